//! Invoices of suppliers: read from their XRechnung, and compared with what was called off.

use bytes::Bytes;
use jiff::civil::Date;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};
use store::{Cents, Timestamp};
use xrechnung::Severity;

use crate::model::{Order, Ordered};

store::id_type! {
    /// An invoice.
    InvoiceId
}

/// Largest file in bytes: what a supplier attaches is inside.
pub const LARGEST_INVOICE: usize = 10_000_000;
/// Remarks that are kept of one invoice.
const MOST_REMARKS: usize = 30;

/// What an invoice says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInvoice {
    /// Who asks for money (BT-27).
    pub seller: String,
    /// Its number (BT-1).
    pub number: String,
    /// Its day (BT-2).
    pub issued_on: Date,
    /// When it is due (BT-9).
    pub due_on: Option<Date>,
    /// Its sum without VAT (BT-109).
    pub net: Cents,
    /// Its sum with VAT (BT-112).
    pub gross: Cents,
    /// SHA-256 of its file, in hexadecimal digits.
    pub checksum: String,
    /// What does not fit.
    pub remarks: Vec<Remark>,
}

/// What does not fit in an invoice. Whoever releases it decides what that means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Remark {
    /// It is from somebody else than the supplier of the agreement.
    Seller {
        /// Who it is from.
        found: String,
    },
    /// It asks for something that was not called off.
    Article {
        /// What.
        found: String,
    },
    /// It asks for another price than the agreement has.
    Price {
        /// For what.
        article: String,
        /// Which, in cents.
        found: i64,
        /// What was agreed, in cents.
        agreed: i64,
    },
    /// It asks for more than was called off.
    Quantity {
        /// Of what.
        article: String,
        /// How much.
        found: String,
        /// How much was called off.
        ordered: i32,
    },
    /// It is older than the call-off.
    Day {
        /// Its day.
        found: Date,
        /// That of the call-off.
        ordered: Date,
    },
    /// It breaks rules of XRechnung.
    Rules {
        /// Their identifiers.
        found: Vec<String>,
    },
}

impl Remark {
    /// The end of its text key.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Seller { .. } => "seller",
            Self::Article { .. } => "article",
            Self::Price { .. } => "price",
            Self::Quantity { .. } => "quantity",
            Self::Day { .. } => "day",
            Self::Rules { .. } => "rules",
        }
    }
}

/// Why a file is no invoice that could be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// No file.
    Nothing,
    /// A picture of an invoice for people.
    Pdf,
    /// No XRechnung, or a broken one; where it breaks: line and column.
    Broken(u32, u32),
    /// These business terms are missing or are not allowed here, such as `BT-1`.
    Terms(Vec<&'static str>),
}

/// Reads an invoice; what does not fit to a call-off is not looked for yet. It takes long: do it before a transaction begins.
///
/// # Errors
/// [`Unreadable`]; then nothing is known about it.
pub fn read_invoice(file: Bytes) -> Result<Incoming, Unreadable> {
    if file.is_empty() {
        return Err(Unreadable::Nothing);
    }
    if file.starts_with(b"%PDF") {
        return Err(Unreadable::Pdf);
    }
    let read = xrechnung::read(&file).map_err(|error| {
        let at = error.problems.first().and_then(|problem| problem.position).unwrap_or_default();
        Unreadable::Broken(at.line, at.column)
    })?;
    let positive = |amount: Option<Decimal>| amount.and_then(cents).filter(|amount| amount.0 > 0);
    // 380, 326, 384 and their like ask for money; a credit note gives it back and is no invoice that could be paid.
    let asks = read.syntax != xrechnung::Syntax::UblCreditNote && read.kind.as_deref() != Some("381");
    let (net, gross) = (positive(read.totals.net), positive(read.totals.gross));
    let missing = [
        ("BT-1", read.number.is_none()),
        ("BT-2", read.issued.is_none()),
        ("BT-3", !asks),
        ("BT-5", read.currency.as_deref() != Some("EUR")),
        ("BT-27", read.seller.name.is_none()),
        ("BT-109", net.is_none()),
        ("BT-112", gross.is_none_or(|gross| net.is_some_and(|net| gross < net))),
    ];
    let terms: Vec<&'static str> = missing.iter().filter(|(_, is)| *is).map(|(term, _)| *term).collect();
    let (Some(number), Some(issued_on), Some(seller), Some(net), Some(gross), true) =
        (read.number.clone(), read.issued, read.seller.name.clone(), net, gross, terms.is_empty())
    else {
        return Err(Unreadable::Terms(terms));
    };
    let mut broken: Vec<String> = xrechnung::check(&read)
        .into_iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| finding.rule.id.to_owned())
        .collect();
    broken.sort();
    broken.dedup();
    let remarks = if broken.is_empty() { Vec::new() } else { vec![Remark::Rules { found: broken }] };
    let checksum = vault::hex(&vault::sha256(&file));
    let said = NewInvoice { seller, number, issued_on, due_on: read.due, net, gross, checksum, remarks };
    Ok(Incoming { said, lines: read.lines, file })
}

/// An invoice that was read and compared with nothing yet.
#[derive(Clone, Debug)]
pub struct Incoming {
    said: NewInvoice,
    lines: Vec<xrechnung::Line>,
    pub(crate) file: Bytes,
}

impl Incoming {
    /// What it says, with what does not fit to a call-off.
    pub fn against(&self, order: &Order) -> NewInvoice {
        let mut said = self.said.clone();
        if alike(&said.seller) != alike(&order.framework.supplier) {
            said.remarks.insert(0, Remark::Seller { found: said.seller.clone() });
        }
        let ordered = order.call_off.ordered_at.in_germany().date();
        if said.issued_on < ordered {
            said.remarks.push(Remark::Day { found: said.issued_on, ordered });
        }
        said.remarks.extend(self.lines.iter().flat_map(|line| deviations(line, &order.lines)));
        said.remarks.truncate(MOST_REMARKS);
        said
    }
}

/// What is wrong with a line: its article, its price, its quantity.
fn deviations(line: &xrechnung::Line, ordered: &[Ordered]) -> Vec<Remark> {
    let name = line.item.name.clone().unwrap_or_default();
    let Some(one) = ordered.iter().find(|one| alike(&one.name) == alike(&name)) else {
        return vec![Remark::Article { found: name }];
    };
    let mut all = Vec::new();
    let price = line.price.net.and_then(cents).unwrap_or_default();
    if price != one.price {
        all.push(Remark::Price { article: name.clone(), found: price.0, agreed: one.price.0 });
    }
    if let Some(found) = line.quantity.filter(|found| *found > Decimal::from(one.quantity)) {
        all.push(Remark::Quantity { article: name, found: found.normalize().to_string(), ordered: one.quantity });
    }
    all
}

/// Words without regard to how they are written.
fn alike(words: &str) -> String {
    words.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn cents(amount: Decimal) -> Option<Cents> {
    let cents = amount.checked_mul(Decimal::ONE_HUNDRED)?;
    cents.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_i64().map(Cents)
}

/// An invoice that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invoice {
    /// Its id.
    pub id: InvoiceId,
    /// What it says.
    pub said: NewInvoice,
    /// When it was released for payment.
    pub released_at: Option<Timestamp>,
    /// When it was sent back.
    pub returned_at: Option<Timestamp>,
    /// Why it was sent back, or released though something does not fit.
    pub reason: String,
}

impl Invoice {
    /// Whether somebody still has to decide about it.
    pub fn is_open(&self) -> bool {
        self.released_at.is_none() && self.returned_at.is_none()
    }
}
