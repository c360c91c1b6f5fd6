//! The people of the own administration: a list, and a new one.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Button, Choice, Column, Field, Table, Tone};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Query, Visitor, t, text_with};

use super::{NEW, PEOPLE, REPRESENTATIVE, TABLE, message_for, problem};
use crate::clerk::Clerk;
use crate::error::Error;
use crate::invitations::link_address;
use crate::model::{Login, Role, Roles};
use crate::sent::Sent;
use crate::verbs::{AccessLink, Identity, LINK_DAYS, NewPerson, Particulars, Person};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// What was just done.
    #[serde(default)]
    erledigt: String,
}

/// `GET /amt/personen`
pub(super) async fn list(
    State(identity): State<Identity>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let people = identity.people(clerk.session()).await?;
    let lang = visitor.lang;
    let deputies = if clerk.roles().has(Role::Clerk) {
        html! { (t(lang, "identity-people-deputies")) " " (kern::link(&t(lang, "identity-people-deputies-link"), "/amt/vertretung")) }
    } else {
        html! { (t(lang, "identity-people-deputies")) }
    };
    let page = clerk.page(&visitor, t(lang, "identity-people")).lead(t(lang, "identity-people-lead")).wide();
    Ok(page.render(html! {
        @if asked.erledigt == "tabelle" {
            (Alert::success(t(lang, "identity-people-table-done")).announced().plain())
        }
        div class="dw-actions" {
            (kern::link_button(Button::Primary, &t(lang, "identity-people-new"), NEW))
            (kern::link_button(Button::Secondary, &t(lang, "identity-people-table"), TABLE))
            (kern::link_button(Button::Secondary, &t(lang, "identity-people-representative"), REPRESENTATIVE))
        }
        (kern::table(&table(lang, &people)))
        p class="kern-body" { (deputies) }
    }))
}

fn table(lang: Lang, people: &[Person]) -> Table {
    let rows = people.iter().map(|person| {
        let account = &person.account;
        let last = person.last_login.map_or_else(|| t(lang, "identity-people-never"), |at| ui::moment(lang, at));
        vec![
            html! {
                (kern::link(&account.name, &format!("{PEOPLE}/{}", account.id)))
                br; span class="dw-muted" { (account.login) }
            },
            html! { (role_names(lang, account.roles)) },
            state(lang, person),
            html! { (last) },
            html! { (t(lang, if account.second_factor { "identity-people-yes" } else { "identity-people-no" })) },
        ]
    });
    Table {
        caption: text_with(lang, "identity-people-caption", &[("count", people.len().into())]),
        columns: vec![
            Column::new(t(lang, "identity-name")),
            Column::new(t(lang, "identity-roles")),
            Column::new(t(lang, "identity-people-state")),
            Column::new(t(lang, "identity-people-last-login")),
            Column::new(t(lang, "identity-second-factor")),
        ],
        rows: rows.collect(),
    }
}

pub(super) fn role_names(lang: Lang, roles: Roles) -> String {
    roles.iter().map(|role| t(lang, role.key())).collect::<Vec<_>>().join(", ")
}

/// How it stands with a person, in a word or two.
pub(super) fn state(lang: Lang, person: &Person) -> Markup {
    match (person.account.active, person.has_password, person.invited_until) {
        (false, ..) => kern::badge(Tone::Danger, &t(lang, "identity-person-locked")),
        (true, _, Some(until)) => html! {
            (kern::badge(Tone::Info, &t(lang, "identity-person-invited")))
            br; span class="dw-muted" {
                (text_with(lang, "identity-person-invited-until", &[("until", ui::moment(lang, until).into())]))
            }
        },
        (true, false, None) => kern::badge(Tone::Warning, &t(lang, "identity-person-no-link")),
        (true, true, None) => kern::badge(Tone::Success, &t(lang, "identity-person-active")),
    }
}

/// `GET /amt/personen/neu`
pub(super) async fn begin(visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    clerk.require(Role::Manager)?;
    Ok(form(&visitor, &clerk, &FormFields::default(), None))
}

/// `POST /amt/personen/neu`
pub(super) async fn create(
    State(identity): State<Identity>,
    visitor: Visitor,
    sent: Sent,
) -> Result<Response, Failure> {
    let clerk = &sent.clerk;
    clerk.require(Role::Manager)?;
    if sent.is_again() {
        return Ok(form(&visitor, clerk, &sent.fields, None));
    }
    let login = sent.fields.get("login").unwrap_or_default().parse::<Login>();
    let hired = match login {
        Ok(login) => {
            let new = NewPerson { login, particulars: particulars(&sent.fields) };
            identity.hire(clerk.session(), new).await
        }
        Err(error) => Err(error),
    };
    match hired {
        Ok(link) => Ok(link_page(&visitor, clerk, &link)),
        Err(error) if field_of(&error).is_some() => Ok(form(&visitor, clerk, &sent.fields, Some(&error))),
        Err(error) => Err(error.into()),
    }
}

/// What a form says about a person.
pub(super) fn particulars(fields: &FormFields) -> Particulars {
    let roles: Vec<Role> = fields.all("aufgabe").filter_map(|name| name.parse().ok()).collect();
    Particulars {
        name: fields.get("name").unwrap_or_default().to_owned(),
        roles: Roles::of(&roles),
        email: fields.get("email").filter(|email| !email.trim().is_empty()).map(str::to_owned),
    }
}

/// The field that an error is about.
pub(super) const fn field_of(error: &Error) -> Option<&'static str> {
    match error {
        Error::InvalidLogin | Error::LoginTaken => Some("login"),
        Error::InvalidName => Some("name"),
        Error::NoRole | Error::RoleNotGiven => Some("aufgabe"),
        Error::InvalidEmail => Some("email"),
        _ => None,
    }
}

/// The fields for what is said about a person.
pub(super) fn fields(lang: Lang, typed: &Particulars, problems: &[FieldProblem]) -> Markup {
    let field = |name: &str, key: &str| Field::new(lang, name, t(lang, key)).error(message_for(problems, name));
    let choices = Role::GIVEN
        .map(|role| Choice::new(role.as_str(), t(lang, role.key())).hint(t(lang, &format!("{}-hint", role.key()))));
    let chosen: Vec<&str> = typed.roles.iter().map(Role::as_str).collect();
    html! {
        (kern::text_input(&field("name", "identity-name").value(&typed.name).max_length(100)))
        (kern::checkboxes(&field("aufgabe", "identity-roles"), &choices, &chosen))
        (kern::text_input(&field("email", "identity-person-email")
            .hint(t(lang, "identity-person-email-hint"))
            .value(typed.email.clone().unwrap_or_default())
            .inputmode("email")
            .max_length(254)
            .optional()))
    }
}

fn form(visitor: &Visitor, clerk: &Clerk, typed: &FormFields, error: Option<&Error>) -> Response {
    let lang = visitor.lang;
    let problems: Vec<FieldProblem> =
        error.and_then(|error| Some(problem(visitor, field_of(error)?, error))).into_iter().collect();
    let login = Field::new(lang, "login", t(lang, "identity-login"))
        .hint(t(lang, "identity-person-login-hint"))
        .value(typed.get("login").unwrap_or_default())
        .max_length(64)
        .error(message_for(&problems, "login"));
    clerk
        .page(visitor, t(lang, "identity-people-new"))
        .lead(text_with(lang, "identity-people-new-lead", &[("days", LINK_DAYS.into())]))
        .back(PEOPLE)
        .errors(!problems.is_empty())
        .status(error.map_or(StatusCode::OK, Explain::status))
        .render(html! {
            (kern::error_summary(lang, &problems))
            form method="post" action=(NEW) novalidate class="dw-form" {
                (clerk.csrf())
                (kern::text_input(&login))
                (fields(lang, &particulars(typed), &problems))
                (kern::submit(&t(lang, "identity-people-new-do")))
            }
        })
}

/// The page that shows a link, once.
pub(super) fn link_page(visitor: &Visitor, clerk: &Clerk, link: &AccessLink) -> Response {
    let lang = visitor.lang;
    clerk.page(visitor, t(lang, "identity-link-title")).preline(link.name.clone()).back(PEOPLE).render(html! {
        (Alert::success(t(lang, "identity-link-made")).announced().body(html! {
            p { (t(lang, "identity-link-once")) }
        }))
        (link_facts(visitor, link))
    })
}

/// Whose link it is, where it leads, and how it gets there; for the one page that shows it.
#[must_use]
pub fn link_facts(visitor: &Visitor, link: &AccessLink) -> Markup {
    let lang = visitor.lang;
    let mailed = link.mailed.as_ref().map_or_else(
        || t(lang, "identity-link-by-hand"),
        |email| text_with(lang, "identity-link-mailed", &[("email", email.as_str().into())]),
    );
    kern::description_list(&[
        (t(lang, "identity-name"), html! { (link.name) }),
        (t(lang, "identity-login"), html! { (link.login) }),
        (t(lang, "identity-link"), html! { span class="dw-code" { (link_address(&visitor.origin(), &link.code)) } }),
        (t(lang, "identity-link-until"), html! { (ui::moment(lang, link.until)) }),
        (t(lang, "identity-link-way"), html! { (mailed) }),
    ])
}
