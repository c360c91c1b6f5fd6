//! Somebody who acts for a member municipality, let in by whoever sets up the administration.

use axum::http::StatusCode;
use identity::{Particulars, Role, Roles};

use crate::common::{ASSOCIATION, House, PASSWORD, houses, session};
use crate::pages::{Person, person_at};

const PATH: &str = "/amt/personen/vertretung";
const MEMBER: &str = "16074002";
const PASSWORD_OF_JONA: &str = "vier Pferde im Regen";

/// Noa, who sets up the association.
async fn noa(house: &House) -> Person {
    let people: [(&str, &str, &[Role]); 1] = [("noa", "Noa Ordnung", &[Role::Manager])];
    identity::demo_accounts(&house.desk.identity, ASSOCIATION, &people, PASSWORD).await.unwrap();
    person_at(house, "noa", PATH).await
}

#[tokio::test]
async fn whoever_sets_up_the_administration_lets_the_representative_of_a_member_in_and_out() {
    for house in houses().await {
        let noa = noa(&house).await;
        let clara = person_at(&house, "clara", "/amt/konto").await;
        let new = [("mitglied", MEMBER), ("login", "jona.ehrenamt"), ("name", "Jona Ehrenamt"), ("email", "")];
        assert_eq!(clara.get(PATH).await.0, StatusCode::FORBIDDEN);
        assert_eq!(clara.post(PATH, &new).await.0, StatusCode::FORBIDDEN);
        let (_, _, page) = noa.get(PATH).await;
        assert!(page.contains(MEMBER) && !page.contains("16051000"), "only its own members: {page}");
        // Neither the town of somebody else, nor none, nor the association itself.
        for wrong in ["16051000", "", "160745011"] {
            let (status, _, page) = noa.post(PATH, &[("mitglied", wrong), new[1], new[2]]).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            assert!(page.contains("kein Mitglied dieser Verwaltung") && page.contains("Jona Ehrenamt"), "{page}");
        }
        let (status, _, page) = noa.post(PATH, &[new[0], ("login", "x"), new[2]]).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("Jona Ehrenamt"), "{page}");
        let (status, _, page) = noa.post(PATH, &new).await;
        assert!(status == StatusCode::OK && page.contains("jona.ehrenamt"), "{page}");
        let code: String = page.split_once("/zugang/").unwrap().1.chars().take_while(|letter| *letter != '<').collect();
        let identity = &house.desk.identity;
        identity.accept(&identity.invited(&code).await.unwrap(), PASSWORD_OF_JONA).await.unwrap();
        let token = identity.authenticate("jona.ehrenamt", PASSWORD_OF_JONA).await.unwrap().token;
        let jona = identity.current(&token).await.unwrap().unwrap();
        assert_eq!(jona.represents.as_ref().unwrap().as_str(), MEMBER);
        assert_eq!(jona.roles, Roles::of(&[Role::Representative]));

        // Other roles are not for representatives; out again is one step.
        let by = session(identity, "noa").await;
        let person = identity.person(&by, jona.account).await.unwrap();
        let target = (jona.account, person.changed_at);
        let clerk = Particulars { name: "Jona Ehrenamt".to_owned(), roles: Roles::of(&[Role::Clerk]), email: None };
        assert!(matches!(identity.change_person(&by, target, clerk).await, Err(identity::Error::ProvidersAccount)));
        assert!(!identity.export_people(&by, store::Language::German).await.unwrap().contains("jona"));
        identity.lock_person(&by, target).await.unwrap();
        assert!(identity.current(&token).await.unwrap().is_none());
    }
}
