//! What several pages show alike.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::{Date, Time};
use maud::{Markup, html};
use serde::Deserialize;
use store::{Cents, Timestamp};
use ui::kern::{self, Alert, Choice, DateParts, Field};
use ui::{Explain, FieldProblem, FormFields, Lang, Page, Value, t, text_with};

use crate::Error;
use crate::model::{Article, Line, Survey, SurveyState};
use crate::verbs::read_whole;

/// What was just done: the end of a text key.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Told {
    #[serde(default)]
    erledigt: String,
}

/// What can have been done.
const DONE: [&str; 25] = [
    "saved",
    "same",
    "opened",
    "closed",
    "removed",
    "dropped",
    "reported",
    "released",
    "nothing",
    "offer",
    "late",
    "scored",
    "proposed",
    "approved",
    "cancelled",
    "awarded",
    "called",
    "taken-back",
    "ordered",
    "delivered",
    "accepted",
    "invoice-taken",
    "invoice-released",
    "invoice-returned",
    "kept",
];

impl Told {
    /// Nothing was done.
    pub(super) const NOTHING: Self = Self { erledigt: String::new() };

    /// Whether something was done.
    pub(super) fn says(&self) -> bool {
        DONE.contains(&self.erledigt.as_str())
    }

    /// The message about it, if something was.
    pub(super) fn markup(&self, lang: Lang) -> Markup {
        html! {
            @if self.says() {
                (Alert::success(t(lang, &format!("procurement-done-{}", self.erledigt))).announced().plain())
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

/// Why something was refused, on the page on which it was tried.
pub(super) fn refusal(lang: Lang, error: Option<&Error>) -> Markup {
    html! {
        @if let Some(error) = error {
            (Alert::danger(text_with(lang, error.key(), &error.args())).announced().body(html! {
                p { (t(lang, "procurement-unchanged")) }
            }))
        }
    }
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

    pub(super) fn wrong(&mut self, field: &str, key: &str, args: &[(&str, Value)]) {
        self.problems.push(FieldProblem { field: field.to_owned(), message: text_with(self.lang, key, args) });
    }

    /// What stands in a field, without blanks around it.
    pub(super) fn said(&self, field: &str) -> &'a str {
        self.fields.get(field).unwrap_or_default().trim()
    }

    /// One line or several; empty only where that is allowed.
    pub(super) fn text(&mut self, field: &str, longest: u32, needed: bool) -> String {
        let text = self.said(field).to_owned();
        let length = text.chars().count();
        if needed && text.is_empty() {
            self.wrong(field, "procurement-problem-missing", &[]);
        } else if length > longest as usize {
            self.wrong(field, "procurement-problem-long", &[("most", longest.into()), ("found", length.into())]);
        }
        text
    }

    pub(super) fn number(&mut self, field: &str, least: i32, most: i32) -> i32 {
        match read_whole(self.said(field)) {
            Some(number) if (least..=most).contains(&number) => number,
            _ => {
                let bounds = [("least", whole(self.lang, least).into()), ("most", whole(self.lang, most).into())];
                self.wrong(field, "procurement-problem-number", &bounds);
                least
            }
        }
    }

    /// A time of day: `9`, `9:30`, `9.30 Uhr`.
    pub(super) fn time(&mut self, field: &str) -> Option<Time> {
        let text = self.said(field).trim_end_matches("Uhr").trim();
        let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
        let time =
            hour.parse().ok().zip(minute.parse().ok()).and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
        if time.is_none() {
            self.wrong(field, "procurement-problem-time", &[]);
        }
        time
    }

    /// Money that is not below zero.
    pub(super) fn money(&mut self, field: &str) -> Cents {
        let text = self.said(field);
        match ui::read_money(text) {
            Some(money) if money.0 >= 0 => return money,
            Some(_) => self.wrong(field, "procurement-problem-money-negative", &[]),
            None => {
                let (euros, cents) = text.split_once(',').unwrap_or((text, ""));
                let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
                let key = match digits(euros) && digits(cents) && !euros.is_empty() {
                    true if cents.len() > 2 => "procurement-problem-money-cents",
                    true if euros.replace('.', "").len() > 10 => "procurement-problem-money-large",
                    _ => "procurement-problem-money",
                };
                self.wrong(field, key, &[]);
            }
        }
        Cents::default()
    }

    /// A day that is not before another one.
    pub(super) fn day(&mut self, field: &str, first: Option<Date>) -> Option<Date> {
        let parts = self.fields.date(field);
        let day = parts.date();
        let typed = [&parts.day, &parts.month, &parts.year];
        let is_number = |part: &&String| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        match (day, first) {
            (None, _) if typed.iter().all(is_number) && parts.year.len() == 4 => {
                let day = typed.map(String::as_str).join(".");
                self.wrong(field, "procurement-problem-no-day", &[("day", day.into())]);
            }
            (None, _) => self.wrong(field, "procurement-problem-day", &[]),
            (Some(day), Some(first)) if day < first => {
                self.wrong(field, "procurement-problem-early", &[("first", ui::date(self.lang, first).into())]);
            }
            _ => {}
        }
        day
    }

    /// One of several names.
    pub(super) fn one_of<T>(&mut self, field: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let one = read(self.said(field));
        if one.is_none() {
            self.wrong(field, "procurement-problem-choice", &[]);
        }
        one
    }
}

/// A whole number as people read it: `1.000` in German, `1,000` in English.
pub(super) fn whole(lang: Lang, number: i32) -> String {
    let (digits, mark) = (number.to_string(), if lang == Lang::English { ',' } else { '.' });
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// What is said of an article; nothing is a quantity of zero.
pub(super) fn line_said(lang: Lang, article: &Article, line: Option<&Line>) -> String {
    let unit = article.said.unit.as_str();
    let Some(line) = line.filter(|line| line.quantity > 0) else { return format!("0 {unit}") };
    let values = [
        ("quantity", whole(lang, line.quantity).into()),
        ("unit", unit.into()),
        ("day", line.wanted_on.map(|day| ui::date(lang, day)).unwrap_or_default().into()),
        ("budget", line.budget_item.as_str().into()),
    ];
    text_with(lang, "procurement-line", &values)
}

/// A day and a time in Germany.
pub(super) fn moment(day: Date, time: Time) -> Timestamp {
    Timestamp::of_germany(day.to_datetime(time))
}

/// The inputs of a form with what was typed and what is wrong with it.
#[derive(Clone, Copy)]
pub(super) struct Inputs<'a> {
    pub(super) lang: Lang,
    pub(super) typed: &'a FormFields,
    pub(super) problems: &'a [FieldProblem],
}

impl Inputs<'_> {
    /// The input of a name; its label is `procurement-<key>`.
    pub(super) fn field(&self, name: &str, key: &str) -> Field {
        let error = self.problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        Field::new(self.lang, name, t(self.lang, &format!("procurement-{key}")))
            .value(self.typed.get(name).unwrap_or_default())
            .error(error)
    }

    /// The parts of a day.
    pub(super) fn day(&self, name: &str) -> DateParts {
        self.typed.date(name)
    }
}

/// What is folded away until somebody wants it, and unfolded where somebody typed something that was not taken.
pub(super) fn folded(inputs: &Inputs<'_>, title: &str, fields: &str, body: Markup) -> Markup {
    if inputs.typed.0.iter().any(|(name, value)| name.starts_with(fields) && !value.is_empty())
        || inputs.problems.iter().any(|problem| problem.field.starts_with(fields))
    {
        return html! { h3 class="kern-heading-small" { (title) } (body) };
    }
    kern::accordion(title, body)
}

/// Choices out of names, labelled `procurement-<key>-<name>`.
pub(super) fn choices<'a>(lang: Lang, key: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<Choice> {
    names.into_iter().map(|name| Choice::new(name, t(lang, &format!("procurement-{key}-{name}")))).collect()
}

/// How far a survey is on a day, in a sentence.
pub(super) fn standing(lang: Lang, survey: &Survey, today: Date) -> String {
    let day = [("day", ui::date(lang, survey.draft.closes_on).into())];
    match survey.state {
        SurveyState::Draft => t(lang, "procurement-survey-draft"),
        SurveyState::Open if survey.takes(today) => text_with(lang, "procurement-survey-open", &day),
        SurveyState::Open => text_with(lang, "procurement-survey-over", &day),
        SurveyState::Closed => t(lang, "procurement-survey-closed"),
    }
}
