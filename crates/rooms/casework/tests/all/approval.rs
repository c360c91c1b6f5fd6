//! Four eyes: nothing goes out before a second person approved exactly what goes out.

use std::ops::Deref;
use std::path::Path;

use applications::PublicState;
use axum::http::StatusCode;
use casework::{CaseId, Error, Event, Filter, State, Taken, View};
use identity::{ClerkSession, Role, Roles};
use jiff::civil::date;
use store::{Actor, Language, Reach};

use crate::common::{KOERNER, NOTTERTAL, Office, dog, fee, form, hire, offices};

/// The offices with approvers in Nottertal.
struct Staffed {
    office: Office,
    /// Clerk who may approve what others decide.
    erika: ClerkSession,
    /// Approver, no clerk.
    frieda: ClerkSession,
}

impl Deref for Staffed {
    type Target = Office;

    fn deref(&self) -> &Office {
        &self.office
    }
}

async fn staffed() -> Vec<Staffed> {
    let mut all = Vec::new();
    for office in offices().await {
        let hire = async |login, roles| hire(&office.db, &office.desk.identity, NOTTERTAL, login, roles).await;
        let erika = hire("erika", &[Role::Clerk, Role::Approver][..]).await;
        let frieda = hire("frieda", &[Role::Approver][..]).await;
        all.push(Staffed { office, erika, frieda });
    }
    all
}

/// Every decision on a dog needs a second person.
pub(crate) async fn with_four_eyes(office: &Office) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../services/hund-anmelden");
    let bundle = studio::Bundle::read(&root).unwrap();
    let serde_json::Value::Object(files) = serde_json::json!(bundle) else { panic!("a bundle is a map") };
    let changed = files.into_iter().map(|(name, content)| {
        let content = content.as_str().expect("text").to_owned();
        let content = if name == "service.toml" {
            content.replace("decision = true\n", "decision = true\nfour_eyes = true\n")
        } else {
            content
        };
        (name, content)
    });
    let bundle: studio::Bundle = changed.collect();
    let mut scope = office.db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
    studio::publish(&mut scope, &bundle).await.unwrap();
    scope.commit().await.unwrap();
    // The version before is remembered for a second.
    office.db.clock.advance_seconds(2);
}

/// A case whose decision anna proposed, and the seal that she confirmed.
pub(crate) async fn proposal(office: &Office) -> (CaseId, String) {
    with_four_eyes(office).await;
    let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
    office.claim(&office.anna, id).await;
    (id, propose(office, id).await)
}

pub(crate) async fn propose(office: &Office, id: CaseId) -> String {
    let mut typed = form("assessed", "retrieval");
    typed.fees = vec![fee("Hundesteuer 2026", "16,67")];
    let anna = &office.anna;
    let mut scope = office.write(anna).await;
    casework::save_draft(&mut scope, anna, id, &typed).await.unwrap();
    scope.commit().await.unwrap();
    let revision = office.view(anna, id).await.revision;
    let mut scope = office.write(anna).await;
    let preview = casework::preview(&scope, &office.desk, anna, id, &typed).await.unwrap();
    assert!(preview.four_eyes);
    let letter = preview.letter.unwrap();
    assert_eq!(letter.closing.name, "Name folgt mit der Freigabe");
    let taken = casework::decide(&mut scope, &office.desk, anna, id, revision, &preview.seal).await.unwrap();
    assert_eq!(taken, Taken::Proposed);
    scope.commit().await.unwrap();
    preview.seal
}

/// What this account would approve now: the revision and the seal.
async fn seen(office: &Office, by: &ClerkSession, id: CaseId) -> (i64, String) {
    let mut scope = office.read(by).await;
    let found = casework::proposed(&mut scope, &office.desk, by, id).await.unwrap();
    (found.case.revision, found.preview.map_or_else(|error| error.to_string(), |preview| preview.seal))
}

async fn approve(office: &Office, by: &ClerkSession, id: CaseId, revision: i64, seal: &str) -> casework::Result<()> {
    let mut scope = office.write(by).await;
    casework::approve(&mut scope, &office.desk, by, id, revision, seal).await?;
    scope.commit().await.unwrap();
    Ok(())
}

fn kinds(view: &casework::CaseView) -> Vec<&str> {
    view.history.iter().rev().map(|line| line.kind.as_str()).collect()
}

#[tokio::test]
async fn what_is_approved_goes_out_in_the_name_of_the_second_person() {
    for office in staffed().await {
        let (id, confirmed) = proposal(&office).await;
        let anna = &office.anna;
        office.worker.drain().await.unwrap();
        let view = office.view(anna, id).await;
        assert_eq!(view.state, State::AwaitingApproval(anna.account), "{}", office.db.name);
        assert!(view.mailbox.documents.is_empty() && view.decision.is_none(), "nothing goes out before");
        assert!(view.draft.is_some(), "the draft is as it was");
        assert_eq!(office.public_state(NOTTERTAL, id).await, PublicState::InReview);
        let scope = office.read(anna).await;
        assert_eq!(
            casework::was_decided(&scope, anna, id, &confirmed).await.unwrap(),
            Some(Taken::Proposed),
            "the button pressed twice"
        );
        let waiting = Filter { view: View::Approval, ..Filter::default() };
        assert_eq!(casework::inbox(&scope, &office.desk, anna, &waiting).await.unwrap().rows.len(), 1);
        drop(scope);

        // Three days later: the letter has the date on which it is approved, and is due a month after that.
        office.db.clock.advance_seconds(3 * 86_400);
        for approver in [&office.erika, &office.frieda] {
            let scope = office.read(approver).await;
            let list = casework::approvals(&scope, &office.desk, approver).await.unwrap();
            let [row] = list.rows.as_slice() else { panic!("{} rows", list.rows.len()) };
            assert_eq!((row.row.id, row.proposed_by.as_str(), row.own, list.total), (id, "Frau anna", false, 1));
        }
        let frieda = &office.frieda;
        let (revision, seal) = seen(&office, frieda, id).await;
        assert_ne!(seal, confirmed);
        assert!(matches!(approve(&office, frieda, id, revision, &confirmed).await, Err(Error::Outdated)));
        assert!(matches!(approve(&office, frieda, id, revision - 1, &seal).await, Err(Error::Stale)));
        approve(&office, frieda, id, revision, &seal).await.unwrap();
        assert!(matches!(approve(&office, frieda, id, revision, &seal).await, Err(Error::Stale)));
        let scope = office.read(frieda).await;
        assert_eq!(casework::was_decided(&scope, frieda, id, &seal).await.unwrap(), Some(Taken::Decided));
        drop(scope);
        office.worker.drain().await.unwrap();

        let view = office.view(anna, id).await;
        assert_eq!(view.state, State::Delivered(anna.account));
        let decision = view.decision.as_ref().unwrap();
        assert_eq!((decision.decided_by.as_str(), decision.approved_by.as_deref()), ("Frau anna", Some("Frau frieda")));
        assert_eq!(decision.due_on, Some(date(2026, 10, 4)));
        assert!(view.draft.is_none());
        assert!(kinds(&view).ends_with(&["proposed", "approved", "decided", "delivered"]), "{:?}", kinds(&view));
        assert_eq!(view.mailbox.documents.len(), 1);
    }
}

#[tokio::test]
async fn only_another_person_with_the_right_approves() {
    for office in staffed().await {
        with_four_eyes(&office).await;
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        let erika = &office.erika;
        office.claim(erika, id).await;
        let mut typed = form("assessed", "retrieval");
        typed.fees = vec![fee("Hundesteuer 2026", "16,67")];
        office.decide(erika, id, &typed).await.unwrap();
        let (revision, seal) = seen(&office, erika, id).await;
        assert!(matches!(approve(&office, erika, id, revision, &seal).await, Err(Error::OwnProposal)));
        let mut scope = office.write(erika).await;
        let own = casework::give_back(&mut scope, erika, id, revision, "Noch einmal ansehen").await;
        assert!(matches!(own, Err(Error::OwnProposal)), "{}", office.db.name);
        drop(scope);
        for clerk in [&office.carla, &office.dora] {
            assert!(matches!(approve(&office, clerk, id, revision, &seal).await, Err(Error::Forbidden)));
            let mut scope = office.write(clerk).await;
            let done = casework::give_back(&mut scope, clerk, id, revision, "Noch einmal ansehen").await;
            assert!(matches!(done, Err(Error::Forbidden)));
            assert!(matches!(casework::approvals(&scope, &office.desk, clerk).await, Err(Error::Forbidden)));
        }
        let bernd = approve(&office, &office.bernd, id, revision, &seal).await;
        assert!(matches!(bernd, Err(Error::Store(store::Error::NotFound(_)))), "of another administration");
        // Who only approves sees a case while it waits, and no other.
        let frieda = office.log_in("frieda").await;
        let page = office.get(&format!("/amt/freigaben/{id}"), &frieda).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body().contains("Marlene") && page.body().contains("Frau erika"));
        assert_eq!(office.get(&format!("/amt/vorgang/{id}"), &frieda).await.status, StatusCode::FORBIDDEN);
        let (other, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        assert_eq!(office.get(&format!("/amt/freigaben/{other}"), &frieda).await.status, StatusCode::CONFLICT);
    }
}

#[tokio::test]
async fn given_back_with_a_reason_the_draft_is_as_it_was() {
    for office in staffed().await {
        let (id, _) = proposal(&office).await;
        let (anna, frieda) = (&office.anna, &office.frieda);
        let before = office.view(anna, id).await.draft;
        let (revision, _) = seen(&office, frieda, id).await;
        let mut scope = office.write(frieda).await;
        let without = casework::give_back(&mut scope, frieda, id, revision, " ").await;
        assert!(matches!(without, Err(Error::Refused(_))), "{}", office.db.name);
        drop(scope);
        let mut scope = office.write(frieda).await;
        casework::give_back(&mut scope, frieda, id, revision, "Der Betrag stimmt nicht.").await.unwrap();
        scope.commit().await.unwrap();
        let view = office.view(anna, id).await;
        assert_eq!(view.state, State::InReview(anna.account));
        assert_eq!(view.draft, before);
        let line = &view.history[0];
        assert_eq!((line.kind.as_str(), line.detail.as_deref()), ("given_back", Some("Der Betrag stimmt nicht.")));
        let cookie = office.log_in("anna").await;
        let page = office.get(&format!("/amt/vorgang/{id}"), &cookie).await.body();
        assert!(page.contains("Frau frieda hat die Entscheidung zurückgegeben"));

        // Proposed again and taken back: the clerk is free to go on.
        propose(&office, id).await;
        let revision = office.view(anna, id).await.revision;
        let mut scope = office.write(&office.carla).await;
        assert!(matches!(
            casework::take_back(&mut scope, &office.carla, id, revision).await,
            Err(Error::Transition(_))
        ));
        drop(scope);
        let mut scope = office.write(anna).await;
        casework::take_back(&mut scope, anna, id, revision).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(office.view(anna, id).await.state, State::InReview(anna.account));
        propose(&office, id).await;
    }
}

#[tokio::test]
async fn what_the_applicant_says_meanwhile_comes_first() {
    for office in staffed().await {
        let (id, _) = proposal(&office).await;
        let (anna, frieda) = (&office.anna, &office.frieda);
        let (revision, seal) = seen(&office, frieda, id).await;
        office.answer(NOTTERTAL, id, "Der Hund ist schon abgemeldet.").await;
        office.worker.drain().await.unwrap();
        assert!(matches!(approve(&office, frieda, id, revision, &seal).await, Err(Error::Stale)), "{}", office.db.name);
        let view = office.view(anna, id).await;
        assert_eq!(view.state, State::InReview(anna.account));
        assert_eq!(&kinds(&view)[kinds(&view).len() - 2..], [Event::Answered.name(), Event::Lapsed.name()]);

        propose(&office, id).await;
        let (revision, seal) = seen(&office, frieda, id).await;
        let mut scope = office.applicant(NOTTERTAL).await;
        applications::withdraw(&mut scope, id.application(), "").await.unwrap();
        scope.commit().await.unwrap();
        let early = approve(&office, frieda, id, revision, &seal).await;
        assert!(matches!(early, Err(Error::Stale)), "taken back, before the case knows of it");
        office.worker.drain().await.unwrap();
        let view = office.view(anna, id).await;
        assert_eq!(view.state, State::Withdrawn(Some(anna.account)));
        assert!(view.decision.is_none() && view.draft.is_none());
    }
}

#[tokio::test]
async fn what_changed_since_the_proposal_does_not_go_out() {
    for office in staffed().await {
        let (id, _) = proposal(&office).await;
        let frieda = &office.frieda;
        let (revision, seal) = seen(&office, frieda, id).await;
        let mut scope = office.db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
        let phone = directory::NewValue {
            key: "contact.phone".to_owned(),
            valid_from: None,
            value: "036021 1".to_owned(),
            source: "Test".to_owned(),
        };
        directory::set_values(&mut scope, &KOERNER.parse().unwrap(), vec![phone]).await.unwrap();
        scope.commit().await.unwrap();
        assert!(
            matches!(approve(&office, frieda, id, revision, &seal).await, Err(Error::Outdated)),
            "{}",
            office.db.name
        );
        let cookie = office.log_in("frieda").await;
        let page = office.get(&format!("/amt/freigaben/{id}"), &cookie).await.body();
        assert!(page.contains("Die Vorlage passt nicht mehr") && !page.contains("/erteilen"));
        assert!(page.contains("/zurueckgeben"));
    }
}

#[tokio::test]
async fn approvers_are_told_by_mail_how_many_wait() {
    for office in staffed().await {
        let approver = Roles::of(&[Role::Approver]);
        assert!(casework::overview(&office.desk, NOTTERTAL, approver).await.unwrap().is_empty());
        proposal(&office).await;
        let lines = casework::overview(&office.desk, NOTTERTAL, approver).await.unwrap();
        assert_eq!(lines, ["Eine Entscheidung wartet auf Freigabe"], "{}", office.db.name);
    }
}

#[tokio::test]
async fn the_page_approves_once_and_loses_no_reason() {
    for office in staffed().await {
        let (id, _) = proposal(&office).await;
        let cookie = office.log_in("erika").await;
        let list = office.get("/amt/freigaben", &cookie).await.body();
        assert!(list.contains(&format!("/amt/freigaben/{id}")) && list.contains("Frau anna"), "{}", office.db.name);
        let address = format!("/amt/freigaben/{id}");
        let page = office.get(&address, &cookie).await;
        let (csrf, revision, seal) = (page.hidden("csrf"), page.hidden("revision"), page.hidden("seal"));
        let sheet = office.get(&format!("{address}/blatt/bescheid.pdf"), &cookie).await;
        assert!(sheet.status == StatusCode::OK && sheet.bytes.starts_with(b"%PDF-1.7"));
        let fields = [("csrf", csrf.as_str()), ("revision", &revision), ("reason", "")];
        let refused = office.post(&format!("{address}/zurueckgeben"), &cookie, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fields = [("csrf", csrf.as_str()), ("revision", &revision), ("seal", &seal)];
        for _ in 0..2 {
            let done = office.post(&format!("{address}/erteilen"), &cookie, &fields).await;
            assert_eq!(done.header(axum::http::header::LOCATION), "/amt/freigaben?erledigt=freigegeben");
        }
        let fields = [("csrf", csrf.as_str()), ("revision", &revision), ("reason", "Bitte noch begründen.")];
        let late = office.post(&format!("{address}/zurueckgeben"), &cookie, &fields).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body().contains("Bitte noch begründen."), "what was typed is there");
        office.worker.drain().await.unwrap();
        assert_eq!(office.view(&office.anna, id).await.state, State::Delivered(office.anna.account));
    }
}
