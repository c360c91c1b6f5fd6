//! What goes out to the recipient, as a letter and as a document to write on: set from what was kept when somebody decided.

use axum::extract::State;
use axum::response::Response;
use directory::{AdministrationKind, Catalogue};
use identity::Clerk;
use jiff::civil::Date;
use letters::{Block, Fact, Head, PaperColumn, PaperPart, PaperTable};
use maud::{Markup, html};
use store::{Cents, Language, TenantId};
use ui::{Failure, Lang, Path, Visitor, kern, t, text_with};

use super::own_parts::change_lines;
use super::parts::period;
use super::{own, reading};
use crate::model::{Grant, Interest, Letter, Matter, Notice, State as Stand, court};
use crate::verbs::{grant, letters as made, programme};
use crate::who::Recipient;
use crate::{Desk, Error};

/// The language of letters (§ 23 Abs. 1 `ThürVwVfG`).
const OFFICIAL: Language = Language::German;
/// The name of the file of a decision that somebody proposed.
const DRAFT: &str = "entwurf";

/// The name of the file of a letter, without its ending.
fn stem(letter: &Letter) -> String {
    let name = match letter.matter.name() {
        "early" => "vorhabensbeginn",
        "change" => "aenderung",
        "recovery" => "rueckforderung",
        _ => "bescheid",
    };
    format!("{name}-{}", letter.number)
}

/// The name of the file of a letter to keep.
pub(super) fn pdf_name(letter: &Letter) -> String {
    format!("{}.pdf", stem(letter))
}

/// The letters of a grant, each to read and to write on.
pub(super) fn list(lang: Lang, letters: &[Letter], here: &str) -> Markup {
    html! {
        ul class="dw-links" {
            @for letter in letters {
                @for ending in ["pdf", "docx"] {
                    @let words = [
                        ("number", letter.number.into()),
                        ("paper", t(lang, &format!("funding-paper-{}", letter.matter.name())).into()),
                        ("day", ui::date(lang, letter.made_on).into()),
                    ];
                    li { (kern::link(&text_with(lang, &format!("funding-paper-of-{ending}"), &words), &format!("{here}/papier/{}.{ending}", stem(letter)))) }
                }
            }
        }
    }
}

/// The decision that somebody proposed, to read before it is released.
pub(super) fn draft_links(lang: Lang, here: &str) -> Markup {
    html! {
        ul class="dw-links" {
            @for ending in ["pdf", "docx"] {
                li { (kern::link(&t(lang, &format!("funding-draft-{ending}")), &format!("{here}/papier/{DRAFT}.{ending}"))) }
            }
        }
    }
}

/// The letter of a file name.
fn named<'a>(letters: &'a [Letter], stem_of: &str) -> Result<&'a Letter, Error> {
    letters.iter().find(|letter| stem(letter) == stem_of).ok_or(Error::Unknown)
}

/// `GET /foerderung/{grant}/papier/{letter}`
pub(super) async fn file(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let found = grant(&scope, by, id.parse().map_err(|_| Error::Unknown)?).await?;
    let (stem, ending) = name.rsplit_once('.').ok_or(Error::Unknown)?;
    let whole = if stem == DRAFT {
        let programme = programme(&scope, by, Some(found.programme)).await?;
        let waits = found.state == Stand::Proposed;
        let matter = Matter::notice(&found, &programme).filter(|_| waits).ok_or(Error::Unknown)?;
        paper(&desk, (by.tenant(), found.recipient), &found, (&matter, scope.today(), true))?
    } else {
        let letters = made(&scope, by, found.id).await?;
        of(&desk, by.tenant(), &found, named(&letters, stem)?)?
    };
    drop(scope);
    set(&desk, whole, &name, ending).await
}

/// `GET /amt/foerderung/{grant}/papier/{letter}`: what was made for the own grant, never a draft.
pub(super) async fn own_file(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (sheet, scope) = own::look(&desk, &visitor, Recipient::of(clerk.session())?, &id, false).await?;
    drop(scope);
    let (stem, ending) = name.rsplit_once('.').ok_or(Error::Unknown)?;
    let whole = of(&desk, sheet.own.funder, &sheet.whole.grant, named(&sheet.whole.letters, stem)?)?;
    set(&desk, whole, &name, ending).await
}

/// A paper as the file of an ending.
async fn set(desk: &Desk, whole: letters::Paper, name: &str, ending: &str) -> Result<Response, Failure> {
    match ending {
        "pdf" => {
            let pdf = desk.press.set(letters::Letter::Paper(Box::new(whole))).await.map_err(Error::from)?;
            Ok(ui::kept(name, "application/pdf", pdf.into_bytes()))
        }
        "docx" => {
            let file = letters::document(&whole).map_err(Error::inconsistent)?;
            Ok(ui::kept(name, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", file))
        }
        _ => Err(Error::Unknown.into()),
    }
}

/// A letter that was made.
///
/// # Errors
/// [`Error::Unknown`] for a funder that is no administration.
pub(super) fn of(desk: &Desk, giver: TenantId, grant: &Grant, letter: &Letter) -> Result<letters::Paper, Error> {
    paper(desk, (giver, letter.recipient), grant, (&letter.matter, letter.made_on, false))
}

/// What a letter speaks of, on the letterhead of whoever gives the money.
fn paper(
    desk: &Desk,
    (giver, recipient): (TenantId, TenantId),
    grant: &Grant,
    (matter, day, draft): (&Matter, Date, bool),
) -> Result<letters::Paper, Error> {
    let lang = OFFICIAL;
    let catalogue = desk.directory.catalogue();
    let office = catalogue.administration(giver).ok_or(Error::Unknown)?;
    let entity = office.entity().ok_or(Error::Unknown)?;
    let name = matter.name();
    let subject = format!("funding-letter-{name}-subject{}", if draft { "-draft" } else { "" });
    let head = Head {
        language: letters::Language::German,
        issuer: applications::issuer(lang, &catalogue, &entity, giver, day),
        recipient: address(&catalogue, recipient, day),
        reference: grant.reference(),
        date: day,
        contact: None,
        facts: vec![Fact { label: t(lang, "funding-received"), value: ui::moment(lang, grant.received_at) }],
        subject: text_with(lang, &subject, &[("title", matter.title().into())]),
        example: office.example.then(|| t(lang, "applications-letter-example")),
        words: applications::words(lang),
    };
    let mut parts = match matter {
        Matter::Notice(notice) if notice.proposal.refuses() => refusal(lang, notice),
        Matter::Notice(notice) => granted(lang, notice),
        Matter::Early { title, from, reason } => early_start(lang, (title, *from), reason),
        Matter::Change { number, wanted, .. } => {
            let words = text_with(lang, "funding-letter-change-text", &[("number", (*number).into())]);
            vec![part(lang, "decision", vec![Block::Text(words), Block::List(change_lines(lang, wanted))])]
        }
        Matter::Recovery { paid, due, interest, until, reason, .. } => {
            let account = account(&catalogue, giver, &grant.reference(), day);
            recovered(lang, (*paid, *due), (interest, *until), (reason, account))
        }
    };
    // What only gives is not fought.
    if !matches!(matter, Matter::Early { from: Some(_), .. }) {
        parts.push(remedy(lang, &catalogue, (giver, recipient), day)?);
    }
    Ok(letters::Paper { head, parts })
}

/// A value of an administration on a day, if it is recorded.
fn recorded(catalogue: &Catalogue, tenant: TenantId, key: &str, day: Date) -> Option<String> {
    let entity = catalogue.administration(tenant)?.entity()?;
    Some(catalogue.setting(&entity, key, day)?.value.clone())
}

/// Name and address of an administration on a day, as far as they are recorded.
fn address(catalogue: &Catalogue, tenant: TenantId, day: Date) -> Vec<String> {
    let value = |key: &str| recorded(catalogue, tenant, key, day);
    let place: Vec<String> = ["letterhead.postcode", "letterhead.city"].into_iter().filter_map(value).collect();
    let place = (!place.is_empty()).then(|| place.join(" "));
    [Some(catalogue.office_name(tenant)), value("letterhead.street"), place].into_iter().flatten().collect()
}

/// Where money comes back to.
fn account(catalogue: &Catalogue, giver: TenantId, reference: &str, day: Date) -> String {
    let value = |key: &str| recorded(catalogue, giver, key, day);
    let mut words = vec![("reference", reference.into())];
    let Some(iban) = value("bank.iban") else { return text_with(OFFICIAL, "funding-letter-account-unknown", &words) };
    words.push(("iban", iban.into()));
    words.push(("holder", value("bank.holder").unwrap_or_else(|| catalogue.office_name(giver)).into()));
    text_with(OFFICIAL, "funding-letter-account", &words)
}

/// Who can be turned to against the letter, and where (§ 58 Abs. 1 VwGO): a supreme authority of the Land is sued at once (§ 68 Abs. 1
/// Satz 2 Nr. 1 VwGO), every other one hears an objection first.
fn remedy(
    lang: Lang,
    catalogue: &Catalogue,
    (giver, recipient): (TenantId, TenantId),
    day: Date,
) -> Result<PaperPart, Error> {
    let office = catalogue.administration(giver).ok_or(Error::Unknown)?;
    let name = office.name.to_lowercase();
    let supreme = office.kind == AdministrationKind::StateAuthority
        && ["ministerium", "staatskanzlei"].iter().any(|word| name.contains(word));
    let blocks = if supreme {
        let county = catalogue.administration(recipient).map(|recipient| recipient.county.as_str()).unwrap_or_default();
        let place = court(county).map_err(Error::inconsistent)?.ok_or_else(|| Error::inconsistent("no court"))?;
        vec![Block::Text(text_with(lang, "funding-letter-remedy-court", &[("place", place.into())]))]
    } else {
        let mut lines = address(catalogue, giver, day);
        // § 58 VwGO asks for the seat, whether or not an address is recorded.
        if lines.len() == 1 {
            lines.extend(office.seat.clone());
        }
        vec![Block::Text(t(lang, "casework-letter-remedy")), Block::Text(lines.join("\n"))]
    };
    Ok(part(lang, "remedy", blocks))
}

fn part(lang: Lang, key: &str, blocks: Vec<Block>) -> PaperPart {
    PaperPart { title: t(lang, &format!("funding-letter-{key}")), blocks }
}

fn reason(lang: Lang, words: &str) -> PaperPart {
    part(lang, "reason", vec![Block::Text(words.to_owned())])
}

/// A table of words and amounts.
fn table(lang: Lang, heads: [&str; 2], rows: impl IntoIterator<Item = (String, Cents)>) -> Block {
    let [name, amount] = heads.map(|key| t(lang, key));
    Block::Table(PaperTable {
        columns: vec![
            PaperColumn { title: name, share: 3, numeric: false },
            PaperColumn { title: amount, share: 2, numeric: true },
        ],
        rows: rows.into_iter().map(|(name, amount)| vec![name, ui::money(lang, amount)]).collect(),
    })
}

fn refusal(lang: Lang, notice: &Notice) -> Vec<PaperPart> {
    let words = text_with(lang, "funding-letter-refused", &[("title", notice.plan.title.as_str().into())]);
    vec![part(lang, "decision", vec![Block::Text(words)]), reason(lang, &notice.proposal.reason)]
}

fn granted(lang: Lang, notice: &Notice) -> Vec<PaperPart> {
    let (plan, proposal) = (&notice.plan, &notice.proposal);
    let amount = [
        ("title", plan.title.as_str().into()),
        ("amount", ui::money(lang, proposal.amount()).into()),
        ("programme", notice.programme.as_str().into()),
    ];
    let way = [
        ("way", t(lang, &format!("funding-financing-{}", proposal.financing.name())).into()),
        ("eligible", ui::money(lang, proposal.eligible).into()),
        ("period", period(lang, proposal.period).into()),
    ];
    let shares = proposal.years.iter().map(|(year, share)| (year.to_string(), *share));
    let costs = plan.costs.iter().map(|line| (line.name.clone(), line.amount));
    let money = [
        (t(lang, "funding-own"), proposal.own(plan)),
        (t(lang, "funding-third"), plan.third),
        (t(lang, "funding-grant-amount"), proposal.amount()),
        (t(lang, "funding-whole"), plan.whole()),
    ];
    let mut rules = vec![
        text_with(lang, "funding-letter-rule-call", &[("days", notice.call_days.into())]),
        text_with(lang, "funding-letter-rule-proof", &[("months", notice.proof_months.into())]),
        text_with(
            lang,
            "funding-letter-rule-items",
            &[("amount", ui::money(lang, notice.item_above).into()), ("years", notice.earmark_years.into())],
        ),
        t(lang, "funding-letter-rule-tell"),
        t(lang, "funding-letter-rule-back"),
    ];
    rules.splice(0..0, proposal.conditions.iter().cloned());
    let decision = vec![
        Block::Text(text_with(lang, "funding-letter-granted", &amount)),
        Block::Text(text_with(lang, "funding-letter-way", &way)),
        table(lang, ["funding-year", "funding-amount"], shares),
    ];
    let plan = vec![
        table(lang, ["funding-line", "funding-amount"], costs),
        table(lang, ["funding-financed-by", "funding-amount"], money),
    ];
    let basis = text_with(lang, "funding-letter-basis", &[("source", notice.source.as_str().into())]);
    vec![
        part(lang, "decision", decision),
        part(lang, "plan", plan),
        part(lang, "conditions", vec![Block::Numbered(rules)]),
        part(lang, "reason", vec![Block::Text(proposal.reason.clone()), Block::Text(basis)]),
    ]
}

fn early_start(lang: Lang, (title, from): (&str, Option<Date>), why: &str) -> Vec<PaperPart> {
    let Some(from) = from else {
        let words = text_with(lang, "funding-letter-early-denied", &[("title", title.into())]);
        return vec![part(lang, "decision", vec![Block::Text(words)]), reason(lang, why)];
    };
    let values = [("title", title.into()), ("day", ui::date(lang, from).into())];
    let words = text_with(lang, "funding-letter-early-allowed", &values);
    let notes = ["funding-early-no-promise", "funding-letter-early-risk"].map(|key| Block::Text(t(lang, key)));
    vec![part(lang, "decision", vec![Block::Text(words)]), reason(lang, why), part(lang, "early-note", notes.into())]
}

fn recovered(
    lang: Lang,
    (paid, due): (Cents, Cents),
    (interest, until): (&Interest, Date),
    (why, account): (&str, String),
) -> Vec<PaperPart> {
    let over = Cents(paid.0 - due.0);
    let whole = Cents(over.0 + interest.amount.0);
    let args = [
        ("amount", ui::money(lang, over).into()),
        ("interest", ui::money(lang, interest.amount).into()),
        ("whole", ui::money(lang, whole).into()),
        ("day", ui::date(lang, until).into()),
    ];
    let sums = [
        ("funding-sum-drawn", paid),
        ("funding-sum-due", due),
        ("funding-recovery-amount", over),
        ("funding-recovery-interest", interest.amount),
        ("funding-recovery-whole", whole),
    ];
    let spans = interest.spans.iter().map(|span| {
        let rate = format!("{}.{:02}", span.hundredths / 100, span.hundredths % 100);
        let args = [
            ("from", ui::date(lang, span.from).into()),
            ("days", span.days.into()),
            ("rate", ui::decimal(lang, &rate).into()),
        ];
        text_with(lang, "funding-letter-interest-span", &args)
    });
    let reckoning = vec![
        table(lang, ["funding-sum", "funding-amount"], sums.map(|(key, sum)| (t(lang, key), sum))),
        Block::List(spans.collect()),
        Block::Text(text_with(lang, "funding-letter-interest-until", &[("day", ui::date(lang, until).into())])),
    ];
    let decision = vec![Block::Text(text_with(lang, "funding-letter-recovery-text", &args)), Block::Text(account)];
    vec![part(lang, "decision", decision), part(lang, "reckoning", reckoning), reason(lang, why)]
}
