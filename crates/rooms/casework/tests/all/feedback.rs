//! What clerks learn from feedback.

use applications::{FEWEST, Rating, Stage};
use axum::http::StatusCode;
use casework::Error;

use crate::common::{KOERNER, NOTTERTAL, Office, offices, pothole};

async fn rate(office: &Office, stars: &str, words: &str) {
    let receipt = office.submit("mangel-melden", KOERNER, &pothole()).await;
    let mut scope = office.applicant(NOTTERTAL).await;
    let rating = Rating::read(stars, words).unwrap_or_else(|problems| panic!("{problems:?}"));
    assert!(applications::rate(&mut scope, receipt.id, Stage::Submitted, &rating).await.unwrap());
    scope.commit().await.unwrap();
}

#[tokio::test]
async fn stars_and_texts_are_shown_from_five_answers_on() {
    for office in offices().await {
        let cookie = office.log_in("anna").await;
        let page = || office.get("/amt/rueckmeldungen", &cookie);
        assert!(page().await.body().contains("Noch hat niemand"), "{}", office.db.name);
        for _ in 1..FEWEST {
            rate(&office, "4", "Die Karte <i>hakt</i>.").await;
        }
        let few = page().await.body();
        assert!(few.contains("weniger als 5 Antworten") && !few.contains("hakt"), "{few}");
        office.db.clock.advance_seconds(40 * 86_400);
        rate(&office, "2", "Zu viele Fragen.").await;
        let cookie = office.log_in("anna").await;
        for language in ["en", "de-x-leicht", "de"] {
            let answer = office.get(&format!("/amt/rueckmeldungen?sprache={language}"), &cookie).await;
            assert!(answer.status == StatusCode::OK && !answer.body().contains("[casework-"), "{}", answer.body());
        }
        let enough = office.get("/amt/rueckmeldungen", &office.log_in("carla").await).await.body();
        for part in ["3,6 von 5 bei 5 Antworten", "keine Antwort", "Die Karte &lt;i&gt;hakt&lt;/i&gt;.", "2 Sterne"] {
            assert!(enough.contains(part), "{part}: {enough}");
        }
        assert!(enough.find("Zu viele Fragen.") < enough.find("hakt"), "the newest month first: {enough}");

        let others = office.get("/amt/rueckmeldungen", &office.log_in("bernd").await).await.body();
        assert!(others.contains("Noch hat niemand") && !others.contains("hakt"), "{others}");
        let refused = office.get("/amt/rueckmeldungen", &office.log_in("dora").await).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let scope = office.read(&office.anna).await;
        assert!(matches!(casework::feedback(&scope, &office.bernd).await, Err(Error::Forbidden)));
    }
}
