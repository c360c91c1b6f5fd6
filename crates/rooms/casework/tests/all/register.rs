//! Cases are found by whole words that the database itself cannot read.

use crate::common::{ALTENBERGA, KOERNER, NOTTERTAL, Office, certificate, dog, offices, pothole};
use casework::{CaseId, Filter};
use identity::ClerkSession;
use sea_orm::ConnectionTrait;

async fn found(office: &Office, by: &ClerkSession, words: &str) -> Vec<CaseId> {
    let scope = office.read(by).await;
    let filter = Filter { words: Some(words.to_owned()), ..Filter::default() };
    let inbox = casework::inbox(&scope, &office.desk, by, &filter).await.unwrap();
    inbox.rows.into_iter().map(|row| row.id).collect()
}

#[tokio::test]
async fn a_name_an_address_or_a_service_leads_to_the_case_of_the_own_administration() {
    for office in offices().await {
        let (first, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.db.clock.advance_seconds(60);
        let (second, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        let (pothole, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        let (abroad, _) = office.case("meldebescheinigung", ALTENBERGA, &certificate("retrieval")).await;
        let both = vec![second, first];
        let name = &office.db.name;
        for words in [
            "beispiel",
            "BEISPIEL, Marlene",
            "Hauptstrasse 12 a",
            "hauptstraße koerner",
            "Beispiel Hundesteuer",
            "  marlene  marlene  ",
        ] {
            assert_eq!(found(&office, &office.anna, words).await, both, "{name}: {words}, the newest first");
        }
        for words in ["beis", "beispiel mustermann", "Altenberga", "' or 1=1 --", "%", ", .", &"x".repeat(10_000)] {
            assert!(found(&office, &office.anna, words).await.is_empty(), "{name}: {words:.40}");
        }
        assert_eq!(found(&office, &office.bernd, "Beispiel").await, [abroad], "{name}: each administration its own");
        let number = office.view(&office.anna, pothole).await.application.reference.to_string();
        assert_eq!(found(&office, &office.anna, &number.to_lowercase().replace('-', " ")).await, [pothole]);
    }
}

#[tokio::test]
async fn cases_from_before_the_register_are_entered_once() {
    for office in offices().await {
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        let scope = office.db.store.write_as_system(NOTTERTAL).await.unwrap();
        scope.db().execute_unprepared("delete from case_word").await.unwrap();
        scope.commit().await.unwrap();
        assert!(found(&office, &office.anna, "Beispiel").await.is_empty());
        let enter = || casework::enter_all(&office.desk, NOTTERTAL);
        assert_eq!(enter().await.unwrap(), 1, "{}", office.db.name);
        assert_eq!(enter().await.unwrap(), 0, "{}", office.db.name);
        assert_eq!(found(&office, &office.anna, "Beispiel").await, [id]);
    }
}
