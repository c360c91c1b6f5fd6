//! What typed words may stand for.

use crate::analysis::{Analysis, Input, Word};
use crate::index::Index;
use crate::vocabulary::{As, Known, Term};

/// The root of the word, but another form of it.
const OTHER_FORM: f32 = 0.9;
/// A part of a compound of the document.
pub(crate) const INSIDE: f32 = 0.75;
/// Another word that means the same.
const EQUIVALENT: f32 = 0.8;
/// A word that begins like this, when the word itself is unknown or known.
const BEGINNING: f32 = 0.75;
const BEGINNING_OF_KNOWN: f32 = 0.3;
/// An unknown word with which others end.
const ENDING: f32 = 0.6;
/// Each typing error.
const EACH_ERROR: f32 = 0.7;
/// A word that sounds the same.
const SOUND: f32 = 0.55;
/// A correction of a word that occurs in texts.
const CORRECTED_THOUGH_KNOWN: f32 = 0.7;
/// All parts of a typed compound, when it is unknown as a whole or known.
const PARTS: f32 = 0.9;
const PARTS_OF_KNOWN: f32 = 0.6;
/// Beginnings shorter than this say nothing.
const SHORTEST_BEGINNING: usize = 2;
/// A beginning in the middle of what was typed.
const SHORTEST_BEGINNING_INSIDE: usize = 5;
/// An ending shorter than this says nothing.
const SHORTEST_ENDING: usize = 5;

/// Terms that stand for a word, each with a factor; sorted by term, each once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ways(Vec<(Term, f32)>);

impl Ways {
    fn sorted(mut ways: Vec<(Term, f32)>) -> Self {
        ways.sort_unstable_by(|one, other| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1)));
        ways.dedup_by_key(|way| way.0);
        Self(ways)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (Term, f32)> + '_ {
        self.0.iter().copied()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How well one of the terms stands for the word.
    pub(crate) fn best(&self, terms: &[Term]) -> f32 {
        terms
            .iter()
            .filter_map(|term| self.0.binary_search_by_key(term, |way| way.0).ok())
            .map(|place| self.0[place].1)
            .fold(0.0, f32::max)
    }
}

/// One word that was typed.
#[derive(Clone, Debug)]
pub(crate) struct Meant {
    pub(crate) ways: Ways,
    /// What each part of a compound may stand for.
    pub(crate) parts: Vec<Ways>,
    /// What a document counts that has all the parts.
    pub(crate) parts_factor: f32,
    /// What the word counts beside others.
    pub(crate) importance: f32,
    /// It ends something.
    pub(crate) is_end: bool,
}

impl Meant {
    /// What the word and its parts may stand for.
    pub(crate) fn all_ways(&self) -> impl Iterator<Item = &Ways> {
        std::iter::once(&self.ways).chain(&self.parts)
    }
}

impl Index {
    /// What the words may stand for; words that stand for nothing are left out.
    pub(crate) fn meanings(&self, text: &str, most: usize) -> Vec<Meant> {
        let mut analysis = Analysis::keeping(&self.names);
        let Input { words, particles } = analysis.input(text, most);
        let mut all: Vec<Vec<(Term, f32)>> = Vec::with_capacity(words.len());
        let mut parts: Vec<(Vec<Ways>, f32)> = Vec::with_capacity(words.len());
        let last = words.len().saturating_sub(1);
        let names = words.iter().filter(|word| self.is_place(word)).count();
        for (place, word) in words.iter().enumerate() {
            if names < words.len() && self.is_place(word) {
                all.push(Vec::new());
                parts.push((Vec::new(), 0.0));
                continue;
            }
            let mut ways = Vec::new();
            let is_known = self.word(word, place == last, &mut ways);
            let found = self.compounds.parts(word, !is_known).iter().map(|part| self.part(part)).collect();
            parts.push((found, if is_known { PARTS_OF_KNOWN } else { PARTS }));
            all.push(ways);
        }
        let mut ends: Vec<bool> = words.iter().map(|word| word.is_end).collect();
        self.verbs(&mut analysis, &words, &particles, &mut all, &mut ends);
        self.joined(&mut analysis, &words, &mut all);
        words
            .iter()
            .zip(all.into_iter().zip(parts).zip(ends))
            .map(|(word, ((ways, (parts, parts_factor)), is_end))| Meant {
                ways: Ways::sorted(ways),
                parts,
                parts_factor,
                importance: word.importance,
                is_end,
            })
            .filter(|meant| !meant.ways.is_empty() || meant.parts.iter().any(|part| !part.is_empty()))
            .collect()
    }

    /// A name of a place that names nothing else says where, not what.
    fn is_place(&self, word: &Word) -> bool {
        self.places.contains(&word.root)
            && !self.vocabulary.spelled(&word.folded).is_some_and(|known| known.is_prominent)
    }

    fn term(&self, ways: &mut Vec<(Term, f32)>, kind: As, text: &str, factor: f32) {
        ways.extend(self.vocabulary.term(kind, text).map(|term| (term, factor)));
    }

    /// The word in all its forms, inside compounds, and other words that mean the same.
    fn forms(&self, ways: &mut Vec<(Term, f32)>, word: &Word, factor: f32) {
        self.term(ways, As::Stem, &word.stem, factor);
        self.term(ways, As::Root, &word.root, factor * OTHER_FORM);
        self.term(ways, As::Part, &word.root, factor * INSIDE);
        for other in self.equivalents.get(&word.root).into_iter().flatten() {
            self.term(ways, As::Stem, &other.stem, factor * EQUIVALENT);
            self.term(ways, As::Root, &other.root, factor * EQUIVALENT * OTHER_FORM);
            self.term(ways, As::Part, &other.root, factor * EQUIVALENT * INSIDE);
        }
    }

    /// What a part of a typed compound may stand for.
    fn part(&self, root: &str) -> Ways {
        let mut ways = Vec::new();
        self.term(&mut ways, As::Root, root, OTHER_FORM);
        self.term(&mut ways, As::Part, root, OTHER_FORM);
        for other in self.equivalents.get(root).into_iter().flatten() {
            self.term(&mut ways, As::Root, &other.root, EQUIVALENT);
            self.term(&mut ways, As::Part, &other.root, EQUIVALENT);
        }
        Ways::sorted(ways)
    }

    /// A word and, when the catalogue does not know it, what resembles it; true when the catalogue knows it.
    fn word(&self, word: &Word, is_last: bool, ways: &mut Vec<(Term, f32)>) -> bool {
        self.forms(ways, word, 1.0);
        let is_known = !ways.is_empty();
        let is_prominent = self.vocabulary.spelled(&word.folded).is_some_and(|known| known.is_prominent)
            || self.vocabulary.term(As::Part, &word.root).is_some()
            || self.equivalents.contains_key(&word.root);
        let length = word.folded.len();
        if length >= if is_last { SHORTEST_BEGINNING } else { SHORTEST_BEGINNING_INSIDE } && (is_last || !is_known) {
            let factor = if is_known { BEGINNING_OF_KNOWN } else { BEGINNING };
            for known in self.vocabulary.beginning_with(&word.folded) {
                // The less is missing, the likelier it is meant.
                let typed = length as f32 / known.word.folded.len() as f32;
                self.term(ways, As::Stem, &known.word.stem, factor * (0.5 + 0.5 * typed));
            }
        }
        if is_known && is_prominent {
            return true;
        }
        if !is_known && length >= SHORTEST_ENDING {
            for known in self.vocabulary.ending_with(&word.folded) {
                self.term(ways, As::Stem, &known.word.stem, ENDING);
            }
        }
        let trust = if is_known { CORRECTED_THOUGH_KNOWN } else { 1.0 };
        let before = ways.len();
        for (known, errors) in self.vocabulary.resembling(&word.folded) {
            self.corrected(ways, known, trust * EACH_ERROR.powi(i32::try_from(errors).unwrap_or(2)));
        }
        if is_known || ways.len() > before {
            return is_known;
        }
        if is_last && ways.is_empty() {
            for (known, errors) in self.vocabulary.beginning_like(&word.folded) {
                let errors = i32::try_from(errors).unwrap_or(2);
                self.term(ways, As::Stem, &known.word.stem, BEGINNING * EACH_ERROR.powi(errors));
            }
        }
        if ways.is_empty() && self.compounds.parts(word, false).is_empty() {
            for known in self.vocabulary.sounding_like(&word.folded) {
                self.corrected(ways, known, SOUND);
            }
        }
        false
    }

    fn corrected(&self, ways: &mut Vec<(Term, f32)>, known: &Known, factor: f32) {
        let factor = if known.is_prominent { factor } else { factor * CORRECTED_THOUGH_KNOWN };
        self.forms(ways, &known.word, factor);
    }

    /// `melde … um`: a particle at the end of a clause joins the verb before it.
    fn verbs(
        &self,
        analysis: &mut Analysis<'_>,
        words: &[Word],
        particles: &[String],
        all: &mut [Vec<(Term, f32)>],
        ends: &mut [bool],
    ) {
        for particle in particles {
            for ((word, ways), is_end) in words.iter().zip(all.iter_mut()).zip(ends.iter_mut()) {
                let verb = analysis.word(&format!("{particle}{}", word.folded));
                *is_end |= verb.is_end;
                if self.vocabulary.term(As::Root, &verb.root).is_some() || self.equivalents.contains_key(&verb.root) {
                    self.forms(ways, &verb, 1.0);
                }
            }
        }
    }

    /// `Hunde Steuer`: words that people write apart and the catalogue writes together.
    fn joined(&self, analysis: &mut Analysis<'_>, words: &[Word], all: &mut [Vec<(Term, f32)>]) {
        for place in 1..words.len() {
            let (first, second) = (&words[place - 1], &words[place]);
            for link in ["", "s", "n", "e"] {
                let together = analysis.word(&format!("{}{link}{}", first.folded, second.folded));
                if self.vocabulary.term(As::Root, &together.root).is_some() {
                    self.forms(&mut all[place - 1], &together, 1.0);
                    self.forms(&mut all[place], &together, 1.0);
                    break;
                }
            }
        }
    }
}
