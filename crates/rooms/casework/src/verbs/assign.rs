//! Handing a case to a colleague.

use std::collections::HashMap;

use identity::{Account, AccountId, ClerkSession, Role};
use jiff::civil::Date;
use store::Scope;

use crate::Result;
use crate::error::{Error, Problem};
use crate::model::CaseId;
use crate::verbs::file::{Entry, authorise, lock_at};

/// Somebody who works on cases in the same administration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// The account.
    pub id: AccountId,
    /// The name that colleagues see.
    pub name: String,
    /// The last day on which the person is away, if that is so today.
    pub away_until: Option<Date>,
}

/// A clerk hands the case to a colleague, who finds it among the own ones; to oneself it is a claim.
///
/// # Errors
/// [`Error::Refused`] for somebody who does not work on cases here, [`Error::Stale`] when the case changed since `revision`,
/// [`Error::Transition`], [`Error::Forbidden`].
pub async fn assign(
    scope: &mut Scope,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    to: Option<AccountId>,
) -> Result<()> {
    let clerk = authorise(scope, by)?;
    let mut file = lock_at(scope, id, revision).await?;
    let accounts = identity::accounts(scope).await?;
    let to = to.filter(|to| accounts.iter().any(|account| account.id == *to && works_on_cases(account)));
    let to = to.ok_or_else(|| Error::Refused(vec![Problem::new("colleague", "casework-problem-colleague")]))?;
    let (state, events) = if to == clerk { file.state.claim(clerk)? } else { file.state.assign(to)? };
    let key = scope.data_key(id).await?;
    file.save(scope, &key, state, events.into_iter().map(Entry::from).collect()).await
}

pub(crate) fn works_on_cases(account: &Account) -> bool {
    account.active && account.roles.has(Role::Clerk)
}

/// Everybody who works on cases, but one.
pub(crate) fn colleagues(
    accounts: &[Account],
    but: Option<AccountId>,
    away: &HashMap<AccountId, Date>,
) -> Vec<Colleague> {
    let others = accounts.iter().filter(|account| works_on_cases(account) && but != Some(account.id));
    let colleague = |account: &Account| Colleague {
        id: account.id,
        name: account.name.clone(),
        away_until: away.get(&account.id).copied(),
    };
    others.map(colleague).collect()
}
