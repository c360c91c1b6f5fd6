//! Applications, as they come in.

use directory::Catalogue;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Cents, Scope, TenantId, Timestamp};

use super::{moving, rows};
use crate::model::{EarlyStart, GrantId, Plan, State};
use crate::tables::{funding_grant, funding_programme};
use crate::who::Funder;
use crate::{Error, Result};

/// A grant, or what is asked of its recipient, stands otherwise than before.
pub(crate) const MOVED: &str = "funding.moved";

/// Takes an application in, in the scope of whoever gives the money. The id is that of what it came from, so that taking it in twice makes
/// one; what is wrong with the plan is shown at the desk and keeps nothing out.
///
/// # Errors
/// [`Error::NoProgramme`] when there is none to grant from.
pub async fn receive(scope: &mut Scope, id: GrantId, recipient: TenantId, plan: &Plan) -> Result<GrantId> {
    let now = scope.now();
    receive_of(scope, id, recipient, plan, now).await
}

/// The same for an application that came in at a moment before: its clock runs since then.
pub(super) async fn receive_of(
    scope: &mut Scope,
    id: GrantId,
    recipient: TenantId,
    plan: &Plan,
    received_at: Timestamp,
) -> Result<GrantId> {
    use funding_grant::Column;
    let tenant = scope.tenant()?;
    if funding_grant::Entity::find_by_id((tenant, id)).one(scope.db()).await?.is_some() {
        return Ok(id);
    }
    let programme = rows::programme(scope, tenant, plan.programme).await?;
    // Numbers are given one after the other.
    funding_programme::Entity::find_by_id((tenant, programme.id)).lock_exclusive().one(scope.db()).await?;
    let last = funding_grant::Entity::find()
        .filter(Column::TenantId.eq(tenant))
        .filter(Column::Programme.eq(programme.id))
        .order_by_desc(Column::Number)
        .one(scope.db())
        .await?;
    let early = if plan.early_start.is_some() { EarlyStart::Asked } else { EarlyStart::None };
    funding_grant::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        programme: Set(programme.id),
        number: Set(last.map_or(1, |last| last.number + 1)),
        recipient: Set(recipient),
        object: Set(plan.object.clone()),
        title: Set(plan.title.clone()),
        state: Set(State::Received.name().to_owned()),
        plan: Set(serde_json::to_string(plan).map_err(Error::inconsistent)?),
        proposal: Set(String::new()),
        proposed_by: Set(None),
        received_at: Set(received_at),
        complete_on: Set(None),
        request_due: Set(None),
        early_start: Set(early.name().to_owned()),
        early_on: Set(None),
        decided_on: Set(None),
        notified_on: Set(None),
        valid_on: Set(None),
        starts_on: Set(None),
        ends_on: Set(None),
        proof_due: Set(None),
        earmarked_until: Set(None),
        revision: Set(1),
        granted: Set(Cents(0)),
        called: Set(Cents(0)),
        drawn: Set(Cents(0)),
        proven: Set(Cents(0)),
        claimed: Set(Cents(0)),
        recovered: Set(Cents(0)),
    }
    .insert(scope.db())
    .await?;
    scope.audit("funding.received", id, json!({ "recipient": recipient, "object": plan.object }));
    scope.emit(MOVED, id, json!({}))?;
    Ok(id)
}

/// Gives an application to the administration that it is from, where the name in it said nothing: until somebody proposes a decision.
///
/// # Errors
/// [`Error::NotPossible`] afterwards and for the administration that has it; [`Error::Unknown`] for one that does not work here;
/// [`Error::Stale`]; [`identity::Error::Forbidden`] unless the funder decides in the scope.
pub async fn give_to(
    scope: &mut Scope,
    by: Funder,
    (id, revision): (GrantId, i32),
    catalogue: &Catalogue,
    recipient: TenantId,
) -> Result<()> {
    let tenant = by.decides_in(scope)?;
    catalogue.administration(recipient).ok_or(Error::Unknown)?;
    let grant = moving::begun(scope, tenant, (id, revision)).await?;
    let open = matches!(grant.state, State::Received | State::Incomplete | State::Complete);
    if !open || grant.recipient == recipient {
        return Err(Error::NotPossible);
    }
    let row = funding_grant::ActiveModel { recipient: Set(recipient), ..Default::default() };
    moving::write(scope, tenant, &grant, row).await?;
    scope.audit("funding.given_to", id, json!({ "recipient": recipient, "former": grant.recipient }));
    Ok(scope.emit(MOVED, id, json!({ "former": grant.recipient }))?)
}
