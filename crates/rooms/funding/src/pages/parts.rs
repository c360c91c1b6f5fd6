//! What several pages show alike.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use store::Cents;
use ui::kern::{self, Alert, Field, Tone};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, t, text_with};

use crate::Error;
use crate::model::{Broken, Days, Grant, Plan, State};

/// What was just done: the end of a text key.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Told {
    #[serde(default)]
    erledigt: String,
}

impl Told {
    /// The message about it, if it is one of these.
    pub(super) fn markup(&self, lang: Lang, known: &[&str]) -> Markup {
        html! {
            @if known.contains(&self.erledigt.as_str()) {
                (Alert::success(t(lang, &format!("funding-done-{}", self.erledigt))).announced().plain())
            }
        }
    }
}

/// Back to a page, which says what was done.
pub(super) fn back(path: &str, what: &str) -> Response {
    Redirect::to(&format!("{path}?erledigt={what}")).into_response()
}

/// What somebody sent, and what became of it.
pub(super) struct Tried<'a> {
    /// What was typed.
    pub(super) typed: &'a FormFields,
    /// What is wrong with it.
    pub(super) problems: Vec<FieldProblem>,
    /// Whether somebody else was faster.
    pub(super) overtaken: bool,
}

impl<'a> Tried<'a> {
    /// Nothing is wrong yet.
    pub(super) fn new(typed: &'a FormFields) -> Self {
        Self { typed, problems: Vec::new(), overtaken: false }
    }

    /// What is to be said about an error beside the form, at the field that it is about and otherwise at this one; every other error is the
    /// caller's.
    ///
    /// # Errors
    /// The others.
    pub(super) fn failed(typed: &'a FormFields, lang: Lang, field: &str, error: Error) -> Result<Self, Failure> {
        let mut tried = Self::new(typed);
        match error {
            Error::Broken(broken) => {
                let told =
                    |one: &Broken| problem(&place(one, typed).unwrap_or(field.to_owned()), broken_text(lang, one));
                tried.problems = broken.iter().map(told).collect();
            }
            Error::Stale => tried.overtaken = true,
            Error::NotPossible => tried.problems = vec![problem(field, t(lang, Error::NotPossible.key()))],
            other => return Err(other.into()),
        }
        Ok(tried)
    }

    /// How the page is answered.
    pub(super) fn status(&self) -> StatusCode {
        match (self.overtaken, self.problems.is_empty()) {
            (true, _) => StatusCode::CONFLICT,
            (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
            (false, true) => StatusCode::OK,
        }
    }

    /// What stands above the form.
    pub(super) fn markup(&self, lang: Lang) -> Markup {
        html! {
            @if self.overtaken {
                (Alert::warning(t(lang, "funding-stale")).announced().body(html! { p { (t(lang, "funding-stale-next")) } }))
            }
            (kern::error_summary(lang, &self.problems))
        }
    }

    /// An input with what was typed, what is there otherwise, and what is wrong with it.
    pub(super) fn field(&self, lang: Lang, name: &str, key: &str, kept: &str) -> Field {
        let error = self.problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        Field::new(lang, name, t(lang, key)).value(self.typed.get(name).unwrap_or(kept)).error(error)
    }

    /// An amount that was typed, in euros.
    pub(super) fn money(&mut self, lang: Lang, name: &str) -> Cents {
        match ui::read_money(self.typed.get(name).unwrap_or_default()) {
            Some(amount) if amount.0 >= 0 => amount,
            _ => {
                self.problems.push(problem(name, t(lang, "funding-problem-money")));
                Cents(0)
            }
        }
    }

    /// A day that was typed.
    pub(super) fn day(&mut self, lang: Lang, name: &str) -> Option<Date> {
        let day = self.typed.date(name).date();
        if day.is_none() {
            self.problems.push(problem(name, t(lang, "funding-problem-day")));
        }
        day
    }
}

/// The field of the sent form that a rule is about: each form has some of these.
fn place(broken: &Broken, typed: &FormFields) -> Option<String> {
    let fields: &[&str] = match broken {
        Broken::NoReason => &["grund", "begruendung", "zurueck", "beginn"],
        Broken::Period => &["bis"],
        Broken::Day { .. } => &["am", "bis", "gekauft", "zahlungen", "belege", "ende"],
        Broken::NoCosts | Broken::Shifted { .. } | Broken::NoLine { .. } | Broken::Twice { .. } => {
            &["zahlungen", "kosten", "belege"]
        }
        Broken::Sum { .. } | Broken::Share { .. } | Broken::OwnShare { .. } => &["foerderfaehig", "kosten"],
        Broken::TooEarly { .. } | Broken::Cutoff { .. } => &["zahlungen"],
        Broken::NoYear { year } | Broken::Frame { year, .. } | Broken::Ahead { year, .. } => {
            let share = format!("jahr-{year}");
            return if typed.get(&share).is_some() { Some(share) } else { sent(typed, &["nach"]) };
        }
        Broken::SameYear => &["nach"],
        Broken::Overdrawn { .. } => &["verschieben", "betrag"],
        Broken::ProRata { .. } => &["betrag"],
        Broken::TooMuch { .. } => &["anerkannt"],
        Broken::Proven { .. } => &["eigen"],
        Broken::Cheap { .. } => &["preis"],
        Broken::Term => &["wert"],
        Broken::Contract { .. } => &["gekauft", "belege"],
        Broken::Missing => {
            let empty = |name: &&str| typed.get(name).is_some_and(|said| said.trim().is_empty());
            return ["bericht", "belege", "begruendung", "ding", "quelle"]
                .iter()
                .find(|name| empty(name))
                .map(ToString::to_string);
        }
        Broken::Total | Broken::Bound { .. } => &["ansatz"],
        Broken::BoundAhead { .. } => &["ve"],
        Broken::NoObject | Broken::ObjectClosed { .. } | Broken::NoGrant | Broken::CallsWait | Broken::SameAccount => {
            &[]
        }
    };
    sent(typed, fields)
}

/// The first of these fields that was sent.
fn sent(typed: &FormFields, fields: &[&str]) -> Option<String> {
    let there = |name: &&&str| typed.get(name).is_some() || !typed.date(name).is_empty();
    fields.iter().find(there).map(ToString::to_string)
}

/// A part that is folded until something in it is wrong.
pub(super) fn folded(title: &str, body: Markup, wrong: bool) -> Markup {
    html! {
        @if wrong {
            h2 class="kern-heading-medium" { (title) }
            (body)
        } @else {
            (kern::accordion(title, body))
        }
    }
}

/// A problem with a field.
pub(super) fn problem(field: &str, message: String) -> FieldProblem {
    FieldProblem { field: field.to_owned(), message }
}

/// A rule that does not hold, in a sentence.
pub(super) fn broken_text(lang: Lang, broken: &Broken) -> String {
    text_with(lang, broken.key(), &broken.args())
}

/// The revision that was looked at.
pub(super) fn seen(fields: &FormFields) -> i32 {
    fields.get("stand").and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// How far a grant is, as a short word.
pub(super) fn state_badge(lang: Lang, state: State) -> Markup {
    let tone = match state {
        State::Received | State::Incomplete | State::Proposed | State::Proof => Tone::Warning,
        State::Complete | State::Granted | State::Earmarked => Tone::Info,
        State::Running | State::Closed => Tone::Success,
        State::Refused | State::Withdrawn | State::Recovery => Tone::Danger,
    };
    kern::badge(tone, &state_name(lang, state))
}

/// The name of a state.
pub(super) fn state_name(lang: Lang, state: State) -> String {
    t(lang, &format!("funding-state-{}", state.name()))
}

/// From when to when.
pub(super) fn period(lang: Lang, (first, last): (Date, Date)) -> String {
    format!("{} – {}", ui::date(lang, first), ui::date(lang, last))
}

/// The days of a grant that are known, each with its name.
pub(super) fn days(lang: Lang, days: &Days) -> Vec<(String, Markup)> {
    [
        ("complete", days.complete),
        ("request-due", days.request_due),
        ("early", days.early),
        ("decided", days.decided),
        ("notified", days.notified),
        ("valid", days.valid),
        ("starts", days.starts),
        ("ends", days.ends),
        ("proof-due", days.proof_due),
        ("earmarked", days.earmarked),
    ]
    .into_iter()
    .filter_map(|(name, day)| Some((t(lang, &format!("funding-day-{name}")), html! { (ui::date(lang, day?)) })))
    .collect()
}

/// What a project costs, line by line, and who pays.
pub(super) fn costs(lang: Lang, plan: &Plan) -> Markup {
    let rows = plan.costs.iter().map(|line| {
        let eligible = if line.eligible { "funding-yes" } else { "funding-no" };
        vec![
            html! { (line.name) },
            html! { (line.year) },
            html! { (t(lang, eligible)) },
            html! { (ui::money(lang, line.amount)) },
        ]
    });
    let mut columns: Vec<kern::Column> =
        ["funding-line", "funding-year", "funding-eligible"].map(|key| kern::Column::new(t(lang, key))).into();
    columns.push(kern::Column::numeric(t(lang, "funding-amount")));
    let paid = [
        ("funding-whole", plan.whole()),
        ("funding-eligible-costs", plan.eligible()),
        ("funding-own", plan.own),
        ("funding-third", plan.third),
        ("funding-asked", plan.asked),
    ];
    html! {
        (kern::table(&kern::Table { caption: t(lang, "funding-costs"), columns, rows: rows.collect() }))
        (kern::description_list(&paid.map(|(key, amount)| (t(lang, key), html! { (ui::money(lang, amount)) }))))
    }
}

/// What of a grant falls due in which year.
pub(super) fn shares(lang: Lang, grant: &Grant) -> Markup {
    let rows = grant.shares.iter().map(|(year, share)| {
        let mut row = vec![html! { (year) }];
        row.extend(
            [share.granted, share.called, share.drawn, share.free()].map(|sum| html! { (ui::money(lang, sum)) }),
        );
        row
    });
    let mut columns = vec![kern::Column::new(t(lang, "funding-year"))];
    columns.extend(
        ["granted", "called", "drawn", "free"].map(|key| kern::Column::numeric(t(lang, &format!("funding-sum-{key}")))),
    );
    kern::table(&kern::Table { caption: t(lang, "funding-shares"), columns, rows: rows.collect() })
}
