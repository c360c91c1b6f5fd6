//! How it is to be paid.

use super::Findings;
use crate::finding::Place;
use crate::invoice::{Account, Invoice, PaymentMeans};
use crate::mod97::is_iban;
use crate::rule;

/// UNTDID 4461, as XRechnung sorts it.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Transfer,
    Card,
    Debit,
    Other,
}

impl Kind {
    fn of(means: &PaymentMeans) -> Self {
        match means.code.as_deref() {
            Some("30" | "58") => Self::Transfer,
            Some("48" | "54" | "55") => Self::Card,
            Some("59") => Self::Debit,
            _ => Self::Other,
        }
    }
}

pub(super) fn check(invoice: &Invoice, findings: &mut Findings) {
    let payment = &invoice.payment;
    findings.demand(!payment.means.is_empty(), &rule::BR_DE_1, Place::Invoice);
    // The direct debit belongs to the way to pay that is one; without any, it contradicts the others.
    let has_debit_means = payment.means.iter().any(|means| Kind::of(means) == Kind::Debit);
    let debit_contradicts = payment.debit.is_some() && !has_debit_means;
    for (number, means) in payment.means.iter().enumerate() {
        let at = Place::Means(number);
        findings.text(means.code.as_ref(), &rule::BR_49, at);
        let account = means.account.as_ref();
        let has_number = |account: &Account| account.number.is_some();
        match Kind::of(means) {
            Kind::Transfer => {
                findings.demand(account.is_some_and(has_number), &rule::BR_61, at);
                findings.demand(account.is_none_or(has_number), &rule::BR_50, at);
                findings.demand(account.is_some(), &rule::BR_DE_23A, at);
                findings.demand(means.card.is_none() && !debit_contradicts, &rule::BR_DE_23B, at);
                let iban = account.and_then(|account| account.number.as_deref());
                let is_sepa = means.code.as_deref() == Some("58");
                findings.demand(!is_sepa || iban.is_none_or(is_iban), &rule::BR_DE_19, at);
            }
            Kind::Card => {
                findings.demand(means.card.is_some(), &rule::BR_DE_24A, at);
                findings.demand(account.is_none() && !debit_contradicts, &rule::BR_DE_24B, at);
            }
            Kind::Debit => {
                findings.demand(payment.debit.is_some(), &rule::BR_DE_25A, at);
                findings.demand(account.is_none() && means.card.is_none(), &rule::BR_DE_25B, at);
                let iban = payment.debit.as_ref().and_then(|debit| debit.account.as_deref());
                findings.demand(iban.is_none_or(is_iban), &rule::BR_DE_20, at);
            }
            Kind::Other => {}
        }
        let digits = means.card.as_ref().and_then(|card| card.number.as_deref()).unwrap_or_default();
        findings.demand(digits.chars().count() <= 10, &rule::BR_51, at);
    }
    let mandate = payment.debit.as_ref().and_then(|debit| debit.mandate.as_ref());
    let is_collected = payment.means.iter().any(|means| matches!(means.code.as_deref(), Some("49" | "59")));
    findings.demand(
        mandate.is_some() || (payment.debit.is_none() && !is_collected),
        &rule::PEPPOL_R061,
        Place::Invoice,
    );
    if let Some(debit) = &payment.debit {
        findings.text(debit.creditor.as_ref(), &rule::BR_DE_30, Place::Invoice);
        findings.text(debit.account.as_ref(), &rule::BR_DE_31, Place::Invoice);
    }
}
