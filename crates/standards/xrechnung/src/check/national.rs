//! What XRechnung 3.0 adds for the whole invoice. What it says about parties and payment stands there.

use std::collections::BTreeSet;

use super::Findings;
use crate::discount;
use crate::finding::Place;
use crate::invoice::Invoice;
use crate::rule;

/// UNTDID 1001, what XRechnung uses of it: 326 partial invoice, 380 invoice, 381 credit note, 384 correction, 389 self-billed
/// invoice, 875 to 877 invoices for construction.
const KINDS: [&str; 8] = ["326", "380", "381", "384", "389", "875", "876", "877"];

const CORRECTION: &str = "384";

/// XRechnung 3.0, its extension and its variant for clean vehicles.
const SPECIFICATIONS: [&str; 3] = [
    "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0",
    "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0",
    "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_0.9",
];

/// Categories of VAT for which the tax office must know the seller.
const TAXED: [&str; 8] = ["S", "Z", "E", "AE", "K", "G", "L", "M"];

pub(super) fn check(invoice: &Invoice, findings: &mut Findings) {
    let at = Place::Invoice;
    findings.text(invoice.process.as_ref(), &rule::PEPPOL_R001, at);
    findings.text(invoice.references.buyer.as_ref(), &rule::BR_DE_15, at);
    let kind = invoice.kind.as_deref();
    findings.demand(kind.is_none_or(|kind| KINDS.contains(&kind)), &rule::BR_DE_17, at);
    findings.demand(kind != Some(CORRECTION) || !invoice.preceding.is_empty(), &rule::BR_DE_26, at);
    let specification = invoice.specification.as_deref();
    findings.demand(specification.is_none_or(|id| SPECIFICATIONS.contains(&id)), &rule::BR_DE_21, at);
    findings.demand(is_taxed_by_somebody(invoice), &rule::BR_DE_16, Place::Seller);
    let terms = invoice.payment_terms.as_deref().unwrap_or_default();
    findings.demand(discount::read(terms).is_some(), &rule::BR_DE_18, at);
    let lines_have_periods = !invoice.lines.is_empty() && invoice.lines.iter().all(|line| line.period.is_some());
    let is_dated = invoice.delivery.day.is_some() || invoice.period.is_some() || lines_have_periods;
    findings.demand(is_dated, &rule::BR_DE_TMP_32, Place::Delivery);
    let mut names = BTreeSet::new();
    for (number, attachment) in invoice.attachments.iter().enumerate() {
        let name = attachment.file.as_ref().and_then(|file| file.name.as_deref());
        findings.demand(name.is_none_or(|name| names.insert(name)), &rule::BR_DE_22, Place::Attachment(number));
    }
}

fn is_taxed_by_somebody(invoice: &Invoice) -> bool {
    let of_lines = invoice.lines.iter().map(|line| &line.tax);
    let adjustments = invoice.allowances.iter().chain(&invoice.charges).map(|one| &one.tax);
    let is_taxed =
        of_lines.chain(adjustments).filter_map(|tax| tax.category.as_deref()).any(|one| TAXED.contains(&one));
    let seller = &invoice.seller;
    !is_taxed || seller.vat_id.is_some() || seller.tax_number.is_some() || invoice.tax_representative.is_some()
}
