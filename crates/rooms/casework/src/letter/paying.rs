//! How what is due gets paid: by a transfer, or, where the application holds a mandate, by direct debit.

use applications::Content;
use letters::{Debit, Due, Payment, Transfer};
use mailbox::{Demand, PayBy};
use store::Language;
use studio::Published;
use ui::{t, text_with};

use super::{Decided, Facts, OFFICIAL};
use crate::payment;

/// A SEPA direct debit mandate that the applicant gave.
struct Mandate<'a> {
    iban: &'a str,
    holder: &'a str,
}

impl Mandate<'_> {
    /// The last four characters: enough to know one's own account, too few for anybody else.
    fn account_end(&self) -> String {
        let compact: Vec<char> = self.iban.chars().filter(|letter| !letter.is_whitespace()).collect();
        compact.iter().skip(compact.len().saturating_sub(4)).collect()
    }
}

/// The mandate of an application, if its service asks for one and it was given.
fn mandate<'a>(published: &Published, content: &'a Content) -> Option<Mandate<'a>> {
    let fields = published.manifest.mandate.as_ref()?;
    let text = |field: &str| content.values.get(field)?.as_str();
    let given = content.values.get(&fields.consent)?.as_bool()?;
    Some(Mandate { iban: text(&fields.iban)?, holder: text(&fields.holder)? }).filter(|_| given)
}

impl Facts {
    fn mandate(&self) -> Option<Mandate<'_>> {
        mandate(&self.published, &self.content)
    }

    /// The first of two when there is a mandate.
    pub(super) fn by_mandate(&self, with: &'static str, without: &'static str) -> &'static str {
        if self.mandate().is_some() { with } else { without }
    }

    fn value(&self, key: &str) -> Option<String> {
        self.settings.text(key).map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned)
    }

    /// Who collects.
    fn creditor(&self) -> Option<String> {
        self.value("bank.holder").or_else(|| Some(self.catalogue.entity(&self.entity)?.name.clone()))
    }

    /// The payment details of the letter; nothing when nothing is due, or when nobody has recorded where to pay to.
    pub(crate) fn payment(&self, decided: &Decided<'_>) -> Option<Payment> {
        let due = Due { date: decided.due_on?, cents: decided.total.0 };
        Some(match self.mandate() {
            Some(mandate) => Payment::Debit(Debit {
                text: vec![t(OFFICIAL, "casework-letter-debit")],
                due,
                payee: self.creditor()?,
                holder: mandate.holder.to_owned(),
                account: text_with(OFFICIAL, "casework-account-end", &[("end", mandate.account_end().into())]),
                mandate: self.application.reference.to_string(),
                creditor: self
                    .value("bank.creditor_id")
                    .unwrap_or_else(|| t(OFFICIAL, "casework-letter-creditor-later")),
            }),
            None => Payment::Transfer(Transfer {
                dues: vec![due],
                payee: self.value("bank.holder")?,
                iban: self.value("bank.iban")?,
                bic: self.value("bank.bic"),
                bank: self.value("bank.name"),
                reference: payment::printed(decided.payment_reference.as_deref()?),
            }),
        })
    }

    /// The same for the status page.
    pub(crate) fn demand(&self, decided: &Decided<'_>) -> Option<Demand> {
        let (by, payee) = match self.payment(decided)? {
            Payment::Debit(debit) => (
                PayBy::Debit {
                    account_end: self.mandate()?.account_end(),
                    mandate: debit.mandate,
                    creditor: self.value("bank.creditor_id"),
                },
                debit.payee,
            ),
            Payment::Transfer(transfer) => (
                PayBy::Transfer {
                    iban: payment::printed(&transfer.iban),
                    bic: transfer.bic,
                    reference: transfer.reference,
                },
                transfer.payee,
            ),
        };
        Some(Demand { total: decided.total, due_on: decided.due_on?.to_string(), payee, by })
    }

    /// How it gets paid, in a sentence for the clerk.
    pub(crate) fn paying(&self, lang: Language) -> String {
        match self.mandate() {
            Some(mandate) => text_with(lang, "casework-paying-debit", &[("end", mandate.account_end().into())]),
            None => t(lang, "casework-paying-transfer"),
        }
    }
}
