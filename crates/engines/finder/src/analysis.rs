//! From text to words: runs of letters, stems, roots, and words that say little.

use std::sync::LazyLock;

use frostem::{Algorithm, Stemmer};

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

use crate::roots::root_of;

/// Longer runs of letters are cut: no German word in use is longer.
const LONGEST_WORD: usize = 60;

/// Characters of a search that are read.
const LONGEST_INPUT: usize = 1_000;

/// What stands before or after a verb and belongs to it (`melde … um`, `ummelden`).
pub(crate) const PARTICLES: &[&str] = &[
    "ab", "an", "auf", "aus", "bei", "ein", "frei", "her", "hin", "los", "mit", "nach", "um", "vor", "weg", "weiter",
    "zu", "zuruck", "zusammen",
];

/// What may follow the end of a clause.
const CLAUSE_BEGINS: &[&str] =
    &["und", "oder", "aber", "muss", "möchte", "moechte", "will", "kann", "soll", "wenn", "weil"];

static STOP: LazyLock<HashSet<&'static str>> = LazyLock::new(|| listed(include_str!("words/stop.txt")));
static WEAK: LazyLock<HashSet<&'static str>> = LazyLock::new(|| listed(include_str!("words/weak.txt")));
static ACTS: LazyLock<HashSet<String>> = LazyLock::new(|| roots(include_str!("words/acts.txt")));
static ENDS: LazyLock<HashSet<String>> = LazyLock::new(|| roots(include_str!("words/ends.txt")));

/// What a word counts that fits almost everything.
const OF_WEAK: f32 = 0.25;
/// What a word counts that says what is done, beside one that says with what.
const OF_ACT: f32 = 0.6;

/// The stop word that a text consists of.
pub(crate) fn lone_stop_word(text: &str) -> Option<String> {
    let mut words = tokens(text);
    let first = words.pop()?;
    (words.is_empty() && STOP.contains(first.as_str())).then_some(first)
}

fn listed(text: &'static str) -> HashSet<&'static str> {
    text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
}

fn roots(text: &'static str) -> HashSet<String> {
    let stemmer = Stemmer::new(Algorithm::German);
    listed(text).into_iter().map(|word| root_of(&fold(word), &fold(&stemmer.stem(word)))).collect()
}

/// One word of a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Word {
    /// As written, lower case, umlauts folded.
    pub(crate) folded: String,
    /// Its stem, folded: the same in all its endings.
    pub(crate) stem: String,
    /// What it shares with verb, noun and participle of the same origin (`ummelden`, `Ummeldung`, `umgemeldet`).
    pub(crate) root: String,
    /// What it counts beside others, from 0 to 1.
    pub(crate) importance: f32,
    /// It says nothing.
    pub(crate) is_stop: bool,
    /// It ends something.
    pub(crate) is_end: bool,
}

/// What a person typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Input {
    pub(crate) words: Vec<Word>,
    /// Particles at the end of a clause, which belong to a verb before them.
    pub(crate) particles: Vec<String>,
}

/// The number of a word that an [`Analysis`] has seen.
pub(crate) type Seen = u32;

/// Turns German text into [`Word`]s; remembers the words it has seen.
pub(crate) struct Analysis<'a> {
    stemmer: Stemmer,
    numbers: HashMap<String, Seen>,
    seen: Vec<Word>,
    /// Stop words that are names here (`BuT`).
    names: Option<&'a HashSet<String>>,
}

impl<'a> Analysis<'a> {
    pub(crate) fn new() -> Self {
        Self { stemmer: Stemmer::new(Algorithm::German), numbers: HashMap::default(), seen: Vec::new(), names: None }
    }

    /// One that keeps these stop words.
    pub(crate) fn keeping(names: &'a HashSet<String>) -> Self {
        Self { names: Some(names), ..Self::new() }
    }

    /// The words of a text without stop words; a text of nothing but stop words keeps them.
    pub(crate) fn words(&mut self, text: &str) -> Vec<Word> {
        self.meaningful(&tokens(text))
    }

    /// The numbers of the words of a long text without stop words.
    pub(crate) fn numbers(&mut self, text: &str) -> Vec<Seen> {
        let mut numbers = Vec::new();
        each_token(text, |word| {
            let number = self.number(word);
            if !self.seen[number as usize].is_stop {
                numbers.push(number);
            }
        });
        numbers
    }

    /// The word with a number.
    pub(crate) fn seen(&self, number: Seen) -> &Word {
        &self.seen[number as usize]
    }

    /// The words that a person typed, at most so many; what follows is not read.
    pub(crate) fn input(&mut self, text: &str, most: usize) -> Input {
        // A stop word or two come with each word that counts; further than that nobody means anything.
        let begin = text.char_indices().nth(LONGEST_INPUT).map_or(text, |(end, _)| &text[..end]);
        let mut all = tokens(begin);
        all.truncate(4 * most);
        let ends = |place: usize| all.get(place + 1).is_none_or(|next| CLAUSE_BEGINS.contains(&next.as_str()));
        let particles = all
            .iter()
            .enumerate()
            .skip(1)
            .filter(|(place, word)| PARTICLES.contains(&fold(word).as_str()) && ends(*place));
        let particles = particles.map(|(_, word)| fold(word)).collect();
        let mut words = self.meaningful(&all);
        words.truncate(most);
        Input { words, particles }
    }

    fn meaningful(&mut self, all: &[String]) -> Vec<Word> {
        let says_nothing = |word: &str| STOP.contains(word) && self.names.is_none_or(|names| !names.contains(word));
        let all_stop = all.iter().all(|word| says_nothing(word));
        let kept: Vec<&String> = all.iter().filter(|word| all_stop || !says_nothing(word)).collect();
        kept.into_iter().map(|word| self.word(word)).collect()
    }

    /// One lower-case word.
    pub(crate) fn word(&mut self, word: &str) -> Word {
        let number = self.number(word);
        self.seen[number as usize].clone()
    }

    fn number(&mut self, word: &str) -> Seen {
        if let Some(known) = self.numbers.get(word) {
            return *known;
        }
        let number = Seen::try_from(self.seen.len()).unwrap_or(Seen::MAX);
        let stem = fold(&self.stemmer.stem(&word.replace('ß', "ss")));
        let (folded, is_stop) = (fold(word), STOP.contains(word));
        let root = root_of(&folded, &stem);
        let importance = if is_stop || WEAK.contains(word) {
            OF_WEAK
        } else if ACTS.contains(&root) {
            OF_ACT
        } else {
            1.0
        };
        let is_end = ENDS.contains(&root);
        self.seen.push(Word { folded, stem, root, importance, is_stop, is_end });
        self.numbers.insert(word.to_owned(), number);
        number
    }
}

/// Hands over the runs of letters and digits of a text, in lower case. Marks that belong to the letter before them and
/// characters without width do not end a word.
fn each_token(text: &str, mut hand_over: impl FnMut(&str)) {
    let mut word = String::with_capacity(LONGEST_WORD);
    let mut letters = 0;
    for letter in text.chars() {
        let is_silent = matches!(letter,
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}');
        if letter.is_alphanumeric() {
            letters += 1;
            match letter {
                _ if letters > LONGEST_WORD => {}
                'a'..='z' | '0'..='9' => word.push(letter),
                other => word.extend(other.to_lowercase().filter(|lower| lower.is_alphanumeric())),
            }
        } else if !is_silent && letters > 0 {
            hand_over(&word);
            word.clear();
            letters = 0;
        }
    }
    if letters > 0 {
        hand_over(&word);
    }
}

/// The runs of letters and digits of a text, in lower case.
pub(crate) fn tokens(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    each_token(text, |word| all.push(word.to_owned()));
    all
}

/// One spelling for `ä`, `ae` and `a` in lower-case text: people type all three.
///
/// ```
/// assert_eq!(finder::fold("mühlhausen"), finder::fold("muehlhausen"));
/// assert_eq!(finder::fold("mühlhausen"), finder::fold("muhlhausen"));
/// ```
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            'ä' | 'à' | 'á' | 'â' | 'å' => folded.push('a'),
            'ö' | 'ò' | 'ó' | 'ô' => folded.push('o'),
            'ü' | 'ù' | 'ú' | 'û' => folded.push('u'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
            'ç' => folded.push('c'),
            'ß' => folded.push_str("ss"),
            'e' if folded.ends_with(['a', 'o', 'u']) => {}
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(text: &str) -> Vec<String> {
        Analysis::new().words(text).into_iter().map(|word| word.stem).collect()
    }

    #[test]
    fn three_spellings_are_one_word() {
        assert_eq!(stems("Führungszeugnis"), stems("fuehrungszeugnis"));
        assert_eq!(stems("Führungszeugnis"), stems("FUHRUNGSZEUGNIS"));
        assert_eq!(stems("Straße"), stems("strasse"));
        assert_eq!(stems("Müll"), stems("muell"));
        assert_eq!(stems("Mu\u{308}ll"), stems("Müll"), "a mark of its own");
        assert_eq!(stems("Hunde\u{ad}steuer"), stems("Hundesteuer"), "a soft hyphen");
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        assert_eq!(stems("Hunde"), stems("Hund"));
        assert_eq!(stems("Steuern"), stems("Steuer"));
        assert_eq!(stems("Urkunden"), stems("Urkunde"));
        assert_eq!(stems("Führungszeugnisse"), stems("Führungszeugnis"));
    }

    #[test]
    fn stop_words_go_unless_they_are_all_there_is() {
        assert_eq!(stems("Steuer für Hunde"), stems("Steuer Hund"));
        assert_eq!(stems("Wo kann ich die Steuer für meinen Hund nicht zahlen?"), stems("Steuer Hund zahlen"));
        assert_eq!(stems("für die").len(), 2);
        assert!(stems("  --- ,").is_empty());
    }

    #[test]
    fn a_particle_at_the_end_of_a_clause_is_kept_for_its_verb() {
        let particles = |text: &str| Analysis::new().input(text, 10).particles;
        assert_eq!(particles("wie melde ich mich um"), ["um"]);
        assert_eq!(particles("ich melde mein Auto ab und ziehe um"), ["ab", "um"]);
        assert!(particles("um was geht es an der Kasse").is_empty());
        assert!(particles("um").is_empty());
    }

    #[test]
    fn a_long_text_is_read_up_to_a_limit() {
        let long = "Hund ".repeat(100_000);
        assert_eq!(Analysis::new().input(&long, 10).words.len(), 10);
    }
}
