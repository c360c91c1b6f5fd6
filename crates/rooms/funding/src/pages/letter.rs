//! What goes out to the recipient: the decision, and the answer about an early start. As a letter and as a document to write on.

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use letters::{Block, Fact, Head, Letter, PaperColumn, PaperPart, PaperTable};
use store::{Language, Scope};
use ui::{Failure, Lang, Path, Value, Visitor, t, text_with};

use super::own_parts::change_lines;
use super::parts::period;
use super::reading;
use crate::model::{Asked, Change, EarlyStart, Grant, Programme, Recovery};
use crate::verbs::{changes, grant, objection_end, programme, recovery};
use crate::who::Funder;
use crate::{Desk, Error};

/// A letter about a grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paper {
    Notice,
    EarlyStart,
    Change,
    Recovery,
}

impl Paper {
    pub(super) const ALL: [Self; 4] = [Self::EarlyStart, Self::Notice, Self::Change, Self::Recovery];

    /// The name in texts.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::EarlyStart => "early",
            Self::Change => "change",
            Self::Recovery => "recovery",
        }
    }

    /// The name of the file.
    pub(super) fn file(self, ending: &str) -> String {
        let name = match self {
            Self::Notice => "bescheid",
            Self::EarlyStart => "vorhabensbeginn",
            Self::Change => "aenderung",
            Self::Recovery => "rueckforderung",
        };
        format!("{name}.{ending}")
    }

    /// Whether it can be written: the decision also as a draft, once somebody proposed it.
    pub(super) fn is_there(self, grant: &Grant, change: Option<&Change>) -> bool {
        match self {
            Self::Change => change.is_some(),
            Self::Recovery => grant.money.claimed.0 > 0,
            Self::Notice => grant.proposal.is_some(),
            Self::EarlyStart => matches!(grant.early_start, EarlyStart::Allowed | EarlyStart::Denied),
        }
    }

    fn from_file(name: &str) -> Option<(Self, bool)> {
        Self::ALL.into_iter().find_map(|paper| {
            let word = paper.file("docx") == name;
            (word || paper.file("pdf") == name).then_some((paper, word))
        })
    }
}

/// `GET /foerderung/{grant}/papier/{letter}`: in German, as every paper of an administration (§ 23 Abs. 1 ThürVwVfG).
pub(super) async fn file(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let found = grant(&scope, by, id.parse().map_err(|_| Error::Unknown)?).await?;
    let (which, word) = Paper::from_file(&name).ok_or(Error::Unknown)?;
    let whole = paper(&desk, &scope, by, &found, which).await?;
    drop(scope);
    if word {
        let file = letters::document(&whole).map_err(Error::inconsistent)?;
        return Ok(ui::kept(&name, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", file));
    }
    let pdf = desk.press.set(Letter::Paper(Box::new(whole))).await.map_err(Error::from)?;
    Ok(ui::kept(&name, "application/pdf", pdf.into_bytes()))
}

/// A letter about a grant.
///
/// # Errors
/// [`Error::Unknown`] when it cannot be written yet.
pub(super) async fn paper(
    desk: &Desk,
    scope: &Scope,
    by: Funder,
    found: &Grant,
    paper: Paper,
) -> Result<letters::Paper, Error> {
    let change = changes(scope, by, found.id).await?.into_iter().rfind(|change| change.state == Asked::Released);
    if !paper.is_there(found, change.as_ref()) {
        return Err(Error::Unknown);
    }
    let claimed = recovery(scope, by, found.id).await?;
    let programme = programme(scope, by, Some(found.programme)).await?;
    let today = scope.today();
    let lang = Language::German;
    let catalogue = desk.directory.catalogue();
    let giver = catalogue.administration(by.tenant()).ok_or(Error::Unknown)?;
    let entity = giver.entity().ok_or(Error::Unknown)?;
    let decided = match paper {
        Paper::Notice => found.days.decided,
        Paper::EarlyStart => found.days.early,
        Paper::Change => change.as_ref().and_then(|change| change.decided_on),
        Paper::Recovery => None,
    };
    let draft = paper == Paper::Notice && found.days.decided.is_none();
    let head = Head {
        language: letters::Language::German,
        issuer: applications::issuer(lang, &catalogue, &entity, by.tenant(), today),
        recipient: vec![catalogue.office_name(found.recipient)],
        reference: found.reference(),
        date: decided.unwrap_or(today),
        contact: None,
        facts: vec![Fact { label: t(lang, "funding-received"), value: ui::moment(lang, found.received_at) }],
        subject: text_with(
            lang,
            &format!("funding-letter-{}-subject{}", paper.name(), if draft { "-draft" } else { "" }),
            &[("title", found.plan.title.as_str().into())],
        ),
        example: giver.example.then(|| t(lang, "applications-letter-example")),
        words: applications::words(lang),
    };
    let parts = match paper {
        Paper::Notice => notice(lang, found, &programme)?,
        Paper::EarlyStart => early_start(lang, found),
        Paper::Change => change.iter().flat_map(|change| changed(lang, change)).collect(),
        Paper::Recovery => claimed.iter().flat_map(|claimed| recovered(lang, claimed)).collect(),
    };
    Ok(letters::Paper { head, parts })
}

fn part(lang: Lang, key: &str, blocks: Vec<Block>) -> PaperPart {
    PaperPart { title: t(lang, &format!("funding-letter-{key}")), blocks }
}

/// A table of words and amounts.
fn table(lang: Lang, heads: [&str; 2], rows: impl IntoIterator<Item = (String, store::Cents)>) -> Block {
    let [name, amount] = heads.map(|key| t(lang, key));
    Block::Table(PaperTable {
        columns: vec![
            PaperColumn { title: name, share: 3, numeric: false },
            PaperColumn { title: amount, share: 2, numeric: true },
        ],
        rows: rows.into_iter().map(|(name, amount)| vec![name, ui::money(lang, amount)]).collect(),
    })
}

fn notice(lang: Lang, grant: &Grant, programme: &Programme) -> Result<Vec<PaperPart>, Error> {
    let proposal = grant.proposal.as_ref().ok_or(Error::Unknown)?;
    let remedy = match grant.days.notified.map(objection_end).transpose()? {
        Some(last) => text_with(lang, "funding-letter-remedy-until", &[("day", ui::date(lang, last).into())]),
        None => t(lang, "funding-letter-remedy-text"),
    };
    let remedy = part(lang, "remedy", vec![Block::Text(remedy)]);
    if proposal.refuses() {
        let blocks = vec![Block::Text(text_with(
            lang,
            "funding-letter-refused",
            &[("title", grant.plan.title.as_str().into())],
        ))];
        let reason = part(lang, "reason", vec![Block::Text(proposal.reason.clone())]);
        return Ok(vec![part(lang, "decision", blocks), reason, remedy]);
    }
    let amount = [
        ("title", grant.plan.title.as_str().into()),
        ("amount", ui::money(lang, proposal.amount()).into()),
        ("programme", programme.name.as_str().into()),
    ];
    let way = [
        ("way", t(lang, &format!("funding-financing-{}", proposal.financing.name())).into()),
        ("eligible", ui::money(lang, proposal.eligible).into()),
        ("period", period(lang, proposal.period).into()),
    ];
    let shares = proposal.years.iter().map(|(year, share)| (year.to_string(), *share));
    let costs = grant.plan.costs.iter().map(|line| (line.name.clone(), line.amount));
    let money = [
        (t(lang, "funding-own"), proposal.own(&grant.plan)),
        (t(lang, "funding-third"), grant.plan.third),
        (t(lang, "funding-grant-amount"), proposal.amount()),
        (t(lang, "funding-whole"), grant.plan.whole()),
    ];
    let mut rules = vec![
        text_with(lang, "funding-letter-rule-call", &[("days", programme.terms.call_days().into())]),
        text_with(lang, "funding-letter-rule-proof", &[("months", programme.terms.proof_months().into())]),
        text_with(
            lang,
            "funding-letter-rule-items",
            &[
                ("amount", ui::money(lang, programme.terms.item_above()).into()),
                ("years", programme.terms.earmark_years().into()),
            ],
        ),
        t(lang, "funding-letter-rule-tell"),
        t(lang, "funding-letter-rule-back"),
    ];
    rules.splice(0..0, proposal.conditions.iter().cloned());
    Ok(vec![
        part(
            lang,
            "decision",
            vec![
                Block::Text(text_with(lang, "funding-letter-granted", &amount)),
                Block::Text(text_with(lang, "funding-letter-way", &way)),
                table(lang, ["funding-year", "funding-amount"], shares),
            ],
        ),
        part(
            lang,
            "plan",
            vec![
                table(lang, ["funding-line", "funding-amount"], costs),
                table(lang, ["funding-financed-by", "funding-amount"], money),
            ],
        ),
        part(lang, "conditions", vec![Block::Numbered(rules)]),
        part(
            lang,
            "reason",
            vec![
                Block::Text(proposal.reason.clone()),
                Block::Text(text_with(lang, "funding-letter-basis", &[("source", programme.source.as_str().into())])),
            ],
        ),
        remedy,
    ])
}

fn early_start(lang: Lang, grant: &Grant) -> Vec<PaperPart> {
    let title = || Value::from(grant.plan.title.as_str());
    let words = match (grant.early_start, grant.days.early) {
        (EarlyStart::Allowed, Some(from)) => {
            text_with(lang, "funding-letter-early-allowed", &[("title", title()), ("day", ui::date(lang, from).into())])
        }
        _ => text_with(lang, "funding-letter-early-denied", &[("title", title())]),
    };
    vec![
        part(lang, "decision", vec![Block::Text(words)]),
        part(
            lang,
            "early-note",
            vec![Block::Text(t(lang, "funding-early-no-promise")), Block::Text(t(lang, "funding-letter-early-risk"))],
        ),
    ]
}

fn changed(lang: Lang, change: &Change) -> Vec<PaperPart> {
    let words = text_with(lang, "funding-letter-change-text", &[("number", change.number.into())]);
    vec![
        part(lang, "decision", vec![Block::Text(words), Block::List(change_lines(lang, change))]),
        part(lang, "reason", vec![Block::Text(change.words.clone())]),
        part(lang, "remedy", vec![Block::Text(t(lang, "funding-letter-remedy-text"))]),
    ]
}

fn recovered(lang: Lang, claimed: &Recovery) -> Vec<PaperPart> {
    let args = [
        ("amount", ui::money(lang, claimed.amount).into()),
        ("interest", ui::money(lang, claimed.interest).into()),
        ("day", ui::date(lang, claimed.due).into()),
    ];
    vec![
        part(lang, "decision", vec![Block::Text(text_with(lang, "funding-letter-recovery-text", &args))]),
        part(lang, "remedy", vec![Block::Text(t(lang, "funding-letter-remedy-text"))]),
    ]
}
