//! Lines, and the allowances and charges of lines and invoice.

use rust_decimal::Decimal;

use super::Findings;
use crate::decimal::{cents, sum};
use crate::finding::{Amounts, Place};
use crate::invoice::{Adjustment, Invoice, Period};
use crate::line::{Item, Line, Price};
use crate::rule::{self, Rule};

/// What Peppol lets pass where a product was rounded at another place than the rule does.
const SLACK: Decimal = Decimal::from_parts(2, 0, 0, false, 2);

/// The rules about an allowance or a charge, of the invoice or of a line.
struct Rules {
    amount: &'static Rule,
    /// Only on the invoice: those of a line are taxed as the line.
    category: Option<&'static Rule>,
    reason: &'static Rule,
    decimals: [&'static Rule; 2],
}

const ALLOWANCE: Rules = Rules {
    amount: &rule::BR_31,
    category: Some(&rule::BR_32),
    reason: &rule::BR_33,
    decimals: [&rule::BR_DEC_01, &rule::BR_DEC_02],
};

const CHARGE: Rules = Rules {
    amount: &rule::BR_36,
    category: Some(&rule::BR_37),
    reason: &rule::BR_38,
    decimals: [&rule::BR_DEC_05, &rule::BR_DEC_06],
};

const LINE_ALLOWANCE: Rules = Rules {
    amount: &rule::BR_41,
    category: None,
    reason: &rule::BR_42,
    decimals: [&rule::BR_DEC_24, &rule::BR_DEC_25],
};

const LINE_CHARGE: Rules = Rules {
    amount: &rule::BR_43,
    category: None,
    reason: &rule::BR_44,
    decimals: [&rule::BR_DEC_27, &rule::BR_DEC_28],
};

pub(super) fn check(invoice: &Invoice, findings: &mut Findings) {
    adjustments(&invoice.allowances, &ALLOWANCE, Place::Allowance, findings);
    adjustments(&invoice.charges, &CHARGE, Place::Charge, findings);
    for (number, line) in invoice.lines.iter().enumerate() {
        let at = Place::Line(number);
        self::line(line, at, findings);
        within(line.period, invoice.period, at, findings);
        adjustments(&line.allowances, &LINE_ALLOWANCE, |place| Place::LineAllowance(number, place), findings);
        adjustments(&line.charges, &LINE_CHARGE, |place| Place::LineCharge(number, place), findings);
    }
}

fn adjustments(all: &[Adjustment], rules: &Rules, at: impl Fn(usize) -> Place, findings: &mut Findings) {
    for (number, one) in all.iter().enumerate() {
        let at = at(number);
        findings.demand(one.amount.is_some(), rules.amount, at);
        if let Some(category) = rules.category {
            findings.text(one.tax.category.as_ref(), category, at);
        }
        findings.demand(one.reason.is_some() || one.code.is_some(), rules.reason, at);
        let [amount, base] = rules.decimals;
        findings.decimals(one.amount, amount, at);
        findings.decimals(one.base, base, at);
        findings.demand(one.percent.is_none() || one.base.is_some(), &rule::PEPPOL_R041, at);
        findings.demand(one.base.is_none() || one.percent.is_some(), &rule::PEPPOL_R042, at);
        if let (Some(found), Some(base), Some(percent)) = (one.amount, one.base, one.percent) {
            let expected = cents(base * percent / Decimal::ONE_HUNDRED);
            findings.close(Amounts { found, expected }, SLACK, &rule::PEPPOL_R040, at);
        }
    }
}

fn line(line: &Line, at: Place, findings: &mut Findings) {
    findings.text(line.id.as_ref(), &rule::BR_21, at);
    findings.demand(line.quantity.is_some(), &rule::BR_22, at);
    findings.text(line.unit.as_ref(), &rule::BR_23, at);
    findings.demand(line.net.is_some(), &rule::BR_24, at);
    findings.decimals(line.net, &rule::BR_DEC_23, at);
    findings.period(line.period, &rule::BR_CO_20, &rule::BR_30, at);
    findings.text(line.tax.category.as_ref(), &rule::BR_CO_04, at);
    item(&line.item, at, findings);
    price(&line.price, line.unit.as_deref(), at, findings);
    amount(line, at, findings);
}

fn item(item: &Item, at: Place, findings: &mut Findings) {
    findings.text(item.name.as_ref(), &rule::BR_25, at);
    let is_whole = item.attributes.iter().all(|one| one.name.is_some() && one.value.is_some());
    findings.demand(is_whole, &rule::BR_54, at);
    let has_scheme = item.standard_number.as_ref().is_none_or(|number| number.scheme.is_some());
    findings.demand(has_scheme, &rule::BR_64, at);
    findings.demand(item.classes.iter().all(|class| class.list.is_some()), &rule::BR_65, at);
}

fn price(price: &Price, unit: Option<&str>, at: Place, findings: &mut Findings) {
    let is_negative = |amount: Decimal| amount < Decimal::ZERO;
    findings.demand(price.net.is_some(), &rule::BR_26, at);
    findings.demand(!price.net.is_some_and(is_negative), &rule::BR_27, at);
    findings.demand(!price.gross.is_some_and(is_negative), &rule::BR_28, at);
    if let (Some(found), Some(gross)) = (price.net, price.gross) {
        let expected = gross - price.discount.unwrap_or_default();
        findings.equal(Amounts { found, expected }, &rule::PEPPOL_R046, at);
    }
    findings.demand(price.base_quantity.is_none_or(|base| base > Decimal::ZERO), &rule::PEPPOL_R121, at);
    let is_same = price.base_unit.as_deref().zip(unit).is_none_or(|(base, unit)| base == unit);
    findings.demand(is_same, &rule::PEPPOL_R130, at);
}

/// Quantity times price, with charges and without allowances.
fn amount(line: &Line, at: Place, findings: &mut Findings) {
    let (Some(found), Some(quantity), Some(price)) = (line.net, line.quantity, line.price.net) else { return };
    let base = line.price.base_quantity.filter(|base| *base > Decimal::ZERO).unwrap_or(Decimal::ONE);
    let amounts = |adjustments: &[Adjustment]| sum(adjustments.iter().map(|one| one.amount));
    // Too large to be multiplied is too large to be right; the sum of the lines tells it as well.
    let Some(product) = quantity.checked_mul(price).and_then(|product| product.checked_div(base)) else { return };
    let expected = cents(product) + amounts(&line.charges) - amounts(&line.allowances);
    findings.close(Amounts { found, expected }, SLACK, &rule::PEPPOL_R120, at);
}

/// The time of a line lies within that of the invoice.
fn within(line: Option<Period>, invoice: Option<Period>, at: Place, findings: &mut Findings) {
    let (Some(line), Some(invoice)) = (line, invoice) else { return };
    let begins = line.start.zip(invoice.start).is_none_or(|(line, invoice)| line >= invoice);
    let ends = line.end.zip(invoice.end).is_none_or(|(line, invoice)| line <= invoice);
    findings.demand(begins, &rule::PEPPOL_R110, at);
    findings.demand(ends, &rule::PEPPOL_R111, at);
}
