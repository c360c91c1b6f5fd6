//! Numbered SQL, one list per room, applied in the order of the rooms.

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait,
};

use vault::MasterKey;

use crate::clock::Timestamp;
use crate::error::Error;
use crate::{Result, installation};

/// The migrations of one room, oldest first.
#[derive(Clone, Copy, Debug)]
pub struct Migrations {
    /// Name of the room.
    pub room: &'static str,
    /// Its steps.
    pub steps: &'static [Step],
}

/// One numbered step.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// `001`, `002`, …
    pub number: &'static str,
    /// SQL that SQLite and PostgreSQL both understand.
    pub sql: &'static str,
    /// What only PostgreSQL has: row-level policies and grants.
    pub postgres: &'static str,
    /// What only SQLite has: how a table lies on the disk.
    pub sqlite: &'static str,
}

/// The migrations of the calling crate: `migrations!("directory", "001", "002" sqlite)` reads `migrations/001.sql`,
/// `migrations/001.postgres.sql` and the same of 002, and `migrations/002.sqlite.sql`.
#[macro_export]
macro_rules! migrations {
    ($room:literal, $($number:literal $($sqlite:ident)?),+ $(,)?) => {
        $crate::Migrations {
            room: $room,
            steps: &[$($crate::Step {
                number: $number,
                sql: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/", $number, ".sql")),
                postgres: include_str!(concat!(
                    env!("CARGO_MANIFEST_DIR"), "/migrations/", $number, ".postgres.sql"
                )),
                sqlite: concat!("", $(include_str!(concat!(
                    env!("CARGO_MANIFEST_DIR"), "/migrations/", $number, ".", stringify!($sqlite), ".sql"
                )))?),
            }),+],
        }
    };
}

const TABLE: &str = "create table if not exists schema_migration (
    room text not null, number text not null, checksum text not null, applied_at bigint not null,
    primary key (room, number))";

impl Step {
    fn checksum(&self) -> String {
        let parts: &[&str] = match self.sqlite {
            "" => &[self.sql, self.postgres],
            sqlite => &[self.sql, self.postgres, sqlite],
        };
        vault::hex(&vault::sha256(parts.join("\n--\n").as_bytes()))
    }
}

/// Applies what is missing in one transaction; returns how many steps ran.
pub(crate) async fn run(
    database: &DatabaseConnection,
    rooms: &[Migrations],
    master_key: &MasterKey,
    now: Timestamp,
) -> Result<usize> {
    let backend = database.get_database_backend();
    let options = TransactionOptions {
        sqlite_transaction_mode: (backend == DbBackend::Sqlite).then_some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let transaction = database.begin_with_options(options).await?;
    if backend == DbBackend::Postgres {
        // Several processes may start at once on one database.
        transaction.execute_unprepared("select pg_advisory_xact_lock(721520261)").await?;
    }
    transaction.execute_unprepared(TABLE).await?;
    let unknown = unknown(&transaction, rooms).await?;
    if !unknown.is_empty() {
        return Err(Error::NewerSchema(unknown));
    }
    let mut applied = 0;
    for room in rooms {
        for step in room.steps {
            let known = known_checksum(&transaction, room.room, step.number).await?;
            match known {
                Some(checksum) if checksum == step.checksum() => {}
                Some(_) => {
                    return Err(Error::Schema(format!(
                        "migration {} of {} reads differently from the one applied before; install the version \
                         that wrote this database",
                        step.number, room.room
                    )));
                }
                None => {
                    transaction.execute_unprepared(step.sql).await?;
                    let own = if backend == DbBackend::Postgres { step.postgres } else { step.sqlite };
                    if !own.trim().is_empty() {
                        transaction.execute_unprepared(own).await?;
                    }
                    let row = Statement::from_sql_and_values(
                        backend,
                        "insert into schema_migration (room, number, checksum, applied_at) values ($1, $2, $3, $4)",
                        [room.room.into(), step.number.into(), step.checksum().into(), now.0.into()],
                    );
                    transaction.execute_raw(row).await?;
                    applied += 1;
                }
            }
        }
    }
    installation::settle(&transaction, master_key).await?;
    transaction.commit().await?;
    Ok(applied)
}

/// The applied steps that none of the rooms has; none of a database that was never migrated.
pub(crate) async fn unknown(connection: &impl ConnectionTrait, rooms: &[Migrations]) -> Result<Vec<String>> {
    let backend = connection.get_database_backend();
    let there = match backend {
        DbBackend::Sqlite => "select 1 from sqlite_master where type = 'table' and name = 'schema_migration'",
        _ => "select 1 from pg_tables where schemaname = current_schema() and tablename = 'schema_migration'",
    };
    if connection.query_one_raw(Statement::from_string(backend, there)).await?.is_none() {
        return Ok(Vec::new());
    }
    let applied = Statement::from_string(backend, "select room, number from schema_migration order by room, number");
    let mut unknown = Vec::new();
    for row in connection.query_all_raw(applied).await? {
        let (room, number): (String, String) = (row.try_get("", "room")?, row.try_get("", "number")?);
        let mut known = rooms.iter().filter(|known| known.room == room).flat_map(|known| known.steps);
        if !known.any(|step| step.number == number) {
            unknown.push(format!("{room} {number}"));
        }
    }
    Ok(unknown)
}

/// True when every step was applied.
pub(crate) async fn is_complete(database: &DatabaseConnection, rooms: &[Migrations]) -> Result<bool> {
    for room in rooms {
        for step in room.steps {
            match known_checksum(database, room.room, step.number).await {
                Ok(Some(checksum)) if checksum == step.checksum() => {}
                Ok(_) | Err(Error::Database(sea_orm::DbErr::Query(_))) => return Ok(false),
                Err(error) => return Err(error),
            }
        }
    }
    Ok(true)
}

async fn known_checksum(connection: &impl ConnectionTrait, room: &str, number: &str) -> Result<Option<String>> {
    let statement = Statement::from_sql_and_values(
        connection.get_database_backend(),
        "select checksum from schema_migration where room = $1 and number = $2",
        [room.into(), number.into()],
    );
    let row = connection.query_one_raw(statement).await?;
    Ok(row.map(|row| row.try_get("", "checksum")).transpose()?)
}
