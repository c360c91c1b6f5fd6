//! Who buys for all, and who says what their administration needs.

use identity::{AccountId, ClerkSession, Role};
use store::{Actor, Scope, TenantId};

use crate::{Error, Result};

/// Whoever buys for all administrations ([`Role::Buyer`]), under the own administration: the central purchasing body (§ 120 Abs. 4 GWB).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Buyer {
    tenant: TenantId,
    account: Option<AccountId>,
}

impl Buyer {
    /// Whoever runs the program on its machine.
    pub fn machine(tenant: TenantId) -> Self {
        Self { tenant, account: None }
    }

    /// Whoever is logged in.
    ///
    /// # Errors
    /// [`identity::Error::Forbidden`] without the role.
    pub fn of(session: &ClerkSession) -> Result<Self> {
        if session.roles.has(Role::Buyer) {
            Ok(Self { tenant: session.tenant, account: Some(session.account) })
        } else {
            Err(Error::Identity(identity::Error::Forbidden))
        }
    }

    /// Under which administration.
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
    pub(crate) fn acts_in(self, scope: &Scope) -> Result<TenantId> {
        let own = scope.tenant()? == self.tenant && scope.actor() == self.actor();
        if own { Ok(self.tenant) } else { Err(Error::Identity(identity::Error::Forbidden)) }
    }
}

/// Whoever coordinates an administration ([`Role::Coordinator`]) and acts for it in the scope of whoever buys (the host), where the rows of
/// its administration are all that they reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    tenant: TenantId,
    host: TenantId,
    account: Option<AccountId>,
}

impl Member {
    /// Whoever runs the program on its machine.
    pub fn machine(tenant: TenantId, host: TenantId) -> Self {
        Self { tenant, host, account: None }
    }

    /// Whoever is logged in, at a host that their administration knows.
    ///
    /// # Errors
    /// [`identity::Error::Forbidden`] without the role.
    pub fn of(session: &ClerkSession, host: TenantId) -> Result<Self> {
        if session.roles.has(Role::Coordinator) {
            Ok(Self { tenant: session.tenant, host, account: Some(session.account) })
        } else {
            Err(Error::Identity(identity::Error::Forbidden))
        }
    }

    /// For which administration.
    pub fn tenant(self) -> TenantId {
        self.tenant
    }

    /// Whose scope it is.
    pub fn host(self) -> TenantId {
        self.host
    }

    /// The account; none for the machine.
    pub fn account(self) -> Option<AccountId> {
        self.account
    }

    /// The actor for the scope.
    pub fn actor(self) -> Actor {
        self.account.map_or(Actor::System, |account| Actor::Account(account.into()))
    }

    /// Goes on only in the scope of the host, when this person acts in it.
    pub(crate) fn acts_in(self, scope: &Scope) -> Result<TenantId> {
        let own = scope.tenant()? == self.host && scope.actor() == self.actor();
        if own { Ok(self.host) } else { Err(Error::Identity(identity::Error::Forbidden)) }
    }
}
