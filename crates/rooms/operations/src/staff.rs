use identity::{AccountId, ClerkSession, Role};
use store::{Actor, Scope, TenantId};

use crate::Result;
use crate::error::Error;

/// A member of staff of an administration, towards the provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Staff {
    tenant: TenantId,
    account: AccountId,
    manages: bool,
}

impl Staff {
    /// Whoever is logged in.
    pub fn of(session: &ClerkSession) -> Self {
        let manages = session.roles.has(Role::Manager);
        Self { tenant: session.tenant, account: session.account, manages }
    }

    /// The account.
    pub fn account(self) -> AccountId {
        self.account
    }

    /// Whether the person sets up the administration, and so speaks for it.
    pub fn manages(self) -> bool {
        self.manages
    }

    /// Goes on only in the scope of the own administration, when this person acts in it.
    pub(crate) fn acts_in(self, scope: &Scope) -> Result<TenantId> {
        let own = scope.tenant()? == self.tenant && scope.actor() == Actor::Account(self.account.into());
        if own { Ok(self.tenant) } else { Err(Error::Identity(identity::Error::Forbidden)) }
    }

    /// As [`Self::acts_in`], for whoever speaks for the administration.
    pub(crate) fn manages_in(self, scope: &Scope) -> Result<TenantId> {
        let tenant = self.acts_in(scope)?;
        if self.manages { Ok(tenant) } else { Err(Error::Identity(identity::Error::Forbidden)) }
    }
}
