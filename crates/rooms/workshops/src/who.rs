//! Who organises workshops, and who leads one.

use identity::{AccountId, ClerkSession};
use planning::Organizer;
use store::{Actor, Scope, TenantId};

use crate::model::{Access, AccessKind, WorkshopId};
use crate::{Error, Result};

/// Whoever organises workshops: for the whole state, under the own administration, whose key seals what people say about themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Host {
    tenant: TenantId,
    account: Option<AccountId>,
}

impl Host {
    /// Whoever runs the program on its machine.
    pub fn machine(tenant: TenantId) -> Self {
        Self { tenant, account: None }
    }

    /// Whoever is logged in.
    ///
    /// # Errors
    /// [`identity::Error::Forbidden`] without the role of the organizers.
    pub fn of(session: &ClerkSession) -> Result<Self> {
        Organizer::of(session).map_err(Error::Planning)?;
        Ok(Self { tenant: session.tenant, account: Some(session.account) })
    }

    /// Under which administration.
    pub fn tenant(self) -> TenantId {
        self.tenant
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

/// Somebody who leads one workshop, or looks at its results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leader {
    tenant: TenantId,
    workshop: WorkshopId,
    runs: bool,
}

impl Leader {
    /// Whoever organises it.
    pub fn host(host: Host, workshop: WorkshopId) -> Self {
        Self { tenant: host.tenant(), workshop, runs: true }
    }

    /// Whoever came in with a link, in the scope in which it was looked at.
    ///
    /// # Errors
    /// [`store::Error::WrongReach`] without a tenant.
    pub fn access(scope: &Scope, access: &Access) -> Result<Self> {
        Ok(Self { tenant: scope.tenant()?, workshop: access.workshop, runs: access.kind == AccessKind::Moderator })
    }

    /// Which workshop.
    pub fn workshop(self) -> WorkshopId {
        self.workshop
    }

    /// Whether the person runs exercises and sees names.
    pub fn runs(self) -> bool {
        self.runs
    }

    /// Goes on only in the scope of the workshop, for whoever runs it.
    pub(crate) fn runs_in(self, scope: &Scope) -> Result<TenantId> {
        self.sees_in(scope)
            .and_then(|tenant| if self.runs { Ok(tenant) } else { Err(Error::Identity(identity::Error::Forbidden)) })
    }

    /// Goes on only in the scope of the workshop.
    pub(crate) fn sees_in(self, scope: &Scope) -> Result<TenantId> {
        if scope.tenant()? == self.tenant { Ok(self.tenant) } else { Err(Error::Unknown) }
    }
}
