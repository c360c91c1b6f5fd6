//! What administrations take home: noted in the room, carried to them, made measures there.

use std::collections::BTreeMap;

use directory::Catalogue;
use planning::{Coordinator, Draft, NewMeasure, Origin, Status, Theme};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Scope, Store, TenantId};

use super::register::registration;
use super::rows;
use crate::export::RESULT as SEALED;
use crate::model::{MOST_RESULTS, Noted, Proposal, RegistrationId, ResultId, Standing, State, WorkshopId};
use crate::tables::{workshop_proposal, workshop_result};
use crate::{Error, Result};

/// Something is on its way home.
pub(crate) const NOTED: &str = "workshops.noted";
/// An administration has said what becomes of it.
pub(crate) const SETTLED: &str = "workshops.settled";
/// Proposals in a list, the newest.
const MOST: u64 = 200;

/// Notes what somebody takes home, for their administration, under an id that the form brings along.
///
/// # Errors
/// [`Error::Unknown`] for a wrong code, [`Error::NotPossible`] unless the workshop runs or is over, and for more than [`MOST_RESULTS`];
/// [`Error::Erased`] once what is known about people was deleted.
pub async fn note_result(
    scope: &mut Scope,
    (registration_id, code): (RegistrationId, &str),
    id: ResultId,
    noted: &Noted,
) -> Result<()> {
    let (workshop, person) = registration(scope, registration_id, code).await?;
    if !matches!(workshop.state, State::Running | State::Done) || !person.seat.holds() {
        return Err(Error::NotPossible);
    }
    let key = rows::key(scope, workshop.id).await?.ok_or(Error::Erased)?;
    if workshop_result::Entity::find_by_id((workshop.host, id)).one(scope.db()).await?.is_some() {
        return Ok(());
    }
    let known = workshop_result::Entity::find()
        .filter(workshop_result::Column::TenantId.eq(workshop.host))
        .filter(workshop_result::Column::Workshop.eq(workshop.id))
        .filter(workshop_result::Column::Administration.eq(person.administration))
        .count(scope.db())
        .await?;
    if usize::try_from(known).unwrap_or(usize::MAX) >= MOST_RESULTS {
        return Err(Error::NotPossible);
    }
    let plain = serde_json::to_vec(noted).map_err(|_| rows::wrong("result"))?;
    let row = workshop_result::ActiveModel {
        tenant_id: Set(workshop.host),
        id: Set(id),
        workshop: Set(workshop.id),
        administration: Set(person.administration),
        content: Set(key.seal(&format!("{SEALED}/{id}"), &plain)?),
        state: Set(Standing::Waiting.name().to_owned()),
        noted_at: Set(scope.now()),
    };
    workshop_result::Entity::insert(row).exec_without_returning(scope.db()).await?;
    scope.emit(NOTED, id, json!({}))?;
    scope.audit("workshops.noted", id, json!({ "administration": person.administration }));
    Ok(())
}

/// What an administration has noted in a workshop so far, the oldest first; for whoever has a personal link.
///
/// # Errors
/// As [`note_result`].
pub async fn noted(scope: &Scope, id: RegistrationId, code: &str) -> Result<Vec<Noted>> {
    let (workshop, person) = registration(scope, id, code).await?;
    let Some(key) = rows::key(scope, workshop.id).await? else { return Ok(Vec::new()) };
    let rows = workshop_result::Entity::find()
        .filter(workshop_result::Column::TenantId.eq(workshop.host))
        .filter(workshop_result::Column::Workshop.eq(workshop.id))
        .filter(workshop_result::Column::Administration.eq(person.administration))
        .order_by_asc(workshop_result::Column::NotedAt)
        .order_by_asc(workshop_result::Column::Id)
        .all(scope.db())
        .await?;
    let open = |row: workshop_result::Model| {
        let plain = key.open(&format!("{SEALED}/{}", row.id), &row.content)?;
        serde_json::from_slice(&plain).map_err(|_| rows::wrong("result"))
    };
    rows.into_iter().filter(|row| !row.content.is_empty()).map(open).collect()
}

/// How many things were noted in a workshop, and how many of them became measures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Harvest {
    /// Noted.
    pub noted: i64,
    /// Became a measure of a plan.
    pub taken: i64,
    /// Administrations that noted something.
    pub offices: usize,
}

/// What came of a workshop, as counts: what administrations plan is theirs.
///
/// # Errors
/// The database's own.
pub async fn harvest(scope: &Scope, workshop: WorkshopId) -> Result<Harvest> {
    let counted: Vec<(TenantId, String, i64)> = workshop_result::Entity::find()
        .select_only()
        .column(workshop_result::Column::Administration)
        .column(workshop_result::Column::State)
        .column_as(workshop_result::Column::Id.count(), "count")
        .filter(workshop_result::Column::TenantId.eq(scope.tenant()?))
        .filter(workshop_result::Column::Workshop.eq(workshop))
        .group_by(workshop_result::Column::Administration)
        .group_by(workshop_result::Column::State)
        .into_tuple()
        .all(scope.db())
        .await?;
    let mut harvest = Harvest::default();
    let mut offices = BTreeMap::new();
    for (office, state, count) in counted {
        offices.insert(office, ());
        harvest.noted += count;
        if Standing::from_name(&state) == Some(Standing::Taken) {
            harvest.taken += count;
        }
    }
    harvest.offices = offices.len();
    Ok(harvest)
}

/// Brings what was noted home. Done again it changes nothing.
pub(crate) async fn bring_home(store: &Store, host: TenantId, id: ResultId) -> Result<()> {
    let scope = store.read_as_system(host).await?;
    let Some(row) = workshop_result::Entity::find_by_id((host, id)).one(scope.db()).await? else { return Ok(()) };
    let Some(key) = rows::key(&scope, row.workshop).await? else { return Ok(()) };
    drop(scope);
    let plain = key.open(&format!("{SEALED}/{id}"), &row.content)?;
    let noted: Noted = serde_json::from_slice(&plain).map_err(|_| rows::wrong("result"))?;
    let scope = match store.write_as_system(row.administration).await {
        Ok(scope) => scope,
        Err(store::Error::NotFound(_)) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    if workshop_proposal::Entity::find_by_id((row.administration, id)).one(scope.db()).await?.is_some() {
        return Ok(());
    }
    let proposal = workshop_proposal::ActiveModel {
        tenant_id: Set(row.administration),
        id: Set(id),
        workshop: Set(row.workshop),
        host: Set(host),
        title: Set(noted.title),
        theme: Set(noted.theme),
        service: Set(noted.service),
        owner: Set(noted.owner),
        last_day: Set(noted.last_day.map(|day| day.to_string())),
        state: Set(Standing::Waiting.name().to_owned()),
        noted_at: Set(row.noted_at),
    };
    workshop_proposal::Entity::insert(proposal).exec_without_returning(scope.db()).await?;
    scope.commit().await?;
    Ok(())
}

/// Notes with whoever organised what an administration made of it.
pub(crate) async fn note_settled(store: &Store, host: TenantId, id: ResultId, taken: bool) -> Result<()> {
    let scope = match store.write_as_system(host).await {
        Ok(scope) => scope,
        Err(store::Error::NotFound(_)) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let standing = if taken { Standing::Taken } else { Standing::Left };
    workshop_result::Entity::update_many()
        .col_expr(workshop_result::Column::State, Expr::value(standing.name()))
        .filter(workshop_result::Column::TenantId.eq(host))
        .filter(workshop_result::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    scope.commit().await?;
    Ok(())
}

/// What came home to an administration, the newest first.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody but its coordinator.
pub async fn proposals(scope: &Scope, coordinator: Coordinator) -> Result<Vec<Proposal>> {
    let tenant = coordinator.acts_in(scope)?;
    let rows = workshop_proposal::Entity::find()
        .filter(workshop_proposal::Column::TenantId.eq(tenant))
        .order_by_desc(workshop_proposal::Column::NotedAt)
        .limit(MOST)
        .all(scope.db())
        .await?;
    rows.into_iter().map(read).collect()
}

fn read(row: workshop_proposal::Model) -> Result<Proposal> {
    Ok(Proposal {
        id: row.id,
        workshop: row.workshop,
        title: row.title,
        theme: Theme::from_name(&row.theme).unwrap_or_default(),
        service: row.service,
        owner: row.owner,
        last_day: row.last_day.and_then(|day| day.parse().ok()),
        standing: Standing::from_name(&row.state).ok_or_else(|| rows::wrong("proposal"))?,
        noted_at: row.noted_at,
    })
}

/// Makes a measure of the plan of what came home, or leaves it. Done twice it is done once.
///
/// # Errors
/// [`Error::Unknown`]; [`Error::Planning`] when it contradicts the plan, then it still waits; as [`proposals`].
pub async fn settle(
    scope: &mut Scope,
    coordinator: Coordinator,
    catalogue: &Catalogue,
    id: ResultId,
    take: bool,
) -> Result<()> {
    let tenant = coordinator.acts_in(scope)?;
    let row = workshop_proposal::Entity::find()
        .filter(workshop_proposal::Column::TenantId.eq(tenant))
        .filter(workshop_proposal::Column::Id.eq(id))
        .lock_exclusive()
        .one(scope.db())
        .await?
        .ok_or(Error::Unknown)?;
    let host = row.host;
    let proposal = read(row)?;
    if proposal.standing != Standing::Waiting {
        return Ok(());
    }
    if take {
        let draft = Draft {
            title: proposal.title,
            theme: proposal.theme,
            service: proposal.service,
            owner: proposal.owner,
            last_day: proposal.last_day,
            ..Draft::default()
        };
        let new = NewMeasure { draft, status: Status::Open, origin: Origin::Workshop, reference: id.to_string() };
        match planning::add_measure(scope, coordinator, catalogue, new).await {
            Ok(_) | Err(planning::Error::Again) => {}
            Err(error) => return Err(Error::Planning(error)),
        }
    }
    let standing = if take { Standing::Taken } else { Standing::Left };
    workshop_proposal::Entity::update_many()
        .col_expr(workshop_proposal::Column::State, Expr::value(standing.name()))
        .filter(workshop_proposal::Column::TenantId.eq(tenant))
        .filter(workshop_proposal::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    scope.emit(SETTLED, id, json!({ "host": host, "taken": take }))?;
    scope.audit("workshops.settled", id, json!({ "taken": take }));
    Ok(())
}
