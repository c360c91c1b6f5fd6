//! What is used, finished online and in time: by service, by administration, by county; and the same for everybody as open data.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use store::{Actor, Reach};
use ui::kern::{self, Alert, Choice, Column, Field, Table};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::parts::{open_table, share};
use super::{HOME, UPTAKE, UPTAKE_MAP, reading};
use crate::model::{Counts, Line, Standing, published};
use crate::verbs::Used;
use crate::{Desk, Result, Survey, survey, used};

/// Months that are counted on the page.
const MONTHS: i64 = 12;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// By what: `leistung`, `verwaltung`, `kreis`.
    #[serde(default)]
    nach: String,
}

const BY: [&str; 3] = ["leistung", "verwaltung", "kreis"];

/// What stands in one row: what is live there now, and what was used in the last months.
#[derive(Default)]
struct Row {
    name: String,
    people: i64,
    reached: i64,
    live: usize,
    all: usize,
    counts: Counts,
}

/// `GET /betrieb/nutzung`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let survey = survey(&scope, &desk).await?;
    let used = used(&scope, first_month(survey.today), survey.today).await?;
    drop(scope);
    let by = BY.into_iter().find(|by| *by == asked.nach).unwrap_or("leistung");
    let rows = rows(lang, &survey, &used, by);
    let choices: Vec<Choice> =
        BY.iter().map(|by| Choice::new(*by, t(lang, &format!("operations-uptake-by-{by}")))).collect();
    Ok(clerk
        .page(&visitor, t(lang, "operations-usage"))
        .lead(t(lang, "operations-usage-lead"))
        .back(HOME)
        .wide()
        .render(html! {
            form class="dw-form" method="get" action=(UPTAKE) {
                (kern::select(&Field::new(lang, "nach", t(lang, "operations-uptake-by")).value(by), &choices))
                (kern::submit(&t(lang, "operations-show")))
            }
            p class="kern-body" { (kern::link(&t(lang, "operations-uptake-map"), UPTAKE_MAP)) }
            (table_of(lang, by, &rows))
            (Alert::info(t(lang, "operations-usage-open")).body(html! {
                p { (kern::link(&t(lang, "operations-usage-open-live"), "/offene-daten/onlinedienste.csv")) }
                p { (kern::link(&t(lang, "operations-usage-open-used"), "/offene-daten/nutzung.csv")) }
            }))
        }))
}

fn first_month(today: Date) -> Date {
    today.first_of_month().checked_sub((MONTHS - 1).months()).unwrap_or(today)
}

/// One row for each service, administration or county. People are counted once for each service that they can use, so a share is one of
/// people and services.
fn rows(lang: Lang, survey: &Survey, used: &[Used], by: &str) -> Vec<Row> {
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    let county =
        |tenant| survey.catalogue.administration(tenant).map(|office| office.county.clone()).unwrap_or_default();
    let place = |tenant: store::TenantId, service: &str| match by {
        "verwaltung" => format!("{tenant}"),
        "kreis" => county(tenant),
        _ => service.to_owned(),
    };
    for line in &survey.all() {
        let row = rows
            .entry(place(line.administration, &line.service))
            .or_insert_with(|| Row { name: name(lang, survey, line, by), ..Row::default() });
        let live = line.standing() == Standing::Live;
        row.all += 1;
        row.people += line.population;
        row.live += usize::from(live);
        row.reached += if live { line.population } else { 0 };
    }
    let services: BTreeMap<&str, &str> =
        survey.services.iter().map(|(id, published)| (published.manifest.id.as_str(), id.as_str())).collect();
    for one in used {
        let service = services.get(one.online_service.as_str()).copied().unwrap_or(&one.online_service);
        let row = rows.entry(place(one.tenant, service)).or_insert_with(|| Row {
            name: if by == "leistung" { service.to_owned() } else { survey.office_name(one.tenant) },
            ..Row::default()
        });
        row.counts += one.counts;
    }
    let mut rows: Vec<Row> = rows.into_values().collect();
    rows.sort_by(|one, other| one.name.cmp(&other.name));
    rows
}

fn name(lang: Lang, survey: &Survey, line: &Line, by: &str) -> String {
    let office = survey.catalogue.administration(line.administration);
    match by {
        "verwaltung" => survey.office_name(line.administration),
        "kreis" => office
            .and_then(|office| survey.catalogue.county(&office.county))
            .map(|county| county.official_name.clone())
            // An authority of the state lies in no county.
            .unwrap_or_else(|| survey.office_name(line.administration)),
        _ => survey.title(&line.service, lang),
    }
}

fn table_of(lang: Lang, by: &str, rows: &[Row]) -> Markup {
    let percent = |percent: Option<i64>| percent.map_or_else(|| "–".to_owned(), |percent| format!("{percent} %"));
    let rows = rows.iter().map(|row| {
        vec![
            html! { (row.name) },
            html! { (text_with(lang, "operations-of", &[("part", row.live.into()), ("whole", row.all.into())])) },
            html! { (share(lang, row.reached, row.people)) },
            html! { (row.counts.received) },
            html! { (percent(row.counts.online_percent())) },
            html! { (percent(row.counts.in_time_percent())) },
        ]
    });
    kern::table(&Table {
        caption: t(lang, "operations-usage-caption"),
        columns: vec![
            Column::new(t(lang, &format!("operations-uptake-by-{by}"))),
            Column::numeric(t(lang, "operations-standing-live")),
            Column::numeric(t(lang, "operations-reach")),
            Column::numeric(t(lang, "operations-received")),
            Column::numeric(t(lang, "operations-finished-online")),
            Column::numeric(t(lang, "operations-in-time")),
        ],
        rows: rows.collect(),
    })
}

/// `GET /offene-daten/onlinedienste.csv`: for each service and municipality whether one can apply online.
pub(super) async fn live(State(desk): State<Desk>) -> Result<Response, Failure> {
    let catalogue = desk.directory.catalogue();
    let today = desk.directory.today();
    let mut rows = vec![["service", "online_service", "ags", "municipality", "online", "as_of"].map(str::to_owned)];
    let mut services: Vec<_> = catalogue.online_services().collect();
    services.sort_by(|one, other| one.service.cmp(&other.service));
    for online in services {
        let Some(service) = catalogue.service(&online.service) else { continue };
        rows.extend(catalogue.municipalities().map(|municipality| {
            [
                online.service.clone(),
                online.online_service.clone(),
                municipality.ags.to_string(),
                municipality.name.clone(),
                catalogue.is_online(service, &municipality.ags, today).to_string(),
                today.to_string(),
            ]
        }));
    }
    Ok(open_table("onlinedienste.csv", &rows))
}

/// `GET /offene-daten/nutzung.csv`: for each service, county and month how many applications arrived; few are left out.
pub(super) async fn usage(State(desk): State<Desk>) -> Result<Response, Failure> {
    let rows = published_usage(&desk).await?;
    Ok(open_table("nutzung.csv", &rows))
}

async fn published_usage(desk: &Desk) -> Result<Vec<[String; 7]>> {
    let today = desk.directory.today();
    let scope = desk.store.read(Reach::Provider, Actor::System, Lang::German).await?;
    let used = used(&scope, first_month(today), today).await?;
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let mut sums: BTreeMap<(String, String, Date), Counts> = BTreeMap::new();
    for one in used {
        let county = catalogue.administration(one.tenant).map(|office| office.county.clone()).unwrap_or_default();
        *sums.entry((one.online_service, county, one.month)).or_default() += one.counts;
    }
    let heads = ["online_service", "county", "month", "received", "completed", "finished_online", "in_time"];
    let cell = |number| published(number).map_or_else(|| "<10".to_owned(), |number| number.to_string());
    let rows = sums.into_iter().map(|((service, county, month), counts)| {
        let month = month.strftime("%Y-%m").to_string();
        let numbers = [counts.received, counts.completed, counts.finished_online, counts.in_time].map(cell);
        let [received, completed, finished_online, in_time] = numbers;
        [service, county, month, received, completed, finished_online, in_time]
    });
    Ok([heads.map(str::to_owned)].into_iter().chain(rows).collect())
}
