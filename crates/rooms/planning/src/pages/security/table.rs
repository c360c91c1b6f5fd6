//! The self-assessment as a table: out, and in again.

use axum::extract::{Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use directory::EntityKey;
use identity::Clerk;
use maud::html;
use ui::kern;
use ui::{Failure, Lang, Query, Sheet, Visitor, kept_table, t, text_with};

use super::{Asked, SECURITY, address, lists};
use crate::Desk;
use crate::pages::parts::body;
use crate::pages::reading_in::{Looked, ReadingIn};
use crate::pages::{reading, writing};
use crate::verbs::{ReadSecurity, answer_security, read_security, security_heading, security_of, table_of_security};

/// A heading and rows.
type Rows = (Vec<String>, Vec<Vec<String>>);

async fn rows(desk: &Desk, visitor: &Visitor, clerk: &Clerk, asked: &Asked) -> Result<Rows, Failure> {
    let (by, scope) = reading(desk, visitor, clerk).await?;
    let (_, key) = body(&desk.directory.catalogue(), by, &asked.stelle)?;
    let written = security_of(&scope, by, &key).await?;
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
    let written = security_of(&scope, by, &key).await?;
    let read = read_security(&lists, &written, &Sheet::read(&form.table).unwrap_or_default());
    if form.fields.get("uebernehmen").is_some() && read.is_sound() {
        answer_security(&mut scope, by, &catalogue, &lists, &key, &read.items).await?;
        scope.commit().await?;
        return Ok(Redirect::to(&address("", &key)).into_response());
    }
    Ok(page(&visitor, &clerk, &key, &form.table, Some(&read)))
}

fn page(visitor: &Visitor, clerk: &Clerk, key: &EntityKey, typed: &str, read: Option<&ReadSecurity>) -> Response {
    let page = ReadingIn {
        key: "planning-security-table",
        back: address("", key),
        action: &format!("{SECURITY}/einlesen"),
        above: html! {},
        more: kern::hidden("stelle", key.as_str()),
    };
    page.page(visitor, clerk, typed, read.map(|read| looked(visitor.lang, read)).as_ref())
}

fn looked(lang: Lang, read: &ReadSecurity) -> Looked {
    if !read.missing.is_empty() {
        let headings: Vec<String> = read.missing.iter().map(|column| security_heading(column)).collect();
        return Looked::without_columns(lang, &headings);
    }
    if read.is_sound() {
        let count = read.items.len();
        let words = text_with(lang, "planning-security-table-ready", &[("count", count.into())]);
        return Looked::Sound { words, changes: count > 0 };
    }
    let wrong = |column: &str| t(lang, &format!("planning-security-wrong-{column}"));
    Looked::Wrong(read.problems.iter().map(|(line, column)| (*line, wrong(column))).collect())
}
