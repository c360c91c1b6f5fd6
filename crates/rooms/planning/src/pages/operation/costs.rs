//! What an option costs: for everything together, or layer by layer.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Width};
use ui::{Failure, FieldProblem, FormFields, Lang, Path, Visitor, t, text_with};

use super::{Form, OPERATION, field, frame, keep, layer_name, open, option_name, problem};
use crate::model::{ALL_LAYERS, OperationCost, OperationFrame, OperationPlan};
use crate::verbs::{cost_cells, cost_rows};
use crate::{Coordinator, Desk, Error};

/// The fields of one row: once, every year, hours, where it comes from.
const CELLS: [&str; 4] = ["einmal", "jahr", "stunden", "quelle"];

fn form(lang: Lang, option: &str) -> Form {
    Form {
        address: format!("{OPERATION}/kosten/{option}"),
        title: text_with(lang, "planning-operation-costs-title", &[("option", option_name(lang, option).into())]),
        lead: t(lang, "planning-operation-costs-lead"),
    }
}

/// `GET /amt/planung/betrieb/kosten/{option}`
pub(in crate::pages) async fn edit(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(option): Path<String>,
) -> Result<Response, Failure> {
    Coordinator::of(clerk.session())?;
    frame()?.option(&option).ok_or(Error::Unknown)?;
    open(&desk, &visitor, &clerk, &form(visitor.lang, &option), |frame, plan, typed, problems| {
        fields(visitor.lang, frame, plan, &option, (typed, problems))
    })
    .await
}

/// `POST /amt/planung/betrieb/kosten/{option}`
pub(in crate::pages) async fn save(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(option): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    Coordinator::of(sent.clerk.session())?;
    frame()?.option(&option).ok_or(Error::Unknown)?;
    let read =
        |frame: &OperationFrame, plan: &mut OperationPlan| {
            let mut problems = Vec::new();
            let mut costs = BTreeMap::new();
            for layer in cost_rows(frame, &option) {
                let cell = |name: &str| sent.fields.get(&format!("{name}-{layer}")).unwrap_or_default();
                match OperationCost::parse(CELLS.map(cell)) {
                    Ok(Some(cost)) => {
                        costs.insert(layer.to_owned(), cost);
                    }
                    Ok(None) => {}
                    Err(wrong) => problems.extend(wrong.into_iter().map(|name| {
                        problem(lang, format!("{name}-{layer}"), &format!("planning-operation-wrong-{name}"))
                    })),
                }
            }
            plan.costs.insert(option.clone(), costs);
            plan.costs.retain(|_, costs| !costs.is_empty());
            problems
        };
    keep(&desk, &visitor, &sent, &form(lang, &option), read, |frame, plan, typed, problems| {
        fields(lang, frame, plan, &option, (typed, problems))
    })
    .await
}

fn fields(
    lang: Lang,
    frame: &OperationFrame,
    plan: &OperationPlan,
    option: &str,
    (typed, problems): (&FormFields, &[FieldProblem]),
) -> Markup {
    let kept = plan.costs.get(option);
    let row = |layer: &str| {
        let values = cost_cells(kept.and_then(|costs| costs.get(layer)));
        let inputs = CELLS.into_iter().zip(values).map(|(name, value)| {
            let label = t(lang, &format!("planning-operation-cost-{name}"));
            let input = field(lang, format!("{name}-{layer}"), label, (typed, problems), value).optional();
            kern::text_input(&match name {
                "quelle" => input.hint(t(lang, "planning-operation-cost-quelle-hint")).max_length(200),
                "stunden" => input.inputmode("numeric").width(Width::Short),
                _ => input.inputmode("decimal").width(Width::Short),
            })
        });
        html! { @for input in inputs { (input) } }
    };
    let layers: Vec<&str> = cost_rows(frame, option).skip(1).collect();
    let wrong = |layer: &str| problems.iter().any(|problem| problem.field.ends_with(&format!("-{layer}")));
    html! {
        p class="kern-body" { (t(lang, "planning-operation-costs-text")) " " (kern::link(&t(lang, "planning-operation-table-link"), &format!("{OPERATION}/einlesen"))) }
        h2 class="kern-heading-medium" { (t(lang, "planning-operation-layer-all")) }
        (row(ALL_LAYERS))
        h2 class="kern-heading-medium" { (t(lang, "planning-operation-by-layer")) }
        @for layer in layers {
            @if wrong(layer) {
                h3 class="kern-heading-small" { (layer_name(lang, layer)) }
                (row(layer))
            } @else {
                (kern::accordion(&layer_name(lang, layer), row(layer)))
            }
        }
    }
}
