//! The roadmap of an administration: within money and hours, with a proof, reasons and contradictions, taken over as measures.

use axum::http::StatusCode;
use jiff::civil::date;
use planning::{Origin, Status};

use crate::common::{DOGS, ERFURT, OTHER, offices};

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
        let after = second.split("<h2").find(|part| part.contains("2. Halbjahr 2027")).unwrap();
        assert!(after.contains("Hund zur Hundesteuer anmelden"), "{after}");
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
