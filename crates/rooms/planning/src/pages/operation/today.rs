//! Who runs what today, what holds, and what is looked at.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Choice, Field, Width};
use ui::{Failure, FieldProblem, FormFields, Lang, Visitor, t};

use super::{Form, fact_name, field, keep, layer_name, open, option_name, problem};
use crate::Desk;
use crate::model::{MOST_HOUR, MOST_RISE, OperationFrame, OperationPlan};

const ADDRESS: &str = "/amt/planung/betrieb/heute";

fn form(lang: Lang) -> Form {
    Form {
        address: ADDRESS.to_owned(),
        title: t(lang, "planning-operation-today-title"),
        lead: t(lang, "planning-operation-today-lead"),
    }
}

/// `GET /amt/planung/betrieb/heute`
pub(in crate::pages) async fn edit(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    open(&desk, &visitor, &clerk, &form(visitor.lang), |frame, plan, typed, problems| {
        fields(visitor.lang, frame, plan, typed, problems)
    })
    .await
}

/// `POST /amt/planung/betrieb/heute`
pub(in crate::pages) async fn save(
    State(desk): State<Desk>,
    visitor: Visitor,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let read = |frame: &OperationFrame, plan: &mut OperationPlan| read(lang, frame, plan, &sent.fields);
    keep(&desk, &visitor, &sent, &form(lang), read, |frame, plan, typed, problems| {
        fields(lang, frame, plan, typed, problems)
    })
    .await
}

fn read(lang: Lang, frame: &OperationFrame, plan: &mut OperationPlan, typed: &FormFields) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    for layer in &frame.layers {
        let chosen = typed.get(&format!("heute-{}", layer.id)).unwrap_or_default();
        match frame.option(chosen).filter(|option| !layer.never.contains(&option.id)) {
            Some(option) => {
                plan.today.insert(layer.id.clone(), option.id.clone());
            }
            None => problems.push(problem(lang, format!("heute-{}", layer.id), "planning-operation-choose")),
        }
    }
    for fact in &frame.knock_outs {
        match typed.get(&format!("fakt-{}", fact.id)) {
            Some("ja") => plan.facts.insert(fact.id.clone(), true),
            Some("nein") => plan.facts.insert(fact.id.clone(), false),
            _ => plan.facts.remove(&fact.id),
        };
    }
    plan.considered = typed.all("weg").filter(|id| frame.option(id).is_some()).map(str::to_owned).collect();
    if plan.considered.is_empty() {
        problems.push(problem(lang, "weg", "planning-operation-choose-one"));
    }
    let said = |name: &str| typed.get(name).unwrap_or_default().trim();
    match ui::read_money(said("stunde")).filter(|hour| (0..=MOST_HOUR.0).contains(&hour.0)) {
        Some(hour) => plan.hour = Some(hour),
        None => problems.push(problem(lang, "stunde", "planning-operation-hour-wrong")),
    }
    match said("steigerung").parse().ok().filter(|rise| *rise <= MOST_RISE) {
        Some(rise) => plan.rise = Some(rise),
        None => problems.push(problem(lang, "steigerung", "planning-operation-rise-wrong")),
    }
    problems
}

fn fields(
    lang: Lang,
    frame: &OperationFrame,
    plan: &OperationPlan,
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Markup {
    let with = |name: String, label: String, kept: String| field(lang, name, label, (typed, problems), kept);
    let facts = [
        Choice::new("ja", t(lang, "planning-yes")),
        Choice::new("nein", t(lang, "planning-operation-no")),
        Choice::new("offen", t(lang, "planning-operation-unknown")),
    ];
    let all: Vec<Choice> = frame
        .options
        .iter()
        .map(|option| {
            let hint = t(lang, &format!("planning-operation-option-{}-hint", option.id));
            Choice::new(&option.id, option_name(lang, &option.id)).hint(hint)
        })
        .collect();
    let looked_at: BTreeSet<&str> = if typed.0.is_empty() {
        plan.looked_at(frame).into_iter().map(|option| option.id.as_str()).collect()
    } else {
        typed.all("weg").collect()
    };
    let chosen: Vec<&str> = looked_at.into_iter().collect();
    html! {
        h2 class="kern-heading-medium" { (t(lang, "planning-operation-facts")) }
        p class="kern-body" { (t(lang, "planning-operation-facts-text")) }
        @for fact in &frame.knock_outs {
            @let kept = match plan.facts.get(&fact.id) { Some(true) => "ja", Some(false) => "nein", None => "offen" };
            (kern::radios(&with(format!("fakt-{}", fact.id), fact_name(lang, &fact.id), kept.to_owned()), &facts))
        }
        h2 class="kern-heading-medium" { (t(lang, "planning-operation-ways")) }
        (kern::checkboxes(&with("weg".to_owned(), t(lang, "planning-operation-considered"), String::new())
            .hint(t(lang, "planning-operation-considered-hint")), &all, &chosen))
        h2 class="kern-heading-medium" { (t(lang, "planning-operation-today")) }
        @for layer in &frame.layers {
            @let options: Vec<Choice> = frame.options.iter().filter(|option| !layer.never.contains(&option.id))
                .map(|option| Choice::new(&option.id, option_name(lang, &option.id))).collect();
            @let kept = plan.today(frame, &layer.id).to_owned();
            (kern::select(&with(format!("heute-{}", layer.id), layer_name(lang, &layer.id), kept)
                .hint(t(lang, &format!("planning-operation-layer-{}-hint", layer.id))), &options))
        }
        h2 class="kern-heading-medium" { (t(lang, "planning-operation-reckon")) }
        @let amount = |field: Field| kern::text_input(&field.width(Width::Short));
        (amount(with("stunde".to_owned(), t(lang, "planning-operation-hour"), ui::typed_money(plan.hour.unwrap_or(frame.hour)))
            .hint(t(lang, "planning-operation-hour-hint")).inputmode("decimal")))
        (amount(with("steigerung".to_owned(), t(lang, "planning-operation-rise"), plan.rise.unwrap_or(frame.rise).to_string())
            .hint(t(lang, "planning-operation-rise-hint")).inputmode("numeric")))
    }
}
