//! All costs as a table: out, and in again.

use axum::extract::{Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use identity::Clerk;
use maud::html;
use ui::kern;
use ui::{Failure, Lang, Sheet, Visitor, kept_table, t, text_with};

use super::{OPERATION, frame, seen_at};
use crate::Desk;
use crate::pages::reading_in::{Looked, ReadingIn};
use crate::pages::{reading, writing};
use crate::verbs::{ReadCosts, cost_heading, operation, read_costs, save_operation, table_of_costs};

const ADDRESS: &str = "/amt/planung/betrieb/einlesen";

/// The heading and the rows.
async fn costs(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<(Vec<String>, Vec<Vec<String>>), Failure> {
    let frame = frame()?;
    let (by, scope) = reading(desk, visitor, clerk).await?;
    Ok(table_of_costs(&frame, &operation(&scope, by, &frame).await?.plan))
}

/// `GET /amt/planung/betrieb/kosten.csv`
pub(in crate::pages) async fn csv(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let (heading, rows) = costs(&desk, &visitor, &clerk).await?;
    Ok(kept_table("it-kosten.csv", Sheet::write(heading, rows)))
}

/// `GET /amt/planung/betrieb/kosten.xlsx`
pub(in crate::pages) async fn xlsx(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let (heading, rows) = costs(&desk, &visitor, &clerk).await?;
    Ok(kept_table("it-kosten.xlsx", Sheet::book(heading, rows)?))
}

/// `GET /amt/planung/betrieb/einlesen`
pub(in crate::pages) async fn table(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let kept = operation(&scope, by, &frame()?).await?;
    Ok(page(&visitor, &clerk, ("", kept.revision), None))
}

/// `POST /amt/planung/betrieb/einlesen`: looks at the table, or takes it over.
pub(in crate::pages) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    request: Request,
) -> Result<Response, Failure> {
    // Who may not is told so before anything is read.
    drop(reading(&desk, &visitor, &clerk).await?);
    let form = clerk.sheet(request).await?;
    let frame = frame()?;
    let (by, mut scope) = writing(&desk, &visitor, &clerk).await?;
    let read = read_costs(&frame, &Sheet::read(&form.table).unwrap_or_default());
    if form.fields.get("uebernehmen").is_some() && read.is_sound() {
        let mut plan = operation(&scope, by, &frame).await?.plan;
        plan.costs.extend(read.costs);
        plan.costs.retain(|_, costs| !costs.is_empty());
        save_operation(&mut scope, by, &frame, seen_at(&form.fields), &plan).await?;
        scope.commit().await?;
        return Ok(Redirect::to(&format!("{OPERATION}?erledigt=ja")).into_response());
    }
    Ok(page(&visitor, &clerk, (&form.table, seen_at(&form.fields)), Some(&read)))
}

fn page(visitor: &Visitor, clerk: &Clerk, (typed, revision): (&str, i32), read: Option<&ReadCosts>) -> Response {
    let lang = visitor.lang;
    let page = ReadingIn {
        key: "planning-operation-table",
        back: OPERATION.to_owned(),
        action: ADDRESS,
        above: html! {
            p class="kern-body" {
                (kern::link(&t(lang, "planning-operation-table-csv"), "/amt/planung/betrieb/kosten.csv")) " · "
                (kern::link(&t(lang, "planning-operation-table-xlsx"), "/amt/planung/betrieb/kosten.xlsx"))
            }
        },
        more: kern::hidden("stand", &revision.to_string()),
    };
    page.page(visitor, clerk, typed, read.map(|read| looked(lang, read)).as_ref())
}

fn looked(lang: Lang, read: &ReadCosts) -> Looked {
    if !read.missing.is_empty() {
        return Looked::without_columns(
            lang,
            &read.missing.iter().map(|column| cost_heading(column)).collect::<Vec<_>>(),
        );
    }
    if read.is_sound() {
        let count = read.count();
        let words = text_with(lang, "planning-operation-table-ready", &[("count", count.into())]);
        return Looked::Sound { words, changes: count > 0 };
    }
    let wrong = |column: &str| t(lang, &format!("planning-operation-wrong-{column}"));
    Looked::Wrong(read.problems.iter().map(|(line, column)| (*line, wrong(column))).collect())
}
