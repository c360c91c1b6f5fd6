//! Members learn what is done in their name: all of their own, the least of what the administration does itself.

use axum::http::{StatusCode, header};
use casework::{Behalf, BehalfRow, CaseId, Week};
use identity::{ClerkSession, Member, NewAccount, Role, Roles};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use store::TenantId;
use studio::Sphere;

use crate::common::{
    ALTENBERGA, KOERNER, NOTTERTAL, Office, PASSWORD, SAALETAL, certificate, dog, form, issued, offices,
};

/// Gemeinde Marolterode, another member of Nottertal's administration.
const MAROLTERODE: &str = "16064043";

const PAGE: &str = "/amt/in-unserem-namen";

async fn week(office: &Office, by: &ClerkSession, last: Date) -> casework::Result<Behalf> {
    let scope = office.read(by).await;
    casework::behalf(&scope, &office.desk, by, Week::until(last)).await
}

fn ids(rows: &[BehalfRow]) -> Vec<CaseId> {
    rows.iter().map(|row| row.id).collect()
}

#[tokio::test]
async fn only_members_are_acted_for_and_by_nobody_with_another_role() {
    for office in offices().await {
        let catalogue = office.desk.directory.catalogue();
        let of = |tenant: TenantId, entity: &str| Member::of(&catalogue, tenant, &entity.parse().unwrap());
        // Members (§§ 46, 51 ThürKO); then the own municipality, a member of others, the association itself, a county, nobody.
        for (tenant, entity, member) in [
            (SAALETAL, ALTENBERGA, true),
            (NOTTERTAL, KOERNER, true),
            (NOTTERTAL, "16064077", false),
            (NOTTERTAL, ALTENBERGA, false),
            (SAALETAL, "160745011", false),
            (SAALETAL, "16074", false),
            (TenantId(1), "16051000", false),
            (SAALETAL, "99999999", false),
        ] {
            let found = of(tenant, entity);
            let place = format!("{}: {entity} in {tenant}", office.db.name);
            assert_eq!(found.is_ok(), member, "{place}");
            assert!(member || matches!(found, Err(identity::Error::NoMember)), "{place}");
        }
        let login: identity::Login = "gemeinde".parse().unwrap();
        let password = office.desk.identity.hash_password(&login, PASSWORD).await.unwrap();
        for (roles, represents) in [
            (&[Role::Representative][..], None),
            (&[Role::Representative, Role::Clerk][..], of(NOTTERTAL, KOERNER).ok()),
            (&[Role::Clerk][..], of(NOTTERTAL, KOERNER).ok()),
            (&[Role::Representative][..], of(SAALETAL, ALTENBERGA).ok()),
        ] {
            let (login, password, roles) = (login.clone(), password.clone(), Roles::of(roles));
            let new = NewAccount { login, name: "Frau Ehrenamt".to_owned(), roles, password, represents };
            let mut scope = office.db.store.write_as_system(NOTTERTAL).await.unwrap();
            let made = identity::create_account(&mut scope, new).await;
            assert!(matches!(made, Err(identity::Error::OneMember)), "{}: {roles}", office.db.name);
        }
    }
}

#[tokio::test]
async fn a_member_sees_its_week_and_nobody_elses() {
    for office in offices().await {
        let anna = &office.anna;
        let koerner = office.representative(NOTTERTAL, "koerner", KOERNER).await;
        let neighbour = office.representative(NOTTERTAL, "marolterode", MAROLTERODE).await;
        let stranger = office.representative(SAALETAL, "altenberga", ALTENBERGA).await;
        let first = office.db.clock.today();
        let (own, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        let (delegated, _) = office.case("meldebescheinigung", KOERNER, &certificate("retrieval")).await;
        let (of_neighbour, _) = office.case("hund-anmelden", MAROLTERODE, &dog()).await;
        office.db.clock.advance_seconds(86_400);
        for id in [own, delegated] {
            office.claim(anna, id).await;
        }
        let name = office.db.name;
        let found = week(&office, &koerner, first).await.unwrap();
        assert_eq!((found.total.received, found.total.decided, found.total.overdue), (2, 0, 0), "{name}");
        let row = |id: CaseId| found.received.iter().find(|row| row.id == id).unwrap();
        assert_eq!((row(own).sphere, row(own).applicant.as_deref()), (Sphere::Own, Some("Marlene Beispiel")), "{name}");
        assert_eq!((row(delegated).sphere, row(delegated).applicant.as_deref()), (Sphere::Delegated, None), "{name}");
        assert_eq!(ids(&week(&office, &neighbour, first).await.unwrap().received), [of_neighbour], "{name}");
        assert!(
            week(&office, &stranger, first).await.unwrap().services.is_empty(),
            "{name}: of another administration"
        );

        // The day after, and so in the week of the next day and in no earlier one.
        office.decide(anna, own, &form("not-liable", "retrieval")).await.unwrap();
        office.decide(anna, delegated, &issued("retrieval")).await.unwrap();
        assert!(week(&office, &koerner, first).await.unwrap().decided.is_empty(), "{name}");
        let found = week(&office, &koerner, first.saturating_add(1.day())).await.unwrap();
        assert_eq!((found.decided.len(), found.services["hund-anmelden"].decided), (2, 1), "{name}");
        let row = found.decided.iter().find(|row| row.id == own).unwrap();
        let settled = row.settled.as_ref().unwrap();
        assert_eq!((settled.by.as_str(), settled.outcome.contains("teuer")), ("Frau anna", true), "{name}");
        let row = found.decided.iter().find(|row| row.id == delegated).unwrap();
        assert!(row.applicant.is_none() && row.settled.is_some(), "{name}");
        let later = week(&office, &koerner, first.saturating_add(8.days())).await.unwrap();
        assert!(later.received.is_empty() && later.decided.is_empty(), "{name}: the week is over");

        // Three months later the one that nobody works on is overdue, whatever the week.
        office.db.clock.advance_seconds(100 * 86_400);
        let found = week(&office, &neighbour, first).await.unwrap();
        assert_eq!((ids(&found.overdue), found.total.overdue), (vec![of_neighbour], 1), "{name}");
        assert_eq!(week(&office, &koerner, first).await.unwrap().total.overdue, 0, "{name}");
    }
}

#[tokio::test]
async fn the_week_in_sentences_has_numbers_only() {
    for office in offices().await {
        let koerner = KOERNER.parse().unwrap();
        let first = office.db.clock.today();
        let lines = async |last: Date| {
            casework::behalf_overview(&office.desk, NOTTERTAL, &koerner, Week::until(last)).await.unwrap()
        };
        let nothing = ["Nichts ist eingegangen", "Nichts ist entschieden worden", "Nichts ist überfällig"];
        assert_eq!(lines(first).await, nothing, "{}", office.db.name);
        office.case("hund-anmelden", KOERNER, &dog()).await;
        office.case("hund-anmelden", MAROLTERODE, &dog()).await;
        let (id, _) = office.case("meldebescheinigung", KOERNER, &certificate("retrieval")).await;
        office.claim(&office.anna, id).await;
        office.decide(&office.anna, id, &issued("retrieval")).await.unwrap();
        let expected = ["2 Vorgänge sind eingegangen", "Ein Vorgang ist entschieden worden", "Nichts ist überfällig"];
        assert_eq!(lines(first).await, expected, "{}", office.db.name);
        office.db.clock.advance_seconds(100 * 86_400);
        let overdue = ["Nichts ist eingegangen", "Nichts ist entschieden worden", "Ein Vorgang ist heute überfällig"];
        assert_eq!(lines(office.db.clock.today()).await, overdue, "{}", office.db.name);
    }
}

#[test]
fn weeks_end_on_the_day_named_and_whole_ones_on_sunday() {
    // Monday, Wednesday and Sunday of one week, and the Monday after it.
    for (today, last) in [
        (date(2026, 11, 23), date(2026, 11, 22)),
        (date(2026, 11, 25), date(2026, 11, 22)),
        (date(2026, 11, 29), date(2026, 11, 22)),
        (date(2026, 11, 30), date(2026, 11, 29)),
    ] {
        let week = Week::before(today);
        assert_eq!((week.first(), week.last()), (last.saturating_sub(6.days()), last));
    }
}

#[tokio::test]
async fn the_page_says_what_it_shows_and_leads_from_week_to_week() {
    for office in offices().await {
        office.representative(NOTTERTAL, "koerner", KOERNER).await;
        let cookie = office.log_in("koerner").await;
        let name = office.db.name;
        let empty = office.get(PAGE, &cookie).await;
        assert_eq!(empty.status, StatusCode::OK, "{}", empty.body());
        assert!(empty.body().contains("nichts eingegangen"), "{name}");
        let (_, own) = office.case("hund-anmelden", KOERNER, &dog()).await;
        let (id, delegated) = office.case("meldebescheinigung", KOERNER, &certificate("retrieval")).await;
        let page = office.get(PAGE, &cookie).await.body();
        for reference in [own.reference, delegated.reference] {
            assert!(page.contains(&reference.to_string()), "{name}: {reference}");
        }
        for shown in ["Gemeinde Körner", "eigener Wirkungskreis", "übertragener Wirkungskreis", "nicht gezeigt"] {
            assert!(page.contains(shown), "{name}: {shown}");
        }
        assert_eq!(page.matches("Marlene Beispiel").count(), 1, "{name}: nobody is named where it is not needed");
        let before = office.db.clock.today().saturating_sub(7.days());
        assert!(page.contains(&format!("?bis={before}")) && !page.contains("Die Tage danach"), "{name}");
        let earlier = office.get(&format!("{PAGE}?bis={before}"), &cookie).await.body();
        assert!(earlier.contains("nichts eingegangen") && earlier.contains("Die Tage danach"), "{name}");
        for nonsense in ["gestern", "9999-12-31", "-9999-01-01", "2026-02-30"] {
            let answer = office.get(&format!("{PAGE}?bis={nonsense}"), &cookie).await;
            assert_eq!(answer.status, StatusCode::OK, "{name}: {nonsense}");
        }
        // Here the day begins, and nothing of a clerk's opens.
        assert_eq!(office.get("/amt", &cookie).await.header(header::LOCATION), PAGE, "{name}");
        assert_eq!(office.get(&format!("/amt/vorgang/{id}"), &cookie).await.status, StatusCode::FORBIDDEN, "{name}");
    }
}
