//! Papers of this room: the record of a tender, what the bidders are told, and a call-off. In German, as every paper of an administration
//! (§ 23 Abs. 1 VwVfG).

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use identity::{AccountId, Clerk};
use jiff::civil::Date;
use letters::{Block, Head, Letter, Paper, PaperColumn, PaperPart, PaperTable};
use planning::Coordinator;
use store::{Language, TenantId};
use ui::{Failure, Lang, Path, Visitor, t, text_with};

use super::tender::{Sheet, facts, step_text};
use super::{reading, reading_at_host};
use crate::model::{Offer, waiting_until};
use crate::verbs::{agreement_of, hundredths, lines_of};
use crate::{CallOffId, Desk, Error, FrameworkId, TenderId};

/// The kind of a document that word processors write.
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The head of a paper of an administration.
fn head(desk: &Desk, tenant: TenantId, today: Date, subject: String, reference: String) -> Result<Head, Error> {
    let lang = Language::German;
    let catalogue = desk.directory.catalogue();
    let body = planning::bodies(&catalogue, Coordinator::machine(tenant)).into_iter().next();
    let (body, _) = body.ok_or(Error::Unknown)?;
    let example = catalogue.administration(tenant).is_some_and(|office| office.example);
    Ok(Head {
        language: letters::Language::German,
        issuer: applications::issuer(lang, &catalogue, &body, tenant, today),
        recipient: Vec::new(),
        reference,
        date: today,
        contact: None,
        facts: Vec::new(),
        subject,
        example: example.then(|| t(lang, "applications-letter-example")),
        words: letters::Words { reference: t(lang, "procurement-paper-kind"), ..applications::words(lang) },
    })
}

fn part(key: &str, blocks: Vec<Block>) -> PaperPart {
    PaperPart { title: t(Lang::German, &format!("procurement-{key}")), blocks }
}

/// A table with these columns: the end of a text key, the part of the width, whether it holds numbers.
fn table(columns: &[(&str, u8, bool)], rows: Vec<Vec<String>>) -> Block {
    let column = |(key, share, numeric): &(&str, u8, bool)| PaperColumn {
        title: t(Lang::German, &format!("procurement-{key}")),
        share: *share,
        numeric: *numeric,
    };
    Block::Table(PaperTable { columns: columns.iter().map(column).collect(), rows })
}

async fn pdf(desk: &Desk, name: &str, paper: Paper) -> Result<Response, Failure> {
    let pdf = desk.press.set(Letter::Paper(Box::new(paper))).await.map_err(Error::from)?;
    Ok(ui::kept(name, "application/pdf", pdf.into_bytes()))
}

/// `GET /einkauf/vergaben/{tender}/papier/{paper}`
pub(super) async fn tender(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, paper)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (buyer, scope) = reading(&desk, &visitor, &clerk).await?;
    let sheet = Sheet::read(&scope, buyer, &id).await?;
    let today = scope.today();
    drop(scope);
    // The number of an offer, and how its letter goes.
    let letter = paper.strip_prefix("information-").and_then(|rest| rest.strip_suffix(".pdf"));
    let letter = letter.map(|rest| rest.split_once('-').unwrap_or((rest, "electronic")));
    let title = [("title", sheet.tender.said.title.as_str().into())];
    let subject = |key: &str| text_with(Lang::German, &format!("procurement-paper-{key}-subject"), &title);
    let reference = reference(sheet.tender.id);
    let head = |key: &str| head(&desk, buyer.tenant(), today, subject(key), reference.clone());
    match paper.as_str() {
        "vermerk.pdf" => pdf(&desk, &paper, Paper { head: head("record")?, parts: record(&sheet) }).await,
        "vermerk.docx" => {
            let paper = Paper { head: head("record")?, parts: record(&sheet) };
            let file = letters::document(&paper).map_err(|error| crate::error::odd(&error.to_string()))?;
            Ok(ui::kept("vermerk.docx", DOCX, file))
        }
        _ => {
            let (number, way) = letter.ok_or(Error::Unknown)?;
            let to = sheet.others().find(|offer| offer.number.to_string() == number).ok_or(Error::Unknown)?;
            let head = Head { recipient: vec![to.bidder.clone()], ..head("information")? };
            let told = information(&sheet, to, (today, way != "post"))?;
            pdf(&desk, &paper, Paper { head, parts: vec![told] }).await
        }
    }
}

/// What a tender is called where its title is too long: the end of its id.
fn reference(id: TenderId) -> String {
    let id = id.to_string();
    id.rsplit('-').next().unwrap_or_default().to_uppercase()
}

/// The record of a tender (§ 8 VgV, § 6 UVgO): what it is about, every step, how offers were judged.
fn record(sheet: &Sheet) -> Vec<PaperPart> {
    let lang = Lang::German;
    let facts = facts(lang, &sheet.tender).into_iter();
    let facts = facts.map(|fact| vec![fact.question, plain(&fact.answer.into_string())]);
    // People are told apart, not named: their accounts stand in the database.
    let mut people: Vec<AccountId> = Vec::new();
    let mut steps = Vec::new();
    for entry in &sheet.entries {
        let who = match entry.by {
            None => t(lang, "procurement-machine"),
            Some(account) => {
                let place = people.iter().position(|known| *known == account).unwrap_or_else(|| {
                    people.push(account);
                    people.len() - 1
                });
                text_with(lang, "procurement-person", &[("number", (place + 1).into())])
            }
        };
        steps.push(vec![entry.number.to_string(), ui::moment(lang, entry.at), who, step_text(lang, entry)]);
    }
    let offers = sheet.standing().into_iter().map(|(offer, rank)| {
        vec![
            rank.map(|(place, _)| place.to_string()).unwrap_or_default(),
            offer.bidder.clone(),
            offer.scored.as_ref().map(|scored| ui::money(lang, scored.price)).unwrap_or_default(),
            rank.map(|(_, rank)| hundredths(rank.total)).unwrap_or_default(),
            offer
                .excluded
                .as_ref()
                .map(|rule| text_with(lang, "procurement-excluded-by", &[("rule", rule.as_str().into())]))
                .unwrap_or_default(),
        ]
    });
    vec![
        part("paper-facts", vec![table(&[("subject", 2, false), ("said", 5, false)], facts.collect())]),
        part(
            "paper-evaluation",
            vec![
                Block::Text(t(lang, "procurement-offers-rule")),
                table(
                    &[
                        ("place", 1, true),
                        ("bidder", 3, false),
                        ("price", 2, true),
                        ("points", 2, true),
                        ("note", 4, false),
                    ],
                    offers.collect(),
                ),
            ],
        ),
        part(
            "record",
            vec![table(&[("number", 1, true), ("when", 3, false), ("who", 2, false), ("step", 7, false)], steps)],
        ),
    ]
}

/// Markup of one line as text: entities are what the templates escape.
fn plain(markup: &str) -> String {
    markup.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// What one bidder is told whose offer is not accepted (§ 134 Abs. 1 GWB, § 46 Abs. 1 UVgO): who gets the contract, why they do not, when at
/// the earliest there is a contract. What others got is nobody's business but for the total of the best.
fn information(sheet: &Sheet, to: &Offer, (today, electronically): (Date, bool)) -> Result<PaperPart, Error> {
    let lang = Lang::German;
    let text = |key: &str, args: &[(&str, ui::Value)]| {
        Block::Text(text_with(lang, &format!("procurement-information-{key}"), args))
    };
    let standing = sheet.standing();
    let best = sheet.ranks.iter().find(|rank| Some(rank.offer) == sheet.tender.winner);
    let winner = sheet.winner().map(|offer| offer.bidder.as_str()).unwrap_or_default();
    let mut blocks = vec![text("greeting", &[]), text("winner", &[("bidder", winner.into())])];
    let place = standing.iter().find(|(offer, _)| offer.id == to.id).and_then(|(_, place)| *place);
    if let Some(rule) = &to.excluded {
        blocks.push(text("excluded", &[("rule", rule.as_str().into())]));
    } else if let (Some((place, rank)), Some(best), Some(scored)) = (place, best, &to.scored) {
        let args = [
            ("place", place.into()),
            ("of", sheet.ranks.len().into()),
            ("points", hundredths(rank.total).into()),
            ("best", hundredths(best.total).into()),
        ];
        blocks.push(text("place", &args));
        let said = &sheet.tender.said;
        let price = (t(lang, "procurement-price"), said.price_weight, hundredths(rank.price_points));
        let others = said.criteria.iter().zip(&scored.points);
        let others = others.map(|(one, points)| (one.name.clone(), one.weight, points.to_string()));
        let rows = std::iter::once(price)
            .chain(others)
            .map(|(name, weight, points)| vec![name, format!("{weight} %"), points]);
        blocks.push(table(
            &[("criterion-judged", 4, false), ("weight", 2, true), ("points-reached", 2, true)],
            rows.collect(),
        ));
        blocks.push(Block::Text(t(lang, "procurement-offers-rule")));
    }
    if sheet.tender.must_inform(&sheet.offers) {
        let sent = || waiting_until(today, electronically).map_err(|error| crate::error::odd(&error.to_string()));
        let day = sheet.tender.waiting_until.map_or_else(sent, Ok)?;
        blocks.push(text("contract", &[("day", ui::date(lang, day).into())]));
    }
    blocks.push(text("regards", &[]));
    Ok(part("paper-information", blocks))
}

/// `GET /amt/beschaffung/rahmen/{agreement}/abruf/{order}`
pub(super) async fn call_off(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, order)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let lang = Lang::German;
    let order = order.strip_suffix(".pdf").unwrap_or(&order);
    let order: CallOffId = order.parse().map_err(|_| Error::Unknown)?;
    let (member, subject, scope) = reading_at_host(&desk, &visitor, &clerk, &id).await?;
    let (agreement, priced) = agreement_of(&scope, member, FrameworkId::from(subject)).await?;
    let (made, lines) = lines_of(&scope, member, order).await?;
    let today = made.ordered_at.in_germany().date();
    drop(scope);
    let names: BTreeMap<_, _> = priced.iter().map(|one| (one.article, one)).collect();
    let rows = lines.iter().filter_map(|(article, quantity, price)| {
        let one = names.get(article)?;
        let sum = store::Cents(price.0.saturating_mul(i64::from(*quantity)));
        let cells =
            [quantity.to_string(), one.unit.clone(), one.name.clone(), ui::money(lang, *price), ui::money(lang, sum)];
        Some(cells.into())
    });
    let columns =
        [("quantity", 1, true), ("unit", 2, false), ("article", 4, false), ("price", 2, true), ("sum", 2, true)];
    let title = [("title", agreement.title.as_str().into())];
    let subject = text_with(lang, "procurement-paper-call-off-subject", &title);
    let reference = format!("{}/{}", agreement.number, made.number);
    let mut head = head(&desk, member.tenant(), today, subject, reference)?;
    head.recipient = vec![agreement.supplier.clone()];
    let said = [
        ("host", desk.directory.catalogue().office_name(agreement.host).into()),
        ("number", agreement.number.into()),
        ("supplier", agreement.supplier.as_str().into()),
    ];
    let sums = [("value", ui::money(lang, made.value).into()), ("budget", made.budget_item.as_str().into())];
    let mut blocks = vec![
        Block::Text(text_with(lang, "procurement-call-off-text", &said)),
        table(&columns, rows.collect()),
        Block::Text(text_with(lang, "procurement-call-off-sum", &sums)),
    ];
    if let Some(at) = made.cancelled_at {
        let args = [("at", ui::moment(lang, at).into()), ("reason", made.reason.as_str().into())];
        blocks.push(Block::Text(text_with(lang, "procurement-call-off-cancelled", &args)));
    }
    pdf(&desk, "abruf.pdf", Paper { head, parts: vec![part("call-off", blocks)] }).await
}
