//! The row of a case: read, locked, moved on. Everything that changes a case goes through [`CaseFile::save`].

use applications::Clock;
use calendar::Standing;
use directory::EntityKey;
use identity::{AccountId, ClerkSession, Role};
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;
use store::{Actor, Scope, Timestamp};
use uuid::Uuid;
use vault::DataKey;

use crate::error::Error;
use crate::model::{CaseId, Event, State};
use crate::retention::was_deleted;
use crate::tables::{case_event, case_file};
use crate::verbs::approve::drop_proposal;
use crate::verbs::filing::next_references;
use crate::verbs::participation;
use crate::{Result, register};

/// What a detail of the history is sealed for.
pub(crate) const DETAIL: &str = "casework.event";

/// A case as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct CaseFile {
    pub(crate) row: case_file::Model,
    pub(crate) state: State,
}

/// One line for the history.
pub(crate) struct Entry {
    event: Event,
    detail: Option<String>,
    source: Option<Uuid>,
    actor: Option<String>,
}

impl Entry {
    pub(crate) fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Somebody else than who writes it down.
    pub(crate) fn done_by(mut self, actor: Option<String>) -> Self {
        self.actor = actor;
        self
    }

    pub(crate) fn caused_by(mut self, source: Uuid) -> Self {
        self.source = Some(source);
        self
    }
}

impl From<Event> for Entry {
    fn from(event: Event) -> Self {
        let detail = event.colleague().map(|colleague| colleague.to_string());
        Self { event, detail, source: None, actor: None }
    }
}

/// The clerk who acts in this scope: a session of the scope's tenant with the role, and the scope's own actor.
pub(crate) fn authorise(scope: &Scope, by: &ClerkSession) -> Result<AccountId> {
    let own = scope.tenant()? == by.tenant && scope.actor() == Actor::Account(by.account.0);
    if own && by.roles.has(Role::Clerk) { Ok(by.account) } else { Err(Error::Forbidden) }
}

/// Somebody who works on cases or approves what others decide, in this scope's tenant.
pub(crate) fn authorise_any(scope: &Scope, by: &ClerkSession) -> Result<AccountId> {
    authorise(scope, by).or_else(|_| authorise_approver(scope, by))
}

/// The account that approves decisions in this scope.
pub(crate) fn authorise_approver(scope: &Scope, by: &ClerkSession) -> Result<AccountId> {
    let own = scope.tenant()? == by.tenant && scope.actor() == Actor::Account(by.account.0);
    if own && by.roles.has(Role::Approver) { Ok(by.account) } else { Err(Error::Forbidden) }
}

/// The member municipality for which the account acts in this scope.
pub(crate) fn authorise_representative(scope: &Scope, by: &ClerkSession) -> Result<EntityKey> {
    let own = scope.tenant()? == by.tenant && scope.actor() == Actor::Account(by.account.0);
    let member = by.represents.clone().filter(|_| own && by.roles.has(Role::Representative));
    member.ok_or(Error::Forbidden)
}

/// A case for who may read in it: clerks, and approvers what waits for their approval.
pub(crate) async fn load_readable(scope: &Scope, by: &ClerkSession, id: CaseId) -> Result<CaseFile> {
    authorise_any(scope, by)?;
    let file = load(scope, id).await?;
    if !file.state.awaits_approval() {
        authorise(scope, by)?;
    }
    Ok(file)
}

/// The case, or not found: also for a case of another tenant. One that was deleted is gone.
pub(crate) async fn load(scope: &Scope, id: CaseId) -> Result<CaseFile> {
    found(scope, id, find(scope, id, false).await?).await
}

/// The case, locked until the end of the transaction.
pub(crate) async fn lock(scope: &Scope, id: CaseId) -> Result<CaseFile> {
    found(scope, id, find(scope, id, true).await?).await
}

/// The case for a clerk's step: locked, and unchanged since the form was opened.
pub(crate) async fn lock_at(scope: &Scope, id: CaseId, revision: i64) -> Result<CaseFile> {
    let file = lock(scope, id).await?;
    if file.row.revision == revision { Ok(file) } else { Err(Error::Stale) }
}

/// The first day on which a running clock ends, with its provision; where none runs, a day to sort by.
pub(crate) fn first_due(clocks: &[Clock], received: Timestamp) -> (Date, Option<String>) {
    let running = clocks.iter().find_map(|clock| match clock.standing {
        Standing::Until(day) => Some((day, Some(clock.source.clone()))),
        Standing::Since(_) => None,
    });
    running.unwrap_or_else(|| (received.in_germany().date().saturating_add(3.months()), None))
}

async fn found(scope: &Scope, id: CaseId, file: Option<CaseFile>) -> Result<CaseFile> {
    match file {
        Some(file) => Ok(file),
        None if was_deleted(scope, id).await? => Err(store::Error::KeyDestroyed(scope.tenant()?).into()),
        None => Err(store::Error::NotFound("case").into()),
    }
}

pub(crate) async fn find(scope: &Scope, id: CaseId, lock: bool) -> Result<Option<CaseFile>> {
    let mut query = case_file::Entity::find()
        .filter(case_file::Column::TenantId.eq(scope.tenant()?))
        .filter(case_file::Column::Id.eq(id));
    if lock {
        query = query.lock_exclusive();
    }
    query.one(scope.db()).await?.map(CaseFile::try_from).transpose()
}

impl TryFrom<case_file::Model> for CaseFile {
    type Error = Error;

    fn try_from(row: case_file::Model) -> Result<Self> {
        match State::read(&row.state, row.assignee) {
            Some(state) => Ok(Self { row, state }),
            None => {
                let what = format!("case {}: state {} with or without a clerk", row.id, row.state);
                Err(store::Error::Inconsistent(what).into())
            }
        }
    }
}

impl CaseFile {
    /// Saves the new state with its events in history and audit chain, and shows it to the applicant. Forms opened before
    /// are stale afterwards. What the applicant took back is decided no more, also before the case knows of it. When nothing is
    /// left to decide, no statement is awaited any more. When a clerk has it for the first time, it gets its file reference.
    pub(crate) async fn save(
        &mut self,
        scope: &mut Scope,
        key: &DataKey,
        state: State,
        mut entries: Vec<Entry>,
    ) -> Result<()> {
        let (from, to) = (self.state, state);
        if to.is_decided() && !from.is_decided() && !matches!(to, State::Withdrawn(_) | State::Transferred(_)) {
            match applications::conclude(scope, self.row.id.application()).await {
                Err(applications::Error::Withdrawn) => return Err(Error::Stale),
                done => done?,
            }
        }
        if to.is_decided() && !from.is_decided() {
            entries.extend(participation::end_open(scope, key, self.row.id).await?);
        }
        let mut file_reference = self.row.file_reference.clone();
        if file_reference.is_none() && matches!(to, State::InReview(_)) {
            file_reference = next_references(scope, &[&self.row.online_service]).await?.pop().flatten();
            entries.extend(file_reference.iter().map(|reference| Entry::from(Event::Filed).with_detail(reference)));
        }
        let last_event =
            self.write_history(scope, key, entries, json!({ "from": from.name(), "to": to.name() })).await?;
        let written = case_file::Entity::update_many()
            .filter(case_file::Column::TenantId.eq(scope.tenant()?))
            .filter(case_file::Column::Id.eq(self.row.id))
            .filter(case_file::Column::Revision.eq(self.row.revision))
            .col_expr(case_file::Column::State, Expr::value(to.name()))
            .col_expr(case_file::Column::Assignee, Expr::value(to.clerk().map(|clerk| clerk.0)))
            .col_expr(case_file::Column::Revision, Expr::value(self.row.revision + 1))
            .col_expr(case_file::Column::LastEvent, Expr::value(last_event))
            .col_expr(case_file::Column::FileReference, Expr::value(file_reference.clone()))
            .exec(scope.db())
            .await?;
        if written.rows_affected != 1 {
            return Err(Error::Stale);
        }
        if from.public() != to.public() {
            applications::advance(scope, self.row.id.application(), to.public()).await?;
        }
        if from.awaits_approval() && !to.awaits_approval() {
            drop_proposal(scope, self.row.id).await?;
        }
        self.row.revision += 1;
        self.row.last_event = last_event;
        if let Some(reference) = file_reference.as_ref().filter(|_| self.row.file_reference.is_none()) {
            register::enter_reference(scope, self.row.id, reference).await?;
        }
        self.row.file_reference = file_reference;
        self.row.assignee = to.clerk();
        self.row.state = to.name().to_owned();
        self.state = to;
        Ok(())
    }

    /// Adds to the history without changing the case: forms opened before stay valid.
    pub(crate) async fn add(&mut self, scope: &mut Scope, key: &DataKey, entries: Vec<Entry>) -> Result<()> {
        let last_event = self.write_history(scope, key, entries, json!({ "state": self.state.name() })).await?;
        case_file::Entity::update_many()
            .filter(case_file::Column::TenantId.eq(scope.tenant()?))
            .filter(case_file::Column::Id.eq(self.row.id))
            .col_expr(case_file::Column::LastEvent, Expr::value(last_event))
            .exec(scope.db())
            .await?;
        self.row.last_event = last_event;
        Ok(())
    }

    /// Notes until when something has to happen first, and by what law; nothing runs while the application is incomplete.
    pub(crate) async fn set_due(&mut self, scope: &Scope, clocks: &[Clock]) -> Result<()> {
        let (due_on, due_source) = first_due(clocks, self.row.received_at);
        case_file::Entity::update_many()
            .filter(case_file::Column::TenantId.eq(scope.tenant()?))
            .filter(case_file::Column::Id.eq(self.row.id))
            .col_expr(case_file::Column::DueOn, Expr::value(due_on.to_string()))
            .col_expr(case_file::Column::DueSource, Expr::value(due_source.clone()))
            .exec(scope.db())
            .await?;
        self.row.due_on = Some(due_on.to_string());
        self.row.due_source = due_source;
        Ok(())
    }

    async fn write_history(
        &self,
        scope: &mut Scope,
        key: &DataKey,
        entries: Vec<Entry>,
        audit: serde_json::Value,
    ) -> Result<i32> {
        let (tenant, id) = (scope.tenant()?, self.row.id);
        let mut sequence = self.row.last_event;
        let mut rows = Vec::with_capacity(entries.len());
        for entry in entries {
            sequence += 1;
            let detail = match &entry.detail {
                Some(detail) => Some(key.seal(DETAIL, detail.as_bytes())?),
                None => None,
            };
            rows.push(case_event::ActiveModel {
                tenant_id: Set(tenant),
                case_id: Set(id),
                sequence: Set(sequence),
                at: Set(scope.now()),
                actor: Set(entry.actor.unwrap_or_else(|| scope.actor().to_string())),
                kind: Set(entry.event.name().to_owned()),
                source: Set(entry.source),
                detail: Set(detail),
                office: Set(None),
                name: Set(None),
            });
            scope.audit(entry.event.action(), id, audit.clone());
        }
        case_event::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
        Ok(sequence)
    }

    /// Whether an outbox entry left its line in the history already.
    pub(crate) async fn knows(&self, scope: &Scope, source: Uuid) -> Result<bool> {
        let line = case_event::Entity::find()
            .filter(case_event::Column::TenantId.eq(scope.tenant()?))
            .filter(case_event::Column::CaseId.eq(self.row.id))
            .filter(case_event::Column::Source.eq(source))
            .one(scope.db())
            .await?;
        Ok(line.is_some())
    }
}
