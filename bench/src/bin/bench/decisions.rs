//! Decisions as PDF, set in this process by one thread, each with other names and amounts: nothing is remembered from the
//! one before but what any two letters share.

use std::time::{Duration, Instant};

use anyhow::ensure;
use bench::figures::{Figure, Target};
use bench::load::Times;
use letters::{Decision, Letter, render};
use serde_json::json;

#[path = "../../../../crates/engines/letters/tests/samples/mod.rs"]
#[expect(dead_code, reason = "the letters' own samples; only the decision is needed here")]
mod samples;

const NAMES: [&str; 6] = ["Albrecht", "Çelik", "Großmann", "Łukasiewicz", "Öztürk", "von Thüringen"];

fn decision(number: usize) -> Decision {
    let mut decision = samples::decision();
    let name = format!("{} {number}", NAMES[number % NAMES.len()]);
    decision.head.recipient[1].clone_from(&name);
    decision.head.reference = format!("0042-{number:08}");
    decision.salutation = format!("Guten Tag {name},");
    for (index, reason) in decision.reasons.iter_mut().enumerate() {
        reason.push_str(&format!(" Aktenvermerk {number}.{index}."));
    }
    if let Some(fee) = decision.fees.first_mut() {
        fee.cents += i64::try_from(number % 9_000).unwrap_or_default();
    }
    decision
}

/// Sets decisions for a while.
///
/// # Errors
/// A letter that cannot be set.
pub(crate) fn measure(duration: Duration) -> anyhow::Result<Vec<Figure>> {
    let start = Instant::now();
    let first = render(&Letter::Decision(Box::new(decision(0))))?;
    let first_ms = start.elapsed().as_secs_f64() * 1e3;
    ensure!(first.bytes().starts_with(b"%PDF-1.7"), "a decision that is no PDF");
    let mut times = Times::default();
    let start = Instant::now();
    let mut number = 0;
    while start.elapsed() < duration {
        number += 1;
        let letter = Letter::Decision(Box::new(decision(number)));
        let one = Instant::now();
        render(&letter)?;
        times.add(one.elapsed());
    }
    let rate = f64::from(u32::try_from(number)?) / start.elapsed().as_secs_f64();
    let detail =
        json!({ "times": times.summary(), "first_ms": bench::load::round(first_ms), "bytes": first.bytes().len() });
    Ok(vec![
        Figure::new("decision_pdf_p50", times.p50(), "ms").target(Target::AtMost(50.0)).detail(detail),
        Figure::new("decision_pdf_p95", times.p95(), "ms").target(Target::AtMost(50.0)),
        Figure::new("decision_pdf_rate_one_thread", rate, "1/s").target(Target::AtLeast(20.0)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_decisions_are_the_same() {
        let set = |number| render(&Letter::Decision(Box::new(decision(number)))).unwrap().into_bytes();
        assert_ne!(set(1), set(2));
    }
}
