use std::collections::{BTreeMap, BTreeSet};

use directory::Catalogue;
use identity::AccountId;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Cents, Scope, TenantId, Timestamp};

use super::rows::{self, wrong};
use crate::model::{Draft, Measure, Origin, Status, Surroundings, contradictions};
use crate::tables::{measure as table, measure_event, measure_need, plan_counter};
use crate::{Coordinator, Error, MeasureId, Result};

/// A measure that comes into a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewMeasure {
    /// What is written about it.
    pub draft: Draft,
    /// How it stands.
    pub status: Status,
    /// Who brings it.
    pub origin: Origin,
    /// What it comes from, for whoever brings it; empty for an own one. The same reference brings a measure once.
    pub reference: String,
}

/// Something that happened to a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureEvent {
    /// `created`, `changed` or `status`.
    pub kind: String,
    /// For `status` the new one; else empty.
    pub detail: String,
    /// Who; none for what came from elsewhere.
    pub by: Option<AccountId>,
    /// When.
    pub at: Timestamp,
}

/// Every measure of the administration, by number.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody but its coordinator.
pub async fn measures(scope: &Scope, coordinator: Coordinator) -> Result<Vec<Measure>> {
    let tenant = coordinator.acts_in(scope)?;
    rows::all(scope, tenant).await
}

/// One of them.
///
/// # Errors
/// [`Error::Unknown`]; as [`measures`].
pub async fn measure(scope: &Scope, coordinator: Coordinator, id: MeasureId) -> Result<Measure> {
    let all = measures(scope, coordinator).await?;
    all.into_iter().find(|measure| measure.id == id).ok_or(Error::Unknown)
}

/// What happened to a measure, the oldest first.
///
/// # Errors
/// As [`measures`].
pub async fn history(scope: &Scope, coordinator: Coordinator, id: MeasureId) -> Result<Vec<MeasureEvent>> {
    let tenant = coordinator.acts_in(scope)?;
    let rows = measure_event::Entity::find()
        .filter(measure_event::Column::TenantId.eq(tenant))
        .filter(measure_event::Column::Measure.eq(id))
        .order_by_asc(measure_event::Column::Number)
        .all(scope.db())
        .await?;
    let event =
        |row: measure_event::Model| MeasureEvent { kind: row.kind, detail: row.detail, by: row.by_account, at: row.at };
    Ok(rows.into_iter().map(event).collect())
}

/// What a measure is compared with before it is written.
pub(super) async fn surroundings(scope: &Scope, catalogue: &Catalogue, tenant: TenantId) -> Result<Surroundings> {
    let today = scope.today();
    let of = |services: &BTreeMap<TenantId, BTreeSet<String>>| services.get(&tenant).cloned().unwrap_or_default();
    Ok(Surroundings {
        own: of(&catalogue.own_services(today)),
        live: of(&catalogue.live_services(today)),
        goals: rows::goals(scope, tenant).await?.into_iter().map(|goal| goal.id).collect(),
        others: rows::all(scope, tenant).await?.into_iter().map(|measure| (measure.id, measure)).collect(),
    })
}

/// Takes a measure into the plan.
///
/// # Errors
/// [`Error::Contradicts`] with everything that is wrong; [`Error::Again`] when what it comes from has brought it already;
/// [`identity::Error::Forbidden`].
pub async fn add_measure(
    scope: &mut Scope,
    coordinator: Coordinator,
    catalogue: &Catalogue,
    new: NewMeasure,
) -> Result<MeasureId> {
    let tenant = coordinator.acts_in(scope)?;
    let around = surroundings(scope, catalogue, tenant).await?;
    let again = |measure: &Measure| measure.origin == new.origin && measure.origin_reference == new.reference;
    if !new.reference.is_empty() && around.others.values().any(again) {
        return Err(Error::Again);
    }
    let wrong = contradictions(None, &new.draft, &around);
    if !wrong.is_empty() {
        return Err(Error::Contradicts(wrong));
    }
    let number = next_number(scope, tenant).await?;
    insert(scope, coordinator, tenant, number, new).await
}

/// Writes a measure that was found to be sound.
pub(super) async fn insert(
    scope: &mut Scope,
    coordinator: Coordinator,
    tenant: TenantId,
    number: i32,
    new: NewMeasure,
) -> Result<MeasureId> {
    let id: MeasureId = scope.new_id();
    let now = scope.now();
    let needs = new.draft.needs.clone();
    let row = table::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        number: Set(number),
        status: Set(new.status.name().to_owned()),
        status_at: Set(now),
        reason: Set(String::new()),
        origin: Set(new.origin.name().to_owned()),
        origin_reference: Set(new.reference),
        revision: Set(1),
        created_at: Set(now),
        ..content(new.draft)
    };
    table::Entity::insert(row).exec_without_returning(scope.db()).await?;
    write_needs(scope, tenant, id, &needs).await?;
    note(scope, coordinator, id, "created", "").await?;
    scope.audit("planning.measure", id, json!({ "number": number, "step": "created" }));
    Ok(id)
}

/// The columns of what is written about a measure.
fn content(draft: Draft) -> table::ActiveModel {
    let line = |text: String| Set(text.trim().to_owned());
    table::ActiveModel {
        title: line(draft.title),
        theme: Set(draft.theme.name().to_owned()),
        service: Set(draft.service),
        goes_online: Set(draft.goes_online),
        goal: Set(draft.goal),
        owner: line(draft.owner),
        first_day: Set(draft.first_day.map(|day| day.to_string())),
        last_day: Set(draft.last_day.map(|day| day.to_string())),
        cost: Set(draft.cost.map(|Cents(cents)| cents)),
        funding: line(draft.funding),
        decision: line(draft.decision),
        metric: line(draft.metric),
        note: line(draft.note),
        ..Default::default()
    }
}

/// The next number of a measure of an administration; nobody else gets it before this transaction ends.
pub(super) async fn next_number(scope: &Scope, tenant: TenantId) -> Result<i32> {
    let counter = plan_counter::ActiveModel { tenant_id: Set(tenant), measures: Set(1) };
    let counted = Expr::col((plan_counter::Entity, plan_counter::Column::Measures)).add(1);
    let row = plan_counter::Entity::insert(counter)
        .on_conflict(
            OnConflict::column(plan_counter::Column::TenantId)
                .value(plan_counter::Column::Measures, counted)
                .to_owned(),
        )
        .exec_with_returning(scope.db())
        .await?;
    Ok(row.measures)
}

async fn write_needs(scope: &Scope, tenant: TenantId, id: MeasureId, needs: &[MeasureId]) -> Result<()> {
    let needs: BTreeSet<MeasureId> = needs.iter().copied().collect();
    let rows: Vec<measure_need::ActiveModel> = needs
        .into_iter()
        .map(|need| measure_need::ActiveModel { tenant_id: Set(tenant), measure: Set(id), needs: Set(need) })
        .collect();
    if !rows.is_empty() {
        measure_need::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
    }
    Ok(())
}

/// Writes what is said about a measure anew. Whoever changes it has looked at it, so its status is fresh again.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Stale`] when somebody else changed it since `revision`; [`Error::Contradicts`]; as [`measures`].
pub async fn change_measure(
    scope: &mut Scope,
    coordinator: Coordinator,
    catalogue: &Catalogue,
    (id, revision): (MeasureId, i32),
    draft: Draft,
) -> Result<()> {
    let tenant = coordinator.acts_in(scope)?;
    let mut around = surroundings(scope, catalogue, tenant).await?;
    around.others.remove(&id).ok_or(Error::Unknown)?;
    let wrong = contradictions(Some(id), &draft, &around);
    if !wrong.is_empty() {
        return Err(Error::Contradicts(wrong));
    }
    change(scope, coordinator, tenant, (id, revision), draft).await
}

/// Writes a change that was found to be sound.
pub(super) async fn change(
    scope: &mut Scope,
    coordinator: Coordinator,
    tenant: TenantId,
    (id, revision): (MeasureId, i32),
    draft: Draft,
) -> Result<()> {
    let needs = draft.needs.clone();
    let row = table::ActiveModel { status_at: Set(scope.now()), ..content(draft) };
    write(scope, tenant, (id, revision), row).await?;
    measure_need::Entity::delete_many()
        .filter(measure_need::Column::TenantId.eq(tenant))
        .filter(measure_need::Column::Measure.eq(id))
        .exec(scope.db())
        .await?;
    write_needs(scope, tenant, id, &needs).await?;
    note(scope, coordinator, id, "changed", "").await?;
    scope.audit("planning.measure", id, json!({ "step": "changed" }));
    Ok(())
}

/// Says how a measure stands; the same again says that it is still so. Whoever gives one up says why.
///
/// # Errors
/// [`Error::NoReason`] for giving up without one; [`Error::CouncilRefused`] for saying that it runs though the staff council refused;
/// as [`change_measure`].
pub async fn confirm_status(
    scope: &mut Scope,
    coordinator: Coordinator,
    (id, revision): (MeasureId, i32),
    status: Status,
    reason: &str,
) -> Result<()> {
    let tenant = coordinator.acts_in(scope)?;
    let reason = reason.trim();
    if status == Status::Dropped && reason.is_empty() {
        return Err(Error::NoReason);
    }
    if status == Status::Running && super::culture::council::is_refused(scope, tenant, id).await? {
        return Err(Error::CouncilRefused);
    }
    let reason = if status == Status::Dropped { reason } else { "" };
    let row = table::ActiveModel {
        status: Set(status.name().to_owned()),
        status_at: Set(scope.now()),
        reason: Set(reason.to_owned()),
        ..Default::default()
    };
    write(scope, tenant, (id, revision), row).await?;
    note(scope, coordinator, id, "status", status.name()).await?;
    scope.audit("planning.measure", id, json!({ "step": "status", "status": status.name() }));
    Ok(())
}

async fn write(
    scope: &Scope,
    tenant: TenantId,
    (id, revision): (MeasureId, i32),
    row: table::ActiveModel,
) -> Result<()> {
    let own = table::Column::TenantId.eq(tenant).and(table::Column::Id.eq(id));
    let row = table::ActiveModel { revision: Set(revision.saturating_add(1)), ..row };
    let written = table::Entity::update_many()
        .set(row)
        .filter(own.clone())
        .filter(table::Column::Revision.eq(revision))
        .exec(scope.db())
        .await?;
    if written.rows_affected == 1 {
        return Ok(());
    }
    let there = table::Entity::find().filter(own).count(scope.db()).await?;
    Err(if there == 0 { Error::Unknown } else { Error::Stale })
}

async fn note(scope: &Scope, coordinator: Coordinator, id: MeasureId, kind: &str, detail: &str) -> Result<()> {
    let tenant = coordinator.tenant();
    let before = measure_event::Entity::find()
        .filter(measure_event::Column::TenantId.eq(tenant))
        .filter(measure_event::Column::Measure.eq(id))
        .count(scope.db())
        .await?;
    let row = measure_event::ActiveModel {
        tenant_id: Set(tenant),
        measure: Set(id),
        number: Set(i32::try_from(before).map_err(|_| wrong("measure: too many events"))? + 1),
        kind: Set(kind.to_owned()),
        detail: Set(detail.to_owned()),
        by_account: Set(coordinator.account()),
        at: Set(scope.now()),
    };
    measure_event::Entity::insert(row).exec_without_returning(scope.db()).await?;
    Ok(())
}
