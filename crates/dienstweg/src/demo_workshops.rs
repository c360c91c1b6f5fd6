//! The workshops of the demonstration: the series of 2019 that took place, and one to come that can be tried. They are there once,
//! however often it is started.

use std::path::Path;

use anyhow::{Context, bail};
use directory::Catalogue;
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use serde::Deserialize;
use store::{Actor, Language, Reach, Scope, Store, TenantId, Timestamp};
use workshops::{
    Act, Audience, CAPACITY, FOLLOW_UPS, Host, KEEP_DAYS, Kind, Leader, NewExercise, NewSeries, Person, Plan,
    RegistrationId, SeriesId, WorkshopId,
};

use crate::trouble::at;

/// When a day begins and ends.
const BEGINS: Time = Time::constant(9, 30, 0, 0);
const ENDS: Time = Time::constant(16, 0, 0, 0);
/// Dots of everybody, and services to vote about.
const DOTS: i32 = 5;
const CHOICES: usize = 20;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    series: Vec<Series>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Series {
    title: String,
    organiser: String,
    source: String,
    /// It took place: nobody is invited to it any more.
    #[serde(default)]
    done: bool,
    workshop: Vec<Workshop>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Workshop {
    audience: String,
    place: String,
    day: Option<Date>,
    in_days: Option<i64>,
    #[serde(default)]
    people: Vec<Somebody>,
    question: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Somebody {
    name: String,
    function: String,
}

/// Plans what is missing under the administration of whoever steers the state; returns how many workshops that were.
///
/// # Errors
/// A file that is malformed, the database's own.
pub(crate) async fn plan(store: &Store, catalogue: &Catalogue, host: TenantId, data: &Path) -> anyhow::Result<usize> {
    let file = data.join("workshops.toml");
    // Another state may have none.
    if !file.is_file() {
        return Ok(0);
    }
    let text = std::fs::read_to_string(&file).with_context(|| at("dienstweg-trouble-data", &file))?;
    let read: File = toml::from_str(&text).with_context(|| at("dienstweg-trouble-data", &file))?;
    let mut planned = 0;
    for series in read.series {
        let mut scope = store.write(Reach::Tenant(host), Actor::System, Language::German).await?;
        let known = workshops::programme(&scope, Host::machine(host)).await?;
        if known.iter().any(|(known, _)| known.title == series.title) {
            continue;
        }
        let id: SeriesId = scope.new_id();
        let new = NewSeries {
            title: series.title,
            organiser: series.organiser,
            follow_ups: FOLLOW_UPS.into(),
            source: series.source,
        };
        workshops::create_series(&mut scope, Host::machine(host), id, &new).await?;
        for workshop in series.workshop {
            add(&mut scope, catalogue, host, (id, series.done), workshop).await?;
            planned += 1;
        }
        scope.commit().await?;
    }
    Ok(planned)
}

async fn add(
    scope: &mut Scope,
    catalogue: &Catalogue,
    host: TenantId,
    (series, done): (SeriesId, bool),
    row: Workshop,
) -> anyhow::Result<()> {
    let Some(audience) = Audience::from_name(&row.audience) else { bail!("no group {}", row.audience) };
    let today = scope.today();
    // Nobody meets on a Saturday or a Sunday.
    let ahead = (0..).map(|more| today.saturating_add((row.in_days.unwrap_or_default() + more).days()));
    let working = |day: &Date| day.weekday().to_monday_one_offset() < 6;
    let day = row.day.or_else(|| ahead.take(3).find(working)).unwrap_or(today);
    let moment = |day: Date, time: Time| Timestamp::of_germany(day.to_datetime(time));
    let before = |days: i64| moment(day.saturating_sub(days.days()), Time::midnight());
    let plan = Plan {
        audience,
        place: row.place,
        starts_at: moment(day, BEGINS),
        ends_at: moment(day, ENDS),
        register_until: before(3),
        capacity: CAPACITY,
        per_office: 1,
        limited_until: before(10),
        moderation: String::new(),
        keep_days: KEEP_DAYS,
    };
    let (me, id): (Host, WorkshopId) = (Host::machine(host), scope.new_id());
    workshops::plan_workshop(scope, me, series, id, &plan).await?;
    let acts: &[Act] = if done { &[Act::Open, Act::Start, Act::Finish] } else { &[Act::Open] };
    if let Some(question) = row.question {
        let exercise = scope.new_id();
        let choices = workshops::suggested(catalogue, audience, today, CHOICES);
        let new = NewExercise { kind: Kind::Dots, title: question, choices, dots: DOTS };
        workshops::prepare_exercise(scope, Leader::host(me, id), exercise, &new).await?;
    }
    for (revision, act) in (1..).zip(acts) {
        workshops::act(scope, me, (id, revision), *act, catalogue).await?;
    }
    // Those who come last in the list: the first ones are there to be tried.
    let invitations = workshops::invitations(scope, id).await?;
    for (number, (somebody, invitation)) in row.people.into_iter().zip(invitations.iter().rev()).enumerate() {
        let person = Person {
            name: somebody.name,
            function: somebody.function,
            email: format!("person-{number}@example.org"),
            needs: String::new(),
        };
        let fresh: RegistrationId = scope.new_id();
        workshops::register(scope, &invitation.code, fresh, &person, false).await?;
    }
    Ok(())
}
