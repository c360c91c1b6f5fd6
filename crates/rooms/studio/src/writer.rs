use directory::{Catalogue, EntityKey};
use identity::{ClerkSession, Role};
use store::{Reach, TenantId};

use crate::Result;
use crate::error::Error;

/// Somebody who may write what is said about services: for the state, or for the legal entities that their administration
/// works for.
#[derive(Clone, Debug)]
pub(crate) struct Writer {
    tenant: TenantId,
    /// Everybody in whose name they may write, with the name; never empty.
    owners: Vec<(EntityKey, String)>,
}

impl Writer {
    /// A member of staff, by their roles.
    ///
    /// # Errors
    /// [`identity::Error::Forbidden`] without a role that writes.
    pub(crate) fn of(session: &ClerkSession, catalogue: &Catalogue, state: String) -> Result<Self> {
        let mut owners = Vec::new();
        if session.roles.has(Role::Author) {
            owners.push((EntityKey::state(), state));
        }
        if session.roles.has(Role::Editor) {
            let own = catalogue.entities_of(session.tenant);
            owners.extend(own.into_iter().map(|entity| (entity.key.clone(), entity.name.clone())));
        }
        if owners.is_empty() {
            return Err(Error::Identity(identity::Error::Forbidden));
        }
        Ok(Self { tenant: session.tenant, owners })
    }

    /// Everybody in whose name they may write.
    pub(crate) fn owners(&self) -> &[(EntityKey, String)] {
        &self.owners
    }

    /// The owner that was asked for, or else the first.
    ///
    /// # Errors
    /// [`directory::Error::NotYours`] for somebody else.
    pub(crate) fn owner(&self, asked: &str) -> Result<&(EntityKey, String)> {
        let wanted = self.owners.iter().find(|(key, _)| asked.is_empty() || key.as_str() == asked);
        wanted.ok_or_else(|| Error::Directory(directory::Error::NotYours(asked.chars().take(12).collect())))
    }

    /// The reach that writing for an owner takes.
    pub(crate) fn reach(&self, owner: &EntityKey) -> Reach {
        if *owner == EntityKey::state() { Reach::Provider } else { Reach::Tenant(self.tenant) }
    }
}
