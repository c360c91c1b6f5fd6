//! The words the catalogue knows: by number, by beginning, by resemblance and by sound.

use rustc_hash::FxHashMap as HashMap;

use crate::analysis::Word;
use crate::index::Phrase;
use crate::phonetics::sound_of;
use crate::typos::{Letters, errors_at_beginning, errors_between};

/// A term of the index.
pub(crate) type Term = u32;

/// From this length on a word may contain one typing error, and from the second one two.
const ONE_ERROR: usize = 4;
const TWO_ERRORS: usize = 8;
/// A longer word is not corrected.
const LONGEST_CORRECTED: usize = 40;
/// How many words one typed beginning, error or sound may stand for.
const MOST_BEGINNINGS: usize = 60;
const MOST_RESEMBLING: usize = 6;
const MOST_ENDINGS: usize = 30;
/// A sound needs so many digits to say anything.
const SHORTEST_SOUND: usize = 4;

/// How a term occurs in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum As {
    /// The stem of a word.
    Stem,
    /// The root of a word.
    Root,
    /// The root of a part of a compound.
    Part,
}

/// A word as it was written, and its terms.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) word: Word,
    letters: Letters,
    /// It occurs in a title, a name or a synonym, not only in texts.
    pub(crate) is_prominent: bool,
}

/// All words and terms. Sealed before it answers.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    /// `=stem`, `~root` and `+part` → term.
    terms: HashMap<String, Term>,
    /// Sorted by spelling once sealed.
    words: Vec<Known>,
    places: HashMap<String, usize>,
    sounds: HashMap<String, Vec<usize>>,
}

fn key(kind: As, text: &str) -> String {
    let mark = match kind {
        As::Stem => '=',
        As::Root => '~',
        As::Part => '+',
    };
    let mut key = String::with_capacity(text.len() + 1);
    key.push(mark);
    key.push_str(text);
    key
}

impl Vocabulary {
    /// The number of a term, a new one when it is new.
    pub(crate) fn number(&mut self, kind: As, text: &str) -> Term {
        let next = Term::try_from(self.terms.len()).unwrap_or(Term::MAX);
        *self.terms.entry(key(kind, text)).or_insert(next)
    }

    /// The number of a term that occurs.
    pub(crate) fn term(&self, kind: As, text: &str) -> Option<Term> {
        self.terms.get(&key(kind, text)).copied()
    }

    /// The stems of a phrase, for people.
    pub(crate) fn spelling(&self, phrase: &Phrase) -> String {
        let stem = |wanted: Term| self.terms.iter().find(|(_, term)| **term == wanted).map(|(key, _)| &key[1..]);
        phrase.words.iter().filter_map(|word| stem(word.whole[0])).collect::<Vec<_>>().join(" ")
    }

    /// How many terms there are.
    pub(crate) fn len(&self) -> usize {
        self.terms.len()
    }

    /// Adds a word that may be meant by what resembles it.
    pub(crate) fn add(&mut self, word: &Word, is_prominent: bool) {
        if let Some(place) = self.places.get(&word.folded) {
            self.words[*place].is_prominent |= is_prominent;
        } else {
            self.places.insert(word.folded.clone(), self.words.len());
            self.words.push(Known { word: word.clone(), letters: Letters::of(&word.folded), is_prominent });
        }
    }

    /// Ends the adding.
    pub(crate) fn seal(&mut self) {
        self.words.sort_unstable_by(|one, other| one.word.folded.cmp(&other.word.folded));
        self.places = self.words.iter().enumerate().map(|(place, known)| (known.word.folded.clone(), place)).collect();
        for (place, known) in self.words.iter().enumerate().filter(|(_, known)| known.is_prominent) {
            let sound = sound_of(&known.word.folded);
            if sound.len() >= SHORTEST_SOUND {
                self.sounds.entry(sound).or_default().push(place);
            }
        }
    }

    /// A word exactly as spelled.
    pub(crate) fn spelled(&self, folded: &str) -> Option<&Known> {
        self.places.get(folded).map(|place| &self.words[*place])
    }

    /// Longer words that begin like this, prominent ones first.
    pub(crate) fn beginning_with(&self, beginning: &str) -> Vec<&Known> {
        let from = self.words.partition_point(|known| known.word.folded.as_str() <= beginning);
        let fitting = self.words[from..].iter().take_while(|known| known.word.folded.starts_with(beginning));
        let (mut prominent, others): (Vec<&Known>, Vec<&Known>) =
            fitting.take(20 * MOST_BEGINNINGS).partition(|known| known.is_prominent);
        prominent.extend(others);
        prominent.truncate(MOST_BEGINNINGS);
        prominent
    }

    /// Prominent words that end like this: compounds of which it is the last part.
    pub(crate) fn ending_with(&self, ending: &str) -> impl Iterator<Item = &Known> {
        let longer = self.words.iter().filter(|known| known.is_prominent && known.word.folded.len() > ending.len() + 2);
        longer.filter(move |known| known.word.folded.ends_with(ending)).take(MOST_ENDINGS)
    }

    /// Words that differ by the fewest typing errors, one or, when the word is long, two; with the number of errors.
    pub(crate) fn resembling(&self, folded: &str) -> Vec<(&Known, usize)> {
        self.nearest(folded, |known, letters, most| {
            let word = &known.word.folded;
            (word.len().abs_diff(folded.len()) <= most && letters.may_be_within(known.letters, most))
                .then(|| errors_between(folded, word, most))
                .flatten()
        })
    }

    /// Words of which the beginning differs by the fewest typing errors.
    pub(crate) fn beginning_like(&self, folded: &str) -> Vec<(&Known, usize)> {
        self.nearest(folded, |known, letters, most| {
            let word = &known.word.folded;
            (word.len() + most >= folded.len() && letters.may_begin(known.letters, most))
                .then(|| errors_at_beginning(folded, word, most))
                .flatten()
        })
    }

    fn nearest(&self, folded: &str, errors: impl Fn(&Known, Letters, usize) -> Option<usize>) -> Vec<(&Known, usize)> {
        if !(ONE_ERROR..=LONGEST_CORRECTED).contains(&folded.len()) || folded.bytes().any(|byte| byte.is_ascii_digit())
        {
            return Vec::new();
        }
        let most = if folded.len() >= TWO_ERRORS { 2 } else { 1 };
        let letters = Letters::of(folded);
        let mut found: Vec<(&Known, usize)> = self
            .words
            .iter()
            .filter(|known| known.word.folded.len() >= ONE_ERROR - 1)
            .filter_map(|known| Some((known, errors(known, letters, most)?)))
            .collect();
        // People err less in the first letter than later, and mean what stands in a title rather than in a text.
        let effort = |(known, errors): &(&Known, usize)| {
            let first_differs = known.word.folded.bytes().next() != folded.bytes().next();
            (2 * errors + usize::from(first_differs), !known.is_prominent)
        };
        found.sort_by_key(effort);
        let least = found.first().map(|(_, errors)| *errors);
        found.retain(|(_, errors)| Some(*errors) == least);
        found.truncate(MOST_RESEMBLING);
        found
    }

    /// Prominent words that sound the same.
    pub(crate) fn sounding_like(&self, folded: &str) -> impl Iterator<Item = &Known> {
        let places = self.sounds.get(&sound_of(folded)).map(Vec::as_slice).unwrap_or_default();
        places.iter().take(MOST_RESEMBLING).map(|place| &self.words[*place])
    }
}
