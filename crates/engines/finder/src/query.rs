//! Searching: each word leads to documents with a strength; rare words say more than common ones; a title or synonym that
//! is what was typed counts on top.

use crate::index::{Entry, Index, Phrase, PhraseWord, rarity};
use crate::meaning::{INSIDE, Meant, Ways};
use crate::vocabulary::Term;
use crate::{Hit, Query};

/// Words of a search that count; the rest of a pasted letter does not.
const MOST_WORDS: usize = 12;
/// How many candidates are compared with their titles and synonyms.
const CANDIDATES: usize = 80;
/// Hits that fit less than this share of the best one are left out: a long tail hides what fits.
const WEAKEST: f32 = 0.38;
/// The same for a single word, which nothing else can confirm.
const WEAKEST_OF_ONE_WORD: f32 = 0.51;
/// The same for the first few: so many are no tail.
const FEW: usize = 3;
const WEAKEST_OF_FEW: f32 = 0.25;
/// What a title or synonym adds that is exactly what was typed.
const SAME_TITLE: f32 = 1.4;
const SAME_SYNONYM: f32 = 0.9;
/// How much less something half the same adds.
const SHARPNESS: f32 = 2.5;
/// The least weight of a document that is meant exactly.
const EXACT_WEIGHT: f32 = 0.9;
/// How much some parts of a compound count beside all of them.
const SOME_PARTS: f32 = 0.6;
/// A compound of which each part was typed on its own.
const TYPED_APART: f32 = 0.95;

/// What ends a thing, when only the thing was named.
const UNASKED_END: f32 = 0.9;

/// A typed word and how strongly it leads to each document.
struct Lead {
    meant: Meant,
    strengths: Vec<f32>,
    weight: f32,
}

/// How well each typed word, and each of its parts, is in a phrase; kept to be used for one phrase after the other.
struct Seen {
    words: Vec<f32>,
    parts: Vec<Vec<f32>>,
    /// For each term whether anything typed may stand for it: most words of most phrases are not worth a comparison.
    wanted: Vec<bool>,
}

impl Seen {
    fn new(leads: &[Lead], terms: usize) -> Self {
        let parts = leads.iter().map(|lead| vec![0.0; lead.meant.parts.len()]).collect();
        let mut wanted = vec![false; terms];
        for (term, _) in leads.iter().flat_map(|lead| lead.meant.all_ways()).flat_map(Ways::iter) {
            wanted[term as usize] = true;
        }
        Self { words: vec![0.0; leads.len()], parts, wanted }
    }

    fn wants(&self, word: &PhraseWord) -> bool {
        word.whole.iter().chain(&word.parts).any(|term| self.wanted[*term as usize])
    }
}

/// Why a document fits, for people who look after the words.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// How much of what the words say leads to the document, from 0 to 1.
    pub words: f32,
    /// How far a title or synonym is what was typed, from 0 to 1.
    pub phrase: f32,
    /// The title or synonym.
    pub closest: Option<String>,
}

struct Ranked<'a> {
    id: &'a String,
    /// How well the words fit, whoever asks.
    fit: f32,
    score: f32,
    place: u32,
}

impl Index {
    /// The documents that fit, best first. Unknown, empty and hostile words find nothing; they are no error.
    pub fn search(&self, query: &Query<'_>) -> Vec<Hit> {
        self.search_preferring(query, |_| 1.0)
    }

    /// Like [`Index::search`]; `prefer` gives a factor for each candidate, such as 1.2 for what is online at a place.
    pub fn search_preferring(&self, query: &Query<'_>, prefer: impl Fn(&str) -> f32) -> Vec<Hit> {
        if query.limit == 0 || self.is_empty() {
            return Vec::new();
        }
        let leads = self.leads(query.words);
        let candidates = self.candidates(&leads);
        let mut seen = Seen::new(&leads, self.vocabulary.len());
        let asks_for_end = leads.iter().any(|lead| lead.meant.is_end);
        let mut ranked: Vec<Ranked<'_>> = candidates
            .into_iter()
            .map(|(place, words)| {
                let Entry { document, is_end, .. } = &self.entries[place as usize];
                let (phrase, bonus) =
                    self.closest(place, &leads, &mut seen).map_or((0.0, 0.0), |(phrase, bonus, _)| (phrase, bonus));
                // What is meant exactly is not held back by being less well described.
                let weight = document.weight.max(EXACT_WEIGHT * phrase.powi(3));
                let direction = if *is_end && !asks_for_end { UNASKED_END } else { 1.0 };
                let fit = (words + bonus) * weight * direction;
                let score = fit * self.audience_factor(place, query.audience) * prefer(&document.id);
                Ranked { id: &document.id, fit, score, place }
            })
            .collect();
        ranked.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.place.cmp(&other.place)));
        let weakest = if leads.len() == 1 { WEAKEST_OF_ONE_WORD } else { WEAKEST };
        let best = ranked.iter().map(|hit| hit.fit).fold(0.0, f32::max);
        ranked
            .into_iter()
            .enumerate()
            .filter(|(rank, hit)| hit.fit >= best * if *rank < FEW { WEAKEST_OF_FEW } else { weakest })
            .map(|(_, hit)| hit)
            .take(query.limit)
            .map(|hit| Hit { id: hit.id.clone(), score: hit.score })
            .collect()
    }

    /// Why words lead to a document; nothing when they do not.
    pub fn explain(&self, words: &str, id: &str) -> Option<Reason> {
        let leads = self.leads(words);
        let place = self.entries.iter().position(|entry| entry.document.id == id)?;
        let total: f32 = leads.iter().map(|lead| lead.weight).sum();
        let found: f32 = leads.iter().map(|lead| lead.weight * lead.strengths[place]).sum();
        let closest = self.closest(u32::try_from(place).ok()?, &leads, &mut Seen::new(&leads, self.vocabulary.len()));
        (found > 0.0).then(|| Reason {
            words: found / total,
            phrase: closest.map_or(0.0, |(phrase, _, _)| phrase),
            closest: closest.map(|(_, _, phrase)| self.vocabulary.spelling(phrase)),
        })
    }

    fn leads(&self, words: &str) -> Vec<Lead> {
        let leads = self.meanings(words, MOST_WORDS).into_iter().filter_map(|meant| {
            let strengths = self.strengths(&meant);
            let weight = meant.importance * self.weight(&strengths);
            strengths.iter().any(|strength| *strength > 0.0).then_some(Lead { meant, strengths, weight })
        });
        leads.collect()
    }

    fn strengths(&self, meant: &Meant) -> Vec<f32> {
        let mut strengths = self.of_ways(&meant.ways);
        let parts: Vec<Vec<f32>> = meant.parts.iter().map(|part| self.of_ways(part)).collect();
        // Of `Privatinsolvenz` the second part says more.
        let weights: Vec<f32> = parts.iter().map(|part| self.weight(part)).collect();
        let total: f32 = weights.iter().sum();
        if total > 0.0 {
            for (place, strength) in strengths.iter_mut().enumerate() {
                let sum: f32 = parts.iter().zip(&weights).map(|(part, weight)| part[place] * weight).sum();
                if sum > 0.0 {
                    let all = parts.len() > 1 && parts.iter().all(|part| part[place] > 0.0);
                    let share = sum / total * if all { 1.0 } else { SOME_PARTS };
                    *strength = strength.max(share * meant.parts_factor);
                }
            }
        }
        strengths
    }

    /// How much it says that something leads to documents with these strengths. A document that it hardly leads to
    /// hardly makes it common.
    fn weight(&self, strengths: &[f32]) -> f32 {
        let strongest = strengths.iter().copied().fold(0.0, f32::max);
        if strongest <= 0.0 {
            // What leads nowhere is rare, and its absence weighs.
            return rarity(self.entries.len() as f32, 0.0);
        }
        rarity(self.entries.len() as f32, strengths.iter().map(|strength| strength / strongest).sum())
    }

    fn of_ways(&self, ways: &Ways) -> Vec<f32> {
        let mut strengths = vec![0.0_f32; self.entries.len()];
        for (term, factor) in ways.iter() {
            for (place, strength) in &self.postings[term as usize] {
                let known = &mut strengths[*place as usize];
                *known = known.max(factor * strength);
            }
        }
        strengths
    }

    /// The documents to which the words lead most, each with the share of what the words say.
    fn candidates(&self, leads: &[Lead]) -> Vec<(u32, f32)> {
        let total: f32 = leads.iter().map(|lead| lead.weight).sum();
        if total <= 0.0 {
            return Vec::new();
        }
        let mut sums = vec![0.0_f32; self.entries.len()];
        for lead in leads {
            for (sum, strength) in sums.iter_mut().zip(&lead.strengths) {
                *sum += lead.weight * strength;
            }
        }
        let mut found: Vec<(u32, f32)> =
            (0..).zip(sums).filter(|(_, sum)| *sum > 0.0).map(|(place, sum)| (place, sum / total)).collect();
        let by_fit = |one: &(u32, f32), other: &(u32, f32)| {
            let weighed = |hit: &(u32, f32)| hit.1 * self.entries[hit.0 as usize].document.weight;
            weighed(other).total_cmp(&weighed(one)).then(one.0.cmp(&other.0))
        };
        if found.len() > CANDIDATES {
            found.select_nth_unstable_by(CANDIDATES, by_fit);
            found.truncate(CANDIDATES);
        }
        found
    }

    /// The title or synonym of a document that is closest to what was typed: how far it is the same, what that adds, and
    /// which one it is.
    fn closest(&self, place: u32, leads: &[Lead], seen: &mut Seen) -> Option<(f32, f32, &Phrase)> {
        self.entries[place as usize]
            .phrases
            .iter()
            .map(|phrase| {
                let same = sameness(phrase, leads, seen);
                let bonus = same.powf(SHARPNESS) * if phrase.is_title { SAME_TITLE } else { SAME_SYNONYM };
                (same, bonus, phrase)
            })
            .max_by(|one, other| one.1.total_cmp(&other.1))
    }
}

/// How far a phrase is what was typed: the share of the phrase that was typed, times the share of the typed words that
/// are in the phrase.
fn sameness(phrase: &Phrase, leads: &[Lead], seen: &mut Seen) -> f32 {
    let mut typed_of_phrase = 0.0;
    let mut whole_phrase = 0.0;
    seen.words.fill(0.0);
    seen.parts.iter_mut().for_each(|parts| parts.fill(0.0));
    for word in &phrase.words {
        whole_phrase += word.weight;
        if !seen.wants(word) {
            continue;
        }
        let mut best = 0.0_f32;
        for ((lead, in_phrase), parts_in_phrase) in leads.iter().zip(&mut seen.words).zip(&mut seen.parts) {
            let meant = &lead.meant;
            let whole = meant.ways.best(&word.whole);
            *in_phrase = in_phrase.max(whole).max(meant.ways.best(&word.parts));
            best = best.max(whole);
            for (part, ways) in parts_in_phrase.iter_mut().zip(&meant.parts) {
                let fits = ways.best(&word.whole).max(ways.best(&word.parts));
                *part = part.max(fits);
                if word.parts.is_empty() {
                    best = best.max(fits * meant.parts_factor);
                }
            }
        }
        if word.parts.len() > 1 {
            best = best.max(by_parts(word, leads, &mut seen.words));
        }
        typed_of_phrase += word.weight * best;
    }
    let (mut found, mut typed) = (0.0, 0.0);
    for ((lead, in_phrase), parts) in leads.iter().zip(&seen.words).zip(&seen.parts) {
        let of_parts = if parts.is_empty() { 0.0 } else { parts.iter().sum::<f32>() / parts.len() as f32 };
        found += lead.weight * in_phrase.max(of_parts * lead.meant.parts_factor);
        typed += lead.weight;
    }
    if whole_phrase <= 0.0 || typed <= 0.0 { 0.0 } else { (typed_of_phrase / whole_phrase) * (found / typed) }
}

/// How far the parts of a compound were typed. When each one was, the compound was typed, and each typed part is in the
/// phrase as if it stood there alone.
fn by_parts(word: &PhraseWord, leads: &[Lead], in_phrase: &mut [f32]) -> f32 {
    let fit = |lead: &Lead, part: &Term| {
        let part = std::slice::from_ref(part);
        let inside = lead.meant.parts.iter().map(|ways| ways.best(part)).fold(0.0, f32::max) * lead.meant.parts_factor;
        (lead.meant.ways.best(part) / INSIDE).min(1.0).max(inside)
    };
    let fits = || word.parts.iter().map(|part| leads.iter().map(|lead| fit(lead, part)).fold(0.0, f32::max));
    let share = fits().sum::<f32>() / word.parts.len() as f32;
    if share == 0.0 || fits().any(|fit| fit == 0.0) {
        return share * SOME_PARTS;
    }
    for (lead, in_phrase) in leads.iter().zip(in_phrase) {
        let own = word.parts.iter().map(|part| fit(lead, part)).fold(0.0, f32::max);
        *in_phrase = in_phrase.max(own * TYPED_APART);
    }
    share * TYPED_APART
}
