//! The people of the own administration as a table: looked at first, then taken over all at once.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::kern::{self, Alert, Column, Table, TableForm};
use ui::{Failure, Lang, Visitor, t, text_with};

use super::people::{link_facts, role_names};
use super::{PEOPLE, TABLE};
use crate::clerk::Clerk;
use crate::model::Role;
use crate::verbs::{AccessLink, Identity, NewPerson, PeopleTable};

/// Rows that are shown.
const MOST: usize = 200;

/// `GET /amt/personen/tabelle`
pub(super) async fn show(visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    clerk.require(Role::Manager)?;
    Ok(page(&visitor, &clerk, "", None))
}

/// `POST /amt/personen/tabelle`: looks at the table, or takes it over.
pub(super) async fn send(
    State(identity): State<Identity>,
    visitor: Visitor,
    clerk: Clerk,
    request: Request,
) -> Result<Response, Failure> {
    // Who may not is told so before anything is read.
    clerk.require(Role::Manager)?;
    let form = clerk.sheet(request).await?;
    if form.fields.get("uebernehmen").is_none() {
        let read = identity.preview_people(clerk.session(), &form.table).await?;
        return Ok(page(&visitor, &clerk, &form.table, Some(&read)));
    }
    match identity.take_people(clerk.session(), &form.table).await? {
        Ok(links) if links.is_empty() => Ok(Redirect::to(&format!("{PEOPLE}?erledigt=tabelle")).into_response()),
        Ok(links) => Ok(links_page(&visitor, &clerk, &links)),
        Err(read) => Ok(page(&visitor, &clerk, &form.table, Some(&read))),
    }
}

/// `GET /amt/personen/liste.csv`
pub(super) async fn export(
    State(identity): State<Identity>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let table = identity.export_people(clerk.session(), visitor.lang).await?;
    Ok(ui::kept_table("personen.csv", table))
}

fn page(visitor: &Visitor, clerk: &Clerk, typed: &str, read: Option<&PeopleTable>) -> Response {
    let lang = visitor.lang;
    let wrong = read.is_some_and(|read| !read.problems.is_empty());
    let changes = read.is_some_and(|read| !wrong && read.new.len() + read.changed.len() > 0);
    clerk
        .page(visitor, t(lang, "identity-people-table"))
        .lead(t(lang, "identity-people-table-lead"))
        .back(PEOPLE)
        .wide()
        .errors(wrong)
        .status(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .render(html! {
            @if let Some(read) = read { (result(lang, read)) }
            p class="kern-body" { (kern::link(&t(lang, "identity-people-table-export"), "/amt/personen/liste.csv")) }
            (TableForm::new(lang, TABLE, clerk.csrf(), t(lang, "identity-people-table-check"))
                .file(t(lang, "identity-people-table-file"), t(lang, "identity-people-table-file-hint"))
                .typed(t(lang, "identity-people-table-text"), t(lang, "identity-people-table-text-hint"), typed)
                .take(changes, t(lang, "identity-people-table-apply"))
                .render())
        })
}

fn result(lang: Lang, read: &PeopleTable) -> Markup {
    let counts =
        [("new", read.new.len().into()), ("changed", read.changed.len().into()), ("unchanged", read.unchanged.into())];
    html! {
        @if read.problems.is_empty() {
            (Alert::info(text_with(lang, "identity-people-table-ready", &counts)).announced().plain())
            (would(lang, "identity-people-table-new", &read.new))
            (would(lang, "identity-people-table-changed", &read.changed))
        } @else {
            @let columns = ["line", "column", "trouble"].map(|key| t(lang, &format!("identity-people-table-{key}")));
            (kern::table_problems(
                &text_with(lang, "identity-people-table-problems", &[("count", read.problems.len().into())]),
                &t(lang, "identity-people-table-problems-text"),
                &t(lang, "identity-people-table-problems-caption"),
                &columns,
                read.problems.iter().map(|problem| vec![
                    html! { (problem.line) }, html! { (problem.column) }, html! { (problem.trouble.text(lang)) },
                ]).collect(),
            ))
        }
    }
}

/// People as they would be.
fn would(lang: Lang, caption: &str, people: &[NewPerson]) -> Markup {
    if people.is_empty() {
        return html! {};
    }
    kern::table(&Table {
        caption: t(lang, caption),
        columns: vec![
            Column::new(t(lang, "identity-login")),
            Column::new(t(lang, "identity-name")),
            Column::new(t(lang, "identity-roles")),
            Column::new(t(lang, "identity-person-email")),
        ],
        rows: people
            .iter()
            .take(MOST)
            .map(|person| {
                let told = &person.particulars;
                vec![
                    html! { (person.login.as_str()) },
                    html! { (told.name) },
                    html! { (role_names(lang, told.roles)) },
                    html! { (told.email.clone().unwrap_or_default()) },
                ]
            })
            .collect(),
    })
}

/// The links of the new ones, once.
fn links_page(visitor: &Visitor, clerk: &Clerk, links: &[AccessLink]) -> Response {
    let lang = visitor.lang;
    clerk.page(visitor, t(lang, "identity-links-title")).back(PEOPLE).wide().render(html! {
        (Alert::success(t(lang, "identity-people-table-done")).announced().body(html! {
            p { (t(lang, "identity-links-once")) }
        }))
        @for link in links {
            h2 class="kern-heading-small" { (link.name) }
            (link_facts(visitor, link))
        }
    })
}
