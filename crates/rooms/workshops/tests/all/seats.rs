//! Who gets a place, who waits, who moves up; and what is not possible, with nothing changed.

use directory::model::AdministrationKind;
use store::{Actor, Language, Reach};
use workshops::{AccessKind, Act, Audience, Error, Host, Leader, Seat, State, WorkshopId};

use crate::common::{HOST, Land, TOWN, lands, person, plan};

const DAY: i64 = 86_400;

async fn seats(land: &Land, id: WorkshopId) -> Vec<Seat> {
    let scope = land.scope().await;
    let all = workshops::registrations(&scope, Leader::host(land.host(), id)).await.unwrap();
    all.into_iter().map(|one| one.seat).collect()
}

#[tokio::test]
async fn groups_follow_from_the_directory() {
    let land = &lands().await[0];
    let catalogue = land.directory.catalogue();
    let count =
        |audience| catalogue.administrations().filter(|office| Audience::of(&catalogue, office) == audience).count();
    assert_eq!(count(Audience::Counties), 17, "the counties of Thuringia");
    assert!(count(Audience::Towns) > 60 && count(Audience::Municipalities) > 50);
    for office in catalogue.administrations() {
        let audience = Audience::of(&catalogue, office);
        match office.kind {
            AdministrationKind::DistrictOffice => assert_eq!(audience, Audience::Counties),
            AdministrationKind::MunicipalAssociation => assert_eq!(audience, Audience::Municipalities),
            _ => assert_ne!(audience, Audience::Counties),
        }
    }
}

#[tokio::test]
async fn each_administration_has_its_share_until_a_day_and_then_who_waits_moves_up() {
    for land in lands().await {
        let id = land.opened(3).await;
        let codes = land.codes(id).await;
        let register = async |code: &str, name: &str| {
            let id = land.new_id().await;
            land.register(code, id, &person(name)).await.unwrap()
        };
        assert_eq!(register(&codes[0].1, "Erste").await.seat, Seat::Taken);
        assert_eq!(register(&codes[0].1, "Zweite").await.seat, Seat::Waiting, "one place for each until the day");
        assert_eq!(register(&codes[1].1, "Andere").await.seat, Seat::Taken, "nobody is crowded out");
        assert_eq!(workshops::tend(&land.db.store, HOST, false).await.unwrap(), 0);
        assert_eq!(seats(&land, id).await, [Seat::Taken, Seat::Waiting, Seat::Taken], "{}", land.db.name);
        land.db.clock.advance_seconds(10 * DAY);
        workshops::tend(&land.db.store, HOST, false).await.unwrap();
        assert_eq!(seats(&land, id).await, [Seat::Taken; 3], "{}: free places are given away", land.db.name);
        let waits = register(&codes[2].1, "Späte").await;
        assert_eq!(waits.seat, Seat::Waiting);

        // Whoever calls off makes room for the first who waits.
        let mut scope = land.scope().await;
        let first = workshops::registrations(&scope, Leader::host(land.host(), id)).await.unwrap().remove(0);
        let code = workshops::registration_code(&scope, first.id).unwrap();
        workshops::call_off(&mut scope, first.id, &code, false).await.unwrap();
        workshops::call_off(&mut scope, first.id, &code, false).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(seats(&land, id).await, [Seat::Cancelled, Seat::Taken, Seat::Taken, Seat::Taken]);
        // And may come back: the address is free again.
        assert_eq!(register(&codes[0].1, "Erste").await.seat, Seat::Waiting);
        // More places are given away at once.
        let mut scope = land.scope().await;
        let found = workshops::workshop(&scope, land.host(), id).await.unwrap();
        let larger = workshops::Plan { capacity: 10, ..found.plan.clone() };
        let revision = found.revision;
        workshops::change_workshop(&mut scope, land.host(), (id, revision), &larger, false).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(seats(&land, id).await[4], Seat::Taken, "{}", land.db.name);
    }
}

#[tokio::test]
async fn what_is_not_possible_changes_nothing() {
    for land in lands().await {
        let draft = land.planned(&plan(land.db.clock.now(), 5)).await;
        assert!(land.codes(draft).await.is_empty(), "nobody is invited to a draft");
        let id = land.opened(5).await;
        let code = land.codes(id).await.remove(0).1;
        let fresh = land.new_id().await;
        land.register(&code, fresh, &person("Kim")).await.unwrap();
        let again = land.new_id().await;
        let twice = land.register(&code, again, &person("kim")).await;
        assert!(matches!(twice, Err(Error::Twice)), "the same address in other letters");
        for wrong in ["0001-AAAAAAAAAAAAAAAA", "", "x", "9999-AAAA", "0001"] {
            assert!(matches!(land.register(wrong, again, &person("Toni")).await, Err(Error::Unknown)), "{wrong}");
        }
        land.act(id, Act::Close).await;
        assert!(matches!(land.register(&code, again, &person("Toni")).await, Err(Error::NotOpen)));
        land.act(id, Act::Open).await;
        land.db.clock.advance_seconds(20 * DAY);
        let late = land.register(&code, again, &person("Toni")).await;
        assert!(matches!(late, Err(Error::Late(_))), "{}", land.db.name);
        assert_eq!(seats(&land, id).await, [Seat::Taken], "{}: nothing changed", land.db.name);

        // Somebody else was quicker, and what is over stays over.
        let catalogue = land.directory.catalogue();
        let mut scope = land.scope().await;
        let stale = workshops::act(&mut scope, land.host(), (id, 1), Act::Close, &catalogue).await;
        assert!(matches!(stale, Err(Error::Stale)));
        drop(scope);
        assert_eq!(land.act(id, Act::Cancel).await, State::Cancelled);
        let mut scope = land.scope().await;
        let revision = workshops::workshop(&scope, land.host(), id).await.unwrap().revision;
        let revived = workshops::act(&mut scope, land.host(), (id, revision), Act::Open, &catalogue).await;
        assert!(matches!(revived, Err(Error::NotPossible)));
    }
}

#[tokio::test]
async fn only_who_organises_sees_names_and_another_administration_sees_nothing() {
    for land in lands().await {
        let id = land.opened(5).await;
        let code = land.codes(id).await.remove(0).1;
        let fresh = land.new_id().await;
        land.register(&code, fresh, &person("Kim")).await.unwrap();
        let store = &land.db.store;
        // As somebody whom nobody knows, in the scope that the link opens.
        let scope = store.read(Reach::Tenant(HOST), Actor::Anonymous, Language::German).await.unwrap();
        assert!(matches!(workshops::workshop(&scope, land.host(), id).await, Err(Error::Identity(_))));
        let wrong = workshops::registration(&scope, fresh, "0001-AAAAAAAAAAAAAAAAAAAAAAAA").await;
        assert!(matches!(wrong, Err(Error::Unknown)));
        let code = workshops::registration_code(&scope, fresh).unwrap();
        assert!(workshops::registration(&scope, fresh, &code).await.unwrap().1.person.is_some());
        drop(scope);
        let scope = store.read(Reach::Tenant(TOWN), Actor::System, Language::German).await.unwrap();
        let host = Host::machine(TOWN);
        assert!(matches!(workshops::workshop(&scope, host, id).await, Err(Error::Unknown)));
        let all = workshops::registrations(&scope, Leader::host(host, id)).await.unwrap();
        assert!(all.is_empty(), "{}", land.db.name);
    }
}

#[tokio::test]
async fn links_for_experts_show_no_names_and_end() {
    for land in lands().await {
        let id = land.opened(5).await;
        let mut scope = land.scope().await;
        let (moderator, expert) = (scope.new_id(), scope.new_id());
        workshops::give_access(&mut scope, land.host(), (id, moderator), AccessKind::Moderator, "Mo").await.unwrap();
        workshops::give_access(&mut scope, land.host(), (id, expert), AccessKind::Expert, "Ex").await.unwrap();
        scope.commit().await.unwrap();
        let store = &land.db.store;
        let scope = store.read(Reach::Tenant(HOST), Actor::Anonymous, Language::German).await.unwrap();
        let enter = async |access| {
            let code = workshops::access_code(&scope, access).unwrap();
            workshops::enter(&scope, access, &code).await
        };
        let (_, access) = enter(moderator).await.unwrap();
        assert_eq!(access.name, "Mo");
        let leader = Leader::access(&scope, &access).unwrap();
        assert!(workshops::registrations(&scope, leader).await.is_ok());
        let (_, access) = enter(expert).await.unwrap();
        let leader = Leader::access(&scope, &access).unwrap();
        assert!(matches!(workshops::registrations(&scope, leader).await, Err(Error::Identity(_))));
        assert!(matches!(workshops::enter(&scope, expert, "0001-A").await, Err(Error::Unknown)));
        drop(scope);
        let mut scope = land.scope().await;
        workshops::revoke_access(&mut scope, land.host(), id, expert).await.unwrap();
        scope.commit().await.unwrap();
        land.db.clock.advance_seconds(43 * DAY);
        let scope = store.read(Reach::Tenant(HOST), Actor::Anonymous, Language::German).await.unwrap();
        let code = workshops::access_code(&scope, expert).unwrap();
        assert!(matches!(workshops::enter(&scope, expert, &code).await, Err(Error::Expired)), "taken back");
        let code = workshops::access_code(&scope, moderator).unwrap();
        assert!(workshops::enter(&scope, moderator, &code).await.is_ok(), "thirteen days after the end");
        drop(scope);
        land.db.clock.advance_seconds(2 * DAY);
        let scope = store.read(Reach::Tenant(HOST), Actor::Anonymous, Language::German).await.unwrap();
        assert!(matches!(workshops::enter(&scope, moderator, &code).await, Err(Error::Expired)));
    }
}

#[tokio::test]
async fn who_took_part_is_deleted_when_its_time_is_over_and_the_count_stays() {
    for land in lands().await {
        let id = land.opened(5).await;
        let code = land.codes(id).await.remove(0).1;
        let fresh = land.new_id().await;
        land.register(&code, fresh, &person("Kim")).await.unwrap();
        land.act(id, Act::Start).await;
        let mut scope = land.scope().await;
        let leader = Leader::host(land.host(), id);
        workshops::check_in(&mut scope, leader, fresh, true).await.unwrap();
        scope.commit().await.unwrap();
        land.act(id, Act::Finish).await;
        land.db.clock.advance_seconds(59 * DAY);
        assert_eq!(workshops::tend(&land.db.store, HOST, false).await.unwrap(), 0);
        land.db.clock.advance_seconds(2 * DAY);
        assert_eq!(workshops::tend(&land.db.store, HOST, false).await.unwrap(), 1, "{}", land.db.name);
        assert_eq!(workshops::tend(&land.db.store, HOST, false).await.unwrap(), 0, "once");
        let scope = land.scope().await;
        let all = workshops::registrations(&scope, leader).await.unwrap();
        assert!(all[0].person.is_none() && all[0].seat == Seat::Present, "{}", land.db.name);
        assert_eq!(workshops::places(&scope, &[id]).await.unwrap()[&id].present, 1);
    }
}

#[tokio::test]
async fn an_invitation_is_the_own_row_of_whoever_is_invited() {
    for land in lands().await {
        let id = land.opened(5).await;
        land.deliver().await;
        let store = &land.db.store;
        let offers = async || {
            let scope = store.read(Reach::Tenant(TOWN), Actor::System, Language::German).await.unwrap();
            workshops::offers(&scope).await.unwrap()
        };
        let all = offers().await;
        assert_eq!((all.len(), all[0].state, all[0].workshop), (1, State::Open, id), "{}", land.db.name);
        let codes = land.codes(id).await;
        assert!(codes.iter().any(|(office, code)| *office == TOWN && *code == all[0].code));
        // A county is not invited to what is for towns.
        let county = land.directory.catalogue();
        let county = county.administrations().find(|office| office.kind == AdministrationKind::DistrictOffice).unwrap();
        let scope = store.read(Reach::Tenant(county.tenant), Actor::System, Language::German).await.unwrap();
        assert!(workshops::offers(&scope).await.unwrap().is_empty());
        drop(scope);
        land.act(id, Act::Cancel).await;
        land.deliver().await;
        land.deliver().await;
        let all = offers().await;
        assert_eq!((all.len(), all[0].state), (1, State::Cancelled), "{}", land.db.name);
    }
}
