//! The roadmap of the whole state: asked for in the address, within money and hours, by service and by administration.

use axum::http::StatusCode;
use planning::{Fact, enter};
use ranking::score::Criterion;

use crate::common::{DOGS, ERFURT, OTHER, Office, by, offices};

const PATH: &str = "/land/fahrplan";

/// The lines of the table to keep that name a service: administration, half-year, why not, hours, cost.
async fn lines(office: &Office, cookie: &str, asked: &str, service: &str) -> Vec<[String; 5]> {
    let table = office.get(&format!("{PATH}.csv?{asked}"), cookie).await;
    assert_eq!(table.status, StatusCode::OK, "{}", table.body);
    let rows = ui::Sheet::read(&table.body).unwrap().rows.into_iter().map(|row| row.cells);
    let line = |cells: Vec<String>| [0, 3, 4, 7, 8].map(|place| cells[place].clone());
    rows.filter(|cells| cells[2] == service).map(line).collect()
}

#[tokio::test]
async fn nothing_is_searched_for_before_somebody_asks_and_only_whoever_steers_may() {
    for office in offices().await {
        let (uli, _) = office.log_in("uli").await;
        let page = office.get(PATH, &uli).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(page.body.contains("erst berechnet, wenn Sie es wollen") && !page.body.contains("Nach Leistung"));
        let wrong = office.get(&format!("{PATH}?halbjahre=9"), &uli).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let (jona, _) = office.log_in("jona").await;
        for path in [PATH.to_owned(), format!("{PATH}.csv?halbjahre=1"), format!("{PATH}.xlsx?halbjahre=1")] {
            assert_eq!(office.get(&path, &jona).await.status, StatusCode::FORBIDDEN, "{path}");
        }
    }
}

#[tokio::test]
async fn what_fits_comes_and_the_rest_says_why_not() {
    for office in offices().await {
        let (uli, _) = office.log_in("uli").await;
        // Money for seven introductions of what nobody has made for all.
        let asked = "halbjahre=1&geld=35000&allein=5000&stunden=160";
        let page = office.get(&format!("{PATH}?{asked}"), &uli).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let said = ["Das ist die beste mögliche Auswahl.", "unter dem Bestmöglichen"];
        assert!(said.iter().any(|words| page.body.contains(words)), "{}", page.body);
        assert!(page.body.contains("35.000,00\u{a0}€ von 35.000,00\u{a0}€"), "{}", page.body);
        assert!(page.body.contains("7 von ") && page.body.contains("<svg"));
        let dogs = lines(&office, &uli, asked, DOGS).await;
        assert!(dogs.len() > 150, "{} administrations", dogs.len());
        let out = dogs.iter().find(|line| line[1].is_empty()).unwrap();
        assert!(out[2].contains("Das Geld reicht nicht: 1. Halbjahr 2027."), "{out:?}");
        let book = office.get(&format!("{PATH}.xlsx?{asked}"), &uli).await;
        assert!(book.bytes.starts_with(b"PK"));
        let one = office.get(&format!("{PATH}?{asked}&amt={}", OTHER.0), &uli).await.body;
        assert!(one.contains("Was hier wann kommt, oder warum nicht"), "{one}");
        assert!(office.get(&format!("{PATH}?{asked}&amt=9999"), &uli).await.status == StatusCode::OK);
    }
}

#[tokio::test]
async fn what_the_state_has_made_for_all_comes_everywhere_from_then_on() {
    for office in offices().await {
        let (uli, _) = office.log_in("uli").await;
        let asked = format!("halbjahre=2&geld=50000&gemeinsam=50000&stunden=8&wunsch-{DOGS}=ab-2");
        let dogs = lines(&office, &uli, &asked, DOGS).await;
        let everywhere = dogs.iter().all(|line| line[1] == "2. Halbjahr 2027" && line[3] == "4" && line[4] == "0,00");
        assert!(everywhere, "{dogs:?}");
        let page = office.get(&format!("{PATH}?{asked}"), &uli).await.body;
        assert!(page.contains("für alle gebaut, ab 2. Halbjahr 2027"), "{page}");
        // Too dear for the money there is.
        let dear =
            office.get(&format!("{PATH}?{}", asked.replace("gemeinsam=50000", "gemeinsam=50001")), &uli).await.body;
        let said = "Bis zum 2. Halbjahr 2027 kostet es 50.001,00\u{a0}€, vorhanden sind 50.000,00\u{a0}€.";
        assert!(dear.contains(said), "{dear}");
    }
}

#[tokio::test]
async fn wishes_count_for_all_and_what_does_not_fit_is_told_at_once() {
    for office in offices().await {
        let (uli, _) = office.log_in("uli").await;
        let asked = format!("halbjahre=2&geld=20000000&allein=0&stunden=160&wunsch-{DOGS}=2");
        let dogs = lines(&office, &uli, &asked, DOGS).await;
        assert!(dogs.iter().all(|line| line[1] == "2. Halbjahr 2027"), "{dogs:?}");
        let never = lines(&office, &uli, &asked.replace(&format!("{DOGS}=2"), &format!("{DOGS}=nie")), DOGS).await;
        assert!(never.iter().all(|line| line[2] == "Sie haben sie ausgeschlossen."));
        let served = office.directory.catalogue().served(office.directory.today())[&ERFURT].clone();
        let many: Vec<String> = served.keys().map(|id| format!("wunsch-{id}=muss")).collect();
        let too_long = office.get(&format!("{PATH}?halbjahre=2&geld=900000000&{}", many.join("&")), &uli).await.body;
        assert!(
            too_long.contains("Was sein muss, passt nicht:") && too_long.contains("reicht die Arbeitszeit nicht"),
            "{too_long}"
        );
    }
}

/// What an administration entered counts, and the number of questions does not depend on how much that is.
#[tokio::test]
async fn what_administrations_entered_counts_and_the_page_asks_the_same_number_of_questions() {
    for office in offices().await {
        let (uli, _) = office.log_in("uli").await;
        let asked = "halbjahre=1&geld=0&stunden=20000";
        let path = format!("{PATH}?{asked}");
        office.get(&path, &uli).await;
        let before = office.db.queries();
        office.get(&path, &uli).await;
        let few = office.db.queries() - before;
        let catalogue = office.directory.catalogue();
        for tenant in [ERFURT, OTHER] {
            let services: Vec<String> = catalogue.served(office.directory.today())[&tenant].keys().cloned().collect();
            let effort = Fact::Value(Criterion::Effort);
            let changes: Vec<_> = services.into_iter().map(|service| (service, effort, Some(300))).collect();
            let mut scope = office.writing(tenant).await;
            enter(&mut scope, by(tenant), &catalogue, &changes).await.unwrap();
            scope.commit().await.unwrap();
        }
        let before = office.db.queries();
        office.get(&path, &uli).await;
        assert_eq!(office.db.queries() - before, few);
        let dogs = lines(&office, &uli, asked, DOGS).await;
        assert_eq!(dogs.iter().filter(|line| line[3] == "24").count(), 2, "three days are 24 hours");
    }
}
