#![expect(clippy::expect_used, reason = "a test cannot go on without its database")]
//! Fresh databases for tests: SQLite always, PostgreSQL when `DIENSTWEG_TEST_POSTGRES` names a server.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};

use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use tokio::sync::OnceCell;
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
    folder: tempfile::TempDir,
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
    let mut all = Vec::new();
    for server in servers() {
        let (url, folder) = fresh(server.as_deref(), None).await;
        all.push(open(url, rooms, folder).await);
    }
    all
}

/// A state from which many tests of a binary begin: it is made once, and each test gets a copy.
pub struct Template {
    made: OnceCell<Vec<Made>>,
}

enum Made {
    /// The bytes of its file.
    Sqlite(Vec<u8>),
    /// The server and the database on it that is copied.
    Postgres(String, String),
}

impl Template {
    /// A state that is not made yet.
    #[expect(clippy::new_without_default, reason = "it is a constant of a test")]
    pub const fn new() -> Self {
        Self { made: OnceCell::const_new() }
    }

    /// One database of each kind that can be had, as `prepare` left the first one.
    ///
    /// # Panics
    /// When a database cannot be made; a test cannot go on without.
    pub async fn databases(&self, rooms: &[Migrations], prepare: impl AsyncFn(&Store)) -> Vec<TestDatabase> {
        let mut all = Vec::new();
        for made in self.made.get_or_init(|| make(rooms, prepare)).await {
            let (url, folder) = match made {
                Made::Sqlite(bytes) => {
                    let (url, folder) = fresh(None, None).await;
                    std::fs::write(folder.path().join(FILE), bytes).expect("copy the prepared database");
                    (url, folder)
                }
                Made::Postgres(server, template) => fresh(Some(server), Some(template)).await,
            };
            all.push(open(url, rooms, folder).await);
        }
        all
    }
}

async fn make(rooms: &[Migrations], prepare: impl AsyncFn(&Store)) -> Vec<Made> {
    let mut made = Vec::new();
    for server in servers() {
        let (url, folder) = fresh(server.as_deref(), None).await;
        let database = open(url, rooms, folder).await;
        prepare(&database.store).await;
        // The file is whole, and PostgreSQL copies a database, only when nobody has it open.
        database.store.close().await.expect("close the prepared database");
        made.push(match server {
            None => Made::Sqlite(std::fs::read(database.folder.path().join(FILE)).expect("read the prepared database")),
            Some(server) => {
                let (_, name) = database.url.rsplit_once('/').expect("a URL with a database");
                Made::Postgres(server, name.to_owned())
            }
        });
    }
    made
}

/// SQLite, and the PostgreSQL server of the tests when there is one.
fn servers() -> impl Iterator<Item = Option<String>> {
    std::iter::once(None).chain(std::env::var("DIENSTWEG_TEST_POSTGRES").ok().map(Some))
}

const FILE: &str = "test.sqlite";

/// The address of a database that nobody uses: none on SQLite, empty or a copy on PostgreSQL.
async fn fresh(server: Option<&str>, template: Option<&str>) -> (String, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let Some(server) = server else {
        return (format!("sqlite:{}", folder.path().join(FILE).display()), folder);
    };
    let name = format!("test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::SeqCst));
    let (base, _) = server.rsplit_once('/').expect("a URL with a database");
    let admin = Database::connect(server).await.expect("the PostgreSQL server of the tests");
    admin.execute_unprepared(&format!("drop database if exists {name}")).await.expect("drop a database left over");
    let like = template.map(|template| format!(" template {template}")).unwrap_or_default();
    admin.execute_unprepared(&format!("create database {name}{like}")).await.expect("create a database");
    (format!("{base}/{name}"), folder)
}

async fn open(url: String, rooms: &[Migrations], folder: tempfile::TempDir) -> TestDatabase {
    let clock = Clock::fixed(START);
    let config = Config { database_url: url.clone(), connections: 4, master_key: master_key(), clock: clock.clone() };
    let store = Store::open(config).await.expect("open the test database");
    let all: Vec<Migrations> =
        std::iter::once(crate::MIGRATIONS).chain(rooms.iter().copied().filter(|room| room.room != "store")).collect();
    store.migrate(&all).await.expect("migrate the test database");
    let name = if url.starts_with("sqlite:") { "sqlite" } else { "postgres" };
    TestDatabase { name, store, url, clock, folder }
}
