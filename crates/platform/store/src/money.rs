use std::fmt;

use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

/// An amount of money in euro cents.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, DeriveValueType,
)]
pub struct Cents(pub i64);

/// German notation: `1.234,50 €`, with a no-break space before the sign.
impl fmt::Display for Cents {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cents = self.0.unsigned_abs();
        let euros = (cents / 100).to_string();
        let mut grouped = String::new();
        for (index, digit) in euros.chars().enumerate() {
            if index > 0 && (euros.len() - index).is_multiple_of(3) {
                grouped.push('.');
            }
            grouped.push(digit);
        }
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(out, "{sign}{grouped},{:02}\u{a0}€", cents % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::Cents;

    #[test]
    fn shows_german_notation() {
        assert_eq!(Cents(10_800).to_string(), "108,00\u{a0}€");
        assert_eq!(Cents(8_000_000_005).to_string(), "80.000.000,05\u{a0}€");
        assert_eq!(Cents(-5).to_string(), "-0,05\u{a0}€");
    }
}
