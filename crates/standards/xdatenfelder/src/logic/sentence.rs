//! The sentences of a rule one after the other.

use std::cell::RefCell;

use super::clause::Said;
use super::cursor::{Cursor, Read};
use super::elements::Elements;
use super::{Condition, Effect, Land, Path, Reason, Statement, Translation, Untranslated};
use crate::values::Id;

/// What later sentences can refer to.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    /// `Für das Land TH gilt:` holds up to the next such line.
    pub(super) scope: Option<Vec<Land>>,
    /// A scope that was not understood spoils what stands under it.
    pub(super) spoiled: Option<Reason>,
    /// Länder named so far: `alle anderen` are the others.
    pub(super) named: Vec<Land>,
    /// The condition of the sentence before: `dürfen dann nicht …`.
    pub(super) condition: Option<Condition>,
    /// What the sentence before was about: `es`, `die Felder`.
    pub(super) targets: Vec<Path>,
}

pub(super) fn read(text: &str, elements: &Elements, bearer: Option<&Id>) -> Translation {
    let mut translation = Translation::default();
    let mut context = Context::default();
    let sets = sets(text);
    let mut cursor = Cursor { text, position: 0, elements, bearer, sets: &sets, furthest: RefCell::default() };
    while !cursor.at_end() {
        let start = cursor.position;
        *cursor.furthest.borrow_mut() = (start, None);
        if scope(&mut cursor, &mut context, &mut translation) {
            continue;
        }
        let before = context.clone();
        let read = cursor.attempt(|cursor| {
            let said = cursor.sentence(&mut context)?;
            if cursor.sentence_end() { Ok(said) } else { cursor.stuck() }
        });
        match read {
            Some(said) if context.spoiled.is_none() => {
                let text = slice(text, start, cursor.position);
                push(&mut translation, said, &context, &text);
            }
            Some(_) => {
                let reason = context.spoiled.clone().unwrap_or(Reason::NoText);
                translation.rest.push(Untranslated { text: slice(text, start, cursor.position), reason });
            }
            None => {
                context = before;
                cursor.position = boundary(text, start);
                let sentence = slice(text, start, cursor.position);
                if is_note(&sentence, &translation, &sets) {
                    translation.notes.push(sentence);
                    continue;
                }
                (context.condition, context.targets) = (None, Vec::new());
                let (position, reason) = cursor.furthest.take();
                let words = || {
                    let rest = text.get(position.clamp(start, cursor.position)..cursor.position).unwrap_or_default();
                    rest.split_whitespace().take(6).collect::<Vec<_>>().join(" ")
                };
                let reason = reason.unwrap_or_else(|| Reason::NotUnderstood(words()));
                translation.rest.push(Untranslated { text: sentence, reason });
            }
        }
    }
    translation
}

fn slice(text: &str, start: usize, end: usize) -> String {
    text.get(start..end).unwrap_or_default().trim().to_owned()
}

fn push(translation: &mut Translation, said: Vec<Said>, context: &Context, text: &str) {
    for Said { lands, when, effect } in said {
        let lands = match (&context.scope, lands) {
            (Some(scope), Some(lands)) => Some(lands.into_iter().filter(|land| scope.contains(land)).collect()),
            (Some(scope), None) => Some(scope.clone()),
            (None, lands) => lands,
        };
        let statement = Statement { lands, when, effect, text: text.to_owned() };
        if !translation.statements.contains(&statement) {
            translation.statements.push(statement);
        }
    }
    conceal(translation, text);
}

/// What has a value from the start and is not shown in the same breath has it unseen.
fn conceal(translation: &mut Translation, text: &str) {
    let is_here = |statement: &Statement| statement.text == text;
    let preset: Vec<(Path, Condition)> = translation
        .statements
        .iter()
        .filter(|statement| is_here(statement))
        .filter_map(|statement| match &statement.effect {
            Effect::Preset(path, _) => Some((path.clone(), statement.when.clone())),
            _ => None,
        })
        .collect();
    for statement in translation.statements.iter_mut().filter(|statement| is_here(statement)) {
        if let Effect::Forbid(path) = &statement.effect
            && preset.iter().any(|(preset, when)| preset == path && *when == statement.when)
        {
            statement.effect = Effect::Conceal(path.clone());
        }
    }
}

/// `Für die Länder NW, SL gilt:`
fn scope(cursor: &mut Cursor<'_>, context: &mut Context, translation: &mut Translation) -> bool {
    let start = cursor.position;
    let is_scope = {
        let line = cursor.rest().lines().next().unwrap_or_default();
        let end = line.find([':', '.']).unwrap_or(line.len());
        let line = line.get(..end).unwrap_or_default().trim_end().to_lowercase();
        (line.starts_with("für ") || line.starts_with("in "))
            && (line.ends_with(" gilt") || line.ends_with(" gilt folgendes"))
    };
    if !is_scope {
        return false;
    }
    let lands = cursor.attempt(|cursor| {
        let lands = cursor.lands(&context.named)?;
        cursor.words("gilt folgendes");
        cursor.word(&["gilt"]);
        if cursor.sign(":") || cursor.sign(".") { Ok(lands) } else { cursor.stuck() }
    });
    match lands {
        Some(lands) => {
            context.named.extend(lands.iter().copied());
            (context.scope, context.spoiled) = (Some(lands), None);
        }
        None => {
            let end = cursor.rest().find([':', '.', '\n']).map_or(cursor.text.len(), |end| start + end + 1);
            cursor.position = end;
            let text = slice(cursor.text, start, end);
            let reason = Reason::UnknownLand(text.clone());
            translation.rest.push(Untranslated { text, reason: reason.clone() });
            (context.scope, context.spoiled) = (None, Some(reason));
        }
    }
    (context.condition, context.targets) = (None, Vec::new());
    true
}

impl Cursor<'_> {
    /// `für die Länder NW, SL`, `für alle Länder außer TH`, `für die anderen Bundesländer`, `in Thüringen`.
    pub(super) fn lands(&mut self, named: &[Land]) -> Read<Vec<Land>> {
        self.word(&["nur"]);
        let leads = self.word(&["für"]);
        if !leads && !self.word(&["in"]) {
            return self.stuck();
        }
        let all = self.word(&["alle"]);
        self.word(&["die", "das", "den", "allen", "dem"]);
        let others = self.word(&["anderen", "andere", "übrigen", "restlichen", "weiteren"]);
        let noun = self.word(&["länder", "land", "ländern", "bundesländer", "bundesland", "bundesländern"]);
        if others && noun && !named.is_empty() {
            return Ok(Land::except(named));
        }
        let except = all && noun && self.word(&["außer", "ohne", "bis auf"]);
        self.word(&["für"]);
        let mut lands = vec![self.land()?];
        while let Some(land) = self.attempt(|cursor| {
            cursor.sign(",");
            cursor.word(&["und", "sowie", "oder"]);
            cursor.land()
        }) {
            lands.push(land);
        }
        if others || (all && !except) {
            return self.stuck();
        }
        Ok(if except { Land::except(&lands) } else { lands })
    }

    fn land(&mut self) -> Read<Land> {
        let word = self.peek_written();
        match Land::named(word).or_else(|| Land::named(word.strip_prefix("DE-")?)) {
            Some(land) => {
                self.skip_word();
                Ok(land)
            }
            None => self.stuck(),
        }
    }

    /// A full stop, the end of the text, or a line that begins another sentence.
    fn sentence_end(&mut self) -> bool {
        let before = self.position;
        if self.at_end() {
            return true;
        }
        let new_line = self.text.get(before..self.position).is_some_and(|space| space.contains('\n'));
        if self.sign(".") || self.sign(";") || self.sign("!") {
            return true;
        }
        let stray = self.quote().is_some() && (self.sign(".") || self.at_end());
        if !stray {
            self.position = before;
            self.space();
        }
        stray || (new_line && self.peek_written().starts_with(char::is_uppercase))
    }
}

const ABBREVIATIONS: [&str; 24] = [
    "d.h", "d", "h", "z", "z.b", "b", "bzw", "ggf", "nr", "art", "abs", "str", "vgl", "ca", "inkl", "i", "v", "m", "e",
    "u", "dr", "evtl", "usw", "ff",
];

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// Where the sentence ends that begins here.
fn boundary(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let mut quoted = false;
    for (place, char) in rest.char_indices() {
        let after = rest.get(place + char.len_utf8()..).unwrap_or_default();
        match char {
            '"' | '„' | '“' | '”' => quoted = !quoted,
            '\n' => {
                quoted = false;
                let next = after.trim_start();
                let begins = ["Wenn ", "WENN ", "Für ", "Falls ", "Das ", "Die ", "Der ", "Es "];
                if place > 0 && (after.starts_with(['\n', '\r']) || begins.iter().any(|word| next.starts_with(word))) {
                    return start + place + 1;
                }
            }
            '.' | ';' if !quoted => {
                let before = rest.get(..place).unwrap_or_default();
                let word = before.rsplit([' ', '\n', '(']).next().unwrap_or_default().to_lowercase();
                let next = after.trim_start();
                let spaced = next.len() < after.len() || next.is_empty();
                let begins =
                    next.is_empty() || next.starts_with(|char: char| char.is_uppercase() || "\"„".contains(char));
                let month = MONTHS.iter().any(|month| next.starts_with(month));
                let is_day = month && word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
                if spaced && begins && !is_day && !ABBREVIATIONS.contains(&word.as_str()) {
                    return start + place + 1;
                }
            }
            _ => {}
        }
    }
    text.len()
}

/// Lists of values that a sentence gives a name: `Die Staaten der EU sind …: 124 Belgien, 125 Bulgarien und 126 Dänemark`.
fn sets(text: &str) -> Vec<(String, Vec<String>)> {
    let mut sets = Vec::new();
    for line in text.lines() {
        let Some((heading, list)) = line.split_once(':') else { continue };
        let list = list.trim().trim_end_matches('.').replace(" und ", ", ");
        let codes: Option<Vec<String>> = list
            .split(',')
            .map(|entry| {
                let (code, name) = entry.trim().split_once(' ')?;
                let is_code = !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit());
                (is_code && name.trim_start().starts_with(char::is_uppercase)).then(|| code.to_owned())
            })
            .collect();
        if let Some(codes) = codes.filter(|codes| codes.len() > 1) {
            sets.push((heading.trim().to_owned(), codes));
        }
    }
    sets
}

/// Whether a sentence states no logic: an explanation of what was said before, the list of a set, words about the layout, or
/// a heading without a verb.
fn is_note(sentence: &str, translation: &Translation, sets: &[(String, Vec<String>)]) -> bool {
    let lower = sentence.to_lowercase();
    let words: Vec<&str> = lower.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let says = |some: &[&str]| words.iter().any(|word| some.contains(word));
    let names_element = sentence.split(|char: char| !char.is_ascii_alphanumeric()).any(|word| {
        word.len() > 7 && word.starts_with(['F', 'G']) && word.bytes().skip(1).all(|byte| byte.is_ascii_digit())
    });
    let is_set = sets.iter().any(|(heading, _)| sentence.starts_with(heading.as_str()));
    if is_set {
        return true;
    }
    if names_element || sentence.contains(['=', '<', '>']) || says(&["wenn", "falls", "sofern", "dann", "sonst"]) {
        return false;
    }
    let explains =
        ["d.h.", "d. h.", "das heißt", "z.b.", "z. b.", "zum beispiel", "beispiel:", "begründung:", "erläuterung:"];
    if explains.iter().any(|lead| lower.starts_with(lead)) {
        return !translation.statements.is_empty();
    }
    let demands = says(&[
        "muss",
        "müssen",
        "darf",
        "dürfen",
        "soll",
        "sollen",
        "kann",
        "können",
        "ist",
        "sind",
        "wird",
        "werden",
        "hat",
        "haben",
        "zeige",
        "blende",
        "aktiviere",
        "deaktiviere",
        "mindestens",
        "höchstens",
        "nur",
        "nicht",
        "entweder",
        "pflicht",
        "pflichtfeld",
        "gilt",
        "liegt",
        "maximal",
        "plausibel",
        "gültig",
        "prüfe",
        "prüfung",
    ]);
    let is_layout = says(&[
        "layout",
        "darstellung",
        "dargestellt",
        "reihenfolge",
        "sortiert",
        "alphabetisch",
        "überschrift",
        "nebeneinander",
        "untereinander",
        "schriftgröße",
        "fettdruck",
        "einrücken",
    ]);
    let restricts = says(&[
        "nur",
        "mindestens",
        "höchstens",
        "nicht",
        "pflicht",
        "pflichtfeld",
        "befüllt",
        "ausgefüllt",
        "leer",
        "darf",
        "dürfen",
        "gültig",
        "plausibel",
        "angezeigt",
        "eingeblendet",
        "ausgeblendet",
    ]);
    (is_layout && !restricts) || (!demands && words.len() <= 6)
}
