use tantivy::tokenizer::{Language, RawTokenizer, Stemmer, TextAnalyzer, TokenStream};

/// Words that carry no meaning in a search for a service, German and English.
const STOP_WORDS: &[&str] = &[
    "a",
    "aber",
    "about",
    "alle",
    "als",
    "also",
    "am",
    "an",
    "auch",
    "auf",
    "aus",
    "beantragen",
    "bei",
    "beim",
    "bekommen",
    "bin",
    "bitte",
    "brauche",
    "brauchen",
    "da",
    "das",
    "dass",
    "dem",
    "den",
    "der",
    "des",
    "die",
    "dies",
    "diese",
    "doch",
    "ein",
    "eine",
    "einem",
    "einen",
    "einer",
    "eines",
    "er",
    "es",
    "fuer",
    "fur",
    "für",
    "gibt",
    "habe",
    "haben",
    "hat",
    "hier",
    "ich",
    "ihr",
    "ihre",
    "im",
    "in",
    "ins",
    "ist",
    "kann",
    "man",
    "mein",
    "meine",
    "meinem",
    "meinen",
    "meiner",
    "mich",
    "mir",
    "mit",
    "moechte",
    "muss",
    "möchte",
    "nach",
    "nur",
    "ob",
    "oder",
    "per",
    "sich",
    "sie",
    "sind",
    "so",
    "um",
    "und",
    "uns",
    "unser",
    "unsere",
    "vom",
    "von",
    "vor",
    "wann",
    "was",
    "wegen",
    "welche",
    "wenn",
    "wer",
    "werden",
    "wie",
    "wir",
    "wird",
    "wo",
    "wohin",
    "will",
    "wollen",
    "lassen",
    "lass",
    "zu",
    "zum",
    "zur",
    "über",
    "and",
    "for",
    "from",
    "apply",
    "get",
    "how",
    "i",
    "my",
    "need",
    "of",
    "or",
    "the",
    "to",
    "where",
    "your",
];

/// Longer runs of letters are cut: no German word in use is longer, and automata grow with the length.
const LONGEST_WORD: usize = 60;

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// As written, lower case, umlauts folded.
    pub(crate) folded: String,
    /// Its stem, folded: what is stored in the index.
    pub(crate) stem: String,
}

/// Turns German text into [`Word`]s.
#[derive(Clone)]
pub(crate) struct Analysis {
    stemmer: TextAnalyzer,
}

impl Analysis {
    pub(crate) fn new() -> Self {
        Self { stemmer: TextAnalyzer::builder(RawTokenizer::default()).filter(Stemmer::new(Language::German)).build() }
    }

    /// The words of a text without stop words; a text of nothing but stop words keeps them.
    pub(crate) fn words(&mut self, text: &str) -> Vec<Word> {
        let lower: Vec<String> = text
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|part| !part.is_empty())
            .map(|part| part.chars().take(LONGEST_WORD).flat_map(char::to_lowercase).collect())
            .collect();
        let all_stop = lower.iter().all(|word| is_stop_word(word));
        lower
            .into_iter()
            .filter(|word| all_stop || !is_stop_word(word))
            .map(|word| Word { folded: fold(&word), stem: self.stem(&word) })
            .collect()
    }

    /// The stem of one lower-case word, folded.
    pub(crate) fn stem(&mut self, word: &str) -> String {
        let word = word.replace('ß', "ss");
        let mut stream = self.stemmer.token_stream(&word);
        let stem = if stream.advance() { stream.token().text.clone() } else { word.clone() };
        fold(&stem)
    }
}

fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(&word)
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
        assert_eq!(stems("für die").len(), 2);
        assert!(stems("  --- ,").is_empty());
    }
}
