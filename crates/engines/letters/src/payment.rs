//! Payment details and the code a banking app can scan.

use jiff::civil::Date;
use qrcode::{Color, EcLevel, QrCode};
use serde::{Serialize, Serializer};

use crate::letter::{day, money};

/// How what is due gets paid.
#[derive(Clone, Serialize)]
#[serde(tag = "way", rename_all = "snake_case")]
pub enum Payment {
    /// The person transfers it.
    Transfer(Transfer),
    /// The creditor collects it (SEPA Core Direct Debit).
    Debit(Debit),
}

/// Where to transfer what and when.
#[derive(Clone, Serialize)]
pub struct Transfer {
    /// What is due when, in order. With exactly one due amount the letter shows a code for banking apps.
    pub dues: Vec<Due>,
    /// Account holder.
    pub payee: String,
    /// IBAN, with or without blanks.
    #[serde(serialize_with = "groups")]
    pub iban: String,
    /// BIC, if known.
    pub bic: Option<String>,
    /// Name of the bank, if known.
    pub bank: Option<String>,
    /// The reference to quote (Kassenzeichen).
    pub reference: String,
}

/// What is collected when, from which account. It carries nothing that a banking app could take for an order to pay.
#[derive(Clone, Serialize)]
pub struct Debit {
    /// How this goes, one paragraph each.
    pub text: Vec<String>,
    /// What is collected, and the first day on which it is.
    pub due: Due,
    /// Who collects.
    pub payee: String,
    /// Holder of the account that is debited.
    pub holder: String,
    /// That account, told so that only its holder knows it.
    pub account: String,
    /// The mandate's reference.
    pub mandate: String,
    /// The creditor identifier, or why it is not told here.
    pub creditor: String,
}

/// An amount due on a day.
#[derive(Clone, Serialize)]
pub struct Due {
    /// The last day to pay.
    #[serde(serialize_with = "day")]
    pub date: Date,
    /// Amount in euro cents.
    #[serde(rename = "amount", serialize_with = "money")]
    pub cents: i64,
}

/// An IBAN in groups of four (ISO 13616 paper format).
fn groups<S: Serializer>(iban: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let compact = compact(iban);
    let groups: Vec<String> =
        compact.chars().collect::<Vec<_>>().chunks(4).map(|group| group.iter().collect()).collect();
    serializer.serialize_str(&groups.join("\u{A0}"))
}

fn compact(iban: &str) -> String {
    iban.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The payment as a QR code in SVG (EPC069-12 "Quick Response Code: Guidelines to enable data capture for the initiation of a
/// SEPA credit transfer", version 002), or nothing when the rules of that guideline do not allow one.
pub(crate) fn code(payment: &Payment) -> Option<String> {
    let Payment::Transfer(payment) = payment else { return None };
    let [due] = payment.dues.as_slice() else {
        return None;
    };
    let payee: String = payment.payee.chars().take(70).collect();
    let allowed = (1..=99_999_999_999).contains(&due.cents)
        && !payee.trim().is_empty()
        && (1..=140).contains(&payment.reference.chars().count())
        && [&payee, &payment.reference].iter().all(|text| !text.chars().any(char::is_control));
    if !allowed {
        return None;
    }
    let content = format!(
        "BCD\n002\n1\nSCT\n{bic}\n{payee}\n{iban}\nEUR{euros}.{cents:02}\n\n\n{reference}",
        bic = payment.bic.as_deref().map(compact).unwrap_or_default(),
        iban = compact(&payment.iban),
        euros = due.cents / 100,
        cents = due.cents % 100,
        reference = payment.reference,
    );
    let code = QrCode::with_error_correction_level(content.as_bytes(), EcLevel::M).ok()?;
    // The guideline stops at version 13.
    (code.width() <= 69).then(|| drawing(&code))
}

/// One path of horizontal strokes: a fifth of the size of one rectangle per module.
fn drawing(code: &QrCode) -> String {
    let width = code.width();
    let colors = code.to_colors();
    let mut path = String::new();
    for (y, row) in colors.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let length = row.iter().skip(x).take_while(|color| **color == Color::Dark).count();
            if length > 0 {
                path.push_str(&format!("M{x} {y}h{length}v1h-{length}z"));
            }
            x += length.max(1);
        }
    }
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {width}"><path d="{path}"/></svg>"#)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn transfer(dues: Vec<Due>) -> Transfer {
        Transfer {
            dues,
            payee: "Stadtkasse Musterstadt".into(),
            iban: "DE02 1203 0000 0000 2020 51".into(),
            bic: Some("BYLADEM1001".into()),
            bank: None,
            reference: "HS-4711".into(),
        }
    }

    fn code(transfer: &Transfer) -> Option<String> {
        super::code(&Payment::Transfer(transfer.clone()))
    }

    fn due(cents: i64) -> Due {
        Due { date: jiff::civil::date(2026, 12, 15), cents }
    }

    #[test]
    fn one_due_amount_has_a_code_and_instalments_have_none() {
        assert!(
            code(&transfer(vec![due(10_800)]))
                .is_some_and(|svg| svg.starts_with("<svg ") && svg.contains("M0 0h7v1h-7z"))
        );
        assert!(code(&transfer(vec![due(5_400), due(5_400)])).is_none());
        assert!(code(&transfer(vec![])).is_none());
    }

    #[test]
    fn what_is_collected_has_no_code_to_pay_with() {
        let word = || "x".to_owned();
        let debit = Debit {
            text: Vec::new(),
            due: due(10_800),
            payee: word(),
            holder: word(),
            account: word(),
            mandate: word(),
            creditor: word(),
        };
        assert!(super::code(&Payment::Debit(debit)).is_none());
    }

    #[test]
    fn nothing_to_pay_or_a_reference_that_does_not_fit_has_no_code() {
        assert!(code(&transfer(vec![due(0)])).is_none());
        assert!(code(&transfer(vec![due(-1)])).is_none());
        let mut long = transfer(vec![due(1)]);
        long.reference = "9".repeat(141);
        assert!(code(&long).is_none());
        let mut injected = transfer(vec![due(1)]);
        injected.payee = "Kasse\nDE00".into();
        assert!(code(&injected).is_none());
    }
}
