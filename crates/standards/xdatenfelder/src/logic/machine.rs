//! Rules as the FIM portal gives them to programs: JSON of `/api/v1/translated-rules/{id}/{version}`.

use serde_json::Value;

use super::elements::Elements;
use super::{Comparison, Condition, Constant, Effect, MAX_NESTING, Operand, Path, Reason, Statement, Untranslated};
use crate::values::Id;

/// A rule with the element that bears it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MachineRule {
    /// The element whose rule it is.
    pub bearer: Id,
    /// What it demands; its text is the message.
    pub statement: Statement,
}

/// What a document of rules holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MachineRules {
    /// What was understood.
    pub rules: Vec<MachineRule>,
    /// What was not, by its message.
    pub rest: Vec<Untranslated>,
}

/// Reads a list of rules. Each says its `element`, or all are of the one that is given. Values are checked against the schema
/// where it knows the field; where `elements` knows nothing of a field, its values are texts.
///
/// # Errors
///
/// The text is not JSON, or not a list of objects.
pub fn machine_rules(json: &str, elements: &Elements, bearer: Option<&Id>) -> Result<MachineRules, serde_json::Error> {
    let list: Vec<serde_json::Map<String, Value>> = serde_json::from_str(json)?;
    let mut found = MachineRules::default();
    for rule in &list {
        let text = |name: &str| rule.get(name).and_then(Value::as_str);
        let message = text("message").unwrap_or_default().to_owned();
        let owner = text("element").and_then(Id::new).or_else(|| bearer.cloned());
        match read(rule, elements, owner) {
            Ok((bearer, when, effect)) => {
                let statement = Statement { lands: None, when, effect, text: message };
                found.rules.push(MachineRule { bearer, statement });
            }
            Err(reason) => found.rest.push(Untranslated { text: message, reason }),
        }
    }
    Ok(found)
}

type Demand = (Id, Condition, Effect);

fn read(rule: &serde_json::Map<String, Value>, elements: &Elements, bearer: Option<Id>) -> Result<Demand, Reason> {
    let bearer = bearer.ok_or_else(|| Reason::NoReference("element".to_owned()))?;
    let condition = condition(rule.get("condition").unwrap_or(&Value::Null), elements, 0)?;
    let target = match rule.get("target").and_then(Value::as_str) {
        Some(text) => Some(path(text)?),
        None => None,
    };
    let effect = rule.get("effect").and_then(Value::as_str).unwrap_or_default();
    match (effect, target) {
        ("require", Some(target)) => Ok((bearer, condition, Effect::Require(target))),
        ("forbid", Some(target)) => Ok((bearer, condition, Effect::Forbid(target))),
        ("valid", _) => Ok((bearer, Condition::Constant(true), Effect::Valid(condition))),
        (effect, _) => Err(Reason::UnknownOperator(effect.to_owned())),
    }
}

fn path(text: &str) -> Result<Path, Reason> {
    let text = text.strip_prefix("self.").unwrap_or(text);
    let ids: Option<Vec<Id>> = text.split('.').map(Id::new).collect();
    ids.map(Path).ok_or_else(|| Reason::UnknownElement(text.to_owned()))
}

fn condition(value: &Value, elements: &Elements, depth: usize) -> Result<Condition, Reason> {
    if depth > 4 * MAX_NESTING {
        return Err(Reason::TooLong);
    }
    if let Value::Bool(value) = value {
        return Ok(Condition::Constant(*value));
    }
    let unknown = || Reason::UnknownOperator(value.to_string().chars().take(60).collect());
    let members = value.as_object().filter(|members| members.len() == 1).ok_or_else(unknown)?;
    let (name, inner) = members.iter().next().ok_or_else(unknown)?;
    let parts = || -> Result<Vec<Condition>, Reason> {
        let list = inner.as_array().ok_or_else(unknown)?;
        list.iter().map(|part| condition(part, elements, depth + 1)).collect()
    };
    Ok(match name.as_str() {
        "and" => Condition::all(parts()?),
        "or" => Condition::any(parts()?),
        "xor" => Condition::One(parts()?),
        "identifier" => Condition::Is(identifier(value)?, vec![Constant::Bool(true)]),
        "not" => condition(inner, elements, depth + 1)?.negated(),
        "is_empty" => Condition::Filled(identifier(inner)?).negated(),
        "is_valid_date" => match inner.as_array().map(Vec::as_slice) {
            Some([day, month, year]) => Condition::ValidDate(identifier(day)?, identifier(month)?, identifier(year)?),
            _ => return Err(unknown()),
        },
        "equal" => comparison(inner, Comparison::Equal, elements)?,
        "not_equal" => comparison(inner, Comparison::Equal, elements)?.negated(),
        "less_than" => comparison(inner, Comparison::Less, elements)?,
        "less_than_or_equal" => comparison(inner, Comparison::LessOrEqual, elements)?,
        "greater_than" => comparison(inner, Comparison::Greater, elements)?,
        "greater_than_or_equal" => comparison(inner, Comparison::GreaterOrEqual, elements)?,
        _ => return Err(Reason::UnknownOperator(name.clone())),
    })
}

fn identifier(value: &Value) -> Result<Path, Reason> {
    let text = value.get("identifier").and_then(Value::as_str);
    path(text.ok_or_else(|| Reason::UnknownOperator(value.to_string().chars().take(60).collect()))?)
}

fn comparison(value: &Value, by: Comparison, elements: &Elements) -> Result<Condition, Reason> {
    let unknown = || Reason::UnknownOperator(value.to_string().chars().take(60).collect());
    let Some([left, right]) = value.as_array().map(Vec::as_slice) else { return Err(unknown()) };
    let left = identifier(left)?;
    if right.get("identifier").is_some() {
        return Ok(Condition::Compare(Operand::Element(left), by, Operand::Element(identifier(right)?)));
    }
    let constant = match right {
        Value::Bool(value) => Constant::Bool(*value),
        Value::Number(number) => Constant::Number(number.to_string()),
        Value::String(text) => match left.last().map(|id| elements.constant(id, text, None)) {
            Some(Ok(constant)) => constant,
            _ => Constant::Text(text.clone()),
        },
        _ => return Err(unknown()),
    };
    Ok(match by {
        Comparison::Equal => Condition::Is(left, vec![constant]),
        _ => Condition::Compare(Operand::Element(left), by, Operand::Constant(constant)),
    })
}
