//! The form in which a workshop is planned and changed.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use identity::{Clerk, Sent};
use jiff::ToSpan;
use jiff::civil::Time;
use maud::html;
use store::Timestamp;
use ui::kern::{self, Alert, Choice, Width};
use ui::{Failure, FieldProblem, FormFields, Path, Visitor, t};

use super::parts::{Typed, audience, back, date_parts, input};
use super::{HOME, reading, writing};
use crate::model::{Audience, CAPACITY, KEEP_DAYS, MOST_PLACES, Plan, Workshop, WorkshopId};
use crate::verbs::{change_workshop, plan_workshop, programme, workshop};
use crate::{Desk, Error, SeriesId};

/// Longest line.
const LINE: u32 = 200;
/// Longest time for which names are kept, in days.
const LONGEST_KEPT: i32 = 365;

/// What the form is for.
struct Frame<'a> {
    title: String,
    /// Where the form goes, and where "back" leads.
    action: String,
    out: String,
    typed: &'a FormFields,
    problems: &'a [FieldProblem],
    overtaken: bool,
}

/// `GET /land/workshops/reihe/{series}`
pub(super) async fn begin(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(series): Path<SeriesId>,
) -> Result<Response, Failure> {
    let (host, scope) = reading(&desk, &visitor, &clerk).await?;
    known(programme(&scope, host).await?.into_iter().map(|(series, _)| series.id), series)?;
    let id: WorkshopId = scope.new_id();
    let typed = FormFields(
        [
            ("kennung", id.to_string()),
            ("plaetze", CAPACITY.to_string()),
            ("je", "1".to_owned()),
            ("aufbewahren", KEEP_DAYS.to_string()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into(),
    );
    Ok(new_page(&visitor, &clerk, series, &typed, &[]))
}

fn known(mut all: impl Iterator<Item = SeriesId>, wanted: SeriesId) -> Result<(), Error> {
    if all.any(|series| series == wanted) { Ok(()) } else { Err(Error::Unknown) }
}

fn new_page(
    visitor: &Visitor,
    clerk: &Clerk,
    series: SeriesId,
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Response {
    let (title, action) = (visitor.t("workshops-new"), format!("{HOME}/reihe/{series}/neu"));
    page(visitor, clerk, &Frame { title, action, out: HOME.to_owned(), typed, problems, overtaken: false })
}

/// `POST /land/workshops/reihe/{series}/neu`
pub(super) async fn create(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(series): Path<SeriesId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (host, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    known(programme(&scope, host).await?.into_iter().map(|(series, _)| series.id), series)?;
    if sent.is_again() {
        return Ok(new_page(&visitor, &sent.clerk, series, &sent.fields, &[]));
    }
    let plan = match read(&visitor, &sent.fields) {
        Ok(plan) => plan,
        Err(problems) => return Ok(new_page(&visitor, &sent.clerk, series, &sent.fields, &problems)),
    };
    let id: WorkshopId = sent.fields.get("kennung").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
    plan_workshop(&mut scope, host, series, id, &plan).await?;
    scope.commit().await?;
    Ok(back(&format!("{HOME}/{id}"), "saved"))
}

/// `GET /land/workshops/{workshop}/aendern`
pub(super) async fn edit(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<WorkshopId>,
) -> Result<Response, Failure> {
    let (host, scope) = reading(&desk, &visitor, &clerk).await?;
    let found = workshop(&scope, host, id).await?;
    drop(scope);
    Ok(edit_page(&visitor, &clerk, &found, &typed_of(&found), &[], false))
}

fn edit_page(
    visitor: &Visitor,
    clerk: &Clerk,
    found: &Workshop,
    typed: &FormFields,
    problems: &[FieldProblem],
    overtaken: bool,
) -> Response {
    let out = format!("{HOME}/{}", found.id);
    let (title, action) = (visitor.t("workshops-change"), format!("{out}/aendern"));
    page(visitor, clerk, &Frame { title, action, out, typed, problems, overtaken })
}

/// `POST /land/workshops/{workshop}/aendern`
pub(super) async fn save(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<WorkshopId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (host, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let found = workshop(&scope, host, id).await?;
    if sent.is_again() {
        return Ok(edit_page(&visitor, &sent.clerk, &found, &sent.fields, &[], false));
    }
    let plan = match read(&visitor, &sent.fields) {
        Ok(plan) => plan,
        Err(problems) => return Ok(edit_page(&visitor, &sent.clerk, &found, &sent.fields, &problems, false)),
    };
    let revision = sent.fields.get("stand").and_then(|text| text.parse().ok()).unwrap_or(0);
    match change_workshop(&mut scope, host, (id, revision), &plan, desk.mail).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(back(&format!("{HOME}/{id}"), "saved"))
        }
        Err(Error::Stale) => {
            // Whoever was overtaken has been told so, and saves over it knowingly.
            let mut typed = sent.fields.clone();
            typed.0.retain(|(name, _)| name != "stand");
            typed.0.push(("stand".to_owned(), found.revision.to_string()));
            Ok(edit_page(&visitor, &sent.clerk, &found, &typed, &[], true))
        }
        Err(error) => Err(error.into()),
    }
}

/// A planned workshop as people type it.
fn typed_of(found: &Workshop) -> FormFields {
    let plan = &found.plan;
    let mut fields: Vec<(String, String)> = [
        ("stand", found.revision.to_string()),
        ("gruppe", plan.audience.name().to_owned()),
        ("ort", plan.place.clone()),
        ("beginn", plan.starts_at.in_germany().strftime("%H:%M").to_string()),
        ("ende", plan.ends_at.in_germany().strftime("%H:%M").to_string()),
        ("plaetze", plan.capacity.to_string()),
        ("je", plan.per_office.to_string()),
        ("moderation", plan.moderation.clone()),
        ("aufbewahren", plan.keep_days.to_string()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into();
    // The last day ends with the midnight that follows it.
    let last = |at: Timestamp| at.plus_seconds(-1).in_germany().date();
    for (name, day) in [
        ("tag", plan.starts_at.in_germany().date()),
        ("frist", last(plan.register_until)),
        ("begrenzt", last(plan.limited_until)),
    ] {
        for (part, value) in [("day", day.day()), ("month", day.month())] {
            fields.push((format!("{name}-{part}"), value.to_string()));
        }
        fields.push((format!("{name}-year"), day.year().to_string()));
    }
    FormFields(fields)
}

/// The plan, or every problem at once.
fn read(visitor: &Visitor, fields: &FormFields) -> Result<Plan, Vec<FieldProblem>> {
    let mut typed = Typed::new(visitor.lang, fields);
    let audience = Audience::from_name(fields.get("gruppe").unwrap_or_default());
    if audience.is_none() {
        typed.wrong("gruppe", "workshops-problem-audience", &[]);
    }
    let place = typed.text("ort", LINE, true);
    let (day, begins, ends) = (typed.day("tag"), typed.time("beginn"), typed.time("ende"));
    if begins.zip(ends).is_some_and(|(begins, ends)| ends <= begins) {
        typed.wrong("ende", "workshops-problem-order", &[]);
    }
    let (last, limited) = (typed.day("frist"), typed.day("begrenzt"));
    for (name, other) in [("frist", last), ("begrenzt", limited)] {
        if other.zip(day).is_some_and(|(other, day)| other > day) {
            typed.wrong(name, "workshops-problem-after", &[]);
        }
    }
    let capacity = typed.number("plaetze", 1, MOST_PLACES);
    let per_office = typed.number("je", 1, MOST_PLACES);
    if per_office > capacity && typed.problems.iter().all(|problem| problem.field != "plaetze") {
        typed.wrong("je", "workshops-problem-per-office", &[("capacity", capacity.into())]);
    }
    let moderation = typed.text("moderation", LINE, false);
    let keep_days = typed.number("aufbewahren", 1, LONGEST_KEPT);
    let at = |day: Option<jiff::civil::Date>, time: Option<Time>| {
        day.zip(time).map(|(day, time)| Timestamp::of_germany(day.to_datetime(time)))
    };
    let end_of =
        |day: Option<jiff::civil::Date>| at(day.and_then(|day| day.checked_add(1.day()).ok()), Some(Time::midnight()));
    let moments = (at(day, begins), at(day, ends), end_of(last), end_of(limited));
    match (audience, moments) {
        (Some(audience), (Some(starts_at), Some(ends_at), Some(register_until), Some(limited_until)))
            if typed.problems.is_empty() =>
        {
            Ok(Plan {
                audience,
                place,
                starts_at,
                ends_at,
                // Nobody registers for what has begun.
                register_until: register_until.min(starts_at),
                capacity,
                per_office,
                limited_until,
                moderation,
                keep_days,
            })
        }
        _ => Err(typed.problems),
    }
}

fn page(visitor: &Visitor, clerk: &Clerk, frame: &Frame<'_>) -> Response {
    let lang = visitor.lang;
    let Frame { typed, problems, .. } = frame;
    let field = |name: &str, key: &str| input(lang, typed, problems, name, key);
    let groups = Audience::ALL.map(|one| Choice::new(one.name(), audience(lang, one)));
    let date = |name: &str, key: &str| kern::date_input(&field(name, key), &date_parts(typed, name));
    let number = |name: &str, key: &str, hint: &str| {
        kern::text_input(&field(name, key).hint(t(lang, hint)).inputmode("numeric").max_length(3).width(Width::Short))
    };
    let time = |name: &str, key: &str| {
        kern::text_input(&field(name, key).hint(t(lang, "workshops-time-hint")).max_length(9).width(Width::Short))
    };
    let status = match (frame.overtaken, problems.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    clerk.page(visitor, &frame.title).back(&frame.out).errors(!problems.is_empty()).status(status).render(html! {
        @if frame.overtaken {
            (Alert::warning(t(lang, "workshops-stale")).announced().body(html! { p { (t(lang, "workshops-stale-over")) } }))
        }
        (kern::error_summary(lang, problems))
        form class="dw-form" method="post" action=(frame.action) novalidate {
            (clerk.csrf())
            @for name in ["kennung", "stand"] {
                @if let Some(value) = typed.get(name) { (kern::hidden(name, value)) }
            }
            (kern::radios(&field("gruppe", "workshops-for"), &groups))
            (kern::text_input(&field("ort", "workshops-place").hint(t(lang, "workshops-place-hint")).max_length(LINE)))
            (date("tag", "workshops-day"))
            (time("beginn", "workshops-begins"))
            (time("ende", "workshops-ends"))
            (date("frist", "workshops-register-until"))
            (number("plaetze", "workshops-capacity", "workshops-capacity-hint"))
            (number("je", "workshops-per-office", "workshops-per-office-hint"))
            (date("begrenzt", "workshops-limited-until"))
            (kern::text_input(&field("moderation", "workshops-moderation").optional().max_length(LINE)))
            (number("aufbewahren", "workshops-keep-days", "workshops-keep-days-hint"))
            (kern::submit(&t(lang, "workshops-save")))
        }
    })
}
