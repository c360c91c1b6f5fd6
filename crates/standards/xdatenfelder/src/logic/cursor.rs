//! Walking through a text of words, numbers of elements, quotes and signs.

use std::cell::RefCell;

use super::elements::Elements;
use super::{Path, Reason};
use crate::values::Id;

/// An attempt came to nothing; [`Cursor::furthest`] knows why and where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stuck;

pub(super) type Read<T> = Result<T, Stuck>;

#[derive(Clone)]
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    pub(super) position: usize,
    pub(super) elements: &'t Elements,
    pub(super) bearer: Option<&'t Id>,
    /// `Die Staaten der EU sind: 124 Belgien, …` somewhere in the text: the words before the list, and the codes.
    pub(super) sets: &'t [(String, Vec<String>)],
    /// How far any attempt came, and what it came to nothing for.
    pub(super) furthest: RefCell<(usize, Option<Reason>)>,
}

const QUOTES: [char; 12] = ['"', '\'', '„', '“', '”', '‚', '‘', '’', '»', '«', '`', '´'];

/// Words before an element that say nothing.
const FILLERS: [&str; 44] = [
    "der",
    "die",
    "das",
    "den",
    "dem",
    "des",
    "ein",
    "eine",
    "einer",
    "eines",
    "feld",
    "felder",
    "feldern",
    "feldes",
    "feldgruppe",
    "feldgruppen",
    "datenfeld",
    "datenfelder",
    "datenfeldern",
    "datenfeldes",
    "datenfelds",
    "datenfeldgruppe",
    "datenfeldgruppen",
    "gruppe",
    "gruppen",
    "datengruppe",
    "datengruppen",
    "element",
    "elemente",
    "eingabefeld",
    "auswahlfeld",
    "formularfeld",
    "darin",
    "enthaltene",
    "enthaltenen",
    "beiden",
    "anderen",
    "folgenden",
    "folgende",
    "jeweilige",
    "zugehörige",
    "unterfeld",
    "auch",
    "für das feld",
];

impl<'t> Cursor<'t> {
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.position..).unwrap_or_default()
    }

    pub(super) fn space(&mut self) {
        let rest = self.rest();
        self.position += rest.len() - rest.trim_start().len();
    }

    pub(super) fn at_end(&mut self) -> bool {
        self.space();
        self.rest().is_empty()
    }

    pub(super) fn stuck<T>(&self) -> Read<T> {
        self.note(None);
        Err(Stuck)
    }

    pub(super) fn refuse<T>(&self, reason: Reason) -> Read<T> {
        self.note(Some(reason));
        Err(Stuck)
    }

    /// What is known to be wrong says more than where reading stopped a few words later.
    fn note(&self, reason: Option<Reason>) {
        const NEAR: usize = 24;
        let mut furthest = self.furthest.borrow_mut();
        let (known, has_reason) = (furthest.0, furthest.1.is_some());
        let further = match (&reason, has_reason) {
            (Some(_), false) => self.position + NEAR >= known,
            (Some(_), true) | (None, false) => self.position > known,
            (None, true) => self.position > known + NEAR,
        };
        if further {
            *furthest = (self.position, reason);
        }
    }

    /// Tries something; where it comes to nothing, nothing was read.
    pub(super) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Read<T>) -> Option<T> {
        let before = self.position;
        let found = read(self).ok();
        if found.is_none() {
            self.position = before;
        }
        found
    }

    pub(super) fn sign(&mut self, sign: &str) -> bool {
        self.space();
        let found = self.rest().starts_with(sign);
        if found {
            self.position += sign.len();
        }
        found
    }

    /// The word that follows, in lower case, without reading it.
    pub(super) fn peek(&self) -> String {
        let rest = self.rest().trim_start();
        word_of(rest).to_lowercase()
    }

    /// The next word exactly as written.
    pub(super) fn peek_written(&self) -> &'t str {
        word_of(self.rest().trim_start())
    }

    pub(super) fn skip_word(&mut self) {
        self.space();
        self.position += word_of(self.rest()).len();
    }

    /// Reads the word when it is one of these (lower case).
    pub(super) fn word(&mut self, words: &[&str]) -> bool {
        let next = self.peek();
        let found = !next.is_empty() && words.contains(&next.as_str());
        if found {
            self.skip_word();
        }
        found
    }

    /// Reads words in this order, or nothing.
    pub(super) fn words(&mut self, words: &str) -> bool {
        let before = self.position;
        let found = words.split(' ').all(|word| self.word(&[word]));
        if !found {
            self.position = before;
        }
        found
    }

    pub(super) fn fillers(&mut self) {
        while self.word(&FILLERS) {}
    }

    pub(super) fn quote(&mut self) -> Option<char> {
        self.space();
        let quote = self.rest().chars().next().filter(|char| QUOTES.contains(char))?;
        self.position += quote.len_utf8();
        Some(quote)
    }

    fn closing_quote(&mut self) {
        let rest = self.rest();
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        let mut end = spaces;
        for char in rest.get(spaces..).unwrap_or_default().chars().take_while(|char| QUOTES.contains(char)).take(2) {
            end += char.len_utf8();
        }
        if end > spaces {
            self.position += end;
        }
    }

    /// What stands up to the quote that closes; a text without one is not read.
    pub(super) fn quoted(&mut self) -> Option<&'t str> {
        let before = self.position;
        let open = self.quote()?;
        let rest = self.rest();
        let closes = |char: char| match open {
            '\'' | '‚' | '‘' | '’' | '`' | '´' => matches!(char, '\'' | '‘' | '’' | '`' | '´'),
            '»' | '«' => matches!(char, '«' | '»'),
            _ => matches!(char, '"' | '“' | '”'),
        };
        let end = rest.char_indices().take(400).find(|(_, char)| closes(*char)).map(|(place, _)| place);
        let Some(inside) = end.and_then(|end| rest.get(..end)) else {
            self.position = before;
            return None;
        };
        self.position += inside.len();
        self.closing_quote();
        Some(inside.trim())
    }

    /// Reads a text whatever its case and white space, at the end of a word.
    pub(super) fn literal(&mut self, literal: &str) -> bool {
        self.space();
        let Some(length) = matched(self.rest(), literal) else { return false };
        self.position += length;
        true
    }

    /// Numbers joined by points, as written.
    fn number_path(&mut self) -> Option<Vec<&'t str>> {
        self.space();
        let mut found = Vec::new();
        loop {
            let rest = self.rest();
            let letter = rest.starts_with(['F', 'G']);
            let digits = rest.bytes().skip(1).take_while(u8::is_ascii_digit).count();
            if !letter || !(7..=11).contains(&digits) {
                break;
            }
            found.extend(rest.get(..=digits));
            self.position += digits + 1;
            let after = self.rest();
            if after.starts_with('.') && after[1..].starts_with(['F', 'G']) {
                self.position += 1;
            }
        }
        (!found.is_empty()).then_some(found)
    }

    pub(super) fn at_element(&self) -> bool {
        let mut look = self.clone();
        look.fillers();
        while look.quote().is_some() {}
        look.number_path().is_some()
    }

    /// A field or group: its number or path, with its name or without.
    pub(super) fn element(&mut self) -> Read<Path> {
        let before = self.position;
        let mut path = self.plain_element()?;
        // `in der Gruppe G… das Feld F…`
        loop {
            let inner_at = self.position;
            let is_group = path.last().is_some_and(|id| self.elements.is_group(id));
            let directly = is_group && {
                self.word(&["im", "in"]);
                self.fillers();
                self.position > inner_at + 1 && self.at_element()
            };
            let inner = if directly { self.attempt(Self::plain_element) } else { None };
            match (inner, path.last()) {
                (Some(inner), Some(outer)) if inner.0.first().is_some_and(|id| self.elements.holds(outer, id)) => {
                    path.0.extend(inner.0);
                }
                _ => {
                    self.position = inner_at;
                    break;
                }
            }
            if self.position <= before {
                break;
            }
        }
        Ok(path)
    }

    fn plain_element(&mut self) -> Read<Path> {
        self.fillers();
        self.space();
        let before = self.position;
        let mut opened = false;
        while self.quote().is_some() {
            opened = true;
        }
        let Some(numbers) = self.number_path() else {
            self.position = before;
            return self.stuck();
        };
        let mut path = Vec::new();
        for number in numbers {
            let Some(id) = self.elements.find(number) else {
                self.position = before;
                return self.refuse(Reason::UnknownElement(number.to_owned()));
            };
            path.push(id);
        }
        if let Some(id) = path.last() {
            let id = id.clone();
            self.name(&id, opened);
        }
        Ok(Path(path))
    }

    /// The name that follows a number: as the schema has it, in quotes, or words up to the next sign or verb.
    fn name(&mut self, id: &Id, opened: bool) {
        let before = self.position;
        if self.sign("(") && self.any_name(id) && self.sign(")") {
            return;
        }
        self.position = before;
        let quote = self.quote();
        let inside = self.position;
        if self.any_name(id) {
            let name_end = self.position;
            if quote.is_none() && !opened {
                return;
            }
            self.closing_quote();
            // The schema may know a shorter name as well: what is in quotes counts.
            if self.position > name_end || quote.is_none() {
                return;
            }
            self.position = inside;
        }
        if quote.is_some() && !opened {
            self.position = before;
            if self.quoted().is_some() {
                return;
            }
            self.position = inside;
            if self.any_name(id) {
                return;
            }
        }
        self.position = before;
        if opened {
            let rest = self.rest();
            let end = rest.char_indices().take(400).find(|(_, char)| QUOTES.contains(char)).map(|(place, _)| place);
            if let Some(end) = end {
                self.position += end;
                self.closing_quote();
            }
            return;
        }
        self.unquoted_name();
    }

    fn any_name(&mut self, id: &Id) -> bool {
        let elements = self.elements;
        elements.names(id).iter().any(|name| self.literal(name))
    }

    /// Words from a capital letter on that are no name of the schema, up to a sign or a word that goes on with the sentence.
    fn unquoted_name(&mut self) {
        const ENDS: [&str; 48] = [
            "und",
            "oder",
            "sowie",
            "wenn",
            "dann",
            "sonst",
            "ansonsten",
            "ist",
            "sind",
            "muss",
            "müssen",
            "darf",
            "dürfen",
            "soll",
            "sollen",
            "kann",
            "können",
            "wird",
            "werden",
            "nicht",
            "an",
            "aus",
            "ein",
            "als",
            "zu",
            "mit",
            "befüllt",
            "leer",
            "ausgefüllt",
            "angegeben",
            "angezeigt",
            "eingeblendet",
            "ausgeblendet",
            "gewählt",
            "ausgewählt",
            "bejaht",
            "verneint",
            "gleich",
            "ungleich",
            "größer",
            "kleiner",
            "den",
            "bei",
            "zeige",
            "blende",
            "aktiviere",
            "deaktiviere",
            "zwingend",
        ];
        if !self.rest().trim_start().starts_with(char::is_uppercase) {
            return;
        }
        for _ in 0..16 {
            self.space();
            let rest = self.rest();
            if rest.starts_with('(') {
                let Some(end) = rest.find(')').filter(|end| *end < 200) else { return };
                self.position += end + 1;
                continue;
            }
            let next = word_of(rest);
            let is_number = rest.starts_with(['F', 'G']) && rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
            if next.is_empty() || is_number || ENDS.contains(&next.to_lowercase().as_str()) {
                return;
            }
            self.position += next.len();
            if self.rest().starts_with(['/', ':']) {
                self.position += 1;
            }
        }
    }
}

/// Letters, digits and what joins them inside a word.
fn word_of(text: &str) -> &str {
    let inside = |char: char| char.is_alphanumeric() || matches!(char, '-' | '_' | '§');
    let end = text.find(|char| !inside(char)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// How much of the text is this literal, whatever its case and white space; only whole words.
fn matched(text: &str, literal: &str) -> Option<usize> {
    let mut rest = text;
    let mut last = ' ';
    for char in literal.chars() {
        if char.is_whitespace() {
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
        } else {
            let next = rest.chars().next()?;
            let same = next == char || next.to_lowercase().eq(char.to_lowercase());
            if !same {
                return None;
            }
            rest = rest.get(next.len_utf8()..)?;
        }
        last = char;
    }
    let goes_on = last.is_alphanumeric() && rest.chars().next().is_some_and(char::is_alphanumeric);
    (!literal.is_empty() && !goes_on).then_some(text.len() - rest.len())
}
