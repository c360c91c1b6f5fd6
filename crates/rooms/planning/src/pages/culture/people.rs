//! Who helps: the roles, what is missing, and the matrix.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Button, Column, Table, Tone};
use ui::{Failure, Lang, Query, Sheet, Visitor, kept_table, t, text_with};

use super::super::parts::measure_path;
use super::super::{HOME, MEASURES, reading, writing};
use super::{PEOPLE, PEOPLE_TABLE, culture};
use crate::model::{Need, RoleGap, RoleStanding, TOP_LEVEL, typed_hours};
use crate::verbs::{PlannedGap, people, people_table, plan_gap};
use crate::{Colleague, Culture, Desk, Error};

#[derive(Debug, Default, Deserialize)]
pub(in crate::pages) struct Asked {
    /// `gespeichert`, `entfernt`, `schon`, or how many came from a table.
    #[serde(default)]
    erledigt: String,
}

/// `GET /amt/planung/menschen`
pub(in crate::pages) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let culture = culture()?;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let people = people(&scope, by).await?;
    drop(scope);
    let left: Vec<&Colleague> = people.iter().filter(|person| person.left).collect();
    let standings = culture.standings(&people);
    let gaps = standings.iter().filter(|standing| standing.gap.is_some()).count();
    Ok(clerk
        .page(&visitor, t(lang, "planning-culture-people-title"))
        .lead(t(lang, "planning-culture-people-lead"))
        .back(HOME)
        .wide()
        .render(html! {
            (done(lang, &asked.erledigt))
            @if !left.is_empty() {
                (Alert::warning(t(lang, "planning-culture-left")).body(html! {
                    p { (t(lang, "planning-culture-left-next")) }
                    ul { @for person in &left { li { (person_link(person)) } } }
                }))
            }
            @if people.is_empty() {
                (Alert::info(t(lang, "planning-culture-people-none")).body(html! { p { (t(lang, "planning-culture-people-none-next")) } }))
            } @else if gaps > 0 {
                (Alert::warning(text_with(lang, "planning-culture-gaps", &[("count", gaps.into())])).plain())
            }
            div class="dw-actions" {
                (kern::link_button(Button::Primary, &t(lang, "planning-culture-person-new"), &format!("{PEOPLE}/neu")))
            }
            (roles(lang, &clerk, &standings))
            @if !people.is_empty() {
                (missing(lang, &clerk, &culture.needs(&people)))
                (matrix(lang, &culture, &people))
                (courses(lang, &culture, &people))
            }
            h2 class="kern-heading-medium" { (t(lang, "planning-tables")) }
            ul class="dw-links" {
                li { (kern::link(&t(lang, "planning-csv"), "/amt/planung/menschen.csv")) }
                li { (kern::link(&t(lang, "planning-xlsx"), "/amt/planung/menschen.xlsx")) }
                li { (kern::link(&t(lang, "planning-culture-table-title"), PEOPLE_TABLE)) }
            }
            h2 class="kern-heading-medium" { (t(lang, "planning-culture-kept-title")) }
            p class="kern-body" { (t(lang, "planning-culture-kept")) }
            p class="dw-muted" { (t(lang, "planning-own-source")) }
        }))
}

/// What was just done.
fn done(lang: Lang, done: &str) -> Markup {
    if let Ok(count) = done.parse::<usize>() {
        return Alert::success(text_with(lang, "planning-culture-taken", &[("count", count.into())]))
            .announced()
            .plain();
    }
    html! {
        @match done {
            "gespeichert" => { (Alert::success(t(lang, "planning-done-gespeichert")).announced().plain()) }
            "entfernt" => { (Alert::success(t(lang, "planning-culture-removed")).announced().plain()) }
            "schon" => {
                (Alert::info(t(lang, "planning-again")).announced().body(html! {
                    p { (kern::link(&t(lang, "planning-measures-title"), MEASURES)) }
                }))
            }
            _ => {}
        }
    }
}

fn person_link(person: &Colleague) -> Markup {
    kern::link(&person.name, &format!("{PEOPLE}/{}", person.id))
}

/// A button that makes a measure of a gap.
fn plan_button(lang: Lang, clerk: &Clerk, kind: &str, id: &str, name: &str) -> Markup {
    html! {
        form method="post" action={ (PEOPLE) "/massnahme" } {
            (clerk.csrf())
            (kern::hidden("art", kind))
            (kern::hidden("was", id))
            (kern::button(Button::Tertiary, &text_with(lang, "planning-culture-plan", &[("what", name.into())])))
        }
    }
}

pub(super) fn role_name(lang: Lang, role: &str) -> String {
    t(lang, &format!("planning-culture-role-{role}"))
}

pub(super) fn competence_name(lang: Lang, competence: &str) -> String {
    t(lang, &format!("planning-culture-competence-{competence}"))
}

fn roles(lang: Lang, clerk: &Clerk, standings: &[RoleStanding<'_>]) -> Markup {
    let rows = standings.iter().map(|standing| {
        let name = role_name(lang, standing.role);
        let hours: i32 = standing.people.iter().map(|(_, hours)| hours).sum();
        vec![
            html! { (name) },
            html! {
                @if standing.people.is_empty() { (t(lang, "planning-culture-nobody")) }
                @for (place, (person, _)) in standing.people.iter().enumerate() {
                    @if place > 0 { br; }
                    (person_link(person))
                }
            },
            html! { (if standing.people.is_empty() { "–".to_owned() } else { typed_hours(hours) }) },
            html! {
                @match standing.gap {
                    None => { (kern::badge(Tone::Success, &t(lang, "planning-culture-filled"))) }
                    Some(gap) => {
                        @let key = match gap { RoleGap::Nobody => "planning-culture-gap-nobody", RoleGap::NoTime => "planning-culture-gap-no-time" };
                        (kern::badge(Tone::Danger, &t(lang, key)))
                        br; span class="dw-muted" { (t(lang, &format!("{key}-next"))) }
                        (plan_button(lang, clerk, "rolle", standing.role, &name))
                    }
                }
            },
        ]
    });
    html! {
        h2 class="kern-heading-medium" { (t(lang, "planning-culture-roles")) }
        (kern::table(&Table {
            caption: t(lang, "planning-culture-roles"),
            columns: vec![
                Column::new(t(lang, "planning-culture-role")),
                Column::new(t(lang, "planning-culture-who")),
                Column::numeric(t(lang, "planning-culture-hours")),
                Column::new(t(lang, "planning-status")),
            ],
            rows: rows.collect(),
        }))
    }
}

/// What is missing in the whole administration.
fn missing(lang: Lang, clerk: &Clerk, needs: &[Need<'_>]) -> Markup {
    let rows = needs.iter().map(|need| {
        let name = competence_name(lang, need.competence);
        vec![
            html! { (name) },
            html! { (need.wanted) },
            html! { (need.missing) },
            html! { (need.levels) },
            html! { (need.planned) },
            html! { (text_with(lang, "planning-culture-done", &[("count", need.done.0.into()), ("certificates", need.done.1.into())])) },
            html! {
                @if need.missing > 0 { (plan_button(lang, clerk, "wissen", need.competence, &name)) }
                @else { (t(lang, "planning-culture-nothing-missing")) }
            },
        ]
    });
    let mut columns = vec![Column::new(t(lang, "planning-culture-competence"))];
    columns.extend(
        ["planning-culture-wanted", "planning-culture-lacking", "planning-culture-levels", "planning-culture-booked"]
            .map(|key| Column::numeric(t(lang, key))),
    );
    columns.push(Column::new(t(lang, "planning-culture-courses-done")));
    columns.push(Column::new(t(lang, "planning-measure")));
    html! {
        h2 class="kern-heading-medium" { (t(lang, "planning-culture-missing")) }
        (kern::table(&Table { caption: t(lang, "planning-culture-missing"), columns, rows: rows.collect() }))
    }
}

fn matrix(lang: Lang, culture: &Culture, people: &[Colleague]) -> Markup {
    let rows = people.iter().map(|person| {
        let cell = |competence: &str| {
            let target = culture.target(&person.draft, competence);
            let level = person.draft.levels.get(competence);
            let level = level.map_or_else(|| "?".to_owned(), ToString::to_string);
            let gap = culture.gap(&person.draft, competence) > 0;
            html! {
                @if target == 0 { (level) }
                @else { (text_with(lang, "planning-of", &[("part", level.into()), ("whole", usize::from(target).into())])) }
                @if gap { br; span class="dw-muted" { (t(lang, "planning-culture-lacks")) } }
            }
        };
        let mut cells = vec![person_link(person)];
        cells.extend(culture.competences.iter().map(|competence| cell(&competence.id)));
        cells
    });
    let mut columns = vec![Column::new(t(lang, "planning-culture-name"))];
    columns.extend(culture.competences.iter().map(|competence| Column::new(competence_name(lang, &competence.id))));
    html! {
        h2 class="kern-heading-medium" { (t(lang, "planning-culture-matrix")) }
        p class="kern-body" {
            (t(lang, "planning-culture-matrix-text")) " "
            @for level in 0..=TOP_LEVEL {
                (level) ": " (t(lang, &format!("planning-culture-level-{level}"))) @if level < TOP_LEVEL { ", " } @else { "." }
            }
        }
        (kern::table(&Table { caption: t(lang, "planning-culture-matrix"), columns, rows: rows.collect() }))
    }
}

fn courses(lang: Lang, culture: &Culture, people: &[Colleague]) -> Markup {
    let rows: Vec<Vec<Markup>> = people
        .iter()
        .flat_map(|person| culture.competences.iter().map(move |competence| (person, competence)))
        .filter_map(|(person, competence)| {
            let course = person.courses.get(&competence.id)?;
            Some(vec![
                person_link(person),
                html! { (competence_name(lang, &competence.id)) },
                html! { (t(lang, &format!("planning-culture-course-{}", course.kind))) },
                html! { (course.planned_on.map_or_else(|| t(lang, "planning-not-said"), |day| ui::date(lang, day))) },
                html! {
                    (t(lang, &format!("planning-culture-course-{}", course.state.name())))
                    @if course.certificate { ", " (t(lang, "planning-culture-certificate-there")) }
                },
            ])
        })
        .collect();
    html! {
        @if !rows.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "planning-culture-courses")) }
            (kern::table(&Table {
                caption: t(lang, "planning-culture-courses"),
                columns: ["planning-culture-name", "planning-culture-competence", "planning-culture-course-kind",
                    "planning-culture-course-day", "planning-status"].map(|key| Column::new(t(lang, key))).into(),
                rows,
            }))
        }
    }
}

/// `POST /amt/planung/menschen/massnahme`
pub(in crate::pages) async fn plan(
    State(desk): State<Desk>,
    visitor: Visitor,
    sent: Sent,
) -> Result<Response, Failure> {
    let culture = culture()?;
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    if sent.is_again() {
        return Ok(Redirect::to(PEOPLE).into_response());
    }
    let said = |name: &str| sent.fields.get(name).unwrap_or_default();
    let gap = match said("art") {
        "rolle" => PlannedGap::Role(said("was").to_owned()),
        _ => PlannedGap::Competence(said("was").to_owned()),
    };
    match plan_gap(&mut scope, by, &desk.directory.catalogue(), &culture, &gap).await {
        Ok(id) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{}?erledigt=neu", measure_path(id))).into_response())
        }
        Err(Error::Again) => Ok(Redirect::to(&format!("{PEOPLE}?erledigt=schon")).into_response()),
        Err(error) => Err(error.into()),
    }
}

/// `GET /amt/planung/menschen.csv`
pub(in crate::pages) async fn csv(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let (heading, rows) = table(&desk, &visitor, &clerk).await?;
    Ok(kept_table("menschen.csv", Sheet::write(heading, rows)))
}

/// `GET /amt/planung/menschen.xlsx`
pub(in crate::pages) async fn xlsx(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let (heading, rows) = table(&desk, &visitor, &clerk).await?;
    Ok(kept_table("menschen.xlsx", Sheet::book(heading, rows)?))
}

async fn table(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<(Vec<String>, Vec<Vec<String>>), Failure> {
    let culture = culture()?;
    let (by, scope) = reading(desk, visitor, clerk).await?;
    Ok(people_table(&people(&scope, by).await?, &culture))
}
