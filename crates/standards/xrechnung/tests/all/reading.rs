//! What stands in a document is understood, in both syntaxes alike; what cannot be understood is told at once.

use jiff::civil::date;
use xrechnung::{CashDiscount, Invoice, Problem, Severity, Syntax, check, read};

use crate::{CII, UBL, decimal, sample, some};

#[test]
fn the_sample_keeps_to_every_rule_in_both_syntaxes() {
    for text in [UBL, CII] {
        let findings = check(&read(text.as_bytes()).unwrap());
        assert!(findings.is_empty(), "{findings:?}");
    }
}

#[test]
fn both_syntaxes_say_the_same() {
    let cii = read(CII.as_bytes()).unwrap();
    assert_eq!(cii.syntax, Syntax::Cii);
    assert_eq!(Invoice { syntax: Syntax::UblInvoice, ..cii }, sample());
}

#[test]
fn an_invoice_is_understood() {
    let invoice = sample();
    assert_eq!(invoice.number.as_deref(), Some("2026-0815"));
    assert_eq!((invoice.issued, invoice.due), (Some(date(2026, 11, 20)), Some(date(2026, 12, 20))));
    assert_eq!((invoice.kind.as_deref(), invoice.currency.as_deref()), (Some("380"), Some("EUR")));
    assert!(invoice.is_xrechnung() && !invoice.is_extended());
    let references = &invoice.references;
    assert_eq!(references.buyer.as_deref(), Some("16099000-BUERO1-36"));
    assert_eq!(references.order.as_deref(), Some("B-2026-042"));
    assert_eq!(references.contract.as_deref(), Some("RV-7"));
    assert_eq!(references.project.as_deref(), Some("P-3"));
    assert_eq!(references.tender.as_deref(), Some("LOS-2"));
    assert_eq!(references.object.as_ref().unwrap().scheme.as_deref(), Some("ABT"));
    assert_eq!(invoice.notes[0].subject.as_deref(), Some("AAI"));
    assert_eq!(invoice.notes[0].text, "Vielen Dank für Ihren Auftrag.");
    assert_eq!(invoice.preceding[0].number.as_deref(), Some("2026-0700"));
    assert_eq!(invoice.seller.name.as_deref(), Some("Musterware GmbH"));
    assert_eq!(invoice.seller.vat_id.as_deref(), Some("DE123456789"));
    assert_eq!(invoice.seller.tax_number.as_deref(), Some("151/123/45678"));
    assert_eq!(invoice.buyer.name.as_deref(), Some("Stadt Beispielstadt"));
    let account = invoice.payment.means[0].account.as_ref().unwrap();
    assert_eq!(account.number.as_deref(), Some("DE50 0000 0000 0000 0008 15"));
    let discount = CashDiscount { days: 14, percent: decimal("2"), base: None };
    assert_eq!(invoice.cash_discounts(), [discount]);
    assert_eq!((invoice.totals.net, invoice.totals.vat), (some("902.30"), some("165.44")));
    assert_eq!((invoice.totals.gross, invoice.totals.due), (some("1067.74"), some("967.74")));
    assert_eq!((invoice.vat[1].base, invoice.vat[1].tax.rate), (some("50"), some("7")));
    let attachment = &invoice.attachments[0];
    assert_eq!(invoice.attachments.len(), 1, "the object is no supporting document");
    assert_eq!(attachment.file.as_ref().unwrap().name.as_deref(), Some("stunden.csv"));
    let [first, second, third] = &invoice.lines[..] else { panic!("three lines") };
    assert_eq!((first.quantity, first.unit.as_deref(), first.net), (some("12"), Some("XPP"), some("598.80")));
    assert_eq!((first.price.net, first.price.gross, first.price.discount), (some("49.9"), some("60"), some("10.1")));
    assert_eq!(first.item.classes[0].code, "48000000-8");
    assert_eq!(first.item.attributes[0].value.as_deref(), Some("Deutsch"));
    assert_eq!(second.allowances[0].reason.as_deref(), Some("Kulanz"));
    assert_eq!((third.item.name.as_deref(), third.tax.rate), (Some("Handbuch"), some("7")));
}

/// The sample as a credit note, whose elements have other names.
fn credit_note() -> String {
    UBL.replace("ubl:schema:xsd:Invoice-2", "ubl:schema:xsd:CreditNote-2")
        .replace("<Invoice", "<CreditNote")
        .replace("</Invoice>", "</CreditNote>")
        .replace("InvoiceTypeCode>380<", "InvoiceTypeCode>381<")
        .replace("InvoiceTypeCode", "CreditNoteTypeCode")
        .replace("InvoiceLine", "CreditNoteLine")
        .replace("InvoicedQuantity", "CreditedQuantity")
        .replace("<cbc:DueDate>2026-12-20</cbc:DueDate>", "")
        .replace("<cbc:PaymentID>", "<cbc:PaymentDueDate>2026-12-20</cbc:PaymentDueDate><cbc:PaymentID>")
        .replace("<cac:ProjectReference><cbc:ID>P-3</cbc:ID></cac:ProjectReference>", "")
        .replacen(
            "<cac:AdditionalDocumentReference>",
            "<cac:AdditionalDocumentReference><cbc:ID>P-3</cbc:ID><cbc:DocumentTypeCode>50</cbc:DocumentTypeCode>\
             </cac:AdditionalDocumentReference><cac:AdditionalDocumentReference>",
            1,
        )
}

#[test]
fn a_credit_note_is_understood() {
    let note = read(credit_note().as_bytes()).unwrap();
    let expected = Invoice { syntax: Syntax::UblCreditNote, kind: Some("381".to_owned()), ..sample() };
    assert_eq!(note, expected);
    assert!(check(&note).is_empty());
}

#[test]
fn everything_that_cannot_be_understood_is_told_at_once() {
    let broken = UBL
        .replace("2026-11-20", "20.11.2026")
        .replace("2026-12-20", "2026-02-30")
        .replace("currencyID=\"EUR\">902.30", "currencyID=\"USD\">902.30")
        .replace(">1067.74<", ">1.067,74<")
        .replace("<cbc:ID>2026-0815</cbc:ID>", "<cbc:ID>2026-0815</cbc:ID><cbc:ID>2026-0816</cbc:ID>")
        .replace(">12</cbc:InvoicedQuantity>", ">ein Dutzend</cbc:InvoicedQuantity>")
        .replacen("ChargeIndicator>true<", "ChargeIndicator>ja<", 1);
    let error = read(broken.as_bytes()).unwrap_err();
    let told: Vec<_> = error.problems.iter().map(|problem| (problem.path.as_str(), &problem.problem)).collect();
    let value = Problem::value;
    let currency = "the currency of the invoice (BT-5)";
    let (day, number) = ("a day such as 2026-11-27", "a number with at most 12 digits before the point");
    assert_eq!(
        told,
        [
            ("/Invoice/ID", &Problem::Repeated("ID".to_owned())),
            ("/Invoice/IssueDate", &value("20.11.2026", day)),
            ("/Invoice/DueDate", &value("2026-02-30", day)),
            ("/Invoice/AllowanceCharge/ChargeIndicator", &value("ja", "`true` or `false`")),
            ("/Invoice/LegalMonetaryTotal/TaxExclusiveAmount", &value("USD", currency)),
            ("/Invoice/LegalMonetaryTotal/TaxInclusiveAmount", &value("1.067,74", number)),
            ("/Invoice/InvoiceLine/InvoicedQuantity", &value("ein Dutzend", number)),
        ]
    );
    assert_eq!(error.problems[1].position.unwrap().line, 9);
    assert_eq!(error.to_string().lines().count(), 7);
}

#[test]
fn days_and_numbers_are_written_in_several_ways() {
    let days =
        [("2026-11-20Z", true), ("2026-11-20+01:00", true), ("2026-11-20T00:00:00", false), ("2026-11-2", false)];
    for (day, is_read) in days {
        assert_eq!(read(UBL.replace("2026-11-20", day).as_bytes()).is_ok(), is_read, "{day}");
    }
    for (format, day, is_read) in [("102", "20261120", true), ("102", "2026-11-20", false), ("203", "20261120", false)]
    {
        let other = CII.replace("format=\"102\">20261120", &format!("format=\"{format}\">{day}"));
        assert_eq!(read(other.as_bytes()).is_ok(), is_read, "{format} {day}");
    }
    let numbers = [
        ("967.74", Some("967.74")),
        ("+0967.740", Some("967.74")),
        ("-.5", Some("-0.5")),
        ("5.", Some("5")),
        ("0.08333333333333333333333333333333", Some("0.083333333333333")),
        ("0.00000000000000051", Some("0.000000000000001")),
        ("999999999999.99", Some("999999999999.99")),
        ("1000000000000", None),
        ("1e3", None),
        ("--1", None),
        (".", None),
        ("٣", None),
    ];
    for (text, expected) in numbers {
        let invoice = read(UBL.replace(">967.74<", &format!(">{text}<")).as_bytes());
        assert_eq!(invoice.ok().and_then(|invoice| invoice.totals.due), expected.map(decimal), "{text}");
    }
}

#[test]
fn the_vat_has_one_total_for_a_currency() {
    let total = "<cbc:TaxAmount currencyID=\"EUR\">165.44</cbc:TaxAmount>";
    let second = |currency: &str| {
        let other =
            format!("<cac:TaxTotal><cbc:TaxAmount currencyID=\"{currency}\">190.00</cbc:TaxAmount></cac:TaxTotal>");
        UBL.replacen("<cac:TaxTotal>", &format!("{other}<cac:TaxTotal>"), 1)
    };
    assert!(UBL.contains(total));
    assert!(read(second("EUR").as_bytes()).is_err(), "twice in the currency of the invoice");
    assert!(read(second("USD").as_bytes()).is_err(), "in a currency that nobody named");
    let accounted = second("USD").replace(
        "<cbc:AccountingCost>11100.54310",
        "<cbc:TaxCurrencyCode>USD</cbc:TaxCurrencyCode><cbc:AccountingCost>11100.54310",
    );
    let totals = read(accounted.as_bytes()).unwrap().totals;
    assert_eq!((totals.vat, totals.vat_accounting), (some("165.44"), some("190")));
}

#[test]
fn what_is_no_invoice_is_refused() {
    let order = "<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\"/>";
    for (text, says) in [
        ("", "there is no element"),
        ("{\"invoice\": 1}", "text between elements"),
        (order, "is not known here"),
        ("<Invoice/>", "is not known here"),
        (&UBL[..2_000], "not well-formed XML"),
        (
            &format!("<!DOCTYPE Invoice [<!ENTITY a \"b\">]>{}", &UBL[UBL.find("<Invoice").unwrap()..]),
            "a document type",
        ),
    ] {
        let error = read(text.as_bytes()).unwrap_err();
        assert!(error.to_string().contains(says), "{error}");
    }
}

#[test]
fn an_empty_invoice_is_read_and_everything_is_missing() {
    let empty = read(b"<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>").unwrap();
    let findings = check(&empty);
    let ids: Vec<_> =
        findings.iter().filter(|finding| finding.severity == Severity::Error).map(|finding| finding.rule.id).collect();
    for number in (1..=8).chain([10]).chain(12..=16) {
        assert!(ids.contains(&format!("BR-{number:02}").as_str()), "BR-{number:02}");
    }
    for id in ["BR-DE-1", "BR-DE-2", "BR-DE-15", "BR-CO-18", "BR-CO-26", "PEPPOL-EN16931-R001"] {
        assert!(ids.contains(&id), "{id}");
    }
}

#[test]
fn elements_of_others_are_passed_over() {
    let extended = UBL.replace(
        "<cbc:CustomizationID>",
        "<x:Extra xmlns:x=\"urn:beispiel\"><x:ID>1</x:ID></x:Extra><x:ID xmlns:x=\"urn:beispiel\">2</x:ID><cbc:CustomizationID>",
    );
    assert_eq!(read(extended.as_bytes()).unwrap(), sample());
}
