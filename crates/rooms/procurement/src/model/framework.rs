//! Framework agreements: what may be called off at most, by whom, and what was.

use std::collections::BTreeMap;

use identity::AccountId;
use jiff::ToSpan;
use jiff::civil::Date;
use store::{Cents, TenantId, Timestamp};
use uuid::Uuid;

use crate::model::{ArticleId, TenderId};

store::id_type! {
    /// A framework agreement.
    FrameworkId
}

store::id_type! {
    /// A call-off.
    CallOffId
}

store::id_type! {
    /// An order without a procedure.
    DirectOrderId
}

/// Longest term of a framework agreement, in years (§ 21 Abs. 6 VgV).
const LONGEST_YEARS: i64 = 4;
/// From which share of the maximum on whoever buys is warned, in hundredths.
pub const WARNING: i64 = 80;

/// What an award writes down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFramework {
    /// Its first day.
    pub starts_on: Date,
    /// Its last day.
    pub ends_on: Date,
    /// The highest value of all call-offs, net (§ 21 Abs. 1 VgV, EuGH C-23/20).
    pub max_value: Cents,
    /// The highest quantity of all call-offs (EuGH C-23/20).
    pub max_quantity: i64,
    /// The price of each article, net.
    pub prices: BTreeMap<ArticleId, Cents>,
}

impl NewFramework {
    /// Whether the term ends after it begins and within four years (§ 21 Abs. 6 VgV).
    pub fn is_in_time(&self) -> bool {
        let end = self.starts_on.checked_add(LONGEST_YEARS.years());
        self.starts_on <= self.ends_on && end.is_ok_and(|end| self.ends_on < end)
    }
}

/// A framework agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framework {
    /// Its id.
    pub id: FrameworkId,
    /// The administration of whoever buys.
    pub host: TenantId,
    /// The tender that it comes from.
    pub tender: TenderId,
    /// Its number.
    pub number: i32,
    /// What it is called.
    pub title: String,
    /// Who delivers.
    pub supplier: String,
    /// Its first day.
    pub starts_on: Date,
    /// Its last day.
    pub ends_on: Date,
    /// The highest value of all call-offs, net.
    pub max_value: Cents,
    /// The highest quantity of all call-offs.
    pub max_quantity: i64,
    /// The balance of their value.
    pub called_value: Cents,
    /// The balance of their quantity.
    pub called_quantity: i64,
}

impl Framework {
    /// The greater of both shares that are used up, in hundredths.
    pub fn used(&self) -> i64 {
        let share = |called: i64, most: i64| called.saturating_mul(100).checked_div(most).unwrap_or(100);
        share(self.called_value.0, self.max_value.0).max(share(self.called_quantity, self.max_quantity))
    }

    /// Whether whoever buys is warned.
    pub fn is_nearly_used(&self) -> bool {
        self.used() >= WARNING
    }

    /// Whether somebody may call off on a day.
    pub fn runs(&self, today: Date) -> bool {
        self.starts_on <= today && today <= self.ends_on
    }
}

/// What can be called off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priced {
    /// Which article.
    pub article: ArticleId,
    /// What it is.
    pub name: String,
    /// In what it is counted.
    pub unit: String,
    /// Its price, net.
    pub price: Cents,
    /// The price of its maker's list, net.
    pub list_price: Cents,
}

/// What an administration orders under an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCallOff {
    /// From which budget item it is paid.
    pub budget_item: String,
    /// How much of which article; each once.
    pub lines: BTreeMap<ArticleId, i32>,
    /// Which grant pays for it.
    pub paid_from: Option<PaidFrom>,
    /// Which measure of the own plan it belongs to.
    pub measure: Option<Uuid>,
}

/// A grant of the own administration out of which something may be bought today; made by [`crate::paid_from`], which looks at the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaidFrom(pub(crate) Uuid);

/// What an administration ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallOff {
    /// Its id.
    pub id: CallOffId,
    /// Its number within the agreement.
    pub number: i32,
    /// Who ordered.
    pub administration: TenantId,
    /// From which budget item it is paid.
    pub budget_item: String,
    /// Its value, net.
    pub value: Cents,
    /// How many pieces.
    pub quantity: i64,
    /// What the list prices would have cost more.
    pub saved: Cents,
    /// Which grant of the administration pays for it.
    pub grant: Option<Uuid>,
    /// Which measure of its plan it belongs to.
    pub measure: Option<Uuid>,
    /// When.
    pub ordered_at: Timestamp,
    /// Whether something was done with it: then it cannot be taken back.
    pub begun: bool,
    /// Since when it is cancelled.
    pub cancelled_at: Option<Timestamp>,
    /// Why it was.
    pub reason: String,
}

/// A line of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub number: i32,
    /// Of which call-off.
    pub call_off: CallOffId,
    /// By how much the value changed.
    pub value: Cents,
    /// By how much the quantity changed.
    pub quantity: i64,
    /// Whose account it was.
    pub by: Option<AccountId>,
    /// When.
    pub at: Timestamp,
}

/// What stays of both balances when a call-off is made, or which maximum it would pass.
///
/// # Errors
/// The maximum that would be passed: its amount, and what is left of it.
pub fn within(framework: &Framework, value: Cents, quantity: i64) -> Result<(), Passed> {
    let left = framework.max_value.0.saturating_sub(framework.called_value.0);
    if value.0 > left {
        return Err(Passed::Value { most: framework.max_value, left: Cents(left) });
    }
    let left = framework.max_quantity.saturating_sub(framework.called_quantity);
    if quantity > left {
        return Err(Passed::Quantity { most: framework.max_quantity, left });
    }
    Ok(())
}

/// Which maximum would be passed, and what is left of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passed {
    /// The highest value.
    Value {
        /// It.
        most: Cents,
        /// What is left.
        left: Cents,
    },
    /// The highest quantity.
    Quantity {
        /// It.
        most: i64,
        /// What is left.
        left: i64,
    },
}

/// An order without a procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDirectOrder {
    /// For what purpose: orders of one group are one order that may not be split (§ 3 Abs. 2 VgV).
    pub group: String,
    /// What is ordered.
    pub title: String,
    /// From whom.
    pub supplier: String,
    /// Its value, net.
    pub value: Cents,
}

/// An order without a procedure that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectOrder {
    /// Its id.
    pub id: DirectOrderId,
    /// What it says.
    pub said: NewDirectOrder,
    /// When.
    pub ordered_on: Date,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_term_ends_within_four_years() {
        for (starts_on, ends_on, fits) in [
            (date(2027, 1, 1), date(2030, 12, 31), true),
            (date(2027, 1, 1), date(2031, 1, 1), false),
            (date(2027, 1, 1), date(2027, 1, 1), true),
            (date(2027, 1, 2), date(2027, 1, 1), false),
            (date(2028, 2, 29), date(2032, 2, 28), true),
        ] {
            let (max_value, max_quantity, prices) = (Cents(1), 1, BTreeMap::new());
            let new = NewFramework { starts_on, ends_on, max_value, max_quantity, prices };
            assert_eq!(new.is_in_time(), fits, "{starts_on} – {ends_on}");
        }
    }
}
