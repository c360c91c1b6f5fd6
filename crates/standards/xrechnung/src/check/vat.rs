//! The VAT by category (EN 16931-1, § 6.4.3).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Findings;
use super::sums::VAT_TOLERANCE;
use crate::finding::{Amounts, Place};
use crate::invoice::{Adjustment, Invoice, Period, Tax, VatBreakdown};
use crate::rule::{self, FAMILIES, Family, Rule};

/// Split payment in Italy, a category without rules of its own here.
const SPLIT_PAYMENT: &str = "B";

pub(super) fn check(invoice: &Invoice, findings: &mut Findings) {
    findings.demand(!invoice.vat.is_empty(), &rule::BR_CO_18, Place::Invoice);
    for (number, vat) in invoice.vat.iter().enumerate() {
        breakdown(vat, Place::Vat(number), findings);
    }
    known_categories(invoice, findings);
    for family in FAMILIES {
        self::family(family, invoice, findings);
    }
    union_supply(invoice, findings);
    untaxed_alone(invoice, findings);
}

fn breakdown(vat: &VatBreakdown, at: Place, findings: &mut Findings) {
    findings.demand(vat.base.is_some(), &rule::BR_45, at);
    findings.demand(vat.amount.is_some(), &rule::BR_46, at);
    findings.text(vat.tax.category.as_ref(), &rule::BR_47, at);
    findings.demand(vat.tax.rate.is_some() || is_of(&vat.tax, "O"), &rule::BR_48, at);
    findings.demand(vat.tax.rate.is_some(), &rule::BR_DE_14, at);
}

fn known_categories(invoice: &Invoice, findings: &mut Findings) {
    let is_known = |tax: &Tax| {
        let category = tax.category.as_deref().unwrap_or(SPLIT_PAYMENT);
        category == SPLIT_PAYMENT || FAMILIES.iter().any(|family| family.category == category)
    };
    let of_breakdown = invoice.vat.iter().enumerate().map(|(number, vat)| (&vat.tax, Place::Vat(number)));
    for (tax, at) in of_breakdown
        .chain(adjusted(&invoice.allowances, Place::Allowance))
        .chain(adjusted(&invoice.charges, Place::Charge))
    {
        findings.demand(is_known(tax), &rule::BR_CL_17, at);
    }
    for (tax, at) in lines(invoice) {
        findings.demand(is_known(tax), &rule::BR_CL_18, at);
    }
}

fn lines(invoice: &Invoice) -> impl Iterator<Item = (&Tax, Place)> {
    invoice.lines.iter().enumerate().map(|(number, line)| (&line.tax, Place::Line(number)))
}

fn adjusted(all: &[Adjustment], at: fn(usize) -> Place) -> impl Iterator<Item = (&Tax, Place)> {
    all.iter().enumerate().map(move |(number, one)| (&one.tax, at(number)))
}

fn is_of(tax: &Tax, category: &str) -> bool {
    tax.category.as_deref() == Some(category)
}

/// What a category asks for.
struct Demand {
    rate: fn(Option<Decimal>) -> bool,
    /// A reason why there is no VAT.
    has_reason: bool,
    parties: fn(&Invoice) -> bool,
}

impl Demand {
    fn of(category: &str) -> Self {
        let zero = |rate: Option<Decimal>| rate.is_some_and(|rate| rate.is_zero());
        let above_zero = |rate: Option<Decimal>| rate.is_some_and(|rate| rate > Decimal::ZERO);
        let from_zero = |rate: Option<Decimal>| rate.is_some_and(|rate| rate >= Decimal::ZERO);
        let exempt = Self { rate: zero, has_reason: true, parties: is_known_to_tax_office };
        match category {
            "S" => Self { rate: above_zero, has_reason: false, ..exempt },
            "L" | "M" => Self { rate: from_zero, has_reason: false, ..exempt },
            "Z" => Self { has_reason: false, ..exempt },
            "AE" => Self { parties: is_reverse_charge, ..exempt },
            "K" => Self { parties: |invoice| has_vat_id(invoice) && invoice.buyer.vat_id.is_some(), ..exempt },
            "G" => Self { parties: has_vat_id, ..exempt },
            "O" => Self { rate: |rate| rate.is_none(), parties: has_no_vat_id, ..exempt },
            _ => exempt,
        }
    }
}

/// The VAT number of the seller or of its representative.
fn has_vat_id(invoice: &Invoice) -> bool {
    let representative = invoice.tax_representative.as_ref();
    invoice.seller.vat_id.is_some() || representative.is_some_and(|party| party.vat_id.is_some())
}

fn is_known_to_tax_office(invoice: &Invoice) -> bool {
    has_vat_id(invoice) || invoice.seller.tax_number.is_some()
}

/// The buyer pays the VAT, so it has to be known as well.
fn is_reverse_charge(invoice: &Invoice) -> bool {
    let buyer = &invoice.buyer;
    is_known_to_tax_office(invoice) && (buyer.vat_id.is_some() || buyer.registration.is_some())
}

fn has_no_vat_id(invoice: &Invoice) -> bool {
    !has_vat_id(invoice) && invoice.buyer.vat_id.is_none()
}

fn family(family: &'static Family, invoice: &Invoice, findings: &mut Findings) {
    let Family { category, has_rates, broken_down, known, rate, base, amount, reason } = family;
    let demand = Demand::of(category);
    let mut is_used = false;
    let mut use_of = |taxes: &mut dyn Iterator<Item = (&Tax, Place)>, known: &'static Rule, rate: &'static Rule| {
        let mut is_used_here = false;
        for (tax, at) in taxes.filter(|(tax, _)| is_of(tax, category)) {
            is_used_here = true;
            findings.demand((demand.rate)(tax.rate), rate, at);
        }
        findings.demand(!is_used_here || (demand.parties)(invoice), known, Place::Seller);
        is_used |= is_used_here;
    };
    let ([of_line, of_allowance, of_charge], [line, allowance, charge]) = (known, rate);
    use_of(&mut lines(invoice), of_line, line);
    use_of(&mut adjusted(&invoice.allowances, Place::Allowance), of_allowance, allowance);
    use_of(&mut adjusted(&invoice.charges, Place::Charge), of_charge, charge);

    let breakdowns = || invoice.vat.iter().enumerate().filter(|(_, vat)| is_of(&vat.tax, category));
    let count = breakdowns().count();
    // A category without rates may stand there with nothing in it.
    let is_right = if *has_rates { is_used == (count > 0) } else { count == 1 || (count == 0 && !is_used) };
    findings.demand(is_right, broken_down, Place::Invoice);
    let taxed = taxed(invoice, category, *has_rates);
    for (number, vat) in breakdowns() {
        let at = Place::Vat(number);
        if let Some(found) = vat.base {
            let rate = vat.tax.rate.filter(|_| *has_rates);
            let tolerance = if *has_rates { VAT_TOLERANCE } else { Decimal::ZERO };
            let expected = taxed.get(&rate).copied().unwrap_or_default();
            findings.close(Amounts { found, expected }, tolerance, base, at);
        }
        // With a rate, the tax is told by BR-CO-17.
        if let (Some(found), false) = (vat.amount, *has_rates) {
            findings.equal(Amounts { found, expected: Decimal::ZERO }, amount, at);
        }
        let has_reason = vat.reason.is_some() || vat.reason_code.is_some();
        findings.demand(has_reason == demand.has_reason, reason, at);
    }
}

/// Lines and charges minus allowances of a category: by rate where it has several, else all under none.
fn taxed(invoice: &Invoice, category: &str, has_rates: bool) -> BTreeMap<Option<Decimal>, Decimal> {
    let lines = invoice.lines.iter().map(|line| (&line.tax, line.net));
    let charges = invoice.charges.iter().map(|one| (&one.tax, one.amount));
    let allowances = invoice.allowances.iter().map(|one| (&one.tax, one.amount.map(|amount| -amount)));
    let mut sums = BTreeMap::new();
    for (tax, amount) in lines.chain(charges).chain(allowances).filter(|(tax, _)| is_of(tax, category)) {
        *sums.entry(tax.rate.filter(|_| has_rates)).or_default() += amount.unwrap_or_default();
    }
    sums
}

/// A supply within the EU says when and to which country.
fn union_supply(invoice: &Invoice, findings: &mut Findings) {
    if !invoice.vat.iter().any(|vat| is_of(&vat.tax, "K")) {
        return;
    }
    let delivery = &invoice.delivery;
    let has_days = invoice.period.is_some_and(|period| period != Period::default());
    findings.demand(delivery.day.is_some() || has_days, &rule::BR_IC_11, Place::Delivery);
    let country = delivery.address.as_ref().and_then(|address| address.country.as_ref());
    findings.text(country, &rule::BR_IC_12, Place::Delivery);
}

/// What is not subject to VAT does not mix with what is.
fn untaxed_alone(invoice: &Invoice, findings: &mut Findings) {
    let is_other = |tax: &Tax| tax.category.is_some() && !is_of(tax, "O");
    if !invoice.vat.iter().any(|vat| is_of(&vat.tax, "O")) {
        return;
    }
    findings.demand(!invoice.vat.iter().any(|vat| is_other(&vat.tax)), &rule::BR_O_11, Place::Invoice);
    let parts: [(&mut dyn Iterator<Item = (&Tax, Place)>, &'static Rule); 3] = [
        (&mut lines(invoice), &rule::BR_O_12),
        (&mut adjusted(&invoice.allowances, Place::Allowance), &rule::BR_O_13),
        (&mut adjusted(&invoice.charges, Place::Charge), &rule::BR_O_14),
    ];
    for (taxes, rule) in parts {
        for (_, at) in taxes.filter(|(tax, _)| is_other(tax)) {
            findings.tell(rule, at);
        }
    }
}
