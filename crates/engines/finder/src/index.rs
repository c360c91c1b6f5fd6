use std::collections::{HashMap, HashSet};

use tantivy::indexer::NoMergePolicy;
use tantivy::schema::{
    Field, IndexRecordOption, NumericOptions, Schema, TantivyDocument, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{PreTokenizedString, Token};
use tantivy::{IndexReader, ReloadPolicy};

use crate::analysis::{Analysis, Word};
use crate::compounds::Compounds;
use crate::{Document, Error, Synonym};

/// Memory while building; the index itself takes far less.
const BUILD_MEMORY: usize = 15_000_000;

/// Whole words and, apart from them, parts of compounds of one piece of a document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair {
    pub(crate) whole: Field,
    pub(crate) parts: Field,
    pub(crate) boost: f32,
}

/// What ranking needs to know beside the score.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) document: Document,
    /// The title as stems, in full and without what stands in parentheses.
    pub(crate) titles: [Vec<String>; 2],
    /// Each synonym as stems.
    pub(crate) synonyms: HashSet<Vec<String>>,
}

/// A search index in memory. Cheap to share behind an `Arc`; searching needs no lock.
pub struct Index {
    pub(crate) reader: IndexReader,
    pub(crate) analysis: Analysis,
    pub(crate) compounds: Compounds,
    pub(crate) pairs: Vec<Pair>,
    pub(crate) text: Field,
    /// Every term of every field: the vocabulary for beginnings and typing errors.
    pub(crate) vocabulary: Field,
    pub(crate) entries: Vec<Entry>,
}

impl std::fmt::Debug for Index {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Index").field("documents", &self.entries.len()).finish_non_exhaustive()
    }
}

impl Index {
    /// Builds the index.
    ///
    /// # Errors
    /// When tantivy cannot build it, which with an index in memory is a defect.
    pub fn build(documents: Vec<Document>, synonyms: &[Synonym]) -> Result<Self, Error> {
        let mut analysis = Analysis::new();
        let mut by_document: HashMap<&str, Vec<Vec<Word>>> = HashMap::new();
        for synonym in synonyms {
            by_document.entry(&synonym.id).or_default().push(analysis.words(&synonym.word));
        }
        let titles: Vec<Vec<Word>> = documents.iter().map(|document| analysis.words(&document.title)).collect();
        let names: Vec<Vec<Word>> =
            documents.iter().map(|document| analysis.words(&document.names.join(" "))).collect();
        let mut compounds = Compounds::default();
        compounds.learn(titles.iter().flatten());
        compounds.learn(names.iter().flatten());
        compounds.learn(by_document.values().flatten().flatten());

        let mut schema = Schema::builder();
        let mut pair = |name: &str, boost: f32, lengths: bool| Pair {
            whole: schema.add_text_field(&format!("{name}_whole"), indexed(lengths)),
            parts: schema.add_text_field(&format!("{name}_parts"), indexed(lengths)),
            boost,
        };
        // A service with many synonyms must not lose against one with few, so lengths do not count there.
        let pairs = vec![pair("title", 4.0, true), pair("synonym", 3.5, false), pair("name", 2.0, true)];
        let text = schema.add_text_field("text", indexed(true));
        let vocabulary = schema.add_text_field("vocabulary", indexed(false));
        let number = schema.add_u64_field("number", NumericOptions::default().set_fast());
        let index = tantivy::Index::create_in_ram(schema.build());
        let mut writer = index.writer_with_num_threads(1, BUILD_MEMORY)?;
        writer.set_merge_policy(Box::new(NoMergePolicy));

        let mut entries = Vec::with_capacity(documents.len());
        for (place, (document, (title, name))) in documents.into_iter().zip(titles.into_iter().zip(names)).enumerate() {
            let own = by_document.remove(document.id.as_str()).unwrap_or_default();
            let words: [Vec<Word>; 3] = [title.clone(), own.iter().flatten().cloned().collect(), name];
            let body = analysis.words(&document.text);
            let short = without_parentheses(&document.title);
            let mut row = TantivyDocument::default();
            let mut every = HashSet::new();
            for (pair, words) in pairs.iter().zip(&words) {
                let whole: Vec<String> = words.iter().map(|word| word.stem.clone()).collect();
                let parts: Vec<String> = words.iter().flat_map(|word| compounds.parts(word)).collect();
                every.extend(whole.iter().chain(&parts).cloned());
                row.add_pre_tokenized_text(pair.whole, tokens(whole));
                row.add_pre_tokenized_text(pair.parts, tokens(parts));
            }
            let body: Vec<String> = body.into_iter().map(|word| word.stem).collect();
            every.extend(body.iter().cloned());
            row.add_pre_tokenized_text(text, tokens(body));
            row.add_pre_tokenized_text(vocabulary, tokens(every.into_iter().collect()));
            row.add_u64(number, place as u64);
            writer.add_document(row)?;
            entries.push(Entry {
                document,
                titles: [stems(&title), stems(&analysis.words(&short))],
                synonyms: own.iter().map(|words| stems(words)).collect(),
            });
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { reader, analysis, compounds, pairs, text, vocabulary, entries })
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

fn stems(words: &[Word]) -> Vec<String> {
    words.iter().map(|word| word.stem.clone()).collect()
}

fn indexed(lengths: bool) -> TextOptions {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("raw")
        .set_index_option(IndexRecordOption::Basic)
        .set_fieldnorms(lengths);
    TextOptions::default().set_indexing_options(indexing)
}

fn tokens(stems: Vec<String>) -> PreTokenizedString {
    let mut text = String::new();
    let mut tokens = Vec::with_capacity(stems.len());
    for (position, stem) in stems.into_iter().enumerate() {
        let offset_from = text.len();
        text.push_str(&stem);
        tokens.push(Token { offset_from, offset_to: text.len(), position, text: stem, position_length: 1 });
        text.push(' ');
    }
    PreTokenizedString { text, tokens }
}
