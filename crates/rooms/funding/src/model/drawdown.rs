use identity::AccountId;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::{Cents, Timestamp};

use super::{Broken, CostLine, Financing, Grant, GrantId, Plan, Programme};

store::id_type!(
    /// Money that a recipient calls.
    DrawdownId
);
store::id_type!(
    /// What a recipient wants to have otherwise.
    ChangeId
);

/// How far something is that the recipient asks for: one person checks it, another releases it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It came in. Leaves by: checked, turned down.
    Asked,
    /// One person checked it. Leaves by: released, turned down.
    Checked,
    /// Another person released it. Nothing leaves it.
    Released,
    /// It was turned down. Nothing leaves it.
    TurnedDown,
}

impl Asked {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Asked, Self::Checked, Self::Released, Self::TurnedDown];

    /// The name under which it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Checked => "checked",
            Self::Released => "released",
            Self::TurnedDown => "turned-down",
        }
    }

    /// The one of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// Whether somebody has to do something.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Asked | Self::Checked)
    }
}

/// A payment for which money is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// To whom and what for.
    pub what: String,
    /// How much is to be paid.
    pub amount: Cents,
    /// When it falls due.
    pub due: Date,
}

/// Money that a recipient calls (Mittelabruf).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawdown {
    /// Its id.
    pub id: DrawdownId,
    /// Of which grant.
    pub grant: GrantId,
    /// Out of which budget year.
    pub year: i16,
    /// How much of the grant.
    pub amount: Cents,
    /// For which payments.
    pub positions: Vec<Position>,
    /// How far it is.
    pub state: Asked,
    /// Why it was turned down.
    pub reason: String,
    /// Who checked it.
    pub checked_by: Option<AccountId>,
    /// When it came in.
    pub asked_at: Timestamp,
    /// Counts the changes.
    pub revision: i32,
}

/// Everything that is wrong with money that is called on a day (Nr. 1.4 ANBest, Nr. 7 VV zu § 44 ThürLHO).
pub(crate) fn call_problems(
    grant: &Grant,
    programme: &Programme,
    positions: &[Position],
    amount: Cents,
    today: Date,
) -> Vec<Broken> {
    let terms = &programme.terms;
    let mut all = Vec::new();
    let sum = Cents(positions.iter().map(|position| position.amount.0).sum());
    if positions.is_empty() || positions.iter().any(|one| one.amount.0 <= 0) || amount.0 <= 0 {
        all.push(Broken::NoCosts);
    }
    if positions.iter().any(|one| one.what.is_empty()) {
        all.push(Broken::Missing);
    }
    // What fell due before anything could be ordered is none of its costs.
    if let Some(first) = grant.contracts_from().filter(|first| positions.iter().any(|one| one.due < *first)) {
        all.push(Broken::Day { first: Some(first), last: None });
    }
    let last = today.saturating_add(terms.call_days().days());
    if positions.iter().any(|position| position.due > last) {
        all.push(Broken::TooEarly { last, source: terms.source("call_days").to_owned() });
    }
    if let Some(last) = terms.cutoff(today.year()).filter(|last| today > *last) {
        all.push(Broken::Cutoff { last, source: terms.source("cutoff").to_owned() });
    }
    let most = part_of(grant, sum);
    if amount > most && sum.0 > 0 {
        all.push(Broken::ProRata { most, wanted: amount });
    }
    all
}

/// The part of a grant in costs: its share of the eligible ones, all of them under another way of financing.
fn part_of(grant: &Grant, costs: Cents) -> Cents {
    let Some(decided) = grant.proposal.as_ref().filter(|decided| decided.financing == Financing::Share) else {
        return costs;
    };
    let whole = i128::from(decided.eligible.0.max(1));
    let part = i128::from(costs.0) * i128::from(decided.amount().0) / whole;
    Cents(i64::try_from(part).unwrap_or(i64::MAX))
}

/// What a recipient wants to have otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// Another last day of the project.
    pub ends: Option<Date>,
    /// Another plan of costs with the same sum.
    pub costs: Option<Vec<CostLine>>,
    /// Money of one year that is needed in another: from, to, how much.
    pub moved: Option<(i16, i16, Cents)>,
}

/// A request for a change (Änderungsantrag).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its id.
    pub id: ChangeId,
    /// Of which grant.
    pub grant: GrantId,
    /// Counts within the grant.
    pub number: i32,
    /// What is wanted.
    pub wanted: Wanted,
    /// Why.
    pub words: String,
    /// How far it is.
    pub state: Asked,
    /// Why it was turned down.
    pub reason: String,
    /// Who checked it.
    pub checked_by: Option<AccountId>,
    /// When it came in.
    pub asked_at: Timestamp,
    /// When it was decided.
    pub decided_on: Option<Date>,
    /// Counts the changes of the request itself.
    pub revision: i32,
}

/// Everything that is wrong with a change that is asked for on a day. What a share is of stays as it was decided: with other costs the
/// proof comes to another sum, and more than the programme allows cannot be.
pub(crate) fn change_problems(
    grant: &Grant,
    programme: &Programme,
    wanted: &Wanted,
    words: &str,
    today: Date,
) -> Vec<Broken> {
    let mut all = Vec::new();
    if words.trim().is_empty() || *wanted == Wanted::default() {
        all.push(Broken::Missing);
    }
    if let Some(first) = grant.days.starts.filter(|first| wanted.ends.is_some_and(|ends| ends < *first)) {
        all.push(Broken::Day { first: Some(first), last: None });
    }
    if let Some(costs) = &wanted.costs {
        let sum = Cents(costs.iter().map(|line| line.amount.0).sum());
        if sum != grant.plan.whole() {
            all.push(Broken::Sum { costs: sum, financed: grant.plan.whole() });
        }
        if let Some(decided) = &grant.proposal {
            let plan = Plan { costs: costs.clone(), ..grant.plan.clone() };
            let paid = (decided.own(&plan), grant.money.granted);
            all.extend(super::plan::money(programme, decided.financing, (plan.whole(), plan.eligible()), paid));
        }
    }
    if let Some((from, to, amount)) = wanted.moved {
        if from == to {
            all.push(Broken::SameYear);
        }
        if to < today.year() || programme.years.iter().all(|known| known.year != to) {
            all.push(Broken::NoYear { year: to });
        }
        let free = grant.shares.get(&from).map_or(Cents(0), super::Share::free);
        if amount > free || amount.0 <= 0 {
            all.push(Broken::Overdrawn { year: from, free, wanted: amount });
        }
    }
    all
}
