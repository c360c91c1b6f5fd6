//! Figures of cases whose days are known.

use axum::http::{StatusCode, header};
use casework::{CaseId, Error, Figures, Statistics};
use identity::ClerkSession;
use jiff::civil::date;
use store::Timestamp;

use crate::common::{KOERNER, NOTTERTAL, Office, dog, fee, form, offices, pothole, words};

async fn counted(office: &Office, by: &ClerkSession, year: Option<i16>) -> Statistics {
    let scope = office.read(by).await;
    casework::statistics(&scope, &office.desk, by, year).await.unwrap()
}

async fn assess(office: &Office, id: CaseId) {
    let mut decision = form("assessed", "post");
    decision.fees = vec![fee("Hundesteuer", "20")];
    office.decide(&office.anna, id, &decision).await.unwrap();
}

fn go_to(office: &Office, moment: Timestamp) {
    office.db.clock.advance_seconds((moment.0 - office.db.clock.now().0) / 1_000_000);
}

/// On day 0 four dogs and a report arrive. One dog is withdrawn, one decided on day 5, one asked about and decided on day 100.
async fn a_hundred_days(office: &Office) {
    let anna = &office.anna;
    let days = |days: i64| office.db.clock.advance_seconds(days * 86_400);
    let mut dogs = Vec::new();
    for _ in 0..4 {
        dogs.push(office.case("hund-anmelden", KOERNER, &dog()).await.0);
    }
    let (report, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
    office.claim(anna, report).await;
    days(1);
    let mut scope = office.applicant(NOTTERTAL).await;
    applications::withdraw(&mut scope, dogs[0].application(), "").await.unwrap();
    scope.commit().await.unwrap();
    office.worker.drain().await.unwrap();
    days(1);
    office.claim(anna, dogs[1]).await;
    days(3);
    assess(office, dogs[1]).await;
    days(5);
    office.claim(anna, dogs[2]).await;
    let revision = office.view(anna, dogs[2]).await.revision;
    let mut scope = office.write(anna).await;
    casework::ask(&mut scope, &office.desk, anna, dogs[2], revision, "Welche Rasse ist es?", &words()).await.unwrap();
    scope.commit().await.unwrap();
    // Another clerk takes over: the first one counts.
    days(1);
    office.claim(&office.carla, dogs[2]).await;
    office.claim(anna, dogs[2]).await;
    days(89);
    assess(office, dogs[2]).await;
}

fn is_as_it_was(office: &Office, found: &Statistics) {
    let dogs = &found.services["hund-anmelden"];
    let place = &office.db.name;
    assert_eq!((dogs.received, dogs.completed, dogs.withdrawn), (4, 3, 1), "{place}");
    assert_eq!((dogs.open, dogs.overdue, dogs.questions), (1, 1, 1), "{place}");
    assert_eq!(dogs.questions_per_case(), Some(3), "{place}: tenths");
    assert_eq!((dogs.to_claim.median(), dogs.to_claim.ninetieth()), (Some(2), Some(10)), "{place}");
    assert_eq!((dogs.to_decision.median(), dogs.to_decision.ninetieth()), (Some(5), Some(100)), "{place}");
    assert_eq!((dogs.with_due_day, dogs.in_time, dogs.in_time_percent()), (2, 1, Some(50)), "{place}");
    let reports = &found.services["mangel-melden"];
    assert_eq!((reports.received, reports.open, reports.overdue), (1, 1, 0), "{place}: a report is never due");
    assert_eq!((reports.to_claim.median(), reports.to_decision.median()), (Some(0), None), "{place}");
    assert_eq!((reports.questions_per_case(), reports.in_time_percent()), (Some(0), None), "{place}");
    let total = &found.total;
    assert_eq!((total.received, total.completed, total.open), (5, 3, 2), "{place}");
    assert_eq!((total.to_claim.median(), total.to_claim.ninetieth()), (Some(2), Some(10)), "{place}");
}

#[tokio::test]
async fn every_figure_is_that_of_the_cases() {
    for office in offices().await {
        let nothing = counted(&office, &office.anna, Some(2026)).await;
        assert_eq!((nothing.services.len(), nothing.total), (0, Figures::default()));
        a_hundred_days(&office).await;
        let found = counted(&office, &office.anna, Some(2026)).await;
        is_as_it_was(&office, &found);
        assert_eq!((found.years, found.year), (2026..=2026, Some(2026)));
        assert!(counted(&office, &office.anna, Some(2025)).await.services.is_empty());

        // The first and the last moment of a German year.
        go_to(&office, Timestamp::of_germany(date(2026, 12, 31).at(23, 59, 59, 0)));
        office.case("mangel-melden", KOERNER, &pothole()).await;
        go_to(&office, Timestamp::of_germany(date(2027, 1, 1).at(0, 0, 0, 0)));
        office.case("mangel-melden", KOERNER, &pothole()).await;
        let received = |year| {
            let office = &office;
            async move { counted(office, &office.carla, year).await.total.received }
        };
        let years = (received(Some(2026)).await, received(Some(2027)).await, received(None).await);
        assert_eq!(years, (6, 1, 7), "{}", office.db.name);
        assert_eq!(counted(&office, &office.anna, None).await.years, 2026..=2027);

        let other = counted(&office, &office.bernd, None).await;
        assert_eq!((other.services.len(), other.total), (0, Figures::default()), "another administration");
        let scope = office.read(&office.dora).await;
        let refused = casework::statistics(&scope, &office.desk, &office.dora, None).await;
        assert!(matches!(refused, Err(Error::Forbidden)));
        drop(scope);
        let scope = office.read(&office.anna).await;
        let refused = casework::statistics(&scope, &office.desk, &office.bernd, None).await;
        assert!(matches!(refused, Err(Error::Forbidden)));
    }
}

#[tokio::test]
async fn the_day_by_which_it_is_due_ends_at_midnight_in_germany() {
    for office in offices().await {
        let mut ids = Vec::new();
        for _ in 0..2 {
            let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
            office.claim(&office.anna, id).await;
            ids.push(id);
        }
        let due = office.view(&office.anna, ids[0]).await.due_on.unwrap();
        let late = due.tomorrow().unwrap();
        for (id, moment) in ids.into_iter().zip([due.at(23, 30, 0, 0), late.at(0, 30, 0, 0)]) {
            go_to(&office, Timestamp::of_germany(moment));
            assess(&office, id).await;
        }
        let total = counted(&office, &office.anna, None).await.total;
        assert_eq!((total.with_due_day, total.in_time), (2, 1), "{}", office.db.name);
    }
}

#[tokio::test]
async fn page_and_file_say_the_same() {
    for office in offices().await {
        let cookie = office.log_in("anna").await;
        let empty = office.get("/amt/statistik", &cookie).await;
        assert!(empty.status == StatusCode::OK && empty.body().contains("noch nichts eingegangen"), "{}", empty.body());
        a_hundred_days(&office).await;
        let cookie = office.log_in("anna").await;
        for (query, name) in [("", "2026"), ("?jahr=2026", "2026"), ("?jahr=alle", "alle"), ("?jahr=x%2F", "2026")] {
            let page = office.get(&format!("/amt/statistik{query}"), &cookie).await;
            let file = office.get(&format!("/amt/statistik/tabelle.csv{query}"), &cookie).await;
            assert_eq!((page.status, file.status), (StatusCode::OK, StatusCode::OK), "{query}");
            assert!(page.body().contains(&format!("tabelle.csv?jahr={name}")), "{}", page.body());
            let named = format!("attachment; filename=\"statistik-{name}.csv\"");
            assert_eq!(file.header(header::CONTENT_DISPOSITION), named);
            let mut rows = csv::Reader::from_reader(file.bytes.as_ref());
            let rows: Vec<csv::StringRecord> = rows.records().collect::<Result<_, _>>().unwrap();
            assert_eq!(rows.len(), 3, "two services and all together: {}", file.body());
            assert!(rows[0].iter().skip(1).eq(["4", "3", "1", "0", "1", "1", "0,3", "2", "10", "5", "100", "50 %"]));
            assert!(rows[1].iter().skip(1).eq(["1", "0", "0", "0", "1", "0", "0,0", "0", "0", "–", "–", "–"]));
            for cell in rows.iter().flatten() {
                assert!(page.body().contains(cell), "{cell} in {}", page.body());
            }
        }
        let later = office.get("/amt/statistik?jahr=2025", &cookie).await.body();
        assert!(!later.contains("<table"), "{later}");
        for language in ["en", "de-x-leicht"] {
            let page = office.get(&format!("/amt/statistik?sprache={language}"), &cookie).await.body();
            assert!(!page.contains("[casework-"), "{page}");
        }
        let others = office.get("/amt/statistik?jahr=alle", &office.log_in("bernd").await).await.body();
        assert!(!others.contains("<table"), "{others}");
        for path in ["/amt/statistik", "/amt/statistik/tabelle.csv"] {
            assert_eq!(office.get(path, &office.log_in("dora").await).await.status, StatusCode::FORBIDDEN);
        }
    }
}

#[tokio::test]
async fn use_is_counted_by_period_service_and_legal_entity() {
    for office in offices().await {
        let first = office.db.clock.now().in_germany().date();
        a_hundred_days(&office).await;
        let day = |days: i32| first.checked_add(jiff::Span::new().days(days)).unwrap();
        let scope = office.read(&office.anna).await;
        let used = casework::usage(&scope, &[day(-1), day(0), day(1), day(200)]).await.unwrap();
        let at = |period: usize, service: &str| used.get(&(period, service.to_owned(), KOERNER.to_owned())).copied();
        assert_eq!(used.len(), 2, "everything arrived on one day: {used:?}");
        let dogs = at(1, "hund-anmelden").unwrap();
        // Withdrawn, decided, decided late; one is open. Both decisions went by post.
        let counts = (dogs.received, dogs.completed, dogs.finished_online, dogs.with_due_day, dogs.in_time);
        assert_eq!(counts, (4, 3, 0, 2, 1), "{}", office.db.name);
        assert_eq!(at(1, "mangel-melden").unwrap().received, 1);
        assert_eq!(casework::usage(&scope, &[]).await.unwrap().len(), 0);
        assert_eq!(casework::usage(&scope, &[day(1), day(200)]).await.unwrap().len(), 0);
    }
}
