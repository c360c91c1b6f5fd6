//! Accounts, sessions and roles of the people who work with the product.
//!
//! [`Identity`] is what other rooms hold. They take [`Clerk`] as an extractor in the handlers that only staff may use;
//! it leads to the login page when nobody is logged in and names tenant, actor and roles when somebody is.
//!
//! Verbs: [`create_account`], [`Identity::authenticate`], [`Identity::verify_second_factor`], [`Identity::current`],
//! [`Identity::log_out`], [`Identity::change_password`], the enrolment of a second factor, [`deactivate_account`] and
//! [`reset_second_factor`], the daily overview by mail.
//!
//! Citizens have no account here: they hold a draft or an access code.

mod clerk;
mod cookie;
mod error;
mod model;
mod pages;
mod passwords;
mod sent;
mod tables;
mod verbs;

pub use clerk::Clerk;
pub use cookie::COOKIE;
pub use error::Error;
pub use model::{Account, AccountId, ClerkSession, Login, Member, Role, Roles, Token, local_path};
pub use pages::{Names, routes};
pub use passwords::{PASSWORD_MIN, PasswordProblem};
pub use sent::Sent;
pub use verbs::{
    Enrolment, Identity, LoggedIn, NewAccount, PasswordHash, Recipient, Settings, account_counts, accounts,
    create_account, deactivate_account, demo_accounts, demo_representative, note_overview, overview_recipients,
    reset_second_factor, set_password, staffing,
};

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("identity", "001", "002", "003", "005");
