//! The names of the administration's accounts, for what shows who did something.

use std::collections::HashMap;

use identity::{Account, AccountId};
use store::Scope;

use crate::Result;

/// The names of the accounts of a tenant; somebody who left keeps theirs.
pub(crate) struct Names(HashMap<AccountId, String>);

impl Names {
    pub(crate) async fn read(scope: &Scope) -> Result<Self> {
        Ok(identity::accounts(scope).await?.into())
    }

    /// The name of an account; its id when nobody knows it.
    pub(crate) fn of(&self, id: AccountId) -> String {
        self.0.get(&id).cloned().unwrap_or_else(|| id.to_string())
    }
}

impl From<Vec<Account>> for Names {
    fn from(accounts: Vec<Account>) -> Self {
        Self(accounts.into_iter().map(|account| (account.id, account.name)).collect())
    }
}
