//! Who takes part.

use super::Findings;
use crate::finding::Place;
use crate::invoice::{Identifier, Invoice};
use crate::party::{Address, Party};
use crate::rule::{self, Rule};

pub(super) fn check(invoice: &Invoice, findings: &mut Findings) {
    seller(&invoice.seller, findings);
    buyer(&invoice.buyer, findings);
    if let Some(payee) = &invoice.payee {
        findings.text(payee.name.as_ref(), &rule::BR_17, Place::Payee);
    }
    if let Some(representative) = &invoice.tax_representative {
        tax_representative(representative, findings);
    }
    if let Some(address) = &invoice.delivery.address {
        findings.text(address.country.as_ref(), &rule::BR_57, Place::Delivery);
        place(Some(address), &rule::BR_DE_10, &rule::BR_DE_11, Place::Delivery, findings);
    }
}

fn seller(seller: &Party, findings: &mut Findings) {
    let at = Place::Seller;
    findings.text(seller.name.as_ref(), &rule::BR_06, at);
    address(seller, &rule::BR_08, &rule::BR_09, at, findings);
    place(seller.address.as_ref(), &rule::BR_DE_3, &rule::BR_DE_4, at, findings);
    scheme(seller.electronic_address.as_ref(), &rule::BR_62, &rule::PEPPOL_R020, at, findings);
    vat_id(seller, at, findings);
    let is_known = !seller.identifiers.is_empty() || seller.registration.is_some() || seller.vat_id.is_some();
    findings.demand(is_known, &rule::BR_CO_26, at);
    let Some(contact) = &seller.contact else { return findings.tell(&rule::BR_DE_2, at) };
    findings.text(contact.name.as_ref(), &rule::BR_DE_5, at);
    match &contact.telephone {
        Some(number) => findings.demand(has_three_digits(number), &rule::BR_DE_27, at),
        None => findings.tell(&rule::BR_DE_6, at),
    }
    match &contact.email {
        Some(address) => findings.demand(is_email(address), &rule::BR_DE_28, at),
        None => findings.tell(&rule::BR_DE_7, at),
    }
}

fn buyer(buyer: &Party, findings: &mut Findings) {
    let at = Place::Buyer;
    findings.text(buyer.name.as_ref(), &rule::BR_07, at);
    address(buyer, &rule::BR_10, &rule::BR_11, at, findings);
    place(buyer.address.as_ref(), &rule::BR_DE_8, &rule::BR_DE_9, at, findings);
    scheme(buyer.electronic_address.as_ref(), &rule::BR_63, &rule::PEPPOL_R010, at, findings);
    vat_id(buyer, at, findings);
}

fn tax_representative(party: &Party, findings: &mut Findings) {
    let at = Place::TaxRepresentative;
    findings.text(party.name.as_ref(), &rule::BR_18, at);
    findings.text(party.vat_id.as_ref(), &rule::BR_56, at);
    vat_id(party, at, findings);
    address(party, &rule::BR_19, &rule::BR_20, at, findings);
}

/// An address is there and has a country.
fn address(party: &Party, missing: &'static Rule, country: &'static Rule, at: Place, findings: &mut Findings) {
    match &party.address {
        Some(address) => findings.text(address.country.as_ref(), country, at),
        None => findings.tell(missing, at),
    }
}

/// To XRechnung, an address that is there has a place and a postcode.
fn place(address: Option<&Address>, city: &'static Rule, postcode: &'static Rule, at: Place, findings: &mut Findings) {
    let Some(address) = address else { return };
    findings.text(address.city.as_ref(), city, at);
    findings.text(address.postcode.as_ref(), postcode, at);
}

fn scheme(
    address: Option<&Identifier>,
    scheme: &'static Rule,
    missing: &'static Rule,
    at: Place,
    findings: &mut Findings,
) {
    match address {
        Some(address) => findings.text(address.scheme.as_ref(), scheme, at),
        None => findings.tell(missing, at),
    }
}

/// The letters are not looked up in ISO 3166-1. `1A` is Kosovo.
fn vat_id(party: &Party, at: Place, findings: &mut Findings) {
    let begins_with_country = |id: &String| {
        let country = id.get(..2).unwrap_or_default();
        country == "1A" || (country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase()))
    };
    findings.demand(party.vat_id.as_ref().is_none_or(begins_with_country), &rule::BR_CO_09, at);
}

fn has_three_digits(number: &str) -> bool {
    number.bytes().filter(u8::is_ascii_digit).count() >= 3
}

/// One `@`, with a name before it and behind it names between points.
fn is_email(address: &str) -> bool {
    let Some((name, domain)) = address.split_once('@') else { return false };
    let mut parts = domain.split('.');
    !name.is_empty()
        && !address.contains(char::is_whitespace)
        && domain.contains('.')
        && parts.all(|part| !part.is_empty() && !part.contains('@'))
}
