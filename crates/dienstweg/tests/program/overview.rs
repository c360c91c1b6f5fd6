//! The daily overview by mail: once a day, by day, for whoever asked, without names and contents.

use axum::http::StatusCode;
use axum::http::header::LOCATION;
use identity::Role;
use jiff::civil::Weekday;
use mail::Mailer;
use mail::testing::Postbox;

use crate::town::{Ask, Clerk, PASSWORD, Town, towns};

/// Moves the clock to an hour of the next such day.
fn to(town: &Town, day: Weekday, hour: i64) {
    let now = town.db.store.clock().now().in_germany();
    let days = i64::from(now.date().weekday().until(day)).max(0);
    let days = if days == 0 { 7 } else { days };
    town.db.clock.advance_seconds((24 * days + hour - i64::from(now.hour())) * 3_600);
}

#[tokio::test]
async fn a_member_municipality_is_told_once_a_week_also_that_nothing_was_done() {
    for town in towns().await {
        let name = town.db.name;
        let postbox = Postbox::open(false).await;
        let mailer = Mailer::through(&postbox.server, "bote@land.example").unwrap();
        let send = async |mailer: &Mailer| {
            dienstweg::send_overviews(&town.db.store, &town.house, mailer, "https://land.example").await.unwrap()
        };
        let Clerk { cookie, csrf } = town.hire("gemeinde", &[Role::Representative]).await;
        let fields = [("csrf", csrf.as_str()), ("email", "buergermeister@koerner.example")];
        let asked = town.send(Ask::post("/amt/konto/uebersicht").cookie(&cookie).form(&fields)).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{name}");
        let page = town.send(Ask::get(asked.header(LOCATION)).cookie(&cookie)).await.text();
        assert!(page.contains("jeden Montag") && !page.contains("tägliche"), "{name}: {page}");

        let refusing = Postbox::open(true).await;
        let refused = Mailer::through(&refusing.server, "bote@land.example").unwrap();
        to(&town, Weekday::Monday, 3);
        assert_eq!(send(&mailer).await, 0, "{name}: not at night");
        town.db.clock.advance_seconds(5 * 3_600);
        assert_eq!(send(&refused).await, 0, "{name}: the server takes nothing");
        assert_eq!(send(&mailer).await, 1, "{name}: so it is tried again");
        assert_eq!(send(&mailer).await, 0, "{name}: once");
        to(&town, Weekday::Tuesday, 9);
        assert_eq!(send(&mailer).await, 0, "{name}: a week");
        to(&town, Weekday::Sunday, 9);
        assert_eq!(send(&mailer).await, 0, "{name}: to its end");

        // The program rested on Monday.
        to(&town, Weekday::Tuesday, 9);
        assert_eq!(send(&mailer).await, 1, "{name}: later rather than never");
        let messages = postbox.messages();
        assert_eq!(messages.len(), 2, "{name}");
        for shown in ["buergermeister@koerner.example", "Gemeinde K", "in-unserem-namen?bis", "Nichts ist eingegangen"]
        {
            assert!(messages[0].contains(shown), "{name}: {shown}: {}", messages[0]);
        }
        assert!(!messages[0].contains("Robin Beispiel"), "{name}: no names: {}", messages[0]);
    }
}

#[tokio::test]
async fn whoever_asked_learns_once_a_day_what_waits() {
    for town in towns().await {
        let postbox = Postbox::open(false).await;
        let mailer = Mailer::through(&postbox.server, "bote@land.example").unwrap();
        let name = town.db.name;
        let send = async |mailer: &Mailer| {
            dienstweg::send_overviews(&town.db.store, &town.house, mailer, "https://land.example").await.unwrap()
        };
        assert_eq!(send(&mailer).await, 0, "{name}: nobody asked");
        let case: uuid::Uuid = town.names.case.parse().unwrap();
        let mut scope = town.db.tenant(1).await;
        mailbox::post_message(&mut scope, case, mailbox::Direction::ToAdministration, "Noch etwas.").await.unwrap();
        scope.commit().await.unwrap();
        let csrf = town.owner.csrf.as_str();
        let ask = |email: &'static str| {
            Ask::post("/amt/konto/uebersicht").cookie(&town.owner.cookie).form(&[("csrf", csrf), ("email", email)])
        };
        let wrong = town.send(ask("kim@amt")).await;
        assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.text().contains("kim@amt"), "{name}");
        assert_eq!(town.send(ask("kim@amt.example")).await.status, StatusCode::SEE_OTHER, "{name}");

        let refusing = Postbox::open(true).await;
        let refused = Mailer::through(&refusing.server, "bote@land.example").unwrap();
        let to_morning = |hour: i64| {
            let now = i64::from(town.db.store.clock().now().in_germany().hour());
            town.db.clock.advance_seconds((24 + hour - now) * 3_600);
        };
        to_morning(3);
        assert_eq!(send(&mailer).await, 0, "{name}: not at night");
        to_morning(8);
        assert_eq!(send(&refused).await, 0, "{name}: the server takes nothing");
        assert_eq!(send(&mailer).await, 1, "{name}: so it is tried again");
        assert_eq!(send(&mailer).await, 0, "{name}: once a day");
        to_morning(8);
        assert_eq!(send(&mailer).await, 1, "{name}: and tomorrow again");
        let messages = postbox.messages();
        assert_eq!(messages.len(), 2);
        assert!(messages[0].contains("kim@amt.example") && messages[0].contains("74 Leistungen"), "{}", messages[0]);
        assert!(
            messages[0].contains("ungelesenen Nachricht") && !messages[0].contains("Noch etwas"),
            "{}",
            messages[0]
        );
        assert!(!messages[0].contains("Kim Beispiel"), "no names: {}", messages[0]);

        // The session ended long ago.
        let login = Ask::post("/anmelden").form(&[("login", "eigen"), ("password", PASSWORD)]);
        let cookie = town.send(login).await.cookie();
        let csrf = town.send(Ask::get("/amt/konto").cookie(&cookie)).await.hidden("csrf");
        let stop = Ask::post("/amt/konto/uebersicht").cookie(&cookie).form(&[("csrf", &csrf), ("email", "")]);
        assert!(town.send(stop).await.header(LOCATION).ends_with("keine-uebersicht"));
        to_morning(8);
        assert_eq!(send(&mailer).await, 0, "{name}: no more");
        assert_eq!(send(&Mailer::off()).await, 0);
    }
}
