//! What waits for whoever gives the money, whatever it is.

use std::collections::{BTreeMap, HashMap};

use identity::AccountId;
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Cents, Scope, TenantId, Timestamp};
use uuid::Uuid;

use super::decide::objection_end;
use super::look::MOST_LISTED;
use super::rows;
use crate::model::{Asked, EarlyStart, Grant, GrantId, NoteKind, State};
use crate::tables::{funding_change, funding_drawdown, funding_grant, funding_note, funding_proof, funding_recovery};
use crate::who::Funder;
use crate::{Error, Result};

/// What somebody has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TaskKind {
    /// An application came in: is everything there?
    Received,
    /// The recipient answered a request.
    Answered,
    /// Nothing came until the day of a request.
    Overdue,
    /// Everything is there: a decision is to be proposed.
    Complete,
    /// A decision is to be released.
    Proposed,
    /// The recipient wants to begin before it is decided.
    EarlyStart,
    /// Nobody can object any more.
    Objection,
    /// Money was called.
    Drawdown,
    /// Something is to be changed.
    Change,
    /// The use of the money was proven.
    Proof,
    /// Money was claimed back; its payment is to be noted.
    Recovery,
}

impl TaskKind {
    /// Its name, as texts have it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Answered => "answered",
            Self::Overdue => "overdue",
            Self::Complete => "complete",
            Self::Proposed => "proposed",
            Self::EarlyStart => "early",
            Self::Objection => "objection",
            Self::Drawdown => "draw",
            Self::Change => "change",
            Self::Proof => "proof",
            Self::Recovery => "recovery",
        }
    }

    /// Whether it is done where the running project is looked after; otherwise on the page of the grant.
    pub const fn is_of_use(self) -> bool {
        matches!(self, Self::Drawdown | Self::Change | Self::Proof | Self::Recovery)
    }
}

/// Something that waits for somebody of the funder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// What is to be done.
    pub kind: TaskKind,
    /// With which grant; without its shares.
    pub grant: Grant,
    /// Since when it waits.
    pub since: Date,
    /// Whether one person did the first half and another has to release it.
    pub second: bool,
    /// Who did the first half.
    pub first: Option<AccountId>,
    /// How much money it is about, where it is about an amount.
    pub amount: Option<Cents>,
}

impl Task {
    /// Whether only somebody else may finish it.
    pub fn is_for_another(&self, by: Funder) -> bool {
        self.second && self.first == by.account()
    }
}

/// Everything that waits for somebody of the funder, or what waits of one grant; the oldest first, at most [`MOST_LISTED`].
///
/// # Errors
/// [`identity::Error::Forbidden`] unless the funder sees the scope.
pub async fn tasks(scope: &Scope, by: Funder, grant: Option<GrantId>) -> Result<Vec<Task>> {
    let tenant = by.sees_in(scope)?;
    let asked = asked(scope, tenant, grant).await?;
    let grants = waiting(scope, tenant, grant, asked.iter().map(|one| one.grant).collect()).await?;
    let of = |state: State| grants.values().filter(move |grant| grant.state == state).map(|grant| grant.id).collect();
    let answered = answered(scope, tenant, of(State::Incomplete)).await?;
    let proofs = proofs(scope, tenant, of(State::Proof)).await?;
    let recoveries = recoveries(scope, tenant, of(State::Recovery)).await?;
    let today = scope.today();
    let mut all = Vec::new();
    for grant in grants.values() {
        all.extend(application(grant, answered.get(&grant.id).copied(), today)?);
        if grant.early_start == EarlyStart::Asked && grant.state.is_open() {
            all.push(task(TaskKind::EarlyStart, grant, day(grant.received_at)));
        }
    }
    for Half { grant, kind, since, second, first, amount } in asked.into_iter().chain(proofs) {
        let Some(grant) = grants.get(&grant) else { continue };
        all.push(Task { second, first, amount, ..task(kind, grant, since) });
    }
    for (grant, since, amount) in recoveries {
        let Some(grant) = grants.get(&grant) else { continue };
        all.push(Task { amount: Some(amount), ..task(TaskKind::Recovery, grant, since) });
    }
    all.sort_by_key(|task| (task.since, task.grant.received_at, task.grant.number, task.kind));
    all.truncate(usize::try_from(MOST_LISTED).unwrap_or(usize::MAX));
    Ok(all)
}

/// The names of the people of the funder, to say who did the first half of something.
///
/// # Errors
/// As [`tasks`].
pub(crate) async fn people(scope: &Scope, by: Funder) -> Result<HashMap<AccountId, String>> {
    by.sees_in(scope)?;
    Ok(identity::accounts(scope).await?.into_iter().map(|account| (account.id, account.name)).collect())
}

fn day(at: Timestamp) -> Date {
    at.in_germany().date()
}

fn task(kind: TaskKind, grant: &Grant, since: Date) -> Task {
    Task { kind, grant: grant.clone(), since, second: false, first: None, amount: None }
}

/// What is to be done with an application, if it waits for the funder; of what was granted, that nobody can object any more.
fn application(grant: &Grant, answered: Option<Timestamp>, today: Date) -> Result<Option<Task>> {
    let came = day(grant.received_at);
    let complete = grant.days.complete.unwrap_or(came);
    let asked = |kind: TaskKind, since: Date| Task { amount: Some(grant.plan.asked), ..task(kind, grant, since) };
    Ok(match grant.state {
        State::Received => Some(asked(TaskKind::Received, came)),
        State::Incomplete => match (answered, grant.days.request_due) {
            (Some(at), _) => Some(asked(TaskKind::Answered, day(at))),
            (None, Some(due)) if due < today => Some(asked(TaskKind::Overdue, due)),
            _ => None,
        },
        State::Complete => Some(asked(TaskKind::Complete, complete)),
        State::Proposed => Some(Task {
            second: true,
            first: grant.proposed_by,
            amount: grant.proposal.as_ref().map(|proposal| proposal.amount()),
            ..task(TaskKind::Proposed, grant, complete)
        }),
        State::Granted => {
            let last = grant.days.notified.map(objection_end).transpose()?;
            last.filter(|last| *last < today)
                .map(|last| Task { amount: Some(grant.money.granted), ..task(TaskKind::Objection, grant, last) })
        }
        _ => None,
    })
}

/// Something that one person checks and another releases.
struct Half {
    grant: GrantId,
    kind: TaskKind,
    since: Date,
    second: bool,
    first: Option<AccountId>,
    amount: Option<Cents>,
}

/// Money that was called and changes that were asked for, as long as they wait.
async fn asked(scope: &Scope, tenant: TenantId, grant: Option<GrantId>) -> Result<Vec<Half>> {
    use funding_change::Column as OfChange;
    use funding_drawdown::Column as OfDraw;
    let open = [Asked::Asked, Asked::Checked].map(Asked::name);
    let mut draws =
        funding_drawdown::Entity::find().filter(OfDraw::TenantId.eq(tenant)).filter(OfDraw::State.is_in(open));
    let mut changes =
        funding_change::Entity::find().filter(OfChange::TenantId.eq(tenant)).filter(OfChange::State.is_in(open));
    if let Some(grant) = grant {
        draws = draws.filter(OfDraw::GrantId.eq(grant));
        changes = changes.filter(OfChange::GrantId.eq(grant));
    }
    let draws: Vec<(GrantId, String, Timestamp, Option<Uuid>, Cents)> = draws
        .select_only()
        .columns([OfDraw::GrantId, OfDraw::State, OfDraw::AskedAt, OfDraw::CheckedBy, OfDraw::Amount])
        .into_tuple()
        .all(scope.db())
        .await?;
    let changes: Vec<(GrantId, String, Timestamp, Option<Uuid>)> = changes
        .select_only()
        .columns([OfChange::GrantId, OfChange::State, OfChange::AskedAt, OfChange::CheckedBy])
        .into_tuple()
        .all(scope.db())
        .await?;
    let half = |kind, (grant, state, at, first): (GrantId, String, Timestamp, Option<Uuid>), amount| Half {
        grant,
        kind,
        since: day(at),
        second: state == Asked::Checked.name(),
        first: first.map(Into::into),
        amount,
    };
    let draws = draws
        .into_iter()
        .map(|(grant, state, at, first, amount)| half(TaskKind::Drawdown, (grant, state, at, first), Some(amount)));
    Ok(draws.chain(changes.into_iter().map(|row| half(TaskKind::Change, row, None))).collect())
}

/// The grants that wait for the funder themselves, and those of which something waits.
async fn waiting(
    scope: &Scope,
    tenant: TenantId,
    grant: Option<GrantId>,
    asked: Vec<GrantId>,
) -> Result<BTreeMap<GrantId, Grant>> {
    use funding_grant::Column;
    let states = [State::Received, State::Incomplete, State::Complete, State::Proposed, State::Proof, State::Recovery];
    // Most that were granted lately are still open to an objection; the exact day is reckoned afterwards. Days are ISO texts.
    let settled = Condition::all()
        .add(Column::State.eq(State::Granted.name()))
        .add(Column::NotifiedOn.lt(scope.today().saturating_sub(28.days()).to_string()));
    let waits =
        Condition::any().add(Column::State.is_in(states.map(State::name))).add(settled).add(Column::Id.is_in(asked));
    let query = funding_grant::Entity::find().filter(Column::TenantId.eq(tenant)).filter(waits);
    let query = match grant {
        Some(grant) => query.filter(Column::Id.eq(grant)),
        None => query,
    };
    let rows = query.all(scope.db()).await?;
    rows.into_iter().map(|row| rows::grant(row).map(|grant| (grant.id, grant))).collect()
}

/// When the recipients of these grants answered what was asked for last.
async fn answered(scope: &Scope, tenant: TenantId, grants: Vec<GrantId>) -> Result<BTreeMap<GrantId, Timestamp>> {
    use funding_note::Column;
    let rows: Vec<(GrantId, String, Timestamp)> = funding_note::Entity::find()
        .filter(Column::TenantId.eq(tenant))
        .filter(Column::GrantId.is_in(grants))
        .filter(Column::Kind.is_in([NoteKind::Request, NoteKind::Answer].map(NoteKind::name)))
        .select_only()
        .columns([Column::GrantId, Column::Kind, Column::WrittenAt])
        .order_by_asc(Column::WrittenAt)
        .order_by_asc(Column::Id)
        .into_tuple()
        .all(scope.db())
        .await?;
    let mut answered = BTreeMap::new();
    for (grant, kind, at) in rows {
        if kind == NoteKind::Answer.name() {
            answered.entry(grant).or_insert(at);
        } else {
            answered.remove(&grant);
        }
    }
    Ok(answered)
}

/// The proofs of these grants.
async fn proofs(scope: &Scope, tenant: TenantId, grants: Vec<GrantId>) -> Result<Vec<Half>> {
    use funding_proof::Column;
    let rows: Vec<(GrantId, Timestamp, Option<Cents>, Option<Uuid>)> = funding_proof::Entity::find()
        .filter(Column::TenantId.eq(tenant))
        .filter(Column::GrantId.is_in(grants))
        .select_only()
        .columns([Column::GrantId, Column::SentAt, Column::Accepted, Column::CheckedBy])
        .into_tuple()
        .all(scope.db())
        .await?;
    let half = |(grant, at, accepted, first): (GrantId, Timestamp, Option<Cents>, Option<Uuid>)| Half {
        grant,
        kind: TaskKind::Proof,
        since: day(at),
        second: accepted.is_some(),
        first: first.map(Into::into),
        amount: accepted,
    };
    Ok(rows.into_iter().map(half).collect())
}

/// Since when how much of these grants is claimed back, with the interest.
async fn recoveries(scope: &Scope, tenant: TenantId, grants: Vec<GrantId>) -> Result<Vec<(GrantId, Date, Cents)>> {
    use funding_recovery::Column;
    let rows = funding_recovery::Entity::find()
        .filter(Column::TenantId.eq(tenant))
        .filter(Column::GrantId.is_in(grants))
        .all(scope.db())
        .await?;
    let read = |row: funding_recovery::Model| {
        let due: Date = row.due.parse().map_err(|_| Error::inconsistent("a day"))?;
        // It falls due a month after it was claimed.
        Ok((row.grant_id, due.saturating_sub(1.month()), Cents(row.amount.0 + row.interest.0)))
    };
    rows.into_iter().map(read).collect()
}
