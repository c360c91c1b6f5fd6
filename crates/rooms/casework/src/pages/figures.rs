//! Figures of an administration: how many cases, how fast, how many in time. On the page and as a file.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use identity::Clerk;
use maud::{Markup, html};
use serde::Deserialize;
use store::Reach;
use ui::kern::{self, Column, Table};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::parts::{Titles, titles};
use crate::verbs::{Figures, Statistics};
use crate::{Desk, verbs};

/// What the address says for all years together.
const ALL: &str = "alle";

/// The columns behind the name of the service.
const COLUMNS: [&str; 12] = [
    "casework-figures-received",
    "casework-figures-completed",
    "casework-figures-withdrawn",
    "casework-figures-transferred",
    "casework-figures-open",
    "casework-figures-overdue",
    "casework-figures-questions",
    "casework-figures-claim-median",
    "casework-figures-claim-ninetieth",
    "casework-figures-decision-median",
    "casework-figures-decision-ninetieth",
    "casework-figures-in-time",
];

/// The query of the page.
#[derive(Default, Deserialize)]
pub(super) struct Asked {
    jahr: Option<String>,
}

async fn counted(desk: &Desk, visitor: &Visitor, clerk: &Clerk, asked: &Asked) -> Result<Statistics, Failure> {
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    let this_year = scope.today().year();
    let year = match asked.jahr.as_deref() {
        Some(ALL) => None,
        Some(year) => Some(year.parse().ok().filter(|year| (1..=this_year).contains(year)).unwrap_or(this_year)),
        None => Some(this_year),
    };
    Ok(verbs::statistics(&scope, desk, clerk.session(), year).await?)
}

/// `GET /amt/statistik`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let found = counted(&desk, &visitor, &clerk, &asked).await?;
    let catalogue = desk.directory.catalogue();
    let columns = std::iter::once(Column::new(t(lang, "casework-figures-service")))
        .chain(COLUMNS.map(|key| Column::numeric(t(lang, key))));
    let cells = |cells: Vec<String>| cells.into_iter().map(|cell| html! { (cell) }).collect();
    let table = Table {
        caption: text_with(lang, "casework-figures-caption", &[("period", period(lang, found.year).into())]),
        columns: columns.collect(),
        rows: rows(lang, &titles(&catalogue), &found).into_iter().map(cells).collect(),
    };
    let file = format!("/amt/statistik/tabelle.csv?jahr={}", address(found.year));
    Ok(clerk
        .page(&visitor, t(lang, "casework-figures"))
        .lead(t(lang, "casework-figures-lead"))
        .back("/amt")
        .wide()
        .example(desk.is_example(clerk.tenant()))
        .render(html! {
            (years(lang, &found))
            @if found.services.is_empty() {
                p class="kern-body" role="status" { (t(lang, "casework-figures-none")) }
            } @else {
                (kern::table(&table))
                p { (kern::link(&t(lang, "casework-figures-download"), &file)) }
                p class="kern-body dw-muted" { (t(lang, "casework-figures-explained")) }
            }
        }))
}

/// `GET /amt/statistik/tabelle.csv`: what the page shows, in the same words.
pub(super) async fn download(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let found = counted(&desk, &visitor, &clerk, &asked).await?;
    let catalogue = desk.directory.catalogue();
    let mut out = csv::Writer::from_writer(Vec::new());
    let failed = |error: csv::Error| Failure::internal(error.to_string());
    let heads = std::iter::once("casework-figures-service").chain(COLUMNS).map(|key| t(lang, key));
    out.write_record(heads).map_err(failed)?;
    for row in rows(lang, &titles(&catalogue), &found) {
        out.write_record(row).map_err(failed)?;
    }
    let body = out.into_inner().map_err(|error| Failure::internal(error.to_string()))?;
    let name = format!("attachment; filename=\"statistik-{}.csv\"", address(found.year));
    let headers = [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, body).into_response())
}

fn address(year: Option<i16>) -> String {
    year.map_or_else(|| ALL.to_owned(), |year| year.to_string())
}

fn period(lang: Lang, year: Option<i16>) -> String {
    year.map_or_else(|| t(lang, "casework-figures-all-years"), |year| year.to_string())
}

fn years(lang: Lang, found: &Statistics) -> Markup {
    let offered = found.years.clone().rev().map(Some).chain([None]);
    html! {
        nav class="dw-pagination" aria-label=(t(lang, "casework-figures-years")) {
            ul {
                @for year in offered {
                    li {
                        a class="kern-link kern-link--no-visited-state" href={ "/amt/statistik?jahr=" (address(year)) }
                            aria-current=[(year == found.year).then_some("page")] { (period(lang, year)) }
                    }
                }
            }
        }
    }
}

/// One row for each service, and one for all of them.
fn rows(lang: Lang, titles: &Titles<'_>, found: &Statistics) -> Vec<Vec<String>> {
    let named = |service: &String| titles.get(service.as_str()).map_or_else(|| service.clone(), |it| (*it).to_owned());
    let mut rows: Vec<Vec<String>> =
        found.services.iter().map(|(service, figures)| row(lang, named(service), figures)).collect();
    rows.sort_by_key(|row| row.first().map(|name| name.to_lowercase()));
    rows.push(row(lang, t(lang, "casework-figures-total"), &found.total));
    rows
}

fn row(lang: Lang, name: String, figures: &Figures) -> Vec<String> {
    let none = || "–".to_owned();
    let days = |days: Option<i64>| days.map_or_else(none, |days| days.to_string());
    let tenths = |tenths: u64| ui::decimal(lang, &format!("{}.{}", tenths / 10, tenths % 10));
    vec![
        name,
        figures.received.to_string(),
        figures.completed.to_string(),
        figures.withdrawn.to_string(),
        figures.transferred.to_string(),
        figures.open.to_string(),
        figures.overdue.to_string(),
        figures.questions_per_case().map_or_else(none, tenths),
        days(figures.to_claim.median()),
        days(figures.to_claim.ninetieth()),
        days(figures.to_decision.median()),
        days(figures.to_decision.ninetieth()),
        figures.in_time_percent().map_or_else(none, |percent| format!("{percent} %")),
    ]
}
