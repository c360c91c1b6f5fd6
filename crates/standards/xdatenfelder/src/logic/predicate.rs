//! What a clause says of its fields: `muss befüllt werden`, `ist ein Pflichtfeld`, `darf nicht angezeigt werden`.

use super::cursor::{Cursor, Read};
use super::{Comparison, Condition, Constant, Land, Operand, Path, Pattern};

/// The verb of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    /// `muss`, `soll`.
    Must,
    /// `darf`.
    May,
    /// `kann`.
    Can,
    /// `ist`, `wird`.
    Is,
}

/// What goes with the verb.
#[derive(Clone, Debug, Default)]
pub(super) struct Manner {
    pub(super) not: bool,
    pub(super) only: bool,
    pub(super) then: bool,
    pub(super) mandatory: bool,
    pub(super) unseen: bool,
    pub(super) preset: bool,
    pub(super) lands: Option<Vec<Land>>,
    pub(super) values: Option<(bool, Vec<Constant>)>,
}

/// What is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Predicate {
    /// Has a value.
    Filled,
    /// Has none.
    Empty,
    /// Can be seen.
    Shown,
    /// Cannot.
    Hidden,
    /// `ein Pflichtfeld`.
    Mandatory,
    /// `ein optionales Feld`.
    Optional,
    /// `mit … vorbefüllt`.
    Preset,
    /// Has the value of the manner.
    Value,
    /// `vor dem Datum in … liegen`, `größer als 5 sein`.
    Compared(Comparison, bool, Operand),
    /// `eine gültige IBAN sein`.
    Looks(Pattern),
    /// `die Validität des Kalenderdatums muss sichergestellt werden`.
    Calendar,
}

const ADVERBS: [&str; 22] = [
    "auch",
    "ebenfalls",
    "zwingend",
    "zusätzlich",
    "immer",
    "jedoch",
    "hingegen",
    "automatisch",
    "verpflichtend",
    "wieder",
    "dort",
    "hier",
    "entsprechend",
    "somit",
    "daher",
    "zudem",
    "dabei",
    "stets",
    "weiterhin",
    "mindestens einmal",
    "unbedingt",
    "grundsätzlich",
];

impl Cursor<'_> {
    pub(super) fn verb(&mut self) -> Option<Verb> {
        const VERBS: [(&[&str], Verb); 4] = [
            (&["muss", "müssen", "soll", "sollen", "muß", "sollte", "sollten"], Verb::Must),
            (&["darf", "dürfen"], Verb::May),
            (&["kann", "können"], Verb::Can),
            (&["ist", "sind", "wird", "werden"], Verb::Is),
        ];
        VERBS.into_iter().find(|(words, _)| self.word(words)).map(|(_, verb)| verb)
    }

    /// Words that go with the verb, in any order.
    pub(super) fn manner(&mut self, manner: &mut Manner, subject: Option<&Path>, named: &[Land]) -> Read<()> {
        for _ in 0..12 {
            if self.word(&["nicht", "kein", "keine"]) {
                manner.not = true;
            } else if self.word(&["dann"]) {
                manner.then = true;
            } else if self.word(&["nur"]) {
                manner.only = true;
                self.word(&["dann"]);
            } else if self.word(&ADVERBS) {
                manner.mandatory |= self.text.get(..self.position).is_some_and(|text| text.ends_with("verpflichtend"));
            } else if self.words("in der antragsstrecke") || self.words("im antrag") || self.words("im formular") {
                manner.unseen = true;
            } else if self.words("als vorbefüllung") || self.words("als vorbelegung") {
                manner.preset = true;
            } else if self.attempt(Self::as_mandatory).is_some() {
                manner.mandatory = true;
            } else if let Some(lands) = self.attempt(|cursor| cursor.lands(named)) {
                if manner.lands.replace(lands).is_some() {
                    return self.stuck();
                }
            } else if let Some(values) = subject.and_then(|path| self.attempt(|cursor| cursor.with_value(path))) {
                if manner.values.replace(values).is_some() {
                    return self.stuck();
                }
            } else {
                break;
            }
        }
        Ok(())
    }

    /// `als Pflicht`, `als Pflichtfeldgruppe`.
    pub(super) fn as_mandatory(&mut self) -> Read<()> {
        if self.word(&["als"]) && self.word(&MANDATORY) { Ok(()) } else { self.stuck() }
    }

    /// `mit 001 "privat"`, `den Wert "wahr"`, `die Auswahl 002=geschäftlich`, `= 3`; whether it is the opposite.
    fn with_value(&mut self, path: &Path) -> Read<(bool, Vec<Constant>)> {
        let lead = if self.word(&["mit"]) {
            self.word(&["dem", "den"]);
            self.word(&["wert", "code", "eintrag", "text"]);
            true
        } else {
            self.word(&["den", "die", "der", "das"]);
            self.word(&["wert", "werte", "auswahl", "code", "codes", "option", "ausprägung"])
        };
        let equal = self.sign("===") || self.sign("==") || self.sign("=");
        let unequal = !equal && (self.sign("<>") || self.sign("!="));
        if !lead && !equal && !unequal || self.at_element() {
            return self.stuck();
        }
        Ok((unequal, self.value_list(path)?))
    }

    /// The end of the clause.
    pub(super) fn predicate(&mut self, manner: &mut Manner, subject: Option<&Path>, named: &[Land]) -> Read<Predicate> {
        self.manner(manner, subject, named)?;
        if let Some(predicate) = self.attempt(Self::calendar) {
            return Ok(predicate);
        }
        if let Some(predicate) = subject.and_then(|path| self.attempt(|cursor| cursor.relation(path))) {
            return Ok(predicate);
        }
        if let Some(predicate) = self.attempt(Self::pattern) {
            return Ok(predicate);
        }
        self.word(&["ein", "eine"]);
        self.word(&["zu"]);
        const KINDS: [(&[&str], Predicate); 8] = [
            (
                &[
                    "vorbefüllt",
                    "vorzubefüllen",
                    "vorbelegt",
                    "vorzubelegen",
                    "vorausgefüllt",
                    "vorauszufüllen",
                    "vorbefüllen",
                ],
                Predicate::Preset,
            ),
            (
                &[
                    "befüllt",
                    "ausgefüllt",
                    "gefüllt",
                    "angegeben",
                    "gewählt",
                    "ausgewählt",
                    "eingegeben",
                    "eingetragen",
                    "erfasst",
                    "hochgeladen",
                    "beigefügt",
                    "befüllen",
                    "auszufüllen",
                    "anzugeben",
                    "auszuwählen",
                    "hochzuladen",
                    "beantwortet",
                    "gemacht",
                    "beantworten",
                    "einzutragen",
                    "wählen",
                    "belegt",
                ],
                Predicate::Filled,
            ),
            (&["leer", "unbefüllt"], Predicate::Empty),
            (
                &[
                    "angezeigt",
                    "eingeblendet",
                    "sichtbar",
                    "anzuzeigen",
                    "einzublenden",
                    "aktiviert",
                    "aktivieren",
                    "zeigen",
                ],
                Predicate::Shown,
            ),
            (
                &[
                    "ausgeblendet",
                    "auszublenden",
                    "deaktiviert",
                    "deaktivieren",
                    "verborgen",
                    "unsichtbar",
                    "versteckt",
                ],
                Predicate::Hidden,
            ),
            (&MANDATORY, Predicate::Mandatory),
            (&["optional", "freiwillig"], Predicate::Optional),
            (&["optionales", "optionale", "freiwilliges", "freiwillige"], Predicate::Optional),
        ];
        for (words, predicate) in KINDS {
            if self.word(words) {
                if predicate == Predicate::Optional {
                    self.word(&[
                        "feld",
                        "felder",
                        "feldgruppe",
                        "gruppe",
                        "datenfeld",
                        "datenfeldgruppe",
                        "angabe",
                        "angaben",
                    ]);
                }
                self.endings();
                return Ok(if manner.preset { Predicate::Preset } else { predicate });
            }
        }
        if manner.values.is_some() {
            self.word(&["haben", "hat", "besitzen", "aufweisen", "enthalten", "lauten"]);
            self.endings();
            return Ok(Predicate::Value);
        }
        self.stuck()
    }

    fn endings(&mut self) {
        while self.word(&["sein", "werden", "worden", "an", "ist", "sind"]) {}
    }

    /// `die Validität des sich ergebenden Kalenderdatums sichergestellt werden`.
    fn calendar(&mut self) -> Read<Predicate> {
        let words = "die validität des sich ergebenden";
        let leads = self.words(words)
            || self.words("die gültigkeit des sich ergebenden")
            || self.words("die validität des")
            || self.words("die gültigkeit des");
        if leads
            && self.word(&["kalenderdatums", "datums"])
            && self.word(&["sichergestellt", "geprüft", "gewährleistet"])
        {
            self.endings();
            return Ok(Predicate::Calendar);
        }
        let possible = self.word(&["ein", "das"]) && self.word(&["gültiges", "valides", "existierendes", "korrektes"]);
        if possible && self.word(&["kalenderdatum", "datum"]) && self.word(&["ergeben", "bilden"]) {
            self.endings();
            return Ok(Predicate::Calendar);
        }
        self.stuck()
    }

    /// `zeitlich vor dem Datum in F… liegen`, `größer als 18 sein`, `in der Zukunft liegen`.
    fn relation(&mut self, path: &Path) -> Read<Predicate> {
        use Comparison::{Equal, Greater, GreaterOrEqual, Less, LessOrEqual};
        self.word(&["zeitlich"]);
        if self.words("in der zukunft") {
            self.lies()?;
            return Ok(Predicate::Compared(Greater, false, Operand::Today));
        }
        if self.words("in der vergangenheit") {
            self.lies()?;
            return Ok(Predicate::Compared(Less, false, Operand::Today));
        }
        const WORDS: [(&str, Comparison, bool); 18] = [
            ("vor oder gleich", LessOrEqual, false),
            ("nach oder gleich", GreaterOrEqual, false),
            ("vor", Less, false),
            ("nach", Greater, false),
            ("früher als", Less, false),
            ("später als", Greater, false),
            ("größer oder gleich", GreaterOrEqual, false),
            ("größer gleich", GreaterOrEqual, false),
            ("größer als", Greater, false),
            ("größer", Greater, false),
            ("höher als", Greater, false),
            ("kleiner oder gleich", LessOrEqual, false),
            ("kleiner gleich", LessOrEqual, false),
            ("kleiner als", Less, false),
            ("kleiner", Less, false),
            ("gleich", Equal, false),
            ("ungleich", Equal, true),
            ("identisch mit", Equal, false),
        ];
        let found = WORDS.into_iter().find(|(words, ..)| self.words(words)).map(|(_, by, negated)| (by, negated));
        let (by, negated) = match found {
            Some(found) => found,
            None if self.sign("<=") || self.sign("≤") => (LessOrEqual, false),
            None if self.sign(">=") || self.sign("≥") => (GreaterOrEqual, false),
            None if self.sign("<") => (Less, false),
            None if self.sign(">") => (Greater, false),
            None => return self.stuck(),
        };
        self.word(&["dem", "als"]);
        let right = self.operand(path)?;
        self.lies()?;
        Ok(Predicate::Compared(by, negated, right))
    }

    fn lies(&mut self) -> Read<()> {
        if self.word(&["liegen", "liegt", "sein", "ist"]) { Ok(()) } else { self.stuck() }
    }

    /// `eine gültige IBAN sein`, `aus 13 Ziffern bestehen`.
    fn pattern(&mut self) -> Read<Predicate> {
        if self.word(&["eine", "einer"]) && self.word(&["gültige", "gültigen", "valide", "korrekte"]) {
            let pattern = match self.peek().as_str() {
                "iban" => Pattern::Iban,
                "e-mail-adresse" | "e-mailadresse" | "mailadresse" => Pattern::Email,
                "postleitzahl" | "plz" => Pattern::Digits(5),
                _ => return self.stuck(),
            };
            self.skip_word();
            return if self.word(&["sein", "enthalten", "ist"]) { Ok(Predicate::Looks(pattern)) } else { self.stuck() };
        }
        if self.words("aus") {
            self.words("genau");
            let digits = self.peek_written().parse().ok();
            if digits.is_some() {
                self.skip_word();
            }
            let pattern = digits.map_or(Pattern::OnlyDigits, Pattern::Digits);
            self.word(&["nur"]);
            if self.word(&["ziffern"]) && self.word(&["bestehen", "besteht"]) {
                return Ok(Predicate::Looks(pattern));
            }
        }
        self.stuck()
    }
}

pub(super) const MANDATORY: [&str; 16] = [
    "pflicht",
    "pflichtfeld",
    "pflichtfelder",
    "pflichtfeldgruppe",
    "pflichtfeldgruppen",
    "pflichtangabe",
    "pflichtangaben",
    "pflichtgruppe",
    "pflichtdatenfeld",
    "verpflichtend",
    "obligatorisch",
    "erforderlich",
    "pflichtig",
    "pflichteingabe",
    "pflichtdatenfeldgruppe",
    "notwendig",
];

/// A condition on the value of a field, in the words of the manner.
pub(super) fn has_value(path: &Path, negated: bool, values: &[Constant]) -> Condition {
    let condition = Condition::Is(path.clone(), values.to_vec());
    if negated { condition.negated() } else { condition }
}
