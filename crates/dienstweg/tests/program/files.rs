//! The folder of files: what lies in it without a row, and which rows name files at all.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, SystemTime};

use axum::body::Bytes;
use blobs::Blobs;
use dienstweg::{NAMES_OF_FILES, ROOMS, sweep_orphans};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use store::testing::{TestDatabase, databases};
use store::{TenantId, Timestamp};

const OWNER: TenantId = TenantId(1);

#[tokio::test]
async fn every_column_that_names_files_is_known_to_the_sweep() {
    for db in databases(&ROOMS).await {
        let sql = match db.store.backend() {
            DbBackend::Sqlite => {
                "select m.name as a, c.name as b from sqlite_master m, pragma_table_info(m.name) c
                 where m.type = 'table' and c.name like '%blob%'"
            }
            _ => {
                "select table_name::text as a, column_name::text as b from information_schema.columns
                 where table_schema = 'public' and column_name like '%blob%'"
            }
        };
        let scope = db.store.read(store::Reach::Public, store::Actor::System, store::Language::German).await.unwrap();
        let rows = scope.db().query_all_raw(Statement::from_string(db.store.backend(), sql)).await.unwrap();
        let found: BTreeSet<(String, String)> =
            rows.iter().map(|row| (row.try_get("", "a").unwrap(), row.try_get("", "b").unwrap())).collect();
        let known = NAMES_OF_FILES.map(|(table, column)| (table.to_owned(), column.to_owned()));
        assert_eq!(found, BTreeSet::from(known), "{}", db.name);
    }
}

/// A whole round of the shelves, one hour after the other.
async fn sweep_for_eleven_days(db: &TestDatabase, blobs: &Blobs) -> usize {
    let mut gone = 0;
    for _ in 0..256 {
        gone += sweep_orphans(&db.store, blobs, OWNER).await.unwrap();
        db.clock.advance_seconds(3_600);
    }
    gone
}

#[tokio::test]
async fn files_without_a_row_go_after_a_day_and_nothing_else_does() {
    for db in databases(&ROOMS).await {
        db.with_tenants(&[OWNER.0, 2]).await;
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(folder.path()).unwrap();
        let key = vault::DataKey::generate().unwrap();
        let put = || blobs.put(&key, OWNER, Bytes::from_static(b"x"));
        let (orphan, attached, document) = (put().await.unwrap(), put().await.unwrap(), put().await.unwrap());
        let foreign = blobs.put(&key, TenantId(2), Bytes::from_static(b"x")).await.unwrap();
        let scope = db.tenant(OWNER.0).await;
        let (uuid, bytes) = match db.store.backend() {
            DbBackend::Sqlite => ("x'00000000000070008000000000000001'", "x'00'"),
            _ => ("'00000000-0000-7000-8000-000000000001'", "'\\x00'"),
        };
        for sql in [
            format!(
                "insert into attachment (tenant_id, id, application, field, file_name, media_type, bytes, sha256, blob, \
                 released, created_at) values (1, {uuid}, {uuid}, 'f', {bytes}, 't', 1, {bytes}, '{attached}', false, 0)"
            ),
            format!(
                "insert into document (tenant_id, id, case_id, delivery, kind, title_key, media_type, blob, size, sha256, \
                 made_available_at) values (1, {uuid}, {uuid}, 'd', 'decision', 'k', 't', '{document}', 1, {bytes}, 0)"
            ),
        ] {
            scope.db().execute_unprepared(&sql).await.unwrap();
        }
        scope.commit().await.unwrap();

        set(&db, now(0));
        touch(folder.path(), SystemTime::now() + Duration::from_secs(256 * 3_600));
        assert_eq!(sweep_for_eleven_days(&db, &blobs).await, 0, "{}: too young", db.name);
        touch(folder.path(), SystemTime::now());
        set(&db, now(25 * 3_600));
        assert_eq!(sweep_for_eleven_days(&db, &blobs).await, 1, "{}", db.name);
        assert!(matches!(blobs.get(&key, OWNER, &orphan).await, Err(blobs::Error::Missing(_))));
        for (tenant, file) in [(OWNER, attached), (OWNER, document), (TenantId(2), foreign)] {
            blobs.get(&key, tenant, &file).await.unwrap();
        }
    }
}

/// So many seconds from now by the clock of the machine, which writes the times of files.
fn now(seconds: i64) -> Timestamp {
    let since = SystemTime::UNIX_EPOCH.elapsed().unwrap();
    Timestamp(i64::try_from(since.as_micros()).unwrap()).plus_seconds(seconds)
}

fn set(db: &TestDatabase, time: Timestamp) {
    db.clock.advance_seconds((time.0 - db.clock.now().0) / 1_000_000);
}

fn touch(folder: &Path, time: SystemTime) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            touch(&path, time);
        } else {
            std::fs::File::options().append(true).open(&path).unwrap().set_modified(time).unwrap();
        }
    }
}
