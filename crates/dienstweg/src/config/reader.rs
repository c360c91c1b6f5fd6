//! Reads one key after the other from the file and the environment, and collects everything that is wrong.

use std::collections::BTreeMap;
use std::path::Path;
use std::str::FromStr;

use toml::{Table, Value};
use ui::{Lang, text_with};

/// Beginning of every environment variable of the program.
const PREFIX: &str = "DIENSTWEG_";

/// Environment variables that belong to the command line or to tests, not to the configuration.
const OTHERS: [&str; 3] = ["DIENSTWEG_CONFIG", "DIENSTWEG_LANGUAGE", "DIENSTWEG_TEST_"];

/// Shown for a key without a value.
const NOTHING: &str = "–";

/// Names this close are offered instead of an unknown one.
const CLOSE: f64 = 0.8;

/// Something wrong that whoever runs the program can mend: where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    key: &'static str,
    args: Vec<(&'static str, String)>,
}

impl Problem {
    pub(crate) fn new(key: &'static str, args: &[(&'static str, &str)]) -> Self {
        Self { key, args: args.iter().map(|(name, value)| (*name, (*value).to_owned())).collect() }
    }

    /// The problem as one sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        let args: Vec<(&str, ui::Value)> = self.args.iter().map(|(name, value)| (*name, value.into())).collect();
        text_with(lang, self.key, &args)
    }

    /// Text key of the problem.
    pub fn key(&self) -> &'static str {
        self.key
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.sentence(Lang::German))
    }
}

impl std::error::Error for Problem {}

/// Where a value came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nobody set it.
    Default,
    /// The configuration file.
    File,
    /// An environment variable.
    Environment,
}

/// A key as it is in force, for `dienstweg config`. Secrets are not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Name of the key in the file; below a section with a dot.
    pub name: &'static str,
    /// Its value as text.
    pub value: String,
    /// Where it came from.
    pub origin: Origin,
}

/// The name of the environment variable for a key.
pub fn variable(name: &str) -> String {
    format!("{PREFIX}{}", name.replace('.', "_").to_uppercase())
}

enum Found {
    File(Value),
    Environment(String),
}

pub(crate) struct Reader {
    table: Table,
    environment: BTreeMap<String, String>,
    known: Vec<&'static str>,
    pub(crate) shown: Vec<Shown>,
    pub(crate) problems: Vec<Problem>,
}

impl Reader {
    pub(crate) fn new(table: Table, environment: BTreeMap<String, String>) -> Self {
        let environment = environment.into_iter().filter(|(name, _)| name.starts_with(PREFIX)).collect();
        Self { table, environment, known: Vec::new(), shown: Vec::new(), problems: Vec::new() }
    }

    fn take(&mut self, name: &'static str) -> Option<Found> {
        self.known.push(name);
        let from_file = match name.split_once('.') {
            None => self.table.remove(name),
            Some((section, rest)) => self.take_below(section, rest),
        };
        match self.environment.remove(&variable(name)) {
            // An empty variable is how many tools say "not set".
            Some(text) if !text.trim().is_empty() => Some(Found::Environment(text)),
            _ => from_file.map(Found::File),
        }
    }

    fn take_below(&mut self, section: &str, rest: &str) -> Option<Value> {
        let mut table = self.table.get_mut(section)?.as_table_mut()?;
        let mut rest = rest;
        while let Some((inner, deeper)) = rest.split_once('.') {
            table = table.get_mut(inner)?.as_table_mut()?;
            rest = deeper;
        }
        table.remove(rest)
    }

    pub(crate) fn problem(&mut self, key: &'static str, args: &[(&'static str, &str)]) {
        self.problems.push(Problem::new(key, args));
    }

    /// Notes a value of a key that cannot be used.
    pub(crate) fn refuse(&mut self, key: &'static str, name: &'static str, value: &str) {
        let place = self.place(name);
        self.problem(key, &[("key", &place), ("value", &cut(value))]);
    }

    /// The key as it is written where it was set.
    fn place(&self, name: &'static str) -> String {
        let origin = self.shown.iter().find(|shown| shown.name == name).map(|shown| shown.origin);
        if origin == Some(Origin::Environment) { variable(name) } else { name.to_owned() }
    }

    fn show(&mut self, name: &'static str, value: impl ToString, origin: Origin) {
        self.shown.push(Shown { name, value: value.to_string(), origin });
    }

    /// A text.
    pub(crate) fn text(&mut self, name: &'static str) -> Option<String> {
        let (value, origin) = self.raw_text(name)?;
        self.show(name, &value, origin);
        Some(value)
    }

    /// A text that is never shown.
    pub(crate) fn secret(&mut self, name: &'static str) -> Option<String> {
        let (value, origin) = self.raw_text(name)?;
        self.show(name, "…", origin);
        Some(value)
    }

    fn raw_text(&mut self, name: &'static str) -> Option<(String, Origin)> {
        match self.take(name)? {
            Found::Environment(text) => Some((text.trim().to_owned(), Origin::Environment)),
            Found::File(Value::String(text)) if !text.trim().is_empty() => Some((text.trim().to_owned(), Origin::File)),
            Found::File(_) => {
                self.problem("dienstweg-config-not-text", &[("key", name)]);
                None
            }
        }
    }

    /// Several lines: an array of texts in the file, separated by semicolons in the environment.
    pub(crate) fn lines(&mut self, name: &'static str) -> Vec<String> {
        let (lines, origin) = match self.take(name) {
            None => return Vec::new(),
            Some(Found::Environment(text)) => {
                (text.split(';').map(|line| line.trim().to_owned()).collect::<Vec<_>>(), Origin::Environment)
            }
            Some(Found::File(Value::String(text))) => {
                (text.lines().map(|line| line.trim().to_owned()).collect(), Origin::File)
            }
            Some(Found::File(Value::Array(values))) if values.iter().all(Value::is_str) => {
                let lines = values.iter().filter_map(Value::as_str).map(|line| line.trim().to_owned());
                (lines.collect(), Origin::File)
            }
            Some(Found::File(_)) => {
                self.problem("dienstweg-config-not-lines", &[("key", name)]);
                return Vec::new();
            }
        };
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        self.show(name, lines.join("; "), origin);
        lines
    }

    /// A text that is read as something; `refusal` is the problem of one that is not.
    pub(crate) fn parsed<T: FromStr>(&mut self, name: &'static str, refusal: &'static str) -> Option<T> {
        let text = self.text(name)?;
        let value = text.parse().ok();
        if value.is_none() {
            self.refuse(refusal, name, &text);
        }
        value
    }

    /// Yes or no.
    pub(crate) fn flag(&mut self, name: &'static str, default: bool) -> bool {
        let (value, origin) = match self.take(name) {
            None => (Some(default), Origin::Default),
            Some(Found::File(value)) => (value.as_bool(), Origin::File),
            Some(Found::Environment(text)) => {
                let value = match text.trim() {
                    "true" | "1" => Some(true),
                    "false" | "0" => Some(false),
                    _ => None,
                };
                (value, Origin::Environment)
            }
        };
        self.show(name, value.unwrap_or(default), origin);
        if value.is_none() {
            let place = self.place(name);
            self.problem("dienstweg-config-not-flag", &[("key", &place)]);
        }
        value.unwrap_or(default)
    }

    /// A whole number between two others, both included.
    pub(crate) fn number(&mut self, name: &'static str, (least, most): (u32, u32), default: u32) -> u32 {
        let (value, origin) = match self.take(name) {
            None => (Some(i64::from(default)), Origin::Default),
            Some(Found::File(value)) => (value.as_integer(), Origin::File),
            Some(Found::Environment(text)) => (text.trim().parse().ok(), Origin::Environment),
        };
        let value = value.and_then(|value| u32::try_from(value).ok()).filter(|value| (least..=most).contains(value));
        self.show(name, value.unwrap_or(default), origin);
        if value.is_none() {
            let (place, least, most) = (self.place(name), least.to_string(), most.to_string());
            self.problem("dienstweg-config-number", &[("key", &place), ("least", &least), ("most", &most)]);
        }
        value.unwrap_or(default)
    }

    /// Shows the default of a key that was not set.
    pub(crate) fn defaulted(&mut self, name: &'static str, value: impl ToString) {
        if !self.shown.iter().any(|shown| shown.name == name) {
            self.show(name, value, Origin::Default);
        }
    }

    /// Shows the keys that have no value, and complains about every key that nobody asked for. Variables of the environment
    /// may belong to somebody else and are only returned.
    pub(crate) fn finish(&mut self, file: Option<&Path>) -> Vec<String> {
        self.known.clone().into_iter().for_each(|name| self.defaulted(name, NOTHING));
        let mut left = Vec::new();
        leftover("", &self.table, &mut left);
        for name in left {
            let file = file.map(|file| file.display().to_string()).unwrap_or_default();
            let is_section = self.known.iter().any(|known| known.starts_with(&format!("{name}.")));
            match closest(&name, &self.known) {
                _ if is_section => self.problem("dienstweg-config-section", &[("key", &name), ("file", &file)]),
                Some(other) => {
                    self.problem("dienstweg-config-mistyped", &[("key", &name), ("file", &file), ("other", other)]);
                }
                None => self.problem("dienstweg-config-unknown", &[("key", &name), ("file", &file)]),
            }
        }
        let strange = self.environment.keys().filter(|name| !self.known.iter().any(|known| variable(known) == **name));
        strange.filter(|name| !OTHERS.iter().any(|other| name.starts_with(other))).cloned().collect()
    }
}

fn leftover(above: &str, table: &Table, names: &mut Vec<String>) {
    for (name, value) in table {
        let name = if above.is_empty() { name.clone() } else { format!("{above}.{name}") };
        match value {
            Value::Table(inner) => leftover(&name, inner, names),
            _ => names.push(name),
        }
    }
}

fn closest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    let scored = known.iter().map(|known| (strsim::jaro_winkler(name, known), *known));
    let (score, best) = scored.max_by(|one, other| one.0.total_cmp(&other.0))?;
    (score >= CLOSE).then_some(best)
}

/// A value for a message: short and on one line.
fn cut(value: &str) -> String {
    let mut shown: String =
        value.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(80).collect();
    if value.chars().count() > 80 {
        shown.push('…');
    }
    shown
}
