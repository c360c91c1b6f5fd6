//! A tender: its offers, how they stand, its record, and the next step.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use store::Scope;
use ui::kern::{self, Alert, Answer, Button, Column, Table, Tone};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Path, Query, Visitor, t, text_with};

use super::parts::{Inputs, Told, Typed, back, choices, refusal, with_problems};
use super::{BUYING, FRAMEWORKS, SURVEYS, TENDERS, reading, writing};
use crate::model::{LONGEST_TEXT, Offer, Rank, Tender, TenderEntry, TenderId, TenderState, evaluate};
use crate::verbs::{
    approve_award, cancel_tender, frameworks, hundredths, inform_bidders, obstacle, offers, propose_award, record,
    tender,
};
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

    /// The offer that gets the contract.
    pub(super) fn winner(&self) -> Option<&Offer> {
        self.offers.iter().find(|offer| Some(offer.id) == self.tender.winner)
    }

    /// Whose offers are not accepted, once that is approved: whoever bid gets to know (§ 134 Abs. 1 GWB, § 46 Abs. 1 UVgO).
    pub(super) fn others(&self) -> impl Iterator<Item = &Offer> {
        let decided = matches!(self.tender.state, TenderState::Approved | TenderState::Awarded);
        self.offers.iter().filter(move |offer| decided && Some(offer.id) != self.tender.winner)
    }

    /// What stands in the way of a contract today.
    pub(super) fn obstacle(&self, today: Date) -> Option<Error> {
        obstacle(&self.tender, &self.offers, today)
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
    page(&desk, &visitor, &clerk, &id, (&told, None), (&fresh(), &[])).await
}

/// What nobody typed yet.
fn fresh() -> FormFields {
    FormFields(vec![("weg".to_owned(), "electronic".to_owned())])
}

/// `POST /einkauf/vergaben/{tender}/senden`: proposes, approves, notes that the others were told, or ends it.
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
        "billigen" => approve_award(&mut scope, buyer, at).await.map(|()| "approved"),
        "informieren" => {
            let mut typed = Typed::new(visitor.lang, &sent.fields);
            let Some(day) = typed.day("verschickt", None) else {
                drop(scope);
                let tried = (&sent.fields, typed.problems.as_slice());
                return page(&desk, &visitor, &sent.clerk, &id, (&Told::NOTHING, None), tried).await;
            };
            let sent_on = (day, sent.fields.get("weg") != Some("post"));
            inform_bidders(&mut scope, buyer, at, sent_on).await.map(|()| "saved")
        }
        "aufheben" => cancel_tender(&mut scope, buyer, at, reason).await.map(|()| "cancelled"),
        _ => {
            drop(scope);
            return page(&desk, &visitor, &sent.clerk, &id, (&Told::NOTHING, None), (&sent.fields, &[])).await;
        }
    };
    match done {
        Ok(what) => {
            scope.commit().await?;
            Ok(back(&format!("{TENDERS}/{tender}"), what))
        }
        Err(error @ Error::Between(..)) => {
            drop(scope);
            let message = text_with(visitor.lang, error.key(), &error.args());
            let problem = FieldProblem { field: "verschickt".to_owned(), message };
            page(&desk, &visitor, &sent.clerk, &id, (&Told::NOTHING, None), (&sent.fields, &[problem])).await
        }
        Err(error @ (Error::Stale | Error::NotPossible | Error::SecondPerson | Error::Unscored | Error::NoReason)) => {
            drop(scope);
            page(&desk, &visitor, &sent.clerk, &id, (&Told::NOTHING, Some(&error)), (&sent.fields, &[])).await
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
    (typed, problems): (&FormFields, &[FieldProblem]),
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (buyer, scope) = reading(desk, visitor, clerk).await?;
    let sheet = Sheet::read(&scope, buyer, id).await?;
    let agreement = frameworks(&scope, buyer).await?.into_iter().find(|one| one.tender == sheet.tender.id);
    let today = scope.today();
    drop(scope);
    let page = with_problems(clerk.page(visitor, &sheet.tender.said.title).back(BUYING).wide(), problems);
    let page = match refused {
        Some(error) => page.errors(true).status(error.status()),
        None => page,
    };
    let own = sheet.tender.proposed_by.is_some() && sheet.tender.proposed_by == buyer.account();
    let inputs = Inputs { lang, typed, problems };
    let path = format!("{TENDERS}/{}", sheet.tender.id);
    Ok(page.render(html! {
        (told.markup(lang))
        (refusal(lang, refused))
        (kern::error_summary(lang, problems))
        (kern::answers(lang, &facts(lang, &sheet.tender), None))
        p class="kern-body" {
            (kern::link(&t(lang, "procurement-to-survey"), &format!("{SURVEYS}/{}", sheet.tender.said.survey)))
        }
        @if let Some(one) = &agreement {
            p class="kern-body" { (kern::link(&t(lang, "procurement-to-agreement"), &format!("{FRAMEWORKS}/{}", one.id))) }
        }
        (offers_table(lang, &sheet, &path))
        (steps(clerk, &sheet, &path, (own, today), inputs))
        (letters(lang, &sheet, &path))
        h2 class="kern-heading-medium" { (t(lang, "procurement-record")) }
        p class="kern-body" { (t(lang, "procurement-record-lead")) }
        ul class="dw-links" {
            @for paper in ["vermerk.pdf", "vermerk.docx"] {
                li { (kern::link(&t(lang, &format!("procurement-paper-{}", paper.replace('.', "-"))), &format!("{path}/papier/{paper}"))) }
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
        "informed" => {
            vec![("sent", said("sent").into()), ("day", said("day").into()), ("way", named("way", "way").into())]
        }
        _ => entry.detail.iter().map(|(name, value)| (name.as_str(), value.as_str().into())).collect(),
    };
    // Where only the price counts there are no points to name.
    let step = if entry.step == "scored" && said("points").is_empty() { "scored-price" } else { &entry.step };
    text_with(lang, &format!("procurement-step-{step}"), &args)
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
            html! { @if let Some((_, rank)) = rank { (hundredths(rank.total)) } },
            html! { @if let Some((place, _)) = rank { (place) } },
            html! {
                @if open {
                    @let key = if offer.excluded.is_none() { "procurement-score" } else { "procurement-correct" };
                    a class="kern-link" href={ (path) "/angebote/" (offer.id) } {
                        (t(lang, key)) span class="kern-sr-only" { " " (offer.bidder) }
                    }
                }
            },
        ]
    };
    let column = |key: &str| Column::new(t(lang, &format!("procurement-{key}")));
    let number = |key: &str| Column::numeric(t(lang, &format!("procurement-{key}")));
    html! {
        @if sheet.offers.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "procurement-offers")) }
            p class="kern-body" { (t(lang, "procurement-offers-none")) }
        } @else {
            (kern::table(&Table {
                caption: t(lang, "procurement-offers"),
                columns: vec![column("bidder"), column("arrived"), number("price"), number("points"), number("place"), column("act")],
                rows: sheet.standing().into_iter().map(row).collect(),
            }))
        }
        p class="kern-body" { (t(lang, "procurement-offers-rule")) }
        @if open {
            div class="dw-actions" {
                (kern::link_button(Button::Secondary, &t(lang, "procurement-offer-new"), &format!("{path}/angebote")))
            }
        }
    }
}

/// A letter for each bidder whose offer is not accepted: nobody reads what others got.
fn letters(lang: Lang, sheet: &Sheet, path: &str) -> Markup {
    // How long is waited depends on how the letter goes; it says so itself.
    let undecided = matches!(sheet.obstacle(Date::MAX), Some(Error::NotInformed));
    let ways: &[&str] = if undecided { &["-electronic", "-post"] } else { &[""] };
    let link = |offer: &Offer, way: &str| {
        let args = [("bidder", offer.bidder.as_str().into())];
        let file = format!("{path}/papier/information-{}{way}.pdf", offer.number);
        kern::link(&text_with(lang, &format!("procurement-paper-letter{way}"), &args), &file)
    };
    html! {
        @if sheet.others().next().is_some() {
            h2 class="kern-heading-medium" { (t(lang, "procurement-letters")) }
            p class="kern-body" { (t(lang, "procurement-letters-lead")) }
            ul class="dw-links" {
                @for offer in sheet.others() {
                    @for way in ways { li { (link(offer, way)) } }
                }
            }
        }
    }
}

/// What can be done next. `own`: whoever looks proposed the award.
fn steps(clerk: &Clerk, sheet: &Sheet, path: &str, (own, today): (bool, Date), inputs: Inputs<'_>) -> Markup {
    let (lang, tender) = (inputs.lang, &sheet.tender);
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
            TenderState::Proposed if own => p class="kern-body" { (t(lang, "procurement-approve-other")) },
            TenderState::Proposed => (form(html! {
                p class="kern-body" { (t(lang, "procurement-approve-text")) }
                (button(Button::Primary, "billigen"))
            })),
            TenderState::Approved => {
                @match sheet.obstacle(today) {
                    Some(Error::NotInformed) => (form(html! {
                        p class="kern-body" { (t(lang, "procurement-inform-text")) }
                        (kern::date_input(&inputs.field("verschickt", "sent-on"), &inputs.day("verschickt")))
                        (kern::radios(&inputs.field("weg", "way").hint(t(lang, "procurement-way-hint")),
                            &choices(lang, "way", ["electronic", "post"])))
                        (button(Button::Primary, "informieren"))
                    })),
                    Some(obstacle) => (waits(lang, &obstacle)),
                    None => {
                        div class="dw-actions" {
                            (kern::link_button(Button::Primary, &t(lang, "procurement-award"), &format!("{path}/zuschlag")))
                        }
                    }
                }
            }
            TenderState::Awarded | TenderState::Cancelled => p class="kern-body" { (t(lang, "procurement-over")) },
        }
        @if !over {
            (kern::accordion(&t(lang, "procurement-cancel"), form(html! {
                (kern::textarea(&inputs.field("grund", "cancel-reason")
                    .hint(t(lang, "procurement-cancel-reason-hint")).max_length(LONGEST_TEXT), 3))
                (button(Button::Tertiary, "aufheben"))
            })))
        }
    }
}

/// Why there is no contract yet.
pub(super) fn waits(lang: Lang, obstacle: &Error) -> Markup {
    match obstacle {
        Error::Waiting(day) => {
            Alert::info(text_with(lang, "procurement-waits", &[("day", ui::date(lang, *day).into())])).body(html! {
                p { (t(lang, "procurement-waits-text")) }
            })
        }
        other => Alert::info(text_with(lang, other.key(), &other.args())).plain(),
    }
}
