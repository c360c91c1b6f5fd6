//! How long a closed case is kept (the service says so in its manifest; shorter when it was handed over), and its deletion: the data key of the case is
//! destroyed, the rows with content go, and a record says that there was a case and by which rule it was deleted.

use std::collections::HashMap;

use applications::ApplicationId;
use blobs::BlobRef;
use jiff::SignedDuration;
use jiff::civil::Date;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Scope, TenantId, Timestamp};
use studio::Retention;

use crate::model::{CaseId, Event, State};
use crate::tables::{
    amendment, case_draft, case_event, case_file, case_label, case_note, case_proposal, case_word, decision,
    deletion_record, former_decision, print_item,
};
use crate::verbs::file::{CaseFile, find};
use crate::verbs::participation;
use crate::{Desk, Result};

/// Cases that are looked at together.
const BATCH: u64 = 200;

/// The day from which a case that was closed on a day may be deleted.
fn delete_on(closed: Date, rule: &Retention) -> Date {
    closed.saturating_add(SignedDuration::from_hours(24 * i64::from(rule.days)))
}

/// How long a case that was handed over is kept at most: who has it now has everything. No provision names a number; data are
/// kept no longer than they are needed, and until here whoever handed it over can say what was done with it.
const AFTER_TRANSFER_DAYS: u32 = 180;

/// Where that comes from.
const AFTER_TRANSFER_SOURCE: &str = "Art. 5 Abs. 1 Buchst. e DSGVO";

/// The rule for a case in this state.
pub(crate) fn rule_in(state: State, rule: Retention) -> Retention {
    match state {
        State::Transferred(_) if rule.days > AFTER_TRANSFER_DAYS => {
            Retention { days: AFTER_TRANSFER_DAYS, source: AFTER_TRANSFER_SOURCE.to_owned() }
        }
        _ => rule,
    }
}

/// The rule of each case, as it was in the version of the service that the application was made with.
async fn rules(scope: &Scope, desk: &Desk, ids: &[CaseId]) -> Result<HashMap<CaseId, Retention>> {
    let ids: Vec<ApplicationId> = ids.iter().map(|id| id.application()).collect();
    let mut rules = HashMap::new();
    for (id, version) in applications::form_versions(scope, &ids).await? {
        rules.insert(CaseId(id.0), desk.studio.version(scope, version).await?.manifest.retention.clone());
    }
    Ok(rules)
}

/// Notes when closed cases are deleted.
async fn plan(scope: &Scope, desk: &Desk, closed: &[(CaseId, Timestamp)], state: Option<State>) -> Result<()> {
    let ids: Vec<CaseId> = closed.iter().map(|(id, _)| *id).collect();
    let mut rules = rules(scope, desk, &ids).await?;
    for (id, at) in closed {
        let rule = rules.remove(id).ok_or(store::Error::NotFound("application"))?;
        let rule = state.map_or(rule.clone(), |state| rule_in(state, rule));
        let day = delete_on(at.in_germany().date(), &rule);
        case_file::Entity::update_many()
            .filter(case_file::Column::TenantId.eq(scope.tenant()?))
            .filter(case_file::Column::Id.eq(*id))
            .col_expr(case_file::Column::ClosedAt, Expr::value(*at))
            .col_expr(case_file::Column::DeleteOn, Expr::value(day.to_string()))
            .exec(scope.db())
            .await?;
    }
    Ok(())
}

/// Notes when a case is deleted, if it was closed just now.
pub(crate) async fn plan_closed(scope: &Scope, desk: &Desk, file: &CaseFile) -> Result<()> {
    if !file.state.is_over() {
        return Ok(());
    }
    plan(scope, desk, &[(file.row.id, scope.now())], Some(file.state)).await
}

/// The same for cases that a version closed which did not note it.
async fn plan_older(desk: &Desk, tenant: TenantId) -> Result<()> {
    loop {
        let scope = desk.store.read_as_system(tenant).await?;
        let ids: Vec<CaseId> = case_file::Entity::find()
            .select_only()
            .column(case_file::Column::Id)
            .filter(case_file::Column::TenantId.eq(tenant))
            .filter(case_file::Column::State.eq("closed"))
            .filter(case_file::Column::DeleteOn.is_null())
            .limit(BATCH)
            .into_tuple()
            .all(scope.db())
            .await?;
        if ids.is_empty() {
            return Ok(());
        }
        drop(scope);
        let scope = desk.store.write_as_system(tenant).await?;
        let closed: Vec<(CaseId, Timestamp)> = case_event::Entity::find()
            .select_only()
            .columns([case_event::Column::CaseId, case_event::Column::At])
            .filter(case_event::Column::TenantId.eq(tenant))
            .filter(case_event::Column::CaseId.is_in(ids.iter().copied()))
            .filter(case_event::Column::Kind.eq(Event::Closed.name()))
            .into_tuple()
            .all(scope.db())
            .await?;
        let closed: HashMap<CaseId, Timestamp> = closed.into_iter().collect();
        let at = |id: &CaseId| (*id, closed.get(id).copied().unwrap_or(scope.now()));
        plan(&scope, desk, &ids.iter().map(at).collect::<Vec<_>>(), None).await?;
        scope.commit().await?;
    }
}

/// Deletes the cases of a tenant whose retention period is over; returns how many. A case that fails does not keep the
/// others, and comes again with the next run.
///
/// # Errors
/// The store's own; what was deleted stays deleted.
pub async fn erase_due(desk: &Desk, tenant: TenantId) -> Result<usize> {
    plan_older(desk, tenant).await?;
    let mut gone = 0;
    let mut last = None;
    loop {
        let scope = desk.store.read_as_system(tenant).await?;
        let due = due(&scope, last).await?;
        drop(scope);
        let Some(end) = due.last() else { return Ok(gone) };
        last = Some(*end);
        for id in due {
            match erase(desk, tenant, id).await {
                Ok(true) => gone += 1,
                Ok(false) => {}
                Err(error) => tracing::warn!(tenant = tenant.0, case = %id, %error, "a case could not be deleted"),
            }
        }
    }
}

/// Some cases that may be deleted, by their ids, behind one of them.
async fn due(scope: &Scope, behind: Option<CaseId>) -> Result<Vec<CaseId>> {
    let mut query = case_file::Entity::find()
        .select_only()
        .column(case_file::Column::Id)
        .filter(case_file::Column::TenantId.eq(scope.tenant()?))
        .filter(case_file::Column::DeleteOn.lte(scope.today().to_string()))
        .filter(case_file::Column::Hold.is_null());
    if let Some(id) = behind {
        query = query.filter(case_file::Column::Id.gt(id));
    }
    Ok(query.order_by_asc(case_file::Column::Id).limit(BATCH).into_tuple().all(scope.db()).await?)
}

/// Deletes one case if it still may be deleted. Its files go after the commit: a file that stays because the program ends is
/// unreadable without its key, and swept up with the others that no row names.
async fn erase(desk: &Desk, tenant: TenantId, id: CaseId) -> Result<bool> {
    let mut scope = desk.store.write_as_system(tenant).await?;
    let over = find(&scope, id, true).await?.filter(|file| file.state.is_over());
    let Some(CaseFile { row, state }) = over else { return Ok(false) };
    let today = scope.today().to_string();
    let (Some(closed_at), Some(_), None) =
        (row.closed_at, row.delete_on.as_ref().filter(|day| **day <= today), &row.hold)
    else {
        return Ok(false);
    };
    let rule = rules(&scope, desk, &[id]).await?.remove(&id).ok_or(store::Error::NotFound("application"))?;
    let rule = rule_in(state, rule);
    let files = erase_rows(&mut scope, id).await?;
    let days = i32::try_from(rule.days).unwrap_or(i32::MAX);
    let record = deletion_record::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        reference: Set(row.reference),
        online_service: Set(row.online_service),
        legal_entity: Set(row.legal_entity),
        received_at: Set(row.received_at),
        closed_at: Set(closed_at),
        deleted_at: Set(scope.now()),
        rule_days: Set(days),
        rule_source: Set(rule.source),
        files: Set(i32::try_from(files.len()).unwrap_or(i32::MAX)),
    };
    deletion_record::Entity::insert(record).exec_without_returning(scope.db()).await?;
    scope.audit("casework.deleted", id, json!({ "days": days, "files": files.len() }));
    scope.commit().await?;
    for file in &files {
        if let Err(error) = desk.blobs.delete(tenant, file).await {
            tracing::warn!(tenant = tenant.0, %error, "a file of a deleted case stays until the next sweep");
        }
    }
    Ok(true)
}

/// Takes everything of a case away, in all rooms; gives its files.
async fn erase_rows(scope: &mut Scope, id: CaseId) -> Result<Vec<BlobRef>> {
    participation::erase(scope, id).await?;
    macro_rules! delete {
        ($($table:ident . $column:ident),+) => {$(
            $table::Entity::delete_many()
                .filter($table::Column::TenantId.eq(scope.tenant()?))
                .filter($table::Column::$column.eq(id))
                .exec(scope.db())
                .await?;
        )+};
    }
    delete!(
        case_event.CaseId,
        case_note.CaseId,
        case_label.CaseId,
        case_word.CaseId,
        case_draft.CaseId,
        case_proposal.CaseId,
        amendment.CaseId,
        former_decision.CaseId,
        decision.CaseId,
        print_item.CaseId,
        case_file.Id
    );
    let mut files = mailbox::erase(scope, id).await?;
    files.extend(applications::erase(scope, id.application()).await?);
    Ok(files)
}

/// Whether there was such a case and it was deleted.
pub(crate) async fn was_deleted(scope: &Scope, id: CaseId) -> Result<bool> {
    let record = deletion_record::Entity::find()
        .filter(deletion_record::Column::TenantId.eq(scope.tenant()?))
        .filter(deletion_record::Column::Id.eq(id))
        .one(scope.db())
        .await?;
    Ok(record.is_some())
}
