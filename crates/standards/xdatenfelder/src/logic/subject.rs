//! What a clause is about: elements, how many of them, or what was named before.

use super::cursor::{Cursor, Read};
use super::sentence::Context;
use super::{Path, Reason};

/// What a clause is about.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    pub(super) paths: Vec<Path>,
    pub(super) amount: Amount,
}

/// How many of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Amount {
    All,
    AtLeastOne,
    ExactlyOne,
    AtMostOne,
}

impl Cursor<'_> {
    /// Whether something follows that a clause can be about.
    pub(super) fn at_subject(&self) -> bool {
        let mut look = self.clone();
        let amounts = ["mindestens", "entweder", "genau", "höchstens", "eines", "einer", "eine", "nur"];
        look.at_element() || look.word(&amounts)
    }

    /// What a clause is about: elements, how many of them, or what was named before.
    pub(super) fn subject(&mut self, context: &Context) -> Read<Subject> {
        let amount = if self.word(&["entweder"]) || self.attempt(|it| it.one_of("genau")).is_some() {
            Some(Amount::ExactlyOne)
        } else if self.attempt(|it| it.one_of("mindestens")).is_some() {
            Some(Amount::AtLeastOne)
        } else if self.attempt(|it| it.one_of("höchstens")).is_some()
            || self.attempt(|it| it.one_of("maximal")).is_some()
        {
            Some(Amount::AtMostOne)
        } else if self.attempt(|it| it.one_of("")).is_some() {
            Some(Amount::AtLeastOne)
        } else {
            if self.word(&["alle", "beide", "sowohl", "sämtliche"]) {
                self.word(&["zwei", "drei", "vier"]);
            }
            None
        };
        if amount == Some(Amount::AtLeastOne)
            && let Some(paths) = self.attempt(Self::own_fields)
        {
            return Ok(Subject { paths, amount: Amount::AtLeastOne });
        }
        if let Some(subject) = self.attempt(|cursor| cursor.named_subject(amount)) {
            return Ok(subject);
        }
        if amount.is_some() {
            return self.stuck();
        }
        let pronoun = self.word(&["es", "sie"]) || {
            let article = self.word(&["das", "die", "der", "diese", "dieses", "dieser"]);
            let noun = self.word(&[
                "feld",
                "felder",
                "datenfeld",
                "datenfelder",
                "gruppe",
                "gruppen",
                "feldgruppe",
                "datenfeldgruppe",
                "datenfeldgruppen",
                "feldgruppen",
                "angabe",
                "angaben",
                "datengruppe",
            ]);
            article && noun
        };
        if !pronoun || self.at_element() || self.peek().bytes().skip(1).any(|byte| byte.is_ascii_digit()) {
            return self.stuck();
        }
        if context.targets.is_empty() {
            return self.refuse(Reason::NoReference("es".to_owned()));
        }
        Ok(Subject { paths: context.targets.clone(), amount: Amount::All })
    }

    pub(super) fn named_subject(&mut self, amount: Option<Amount>) -> Read<Subject> {
        let _ = self.attempt(|cursor| {
            cursor.word(&["der", "die", "das"]);
            let lead = cursor.word(&["datum", "wert", "auswahl", "angabe", "eingabe", "inhalt", "betrag"]);
            if lead && cursor.word(&["im", "in", "des", "aus"]) { Ok(()) } else { cursor.stuck() }
        });
        self.word(&["im", "in"]);
        let first = self.element()?;
        let (paths, any) = self.more_elements(first)?;
        let amount = match (amount, any) {
            (Some(amount), _) => amount,
            (None, false) => Amount::All,
            (None, true) => Amount::AtLeastOne,
        };
        Ok(Subject { paths, amount })
    }

    /// `mindestens eines der (Felder)`.
    pub(super) fn one_of(&mut self, how: &str) -> Read<()> {
        if !how.is_empty() && !self.word(&[how]) {
            return self.stuck();
        }
        if !self.word(&["eines", "eine", "einer", "ein"]) {
            return self.stuck();
        }
        if how.is_empty()
            && !(self.word(&["der"]) && {
                self.word(&["folgenden"]);
                true
            })
        {
            return self.stuck();
        }
        Ok(())
    }

    /// `ein Datenfeld der Datenfeldgruppe`: the yes/no questions of the group that bears the rule.
    pub(super) fn own_fields(&mut self) -> Read<Vec<Path>> {
        self.word(&["der"]);
        let fields = self.word(&["feld", "felder", "datenfeld", "datenfelder"]);
        let group = self.word(&["der", "dieser", "in"]) && {
            self.word(&["der", "dieser"]);
            self.word(&["gruppe", "datenfeldgruppe", "feldgruppe", "datengruppe"])
        };
        if !fields || !group || self.at_element() {
            return self.stuck();
        }
        let Some(bearer) = self.bearer else { return self.stuck() };
        let parts = self.elements.parts(bearer).iter().filter(|id| self.elements.is_bool(id));
        let paths: Vec<Path> = parts.map(|id| Path(vec![id.clone()])).collect();
        if paths.len() < 2 { self.stuck() } else { Ok(paths) }
    }
}
