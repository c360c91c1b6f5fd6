//! A clerk hands a case to a colleague.

use crate::common::{KOERNER, NOTTERTAL, Office, offices, pothole, words};
use axum::http::{StatusCode, header};
use casework::{CaseId, Error, Filter, State, View, Who};
use identity::{AccountId, ClerkSession};

async fn assign(office: &Office, by: &ClerkSession, id: CaseId, to: AccountId) -> casework::Result<()> {
    let revision = office.view(by, id).await.revision;
    let mut scope = office.write(by).await;
    casework::assign(&mut scope, by, id, revision, Some(to)).await?;
    scope.commit().await.unwrap();
    Ok(())
}

async fn mine(office: &Office, by: &ClerkSession) -> Vec<CaseId> {
    let scope = office.read(by).await;
    let filter = Filter { view: View::Mine, ..Filter::default() };
    let inbox = casework::inbox(&scope, &office.desk, by, &filter).await.unwrap();
    inbox.rows.into_iter().map(|row| row.id).collect()
}

#[tokio::test]
async fn a_colleague_finds_among_the_own_cases_what_was_handed_over() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        assign(&office, &office.anna, id, office.carla.account).await.unwrap();
        assert_eq!(mine(&office, &office.carla).await, [id], "{}", office.db.name);
        assert!(mine(&office, &office.anna).await.is_empty());
        let view = office.view(&office.carla, id).await;
        assert_eq!(view.state, State::InReview(office.carla.account));
        let line = &view.history[0];
        assert_eq!((line.kind.as_str(), line.detail.as_deref()), ("assigned", Some("Frau carla")));
        assert_eq!(line.who, Who::Clerk("Frau anna".to_owned()));
        let names: Vec<&str> = view.colleagues.iter().map(|colleague| colleague.name.as_str()).collect();
        assert_eq!(names, ["Frau anna"], "neither who has it nor who has no such role");

        // Back again while the applicant is asked: the question stays open.
        let mut scope = office.write(&office.carla).await;
        casework::ask(&mut scope, &office.desk, &office.carla, id, view.revision, "Wo genau?", &words()).await.unwrap();
        scope.commit().await.unwrap();
        assign(&office, &office.carla, id, office.anna.account).await.unwrap();
        assert_eq!(office.view(&office.anna, id).await.state, State::AwaitingApplicant(office.anna.account));
    }
}

#[tokio::test]
async fn nobody_else_can_be_given_a_case() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        let mut scope = office.db.store.write_as_system(NOTTERTAL).await.unwrap();
        identity::deactivate_account(&mut scope, office.carla.account).await.unwrap();
        scope.commit().await.unwrap();
        for (who, to) in [("gone", &office.carla), ("an author", &office.dora), ("of another house", &office.bernd)] {
            let refused = assign(&office, &office.anna, id, to.account).await;
            assert!(matches!(refused, Err(Error::Refused(_))), "{}: {who}: {refused:?}", office.db.name);
        }
        let mut scope = office.write(&office.anna).await;
        let nobody = casework::assign(&mut scope, &office.anna, id, 1, None).await;
        assert!(matches!(nobody, Err(Error::Refused(_))), "{nobody:?}");
        drop(scope);
        assert_eq!(office.view(&office.anna, id).await.history.len(), 1, "nothing happened");
        // To oneself it is a claim.
        assign(&office, &office.anna, id, office.anna.account).await.unwrap();
        assert_eq!(office.view(&office.anna, id).await.history[0].kind, "claimed");
    }
}

#[tokio::test]
async fn of_two_at_once_the_second_is_told() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        let go = |by: ClerkSession, to: AccountId| {
            let office = &office;
            async move {
                let mut scope = office.write(&by).await;
                casework::assign(&mut scope, &by, id, 1, Some(to)).await?;
                scope.commit().await.unwrap();
                Ok::<(), Error>(())
            }
        };
        let both =
            tokio::join!(go(office.anna.clone(), office.carla.account), go(office.carla.clone(), office.anna.account));
        let results = [both.0, both.1];
        assert_eq!(results.iter().filter(|done| done.is_ok()).count(), 1, "{}: {results:?}", office.db.name);
        assert!(results.iter().any(|done| matches!(done, Err(Error::Stale))), "{results:?}");
        assert_eq!(office.view(&office.anna, id).await.history.len(), 2);
    }
}

#[tokio::test]
async fn the_page_of_the_case_hands_over() {
    let office = offices().await.remove(0);
    let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
    let (cookie, case) = (office.log_in("anna").await, format!("/amt/vorgang/{id}"));
    let page = office.get(&case, &cookie).await;
    let (csrf, revision) = (page.hidden("csrf"), page.hidden("revision"));
    let carla = office.carla.account.to_string();
    let send = |revision: String, to: String| {
        let (office, cookie, case, csrf) = (&office, &cookie, &case, &csrf);
        async move {
            let fields = [("csrf", csrf.as_str()), ("revision", &revision), ("colleague", &to)];
            office.post(&format!("{case}/uebergeben"), cookie, &fields).await
        }
    };
    for wrong in ["", "x", &office.bernd.account.to_string()] {
        let refused = send(revision.clone(), wrong.to_owned()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(refused.body().contains("href=\"#f-colleague\""), "{}", refused.body());
    }
    let done = send(revision.clone(), carla.clone()).await;
    assert_eq!(done.header(header::LOCATION), format!("{case}?erledigt=uebergeben"), "{}", done.body());
    let page = office.get(done.header(header::LOCATION), &cookie).await;
    assert!(page.body().contains("Der Vorgang ist übergeben.") && page.body().contains("(Frau carla)"));
    let stale = send(revision, carla).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "made for an older state");
}
