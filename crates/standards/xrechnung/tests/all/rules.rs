//! Every rule: the sample keeps to all of them, and each change of it breaks exactly the rules that it should. The identifiers are
//! those of EN 16931-1 § 6.4, of XRechnung 3.0 and of Peppol BIS Billing 3.0.

mod vat;

use std::collections::BTreeSet;

use jiff::civil::date;
use xrechnung::{
    Account, Address, Adjustment, Amounts, Attachment, Attribute, Card, Class, DirectDebit, File, Identifier, Invoice,
    Party, Period, Place, Severity, Tax, check, rules,
};

use crate::{decimal, sample, some};

/// The rules that a change breaks, and the change.
type Case = (&'static [&'static str], fn(&mut Invoice));

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn identifier(value: &str, scheme: Option<&str>) -> Option<Identifier> {
    Some(Identifier { value: value.to_owned(), scheme: scheme.map(str::to_owned) })
}

fn seller_address(invoice: &mut Invoice) -> &mut Address {
    invoice.seller.address.as_mut().unwrap()
}

fn representative() -> Party {
    let address = Address { country: text("DE"), ..Address::default() };
    Party { name: text("Vertreter"), vat_id: text("DE987654321"), address: Some(address), ..Party::default() }
}

fn reason(percent: Option<&str>) -> Adjustment {
    Adjustment {
        amount: some("0"),
        base: percent.and(some("0")),
        percent: percent.map(decimal),
        reason: text("Rabatt"),
        tax: Tax { category: text("S"), rate: some("19") },
        ..Adjustment::default()
    }
}

const HEADER: &[Case] = &[
    (&["BR-01"], |invoice| invoice.specification = None),
    (&["BR-02"], |invoice| invoice.number = None),
    (&["BR-03"], |invoice| invoice.issued = None),
    (&["BR-04"], |invoice| invoice.kind = None),
    (&["BR-05"], |invoice| invoice.currency = None),
    (&["BR-16", "BR-CO-10", "BR-S-08"], |invoice| invoice.lines.clear()),
    (&["BR-29", "PEPPOL-EN16931-R111"], |invoice| {
        invoice.period = Some(Period { start: Some(date(2026, 11, 1)), end: Some(date(2026, 10, 31)) });
    }),
    (&["BR-52"], |invoice| invoice.attachments[0].number = None),
    (&["BR-53"], |invoice| invoice.vat_currency = text("USD")),
    (&["BR-55"], |invoice| invoice.preceding[0].number = None),
    (&["BR-CO-03"], |invoice| {
        invoice.tax_point = invoice.issued;
        invoice.tax_point_code = text("35");
    }),
    (&["BR-CO-19"], |invoice| invoice.period = Some(Period::default())),
    (&["PEPPOL-EN16931-R001"], |invoice| invoice.process = None),
    (&["BR-DE-15"], |invoice| invoice.references.buyer = None),
    (&["BR-DE-17"], |invoice| invoice.kind = text("325")),
    (&["BR-DE-18"], |invoice| invoice.payment_terms = text("#SKONTO#TAGE=14#PROZENT=2#")),
    (&["BR-DE-21"], |invoice| invoice.specification = text("urn:cen.eu:en16931:2017")),
    (&["BR-DE-22"], |invoice| {
        let file = Some(File { name: text("stunden.csv"), mime: None });
        invoice.attachments.push(Attachment { number: text("2"), file, ..Attachment::default() });
    }),
    (&["BR-DE-26"], |invoice| {
        invoice.kind = text("384");
        invoice.preceding.clear();
    }),
    (&["BR-DE-TMP-32"], |invoice| {
        invoice.delivery.day = None;
        invoice.period = None;
    }),
];

const PARTIES: &[Case] = &[
    (&["BR-06"], |invoice| invoice.seller.name = None),
    (&["BR-07"], |invoice| invoice.buyer.name = None),
    (&["BR-08"], |invoice| invoice.seller.address = None),
    (&["BR-09"], |invoice| seller_address(invoice).country = None),
    (&["BR-10"], |invoice| invoice.buyer.address = None),
    (&["BR-11"], |invoice| invoice.buyer.address.as_mut().unwrap().country = None),
    (&["BR-17"], |invoice| invoice.payee = Some(Party::default())),
    (&["BR-18"], |invoice| invoice.tax_representative = Some(Party { name: None, ..representative() })),
    (&["BR-19"], |invoice| invoice.tax_representative = Some(Party { address: None, ..representative() })),
    (&["BR-20"], |invoice| {
        invoice.tax_representative = Some(Party { address: Some(Address::default()), ..representative() });
    }),
    (&["BR-56"], |invoice| invoice.tax_representative = Some(Party { vat_id: None, ..representative() })),
    (&["BR-57"], |invoice| invoice.delivery.address.as_mut().unwrap().country = None),
    (&["BR-62"], |invoice| invoice.seller.electronic_address = identifier("a@b.example", None)),
    (&["BR-63"], |invoice| invoice.buyer.electronic_address = identifier("a@b.example", None)),
    (&["BR-CO-09"], |invoice| invoice.seller.vat_id = text("123456789")),
    (&["BR-CO-26"], |invoice| {
        invoice.seller.identifiers.clear();
        invoice.seller.registration = None;
        invoice.seller.vat_id = None;
    }),
    (&["PEPPOL-EN16931-R010"], |invoice| invoice.buyer.electronic_address = None),
    (&["PEPPOL-EN16931-R020"], |invoice| invoice.seller.electronic_address = None),
    (&["BR-DE-2"], |invoice| invoice.seller.contact = None),
    (&["BR-DE-3"], |invoice| seller_address(invoice).city = None),
    (&["BR-DE-4"], |invoice| seller_address(invoice).postcode = None),
    (&["BR-DE-5"], |invoice| invoice.seller.contact.as_mut().unwrap().name = None),
    (&["BR-DE-6"], |invoice| invoice.seller.contact.as_mut().unwrap().telephone = None),
    (&["BR-DE-7"], |invoice| invoice.seller.contact.as_mut().unwrap().email = None),
    (&["BR-DE-8"], |invoice| invoice.buyer.address.as_mut().unwrap().city = None),
    (&["BR-DE-9"], |invoice| invoice.buyer.address.as_mut().unwrap().postcode = None),
    (&["BR-DE-10"], |invoice| invoice.delivery.address.as_mut().unwrap().city = None),
    (&["BR-DE-11"], |invoice| invoice.delivery.address.as_mut().unwrap().postcode = None),
    (&["BR-DE-27"], |invoice| invoice.seller.contact.as_mut().unwrap().telephone = text("keins")),
    (&["BR-DE-28"], |invoice| invoice.seller.contact.as_mut().unwrap().email = text("muster@musterware")),
    (&["BR-DE-16", "BR-S-02", "BR-S-03", "BR-S-04"], |invoice| {
        invoice.seller.vat_id = None;
        invoice.seller.tax_number = None;
    }),
];

fn debit() -> Option<DirectDebit> {
    Some(DirectDebit {
        mandate: text("M-1"),
        creditor: text("DE98ZZZ09999999999"),
        account: text("DE50000000000000000815"),
    })
}

/// The one way to pay of the sample becomes a direct debit.
fn debited(invoice: &mut Invoice, debit: Option<DirectDebit>) {
    invoice.payment.means[0].code = text("59");
    invoice.payment.means[0].account = None;
    invoice.payment.debit = debit;
}

fn by_card(invoice: &mut Invoice, card: Option<Card>) {
    invoice.payment.means[0].code = text("48");
    invoice.payment.means[0].account = None;
    invoice.payment.means[0].card = card;
}

const PAYMENT: &[Case] = &[
    (&[], |invoice| debited(invoice, debit())),
    (&[], |invoice| by_card(invoice, Some(Card { number: text("6789"), holder: None }))),
    (&["BR-49"], |invoice| invoice.payment.means[0].code = None),
    (&["BR-50", "BR-61"], |invoice| invoice.payment.means[0].account = Some(Account::default())),
    (&["BR-51"], |invoice| by_card(invoice, Some(Card { number: text("12345678901"), holder: None }))),
    (&["BR-61", "BR-DE-23-a"], |invoice| invoice.payment.means[0].account = None),
    (&["BR-DE-1"], |invoice| invoice.payment.means.clear()),
    (&["BR-DE-19"], |invoice| {
        invoice.payment.means[0].account.as_mut().unwrap().number = text("DE51000000000000000815")
    }),
    (&["BR-DE-20"], |invoice| {
        debited(invoice, Some(DirectDebit { account: text("815"), ..debit().unwrap() }));
    }),
    (&["BR-DE-23-b"], |invoice| invoice.payment.means[0].card = Some(Card::default())),
    (&["BR-DE-23-b"], |invoice| invoice.payment.debit = debit()),
    (&["BR-DE-24-a"], |invoice| by_card(invoice, None)),
    (&["BR-DE-24-b"], |invoice| {
        by_card(invoice, Some(Card::default()));
        invoice.payment.means[0].account = Some(Account::default());
    }),
    (&["BR-DE-25-a", "PEPPOL-EN16931-R061"], |invoice| debited(invoice, None)),
    (&["BR-DE-25-b"], |invoice| {
        debited(invoice, debit());
        invoice.payment.means[0].card = Some(Card::default());
    }),
    (&["BR-DE-30"], |invoice| debited(invoice, Some(DirectDebit { creditor: None, ..debit().unwrap() }))),
    (&["BR-DE-31"], |invoice| debited(invoice, Some(DirectDebit { account: None, ..debit().unwrap() }))),
    (&["PEPPOL-EN16931-R061"], |invoice| debited(invoice, Some(DirectDebit { mandate: None, ..debit().unwrap() }))),
];

const SUMS: &[Case] = &[
    (&["BR-12"], |invoice| invoice.totals.lines = None),
    (&["BR-13"], |invoice| invoice.totals.net = None),
    (&["BR-14"], |invoice| invoice.totals.gross = None),
    (&["BR-15"], |invoice| invoice.totals.due = None),
    (&["BR-CO-10", "BR-CO-13"], |invoice| invoice.totals.lines = some("907.31")),
    (&["BR-CO-11", "BR-CO-13"], |invoice| invoice.totals.allowances = None),
    (&["BR-CO-12", "BR-CO-13"], |invoice| invoice.totals.charges = some("15.01")),
    (&["BR-CO-13", "BR-CO-15"], |invoice| invoice.totals.net = some("902.31")),
    (&["BR-CO-15"], |invoice| invoice.totals.vat = None),
    (&["BR-CO-14", "BR-CO-15"], |invoice| invoice.totals.vat = some("165.45")),
    (&["BR-CO-15", "BR-CO-16"], |invoice| invoice.totals.gross = some("1067.75")),
    (&["BR-CO-16"], |invoice| invoice.totals.paid = None),
    (&["BR-CO-16"], |invoice| invoice.totals.rounding = some("0.01")),
    (&["BR-CO-16"], |invoice| invoice.totals.third_parties = some("1")),
    (&["BR-CO-14", "BR-CO-17"], |invoice| invoice.vat[0].amount = some("161.93")),
    (&["PEPPOL-EN16931-R055"], |invoice| {
        invoice.vat_currency = text("USD");
        invoice.totals.vat_accounting = some("-190");
    }),
    (&["BR-DEC-09"], |invoice| invoice.totals.lines = some("907.300")),
    (&["BR-DEC-10"], |invoice| invoice.totals.allowances = some("20.000")),
    (&["BR-DEC-11"], |invoice| invoice.totals.charges = some("15.000")),
    (&["BR-DEC-12"], |invoice| invoice.totals.net = some("902.300")),
    (&["BR-DEC-13"], |invoice| invoice.totals.vat = some("165.440")),
    (&["BR-DEC-14"], |invoice| invoice.totals.gross = some("1067.740")),
    (&["BR-DEC-15"], |invoice| {
        invoice.vat_currency = text("USD");
        invoice.totals.vat_accounting = some("190.000");
    }),
    (&["BR-DEC-16"], |invoice| invoice.totals.paid = some("100.000")),
    (&["BR-DEC-17"], |invoice| invoice.totals.rounding = some("0.000")),
    (&["BR-DEC-18"], |invoice| invoice.totals.due = some("967.740")),
    (&["BR-DEC-19"], |invoice| invoice.vat[0].base = some("852.300")),
    (&["BR-DEC-20"], |invoice| invoice.vat[0].amount = some("161.940")),
];

const ADJUSTMENTS: &[Case] = &[
    (&["BR-31", "BR-CO-11", "BR-S-08"], |invoice| invoice.allowances[0].amount = None),
    (&["BR-32", "BR-S-08"], |invoice| invoice.allowances[0].tax.category = None),
    (&["BR-33"], |invoice| {
        invoice.allowances[0].reason = None;
        invoice.allowances[0].code = None;
    }),
    (&["BR-36", "BR-CO-12", "BR-S-08"], |invoice| invoice.charges[0].amount = None),
    (&["BR-37", "BR-S-08"], |invoice| invoice.charges[0].tax.category = None),
    (&["BR-38"], |invoice| invoice.charges[0].reason = None),
    (&["BR-41", "PEPPOL-EN16931-R120"], |invoice| invoice.lines[1].allowances[0].amount = None),
    (&["BR-42"], |invoice| invoice.lines[1].allowances[0].reason = None),
    (&["BR-43"], |invoice| invoice.lines[0].charges.push(Adjustment { amount: None, ..reason(None) })),
    (&["BR-44"], |invoice| invoice.lines[0].charges.push(Adjustment { reason: None, ..reason(None) })),
    (&["BR-DEC-01"], |invoice| invoice.allowances[0].amount = some("20.000")),
    (&["BR-DEC-02"], |invoice| invoice.allowances[0].base = some("400.000")),
    (&["BR-DEC-05"], |invoice| invoice.charges[0].amount = some("15.000")),
    (&["BR-DEC-06"], |invoice| invoice.charges.push(Adjustment { base: some("0.000"), ..reason(Some("1")) })),
    (&["BR-DEC-24"], |invoice| invoice.lines[1].allowances[0].amount = some("10.000")),
    (&["BR-DEC-25"], |invoice| {
        invoice.lines[0].allowances.push(Adjustment { base: some("0.000"), ..reason(Some("1")) });
    }),
    (&["BR-DEC-27"], |invoice| invoice.lines[0].charges.push(Adjustment { amount: some("0.000"), ..reason(None) })),
    (&["BR-DEC-28"], |invoice| invoice.lines[0].charges.push(Adjustment { base: some("0.000"), ..reason(Some("1")) })),
    (&["PEPPOL-EN16931-R040"], |invoice| invoice.allowances[0].base = some("401.00")),
    (&["PEPPOL-EN16931-R041"], |invoice| invoice.allowances[0].base = None),
    (&["PEPPOL-EN16931-R042"], |invoice| invoice.allowances[0].percent = None),
];

const LINES: &[Case] = &[
    (&["BR-21"], |invoice| invoice.lines[0].id = None),
    (&["BR-22"], |invoice| invoice.lines[0].quantity = None),
    (&["BR-23"], |invoice| invoice.lines[0].unit = None),
    (&["BR-24", "BR-CO-10", "BR-S-08"], |invoice| invoice.lines[0].net = None),
    (&["BR-25"], |invoice| invoice.lines[0].item.name = None),
    (&["BR-26"], |invoice| invoice.lines[0].price.net = None),
    (&["BR-27"], |invoice| {
        invoice.lines[1].price.net = some("-89.50");
        invoice.lines[1].quantity = some("-3");
    }),
    (&["BR-28"], |invoice| {
        invoice.lines[0].price.gross = some("-0.10");
        invoice.lines[0].price.discount = some("-50.00");
    }),
    (&["BR-30"], |invoice| {
        invoice.lines[0].period = Some(Period { start: Some(date(2026, 11, 2)), end: Some(date(2026, 11, 1)) });
    }),
    (&["BR-54"], |invoice| invoice.lines[0].item.attributes.push(Attribute { name: text("Farbe"), value: None })),
    (&["BR-64"], |invoice| invoice.lines[0].item.standard_number = identifier("4000000000006", None)),
    (&["BR-65"], |invoice| invoice.lines[0].item.classes.push(Class { code: "1".to_owned(), ..Class::default() })),
    (&["BR-CO-04", "BR-S-08"], |invoice| invoice.lines[0].tax.category = None),
    (&["BR-CO-20"], |invoice| invoice.lines[0].period = Some(Period::default())),
    (&["BR-DEC-23"], |invoice| invoice.lines[0].net = some("598.800")),
    (&["PEPPOL-EN16931-R046"], |invoice| invoice.lines[0].price.gross = some("60.01")),
    (&["PEPPOL-EN16931-R110"], |invoice| {
        invoice.lines[0].period = Some(Period { start: Some(date(2026, 10, 31)), end: None });
    }),
    (&["PEPPOL-EN16931-R111"], |invoice| {
        invoice.lines[0].period = Some(Period { start: None, end: Some(date(2026, 12, 1)) });
    }),
    (&["PEPPOL-EN16931-R120"], |invoice| invoice.lines[0].quantity = some("13")),
    (&["PEPPOL-EN16931-R121"], |invoice| invoice.lines[0].price.base_quantity = some("0")),
    (&["PEPPOL-EN16931-R130"], |invoice| invoice.lines[0].price.base_unit = text("H87")),
];

fn cases() -> Vec<Case> {
    [HEADER, PARTIES, PAYMENT, SUMS, ADJUSTMENTS, LINES, vat::BREAKDOWN].concat()
}

fn broken(invoice: &Invoice) -> Vec<&'static str> {
    let mut ids: Vec<_> = check(invoice).iter().map(|finding| finding.rule.id).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn each_change_breaks_exactly_its_rules() {
    let mut wrong = Vec::new();
    for (expected, change) in cases() {
        let mut invoice = sample();
        change(&mut invoice);
        let found: BTreeSet<_> = broken(&invoice).into_iter().collect();
        let expected: BTreeSet<_> = expected.iter().copied().collect();
        if found != expected {
            wrong.push(format!("expected {expected:?}, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_rule_is_left_out_and_none_is_there_twice() {
    let ids: Vec<_> = rules().map(|rule| rule.id).collect();
    let once: BTreeSet<_> = ids.iter().copied().collect();
    assert_eq!(once.len(), ids.len());
    let mut tried: BTreeSet<String> =
        cases().iter().flat_map(|(ids, _)| ids.iter().map(|id| (*id).to_owned())).collect();
    for (_, code) in vat::CATEGORIES.into_iter().chain([("S", "S")]) {
        tried.extend((1..=10).map(|number| format!("BR-{code}-{number:02}")));
    }
    let untried: Vec<_> = ids.iter().filter(|id| !tried.contains(**id)).collect();
    assert!(untried.is_empty(), "{untried:?}");
    assert!(!once.contains("BR-S-09"), "BR-CO-17 says it");
}

#[test]
fn a_finding_says_where_and_how_much() {
    let mut invoice = sample();
    invoice.totals.due = some("967.75");
    invoice.lines[1].item.name = None;
    let findings = check(&invoice);
    let [due, item] = findings[..] else { panic!("{findings:?}") };
    assert_eq!((due.rule.id, due.rule.key().as_str(), due.rule.term), ("BR-CO-16", "br-co-16", "BT-115"));
    assert_eq!((due.place, due.severity), (Place::Invoice, Severity::Error));
    assert_eq!(due.amounts, Some(Amounts { found: decimal("967.75"), expected: decimal("967.74") }));
    assert!(due.to_string().ends_with("; it says 967.75, which should be 967.74"), "{due}");
    assert_eq!((item.place, item.amounts), (Place::Line(1), None));
    assert!(item.to_string().starts_with("line 2: BR-25 (BT-153): "), "{item}");
    assert!(due.rule.is_european());
}

#[test]
fn the_price_is_for_as_many_as_it_says() {
    // 89.50 for 4 hours; three of them, without the allowance of 10.00.
    let mut invoice = sample();
    invoice.lines[1].price.base_quantity = some("4");
    let found = |invoice: &Invoice| {
        let findings = check(invoice);
        findings
            .iter()
            .find(|one| one.rule.id == "PEPPOL-EN16931-R120")
            .map(|one| (one.severity, one.amounts.unwrap().expected))
    };
    assert_eq!(found(&invoice), Some((Severity::Error, decimal("57.13"))));
    invoice.lines[1].net = some("57.13");
    assert_eq!(found(&invoice), None);
    invoice.lines[1].net = some("57.11");
    assert_eq!(found(&invoice), Some((Severity::Warning, decimal("57.13"))), "two cents pass");
    invoice.lines[1].price.base_quantity = some("0.000000000000001");
    assert_eq!(found(&invoice).map(|(severity, _)| severity), Some(Severity::Error), "no panic");
}

#[test]
fn discounts_are_written_exactly() {
    let right = [
        "",
        "Zahlbar sofort.",
        "#SKONTO#TAGE=7#PROZENT=3.00#\nsonst\n#SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=-100.00#",
    ];
    let wrong = [
        "#SKONTO#TAGE=14#PROZENT=2,00#",
        "#SKONTO#TAGE=14#PROZENT=2.0#",
        "#SKONTO#TAGE=14#PROZENT=-2.00#",
        "#SKONTO#TAGE=#PROZENT=2.00#",
        "#SKONTO#TAGE=14#PROZENT=2.00",
        "#SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=1#",
        "#SKONTO#TAGE= 14#PROZENT=2.00#",
        "#Skonto#TAGE=14#PROZENT=2.00#",
        "#VERZUG#TAGE=14#PROZENT=2.00#",
        "#SKONTO#TAGE=99999999999#PROZENT=2.00#",
        "#SKONTO#TAGE=14#PROZENT=2.00# danach",
    ];
    let broken_by = |terms: &str| {
        let mut invoice = sample();
        invoice.payment_terms = text(terms).filter(|terms| !terms.is_empty());
        (broken(&invoice).contains(&"BR-DE-18"), invoice.cash_discounts())
    };
    for terms in right {
        assert!(!broken_by(terms).0, "{terms}");
    }
    for terms in wrong {
        assert_eq!(broken_by(terms), (true, Vec::new()), "{terms}");
    }
    let discounts = broken_by(right[2]).1;
    assert_eq!((discounts.len(), discounts[1].days, discounts[1].base), (2, 14, some("-100")));
}
