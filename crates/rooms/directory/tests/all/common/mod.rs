//! What several tests need: databases with the state of the repository.

#[allow(dead_code, reason = "not each test file uses every helper")]
pub(crate) mod lists;

use std::path::PathBuf;

use directory::{Directory, Imported, import_state};
use store::Store;
use store::testing::{Template, TestDatabase};

/// The state of the repository.
pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../data/thueringen")
}

/// Every kind of database with the state imported.
pub(crate) async fn filled() -> Vec<(TestDatabase, Directory)> {
    static FILLED: Template = Template::new();
    let import = async |store: &Store| {
        let imported = import_state(store, &folder()).await.expect("import");
        assert!(matches!(imported, Imported::Written { new_tenants: 207, .. }), "{imported:?}");
    };
    let mut all = Vec::new();
    for db in FILLED.databases(&[store::MIGRATIONS, directory::MIGRATIONS], import).await {
        let directory = Directory::load(&db.store).await.expect("load");
        all.push((db, directory));
    }
    all
}
