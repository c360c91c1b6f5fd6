use rust_decimal::{Decimal, RoundingStrategy};

/// With twelve digits before the point and fifteen behind it, a [`Decimal`] has room for one more to round by, and sums of as
/// many amounts as a document can have stay exact, for amounts have two digits behind the point.
const DIGITS_BEFORE: usize = 12;
const DIGITS_BEHIND: u32 = 15;

/// `xs:decimal` (XML Schema 2, § 3.2.3). Keeps how many digits are written behind the point, up to fifteen; the rest is rounded
/// off. None for what is no number, or too large to add up safely.
pub(crate) fn parse(text: &str) -> Option<Decimal> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (before, behind) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !(is_digits(before) && is_digits(behind)) || (before.is_empty() && behind.is_empty()) {
        return None;
    }
    let before = before.trim_start_matches('0');
    if before.len() > DIGITS_BEFORE {
        return None;
    }
    let behind = behind.get(..=DIGITS_BEHIND as usize).unwrap_or(behind);
    let digits: i128 = format!("0{before}{behind}").parse().ok()?;
    let digits = if text.starts_with('-') { -digits } else { digits };
    let number = Decimal::try_from_i128_with_scale(digits, u32::try_from(behind.len()).ok()?).ok()?;
    Some(number.round_dp_with_strategy(DIGITS_BEHIND, RoundingStrategy::MidpointAwayFromZero))
}

/// Rounded to two digits, halves away from zero, as merchants do.
pub(crate) fn cents(number: Decimal) -> Decimal {
    number.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

/// The sum of those that are there.
pub(crate) fn sum(numbers: impl Iterator<Item = Option<Decimal>>) -> Decimal {
    numbers.flatten().sum()
}
