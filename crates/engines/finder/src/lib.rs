//! German full-text search for the responsibility finder: documents in, hits out.
//!
//! The index lives in memory and is rebuilt from the catalogue; it never reads a clock, a file or the network.
//! A word is found as it is written, in another form (stem), as verb, noun or participle (root), with or without umlauts
//! (`ä`, `ae`, `a`), as part of a compound (`Steuer` finds `Hundesteuer`; the parts are learned from the catalogue
//! itself) and compounds by their parts, by another word that means the same ([`Lexicon`]), by its beginning while a
//! person is still typing, with a typing error, and as it sounds. Everyday words come in as [`Synonym`]s.
//!
//! Ranking: each word leads to each document with a strength between 0 and 1 (title > synonym > official name > topic >
//! text; word > other form > word of the same meaning > part of a compound > typing error); what few documents have says
//! more than what many have. The share of what the words say that leads to a document is its fit; a title or synonym
//! that is what was typed adds to it. Then come the audience and what the caller prefers (for example services that can
//! be applied for online at the chosen place). What fits far less than the best hit is left out: a long tail hides what
//! fits. [`Index::explain`] says why a document fits.

mod analysis;
mod compounds;
mod ellipsis;
mod index;
mod meaning;
mod phonetics;
mod query;
mod roots;
mod suggest;
mod typos;
mod vocabulary;

pub use analysis::fold;
pub use index::Index;
pub use query::Reason;
pub use suggest::Suggestion;

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
    /// Official names (LeiKa, OZG).
    pub names: Vec<String>,
    /// Field of life, theme, situation: shared with other documents.
    pub topics: Vec<String>,
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

/// What is known about words whatever they lead to.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// Groups of single words that mean the same, also inside compounds (`Anwohner`, `Bewohner`).
    pub equivalents: Vec<Vec<String>>,
    /// Names of places: in a search they say where, not what.
    pub places: Vec<String>,
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
