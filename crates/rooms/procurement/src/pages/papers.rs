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
use crate::verbs::{agreement_of, lines_of, thousandths};
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
        "information.pdf" if sheet.tender.winner.is_some() => {
            pdf(&desk, &paper, Paper { head: head("information")?, parts: information(&sheet) }).await
        }
        _ => Err(Error::Unknown.into()),
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
            rank.map(|(_, rank)| thousandths(rank.total)).unwrap_or_default(),
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

/// What bidders are told whose offers are not accepted (§ 134 Abs. 1 GWB, § 46 UVgO): who gets it, why they do not, when at the earliest
/// there is a contract.
fn information(sheet: &Sheet) -> Vec<PaperPart> {
    let lang = Lang::German;
    let winner = sheet.offers.iter().find(|offer| Some(offer.id) == sheet.tender.winner);
    let bidder = winner.map(|offer| offer.bidder.clone()).unwrap_or_default();
    let others = sheet.standing().into_iter().filter(|(offer, _)| Some(offer.id) != sheet.tender.winner);
    let reasons = others.map(|(offer, rank)| {
        let why = match (&offer.excluded, rank) {
            (Some(rule), _) => text_with(lang, "procurement-excluded-by", &[("rule", rule.as_str().into())]),
            (None, Some((place, rank))) => {
                let args = [("place", place.into()), ("points", thousandths(rank.total).into())];
                text_with(lang, "procurement-information-place", &args)
            }
            (None, None) => String::new(),
        };
        vec![offer.bidder.clone(), why]
    });
    let mut blocks = vec![
        Block::Text(text_with(lang, "procurement-information-winner", &[("bidder", bidder.into())])),
        table(&[("bidder", 2, false), ("why", 5, false)], reasons.collect()),
    ];
    if let Some(day) = sheet.tender.waiting_until {
        let args = [("day", ui::date(lang, day).into())];
        blocks.push(Block::Text(text_with(lang, "procurement-information-contract", &args)));
    }
    vec![part("paper-information", blocks)]
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
