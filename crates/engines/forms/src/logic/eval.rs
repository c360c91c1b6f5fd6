//! Evaluation within a budget. Every failure is a value.

use std::cell::Cell;

use jiff::civil::Date;
use jiff::{Span, Unit};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::node::{Aggregate, Arithmetic, Comparison, Function, Node};
use crate::definition::HitPolicy;
use crate::frames::Frames;
use crate::parameter::Params;
use crate::read::MAX_NUMBER;
use crate::value::{MAX_DECIMALS, Type, Value};

/// What expressions can see.
#[derive(Clone, Copy)]
pub(crate) struct Facts<'a> {
    /// The values of the fields; nothing for hidden, unanswered and wrongly answered ones.
    pub(crate) fields: Values<'a>,
    /// The legal entity's parameters.
    pub(crate) params: &'a Params,
    /// The day of the evaluation.
    pub(crate) today: Date,
    /// Steps that all expressions of an evaluation may still take together; unbounded when nothing is said.
    pub(crate) left: Option<&'a Cell<u64>>,
}

/// Where the values of fields are found.
#[derive(Clone, Copy)]
pub(crate) enum Values<'a> {
    /// By field position, without rows.
    Flat(&'a [Option<Value>]),
    /// In a row and what is around it.
    Row(&'a Frames, usize),
}

impl<'a> Facts<'a> {
    fn field(&self, position: usize) -> Option<&'a Value> {
        match self.fields {
            Values::Flat(fields) => fields.get(position).and_then(Option::as_ref),
            Values::Row(frames, at) => frames.slot(at, position)?.value.as_ref(),
        }
    }

    /// The value of a field.
    pub(crate) fn value(&self, position: usize) -> Option<&'a Value> {
        self.field(position)
    }
}

/// Why there is no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// An answer or parameter is missing; normal while a form is being filled in.
    Missing,
    /// The form's logic does not work for these answers: overflow, division by zero, impossible date.
    Fault,
    /// The budget is used up.
    Exhausted,
}

/// Longest text an expression may build, in bytes.
const MAX_TEXT: usize = 20_000;

/// Evaluates within a budget of steps, and within what is left for all expressions together.
pub(crate) fn evaluate(node: &Node, facts: &Facts<'_>, budget: u32) -> Result<Value, Failure> {
    let together = facts.left.map_or(u64::MAX, Cell::get);
    let budget = u32::try_from(together).unwrap_or(u32::MAX).min(budget);
    let mut evaluator = Evaluator { facts: *facts, left: budget };
    let result = evaluator.value(node);
    if let Some(left) = facts.left {
        left.set(together.saturating_sub(u64::from(budget - evaluator.left)));
    }
    result.map(tidied).and_then(|value| value.ok_or(Failure::Fault))
}

/// A number as it is kept: with few decimals, and not too large.
fn tidied(value: Value) -> Option<Value> {
    match value {
        Value::Number(number) => {
            let number =
                number.round_dp_with_strategy(MAX_DECIMALS, RoundingStrategy::MidpointAwayFromZero).normalize();
            (number.abs() <= Decimal::from(MAX_NUMBER)).then_some(Value::Number(number))
        }
        value => Some(value),
    }
}

/// More steps than any budget has.
const UNBOUNDED: u32 = u32::MAX / 4;

/// An upper bound of the steps that evaluating the node takes; `size` is the steps that copying a named value takes.
pub(super) fn cost(node: &Node, size: &impl Fn(&Node) -> u32) -> u32 {
    let parts: Vec<u32> = node.parts().into_iter().map(|part| cost(part, size)).collect();
    let last = parts.last().copied().unwrap_or_default();
    let own = match node {
        Node::Field(_) | Node::Param(_) => size(node),
        Node::Constant(Value::Text(text)) => u32::try_from(text.len() / 64).unwrap_or(u32::MAX),
        Node::Join(..) | Node::InList(..) => last,
        Node::Matches(..) => last.saturating_add(1).saturating_mul(4),
        Node::Rows(..) => UNBOUNDED,
        _ => 0,
    };
    parts.into_iter().fold(own.saturating_add(1), u32::saturating_add)
}

struct Evaluator<'a> {
    facts: Facts<'a>,
    left: u32,
}

impl Evaluator<'_> {
    fn spend(&mut self, steps: usize) -> Result<(), Failure> {
        let steps = u32::try_from(steps).unwrap_or(u32::MAX);
        let left = self.left.checked_sub(steps);
        self.left = left.unwrap_or_default();
        left.map(drop).ok_or(Failure::Exhausted)
    }

    fn value(&mut self, node: &Node) -> Result<Value, Failure> {
        self.spend(1)?;
        match node {
            Node::Constant(value) => self.copy(value),
            Node::Field(position) => {
                let value = self.facts.field(*position).ok_or(Failure::Missing)?;
                self.copy(value)
            }
            Node::Param(name) => {
                let value = self.facts.params.get(name).ok_or(Failure::Missing)?;
                self.copy(value)
            }
            Node::Today => Ok(Value::Date(self.facts.today)),
            Node::HasField(position) => Ok(Value::Bool(is_answer(self.facts.field(*position)))),
            Node::HasParam(name) => Ok(Value::Bool(is_answer(self.facts.params.get(name)))),
            Node::Not(inner) => Ok(Value::Bool(!self.truth(inner)?)),
            Node::Negate(inner) => {
                let value = self.value(inner)?;
                negated(value).ok_or(Failure::Fault)
            }
            Node::And(left, right) => self.logical(left, right, false),
            Node::Or(left, right) => self.logical(left, right, true),
            Node::If(condition, yes, no) => {
                let branch = if self.truth(condition)? { yes } else { no };
                self.value(branch)
            }
            Node::Compare(how, left, right) => self.compare(*how, left, right),
            Node::Arithmetic(how, left, right) => self.arithmetic(*how, left, right),
            Node::Join(left, right) => {
                let mut text = self.text(left)?;
                let second = self.text(right)?;
                if text.len() + second.len() > MAX_TEXT {
                    return Err(Failure::Fault);
                }
                self.spend(second.len() / 64)?;
                text.push_str(&second);
                Ok(Value::Text(text))
            }
            Node::InList(needle, list) => {
                let needle = self.text(needle)?;
                let Value::List(values) = self.value(list)? else {
                    return Err(Failure::Fault);
                };
                self.spend(values.len())?;
                Ok(Value::Bool(values.contains(&needle)))
            }
            Node::InSet(needle, items) => {
                let needle = self.value(needle)?;
                for item in items {
                    if self.value(item)? == needle {
                        return Ok(Value::Bool(true));
                    }
                }
                Ok(Value::Bool(false))
            }
            Node::Matches(text, regex) => {
                let text = self.text(text)?;
                self.spend(text.len() / 16)?;
                Ok(Value::Bool(regex.is_match(&text)))
            }
            Node::Call(function, args) => self.call(*function, args),
            Node::Rows(aggregate, scope, kind, body) => self.rows(*aggregate, *scope, *kind, body),
            Node::Table(hit, kind, rows) => self.table(*hit, *kind, rows),
        }
    }

    /// Judges the body in every row. A row without a value adds nothing and decides nothing. The order of the rows does not
    /// matter: as with `||` and `&&`, what decides comes before a fault and a fault before what is missing.
    fn rows(&mut self, aggregate: Aggregate, scope: usize, kind: Type, body: &Node) -> Result<Value, Failure> {
        let Values::Row(frames, at) = self.facts.fields else {
            return Err(Failure::Fault);
        };
        let outer = self.facts;
        let (mut sum, mut count, mut undecided) = (nothing(kind), 0_i64, None);
        for row in frames.rows(at, scope) {
            self.facts = Facts { fields: Values::Row(frames, row), ..outer };
            let value = self.value(body);
            self.facts = outer;
            match (aggregate, value) {
                (_, Err(Failure::Missing)) => undecided = undecided.or(Some(Failure::Missing)),
                (Aggregate::Exists | Aggregate::All, Err(Failure::Fault)) => undecided = Some(Failure::Fault),
                (_, Err(failure)) => return Err(failure),
                (Aggregate::Sum, Ok(value)) => sum = added(sum, value)?,
                (Aggregate::Exists, Ok(Value::Bool(true))) => return Ok(Value::Bool(true)),
                (Aggregate::All, Ok(Value::Bool(false))) => return Ok(Value::Bool(false)),
                (Aggregate::Count, Ok(Value::Bool(true))) => count += 1,
                (_, Ok(_)) => {}
            }
        }
        match (aggregate, undecided) {
            (Aggregate::Sum, _) => Ok(sum),
            (Aggregate::Count, _) => Ok(Value::Int(count)),
            (Aggregate::Exists | Aggregate::All, Some(failure)) => Err(failure),
            (Aggregate::Exists, None) => Ok(Value::Bool(false)),
            (Aggregate::All, None) => Ok(Value::Bool(true)),
        }
    }

    /// A row fits when its condition is true. One that waits for an answer does not fit, but where the first counts it lets
    /// those behind it wait.
    fn table(&mut self, hit: HitPolicy, kind: Type, rows: &[(Node, Node)]) -> Result<Value, Failure> {
        let mut found: Option<Value> = (hit == HitPolicy::Collect).then(|| nothing(kind));
        for (condition, value) in rows {
            match self.truth(condition) {
                Ok(true) => {}
                Err(Failure::Missing) if hit != HitPolicy::First => continue,
                Ok(false) => continue,
                Err(failure) => return Err(failure),
            }
            let value = self.value(value)?;
            match (hit, found.take()) {
                (HitPolicy::First, _) => return Ok(value),
                (HitPolicy::Unique, None) => found = Some(value),
                (HitPolicy::Collect, Some(sum)) => found = Some(added(sum, value)?),
                (HitPolicy::Unique, Some(_)) | (HitPolicy::Collect, None) => return Err(Failure::Fault),
            }
        }
        found.ok_or(Failure::Missing)
    }

    fn copy(&mut self, value: &Value) -> Result<Value, Failure> {
        self.spend(match value {
            Value::Text(text) => text.len() / 64,
            Value::List(values) => values.len(),
            _ => 0,
        })?;
        Ok(value.clone())
    }

    fn truth(&mut self, node: &Node) -> Result<bool, Failure> {
        match self.value(node)? {
            Value::Bool(value) => Ok(value),
            _ => Err(Failure::Fault),
        }
    }

    fn int(&mut self, node: &Node) -> Result<i64, Failure> {
        match self.value(node)? {
            Value::Int(value) => Ok(value),
            _ => Err(Failure::Fault),
        }
    }

    fn text(&mut self, node: &Node) -> Result<String, Failure> {
        match self.value(node)? {
            Value::Text(value) => Ok(value),
            _ => Err(Failure::Fault),
        }
    }

    fn date(&mut self, node: &Node) -> Result<Date, Failure> {
        match self.value(node)? {
            Value::Date(value) => Ok(value),
            _ => Err(Failure::Fault),
        }
    }

    /// `&&` is decided by a false, `||` by a true, on either side and whatever the other side says.
    fn logical(&mut self, left: &Node, right: &Node, decisive: bool) -> Result<Value, Failure> {
        let first = self.truth(left);
        if first == Ok(decisive) || first == Err(Failure::Exhausted) {
            return first.map(Value::Bool);
        }
        let second = self.truth(right);
        if second == Ok(decisive) {
            return Ok(Value::Bool(decisive));
        }
        match (first, second) {
            (Err(Failure::Missing), Err(second)) => Err(second),
            (Err(first), _) => Err(first),
            (Ok(_), second) => second.map(Value::Bool),
        }
    }

    fn compare(&mut self, how: Comparison, left: &Node, right: &Node) -> Result<Value, Failure> {
        let first = self.value(left)?;
        let second = self.value(right)?;
        compared(how, &first, &second).map(Value::Bool).ok_or(Failure::Fault)
    }

    fn arithmetic(&mut self, how: Arithmetic, left: &Node, right: &Node) -> Result<Value, Failure> {
        let first = self.value(left)?;
        let second = self.value(right)?;
        calculated(how, first, second).ok_or(Failure::Fault)
    }

    fn number(&mut self, node: &Node) -> Result<Decimal, Failure> {
        match self.value(node)? {
            Value::Number(value) => Ok(value),
            Value::Int(value) => Ok(Decimal::from(value)),
            _ => Err(Failure::Fault),
        }
    }

    fn rounded(&mut self, node: &Node, strategy: RoundingStrategy) -> Result<Value, Failure> {
        let whole = self.number(node)?.round_dp_with_strategy(0, strategy);
        whole.to_i64().map(Value::Int).ok_or(Failure::Fault)
    }

    fn call(&mut self, function: Function, args: &[Node]) -> Result<Value, Failure> {
        match (function, args) {
            (Function::Size, [argument]) => {
                let size = match self.value(argument)? {
                    Value::Text(text) => text.chars().count(),
                    Value::List(values) => values.len(),
                    _ => return Err(Failure::Fault),
                };
                i64::try_from(size).map(Value::Int).map_err(|_| Failure::Fault)
            }
            (Function::Date, [year, month, day]) => {
                let year = i16::try_from(self.int(year)?).map_err(|_| Failure::Fault)?;
                let month = i8::try_from(self.int(month)?).map_err(|_| Failure::Fault)?;
                let day = i8::try_from(self.int(day)?).map_err(|_| Failure::Fault)?;
                Date::new(year, month, day).map(Value::Date).map_err(|_| Failure::Fault)
            }
            (Function::Year, [date]) => Ok(Value::Int(self.date(date)?.year().into())),
            (Function::Month, [date]) => Ok(Value::Int(self.date(date)?.month().into())),
            (Function::Day, [date]) => Ok(Value::Int(self.date(date)?.day().into())),
            (Function::AddMonths, [date, months]) => {
                let date = self.date(date)?;
                let months = self.int(months)?;
                add(date, Span::new().try_months(months))
            }
            (Function::AddDays, [date, days]) => {
                let date = self.date(date)?;
                let days = self.int(days)?;
                add(date, Span::new().try_days(days))
            }
            (Function::MonthsBetween, [from, to]) => {
                let from = self.date(from)?;
                let to = self.date(to)?;
                between(from, to, Unit::Month)
            }
            (Function::DaysBetween, [from, to]) => {
                let from = self.date(from)?;
                let to = self.date(to)?;
                between(from, to, Unit::Day)
            }
            (Function::AgeMonths, [date]) => {
                let from = self.date(date)?;
                between(from, self.facts.today, Unit::Month)
            }
            (Function::Number, [argument]) => self.number(argument).map(Value::Number),
            (Function::Round, [argument]) => self.rounded(argument, RoundingStrategy::MidpointAwayFromZero),
            (Function::Floor, [argument]) => self.rounded(argument, RoundingStrategy::ToNegativeInfinity),
            (Function::Ceil, [argument]) => self.rounded(argument, RoundingStrategy::ToPositiveInfinity),
            (Function::Hour | Function::Minute, [argument]) => match self.value(argument)? {
                Value::Time(time) if function == Function::Hour => Ok(Value::Int(time.hour().into())),
                Value::Time(time) => Ok(Value::Int(time.minute().into())),
                _ => Err(Failure::Fault),
            },
            (Function::Min | Function::Max, [first, rest @ ..]) => {
                let mut best = self.value(first)?;
                for argument in rest {
                    let next = self.value(argument)?;
                    let less = match (&next, &best) {
                        (Value::Int(next), Value::Int(best)) => next < best,
                        (Value::Number(next), Value::Number(best)) => next < best,
                        (Value::Time(next), Value::Time(best)) => next < best,
                        (Value::Date(next), Value::Date(best)) => next < best,
                        _ => return Err(Failure::Fault),
                    };
                    if less == (function == Function::Min) {
                        best = next;
                    }
                }
                Ok(best)
            }
            _ => Err(Failure::Fault),
        }
    }
}

fn negated(value: Value) -> Option<Value> {
    match value {
        Value::Int(number) => number.checked_neg().map(Value::Int),
        Value::Number(number) => Some(Value::Number(-number)),
        _ => None,
    }
}

fn compared(how: Comparison, first: &Value, second: &Value) -> Option<bool> {
    let order = match (first, second) {
        (Value::Bool(first), Value::Bool(second)) => first.cmp(second),
        (Value::Int(first), Value::Int(second)) => first.cmp(second),
        (Value::Number(first), Value::Number(second)) => first.cmp(second),
        (Value::Time(first), Value::Time(second)) => first.cmp(second),
        (Value::Text(first), Value::Text(second)) => first.cmp(second),
        (Value::Date(first), Value::Date(second)) => first.cmp(second),
        _ => return None,
    };
    Some(match how {
        Comparison::Equal => order.is_eq(),
        Comparison::NotEqual => order.is_ne(),
        Comparison::Less => order.is_lt(),
        Comparison::LessEqual => order.is_le(),
        Comparison::Greater => order.is_gt(),
        Comparison::GreaterEqual => order.is_ge(),
    })
}

fn calculated(how: Arithmetic, first: Value, second: Value) -> Option<Value> {
    match (first, second) {
        (Value::Int(first), Value::Int(second)) => match how {
            Arithmetic::Add => first.checked_add(second),
            Arithmetic::Subtract => first.checked_sub(second),
            Arithmetic::Multiply => first.checked_mul(second),
            Arithmetic::Divide => first.checked_div(second),
            Arithmetic::Remainder => first.checked_rem(second),
        }
        .map(Value::Int),
        (Value::Number(first), Value::Number(second)) => match how {
            Arithmetic::Add => first.checked_add(second),
            Arithmetic::Subtract => first.checked_sub(second),
            Arithmetic::Multiply => first.checked_mul(second),
            Arithmetic::Divide => first.checked_div(second),
            Arithmetic::Remainder => first.checked_rem(second),
        }
        .map(Value::Number),
        _ => None,
    }
}

/// What a sum begins with, or a list.
fn nothing(kind: Type) -> Value {
    match kind {
        Type::Number => Value::Number(Decimal::ZERO),
        Type::List => Value::List(Vec::new()),
        _ => Value::Int(0),
    }
}

fn added(sum: Value, value: Value) -> Result<Value, Failure> {
    match (sum, value) {
        (Value::Int(sum), Value::Int(value)) => sum.checked_add(value).map(Value::Int),
        (Value::Number(sum), Value::Number(value)) => sum.checked_add(value).map(Value::Number),
        (Value::List(mut list), Value::Text(value)) => {
            if !list.contains(&value) {
                list.push(value);
            }
            Some(Value::List(list))
        }
        _ => None,
    }
    .ok_or(Failure::Fault)
}

/// Whether `has` counts the value as an answer: an empty list is none.
pub(crate) fn is_answer(value: Option<&Value>) -> bool {
    match value {
        None => false,
        Some(Value::List(values)) => !values.is_empty(),
        Some(_) => true,
    }
}

fn add(date: Date, span: Result<Span, jiff::Error>) -> Result<Value, Failure> {
    let span = span.map_err(|_| Failure::Fault)?;
    date.checked_add(span).map(Value::Date).map_err(|_| Failure::Fault)
}

fn between(from: Date, to: Date, unit: Unit) -> Result<Value, Failure> {
    let span = from.until((unit, to)).map_err(|_| Failure::Fault)?;
    let count = match unit {
        Unit::Month => i64::from(span.get_months()),
        _ => i64::from(span.get_days()),
    };
    Ok(Value::Int(count))
}
