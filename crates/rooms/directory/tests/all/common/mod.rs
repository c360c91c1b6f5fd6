//! What several tests need: databases with the state of the repository.

#[allow(dead_code, reason = "not each test file uses every helper")]
pub(crate) mod lists;

use std::path::PathBuf;

use directory::{Directory, Imported, import_state};
use store::testing::{TestDatabase, databases};

/// The state of the repository.
pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../data/thueringen")
}

/// Every kind of database with the state imported.
pub(crate) async fn filled() -> Vec<(TestDatabase, Directory)> {
    let mut all = Vec::new();
    for db in databases(&[store::MIGRATIONS, directory::MIGRATIONS]).await {
        let imported = import_state(&db.store, &folder()).await.expect("import");
        assert!(matches!(imported, Imported::Written { new_tenants: 207, .. }), "{}: {imported:?}", db.name);
        let directory = Directory::load(&db.store).await.expect("load");
        all.push((db, directory));
    }
    all
}
