//! What administrations ordered, for the operators.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Names, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::Scope;
use ui::kern::{self, Alert, Button, Column, DateParts, Field, Table, Tone};
use ui::{Explain, Failure, FormFields, Lang, Page, Path, Query, Visitor, t, text_with};

use super::offers::price;
use super::tickets::offices;
use super::{HOME, ORDERS, acting_at, reading, tenant_of};
use crate::model::{Offer, Order, OrderAct, OrderEntry, OrderState, offer_on};
use crate::verbs::{all_orders, handle_order, offers, one_order};
use crate::{Desk, Error, Operator, Result};

/// What is said about one that is not there.
fn unknown() -> Error {
    Error::UnknownOrder
}

/// How an order stands, as a short word.
pub(super) fn order_badge(lang: Lang, order: &Order, today: jiff::civil::Date) -> Markup {
    if order.has_ended(today) {
        return kern::badge(Tone::Info, &t(lang, "operations-order-state-ended"));
    }
    let tone = match order.state {
        OrderState::Ordered => Tone::Warning,
        OrderState::Accepted => Tone::Info,
        OrderState::Provided => Tone::Success,
        OrderState::Declined | OrderState::Withdrawn => Tone::Danger,
    };
    kern::badge(tone, &t(lang, &order.state.key()))
}

pub(super) fn offer_name(all: &[Offer], order: &Order) -> String {
    let day = order.ordered_at.in_germany().date();
    offer_on(all, &order.offer, day).map_or_else(|| order.offer.clone(), |offer| offer.name.clone())
}

/// `GET /betrieb/bestellungen`
pub(super) async fn list(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (operator, scope) = reading(&desk, &visitor, &clerk).await?;
    let orders = all_orders(&scope, operator).await?;
    let all = offers(&scope).await?;
    let (offices, today) = (offices(&scope).await?, scope.today());
    drop(scope);
    let rows = orders.iter().map(|order| {
        vec![
            html! {
                a class="kern-link" href={ (ORDERS) "/" (order.tenant) "/" (order.number) } { (offer_name(&all, order)) }
                br; span class="dw-muted" { (offices.get(&order.tenant).map(String::as_str).unwrap_or_default()) }
            },
            html! { (order.quantity) },
            order_badge(lang, order, today),
            html! { (ui::moment(lang, order.ordered_at)) },
        ]
    });
    let table = Table {
        caption: t(lang, "operations-orders-caption"),
        columns: vec![
            Column::new(t(lang, "operations-order")),
            Column::numeric(t(lang, "operations-order-quantity")),
            Column::new(t(lang, "operations-state")),
            Column::new(t(lang, "operations-ordered-at")),
        ],
        rows: rows.collect(),
    };
    let page = clerk.page(&visitor, t(lang, "operations-orders")).lead(t(lang, "operations-orders-lead")).back(HOME);
    Ok(page.wide().render(html! {
        @if orders.is_empty() { p class="kern-body" { (t(lang, "operations-orders-empty")) } } @else { (kern::table(&table)) }
    }))
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    pub(super) erledigt: String,
}

/// What the page of an order shows besides it: what was done, or what was typed and why nothing was done.
#[derive(Debug, Default)]
pub(super) struct Typed {
    pub(super) day: DateParts,
    pub(super) reason: String,
    pub(super) revision: i32,
    pub(super) done: String,
    pub(super) refused: Option<Error>,
}

impl Typed {
    pub(super) fn of(fields: &FormFields) -> Self {
        Self {
            day: fields.date("tag"),
            reason: fields.get("grund").unwrap_or_default().to_owned(),
            revision: fields.get("stand").and_then(|text| text.parse().ok()).unwrap_or(-1),
            ..Self::default()
        }
    }

    pub(super) fn frame<'a>(&self, page: Page<'a>) -> Page<'a> {
        let status = self.refused.as_ref().map_or(StatusCode::OK, Explain::status);
        page.errors(self.refused.is_some()).status(status)
    }

    pub(super) fn said(&self, lang: Lang) -> Markup {
        html! {
            @if let Some(done) = OrderAct::from_name(&self.done) {
                (Alert::success(t(lang, &format!("operations-order-done-{}", done.name()))).announced().plain())
            }
            @if let Some(error) = &self.refused {
                (Alert::danger(t(lang, error.key())).announced().body(html! { p { (t(lang, &format!("{}-next", error.key()))) } }))
            }
        }
    }
}

/// Errors that the page of an order shows itself.
pub(super) fn is_shown(error: &Error) -> bool {
    matches!(error, Error::Stale | Error::NotPossible | Error::DayPassed | Error::NoReason)
}

pub(super) fn facts(lang: Lang, all: &[Offer], order: &Order, today: jiff::civil::Date) -> Markup {
    let day = order.ordered_at.in_germany().date();
    let at = offer_on(all, &order.offer, day);
    let mut facts = vec![
        (t(lang, "operations-state"), order_badge(lang, order, today)),
        (t(lang, "operations-order-quantity"), html! { (order.quantity) }),
    ];
    if let Some(offer) = at {
        facts.push((t(lang, "operations-offer-price"), html! { (price(lang, offer.price, offer.billing)) }));
    }
    for (key, day) in [("operations-order-provided", order.provided_on), ("operations-order-last", order.last_day)] {
        facts.extend(day.map(|day| (t(lang, key), html! { (ui::date(lang, day)) })));
    }
    kern::description_list(&facts)
}

pub(super) fn history(lang: Lang, entries: &[OrderEntry], names: &Names) -> Markup {
    html! {
        h2 class="kern-heading-medium" { (t(lang, "operations-history")) }
        ol class="kern-list" {
            @for entry in entries {
                li {
                    (ui::moment(lang, entry.at)) ": " (t(lang, &entry.act.key()))
                    @if let Some(day) = entry.day { " (" (ui::date(lang, day)) ")" }
                    " – " (names.name(lang, entry.by))
                    @if !entry.reason.is_empty() { br; (entry.reason) }
                }
            }
        }
    }
}

/// `GET /betrieb/bestellungen/{tenant}/{number}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((tenant, number)): Path<(String, i32)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (operator, scope) = acting_at(&desk, &visitor, &clerk, tenant_of(&tenant, unknown)?, (false, unknown)).await?;
    page(&desk, &visitor, (&clerk, operator), scope, number, &Typed { done: asked.erledigt, ..Typed::default() }).await
}

/// `POST /betrieb/bestellungen/{tenant}/{number}/senden`: the field `was` says what is done.
pub(super) async fn act(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((asked, number)): Path<(String, i32)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let tenant = tenant_of(&asked, unknown)?;
    let typed = Typed::of(&sent.fields);
    let (operator, mut scope) = acting_at(&desk, &visitor, &sent.clerk, tenant, (true, unknown)).await?;
    if sent.is_again() {
        return page(&desk, &visitor, (&sent.clerk, operator), scope, number, &typed).await;
    }
    let act = sent.fields.get("was").and_then(OrderAct::from_name).ok_or_else(|| Failure::malformed("no act"))?;
    let said = (typed.day.date(), typed.reason.as_str());
    match handle_order(&mut scope, operator, (number, typed.revision), act, said).await {
        Ok(_) => {
            scope.commit().await.map_err(Error::from)?;
            Ok(Redirect::to(&format!("{ORDERS}/{tenant}/{number}?erledigt={}", act.name())).into_response())
        }
        Err(error) if is_shown(&error) => {
            drop(scope);
            let (operator, scope) = acting_at(&desk, &visitor, &sent.clerk, tenant, (false, unknown)).await?;
            let refused = Typed { refused: Some(error), ..typed };
            page(&desk, &visitor, (&sent.clerk, operator), scope, number, &refused).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    (clerk, operator): (&Clerk, Operator),
    scope: Scope,
    number: i32,
    typed: &Typed,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (order, entries) = one_order(&scope, operator, number).await?;
    let office = store::tenant(&scope, order.tenant).await.map_err(Error::from)?.name;
    let all = offers(&scope).await?;
    let today = scope.today();
    drop(scope);
    let names = Names::of(&desk.store, entries.iter().map(|entry| entry.by)).await?;
    let may = |act: OrderAct| order.state.after(act).is_some();
    let day = if typed.day.is_empty() { DateParts::from_iso(&today.to_string()) } else { typed.day.clone() };
    let number_text = text_with(lang, "operations-order-number", &[("number", order.number.into())]);
    let page = clerk.page(visitor, offer_name(&all, &order)).preline(format!("{office}, {number_text}")).back(ORDERS);
    Ok(typed.frame(page).render(html! {
        (typed.said(lang))
        (facts(lang, &all, &order, today))
        @if [OrderAct::Accept, OrderAct::Provide, OrderAct::Decline].into_iter().any(may) {
            form class="dw-form" method="post" action={ (ORDERS) "/" (order.tenant) "/" (order.number) "/senden" } novalidate {
                (clerk.csrf())
                (kern::hidden("stand", &order.revision.to_string()))
                @if may(OrderAct::Provide) { (kern::date_input(&Field::new(lang, "tag", t(lang, "operations-order-provided")), &day)) }
                (kern::text_input(&Field::new(lang, "grund", t(lang, "operations-order-reason"))
                    .hint(t(lang, "operations-order-reason-hint")).value(typed.reason.clone()).optional().max_length(120)))
                div class="dw-actions" {
                    @for act in [OrderAct::Accept, OrderAct::Provide, OrderAct::Decline].into_iter().filter(|act| may(*act)) {
                        @let button = if act == OrderAct::Decline { Button::Secondary } else { Button::Primary };
                        (kern::submit_named(button, &t(lang, &format!("operations-order-do-{}", act.name())), "was", act.name()))
                    }
                }
            }
        }
        (history(lang, &entries, &names))
    }))
}
