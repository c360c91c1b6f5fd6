use identity::{AccountId, ClerkSession, Role};
use store::{Actor, Scope, TenantId};

use crate::Result;
use crate::error::Error;

/// Somebody who may change which online services are published: only this opens the verbs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Author(Option<(TenantId, AccountId)>);

impl Author {
    /// Whoever runs the program on its machine.
    pub fn operator() -> Self {
        Self(None)
    }

    /// A member of staff, with the role of the authors.
    ///
    /// # Errors
    /// [`identity::Error::Forbidden`] without the role.
    pub fn of(session: &ClerkSession) -> Result<Self> {
        if session.roles.has(Role::Author) {
            Ok(Self(Some((session.tenant, session.account))))
        } else {
            Err(Error::Identity(identity::Error::Forbidden))
        }
    }

    /// Goes on only with the provider's reach, and when whoever acts in the scope is this author.
    ///
    /// # Errors
    /// [`store::Error::WrongReach`], [`identity::Error::Forbidden`].
    pub fn acts_in(self, scope: &Scope) -> Result<()> {
        scope.require_provider()?;
        let actor = self.0.map_or(Actor::System, |(_, account)| Actor::Account(account.into()));
        if scope.actor() == actor { Ok(()) } else { Err(Error::Identity(identity::Error::Forbidden)) }
    }

    /// As it is stored.
    pub(crate) fn from_columns(tenant: Option<TenantId>, account: Option<AccountId>) -> Self {
        Self(tenant.zip(account))
    }

    /// Tenant and account of a member of staff; nothing for the operator.
    pub fn account(self) -> Option<(TenantId, AccountId)> {
        self.0
    }

    pub(crate) fn tenant_column(self) -> Option<TenantId> {
        self.0.map(|(tenant, _)| tenant)
    }

    pub(crate) fn account_column(self) -> Option<AccountId> {
        self.0.map(|(_, account)| account)
    }
}
