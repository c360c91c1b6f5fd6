use identity::{AccountId, ClerkSession, Role};
use store::{Actor, Scope, TenantId};

use crate::Result;
use crate::error::Error;

/// Somebody who runs the installation: only this opens the verbs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operator(Option<(TenantId, AccountId)>);

impl Operator {
    /// Whoever runs the program on its machine.
    pub fn machine() -> Self {
        Self(None)
    }

    /// A member of staff with the role of the operators.
    ///
    /// # Errors
    /// [`identity::Error::Forbidden`] without the role.
    pub fn of(session: &ClerkSession) -> Result<Self> {
        if session.roles.has(Role::Operator) {
            Ok(Self(Some((session.tenant, session.account))))
        } else {
            Err(Error::Identity(identity::Error::Forbidden))
        }
    }

    /// Goes on only with the provider's reach, and when whoever acts in the scope is this operator.
    pub(crate) fn acts_in(self, scope: &Scope) -> Result<()> {
        scope.require_provider()?;
        self.acts(scope)
    }

    /// Goes on only when whoever acts in the scope is this operator.
    pub(crate) fn acts(self, scope: &Scope) -> Result<()> {
        if scope.actor() == self.actor() { Ok(()) } else { Err(Error::Identity(identity::Error::Forbidden)) }
    }

    /// The actor for the scope.
    pub fn actor(self) -> Actor {
        self.0.map_or(Actor::System, |(_, account)| Actor::Account(account.into()))
    }

    /// As it is stored.
    pub(crate) fn from_columns(tenant: Option<TenantId>, account: Option<AccountId>) -> Self {
        Self(tenant.zip(account))
    }

    /// Tenant and account of a member of staff; nothing for whoever runs the program on its machine.
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
