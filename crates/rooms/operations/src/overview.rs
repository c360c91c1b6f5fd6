//! What waits at the service desk, for the daily overview: never what it is about.

use identity::{AccountId, Role, Roles};
use store::{Actor, Language, Reach, Store, TenantId};
use ui::text_with;

use crate::Result;
use crate::verbs::waiting;

/// One sentence for each kind of thing that waits for somebody, in German; none when nothing does.
///
/// # Errors
/// The database's own.
pub async fn overview(store: &Store, tenant: TenantId, account: AccountId, roles: Roles) -> Result<Vec<String>> {
    const LANG: Language = Language::German;
    let mut lines = Vec::new();
    let scope = store.read(Reach::Tenant(tenant), Actor::System, LANG).await?;
    let mut counted = vec![("operations-overview-answer", waiting(&scope, Some(account)).await?)];
    drop(scope);
    if roles.has(Role::Operator) {
        let scope = store.read(Reach::Provider, Actor::System, LANG).await?;
        counted.push(("operations-overview-tickets", waiting(&scope, None).await?));
    }
    let waits = counted.into_iter().filter(|(_, count)| *count > 0);
    lines.extend(waits.map(|(key, count)| text_with(LANG, key, &[("count", count.into())])));
    Ok(lines)
}
