//! The pages of this room.

mod access;
mod account;
mod login;
mod names;
mod people;
mod people_table;
mod person;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use maud::{Markup, html};
use ui::{Explain, FieldProblem, LARGEST_SHEET_BODY, Lane, Routes, Visitor, kern, text_with};

use crate::error::Error;
use crate::passwords::PASSWORD_MIN;
use crate::verbs::Identity;

pub use names::Names;
pub use people::link_facts;

pub(crate) use login::{in_place as login_in_place, second_factor_in_place};

/// The people of the own administration.
const PEOPLE: &str = "/amt/personen";
/// A new one.
const NEW: &str = "/amt/personen/neu";
/// Somebody who acts for a member; the page is that of the room that knows the members.
const REPRESENTATIVE: &str = "/amt/personen/vertretung";
/// All of them as a table.
const TABLE: &str = "/amt/personen/tabelle";

/// The routes of this room.
#[must_use]
pub fn routes(identity: Identity) -> Routes {
    Routes::new()
        .get("/anmelden", Lane::Clerk, login::show)
        .post("/anmelden", Lane::Clerk, login::send)
        .get("/anmelden/zweiter-faktor", Lane::Clerk, login::show_second_factor)
        .post("/anmelden/zweiter-faktor", Lane::Clerk, login::send_second_factor)
        .post("/abmelden", Lane::Clerk, login::log_out)
        .get("/amt/konto", Lane::Clerk, account::show)
        .post("/amt/konto/passwort", Lane::Clerk, account::change_password)
        .post("/amt/konto/uebersicht", Lane::Clerk, account::change_overview)
        .get("/amt/konto/zweiter-faktor", Lane::Clerk, account::show_enrolment)
        .post("/amt/konto/zweiter-faktor", Lane::Clerk, account::confirm_enrolment)
        .get("/amt/konto/zweiter-faktor/qr.svg", Lane::Clerk, account::qr_code)
        .post("/amt/konto/zweiter-faktor/einrichten", Lane::Clerk, account::begin_enrolment)
        .post("/amt/konto/zweiter-faktor/entfernen", Lane::Clerk, account::remove_second_factor)
        .get(PEOPLE, Lane::Clerk, people::list)
        .get(NEW, Lane::Clerk, people::begin)
        .post(NEW, Lane::Clerk, people::create)
        .get(TABLE, Lane::Clerk, people_table::show)
        .upload(TABLE, LARGEST_SHEET_BODY, people_table::send)
        .get("/amt/personen/liste.csv", Lane::Clerk, people_table::export)
        .get("/amt/personen/{person}", Lane::Clerk, person::show)
        .post("/amt/personen/{person}", Lane::Clerk, person::send)
        .get("/zugang/{code}", Lane::Clerk, access::show)
        .post("/zugang/{code}", Lane::Clerk, access::send)
        .with_state(identity)
}

/// The problem of one field in words: what happened and what to do.
fn problem(visitor: &Visitor, field: &str, error: &Error) -> FieldProblem {
    let args = error.args();
    let happened = text_with(visitor.lang, error.key(), &args);
    let next = text_with(visitor.lang, &format!("{}-next", error.key()), &args);
    FieldProblem { field: field.to_owned(), message: format!("{happened} {next}") }
}

/// A field that must not be empty.
fn missing(visitor: &Visitor, field: &str, value: &str, key: &str) -> Option<FieldProblem> {
    value.trim().is_empty().then(|| FieldProblem { field: field.to_owned(), message: visitor.t(key) })
}

fn message_for(problems: &[FieldProblem], field: &str) -> Option<String> {
    problems.iter().find(|problem| problem.field == field).map(|problem| problem.message.clone())
}

/// Errors that belong beside a field; everything else is a page of its own.
fn beside_field(error: &Error) -> bool {
    matches!(error, Error::WrongCredentials | Error::WrongCode | Error::Locked { .. } | Error::Password(_))
}

fn status_of(error: Option<&Error>) -> StatusCode {
    error.map_or(StatusCode::UNPROCESSABLE_ENTITY, Explain::status)
}

/// Says when to come back, if the error knows.
fn with_retry_after(mut response: Response, error: Option<&Error>) -> Response {
    if let Some(Error::Locked { seconds }) = error {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
    }
    response
}

/// A new password, typed twice.
fn new_password_inputs(visitor: &Visitor, problems: &[FieldProblem]) -> Markup {
    let hint = text_with(visitor.lang, "identity-new-password-hint", &[("count", PASSWORD_MIN.into())]);
    let input = |name: &str, label: &str, hint: Option<&str>| {
        password_input(visitor, name, &visitor.t(label), hint, "new-password", message_for(problems, name).as_deref())
    };
    html! {
        (input("new", "identity-new-password", Some(&hint)))
        (input("repeated", "identity-repeated-password", None))
    }
}

/// A password: never filled in again by us.
/// Name of the field of [`own_password_field`].
pub const OWN_PASSWORD: &str = "password";

/// A field for the own password, see [`Identity::confirm_password`].
#[must_use]
pub fn own_password_field(visitor: &Visitor, problem: Option<&FieldProblem>) -> Markup {
    let label = visitor.t("identity-confirm-password");
    let message = problem.map(|problem| problem.message.as_str());
    password_input(visitor, OWN_PASSWORD, &label, None, "current-password", message)
}

/// What is wrong with it; nothing for what belongs beside no field.
#[must_use]
pub fn own_password_problem(visitor: &Visitor, error: &Error) -> Option<FieldProblem> {
    beside_field(error).then(|| account::own_problem(visitor, OWN_PASSWORD, error))
}

fn password_input(
    visitor: &Visitor,
    name: &str,
    label: &str,
    hint: Option<&str>,
    autocomplete: &str,
    error: Option<&str>,
) -> Markup {
    let id = kern::field_id(name);
    let described: Vec<String> =
        [hint.map(|_| format!("{id}-hint")), error.map(|_| format!("{id}-error"))].into_iter().flatten().collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    html! {
        div class={ "kern-form-input" @if error.is_some() { " kern-form-input--error" } } {
            label class="kern-label" for=(id) { (label) }
            @if let Some(hint) = hint { div class="kern-hint" id={ (id) "-hint" } { (hint) } }
            input class={ "kern-form-input__input" @if error.is_some() { " kern-form-input__input--error" } } id=(id)
                name=(name) type="password" autocomplete=(autocomplete) maxlength="1024" spellcheck="false"
                aria-describedby=[described] aria-invalid=[error.map(|_| "true")] aria-required="true";
            @if let Some(error) = error {
                p class="kern-error" id={ (id) "-error" } {
                    (kern::icon("danger"))
                    span class="kern-body" {
                        span class="kern-sr-only" { (visitor.t("ui-field-error")) " " }
                        (error)
                    }
                }
            }
        }
    }
}

/// A code of six digits.
fn code_input(visitor: &Visitor, error: Option<String>) -> Markup {
    kern::text_input(
        &kern::Field::new(visitor.lang, "code", visitor.t("identity-code"))
            .hint(visitor.t("identity-code-hint"))
            .autocomplete("one-time-code")
            .inputmode("numeric")
            .max_length(12)
            .width(kern::Width::Short)
            .error(error),
    )
}
