//! Measures from a spreadsheet: looked at first, then taken over all at once.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::Clerk;
use maud::{Markup, html};
use ui::kern::{self, Alert, TableForm};
use ui::{Failure, Lang, Sheet, Visitor, t, text_with};

use super::form::sentence;
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
    let wrong = read.is_some_and(|read| !read.is_sound());
    let useful = read.is_some_and(|read| read.is_sound() && !read.is_empty());
    clerk
        .page(visitor, t(lang, "planning-table-title"))
        .lead(t(lang, "planning-table-lead"))
        .back(MEASURES)
        .wide()
        .errors(wrong)
        .status(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .render(html! {
            @if let Some(read) = read { (result(lang, read)) }
            p class="kern-body" { (kern::link(&t(lang, "planning-xlsx"), "/amt/planung/massnahmen.xlsx")) }
            (TableForm::new(lang, TABLE, clerk.csrf(), t(lang, "planning-table-check"))
                .file(t(lang, "planning-table-file"), t(lang, "planning-table-file-hint"))
                .typed(t(lang, "planning-table-typed"), t(lang, "planning-table-typed-hint"), typed)
                .take(useful, t(lang, "planning-table-take"))
                .render())
        })
}

fn result(lang: Lang, read: &Read) -> Markup {
    if !read.missing.is_empty() {
        let columns: Vec<String> =
            read.missing.iter().map(|column| t(lang, &format!("planning-column-{column}"))).collect();
        let title = text_with(lang, "planning-table-columns", &[("columns", columns.join(", ").into())]);
        return Alert::danger(title).announced().body(html! { p { (t(lang, "planning-table-unchanged")) } });
    }
    if read.is_sound() {
        let counts = [("new", read.added().into()), ("changed", read.changed().into()), ("same", read.same.into())];
        return Alert::info(text_with(lang, "planning-table-ready", &counts)).announced().plain();
    }
    let rows =
        read.problems.iter().map(|(line, problem)| vec![html! { (line) }, html! { (problem_text(lang, problem)) }]);
    kern::table_problems(
        &text_with(lang, "planning-table-problems", &[("count", read.problems.len().into())]),
        &t(lang, "planning-table-unchanged"),
        &t(lang, "planning-table-problems-caption"),
        &["line", "trouble"].map(|key| t(lang, &format!("planning-table-{key}"))),
        rows.collect(),
    )
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
