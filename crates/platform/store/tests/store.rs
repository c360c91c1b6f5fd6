//! The store through its door, on both databases.

#![expect(clippy::unwrap_used, reason = "a test cannot go on without its database")]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use futures::future::BoxFuture;
use sea_orm::{ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, Statement};
use serde_json::json;
use store::testing::{TestDatabase, databases};
use store::{
    Actor, Broken, Consumer, ConsumerError, Error, Intake, Item, Language, Migrations, OutboxEvent, Put, Reach, Scope,
    Standing, Step, Store, TenantId, Worker, verify_chains,
};
use uuid::Uuid;

async fn raw(db: &TestDatabase, sql: &str) {
    let scope = db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
    scope.db().execute_unprepared(sql).await.unwrap();
    scope.commit().await.unwrap();
}

async fn three_events(db: &TestDatabase) {
    for number in 1..=3 {
        let mut scope = db.tenant(1).await;
        let subject = scope.new_uuid();
        scope.audit("test.happened", subject, json!({ "number": number }));
        scope.commit().await.unwrap();
    }
}

#[tokio::test]
async fn a_chain_holds_until_somebody_touches_it() {
    for db in databases(&[]).await {
        db.with_tenants(&[1, 2]).await;
        three_events(&db).await;
        let reports = verify_chains(&db.store).await.unwrap();
        assert!(reports.iter().all(|report| report.broken.is_none()), "{}", db.name);
        assert_eq!(reports.iter().find(|report| report.tenant == TenantId(1)).unwrap().events, 3);
    }
}

/// More than fit into one statement of either database.
#[tokio::test]
async fn one_scope_notes_any_number_of_events() {
    for db in databases(&[]).await {
        db.with_tenants(&[1]).await;
        let mut scope = db.tenant(1).await;
        for number in 0..7_000 {
            let subject = scope.new_uuid();
            scope.audit("test.happened", subject, json!({ "number": number }));
            scope.emit("test.happened", subject, json!({})).unwrap();
        }
        scope.commit().await.unwrap();
        let reports = verify_chains(&db.store).await.unwrap();
        let report = reports.into_iter().find(|report| report.tenant == TenantId(1)).unwrap();
        assert_eq!((report.events, report.broken), (7_000, None), "{}", db.name);
    }
}

#[tokio::test]
async fn the_first_broken_link_is_named() {
    let attacks = [
        ("update audit_event set detail = '{}' where sequence = 2", Broken::Changed(2)),
        ("delete from audit_event where sequence = 2", Broken::Missing(2)),
        ("delete from audit_event where sequence = 3", Broken::Head { last: 2, head: 3 }),
        ("update audit_event set at = at + 1 where sequence = 1", Broken::Changed(1)),
    ];
    for (attack, expected) in attacks {
        // On PostgreSQL the policies already refuse the attack; SQLite shows what the chain detects.
        let db = databases(&[]).await.remove(0);
        db.with_tenants(&[1]).await;
        three_events(&db).await;
        raw(&db, attack).await;
        let reports = verify_chains(&db.store).await.unwrap();
        let report = reports.into_iter().find(|report| report.tenant == TenantId(1)).unwrap();
        assert_eq!(report.broken, Some(expected), "{attack}");
    }
}

#[tokio::test]
async fn row_level_security_keeps_tenants_apart_on_postgres() {
    for db in databases(&[]).await.into_iter().filter(|db| db.store.backend() == DbBackend::Postgres) {
        db.with_tenants(&[1, 2]).await;
        let mut scope = db.tenant(1).await;
        let id = scope.new_uuid();
        scope.create_data_key(id).await.unwrap();
        scope.emit("test.topic", id, json!({})).unwrap();
        scope.audit("test.happened", id, json!({}));
        scope.commit().await.unwrap();
        let count = |scope: Scope, table: &'static str| async move {
            let sql = format!("select count(*) as n from {table}");
            let row = scope.db().query_one_raw(Statement::from_string(DbBackend::Postgres, sql)).await;
            row.unwrap().unwrap().try_get::<i64>("", "n").unwrap()
        };
        for table in ["data_key", "outbox", "audit_event"] {
            assert_eq!(count(db.tenant(1).await, table).await, 1, "own rows of {table}");
            assert_eq!(count(db.tenant(2).await, table).await, 0, "foreign rows of {table}");
            let public = db.store.read(Reach::Public, Actor::Anonymous, Language::German).await.unwrap();
            assert_eq!(count(public, table).await, 0, "public reach on {table}");
        }
        let scope = db.tenant(2).await;
        let foreign = "insert into data_key (tenant_id, id, wrapped) \
                       values (1, '00000000-0000-7000-8000-000000000000', '')";
        assert!(scope.db().execute_unprepared(foreign).await.is_err());
    }
}

#[tokio::test]
async fn a_dropped_scope_changes_nothing() {
    for db in databases(&[]).await {
        db.with_tenants(&[1]).await;
        let mut scope = db.tenant(1).await;
        let id = scope.new_uuid();
        scope.create_data_key(id).await.unwrap();
        scope.audit("test.happened", id, json!({}));
        drop(scope);
        assert!(matches!(db.tenant(1).await.data_key(id).await, Err(Error::KeyDestroyed(_))), "{}", db.name);
        assert_eq!(verify_chains(&db.store).await.unwrap()[0].events, 0);
    }
}

#[tokio::test]
async fn destroying_a_data_key_makes_content_unreadable() {
    for db in databases(&[]).await {
        db.with_tenants(&[1, 2]).await;
        let mut scope = db.tenant(1).await;
        let id = scope.new_uuid();
        let sealed = scope.create_data_key(id).await.unwrap().seal("test.text", b"geheim").unwrap();
        scope.commit().await.unwrap();
        let mut scope = db.tenant(1).await;
        assert_eq!(scope.data_key(id).await.unwrap().open("test.text", &sealed).unwrap(), b"geheim");
        assert!(
            db.store
                .read(Reach::Tenant(TenantId(2)), Actor::System, Language::German)
                .await
                .unwrap()
                .data_key(id)
                .await
                .is_err()
        );
        scope.destroy_data_key(id).await.unwrap();
        scope.commit().await.unwrap();
        assert!(matches!(db.tenant(1).await.data_key(id).await, Err(Error::KeyDestroyed(TenantId(1)))));
    }
}

struct Counting {
    seen: AtomicUsize,
    fail_first: AtomicUsize,
}

impl Consumer for Counting {
    fn topics(&self) -> &'static [&'static str] {
        &["test.topic"]
    }

    fn handle<'a>(&'a self, _: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            if self.fail_first.load(Ordering::SeqCst) > 0 {
                self.fail_first.fetch_sub(1, Ordering::SeqCst);
                return Err("not yet".into());
            }
            self.seen.fetch_add(events.len(), Ordering::SeqCst);
            Ok(())
        })
    }
}

#[tokio::test]
async fn every_entry_is_handled_even_after_failures() {
    for db in databases(&[]).await {
        db.with_tenants(&[1, 2]).await;
        for tenant in [1, 2, 1] {
            let mut scope = db.tenant(tenant).await;
            let subject = scope.new_uuid();
            scope.emit("test.topic", subject, json!({})).unwrap();
            scope.emit("test.nobody", subject, json!({})).unwrap();
            scope.commit().await.unwrap();
        }
        let consumer = Arc::new(Counting { seen: AtomicUsize::new(0), fail_first: AtomicUsize::new(2) });
        let worker = Worker::new(db.store.clone(), vec![Arc::clone(&consumer) as Arc<dyn Consumer>]).unwrap();
        worker.drain().await.unwrap();
        assert_eq!(consumer.seen.load(Ordering::SeqCst), 2, "{}: one waits for its next attempt", db.name);
        db.clock.advance_seconds(10);
        worker.drain().await.unwrap();
        assert_eq!(consumer.seen.load(Ordering::SeqCst), 3, "{}", db.name);
        db.clock.advance_seconds(10_000);
        assert_eq!(worker.drain().await.unwrap(), 0, "{}: handled entries are gone", db.name);
    }
}

mod parcel {
    #![allow(unreachable_pub, reason = "the derive of SeaORM wants public items in a private module")]

    use sea_orm::entity::prelude::*;
    use store::TenantId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "parcel")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub label: String,
        pub content: Option<Vec<u8>>,
        pub heavy: bool,
        pub grams: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

const PARCELS: Migrations = Migrations {
    room: "parcels",
    steps: &[Step {
        number: "001",
        sql: "create table parcel (tenant_id integer not null, id uuid not null, label text not null, content bytea,
              heavy boolean not null, grams bigint not null, primary key (tenant_id, id), unique (tenant_id, label),
              check (grams > 0))",
        postgres: "select protect('parcel', 'intake');",
        sqlite: "",
    }],
};

async fn parcel(db: &TestDatabase, tenant: i32, number: i64) -> (parcel::Model, Item) {
    let tenancy = db.store.tenancy(TenantId(tenant)).await.unwrap();
    let row = parcel::Model {
        tenant_id: TenantId(tenant),
        id: tenancy.new_id(),
        label: format!("parcel {number}"),
        content: (number % 3 > 0).then(|| vec![0, 255]),
        heavy: number % 2 == 0,
        grams: number,
    };
    let item = item(db, &row).await.with_key(tenancy.prepare_data_key(row.id).unwrap().1);
    (row, item)
}

async fn item(db: &TestDatabase, row: &parcel::Model) -> Item {
    let tenancy = db.store.tenancy(row.tenant_id).await.unwrap();
    Item::new(&tenancy, row.clone(), "test.topic", row.id, &json!({ "grams": row.grams }))
}

async fn parcels(db: &TestDatabase, tenant: i32) -> Vec<parcel::Model> {
    let scope = db.tenant(tenant).await;
    let query = parcel::Entity::find().filter(parcel::Column::TenantId.eq(tenant));
    query.order_by_asc(parcel::Column::Grams).all(scope.db()).await.unwrap()
}

#[tokio::test]
async fn the_intake_stores_what_is_new_and_knows_what_was_there() {
    for db in databases(&[PARCELS]).await {
        db.with_tenants(&[1, 2]).await;
        let intake = Intake::start(db.store.clone()).unwrap();
        let (mut rows, mut waiting) = (Vec::new(), Vec::new());
        for number in 1..=60 {
            let (row, item) = parcel(&db, if number % 2 == 0 { 1 } else { 2 }, number).await;
            rows.push(row);
            waiting.push(item);
        }
        let same_label = parcel::Model { id: Uuid::now_v7(), ..rows[7].clone() };
        waiting.extend([item(&db, &rows[0]).await, item(&db, &same_label).await]);
        let puts = futures::future::try_join_all(waiting.into_iter().map(|item| intake.put(item))).await.unwrap();
        assert!(puts[..60].iter().all(|put| *put == Put::Stored), "{}: {puts:?}", db.name);
        assert_eq!(puts[60..], [Put::Known, Put::Known], "{}", db.name);
        for tenant in [1, 2] {
            let expected: Vec<_> = rows.iter().filter(|row| row.tenant_id.0 == tenant).cloned().collect();
            assert_eq!(parcels(&db, tenant).await, expected, "{}", db.name);
            for row in expected {
                db.tenant(tenant).await.data_key(row.id).await.unwrap();
            }
        }
        let reports = verify_chains(&db.store).await.unwrap();
        assert!(reports.iter().all(|report| report.broken.is_none()), "{}: {reports:?}", db.name);
        assert_eq!(reports.iter().map(|report| report.events).sum::<i64>(), 60, "{}", db.name);
        let consumer = Arc::new(Counting { seen: AtomicUsize::new(0), fail_first: AtomicUsize::new(0) });
        let worker = Worker::new(db.store.clone(), vec![Arc::clone(&consumer) as Arc<dyn Consumer>]).unwrap();
        worker.drain().await.unwrap();
        assert_eq!(consumer.seen.load(Ordering::SeqCst), 60, "{}", db.name);
    }
}

#[tokio::test]
async fn the_intake_refuses_only_the_item_that_the_database_refuses() {
    for db in databases(&[PARCELS]).await {
        db.with_tenants(&[1]).await;
        let intake = Intake::start(db.store.clone()).unwrap();
        let weightless = parcel(&db, 1, 0).await.1;
        let waiting = [parcel(&db, 1, 1).await.1, weightless, parcel(&db, 1, 2).await.1];
        let puts = futures::future::join_all(waiting.into_iter().map(|item| intake.put(item))).await;
        assert!(matches!(puts[..], [Ok(Put::Stored), Err(_), Ok(Put::Stored)]), "{}: {puts:?}", db.name);
        assert_eq!(parcels(&db, 1).await.len(), 2, "{}", db.name);
    }
}

/// The thread of the intake and the transactions of everybody else have one writer between them.
#[tokio::test]
async fn the_intake_and_other_writers_take_turns() {
    for db in databases(&[PARCELS]).await {
        db.with_tenants(&[1]).await;
        let intake = Intake::start(db.store.clone()).unwrap();
        let puts = async {
            for number in 1..=40 {
                let (_, item) = parcel(&db, 1, number).await;
                assert_eq!(intake.put(item).await.unwrap(), Put::Stored);
            }
        };
        let others = async {
            for _ in 0..20 {
                three_events(&db).await;
            }
        };
        tokio::join!(puts, others);
        let reports = verify_chains(&db.store).await.unwrap();
        assert!(reports.iter().all(|report| report.broken.is_none()), "{}: {reports:?}", db.name);
        assert_eq!(reports.iter().map(|report| report.events).sum::<i64>(), 100, "{}", db.name);
    }
}

#[tokio::test]
async fn a_changed_migration_is_refused() {
    let one = store::Migrations {
        room: "room",
        steps: &[store::Step { number: "001", sql: "create table a (id integer)", postgres: "", sqlite: "" }],
    };
    let other = store::Migrations {
        room: "room",
        steps: &[store::Step { number: "001", sql: "create table b (id integer)", postgres: "", sqlite: "" }],
    };
    for db in databases(&[one]).await {
        assert!(db.store.is_migrated(&[store::MIGRATIONS, one]).await.unwrap());
        assert_eq!(db.store.migrate(&[store::MIGRATIONS, one]).await.unwrap(), 0);
        assert!(!db.store.is_migrated(&[other]).await.unwrap());
        let refused = db.store.migrate(&[store::MIGRATIONS, other]).await;
        assert!(matches!(refused, Err(Error::Schema(_))), "{}", db.name);
    }
}

#[tokio::test]
async fn an_unknown_tenant_and_a_missing_reach_are_refused() {
    for db in databases(&[]).await {
        db.with_tenants(&[1]).await;
        let unknown = db.store.read(Reach::Tenant(TenantId(9)), Actor::System, Language::German).await;
        assert!(matches!(unknown.err(), Some(Error::NotFound("tenant"))));
        let mut public = db.store.read(Reach::Public, Actor::Anonymous, Language::German).await.unwrap();
        assert!(matches!(public.tenant(), Err(Error::WrongReach(_))));
        let id = public.new_uuid();
        assert!(matches!(public.create_data_key(id).await, Err(Error::WrongReach(_))));
    }
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_left_alone() {
    for db in databases(&[]).await {
        let before = db.store.identity().await.unwrap();
        raw(
            &db,
            "insert into schema_migration (room, number, checksum, applied_at) values
             ('store', '999', 'x', 0), ('a_room_of_tomorrow', '001', 'x', 0)",
        )
        .await;
        let newer = ["a_room_of_tomorrow 001", "store 999"];
        assert_eq!(db.store.unknown_steps(&[store::MIGRATIONS]).await.unwrap(), newer, "{}", db.name);
        let later = store::Migrations {
            room: "later",
            steps: &[store::Step { number: "001", sql: "create table later (id integer)", postgres: "", sqlite: "" }],
        };
        let refused = db.store.migrate(&[store::MIGRATIONS, later]).await;
        assert!(matches!(&refused, Err(Error::NewerSchema(steps)) if *steps == newer), "{}: {refused:?}", db.name);
        assert!(!db.store.is_migrated(&[later]).await.unwrap(), "nothing was changed");
        assert_eq!(db.store.identity().await.unwrap(), before);
    }
}

async fn opened(url: &str, master_key: vault::MasterKey) -> Store {
    let clock = store::Clock::fixed(store::testing::START);
    let config = store::Config { database_url: url.to_owned(), connections: 2, master_key, clock };
    Store::open(config).await.unwrap()
}

#[tokio::test]
async fn another_master_key_is_noticed_even_before_there_is_a_tenant() {
    for db in databases(&[]).await {
        let other = opened(&db.url, vault::MasterKey::from_bytes([9; 32]).unwrap()).await;
        let refused = [other.check_master_key().await, other.migrate(&[store::MIGRATIONS]).await.map(drop)];
        for refused in refused {
            assert!(matches!(&refused, Err(Error::WrongMasterKey { .. })), "{}: {refused:?}", db.name);
        }
        db.store.check_master_key().await.unwrap();
        // A database from before the key was noted tells by the keys of its tenants.
        db.with_tenants(&[1]).await;
        raw(&db, "delete from installation where name = 'master_key'").await;
        assert!(matches!(other.migrate(&[store::MIGRATIONS]).await, Err(Error::WrongMasterKey { .. })), "{}", db.name);
        db.store.migrate(&[store::MIGRATIONS]).await.unwrap();
        db.store.check_master_key().await.unwrap();
        assert!(other.check_master_key().await.is_err());
    }
}

#[tokio::test]
async fn a_folder_is_adopted_once_and_only_when_it_was_marked() {
    for db in databases(&[]).await {
        let failed: Result<bool, Error> = db.store.adopt_folder(|| Err(Error::Conflict("folder"))).await;
        assert!(failed.is_err(), "{}", db.name);
        let other = opened(&db.url, store::testing::master_key()).await;
        let adopt = |store: Store| async move { store.adopt_folder(|| Ok::<(), Error>(())).await.unwrap() };
        let both = futures::future::join_all([adopt(db.store.clone()), adopt(other)]).await;
        assert_eq!(both.iter().filter(|is_first| **is_first).count(), 1, "{}", db.name);
        assert_eq!(db.store.identity().await.unwrap().len(), 32);
    }
}

async fn entries(store: &Store) -> i64 {
    let scope = store.read(Reach::Tenant(TenantId(1)), Actor::System, Language::German).await.unwrap();
    let count = Statement::from_string(store.backend(), "select count(*) as n from outbox");
    scope.db().query_one_raw(count).await.unwrap().unwrap().try_get("", "n").unwrap()
}

#[tokio::test]
async fn after_a_full_disk_what_is_acknowledged_is_there_for_everybody() {
    let db = databases(&[]).await.remove(0);
    db.with_tenants(&[1]).await;
    let emit = async |size: usize| {
        let mut scope = db.tenant(1).await;
        let subject = scope.new_uuid();
        scope.emit("test.topic", subject, json!({ "padding": "x".repeat(size) })).unwrap();
        scope.commit().await
    };
    // As many pages as there are: for this connection the disk is full.
    raw(&db, "pragma max_page_count = 1").await;
    emit(1_000_000).await.unwrap_err();
    for _ in 0..3 {
        drop(db.tenant(1).await);
        emit(10).await.unwrap();
    }
    let other = opened(&db.url, store::testing::master_key()).await;
    assert_eq!((entries(&other).await, entries(&db.store).await), (3, 3));
}

async fn provider(db: &TestDatabase) -> Scope {
    db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap()
}

async fn operator(db: &TestDatabase, number: u128) -> Scope {
    let actor = Actor::Account(Uuid::from_u128(number));
    db.store.write(Reach::Provider, actor, Language::German).await.unwrap()
}

#[tokio::test]
async fn a_tenant_is_suspended_and_taken_back_and_every_process_learns_it() {
    for db in databases(&[]).await {
        db.with_tenants(&[1, 2]).await;
        let other = opened(&db.url, store::testing::master_key()).await;
        let mut scope = provider(&db).await;
        assert!(store::suspend(&mut scope, TenantId(1), " Der Vertrag ruht. ").await.unwrap());
        assert!(!store::suspend(&mut scope, TenantId(1), "noch einmal").await.unwrap(), "{}", db.name);
        assert_eq!(db.store.standing(TenantId(1)), Standing::Active, "nothing counts before the commit");
        scope.commit().await.unwrap();
        assert_eq!(db.store.standing(TenantId(1)), Standing::Suspended);
        assert_eq!(db.store.closed()[&TenantId(1)].reason, "Der Vertrag ruht.");

        assert_eq!(other.standing(TenantId(1)), Standing::Active);
        let scope = other.read(Reach::Public, Actor::Anonymous, Language::German).await.unwrap();
        store::closed(&scope).await.unwrap();
        assert_eq!(other.standing(TenantId(1)), Standing::Suspended);
        assert_eq!(other.standing(TenantId(2)), Standing::Active);
        drop(scope);

        let mut scope = provider(&db).await;
        assert!(store::resume(&mut scope, TenantId(1), "").await.unwrap());
        assert!(!store::resume(&mut scope, TenantId(2), "").await.unwrap());
        let day = jiff::civil::date(2026, 9, 30);
        assert!(store::leave(&mut scope, TenantId(2), day, "Kündigung").await.unwrap());
        assert!(matches!(store::suspend(&mut scope, TenantId(2), "").await, Err(Error::Conflict(_))));
        assert!(matches!(store::suspend(&mut scope, TenantId(7), "").await, Err(Error::NotFound("tenant"))));
        scope.commit().await.unwrap();
        let leaving = db.store.standing(TenantId(2));
        assert!(leaving.lets_staff_in(day) && !leaving.takes_applications());
        assert!(!leaving.lets_staff_in(day.tomorrow().unwrap()));
        assert!(db.store.closed().get(&TenantId(1)).is_none());

        let mut scope = db.tenant(1).await;
        assert!(matches!(store::suspend(&mut scope, TenantId(1), "").await, Err(Error::WrongReach(_))));
        drop(scope);
        assert!(store::verify_chains(&db.store).await.unwrap().iter().all(|report| report.broken.is_none()));
    }
}

#[tokio::test]
async fn a_tenant_is_deleted_by_two_people_when_it_has_left_and_not_before() {
    for db in databases(&[]).await {
        db.with_tenants(&[1, 2]).await;
        let subject = Uuid::from_u128(7);
        for tenant in [1, 2] {
            let mut scope = db.tenant(tenant).await;
            scope.create_data_key(subject).await.unwrap();
            scope.audit("test.event", subject, json!({}));
            scope.emit("test.topic", subject, json!({})).unwrap();
            scope.commit().await.unwrap();
        }
        let ask = async |days| {
            let mut scope = operator(&db, 1).await;
            store::ask_deletion(&mut scope, TenantId(1), days, "Der Vertrag ist zu Ende.").await?;
            scope.commit().await
        };
        assert!(matches!(ask(0).await, Err(Error::Conflict(_))), "{}: it works here", db.name);
        let mut scope = operator(&db, 1).await;
        store::leave(&mut scope, TenantId(1), db.store.clock().today(), "Kündigung").await.unwrap();
        scope.commit().await.unwrap();
        assert!(matches!(ask(0).await, Err(Error::Conflict(_))), "{}: its last day is not over", db.name);
        db.clock.advance_seconds(30 * 24 * 3_600);
        assert!(matches!(ask(30).await, Err(Error::Conflict(_))), "{}: one day too early", db.name);
        db.clock.advance_seconds(24 * 3_600);
        ask(30).await.unwrap();
        assert!(matches!(ask(30).await, Err(Error::Conflict(_))), "{}: twice", db.name);

        let approve = async |who| {
            let mut scope = operator(&db, who).await;
            store::approve_deletion(&mut scope, TenantId(1)).await?;
            scope.commit().await
        };
        assert!(matches!(approve(1).await, Err(Error::Conflict(_))), "{}: the same person", db.name);
        assert!(matches!(store::erase_rows(&db.store, TenantId(1), &[]).await, Err(Error::Conflict(_))));
        approve(2).await.unwrap();
        approve(2).await.unwrap();
        assert_eq!(db.store.standing(TenantId(1)), Standing::Deleted);
        let gone = db.store.read_as_system(TenantId(1)).await;
        assert!(matches!(gone.err(), Some(Error::NotFound("tenant"))), "{}: no key, no scope", db.name);

        assert!(matches!(store::finish_deletion(&db.store, TenantId(1), &[]).await, Err(Error::Conflict(_))));
        assert_eq!(store::erase_rows(&db.store, TenantId(1), &[]).await.unwrap(), 4, "{}", db.name);
        assert_eq!(store::erase_rows(&db.store, TenantId(1), &[]).await.unwrap(), 0);
        let record = store::finish_deletion(&db.store, TenantId(1), &[]).await.unwrap();
        assert_eq!(store::finish_deletion(&db.store, TenantId(1), &[]).await.unwrap(), record);
        assert_eq!(record.removed.values().sum::<i64>(), 4);
        assert_eq!(record.chain.as_ref().map(|(sequence, _)| *sequence), Some(1));

        // The other one is as it was, the number stays taken, the official key is free.
        db.tenant(2).await.data_key(subject).await.unwrap();
        let new = |number, key: &str| store::NewTenant {
            id: TenantId(number),
            key: key.to_owned(),
            name: "New".to_owned(),
            example: true,
        };
        let mut scope = provider(&db).await;
        assert_eq!(store::create_tenants(&mut scope, &[new(1, "000000000009")]).await.unwrap(), 0, "{}", db.name);
        assert_eq!(store::create_tenants(&mut scope, &[new(3, "000000000001")]).await.unwrap(), 1);
        let left: Vec<i32> = store::tenants(&scope).await.unwrap().into_iter().map(|tenant| tenant.id.0).collect();
        assert_eq!(left, [2, 3]);
        scope.commit().await.unwrap();
        assert!(store::verify_chains(&db.store).await.unwrap().iter().all(|report| report.broken.is_none()));
    }
}

#[tokio::test]
async fn no_destroyed_key_is_left_in_the_file_of_the_database() {
    let db = databases(&[]).await.remove(0);
    db.with_tenants(&[1, 2]).await;
    let scope = db.tenant(1).await;
    let select = Statement::from_string(db.store.backend(), "select wrapped_key as k from tenant where tenant_id = 1");
    let key: Vec<u8> = scope.db().query_one_raw(select).await.unwrap().unwrap().try_get("", "k").unwrap();
    drop(scope);
    let file = std::path::PathBuf::from(db.url.trim_start_matches("sqlite:"));
    let beside = file.with_extension("sqlite-wal");
    let holds = || {
        [&file, &beside].into_iter().any(|file| {
            let bytes = std::fs::read(file).unwrap_or_default();
            bytes.windows(key.len()).any(|window| window == key)
        })
    };
    assert!(holds(), "there is nothing to look for");
    let mut scope = operator(&db, 1).await;
    store::leave(&mut scope, TenantId(1), db.store.clock().today(), "").await.unwrap();
    scope.commit().await.unwrap();
    db.clock.advance_seconds(24 * 3_600);
    let mut scope = operator(&db, 1).await;
    store::ask_deletion(&mut scope, TenantId(1), 0, "").await.unwrap();
    scope.commit().await.unwrap();
    let mut scope = operator(&db, 2).await;
    store::approve_deletion(&mut scope, TenantId(1)).await.unwrap();
    scope.commit().await.unwrap();
    store::erase_rows(&db.store, TenantId(1), &[]).await.unwrap();
    store::finish_deletion(&db.store, TenantId(1), &[]).await.unwrap();
    assert!(!holds(), "the wrapped key of a deleted tenant lies in the file still");
}
