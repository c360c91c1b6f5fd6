//! Offers: that one arrived, what it says, and the contract that follows.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::html;
use store::{Cents, Scope};
use ui::kern::{self, Width};
use ui::{Explain, Failure, FieldProblem, FormFields, Path, Visitor, t, text_with};

use super::parts::{Inputs, Typed, back, moment, with_problems};
use super::tender::Sheet;
use super::{TENDERS, reading, writing};
use crate::model::{Article, FrameworkId, LONGEST_WORD, NewFramework, Offer, OfferId, Scored, TenderId};
use crate::verbs::{articles, award, offers, score_offer, take_offer, tender};
use crate::{Buyer, Desk, Error, Tender};

/// Most points of a criterion.
const MOST_POINTS: i32 = 100;

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
    let (Some(arrived), [], false) = (arrived, typed.problems.as_slice(), sent.is_again()) else {
        let problems = if sent.is_again() { Vec::new() } else { typed.problems };
        return Ok(offer_page(&visitor, &sent.clerk, &found, &sent.fields, &problems));
    };
    let fresh: OfferId = sent.fields.get("kennung").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
    let offer = take_offer(&mut scope, buyer, found.id, fresh, (bidder, arrived)).await?;
    scope.commit().await?;
    let what = if offer.excluded.is_some() { "late" } else { "offer" };
    Ok(back(&format!("{TENDERS}/{}", found.id), what))
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
        form class="dw-form" method="post" action={ (path) "/angebote" } novalidate {
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
    let mut fields = Vec::new();
    if let Some(scored) = &offer.scored {
        fields.push(("preis".to_owned(), ui::typed_money(scored.price)));
        let points = scored.points.iter().enumerate();
        fields.extend(points.map(|(at, points)| (format!("punkte-{}", at + 1), points.to_string())));
    }
    Ok(score_page(&visitor, &clerk, (&found, &offer), &FormFields(fields), &[]))
}

/// `POST /einkauf/vergaben/{tender}/angebote/{offer}/senden`
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
    let price = typed.money("preis");
    let points =
        (1..=found.said.criteria.len()).map(|at| typed.number(&format!("punkte-{at}"), 0, MOST_POINTS)).collect();
    let mut problems = typed.problems;
    if sent.is_again() {
        problems.clear();
    } else if problems.is_empty() {
        match score_offer(&mut scope, buyer, found.id, offer.id, Scored { price, points }).await {
            Ok(()) => {
                scope.commit().await?;
                return Ok(back(&format!("{TENDERS}/{}", found.id), "scored"));
            }
            Err(error @ Error::TooEarly(_)) => {
                let message = text_with(lang, error.key(), &error.args());
                problems.push(FieldProblem { field: "preis".to_owned(), message });
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(score_page(&visitor, &sent.clerk, (&found, &offer), &sent.fields, &problems))
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
    let page = clerk.page(visitor, t(lang, "procurement-score-title")).lead(&offer.bidder).back(&path);
    with_problems(page, problems).render(html! {
        (kern::error_summary(lang, problems))
        form class="dw-form" method="post" action={ (path) "/angebote/" (offer.id) "/senden" } novalidate {
            (clerk.csrf())
            (kern::text_input(&inputs.field("preis", "price").hint(t(lang, "procurement-price-hint")).inputmode("decimal").width(Width::Short)))
            @for (at, criterion) in tender.said.criteria.iter().enumerate() {
                (kern::text_input(&inputs.field(&format!("punkte-{}", at + 1), "points").label(criterion.name.as_str())
                    .hint(t(lang, "procurement-points-hint")).inputmode("numeric").max_length(3).width(Width::Short)))
            }
            (kern::submit(&t(lang, "procurement-save")))
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
    Ok(contract_page(&visitor, &clerk, &sheet.tender, &articles, &typed, &[]))
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
    let days = typed.day("beginn", None).zip(typed.day("ende", None));
    let max_value = typed.money("hoechstwert");
    let max_quantity = i64::from(typed.number("hoechstmenge", 1, i32::MAX));
    let prices: BTreeMap<_, Cents> =
        articles.iter().map(|article| (article.id, typed.money(&format!("preis-{}", article.number)))).collect();
    let mut problems = typed.problems;
    if sent.is_again() {
        problems.clear();
    } else if let (Some((starts_on, ends_on)), true) = (days, problems.is_empty()) {
        let new = NewFramework { starts_on, ends_on, max_value, max_quantity, prices };
        let revision = sent.fields.get("stand").and_then(|text| text.parse().ok()).unwrap_or_default();
        let fresh: FrameworkId =
            sent.fields.get("kennung").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
        match award(&mut scope, buyer, (sheet.tender.id, revision), fresh, &new).await {
            Ok(()) => {
                scope.commit().await?;
                return Ok(back(&format!("{TENDERS}/{}", sheet.tender.id), "awarded"));
            }
            Err(error @ (Error::Term | Error::Amount | Error::Waiting(_) | Error::NobodyEntitled)) => {
                let field = match error {
                    Error::Amount => "hoechstwert",
                    Error::Term => "ende",
                    _ => "beginn",
                };
                let message = text_with(lang, error.key(), &error.args());
                problems.push(FieldProblem { field: field.to_owned(), message });
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(contract_page(&visitor, &sent.clerk, &sheet.tender, &articles, &sent.fields, &problems))
}

fn contract_page(
    visitor: &Visitor,
    clerk: &Clerk,
    tender: &Tender,
    articles: &[Article],
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Response {
    let lang = visitor.lang;
    let inputs = Inputs { lang, typed, problems };
    let path = format!("{TENDERS}/{}", tender.id);
    let page = clerk.page(visitor, t(lang, "procurement-award")).lead(t(lang, "procurement-award-lead")).back(&path);
    let hint = |key: &str| t(lang, &format!("procurement-{key}-hint"));
    with_problems(page, problems).render(html! {
        (kern::error_summary(lang, problems))
        form class="dw-form" method="post" action={ (path) "/zuschlag" } novalidate {
            (clerk.csrf())
            @for name in ["kennung", "stand"] { (kern::hidden(name, typed.get(name).unwrap_or_default())) }
            (kern::date_input(&inputs.field("beginn", "starts-on"), &inputs.day("beginn")))
            (kern::date_input(&inputs.field("ende", "ends-on").hint(hint("ends-on")), &inputs.day("ende")))
            (kern::text_input(&inputs.field("hoechstwert", "max-value").hint(hint("max-value")).inputmode("decimal").width(Width::Short)))
            (kern::text_input(&inputs.field("hoechstmenge", "max-quantity").hint(hint("max-quantity")).inputmode("numeric")
                .max_length(9).width(Width::Short)))
            @for article in articles {
                @let values = [("article", article.said.name.as_str().into()), ("unit", article.said.unit.as_str().into())];
                (kern::text_input(&inputs.field(&format!("preis-{}", article.number), "price")
                    .label(text_with(lang, "procurement-price-of", &values)).inputmode("decimal").width(Width::Short)))
            }
            (kern::submit(&t(lang, "procurement-award-do")))
        }
    })
}
