//! All costs as a table: out, and in again.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::Clerk;
use maud::{Markup, html};
use ui::kern::{self, Alert, TableForm};
use ui::{Failure, Lang, Sheet, Visitor, kept_table, t, text_with};

use super::{OPERATION, frame, seen, seen_at};
use crate::Desk;
use crate::pages::{reading, writing};
use crate::verbs::{ReadCosts, cost_heading, operation, read_costs, save_operation, table_of_costs};

const ADDRESS: &str = "/amt/planung/betrieb/einlesen";

/// `GET /amt/planung/betrieb/kosten.csv`
pub(in crate::pages) async fn csv(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let frame = frame()?;
    let (heading, rows) = table_of_costs(&frame, &seen(&desk, &visitor, &clerk, &frame).await?.plan);
    Ok(kept_table("it-kosten.csv", Sheet::write(heading, rows)))
}

/// `GET /amt/planung/betrieb/kosten.xlsx`
pub(in crate::pages) async fn xlsx(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let frame = frame()?;
    let (heading, rows) = table_of_costs(&frame, &seen(&desk, &visitor, &clerk, &frame).await?.plan);
    Ok(kept_table("it-kosten.xlsx", Sheet::book(heading, rows)?))
}

/// `GET /amt/planung/betrieb/einlesen`
pub(in crate::pages) async fn table(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let kept = seen(&desk, &visitor, &clerk, &frame()?).await?;
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
    let wrong = read.is_some_and(|read| !read.is_sound());
    let useful = read.is_some_and(|read| read.is_sound() && read.count() > 0);
    clerk
        .page(visitor, t(lang, "planning-operation-table-title"))
        .lead(t(lang, "planning-operation-table-lead"))
        .back(OPERATION)
        .errors(wrong)
        .status(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .render(html! {
            @if let Some(read) = read { (result(lang, read)) }
            p class="kern-body" {
                (kern::link(&t(lang, "planning-operation-table-csv"), "/amt/planung/betrieb/kosten.csv")) " · "
                (kern::link(&t(lang, "planning-operation-table-xlsx"), "/amt/planung/betrieb/kosten.xlsx"))
            }
            (TableForm::new(lang, ADDRESS, clerk.csrf(), t(lang, "planning-table-check"))
                .file(t(lang, "planning-table-file"), t(lang, "planning-table-file-hint"))
                .typed(t(lang, "planning-table-typed"), t(lang, "planning-table-typed-hint"), typed)
                .more(kern::hidden("stand", &revision.to_string()))
                .take(useful, t(lang, "planning-table-take"))
                .render())
        })
}

fn result(lang: Lang, read: &ReadCosts) -> Markup {
    if !read.missing.is_empty() {
        let columns: Vec<String> = read.missing.iter().map(|column| cost_heading(column)).collect();
        let title = text_with(lang, "planning-table-columns", &[("columns", columns.join(", ").into())]);
        return Alert::danger(title).announced().body(html! { p { (t(lang, "planning-table-unchanged")) } });
    }
    if read.is_sound() {
        let title = text_with(lang, "planning-operation-table-ready", &[("count", read.count().into())]);
        return Alert::info(title).announced().plain();
    }
    let rows = read.problems.iter().map(|(line, column)| {
        vec![html! { (line) }, html! { (t(lang, &format!("planning-operation-wrong-{column}"))) }]
    });
    kern::table_problems(
        &text_with(lang, "planning-table-problems", &[("count", read.problems.len().into())]),
        &t(lang, "planning-table-unchanged"),
        &t(lang, "planning-table-problems-caption"),
        &[t(lang, "planning-table-line"), t(lang, "planning-table-trouble")],
        rows.collect(),
    )
}
