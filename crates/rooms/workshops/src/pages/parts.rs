//! What several pages show alike.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Time;
use maud::{Markup, html};
use serde::Deserialize;
use store::Timestamp;
use ui::kern::{self, Alert, Answer, DateParts, Field, Tone};
use ui::{FieldProblem, FormFields, Lang, Page, t, text_with};

use crate::model::{Audience, Plan, Seat, State, Workshop, last_day};

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
                (Alert::success(t(lang, &format!("workshops-done-{}", self.erledigt))).announced().plain())
            }
        }
    }
}

/// Back to a page, which says what was done.
pub(super) fn back(path: &str, what: &str) -> Response {
    Redirect::to(&format!("{path}?erledigt={what}")).into_response()
}

/// A page with a form: its problems decide about title and status.
pub(super) fn with_problems<'a>(page: Page<'a>, problems: &[FieldProblem]) -> Page<'a> {
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page.errors(!problems.is_empty()).status(status)
}

/// A form as somebody typed it, with what is wrong with it.
pub(super) struct Typed<'a> {
    pub(super) lang: Lang,
    pub(super) fields: &'a FormFields,
    pub(super) problems: Vec<FieldProblem>,
}

impl<'a> Typed<'a> {
    pub(super) fn new(lang: Lang, fields: &'a FormFields) -> Self {
        Self { lang, fields, problems: Vec::new() }
    }

    pub(super) fn wrong(&mut self, field: &str, key: &str, args: &[(&str, ui::Value)]) {
        let message = text_with(self.lang, key, args);
        self.problems.push(FieldProblem { field: field.to_owned(), message });
    }

    /// One line or several, without blanks around it; empty only where that is allowed.
    pub(super) fn text(&mut self, field: &str, longest: u32, needed: bool) -> String {
        let text = self.fields.get(field).unwrap_or_default().trim().to_owned();
        let length = text.chars().count();
        if needed && text.is_empty() {
            self.wrong(field, "workshops-problem-missing", &[]);
        } else if length > longest as usize {
            self.wrong(field, "workshops-problem-long", &[("most", longest.into()), ("found", length.into())]);
        }
        text
    }

    pub(super) fn number(&mut self, field: &str, least: i32, most: i32) -> i32 {
        match self.fields.get(field).unwrap_or_default().trim().parse::<i32>() {
            Ok(number) if (least..=most).contains(&number) => number,
            _ => {
                self.wrong(field, "workshops-problem-number", &[("least", least.into()), ("most", most.into())]);
                least
            }
        }
    }

    pub(super) fn day(&mut self, field: &str) -> Option<jiff::civil::Date> {
        let day = date_parts(self.fields, field).date();
        if day.is_none() {
            self.wrong(field, "workshops-problem-day", &[]);
        }
        day
    }

    pub(super) fn time(&mut self, field: &str) -> Option<Time> {
        let time = time(self.fields.get(field).unwrap_or_default());
        if time.is_none() {
            self.wrong(field, "workshops-problem-time", &[]);
        }
        time
    }
}

/// An input with what was typed and what is wrong with it.
pub(super) fn input(lang: Lang, typed: &FormFields, problems: &[FieldProblem], name: &str, key: &str) -> Field {
    let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
    Field::new(lang, name, t(lang, key)).value(typed.get(name).unwrap_or_default()).error(error)
}

/// The three fields of a day.
pub(super) fn date_parts(fields: &FormFields, name: &str) -> DateParts {
    let part = |part: &str| fields.get(&format!("{name}-{part}")).unwrap_or_default().to_owned();
    DateParts { day: part("day"), month: part("month"), year: part("year") }
}

/// A time of day as people type it: `9`, `9:30`, `9.30 Uhr`.
pub(super) fn time(text: &str) -> Option<Time> {
    let text = text.trim().trim_end_matches("Uhr").trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

pub(super) fn audience(lang: Lang, audience: Audience) -> String {
    t(lang, &format!("workshops-audience-{}", audience.name()))
}

/// More people than places, if there are more.
pub(super) fn crowded(lang: Lang, plan: &Plan, held: i32) -> Markup {
    html! {
        @if held > plan.capacity {
            (Alert::warning(text_with(lang, "workshops-crowded", &[("held", held.into()), ("capacity", plan.capacity.into())])).plain())
        }
    }
}

/// How far a workshop is, as a short word.
pub(super) fn state(lang: Lang, state: State) -> Markup {
    let tone = match state {
        State::Draft => Tone::Warning,
        State::Open | State::Running => Tone::Success,
        State::Closed | State::Done => Tone::Info,
        State::Cancelled => Tone::Danger,
    };
    kern::badge(tone, &t(lang, &format!("workshops-state-{}", state.name())))
}

/// How a registration stands, as a short word.
pub(super) fn seat(lang: Lang, seat: Seat) -> Markup {
    let tone = match seat {
        Seat::Taken | Seat::Present => Tone::Success,
        Seat::Waiting => Tone::Warning,
        Seat::Cancelled => Tone::Danger,
    };
    kern::badge(tone, &t(lang, &format!("workshops-seat-{}", seat.name())))
}

/// From when to when: `5. Juli 2019, 09:30 – 16:00`.
pub(super) fn when(lang: Lang, workshop: &Workshop) -> String {
    let end = workshop.plan.ends_at.in_germany();
    format!("{} – {:02}:{:02}", ui::moment(lang, workshop.plan.starts_at), end.hour(), end.minute())
}

/// Until when, as people say it: the last day itself, or a day with its time.
pub(crate) fn until(lang: Lang, end: Timestamp) -> String {
    match last_day(end) {
        Some(day) => ui::date(lang, day),
        None => text_with(lang, "workshops-until-time", &[("at", ui::moment(lang, end).into())]),
    }
}

/// What everybody may know about a workshop.
pub(super) fn facts(lang: Lang, workshop: &Workshop) -> Vec<Answer> {
    let row = |key: &str, answer: String| Answer { question: t(lang, key), answer: html! { (answer) } };
    let mut all = vec![
        row("workshops-for", audience(lang, workshop.plan.audience)),
        row("workshops-when", when(lang, workshop)),
        row("workshops-place", workshop.plan.place.clone()),
        row("workshops-organiser", workshop.series.organiser.clone()),
    ];
    if !workshop.plan.moderation.is_empty() {
        all.push(row("workshops-moderation", workshop.plan.moderation.clone()));
    }
    all
}

/// What it is about: the three themes.
pub(super) fn agenda(lang: Lang) -> Markup {
    html! {
        h2 class="kern-heading-medium" { (t(lang, "workshops-agenda")) }
        ol class="kern-list kern-list--number" {
            @for theme in ["services", "operation", "culture"] { li { (t(lang, &format!("workshops-theme-{theme}"))) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        for (text, hour, minute) in [("9", 9, 0), ("9:30", 9, 30), (" 09.05 Uhr", 9, 5), ("16:00", 16, 0)] {
            assert_eq!(time(text), Time::new(hour, minute, 0, 0).ok(), "{text}");
        }
        for text in ["", "bald", "25:00", "9:77", "-1:00"] {
            assert_eq!(time(text), None, "{text}");
        }
    }
}
