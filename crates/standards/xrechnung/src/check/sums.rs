//! Whether it adds up. Amounts are compared exactly.

use rust_decimal::Decimal;

use super::Findings;
use crate::decimal::{cents, sum};
use crate::finding::{Amounts, Place};
use crate::invoice::{Adjustment, Invoice, VatBreakdown};
use crate::rule::{self, Rule};

/// Sellers who round line by line come to another VAT than the rule; validators let one unit of the currency pass.
pub(super) const VAT_TOLERANCE: Decimal = Decimal::ONE;

pub(super) fn check(invoice: &Invoice, findings: &mut Findings) {
    let totals = &invoice.totals;
    let at = Place::Invoice;
    let present = [
        (totals.lines, &rule::BR_12),
        (totals.net, &rule::BR_13),
        (totals.gross, &rule::BR_14),
        (totals.due, &rule::BR_15),
    ];
    for (amount, rule) in present {
        findings.demand(amount.is_some(), rule, at);
    }
    let amounts = |adjustments: &[Adjustment]| sum(adjustments.iter().map(|adjustment| adjustment.amount));
    let zero = Decimal::ZERO;
    let mut right = |found: Option<Decimal>, expected: Option<Decimal>, rule: &'static Rule| {
        if let (Some(found), Some(expected)) = (found, expected.map(cents)) {
            findings.equal(Amounts { found, expected }, rule, at);
        }
    };
    right(totals.lines, Some(sum(invoice.lines.iter().map(|line| line.net))), &rule::BR_CO_10);
    // A sum that is not there says that there is nothing to add up.
    right(totals.allowances.or(Some(zero)), Some(amounts(&invoice.allowances)), &rule::BR_CO_11);
    right(totals.charges.or(Some(zero)), Some(amounts(&invoice.charges)), &rule::BR_CO_12);
    let or_zero = Option::unwrap_or_default;
    let net = totals.lines.map(|lines| lines - or_zero(totals.allowances) + or_zero(totals.charges));
    right(totals.net, net, &rule::BR_CO_13);
    if !invoice.vat.is_empty() {
        right(totals.vat, Some(sum(invoice.vat.iter().map(|vat| vat.amount))), &rule::BR_CO_14);
    }
    right(totals.gross, totals.net.map(|net| net + or_zero(totals.vat)), &rule::BR_CO_15);
    let due = totals
        .gross
        .map(|gross| gross - or_zero(totals.paid) + or_zero(totals.rounding) + or_zero(totals.third_parties));
    right(totals.due, due, &rule::BR_CO_16);
    accounting(invoice, findings);
    for (number, vat) in invoice.vat.iter().enumerate() {
        breakdown(vat, Place::Vat(number), findings);
    }
    decimals(invoice, findings);
}

/// The VAT in the currency that it is accounted in.
fn accounting(invoice: &Invoice, findings: &mut Findings) {
    let totals = &invoice.totals;
    let is_missing = invoice.vat_currency.is_some() && totals.vat_accounting.is_none();
    // In the currency of the invoice, the amount is the one of the invoice.
    let is_other = invoice.vat_currency != invoice.currency;
    findings.demand(!(is_missing && is_other), &rule::BR_53, Place::Invoice);
    if let (Some(vat), Some(accounting)) = (totals.vat, totals.vat_accounting) {
        let same_sign =
            vat.is_zero() || accounting.is_zero() || vat.is_sign_negative() == accounting.is_sign_negative();
        findings.demand(same_sign, &rule::PEPPOL_R055, Place::Invoice);
    }
}

fn breakdown(vat: &VatBreakdown, at: Place, findings: &mut Findings) {
    let (Some(base), Some(found)) = (vat.base, vat.amount) else { return };
    let expected = cents(base * vat.tax.rate.unwrap_or_default() / Decimal::ONE_HUNDRED);
    findings.close(Amounts { found, expected }, VAT_TOLERANCE, &rule::BR_CO_17, at);
}

fn decimals(invoice: &Invoice, findings: &mut Findings) {
    let totals = &invoice.totals;
    let of_totals = [
        (totals.lines, &rule::BR_DEC_09),
        (totals.allowances, &rule::BR_DEC_10),
        (totals.charges, &rule::BR_DEC_11),
        (totals.net, &rule::BR_DEC_12),
        (totals.vat, &rule::BR_DEC_13),
        (totals.gross, &rule::BR_DEC_14),
        (totals.vat_accounting, &rule::BR_DEC_15),
        (totals.paid, &rule::BR_DEC_16),
        (totals.rounding, &rule::BR_DEC_17),
        (totals.due, &rule::BR_DEC_18),
    ];
    for (amount, rule) in of_totals {
        findings.decimals(amount, rule, Place::Invoice);
    }
    for (number, vat) in invoice.vat.iter().enumerate() {
        findings.decimals(vat.base, &rule::BR_DEC_19, Place::Vat(number));
        findings.decimals(vat.amount, &rule::BR_DEC_20, Place::Vat(number));
    }
}
