//! The list of cases as a file: all of them, in bounded pages, nobody who applied.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use crate::common::{ALTENBERGA, KOERNER, NOTTERTAL, Office, certificate, dog, form, offices, pothole};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use casework::{LIST_ROWS, Verdict, View};
use futures::StreamExt;
use sea_orm::{ConnectionTrait, DbBackend};
use tower::ServiceExt;

/// Makes so many more cases like the first one that nobody works on.
async fn multiply(office: &Office, times: usize) {
    let (id, text) = match office.db.store.backend() {
        DbBackend::Sqlite => ("randomblob(16)", "lower(hex(randomblob(8)))"),
        _ => ("gen_random_uuid()", "gen_random_uuid()::text"),
    };
    let scope = office.db.store.write_as_system(NOTTERTAL).await.unwrap();
    for statement in [
        format!(
            "insert into application (tenant_id, id, reference, online_service, form_version, legal_entity, area,
                channel, state, submitted_at, content, content_hash, access_hash)
             with recursive n(i) as (select 1 union all select i + 1 from n where i < {times})
             select tenant_id, {id}, {text}, online_service, form_version, legal_entity, area, channel, state,
                submitted_at, content, content_hash, access_hash
             from (select * from application where online_service = 'hund-anmelden' limit 1) as template, n"
        ),
        "insert into case_file (tenant_id, id, reference, online_service, legal_entity, area, state, received_at,
            due_on, revision, last_event)
         select tenant_id, id, reference, online_service, legal_entity, area, 'received', submitted_at, '2026-12-01', 1, 1
         from application where id not in (select id from case_file)"
            .to_owned(),
    ] {
        scope.db().execute_unprepared(&statement).await.unwrap();
    }
    scope.commit().await.unwrap();
}

fn workbook(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut sheet = String::new();
    archive.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut sheet).unwrap();
    sheet
}

#[tokio::test]
async fn thousands_of_cases_are_read_in_bounded_pages_and_all_are_there() {
    for office in offices().await {
        office.case("hund-anmelden", KOERNER, &dog()).await;
        multiply(&office, 2_500).await;
        let anna = &office.anna;
        let scope = office.read(anna).await;
        let mut seen = BTreeSet::new();
        let mut sizes = Vec::new();
        let mut behind = None;
        loop {
            let rows = casework::list(&scope, &office.desk, anna, None, behind).await.unwrap();
            sizes.push(rows.len() as u64);
            behind = rows.last().map(|row| row.id);
            seen.extend(rows.into_iter().map(|row| row.reference));
            if sizes.last() != Some(&LIST_ROWS) {
                break;
            }
        }
        drop(scope);
        assert_eq!(sizes, [LIST_ROWS, LIST_ROWS, 501], "{}", office.db.name);
        assert_eq!(seen.len(), 2_501, "each once");

        let cookie = office.log_in("anna").await;
        let request = Request::get("/amt/liste.csv").header(header::COOKIE, &cookie).body(Body::empty()).unwrap();
        let response = office.router.clone().oneshot(request).await.unwrap();
        let mut chunks = response.into_body().into_data_stream();
        let mut listed = BTreeSet::new();
        while let Some(chunk) = chunks.next().await {
            let text = String::from_utf8(chunk.unwrap().to_vec()).unwrap();
            assert!(text.lines().count() as u64 <= LIST_ROWS, "one page at a time");
            listed.extend(text.lines().map(|line| line.split(';').next().unwrap().to_owned()));
        }
        assert_eq!(listed.len(), 2_502, "every case and the headings");
        let book = office.get("/amt/liste.xlsx", &cookie).await;
        assert_eq!(workbook(&book.bytes).matches("<row ").count(), 2_502);
    }
}

#[tokio::test]
async fn the_list_says_what_became_of_each_case_and_names_no_applicant() {
    for office in offices().await {
        let (_, waiting) = office.case("mangel-melden", KOERNER, &pothole()).await;
        let (_, foreign) = office.case("meldebescheinigung", ALTENBERGA, &certificate("post")).await;
        let (decided, receipt) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(&office.anna, decided).await;
        office.decide(&office.anna, decided, &form("not-liable", "retrieval")).await.unwrap();
        let rename = "update case_file set reference = '=1+1' where online_service = 'mangel-melden'";
        let scope = office.db.store.write_as_system(NOTTERTAL).await.unwrap();
        scope.db().execute_unprepared(rename).await.unwrap();
        scope.commit().await.unwrap();

        let cookie = office.log_in("anna").await;
        let answer = office.get("/amt/liste.csv", &cookie).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", office.db.name);
        assert!(answer.header(header::CONTENT_DISPOSITION).ends_with("vorgaenge.csv"));
        assert_eq!(answer.header(header::CACHE_CONTROL), "private, no-store");
        let text = answer.body();
        let mut lines = text.strip_prefix('\u{feff}').unwrap().lines();
        assert_eq!(
            lines.next(),
            Some(
                "Vorgang;Aktenzeichen;Leistung;Im Namen von;Betrifft;Stand;Eingegangen;Zu entscheiden bis;Entschieden am;\
                 Ergebnis;Bearbeitung"
            )
        );
        let lines: BTreeSet<&str> = lines.collect();
        let first = lines.iter().find(|line| line.starts_with(&receipt.reference.to_string())).unwrap();
        let said = "Gemeinde Körner;Körner;Entschieden;01.09.2026;01.12.2026;01.09.2026;erledigt;Frau anna";
        assert!(first.ends_with(said), "{first}");
        let second = lines.iter().find(|line| line.starts_with("'=1+1;")).unwrap();
        assert!(second.ends_with(";Eingegangen;01.09.2026;;;;"), "a report is due on no day: {second}");
        assert_eq!(lines.len(), 2, "{waiting:?}");
        for hidden in ["Marlene", "Beispiel", "Hauptstraße", &foreign.reference.to_string()] {
            assert!(!text.contains(hidden), "{hidden}");
        }
        let sheet = workbook(&office.get("/amt/liste.xlsx", &cookie).await.bytes);
        assert!(sheet.contains("=1+1") && !sheet.contains("<f>") && !sheet.contains("Marlene"), "{sheet}");

        let listed = |view: View| {
            let (office, cookie) = (&office, &cookie);
            async move {
                let path = format!("/amt/liste.csv?ansicht={}", view.name());
                office.get(&path, cookie).await.body().lines().count() - 1
            }
        };
        assert_eq!((listed(View::Open).await, listed(View::Decided).await, listed(View::Mine).await), (1, 1, 0));
        let scope = office.read(&office.anna).await;
        let rows = casework::list(&scope, &office.desk, &office.anna, Some(View::Decided), None).await.unwrap();
        assert_eq!(rows[0].decided.map(|(_, verdict)| verdict), Some(Verdict::Settled));
        drop(scope);
        let inbox = office.get("/amt", &cookie).await.body();
        assert!(inbox.contains("/amt/liste.csv?ansicht=offen") && inbox.contains("/amt/liste.xlsx?ansicht=offen"));

        let bernd = office.log_in("bernd").await;
        let own = office.get("/amt/liste.csv", &bernd).await.body();
        assert!(own.contains(&foreign.reference.to_string()) && !own.contains(&receipt.reference.to_string()));
        let dora = office.log_in("dora").await;
        for path in ["/amt/liste.csv", "/amt/liste.xlsx"] {
            assert_eq!(office.get(path, &dora).await.status, StatusCode::FORBIDDEN);
            assert_eq!(office.get(path, "").await.status, StatusCode::SEE_OTHER);
        }
    }
}
