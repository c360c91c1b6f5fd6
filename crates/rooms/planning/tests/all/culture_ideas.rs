//! The idea box and the step of the staff council.

use axum::http::StatusCode;
use identity::{Identity, Role, Roles};
use jiff::civil::date;
use planning::{
    CoDetermination, CouncilProblem, CouncilResult, CouncilStep, Draft, Error, IdeaState, NewMeasure, Staff, Status,
    Theme, Verdict, overview,
};
use store::{Language, Reach};
use ui::Sheet;

use crate::common::{ERFURT, OTHER, Office, PASSWORD, by, draft, hidden, offices};

async fn kim(office: &Office) -> Staff {
    let identity = Identity::new(office.db.store.clone(), identity::Settings::default());
    let token = identity.authenticate("kim", PASSWORD).await.unwrap().token;
    Staff::of(&identity.current(&token).await.unwrap().unwrap())
}

async fn send(office: &Office, words: &str, with_name: bool) -> i32 {
    let staff = kim(office).await;
    let mut scope = office.db.store.write(Reach::Tenant(ERFURT), staff.actor(), Language::German).await.unwrap();
    let id = planning::idea_id(scope.new_uuid());
    let number = planning::send_idea(&mut scope, staff, id, words, with_name).await.unwrap();
    scope.commit().await.unwrap();
    number
}

async fn ideas(office: &Office) -> Vec<planning::Idea> {
    planning::ideas(&office.reading(ERFURT).await, by(ERFURT)).await.unwrap()
}

#[tokio::test]
async fn an_idea_without_a_name_has_neither_account_nor_moment() {
    for office in offices().await {
        assert_eq!((send(&office, "Mit Namen", true).await, send(&office, "Ohne Namen", false).await), (1, 2));
        let ideas = ideas(&office).await;
        assert_eq!(ideas[0].name, None);
        assert_eq!((ideas[0].account, ideas[1].name.as_deref()), (None, Some("kim")));
        assert_eq!(&ideas[0].id.0.as_bytes()[..6], [0; 6], "the identifier tells no time");
        let scope = office.reading(ERFURT).await;
        let staff = kim(&office).await;
        assert!(planning::ideas_of_colleagues(&scope, staff).await.is_err(), "only as oneself");
        let scope = office.db.store.read(Reach::Tenant(ERFURT), staff.actor(), Language::German).await.unwrap();
        let seen = planning::ideas_of_colleagues(&scope, staff).await.unwrap();
        assert_eq!((seen[0].0.words.as_str(), seen[0].1), ("", false));
        assert_eq!((seen[1].0.words.as_str(), seen[1].1), ("Mit Namen", true));
        assert!(planning::ideas(&office.reading(OTHER).await, by(OTHER)).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn an_idea_becomes_a_measure_or_is_declined_for_a_reason() {
    for office in offices().await {
        send(&office, "Formulare vorlesen lassen", true).await;
        send(&office, "Freitags frei", false).await;
        let catalogue = office.directory.catalogue();
        let waiting = ideas(&office).await;
        let answer = async |id, revision, verdict| {
            let mut scope = office.writing(ERFURT).await;
            let measure = planning::answer_idea(&mut scope, by(ERFURT), &catalogue, (id, revision), verdict).await?;
            scope.commit().await?;
            planning::Result::Ok(measure)
        };
        let silent = answer(waiting[0].id, 1, Verdict::Decline(" ".to_owned())).await;
        assert!(matches!(silent, Err(Error::NoReason)), "{silent:?}");
        answer(waiting[0].id, 1, Verdict::Decline("Das regelt der Tarif.".to_owned())).await.unwrap();
        let accept = |title: &str| Verdict::Accept { title: title.to_owned(), answer: String::new() };
        let untitled = answer(waiting[1].id, 1, accept("")).await;
        assert!(matches!(untitled, Err(Error::Contradicts(_))), "{untitled:?}");
        let measure = answer(waiting[1].id, 1, accept("Vorlesen")).await.unwrap().unwrap();
        let again = answer(waiting[1].id, 1, accept("Vorlesen")).await;
        assert!(matches!(again, Err(Error::Stale)), "{again:?}");
        let measures = office.measures(ERFURT).await;
        assert_eq!((measures.len(), measures[0].id), (1, measure));
        assert_eq!(measures[0].draft.note, "Formulare vorlesen lassen");
        let done = ideas(&office).await;
        assert_eq!((done[0].state, done[0].answer.as_str()), (IdeaState::Declined, "Das regelt der Tarif."));
        assert_eq!((done[1].state, done[1].measure), (IdeaState::Accepted, Some((measure, Status::Open))));
        let mut scope = office.writing(ERFURT).await;
        planning::remove_idea(&mut scope, by(ERFURT), waiting[1].id).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!((ideas(&office).await.len(), office.measures(ERFURT).await.len()), (1, 1));
    }
}

#[tokio::test]
async fn what_waits_for_longer_than_fourteen_days_stands_at_the_top_and_in_the_mail() {
    for office in offices().await {
        send(&office, "Geheimer Einfall", true).await;
        office.db.clock.advance_seconds(15 * 86_400);
        let (jo, _) = office.log_in("jona").await;
        let page = office.get("/amt/planung/ideen", &jo).await;
        assert!(page.body.contains("Eine Idee wartet länger als zugesagt."), "{}", page.body);
        // The clock began on a Tuesday: five days more make a Monday.
        office.db.clock.advance_seconds(5 * 86_400);
        let catalogue = office.directory.catalogue();
        let told = overview(&office.db.store, &catalogue, ERFURT, Roles::of(&[Role::Coordinator])).await.unwrap();
        assert_eq!(told, ["Eine Idee aus dem Ideenkasten wartet länger als 14 Tage."]);
    }
}

#[tokio::test]
async fn an_idea_is_sent_once_and_answered_on_a_page() {
    for office in offices().await {
        let (kim, csrf) = office.log_in("kim").await;
        let form = office.get("/amt/ideen", &kim).await;
        let once = hidden(&form.body, "einmal");
        let empty = office.post("/amt/ideen", &kim, &format!("csrf={csrf}&einmal={once}&idee=+&name=nein")).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(hidden(&empty.body, "einmal"), once);
        for _ in 0..2 {
            let sent = format!("csrf={csrf}&einmal={once}&idee=Mehr+Licht&name=nein");
            let sent = office.post("/amt/ideen", &kim, &sent).await;
            assert_eq!(sent.location, "/amt/ideen?erledigt=1", "{}", sent.body);
        }
        let (jo, csrf) = office.log_in("jona").await;
        let idea = ideas(&office).await.remove(0);
        let path = format!("/amt/planung/ideen/{}", idea.id);
        assert!(office.get(&path, &jo).await.body.contains("ohne Namen"));
        let decline = format!("csrf={csrf}&revision=1&was=ablehnen&antwort=&titel=Getippt");
        let told = office.post(&path, &jo, &decline).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.body.contains("value=\"Getippt\""));
        let accept = format!("csrf={csrf}&revision=1&was=annehmen&antwort=Gern&titel=Licht");
        assert_eq!(office.post(&path, &jo, &accept).await.location, "/amt/planung/ideen?erledigt=ja");
        assert_eq!(office.post(&path, &jo, &accept).await.status, StatusCode::CONFLICT);
        assert_eq!(office.measures(ERFURT).await.len(), 1);
        let page = office.get("/amt/ideen", &kim).await;
        assert!(page.body.contains("Mehr Licht") && page.body.contains("Steht im Plan: offen"), "{}", page.body);
        assert_eq!(office.get(&path, &kim).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn what_begins_without_the_staff_council_is_warned_of_and_what_it_refused_does_not_run() {
    for office in offices().await {
        let culture = Draft { theme: Theme::Culture, ..draft("Neue Dienstzeiten") };
        let new = NewMeasure { draft: culture, status: Status::Running, ..NewMeasure::default() };
        let id = office.add(ERFURT, new).await.unwrap();
        let (jo, csrf) = office.log_in("jona").await;
        let path = format!("/amt/planung/massnahmen/{id}");
        let sheet = office.get(&path, &jo).await;
        assert!(sheet.body.contains("niemand hat geprüft, ob der Personalrat"), "{}", sheet.body);
        let brief = office.get("/amt/planung/kurzbericht", &jo).await;
        assert!(brief.body.contains("Ohne den Personalrat begonnen") && brief.body.contains("1. Neue Dienstzeiten"));

        let council = format!("{path}/personalrat");
        let early = "noetig=yes&gefragt-day=9&gefragt-month=11&gefragt-year=2026&geantwortet-day=8&geantwortet-month=11&geantwortet-year=2026";
        let wrong = office.post(&council, &jo, &format!("csrf={csrf}&revision=0&{early}&ergebnis=refused")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("Die Antwort kann nicht vor der Frage liegen."));
        let step = CouncilStep {
            changes_work: false,
            needed: CoDetermination::Needed,
            asked_on: Some(date(2026, 11, 2)),
            answered_on: Some(date(2026, 11, 9)),
            result: CouncilResult::Refused,
            revision: 0,
        };
        let save = async |step: &CouncilStep| {
            let mut scope = office.writing(ERFURT).await;
            planning::save_council(&mut scope, by(ERFURT), id, step).await?;
            scope.commit().await?;
            planning::Result::Ok(())
        };
        let undated = save(&CouncilStep { asked_on: None, ..step }).await;
        assert!(
            matches!(&undated, Err(Error::Council(wrong)) if *wrong == [CouncilProblem::NoDayAsked]),
            "{undated:?}"
        );
        save(&step).await.unwrap();
        assert!(matches!(save(&step).await, Err(Error::Stale)));
        assert!(office.get(&path, &jo).await.body.contains("obwohl der Personalrat abgelehnt hat"));

        let runs =
            office.post(&format!("{path}/stand"), &jo, &format!("csrf={csrf}&stand=1&status=running&grund=")).await;
        assert_eq!(runs.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(runs.body.contains("Die Maßnahme kann nicht als laufend gelten"), "{}", runs.body);
        let mut scope = office.writing(ERFURT).await;
        planning::confirm_status(&mut scope, by(ERFURT), (id, 1), Status::Planned, "").await.unwrap();
        scope.commit().await.unwrap();
        let scope = office.reading(ERFURT).await;
        let sheet = Sheet::read("Nr.;Titel;Stand\n1;Neue Dienstzeiten;in Bearbeitung\n").unwrap();
        let read = planning::read_measures(&scope, by(ERFURT), &office.directory.catalogue(), &sheet).await.unwrap();
        let refused = planning::RowProblem::Contradicts(planning::Contradiction::CouncilRefused);
        assert_eq!(read.problems, [(2, refused)]);
        drop(scope);
        save(&CouncilStep { result: CouncilResult::Conditions, revision: 1, ..step }).await.unwrap();
        let mut scope = office.writing(ERFURT).await;
        planning::confirm_status(&mut scope, by(ERFURT), (id, 2), Status::Running, "").await.unwrap();
        scope.commit().await.unwrap();
        assert!(!office.get(&path, &jo).await.body.contains("Personalrat abgelehnt"));
    }
}
