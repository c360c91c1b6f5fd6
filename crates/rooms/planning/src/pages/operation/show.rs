//! The recommendation: who should run what, why, what it costs, and what comes next.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use jiff::ToSpan;
use maud::{Markup, html};
use serde::Deserialize;
use store::Cents;
use ui::kern::{self, Alert, Button, Choice, Column, Field, Table};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::{OPERATION, criterion_name, fact_name, frame, lack_name, layer_name, option_name};
use crate::Desk;
use crate::model::{ALL_LAYERS, Draft, LayerChoice, OperationChoice, OperationFrame, OperationPlan};
use crate::pages::security::SECURITY;
use crate::pages::{HOME, MEASURES, reading, writing};
use crate::verbs::{bodies, operation, take_steps};

/// Differences that are named for a layer.
const FEW: usize = 3;
/// What comes next, with the days that each step usually takes.
const STEPS: [(&str, i32); 5] =
    [("costs", 30), ("resolution", 120), ("contract", 180), ("moving", 365), ("restore", 400)];
/// What stays with the municipality, whoever runs the IT.
const STAYS: [&str; 5] = ["privacy", "steering", "accounts", "emergency", "contact"];

#[derive(Debug, Default, Deserialize)]
pub(in crate::pages) struct Asked {
    #[serde(default)]
    erledigt: String,
}

/// `GET /amt/planung/betrieb`
pub(in crate::pages) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let frame = frame()?;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let plan = operation(&scope, by, &frame).await?.known();
    drop(scope);
    let choice = OperationChoice::of(&frame, &plan);
    let bodies = bodies(&desk.directory.catalogue(), by);
    let links = [("today", "heute"), ("ratings", "bewertung"), ("table", "einlesen"), ("decide", "entscheidung")];
    Ok(clerk
        .page(&visitor, t(lang, "planning-operation-title"))
        .lead(t(lang, "planning-operation-lead"))
        .back(HOME)
        .wide()
        .render(html! {
            @if asked.erledigt == "ja" { (Alert::success(t(lang, "planning-operation-done")).announced().plain()) }
            (recommendation(lang, &frame, &plan, &choice))
            (layers(lang, &plan, &choice))
            (kern::accordion(&t(lang, "planning-operation-points"), points(lang, &frame, &plan, &choice)))
            (costs(lang, &frame, &plan, &choice))
            h2 class="kern-heading-medium" { (t(lang, "planning-operation-change")) }
            ul class="dw-links" {
                @for (key, path) in links {
                    li { (kern::link(&t(lang, &format!("planning-operation-{key}-link")), &format!("{OPERATION}/{path}"))) }
                }
                li { (kern::link(&t(lang, "planning-security-title"), SECURITY)) }
            }
            h2 class="kern-heading-medium" { (t(lang, "planning-operation-stays")) }
            ul class="kern-list kern-list--bullet" { @for one in stays(lang) { li { (one) } } }
            h2 class="kern-heading-medium" { (t(lang, "planning-operation-steps")) }
            ol class="kern-list kern-list--number" { @for title in steps(lang) { li { (title) } } }
            form method="post" action=(OPERATION) {
                (clerk.csrf())
                (kern::button(Button::Secondary, &t(lang, "planning-operation-take")))
            }
            h2 class="kern-heading-medium" { (t(lang, "planning-paper-title")) }
            p class="kern-body" { (t(lang, "planning-paper-intro")) }
            @let choices: Vec<Choice> = bodies.iter().map(|(key, name)| Choice::new(key.as_str(), name)).collect();
            form class="dw-form" method="get" action={ (OPERATION) "/beschlussvorlage" } {
                (kern::select(&Field::new(lang, "stelle", t(lang, "planning-paper-body"))
                    .value(bodies.first().map(|(key, _)| key.to_string()).unwrap_or_default()), &choices))
                div class="dw-actions" {
                    (kern::submit_named(Button::Secondary, &t(lang, "planning-paper-docx"), "art", "docx"))
                    (kern::submit_named(Button::Secondary, &t(lang, "planning-paper-pdf"), "art", "pdf"))
                }
            }
            p class="dw-muted" { (t(lang, "planning-operation-source")) }
        }))
}

/// `POST /amt/planung/betrieb`: takes the next steps into the plan.
pub(in crate::pages) async fn take(
    State(desk): State<Desk>,
    visitor: Visitor,
    sent: Sent,
) -> Result<Response, Failure> {
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    if sent.is_again() {
        return Ok(Redirect::to(MEASURES).into_response());
    }
    let today = desk.directory.today();
    let frame = frame()?;
    let plan = operation(&scope, by, &frame).await?.known();
    let lead = OperationChoice::of(&frame, &plan).lead;
    let moving = lead.and_then(|lead| plan.costs.get(lead)?.get(ALL_LAYERS)).map(|cost| cost.once);
    let day = |days: i32| today.checked_add(days.days()).ok();
    let mut begins = 0;
    let mut steps = Vec::new();
    for (key, days) in STEPS {
        let draft = Draft {
            title: step_title(visitor.lang, key),
            first_day: day(begins),
            last_day: day(days),
            cost: moving.filter(|_| key == "moving"),
            ..Draft::default()
        };
        steps.push((format!("step/{key}"), draft));
        begins = days + 1;
    }
    let taken = take_steps(&mut scope, by, &desk.directory.catalogue(), steps, true).await?;
    scope.commit().await?;
    Ok(Redirect::to(&format!("{MEASURES}?erledigt={taken}")).into_response())
}

/// The next steps in words.
pub(super) fn steps(lang: Lang) -> Vec<String> {
    STEPS.map(|(key, _)| step_title(lang, key)).into()
}

fn step_title(lang: Lang, key: &str) -> String {
    t(lang, &format!("planning-operation-step-{key}"))
}

/// What stays with the municipality.
pub(super) fn stays(lang: Lang) -> Vec<String> {
    STAYS.map(|key| t(lang, &format!("planning-operation-stays-{key}"))).into()
}

/// In one sentence, and what is missing for it to be sure.
fn recommendation(lang: Lang, frame: &OperationFrame, plan: &OperationPlan, choice: &OperationChoice) -> Markup {
    let open: Vec<&str> = plan.open_facts(frame).collect();
    let unpriced = unpriced(frame, plan);
    let title = match choice.lead {
        Some(lead) => text_with(lang, "planning-operation-recommended", &[("option", option_name(lang, lead).into())]),
        None => t(lang, "planning-operation-nobody"),
    };
    let body = html! {
        @if choice.certain { p { (t(lang, "planning-operation-certain")) } }
        @if !choice.certain && (!plan.is_answered(frame) || !unpriced.is_empty()) {
            p { (t(lang, "planning-operation-uncertain")) }
            ul {
                @if plan.today.is_empty() { li { (kern::link(&t(lang, "planning-operation-today"), &format!("{OPERATION}/heute"))) } }
                @for fact in open { li { (kern::link(&fact_name(lang, fact), &format!("{OPERATION}/heute"))) } }
                @for option in unpriced {
                    li { (kern::link(&text_with(lang, "planning-operation-costs-title", &[("option", option_name(lang, option).into())]),
                        &format!("{OPERATION}/kosten/{option}"))) }
                }
            }
        }
    };
    if choice.certain { Alert::success(title).body(body) } else { Alert::info(title).body(body) }
}

/// Options whose cost for everything is not known.
pub(super) fn unpriced<'a>(frame: &'a OperationFrame, plan: &'a OperationPlan) -> Vec<&'a str> {
    let options = plan.looked_at(frame).into_iter();
    options.map(|option| option.id.as_str()).filter(|option| plan.whole_cost(frame, option).is_none()).collect()
}

/// Why a layer should be run as recommended.
pub(super) fn why(lang: Lang, layer: &LayerChoice, choice: &OperationChoice) -> String {
    let mut sentences = Vec::new();
    let today = layer.candidate(layer.today);
    for fact in today.iter().flat_map(|today| &today.knocked_out) {
        sentences.push(text_with(lang, "planning-operation-knocked", &[("fact", lack_name(lang, fact).into())]));
    }
    if layer.recommended == Some(layer.today) {
        sentences.push(t(lang, "planning-operation-stay"));
        return sentences.join(" ");
    }
    let differences = layer.differences(&choice.weights);
    for (key, better) in [("planning-operation-better", true), ("planning-operation-worse", false)] {
        let named: Vec<String> = differences
            .iter()
            .filter(|(_, points)| (*points > 0.0) == better)
            .take(FEW)
            .map(|(criterion, points)| {
                format!("{} ({points:+.0})", criterion_name(lang, criterion)).replace('-', "\u{2212}")
            })
            .collect();
        if !named.is_empty() {
            sentences.push(text_with(lang, key, &[("criteria", named.join(", ").into())]));
        }
    }
    if layer.recommended.is_none() {
        sentences.push(t(lang, "planning-operation-nobody"));
    } else if layer.recommended != choice.lead {
        let key = if layer.independent { "planning-operation-independent" } else { "planning-operation-partner" };
        sentences.push(t(lang, key));
    }
    sentences.join(" ")
}

fn named(lang: Lang, option: Option<&str>) -> String {
    option.map_or_else(|| t(lang, "planning-not-said"), |option| option_name(lang, option))
}

fn layers(lang: Lang, plan: &OperationPlan, choice: &OperationChoice) -> Markup {
    let rows = choice.layers.iter().map(|layer| {
        vec![
            html! { (layer_name(lang, layer.layer)) },
            html! { (option_name(lang, layer.today)) },
            html! { strong { (named(lang, layer.recommended)) } },
            html! { (why(lang, layer, choice)) },
            html! { (named(lang, plan.decided.get(layer.layer).map(String::as_str))) },
        ]
    });
    kern::table(&Table {
        caption: t(lang, "planning-operation-layers"),
        columns: ["layer", "now", "recommendation", "why", "decided"]
            .map(|key| Column::new(t(lang, &format!("planning-operation-{key}"))))
            .into(),
        rows: rows.collect(),
    })
}

/// Every option in every layer.
fn points(lang: Lang, frame: &OperationFrame, plan: &OperationPlan, choice: &OperationChoice) -> Markup {
    let options = plan.looked_at(frame);
    let rows = choice.layers.iter().map(|layer| {
        let cell = |option: &str| match layer.candidate(option) {
            None => html! { (t(lang, "planning-operation-never")) },
            Some(one) if !one.knocked_out.is_empty() => html! { (t(lang, "planning-operation-out")) },
            Some(one) if one.high - one.low >= 1.0 => {
                html! { (format!("{:.0} ({:.0}–{:.0})", one.points, one.low, one.high)) }
            }
            Some(one) => html! { (format!("{:.0}", one.points)) },
        };
        let name = html! { (layer_name(lang, layer.layer)) };
        [name].into_iter().chain(options.iter().map(|option| cell(&option.id))).collect()
    });
    let columns = options.iter().map(|option| Column::numeric(option_name(lang, &option.id)));
    html! {
        p class="kern-body" { (t(lang, "planning-operation-points-text")) }
        (kern::table(&Table {
            caption: t(lang, "planning-operation-points"),
            columns: [Column::new(t(lang, "planning-operation-layer"))].into_iter().chain(columns).collect(),
            rows: rows.collect(),
        }))
    }
}

fn amount(lang: Lang, amount: Option<Cents>) -> String {
    amount.map_or_else(|| t(lang, "planning-operation-unknown"), |amount| ui::money(lang, amount))
}

/// What is run today, what is recommended, and each option alone: the name and five years of it.
pub(super) fn five_years(
    lang: Lang,
    frame: &OperationFrame,
    plan: &OperationPlan,
    choice: &OperationChoice,
) -> Vec<(String, String)> {
    let today: BTreeMap<&str, &str> = choice.layers.iter().map(|layer| (layer.layer, layer.today)).collect();
    let then = choice.chosen(plan);
    let mut rows = vec![
        (t(lang, "planning-operation-as-today"), amount(lang, plan.choice_cost(frame, &today))),
        (t(lang, "planning-operation-as-chosen"), amount(lang, plan.choice_cost(frame, &then))),
    ];
    rows.extend(
        plan.looked_at(frame)
            .into_iter()
            .map(|option| (option_name(lang, &option.id), amount(lang, plan.whole_cost(frame, &option.id)))),
    );
    rows
}

/// What the reckoning rests on.
pub(super) fn reckoned(lang: Lang, frame: &OperationFrame, plan: &OperationPlan) -> String {
    let hour = ui::money(lang, plan.hour.unwrap_or(frame.hour));
    let rise = i64::from(plan.rise.unwrap_or(frame.rise));
    text_with(lang, "planning-operation-reckoned", &[("hour", hour.into()), ("rise", rise.into())])
}

fn costs(lang: Lang, frame: &OperationFrame, plan: &OperationPlan, choice: &OperationChoice) -> Markup {
    let rows =
        five_years(lang, frame, plan, choice).into_iter().map(|(name, cost)| vec![html! { (name) }, html! { (cost) }]);
    html! {
        (kern::table(&Table {
            caption: t(lang, "planning-operation-cost"),
            columns: vec![Column::new(t(lang, "planning-operation-way")), Column::numeric(t(lang, "planning-operation-years"))],
            rows: rows.collect(),
        }))
        p class="kern-body" { (reckoned(lang, frame, plan)) }
        ul class="dw-links" {
            @for option in plan.looked_at(frame) {
                li { (kern::link(&text_with(lang, "planning-operation-costs-title", &[("option", option_name(lang, &option.id).into())]),
                    &format!("{OPERATION}/kosten/{}", option.id))) }
            }
        }
    }
}
