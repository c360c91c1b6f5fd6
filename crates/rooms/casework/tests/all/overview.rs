//! What the daily overview says to clerks: numbers, and nothing when nothing waits.

use identity::{Role, Roles};
use jiff::civil::date;
use store::TenantId;

use crate::common::{KOERNER, NOTTERTAL, Office, SAALETAL, dog, form, hire, offices, pothole};

async fn lines(office: &Office, tenant: TenantId) -> Vec<String> {
    casework::overview(&office.desk, tenant, Roles::of(&[Role::Clerk])).await.unwrap()
}

#[tokio::test]
async fn it_counts_what_waits() {
    for office in offices().await {
        assert!(lines(&office, NOTTERTAL).await.is_empty(), "{}", office.db.name);
        let (dog_case, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.case("mangel-melden", KOERNER, &pothole()).await;
        assert_eq!(lines(&office, NOTTERTAL).await, ["2 neue Vorgänge"]);
        office.claim(&office.anna, dog_case).await;
        office.answer(NOTTERTAL, dog_case, "Der Hund heißt Frieda.").await;
        office.answer(NOTTERTAL, dog_case, "Und ist braun.").await;
        office.worker.drain().await.unwrap();
        let expected = ["Ein neuer Vorgang", "Ein Vorgang mit einer ungelesenen Nachricht"];
        assert_eq!(lines(&office, NOTTERTAL).await, expected, "a note or a claim makes it old");

        // Received on 1 September, due on 1 December; a report is never due.
        for (days, expected) in [
            (83, None),
            (1, Some("Ein Vorgang ist in den nächsten sieben Tagen zu entscheiden")),
            (7, Some("Ein Vorgang ist in den nächsten sieben Tagen zu entscheiden")),
            (1, Some("Ein Vorgang ist überfällig")),
        ] {
            office.db.clock.advance_seconds(days * 86_400);
            let lines = lines(&office, NOTTERTAL).await;
            assert_eq!(lines.get(2).map(String::as_str), expected, "{}: {lines:?}", office.db.name);
            assert!(lines.len() <= 3 && !lines.concat().contains("Marlene"));
        }
        assert!(lines(&office, SAALETAL).await.is_empty(), "of another administration");
        let others = casework::overview(&office.desk, NOTTERTAL, Roles::of(&[Role::Author])).await.unwrap();
        assert!(others.is_empty(), "authors have no cases");

        let mut scope = office.applicant(NOTTERTAL).await;
        applications::withdraw(&mut scope, dog_case.application(), "").await.unwrap();
        scope.commit().await.unwrap();
        office.worker.drain().await.unwrap();
        assert!(!lines(&office, NOTTERTAL).await.concat().contains("überfällig"), "{}", office.db.name);
    }
}

#[tokio::test]
async fn who_approves_learns_what_is_overdue_for_too_long() {
    for office in offices().await {
        let name = &office.db.name;
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(&office.anna, id).await;
        let head = hire(&office.db, &office.desk.identity, NOTTERTAL, "leitung", &[Role::Approver]).await;
        let found = async || {
            let scope = office.read(&head).await;
            casework::escalated(&scope, &office.desk, &head).await.unwrap()
        };
        // Due on 1 December.
        office.db.clock.advance_seconds((91 + casework::ESCALATED_AFTER) * 86_400);
        assert!(found().await.is_empty(), "{name}: the third day after");
        office.db.clock.advance_seconds(86_400);
        let rows = found().await;
        assert_eq!(rows.len(), 1, "{name}: reports are due on no day");
        assert_eq!((rows[0].clerk.as_deref(), rows[0].due.0), (Some("Frau anna"), Some(date(2026, 12, 1))), "{name}");
        let lines = casework::overview(&office.desk, NOTTERTAL, head.roles).await.unwrap();
        assert_eq!(lines, ["Ein Vorgang ist seit mehr als drei Tagen überfällig"], "{name}");
        let cookie = office.log_in("leitung").await;
        let page = office.get("/amt/freigaben", &cookie).await.body();
        assert!(page.contains("Seit mehr als 3 Tagen überfällig") && page.contains("Frau anna"), "{page}");
        assert!(!page.contains("Marlene"), "{page}");
        let scope = office.read(&office.anna).await;
        let clerk = casework::escalated(&scope, &office.desk, &office.anna).await;
        assert!(matches!(clerk, Err(casework::Error::Forbidden)), "{name}");
        drop(scope);
        office.decide(&office.anna, id, &form("not-liable", "retrieval")).await.unwrap();
        assert!(found().await.is_empty(), "{name}: decided, if late");
    }
}
