//! The pages of the clerk's side, without JavaScript.

mod common;

use axum::http::{StatusCode, header};
use casework::CaseId;
use common::{KOERNER, NOTTERTAL, Office, dog, offices, pothole};

async fn opened(office: &Office, service: &str, answers: &serde_json::Value) -> (CaseId, String, String) {
    let (id, _) = office.case(service, KOERNER, answers).await;
    (id, office.log_in("anna").await, format!("/amt/vorgang/{id}"))
}

fn is_sound(body: &str) {
    assert_eq!(body.matches("<h1").count(), 1, "one heading of the first level");
    for wrong in ["style=\"", "<script>", "onclick=", "[casework-", "[ui-", "[mailbox-", "[applications-"] {
        assert!(!body.contains(wrong), "{wrong} in {body}");
    }
    let mut ids: Vec<&str> = body.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.sort_unstable();
    for pair in ids.windows(2) {
        assert_ne!(pair[0], pair[1], "the id is there twice");
    }
    for target in body.split("aria-describedby=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        for id in target.split(' ') {
            assert!(ids.contains(&id), "{id} describes and does not exist");
        }
    }
}

#[tokio::test]
async fn a_clerk_decides_in_the_browser() {
    for office in offices().await {
        let (id, cookie, case) = opened(&office, "hund-anmelden", &dog()).await;
        let inbox = office.get("/amt", &cookie).await;
        assert_eq!(inbox.status, StatusCode::OK, "{}", inbox.body());
        is_sound(&inbox.body());
        for part in ["<caption", "Hund", &case, "Gemeinde Körner", "01.12.2026"] {
            assert!(inbox.body().contains(part), "{part} in {}", inbox.body());
        }
        let page = office.get(&case, &cookie).await;
        is_sound(&page.body());
        let (csrf, revision) = (page.hidden("csrf"), page.hidden("revision"));
        let claimed =
            office.post(&format!("{case}/uebernehmen"), &cookie, &[("csrf", &csrf), ("revision", &revision)]).await;
        assert_eq!(claimed.status, StatusCode::SEE_OTHER, "{}", claimed.body());
        let page = office.get(claimed.header(header::LOCATION), &cookie).await;
        is_sound(&page.body());
        for part in ["Sie haben den Vorgang übernommen", "Marlene", "Steuer festsetzen", "Hundesteuer für dieses Jahr"]
        {
            assert!(page.body().contains(part), "{part} in {}", page.body());
        }
        let csrf = page.hidden("csrf");
        let revision = office.view(&office.anna, id).await.revision.to_string();

        // Nothing that was typed is lost over a problem.
        let typed = "Ein <b>eigener</b> Satz & mehr";
        let fields = [
            ("csrf", csrf.as_str()),
            ("revision", &revision),
            ("reasons", typed),
            ("fee-0-text", "Steuer"),
            ("fee-0-amount", "x"),
        ];
        let refused = office.post(&format!("{case}/entscheiden"), &cookie, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        is_sound(&refused.body());
        assert!(refused.body().contains("Ein &lt;b&gt;eigener&lt;/b&gt; Satz &amp; mehr"), "{}", refused.body());
        assert!(refused.body().contains("href=\"#f-outcome\"") && refused.body().contains("Fehler:"));

        let fields = [
            ("csrf", csrf.as_str()),
            ("revision", &revision),
            ("outcome", "assessed"),
            ("delivery", "retrieval"),
            ("reasons", ""),
            ("operative", ""),
            ("fee-0-text", "Hundesteuer 2026"),
            ("fee-0-amount", "20,00"),
            ("due-day", "15"),
            ("due-month", "10"),
            ("due-year", "2026"),
        ];
        let preview = office.post(&format!("{case}/vorschau.pdf"), &cookie, &fields).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.body());
        assert_eq!(preview.header(header::CONTENT_TYPE), "application/pdf");
        assert!(preview.bytes.starts_with(b"%PDF-1.7"));
        let saved = office.post(&format!("{case}/entwurf"), &cookie, &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let page = office.get(&case, &cookie).await;
        assert!(
            page.body().contains("Ihr gespeicherter Entwurf ist wieder da") && page.body().contains("Hundesteuer 2026")
        );

        let decided = office.post(&format!("{case}/entscheiden"), &cookie, &fields).await;
        assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.body());
        // The button pressed twice decides once.
        let again = office.post(&format!("{case}/entscheiden"), &cookie, &fields).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        office.worker.drain().await.unwrap();
        let page = office.get(&case, &cookie).await;
        is_sound(&page.body());
        let document =
            page.body().split_once(&format!("{case}/dokument/")).unwrap().1.split('"').next().unwrap().to_owned();
        let file = office.get(&format!("{case}/dokument/{document}"), &cookie).await;
        assert_eq!(file.header(header::CONTENT_TYPE), "application/pdf");
        assert!(file.header(header::CONTENT_DISPOSITION).starts_with("attachment"));
        assert_eq!(file.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        let view = office.view(&office.anna, id).await;
        assert!(view.mailbox.documents[0].retrieved_at.is_none(), "a clerk who looks is no retrieval");
        let waiting = "liegt auf der Statusseite zum Abruf bereit";
        assert!(office.get(&case, &cookie).await.body().contains(waiting));
        office.retrieve(NOTTERTAL, id).await;
        let page = office.get(&case, &cookie).await;
        is_sound(&page.body());
        assert!(page.body().contains("wurde am 01.09.2026 abgerufen") && !page.body().contains(waiting));
        office.worker.drain().await.unwrap();
        let page = office.get(&case, &cookie).await;
        is_sound(&page.body());
        assert!(page.body().contains("02.09.2026"), "the day of notification in {}", page.body());
    }
}

#[tokio::test]
async fn a_decision_retrieved_too_late_is_not_called_unretrieved() {
    let office = offices().await.remove(0);
    let (id, cookie, case) = opened(&office, "hund-anmelden", &dog()).await;
    office.claim(&office.anna, id).await;
    office.decide(&office.anna, id, &common::form("exempted", "retrieval")).await.unwrap();
    office.worker.drain().await.unwrap();
    office.db.clock.advance_seconds(11 * 86_400);
    let cookie_after = office.log_in("anna").await;
    assert_ne!(cookie, cookie_after);
    let page = office.get(&case, &cookie_after).await;
    assert!(page.body().contains("wurde bis zum 11.09.2026 nicht abgerufen"), "{}", page.body());
    office.retrieve(NOTTERTAL, id).await;
    office.worker.drain().await.unwrap();
    for language in ["de", "de-x-leicht", "en"] {
        let page = office.get(&format!("{case}?sprache={language}"), &cookie_after).await.body();
        is_sound(&page);
        assert!(page.contains("12.09.2026") && page.contains("11.09.2026"), "{page}");
        assert!(!page.contains("nicht abgerufen") && !page.contains("Niemand hat den Bescheid"), "{page}");
    }
}

#[tokio::test]
async fn a_text_that_is_too_long_comes_back_in_its_form() {
    let office = offices().await.remove(0);
    let (id, cookie, case) = opened(&office, "mangel-melden", &pothole()).await;
    office.claim(&office.anna, id).await;
    let page = office.get(&case, &cookie).await;
    let (csrf, revision) = (page.hidden("csrf"), page.hidden("revision"));
    let long = "Wo genau? ".repeat(mailbox::LONGEST_MESSAGE / 10 + 1);
    for (action, field) in [("frage", "question"), ("antwort", "answer"), ("notiz", "note"), ("entscheiden", "reasons")]
    {
        let fields = [
            ("csrf", csrf.as_str()),
            ("revision", &revision),
            ("way", "phone"),
            ("outcome", "resolved"),
            (field, long.as_str()),
        ];
        let refused = office.post(&format!("{case}/{action}"), &cookie, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{action}");
        is_sound(&refused.body());
        assert!(refused.body().contains(&format!("href=\"#f-{field}\"")), "{action}: {}", refused.body());
        assert!(refused.body().contains(long.trim()), "{action} lost the text");
    }
    assert_eq!(office.view(&office.anna, id).await.history.len(), 2, "nothing happened");
}

#[tokio::test]
async fn a_message_is_read_when_a_clerk_opens_the_case() {
    for office in offices().await {
        let (id, cookie, case) = opened(&office, "mangel-melden", &pothole()).await;
        office.answer(NOTTERTAL, id, "Es ist größer geworden.").await;
        office.worker.drain().await.unwrap();
        let read = || async { office.view(&office.anna, id).await.mailbox.messages[0].read_at };
        assert_eq!(office.get("/amt", &cookie).await.status, StatusCode::OK);
        let bernd = office.log_in("bernd").await;
        assert_eq!(office.get(&case, &bernd).await.status, StatusCode::NOT_FOUND);
        assert_eq!(read().await, None, "{}", office.db.name);
        let now = office.db.clock.now();
        let new = |page: &common::Answer| page.body().contains(">Neu<");
        assert!(new(&office.get(&case, &cookie).await), "shown as new once");
        office.db.clock.advance_seconds(60);
        assert!(!new(&office.get(&case, &cookie).await));
        assert_eq!(read().await, Some(now), "the first look counts");
    }
}

#[tokio::test]
async fn a_stale_form_keeps_what_was_typed() {
    for office in offices().await {
        let (id, cookie, case) = opened(&office, "mangel-melden", &pothole()).await;
        office.claim(&office.anna, id).await;
        let page = office.get(&case, &cookie).await;
        let (csrf, revision) = (page.hidden("csrf"), page.hidden("revision"));
        office.answer(NOTTERTAL, id, "Noch etwas.").await;
        office.worker.drain().await.unwrap();
        let question = "An welcher Hausnummer genau?";
        let fields = [("csrf", csrf.as_str()), ("revision", &revision), ("question", question)];
        let stale = office.post(&format!("{case}/frage"), &cookie, &fields).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        is_sound(&stale.body());
        assert!(stale.body().contains(question) && stale.body().contains("inzwischen geändert"), "{}", stale.body());
        assert!(stale.body().contains("Noch etwas."), "what happened meanwhile is shown");
        // Sending the page that came back succeeds.
        let revision = stale.hidden("revision");
        let fields = [("csrf", csrf.as_str()), ("revision", &revision), ("question", question)];
        assert_eq!(office.post(&format!("{case}/frage"), &cookie, &fields).await.status, StatusCode::SEE_OTHER);

        // Somebody else took it: the form is gone, the text is not.
        let page = office.get(&case, &cookie).await;
        let (csrf, revision) = (page.hidden("csrf"), page.hidden("revision"));
        office.claim(&office.carla, id).await;
        let fields =
            [("csrf", csrf.as_str()), ("revision", &revision), ("outcome", "resolved"), ("reasons", "Ist repariert.")];
        let late = office.post(&format!("{case}/entscheiden"), &cookie, &fields).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        is_sound(&late.body());
        assert!(late.body().contains("Ist repariert.") && late.body().contains("Frau carla"));
    }
}

#[tokio::test]
async fn doors_stay_shut() {
    for office in offices().await {
        let (id, cookie, case) = opened(&office, "mangel-melden", &pothole()).await;
        let stranger = office.get(&case, "").await;
        assert_eq!(stranger.status, StatusCode::SEE_OTHER);
        assert!(stranger.header(header::LOCATION).starts_with("/anmelden"));
        let bernd = office.log_in("bernd").await;
        let dora = office.log_in("dora").await;
        let theirs = office.get(&case, &bernd).await;
        assert_eq!(theirs.status, StatusCode::NOT_FOUND, "{}", office.db.name);
        assert!(!theirs.body().contains("Bahnhofstraße"));
        assert!(!office.get("/amt", &bernd).await.body().contains(&case));
        assert_eq!(office.get("/amt", &dora).await.status, StatusCode::FORBIDDEN);
        assert_eq!(office.get(&case, &dora).await.status, StatusCode::FORBIDDEN);
        let csrf = office.get(&case, &cookie).await.hidden("csrf");
        for action in [
            "uebernehmen",
            "freigeben",
            "frage",
            "antwort",
            "notiz",
            "entwurf",
            "vorschau.pdf",
            "entscheiden",
            "abschliessen",
        ] {
            let path = format!("{case}/{action}");
            let without = office.post(&path, &cookie, &[("revision", "1"), ("note", "Notiz")]).await;
            assert_eq!(without.status, StatusCode::FORBIDDEN, "{action} without token");
            let borrowed = office.post(&path, &bernd, &[("csrf", csrf.as_str()), ("revision", "1")]).await;
            assert_eq!(borrowed.status, StatusCode::FORBIDDEN, "{action} with the token of another session");
        }
        for path in ["/amt/vorgang/x", "/amt/vorgang/00000000-0000-7000-8000-000000000000"] {
            assert_eq!(office.get(path, &cookie).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let view = office.view(&office.anna, id).await;
        assert_eq!((view.revision, view.history.len()), (1, 1), "nothing changed");
    }
}

#[tokio::test]
async fn every_state_has_a_page_in_every_language() {
    let office = offices().await.remove(0);
    let (id, cookie, case) = opened(&office, "mangel-melden", &pothole()).await;
    let look = || async {
        for language in ["de", "de-x-leicht", "en"] {
            let page = office.get(&format!("{case}?sprache={language}"), &cookie).await;
            assert_eq!(page.status, StatusCode::OK);
            is_sound(&page.body());
        }
    };
    look().await;
    office.claim(&office.carla, id).await;
    look().await;
    office.claim(&office.anna, id).await;
    look().await;
    let revision = office.view(&office.anna, id).await.revision;
    let mut scope = office.write(&office.anna).await;
    casework::ask(&mut scope, &office.anna, id, revision, "Wo genau?").await.unwrap();
    casework::note(&mut scope, &office.anna, id, "Bauhof fragen").await.unwrap();
    scope.commit().await.unwrap();
    look().await;
    office.decide(&office.anna, id, &common::form("forwarded", "")).await.unwrap();
    look().await;
    office.worker.drain().await.unwrap();
    look().await;
    for view in ["offen", "meine", "wartend", "entschieden", "unbekannt"] {
        is_sound(&office.get(&format!("/amt?ansicht={view}"), &cookie).await.body());
    }
    let number = office.view(&office.anna, id).await.application.reference.to_string();
    let found = office.get(&format!("/amt?nummer={number}"), &cookie).await;
    assert_eq!((found.status, found.header(header::LOCATION)), (StatusCode::SEE_OTHER, case.as_str()));
}
