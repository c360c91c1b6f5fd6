//! A tender: its offers, how they stand, its record, and the next step.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use store::Scope;
use ui::kern::{self, Alert, Answer, Button, Column, Field, Table, Tone};
use ui::{Explain, Failure, Lang, Path, Query, Visitor, t, text_with};

use super::parts::{Told, back, choices, refusal};
use super::{BUYING, FRAMEWORKS, TENDERS, reading, writing};
use crate::model::{LONGEST_TEXT, Offer, Rank, Tender, TenderEntry, TenderId, TenderState, evaluate};
use crate::verbs::{approve_award, cancel_tender, frameworks, offers, propose_award, record, tender, thousandths};
use crate::{Buyer, Desk, Error};

/// Everything about a tender.
pub(super) struct Sheet {
    pub(super) tender: Tender,
    pub(super) offers: Vec<Offer>,
    pub(super) ranks: Vec<Rank>,
    pub(super) entries: Vec<TenderEntry>,
}

impl Sheet {
    pub(super) async fn read(scope: &Scope, buyer: Buyer, id: &str) -> Result<Self, Error> {
        let id: TenderId = id.parse().map_err(|_| Error::Unknown)?;
        let tender = tender(scope, buyer, id).await?;
        let offers = offers(scope, buyer, id).await?;
        Ok(Self {
            ranks: evaluate(tender.said.price_weight, &tender.said.criteria, &offers),
            entries: record(scope, buyer, id).await?,
            offers,
            tender,
        })
    }

    /// The offers with their place; those that take no part, or are not scored yet, come last and have none.
    pub(super) fn standing(&self) -> Vec<(&Offer, Option<(usize, &Rank)>)> {
        let place = |offer: &Offer| self.ranks.iter().position(|rank| rank.offer == offer.id);
        let mut all: Vec<(&Offer, Option<(usize, &Rank)>)> = self
            .offers
            .iter()
            .map(|offer| (offer, place(offer).and_then(|at| Some((at + 1, self.ranks.get(at)?)))))
            .collect();
        all.sort_by_key(|(offer, rank)| (rank.map_or(usize::MAX, |(place, _)| place), offer.number));
        all
    }
}

/// `GET /einkauf/vergaben/{tender}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    page(&desk, &visitor, &clerk, &id, (&told, None)).await
}

/// `POST /einkauf/vergaben/{tender}/senden`: proposes, approves or ends it.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (buyer, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let tender: TenderId = id.parse().map_err(|_| Error::Unknown)?;
    let revision = sent.fields.get("stand").and_then(|text| text.parse().ok()).unwrap_or_default();
    let at = (tender, revision);
    let what = if sent.is_again() { "" } else { sent.fields.get("tun").unwrap_or_default() };
    let reason = sent.fields.get("grund").unwrap_or_default().trim();
    let done = match what {
        "vorschlagen" => propose_award(&mut scope, buyer, at).await.map(|()| "proposed"),
        "billigen" => {
            let electronically = sent.fields.get("weg") != Some("post");
            approve_award(&mut scope, buyer, at, electronically).await.map(|()| "approved")
        }
        "aufheben" => cancel_tender(&mut scope, buyer, at, reason).await.map(|()| "cancelled"),
        _ => {
            drop(scope);
            return page(&desk, &visitor, &sent.clerk, &id, (&Told::default(), None)).await;
        }
    };
    match done {
        Ok(what) => {
            scope.commit().await?;
            Ok(back(&format!("{TENDERS}/{tender}"), what))
        }
        Err(error @ (Error::Stale | Error::NotPossible | Error::SecondPerson | Error::Unscored | Error::NoReason)) => {
            drop(scope);
            page(&desk, &visitor, &sent.clerk, &id, (&Told::default(), Some(&error))).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    id: &str,
    (told, refused): (&Told, Option<&Error>),
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (buyer, scope) = reading(desk, visitor, clerk).await?;
    let sheet = Sheet::read(&scope, buyer, id).await?;
    let agreement = frameworks(&scope, buyer).await?.into_iter().find(|one| one.tender == sheet.tender.id);
    let today = scope.today();
    drop(scope);
    let page = clerk.page(visitor, &sheet.tender.said.title).back(BUYING).wide();
    let page = match refused {
        Some(error) => page.errors(true).status(error.status()),
        None => page,
    };
    let path = format!("{TENDERS}/{}", sheet.tender.id);
    Ok(page.render(html! {
        (told.markup(lang))
        (refusal(lang, refused))
        (kern::answers(lang, &facts(lang, &sheet.tender), None))
        @if let Some(one) = &agreement {
            p class="kern-body" { (kern::link(&t(lang, "procurement-to-agreement"), &format!("{FRAMEWORKS}/{}", one.id))) }
        }
        (offers_table(lang, &sheet, &path))
        (steps(lang, clerk, &sheet.tender, &path, today))
        h2 class="kern-heading-medium" { (t(lang, "procurement-record")) }
        p class="kern-body" { (t(lang, "procurement-record-lead")) }
        ul class="dw-links" {
            @for paper in ["vermerk.pdf", "vermerk.docx"] {
                li { (kern::link(&t(lang, &format!("procurement-paper-{}", paper.replace('.', "-"))), &format!("{path}/papier/{paper}"))) }
            }
            @if sheet.tender.winner.is_some() {
                li { (kern::link(&t(lang, "procurement-paper-information"), &format!("{path}/papier/information.pdf"))) }
            }
        }
        ol class="kern-list kern-list--number" {
            @for entry in &sheet.entries {
                li { (ui::moment(lang, entry.at)) ": " (step_text(lang, entry)) }
            }
        }
    }))
}

/// What a tender is about, for its page and its record.
pub(super) fn facts(lang: Lang, tender: &Tender) -> Vec<Answer> {
    let said = &tender.said;
    let named = |key: &str, name: &str| t(lang, &format!("procurement-{key}-{name}"));
    let weights = std::iter::once((t(lang, "procurement-price"), said.price_weight))
        .chain(said.criteria.iter().map(|criterion| (criterion.name.clone(), criterion.weight)));
    let weights: Vec<String> = weights.map(|(name, weight)| format!("{name} {weight} %")).collect();
    let facts = [
        ("standing", named("tender", tender.state.name())),
        ("kind", named("kind", said.kind.name())),
        ("value", ui::money(lang, said.value)),
        ("procedure", named("procedure", said.procedure.name())),
        ("required", named("procedure", tender.required.name())),
        ("reason", said.reason.clone()),
        ("basis", format!("{}: {}", named("basis", said.basis.name()), said.basis_reason)),
        ("entitled", named("entitled", said.entitled.name())),
        ("offers-until", ui::moment(lang, said.offers_until)),
        ("weights", weights.join(" · ")),
    ];
    let fact = |(key, answer): (&str, String)| Answer {
        question: t(lang, &format!("procurement-{key}")),
        answer: html! { (answer) },
    };
    facts.into_iter().filter(|(_, answer)| !answer.is_empty()).map(fact).collect()
}

/// A step of the record in a sentence.
pub(super) fn step_text(lang: Lang, entry: &TenderEntry) -> String {
    let said = |name: &str| entry.detail.get(name).cloned().unwrap_or_default();
    let named = |key: &str, name: &str| match said(name).as_str() {
        "" => String::new(),
        value => t(lang, &format!("procurement-{key}-{value}")),
    };
    let args: Vec<(&str, ui::Value)> = match entry.step.as_str() {
        "begun" => vec![
            ("value", said("value").into()),
            ("required", named("procedure", "required").into()),
            ("procedure", named("procedure", "procedure").into()),
            ("source", said("source").into()),
        ],
        "informed" => vec![("day", said("day").into()), ("way", named("way", "way").into())],
        _ => entry.detail.iter().map(|(name, value)| (name.as_str(), value.as_str().into())).collect(),
    };
    text_with(lang, &format!("procurement-step-{}", entry.step), &args)
}

fn offers_table(lang: Lang, sheet: &Sheet, path: &str) -> Markup {
    let open = sheet.tender.state == TenderState::Open;
    let row = |(offer, rank): (&Offer, Option<(usize, &Rank)>)| {
        vec![
            html! {
                (offer.number) ". " (offer.bidder)
                @if sheet.tender.winner == Some(offer.id) { " " (kern::badge(Tone::Success, &t(lang, "procurement-winner"))) }
            },
            html! {
                (ui::moment(lang, offer.arrived_at))
                @if let Some(rule) = &offer.excluded {
                    br; (kern::badge(Tone::Danger, &t(lang, "procurement-excluded"))) " " span class="dw-muted" { (rule) }
                }
            },
            html! { @if let Some(scored) = &offer.scored { (ui::money(lang, scored.price)) } },
            html! { @if let Some((_, rank)) = rank { (thousandths(rank.total)) } },
            html! { @if let Some((place, _)) = rank { (place) } },
            html! {
                @if open && offer.excluded.is_none() {
                    a class="kern-link" href={ (path) "/angebote/" (offer.id) } {
                        (t(lang, "procurement-score")) span class="kern-sr-only" { " " (offer.bidder) }
                    }
                }
            },
        ]
    };
    let column = |key: &str| Column::new(t(lang, &format!("procurement-{key}")));
    let number = |key: &str| Column::numeric(t(lang, &format!("procurement-{key}")));
    html! {
        h2 class="kern-heading-medium" { (t(lang, "procurement-offers")) }
        p class="kern-body" { (t(lang, "procurement-offers-rule")) }
        @if sheet.offers.is_empty() {
            p class="kern-body" { (t(lang, "procurement-offers-none")) }
        } @else {
            (kern::table(&Table {
                caption: t(lang, "procurement-offers"),
                columns: vec![column("bidder"), column("arrived"), number("price"), number("points"), number("place"), column("act")],
                rows: sheet.standing().into_iter().map(row).collect(),
            }))
        }
        @if open {
            div class="dw-actions" {
                (kern::link_button(Button::Secondary, &t(lang, "procurement-offer-new"), &format!("{path}/angebote")))
            }
        }
    }
}

/// What can be done next.
fn steps(lang: Lang, clerk: &Clerk, tender: &Tender, path: &str, today: jiff::civil::Date) -> Markup {
    let form = |body: Markup| {
        html! {
            form class="dw-form" method="post" action={ (path) "/senden" } novalidate {
                (clerk.csrf())
                (kern::hidden("stand", &tender.revision.to_string()))
                (body)
            }
        }
    };
    let button =
        |kind: Button, what: &str| kern::submit_named(kind, &t(lang, &format!("procurement-do-{what}")), "tun", what);
    let over = matches!(tender.state, TenderState::Awarded | TenderState::Cancelled);
    html! {
        h2 class="kern-heading-medium" { (t(lang, "procurement-next")) }
        @match tender.state {
            TenderState::Open => (form(html! { (button(Button::Primary, "vorschlagen")) })),
            TenderState::Proposed => (form(html! {
                p class="kern-body" { (t(lang, "procurement-approve-text")) }
                @if tender.must_inform() {
                    (kern::radios(&Field::new(lang, "weg", t(lang, "procurement-way")).hint(t(lang, "procurement-way-hint"))
                        .value("electronic"), &choices(lang, "way", ["electronic", "post"])))
                }
                (button(Button::Primary, "billigen"))
            })),
            TenderState::Approved => {
                @if let Some(day) = tender.waiting_until.filter(|day| today <= *day) {
                    (Alert::info(text_with(lang, "procurement-waits", &[("day", ui::date(lang, day).into())])).body(html! {
                        p { (t(lang, "procurement-waits-text")) }
                    }))
                } @else {
                    div class="dw-actions" {
                        (kern::link_button(Button::Primary, &t(lang, "procurement-award"), &format!("{path}/zuschlag")))
                    }
                }
            },
            TenderState::Awarded | TenderState::Cancelled => p class="kern-body" { (t(lang, "procurement-over")) },
        }
        @if !over {
            (kern::accordion(&t(lang, "procurement-cancel"), form(html! {
                (kern::textarea(&Field::new(lang, "grund", t(lang, "procurement-cancel-reason"))
                    .hint(t(lang, "procurement-cancel-reason-hint")).max_length(LONGEST_TEXT), 3))
                (button(Button::Tertiary, "aufheben"))
            })))
        }
    }
}
