//! Words inside one open case. Pure: what a clerk looks for is compared in memory and kept nowhere.

/// Words of a question that count.
const MOST_WORDS: usize = 8;
/// Places that are named.
pub(crate) const MOST_HITS: usize = 50;
/// Words around a match that an excerpt shows, before and behind it.
const AROUND: usize = 8;

/// A part of the page of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Answers,
    Files,
    Corrections,
    Messages,
    Decision,
    Draft,
    Notes,
    History,
}

/// Something that stands in a case.
#[derive(Clone, Debug)]
pub(crate) struct Passage {
    pub(crate) part: Part,
    /// What it is: the question, who wrote when.
    pub(crate) heading: String,
    pub(crate) text: String,
}

/// A passage in which every word was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) part: Part,
    pub(crate) heading: String,
    /// A piece of its text; true for what was found.
    pub(crate) excerpt: Vec<(String, bool)>,
}

/// The words of a question as they are compared.
pub(crate) fn words(question: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in folded_words(question) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.truncate(MOST_WORDS);
    words
}

/// The passages that have all words, in the order of the page. A word is found inside of longer ones, whatever spelling an
/// umlaut has.
pub(crate) fn search(passages: Vec<Passage>, words: &[String]) -> Vec<Hit> {
    if words.is_empty() {
        return Vec::new();
    }
    let has = |passage: &Passage| {
        let there: Vec<String> = folded_words(&passage.heading).chain(folded_words(&passage.text)).collect();
        words.iter().all(|word| there.iter().any(|known| known.contains(word.as_str())))
    };
    passages
        .into_iter()
        .filter(has)
        .map(|Passage { part, heading, text }| Hit { part, heading, excerpt: excerpt(&text, words) })
        .collect()
}

fn folded_words(text: &str) -> impl Iterator<Item = String> {
    pieces(text).into_iter().filter(|(_, is_word)| *is_word).map(|(piece, _)| folded(piece))
}

fn folded(word: &str) -> String {
    finder::fold(&word.to_lowercase())
}

/// A text in words and what stands between them.
fn pieces(text: &str) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_word = first.is_alphanumeric();
        let end = rest.find(|letter: char| letter.is_alphanumeric() != is_word).unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(end);
        pieces.push((piece, is_word));
        rest = behind;
    }
    pieces
}

/// The text around the first word that was found, or its beginning.
fn excerpt(text: &str, words: &[String]) -> Vec<(String, bool)> {
    let found = |piece: &str, is_word: bool| {
        is_word && {
            let piece = folded(piece);
            words.iter().any(|word| piece.contains(word.as_str()))
        }
    };
    let pieces: Vec<(&str, bool)> = pieces(text).into_iter().map(|(piece, word)| (piece, found(piece, word))).collect();
    let first = pieces.iter().position(|(_, found)| *found).unwrap_or_default();
    let (from, to) = (first.saturating_sub(2 * AROUND), (first + 2 * AROUND + 1).min(pieces.len()));
    let mut excerpt: Vec<(String, bool)> = Vec::new();
    if from > 0 {
        excerpt.push(("… ".to_owned(), false));
    }
    for (piece, found) in &pieces[from..to] {
        match excerpt.last_mut() {
            Some((before, was_found)) if !*was_found && !found => before.push_str(piece),
            _ => excerpt.push(((*piece).to_owned(), *found)),
        }
    }
    if to < pieces.len() {
        excerpt.push((" …".to_owned(), false));
    }
    excerpt
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(text: &str, question: &str) -> Option<String> {
        let passage = Passage { part: Part::Notes, heading: "Frau Weiß".to_owned(), text: text.to_owned() };
        let hits = search(vec![passage], &words(question));
        let mark = |(text, found): &(String, bool)| if *found { format!("[{text}]") } else { text.clone() };
        hits.first().map(|hit| hit.excerpt.iter().map(mark).collect())
    }

    #[test]
    fn a_word_has_one_spelling_and_is_found_in_longer_ones() {
        for question in ["straße", "STRASSE", "Strasse", "bahnhofstr", "Bahnhof"] {
            assert_eq!(find("An der Bahnhofstraße 14.", question).as_deref(), Some("An der [Bahnhofstraße] 14."));
        }
        for question in ["Müller", "mueller", "MULLER"] {
            assert_eq!(find("bei Müller-Lüdenscheidt", question).as_deref(), Some("bei [Müller]-Lüdenscheidt"));
        }
        assert_eq!(find("Übergröße", "uebergroesse").as_deref(), Some("[Übergröße]"));
    }

    #[test]
    fn every_word_has_to_be_there_also_in_the_heading() {
        assert_eq!(find("angerufen am Montag", "weiss montag").as_deref(), Some("angerufen am [Montag]"));
        assert_eq!(find("angerufen am Montag", "weiss dienstag"), None);
        assert_eq!(find("irgendetwas", " . - "), None);
        assert_eq!(find("", "weiß").as_deref(), Some(""));
    }

    #[test]
    fn an_excerpt_is_short_and_shows_what_was_found() {
        let text = format!("{}Schlagloch {}", "vorher ".repeat(100), "nachher ".repeat(100));
        let found = find(&text, "schlagloch").unwrap();
        assert!(found.starts_with("… vorher") && found.ends_with(" …") && found.contains("[Schlagloch]"), "{found}");
        assert!(found.chars().count() < 200, "{found}");
    }
}
