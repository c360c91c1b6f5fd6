//! Connections to a SQLite file.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use sea_orm::{ConnectOptions, Database, DatabaseConnection};
use sqlx::Connection as _;
use sqlx::sqlite::SqliteConnection;

use crate::Result;
use crate::backend::WAIT_FOR_CONNECTION;

/// Prepared statements that a connection keeps: an insert of many rows is another statement for each number of rows.
const STATEMENTS: usize = 512;

/// How a connection that writes works. An acknowledged row is on the disk (`synchronous`); the write-ahead log is folded back
/// after 64 MiB, so a page that many submissions touch is written back once; 32 MB of pages stay in memory. What is deleted
/// is overwritten where its page is written anyway (`secure_delete`): no destroyed key is left in the file.
const WRITER: [(&str, &str); 7] = [
    ("journal_mode", "wal"),
    ("synchronous", "full"),
    ("foreign_keys", "on"),
    ("secure_delete", "fast"),
    ("temp_store", "memory"),
    ("wal_autocheckpoint", "16384"),
    ("cache_size", "-32000"),
];

/// What is different for a connection that only reads.
const READER: [(&str, &str); 2] = [("cache_size", "-8000"), ("query_only", "on")];

/// A pool of connections; creates a missing file.
pub(crate) async fn pool(file: &Path, connections: u32, read_only: bool) -> Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rwc", file.display()));
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(WAIT_FOR_CONNECTION)
        .idle_timeout(None::<Duration>)
        .max_lifetime(None::<Duration>)
        .test_before_acquire(false)
        .sqlx_logging(false)
        .map_sqlx_sqlite_pool_opts(|pool| pool.before_acquire(|connection, _| Box::pin(is_clean(connection))))
        .map_sqlx_sqlite_opts(move |sqlite| {
            let sqlite = sqlite.busy_timeout(WAIT_FOR_CONNECTION).statement_cache_capacity(STATEMENTS);
            let only_reading = READER.iter().filter(|_| read_only);
            WRITER.iter().chain(only_reading).fold(sqlite, |sqlite, (name, value)| sqlite.pragma(*name, *value))
        });
    Ok(Database::connect(options).await?)
}

/// One connection that writes, for a thread of its own.
pub(crate) fn connection(file: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(file)?;
    connection.busy_timeout(WAIT_FOR_CONNECTION)?;
    for (name, value) in WRITER {
        connection.pragma_update(None, name, value)?;
    }
    Ok(connection)
}

/// Whether a connection that nobody uses is outside of any transaction. After some errors (disk full, input or output) SQLite
/// has ended the transaction by itself; the connection counts one transaction too many from then on, opens savepoints in
/// place of transactions, and what was acknowledged could stay uncommitted for ever. The pool opens another one instead.
async fn is_clean(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    let is_clean = !connection.is_in_transaction();
    if !is_clean {
        tracing::warn!("a connection to the database was left inside a transaction and is replaced");
    }
    Ok(is_clean)
}
