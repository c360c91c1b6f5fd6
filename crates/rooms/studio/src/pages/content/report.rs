use axum::extract::State;
use axum::response::Response;
use directory::{Catalogue, EntityKey};
use identity::Clerk;
use jiff::civil::Date;
use maud::html;
use store::Language;
use ui::kern::{self, Column, Table};
use ui::{Failure, Lang, Visitor, t, text_with};

use super::writer;
use crate::Desk;
use crate::writer::Writer;

/// What one owner has to look after.
struct Line {
    key: EntityKey,
    name: String,
    services: usize,
    stale: usize,
    without_plain: usize,
    oldest: Option<Date>,
}

/// Everybody whom the writer may look at: state-wide editors see all, local ones their own.
fn lines(catalogue: &Catalogue, writer: &Writer, today: Date) -> Vec<Line> {
    let mut owners: Vec<(EntityKey, String)> = writer.owners().to_vec();
    if owners.iter().any(|(key, _)| *key == EntityKey::state()) {
        let name =
            |key: &EntityKey| catalogue.entity(key).map_or_else(|| key.to_string(), |entity| entity.name.clone());
        owners.extend(catalogue.local_owners().into_iter().map(|key| (key.clone(), name(&key))));
        owners.dedup_by(|one, other| one.0 == other.0);
    }
    let line = |(key, name): (EntityKey, String)| {
        let said: Vec<_> = catalogue.accounts(&key, today).into_iter().filter(|account| account.parts > 0).collect();
        Line {
            services: said.len(),
            stale: said.iter().filter(|account| account.is_stale).count(),
            without_plain: said.iter().filter(|account| account.lacks(Language::PlainGerman)).count(),
            oldest: said.iter().map(|account| account.vouched_on).min().flatten(),
            key,
            name,
        }
    };
    let mut lines: Vec<Line> = owners.into_iter().map(line).collect();
    lines.sort_by(|one, other| other.stale.cmp(&one.stale).then(one.name.cmp(&other.name)));
    lines.dedup_by(|one, other| one.key == other.key);
    lines
}

fn day(lang: Lang, line: &Line) -> String {
    match line.oldest {
        Some(day) => ui::date(lang, day),
        None if line.services > 0 => t(lang, "studio-content-never"),
        None => "–".to_owned(),
    }
}

/// `GET /redaktion/bericht`
pub(in super::super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = desk.directory.catalogue();
    let writer = writer(&visitor, &clerk, &catalogue)?;
    let lines = lines(&catalogue, &writer, desk.directory.today());
    let rows = lines.iter().map(|line| {
        vec![
            html! { (kern::link(&line.name, &format!("/redaktion/inhalte?fuer={}&zeigen=alt", line.key))) },
            html! { (line.services) },
            html! { (line.stale) },
            html! { (line.without_plain) },
            html! { (day(lang, line)) },
        ]
    });
    let mut columns = vec![Column::new(t(lang, "studio-report-owner"))];
    columns.extend(
        ["studio-report-services", "studio-report-stale", "studio-report-no-plain"]
            .map(|key| Column::numeric(t(lang, key))),
    );
    columns.push(Column::new(t(lang, "studio-report-oldest")));
    let table = Table {
        caption: text_with(lang, "studio-report-caption", &[("count", lines.len().into())]),
        columns,
        rows: rows.collect(),
    };
    let title = t(lang, "studio-report-title");
    Ok(clerk.page(&visitor, title).lead(t(lang, "studio-report-lead")).back("/redaktion/inhalte").wide().render(
        html! {
            (kern::table(&table))
            p { (kern::link(&t(lang, "studio-report-download"), "/redaktion/bericht.csv")) }
        },
    ))
}

/// `GET /redaktion/bericht.csv`
pub(in super::super) async fn download(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let catalogue = desk.directory.catalogue();
    let writer = writer(&visitor, &clerk, &catalogue)?;
    let mut out = csv::Writer::from_writer(Vec::new());
    let failed = |error: csv::Error| Failure::internal(error.to_string());
    out.write_record(["key", "name", "services", "stale", "without_plain_language", "oldest"]).map_err(failed)?;
    for line in lines(&catalogue, &writer, desk.directory.today()) {
        let (services, stale, plain) =
            (line.services.to_string(), line.stale.to_string(), line.without_plain.to_string());
        let oldest = line.oldest.map(|day| day.to_string()).unwrap_or_default();
        out.write_record([line.key.as_str(), &line.name, &services, &stale, &plain, &oldest]).map_err(failed)?;
    }
    let body = out.into_inner().map_err(|error| Failure::internal(error.to_string()))?;
    Ok(ui::kept_table("inhalte.csv", body))
}
