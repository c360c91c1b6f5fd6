//! What the provider offers: every version, and the form for a new one.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use store::Cents;
use ui::kern::{self, Alert, Button, Choice, Column, DateParts, Field, Table, Width};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Query, Visitor, t};

use super::parts::cents;
use super::{HOME, OFFERS, ORDERS, reading, writing};
use crate::model::{Billing, KINDS, Offer, kind_name, offer_on};
use crate::verbs::{LONGEST_DESCRIPTION, LONGEST_NAME, NewOffer, offers, set_offer};
use crate::{Desk, Error};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// The code of an offer that gets a new version.
    #[serde(default)]
    leistung: String,
    #[serde(default)]
    erledigt: String,
}

/// `GET /betrieb/katalog`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let all = offers(&scope).await?;
    let today = scope.today();
    let known = offer_on(&all, &asked.leistung, Date::MAX).map(typed_of).unwrap_or_default();
    Ok(page(&visitor, &clerk, (&all, today), &known, &[], asked.erledigt == "ja"))
}

/// The fields of the form for a version that is followed by another.
fn typed_of(offer: &Offer) -> FormFields {
    let mut fields = vec![
        ("kuerzel".to_owned(), offer.code.clone()),
        ("name".to_owned(), offer.name.clone()),
        ("beschreibung".to_owned(), offer.description.clone()),
        ("preis".to_owned(), ui::typed_money(offer.price)),
        ("abrechnung".to_owned(), offer.billing.name().to_owned()),
    ];
    fields.extend(offer.kinds.iter().map(|kind| ("wer".to_owned(), kind.clone())));
    FormFields(fields)
}

/// `POST /betrieb/katalog`
pub(super) async fn send(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (operator, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let all = offers(&scope).await?;
    let today = scope.today();
    let again = |problems: &[FieldProblem]| page(&visitor, &sent.clerk, (&all, today), &sent.fields, problems, false);
    if sent.is_again() {
        return Ok(again(&[]));
    }
    let new = match sent_offer(&visitor, &sent.fields) {
        Ok(new) => new,
        Err(problems) => return Ok(again(&problems)),
    };
    match set_offer(&mut scope, operator, new).await {
        Ok(_) => {
            scope.commit().await.map_err(Error::from)?;
            Ok(Redirect::to(&format!("{OFFERS}?erledigt=ja")).into_response())
        }
        Err(Error::DayPassed) => {
            let message = visitor.t("operations-offer-day-passed");
            Ok(again(&[FieldProblem { field: "ab".to_owned(), message }]))
        }
        Err(error @ Error::NoText) => {
            Ok(again(&[FieldProblem { field: "kuerzel".to_owned(), message: visitor.t(error.key()) }]))
        }
        Err(error) => Err(error.into()),
    }
}

fn sent_offer(visitor: &Visitor, fields: &FormFields) -> Result<NewOffer, Vec<FieldProblem>> {
    let said = |name: &str| fields.get(name).unwrap_or_default().trim().to_owned();
    let mut problems = Vec::new();
    let mut wrong = |field: &str, key: &str| {
        problems.push(FieldProblem { field: field.to_owned(), message: visitor.t(key) });
    };
    for field in ["kuerzel", "name"] {
        if said(field).is_empty() {
            wrong(field, "operations-no-text");
        }
    }
    let price = cents(&said("preis"));
    if price.is_none() {
        wrong("preis", "operations-amount-wrong");
    }
    let billing = Billing::from_name(&said("abrechnung"));
    if billing.is_none() {
        wrong("abrechnung", "operations-billing-missing");
    }
    let (first, last) = (fields.date("ab"), fields.date("bis"));
    if first.date().is_none() {
        wrong("ab", "operations-day-wrong");
    }
    if last.date().is_none() && !last.is_empty() {
        wrong("bis", "operations-day-wrong");
    }
    let names: BTreeSet<&str> = KINDS.into_iter().map(kind_name).collect();
    let kinds = fields.all("wer").filter(|kind| names.contains(kind)).map(str::to_owned).collect();
    match (price, billing, first.date()) {
        (Some(price), Some(billing), Some(first_day)) if problems.is_empty() => Ok(NewOffer {
            code: said("kuerzel"),
            first_day,
            last_day: last.date(),
            name: said("name"),
            description: said("beschreibung"),
            kinds,
            price,
            billing,
        }),
        _ => Err(problems),
    }
}

/// A price and for what it is.
pub(super) fn price(lang: Lang, price: Cents, billing: Billing) -> String {
    format!("{} {}", ui::money(lang, price), t(lang, &billing.key()))
}

/// Who may order something.
pub(super) fn who(lang: Lang, offer: &Offer) -> String {
    if offer.kinds.is_empty() {
        return t(lang, "operations-offer-everybody");
    }
    let kinds = offer.kinds.iter().map(|kind| t(lang, &format!("operations-kind-{kind}")));
    kinds.collect::<Vec<_>>().join(", ")
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    (all, today): (&[Offer], Date),
    typed: &FormFields,
    problems: &[FieldProblem],
    done: bool,
) -> Response {
    let lang = visitor.lang;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = clerk.page(visitor, t(lang, "operations-offers")).lead(t(lang, "operations-offers-lead")).back(HOME);
    page.wide().errors(!problems.is_empty()).status(status).render(html! {
        @if done { (Alert::success(t(lang, "operations-offer-done")).announced().plain()) }
        (kern::error_summary(lang, problems))
        div class="dw-actions" { (kern::link_button(Button::Secondary, &t(lang, "operations-orders"), ORDERS)) }
        @if all.is_empty() {
            p class="kern-body" { (t(lang, "operations-offers-empty")) }
        } @else {
            (table_of(lang, all, today))
        }
        h2 class="kern-heading-medium" { (t(lang, "operations-offer-new")) }
        p class="kern-body" { (t(lang, "operations-offer-new-text")) }
        (form(lang, clerk, typed, problems))
    })
}

fn table_of(lang: Lang, all: &[Offer], today: Date) -> Markup {
    let rows = all.iter().map(|offer| {
        let is_now = offer_on(all, &offer.code, today).is_some_and(|now| now.version == offer.version);
        let newest = offer_on(all, &offer.code, Date::MAX).is_some_and(|last| last.version == offer.version);
        vec![
            html! {
                (offer.name) br; span class="dw-muted" { (offer.code) " · " (offer.version) }
                @if newest {
                    br; (kern::link(&t(lang, "operations-offer-follow"), &format!("{OFFERS}?leistung={}", offer.code)))
                }
            },
            html! { (price(lang, offer.price, offer.billing)) },
            html! { (who(lang, offer)) },
            html! {
                (ui::date(lang, offer.first_day))
                @if let Some(last) = offer.last_day { " – " (ui::date(lang, last)) }
                @if is_now && offer.first_day <= today { br; (kern::badge(kern::Tone::Success, &t(lang, "operations-offer-now"))) }
            },
        ]
    });
    kern::table(&Table {
        caption: t(lang, "operations-offers-caption"),
        columns: vec![
            Column::new(t(lang, "operations-offer")),
            Column::numeric(t(lang, "operations-offer-price")),
            Column::new(t(lang, "operations-offer-who")),
            Column::new(t(lang, "operations-offer-valid")),
        ],
        rows: rows.collect(),
    })
}

fn form(lang: Lang, clerk: &Clerk, typed: &FormFields, problems: &[FieldProblem]) -> Markup {
    let field = |name: &str, key: &str| {
        let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        Field::new(lang, name, t(lang, key)).value(typed.get(name).unwrap_or_default()).error(error)
    };
    let longest = |longest: usize| u32::try_from(longest).unwrap_or(120);
    let kinds =
        KINDS.map(|kind| Choice::new(kind_name(kind), t(lang, &format!("operations-kind-{}", kind_name(kind)))));
    let billings: Vec<Choice> = Billing::ALL.iter().map(|one| Choice::new(one.name(), t(lang, &one.key()))).collect();
    let chosen: Vec<&str> = typed.all("wer").collect();
    let parts = |name: &str| -> DateParts { typed.date(name) };
    html! {
        form class="dw-form" method="post" action=(OFFERS) novalidate {
            (clerk.csrf())
            (kern::text_input(&field("kuerzel", "operations-offer-code").hint(t(lang, "operations-offer-code-hint")).max_length(40)))
            (kern::text_input(&field("name", "operations-offer-name").max_length(longest(LONGEST_NAME))))
            (kern::textarea(&field("beschreibung", "operations-offer-description").optional().max_length(longest(LONGEST_DESCRIPTION)), 4))
            (kern::text_input(&field("preis", "operations-offer-price").hint(t(lang, "operations-amount-hint"))
                .inputmode("decimal").max_length(15).width(Width::Short)))
            (kern::radios(&field("abrechnung", "operations-billing"), &billings))
            (kern::checkboxes(&field("wer", "operations-offer-who").hint(t(lang, "operations-offer-who-hint")).optional(), &kinds, &chosen))
            (kern::date_input(&field("ab", "operations-first-day"), &parts("ab")))
            (kern::date_input(&field("bis", "operations-offer-last").optional(), &parts("bis")))
            (kern::submit(&t(lang, "operations-offer-save")))
        }
    }
}
