//! On SQLite: a thread with a connection of its own that runs one prepared statement per row. SQLite lives in our process,
//! so a row costs less than the text of a statement for many, and no statement changes threads.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{
    CachedStatement, Connection, OptionalExtension, ToSql, Transaction, TransactionBehavior, params, params_from_iter,
};
use sea_orm::Value;
use tokio::sync::mpsc;

use super::{ACTOR, Put, Waiting, answer, only};
use crate::audit::Heads;
use crate::backend::Store;
use crate::clock::Timestamp;
use crate::error::Error;
use crate::ids::TenantId;
use crate::row::Row;
use crate::tables::audit_head;
use crate::{Result, sqlite};

/// Items written in one transaction at most: while one batch reaches the disk, the next one is validated and sealed. With
/// larger batches everybody waits for the same flush.
const LARGEST_BATCH: usize = 32;

const HEAD: &str = "select sequence, hash from audit_head where tenant_id = ?";

const RENEW_HEAD: &str = "insert into audit_head (tenant_id, sequence, hash) values (?, ?, ?)
    on conflict (tenant_id) do update set sequence = excluded.sequence, hash = excluded.hash";

/// Starts the thread.
pub(super) fn start(file: &Path, store: Store, waiting: mpsc::Receiver<Waiting>) -> Result<()> {
    let connection = sqlite::connection(file)?;
    std::thread::Builder::new()
        .name("intake".to_owned())
        .spawn(move || run(connection, &store, waiting))
        .map_err(|error| Error::Configuration(format!("no thread for the intake: {error}")))?;
    Ok(())
}

fn run(mut connection: Connection, store: &Store, mut waiting: mpsc::Receiver<Waiting>) {
    let mut batch = Vec::with_capacity(LARGEST_BATCH);
    while waiting.blocking_recv_many(&mut batch, LARGEST_BATCH) > 0 {
        let turn = store.blocking_turn();
        let now = store.clock().now();
        let mut write = |batch: &[Waiting]| write(&mut connection, batch, now);
        let puts = match write(&batch) {
            Ok(puts) => puts.into_iter().map(Ok).collect(),
            Err(_) => batch.iter().map(|one| only(&write(std::slice::from_ref(one))?)).collect(),
        };
        drop(turn);
        store.inner.outbox_signal.notify_one();
        answer(batch.drain(..), puts);
    }
}

fn write(connection: &mut Connection, batch: &[Waiting], now: Timestamp) -> rusqlite::Result<Vec<Put>> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut puts = Vec::with_capacity(batch.len());
    let mut heads = heads(&transaction, batch)?;
    let mut inserts = Inserts::new(&transaction);
    for Waiting { item, .. } in batch {
        if inserts.run(&item.row, true)? == 0 {
            puts.push(Put::Known);
            continue;
        }
        if let Some(key) = &item.key {
            inserts.run(key, false)?;
        }
        inserts.run(&Row::new(heads.link(now, ACTOR, &item.event)), false)?;
        inserts.run(&Row::new(item.entry.row(now)), false)?;
        puts.push(Put::Stored);
    }
    drop(inserts);
    let mut renew = transaction.prepare_cached(RENEW_HEAD)?;
    for head in heads.into_rows() {
        renew.execute(params![head.tenant_id.0, head.sequence, head.hash])?;
    }
    drop(renew);
    transaction.commit()?;
    Ok(puts)
}

fn heads(transaction: &Transaction<'_>, batch: &[Waiting]) -> rusqlite::Result<Heads> {
    let tenants: BTreeSet<TenantId> = batch.iter().map(|one| one.item.event.tenant).collect();
    let mut find = transaction.prepare_cached(HEAD)?;
    let mut heads = Vec::with_capacity(tenants.len());
    for tenant_id in tenants {
        let head = find.query_row([tenant_id.0], |row| {
            Ok(audit_head::Model { tenant_id, sequence: row.get(0)?, hash: row.get(1)? })
        });
        heads.extend(head.optional()?);
    }
    Ok(Heads::new(heads))
}

/// The insert into each table, prepared once for a batch.
struct Inserts<'t> {
    transaction: &'t Transaction<'t>,
    prepared: HashMap<(&'static str, bool), CachedStatement<'t>>,
}

impl<'t> Inserts<'t> {
    fn new(transaction: &'t Transaction<'t>) -> Self {
        Self { transaction, prepared: HashMap::new() }
    }

    /// Inserts one row and says how many rows that were; none when it `may_be_there` and is.
    fn run(&mut self, row: &Row, may_be_there: bool) -> rusqlite::Result<usize> {
        let insert = match self.prepared.entry((row.table, may_be_there)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let columns = row.columns();
                let places = vec!["?"; columns.len()].join(", ");
                let known = if may_be_there { " on conflict do nothing" } else { "" };
                let text = format!("insert into {} ({}) values ({places}){known}", row.table, columns.join(", "));
                new.insert(self.transaction.prepare_cached(&text)?)
            }
        };
        insert.execute(params_from_iter(row.values.iter().map(Bound)))
    }
}

/// A value as sqlx stores it.
struct Bound<'a>(&'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let value = match self.0 {
            Value::Bool(value) => value.map(|yes| ValueRef::Integer(i64::from(yes))),
            Value::Int(value) => value.map(|number| ValueRef::Integer(i64::from(number))),
            Value::BigInt(value) => value.map(ValueRef::Integer),
            Value::String(value) => value.as_ref().map(|text| ValueRef::Text(text.as_bytes())),
            Value::Bytes(value) => value.as_ref().map(|bytes| ValueRef::Blob(bytes)),
            Value::Uuid(value) => value.as_ref().map(|id| ValueRef::Blob(id.as_bytes())),
            other => {
                let what = format!("the intake does not write values such as {other:?}");
                return Err(rusqlite::Error::ToSqlConversionFailure(what.into()));
            }
        };
        Ok(ToSqlOutput::Borrowed(value.unwrap_or(ValueRef::Null)))
    }
}
