//! Static checks: everything that can be known about a form without an answer.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use crate::definition::{ComputedAs, DateBound, Definition, Field, Kind, SCHEMA_VERSION};
use crate::finding::{Finding, FindingKind, Place, Severity};
use crate::logic::{Expression, Names, RESERVED, bounded_regex};
use crate::parameter::Parameter;
use crate::value::Type;

/// Most fields of a form.
const MAX_FIELDS: usize = 500;

/// Checks a form against the parameters its service declares. All findings at once, errors and warnings.
///
/// What a form must be to work at all comes first. When it is that, its conditions are analysed: which of them can never be
/// true, which always are. Only what is certain is said; an analysis that takes too many steps says nothing.
pub fn check(definition: &Definition, parameters: &[Parameter]) -> Vec<Finding> {
    let (mut findings, compiled) = compile(definition, parameters);
    if let Some(compiled) = compiled {
        findings.extend(crate::analysis::findings(definition, parameters, &compiled));
    }
    findings
}

/// A form's logic, compiled; positions count pages and fields through the whole form.
#[derive(Debug, Clone)]
pub(crate) struct Compiled {
    pub(crate) pages: Vec<CompiledPage>,
    pub(crate) fields: Vec<CompiledField>,
    /// Fields in an order in which everything a field depends on comes before it.
    pub(crate) order: Vec<usize>,
    pub(crate) fees: Vec<CompiledFee>,
}

#[derive(Debug, Clone)]
pub(crate) struct CompiledPage {
    pub(crate) shown: Option<Expression>,
}

#[derive(Debug, Clone)]
pub(crate) struct CompiledField {
    pub(crate) page: usize,
    pub(crate) shown: Option<Expression>,
    pub(crate) required: Option<Expression>,
    pub(crate) rules: Vec<(String, Expression)>,
    pub(crate) options: Vec<Option<Expression>>,
    pub(crate) computed: Option<Expression>,
    pub(crate) pattern: Option<Regex>,
}

#[derive(Debug, Clone)]
pub(crate) struct CompiledFee {
    pub(crate) when: Option<Expression>,
    pub(crate) amount: Expression,
}

/// All findings, and the compiled logic when none of them is an error.
pub(crate) fn compile(definition: &Definition, parameters: &[Parameter]) -> (Vec<Finding>, Option<Compiled>) {
    let mut checker = Checker { findings: Vec::new(), names: Names::default() };
    checker.structure(definition, parameters);
    if checker.findings.iter().any(|finding| finding.severity == Severity::Error) {
        return (checker.findings, None);
    }
    let compiled = checker.logic(definition);
    let failed = checker.findings.iter().any(|finding| finding.severity == Severity::Error);
    (checker.findings, compiled.filter(|_| !failed))
}

struct Checker {
    findings: Vec<Finding>,
    names: Names,
}

impl Checker {
    fn error(&mut self, place: &Place, kind: FindingKind) {
        self.findings.push(Finding { severity: Severity::Error, place: place.clone(), kind });
    }

    fn warn(&mut self, place: &Place, kind: FindingKind) {
        self.findings.push(Finding { severity: Severity::Warning, place: place.clone(), kind });
    }

    fn structure(&mut self, definition: &Definition, parameters: &[Parameter]) {
        if definition.schema != SCHEMA_VERSION {
            self.error(&attribute("schema"), FindingKind::WrongSchema);
        }
        if !is_id(&definition.id, '-') {
            self.error(&attribute("id"), FindingKind::BadId);
        }
        for parameter in parameters {
            let place = item(&parameter.key);
            if self.names.params.insert(parameter.name(), parameter.value_type()).is_some() {
                self.error(&place, FindingKind::DuplicateId);
            }
        }
        let (mut sections, mut pages, mut rules, mut fees) =
            (BTreeSet::new(), BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        if definition.sections.is_empty() {
            self.error(&attribute("sections"), FindingKind::Empty);
        }
        for section in &definition.sections {
            self.id(&item(&section.id), &section.id, '-', &mut sections);
            if section.pages.is_empty() {
                self.error(&item(&section.id), FindingKind::Empty);
            }
            for page in &section.pages {
                let place = Place { page: Some(page.id.clone()), ..Place::default() };
                self.id(&place, &page.id, '-', &mut pages);
                if page.fields.is_empty() {
                    self.error(&place, FindingKind::Empty);
                }
            }
        }
        for (position, (page, field)) in definition.fields().enumerate() {
            let place = Place { page: Some(page.id.clone()), item: Some(field.id.clone()), attribute: None };
            let kind = value_type(&field.kind);
            if RESERVED.contains(&field.id.as_str()) {
                self.error(&place, FindingKind::ReservedId);
            }
            if !is_id(&field.id, '_') {
                self.error(&place, FindingKind::BadId);
            }
            let taken = definition.fields().take(position).any(|(_, earlier)| earlier.id == field.id);
            if taken {
                self.error(&place, FindingKind::DuplicateId);
            }
            if let Some(kind) = kind {
                self.names.fields.insert(field.id.clone(), (position, kind));
            }
            for rule in &field.valid_when {
                self.id(&Place { attribute: Some(rule.id.clone()), ..place.clone() }, &rule.id, '-', &mut rules);
            }
            self.field(&place, field);
            if position == MAX_FIELDS {
                self.error(&place, FindingKind::TooManyFields);
                break;
            }
        }
        for fee in &definition.fees {
            self.id(&item(&fee.id), &fee.id, '-', &mut fees);
        }
    }

    fn id<'a>(&mut self, place: &Place, id: &'a str, separator: char, taken: &mut BTreeSet<&'a str>) {
        if !is_id(id, separator) {
            self.error(place, FindingKind::BadId);
        }
        if !taken.insert(id) {
            self.error(place, FindingKind::DuplicateId);
        }
    }

    fn field(&mut self, place: &Place, field: &Field) {
        if field.required && field.required_when.is_some() {
            self.warn(place, FindingKind::RequiredTwice);
        }
        let bad_bounds = match &field.kind {
            Kind::Text { max, .. } | Kind::Textarea { max } => *max == 0 || *max > 20_000,
            Kind::Integer { min, max } | Kind::Money { min, max } => min.zip(*max).is_some_and(|(min, max)| min > max),
            Kind::Date { min: Some(DateBound::Fixed(min)), max: Some(DateBound::Fixed(max)) } => min > max,
            Kind::File { media_types, max_bytes, max_count } => {
                media_types.is_empty() || *max_bytes == 0 || *max_count == 0 || *max_count > 50
            }
            _ => false,
        };
        if bad_bounds {
            self.error(place, FindingKind::BadBounds);
        }
        if matches!(field.kind, Kind::Choice { .. } | Kind::MultiChoice { .. }) {
            let options = field.kind.options();
            if options.is_empty() {
                self.error(place, FindingKind::NoOptions);
            }
            let mut values = BTreeSet::new();
            for option in options {
                let place = Place { attribute: Some(option.value.clone()), ..place.clone() };
                if !is_option(&option.value) {
                    self.error(&place, FindingKind::BadId);
                }
                if !values.insert(option.value.as_str()) {
                    self.error(&place, FindingKind::DuplicateId);
                }
            }
        }
    }

    fn expression(&mut self, place: &Place, attribute: &str, source: &str, expected: Type) -> Option<Expression> {
        match Expression::compile(source, &self.names, expected) {
            Ok(expression) => Some(expression),
            Err(error) => {
                let place = Place { attribute: Some(attribute.to_owned()), ..place.clone() };
                self.error(&place, FindingKind::Logic(error));
                None
            }
        }
    }

    fn condition(&mut self, place: &Place, attribute: &str, source: Option<&String>) -> Option<Expression> {
        source.and_then(|source| self.expression(place, attribute, source, Type::Bool))
    }

    fn logic(&mut self, definition: &Definition) -> Option<Compiled> {
        let mut pages = Vec::new();
        let mut fields = Vec::new();
        for (_, page) in definition.pages() {
            let place = Place { page: Some(page.id.clone()), ..Place::default() };
            let shown = self.condition(&place, "shown_when", page.shown_when.as_ref());
            for field in &page.fields {
                let place = Place { item: Some(field.id.clone()), ..place.clone() };
                fields.push(self.compile_field(&place, field, pages.len()));
            }
            pages.push(CompiledPage { shown });
        }
        let mut fees = Vec::new();
        for fee in &definition.fees {
            let place = item(&fee.id);
            let when = self.condition(&place, "when", fee.when.as_ref());
            if let Some(amount) = self.expression(&place, "amount", &fee.amount, Type::Int) {
                fees.push(CompiledFee { when, amount });
            }
        }
        let order = match order(&pages, &fields) {
            Ok(order) => order,
            Err(circle) => {
                let all: Vec<_> = definition.fields().collect();
                let ids = circle.iter().filter_map(|position| all.get(*position));
                let place = circle.first().and_then(|position| all.get(*position)).map(|(page, field)| Place {
                    page: Some(page.id.clone()),
                    item: Some(field.id.clone()),
                    attribute: None,
                });
                let ids = ids.map(|(_, field)| field.id.clone()).collect();
                self.error(&place.unwrap_or_default(), FindingKind::Cycle(ids));
                return None;
            }
        };
        Some(Compiled { pages, fields, order, fees })
    }

    fn compile_field(&mut self, place: &Place, field: &Field, page: usize) -> CompiledField {
        let shown = self.condition(place, "shown_when", field.shown_when.as_ref());
        let required = self.condition(place, "required_when", field.required_when.as_ref());
        let mut rules = Vec::new();
        for rule in &field.valid_when {
            if let Some(when) = self.expression(place, &rule.id, &rule.when, Type::Bool) {
                rules.push((rule.id.clone(), when));
            }
        }
        let mut options = Vec::new();
        for option in field.kind.options() {
            options.push(self.condition(place, &option.value, option.shown_when.as_ref()));
        }
        let mut pattern = None;
        if let Kind::Text { pattern: Some(source), .. } = &field.kind {
            pattern = bounded_regex(&format!("^(?:{source})$"));
            if pattern.is_none() {
                let place = Place { attribute: Some("pattern".to_owned()), ..place.clone() };
                self.error(&place, FindingKind::BadPattern);
            }
        }
        let computed = match (&field.kind, value_type(&field.kind)) {
            (Kind::Computed { value, .. }, Some(kind)) => self.expression(place, "value", value, kind),
            _ => None,
        };
        CompiledField { page, shown, required, rules, options, computed, pattern }
    }
}

/// An order in which every field comes after those its visibility, options and value depend on; or a circle.
fn order(pages: &[CompiledPage], fields: &[CompiledField]) -> Result<Vec<usize>, Vec<usize>> {
    let mut waits: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (position, field) in fields.iter().enumerate() {
        let page_shown = pages.get(field.page).and_then(|page| page.shown.as_ref());
        let expressions = [field.shown.as_ref(), field.computed.as_ref(), page_shown].into_iter().flatten();
        let expressions = expressions.chain(field.options.iter().flatten());
        waits.insert(position, expressions.flat_map(|expression| expression.fields().iter().copied()).collect());
    }
    let mut order = Vec::with_capacity(fields.len());
    let mut placed = vec![false; fields.len()];
    while !waits.is_empty() {
        let before = order.len();
        waits.retain(|position, needs| {
            let ready = needs.iter().all(|need| placed.get(*need).copied().unwrap_or(true));
            if ready {
                order.push(*position);
                if let Some(slot) = placed.get_mut(*position) {
                    *slot = true;
                }
            }
            !ready
        });
        if order.len() == before {
            return Err(circle(&waits));
        }
    }
    Ok(order)
}

/// Walks from any waiting field along what it waits for until a field comes again.
fn circle(waits: &BTreeMap<usize, BTreeSet<usize>>) -> Vec<usize> {
    let mut path: Vec<usize> = Vec::new();
    let mut at = waits.keys().next().copied();
    while let Some(position) = at {
        if let Some(start) = path.iter().position(|earlier| *earlier == position) {
            path.drain(..start);
            path.push(position);
            return path;
        }
        path.push(position);
        at = waits.get(&position).and_then(|needs| needs.iter().find(|need| waits.contains_key(need)).copied());
    }
    path
}

/// The type of a field in expressions; nothing for a field that has no value.
pub(crate) fn value_type(kind: &Kind) -> Option<Type> {
    Some(match kind {
        Kind::Text { .. } | Kind::Textarea { .. } | Kind::Choice { .. } | Kind::Email | Kind::Phone | Kind::Iban => {
            Type::Text
        }
        Kind::Integer { .. } | Kind::Money { .. } => Type::Int,
        Kind::Date { .. } => Type::Date,
        Kind::YesNo | Kind::Consent => Type::Bool,
        Kind::MultiChoice { .. } | Kind::File { .. } => Type::List,
        Kind::Information => return None,
        Kind::Computed { shown_as, .. } => match shown_as {
            ComputedAs::Integer | ComputedAs::Money => Type::Int,
            ComputedAs::Date => Type::Date,
            ComputedAs::Text => Type::Text,
            ComputedAs::YesNo => Type::Bool,
        },
    })
}

fn item(id: &str) -> Place {
    Place { item: Some(id.to_owned()), ..Place::default() }
}

fn attribute(name: &str) -> Place {
    Place { attribute: Some(name.to_owned()), ..Place::default() }
}

fn is_id(id: &str, separator: char) -> bool {
    id.len() <= 48
        && id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == separator)
}

fn is_option(value: &str) -> bool {
    (1..=48).contains(&value.len())
        && value.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
}
