//! What happens while a project runs, for whoever gives the money: calls, changes, the proof, and what comes back.

use axum::extract::State;
use axum::response::Response;
use identity::{AccountId, Clerk, Sent};
use maud::{Markup, html};
use store::Scope;
use ui::kern::{self, Alert, Button, Column, Table};
use ui::{Failure, FormFields, Lang, Path, Query, Visitor, t, text_with};

use super::own_parts::{asked_badge, change_text, drawdown_table, item_table, proof_table, recovery_facts};
use super::parts::{Told, Tried, back, broken_text, seen};
use super::{HOME, reading, writing};
use crate::model::{Asked, Broken, Change, Drawdown, Grant, GrantId, Item, Proof, Recovery, State as Stand};
use crate::verbs::{
    Answer, answer_change, answer_drawdown, changes, check_proof, drawdowns, grant, items, proof, recovery,
    release_proof, return_proof, settle_recovery,
};
use crate::who::Funder;
use crate::{Desk, Error};

/// Longest text.
const WORDS: u32 = 2_000;

struct Sheet {
    by: Funder,
    grant: Grant,
    drawdowns: Vec<Drawdown>,
    changes: Vec<Change>,
    proof: Option<Proof>,
    recovery: Option<Recovery>,
    items: Vec<Item>,
}

async fn sheet(scope: &Scope, by: Funder, id: GrantId) -> Result<Sheet, Error> {
    Ok(Sheet {
        by,
        grant: grant(scope, by, id).await?,
        drawdowns: drawdowns(scope, by, Some(id)).await?,
        changes: changes(scope, by, id).await?,
        proof: proof(scope, by, id).await?,
        recovery: recovery(scope, by, id).await?,
        items: items(scope, by, id).await?,
    })
}

/// `GET /foerderung/{grant}/verwendung`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let sheet = sheet(&scope, by, id.parse().map_err(|_| Error::Unknown)?).await?;
    drop(scope);
    let typed = FormFields::default();
    Ok(page(&visitor, &clerk, &sheet, &Tried::new(&typed), &told))
}

/// `POST /foerderung/{grant}/verwendung`
pub(super) async fn act(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let id: GrantId = id.parse().map_err(|_| Error::Unknown)?;
    let before = sheet(&scope, by, id).await?;
    let again = |tried: &Tried<'_>| page(&visitor, &sent.clerk, &before, tried, &Told::default());
    let mut tried = Tried::new(&sent.fields);
    if sent.is_again() {
        return Ok(again(&tried));
    }
    let text = |name: &str| sent.fields.get(name).unwrap_or_default();
    // Each form has a reason of its own.
    let reason_field = reason_field(text("kennung"));
    let (which, reason) = (seen(&sent.fields), text(&reason_field));
    let (thing, step) = text("schritt").split_once('-').unwrap_or_default();
    let answer = match step {
        "check" => Some(Answer::Check),
        "release" => Some(Answer::Release),
        "down" => Some(Answer::TurnDown(reason)),
        _ => None,
    };
    let done = match (thing, step, answer) {
        ("draw", _, Some(answer)) => {
            let one = text("kennung").parse().map_err(|_| Error::Unknown)?;
            answer_drawdown(&mut scope, by, (one, which), answer).await.map(drop)
        }
        ("change", _, Some(answer)) => {
            let one = text("kennung").parse().map_err(|_| Error::Unknown)?;
            answer_change(&mut scope, by, (one, which), answer).await.map(drop)
        }
        ("proof", "check", _) => {
            let accepted = tried.money(lang, "anerkannt");
            if !tried.problems.is_empty() {
                return Ok(again(&tried));
            }
            check_proof(&mut scope, by, (id, which), (accepted, reason)).await
        }
        ("proof", "release", _) => release_proof(&mut scope, by, (id, which)).await.map(drop),
        ("proof", "down", _) => return_proof(&mut scope, by, (id, which), reason).await.map(drop),
        ("recovery", "paid", _) => {
            let Some(day) = tried.day(lang, "am") else { return Ok(again(&tried)) };
            settle_recovery(&mut scope, by, (id, which), day).await.map(drop)
        }
        _ => return Err(Failure::malformed("an unknown step")),
    };
    match done {
        Ok(()) => {
            scope.commit().await?;
            Ok(back(&format!("{HOME}/{id}/verwendung"), told(thing, step)))
        }
        Err(error) => {
            drop(scope);
            Ok(again(&Tried::failed(&sent.fields, lang, &reason_field, error)?))
        }
    }
}

/// The field of the reason in the form of something that was asked for, and in that of the proof, which has no id.
fn reason_field(id: &str) -> String {
    if id.is_empty() { "grund".to_owned() } else { format!("grund-{id}") }
}

/// What is said afterwards.
fn told(thing: &str, step: &str) -> &'static str {
    match (thing, step) {
        (_, "check") => "checked",
        ("proof", "down") => "proof-returned",
        (_, "down") => "turned-down",
        ("draw", _) => "paid",
        ("change", _) => "change-released",
        ("recovery", _) => "recovered",
        _ => "proof-released",
    }
}

/// Everything that is said so.
const TOLD: [&str; 7] =
    ["checked", "proof-returned", "turned-down", "paid", "change-released", "recovered", "proof-released"];

fn page(visitor: &Visitor, clerk: &Clerk, sheet: &Sheet, tried: &Tried<'_>, told: &Told) -> Response {
    let (lang, grant) = (visitor.lang, &sheet.grant);
    let page =
        clerk.page(visitor, t(lang, "funding-use")).preline(&grant.plan.title).back(format!("{HOME}/{}", grant.id));
    page.wide().errors(!tried.problems.is_empty()).status(tried.status()).render(html! {
        (told.markup(lang, &TOLD))
        (tried.markup(lang))
        h2 class="kern-heading-medium" { (t(lang, "funding-draws")) }
        @if sheet.drawdowns.is_empty() { p class="kern-body" { (t(lang, "funding-draw-none")) } }
        @for one in &sheet.drawdowns {
            (drawdown_table(lang, one))
            (answers(lang, clerk, sheet, tried, (&one.id.to_string(), one.revision), ("draw", one.state, one.checked_by)))
        }
        h2 class="kern-heading-medium" { (t(lang, "funding-changes")) }
        @if sheet.changes.is_empty() { p class="kern-body" { (t(lang, "funding-change-none")) } }
        @for one in &sheet.changes {
            (change_text(lang, one))
            (answers(lang, clerk, sheet, tried, (&one.id.to_string(), one.revision), ("change", one.state, one.checked_by)))
        }
        h2 class="kern-heading-medium" { (t(lang, "funding-proof")) }
        @match &sheet.proof {
            None => p class="kern-body" { (t(lang, "funding-proof-none")) },
            Some(proof) => {
                (proof_table(lang, grant, proof))
                (proof_answers(lang, clerk, sheet, proof, tried))
            }
        }
        @if let Some(recovery) = &sheet.recovery {
            h2 class="kern-heading-medium" { (t(lang, "funding-recovery")) }
            (recovery_facts(lang, recovery))
            @if sheet.by.decides() && grant.state == Stand::Recovery {
                form class="dw-form" method="post" action={ (HOME) "/" (grant.id) "/verwendung" } novalidate {
                    (clerk.csrf())
                    (kern::hidden("stand", &grant.revision.to_string()))
                    (kern::date_input(&tried.field(lang, "am", "funding-recovery-on", ""), &tried.typed.date("am")))
                    (kern::submit_named(Button::Primary, &t(lang, "funding-recovery-note"), "schritt", "recovery-paid"))
                }
            }
        }
        h2 class="kern-heading-medium" { (t(lang, "funding-items")) }
        (item_table(lang, &sheet.items))
    })
}

/// What can be done with something that was asked for.
fn answers(
    lang: Lang,
    clerk: &Clerk,
    sheet: &Sheet,
    tried: &Tried<'_>,
    (id, revision): (&str, i32),
    (thing, state, checked_by): (&str, Asked, Option<AccountId>),
) -> Markup {
    let own = state == Asked::Checked && checked_by == sheet.by.account();
    let sent = tried.typed.get("kennung") == Some(id);
    let empty = FormFields::default();
    let fresh = Tried::new(&empty);
    let tried = if sent { tried } else { &fresh };
    let reason = tried.field(lang, &reason_field(id), "funding-reason-down", "").max_length(WORDS).optional();
    html! {
        p { (asked_badge(lang, state)) }
        @if sheet.by.decides() && state.is_open() {
            @if own { (Alert::info(broken_text(lang, &Broken::SameAccount)).plain()) }
            form class="dw-form" method="post" action={ (HOME) "/" (sheet.grant.id) "/verwendung" } novalidate {
                (clerk.csrf())
                (kern::hidden("stand", &revision.to_string()))
                (kern::hidden("kennung", id))
                (kern::textarea(&reason, 2))
                div class="dw-actions" {
                    @if state == Asked::Asked {
                        (kern::submit_named(Button::Primary, &t(lang, "funding-answer-check"), "schritt", &format!("{thing}-check")))
                    } @else if !own {
                        (kern::submit_named(Button::Primary, &t(lang, &format!("funding-answer-release-{thing}")), "schritt", &format!("{thing}-release")))
                    }
                    (kern::submit_named(Button::Secondary, &t(lang, "funding-answer-down"), "schritt", &format!("{thing}-down")))
                }
            }
        }
    }
}

fn proof_answers(lang: Lang, clerk: &Clerk, sheet: &Sheet, proof: &Proof, tried: &Tried<'_>) -> Markup {
    let grant = &sheet.grant;
    let due = proof.due(grant).min(grant.money.drawn);
    let own = proof.checked_by == sheet.by.account();
    let sums = [("granted", grant.money.granted), ("drawn", grant.money.drawn), ("due", due)];
    html! {
        (kern::table(&Table {
            caption: t(lang, "funding-proof-sums"),
            columns: vec![Column::new(t(lang, "funding-sum")), Column::numeric(t(lang, "funding-amount"))],
            rows: sums.map(|(key, sum)| vec![html! { (t(lang, &format!("funding-sum-{key}"))) }, html! { (ui::money(lang, sum)) }]).into(),
        }))
        @if let Some(accepted) = proof.accepted {
            p class="kern-body" { (text_with(lang, "funding-proof-accepted", &[("amount", ui::money(lang, accepted).into())])) " " (proof.reason) }
        }
        @if sheet.by.decides() && grant.state == Stand::Proof {
            form class="dw-form" method="post" action={ (HOME) "/" (grant.id) "/verwendung" } novalidate {
                (clerk.csrf())
                (kern::hidden("stand", &grant.revision.to_string()))
                @if proof.accepted.is_some() {
                    @if own { (Alert::info(broken_text(lang, &Broken::SameAccount)).plain()) }
                    @else { (kern::submit_named(Button::Primary, &t(lang, "funding-answer-release-proof"), "schritt", "proof-release")) }
                } @else {
                    (kern::text_input(&tried.field(lang, "anerkannt", "funding-proof-accept", &ui::typed_money(due)).inputmode("decimal").width(ui::kern::Width::Medium)))
                    (kern::textarea(&tried.field(lang, "grund", "funding-reason", "").max_length(WORDS), 3))
                    div class="dw-actions" {
                        (kern::submit_named(Button::Primary, &t(lang, "funding-answer-check"), "schritt", "proof-check"))
                        (kern::submit_named(Button::Secondary, &t(lang, "funding-answer-back"), "schritt", "proof-down"))
                    }
                }
            }
        }
    }
}
