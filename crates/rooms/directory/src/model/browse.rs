use std::sync::Arc;

use super::{Audience, Service};

/// A situation of life or business (Lage) of the OZG catalogue, with everything that may be needed in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    /// Its name in addresses: lower-case letters, digits and hyphens.
    pub slug: String,
    /// Its name, in German.
    pub name: String,
    /// The theme (Themenfeld) it belongs to, in German.
    pub theme: String,
    /// For whom it is.
    pub audiences: Vec<Audience>,
    /// Curated services first, then the bundles for which there is none, each in the order of the alphabet.
    pub services: Vec<Arc<Service>>,
}

/// The situations of business; all others are situations of life. The OZG catalogue tells both apart, the compilation that
/// stands in the data does not: own compilation by name, not compared with the catalogue.
const OF_BUSINESS: [&str; 17] = [
    "Abfall & Umweltschutz",
    "Anlagen & Stoffe",
    "Arbeitgeber sein",
    "Arbeitssicherheit",
    "Aus-, Weiterbildung & Sachkunde",
    "Auslandsgeschäft",
    "Ausschreibungen & öffentliche Aufträge",
    "Bauen & Immobilien",
    "Finanzierung & Förderung",
    "Forschung & Entwicklung",
    "Geschäftsauflösung & Unternehmensübergang",
    "Logistik & Transport",
    "Querschnitt Unternehmen",
    "Statistik- & Berichtspflichten",
    "Steuern & Abgaben",
    "Unternehmensstart & Gewerbezulassung",
    "Veranstaltungen",
];

impl Situation {
    /// Whether a situation of this name is one of business by its own kind.
    pub(crate) fn is_of_business(name: &str) -> bool {
        OF_BUSINESS.contains(&name)
    }
}

/// One line of the register from A to Z.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is found under, in German.
    pub text: String,
    /// The service of this name; for an everyday word those it stands for.
    pub services: Vec<Arc<Service>>,
    /// True for an everyday word, which only points to services.
    pub points: bool,
}

/// What begins with one letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The letter, `A` to `Z`; `0` for everything else.
    pub letter: char,
    /// What begins with it, in the order of the alphabet.
    pub entries: Vec<Entry>,
}

/// What a text is sorted by in German (DIN 5007-1): umlauts as their vowels, `ß` as `ss`, capital letters as small ones,
/// without punctuation.
pub(crate) fn collation(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' | 'à' | 'á' | 'â' => key.push('a'),
            'ö' | 'ò' | 'ó' | 'ô' => key.push('o'),
            'ü' | 'ù' | 'ú' | 'û' => key.push('u'),
            'é' | 'è' | 'ê' | 'ë' => key.push('e'),
            'ß' => key.push_str("ss"),
            other if other.is_alphanumeric() => key.push(other),
            _ if key.ends_with(' ') || key.is_empty() => {}
            _ => key.push(' '),
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_words_are_sorted_as_in_a_dictionary() {
        let right =
            ["Arzt", "Ärztliche Hilfe", "(Drohender) Verlust", "Straße", "Strasse 2", "Übung", "Umzug", "Zulassung"];
        let mut words = right;
        words.reverse();
        words.sort_by_key(|word| collation(word));
        assert_eq!(words, right);
        assert_eq!(collation("Ärztliche Hilfe"), "arztliche hilfe");
        assert!(collation("Ämter") < collation("Amulett"), "an umlaut is its vowel");
    }
}
