//! The successor table by itself: whatever rows are put in, each chain ends or the rows are refused.

use directory::EntityKey;
use directory::model::{ChangeKind, Succession, Successors};
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn key(number: u8) -> EntityKey {
    format!("160640{number:02}").parse().expect("a key")
}

fn day(year: i16) -> Date {
    date(2024 + year, 1, 1)
}

fn row(old: u8, new: u8, year: i16, kind: ChangeKind) -> Succession {
    Succession {
        old: key(old),
        new: key(new),
        day: day(year),
        kind,
        old_name: String::new(),
        source: "test".to_owned(),
    }
}

#[test]
fn a_chain_leads_over_several_reforms_to_what_exists() {
    use ChangeKind::{Divided, Merged, NewKey, Part};
    let rows = vec![
        row(1, 2, 0, Merged),
        row(2, 3, 1, NewKey),
        row(3, 4, 3, Divided),
        row(3, 5, 3, Divided),
        row(6, 5, 2, Part),
    ];
    let table = Successors::new(rows).expect("no contradiction");
    let ends = |from: u8, year: i16| table.ends(&key(from), day(year));
    assert_eq!(ends(1, -1), [key(1)], "before the day nothing changes");
    assert_eq!(ends(1, 0), [key(2)]);
    assert_eq!(ends(1, 2), [key(3)]);
    assert_eq!(ends(1, 3), [key(4), key(5)]);
    assert_eq!(ends(6, 9), [key(6)], "who lost a part stays");
    assert_eq!(table.chain(&key(1), day(9)), [key(1), key(2), key(3)], "a division has no single heir");
    assert_eq!(table.after(&key(3), day(9)).len(), 2);
}

fn kind() -> impl Strategy<Value = ChangeKind> {
    prop::sample::select(ChangeKind::ALL.to_vec())
}

proptest! {
    #[test]
    fn every_chain_ends_in_something_that_did_not_end(
        rows in prop::collection::vec((0_u8..12, 0_u8..12, 0_i16..6, kind()), 0..14),
        year in -1_i16..8,
    ) {
        let rows: Vec<Succession> = rows.into_iter().map(|(old, new, year, kind)| row(old, new, year, kind)).collect();
        match Successors::new(rows.clone()) {
            Err(problems) => prop_assert!(!problems.is_empty()),
            Ok(table) => for number in 0..12 {
                let (start, today) = (key(number), day(year));
                for end in table.ends(&start, today) {
                    prop_assert!(table.ended(&end).is_none_or(|gone| gone > today), "{} → {}", start, end);
                }
                let chain = table.chain(&start, today);
                prop_assert!(chain.len() <= 12);
                let steps = table.steps(&start, today);
                prop_assert!(steps.windows(2).all(|pair| pair[0].day < pair[1].day), "the days rise");
            },
        }
    }

    #[test]
    fn rows_that_lead_forward_are_taken(jumps in prop::collection::vec(1_u8..4, 1..8)) {
        let mut rows = Vec::new();
        let mut here = 0;
        for (jump, year) in jumps.iter().zip(0_i16..) {
            rows.push(row(here, here + jump, year, ChangeKind::Merged));
            here += jump;
        }
        let table = Successors::new(rows).expect("no contradiction");
        prop_assert_eq!(table.ends(&key(0), day(20)), vec![key(here)]);
        prop_assert_eq!(table.chain(&key(0), day(20)).len(), jumps.len() + 1);
    }
}
