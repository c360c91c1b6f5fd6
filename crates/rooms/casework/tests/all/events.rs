//! The histories of cases as an event log.

use casework::LogWanted;
use flow::{By, Log, detours, map, risk};
use jiff::civil::date;
use store::{Actor, Language, Reach};

use crate::common::{ALTENBERGA, KOERNER, Office, certificate, dog, fee, form, offices, pothole, words};

const DAY: i64 = 86_400_000_000;

async fn log(office: &Office, by: &identity::ClerkSession, wanted: &LogWanted) -> Log {
    let scope = office.read(by).await;
    casework::event_log(&scope, &office.desk.studio, wanted).await.unwrap()
}

async fn log_of_all(office: &Office) -> Log {
    let scope = office.db.store.read(Reach::Provider, Actor::System, Language::German).await.unwrap();
    casework::event_log(&scope, &office.desk.studio, &LogWanted::default()).await.unwrap()
}

/// A dog is asked about, answered after three days and decided; a report and a certificate of somebody else are open.
async fn some_days(office: &Office) {
    let anna = &office.anna;
    let days = |days: i64| office.db.clock.advance_seconds(days * 86_400);
    let (dog, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
    office.case("mangel-melden", KOERNER, &pothole()).await;
    office.case("meldebescheinigung", ALTENBERGA, &certificate("retrieval")).await;
    days(1);
    office.claim(anna, dog).await;
    let revision = office.view(anna, dog).await.revision;
    let mut scope = office.write(anna).await;
    casework::ask(&mut scope, &office.desk, anna, dog, revision, "Welche Rasse ist es?", &words()).await.unwrap();
    casework::note(&mut scope, anna, dog, "Frau Beispiel angerufen").await.unwrap();
    scope.commit().await.unwrap();
    days(3);
    office.answer(anna.tenant, dog, "Ein Mischling.").await;
    office.worker.drain().await.unwrap();
    days(1);
    let mut decision = form("assessed", "post");
    decision.fees = vec![fee("Hundesteuer", "20")];
    office.decide(anna, dog, &decision).await.unwrap();
}

#[tokio::test]
async fn a_log_holds_what_happened_and_when() {
    for office in offices().await {
        let place = &office.db.name;
        assert_eq!(log(&office, &office.anna, &LogWanted::default()).await.view().cases(), 0, "{place}");
        some_days(&office).await;
        let log = log(&office, &office.anna, &LogWanted::default()).await;
        let view = log.view();
        assert_eq!(view.cases(), 2, "{place}: the own cases and no others");
        let [asked, answered] = ["asked", "answered"].map(|name| log.activity(name).unwrap());
        let found = detours(&view, &[asked], &[answered]);
        assert_eq!((found.cases, found.rounds, found.median), (1, 1, Some(3 * DAY)), "{place}");
        assert_eq!(log.activity("noted"), None, "{place}: a note is no step");
        let parts = view.split(By::Service);
        let (name, dogs) = parts.first().unwrap();
        assert_eq!((*name, dogs.median_duration()), ("hund-anmelden", Some(5 * DAY)), "{place}");
        let dogs = risk(dogs, office.db.clock.now().0);
        assert_eq!((dogs.ended, dogs.late, dogs.open), (1, 0, 0), "{place}");
        let reports = risk(&parts[1].1, office.db.clock.now().0 + 900 * DAY);
        assert_eq!((reports.open, reports.overdue), (0, 0), "{place}: a report is never due");
        assert_eq!(log.entities(), ["16064037"], "{place}");
    }
}

#[tokio::test]
async fn a_filter_limits_what_is_read() {
    for office in offices().await {
        some_days(&office).await;
        let place = &office.db.name;
        let cases = async |wanted: LogWanted| log(&office, &office.anna, &wanted).await.view().cases();
        let wanted = LogWanted::default;
        assert_eq!(cases(LogWanted { service: Some("mangel-melden".to_owned()), ..wanted() }).await, 1, "{place}");
        assert_eq!(cases(LogWanted { entity: Some("16064037".to_owned()), ..wanted() }).await, 2, "{place}");
        assert_eq!(cases(LogWanted { entity: Some("16064072".to_owned()), ..wanted() }).await, 0, "{place}");
        let today = office.read(&office.anna).await.today();
        let began = today.checked_sub(jiff::ToSpan::days(5)).unwrap();
        let next = began.tomorrow().unwrap();
        assert_eq!(cases(LogWanted { days: Some((began, next)), ..wanted() }).await, 2, "{place}");
        assert_eq!(cases(LogWanted { days: Some((next, date(2100, 1, 1))), ..wanted() }).await, 0, "{place}");
    }
}

#[tokio::test]
async fn the_log_of_all_is_the_sum_of_the_others() {
    for office in offices().await {
        some_days(&office).await;
        let place = &office.db.name;
        let all = log_of_all(&office).await;
        assert_eq!((all.view().cases(), all.administrations().len()), (3, 2), "{place}");
        let own = log(&office, &office.anna, &LogWanted::default()).await;
        let other = log(&office, &office.bernd, &LogWanted::default()).await;
        assert_eq!(map(&all.view()).events, map(&own.view()).events + map(&other.view()).events, "{place}");
        let scope = office.db.store.read(Reach::Public, Actor::Anonymous, Language::German).await.unwrap();
        assert!(casework::event_log(&scope, &office.desk.studio, &LogWanted::default()).await.is_err(), "{place}");
    }
}

#[tokio::test]
async fn many_cases_take_as_many_queries_as_few() {
    for office in offices().await {
        some_days(&office).await;
        let asked = async || {
            let before = office.db.queries();
            log(&office, &office.anna, &LogWanted::default()).await;
            office.db.queries() - before
        };
        asked().await;
        let few = asked().await;
        some_days(&office).await;
        assert_eq!(asked().await, few, "{}", office.db.name);
    }
}
