//! From the parser's tree to a small typed one.

use std::collections::BTreeSet;

use cel::common::ast::{CallExpr, Expr, IdedExpr, LiteralValue, operators};
use regex::Regex;

use rust_decimal::Decimal;

use super::LogicError;
use super::node::{Aggregate, Arithmetic, Comparison, Function, Names, Node};
use crate::read;
use crate::value::{Type, Value};

/// Deepest tree: a chain of as many operators as there can be tokens stays below it.
const MAX_DEPTH: usize = 200;

/// Words that fields must not take. Functions that came later are not among them: a form that was valid stays valid.
pub const RESERVED: &[&str] = &[
    "params",
    "today",
    "has",
    "size",
    "date",
    "year",
    "month",
    "day",
    "add_months",
    "add_days",
    "months_between",
    "days_between",
    "age_months",
    "min",
    "max",
    "matches",
    "true",
    "false",
    "null",
    "in",
    "as",
    "break",
    "const",
    "continue",
    "else",
    "for",
    "function",
    "if",
    "import",
    "let",
    "loop",
    "package",
    "namespace",
    "return",
    "var",
    "void",
    "while",
];

type Typed = Result<(Node, Type), LogicError>;

struct Lowering<'a> {
    names: &'a Names,
    /// The rows in which the expression stands.
    scope: usize,
    fields: BTreeSet<usize>,
    names_rows: bool,
}

/// An expression as it was lowered.
pub(super) struct Lowered {
    pub(super) node: Node,
    pub(super) kind: Type,
    /// Positions of the fields it names.
    pub(super) fields: BTreeSet<usize>,
    /// It judges rows.
    pub(super) names_rows: bool,
}

pub(super) fn lower(parsed: &IdedExpr, names: &Names, scope: usize) -> Result<Lowered, LogicError> {
    let mut lowering = Lowering { names, scope, fields: BTreeSet::new(), names_rows: false };
    let (node, kind) = lowering.any(parsed, 0)?;
    Ok(Lowered { node, kind, fields: lowering.fields, names_rows: lowering.names_rows })
}

/// A whole number where a decimal one is expected.
pub(super) fn widened(node: Node) -> Node {
    match node {
        Node::Constant(Value::Int(number)) => Node::Constant(Value::Number(Decimal::from(number))),
        node => Node::Call(Function::Number, vec![node]),
    }
}

impl Lowering<'_> {
    fn any(&mut self, parsed: &IdedExpr, depth: usize) -> Typed {
        if depth > MAX_DEPTH {
            return Err(LogicError::TooComplex);
        }
        match &parsed.expr {
            Expr::Literal(literal) => constant(literal),
            Expr::Ident(name) if name == "today" => Ok((Node::Today, Type::Date)),
            Expr::Ident(name) => {
                let (position, kind) = self.field(name)?;
                Ok((Node::Field(position), kind))
            }
            Expr::Select(_) => {
                let (name, kind) = self.param(&parsed.expr)?;
                Ok((Node::Param(name), kind))
            }
            Expr::Call(call) => self.call(call, depth + 1),
            Expr::List(_) => Err(LogicError::Unsupported { what: "a list outside of `in`" }),
            Expr::Map(_) | Expr::Struct(_) => Err(LogicError::Unsupported { what: "a map" }),
            Expr::Comprehension(_) => Err(LogicError::Unsupported { what: "a comprehension" }),
            Expr::Unspecified => Err(LogicError::Unsupported { what: "an empty expression" }),
        }
    }

    fn field(&mut self, name: &str) -> Result<(usize, Type), LogicError> {
        let found = self.names.fields.get(name).copied();
        let (position, kind) = found.ok_or_else(|| LogicError::UnknownName { name: name.to_owned() })?;
        if !self.names.shape.reaches(self.scope, self.names.shape.scope_of(position)) {
            return Err(LogicError::OutOfReach { name: name.to_owned() });
        }
        self.fields.insert(position);
        Ok((position, kind))
    }

    fn param(&self, expr: &Expr) -> Result<(String, Type), LogicError> {
        let Expr::Select(select) = expr else {
            return Err(LogicError::Unsupported { what: "this name" });
        };
        match &select.operand.expr {
            Expr::Ident(root) if root == "params" && !select.test => {
                let kind = self.names.params.get(&select.field).copied();
                let kind = kind.ok_or_else(|| LogicError::UnknownParameter { name: select.field.clone() })?;
                Ok((select.field.clone(), kind))
            }
            Expr::Ident(root) if root == "params" => Err(LogicError::Unsupported { what: "this test" }),
            _ => Err(LogicError::Unsupported { what: "a dot after anything but `params`" }),
        }
    }

    fn typed(&mut self, parsed: &IdedExpr, expected: Type, depth: usize) -> Result<Box<Node>, LogicError> {
        match self.any(parsed, depth)? {
            (node, found) if found == expected => Ok(Box::new(node)),
            (node, Type::Int) if expected == Type::Number => Ok(Box::new(widened(node))),
            (_, found) => Err(LogicError::WrongType { expected: expected.name(), found: found.name() }),
        }
    }

    /// Two operands of the same type; a whole number beside a decimal one becomes one.
    fn both(&mut self, left: &IdedExpr, right: &IdedExpr, depth: usize) -> Result<(Node, Node, Type), LogicError> {
        let (first, kind) = self.any(left, depth)?;
        let (second, found) = self.any(right, depth)?;
        match (kind, found) {
            _ if kind == found => Ok((first, second, kind)),
            (Type::Int, Type::Number) => Ok((widened(first), second, Type::Number)),
            (Type::Number, Type::Int) => Ok((first, widened(second), Type::Number)),
            _ => Err(LogicError::WrongType { expected: kind.name(), found: found.name() }),
        }
    }

    fn call(&mut self, call: &CallExpr, depth: usize) -> Typed {
        let mut args: Vec<&IdedExpr> = call.target.as_deref().into_iter().collect();
        args.extend(&call.args);
        let name = call.func_name.as_str();
        let is_operator = !name.starts_with(|c: char| c.is_ascii_alphabetic());
        match (name, args.as_slice()) {
            (_, [left, right]) if let Some(operator) = Binary::named(name) => self.binary(operator, left, right, depth),
            (operators::LOGICAL_NOT, [inner]) => Ok((Node::Not(self.typed(inner, Type::Bool, depth)?), Type::Bool)),
            (operators::NEGATE, [inner]) => self.negated(inner, depth),
            (operators::CONDITIONAL, [condition, yes, no]) => self.conditional(condition, yes, no, depth),
            (operators::IN, [needle, list]) => self.contained(needle, list, depth),
            _ if is_operator => Err(LogicError::Unsupported { what: "this operator" }),
            ("has", [argument]) => self.has(argument),
            ("matches", [text, pattern]) => self.matches(text, pattern, depth),
            ("date", [literal]) => date_literal(literal),
            ("time", [literal]) => time_literal(literal),
            (_, [group, body]) if let Some(aggregate) = Aggregate::named(name) => {
                self.rows(aggregate, group, body, depth)
            }
            _ => self.function(name, &args, depth),
        }
    }

    // The functions below are apart so that the stack stays small: expressions nest.

    fn binary(&mut self, operator: Binary, left: &IdedExpr, right: &IdedExpr, depth: usize) -> Typed {
        let (first, second, kind) = self.both(left, right, depth)?;
        joined(operator, Box::new(first), Box::new(second), kind)
    }

    fn negated(&mut self, inner: &IdedExpr, depth: usize) -> Typed {
        match self.any(inner, depth)? {
            (inner, kind @ (Type::Int | Type::Number)) => Ok((Node::Negate(Box::new(inner)), kind)),
            (_, found) => Err(LogicError::WrongType { expected: "int or number", found: found.name() }),
        }
    }

    fn conditional(&mut self, condition: &IdedExpr, yes: &IdedExpr, no: &IdedExpr, depth: usize) -> Typed {
        let condition = self.typed(condition, Type::Bool, depth)?;
        let (yes, no, kind) = self.both(yes, no, depth)?;
        Ok((Node::If(condition, Box::new(yes), Box::new(no)), kind))
    }

    fn rows(&mut self, aggregate: Aggregate, group: &IdedExpr, body: &IdedExpr, depth: usize) -> Typed {
        let Expr::Ident(name) = &group.expr else {
            return Err(LogicError::Unsupported { what: "anything but the name of a repeating group here" });
        };
        let (position, _) = self.field(name)?;
        let shape = &self.names.shape;
        let scope = shape.opened_by(position).ok_or_else(|| LogicError::NotRepeated { name: name.clone() })?;
        let outer = std::mem::replace(&mut self.scope, scope);
        self.names_rows = true;
        let lowered = match aggregate {
            Aggregate::Sum => self.any(body, depth),
            _ => self.typed(body, Type::Bool, depth).map(|body| (*body, Type::Bool)),
        };
        self.scope = outer;
        let (body, kind) = lowered?;
        let (sum, result) = match (aggregate, kind) {
            (Aggregate::Sum, Type::Int | Type::Number) => (kind, kind),
            (Aggregate::Sum, _) => {
                return Err(LogicError::WrongType { expected: "int or number", found: kind.name() });
            }
            (Aggregate::Count, _) => (Type::Int, Type::Int),
            (Aggregate::Exists | Aggregate::All, _) => (Type::Int, Type::Bool),
        };
        Ok((Node::Rows(aggregate, scope, sum, Box::new(body)), result))
    }

    fn contained(&mut self, needle: &IdedExpr, list: &IdedExpr, depth: usize) -> Typed {
        if let Expr::List(literal) = &list.expr {
            let (first, kind) = self.any(needle, depth)?;
            if !literal.optional_indices.is_empty() || kind == Type::List {
                return Err(LogicError::Unsupported { what: "this list" });
            }
            let items = literal.elements.iter();
            let items = items.map(|item| self.typed(item, kind, depth).map(|node| *node)).collect::<Result<_, _>>()?;
            return Ok((Node::InSet(Box::new(first), items), Type::Bool));
        }
        let needle = self.typed(needle, Type::Text, depth)?;
        let list = self.typed(list, Type::List, depth)?;
        Ok((Node::InList(needle, list), Type::Bool))
    }

    fn has(&mut self, argument: &IdedExpr) -> Typed {
        let node = match &argument.expr {
            Expr::Ident(name) => Node::HasField(self.field(name)?.0),
            other => Node::HasParam(self.param(other)?.0),
        };
        Ok((node, Type::Bool))
    }

    fn matches(&mut self, text: &IdedExpr, pattern: &IdedExpr, depth: usize) -> Typed {
        let text = self.typed(text, Type::Text, depth)?;
        let Expr::Literal(LiteralValue::String(pattern)) = &pattern.expr else {
            return Err(LogicError::BadPattern);
        };
        let regex = bounded_regex(pattern.inner()).ok_or(LogicError::BadPattern)?;
        Ok((Node::Matches(text, regex), Type::Bool))
    }

    /// The least or greatest of some values; whole numbers beside a decimal one become decimal.
    fn extreme(&mut self, function: Function, args: &[&IdedExpr], depth: usize) -> Typed {
        let name = if function == Function::Min { "min" } else { "max" };
        let [first, rest @ ..] = args else {
            return Err(LogicError::WrongArity { name: name.to_owned() });
        };
        let (node, mut kind) = self.any(first, depth)?;
        if !matches!(kind, Type::Int | Type::Number | Type::Date | Type::Time) {
            return Err(LogicError::WrongType { expected: "int, number, date or time", found: kind.name() });
        }
        let mut nodes = vec![node];
        for argument in rest {
            let (node, found) = self.any(argument, depth)?;
            match (kind, found) {
                _ if kind == found => nodes.push(node),
                (Type::Number, Type::Int) => nodes.push(widened(node)),
                (Type::Int, Type::Number) => {
                    nodes = nodes.into_iter().map(widened).chain([node]).collect();
                    kind = Type::Number;
                }
                _ => return Err(LogicError::WrongType { expected: kind.name(), found: found.name() }),
            }
        }
        Ok((Node::Call(function, nodes), kind))
    }

    fn function(&mut self, name: &str, args: &[&IdedExpr], depth: usize) -> Typed {
        use Type::{Date, Int};
        let arity = || LogicError::WrongArity { name: name.to_owned() };
        let (function, expected, kind): (Function, &[Type], Type) = match name {
            "size" => {
                let [argument] = args else {
                    return Err(arity());
                };
                let (node, kind) = self.any(argument, depth)?;
                if !matches!(kind, Type::Text | Type::List) {
                    return Err(LogicError::WrongType { expected: "text or list", found: kind.name() });
                }
                return Ok((Node::Call(Function::Size, vec![node]), Int));
            }
            "min" | "max" => {
                let function = if name == "min" { Function::Min } else { Function::Max };
                return self.extreme(function, args, depth);
            }
            "number" => (Function::Number, &[Type::Number], Type::Number),
            "round" => (Function::Round, &[Type::Number], Int),
            "floor" => (Function::Floor, &[Type::Number], Int),
            "ceil" => (Function::Ceil, &[Type::Number], Int),
            "hour" => (Function::Hour, &[Type::Time], Int),
            "minute" => (Function::Minute, &[Type::Time], Int),
            "date" => (Function::Date, &[Int, Int, Int], Date),
            "year" => (Function::Year, &[Date], Int),
            "month" => (Function::Month, &[Date], Int),
            "day" => (Function::Day, &[Date], Int),
            "add_months" => (Function::AddMonths, &[Date, Int], Date),
            "add_days" => (Function::AddDays, &[Date, Int], Date),
            "months_between" => (Function::MonthsBetween, &[Date, Date], Int),
            "days_between" => (Function::DaysBetween, &[Date, Date], Int),
            "age_months" => (Function::AgeMonths, &[Date], Int),
            "has" | "matches" | "time" => return Err(arity()),
            _ if Aggregate::named(name).is_some() => return Err(arity()),
            _ => {
                return Err(LogicError::UnknownFunction { name: name.to_owned() });
            }
        };
        if args.len() != expected.len() {
            return Err(arity());
        }
        let nodes =
            args.iter().zip(expected).map(|(argument, kind)| self.typed(argument, *kind, depth).map(|node| *node));
        Ok((Node::Call(function, nodes.collect::<Result<_, _>>()?), kind))
    }
}

fn constant(literal: &LiteralValue) -> Typed {
    let value = match literal {
        LiteralValue::Boolean(value) => Value::Bool(*value.inner()),
        LiteralValue::Int(value) => Value::Int(*value.inner()),
        LiteralValue::Double(value) => {
            let number = Decimal::from_str_exact(&value.inner().to_string()).ok();
            Value::Number(number.ok_or(LogicError::Unsupported { what: "a number of this size" })?)
        }
        LiteralValue::String(value) => Value::Text(value.inner().to_owned()),
        LiteralValue::Null => {
            return Err(LogicError::Unsupported { what: "null (use has(…))" });
        }
        _ => {
            return Err(LogicError::Unsupported { what: "this literal" });
        }
    };
    let kind = value.kind();
    Ok((Node::Constant(value), kind))
}

/// Operators with two operands of the same type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Binary {
    And,
    Or,
    Compare(Comparison),
    Arithmetic(Arithmetic),
}

impl Binary {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            operators::LOGICAL_AND => Self::And,
            operators::LOGICAL_OR => Self::Or,
            operators::EQUALS => Self::Compare(Comparison::Equal),
            operators::NOT_EQUALS => Self::Compare(Comparison::NotEqual),
            operators::LESS => Self::Compare(Comparison::Less),
            operators::LESS_EQUALS => Self::Compare(Comparison::LessEqual),
            operators::GREATER => Self::Compare(Comparison::Greater),
            operators::GREATER_EQUALS => Self::Compare(Comparison::GreaterEqual),
            operators::ADD => Self::Arithmetic(Arithmetic::Add),
            operators::SUBSTRACT => Self::Arithmetic(Arithmetic::Subtract),
            operators::MULTIPLY => Self::Arithmetic(Arithmetic::Multiply),
            operators::DIVIDE => Self::Arithmetic(Arithmetic::Divide),
            operators::MODULO => Self::Arithmetic(Arithmetic::Remainder),
            _ => return None,
        })
    }
}

/// Two operands of the type `kind`, joined by an operator that takes them.
fn joined(operator: Binary, first: Box<Node>, second: Box<Node>, kind: Type) -> Typed {
    let expected = match operator {
        Binary::And if kind == Type::Bool => return Ok((Node::And(first, second), Type::Bool)),
        Binary::Or if kind == Type::Bool => return Ok((Node::Or(first, second), Type::Bool)),
        Binary::And | Binary::Or => Type::Bool.name(),
        Binary::Compare(how @ (Comparison::Equal | Comparison::NotEqual)) if kind != Type::List => {
            return Ok((Node::Compare(how, first, second), Type::Bool));
        }
        Binary::Compare(Comparison::Equal | Comparison::NotEqual) => "bool, int, number, text, date or time",
        Binary::Compare(how) if matches!(kind, Type::Int | Type::Number | Type::Date | Type::Time) => {
            return Ok((Node::Compare(how, first, second), Type::Bool));
        }
        Binary::Compare(_) => "int, number, date or time",
        Binary::Arithmetic(Arithmetic::Add) if kind == Type::Text => {
            return Ok((Node::Join(first, second), Type::Text));
        }
        Binary::Arithmetic(how) if matches!(kind, Type::Int | Type::Number) => {
            return Ok((Node::Arithmetic(how, first, second), kind));
        }
        Binary::Arithmetic(_) => "int or number",
    };
    Err(LogicError::WrongType { expected, found: kind.name() })
}

fn time_literal(literal: &IdedExpr) -> Typed {
    let Expr::Literal(LiteralValue::String(text)) = &literal.expr else {
        return Err(LogicError::WrongArity { name: "time".to_owned() });
    };
    let text = text.inner();
    let time = read::time(text).ok_or_else(|| LogicError::BadDate { text: text.to_owned() })?;
    Ok((Node::Constant(Value::Time(time)), Type::Time))
}

fn date_literal(literal: &IdedExpr) -> Typed {
    let Expr::Literal(LiteralValue::String(text)) = &literal.expr else {
        return Err(LogicError::WrongArity { name: "date".to_owned() });
    };
    let text = text.inner();
    let date = text.parse().map_err(|_| LogicError::BadDate { text: text.to_owned() })?;
    Ok((Node::Constant(Value::Date(date)), Type::Date))
}

/// A regular expression of bounded size, or nothing.
pub(crate) fn bounded_regex(pattern: &str) -> Option<Regex> {
    if pattern.len() > 300 {
        return None;
    }
    regex::RegexBuilder::new(pattern).size_limit(1 << 18).dfa_size_limit(1 << 18).nest_limit(20).build().ok()
}
