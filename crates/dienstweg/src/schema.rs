//! The schema: the migrations of all rooms.

use store::{Actor, Language, Migrations, Reach, Store, TenantId};

/// The migrations of all rooms, in the order of the house.
pub const ROOMS: [Migrations; 13] = [
    store::MIGRATIONS,
    directory::MIGRATIONS,
    identity::MIGRATIONS,
    mailbox::MIGRATIONS,
    studio::MIGRATIONS,
    applications::MIGRATIONS,
    casework::MIGRATIONS,
    operations::MIGRATIONS,
    planning::MIGRATIONS,
    workshops::MIGRATIONS,
    funding::MIGRATIONS,
    procurement::MIGRATIONS,
    newsroom::MIGRATIONS,
];

/// The numbers of all tenants.
///
/// # Errors
/// The database's own.
pub(crate) async fn tenants(store: &Store) -> anyhow::Result<Vec<TenantId>> {
    let scope = store.read(Reach::Public, Actor::System, Language::German).await?;
    Ok(store::tenants(&scope).await?.into_iter().map(|tenant| tenant.id).collect())
}
