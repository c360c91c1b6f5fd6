//! Phrases of conditions that are more than a sign and a value.

use super::condition::{compare, filled};
use super::cursor::{Cursor, Read};
use super::elements::{day, number};
use super::{Condition, Constant, Operand, Path, Reason};

impl Cursor<'_> {
    /// `kein Eintrag vorgenommen wurde`, `eine Angabe gemacht wird`.
    pub(super) fn entry(&mut self, path: &Path) -> Read<Condition> {
        let none = if self.word(&["kein", "keine"]) {
            true
        } else if self.word(&["ein", "eine", "etwas"]) {
            false
        } else {
            return self.stuck();
        };
        self.word(&["eintrag", "angabe", "wert", "eingabe", "auswahl", "datum", "datei"]);
        let done =
            ["vorgenommen", "gemacht", "eingetragen", "angegeben", "erfolgt", "vorhanden", "getroffen", "ausgewählt"];
        let is_verb = self.word(&["hat", "enthält"]);
        if !self.word(&done) && !is_verb {
            return self.stuck();
        }
        self.copula();
        Ok(filled(path, !none))
    }

    /// `ein Staat gewählt wird, der nicht zur EU gehört`, where the text says elsewhere which states these are.
    pub(super) fn member(&mut self, path: &Path) -> Read<Condition> {
        if !self.word(&["ein", "eine", "einer"]) {
            return self.stuck();
        }
        self.skip_word();
        if !self.word(&["ausgewählt", "gewählt", "angegeben"]) {
            return self.stuck();
        }
        self.copula();
        self.sign(",");
        if !self.word(&["der", "die", "das", "welcher", "welche", "welches"]) {
            return self.stuck();
        }
        let negated = self.word(&["nicht"]);
        let mut names = Vec::new();
        loop {
            self.sign(",");
            self.word(&["oder", "und"]);
            if !self.word(&["zu", "zur", "zum"]) {
                break;
            }
            self.word(&["den", "der", "dem"]);
            let name = self.peek_written();
            if !name.starts_with(char::is_uppercase) {
                return self.stuck();
            }
            names.push(name.to_owned());
            self.skip_word();
        }
        if names.is_empty() || !self.word(&["gehört", "zählt", "gehören"]) {
            return self.stuck();
        }
        let named = |heading: &str| {
            let mut words = heading.split(|char: char| !char.is_alphanumeric());
            names.iter().all(|name| words.clone().any(|word| word == name)) && words.next().is_some()
        };
        let mut fitting = self.sets.iter().filter(|(heading, _)| named(heading));
        let (Some((_, codes)), None) = (fitting.next(), fitting.next()) else {
            return self.refuse(Reason::NoReference(names.join(", ")));
        };
        let Some(id) = path.last() else { return self.stuck() };
        let values: Result<Vec<_>, _> = codes.iter().map(|code| self.elements.constant(id, code, None)).collect();
        match values {
            // Somebody who chose nothing chose no state that does not belong.
            Ok(values) if negated => {
                let outside = Condition::Is(path.clone(), values).negated();
                Ok(Condition::All(vec![filled(path, true), outside]))
            }
            Ok(values) => Ok(Condition::Is(path.clone(), values)),
            Err(reason) => self.refuse(reason),
        }
    }

    /// `eine Rechtsform ausgewählt wird, deren Code im Bereich >= 1 bis < 3 liegt`.
    pub(super) fn range(&mut self, path: &Path) -> Read<Condition> {
        if self.word(&["ein", "eine", "einen"]) {
            self.skip_word();
            if !self.word(&["ausgewählt", "gewählt"]) {
                return self.stuck();
            }
            self.copula();
            self.sign(",");
        }
        if !self.word(&["deren", "dessen", "mit"]) || !self.word(&["code", "wert", "schlüssel"]) {
            return self.stuck();
        }
        self.words("im bereich");
        let mut parts = Vec::new();
        while let Some(sign) = self.comparison_sign() {
            let text = self.peek_written();
            let Some(value) = number(text) else { return self.stuck() };
            self.skip_word();
            parts.push(compare(Operand::Element(path.clone()), sign, Operand::Constant(Constant::Number(value))));
            self.word(&["bis", "und"]);
        }
        self.word(&["liegt"]);
        self.copula();
        if parts.is_empty() { self.stuck() } else { Ok(Condition::all(parts)) }
    }

    pub(super) fn years(&mut self) -> Read<String> {
        let text = self.peek_written();
        let Some(value) = number(text) else { return self.stuck() };
        self.skip_word();
        if self.word(&["jahre", "jahren", "jahr"]) {
            self.word(&["alt"]);
            Ok(value)
        } else {
            self.stuck()
        }
    }

    /// The other side of a comparison: a field, a sum of fields, a number, a day, today.
    pub(super) fn operand(&mut self, path: &Path) -> Read<Operand> {
        self.attempt(Self::subject_words);
        if self.words("summe aus")
            || self.words("summe von")
            || self.words("die summe aus")
            || self.words("die summe von")
        {
            let first = self.element()?;
            let (paths, any) = self.more_elements(first)?;
            return if any || paths.len() < 2 { self.stuck() } else { Ok(Operand::Sum(paths)) };
        }
        if self.at_element() {
            let first = self.element()?;
            let mut paths = vec![first];
            while self.sign("+") {
                paths.push(self.element()?);
            }
            return Ok(match (paths.len(), paths.pop()) {
                (1, Some(only)) => Operand::Element(only),
                (_, last) => Operand::Sum(paths.into_iter().chain(last).collect()),
            });
        }
        self.word(&["das", "dem", "des", "der"]);
        if self.word(&["heute", "tagesdatum", "systemdatum", "heutigen", "aktuelles", "aktuelle", "aktuellen"]) {
            self.word(&["datum", "tag", "tages", "datums"]);
            return Ok(Operand::Today);
        }
        let Some(id) = path.last() else { return self.stuck() };
        let text = match self.quoted() {
            Some(text) => text,
            None => {
                let text = self.rest().trim_start();
                let end = text.find(|char: char| !char.is_ascii_digit() && !matches!(char, '.' | ',' | '-'));
                let text = text.get(..end.unwrap_or(text.len())).unwrap_or_default().trim_end_matches(['.', ',']);
                self.space();
                self.position += text.len();
                text
            }
        };
        self.sign("€");
        self.word(&["euro", "eur"]);
        if let Some(day) = day(text).filter(|_| text.len() >= 8) {
            return Ok(Operand::Constant(Constant::Day(day)));
        }
        match number(text) {
            Some(value) => Ok(Operand::Constant(Constant::Number(value))),
            None => self.refuse(Reason::UnknownValue { field: id.clone(), value: text.to_owned() }),
        }
    }
}
