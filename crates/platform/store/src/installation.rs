//! What tells one installation from another, so that a program with the wrong master key or the wrong folder of files is
//! noticed before it writes anything.

use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseTransaction, EntityTrait, QueryOrder, Statement};
use vault::MasterKey;

use crate::backend::Store;
use crate::error::Error;
use crate::ids::{Actor, Language, Reach};
use crate::tables::tenant;
use crate::{Result, migrate};

/// Made beside the list of migrations: like that list it belongs to no room and is read before any reach is declared.
pub(crate) const TABLE: &str =
    "create table if not exists installation (name text not null primary key, value text not null)";

const IDENTITY: &str = "identity";
const MASTER_KEY: &str = "master_key";
const FILES: &str = "files";

/// Gives a new database its identity, and checks that the key at hand is the one it was made with.
///
/// # Errors
/// [`Error::WrongMasterKey`].
pub(crate) async fn settle(transaction: &DatabaseTransaction, master_key: &MasterKey) -> Result<()> {
    transaction.execute_unprepared(TABLE).await?;
    if value(transaction, IDENTITY).await?.is_none() {
        insert(transaction, IDENTITY, &vault::hex(&vault::random::<16>())).await?;
    }
    match known_key(transaction).await? {
        Some(needed) => check(master_key, needed),
        None => insert(transaction, MASTER_KEY, &master_key.key_id().to_string()).await.map(drop),
    }
}

/// Fingerprint of the key that this database was made with: noted, or, before it was noted, in front of a tenant's key.
async fn known_key(connection: &impl ConnectionTrait) -> Result<Option<String>> {
    if let Some(noted) = value(connection, MASTER_KEY).await? {
        return Ok(Some(noted));
    }
    let first = tenant::Entity::find().order_by_asc(tenant::Column::TenantId).one(connection).await?;
    Ok(first.and_then(|tenant| MasterKey::wrapped_by(&tenant.wrapped_key)).map(|key| key.to_string()))
}

fn check(master_key: &MasterKey, needed: String) -> Result<()> {
    let found = master_key.key_id().to_string();
    if found == needed { Ok(()) } else { Err(Error::WrongMasterKey { needed, found }) }
}

async fn value(connection: &impl ConnectionTrait, name: &str) -> Result<Option<String>> {
    let select = Statement::from_sql_and_values(
        connection.get_database_backend(),
        "select value from installation where name = $1",
        [name.into()],
    );
    let row = connection.query_one_raw(select).await?;
    Ok(row.map(|row| row.try_get("", "value")).transpose()?)
}

/// False when the name has a value already.
async fn insert(connection: &impl ConnectionTrait, name: &str, value: &str) -> Result<bool> {
    let insert = Statement::from_sql_and_values(
        connection.get_database_backend(),
        "insert into installation (name, value) values ($1, $2) on conflict do nothing",
        [name.into(), value.into()],
    );
    Ok(connection.execute_raw(insert).await?.rows_affected() == 1)
}

/// The check of [`settle`] on a database that nothing is written to.
pub(crate) async fn check_key(database: &DatabaseConnection, master_key: &MasterKey) -> Result<()> {
    match known_key(database).await? {
        Some(needed) => check(master_key, needed),
        None => Ok(()),
    }
}

impl Store {
    /// The identity of this installation: 32 hexadecimal digits, made with its database.
    ///
    /// # Errors
    /// [`Error::Inconsistent`] before the first migration.
    pub async fn identity(&self) -> Result<String> {
        let scope = self.read(Reach::Public, Actor::System, Language::German).await?;
        let identity = value(scope.db(), IDENTITY).await?;
        identity.ok_or_else(|| Error::Inconsistent("the installation has no identity".to_owned()))
    }

    /// Checks that the master key at hand is the one this installation was made with.
    ///
    /// # Errors
    /// [`Error::WrongMasterKey`].
    pub async fn check_master_key(&self) -> Result<()> {
        check_key(self.reader(), &self.inner.master_key).await
    }

    /// Notes that a folder holds the files of this installation; `mark` writes the identity into it before that is final.
    /// False, and nothing is marked, when a folder was noted before: only one process of several can be the first.
    ///
    /// # Errors
    /// The error of `mark`; nothing is noted then.
    pub async fn adopt_folder<E: From<Error>>(&self, mark: impl FnOnce() -> Result<(), E>) -> Result<bool, E> {
        let scope = self.write(Reach::Public, Actor::System, Language::German).await?;
        let is_first = insert(scope.db(), FILES, "adopted").await?;
        if is_first {
            mark()?;
        }
        scope.commit().await?;
        Ok(is_first)
    }

    /// The steps in the database that none of these migrations has: a newer version wrote them.
    ///
    /// # Errors
    /// The database's own.
    pub async fn unknown_steps(&self, rooms: &[crate::Migrations]) -> Result<Vec<String>> {
        migrate::unknown(self.reader(), rooms).await
    }
}
