use crate::ids::TenantId;

/// What can go wrong below every room.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database refused or could not be reached.
    #[error("database: {0}")]
    Database(#[from] sea_orm::DbErr),
    /// The thread of the intake was refused by its SQLite database.
    #[error("database: {0}")]
    Intake(#[from] rusqlite::Error),
    /// No free connection within the waiting time: the caller should come back in a moment.
    #[error("the database is busy")]
    Busy,
    /// The row is not there, or not within reach; the two are not told apart on purpose.
    #[error("{0} not found")]
    NotFound(&'static str),
    /// Somebody else changed the row first, or it exists already.
    #[error("{0} conflicts with what is stored")]
    Conflict(&'static str),
    /// The verb needs another reach than the scope declares.
    #[error("this verb needs the reach of {0}")]
    WrongReach(&'static str),
    /// A key is missing or does not fit.
    #[error("key: {0}")]
    Key(#[from] vault::Error),
    /// The data key of a case was destroyed: its content is gone for good.
    #[error("the data key of tenant {0} is gone")]
    KeyDestroyed(TenantId),
    /// A newer version of this program wrote the database.
    #[error(
        "a newer version wrote this database (it knows {}); nothing was changed. Start that version, or restore the \
         backup made before the update", .0.join(", ")
    )]
    NewerSchema(Vec<String>),
    /// The database was made with another master key.
    #[error(
        "the master key does not belong to this database: it needs the key {needed}, the one at hand is {found}; nothing \
         was changed. Put the right key back from your safe, or check database_url and data_dir"
    )]
    WrongMasterKey {
        /// Fingerprint of the key that the database was made with.
        needed: String,
        /// Fingerprint of the key at hand.
        found: String,
    },
    /// The database is not as this program left it.
    #[error("schema: {0}")]
    Schema(String),
    /// A value in the database or configuration that this program never writes.
    #[error("inconsistent: {0}")]
    Inconsistent(String),
    /// The configuration of the store cannot work.
    #[error("configuration: {0}")]
    Configuration(String),
}

impl Error {
    /// True when the database is busy, restarting, out of reach or out of space: the same request may succeed later.
    pub fn is_temporary(&self) -> bool {
        use sea_orm::{DbErr, RuntimeErr};
        match self {
            Self::Busy | Self::Database(DbErr::Conn(_) | DbErr::ConnectionAcquire(_)) => true,
            Self::Database(DbErr::Exec(RuntimeErr::SqlxError(error)) | DbErr::Query(RuntimeErr::SqlxError(error))) => {
                match &**error {
                    sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::WorkerCrashed => true,
                    // Class 57: the server was told to stop this session; class 08: connection lost; 53: out of resources.
                    sqlx::Error::Database(error) => {
                        error.code().is_some_and(|code| ["57P", "08", "53"].iter().any(|class| code.starts_with(class)))
                    }
                    _ => false,
                }
            }
            Self::Intake(error) => {
                use rusqlite::ErrorCode::{DatabaseBusy, DatabaseLocked, DiskFull};
                matches!(error.sqlite_error_code(), Some(DatabaseBusy | DatabaseLocked | DiskFull))
            }
            _ => false,
        }
    }

    /// True when the database refused a row because a unique key exists already.
    pub fn is_duplicate(&self) -> bool {
        match self {
            Self::Database(error) => {
                matches!(error.sql_err(), Some(sea_orm::SqlErr::UniqueConstraintViolation(_)))
            }
            Self::Conflict(_) => true,
            _ => false,
        }
    }
}
