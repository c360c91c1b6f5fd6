//! One step for several cases at once, each by itself.

use crate::common::{ALTENBERGA, KOERNER, Office, certificate, form, offices, pothole};
use axum::http::{StatusCode, header};
use casework::{Bulk, BulkStep, CaseId, Error, InvalidTransition, State};
use identity::ClerkSession;
use store::Language;

async fn cases<const N: usize>(office: &Office) -> [CaseId; N] {
    let mut all = Vec::new();
    for _ in 0..N {
        all.push(office.case("mangel-melden", KOERNER, &pothole()).await.0);
    }
    all.try_into().unwrap()
}

async fn go(office: &Office, by: &ClerkSession, picked: &[(CaseId, i64)], step: BulkStep) -> casework::Result<Bulk> {
    casework::bulk(&office.desk, by, Language::German, picked, step).await
}

fn field(done: casework::Result<Bulk>) -> (String, &'static str) {
    match done {
        Err(Error::Refused(problems)) => (problems[0].field.clone(), problems[0].key),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn what_goes_is_done_and_the_rest_is_named() {
    for office in offices().await {
        let (anna, carla) = (&office.anna, &office.carla);
        let [free, taken, changed, decided] = cases(&office).await;
        office.claim(carla, taken).await;
        office.claim(anna, changed).await;
        office.claim(anna, decided).await;
        office.decide(anna, decided, &form("resolved", "")).await.unwrap();
        let closed = office.view(anna, decided).await.revision;
        let picked = [(free, 1), (taken, 2), (changed, 1), (decided, closed), (free, 1)];
        let outcome = go(&office, anna, &picked, BulkStep::Claim).await.unwrap();
        assert_eq!(outcome.done, 1, "{}: {outcome:?}", office.db.name);
        assert_eq!(office.view(anna, free).await.state, State::InReview(anna.account));
        assert_eq!(office.view(anna, taken).await.state, State::InReview(carla.account), "nothing is taken over");
        let named = |id: CaseId, number: String| {
            let found = outcome.failed.iter().find(|(reference, _)| reference.as_deref() == Some(&*number));
            &found.unwrap_or_else(|| panic!("{id} in {:?}", outcome.failed)).1
        };
        let reference = |id: CaseId| {
            let office = &office;
            async move { office.view(&office.anna, id).await.reference() }
        };
        assert!(matches!(named(taken, reference(taken).await), Error::Transition(InvalidTransition { .. })));
        assert!(matches!(named(changed, reference(changed).await), Error::Stale));
        assert!(matches!(named(decided, reference(decided).await), Error::Transition(_)));
        assert_eq!(outcome.failed.len(), 3);

        // Handing over leaves its line in each history.
        let picked = [(free, 2), (taken, 2), (changed, 2)];
        let outcome = go(&office, anna, &picked, BulkStep::Assign(Some(carla.account))).await.unwrap();
        assert_eq!((outcome.done, outcome.failed.len()), (2, 1), "carla has one of them already: {outcome:?}");
        for id in [free, changed] {
            let view = office.view(carla, id).await;
            assert_eq!(view.state, State::InReview(carla.account));
            assert_eq!(view.history[0].kind, "assigned");
        }
        // A label goes onto decided cases as well, and twice onto none.
        let mut scope = office.write(anna).await;
        let label = casework::create_label(&mut scope, anna, "Eilig").await.unwrap();
        scope.commit().await.unwrap();
        for _ in 0..2 {
            let outcome = go(&office, anna, &[(free, 1), (decided, 1)], BulkStep::Label(Some(label))).await.unwrap();
            assert_eq!((outcome.done, outcome.failed.len()), (2, 0), "{outcome:?}");
        }
        let labelled = office.view(anna, decided).await.history;
        assert_eq!(labelled.iter().filter(|line| line.kind == "labelled").count(), 1);
    }
}

#[tokio::test]
async fn nothing_happens_without_cases_or_somebody_or_something() {
    for office in offices().await {
        let anna = &office.anna;
        let [id] = cases(&office).await;
        assert_eq!(field(go(&office, anna, &[], BulkStep::Claim).await).0, "auswahl");
        let many: Vec<(CaseId, i64)> = (0..51).map(|n| (CaseId(uuid::Uuid::from_u128(n)), 1)).collect();
        assert_eq!(field(go(&office, anna, &many, BulkStep::Claim).await).1, "casework-problem-picked-many");
        for to in [None, Some(office.dora.account), Some(office.bernd.account)] {
            assert_eq!(field(go(&office, anna, &[(id, 1)], BulkStep::Assign(to)).await).0, "an");
        }
        assert_eq!(field(go(&office, anna, &[(id, 1)], BulkStep::Label(None)).await).0, "setzen");
        assert_eq!(office.view(anna, id).await.history.len(), 1, "{}", office.db.name);
        let author = go(&office, &office.dora, &[(id, 1)], BulkStep::Claim).await;
        assert!(matches!(author, Err(Error::Forbidden)));
    }
}

#[tokio::test]
async fn cases_of_another_administration_stay_untouched_and_unnamed() {
    for office in offices().await {
        let [id] = cases(&office).await;
        let (abroad, _) = office.case("meldebescheinigung", ALTENBERGA, &certificate("retrieval")).await;
        let outcome = go(&office, &office.anna, &[(id, 1), (abroad, 1)], BulkStep::Claim).await.unwrap();
        assert_eq!(outcome.done, 1, "{}", office.db.name);
        assert!(matches!(outcome.failed[..], [(None, Error::Store(store::Error::NotFound("case")))]), "{outcome:?}");
        assert_eq!(office.view(&office.bernd, abroad).await.state, State::Received);
    }
}

#[tokio::test]
async fn of_two_clerks_at_once_each_case_has_one() {
    for office in offices().await {
        let all = cases::<6>(&office).await;
        let picked: Vec<(CaseId, i64)> = all.iter().map(|id| (*id, 1)).collect();
        let both = tokio::join!(
            go(&office, &office.anna, &picked, BulkStep::Claim),
            go(&office, &office.carla, &picked, BulkStep::Claim)
        );
        let (one, other) = (both.0.unwrap(), both.1.unwrap());
        assert_eq!(one.done + other.done, 6, "{}: {one:?} {other:?}", office.db.name);
        for id in all {
            assert_eq!(office.view(&office.anna, id).await.history.len(), 2, "one claim");
        }
    }
}

#[tokio::test]
async fn the_inbox_does_it_without_scripts() {
    for office in offices().await {
        let [one, two, three] = cases(&office).await;
        let cookie = office.log_in("anna").await;
        let inbox = office.get("/amt", &cookie).await;
        let csrf = inbox.hidden("csrf");
        let value = |id: CaseId| format!("{id}.1");
        for id in [one, two, three] {
            assert!(inbox.body().contains(&format!("value=\"{}\"", value(id))), "{}", inbox.body());
        }
        assert!(inbox.body().contains("form=\"auswahl\"") && inbox.body().contains("id=\"auswahl\""));
        let none = [("csrf", csrf.as_str()), ("aktion", "uebernehmen")];
        let refused = office.post("/amt/auswahl", &cookie, &none).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body().contains("href=\"#f-auswahl\"") && refused.body().contains("id=\"f-auswahl\""));
        let (first, second, carla) = (value(one), value(two), office.carla.account.to_string());
        let nobody = [("csrf", csrf.as_str()), ("aktion", "uebergeben"), ("vorgang", &first)];
        let refused = office.post("/amt/auswahl", &cookie, &nobody).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body().contains(&format!("value=\"{first}\" checked")), "stays ticked: {}", refused.body());

        office.claim(&office.carla, two).await;
        let take = [
            ("csrf", csrf.as_str()),
            ("aktion", "uebernehmen"),
            ("ansicht", "meine"),
            ("vorgang", &first),
            ("vorgang", &second),
            ("vorgang", "x"),
        ];
        let done = office.post("/amt/auswahl", &cookie, &take).await;
        assert_eq!(done.status, StatusCode::OK);
        let number = office.view(&office.anna, two).await.reference();
        for part in ["Ein Vorgang wurde geändert", &format!("{number}: Jemand hat den Vorgang"), "Meine (1)"] {
            assert!(done.body().contains(part), "{part} in {}", done.body());
        }
        let third = value(three);
        let hand = [("csrf", csrf.as_str()), ("aktion", "uebergeben"), ("vorgang", &third), ("an", &carla)];
        let done = office.post("/amt/auswahl", &cookie, &hand).await;
        assert!(done.status == StatusCode::OK && done.body().contains("Ein Vorgang wurde geändert"));
        assert_eq!(office.view(&office.carla, three).await.state, State::InReview(office.carla.account));
        for language in ["en", "de-x-leicht", "de"] {
            let page = office.get(&format!("/amt?sprache={language}"), &cookie).await.body();
            assert!(!page.contains("[casework-"), "{page}");
        }
        let back = office.get("/amt/auswahl", &cookie).await;
        assert_eq!(back.header(header::LOCATION), "/amt");
        let dora = office.log_in("dora").await;
        let token = office.get("/amt/konto", &dora).await.hidden("csrf");
        let author = [("csrf", token.as_str()), ("aktion", "uebernehmen"), ("vorgang", &third)];
        assert_eq!(office.post("/amt/auswahl", &dora, &author).await.status, StatusCode::FORBIDDEN);
        let foreign = [("aktion", "uebernehmen"), ("vorgang", third.as_str())];
        assert_eq!(office.post("/amt/auswahl", &cookie, &foreign).await.status, StatusCode::FORBIDDEN, "no token");
    }
}
