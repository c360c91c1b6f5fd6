//! The pages of the clerk's side, without JavaScript.

use crate::common::{self, KOERNER, NOTTERTAL, Office, dog, offices, pothole};
use axum::http::{StatusCode, header};
use casework::CaseId;

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
        for part in [
            "<caption",
            "Hund",
            &case,
            "Gemeinde Körner",
            "01.12.2026",
            "noch 91 Tage",
            "Marlene Beispiel",
            ">Neu<",
            "Offen (1)",
        ] {
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
        let refused = office.post(&format!("{case}/pruefen"), &cookie, &fields).await;
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
        let saved = office.post(&format!("{case}/entwurf"), &cookie, &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let page = office.get(&case, &cookie).await;
        assert!(
            page.body().contains("Ihr gespeicherter Entwurf ist wieder da") && page.body().contains("Hundesteuer 2026")
        );

        // First step: the preview, which decides nothing.
        let checked = office.post(&format!("{case}/pruefen"), &cookie, &fields).await;
        assert_eq!(
            (checked.status, checked.header(header::LOCATION)),
            (StatusCode::SEE_OTHER, format!("{case}/vorschau").as_str())
        );
        for language in ["en", "de-x-leicht", "de"] {
            is_sound(&office.get(&format!("{case}/vorschau?sprache={language}"), &cookie).await.body());
        }
        let preview = office.get(&format!("{case}/vorschau"), &cookie).await;
        for part in ["Noch ist nichts entschieden", "Hauptstraße 12 a", "20,00", "15.10.2026", "Bescheid erlassen"] {
            assert!(preview.body().contains(part), "{part} in {}", preview.body());
        }
        let sheet = office.get(&format!("{case}/vorschau/bescheid.pdf"), &cookie).await;
        assert_eq!(sheet.header(header::CONTENT_TYPE), "application/pdf");
        assert!(sheet.bytes.starts_with(b"%PDF-1.7"));
        for none in ["bescheinigung.pdf", "x"] {
            assert_eq!(office.get(&format!("{case}/vorschau/{none}"), &cookie).await.status, StatusCode::NOT_FOUND);
        }
        let view = office.view(&office.anna, id).await;
        assert!(
            view.decision.is_none() && view.mailbox.documents.is_empty(),
            "nothing is decided and nothing is stored"
        );

        // Second step. Without the seal of a preview nothing is decided; the way back keeps everything.
        let (csrf, revision, seal) = (preview.hidden("csrf"), preview.hidden("revision"), preview.hidden("seal"));
        let sent = |seal: &str| [("csrf", csrf.clone()), ("revision", revision.clone()), ("seal", seal.to_owned())];
        let decide = |seal: &str| {
            let fields = sent(seal);
            let (office, case, cookie) = (&office, &case, &cookie);
            async move {
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                office.post(&format!("{case}/entscheiden"), cookie, &fields).await
            }
        };
        let unseen = decide("").await;
        assert_eq!(unseen.status, StatusCode::CONFLICT);
        is_sound(&unseen.body());
        assert!(unseen.body().contains("Seit Ihrer Vorschau hat sich etwas geändert"), "{}", unseen.body());
        assert!(unseen.body().contains("Hundesteuer 2026"));
        let decided = decide(&seal).await;
        assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.body());
        // The button pressed twice decides once, and says so twice.
        let again = decide(&seal).await;
        assert_eq!(
            (again.status, again.header(header::LOCATION)),
            (StatusCode::SEE_OTHER, format!("{case}?erledigt=entschieden").as_str())
        );
        assert_eq!(decide("00").await.status, StatusCode::CONFLICT);
        let history = office.view(&office.anna, id).await.history;
        assert_eq!(history.iter().filter(|line| line.kind == "decided").count(), 1);
        office.worker.drain().await.unwrap();
        let page = office.get(&case, &cookie).await;
        is_sound(&page.body());
        let document =
            page.body().split_once(&format!("{case}/dokument/")).unwrap().1.split('"').next().unwrap().to_owned();
        let file = office.get(&format!("{case}/dokument/{document}"), &cookie).await;
        assert_eq!(file.header(header::CONTENT_TYPE), "application/pdf");
        let name =
            format!("attachment; filename*=UTF-8''Bescheid-{}.pdf", office.view(&office.anna, id).await.reference());
        assert_eq!(file.header(header::CONTENT_DISPOSITION), name);
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
    office.decide(&office.anna, id, &common::form("not-liable", "retrieval")).await.unwrap();
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
    for (action, field) in [("frage", "question"), ("antwort", "answer"), ("notiz", "note"), ("pruefen", "reasons")] {
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
        let late = office.post(&format!("{case}/pruefen"), &cookie, &fields).await;
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
        let elsewhere = office.get("/amt", &dora).await;
        assert_eq!(elsewhere.header(header::LOCATION), "/redaktion", "an author has no cases");
        assert_eq!(office.get(&case, &dora).await.status, StatusCode::FORBIDDEN);
        let csrf = office.get(&case, &cookie).await.hidden("csrf");
        for action in [
            "uebernehmen",
            "uebergeben",
            "schlagworte",
            "freigeben",
            "frage",
            "antwort",
            "notiz",
            "entwurf",
            "pruefen",
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
    casework::ask(&mut scope, &office.desk, &office.anna, id, revision, "Wo genau?", &common::words()).await.unwrap();
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
    let csrf = office.get("/amt", &cookie).await.hidden("csrf");
    let search = async |words: &str| office.post("/amt/suche", &cookie, &[("csrf", &csrf), ("suche", words)]).await;
    let found = search("melden").await.body();
    is_sound(&found);
    assert!(found.contains("1 gefundener Vorgang") && found.contains(&case), "{found}");
    let nothing = search("melden <b>Meier").await.body();
    is_sound(&nothing);
    assert!(nothing.contains("keinen Vorgang mit allen") && nothing.contains("melden &lt;b&gt;Meier"), "{nothing}");
    assert_eq!(search(" ").await.header(header::LOCATION), "/amt");
    let without = office.post("/amt/suche", &cookie, &[("suche", "melden")]).await;
    assert_eq!(without.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn who_opened_a_case_is_noted_for_the_applicant() {
    for office in offices().await {
        let (id, cookie, case) = opened(&office, "mangel-melden", &pothole()).await;
        let looks = async || {
            let scope = office.read(&office.anna).await;
            let looks = applications::looks(&scope, id.application()).await.unwrap();
            looks.into_iter().map(|look| look.times).collect::<Vec<_>>()
        };
        let before = looks().await.into_iter().sum::<i32>();
        office.get(&case, &cookie).await;
        assert_eq!(looks().await, [before + 1], "{}: once more on the same day", office.db.name);
        let carla = office.log_in("carla").await;
        office.get(&case, &carla).await;
        assert_eq!(looks().await.iter().sum::<i32>(), before + 2);
        assert_eq!(looks().await.len(), 2, "another person");
        let bernd = office.log_in("bernd").await;
        assert_eq!(office.get(&case, &bernd).await.status, StatusCode::NOT_FOUND);
        assert_eq!(looks().await.len(), 2, "who may not see it did not look");
        office.db.clock.advance_seconds(86_400);
        office.get("/amt", &carla).await;
        assert_eq!(looks().await.len(), 2, "the inbox opens no case");
    }
}

#[tokio::test]
async fn a_text_sent_after_the_session_ended_waits_for_the_login() {
    for office in offices().await {
        let (id, cookie, case) = opened(&office, "mangel-melden", &pothole()).await;
        office.claim(&office.anna, id).await;
        let page = office.get(&case, &cookie).await;
        let (csrf, revision) = (page.hidden("csrf"), page.hidden("revision"));
        let question = "An welcher <b>Stelle</b> & wie tief?\nBitte mit Foto.";
        let sent = [("csrf", csrf.as_str()), ("revision", &revision), ("question", question)];
        office.db.clock.advance_seconds(40 * 86_400);
        let ended = office.post(&format!("{case}/frage"), &cookie, &sent).await;
        assert_eq!(ended.status, StatusCode::UNAUTHORIZED, "{}", ended.body());
        is_sound(&ended.body());
        assert!(ended.body().contains("Ihre Sitzung ist abgelaufen"), "{}", ended.body());
        assert!(ended.body().contains("An welcher &lt;b&gt;Stelle&lt;/b&gt; &amp; wie tief?"), "{}", ended.body());
        assert!(!ended.body().contains(&csrf), "the old token is of no use");

        let target = format!("{case}/frage");
        let login = |password| {
            let fields = [
                ("login", "anna"),
                ("password", password),
                ("formular", target.as_str()),
                ("getippt-question", question),
                ("getippt-revision", revision.as_str()),
            ];
            let office = &office;
            async move { office.post("/anmelden", "", &fields).await }
        };
        let wrong = login("falsch-falsch").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body().contains("An welcher &lt;b&gt;Stelle"), "a wrong password loses nothing");
        let arrived = login(common::PASSWORD).await;
        assert_eq!(arrived.status, StatusCode::OK, "{}", arrived.body());
        is_sound(&arrived.body());
        assert!(arrived.body().contains(&format!("action=\"{case}/frage\"")), "{}", arrived.body());
        let cookie = arrived.header(header::SET_COOKIE).split(';').next().unwrap().to_owned();

        // Back in the form: shown, not sent.
        let csrf = arrived.hidden("csrf");
        let back = [("csrf", csrf.as_str()), ("wieder", "1"), ("revision", &revision), ("question", question)];
        let shown = office.post(&format!("{case}/frage"), &cookie, &back).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.body());
        is_sound(&shown.body());
        assert!(shown.body().contains("Gesendet ist er noch nicht"), "{}", shown.body());
        assert!(
            shown.body().contains("An welcher &lt;b&gt;Stelle&lt;/b&gt; &amp; wie tief?\nBitte mit Foto.</textarea>")
        );
        assert!(office.view(&office.anna, id).await.mailbox.messages.is_empty(), "{}", office.db.name);
        let revision = shown.hidden("revision");
        let sent = [("csrf", csrf.as_str()), ("revision", &revision), ("question", question)];
        assert_eq!(office.post(&format!("{case}/frage"), &cookie, &sent).await.status, StatusCode::SEE_OTHER);

        // A form of another session, another administration, another address.
        let foreign = [("csrf", "x"), ("wieder", "1"), ("question", question)];
        assert_eq!(office.post(&format!("{case}/frage"), &cookie, &foreign).await.status, StatusCode::FORBIDDEN);
        let bernd = office.log_in("bernd").await;
        let csrf = office.get("/amt", &bernd).await.hidden("csrf");
        let back = [("csrf", csrf.as_str()), ("wieder", "1"), ("question", question)];
        assert_eq!(office.post(&format!("{case}/frage"), &bernd, &back).await.status, StatusCode::NOT_FOUND);
        for address in ["https://example.org/amt/x", "//example.org/amt/", "/status"] {
            let fields = [("login", "anna"), ("password", common::PASSWORD), ("formular", address), ("getippt-a", "b")];
            let answer = office.post("/anmelden", "", &fields).await;
            assert_eq!((answer.status, answer.header(header::LOCATION)), (StatusCode::SEE_OTHER, "/amt"), "{address}");
        }
    }
}

#[tokio::test]
async fn a_report_is_no_application() {
    let office = offices().await.remove(0);
    let (id, cookie, case) = opened(&office, "mangel-melden", &pothole()).await;
    office.claim(&office.anna, id).await;
    let inbox = office.get("/amt", &cookie).await.body();
    assert!(inbox.contains("ohne Namen") && !inbox.contains("01.12.2026"), "{inbox}");
    let page = office.get(&case, &cookie).await;
    let fields =
        [("csrf", page.hidden("csrf")), ("revision", page.hidden("revision")), ("outcome", "resolved".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(office.post(&format!("{case}/pruefen"), &cookie, &fields).await.status, StatusCode::SEE_OTHER);
    let preview = office.get(&format!("{case}/vorschau"), &cookie).await;
    is_sound(&preview.body());
    assert!(preview.body().contains("Antwort senden") && preview.body().contains("Der gemeldete Mangel ist behoben"));
    office.decide(&office.anna, id, &common::form("resolved", "")).await.unwrap();
    office.worker.drain().await.unwrap();
    let answered = office.get(&format!("{case}?erledigt=entschieden"), &cookie).await;
    for body in [page.body(), preview.body(), answered.body()] {
        let main = body.split_once("<main").unwrap().1.split_once("</main>").unwrap().0.to_owned();
        for wrong in ["Antrag", "antrag", "Bescheid", "VwGO", "Widerspruch"] {
            assert!(!main.replace("id=\"antrag\"", "").contains(wrong), "{wrong} in {main}");
        }
    }
}
