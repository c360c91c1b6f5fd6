use identity::{AccountId, ClerkSession, Role};
use store::{Actor, Scope, TenantId};

use crate::error::Error;
use crate::{Issuer, Result};

/// Somebody who may write in the name of an issuer: only this opens the verbs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Writer {
    issuer: Issuer,
    account: Option<(TenantId, AccountId)>,
}

impl Writer {
    /// Whoever runs the program on its machine.
    pub fn operator(issuer: Issuer) -> Self {
        Self { issuer, account: None }
    }

    /// A member of staff, in every name in which they may write: their administration's with [`Role::Editor`], the state's with
    /// [`Role::Author`].
    ///
    /// # Errors
    /// [`identity::Error::Forbidden`] with neither role.
    pub fn of(session: &ClerkSession) -> Result<Vec<Self>> {
        let account = Some((session.tenant, session.account));
        let mut names = Vec::new();
        if session.roles.has(Role::Editor) {
            names.push(Self { issuer: Issuer::Administration(session.tenant), account });
        }
        if session.roles.has(Role::Author) {
            names.push(Self { issuer: Issuer::State, account });
        }
        if names.is_empty() { Err(Error::Identity(identity::Error::Forbidden)) } else { Ok(names) }
    }

    /// In whose name.
    pub fn issuer(self) -> Issuer {
        self.issuer
    }

    /// Tenant and account of a member of staff; nothing for the operator.
    pub fn account(self) -> Option<(TenantId, AccountId)> {
        self.account
    }

    /// The actor for the scope.
    pub fn actor(self) -> Actor {
        self.account.map_or(Actor::System, |(_, account)| Actor::Account(account.into()))
    }

    /// Goes on only in the reach of the issuer, and when whoever acts in the scope is this writer.
    pub(crate) fn acts_in(self, scope: &Scope) -> Result<()> {
        match self.issuer {
            Issuer::State => scope.require_provider()?,
            Issuer::Administration(tenant) if scope.tenant()? == tenant => {}
            Issuer::Administration(_) => return Err(store::Error::WrongReach("the administration that speaks").into()),
        }
        if scope.actor() == self.actor() { Ok(()) } else { Err(Error::Identity(identity::Error::Forbidden)) }
    }

    /// As it is stored.
    pub(crate) fn from_columns(issuer: Issuer, tenant: Option<TenantId>, account: Option<AccountId>) -> Self {
        Self { issuer, account: tenant.zip(account) }
    }

    pub(crate) fn tenant_column(self) -> Option<TenantId> {
        self.account.map(|(tenant, _)| tenant)
    }

    pub(crate) fn account_column(self) -> Option<AccountId> {
        self.account.map(|(_, account)| account)
    }
}
