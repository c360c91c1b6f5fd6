//! On PostgreSQL: one insert of many rows per table. A round trip costs more than a row.

use std::collections::BTreeMap;

use sea_orm::ConnectionTrait;
use sea_orm::sea_query::OnConflict;
use tokio::sync::mpsc;

use super::{ACTOR, Put, Waiting, answer, only};
use crate::Result;
use crate::backend::Store;
use crate::ids::{Language, Reach, TenantId};
use crate::row::Row;
use crate::scope::Scope;

/// Items written in one transaction at most.
const LARGEST_BATCH: usize = 128;

/// How often a batch that begins lets the tasks that are ready hand in theirs first: a transaction costs the same for one
/// item and for many.
const TURNS: usize = 3;

pub(super) async fn run(store: Store, mut waiting: mpsc::Receiver<Waiting>) {
    let mut batch = Vec::with_capacity(LARGEST_BATCH);
    while waiting.recv_many(&mut batch, LARGEST_BATCH).await > 0 {
        for _ in 0..TURNS {
            tokio::task::yield_now().await;
            while batch.len() < LARGEST_BATCH
                && let Ok(another) = waiting.try_recv()
            {
                batch.push(another);
            }
        }
        let mut puts = Vec::with_capacity(batch.len());
        match write(&store, &batch).await {
            Ok(written) => puts.extend(written.into_iter().map(Ok)),
            Err(_) => {
                for one in &batch {
                    puts.push(write(&store, std::slice::from_ref(one)).await.and_then(|put| only(&put)));
                }
            }
        }
        answer(batch.drain(..), puts);
    }
}

async fn write(store: &Store, batch: &[Waiting]) -> Result<Vec<Put>> {
    let mut scope = open(store, batch).await?;
    let mut puts = vec![Put::Stored; batch.len()];
    if insert(&scope, batch).await? < batch.len() {
        // Some were there before: once more, one by one, to learn which.
        drop(scope);
        scope = open(store, batch).await?;
        for (one, put) in batch.iter().zip(&mut puts) {
            let stored = insert(&scope, std::slice::from_ref(one)).await? == 1;
            *put = if stored { Put::Stored } else { Put::Known };
        }
    }
    let new = || batch.iter().zip(&puts).filter(|(_, put)| **put == Put::Stored).map(|(one, _)| &one.item);
    if let Some(keys) = Row::insert_all(new().filter_map(|item| item.key.as_ref())) {
        scope.db().execute(&keys).await?;
    }
    for item in new() {
        scope.note(item.event.clone(), item.entry.clone());
    }
    scope.commit().await?;
    Ok(puts)
}

async fn open(store: &Store, batch: &[Waiting]) -> Result<Scope> {
    let mut tenants: Vec<TenantId> = batch.iter().map(|one| one.item.event.tenant).collect();
    tenants.sort_unstable();
    tenants.dedup();
    store.write(Reach::Intake(tenants), ACTOR, Language::German).await
}

/// How many of the rows were not there before.
async fn insert(scope: &Scope, batch: &[Waiting]) -> Result<usize> {
    let mut tables: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for Waiting { item, .. } in batch {
        tables.entry(item.row.table).or_default().push(&item.row);
    }
    let mut inserted = 0;
    for mut statement in tables.into_values().filter_map(Row::insert_all) {
        statement.on_conflict(OnConflict::new().do_nothing().to_owned());
        inserted += scope.db().execute(&statement).await?.rows_affected();
    }
    Ok(usize::try_from(inserted).unwrap_or(usize::MAX))
}
