use std::collections::HashMap;

use store::{Store, TenantId};
use ui::{Lang, t};

use crate::error::Error;
use crate::model::AccountId;
use crate::verbs::accounts;

/// The names of people in a history, looked up once for each administration.
#[derive(Debug, Default)]
pub struct Names(HashMap<(TenantId, AccountId), String>);

impl Names {
    /// Looks up the names of members of staff; whoever acted on the command line has none.
    ///
    /// # Errors
    /// The store's own.
    pub async fn of(store: &Store, people: impl Iterator<Item = Option<(TenantId, AccountId)>>) -> Result<Self, Error> {
        let mut tenants: Vec<TenantId> = people.flatten().map(|(tenant, _)| tenant).collect();
        tenants.sort_unstable();
        tenants.dedup();
        let mut names = HashMap::new();
        for tenant in tenants {
            let scope = store.read_as_system(tenant).await?;
            names.extend(accounts(&scope).await?.into_iter().map(|account| ((tenant, account.id), account.name)));
        }
        Ok(Self(names))
    }

    /// A name as a page says it: that of a member of staff, of a former one, or of the operator.
    #[must_use]
    pub fn name(&self, lang: Lang, person: Option<(TenantId, AccountId)>) -> String {
        match person {
            None => t(lang, "identity-by-operator"),
            Some(account) => self.0.get(&account).cloned().unwrap_or_else(|| t(lang, "identity-by-nobody")),
        }
    }
}
