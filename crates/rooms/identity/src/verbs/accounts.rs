//! Accounts: made and ended by an operator or the command line.

use std::collections::{BTreeMap, HashMap};

use directory::EntityKey;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use serde_json::json;
use store::{Scope, TenantId, Timestamp};

use super::Identity;
use super::links::drop_link;
use crate::error::Error;
use crate::model::{Account, AccountId, Attempts, Login, Member, Role, Roles};
use crate::passwords;
use crate::tables::{account, login_name, session};

/// A hashed password, made with [`Identity::hash_password`] before a transaction begins, because hashing takes long.
#[derive(Clone)]
pub struct PasswordHash(pub(super) String);

impl PasswordHash {
    /// Stands for no password: nobody can log in.
    pub(super) const fn none() -> Self {
        Self(String::new())
    }
}

/// An account to create.
#[derive(Clone)]
pub struct NewAccount {
    /// The name under which the person logs in.
    pub login: Login,
    /// The name that colleagues see.
    pub name: String,
    /// What the person may do.
    pub roles: Roles,
    /// The hashed password.
    pub password: PasswordHash,
    /// The member municipality for which the person acts.
    pub represents: Option<Member>,
}

impl NewAccount {
    /// Whether it is either a representative of a member of this tenant and nothing else, or none.
    fn is_sound(&self, tenant: TenantId) -> bool {
        match &self.represents {
            Some(member) => member.tenant() == tenant && self.roles == Roles::of(&[Role::Representative]),
            None => !self.roles.has(Role::Representative),
        }
    }
}

impl Identity {
    /// Checks a new password and hashes it.
    ///
    /// # Errors
    /// [`Error::Password`] when it is not good enough, [`Error::Busy`] when the pool is full for two seconds.
    pub async fn hash_password(&self, login: &Login, password: &str) -> Result<PasswordHash, Error> {
        passwords::check(password, login)?;
        Ok(PasswordHash(self.pool.turn().await?.hash(password).await?))
    }
}

/// Creates an account in the scope's tenant.
///
/// # Errors
/// [`Error::LoginTaken`] (the transaction cannot go on then), [`Error::InvalidName`], [`Error::OneMember`].
pub async fn create_account(scope: &mut Scope, new: NewAccount) -> Result<AccountId, Error> {
    insert(scope, new, None).await
}

/// A name of a person, without blanks around it.
///
/// # Errors
/// [`Error::InvalidName`].
pub(super) fn sound_name(name: &str) -> Result<String, Error> {
    let name = name.trim();
    let sound = (1..=100).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    if sound { Ok(name.to_owned()) } else { Err(Error::InvalidName) }
}

pub(super) async fn insert(scope: &mut Scope, new: NewAccount, contact: Option<String>) -> Result<AccountId, Error> {
    let tenant = scope.tenant()?;
    let name = sound_name(&new.name)?;
    if !new.is_sound(tenant) {
        return Err(Error::OneMember);
    }
    let id: AccountId = scope.new_id();
    let row = account::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        login: Set(new.login.as_str().to_owned()),
        name: Set(name),
        roles: Set(new.roles.to_string()),
        active: Set(true),
        password_hash: Set(new.password.0),
        failed_attempts: Set(0),
        locked_until: Set(Timestamp(0)),
        totp_secret: Set(None),
        totp_pending: Set(None),
        totp_last_step: Set(0),
        totp_failed_attempts: Set(0),
        totp_locked_until: Set(Timestamp(0)),
        created_at: Set(scope.now()),
        email: Set(None),
        overview_on: Set(None),
        represents: Set(new.represents.map(|member| member.entity().to_string())),
        contact: Set(contact),
        last_login_at: Set(None),
        changed_at: Set(scope.now()),
    };
    account::Entity::insert(row).exec_without_returning(scope.db()).await.map_err(taken)?;
    let row =
        login_name::ActiveModel { tenant_id: Set(tenant), hash: Set(new.login.hash().to_vec()), account_id: Set(id) };
    login_name::Entity::insert(row).exec_without_returning(scope.db()).await.map_err(taken)?;
    scope.create_data_key(id).await?;
    scope.audit("identity.account_created", id, json!({ "roles": new.roles.to_string() }));
    Ok(id)
}

fn taken(error: sea_orm::DbErr) -> Error {
    let error = store::Error::from(error);
    if error.is_duplicate() { Error::LoginTaken } else { Error::Store(error) }
}

/// How many people work in a role in each tenant; nothing about who they are.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn staffing(scope: &Scope) -> Result<HashMap<TenantId, BTreeMap<Role, usize>>, Error> {
    scope.require_provider()?;
    let rows: Vec<(TenantId, String)> = account::Entity::find()
        .select_only()
        .columns([account::Column::TenantId, account::Column::Roles])
        .filter(account::Column::Active.eq(true))
        .into_tuple()
        .all(scope.db())
        .await?;
    let mut all: HashMap<TenantId, BTreeMap<Role, usize>> = HashMap::new();
    for (tenant, names) in rows {
        let counts = all.entry(tenant).or_default();
        roles(&names)?.iter().for_each(|role| *counts.entry(role).or_default() += 1);
    }
    Ok(all)
}

/// How many accounts are in use in each tenant; nothing about who they are.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn account_counts(scope: &Scope) -> Result<HashMap<TenantId, i64>, Error> {
    scope.require_provider()?;
    let counts: Vec<(TenantId, i64)> = account::Entity::find()
        .select_only()
        .column(account::Column::TenantId)
        .column_as(account::Column::Id.count(), "accounts")
        .filter(account::Column::Active.eq(true))
        .group_by(account::Column::TenantId)
        .into_tuple()
        .all(scope.db())
        .await?;
    Ok(counts.into_iter().collect())
}

/// The accounts of the scope's tenant, by name.
///
/// # Errors
/// The store's own.
pub async fn accounts(scope: &Scope) -> Result<Vec<Account>, Error> {
    let rows = account::Entity::find()
        .filter(account::Column::TenantId.eq(scope.tenant()?))
        .order_by_asc(account::Column::Name)
        .order_by_asc(account::Column::Id)
        .all(scope.db())
        .await?;
    rows.into_iter().map(seen).collect()
}

/// An account as others may see it.
pub(super) fn seen(row: account::Model) -> Result<Account, Error> {
    Ok(Account {
        id: row.id,
        roles: roles(&row.roles)?,
        login: row.login,
        name: row.name,
        active: row.active,
        second_factor: row.totp_secret.is_some(),
        represents: represented(row.represents.as_deref())?,
    })
}

/// Ends an account: its sessions end at once, nobody can log in with it, its secrets are erased. What the person did
/// stays under the account's number.
///
/// # Errors
/// The store's own, [`store::Error::NotFound`] for an account of nobody.
pub async fn deactivate_account(scope: &mut Scope, id: AccountId) -> Result<(), Error> {
    let mut row = changed(scope, id).await?;
    row.active = Set(false);
    row.totp_secret = Set(None);
    row.totp_pending = Set(None);
    row.email = Set(None);
    row.changed_at = Set(scope.now());
    row.update(scope.db()).await?;
    end_sessions(scope, id).await?;
    drop_link(scope, id).await?;
    scope.audit("identity.account_deactivated", id, json!({}));
    Ok(())
}

/// Takes the second factor away from somebody who lost it, and ends the sessions.
///
/// # Errors
/// As [`deactivate_account`].
pub async fn reset_second_factor(scope: &mut Scope, id: AccountId) -> Result<(), Error> {
    let mut row = changed(scope, id).await?;
    row.totp_secret = Set(None);
    row.totp_pending = Set(None);
    row.totp_failed_attempts = Set(Attempts::NONE.failed);
    row.totp_locked_until = Set(Attempts::NONE.locked_until);
    row.update(scope.db()).await?;
    end_sessions(scope, id).await?;
    scope.audit("identity.second_factor_removed", id, json!({}));
    Ok(())
}

/// Sets a new password, lifts a lock-out and ends the sessions.
///
/// # Errors
/// As [`deactivate_account`].
pub async fn set_password(scope: &mut Scope, id: AccountId, password: PasswordHash) -> Result<(), Error> {
    let mut row = changed(scope, id).await?;
    row.password_hash = Set(password.0);
    row.failed_attempts = Set(Attempts::NONE.failed);
    row.locked_until = Set(Attempts::NONE.locked_until);
    row.update(scope.db()).await?;
    end_sessions(scope, id).await?;
    scope.audit("identity.password_changed", id, json!({}));
    Ok(())
}

/// Accounts for an example tenant, all with the same password; those that exist are left alone. Returns how many were
/// created.
///
/// # Errors
/// As [`create_account`] and [`Identity::hash_password`].
pub async fn demo_accounts(
    identity: &Identity,
    tenant: TenantId,
    wanted: &[(&str, &str, &[Role])],
    password: &str,
) -> Result<usize, Error> {
    let mut created = 0;
    for (login, name, roles) in wanted {
        created += usize::from(demo_account(identity, tenant, (login, name), Roles::of(roles), None, password).await?);
    }
    Ok(created)
}

/// The same for somebody who acts for a member of the administration.
///
/// # Errors
/// As [`demo_accounts`].
pub async fn demo_representative(
    identity: &Identity,
    person: (&str, &str),
    member: Member,
    password: &str,
) -> Result<usize, Error> {
    let roles = Roles::of(&[Role::Representative]);
    let tenant = member.tenant();
    Ok(usize::from(demo_account(identity, tenant, person, roles, Some(member), password).await?))
}

/// One of them, unless the login is there; whether it was created.
async fn demo_account(
    identity: &Identity,
    tenant: TenantId,
    (login, name): (&str, &str),
    roles: Roles,
    represents: Option<Member>,
    password: &str,
) -> Result<bool, Error> {
    let login: Login = login.parse()?;
    if identity.lookup(&login).await?.is_some() {
        return Ok(false);
    }
    let password = identity.hash_password(&login, password).await?;
    let new = NewAccount { login, name: name.to_owned(), roles, password, represents };
    let mut scope = identity.store().write_as_system(tenant).await?;
    create_account(&mut scope, new).await?;
    scope.commit().await?;
    Ok(true)
}

/// The member municipality that is stored with an account.
pub(super) fn represented(stored: Option<&str>) -> Result<Option<EntityKey>, Error> {
    let broken = |_| store::Error::Inconsistent("an account acts for an unknown legal entity".to_owned());
    Ok(stored.map(str::parse).transpose().map_err(broken)?)
}

pub(super) fn roles(stored: &str) -> Result<Roles, Error> {
    stored.parse().map_err(|_| store::Error::Inconsistent("an account has an unknown role".to_owned()).into())
}

pub(super) fn one(scope: &Scope, id: AccountId) -> Result<Select<account::Entity>, Error> {
    Ok(account::Entity::find().filter(account::Column::TenantId.eq(scope.tenant()?)).filter(account::Column::Id.eq(id)))
}

/// The row of an account, to be changed: on PostgreSQL nobody else changes it before the transaction ends, as on SQLite.
pub(super) async fn locked(scope: &Scope, id: AccountId) -> Result<account::Model, Error> {
    let row = one(scope, id)?.lock_exclusive().one(scope.db()).await?;
    row.ok_or_else(|| store::Error::NotFound("account").into())
}

pub(super) async fn changed(scope: &Scope, id: AccountId) -> Result<account::ActiveModel, Error> {
    Ok(locked(scope, id).await?.into())
}

pub(super) async fn end_sessions(scope: &Scope, id: AccountId) -> Result<(), Error> {
    session::Entity::delete_many()
        .filter(session::Column::TenantId.eq(scope.tenant()?))
        .filter(session::Column::AccountId.eq(id))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// Notes that the person logged in now.
pub(super) async fn note_login(scope: &Scope, id: AccountId) -> Result<(), Error> {
    account::Entity::update_many()
        .col_expr(account::Column::LastLoginAt, Expr::value(scope.now()))
        .filter(account::Column::TenantId.eq(scope.tenant()?))
        .filter(account::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// Writes the count of failed passwords.
pub(super) async fn save_attempts(scope: &Scope, id: AccountId, attempts: Attempts) -> Result<(), Error> {
    account::Entity::update_many()
        .col_expr(account::Column::FailedAttempts, Expr::value(attempts.failed))
        .col_expr(account::Column::LockedUntil, Expr::value(attempts.locked_until))
        .filter(account::Column::TenantId.eq(scope.tenant()?))
        .filter(account::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    Ok(())
}
