//! Who may plan, and for whom.

use identity::{AccountId, ClerkSession, Role};
use store::{Actor, Scope, TenantId};

use crate::{Error, Result};

/// Whoever plans for their own administration ([`Role::Coordinator`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coordinator {
    tenant: TenantId,
    account: Option<AccountId>,
}

impl Coordinator {
    /// Whoever runs the program on its machine, and what a worker does in their stead.
    pub fn machine(tenant: TenantId) -> Self {
        Self { tenant, account: None }
    }

    /// Whoever is logged in.
    ///
    /// # Errors
    /// [`identity::Error::Forbidden`] without the role.
    pub fn of(session: &ClerkSession) -> Result<Self> {
        if session.roles.has(Role::Coordinator) {
            Ok(Self { tenant: session.tenant, account: Some(session.account) })
        } else {
            Err(Error::Identity(identity::Error::Forbidden))
        }
    }

    /// The administration for which they plan.
    pub fn tenant(self) -> TenantId {
        self.tenant
    }

    /// The account; none for the machine.
    pub fn account(self) -> Option<AccountId> {
        self.account
    }

    /// The actor for the scope.
    pub fn actor(self) -> Actor {
        self.account.map_or(Actor::System, |account| Actor::Account(account.into()))
    }

    /// Goes on only in the scope of the own administration, when this person acts in it.
    ///
    /// # Errors
    /// [`identity::Error::Forbidden`]; [`store::Error::WrongReach`] without a tenant.
    pub fn acts_in(self, scope: &Scope) -> Result<TenantId> {
        let own = scope.tenant()? == self.tenant && scope.actor() == self.actor();
        if own { Ok(self.tenant) } else { Err(Error::Identity(identity::Error::Forbidden)) }
    }
}

/// Whoever steers the whole state ([`Role::Organizer`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Organizer(Option<(TenantId, AccountId)>);

impl Organizer {
    /// Whoever runs the program on its machine.
    pub fn machine() -> Self {
        Self(None)
    }

    /// Whoever is logged in.
    ///
    /// # Errors
    /// [`identity::Error::Forbidden`] without the role.
    pub fn of(session: &ClerkSession) -> Result<Self> {
        if session.roles.has(Role::Organizer) {
            Ok(Self(Some((session.tenant, session.account))))
        } else {
            Err(Error::Identity(identity::Error::Forbidden))
        }
    }

    /// Tenant and account of a member of staff; nothing for whoever runs the program on its machine.
    pub fn account(self) -> Option<(TenantId, AccountId)> {
        self.0
    }

    /// The actor for the scope.
    pub fn actor(self) -> Actor {
        self.0.map_or(Actor::System, |(_, account)| Actor::Account(account.into()))
    }

    /// Goes on only with the provider's reach, when this person acts in the scope.
    ///
    /// # Errors
    /// [`store::Error::WrongReach`], [`identity::Error::Forbidden`].
    pub fn acts_in(self, scope: &Scope) -> Result<()> {
        scope.require_provider()?;
        if scope.actor() == self.actor() { Ok(()) } else { Err(Error::Identity(identity::Error::Forbidden)) }
    }
}

/// Anybody who works in an administration, in whatever role: asked and heard about how it changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Staff {
    tenant: TenantId,
    account: AccountId,
}

impl Staff {
    /// Whoever is logged in.
    pub fn of(session: &ClerkSession) -> Self {
        Self { tenant: session.tenant, account: session.account }
    }

    /// The administration in which they work.
    pub fn tenant(self) -> TenantId {
        self.tenant
    }

    /// Their account.
    pub fn account(self) -> AccountId {
        self.account
    }

    /// The actor for the scope.
    pub fn actor(self) -> Actor {
        Actor::Account(self.account.into())
    }

    /// Goes on only in the scope of the own administration, when this person acts in it.
    ///
    /// # Errors
    /// [`identity::Error::Forbidden`]; [`store::Error::WrongReach`] without a tenant.
    pub fn acts_in(self, scope: &Scope) -> Result<TenantId> {
        let own = scope.tenant()? == self.tenant && scope.actor() == self.actor();
        if own { Ok(self.tenant) } else { Err(Error::Identity(identity::Error::Forbidden)) }
    }
}
