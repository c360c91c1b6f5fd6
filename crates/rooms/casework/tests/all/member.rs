//! In its own sphere a member municipality decides itself what is more than running administration: nothing goes out before it did.

use casework::{CaseId, CaseView, DecisionForm, Error, MemberPart, State, Taken};
use identity::{ClerkSession, Role};

use crate::approval::with_four_eyes;
use crate::common::{ALTENBERGA, KOERNER, NOTTERTAL, Office, SAALETAL, dog, form, hire, offices};

const MAROLTERODE: &str = "16064043";

/// That the municipality is asked, for a reason.
fn asking() -> DecisionForm {
    let member_reason = "Der Gemeinderat hat Befreiungen an sich gezogen.".to_owned();
    DecisionForm { member: "ask".to_owned(), member_reason, ..form("not-liable", "post") }
}

/// That it decided already.
fn recorded() -> DecisionForm {
    DecisionForm {
        member: "recorded".to_owned(),
        member_by: "Beschluss Nr. 12 des Gemeinderats, Schreiben liegt vor".to_owned(),
        member_day: "1".to_owned(),
        member_month: "9".to_owned(),
        member_year: "2026".to_owned(),
        ..form("not-liable", "post")
    }
}

async fn claimed(office: &Office) -> CaseId {
    let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
    office.claim(&office.anna, id).await;
    id
}

/// What this account would release now, or why it cannot.
async fn seen(office: &Office, by: &ClerkSession, id: CaseId) -> casework::Result<(i64, String)> {
    let mut scope = office.read(by).await;
    let found = casework::proposed(&mut scope, &office.desk, by, id).await?;
    Ok((found.case.revision, found.preview?.seal))
}

async fn release(office: &Office, by: &ClerkSession, id: CaseId) -> casework::Result<Taken> {
    let (revision, seal) = seen(office, by, id).await?;
    let mut scope = office.write(by).await;
    let taken = casework::approve(&mut scope, &office.desk, by, id, revision, &seal).await?;
    scope.commit().await.unwrap();
    Ok(taken)
}

async fn waits_for(office: &Office, by: &ClerkSession) -> Vec<CaseId> {
    let scope = office.read(by).await;
    let found = casework::approvals(&scope, &office.desk, by).await.unwrap();
    assert_eq!(found.total, found.rows.len() as u64);
    found.rows.iter().map(|waiting| waiting.row.id).collect()
}

fn kinds(view: &CaseView) -> Vec<&str> {
    view.history.iter().rev().map(|line| line.kind.as_str()).collect()
}

fn fields(error: Error) -> Vec<String> {
    match error {
        Error::Refused(problems) => problems.into_iter().map(|problem| problem.field).collect(),
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn what_the_municipality_is_asked_goes_out_with_its_release_only() {
    for office in offices().await {
        let (anna, name) = (&office.anna, office.db.name);
        let koerner = office.representative(NOTTERTAL, "koerner", KOERNER).await;
        let neighbour = office.representative(NOTTERTAL, "marolterode", MAROLTERODE).await;
        let stranger = office.representative(SAALETAL, "altenberga", ALTENBERGA).await;
        let approver = hire(&office.db, &office.desk.identity, NOTTERTAL, "frieda", &[Role::Approver]).await;
        let id = claimed(&office).await;
        assert!(seen(&office, &koerner, id).await.is_err(), "{name}: nothing waits yet");
        office.decide(anna, id, &asking()).await.unwrap();
        office.worker.drain().await.unwrap();
        let view = office.view(anna, id).await;
        assert_eq!(view.state, State::AwaitingApproval(anna.account), "{name}");
        assert!(view.decision.is_none() && view.mailbox.documents.is_empty(), "{name}: nothing is out");
        assert_eq!(waits_for(&office, &koerner).await, [id], "{name}");
        for other in [&neighbour, &stranger, &approver] {
            assert!(waits_for(&office, other).await.is_empty(), "{name}: {}", other.login);
            let refused = release(&office, other, id).await;
            let closed = matches!(refused, Err(Error::Store(store::Error::NotFound(_)) | Error::Transition(_)));
            assert!(closed, "{name}: {}: {refused:?}", other.login);
        }
        assert!(matches!(release(&office, anna, id).await, Err(Error::Forbidden)), "{name}: no clerk");

        // No, with a reason; the draft stays, and the clerk asks again.
        let (revision, _) = seen(&office, &koerner, id).await.unwrap();
        let mut scope = office.write(&koerner).await;
        assert!(casework::give_back(&mut scope, &koerner, id, revision, " ").await.is_err());
        casework::give_back(&mut scope, &koerner, id, revision, "Der Hund ist gemeldet.").await.unwrap();
        scope.commit().await.unwrap();
        let view = office.view(anna, id).await;
        assert_eq!((view.state, view.draft.clone()), (State::InReview(anna.account), Some(asking())), "{name}");
        assert_eq!(view.history[0].detail.as_deref(), Some("Der Hund ist gemeldet."), "{name}");
        office.decide(anna, id, &asking()).await.unwrap();

        let (revision, seal) = seen(&office, &koerner, id).await.unwrap();
        assert_eq!(release(&office, &koerner, id).await.unwrap(), Taken::Decided, "{name}");
        let mut scope = office.write(&koerner).await;
        let twice = casework::approve(&mut scope, &office.desk, &koerner, id, revision, &seal).await;
        assert!(matches!(twice, Err(Error::Stale)), "{name}: {twice:?}");
        let before = casework::was_decided(&scope, &koerner, id, &seal).await.unwrap();
        assert_eq!(before, Some(Taken::Decided), "{name}: the button pressed twice");
        drop(scope);
        office.worker.drain().await.unwrap();
        let view = office.view(anna, id).await;
        let expected = ["proposed", "member_asked", "member_agreed", "decided"];
        assert!(kinds(&view).windows(4).any(|part| part == expected), "{name}: {:?}", kinds(&view));
        let decision = view.decision.unwrap();
        assert_eq!((decision.decided_by.as_str(), decision.approved_by), ("Frau anna", None), "{name}");
        let Some(MemberPart::Asked { by, .. }) = decision.content.member else { panic!("{name}: asked") };
        assert_eq!(by.as_deref(), Some("Frau koerner"), "{name}");
        assert!(waits_for(&office, &koerner).await.is_empty(), "{name}");
    }
}

#[tokio::test]
async fn four_eyes_and_the_municipality_are_needed_both_in_any_order() {
    for office in offices().await {
        let (anna, name) = (&office.anna, office.db.name);
        with_four_eyes(&office).await;
        let koerner = office.representative(NOTTERTAL, "koerner", KOERNER).await;
        let approver = hire(&office.db, &office.desk.identity, NOTTERTAL, "frieda", &[Role::Approver]).await;
        for (first, second, events) in [
            (&koerner, &approver, ["member_agreed", "approved", "decided"]),
            (&approver, &koerner, ["approved", "member_agreed", "decided"]),
        ] {
            let id = claimed(&office).await;
            office.decide(anna, id, &asking()).await.unwrap();
            assert_eq!(release(&office, first, id).await.unwrap(), Taken::Proposed, "{name}");
            assert_eq!(office.view(anna, id).await.state, State::AwaitingApproval(anna.account), "{name}");
            assert!(matches!(release(&office, first, id).await, Err(Error::Transition(_))), "{name}: once");
            assert!(!waits_for(&office, first).await.contains(&id), "{name}");
            assert_eq!(release(&office, second, id).await.unwrap(), Taken::Decided, "{name}");
            let view = office.view(anna, id).await;
            assert!(kinds(&view).ends_with(&events), "{name}: {:?}", kinds(&view));
            assert_eq!(view.decision.unwrap().approved_by.as_deref(), Some("Frau frieda"), "{name}");
        }
        // A yes ends with the proposal it was for.
        let id = claimed(&office).await;
        office.decide(anna, id, &asking()).await.unwrap();
        release(&office, &koerner, id).await.unwrap();
        let (revision, _) = seen(&office, &approver, id).await.unwrap();
        let mut scope = office.write(&approver).await;
        casework::give_back(&mut scope, &approver, id, revision, "Bitte begründen").await.unwrap();
        scope.commit().await.unwrap();
        office.decide(anna, id, &asking()).await.unwrap();
        assert!(waits_for(&office, &koerner).await.contains(&id), "{name}");
    }
}

#[tokio::test]
async fn what_the_municipality_decided_otherwise_is_recorded_and_what_is_missing_is_said() {
    for office in offices().await {
        let (anna, name) = (&office.anna, office.db.name);
        let id = claimed(&office).await;
        // Nobody could release it.
        let view = office.view(anna, id).await;
        assert_eq!(view.member.map(|member| member.represented), Some(false), "{name}");
        let refused = office.decide(anna, id, &asking()).await.unwrap_err();
        assert_eq!(fields(refused), ["member"], "{name}");
        let without = |change: fn(&mut DecisionForm)| {
            let mut form = recorded();
            change(&mut form);
            form
        };
        for (form, wrong) in [
            (without(|form| form.member_by.clear()), vec!["member-by"]),
            (without(|form| form.member_year.clear()), vec!["member-on"]),
            (without(|form| form.member_year = "2099".to_owned()), vec!["member-on"]),
            (without(|form| (form.member_by, form.member_day) = <_>::default()), vec!["member-by", "member-on"]),
        ] {
            assert_eq!(fields(office.decide(anna, id, &form).await.unwrap_err()), wrong, "{name}");
        }
        office.decide(anna, id, &recorded()).await.unwrap();
        let view = office.view(anna, id).await;
        assert!(matches!(view.state, State::Decided(_)), "{name}");
        let line = view.history.iter().find(|line| line.kind == "member_recorded").unwrap();
        assert!(line.detail.as_deref().unwrap().contains("01.09.2026: Beschluss Nr. 12"), "{name}: {:?}", line.detail);
        // A reason is needed, unless the service demands it anyway.
        office.representative(NOTTERTAL, "koerner", KOERNER).await;
        let id = claimed(&office).await;
        let silent = DecisionForm { member_reason: String::new(), ..asking() };
        assert_eq!(fields(office.decide(anna, id, &silent).await.unwrap_err()), ["member-reason"], "{name}");
        office.decide(anna, id, &form("not-liable", "post")).await.unwrap();
    }
}
