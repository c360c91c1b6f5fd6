//! Static checks: everything that can be known about a form without an answer.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use regex::Regex;
use rust_decimal::Decimal;

use crate::definition::{
    Computation, ComputedAs, DateBound, DecisionTable, Definition, Field, HitPolicy, Kind, SCHEMA_VERSION, TableRow,
    cell_condition,
};
use crate::finding::{Finding, FindingKind, Place, Severity};
use crate::logic::{Expression, Names, RESERVED, bounded_regex};
use crate::parameter::Parameter;
use crate::read::MAX_NUMBER;
use crate::shape::Shape;
use crate::value::{MAX_DECIMALS, Type};

/// Most fields of a form.
const MAX_FIELDS: usize = 5_000;
/// Most rows of a repeating group.
pub(crate) const MAX_ROWS: u32 = 1_000;
/// Most rows and columns of a decision table.
const MAX_TABLE: (usize, usize) = (200, 10);

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
    /// Which fields stand in rows.
    pub(crate) shape: Arc<Shape>,
    /// The ids of the fields by position.
    pub(crate) ids: Arc<[String]>,
    /// By field position: the fields whose visibility, options or value follow from it.
    pub(crate) dependents: Vec<Vec<usize>>,
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
    /// All options, when they do not depend on anything.
    pub(crate) all_options: Option<Arc<[String]>>,
    pub(crate) computed: Option<Expression>,
    pub(crate) default: Option<Expression>,
    pub(crate) pattern: Option<Regex>,
}

impl CompiledField {
    /// What its visibility, options and value follow from, apart from its page and the group around it.
    fn sources(&self) -> impl Iterator<Item = &Expression> {
        let options = self.options.iter().flatten();
        self.shown.iter().chain(&self.computed).chain(options)
    }

    /// What its other rules follow from.
    pub(crate) fn judges(&self) -> impl Iterator<Item = &Expression> {
        self.required.iter().chain(&self.default).chain(self.rules.iter().map(|(_, rule)| rule))
    }
}

#[derive(Debug, Clone)]
pub(crate) struct CompiledFee {
    pub(crate) when: Option<Expression>,
    pub(crate) amount: Expression,
}

impl CompiledFee {
    pub(crate) fn expressions(&self) -> impl Iterator<Item = &Expression> {
        self.when.iter().chain([&self.amount])
    }
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
        self.names.shape = Shape::of(definition);
        let crowded = self.names.shape.crowded(definition);
        let mut fields = BTreeSet::new();
        for (position, (page, field)) in definition.fields().enumerate() {
            let place = Place { page: Some(page.id.clone()), item: Some(field.id.clone()), attribute: None };
            let kind = value_type(&field.kind);
            if RESERVED.contains(&field.id.as_str()) {
                self.error(&place, FindingKind::ReservedId);
            }
            if !is_id(&field.id, '_') {
                self.error(&place, FindingKind::BadId);
            }
            if !fields.insert(field.id.as_str()) {
                self.error(&place, FindingKind::DuplicateId);
            }
            if let Some(kind) = kind {
                self.names.fields.insert(field.id.clone(), (position, kind));
            }
            for rule in &field.valid_when {
                self.id(&Place { attribute: Some(rule.id.clone()), ..place.clone() }, &rule.id, '-', &mut rules);
            }
            self.field(&place, field);
            if crowded == Some(position) {
                self.error(&place, FindingKind::BadBounds);
            }
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
            Kind::Number { min, max, decimals } => {
                let is_kept = |bound: &Decimal| bound.abs() <= MAX_NUMBER.into() && bound.scale() <= MAX_DECIMALS;
                *decimals > MAX_DECIMALS
                    || !min.iter().chain(max).all(is_kept)
                    || min.zip(*max).is_some_and(|(min, max)| min > max)
            }
            Kind::Group { rows: Some(rows), .. } => rows.max == 0 || rows.max > MAX_ROWS || rows.min > rows.max,
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
        if matches!(&field.kind, Kind::Group { fields, .. } if fields.is_empty()) {
            self.error(place, FindingKind::Empty);
        }
        if let Kind::Computed { by: Computation::Table(table), shown_as, .. } = &field.kind {
            self.table(place, table, *shown_as);
        }
        if matches!(field.kind, Kind::Choice { .. } | Kind::MultiChoice { .. }) {
            let is_code = field.kind.list().is_some();
            let options = field.kind.options();
            if options.is_empty() {
                self.error(place, FindingKind::NoOptions);
            }
            let mut values = BTreeSet::new();
            for option in options {
                let place = Place { attribute: Some(option.value.clone()), ..place.clone() };
                if !(is_option(&option.value) || is_code && is_listed(&option.value)) {
                    self.error(&place, FindingKind::BadId);
                }
                if !values.insert(option.value.as_str()) {
                    self.error(&place, FindingKind::DuplicateId);
                }
            }
        }
    }

    /// A table has as many cells in each row as it has inputs, and adds up only what can be added up.
    fn table(&mut self, place: &Place, table: &DecisionTable, shown_as: ComputedAs) {
        let place = Place { attribute: Some("table".to_owned()), ..place.clone() };
        let columns = table.inputs.len();
        let uneven = table.rows.iter().any(|row| row.when.len() != columns);
        let (most_rows, most_columns) = MAX_TABLE;
        if uneven || columns == 0 || columns > most_columns || table.rows.is_empty() || table.rows.len() > most_rows {
            self.error(&place, FindingKind::UnevenTable);
        }
        let adds = matches!(shown_as, ComputedAs::Integer | ComputedAs::Money | ComputedAs::Number | ComputedAs::List);
        if (table.hit == HitPolicy::Collect) != adds
            && (table.hit == HitPolicy::Collect || shown_as == ComputedAs::List)
        {
            self.error(&place, FindingKind::CannotCollect);
        }
    }

    fn expression(
        &mut self,
        place: &Place,
        scope: usize,
        attribute: &str,
        source: &str,
        expected: Type,
    ) -> Option<Expression> {
        match Expression::compile(source, &self.names, scope, expected) {
            Ok(expression) => Some(expression),
            Err(error) => {
                let place = Place { attribute: Some(attribute.to_owned()), ..place.clone() };
                self.error(&place, FindingKind::Logic(error));
                None
            }
        }
    }

    fn condition(
        &mut self,
        place: &Place,
        scope: usize,
        attribute: &str,
        source: Option<&String>,
    ) -> Option<Expression> {
        source.and_then(|source| self.expression(place, scope, attribute, source, Type::Bool))
    }

    fn computed(&mut self, place: &Place, scope: usize, by: &Computation, kind: Type) -> Option<Expression> {
        let table = match by {
            Computation::Expression(source) => return self.expression(place, scope, "value", source, kind),
            Computation::Table(table) => table,
        };
        // An input that no cell reads is compiled nowhere else.
        for (column, input) in table.inputs.iter().enumerate() {
            let is_read =
                |row: &TableRow| row.when.get(column).is_some_and(|cell| cell_condition(input, cell).is_some());
            if !table.rows.iter().any(is_read) {
                let place = Place { attribute: Some("table".to_owned()), ..place.clone() };
                self.warn(&place, FindingKind::UnreadInput(input.clone()));
            }
        }
        let of_row = if kind == Type::List { Type::Text } else { kind };
        let mut rows = Vec::new();
        for (number, row) in table.rows.iter().enumerate() {
            let attribute = format!("table?{}", number + 1);
            let cells = table.inputs.iter().zip(&row.when).filter_map(|(input, cell)| cell_condition(input, cell));
            let cells: Option<Vec<Expression>> =
                cells.map(|cell| self.expression(place, scope, &attribute, &cell, Type::Bool)).collect();
            let value = self.expression(place, scope, &attribute, &row.value, of_row);
            rows.push((cells?, value?));
        }
        Some(Expression::table(table.hit, kind, rows))
    }

    fn logic(&mut self, definition: &Definition) -> Option<Compiled> {
        let mut pages = Vec::new();
        let mut fields = Vec::new();
        for (_, page) in definition.pages() {
            let place = Place { page: Some(page.id.clone()), ..Place::default() };
            let shown = self.condition(&place, 0, "shown_when", page.shown_when.as_ref());
            for field in page.all_fields() {
                let place = Place { item: Some(field.id.clone()), ..place.clone() };
                let compiled = self.compile_field(&place, field, pages.len(), fields.len());
                fields.push(compiled);
            }
            pages.push(CompiledPage { shown });
        }
        let mut fees = Vec::new();
        for fee in &definition.fees {
            let place = item(&fee.id);
            let when = self.condition(&place, 0, "when", fee.when.as_ref());
            if let Some(amount) = self.expression(&place, 0, "amount", &fee.amount, Type::Int) {
                fees.push(CompiledFee { when, amount });
            }
        }
        let needs = needs(&pages, &fields, &self.names.shape);
        let mut dependents = vec![Vec::new(); fields.len()];
        for (position, needs) in needs.iter().enumerate() {
            for need in needs {
                if let Some(dependents) = dependents.get_mut(*need) {
                    dependents.push(position);
                }
            }
        }
        let order = match order(needs) {
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
        let shape = Arc::new(self.names.shape.clone());
        let ids = definition.fields().map(|(_, field)| field.id.clone()).collect();
        Some(Compiled { pages, fields, order, fees, shape, ids, dependents })
    }

    fn compile_field(&mut self, place: &Place, field: &Field, page: usize, position: usize) -> CompiledField {
        let scope = self.names.shape.scope_of(position);
        let shown = self.condition(place, scope, "shown_when", field.shown_when.as_ref());
        let required = self.condition(place, scope, "required_when", field.required_when.as_ref());
        let mut rules = Vec::new();
        for rule in &field.valid_when {
            if let Some(when) = self.expression(place, scope, &rule.id, &rule.when, Type::Bool) {
                rules.push((rule.id.clone(), when));
            }
        }
        let mut options = Vec::new();
        if field.kind.options().iter().any(|option| option.shown_when.is_some()) {
            for option in field.kind.options() {
                options.push(self.condition(place, scope, &option.value, option.shown_when.as_ref()));
            }
        }
        let all_options = options.is_empty().then(|| field.kind.options().iter().map(|option| option.value.clone()));
        let mut pattern = None;
        if let Kind::Text { pattern: Some(source), .. } = &field.kind {
            pattern = bounded_regex(&format!("^(?:{source})$"));
            if pattern.is_none() {
                let place = Place { attribute: Some("pattern".to_owned()), ..place.clone() };
                self.error(&place, FindingKind::BadPattern);
            }
        }
        let kind = value_type(&field.kind);
        let computed = match (&field.kind, kind) {
            (Kind::Computed { by, .. }, Some(kind)) => self.computed(place, scope, by, kind),
            _ => None,
        };
        let default = match (&field.default, kind) {
            (Some(source), Some(kind)) => self.expression(place, scope, "default", source, kind),
            _ => None,
        };
        CompiledField {
            page,
            shown,
            required,
            rules,
            options,
            all_options: all_options.map(Iterator::collect),
            computed,
            default,
            pattern,
        }
    }
}

/// For every field those from which its visibility, options and value follow.
fn needs(pages: &[CompiledPage], fields: &[CompiledField], shape: &Shape) -> Vec<BTreeSet<usize>> {
    let of_field = |(position, field): (usize, &CompiledField)| {
        let page_shown = pages.get(field.page).and_then(|page| page.shown.as_ref());
        let expressions = field.sources().chain(page_shown);
        let named = expressions.flat_map(|expression| expression.fields().iter().copied());
        named.chain(shape.parent_of(position)).collect()
    };
    fields.iter().enumerate().map(of_field).collect()
}

/// An order in which every field comes after those it needs; or a circle.
fn order(needs: Vec<BTreeSet<usize>>) -> Result<Vec<usize>, Vec<usize>> {
    let count = needs.len();
    let mut waits: BTreeMap<usize, BTreeSet<usize>> = needs.into_iter().enumerate().collect();
    let mut order = Vec::with_capacity(count);
    let mut placed = vec![false; count];
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
        Kind::Text { .. }
        | Kind::Textarea { .. }
        | Kind::Choice { .. }
        | Kind::Country
        | Kind::MapPoint
        | Kind::Signature
        | Kind::Email
        | Kind::Phone
        | Kind::Iban => Type::Text,
        Kind::Integer { .. } | Kind::Money { .. } => Type::Int,
        Kind::Number { .. } => Type::Number,
        Kind::Date { .. } => Type::Date,
        Kind::Time => Type::Time,
        Kind::YesNo | Kind::Consent => Type::Bool,
        Kind::MultiChoice { .. } | Kind::File { .. } | Kind::Group { rows: Some(_), .. } => Type::List,
        Kind::Information | Kind::Group { rows: None, .. } => return None,
        Kind::Computed { shown_as, .. } => match shown_as {
            ComputedAs::Integer | ComputedAs::Money => Type::Int,
            ComputedAs::Number => Type::Number,
            ComputedAs::Date => Type::Date,
            ComputedAs::Time => Type::Time,
            ComputedAs::List => Type::List,
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

/// A value of a code list: whatever a standard calls it, as long as it can be sent and stored.
fn is_listed(value: &str) -> bool {
    (1..=100).contains(&value.len()) && value.trim() == value && !value.chars().any(char::is_control)
}

fn is_option(value: &str) -> bool {
    (1..=48).contains(&value.len())
        && value.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
}
