use std::cmp::Ordering;

use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, FuzzyTermQuery, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, Searcher, Term};

use crate::analysis::Word;
use crate::index::{Entry, Index};
use crate::{Audience, Error, Hit, Query};

type Clause = Box<dyn tantivy::query::Query>;

/// Words of a search that count; the rest of a pasted letter does not.
const MOST_WORDS: usize = 10;
/// From this length on a word may contain one typing error, and from the second one two.
const ONE_ERROR: usize = 5;
const TWO_ERRORS: usize = 8;
/// A longer word gets no automaton.
const LONGEST_CORRECTED: usize = 40;
/// How many vocabulary words one typed beginning or error may stand for.
const MOST_EXPANSIONS: usize = 40;
/// How many candidates are re-ranked.
const CANDIDATES: usize = 100;

/// Hits that fit less than this share of the best one are left out: a long tail hides what fits.
const WEAKEST: f32 = 0.25;

const PART: f32 = 0.4;
const BEGINNING: f32 = 0.5;
/// Of a word that is complete as it is.
const BEGINNING_OF_KNOWN: f32 = 0.25;
const EACH_ERROR: f32 = 0.45;
/// All words are exactly the title, or exactly a synonym.
const EXACT_TITLE: f32 = 3.0;
const EXACT_SYNONYM: f32 = 2.5;
/// The least weight of a document that is meant exactly.
const EXACT_WEIGHT: f32 = 0.9;

/// A typed word and what it may stand for.
struct Typed {
    stem: String,
    /// Stems of the parts of a compound.
    parts: Vec<String>,
    /// Further terms, each with its factor.
    others: Vec<(String, f32)>,
    /// Terms that count as exactly this word; empty when the catalogue knows none.
    stands_for: Vec<String>,
}

impl Typed {
    /// Each thing it names, with the terms that count for it: the word, or the parts of a compound nobody wrote before.
    fn meant(&self) -> Vec<&[String]> {
        if self.stands_for.is_empty() {
            self.parts.iter().map(std::slice::from_ref).collect()
        } else {
            vec![&self.stands_for]
        }
    }
}

/// How many parts of a compound a document needs.
#[derive(Clone, Copy)]
enum Parts {
    All,
    Any,
}

struct Ranked<'a> {
    id: &'a String,
    /// How well the words fit, whoever asks.
    fit: f32,
    score: f32,
    number: u64,
}

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
        let mut typed = Vec::with_capacity(words.len());
        for (place, word) in words.into_iter().enumerate() {
            typed.push(self.typed(&searcher, word, place == last)?);
        }
        let found = self.candidates(&searcher, &typed)?;
        Ok(self.rank(&searcher, query, &typed, found, prefer))
    }

    /// First all words, then ever fewer of them, so that one odd word does not end in an empty page; only then are some
    /// parts of a compound enough.
    fn candidates(&self, searcher: &Searcher, typed: &[Typed]) -> Result<Vec<(f32, DocAddress)>, Error> {
        for parts in [Parts::All, Parts::Any] {
            for required in (1..=typed.len()).rev() {
                let clauses = typed.iter().map(|word| self.clause(word, parts)).collect();
                let all = BooleanQuery::union_with_minimum_required_clauses(clauses, required);
                let found = searcher.search(&all, &TopDocs::with_limit(CANDIDATES).order_by_score())?;
                if !found.is_empty() {
                    return Ok(found);
                }
            }
        }
        Ok(Vec::new())
    }

    fn rank(
        &self,
        searcher: &Searcher,
        query: &Query<'_>,
        typed: &[Typed],
        found: Vec<(f32, DocAddress)>,
        prefer: impl Fn(&str) -> f32,
    ) -> Vec<Hit> {
        // A word the catalogue does not know (a name, a place) must not hide that the others are exactly a title.
        let known: Vec<&[String]> = typed.iter().flat_map(Typed::meant).collect();
        let mut ranked: Vec<Ranked<'_>> = Vec::with_capacity(found.len());
        for (score, address) in found {
            let numbers = searcher.segment_reader(address.segment_ord).fast_fields().u64("number");
            let Some(number) = numbers.ok().and_then(|numbers| numbers.first(address.doc_id)) else {
                continue;
            };
            let Some(entry) = usize::try_from(number).ok().and_then(|number| self.entries.get(number)) else {
                continue;
            };
            let document = &entry.document;
            let exact = exactness(entry, &known);
            // What is meant exactly is not held back by being less well described.
            let weight = if exact > 1.0 { document.weight.max(EXACT_WEIGHT) } else { document.weight };
            let fit = score * weight;
            let factor = audience_factor(query.audience, &document.audiences) * prefer(&document.id);
            ranked.push(Ranked { id: &document.id, fit, score: fit * exact * factor, number });
        }
        ranked.sort_by(|one, other| {
            other.score.partial_cmp(&one.score).unwrap_or(Ordering::Equal).then(one.number.cmp(&other.number))
        });
        let best = ranked.iter().map(|hit| hit.fit).fold(0.0, f32::max);
        ranked
            .into_iter()
            .filter(|hit| hit.fit >= best * WEAKEST)
            .take(query.limit)
            .map(|hit| Hit { id: hit.id.clone(), score: hit.score })
            .collect()
    }

    /// What one typed word may stand for: itself, its parts, beginnings when it is the last one and, when the catalogue
    /// does not know it, words that differ by a typing error.
    fn typed(&self, searcher: &Searcher, word: Word, is_last: bool) -> Result<Typed, Error> {
        let known = searcher.doc_freq(&Term::from_field_text(self.vocabulary, &word.stem))? > 0;
        let mut others = Vec::new();
        if is_last {
            let factor = if known { BEGINNING_OF_KNOWN } else { BEGINNING };
            others.extend(self.beginning_with(searcher, &word.folded)?.into_iter().map(|term| (term, factor)));
        }
        let mut stands_for = Vec::new();
        if known {
            stands_for.push(word.stem.clone());
        } else {
            let resembling = self.resembling(searcher, &word)?;
            stands_for.extend(resembling.iter().map(|(term, _)| term.clone()));
            others.extend(resembling);
        }
        let parts = if known { self.compounds.complete_parts(&word) } else { self.compounds.parts(&word) };
        Ok(Typed { parts, stem: word.stem, others, stands_for })
    }

    fn clause(&self, typed: &Typed, parts: Parts) -> Clause {
        let mut ways = Vec::new();
        self.term(&mut ways, &typed.stem, 1.0);
        let of_parts: Vec<Clause> = typed
            .parts
            .iter()
            .map(|part| {
                let mut ways = Vec::new();
                self.term(&mut ways, part, PART);
                any(ways)
            })
            .collect();
        if !of_parts.is_empty() {
            ways.push(Box::new(match parts {
                Parts::All => BooleanQuery::intersection(of_parts),
                Parts::Any => BooleanQuery::union(of_parts),
            }));
        }
        for (term, factor) in &typed.others {
            self.term(&mut ways, term, *factor);
        }
        any(ways)
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

fn exactness(entry: &Entry, known: &[&[String]]) -> f32 {
    let is_meant = |stems: &Vec<String>| {
        stems.len() == known.len()
            && known.iter().all(|terms| stems.iter().any(|stem| terms.contains(stem)))
            && stems.iter().all(|stem| known.iter().any(|terms| terms.contains(stem)))
    };
    if known.is_empty() {
        1.0
    } else if entry.titles.iter().any(is_meant) {
        EXACT_TITLE
    } else if entry.synonyms.iter().any(is_meant) {
        EXACT_SYNONYM
    } else {
        1.0
    }
}

fn audience_factor(wanted: Option<Audience>, audiences: &[Audience]) -> f32 {
    match wanted {
        Some(audience) if audiences.contains(&audience) => 1.25,
        Some(_) if !audiences.is_empty() => 0.9,
        _ => 1.0,
    }
}

/// The best of several ways counts; the others break ties.
fn any(ways: Vec<Clause>) -> Clause {
    Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, 0.1))
}
