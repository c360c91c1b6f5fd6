//! A tenant is deleted whole, provably, and nobody else feels it.

use std::collections::BTreeMap;

use axum::body::Bytes;
use axum::http::StatusCode;
use blobs::Blobs;
use dienstweg::{KEPT_TABLES, ROOMS, delete_tenants};
use sea_orm::{ConnectionTrait, Statement, Value};
use store::testing::{TestDatabase, databases};
use store::{Actor, Language, Reach, Scope, TenantId};
use uuid::Uuid;

use crate::tables::{Table, fill, insert, row, tables};
use crate::town::{Ask, STRANGER, Town, towns};

const GONE: TenantId = TenantId(1);
const OTHER: TenantId = TenantId(2);

/// The record itself, and the row that keeps the number.
const PROOF: [&str; 3] = ["tenant", "tenant_deletion", "tenant_deletion_step"];

async fn provider(db: &TestDatabase, actor: Actor) -> Scope {
    db.store.write(Reach::Provider, actor, Language::German).await.unwrap()
}

fn person(number: u128) -> Actor {
    Actor::Account(Uuid::from_u128(number))
}

/// Lets two people delete a tenant whose last day is long over, as far as the destruction of its key.
async fn agreed(db: &TestDatabase, tenant: TenantId) {
    let today = db.store.clock().today();
    let mut scope = provider(db, person(1)).await;
    store::leave(&mut scope, tenant, today, "Kündigung").await.unwrap();
    scope.commit().await.unwrap();
    db.clock.advance_seconds(31 * 24 * 3_600);
    let mut scope = provider(db, person(1)).await;
    store::ask_deletion(&mut scope, tenant, 30, "Der Vertrag ist zu Ende.").await.unwrap();
    scope.commit().await.unwrap();
    let mut scope = provider(db, person(2)).await;
    store::approve_deletion(&mut scope, tenant).await.unwrap();
    scope.commit().await.unwrap();
}

fn of_tenants(tables: &[Table]) -> impl Iterator<Item = &Table> {
    tables.iter().filter(|table| {
        let name = table.name.as_str();
        table.columns.iter().any(|column| column.name == "tenant_id") && !PROOF.contains(&name)
    })
}

/// Rows of a tenant in every table, read without any protection of the rows but the tenant's own.
async fn counts(db: &TestDatabase, tables: &[Table], tenant: TenantId) -> BTreeMap<String, i64> {
    let scope = db.store.read(Reach::Erasure(tenant), Actor::System, Language::German).await.unwrap();
    let mut counts = BTreeMap::new();
    for table in of_tenants(tables) {
        let sql = format!("select count(*) as number from {} where tenant_id = $1", table.name);
        let select = Statement::from_sql_and_values(db.store.backend(), sql, [tenant.0.into()]);
        let number = scope.db().query_one_raw(select).await.unwrap().unwrap().try_get("", "number").unwrap();
        counts.insert(table.name.clone(), number);
    }
    counts
}

/// The key of a tenant as it lies in the database.
async fn wrapped_key(db: &TestDatabase, tenant: TenantId) -> Vec<u8> {
    let scope = db.store.read(Reach::Public, Actor::System, Language::German).await.unwrap();
    let sql = "select wrapped_key from tenant where tenant_id = $1";
    let select = Statement::from_sql_and_values(db.store.backend(), sql, [tenant.0.into()]);
    scope.db().query_one_raw(select).await.unwrap().unwrap().try_get("", "wrapped_key").unwrap()
}

/// How many values of any table, as any reach may see them, are these bytes.
async fn found(db: &TestDatabase, tables: &[Table], bytes: &[u8]) -> i64 {
    let mut found = 0;
    for reach in [Reach::Public, Reach::Provider, Reach::Erasure(GONE), Reach::Erasure(OTHER)] {
        let scope = db.store.read(reach, Actor::System, Language::German).await.unwrap();
        for table in tables {
            for column in table.columns.iter().filter(|column| column.kind == "bytea") {
                let sql = format!("select count(*) as number from {} where {} = $1", table.name, column.name);
                let select = Statement::from_sql_and_values(db.store.backend(), sql, [bytes.into()]);
                let row = scope.db().query_one_raw(select).await.unwrap().unwrap();
                found += row.try_get::<i64>("", "number").unwrap();
            }
        }
    }
    found
}

/// Rows of a tenant in what everybody may read, such as the texts of its own.
async fn fill_public(db: &TestDatabase, tables: &[Table], tenant: TenantId) {
    for table in of_tenants(tables).filter(|table| !table.is_tenants()) {
        let mut new = row(table, tenant);
        for (column, value) in table.columns.iter().zip(&mut new.values) {
            if column.name == "county" {
                *value = Value::from(format!("county of {tenant}"));
            }
        }
        let scope = provider(db, Actor::System).await;
        if insert(&scope, new).await.is_ok() {
            scope.commit().await.unwrap();
        }
    }
}

#[tokio::test]
async fn nothing_of_a_deleted_tenant_is_left_and_the_other_one_is_untouched() {
    for db in databases(&ROOMS).await {
        db.with_tenants(&[GONE.0, OTHER.0]).await;
        let tables = tables(&db).await;
        let blobs = Blobs::in_memory();
        for tenant in [GONE, OTHER] {
            let case = Uuid::from_u128(0xfeed);
            let mut scope = db.tenant(tenant.0).await;
            let key = scope.create_data_key(case).await.unwrap();
            scope.commit().await.unwrap();
            blobs.put(&key, tenant, Bytes::from_static(b"a file")).await.unwrap();
            fill(&db, &tables, tenant).await;
            fill_public(&db, &tables, tenant).await;
        }
        let before = counts(&db, &tables, GONE).await;
        let others = counts(&db, &tables, OTHER).await;
        let empty: Vec<_> = before.iter().filter(|(_, rows)| **rows == 0).map(|(name, _)| name).collect();
        assert!(empty.iter().all(|name| *name == "administration"), "{}: nothing to look for in {empty:?}", db.name);
        let key = wrapped_key(&db, GONE).await;
        assert!(found(&db, &tables, &key).await > 0, "{}", db.name);

        agreed(&db, GONE).await;
        assert_eq!(found(&db, &tables, &key).await, 0, "{}: the key goes first", db.name);
        let finished = delete_tenants(&db.store, &blobs).await.unwrap();
        assert_eq!(finished.len(), 1, "{}", db.name);
        assert!(delete_tenants(&db.store, &blobs).await.unwrap().is_empty(), "{}: once is enough", db.name);

        let kept = KEPT_TABLES.map(|(table, _)| table);
        for (name, rows) in counts(&db, &tables, GONE).await {
            let stays = kept.contains(&name.as_str());
            assert!(rows == 0 || stays, "{}: {rows} rows of {name} are left", db.name);
            let is_book = name == "statement_line";
            assert!(!is_book || rows == before[&name], "{}: what a quarter cost does not add up any more", db.name);
        }
        let removed = &finished[0].removed;
        for (name, rows) in &before {
            let stays = kept.contains(&name.as_str()) || *rows == 0;
            // What happened between the count and the deletion is among what was removed.
            assert!(stays || removed.get(name).is_some_and(|removed| removed >= rows), "{}: {name}", db.name);
        }
        assert_eq!(removed["files"], 1, "{}", db.name);
        assert_eq!(blobs.delete_all(GONE).await.unwrap(), 0, "{}: a file is left", db.name);
        assert_eq!(counts(&db, &tables, OTHER).await, others, "{}", db.name);
        assert_eq!(blobs.delete_all(OTHER).await.unwrap(), 1, "{}: the file of another one", db.name);
        db.tenant(OTHER.0).await.data_key(Uuid::from_u128(0xfeed)).await.unwrap();
    }
}

#[tokio::test]
async fn an_interrupted_deletion_goes_on_and_a_restored_backup_is_cleaned_again() {
    for db in databases(&ROOMS).await {
        db.with_tenants(&[GONE.0, OTHER.0]).await;
        let tables = tables(&db).await;
        fill(&db, &tables, GONE).await;
        let blobs = Blobs::in_memory();
        agreed(&db, GONE).await;
        // The process dies after the first table.
        let kept: Vec<String> = tables.iter().skip(1).map(|table| table.name.clone()).collect();
        let kept: Vec<&str> = kept.iter().map(String::as_str).filter(|name| *name != "outbox").collect();
        store::erase_rows(&db.store, GONE, &kept).await.unwrap();
        assert!(counts(&db, &tables, GONE).await.values().any(|rows| *rows > 0), "{}: nothing is left to do", db.name);
        let first = delete_tenants(&db.store, &blobs).await.unwrap().remove(0);
        assert!(first.finished_at.is_some() && first.removed.contains_key("outbox"), "{}", db.name);

        // The backup knew nothing of it.
        let record = store::Deletion::from_json(&first.as_json()).unwrap();
        let mut backup = databases(&ROOMS).await;
        backup.retain(|other| other.name == db.name);
        let old = backup.remove(0);
        old.with_tenants(&[GONE.0, OTHER.0]).await;
        fill(&old, &tables, GONE).await;
        let mut scope = provider(&old, Actor::System).await;
        assert!(store::repeat_deletion(&mut scope, &record).await.unwrap(), "{}", old.name);
        let foreign = store::Deletion { tenant: OTHER, ..record.clone() };
        assert!(store::repeat_deletion(&mut scope, &foreign).await.is_err(), "{}: another key", old.name);
        scope.commit().await.unwrap();
        assert_eq!(delete_tenants(&old.store, &blobs).await.unwrap().len(), 1);
        let stays = KEPT_TABLES.map(|(table, _)| table);
        let left = counts(&old, &tables, GONE).await;
        let is_gone = |(name, rows): (&String, &i64)| *rows == 0 || stays.contains(&name.as_str());
        assert!(left.iter().all(is_gone), "{}: {left:?}", old.name);
        let mut scope = provider(&old, Actor::System).await;
        assert!(!store::repeat_deletion(&mut scope, &record).await.unwrap(), "{}", old.name);
    }
}

async fn act(town: &Town, fields: &[(&str, &str)]) -> StatusCode {
    let page = town.send(Ask::get("/betrieb/mandanten/0051").cookie(&town.owner.cookie)).await;
    let stand = page.hidden("stand");
    let mut all = vec![("csrf", town.owner.csrf.as_str()), ("stand", stand.as_str())];
    all.extend_from_slice(fields);
    town.send(Ask::post("/betrieb/mandanten/0051").cookie(&town.owner.cookie).form(&all)).await.status
}

#[tokio::test]
async fn a_suspended_administration_is_closed_for_staff_and_new_applications_and_opens_again() {
    for town in towns().await {
        let name = town.db.name;
        let catalogue = town.house.directory.catalogue();
        let ags = catalogue.municipalities().find(|place| place.administration == STRANGER).unwrap().ags.to_string();
        let service = catalogue.online_services().find(|online| online.online_service == "mangel-melden");
        let service = service.unwrap().service.clone();
        let begin = [("service", "mangel-melden"), ("place", ags.as_str())];
        let begun = town.send(Ask::post("/antrag/neu").form(&begin)).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{name}: {}", begun.text());
        let (draft, cookie) = (begun.header(axum::http::header::LOCATION).to_owned(), begun.cookie());

        assert_eq!(act(&town, &[("schritt", "suspend")]).await, StatusCode::UNPROCESSABLE_ENTITY, "{name}: no reason");
        let reason = [("schritt", "suspend"), ("grund-suspend", "Der Vertrag ruht.")];
        assert_eq!(act(&town, &reason).await, StatusCode::SEE_OTHER, "{name}");
        let stale = [("csrf", town.owner.csrf.as_str()), ("stand", "1"), ("schritt", "resume"), ("grund-resume", "x")];
        let refused = town.send(Ask::post("/betrieb/mandanten/0051").cookie(&town.owner.cookie).form(&stale)).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{name}");

        let inside = town.send(Ask::get("/amt").cookie(&town.stranger.cookie)).await;
        assert_eq!(inside.status, StatusCode::FORBIDDEN, "{name}");
        assert!(inside.text().contains("Der Vertrag ruht.") && inside.is_our_error(), "{name}: {}", inside.text());
        let login = [("login", "fremd"), ("password", crate::town::PASSWORD)];
        assert_eq!(town.send(Ask::post("/anmelden").form(&login)).await.status, StatusCode::FORBIDDEN, "{name}");
        let wrong = [("login", "fremd"), ("password", "falsch")];
        let wrong = town.send(Ask::post("/anmelden").form(&wrong)).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: strangers learn nothing");

        let page = town.send(Ask::get(&format!("/leistung/{service}?ort={ags}"))).await;
        assert!(page.text().contains("nimmt zurzeit keine Anträge"), "{name}: {}", page.text());
        assert_eq!(town.send(Ask::post("/antrag/neu").form(&begin)).await.status, StatusCode::NOT_FOUND, "{name}");
        assert!(town.send(Ask::get(&draft).cookie(&cookie)).await.status.is_success(), "{name}: it stays");
        let review = town.send(Ask::post(&format!("{draft}/absenden")).cookie(&cookie).form(&[("stand", "0")])).await;
        assert_eq!(review.status, StatusCode::CONFLICT, "{name}: {}", review.text());
        assert!(review.text().contains("Ihr Entwurf ist gespeichert"), "{name}");
        // Whoever applied elsewhere feels nothing.
        assert_eq!(town.send(Ask::get("/amt").cookie(&town.owner.cookie)).await.status, StatusCode::OK, "{name}");

        assert_eq!(act(&town, &[("schritt", "resume"), ("grund-resume", "Er gilt wieder.")]).await.as_u16(), 303);
        assert_eq!(town.send(Ask::get("/amt").cookie(&town.stranger.cookie)).await.status, StatusCode::OK, "{name}");
        assert_eq!(town.send(Ask::post("/antrag/neu").form(&begin)).await.status, StatusCode::SEE_OTHER, "{name}");

        let own = [("csrf", town.owner.csrf.as_str()), ("schritt", "suspend"), ("grund-suspend", "x"), ("stand", "0")];
        let own = town.send(Ask::post("/betrieb/mandanten/0001").cookie(&town.owner.cookie).form(&own)).await;
        assert_eq!(own.status, StatusCode::FORBIDDEN, "{name}: nobody shuts out the own administration");
    }
}
