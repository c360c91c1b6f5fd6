//! UN/CEFACT CII, D16B.

use xrechnung::{Address, Adjustment, Identifier, Invoice, Line, Party, Payment, Period, Tax, Totals};

use super::Xml;

pub(super) fn write(invoice: &Invoice) -> String {
    let mut xml = Xml::default();
    xml.group("m:ExchangedDocumentContext", |xml| {
        xml.filled("BusinessProcessSpecifiedDocumentContextParameter", |xml| xml.put("ID", invoice.process.as_ref()));
        xml.filled("GuidelineSpecifiedDocumentContextParameter", |xml| xml.put("ID", invoice.specification.as_ref()));
    });
    xml.group("m:ExchangedDocument", |xml| {
        xml.put("ID", invoice.number.as_ref());
        xml.put("TypeCode", invoice.kind.as_ref());
        xml.day("IssueDateTime", "u:DateTimeString", invoice.issued);
        for note in &invoice.notes {
            xml.group("IncludedNote", |xml| {
                xml.put("Content", Some(&note.text));
                xml.put("SubjectCode", note.subject.as_ref());
            });
        }
    });
    xml.group("m:SupplyChainTradeTransaction", |xml| {
        for line in &invoice.lines {
            xml.group("IncludedSupplyChainTradeLineItem", |xml| self::line(xml, line));
        }
        xml.group("ApplicableHeaderTradeAgreement", |xml| agreement(xml, invoice));
        xml.group("ApplicableHeaderTradeDelivery", |xml| delivery(xml, invoice));
        xml.group("ApplicableHeaderTradeSettlement", |xml| settlement(xml, invoice));
    });
    let spaces = "urn:un:unece:uncefact:data:standard";
    format!(
        "<m:CrossIndustryInvoice xmlns:m=\"{spaces}:CrossIndustryInvoice:100\" \
         xmlns=\"{spaces}:ReusableAggregateBusinessInformationEntity:100\" \
         xmlns:q=\"{spaces}:QualifiedDataType:100\" xmlns:u=\"{spaces}:UnqualifiedDataType:100\">\n{}\
         </m:CrossIndustryInvoice>",
        xml.0
    )
}

fn agreement(xml: &mut Xml, invoice: &Invoice) {
    let references = &invoice.references;
    xml.put("BuyerReference", references.buyer.as_ref());
    party(xml, "SellerTradeParty", Some(&invoice.seller));
    party(xml, "BuyerTradeParty", Some(&invoice.buyer));
    party(xml, "SellerTaxRepresentativeTradeParty", invoice.tax_representative.as_ref());
    for (name, id) in [
        ("SellerOrderReferencedDocument", &references.sales_order),
        ("BuyerOrderReferencedDocument", &references.order),
        ("ContractReferencedDocument", &references.contract),
    ] {
        xml.filled(name, |xml| xml.put("IssuerAssignedID", id.as_ref()));
    }
    for attachment in &invoice.attachments {
        xml.group("AdditionalReferencedDocument", |xml| {
            xml.put("IssuerAssignedID", attachment.number.as_ref());
            xml.put("URIID", attachment.location.as_ref());
            xml.put("TypeCode", Some("916"));
            xml.put("Name", attachment.description.as_ref());
            if let Some(file) = &attachment.file {
                let attributes = [("mimeCode", file.mime.as_deref()), ("filename", file.name.as_deref())];
                xml.with("AttachmentBinaryObject", &attributes, Some("QQ=="));
            }
        });
    }
    let tender = references.tender.as_ref().map(|id| Identifier { value: id.clone(), scheme: None });
    document(xml, tender.as_ref(), "50");
    document(xml, references.object.as_ref(), "130");
    xml.filled("SpecifiedProcuringProject", |xml| xml.put("ID", references.project.as_ref()));
}

fn document(xml: &mut Xml, id: Option<&Identifier>, code: &str) {
    let Some(id) = id else { return };
    xml.group("AdditionalReferencedDocument", |xml| {
        xml.put("IssuerAssignedID", Some(&id.value));
        xml.put("TypeCode", Some(code));
        xml.put("ReferenceTypeCode", id.scheme.as_ref());
    });
}

fn party(xml: &mut Xml, name: &str, party: Option<&Party>) {
    let Some(party) = party else { return };
    xml.group(name, |xml| {
        party.identifiers.iter().for_each(|id| number(xml, Some(id)));
        xml.put("Name", party.name.as_ref());
        xml.put("Description", party.legal_information.as_ref());
        xml.filled("SpecifiedLegalOrganization", |xml| {
            xml.id("ID", party.registration.as_ref());
            xml.put("TradingBusinessName", party.trading_name.as_ref());
        });
        if let Some(contact) = &party.contact {
            xml.group("DefinedTradeContact", |xml| {
                xml.put("PersonName", contact.name.as_ref());
                xml.filled("TelephoneUniversalCommunication", |xml| {
                    xml.put("CompleteNumber", contact.telephone.as_ref())
                });
                xml.filled("EmailURIUniversalCommunication", |xml| xml.put("URIID", contact.email.as_ref()));
            });
        }
        address(xml, party.address.as_ref());
        xml.filled("URIUniversalCommunication", |xml| xml.id("URIID", party.electronic_address.as_ref()));
        for (id, scheme) in [(&party.vat_id, "VA"), (&party.tax_number, "FC")] {
            let id = id.clone().map(|value| Identifier { value, scheme: Some(scheme.to_owned()) });
            xml.filled("SpecifiedTaxRegistration", |xml| xml.id("ID", id.as_ref()));
        }
    });
}

/// A number with a scheme has an element of its own.
fn number(xml: &mut Xml, id: Option<&Identifier>) {
    let is_global = id.is_some_and(|id| id.scheme.is_some());
    xml.id(if is_global { "GlobalID" } else { "ID" }, id);
}

fn address(xml: &mut Xml, address: Option<&Address>) {
    let Some(address) = address else { return };
    xml.group("PostalTradeAddress", |xml| {
        xml.put("PostcodeCode", address.postcode.as_ref());
        xml.put("LineOne", address.street.as_ref());
        xml.put("LineTwo", address.more.as_ref());
        xml.put("LineThree", address.rest.as_ref());
        xml.put("CityName", address.city.as_ref());
        xml.put("CountryID", address.country.as_ref());
        xml.put("CountrySubDivisionName", address.region.as_ref());
    });
}

fn delivery(xml: &mut Xml, invoice: &Invoice) {
    let delivery = &invoice.delivery;
    xml.filled("ShipToTradeParty", |xml| {
        number(xml, delivery.place.as_ref());
        xml.put("Name", delivery.name.as_ref());
        address(xml, delivery.address.as_ref());
    });
    xml.filled("ActualDeliverySupplyChainEvent", |xml| xml.day("OccurrenceDateTime", "u:DateTimeString", delivery.day));
    for (name, id) in [
        ("DespatchAdviceReferencedDocument", &invoice.references.despatch),
        ("ReceivingAdviceReferencedDocument", &invoice.references.receipt),
    ] {
        xml.filled(name, |xml| xml.put("IssuerAssignedID", id.as_ref()));
    }
}

fn settlement(xml: &mut Xml, invoice: &Invoice) {
    let debit = invoice.payment.debit.as_ref();
    xml.put("CreditorReferenceID", debit.and_then(|debit| debit.creditor.as_ref()));
    xml.put("PaymentReference", invoice.payment.remittance.as_ref());
    xml.put("TaxCurrencyCode", invoice.vat_currency.as_ref());
    xml.put("InvoiceCurrencyCode", invoice.currency.as_ref());
    party(xml, "PayeeTradeParty", invoice.payee.as_ref());
    means(xml, &invoice.payment);
    for vat in &invoice.vat {
        xml.group("ApplicableTradeTax", |xml| {
            xml.put("CalculatedAmount", vat.amount);
            xml.put("ExemptionReason", vat.reason.as_ref());
            xml.put("BasisAmount", vat.base);
            xml.put("ExemptionReasonCode", vat.reason_code.as_ref());
            xml.day("TaxPointDate", "u:DateString", invoice.tax_point);
            xml.put("DueDateTypeCode", invoice.tax_point_code.as_ref());
            tax(xml, &vat.tax);
        });
    }
    period(xml, invoice.period);
    adjustments(xml, &invoice.allowances, &invoice.charges);
    xml.filled("SpecifiedTradePaymentTerms", |xml| {
        xml.put("Description", invoice.payment_terms.as_ref());
        xml.day("DueDateDateTime", "u:DateTimeString", invoice.due);
        xml.put("DirectDebitMandateID", debit.and_then(|debit| debit.mandate.as_ref()));
    });
    totals(xml, &invoice.totals, invoice);
    for preceding in &invoice.preceding {
        xml.group("InvoiceReferencedDocument", |xml| {
            xml.put("IssuerAssignedID", preceding.number.as_ref());
            xml.day("FormattedIssueDateTime", "q:DateTimeString", preceding.issued);
        });
    }
    let accounting = invoice.references.accounting.as_ref();
    xml.filled("ReceivableSpecifiedTradeAccountingAccount", |xml| xml.put("ID", accounting));
}

fn means(xml: &mut Xml, payment: &Payment) {
    for (number, means) in payment.means.iter().enumerate() {
        xml.group("SpecifiedTradeSettlementPaymentMeans", |xml| {
            xml.put("TypeCode", means.code.as_ref());
            xml.put("Information", means.text.as_ref());
            if let Some(card) = &means.card {
                xml.group("ApplicableTradeSettlementFinancialCard", |xml| {
                    xml.put("ID", card.number.as_ref());
                    xml.put("CardholderName", card.holder.as_ref());
                });
            }
            let debited = payment.debit.as_ref().filter(|_| number == 0).and_then(|debit| debit.account.as_ref());
            xml.filled("PayerPartyDebtorFinancialAccount", |xml| xml.put("IBANID", debited));
            if let Some(account) = &means.account {
                xml.group("PayeePartyCreditorFinancialAccount", |xml| {
                    xml.put("IBANID", account.number.as_ref());
                    xml.put("AccountName", account.holder.as_ref());
                });
                xml.filled("PayeeSpecifiedCreditorFinancialInstitution", |xml| xml.put("BICID", account.bank.as_ref()));
            }
        });
    }
}

fn totals(xml: &mut Xml, totals: &Totals, invoice: &Invoice) {
    xml.group("SpecifiedTradeSettlementHeaderMonetarySummation", |xml| {
        xml.put("LineTotalAmount", totals.lines);
        xml.put("ChargeTotalAmount", totals.charges);
        xml.put("AllowanceTotalAmount", totals.allowances);
        xml.put("TaxBasisTotalAmount", totals.net);
        xml.amount("TaxTotalAmount", totals.vat);
        if let (Some(currency), Some(amount)) = (&invoice.vat_currency, totals.vat_accounting) {
            xml.with("TaxTotalAmount", &[("currencyID", Some(currency))], Some(amount));
        }
        xml.put("RoundingAmount", totals.rounding);
        xml.put("GrandTotalAmount", totals.gross);
        xml.put("TotalPrepaidAmount", totals.paid);
        xml.put("DuePayableAmount", totals.due);
    });
}

fn period(xml: &mut Xml, period: Option<Period>) {
    let Some(Period { start, end }) = period else { return };
    xml.group("BillingSpecifiedPeriod", |xml| {
        xml.day("StartDateTime", "u:DateTimeString", start);
        xml.day("EndDateTime", "u:DateTimeString", end);
    });
}

fn tax(xml: &mut Xml, tax: &Tax) {
    xml.put("TypeCode", Some("VAT"));
    xml.put("CategoryCode", tax.category.as_ref());
    xml.put("RateApplicablePercent", tax.rate);
}

fn adjustments(xml: &mut Xml, allowances: &[Adjustment], charges: &[Adjustment]) {
    for (is_charge, one) in allowances.iter().map(|one| (false, one)).chain(charges.iter().map(|one| (true, one))) {
        xml.group("SpecifiedTradeAllowanceCharge", |xml| {
            xml.group("ChargeIndicator", |xml| xml.put("u:Indicator", Some(is_charge)));
            xml.put("CalculationPercent", one.percent);
            xml.put("BasisAmount", one.base);
            xml.put("ActualAmount", one.amount);
            xml.put("ReasonCode", one.code.as_ref());
            xml.put("Reason", one.reason.as_ref());
            xml.group("CategoryTradeTax", |xml| tax(xml, &one.tax));
        });
    }
}

fn line(xml: &mut Xml, line: &Line) {
    let (item, price) = (&line.item, &line.price);
    xml.group("AssociatedDocumentLineDocument", |xml| {
        xml.put("LineID", line.id.as_ref());
        xml.filled("IncludedNote", |xml| xml.put("Content", line.note.as_ref()));
    });
    xml.group("SpecifiedTradeProduct", |xml| {
        xml.id("GlobalID", item.standard_number.as_ref());
        xml.put("SellerAssignedID", item.seller_number.as_ref());
        xml.put("BuyerAssignedID", item.buyer_number.as_ref());
        xml.put("Name", item.name.as_ref());
        xml.put("Description", item.description.as_ref());
        for attribute in &item.attributes {
            xml.group("ApplicableProductCharacteristic", |xml| {
                xml.put("Description", attribute.name.as_ref());
                xml.put("Value", attribute.value.as_ref());
            });
        }
        for class in &item.classes {
            let attributes = [("listID", class.list.as_deref()), ("listVersionID", class.version.as_deref())];
            xml.group("DesignatedProductClassification", |xml| xml.with("ClassCode", &attributes, Some(&class.code)));
        }
        xml.filled("OriginTradeCountry", |xml| xml.put("ID", item.origin.as_ref()));
    });
    xml.group("SpecifiedLineTradeAgreement", |xml| {
        xml.filled("BuyerOrderReferencedDocument", |xml| xml.put("LineID", line.order_line.as_ref()));
        xml.filled("GrossPriceProductTradePrice", |xml| {
            xml.put("ChargeAmount", price.gross);
            xml.filled("AppliedTradeAllowanceCharge", |xml| xml.put("ActualAmount", price.discount));
        });
        xml.filled("NetPriceProductTradePrice", |xml| {
            xml.put("ChargeAmount", price.net);
            xml.with("BasisQuantity", &[("unitCode", price.base_unit.as_deref())], price.base_quantity);
        });
    });
    xml.filled("SpecifiedLineTradeDelivery", |xml| {
        xml.with("BilledQuantity", &[("unitCode", line.unit.as_deref())], line.quantity);
    });
    xml.group("SpecifiedLineTradeSettlement", |xml| {
        xml.group("ApplicableTradeTax", |xml| tax(xml, &line.tax));
        period(xml, line.period);
        adjustments(xml, &line.allowances, &line.charges);
        xml.filled("SpecifiedTradeSettlementLineMonetarySummation", |xml| xml.put("LineTotalAmount", line.net));
        document(xml, line.object.as_ref(), "130");
        xml.filled("ReceivableSpecifiedTradeAccountingAccount", |xml| xml.put("ID", line.accounting.as_ref()));
    });
}
