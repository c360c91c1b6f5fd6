//! Offers: that one arrived, what it says, and the contract that follows.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::html;
use store::{Cents, Scope};
use ui::kern::{self, Answer, Button, Width};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Path, Visitor, t, text_with};

use super::limits::{refused, thresholds};
use super::parts::{Inputs, Typed, back, moment, with_problems};
use super::tender::{Sheet, waits};
use super::{TENDERS, reading, writing};
use crate::model::{Article, FrameworkId, LONGEST_TEXT, LONGEST_WORD, NewFramework, Offer, OfferId, Scored, TenderId};
use crate::verbs::{articles, award, correct_arrival, offers, score_offer, take_offer, tender};
use crate::{Buyer, Desk, Error, Tender};

/// The largest quantity of an agreement: more is a typing error.
const LARGEST: i32 = 100_000_000;
/// Most points of a criterion.
const MOST_POINTS: i32 = 100;

/// Money above zero: for nothing nobody offers in earnest (§ 60 VgV).
pub(super) fn above_zero(typed: &mut Typed<'_>, field: &str) -> Cents {
    let before = typed.problems.len();
    let money = typed.money(field);
    if money.0 <= 0 && typed.problems.len() == before {
        typed.wrong(field, Error::Amount.key(), &[]);
    }
    money
}

fn fresh(scope: &Scope) -> FormFields {
    FormFields(vec![("kennung".to_owned(), scope.new_uuid().to_string())])
}

fn id_of(text: &str) -> Result<TenderId, Error> {
    text.parse().map_err(|_| Error::Unknown)
}

/// `GET /einkauf/vergaben/{tender}/angebote`
pub(super) async fn begin(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (buyer, scope) = reading(&desk, &visitor, &clerk).await?;
    let found = tender(&scope, buyer, id_of(&id)?).await?;
    Ok(offer_page(&visitor, &clerk, &found, &fresh(&scope), &[]))
}

/// `POST /einkauf/vergaben/{tender}/angebote`
pub(super) async fn take(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (buyer, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let found = tender(&scope, buyer, id_of(&id)?).await?;
    let mut typed = Typed::new(visitor.lang, &sent.fields);
    let bidder = typed.text("bieter", LONGEST_WORD, true);
    let arrived = typed.day("eingang", None).zip(typed.time("uhrzeit")).map(|(day, time)| moment(day, time));
    let mut problems = typed.problems;
    if sent.is_again() {
        problems.clear();
    } else if let (Some(arrived), []) = (arrived, problems.as_slice()) {
        let fresh: OfferId =
            sent.fields.get("kennung").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
        match take_offer(&mut scope, buyer, found.id, fresh, (bidder, arrived)).await {
            Ok(offer) => {
                scope.commit().await?;
                let what = if offer.excluded.is_some() { "late" } else { "offer" };
                return Ok(back(&format!("{TENDERS}/{}", found.id), what));
            }
            Err(Error::Future) => problems.push(problem(visitor.lang, "eingang", &Error::Future)),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(offer_page(&visitor, &sent.clerk, &found, &sent.fields, &problems))
}

fn problem(lang: Lang, field: &str, error: &Error) -> FieldProblem {
    FieldProblem { field: field.to_owned(), message: text_with(lang, error.key(), &error.args()) }
}

fn offer_page(
    visitor: &Visitor,
    clerk: &Clerk,
    tender: &Tender,
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Response {
    let lang = visitor.lang;
    let inputs = Inputs { lang, typed, problems };
    let path = format!("{TENDERS}/{}", tender.id);
    let lead = text_with(lang, "procurement-offer-lead", &[("at", ui::moment(lang, tender.said.offers_until).into())]);
    let page = clerk.page(visitor, t(lang, "procurement-offer-new")).lead(lead).back(&path);
    with_problems(page, problems).render(html! {
        (kern::error_summary(lang, problems))
        form class="dw-form" method="post" action={ (path) "/angebote" } autocomplete="off" novalidate {
            (clerk.csrf())
            (kern::hidden("kennung", typed.get("kennung").unwrap_or_default()))
            (kern::text_input(&inputs.field("bieter", "bidder").max_length(LONGEST_WORD)))
            (kern::date_input(&inputs.field("eingang", "arrived"), &inputs.day("eingang")))
            (kern::text_input(&inputs.field("uhrzeit", "time").hint(t(lang, "procurement-time-hint")).max_length(9).width(Width::Short)))
            (kern::submit(&t(lang, "procurement-save")))
        }
    })
}

async fn one(scope: &Scope, buyer: Buyer, id: &str, offer: &str) -> Result<(Tender, Offer), Error> {
    let found = tender(scope, buyer, id_of(id)?).await?;
    let offer: OfferId = offer.parse().map_err(|_| Error::Unknown)?;
    let offer = offers(scope, buyer, found.id).await?.into_iter().find(|one| one.id == offer).ok_or(Error::Unknown)?;
    Ok((found, offer))
}

/// `GET /einkauf/vergaben/{tender}/angebote/{offer}`
pub(super) async fn open(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, offer)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (buyer, scope) = reading(&desk, &visitor, &clerk).await?;
    let (found, offer) = one(&scope, buyer, &id, &offer).await?;
    Ok(score_page(&visitor, &clerk, (&found, &offer), &FormFields(known(&offer)), &[]))
}

/// What is known of an offer, as fields of its forms.
fn known(offer: &Offer) -> Vec<(String, String)> {
    let arrived = offer.arrived_at.in_germany();
    let mut fields = vec![
        ("eingang-day".to_owned(), arrived.day().to_string()),
        ("eingang-month".to_owned(), arrived.month().to_string()),
        ("eingang-year".to_owned(), arrived.year().to_string()),
        ("uhrzeit".to_owned(), arrived.strftime("%H:%M").to_string()),
    ];
    if let Some(scored) = &offer.scored {
        fields.push(("preis".to_owned(), ui::typed_money(scored.price)));
        let points = scored.points.iter().enumerate();
        fields.extend(points.map(|(at, points)| (format!("punkte-{}", at + 1), points.to_string())));
    }
    fields
}

/// `POST /einkauf/vergaben/{tender}/angebote/{offer}/senden`: scores it, or corrects when it arrived.
pub(super) async fn score(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((id, offer)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (buyer, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let (found, offer) = one(&scope, buyer, &id, &offer).await?;
    let mut typed = Typed::new(lang, &sent.fields);
    let done = if sent.is_again() {
        None
    } else if sent.fields.get("tun") == Some("eingang") {
        let arrived = typed.day("eingang", None).zip(typed.time("uhrzeit")).map(|(day, time)| moment(day, time));
        let reason = typed.text("grund", LONGEST_TEXT, true);
        match arrived.filter(|_| typed.problems.is_empty()) {
            Some(arrived) => {
                let told = (arrived, reason.as_str());
                Some(correct_arrival(&mut scope, buyer, found.id, offer.id, told).await.map(|()| "saved"))
            }
            None => None,
        }
    } else {
        let price = above_zero(&mut typed, "preis");
        let points =
            (1..=found.said.criteria.len()).map(|at| typed.number(&format!("punkte-{at}"), 0, MOST_POINTS)).collect();
        match typed.problems.as_slice() {
            [] => {
                let scored = Scored { price, points };
                Some(score_offer(&mut scope, buyer, found.id, offer.id, scored).await.map(|()| "scored"))
            }
            _ => None,
        }
    };
    let mut problems = typed.problems;
    match done {
        Some(Ok(what)) => {
            scope.commit().await?;
            return Ok(back(&format!("{TENDERS}/{}", found.id), what));
        }
        Some(Err(error @ Error::TooEarly(_))) => problems.push(problem(lang, "preis", &error)),
        Some(Err(error @ Error::Future)) => problems.push(problem(lang, "eingang", &error)),
        Some(Err(error)) => return Err(error.into()),
        None => {}
    }
    // What was not sent, because it stands in the other form, is as it was.
    let typed = FormFields(sent.fields.0.iter().cloned().chain(known(&offer)).collect());
    Ok(score_page(&visitor, &sent.clerk, (&found, &offer), &typed, &problems))
}

fn score_page(
    visitor: &Visitor,
    clerk: &Clerk,
    (tender, offer): (&Tender, &Offer),
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Response {
    let lang = visitor.lang;
    let inputs = Inputs { lang, typed, problems };
    let path = format!("{TENDERS}/{}", tender.id);
    let action = format!("{path}/angebote/{}/senden", offer.id);
    let (excluded, title) = (offer.excluded.is_some(), t(lang, "procurement-correct"));
    let corrects = problems.iter().any(|one| ["eingang", "uhrzeit", "grund"].contains(&one.field.as_str()));
    let correction = html! {
        form class="dw-form" method="post" action=(action) novalidate {
            (clerk.csrf())
            p class="kern-body" { (t(lang, "procurement-correct-text")) }
            (kern::date_input(&inputs.field("eingang", "arrived"), &inputs.day("eingang")))
            (kern::text_input(&inputs.field("uhrzeit", "time").hint(t(lang, "procurement-time-hint")).width(Width::Short)))
            (kern::textarea(&inputs.field("grund", "why").max_length(LONGEST_TEXT), 3))
            (kern::submit_named(Button::Secondary, &title, "tun", "eingang"))
        }
    };
    let page = clerk.page(visitor, t(lang, "procurement-score-title")).lead(&offer.bidder).back(&path);
    with_problems(page, problems).render(html! {
        (kern::error_summary(lang, problems))
        @if !excluded {
            form class="dw-form" method="post" action=(action) novalidate {
                (clerk.csrf())
                (kern::text_input(&inputs.field("preis", "price").hint(t(lang, "procurement-price-hint")).inputmode("decimal").width(Width::Short)))
                @for (at, criterion) in tender.said.criteria.iter().enumerate() {
                    (kern::text_input(&inputs.field(&format!("punkte-{}", at + 1), "points").label(criterion.name.as_str())
                        .hint(t(lang, "procurement-points-hint")).inputmode("numeric").width(Width::Short)))
                }
                (kern::submit(&t(lang, "procurement-save")))
            }
        }
        @if offer.scored.is_none() {
            @if excluded || corrects {
                h2 class="kern-heading-medium" { (title) }
                (correction)
            } @else {
                (kern::accordion(&title, correction))
            }
        }
    })
}

/// What an award needs besides the tender.
async fn awarding(scope: &Scope, buyer: Buyer, id: &str) -> Result<(Sheet, Vec<Article>), Error> {
    let sheet = Sheet::read(scope, buyer, id).await?;
    let articles = articles(scope, sheet.tender.said.survey).await?;
    Ok((sheet, articles))
}

/// `GET /einkauf/vergaben/{tender}/zuschlag`
pub(super) async fn contract(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (buyer, scope) = reading(&desk, &visitor, &clerk).await?;
    let (sheet, articles) = awarding(&scope, buyer, &id).await?;
    let mut typed = fresh(&scope);
    typed.0.push(("stand".to_owned(), sheet.tender.revision.to_string()));
    typed.0.push(("hoechstwert".to_owned(), ui::typed_money(sheet.tender.said.value)));
    Ok(contract_page(&visitor, &clerk, (&sheet, scope.today()), &articles, &typed, &[]))
}

/// `POST /einkauf/vergaben/{tender}/zuschlag`
pub(super) async fn conclude(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (buyer, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let (sheet, articles) = awarding(&scope, buyer, &id).await?;
    let mut typed = Typed::new(lang, &sent.fields);
    let days = typed.day("beginn", Some(sheet.tender.begun_on)).zip(typed.day("ende", None));
    let max_value = above_zero(&mut typed, "hoechstwert");
    let max_quantity = i64::from(typed.number("hoechstmenge", 1, LARGEST));
    let prices: BTreeMap<_, Cents> = articles
        .iter()
        .map(|article| (article.id, above_zero(&mut typed, &format!("preis-{}", article.number))))
        .collect();
    let mut problems = typed.problems;
    if sent.is_again() {
        problems.clear();
    } else if let (Some((starts_on, ends_on)), true) = (days, problems.is_empty()) {
        let new = NewFramework { starts_on, ends_on, max_value, max_quantity, prices };
        let revision = sent.fields.get("stand").and_then(|text| text.parse().ok()).unwrap_or_default();
        let fresh: FrameworkId =
            sent.fields.get("kennung").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
        match award(&mut scope, buyer, &thresholds()?, (sheet.tender.id, revision), fresh, &new).await {
            Ok(()) => {
                scope.commit().await?;
                return Ok(back(&format!("{TENDERS}/{}", sheet.tender.id), "awarded"));
            }
            Err(Error::Term) => problems.push(problem(lang, "ende", &Error::Term)),
            Err(error @ (Error::TooLax(_) | Error::NoRule(_))) => {
                let message = refused(lang, &error, max_value);
                problems.push(FieldProblem { field: "hoechstwert".to_owned(), message });
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(contract_page(&visitor, &sent.clerk, (&sheet, scope.today()), &articles, &sent.fields, &problems))
}

fn contract_page(
    visitor: &Visitor,
    clerk: &Clerk,
    (sheet, today): (&Sheet, Date),
    articles: &[Article],
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Response {
    let lang = visitor.lang;
    let inputs = Inputs { lang, typed, problems };
    let path = format!("{TENDERS}/{}", sheet.tender.id);
    let page = clerk.page(visitor, t(lang, "procurement-award")).back(&path);
    let obstacle = sheet.obstacle(today);
    let page = if obstacle.is_none() { page.lead(t(lang, "procurement-award-lead")) } else { page };
    let hint = |key: &str| t(lang, &format!("procurement-{key}-hint"));
    let answer =
        |key: &str, said: String| Answer { question: t(lang, &format!("procurement-{key}")), answer: html! { (said) } };
    let winner = sheet.winner().and_then(|offer| Some((offer, offer.scored.as_ref()?)));
    let winner = winner.map(|(offer, scored)| {
        [answer("bidder", offer.bidder.clone()), answer("price", ui::money(lang, scored.price))]
    });
    with_problems(page, problems).render(html! {
        (kern::error_summary(lang, problems))
        @if let Some(winner) = &winner { (kern::answers(lang, winner, None)) }
        @if let Some(obstacle) = &obstacle { (waits(lang, obstacle)) } @else {
            form class="dw-form" method="post" action={ (path) "/zuschlag" } novalidate {
                (clerk.csrf())
                @for name in ["kennung", "stand"] { (kern::hidden(name, typed.get(name).unwrap_or_default())) }
                (kern::date_input(&inputs.field("beginn", "starts-on"), &inputs.day("beginn")))
                (kern::date_input(&inputs.field("ende", "ends-on").hint(hint("ends-on")), &inputs.day("ende")))
                (kern::text_input(&inputs.field("hoechstwert", "max-value").hint(hint("max-value")).inputmode("decimal").width(Width::Short)))
                (kern::text_input(&inputs.field("hoechstmenge", "max-quantity").hint(hint("max-quantity")).inputmode("numeric")
                    .width(Width::Short)))
                @for article in articles {
                    @let values = [("article", article.said.name.as_str().into()), ("unit", article.said.unit.as_str().into())];
                    (kern::text_input(&inputs.field(&format!("preis-{}", article.number), "price")
                        .label(text_with(lang, "procurement-price-of", &values)).inputmode("decimal").width(Width::Short)))
                }
                (kern::submit(&t(lang, "procurement-award-do")))
            }
        }
    })
}
