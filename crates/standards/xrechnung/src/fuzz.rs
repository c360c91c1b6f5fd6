//! Entry points for a fuzzer: any bytes in, no panic, no long run. A fuzz target is one line that calls one of them.

use plainxml::Limits;

use crate::leitweg::LeitwegId;
use crate::{check, read_within};

/// How large an invoice may be here.
const LIMITS: Limits = Limits { bytes: 1 << 16, elements: 2_000, depth: 30, attributes: 16 };

/// Reads the bytes as an invoice and checks it. Returns how many findings there are, nothing when it cannot be read.
pub fn invoice(bytes: &[u8]) -> Option<usize> {
    let invoice = read_within(bytes, &LIMITS).ok()?;
    drop(invoice.cash_discounts());
    let findings = check(&invoice);
    findings.iter().for_each(|finding| drop(finding.to_string()));
    Some(findings.len())
}

/// Reads the bytes as a Leitweg-ID, which is then written as it was read. Returns whether it is one.
pub fn leitweg(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let id: Option<LeitwegId> = text.parse().ok();
    debug_assert!(id.as_ref().is_none_or(|id| id.to_string() == text.trim()), "what was read is written");
    id.is_some()
}
