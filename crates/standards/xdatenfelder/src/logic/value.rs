//! Values in a text: `002 "im Ausland"`, `Ja`, `12,50`.

use super::cursor::{Cursor, Read};
use super::elements::truth;
use super::{Constant, Path};
use crate::values::Id;

impl<'t> Cursor<'t> {
    /// A value of a field, as the field has it.
    pub(super) fn value(&mut self, path: &Path) -> Read<Constant> {
        let Some(field) = path.last().cloned() else { return self.stuck() };
        let before = self.position;
        self.space();
        let (text, label) = match self.quoted() {
            Some(text) => {
                let is_code = self.elements.options(&field).iter().any(|(code, _)| code == text);
                (text, if is_code { self.label(&field) } else { None })
            }
            None => {
                // A quote that nobody closed.
                self.quote();
                let text = value_word(self.rest());
                self.position += text.len();
                if text.is_empty() {
                    self.position = before;
                    return self.stuck();
                }
                (text, if truth(text).is_some() { None } else { self.label(&field) })
            }
        };
        let constant = self.elements.constant(&field, text, label);
        constant.or_else(|reason| {
            self.position = before;
            self.refuse(reason)
        })
    }

    /// The name of a value behind its code.
    fn label(&mut self, field: &Id) -> Option<&'t str> {
        let before = self.position;
        let joined = self.sign("=") || self.sign("–") || self.sign("-") || self.sign(":");
        self.space();
        if let Some(quoted) = self.quoted() {
            return Some(quoted);
        }
        let start = self.position;
        let elements = self.elements;
        let mut labels: Vec<&str> = elements.options(field).iter().map(|(_, label)| label.as_str()).collect();
        labels.sort_by_key(|label| std::cmp::Reverse(label.len()));
        if labels.iter().any(|label| !label.is_empty() && self.literal(label)) {
            return self.text.get(start..self.position);
        }
        if joined {
            let length = words_to_end(self.rest());
            self.position += length;
            return self.text.get(start..self.position).map(str::trim);
        }
        self.position = before;
        None
    }
}

/// A value without quotes: a code, a number, a day.
fn value_word(text: &str) -> &str {
    let inside = |char: char| char.is_alphanumeric() || matches!(char, '-' | '_' | '.' | '/');
    let end = text.find(|char| !inside(char)).unwrap_or(text.len());
    let word = text.get(..end).unwrap_or_default();
    let word = word.trim_end_matches(['.', '-', '/']);
    // `12,50`
    let after = text.get(word.len()..).unwrap_or_default();
    let decimals = after.strip_prefix(',').map_or(0, |after| after.bytes().take_while(u8::is_ascii_digit).count());
    let is_number = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let end = if is_number && decimals > 0 { word.len() + 1 + decimals } else { word.len() };
    text.get(..end).unwrap_or_default()
}

/// How far words go that end at a sign or at a word that joins.
fn words_to_end(text: &str) -> usize {
    let mut end = 0;
    for word in text.split_inclusive(char::is_whitespace).take(20) {
        let plain = word.trim();
        if matches!(
            plain.to_lowercase().as_str(),
            "oder" | "und" | "dann" | "sonst" | "ist" | "sind" | "nicht" | "gewählt" | "ausgewählt" | "als"
        ) {
            break;
        }
        let sign = word.char_indices().find(|(_, char)| matches!(char, ',' | ';' | '"'));
        let sentence = plain.ends_with('.').then(|| word.trim_end().len() - 1);
        match sign.map(|(place, _)| place).or(sentence) {
            Some(place) => {
                end += place;
                break;
            }
            None => end += word.len(),
        }
    }
    end
}
