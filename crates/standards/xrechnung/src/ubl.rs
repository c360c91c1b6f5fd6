//! Where the business terms stand in UBL 2.1 (CEN/TS 16931-3-2).

use jiff::civil::Date;
use plainxml::{Element, Error};
use rust_decimal::Decimal;

use crate::invoice::{
    Account, Adjustment, Attachment, Card, Delivery, DirectDebit, File, Identifier, Invoice, Note, Payment,
    PaymentMeans, Period, Preceding, References, Syntax, Tax, Totals, VatBreakdown,
};
use crate::line::{Attribute, Class, Item, Line, Price};
use crate::part::{Part, Source};
use crate::party::{Address, Contact, Party};

pub(crate) const INVOICE: &str = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
pub(crate) const CREDIT_NOTE: &str = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";

const SPACES: &[&str] = &[
    "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
];

/// A number of a party that is its number as a creditor (BT-90).
const CREDITOR: &str = "SEPA";

/// UNTDID 1001: what an additional document is. Any other document is a supporting one (BG-24).
const OBJECT: &str = "130";
const PROJECT: &str = "50";

/// Reads an `Invoice` or a `CreditNote`, whose elements differ in a few names.
pub(crate) fn read(root: &Element, syntax: Syntax) -> (Invoice, Vec<Error>) {
    let currency = Source::new(root, SPACES).root().text("DocumentCurrencyCode");
    let source = Source::new(root, SPACES).with_currency(currency);
    let invoice = invoice(source.root(), syntax);
    (invoice, source.into_problems())
}

fn invoice(root: Part<'_>, syntax: Syntax) -> Invoice {
    let is_credit = syntax == Syntax::UblCreditNote;
    let (kind, lines) =
        if is_credit { ("CreditNoteTypeCode", "CreditNoteLine") } else { ("InvoiceTypeCode", "InvoiceLine") };
    let of_means = || root.all("PaymentMeans").find_map(|means| day(means, "PaymentDueDate"));
    let vat_currency = root.text("TaxCurrencyCode");
    let creditor = creditor(root);
    Invoice {
        syntax,
        specification: root.text("CustomizationID"),
        process: root.text("ProfileID"),
        number: root.text("ID"),
        issued: day(root, "IssueDate"),
        kind: root.text(kind),
        currency: root.text("DocumentCurrencyCode"),
        tax_point: day(root, "TaxPointDate"),
        tax_point_code: root.text("InvoicePeriod/DescriptionCode"),
        due: if is_credit { of_means() } else { day(root, "DueDate") },
        payment_terms: joined(root.all("PaymentTerms").filter_map(|terms| terms.text("Note"))),
        references: references(root),
        notes: root.all("Note").filter_map(note).collect(),
        preceding: root.all("BillingReference").map(preceding).collect(),
        seller: root.at("AccountingSupplierParty/Party").map(party).unwrap_or_default(),
        buyer: root.at("AccountingCustomerParty/Party").map(party).unwrap_or_default(),
        payee: root.at("PayeeParty").map(named_party),
        tax_representative: root.at("TaxRepresentativeParty").map(named_party),
        delivery: root.at("Delivery").map(delivery).unwrap_or_default(),
        period: root.at("InvoicePeriod").and_then(header_period),
        payment: payment(root, creditor),
        allowances: adjustments(root, false),
        charges: adjustments(root, true),
        totals: totals(root, vat_currency.as_deref()),
        vat: root.all("TaxTotal").flat_map(|total| total.all("TaxSubtotal")).map(breakdown).collect(),
        attachments: root.all("AdditionalDocumentReference").filter_map(attachment).collect(),
        lines: root.all(lines).map(line).collect(),
        vat_currency,
    }
}

fn day(part: Part<'_>, path: &str) -> Option<Date> {
    part.day(path, |part| parse_day(part.own_text()?), "a day such as 2026-11-27")
}

/// `xs:date` (XML Schema 2, § 3.2.9); its time zone does not matter to a day.
fn parse_day(text: &str) -> Option<Date> {
    let (day, zone) = text.split_at_checked("2026-11-27".len())?;
    let is_zone = zone.is_empty() || zone == "Z" || (zone.len() == "+01:00".len() && zone.starts_with(['+', '-']));
    Some(day).filter(|_| is_zone)?.parse().ok()
}

/// Conditions that stand apart, each on a line of its own.
pub(crate) fn joined(texts: impl Iterator<Item = String>) -> Option<String> {
    texts.reduce(|all, text| format!("{all}\n{text}"))
}

fn references(root: Part<'_>) -> References {
    let typed = |code: &str| {
        let mut documents = root.all("AdditionalDocumentReference");
        documents.find(|document| document.says("DocumentTypeCode", code))
    };
    let additional_project = || typed(PROJECT)?.text("ID");
    References {
        buyer: root.text("BuyerReference"),
        project: root.text("ProjectReference/ID").or_else(additional_project),
        contract: root.text("ContractDocumentReference/ID"),
        order: root.text("OrderReference/ID"),
        sales_order: root.text("OrderReference/SalesOrderID"),
        receipt: root.text("ReceiptDocumentReference/ID"),
        despatch: root.text("DespatchDocumentReference/ID"),
        tender: root.text("OriginatorDocumentReference/ID"),
        object: typed(OBJECT).and_then(|document| document.identifier("ID")),
        accounting: root.text("AccountingCost"),
    }
}

/// UBL has no element for the subject; it stands before the text, between two `#`.
fn note(part: Part<'_>) -> Option<Note> {
    let text = part.own_text()?;
    let marked = text.strip_prefix('#').and_then(|rest| rest.split_once('#'));
    Some(match marked {
        Some((subject, text)) if subject.len() == 3 && subject.bytes().all(|byte| byte.is_ascii_uppercase()) => {
            Note { subject: Some(subject.to_owned()), text: text.trim_start().to_owned() }
        }
        _ => Note { subject: None, text: text.to_owned() },
    })
}

fn preceding(part: Part<'_>) -> Preceding {
    let number = part.text("InvoiceDocumentReference/ID");
    Preceding { number, issued: day(part, "InvoiceDocumentReference/IssueDate") }
}

/// Seller or buyer: the name is the one in the register.
fn party(part: Part<'_>) -> Party {
    let entity = part.at("PartyLegalEntity");
    Party {
        name: entity.and_then(|entity| entity.text("RegistrationName")),
        trading_name: part.text("PartyName/Name"),
        legal_information: entity.and_then(|entity| entity.text("CompanyLegalForm")),
        contact: part.at("Contact").map(contact),
        electronic_address: part.identifier("EndpointID"),
        ..named_party(part)
    }
}

/// Payee or tax representative: the name is the one in business.
fn named_party(part: Part<'_>) -> Party {
    let tax_number = |is_vat: bool| {
        let is_scheme =
            move |scheme: &Part<'_>| is_vat == (scheme.text("TaxScheme/ID").is_some_and(|id| is_vat_scheme(&id)));
        part.all("PartyTaxScheme").filter(is_scheme).find_map(|scheme| scheme.text("CompanyID"))
    };
    Party {
        name: part.text("PartyName/Name"),
        identifiers: identifiers(part).filter(|id| !is_creditor(id)).collect(),
        registration: part.identifier("PartyLegalEntity/CompanyID"),
        vat_id: tax_number(true),
        tax_number: tax_number(false),
        address: part.at("PostalAddress").map(address),
        ..Party::default()
    }
}

fn is_vat_scheme(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("VAT")
}

fn identifiers(part: Part<'_>) -> impl Iterator<Item = Identifier> {
    part.all("PartyIdentification").filter_map(|one| one.identifier("ID"))
}

fn is_creditor(id: &Identifier) -> bool {
    id.scheme.as_deref() == Some(CREDITOR)
}

fn creditor(root: Part<'_>) -> Option<String> {
    let parties = [root.at("AccountingSupplierParty/Party"), root.at("PayeeParty")];
    let creditor = parties.into_iter().flatten().flat_map(identifiers).find(is_creditor)?;
    Some(creditor.value)
}

fn address(part: Part<'_>) -> Address {
    Address {
        street: part.text("StreetName"),
        more: part.text("AdditionalStreetName"),
        rest: part.text("AddressLine/Line"),
        city: part.text("CityName"),
        postcode: part.text("PostalZone"),
        region: part.text("CountrySubentity"),
        country: part.text("Country/IdentificationCode"),
    }
}

fn contact(part: Part<'_>) -> Contact {
    Contact { name: part.text("Name"), telephone: part.text("Telephone"), email: part.text("ElectronicMail") }
}

fn delivery(part: Part<'_>) -> Delivery {
    Delivery {
        name: part.text("DeliveryParty/PartyName/Name"),
        place: part.identifier("DeliveryLocation/ID"),
        day: day(part, "ActualDeliveryDate"),
        address: part.at("DeliveryLocation/Address").map(address),
    }
}

fn period(part: Part<'_>) -> Period {
    Period { start: day(part, "StartDate"), end: day(part, "EndDate") }
}

/// The element of the period also carries the code of BT-8, and then need not be a period.
fn header_period(part: Part<'_>) -> Option<Period> {
    let period = period(part);
    let is_code_only = period == Period::default() && part.at("DescriptionCode").is_some();
    (!is_code_only).then_some(period)
}

fn payment(root: Part<'_>, creditor: Option<String>) -> Payment {
    let mandate = root.all("PaymentMeans").find_map(|means| means.at("PaymentMandate"));
    Payment {
        means: root.all("PaymentMeans").map(means).collect(),
        remittance: root.all("PaymentMeans").find_map(|means| means.text("PaymentID")),
        debit: mandate.map(|mandate| DirectDebit {
            mandate: mandate.text("ID"),
            creditor,
            account: mandate.text("PayerFinancialAccount/ID"),
        }),
    }
}

fn means(part: Part<'_>) -> PaymentMeans {
    let code = part.at("PaymentMeansCode");
    PaymentMeans {
        code: code.and_then(Part::own_text).map(str::to_owned),
        text: code.and_then(|code| code.attribute("name")).map(str::to_owned),
        account: part.at("PayeeFinancialAccount").map(|account| Account {
            number: account.text("ID"),
            holder: account.text("Name"),
            bank: account.text("FinancialInstitutionBranch/ID"),
        }),
        card: part
            .at("CardAccount")
            .map(|card| Card { number: card.text("PrimaryAccountNumberID"), holder: card.text("HolderName") }),
    }
}

fn adjustments(part: Part<'_>, charge: bool) -> Vec<Adjustment> {
    let all = part.all("AllowanceCharge").filter(|one| one.flag("ChargeIndicator") == Some(charge));
    all.map(adjustment).collect()
}

fn adjustment(part: Part<'_>) -> Adjustment {
    Adjustment {
        amount: part.amount("Amount"),
        base: part.amount("BaseAmount"),
        percent: part.number("MultiplierFactorNumeric"),
        tax: part.at("TaxCategory").map(tax).unwrap_or_default(),
        reason: part.text("AllowanceChargeReason"),
        code: part.text("AllowanceChargeReasonCode"),
    }
}

fn tax(part: Part<'_>) -> Tax {
    Tax { category: part.text("ID"), rate: part.number("Percent") }
}

fn totals(root: Part<'_>, vat_currency: Option<&str>) -> Totals {
    let sums = root.at("LegalMonetaryTotal");
    let amount = |name: &str| sums.and_then(|sums| sums.amount(name));
    let currency = root.at("DocumentCurrencyCode").and_then(Part::own_text);
    let (vat, vat_accounting) =
        vat_totals(root.all("TaxTotal").filter_map(|total| total.at("TaxAmount")), currency, vat_currency);
    let third_parties: Vec<_> = root.all("PrepaidPayment").filter_map(|paid| paid.amount("PaidAmount")).collect();
    Totals {
        lines: amount("LineExtensionAmount"),
        allowances: amount("AllowanceTotalAmount"),
        charges: amount("ChargeTotalAmount"),
        net: amount("TaxExclusiveAmount"),
        vat,
        vat_accounting,
        gross: amount("TaxInclusiveAmount"),
        paid: amount("PrepaidAmount"),
        rounding: amount("PayableRoundingAmount"),
        third_parties: (!third_parties.is_empty()).then(|| third_parties.into_iter().sum()),
        due: amount("PayableAmount"),
    }
}

/// The VAT in the currency of the invoice (BT-110) and in the one it is accounted in (BT-111), told apart by their currencies.
/// One without a currency is in that of the invoice.
pub(crate) fn vat_totals<'s>(
    amounts: impl Iterator<Item = Part<'s>>,
    currency: Option<&str>,
    vat_currency: Option<&str>,
) -> (Option<Decimal>, Option<Decimal>) {
    let mut totals = (None, None);
    for amount in amounts {
        let named = currency.and_then(|currency| amount.attribute("currencyID").or(Some(currency)));
        let total = if named == currency { &mut totals.0 } else { &mut totals.1 };
        if named != currency && named != vat_currency {
            amount.refuse(named.unwrap_or_default(), "the currency of the invoice (BT-5) or of its VAT (BT-6)");
        } else if total.is_some() {
            amount.is_repeated();
        }
        *total = total.or_else(|| amount.own_number());
    }
    totals
}

fn breakdown(part: Part<'_>) -> VatBreakdown {
    let category = part.at("TaxCategory");
    VatBreakdown {
        base: part.amount("TaxableAmount"),
        amount: part.amount("TaxAmount"),
        tax: category.map(tax).unwrap_or_default(),
        reason: category.and_then(|category| category.text("TaxExemptionReason")),
        reason_code: category.and_then(|category| category.text("TaxExemptionReasonCode")),
    }
}

fn attachment(part: Part<'_>) -> Option<Attachment> {
    if part.says("DocumentTypeCode", OBJECT) || part.says("DocumentTypeCode", PROJECT) {
        return None;
    }
    Some(Attachment {
        number: part.text("ID"),
        description: part.text("DocumentDescription"),
        location: part.text("Attachment/ExternalReference/URI"),
        file: part.at("Attachment/EmbeddedDocumentBinaryObject").map(file),
    })
}

/// A file inside the invoice is written in the same way in both syntaxes.
pub(crate) fn file(part: Part<'_>) -> File {
    File { name: part.attribute("filename").map(str::to_owned), mime: part.attribute("mimeCode").map(str::to_owned) }
}

fn line(part: Part<'_>) -> Line {
    let quantity = part.at("InvoicedQuantity").or_else(|| part.at("CreditedQuantity"));
    Line {
        id: part.text("ID"),
        note: part.text("Note"),
        object: part.identifier("DocumentReference/ID"),
        quantity: quantity.and_then(Part::own_number),
        unit: quantity.and_then(|quantity| quantity.attribute("unitCode")).map(str::to_owned),
        net: part.amount("LineExtensionAmount"),
        order_line: part.text("OrderLineReference/LineID"),
        accounting: part.text("AccountingCost"),
        period: part.at("InvoicePeriod").map(period),
        allowances: adjustments(part, false),
        charges: adjustments(part, true),
        price: part.at("Price").map(price).unwrap_or_default(),
        tax: part.at("Item/ClassifiedTaxCategory").map(tax).unwrap_or_default(),
        item: part.at("Item").map(item).unwrap_or_default(),
    }
}

fn price(part: Part<'_>) -> Price {
    Price {
        net: part.amount("PriceAmount"),
        discount: part.amount("AllowanceCharge/Amount"),
        gross: part.amount("AllowanceCharge/BaseAmount"),
        base_quantity: part.number("BaseQuantity"),
        base_unit: part.at("BaseQuantity").and_then(|base| base.attribute("unitCode")).map(str::to_owned),
    }
}

fn item(part: Part<'_>) -> Item {
    let codes = part.all("CommodityClassification").filter_map(|one| one.at("ItemClassificationCode"));
    Item {
        name: part.text("Name"),
        description: part.text("Description"),
        seller_number: part.text("SellersItemIdentification/ID"),
        buyer_number: part.text("BuyersItemIdentification/ID"),
        standard_number: part.identifier("StandardItemIdentification/ID"),
        classes: codes.filter_map(class).collect(),
        origin: part.text("OriginCountry/IdentificationCode"),
        attributes: part
            .all("AdditionalItemProperty")
            .map(|one| Attribute { name: one.text("Name"), value: one.text("Value") })
            .collect(),
    }
}

/// The code of a class is written in the same way in both syntaxes.
pub(crate) fn class(part: Part<'_>) -> Option<Class> {
    Some(Class {
        code: part.own_text()?.to_owned(),
        list: part.attribute("listID").map(str::to_owned),
        version: part.attribute("listVersionID").map(str::to_owned),
    })
}
