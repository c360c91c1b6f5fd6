//! What a clerk decides: as typed, and as checked. No IO.

use applications::{Application, Content};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::Cents;
use studio::{Certificate, Outcome, Published, Resolution};

use crate::error::Problem;
use crate::letter;
use crate::member::MemberPart;
use crate::model::{Delivery, Verdict, block};

/// Most rows of the fee table.
pub const FEE_ROWS: usize = 8;

/// Fewest characters of reasons, where reasons are due: less cannot name "the essential reasons of fact and law"
/// (§ 39 Abs. 1 Satz 2 VwVfG).
pub const REASONS_MIN: usize = 20;

/// Most characters of a text of a decision of which a letter is made; a message is shorter (see
/// [`mailbox::LONGEST_MESSAGE`]).
pub const TEXT_MAX: usize = 20_000;

/// Most characters of the legal basis of a fee row: two by-laws are cited with gazette and days.
const BASIS_MAX: usize = 1_000;

/// Most cents of a fee row: ten million euros.
const CENTS_MAX: i64 = 1_000_000_000;

/// One row of the fee table as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeRow {
    /// What is charged.
    pub text: String,
    /// By what rule.
    pub basis: String,
    /// Euros as people write them: `108,00`.
    pub amount: String,
}

/// The decision form as typed: kept word by word, so that nothing is lost whatever happens.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionForm {
    /// Id of the outcome.
    pub outcome: String,
    /// The operative part in the clerk's own words; empty for the wording of the service.
    pub operative: String,
    /// The reasons.
    pub reasons: String,
    /// The fee table.
    pub fees: Vec<FeeRow>,
    /// The day by which to pay, in its parts.
    pub due_day: String,
    /// Its month.
    pub due_month: String,
    /// Its year.
    pub due_year: String,
    /// `retrieval` or `post`.
    pub delivery: String,
    /// Whether the clerk compared what a certificate confirms with the register.
    #[serde(default)]
    pub compared: bool,
    /// What a certificate confirms besides the answers.
    #[serde(default)]
    pub additions: String,
    /// Whether the member municipality is asked: `ask`, `recorded` or nothing.
    #[serde(default)]
    pub member: String,
    /// Why it is asked.
    #[serde(default)]
    pub member_reason: String,
    /// Who decided for it, and how that is known.
    #[serde(default)]
    pub member_by: String,
    /// The day on which it decided, in its parts.
    #[serde(default)]
    pub member_day: String,
    /// Its month.
    #[serde(default)]
    pub member_month: String,
    /// Its year.
    #[serde(default)]
    pub member_year: String,
}

impl DecisionForm {
    /// The form before anybody typed: fees as the application was evaluated, a month to pay, the way the applicant chose.
    pub(crate) fn fresh(published: &Published, application: &Application, content: &Content, today: Date) -> Self {
        let due = ui::kern::DateParts::from_iso(&usual_due_date(today).to_string());
        let fee = |fee: &applications::Fee| FeeRow {
            text: published.texts.text(letter::OFFICIAL, &format!("fee-{}", fee.id)),
            basis: fee.basis.clone().unwrap_or_default(),
            amount: ui::typed_money(Cents(fee.cents)),
        };
        Self {
            fees: content.fees.iter().map(fee).collect(),
            due_day: due.day,
            due_month: due.month,
            due_year: due.year,
            delivery: letter::wish(application.channel, application.by_post, content).name().to_owned(),
            ..Self::default()
        }
    }
}

/// One row of the fee table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeLine {
    /// What is charged.
    pub text: String,
    /// By what rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// How much.
    pub cents: Cents,
}

/// The texts and rows of a decision; sealed with the key of the case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionContent {
    /// The operative part in the clerk's own words; empty for the wording of the service.
    pub operative: String,
    /// The reasons; may be empty where none are due.
    pub reasons: String,
    /// What it costs.
    pub fees: Vec<FeeLine>,
    /// What the certificate says besides the answers, when one is issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub additions: Option<String>,
    /// What it takes the place of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amends: Option<Amends>,
    /// How the member municipality takes part in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberPart>,
    /// The seal of the preview that the clerk confirmed.
    #[serde(default)]
    pub seal: String,
}

/// The decision that another takes the place of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amends {
    /// Its version; the first decision of a case is 1.
    pub version: i32,
    /// The day on which it was taken.
    pub decided_on: Date,
    /// How it is amended: name of an [`crate::Amendment`].
    pub how: String,
    /// The provision that this rests on.
    pub basis: String,
}

/// A decision that may be taken: only [`check`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedDecision {
    pub(crate) outcome: Outcome,
    pub(crate) verdict: Verdict,
    pub(crate) content: DecisionContent,
    pub(crate) total: Cents,
    pub(crate) due_on: Option<Date>,
    pub(crate) delivery: Delivery,
}

impl CheckedDecision {
    /// Whether it waits for somebody before it goes out.
    pub(crate) fn waits(&self) -> bool {
        self.outcome.four_eyes || self.content.member.as_ref().is_some_and(MemberPart::is_asked)
    }
}

impl From<Resolution> for Verdict {
    fn from(resolution: Resolution) -> Self {
        match resolution {
            Resolution::Granted => Self::Granted,
            Resolution::PartlyGranted => Self::PartlyGranted,
            Resolution::Refused => Self::Refused,
            Resolution::Closed => Self::Settled,
        }
    }
}

/// The last day to pay when the clerk names none: one month after the decision.
pub fn usual_due_date(today: Date) -> Date {
    today.saturating_add(1.month())
}

/// Checks a decision form against the service and what was applied for: all problems at once.
///
/// # Errors
/// Every problem with the name of its field.
pub fn check(
    form: &DecisionForm,
    published: &Published,
    answers: &Map<String, Value>,
    today: Date,
) -> Result<CheckedDecision, Vec<Problem>> {
    let mut problems = Vec::new();
    let outcome = published.manifest.outcome(&form.outcome).filter(|outcome| outcome.is_open(answers));
    if outcome.is_none() {
        problems.push(Problem::new("outcome", "casework-problem-outcome"));
    }
    texts(form, published, outcome, &mut problems);
    let has_letter = outcome.is_some_and(|outcome| outcome.decision);
    let sets_fee = has_letter && outcome.is_some_and(|outcome| outcome.sets_fee);
    let fees = if sets_fee { fees(form, &mut problems) } else { Vec::new() };
    let total = Cents(fees.iter().map(|fee| fee.cents.0).sum());
    if total.0 < 0 {
        problems.push(Problem::new("fee-0-amount", "casework-problem-total"));
    }
    let due_on = if total.0 > 0 { due_date(form, today, &mut problems) } else { None };
    let delivery = form.delivery.parse().ok();
    if has_letter && delivery.is_none() {
        problems.push(Problem::new("delivery", "casework-problem-delivery"));
    }
    let verdict = outcome.map(|outcome| Verdict::from(outcome.result));
    if verdict.is_some_and(Verdict::needs_reasons) && meaningful(&form.reasons) < REASONS_MIN {
        problems.push(Problem::new("reasons", "casework-problem-reasons"));
    }
    let certificate = outcome.and_then(|outcome| published.manifest.certificate_of(outcome));
    let additions = certificate.map(|certificate| additions(form, certificate, answers, &mut problems));
    match (outcome, verdict) {
        (Some(outcome), Some(verdict)) if problems.is_empty() => Ok(CheckedDecision {
            outcome: outcome.clone(),
            verdict,
            content: DecisionContent {
                operative: form.operative.trim().to_owned(),
                reasons: form.reasons.trim().to_owned(),
                fees,
                additions,
                amends: None,
                member: None,
                seal: String::new(),
            },
            total,
            due_on,
            delivery: delivery.unwrap_or(Delivery::Retrieval),
        }),
        _ => Err(problems),
    }
}

/// Whether the texts fit and can be printed. Without a document both go into one message, together with the wording of the
/// service.
fn texts(form: &DecisionForm, published: &Published, outcome: Option<&Outcome>, problems: &mut Vec<Problem>) {
    let length = |text: &str| text.chars().count();
    let message = outcome
        .filter(|outcome| !outcome.decision)
        .map(|outcome| letter::message(published, &outcome.id, &form.operative, &form.reasons));
    let too_long = message.is_some_and(|text| matches!(mailbox::message_text(&text), Err(mailbox::Error::TooLong(_))));
    let longer = if length(&form.operative) > length(&form.reasons) { "operative" } else { "reasons" };
    for (name, text) in [("operative", &form.operative), ("reasons", &form.reasons), ("additions", &form.additions)] {
        if length(text) > TEXT_MAX || (too_long && name == longer) {
            problems.push(Problem::new(name, "casework-problem-too-long"));
        } else if block::is_unfilled(text) {
            problems.push(Problem::new(name, "casework-problem-unfilled"));
        } else if !letters::unsupported(text).is_empty() {
            problems.push(Problem::new(name, "casework-problem-characters"));
        }
    }
}

/// What a certificate says besides the answers; none is issued that nobody compared with the register.
fn additions(
    form: &DecisionForm,
    certificate: &Certificate,
    answers: &Map<String, Value>,
    problems: &mut Vec<Problem>,
) -> String {
    if !form.compared {
        problems.push(Problem::new("compared", "casework-problem-compared"));
    }
    let additions = form.additions.trim().to_owned();
    if certificate.more.as_ref().is_some_and(|field| answers.contains_key(field)) && meaningful(&additions) == 0 {
        problems.push(Problem::new("additions", "casework-problem-additions"));
    }
    additions
}

pub(crate) fn meaningful(text: &str) -> usize {
    text.chars().filter(|character| character.is_alphanumeric()).count()
}

fn fees(form: &DecisionForm, problems: &mut Vec<Problem>) -> Vec<FeeLine> {
    let mut lines = Vec::new();
    for (number, row) in form.fees.iter().take(FEE_ROWS).enumerate() {
        let [text, basis, amount] = [&row.text, &row.basis, &row.amount].map(|text| text.trim());
        if text.is_empty() && amount.is_empty() {
            continue;
        }
        let before = problems.len();
        if text.is_empty() || text.chars().count() > 200 || basis.chars().count() > BASIS_MAX {
            problems.push(Problem::new(format!("fee-{number}-text"), "casework-problem-fee-text"));
        } else if !letters::unsupported(text).is_empty() || !letters::unsupported(basis).is_empty() {
            problems.push(Problem::new(format!("fee-{number}-text"), "casework-problem-characters"));
        }
        match ui::read_money(amount).filter(|cents| cents.0 <= CENTS_MAX) {
            Some(cents) if problems.len() == before => lines.push(FeeLine {
                text: text.to_owned(),
                basis: Some(basis.to_owned()).filter(|basis| !basis.is_empty()),
                cents,
            }),
            Some(_) => {}
            None => problems.push(Problem::new(format!("fee-{number}-amount"), "casework-problem-fee-amount")),
        }
    }
    lines
}

fn due_date(form: &DecisionForm, today: Date, problems: &mut Vec<Problem>) -> Option<Date> {
    let parts =
        ui::kern::DateParts { day: form.due_day.clone(), month: form.due_month.clone(), year: form.due_year.clone() };
    if parts.is_empty() {
        return Some(usual_due_date(today));
    }
    let latest = today.saturating_add(5.years());
    let date = parts.date().filter(|date| (today..=latest).contains(date));
    if date.is_none() {
        problems.push(Problem::new("due", "casework-problem-due"));
    }
    date
}
