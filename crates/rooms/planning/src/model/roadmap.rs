//! A roadmap, of one administration or of all: which services come online in which half-year, within money and hours.

use std::collections::BTreeMap;

use directory::model::{Administration, Evidence};
use directory::{Catalogue, Duty};
use jiff::ToSpan;
use jiff::civil::Date;
use ranking::roadmap::{Candidate, Effort, Need, Pin, Problem};
use ranking::score::{Criterion, Ranked, Row};
use store::Cents;

use super::Tied;

/// Half-years that can be looked ahead.
pub(crate) const PERIODS: std::ops::RangeInclusive<usize> = 1..=6;
/// Most hours of a half-year.
pub(crate) const MOST_HOURS: u32 = 20_000;
/// Most money of a half-year.
pub(crate) const MOST_MONEY: Cents = Cents(100_000_000_000);
/// A day of work.
const HOURS_OF_A_DAY: f64 = 8.0;
/// Hours of an administration for a service that the state has made for all; the same assumption as for what is in the shared
/// catalogue already.
const HOURS_SHARED: u32 = 4;
/// The most that one measure may be worth.
const MOST_VALUE: f64 = 1_000_000.0;

/// What somebody wants of one service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// It must come until the last half-year.
    Must,
    /// It must not come.
    Never,
    /// It comes in this half-year, counted from 0.
    In(usize),
    /// The state has it made once, and everybody can have it from this half-year on. Only in the roadmap of the whole state.
    Shared(usize),
}

/// What stands before the number of a half-year from which on a service is there for all.
const SHARED: &str = "ab-";

impl Wish {
    /// The name in addresses: `muss`, `nie`, the number of the half-year from 1, or `ab-` with it.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Must => "muss".to_owned(),
            Self::Never => "nie".to_owned(),
            Self::In(period) => (period + 1).to_string(),
            Self::Shared(period) => format!("{SHARED}{}", period + 1),
        }
    }

    /// The wish of a name; none for anything else.
    pub(crate) fn from_name(name: &str, periods: usize) -> Option<Self> {
        let period = |number: &str| number.parse::<usize>().ok()?.checked_sub(1).filter(|period| *period < periods);
        match name {
            "muss" => Some(Self::Must),
            "nie" => Some(Self::Never),
            name => match name.strip_prefix(SHARED) {
                Some(number) => period(number).map(Self::Shared),
                None => period(name).map(Self::In),
            },
        }
    }
}

/// What can be spent, and what is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Terms {
    /// Half-years.
    pub(crate) periods: usize,
    /// Money of each half-year.
    pub(crate) money: Cents,
    /// Hours of the staff of each administration in each half-year.
    pub(crate) hours: u32,
    /// What a service costs that is not in the shared catalogue: an assumption of whoever plans.
    pub(crate) alone: Cents,
    /// What it costs the state to have a service made for all: an assumption as well.
    pub(crate) shared: Cents,
    /// Whether a benefit for many people counts for more.
    pub(crate) by_people: bool,
    /// Whether duties of the law that begin on a day are limits.
    pub(crate) duties: bool,
    /// Wishes by service.
    pub(crate) wishes: BTreeMap<String, Wish>,
}

impl Terms {
    /// Where an administration begins.
    pub(crate) fn of_office() -> Self {
        Self {
            periods: 4,
            money: Cents(1_000_000),
            hours: 160,
            alone: Cents(500_000),
            shared: Cents(0),
            by_people: false,
            duties: true,
            wishes: BTreeMap::new(),
        }
    }

    /// Where the state begins: half of the ten million euros that the programme of 2024 has in a year at most.
    pub(crate) fn of_state() -> Self {
        Self { periods: 6, money: Cents(500_000_000), shared: Cents(5_000_000), ..Self::of_office() }
    }
}

/// A service of an administration that can be put on the roadmap.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Candidacy {
    /// Its id.
    pub(crate) service: String,
    /// Whose it is, as a place in the list of administrations; 0 where there is only one.
    pub(crate) office: usize,
    /// What it gains: its benefit, 0 to 100.
    pub(crate) benefit: f64,
    /// How many people it is for.
    pub(crate) people: i64,
    /// Hours of the staff.
    pub(crate) hours: u32,
    /// What it costs.
    pub(crate) cost: Cents,
    /// The duty that asks for it until the end of a half-year.
    pub(crate) due: Option<(usize, String)>,
}

/// The services of one administration that have a place in its order, best first, with what they take.
pub(crate) fn options(rows: &[Row<String>], ranked: &[Ranked<String>], terms: &Terms) -> Vec<Candidacy> {
    let inputs: BTreeMap<&str, _> = rows.iter().map(|row| (row.key.as_str(), &row.inputs)).collect();
    let open = ranked.iter().filter(|one| one.rank.is_some() && one.gate.is_none());
    open.filter_map(|one| {
        let inputs = inputs.get(one.key.as_str())?;
        let days = inputs.get(Criterion::Effort)?.amount();
        let is_shared = inputs.get(Criterion::Solution).is_some_and(|input| input.amount() >= 3.0);
        let (hours, cost) = match terms.wishes.get(&one.key) {
            Some(Wish::Shared(_)) => (HOURS_SHARED, Cents(0)),
            _ => (whole(days * HOURS_OF_A_DAY), if is_shared { Cents(0) } else { terms.alone }),
        };
        Some(Candidacy {
            service: one.key.clone(),
            office: 0,
            benefit: one.score.benefit.value?,
            people: 0,
            hours,
            cost,
            due: None,
        })
    })
    .collect()
}

/// The duties of the law that begin to ask for online services within the half-years, with the last half-year before that. What begins
/// earlier than any of them could end is due in the first one.
pub(crate) fn dated_duties<'a>(
    catalogue: &'a Catalogue,
    office: &Administration,
    today: Date,
    periods: usize,
) -> Vec<(&'a Duty, usize)> {
    let comes = |duty: &&Duty| {
        duty.evidence == Evidence::Online && duty.applies_from > today && duty.binds(office, duty.applies_from)
    };
    let last = |duty: &Duty| (0..periods).rev().find(|period| half_year(today, *period).1 < duty.applies_from);
    let within =
        |duty: &Duty| duty.applies_from <= half_year(today, periods.saturating_sub(1)).1.saturating_add(1.day());
    let dated = catalogue.duties().iter().filter(comes).filter(|duty| within(duty));
    dated.map(|duty| (duty, last(duty).unwrap_or_default())).collect()
}

/// Marks what a duty asks for. As everywhere, a duty to offer services online is about those of the OZG.
pub(crate) fn mark_due(options: &mut [Candidacy], catalogue: &Catalogue, duties: &[(&Duty, usize)]) {
    let Some((duty, period)) = duties.iter().min_by_key(|(_, period)| *period) else { return };
    for option in options {
        let curated = catalogue.service(&option.service).and_then(|service| service.curated());
        if curated.is_some_and(|curated| curated.ozg_id.is_some()) {
            option.due = Some((*period, duty.title.clone()));
        }
    }
}

/// As a problem for the engine; the places of the measures are those of the options. Behind them stands what has its day already: what
/// other measures of the plan wait for, and what the state has made for all.
pub(crate) fn problem(options: &[Candidacy], offices: usize, terms: &Terms, tied: &Tied) -> Problem {
    let last = terms.periods.saturating_sub(1);
    let most = options.iter().map(|option| option.people).max().unwrap_or_default().max(1);
    let mut candidates: Vec<Candidate> = options
        .iter()
        .map(|option| {
            let wish = terms.wishes.get(&option.service).copied();
            let weight = if terms.by_people { MOST_VALUE / 100.0 * share(option.people, most) } else { 100.0 };
            let wished = (wish == Some(Wish::Must)).then_some(last);
            let asked = option.due.as_ref().filter(|_| terms.duties).map(|(period, _)| *period);
            Candidate {
                administration: option.office,
                value: whole(option.benefit * weight),
                cost: u64::try_from(option.cost.0).unwrap_or_default(),
                hours: option.hours,
                due: wished.into_iter().chain(asked).min(),
                pin: match wish {
                    Some(Wish::Never) => Some(Pin::Never),
                    Some(Wish::In(period)) => Some(Pin::In(period)),
                    _ => None,
                },
                ..Candidate::default()
            }
        })
        .collect();
    let mut staff = vec![vec![terms.hours; terms.periods]; offices];
    // Nobody's hours: what has its day takes none of those that are left.
    staff.push(vec![0; terms.periods]);
    for fixed in &tied.fixed {
        let pin = Some(fixed.period.map_or(Pin::Never, Pin::In));
        candidates.push(Candidate { administration: offices, pin, ..Candidate::default() });
    }
    for (waiting, on) in &tied.needs {
        candidates[*waiting].needs.push(Need { of: *on, lag: 0 });
    }
    for (service, wish) in &terms.wishes {
        let Wish::Shared(period) = *wish else { continue };
        let made = candidates.len();
        let cost = u64::try_from(terms.shared.0).unwrap_or_default();
        candidates.push(Candidate {
            administration: offices,
            cost,
            pin: Some(Pin::In(period)),
            ..Candidate::default()
        });
        for (place, _) in options.iter().enumerate().filter(|(_, option)| option.service == *service) {
            candidates[place].needs.push(Need { of: made, lag: 0 });
        }
    }
    Problem { budget: vec![u64::try_from(terms.money.0).unwrap_or_default(); terms.periods], staff, candidates }
}

/// How long is searched for a proof: a short list is worth many steps, since one service that takes hours instead of days already makes
/// the first bound weak; a long one would keep somebody waiting.
pub(crate) fn effort(problem: &Problem) -> Effort {
    let usual = Effort::default();
    let pairs = problem.candidates.len() * problem.budget.len();
    let affordable = 10_000_000 / u64::try_from(pairs.max(1)).unwrap_or(u64::MAX);
    Effort { nodes: affordable.clamp(usual.nodes, 10 * usual.nodes), ..usual }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits before")]
fn whole(number: f64) -> u32 {
    number.round().clamp(0.0, MOST_VALUE) as u32
}

#[expect(clippy::cast_precision_loss, reason = "counts of people")]
fn share(part: i64, whole: i64) -> f64 {
    part as f64 / whole as f64
}

/// The first and the last day of a half-year; the first one is the next that begins after a day.
pub(crate) fn half_year(today: Date, period: usize) -> (Date, Date) {
    let begin =
        if today.month() <= 6 { Date::constant(today.year(), 7, 1) } else { Date::constant(today.year() + 1, 1, 1) };
    let months = i32::try_from(period).unwrap_or_default() * 6;
    let first = begin.saturating_add(months.months());
    (first, first.saturating_add(6.months()).saturating_sub(1.days()))
}
