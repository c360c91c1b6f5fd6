//! Words inside one open case: everything that its page shows is found, and nothing of the question is kept.

use axum::http::{StatusCode, header};
use sea_orm::{ConnectionTrait, Statement};

use crate::common::{NOTTERTAL, Office, PNG, form, offices, words};

/// How often a text stands in the tables that what clerks do leaves behind.
async fn kept(office: &Office, text: &str) -> i64 {
    let scope = office.db.store.read_as_system(NOTTERTAL).await.unwrap();
    let mut all = 0;
    for (table, column) in [("audit_event", "detail"), ("outbox", "payload")] {
        let sql = format!("select count(*) as number from {table} where {column} like '%{text}%'");
        let row = scope.db().query_one_raw(Statement::from_string(office.db.store.backend(), sql)).await.unwrap();
        all += row.unwrap().try_get::<i64>("", "number").unwrap();
    }
    all
}

#[tokio::test]
async fn everything_on_the_page_is_found_with_its_place() {
    for office in offices().await {
        let anna = &office.anna;
        let id = office.report_with_photo(PNG).await;
        office.claim(anna, id).await;
        let revision = office.view(anna, id).await.revision;
        let mut scope = office.write(anna).await;
        casework::ask(&mut scope, &office.desk, anna, id, revision, "Vor welchem Größenmarkt?", &words())
            .await
            .unwrap();
        casework::note(&mut scope, anna, id, "Herrn Weißmüller angerufen").await.unwrap();
        let label = casework::create_label(&mut scope, anna, "Bauhof prüft").await.unwrap();
        casework::set_labels(&mut scope, anna, id, &[label].into(), &[].into()).await.unwrap();
        let mut draft = form("resolved", "");
        draft.operative = "Wir <b>flicken</b> es".to_owned();
        casework::save_draft(&mut scope, anna, id, &draft).await.unwrap();
        scope.commit().await.unwrap();
        office.answer(NOTTERTAL, id, "Beim Bäckerbrunnen.").await;
        office.worker.drain().await.unwrap();

        let cookie = office.log_in("anna").await;
        let (case, csrf) = (format!("/amt/vorgang/{id}"), office.get("/amt", &cookie).await.hidden("csrf"));
        let path = format!("{case}/suche");
        let find = |words: &'static str| {
            let (office, cookie, csrf, path) = (&office, &cookie, &csrf, &path);
            async move {
                let answer = office.post(path, cookie, &[("csrf", csrf), ("suche", words)]).await;
                assert_eq!(answer.status, StatusCode::OK, "{}", answer.body());
                answer.body()
            }
        };
        for (words, place, mark) in [
            ("schlagloch FAHRBAHN", "#antrag", "<mark>Schlagloch</mark>"),
            ("Straße", "#anlagen", "<mark>Straße</mark>"),
            ("groessenmarkt", "#mailbox", "<mark>Größenmarkt</mark>"),
            ("backerbrunn", "#mailbox", "<mark>Bäckerbrunnen</mark>"),
            ("WEISSMUELLER", "#notizen", "<mark>Weißmüller</mark>"),
            ("bauhof prueft", "#verlauf", "<mark>Bauhof</mark>"),
            ("flicken", "#aufgabe", "&lt;b&gt;<mark>flicken</mark>&lt;/b&gt;"),
        ] {
            let page = find(words).await;
            let (_, list) = page.split_once("id=\"treffer\"").unwrap_or_else(|| panic!("{words}: {page}"));
            let (list, _) = list.split_once("</section>").unwrap();
            assert!(list.contains(&format!("href=\"{place}\"")) && list.contains(mark), "{words}: {list}");
            let id = format!("id=\"{}\"", place.trim_start_matches('#'));
            assert!(page.contains(&id), "{words}: there is no {id}");
        }
        let none = find("Weißmüller Bäckerbrunnen").await;
        assert!(none.contains("Keine Stelle") && none.contains("value=\"Weißmüller Bäckerbrunnen\""), "{none}");
        for empty in ["", " - "] {
            assert!(!find(empty).await.contains("<mark>"));
        }
        for language in ["en", "de-x-leicht", "de"] {
            let fields = [("csrf", csrf.as_str()), ("suche", "loch")];
            let page = office.post(&format!("{path}?sprache={language}"), &cookie, &fields).await.body();
            assert!(!page.contains("[casework-"), "{page}");
        }
        assert_eq!(kept(&office, "Bäckerbrunn").await + kept(&office, "groessenmarkt").await, 0, "{}", office.db.name);
        assert_eq!(office.get(&path, &cookie).await.header(header::LOCATION), case);

        let bernd = office.log_in("bernd").await;
        let token = office.get("/amt", &bernd).await.hidden("csrf");
        let fields = [("csrf", token.as_str()), ("suche", "loch")];
        assert_eq!(office.post(&path, &bernd, &fields).await.status, StatusCode::NOT_FOUND);
    }
}
