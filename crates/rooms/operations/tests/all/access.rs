//! The two sides of an access: a form for who asks, a page for who answers, a mail in between that says nothing.

use std::sync::Arc;

use axum::http::StatusCode;
use identity::Role;
use mail::Mailer;
use mail::testing::Postbox;
use operations::AccessMails;
use store::Worker;

use crate::common::{ASSOCIATION, PASSWORD, houses, session};
use crate::pages::person_at;

const ASKS: &str = "/betrieb/zugriffe";
const GRANTS: &str = "/amt/zugriffe";

#[tokio::test]
async fn an_operator_asks_and_whoever_sets_up_the_administration_answers_once() {
    for house in houses().await {
        let place = house.db.name;
        let identity = &house.desk.identity;
        let people: [(&str, &str, &[Role]); 2] =
            [("mona", "Mona Einrichtung", &[Role::Manager]), ("mika", "Mika Einrichtung", &[Role::Manager])];
        identity::demo_accounts(identity, ASSOCIATION, &people, PASSWORD).await.unwrap();
        let mona = session(identity, "mona").await;
        identity.set_overview(&mona, Some("mona@amt.example".to_owned())).await.unwrap();
        let anna = person_at(&house, "anna", ASKS).await;

        // Everything that is wrong at once, and what was typed stays.
        let wrong = [("verwaltung", ""), ("vorgang", "12"), ("grund", "kurz"), ("stunden", "9")];
        let (status, _, page) = anna.post(ASKS, &wrong).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{place}");
        for field in ["f-verwaltung", "f-vorgang", "f-grund", "f-stunden"] {
            assert!(page.contains(&format!("href=\"#{field}")), "{place}: {field} in {page}");
        }
        assert!(page.contains("value=\"12\"") && page.contains("kurz"), "{place}");
        let elsewhere = [("verwaltung", "0145"), ("vorgang", "0051-7K4M-9QXD"), ("stunden", "1")];
        let reason = ("grund", "Die Zustellung schlägt seit gestern fehl.");
        let (status, ..) = anna.post(ASKS, &[&elsewhere[..], &[reason]].concat()).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{place}: a case of another administration");
        let right = [("verwaltung", "0145"), ("vorgang", ""), ("stunden", "2"), reason];
        for _ in 0..2 {
            let (status, there, _) = anna.post(ASKS, &right).await;
            assert_eq!(
                (status, there.as_str()),
                (StatusCode::SEE_OTHER, "/betrieb/zugriffe?erledigt=asked"),
                "{place}"
            );
        }

        let postbox = Postbox::open(false).await;
        let mailer = Mailer::through(&postbox.server, "dienstweg@example.org").unwrap();
        let mails = AccessMails::new(mailer, "https://amt.example".to_owned()).unwrap();
        Worker::new(house.db.store.clone(), vec![Arc::new(mails)]).unwrap().drain().await.unwrap();
        let messages = postbox.messages();
        assert_eq!(messages.len(), 1, "{place}: one request, one address");
        let letter = messages[0].replace("=\n", "").replace("=3D", "=");
        assert!(letter.contains("mona@amt.example") && letter.contains("https://amt.example/amt/zugriffe"), "{letter}");
        assert!(!letter.contains("Zustellung"), "{place}: never what");

        let (mona, mika) = (person_at(&house, "mona", GRANTS).await, person_at(&house, "mika", GRANTS).await);
        let (_, _, page) = mona.get(GRANTS).await;
        assert!(page.contains("seit gestern fehl") && page.contains("Anna Betrieb"), "{place}: {page}");
        let at = page.find("name=\"zugriff\" value=\"").unwrap() + 22;
        let id: String = page[at..].chars().take(36).collect();
        let fields = |step: &'static str| [("zugriff".to_owned(), id.clone()), ("was".to_owned(), step.to_owned())];
        let post = async |person: &crate::pages::Person, step| {
            let fields = fields(step);
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            person.post(GRANTS, &fields).await
        };
        assert_eq!(post(&mona, "revoked").await.0, StatusCode::CONFLICT, "{place}: nothing to end yet");
        assert_eq!(post(&mona, "granted").await.0, StatusCode::SEE_OTHER, "{place}");
        let (status, _, page) = post(&mika, "refused").await;
        assert!(status == StatusCode::CONFLICT && page.contains("nichts mehr zu entscheiden"), "{place}: {page}");
        let (_, _, page) = anna.get(ASKS).await;
        assert!(page.contains(&format!("href=\"{ASKS}/0145/{id}\"")), "{place}: {page}");
        for _ in 0..2 {
            assert_eq!(
                post(&mika, "revoked").await.0,
                StatusCode::SEE_OTHER,
                "{place}: ended once, also when asked twice"
            );
        }
        let (_, _, page) = anna.get(ASKS).await;
        assert!(page.contains("beendet") && !page.contains(&format!("href=\"{ASKS}/0145/{id}\"")), "{place}");
        let clara = person_at(&house, "clara", GRANTS).await;
        assert_eq!(clara.get(GRANTS).await.0, StatusCode::FORBIDDEN, "{place}");
        assert_eq!(clara.get(ASKS).await.0, StatusCode::FORBIDDEN, "{place}");
    }
}
