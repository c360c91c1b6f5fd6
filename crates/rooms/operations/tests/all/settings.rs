//! What an administration sets for itself.

use axum::http::StatusCode;
use identity::Role;

use crate::common::{ASSOCIATION, PASSWORD, houses};
use crate::pages::person_at;

/// A member of the association.
const ALTENBERGA: &str = "16074002";
/// Another one.
const ORLAMUENDE: &str = "16074065";

#[tokio::test]
async fn whoever_sets_up_an_administration_sees_where_values_come_from_and_changes_its_own() {
    for house in houses().await {
        let managers: [(&str, &str, &[Role]); 2] =
            [("mona", "Mona Einrichtung", &[Role::Manager]), ("mika", "Mika Einrichtung", &[Role::Manager])];
        identity::demo_accounts(&house.desk.identity, ASSOCIATION, &managers, PASSWORD).await.unwrap();
        let page = format!("/amt/einstellungen/{ALTENBERGA}");
        let (mona, mika) = (person_at(&house, "mona", &page).await, person_at(&house, "mika", &page).await);
        let today = house.desk.directory.today();
        let now = |entity: &str, key: &str| {
            let known = house.desk.directory.catalogue();
            known.setting(&entity.parse().unwrap(), key, today).map(|setting| setting.value.clone())
        };
        let address = |entity: &str, key: &str| format!("/amt/einstellungen/{entity}/{key}");

        let clara = person_at(&house, "clara", &page).await;
        assert_eq!(clara.get(&page).await.0, StatusCode::FORBIDDEN, "a clerk sets up nothing");
        assert_eq!(mona.get("/amt/einstellungen/16051000").await.0, StatusCode::FORBIDDEN);
        assert_eq!(mona.get(&address("16051000", "hours")).await.0, StatusCode::FORBIDDEN);
        assert_eq!(mona.get(&address(ALTENBERGA, "nothing.known")).await.0, StatusCode::NOT_FOUND);
        let (status, _, words) = mona.get(&page).await;
        assert!(status == StatusCode::OK && words.contains("Darauf warten") && words.contains("Gemeinde Altenberga"));

        // A value with its problems, then right; the same form again is stale.
        let path = address(ALTENBERGA, "contact.phone");
        let old = now(ALTENBERGA, "contact.phone").unwrap_or_default();
        let (status, _, words) = mona.post(&path, &[("was", "speichern"), ("wert", "036428 1"), ("stand", &old)]).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && words.contains("woher der Wert kommt"), "{words}");
        assert!(words.contains("036428 1"), "what was typed is there");
        let right = [("was", "speichern"), ("wert", "036428 1"), ("quelle", "Brief"), ("stand", old.as_str())];
        let (status, there, _) = mona.post(&path, &right).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (_, _, words) = mona.get(&there).await;
        assert!(words.contains("036428 1") && words.contains("Eigene Angabe") && words.contains("Brief"), "{words}");
        let (status, _, words) = mika.post(&path, &right).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && words.contains("inzwischen geändert"), "{words}");

        // A tariff of another member counts here too, and follows it; of one that refers nobody takes over.
        let tariff = "dog_tax.first";
        let amount = |old: &str| {
            [("was", "speichern"), ("wert", "77,00"), ("quelle", "Beschluss"), ("stand", old)]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
        };
        let before = now(ORLAMUENDE, tariff).unwrap_or_default();
        let sent = amount(&before);
        let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(mona.post(&address(ORLAMUENDE, tariff), &sent).await.0, StatusCode::SEE_OTHER);
        let taken = [("was", "uebernehmen"), ("von", ORLAMUENDE)];
        assert_eq!(mona.post(&address(ALTENBERGA, tariff), &taken).await.0, StatusCode::SEE_OTHER);
        assert_eq!(now(ALTENBERGA, tariff).as_deref(), Some("7700"));
        let (_, _, words) = mona.get(&page).await;
        assert!(words.contains("Übernommen von: Stadt Orlamünde"), "{words}");
        let sent = [("was", "speichern"), ("wert", "78"), ("quelle", "Beschluss"), ("stand", "7700")];
        assert_eq!(mona.post(&address(ORLAMUENDE, tariff), &sent).await.0, StatusCode::SEE_OTHER);
        assert_eq!(now(ALTENBERGA, tariff).as_deref(), Some("7800"), "later changes flow");
        let scope = house.db.tenant(ASSOCIATION.0).await;
        let stored = directory::settings(&scope, &ALTENBERGA.parse().unwrap()).await.unwrap();
        assert_eq!(stored.text(tariff), Some("7800"), "{}", house.db.name);
        drop(scope);
        let chain = [("was", "uebernehmen"), ("von", ALTENBERGA)];
        assert_eq!(mona.post(&address("16074004", tariff), &chain).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(mona.post(&address(ORLAMUENDE, tariff), &chain).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        let yesterday = today.yesterday().unwrap();
        let (day, month, year) =
            (yesterday.day().to_string(), yesterday.month().to_string(), yesterday.year().to_string());
        let end = [("was", "beenden"), ("bis-day", &day[..]), ("bis-month", &month), ("bis-year", &year)];
        assert_eq!(mona.post(&address(ORLAMUENDE, tariff), &end).await.0, StatusCode::SEE_OTHER);
        assert_eq!(now(ALTENBERGA, tariff), None, "what ended there ended here");

        // An account counts once a second person confirmed it.
        let before = now(ALTENBERGA, "bank.iban").unwrap_or_default();
        let iban = "DE02120300000000202051";
        let sent = [("was", "speichern"), ("wert", iban), ("quelle", "Bank"), ("stand", before.as_str())];
        let (status, there, _) = mona.post(&address(ALTENBERGA, "bank.iban"), &sent).await;
        assert!(status == StatusCode::SEE_OTHER && there.contains("vorgeschlagen"), "{there}");
        assert_eq!(now(ALTENBERGA, "bank.iban").unwrap_or_default(), before);
        let (_, _, words) = mika.get(&page).await;
        let at = words.find("name=\"stand\" value=\"").unwrap() + 20;
        let stand: String = words[at..].chars().take_while(|letter| *letter != '"').collect();
        let confirm = [("was", "bestaetigen"), ("stand", stand.as_str())];
        let path = format!("/amt/einstellungen/{ALTENBERGA}");
        assert_eq!(mona.post(&path, &confirm).await.0, StatusCode::FORBIDDEN, "not the same person");
        let stale = [("was", "bestaetigen"), ("stand", "1")];
        assert_eq!(mika.post(&path, &stale).await.0, StatusCode::CONFLICT, "something else was seen");
        assert_eq!(mika.post(&path, &confirm).await.0, StatusCode::SEE_OTHER);
        assert_eq!(now(ALTENBERGA, "bank.iban").as_deref(), Some(iban));
        assert_eq!(mika.post(&path, &confirm).await.0, StatusCode::CONFLICT, "a double click does nothing more");
    }
}
