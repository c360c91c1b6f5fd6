//! Measures from a spreadsheet: looked at first, then taken over all at once.

use axum::extract::{Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use identity::Clerk;
use maud::html;
use ui::kern;
use ui::{Failure, Lang, Sheet, Visitor, t, text_with};

use super::form::sentence;
use super::reading_in::{Looked, ReadingIn};
use super::{MEASURES, TABLE, reading, writing};
use crate::Desk;
use crate::verbs::{Read, RowProblem, read_measures, take_measures};

/// `GET /amt/planung/massnahmen/einlesen`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    drop(reading(&desk, &visitor, &clerk).await?);
    Ok(page(&visitor, &clerk, "", None))
}

/// `POST /amt/planung/massnahmen/einlesen`: looks at the table, or takes it over.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    request: Request,
) -> Result<Response, Failure> {
    // Who may not is told so before anything is read.
    drop(reading(&desk, &visitor, &clerk).await?);
    let form = clerk.sheet(request).await?;
    let (by, mut scope) = writing(&desk, &visitor, &clerk).await?;
    let sheet = Sheet::read(&form.table).unwrap_or_default();
    let read = read_measures(&scope, by, &desk.directory.catalogue(), &sheet).await?;
    if form.fields.get("uebernehmen").is_some() && read.is_sound() {
        let changed = read.added() + read.changed();
        take_measures(&mut scope, by, read).await?;
        scope.commit().await?;
        return Ok(Redirect::to(&format!("{MEASURES}?erledigt={changed}")).into_response());
    }
    Ok(page(&visitor, &clerk, &form.table, Some(&read)))
}

fn page(visitor: &Visitor, clerk: &Clerk, typed: &str, read: Option<&Read>) -> Response {
    let lang = visitor.lang;
    let page = ReadingIn {
        key: "planning-table",
        back: MEASURES.to_owned(),
        action: TABLE,
        above: html! { p class="kern-body" { (kern::link(&t(lang, "planning-xlsx"), "/amt/planung/massnahmen.xlsx")) } },
        more: html! {},
    };
    page.page(visitor, clerk, typed, read.map(|read| looked(lang, read)).as_ref())
}

fn looked(lang: Lang, read: &Read) -> Looked {
    if !read.missing.is_empty() {
        let headings = read.missing.iter().map(|column| t(lang, &format!("planning-column-{column}")));
        return Looked::without_columns(lang, &headings.collect::<Vec<_>>());
    }
    if read.is_sound() {
        let counts = [("new", read.added().into()), ("changed", read.changed().into()), ("same", read.same.into())];
        return Looked::Sound { words: text_with(lang, "planning-table-ready", &counts), changes: !read.is_empty() };
    }
    Looked::Wrong(read.problems.iter().map(|(line, problem)| (*line, problem_text(lang, problem))).collect())
}

fn problem_text(lang: Lang, problem: &RowProblem) -> String {
    match problem {
        RowProblem::NoNumber => t(lang, "planning-table-no-number"),
        RowProblem::Twice => t(lang, "planning-table-twice"),
        RowProblem::Cell(column) => {
            let name = t(lang, &format!("planning-column-{column}"));
            text_with(lang, &format!("planning-table-cell-{column}"), &[("column", name.into())])
        }
        RowProblem::Contradicts(wrong) => sentence(lang, wrong),
    }
}
