//! The decision, and the end of the case.

use calendar::Dispatch;
use identity::ClerkSession;
use jiff::civil::Date;
use mailbox::{Direction, DocumentId};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::Scope;
use studio::Published;

use crate::decision::{CheckedDecision, DecisionForm, check};
use crate::delivery::document_id;
use crate::error::{Error, Problem};
use crate::model::CaseId;
use crate::tables::decision;
use crate::verbs::file::{CaseFile, Entry, authorise, load, lock_at};
use crate::verbs::work::drop_draft;
use crate::{Desk, Result, letter, notification, payment};

/// What the texts of a decision are sealed for.
pub(crate) const DECISION: &str = "casework.decision";

/// The clerk decides. The document is made and delivered afterwards, from the outbox.
///
/// # Errors
/// [`Error::Refused`] with every problem, [`Error::NoBankAccount`] when something is to be paid and nobody knows where to,
/// [`Error::Stale`], [`Error::Transition`], [`Error::Forbidden`]. After an error nothing was decided.
pub async fn decide(
    scope: &mut Scope,
    desk: &Desk,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    form: &DecisionForm,
) -> Result<()> {
    let clerk = authorise(scope, by)?;
    let mut file = lock_at(scope, id, revision).await?;
    let (state, events) = file.state.decide(clerk)?;
    let application = applications::application(scope, id.application()).await?;
    let published = desk.studio.version(scope, application.form_version).await?;
    let checked = checked(scope, &file, &published, form).await?;
    let payment_reference = match checked.total.0 {
        0 => None,
        _ => payment::reference(&file.row.reference),
    };
    let key = scope.data_key(id).await?;
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
        decided_by: Set(clerk),
        decided_at: Set(scope.now()),
        document_id: Set(None),
        delivered_at: Set(None),
        notified_on: Set(None),
        objection_until: Set(None),
    };
    decision::Entity::insert(row).exec_without_returning(scope.db()).await?;
    drop_draft(scope, id).await?;
    file.save(scope, &key, state, events.into_iter().map(Entry::from).collect()).await?;
    mailbox::mark_read(scope, id, Direction::ToAdministration).await?;
    scope.emit("casework.decided", id, json!({}))?;
    Ok(())
}

/// The form as a decision that may be taken now.
///
/// # Errors
/// [`Error::Refused`] and [`Error::NoBankAccount`], as [`decide`].
pub(crate) async fn checked(
    scope: &Scope,
    file: &CaseFile,
    published: &Published,
    form: &DecisionForm,
) -> Result<CheckedDecision> {
    let checked = check(form, published, scope.today()).map_err(Error::Refused)?;
    if checked.total.0 > 0 {
        let settings = letter::settings(scope, &file.row.legal_entity).await?;
        if !letter::has_bank_account(&settings) {
            return Err(Error::NoBankAccount(file.row.legal_entity.clone()));
        }
    }
    Ok(checked)
}

/// The letter of the decision as it would be taken now; sets nothing and changes nothing.
///
/// # Errors
/// As [`decide`]; [`store::Error::NotFound`] for an outcome of which no document is made.
pub async fn preview(
    scope: &Scope,
    desk: &Desk,
    by: &ClerkSession,
    id: CaseId,
    form: &DecisionForm,
) -> Result<letters::Decision> {
    let clerk = authorise(scope, by)?;
    let file = load(scope, id).await?;
    file.state.decide(clerk)?;
    let application = applications::application(scope, id.application()).await?;
    let published = desk.studio.version(scope, application.form_version).await?;
    let checked = checked(scope, &file, &published, form).await?;
    if !checked.outcome.decision {
        return Err(Error::Refused(vec![Problem::new("outcome", "casework-problem-no-document")]));
    }
    let facts = letter::Facts::read(scope, desk, &file).await?;
    Ok(facts.letter(&letter::Decided::preview(&checked, &file.row.reference, scope.today(), &by.name)))
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
    Ok(true)
}

pub(crate) async fn load_decision(scope: &Scope, id: CaseId) -> Result<Option<decision::Model>> {
    Ok(decision::Entity::find()
        .filter(decision::Column::TenantId.eq(scope.tenant()?))
        .filter(decision::Column::CaseId.eq(id))
        .one(scope.db())
        .await?)
}
