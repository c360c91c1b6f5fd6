//! Interest on what is claimed back, as a table (§ 49a Abs. 3 ThürVwVfG: five points above the base rate of § 247 BGB).

use funding::{NewProgramme, Terms, base_rates, interest};
use jiff::civil::date;
use store::Cents;

#[test]
fn interest_is_reckoned_day_by_day_through_every_change_of_the_base_rate() {
    let terms = Terms::new(NewProgramme::example().unwrap().term).unwrap();
    let rates = base_rates().unwrap();
    let amount = Cents(10_000_000);
    for (from, until, days, cents) in [
        // 365 days at 5 − 0.88 percent.
        (date(2019, 1, 1), date(2020, 1, 1), 365, 412_000),
        // A leap year has a day more.
        (date(2020, 1, 1), date(2021, 1, 1), 366, 413_129),
        // One day at 5 + 1.62, and none at all.
        (date(2023, 1, 1), date(2023, 1, 2), 1, 1_814),
        (date(2023, 1, 1), date(2023, 1, 1), 0, 0),
        (date(2023, 1, 2), date(2023, 1, 1), 0, 0),
        // The last day at −0.88 and the first at 1.62: 1,128.77 and 1,813.70 cents.
        (date(2022, 12, 31), date(2023, 1, 2), 2, 2_942),
        // Half years of 2024: 182 days at 8.62, 184 at 8.37.
        (date(2024, 1, 1), date(2025, 1, 1), 366, 851_759),
    ] {
        let found = interest(amount, from, until, &terms, &rates);
        assert_eq!(found.spans.iter().map(|span| span.days).sum::<i64>(), days, "{from} {until}");
        assert_eq!(found.amount, Cents(cents), "{from} {until}: {:?}", found.spans);
    }
    assert!(rates.is_sorted_by(|one, next| one.from < next.from), "the rates follow each other");
}
