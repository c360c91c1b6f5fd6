//! Logging in and out.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use serde::Deserialize;
use ui::{Failure, FieldProblem, Form, Page, Query, Visitor, kern};

use super::{beside_field, code_input, message_for, missing, password_input, problem, status_of, with_retry_after};
use crate::clerk::{Clerk, with_return};
use crate::cookie;
use crate::error::Error;
use crate::model::local_path;
use crate::verbs::{Identity, Seen};

/// Where staff begins its work.
const HOME: &str = "/amt";

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    weiter: String,
    #[serde(default)]
    abgemeldet: String,
}

#[derive(Deserialize)]
pub(super) struct Credentials {
    #[serde(default)]
    login: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    weiter: String,
}

#[derive(Deserialize)]
pub(super) struct Code {
    #[serde(default)]
    code: String,
    #[serde(default)]
    weiter: String,
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
    Ok(login_page(&visitor, &Filled { weiter: &asked.weiter, out: asked.abgemeldet == "1", ..Filled::default() }))
}

pub(super) async fn send(
    State(identity): State<Identity>,
    visitor: Visitor,
    headers: HeaderMap,
    Form(sent): Form<Credentials>,
) -> Result<Response, Failure> {
    let mut filled = Filled { login: &sent.login, weiter: &sent.weiter, ..Filled::default() };
    filled.problems.extend(missing(&visitor, "login", &sent.login, "identity-login-missing"));
    filled.problems.extend(missing(&visitor, "password", &sent.password, "identity-password-missing"));
    if !filled.problems.is_empty() {
        return Ok(login_page(&visitor, &filled));
    }
    match identity.authenticate(&sent.login, &sent.password).await {
        Ok(logged_in) => {
            if let Some(old) = cookie::token(&headers) {
                identity.log_out(&old).await?;
            }
            let cookie = cookie::set(&logged_in.token, identity.https());
            let next = if logged_in.second_factor_needed {
                with_return("/anmelden/zweiter-faktor", Some(&sent.weiter))
            } else {
                target(&sent.weiter).to_owned()
            };
            Ok((cookie, Redirect::to(&next)).into_response())
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
        Seen::Halfway => second_factor_page(&visitor, &asked.weiter, None),
        Seen::Complete(_) => Redirect::to(target(&asked.weiter)).into_response(),
        Seen::Nobody => Redirect::to(&with_return("/anmelden", Some(&asked.weiter))).into_response(),
    })
}

pub(super) async fn send_second_factor(
    State(identity): State<Identity>,
    visitor: Visitor,
    headers: HeaderMap,
    Form(sent): Form<Code>,
) -> Result<Response, Failure> {
    let again = with_return("/anmelden", Some(&sent.weiter));
    let Some(token) = cookie::token(&headers) else {
        return Ok(Redirect::to(&again).into_response());
    };
    match identity.verify_second_factor(&token, &sent.code).await {
        Ok(token) => Ok((cookie::set(&token, identity.https()), Redirect::to(target(&sent.weiter))).into_response()),
        Err(Error::LoginRequired) => Ok(Redirect::to(&again).into_response()),
        Err(error) if beside_field(&error) => Ok(second_factor_page(&visitor, &sent.weiter, Some(&error))),
        Err(error) => Err(error.into()),
    }
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
    problems: Vec<FieldProblem>,
    error: Option<&'a Error>,
}

fn login_page(visitor: &Visitor, filled: &Filled<'_>) -> Response {
    let wrong = message_for(&filled.problems, "login");
    let status = if filled.problems.is_empty() { StatusCode::OK } else { status_of(filled.error) };
    let page = Page::new(visitor, visitor.t("identity-log-in-title"))
        .lead(visitor.t("identity-log-in-lead"))
        .errors(!filled.problems.is_empty())
        .status(status)
        .render(html! {
            @if filled.out {
                (kern::Alert::success(visitor.t("identity-logged-out")).announced().plain())
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
                (kern::submit(&visitor.t("identity-log-in")))
            }
            p class="kern-body" { (visitor.t("identity-log-in-help")) }
        });
    with_retry_after(page, filled.error)
}

fn second_factor_page(visitor: &Visitor, weiter: &str, error: Option<&Error>) -> Response {
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
                (kern::submit(&visitor.t("identity-log-in")))
            }
            p class="kern-body" { (visitor.t("identity-second-factor-help")) }
        });
    with_retry_after(page, error)
}
