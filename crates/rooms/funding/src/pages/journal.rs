//! Every booking, and whether the balances are what it makes.

use axum::extract::State;
use axum::response::Response;
use identity::{AccountId, Clerk};
use maud::html;
use ui::kern::{self, Alert, Column, Table};
use ui::{Failure, Lang, Visitor, t, text_with};

use super::{HOME, reading};
use crate::Desk;
use crate::model::Entry;
use crate::verbs::{balances, journal, people};

/// Bookings on the page; the tables have all of them.
const SHOWN: usize = 200;

/// `GET /foerderung/journal`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let all = journal(&scope, by, None).await?;
    let ((reckoned, stored), people) = (balances(&scope, by).await?, people(&scope, by).await?);
    drop(scope);
    let name =
        |account: Option<AccountId>| account.and_then(|account| people.get(&account)).cloned().unwrap_or_default();
    let rows = all.iter().rev().take(SHOWN).map(|entry| {
        vec![
            html! { (ui::moment(lang, entry.at)) },
            kern::link(&entry.reference, &format!("{HOME}/{}", entry.grant)),
            html! { (t(lang, &format!("funding-booking-{}", entry.kind.name()))) },
            html! { (entry.year) },
            html! { (name(entry.made_by)) },
            html! { (name(entry.approved_by)) },
            html! { (ui::money(lang, entry.amount)) },
        ]
    });
    let mut columns: Vec<Column> = [
        "funding-at",
        "funding-number",
        "funding-booking",
        "funding-year",
        "funding-journal-made-by",
        "funding-journal-approved-by",
    ]
    .map(|key| Column::new(t(lang, key)))
    .into();
    columns.push(Column::numeric(t(lang, "funding-amount")));
    let page = clerk.page(&visitor, t(lang, "funding-journal")).lead(t(lang, "funding-journal-lead")).back(HOME);
    Ok(page.wide().render(html! {
        @if reckoned == stored {
            (Alert::success(t(lang, "funding-journal-holds")).plain())
        } @else {
            (Alert::danger(t(lang, "funding-journal-differs")).plain())
        }
        @if all.is_empty() {
            p class="kern-body" { (t(lang, "funding-journal-empty")) }
        } @else {
            (kern::table(&Table {
                caption: text_with(lang, "funding-journal-count", &[("count", all.len().into())]),
                columns,
                rows: rows.collect(),
            }))
        }
        ul class="dw-links" {
            li { (kern::link(&t(lang, "funding-journal-csv"), "/foerderung/journal.csv")) }
            li { (kern::link(&t(lang, "funding-journal-xlsx"), "/foerderung/journal.xlsx")) }
        }
    }))
}

pub(super) fn heading(lang: Lang) -> [String; 9] {
    ["at", "number", "booking", "year", "amount", "made-by", "approved-by", "grant-id", "booking-id"]
        .map(|key| t(lang, &format!("funding-{key}")))
}

pub(super) fn row(lang: Lang, entry: &Entry) -> [String; 9] {
    let account = |account: Option<AccountId>| account.map(|id| id.to_string()).unwrap_or_default();
    [
        entry.at.rfc3339(),
        entry.reference.clone(),
        t(lang, &format!("funding-booking-{}", entry.kind.name())),
        entry.year.to_string(),
        ui::typed_money(entry.amount),
        account(entry.made_by),
        account(entry.approved_by),
        entry.grant.to_string(),
        entry.id.to_string(),
    ]
}

/// `GET /foerderung/journal.csv`
pub(super) async fn table(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let all = journal(&scope, by, None).await?;
    let rows = all.iter().map(|entry| row(visitor.lang, entry));
    Ok(ui::kept_table("journal.csv", ui::Sheet::write(heading(visitor.lang), rows)))
}

/// `GET /foerderung/journal.xlsx`
pub(super) async fn book(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let all = journal(&scope, by, None).await?;
    let rows = all.iter().map(|entry| row(visitor.lang, entry));
    Ok(ui::kept_table("journal.xlsx", ui::Sheet::book(heading(visitor.lang), rows)?))
}
