//! The tests of `xrechnung`, in one program: linked once, on disk once.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

mod generated;
mod leitweg;
mod properties;
mod reading;
mod rules;
mod written;

use rust_decimal::Decimal;
use xrechnung::Invoice;

const UBL: &str = include_str!("fixtures/software.ubl.xml");
const CII: &str = include_str!("fixtures/software.cii.xml");

/// The sample, which keeps to every rule.
fn sample() -> Invoice {
    xrechnung::read(UBL.as_bytes()).unwrap()
}

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

fn some(text: &str) -> Option<Decimal> {
    Some(decimal(text))
}
