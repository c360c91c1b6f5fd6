#![expect(clippy::expect_used, reason = "a test cannot go on without its database")]
//! Fresh databases for tests: SQLite always, PostgreSQL when `DIENSTWEG_TEST_POSTGRES` names a server.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};

use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use vault::MasterKey;

use crate::backend::{Config, Store};
use crate::clock::{Clock, Timestamp};
use crate::ids::{Actor, Language, Reach, TenantId};
use crate::migrate::Migrations;
use crate::tenants::{NewTenant, create_tenants};

/// 1 September 2026, 10:00 in Germany.
pub const START: Timestamp = Timestamp(1_788_249_600_000_000);

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// A migrated database that goes away with the value.
pub struct TestDatabase {
    /// `sqlite` or `postgres`, for messages of assertions.
    pub name: &'static str,
    /// The store, with a clock that stands at [`START`].
    pub store: Store,
    /// The address of the database, to open it a second time.
    pub url: String,
    /// The clock of the store.
    pub clock: Clock,
    _folder: tempfile::TempDir,
}

impl TestDatabase {
    /// Creates tenants with these numbers, named "Tenant 1" and so on, as examples.
    pub async fn with_tenants(&self, numbers: &[i32]) {
        let mut scope =
            self.store.write(Reach::Provider, Actor::System, Language::German).await.expect("provider scope");
        let new: Vec<NewTenant> = numbers
            .iter()
            .map(|number| NewTenant {
                id: TenantId(*number),
                key: format!("{number:012}"),
                name: format!("Tenant {number}"),
                example: true,
            })
            .collect();
        create_tenants(&mut scope, &new).await.expect("tenants");
        scope.commit().await.expect("commit");
    }

    /// How many statements the database was asked so far, those of the store itself included.
    pub fn queries(&self) -> usize {
        self.store.inner.queries.load(Ordering::SeqCst)
    }

    /// A writing scope of one tenant in German, as the program itself.
    pub async fn tenant(&self, number: i32) -> crate::Scope {
        self.store.write_as_system(TenantId(number)).await.expect("tenant scope")
    }
}

/// Both connections, with a count of the statements that go through them.
pub(crate) fn counted(
    mut writer: DatabaseConnection,
    mut reader: DatabaseConnection,
) -> (DatabaseConnection, DatabaseConnection, Arc<AtomicUsize>) {
    let queries = Arc::new(AtomicUsize::new(0));
    for connection in [&mut writer, &mut reader] {
        let queries = Arc::clone(&queries);
        connection.set_metric_callback(move |_| {
            queries.fetch_add(1, Ordering::SeqCst);
        });
    }
    (writer, reader, queries)
}

/// The same master key for every test.
pub fn master_key() -> MasterKey {
    MasterKey::from_bytes([7; 32]).expect("thirty-two bytes are a key")
}

/// One fresh database of each kind that can be had.
///
/// # Panics
/// When a database cannot be made; a test cannot go on without.
pub async fn databases(rooms: &[Migrations]) -> Vec<TestDatabase> {
    let mut all = vec![sqlite(rooms).await];
    if let Ok(server) = std::env::var("DIENSTWEG_TEST_POSTGRES") {
        all.push(postgres(&server, rooms).await);
    }
    all
}

async fn sqlite(rooms: &[Migrations]) -> TestDatabase {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let url = format!("sqlite:{}", folder.path().join("test.sqlite").display());
    open("sqlite", url, rooms, folder).await
}

async fn postgres(server: &str, rooms: &[Migrations]) -> TestDatabase {
    let name = format!("test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::SeqCst));
    let (base, _) = server.rsplit_once('/').expect("a URL with a database");
    let admin = Database::connect(server).await.expect("the PostgreSQL server of the tests");
    admin.execute_unprepared(&format!("drop database if exists {name}")).await.expect("drop a database left over");
    admin.execute_unprepared(&format!("create database {name}")).await.expect("create a database");
    let folder = tempfile::tempdir().expect("a folder for the test");
    open("postgres", format!("{base}/{name}"), rooms, folder).await
}

async fn open(name: &'static str, url: String, rooms: &[Migrations], folder: tempfile::TempDir) -> TestDatabase {
    let clock = Clock::fixed(START);
    let config = Config { database_url: url.clone(), connections: 4, master_key: master_key(), clock: clock.clone() };
    let store = Store::open(config).await.expect("open the test database");
    let all: Vec<Migrations> =
        std::iter::once(crate::MIGRATIONS).chain(rooms.iter().copied().filter(|room| room.room != "store")).collect();
    store.migrate(&all).await.expect("migrate the test database");
    TestDatabase { name, store, url, clock, _folder: folder }
}
