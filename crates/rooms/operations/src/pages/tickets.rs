//! The queue of the operators over all administrations, and how well what was promised was kept.

use std::collections::{BTreeMap, HashMap};

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Names};
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use store::{Scope, TenantId, Timestamp};
use ui::kern::{self, Button, Column, Table};
use ui::{Failure, Lang, Visitor, t, text_with};

use super::parts::share;
use super::ticket::{due, priority_badge, state_badge};
use super::{HOME, TERMS, TICKETS, reading};
use crate::model::{ServiceDesk, Ticket, Times};
use crate::verbs::{open_tickets, service_desk, tickets_since};
use crate::{Desk, Operator, Result};

/// Months in the table of figures.
const MONTHS: i64 = 12;

/// `GET /betrieb/anliegen`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (operator, scope) = reading(&desk, &visitor, &clerk).await?;
    let service_desk = service_desk(&scope).await?;
    let mut open: Vec<(Ticket, Times)> = open_tickets(&scope, operator)
        .await?
        .into_iter()
        .map(|ticket| {
            let times = service_desk.times(&ticket, scope.now());
            (ticket, times)
        })
        .collect();
    open.sort_by_key(|(ticket, times)| urgency(ticket, times));
    let offices = offices(&scope).await?;
    let months = months(&scope, operator).await?;
    let now = scope.now();
    drop(scope);
    let people = open.iter().map(|(ticket, _)| ticket.assigned.and_then(Operator::account));
    let names = Names::of(&desk.store, people).await?;
    let page = clerk.page(&visitor, t(lang, "operations-tickets")).lead(t(lang, "operations-tickets-lead"));
    Ok(page.back(HOME).wide().render(html! {
        div class="dw-actions" { (kern::link_button(Button::Secondary, &t(lang, "operations-terms"), TERMS)) }
        @if open.is_empty() {
            p class="kern-body" { (t(lang, "operations-tickets-empty")) }
        } @else {
            (queue(lang, &open, &offices, &names))
        }
        (figures(lang, &service_desk, &months, now))
    }))
}

/// What is late comes first, then what is due first; what waits for a reporter last.
fn urgency(ticket: &Ticket, times: &Times) -> impl Ord + use<> {
    let late = times.reacts_late || times.solves_late;
    let by = times.react_by.into_iter().chain(times.solve_by).min();
    (!ticket.state.is_running(), !late, by.is_none(), by, ticket.priority(), ticket.opened_at)
}

/// The names of all administrations.
pub(super) async fn offices(scope: &Scope) -> Result<HashMap<TenantId, String>> {
    Ok(store::tenants(scope).await?.into_iter().map(|tenant| (tenant.id, tenant.name)).collect())
}

fn queue(lang: Lang, open: &[(Ticket, Times)], offices: &HashMap<TenantId, String>, names: &Names) -> Markup {
    let rows = open.iter().map(|(ticket, times)| {
        vec![
            html! {
                a class="kern-link" href={ (TICKETS) "/" (ticket.tenant) "/" (ticket.number) } { (ticket.subject) }
                br; span class="dw-muted" {
                    (offices.get(&ticket.tenant).map(String::as_str).unwrap_or_default()) " · " (t(lang, &ticket.area.key()))
                }
            },
            priority_badge(lang, ticket.priority()),
            state_badge(lang, times.state, false),
            html! { @if let Some(by) = times.react_by { (due(lang, by, times.reacts_late)) } @else { "–" } },
            html! { @if let Some(by) = times.solve_by { (due(lang, by, times.solves_late)) } @else { "–" } },
            html! { @if let Some(operator) = ticket.assigned { (names.name(lang, operator.account())) } @else { "–" } },
        ]
    });
    kern::table(&Table {
        caption: t(lang, "operations-tickets-caption"),
        columns: vec![
            Column::new(t(lang, "operations-ticket")),
            Column::new(t(lang, "operations-ticket-priority")),
            Column::new(t(lang, "operations-state")),
            Column::new(t(lang, "operations-ticket-react-by")),
            Column::new(t(lang, "operations-ticket-solve-by")),
            Column::new(t(lang, "operations-ticket-assigned")),
        ],
        rows: rows.collect(),
    })
}

/// The tickets of the last months, by the first day of the month in which they were opened.
async fn months(scope: &Scope, operator: Operator) -> Result<BTreeMap<Date, Vec<Ticket>>> {
    let this = scope.today().first_of_month();
    let first = this.checked_sub((MONTHS - 1).months()).unwrap_or(this);
    let since = Timestamp::of_germany(first.at(0, 0, 0, 0));
    let mut months: BTreeMap<Date, Vec<Ticket>> = BTreeMap::new();
    for ticket in tickets_since(scope, operator, since).await? {
        months.entry(ticket.opened_at.in_germany().date().first_of_month()).or_default().push(ticket);
    }
    Ok(months)
}

fn figures(lang: Lang, service_desk: &ServiceDesk, months: &BTreeMap<Date, Vec<Ticket>>, now: Timestamp) -> Markup {
    let part = |part: usize, whole: usize| {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        if whole == 0 { "–".to_owned() } else { share(lang, number(part), number(whole)) }
    };
    let rows = months.iter().rev().map(|(month, tickets)| {
        let figures = service_desk.figures(tickets.iter(), now);
        let median = figures.median_seconds.map_or_else(|| "–".to_owned(), |seconds| hours(lang, seconds));
        vec![
            html! { (text_with(lang, "operations-tickets-month", &[
                ("month", i64::from(month.month()).into()), ("year", month.year().to_string().into()),
            ])) },
            html! { (figures.opened) },
            html! { (part(figures.reacted_in_time, figures.with_reaction)) },
            html! { (part(figures.solved_in_time, figures.with_solution)) },
            html! { (median) },
        ]
    });
    html! {
        h2 class="kern-heading-medium" { (t(lang, "operations-tickets-figures")) }
        p class="kern-body" { (t(lang, "operations-tickets-figures-text")) }
        (kern::table(&Table {
            caption: t(lang, "operations-tickets-figures-caption"),
            columns: vec![
                Column::new(t(lang, "operations-month")),
                Column::numeric(t(lang, "operations-tickets-opened")),
                Column::numeric(t(lang, "operations-tickets-reacted")),
                Column::numeric(t(lang, "operations-tickets-solved")),
                Column::numeric(t(lang, "operations-tickets-median")),
            ],
            rows: rows.collect(),
        }))
    }
}

/// Seconds as hours with one decimal.
fn hours(lang: Lang, seconds: i64) -> String {
    let tenths = seconds * 10 / 3_600;
    let hours = ui::decimal(lang, &format!("{}.{}", tenths / 10, tenths % 10));
    text_with(lang, "operations-hours", &[("hours", hours.into())])
}
