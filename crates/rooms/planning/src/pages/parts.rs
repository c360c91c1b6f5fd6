//! What several pages show alike.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use directory::{Catalogue, EntityKey};
use jiff::civil::Date;
use maud::{Markup, html};
use store::{Scope, TenantId};
use ui::kern::{self, Alert, DateParts, Tone};
use ui::{Explain, FormFields, Lang, t, text_with};

use super::MEASURES;
use crate::model::{Because, Part, SizeClass, Stage, Standing, Status};
use crate::verbs::{bodies, council_steps, goals, measures};
use crate::{Coordinator, CouncilStep, CouncilWarning, Error, Goal, GoalId, Measure, MeasureId, Result};

/// The plan of an administration with how everything stands today.
pub(super) struct Plan {
    pub(super) measures: Vec<Measure>,
    pub(super) goals: Vec<Goal>,
    pub(super) today: Date,
    now: store::Timestamp,
    pub(super) own: BTreeSet<String>,
    pub(super) live: BTreeSet<String>,
    council: BTreeMap<MeasureId, CouncilStep>,
}

impl Plan {
    pub(super) async fn read(scope: &Scope, by: Coordinator, catalogue: &Catalogue) -> Result<Self> {
        let today = scope.today();
        let of = |services: &BTreeMap<TenantId, BTreeSet<String>>| services.get(&by.tenant()).cloned();
        Ok(Self {
            measures: measures(scope, by).await?,
            goals: goals(scope, by).await?,
            today,
            now: scope.now(),
            own: of(&catalogue.own_services(today)).unwrap_or_default(),
            live: of(&catalogue.live_services(today)).unwrap_or_default(),
            council: council_steps(scope, by).await?,
        })
    }

    pub(super) fn standing(&self, measure: &Measure) -> Standing {
        measure.standing(self.today, Some(&self.live))
    }

    /// The part of the staff council in a measure.
    pub(super) fn council_of(&self, measure: &Measure) -> CouncilStep {
        self.council.get(&measure.id).copied().unwrap_or_default()
    }

    /// Why a measure ought not to run yet.
    pub(super) fn council_warning(&self, measure: &Measure) -> Option<CouncilWarning> {
        self.council_of(measure).warning(measure.draft.theme, self.standing(measure).status)
    }

    /// Points of concreteness and what is missing.
    pub(super) fn concrete(&self, measure: &Measure) -> (u8, Vec<Part>) {
        let concrete = measure.concreteness(self.now);
        // What the running system says needs nobody who confirms it.
        let sure = self.standing(measure).because == Because::Live;
        let spared = if sure && concrete.missing.contains(&Part::Fresh) { Part::Fresh.points() } else { 0 };
        let missing = concrete.missing.into_iter().filter(|part| !(sure && *part == Part::Fresh));
        (concrete.points + spared, missing.collect())
    }

    /// Those that are not given up.
    pub(super) fn counted(&self) -> impl Iterator<Item = &Measure> {
        self.measures.iter().filter(|measure| measure.status != Status::Dropped)
    }

    /// The mean of the points of concreteness of what is not given up; nothing where nothing is planned.
    pub(super) fn concreteness(&self) -> Option<usize> {
        let points: Vec<usize> = self.counted().map(|measure| usize::from(self.concrete(measure).0)).collect();
        points.iter().sum::<usize>().checked_div(points.len())
    }

    /// How many measures are in a stage.
    pub(super) fn in_stage(&self, stage: Stage) -> usize {
        self.counted().filter(|measure| self.standing(measure).stage() == stage).count()
    }

    /// The measures past their last day, the latest first.
    pub(super) fn late(&self) -> Vec<(&Measure, i32)> {
        let mut late: Vec<(&Measure, i32)> =
            self.measures.iter().filter_map(|measure| Some((measure, self.standing(measure).late_days?))).collect();
        late.sort_by_key(|(measure, days)| (-days, measure.number));
        late
    }

    /// What would make the plan more concrete with one answer: the measure and the part that brings most.
    pub(super) fn next_step(&self) -> Option<(&Measure, Part)> {
        let open = self.counted().filter(|measure| !self.standing(measure).status.is_over());
        let steps = open.filter_map(|measure| Some((measure, self.concrete(measure).1.into_iter().next()?)));
        steps.max_by_key(|(measure, part)| (part.points(), -measure.number))
    }

    pub(super) fn goal(&self, id: GoalId) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.id == id)
    }

    pub(super) fn measure(&self, id: MeasureId) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.id == id)
    }
}

pub(super) fn measure_path(id: MeasureId) -> String {
    format!("{MEASURES}/{id}")
}

/// A measure as a link: its number and title.
pub(super) fn measure_link(measure: &Measure) -> Markup {
    kern::link(&format!("{}. {}", measure.number, measure.draft.title), &measure_path(measure.id))
}

/// How a measure stands, as a short word, and why where nobody said it.
pub(super) fn standing_badge(lang: Lang, standing: Standing) -> Markup {
    let tone = match standing.stage() {
        Stage::Over if standing.status == Status::Done => Tone::Success,
        Stage::Over | Stage::Ahead => Tone::Info,
        Stage::Running => Tone::Success,
        Stage::Late => Tone::Danger,
    };
    html! {
        (kern::badge(tone, &t(lang, &standing.status.key())))
        @if let Some(sentence) = standing_sentence(lang, standing) { br; span class="dw-muted" { (sentence) } }
    }
}

/// What dates and the running system say about a measure.
pub(super) fn standing_sentence(lang: Lang, standing: Standing) -> Option<String> {
    if let Some(days) = standing.late_days {
        return Some(text_with(lang, "planning-late", &[("days", i64::from(days).into())]));
    }
    match standing.because {
        Because::Said => None,
        Because::Begun => Some(t(lang, "planning-because-begun")),
        Because::Live => Some(t(lang, "planning-because-live")),
    }
}

/// From when to when.
pub(super) fn period(lang: Lang, measure: &Measure) -> String {
    let day = |day: Option<Date>| day.map_or_else(|| "…".to_owned(), |day| ui::date(lang, day));
    let draft = &measure.draft;
    match (draft.first_day, draft.last_day) {
        (None, None) => t(lang, "planning-not-said"),
        (first, last) => format!("{} – {}", day(first), day(last)),
    }
}

/// A text, or that nobody said it.
pub(super) fn said(lang: Lang, text: &str) -> String {
    if text.is_empty() { t(lang, "planning-not-said") } else { text.to_owned() }
}

/// The name of a service; its id where the catalogue does not know it any more.
pub(super) fn service_name(lang: Lang, catalogue: &Catalogue, id: &str) -> String {
    catalogue.service(id).map_or_else(|| id.to_owned(), |service| service.name_in(lang).into_owned())
}

/// What a class of size is called.
pub fn class_name(lang: Lang, class: SizeClass) -> String {
    match class.bounds() {
        (None, None) => t(lang, "planning-class-county"),
        (None, Some(below)) => text_with(lang, "planning-class-below", &[("below", below.into())]),
        (Some(from), Some(below)) => {
            text_with(lang, "planning-class-between", &[("from", from.into()), ("below", below.into())])
        }
        (Some(from), None) => text_with(lang, "planning-class-from", &[("from", from.into())]),
    }
}

/// The bodies of the administration, and the one that is asked for; the first where none is.
pub(super) fn body(
    catalogue: &Catalogue,
    by: Coordinator,
    asked: &str,
) -> Result<(Vec<(EntityKey, String)>, EntityKey), Error> {
    let bodies = bodies(catalogue, by);
    let found = bodies.iter().find(|(key, _)| asked.is_empty() || key.as_str() == asked);
    let key = found.map(|(key, _)| key.clone()).ok_or(Error::Unknown)?;
    Ok((bodies, key))
}

/// How a form is answered: somebody else was faster, something is wrong, or all is well.
pub(super) fn form_status<P>(overtaken: bool, problems: &[P]) -> StatusCode {
    match (overtaken, problems.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    }
}

/// That somebody else changed it meanwhile, and what to do. The form below must know what it overwrites when it is sent again.
pub(super) fn stale_alert(lang: Lang) -> Markup {
    Alert::warning(t(lang, Error::Stale.key())).announced().body(html! { p { (t(lang, "planning-stale-next")) } })
}

/// What was sent, with another value in the field that says what was seen.
pub(super) fn seen_again(sent: &FormFields, name: &str, seen: &str) -> FormFields {
    let value = |(field, value): &(String, String)| {
        let value = if field == name { seen.to_owned() } else { value.clone() };
        (field.clone(), value)
    };
    FormFields(sent.0.iter().map(value).collect())
}

/// The parts of a day as they were typed, or of the one that is kept.
pub(super) fn day_parts(typed: &FormFields, name: &str, kept: Option<Date>) -> DateParts {
    match typed.get(&format!("{name}-day")) {
        Some(_) => typed.date(name),
        None => kept.map(|day| DateParts::from_iso(&day.to_string())).unwrap_or_default(),
    }
}

/// A share as a bar, and the share of others as a line; the numbers stand beside it.
pub(super) fn share_bar(own: Option<u32>, others: Option<u32>) -> Markup {
    html! {
        svg class="dw-bar" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" {
            rect class="dw-bar__rest" x="0" y="25" width="100" height="50" {}
            @if let Some(own) = own { rect class="dw-bar--running" x="0" y="25" width=(own) height="50" {} }
            @if let Some(others) = others {
                line class="dw-bar__today" x1=(others) x2=(others) y1="5" y2="95" vector-effect="non-scaling-stroke" {}
            }
        }
    }
}
