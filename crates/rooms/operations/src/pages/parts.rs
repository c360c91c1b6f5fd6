//! What several pages show alike.

use std::collections::BTreeMap;

use axum::http::header;
use axum::response::{IntoResponse, Response};
use directory::Outside;
use maud::{Markup, html};
use store::Cents;
use ui::kern::{self, Column, Table, Tone};
use ui::{Lang, t, text_with};

use crate::model::{Gap, Line, Standing, Weight};
use crate::{State, Survey};

/// Names that are shown without being asked for.
const FEW: usize = 5;

/// How a service stands for somebody, as a short word.
pub(super) fn standing_badge(lang: Lang, standing: Standing) -> Markup {
    let tone = match standing {
        Standing::Live => Tone::Success,
        Standing::Ready | Standing::Coming => Tone::Info,
        Standing::Waits | Standing::Incomplete => Tone::Warning,
        Standing::Blocked => Tone::Danger,
    };
    kern::badge(tone, &standing_name(lang, standing))
}

pub(super) fn standing_name(lang: Lang, standing: Standing) -> String {
    t(lang, &format!("operations-standing-{}", standing.name()))
}

/// How a roll-out stands, as a short word.
pub(super) fn state_badge(lang: Lang, state: State) -> Markup {
    let tone = match state {
        State::Proposed => Tone::Warning,
        State::Approved => Tone::Success,
        State::Paused => Tone::Info,
        State::RolledBack | State::Rejected | State::Withdrawn => Tone::Danger,
    };
    kern::badge(tone, &t(lang, &format!("operations-state-{}", state.name())))
}

/// What is missing, in a few words: the values that lack in one sentence, everything else in one of its own.
pub(super) fn gap_sentences(lang: Lang, survey: &Survey, gaps: &[Gap]) -> Vec<String> {
    let names = |wanted: fn(&Gap) -> bool| {
        let keys = gaps.iter().filter(|gap| wanted(gap)).filter_map(Gap::value);
        keys.map(|key| survey.value_name(key, lang)).collect::<Vec<_>>().join(", ")
    };
    let missing = names(|gap| matches!(gap, Gap::Missing(_)));
    let unfit = names(|gap| matches!(gap, Gap::Unfit(_)));
    let valued = [("operations-gap-missing", missing), ("operations-gap-unfit", unfit)];
    let mut sentences: Vec<String> = valued
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(key, names)| text_with(lang, key, &[("values", names.into())]))
        .collect();
    let others = gaps.iter().filter(|gap| gap.value().is_none());
    sentences.extend(others.map(|gap| t(lang, &format!("operations-gap-{}", gap.name()))));
    sentences
}

pub(super) fn gap_list(lang: Lang, survey: &Survey, gaps: &[Gap]) -> Markup {
    html! {
        @for (number, sentence) in gap_sentences(lang, survey, gaps).into_iter().enumerate() {
            @if number > 0 { br; }
            (sentence)
        }
    }
}

/// How often each kind of gap stands in the way, the most frequent first.
pub(super) fn gap_counts<'a>(lines: impl Iterator<Item = &'a Line>) -> Vec<(Gap, usize)> {
    let mut counts: BTreeMap<&Gap, usize> = BTreeMap::new();
    for gap in lines.flat_map(|line| &line.gaps).filter(|gap| gap.weight() > Weight::Notice) {
        *counts.entry(gap).or_default() += 1;
    }
    let mut counts: Vec<(Gap, usize)> = counts.into_iter().map(|(gap, count)| (gap.clone(), count)).collect();
    counts.sort_by(|one, other| (other.1, &one.0).cmp(&(one.1, &other.0)));
    counts
}

/// Where nobody here does a service, and who does it instead; nothing when somebody does everywhere.
pub(super) fn outside(lang: Lang, survey: &Survey, outside: &[(String, Outside)]) -> Markup {
    let rows = outside.iter().map(|(service, outside)| {
        let names = outside.municipalities.iter().filter_map(|ags| survey.catalogue.municipality(ags));
        let names: Vec<&str> = names.map(|municipality| municipality.name.as_str()).collect();
        let count = text_with(lang, "operations-outside-count", &[("count", names.len().into())]);
        vec![
            html! { (survey.title(service, lang)) },
            match &outside.unit {
                Some(unit) => html! { (unit.name) },
                None => kern::badge(Tone::Warning, &t(lang, "operations-outside-nobody")),
            },
            if names.len() > FEW {
                kern::accordion(&count, html! { p class="kern-body" { (names.join(", ")) } })
            } else {
                html! { (names.join(", ")) }
            },
        ]
    });
    html! {
        @if !outside.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "operations-outside")) }
            p class="kern-body" { (t(lang, "operations-outside-lead")) }
            (kern::table(&Table {
                caption: t(lang, "operations-outside"),
                columns: ["operations-service", "operations-outside-unit", "operations-outside-places"]
                    .map(|key| Column::new(t(lang, key)))
                    .into(),
                rows: rows.collect(),
            }))
        }
    }
}

/// A percentage of people with one decimal; nothing of nobody is nothing.
pub(super) fn share(lang: Lang, part: i64, whole: i64) -> String {
    let tenths = if whole == 0 { 0 } else { part * 1_000 / whole };
    format!("{} %", ui::decimal(lang, &format!("{}.{}", tenths / 10, tenths % 10)))
}

/// A table to keep, as German spreadsheets expect it, see [`ui::Sheet::write`].
pub(super) fn download(name: &str, table: String) -> Response {
    ui::kept_table(name, table)
}

/// A document to keep.
pub(super) fn pdf(name: &str, document: letters::Pdf) -> Response {
    ui::kept(name, "application/pdf", document.into_bytes())
}

/// A table for everybody, with commas, as programs read it (RFC 4180).
pub(super) fn open_table<const N: usize>(name: &str, rows: &[[String; N]]) -> Response {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing into memory does not fail.
    let written = rows.iter().try_for_each(|row| writer.write_record(row));
    let bytes = written.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default();
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "public, max-age=3600".to_owned()),
    ];
    (headers, bytes).into_response()
}

/// An amount as somebody typed it; nothing below nothing.
pub(super) fn cents(text: &str) -> Option<Cents> {
    ui::read_money(text).filter(|amount| amount.0 >= 0)
}
