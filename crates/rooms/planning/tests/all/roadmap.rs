//! The roadmap of an administration: within money and hours, with a proof, reasons and contradictions, taken over as measures.

use axum::http::StatusCode;
use jiff::civil::date;
use planning::{NewMeasure, Origin, Status};
use sea_orm::{ConnectionTrait, Statement};
use store::{Actor, Language, Reach};

use crate::common::{DOGS, ERFURT, OTHER, draft, new, offices};

const PATH: &str = "/amt/planung/fahrplan";

#[tokio::test]
async fn what_fits_is_chosen_and_what_does_not_has_a_reason() {
    for office in offices().await {
        let (jona, _) = office.log_in("jona").await;
        // Without a shared service each takes 20 days: one fits into 160 hours.
        let page = office.get(&format!("{PATH}?halbjahre=2&stunden=160&geld=10000"), &jona).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let proven = ["Das ist die beste mögliche Auswahl.", "unter dem Bestmöglichen"];
        assert!(proven.iter().any(|words| page.body.contains(words)), "{}", page.body);
        assert_eq!(page.body.matches("160 von 160 Stunden, 5.000,00\u{a0}€ von 10.000,00\u{a0}€.").count(), 2);
        // The clock stands in September 2026.
        assert!(page.body.contains("1. Halbjahr 2027") && page.body.contains("2. Halbjahr 2027"));
        assert!(
            page.body.contains("Die Arbeitszeit reicht nicht: 1. Halbjahr 2027, 2. Halbjahr 2027."),
            "{}",
            page.body
        );
        let nothing = office.get(&format!("{PATH}?halbjahre=1&stunden=9999&geld=0"), &jona).await;
        assert!(nothing.body.contains("Das Geld reicht nicht: 1. Halbjahr 2027."), "{}", nothing.body);
        assert!(!nothing.body.contains("In den Plan übernehmen"));
    }
}

#[tokio::test]
async fn wishes_are_met_or_contradict_each_other_by_name() {
    for office in offices().await {
        let (jona, _) = office.log_in("jona").await;
        let wish = |wish: &str| format!("{PATH}?halbjahre=2&stunden=160&geld=5000&wunsch-{DOGS}={wish}");
        let second = office.get(&wish("2"), &jona).await.body;
        assert!(row(&second, DOG).contains("2. Halbjahr 2027"), "{second}");
        let never = office.get(&wish("nie"), &jona).await.body;
        assert!(never.contains("Sie haben sie ausgeschlossen."), "{never}");
        let poor = format!("{PATH}?halbjahre=1&stunden=10&geld=5000&wunsch-{DOGS}=muss");
        let refused = office.get(&poor, &jona).await.body;
        assert!(refused.contains("Diese Wünsche passen nicht zusammen"), "{refused}");
        assert!(refused.contains("<li>Hund zur Hundesteuer anmelden</li>"), "{refused}");
        assert!(refused.contains("Oder planen Sie mehr Arbeitszeit ein."), "{refused}");
    }
}

#[tokio::test]
async fn a_roadmap_becomes_measures_once() {
    for office in offices().await {
        let (jona, csrf) = office.log_in("jona").await;
        let form = format!("csrf={csrf}&halbjahre=2&stunden=160&geld=5000&allein=5000&wunsch-{DOGS}=1");
        let taken = office.post(PATH, &jona, &form).await;
        assert_eq!(
            (taken.status, taken.location.as_str()),
            (StatusCode::SEE_OTHER, "/amt/planung/massnahmen?erledigt=2")
        );
        let measures = office.measures(ERFURT).await;
        assert!(measures.iter().all(|one| one.origin == Origin::Roadmap && one.status == Status::Planned));
        let dogs = &measures.iter().find(|one| one.draft.service.as_deref() == Some(DOGS)).unwrap().draft;
        assert_eq!((dogs.first_day, dogs.last_day), (Some(date(2027, 1, 1)), Some(date(2027, 6, 30))));
        assert!(dogs.goes_online && dogs.cost.unwrap().0 == 500_000);
        let again = office.post(PATH, &jona, &form).await;
        assert_eq!(again.location, "/amt/planung/massnahmen?erledigt=0");
        assert_eq!(office.measures(ERFURT).await.len(), 2);
        assert!(office.measures(OTHER).await.is_empty());
    }
}

#[tokio::test]
async fn numbers_that_cannot_be_read_are_named_and_stay() {
    for office in offices().await {
        let (jona, csrf) = office.log_in("jona").await;
        let page = office.get(&format!("{PATH}?halbjahre=7&stunden=-1&geld=viel"), &jona).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in ["Zahl von 1 bis 6", "ganze Zahl bis 20000", "Betrag in Euro", "value=\"viel\"", "value=\"-1\""] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        let taken = office.post(PATH, &jona, &format!("csrf={csrf}&halbjahre=7")).await;
        assert_eq!((taken.status, taken.location.as_str()), (StatusCode::SEE_OTHER, PATH));
        assert!(office.measures(ERFURT).await.is_empty());
    }
}

/// The row of a table in which a service stands.
fn row<'a>(page: &'a str, service: &str) -> &'a str {
    let mut rows = page.split("<tr").skip(1).map(|row| row.split("</tr>").next().unwrap_or_default());
    rows.find(|row| row.contains(service)).unwrap_or_else(|| panic!("no row of {service} in {page}"))
}

const DOG: &str = "Hund zur Hundesteuer anmelden";

#[tokio::test]
async fn what_a_measure_waits_for_comes_first() {
    for office in offices().await {
        let (jona, _) = office.log_in("jona").await;
        let plan = format!("{PATH}?halbjahre=3&stunden=20000&geld=1000000");
        assert!(row(&office.get(&plan, &jona).await.body, DOG).contains("1. Halbjahr 2027"), "there is room for all");
        let mut login = draft("Anmeldung einführen");
        login.last_day = Some(date(2027, 9, 30));
        let login = office.add(ERFURT, NewMeasure { draft: login, ..NewMeasure::default() }).await.unwrap();
        let mut dogs = draft("Hunde online");
        dogs.service = Some(DOGS.to_owned());
        dogs.needs = vec![login];
        office.add(ERFURT, NewMeasure { draft: dogs.clone(), ..NewMeasure::default() }).await.unwrap();
        let page = office.get(&plan, &jona).await.body;
        assert!(row(&page, DOG).contains("2. Halbjahr 2027"), "{page}");
        assert!(row(&page, DOG).contains("nach: Anmeldung einführen"));
        assert!(page.contains("kommt frühestens zusammen mit „Anmeldung einführen“"), "{page}");
        // What is over too late, or never, keeps out what waits for it; a wish for it contradicts.
        let short = format!("{PATH}?halbjahre=1&stunden=20000&geld=1000000");
        let page = office.get(&short, &jona).await.body;
        assert!(row(&page, DOG).contains("Sie braucht vorher „Anmeldung einführen“"), "{page}");
        assert!(page.contains("wartet auf „Anmeldung einführen“. Das ist in dieser Zeit nicht fertig."));
        let wished = office.get(&format!("{short}&wunsch-{DOGS}=muss"), &jona).await.body;
        assert!(wished.contains("Diese Wünsche passen nicht zusammen"), "{wished}");

        let other = office.add(ERFURT, new("Ohne Ende")).await.unwrap();
        dogs.title = "Hunde noch einmal".to_owned();
        dogs.needs = vec![other];
        office.add(ERFURT, NewMeasure { draft: dogs, ..NewMeasure::default() }).await.unwrap();
        assert!(office.get(&plan, &jona).await.body.contains("wartet auf „Ohne Ende“. Dort fehlt das Ende."));
    }
}

#[tokio::test]
async fn a_service_waits_for_another_and_a_contradiction_of_two_measures_does_not_stop_it() {
    for office in offices().await {
        let (jona, _) = office.log_in("jona").await;
        let catalogue = office.directory.catalogue();
        let served = catalogue.served(office.directory.today());
        let other = served[&ERFURT].keys().find(|id| {
            let curated = catalogue.service(id).unwrap().curated().unwrap();
            **id != DOGS && curated.visit == Some(directory::Visit::Possible)
        });
        let other = other.unwrap().clone();
        let of = |service: &str, title: &str, needs: Vec<planning::MeasureId>| NewMeasure {
            draft: planning::Draft { service: Some(service.to_owned()), needs, ..draft(title) },
            ..NewMeasure::default()
        };
        let first = office.add(ERFURT, of(&other, "Zuerst", Vec::new())).await.unwrap();
        let dogs = office.add(ERFURT, of(DOGS, "Danach", vec![first])).await.unwrap();
        let path = format!("{PATH}?halbjahre=3&stunden=160&geld=5000&wunsch-{DOGS}=muss&wunsch-{other}=2");
        let page = office.get(&path, &jona).await.body;
        assert!(row(&page, DOG).contains("1. Halbjahr 2028"), "{page}");
        // The other way round as well: what was said first counts, and the page still answers.
        office.add(ERFURT, of(&other, "Und umgekehrt", vec![dogs])).await.unwrap();
        assert_eq!(office.get(&path, &jona).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_duty_with_a_day_is_kept_unless_it_is_left_aside() {
    for office in offices().await {
        let (jona, _) = office.log_in("jona").await;
        let scope = office.db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
        let sql = "insert into duty (id, place, law, provision, title, body, addressees, applies_from, evidence, source) values \
                   ('neu', 99, 'OZG', '§ 1', 'Alles online', 'x', 'all', '2027-07-01', 'online', 'x')";
        scope.db().execute_raw(Statement::from_string(scope.store().backend(), sql)).await.unwrap();
        directory::renew(&scope).await.unwrap();
        scope.commit().await.unwrap();
        office.directory.refresh().await.unwrap();
        let kept = office.get(&format!("{PATH}?halbjahre=3&stunden=20000&geld=1000000"), &jona).await.body;
        let said = "Ab 1. Juli 2027 gilt „Alles online“. OZG-Leistungen kommen deshalb spätestens im 1. Halbjahr 2027.";
        assert!(kept.contains(said), "{kept}");
        assert!(kept.contains("Pflicht: Alles online"));
        let poor = format!("{PATH}?halbjahre=3&stunden=160&geld=1000000");
        let refused = office.get(&poor, &jona).await.body;
        assert!(refused.contains("passen nicht zusammen") && refused.contains("(Pflicht: Alles online)"), "{refused}");
        let aside = office.get(&format!("{poor}&pflichten=nein"), &jona).await.body;
        assert!(aside.contains("Was wann kommt") && !aside.contains("Alles online"), "{aside}");
    }
}

/// Nothing is known of the heading of a half-year twice.
#[tokio::test]
async fn headings_stand_once() {
    for office in offices().await {
        let (jona, _) = office.log_in("jona").await;
        let page = office.get(PATH, &jona).await.body;
        let mut titles: Vec<&str> = page
            .split("<h2")
            .skip(1)
            .chain(page.split("<caption").skip(1))
            .filter_map(|part| part.split('>').nth(1)?.split('<').next())
            .collect();
        let all = titles.len();
        titles.sort_unstable();
        titles.dedup();
        assert_eq!(titles.len(), all, "{titles:?}");
    }
}
