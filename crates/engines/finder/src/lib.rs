//! German full-text search for the responsibility finder: documents in, hits out.
//!
//! The index lives in memory and is rebuilt from the catalogue; it never reads a clock, a file or the network.
//! A word is found as it is written, in another form (stemming), with or without umlauts (`ä`, `ae`, `a`), as part of
//! a compound (`Steuer` finds `Hundesteuer`; the parts are learned from the catalogue itself), by its beginning while
//! a person is still typing, and with a typing error. Everyday words come in as [`Synonym`]s.
//!
//! Ranking: whole title > synonym > official name > text, then the audience, then what the caller prefers (for
//! example services that can be applied for online at the chosen place). What fits far less than the best hit is left
//! out: a long tail hides what fits.

mod analysis;
mod compounds;
mod index;
mod query;

pub use analysis::fold;
pub use index::Index;

/// For whom a service is; the three entrances of the start page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Bürgerinnen und Bürger.
    Citizen,
    /// Unternehmen.
    Business,
    /// Weitere: associations, volunteers, churches, other authorities.
    Other,
}

/// One thing to be found.
#[derive(Clone, Debug)]
pub struct Document {
    /// Returned in [`Hit::id`]; unique.
    pub id: String,
    /// The name a person reads.
    pub title: String,
    /// Official names (LeiKa, OZG), field of life, theme.
    pub names: Vec<String>,
    /// Further words that may lead here, with the lowest weight.
    pub text: String,
    /// For whom it is; empty means for everybody.
    pub audiences: Vec<Audience>,
    /// Factor on the score, 1.0 for a normal document.
    pub weight: f32,
}

/// An everyday word that leads to a document.
#[derive(Clone, Debug)]
pub struct Synonym {
    /// The word or short phrase as people write it.
    pub word: String,
    /// [`Document::id`]; a synonym of an unknown document is ignored.
    pub id: String,
}

/// What a person is looking for.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    /// Their words.
    pub words: &'a str,
    /// Lifts documents for this audience; nothing is hidden.
    pub audience: Option<Audience>,
    /// How many hits at most.
    pub limit: usize,
}

/// A document that fits, best first.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// [`Document::id`].
    pub id: String,
    /// Only good for comparing hits of one search.
    pub score: f32,
}

/// The index could not be built or read; with an index in memory this is a defect of the program.
#[derive(Debug, thiserror::Error)]
#[error("search index: {0}")]
pub struct Error(#[from] tantivy::TantivyError);

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self(error.into())
    }
}
