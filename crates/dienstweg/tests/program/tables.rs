//! Every table: led by its tenant or public on purpose, protected on PostgreSQL, and read by nobody else.

use std::collections::BTreeMap;

use dienstweg::ROOMS;
use sea_orm::{ConnectionTrait, Database, DbBackend, Statement, Value};
use store::testing::{TestDatabase, databases};
use store::{Actor, Language, Reach, Scope, TenantId};

const OWNER: TenantId = TenantId(1);
const STRANGER: TenantId = TenantId(2);

/// Tables that everybody may read: the published directory, published forms, and who the tenants are.
const PUBLIC: [&str; 39] = [
    "activation",
    "administration",
    "administration_version",
    "area_change",
    "area_list",
    "area_version",
    "assignment",
    "authority",
    "by_law",
    "by_law_rate",
    "content_change",
    "county",
    "directory_state",
    "entity_value",
    "fee",
    "form_version",
    "legal_entity",
    "logo",
    "municipality",
    "offer",
    "online_service",
    "own_address",
    "ozg_bundle",
    "place",
    "postcode",
    "publication",
    "question_reply",
    "responsibility",
    "service",
    "service_terms",
    "service_text",
    "state_authority",
    "survey",
    "synonym",
    "duty",
    "equivalent",
    "tenant",
    "unit",
    "weight_set",
];

/// Tables of the provider alone: who works on online services, how they are switched on, what was searched and is not online, what
/// came by XZuFi.
const PROVIDER: [&str; 17] = [
    "announcement",
    "backup",
    "cost_input",
    "cost_key",
    "cost_position",
    "cost_run",
    "missed_interest",
    "missed_search",
    "proposal",
    "publication_event",
    "roll_out",
    "roll_out_event",
    "roll_out_step",
    "service_interest",
    "service_votes",
    "tenant_deletion",
    "transfer_object",
];

/// The list of migrations and the identity of the installation, which only the program itself touches.
const UNPROTECTED: [&str; 2] = ["installation", "schema_migration"];

/// Tables of tenants that another reach may read besides, and why.
const ALSO_READ: [(&str, &str, &str); 27] = [
    ("handed_reasons", "provider", "what administrations handed to the authors of a form"),
    ("service_fact", "provider", "what is known about services, for the roadmap of the whole state"),
    ("pulse_round", "provider", "when staff were asked, to add up small administrations"),
    ("pulse_count", "provider", "sums over small administrations, of at least five people"),
    ("measure", "provider", "how much is planned and how concretely, counted"),
    ("case_file", "provider", "which cases there are, by service and period, to count them"),
    ("case_event", "provider", "what happened in cases and when, to count it"),
    ("self_check", "provider", "means over at least five administrations"),
    ("self_check_answer", "provider", "means over at least five administrations"),
    ("duty_evidence", "provider", "what administrations did about duties"),
    ("tenant_export", "provider", "when an administration took its data along"),
    ("tenant_watch", "provider", "how many cases are open and overdue"),
    ("tenant_fault", "provider", "what failed, by online service"),
    ("ticket", "provider", "what waits for the provider, without what was written"),
    ("purchase", "provider", "what was ordered of the provider"),
    ("statement_line", "provider", "what everybody pays for the provider"),
    ("access_grant", "provider", "how the access stands that somebody asked for"),
    ("usage_month", "provider", "how much online services are used"),
    ("value_request", "provider", "values that bodies were asked for"),
    ("account", "provider", "how many people work in which role"),
    ("login_name", "public", "the hash of a login name leads to its tenant"),
    ("news_edition", "public", "what was approved is for everybody"),
    ("outbox", "worker", "entries that are due"),
    ("outbox", "provider", "the backlog"),
    ("audit_event", "provider", "the check of the chains"),
    ("tenant_deletion_step", "provider", "what a deletion removed"),
    ("audit_head", "provider", "the check of the chains"),
];

pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) kind: String,
}

pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) columns: Vec<Column>,
    key: Vec<String>,
}

impl Table {
    pub(crate) fn is_tenants(&self) -> bool {
        !PUBLIC.contains(&self.name.as_str())
            && !PROVIDER.contains(&self.name.as_str())
            && !UNPROTECTED.contains(&self.name.as_str())
    }
}

async fn rows(scope: &Scope, sql: &str) -> Vec<sea_orm::QueryResult> {
    let statement = Statement::from_string(scope.store().backend(), sql);
    scope.db().query_all_raw(statement).await.unwrap_or_else(|error| panic!("{sql}: {error}"))
}

async fn count(scope: &Scope, table: &str, condition: &str) -> i64 {
    let sql = format!("select count(*) as number from {table} where {condition}");
    rows(scope, &sql).await[0].try_get("", "number").expect("a count")
}

async fn scope(db: &TestDatabase, reach: Reach) -> Scope {
    db.store.write(reach, Actor::System, Language::German).await.expect("a scope")
}

/// What the database itself says about its tables.
pub(crate) async fn tables(db: &TestDatabase) -> Vec<Table> {
    let scope = scope(db, Reach::Public).await;
    let names = match db.store.backend() {
        DbBackend::Sqlite => {
            "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by 1"
        }
        _ => "select tablename::text as name from pg_tables where schemaname = 'public' order by 1",
    };
    let mut tables = Vec::new();
    for row in rows(&scope, names).await {
        let name: String = row.try_get("", "name").expect("a name");
        let columns = match db.store.backend() {
            DbBackend::Sqlite => format!(
                "select name, type as kind, cast(pk as integer) as place from pragma_table_info('{name}') order by cid"
            ),
            _ => format!(
                "select a.attname::text as name, format_type(a.atttypid, null) as kind,
                        coalesce(array_position(i.indkey::int2[], a.attnum), -1)::bigint + 1 as place
                 from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
                 where a.attrelid = '{name}'::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum"
            ),
        };
        let mut key = BTreeMap::new();
        let mut found = Vec::new();
        for row in rows(&scope, &columns).await {
            let column: String = row.try_get("", "name").expect("a name");
            let place: i64 = row.try_get("", "place").expect("a number");
            if place > 0 {
                key.insert(place, column.clone());
            }
            let kind: String = row.try_get("", "kind").expect("a type");
            found.push(Column { name: column, kind: kind.to_lowercase() });
        }
        tables.push(Table { name, columns: found, key: key.into_values().collect() });
    }
    tables
}

/// A row of a tenant that needs no knowledge of what the table means.
pub(crate) fn row(table: &Table, tenant: TenantId) -> NewRow {
    let mark = u8::try_from(tenant.0).expect("a small number");
    let values = table.columns.iter().map(|column| match column.kind.as_str() {
        "integer" if column.name == "tenant_id" => Value::from(tenant.0),
        "integer" => Value::from(7_i32),
        "bigint" => Value::from(7_i64),
        "boolean" => Value::from(false),
        "text" => Value::from(format!("text of tenant {tenant}")),
        // A second person is another one.
        "uuid" if ["released_by", "approved_by"].contains(&column.name.as_str()) => {
            Value::from(uuid::Uuid::from_bytes([mark | 0x80; 16]))
        }
        "uuid" => Value::from(uuid::Uuid::from_bytes([mark; 16])),
        "bytea" => Value::from(vec![mark; 8]),
        other => panic!("{}.{} has the type {other}", table.name, column.name),
    });
    let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let places: Vec<String> = (1..=names.len()).map(|place| format!("${place}")).collect();
    let sql = format!("insert into {} ({}) values ({})", table.name, names.join(", "), places.join(", "));
    NewRow { sql, values: values.collect() }
}

pub(crate) struct NewRow {
    sql: String,
    pub(crate) values: Vec<Value>,
}

pub(crate) async fn insert(scope: &Scope, row: NewRow) -> Result<(), sea_orm::DbErr> {
    let statement = Statement::from_sql_and_values(scope.store().backend(), row.sql, row.values);
    scope.db().execute_raw(statement).await.map(drop)
}

/// Gives every table of a tenant a row, in whatever order the foreign keys want.
pub(crate) async fn fill(db: &TestDatabase, tables: &[Table], tenant: TenantId) {
    let mut open: Vec<&Table> = tables.iter().filter(|table| table.is_tenants()).collect();
    while !open.is_empty() {
        let mut left = Vec::new();
        let mut reasons = Vec::new();
        for table in &open {
            let scope = scope(db, Reach::Tenant(tenant)).await;
            if count(&scope, &table.name, &format!("tenant_id = {}", tenant.0)).await > 0 {
                continue;
            }
            match insert(&scope, row(table, tenant)).await {
                Ok(()) => scope.commit().await.expect("commit"),
                Err(error) => {
                    reasons.push(format!("{}: {error}", table.name));
                    left.push(*table);
                }
            }
        }
        assert!(left.len() < open.len(), "{}: {reasons:#?}", db.name);
        open = left;
    }
}

#[tokio::test]
async fn every_table_is_led_by_its_tenant_or_public_on_purpose() {
    for db in databases(&ROOMS).await {
        let tables = tables(&db).await;
        assert!(tables.len() > 25, "{}: {} tables", db.name, tables.len());
        for table in &tables {
            if table.is_tenants() {
                assert_eq!(table.key.first().map(String::as_str), Some("tenant_id"), "{}: {}", db.name, table.name);
            }
        }
        for name in PUBLIC.iter().chain(&PROVIDER).chain(&UNPROTECTED) {
            assert!(tables.iter().any(|table| table.name == *name), "{}: {name} is not there any more", db.name);
        }
    }
}

#[tokio::test]
async fn postgres_protects_every_table_against_its_owner_too() {
    for db in databases(&ROOMS).await {
        if db.store.backend() == DbBackend::Sqlite {
            continue;
        }
        let scope = scope(&db, Reach::Public).await;
        let sql = "select relname::text as name, relrowsecurity and relforcerowsecurity as protected from pg_class
                   where relkind = 'r' and relnamespace = 'public'::regnamespace";
        for row in rows(&scope, sql).await {
            let (name, protected): (String, bool) =
                (row.try_get("", "name").expect("a name"), row.try_get("", "protected").expect("a flag"));
            assert!(protected || UNPROTECTED.contains(&name.as_str()), "{name} is not protected");
        }
    }
}

#[tokio::test]
async fn a_tenant_reads_and_changes_nothing_of_another() {
    for db in databases(&ROOMS).await {
        db.with_tenants(&[OWNER.0, STRANGER.0]).await;
        let tables = tables(&db).await;
        fill(&db, &tables, OWNER).await;
        fill(&db, &tables, STRANGER).await;
        if db.store.backend() == DbBackend::Sqlite {
            // SQLite has no second lock; there the queries of the verbs hold, which the test of the routes tries.
            continue;
        }
        for table in tables.iter().filter(|table| table.is_tenants()) {
            let name = &table.name;
            let foreign = format!("tenant_id = {}", OWNER.0);
            let own = scope(&db, Reach::Tenant(OWNER)).await;
            assert!(count(&own, name, &foreign).await > 0, "{name} has no row to look for");
            drop(own);
            let stranger = scope(&db, Reach::Tenant(STRANGER)).await;
            assert_eq!(count(&stranger, name, &foreign).await, 0, "{name} can be read");
            assert!(count(&stranger, name, "true").await > 0, "{name}: not even the own row is there");
            for sql in [
                format!("update {name} set tenant_id = tenant_id where {foreign}"),
                format!("delete from {name} where {foreign}"),
            ] {
                let done = stranger.db().execute_unprepared(&sql).await.expect("a statement without effect");
                assert_eq!(done.rows_affected(), 0, "{sql}");
            }
            let smuggled = insert(&stranger, row(table, OWNER)).await;
            assert!(smuggled.is_err_and(|error| error.to_string().contains("row-level security")), "{name}");
        }
        other_reaches(&db, &tables).await;
        provider_alone(&db, &tables).await;
    }
}

/// Whoever declares no tenant sees no rows of tenants, but for the exceptions.
async fn other_reaches(db: &TestDatabase, tables: &[Table]) {
    let bare = Database::connect(&db.url).await.expect("a connection without a reach");
    for table in tables.iter().filter(|table| table.is_tenants()) {
        let name = table.name.as_str();
        let foreign = format!("tenant_id = {}", OWNER.0);
        for (reach, word) in [
            (Reach::Public, "public"),
            (Reach::Worker, "worker"),
            (Reach::Provider, "provider"),
            (Reach::Intake(vec![STRANGER]), "intake"),
        ] {
            let scope = scope(db, reach).await;
            let allowed = ALSO_READ.iter().any(|(table, reach, _)| *table == name && *reach == word);
            let seen = count(&scope, name, &foreign).await > 0;
            assert_eq!(seen, allowed, "{name} with the reach of the {word}");
        }
        let sql = format!("select count(*) as number from {name}");
        let row = bare.query_one_raw(Statement::from_string(DbBackend::Postgres, sql)).await.expect("a query");
        let number: i64 = row.expect("a row").try_get("", "number").expect("a count");
        assert_eq!(number, 0, "{name} without a reach");
    }
    bare.close().await.expect("closed");
}

/// What only the provider reads and writes.
async fn provider_alone(db: &TestDatabase, tables: &[Table]) {
    for reach in [Reach::Tenant(OWNER), Reach::Public, Reach::Worker] {
        for table in tables.iter().filter(|table| PROVIDER.contains(&table.name.as_str())) {
            let scope = scope(db, reach.clone()).await;
            let smuggled = insert(&scope, row(table, OWNER)).await;
            let refused = smuggled.is_err_and(|error| error.to_string().contains("row-level security"));
            assert!(refused, "{} with {reach:?}", table.name);
        }
    }
}
