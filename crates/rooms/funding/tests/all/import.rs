//! Grants that were decided elsewhere.

use funding::{Booking, Broken, Error, Extent, LineProblem, NewYear, State};
use jiff::civil::date;
use store::Cents;

use crate::common::{MINISTRY, euros, houses, houses_of_the_state, plan};

const HEAD: &str =
    "Empfänger;Vorhaben;Gegenstand;Jahr;Förderung (EUR);Gesamtkosten_EUR;Bescheid;Ende;Ausgezahlt;Quelle\n";

fn table(lines: &[&str]) -> String {
    format!("{HEAD}{}\n", lines.join("\n"))
}

#[tokio::test]
async fn everything_that_is_wrong_is_told_line_by_line_and_nothing_changes() {
    for (house, directory) in houses_of_the_state().await {
        let catalogue = directory.catalogue();
        let mut scope = house.scope(house.first).await;
        let closed = Some((date(2026, 6, 1), "Die Mittel sind gebunden"));
        funding::close_object(&mut scope, house.first, (house.programme, 1), "2f", closed).await.unwrap();
        scope.commit().await.unwrap();
        let scope = house.scope(house.first).await;
        let wrong = table(&[
            "Nirgendwo;A;2c;2026;1000;2000;01.02.2026;;;",
            "Landkreis Gotha;;2c;2026;;x;gestern;;;",
            "Landkreis Gotha;B;2x;2026;1000;2000;01.02.2026;;;",
            "Landkreis Gotha;C;2f;2026;1000;2000;01.07.2026;;;",
            "Landkreis Gotha;D;2c;2026;1900;2000;01.02.2026;;;",
            "Landkreis Gotha;E;2c;2026;9000000;20000000;01.02.2026;;;",
            "Landkreis Gotha;F;2c;2026;9000000;20000000;01.02.2026;;;",
            "Landkreis Gotha;G;2c;2019;1000;2000;01.02.2019;;;",
            "Landkreis Gotha;H;2c;2026;1000;2000;01.02.2026;;1500;",
            "Landkreis Gotha;I;2c;2026;1000;2000;01.02.2026;;;",
            "Landkreis Gotha;I;2c;2026;1000;2000;01.02.2026;;;",
        ]);
        let read = funding::read_grants(&scope, house.first, &catalogue, &wrong).await.unwrap();
        let of = |line: u64| read.problems.iter().filter(move |(at, _)| *at == line).map(|(_, what)| what);
        assert!(matches!(of(2).collect::<Vec<_>>()[..], [LineProblem::Recipient(_)]));
        let cells: Vec<&str> =
            of(3).filter_map(|one| if let LineProblem::Cell(cell) = one { Some(*cell) } else { None }).collect();
        assert_eq!(cells, ["vorhaben", "foerderung", "gesamtkosten", "bescheid"]);
        let broken = |line: u64| {
            let mut of = of(line);
            let Some(LineProblem::Broken(broken)) = of.next() else { panic!("line {line}: {:?}", read.problems) };
            broken.clone()
        };
        assert_eq!(broken(4), Broken::NoObject);
        assert!(matches!(broken(5), Broken::ObjectClosed { .. }));
        assert!(matches!(broken(6), Broken::Share { .. }));
        assert_eq!(of(7).count(), 0);
        assert!(matches!(broken(8), Broken::Frame { year: 2026, .. }));
        assert_eq!(broken(9), Broken::NoYear { year: 2019 });
        assert!(matches!(broken(10), Broken::Overdrawn { year: 2026, .. }));
        assert_eq!(of(12).collect::<Vec<_>>(), [&LineProblem::Twice]);
        drop(scope);
        let mut scope = house.scope(house.first).await;
        let handed = funding::hand_in(&mut scope, house.first, &catalogue, &wrong).await;
        assert!(matches!(handed, Err(Error::NotPossible)));
        let missing = funding::read_grants(&scope, house.first, &catalogue, "Empfänger;Vorhaben\nA;B\n").await.unwrap();
        assert_eq!(missing.missing, ["gegenstand", "jahr", "foerderung", "gesamtkosten", "bescheid"]);
        // Headings alone are nothing to hand in.
        let empty = funding::read_grants(&scope, house.first, &catalogue, HEAD).await.unwrap();
        assert!(empty.is_sound() && empty.grants.is_empty());
        assert!(matches!(funding::hand_in(&mut scope, house.first, &catalogue, HEAD).await, Err(Error::NotPossible)));
    }
}

#[tokio::test]
async fn one_hands_in_another_releases_and_then_all_of_it_is_booked() {
    for (house, directory) in houses_of_the_state().await {
        let catalogue = directory.catalogue();
        let mut scope = house.scope(house.first).await;
        let year = |year| NewYear { year, appropriation: euros(5_000_000), authority: euros(5_000_000) };
        funding::set_year(&mut scope, house.first, (house.programme, 1), year(2020)).await.unwrap();
        funding::set_year(&mut scope, house.first, (house.programme, 2), year(2021)).await.unwrap();
        // An object that was closed later does not keep out what was decided before.
        let closed = Some((date(2026, 1, 1), "Die Mittel sind gebunden"));
        funding::close_object(&mut scope, house.first, (house.programme, 3), "2b", closed).await.unwrap();
        let sound = table(&[
            "Landkreis Sömmerda (KIDS);Kommunales Rechenzentrum;2B;2021;3.300.000;4.600.000;15.03.2020;31.12.2022;1.000.000,00;Presse",
            "Landkreis Gotha;Schnittstelle;2c;2020;8000,50;10000,63;2020-05-04;;;",
        ]);
        assert_eq!(funding::hand_in(&mut scope, house.first, &catalogue, &sound).await.unwrap(), 2);
        scope.commit().await.unwrap();

        let mut scope = house.scope(house.first).await;
        let own = funding::release_grants(&mut scope, house.first, &catalogue).await;
        assert!(matches!(own, Err(Error::Broken(broken)) if broken == [Broken::SameAccount]));
        drop(scope);
        let mut scope = house.scope(house.second).await;
        assert_eq!(funding::release_grants(&mut scope, house.second, &catalogue).await.unwrap(), 2);
        scope.commit().await.unwrap();
        house.holds().await;

        let scope = house.scope(house.first).await;
        assert!(funding::handed_in(&scope, house.first).await.unwrap().is_none());
        let grants = funding::grants(&scope, house.first, &[State::Running]).await.unwrap();
        assert_eq!(grants.len(), 2, "{}", house.db.name);
        let kids = grants.iter().find(|grant| grant.plan.object == "2b").unwrap();
        assert_eq!(kids.days.decided, Some(date(2020, 3, 15)));
        assert_eq!((kids.money.granted, kids.money.drawn), (euros(3_300_000), euros(1_000_000)));
        assert_eq!(kids.reference(), "Z-2020-0001");
        let journal = funding::journal(&scope, house.first, Some(kids.id)).await.unwrap();
        let kinds: Vec<(Booking, i16)> = journal.iter().map(|entry| (entry.kind, entry.year)).collect();
        // What is booked in one step has no order of its own.
        let booked = [(Booking::Bound, 2021), (Booking::Ahead, 2020), (Booking::Called, 2021), (Booking::Paid, 2021)];
        assert!(kinds.len() == booked.len() && booked.iter().all(|one| kinds.contains(one)), "{kinds:?}");
        assert!(
            journal
                .iter()
                .all(|entry| entry.made_by == house.first.account() && entry.approved_by == house.second.account())
        );
        // They say nothing about how long decisions take.
        let pace = funding::pace(&scope, house.first, Extent::default()).await.unwrap();
        assert_eq!(pace.decided, 0);
        let again = funding::read_grants(&scope, house.first, &catalogue, &sound).await.unwrap();
        assert!(again.problems.iter().all(|(_, what)| *what == LineProblem::Twice) && again.problems.len() == 2);
    }
}

#[tokio::test]
async fn what_does_not_fit_any_more_books_nothing_at_all() {
    for (house, directory) in houses_of_the_state().await {
        let catalogue = directory.catalogue();
        let mut scope = house.scope(house.first).await;
        let lines = table(&[
            "Landkreis Gotha;Klein;2c;2026;1000;2000;01.02.2026;;;",
            "Landkreis Gotha;Groß;2c;2026;9.000.000;20.000.000;01.02.2026;;;",
        ]);
        funding::hand_in(&mut scope, house.first, &catalogue, &lines).await.unwrap();
        scope.commit().await.unwrap();
        house.running(&plan(2_500_000, 0)).await;
        let mut scope = house.scope(house.second).await;
        let released = funding::release_grants(&mut scope, house.second, &catalogue).await;
        assert!(
            matches!(released, Err(Error::Broken(ref broken)) if matches!(broken[..], [Broken::Frame { year: 2026, .. }])),
            "{}: {released:?}",
            house.db.name
        );
        drop(scope);
        house.holds().await;
        let mut scope = house.scope(house.second).await;
        assert_eq!(funding::grants(&scope, house.second, &[State::Running]).await.unwrap().len(), 1);
        assert!(funding::handed_in(&scope, house.second).await.unwrap().is_some());
        funding::throw_away(&mut scope, house.second).await.unwrap();
        scope.commit().await.unwrap();
        let scope = house.scope(house.second).await;
        assert!(funding::handed_in(&scope, house.second).await.unwrap().is_none());
        assert_ne!(Cents(0), funding::programme(&scope, house.second, None).await.unwrap().years[0].bound);
    }
}

#[tokio::test]
async fn only_who_decides_hands_in() {
    for house in houses().await {
        for who in [house.adviser, house.auditor] {
            let scope = house.scope(who).await;
            let asked = funding::handed_in(&scope, who).await;
            assert!(matches!(asked, Err(Error::Identity(identity::Error::Forbidden))), "{MINISTRY}");
        }
    }
}
