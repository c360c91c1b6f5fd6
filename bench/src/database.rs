//! Throw-away databases, and a look at their rows that goes around the program under test.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use anyhow::{Context, bail};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, Row, SqliteConnection};
use store::{Clock, Store};

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// Which database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The embedded one.
    Sqlite,
    /// The server.
    Postgres,
}

impl Kind {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }
}

/// A database that did not exist before.
#[derive(Clone, Debug)]
pub struct Database {
    /// Which one.
    pub kind: Kind,
    /// Its address, as the program takes it.
    pub url: String,
    server: Option<String>,
}

/// A SQLite file with the state of a folder like `data/thueringen`, opened in this process.
///
/// # Errors
/// The store's own, or the room's.
pub async fn with_state(file: &Path, data: &Path) -> anyhow::Result<Store> {
    let store = Store::open(store::Config {
        database_url: format!("sqlite:{}", file.display()),
        connections: 2,
        master_key: vault::MasterKey::from_bytes([7; 32])?,
        clock: Clock::system(),
    })
    .await?;
    store.migrate(&[store::MIGRATIONS, directory::MIGRATIONS]).await?;
    directory::import_state(&store, data).await?;
    Ok(store)
}

/// The server in `DIENSTWEG_TEST_POSTGRES`, if there is one.
pub fn postgres_server() -> Option<String> {
    std::env::var("DIENSTWEG_TEST_POSTGRES").ok().filter(|url| !url.is_empty())
}

impl Database {
    /// A SQLite file in a folder; the program makes it.
    pub fn sqlite(folder: &Path) -> Self {
        Self::sqlite_file(&folder.join("dienstweg.sqlite"))
    }

    /// A SQLite file.
    pub fn sqlite_file(file: &Path) -> Self {
        Self { kind: Kind::Sqlite, url: format!("sqlite:{}", file.display()), server: None }
    }

    /// A new database on a PostgreSQL server.
    ///
    /// # Errors
    /// No server there, or the role may not create databases.
    pub async fn postgres(server: &str) -> anyhow::Result<Self> {
        let name = format!("bench_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let (base, _) = server.rsplit_once('/').context("the address of PostgreSQL names no database")?;
        administrate(server, &format!("create database {name}")).await?;
        Ok(Self { kind: Kind::Postgres, url: format!("{base}/{name}"), server: Some(server.to_owned()) })
    }

    /// The SQLite file.
    pub fn file(&self) -> Option<PathBuf> {
        self.url.strip_prefix("sqlite:").map(PathBuf::from)
    }

    /// Opens it beside the program.
    ///
    /// # Errors
    /// The database's own.
    pub async fn open(&self) -> anyhow::Result<Rows> {
        match self.kind {
            Kind::Sqlite => {
                let file = self.file().context("a SQLite address names a file")?;
                let options = SqliteConnectOptions::new()
                    .filename(file)
                    .journal_mode(SqliteJournalMode::Wal)
                    .busy_timeout(std::time::Duration::from_secs(10));
                Ok(Rows::Sqlite(options.connect().await?))
            }
            Kind::Postgres => Ok(Rows::Postgres(PgConnection::connect(&self.url).await?)),
        }
    }

    /// Removes it; a SQLite file goes with its folder.
    ///
    /// # Errors
    /// The server's own.
    pub async fn remove(self) -> anyhow::Result<()> {
        if let (Some(server), Some((_, name))) = (&self.server, self.url.rsplit_once('/')) {
            // While the server tidies up a large table of its own accord, an ordinary role cannot end that.
            let drop = format!("drop database if exists {name} with (force)");
            for _ in 0..REMOVALS {
                if administrate(server, &drop).await.is_ok() {
                    return Ok(());
                }
                tokio::time::sleep(BEFORE_REMOVAL).await;
            }
            administrate(server, &drop).await?;
        }
        Ok(())
    }
}

/// How often a database is tried to be removed before its error counts, and how long apart.
const REMOVALS: u32 = 30;
const BEFORE_REMOVAL: Duration = Duration::from_secs(2);

/// Executes a statement on a PostgreSQL server.
///
/// # Errors
/// The server's own.
pub async fn administrate(server: &str, statement: &str) -> anyhow::Result<()> {
    let mut connection = PgConnection::connect(server)
        .await
        .with_context(|| "the PostgreSQL server in DIENSTWEG_TEST_POSTGRES does not answer")?;
    sqlx::raw_sql(AssertSqlSafe(statement.to_owned())).execute(&mut connection).await?;
    connection.close().await?;
    Ok(())
}

/// A connection that reads rows as text.
pub enum Rows {
    /// To SQLite.
    Sqlite(SqliteConnection),
    /// To PostgreSQL.
    Postgres(PgConnection),
}

/// Whose rows one wants to see; SQLite knows no such thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// One tenant's.
    Tenant(i32),
    /// The outbox of all.
    Worker,
    /// The provider's, over all tenants.
    Provider,
    /// What is public.
    Public,
}

impl Rows {
    /// Which database it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Sqlite(_) => Kind::Sqlite,
            Self::Postgres(_) => Kind::Postgres,
        }
    }

    /// Executes statements without values.
    ///
    /// # Errors
    /// The database's own.
    pub async fn execute(&mut self, sql: &str) -> anyhow::Result<u64> {
        let statement = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        Ok(match self {
            Self::Sqlite(connection) => statement.execute(connection).await?.rows_affected(),
            Self::Postgres(connection) => statement.execute(connection).await?.rows_affected(),
        })
    }

    /// The rows of a query whose columns are all text and never null.
    ///
    /// # Errors
    /// The database's own.
    pub async fn query(&mut self, sql: &str) -> anyhow::Result<Vec<Vec<String>>> {
        fn texts<R: Row>(row: &R) -> Result<Vec<String>, sqlx::Error>
        where
            usize: sqlx::ColumnIndex<R>,
            String: for<'r> sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
        {
            (0..row.len()).map(|column| row.try_get(column)).collect()
        }
        let sql = AssertSqlSafe(sql.to_owned());
        let rows: Result<Vec<Vec<String>>, sqlx::Error> = match self {
            Self::Sqlite(connection) => sqlx::query(sql).fetch_all(connection).await?.iter().map(texts).collect(),
            Self::Postgres(connection) => sqlx::query(sql).fetch_all(connection).await?.iter().map(texts).collect(),
        };
        Ok(rows?)
    }

    /// Declares for the running transaction whose rows are seen.
    ///
    /// # Errors
    /// The database's own.
    pub async fn view(&mut self, view: View) -> anyhow::Result<()> {
        if self.kind() == Kind::Postgres {
            let (reach, tenant) = match view {
                View::Tenant(tenant) => ("tenant", tenant.to_string()),
                View::Worker => ("worker", String::new()),
                View::Provider => ("provider", String::new()),
                View::Public => ("public", String::new()),
            };
            self.execute(&format!(
                "select set_config('dienstweg.reach', '{reach}', true), set_config('dienstweg.tenant', '{tenant}', true)"
            ))
            .await?;
        }
        Ok(())
    }

    /// The columns of a table.
    ///
    /// # Errors
    /// The database's own.
    pub async fn columns(&mut self, table: &str) -> anyhow::Result<Vec<String>> {
        let sql = match self {
            Self::Sqlite(_) => format!("select name from pragma_table_info('{table}')"),
            Self::Postgres(_) => format!(
                "select cast(column_name as text) from information_schema.columns where table_name = '{table}' \
                 order by ordinal_position"
            ),
        };
        Ok(self.query(&sql).await?.into_iter().flatten().collect())
    }

    /// Lets the owner of a table see and write the rows of all tenants; SQLite knows no such thing.
    ///
    /// # Errors
    /// The database's own.
    pub async fn lift(&mut self, table: &str) -> anyhow::Result<()> {
        self.force(table, "no force").await
    }

    /// Takes back [`Rows::lift`].
    ///
    /// # Errors
    /// The database's own.
    pub async fn guard(&mut self, table: &str) -> anyhow::Result<()> {
        self.force(table, "force").await
    }

    async fn force(&mut self, table: &str, how: &str) -> anyhow::Result<()> {
        if self.kind() == Kind::Postgres {
            self.execute(&format!("alter table {table} {how} row level security")).await?;
        }
        Ok(())
    }

    /// A number that a query counts.
    ///
    /// # Errors
    /// The database's own; a query that counts nothing.
    pub async fn count(&mut self, view: View, sql: &str) -> anyhow::Result<u64> {
        self.execute("begin").await?;
        self.view(view).await?;
        let rows = self.query(sql).await;
        self.execute("rollback").await?;
        match rows?.first().and_then(|row| row.first()) {
            Some(count) => Ok(u64::from_str(count)?),
            None => bail!("nothing was counted"),
        }
    }

    /// Entries of the outbox that wait for their effect.
    ///
    /// # Errors
    /// The database's own.
    pub async fn outbox(&mut self) -> anyhow::Result<u64> {
        self.count(View::Worker, "select cast(count(*) as text) from outbox").await
    }
}
