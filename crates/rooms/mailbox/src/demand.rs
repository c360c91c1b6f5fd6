//! What a document asks to pay, so that the status page can say it beside the document.

use jiff::civil::Date;
use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use store::Cents;
use ui::{Lang, kern, t, text_with};

use crate::model::Correspondence;

/// What is to be paid. Not `Debug`: it carries account numbers.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demand {
    /// How much.
    pub total: Cents,
    /// For a transfer the last day to pay, for a direct debit the first day of the collection; `2026-05-17`.
    pub due_on: String,
    /// Who gets the money.
    pub payee: String,
    /// How.
    pub by: PayBy,
}

/// How a demand gets paid.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PayBy {
    /// The applicant transfers it.
    Transfer {
        /// IBAN of the payee, in groups of four.
        iban: String,
        /// BIC, if recorded.
        bic: Option<String>,
        /// What to quote (Kassenzeichen).
        reference: String,
    },
    /// It is collected by direct debit.
    Debit {
        /// The last four characters of the IBAN of the account.
        account_end: String,
        /// Reference of the mandate.
        mandate: String,
        /// Creditor identifier of the payee, if recorded.
        creditor: Option<String>,
    },
}

/// What the documents of a case ask to pay, under an `h2`; nothing when they ask for nothing.
pub fn demands(lang: Lang, correspondence: &Correspondence) -> Markup {
    html! {
        @if !correspondence.demands.is_empty() {
            section class="dw-stack" aria-labelledby="zahlung" {
                h2 class="kern-heading-medium" id="zahlung" { (t(lang, "mailbox-payment")) }
                @for demand in &correspondence.demands { (one(lang, demand)) }
            }
        }
    }
}

fn one(lang: Lang, demand: &Demand) -> Markup {
    let day = demand.due_on.parse().map_or_else(|_| demand.due_on.clone(), |day: Date| ui::date(lang, day));
    let args = [("total", ui::money(lang, demand.total).into()), ("date", day.into())];
    let (sentence, rows) = match &demand.by {
        PayBy::Transfer { iban, bic, reference } => (
            "mailbox-payment-transfer",
            vec![
                ("mailbox-payment-payee", Some(demand.payee.clone())),
                ("mailbox-payment-iban", Some(iban.clone())),
                ("mailbox-payment-bic", bic.clone()),
                ("mailbox-payment-reference", Some(reference.clone())),
            ],
        ),
        PayBy::Debit { account_end, mandate, creditor } => (
            "mailbox-payment-debit",
            vec![
                ("mailbox-payment-creditor", Some(demand.payee.clone())),
                (
                    "mailbox-payment-account",
                    Some(text_with(lang, "mailbox-payment-account-end", &[("end", account_end.as_str().into())])),
                ),
                ("mailbox-payment-mandate", Some(mandate.clone())),
                (
                    "mailbox-payment-creditor-id",
                    Some(creditor.clone().unwrap_or_else(|| t(lang, "mailbox-payment-creditor-later"))),
                ),
            ],
        ),
    };
    let rows: Vec<(String, Markup)> =
        rows.into_iter().filter_map(|(key, value)| value.map(|value| (t(lang, key), html! { (value) }))).collect();
    html! {
        p class="kern-body" { strong { (text_with(lang, sentence, &args)) } }
        (kern::description_list(&rows))
    }
}
