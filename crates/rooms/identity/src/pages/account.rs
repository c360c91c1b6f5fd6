//! The own account: password and second factor.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::{Failure, FieldProblem, Form, Page, Query, Visitor, kern};

use super::{
    beside_field, code_input, message_for, missing, new_password_inputs, password_input, problem, status_of,
    with_retry_after,
};
use crate::clerk::Clerk;
use crate::cookie;
use crate::error::Error;
use crate::model::Token;
use crate::verbs::{Enrolment, Identity};

#[derive(Debug, Deserialize)]
pub(super) struct Done {
    #[serde(default)]
    erledigt: String,
}

#[derive(Deserialize)]
pub(super) struct NewPassword {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    current: String,
    #[serde(default)]
    new: String,
    #[serde(default)]
    repeated: String,
}

#[derive(Deserialize)]
pub(super) struct Confirmed {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    factor_password: String,
}

#[derive(Deserialize)]
pub(super) struct Overview {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    email: String,
}

#[derive(Deserialize)]
pub(super) struct Code {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    code: String,
}

pub(super) async fn show(
    State(identity): State<Identity>,
    visitor: Visitor,
    clerk: Clerk,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let message = match done.erledigt.as_str() {
        "passwort" => Some("identity-password-changed"),
        "uebersicht" if clerk.represents().is_some() => Some("identity-week-on"),
        "keine-uebersicht" if clerk.represents().is_some() => Some("identity-week-off"),
        "uebersicht" => Some("identity-overview-on"),
        "keine-uebersicht" => Some("identity-overview-off"),
        "faktor" => Some("identity-second-factor-enabled"),
        "faktor-entfernt" => Some("identity-second-factor-removed"),
        _ => None,
    };
    account_page(&identity, &visitor, &clerk, message, Vec::new(), None, None).await
}

pub(super) async fn change_password(
    State(identity): State<Identity>,
    visitor: Visitor,
    clerk: Clerk,
    Form(sent): Form<NewPassword>,
) -> Result<Response, Failure> {
    clerk.check_csrf(&sent.csrf)?;
    let mut problems: Vec<FieldProblem> = Vec::new();
    problems.extend(missing(&visitor, "current", &sent.current, "identity-current-password-missing"));
    problems.extend(missing(&visitor, "new", &sent.new, "identity-new-password-missing"));
    if !sent.new.is_empty() && sent.new != sent.repeated {
        problems.push(FieldProblem { field: "repeated".to_owned(), message: visitor.t("identity-password-differs") });
    }
    if !problems.is_empty() {
        return account_page(&identity, &visitor, &clerk, None, problems, None, None).await;
    }
    match identity.change_password(clerk.session(), &sent.current, &sent.new).await {
        Ok(token) => Ok(changed(&identity, &token, "passwort")),
        Err(error) => {
            let field = if matches!(error, Error::Password(_)) { "new" } else { "current" };
            refused(&identity, &visitor, &clerk, field, error).await
        }
    }
}

pub(super) async fn change_overview(
    State(identity): State<Identity>,
    visitor: Visitor,
    clerk: Clerk,
    Form(sent): Form<Overview>,
) -> Result<Response, Failure> {
    clerk.check_csrf(&sent.csrf)?;
    let email = sent.email.trim();
    if !email.is_empty() && !mail::is_address(email) {
        let problem = FieldProblem { field: "email".to_owned(), message: visitor.t("identity-overview-wrong") };
        return account_page(&identity, &visitor, &clerk, None, vec![problem], None, Some(email)).await;
    }
    let wanted = (!email.is_empty()).then(|| email.to_owned());
    let done = if wanted.is_some() { "uebersicht" } else { "keine-uebersicht" };
    identity.set_overview(clerk.session(), wanted).await?;
    Ok(Redirect::to(&format!("/amt/konto?erledigt={done}")).into_response())
}

pub(super) async fn begin_enrolment(
    State(identity): State<Identity>,
    visitor: Visitor,
    clerk: Clerk,
    Form(sent): Form<Confirmed>,
) -> Result<Response, Failure> {
    clerk.check_csrf(&sent.csrf)?;
    match identity.begin_enrolment(clerk.session(), &sent.factor_password).await {
        Ok(()) => Ok(Redirect::to("/amt/konto/zweiter-faktor").into_response()),
        Err(error) => refused(&identity, &visitor, &clerk, "factor_password", error).await,
    }
}

pub(super) async fn remove_second_factor(
    State(identity): State<Identity>,
    visitor: Visitor,
    clerk: Clerk,
    Form(sent): Form<Confirmed>,
) -> Result<Response, Failure> {
    clerk.check_csrf(&sent.csrf)?;
    match identity.remove_second_factor(clerk.session(), &sent.factor_password).await {
        Ok(token) => Ok(changed(&identity, &token, "faktor-entfernt")),
        Err(error) => refused(&identity, &visitor, &clerk, "factor_password", error).await,
    }
}

pub(super) async fn show_enrolment(
    State(identity): State<Identity>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    Ok(match identity.enrolment(clerk.session()).await? {
        Some(enrolment) => enrolment_page(&visitor, &clerk, &enrolment, None),
        None => Redirect::to("/amt/konto#zweiter-faktor").into_response(),
    })
}

pub(super) async fn qr_code(State(identity): State<Identity>, clerk: Clerk) -> Result<Response, Failure> {
    let enrolment = identity.enrolment(clerk.session()).await?.ok_or_else(Failure::not_found)?;
    let headers = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, enrolment.qr_code()?).into_response())
}

pub(super) async fn confirm_enrolment(
    State(identity): State<Identity>,
    visitor: Visitor,
    clerk: Clerk,
    Form(sent): Form<Code>,
) -> Result<Response, Failure> {
    clerk.check_csrf(&sent.csrf)?;
    match identity.confirm_enrolment(clerk.session(), &sent.code).await {
        Ok(token) => Ok(changed(&identity, &token, "faktor")),
        Err(error) if beside_field(&error) => match identity.enrolment(clerk.session()).await? {
            Some(enrolment) => Ok(enrolment_page(&visitor, &clerk, &enrolment, Some(&error))),
            None => Err(error.into()),
        },
        Err(error) => Err(error.into()),
    }
}

/// The account was changed, which began a new session.
fn changed(identity: &Identity, token: &Token, done: &str) -> Response {
    (cookie::set(token, identity.https()), Redirect::to(&format!("/amt/konto?erledigt={done}"))).into_response()
}

/// The account page with what is wrong beside the field; what belongs beside no field is a page of its own.
async fn refused(
    identity: &Identity,
    visitor: &Visitor,
    clerk: &Clerk,
    field: &str,
    error: Error,
) -> Result<Response, Failure> {
    if !beside_field(&error) {
        return Err(error.into());
    }
    let problems = vec![own_problem(visitor, field, &error)];
    account_page(identity, visitor, clerk, None, problems, Some(&error), None).await
}

/// Here only the password can be wrong, not the login name.
pub(super) fn own_problem(visitor: &Visitor, field: &str, error: &Error) -> FieldProblem {
    match error {
        Error::WrongCredentials => {
            FieldProblem { field: field.to_owned(), message: visitor.t("identity-current-password-wrong") }
        }
        error => problem(visitor, field, error),
    }
}

async fn account_page(
    identity: &Identity,
    visitor: &Visitor,
    clerk: &Clerk,
    message: Option<&str>,
    problems: Vec<FieldProblem>,
    error: Option<&Error>,
    typed: Option<&str>,
) -> Result<Response, Failure> {
    let enabled = identity.has_second_factor(clerk.session()).await?;
    let email = match typed {
        Some(typed) => Some(typed.to_owned()),
        None => identity.overview(clerk.session()).await?,
    };
    let status = if problems.is_empty() { StatusCode::OK } else { status_of(error) };
    let roles: Vec<String> = clerk.roles().iter().map(|role| visitor.t(role.key())).collect();
    let facts = [
        (visitor.t("identity-name"), html! { (clerk.name()) }),
        (visitor.t("identity-login"), html! { (clerk.session().login) }),
        (visitor.t("identity-roles"), html! { (roles.join(", ")) }),
    ];
    let page = Page::new(visitor, visitor.t("identity-account-title"))
        .back(clerk.home())
        .account(clerk.account_bar(visitor))
        .errors(!problems.is_empty())
        .status(status)
        .render(html! {
            @if let Some(key) = message { (kern::Alert::success(visitor.t(key)).announced().plain()) }
            (kern::error_summary(visitor.lang, &problems))
            (kern::description_list(&facts))
            (overview_section(visitor, clerk, email.as_deref().unwrap_or_default(), &problems))
            (second_factor_section(visitor, clerk, enabled, &problems))
            (password_section(visitor, clerk, &problems))
        });
    Ok(with_retry_after(page, error))
}

fn overview_section(visitor: &Visitor, clerk: &Clerk, email: &str, problems: &[FieldProblem]) -> Markup {
    let (title, hint) = match clerk.represents() {
        Some(_) => ("identity-week", "identity-week-hint"),
        None => ("identity-overview", "identity-overview-hint"),
    };
    let field = kern::Field::new(visitor.lang, "email", visitor.t("identity-overview-email"))
        .hint(visitor.t(hint))
        .value(email)
        .error(message_for(problems, "email"))
        .autocomplete("email")
        .inputmode("email")
        .max_length(254)
        .optional();
    html! {
        section class="dw-stack" aria-labelledby="uebersicht" {
            h2 class="kern-heading-medium" id="uebersicht" { (visitor.t(title)) }
            form method="post" action="/amt/konto/uebersicht" novalidate class="dw-form" {
                (kern::text_input(&field))
                (kern::button(kern::Button::Secondary, &visitor.t("identity-overview-save")))
                (clerk.csrf())
            }
        }
    }
}

fn second_factor_section(visitor: &Visitor, clerk: &Clerk, enabled: bool, problems: &[FieldProblem]) -> Markup {
    let (state, action, label) = if enabled {
        ("identity-second-factor-on", "/amt/konto/zweiter-faktor/entfernen", "identity-second-factor-remove")
    } else {
        ("identity-second-factor-off", "/amt/konto/zweiter-faktor/einrichten", "identity-second-factor-set-up")
    };
    html! {
        section class="dw-stack" aria-labelledby="zweiter-faktor" {
            h2 class="kern-heading-medium" id="zweiter-faktor" { (visitor.t("identity-second-factor")) }
            p class="kern-body" { (visitor.t(state)) }
            form method="post" action=(action) novalidate class="dw-form" {
                (password_input(
                    visitor,
                    "factor_password",
                    &visitor.t("identity-confirm-password"),
                    Some(&visitor.t("identity-confirm-password-hint")),
                    "current-password",
                    message_for(problems, "factor_password").as_deref(),
                ))
                (kern::button(kern::Button::Secondary, &visitor.t(label)))
                (clerk.csrf())
            }
        }
    }
}

fn password_section(visitor: &Visitor, clerk: &Clerk, problems: &[FieldProblem]) -> Markup {
    html! {
        section class="dw-stack" aria-labelledby="passwort" {
            h2 class="kern-heading-medium" id="passwort" { (visitor.t("identity-change-password")) }
            form method="post" action="/amt/konto/passwort" novalidate class="dw-form" {
                (password_input(
                    visitor,
                    "current",
                    &visitor.t("identity-current-password"),
                    None,
                    "current-password",
                    message_for(problems, "current").as_deref(),
                ))
                (new_password_inputs(visitor, problems))
                (kern::button(kern::Button::Secondary, &visitor.t("identity-change-password")))
                (clerk.csrf())
            }
        }
    }
}

fn enrolment_page(visitor: &Visitor, clerk: &Clerk, enrolment: &Enrolment, error: Option<&Error>) -> Response {
    let problems: Vec<FieldProblem> = error.map(|error| problem(visitor, "code", error)).into_iter().collect();
    let status = error.map_or(StatusCode::OK, |error| status_of(Some(error)));
    let page = Page::new(visitor, visitor.t("identity-enrolment-title"))
        .back("/amt/konto")
        .account(clerk.account_bar(visitor))
        .errors(error.is_some())
        .status(status)
        .render(html! {
            (kern::error_summary(visitor.lang, &problems))
            ol class="kern-list kern-list--number" {
                li { (visitor.t("identity-enrolment-app")) }
                li { (visitor.t("identity-enrolment-scan")) }
                li { (visitor.t("identity-enrolment-code")) }
            }
            p { img src="/amt/konto/zweiter-faktor/qr.svg" width="240" height="240" alt=(visitor.t("identity-enrolment-qr")); }
            (kern::description_list(&[
                (visitor.t("identity-enrolment-secret"), html! { code { (*enrolment.secret()) } }),
            ]))
            form method="post" action="/amt/konto/zweiter-faktor" novalidate class="dw-form" {
                (code_input(visitor, message_for(&problems, "code")))
                (kern::submit(&visitor.t("identity-enrolment-confirm")))
                (clerk.csrf())
            }
        });
    with_retry_after(page, error)
}
