//! Conditions: `F… = 002 "…" ODER F… nicht leer`.

use super::cursor::{Cursor, Read};
use super::{Comparison, Condition, Constant, MAX_NESTING, Operand, Path, Reason};

/// What a condition was last about: `= 003 ODER = 005`, `ODER 005`.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    path: Option<Path>,
    sign: Option<Sign>,
}

/// How a field and what stands behind the sign compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sign {
    by: Comparison,
    negated: bool,
}

const EQUAL: Sign = Sign { by: Comparison::Equal, negated: false };
const UNEQUAL: Sign = Sign { by: Comparison::Equal, negated: true };

/// What says that a field has a value, behind `nicht` that it has none.
const FILLED: [&str; 21] = [
    "befüllt",
    "ausgefüllt",
    "gefüllt",
    "angegeben",
    "gewählt",
    "ausgewählt",
    "gesetzt",
    "belegt",
    "vorhanden",
    "eingegeben",
    "eingetragen",
    "erfasst",
    "hochgeladen",
    "beantwortet",
    "bekannt",
    "ausgefuellt",
    "befuellt",
    "gepflegt",
    "beigefügt",
    "vorbefüllt",
    "gemacht",
];
const COPULAS: [&str; 14] = [
    "ist", "sind", "hat", "haben", "wird", "werden", "wurde", "wurden", "worden", "sein", "besitzt", "lautet",
    "enthält", "wäre",
];

impl Cursor<'_> {
    /// A condition up to where it ends.
    pub(super) fn condition(&mut self, memory: &mut Memory) -> Read<Condition> {
        self.any(memory, 0)
    }

    fn any(&mut self, memory: &mut Memory, depth: usize) -> Read<Condition> {
        if depth > MAX_NESTING {
            return self.refuse(Reason::TooLong);
        }
        let mut parts = vec![self.every(memory, depth)?];
        while let Some(part) = self.attempt(|cursor| {
            cursor.sign(",");
            if cursor.word(&["oder", "bzw", "beziehungsweise"]) {
                cursor.sign(".");
                cursor.every(memory, depth)
            } else {
                cursor.stuck()
            }
        }) {
            parts.push(part);
        }
        self.joined(parts, false)
    }

    fn every(&mut self, memory: &mut Memory, depth: usize) -> Read<Condition> {
        let mut parts = vec![self.term(memory, depth)?];
        while let Some(part) = self.attempt(|cursor| {
            cursor.sign(",");
            let joins = cursor.word(&["und", "sowie"]) && {
                cursor.word(&["gleichzeitig", "zugleich", "zusätzlich", "auch"]);
                true
            };
            if joins { cursor.term(memory, depth) } else { cursor.stuck() }
        }) {
            parts.push(part);
        }
        self.joined(parts, true)
    }

    /// Joins what is said of one field. `<> 1 ODER <> 2` holds always and `= 1 UND = 2` never: nobody means that.
    fn joined(&self, parts: Vec<Condition>, every: bool) -> Read<Condition> {
        let mut joined: Vec<Condition> = Vec::new();
        for part in parts {
            match (joined.last_mut(), part) {
                (Some(Condition::Is(path, values)), Condition::Is(other, more)) if *path == other => {
                    if every {
                        return self.stuck();
                    }
                    values.extend(more);
                }
                (Some(Condition::Not(before)), Condition::Not(inner)) => match (&mut **before, *inner) {
                    (Condition::Is(path, values), Condition::Is(other, more)) if *path == other => {
                        if !every {
                            return self.stuck();
                        }
                        values.extend(more);
                    }
                    (_, inner) => joined.push(Condition::Not(Box::new(inner))),
                },
                (_, part) => joined.push(part),
            }
        }
        Ok(if every { Condition::all(joined) } else { Condition::any(joined) })
    }

    fn term(&mut self, memory: &mut Memory, depth: usize) -> Read<Condition> {
        if let Some(condition) = self.attempt(|cursor| cursor.bracket(memory, depth)) {
            return Ok(condition);
        }
        if let Some(condition) = self.attempt(|cursor| cursor.quantified(memory)) {
            return Ok(condition);
        }
        if let (Some(path), Some(condition)) =
            (memory.path.clone(), memory.path.clone().and_then(|path| self.attempt(|it| it.continued(&path, memory))))
        {
            memory.path = Some(path);
            return Ok(condition);
        }
        self.word(&["in", "im", "bei", "für", "aus"]);
        self.attempt(Self::subject_words);
        let path = self.element()?;
        if let Some(condition) = self.attempt(|cursor| cursor.said_of(&path, memory)) {
            memory.path = Some(path);
            return Ok(condition);
        }
        // `F… und F… befüllt sind`
        let (paths, any) = self.more_elements(path)?;
        if paths.len() < 2 {
            return self.stuck();
        }
        self.said_of_several(&paths, any, memory)
    }

    /// `die Auswahl im Feld`, `das Datum in`: words before an element that only lead to it.
    pub(super) fn subject_words(&mut self) -> Read<()> {
        self.word(&["der", "die", "das"]);
        let is_lead =
            self.word(&["auswahl", "antwort", "wert", "eingabe", "angabe", "datum", "inhalt", "betrag", "summe"]);
        if is_lead && self.word(&["im", "in", "aus", "von", "des", "der"]) { Ok(()) } else { self.stuck() }
    }

    fn bracket(&mut self, memory: &mut Memory, depth: usize) -> Read<Condition> {
        let negated = self.word(&["nicht"]);
        if !self.sign("(") {
            return self.stuck();
        }
        let inner = self.any(memory, depth + 1)?;
        if !self.sign(")") {
            return self.stuck();
        }
        Ok(if negated { inner.negated() } else { inner })
    }

    /// `alle drei Felder …`, `eines der Felder …`, `keines der Felder …`.
    fn quantified(&mut self, memory: &mut Memory) -> Read<Condition> {
        let lead = self.word(&["die", "das", "in"]);
        let (any, none) = if self.word(&["alle", "beide", "sämtliche"]) {
            self.word(&["zwei", "drei", "vier", "fünf", "sechs", "der"]);
            (false, false)
        } else if !lead && self.words("mindestens eines")
            || self.words("mindestens einer")
            || self.words("mindestens eine")
            || self.words("mindestens ein")
            || self.word(&["eines", "einer", "irgendeines"])
        {
            (true, false)
        } else if self.word(&["keines", "keine", "keiner"]) {
            (true, true)
        } else {
            return self.stuck();
        };
        let first = self.element()?;
        let (paths, _) = self.more_elements(first)?;
        let condition = self.said_of_several(&paths, any, memory)?;
        Ok(if none { condition.negated() } else { condition })
    }

    /// Further elements of a list; whether they are joined by `oder`.
    pub(super) fn more_elements(&mut self, first: Path) -> Read<(Vec<Path>, bool)> {
        let mut paths = vec![first];
        let mut any = false;
        while let Some((path, joined_by_or)) = self.attempt(|cursor| {
            cursor.sign(",");
            let or = cursor.word(&["oder", "bzw"]);
            if !or {
                cursor.word(&["und", "sowie"]);
            }
            cursor.sign(".");
            cursor.word(&["in", "im"]);
            Ok((cursor.element()?, or))
        }) {
            any |= joined_by_or;
            paths.push(path);
        }
        Ok((paths, any))
    }

    fn said_of_several(&mut self, paths: &[Path], any: bool, memory: &mut Memory) -> Read<Condition> {
        let start = self.position;
        let mut parts = Vec::new();
        let mut end = start;
        for path in paths {
            self.position = start;
            parts.push(self.said_of(path, memory)?);
            end = self.position;
        }
        self.position = end;
        Ok(if any { Condition::any(parts) } else { Condition::all(parts) })
    }

    /// A sign or a value alone, about the field before.
    fn continued(&mut self, path: &Path, memory: &mut Memory) -> Read<Condition> {
        if let Some(sign) = self.comparison_sign() {
            return self.compared(path, sign, memory);
        }
        let Some(sign) = memory.sign.filter(|sign| sign.by == Comparison::Equal) else { return self.stuck() };
        if self.at_element() {
            return self.stuck();
        }
        let value = self.value(path)?;
        self.copula();
        Ok(of_value(path, vec![value], sign))
    }

    pub(super) fn copula(&mut self) {
        while self.word(&COPULAS) {}
    }

    /// What a condition says of a field behind its name.
    pub(super) fn said_of(&mut self, path: &Path, memory: &mut Memory) -> Read<Condition> {
        let start = self.position;
        if let Some(condition) = self.attempt(|cursor| cursor.range(path)) {
            return Ok(condition);
        }
        if let Some(condition) = self.attempt(|cursor| cursor.member(path)) {
            return Ok(condition);
        }
        if let Some(condition) = self.attempt(|cursor| cursor.entry(path)) {
            return Ok(condition);
        }
        let mut negated = false;
        for _ in 0..8 {
            if let Some(sign) = self.comparison_sign() {
                return self.compared(path, Sign { negated: sign.negated != negated, ..sign }, memory);
            }
            if self.word(&["nicht"]) {
                negated = !negated;
                continue;
            }
            if self.word(&["leer", "unbefüllt"]) {
                self.copula();
                return Ok(filled(path, negated));
            }
            if self.word(&FILLED) {
                self.copula();
                return Ok(filled(path, !negated));
            }
            if self.word(&["bejaht", "angekreuzt", "aktiviert", "zugestimmt"]) {
                return self.yes(path, !negated);
            }
            if self.word(&["verneint"]) {
                return self.yes(path, negated);
            }
            let is_lead = self.word(&[
                "auswahl",
                "antwort",
                "wert",
                "eingabe",
                "option",
                "ausprägung",
                "die",
                "der",
                "das",
                "den",
                "dem",
                "code",
                "mit",
                "ist",
                "sind",
                "wird",
                "wurde",
                "hat",
                "auf",
                "als",
                "mindestens einmal",
                "feldwert",
            ]);
            if !is_lead {
                break;
            }
        }
        if self.at_element() {
            return self.stuck();
        }
        // `mit dem Code 002 belegt ist`, `den Wert "wahr" hat`, `F… 01 Natürliche Person`
        let between = self.text.get(start..self.position).unwrap_or_default();
        let led = between.contains(char::is_alphabetic);
        let values = self.values(path)?;
        let ends = self.value_end();
        let is_listed = path.last().is_some_and(|id| !self.elements.options(id).is_empty());
        if !led && !ends && !is_listed {
            return self.stuck();
        }
        negated |= self.word(&["nicht"]);
        self.value_end();
        let sign = if negated { UNEQUAL } else { EQUAL };
        memory.sign = Some(sign);
        Ok(of_value(path, values, sign))
    }

    fn yes(&mut self, path: &Path, yes: bool) -> Read<Condition> {
        self.copula();
        if !path.last().is_some_and(|id| self.elements.is_bool(id)) {
            return self.stuck();
        }
        Ok(Condition::Is(path.clone(), vec![Constant::Bool(yes)]))
    }

    fn value_end(&mut self) -> bool {
        let mut found = false;
        while self.word(&COPULAS)
            || self.word(&["belegt", "gewählt", "ausgewählt", "befüllt", "angegeben", "gesetzt", "beantwortet"])
        {
            found = true;
        }
        found
    }

    /// `=`, `<>`, `größer als` …
    pub(super) fn comparison_sign(&mut self) -> Option<Sign> {
        use Comparison::{Equal, Greater, GreaterOrEqual, Less, LessOrEqual};
        const SIGNS: [(&str, Comparison, bool); 16] = [
            ("===", Equal, false),
            ("==", Equal, false),
            ("!==", Equal, true),
            ("!=", Equal, true),
            ("<>", Equal, true),
            ("≠", Equal, true),
            ("<=", LessOrEqual, false),
            ("=<", LessOrEqual, false),
            (">=", GreaterOrEqual, false),
            ("=>", GreaterOrEqual, false),
            ("≤", LessOrEqual, false),
            ("≥", GreaterOrEqual, false),
            ("= <", Less, false),
            ("= >", Greater, false),
            ("<", Less, false),
            (">", Greater, false),
        ];
        const WORDS: [(&str, Comparison, bool); 20] = [
            ("ist ungleich", Equal, true),
            ("ist gleich", Equal, false),
            ("ungleich", Equal, true),
            ("gleich", Equal, false),
            ("entspricht", Equal, false),
            ("größer oder gleich", GreaterOrEqual, false),
            ("größer gleich", GreaterOrEqual, false),
            ("größer als", Greater, false),
            ("größer", Greater, false),
            ("mehr als", Greater, false),
            ("kleiner oder gleich", LessOrEqual, false),
            ("kleiner gleich", LessOrEqual, false),
            ("kleiner als", Less, false),
            ("kleiner", Less, false),
            ("weniger als", Less, false),
            ("mindestens", GreaterOrEqual, false),
            ("höchstens", LessOrEqual, false),
            ("maximal", LessOrEqual, false),
            ("jünger als", Less, false),
            ("unter", Less, false),
        ];
        for (sign, by, negated) in SIGNS {
            if self.sign(sign) {
                return Some(Sign { by, negated });
            }
        }
        if self.sign("=") {
            return Some(EQUAL);
        }
        WORDS.into_iter().find(|(words, ..)| self.words(words)).map(|(_, by, negated)| Sign { by, negated })
    }

    /// What stands behind a sign.
    fn compared(&mut self, path: &Path, sign: Sign, memory: &mut Memory) -> Read<Condition> {
        memory.sign = Some(sign);
        if self.word(&["leer"]) || self.sign("\"\"") {
            self.copula();
            return if sign.by == Comparison::Equal { Ok(filled(path, sign.negated)) } else { self.stuck() };
        }
        if let Some(years) = self.attempt(Self::years) {
            self.copula();
            return Ok(compare(Operand::Age(path.clone()), sign, Operand::Constant(Constant::Number(years))));
        }
        if sign.by == Comparison::Equal && !self.at_element() {
            self.word(&["dem"]);
            self.word(&["wert", "code"]);
            let values = self.values(path)?;
            self.copula();
            return Ok(of_value(path, values, sign));
        }
        let right = self.operand(path)?;
        self.copula();
        Ok(compare(Operand::Element(path.clone()), sign, right))
    }

    /// One value, or several in brackets.
    pub(super) fn values(&mut self, path: &Path) -> Read<Vec<Constant>> {
        if !self.sign("(") {
            return Ok(vec![self.value(path)?]);
        }
        let values = self.value_list(path)?;
        if self.sign(")") { Ok(values) } else { self.stuck() }
    }

    /// Values joined by `oder`, `und` or commas.
    pub(super) fn value_list(&mut self, path: &Path) -> Read<Vec<Constant>> {
        let mut values = vec![self.value(path)?];
        while let Some(value) = self.attempt(|cursor| {
            let comma = cursor.sign(",");
            if cursor.word(&["oder", "und", "bzw"]) || comma {
                cursor.sign("=");
                cursor.value(path)
            } else {
                cursor.stuck()
            }
        }) {
            values.push(value);
        }
        Ok(values)
    }
}

pub(super) fn filled(path: &Path, filled: bool) -> Condition {
    let condition = Condition::Filled(path.clone());
    if filled { condition } else { condition.negated() }
}

fn of_value(path: &Path, values: Vec<Constant>, sign: Sign) -> Condition {
    let condition = Condition::Is(path.clone(), values);
    if sign.negated { condition.negated() } else { condition }
}

pub(super) fn compare(left: Operand, sign: Sign, right: Operand) -> Condition {
    let condition = Condition::Compare(left, sign.by, right);
    if sign.negated { condition.negated() } else { condition }
}

impl Sign {
    pub(super) fn of(by: Comparison, negated: bool) -> Self {
        Self { by, negated }
    }
}
