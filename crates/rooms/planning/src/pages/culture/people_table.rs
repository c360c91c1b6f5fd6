//! The matrix from a spreadsheet: looked at first, then taken over all at once.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::Clerk;
use maud::{Markup, html};
use ui::kern::{self, Alert, TableForm};
use ui::{Failure, Lang, Sheet, Visitor, t, text_with};

use super::super::{reading, writing};
use super::person::sentence;
use super::{PEOPLE, PEOPLE_TABLE, culture};
use crate::Desk;
use crate::verbs::{PeopleRead, PeopleRowProblem, read_people, take_people};

/// `GET /amt/planung/menschen/einlesen`
pub(in crate::pages) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    drop(reading(&desk, &visitor, &clerk).await?);
    Ok(page(&visitor, &clerk, "", None))
}

/// `POST /amt/planung/menschen/einlesen`: looks at the table, or takes it over.
pub(in crate::pages) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    request: Request,
) -> Result<Response, Failure> {
    let culture = culture()?;
    // Who may not is told so before anything is read.
    drop(reading(&desk, &visitor, &clerk).await?);
    let form = clerk.sheet(request).await?;
    let (by, mut scope) = writing(&desk, &visitor, &clerk).await?;
    let sheet = Sheet::read(&form.table).unwrap_or_default();
    let read = read_people(&scope, by, &culture, &sheet).await?;
    if form.fields.get("uebernehmen").is_some() && read.is_sound() {
        let count = take_people(&mut scope, by, read).await?;
        scope.commit().await?;
        return Ok(Redirect::to(&format!("{PEOPLE}?erledigt={count}")).into_response());
    }
    Ok(page(&visitor, &clerk, &form.table, Some(&read)))
}

fn page(visitor: &Visitor, clerk: &Clerk, typed: &str, read: Option<&PeopleRead>) -> Response {
    let lang = visitor.lang;
    let wrong = read.is_some_and(|read| !read.is_sound());
    let useful = read.is_some_and(|read| read.is_sound() && read.added() + read.changed() > 0);
    clerk
        .page(visitor, t(lang, "planning-culture-table-title"))
        .lead(t(lang, "planning-culture-table-lead"))
        .back(PEOPLE)
        .wide()
        .errors(wrong)
        .status(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .render(html! {
            @if let Some(read) = read { (result(lang, read)) }
            p class="kern-body" { (kern::link(&t(lang, "planning-xlsx"), "/amt/planung/menschen.xlsx")) }
            (TableForm::new(lang, PEOPLE_TABLE, clerk.csrf(), t(lang, "planning-table-check"))
                .file(t(lang, "planning-table-file"), t(lang, "planning-table-file-hint"))
                .typed(t(lang, "planning-table-typed"), t(lang, "planning-table-typed-hint"), typed)
                .take(useful, t(lang, "planning-table-take"))
                .render())
        })
}

fn result(lang: Lang, read: &PeopleRead) -> Markup {
    if read.nameless {
        let title = t(lang, "planning-culture-table-nameless");
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

fn problem_text(lang: Lang, problem: &PeopleRowProblem) -> String {
    match problem {
        PeopleRowProblem::Twice => t(lang, "planning-culture-wrong-twice"),
        PeopleRowProblem::Cell(column) => {
            text_with(lang, "planning-culture-table-cell", &[("column", column.as_str().into())])
        }
        PeopleRowProblem::Person(problem) => sentence(lang, problem),
    }
}
