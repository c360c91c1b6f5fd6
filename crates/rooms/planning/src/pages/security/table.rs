//! The self-assessment as a table: out, and in again.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::EntityKey;
use identity::Clerk;
use maud::{Markup, html};
use ui::kern::{self, Alert, TableForm};
use ui::{Failure, Lang, Query, Sheet, Visitor, kept_table, t, text_with};

use super::{Asked, SECURITY, address, lists};
use crate::Desk;
use crate::pages::parts::body;
use crate::pages::{reading, writing};
use crate::verbs::{ReadSecurity, answer_security, read_security, security, security_heading, table_of_security};

/// A heading and rows.
type Rows = (Vec<String>, Vec<Vec<String>>);

async fn rows(desk: &Desk, visitor: &Visitor, clerk: &Clerk, asked: &Asked) -> Result<Rows, Failure> {
    let (by, scope) = reading(desk, visitor, clerk).await?;
    let (_, key) = body(&desk.directory.catalogue(), by, &asked.stelle)?;
    let written = security(&scope, by).await?.remove(key.as_str()).unwrap_or_default();
    Ok(table_of_security(&lists()?, &written))
}

/// `GET /amt/planung/sicherheit/liste.csv`
pub(in crate::pages) async fn csv(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (heading, rows) = rows(&desk, &visitor, &clerk, &asked).await?;
    Ok(kept_table("it-sicherheit.csv", Sheet::write(heading, rows)))
}

/// `GET /amt/planung/sicherheit/liste.xlsx`
pub(in crate::pages) async fn xlsx(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (heading, rows) = rows(&desk, &visitor, &clerk, &asked).await?;
    Ok(kept_table("it-sicherheit.xlsx", Sheet::book(heading, rows)?))
}

/// `GET /amt/planung/sicherheit/einlesen`
pub(in crate::pages) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    drop(scope);
    let (_, key) = body(&desk.directory.catalogue(), by, &asked.stelle)?;
    Ok(page(&visitor, &clerk, &key, "", None))
}

/// `POST /amt/planung/sicherheit/einlesen`: looks at the table, or takes it over.
pub(in crate::pages) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    request: Request,
) -> Result<Response, Failure> {
    // Who may not is told so before anything is read.
    drop(reading(&desk, &visitor, &clerk).await?);
    let form = clerk.sheet(request).await?;
    let lists = lists()?;
    let (by, mut scope) = writing(&desk, &visitor, &clerk).await?;
    let catalogue = desk.directory.catalogue();
    let (_, key) = body(&catalogue, by, form.fields.get("stelle").unwrap_or_default())?;
    let written = security(&scope, by).await?.remove(key.as_str()).unwrap_or_default();
    let read = read_security(&lists, &written, &Sheet::read(&form.table).unwrap_or_default());
    if form.fields.get("uebernehmen").is_some() && read.is_sound() {
        answer_security(&mut scope, by, &catalogue, &lists, &key, &read.items).await?;
        scope.commit().await?;
        return Ok(Redirect::to(&address("", &key)).into_response());
    }
    Ok(page(&visitor, &clerk, &key, &form.table, Some(&read)))
}

fn page(visitor: &Visitor, clerk: &Clerk, key: &EntityKey, typed: &str, read: Option<&ReadSecurity>) -> Response {
    let lang = visitor.lang;
    let wrong = read.is_some_and(|read| !read.is_sound());
    let useful = read.is_some_and(|read| read.is_sound() && !read.items.is_empty());
    clerk
        .page(visitor, t(lang, "planning-security-table-title"))
        .lead(t(lang, "planning-security-table-lead"))
        .back(address("", key))
        .errors(wrong)
        .status(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .render(html! {
            @if let Some(read) = read { (result(lang, read)) }
            (TableForm::new(lang, &format!("{SECURITY}/einlesen"), clerk.csrf(), t(lang, "planning-table-check"))
                .file(t(lang, "planning-table-file"), t(lang, "planning-table-file-hint"))
                .typed(t(lang, "planning-table-typed"), t(lang, "planning-table-typed-hint"), typed)
                .more(kern::hidden("stelle", key.as_str()))
                .take(useful, t(lang, "planning-table-take"))
                .render())
        })
}

fn result(lang: Lang, read: &ReadSecurity) -> Markup {
    if !read.missing.is_empty() {
        let columns: Vec<String> = read.missing.iter().map(|column| security_heading(column)).collect();
        let title = text_with(lang, "planning-table-columns", &[("columns", columns.join(", ").into())]);
        return Alert::danger(title).announced().body(html! { p { (t(lang, "planning-table-unchanged")) } });
    }
    if read.is_sound() {
        let title = text_with(lang, "planning-security-table-ready", &[("count", read.items.len().into())]);
        return Alert::info(title).announced().plain();
    }
    let rows = read.problems.iter().map(|(line, column)| {
        vec![html! { (line) }, html! { (t(lang, &format!("planning-security-wrong-{column}"))) }]
    });
    kern::table_problems(
        &text_with(lang, "planning-table-problems", &[("count", read.problems.len().into())]),
        &t(lang, "planning-table-unchanged"),
        &t(lang, "planning-table-problems-caption"),
        &[t(lang, "planning-table-line"), t(lang, "planning-table-trouble")],
        rows.collect(),
    )
}
