//! Four eyes: what a clerk proposes to decide waits for a second person, for the member municipality in whose name it goes out, or
//! for both in any order; each sees it as it would go out.

use std::collections::HashMap;

use directory::EntityKey;
use identity::{AccountId, ClerkSession};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use serde_json::json;
use store::{Scope, TenantId, Timestamp};

use crate::decision::CheckedDecision;
use crate::error::Error;
use crate::member::MemberPart;
use crate::model::{CaseId, Consent, InvalidTransition, Step};
use crate::tables::{case_file, case_proposal};
use crate::verbs::decide::{self, Hands, Preview, Taken};
use crate::verbs::deputies::{lines, place};
use crate::verbs::file::{
    CaseFile, Entry, authorise, authorise_any, authorise_approver, authorise_representative, load, lock_at,
};
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
    /// The yes it needs of a second person, and whose it is.
    second: (bool, Option<AccountId>),
    /// The same of the member municipality.
    member: (bool, Option<AccountId>),
}

impl Proposal {
    /// What waits for approval in a case.
    pub(crate) async fn of(scope: &Scope, id: CaseId) -> Result<Option<Self>> {
        let row = case_proposal::Entity::find()
            .filter(case_proposal::Column::TenantId.eq(scope.tenant()?))
            .filter(case_proposal::Column::CaseId.eq(id))
            .one(scope.db())
            .await?;
        Ok(row.map(|row| Self {
            proposed_by: row.proposed_by,
            proposed_at: row.proposed_at,
            seal: row.seal,
            second: (row.four_eyes, row.approved_by),
            member: (row.member, row.member_by),
        }))
    }

    /// Whether this account said yes already.
    pub(crate) fn has_yes_of(&self, account: AccountId) -> bool {
        [self.second.1, self.member.1].contains(&Some(account))
    }

    /// Whether the yes of this side is still missing.
    const fn lacks(&self, side: Consent) -> bool {
        let (needed, given) = match side {
            Consent::SecondPerson => self.second,
            Consent::Member => self.member,
        };
        needed && given.is_none()
    }

    /// Whether nothing is missing once this side said yes.
    const fn is_last(&self, side: Consent) -> bool {
        match side {
            Consent::SecondPerson => !self.lacks(Consent::Member),
            Consent::Member => !self.lacks(Consent::SecondPerson),
        }
    }

    /// What waits in a case for the yes of this side.
    async fn waiting(scope: &Scope, file: &CaseFile, side: Consent, step: Step) -> Result<Self> {
        if !file.state.awaits_approval() {
            return Err(InvalidTransition { from: file.state, step }.into());
        }
        let missing = || store::Error::Inconsistent(format!("case {} waits without a proposal", file.row.id));
        let proposal = Self::of(scope, file.row.id).await?.ok_or_else(missing)?;
        if proposal.lacks(side) { Ok(proposal) } else { Err(InvalidTransition { from: file.state, step }.into()) }
    }
}

/// Keeps the seal of the preview that a clerk confirmed.
pub(crate) async fn keep(
    scope: &Scope,
    id: CaseId,
    clerk: AccountId,
    seal: &str,
    checked: &CheckedDecision,
) -> Result<()> {
    let row = case_proposal::ActiveModel {
        tenant_id: Set(scope.tenant()?),
        case_id: Set(id),
        proposed_by: Set(clerk),
        proposed_at: Set(scope.now()),
        seal: Set(seal.to_owned()),
        four_eyes: Set(checked.outcome.four_eyes),
        member: Set(checked.content.member.as_ref().is_some_and(MemberPart::is_asked)),
        approved_by: Set(None),
        member_by: Set(None),
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

/// The cases that wait for the yes of one side.
pub(crate) fn waiting(tenant: TenantId, side: Consent, member: Option<&EntityKey>) -> Select<case_file::Entity> {
    let (needed, given) = match side {
        Consent::SecondPerson => (case_proposal::Column::FourEyes, case_proposal::Column::ApprovedBy),
        Consent::Member => (case_proposal::Column::Member, case_proposal::Column::MemberBy),
    };
    let lacking = Query::select()
        .column(case_proposal::Column::CaseId)
        .from(case_proposal::Entity)
        .and_where(case_proposal::Column::TenantId.eq(tenant))
        .and_where(needed.eq(true))
        .and_where(given.is_null())
        .to_owned();
    let waiting = case_file::Entity::find()
        .filter(case_file::Column::TenantId.eq(tenant))
        .filter(case_file::Column::State.is_in(View::Approval.states().iter().copied()))
        .filter(case_file::Column::Id.in_subquery(lacking));
    match (side, member) {
        (Consent::Member, Some(entity)) => waiting.filter(case_file::Column::LegalEntity.eq(entity.as_str())),
        _ => waiting,
    }
}

/// On which side an account says yes.
fn side(scope: &Scope, by: &ClerkSession) -> Result<Consent> {
    let approver = authorise_approver(scope, by).map(|_| Consent::SecondPerson);
    approver.or_else(|_| authorise_representative(scope, by).map(|_| Consent::Member))
}

/// The decisions that wait for the yes of the account's side, those by their due day first: of the own administration for an
/// approver, of the own municipality for who acts for a member. The number of
/// queries does not depend on how many there are.
///
/// # Errors
/// [`Error::Forbidden`] without the role, or the store's own.
pub async fn approvals(scope: &Scope, desk: &Desk, by: &ClerkSession) -> Result<Approvals> {
    let (approver, side) = (by.account, side(scope, by)?);
    let tenant = scope.tenant()?;
    let waiting = waiting(tenant, side, by.represents.as_ref());
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
    /// On which side the one who looks says yes.
    pub side: Consent,
    /// Whether it goes out with that yes.
    pub last: bool,
    /// The decision as it would go out now in the name of who looks, or why it cannot.
    pub preview: Result<Preview>,
}

/// What a clerk proposed in a case, as it would go out if it was approved now.
///
/// # Errors
/// [`store::Error::NotFound`] for a case of nobody or of another administration, [`Error::Forbidden`] without the role,
/// [`Error::Transition`] when nothing waits.
pub async fn proposed(scope: &mut Scope, desk: &Desk, by: &ClerkSession, id: CaseId) -> Result<Proposed> {
    let file = load(scope, readable(scope, by, id)?).await?;
    let side = of_side(scope, by, &file)?;
    let proposal = Proposal::waiting(scope, &file, side, Step::Approve).await?;
    let names = Names::read(scope).await?;
    let clerk = names.of(proposal.proposed_by);
    let preview =
        previewed(scope, desk, &file, &proposal, (&clerk, proposal.signer(side, by, &names).as_deref())).await;
    Ok(Proposed {
        side,
        last: proposal.is_last(side),
        preview,
        own: proposal.proposed_by == by.account,
        proposed_at: proposal.proposed_at,
        proposed_by: clerk,
        case: read_case(scope, desk, by.account, file).await?,
    })
}

async fn previewed(
    scope: &Scope,
    desk: &Desk,
    file: &CaseFile,
    proposal: &Proposal,
    (clerk, signer): (&str, Option<&str>),
) -> Result<Preview> {
    let key = scope.data_key(file.row.id).await?;
    let form = draft(scope, file.row.id, &key).await?.unwrap_or_default();
    let facts = letter::Facts::read(scope, desk, file).await?;
    proposal.still_holds(scope, file, &facts, &form, clerk)?;
    decide::look(scope, file, &facts, &form, Hands::approving(scope.today(), clerk, signer))
}

impl Proposal {
    /// Whose name stands under the letter besides the clerk's, as far as that is known.
    fn signer(&self, side: Consent, by: &ClerkSession, names: &Names) -> Option<String> {
        match side {
            Consent::SecondPerson => Some(by.name.clone()),
            Consent::Member => self.second.1.map(|account| names.of(account)),
        }
    }

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

/// The second person approves what a clerk proposed, as it was shown, or the member municipality releases it: with the last yes that
/// it needs it is decided, and goes out. Returns what became of it.
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
) -> Result<Taken> {
    let (mut file, proposal, side) = of_somebody_else(scope, by, id, revision, Step::Approve).await?;
    let last = proposal.is_last(side);
    let (state, events) = file.state.approve(side, last)?;
    let names = Names::read(scope).await?;
    let (clerk, signer) = (names.of(proposal.proposed_by), proposal.signer(side, by, &names));
    let key = scope.data_key(id).await?;
    let form = draft(scope, id, &key).await?.unwrap_or_default();
    let facts = letter::Facts::read(scope, desk, &file).await?;
    proposal.still_holds(scope, &file, &facts, &form, &clerk)?;
    let hands = Hands::approving(scope.today(), &clerk, signer.as_deref());
    let mut checked = decide::checked(&file, &facts, &form, hands)?;
    if !vault::same(decide::sealed(scope, &file, &facts, &checked, hands)?.as_bytes(), seal.as_bytes()) {
        return Err(Error::Outdated);
    }
    let entries = events.into_iter().map(Entry::from).collect();
    if !last {
        note_yes(scope, id, side, by.account).await?;
        file.save(scope, &key, state, entries).await?;
        return Ok(Taken::Proposed);
    }
    let yes = |(needed, given): (bool, Option<AccountId>)| needed.then(|| given.unwrap_or(by.account));
    if let (Some(MemberPart::Asked { by: released, .. }), Some(account)) =
        (&mut checked.content.member, yes(proposal.member))
    {
        *released = Some(names.of(account));
    }
    let outcome = checked.outcome.id.clone();
    decide::write(scope, &file, checked, hands, seal, (proposal.proposed_by, yes(proposal.second))).await?;
    drop_draft(scope, id).await?;
    file.save(scope, &key, state, entries).await?;
    decide::as_chosen(scope, id, &facts).await?;
    scope.emit("casework.decided", id, json!({ "outcome": outcome }))?;
    Ok(Taken::Decided)
}

/// Keeps the yes of one side while that of the other is missing.
async fn note_yes(scope: &Scope, id: CaseId, side: Consent, account: AccountId) -> Result<()> {
    let column = match side {
        Consent::SecondPerson => case_proposal::Column::ApprovedBy,
        Consent::Member => case_proposal::Column::MemberBy,
    };
    case_proposal::Entity::update_many()
        .col_expr(column, Expr::value(account.0))
        .filter(case_proposal::Column::TenantId.eq(scope.tenant()?))
        .filter(case_proposal::Column::CaseId.eq(id))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// The second person gives it back to the clerk and says why; the draft is as it was.
///
/// # Errors
/// As [`approve`], and [`Error::Refused`] without a reason.
pub async fn give_back(scope: &mut Scope, by: &ClerkSession, id: CaseId, revision: i64, reason: &str) -> Result<()> {
    let (mut file, ..) = of_somebody_else(scope, by, id, revision, Step::GiveBack).await?;
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
) -> Result<(CaseFile, Proposal, Consent)> {
    let file = lock_at(scope, readable(scope, by, id)?, revision).await?;
    let side = of_side(scope, by, &file)?;
    let proposal = Proposal::waiting(scope, &file, side, step).await?;
    if proposal.proposed_by == by.account { Err(Error::OwnProposal) } else { Ok((file, proposal, side)) }
}

/// The id, for whoever may ask for a case at all.
fn readable(scope: &Scope, by: &ClerkSession, id: CaseId) -> Result<CaseId> {
    authorise_any(scope, by).map(drop).or_else(|_| authorise_representative(scope, by).map(drop))?;
    Ok(id)
}

/// The side of the account in a case; whoever acts for a member finds no case of another.
fn of_side(scope: &Scope, by: &ClerkSession, file: &CaseFile) -> Result<Consent> {
    let side = side(scope, by)?;
    let own = by.represents.as_ref().is_some_and(|entity| entity.as_str() == file.row.legal_entity);
    if side == Consent::Member && !own { Err(store::Error::NotFound("case").into()) } else { Ok(side) }
}
