//! One person of the own administration: changed, locked out, let in anew.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use store::Timestamp;
use ui::kern::{self, Alert, Button};
use ui::{Explain, Failure, FieldProblem, Path, Query, Visitor, t, text_with};

use super::people::{field_of, fields, link_page, particulars, role_names, state};
use super::{PEOPLE, problem};
use crate::clerk::Clerk;
use crate::error::Error;
use crate::model::AccountId;
use crate::sent::Sent;
use crate::verbs::{Identity, LINK_DAYS, Particulars, Person};

/// What may just have been done.
const DONE: [&str; 2] = ["gespeichert", "gesperrt"];

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    erledigt: String,
}

/// `GET /amt/personen/{person}`
pub(super) async fn show(
    State(identity): State<Identity>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<AccountId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let person = identity.person(clerk.session(), id).await?;
    let done = DONE.into_iter().find(|done| *done == asked.erledigt);
    Ok(page(&visitor, &clerk, &person, Shown { done, ..Shown::default() }))
}

/// `POST /amt/personen/{person}`: the field `was` says what is done.
pub(super) async fn send(
    State(identity): State<Identity>,
    visitor: Visitor,
    Path(id): Path<AccountId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let clerk = &sent.clerk;
    let person = identity.person(clerk.session(), id).await?;
    let typed = particulars(&sent.fields);
    if sent.is_again() {
        return Ok(page(&visitor, clerk, &person, Shown { typed: Some(typed), ..Shown::default() }));
    }
    let seen = Timestamp(sent.fields.get("stand").and_then(|text| text.parse().ok()).unwrap_or(-1));
    let what = sent.fields.get("was").unwrap_or_default();
    let done = match what {
        "speichern" => identity.change_person(clerk.session(), (id, seen), typed.clone()).await.map(|()| "gespeichert"),
        "sperren" => identity.lock_person(clerk.session(), (id, seen)).await.map(|()| "gesperrt"),
        "zugang" => match identity.renew_access(clerk.session(), (id, seen)).await {
            Ok(link) => return Ok(link_page(&visitor, clerk, &link)),
            Err(error) => Err(error),
        },
        _ => return Err(Failure::malformed("nothing to do with a person")),
    };
    match done {
        Ok(done) => Ok(Redirect::to(&format!("{PEOPLE}/{id}?erledigt={done}")).into_response()),
        Err(error) if is_shown(&error) => {
            // A form that is filled in again is made for what the account is now.
            let typed = (what == "speichern").then_some(typed);
            Ok(page(&visitor, clerk, &person, Shown { typed, error: Some(error), ..Shown::default() }))
        }
        Err(error) => Err(error.into()),
    }
}

/// Errors that the page of the person explains; everything else is a page of its own.
fn is_shown(error: &Error) -> bool {
    field_of(error).is_some() || matches!(error, Error::Stale | Error::LastManager)
}

/// What the page shows besides the person.
#[derive(Default)]
struct Shown {
    done: Option<&'static str>,
    typed: Option<Particulars>,
    error: Option<Error>,
}

fn page(visitor: &Visitor, clerk: &Clerk, person: &Person, shown: Shown) -> Response {
    let lang = visitor.lang;
    let account = &person.account;
    let problems: Vec<FieldProblem> =
        shown.error.iter().filter_map(|error| Some(problem(visitor, field_of(error)?, error))).collect();
    let refused = shown.error.as_ref().filter(|error| field_of(error).is_none());
    let last = person.last_login.map_or_else(|| t(lang, "identity-people-never"), |at| ui::moment(lang, at));
    let factor = if account.second_factor { "identity-people-yes" } else { "identity-people-no" };
    clerk
        .page(visitor, account.name.clone())
        .preline(t(lang, "identity-people"))
        .back(PEOPLE)
        .errors(shown.error.is_some())
        .status(shown.error.as_ref().map_or(StatusCode::OK, Explain::status))
        .render(html! {
            @if let Some(done) = shown.done {
                (Alert::success(t(lang, &format!("identity-person-done-{done}"))).announced().plain())
            }
            @if let Some(refused) = refused {
                (Alert::danger(t(lang, refused.key())).announced().body(html! {
                    p { (t(lang, &format!("{}-next", refused.key()))) }
                }))
            }
            (kern::error_summary(lang, &problems))
            (kern::description_list(&[
                (t(lang, "identity-login"), html! { (account.login) }),
                (t(lang, "identity-roles"), html! {
                    (role_names(lang, account.roles))
                    @if let Some(entity) = &account.represents { " (" (entity.as_str()) ")" }
                }),
                (t(lang, "identity-people-state"), state(lang, person)),
                (t(lang, "identity-people-last-login"), html! { (last) }),
                (t(lang, "identity-second-factor"), html! { (t(lang, factor)) }),
            ]))
            @if !person.is_managed() {
                (Alert::info(t(lang, "identity-providers-account")).body(html! {
                    p { (t(lang, "identity-providers-account-next")) }
                }))
            } @else if account.active {
                @if account.roles.are_given() { (change(visitor, clerk, person, shown.typed, &problems)) }
                (short(visitor, clerk, person, "zugang", "identity-person-renew"))
                (short(visitor, clerk, person, "sperren", "identity-person-lock"))
            } @else {
                (short(visitor, clerk, person, "zugang", "identity-person-unlock"))
            }
        })
}

fn change(
    visitor: &Visitor,
    clerk: &Clerk,
    person: &Person,
    typed: Option<Particulars>,
    problems: &[FieldProblem],
) -> Markup {
    let lang = visitor.lang;
    let typed = typed.unwrap_or_else(|| Particulars {
        name: person.account.name.clone(),
        roles: person.account.roles,
        email: person.email.clone(),
    });
    html! {
        form method="post" action={ (PEOPLE) "/" (person.account.id) } novalidate class="dw-form" {
            (clerk.csrf())
            (kern::hidden("stand", &person.changed_at.0.to_string()))
            (fields(lang, &typed, problems))
            p class="kern-body" { (t(lang, "identity-person-roles-end")) }
            (kern::submit_named(Button::Primary, &t(lang, "identity-person-save"), "was", "speichern"))
        }
    }
}

/// A form with nothing to fill in, its heading and what follows from it.
fn short(visitor: &Visitor, clerk: &Clerk, person: &Person, what: &str, key: &str) -> Markup {
    let lang = visitor.lang;
    html! {
        h2 class="kern-heading-medium" { (t(lang, key)) }
        p class="kern-body" { (text_with(lang, &format!("{key}-text"), &[("days", LINK_DAYS.into())])) }
        form method="post" action={ (PEOPLE) "/" (person.account.id) } class="dw-form" {
            (clerk.csrf())
            (kern::hidden("stand", &person.changed_at.0.to_string()))
            (kern::submit_named(Button::Secondary, &t(lang, &format!("{key}-do")), "was", what))
        }
    }
}
