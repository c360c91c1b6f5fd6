//! What an administration was invited to: its own rows, written from the outbox of whoever organises.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Scope, Store, TenantId};

use super::{plan, rows};
use crate::model::{Offer, State, WorkshopId};
use crate::tables::workshop_offer as table;
use crate::{Error, Result};

/// Whoever plans for an administration gets a mail about an invitation.
pub(crate) const INVITED: &str = "workshops.invited";
/// Invitations in a list, the newest.
const MOST: u64 = 100;

/// Writes down in an administration how a workshop stands to which it is invited. Done again it changes nothing.
///
/// # Errors
/// The database's own.
pub(crate) async fn receive(
    store: &Store,
    host: TenantId,
    id: WorkshopId,
    administration: TenantId,
    mail: bool,
) -> Result<()> {
    let scope = store.read_as_system(host).await?;
    let workshop = match rows::find(&scope, id, false).await {
        Ok(workshop) => workshop,
        // Whoever was deleted invites nobody.
        Err(Error::Unknown) => return Ok(()),
        Err(error) => return Err(error),
    };
    let invitations = plan::invitations(&scope, id).await?;
    drop(scope);
    let Some(invitation) = invitations.into_iter().find(|invitation| invitation.administration == administration)
    else {
        return Ok(());
    };
    let mut scope = match store.write_as_system(administration).await {
        Ok(scope) => scope,
        Err(store::Error::NotFound(_)) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let known = table::Entity::find_by_id((administration, id)).one(scope.db()).await?;
    let plan = &workshop.plan;
    let row = table::Model {
        tenant_id: administration,
        workshop: id,
        host,
        title: workshop.series.title.clone(),
        audience: plan.audience.name().to_owned(),
        place: plan.place.clone(),
        starts_at: plan.starts_at,
        ends_at: plan.ends_at,
        register_until: plan.register_until,
        state: workshop.state.name().to_owned(),
        code: invitation.code,
    };
    if known.as_ref() == Some(&row) {
        return Ok(());
    }
    // What somebody has to know at once: that they are invited, where and when, and that it is off.
    let says = |row: &table::Model| {
        (row.place.clone(), row.starts_at, row.state == State::Cancelled.name(), row.state == State::Done.name())
    };
    let news = known.as_ref().is_none_or(|known| says(known) != says(&row)) && workshop.state != State::Done;
    if known.is_some() {
        let changed = table::ActiveModel {
            title: Set(row.title),
            audience: Set(row.audience),
            place: Set(row.place),
            starts_at: Set(row.starts_at),
            ends_at: Set(row.ends_at),
            register_until: Set(row.register_until),
            state: Set(row.state),
            code: Set(row.code),
            ..Default::default()
        };
        table::Entity::update_many()
            .set(changed)
            .filter(table::Column::TenantId.eq(administration))
            .filter(table::Column::Workshop.eq(id))
            .exec(scope.db())
            .await?;
    } else {
        table::Entity::insert(table::ActiveModel::from(row)).exec_without_returning(scope.db()).await?;
    }
    if mail && news {
        scope.emit(INVITED, id, json!({}))?;
    }
    scope.commit().await?;
    Ok(())
}

/// What the administration of the scope was invited to, the newest first. Every member of staff may know.
///
/// # Errors
/// The database's own.
pub async fn offers(scope: &Scope) -> Result<Vec<Offer>> {
    let rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .order_by_desc(table::Column::StartsAt)
        .limit(MOST)
        .all(scope.db())
        .await?;
    rows.into_iter().map(rows::offer).collect()
}

/// One of them.
///
/// # Errors
/// [`Error::Unknown`].
pub(crate) async fn one(scope: &Scope, id: WorkshopId) -> Result<Offer> {
    let row = table::Entity::find_by_id((scope.tenant()?, id)).one(scope.db()).await?;
    rows::offer(row.ok_or(Error::Unknown)?)
}
