use std::path::Path;

use directory::Directory;
use store::testing::{TestDatabase, databases};
use store::{Actor, Language, Reach, Scope, TenantId};

/// The association of the demonstration, with twenty members.
pub(crate) const ASSOCIATION: TenantId = TenantId(145);
/// A city.
pub(crate) const ERFURT: TenantId = TenantId(1);
/// The dog registration in the catalogue.
pub(crate) const DOGS: &str = "hundesteuer-anmelden";

pub(crate) struct House {
    pub(crate) db: TestDatabase,
    pub(crate) directory: Directory,
}

/// The state with one published service that nobody switched on.
pub(crate) async fn houses() -> Vec<House> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let rooms =
        [directory::MIGRATIONS, identity::MIGRATIONS, studio::MIGRATIONS, operations::MIGRATIONS, planning::MIGRATIONS];
    let mut houses = Vec::new();
    for db in databases(&rooms).await {
        directory::import_state(&db.store, &root.join("data/thueringen")).await.unwrap();
        let mut scope = db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
        let bundle = studio::Bundle::read(&root.join("services/hund-anmelden")).unwrap();
        studio::publish(&mut scope, &bundle).await.unwrap();
        scope.commit().await.unwrap();
        let directory = Directory::load(&db.store).await.unwrap();
        houses.push(House { db, directory });
    }
    houses
}

impl House {
    /// To write in an administration.
    pub(crate) async fn at(&self, tenant: TenantId) -> Scope {
        self.db.store.write(Reach::Tenant(tenant), Actor::System, Language::German).await.unwrap()
    }

    /// To write for the whole state.
    pub(crate) async fn state(&self) -> Scope {
        self.db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap()
    }
}
