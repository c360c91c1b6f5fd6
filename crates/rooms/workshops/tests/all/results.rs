//! From what is noted in the room to a measure of a plan, and what whoever organises learns of it.

use std::sync::Arc;

use axum::http::StatusCode;
use directory::Directory;
use mail::Mailer;
use mail::testing::Postbox;
use planning::{Coordinator, Origin, Status};
use store::{Actor, Consumer, Language, Reach, Worker};
use workshops::{Act, Inviting, Kind, Leader, NewExercise, Progress, Standing, WorkshopId, WorkshopMails};

use crate::common::{HOST, Land, TOWN, lands, person};

const DAY: i64 = 86_400;

/// Somebody of the town who has a place in a workshop that runs; the path of their page.
async fn present(land: &Land) -> (WorkshopId, String) {
    let id = land.opened(30).await;
    let (_, code) = land.codes(id).await.into_iter().find(|(office, _)| *office == TOWN).unwrap();
    let fresh = land.new_id().await;
    land.register(&code, fresh, &person("Kim")).await.unwrap();
    land.act(id, Act::Start).await;
    let scope = land.scope().await;
    let code = workshops::registration_code(&scope, fresh).unwrap();
    (id, format!("/workshop/platz/{fresh}/{code}"))
}

async fn note(land: &Land, place: &str, title: &str) -> crate::common::Answer {
    let form = land.get("", &format!("{place}/massnahmen")).await;
    let id = form.hidden("kennung");
    let fields = [
        ("kennung", id.as_str()),
        ("titel", title),
        ("thema", "services"),
        ("leistung", "hundesteuer-anmelden"),
        ("wer", "Hauptamt"),
        ("bis-day", "31"),
        ("bis-month", "12"),
        ("bis-year", "2026"),
    ];
    let send = format!("{place}/massnahmen/senden");
    let first = land.post("", &send, &fields).await;
    // The second click makes no second one.
    land.post("", &send, &fields).await;
    first
}

fn coordinator() -> Coordinator {
    Coordinator::machine(TOWN)
}

async fn town(land: &Land) -> store::Scope {
    land.db.store.read(Reach::Tenant(TOWN), Actor::System, Language::German).await.unwrap()
}

#[tokio::test]
async fn dots_for_services_are_demand_of_the_administrations_that_came() {
    for land in lands().await {
        let id = land.opened(30).await;
        let other = land.codes(id).await.into_iter().find(|(office, _)| *office != TOWN).unwrap();
        let (_, code) = land.codes(id).await.into_iter().find(|(office, _)| *office == TOWN).unwrap();
        let (came, stayed) = (land.new_id().await, land.new_id().await);
        land.register(&code, came, &person("Kim")).await.unwrap();
        land.register(&other.1, stayed, &person("Toni")).await.unwrap();
        land.act(id, Act::Start).await;
        let catalogue = land.directory.catalogue();
        let dogs = catalogue.service("hundesteuer-anmelden").unwrap();
        let mut scope = land.scope().await;
        let (leader, exercise) = (Leader::host(land.host(), id), scope.new_id());
        workshops::check_in(&mut scope, leader, came, true).await.unwrap();
        let new = NewExercise {
            kind: Kind::Dots,
            title: "Was zuerst?".to_owned(),
            choices: vec![dogs.name.clone(), "Etwas Eigenes".to_owned()],
            dots: 2,
        };
        workshops::prepare_exercise(&mut scope, leader, exercise, &new).await.unwrap();
        workshops::set_open(&mut scope, leader, exercise, true).await.unwrap();
        for token in ["one", "two", "three"] {
            workshops::cast(&mut scope, id, exercise, token, &[(0, 1), (1, 1)].into()).await.unwrap();
        }
        workshops::set_open(&mut scope, leader, exercise, false).await.unwrap();
        scope.commit().await.unwrap();
        let asked = async |office| {
            let scope = land.db.store.read(Reach::Provider, Actor::System, Language::German).await.unwrap();
            let interests = planning::interests(&scope, Some(office)).await.unwrap();
            interests.of(office, "hundesteuer-anmelden").map(|interest| (interest.votes, interest.total()))
        };
        land.deliver().await;
        assert_eq!(asked(TOWN).await, None, "{}: not before it is over", land.db.name);
        land.act(id, Act::Finish).await;
        land.deliver().await;
        assert_eq!(asked(TOWN).await, Some((3, 3)), "{}", land.db.name);
        assert_eq!(asked(other.0).await, None, "{}: nobody of it came", land.db.name);
    }
}

#[tokio::test]
async fn what_is_noted_in_the_room_becomes_a_measure_of_the_own_plan() {
    for land in lands().await {
        let (id, place) = present(&land).await;
        let page = land.get("", &place).await.text();
        assert!(page.contains(&format!("{place}/massnahmen")), "{page}");
        let wrong = [("titel", ""), ("thema", "x"), ("leistung", "gibt-es-nicht"), ("bis-day", "99")];
        let answer = land.post("", &format!("{place}/massnahmen/senden"), &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["titel", "thema", "leistung", "bis"] {
            assert!(answer.text().contains(&format!("href=\"#f-{field}\"")), "{}: {field}", land.db.name);
        }
        for title in ["Hund online", "Formulare kürzen"] {
            assert!(note(&land, &place, title).await.location.ends_with("erledigt=noted"), "{}", land.db.name);
        }
        let page = land.get("", &format!("{place}/massnahmen")).await.text();
        assert!(page.contains("Hund online") && page.contains("Noch eine"), "{page}");
        land.deliver().await;
        land.deliver().await;
        let waiting = workshops::proposals(&town(&land).await, coordinator()).await.unwrap();
        assert_eq!(waiting.len(), 2, "{}", land.db.name);
        assert!(waiting.iter().all(|one| one.standing == Standing::Waiting && one.owner == "Hauptamt"));

        let cookie = land.cookie("plan").await;
        let own = land.get(&cookie, "/amt/planung/workshops").await;
        let fields = |value: &'static str, id: String| {
            [("csrf", own.hidden("csrf")), ("vorschlag", id), ("tun", value.to_owned())]
        };
        for (value, proposal) in [("uebernehmen", &waiting[0]), ("uebernehmen", &waiting[0]), ("lassen", &waiting[1])] {
            let fields = fields(value, proposal.id.to_string());
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let answer = land.post(&cookie, "/amt/planung/workshops/vorschlag", &fields).await;
            assert_eq!(answer.path(), "/amt/planung/workshops", "{}", land.db.name);
        }
        let measures = planning::measures(&town(&land).await, coordinator()).await.unwrap();
        assert_eq!(measures.len(), 1, "{}: taken twice, there once", land.db.name);
        assert_eq!((measures[0].origin, measures[0].status), (Origin::Workshop, Status::Open));
        assert_eq!(measures[0].draft.service.as_deref(), Some("hundesteuer-anmelden"));
        let progress = workshops::progress(&town(&land).await, coordinator(), id).await.unwrap();
        assert_eq!(progress, Progress { noted: 2, ..Progress::default() });
        land.deliver().await;
        let harvest = workshops::harvest(&land.scope().await, id).await.unwrap();
        assert_eq!((harvest.noted, harvest.taken, harvest.offices), (2, 1, 1), "{}", land.db.name);
        let sheet = land.get(&land.cookie("land").await, &format!("/land/workshops/{id}")).await.text();
        assert!(sheet.contains("2 notiert") && !sheet.contains("Hund online"), "counts only: {sheet}");
    }
}

#[tokio::test]
async fn nobody_notes_before_the_day_and_nothing_stays_with_whoever_organised() {
    for land in lands().await {
        let id = land.opened(30).await;
        let (code, fresh) = (land.codes(id).await.remove(0).1, land.new_id().await);
        land.register(&code, fresh, &person("Kim")).await.unwrap();
        let scope = land.scope().await;
        let code = workshops::registration_code(&scope, fresh).unwrap();
        drop(scope);
        let place = format!("/workshop/platz/{fresh}/{code}");
        let early = [("kennung", ""), ("titel", "Zu früh"), ("thema", "services")];
        let refused = land.post("", &format!("{place}/massnahmen/senden"), &early).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", land.db.name);
        land.act(id, Act::Start).await;
        land.act(id, Act::Finish).await;
        assert!(note(&land, &place, "Formulare kürzen").await.location.ends_with("erledigt=noted"));
        land.db.clock.advance_seconds(61 * DAY);
        workshops::tend(&land.db.store, HOST, false).await.unwrap();
        let harvest = workshops::harvest(&land.scope().await, id).await.unwrap();
        assert_eq!(harvest.noted, 1, "the count stays");
        let page = land.get("", &format!("{place}/massnahmen")).await.text();
        assert!(!page.contains("Formulare kürzen"), "{}", land.db.name);
    }
}

#[tokio::test]
async fn two_weeks_later_somebody_is_asked_once_and_without_words_of_the_plan() {
    for land in lands().await {
        let (id, place) = present(&land).await;
        note(&land, &place, "Hund online").await;
        land.deliver().await;
        land.act(id, Act::Finish).await;
        let session = land.identity.authenticate("plan", crate::common::PASSWORD).await.unwrap().token;
        let session = land.identity.current(&session).await.unwrap().unwrap();
        land.identity.set_overview(&session, Some("plan@amt.example".to_owned())).await.unwrap();
        let postbox = Postbox::open(false).await;
        let mailer = Mailer::through(&postbox.server, "portal@land.example").unwrap();
        let directory: Directory = land.directory.clone();
        let mails = WorkshopMails::new(directory, mailer, "https://land.example".to_owned()).unwrap();
        let consumers: Vec<Arc<dyn Consumer>> = vec![Arc::new(Inviting::new(true)), Arc::new(mails)];
        let worker = Worker::new(land.db.store.clone(), consumers).unwrap();
        land.db.clock.advance_seconds(43 * DAY);
        workshops::tend(&land.db.store, HOST, true).await.unwrap();
        worker.drain().await.unwrap();
        assert_eq!(postbox.messages().len(), 0, "{}: a day too early", land.db.name);
        land.db.clock.advance_seconds(2 * DAY);
        for _ in 0..2 {
            workshops::tend(&land.db.store, HOST, true).await.unwrap();
            worker.drain().await.unwrap();
        }
        let messages = postbox.messages();
        assert_eq!(messages.len(), 1, "{}: once", land.db.name);
        assert!(messages[0].contains("plan@amt.example") && !messages[0].contains("Hund online"), "{}", messages[0]);
    }
}
