//! The people of an administration, looked after by whoever sets it up ([`Role::Manager`]), never beyond it.

use std::collections::{HashMap, HashSet};

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Actor, Language, Reach, Scope, TenantId, Timestamp};

use super::Identity;
use super::accounts::{NewAccount, PasswordHash, deactivate_account, end_sessions, insert, roles, seen, sound_name};
use super::links::{AccessLink, make_link, open_links};
use crate::error::Error;
use crate::model::{Account, AccountId, Attempts, ClerkSession, Login, Member, Role, Roles};
use crate::tables::account;

/// Longest address of electronic mail, in characters.
const LONGEST_EMAIL: usize = 254;

/// A person as whoever sets up the administration sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The account.
    pub account: Account,
    /// Where the administration reaches the person.
    pub email: Option<String>,
    /// When the person logged in last.
    pub last_login: Option<Timestamp>,
    /// Until when a link is good with which the person has not come in yet.
    pub invited_until: Option<Timestamp>,
    /// Whether the person has a password.
    pub has_password: bool,
    /// When somebody changed this last: a form sends it back.
    pub changed_at: Timestamp,
}

impl Person {
    /// Whether whoever sets up the administration may lock the person out and let it in anew.
    #[must_use]
    pub fn is_managed(&self) -> bool {
        is_managed(self.account.roles)
    }
}

/// What may be said about a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Particulars {
    /// The name that colleagues see.
    pub name: String,
    /// What the person may do.
    pub roles: Roles,
    /// Where the administration reaches the person.
    pub email: Option<String>,
}

impl Particulars {
    /// The same without blanks around it.
    ///
    /// # Errors
    /// [`Error::InvalidName`], [`Error::NoRole`], [`Error::RoleNotGiven`], [`Error::InvalidEmail`].
    pub(super) fn checked(&self) -> Result<Self, Error> {
        let name = sound_name(&self.name)?;
        if self.roles.iter().next().is_none() {
            return Err(Error::NoRole);
        }
        if !self.roles.are_given() {
            return Err(Error::RoleNotGiven);
        }
        Ok(Self { name, roles: self.roles, email: sound_email(self.email.as_deref())? })
    }
}

/// An address without blanks around it, or none.
fn sound_email(email: Option<&str>) -> Result<Option<String>, Error> {
    let email = email.map(str::trim).filter(|email| !email.is_empty());
    if email.is_some_and(|email| email.chars().count() > LONGEST_EMAIL || !mail::is_address(email)) {
        return Err(Error::InvalidEmail);
    }
    Ok(email.map(str::to_owned))
}

/// Somebody who begins to act for a member of the administration: sees what is done in its name, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRepresentative {
    /// The name under which the person will log in.
    pub login: Login,
    /// The name that others see.
    pub name: String,
    /// Where the administration reaches the person.
    pub email: Option<String>,
    /// For whom.
    pub member: Member,
}

/// Somebody who begins to work here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPerson {
    /// The name under which the person will log in.
    pub login: Login,
    /// Everything else.
    pub particulars: Particulars,
}

impl Identity {
    /// The people of the administration, by name.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the role.
    pub async fn people(&self, by: &ClerkSession) -> Result<Vec<Person>, Error> {
        let scope = self.looking(by).await?;
        let mut links: HashMap<AccountId, Timestamp> = open_links(&scope).await?.into_iter().collect();
        let person = |row: account::Model| {
            Ok(Person {
                email: row.contact.clone(),
                last_login: row.last_login_at,
                invited_until: links.remove(&row.id),
                has_password: !row.password_hash.is_empty(),
                changed_at: row.changed_at,
                account: seen(row)?,
            })
        };
        let mut people: Vec<Person> =
            crew(&scope, false).await?.into_iter().map(person).collect::<Result<_, Error>>()?;
        people.sort_by_key(|person| person.account.name.to_lowercase());
        Ok(people)
    }

    /// One person of the administration.
    ///
    /// # Errors
    /// As [`Identity::people`], [`store::Error::NotFound`].
    pub async fn person(&self, by: &ClerkSession, id: AccountId) -> Result<Person, Error> {
        let found = self.people(by).await?.into_iter().find(|person| person.account.id == id);
        found.ok_or_else(|| store::Error::NotFound("account").into())
    }

    /// Lets somebody begin to work in the administration; the link leads to the first password.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the role, [`Error::LoginTaken`], and whatever is wrong with the particulars.
    pub async fn hire(&self, by: &ClerkSession, new: NewPerson) -> Result<AccessLink, Error> {
        let mut scope = self.managing(by).await?;
        let link = self.add(&mut scope, new).await?;
        scope.commit().await?;
        Ok(link)
    }

    /// Lets somebody begin to act for a member of the administration; the link leads to the first password.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the role, [`Error::OneMember`] for a member of another administration, [`Error::LoginTaken`],
    /// [`Error::InvalidName`], [`Error::InvalidEmail`].
    pub async fn hire_representative(&self, by: &ClerkSession, new: NewRepresentative) -> Result<AccessLink, Error> {
        let email = sound_email(new.email.as_deref())?;
        let mut scope = self.managing(by).await?;
        let account = NewAccount {
            login: new.login,
            name: new.name,
            roles: Roles::of(&[Role::Representative]),
            password: PasswordHash::none(),
            represents: Some(new.member),
        };
        let link = self.open(&mut scope, account, email).await?;
        scope.commit().await?;
        Ok(link)
    }

    /// Lets the first person come in who will set up an administration; for the provider, which asks nobody there.
    ///
    /// # Errors
    /// [`Error::HasManager`] when somebody can come in and set it up already, [`Error::LoginTaken`], and whatever is wrong with the particulars.
    pub async fn first_manager(&self, actor: Actor, tenant: TenantId, new: NewPerson) -> Result<AccessLink, Error> {
        let mut scope = self.write(tenant, actor).await?;
        for row in crew(&scope, true).await? {
            if is_usable_manager(&row)? {
                return Err(Error::HasManager);
            }
        }
        let roles = Roles::of(&[Role::Manager]);
        let new = NewPerson { particulars: Particulars { roles, ..new.particulars }, ..new };
        let link = self.add(&mut scope, new).await?;
        scope.commit().await?;
        Ok(link)
    }

    pub(super) async fn add(&self, scope: &mut Scope, new: NewPerson) -> Result<AccessLink, Error> {
        let Particulars { name, roles, email } = new.particulars.checked()?;
        let new = NewAccount { login: new.login, name, roles, password: PasswordHash::none(), represents: None };
        self.open(scope, new, email).await
    }

    /// Creates an account without a password, and the link that leads to one.
    async fn open(&self, scope: &mut Scope, new: NewAccount, email: Option<String>) -> Result<AccessLink, Error> {
        let id = insert(scope, new, email).await?;
        let row = super::accounts::locked(scope, id).await?;
        make_link(scope, &row, self.mail).await
    }

    /// Changes name, roles and address of a person as of `seen`. Other roles end the sessions.
    ///
    /// # Errors
    /// [`Error::Forbidden`], [`Error::ProvidersAccount`], [`Error::Stale`], [`Error::LastManager`], whatever is wrong with the
    /// particulars.
    pub async fn change_person(
        &self,
        by: &ClerkSession,
        (id, seen): (AccountId, Timestamp),
        particulars: Particulars,
    ) -> Result<(), Error> {
        let particulars = particulars.checked()?;
        let mut scope = self.managing(by).await?;
        let row = managed(&scope, id, seen).await?;
        if !roles(&row.roles)?.are_given() {
            return Err(Error::ProvidersAccount);
        }
        change(&mut scope, row, particulars).await?;
        keep_a_manager(&scope).await?;
        Ok(scope.commit().await?)
    }

    /// Locks a person out: sessions end, second factor and link go. What the person did stays.
    ///
    /// # Errors
    /// As [`Identity::change_person`].
    pub async fn lock_person(&self, by: &ClerkSession, (id, seen): (AccountId, Timestamp)) -> Result<(), Error> {
        let mut scope = self.managing(by).await?;
        let row = managed(&scope, id, seen).await?;
        deactivate_account(&mut scope, row.id).await?;
        keep_a_manager(&scope).await?;
        Ok(scope.commit().await?)
    }

    /// Lets somebody in anew who was locked out, lost the second factor or forgot the password: neither is good any more, sessions
    /// end, and the link leads to a new password.
    ///
    /// # Errors
    /// As [`Identity::change_person`].
    pub async fn renew_access(
        &self,
        by: &ClerkSession,
        (id, seen): (AccountId, Timestamp),
    ) -> Result<AccessLink, Error> {
        let mut scope = self.managing(by).await?;
        let row = managed(&scope, id, seen).await?;
        let was_active = row.active;
        let mut change: account::ActiveModel = row.into();
        change.active = Set(true);
        change.password_hash = Set(String::new());
        change.totp_secret = Set(None);
        change.totp_pending = Set(None);
        change.failed_attempts = Set(Attempts::NONE.failed);
        change.locked_until = Set(Attempts::NONE.locked_until);
        change.totp_failed_attempts = Set(Attempts::NONE.failed);
        change.totp_locked_until = Set(Attempts::NONE.locked_until);
        change.changed_at = Set(scope.now());
        let row = change.update(scope.db()).await?;
        end_sessions(&scope, id).await?;
        scope.audit("identity.access_renewed", id, json!({ "was_active": was_active }));
        let link = make_link(&mut scope, &row, self.mail).await?;
        keep_a_manager(&scope).await?;
        scope.commit().await?;
        Ok(link)
    }

    /// A scope to read in, for whoever sets up the administration.
    pub(super) async fn looking(&self, by: &ClerkSession) -> Result<Scope, Error> {
        require_manager(by)?;
        let actor = Actor::Account(by.account.into());
        Ok(self.store.read(Reach::Tenant(by.tenant), actor, Language::German).await?)
    }

    /// As [`Identity::looking`], to write.
    pub(super) async fn managing(&self, by: &ClerkSession) -> Result<Scope, Error> {
        require_manager(by)?;
        self.write_as(by.tenant, by.account).await
    }
}

const fn require_manager(by: &ClerkSession) -> Result<(), Error> {
    if by.roles.has(Role::Manager) { Ok(()) } else { Err(Error::Forbidden) }
}

/// The accounts of the scope's tenant. Locked, two people cannot take each other's role away at the same moment.
pub(super) async fn crew(scope: &Scope, to_change: bool) -> Result<Vec<account::Model>, Error> {
    let mut all =
        account::Entity::find().filter(account::Column::TenantId.eq(scope.tenant()?)).order_by_asc(account::Column::Id);
    if to_change {
        all = all.lock_exclusive();
    }
    Ok(all.all(scope.db()).await?)
}

/// Whether all roles are such that whoever sets up an administration gives them, or the person acts for a member of it.
fn is_managed(roles: Roles) -> bool {
    roles.are_given() || roles == Roles::of(&[Role::Representative])
}

/// The account as it was seen, when whoever sets up the administration may change it.
async fn managed(scope: &Scope, id: AccountId, seen: Timestamp) -> Result<account::Model, Error> {
    let found = crew(scope, true).await?.into_iter().find(|row| row.id == id);
    let row = found.ok_or(store::Error::NotFound("account"))?;
    if !is_managed(roles(&row.roles)?) {
        return Err(Error::ProvidersAccount);
    }
    if row.changed_at == seen { Ok(row) } else { Err(Error::Stale) }
}

/// Writes what is new about a person.
pub(super) async fn change(scope: &mut Scope, row: account::Model, new: Particulars) -> Result<(), Error> {
    let (id, before, after) = (row.id, row.roles.clone(), new.roles.to_string());
    let others = [(row.name != new.name, "name"), (row.contact != new.email, "email")];
    let what: Vec<&str> = others.iter().filter(|(differs, _)| *differs).map(|(_, what)| *what).collect();
    let mut change: account::ActiveModel = row.into();
    change.name = Set(new.name);
    change.contact = Set(new.email);
    change.roles = Set(after.clone());
    change.changed_at = Set(scope.now());
    change.update(scope.db()).await?;
    if before != after {
        end_sessions(scope, id).await?;
        scope.audit("identity.roles_changed", id, json!({ "from": before, "to": after }));
    }
    if !what.is_empty() {
        scope.audit("identity.account_changed", id, json!({ "what": what }));
    }
    Ok(())
}

/// Whether it is somebody who can come in and set up the administration.
fn is_usable_manager(row: &account::Model) -> Result<bool, Error> {
    Ok(row.active && !row.password_hash.is_empty() && roles(&row.roles)?.has(Role::Manager))
}

/// The tenants in which somebody can come in and set up the administration; nothing about who that is.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn managed_tenants(scope: &Scope) -> Result<HashSet<TenantId>, Error> {
    scope.require_provider()?;
    let rows: Vec<(TenantId, String)> = account::Entity::find()
        .select_only()
        .columns([account::Column::TenantId, account::Column::Roles])
        .filter(account::Column::Active.eq(true))
        .filter(account::Column::PasswordHash.ne(""))
        .filter(account::Column::Roles.contains(Role::Manager.as_str()))
        .into_tuple()
        .all(scope.db())
        .await?;
    let mut tenants = HashSet::new();
    for (tenant, names) in rows {
        if roles(&names)?.has(Role::Manager) {
            tenants.insert(tenant);
        }
    }
    Ok(tenants)
}

/// Goes on only while somebody is left who can come in and set up the administration.
pub(super) async fn keep_a_manager(scope: &Scope) -> Result<(), Error> {
    for row in crew(scope, true).await? {
        if is_usable_manager(&row)? {
            return Ok(());
        }
    }
    Err(Error::LastManager)
}
