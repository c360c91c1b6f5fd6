use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, RwLock};
use std::time::Duration;

use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, RuntimeErr,
    SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};
use sqlx::Connection;
use sqlx::postgres::{PgConnectOptions, PgConnection};
use tokio::sync::{Mutex, Notify, OwnedMutexGuard};
use vault::{MasterKey, TenantKey};

use crate::clock::Clock;
use crate::error::Error;
use crate::ids::{Actor, Language, Reach, TenantId};
use crate::scope::Scope;
use crate::standing::Closed;
use crate::tenancy::Tenancy;
use crate::{Result, migrate, sqlite, tenants};

/// How long a request waits for a connection before it is told that the database is busy.
pub(crate) const WAIT_FOR_CONNECTION: Duration = Duration::from_secs(10);

/// How long the program tries to learn why there is no connection.
const WAIT_FOR_REASON: Duration = Duration::from_secs(2);

/// Where the rows are and who may read them.
pub struct Config {
    /// `sqlite:<file>` or `postgres://…`.
    pub database_url: String,
    /// Readers on SQLite, connections on PostgreSQL.
    pub connections: u32,
    /// The key that wraps the tenants' keys.
    pub master_key: MasterKey,
    /// The source of time.
    pub clock: Clock,
}

/// The database of one installation. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    writer: DatabaseConnection,
    reader: DatabaseConnection,
    sqlite_file: Option<PathBuf>,
    /// SQLite has one writer; whoever writes holds this, and the next one follows in order.
    turn: Arc<Mutex<()>>,
    pub(crate) master_key: MasterKey,
    pub(crate) tenant_keys: RwLock<HashMap<TenantId, Arc<TenantKey>>>,
    pub(crate) closed: RwLock<Closed>,
    pub(crate) clock: Clock,
    pub(crate) outbox_signal: Notify,
    pub(crate) intake_waiting: AtomicUsize,
    #[cfg(feature = "testing")]
    pub(crate) queries: Arc<AtomicUsize>,
}

impl Store {
    /// Opens the database, creating a missing SQLite file. Does not migrate.
    ///
    /// # Errors
    /// A wrong address, an unreachable server, or a PostgreSQL role that row-level security does not bind.
    pub async fn open(config: Config) -> Result<Self> {
        let url = &config.database_url;
        let sqlite_file = url.strip_prefix("sqlite:").map(|file| PathBuf::from(file.trim_start_matches("//")));
        let (writer, reader) = if let Some(file) = &sqlite_file {
            (sqlite::pool(file, 1, false).await?, sqlite::pool(file, config.connections.max(1), true).await?)
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let pool = postgres(url, config.connections.max(2)).await?;
            (pool.clone(), pool)
        } else {
            return Err(Error::Configuration("database_url must begin with sqlite: or postgres://".to_owned()));
        };
        #[cfg(feature = "testing")]
        let (writer, reader, queries) = crate::testing::counted(writer, reader);
        let inner = Inner {
            writer,
            reader,
            sqlite_file,
            turn: Arc::default(),
            master_key: config.master_key,
            tenant_keys: RwLock::default(),
            closed: RwLock::default(),
            clock: config.clock,
            outbox_signal: Notify::new(),
            intake_waiting: AtomicUsize::new(0),
            #[cfg(feature = "testing")]
            queries,
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Brings the schema up to date: the store's migrations first, then those of the rooms in the given order.
    ///
    /// # Errors
    /// [`Error::NewerSchema`], [`Error::WrongMasterKey`], a migration that was applied before but reads differently now, or
    /// one that the database refuses. Nothing was changed then.
    pub async fn migrate(&self, rooms: &[crate::Migrations]) -> Result<usize> {
        migrate::run(&self.inner.writer, rooms, &self.inner.master_key, self.inner.clock.now()).await
    }

    /// True when every given migration was applied.
    ///
    /// # Errors
    /// An unreachable database.
    pub async fn is_migrated(&self, rooms: &[crate::Migrations]) -> Result<bool> {
        migrate::is_complete(&self.inner.reader, rooms).await
    }

    pub(crate) fn reader(&self) -> &DatabaseConnection {
        &self.inner.reader
    }

    /// Begins a transaction that only reads.
    ///
    /// # Errors
    /// [`Error::Busy`] when no connection is free in time, [`Error::NotFound`] for an unknown tenant.
    pub async fn read(&self, reach: Reach, actor: Actor, language: Language) -> Result<Scope> {
        let transaction = self.inner.reader.begin().await.map_err(busy)?;
        self.scope(transaction, None, reach, actor, language).await
    }

    /// Begins a transaction that may write; on SQLite it holds the one writer from its first moment.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub async fn write(&self, reach: Reach, actor: Actor, language: Language) -> Result<Scope> {
        let (turn, mode) = match self.backend() {
            DbBackend::Sqlite => {
                let turn = Arc::clone(&self.inner.turn).lock_owned();
                let turn = tokio::time::timeout(WAIT_FOR_CONNECTION, turn).await.map_err(|_| Error::Busy)?;
                (Some(turn), Some(SqliteTransactionMode::Immediate))
            }
            _ => (None, None),
        };
        let options = TransactionOptions { sqlite_transaction_mode: mode, ..TransactionOptions::default() };
        let transaction = self.inner.writer.begin_with_options(options).await.map_err(busy)?;
        self.scope(transaction, turn, reach, actor, language).await
    }

    /// A tenant's keys and this moment. Asks the database only for a tenant that this process has not met yet.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub async fn tenancy(&self, tenant: TenantId) -> Result<Tenancy> {
        if let Some(key) = tenants::known_key(self, tenant) {
            return Ok(Tenancy { tenant, key, now: self.inner.clock.now() });
        }
        let scope = self.read_as_system(tenant).await?;
        Ok(scope.tenancy()?.clone())
    }

    /// As [`Store::write_as_system`], to read only.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub async fn read_as_system(&self, tenant: TenantId) -> Result<Scope> {
        self.read(Reach::Tenant(tenant), Actor::System, Language::German).await
    }

    /// A transaction of the program itself on one tenant: worker, import, command line.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub async fn write_as_system(&self, tenant: TenantId) -> Result<Scope> {
        self.write(Reach::Tenant(tenant), Actor::System, Language::German).await
    }

    async fn scope(
        &self,
        transaction: DatabaseTransaction,
        turn: Option<OwnedMutexGuard<()>>,
        reach: Reach,
        actor: Actor,
        language: Language,
    ) -> Result<Scope> {
        if self.backend() == DbBackend::Postgres {
            declare(&transaction, &reach).await?;
        }
        Scope::open(self.clone(), transaction, turn, reach, actor, language).await
    }

    /// True when the database answers.
    pub async fn is_reachable(&self) -> bool {
        self.inner.reader.execute_unprepared("select 1").await.is_ok()
    }

    /// The source of time.
    pub fn clock(&self) -> &Clock {
        &self.inner.clock
    }

    /// Which database this is.
    pub fn backend(&self) -> DbBackend {
        self.inner.writer.get_database_backend()
    }

    /// Items that this process has accepted but not yet answered for.
    pub fn intake_waiting(&self) -> usize {
        self.inner.intake_waiting.load(Ordering::Relaxed)
    }

    /// The file of a SQLite database.
    pub(crate) fn sqlite_file(&self) -> Option<&Path> {
        self.inner.sqlite_file.as_deref()
    }

    /// Waits, on a thread of one's own, until nobody else writes to SQLite.
    pub(crate) fn blocking_turn(&self) -> OwnedMutexGuard<()> {
        Arc::clone(&self.inner.turn).blocking_lock_owned()
    }

    /// Waits until an outbox entry was written by this process.
    pub(crate) async fn outbox_signal(&self) {
        self.inner.outbox_signal.notified().await;
    }

    /// Folds the write-ahead log of SQLite back, so that nothing that was overwritten is left in it. While somebody reads, it
    /// is folded back later.
    pub(crate) async fn fold_log(&self) -> Result<()> {
        if self.backend() == DbBackend::Sqlite {
            let _turn = Arc::clone(&self.inner.turn).lock_owned().await;
            self.inner.writer.execute_unprepared("pragma wal_checkpoint(truncate)").await?;
        }
        Ok(())
    }

    /// Closes all connections after their work; SQLite folds its write-ahead log back.
    ///
    /// # Errors
    /// The database's own.
    pub async fn close(&self) -> Result<()> {
        self.inner.reader.clone().close().await?;
        self.inner.writer.clone().close().await?;
        Ok(())
    }
}

fn busy(error: sea_orm::DbErr) -> Error {
    match error {
        sea_orm::DbErr::ConnectionAcquire(sea_orm::ConnAcquireErr::Timeout) => Error::Busy,
        other => Error::Database(other),
    }
}

async fn declare(transaction: &DatabaseTransaction, reach: &Reach) -> Result<()> {
    let (tenant, tenants) = match reach {
        Reach::Tenant(tenant) | Reach::Erasure(tenant) => (tenant.0.to_string(), String::new()),
        Reach::Intake(tenants) => {
            let list: Vec<String> = tenants.iter().map(|tenant| tenant.0.to_string()).collect();
            (String::new(), list.join(","))
        }
        Reach::Public | Reach::Provider | Reach::Worker => (String::new(), String::new()),
    };
    let statement = Statement::from_sql_and_values(
        DbBackend::Postgres,
        "select set_config('dienstweg.reach', $1, true), set_config('dienstweg.tenant', $2, true), \
         set_config('dienstweg.tenants', $3, true)",
        [reach.name().into(), tenant.into(), tenants.into()],
    );
    transaction.query_one_raw(statement).await?;
    Ok(())
}

async fn postgres(url: &str, connections: u32) -> Result<DatabaseConnection> {
    // Asked first: the pool would put the address, password included, into its message.
    let server: PgConnectOptions = url.parse().map_err(|_| {
        Error::Configuration("database_url is no address of a PostgreSQL server; write postgres://name:password@host:5432/database, with special \
             characters of the password as %40 and the like".to_owned())
    })?;
    let mut options = ConnectOptions::new(url.to_owned());
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(WAIT_FOR_CONNECTION)
        .test_before_acquire(false)
        .sqlx_logging(false)
        .set_application_name("dienstweg");
    let pool = match Database::connect(options).await {
        Ok(pool) => pool,
        Err(error) => return Err(refusal(server, error).await),
    };
    let role = pool
        .query_one_raw(Statement::from_string(
            DbBackend::Postgres,
            "select rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user",
        ))
        .await?;
    let unbound = role.map(|row| row.try_get::<bool>("", "unbound")).transpose()?.unwrap_or(true);
    if unbound {
        return Err(Error::Configuration(
            "this PostgreSQL role may bypass row-level security; connect with an ordinary role that owns the \
             database (create role dienstweg login; create database dienstweg owner dienstweg;)"
                .to_owned(),
        ));
    }
    Ok(pool)
}

/// Why there is no connection. A pool waits for a server that does not answer and only says that it waited in vain.
async fn refusal(server: PgConnectOptions, error: DbErr) -> Error {
    match tokio::time::timeout(WAIT_FOR_REASON, PgConnection::connect_with(&server)).await {
        Ok(Err(reason)) => DbErr::Conn(RuntimeErr::SqlxError(Arc::new(reason))).into(),
        _ => error.into(),
    }
}
