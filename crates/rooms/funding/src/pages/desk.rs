//! What waits at the desk of the funder.

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Column, Table, Tone};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::own_parts::asked_badge;
use super::parts::state_badge;
use super::{HOME, reading};
use crate::model::{Grant, State as Stand};
use crate::verbs::{drawdowns, grants, programme};
use crate::{Desk, Error};

/// Which grants are shown, by the name in the address.
const LISTS: [(&str, &[Stand]); 3] = [
    ("offen", &[Stand::Received, Stand::Incomplete, Stand::Complete, Stand::Proposed]),
    ("laufend", &[Stand::Granted, Stand::Running, Stand::Proof, Stand::Recovery]),
    ("erledigt", &[Stand::Earmarked, Stand::Closed, Stand::Refused, Stand::Withdrawn]),
];

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    liste: String,
}

/// `GET /foerderung`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let (name, states) = LISTS.into_iter().find(|(name, _)| *name == asked.liste).unwrap_or(LISTS[0]);
    let all = grants(&scope, by, states).await?;
    let found = match programme(&scope, by, None).await {
        Ok(found) => Some(found),
        Err(Error::NoProgramme) => None,
        Err(error) => return Err(error.into()),
    };
    let waiting = drawdowns(&scope, by, None).await?;
    let today = scope.today();
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let rows = all.iter().map(|grant| {
        vec![
            html! { (kern::link(&grant.plan.title, &format!("{HOME}/{}", grant.id))) br; span class="dw-muted" { (grant.reference()) } },
            html! { (catalogue.office_name(grant.recipient)) },
            html! { (grant.plan.object) },
            state_badge(lang, grant.state),
            waits(lang, grant, today),
            html! { (ui::money(lang, if grant.state.is_granted() { grant.money.granted } else { grant.plan.asked })) },
        ]
    });
    let mut columns: Vec<Column> =
        ["funding-project", "funding-recipient", "funding-object", "funding-state", "funding-waits"]
            .map(|key| Column::new(t(lang, key)))
            .into();
    columns.push(Column::numeric(t(lang, "funding-amount")));
    let page = clerk.page(&visitor, t(lang, "funding-desk")).lead(t(lang, "funding-desk-lead"));
    Ok(page.wide().render(html! {
        @if found.is_none() { (Alert::info(t(lang, "funding-no-programme")).plain()) }
        ul class="dw-links" {
            @for (other, _) in LISTS {
                li {
                    @if other == name { strong { (t(lang, &format!("funding-list-{other}"))) } }
                    @else { (kern::link(&t(lang, &format!("funding-list-{other}")), &format!("{HOME}?liste={other}"))) }
                }
            }
        }
        @if all.is_empty() {
            p class="kern-body" { (t(lang, "funding-list-empty")) }
        } @else {
            (kern::table(&Table { caption: t(lang, &format!("funding-list-{name}")), columns, rows: rows.collect() }))
        }
        @if !waiting.is_empty() {
            (kern::table(&Table {
                caption: t(lang, "funding-waiting-draws"),
                columns: vec![Column::new(t(lang, "funding-at")), Column::new(t(lang, "funding-state")), Column::numeric(t(lang, "funding-amount"))],
                rows: waiting.iter().map(|one| vec![
                    kern::link(&ui::moment(lang, one.asked_at), &format!("{HOME}/{}/verwendung", one.grant)),
                    asked_badge(lang, one.state),
                    html! { (ui::money(lang, one.amount)) },
                ]).collect(),
            }))
        }
        h2 class="kern-heading-medium" { (t(lang, "funding-more")) }
        ul class="dw-links" {
            li { (kern::link(&t(lang, "funding-programme"), "/foerderung/programm")) }
            li { (kern::link(&t(lang, "funding-journal"), "/foerderung/journal")) }
            li { (kern::link(&t(lang, "funding-overview"), super::OVERVIEW)) }
            @if by.audits() { li { (kern::link(&t(lang, "funding-evidence-of-programme-link"), "/foerderung/nachweis.zip")) } }
            @if by.decides() { li { (kern::link(&t(lang, "funding-import-title"), super::IMPORT)) } }
        }
    }))
}

/// How long something waits, and for whom.
fn waits(lang: Lang, grant: &Grant, today: jiff::civil::Date) -> Markup {
    let late = grant.days.request_due.is_some_and(|due| due < today);
    html! {
        @if let Some(days) = grant.waits(today) {
            (text_with(lang, if grant.days.complete.is_some() { "funding-waits-complete" } else { "funding-waits-received" }, &[("days", days.into())]))
        }
        @if let Some(due) = grant.days.request_due {
            br; span class="dw-muted" { (text_with(lang, "funding-waits-request", &[("day", ui::date(lang, due).into())])) }
        }
        @if late { " " (kern::badge(Tone::Danger, &t(lang, "funding-late"))) }
        @if let Some(due) = grant.days.proof_due.filter(|_| grant.state == Stand::Running) {
            (text_with(lang, "funding-waits-proof", &[("day", ui::date(lang, due).into())]))
        }
    }
}
