//! Amending a decision that is out: it is begun with a legal basis and a reason, and ends in a decision that takes its place.
//! Every version is kept.

use identity::{AccountId, ClerkSession};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Scope, Timestamp};
use vault::DataKey;

use crate::decision::{Amends, CheckedDecision, DecisionForm, FeeRow, meaningful};
use crate::error::{Error, Problem};
use crate::model::{Amendment, CaseId, InvalidTransition, State, Step};
use crate::tables::{amendment, decision, former_decision};
use crate::verbs::decide::load_decision;
use crate::verbs::deputies::{lines, place};
use crate::verbs::file::{CaseFile, Entry, authorise, lock_at};
use crate::verbs::print;
use crate::verbs::view::{Decision, decision_of, read_decision, unsealed};
use crate::verbs::work::{drop_draft, keep_draft, message};
use crate::{Desk, Result};

/// What the beginning of an amendment is sealed for.
pub(crate) const AMENDMENT: &str = "casework.amendment";

/// Most characters of the provision that an amendment rests on.
const BASIS_MAX: usize = 200;

/// An amendment as a clerk begins it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AmendmentForm {
    /// Which kind.
    pub how: Option<Amendment>,
    /// The provision it rests on; empty for the usual one.
    pub basis: String,
    /// Why.
    pub reason: String,
}

/// What is kept of it until the decision.
#[derive(Serialize, Deserialize)]
struct Begun {
    how: String,
    basis: String,
}

/// A clerk begins to amend the decision that is out: the draft is the decision as it is, with the new reason.
///
/// # Errors
/// [`Error::Refused`] with every problem, [`Error::Stale`], [`Error::Transition`] when no decision with a document is out,
/// [`Error::Forbidden`].
pub async fn amend(
    scope: &mut Scope,
    desk: &Desk,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    form: &AmendmentForm,
) -> Result<()> {
    let clerk = authorise(scope, by)?;
    let mut file = lock_at(scope, id, revision).await?;
    let (state, events) = file.state.amend(clerk)?;
    let out = decision_of(scope, id).await?.filter(|decision| decision.document.is_some());
    let decision = out.ok_or(InvalidTransition { from: file.state, step: Step::Amend })?;
    let application = applications::application(scope, id.application()).await?;
    let law = desk.studio.version(scope, application.form_version).await?.manifest.law;
    let basis = match form.basis.trim() {
        "" => form.how.and_then(|how| how.usual_basis(law)).unwrap_or_default(),
        basis => basis,
    };
    let mut problems = Vec::new();
    if form.how.is_none() {
        problems.push(Problem::new("amendment", "casework-problem-amendment"));
    } else if meaningful(basis) == 0 || basis.chars().count() > BASIS_MAX || !letters::unsupported(basis).is_empty() {
        problems.push(Problem::new("basis", "casework-problem-basis"));
    }
    let reason = match message("why", &form.reason) {
        Err(Error::Refused(more)) => {
            problems.extend(more);
            String::new()
        }
        other => other?,
    };
    let Some(how) = form.how.filter(|_| problems.is_empty()) else { return Err(Error::Refused(problems)) };
    let key = scope.data_key(id).await?;
    let begun = Begun { how: how.name().to_owned(), basis: basis.to_owned() };
    let row = amendment::ActiveModel {
        tenant_id: Set(scope.tenant()?),
        case_id: Set(id),
        begun_by: Set(clerk),
        begun_at: Set(scope.now()),
        content: Set(key.seal(AMENDMENT, json!(begun).to_string().as_bytes())?),
    };
    amendment::Entity::insert(row).exec_without_returning(scope.db()).await?;
    keep_draft(scope, id, clerk, &key, &as_it_is(&decision, &reason)).await?;
    let detail = format!("{basis}: {reason}");
    let entries = events.into_iter().map(|event| Entry::from(event).with_detail(detail.as_str())).collect();
    file.save(scope, &key, state, entries).await
}

/// The form that would take the decision once more, with other reasons.
fn as_it_is(decision: &Decision, reason: &str) -> DecisionForm {
    let content = &decision.content;
    let fee = |line: &crate::FeeLine| FeeRow {
        text: line.text.clone(),
        basis: line.basis.clone().unwrap_or_default(),
        amount: ui::typed_money(line.cents),
    };
    DecisionForm {
        outcome: decision.outcome.clone(),
        operative: content.operative.clone(),
        reasons: reason.to_owned(),
        fees: content.fees.iter().map(fee).collect(),
        delivery: decision.delivery.name().to_owned(),
        additions: content.additions.clone().unwrap_or_default(),
        ..DecisionForm::default()
    }
}

/// The clerk gives the amendment up; the decision that is out stays as it is.
///
/// # Errors
/// [`Error::Stale`], [`Error::Transition`], [`Error::Forbidden`].
pub async fn end_amendment(scope: &mut Scope, by: &ClerkSession, id: CaseId, revision: i64) -> Result<()> {
    let clerk = authorise(scope, by)?;
    let mut file = lock_at(scope, id, revision).await?;
    let place = place(scope, clerk, file.state).await?;
    let decision = load_decision(scope, id).await?.ok_or(store::Error::NotFound("decision"))?;
    let (state, events) = file.state.end_amendment(place, decision.notified_on.is_some())?;
    let key = scope.data_key(id).await?;
    drop_draft(scope, id).await?;
    forget(scope, id).await?;
    file.save(scope, &key, state, lines(clerk, place, events)).await
}

async fn forget(scope: &Scope, id: CaseId) -> Result<()> {
    amendment::Entity::delete_many()
        .filter(amendment::Column::TenantId.eq(scope.tenant()?))
        .filter(amendment::Column::CaseId.eq(id))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// The decision that the next one of a case takes the place of.
pub(crate) async fn amends(scope: &Scope, file: &CaseFile) -> Result<Option<Amends>> {
    if !matches!(file.state, State::Amending(_) | State::AmendmentProposed(_)) {
        return Ok(None);
    }
    let id = file.row.id;
    let row = amendment::Entity::find()
        .filter(amendment::Column::TenantId.eq(scope.tenant()?))
        .filter(amendment::Column::CaseId.eq(id))
        .one(scope.db())
        .await?;
    let (Some(row), Some(decision)) = (row, load_decision(scope, id).await?) else {
        return Err(store::Error::Inconsistent(format!("case {id}: nothing to amend")).into());
    };
    let begun: Begun = unsealed(&scope.data_key(id).await?, AMENDMENT, &row.content)?;
    Ok(Some(Amends {
        version: decision.version,
        decided_on: decision.decided_at.in_germany().date(),
        how: begun.how,
        basis: begun.basis,
    }))
}

/// An amendment always says why, and has a document as the decision before it had.
pub(crate) fn check(checked: &CheckedDecision) -> Result<()> {
    let problems: Vec<Problem> = [
        (!checked.outcome.decision).then(|| Problem::new("outcome", "casework-problem-amendment-outcome")),
        (meaningful(&checked.content.reasons) == 0).then(|| Problem::new("reasons", "casework-problem-reasons")),
    ]
    .into_iter()
    .flatten()
    .collect();
    if problems.is_empty() { Ok(()) } else { Err(Error::Refused(problems)) }
}

/// Makes room for a new decision: the one before, if there is one, is kept as a former one. Gives the version of the new one and
/// when the case was decided for the first time.
pub(crate) async fn replace(scope: &Scope, id: CaseId) -> Result<(i32, Timestamp)> {
    let Some(row) = load_decision(scope, id).await? else { return Ok((1, scope.now())) };
    let (version, first) = (row.version, row.first_decided_at.unwrap_or(row.decided_at));
    let former = former_decision::Model {
        tenant_id: row.tenant_id,
        case_id: row.case_id,
        version,
        outcome: row.outcome,
        verdict: row.verdict,
        content: row.content,
        total_cents: row.total_cents,
        due_on: row.due_on,
        payment_reference: row.payment_reference,
        delivery: row.delivery,
        decided_by: row.decided_by,
        approved_by: row.approved_by,
        decided_at: row.decided_at,
        document_id: row.document_id,
        delivered_at: row.delivered_at,
        notified_on: row.notified_on,
        objection_until: row.objection_until,
    };
    former_decision::Entity::insert(former_decision::ActiveModel::from(former))
        .exec_without_returning(scope.db())
        .await?;
    decision::Entity::delete_many()
        .filter(decision::Column::TenantId.eq(scope.tenant()?))
        .filter(decision::Column::CaseId.eq(id))
        .exec(scope.db())
        .await?;
    print::take_out(scope, id).await?;
    forget(scope, id).await?;
    Ok((version.saturating_add(1), first))
}

/// The decisions of a case that others took the place of, oldest first.
pub(crate) async fn former(
    scope: &Scope,
    id: CaseId,
    key: &DataKey,
    name: &impl Fn(AccountId) -> String,
) -> Result<Vec<Decision>> {
    let rows = former_decision::Entity::find()
        .filter(former_decision::Column::TenantId.eq(scope.tenant()?))
        .filter(former_decision::Column::CaseId.eq(id))
        .order_by_asc(former_decision::Column::Version)
        .all(scope.db())
        .await?;
    let read = |row: former_decision::Model| {
        let row = decision::Model {
            tenant_id: row.tenant_id,
            case_id: row.case_id,
            outcome: row.outcome,
            verdict: row.verdict,
            content: row.content,
            total_cents: row.total_cents,
            due_on: row.due_on,
            payment_reference: row.payment_reference,
            delivery: row.delivery,
            decided_by: row.decided_by,
            approved_by: row.approved_by,
            decided_at: row.decided_at,
            document_id: row.document_id,
            delivered_at: row.delivered_at,
            notified_on: row.notified_on,
            objection_until: row.objection_until,
            version: row.version,
            first_decided_at: None,
        };
        read_decision(row, key, name)
    };
    rows.into_iter().map(read).collect()
}
