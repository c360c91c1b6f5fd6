//! What an operator looks after: the machine, backups, announcements.

use axum::http::StatusCode;
use jiff::civil::date;
use operations::{Announced, BackupKind, Error, Machine, announce, notices};
use store::Timestamp;

use crate::common::{House, houses};
use crate::pages::person_at;

#[test]
fn a_certificate_says_whom_it_vouches_for_and_how_long() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let machine = Machine {
        folder: Some(folder.to_owned()),
        certificates: vec![folder.join("tests/data/certificate.pem"), folder.join("Cargo.toml"), "nowhere".into()],
        ..Machine::default()
    };
    let found = machine.condition();
    let (free, all) = found.disk.unwrap();
    assert!(free <= all && all > 0);
    assert_eq!(found.certificates[0].names, ["dienste.example", "www.dienste.example"]);
    let last_day = found.certificates[0].ends_at.unwrap().in_germany().date();
    assert_eq!(last_day, date(2036, 11, 24));
    assert_eq!((found.certificates[1].ends_at, found.certificates[2].ends_at), (None, None), "not taken for valid");
}

#[tokio::test]
async fn the_state_names_backups_that_nobody_made() {
    for house in houses().await {
        let anna = person_at(&house, "anna", "/betrieb/werte").await;
        let (status, _, page) = anna.get("/betrieb/zustand").await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("Keine Sicherung erfasst") && page.contains("Keine Probe erfasst"), "{page}");
        let mut scope = house.write(operations::Operator::machine()).await;
        operations::note_backup(&mut scope, BackupKind::Backup, " nach Band 7 \n").await.unwrap();
        scope.commit().await.unwrap();
        let (_, _, page) = anna.get("/betrieb/zustand").await;
        assert!(page.contains("nach Band 7") && page.contains("Keine Probe erfasst"), "{page}");
        house.db.store.clock().advance_seconds(27 * 3_600);
        assert_eq!(warnings(&house).await, 2, "a backup a day, and no rehearsal");
    }
}

/// How many checks of the state ask somebody to look.
async fn warnings(house: &House) -> usize {
    let bert = person_at(house, "bert", "/betrieb/werte").await;
    let (_, _, page) = bert.get("/betrieb/zustand").await;
    page.matches(">ansehen<").count() - usize::from(page.contains("nicht eingerichtet: Dateien"))
}

fn wanted() -> Announced {
    Announced {
        kind: "window".to_owned(),
        staff_only: false,
        texts: ["Neue Version.".to_owned(), String::new(), "New version.".to_owned()],
        span: [(Some(date(2031, 5, 10)), "20:00".to_owned()), (Some(date(2031, 5, 10)), "22.30".to_owned())],
    }
}

#[tokio::test]
async fn maintenance_is_announced_three_days_ahead_and_until_it_is_over() {
    for house in houses().await {
        let clock = house.db.store.clock();
        let to = |at: Timestamp| clock.advance_seconds((at.0 - clock.now().0) / 1_000_000);
        to(Timestamp::of_germany(date(2031, 5, 1).at(9, 0, 0, 0)));
        let mut scope = house.write(house.anna).await;
        announce(&mut scope, house.anna, &wanted()).await.unwrap();
        scope.commit().await.unwrap();
        let said = async || notices(&house.read().await).await.unwrap();
        assert!(said().await.is_empty(), "too early");
        to(Timestamp::of_germany(date(2031, 5, 7).at(20, 0, 0, 0)));
        let notice = &said().await[0];
        assert!(notice.warns && !notice.staff_only);
        let words: Vec<_> = notice.words.iter().map(|words| (words.text.as_str(), words.written_in)).collect();
        let german = store::Language::German;
        assert_eq!(
            words,
            [("Neue Version.", german), ("Neue Version.", german), ("New version.", store::Language::English)]
        );
        assert!(notice.words[0].title.contains("10. Mai 2031, 20:00 bis 10. Mai 2031, 22:30"), "{notice:?}");
        to(Timestamp::of_germany(date(2031, 5, 10).at(22, 30, 0, 0)));
        assert!(said().await.is_empty(), "over");
    }
}

#[tokio::test]
async fn what_is_wrong_with_an_announcement_is_said_at_once_and_nothing_is_announced() {
    let house = &houses().await[0];
    let mut scope = house.write(house.anna).await;
    let mut wrong = wanted();
    wrong.kind = "party".to_owned();
    wrong.texts = ["x".repeat(301), String::new(), String::new()];
    wrong.span = [(None, "20:00".to_owned()), (Some(date(2031, 5, 10)), "25:00".to_owned())];
    let refused = announce(&mut scope, house.anna, &wrong).await;
    let Err(Error::Announcement(problems)) = refused else { panic!("{refused:?}") };
    let fields: Vec<&str> = problems.iter().map(|(field, _)| *field).collect();
    assert_eq!(fields, ["art", "text-de", "von", "bis-zeit"]);
    let mut backwards = wanted();
    backwards.span.swap(0, 1);
    assert!(matches!(announce(&mut scope, house.anna, &backwards).await, Err(Error::Announcement(_))));
    let mut past = wanted();
    past.span = [20, 21].map(|hour| (Some(date(2020, 1, 1)), format!("{hour}:00")));
    assert!(matches!(announce(&mut scope, house.anna, &past).await, Err(Error::Announcement(_))));
    assert!(operations::announcements(&scope).await.unwrap().is_empty());
}

#[tokio::test]
async fn an_announcement_is_made_and_taken_back_on_its_page() {
    for house in houses().await {
        let anna = person_at(&house, "anna", "/betrieb/ankuendigungen").await;
        let day = house.desk.directory.today();
        let day = [day.day().to_string(), day.month().to_string(), day.year().to_string()];
        let fields = |text| {
            vec![
                ("art", "news"),
                ("fuer", "staff"),
                ("text-de", text),
                ("von-day", day[0].as_str()),
                ("von-month", day[1].as_str()),
                ("von-year", day[2].as_str()),
                ("von-zeit", "00:00"),
                ("bis-day", day[0].as_str()),
                ("bis-month", day[1].as_str()),
                ("bis-year", day[2].as_str()),
                ("bis-zeit", "23:59"),
            ]
        };
        let (status, _, page) = anna.post("/betrieb/ankuendigungen", &fields("")).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("was alle lesen sollen"), "{page}");
        let (status, there, _) = anna.post("/betrieb/ankuendigungen", &fields("<b>Schulung</b> am Montag")).await;
        assert!(status == StatusCode::SEE_OTHER && there.ends_with("announced"), "{there}");
        let (_, _, page) = anna.get("/betrieb/ankuendigungen").await;
        assert!(page.contains("&lt;b&gt;Schulung") && page.contains("steht auf den Seiten"), "{page}");
        assert!(notices(&house.read().await).await.unwrap()[0].staff_only);
        let start = page.find("name=\"zurueck\" value=\"").unwrap() + 22;
        let id: String = page[start..].chars().take_while(|letter| *letter != '"').collect();
        for _ in 0..2 {
            let (status, ..) = anna.post("/betrieb/ankuendigungen", &[("zurueck", id.as_str())]).await;
            assert_eq!(status, StatusCode::SEE_OTHER);
        }
        assert!(notices(&house.read().await).await.unwrap().is_empty());
    }
}
