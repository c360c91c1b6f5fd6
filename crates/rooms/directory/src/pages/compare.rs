use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Column, Table};
use ui::{Failure, Lang, Page, Path, Query, Visitor, harmless, money, t, text_with};

use super::ask::Ask;
use super::hours;
use super::parts::{address, as_of, content_lang, date, fictitious, trimmed, value_name};
use crate::catalogue::{Comparison, NEAR, Recorded, Spread, Subject, is_statewide};
use crate::desk::Directory;
use crate::error::Error;
use crate::model::{Fee, FeeLine, Place, Service, ServicePage};

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    ort: String,
    /// What of the service.
    #[serde(default)]
    was: String,
    /// `betrag`, `name`, or by distance.
    #[serde(default)]
    sortieren: String,
    /// `land`: not only what is near.
    #[serde(default)]
    gebiet: String,
}

/// In which order rows stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Name,
    Amount,
    Distance,
}

impl Order {
    fn read(name: &str, has_place: bool) -> Self {
        match name {
            "name" => Self::Name,
            "betrag" => Self::Amount,
            _ if has_place => Self::Distance,
            _ => Self::Name,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Amount => "betrag",
            Self::Distance => "entfernung",
        }
    }

    fn sort(self, rows: &mut [Recorded]) {
        rows.sort_by(|one, other| {
            let by_name = || (&one.name, one.entity.as_str()).cmp(&(&other.name, other.entity.as_str()));
            let far = |row: &Recorded| row.kilometres.unwrap_or(f64::MAX);
            match self {
                Self::Name => by_name(),
                Self::Amount => one.cents.0.cmp(&other.cents.0).then_with(by_name),
                Self::Distance => far(one).total_cmp(&far(other)).then_with(by_name),
            }
        });
    }
}

/// Everything whose fees can be compared.
pub(crate) async fn list(
    State(directory): State<Directory>,
    visitor: Visitor,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = directory.catalogue();
    let place = trimmed(&wanted.ort);
    let services = catalogue.comparable(directory.today());
    let page =
        Page::new(&visitor, visitor.t("directory-compare-list-title")).lead(visitor.t("directory-compare-list-lead"));
    Ok(page.back("/").render(html! {
        ul class="kern-list" {
            @for service in services {
                li lang=[content_lang(lang)] {
                    (kern::link(&service.name, &address(&format!("/gebuehren/{}", service.id), &[("ort", &place)])))
                }
            }
        }
        (as_of(lang, catalogue.as_of()))
    }))
}

/// What one service costs in one place and in others.
pub(crate) async fn show(
    State(directory): State<Directory>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = directory.catalogue();
    let service = catalogue.service(&id).ok_or_else(|| Error::UnknownService(trimmed(&id)))?;
    let typed = trimmed(&wanted.ort);
    let path = format!("/gebuehren/{}", service.id);
    let was = trimmed(&wanted.was);
    let ask = Ask {
        path: &path,
        query: &[("was", &was)],
        title: visitor.t("directory-compare-title"),
        lead: visitor.t("directory-compare-lead"),
        back: address(&format!("/leistung/{}", service.id), &[("ort", &typed)]),
        submit: visitor.t("directory-compare-submit"),
    };
    let place = match ask.place(&visitor, &catalogue, &typed) {
        Ok(place) => place,
        Err(page) => return Ok(*page),
    };
    let comparison =
        catalogue.compare_fees(service, &was, place.as_ref().map(|place| &place.ags), directory.today())?;
    let view = View {
        visitor: &visitor,
        path: &path,
        place: place.as_ref(),
        comparison: &comparison,
        order: Order::read(&wanted.sortieren, place.is_some()),
        everywhere: wanted.gebiet == "land" || place.is_none(),
    };
    let example = comparison.rows.iter().any(|row| row.fictitious);
    let page =
        Page::new(&visitor, ask.title.clone()).preline(service.name.clone()).back(ask.back.clone()).example(example);
    Ok(page.wide().render(html! {
        @match &place {
            Some(place) => p class="kern-body" {
                (text_with(lang, "directory-service-at", &[("place", place.label().into())])) " "
                (kern::link(&visitor.t("directory-service-other-place"), &ask.at("")))
            },
            None => {
                p class="kern-body" { (ask.lead) }
                (ask.form(&visitor, "", None))
            },
        }
        (view.markup())
        p { (kern::link(&visitor.t("directory-compare-list-title"), &address("/gebuehren", &[("ort", &typed)]))) }
        (as_of(lang, catalogue.as_of()))
    }))
}

/// The page below its head.
struct View<'a> {
    visitor: &'a Visitor,
    path: &'a str,
    place: Option<&'a Place>,
    comparison: &'a Comparison,
    order: Order,
    /// All rows, not only those near by.
    everywhere: bool,
}

impl View<'_> {
    fn lang(&self) -> Lang {
        self.visitor.lang
    }

    fn href(&self, subject: &str, order: Order, everywhere: bool) -> String {
        let region = if everywhere && self.place.is_some() { "land" } else { "" };
        let place = self.place.map(|place| place.ags.as_str()).unwrap_or_default();
        address(self.path, &[("ort", place), ("was", subject), ("sortieren", order.name()), ("gebiet", region)])
    }

    fn markup(&self) -> Markup {
        let comparison = self.comparison;
        html! {
            @if !comparison.everywhere.is_empty() { (statewide(self.visitor, &comparison.everywhere)) }
            @match &comparison.subject {
                None => (Alert::info(self.visitor.t("directory-compare-none")).body(html! {
                    p class="kern-body" { (self.visitor.t("directory-compare-none-next")) }
                })),
                Some(subject) => {
                    (self.subjects(subject))
                    (self.summary(subject))
                    (self.rows(subject))
                },
            }
        }
    }

    /// What is compared, as links when there is a choice.
    fn subjects(&self, chosen: &Subject) -> Markup {
        html! {
            @if self.comparison.subjects.len() > 1 {
                nav aria-label=(self.visitor.t("directory-compare-subject")) {
                    ul class="dw-links" {
                        @for subject in &self.comparison.subjects {
                            @let name = subject_name(self.lang(), subject);
                            li {
                                @if subject == chosen { strong aria-current="true" { (name) } } @else {
                                    (kern::link(&name, &self.href(subject.name(), self.order, self.everywhere)))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// One's own amount, then least, middle and highest of the county, of what is near, and of the state.
    fn summary(&self, subject: &Subject) -> Markup {
        let lang = self.lang();
        let comparison = self.comparison;
        let own = comparison.rows.iter().find(|row| row.own);
        let regions = [
            ("directory-compare-county", comparison.county),
            ("directory-compare-near", comparison.near),
            ("directory-compare-state", Some(comparison.state)),
        ];
        let rows: Vec<(String, Markup)> =
            regions.into_iter().filter_map(|(key, spread)| Some(self.spread(key, spread?))).collect();
        html! {
            h2 class="kern-heading-medium" { (subject_name(lang, subject)) }
            @if let Some(entity) = &comparison.own {
                p class="kern-body kern-body--large" {
                    span lang=[content_lang(lang)] { (entity) } ": "
                    @match own {
                        Some(row) => {
                            strong { (money(lang, row.cents)) }
                            @if row.fictitious { " " (fictitious(lang)) }
                        },
                        None => (self.visitor.t("directory-not-recorded")),
                    }
                }
            }
            @if comparison.state.recorded < comparison.state.of {
                p class="kern-body" {
                    (text_with(lang, "directory-compare-few",
                        &[("recorded", comparison.state.recorded.into()), ("of", comparison.state.of.into())]))
                }
            }
            h3 class="kern-heading-small" { (self.visitor.t("directory-compare-summary")) }
            (kern::description_list(&rows))
        }
    }

    fn spread(&self, key: &str, spread: Spread) -> (String, Markup) {
        let lang = self.lang();
        let counted = [("recorded", spread.recorded.into()), ("of", spread.of.into())];
        let amounts = spread.amounts.map(|(least, median, most)| match least == most {
            true => money(lang, least),
            false => {
                let all = [
                    ("least", money(lang, least).into()),
                    ("median", money(lang, median).into()),
                    ("most", money(lang, most).into()),
                ];
                text_with(lang, "directory-compare-spread", &all)
            }
        });
        let name = text_with(lang, key, &[("km", NEAR.to_string().into())]);
        (
            name,
            html! {
                @if let Some(amounts) = amounts { (amounts) br; }
                span class="dw-muted" { (text_with(lang, "directory-compare-of", &counted)) }
            },
        )
    }

    /// Every amount with where it comes from; the headings sort.
    fn rows(&self, subject: &Subject) -> Markup {
        let lang = self.lang();
        let is_near = |row: &&Recorded| row.own || row.in_county || row.kilometres.is_some_and(|far| far <= NEAR);
        let all = self.comparison.rows.len();
        let mut rows: Vec<Recorded> =
            self.comparison.rows.iter().filter(|row| self.everywhere || is_near(row)).cloned().collect();
        self.order.sort(&mut rows);
        let caption = self.visitor.t("directory-compare-rows");
        let place = self.place.map(|place| place.ags.as_str()).unwrap_or_default();
        let file = address(&format!("{}/tabelle.csv", self.path), &[("ort", place), ("was", subject.name())]);
        html! {
            h2 class="kern-heading-medium" { (caption) }
            @if rows.is_empty() {
                p class="kern-body" { (self.visitor.t("directory-compare-empty")) }
            } @else {
                div class="kern-table-responsive" tabindex="0" role="region" aria-label=(caption) {
                    table class="kern-table" {
                        caption class="kern-sr-only" { (caption) }
                        thead class="kern-table__head" {
                            tr class="kern-table__row" {
                                (self.heading(subject, Order::Name, "directory-compare-body", false))
                                (self.heading(subject, Order::Amount, "directory-compare-amount", true))
                                @if self.place.is_some() {
                                    (self.heading(subject, Order::Distance, "directory-compare-distance", true))
                                }
                                th class="kern-table__header" scope="col" { (self.visitor.t("directory-compare-valid")) }
                                th class="kern-table__header" scope="col" { (self.visitor.t("directory-compare-source")) }
                            }
                        }
                        tbody class="kern-table__body" { @for row in &rows { (self.row(row)) } }
                    }
                }
            }
            ul class="dw-links" {
                @if self.place.is_some() && rows.len() < all && !self.everywhere {
                    li {
                        @let label = text_with(lang, "directory-compare-all", &[("count", all.into())]);
                        (kern::link(&label, &self.href(subject.name(), self.order, true)))
                    }
                }
                @if self.place.is_some() && self.everywhere {
                    li { (kern::link(&self.visitor.t("directory-compare-only-near"), &self.href(subject.name(), self.order, false))) }
                }
                li { (kern::link(&self.visitor.t("directory-compare-download"), &file)) }
            }
        }
    }

    fn heading(&self, subject: &Subject, order: Order, key: &str, numeric: bool) -> Markup {
        let sorted = self.order == order;
        html! {
            th class={ "kern-table__header" @if numeric { " kern-table__header--numeric" } } scope="col"
                aria-sort=[sorted.then_some("ascending")] {
                a class="kern-link kern-link--no-visited-state" href=(self.href(subject.name(), order, self.everywhere)) {
                    (self.visitor.t(key))
                    @if sorted { span aria-hidden="true" { " ↑" } }
                }
            }
        }
    }

    fn row(&self, row: &Recorded) -> Markup {
        let lang = self.lang();
        let valid = row.valid_from.parse().ok().map(|day| date(lang, day));
        html! {
            tr class="kern-table__row" {
                th class="kern-table__header" scope="row" {
                    a class="kern-link" lang=[content_lang(lang)] href=(address("/orte", &[("q", row.place.as_str())])) { (row.name) }
                    @if row.own { " " strong { (self.visitor.t("directory-map-own")) } }
                }
                td class="kern-table__cell kern-table__cell--numeric" {
                    (money(lang, row.cents))
                    @if row.fictitious { " " (fictitious(lang)) }
                }
                @if self.place.is_some() {
                    td class="kern-table__cell kern-table__cell--numeric" {
                        @match row.kilometres {
                            Some(far) if !row.own => (hours::kilometres(lang, far)),
                            _ => "–",
                        }
                    }
                }
                td class="kern-table__cell" {
                    @match valid {
                        Some(day) => (text_with(lang, "directory-compare-since", &[("date", day.into())])),
                        None => (self.visitor.t("directory-not-recorded")),
                    }
                }
                td class="kern-table__cell dw-source" lang=[content_lang(lang)] { (row.source) }
            }
        }
    }
}

fn subject_name(lang: Lang, subject: &Subject) -> String {
    match subject {
        Subject::Tariff(key) => value_name(lang, key),
        Subject::Fee(words) => words.clone(),
    }
}

/// Fees that no municipality decides.
fn statewide(visitor: &Visitor, fees: &[Fee]) -> Markup {
    let lang = visitor.lang;
    let rows = fees
        .iter()
        .map(|fee| {
            vec![
                html! { span lang=[content_lang(lang)] { (fee.subject) } },
                html! { (money(lang, fee.cents)) },
                html! { span class="dw-source" lang=[content_lang(lang)] { (fee.source) } },
            ]
        })
        .collect();
    kern::table(&Table {
        caption: visitor.t("directory-compare-statewide"),
        columns: vec![
            Column::new(visitor.t("directory-compare-what")),
            Column::numeric(visitor.t("directory-compare-amount")),
            Column::new(visitor.t("directory-compare-source")),
        ],
        rows,
    })
}

/// The amounts as a file: comma, one header line, UTF-8, amounts in cents, each with its source.
pub(crate) async fn download(
    State(directory): State<Directory>,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let catalogue = directory.catalogue();
    let service = catalogue.service(&id).ok_or_else(|| Error::UnknownService(trimmed(&id)))?;
    let typed = trimmed(&wanted.ort);
    let place = (!typed.is_empty())
        .then(|| typed.parse().map_err(|_| Error::UnknownMunicipality(typed.chars().take(20).collect())))
        .transpose()?;
    let mut found = catalogue.compare_fees(service, &trimmed(&wanted.was), place.as_ref(), directory.today())?;
    Order::read("", place.is_some()).sort(&mut found.rows);
    let file = file(service, &found).map_err(|error| Failure::internal(error.to_string()))?;
    let name = format!("attachment; filename=\"gebuehren-{}.csv\"", service.id);
    let mut response = file.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8; header=present"));
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

fn file(service: &Service, found: &Comparison) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    table.write_record([
        "service",
        "subject",
        "entity",
        "name",
        "county",
        "cents",
        "valid_from",
        "fictitious",
        "kilometres",
        "source",
    ])?;
    let subject = found.subject.as_ref().map(Subject::name).unwrap_or_default();
    for row in &found.rows {
        let far = row.kilometres.map(|far| format!("{far:.1}")).unwrap_or_default();
        table.write_record([
            service.id.as_str(),
            &harmless(subject),
            row.entity.as_str(),
            &harmless(&row.name),
            &harmless(&row.county),
            &row.cents.0.to_string(),
            &row.valid_from,
            if row.fictitious { "true" } else { "false" },
            &far,
            &harmless(&row.source),
        ])?;
    }
    table.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// Where to go on from the page of a service: whether its office is open, and what others charge where that differs.
pub(super) fn ways_on(lang: Lang, content: &ServicePage) -> Markup {
    let id = content.service.id.as_str();
    let place = content.place.as_ref().map(|place| place.ags.as_str()).unwrap_or_default();
    let differs = content.fees.tariff_not_recorded
        || content.fees.lines.iter().any(|line| match line {
            FeeLine::Tariff { .. } => true,
            FeeLine::Fee(fee) => !is_statewide(fee),
        });
    html! {
        @if content.responsible.is_some() || differs {
            ul class="dw-links" {
                @if content.responsible.is_some() {
                    li { (kern::link(&t(lang, "directory-open-link"), &address("/offen", &[("ort", place), ("leistung", id)]))) }
                }
                @if differs {
                    li { (kern::link(&t(lang, "directory-compare-link"), &address(&format!("/gebuehren/{id}"), &[("ort", place)]))) }
                }
            }
        }
    }
}
