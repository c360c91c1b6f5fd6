//! Deletion: nothing of a case is left in any table, whatever rooms come to know of it.

use axum::http::StatusCode;
use sea_orm::{ConnectionTrait, Statement, Value};
use store::{Actor, Language, Reach};
use uuid::Uuid;

use crate::tables::{Table, insert, row, tables};
use crate::town::{Ask, MARK, OWNER, Town, towns};

/// Where the number of a deleted case may still stand: that there was one, and nothing of what it said.
const MAY_NAME_IT: [&str; 4] = ["application", "audit_event", "deletion_record", "outbox"];

/// The columns of a table that say to which case a row belongs.
fn of_case(table: &Table) -> Option<&str> {
    table.columns.iter().map(|column| column.name.as_str()).find(|name| matches!(*name, "case_id" | "application"))
}

/// Gives every table that holds something of a case a row of this one, also those that no journey has filled.
async fn fill(town: &Town, tables: &[Table], case: Uuid) {
    let mut open: Vec<&Table> = tables.iter().filter(|table| of_case(table).is_some()).collect();
    for others in [false, true] {
        // What they refer to besides the case, such as a label.
        for table in tables.iter().filter(|table| others && of_case(table).is_none() && table.is_tenants()) {
            if count(town, &table.name, "tenant_id = 1", None).await == 0 {
                put(town, table, case).await;
            }
        }
        let mut left = Vec::new();
        for table in open {
            put(town, table, case).await;
            let condition = format!("{} = $1", of_case(table).unwrap());
            if count(town, &table.name, &condition, Some(case)).await == 0 {
                left.push(table);
            }
        }
        open = left;
    }
    let names: Vec<&str> = open.iter().map(|table| table.name.as_str()).collect();
    assert!(names.is_empty(), "{}: nothing of the case in {names:?} to look for", town.db.name);
}

/// Adds a row without a meaning; one that does not fit beside those that are there already is left out.
async fn put(town: &Town, table: &Table, case: Uuid) {
    let mut new = row(table, OWNER);
    for (column, value) in table.columns.iter().zip(&mut new.values) {
        match column.name.as_str() {
            name if of_case(table) == Some(name) => *value = Value::from(case),
            "blob" => *value = Value::from("0123456789abcdef0123456789abcdef"),
            _ => {}
        }
    }
    let scope = town.db.tenant(OWNER.0).await;
    if insert(&scope, new).await.is_ok() {
        scope.commit().await.unwrap();
    }
}

async fn count(town: &Town, table: &str, condition: &str, case: Option<Uuid>) -> i64 {
    let store = &town.db.store;
    let scope = store.read(Reach::Tenant(OWNER), Actor::System, Language::German).await.unwrap();
    let sql = format!("select count(*) as number from {table} where {condition}");
    let select = Statement::from_sql_and_values(store.backend(), sql, case.map(Value::from));
    scope.db().query_one_raw(select).await.unwrap().unwrap().try_get("", "number").unwrap()
}

/// How many rows of each table name the case in any column.
async fn traces(town: &Town, tables: &[Table], case: Uuid) -> Vec<(String, i64)> {
    let mut found = Vec::new();
    for table in tables.iter().filter(|table| table.columns.iter().any(|column| column.name == "tenant_id")) {
        let mut conditions = Vec::new();
        for column in &table.columns {
            match column.kind.as_str() {
                "uuid" => conditions.push(format!("{} = $1", column.name)),
                "text" => conditions.push(format!("{} like '%{case}%'", column.name)),
                _ => {}
            }
        }
        if conditions.iter().all(|condition| !condition.contains("$1")) {
            continue;
        }
        found.push((table.name.clone(), count(town, &table.name, &conditions.join(" or "), Some(case)).await));
    }
    found
}

#[tokio::test]
async fn nothing_of_a_deleted_case_is_left_in_any_table() {
    for town in towns().await {
        let case: Uuid = town.names.case.parse().unwrap();
        let tables = tables(&town.db).await;
        fill(&town, &tables, case).await;
        let scope = town.db.tenant(OWNER.0).await;
        let closed = "update case_file set state = 'closed', closed_at = 0, delete_on = '2020-01-01'";
        scope.db().execute_unprepared(closed).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(casework::erase_due(&town.house.casework, OWNER).await.unwrap(), 1, "{}", town.db.name);
        town.house.worker().unwrap().drain().await.unwrap();

        for (table, number) in traces(&town, &tables, case).await {
            let allowed = MAY_NAME_IT.contains(&table.as_str());
            assert!(number == 0 || allowed, "{}: {number} rows of {table} still know the case", town.db.name);
        }
        let content = count(&town, "application", "id = $1 and length(content) > 0", Some(case)).await;
        assert_eq!(content, 0, "{}: what was submitted is still there", town.db.name);

        // Whoever holds the code learns that it is gone; nobody gets a failure.
        let reference = &town.names.reference;
        let paths = [
            format!("/status/{reference}"),
            format!("/status/{reference}/kopie.pdf"),
            format!("/status/{reference}/dokument/{}", town.names.document),
            format!("/amt/vorgang/{case}"),
            format!("/amt/vorgang/{case}/paket.zip"),
            format!("/amt/vorgang/{case}/dokument/{}", town.names.document),
        ];
        for path in paths {
            let answer = town.send(Ask::get(&path).cookie(&town.holder())).await;
            assert_eq!(answer.status, StatusCode::GONE, "{}: {path}: {}", town.db.name, answer.text());
            assert!(answer.is_our_error() && !answer.text().contains(MARK), "{path}");
        }
        let program = Ask::get(&format!("/api/v1/applications/{reference}"))
            .header("authorization", format!("Bearer {}", town.names.access_code));
        assert_eq!(town.send(program).await.status, StatusCode::GONE);
    }
}
