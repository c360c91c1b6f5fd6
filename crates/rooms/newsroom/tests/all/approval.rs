//! Who may do what, when, and what everybody sees of it, through the verbs and on both databases.

use crate::common::{ERFURT, OTHER, guide, offices, press};
use newsroom::{
    Act, Error, Issuer, Kind, State, Step, Text, Writer, approve, change, create, hand_back, history, item, items,
    shown_item, submit, withdraw,
};
use store::testing::START;

/// Every state with every act.
#[test]
fn only_these_steps_are_possible() {
    let own = false;
    let table = [
        (State::Draft, Act::Change, Some(State::Draft)),
        (State::Draft, Act::Submit, Some(State::Submitted)),
        (State::Draft, Act::HandBack, None),
        (State::Draft, Act::Approve, None),
        (State::Draft, Act::Withdraw, Some(State::Withdrawn)),
        (State::Submitted, Act::Change, Some(State::Draft)),
        (State::Submitted, Act::Submit, None),
        (State::Submitted, Act::HandBack, Some(State::Draft)),
        (State::Submitted, Act::Approve, Some(State::Approved)),
        (State::Submitted, Act::Withdraw, Some(State::Withdrawn)),
        (State::Approved, Act::Change, Some(State::Draft)),
        (State::Approved, Act::Submit, None),
        (State::Approved, Act::HandBack, None),
        (State::Approved, Act::Approve, None),
        (State::Approved, Act::Withdraw, Some(State::Withdrawn)),
        (State::Withdrawn, Act::Change, Some(State::Draft)),
        (State::Withdrawn, Act::Submit, None),
        (State::Withdrawn, Act::HandBack, None),
        (State::Withdrawn, Act::Approve, None),
        (State::Withdrawn, Act::Withdraw, None),
    ];
    for (state, act, after) in table {
        assert_eq!(state.after(act, own).map(|(state, _)| state), after, "{state:?} {act:?}");
    }
    assert_eq!(State::Submitted.after(Act::HandBack, true), Some((State::Draft, Step::TakenBack)));
    assert_eq!(State::Submitted.after(Act::HandBack, false), Some((State::Draft, Step::Rejected)));
}

#[tokio::test]
async fn nobody_approves_what_they_wrote_or_submitted() {
    for office in offices().await {
        let (robin, luca) = (office.writer("robin").await, office.writer("luca").await);
        let operator = Writer::operator(Issuer::Administration(ERFURT));
        // Who writes, who submits, who approves, whether it is possible with two people.
        for (wrote, submitted, approves, possible) in [
            (robin, robin, robin, false),
            (robin, robin, luca, true),
            (robin, luca, luca, false),
            (robin, luca, robin, false),
            (robin, luca, operator, true),
            (operator, operator, operator, false),
            (operator, operator, robin, true),
        ] {
            for second_person in [true, false] {
                let mut scope = office.acting(wrote).await;
                let id = create(&mut scope, wrote, Kind::Press, &press("Freibad")).await.unwrap();
                scope.commit().await.unwrap();
                let mut scope = office.acting(submitted).await;
                submit(&mut scope, submitted, id, 1).await.unwrap();
                scope.commit().await.unwrap();
                let mut scope = office.acting(approves).await;
                let done = approve(&mut scope, approves, id, 2, None, second_person).await;
                if possible || !second_person {
                    done.unwrap();
                } else {
                    assert!(matches!(done, Err(Error::SamePerson)), "{}: {done:?}", office.db.name);
                }
            }
        }
    }
}

#[tokio::test]
async fn what_is_missing_is_named_and_nothing_is_submitted() {
    for office in offices().await {
        let robin = office.writer("robin").await;
        let bare = newsroom::Content {
            german: Text { title: "Nur ein Titel".to_owned(), ..Text::default() },
            ..newsroom::Content::default()
        };
        for (kind, first) in [
            (Kind::Press, "newsroom-missing-date"),
            (Kind::Publication, "newsroom-missing-document"),
            (Kind::Campaign, "newsroom-missing-period"),
            (Kind::Guide, "newsroom-missing-body"),
        ] {
            let mut scope = office.acting(robin).await;
            let id = create(&mut scope, robin, kind, &bare).await.unwrap();
            let refused = submit(&mut scope, robin, id, 1).await;
            let Err(Error::Incomplete(missing)) = refused else { panic!("{}: {refused:?}", office.db.name) };
            assert!(missing.contains(&first) && missing.contains(&"newsroom-missing-body"), "{missing:?}");
        }
    }
}

/// Nothing has to run at the moment of publication: the clock alone makes the difference.
#[tokio::test]
async fn it_is_shown_from_its_moment_on_and_not_before() {
    for office in offices().await {
        let (robin, luca) = (office.writer("robin").await, office.writer("luca").await);
        let at = START.plus_seconds(3_600);
        let id = office.published((robin, luca), Kind::Press, &press("Später"), Some(at)).await;
        let code = item(&office.reading(robin).await, robin, id).await.unwrap().code;
        for (seconds, seen) in [(0, false), (3_599, false), (3_600, true), (3_601, true)] {
            let now = office.db.store.clock().now();
            office.db.clock.advance_seconds(seconds - (now.0 - START.0) / 1_000_000);
            assert_eq!(office.titles(None).await.len(), usize::from(seen), "{}: after {seconds}", office.db.name);
            assert_eq!(shown_item(&office.public().await, &code).await.is_ok(), seen, "after {seconds}");
        }
        let mut scope = office.acting(robin).await;
        let past = create(&mut scope, robin, Kind::Press, &press("Gestern")).await.unwrap();
        submit(&mut scope, robin, past, 1).await.unwrap();
        scope.commit().await.unwrap();
        let mut scope = office.acting(luca).await;
        let now = scope.now();
        let refused = approve(&mut scope, luca, past, 2, Some(now), true).await;
        assert!(matches!(refused, Err(Error::Past)), "{refused:?}");
    }
}

#[tokio::test]
async fn a_changed_item_stays_as_it_was_until_the_new_text_is_approved() {
    for office in offices().await {
        let (robin, luca) = (office.writer("robin").await, office.writer("luca").await);
        let id = office.published((robin, luca), Kind::Guide, &guide("Alt"), None).await;
        office.db.clock.advance_seconds(60);

        let mut scope = office.acting(luca).await;
        change(&mut scope, luca, id, 3, &guide("Neu")).await.unwrap();
        submit(&mut scope, luca, id, 4).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(office.titles(None).await, ["Alt"], "{}", office.db.name);

        let mut scope = office.acting(robin).await;
        let at = scope.now().plus_seconds(600);
        approve(&mut scope, robin, id, 5, Some(at), true).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(office.titles(None).await, ["Alt"]);
        office.db.clock.advance_seconds(599);
        assert_eq!(office.titles(None).await, ["Alt"]);
        office.db.clock.advance_seconds(1);
        assert_eq!(office.titles(None).await, ["Neu"]);
        let known = item(&office.reading(robin).await, robin, id).await.unwrap();
        let shown = shown_item(&office.public().await, &known.code).await.unwrap();
        assert_eq!((shown.published_at, shown.updated_at), (START, at), "it was published before it was changed");

        // What was approved for later goes with what is shown now.
        let mut scope = office.acting(luca).await;
        change(&mut scope, luca, id, 6, &guide("Noch neuer")).await.unwrap();
        submit(&mut scope, luca, id, 7).await.unwrap();
        scope.commit().await.unwrap();
        let mut scope = office.acting(robin).await;
        let later = scope.now().plus_days(1);
        approve(&mut scope, robin, id, 8, Some(later), true).await.unwrap();
        scope.commit().await.unwrap();
        let mut scope = office.acting(luca).await;
        withdraw(&mut scope, luca, id, 9).await.unwrap();
        scope.commit().await.unwrap();
        assert!(office.titles(None).await.is_empty());
        office.db.clock.advance_seconds(2 * 86_400);
        assert!(office.titles(None).await.is_empty(), "{}: it comes back", office.db.name);

        let steps: Vec<Step> = history(&office.reading(robin).await, robin, id)
            .await
            .unwrap()
            .into_iter()
            .map(|event| event.step)
            .collect();
        assert_eq!(steps[..4], [Step::Withdrawn, Step::Approved, Step::Submitted, Step::Changed]);
        let chains = store::verify_chains(&office.db.store).await.unwrap();
        assert!(chains.iter().all(|chain| chain.broken.is_none()));
        assert!(chains.iter().any(|chain| chain.tenant == ERFURT && chain.events >= 10));
    }
}

#[tokio::test]
async fn who_was_overtaken_changes_nothing() {
    for office in offices().await {
        let (robin, luca) = (office.writer("robin").await, office.writer("luca").await);
        let mut scope = office.acting(robin).await;
        let id = create(&mut scope, robin, Kind::Press, &press("Eins")).await.unwrap();
        change(&mut scope, robin, id, 1, &press("Zwei")).await.unwrap();
        scope.commit().await.unwrap();
        let mut scope = office.acting(luca).await;
        let stale = change(&mut scope, luca, id, 1, &press("Drei")).await;
        assert!(matches!(stale, Err(Error::Stale)), "{}: {stale:?}", office.db.name);
        assert_eq!(item(&scope, luca, id).await.unwrap().content.german.title, "Zwei");
        submit(&mut scope, luca, id, 2).await.unwrap();
        let again = submit(&mut scope, luca, id, 3).await;
        assert!(matches!(again, Err(Error::NotPossible)), "{again:?}");
        scope.commit().await.unwrap();

        let mut scope = office.acting(robin).await;
        assert_eq!(hand_back(&mut scope, robin, id, 3, "Bitte kürzer.").await.unwrap(), Step::Rejected);
        let told = history(&scope, robin, id).await.unwrap();
        assert_eq!((told[0].step, told[0].reason.as_str(), told[0].by), (Step::Rejected, "Bitte kürzer.", robin));
    }
}

#[tokio::test]
async fn everybody_writes_only_in_their_own_name() {
    for office in offices().await {
        let (robin, luca, toni) =
            (office.writer("robin").await, office.writer("luca").await, office.writer("toni").await);
        let (alex, sascha) = (office.writer("alex").await, office.writer("sascha").await);
        let mut scope = office.acting(robin).await;
        let id = create(&mut scope, robin, Kind::Press, &press("Erfurt")).await.unwrap();
        scope.commit().await.unwrap();
        let mut scope = office.acting(alex).await;
        let of_state = create(&mut scope, alex, Kind::Press, &press("Land")).await.unwrap();
        scope.commit().await.unwrap();

        for (stranger, foreign) in [(toni, id), (alex, id), (robin, of_state), (toni, of_state)] {
            let mut scope = office.acting(stranger).await;
            assert!(matches!(item(&scope, stranger, foreign).await, Err(Error::Unknown)), "{}", office.db.name);
            let changed = change(&mut scope, stranger, foreign, 1, &press("Fremd")).await;
            assert!(matches!(changed, Err(Error::Unknown)), "{changed:?}");
            assert!(matches!(withdraw(&mut scope, stranger, foreign, 1).await, Err(Error::Unknown)));
            assert!(history(&scope, stranger, foreign).await.unwrap().is_empty());
        }
        // The name of a writer opens no scope of others.
        let mut scope = office.acting(toni).await;
        let wrong = create(&mut scope, robin, Kind::Press, &press("Fremd")).await;
        assert!(matches!(wrong, Err(Error::Store(store::Error::WrongReach(_)))), "{wrong:?}");
        drop(scope);
        let mut scope = office.acting(robin).await;
        let pretended = create(&mut scope, luca, Kind::Press, &press("Fremd")).await;
        assert!(matches!(pretended, Err(Error::Identity(identity::Error::Forbidden))), "{pretended:?}");
        drop(scope);
        assert_eq!(items(&office.reading(robin).await, robin, 0).await.unwrap().1, 1);
        assert_eq!(items(&office.reading(toni).await, toni, 0).await.unwrap().1, 0);
        assert_eq!(items(&office.reading(alex).await, alex, 0).await.unwrap().1, 1);
        // Both authors of the state work at the same items, though they belong to different administrations.
        assert_eq!(items(&office.reading(sascha).await, sascha, 0).await.unwrap().0[0].id, of_state);
        assert!(office.titles(None).await.is_empty(), "drafts are nobody's to see");
    }
}

#[tokio::test]
async fn what_is_shown_can_be_asked_for_by_whoever_speaks() {
    for office in offices().await {
        let erfurt = (office.writer("robin").await, office.writer("luca").await);
        let state = (office.writer("alex").await, office.writer("sascha").await);
        let operator = Writer::operator(Issuer::Administration(OTHER));
        office.published(erfurt, Kind::Press, &press("Erfurt"), None).await;
        office.db.clock.advance_seconds(1);
        office.published(state, Kind::Guide, &guide("Land"), None).await;
        office.db.clock.advance_seconds(1);
        office.published((office.writer("toni").await, operator), Kind::Press, &press("Nottertal"), None).await;
        assert_eq!(office.titles(None).await, ["Nottertal", "Land", "Erfurt"], "{}: the newest first", office.db.name);
        let of_erfurt = Some(vec![Issuer::State, Issuer::Administration(ERFURT)]);
        assert_eq!(office.titles(of_erfurt).await, ["Land", "Erfurt"]);
        assert_eq!(office.titles(Some(vec![Issuer::Administration(OTHER)])).await, ["Nottertal"]);
    }
}
