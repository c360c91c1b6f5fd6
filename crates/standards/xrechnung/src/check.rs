//! The rules, each looked at on its own: one that fails hides no other.

mod lines;
mod national;
mod parties;
mod payment;
mod sums;
mod vat;

use rust_decimal::Decimal;

use crate::finding::{Amounts, Finding, Place};
use crate::invoice::{Invoice, Period};
use crate::rule::{self, Rule, Severity};

/// Everything in an invoice that does not keep to the rules, by subject: European rules, those of XRechnung, and those of Peppol
/// that XRechnung 3.0 took over. None of them stands in for another one, and none of them panics.
///
/// Not checked: code lists other than those of VAT categories, and what only a schema says, such as the order of elements.
pub fn check(invoice: &Invoice) -> Vec<Finding> {
    let mut findings = Findings(Vec::new());
    header(invoice, &mut findings);
    parties::check(invoice, &mut findings);
    payment::check(invoice, &mut findings);
    sums::check(invoice, &mut findings);
    vat::check(invoice, &mut findings);
    lines::check(invoice, &mut findings);
    national::check(invoice, &mut findings);
    findings.0
}

/// What was found so far.
struct Findings(Vec<Finding>);

impl Findings {
    fn tell(&mut self, rule: &'static Rule, place: Place) {
        self.0.push(Finding { rule, severity: rule.severity, place, amounts: None });
    }

    /// Tells the rule unless it is kept.
    fn demand(&mut self, kept: bool, rule: &'static Rule, place: Place) {
        if !kept {
            self.tell(rule, place);
        }
    }

    /// Tells the rule unless the text is there.
    fn text(&mut self, text: Option<&String>, rule: &'static Rule, place: Place) {
        self.demand(text.is_some(), rule, place);
    }

    /// Tells the rule unless two amounts are exactly the same.
    fn equal(&mut self, amounts: Amounts, rule: &'static Rule, place: Place) {
        self.close(amounts, Decimal::ZERO, rule, place);
    }

    /// Tells the rule unless two amounts are exactly the same; as a warning where they differ by no more than official
    /// validators let pass.
    fn close(&mut self, amounts: Amounts, tolerance: Decimal, rule: &'static Rule, place: Place) {
        let difference = (amounts.found - amounts.expected).abs();
        if difference.is_zero() {
            return;
        }
        let severity = if difference <= tolerance { Severity::Warning } else { rule.severity };
        self.0.push(Finding { rule, severity, place, amounts: Some(amounts) });
    }

    /// Tells the rule where an amount has more than two digits behind the point.
    fn decimals(&mut self, amount: Option<Decimal>, rule: &'static Rule, place: Place) {
        self.demand(amount.is_none_or(|amount| amount.scale() <= 2), rule, place);
    }

    /// The days of a time: one at least, and not the wrong way round.
    fn period(&mut self, period: Option<Period>, some: &'static Rule, order: &'static Rule, place: Place) {
        let Some(Period { start, end }) = period else { return };
        self.demand(start.is_some() || end.is_some(), some, place);
        self.demand(start.zip(end).is_none_or(|(start, end)| start <= end), order, place);
    }
}

fn header(invoice: &Invoice, findings: &mut Findings) {
    let place = Place::Invoice;
    findings.text(invoice.specification.as_ref(), &rule::BR_01, place);
    findings.text(invoice.number.as_ref(), &rule::BR_02, place);
    findings.demand(invoice.issued.is_some(), &rule::BR_03, place);
    findings.text(invoice.kind.as_ref(), &rule::BR_04, place);
    findings.text(invoice.currency.as_ref(), &rule::BR_05, place);
    findings.demand(!invoice.lines.is_empty(), &rule::BR_16, place);
    let is_set_twice = invoice.tax_point.is_some() && invoice.tax_point_code.is_some();
    findings.demand(!is_set_twice, &rule::BR_CO_03, place);
    findings.period(invoice.period, &rule::BR_CO_19, &rule::BR_29, place);
    for (number, preceding) in invoice.preceding.iter().enumerate() {
        findings.text(preceding.number.as_ref(), &rule::BR_55, Place::Preceding(number));
    }
    for (number, attachment) in invoice.attachments.iter().enumerate() {
        findings.text(attachment.number.as_ref(), &rule::BR_52, Place::Attachment(number));
    }
}
