//! What an administration takes along: everything that it has, nothing of anybody else, and a list that is true.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Write};

use axum::http::{StatusCode, header};
use dienstweg::{EXPORTS, ROOMS};
use operations::{Error, Exporter, Fault, MANIFEST, Taker, TenantExport, check_export, export_tenant, note_exported};
use sea_orm::{ConnectionTrait, Statement, Value as SqlValue};
use serde_json::{Value, json};
use store::testing::databases;
use store::{Actor, Language, Reach, TenantId};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::tables::{fill, insert, row, tables};
use crate::town::{Ask, Clerk, MARK, OWNER, PASSWORD, STRANGER, Town, session, towns};

type Files = BTreeMap<String, Vec<u8>>;

async fn exported(town: &Town, tenant: TenantId) -> (TenantExport, Vec<u8>) {
    let mut archive = Vec::new();
    let export = export_tenant(&town.house.exporter, Taker::machine(tenant), &mut archive).await.unwrap();
    assert_eq!(export.bytes, archive.len() as u64);
    (export, archive)
}

fn unpacked(archive: &[u8]) -> Files {
    let mut archive = ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut files = BTreeMap::new();
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).unwrap();
        let name = file.name().unwrap().into_owned();
        assert!(file.enclosed_name().is_some(), "{name} leads out of the folder");
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        assert!(files.insert(name.clone(), content).is_none(), "{name} is there twice");
    }
    files
}

fn packed(files: &Files) -> Cursor<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, content) in files {
        zip.start_file(path.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap()
}

fn list(files: &Files) -> Value {
    serde_json::from_slice(&files[MANIFEST]).unwrap()
}

fn rows(files: &Files, table: &str) -> Vec<Value> {
    serde_json::from_slice(&files[&format!("tabellen/{table}.json")]).unwrap()
}

async fn count(town: &Town, table: &str) -> u64 {
    let scope = town.db.store.read_as_system(OWNER).await.unwrap();
    let sql = format!("select count(*) as number from {table} where tenant_id = $1");
    let select = Statement::from_sql_and_values(town.db.store.backend(), sql, [OWNER.0.into()]);
    let number: i64 = scope.db().query_one_raw(select).await.unwrap().unwrap().try_get("", "number").unwrap();
    u64::try_from(number).unwrap()
}

#[tokio::test]
async fn somebody_has_said_of_every_table_and_column_of_bytes_what_becomes_of_it() {
    for db in databases(&ROOMS).await {
        let tables = tables(&db).await;
        let said: BTreeMap<&str, _> = EXPORTS.iter().copied().flatten().map(|table| (table.name, table)).collect();
        assert_eq!(said.len(), EXPORTS.iter().map(|room| room.len()).sum::<usize>(), "a table stands there twice");
        for table in &tables {
            let of_tenants = table.columns.iter().any(|column| column.name == "tenant_id");
            let spoken = said.get(table.name.as_str());
            assert!(!of_tenants || spoken.is_some(), "{}: does a tenant take {} along?", db.name, table.name);
            let Some(spoken) = spoken.filter(|spoken| spoken.stays.is_none()) else { continue };
            for column in table.columns.iter().filter(|column| column.kind == "bytea") {
                assert!(spoken.says(&column.name), "{}: how is {}.{} read?", db.name, table.name, column.name);
            }
            for hidden in spoken.hidden() {
                assert!(table.columns.iter().any(|column| column.name == *hidden), "{}.{hidden}", table.name);
            }
        }
        let there: BTreeSet<&str> = tables.iter().map(|table| table.name.as_str()).collect();
        assert!(said.keys().all(|name| there.contains(name)), "{}: {:?}", db.name, said.keys());
    }
}

#[tokio::test]
async fn everything_comes_along_and_its_list_is_true() {
    for town in towns().await {
        let name = town.db.name;
        // What no journey has filled gets a row without a meaning, and so a case that nobody can read.
        let all = tables(&town.db).await;
        let case = all.iter().find(|table| table.name == "case_file").unwrap();
        let scope = town.db.tenant(OWNER.0).await;
        insert(&scope, row(case, OWNER)).await.unwrap();
        scope.commit().await.unwrap();
        for _ in 0..2 {
            // What points at another row comes after it.
            for table in all.iter().filter(|table| table.is_tenants() && table.name != "data_key") {
                if count(&town, &table.name).await == 0 {
                    let scope = town.db.tenant(OWNER.0).await;
                    if insert(&scope, row(table, OWNER)).await.is_ok() {
                        scope.commit().await.unwrap();
                    }
                }
            }
        }
        let (export, archive) = exported(&town, OWNER).await;
        let files = unpacked(&archive);
        let list = list(&files);
        assert_eq!(export.files, files.len() as u64, "{name}");
        assert_eq!((export.cases, &list["cases"]["folders"]), (1, &json!(1)), "{name}");
        assert_eq!(list["tenant"]["number"], 1);

        let mut filled = 0;
        for table in list["tables"].as_array().unwrap() {
            let table_name = table["table"].as_str().unwrap();
            let written = rows(&files, table_name).len() as u64;
            assert_eq!(table["rows"], written, "{name}: {table}");
            assert_eq!(table["rows"], table["rows_in_table"], "{name}: {table}");
            filled += u64::from(written > 0);
            let of_tenants = all.iter().find(|one| one.name == table_name).unwrap();
            let plain = of_tenants.is_tenants() && !["attachment", "scan"].contains(&table_name);
            assert!(!plain || written == count(&town, table_name).await, "{name}: {table}");
        }
        assert!(filled > 50, "{name}: {filled} tables with rows");

        // The case, as the clerk would pack it.
        let folder = format!("vorgaenge/{}", town.names.reference);
        let text = |path: &str| String::from_utf8(files[path].clone()).unwrap();
        let of_case: Vec<&str> = files.keys().filter_map(|path| path.strip_prefix(&format!("{folder}/"))).collect();
        assert_eq!(
            of_case,
            [
                "antrag.pdf",
                "dokumente/01-Bescheid.pdf",
                "inhalt.json",
                "intern/notizen.json",
                "intern/notizen.txt",
                "vorgang.json",
                "vorgang.txt"
            ],
            "{name}"
        );
        assert!(text(&format!("{folder}/vorgang.txt")).contains("Tiefes Schlagloch"), "{name}");
        assert!(text(&format!("{folder}/intern/notizen.txt")).contains(MARK), "{name}");
        assert!(files[&format!("{folder}/dokumente/01-Bescheid.pdf")].starts_with(b"%PDF-1.7 Geheim"), "{name}");

        // What was sealed is opened, what opens something stays behind.
        assert!(rows(&files, "message").iter().any(|row| row["body"] == MARK), "{name}");
        assert!(rows(&files, "case_note").iter().any(|row| row["content"] == MARK), "{name}");
        assert!(rows(&files, "ticket_entry").iter().any(|row| row["content"].to_string().contains(MARK)), "{name}");
        let application = &rows(&files, "application")[0];
        assert_eq!(application["content"]["values"]["place"], MARK, "{name}");
        assert!(application.get("access_hash").is_none() && application["submitted_at"].is_string(), "{application}");
        let accounts = rows(&files, "account");
        assert!(accounts.iter().all(|row| row.get("password_hash").is_none() && row["name"].is_string()), "{name}");
        assert!(rows(&files, "entity_value").iter().all(|row| row["entity"] == "16051000"), "{name}");
        let news = files.keys().filter(|path| path.starts_with("dateien/news_file/")).count();
        assert_eq!(news, 1, "{name}: the picture of the news");
        assert!(!files.contains_key("tabellen/draft.json") && !files.contains_key("tabellen/session.json"), "{name}");
        let guide = text("LIESMICH.txt");
        assert!(
            guide.contains("Erfurt") && guide.contains("password_hash") && !guide.contains("[operations"),
            "{guide}"
        );

        let checked = check_export(Cursor::new(&archive)).unwrap();
        let [Fault::Case(broken), Fault::Lost(file)] = checked.faults.as_slice() else {
            panic!("{name}: {:?}", checked.faults);
        };
        assert_eq!(*broken, uuid::Uuid::from_bytes([1; 16]).to_string(), "{name}");
        assert!(file.contains("participation_file"), "{name}: {file}");
        assert_eq!((checked.cases, checked.sha256), (1, export.sha256), "{name}");
        // The list names every file but itself.
        assert_eq!(checked.files + 1, files.len() as u64, "{name}");
    }
}

#[tokio::test]
async fn nothing_of_another_administration_is_in_it_and_a_suspended_one_takes_its_own() {
    for town in towns().await {
        let name = town.db.name;
        let mut scope = town.db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
        store::suspend(&mut scope, STRANGER, "Der Vertrag ruht.").await.unwrap();
        scope.commit().await.unwrap();
        let (export, archive) = exported(&town, STRANGER).await;
        let taker = Taker::machine(STRANGER);
        note_exported(&town.db.store, taker, &export).await.unwrap();
        for (path, content) in unpacked(&archive) {
            let words = String::from_utf8_lossy(&content).into_owned();
            for foreign in [MARK, &town.names.reference, &town.names.case, "Kim Beispiel, Erfurt"] {
                assert!(!words.contains(foreign), "{name}: {path} has {foreign}");
            }
        }
        assert!(!String::from_utf8_lossy(&archive).contains(MARK), "{name}");
        let scope = town.db.store.read(Reach::Tenant(STRANGER), Actor::System, Language::German).await.unwrap();
        let noted = operations::exports(&scope, taker).await.unwrap().remove(0);
        assert!(noted.finished_at.is_some() && noted.sha256 == export.sha256, "{name}: {noted:?}");
        let unknown = export_tenant(&town.house.exporter, Taker::machine(TenantId(9_000)), &mut Vec::new()).await;
        assert!(matches!(unknown, Err(Error::Store(store::Error::NotFound(_)))), "{name}: {unknown:?}");
    }
}

#[tokio::test]
async fn a_check_names_what_is_missing_changed_or_added_and_half_an_archive_is_none() {
    for town in towns().await {
        let (_, archive) = exported(&town, OWNER).await;
        let whole = unpacked(&archive);
        let faults = |files: &Files| check_export(packed(files)).unwrap().faults;
        assert_eq!(faults(&whole), []);
        let letter = format!("vorgaenge/{}/dokumente/01-Bescheid.pdf", town.names.reference);
        let table = "tabellen/message.json".to_owned();
        for path in [&letter, &table] {
            let mut changed = whole.clone();
            changed.get_mut(path).unwrap()[3] ^= 1;
            assert!(faults(&changed).contains(&Fault::Changed(path.clone())), "{:?}", faults(&changed));
            changed.remove(path);
            assert!(faults(&changed).contains(&Fault::Missing(path.clone())), "{:?}", faults(&changed));
        }
        let mut added = whole.clone();
        added.insert("vorgaenge/fremd.txt".to_owned(), b"x".to_vec());
        assert_eq!(faults(&added), [Fault::Unknown("vorgaenge/fremd.txt".to_owned())]);
        let mut fewer = whole.clone();
        let mut list = list(&whole);
        list["tables"][0]["rows_in_table"] = json!(1_000_000);
        fewer.insert(MANIFEST.to_owned(), list.to_string().into_bytes());
        assert_eq!(faults(&fewer).len(), 1, "{:?}", faults(&fewer));
        let mut unlisted = whole.clone();
        unlisted.remove(MANIFEST);
        assert_eq!(faults(&unlisted), [Fault::NoArchive]);
        for half in [&archive[..archive.len() / 2], &archive[..archive.len() - 40], b"", b"PK"] {
            assert_eq!(check_export(Cursor::new(half)).unwrap().faults, [Fault::NoArchive], "{}", half.len());
        }
    }
}

/// Takes so many bytes and then fails, as a full disk or a visitor who went away.
struct Narrow(usize);

impl tokio::io::AsyncWrite for Narrow {
    fn poll_write(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
        bytes: &[u8],
    ) -> std::task::Poll<std::io::Result<usize>> {
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        std::task::Poll::Ready(if taken == 0 { Err(std::io::ErrorKind::StorageFull.into()) } else { Ok(taken) })
    }

    fn poll_flush(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<std::io::Result<()>> {
        std::task::Poll::Ready(Ok(()))
    }

    fn poll_shutdown(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<std::io::Result<()>> {
        std::task::Poll::Ready(Ok(()))
    }
}

#[tokio::test]
async fn an_export_that_breaks_off_is_never_noted_as_whole() {
    for town in towns().await {
        let exporter: &Exporter = &town.house.exporter;
        let taker = Taker::machine(OWNER);
        let broken = export_tenant(exporter, taker, &mut Narrow(10_000)).await;
        assert!(matches!(broken, Err(Error::Archive(_))), "{}: {broken:?}", town.db.name);
        let scope = town.db.store.read(Reach::Tenant(OWNER), Actor::System, Language::German).await.unwrap();
        let noted = operations::exports(&scope, taker).await.unwrap();
        assert!(noted.len() == 1 && noted[0].finished_at.is_none(), "{}: {noted:?}", town.db.name);
    }
}

#[tokio::test]
async fn only_whoever_sets_an_administration_up_takes_its_data() {
    for town in towns().await {
        let manager = session(&town.house, "haushalt").await;
        assert!(Taker::manager(&manager).is_ok());
        let clerk = session(&town.house, "fremd").await;
        assert!(matches!(Taker::manager(&clerk), Err(Error::Identity(identity::Error::Forbidden))));
        town.hire("betreiber", &[identity::Role::Operator]).await;
        let operator = session(&town.house, "betreiber").await;
        assert!(Taker::manager(&operator).is_err(), "{}", town.db.name);
    }
}

#[tokio::test]
async fn large_tables_come_in_pages_and_every_row_once() {
    for db in databases(&ROOMS).await {
        db.with_tenants(&[OWNER.0, STRANGER.0]).await;
        let tables = tables(&db).await;
        fill(&db, &tables, STRANGER).await;
        let label = tables.iter().find(|table| table.name == "label").unwrap();
        let scope = db.tenant(OWNER.0).await;
        for number in 0..1_203_u32 {
            let mut new = row(label, OWNER);
            for (column, value) in label.columns.iter().zip(&mut new.values) {
                match column.name.as_str() {
                    "id" => *value = SqlValue::from(uuid::Uuid::from_u128(u128::from(number) * 0x1_0000_0000_0001)),
                    "folded" => *value = SqlValue::from(format!("{number}")),
                    _ => {}
                }
            }
            insert(&scope, new).await.unwrap();
        }
        scope.commit().await.unwrap();
        let spoken = EXPORTS.iter().copied().flatten().find(|table| table.name == "label").unwrap();
        let scope = db.store.read_as_system(OWNER).await.unwrap();
        let mut extract = store::Extract::begin(&scope, spoken).await.unwrap();
        let mut seen = BTreeSet::new();
        loop {
            let page = extract.next(&scope, 500).await.unwrap();
            if page.is_empty() {
                break;
            }
            assert!(page.len() <= 500);
            for row in page {
                assert!(seen.insert(row.values["id"].to_string()), "{}: twice", db.name);
            }
        }
        assert_eq!((seen.len(), extract.count(&scope).await.unwrap()), (1_203, 1_203), "{}", db.name);
    }
}

#[tokio::test]
async fn on_its_page_an_export_takes_the_role_and_the_password() {
    for town in towns().await {
        let name = town.db.name;
        let manager = town.log_in("haushalt").await;
        let operator = town.hire("betrieb-allein", &[identity::Role::Operator]).await;
        let ask = |clerk: &Clerk, password: &str| {
            let fields = [("csrf", clerk.csrf.as_str()), ("password", password)];
            Ask::post("/amt/ausfuhr").cookie(&clerk.cookie).form(&fields)
        };
        for wrong in ["", "falsch"] {
            let refused = town.send(ask(&manager, wrong)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {}", refused.text());
        }
        let refused = town.send(ask(&operator, PASSWORD)).await;
        assert!(refused.status == StatusCode::FORBIDDEN && refused.is_our_error(), "{name}: {}", refused.text());
        let foreign = Ask::post("/amt/ausfuhr").cookie(&manager.cookie).form(&[("csrf", "x"), ("password", PASSWORD)]);
        assert!(town.send(foreign).await.status.is_client_error(), "{name}");

        let sent = town.send(ask(&manager, PASSWORD)).await;
        assert_eq!((sent.status, sent.header(header::CONTENT_TYPE)), (StatusCode::OK, "application/zip"), "{name}");
        assert_eq!(sent.header(header::CACHE_CONTROL), "private, no-store", "{name}");
        assert_eq!(check_export(Cursor::new(&sent.bytes)).unwrap().faults, [], "{name}");
        let page = town.send(Ask::get("/amt/ausfuhr").cookie(&manager.cookie)).await;
        assert!(page.text().contains("durch die Verwaltung"), "{name}: {}", page.text());
        let operators = town.send(Ask::get("/betrieb/mandanten/0001").cookie(&town.owner.cookie)).await;
        assert!(operators.text().contains("dienstweg tenant export 0001"), "{name}: {}", operators.text());
        let scope = town.db.store.read_as_system(OWNER).await.unwrap();
        let noted = operations::exports(&scope, Taker::machine(OWNER)).await.unwrap();
        assert!(noted.len() == 1 && noted[0].finished_at.is_some() && noted[0].by.is_some(), "{name}: {noted:?}");
    }
}
