//! Evaluation within a budget. Every failure is a value.

use jiff::civil::Date;
use jiff::{Span, Unit};

use super::BUDGET;
use super::lower::{Arithmetic, Comparison, Function, Node};
use crate::parameter::Params;
use crate::value::Value;

/// What expressions can see.
pub(crate) struct Facts<'a> {
    /// Values by field position; nothing for hidden, unanswered and wrongly answered fields.
    pub(crate) fields: &'a [Option<Value>],
    /// The legal entity's parameters.
    pub(crate) params: &'a Params,
    /// The day of the evaluation.
    pub(crate) today: Date,
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

pub(crate) fn evaluate(node: &Node, facts: &Facts<'_>) -> Result<Value, Failure> {
    Evaluator { facts, left: BUDGET }.value(node)
}

/// An upper bound of the steps that evaluating the node takes; `size` is the steps that copying a named value takes.
pub(super) fn cost(node: &Node, size: &impl Fn(&Node) -> u32) -> u32 {
    let parts: Vec<u32> = node.parts().into_iter().map(|part| cost(part, size)).collect();
    let last = parts.last().copied().unwrap_or_default();
    let own = match node {
        Node::Field(_) | Node::Param(_) => size(node),
        Node::Constant(Value::Text(text)) => u32::try_from(text.len() / 64).unwrap_or(u32::MAX),
        Node::Join(..) | Node::InList(..) => last,
        Node::Matches(..) => last.saturating_add(1).saturating_mul(4),
        _ => 0,
    };
    parts.into_iter().fold(own.saturating_add(1), u32::saturating_add)
}

struct Evaluator<'a> {
    facts: &'a Facts<'a>,
    left: u32,
}

impl Evaluator<'_> {
    fn spend(&mut self, steps: usize) -> Result<(), Failure> {
        let steps = u32::try_from(steps).unwrap_or(u32::MAX);
        self.left = self.left.checked_sub(steps).ok_or(Failure::Exhausted)?;
        Ok(())
    }

    fn value(&mut self, node: &Node) -> Result<Value, Failure> {
        self.spend(1)?;
        match node {
            Node::Constant(value) => self.copy(value),
            Node::Field(position) => {
                let value = self.facts.fields.get(*position).and_then(Option::as_ref).ok_or(Failure::Missing)?;
                self.copy(value)
            }
            Node::Param(name) => {
                let value = self.facts.params.get(name).ok_or(Failure::Missing)?;
                self.copy(value)
            }
            Node::Today => Ok(Value::Date(self.facts.today)),
            Node::HasField(position) => {
                let value = self.facts.fields.get(*position).and_then(Option::as_ref);
                Ok(Value::Bool(is_answer(value)))
            }
            Node::HasParam(name) => Ok(Value::Bool(is_answer(self.facts.params.get(name)))),
            Node::Not(inner) => Ok(Value::Bool(!self.truth(inner)?)),
            Node::Negate(inner) => self.int(inner)?.checked_neg().map(Value::Int).ok_or(Failure::Fault),
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
        }
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
        let order = match (&first, &second) {
            (Value::Bool(first), Value::Bool(second)) => first.cmp(second),
            (Value::Int(first), Value::Int(second)) => first.cmp(second),
            (Value::Text(first), Value::Text(second)) => first.cmp(second),
            (Value::Date(first), Value::Date(second)) => first.cmp(second),
            _ => return Err(Failure::Fault),
        };
        Ok(Value::Bool(match how {
            Comparison::Equal => order.is_eq(),
            Comparison::NotEqual => order.is_ne(),
            Comparison::Less => order.is_lt(),
            Comparison::LessEqual => order.is_le(),
            Comparison::Greater => order.is_gt(),
            Comparison::GreaterEqual => order.is_ge(),
        }))
    }

    fn arithmetic(&mut self, how: Arithmetic, left: &Node, right: &Node) -> Result<Value, Failure> {
        let first = self.int(left)?;
        let second = self.int(right)?;
        let result = match how {
            Arithmetic::Add => first.checked_add(second),
            Arithmetic::Subtract => first.checked_sub(second),
            Arithmetic::Multiply => first.checked_mul(second),
            Arithmetic::Divide => first.checked_div(second),
            Arithmetic::Remainder => first.checked_rem(second),
        };
        result.map(Value::Int).ok_or(Failure::Fault)
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
            (Function::Min | Function::Max, [first, rest @ ..]) => {
                let mut best = self.value(first)?;
                for argument in rest {
                    let next = self.value(argument)?;
                    let less = match (&next, &best) {
                        (Value::Int(next), Value::Int(best)) => next < best,
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
