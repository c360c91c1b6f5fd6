//! The statements of one quarter: costs, what is measured, what everybody pays, and the two people who let them out.

use std::collections::{BTreeMap, HashMap};

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::{Cents, Scope, TenantId};
use ui::kern::{self, Alert, Button, Choice, Column, Field, Table};
use ui::{Explain, Failure, FieldProblem, Lang, Path, Query, Sheet, Visitor, t, text_with};

use super::costs::{quarter_name, run_badge};
use super::parts::{cents, download};
use super::tickets::offices;
use super::{COSTS, reading, writing};
use crate::model::{Inputs, KeyState, LineKind, Position, Quarter, Run, RunState, StatementLine};
use crate::verbs::{
    begin_run, cost_keys, frozen, give_back_run, issue_run, measured, runs_of, set_costs, statements, submit_run,
};
use crate::{Desk, Error, Operator, Result};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// The number of another key to compare with.
    #[serde(default)]
    schluessel: String,
    #[serde(default)]
    erledigt: String,
}

/// What may just have been done.
const DONE: [&str; 4] = ["gespeichert", "vorgelegt", "zurueckgegeben", "ausgestellt"];

fn quarter_of(text: &str) -> Result<Quarter> {
    text.parse().map_err(|()| Error::UnknownRun)
}

/// What the page shows besides the quarter: what was done, or what was typed and why nothing was done.
#[derive(Default)]
struct Typed {
    costs: Option<String>,
    problem: Option<String>,
    refused: Option<Error>,
    done: String,
}

/// `GET /betrieb/kosten/{quarter}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(quarter): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let typed = Typed { done: asked.erledigt, ..Typed::default() };
    page(&desk, &visitor, &clerk, quarter_of(&quarter)?, &asked.schluessel, &typed).await
}

/// Costs as lines of text: what; how much; where it stands.
fn lines_of(positions: &[Position]) -> String {
    let line =
        |position: &Position| format!("{}; {}; {}", position.label, ui::typed_money(position.amount), position.source);
    positions.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The costs of such lines, or the number of the first one that is none.
fn positions(text: &str) -> Result<Vec<Position>, usize> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(place, line)| {
            let mut parts = line.splitn(3, ';').map(str::trim);
            let (label, amount, source) = (parts.next(), parts.next().and_then(cents), parts.next());
            match (label, amount, source) {
                (Some(label), Some(amount), Some(source)) if !label.is_empty() && !source.is_empty() => {
                    Ok(Position { label: label.to_owned(), amount, source: source.to_owned() })
                }
                _ => Err(place + 1),
            }
        })
        .collect()
}

/// `POST /betrieb/kosten/{quarter}`: the field `was` says what is done.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(asked): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let quarter = quarter_of(&asked)?;
    let said = |name: &str| sent.fields.get(name).unwrap_or_default();
    let number = |name: &str| said(name).parse::<i32>().unwrap_or(-1);
    let at = (quarter, number("ausgabe"), number("stand"));
    let costs = sent.fields.get("kosten").map(str::to_owned);
    let (operator, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let done = match said("was") {
        _ if sent.is_again() => {
            drop(scope);
            return page(&desk, &visitor, &sent.clerk, quarter, "", &Typed { costs, ..Typed::default() }).await;
        }
        "speichern" => match positions(costs.as_deref().unwrap_or_default()) {
            Ok(positions) => set_costs(&mut scope, operator, at, &positions).await.map(|()| "gespeichert"),
            Err(line) => {
                drop(scope);
                let problem = Some(text_with(visitor.lang, "operations-costs-line-wrong", &[("line", line.into())]));
                return page(&desk, &visitor, &sent.clerk, quarter, "", &Typed { costs, problem, ..Typed::default() })
                    .await;
            }
        },
        "vorlegen" => submit_run(&mut scope, &desk, operator, at).await.map(|()| "vorgelegt"),
        "zurueckgeben" => give_back_run(&mut scope, operator, at).await.map(|()| "zurueckgegeben"),
        "ausstellen" => issue_run(&mut scope, operator, at).await.map(|()| "ausgestellt"),
        "berichtigen" => begin_run(&mut scope, operator, quarter).await.map(|_| ""),
        _ => return Err(Failure::malformed("no act")),
    };
    match done {
        Ok(done) => {
            scope.commit().await.map_err(Error::from)?;
            Ok(Redirect::to(&format!("{COSTS}/{quarter}?erledigt={done}")).into_response())
        }
        Err(Error::Store(error)) => Err(Error::from(error).into()),
        Err(error) => {
            drop(scope);
            let typed = Typed { costs, refused: Some(error), ..Typed::default() };
            page(&desk, &visitor, &sent.clerk, quarter, "", &typed).await
        }
    }
}

/// What everybody would pay, and what was measured for it.
struct Computed {
    inputs: BTreeMap<TenantId, Inputs>,
    statements: BTreeMap<TenantId, Vec<StatementLine>>,
    other: Option<BTreeMap<TenantId, Vec<StatementLine>>>,
}

async fn computed(desk: &Desk, scope: &Scope, operator: Operator, run: &Run, other: &str) -> Result<Computed> {
    let inputs = match (run.state, run.edition) {
        (RunState::Draft, 1) => measured(scope, desk, run.quarter).await?,
        (RunState::Draft, edition) => frozen(scope, run.quarter, edition - 1).await?,
        (_, edition) => frozen(scope, run.quarter, edition).await?,
    };
    let now = statements(scope, operator, run, &inputs, None).await?;
    let keys = cost_keys(scope).await?;
    let other = keys.iter().find(|key| key.number.to_string() == other).map(|key| key.weights);
    let other = match other {
        Some(weights) => Some(statements(scope, operator, run, &inputs, Some(weights)).await?),
        None => None,
    };
    Ok(Computed { inputs, statements: now, other })
}

fn sum(lines: &[StatementLine]) -> Cents {
    Cents(lines.iter().map(|line| line.amount.0).sum())
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    quarter: Quarter,
    other: &str,
    typed: &Typed,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (operator, scope) = reading(desk, visitor, clerk).await?;
    let all = runs_of(&scope, quarter).await?;
    let run = all.last().ok_or(Error::UnknownRun)?;
    let computed = computed(desk, &scope, operator, run, other).await?;
    let offices = offices(&scope).await?;
    let keys = cost_keys(&scope).await?;
    drop(scope);
    let refused = typed.refused.as_ref().map_or(StatusCode::OK, Explain::status);
    let status = if typed.problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { refused };
    let choices: Vec<Choice> = keys
        .iter()
        .filter(|key| key.state != KeyState::Rejected && key.number != run.key)
        .map(|key| {
            let args = [("number", key.number.into()), ("day", ui::date(lang, key.first_day).into())];
            Choice::new(key.number.to_string(), text_with(lang, "operations-key-name", &args))
        })
        .collect();
    let page = clerk.page(visitor, quarter_name(lang, quarter, run.edition)).back(COSTS).wide();
    let problems: Vec<FieldProblem> = typed
        .problem
        .iter()
        .map(|message| FieldProblem { field: "kosten".to_owned(), message: message.clone() })
        .collect();
    Ok(page.errors(status != StatusCode::OK).status(status).render(html! {
        @if let Some(done) = DONE.iter().find(|done| **done == typed.done) {
            (Alert::success(t(lang, &format!("operations-costs-done-{done}"))).announced().plain())
        }
        (kern::error_summary(lang, &problems))
        @if let Some(error) = &typed.refused {
            (Alert::danger(text_with(lang, error.key(), &error.args())).announced()
                .body(html! { p { (text_with(lang, &format!("{}-next", error.key()), &error.args())) } }))
        }
        p class="kern-body" { (run_badge(lang, run.state)) }
        (acts(lang, clerk, operator, run, typed))
        (table_of(lang, &computed, &offices))
        div class="dw-actions" {
            (kern::link_button(Button::Secondary, &t(lang, "operations-costs-table"), &format!("{COSTS}/{quarter}/liste.csv")))
        }
        @if !choices.is_empty() {
            form class="dw-form" method="get" action={ (COSTS) "/" (quarter) } {
                (kern::select(&Field::new(lang, "schluessel", t(lang, "operations-costs-what-if"))
                    .hint(t(lang, "operations-costs-what-if-hint")).value(other), &choices))
                (kern::submit(&t(lang, "operations-costs-compare")))
            }
        }
    }))
}

/// What this person can do now.
fn acts(lang: Lang, clerk: &Clerk, operator: Operator, run: &Run, typed: &Typed) -> Markup {
    let own = run.submitted_by == Some(operator);
    let text = typed.costs.clone().unwrap_or_else(|| lines_of(&run.positions));
    html! {
        @if run.state != RunState::Draft {
            ul class="kern-list kern-list--bullet" {
                @for position in &run.positions {
                    li { (position.label) ": " (ui::money(lang, position.amount)) " (" (position.source) ")" }
                }
            }
        }
        @if run.state == RunState::Submitted && own { (Alert::info(t(lang, "operations-waits-for-second")).plain()) }
        form class="dw-form" method="post" action={ (COSTS) "/" (run.quarter) } novalidate {
            (clerk.csrf())
            (kern::hidden("ausgabe", &run.edition.to_string()))
            (kern::hidden("stand", &run.revision.to_string()))
            @match run.state {
                RunState::Draft => {
                    (kern::textarea(&Field::new(lang, "kosten", t(lang, "operations-costs-lines"))
                        .hint(t(lang, "operations-costs-lines-hint")).value(text).error(typed.problem.clone()), 8))
                    div class="dw-actions" {
                        (kern::submit_named(Button::Primary, &t(lang, "operations-costs-do-save"), "was", "speichern"))
                        @if !run.positions.is_empty() {
                            (kern::submit_named(Button::Secondary, &t(lang, "operations-costs-do-submit"), "was", "vorlegen"))
                        }
                    }
                }
                RunState::Submitted => {
                    div class="dw-actions" {
                        @if !own { (kern::submit_named(Button::Primary, &t(lang, "operations-costs-do-issue"), "was", "ausstellen")) }
                        (kern::submit_named(Button::Secondary, &t(lang, "operations-costs-do-return"), "was", "zurueckgeben"))
                    }
                }
                RunState::Issued => {
                    p class="kern-body" { (t(lang, "operations-costs-final")) }
                    (kern::submit_named(Button::Tertiary, &t(lang, "operations-costs-do-correct"), "was", "berichtigen"))
                }
            }
        }
    }
}

fn table_of(lang: Lang, computed: &Computed, offices: &HashMap<TenantId, String>) -> Markup {
    let mut columns = vec![
        Column::new(t(lang, "operations-office")),
        Column::numeric(t(lang, "operations-input-workplaces")),
        Column::numeric(t(lang, "operations-input-inhabitants")),
        Column::numeric(t(lang, "operations-input-uses")),
        Column::numeric(t(lang, "operations-costs-amount")),
    ];
    if computed.other.is_some() {
        columns.push(Column::numeric(t(lang, "operations-costs-other")));
    }
    let rows = computed.statements.iter().map(|(tenant, lines)| {
        let inputs = computed.inputs.get(tenant).map_or([0; 4], |inputs| inputs.0);
        let mut row = vec![
            html! { (offices.get(tenant).cloned().unwrap_or_else(|| tenant.to_string())) },
            html! { (inputs[1]) },
            html! { (inputs[2]) },
            html! { (inputs[3]) },
            html! { (ui::money(lang, sum(lines))) },
        ];
        if let Some(other) = &computed.other {
            let amount = other.get(tenant).map_or(Cents(0), |lines| sum(lines));
            row.push(html! { (ui::money(lang, amount)) });
        }
        row
    });
    let all = Cents(computed.statements.values().map(|lines| sum(lines).0).sum());
    html! {
        (kern::table(&Table { caption: t(lang, "operations-costs-shares"), columns, rows: rows.collect() }))
        p class="kern-body" { (text_with(lang, "operations-costs-all", &[("amount", ui::money(lang, all).into())])) }
    }
}

/// `GET /betrieb/kosten/{quarter}/liste.csv`
pub(super) async fn table(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(asked): Path<String>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let quarter = quarter_of(&asked)?;
    let (operator, scope) = reading(&desk, &visitor, &clerk).await?;
    let all = runs_of(&scope, quarter).await?;
    let run = all.last().ok_or(Error::UnknownRun)?;
    let computed = computed(&desk, &scope, operator, run, "").await?;
    let offices = offices(&scope).await?;
    drop(scope);
    let heads = [
        "operations-office",
        "operations-costs-line",
        "operations-costs-own",
        "operations-costs-everybody",
        "operations-costs-pot",
        "operations-costs-amount",
    ];
    let lines = computed.statements.iter().flat_map(|(tenant, lines)| lines.iter().map(move |line| (tenant, line)));
    let rows = lines.map(|(tenant, line)| {
        let cells = [
            offices.get(tenant).cloned().unwrap_or_default(),
            line_name(lang, line),
            line.own.to_string(),
            line.all.to_string(),
            ui::typed_money(line.pot),
            ui::typed_money(line.amount),
        ];
        cells.map(|cell| if cell.starts_with('-') { cell } else { ui::harmless(&cell) })
    });
    let text = Sheet::write(heads.map(|key| t(lang, key)), rows);
    Ok(download(&format!("kosten-{quarter}.csv"), text))
}

/// What a line of a statement is about, in a few words.
pub(super) fn line_name(lang: Lang, line: &StatementLine) -> String {
    match line.kind {
        LineKind::Share(measure) => t(lang, &measure.key()),
        LineKind::Ordered => line.label.clone(),
        LineKind::Before => t(lang, "operations-costs-before"),
    }
}
