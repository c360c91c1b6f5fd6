//! The rules about VAT: its breakdown, its categories and how it is rounded.

use jiff::civil::date;
use rust_decimal::Decimal;
use xrechnung::{Address, Invoice, Period, Severity, Tax, VatBreakdown, check};

use super::{Case, broken, identifier, representative, text};
use crate::{sample, some};

pub(super) const BREAKDOWN: &[Case] = &[
    (&["BR-45"], |invoice| invoice.vat[1].base = None),
    (&["BR-46", "BR-CO-14"], |invoice| invoice.vat[1].amount = None),
    (&["BR-47"], |invoice| invoice.vat[1].tax.category = None),
    (&["BR-48", "BR-CO-17", "BR-DE-14", "BR-S-08"], |invoice| invoice.vat[1].tax.rate = None),
    (&["BR-CO-18", "BR-S-01"], |invoice| invoice.vat.clear()),
    (&["BR-CL-17"], |invoice| {
        invoice.vat.push(VatBreakdown {
            base: some("0"),
            amount: some("0"),
            tax: Tax { category: text("X"), rate: some("0") },
            ..VatBreakdown::default()
        });
    }),
    (&["BR-CL-18", "BR-S-08"], |invoice| invoice.lines[2].tax.category = text("X")),
    (&["BR-IC-11"], |invoice| {
        untaxed("K")(invoice);
        invoice.delivery.day = None;
        invoice.period = None;
        invoice
            .lines
            .iter_mut()
            .for_each(|line| line.period = Some(Period { start: Some(date(2026, 11, 1)), end: None }));
    }),
    (&["BR-57", "BR-IC-12"], |invoice| {
        untaxed("K")(invoice);
        invoice.delivery.address = Some(Address { city: text("Wien"), postcode: text("1010"), ..Address::default() });
    }),
    (&["BR-DE-14", "BR-O-01", "BR-O-05", "BR-O-08", "BR-O-12", "BR-O-13", "BR-O-14"], |invoice| {
        untaxed("O")(invoice);
        let other = |tax: &mut Tax| *tax = Tax { category: text("B"), rate: some("19") };
        invoice.lines.iter_mut().for_each(|line| other(&mut line.tax));
        invoice.lines[0].tax = Tax { category: text("O"), rate: some("0") };
        other(&mut invoice.allowances[0].tax);
        other(&mut invoice.charges[0].tax);
        let vat = invoice.vat[0].clone();
        invoice.vat.push(vat);
    }),
    (&["BR-DE-14", "BR-O-11"], |invoice| {
        untaxed("O")(invoice);
        invoice.vat.push(VatBreakdown {
            base: some("0"),
            amount: some("0"),
            tax: Tax { category: text("B"), rate: some("0") },
            ..VatBreakdown::default()
        });
    }),
];

/// Changes the sample so that everything is of one category without tax, and is right.
fn untaxed(category: &'static str) -> impl Fn(&mut Invoice) {
    move |invoice| {
        let rate = Some(Decimal::ZERO).filter(|_| category != "O");
        let tax = Tax { category: text(category), rate };
        invoice.lines.iter_mut().for_each(|line| line.tax = tax.clone());
        invoice.allowances[0].tax = tax.clone();
        invoice.charges[0].tax = tax.clone();
        let reason = text("kein Steuerausweis").filter(|_| !matches!(category, "Z" | "L" | "M"));
        invoice.vat = vec![VatBreakdown { base: some("902.30"), amount: some("0"), tax, reason, reason_code: None }];
        invoice.totals.vat = some("0");
        invoice.totals.gross = some("902.30");
        invoice.totals.due = some("802.30");
        match category {
            "AE" | "K" => invoice.buyer.vat_id = text("ATU99999999"),
            "O" => invoice.seller.vat_id = None,
            _ => {}
        }
    }
}

/// The code of a category in the identifiers of its rules.
pub(super) const CATEGORIES: [(&str, &str); 8] =
    [("Z", "Z"), ("E", "E"), ("AE", "AE"), ("K", "IC"), ("G", "G"), ("O", "O"), ("L", "AF"), ("M", "AG")];

/// Rules of one category that an invoice breaks, by their numbers.
fn of_category(code: &str, invoice: &Invoice) -> Vec<&'static str> {
    let prefix = format!("BR-{code}-");
    broken(invoice).into_iter().filter_map(|id| id.strip_prefix(&prefix)).collect()
}

#[test]
fn every_category_of_vat_keeps_its_ten_rules() {
    for (category, code) in CATEGORIES {
        let has_rates = matches!(category, "L" | "M");
        let changed = |change: &dyn Fn(&mut Invoice)| {
            let mut invoice = sample();
            untaxed(category)(&mut invoice);
            change(&mut invoice);
            of_category(code, &invoice)
        };
        let expect = |change: &dyn Fn(&mut Invoice), rules: &[&str]| assert_eq!(changed(change), rules, "{category}");
        expect(&|_| {}, &[]);
        expect(&|invoice| invoice.vat.clear(), &["01"]);
        expect(
            &|invoice| {
                let party = &mut invoice.seller;
                if category == "O" {
                    party.vat_id = text("DE123456789");
                } else {
                    (party.vat_id, party.tax_number) = (None, None);
                }
            },
            &["02", "03", "04"],
        );
        let wrong = if category == "O" || has_rates { some("-1") } else { some("19") };
        let with_rates = |rule: &'static str| if has_rates { vec![rule, "08"] } else { vec![rule] };
        expect(&|invoice| invoice.lines[0].tax.rate = wrong, &with_rates("05"));
        expect(&|invoice| invoice.allowances[0].tax.rate = wrong, &with_rates("06"));
        expect(&|invoice| invoice.charges[0].tax.rate = wrong, &with_rates("07"));
        expect(&|invoice| invoice.vat[0].base = some("902.31"), &["08"]);
        let untaxed_amount: &[&str] = if has_rates { &[] } else { &["09"] };
        expect(&|invoice| invoice.vat[0].amount = some("1"), untaxed_amount);
        expect(
            &|invoice| invoice.vat[0].reason = if invoice.vat[0].reason.is_some() { None } else { text("weil") },
            &["10"],
        );
    }
}

#[test]
fn what_is_taxed_by_rate_keeps_its_rules() {
    let changed = |change: fn(&mut Invoice)| {
        let mut invoice = sample();
        change(&mut invoice);
        of_category("S", &invoice)
    };
    assert_eq!(changed(|invoice| invoice.lines[2].tax.rate = some("0")), ["05", "08"]);
    assert_eq!(changed(|invoice| invoice.allowances[0].tax.rate = None), ["06", "08"]);
    assert_eq!(changed(|invoice| invoice.charges[0].tax.rate = some("-1")), ["07", "08"]);
    assert_eq!(changed(|invoice| invoice.vat[0].base = some("852.31")), ["08"]);
    assert_eq!(changed(|invoice| invoice.vat[0].reason_code = text("VATEX-EU-O")), ["10"]);
    assert_eq!(changed(|invoice| invoice.seller.vat_id = None), [""; 0], "the tax number suffices");
}

#[test]
fn who_pays_the_vat_must_be_known() {
    let without = |category: &'static str, code: &str, change: fn(&mut Invoice)| {
        let mut invoice = sample();
        untaxed(category)(&mut invoice);
        change(&mut invoice);
        of_category(code, &invoice)
    };
    let all = ["02", "03", "04"];
    assert_eq!(without("K", "IC", |invoice| invoice.buyer.vat_id = None), all);
    assert_eq!(without("K", "IC", |invoice| invoice.seller.vat_id = None), all, "a tax number does not suffice");
    assert_eq!(without("G", "G", |invoice| invoice.seller.vat_id = None), all);
    assert_eq!(without("AE", "AE", |invoice| invoice.buyer.vat_id = None), all);
    let registered = |invoice: &mut Invoice| {
        invoice.buyer.vat_id = None;
        invoice.buyer.registration = identifier("HRA 1", None);
    };
    assert_eq!(without("AE", "AE", registered), [""; 0]);
    let represented = |invoice: &mut Invoice| {
        invoice.seller.vat_id = None;
        invoice.tax_representative = Some(representative());
    };
    assert_eq!(without("G", "G", represented), [""; 0]);
}

#[test]
fn the_vat_is_rounded_like_merchants_do_and_validators_let_a_unit_pass() {
    // Base, rate, VAT, what is found: nothing, a warning or an error (EN 16931-1, BR-CO-17).
    let cases = [
        ("72.50", "19", "13.78", None),
        ("-72.50", "19", "-13.78", None),
        ("72.50", "19", "13.77", Some(Severity::Warning)),
        ("72.50", "19", "14.78", Some(Severity::Warning)),
        ("72.50", "19", "14.79", Some(Severity::Error)),
        ("-72.50", "19", "13.78", Some(Severity::Error)),
        ("0.50", "7", "0.04", None),
        ("999999999999.99", "100", "999999999999.99", None),
        ("0.01", "0.0000000001", "0", None),
    ];
    for (base, rate, amount, expected) in cases {
        let mut invoice = sample();
        let tax = Tax { category: text("S"), rate: some(rate) };
        invoice.vat = vec![VatBreakdown { base: some(base), amount: some(amount), tax, ..VatBreakdown::default() }];
        let found = check(&invoice).into_iter().find(|finding| finding.rule.id == "BR-CO-17");
        assert_eq!(found.map(|finding| finding.severity), expected, "{base} × {rate} % = {amount}");
    }
}
