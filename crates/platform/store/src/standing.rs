//! Whether a tenant works here: suspended, leaving, deleted. Every process knows the few that do not work as usual.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use crate::Result;
use crate::backend::Store;
use crate::error::Error;
use crate::ids::TenantId;
use crate::scope::Scope;
use crate::tables::tenant as table;
use crate::tenants::Tenant;

const ACTIVE: &str = "active";
const SUSPENDED: &str = "suspended";
const LEAVING: &str = "leaving";
pub(crate) const DELETED: &str = "deleted";

/// Longest reason that is kept.
const REASON: usize = 500;

/// Whether a tenant works here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It works. Leaves by [`suspend`] and [`leave`].
    Active,
    /// Its staff may not log in and nothing new is submitted; what was submitted goes on. Leaves by [`resume`] and [`leave`].
    Suspended,
    /// It ends with this day: nothing new is submitted from now on, its staff works until the day is over. Leaves by
    /// [`resume`] and by the deletion.
    Leaving(Date),
    /// Its rows, files and keys are gone or going; the number is never used again. Nothing leaves it.
    Deleted,
}

impl Standing {
    /// The word for it, as it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Active => ACTIVE,
            Self::Suspended => SUSPENDED,
            Self::Leaving(_) => LEAVING,
            Self::Deleted => DELETED,
        }
    }

    /// Whether something new may be submitted.
    pub fn takes_applications(self) -> bool {
        self == Self::Active
    }

    /// Whether its staff may work on this day.
    pub fn lets_staff_in(self, today: Date) -> bool {
        match self {
            Self::Active => true,
            Self::Leaving(last_day) => today <= last_day,
            Self::Suspended | Self::Deleted => false,
        }
    }

    /// Whether [`suspend`] may follow.
    pub fn may_suspend(self) -> bool {
        self == Self::Active
    }

    /// Whether [`resume`] may follow.
    pub fn may_resume(self) -> bool {
        matches!(self, Self::Suspended | Self::Leaving(_))
    }

    /// Whether [`leave`] may follow; a day that was set may be set anew.
    pub fn may_leave(self) -> bool {
        self != Self::Deleted
    }

    pub(crate) fn stored(row: &table::Model) -> Result<Self> {
        let wrong = || Error::Inconsistent(format!("the state of the tenant {}", row.tenant_id));
        Ok(match row.state.as_str() {
            ACTIVE => Self::Active,
            SUSPENDED => Self::Suspended,
            LEAVING => {
                let day = row.last_day.as_ref().and_then(|day| day.parse().ok());
                Self::Leaving(day.ok_or_else(wrong)?)
            }
            DELETED => Self::Deleted,
            _ => return Err(wrong()),
        })
    }
}

/// The tenants that do not work as usual.
pub type Closed = Arc<BTreeMap<TenantId, Tenant>>;

/// Reads which tenants do not work as usual, for this whole process. Ask every few seconds: it costs one small query. Whoever
/// changes a tenant has its own process know with the commit.
///
/// # Errors
/// The database's own.
pub async fn closed(scope: &Scope) -> Result<Closed> {
    let closed = read(scope).await?;
    scope.store().now_closed(Arc::clone(&closed));
    Ok(closed)
}

async fn read(scope: &Scope) -> Result<Closed> {
    let rows = table::Entity::find().filter(table::Column::State.ne(ACTIVE)).all(scope.db()).await?;
    let closed = rows.into_iter().map(|row| Ok((row.tenant_id, row.try_into()?)));
    Ok(Arc::new(closed.collect::<Result<BTreeMap<TenantId, Tenant>>>()?))
}

impl Store {
    /// The tenants that do not work as usual, as this process knows them.
    pub fn closed(&self) -> Closed {
        Arc::clone(&self.inner.closed.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether a tenant works here, as this process knows it.
    pub fn standing(&self, tenant: TenantId) -> Standing {
        self.closed().get(&tenant).map_or(Standing::Active, |tenant| tenant.standing)
    }

    /// Takes it over; the key of a deleted tenant is forgotten.
    pub(crate) fn now_closed(&self, closed: Closed) {
        let mut keys = self.inner.tenant_keys.write().unwrap_or_else(PoisonError::into_inner);
        keys.retain(|tenant, _| closed.get(tenant).is_none_or(|tenant| tenant.standing != Standing::Deleted));
        *self.inner.closed.write().unwrap_or_else(PoisonError::into_inner) = closed;
    }
}

/// Keeps the staff of a tenant out and takes no new applications for it. What was submitted goes on: status pages, deadlines,
/// letters. False when it is suspended already.
///
/// # Errors
/// [`Error::Conflict`] for a tenant that is leaving or deleted, [`Error::NotFound`], [`Error::WrongReach`] unless the scope has
/// the provider's reach.
pub async fn suspend(scope: &mut Scope, id: TenantId, reason: &str) -> Result<bool> {
    change(scope, id, Standing::Suspended, reason, Standing::may_suspend).await
}

/// Lets a tenant work again. False when it does already.
///
/// # Errors
/// As [`suspend`]; [`Error::Conflict`] for a deleted one.
pub async fn resume(scope: &mut Scope, id: TenantId, reason: &str) -> Result<bool> {
    change(scope, id, Standing::Active, reason, Standing::may_resume).await
}

/// Says on which day a tenant works here for the last time. False when that is known already.
///
/// # Errors
/// As [`resume`].
pub async fn leave(scope: &mut Scope, id: TenantId, last_day: Date, reason: &str) -> Result<bool> {
    change(scope, id, Standing::Leaving(last_day), reason, Standing::may_leave).await
}

async fn change(
    scope: &mut Scope,
    id: TenantId,
    to: Standing,
    reason: &str,
    may: fn(Standing) -> bool,
) -> Result<bool> {
    scope.require_provider()?;
    let row = locked(scope, id).await?;
    let from = Standing::stored(&row)?;
    if from == to {
        return Ok(false);
    }
    if !may(from) {
        return Err(Error::Conflict("the state of the tenant"));
    }
    let key = row.key.clone();
    write(scope, row, to, reason).await?;
    let last_day = if let Standing::Leaving(day) = to { Some(day.to_string()) } else { None };
    let detail = json!({
        "tenant": id, "key": key, "from": from.name(), "to": to.name(), "last_day": last_day, "reason": said(reason),
    });
    scope.audit("store.tenant_state", Uuid::nil(), detail);
    Ok(true)
}

pub(crate) async fn locked(scope: &Scope, id: TenantId) -> Result<table::Model> {
    let row = table::Entity::find().filter(table::Column::TenantId.eq(id)).lock_exclusive().one(scope.db()).await?;
    row.ok_or(Error::NotFound("tenant"))
}

/// Writes a state; this process knows it after the commit.
pub(crate) async fn write(scope: &mut Scope, row: table::Model, to: Standing, reason: &str) -> Result<()> {
    let now = scope.now();
    let mut row: table::ActiveModel = row.into();
    row.state = Set(to.name().to_owned());
    row.state_since = Set(now);
    row.state_reason = Set(said(reason));
    row.last_day = Set(if let Standing::Leaving(day) = to { Some(day.to_string()) } else { None });
    row.update(scope.db()).await?;
    let closed = read(scope).await?;
    scope.will_close(closed);
    Ok(())
}

/// A reason as it is kept.
pub(crate) fn said(reason: &str) -> String {
    reason.trim().chars().take(REASON).collect()
}
