//! Logging in and out.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use serde::Deserialize;
use ui::{Failure, FieldProblem, Form, FormFields, Page, Query, Visitor, kern};

use super::{beside_field, code_input, message_for, missing, password_input, problem, status_of, with_retry_after};
use crate::clerk::{Clerk, with_return};
use crate::cookie;
use crate::error::Error;
use crate::model::{Token, local_path};
use crate::sent::Kept;
use crate::verbs::{Identity, Seen};

/// Where staff begins its work.
const HOME: &str = "/amt";

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    weiter: String,
    #[serde(default)]
    abgemeldet: String,
    #[serde(default)]
    passwort: String,
}

#[derive(Deserialize)]
pub(super) struct Out {
    #[serde(default)]
    csrf: String,
}

pub(super) async fn show(
    State(identity): State<Identity>,
    visitor: Visitor,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    if let Some(token) = cookie::token(&headers)
        && identity.current(&token).await?.is_some()
    {
        return Ok(Redirect::to(target(&asked.weiter)).into_response());
    }
    let (out, accepted) = (asked.abgemeldet == "1", asked.passwort == "1");
    Ok(login_page(&visitor, &Filled { weiter: &asked.weiter, out, accepted, ..Filled::default() }))
}

pub(super) async fn send(
    State(identity): State<Identity>,
    visitor: Visitor,
    headers: HeaderMap,
    sent: FormFields,
) -> Result<Response, Failure> {
    let text = |name: &str| sent.get(name).unwrap_or_default();
    let (login, password, weiter) = (text("login"), text("password"), text("weiter"));
    let mut filled = Filled { login, weiter, kept: Kept::read(&sent), ..Filled::default() };
    let visitor = at_home(visitor, filled.kept.as_ref());
    filled.problems.extend(missing(&visitor, "login", login, "identity-login-missing"));
    filled.problems.extend(missing(&visitor, "password", password, "identity-password-missing"));
    if !filled.problems.is_empty() {
        return Ok(login_page(&visitor, &filled));
    }
    match identity.authenticate(login, password).await {
        Ok(logged_in) => {
            if let Some(old) = cookie::token(&headers) {
                identity.log_out(&old).await?;
            }
            let cookie = cookie::set(&logged_in.token, identity.https());
            let next = match (logged_in.second_factor_needed, &filled.kept) {
                (true, Some(kept)) => second_factor_page(&visitor, weiter, Some(kept), None),
                (true, None) => Redirect::to(&with_return("/anmelden/zweiter-faktor", Some(weiter))).into_response(),
                (false, kept) => arrived(&visitor, &logged_in.token, weiter, kept.as_ref()),
            };
            Ok((cookie, next).into_response())
        }
        Err(error) if beside_field(&error) => {
            filled.problems.push(problem(&visitor, "login", &error));
            filled.error = Some(&error);
            Ok(login_page(&visitor, &filled))
        }
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn show_second_factor(
    State(identity): State<Identity>,
    visitor: Visitor,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let seen = match cookie::token(&headers) {
        Some(token) => identity.look(&token).await?,
        None => Seen::Nobody,
    };
    Ok(match seen {
        Seen::Closed(error) => return Err(error.into()),
        Seen::Halfway => second_factor_page(&visitor, &asked.weiter, None, None),
        Seen::Complete(_) => Redirect::to(target(&asked.weiter)).into_response(),
        Seen::Nobody => Redirect::to(&with_return("/anmelden", Some(&asked.weiter))).into_response(),
    })
}

pub(super) async fn send_second_factor(
    State(identity): State<Identity>,
    visitor: Visitor,
    headers: HeaderMap,
    sent: FormFields,
) -> Result<Response, Failure> {
    let text = |name: &str| sent.get(name).unwrap_or_default();
    let (weiter, kept) = (text("weiter"), Kept::read(&sent));
    let visitor = at_home(visitor, kept.as_ref());
    let verified = match cookie::token(&headers) {
        Some(token) => identity.verify_second_factor(&token, text("code")).await,
        None => Err(Error::LoginRequired),
    };
    match (verified, kept) {
        (Ok(token), kept) => {
            let next = arrived(&visitor, &token, weiter, kept.as_ref());
            Ok((cookie::set(&token, identity.https()), next).into_response())
        }
        (Err(Error::LoginRequired), Some(kept)) => Ok(in_place(&visitor, kept)),
        (Err(Error::LoginRequired), None) => Ok(Redirect::to(&with_return("/anmelden", Some(weiter))).into_response()),
        (Err(error), kept) if beside_field(&error) => {
            Ok(second_factor_page(&visitor, weiter, kept.as_ref(), Some(&error)))
        }
        (Err(error), _) => Err(error.into()),
    }
}

/// The login page stood in place of the answer to a form, whose address is no page to show in another language.
fn at_home(visitor: Visitor, kept: Option<&Kept>) -> Visitor {
    if kept.is_some() { Visitor { page: "/anmelden".to_owned(), ..visitor } } else { visitor }
}

/// Where a person goes after the login: to the page that was asked for, or to the form that waits.
fn arrived(visitor: &Visitor, token: &Token, weiter: &str, kept: Option<&Kept>) -> Response {
    match kept {
        None => Redirect::to(target(weiter)).into_response(),
        Some(kept) => Page::new(visitor, visitor.t("identity-typed-title"))
            .lead(visitor.t("identity-typed-lead"))
            .render(kept.way_back(&token.csrf(), &visitor.t("identity-typed-back"))),
    }
}

/// The login page in place of the answer to a form.
pub(crate) fn in_place(visitor: &Visitor, kept: Kept) -> Response {
    login_page(visitor, &Filled { kept: Some(kept), ended: true, ..Filled::default() })
}

/// The page for the second factor in place of the answer to a form.
pub(crate) fn second_factor_in_place(visitor: &Visitor, kept: &Kept) -> Response {
    second_factor_page(visitor, "", Some(kept), None)
}

pub(super) async fn log_out(
    State(identity): State<Identity>,
    clerk: Clerk,
    Form(sent): Form<Out>,
) -> Result<Response, Failure> {
    clerk.check_csrf(&sent.csrf)?;
    identity.log_out(clerk.token()).await?;
    Ok((cookie::forget(identity.https()), Redirect::to("/anmelden?abgemeldet=1")).into_response())
}

fn target(wanted: &str) -> &str {
    local_path(wanted).unwrap_or(HOME)
}

/// What stands in the login form.
#[derive(Default)]
struct Filled<'a> {
    login: &'a str,
    weiter: &'a str,
    out: bool,
    /// The password was just set with a link.
    accepted: bool,
    /// The session ended while a form was filled in.
    ended: bool,
    kept: Option<Kept>,
    problems: Vec<FieldProblem>,
    error: Option<&'a Error>,
}

fn login_page(visitor: &Visitor, filled: &Filled<'_>) -> Response {
    let wrong = message_for(&filled.problems, "login");
    let status = match (filled.problems.is_empty(), filled.ended) {
        (true, true) => StatusCode::UNAUTHORIZED,
        (true, false) => StatusCode::OK,
        (false, _) => status_of(filled.error),
    };
    let page = Page::new(visitor, visitor.t("identity-log-in-title"))
        .lead(visitor.t("identity-log-in-lead"))
        .errors(!filled.problems.is_empty())
        .status(status)
        .render(html! {
            @if filled.out {
                (kern::Alert::success(visitor.t("identity-logged-out")).announced().plain())
            }
            @if filled.accepted {
                (kern::Alert::success(visitor.t("identity-access-done")).announced().plain())
            }
            @if filled.ended {
                (kern::Alert::warning(visitor.t("identity-ended")).announced().body(html! {
                    p { (visitor.t("identity-ended-text")) }
                }))
            }
            (kern::error_summary(visitor.lang, &filled.problems))
            form method="post" action="/anmelden" novalidate class="dw-form" {
                (kern::text_input(
                    &kern::Field::new(visitor.lang, "login", visitor.t("identity-login"))
                        .value(filled.login)
                        .autocomplete("username")
                        .max_length(64)
                        .error(wrong),
                ))
                (password_input(
                    visitor,
                    "password",
                    &visitor.t("identity-password"),
                    None,
                    "current-password",
                    message_for(&filled.problems, "password").as_deref(),
                ))
                @if let Some(weiter) = local_path(filled.weiter) { (kern::hidden("weiter", weiter)) }
                @if let Some(kept) = &filled.kept { (kept.hidden()) }
                (kern::submit(&visitor.t("identity-log-in")))
            }
            p class="kern-body" { (visitor.t("identity-log-in-help")) }
        });
    with_retry_after(page, filled.error)
}

fn second_factor_page(visitor: &Visitor, weiter: &str, kept: Option<&Kept>, error: Option<&Error>) -> Response {
    let problems: Vec<FieldProblem> = error.map(|error| problem(visitor, "code", error)).into_iter().collect();
    let status = error.map_or(StatusCode::OK, |error| status_of(Some(error)));
    let page = Page::new(visitor, visitor.t("identity-second-factor-title"))
        .lead(visitor.t("identity-second-factor-lead"))
        .back("/anmelden")
        .errors(error.is_some())
        .status(status)
        .render(html! {
            (kern::error_summary(visitor.lang, &problems))
            form method="post" action="/anmelden/zweiter-faktor" novalidate class="dw-form" {
                (code_input(visitor, message_for(&problems, "code")))
                @if let Some(weiter) = local_path(weiter) { (kern::hidden("weiter", weiter)) }
                @if let Some(kept) = kept { (kept.hidden()) }
                (kern::submit(&visitor.t("identity-log-in")))
            }
            p class="kern-body" { (visitor.t("identity-second-factor-help")) }
        });
    with_retry_after(page, error)
}
