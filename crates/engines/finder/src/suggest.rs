//! What a person may be about to type: titles, synonyms and official names, by the beginning of any of their words.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

use crate::analysis::tokens;
use crate::typos::{Letters, errors_at_beginning, errors_between};
use crate::{Audience, Document, Index, Synonym, fold};

/// Letters of the input that count.
const LONGEST_INPUT: usize = 80;
/// A word of this many letters may have an error, and from the second number on two.
const ONE_ERROR: usize = 4;
const TWO_ERRORS: usize = 8;
/// Known words that a misspelt one may stand for.
const MOST_CORRECTIONS: usize = 5;
/// What resembles the input as a whole has an error at most in so many letters.
const LETTERS_PER_ERROR: usize = 4;
/// A synonym beside a title: the title is what a person finds on the page behind it.
const SYNONYM: f32 = 0.6;
/// An official name beside a title.
const OFFICIAL_NAME: f32 = 0.35;

/// Something to choose while typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// As a person writes it.
    pub text: String,
    /// [`Document::id`] when it leads to one document; otherwise it is worth a search.
    pub id: Option<String>,
}

struct Entry {
    text: String,
    /// Its words, folded, each with a space before it.
    folded: String,
    letters: Letters,
    /// Places of the documents it leads to.
    documents: Vec<u32>,
    rank: f32,
}

/// Every title, synonym and official name, sorted by each of their words.
#[derive(Default)]
pub(crate) struct Suggestions {
    entries: Vec<Entry>,
    /// Entry and where in its folded text a word begins, sorted by what follows there.
    starts: Vec<(u32, u32)>,
    /// Every word once, sorted.
    words: Vec<(String, Letters)>,
}

impl Suggestions {
    pub(crate) fn build(documents: &[Document], synonyms: &[Synonym]) -> Self {
        let places: HashMap<&str, u32> = (0..).zip(documents).map(|(place, doc)| (doc.id.as_str(), place)).collect();
        // Several documents may share a text; a title comes before a synonym that says the same.
        let mut by_folded: BTreeMap<String, Entry> = BTreeMap::new();
        let titles = (0..).zip(documents).map(|(place, document)| (document.title.as_str(), place, 1.0));
        let words = synonyms
            .iter()
            .filter_map(|synonym| Some((synonym.word.as_str(), *places.get(synonym.id.as_str())?, SYNONYM)));
        let names = (0..)
            .zip(documents)
            .flat_map(|(place, document)| document.names.iter().map(move |name| (name.as_str(), place, OFFICIAL_NAME)));
        for (text, place, kind) in titles.chain(words).chain(names) {
            let folded = folded(text);
            if folded.is_empty() {
                continue;
            }
            let weight = documents[place as usize].weight.clamp(0.1, 1.0).sqrt();
            // Short texts are read at a glance.
            let rank = kind * weight / (1.0 + text.chars().count() as f32 / 60.0);
            let entry = by_folded.entry(folded.clone()).or_insert_with(|| Entry {
                text: text.to_owned(),
                letters: Letters::of(&folded),
                folded,
                documents: Vec::new(),
                rank,
            });
            if !entry.documents.contains(&place) {
                entry.documents.push(place);
            }
            entry.rank = entry.rank.max(rank);
        }
        let entries: Vec<Entry> = by_folded.into_values().collect();
        let mut starts: Vec<(u32, u32)> = Vec::new();
        let mut words: HashSet<&str> = HashSet::default();
        for (number, entry) in (0..).zip(&entries) {
            starts.extend(entry.folded.match_indices(' ').map(|(at, _)| (number, at as u32 + 1)));
            words.extend(entry.folded.split_whitespace());
        }
        let mut words: Vec<(String, Letters)> =
            words.into_iter().map(|word| (word.to_owned(), Letters::of(word))).collect();
        words.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        let mut all = Self { entries, starts: Vec::new(), words };
        starts.sort_by(|one, other| all.from(*one).cmp(all.from(*other)));
        all.starts = starts;
        all
    }

    fn from(&self, (entry, at): (u32, u32)) -> &str {
        &self.entries[entry as usize].folded[at as usize..]
    }

    /// The entries of which a word begins like the last typed one, while each other typed word begins one of theirs;
    /// with a rank each.
    fn fitting(&self, typed: &[String]) -> Vec<(u32, f32)> {
        let whole = typed.join(" ");
        let Some((last, others)) = typed.split_last() else {
            return Vec::new();
        };
        let others: Vec<String> = others.iter().map(|word| format!(" {word}")).collect();
        let whole_inside = format!(" {whole}");
        let begin = self.starts.partition_point(|start| self.from(*start) < last.as_str());
        let fitting = self.starts[begin..].iter().take_while(|start| self.from(**start).starts_with(last.as_str()));
        let mut found: Vec<(u32, f32)> = Vec::new();
        for (number, _) in fitting {
            let entry = &self.entries[*number as usize];
            if !others.iter().all(|word| entry.folded.contains(word)) {
                continue;
            }
            // In the same order, from the beginning of the text, is what people mean most often.
            let order = if entry.folded.starts_with(&whole_inside) {
                1.6
            } else if others.is_empty() || entry.folded.contains(&whole_inside) {
                1.0
            } else {
                0.7
            };
            // The less is missing, the likelier it is meant.
            let typed_share = whole_inside.len() as f32 / entry.folded.len() as f32;
            found.push((*number, entry.rank * order * (1.0 + typed_share.min(1.0))));
        }
        // An entry comes once for each of its words that begins like this, with the same rank.
        found.sort_unstable_by_key(|(number, _)| *number);
        found.dedup_by_key(|(number, _)| *number);
        found
    }

    /// The typed words with those corrected that begin no known word; each way to read them.
    fn corrected(&self, typed: &[String]) -> Vec<Vec<String>> {
        let mut ways: Vec<Vec<String>> = vec![Vec::new()];
        for word in typed {
            let at = self.words.partition_point(|known| known.0.as_str() < word.as_str());
            let is_known = self.words.get(at).is_some_and(|known| known.0.starts_with(word.as_str()));
            let readings = if is_known { vec![word.clone()] } else { self.resembling(word) };
            ways = ways
                .iter()
                .flat_map(|way| readings.iter().map(|reading| [way.as_slice(), std::slice::from_ref(reading)].concat()))
                .take(MOST_CORRECTIONS)
                .collect();
        }
        ways
    }

    fn resembling(&self, word: &str) -> Vec<String> {
        let length = word.len();
        if length < ONE_ERROR {
            return Vec::new();
        }
        let letters = Letters::of(word);
        for most in 1..=if length >= TWO_ERRORS { 2 } else { 1 } {
            let found: Vec<String> = self
                .words
                .iter()
                .filter(|known| known.0.len() + most >= length && letters.may_begin(known.1, most))
                .filter(|known| errors_at_beginning(word, &known.0, most).is_some())
                .take(MOST_CORRECTIONS)
                .map(|known| known.0.clone())
                .collect();
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }
}

impl Index {
    /// What may be meant, best first: a title, synonym or official name of which a word begins like the last typed word and that
    /// contains the others. Each document is offered once. Typing errors are forgiven only when nothing else fits.
    pub fn suggest(&self, typed: &str, audience: Option<Audience>, limit: usize) -> Vec<Suggestion> {
        let input: String = typed.chars().take(LONGEST_INPUT).collect();
        let typed: Vec<String> = tokens(&input).iter().map(|word| fold(word)).collect();
        let all = &self.suggestions;
        let mut found = all.fitting(&typed);
        if found.is_empty() && !typed.is_empty() {
            found = all.corrected(&typed).iter().flat_map(|way| all.fitting(way)).collect();
        }
        for (number, rank) in &mut found {
            let documents = &all.entries[*number as usize].documents;
            let factor = documents.iter().map(|place| self.audience_factor(*place, audience)).fold(0.0, f32::max);
            *rank *= factor;
        }
        found.sort_unstable_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        let mut offered: HashSet<&[u32]> = HashSet::default();
        found
            .into_iter()
            .map(|(number, _)| &all.entries[number as usize])
            .filter(|entry| offered.insert(&entry.documents))
            .take(limit)
            .map(|entry| Suggestion {
                text: entry.text.clone(),
                id: match entry.documents.as_slice() {
                    [place] => Some(self.entries[*place as usize].document.id.clone()),
                    _ => None,
                },
            })
            .collect()
    }
}

impl Index {
    /// Titles, synonyms and official names that resemble what was typed as a whole, the most similar first, for a search that found
    /// nothing.
    pub fn similar(&self, typed: &str, limit: usize) -> Vec<&str> {
        let input: String = typed.chars().take(LONGEST_INPUT).collect();
        let typed = folded(&input);
        let most = typed.len() / LETTERS_PER_ERROR;
        let letters = Letters::of(&typed);
        let near = self.suggestions.entries.iter().filter(|entry| letters.may_be_within(entry.letters, most));
        let mut found: Vec<(usize, &str)> = near
            .filter_map(|entry| Some((errors_between(&typed, &entry.folded, most)?, entry.text.as_str())))
            .collect();
        found.sort_unstable();
        found.into_iter().take(limit).map(|(_, text)| text).collect()
    }
}

/// The words of a text, folded, each with a space before it.
fn folded(text: &str) -> String {
    tokens(text).iter().fold(String::new(), |all, word| all + " " + &fold(word))
}
