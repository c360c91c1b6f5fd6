//! Building: documents become phrases for ranking and, for each term, the documents it leads to.

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

use crate::analysis::{Analysis, Seen, Word, lone_stop_word};
use crate::compounds::Compounds;
use crate::ellipsis::written_out;
use crate::suggest::Suggestions;
use crate::vocabulary::{As, Term, Vocabulary};
use crate::{Audience, Document, Lexicon, Synonym};

/// How strongly a word leads to a document, by where it stands; the title is the measure.
const TITLE: f32 = 1.0;
const SYNONYM: f32 = 0.98;
const NAME: f32 = 0.65;
const TOPIC: f32 = 0.4;
const TEXT: f32 = 0.28;
/// What further places add to the strongest one.
const FURTHER: f32 = 0.15;

/// A word that stands only in texts is part of a compound from so many letters on.
const SHORTEST_OF_TEXTS: usize = 5;

/// A document and how strongly a term leads to it.
pub(crate) type Posting = (u32, f32);

/// A word of a title or synonym: every term it is found by, and how much it says.
#[derive(Clone, Debug)]
pub(crate) struct PhraseWord {
    pub(crate) whole: [Term; 2],
    pub(crate) parts: Vec<Term>,
    pub(crate) weight: f32,
}

/// A title or synonym, to compare with what was typed.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    pub(crate) words: Vec<PhraseWord>,
    pub(crate) is_title: bool,
}

/// What ranking needs to know about a document.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) document: Document,
    pub(crate) phrases: Vec<Phrase>,
    /// Its title ends something.
    pub(crate) is_end: bool,
}

/// A search index in memory. Cheap to share behind an `Arc`; searching needs no lock.
pub struct Index {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) compounds: Compounds,
    pub(crate) postings: Vec<Vec<Posting>>,
    pub(crate) entries: Vec<Entry>,
    /// Root → the words that mean the same.
    pub(crate) equivalents: HashMap<String, Vec<Word>>,
    /// Stop words that are a title or synonym.
    pub(crate) names: HashSet<String>,
    /// Roots of names of places.
    pub(crate) places: HashSet<String>,
    pub(crate) suggestions: Suggestions,
}

impl std::fmt::Debug for Index {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Index").field("documents", &self.entries.len()).finish_non_exhaustive()
    }
}

/// Strength of a term in one document, by where it stands.
#[derive(Clone, Copy, Debug, Default)]
struct Strength {
    title: f32,
    synonym: f32,
    synonyms: f32,
    name: f32,
    topic: f32,
    text: f32,
}

impl Strength {
    fn combined(self, text_length: f32) -> f32 {
        // A second and third synonym with the same word confirm it.
        let synonym = self.synonym * (1.0 + 0.05 * (self.synonyms - 1.0).clamp(0.0, 4.0));
        let text = self.text / (self.text + 0.6 + 0.6 * text_length);
        let all = [TITLE * self.title, SYNONYM * synonym, NAME * self.name, TOPIC * self.topic, TEXT * text];
        let best = all.iter().copied().fold(0.0, f32::max);
        best + FURTHER * (all.iter().sum::<f32>() - best)
    }
}

/// The parts that words come apart into, each word once.
struct Taken<'a> {
    compounds: &'a Compounds,
    seen: HashMap<String, Vec<String>>,
}

impl Taken<'_> {
    fn parts(&mut self, word: &Word) -> &[String] {
        let compounds = self.compounds;
        self.seen.entry(word.folded.clone()).or_insert_with(|| compounds.parts(word, true))
    }
}

impl Index {
    /// Builds the index.
    pub fn build(documents: Vec<Document>, synonyms: &[Synonym], lexicon: &Lexicon) -> Self {
        let suggestions = Suggestions::build(&documents, synonyms);
        let texts =
            documents.iter().map(|document| &document.title).chain(synonyms.iter().map(|synonym| &synonym.word));
        let lone: HashSet<String> = texts.filter_map(|text| lone_stop_word(text)).collect();
        let mut analysis = Analysis::new();
        let mut by_document: HashMap<&str, Vec<Vec<Word>>> = HashMap::default();
        for synonym in synonyms {
            by_document.entry(&synonym.id).or_default().push(analysis.words(&synonym.word));
        }
        let titles: Vec<Vec<Word>> = documents.iter().map(|document| analysis.words(&document.title)).collect();
        let names: Vec<Vec<Word>> =
            documents.iter().map(|document| analysis.words(&document.names.join(" "))).collect();
        let equivalents = equivalents(&mut analysis, lexicon);
        let places = lexicon.places.iter().flat_map(|name| analysis.words(name)).map(|word| word.root).collect();

        let mut compounds = Compounds::default();
        compounds.learn(titles.iter().flatten());
        compounds.learn(names.iter().flatten());
        compounds.learn(by_document.values().flatten().flatten());
        compounds.learn(equivalents.values().flatten());
        let texts: Vec<Vec<Seen>> = documents.iter().map(|document| analysis.numbers(&document.text)).collect();
        compounds.learn(words_of(&texts, &analysis).filter(|word| word.folded.len() >= SHORTEST_OF_TEXTS));
        let all = titles.iter().chain(&names).chain(by_document.values().flatten()).flatten();
        compounds.learn_remainders(all, &mut analysis);

        let mut taken = Taken { compounds: &compounds, seen: HashMap::default() };
        let mut vocabulary = Vocabulary::default();
        for word in equivalents.values().flatten() {
            vocabulary.add(word, true);
        }
        let mut postings: Vec<Vec<Posting>> = Vec::new();
        let mut entries = Vec::with_capacity(documents.len());
        let mut of_texts = Vec::new();
        let rows = documents.into_iter().zip(titles).zip(names).zip(texts);
        for (place, (((mut document, title), name), text)) in (0..).zip(rows) {
            let own = by_document.remove(document.id.as_str()).unwrap_or_default();
            let mut writer = Writer {
                vocabulary: &mut vocabulary,
                taken: &mut taken,
                of_texts: &mut of_texts,
                strengths: HashMap::default(),
            };
            let share = 1.0 / (1.0 + 0.05 * title.len().saturating_sub(1) as f32);
            writer.words(&title, |strength| strength.title = share);
            for text in document.names.iter().chain([&document.title]) {
                let left_out = written_out(text, |word| compounds.beginning_to(word), |word| compounds.ending_at(word));
                let words: Vec<Word> = left_out.iter().map(|word| analysis.word(word)).collect();
                writer.words(&words, |strength| strength.title = strength.title.max(share));
            }
            for synonym in &own {
                let share = (synonym.len() as f32).powf(-0.4);
                writer.words(synonym, |strength| {
                    strength.synonym = strength.synonym.max(share);
                    strength.synonyms += 1.0;
                });
            }
            writer.words(&name, |strength| strength.name = 1.0);
            for topic in &document.topics {
                writer.words(&analysis.words(topic), |strength| strength.topic = 1.0);
            }
            let text_length = text.len() as f32 / 100.0;
            writer.text(&analysis, text);
            let short = without_parentheses(&document.title);
            let short = analysis.words(&short);
            let mut phrases: Vec<Phrase> = own.iter().map(|words| writer.phrase(words, false)).collect();
            phrases.push(writer.phrase(&title, true));
            if short != title {
                phrases.push(writer.phrase(&short, true));
            }
            let strengths = std::mem::take(&mut writer.strengths);
            postings.resize_with(vocabulary.len(), Vec::new);
            for (term, strength) in strengths {
                postings[term as usize].push((place, strength.combined(text_length)));
            }
            // It was only there to be found by.
            document.text = String::new();
            entries.push(Entry { document, phrases, is_end: title.iter().any(|word| word.is_end) });
        }
        vocabulary.seal();
        let mut index =
            Self { vocabulary, compounds, postings, entries, equivalents, names: lone, places, suggestions };
        index.weigh_phrases();
        index
    }

    /// A word of a phrase says the more the fewer documents it leads to.
    fn weigh_phrases(&mut self) {
        let (all, postings) = (self.entries.len() as f32, &self.postings);
        for word in self.entries.iter_mut().flat_map(|entry| &mut entry.phrases).flat_map(|phrase| &mut phrase.words) {
            let strong = postings[word.whole[1] as usize].iter().filter(|(_, strength)| *strength > TEXT).count();
            word.weight *= rarity(all, strong as f32);
        }
    }

    /// How much a document fits an audience.
    pub(crate) fn audience_factor(&self, place: u32, wanted: Option<Audience>) -> f32 {
        let audiences = self.entries.get(place as usize).map(|entry| entry.document.audiences.as_slice());
        match wanted {
            Some(audience) if audiences.is_some_and(|all| all.contains(&audience)) => 1.25,
            Some(_) if audiences.is_some_and(|all| !all.is_empty()) => 0.9,
            _ => 1.0,
        }
    }

    /// How many documents can be found.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True when nothing can be found.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// Each word of the texts once.
fn words_of<'a>(texts: &[Vec<Seen>], analysis: &'a Analysis<'_>) -> impl Iterator<Item = &'a Word> {
    let mut numbers: Vec<Seen> = texts.iter().flatten().copied().collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.into_iter().map(|number| analysis.seen(number))
}

/// How much it says that something is in so many of all documents.
pub(crate) fn rarity(all: f32, found: f32) -> f32 {
    (1.0 + (all - found).max(0.0) / (found + 0.5)).ln().max(0.05)
}

fn equivalents(analysis: &mut Analysis<'_>, lexicon: &Lexicon) -> HashMap<String, Vec<Word>> {
    let mut all: HashMap<String, Vec<Word>> = HashMap::default();
    for group in &lexicon.equivalents {
        let words: Vec<Word> =
            group.iter().map(|word| analysis.words(word)).filter(|words| words.len() == 1).flatten().collect();
        for word in &words {
            let others = all.entry(word.root.clone()).or_default();
            for other in words.iter().filter(|other| other.root != word.root) {
                if !others.iter().any(|known| known.root == other.root) {
                    others.push(other.clone());
                }
            }
        }
    }
    all
}

/// Writes the terms of one document.
struct Writer<'a, 'b> {
    vocabulary: &'a mut Vocabulary,
    taken: &'a mut Taken<'b>,
    /// The terms of words in texts, by their number.
    of_texts: &'a mut Vec<Option<[Term; 2]>>,
    strengths: HashMap<Term, Strength>,
}

impl Writer<'_, '_> {
    fn words(&mut self, words: &[Word], set: impl Fn(&mut Strength)) {
        for word in words {
            self.vocabulary.add(word, true);
            let mut terms =
                vec![self.vocabulary.number(As::Stem, &word.stem), self.vocabulary.number(As::Root, &word.root)];
            for part in self.taken.parts(word) {
                terms.push(self.vocabulary.number(As::Part, part));
            }
            for term in terms {
                set(self.strengths.entry(term).or_default());
            }
        }
    }

    fn text(&mut self, analysis: &Analysis<'_>, mut words: Vec<Seen>) {
        words.sort_unstable();
        for same in words.chunk_by(|one, other| one == other) {
            let number = same[0] as usize;
            if self.of_texts.len() <= number {
                self.of_texts.resize(number + 1, None);
            }
            let terms = match self.of_texts[number] {
                Some(terms) => terms,
                None => {
                    let word = analysis.seen(same[0]);
                    self.vocabulary.add(word, false);
                    let stem = self.vocabulary.number(As::Stem, &word.stem);
                    let root = self.vocabulary.number(As::Root, &word.root);
                    self.of_texts[number] = Some([stem, root]);
                    [stem, root]
                }
            };
            for term in terms {
                self.strengths.entry(term).or_default().text += same.len() as f32;
            }
        }
    }

    fn phrase(&mut self, words: &[Word], is_title: bool) -> Phrase {
        let words = words
            .iter()
            .map(|word| PhraseWord {
                whole: [self.vocabulary.number(As::Stem, &word.stem), self.vocabulary.number(As::Root, &word.root)],
                parts: self.taken.parts(word).iter().map(|part| self.vocabulary.number(As::Part, part)).collect(),
                weight: word.importance,
            })
            .collect();
        Phrase { words, is_title }
    }
}

/// `Gewerbe anmelden` of `Gewerbe anmelden (GewA 1)`.
fn without_parentheses(title: &str) -> String {
    let mut depth = 0_i32;
    title
        .chars()
        .filter(|letter| {
            depth += i32::from(*letter == '(');
            let is_outside = depth == 0;
            depth -= i32::from(*letter == ')');
            is_outside
        })
        .collect()
}
