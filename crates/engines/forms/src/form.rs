//! A form that can be used: read, checked, compiled.

use std::collections::{BTreeMap, BTreeSet};

use crate::answers::{Answers, Change, MAX_VALUES, Patch, is_oversized};
use crate::check::{Compiled, CompiledFee, compile};
use crate::definition::{Definition, Field, Kind, Page, Section};
use crate::finding::{Finding, Severity};
use crate::frames::MOST_SLOTS;
use crate::logic::Expression;
use crate::parameter::Parameter;
use crate::problem::{Problem, ProblemKind};

/// Most bytes of a `form.json`.
const MAX_JSON: usize = 8 << 20;
/// Most fields in the rows of a page into which answers are taken: more than an evaluation shows.
const MOST_INPUTS: usize = 4 * MOST_SLOTS;

/// A checked form. Immutable; share it in an `Arc`.
#[derive(Debug, Clone)]
pub struct Form {
    definition: Definition,
    pub(crate) compiled: Compiled,
    positions: BTreeMap<String, usize>,
    /// By field position: where it stands, as indexes of section, page and fields.
    ways: Vec<Vec<usize>>,
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
        let ways = ways(&definition);
        Ok(Form { definition, compiled, positions, ways })
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

    /// The field with this id or path.
    pub fn field(&self, path: &str) -> Option<&Field> {
        self.at(self.position(path)?)
    }

    /// The page on which the field stands.
    pub fn page_of(&self, path: &str) -> Option<&Page> {
        let [section, page, ..] = self.ways.get(self.position(path)?)?[..] else {
            return None;
        };
        self.definition.sections.get(section)?.pages.get(page)
    }

    /// The id of the repeating group in whose rows the field stands.
    pub fn rows_around(&self, path: &str) -> Option<&str> {
        let shape = &self.compiled.shape;
        let scope = shape.scopes.get(shape.scope_of(self.position(path)?))?;
        self.at(scope.group?).map(|group| group.id.as_str())
    }

    /// The computed fields from which the fees follow, directly or through each other, in the form's order.
    pub fn behind_fees(&self) -> Vec<&Field> {
        let found = self.computed_behind(self.compiled.fees.iter().flat_map(CompiledFee::expressions));
        found.into_keys().filter_map(|position| self.at(position)).collect()
    }

    /// The names (see [`Parameter::name`]) of the parameters from which the amount of a fee follows, directly or through
    /// computed fields.
    pub fn parameters_behind(&self, fee: &str) -> BTreeSet<&str> {
        let rules = self.definition.fees.iter().zip(&self.compiled.fees);
        let expressions = || rules.clone().filter(|(rule, _)| rule.id == fee).flat_map(|(_, fee)| fee.expressions());
        let computed = self.computed_behind(expressions()).into_values();
        expressions().chain(computed).flat_map(Expression::parameters).collect()
    }

    /// The computed fields that expressions name, directly or through each other, by position.
    fn computed_behind<'a>(&'a self, named: impl Iterator<Item = &'a Expression>) -> BTreeMap<usize, &'a Expression> {
        let mut waiting: Vec<usize> = named.flat_map(Expression::fields).copied().collect();
        let mut found = BTreeMap::new();
        while let Some(position) = waiting.pop() {
            let computed = self.compiled.fields.get(position).and_then(|field| field.computed.as_ref());
            if let Some(computed) = computed.filter(|computed| found.insert(position, *computed).is_none()) {
                waiting.extend(computed.fields());
            }
        }
        found
    }

    pub(crate) fn at(&self, position: usize) -> Option<&Field> {
        let [section, page, ref way @ ..] = self.ways.get(position)?[..] else {
            return None;
        };
        let mut fields = self.definition.sections.get(section)?.pages.get(page)?.fields.as_slice();
        let mut found = None;
        for index in way {
            found = fields.get(*index);
            fields = found?.kind.fields();
        }
        found
    }

    pub(crate) fn position(&self, path: &str) -> Option<usize> {
        let id = path.rsplit('.').next().unwrap_or(path);
        self.positions.get(id).copied()
    }

    /// Reads the pairs of a sent HTML page (names and values of its inputs) into what they change in `answers`.
    ///
    /// Only fields of the page count, in the rows that are there; unknown names and attachments are ignored. A date comes as
    /// `<path>.day`, `<path>.month`, `<path>.year`. Boxes to tick that are absent were unticked. A text, number or choice that
    /// is absent keeps its earlier answer. Values larger than the field could hold are refused and keep the earlier answer too.
    pub fn accept<K, V>(
        &self,
        page: &str,
        answers: &Answers,
        pairs: impl IntoIterator<Item = (K, V)>,
    ) -> Result<Patch, UnknownPage>
    where
        K: AsRef<str>,
        V: AsRef<str>,
    {
        let page = self.page(page).ok_or_else(|| UnknownPage { page: page.to_owned() })?;
        let (sent, patch) = (BTreeMap::new(), Patch::default());
        let mut inputs = Inputs { page: &page.id, answers, sent, patch, left: MOST_INPUTS };
        for (name, value) in pairs {
            let values = inputs.sent.entry(name.as_ref().to_owned()).or_default();
            if values.len() <= MAX_VALUES {
                values.push(value.as_ref().to_owned());
            }
        }
        inputs.take("", &page.fields);
        Ok(inputs.patch)
    }
}

/// Where each field stands, in the order of their positions.
fn ways(definition: &Definition) -> Vec<Vec<usize>> {
    fn collect(fields: &[Field], way: &[usize], found: &mut Vec<Vec<usize>>) {
        for (index, field) in fields.iter().enumerate() {
            let way: Vec<usize> = way.iter().copied().chain([index]).collect();
            found.push(way.clone());
            collect(field.kind.fields(), &way, found);
        }
    }
    let mut found = Vec::new();
    for (section_index, section) in definition.sections.iter().enumerate() {
        for (page_index, page) in section.pages.iter().enumerate() {
            collect(&page.fields, &[section_index, page_index], &mut found);
        }
    }
    found
}

/// A sent page while it is read.
struct Inputs<'a> {
    page: &'a str,
    answers: &'a Answers,
    sent: BTreeMap<String, Vec<String>>,
    patch: Patch,
    /// How many fields in rows are still taken.
    left: usize,
}

impl Inputs<'_> {
    fn take(&mut self, prefix: &str, fields: &[Field]) {
        for field in fields {
            let path = format!("{prefix}{}", field.id);
            if let Some(rows) = field.kind.rows() {
                let numbers = self.answers.rows(&path, rows.min);
                for number in &numbers {
                    let Some(left) = self.left.checked_sub(field.kind.fields().len()) else {
                        break;
                    };
                    self.left = left;
                    self.take(&format!("{path}.{number}."), field.kind.fields());
                }
                let numbers = numbers.iter().map(u32::to_string).collect();
                self.patch.changes.insert(path, Change::Set(numbers));
                continue;
            }
            self.take(prefix, field.kind.fields());
            if !field.kind.is_asked() {
                continue;
            }
            let change = match change(&field.kind, &path, &self.sent) {
                Change::Set(values) if is_oversized(&field.kind, &values) => {
                    let kind = oversized(&field.kind);
                    self.patch.refused.push(Problem { field: path.clone(), page: self.page.to_owned(), kind });
                    Change::Asked
                }
                change => change,
            };
            self.patch.changes.insert(path, change);
        }
    }
}

fn change(kind: &Kind, path: &str, sent: &BTreeMap<String, Vec<String>>) -> Change {
    let last = |name: &str| sent.get(name).and_then(|values| values.last()).map(String::as_str);
    match kind {
        Kind::File { .. } | Kind::Information | Kind::Computed { .. } | Kind::Group { .. } => Change::Asked,
        Kind::MultiChoice { .. } | Kind::Consent => {
            let values = sent.get(path).into_iter().flatten();
            Change::Set(values.filter(|value| !value.is_empty()).cloned().collect())
        }
        Kind::Date { .. } => {
            let parts = ["day", "month", "year"].map(|part| last(&format!("{path}.{part}")));
            if parts.iter().any(Option::is_some) {
                let parts = parts.map(|part| part.unwrap_or_default().trim());
                let empty = parts.iter().all(|part| part.is_empty());
                return Change::Set(if empty { Vec::new() } else { vec![parts.join(".")] });
            }
            single(last(path))
        }
        _ => single(last(path)),
    }
}

fn single(value: Option<&str>) -> Change {
    match value {
        None => Change::Asked,
        Some("") => Change::Set(Vec::new()),
        Some(value) => Change::Set(vec![value.to_owned()]),
    }
}

fn oversized(kind: &Kind) -> ProblemKind {
    match kind {
        Kind::Text { max, .. } | Kind::Textarea { max } => ProblemKind::TooLong { max: *max },
        Kind::MultiChoice { .. } => ProblemKind::BadChoice,
        _ => ProblemKind::TooLong { max: crate::read::TEXT_MAX },
    }
}
