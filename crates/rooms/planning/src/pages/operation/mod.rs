//! Who runs the IT: what is known, what it costs, what is recommended, what was decided.

mod cost_table;
mod costs;
mod decide;
mod paper;
mod ratings;
mod show;
mod today;

pub(super) use cost_table::{csv, send as send_table, table, xlsx};
pub(super) use costs::{edit as costs, save as save_costs};
pub(super) use decide::{edit as decide, save as save_decision};
pub(super) use paper::paper as council_paper;
pub(super) use ratings::{edit as ratings, save as save_ratings};
pub(super) use show::{show, take};
pub(super) use today::{edit as today, save as save_today};

use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Field};
use ui::{Failure, FieldProblem, FormFields, Lang, Visitor, t};

use super::parts::{form_status, stale_alert};
use super::{reading, writing};
use crate::model::{OperationFrame, OperationPlan};
use crate::verbs::{operation, save_operation};
use crate::{Desk, Error};

/// Who runs the IT.
pub(super) const OPERATION: &str = "/amt/planung/betrieb";

fn frame() -> Result<OperationFrame, Failure> {
    Ok(OperationFrame::read().map_err(|error| store::Error::Inconsistent(error.to_string()))?)
}

fn layer_name(lang: Lang, id: &str) -> String {
    t(lang, &format!("planning-operation-layer-{id}"))
}

fn option_name(lang: Lang, id: &str) -> String {
    t(lang, &format!("planning-operation-option-{id}"))
}

fn criterion_name(lang: Lang, id: &str) -> String {
    t(lang, &format!("planning-operation-criterion-{id}"))
}

fn fact_name(lang: Lang, id: &str) -> String {
    t(lang, &format!("planning-operation-fact-{id}"))
}

/// What is there when a fact holds, and missing when it does not.
fn lack_name(lang: Lang, id: &str) -> String {
    t(lang, &format!("planning-operation-lack-{id}"))
}

/// A form of these pages: where it is, and what stands above it.
struct Form {
    address: String,
    title: String,
    lead: String,
}

/// Shows a form with what is kept.
async fn open(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    form: &Form,
    body: impl Fn(&OperationFrame, &OperationPlan, &FormFields, &[FieldProblem]) -> Markup,
) -> Result<Response, Failure> {
    let frame = frame()?;
    let (by, scope) = reading(desk, visitor, clerk).await?;
    let kept = operation(&scope, by, &frame).await?;
    let body = body(&frame, &kept.known(), &FormFields::default(), &[]);
    Ok(page(visitor, clerk, form, kept.revision, (&[], false), body))
}

/// Keeps what a form says when it can be read; else shows the form again with everything that was typed.
async fn keep(
    desk: &Desk,
    visitor: &Visitor,
    sent: &Sent,
    form: &Form,
    read: impl FnOnce(&OperationFrame, &mut OperationPlan) -> Vec<FieldProblem>,
    body: impl Fn(&OperationFrame, &OperationPlan, &FormFields, &[FieldProblem]) -> Markup,
) -> Result<Response, Failure> {
    let frame = frame()?;
    let (by, mut scope) = writing(desk, visitor, &sent.clerk).await?;
    let kept = operation(&scope, by, &frame).await?;
    let mut plan = kept.plan.clone();
    let problems = read(&frame, &mut plan);
    let again = |problems: &[FieldProblem], stale: bool| {
        let body = body(&frame, &kept.known(), &sent.fields, problems);
        // Whoever was told that somebody else was faster may save it knowingly.
        let seen = if stale { kept.revision } else { seen_at(&sent.fields) };
        page(visitor, &sent.clerk, form, seen, (problems, stale), body)
    };
    if sent.is_again() || !problems.is_empty() {
        return Ok(again(&problems, false));
    }
    match save_operation(&mut scope, by, &frame, seen_at(&sent.fields), &plan).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{OPERATION}?erledigt=ja")).into_response())
        }
        Err(Error::Stale) => Ok(again(&[], true)),
        Err(error) => Err(error.into()),
    }
}

fn seen_at(fields: &FormFields) -> i32 {
    fields.get("stand").and_then(|revision| revision.parse().ok()).unwrap_or(-1)
}

/// The page of a form.
fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    form: &Form,
    revision: i32,
    (problems, stale): (&[FieldProblem], bool),
    body: Markup,
) -> Response {
    let lang = visitor.lang;
    clerk
        .page(visitor, form.title.clone())
        .lead(form.lead.clone())
        .back(OPERATION)
        .errors(!problems.is_empty())
        .status(form_status(stale, problems))
        .render(html! {
            (kern::error_summary(lang, problems))
            @if stale { (stale_alert(lang)) }
            form class="dw-form" method="post" action=(form.address) novalidate {
                (clerk.csrf())
                (kern::hidden("stand", &revision.to_string()))
                (body)
                (kern::submit(&t(lang, "planning-save")))
            }
        })
}

/// A field with what was typed, or else what is kept, and what is wrong with it.
fn field(
    lang: Lang,
    name: String,
    label: String,
    (typed, problems): (&FormFields, &[FieldProblem]),
    kept: String,
) -> Field {
    let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
    let value = typed.get(&name).map_or(kept, str::to_owned);
    Field::new(lang, name, label).value(value).error(error)
}

fn problem(lang: Lang, field: impl Into<String>, key: &str) -> FieldProblem {
    FieldProblem { field: field.into(), message: t(lang, key) }
}
