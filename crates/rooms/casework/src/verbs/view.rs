//! Everything the page of a case needs.

use std::collections::BTreeMap;
use std::sync::Arc;

use applications::{Application, Attachment, AttachmentId, Change, Clock, Content, Move, Reader, Request};
use blobs::LockReason;
use identity::{AccountId, ClerkSession};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::de::DeserializeOwned;
use store::{Cents, Scope, TenantId, Timestamp};
use studio::Published;
use ui::Lang;
use uuid::Uuid;
use vault::DataKey;

use crate::decision::{DecisionContent, DecisionForm};
use crate::member::OwnMember;
use crate::model::{CaseId, Delivery, Event, State, Verdict};
use crate::tables::{case_draft, case_event, case_note, decision};
use crate::verbs::amend;
use crate::verbs::assign::{Colleague, colleagues};
use crate::verbs::blocks::{self, Block};
use crate::verbs::decide::{DECISION, load_decision};
use crate::verbs::deputies::away_today;
use crate::verbs::file::{CaseFile, DETAIL, authorise, load};
use crate::verbs::inbox;
use crate::verbs::labels::{Label, of_case};
use crate::verbs::names::Names;
use crate::verbs::participation::{Participation, participations};
use crate::verbs::work::{DRAFT, NOTE};
use crate::{Desk, Result, letter};

/// Who did something, as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A member of staff by name; an account of somebody who left keeps its name.
    Clerk(String),
    /// The applicant.
    Applicant,
    /// The program.
    System,
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryLine {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub who: Who,
    /// What: text key `casework-event-<kind>`.
    pub kind: String,
    /// More about it: the way an answer came, a label, the colleague from whom a case was taken over or to whom it was handed.
    pub detail: Option<String>,
    /// The administration that wrote it, where another one had the case, and its name.
    pub office: Option<(TenantId, String)>,
}

/// A note for colleagues.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// When.
    pub at: Timestamp,
    /// Who wrote it.
    pub author: String,
    /// What it says.
    pub text: String,
}

/// A decision that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Id of the outcome.
    pub outcome: String,
    /// How it turned out.
    pub verdict: Verdict,
    /// Texts and rows.
    pub content: DecisionContent,
    /// What is to be paid.
    pub total: Cents,
    /// The last day to pay.
    pub due_on: Option<Date>,
    /// The reference to quote when paying (ISO 11649).
    pub payment_reference: Option<String>,
    /// How it reaches the applicant.
    pub delivery: Delivery,
    /// Who decided.
    pub decided_by: String,
    /// Who approved it, where a second person had to.
    pub approved_by: Option<String>,
    /// When.
    pub decided_at: Timestamp,
    /// The document, once it was made.
    pub document: Option<Uuid>,
    /// When it was given to the mailbox or the post.
    pub delivered_at: Option<Timestamp>,
    /// The day it counts as notified.
    pub notified_on: Option<Date>,
    /// The last day for an objection.
    pub objection_until: Option<Date>,
    /// Counts the decisions of the case, from 1.
    pub version: i32,
}

/// A case with everything around it. Not `Debug`: it carries what people wrote.
#[derive(Clone)]
pub struct CaseView {
    /// The case.
    pub id: CaseId,
    /// Where it stands.
    pub state: State,
    /// Counts its changes; a form sends it back.
    pub revision: i64,
    /// The name of the clerk who works on it.
    pub assignee: Option<String>,
    /// Whether the clerk may do the steps of the one who works on it: it is the own case, or that of a colleague whom the
    /// clerk deputises today.
    pub own: bool,
    /// Under what it is filed, if the administration has a file plan for its service.
    pub file_reference: Option<String>,
    /// The labels of the administration, and whether they are on it.
    pub labels: Vec<(Label, bool)>,
    /// Whom it can be handed to.
    pub colleagues: Vec<Colleague>,
    /// The day by which something has to happen first; a report has none.
    pub due_on: Option<Date>,
    /// Until when the administration has to act, and by what law.
    pub clocks: Vec<Clock>,
    /// What the applicant was asked for.
    pub requests: Vec<Request>,
    /// Who was asked for a statement, and what they say; oldest first.
    pub participations: Vec<Participation>,
    /// What was corrected, oldest first.
    pub changes: Vec<Change>,
    /// The ways that it has taken from one administration to the next.
    pub moves: Vec<Move>,
    /// The day from which it is deleted, once it is closed.
    pub delete_on: Option<Date>,
    /// Whether it is kept longer.
    pub is_held: bool,
    /// Who applied, if the form asks for a name.
    pub applicant: Option<String>,
    /// The application.
    pub application: Application,
    /// The form it was filled in with.
    pub published: Arc<Published>,
    /// What was answered.
    pub content: Content,
    /// The files.
    pub attachments: Vec<Attachment>,
    /// Why each locked file is locked.
    pub locks: BTreeMap<AttachmentId, LockReason>,
    /// Messages and documents between administration and applicant.
    pub mailbox: mailbox::Correspondence,
    /// What happened, newest first.
    pub history: Vec<HistoryLine>,
    /// Notes for colleagues, newest first.
    pub notes: Vec<Note>,
    /// The decision.
    pub decision: Option<Decision>,
    /// The decisions that it took the place of, oldest first.
    pub former: Vec<Decision>,
    /// The text blocks that are for its decision.
    pub blocks: Vec<Block>,
    /// The decision form as far as it was typed.
    pub draft: Option<DecisionForm>,
    /// The member municipality that stays competent for the decision.
    pub member: Option<OwnMember>,
}

impl CaseView {
    /// The number for people.
    #[must_use]
    pub fn reference(&self) -> String {
        self.application.reference.to_string()
    }

    /// A text in the words of the case's kind of procedure.
    #[must_use]
    pub fn text(&self, lang: Lang, key: &str) -> String {
        self.published.manifest.procedure.text(lang, key)
    }
}

/// A case of the clerk's own administration with everything its page shows. The number of queries does not depend on the
/// case.
///
/// # Errors
/// [`store::Error::NotFound`] for a case of nobody or of another administration, [`crate::Error::Forbidden`].
pub async fn open_case(scope: &mut Scope, desk: &Desk, by: &ClerkSession, id: CaseId) -> Result<CaseView> {
    let clerk = authorise(scope, by)?;
    let file = load(scope, id).await?;
    read_case(scope, desk, clerk, file).await
}

/// The case as this account sees it, whoever may look at it.
pub(crate) async fn read_case(scope: &mut Scope, desk: &Desk, clerk: AccountId, file: CaseFile) -> Result<CaseView> {
    let id = file.row.id;
    let mailbox = mailbox::list(scope, id).await?;
    let key = scope.data_key(id).await?;
    let application = applications::application(scope, id.application()).await?;
    let published = desk.studio.version(scope, application.form_version).await?;
    let accounts = identity::accounts(scope).await?;
    let away = away_today(scope).await?;
    let place = away.place(clerk, file.state);
    let colleagues = colleagues(&accounts, file.state.clerk(), &away.until()?);
    let catalogue = desk.directory.catalogue();
    let (tenant, entity) = (scope.tenant()?, file.row.legal_entity.parse().ok());
    let member = entity.and_then(|entity| OwnMember::of(&catalogue, tenant, &published, &entity, &accounts));
    let names = Names::from(accounts);
    let name = |id: AccountId| names.of(id);
    let decision = match load_decision(scope, id).await? {
        Some(row) => Some(read_decision(row, &key, &name)?),
        None => None,
    };
    let content = applications::content(scope, id.application()).await?;
    let requests = applications::requests(scope, id.application()).await?;
    Ok(CaseView {
        clocks: applications::clocks(&published, &application, &requests)?,
        changes: applications::changes(scope, &published, id.application(), &content, Reader::Clerk).await?,
        moves: applications::moves(scope, id.application()).await?,
        requests,
        participations: participations(scope, id, &key).await?,
        id,
        state: file.state,
        revision: file.row.revision,
        assignee: file.state.clerk().map(name),
        own: file.state.clerk() == Some(place),
        file_reference: file.row.file_reference.clone(),
        labels: of_case(scope, id).await?,
        colleagues,
        due_on: inbox::due_on(&published, file.row.due_on.as_deref()),
        delete_on: file.row.delete_on.as_deref().filter(|_| file.state.is_over()).and_then(|day| day.parse().ok()),
        is_held: file.row.hold.is_some(),
        applicant: letter::applicant(&published, &content),
        attachments: applications::attachments(scope, id.application(), &content).await?,
        locks: applications::locks(scope, &desk.blobs, id.application()).await?,
        content,
        mailbox,
        history: history(scope, desk, id, &key, &name).await?,
        notes: notes(scope, id, &key, &name).await?,
        draft: draft(scope, id, &key).await?,
        member,
        blocks: blocks::of_application(scope, &application).await?,
        former: amend::former(scope, id, &key, &name).await?,
        decision,
        application,
        published,
    })
}

/// What the name of a clerk of another administration is sealed for.
pub(crate) const NAME: &str = "casework.event_name";

/// What happened in a case, newest first.
pub(crate) async fn history(
    scope: &Scope,
    desk: &Desk,
    id: CaseId,
    key: &DataKey,
    name: &impl Fn(AccountId) -> String,
) -> Result<Vec<HistoryLine>> {
    let rows = case_event::Entity::find()
        .filter(case_event::Column::TenantId.eq(scope.tenant()?))
        .filter(case_event::Column::CaseId.eq(id))
        .order_by_desc(case_event::Column::Sequence)
        .all(scope.db())
        .await?;
    let catalogue = desk.directory.catalogue();
    let line = |row: case_event::Model| {
        let detail = row.detail.map(|sealed| unsealed_text(key, DETAIL, &sealed)).transpose()?;
        let detail = match detail.as_deref().and_then(account) {
            Some(colleague) if Event::names_colleague(&row.kind) => Some(name(colleague)),
            _ => detail,
        };
        let elsewhere = row.name.map(|sealed| unsealed_text(key, NAME, &sealed)).transpose()?;
        let who = match row.actor.strip_prefix("account:").and_then(account) {
            _ if elsewhere.is_some() => Who::Clerk(elsewhere.unwrap_or_default()),
            Some(account) => Who::Clerk(name(account)),
            _ if row.actor == "applicant" || is_applicants(&row.kind) => Who::Applicant,
            _ => Who::System,
        };
        let office = row.office.map(|office| (office, catalogue.office_name(office)));
        Ok(HistoryLine { at: row.at, who, kind: row.kind, detail, office })
    };
    rows.into_iter().map(line).collect()
}

/// Whether it is the applicant who does such a thing, unless somebody else is named.
fn is_applicants(kind: &str) -> bool {
    [Event::Answered, Event::Corrected, Event::Withdrawn].iter().any(|event| event.name() == kind)
}

async fn notes(scope: &Scope, id: CaseId, key: &DataKey, name: &impl Fn(AccountId) -> String) -> Result<Vec<Note>> {
    let rows = case_note::Entity::find()
        .filter(case_note::Column::TenantId.eq(scope.tenant()?))
        .filter(case_note::Column::CaseId.eq(id))
        .order_by_desc(case_note::Column::Id)
        .all(scope.db())
        .await?;
    let note = |row: case_note::Model| {
        Ok(Note { at: row.at, author: name(row.author), text: unsealed_text(key, NOTE, &row.content)? })
    };
    rows.into_iter().map(note).collect()
}

pub(crate) async fn draft(scope: &Scope, id: CaseId, key: &DataKey) -> Result<Option<DecisionForm>> {
    let row = case_draft::Entity::find()
        .filter(case_draft::Column::TenantId.eq(scope.tenant()?))
        .filter(case_draft::Column::CaseId.eq(id))
        .one(scope.db())
        .await?;
    row.map(|row| unsealed(key, DRAFT, &row.content)).transpose()
}

pub(crate) fn read_decision(
    row: decision::Model,
    key: &DataKey,
    name: &impl Fn(AccountId) -> String,
) -> Result<Decision> {
    let date = |text: Option<String>| text.and_then(|text| text.parse().ok());
    let unknown = |what: &str| store::Error::Inconsistent(format!("decision of case {}: {what}", row.case_id));
    Ok(Decision {
        verdict: row.verdict.parse().map_err(|()| unknown("verdict"))?,
        delivery: row.delivery.parse().map_err(|()| unknown("delivery"))?,
        content: unsealed(key, DECISION, &row.content)?,
        outcome: row.outcome,
        total: row.total_cents,
        due_on: date(row.due_on),
        payment_reference: row.payment_reference,
        decided_by: name(row.decided_by),
        approved_by: row.approved_by.map(name),
        decided_at: row.decided_at,
        document: row.document_id,
        delivered_at: row.delivered_at,
        notified_on: date(row.notified_on),
        objection_until: date(row.objection_until),
        version: row.version,
    })
}

fn account(text: &str) -> Option<AccountId> {
    text.parse().ok().map(AccountId)
}

pub(crate) fn unsealed_text(key: &DataKey, context: &str, sealed: &[u8]) -> Result<String> {
    Ok(String::from_utf8_lossy(&key.open(context, sealed)?).into_owned())
}

pub(crate) fn unsealed<T: DeserializeOwned>(key: &DataKey, context: &str, sealed: &[u8]) -> Result<T> {
    let plain = key.open(context, sealed)?;
    serde_json::from_slice(&plain).map_err(|error| store::Error::Inconsistent(format!("{context}: {error}")).into())
}

/// The decision of a case with its texts, for the letter.
pub(crate) async fn decision_of(scope: &Scope, id: CaseId) -> Result<Option<Decision>> {
    let Some(row) = load_decision(scope, id).await? else { return Ok(None) };
    let key = scope.data_key(id).await?;
    let names = Names::read(scope).await?;
    Ok(Some(read_decision(row, &key, &|id| names.of(id))?))
}
