//! A form that can be used: read, checked, compiled.

use std::collections::BTreeMap;

use crate::answers::{Change, Patch, raw_limit};
use crate::check::{Compiled, compile};
use crate::definition::{Definition, Field, Kind, Page, Section};
use crate::finding::{Finding, Severity};
use crate::parameter::Parameter;
use crate::problem::{Problem, ProblemKind};

/// Most bytes of a `form.json`.
const MAX_JSON: usize = 1 << 20;
/// Most values of one field in a sent page.
const MAX_VALUES: usize = 200;

/// A checked form. Immutable; share it in an `Arc`.
#[derive(Debug, Clone)]
pub struct Form {
    definition: Definition,
    pub(crate) compiled: Compiled,
    positions: BTreeMap<String, usize>,
}

/// Why a `form.json` is not a form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FormError {
    /// Larger than a form can be.
    #[error("a form has at most {MAX_JSON} bytes")]
    TooLarge,
    /// Not JSON, or not of this schema.
    #[error("form.json, line {line}, column {column}: {message}")]
    Json {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// What is wrong.
        message: String,
    },
    /// The checks found at least one error.
    #[error("the form has {} finding(s), first: {}", .0.len(), .0.first().map(ToString::to_string).unwrap_or_default())]
    Findings(Vec<Finding>),
}

/// There is no page with this id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the form has no page `{page}`")]
pub struct UnknownPage {
    /// The unknown id.
    pub page: String,
}

impl Definition {
    /// Reads a `form.json` without checking its logic: for editing.
    pub fn parse(json: &str) -> Result<Self, FormError> {
        if json.len() > MAX_JSON {
            return Err(FormError::TooLarge);
        }
        serde_json::from_str(json).map_err(|error| FormError::Json {
            line: error.line(),
            column: error.column(),
            message: error.to_string(),
        })
    }
}

impl Form {
    /// Reads, checks and compiles a `form.json` against the parameters its service declares.
    pub fn parse(json: &str, parameters: &[Parameter]) -> Result<Self, FormError> {
        Self::build(Definition::parse(json)?, parameters)
    }

    /// Checks and compiles a definition. Warnings do not hinder it; see [`crate::check`] for them.
    pub fn build(definition: Definition, parameters: &[Parameter]) -> Result<Self, FormError> {
        let (findings, compiled) = compile(&definition, parameters);
        let Some(compiled) = compiled else {
            let errors = findings.into_iter().filter(|finding| finding.severity == Severity::Error).collect();
            return Err(FormError::Findings(errors));
        };
        let positions =
            definition.fields().enumerate().map(|(position, (_, field))| (field.id.clone(), position)).collect();
        Ok(Form { definition, compiled, positions })
    }

    /// The form as written.
    pub fn definition(&self) -> &Definition {
        &self.definition
    }

    /// The service's id.
    pub fn id(&self) -> &str {
        &self.definition.id
    }

    /// All pages in order, each with its section.
    pub fn pages(&self) -> impl Iterator<Item = (&Section, &Page)> {
        self.definition.pages()
    }

    /// The page with this id.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages().map(|(_, page)| page).find(|page| page.id == id)
    }

    /// The field with this id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        let position = self.position(id)?;
        self.definition.fields().nth(position).map(|(_, field)| field)
    }

    /// The page on which the field stands.
    pub fn page_of(&self, field: &str) -> Option<&Page> {
        let position = self.position(field)?;
        self.definition.fields().nth(position).map(|(page, _)| page)
    }

    pub(crate) fn position(&self, field: &str) -> Option<usize> {
        self.positions.get(field).copied()
    }

    /// Reads the pairs of a sent HTML page (names and values of its inputs) into what they change.
    ///
    /// Only fields of the page count; unknown names and attachments are ignored. A date comes as `<id>.day`,
    /// `<id>.month`, `<id>.year`. Boxes to tick that are absent were unticked. A text, number or choice that is
    /// absent keeps its earlier answer. Values larger than the field could hold are refused and keep the earlier answer too.
    pub fn accept<K, V>(&self, page: &str, pairs: impl IntoIterator<Item = (K, V)>) -> Result<Patch, UnknownPage>
    where
        K: AsRef<str>,
        V: AsRef<str>,
    {
        let page = self.page(page).ok_or_else(|| UnknownPage { page: page.to_owned() })?;
        let mut sent: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs {
            let (name, value) = (name.as_ref(), value.as_ref());
            let id = name.split_once('.').map_or(name, |(id, _)| id);
            if page.fields.iter().any(|field| field.id == id) {
                let values = sent.entry(name.to_owned()).or_default();
                if values.len() <= MAX_VALUES {
                    values.push(value.to_owned());
                }
            }
        }
        let mut patch = Patch::default();
        for field in page.fields.iter().filter(|field| field.kind.is_asked()) {
            let change = match change(field, &sent) {
                Change::Set(values) if is_oversized(&field.kind, &values) => {
                    patch.refused.push(Problem {
                        field: field.id.clone(),
                        page: page.id.clone(),
                        kind: oversized(&field.kind),
                    });
                    Change::Asked
                }
                change => change,
            };
            patch.changes.insert(field.id.clone(), change);
        }
        Ok(patch)
    }
}

fn change(field: &Field, sent: &BTreeMap<String, Vec<String>>) -> Change {
    let last = |name: &str| sent.get(name).and_then(|values| values.last()).map(String::as_str);
    match field.kind {
        Kind::File { .. } | Kind::Information | Kind::Computed { .. } => Change::Asked,
        Kind::MultiChoice { .. } | Kind::Consent => {
            let values = sent.get(&field.id).into_iter().flatten();
            Change::Set(values.filter(|value| !value.is_empty()).cloned().collect())
        }
        Kind::Date { .. } => {
            let parts = ["day", "month", "year"].map(|part| last(&format!("{}.{part}", field.id)));
            if parts.iter().any(Option::is_some) {
                let parts = parts.map(|part| part.unwrap_or_default().trim());
                let empty = parts.iter().all(|part| part.is_empty());
                return Change::Set(if empty { Vec::new() } else { vec![parts.join(".")] });
            }
            single(last(&field.id))
        }
        _ => single(last(&field.id)),
    }
}

fn single(value: Option<&str>) -> Change {
    match value {
        None => Change::Asked,
        Some("") => Change::Set(Vec::new()),
        Some(value) => Change::Set(vec![value.to_owned()]),
    }
}

fn is_oversized(kind: &Kind, values: &[String]) -> bool {
    values.len() > MAX_VALUES || values.iter().map(String::len).sum::<usize>() > raw_limit(kind)
}

fn oversized(kind: &Kind) -> ProblemKind {
    match kind {
        Kind::Text { max, .. } | Kind::Textarea { max } => ProblemKind::TooLong { max: *max },
        Kind::MultiChoice { .. } => ProblemKind::BadChoice,
        _ => ProblemKind::TooLong { max: crate::read::TEXT_MAX },
    }
}
