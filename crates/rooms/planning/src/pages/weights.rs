//! Weights: those of the state, agreed on together, and those of an administration on top.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ranking::score::{Criterion, Side};
use serde::Deserialize;
use store::Reach;
use ui::kern::{self, Alert, Button, Column, Field, Table, Width};
use ui::{Failure, FieldProblem, FormFields, Lang, Query, Visitor, t, text_with};

use super::priority::weights_sentence;
use super::priority_one::criterion;
use super::{OWN_WEIGHTS, PRIORITY, STATE, WEIGHTS};
use crate::model::{LONGEST_REASON, NewWeights, WHOLE, WeightSet, WrongWeights};
use crate::verbs::{agree_weights, own_weights, set_own_weights, weights_of_state};
use crate::{Coordinator, Desk, Error, Organizer};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    erledigt: String,
}

/// What stands on a page about weights.
struct Shown {
    /// All versions, the newest first.
    sets: Vec<WeightSet>,
    /// Those that count now.
    now: WeightSet,
    /// The newest version, to be sent along.
    version: i32,
    of_state: bool,
}

/// `GET /land/gewichte`
pub(super) async fn state(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let shown = shown(&desk, &visitor, &clerk, true).await?;
    Ok(page(&visitor, &clerk, &shown, (&typed(&shown), &[]), asked.erledigt == "ja"))
}

/// `GET /amt/planung/gewichte`
pub(super) async fn own(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let shown = shown(&desk, &visitor, &clerk, false).await?;
    Ok(page(&visitor, &clerk, &shown, (&typed(&shown), &[]), asked.erledigt == "ja"))
}

async fn shown(desk: &Desk, visitor: &Visitor, clerk: &Clerk, of_state: bool) -> crate::Result<Shown> {
    if of_state {
        let who = Organizer::of(clerk.session())?;
        let scope = desk.store.read(Reach::Provider, who.actor(), visitor.lang).await?;
        let sets = weights_of_state(&scope).await?;
        let now = sets.first().cloned().unwrap_or_else(WeightSet::proposed);
        return Ok(Shown { version: now.version, now, sets, of_state });
    }
    let who = Coordinator::of(clerk.session())?;
    let scope = desk.store.read(Reach::Tenant(who.tenant()), who.actor(), visitor.lang).await?;
    let own = own_weights(&scope).await?;
    let version = own.first().map_or(0, |(version, _)| *version);
    let now = match own.first() {
        Some((_, Some(set))) => set.clone(),
        _ => weights_of_state(&scope).await?.into_iter().next().unwrap_or_else(WeightSet::proposed),
    };
    Ok(Shown { sets: own.into_iter().filter_map(|(_, set)| set).collect(), now, version, of_state })
}

/// The fields of the form for the weights that count now.
fn typed(shown: &Shown) -> FormFields {
    let points = Criterion::ALL.map(|one| (one.key().to_owned(), format!("{:.0}", shown.now.weights.points(one))));
    let mut fields: Vec<(String, String)> = points.into();
    fields.push(("stand".to_owned(), shown.version.to_string()));
    FormFields(fields)
}

/// `POST /land/gewichte`
pub(super) async fn agree(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let who = Organizer::of(sent.clerk.session())?;
    let outcome = match read(&visitor, &sent.fields) {
        Ok(new) if !sent.is_again() => {
            let mut scope = desk.store.write(Reach::Provider, who.actor(), visitor.lang).await?;
            let agreed = agree_weights(&mut scope, who, &new).await;
            if agreed.is_ok() {
                scope.commit().await?;
            }
            agreed
        }
        Ok(_) => Err(Error::Weights(Vec::new())),
        Err(problems) => return again(&desk, &visitor, &sent, true, &problems).await,
    };
    finished(&desk, &visitor, &sent, outcome, WEIGHTS).await
}

/// `POST /amt/planung/gewichte`
pub(super) async fn set_own(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let who = Coordinator::of(sent.clerk.session())?;
    let back = sent.fields.get("zurueck").is_some();
    let new = match read(&visitor, &sent.fields) {
        Ok(new) => new,
        Err(problems) => return again(&desk, &visitor, &sent, false, &problems).await,
    };
    let outcome = if sent.is_again() {
        Err(Error::Weights(Vec::new()))
    } else {
        let mut scope = desk.store.write(Reach::Tenant(who.tenant()), who.actor(), visitor.lang).await?;
        let set = set_own_weights(&mut scope, who, new.seen, (!back).then_some(&new)).await;
        if set.is_ok() {
            scope.commit().await?;
        }
        set
    };
    finished(&desk, &visitor, &sent, outcome, OWN_WEIGHTS).await
}

async fn finished(
    desk: &Desk,
    visitor: &Visitor,
    sent: &Sent,
    outcome: crate::Result<i32>,
    address: &'static str,
) -> Result<Response, Failure> {
    match outcome {
        Ok(_) => Ok(Redirect::to(&format!("{address}?erledigt=ja")).into_response()),
        Err(Error::Weights(wrong)) => {
            let problems: Vec<FieldProblem> = wrong.iter().map(|wrong| problem(visitor, *wrong)).collect();
            again(desk, visitor, sent, address == WEIGHTS, &problems).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn again(
    desk: &Desk,
    visitor: &Visitor,
    sent: &Sent,
    of_state: bool,
    problems: &[FieldProblem],
) -> Result<Response, Failure> {
    let shown = shown(desk, visitor, &sent.clerk, of_state).await?;
    Ok(page(visitor, &sent.clerk, &shown, (&sent.fields, problems), false))
}

fn problem(visitor: &Visitor, wrong: WrongWeights) -> FieldProblem {
    let field = match wrong {
        WrongWeights::Sum(Side::Benefit, _) => Criterion::Cases.key(),
        WrongWeights::Sum(Side::Feasibility, _) => Criterion::Solution.key(),
        WrongWeights::Day => "tag",
        WrongWeights::Nobody => "wer",
        WrongWeights::Reason | WrongWeights::Long => "grund",
    };
    let lang = visitor.lang;
    let message = match wrong {
        WrongWeights::Sum(_, sum) => text_with(lang, "planning-weights-sum", &[("sum", i64::from(sum).into())]),
        WrongWeights::Day => t(lang, "planning-weights-day-wrong"),
        WrongWeights::Nobody => t(lang, "planning-weights-nobody"),
        WrongWeights::Reason => t(lang, "planning-weights-no-reason"),
        WrongWeights::Long => t(lang, "planning-weights-long"),
    };
    FieldProblem { field: field.to_owned(), message }
}

fn read(visitor: &Visitor, fields: &FormFields) -> Result<NewWeights, Vec<FieldProblem>> {
    let said = |name: &str| fields.get(name).unwrap_or_default().trim().to_owned();
    let mut problems = Vec::new();
    let points = Criterion::ALL.map(|one| {
        said(one.key()).parse::<u32>().ok().filter(|points| *points <= WHOLE).unwrap_or_else(|| {
            let message = visitor.t("planning-weights-points-wrong");
            problems.push(FieldProblem { field: one.key().to_owned(), message });
            0
        })
    });
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(NewWeights {
        points,
        decided_on: fields.date("tag").date(),
        decided_by: said("wer"),
        workshop: said("werkstatt"),
        reason: said("grund"),
        seen: said("stand").parse().unwrap_or(-1),
    })
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    shown: &Shown,
    (typed, problems): (&FormFields, &[FieldProblem]),
    done: bool,
) -> Response {
    let lang = visitor.lang;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (title, lead, back) = if shown.of_state {
        ("planning-weights-title", "planning-weights-intro", STATE)
    } else {
        ("planning-own-weights-title", "planning-own-weights-lead", PRIORITY)
    };
    let page = clerk.page(visitor, t(lang, title)).lead(t(lang, lead)).back(back);
    page.errors(!problems.is_empty()).status(status).render(html! {
        @if done { (Alert::success(t(lang, "planning-weights-done")).announced().plain()) }
        (kern::error_summary(lang, problems))
        p class="kern-body" { (weights_sentence(lang, &shown.now)) }
        (form(lang, clerk, shown, typed, problems))
        @if !shown.sets.is_empty() { (versions(lang, shown)) }
    })
}

fn form(lang: Lang, clerk: &Clerk, shown: &Shown, typed: &FormFields, problems: &[FieldProblem]) -> Markup {
    let field = |name: &str, label: String| {
        let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        Field::new(lang, name, label).value(typed.get(name).unwrap_or_default()).error(error)
    };
    let longest = u32::try_from(LONGEST_REASON).unwrap_or(500);
    let sides = [(Side::Benefit, "planning-priority-benefit"), (Side::Feasibility, "planning-priority-feasibility")];
    html! {
        form class="dw-form" method="post" action=(if shown.of_state { WEIGHTS } else { OWN_WEIGHTS }) novalidate {
            (clerk.csrf())
            (kern::hidden("stand", typed.get("stand").unwrap_or("0")))
            @for (side, name) in sides {
                h2 class="kern-heading-medium" { (t(lang, name)) }
                p class="kern-body" { (t(lang, "planning-weights-hundred")) }
                @for one in Criterion::of(side) {
                    (kern::text_input(&field(one.key(), criterion(lang, one))
                        .inputmode("numeric").max_length(3).width(Width::Short)))
                }
            }
            @if shown.of_state {
                (kern::date_input(&field("tag", t(lang, "planning-weights-day")), &typed.date("tag")))
                (kern::text_input(&field("wer", t(lang, "planning-weights-by")).hint(t(lang, "planning-weights-by-hint"))
                    .max_length(longest)))
                (kern::text_input(&field("werkstatt", t(lang, "planning-weights-workshop")).optional().max_length(longest)))
            }
            (kern::textarea(&field("grund", t(lang, "planning-weights-reason")).max_length(longest), 3))
            div class="dw-actions" {
                (kern::submit(&t(lang, "planning-weights-save")))
                @if !shown.of_state && shown.now.whose == crate::Whose::Own {
                    (kern::submit_named(Button::Secondary, &t(lang, "planning-weights-back"), "zurueck", "1"))
                }
            }
        }
    }
}

/// All versions side by side, the newest first.
fn versions(lang: Lang, shown: &Shown) -> Markup {
    let rows = shown.sets.iter().map(|set| {
        let day = set.decided_on.map(|day| ui::date(lang, day)).or(set.made_at.map(|at| ui::moment(lang, at)));
        let points = Criterion::ALL.map(|one| format!("{} {:.0}", criterion(lang, one), set.weights.points(one)));
        vec![
            html! { (set.version) },
            html! { (day.unwrap_or_default()) },
            html! {
                (set.decided_by)
                @if !set.workshop.is_empty() { br; (set.workshop) }
                @if !set.decided_by.is_empty() { br; }
                (set.reason)
            },
            html! { (points.join(", ")) },
        ]
    });
    html! {
        h2 class="kern-heading-medium" { (t(lang, "planning-weights-versions")) }
        (kern::table(&Table {
            caption: t(lang, "planning-weights-versions"),
            columns: vec![
                Column::numeric(t(lang, "planning-weights-version")),
                Column::new(t(lang, "planning-weights-day")),
                Column::new(t(lang, "planning-weights-reason")),
                Column::new(t(lang, "planning-weights-points")),
            ],
            rows: rows.collect(),
        }))
    }
}
