//! By-laws that are in force already, as a table: looked at first, then taken over all at once.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::{EntityKey, Report, export_by_laws, import_by_laws};
use identity::Clerk;
use maud::{Markup, html};
use ui::kern::{self, Alert, TableForm};
use ui::{Failure, Lang, Visitor, t, text_with};

use super::by_laws::entities;
use super::{BY_LAWS, reading_own, writing_own};
use crate::{Desk, Error, Survey};

/// The address.
const TABLE: &str = "/amt/satzungen/tabelle";
/// What a table would do, or what is wrong with it.
type Outcome = Result<Report, Vec<directory::RowProblem>>;

/// `GET /amt/satzungen/tabelle`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    drop(reading_own(&desk, &visitor, &clerk).await?);
    Ok(page(&visitor, &clerk, "", None))
}

/// `POST /amt/satzungen/tabelle`: looks at the table, or takes it over.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    request: Request,
) -> Result<Response, Failure> {
    // Who may not is told so before anything is read.
    drop(reading_own(&desk, &visitor, &clerk).await?);
    let form = clerk.sheet(request).await?;
    let mut scope = writing_own(&desk, &visitor, &clerk).await?;
    let kinds = desk.studio.parameters(&scope).await.map_err(Error::from)?;
    let outcome = import_by_laws(&mut scope, form.table.as_bytes(), &kinds).await.map_err(Error::from)?;
    match outcome {
        Ok(report) if form.fields.get("uebernehmen").is_some() => {
            scope.commit().await.map_err(Error::from)?;
            desk.directory.refresh().await.map_err(Error::from)?;
            Ok(Redirect::to(&format!("{BY_LAWS}?erledigt={}", report.by_laws)).into_response())
        }
        // Nothing of it stays: the scope is dropped.
        outcome => Ok(page(&visitor, &clerk, &form.table, Some(&outcome))),
    }
}

/// `GET /amt/satzungen/liste.csv`
pub(super) async fn export(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let scope = reading_own(&desk, &visitor, &clerk).await?;
    let survey = Survey::without_staff(&scope, &desk).await?;
    let keys: Vec<EntityKey> = entities(&survey, &clerk).into_iter().map(|(key, _)| key).collect();
    let kinds = desk.studio.parameters(&scope).await.map_err(Error::from)?;
    let table = export_by_laws(&scope, &keys, &kinds).await.map_err(Error::from)?;
    Ok(ui::kept_table("satzungen.csv", table))
}

fn page(visitor: &Visitor, clerk: &Clerk, typed: &str, outcome: Option<&Outcome>) -> Response {
    let lang = visitor.lang;
    let wrong = outcome.is_some_and(Result::is_err);
    let useful = matches!(outcome, Some(Ok(report)) if report.by_laws > 0);
    clerk
        .page(visitor, t(lang, "operations-by-laws-table"))
        .lead(t(lang, "operations-by-laws-table-lead"))
        .back(BY_LAWS)
        .wide()
        .errors(wrong)
        .status(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .render(html! {
            @if let Some(outcome) = outcome { (result(lang, outcome)) }
            p class="kern-body" { (kern::link(&t(lang, "operations-by-laws-export"), "/amt/satzungen/liste.csv")) }
            (TableForm::new(lang, TABLE, clerk.csrf(), t(lang, "operations-values-check"))
                .file(t(lang, "operations-values-file"), t(lang, "operations-values-file-hint"))
                .typed(t(lang, "operations-values-table"), t(lang, "operations-by-laws-table-hint"), typed)
                .take(useful, t(lang, "operations-by-laws-table-apply"))
                .render())
        })
}

fn result(lang: Lang, outcome: &Outcome) -> Markup {
    match outcome {
        Ok(report) => {
            let counts = [
                ("by_laws", report.by_laws.into()),
                ("rates", report.rates.into()),
                ("unchanged", report.unchanged.into()),
            ];
            Alert::info(text_with(lang, "operations-by-laws-ready", &counts)).announced().plain()
        }
        Err(problems) => kern::table_problems(
            &text_with(lang, "operations-by-laws-problems", &[("count", problems.len().into())]),
            &t(lang, "operations-by-laws-problems-text"),
            &t(lang, "operations-values-problems-caption"),
            &["line", "trouble"].map(|key| t(lang, &format!("operations-values-{key}"))),
            problems.iter().map(|row| vec![html! { (row.line) }, html! { (row.problem.text(lang)) }]).collect(),
        ),
    }
}
