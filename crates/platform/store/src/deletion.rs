//! The deletion of a tenant: asked for, agreed to, carried out in steps that any process may go on with, and proved.
//!
//! The key goes first: from that commit on nothing that was sealed can be read, in backups neither. Rows and files follow in
//! small transactions, each of which writes down what it removed. The record stays.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder,
    QueryResult, QuerySelect, Statement,
};
use serde_json::json;
use uuid::Uuid;

use crate::Result;
use crate::backend::Store;
use crate::clock::Timestamp;
use crate::error::Error;
use crate::ids::{Actor, Language, Reach, TenantId};
use crate::scope::Scope;
use crate::standing::{Standing, locked, said, write};
use crate::tables::{audit_head, tenant_deletion as table, tenant_deletion_step as step};

/// The proof itself, and the row that keeps the number from being used again.
const OWN: [&str; 3] = ["tenant", "tenant_deletion", "tenant_deletion_step"];

/// Rows that one transaction removes: others write in between.
const BATCH: u64 = 2_000;

/// The step that is no table.
const FILES: &str = "files";

/// What is known of the deletion of a tenant: first that somebody asked for it, in the end the proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deletion {
    /// The tenant's number.
    pub tenant: TenantId,
    /// Its official key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Why.
    pub reason: String,
    /// Who asked for it: an actor.
    pub asked_by: String,
    /// When.
    pub asked_at: Timestamp,
    /// Who agreed: an actor.
    pub approved_by: Option<String>,
    /// When the key was destroyed.
    pub began_at: Option<Timestamp>,
    /// The last event of the tenant's audit chain: its number and its hash.
    pub chain: Option<(i64, Vec<u8>)>,
    /// When the last row and file was gone.
    pub finished_at: Option<Timestamp>,
    /// How many rows of each table were removed, and how many files.
    pub removed: BTreeMap<String, i64>,
}

impl Deletion {
    /// Whether this actor may agree to it: nobody who asked for it. Who sits at the machine of the program confirms by typing
    /// the official key.
    pub fn may_approve(&self, actor: Actor) -> bool {
        actor == Actor::System || self.asked_by != actor.to_string()
    }
}

/// The first day on which a tenant may be deleted: when it has left for so many days.
pub fn deletable_from(standing: Standing, days: i32) -> Option<Date> {
    match standing {
        Standing::Leaving(last_day) => last_day.checked_add(jiff::Span::new().days(1 + i64::from(days.max(0)))).ok(),
        _ => None,
    }
}

/// Asks for the deletion of a tenant that has left at least `days` days ago.
///
/// # Errors
/// [`Error::Conflict`] when it is not its time or somebody asked already, [`Error::NotFound`], [`Error::WrongReach`] unless the
/// scope has the provider's reach.
pub async fn ask_deletion(scope: &mut Scope, id: TenantId, days: i32, reason: &str) -> Result<()> {
    scope.require_provider()?;
    let row = locked(scope, id).await?;
    let due = deletable_from(Standing::stored(&row)?, days).is_some_and(|day| day <= scope.today());
    if !due || find(scope, id).await?.is_some() {
        return Err(Error::Conflict("the deletion of the tenant"));
    }
    table::ActiveModel {
        tenant_id: Set(id),
        key: Set(row.key),
        name: Set(row.name),
        reason: Set(said(reason)),
        asked_by: Set(scope.actor().to_string()),
        asked_at: Set(scope.now()),
        approved_by: Set(None),
        began_at: Set(None),
        chain_sequence: Set(None),
        chain_hash: Set(None),
        finished_at: Set(None),
    }
    .insert(scope.db())
    .await?;
    scope.audit("store.tenant_deletion_asked", Uuid::nil(), json!({ "tenant": id, "reason": said(reason) }));
    Ok(())
}

/// Takes back that somebody asked for a deletion, before anybody agreed.
///
/// # Errors
/// [`Error::Conflict`] when it has begun, [`Error::NotFound`].
pub async fn drop_deletion(scope: &mut Scope, id: TenantId) -> Result<()> {
    scope.require_provider()?;
    locked(scope, id).await?;
    let asked = find(scope, id).await?.ok_or(Error::NotFound("deletion"))?;
    if asked.began_at.is_some() {
        return Err(Error::Conflict("the deletion of the tenant"));
    }
    table::Entity::delete_by_id(id).exec(scope.db()).await?;
    scope.audit("store.tenant_deletion_dropped", Uuid::nil(), json!({ "tenant": id }));
    Ok(())
}

/// Agrees to a deletion and begins it: the key of the tenant is destroyed. [`erase_rows`] and [`finish_deletion`] do the rest.
/// Agreeing once more to one that has begun changes nothing.
///
/// # Errors
/// [`Error::Conflict`] when the actor asked for it or the tenant works again, [`Error::NotFound`].
pub async fn approve_deletion(scope: &mut Scope, id: TenantId) -> Result<()> {
    scope.require_provider()?;
    let row = locked(scope, id).await?;
    let asked = find(scope, id).await?.ok_or(Error::NotFound("deletion"))?;
    if asked.began_at.is_some() {
        return Ok(());
    }
    let is_leaving = matches!(Standing::stored(&row)?, Standing::Leaving(_));
    if !is_leaving || !Deletion::from(asked.clone()).may_approve(scope.actor()) {
        return Err(Error::Conflict("the deletion of the tenant"));
    }
    destroy_key(scope, row, asked).await
}

/// Repeats a deletion in a database that was restored from a backup older than it: from that commit on nothing of the tenant
/// can be read again. False when it has begun already.
///
/// # Errors
/// [`Error::Conflict`] when the record is about another tenant of this number, [`Error::NotFound`].
pub async fn repeat_deletion(scope: &mut Scope, record: &Deletion) -> Result<bool> {
    scope.require_provider()?;
    let row = locked(scope, record.tenant).await?;
    if find(scope, record.tenant).await?.is_some_and(|known| known.began_at.is_some()) {
        return Ok(false);
    }
    if row.key != record.key {
        return Err(Error::Conflict("the record of the deletion"));
    }
    table::Entity::delete_by_id(record.tenant).exec(scope.db()).await?;
    let asked = table::Model {
        tenant_id: record.tenant,
        key: record.key.clone(),
        name: record.name.clone(),
        reason: record.reason.clone(),
        asked_by: record.asked_by.clone(),
        asked_at: record.asked_at,
        approved_by: None,
        began_at: None,
        chain_sequence: None,
        chain_hash: None,
        finished_at: None,
    };
    table::Entity::insert(table::ActiveModel::from(asked.clone())).exec_without_returning(scope.db()).await?;
    destroy_key(scope, row, asked).await?;
    Ok(true)
}

async fn destroy_key(scope: &mut Scope, row: crate::tables::tenant::Model, asked: table::Model) -> Result<()> {
    let id = row.tenant_id;
    let head = audit_head::Entity::find_by_id(id).one(scope.db()).await?;
    let (sequence, hash) = head.map_or_else(|| (0, vec![0; 32]), |head| (head.sequence, head.hash));
    let detail = json!({
        "tenant": id, "key": row.key, "name": row.name, "asked_by": asked.asked_by, "events": sequence,
        "head": vault::hex(&hash),
    });
    let mut asked: table::ActiveModel = asked.into();
    asked.approved_by = Set(Some(scope.actor().to_string()));
    asked.began_at = Set(Some(scope.now()));
    asked.chain_sequence = Set(Some(sequence));
    asked.chain_hash = Set(Some(hash));
    asked.update(scope.db()).await?;
    let reason = row.state_reason.clone();
    let gone = crate::tables::tenant::Model {
        // The official key is free for whoever comes back under another number.
        key: format!("deleted:{id}"),
        wrapped_key: Vec::new(),
        ..row
    };
    overwrite(scope, &gone).await?;
    write(scope, gone, Standing::Deleted, &reason).await?;
    scope.audit("store.tenant_key_destroyed", Uuid::nil(), detail);
    Ok(())
}

async fn overwrite(scope: &Scope, row: &crate::tables::tenant::Model) -> Result<()> {
    let mut active: crate::tables::tenant::ActiveModel = row.clone().into();
    active.key = Set(row.key.clone());
    active.wrapped_key = Set(row.wrapped_key.clone());
    active.update(scope.db()).await?;
    Ok(())
}

/// Removes every row of a tenant whose deletion has begun, but for the tables in `kept`. May be interrupted at any moment and
/// called again.
///
/// # Errors
/// [`Error::Conflict`] when its deletion has not begun, the database's own.
pub async fn erase_rows(store: &Store, id: TenantId, kept: &[&str]) -> Result<u64> {
    let scope = store.read(Reach::Provider, Actor::System, Language::German).await?;
    if find(&scope, id).await?.is_none_or(|deletion| deletion.began_at.is_none()) {
        return Err(Error::Conflict("the deletion of the tenant"));
    }
    drop(scope);
    let tables = tables(store, kept).await?;
    let mut removed = 0;
    loop {
        let before = removed;
        for table in &tables {
            loop {
                let some = erase_some(store, id, table).await?;
                removed += some;
                if some < BATCH {
                    break;
                }
            }
        }
        // Another process that had the key a moment ago may have written once more.
        if removed == before {
            return Ok(removed);
        }
    }
}

async fn erase_some(store: &Store, id: TenantId, table: &Table) -> Result<u64> {
    let scope = store.write(Reach::Erasure(id), Actor::System, Language::German).await?;
    let (name, key) = (&table.name, table.key.join(", "));
    let sql =
        format!("delete from {name} where ({key}) in (select {key} from {name} where tenant_id = $1 limit {BATCH})");
    let delete = Statement::from_sql_and_values(store.backend(), sql, [id.0.into()]);
    let removed = scope.db().execute_raw(delete).await?.rows_affected();
    if removed > 0 {
        add(&scope, id, name, removed).await?;
        scope.commit().await?;
    }
    Ok(removed)
}

/// Writes down that files of a tenant were removed.
///
/// # Errors
/// The database's own.
pub async fn note_files(store: &Store, id: TenantId, removed: u64) -> Result<()> {
    if removed == 0 {
        return Ok(());
    }
    let scope = store.write(Reach::Erasure(id), Actor::System, Language::German).await?;
    add(&scope, id, FILES, removed).await?;
    scope.commit().await
}

async fn add(scope: &Scope, id: TenantId, name: &str, removed: u64) -> Result<()> {
    let sql = "insert into tenant_deletion_step (tenant_id, step, removed) values ($1, $2, $3)
               on conflict (tenant_id, step) do update set removed = tenant_deletion_step.removed + excluded.removed";
    let removed = i64::try_from(removed).unwrap_or(i64::MAX);
    let values = [id.0.into(), name.into(), removed.into()];
    scope.db().execute_raw(Statement::from_sql_and_values(scope.store().backend(), sql, values)).await?;
    Ok(())
}

/// Closes the record when no row is left. Closing it once more changes nothing.
///
/// # Errors
/// [`Error::Conflict`] while rows are left or before it has begun, the database's own.
pub async fn finish_deletion(store: &Store, id: TenantId, kept: &[&str]) -> Result<Deletion> {
    let looking = store.read(Reach::Erasure(id), Actor::System, Language::German).await?;
    for Table { name, .. } in tables(store, kept).await? {
        let sql = format!("select 1 from {name} where tenant_id = $1 limit 1");
        let select = Statement::from_sql_and_values(store.backend(), sql, [id.0.into()]);
        if looking.db().query_one_raw(select).await?.is_some() {
            return Err(Error::Conflict("the deletion of the tenant"));
        }
    }
    drop(looking);
    let mut scope = store.write(Reach::Provider, Actor::System, Language::German).await?;
    locked(&scope, id).await?;
    let row = find(&scope, id).await?.filter(|row| row.began_at.is_some());
    let row = row.ok_or(Error::Conflict("the deletion of the tenant"))?;
    if row.finished_at.is_none() {
        let now = scope.now();
        let mut row: table::ActiveModel = row.into();
        row.finished_at = Set(Some(now));
        row.update(scope.db()).await?;
        let record = deletion(&scope, id).await?.ok_or(Error::NotFound("deletion"))?;
        scope.audit("store.tenant_deleted", Uuid::nil(), record.as_json());
        scope.commit().await?;
        store.fold_log().await?;
        return Ok(record);
    }
    deletion(&scope, id).await?.ok_or(Error::NotFound("deletion"))
}

impl Deletion {
    /// The record for those who read it by machine; the names of people are not in it.
    pub fn as_json(&self) -> serde_json::Value {
        json!({
            "tenant": self.tenant,
            "key": self.key,
            "name": self.name,
            "reason": self.reason,
            "asked_by": self.asked_by,
            "asked_at": self.asked_at.0,
            "approved_by": self.approved_by,
            "began_at": self.began_at.map(|at| at.0),
            "finished_at": self.finished_at.map(|at| at.0),
            "events": self.chain.as_ref().map(|(sequence, _)| sequence),
            "head": self.chain.as_ref().map(|(_, hash)| vault::hex(hash)),
            "removed": self.removed,
        })
    }

    /// What [`Deletion::as_json`] wrote, as far as [`repeat_deletion`] needs it.
    pub fn from_json(record: &serde_json::Value) -> Option<Self> {
        let text = |name: &str| record[name].as_str().map(str::to_owned);
        Some(Self {
            tenant: TenantId(i32::try_from(record["tenant"].as_i64()?).ok()?),
            key: text("key")?,
            name: text("name")?,
            reason: text("reason")?,
            asked_by: text("asked_by")?,
            asked_at: Timestamp(record["asked_at"].as_i64()?),
            approved_by: text("approved_by"),
            began_at: record["began_at"].as_i64().map(Timestamp),
            chain: None,
            finished_at: record["finished_at"].as_i64().map(Timestamp),
            removed: BTreeMap::new(),
        })
    }
}

/// The deletion of one tenant, if anybody asked for it.
///
/// # Errors
/// The database's own.
pub async fn deletion(scope: &Scope, id: TenantId) -> Result<Option<Deletion>> {
    Ok(deletions(scope).await?.into_iter().find(|deletion| deletion.tenant == id))
}

/// Every deletion that somebody asked for, by number.
///
/// # Errors
/// [`Error::WrongReach`] unless the scope has the provider's reach.
pub async fn deletions(scope: &Scope) -> Result<Vec<Deletion>> {
    scope.require_provider()?;
    let rows = table::Entity::find().order_by_asc(table::Column::TenantId).all(scope.db()).await?;
    let mut removed: BTreeMap<TenantId, BTreeMap<String, i64>> = BTreeMap::new();
    for row in step::Entity::find().all(scope.db()).await? {
        removed.entry(row.tenant_id).or_default().insert(row.step, row.removed);
    }
    let with = |row: table::Model| {
        let removed = removed.remove(&row.tenant_id).unwrap_or_default();
        Deletion { removed, ..row.into() }
    };
    Ok(rows.into_iter().map(with).collect())
}

async fn find(scope: &Scope, id: TenantId) -> Result<Option<table::Model>> {
    Ok(table::Entity::find().filter(table::Column::TenantId.eq(id)).lock_exclusive().one(scope.db()).await?)
}

impl From<table::Model> for Deletion {
    fn from(row: table::Model) -> Self {
        Self {
            tenant: row.tenant_id,
            key: row.key,
            name: row.name,
            reason: row.reason,
            asked_by: row.asked_by,
            asked_at: row.asked_at,
            approved_by: row.approved_by,
            began_at: row.began_at,
            chain: row.chain_sequence.zip(row.chain_hash),
            finished_at: row.finished_at,
            removed: BTreeMap::new(),
        }
    }
}

/// A table with rows of tenants, and the columns of its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    key: Vec<String>,
}

/// Every table that has rows of tenants, as the database itself says, but for those in `kept`: what points to others comes
/// before what it points to. A table that is new is among them without anybody thinking of it.
///
/// # Errors
/// The database's own.
pub async fn tables(store: &Store, kept: &[&str]) -> Result<Vec<Table>> {
    let scope = store.read(Reach::Public, Actor::System, Language::German).await?;
    let is_sqlite = store.backend() == DbBackend::Sqlite;
    let named = if is_sqlite {
        "select m.name as name, c.name as part, c.pk as place from sqlite_master m, pragma_table_info(m.name) c
         where m.type = 'table' and c.pk > 0
           and exists (select 1 from pragma_table_info(m.name) t where t.name = 'tenant_id')
         order by 1, 3"
    } else {
        "select t.relname::text as name, a.attname::text as part
         from pg_class t join pg_index i on i.indrelid = t.oid and i.indisprimary
         join pg_attribute a on a.attrelid = t.oid and a.attnum = any (i.indkey::int2[])
         where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
           and exists (select 1 from pg_attribute o where o.attrelid = t.oid and o.attname = 'tenant_id')
         order by 1, array_position(i.indkey::int2[], a.attnum)"
    };
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in ask(&scope, named).await? {
        let name: String = row.try_get("", "name")?;
        if !OWN.contains(&name.as_str()) && !kept.contains(&name.as_str()) {
            found.entry(name).or_default().push(row.try_get("", "part")?);
        }
    }
    let pointing = if is_sqlite {
        "select m.name as child, f.\"table\" as parent from sqlite_master m, pragma_foreign_key_list(m.name) f
         where m.type = 'table'"
    } else {
        "select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint
         where contype = 'f'"
    };
    let mut points: Vec<(String, String)> = Vec::new();
    for row in ask(&scope, pointing).await? {
        let (child, parent): (String, String) = (row.try_get("", "child")?, row.try_get("", "parent")?);
        if child != parent {
            points.push((child, parent));
        }
    }
    let mut open: BTreeSet<String> = found.keys().cloned().collect();
    let mut tables = Vec::with_capacity(found.len());
    while !open.is_empty() {
        let is_pointed_at = |name: &String| points.iter().any(|(child, parent)| parent == name && open.contains(child));
        let free: Vec<String> = open.iter().filter(|name| !is_pointed_at(name)).cloned().collect();
        if free.is_empty() {
            return Err(Error::Schema("tables point at each other in a circle".to_owned()));
        }
        for name in free {
            open.remove(&name);
            let key = found.remove(&name).unwrap_or_default();
            tables.push(Table { name, key });
        }
    }
    Ok(tables)
}

async fn ask(scope: &Scope, sql: &str) -> Result<Vec<QueryResult>> {
    Ok(scope.db().query_all_raw(Statement::from_string(scope.store().backend(), sql)).await?)
}
