//! The matrix from a spreadsheet: looked at first, then taken over all at once.

use axum::extract::{Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use identity::Clerk;
use maud::html;
use ui::kern;
use ui::{Failure, Lang, Sheet, Visitor, t, text_with};

use super::super::reading_in::{Looked, ReadingIn};
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
    let page = ReadingIn {
        key: "planning-culture-table",
        back: PEOPLE.to_owned(),
        action: PEOPLE_TABLE,
        above: html! { p class="kern-body" { (kern::link(&t(lang, "planning-xlsx"), "/amt/planung/menschen.xlsx")) } },
        more: html! {},
    };
    page.page(visitor, clerk, typed, read.map(|read| looked(lang, read)).as_ref())
}

fn looked(lang: Lang, read: &PeopleRead) -> Looked {
    if read.nameless {
        return Looked::Unreadable(t(lang, "planning-culture-table-nameless"));
    }
    if read.is_sound() {
        let (new, changed) = (read.added(), read.changed());
        let counts = [("new", new.into()), ("changed", changed.into()), ("same", read.same.into())];
        return Looked::Sound { words: text_with(lang, "planning-table-ready", &counts), changes: new + changed > 0 };
    }
    Looked::Wrong(read.problems.iter().map(|(line, problem)| (*line, problem_text(lang, problem))).collect())
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
