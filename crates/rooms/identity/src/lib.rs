//! Accounts, sessions, second factor and roles.
