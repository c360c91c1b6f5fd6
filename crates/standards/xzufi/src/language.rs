/// The language of a text. XZuFi tags texts freely (`de`, `de-DE`, `de-DE-x-simple-language`, `en-GB` …); these are the ones
/// that a finder tells apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// German, of whatever country.
    German,
    /// German in *Leichte Sprache* or *Einfache Sprache*.
    PlainGerman,
    /// English, of whatever country.
    English,
    /// Another language, by its tag as it was written.
    Other(String),
}

/// What a subtag begins with when it means plain language.
const PLAIN: [&str; 4] = ["leicht", "einfach", "simpl", "easy"];

impl Language {
    /// The language of a tag (BCP 47), in upper or lower case, with `-` or `_`. No tag means German, the language of the
    /// standard.
    pub fn of(tag: &str) -> Self {
        let lower = tag.trim().to_lowercase();
        let mut subtags = lower.split(['-', '_']);
        match subtags.next().unwrap_or_default() {
            "" => Self::German,
            "de" | "deu" | "ger" if subtags.any(is_plain) => Self::PlainGerman,
            "de" | "deu" | "ger" => Self::German,
            "en" | "eng" => Self::English,
            _ => Self::Other(tag.trim().to_owned()),
        }
    }

    /// The language of a tag whose name in German says more than the tag itself, such as `Deutsch (leichte Sprache)`.
    pub fn named(tag: &str, name: &str) -> Self {
        match Self::of(tag) {
            Self::German if name.to_lowercase().split(|c: char| !c.is_alphabetic()).any(is_plain) => Self::PlainGerman,
            language => language,
        }
    }

    /// The short tag, as pages use it: `de`, `de-x-leicht`, `en`, or the tag as it was written.
    pub fn tag(&self) -> &str {
        match self {
            Self::German => "de",
            Self::PlainGerman => "de-x-leicht",
            Self::English => "en",
            Self::Other(tag) => tag,
        }
    }

    /// The tag that stands in messages.
    pub fn code(&self) -> &str {
        match self {
            Self::PlainGerman => "de-DE-x-simple-language",
            other => other.tag(),
        }
    }

    /// What the language is called in German.
    pub(crate) fn german_name(&self) -> &str {
        match self {
            Self::German => "Deutsch",
            Self::PlainGerman => "Deutsch (leichte Sprache)",
            Self::English => "Englisch",
            Self::Other(tag) => tag,
        }
    }
}

fn is_plain(word: &str) -> bool {
    PLAIN.iter().any(|start| word.starts_with(start))
}
