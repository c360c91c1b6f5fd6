//! UBL 2.1.

use xrechnung::{Address, Adjustment, Contact, Identifier, Invoice, Line, Party, Period, Tax};

use super::Xml;

pub(super) fn write(invoice: &Invoice, kind: &str) -> String {
    let is_credit = kind == "CreditNote";
    let references = &invoice.references;
    let mut xml = Xml::default();
    xml.put("CustomizationID", invoice.specification.as_ref());
    xml.put("ProfileID", invoice.process.as_ref());
    xml.put("ID", invoice.number.as_ref());
    xml.put("IssueDate", invoice.issued);
    if !is_credit {
        xml.put("DueDate", invoice.due);
    }
    xml.put(&format!("{kind}TypeCode"), invoice.kind.as_ref());
    for note in &invoice.notes {
        let subject = note.subject.as_ref().map(|subject| format!("#{subject}#")).unwrap_or_default();
        xml.put("Note", Some(format!("{subject}{}", note.text)));
    }
    xml.put("TaxPointDate", invoice.tax_point);
    xml.put("DocumentCurrencyCode", invoice.currency.as_ref());
    xml.put("TaxCurrencyCode", invoice.vat_currency.as_ref());
    xml.put("AccountingCost", references.accounting.as_ref());
    xml.put("BuyerReference", references.buyer.as_ref());
    xml.filled("a:InvoicePeriod", |xml| {
        days(xml, invoice.period);
        xml.put("DescriptionCode", invoice.tax_point_code.as_ref());
    });
    xml.filled("a:OrderReference", |xml| {
        xml.put("ID", references.order.as_ref());
        xml.put("SalesOrderID", references.sales_order.as_ref());
    });
    for preceding in &invoice.preceding {
        xml.group("a:BillingReference", |xml| {
            xml.group("a:InvoiceDocumentReference", |xml| {
                xml.put("ID", preceding.number.as_ref());
                xml.put("IssueDate", preceding.issued);
            });
        });
    }
    for (name, id) in [
        ("a:DespatchDocumentReference", &references.despatch),
        ("a:ReceiptDocumentReference", &references.receipt),
        ("a:OriginatorDocumentReference", &references.tender),
        ("a:ContractDocumentReference", &references.contract),
    ] {
        xml.filled(name, |xml| xml.put("ID", id.as_ref()));
    }
    let typed = |xml: &mut Xml, id: Option<&Identifier>, code: &str| {
        if id.is_some() {
            xml.group("a:AdditionalDocumentReference", |xml| {
                xml.id("ID", id);
                xml.put("DocumentTypeCode", Some(code));
            });
        }
    };
    typed(&mut xml, references.object.as_ref(), "130");
    for attachment in &invoice.attachments {
        xml.group("a:AdditionalDocumentReference", |xml| {
            xml.put("ID", attachment.number.as_ref());
            xml.put("DocumentDescription", attachment.description.as_ref());
            xml.group("a:Attachment", |xml| {
                if let Some(file) = &attachment.file {
                    let attributes = [("mimeCode", file.mime.as_deref()), ("filename", file.name.as_deref())];
                    xml.with("EmbeddedDocumentBinaryObject", &attributes, Some("QQ=="));
                }
                xml.filled("a:ExternalReference", |xml| xml.put("URI", attachment.location.as_ref()));
            });
        });
    }
    let project = references.project.as_ref().map(|id| Identifier { value: id.clone(), scheme: None });
    if is_credit {
        typed(&mut xml, project.as_ref(), "50");
    } else {
        xml.filled("a:ProjectReference", |xml| xml.id("ID", project.as_ref()));
    }
    let debit = invoice.payment.debit.as_ref();
    let creditor = debit.and_then(|debit| debit.creditor.as_deref());
    xml.group("a:AccountingSupplierParty", |xml| xml.group("a:Party", |xml| party(xml, &invoice.seller, creditor)));
    xml.group("a:AccountingCustomerParty", |xml| xml.group("a:Party", |xml| party(xml, &invoice.buyer, None)));
    if let Some(payee) = &invoice.payee {
        xml.group("a:PayeeParty", |xml| named_party(xml, payee, payee.name.as_ref(), None, |_| {}));
    }
    if let Some(party) = &invoice.tax_representative {
        xml.group("a:TaxRepresentativeParty", |xml| named_party(xml, party, party.name.as_ref(), None, |_| {}));
    }
    let delivery = &invoice.delivery;
    xml.group("a:Delivery", |xml| {
        xml.put("ActualDeliveryDate", delivery.day);
        xml.filled("a:DeliveryLocation", |xml| {
            xml.id("ID", delivery.place.as_ref());
            address(xml, "a:Address", delivery.address.as_ref());
        });
        xml.filled("a:DeliveryParty", |xml| {
            xml.filled("a:PartyName", |xml| xml.put("Name", delivery.name.as_ref()));
        });
    });
    for (number, means) in invoice.payment.means.iter().enumerate() {
        xml.group("a:PaymentMeans", |xml| {
            xml.with("PaymentMeansCode", &[("name", means.text.as_deref())], means.code.as_ref());
            if number == 0 {
                xml.put("PaymentDueDate", invoice.due.filter(|_| is_credit));
                xml.put("PaymentID", invoice.payment.remittance.as_ref());
            }
            if let Some(card) = &means.card {
                xml.group("a:CardAccount", |xml| {
                    xml.put("PrimaryAccountNumberID", card.number.as_ref());
                    xml.put("HolderName", card.holder.as_ref());
                });
            }
            if let Some(account) = &means.account {
                xml.group("a:PayeeFinancialAccount", |xml| {
                    xml.put("ID", account.number.as_ref());
                    xml.put("Name", account.holder.as_ref());
                    xml.filled("a:FinancialInstitutionBranch", |xml| xml.put("ID", account.bank.as_ref()));
                });
            }
            if let Some(debit) = debit.filter(|_| number == 0) {
                xml.group("a:PaymentMandate", |xml| {
                    xml.put("ID", debit.mandate.as_ref());
                    xml.filled("a:PayerFinancialAccount", |xml| xml.put("ID", debit.account.as_ref()));
                });
            }
        });
    }
    xml.filled("a:PaymentTerms", |xml| xml.put("Note", invoice.payment_terms.as_ref()));
    adjustments(&mut xml, &invoice.allowances, &invoice.charges);
    let totals = &invoice.totals;
    xml.group("a:TaxTotal", |xml| {
        xml.amount("TaxAmount", totals.vat);
        for vat in &invoice.vat {
            xml.group("a:TaxSubtotal", |xml| {
                xml.amount("TaxableAmount", vat.base);
                xml.amount("TaxAmount", vat.amount);
                xml.group("a:TaxCategory", |xml| {
                    tax(xml, &vat.tax);
                    xml.put("TaxExemptionReasonCode", vat.reason_code.as_ref());
                    xml.put("TaxExemptionReason", vat.reason.as_ref());
                });
            });
        }
    });
    if let (Some(currency), Some(amount)) = (&invoice.vat_currency, totals.vat_accounting) {
        xml.group("a:TaxTotal", |xml| xml.with("TaxAmount", &[("currencyID", Some(currency))], Some(amount)));
    }
    xml.group("a:LegalMonetaryTotal", |xml| {
        for (name, amount) in [
            ("LineExtensionAmount", totals.lines),
            ("TaxExclusiveAmount", totals.net),
            ("TaxInclusiveAmount", totals.gross),
            ("AllowanceTotalAmount", totals.allowances),
            ("ChargeTotalAmount", totals.charges),
            ("PrepaidAmount", totals.paid),
            ("PayableRoundingAmount", totals.rounding),
            ("PayableAmount", totals.due),
        ] {
            xml.amount(name, amount);
        }
    });
    for line in &invoice.lines {
        xml.group(&format!("a:{kind}Line"), |xml| {
            self::line(xml, line, if is_credit { "CreditedQuantity" } else { "InvoicedQuantity" })
        });
    }
    let spaces = "urn:oasis:names:specification:ubl:schema:xsd";
    format!(
        "<d:{kind} xmlns:d=\"{spaces}:{kind}-2\" xmlns:a=\"{spaces}:CommonAggregateComponents-2\" \
         xmlns=\"{spaces}:CommonBasicComponents-2\">\n{}</d:{kind}>",
        xml.0
    )
}

fn days(xml: &mut Xml, period: Option<Period>) {
    xml.put("StartDate", period.and_then(|period| period.start));
    xml.put("EndDate", period.and_then(|period| period.end));
}

fn party(xml: &mut Xml, party: &Party, creditor: Option<&str>) {
    xml.id("EndpointID", party.electronic_address.as_ref());
    named_party(xml, party, party.trading_name.as_ref(), creditor, |xml| {
        xml.put("RegistrationName", party.name.as_ref());
        xml.put("CompanyLegalForm", party.legal_information.as_ref());
    });
    if let Some(Contact { name, telephone, email }) = &party.contact {
        xml.group("a:Contact", |xml| {
            xml.put("Name", name.as_ref());
            xml.put("Telephone", telephone.as_ref());
            xml.put("ElectronicMail", email.as_ref());
        });
    }
}

fn named_party(
    xml: &mut Xml,
    party: &Party,
    name: Option<&String>,
    creditor: Option<&str>,
    legal: impl FnOnce(&mut Xml),
) {
    let creditor = creditor.map(|value| Identifier { value: value.to_owned(), scheme: Some("SEPA".to_owned()) });
    for id in party.identifiers.iter().chain(&creditor) {
        xml.group("a:PartyIdentification", |xml| xml.id("ID", Some(id)));
    }
    xml.filled("a:PartyName", |xml| xml.put("Name", name));
    address(xml, "a:PostalAddress", party.address.as_ref());
    for (id, scheme) in [(&party.vat_id, "VAT"), (&party.tax_number, "FC")] {
        if id.is_some() {
            xml.group("a:PartyTaxScheme", |xml| {
                xml.put("CompanyID", id.as_ref());
                xml.group("a:TaxScheme", |xml| xml.put("ID", Some(scheme)));
            });
        }
    }
    xml.filled("a:PartyLegalEntity", |xml| {
        legal(xml);
        xml.id("CompanyID", party.registration.as_ref());
    });
}

fn address(xml: &mut Xml, name: &str, address: Option<&Address>) {
    let Some(address) = address else { return };
    xml.group(name, |xml| {
        xml.put("StreetName", address.street.as_ref());
        xml.put("AdditionalStreetName", address.more.as_ref());
        xml.put("CityName", address.city.as_ref());
        xml.put("PostalZone", address.postcode.as_ref());
        xml.put("CountrySubentity", address.region.as_ref());
        xml.filled("a:AddressLine", |xml| xml.put("Line", address.rest.as_ref()));
        xml.filled("a:Country", |xml| xml.put("IdentificationCode", address.country.as_ref()));
    });
}

fn tax(xml: &mut Xml, tax: &Tax) {
    xml.put("ID", tax.category.as_ref());
    xml.put("Percent", tax.rate);
    xml.group("a:TaxScheme", |xml| xml.put("ID", Some("VAT")));
}

fn adjustments(xml: &mut Xml, allowances: &[Adjustment], charges: &[Adjustment]) {
    for (is_charge, one) in allowances.iter().map(|one| (false, one)).chain(charges.iter().map(|one| (true, one))) {
        xml.group("a:AllowanceCharge", |xml| {
            xml.put("ChargeIndicator", Some(is_charge));
            xml.put("AllowanceChargeReasonCode", one.code.as_ref());
            xml.put("AllowanceChargeReason", one.reason.as_ref());
            xml.put("MultiplierFactorNumeric", one.percent);
            xml.amount("Amount", one.amount);
            xml.amount("BaseAmount", one.base);
            xml.group("a:TaxCategory", |xml| tax(xml, &one.tax));
        });
    }
}

fn line(xml: &mut Xml, line: &Line, quantity: &str) {
    let (item, price) = (&line.item, &line.price);
    xml.put("ID", line.id.as_ref());
    xml.put("Note", line.note.as_ref());
    xml.with(quantity, &[("unitCode", line.unit.as_deref())], line.quantity);
    xml.amount("LineExtensionAmount", line.net);
    xml.put("AccountingCost", line.accounting.as_ref());
    xml.filled("a:InvoicePeriod", |xml| days(xml, line.period));
    xml.filled("a:OrderLineReference", |xml| xml.put("LineID", line.order_line.as_ref()));
    xml.filled("a:DocumentReference", |xml| xml.id("ID", line.object.as_ref()));
    adjustments(xml, &line.allowances, &line.charges);
    xml.group("a:Item", |xml| {
        xml.put("Description", item.description.as_ref());
        xml.put("Name", item.name.as_ref());
        xml.filled("a:BuyersItemIdentification", |xml| xml.put("ID", item.buyer_number.as_ref()));
        xml.filled("a:SellersItemIdentification", |xml| xml.put("ID", item.seller_number.as_ref()));
        xml.filled("a:StandardItemIdentification", |xml| xml.id("ID", item.standard_number.as_ref()));
        xml.filled("a:OriginCountry", |xml| xml.put("IdentificationCode", item.origin.as_ref()));
        for class in &item.classes {
            let attributes = [("listID", class.list.as_deref()), ("listVersionID", class.version.as_deref())];
            xml.group("a:CommodityClassification", |xml| {
                xml.with("ItemClassificationCode", &attributes, Some(&class.code));
            });
        }
        xml.group("a:ClassifiedTaxCategory", |xml| tax(xml, &line.tax));
        for attribute in &item.attributes {
            xml.group("a:AdditionalItemProperty", |xml| {
                xml.put("Name", attribute.name.as_ref());
                xml.put("Value", attribute.value.as_ref());
            });
        }
    });
    xml.group("a:Price", |xml| {
        xml.amount("PriceAmount", price.net);
        xml.with("BaseQuantity", &[("unitCode", price.base_unit.as_deref())], price.base_quantity);
        xml.filled("a:AllowanceCharge", |xml| {
            xml.amount("Amount", price.discount);
            xml.amount("BaseAmount", price.gross);
        });
    });
}
