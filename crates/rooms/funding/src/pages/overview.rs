//! Who received what: pictures and the same numbers, how long decisions take, and who never applied.

use axum::extract::State;
use axum::response::Response;
use directory::Catalogue;
use identity::Clerk;
use maud::{Markup, html};
use planning::class_name;
use serde::Deserialize;
use store::Cents;
use ui::kern::{self, Choice, Column, Field, Table};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::{HOME, OVERVIEW, reading};
use crate::Desk;
use crate::model::{Line, Object, Overview, Pace, ProgrammeId, Sums};
use crate::verbs::{Extent, extents, overview, pace, programme};
use crate::who::Funder;

/// What is asked for when nothing is.
const ALL: &str = "alle";
/// Width and height of a picture, in its own units: a bar for each of three sums.
const WIDTH: i64 = 10_000;
const BARS: [(&str, i64); 3] = [("ahead", 4), ("running", 36), ("over", 68)];
const BAR: i64 = 28;

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    programm: String,
    #[serde(default)]
    jahr: String,
}

impl Asked {
    fn extent(&self) -> Extent {
        Extent { programme: self.programm.parse().ok(), year: self.jahr.parse().ok() }
    }

    /// What follows the address of a table with the same filter.
    fn query(extent: Extent) -> String {
        let programme = extent.programme.map_or_else(|| ALL.to_owned(), |id| id.to_string());
        let year = extent.year.map_or_else(|| ALL.to_owned(), |year| year.to_string());
        format!("programm={programme}&jahr={year}")
    }
}

/// `GET /foerderung/uebersicht`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let (catalogue, extent) = (desk.directory.catalogue(), asked.extent());
    let (programmes, years) = extents(&scope, by).await?;
    let objects =
        if programmes.is_empty() { Vec::new() } else { programme(&scope, by, extent.programme).await?.objects };
    let found = overview(&scope, by, &catalogue, extent).await?;
    let pace = pace(&scope, by, extent).await?;
    let today = scope.today();
    drop(scope);
    let query = Asked::query(extent);
    let page = clerk.page(&visitor, t(lang, "funding-overview")).lead(t(lang, "funding-overview-lead")).back(HOME);
    Ok(page.wide().render(html! {
        (filter(lang, &programmes, &years, extent))
        (whole(lang, &found, extent.year))
        (legend(lang))
        (lines(lang, "counties", &found.counties, |key| county(&catalogue, key)))
        (lines(lang, "classes", &found.classes, |class| class_name(lang, *class)))
        (lines(lang, "objects", &found.objects, |code| object_name(&objects, code)))
        (decisions(lang, &catalogue, &pace, today))
        @if extent.year.is_none() { (without(lang, &catalogue, &found)) }
        h2 class="kern-heading-medium" { (t(lang, "funding-overview-take")) }
        ul class="dw-links" {
            li { (kern::link(&t(lang, "funding-overview-csv"), &format!("{OVERVIEW}.csv?{query}"))) }
            li { (kern::link(&t(lang, "funding-overview-xlsx"), &format!("{OVERVIEW}.xlsx?{query}"))) }
        }
    }))
}

fn filter(lang: Lang, programmes: &[(ProgrammeId, String)], years: &[i16], extent: Extent) -> Markup {
    let all = |key: &str| Choice::new(ALL, t(lang, key));
    let mut of_programme = vec![all("funding-overview-all-programmes")];
    of_programme.extend(programmes.iter().map(|(id, name)| Choice::new(id.to_string(), name)));
    let mut of_year = vec![all("funding-overview-all-years")];
    of_year.extend(years.iter().map(|year| Choice::new(year.to_string(), year.to_string())));
    let programme = extent.programme.map_or_else(|| ALL.to_owned(), |id| id.to_string());
    let year = extent.year.map_or_else(|| ALL.to_owned(), |year| year.to_string());
    html! {
        form class="dw-form dw-filter" method="get" action=(OVERVIEW) {
            (kern::select(&Field::new(lang, "programm", t(lang, "funding-programme")).value(&programme), &of_programme))
            (kern::select(&Field::new(lang, "jahr", t(lang, "funding-overview-year")).value(&year), &of_year))
            (kern::submit(&t(lang, "funding-overview-show")))
        }
    }
}

/// A number as people write it.
fn number(lang: Lang, number: i64) -> String {
    text_with(lang, "funding-overview-number", &[("number", number.into())])
}

fn county(catalogue: &Catalogue, key: &str) -> String {
    catalogue.county(key).map_or_else(|| key.to_owned(), |county| county.name.clone())
}

/// An object of a programme by its short name and what it is called.
pub(super) fn object_name(objects: &[Object], code: &str) -> String {
    let name = objects.iter().find(|object| object.code == code).map(|object| object.name.as_str());
    name.map_or_else(|| code.to_owned(), |name| format!("{code} {name}"))
}

/// The whole state in a few lines. Who never applied says something without a year alone: almost nobody applies in a budget year to come.
fn whole(lang: Lang, found: &Overview, year: Option<i16>) -> Markup {
    let sums = found.all.sums;
    let per_head = found.all.per_head().map_or_else(|| "–".to_owned(), |amount| ui::money(lang, amount));
    let mut facts = vec![
        ("applications", number(lang, sums.applications)),
        ("grants", number(lang, sums.grants)),
        ("bound", ui::money(lang, sums.bound)),
        ("drawn", ui::money(lang, sums.drawn)),
        ("proven", ui::money(lang, sums.proven)),
        ("per-head", per_head),
    ];
    if year.is_none() {
        let offices = [("without", found.without().count().into()), ("all", found.offices.len().into())];
        facts.push(("without", text_with(lang, "funding-overview-without-of", &offices)));
    }
    let fact = |(key, value): (&str, String)| (t(lang, &format!("funding-overview-{key}")), html! { (value) });
    html! {
        @if let Some(year) = year {
            p class="kern-body" { (text_with(lang, "funding-overview-of-year", &[("year", year.to_string().into())])) }
        }
        (kern::description_list(&facts.into_iter().map(fact).collect::<Vec<_>>()))
    }
}

fn legend(lang: Lang) -> Markup {
    html! {
        ul class="dw-legend" {
            @for ((class, _), key) in BARS.into_iter().zip(["bound", "drawn", "proven"]) {
                li { span class={ "dw-legend__mark dw-bar--" (class) } aria-hidden="true" {} (t(lang, &format!("funding-overview-{key}"))) }
            }
        }
    }
}

/// A table with a picture in each line; lines without anything are only named below it.
fn lines<K>(lang: Lang, key: &str, lines: &[Line<K>], name: impl Fn(&K) -> String) -> Markup {
    let people = lines.iter().any(|line| line.people.is_some());
    let most = lines.iter().map(|line| line.sums.bound.0).max().unwrap_or_default();
    let (empty, filled): (Vec<_>, Vec<_>) = lines.iter().partition(|line| line.sums == Sums::default());
    let rows = filled.iter().map(|line| {
        let sums = line.sums;
        let mut row = vec![html! { (name(&line.of)) }, html! { (number(lang, sums.applications)) }];
        row.extend([sums.bound, sums.drawn, sums.proven].map(|sum| html! { (ui::money(lang, sum)) }));
        if people {
            let per_head = line.per_head().map_or_else(|| "–".to_owned(), |amount| ui::money(lang, amount));
            row.push(html! { (per_head) });
        }
        row.push(bars(&line.sums, most));
        row
    });
    let mut columns = vec![Column::new(t(lang, &format!("funding-overview-of-{key}")))];
    let numeric = |key: &str| Column::numeric(t(lang, &format!("funding-overview-{key}")));
    columns.extend(["applications", "bound", "drawn", "proven"].map(numeric));
    if people {
        columns.push(numeric("per-head"));
    }
    columns.push(Column::new(t(lang, "funding-overview-bars")));
    let rows: Vec<Vec<Markup>> = rows.collect();
    let counted = [("count", rows.len().into()), ("all", lines.len().into())];
    html! {
        h2 class="kern-heading-medium" { (t(lang, &format!("funding-overview-{key}"))) }
        @if rows.is_empty() {
            p class="kern-body" { (t(lang, "funding-overview-nothing")) }
        } @else {
            (kern::table(&Table { caption: text_with(lang, &format!("funding-overview-{key}-table"), &counted), columns, rows }))
            @if !empty.is_empty() {
                (kern::accordion(
                    &text_with(lang, &format!("funding-overview-{key}-none"), &[("count", empty.len().into())]),
                    html! { ul class="kern-list kern-list--bullet" { @for line in &empty { li { (name(&line.of)) } } } },
                ))
            }
        }
    }
}

/// Three sums as bars beside the largest of the table; the numbers stand beside it. Nothing where there is no money.
fn bars(sums: &Sums, most: i64) -> Markup {
    if [sums.bound, sums.drawn, sums.proven] == [Cents(0); 3] {
        return Markup::default();
    }
    let width = |sum: i64| i128::from(sum.max(0)) * i128::from(WIDTH) / i128::from(most.max(1));
    html! {
        svg class="dw-bar" viewBox={ "0 0 " (WIDTH) " 100" } preserveAspectRatio="none" aria-hidden="true" {
            rect class="dw-bar__rest" x="0" y="0" width=(WIDTH) height="100" {}
            @for ((class, y), sum) in BARS.into_iter().zip([sums.bound, sums.drawn, sums.proven]) {
                rect class={ "dw-bar--" (class) } x="0" y=(y) width=(width(sum.0)) height=(BAR) {}
            }
        }
    }
}

/// How long decisions take, and what waits longest.
fn decisions(lang: Lang, catalogue: &Catalogue, pace: &Pace, today: jiff::civil::Date) -> Markup {
    let days = |days: Option<i64>| match days {
        Some(days) => text_with(lang, "funding-waits-days", &[("days", days.into())]),
        None => "–".to_owned(),
    };
    let facts =
        [("decided", number(lang, pace.decided)), ("median", days(pace.median)), ("longest", days(pace.longest))];
    let rows = pace.waiting.iter().map(|waiting| {
        let passed = i64::from((today - waiting.since).get_days());
        vec![
            kern::link(&waiting.title, &format!("{HOME}/{}", waiting.id)),
            html! { (catalogue.office_name(waiting.recipient)) },
            html! { (ui::date(lang, waiting.since)) },
            html! { (days(Some(passed))) },
        ]
    });
    let columns = [
        Column::new(t(lang, "funding-project")),
        Column::new(t(lang, "funding-recipient")),
        Column::new(t(lang, "funding-day-complete")),
        Column::numeric(t(lang, "funding-waits")),
    ];
    html! {
        h2 class="kern-heading-medium" { (t(lang, "funding-overview-pace")) }
        p class="kern-body" { (t(lang, "funding-overview-pace-lead")) }
        (kern::description_list(&facts.map(|(key, value)| (t(lang, &format!("funding-overview-{key}")), html! { (value) }))))
        @if !pace.waiting.is_empty() {
            (kern::table(&Table { caption: t(lang, "funding-overview-waiting"), columns: columns.into(), rows: rows.collect() }))
        }
    }
}

/// Who never applied, county by county.
fn without(lang: Lang, catalogue: &Catalogue, found: &Overview) -> Markup {
    let mut lines: Vec<_> = found
        .without()
        .filter_map(|line| Some((catalogue.administration(line.of)?, line.people.unwrap_or_default())))
        .map(|(office, people)| (county(catalogue, &office.county), &office.name, people))
        .collect();
    lines.sort();
    let count = [("count", lines.len().into())];
    let rows = lines
        .iter()
        .map(|(county, name, people)| vec![html! { (name) }, html! { (county) }, html! { (number(lang, *people)) }]);
    let columns = vec![
        Column::new(t(lang, "funding-overview-of-offices")),
        Column::new(t(lang, "funding-overview-of-counties")),
        Column::numeric(t(lang, "funding-overview-people")),
    ];
    html! {
        h2 class="kern-heading-medium" { (t(lang, "funding-overview-without")) }
        p class="kern-body" { (t(lang, "funding-overview-without-lead")) }
        @if lines.is_empty() {
            p class="kern-body" { (t(lang, "funding-overview-without-none")) }
        } @else {
            (kern::accordion(
                &text_with(lang, "funding-overview-without-count", &count),
                kern::table(&Table { caption: t(lang, "funding-overview-without-table"), columns, rows: rows.collect() }),
            ))
        }
    }
}

/// Everything of the page as one table: what a line is about stands in front of it.
struct Whole(Vec<Vec<String>>);

impl Whole {
    async fn read(desk: &Desk, visitor: &Visitor, clerk: &Clerk, asked: &Asked) -> Result<Self, Failure> {
        let (by, scope): (Funder, _) = reading(desk, visitor, clerk).await?;
        let (catalogue, lang) = (desk.directory.catalogue(), visitor.lang);
        let found = overview(&scope, by, &catalogue, asked.extent()).await?;
        let mut rows = vec![row(lang, "all", t(lang, "funding-overview-all"), &found.all)];
        rows.extend(found.counties.iter().map(|line| row(lang, "counties", county(&catalogue, &line.of), line)));
        rows.extend(found.classes.iter().map(|line| row(lang, "classes", class_name(lang, line.of), line)));
        rows.extend(found.objects.iter().map(|line| row(lang, "objects", line.of.clone(), line)));
        rows.extend(found.offices.iter().map(|line| row(lang, "offices", catalogue.office_name(line.of), line)));
        Ok(Self(rows))
    }

    fn heading(lang: Lang) -> [String; 9] {
        ["what", "name", "people", "applications", "grants", "bound", "drawn", "proven", "per-head"]
            .map(|key| t(lang, &format!("funding-overview-{key}")))
    }
}

fn row<K>(lang: Lang, key: &str, name: String, line: &Line<K>) -> Vec<String> {
    let sums = line.sums;
    vec![
        t(lang, &format!("funding-overview-of-{key}")),
        ui::harmless(&name),
        line.people.map(|people| people.to_string()).unwrap_or_default(),
        sums.applications.to_string(),
        sums.grants.to_string(),
        ui::typed_money(sums.bound),
        ui::typed_money(sums.drawn),
        ui::typed_money(sums.proven),
        line.per_head().map(ui::typed_money).unwrap_or_default(),
    ]
}

/// `GET /foerderung/uebersicht.csv`
pub(super) async fn table(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let Whole(rows) = Whole::read(&desk, &visitor, &clerk, &asked).await?;
    Ok(ui::kept_table("foerderung.csv", ui::Sheet::write(Whole::heading(visitor.lang), rows)))
}

/// `GET /foerderung/uebersicht.xlsx`
pub(super) async fn book(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let Whole(rows) = Whole::read(&desk, &visitor, &clerk, &asked).await?;
    Ok(ui::kept_table("foerderung.xlsx", ui::Sheet::book(Whole::heading(visitor.lang), rows)?))
}
