//! Accounts, sessions and roles of the people who work with the product.
//!
//! [`Identity`] is what other rooms hold. They take [`Clerk`] as an extractor in the handlers that only staff may use;
//! it leads to the login page when nobody is logged in and names tenant, actor and roles when somebody is.
//!
//! Verbs: [`create_account`], [`Identity::authenticate`], [`Identity::verify_second_factor`], [`Identity::current`],
//! [`Identity::log_out`], [`Identity::change_password`], the enrolment of a second factor, [`deactivate_account`] and
//! [`reset_second_factor`], the daily overview by mail; access of the provider's staff to cases, which an administration grants:
//! [`ask_access`], [`decide_access`], [`enter_access`], [`revoke_access`]. Whoever sets up an administration looks after its
//! people: [`Identity::people`], [`Identity::hire`], [`Identity::change_person`], [`Identity::lock_person`],
//! [`Identity::renew_access`], [`Identity::take_people`]; a new one comes in by a link that is good once: [`Identity::invited`],
//! [`Identity::accept`].
//!
//! Citizens have no account here: they hold a draft or an access code.

mod clerk;
mod cookie;
mod error;
mod export;
mod invitations;
mod model;
mod pages;
mod passwords;
mod sent;
mod tables;
mod verbs;

pub use clerk::Clerk;
pub use cookie::COOKIE;
pub use error::Error;
pub use export::EXPORT;
pub use invitations::Invitations;
pub use model::{
    ACCESS_ANSWER_DAYS, ACCESS_HOURS, ACCESS_REASON, AccessGrant, AccessId, AccessLook, AccessPage, AccessStanding,
    Account, AccountId, ClerkSession, Login, Member, NewAccess, Role, Roles, Token, local_path,
};
pub use pages::{Names, OWN_PASSWORD, link_facts, own_password_field, own_password_problem, routes};
pub use passwords::{PASSWORD_MIN, PasswordProblem};
pub use sent::Sent;
pub use verbs::{
    AccessLink, CellProblem, CellTrouble, Enrolment, Identity, Invited, LINK_DAYS, LoggedIn, NewAccount, NewPerson,
    NewRepresentative, Particulars, PasswordHash, PeopleTable, Person, Recipient, Settings, access_looks, access_waits,
    accesses, account_counts, accounts, addresses, ask_access, create_account, deactivate_account, decide_access,
    demo_accounts, demo_representative, enter_access, managed_tenants, manager_addresses, note_access_look,
    note_overview, overview_recipients, own_accesses, reset_second_factor, return_access, revoke_access, set_password,
    staffing,
};

/// The tables of this room.
pub const MIGRATIONS: store::Migrations =
    store::migrations!("identity", "001", "002", "003", "005", "006", "007" sqlite);
