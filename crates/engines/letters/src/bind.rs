//! Finished letters behind each other in one file, to print them in one go.

use std::sync::Arc;

use krilla::Document;
use krilla::pdf::{Pdf, PdfDocument};

/// Why letters could not be bound. Holds no text of a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotBound {
    /// One of them is no PDF file.
    #[error("letter {0} of the stack is no PDF file")]
    NoPdf(usize),
    /// The file could not be written.
    #[error("the stack could not be written")]
    Written,
}

/// How many pages a file has; nothing when it is no PDF file.
#[must_use]
pub fn pages(pdf: &[u8]) -> Option<usize> {
    Pdf::new(pdf.to_vec()).ok().map(|pdf| pdf.pages().len())
}

/// All pages of all letters, in their order and with their content unchanged. What stands outside of the pages, as the
/// structure for screen readers and the metadata, stays behind: the stack is for paper, and neither PDF/A nor PDF/UA.
/// The letters themselves are not touched.
///
/// # Errors
/// [`NotBound`].
pub fn bind(letters: &[Vec<u8>]) -> Result<Vec<u8>, NotBound> {
    let mut stack = Document::new();
    for (number, letter) in letters.iter().enumerate() {
        let pdf = Pdf::new(letter.clone()).map_err(|_| NotBound::NoPdf(number + 1))?;
        let all: Vec<usize> = (0..pdf.pages().len()).collect();
        stack.embed_pdf_pages(&PdfDocument::new(Arc::new(pdf)), &all);
    }
    stack.finish().map_err(|_| NotBound::Written)
}
