//! Access of the provider's staff to cases: asked for, granted by the administration and by nobody else, used, ended. What it opens
//! is up to the room that has the cases; every use goes through [`enter_access`] and [`note_access_look`] in the transaction that reads.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Actor, Scope, Timestamp};

use super::accounts::roles;
use crate::error::Error;
use crate::model::{
    ACCESS_HOURS, ACCESS_REASON, AccessGrant, AccessId, AccessLook, AccessPage, AccessStanding, AccessState,
    ClerkSession, NewAccess, Role,
};
use crate::tables::{access_grant, access_look, account};

/// Requests in a list, the newest.
const MOST: u64 = 200;
/// Looks in a list, the newest.
const MOST_LOOKS: u64 = 500;

/// Somebody who runs the installation, acting in this scope, wherever they are employed.
fn operator(scope: &Scope, by: &ClerkSession) -> Result<(), Error> {
    let acts = scope.actor() == Actor::Account(by.account.0);
    if acts && by.roles.has(Role::Operator) { Ok(()) } else { Err(Error::Forbidden) }
}

/// Somebody who sets up the administration of this scope.
fn manager(scope: &Scope, by: &ClerkSession) -> Result<(), Error> {
    let own = scope.tenant()? == by.tenant && scope.actor() == Actor::Account(by.account.0);
    if own && by.roles.has(Role::Manager) { Ok(()) } else { Err(Error::Forbidden) }
}

/// Asks the administration of the scope for access. Asked for twice it is one request; says whether it is new.
///
/// # Errors
/// [`Error::Forbidden`] without the role of the operators, [`Error::AccessReason`], [`Error::AccessHours`].
pub async fn ask_access(scope: &mut Scope, by: &ClerkSession, new: &NewAccess) -> Result<(AccessId, bool), Error> {
    operator(scope, by)?;
    let (tenant, now) = (scope.tenant()?, scope.now());
    let (reason, reference) = (new.reason.trim(), new.reference.trim());
    let length = reason.chars().count();
    let meaningful = reason.chars().filter(|character| character.is_alphanumeric()).count();
    if meaningful < ACCESS_REASON.0 || length > ACCESS_REASON.1 {
        return Err(Error::AccessReason);
    }
    if !ACCESS_HOURS.contains(&new.hours) {
        return Err(Error::AccessHours);
    }
    let open = access_grant::Entity::find()
        .filter(access_grant::Column::TenantId.eq(tenant))
        .filter(access_grant::Column::ByTenant.eq(by.tenant))
        .filter(access_grant::Column::ByAccount.eq(by.account))
        .filter(access_grant::Column::Reference.eq(reference))
        .filter(access_grant::Column::State.eq(AccessState::Asked.name()))
        .all(scope.db())
        .await?;
    for row in open {
        let known = read(row, now)?;
        if known.standing == AccessStanding::Asked {
            return Ok((known.id, false));
        }
    }
    let id: AccessId = scope.new_id();
    access_grant::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        reference: Set(reference.to_owned()),
        reason: Set(reason.to_owned()),
        hours: Set(new.hours),
        state: Set(AccessState::Asked.name().to_owned()),
        asked_at: Set(now),
        by_tenant: Set(by.tenant),
        by_account: Set(by.account),
        by_name: Set(by.name.clone()),
        decided_at: Set(None),
        decided_by: Set(None),
        ends_at: Set(None),
        ended_at: Set(None),
    }
    .insert(scope.db())
    .await?;
    scope.audit("identity.access_asked", id, json!({ "reference": reference, "hours": new.hours }));
    Ok((id, true))
}

/// Every request to the administration of the scope, the newest first.
///
/// # Errors
/// [`Error::Forbidden`] for whoever does not set it up.
pub async fn accesses(scope: &Scope, by: &ClerkSession) -> Result<Vec<AccessGrant>, Error> {
    manager(scope, by)?;
    let rows = access_grant::Entity::find()
        .filter(access_grant::Column::TenantId.eq(scope.tenant()?))
        .order_by_desc(access_grant::Column::AskedAt)
        .order_by_desc(access_grant::Column::Id)
        .limit(MOST)
        .all(scope.db())
        .await?;
    rows.into_iter().map(|row| read(row, scope.now())).collect()
}

/// What somebody who runs the installation asked for, everywhere, the newest first.
///
/// # Errors
/// [`Error::Forbidden`] without the role of the operators, [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn own_accesses(scope: &Scope, by: &ClerkSession) -> Result<Vec<AccessGrant>, Error> {
    scope.require_provider()?;
    operator(scope, by)?;
    let rows = access_grant::Entity::find()
        .filter(access_grant::Column::ByTenant.eq(by.tenant))
        .filter(access_grant::Column::ByAccount.eq(by.account))
        .order_by_desc(access_grant::Column::AskedAt)
        .order_by_desc(access_grant::Column::Id)
        .limit(MOST)
        .all(scope.db())
        .await?;
    rows.into_iter().map(|row| read(row, scope.now())).collect()
}

/// Answers a request: from now on it can be used for its hours, or never.
///
/// # Errors
/// [`Error::Forbidden`] for whoever does not set up the administration, [`Error::OperatorSide`] for whoever runs the installation
/// besides, [`Error::AccessClosed`] when it was answered, taken back or lapsed already.
pub async fn decide_access(scope: &mut Scope, by: &ClerkSession, id: AccessId, agrees: bool) -> Result<(), Error> {
    manager(scope, by)?;
    let known = locked(scope, id).await?;
    if by.roles.has(Role::Operator) || known.by == (by.tenant, by.account) {
        return Err(Error::OperatorSide);
    }
    if known.standing != AccessStanding::Asked {
        return Err(Error::AccessClosed);
    }
    let now = scope.now();
    let state = if agrees { AccessState::Granted } else { AccessState::Refused };
    let ends_at = agrees.then(|| now.plus_seconds(i64::from(known.hours) * 3_600));
    access_grant::Entity::update_many()
        .col_expr(access_grant::Column::State, Expr::value(state.name()))
        .col_expr(access_grant::Column::DecidedAt, Expr::value(now))
        .col_expr(access_grant::Column::DecidedBy, Expr::value(by.account.0))
        .col_expr(access_grant::Column::EndsAt, Expr::value(ends_at))
        .filter(access_grant::Column::TenantId.eq(scope.tenant()?))
        .filter(access_grant::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    let action = if agrees { "identity.access_granted" } else { "identity.access_refused" };
    scope.audit(action, id, json!({ "hours": known.hours }));
    Ok(())
}

/// Ends an access that was granted; the next request with it is refused. One that has ended already is no error.
///
/// # Errors
/// [`Error::Forbidden`] for whoever does not set up the administration, [`Error::AccessClosed`] when it was never granted.
pub async fn revoke_access(scope: &mut Scope, by: &ClerkSession, id: AccessId) -> Result<(), Error> {
    manager(scope, by)?;
    match locked(scope, id).await?.standing {
        AccessStanding::Open => end(scope, id, AccessState::Revoked, "identity.access_revoked").await,
        AccessStanding::Over | AccessStanding::Revoked | AccessStanding::Returned => Ok(()),
        AccessStanding::Asked | AccessStanding::Lapsed | AccessStanding::Refused => Err(Error::AccessClosed),
    }
}

/// Takes a request back, or gives an access back before its time is over. One that has ended already is no error.
///
/// # Errors
/// [`store::Error::NotFound`] for what somebody else asked for, [`Error::Forbidden`].
pub async fn return_access(scope: &mut Scope, by: &ClerkSession, id: AccessId) -> Result<(), Error> {
    operator(scope, by)?;
    let known = locked(scope, id).await?;
    if known.by != (by.tenant, by.account) {
        return Err(store::Error::NotFound("access").into());
    }
    match known.standing {
        AccessStanding::Asked | AccessStanding::Open => {
            end(scope, id, AccessState::Returned, "identity.access_returned").await
        }
        _ => Ok(()),
    }
}

/// The access with which somebody may read cases of the scope's administration at this moment. Ask in the transaction that reads.
///
/// # Errors
/// [`Error::Forbidden`] without the role of the operators, [`store::Error::NotFound`] for an access of somebody else or to another
/// administration, [`Error::AccessOver`] when it cannot be used: not granted, revoked, its time over, the administration closed.
pub async fn enter_access(scope: &Scope, by: &ClerkSession, id: AccessId) -> Result<AccessGrant, Error> {
    operator(scope, by)?;
    let tenant = scope.tenant()?;
    let row = find(scope, id, false).await?;
    let known = read(row, scope.now())?;
    if known.by != (by.tenant, by.account) {
        return Err(store::Error::NotFound("access").into());
    }
    let closed = scope.store().closed();
    // Nobody is there who could end it.
    let works = closed.get(&tenant).is_none_or(|tenant| tenant.standing.lets_staff_in(scope.today()));
    if known.standing == AccessStanding::Open && works { Ok(known) } else { Err(Error::AccessOver) }
}

/// Notes that a page is read with an access, before it is shown: in the transaction that reads, which must be committed first.
///
/// # Errors
/// The store's own; then nothing must be shown.
pub async fn note_access_look(
    scope: &mut Scope,
    access: &AccessGrant,
    page: AccessPage,
    reference: &str,
) -> Result<(), Error> {
    access_look::ActiveModel {
        tenant_id: Set(scope.tenant()?),
        id: Set(scope.new_uuid()),
        grant_id: Set(access.id),
        at: Set(scope.now()),
        page: Set(page.name().to_owned()),
        reference: Set(reference.to_owned()),
    }
    .insert(scope.db())
    .await?;
    scope.audit("identity.access_look", access.id, json!({ "page": page.name(), "reference": reference }));
    Ok(())
}

/// What was read in the administration of the scope, the newest first.
///
/// # Errors
/// [`Error::Forbidden`] for whoever does not set it up.
pub async fn access_looks(scope: &Scope, by: &ClerkSession) -> Result<Vec<AccessLook>, Error> {
    manager(scope, by)?;
    let rows = access_look::Entity::find()
        .filter(access_look::Column::TenantId.eq(scope.tenant()?))
        .order_by_desc(access_look::Column::At)
        .order_by_desc(access_look::Column::Id)
        .limit(MOST_LOOKS)
        .all(scope.db())
        .await?;
    let look = |row: access_look::Model| {
        let page = AccessPage::read(&row.page).ok_or_else(|| broken("page"))?;
        Ok(AccessLook { access: row.grant_id, at: row.at, page, reference: row.reference })
    };
    rows.into_iter().map(look).collect()
}

/// Where mail reaches those who set up the administration of the scope, as far as they gave an address.
///
/// # Errors
/// The store's own.
pub async fn manager_addresses(scope: &Scope) -> Result<Vec<String>, Error> {
    addresses(scope, &[Role::Manager]).await
}

/// Where mail reaches those in the administration of the scope who have one of these roles, as far as they gave an address.
///
/// # Errors
/// The store's own.
pub async fn addresses(scope: &Scope, of: &[Role]) -> Result<Vec<String>, Error> {
    let rows = account::Entity::find()
        .filter(account::Column::TenantId.eq(scope.tenant()?))
        .filter(account::Column::Active.eq(true))
        .filter(account::Column::Email.is_not_null())
        .order_by_asc(account::Column::Id)
        .all(scope.db())
        .await?;
    let mut addresses = Vec::new();
    for row in rows {
        let has = roles(&row.roles)?;
        if of.iter().any(|role| has.has(*role)) {
            addresses.extend(row.email);
        }
    }
    Ok(addresses)
}

/// Whether a request still waits, for the mail about it.
///
/// # Errors
/// The store's own.
pub async fn access_waits(scope: &Scope, id: AccessId) -> Result<bool, Error> {
    match find(scope, id, false).await {
        Ok(row) => Ok(read(row, scope.now())?.standing == AccessStanding::Asked),
        Err(Error::Store(store::Error::NotFound(_))) => Ok(false),
        Err(error) => Err(error),
    }
}

async fn end(scope: &mut Scope, id: AccessId, state: AccessState, action: &'static str) -> Result<(), Error> {
    access_grant::Entity::update_many()
        .col_expr(access_grant::Column::State, Expr::value(state.name()))
        .col_expr(access_grant::Column::EndedAt, Expr::value(scope.now()))
        .filter(access_grant::Column::TenantId.eq(scope.tenant()?))
        .filter(access_grant::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    scope.audit(action, id, json!({}));
    Ok(())
}

/// A request of the scope's administration, unchanged until the end of the transaction.
async fn locked(scope: &Scope, id: AccessId) -> Result<AccessGrant, Error> {
    read(find(scope, id, true).await?, scope.now())
}

async fn find(scope: &Scope, id: AccessId, lock: bool) -> Result<access_grant::Model, Error> {
    let mut query = access_grant::Entity::find()
        .filter(access_grant::Column::TenantId.eq(scope.tenant()?))
        .filter(access_grant::Column::Id.eq(id));
    if lock {
        query = query.lock_exclusive();
    }
    query.one(scope.db()).await?.ok_or_else(|| store::Error::NotFound("access").into())
}

fn read(row: access_grant::Model, now: Timestamp) -> Result<AccessGrant, Error> {
    let state = AccessState::read(&row.state).ok_or_else(|| broken("state"))?;
    Ok(AccessGrant {
        id: row.id,
        tenant: row.tenant_id,
        reference: Some(row.reference).filter(|reference| !reference.is_empty()),
        reason: row.reason,
        hours: row.hours,
        asked_at: row.asked_at,
        by: (row.by_tenant, row.by_account),
        by_name: row.by_name,
        decided: row.decided_at.zip(row.decided_by),
        ends_at: row.ends_at,
        ended_at: row.ended_at,
        standing: state.standing(row.asked_at, row.ends_at, now),
    })
}

fn broken(what: &str) -> Error {
    store::Error::Inconsistent(format!("an access has an unknown {what}")).into()
}
