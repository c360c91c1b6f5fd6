//! What editors do and what everybody reads, through the pages and on both databases.

use crate::common::{self, OTHER, Office, guide, offices, offices_with, press};
use axum::http::StatusCode;
use newsroom::{Content, Issuer, Kind, Text, Writer};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// The smallest picture there is: one red dot.
const PICTURE: &[u8] = include_bytes!("../../../../dienstweg/tests/program/red.png");
const DOCUMENT: &[u8] = b"%PDF-1.7\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<</Size 1>>\nstartxref\n9\n%%EOF\n";

const HOSTILE: &str = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&";

/// Begins a press release through the form; its page.
async fn begun(office: &Office, cookie: &str, title: &str, text: &str) -> String {
    let form = office.get(cookie, "/redaktion/aktuelles/neu?art=press&fuer=amt").await;
    let csrf = form.hidden("csrf");
    let fields = [
        ("csrf", csrf.as_str()),
        ("art", "press"),
        ("fuer", "amt"),
        ("de-titel", title),
        ("de-text", text),
        ("datum-day", "1"),
        ("datum-month", "9"),
        ("datum-year", "2026"),
        ("kontakt", "Pressestelle\nTelefon 0361 1"),
        ("leistungen", "hund zur HUNDESTEUER anmelden\nhundesteuer-anmelden"),
    ];
    office.post(cookie, "/redaktion/aktuelles/neu", &fields).await.path()
}

/// Sends the form of an action on the page of an item.
async fn act(office: &Office, cookie: &str, path: &str, action: &str, more: &[(&str, &str)]) -> common::Answer {
    let page = office.get(cookie, path).await;
    let (csrf, stand) = (page.hidden("csrf"), page.hidden("stand"));
    let fields = [&[("csrf", csrf.as_str()), ("stand", stand.as_str())], more].concat();
    office.post(cookie, &format!("{path}/{action}"), &fields).await
}

#[tokio::test]
async fn one_writes_another_approves_and_everybody_reads() {
    for office in offices().await {
        let (robin, luca) = (office.cookie("robin").await, office.cookie("luca").await);
        let text = "Das Freibad öffnet **morgen**.\n\n## Zeiten\n\n- von 9 Uhr\n- bis 20 Uhr\n\n[Mehr](https://example.org/bad)";
        let path = begun(&office, &robin, "Freibad öffnet", text).await;
        let page = office.get(&robin, &path).await;
        assert!(page.text().contains("Der Beitrag ist vollständig"), "{}", page.text());
        assert!(!office.get("", "/aktuelles").await.text().contains("Freibad"), "a draft is nobody's to see");
        assert!(act(&office, &robin, &path, "einreichen", &[]).await.location.ends_with("erledigt=submitted"));

        let own = office.get(&robin, &path).await;
        assert!(own.text().contains("Freigeben muss ihn eine zweite Person") && !own.text().contains("/freigeben\""));
        let refused = act(&office, &robin, &path, "freigeben", &[]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", office.db.name);

        let reason = act(&office, &luca, &path, "ablehnen", &[]).await;
        assert_eq!(reason.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reason.text().contains("Sagen Sie, was geändert werden soll"));
        let done = act(&office, &luca, &path, "freigeben", &[("wann", "jetzt")]).await;
        assert!(done.location.ends_with("erledigt=approved"), "{}", done.text());

        let list = office.get("", "/aktuelles?ort=16051000").await;
        assert!(
            list.text().contains("Freibad öffnet") && list.text().contains("1 Beitrag für Erfurt"),
            "{}",
            list.text()
        );
        let address = list.text().split_once("href=\"/aktuelles/freibad-oeffnet-").unwrap().1[..8].to_owned();
        let address = format!("/aktuelles/freibad-oeffnet-{address}");
        let read = office.get("", &address).await.text();
        for said in [
            "<h1 class=\"kern-heading-large\">Freibad öffnet</h1>",
            "<strong>morgen</strong>",
            "<h2 class=\"kern-heading-medium\">Zeiten</h2>",
            "<li>von 9 Uhr</li>",
            "href=\"https://example.org/bad\"",
            "Stadtverwaltung Erfurt",
            "1. September 2026",
            "href=\"/leistung/hundesteuer-anmelden\"",
            "Telefon 0361 1",
        ] {
            assert!(read.contains(said), "{}: no {said} in {read}", office.db.name);
        }
        assert_eq!(read.matches("/leistung/hundesteuer-anmelden").count(), 1, "named twice, shown once");
        // The words of an address may change, its end leads on.
        let code = &address[address.len() - 8..];
        let moved = office.get("", &format!("/wegweiser/irgendwas-{code}")).await;
        assert_eq!((moved.status, moved.location.as_str()), (StatusCode::SEE_OTHER, address.as_str()));
        // In English the page says that there is only the German text, and in which language it is.
        let english = office.get("", &format!("{address}?sprache=en")).await.text();
        assert!(
            english.contains("only available in German") && english.contains("<article class=\"dw-news\" lang=\"de\">")
        );
        assert!(english.contains("lang=\"de\">Freibad öffnet</h1>"));

        assert!(act(&office, &luca, &path, "zurueckziehen", &[]).await.location.ends_with("withdrawn"));
        assert_eq!(office.get("", &address).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_moment_that_is_none_is_named_and_the_rest_stays() {
    for office in offices().await {
        let (robin, luca) = (office.cookie("robin").await, office.cookie("luca").await);
        let path = begun(&office, &robin, "Später", "Text").await;
        act(&office, &robin, &path, "einreichen", &[]).await;
        for (day, month, year, time, said) in [
            ("31", "2", "2026", "9:30", "Tag ein, den es gibt"),
            ("", "", "", "9:30", "Tag ein, den es gibt"),
            ("1", "10", "2026", "25:00", "Geben Sie eine Uhrzeit ein"),
            ("1", "10", "2026", "bald", "Geben Sie eine Uhrzeit ein"),
            ("1", "8", "2026", "9:30", "schon vorbei"),
        ] {
            let fields =
                [("wann", "spaeter"), ("tag-day", day), ("tag-month", month), ("tag-year", year), ("uhrzeit", time)];
            let answer = act(&office, &luca, &path, "freigeben", &fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}: {said}", office.db.name);
            let text = answer.text();
            assert!(text.contains(said) && text.contains(&format!("value=\"{time}\"")), "{said}: {text}");
        }
        let fields =
            [("wann", "spaeter"), ("tag-day", "1"), ("tag-month", "9"), ("tag-year", "2026"), ("uhrzeit", "10.05 Uhr")];
        let done = act(&office, &luca, &path, "freigeben", &fields).await;
        assert!(done.location.ends_with("scheduled"), "{}", done.text());
        assert!(office.get(&luca, &path).await.text().contains("1. September 2026, 10:05"));
        office.db.clock.advance_seconds(299);
        assert!(!office.get("", "/aktuelles").await.text().contains("Später"));
        office.db.clock.advance_seconds(1);
        assert!(office.get("", "/aktuelles").await.text().contains("Später"), "{}", office.db.name);
    }
}

#[tokio::test]
async fn what_was_typed_comes_back_with_every_problem_at_once() {
    for office in offices().await {
        let robin = office.cookie("robin").await;
        let csrf = office.get(&robin, "/redaktion/aktuelles/neu").await.hidden("csrf");
        let long = "ä".repeat(15_001);
        let fields = [
            ("csrf", csrf.as_str()),
            ("art", "press"),
            ("fuer", "amt"),
            ("de-titel", ""),
            ("de-text", long.as_str()),
            ("en-text", "[hier](javascript:alert(1)) ![Bild](https://example.org/x.png)"),
            ("datum-day", "31"),
            ("datum-month", "2"),
            ("datum-year", "2026"),
            ("leistungen", "hundesteuer-anmelden\nGibt es nicht <b>"),
            ("kontakt", HOSTILE),
        ];
        let answer = office.post(&robin, "/redaktion/aktuelles/neu", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = answer.text();
        for said in [
            "<title>Fehler:",
            "href=\"#f-de-titel\"",
            "Das sind 15001 Zeichen, höchstens 15000",
            "href=\"#f-en-titel\"",
            "Dieser Link ist nicht möglich: javascript:alert(1)",
            "Diesen Tag gibt es nicht",
            "Die Leistung „Gibt es nicht &lt;b&gt;“ gibt es im Zuständigkeitsfinder nicht",
            &long,
            "&lt;script&gt;alert(1)&lt;/script&gt;",
        ] {
            assert!(text.contains(said), "{}: no {said:.60}", office.db.name);
        }
        assert!(!text.contains("<script>alert"));
        assert!(
            !office.get(&robin, "/redaktion/aktuelles").await.text().contains("/redaktion/aktuelles/0"),
            "nothing saved"
        );

        // The last day before the first one.
        let fields = [
            ("csrf", csrf.as_str()),
            ("art", "campaign"),
            ("de-titel", "Aktion"),
            ("von-day", "2"),
            ("von-month", "9"),
            ("von-year", "2026"),
            ("bis-day", "1"),
            ("bis-month", "9"),
            ("bis-year", "2026"),
        ];
        let answer = office.post(&robin, "/redaktion/aktuelles/neu", &fields).await;
        assert!(answer.text().contains("Der letzte Tag liegt vor dem ersten"));
    }
}

#[tokio::test]
async fn two_who_write_at_once_lose_nothing() {
    for office in offices().await {
        let (robin, luca) = (office.cookie("robin").await, office.cookie("luca").await);
        let path = begun(&office, &robin, "Eins", "Text").await;
        let form = office.get(&robin, &format!("{path}/bearbeiten")).await;
        let others = office.get(&luca, &format!("{path}/bearbeiten")).await;
        let save = async |cookie: &str, form: &common::Answer, title: &str| {
            let (csrf, stand) = (form.hidden("csrf"), form.hidden("stand"));
            let fields =
                [("csrf", csrf.as_str()), ("stand", stand.as_str()), ("de-titel", title), ("de-text", "Mein Text")];
            office.post(cookie, &format!("{path}/bearbeiten"), &fields).await
        };
        assert_eq!(save(&luca, &others, "Zwei").await.status, StatusCode::SEE_OTHER);
        let overtaken = save(&robin, &form, "Drei").await;
        assert_eq!(overtaken.status, StatusCode::CONFLICT, "{}", office.db.name);
        let text = overtaken.text();
        assert!(text.contains("value=\"Drei\"") && text.contains("Mein Text") && text.contains("inzwischen geändert"));
        assert!(office.get(&robin, &path).await.text().contains("Zwei"));
        // Whoever was told may save over it.
        assert_eq!(save(&robin, &overtaken, "Drei").await.status, StatusCode::SEE_OTHER);
        assert!(office.get(&luca, &path).await.text().contains("Drei"));
        // An action on what somebody else has changed since does nothing.
        let old = [("csrf", form.hidden("csrf")), ("stand", "1".to_owned())];
        let old: Vec<(&str, &str)> = old.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let late = office.post(&robin, &format!("{path}/einreichen"), &old).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
    }
}

#[tokio::test]
async fn a_session_that_ended_takes_nothing_with_it() {
    for office in offices().await {
        let fields = [("csrf", "x"), ("art", "press"), ("de-titel", "Lange geschrieben"), ("de-text", "Text")];
        let login = office.post("", "/redaktion/aktuelles/neu", &fields).await;
        assert_eq!(login.status, StatusCode::UNAUTHORIZED);
        assert!(login.text().contains("name=\"getippt-de-titel\" value=\"Lange geschrieben\""), "{}", login.text());
        let robin = office.cookie("robin").await;
        let csrf = office.get(&robin, "/redaktion/aktuelles/neu").await.hidden("csrf");
        let again = [&[("csrf", csrf.as_str()), ("wieder", "1")], &fields[1..]].concat();
        let back = office.post(&robin, "/redaktion/aktuelles/neu", &again).await;
        assert!(back.status == StatusCode::OK && back.text().contains("value=\"Lange geschrieben\""));
        assert!(
            !office.get(&robin, "/redaktion/aktuelles").await.text().contains("Lange geschrieben"),
            "nothing saved"
        );
    }
}

#[tokio::test]
async fn hostile_words_stay_words_on_every_page() {
    for office in offices().await {
        let (robin, luca) = (office.cookie("robin").await, office.cookie("luca").await);
        let text = format!(
            "{HOSTILE}\n\n<div onclick=\"x\">\n\n`<script>alert(3)</script>`\n\n[a](https://example.org/\"onclick=x)"
        );
        let path = begun(&office, &robin, HOSTILE, &text).await;
        let mut pages = vec![
            office.get(&robin, &path).await,
            office.get(&robin, &format!("{path}/vorschau")).await,
            office.get(&robin, &format!("{path}/bearbeiten")).await,
            office.get(&robin, "/redaktion/aktuelles").await,
        ];
        act(&office, &robin, &path, "einreichen", &[]).await;
        act(&office, &luca, &path, "freigeben", &[("wann", "jetzt")]).await;
        let list = office.get("", "/aktuelles").await;
        let start = list.text().split_once("href=\"/aktuelles/").unwrap().1.to_owned();
        let address = format!("/aktuelles/{}", start.split_once('"').unwrap().0);
        pages.extend([list, office.get("", &address).await]);
        for page in &pages {
            let text = page.text();
            assert_eq!(page.status, StatusCode::OK);
            for forbidden in ["<script>alert", "<img src=x", "<div onclick", "\"onclick=x"] {
                assert!(!text.contains(forbidden), "{}: {forbidden} in {text}", office.db.name);
            }
            assert!(text.contains("&lt;script&gt;alert(1)"), "the words are shown: {text}");
        }
    }
}

#[tokio::test]
async fn files_are_inspected_described_and_shown_with_what_names_them() {
    for office in offices().await {
        let (robin, luca, toni) =
            (office.cookie("robin").await, office.cookie("luca").await, office.cookie("toni").await);
        let path = begun(&office, &robin, "Mit Bild", "Text").await;
        let send = async |alt: &str, file: (&str, &[u8])| {
            let page = office.get(&robin, &path).await;
            let (csrf, stand) = (page.hidden("csrf"), page.hidden("stand"));
            let fields = [("csrf", csrf.as_str()), ("stand", stand.as_str()), ("beschreibung", alt)];
            office.upload(&robin, &format!("{path}/datei"), &fields, file).await
        };
        for (alt, file, said) in [
            ("", ("rot.png", PICTURE), "Zu einem Bild gehört eine Beschreibung"),
            ("Bild", ("rot.svg", &b"<svg onload='alert(1)'/>"[..]), "href=\"#f-datei\""),
            ("Bild", ("rot.pdf", PICTURE), "href=\"#f-datei\""),
            ("Bild", ("rot.png", &PICTURE[..20]), "href=\"#f-datei\""),
            ("Bild", ("leer.png", b""), "href=\"#f-datei\""),
        ] {
            let answer = send(alt, file).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}: {}", office.db.name, file.0);
            assert!(answer.text().contains(said), "no {said} for {}", file.0);
            assert!(alt.is_empty() || answer.text().contains("value=\"Bild\""), "the description is still there");
        }
        assert_eq!(send("Ein roter Punkt", ("rot.png", PICTURE)).await.status, StatusCode::SEE_OTHER);
        assert_eq!(send("Der Bericht", ("Bericht ä.pdf", DOCUMENT)).await.status, StatusCode::SEE_OTHER);
        let page = office.get(&robin, &path).await.text();
        let start = format!("href=\"{path}/datei/");
        let ids: Vec<String> =
            page.match_indices(&start).map(|(at, _)| page[at + start.len()..][..36].to_owned()).collect();
        assert_eq!(ids.len(), 2);
        for (cookie, status) in [(&luca, StatusCode::OK), (&toni, StatusCode::NOT_FOUND)] {
            assert_eq!(office.get(cookie, &format!("{path}/datei/{}", ids[0])).await.status, status);
        }

        act(&office, &robin, &path, "einreichen", &[]).await;
        act(&office, &luca, &path, "freigeben", &[("wann", "jetzt")]).await;
        let list = office.get("", "/aktuelles").await.text();
        let name = list.split_once("href=\"/aktuelles/mit-bild-").unwrap().1[..8].to_owned();
        let address = format!("/aktuelles/mit-bild-{name}");
        let read = office.get("", &address).await.text();
        assert!(read.contains("alt=\"Ein roter Punkt\"") && read.contains(">Der Bericht</a>"), "{read}");
        let picture = office.get("", &format!("{address}/datei/{}", ids[0])).await;
        assert_eq!((picture.kind.as_str(), picture.manner.starts_with("inline")), ("image/png", true));
        let document = office.get("", &format!("{address}/datei/{}", ids[1])).await;
        assert_eq!((document.kind.as_str(), &document.bytes[..]), ("application/pdf", DOCUMENT));
        assert_eq!(document.manner, "attachment; filename*=UTF-8''Bericht%20%C3%A4.pdf");

        // Taken away from the draft, it stays with what was published, and goes with it.
        act(&office, &luca, &path, &format!("datei/{}/entfernen", ids[0]), &[]).await.path();
        assert!(!office.get(&robin, &path).await.text().contains(&ids[0]));
        assert_eq!(office.get("", &format!("{address}/datei/{}", ids[0])).await.status, StatusCode::OK);
        act(&office, &luca, &path, "zurueckziehen", &[]).await;
        assert_eq!(office.get("", &format!("{address}/datei/{}", ids[0])).await.status, StatusCode::NOT_FOUND);
    }
}

/// A scanner as `clamd` is, for two files: the first one is harmful, then it is out of reach.
async fn clamd() -> blobs::Scanner {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut command = [0; 10];
        stream.read_exact(&mut command).await.unwrap();
        loop {
            let length = stream.read_u32().await.unwrap();
            if length == 0 {
                break;
            }
            stream.read_exact(&mut vec![0; usize::try_from(length).unwrap()]).await.unwrap();
        }
        stream.write_all(b"stream: Eicar FOUND\0").await.unwrap();
    });
    blobs::Scanner::new(address.parse().unwrap())
}

#[tokio::test]
async fn a_document_that_the_scanner_does_not_clear_is_not_kept() {
    // One scanner for one database: it answers once.
    let office = &offices_with(Some(clamd().await)).await[0];
    let robin = office.cookie("robin").await;
    let path = begun(office, &robin, "Mit Dokument", "Text").await;
    for (status, said) in [
        (StatusCode::UNPROCESSABLE_ENTITY, "etwas Schädliches gefunden"),
        (StatusCode::UNPROCESSABLE_ENTITY, "gerade nicht auf Schadsoftware"),
    ] {
        let page = office.get(&robin, &path).await;
        let (csrf, stand) = (page.hidden("csrf"), page.hidden("stand"));
        let fields = [("csrf", csrf.as_str()), ("stand", stand.as_str()), ("beschreibung", "Bericht")];
        let answer = office.upload(&robin, &format!("{path}/datei"), &fields, ("a.pdf", DOCUMENT)).await;
        assert_eq!(answer.status, status);
        assert!(answer.text().contains(said) && answer.text().contains("value=\"Bericht\""), "{}", answer.text());
        assert!(answer.text().contains("Noch keine Datei"));
    }
}

/// Two authors of different administrations speak for the state; a file lies under the key of whoever brought it.
#[tokio::test]
async fn the_state_speaks_through_authors_of_several_administrations() {
    for office in offices().await {
        let (alex, sascha, robin) =
            (office.cookie("alex").await, office.cookie("sascha").await, office.cookie("robin").await);
        let form = office.get(&alex, "/redaktion/aktuelles/neu?art=publication").await;
        assert!(form.text().contains("Für den ganzen Freistaat"), "authors write for the state alone");
        assert!(form.text().contains("href=\"/redaktion/aktuelles\" aria-current=\"page\""));
        assert!(form.text().contains("href=\"/redaktion\">"), "of two links to here only the nearest says so");
        let csrf = form.hidden("csrf");
        let fields = [
            ("csrf", csrf.as_str()),
            ("art", "publication"),
            ("fuer", "amt"),
            ("de-titel", "Bericht"),
            ("de-text", "Text"),
            ("en-titel", "Report"),
            ("en-text", "Words"),
            ("bestellung", "Kostenlos: [presse@land.example](mailto:presse@land.example)"),
        ];
        let mut wrong = fields;
        wrong[7].1 = "[hier](javascript:alert)";
        let refused = office.post(&alex, "/redaktion/aktuelles/neu", &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("href=\"#f-bestellung\""), "{}", refused.text());
        let path = office.post(&alex, "/redaktion/aktuelles/neu", &fields).await.path();
        assert!(office.get(&alex, &path).await.text().contains("ein Dokument (PDF)"));
        let refused = act(&office, &alex, &path, "einreichen", &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for (name, alt, bytes) in [("titel.png", "Titelbild", PICTURE), ("bericht.pdf", "", DOCUMENT)] {
            let stand = office.get(&alex, &path).await.hidden("stand");
            let fields = [("csrf", csrf.as_str()), ("stand", stand.as_str()), ("beschreibung", alt)];
            office.upload(&alex, &format!("{path}/datei"), &fields, (name, bytes)).await.path();
        }
        act(&office, &alex, &path, "einreichen", &[]).await.path();
        assert_eq!(office.get(&robin, &path).await.status, StatusCode::NOT_FOUND, "{}", office.db.name);
        let preview = office.get(&sascha, &format!("{path}/vorschau")).await.text();
        let start = format!("src=\"{path}/datei/");
        let picture = preview.split_once(&start).unwrap().1[..36].to_owned();
        let seen = office.get(&sascha, &format!("{path}/datei/{picture}")).await;
        assert_eq!((seen.status, seen.kind.as_str()), (StatusCode::OK, "image/png"));
        act(&office, &sascha, &path, "freigeben", &[("wann", "jetzt")]).await.path();

        let list = office.get("", "/publikationen?sprache=en").await.text();
        assert!(list.contains("Free State of Thuringia") && list.contains("Report"), "{list}");
        let address = list.split_once("href=\"/publikationen/").unwrap().1.split_once('"').unwrap().0.to_owned();
        let read = office.get("", &format!("/publikationen/{address}")).await.text();
        assert!(read.contains("alt=\"Titelbild\"") && read.contains(">bericht.pdf</a>"), "{read}");
        assert!(read.contains("Gedruckt bestellen") && read.contains("href=\"mailto:presse@land.example\""), "{read}");
        let document = read.split_once("href=\"/aktuelles/").unwrap().1.split_once('"').unwrap().0.to_owned();
        let document = office.get("", &format!("/aktuelles/{document}")).await;
        assert_eq!((document.status, &document.bytes[..]), (StatusCode::OK, DOCUMENT));
    }
}

#[tokio::test]
async fn those_without_the_role_see_nothing_and_others_nothing_of_it() {
    for office in offices().await {
        let (robin, kim, toni, alex) = (
            office.cookie("robin").await,
            office.cookie("kim").await,
            office.cookie("toni").await,
            office.cookie("alex").await,
        );
        let path = begun(&office, &robin, "Geheim", "Text").await;
        assert_eq!(office.get(&kim, "/redaktion/aktuelles").await.status, StatusCode::FORBIDDEN);
        assert_eq!(office.get(&kim, &path).await.status, StatusCode::FORBIDDEN);
        for stranger in [&toni, &alex] {
            for page in [path.clone(), format!("{path}/bearbeiten"), format!("{path}/vorschau")] {
                assert_eq!(office.get(stranger, &page).await.status, StatusCode::NOT_FOUND, "{}", office.db.name);
            }
            assert!(!office.get(stranger, "/redaktion/aktuelles").await.text().contains("Geheim"));
            let csrf = office.get(stranger, "/redaktion/aktuelles/neu").await.hidden("csrf");
            let fields = [("csrf", csrf.as_str()), ("stand", "1"), ("de-titel", "Fremd")];
            for action in ["bearbeiten", "einreichen", "freigeben", "ablehnen", "zurueckziehen"] {
                let answer = office.post(stranger, &format!("{path}/{action}"), &fields).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{action}");
            }
        }
        let foreign = office.post(&robin, &format!("{path}/einreichen"), &[("csrf", "x"), ("stand", "1")]).await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN, "a form of somebody else");
    }
}

/// Three languages, a place, a kind, pages.
#[tokio::test]
async fn the_list_shows_what_concerns_a_place() {
    for office in offices().await {
        let erfurt = (office.writer("robin").await, office.writer("luca").await);
        let state = (office.writer("alex").await, office.writer("sascha").await);
        let other = (office.writer("toni").await, Writer::operator(Issuer::Administration(OTHER)));
        office.published(erfurt, Kind::Press, &press("Aus Erfurt"), None).await;
        let mut english = press("Aus dem Land");
        english.english = Some(Text { title: "From the state".to_owned(), body: "Text".to_owned(), ..Text::default() });
        office.published(state, Kind::Press, &english, None).await;
        office.published(other, Kind::Press, &press("Aus Nottertal"), None).await;
        office.published(state, Kind::Guide, &guide("Umziehen"), None).await;

        let titles = async |path: &str| {
            let text = office.get("", path).await.text();
            let all = ["Aus Erfurt", "Aus dem Land", "Aus Nottertal", "Umziehen", "From the state"];
            all.into_iter().filter(|title| text.contains(title)).collect::<Vec<_>>()
        };
        assert_eq!(titles("/aktuelles").await, ["Aus Erfurt", "Aus dem Land", "Aus Nottertal"], "{}", office.db.name);
        assert_eq!(titles("/aktuelles?ort=Erfurt").await, ["Aus Erfurt", "Aus dem Land"]);
        assert_eq!(titles("/aktuelles?ort=16064037").await, ["Aus dem Land", "Aus Nottertal"]);
        assert_eq!(titles("/aktuelles?behoerde=51").await, ["Aus Nottertal"]);
        assert_eq!(titles("/aktuelles?behoerde=0&sprache=en").await, ["From the state"]);
        assert_eq!(titles("/aktuelles?art=campaign").await, [""; 0]);
        assert_eq!(titles("/wegweiser").await, ["Umziehen"]);
        assert_eq!(titles("/publikationen").await, [""; 0]);
        for (place, said) in [("99986", "gibt es mehrmals"), ("Nirgendwo", "kennen wir nicht")] {
            let answer = office.get("", &format!("/aktuelles?ort={place}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{place}");
            assert!(answer.text().contains(said) && answer.text().contains(&format!("value=\"{place}\"")), "{place}");
        }
        for number in 0..25 {
            office.published(erfurt, Kind::Press, &press(&format!("Nummer {number:02}")), None).await;
            office.db.clock.advance_seconds(1);
        }
        let (first, second) =
            (office.get("", "/aktuelles").await.text(), office.get("", "/aktuelles?seite=2").await.text());
        assert!(first.contains("28 Beiträge") && first.contains("Nummer 24") && !first.contains("Nummer 04"));
        assert!(second.contains("Nummer 04") && second.contains("Aus Erfurt") && !second.contains("Nummer 24"));
    }
}

#[tokio::test]
async fn programs_get_what_everybody_sees() {
    for office in offices().await {
        let erfurt = (office.writer("robin").await, office.writer("luca").await);
        let content = Content { services: vec!["hundesteuer-anmelden".to_owned()], ..press("Für <Programme>") };
        office.published(erfurt, Kind::Press, &content, None).await;
        let later = Some(office.db.store.clock().now().plus_seconds(60));
        office.published(erfurt, Kind::Press, &press("Noch nicht"), later).await;
        let answer = office.get("", "/api/v1/news?place=16051000&kind=press&limit=5").await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        let body: serde_json::Value = serde_json::from_slice(&answer.bytes).unwrap();
        assert_eq!((body["total"].as_u64(), body["news"].as_array().unwrap().len()), (Some(1), 1), "{body}");
        let item = &body["news"][0];
        assert_eq!((item["title"].as_str(), item["tenant"].as_i64()), (Some("Für <Programme>"), Some(1)));
        assert_eq!(item["services"][0], "hundesteuer-anmelden");
        assert!(item["html"].as_str().unwrap().starts_with("<p class=\"kern-body\">Ein Absatz.</p><ul"), "{item}");
        for (query, field) in
            [("place=99999999", "place"), ("kind=x", "kind"), ("limit=0", "limit"), ("limit=x", "limit")]
        {
            let refused = office.get("", &format!("/api/v1/news?{query}")).await;
            assert_eq!(
                (refused.status, refused.kind.as_str()),
                (StatusCode::UNPROCESSABLE_ENTITY, "application/problem+json")
            );
            let problem: serde_json::Value = serde_json::from_slice(&refused.bytes).unwrap();
            assert_eq!(problem["errors"][0]["field"], field);
        }
    }
}
