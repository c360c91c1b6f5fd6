//! Four eyes: what a clerk proposes to decide waits for a second person, who sees it as it would go out.

use std::collections::HashMap;

use identity::{AccountId, ClerkSession};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Scope, Timestamp};

use crate::error::Error;
use crate::model::{CaseId, InvalidTransition, Step};
use crate::tables::{case_file, case_proposal};
use crate::verbs::decide::{self, Hands, Preview};
use crate::verbs::deputies::{lines, place};
use crate::verbs::file::{CaseFile, Entry, authorise, authorise_any, authorise_approver, load, lock_at};
use crate::verbs::inbox::{INBOX_ROWS, InboxRow, View, read};
use crate::verbs::names::Names;
use crate::verbs::view::{CaseView, draft, read_case};
use crate::verbs::work::{drop_draft, message};
use crate::{Desk, Result, letter};

/// A decision as a clerk proposed it.
pub(crate) struct Proposal {
    proposed_by: AccountId,
    proposed_at: Timestamp,
    pub(crate) seal: String,
}

impl Proposal {
    /// What waits for approval in a case.
    pub(crate) async fn of(scope: &Scope, id: CaseId) -> Result<Option<Self>> {
        let row = case_proposal::Entity::find()
            .filter(case_proposal::Column::TenantId.eq(scope.tenant()?))
            .filter(case_proposal::Column::CaseId.eq(id))
            .one(scope.db())
            .await?;
        Ok(row.map(|row| Self { proposed_by: row.proposed_by, proposed_at: row.proposed_at, seal: row.seal }))
    }

    async fn waiting(scope: &Scope, file: &CaseFile, step: Step) -> Result<Self> {
        if !file.state.awaits_approval() {
            return Err(InvalidTransition { from: file.state, step }.into());
        }
        let missing = || store::Error::Inconsistent(format!("case {} waits without a proposal", file.row.id));
        Ok(Self::of(scope, file.row.id).await?.ok_or_else(missing)?)
    }
}

/// Keeps the seal of the preview that a clerk confirmed.
pub(crate) async fn keep(scope: &Scope, id: CaseId, clerk: AccountId, seal: &str) -> Result<()> {
    let row = case_proposal::ActiveModel {
        tenant_id: Set(scope.tenant()?),
        case_id: Set(id),
        proposed_by: Set(clerk),
        proposed_at: Set(scope.now()),
        seal: Set(seal.to_owned()),
    };
    case_proposal::Entity::insert(row).exec_without_returning(scope.db()).await?;
    Ok(())
}

pub(crate) async fn drop_proposal(scope: &Scope, id: CaseId) -> Result<()> {
    case_proposal::Entity::delete_many()
        .filter(case_proposal::Column::TenantId.eq(scope.tenant()?))
        .filter(case_proposal::Column::CaseId.eq(id))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// A case whose decision waits. Not `Debug`: it names the applicant.
#[derive(Clone)]
pub struct Waiting {
    /// The case.
    pub row: InboxRow,
    /// Who proposed the decision.
    pub proposed_by: String,
    /// When.
    pub proposed_at: Timestamp,
    /// Whether it was the one who looks at the list: somebody else has to approve it.
    pub own: bool,
}

/// What waits for approval in an administration.
#[derive(Clone)]
pub struct Approvals {
    /// The most urgent, at most [`INBOX_ROWS`].
    pub rows: Vec<Waiting>,
    /// How many there are in all.
    pub total: u64,
}

/// The decisions of the approver's own administration that wait for approval, those by their due day first. The number of
/// queries does not depend on how many there are.
///
/// # Errors
/// [`Error::Forbidden`] without the role, or the store's own.
pub async fn approvals(scope: &Scope, desk: &Desk, by: &ClerkSession) -> Result<Approvals> {
    let approver = authorise_approver(scope, by)?;
    let tenant = scope.tenant()?;
    let waiting = case_file::Entity::find()
        .filter(case_file::Column::TenantId.eq(tenant))
        .filter(case_file::Column::State.is_in(View::Approval.states().iter().copied()));
    let total = waiting.clone().count(scope.db()).await?;
    let rows = waiting
        .order_by_asc(case_file::Column::DueOn)
        .order_by_asc(case_file::Column::ReceivedAt)
        .order_by_asc(case_file::Column::Id)
        .limit(INBOX_ROWS)
        .all(scope.db())
        .await?;
    let proposals = case_proposal::Entity::find()
        .filter(case_proposal::Column::TenantId.eq(tenant))
        .filter(case_proposal::Column::CaseId.is_in(rows.iter().map(|row| row.id)))
        .all(scope.db())
        .await?;
    let proposals: HashMap<CaseId, case_proposal::Model> =
        proposals.into_iter().map(|row| (row.case_id, row)).collect();
    let names = Names::read(scope).await?;
    let waiting = |row: InboxRow| {
        let proposal = proposals.get(&row.id)?;
        Some(Waiting {
            proposed_by: names.of(proposal.proposed_by),
            proposed_at: proposal.proposed_at,
            own: proposal.proposed_by == approver,
            row,
        })
    };
    let rows = read(scope, desk, rows, &[]).await?.into_iter().filter_map(waiting).collect();
    Ok(Approvals { rows, total })
}

/// A decision that waits, with everything that the second person needs. Not `Debug`: it carries what people wrote.
pub struct Proposed {
    /// The case.
    pub case: CaseView,
    /// Who proposed the decision.
    pub proposed_by: String,
    /// When.
    pub proposed_at: Timestamp,
    /// Whether it was the one who looks: somebody else has to approve it.
    pub own: bool,
    /// The decision as it would go out now in the name of who looks, or why it cannot.
    pub preview: Result<Preview>,
}

/// What a clerk proposed in a case, as it would go out if it was approved now.
///
/// # Errors
/// [`store::Error::NotFound`] for a case of nobody or of another administration, [`Error::Forbidden`] without the role,
/// [`Error::Transition`] when nothing waits.
pub async fn proposed(scope: &mut Scope, desk: &Desk, by: &ClerkSession, id: CaseId) -> Result<Proposed> {
    authorise_any(scope, by)?;
    let file = load(scope, id).await?;
    let approver = authorise_approver(scope, by)?;
    let proposal = Proposal::waiting(scope, &file, Step::Approve).await?;
    let clerk = Names::read(scope).await?.of(proposal.proposed_by);
    let preview = previewed(scope, desk, by, &file, &proposal, &clerk).await;
    Ok(Proposed {
        preview,
        own: proposal.proposed_by == approver,
        proposed_at: proposal.proposed_at,
        proposed_by: clerk,
        case: read_case(scope, desk, approver, file).await?,
    })
}

async fn previewed(
    scope: &Scope,
    desk: &Desk,
    by: &ClerkSession,
    file: &CaseFile,
    proposal: &Proposal,
    clerk: &str,
) -> Result<Preview> {
    let key = scope.data_key(file.row.id).await?;
    let form = draft(scope, file.row.id, &key).await?.unwrap_or_default();
    let facts = letter::Facts::read(scope, desk, file).await?;
    proposal.still_holds(scope, file, &facts, &form, clerk)?;
    decide::look(scope, file, &facts, &form, Hands::approving(scope.today(), clerk, &by.name))
}

impl Proposal {
    /// Whether the draft still says, on the day of the proposal, what the clerk confirmed: only the date may differ from what
    /// goes out, and what follows from it.
    fn still_holds(
        &self,
        scope: &Scope,
        file: &CaseFile,
        facts: &letter::Facts,
        form: &crate::DecisionForm,
        clerk: &str,
    ) -> Result<()> {
        let hands = Hands::proposing(self.proposed_at.in_germany().date(), clerk);
        let checked = decide::checked(file, facts, form, hands)?;
        let seal = decide::sealed(scope, file, facts, &checked, hands)?;
        if vault::same(seal.as_bytes(), self.seal.as_bytes()) { Ok(()) } else { Err(Error::Outdated) }
    }
}

/// The second person approves what a clerk proposed, as it was shown: with that it is decided, and goes out.
///
/// # Errors
/// [`Error::OwnProposal`], [`Error::Outdated`] when `seal` is not that of what would go out now or the proposal does not hold
/// any more, [`Error::Refused`], [`Error::NoBankAccount`], [`Error::Stale`], [`Error::Transition`], [`Error::Forbidden`]. After
/// an error nothing was decided.
pub async fn approve(
    scope: &mut Scope,
    desk: &Desk,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    seal: &str,
) -> Result<()> {
    let (mut file, proposal) = of_somebody_else(scope, by, id, revision, Step::Approve).await?;
    let (state, events) = file.state.approve()?;
    let clerk = Names::read(scope).await?.of(proposal.proposed_by);
    let key = scope.data_key(id).await?;
    let form = draft(scope, id, &key).await?.unwrap_or_default();
    let facts = letter::Facts::read(scope, desk, &file).await?;
    proposal.still_holds(scope, &file, &facts, &form, &clerk)?;
    let hands = Hands::approving(scope.today(), &clerk, &by.name);
    let checked = decide::checked(&file, &facts, &form, hands)?;
    if !vault::same(decide::sealed(scope, &file, &facts, &checked, hands)?.as_bytes(), seal.as_bytes()) {
        return Err(Error::Outdated);
    }
    decide::write(scope, &file, checked, hands, seal, (proposal.proposed_by, Some(by.account))).await?;
    drop_draft(scope, id).await?;
    file.save(scope, &key, state, events.into_iter().map(Entry::from).collect()).await?;
    decide::as_chosen(scope, id, &facts).await?;
    scope.emit("casework.decided", id, json!({}))?;
    Ok(())
}

/// The second person gives it back to the clerk and says why; the draft is as it was.
///
/// # Errors
/// As [`approve`], and [`Error::Refused`] without a reason.
pub async fn give_back(scope: &mut Scope, by: &ClerkSession, id: CaseId, revision: i64, reason: &str) -> Result<()> {
    let (mut file, _) = of_somebody_else(scope, by, id, revision, Step::GiveBack).await?;
    let reason = message("reason", reason)?;
    let (state, events) = file.state.give_back()?;
    let key = scope.data_key(id).await?;
    let entries = events.into_iter().map(|event| Entry::from(event).with_detail(reason.as_str())).collect();
    file.save(scope, &key, state, entries).await
}

/// The clerk takes back what waits for approval; the draft is as it was.
///
/// # Errors
/// [`Error::Stale`], [`Error::Transition`], [`Error::Forbidden`].
pub async fn take_back(scope: &mut Scope, by: &ClerkSession, id: CaseId, revision: i64) -> Result<()> {
    let clerk = authorise(scope, by)?;
    let mut file = lock_at(scope, id, revision).await?;
    let place = place(scope, clerk, file.state).await?;
    let (state, events) = file.state.take_back(place)?;
    let key = scope.data_key(id).await?;
    file.save(scope, &key, state, lines(clerk, place, events)).await
}

/// The case, locked, with a proposal of another account. A case of another administration is not found, whatever the role.
async fn of_somebody_else(
    scope: &Scope,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    step: Step,
) -> Result<(CaseFile, Proposal)> {
    authorise_any(scope, by)?;
    let file = lock_at(scope, id, revision).await?;
    let approver = authorise_approver(scope, by)?;
    let proposal = Proposal::waiting(scope, &file, step).await?;
    if proposal.proposed_by == approver { Err(Error::OwnProposal) } else { Ok((file, proposal)) }
}
