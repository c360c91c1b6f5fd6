use std::collections::BTreeSet;

use identity::AccountId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::{Cents, Timestamp};

use super::{Broken, Financing, Grant, GrantId, Terms};

store::id_type!(
    /// Something that was bought with a grant.
    ItemId
);

/// A receipt (Beleg) of the list that belongs to a proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Its number in the books of the recipient.
    pub number: String,
    /// When it was paid.
    pub paid_on: Date,
    /// To whom and what for.
    pub what: String,
    /// How much.
    pub amount: Cents,
    /// To which line of the plan it belongs: its place, from one.
    pub line: usize,
}

/// How the money was used (Verwendungsnachweis): report, numbers in the order of the plan, list of receipts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Of which grant.
    pub grant: GrantId,
    /// What was done and reached (Sachbericht).
    pub report: String,
    /// The list of receipts.
    pub receipts: Vec<Receipt>,
    /// Own money.
    pub own: Cents,
    /// Money of others.
    pub third: Cents,
    /// When it came in.
    pub sent_at: Timestamp,
    /// What counts of the grant after the check.
    pub accepted: Option<Cents>,
    /// Why.
    pub reason: String,
    /// Who checked it.
    pub checked_by: Option<AccountId>,
    /// Counts the changes.
    pub revision: i32,
}

impl Proof {
    /// What was spent for each line of the plan, in its order.
    pub fn spent(&self, grant: &Grant) -> Vec<Cents> {
        spent(grant, &self.receipts)
    }

    /// What the grant comes to with what was spent: less costs, less money.
    pub fn due(&self, grant: &Grant) -> Cents {
        let lines = grant.plan.costs.iter().zip(self.spent(grant));
        let eligible = Cents(lines.filter(|(line, _)| line.eligible).map(|(_, spent)| spent.0).sum());
        let whole = Cents(self.receipts.iter().map(|receipt| receipt.amount.0).sum());
        due(grant, eligible, Cents(whole.0 - self.own.0 - self.third.0))
    }
}

/// What was spent for each line of the plan.
fn spent(grant: &Grant, receipts: &[Receipt]) -> Vec<Cents> {
    let of = |line: usize| receipts.iter().filter(move |receipt| receipt.line == line + 1);
    (0..grant.plan.costs.len()).map(|line| Cents(of(line).map(|receipt| receipt.amount.0).sum())).collect()
}

/// What a grant comes to (Nr. 2 ANBest): a share goes down with the costs, a fixed amount only when less was spent than it, and what is
/// missing is what neither own money nor that of others pays.
pub fn due(grant: &Grant, eligible: Cents, missing: Cents) -> Cents {
    let Some(decided) = &grant.proposal else { return Cents(0) };
    let granted = grant.money.granted;
    match decided.financing {
        Financing::Share => {
            let part = i128::from(eligible.0) * i128::from(decided.amount().0) / i128::from(decided.eligible.0.max(1));
            granted.min(Cents(i64::try_from(part).unwrap_or(i64::MAX)))
        }
        Financing::Fixed => granted.min(eligible),
        Financing::Deficit => granted.min(missing.max(Cents(0))),
    }
}

/// Everything that is wrong with a proof.
pub(crate) fn proof_problems(
    grant: &Grant,
    terms: &Terms,
    report: &str,
    receipts: &[Receipt],
    paid: (Cents, Cents),
    today: Date,
) -> Vec<Broken> {
    let mut all = Vec::new();
    if report.trim().is_empty() || receipts.is_empty() {
        all.push(Broken::Missing);
    }
    let lines = grant.plan.costs.len();
    if receipts.iter().any(|one| one.amount.0 <= 0) {
        all.push(Broken::NoCosts);
    }
    let strange = receipts.iter().find(|one| one.line == 0 || one.line > lines);
    all.extend(strange.map(|one| Broken::NoLine { place: one.line, lines }));
    if receipts.iter().any(|one| one.paid_on > today) {
        all.push(Broken::Day { first: None, last: Some(today) });
    }
    let mut numbers = BTreeSet::new();
    let twice = receipts.iter().find(|one| !numbers.insert(one.number.as_str()));
    all.extend(twice.map(|one| Broken::Twice { number: one.number.clone() }));
    // What is left of the grant is claimed back; own money and that of others cannot be more than was spent, all together not less.
    let whole = Cents(receipts.iter().map(|receipt| receipt.amount.0).sum());
    let others = Cents(paid.0.0.saturating_add(paid.1.0));
    let drawn = grant.money.drawn;
    if others > whole || others.0.saturating_add(drawn.0) < whole.0 {
        all.push(Broken::Proven { spent: whole, others, drawn });
    }
    for (line, spent) in grant.plan.costs.iter().zip(spent(grant, receipts)) {
        if i128::from(spent.0) * 100 > i128::from(line.amount.0) * i128::from(100 + terms.shift_most()) {
            let source = terms.source("shift_most").to_owned();
            all.push(Broken::Shifted { line: line.name.clone(), percent: terms.shift_most(), source });
        }
    }
    // Whoever begins too early gets nothing, also when the first receipt shows it.
    let first = receipts.iter().map(|receipt| receipt.paid_on).min();
    all.extend(first.and_then(|day| grant.check_contract(day).err()));
    all
}

/// What is claimed back (Rückforderung, § 49a ThürVwVfG).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// What was paid too much.
    pub amount: Cents,
    /// Interest on it, until it is due or was paid.
    pub interest: Cents,
    /// From which day on interest runs.
    pub from: Date,
    /// Until when it is to be paid.
    pub due: Date,
    /// When it was paid.
    pub settled: Option<Date>,
}

/// Something that was bought with a grant and must serve its purpose for a time (Zweckbindung).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// What it is.
    pub name: String,
    /// Where it stands.
    pub place: String,
    /// What it cost, without tax.
    pub amount: Cents,
    /// When it was bought.
    pub bought_on: Date,
    /// Until when it must serve its purpose.
    pub until: Date,
    /// The last year for which the recipient said that it does.
    pub confirmed: Option<i16>,
}
