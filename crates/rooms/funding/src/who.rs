//! Who gives money, and who receives it.

use identity::{AccountId, ClerkSession, Role};
use planning::Coordinator;
use store::{Actor, Scope, TenantId};

use crate::{Error, Result};

/// Whoever works at the desk of the funder: decides, advises or audits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Funder {
    tenant: TenantId,
    account: Option<AccountId>,
    decides: bool,
    advises: bool,
    audits: bool,
}

impl Funder {
    /// Whoever runs the program on its machine. Being nobody, it releases nothing that needs a second person.
    pub fn machine(tenant: TenantId) -> Self {
        Self { tenant, account: None, decides: true, advises: true, audits: true }
    }

    /// Whoever is logged in.
    ///
    /// # Errors
    /// [`identity::Error::Forbidden`] without one of the three roles.
    pub fn of(session: &ClerkSession) -> Result<Self> {
        let has = |role| session.roles.has(role);
        let (decides, advises, audits) = (has(Role::GrantOfficer), has(Role::GrantAdviser), has(Role::Auditor));
        if decides || advises || audits {
            let account = Some(session.account);
            Ok(Self {
                tenant: session.tenant,
                account,
                decides,
                advises: advises || decides,
                audits: audits || decides,
            })
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

    /// Whether the person decides and pays.
    pub fn decides(self) -> bool {
        self.decides
    }

    /// Whether the person writes to recipients.
    pub fn advises(self) -> bool {
        self.advises
    }

    /// Whether the person takes evidence along.
    pub fn audits(self) -> bool {
        self.audits
    }

    /// The actor for the scope.
    pub fn actor(self) -> Actor {
        self.account.map_or(Actor::System, |account| Actor::Account(account.into()))
    }

    /// Goes on only in the scope of the own administration, when this person acts in it.
    pub(crate) fn sees_in(self, scope: &Scope) -> Result<TenantId> {
        let own = scope.tenant()? == self.tenant && scope.actor() == self.actor();
        if own { Ok(self.tenant) } else { Err(Error::Identity(identity::Error::Forbidden)) }
    }

    /// The same for whoever writes to recipients.
    pub(crate) fn advises_in(self, scope: &Scope) -> Result<TenantId> {
        let tenant = self.sees_in(scope)?;
        if self.advises { Ok(tenant) } else { Err(Error::Identity(identity::Error::Forbidden)) }
    }

    /// The same for whoever takes evidence along.
    pub(crate) fn audits_in(self, scope: &Scope) -> Result<TenantId> {
        let tenant = self.sees_in(scope)?;
        if self.audits { Ok(tenant) } else { Err(Error::Identity(identity::Error::Forbidden)) }
    }

    /// The same for whoever decides and pays.
    pub(crate) fn decides_in(self, scope: &Scope) -> Result<TenantId> {
        let tenant = self.sees_in(scope)?;
        if self.decides { Ok(tenant) } else { Err(Error::Identity(identity::Error::Forbidden)) }
    }
}

/// Whoever looks after the grants that their own administration receives: who plans there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipient(Coordinator);

impl Recipient {
    /// What a worker does in the stead of an administration.
    pub fn machine(tenant: TenantId) -> Self {
        Self(Coordinator::machine(tenant))
    }

    /// Whoever is logged in.
    ///
    /// # Errors
    /// [`identity::Error::Forbidden`] without the role.
    pub fn of(session: &ClerkSession) -> Result<Self> {
        Ok(Self(Coordinator::of(session)?))
    }

    /// Whoever plans there.
    pub fn coordinator(self) -> Coordinator {
        self.0
    }

    /// The administration that receives.
    pub fn tenant(self) -> TenantId {
        self.0.tenant()
    }

    /// The account; none for the machine.
    pub fn account(self) -> Option<AccountId> {
        self.0.account()
    }

    /// The actor for the scope.
    pub fn actor(self) -> Actor {
        self.0.actor()
    }

    /// Goes on only when this person acts, in the scope of whoever gives the money; every query names the recipient besides.
    pub(crate) fn acts_at(self, scope: &Scope) -> Result<TenantId> {
        let funder = scope.tenant()?;
        if scope.actor() == self.actor() { Ok(funder) } else { Err(Error::Identity(identity::Error::Forbidden)) }
    }
}
