//! Costs of the provider: quarters and keys.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::{Cents, Scope};
use ui::kern::{self, Alert, Button, Column, Field, Table, Tone, Width};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Query, Visitor, t, text_with};

use super::{COSTS, HOME, reading, writing};
use crate::model::{CostKey, KeyState, Measure, Quarter, Run, RunState};
use crate::verbs::{begin_run, cost_keys, propose_key, runs, settle_key};
use crate::{Desk, Error, Operator};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    erledigt: String,
}

/// What may just have been done.
const DONE: [&str; 3] = ["proposed", "approved", "rejected"];

/// `GET /betrieb/kosten`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (operator, scope) = reading(&desk, &visitor, &clerk).await?;
    let done = DONE.into_iter().find(|done| *done == asked.erledigt);
    page(&visitor, (&clerk, operator), &scope, &FormFields::default(), &[], done).await
}

/// `POST /betrieb/kosten`: the field `was` says what is done.
pub(super) async fn send(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (operator, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let said = |name: &str| sent.fields.get(name).unwrap_or_default().trim().to_owned();
    let number = |name: &str| said(name).parse::<i32>().unwrap_or(-1);
    let mut problems = Vec::new();
    let mut wrong = |field: &str, key: &str| {
        problems.push(FieldProblem { field: field.to_owned(), message: visitor.t(key) });
    };
    let done = match said("was").as_str() {
        _ if sent.is_again() => Ok(String::new()),
        "beginnen" => match said("quartal").parse::<Quarter>() {
            Ok(quarter) => {
                let begun = begin_run(&mut scope, operator, quarter).await;
                begun.map(|_| format!("{COSTS}/{quarter}"))
            }
            Err(()) => {
                wrong("quartal", "operations-quarter-wrong");
                Ok(String::new())
            }
        },
        "vorschlagen" => {
            let parts = Measure::ALL.iter().map(|measure| percent(&said(measure.name())).unwrap_or(-1));
            let parts: Vec<i32> = parts.collect();
            let first_day = sent.fields.date("ab").date();
            if first_day.is_none() {
                wrong("ab", "operations-day-wrong");
            }
            if said("quelle").is_empty() {
                wrong("quelle", "operations-key-source-missing");
            }
            match (first_day, <[i32; 4]>::try_from(parts)) {
                (Some(day), Ok(parts)) if !said("quelle").is_empty() => {
                    let proposed = propose_key(&mut scope, operator, day, parts, &said("quelle")).await;
                    proposed.map(|_| format!("{COSTS}?erledigt=proposed"))
                }
                _ => Ok(String::new()),
            }
        }
        "freigeben" => settle_key(&mut scope, operator, number("nummer"), true)
            .await
            .map(|()| format!("{COSTS}?erledigt=approved")),
        "ablehnen" => settle_key(&mut scope, operator, number("nummer"), false)
            .await
            .map(|()| format!("{COSTS}?erledigt=rejected")),
        _ => return Err(Failure::malformed("no act")),
    };
    match done {
        Ok(there) if !there.is_empty() => {
            scope.commit().await.map_err(Error::from)?;
            return Ok(Redirect::to(&there).into_response());
        }
        Ok(_) => {}
        Err(error @ Error::Weights) => wrong("base", error.key()),
        Err(error @ (Error::NoKey | Error::NotPossible)) if said("was") == "beginnen" => {
            let key = if matches!(error, Error::NoKey) { error.key() } else { "operations-quarter-twice" };
            wrong("quartal", key);
        }
        Err(error) => return Err(error.into()),
    }
    drop(scope);
    let (operator, scope) = reading(&desk, &visitor, &sent.clerk).await?;
    page(&visitor, (&sent.clerk, operator), &scope, &sent.fields, &problems, None).await
}

/// A percentage with up to two decimals in parts of 10,000: `12,5` is 1,250.
fn percent(text: &str) -> Option<i32> {
    let text = text.trim().trim_end_matches('%').trim();
    let (whole, rest) = text.split_once([',', '.']).unwrap_or((text, ""));
    let digits = whole.bytes().chain(rest.bytes()).all(|digit| digit.is_ascii_digit());
    if !digits || whole.is_empty() || whole.len() > 3 || rest.len() > 2 {
        return None;
    }
    let rest: i32 = format!("{rest:0<2}").parse().ok()?;
    Some(whole.parse::<i32>().ok()? * 100 + rest)
}

/// Parts of 10,000 as a percentage.
pub(super) fn percentage(lang: Lang, part: i32) -> String {
    let number = if part % 100 == 0 {
        (part / 100).to_string()
    } else {
        ui::decimal(lang, &format!("{}.{:02}", part / 100, part % 100))
    };
    format!("{number} %")
}

/// A quarter as people say it.
pub(super) fn quarter_name(lang: Lang, quarter: Quarter, edition: i32) -> String {
    let args = [
        ("number", i64::from(quarter.number()).into()),
        ("year", quarter.year().to_string().into()),
        ("edition", edition.into()),
    ];
    let key = if edition == 1 { "operations-quarter-name" } else { "operations-quarter-again" };
    text_with(lang, key, &args)
}

pub(super) fn run_badge(lang: Lang, state: RunState) -> Markup {
    let tone = match state {
        RunState::Draft => Tone::Info,
        RunState::Submitted => Tone::Warning,
        RunState::Issued => Tone::Success,
    };
    kern::badge(tone, &t(lang, &state.key()))
}

async fn page(
    visitor: &Visitor,
    (clerk, operator): (&Clerk, Operator),
    scope: &Scope,
    typed: &FormFields,
    problems: &[FieldProblem],
    done: Option<&str>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let runs = runs(scope).await?;
    let keys = cost_keys(scope).await?;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let field = |name: &str, key: &str| {
        let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        Field::new(lang, name, t(lang, key)).value(typed.get(name).unwrap_or_default()).error(error)
    };
    let page = clerk.page(visitor, t(lang, "operations-costs")).lead(t(lang, "operations-costs-lead")).back(HOME);
    Ok(page.wide().errors(!problems.is_empty()).status(status).render(html! {
        @if let Some(done) = done { (Alert::success(t(lang, &format!("operations-key-done-{done}"))).announced().plain()) }
        (kern::error_summary(lang, problems))
        @if !runs.is_empty() { (quarters(lang, &runs)) }
        form class="dw-form" method="post" action=(COSTS) novalidate {
            (clerk.csrf())
            (kern::text_input(&field("quartal", "operations-quarter").hint(t(lang, "operations-quarter-hint")).max_length(7).width(Width::Short)))
            (kern::submit_named(Button::Primary, &t(lang, "operations-costs-begin"), "was", "beginnen"))
        }
        h2 class="kern-heading-medium" { (t(lang, "operations-keys")) }
        @for key in &keys { (key_of(lang, clerk, operator, key)) }
        h3 class="kern-heading-small" { (t(lang, "operations-key-new")) }
        p class="kern-body" { (t(lang, "operations-key-new-text")) }
        form class="dw-form" method="post" action=(COSTS) novalidate {
            (clerk.csrf())
            (kern::date_input(&field("ab", "operations-first-day"), &typed.date("ab")))
            @for measure in Measure::ALL {
                (kern::text_input(&field(measure.name(), &measure.key()).inputmode("decimal").max_length(6).width(Width::Short)))
            }
            (kern::text_input(&field("quelle", "operations-key-source").max_length(200)))
            (kern::submit_named(Button::Secondary, &t(lang, "operations-key-propose"), "was", "vorschlagen"))
        }
    }))
}

fn quarters(lang: Lang, runs: &[Run]) -> Markup {
    let rows = runs.iter().map(|run| {
        let costs = Cents(run.positions.iter().map(|position| position.amount.0).sum());
        vec![
            html! { a class="kern-link" href={ (COSTS) "/" (run.quarter) } { (quarter_name(lang, run.quarter, run.edition)) } },
            run_badge(lang, run.state),
            html! { (ui::money(lang, costs)) },
            html! { @if let Some(at) = run.issued_at { (ui::moment(lang, at)) } @else { "–" } },
        ]
    });
    kern::table(&Table {
        caption: t(lang, "operations-costs-caption"),
        columns: vec![
            Column::new(t(lang, "operations-quarter")),
            Column::new(t(lang, "operations-state")),
            Column::numeric(t(lang, "operations-costs-sum")),
            Column::new(t(lang, "operations-costs-issued-at")),
        ],
        rows: rows.collect(),
    })
}

fn key_of(lang: Lang, clerk: &Clerk, operator: Operator, key: &CostKey) -> Markup {
    let tone = match key.state {
        KeyState::Proposed => Tone::Warning,
        KeyState::Approved => Tone::Success,
        KeyState::Rejected => Tone::Danger,
    };
    let args = [("number", key.number.into()), ("day", ui::date(lang, key.first_day).into())];
    html! {
        section {
            h3 class="kern-heading-small" { (text_with(lang, "operations-key-name", &args)) " " (kern::badge(tone, &t(lang, &key.state.key()))) }
            ul class="kern-list kern-list--bullet" {
                @for (measure, part) in Measure::ALL.iter().zip(key.weights.parts()) {
                    li { (t(lang, &measure.key())) ": " (percentage(lang, part)) }
                }
            }
            p class="kern-body dw-muted" { (key.source) }
            @if key.state == KeyState::Proposed {
                @let own = key.proposed_by == operator;
                @if own { p class="kern-body" { (t(lang, "operations-waits-for-second")) } }
                form method="post" action=(COSTS) {
                    (clerk.csrf())
                    (kern::hidden("nummer", &key.number.to_string()))
                    div class="dw-actions" {
                        @if !own { (kern::submit_named(Button::Primary, &t(lang, "operations-key-approve"), "was", "freigeben")) }
                        (kern::submit_named(Button::Secondary, &t(lang, "operations-key-reject"), "was", "ablehnen"))
                    }
                }
            }
        }
    }
}
