//! Compounds: German writes words together, people write them apart, and every part may be meant.

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

use crate::analysis::{Analysis, Word, fold};

/// A part of a compound has at least this many letters (`Hund`, `Park`, `Auto`).
const SHORTEST_PART: usize = 4;

/// Only the first part may be as short as this (`Bau`, `Kfz`), when the rest is a known word.
const SHORTEST_BEGINNING: usize = 3;

/// A part amid unknown letters has at least this many.
const SHORTEST_INSIDE: usize = 5;

/// What known words leave of a compound is a word when it has this many letters.
const SHORTEST_REMAINDER: usize = 5;

/// Endings that are no words.
const ENDINGS: &[&str] = &["schaft", "lich", "keit", "igkeit", "ungen", "ierung", "isier"];

/// A compound is taken apart up to this length.
const LONGEST: usize = 48;

/// Letters German puts between the parts of a compound.
const LINKS: &[&str] = &["", "s", "es", "n", "en", "e", "er"];

/// Splits compounds into words the catalogue uses on their own.
///
/// The whole word always stays a word of its own; this only adds parts. When the word does not come apart completely,
/// a known beginning and a known ending still count.
#[derive(Clone, Debug, Default)]
pub(crate) struct Compounds {
    /// Folded spelling → root.
    known: HashMap<String, String>,
}

impl Compounds {
    /// Learns words that may be parts.
    pub(crate) fn learn<'a>(&mut self, words: impl IntoIterator<Item = &'a Word>) {
        for word in words {
            if word.folded.len() >= SHORTEST_BEGINNING && word.folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
                self.known.entry(word.folded.clone()).or_insert_with(|| word.root.clone());
                if word.stem.len() >= SHORTEST_PART {
                    self.known.entry(word.stem.clone()).or_insert_with(|| word.root.clone());
                }
            }
        }
    }

    /// The roots of the known parts of a word, without the word itself. A word that does not come apart completely is
    /// known by its edges only when that is `guessed`.
    pub(crate) fn parts(&self, word: &Word, guessed: bool) -> Vec<String> {
        let text = word.folded.as_str();
        if text.len() < SHORTEST_BEGINNING + SHORTEST_PART || text.len() > LONGEST || !text.is_ascii() {
            return Vec::new();
        }
        let parts = match self.whole(text) {
            Some(parts) => parts,
            None if guessed => self.most(text),
            None => Vec::new(),
        };
        parts.into_iter().filter(|part| *part != word.root).map(str::to_owned).collect()
    }

    /// A complete split with the fewest parts.
    fn whole<'a>(&'a self, text: &str) -> Option<Vec<&'a str>> {
        // best[i]: parts that cover the first i letters.
        let mut best: Vec<Option<Vec<&str>>> = vec![None; text.len() + 1];
        best[0] = Some(Vec::new());
        for start in 0..text.len() {
            let Some(before) = best[start].clone() else {
                continue;
            };
            let shortest = if start == 0 { SHORTEST_BEGINNING } else { SHORTEST_PART };
            for end in start + shortest..=text.len() {
                if start == 0 && end == text.len() {
                    continue;
                }
                let Some(root) = self.known.get(&text[start..end]) else {
                    continue;
                };
                for link in LINKS {
                    let after = end + link.len();
                    let fits = text[end..].starts_with(link) && (link.is_empty() || after < text.len());
                    if fits && best[after].as_ref().is_none_or(|other| other.len() > before.len() + 1) {
                        let mut parts = before.clone();
                        parts.push(root);
                        best[after] = Some(parts);
                    }
                }
            }
        }
        best.pop().flatten()
    }

    /// The known parts that cover most of a word of which some letters stay unknown.
    fn most<'a>(&'a self, text: &str) -> Vec<&'a str> {
        // best[i]: how many of the first i letters known parts cover at most, and where the last part began.
        let mut best: Vec<(usize, Option<usize>)> = vec![(0, None); text.len() + 1];
        for end in 1..=text.len() {
            best[end] = (best[end - 1].0, None);
            let at_edge = |start: usize| start == 0 || end == text.len();
            for start in 0..end {
                let letters = end - start;
                let is_long = letters >= SHORTEST_INSIDE || (letters >= SHORTEST_PART && at_edge(start));
                let covered = best[start].0 + letters;
                if is_long
                    && letters < text.len()
                    && covered > best[end].0
                    && self.known.contains_key(&text[start..end])
                {
                    best[end] = (covered, Some(start));
                }
            }
        }
        let mut parts = Vec::new();
        let mut end = text.len();
        while end > 0 {
            match best[end].1 {
                Some(start) => {
                    parts.extend(self.known.get(&text[start..end]).map(String::as_str));
                    end = start;
                }
                None => end -= 1,
            }
        }
        parts.reverse();
        parts
    }

    /// Where the last part of a lower-case compound begins, as it is written.
    pub(crate) fn ending_at(&self, word: &str) -> Option<usize> {
        let cuts = word.char_indices().map(|(at, _)| at).skip(SHORTEST_BEGINNING);
        cuts.filter(|at| word.len() - at >= SHORTEST_PART).find(|at| self.known.contains_key(&fold(&word[*at..])))
    }

    /// Where the first part of a lower-case compound ends, as it is written.
    pub(crate) fn beginning_to(&self, word: &str) -> Option<usize> {
        let mut cuts = word.char_indices().map(|(at, _)| at).skip(SHORTEST_PART);
        cuts.find(|at| self.known.contains_key(&fold(&word[..*at])) && self.known.contains_key(&fold(&word[*at..])))
    }

    /// Learns what known words leave of compounds: `Insolvenz` of `Insolvenzverfahren` when `Verfahren` is known.
    pub(crate) fn learn_remainders<'a>(&mut self, words: impl Iterator<Item = &'a Word>, analysis: &mut Analysis<'_>) {
        let mut fresh: Vec<Word> = Vec::new();
        let mut seen: HashSet<&str> = HashSet::default();
        for word in words {
            let text = word.folded.as_str();
            if !seen.insert(text) {
                continue;
            }
            if !text.is_ascii()
                || text.len() < 2 * SHORTEST_REMAINDER
                || text.len() > LONGEST
                || self.whole(text).is_some()
            {
                continue;
            }
            let cuts = SHORTEST_REMAINDER..=text.len() - SHORTEST_REMAINDER;
            if let Some(at) = cuts.clone().find(|at| self.known.contains_key(&text[*at..])) {
                let rest = &text[..at];
                fresh.push(
                    analysis
                        .word(rest.strip_suffix('s').filter(|rest| rest.len() >= SHORTEST_REMAINDER).unwrap_or(rest)),
                );
            } else if let Some(at) = cuts.rev().find(|at| self.known.contains_key(&text[..*at])) {
                let rest = &text[at..];
                let rest = LINKS
                    .iter()
                    .filter(|link| !link.is_empty())
                    .filter_map(|link| rest.strip_prefix(link))
                    .chain([rest])
                    .find(|rest| self.known.contains_key(*rest))
                    .unwrap_or(rest);
                let is_ending =
                    rest.len() < SHORTEST_REMAINDER || ENDINGS.iter().any(|ending| rest.starts_with(ending));
                if !is_ending {
                    fresh.push(analysis.word(rest));
                }
            }
        }
        self.learn(&fresh);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(known: &str, word: &str) -> Vec<String> {
        let mut analysis = Analysis::new();
        let mut compounds = Compounds::default();
        compounds.learn(&analysis.words(known));
        let words = analysis.words(word);
        compounds.parts(&words[0], true)
    }

    #[test]
    fn a_compound_comes_apart_with_its_linking_letters() {
        assert_eq!(parts("Hund Steuer", "Hundesteuer").len(), 2);
        assert_eq!(parts("Führung Zeugnis", "Führungszeugnis").len(), 2);
        assert_eq!(parts("Bewohner parken Ausweis", "Bewohnerparkausweis").len(), 3);
        assert_eq!(parts("Hund Steuer Marke", "Hundesteuermarke"), ["hund", "steu", "mark"]);
    }

    #[test]
    fn a_short_beginning_needs_a_known_rest() {
        assert_eq!(parts("Bau Antrag", "Bauantrag").len(), 2);
        assert_eq!(parts("Kfz Steuer", "Kfzsteuer").len(), 2);
        assert!(parts("Bau", "Bauwagen").is_empty());
    }

    #[test]
    fn a_known_edge_counts_alone() {
        assert_eq!(parts("Ausweis", "Anwohnerausweis"), ["ausweis"]);
        assert_eq!(parts("Hund", "Hundezwinger"), ["hund"]);
    }

    #[test]
    fn what_known_words_leave_is_learned() {
        let mut analysis = Analysis::new();
        let mut compounds = Compounds::default();
        let words = analysis.words("Verfahren Insolvenzverfahren");
        compounds.learn(&words);
        compounds.learn_remainders(words.iter(), &mut analysis);
        let typed = analysis.word("privatinsolvenz");
        assert_eq!(compounds.parts(&typed, true), ["insolvenz"]);
    }

    #[test]
    fn unknown_letters_between_known_parts_are_passed_over() {
        assert_eq!(parts("Pflege Kinder Gelder", "Pflegexxxkindergelder"), ["pfleg", "kind", "geld"]);
    }

    #[test]
    fn a_simple_word_stays_whole() {
        assert!(parts("Hund Steuer", "Hund").is_empty());
        assert!(parts("Steuer", "Steuern").is_empty());
        assert!(parts("", "Grundbuch").is_empty());
    }

    #[test]
    fn a_word_without_end_is_left_alone() {
        assert!(parts("Hund", &"hund".repeat(20)).is_empty());
    }
}
