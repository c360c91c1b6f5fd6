//! Which procedure is allowed for which value on which day: dated data with sources, never a guess.

use calendar::{Period, Start};
use jiff::civil::Date;
use serde::Deserialize;
use store::Cents;

/// The limits: `data/thresholds.toml`.
const DATA: &str = include_str!("../../data/thresholds.toml");

named! {
    /// What is bought.
    Kind {
        /// Liefer- und Dienstleistungen.
        Supplies = "supplies",
        /// Bauleistungen.
        Works = "works",
        /// Freiberufliche Leistungen.
        Freelance = "freelance",
        /// Soziale und andere besondere Dienstleistungen (§ 130 GWB).
        Social = "social",
    }
}

named! {
    /// How it is bought, the laxest first: a later one may always stand in the place of an earlier one.
    Procedure {
        /// Direktauftrag (§ 14 UVgO).
        Direct = "direct",
        /// Verhandlungsvergabe, Freihändige Vergabe (§ 8 Abs. 4 UVgO).
        Negotiated = "negotiated",
        /// Beschränkte Ausschreibung (§ 8 Abs. 3 UVgO).
        Restricted = "restricted",
        /// Öffentliche Ausschreibung (§ 8 Abs. 2 UVgO).
        Public = "public",
        /// Offenes Verfahren in der ganzen Union (§ 119 Abs. 2 GWB).
        Union = "union",
    }
}

/// Up to which value a procedure is allowed below the threshold of the Union.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// For what.
    pub kind: Kind,
    /// Which one.
    pub procedure: Procedure,
    /// The highest value, net, in euros.
    pub limit: i64,
    /// Since which day.
    pub from: Date,
    /// Its last day; none where it holds on.
    pub until: Option<Date>,
    /// Where that is written.
    pub source: String,
    /// Whether somebody compared it with the text of the law.
    pub verified: bool,
}

/// From which value on the law of the Union holds (§ 106 Abs. 1 GWB: reached or exceeded).
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct UnionLimit {
    /// For what.
    pub kinds: Vec<Kind>,
    /// The lowest value, net, in euros.
    pub from_value: i64,
    /// Since which day.
    pub from: Date,
    /// Its last day; none where it holds on.
    pub until: Option<Date>,
    /// Where that is written.
    pub source: String,
    /// Whether somebody compared it with the text of the law.
    pub verified: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Always {
    kind: Kind,
    procedure: Procedure,
    source: String,
}

/// All limits.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thresholds {
    /// Those of the Land.
    pub national: Vec<Limit>,
    /// Those of the Union.
    pub union: Vec<UnionLimit>,
    always: Vec<Always>,
}

/// Why a procedure is the laxest one that is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The value is at most the limit of the procedure, in cents.
    Within(Cents),
    /// The value is above every limit of the Land, of which this is the highest, and below the threshold of the Union.
    Above(Cents),
    /// The value reaches the threshold of the Union.
    Union(Cents),
}

/// The laxest procedure that is allowed, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Which one.
    pub procedure: Procedure,
    /// Why.
    pub reason: Reason,
    /// The limit that the value passes of the procedure that is just laxer, where there is one.
    pub passed: Option<(Procedure, Cents)>,
    /// Where that is written.
    pub source: String,
    /// Whether somebody compared it with the text of the law.
    pub verified: bool,
}

fn holds(from: Date, until: Option<Date>, day: Date) -> bool {
    from <= day && until.is_none_or(|until| day <= until)
}

/// Whole euros as cents.
pub(crate) fn euros(amount: i64) -> Cents {
    Cents(amount.saturating_mul(100))
}

impl Thresholds {
    /// The limits that come with the program.
    ///
    /// # Errors
    /// Data that cannot be read.
    pub fn read() -> Result<Self, toml::de::Error> {
        toml::from_str(DATA)
    }

    /// The laxest procedure that is allowed for an estimated value (net, over the whole term with all options, § 3 Abs. 1 VgV) on a day;
    /// nothing where no rule is recorded for that day.
    pub fn choose(&self, kind: Kind, value: Cents, day: Date) -> Option<Choice> {
        let union = self.union.iter().find(|one| one.kinds.contains(&kind) && holds(one.from, one.until, day));
        if let Some(union) = union.filter(|union| value >= euros(union.from_value)) {
            return Some(Choice {
                procedure: Procedure::Union,
                reason: Reason::Union(euros(union.from_value)),
                passed: None,
                source: union.source.clone(),
                verified: union.verified,
            });
        }
        let mut limits: Vec<&Limit> = self.in_force(kind, day).collect();
        limits.sort_by_key(|limit| limit.procedure);
        if let Some(at) = limits.iter().position(|limit| value <= euros(limit.limit)) {
            let limit = limits.get(at)?;
            let laxer = at.checked_sub(1).and_then(|before| limits.get(before));
            return Some(Choice {
                procedure: limit.procedure,
                reason: Reason::Within(euros(limit.limit)),
                passed: laxer.map(|laxer| (laxer.procedure, euros(laxer.limit))),
                source: limit.source.clone(),
                verified: limit.verified,
            });
        }
        // Without a threshold of the Union nobody can say that the value is below it.
        union?;
        let highest = limits.iter().map(|limit| limit.limit).max()?;
        let always = self.always.iter().find(|always| always.kind == kind)?;
        Some(Choice {
            procedure: always.procedure,
            reason: Reason::Above(euros(highest)),
            passed: None,
            source: always.source.clone(),
            verified: true,
        })
    }

    /// The limits of the Land that hold on a day.
    pub fn in_force(&self, kind: Kind, day: Date) -> impl Iterator<Item = &Limit> {
        self.national.iter().filter(move |limit| limit.kind == kind && holds(limit.from, limit.until, day))
    }

    /// Up to which value somebody may order without any procedure on a day (§ 14 UVgO).
    pub fn direct(&self, kind: Kind, day: Date) -> Option<&Limit> {
        self.in_force(kind, day).find(|limit| limit.procedure == Procedure::Direct)
    }
}

/// The last day of waiting after the bidders were told who gets the contract: 15 calendar days after the day on which that was sent, 10
/// where it went electronically (§ 134 Abs. 2 GWB). It is not moved to a working day: nobody has to do anything by then (VK Bund, 28.06.2021,
/// VK 2 – 77/21).
///
/// # Errors
/// A day past the year 9999.
pub fn waiting_until(sent: Date, electronically: bool) -> Result<Date, calendar::Error> {
    Period::Days(if electronically { 10 } else { 15 }).end(sent, Start::Event)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_procedure_follows_from_kind_value_and_day() {
        use Kind::{Freelance, Social, Supplies, Works};
        use Procedure::{Direct, Negotiated, Public, Restricted, Union};
        let all = Thresholds::read().unwrap();
        // Kind, euros, day, what follows; the source of each row stands in the data.
        for (kind, value, day, wanted) in [
            (Supplies, 20_000, date(2019, 7, 2), Some(Negotiated)),
            (Supplies, 20_001, date(2019, 7, 2), Some(Restricted)),
            (Supplies, 50_001, date(2019, 7, 2), Some(Public)),
            (Supplies, 221_000, date(2019, 7, 2), Some(Union)),
            (Works, 150_001, date(2019, 7, 2), Some(Public)),
            // Nobody recorded what held between the two periods.
            (Supplies, 10_000, date(2019, 12, 1), None),
            (Supplies, 10_000, date(2021, 12, 31), None),
            // The threshold of the Union is recorded for that time nevertheless.
            (Supplies, 214_000, date(2021, 12, 31), Some(Union)),
            (Supplies, 213_999, date(2021, 12, 31), None),
            (Supplies, 10_000, date(2013, 1, 1), None),
            (Supplies, 7_000, date(2024, 1, 1), Some(Direct)),
            (Supplies, 7_001, date(2025, 3, 27), Some(Negotiated)),
            (Supplies, 100_000, date(2025, 3, 27), Some(Restricted)),
            (Supplies, 100_001, date(2025, 3, 27), Some(Public)),
            (Supplies, 30_000, date(2025, 3, 28), Some(Direct)),
            (Supplies, 30_001, date(2025, 3, 28), Some(Negotiated)),
            (Supplies, 220_999, date(2025, 12, 31), Some(Negotiated)),
            (Supplies, 221_000, date(2025, 12, 31), Some(Union)),
            // Since 2026 the threshold of the Union is below the limit of the Land: it comes first.
            (Supplies, 215_999, date(2026, 11, 27), Some(Negotiated)),
            (Supplies, 216_000, date(2026, 11, 27), Some(Union)),
            (Works, 75_000, date(2026, 11, 27), Some(Direct)),
            (Works, 1_000_001, date(2026, 11, 27), Some(Public)),
            (Works, 5_404_000, date(2026, 11, 27), Some(Union)),
            (Freelance, 30_000, date(2026, 11, 27), Some(Direct)),
            (Freelance, 30_001, date(2026, 11, 27), None),
            (Social, 250_000, date(2026, 11, 27), Some(Negotiated)),
            (Social, 750_000, date(2026, 11, 27), Some(Union)),
            // Whoever plans for 2028 cannot know the thresholds yet.
            (Supplies, 300_000, date(2028, 1, 1), None),
        ] {
            let found = all.choose(kind, euros(value), day);
            assert_eq!(found.as_ref().map(|choice| choice.procedure), wanted, "{kind:?} {value} {day}");
            assert!(found.is_none_or(|choice| !choice.source.is_empty()));
        }
    }

    #[test]
    fn the_limit_is_named_that_a_value_passes() {
        let all = Thresholds::read().unwrap();
        let passed = |value| all.choose(Kind::Supplies, euros(value), date(2026, 11, 27)).unwrap().passed;
        assert_eq!(passed(30_000), None);
        assert_eq!(passed(30_001), Some((Procedure::Direct, euros(30_000))));
        assert_eq!(passed(216_000), None, "the threshold of the Union says it all");
    }

    #[test]
    fn limits_of_one_procedure_never_overlap() {
        let all = Thresholds::read().unwrap();
        for one in &all.national {
            let on = |day| all.in_force(one.kind, day).filter(|other| other.procedure == one.procedure).count();
            assert_eq!((on(one.from), one.until.map_or(1, on)), (1, 1), "{one:?}");
            assert!(one.until.is_none_or(|until| one.from <= until), "{one:?}");
        }
    }

    #[test]
    fn the_waiting_period_counts_calendar_days_from_the_day_after_sending() {
        // § 134 Abs. 2 S. 1 to 3 GWB.
        for (sent, electronically, last) in [
            (date(2026, 11, 27), true, date(2026, 12, 7)),
            (date(2026, 11, 27), false, date(2026, 12, 12)),
            // Its end on Christmas Day stays: VK Bund, 28.06.2021, VK 2 – 77/21.
            (date(2026, 12, 15), true, date(2026, 12, 25)),
        ] {
            assert_eq!(waiting_until(sent, electronically).unwrap(), last);
        }
    }
}
