//! What a log says, in sentences and tables.

use flow::{Activity, Comparison, Detours, Log, Map, Risk, Side, View, compare, detours, rework, risk};
use jiff::civil::Date;
use maud::{Markup, html};
use ui::kern::{self, Alert, Column, Table};
use ui::{Lang, t, text_with};

use super::picture::who;

/// Rows of the longer tables.
const ROWS: usize = 10;
const MINUTE: i64 = 60_000_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// A span of time as people say it: days from two days on, hours from two hours on.
pub(super) fn span(lang: Lang, micros: i64) -> String {
    let (key, unit) = match micros {
        ..MINUTE => return t(lang, "planning-process-at-once"),
        MINUTE..=7_199_999_999 => ("planning-process-minutes", MINUTE),
        7_200_000_000..=172_799_999_999 => ("planning-process-hours", HOUR),
        _ => ("planning-process-days", DAY),
    };
    text_with(lang, key, &[("count", ((micros + unit / 2) / unit).into())])
}

pub(super) fn maybe(lang: Lang, micros: Option<i64>) -> String {
    micros.map_or_else(|| "–".to_owned(), |micros| span(lang, micros))
}

/// What an activity is called.
pub(super) fn step(lang: Lang, log: &Log, activity: Activity) -> String {
    t(lang, &format!("planning-step-{}", log.name(activity).replace('_', "-")))
}

/// What goes out to the applicant, and what comes back.
fn questions(log: &Log) -> (Vec<Activity>, Vec<Activity>) {
    let known = |names: &[&str]| names.iter().filter_map(|name| log.activity(name)).collect();
    (known(&["asked"]), known(&["answered", "answer_recorded", "corrected"]))
}

/// What was asked back.
pub(super) fn asked_back(view: &View<'_>) -> Detours {
    let (out, back) = questions(view.log());
    detours(view, &out, &back)
}

fn heading(lang: Lang, key: &str) -> Markup {
    html! { h2 class="kern-heading-medium" { (t(lang, key)) } }
}

fn sentence(lang: Lang, key: &str, args: &[(&str, ui::Value)]) -> Markup {
    html! { p class="kern-body" { (text_with(lang, key, args)) } }
}

/// The most important things in a few sentences.
pub(super) fn summary(lang: Lang, view: &View<'_>, map: &Map) -> Markup {
    let log = view.log();
    let asked = asked_back(view);
    html! {
        (sentence(lang, "planning-process-cases", &[
            ("cases", view.cases().into()), ("median", maybe(lang, view.median_duration()).into()),
        ]))
        @if asked.cases > 0 {
            (sentence(lang, "planning-process-asked-back", &[
                ("share", asked.share.into()), ("median", maybe(lang, asked.median).into()), ("again", asked.repeated.into()),
            ]))
        }
        @if let Some(worst) = map.bottlenecks().first() {
            (sentence(lang, "planning-process-worst", &[
                ("from", step(lang, log, worst.from).into()), ("to", step(lang, log, worst.to).into()),
                ("share", (worst.total.saturating_mul(100) / map.waiting().max(1)).into()), ("total", span(lang, worst.total).into()),
            ]))
        }
    }
}

/// The picture as a table: every arrow of it.
pub(super) fn arrows(lang: Lang, log: &Log, map: &Map) -> Markup {
    let rows = map.arrows.iter().map(|arrow| {
        vec![
            html! { (step(lang, log, arrow.from)) " → " (step(lang, log, arrow.to)) },
            html! { (arrow.count) },
            html! { (arrow.cases) },
            html! { (span(lang, arrow.median)) },
            html! { (span(lang, arrow.ninetieth)) },
        ]
    });
    let ends =
        map.nodes.iter().filter(|node| node.starts > 0 || node.ends > 0).map(|node| {
            vec![html! { (step(lang, log, node.activity)) }, html! { (node.starts) }, html! { (node.ends) }]
        });
    html! {
        (kern::table(&Table {
            caption: t(lang, "planning-process-arrows"),
            columns: vec![
                Column::new(t(lang, "planning-process-arrow")),
                Column::numeric(t(lang, "planning-process-times")),
                Column::numeric(t(lang, "planning-process-in-cases")),
                Column::numeric(t(lang, "planning-process-median")),
                Column::numeric(t(lang, "planning-process-ninetieth")),
            ],
            rows: rows.collect(),
        }))
        (kern::table(&Table {
            caption: t(lang, "planning-process-ends"),
            columns: vec![
                Column::new(t(lang, "planning-process-step")),
                Column::numeric(t(lang, "planning-process-starts-with")),
                Column::numeric(t(lang, "planning-process-stands-at")),
            ],
            rows: ends.collect(),
        }))
    }
}

/// The heads and rows of the table for spreadsheets: times in hours.
pub(super) fn sheet(lang: Lang, log: &Log, map: &Map) -> (Vec<String>, Vec<Vec<String>>) {
    let heads = ["from", "to", "times", "in-cases", "median-hours", "ninetieth-hours", "total-hours"];
    let hours = |micros: i64| {
        let tenths = micros / (HOUR / 10);
        ui::decimal(lang, &format!("{}.{}", tenths / 10, tenths % 10))
    };
    let rows = map.arrows.iter().map(|arrow| {
        vec![
            step(lang, log, arrow.from),
            step(lang, log, arrow.to),
            arrow.count.to_string(),
            arrow.cases.to_string(),
            hours(arrow.median),
            hours(arrow.ninetieth),
            hours(arrow.total),
        ]
    });
    (heads.iter().map(|head| t(lang, &format!("planning-process-{head}"))).collect(), rows.collect())
}

/// Where cases wait longest, all together.
pub(super) fn bottlenecks(lang: Lang, log: &Log, map: &Map) -> Markup {
    let waiting = map.waiting().max(1);
    let rows = map.bottlenecks().into_iter().take(ROWS).map(|arrow| {
        let resource = map.node(arrow.to).map(|node| who(lang, node.resource)).unwrap_or_default();
        vec![
            html! { (step(lang, log, arrow.from)) " → " (step(lang, log, arrow.to)) },
            html! { (resource) },
            html! { (span(lang, arrow.total)) },
            html! { (arrow.total.saturating_mul(100) / waiting) " %" },
        ]
    });
    html! {
        (heading(lang, "planning-process-bottlenecks"))
        (sentence(lang, "planning-process-bottlenecks-said", &[]))
        (kern::table(&Table {
            caption: t(lang, "planning-process-bottlenecks"),
            columns: vec![
                Column::new(t(lang, "planning-process-arrow")),
                Column::new(t(lang, "planning-process-waits-for")),
                Column::numeric(t(lang, "planning-process-total")),
                Column::numeric(t(lang, "planning-process-share")),
            ],
            rows: rows.collect(),
        }))
    }
}

/// The ways that cases take.
pub(super) fn variants(lang: Lang, view: &View<'_>) -> Markup {
    let log = view.log();
    let all = view.variants();
    let rows = all.iter().take(ROWS).map(|variant| {
        let way: Vec<String> = variant.activities.iter().map(|activity| step(lang, log, *activity)).collect();
        vec![
            html! { (way.join(" → ")) },
            html! { (variant.cases) },
            html! { (variant.share) " %" },
            html! { (maybe(lang, variant.median)) },
        ]
    });
    let rest: u64 = all.iter().skip(ROWS).map(|variant| variant.cases).sum();
    html! {
        (heading(lang, "planning-process-variants"))
        (sentence(lang, "planning-process-variants-said", &[("variants", all.len().into()), ("rest", rest.into())]))
        (kern::table(&Table {
            caption: t(lang, "planning-process-variants"),
            columns: vec![
                Column::new(t(lang, "planning-process-way")),
                Column::numeric(t(lang, "planning-process-in-cases")),
                Column::numeric(t(lang, "planning-process-share")),
                Column::numeric(t(lang, "planning-process-median")),
            ],
            rows: rows.collect(),
        }))
    }
}

/// What is done again.
pub(super) fn again(lang: Lang, view: &View<'_>) -> Markup {
    let log = view.log();
    let found = rework(view);
    let rows = found.iter().take(ROWS).map(|row| {
        vec![
            html! { (step(lang, log, row.activity)) },
            html! { (row.cases) },
            html! { (row.share) " %" },
            html! { (row.again) },
            html! { (span(lang, row.median)) },
        ]
    });
    html! {
        (heading(lang, "planning-process-rework"))
        @if found.is_empty() {
            (sentence(lang, "planning-process-rework-none", &[]))
        } @else {
            (sentence(lang, "planning-process-rework-said", &[]))
            (kern::table(&Table {
                caption: t(lang, "planning-process-rework"),
                columns: vec![
                    Column::new(t(lang, "planning-process-step")),
                    Column::numeric(t(lang, "planning-process-in-cases")),
                    Column::numeric(t(lang, "planning-process-share")),
                    Column::numeric(t(lang, "planning-process-again")),
                    Column::numeric(t(lang, "planning-process-between")),
                ],
                rows: rows.collect(),
            }))
        }
    }
}

/// Which cases came too late, and which will.
pub(super) fn deadlines(lang: Lang, view: &View<'_>, now: i64) -> Markup {
    let Risk { ended, late, late_share, open, overdue, at_risk, unknown } = risk(view, now);
    html! {
        (heading(lang, "planning-process-risk"))
        (sentence(lang, "planning-process-late", &[("ended", ended.into()), ("late", late.into()), ("share", late_share.into())]))
        @if open > 0 {
            (sentence(lang, "planning-process-open", &[
                ("open", open.into()), ("overdue", overdue.into()), ("risk", at_risk.into()), ("unknown", unknown.into()),
            ]))
            p class="kern-body dw-muted" { (t(lang, "planning-process-risk-said")) }
        }
    }
}

/// Before and after a day on which something changed. A number below the fewest is not told.
pub(super) fn comparison(lang: Lang, view: &View<'_>, (day, moment): (Date, i64), fewest: u64) -> Markup {
    let (out, back) = questions(view.log());
    let found: Comparison = compare(view, moment, &out, &back);
    let told = |number: u64| if number < fewest { t(lang, "planning-process-few") } else { number.to_string() };
    let of = |part: u64, whole: u64| {
        text_with(lang, "planning-process-of", &[("part", told(part).into()), ("whole", told(whole).into())])
    };
    let row = |key: &str, cell: &dyn Fn(&Side) -> String| {
        vec![html! { (t(lang, key)) }, html! { (cell(&found.before)) }, html! { (cell(&found.after)) }]
    };
    let mut rows = vec![
        row("planning-process-began", &|side| told(side.cases)),
        row("planning-process-ended", &|side| told(side.ended)),
    ];
    if found.is_enough() {
        rows.extend([
            row("planning-process-median", &|side| maybe(lang, side.median)),
            row("planning-process-ninetieth", &|side| maybe(lang, side.ninetieth)),
            row("planning-process-too-late", &|side| of(side.late, side.with_due)),
            row("planning-process-asked", &|side| of(side.detours.cases, side.cases)),
        ]);
    }
    html! {
        @if !found.is_enough() {
            (Alert::info(t(lang, "planning-process-too-few")).body(html! {
                p { (text_with(lang, "planning-process-too-few-said", &[("enough", flow::ENOUGH.into())])) }
            }))
        }
        (kern::table(&Table {
            caption: text_with(lang, "planning-process-compared", &[("day", ui::date(lang, day).into())]),
            columns: vec![
                Column::new(t(lang, "planning-process-figure")),
                Column::numeric(t(lang, "planning-process-before")),
                Column::numeric(t(lang, "planning-process-after")),
            ],
            rows,
        }))
        p class="kern-body dw-muted" { (t(lang, "planning-process-compared-said")) }
    }
}
