//! The verbs of this room, one module per duty.

mod access;
mod accounts;
mod links;
mod login;
mod overview;
mod people;
mod people_table;
mod second_factor;
mod sessions;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use store::{Actor, Language, Reach, Scope, Store, TenantId};

pub use access::{
    access_looks, access_waits, accesses, addresses, ask_access, decide_access, enter_access, manager_addresses,
    note_access_look, own_accesses, return_access, revoke_access,
};
pub use accounts::{
    NewAccount, PasswordHash, account_counts, accounts, create_account, deactivate_account, demo_accounts,
    demo_representative, reset_second_factor, set_password, staffing,
};
pub use links::{AccessLink, Invited, LINK_DAYS};
pub(crate) use links::{INVITED, link_by_id, note_link_sent};
pub use login::LoggedIn;
pub use overview::{Recipient, note_overview, overview_recipients};
pub use people::{NewPerson, NewRepresentative, Particulars, Person, managed_tenants};
pub use people_table::{CellProblem, CellTrouble, PeopleTable};
pub use second_factor::Enrolment;
pub(crate) use sessions::Seen;

use crate::error::Error;
use crate::model::{AccountId, Attempts};
use crate::passwords::Pool;

/// How this room behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// True when visitors come over HTTPS: the cookie is then sent over nothing else.
    pub https: bool,
    /// How many passwords may be hashed at the same time; each takes 19 MiB and one processor.
    pub hashing_slots: usize,
}

impl Default for Settings {
    /// Plain HTTP, half of the processors.
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self { https: false, hashing_slots: (cores / 2).max(1) }
    }
}

/// The desk of this room: accounts and sessions of staff. Cheap to clone; other rooms keep one and offer it to the
/// [`Clerk`](crate::Clerk) extractor with `FromRef`.
#[derive(Clone)]
pub struct Identity {
    store: Store,
    pool: Pool,
    strangers: Arc<Mutex<HashMap<[u8; 32], Attempts>>>,
    https: bool,
    mail: bool,
}

impl Identity {
    /// The desk over a store.
    #[must_use]
    pub fn new(store: Store, settings: Settings) -> Self {
        Self {
            store,
            pool: Pool::new(settings.hashing_slots),
            strangers: Arc::default(),
            https: settings.https,
            mail: false,
        }
    }

    /// The same desk, which says whether e-mail goes out.
    #[must_use]
    pub fn with_mail(self, mail: bool) -> Self {
        Self { mail, ..self }
    }

    /// The store.
    #[must_use]
    pub const fn store(&self) -> &Store {
        &self.store
    }

    /// Whether the program is reached over encrypted connections only, so that cookies must be.
    #[must_use]
    pub const fn https(&self) -> bool {
        self.https
    }

    /// Goes on only when the staff of the tenant may work here today.
    fn let_in(&self, tenant: TenantId) -> Result<(), Error> {
        let closed = self.store.closed();
        match closed.get(&tenant) {
            Some(tenant) if !tenant.standing.lets_staff_in(self.store.clock().today()) => {
                Err(Error::Closed { name: tenant.name.clone(), reason: tenant.reason.clone() })
            }
            _ => Ok(()),
        }
    }

    async fn write(&self, tenant: TenantId, actor: Actor) -> Result<Scope, Error> {
        Ok(self.store.write(Reach::Tenant(tenant), actor, Language::German).await?)
    }

    async fn write_as(&self, tenant: TenantId, account: AccountId) -> Result<Scope, Error> {
        self.write(tenant, Actor::Account(account.into())).await
    }
}
