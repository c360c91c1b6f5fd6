//! What a field or parameter can be, reduced to finitely many values that stand for all others.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use crate::check::value_type;
use crate::definition::{DateBound, Definition, Field, Kind};
use crate::logic::{Function, Node};
use crate::parameter::{Parameter, ParameterKind};
use crate::read::typed;
use crate::value::{Type, Value};

/// Most values that stand for a field or parameter; what needs more stays unknown.
const MAX_VALUES: usize = 256;

/// What an expression can depend on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Name {
    /// The field at this position.
    Field(usize),
    /// The parameter of this name.
    Param(String),
}

/// Values that stand for all that a field or parameter can have.
#[derive(Debug)]
pub(super) struct Domain {
    /// Answers first, "nothing" last.
    pub(super) values: Vec<Option<Value>>,
    /// Every possible value is there; otherwise only comparisons with the constants of the form are decided by them.
    whole: bool,
    /// Every possible size of the list is there.
    counted: bool,
}

/// The domains of everything the conditions of a form name.
#[derive(Debug, Default)]
pub(super) struct Domains(BTreeMap<Name, Domain>);

impl Domains {
    /// Takes together what the form and its parameters allow and what the expressions compare it with.
    pub(super) fn of<'a>(
        definition: &Definition,
        parameters: &[Parameter],
        expressions: impl Iterator<Item = &'a Node>,
    ) -> Self {
        let mut constants: BTreeMap<Name, Vec<Value>> = BTreeMap::new();
        for expression in expressions {
            expression.walk(&mut |node| {
                if let Some(question) = question(node) {
                    let known = constants.entry(question.name).or_default();
                    for constant in question.constants {
                        if known.len() <= MAX_VALUES && !known.contains(constant) {
                            known.push(constant.clone());
                        }
                    }
                }
            });
        }
        let mut domains = Self::default();
        for (position, (_, field)) in definition.fields().enumerate() {
            domains.add(Name::Field(position), &mut constants, |compared| of_field(field, compared));
        }
        for parameter in parameters {
            domains.add(Name::Param(parameter.name()), &mut constants, |compared| of_parameter(parameter, compared));
        }
        domains
    }

    fn add(
        &mut self,
        name: Name,
        constants: &mut BTreeMap<Name, Vec<Value>>,
        domain: impl FnOnce(Vec<Value>) -> Option<Domain>,
    ) {
        let compared = constants.remove(&name).unwrap_or_default();
        let all_known = compared.len() <= MAX_VALUES;
        let usable = |domain: &Domain| domain.values.len() <= MAX_VALUES && (all_known || domain.whole);
        if let Some(domain) = domain(compared).filter(usable) {
            self.0.insert(name, domain);
        }
    }

    pub(super) fn get(&self, name: &Name) -> Option<&Domain> {
        self.0.get(name)
    }

    /// Whether the values of the domains decide the node for all values they stand for.
    pub(super) fn decide(&self, node: &Node) -> bool {
        let (mut whole, mut depends_on_day) = (true, false);
        node.walk(&mut |part| match part {
            Node::Today | Node::Call(Function::AgeMonths, _) => depends_on_day = true,
            _ => {
                if let Some(name) = name(part) {
                    whole &= self.get(&name).is_some_and(|domain| domain.whole);
                }
            }
        });
        let compared = || {
            let question = question(node)?;
            let domain = self.get(&question.name)?;
            Some(domain.counted || !question.counts)
        };
        !depends_on_day && (whole || compared().unwrap_or_default())
    }
}

/// A field or parameter compared with constants.
pub(super) struct Question<'a> {
    pub(super) name: Name,
    pub(super) constants: Vec<&'a Value>,
    /// Its size is compared, not what it is.
    counts: bool,
}

/// The node as a question about one name, when it is one: `x == 1`, `x in ['a', 'b']`, `'a' in x`, `size(x) > 0`, `has(x)`.
pub(super) fn question(node: &Node) -> Option<Question<'_>> {
    match node {
        Node::HasField(_) | Node::HasParam(_) => about(name(node)?, Vec::new()),
        Node::Compare(_, left, right) => match (&**left, &**right) {
            (Node::Call(Function::Size, list), Node::Constant(_))
            | (Node::Constant(_), Node::Call(Function::Size, list)) => {
                Some(Question { name: operand(list.first()?)?, constants: Vec::new(), counts: true })
            }
            (asked, Node::Constant(value)) | (Node::Constant(value), asked) => about(operand(asked)?, vec![value]),
            _ => None,
        },
        Node::InSet(asked, items) => {
            let constants = items.iter().map(|item| match item {
                Node::Constant(value) => Some(value),
                _ => None,
            });
            about(operand(asked)?, constants.collect::<Option<_>>()?)
        }
        Node::InList(needle, list) => match &**needle {
            Node::Constant(value) => about(operand(list)?, vec![value]),
            _ => None,
        },
        _ => None,
    }
}

/// Between two whole numbers lie others: a comparison with a decimal number is not followed.
fn about<'a>(name: Name, constants: Vec<&'a Value>) -> Option<Question<'a>> {
    let whole = !constants.iter().any(|constant| matches!(constant, Value::Number(_)));
    whole.then_some(Question { name, constants, counts: false })
}

fn operand(node: &Node) -> Option<Name> {
    matches!(node, Node::Field(_) | Node::Param(_)).then(|| name(node)).flatten()
}

/// The name that the node reads or asks for.
pub(super) fn name(node: &Node) -> Option<Name> {
    match node {
        Node::Field(position) | Node::HasField(position) => Some(Name::Field(*position)),
        Node::Param(name) | Node::HasParam(name) => Some(Name::Param(name.clone())),
        _ => None,
    }
}

/// Nothing for a field whose values cannot be counted up.
fn of_field(field: &Field, constants: Vec<Value>) -> Option<Domain> {
    Some(match &field.kind {
        Kind::YesNo => truths(true),
        Kind::Consent => truths(false),
        Kind::Choice { options, .. } => whole(options.iter().map(|option| Value::from(option.value.as_str()))),
        Kind::MultiChoice { options, .. } => {
            let options: Vec<&str> = options.iter().map(|option| option.value.as_str()).collect();
            Domain { counted: true, ..selections(&options, &constants, usize::MAX)? }
        }
        Kind::Integer { min, max } | Kind::Money { min, max } => numbers(*min, *max, &constants),
        Kind::Date { min, max } => dates(fixed(*min), fixed(*max), &constants),
        Kind::File { max_count, .. } if constants.is_empty() => {
            let sizes = 0..=usize::try_from(*max_count).unwrap_or(usize::MAX).min(MAX_VALUES);
            let values = sizes.map(|size| Some(Value::List(vec!["attachment".to_owned(); size]))).collect();
            Domain { values, whole: false, counted: true }
        }
        Kind::File { .. } | Kind::Information | Kind::Group { .. } | Kind::Number { .. } | Kind::Time => return None,
        Kind::Computed { .. } => match value_type(&field.kind) {
            Some(Type::Bool) => truths(true),
            Some(Type::Int) => numbers(None, None, &constants),
            Some(Type::Date) => dates(None, None, &constants),
            Some(Type::Number | Type::Time | Type::List) | None => return None,
            Some(Type::Text) => texts(constants),
        },
        kind => texts(constants.into_iter().filter(|constant| can_be_typed(kind, constant)).collect()),
    })
}

fn of_parameter(parameter: &Parameter, constants: Vec<Value>) -> Option<Domain> {
    let options: Vec<&str> = parameter.options.iter().map(String::as_str).collect();
    Some(match parameter.kind {
        ParameterKind::Cents | ParameterKind::Integer => numbers(parameter.min, parameter.max, &constants),
        ParameterKind::Text | ParameterKind::Email | ParameterKind::Iban => texts(constants),
        ParameterKind::Choice => whole(options.into_iter().map(Value::from)),
        ParameterKind::Choices => {
            let mut domain = selections(&options, &constants, 1)?;
            domain.values.push(None);
            domain
        }
    })
}

fn whole(values: impl Iterator<Item = Value>) -> Domain {
    Domain { values: values.map(Some).chain([None]).collect(), whole: true, counted: false }
}

fn truths(can_be_missing: bool) -> Domain {
    let missing = can_be_missing.then_some(None);
    Domain {
        values: [Some(true.into()), Some(false.into())].into_iter().chain(missing).collect(),
        whole: true,
        counted: false,
    }
}

/// The named options in every combination, each with up to `others` of those that nobody names.
fn selections(options: &[&str], constants: &[Value], others: usize) -> Option<Domain> {
    let is_named = |option: &&&str| constants.iter().any(|constant| *constant == Value::from(**option));
    let (named, rest): (Vec<&str>, Vec<&str>) = options.iter().partition(is_named);
    let others = others.min(rest.len());
    let combinations = u32::try_from(named.len()).ok().and_then(|count| 1_usize.checked_shl(count));
    let combinations = combinations.filter(|count| count.saturating_mul(others + 1) <= MAX_VALUES)?;
    let mut values = Vec::new();
    for chosen in (0..combinations).rev() {
        for count in 0..=others {
            let named =
                named.iter().enumerate().filter(|(place, _)| chosen >> place & 1 == 1).map(|(_, option)| option);
            values.push(Some(Value::List(
                named.chain(rest.iter().take(count)).map(|option| (*option).to_owned()).collect(),
            )));
        }
    }
    Some(Domain { values, whole: false, counted: false })
}

fn fixed(bound: Option<DateBound>) -> Option<Date> {
    match bound {
        Some(DateBound::Fixed(date)) => Some(date),
        Some(DateBound::Today) | None => None,
    }
}

/// All numbers when they are few; otherwise the constants, their neighbours and the bounds.
fn numbers(min: Option<i64>, max: Option<i64>, constants: &[Value]) -> Domain {
    let few = |(min, max): &(i64, i64)| max.checked_sub(*min).is_some_and(|span| (0..=30).contains(&span));
    if let Some((min, max)) = min.zip(max).filter(few) {
        return whole((min..=max).map(Value::Int));
    }
    let constants = constants.iter().filter_map(|constant| match constant {
        Value::Int(number) => Some(*number),
        _ => None,
    });
    points(min, max, constants, 0, |number, step| number.checked_add(step))
}

/// As [`numbers`], by days.
fn dates(min: Option<Date>, max: Option<Date>, constants: &[Value]) -> Domain {
    let constants = constants.iter().filter_map(|constant| match constant {
        Value::Date(date) => Some(*date),
        _ => None,
    });
    let step = |date: Date, days| date.checked_add(jiff::Span::new().days(days)).ok();
    points(min, max, constants, date(2020, 1, 1), step)
}

fn points<T: Copy + Ord + Into<Value>>(
    min: Option<T>,
    max: Option<T>,
    constants: impl Iterator<Item = T>,
    default: T,
    step: impl Fn(T, i64) -> Option<T>,
) -> Domain {
    let around = constants.flat_map(|constant| [step(constant, -1), Some(constant), step(constant, 1)]);
    let mut points: Vec<T> = around.flatten().chain(min).chain(max).collect();
    points.retain(|point| min.is_none_or(|min| min <= *point) && max.is_none_or(|max| *point <= max));
    points.sort_unstable();
    points.dedup();
    if points.is_empty() {
        points.push(default);
    }
    Domain {
        values: points.into_iter().map(|point| Some(point.into())).chain([None]).collect(),
        whole: false,
        counted: false,
    }
}

/// The constants and one text that is none of them.
fn texts(mut constants: Vec<Value>) -> Domain {
    let mut other = "x".to_owned();
    while constants.contains(&Value::Text(other.clone())) {
        other.push('x');
    }
    constants.push(Value::Text(other));
    Domain { values: constants.into_iter().map(Some).chain([None]).collect(), whole: false, counted: false }
}

/// Whether somebody can type the constant into a field of this kind: nobody can type an empty text.
fn can_be_typed(kind: &Kind, constant: &Value) -> bool {
    let Value::Text(text) = constant else {
        return true;
    };
    let read = typed(kind, None, std::slice::from_ref(text), &[], date(2020, 1, 1));
    read.is_ok_and(|value| value.as_ref() == Some(constant))
}
