//! The measures in time: a bar for each, and the same days beside it.

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use ui::kern::{self, Alert, Column, Table};
use ui::{Failure, Lang, Visitor, t, text_with};

use super::parts::{Plan, measure_link, period, said, standing_badge};
use super::{HOME, reading};
use crate::model::Stage;
use crate::{Desk, Measure};

/// The days that the picture shows.
struct Span {
    first: Date,
    last: Date,
    today: Date,
}

/// A bar, in hundredths of a per cent of the width.
const WIDTH: i64 = 10_000;

impl Span {
    /// From the first day of the year in which something begins to the last day of the year in which something ends.
    fn of(measures: &[&Measure], today: Date) -> Self {
        let days = || measures.iter().flat_map(|measure| [measure.draft.first_day, measure.draft.last_day]).flatten();
        let first = days().min().unwrap_or(today).min(today);
        let last = days().max().unwrap_or(today).max(today);
        Self { first: first.first_of_year(), last: last.last_of_year(), today }
    }

    fn place(&self, day: Date) -> i64 {
        let whole = i64::from((self.last - self.first).get_days()) + 1;
        let passed = i64::from((day - self.first).get_days());
        passed.clamp(0, whole) * WIDTH / whole.max(1)
    }

    /// The first days of the quarters between the first and the last day.
    fn quarters(&self) -> Vec<Date> {
        let mut days = Vec::new();
        let mut day = self.first;
        while let Ok(next) = day.checked_add(3.months()) {
            if next > self.last {
                break;
            }
            days.push(next);
            day = next;
        }
        days
    }
}

/// `GET /amt/planung/zeitplan`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let plan = Plan::read(&scope, by, &desk.directory.catalogue()).await?;
    drop(scope);
    let dated = |measure: &&Measure| measure.draft.first_day.is_some() || measure.draft.last_day.is_some();
    let (mut shown, without): (Vec<&Measure>, Vec<&Measure>) = plan.counted().partition(dated);
    shown.sort_by_key(|measure| (measure.draft.first_day.or(measure.draft.last_day), measure.number));
    let span = Span::of(&shown, plan.today);
    let said_span = text_with(
        lang,
        "planning-timeline-span",
        &[("first", ui::date(lang, span.first).into()), ("last", ui::date(lang, span.last).into())],
    );
    let rows = shown.iter().map(|measure| {
        vec![
            measure_link(measure),
            html! { (period(lang, measure)) br; span class="dw-muted" { (said(lang, &measure.draft.owner)) } },
            standing_badge(lang, plan.standing(measure)),
            bar(lang, &span, measure, plan.standing(measure).stage()),
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    Ok(clerk
        .page(&visitor, t(lang, "planning-timeline-title"))
        .lead(t(lang, "planning-timeline-lead"))
        .back(HOME)
        .wide()
        .render(html! {
            @if rows.is_empty() {
                (Alert::info(t(lang, "planning-timeline-none")).plain())
            } @else {
                p class="kern-body" { (said_span) }
                ul class="dw-legend" {
                    @for stage in Stage::ALL {
                        li { span class={ "dw-legend__mark dw-bar--" (stage.name()) } aria-hidden="true" {} (t(lang, &stage.key())) }
                    }
                    li { span class="dw-legend__mark dw-legend__mark--today" aria-hidden="true" {} (t(lang, "planning-today")) }
                }
                (kern::table(&Table {
                    caption: t(lang, "planning-timeline-title"),
                    columns: ["planning-measure", "planning-period", "planning-status", "planning-timeline-bar"]
                        .map(|key| Column::new(t(lang, key))).into(),
                    rows,
                }))
            }
            @if !without.is_empty() {
                h2 class="kern-heading-medium" { (t(lang, "planning-timeline-without")) }
                ul class="dw-links" { @for measure in without { li { (measure_link(measure)) } } }
            }
        }))
}

/// The bar of a measure; the days stand beside it in words.
fn bar(lang: Lang, span: &Span, measure: &Measure, stage: Stage) -> Markup {
    let draft = &measure.draft;
    let (first, last) = (draft.first_day.or(draft.last_day), draft.last_day.or(draft.first_day));
    let (from, to) =
        (first.map_or(0, |day| span.place(day)), last.map_or(0, |day| span.place(day.saturating_add(1.day()))));
    let today = span.place(span.today);
    html! {
        svg class="dw-bar" viewBox={ "0 0 " (WIDTH) " 100" } preserveAspectRatio="none" role="img" aria-label=(period(lang, measure)) {
            @for quarter in span.quarters() {
                @let at = span.place(quarter);
                line class="dw-bar__tick" x1=(at) x2=(at) y1="0" y2="100" vector-effect="non-scaling-stroke" {}
            }
            rect class={ "dw-bar__span dw-bar--" (stage.name()) } x=(from) y="25" width=((to - from).max(WIDTH / 150)) height="50" {}
            line class="dw-bar__today" x1=(today) x2=(today) y1="0" y2="100" vector-effect="non-scaling-stroke" {}
        }
    }
}
