//! Opening hours in words.

use jiff::civil::{Date, DateTime, Time, Weekday};
use maud::{Markup, html};
use ui::kern::{self, Tone};
use ui::{Lang, t, text_with};

use super::parts::{content_lang, fictitious, setting};
use crate::model::{DayOff, Hours, Office, OpenState, Opening, Span, TimeOfDay};

/// So many days ahead a day of the week is enough; later ones have their date.
const NAMED_BY_WEEKDAY: i32 = 6;

/// The hours of an office as they are shown: from the data, else in the words that were recorded, else the admission that
/// nobody recorded them.
pub(super) fn of_office(lang: Lang, office: &Office) -> Markup {
    match (&office.opening, &office.hours) {
        (Some(opening), _) => list(lang, opening, office.day),
        (None, Some(hours)) => setting(lang, hours),
        (None, None) => html! { (t(lang, "directory-not-recorded")) },
    }
}

/// One line per group of days, then the days that are not as usual.
fn list(lang: Lang, opening: &Opening, today: Date) -> Markup {
    html! {
        ul class="dw-hours" { @for (day, hours) in rows(lang, opening, today) { li { span { (day) } " " span { (hours) } } } }
        @if opening.record.fictitious { (fictitious(lang)) }
    }
}

/// Days with their hours: those of a usual week that are the same on one line, then the days that are not as usual.
pub(super) fn rows(lang: Lang, opening: &Opening, today: Date) -> Vec<(String, Markup)> {
    let closed = t(lang, "directory-opening-closed");
    let mut rows: Vec<(String, Markup)> =
        lines(lang, opening).into_iter().map(|(days, hours)| (days, html! { (hours) })).collect();
    if rows.is_empty() {
        rows.push((t(lang, "directory-opening-never"), html! {}));
    }
    rows.extend(opening.exceptions(today).into_iter().map(|(day, what)| {
        let hours = match what {
            Ok(hours) if !hours.spans().is_empty() => html! { (periods(lang, hours)) },
            Ok(_) => html! { (closed) },
            Err(reason) => html! { (closed) " (" span lang=[content_lang(lang)] { (reason) } ")" },
        };
        (ui::date(lang, day), hours)
    }));
    rows
}

/// The usual week on one line, for programs and small boxes.
pub(crate) fn in_one_line(lang: Lang, opening: &Opening) -> String {
    let lines: Vec<String> = lines(lang, opening).into_iter().map(|(days, hours)| format!("{days} {hours}")).collect();
    if lines.is_empty() { t(lang, "directory-opening-never") } else { lines.join("; ") }
}

fn lines(lang: Lang, opening: &Opening) -> Vec<(String, String)> {
    opening.usual_week().into_iter().map(|(days, hours)| (named(lang, &days), periods(lang, hours))).collect()
}

fn periods(lang: Lang, hours: &Hours) -> String {
    all_of(lang, hours.spans().iter().map(|span| period(lang, *span)).collect())
}

fn period(lang: Lang, span: Span) -> String {
    let times = [("from", time_of_day(span.from).into()), ("until", time_of_day(span.until).into())];
    text_with(lang, "directory-opening-span", &times)
}

/// `Montag bis Freitag`, `Montag, Mittwoch und Freitag`.
fn named(lang: Lang, days: &[Weekday]) -> String {
    let follows = |one: &Weekday, next: &Weekday| one.next() == *next;
    let runs = days.chunk_by(follows).flat_map(|run| match run {
        [first, _, .., last] => {
            let days = [("first", weekday(lang, *first).into()), ("last", weekday(lang, *last).into())];
            vec![text_with(lang, "directory-opening-days", &days)]
        }
        few => few.iter().map(|day| weekday(lang, *day)).collect(),
    });
    all_of(lang, runs.collect())
}

/// `a`, `a und b`, `a, b und c`.
fn all_of(lang: Lang, mut items: Vec<String>) -> String {
    let Some(last) = items.pop() else { return String::new() };
    if items.is_empty() {
        return last;
    }
    text_with(lang, "directory-opening-and", &[("first", items.join(", ").into()), ("last", last.into())])
}

/// The name of a day of the week.
pub(super) fn weekday(lang: Lang, day: Weekday) -> String {
    let name = match day {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    };
    t(lang, &format!("directory-day-{name}"))
}

fn time_of_day(time: TimeOfDay) -> String {
    without_zero(&time.to_string())
}

/// A time as people write it: `9:00`.
pub(super) fn time(time: Time) -> String {
    without_zero(&format!("{:02}:{:02}", time.hour(), time.minute()))
}

fn without_zero(time: &str) -> String {
    time.strip_prefix('0').unwrap_or(time).to_owned()
}

/// Open or closed, as a short word; or that nobody knows, because the hours are recorded in words only or not at all.
pub(super) fn badge(lang: Lang, office: &Office, state: Option<&OpenState>) -> Markup {
    let unknown = if office.hours.is_some() { "directory-hours-words" } else { "directory-hours-unknown" };
    match state {
        Some(OpenState::Open { .. }) => kern::badge(Tone::Success, &t(lang, "directory-open-now")),
        Some(OpenState::Closed { .. }) => kern::badge(Tone::Info, &t(lang, "directory-closed-now")),
        None => html! { span class="dw-muted" { (t(lang, unknown)) } },
    }
}

/// What happens next: `schließt um 12:00 Uhr`, `öffnet morgen um 9:00 Uhr`; and why it is closed on a usual day.
pub(super) fn what_next(lang: Lang, state: &OpenState, now: DateTime) -> Markup {
    match state {
        OpenState::Open { until } => html! { (closes(lang, *until, now.date())) },
        OpenState::Closed { opens, because } => html! {
            @match because {
                Some(DayOff::Holiday(name)) => { (text_with(lang, "directory-closed-holiday", &[("name", name.into())])) " " }
                Some(DayOff::Announced(reason)) => {
                    (text_with(lang, "directory-closed-announced", &[("reason", reason.into())])) " "
                }
                None => {}
            }
            @match opens {
                Some(at) => (opens_at(lang, *at, now.date())),
                None => (t(lang, "directory-opens-unknown")),
            }
        },
    }
}

fn closes(lang: Lang, until: DateTime, today: Date) -> String {
    // The end of a day is midnight of the next one; people call it 24:00.
    let (day, time) = match (until.time() == Time::midnight(), until.date().yesterday()) {
        (true, Ok(day)) => (day, "24:00".to_owned()),
        _ => (until.date(), time(until.time())),
    };
    if day == today {
        return text_with(lang, "directory-closes-at", &[("time", time.into())]);
    }
    text_with(lang, "directory-closes-on", &[("day", weekday(lang, day.weekday()).into()), ("time", time.into())])
}

fn opens_at(lang: Lang, at: DateTime, today: Date) -> String {
    let time = time(at.time());
    let days = today.until(at.date()).map_or(i32::MAX, |span| span.get_days());
    match days {
        0 => text_with(lang, "directory-opens-today", &[("time", time.into())]),
        1 => text_with(lang, "directory-opens-tomorrow", &[("time", time.into())]),
        2..=NAMED_BY_WEEKDAY => {
            let day = weekday(lang, at.date().weekday());
            text_with(lang, "directory-opens-on", &[("day", day.into()), ("time", time.into())])
        }
        _ => {
            let day = format!("{}, {}", weekday(lang, at.date().weekday()), ui::date(lang, at.date()));
            text_with(lang, "directory-opens-on", &[("day", day.into()), ("time", time.into())])
        }
    }
}

/// How far away, from the chosen place: as the crow flies, between the recorded points of the municipalities.
pub(super) fn distance(lang: Lang, kilometres: f64) -> String {
    if kilometres < 0.05 {
        return t(lang, "directory-distance-here");
    }
    text_with(lang, "directory-distance", &[("km", self::kilometres(lang, kilometres).into())])
}

/// A distance with its unit, as exact as it is worth.
pub(super) fn kilometres(lang: Lang, kilometres: f64) -> String {
    let number = if kilometres < 9.95 { format!("{kilometres:.1}") } else { format!("{kilometres:.0}") };
    format!("{}\u{a0}km", ui::decimal(lang, &number))
}
