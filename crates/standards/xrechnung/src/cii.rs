//! Where the business terms stand in the Cross Industry Invoice of UN/CEFACT, D16B (CEN/TS 16931-3-3).

use jiff::civil::Date;
use plainxml::{Element, Error};

use crate::invoice::{
    Account, Adjustment, Attachment, Card, Delivery, DirectDebit, Identifier, Invoice, Note, Payment, PaymentMeans,
    Period, Preceding, References, Syntax, Tax, Totals, VatBreakdown,
};
use crate::line::{Attribute, Item, Line, Price};
use crate::part::{Part, Source};
use crate::party::{Address, Contact, Party};
use crate::ubl::{class, file, joined, vat_totals};

pub(crate) const ROOT: &str = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";

const SPACES: &[&str] = &[
    ROOT,
    "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
    "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
    "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
];

const CURRENCY: &str = "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/InvoiceCurrencyCode";

/// Kinds of numbers for the tax office.
const VAT: &str = "VA";
const FISCAL: &str = "FC";

/// UNTDID 1001: what an additional document is. Any other document is a supporting one (BG-24).
const OBJECT: &str = "130";
const TENDER: &str = "50";

/// Reads a `CrossIndustryInvoice`.
pub(crate) fn read(root: &Element) -> (Invoice, Vec<Error>) {
    let currency = Source::new(root, SPACES).root().text(CURRENCY);
    let source = Source::new(root, SPACES).with_currency(currency);
    let invoice = invoice(source.root());
    (invoice, source.into_problems())
}

/// The parts of the transaction, whichever of them are there.
#[derive(Clone, Copy)]
struct Trade<'s> {
    agreement: Option<Part<'s>>,
    delivery: Option<Part<'s>>,
    settlement: Option<Part<'s>>,
}

impl<'s> Trade<'s> {
    fn settled(self, name: &str) -> impl Iterator<Item = Part<'s>> {
        self.settlement.into_iter().flat_map(move |settlement| settlement.all(name))
    }
}

fn invoice(root: Part<'_>) -> Invoice {
    let context = root.at("ExchangedDocumentContext");
    let document = root.at("ExchangedDocument");
    let transaction = root.at("SupplyChainTradeTransaction");
    let of_transaction = |name| transaction.and_then(|transaction| transaction.at(name));
    let trade = Trade {
        agreement: of_transaction("ApplicableHeaderTradeAgreement"),
        delivery: of_transaction("ApplicableHeaderTradeDelivery"),
        settlement: of_transaction("ApplicableHeaderTradeSettlement"),
    };
    let party_of = |part: Option<Part<'_>>, name| part.and_then(|part| part.at(name)).map(party);
    let vat_currency = text(trade.settlement, "TaxCurrencyCode");
    Invoice {
        syntax: Syntax::Cii,
        specification: text(context, "GuidelineSpecifiedDocumentContextParameter/ID"),
        process: text(context, "BusinessProcessSpecifiedDocumentContextParameter/ID"),
        number: text(document, "ID"),
        issued: document.and_then(|document| day(document, "IssueDateTime/DateTimeString")),
        kind: text(document, "TypeCode"),
        currency: text(trade.settlement, "InvoiceCurrencyCode"),
        tax_point: trade.settled("ApplicableTradeTax").find_map(|tax| day(tax, "TaxPointDate/DateString")),
        tax_point_code: trade.settled("ApplicableTradeTax").find_map(|tax| tax.text("DueDateTypeCode")),
        due: terms(trade).find_map(|terms| day(terms, "DueDateDateTime/DateTimeString")),
        payment_terms: joined(terms(trade).filter_map(|terms| terms.text("Description"))),
        references: references(trade),
        notes: document.into_iter().flat_map(|document| document.all("IncludedNote")).filter_map(note).collect(),
        preceding: trade.settled("InvoiceReferencedDocument").map(preceding).collect(),
        seller: party_of(trade.agreement, "SellerTradeParty").unwrap_or_default(),
        buyer: party_of(trade.agreement, "BuyerTradeParty").unwrap_or_default(),
        payee: party_of(trade.settlement, "PayeeTradeParty"),
        tax_representative: party_of(trade.agreement, "SellerTaxRepresentativeTradeParty"),
        delivery: trade.delivery.map(delivery).unwrap_or_default(),
        period: trade.settlement.and_then(|settlement| settlement.at("BillingSpecifiedPeriod")).map(period),
        payment: payment(trade),
        allowances: trade.settlement.map(|settlement| adjustments(settlement, false)).unwrap_or_default(),
        charges: trade.settlement.map(|settlement| adjustments(settlement, true)).unwrap_or_default(),
        totals: trade.settlement.map(|settlement| totals(settlement, vat_currency.as_deref())).unwrap_or_default(),
        vat: trade.settled("ApplicableTradeTax").map(breakdown).collect(),
        attachments: additional(trade.agreement).filter_map(attachment).collect(),
        lines: transaction
            .into_iter()
            .flat_map(|transaction| transaction.all("IncludedSupplyChainTradeLineItem"))
            .map(line)
            .collect(),
        vat_currency,
    }
}

fn text(part: Option<Part<'_>>, path: &str) -> Option<String> {
    part?.text(path)
}

fn terms(trade: Trade<'_>) -> impl Iterator<Item = Part<'_>> {
    trade.settled("SpecifiedTradePaymentTerms")
}

fn day(part: Part<'_>, path: &str) -> Option<Date> {
    part.day(path, parse_day, "a day such as 20261127 in format 102")
}

/// Format 102 of UNTDID 2379, the only one of EN 16931.
fn parse_day(part: Part<'_>) -> Option<Date> {
    let text = part.own_text()?;
    if part.attribute("format") != Some("102") || text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Date::new(text.get(..4)?.parse().ok()?, text.get(4..6)?.parse().ok()?, text.get(6..)?.parse().ok()?).ok()
}

fn references(trade: Trade<'_>) -> References {
    let typed = |code: &str| additional(trade.agreement).find(|document| document.says("TypeCode", code));
    References {
        buyer: text(trade.agreement, "BuyerReference"),
        project: text(trade.agreement, "SpecifiedProcuringProject/ID"),
        contract: text(trade.agreement, "ContractReferencedDocument/IssuerAssignedID"),
        order: text(trade.agreement, "BuyerOrderReferencedDocument/IssuerAssignedID"),
        sales_order: text(trade.agreement, "SellerOrderReferencedDocument/IssuerAssignedID"),
        receipt: text(trade.delivery, "ReceivingAdviceReferencedDocument/IssuerAssignedID"),
        despatch: text(trade.delivery, "DespatchAdviceReferencedDocument/IssuerAssignedID"),
        tender: typed(TENDER).and_then(|document| document.text("IssuerAssignedID")),
        object: typed(OBJECT).and_then(object),
        accounting: trade.settled("ReceivableSpecifiedTradeAccountingAccount").find_map(|account| account.text("ID")),
    }
}

fn additional(agreement: Option<Part<'_>>) -> impl Iterator<Item = Part<'_>> {
    agreement.into_iter().flat_map(|agreement| agreement.all("AdditionalReferencedDocument"))
}

fn object(document: Part<'_>) -> Option<Identifier> {
    Some(Identifier { value: document.text("IssuerAssignedID")?, scheme: document.text("ReferenceTypeCode") })
}

fn note(part: Part<'_>) -> Option<Note> {
    Some(Note { subject: part.text("SubjectCode"), text: part.text("Content")? })
}

fn preceding(part: Part<'_>) -> Preceding {
    let number = part.text("IssuerAssignedID");
    Preceding { number, issued: day(part, "FormattedIssueDateTime/DateTimeString") }
}

fn party(part: Part<'_>) -> Party {
    let tax_number = |kind: &str| {
        let mut ids = part.all("SpecifiedTaxRegistration").filter_map(|registration| registration.at("ID"));
        ids.find(|id| id.attribute("schemeID") == Some(kind)).and_then(Part::own_text).map(str::to_owned)
    };
    Party {
        name: part.text("Name"),
        trading_name: part.text("SpecifiedLegalOrganization/TradingBusinessName"),
        identifiers: identifiers(part).collect(),
        registration: part.identifier("SpecifiedLegalOrganization/ID"),
        vat_id: tax_number(VAT),
        tax_number: tax_number(FISCAL),
        legal_information: part.text("Description"),
        electronic_address: part.identifier("URIUniversalCommunication/URIID"),
        address: part.at("PostalTradeAddress").map(address),
        contact: part.at("DefinedTradeContact").map(contact),
    }
}

/// Numbers of schemes that are registered worldwide have an element of their own.
fn identifiers(part: Part<'_>) -> impl Iterator<Item = Identifier> {
    part.all("ID").chain(part.all("GlobalID")).filter_map(Part::own_identifier)
}

fn address(part: Part<'_>) -> Address {
    Address {
        street: part.text("LineOne"),
        more: part.text("LineTwo"),
        rest: part.text("LineThree"),
        city: part.text("CityName"),
        postcode: part.text("PostcodeCode"),
        region: part.text("CountrySubDivisionName"),
        country: part.text("CountryID"),
    }
}

fn contact(part: Part<'_>) -> Contact {
    Contact {
        name: part.text("PersonName").or_else(|| part.text("DepartmentName")),
        telephone: part.text("TelephoneUniversalCommunication/CompleteNumber"),
        email: part.text("EmailURIUniversalCommunication/URIID"),
    }
}

fn delivery(part: Part<'_>) -> Delivery {
    let receiver = part.at("ShipToTradeParty");
    Delivery {
        name: text(receiver, "Name"),
        place: receiver.and_then(|receiver| identifiers(receiver).next()),
        day: day(part, "ActualDeliverySupplyChainEvent/OccurrenceDateTime/DateTimeString"),
        address: receiver.and_then(|receiver| receiver.at("PostalTradeAddress")).map(address),
    }
}

fn period(part: Part<'_>) -> Period {
    Period { start: day(part, "StartDateTime/DateTimeString"), end: day(part, "EndDateTime/DateTimeString") }
}

fn payment(trade: Trade<'_>) -> Payment {
    let means = || trade.settled("SpecifiedTradeSettlementPaymentMeans");
    let debit = DirectDebit {
        mandate: terms(trade).find_map(|terms| terms.text("DirectDebitMandateID")),
        creditor: text(trade.settlement, "CreditorReferenceID"),
        account: means().find_map(|means| means.text("PayerPartyDebtorFinancialAccount/IBANID")),
    };
    Payment {
        means: means().map(payment_means).collect(),
        remittance: text(trade.settlement, "PaymentReference"),
        debit: Some(debit).filter(|debit| *debit != DirectDebit::default()),
    }
}

fn payment_means(part: Part<'_>) -> PaymentMeans {
    let bank = part.text("PayeeSpecifiedCreditorFinancialInstitution/BICID");
    let account = part.at("PayeePartyCreditorFinancialAccount");
    PaymentMeans {
        code: part.text("TypeCode"),
        text: part.text("Information"),
        account: (account.is_some() || bank.is_some()).then(|| Account {
            number: text(account, "IBANID").or_else(|| text(account, "ProprietaryID")),
            holder: text(account, "AccountName"),
            bank,
        }),
        card: part
            .at("ApplicableTradeSettlementFinancialCard")
            .map(|card| Card { number: card.text("ID"), holder: card.text("CardholderName") }),
    }
}

fn adjustments(part: Part<'_>, charge: bool) -> Vec<Adjustment> {
    let all = part.all("SpecifiedTradeAllowanceCharge");
    all.filter(|one| one.flag("ChargeIndicator/Indicator") == Some(charge)).map(adjustment).collect()
}

fn adjustment(part: Part<'_>) -> Adjustment {
    Adjustment {
        amount: part.amount("ActualAmount"),
        base: part.amount("BasisAmount"),
        percent: part.number("CalculationPercent"),
        tax: part.at("CategoryTradeTax").map(tax).unwrap_or_default(),
        reason: part.text("Reason"),
        code: part.text("ReasonCode"),
    }
}

fn tax(part: Part<'_>) -> Tax {
    Tax { category: part.text("CategoryCode"), rate: part.number("RateApplicablePercent") }
}

fn totals(settlement: Part<'_>, vat_currency: Option<&str>) -> Totals {
    let sums = settlement.at("SpecifiedTradeSettlementHeaderMonetarySummation");
    let amount = |name: &str| sums.and_then(|sums| sums.amount(name));
    let currency = settlement.at("InvoiceCurrencyCode").and_then(Part::own_text);
    let vat_amounts = sums.into_iter().flat_map(|sums| sums.all("TaxTotalAmount"));
    let (vat, vat_accounting) = vat_totals(vat_amounts, currency, vat_currency);
    Totals {
        lines: amount("LineTotalAmount"),
        allowances: amount("AllowanceTotalAmount"),
        charges: amount("ChargeTotalAmount"),
        net: amount("TaxBasisTotalAmount"),
        vat,
        vat_accounting,
        gross: amount("GrandTotalAmount"),
        paid: amount("TotalPrepaidAmount"),
        rounding: amount("RoundingAmount"),
        third_parties: None,
        due: amount("DuePayableAmount"),
    }
}

fn breakdown(part: Part<'_>) -> VatBreakdown {
    VatBreakdown {
        base: part.amount("BasisAmount"),
        amount: part.amount("CalculatedAmount"),
        tax: tax(part),
        reason: part.text("ExemptionReason"),
        reason_code: part.text("ExemptionReasonCode"),
    }
}

fn attachment(part: Part<'_>) -> Option<Attachment> {
    if part.says("TypeCode", OBJECT) || part.says("TypeCode", TENDER) {
        return None;
    }
    Some(Attachment {
        number: part.text("IssuerAssignedID"),
        description: part.text("Name"),
        location: part.text("URIID"),
        file: part.at("AttachmentBinaryObject").map(file),
    })
}

fn line(part: Part<'_>) -> Line {
    let document = part.at("AssociatedDocumentLineDocument");
    let agreement = part.at("SpecifiedLineTradeAgreement");
    let settlement = part.at("SpecifiedLineTradeSettlement");
    let quantity = part.at("SpecifiedLineTradeDelivery/BilledQuantity");
    let settled = |name: &'static str| settlement.into_iter().flat_map(move |settlement| settlement.all(name));
    let product = part.at("SpecifiedTradeProduct");
    Line {
        id: text(document, "LineID"),
        note: text(document, "IncludedNote/Content"),
        object: settled("AdditionalReferencedDocument")
            .find(|document| document.says("TypeCode", OBJECT))
            .and_then(object),
        quantity: quantity.and_then(Part::own_number),
        unit: quantity.and_then(|quantity| quantity.attribute("unitCode")).map(str::to_owned),
        net: settlement
            .and_then(|settlement| settlement.amount("SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount")),
        order_line: text(agreement, "BuyerOrderReferencedDocument/LineID"),
        accounting: settled("ReceivableSpecifiedTradeAccountingAccount").find_map(|account| account.text("ID")),
        period: settlement.and_then(|settlement| settlement.at("BillingSpecifiedPeriod")).map(period),
        allowances: settlement.map(|settlement| adjustments(settlement, false)).unwrap_or_default(),
        charges: settlement.map(|settlement| adjustments(settlement, true)).unwrap_or_default(),
        price: agreement.map(price).unwrap_or_default(),
        tax: settlement.and_then(|settlement| settlement.at("ApplicableTradeTax")).map(tax).unwrap_or_default(),
        item: product.map(item).unwrap_or_default(),
    }
}

/// The quantity that the price is for may stand with the net or with the gross price.
fn price(part: Part<'_>) -> Price {
    let (net, gross) = (part.at("NetPriceProductTradePrice"), part.at("GrossPriceProductTradePrice"));
    let base = [net, gross].into_iter().flatten().find_map(|price| price.at("BasisQuantity"));
    let amount = |price: Option<Part<'_>>, path: &str| price.and_then(|price| price.amount(path));
    Price {
        net: amount(net, "ChargeAmount"),
        discount: amount(gross, "AppliedTradeAllowanceCharge/ActualAmount"),
        gross: amount(gross, "ChargeAmount"),
        base_quantity: base.and_then(Part::own_number),
        base_unit: base.and_then(|base| base.attribute("unitCode")).map(str::to_owned),
    }
}

fn item(part: Part<'_>) -> Item {
    let codes = part.all("DesignatedProductClassification").filter_map(|one| one.at("ClassCode"));
    Item {
        name: part.text("Name"),
        description: part.text("Description"),
        seller_number: part.text("SellerAssignedID"),
        buyer_number: part.text("BuyerAssignedID"),
        standard_number: part.identifier("GlobalID"),
        classes: codes.filter_map(class).collect(),
        origin: part.text("OriginTradeCountry/ID"),
        attributes: part
            .all("ApplicableProductCharacteristic")
            .map(|one| Attribute { name: one.text("Description"), value: one.text("Value") })
            .collect(),
    }
}
