//! Code lists: what can be chosen, with its own wording, in a file `lists/<name>.csv`.

use std::collections::BTreeMap;

/// Most entries of a code list.
const MAX_CODES: usize = 5_000;

/// A code list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CodeList {
    codes: Vec<Code>,
    /// By value: the place among the codes.
    places: BTreeMap<String, usize>,
}

/// One entry of a code list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Stored value.
    pub value: String,
    /// What people read, by language tag (`de`, `en`); German is always there.
    pub labels: BTreeMap<String, String>,
}

/// Why a file is not a code list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct ListError {
    /// Counted from 1, the header being the first.
    pub line: u64,
    /// What is wrong.
    pub reason: String,
}

impl CodeList {
    /// Reads comma separated values with a header: `value`, `de`, and any other language tags.
    ///
    /// # Errors
    /// The first line that is not an entry: a value or German label is missing, or the value was there before.
    pub fn from_csv(text: &str) -> Result<Self, ListError> {
        let error = |line: u64, reason: &str| ListError { line, reason: reason.to_owned() };
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
        let header = reader.headers().map_err(|broken| error(1, &broken.to_string()))?.clone();
        let languages: Vec<&str> = match header.iter().collect::<Vec<_>>().as_slice() {
            ["value", languages @ ..] if languages.contains(&"de") => languages.to_vec(),
            _ => return Err(error(1, "the header must be `value`, then `de` and other languages")),
        };
        let mut list = Self::default();
        for record in reader.records() {
            let record = record.map_err(|broken| {
                error(broken.position().map_or(0, csv::Position::line), "has another number of columns than the header")
            })?;
            let line = record.position().map_or(0, csv::Position::line);
            let value = record.get(0).unwrap_or_default().to_owned();
            let labels = languages.iter().zip(record.iter().skip(1)).filter(|(_, label)| !label.is_empty());
            let labels: BTreeMap<String, String> =
                labels.map(|(language, label)| ((*language).to_owned(), label.to_owned())).collect();
            if value.is_empty() || !labels.contains_key("de") {
                return Err(error(line, "needs a value and a German label"));
            }
            if list.places.insert(value.clone(), list.codes.len()).is_some() {
                return Err(error(line, "has a value that is there already"));
            }
            list.codes.push(Code { value, labels });
            if list.codes.len() > MAX_CODES {
                return Err(error(line, &format!("is one too many: a list has at most {MAX_CODES} entries")));
            }
        }
        Ok(list)
    }

    /// The entries in the order they are offered.
    pub fn codes(&self) -> &[Code] {
        &self.codes
    }

    /// What people read for a value, in a language or else in German.
    pub fn label(&self, value: &str, language: &str) -> Option<&str> {
        let code = self.codes.get(*self.places.get(value)?)?;
        code.labels.get(language).or_else(|| code.labels.get("de")).map(String::as_str)
    }
}
