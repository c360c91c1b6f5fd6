//! The names of the administration's accounts, for what shows who did something.

use std::collections::HashMap;

use identity::AccountId;
use store::Scope;

use crate::Result;

/// The names of the accounts of a tenant; somebody who left keeps theirs.
pub(crate) struct Names(HashMap<AccountId, String>);

impl Names {
    pub(crate) async fn read(scope: &Scope) -> Result<Self> {
        let accounts = identity::accounts(scope).await?;
        Ok(Self(accounts.into_iter().map(|account| (account.id, account.name)).collect()))
    }

    /// The name of an account; its id when nobody knows it.
    pub(crate) fn of(&self, id: AccountId) -> String {
        self.0.get(&id).cloned().unwrap_or_else(|| id.to_string())
    }
}
