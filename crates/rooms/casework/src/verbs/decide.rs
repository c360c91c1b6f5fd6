//! The decision, and the end of the case.

use calendar::Dispatch;
use identity::{AccountId, ClerkSession};
use jiff::civil::Date;
use mailbox::{Direction, DocumentId};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Cents, Scope};

use crate::decision::{CheckedDecision, DecisionForm, check};
use crate::delivery::document_id;
use crate::error::{Error, Problem};
use crate::member::{self, MemberPart};
use crate::model::{CaseId, Delivery, Event, Verdict};
use crate::reception::clocks_again;
use crate::tables::decision;
use crate::verbs::alike::Alike;
use crate::verbs::amend;
use crate::verbs::approve::{self, Proposal};
use crate::verbs::deputies::{lines, place};
use crate::verbs::file::{CaseFile, Entry, authorise, authorise_any, authorise_representative, load, lock_at};
use crate::verbs::view::{decision_of, draft};
use crate::verbs::work::{drop_draft, keep_draft};
use crate::{Desk, Result, letter, notification, retention};

/// What the texts of a decision are sealed for.
pub(crate) const DECISION: &str = "casework.decision";

/// A decision as it would be taken now. Not `Debug`: it carries letters.
#[derive(Clone)]
pub struct Preview {
    /// Id of the outcome.
    pub outcome: String,
    /// How it turns out.
    pub verdict: Verdict,
    /// What is to be paid.
    pub total: Cents,
    /// The day by which it is to be paid, or from which it is collected.
    pub due_on: Option<Date>,
    /// How it gets paid, in a sentence.
    pub paying: Option<String>,
    /// How it reaches the applicant.
    pub delivery: Delivery,
    /// The letter, marked as a preview.
    pub letter: Option<letters::Decision>,
    /// The certificate that comes with it, marked as a preview.
    pub certificate: Option<letters::Certificate>,
    /// What the applicant is told when no letter is made.
    pub message: Option<String>,
    /// Whether a second person has to approve it (Vier-Augen-Prinzip).
    pub four_eyes: bool,
    /// How the member municipality takes part in it.
    pub member: Option<MemberPart>,
    /// Stands for exactly this: [`decide`] takes it back.
    pub seal: String,
}

/// What became of a decision that a clerk confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is taken; its documents go out.
    Decided,
    /// It waits for a second person.
    Proposed,
}

/// The clerk takes the decision of the saved draft, as it was previewed. Documents are made and delivered afterwards, from the
/// outbox. Where the service wants a second person for the outcome, it waits for [`crate::approve`], and the draft stays.
///
/// # Errors
/// [`Error::Outdated`] when `seal` is not that of a preview of what would be decided now, [`Error::Refused`] with every
/// problem, [`Error::NoBankAccount`] when something is to be paid and nobody knows where to, [`Error::Stale`],
/// [`Error::Transition`], [`Error::Forbidden`]. After an error nothing was decided.
pub async fn decide(
    scope: &mut Scope,
    desk: &Desk,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    seal: &str,
) -> Result<Taken> {
    take(scope, desk, by, id, revision, (seal, None)).await
}

/// Takes the decision of the saved draft, or one that is taken alike in several cases, under the seal of its preview.
pub(crate) async fn take(
    scope: &mut Scope,
    desk: &Desk,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    (seal, alike): (&str, Option<&Alike>),
) -> Result<Taken> {
    let clerk = authorise(scope, by)?;
    let mut file = lock_at(scope, id, revision).await?;
    let place = place(scope, clerk, file.state).await?;
    let (state, events) = file.state.decide(place)?;
    let key = scope.data_key(id).await?;
    let drafted = draft(scope, id, &key).await?;
    if let Some(alike) = alike {
        alike.may_decide(&file, drafted.is_some())?;
    }
    applications::close_corrections(scope, id.application()).await?;
    let facts = letter::Facts::read(scope, desk, &file).await?;
    let form = match alike {
        Some(alike) => alike.form(facts.fresh_form(scope.today())),
        None => drafted.unwrap_or_default(),
    };
    let hands = Hands::of_clerk(scope, by);
    let checked = checked(&file, &facts, &form, hands)?;
    if !vault::same(sealed(scope, &file, &facts, &checked, hands)?.as_bytes(), seal.as_bytes()) {
        return Err(Error::Outdated);
    }
    let part = checked.content.member.as_ref().map(part_line);
    if checked.waits() {
        let (state, events) = file.state.propose(place)?;
        // The second person approves the draft.
        if alike.is_some() {
            keep_draft(scope, id, clerk, &key, &form).await?;
        }
        approve::keep(scope, id, clerk, seal, &checked).await?;
        let entries = lines(clerk, place, events).into_iter().chain(part).collect();
        file.save(scope, &key, state, entries).await?;
        clocks_again(scope, desk, &mut file).await?;
        mailbox::mark_read(scope, id, Direction::ToAdministration).await?;
        return Ok(Taken::Proposed);
    }
    let outcome = checked.outcome.id.clone();
    write(scope, &file, checked, hands, seal, (clerk, None)).await?;
    drop_draft(scope, id).await?;
    file.save(scope, &key, state, part.into_iter().chain(lines(clerk, place, events)).collect()).await?;
    as_chosen(scope, id, &facts).await?;
    mailbox::mark_read(scope, id, Direction::ToAdministration).await?;
    scope.emit("casework.decided", id, json!({ "outcome": outcome }))?;
    Ok(Taken::Decided)
}

/// The line of the history about the member municipality.
fn part_line(part: &MemberPart) -> Entry {
    match part {
        MemberPart::Asked { reason, .. } if reason.is_empty() => Entry::from(Event::MemberAsked),
        MemberPart::Asked { reason, .. } => Entry::from(Event::MemberAsked).with_detail(reason.as_str()),
        MemberPart::Recorded { on, by } => {
            Entry::from(Event::MemberRecorded).with_detail(format!("{}: {by}", applications::date_text(*on)))
        }
    }
}

/// Writes a decision down: who decided, and who approved it.
pub(crate) async fn write(
    scope: &Scope,
    file: &CaseFile,
    mut checked: CheckedDecision,
    hands: Hands<'_>,
    seal: &str,
    (decided_by, approved_by): (AccountId, Option<AccountId>),
) -> Result<()> {
    let id = file.row.id;
    let key = scope.data_key(id).await?;
    let payment_reference = taken(file, &checked, hands).payment_reference;
    let (version, first_decided_at) = amend::replace(scope, id).await?;
    seal.clone_into(&mut checked.content.seal);
    let row = decision::ActiveModel {
        tenant_id: Set(scope.tenant()?),
        case_id: Set(id),
        outcome: Set(checked.outcome.id.clone()),
        verdict: Set(checked.verdict.name().to_owned()),
        content: Set(key.seal(DECISION, json!(checked.content).to_string().as_bytes())?),
        total_cents: Set(checked.total),
        due_on: Set(checked.due_on.map(|date| date.to_string())),
        payment_reference: Set(payment_reference),
        delivery: Set(checked.delivery.name().to_owned()),
        decided_by: Set(decided_by),
        approved_by: Set(approved_by),
        decided_at: Set(scope.now()),
        document_id: Set(None),
        delivered_at: Set(None),
        notified_on: Set(None),
        objection_until: Set(None),
        version: Set(version),
        first_decided_at: Set(Some(first_decided_at)),
    };
    decision::Entity::insert(row).exec_without_returning(scope.db()).await?;
    Ok(())
}

/// Once a decision is saved, the applicant cannot choose any more how it comes. A choice that came in between is seen in a new
/// preview.
///
/// # Errors
/// [`Error::Outdated`].
pub(crate) async fn as_chosen(scope: &Scope, id: CaseId, facts: &letter::Facts) -> Result<()> {
    let chosen = applications::application(scope, id.application()).await?.by_post;
    if chosen == facts.by_post() { Ok(()) } else { Err(Error::Outdated) }
}

/// What became of this very seal, if anything: a button pressed twice decides once, and both answers may say so.
///
/// # Errors
/// The store's own.
pub async fn was_decided(scope: &Scope, by: &ClerkSession, id: CaseId, seal: &str) -> Result<Option<Taken>> {
    authorise_any(scope, by).map(drop).or_else(|_| authorise_representative(scope, by).map(drop))?;
    let same = |other: &str| vault::same(other.as_bytes(), seal.as_bytes());
    if decision_of(scope, id).await?.is_some_and(|decision| same(&decision.content.seal)) {
        return Ok(Some(Taken::Decided));
    }
    let proposal = Proposal::of(scope, id).await?;
    let proposal = proposal.filter(|proposal| same(&proposal.seal) || proposal.has_yes_of(by.account));
    Ok(proposal.map(|_| Taken::Proposed))
}

/// The decision of a form as it would be taken now, with its letters; sets nothing and changes nothing.
///
/// # Errors
/// [`Error::Refused`], [`Error::NoBankAccount`], [`Error::Transition`] and [`Error::Forbidden`], as [`decide`].
pub async fn preview(
    scope: &Scope,
    desk: &Desk,
    by: &ClerkSession,
    id: CaseId,
    form: &DecisionForm,
) -> Result<Preview> {
    let clerk = authorise(scope, by)?;
    let file = load(scope, id).await?;
    file.state.decide(place(scope, clerk, file.state).await?)?;
    let facts = letter::Facts::read(scope, desk, &file).await?;
    look(scope, &file, &facts, form, Hands::of_clerk(scope, by))
}

/// The decision of a form as it would be taken by these hands.
pub(crate) fn look(
    scope: &Scope,
    file: &CaseFile,
    facts: &letter::Facts,
    form: &DecisionForm,
    hands: Hands<'_>,
) -> Result<Preview> {
    let checked = checked(file, facts, form, hands)?;
    let shown = letter::Decided { preview: true, ..taken(file, &checked, hands) };
    let (letter, message) = match checked.outcome.decision {
        true => (Some(facts.letter(&shown)), None),
        false => (None, Some(facts.message(&checked.outcome.id, &checked.content))),
    };
    Ok(Preview {
        seal: sealed(scope, file, facts, &checked, hands)?,
        four_eyes: checked.outcome.four_eyes,
        member: checked.content.member.clone(),
        certificate: facts.certificate(&shown),
        paying: (checked.total.0 > 0).then(|| facts.paying(scope.language())),
        outcome: checked.outcome.id.clone(),
        verdict: checked.verdict,
        total: checked.total,
        due_on: checked.due_on,
        delivery: checked.delivery,
        letter,
        message,
    })
}

/// Who takes a decision, and on which day.
#[derive(Clone, Copy)]
pub(crate) struct Hands<'a> {
    on: Date,
    clerk: &'a str,
    /// Who approves it; nobody yet where that is still to come.
    approver: Option<&'a str>,
}

impl<'a> Hands<'a> {
    /// A clerk, today.
    pub(crate) fn of_clerk(scope: &Scope, by: &'a ClerkSession) -> Self {
        Self { on: scope.today(), clerk: &by.name, approver: None }
    }

    /// Those of a proposal, on the day when it was made.
    pub(crate) const fn proposing(on: Date, clerk: &'a str) -> Self {
        Self { on, clerk, approver: None }
    }

    /// Those of a proposal and of who approves it.
    pub(crate) const fn approving(on: Date, clerk: &'a str, approver: Option<&'a str>) -> Self {
        Self { on, clerk, approver }
    }
}

/// The form as a decision that may be taken.
pub(crate) fn checked(
    file: &CaseFile,
    facts: &letter::Facts,
    form: &DecisionForm,
    hands: Hands<'_>,
) -> Result<CheckedDecision> {
    let outcome = facts.published().manifest.outcome(&form.outcome);
    let member = member::check(form, outcome, facts.member(), hands.on);
    let mut checked = match (check(form, facts.published(), facts.answers(), hands.on), member) {
        (Ok(mut checked), Ok(member)) => {
            checked.content.member = member;
            checked
        }
        (checked, member) => {
            let problems = checked.err().into_iter().chain(member.err()).flatten();
            return Err(Error::Refused(problems.collect()));
        }
    };
    if let Some(amends) = facts.amends() {
        amend::check(&checked)?;
        checked.content.amends = Some(amends.clone());
    }
    if facts.by_post().is_some() {
        checked.delivery = Delivery::Post;
    }
    if checked.total.0 > 0 && facts.payment(&taken(file, &checked, hands)).is_none() {
        return Err(Error::NoBankAccount(file.row.legal_entity.clone()));
    }
    Ok(checked)
}

/// What the letters say about a decision taken by these hands.
fn taken<'a>(file: &CaseFile, checked: &'a CheckedDecision, hands: Hands<'a>) -> letter::Decided<'a> {
    letter::Decided::taken(checked, &file.row.reference, hands.on, (hands.clerk, hands.approver))
}

/// A keyed hash over everything that a decision says and to whom: equal when and only when nothing of it differs.
pub(crate) fn sealed(
    scope: &Scope,
    file: &CaseFile,
    facts: &letter::Facts,
    checked: &CheckedDecision,
    hands: Hands<'_>,
) -> Result<String> {
    let decided = taken(file, checked, hands);
    let everything = json!({
        "case": file.row.id,
        "outcome": checked.outcome.id,
        "content": checked.content,
        "total": checked.total,
        "due_on": checked.due_on.map(|date| date.to_string()),
        "delivery": checked.delivery.name(),
        "letter": facts.letter(&decided),
        "certificate": facts.certificate(&decided),
    });
    let hash = scope.keyed_hash("casework.preview", everything.to_string().as_bytes())?;
    Ok(vault::hex(&hash))
}

/// How a decision left the house, when it was not retrieved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handing {
    /// Given to the post.
    Post,
    /// Handed over at the counter.
    InPerson,
}

impl Handing {
    /// Both, in the order shown.
    pub const ALL: [Self; 2] = [Self::Post, Self::InPerson];

    /// The name that forms send.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::InPerson => "in-person",
        }
    }

    /// The text key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Post => "casework-handing-post",
            Self::InPerson => "casework-handing-in-person",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|handing| handing.name() == name)
    }
}

/// The clerk notes how and when the decision left the house, and files the case: it counts as notified by the rule for that
/// way. For a decision that was not retrieved in time this is the way out.
///
/// # Errors
/// [`Error::Refused`] for a day that cannot be, [`Error::Stale`], [`Error::Transition`], [`Error::Forbidden`].
pub async fn close(
    scope: &mut Scope,
    desk: &Desk,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    handing: Option<Handing>,
    on: Option<Date>,
) -> Result<()> {
    authorise(scope, by)?;
    let mut file = lock_at(scope, id, revision).await?;
    file.state.close()?;
    let decision = load_decision(scope, id).await?.ok_or(store::Error::NotFound("decision"))?;
    let decided = decision.decided_at.in_germany().date();
    let on = on.filter(|day| (decided..=scope.today()).contains(day));
    let (Some(handing), Some(on)) = (handing, on) else {
        let problems = [
            handing.is_none().then(|| Problem::new("handing", "casework-problem-handing")),
            on.is_none().then(|| Problem::new("posted", "casework-problem-posted")),
        ];
        return Err(Error::Refused(problems.into_iter().flatten().collect()));
    };
    let dispatch = match handing {
        Handing::Post => Dispatch::Post(on),
        Handing::InPerson => Dispatch::Handover(on),
    };
    let document = document_id(&decision);
    notify(scope, desk, &mut file, decision, dispatch, document).await?;
    Ok(())
}

/// Notes when the decision counts as notified and until when an objection is possible, and files the case; does nothing
/// while that is still open. Returns whether the case was filed.
pub(crate) async fn notify(
    scope: &mut Scope,
    desk: &Desk,
    file: &mut CaseFile,
    decision: decision::Model,
    dispatch: Dispatch,
    document: Option<DocumentId>,
) -> Result<bool> {
    let id = file.row.id;
    let application = applications::application(scope, id.application()).await?;
    let published = desk.studio.version(scope, application.form_version).await?;
    let law = notification::law(&published.manifest);
    let Some(days) = notification::days(law, &dispatch, &file.row.area, scope.today())? else {
        return Ok(false);
    };
    let (state, events) = file.state.close()?;
    let mut row: decision::ActiveModel = decision.into();
    row.notified_on = Set(Some(days.notified_on.to_string()));
    row.objection_until = Set(Some(days.objection_until.to_string()));
    row.update(scope.db()).await?;
    if let Some(document) = document {
        mailbox::mark_notified(scope, id, document, days.notified_on).await?;
    }
    let key = scope.data_key(id).await?;
    file.save(scope, &key, state, events.into_iter().map(Entry::from).collect()).await?;
    retention::plan_closed(scope, desk, file).await?;
    Ok(true)
}

/// The decision of a case that holds, if one was taken.
pub(crate) async fn load_decision(scope: &Scope, id: CaseId) -> Result<Option<decision::Model>> {
    Ok(decision::Entity::find()
        .filter(decision::Column::TenantId.eq(scope.tenant()?))
        .filter(decision::Column::CaseId.eq(id))
        .one(scope.db())
        .await?)
}
