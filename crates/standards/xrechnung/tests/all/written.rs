//! Invoices as text in both syntaxes. The crate only reads; that its readers put everything where it belongs is shown by what
//! these writers, which know the places from EN 16931-2 as well, make of an invoice.

mod cii;
mod ubl;

use std::fmt::Display;

use jiff::civil::Date;
use rust_decimal::Decimal;
use xrechnung::{Identifier, Invoice, Syntax};

/// Text that grows by elements. What is not there is not written.
#[derive(Default)]
struct Xml(String);

fn escape(text: impl Display) -> String {
    text.to_string().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

impl Xml {
    fn group(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        self.0.push_str(&format!("<{name}>"));
        inside(self);
        self.0.push_str(&format!("</{name}>\n"));
    }

    /// A group that is there only when something is in it.
    fn filled(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        let mut content = Self::default();
        inside(&mut content);
        if !content.0.is_empty() {
            self.group(name, |xml| xml.0.push_str(&content.0));
        }
    }

    fn put(&mut self, name: &str, value: Option<impl Display>) {
        self.with(name, &[], value);
    }

    /// With attributes, it is there when one of them is.
    fn with(&mut self, name: &str, attributes: &[(&str, Option<&str>)], value: Option<impl Display>) {
        let attributes: Vec<_> = attributes.iter().filter_map(|(name, value)| Some((name, (*value)?))).collect();
        if value.is_none() && attributes.is_empty() {
            return;
        }
        let attributes: String =
            attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escape(value))).collect();
        self.0.push_str(&format!("<{name}{attributes}>{}</{name}>\n", value.map(escape).unwrap_or_default()));
    }

    fn id(&mut self, name: &str, id: Option<&Identifier>) {
        if let Some(id) = id {
            self.with(name, &[("schemeID", id.scheme.as_deref())], Some(&id.value));
        }
    }

    /// An amount with the currency, as UBL has it.
    fn amount(&mut self, name: &str, amount: Option<Decimal>) {
        if amount.is_some() {
            self.with(name, &[("currencyID", Some("EUR"))], amount);
        }
    }

    /// A day in format 102, as CII has it.
    fn day(&mut self, name: &str, inner: &str, day: Option<Date>) {
        if let Some(day) = day {
            let day = day.strftime("%Y%m%d");
            self.group(name, |xml| xml.with(inner, &[("format", Some("102"))], Some(day)));
        }
    }
}

/// The invoice in its syntax.
pub(crate) fn write(invoice: &Invoice) -> String {
    match invoice.syntax {
        Syntax::Cii => cii::write(invoice),
        Syntax::UblInvoice => ubl::write(invoice, "Invoice"),
        Syntax::UblCreditNote => ubl::write(invoice, "CreditNote"),
    }
}
