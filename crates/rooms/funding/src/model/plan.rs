use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::{Cents, TenantId};

use super::{Broken, Programme, ProgrammeId};

/// Lines of costs in one plan, at most.
pub const MOST_LINES: usize = 60;

/// How a grant is measured (Finanzierungsart, Nr. 2.2 VV zu § 44 ThürLHO); exactly one for each decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Financing {
    /// A share of the eligible costs (Anteilfinanzierung).
    Share,
    /// An amount that stays (Festbetragsfinanzierung).
    Fixed,
    /// What is missing (Fehlbedarfsfinanzierung).
    Deficit,
}

impl Financing {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Share, Self::Fixed, Self::Deficit];

    /// Its name in forms and texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Fixed => "fixed",
            Self::Deficit => "deficit",
        }
    }

    /// The way of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// A line of the plan of costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostLine {
    /// What is bought or done.
    pub name: String,
    /// What it costs, with the tax that cannot be deducted.
    pub amount: Cents,
    /// Whether it counts for the grant (zuwendungsfähig).
    pub eligible: bool,
    /// In which year it falls due.
    pub year: i16,
}

/// What somebody applies for: the project with its plan of costs and of financing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Out of which programme; the newest one of the funder where nothing is said.
    pub programme: Option<ProgrammeId>,
    /// For which of its objects (`2c`).
    pub object: String,
    /// What the project is called.
    pub title: String,
    /// What it is good for.
    pub purpose: String,
    /// Its first and its last day.
    pub period: (Date, Date),
    /// What it costs.
    pub costs: Vec<CostLine>,
    /// How the grant is to be measured.
    pub financing: Financing,
    /// What the recipient bears itself.
    pub own: Cents,
    /// What others give.
    pub third: Cents,
    /// What is applied for.
    pub asked: Cents,
    /// When the first contract was signed, if one was.
    pub contract_on: Option<Date>,
    /// Why it has to begin before it is decided, if it has to.
    pub early_start: Option<String>,
    /// Who takes part besides the recipient.
    pub partners: Vec<TenantId>,
    /// In which years the applicant needs how much of it, if that was said.
    #[serde(default)]
    pub wished: BTreeMap<i16, Cents>,
}

impl Plan {
    /// All costs.
    pub fn whole(&self) -> Cents {
        Cents(self.costs.iter().map(|line| line.amount.0).sum())
    }

    /// The costs that count for the grant.
    pub fn eligible(&self) -> Cents {
        Cents(self.costs.iter().filter(|line| line.eligible).map(|line| line.amount.0).sum())
    }

    /// An amount shared out as the applicant wishes, where it is what was wished, otherwise by when the eligible costs fall due: cents that
    /// remain go to the first years.
    pub fn by_year(&self, amount: Cents) -> BTreeMap<i16, Cents> {
        if self.wished.values().map(|share| share.0).sum::<i64>() == amount.0 && amount.0 > 0 {
            return self.wished.clone();
        }
        let mut weights: BTreeMap<i16, i64> = BTreeMap::new();
        for line in self.costs.iter().filter(|line| line.eligible) {
            *weights.entry(line.year).or_default() += line.amount.0;
        }
        let whole: i128 = weights.values().map(|weight| i128::from(*weight)).sum();
        let mut shares: BTreeMap<i16, Cents> = BTreeMap::new();
        if whole <= 0 {
            shares.insert(self.period.0.year(), amount);
            return shares;
        }
        for (year, weight) in weights {
            let part = i128::from(amount.0) * i128::from(weight) / whole;
            shares.insert(year, Cents(i64::try_from(part).unwrap_or_default()));
        }
        let mut rest = amount.0 - shares.values().map(|share| share.0).sum::<i64>();
        for share in shares.values_mut() {
            if rest > 0 {
                share.0 += 1;
                rest -= 1;
            }
        }
        shares.retain(|_, share| share.0 > 0);
        shares
    }

    /// Everything that is wrong with it, seen from a day.
    pub fn problems(&self, programme: &Programme, today: Date) -> Vec<Broken> {
        let (whole, eligible) = (self.whole(), self.eligible());
        let mut all = Vec::new();
        if self.costs.is_empty() || self.costs.iter().any(|line| line.amount.0 <= 0) {
            all.push(Broken::NoCosts);
        }
        if self.period.1 < self.period.0 {
            all.push(Broken::Period);
        }
        let financed = Cents(self.own.0 + self.third.0 + self.asked.0);
        if financed != whole {
            all.push(Broken::Sum { costs: whole, financed });
        }
        all.extend(money(programme, self.financing, (whole, eligible), (self.own, self.asked)));
        match programme.object(&self.object) {
            None => all.push(Broken::NoObject),
            Some(object) => {
                if let Some((on, reason)) = object.closed.clone().filter(|(on, _)| today >= *on) {
                    all.push(Broken::ObjectClosed { object: object.code.clone(), on, reason });
                }
            }
        }
        all
    }
}

/// What is wrong with own money and the grant beside the costs.
pub(super) fn money(
    programme: &Programme,
    financing: Financing,
    (whole, eligible): (Cents, Cents),
    (own, grant): (Cents, Cents),
) -> Vec<Broken> {
    let terms = &programme.terms;
    let mut all = Vec::new();
    if grant.0 <= 0 {
        all.push(Broken::NoGrant);
    }
    if i128::from(grant.0) * 100 > i128::from(eligible.0) * i128::from(terms.share_most()) {
        let most = Cents(part(eligible, terms.share_most()));
        let source = terms.source("share_most").to_owned();
        all.push(Broken::Share { percent: terms.share_most(), most, asked: grant, source });
    }
    if financing == Financing::Share && i128::from(own.0) * 100 < i128::from(whole.0) * i128::from(terms.own_least()) {
        // The least amount is rounded up: one cent less would be too little.
        let least = Cents((part(Cents(whole.0 * 100), terms.own_least()) + 99) / 100);
        let source = terms.source("own_least").to_owned();
        all.push(Broken::OwnShare { percent: terms.own_least(), least, own, source });
    }
    all
}

fn part(whole: Cents, percent: i64) -> i64 {
    i64::try_from(i128::from(whole.0) * i128::from(percent) / 100).unwrap_or(i64::MAX)
}

/// A decision that somebody proposes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// What of the grant falls due in which year; empty: the application is refused.
    pub years: BTreeMap<i16, Cents>,
    /// How the grant is measured.
    pub financing: Financing,
    /// The costs that count, as the technical check found them.
    pub eligible: Cents,
    /// In which time the money is to be used.
    pub period: (Date, Date),
    /// Conditions (Auflagen), one each.
    pub conditions: Vec<String>,
    /// Why so.
    pub reason: String,
}

impl Proposal {
    /// The whole grant.
    pub fn amount(&self) -> Cents {
        Cents(self.years.values().map(|share| share.0).sum())
    }

    /// Whether it refuses.
    pub fn refuses(&self) -> bool {
        self.years.is_empty()
    }

    /// What the recipient bears itself under it.
    pub fn own(&self, plan: &Plan) -> Cents {
        Cents(plan.whole().0 - plan.third.0 - self.amount().0)
    }

    /// Everything that is wrong with it beside plan and programme. A refusal needs a reason only.
    pub fn problems(&self, plan: &Plan, programme: &Programme, today: Date) -> Vec<Broken> {
        let mut all = Vec::new();
        if self.reason.trim().is_empty() {
            all.push(Broken::NoReason);
        }
        if self.refuses() {
            return all;
        }
        if self.period.1 < self.period.0 {
            all.push(Broken::Period);
        }
        if self.eligible > plan.whole() {
            all.push(Broken::Sum { costs: plan.whole(), financed: self.eligible });
        }
        all.extend(money(programme, self.financing, (plan.whole(), self.eligible), (self.own(plan), self.amount())));
        for (year, share) in &self.years {
            match programme.years.iter().find(|known| known.year == *year && *year >= today.year()) {
                None => all.push(Broken::NoYear { year: *year }),
                Some(known) if *share > known.free() => {
                    all.push(Broken::Frame { year: *year, free: known.free(), wanted: *share });
                }
                Some(_) => {}
            }
        }
        if let Some((on, reason)) = programme.object(&plan.object).and_then(|object| object.closed.clone())
            && today >= on
        {
            all.push(Broken::ObjectClosed { object: plan.object.clone(), on, reason });
        }
        all
    }
}
