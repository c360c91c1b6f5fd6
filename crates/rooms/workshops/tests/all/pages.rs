//! What people see and send, through the pages and on both databases.

use axum::http::StatusCode;
use workshops::{Act, Seat};

use crate::common::{Land, lands};

const HOSTILE: &str = "<script>alert(1)</script>\"'&";

/// Plans a workshop for towns through the forms; its page.
async fn planned(land: &Land, cookie: &str) -> String {
    let form = land.get(cookie, "/land/workshops/reihe").await;
    let fields = [
        ("csrf", form.hidden("csrf")),
        ("kennung", form.hidden("kennung")),
        ("titel", "Digitale Kommune".to_owned()),
        ("veranstalter", "Ministerium".to_owned()),
        ("nachfragen", "14, 60, 180".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert!(land.post(cookie, "/land/workshops/reihe", &fields).await.location.ends_with("erledigt=series"));
    // The second click makes no second series.
    land.post(cookie, "/land/workshops/reihe", &fields).await;
    let list = land.get(cookie, "/land/workshops").await.text();
    assert_eq!(list.matches("<h2").count(), 1, "{list}");
    let path = list.split_once("href=\"/land/workshops/reihe/").unwrap().1.split_once('"').unwrap().0.to_owned();
    let path = format!("/land/workshops/reihe/{path}");
    let form = land.get(cookie, &path).await;
    let (csrf, id) = (form.hidden("csrf"), form.hidden("kennung"));
    let fields = workshop_fields(&csrf, &id);
    land.post(cookie, &format!("{path}/neu"), &fields).await.path()
}

fn workshop_fields<'a>(csrf: &'a str, id: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("csrf", csrf),
        ("kennung", id),
        ("gruppe", "towns"),
        ("ort", "Rathaus"),
        ("tag-day", "1"),
        ("tag-month", "10"),
        ("tag-year", "2026"),
        ("beginn", "9:30"),
        ("ende", "16 Uhr"),
        ("frist-day", "20"),
        ("frist-month", "9"),
        ("frist-year", "2026"),
        ("plaetze", "1"),
        ("je", "1"),
        ("begrenzt-day", "10"),
        ("begrenzt-month", "9"),
        ("begrenzt-year", "2026"),
        ("aufbewahren", "30"),
    ]
}

async fn step(land: &Land, cookie: &str, path: &str, act: Act) {
    let page = land.get(cookie, path).await;
    let (csrf, stand) = (page.hidden("csrf"), page.hidden("stand"));
    let fields = [("csrf", csrf.as_str()), ("stand", stand.as_str()), ("schritt", act.name())];
    assert_eq!(land.post(cookie, path, &fields).await.path(), path);
    // The second click finds done what it wanted.
    assert_eq!(land.post(cookie, path, &fields).await.path(), path);
}

#[tokio::test]
async fn from_a_series_to_a_badge() {
    for land in lands().await {
        let cookie = land.cookie("land").await;
        let path = planned(&land, &cookie).await;
        let page = land.get(&cookie, &path).await.text();
        for said in [
            "in Vorbereitung",
            "1. Oktober 2026, 09:30 – 16:00",
            "Rathaus",
            "20. September 2026",
            "Bis 10. September 2026 hat",
        ] {
            assert!(page.contains(said), "{}: no {said} in {page}", land.db.name);
        }
        step(&land, &cookie, &path, Act::Open).await;
        land.deliver().await;
        let plan = land.cookie("plan").await;
        let own = land.get(&plan, "/amt/planung/workshops").await.text();
        let form = own.split_once("href=\"/workshop/").unwrap().1.split_once('"').unwrap().0;
        let form = format!("/workshop/{form}");
        let page = land.get("", &form).await;
        let text = page.text();
        assert!(text.contains("Noch 1 von 1 Plätzen frei") && text.contains("Bis 10. September 2026 hat"), "{text}");
        assert!(!text.contains("Moderation") && !text.contains("00:00"), "what nobody said is not asked for: {text}");
        let id = page.hidden("kennung");

        // Everything that is wrong at once, and nothing typed is lost.
        let send = format!("{form}/anmelden");
        let wrong = [("kennung", id.as_str()), ("name", ""), ("funktion", HOSTILE), ("email", "kim")];
        let answer = land.post("", &send, &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = answer.text();
        assert!(
            text.contains("href=\"#f-name\"") && text.contains("name@beispiel.de") && text.contains("&lt;script&gt;")
        );
        assert!(!text.contains("<script>alert"));

        let fields =
            [("kennung", id.as_str()), ("name", "Kim Beispiel"), ("funktion", HOSTILE), ("email", "kim@amt.example")];
        let place = land.post("", &send, &fields).await.path();
        assert_eq!(land.post("", &send, &fields).await.path(), place, "a double click is one registration");
        let page = land.get("", &place).await.text();
        assert!(page.contains("Sie haben einen Platz") && page.contains("Kim Beispiel"), "{page}");
        let other = land.get("", &form).await;
        assert!(other.text().contains("Sie kommen auf die Warteliste"));
        let id = other.hidden("kennung");
        let same = [("kennung", id.as_str()), ("name", "Kim"), ("funktion", "x"), ("email", "KIM@amt.example")];
        let answer = land.post("", &send, &same).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(answer.text().contains("schon jemand angemeldet") && answer.text().contains("KIM@amt.example"));
        let second = [("kennung", id.as_str()), ("name", "Toni"), ("funktion", "x"), ("email", "toni@amt.example")];
        let waits = land.post("", &send, &second).await.path();
        assert!(land.get("", &waits).await.text().contains("Sie stehen auf der Warteliste"));

        // What was said can be corrected, and called off; then the other moves up.
        let corrected =
            [("name", "Kim Muster"), ("funktion", "Leitung"), ("email", "kim@amt.example"), ("bedarf", "Rampe")];
        assert!(land.post("", &format!("{place}/senden"), &corrected).await.location.ends_with("corrected"));
        let people = land.get(&cookie, &format!("{path}/personen")).await.text();
        assert!(people.contains("Kim Muster") && people.contains("Rampe") && people.contains("Warteliste"), "{people}");
        assert!(
            land.post("", &format!("{place}/senden"), &[("tun", "absagen")]).await.location.ends_with("called-off")
        );
        assert!(land.get("", &waits).await.text().contains("Sie haben einen Platz"), "{}", land.db.name);

        // On the day.
        step(&land, &cookie, &path, Act::Close).await;
        assert!(land.get("", &form).await.text().contains("Die Anmeldung ist beendet"));
        let asked = land.get(&cookie, &path).await.text();
        assert!(asked.contains("Der Workshop ist erst am 1. Oktober 2026"), "{asked}");
        step(&land, &cookie, &path, Act::Start).await;
        // Begun by mistake: it can be taken back, and people can register again.
        step(&land, &cookie, &path, Act::Back).await;
        step(&land, &cookie, &path, Act::Open).await;
        assert!(land.get("", &form).await.text().contains("Verbindlich anmelden"), "{}", land.db.name);
        step(&land, &cookie, &path, Act::Start).await;
        let people = land.get(&cookie, &format!("{path}/personen")).await;
        let fields =
            [("csrf", people.hidden("csrf")), ("anmeldung", people.hidden("anmeldung")), ("tun", "kommt".to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert!(land.post(&cookie, &format!("{path}/personen"), &fields).await.location.ends_with("came"));
        for (name, begins) in [
            ("namensschilder.pdf", &b"%PDF-1.7"[..]),
            ("teilnahme.pdf", b"%PDF-1.7"),
            ("teilnahme.csv", "\u{feff}Nummer;".as_bytes()),
            ("teilnahme.xlsx", b"PK"),
            ("einladungen.csv", "\u{feff}Verwaltung;".as_bytes()),
        ] {
            let file = land.get(&cookie, &format!("{path}/datei/{name}")).await;
            assert_eq!(file.status, StatusCode::OK, "{name}: {}", file.text());
            assert!(file.bytes.starts_with(begins), "{name}");
        }
        let list = land.get(&cookie, &format!("{path}/datei/teilnahme.csv")).await.text();
        assert!(list.contains("2;Toni;x;") && list.contains("anwesend") && !list.contains("Kim"), "{list}");
        assert_eq!(land.get(&cookie, &format!("{path}/datei/anderes.pdf")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn every_problem_of_a_plan_is_named_at_once() {
    for land in lands().await {
        let cookie = land.cookie("land").await;
        let path = planned(&land, &cookie).await;
        let edit = format!("{path}/aendern");
        let form = land.get(&cookie, &edit).await;
        assert!(form.text().contains("value=\"09:30\"") && form.text().contains("value=\"20\""), "the last day itself");
        let (csrf, stand) = (form.hidden("csrf"), form.hidden("stand"));
        let fields = [
            ("csrf", csrf.as_str()),
            ("stand", stand.as_str()),
            ("ort", ""),
            ("tag-day", "31"),
            ("tag-month", "2"),
            ("tag-year", "2026"),
            ("beginn", "bald"),
            ("ende", "25:00"),
            ("plaetze", "0"),
            ("je", "viele"),
            ("aufbewahren", "9999"),
        ];
        let answer = land.post(&cookie, &edit, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = answer.text();
        for field in ["gruppe", "ort", "tag", "beginn", "ende", "plaetze", "je", "frist", "begrenzt", "aufbewahren"] {
            assert!(text.contains(&format!("href=\"#f-{field}\"")), "{}: no problem with {field}", land.db.name);
        }
        assert!(text.contains("value=\"bald\"") && text.contains("value=\"viele\""));
        // An administration has no more places than there are.
        let fields = workshop_fields(&csrf, "x");
        let many: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (*name, if *name == "je" { "5" } else { value })).collect();
        let answer = land.post(&cookie, &edit, &many).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains("höchstens 1.") && answer.text().contains("href=\"#f-je\""));
        // Whoever was overtaken is told, and nothing is overwritten before they know.
        let fields = workshop_fields(&csrf, "x");
        let stale: Vec<(&str, &str)> = fields.iter().copied().chain([("stand", "0")]).collect();
        let answer = land.post(&cookie, &edit, &stale).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(answer.text().contains("Es ist nichts überschrieben") && answer.hidden("stand") == stand);
    }
}

#[tokio::test]
async fn whoever_waits_and_comes_is_let_in_and_that_it_is_full_is_said() {
    for land in lands().await {
        let cookie = land.cookie("land").await;
        let id = land.opened(1).await;
        let codes = land.codes(id).await;
        let mut all = Vec::new();
        for (number, name) in ["Erste", "Zweite"].into_iter().enumerate() {
            let fresh = land.new_id().await;
            all.push(land.register(&codes[number].1, fresh, &crate::common::person(name)).await.unwrap());
        }
        assert_eq!((all[0].seat, all[1].seat), (Seat::Taken, Seat::Waiting));
        land.act(id, Act::Start).await;
        let path = format!("/land/workshops/{id}/personen");
        for (one, told) in all.iter().zip([false, true]) {
            let (csrf, person) = (land.get(&cookie, &path).await.hidden("csrf"), one.id.to_string());
            let fields = [("csrf", csrf.as_str()), ("anmeldung", person.as_str()), ("tun", "kommt")];
            assert!(land.post(&cookie, &path, &fields).await.location.ends_with("came"));
            for page in [path.clone(), format!("/land/workshops/{id}")] {
                let text = land.get(&cookie, &page).await.text();
                let said = "2 Personen haben einen Platz oder sind da, geplant waren 1.";
                assert_eq!(text.contains(said), told, "{}: {text}", land.db.name);
            }
        }
    }
}

#[tokio::test]
async fn a_list_of_many_asks_no_more_than_one_of_few() {
    for land in lands().await {
        let cookie = land.cookie("land").await;
        let id = land.opened(30).await;
        let path = format!("/land/workshops/{id}/personen");
        let asked = async || {
            let before = land.db.queries();
            assert_eq!(land.get(&cookie, &path).await.status, StatusCode::OK);
            land.db.queries() - before
        };
        let codes = land.codes(id).await;
        let register = async |number: usize| {
            let fresh = land.new_id().await;
            let person = crate::common::person(&format!("Kim {number}"));
            assert_ne!(land.register(&codes[number].1, fresh, &person).await.unwrap().seat, Seat::Cancelled);
        };
        register(0).await;
        let few = asked().await;
        for number in 1..20 {
            register(number).await;
        }
        assert_eq!(asked().await, few, "{}", land.db.name);
    }
}
