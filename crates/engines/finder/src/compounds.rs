use std::collections::HashMap;

use crate::analysis::Word;

/// A part of a compound has at least this many letters (`Hund`, `Park`, `Auto`).
const SHORTEST_PART: usize = 4;

/// Letters German puts between the parts of a compound.
const LINKS: &[&str] = &["", "s", "es", "n", "en", "e", "er"];

/// Splits compounds into words the catalogue uses on their own.
///
/// The whole word always stays a word of its own; this only adds parts. When the word does not come apart completely,
/// a known beginning and a known ending still count.
#[derive(Clone, Debug, Default)]
pub(crate) struct Compounds {
    /// Folded spelling → stem.
    known: HashMap<String, String>,
}

impl Compounds {
    /// Learns words that may be parts.
    pub(crate) fn learn<'a>(&mut self, words: impl IntoIterator<Item = &'a Word>) {
        for word in words {
            let letters = word.folded.chars().count();
            if letters >= SHORTEST_PART && word.folded.chars().all(char::is_alphabetic) {
                self.known.insert(word.folded.clone(), word.stem.clone());
                if word.stem.chars().count() >= SHORTEST_PART {
                    self.known.entry(word.stem.clone()).or_insert_with(|| word.stem.clone());
                }
            }
        }
    }

    /// The stems of the known parts of a word, without the word itself.
    pub(crate) fn parts(&self, word: &Word) -> Vec<String> {
        self.split(word, Self::edges)
    }

    /// The same for a word that needs no guess: nothing unless it comes apart completely.
    pub(crate) fn complete_parts(&self, word: &Word) -> Vec<String> {
        self.split(word, |_, _, _| Vec::new())
    }

    fn split(&self, word: &Word, otherwise: impl Fn(&Self, &str, &[usize]) -> Vec<String>) -> Vec<String> {
        let text = word.folded.as_str();
        if text.chars().count() < 2 * SHORTEST_PART - 1 {
            return Vec::new();
        }
        let cuts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let parts = self.whole(text, &cuts).unwrap_or_else(|| otherwise(self, text, &cuts));
        parts.into_iter().filter(|part| *part != word.stem).collect()
    }

    /// A complete split with the fewest parts.
    fn whole(&self, text: &str, cuts: &[usize]) -> Option<Vec<String>> {
        // best[i]: parts that cover the text up to cut i.
        let mut best: Vec<Option<Vec<String>>> = vec![None; cuts.len()];
        best[0] = Some(Vec::new());
        for start in 0..cuts.len() {
            let Some(before) = best[start].clone() else {
                continue;
            };
            for end in (start + SHORTEST_PART)..cuts.len() {
                if start == 0 && end == cuts.len() - 1 {
                    continue;
                }
                let Some(stem) = self.known.get(&text[cuts[start]..cuts[end]]) else {
                    continue;
                };
                for link in LINKS {
                    let after = end + link.len();
                    let fits = after < cuts.len()
                        && text[cuts[end]..].starts_with(link)
                        && (link.is_empty() || after < cuts.len() - 1);
                    if fits && best[after].as_ref().is_none_or(|other| other.len() > before.len() + 1) {
                        let mut parts = before.clone();
                        parts.push(stem.clone());
                        best[after] = Some(parts);
                    }
                }
            }
        }
        best.pop().flatten()
    }

    /// The longest known beginning and the longest known ending.
    fn edges(&self, text: &str, cuts: &[usize]) -> Vec<String> {
        let last = cuts.len() - 1;
        let beginning = (SHORTEST_PART..last).rev().find_map(|end| self.known.get(&text[..cuts[end]]));
        let ending = (1..=last - SHORTEST_PART).find_map(|start| self.known.get(&text[cuts[start]..]));
        let mut parts: Vec<String> = beginning.into_iter().chain(ending).cloned().collect();
        parts.dedup();
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Analysis;

    fn parts(known: &str, word: &str) -> Vec<String> {
        let mut analysis = Analysis::new();
        let mut compounds = Compounds::default();
        compounds.learn(&analysis.words(known));
        let words = analysis.words(word);
        compounds.parts(&words[0])
    }

    #[test]
    fn a_compound_comes_apart_with_its_linking_letters() {
        assert_eq!(parts("Hund Steuer", "Hundesteuer").len(), 2);
        assert_eq!(parts("Führung Zeugnis", "Führungszeugnis").len(), 2);
        assert_eq!(parts("Bewohner parken Ausweis", "Bewohnerparkausweis").len(), 3);
    }

    #[test]
    fn a_known_edge_counts_alone() {
        assert_eq!(parts("Ausweis", "Anwohnerausweis"), ["ausweis"]);
        assert_eq!(parts("Hund", "Hundezwinger"), ["hund"]);
    }

    #[test]
    fn a_simple_word_stays_whole() {
        assert!(parts("Hund Steuer", "Hund").is_empty());
        assert!(parts("Steuer", "Steuern").is_empty());
        assert!(parts("", "Grundbuch").is_empty());
    }
}
