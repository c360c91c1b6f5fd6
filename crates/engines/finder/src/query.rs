use std::cmp::Ordering;

use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, FuzzyTermQuery, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, Searcher, Term};

use crate::analysis::Word;
use crate::index::{Index, stems};
use crate::{Error, Hit, Query};

type Clause = Box<dyn tantivy::query::Query>;

/// Words of a search that count; the rest of a pasted letter does not.
const MOST_WORDS: usize = 10;
/// From this length on a word may contain one typing error, and from the second one two.
const ONE_ERROR: usize = 4;
const TWO_ERRORS: usize = 8;
/// A longer word gets no automaton.
const LONGEST_CORRECTED: usize = 40;
/// How many vocabulary words one typed beginning or error may stand for.
const MOST_EXPANSIONS: usize = 40;
/// How many candidates are re-ranked.
const CANDIDATES: usize = 100;

const PART: f32 = 0.4;
const BEGINNING: f32 = 0.5;
const EACH_ERROR: f32 = 0.45;

impl Index {
    /// The documents that fit, best first. Unknown, empty and hostile words find nothing; they are no error.
    ///
    /// # Errors
    /// When the index cannot be read, which is a defect.
    pub fn search(&self, query: &Query<'_>) -> Result<Vec<Hit>, Error> {
        self.search_preferring(query, |_| 1.0)
    }

    /// Like [`Index::search`]; `prefer` gives a factor for each candidate, such as 1.2 for what is online at a place.
    ///
    /// # Errors
    /// When the index cannot be read, which is a defect.
    pub fn search_preferring(&self, query: &Query<'_>, prefer: impl Fn(&str) -> f32) -> Result<Vec<Hit>, Error> {
        let mut words = self.analysis.clone().words(query.words);
        words.truncate(MOST_WORDS);
        if words.is_empty() || query.limit == 0 || self.is_empty() {
            return Ok(Vec::new());
        }
        let searcher = self.reader.searcher();
        let last = words.len() - 1;
        let mut clauses = Vec::with_capacity(words.len());
        for (place, word) in words.iter().enumerate() {
            clauses.push(self.word(&searcher, word, place == last)?);
        }
        // First all words; then ever fewer of them, so that one odd word does not end in an empty page.
        let mut found = Vec::new();
        for required in (1..=clauses.len()).rev() {
            let union = clauses.iter().map(|clause| clause.box_clone()).collect();
            let all = BooleanQuery::union_with_minimum_required_clauses(union, required);
            found = searcher.search(&all, &TopDocs::with_limit(CANDIDATES).order_by_score())?;
            if !found.is_empty() {
                break;
            }
        }
        // A word the catalogue does not know (a name, a place) must not hide that the others are exactly a title.
        let mut known = Vec::with_capacity(words.len());
        for stem in stems(&words) {
            if searcher.doc_freq(&Term::from_field_text(self.vocabulary, &stem))? > 0 {
                known.push(stem);
            }
        }
        Ok(self.rank(&searcher, query, &known, found, prefer))
    }

    fn rank(
        &self,
        searcher: &Searcher,
        query: &Query<'_>,
        stems: &[String],
        found: Vec<(f32, DocAddress)>,
        prefer: impl Fn(&str) -> f32,
    ) -> Vec<Hit> {
        let mut ranked: Vec<(f32, u64)> = Vec::with_capacity(found.len());
        for (score, address) in found {
            let numbers = searcher.segment_reader(address.segment_ord).fast_fields().u64("number");
            let Some(number) = numbers.ok().and_then(|numbers| numbers.first(address.doc_id)) else {
                continue;
            };
            let Some(entry) = usize::try_from(number).ok().and_then(|number| self.entries.get(number)) else {
                continue;
            };
            let exact = if entry.title == stems {
                3.0
            } else if entry.synonyms.contains(stems) {
                2.5
            } else {
                1.0
            };
            let audiences = &entry.document.audiences;
            let audience = match query.audience {
                Some(audience) if audiences.contains(&audience) => 1.25,
                Some(_) if audiences.is_empty() => 1.0,
                Some(_) => 0.9,
                None => 1.0,
            };
            let factor = exact * audience * entry.document.weight * prefer(&entry.document.id);
            ranked.push((score * factor, number));
        }
        ranked.sort_by(|one, other| other.0.partial_cmp(&one.0).unwrap_or(Ordering::Equal).then(one.1.cmp(&other.1)));
        ranked
            .into_iter()
            .take(query.limit)
            .filter_map(|(score, number)| {
                let entry = self.entries.get(usize::try_from(number).ok()?)?;
                Some(Hit { id: entry.document.id.clone(), score })
            })
            .collect()
    }

    /// One typed word: as it is, by its parts, by its beginning when it is the last one, and, when the catalogue does
    /// not know it, with typing errors.
    fn word(&self, searcher: &Searcher, word: &Word, is_last: bool) -> Result<Clause, Error> {
        let mut ways = Vec::new();
        self.term(&mut ways, &word.stem, 1.0);
        let parts: Vec<Clause> = self
            .compounds
            .parts(word)
            .iter()
            .map(|part| {
                let mut ways = Vec::new();
                self.term(&mut ways, part, PART);
                any(ways)
            })
            .collect();
        if !parts.is_empty() {
            ways.push(Box::new(BooleanQuery::union(parts)));
        }
        if is_last {
            for term in self.beginning_with(searcher, &word.folded)? {
                self.term(&mut ways, &term, BEGINNING);
            }
        }
        if searcher.doc_freq(&Term::from_field_text(self.vocabulary, &word.stem))? == 0 {
            for (term, factor) in self.resembling(searcher, word)? {
                self.term(&mut ways, &term, factor);
            }
        }
        Ok(any(ways))
    }

    fn term(&self, ways: &mut Vec<Clause>, term: &str, factor: f32) {
        let mut push = |field, boost: f32| {
            let query = TermQuery::new(Term::from_field_text(field, term), IndexRecordOption::Basic);
            ways.push(Box::new(BoostQuery::new(Box::new(query), boost * factor)) as Clause);
        };
        for pair in &self.pairs {
            push(pair.whole, pair.boost);
            push(pair.parts, pair.boost * PART);
        }
        push(self.text, 0.6);
    }

    /// Known words that begin like this.
    fn beginning_with(&self, searcher: &Searcher, beginning: &str) -> Result<Vec<String>, Error> {
        let mut terms = Vec::new();
        if beginning.chars().count() < 2 {
            return Ok(terms);
        }
        for segment in searcher.segment_readers() {
            let inverted = segment.inverted_index(self.vocabulary)?;
            let mut stream = inverted.terms().range().ge(beginning.as_bytes()).into_stream()?;
            while terms.len() < MOST_EXPANSIONS && stream.advance() && stream.key().starts_with(beginning.as_bytes()) {
                if stream.key() != beginning.as_bytes() {
                    terms.extend(String::from_utf8(stream.key().to_vec()));
                }
            }
        }
        Ok(terms)
    }

    /// Known words that differ by one typing error, or two when the word is long, each with its factor.
    fn resembling(&self, searcher: &Searcher, word: &Word) -> Result<Vec<(String, f32)>, Error> {
        let letters = word.folded.chars().count();
        let mut terms: Vec<(String, f32)> = Vec::new();
        if !(ONE_ERROR..=LONGEST_CORRECTED).contains(&letters) || word.folded.chars().any(char::is_numeric) {
            return Ok(terms);
        }
        let most = if letters >= TWO_ERRORS { 2 } else { 1 };
        for errors in 1..=most {
            let factor = EACH_ERROR.powi(errors);
            let distance = u8::try_from(errors).unwrap_or(1);
            for spelling in [&word.stem, &word.folded] {
                if spelling.chars().count() < ONE_ERROR - 1 {
                    continue;
                }
                let fuzzy = FuzzyTermQuery::new(Term::from_field_text(self.vocabulary, spelling), distance, true);
                for segment in searcher.segment_readers() {
                    let inverted = segment.inverted_index(self.vocabulary)?;
                    let mut stream = inverted.terms().search(fuzzy.automaton()?).into_stream()?;
                    while terms.len() < MOST_EXPANSIONS && stream.advance() {
                        let Ok(term) = String::from_utf8(stream.key().to_vec()) else {
                            continue;
                        };
                        if !terms.iter().any(|(known, _)| *known == term) {
                            terms.push((term, factor));
                        }
                    }
                }
                if word.stem == word.folded {
                    break;
                }
            }
            if !terms.is_empty() {
                break;
            }
        }
        Ok(terms)
    }
}

/// The best of several ways counts; the others break ties.
fn any(ways: Vec<Clause>) -> Clause {
    Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, 0.1))
}
