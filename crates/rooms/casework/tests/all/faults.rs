//! What goes wrong around the program: a disk without room, a clock that is set.

use casework::{Error, State};
use sea_orm::ConnectionTrait;

use crate::common::{KOERNER, NOTTERTAL, Office, form, offices, pothole};

/// More cases than fit into what a full disk has left in its last pages.
const SENT: u64 = 40;

/// Gives SQLite so many pages at most; never fewer than it has. A connection that met a full disk is replaced by one that has
/// no limit.
async fn room(office: &Office, pages: u32) {
    let scope = office.db.store.write_as_system(NOTTERTAL).await.unwrap();
    scope.db().execute_unprepared(&format!("pragma max_page_count = {pages}")).await.unwrap();
    scope.commit().await.unwrap();
}

/// Does it until the disk is full; says how often it was acknowledged.
async fn until_full(mut once: impl AsyncFnMut() -> Result<(), String>) -> usize {
    for done in 0..2_000 {
        if let Err(error) = once().await {
            assert!(error.contains("full"), "{error}");
            return done;
        }
    }
    panic!("the disk never got full");
}

#[tokio::test]
async fn on_a_full_disk_what_was_acknowledged_stays_and_the_rest_goes_on_later() {
    // Only SQLite can be told to have no room.
    let office = offices().await.remove(0);
    let (anna, desk) = (&office.anna, &office.desk);
    let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
    office.claim(anna, id).await;
    for _ in 0..SENT {
        office.submit("mangel-melden", KOERNER, &pothole()).await;
    }
    room(&office, 1).await;
    let text = "Bauhof angerufen. ".repeat(50);
    let noted = until_full(async || {
        let mut scope = office.write(anna).await;
        casework::note(&mut scope, anna, id, &text).await.map_err(|error| format!("{error:?}"))?;
        scope.commit().await.map_err(|error| format!("{error:?}"))
    })
    .await;
    let view = office.view(anna, id).await;
    assert_eq!((view.notes.len(), view.state), (noted, State::InReview(anna.account)), "readable, and nothing half");
    assert_eq!(view.history.iter().filter(|line| line.kind == "noted").count(), noted);

    // The entries of the outbox cannot be worked on, and wait.
    room(&office, 1).await;
    let _ = office.worker.drain().await;
    let waiting = store::backlog(&office.db.store).await.unwrap();
    assert!(!waiting.is_empty(), "the operator sees it");

    room(&office, 1_000_000).await;
    office.db.clock.advance_seconds(3_601);
    office.worker.drain().await.unwrap();
    let scope = office.read(anna).await;
    let inbox = casework::inbox(&scope, desk, anna, &casework::Filter::default()).await.unwrap();
    assert_eq!(inbox.total, SENT + 1, "what was sent before has its case");
    drop(scope);
    office.decide(anna, id, &form("resolved", "")).await.unwrap();
    office.worker.drain().await.unwrap();
    assert_eq!(office.view(anna, id).await.state, State::Closed(anna.account));
}

#[tokio::test]
async fn a_clock_that_is_set_back_loses_nothing_and_the_operator_drives_on() {
    for office in offices().await {
        let (anna, name) = (&office.anna, office.db.name);
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.submit("mangel-melden", KOERNER, &pothole()).await;
        office.db.clock.advance_seconds(-3_600);
        office.claim(anna, id).await;
        let mut scope = office.write(anna).await;
        assert!(matches!(casework::claim(&mut scope, anna, id, 1).await, Err(Error::Stale)), "{name}");
        drop(scope);
        office.worker.drain().await.unwrap();
        let total = async || {
            let scope = office.read(anna).await;
            casework::inbox(&scope, &office.desk, anna, &casework::Filter::default()).await.unwrap().total
        };
        assert_eq!(total().await, 1, "{name}: what was sent before is for later");
        assert!(!store::backlog(&office.db.store).await.unwrap().is_empty(), "{name}: and seen to wait");
        assert!(store::retry(&office.db.store, None).await.unwrap() > 0, "{name}");
        office.worker.drain().await.unwrap();
        assert_eq!(total().await, 2, "{name}: driven on at once");
        let kinds: Vec<String> = office.view(anna, id).await.history.into_iter().map(|line| line.kind).collect();
        assert_eq!(
            kinds,
            ["claimed", "received"],
            "{name}: in the order in which it was done, whatever the clock says"
        );
        office.decide(anna, id, &form("resolved", "")).await.unwrap();
        // Far ahead, as after a battery that was empty.
        office.db.clock.advance_seconds(400 * 86_400);
        office.worker.drain().await.unwrap();
        assert_eq!(office.view(anna, id).await.state, State::Closed(anna.account), "{name}");
    }
}
