//! Electronic invoices to the public sector: EN 16931-1:2017 as XRechnung 3.0 uses it, in both syntaxes of EN 16931-2, UBL 2.1
//! (`Invoice`, `CreditNote`) and UN/CEFACT CII D16B (`CrossIndustryInvoice`).
//!
//! [`read`] turns a document into an [`Invoice`]: days and exact decimal numbers, called by what they mean, with the number of the
//! business term in the documentation. It refuses what is no day or number and tells all of it at once, with line and column.
//! What is missing or does not add up is no reason to refuse: [`check`] says it, all at once, each [`Finding`] with its
//! [`Rule`], its place and the amounts. [`leitweg`] reads routing numbers and looks at their check digits.
//!
//! Read, not written. Not kept: the content of attachments, and elements that EN 16931 does not name, those of extensions among them,
//! such as sub lines. ZUGFeRD and Factur-X are CII inside a PDF; take the XML out first.
//!
//! ```
//! let invoice = xrechnung::read(include_bytes!("../tests/all/fixtures/software.ubl.xml"))?;
//! assert_eq!(invoice.number.as_deref(), Some("2026-0815"));
//! assert!(xrechnung::check(&invoice).is_empty());
//! # Ok::<(), xrechnung::ReadError>(())
//! ```

mod check;
mod cii;
mod decimal;
mod discount;
mod finding;
pub mod fuzz;
mod invoice;
pub mod leitweg;
mod line;
mod mod97;
mod part;
mod party;
mod read;
mod rule;
mod ubl;

pub use check::check;
pub use discount::CashDiscount;
pub use finding::{Amounts, Finding, Place};
pub use invoice::{
    Account, Adjustment, Attachment, Card, Delivery, DirectDebit, File, Identifier, Invoice, Note, Payment,
    PaymentMeans, Period, Preceding, References, Syntax, Tax, Totals, VatBreakdown,
};
pub use line::{Attribute, Class, Item, Line, Price};
pub use party::{Address, Contact, Party};
pub use plainxml::{Error, Limits, Position, Problem};
pub use read::{LIMITS, ReadError, read, read_within};
pub use rule::{Rule, Severity, all as rules};
