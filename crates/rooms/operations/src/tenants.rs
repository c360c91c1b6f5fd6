//! The administrations as tenants: created, suspended, leaving, deleted by two people. Nothing here reads what they work on.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use store::{Deletion, Language, NewTenant, Reach, Scope, Tenant, TenantId};

use crate::error::Error;
use crate::operator::Operator;
use crate::{Desk, Result};

/// Days between the last day of a tenant and its deletion, where nobody configured another number: time to check the copy
/// that it took along. What the contract says goes first (Art. 28 Abs. 3 Buchst. g DSGVO names no number).
pub const WAITING_DAYS: i32 = 30;

/// A tenant as the provider sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TenantLine {
    /// The tenant.
    pub tenant: Tenant,
    /// Accounts of its staff.
    pub accounts: i64,
    /// Whether somebody there can come in and set up the administration.
    pub managed: bool,
    /// Online services that people can use there today.
    pub services: usize,
    /// Its deletion, when somebody asked for it.
    pub deletion: Option<Deletion>,
}

/// Every tenant with what the provider may count, by number; then those that were deleted.
///
/// # Errors
/// The database's own.
pub async fn tenant_lines(desk: &Desk, operator: Operator) -> Result<Vec<TenantLine>> {
    let scope = &reading(desk, operator).await?;
    let accounts = identity::account_counts(scope).await?;
    let managed = identity::managed_tenants(scope).await?;
    let mut tenants = store::tenants(scope).await?;
    let mut deletions: BTreeMap<TenantId, Deletion> =
        store::deletions(scope).await?.into_iter().map(|deletion| (deletion.tenant, deletion)).collect();
    let services = desk.directory.catalogue().live_services(scope.today());
    for id in deletions.keys() {
        if tenants.iter().all(|tenant| tenant.id != *id) {
            tenants.push(store::tenant(scope, *id).await?);
        }
    }
    let lines = tenants.into_iter().map(|tenant| TenantLine {
        accounts: accounts.get(&tenant.id).copied().unwrap_or_default(),
        managed: managed.contains(&tenant.id),
        services: services.get(&tenant.id).map_or(0, BTreeSet::len),
        deletion: deletions.remove(&tenant.id),
        tenant,
    });
    Ok(lines.collect())
}

/// One tenant, also a deleted one.
///
/// # Errors
/// [`store::Error::NotFound`].
pub async fn tenant_line(desk: &Desk, operator: Operator, id: TenantId) -> Result<TenantLine> {
    let scope = &reading(desk, operator).await?;
    let accounts = identity::account_counts(scope).await?;
    let managed = identity::managed_tenants(scope).await?;
    let tenant = store::tenant(scope, id).await?;
    Ok(TenantLine {
        accounts: accounts.get(&id).copied().unwrap_or_default(),
        managed: managed.contains(&id),
        services: desk.directory.catalogue().live_services(scope.today()).get(&id).map_or(0, BTreeSet::len),
        deletion: store::deletion(scope, id).await?,
        tenant,
    })
}

async fn reading(desk: &Desk, operator: Operator) -> Result<Scope> {
    Ok(desk.store.read(Reach::Provider, operator.actor(), Language::German).await?)
}

/// Creates a tenant that no import brings: a ministry, the provider itself, a new administration.
///
/// # Errors
/// [`Error::Tenant`] when number, key or name are not sound or taken; a number that was deleted stays taken.
pub async fn create_tenant(scope: &mut Scope, new: NewTenant) -> Result<()> {
    let key = new.key.trim().to_owned();
    let is_key = (5..=12).contains(&key.len()) && key.bytes().all(|digit| digit.is_ascii_digit());
    let name = new.name.trim().to_owned();
    let length = name.chars().count();
    let problem = if !(1..=9999).contains(&new.id.0) {
        Some(Unsound::Number)
    } else if !is_key {
        Some(Unsound::Key)
    } else if !(3..=200).contains(&length) || name.chars().any(char::is_control) {
        Some(Unsound::Name)
    } else if store::tenants(scope).await?.iter().any(|tenant| tenant.key == key) {
        Some(Unsound::KeyTaken)
    } else {
        None
    };
    if let Some(problem) = problem {
        return Err(Error::Tenant(problem));
    }
    let id = new.id;
    if store::create_tenants(scope, &[NewTenant { key: key.clone(), name, ..new }]).await? == 0 {
        return Err(Error::Tenant(Unsound::NumberTaken));
    }
    scope.audit("operations.tenant_created", uuid::Uuid::nil(), serde_json::json!({ "tenant": id, "key": key }));
    Ok(())
}

/// What is wrong with a new tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsound {
    /// The number is not one of 1 to 9999.
    Number,
    /// The number belongs to a tenant, or belonged to one.
    NumberTaken,
    /// The official key has not five to twelve digits.
    Key,
    /// The official key belongs to a tenant.
    KeyTaken,
    /// The name has not 3 to 200 characters.
    Name,
}

impl Unsound {
    /// The field of the form that it is about.
    pub fn field(self) -> &'static str {
        match self {
            Self::Number | Self::NumberTaken => "nummer",
            Self::Key | Self::KeyTaken => "schluessel",
            Self::Name => "name",
        }
    }

    /// Text key of what is wrong.
    pub fn key(self) -> &'static str {
        match self {
            Self::Number => "operations-tenant-number-wrong",
            Self::NumberTaken => "operations-tenant-number-taken",
            Self::Key => "operations-tenant-key-wrong",
            Self::KeyTaken => "operations-tenant-key-taken",
            Self::Name => "operations-tenant-name-wrong",
        }
    }
}

/// What is done to a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TenantStep {
    /// Its staff is kept out, nothing new is submitted.
    Suspend,
    /// It works again.
    Resume,
    /// It ends with this day.
    Leave(Date),
    /// Somebody asks for its deletion.
    AskDeletion,
    /// Somebody takes that back.
    DropDeletion,
    /// Somebody else agrees: its key is destroyed at once, its rows and files follow.
    ApproveDeletion,
}

/// Does a step, as it was decided on the page that showed the tenant as of `seen`; nothing for whoever looked at nothing.
///
/// # Errors
/// [`Error::NoReason`], [`Error::Stale`] when it was changed since, [`Error::OwnTenant`] for the administration of whoever acts,
/// [`Error::SamePerson`], [`Error::NotPossible`] in this state.
pub async fn step_tenant(
    scope: &mut Scope,
    operator: Operator,
    id: TenantId,
    step: TenantStep,
    (reason, seen): (&str, Option<i64>),
) -> Result<()> {
    let needs_reason = !matches!(step, TenantStep::ApproveDeletion | TenantStep::DropDeletion);
    if needs_reason && reason.trim().is_empty() {
        return Err(Error::NoReason);
    }
    // Whoever locks out the own administration cannot take it back.
    if operator.account().is_some_and(|(own, _)| own == id) && step != TenantStep::Resume {
        return Err(Error::OwnTenant);
    }
    let tenant = store::tenant(scope, id).await?;
    if seen.is_some_and(|seen| seen != tenant.since.0) {
        return Err(Error::Stale);
    }
    let deletion = store::deletion(scope, id).await?;
    // A second click finds done what the first one did.
    let done = match step {
        TenantStep::Suspend => store::suspend(scope, id, reason).await.map(drop),
        TenantStep::Resume => {
            if deletion.is_some() {
                store::drop_deletion(scope, id).await?;
            }
            store::resume(scope, id, reason).await.map(drop)
        }
        TenantStep::Leave(_) if deletion.is_some() => return Err(Error::NotPossible),
        TenantStep::Leave(day) => store::leave(scope, id, day, reason).await.map(drop),
        TenantStep::AskDeletion if deletion.is_some() => return Err(Error::NotPossible),
        TenantStep::AskDeletion => store::ask_deletion(scope, id, WAITING_DAYS, reason).await,
        TenantStep::DropDeletion => store::drop_deletion(scope, id).await,
        TenantStep::ApproveDeletion => {
            if deletion.is_some_and(|deletion| !deletion.may_approve(operator.actor())) {
                return Err(Error::SamePerson);
            }
            store::approve_deletion(scope, id).await
        }
    };
    done.map_err(|error| match error {
        store::Error::Conflict(_) => Error::NotPossible,
        other => other.into(),
    })
}
