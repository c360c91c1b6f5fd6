//! Invoices made up by chance, with everything that both syntaxes can say. Parts are boxed: a whole invoice in the making would not
//! fit on the stack of a test.

use jiff::civil::Date;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use rust_decimal::Decimal;
use xrechnung::{
    Account, Address, Adjustment, Attachment, Attribute, Card, Class, Contact, Delivery, DirectDebit, File, Identifier,
    Invoice, Item, Line, Note, Party, Payment, PaymentMeans, Period, Preceding, Price, References, Syntax, Tax, Totals,
    VatBreakdown,
};

/// A text without white space around it; the characters of XML among its own.
fn text() -> impl Strategy<Value = String> {
    "[A-Za-zÄß0-9&<>\"']([ A-Za-zß0-9&<>\"'./-]{0,8}[a-z0-9])?"
}

fn maybe() -> impl Strategy<Value = Option<String>> {
    of(text())
}

fn day() -> impl Strategy<Value = Option<Date>> {
    of((1000_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap()))
}

fn number() -> impl Strategy<Value = Option<Decimal>> {
    of((-1_000_000_000_i64..1_000_000_000, 0_u32..=6).prop_map(|(digits, scale)| Decimal::new(digits, scale)))
}

fn identifier() -> impl Strategy<Value = Identifier> {
    (text(), of("[0-9]{4}")).prop_map(|(value, scheme)| Identifier { value, scheme })
}

prop_compose! {
    fn period()(days in of((day(), day()).prop_filter("a day", |(start, end)| start.is_some() || end.is_some())))
        -> Option<Period> {
        days.map(|(start, end)| Period { start, end })
    }
}

prop_compose! {
    fn address()(lines in [maybe(), maybe(), maybe()], place in [maybe(), maybe(), maybe(), maybe()]) -> Address {
        let ([street, more, rest], [city, postcode, region, country]) = (lines, place);
        Address { street, more, rest, city, postcode, region, country }
    }
}

prop_compose! {
    /// What payee and tax representative can have as well.
    fn named_party()(
        texts in [maybe(), maybe(), maybe()],
        mut identifiers in vec(identifier().boxed(), 0..3),
        registration in of(identifier().boxed()),
        address in of(address().boxed()),
    ) -> Party {
        // Both syntaxes have those without a scheme first.
        identifiers.sort_by_key(|id| id.scheme.is_some());
        let [name, vat_id, tax_number] = texts;
        Party { name, identifiers, registration, vat_id, tax_number, address, ..Party::default() }
    }
}

prop_compose! {
    fn party()(
        party in named_party().boxed(),
        texts in [maybe(), maybe()],
        electronic_address in of(identifier().boxed()),
        contact in of([maybe(), maybe(), maybe()]),
    ) -> Party {
        let [trading_name, legal_information] = texts;
        let contact = contact.map(|[name, telephone, email]| Contact { name, telephone, email });
        Party { trading_name, legal_information, electronic_address, contact, ..party }
    }
}

prop_compose! {
    fn tax()(category in maybe(), rate in number()) -> Tax {
        Tax { category, rate }
    }
}

prop_compose! {
    fn adjustment()(numbers in [number(), number(), number()], tax in tax().boxed(), texts in [maybe(), maybe()]) -> Adjustment {
        let ([amount, base, percent], [reason, code]) = (numbers, texts);
        Adjustment { amount, base, percent, tax, reason, code }
    }
}

fn adjustments() -> impl Strategy<Value = Vec<Adjustment>> {
    vec(adjustment().boxed(), 0..3)
}

prop_compose! {
    fn item()(
        texts in [maybe(), maybe(), maybe(), maybe(), maybe()],
        standard_number in of(identifier().boxed()),
        classes in vec((text(), maybe(), maybe()), 0..3),
        attributes in vec((maybe(), maybe()), 0..3),
    ) -> Item {
        let [name, description, seller_number, buyer_number, origin] = texts;
        let classes = classes.into_iter().map(|(code, list, version)| Class { code, list, version }).collect();
        let attributes = attributes.into_iter().map(|(name, value)| Attribute { name, value }).collect();
        Item { name, description, seller_number, buyer_number, standard_number, classes, origin, attributes }
    }
}

prop_compose! {
    fn line()(
        texts in [maybe(), maybe(), maybe(), maybe(), maybe()],
        object in of(identifier().boxed()),
        numbers in [number(), number()],
        period in period().boxed(),
        allowances in adjustments(),
        charges in adjustments(),
        prices in [number(), number(), number(), number()],
        base_unit in maybe(),
        tax in tax().boxed(),
        item in item().boxed(),
    ) -> Line {
        let ([id, note, unit, order_line, accounting], [quantity, net_amount]) = (texts, numbers);
        let [net, discount, gross, base_quantity] = prices;
        Line {
            id, note, object, quantity, unit, net: net_amount, order_line, accounting, period, allowances, charges,
            price: Price { net, discount, gross, base_quantity, base_unit }, tax, item,
        }
    }
}

prop_compose! {
    fn references()(
        texts in [maybe(), maybe(), maybe(), maybe(), maybe(), maybe(), maybe(), maybe(), maybe()],
        object in of(identifier().boxed()),
    ) -> References {
        let [buyer, project, contract, order, sales_order, receipt, despatch, tender, accounting] = texts;
        References { buyer, project, contract, order, sales_order, receipt, despatch, tender, object, accounting }
    }
}

prop_compose! {
    fn means()(
        code in maybe(),
        text in maybe(),
        account in of([maybe(), maybe(), maybe()]),
        card in of([maybe(), maybe()]),
    ) -> PaymentMeans {
        let account = account.map(|[number, holder, bank]| Account { number, holder, bank });
        PaymentMeans { code, text, account, card: card.map(|[number, holder]| Card { number, holder }) }
    }
}

prop_compose! {
    fn payment()(
        means in vec(means().boxed(), 1..3),
        remittance in maybe(),
        debit in of((text(), maybe(), maybe())),
    ) -> Payment {
        let debit = debit.map(|(mandate, creditor, account)| DirectDebit { mandate: Some(mandate), creditor, account });
        Payment { means, remittance, debit }
    }
}

prop_compose! {
    fn breakdown()(base in number(), amount in number(), tax in tax().boxed(), texts in [maybe(), maybe()]) -> VatBreakdown {
        let [reason, reason_code] = texts;
        VatBreakdown { base, amount, tax, reason, reason_code }
    }
}

prop_compose! {
    fn attachment()(texts in [maybe(), maybe(), maybe()], file in of((maybe(), maybe()))) -> Attachment {
        let [number, description, location] = texts;
        Attachment { number, description, location, file: file.map(|(name, mime)| File { name, mime }) }
    }
}

prop_compose! {
    fn totals()(numbers in [number(), number(), number(), number(), number(), number(), number(), number(), number()])
        -> Totals {
        let [lines, allowances, charges, net, vat, gross, paid, rounding, due] = numbers;
        let (vat_accounting, third_parties) = (None, None);
        Totals { lines, allowances, charges, net, vat, vat_accounting, gross, paid, rounding, third_parties, due }
    }
}

prop_compose! {
    fn delivery()(name in maybe(), place in of(identifier().boxed()), day in day(), address in of(address().boxed())) -> Delivery {
        Delivery { name, place, day, address }
    }
}

prop_compose! {
    fn parties()(
        seller in party().boxed(),
        buyer in party().boxed(),
        payee in of(named_party().boxed()),
        tax_representative in of(named_party().boxed()),
        delivery in delivery().boxed(),
        period in period().boxed(),
        payment in payment().boxed(),
    ) -> Invoice {
        Invoice { seller, buyer, payee, tax_representative, delivery, period, payment, ..Invoice::default() }
    }
}

prop_compose! {
    fn money()(
        totals in totals().boxed(),
        accounting in of(number()),
        vat in vec(breakdown().boxed(), 1..3),
        allowances in adjustments(),
        charges in adjustments(),
        attachments in vec(attachment().boxed(), 0..3),
        lines in vec(line().boxed(), 0..3),
    ) -> Invoice {
        let vat_currency = accounting.map(|_| "USD".to_owned());
        let totals = Totals { vat_accounting: accounting.flatten(), ..totals };
        Invoice { vat_currency, totals, vat, allowances, charges, attachments, lines, ..Invoice::default() }
    }
}

prop_compose! {
    /// An invoice whose syntax is still open.
    pub(crate) fn invoice()(
        parties in parties().boxed(),
        money in money().boxed(),
        texts in [maybe(), maybe(), maybe(), maybe(), maybe(), maybe()],
        days in [day(), day(), day()],
        references in references().boxed(),
        notes in vec((of("[A-Z]{3}"), text()), 0..3),
        preceding in vec((maybe(), day()), 0..3),
    ) -> Invoice {
        let [specification, process, number, kind, tax_point_code, payment_terms] = texts;
        let [issued, tax_point, due] = days;
        Invoice {
            syntax: Syntax::Cii, specification, process, number, issued, kind, currency: Some("EUR".to_owned()),
            vat_currency: money.vat_currency, tax_point, tax_point_code, due, payment_terms, references,
            notes: notes.into_iter().map(|(subject, text)| Note { subject, text }).collect(),
            preceding: preceding.into_iter().map(|(number, issued)| Preceding { number, issued }).collect(),
            totals: money.totals, vat: money.vat, allowances: money.allowances, charges: money.charges,
            attachments: money.attachments, lines: money.lines, ..parties
        }
    }
}
