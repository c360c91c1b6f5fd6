use std::fmt;

use plainxml::{Element, Error, Limits, Problem};

use crate::invoice::{Invoice, Syntax};
use crate::{cii, ubl};

/// How much of a foreign document is read: some ten thousand lines, with attachments of twenty megabytes. Sums of as many amounts
/// stay exact.
pub const LIMITS: Limits = Limits { bytes: 32 << 20, elements: 250_000, depth: 60, attributes: 24 };

/// Why a document cannot be read: everything in it that could not be understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct ReadError {
    /// What is wrong, where, and what to do; at least one, at most a hundred.
    pub problems: Vec<Error>,
}

impl fmt::Display for ReadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, problem) in self.problems.iter().enumerate() {
            let separator = if place == 0 { "" } else { "\n" };
            write!(out, "{separator}{problem}")?;
        }
        Ok(())
    }
}

impl From<Error> for ReadError {
    fn from(error: Error) -> Self {
        Self { problems: vec![error] }
    }
}

/// Reads an invoice or a credit note in whichever of the syntaxes it is written, within the usual [`LIMITS`]. What EN 16931 does
/// not name is passed over, and so is what is inside attachments.
///
/// # Errors
///
/// The bytes are no XML or no invoice; or everything in it that is no day, no number, in another currency, or there twice.
pub fn read(bytes: &[u8]) -> Result<Invoice, ReadError> {
    read_within(bytes, &LIMITS)
}

/// Reads within limits of one's own.
///
/// # Errors
///
/// As for [`read`].
pub fn read_within(bytes: &[u8], limits: &Limits) -> Result<Invoice, ReadError> {
    let root = plainxml::parse(bytes, limits)?;
    let (invoice, problems) = match (&*root.namespace, &*root.name) {
        (ubl::INVOICE, "Invoice") => ubl::read(&root, Syntax::UblInvoice),
        (ubl::CREDIT_NOTE, "CreditNote") => ubl::read(&root, Syntax::UblCreditNote),
        (cii::ROOT, "CrossIndustryInvoice") => cii::read(&root),
        _ => return Err(unknown(&root).into()),
    };
    if problems.is_empty() { Ok(invoice) } else { Err(ReadError { problems }) }
}

fn unknown(root: &Element) -> Error {
    let found = format!("{{{}}}{}", root.namespace, root.name);
    let problem = Problem::Document { found, expected: "an invoice of EN 16931 in UBL 2.1 or UN/CEFACT CII" };
    Error { position: Some(root.position), path: format!("/{}", root.name), problem }
}
