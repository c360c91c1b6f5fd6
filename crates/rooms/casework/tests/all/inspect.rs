//! Cases as the operator reads them with an access: only while it is granted, only what it is about, and never without a note.

use axum::http::StatusCode;
use casework::{CaseId, Error};
use identity::{AccessId, ClerkSession, NewAccess, Role};
use sea_orm::{ConnectionTrait, Statement};
use store::{Actor, Language, Reach, Scope, TenantId};

use crate::common::{ALTENBERGA, KOERNER, NOTTERTAL, Office, SAALETAL, certificate, dog, form, hire, offices, pothole};

/// Somebody who runs the installation and works elsewhere, with an access that Nottertal granted for four hours: to one case, or to all.
pub(crate) async fn granted(office: &Office, reference: &str) -> (ClerkSession, AccessId) {
    let identity = &office.desk.identity;
    let roles = [Role::Operator, Role::Clerk, Role::Approver, Role::Manager];
    let olga = hire(&office.db, identity, SAALETAL, "olga", &roles).await;
    let mona = hire(&office.db, identity, NOTTERTAL, "mona", &[Role::Manager]).await;
    let mut scope = at(office, &olga, NOTTERTAL).await;
    let new = NewAccess {
        reference: reference.to_owned(),
        reason: "Der Bescheid wird nicht zugestellt.".to_owned(),
        hours: 4,
    };
    let (id, _) = identity::ask_access(&mut scope, &olga, &new).await.unwrap();
    scope.commit().await.unwrap();
    let mut scope = office.write(&mona).await;
    identity::decide_access(&mut scope, &mona, id, true).await.unwrap();
    scope.commit().await.unwrap();
    (olga, id)
}

async fn at(office: &Office, by: &ClerkSession, tenant: TenantId) -> Scope {
    office.db.store.write(Reach::Tenant(tenant), Actor::Account(by.account.0), Language::German).await.unwrap()
}

pub(crate) async fn count(office: &Office, sql: &str) -> i64 {
    let scope = office.applicant(NOTTERTAL).await;
    let statement = Statement::from_string(scope.db().get_database_backend(), sql);
    scope.db().query_one_raw(statement).await.unwrap().unwrap().try_get("", "n").unwrap()
}

async fn open(office: &Office, by: &ClerkSession, access: AccessId, id: CaseId) -> casework::Result<()> {
    let mut scope = at(office, by, NOTTERTAL).await;
    let done = casework::inspect_case(&mut scope, &office.desk, by, access, id).await;
    if done.is_ok() {
        scope.commit().await.unwrap();
    }
    done.map(drop)
}

fn is_over(done: &casework::Result<()>) -> bool {
    matches!(done, Err(Error::Identity(identity::Error::AccessOver)))
}

#[tokio::test]
async fn an_access_to_one_case_opens_that_one_and_every_page_is_noted() {
    for office in offices().await {
        let (id, receipt) = office.case("hund-anmelden", KOERNER, &dog()).await;
        let (other, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        let (foreign, _) = office.case("meldebescheinigung", ALTENBERGA, &certificate("retrieval")).await;
        office.claim(&office.anna, id).await;
        office.decide(&office.anna, id, &form("not-liable", "retrieval")).await.unwrap();
        office.worker.drain().await.unwrap();
        let view = office.view(&office.anna, id).await;
        let document = view.mailbox.documents[0].id;
        let (_, access) = granted(&office, &receipt.reference.to_string()).await;
        let cookie = office.log_in("olga").await;
        let name = office.db.name;

        let begin = format!("/betrieb/zugriffe/0051/{access}");
        let list = office.get(&begin, &cookie).await;
        assert!(list.status == StatusCode::OK && list.body().contains(&format!("{begin}/vorgang/{id}")), "{name}");
        assert!(!list.body().contains(&other.to_string()), "{name}: only the one case");
        let page = office.get(&format!("{begin}/vorgang/{id}"), &cookie).await;
        let body = page.body();
        assert!(page.status == StatusCode::OK && body.contains("Marlene") && body.contains("Zugriff des Betriebs bis"));
        assert!(!body.contains("/amt/vorgang/"), "{name}: {body}");
        let main = body.split_once("<main").unwrap().1;
        assert!(!main.contains("<form") && !main.contains("<button"), "{name}: nothing can be done: {main}");
        let file = office.get(&format!("{begin}/vorgang/{id}/dokument/{document}"), &cookie).await;
        assert!(file.status == StatusCode::OK && file.bytes.starts_with(b"%PDF"), "{name}");
        for wrong in [
            format!("{begin}/vorgang/{other}"),
            format!("{begin}/vorgang/{foreign}"),
            format!("/betrieb/zugriffe/0145/{access}/vorgang/{foreign}"),
            format!("/betrieb/zugriffe/0145/{access}"),
            format!("{begin}/vorgang/{other}/dokument/{document}"),
        ] {
            assert_eq!(office.get(&wrong, &cookie).await.status, StatusCode::NOT_FOUND, "{name}: {wrong}");
        }
        for own in [format!("/amt/vorgang/{id}"), format!("/amt/vorgang/{id}/paket.zip")] {
            assert_eq!(office.get(&own, &cookie).await.status, StatusCode::NOT_FOUND, "{name}: {own}");
        }
        let looks = "select count(*) as n from access_look where tenant_id = 51";
        assert_eq!(count(&office, looks).await, 3, "{name}: list, case and document, nothing else");
        let events = "select count(*) as n from audit_event where tenant_id = 51 and action = 'identity.access_look'";
        assert_eq!(count(&office, events).await, 3, "{name}");
        // The applicant sees it as any other look; the document does not count as retrieved.
        let scope = office.applicant(NOTTERTAL).await;
        let seen = applications::looks(&scope, id.application()).await.unwrap();
        assert!(seen.iter().any(|look| look.times == 2), "{name}: {seen:?}");
        drop(scope);
        let after = office.view(&office.anna, id).await;
        assert!(after.mailbox.documents[0].retrieved_at.is_none() && after.revision == view.revision, "{name}");
    }
}

#[tokio::test]
async fn an_access_ends_with_its_time_with_the_administration_and_at_once_when_it_is_revoked() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        let (olga, access) = granted(&office, "").await;
        let name = office.db.name;
        assert!(open(&office, &olga, access, id).await.is_ok(), "{name}");
        office.db.clock.advance_seconds(4 * 3_600 - 60);
        assert!(open(&office, &olga, access, id).await.is_ok(), "{name}: a minute before");
        office.db.clock.advance_seconds(60);
        assert!(is_over(&open(&office, &olga, access, id).await), "{name}: its time is over");

        let again = |reference: &str| NewAccess {
            reference: reference.to_owned(),
            reason: "Der Bescheid wird nicht zugestellt.".to_owned(),
            hours: 1,
        };
        let mut scope = at(&office, &olga, NOTTERTAL).await;
        let (second, is_new) = identity::ask_access(&mut scope, &olga, &again("")).await.unwrap();
        scope.commit().await.unwrap();
        assert!(is_new && is_over(&open(&office, &olga, second, id).await), "{name}: not granted yet");
        let mona = hire(&office.db, &office.desk.identity, NOTTERTAL, "mona-2", &[Role::Manager]).await;
        let mut scope = office.write(&mona).await;
        identity::decide_access(&mut scope, &mona, second, true).await.unwrap();
        scope.commit().await.unwrap();
        assert!(open(&office, &olga, second, id).await.is_ok(), "{name}");
        let mut scope = office.write(&mona).await;
        identity::revoke_access(&mut scope, &mona, second).await.unwrap();
        scope.commit().await.unwrap();
        assert!(is_over(&open(&office, &olga, second, id).await), "{name}: revoked");
        let looks = "select count(*) as n from access_look where tenant_id = 51";
        assert_eq!(count(&office, looks).await, 3, "{name}: what was refused is no look");
    }
}

#[tokio::test]
async fn a_suspended_administration_is_closed_to_the_operator_as_well() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        let (olga, access) = granted(&office, "").await;
        let store = &office.db.store;
        let mut scope = store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
        store::suspend(&mut scope, NOTTERTAL, "Der Vertrag ruht.").await.unwrap();
        scope.commit().await.unwrap();
        assert!(is_over(&open(&office, &olga, access, id).await), "{}", office.db.name);
    }
}
