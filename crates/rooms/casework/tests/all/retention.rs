//! Retention: a closed case is deleted when its time is over, whole, once, and by nobody else's clock.

use crate::common::{
    ALTENBERGA, KOERNER, NOTTERTAL, Office, PNG, SAALETAL, certificate, dog, fee, form, issued, offices, pothole,
};
use applications::{AccessCode, ApplicationId, Receipt};
use axum::http::StatusCode;
use casework::{CaseId, Error, State};
use identity::ClerkSession;
use jiff::civil::date;
use sea_orm::{ConnectionTrait, Statement};
use store::TenantId;

const DAY: i64 = 86_400;

/// A dog's case that was closed on 3 September 2026; the service keeps it for ten years.
async fn closed_dog(office: &Office) -> (CaseId, Receipt) {
    let (id, receipt) = office.case("hund-anmelden", KOERNER, &dog()).await;
    office.claim(&office.anna, id).await;
    office.answer(NOTTERTAL, id, "Der Hund ist braun.").await;
    let mut scope = office.write(&office.anna).await;
    casework::note(&mut scope, &office.anna, id, "Rückruf erledigt").await.unwrap();
    scope.commit().await.unwrap();
    let mut decided = form("assessed", "retrieval");
    decided.fees = vec![fee("Hundesteuer 2026", "16,67")];
    office.decide(&office.anna, id, &decided).await.unwrap();
    office.worker.drain().await.unwrap();
    office.db.clock.advance_seconds(2 * DAY);
    office.retrieve(NOTTERTAL, id).await;
    office.worker.drain().await.unwrap();
    let view = office.view(&office.anna, id).await;
    assert_eq!(view.state, State::Closed(office.anna.account), "{}", office.db.name);
    (id, receipt)
}

async fn erase(office: &Office, tenant: TenantId) -> usize {
    casework::erase_due(&office.desk, tenant).await.unwrap()
}

async fn hold(office: &Office, by: &ClerkSession, id: CaseId, revision: i64, reason: &str) -> casework::Result<()> {
    let mut scope = office.write(by).await;
    casework::hold(&mut scope, by, id, revision, reason).await?;
    scope.commit().await.unwrap();
    Ok(())
}

async fn end_hold(office: &Office, by: &ClerkSession, id: CaseId, revision: i64) -> casework::Result<()> {
    let mut scope = office.write(by).await;
    casework::end_hold(&mut scope, by, id, revision).await?;
    scope.commit().await.unwrap();
    Ok(())
}

async fn execute(office: &Office, tenant: TenantId, sql: &str) {
    let scope = office.db.store.write_as_system(tenant).await.unwrap();
    scope.db().execute_unprepared(sql).await.unwrap();
    scope.commit().await.unwrap();
}

async fn count(office: &Office, tenant: TenantId, sql: &str) -> i64 {
    let scope = office.db.store.read_as_system(tenant).await.unwrap();
    let row = scope.db().query_one_raw(Statement::from_string(office.db.store.backend(), sql)).await.unwrap();
    row.unwrap().try_get("", "number").unwrap()
}

async fn open_with_code(office: &Office, receipt: &Receipt, code: &AccessCode) -> applications::Result<ApplicationId> {
    let scope = office.applicant(NOTTERTAL).await;
    Ok(applications::open_with_code(&scope, &receipt.reference, code).await?.id)
}

#[tokio::test]
async fn a_closed_case_goes_when_its_time_is_over_and_a_record_stays() {
    for office in offices().await {
        let (id, receipt) = closed_dog(&office).await;
        let closed = office.db.store.clock().now();
        let (open, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        // Ten years of 365 days.
        assert_eq!(office.view(&office.anna, id).await.delete_on, Some(date(2036, 8, 31)));
        office.db.clock.advance_seconds(3_649 * DAY);
        assert_eq!(erase(&office, NOTTERTAL).await, 0, "a day too early");
        office.db.clock.advance_seconds(DAY);
        assert_eq!(erase(&office, SAALETAL).await, 0, "not the case of another administration");
        assert_eq!(erase(&office, NOTTERTAL).await, 1, "{}", office.db.name);
        assert_eq!(erase(&office, NOTTERTAL).await, 0, "a second run finds nothing");
        office.worker.drain().await.unwrap();

        let anna = &office.anna;
        let scope = office.read(anna).await;
        let (records, next) = casework::deleted(&scope, anna, None).await.unwrap();
        assert!(records.len() == 1 && next.is_none());
        let record = &records[0];
        assert_eq!((&record.reference, record.legal_entity.as_str()), (&receipt.reference.to_string(), KOERNER));
        assert_eq!((record.received_at, record.closed_at), (receipt.submitted_at, closed));
        assert_eq!((record.days, record.files, record.online_service.as_str()), (3_650, 1, "hund-anmelden"));
        assert_eq!(record.deleted_at, scope.now());
        assert!(record.source.contains("§ 169 AO"));
        assert!(matches!(
            applications::content(&scope, id.application()).await,
            Err(applications::Error::Store(store::Error::KeyDestroyed(_)))
        ));
        drop(scope);
        let gone = open_with_code(&office, &receipt, &receipt.access_code).await;
        assert!(matches!(gone, Err(applications::Error::Store(store::Error::KeyDestroyed(_)))));
        let wrong = "0000-0000-0000".parse().unwrap();
        let hidden = open_with_code(&office, &receipt, &wrong).await;
        assert!(matches!(hidden, Err(applications::Error::NoApplication)), "only the holder of the code learns it");

        let cookie = office.log_in("anna").await;
        let page = office.get(&format!("/amt/vorgang/{id}"), &cookie).await;
        assert_eq!(page.status, StatusCode::GONE, "{}", page.body());
        for path in ["aufbewahrung", "paket.zip"] {
            assert_eq!(office.get(&format!("/amt/vorgang/{id}/{path}"), &cookie).await.status, StatusCode::GONE);
        }
        let bernd = office.log_in("bernd").await;
        assert_eq!(office.get(&format!("/amt/vorgang/{id}"), &bernd).await.status, StatusCode::NOT_FOUND);
        assert_eq!(office.get(&format!("/amt/vorgang/{open}"), &cookie).await.status, StatusCode::OK);
        let list = office.get("/amt/loeschungen?ansicht=geloescht", &cookie).await.body();
        assert!(list.contains(&receipt.reference.to_string()) && list.contains("3650 Tage"), "{list}");
        let foreign = office.get("/amt/loeschungen?ansicht=geloescht", &bernd).await.body();
        assert!(!foreign.contains(&receipt.reference.to_string()));

        // What comes late makes nothing of it again.
        let mut scope = office.applicant(NOTTERTAL).await;
        for topic in ["applications.submitted", "applications.answered", "mailbox.retrieved"] {
            scope.emit(topic, id, serde_json::json!({})).unwrap();
        }
        scope.commit().await.unwrap();
        office.worker.drain().await.unwrap();
        assert_eq!(count(&office, NOTTERTAL, "select count(*) as number from case_file").await, 1);
        let waiting = "select count(*) as number from outbox";
        assert_eq!(count(&office, NOTTERTAL, waiting).await, 0);
        let reports = store::verify_chains(&office.db.store).await.unwrap();
        assert!(reports.iter().all(|report| report.broken.is_none()));
    }
}

#[tokio::test]
async fn a_held_case_stays_until_the_reason_is_gone() {
    for office in offices().await {
        let (id, _) = closed_dog(&office).await;
        let (anna, carla) = (&office.anna, &office.carla);
        let revision = office.view(anna, id).await.revision;
        assert!(matches!(hold(&office, &office.bernd, id, revision, "Klage").await, Err(Error::Store(_))));
        assert!(matches!(hold(&office, &office.dora, id, revision, "Klage").await, Err(Error::Forbidden)));
        assert!(matches!(hold(&office, anna, id, revision, "  ").await, Err(Error::Refused(_))));
        assert!(matches!(hold(&office, anna, id, revision - 1, "Klage").await, Err(Error::Stale)));
        assert!(matches!(end_hold(&office, anna, id, revision).await, Err(Error::Stale)), "nothing to end");
        hold(&office, anna, id, revision, "Klage 3 K 12/26").await.unwrap();
        let again = hold(&office, carla, id, revision, "Auch ich").await;
        assert!(matches!(again, Err(Error::Stale)), "two at once: the first reason stays");
        office.db.clock.advance_seconds(4_000 * DAY);
        assert_eq!(erase(&office, NOTTERTAL).await, 0, "{}", office.db.name);

        let view = office.view(anna, id).await;
        assert!(view.is_held && view.history[0].kind == "held");
        assert_eq!(view.history[0].detail.as_deref(), Some("Klage 3 K 12/26"));
        let scope = office.read(anna).await;
        let (held, _) = casework::kept(&scope, anna, true, None).await.unwrap();
        assert_eq!(held[0].hold.as_deref(), Some("Klage 3 K 12/26"));
        assert!(casework::kept(&scope, anna, false, None).await.unwrap().0.is_empty());
        let other = office.read(&office.bernd).await;
        assert!(casework::kept(&other, &office.bernd, true, None).await.unwrap().0.is_empty());
        let author = office.read(&office.dora).await;
        assert!(matches!(casework::kept(&author, &office.dora, true, None).await, Err(Error::Forbidden)));
        drop((scope, other, author));

        end_hold(&office, carla, id, revision).await.unwrap();
        assert_eq!(erase(&office, NOTTERTAL).await, 1);
    }
}

#[tokio::test]
async fn the_pages_say_what_is_due_and_keep_it_with_a_reason() {
    for office in offices().await {
        let (id, receipt) = closed_dog(&office).await;
        let cookie = office.log_in("anna").await;
        let due = "/amt/loeschungen";
        let reference = receipt.reference.to_string();
        assert!(!office.get(due, &cookie).await.body().contains(&reference), "ten years are far away");
        execute(&office, NOTTERTAL, "update case_file set delete_on = '2026-09-20'").await;
        let page = office.get(due, &cookie).await.body();
        assert!(page.contains(&reference) && page.contains("20.09.2026") && page.contains("Gemeinde Körner"), "{page}");
        let address = format!("/amt/vorgang/{id}/aufbewahrung");
        let page = office.get(&address, &cookie).await;
        assert!(page.body().contains("3650 Tage") && page.body().contains("03.09.2026"), "{}", page.body());
        let (csrf, revision) = (page.hidden("csrf"), page.hidden("revision"));
        let send = |action: &'static str, reason: &'static str| {
            let fields = [("csrf", csrf.as_str()), ("revision", revision.as_str()), ("reason", reason)];
            let (office, cookie) = (&office, &cookie);
            let path = format!("/amt/vorgang/{id}/{action}");
            async move { office.post(&path, cookie, &fields).await }
        };
        let refused = send("aufbewahren", "").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body().contains("href=\"#f-reason\""), "{}", refused.body());
        assert_eq!(send("aufbewahren", "Klage <3 K>").await.status, StatusCode::SEE_OTHER);
        let stale = send("aufbewahren", "Noch eine").await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(office.get(&address, &cookie).await.body().contains("Klage &lt;3 K&gt;"));
        assert!(office.get("/amt/loeschungen?ansicht=behalten", &cookie).await.body().contains("Klage &lt;3 K&gt;"));
        assert!(!office.get(due, &cookie).await.body().contains(&reference));
        let case = office.get(&format!("/amt/vorgang/{id}"), &cookie).await.body();
        assert!(case.contains("Wird länger aufbewahrt (Klage &lt;3 K&gt;)") && case.contains(&address), "{case}");
        assert_eq!(send("aufbewahrung-beenden", "").await.status, StatusCode::SEE_OTHER);
        assert!(office.get(due, &cookie).await.body().contains(&reference));

        let dora = office.log_in("dora").await;
        assert_eq!(office.get(due, &dora).await.status, StatusCode::FORBIDDEN);
        assert_eq!(office.get(&address, &dora).await.status, StatusCode::FORBIDDEN);
        let bernd = office.log_in("bernd").await;
        assert!(!office.get(due, &bernd).await.body().contains(&reference));
        assert_eq!(office.get(&address, &bernd).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn files_go_from_the_store_and_a_case_that_fails_keeps_no_other() {
    for office in offices().await {
        let photo = office.report_with_photo(PNG).await;
        let (broken, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        let file = office.view(&office.anna, photo).await.attachments[0].id;
        let sqlite = office.db.store.backend() == sea_orm::DbBackend::Sqlite;
        let hexed = |id: &str| if sqlite { format!("x'{}'", id.replace('-', "")) } else { format!("'{id}'") };
        let clerk = hexed(&office.anna.account.to_string());
        let closed = format!("update case_file set state = 'closed', assignee = {clerk}");
        execute(&office, NOTTERTAL, &closed).await;
        // The first run notes the day of cases that an older version closed.
        assert_eq!(erase(&office, NOTTERTAL).await, 0);
        assert!(office.view(&office.anna, photo).await.delete_on.is_some());
        execute(&office, NOTTERTAL, "update case_file set delete_on = '2026-01-01'").await;
        let elsewhere = hexed("0198f000-0000-7000-8000-000000000000");
        let break_it =
            format!("update application set form_version = {elsewhere} where id = {}", hexed(&broken.to_string()));
        execute(&office, NOTTERTAL, &break_it).await;

        let scope = office.read(&office.anna).await;
        let key = scope.data_key(photo).await.unwrap();
        drop(scope);
        let names = "select count(*) as number from attachment";
        assert_eq!(count(&office, NOTTERTAL, names).await, 1);
        let blob = blob_of(&office).await;
        assert!(office.desk.blobs.get(&key, NOTTERTAL, &blob).await.is_ok());
        assert_eq!(erase(&office, NOTTERTAL).await, 1, "{}", office.db.name);
        assert!(matches!(office.desk.blobs.get(&key, NOTTERTAL, &blob).await, Err(blobs::Error::Missing(_))));
        assert_eq!(count(&office, NOTTERTAL, names).await, 0, "{file}");
        assert_eq!(count(&office, NOTTERTAL, "select count(*) as number from case_file").await, 1);
    }
}

async fn blob_of(office: &Office) -> blobs::BlobRef {
    let scope = office.read(&office.anna).await;
    let sql = "select blob as name from attachment";
    let row = scope.db().query_one_raw(Statement::from_string(office.db.store.backend(), sql)).await.unwrap();
    row.unwrap().try_get::<String>("", "name").unwrap().parse().unwrap()
}

#[tokio::test]
async fn the_records_are_shown_page_by_page() {
    for office in offices().await {
        let (id, receipt) = office.case("meldebescheinigung", ALTENBERGA, &certificate("pickup")).await;
        office.claim(&office.bernd, id).await;
        office.decide(&office.bernd, id, &issued("pickup")).await.unwrap();
        office.worker.drain().await.unwrap();
        let rows: Vec<String> = (0..60)
            .map(|number| {
                let id = format!("0198f000-0000-7000-8000-{number:012}");
                let id = match office.db.store.backend() {
                    sea_orm::DbBackend::Sqlite => format!("x'{}'", id.replace('-', "")),
                    _ => format!("'{id}'"),
                };
                format!(
                    "(145, {id}, '0145-0000-{number:04}', 'meldebescheinigung', '{ALTENBERGA}', 1, 2, {}, 365, 'Regel', 0)",
                    number / 2
                )
            })
            .collect();
        execute(&office, SAALETAL, &format!("insert into deletion_record values {}", rows.join(", "))).await;
        let bernd = &office.bernd;
        let scope = office.read(bernd).await;
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let (rows, next) = casework::deleted(&scope, bernd, after.as_ref()).await.unwrap();
            assert!(rows.len() as u64 <= casework::KEPT_ROWS);
            seen.extend(rows.into_iter().map(|row| row.reference));
            let Some(next) = next else { break };
            after = Some(next.to_string().parse().unwrap());
        }
        drop(scope);
        let expected: Vec<String> = (0..60).rev().map(|number| format!("0145-0000-{number:04}")).collect();
        assert_eq!(seen, expected, "{}", office.db.name);
        let cookie = office.log_in("bernd").await;
        let page = office.get("/amt/loeschungen?ansicht=geloescht", &cookie).await.body();
        assert!(page.contains("&amp;nach=") && !page.contains(&receipt.reference.to_string()), "{page}");
        for nach in ["x", "1_x", "%FF", "2026-01-01_0198f000-0000-7000-8000-000000000000"] {
            let path = format!("/amt/loeschungen?ansicht=geloescht&nach={nach}");
            assert!(office.get(&path, &cookie).await.status.as_u16() < 500, "{nach}");
        }
    }
}

#[tokio::test]
async fn a_case_that_was_taken_back_is_kept_no_longer_than_a_decided_one() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        let mut scope = office.applicant(NOTTERTAL).await;
        assert!(applications::withdraw(&mut scope, id.application(), "").await.unwrap());
        scope.commit().await.unwrap();
        office.worker.drain().await.unwrap();
        office.db.clock.advance_seconds(179 * DAY);
        assert_eq!(erase(&office, NOTTERTAL).await, 0, "a day too early");
        office.db.clock.advance_seconds(DAY);
        assert_eq!(erase(&office, NOTTERTAL).await, 1, "{}", office.db.name);
    }
}
