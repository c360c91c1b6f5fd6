//! What waits for somebody who writes: for the daily overview, without names and contents.

use directory::{EntityKey, missed_searches};
use identity::{Role, Roles};
use store::{Actor, Language, Reach, TenantId};
use ui::text_with;

use crate::{Desk, Result, records};

/// One sentence for each kind of thing that waits, in German; none when nothing does.
///
/// # Errors
/// The database's own.
pub async fn overview(desk: &Desk, tenant: TenantId, roles: Roles) -> Result<Vec<String>> {
    const LANG: Language = Language::German;
    let catalogue = desk.directory.catalogue();
    let today = desk.directory.today();
    let counted = |key: &str, count: usize| (count > 0).then(|| text_with(LANG, key, &[("count", count.into())]));
    let mut lines = Vec::new();
    if roles.has(Role::Author) {
        let accounts = catalogue.accounts(&EntityKey::state(), today);
        let stale = accounts.iter().filter(|account| account.is_stale).count();
        lines.extend(counted("studio-content-stale", stale));
        let scope = desk.store.read(Reach::Provider, Actor::System, LANG).await?;
        lines.extend(counted("studio-words-missed-caption", missed_searches(&scope).await?.len()));
        let proposals = records(&scope).await?.iter().filter(|record| record.proposal.is_some()).count();
        lines.extend(counted("studio-overview-proposals", proposals));
    }
    if roles.has(Role::Editor) {
        for entity in catalogue.entities_of(tenant) {
            let accounts = catalogue.accounts(&entity.key, today);
            let stale = accounts.iter().filter(|account| account.is_stale).count();
            if let Some(line) = counted("studio-content-stale", stale) {
                lines.push(format!("{}: {line}", entity.name));
            }
        }
    }
    Ok(lines)
}
