use rust_decimal::Decimal;

use crate::decimal;
use crate::invoice::Invoice;

/// A discount for paying early (Skonto), as XRechnung writes it into the payment terms: BR-DE-18.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CashDiscount {
    /// Within how many days.
    pub days: u32,
    /// How much, in per cent.
    pub percent: Decimal,
    /// Of what; of the amount due (BT-115) where it is not said.
    pub base: Option<Decimal>,
}

impl Invoice {
    /// The discounts for paying early, in their order; none where they are not written as XRechnung wants them.
    pub fn cash_discounts(&self) -> Vec<CashDiscount> {
        self.payment_terms.as_deref().and_then(read).unwrap_or_default()
    }
}

/// The lines that begin with `#` are discounts. None when one of them is not written as it should be.
pub(crate) fn read(terms: &str) -> Option<Vec<CashDiscount>> {
    terms.lines().map(str::trim).filter(|line| line.starts_with('#')).map(one).collect()
}

/// `#SKONTO#TAGE=14#PROZENT=2.00#`, with `BASISBETRAG=100.00#` where it is of a part.
fn one(line: &str) -> Option<CashDiscount> {
    let fields = line.strip_prefix("#SKONTO#TAGE=")?.strip_suffix('#')?;
    let (days, rest) = fields.split_once("#PROZENT=")?;
    let (percent, base) = match rest.split_once("#BASISBETRAG=") {
        Some((percent, base)) => (percent, Some(two_decimals(base.strip_prefix('-').unwrap_or(base), base)?)),
        None => (rest, None),
    };
    let days = Some(days).filter(|days| days.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok()?;
    Some(CashDiscount { days, percent: two_decimals(percent, percent)?, base })
}

/// A number whose digits, without a sign, have a point and two digits behind it.
fn two_decimals(digits: &str, number: &str) -> Option<Decimal> {
    let (before, behind) = digits.split_once('.')?;
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(before) || behind.len() != 2 || !is_digits(behind) {
        return None;
    }
    decimal::parse(number)
}
