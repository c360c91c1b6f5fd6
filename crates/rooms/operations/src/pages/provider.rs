//! What the provider offers an administration, and what was ordered: for whoever sets up the administration.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Names, Sent};
use maud::{Markup, html};
use store::Scope;
use ui::kern::{self, Alert, Button, Column, DateParts, Field, Table, Width};
use ui::{Explain, Failure, Lang, Path, Query, Visitor, t, text_with};

use super::offers::price;
use super::orders::{Asked, Typed, facts, history, is_shown, offer_name, order_badge};
use super::{HELP, PROVIDER, reading_own, writing_own};
use crate::model::{Offer, Order, OrderAct};
use crate::verbs::{change_order, offers, order, orderable, own_order, own_orders};
use crate::{Desk, Error, OrderId, Staff};

/// `GET /amt/anbieter`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let scope = reading_own(&desk, &visitor, &clerk).await?;
    page(&desk, &visitor, &clerk, scope, None).await
}

/// `POST /amt/anbieter`: orders something.
pub(super) async fn send(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let mut scope = writing_own(&desk, &visitor, &sent.clerk).await?;
    if sent.is_again() {
        return page(&desk, &visitor, &sent.clerk, scope, None).await;
    }
    let said = |name: &str| sent.fields.get(name).unwrap_or_default().trim().to_owned();
    let id: OrderId = said("kennung").parse().map_err(|_| Failure::malformed("no identity of the order"))?;
    let code = said("leistung");
    let typed = said(&quantity_field(&code));
    let wanted = (code.as_str(), typed.parse().unwrap_or(0));
    match order(&mut scope, &desk, Staff::of(sent.clerk.session()), id, wanted).await {
        Ok(number) => {
            scope.commit().await.map_err(Error::from)?;
            Ok(Redirect::to(&format!("{PROVIDER}/{number}?erledigt=order")).into_response())
        }
        Err(error @ (Error::BadAmount | Error::UnknownOffer)) => {
            drop(scope);
            let scope = reading_own(&desk, &visitor, &sent.clerk).await?;
            page(&desk, &visitor, &sent.clerk, scope, Some((&error, &typed))).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    scope: Scope,
    refused: Option<(&Error, &str)>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let all = offers(&scope).await?;
    let today = scope.today();
    let orders = own_orders(&scope, Staff::of(clerk.session())).await?;
    let status = refused.map_or(StatusCode::OK, |(error, _)| error.status());
    let page = clerk.page(visitor, t(lang, "operations-provider")).lead(t(lang, "operations-provider-lead"));
    let now = orderable(&all, desk, clerk.tenant(), today);
    Ok(page.back(HELP).wide().errors(refused.is_some()).status(status).render(html! {
        @if let Some((error, typed)) = refused {
            (Alert::danger(t(lang, error.key())).announced().body(html! {
                p { (t(lang, &format!("{}-next", error.key()))) @if !typed.is_empty() { " (" (typed) ")" } }
            }))
        }
        @if now.is_empty() { p class="kern-body" { (t(lang, "operations-provider-empty")) } }
        @for offer in now { (card(lang, clerk, offer, scope.new_id())) }
        @if !orders.is_empty() { (table_of(lang, &all, &orders, today)) }
    }))
}

/// Several forms of the page ask how many; each under a name of its own.
fn quantity_field(code: &str) -> String {
    format!("anzahl-{code}")
}

fn card(lang: Lang, clerk: &Clerk, offer: &Offer, id: OrderId) -> Markup {
    let name = [("name", offer.name.clone().into())];
    html! {
        section {
            h2 class="kern-heading-medium" { (offer.name) }
            p class="kern-body" { strong { (price(lang, offer.price, offer.billing)) } }
            @for line in offer.description.lines() { p class="kern-body" { (line) } }
            form class="dw-form" method="post" action=(PROVIDER) {
                (clerk.csrf())
                (kern::hidden("kennung", &id.to_string()))
                (kern::hidden("leistung", &offer.code))
                (kern::text_input(&Field::new(lang, quantity_field(&offer.code), text_with(lang, "operations-order-how-many", &name))
                    .value("1").inputmode("numeric").max_length(5).width(Width::Short)))
                (kern::button(Button::Secondary, &text_with(lang, "operations-order-do-order", &name)))
            }
        }
    }
}

fn table_of(lang: Lang, all: &[Offer], orders: &[Order], today: jiff::civil::Date) -> Markup {
    let rows = orders.iter().map(|order| {
        vec![
            html! { a class="kern-link" href={ (PROVIDER) "/" (order.number) } { (order.number) " – " (offer_name(all, order)) } },
            html! { (order.quantity) },
            order_badge(lang, order, today),
            html! { (ui::moment(lang, order.ordered_at)) },
        ]
    });
    kern::table(&Table {
        caption: t(lang, "operations-provider-orders"),
        columns: vec![
            Column::new(t(lang, "operations-order")),
            Column::numeric(t(lang, "operations-order-quantity")),
            Column::new(t(lang, "operations-state")),
            Column::new(t(lang, "operations-ordered-at")),
        ],
        rows: rows.collect(),
    })
}

/// `GET /amt/anbieter/{number}`
pub(super) async fn one(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(number): Path<i32>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let scope = reading_own(&desk, &visitor, &clerk).await?;
    order_page(&desk, &visitor, &clerk, scope, number, &Typed { done: asked.erledigt, ..Typed::default() }).await
}

/// `POST /amt/anbieter/{number}`: the field `was` says what is done.
pub(super) async fn act(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(number): Path<i32>,
    sent: Sent,
) -> Result<Response, Failure> {
    let typed = Typed::of(&sent.fields);
    let mut scope = writing_own(&desk, &visitor, &sent.clerk).await?;
    if sent.is_again() {
        return order_page(&desk, &visitor, &sent.clerk, scope, number, &typed).await;
    }
    let act = sent.fields.get("was").and_then(OrderAct::from_name).ok_or_else(|| Failure::malformed("no act"))?;
    let staff = Staff::of(sent.clerk.session());
    match change_order(&mut scope, staff, (number, typed.revision), act, typed.day.date()).await {
        Ok(_) => {
            scope.commit().await.map_err(Error::from)?;
            Ok(Redirect::to(&format!("{PROVIDER}/{number}?erledigt={}", act.name())).into_response())
        }
        Err(error) if is_shown(&error) => {
            drop(scope);
            let scope = reading_own(&desk, &visitor, &sent.clerk).await?;
            let refused = Typed { refused: Some(error), ..typed };
            order_page(&desk, &visitor, &sent.clerk, scope, number, &refused).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn order_page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    scope: Scope,
    number: i32,
    typed: &Typed,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (order, entries) = own_order(&scope, Staff::of(clerk.session()), number).await?;
    let all = offers(&scope).await?;
    let today = scope.today();
    drop(scope);
    let names = Names::of(&desk.store, entries.iter().map(|entry| entry.by)).await?;
    let may = |act: OrderAct| order.state.after(act).is_some() && !order.has_ended(today);
    let number_text = text_with(lang, "operations-order-number", &[("number", order.number.into())]);
    let page = clerk.page(visitor, offer_name(&all, &order)).preline(number_text).back(PROVIDER);
    let parts: &DateParts = &typed.day;
    Ok(typed.frame(page).render(html! {
        (typed.said(lang))
        (facts(lang, &all, &order, today))
        @if may(OrderAct::Withdraw) || may(OrderAct::Cancel) {
            form class="dw-form" method="post" action={ (PROVIDER) "/" (order.number) } novalidate {
                (clerk.csrf())
                (kern::hidden("stand", &order.revision.to_string()))
                @if may(OrderAct::Cancel) {
                    (kern::date_input(&Field::new(lang, "tag", t(lang, "operations-order-last"))
                        .hint(t(lang, "operations-order-last-hint")).width(Width::Short), parts))
                    (kern::submit_named(Button::Secondary, &t(lang, "operations-order-do-cancel"), "was", OrderAct::Cancel.name()))
                } @else {
                    (kern::submit_named(Button::Secondary, &t(lang, "operations-order-do-withdraw"), "was", OrderAct::Withdraw.name()))
                }
            }
        }
        (history(lang, &entries, &names))
    }))
}
