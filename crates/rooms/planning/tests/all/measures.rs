//! Measures come in, change, and are refused when they contradict something.

use jiff::civil::date;
use planning::{Contradiction, Draft, Error, NewMeasure, Origin, Status, Theme, add_goal};
use store::{Actor, Cents, Language, Reach};

use crate::common::{DOGS, ERFURT, OTHER, by, draft, new, offices};

#[tokio::test]
async fn measures_are_numbered_and_only_their_administration_sees_them() {
    for office in offices().await {
        let first = office.add(ERFURT, new("Eins")).await.unwrap();
        office.add(ERFURT, new("Zwei")).await.unwrap();
        office.add(OTHER, new("Anderswo")).await.unwrap();
        let titles: Vec<(i32, String)> =
            office.measures(ERFURT).await.into_iter().map(|measure| (measure.number, measure.draft.title)).collect();
        assert_eq!(titles, [(1, "Eins".to_owned()), (2, "Zwei".to_owned())], "{}", office.db.name);
        assert_eq!(office.measures(OTHER).await[0].number, 1);
        let scope = office.reading(OTHER).await;
        assert!(matches!(planning::measure(&scope, by(OTHER), first).await, Err(Error::Unknown)));
        assert!(planning::measures(&scope, by(ERFURT)).await.is_err(), "nobody plans for another administration");
        drop(scope);
        let mut scope = office.writing(OTHER).await;
        let done = planning::confirm_status(&mut scope, by(OTHER), (first, 1), Status::Done, "").await;
        assert!(matches!(done, Err(Error::Unknown)), "{done:?}");
    }
}

#[tokio::test]
async fn what_contradicts_itself_is_refused_with_everything_that_is_wrong() {
    for office in offices().await {
        let wrong = Draft {
            title: " ".to_owned(),
            service: Some("grundbuch".to_owned()),
            first_day: Some(date(2027, 3, 1)),
            last_day: Some(date(2027, 2, 1)),
            cost: Some(Cents(-1)),
            goal: Some(planning::GoalId(uuid::Uuid::nil())),
            needs: vec![planning::MeasureId(uuid::Uuid::nil())],
            owner: "x".repeat(201),
            ..Draft::default()
        };
        let refused = office.add(ERFURT, NewMeasure { draft: wrong, ..NewMeasure::default() }).await;
        let Err(Error::Contradicts(wrong)) = refused else { panic!("{refused:?}") };
        let expected = [
            Contradiction::NoTitle,
            Contradiction::TooLong("wer"),
            Contradiction::EndsBefore,
            Contradiction::BadCost,
            Contradiction::NotOurs,
            Contradiction::NoGoal,
            Contradiction::NoNeed,
        ];
        assert_eq!(wrong, expected);
        assert!(office.measures(ERFURT).await.is_empty());
        let aimless = Draft { goes_online: true, ..draft("Etwas online bringen") };
        let refused = office.add(ERFURT, NewMeasure { draft: aimless, ..NewMeasure::default() }).await;
        assert!(
            matches!(&refused, Err(Error::Contradicts(wrong)) if wrong == &[Contradiction::NoService]),
            "{refused:?}"
        );
    }
}

#[tokio::test]
async fn a_measure_waits_neither_for_itself_nor_for_what_was_given_up() {
    for office in offices().await {
        let one = office.add(ERFURT, new("Eins")).await.unwrap();
        let needs_one = Draft { needs: vec![one], ..draft("Zwei") };
        let two = office.add(ERFURT, NewMeasure { draft: needs_one, ..NewMeasure::default() }).await.unwrap();
        let catalogue = office.directory.catalogue();
        let mut scope = office.writing(ERFURT).await;
        for (needs, expected) in [(two, Contradiction::Circle(vec![2])), (one, Contradiction::Circle(Vec::new()))] {
            let draft = Draft { needs: vec![needs], ..draft("Eins") };
            let refused = planning::change_measure(&mut scope, by(ERFURT), &catalogue, (one, 1), draft).await;
            assert!(
                matches!(&refused, Err(Error::Contradicts(wrong)) if wrong == std::slice::from_ref(&expected)),
                "{refused:?}"
            );
        }
        let ends = Draft { last_day: Some(date(2027, 6, 30)), ..draft("Eins") };
        planning::change_measure(&mut scope, by(ERFURT), &catalogue, (one, 1), ends).await.unwrap();
        let early = Draft { needs: vec![one], first_day: Some(date(2027, 6, 30)), ..draft("Zwei") };
        let refused = planning::change_measure(&mut scope, by(ERFURT), &catalogue, (two, 1), early).await;
        assert!(matches!(&refused, Err(Error::Contradicts(wrong)) if wrong == &[Contradiction::BeginsBefore(1)]));
        let none = planning::confirm_status(&mut scope, by(ERFURT), (one, 2), Status::Dropped, " ").await;
        assert!(matches!(none, Err(Error::NoReason)));
        planning::confirm_status(&mut scope, by(ERFURT), (one, 2), Status::Dropped, "Kein Geld").await.unwrap();
        let waits = Draft { needs: vec![one], ..draft("Zwei") };
        let refused = planning::change_measure(&mut scope, by(ERFURT), &catalogue, (two, 1), waits).await;
        assert!(matches!(&refused, Err(Error::Contradicts(wrong)) if wrong == &[Contradiction::NeedsDropped(1)]));
        scope.commit().await.unwrap();
        let measures = office.measures(ERFURT).await;
        assert_eq!((measures[0].status, measures[0].reason.as_str()), (Status::Dropped, "Kein Geld"));
        assert_eq!(measures[1].draft.needs, [one], "what was refused changed nothing");
    }
}

#[tokio::test]
async fn who_was_overtaken_overwrites_nothing() {
    for office in offices().await {
        let id = office.add(ERFURT, new("Eins")).await.unwrap();
        let catalogue = office.directory.catalogue();
        let mut scope = office.writing(ERFURT).await;
        planning::change_measure(&mut scope, by(ERFURT), &catalogue, (id, 1), draft("Neu")).await.unwrap();
        let late = planning::change_measure(&mut scope, by(ERFURT), &catalogue, (id, 1), draft("Alt")).await;
        assert!(matches!(late, Err(Error::Stale)), "{late:?}");
        let late = planning::confirm_status(&mut scope, by(ERFURT), (id, 1), Status::Done, "").await;
        assert!(matches!(late, Err(Error::Stale)), "{late:?}");
        scope.commit().await.unwrap();
        assert_eq!(office.measures(ERFURT).await[0].draft.title, "Neu");
        let history = planning::history(&office.reading(ERFURT).await, by(ERFURT), id).await.unwrap();
        let kinds: Vec<&str> = history.iter().map(|event| event.kind.as_str()).collect();
        assert_eq!(kinds, ["created", "changed"]);
    }
}

#[tokio::test]
async fn what_comes_from_elsewhere_comes_once() {
    for office in offices().await {
        let brought =
            || NewMeasure { origin: Origin::Workshop, reference: "workshop-1/3".to_owned(), ..new("Aus dem Workshop") };
        office.add(ERFURT, brought()).await.unwrap();
        let again = office.add(ERFURT, brought()).await;
        assert!(matches!(again, Err(Error::Again)), "{again:?}");
        assert_eq!(office.measures(ERFURT).await.len(), 1);
    }
}

#[tokio::test]
async fn a_goal_that_is_served_stays() {
    for office in offices().await {
        let mut scope = office.writing(ERFURT).await;
        let goal = add_goal(&mut scope, by(ERFURT), Theme::Culture, "Alle können helfen", "").await.unwrap();
        assert!(matches!(add_goal(&mut scope, by(ERFURT), Theme::Culture, " ", "").await, Err(Error::NoTitle)));
        scope.commit().await.unwrap();
        let draft = Draft { goal: Some(goal), theme: Theme::Culture, ..draft("Lotsen schulen") };
        office.add(ERFURT, NewMeasure { draft, ..NewMeasure::default() }).await.unwrap();
        let mut scope = office.writing(ERFURT).await;
        let refused = planning::remove_goal(&mut scope, by(ERFURT), goal).await;
        assert!(matches!(refused, Err(Error::StillServed)), "{refused:?}");
        drop(scope);
        let mut scope = office.writing(OTHER).await;
        let foreign = planning::change_goal(&mut scope, by(OTHER), goal, Theme::Culture, "Fremd", "").await;
        assert!(matches!(foreign, Err(Error::Unknown)), "{foreign:?}");
    }
}

#[tokio::test]
async fn the_state_counts_and_reads_nothing_that_was_written() {
    for office in offices().await {
        let whole = Draft {
            service: Some(DOGS.to_owned()),
            owner: "Hauptamt".to_owned(),
            first_day: Some(date(2030, 1, 1)),
            last_day: Some(date(2030, 6, 30)),
            cost: Some(Cents(500_000)),
            funding: "Haushalt".to_owned(),
            decision: "Rat".to_owned(),
            metric: "60 %".to_owned(),
            ..draft("Hunde")
        };
        let from =
            NewMeasure { draft: whole, origin: Origin::Workshop, reference: "w/1".to_owned(), ..NewMeasure::default() };
        office.add(ERFURT, NewMeasure { status: Status::Running, ..from }).await.unwrap();
        office.add(ERFURT, new("Nur ein Titel")).await.unwrap();
        let planned = office.planned().await;
        assert_eq!(planned.keys().collect::<Vec<_>>(), [&ERFURT]);
        let own = &planned[&ERFURT];
        assert_eq!((own.counted, own.concreteness(), own.cost), (2, Some((100 + 15) / 2), Cents(500_000)));
        assert_eq!((own.stages, own.from_workshops), ([1, 1, 0, 0], (1, 1)));
        let seen = format!("{own:?}");
        assert!(!seen.contains("Hunde") && !seen.contains("Hauptamt"), "{seen}");
        let scope = office.db.store.read(Reach::Provider, Actor::System, Language::German).await.unwrap();
        assert!(planning::measures(&scope, by(ERFURT)).await.is_err(), "the state reads no plan");
    }
}
