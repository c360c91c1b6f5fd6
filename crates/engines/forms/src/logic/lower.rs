//! From the parser's tree to a small typed one.

use std::collections::{BTreeMap, BTreeSet};

use cel::common::ast::{CallExpr, Expr, IdedExpr, LiteralValue, operators};
use regex::Regex;

use super::LogicError;
use crate::value::{Type, Value};

/// Deepest tree: a chain of as many operators as there can be tokens stays below it.
const MAX_DEPTH: usize = 200;

/// What expressions can name.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// Field id → position and type.
    pub(crate) fields: BTreeMap<String, (usize, Type)>,
    /// Parameter name → type.
    pub(crate) params: BTreeMap<String, Type>,
}

/// A well-typed expression.
#[derive(Debug, Clone)]
pub(crate) enum Node {
    Constant(Value),
    Field(usize),
    Param(String),
    Today,
    HasField(usize),
    HasParam(String),
    Not(Box<Node>),
    Negate(Box<Node>),
    And(Box<Node>, Box<Node>),
    Or(Box<Node>, Box<Node>),
    If(Box<Node>, Box<Node>, Box<Node>),
    Compare(Comparison, Box<Node>, Box<Node>),
    Arithmetic(Arithmetic, Box<Node>, Box<Node>),
    Join(Box<Node>, Box<Node>),
    InList(Box<Node>, Box<Node>),
    InSet(Box<Node>, Vec<Node>),
    Call(Function, Vec<Node>),
    Matches(Box<Node>, Regex),
}

impl Node {
    /// The parts it is made of, in the order in which they are written.
    pub(crate) fn parts(&self) -> Vec<&Node> {
        match self {
            Node::Constant(_)
            | Node::Field(_)
            | Node::Param(_)
            | Node::Today
            | Node::HasField(_)
            | Node::HasParam(_) => Vec::new(),
            Node::Not(inner) | Node::Negate(inner) | Node::Matches(inner, _) => vec![inner],
            Node::And(left, right)
            | Node::Or(left, right)
            | Node::Compare(_, left, right)
            | Node::Arithmetic(_, left, right)
            | Node::Join(left, right)
            | Node::InList(left, right) => vec![left, right],
            Node::If(condition, yes, no) => vec![condition, yes, no],
            Node::InSet(needle, items) => std::iter::once(&**needle).chain(items).collect(),
            Node::Call(_, args) => args.iter().collect(),
        }
    }

    /// Calls `visit` with this node and everything below it, from left to right.
    pub(crate) fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Node)) {
        visit(self);
        self.parts().into_iter().for_each(|part| part.walk(visit));
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Function {
    Size,
    Date,
    Year,
    Month,
    Day,
    AddMonths,
    AddDays,
    MonthsBetween,
    DaysBetween,
    AgeMonths,
    Min,
    Max,
}

/// Function names that fields must not take.
pub(crate) const RESERVED: &[&str] = &[
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

type Lowered = Result<(Node, Type), LogicError>;

struct Lowering<'a> {
    names: &'a Names,
    fields: BTreeSet<usize>,
}

pub(super) fn lower(parsed: &IdedExpr, names: &Names) -> Result<(Node, Type, BTreeSet<usize>), LogicError> {
    let mut lowering = Lowering { names, fields: BTreeSet::new() };
    let (node, kind) = lowering.any(parsed, 0)?;
    Ok((node, kind, lowering.fields))
}

impl Lowering<'_> {
    fn any(&mut self, parsed: &IdedExpr, depth: usize) -> Lowered {
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
        let (node, found) = self.any(parsed, depth)?;
        if found == expected {
            Ok(Box::new(node))
        } else {
            Err(LogicError::WrongType { expected: expected.name(), found: found.name() })
        }
    }

    fn call(&mut self, call: &CallExpr, depth: usize) -> Lowered {
        let mut args: Vec<&IdedExpr> = call.target.as_deref().into_iter().collect();
        args.extend(&call.args);
        let name = call.func_name.as_str();
        let is_operator = !name.starts_with(|c: char| c.is_ascii_alphabetic());
        match (name, args.as_slice()) {
            (operators::LOGICAL_AND, [left, right]) => {
                let node = Node::And(self.typed(left, Type::Bool, depth)?, self.typed(right, Type::Bool, depth)?);
                Ok((node, Type::Bool))
            }
            (operators::LOGICAL_OR, [left, right]) => {
                let node = Node::Or(self.typed(left, Type::Bool, depth)?, self.typed(right, Type::Bool, depth)?);
                Ok((node, Type::Bool))
            }
            (operators::LOGICAL_NOT, [inner]) => Ok((Node::Not(self.typed(inner, Type::Bool, depth)?), Type::Bool)),
            (operators::NEGATE, [inner]) => Ok((Node::Negate(self.typed(inner, Type::Int, depth)?), Type::Int)),
            (operators::CONDITIONAL, [condition, yes, no]) => {
                let condition = self.typed(condition, Type::Bool, depth)?;
                let (yes, kind) = self.any(yes, depth)?;
                let no = self.typed(no, kind, depth)?;
                Ok((Node::If(condition, Box::new(yes), no), kind))
            }
            (operators::EQUALS, [left, right]) => self.compare(Comparison::Equal, left, right, depth),
            (operators::NOT_EQUALS, [left, right]) => self.compare(Comparison::NotEqual, left, right, depth),
            (operators::LESS, [left, right]) => self.compare(Comparison::Less, left, right, depth),
            (operators::LESS_EQUALS, [left, right]) => self.compare(Comparison::LessEqual, left, right, depth),
            (operators::GREATER, [left, right]) => self.compare(Comparison::Greater, left, right, depth),
            (operators::GREATER_EQUALS, [left, right]) => self.compare(Comparison::GreaterEqual, left, right, depth),
            (operators::ADD, [left, right]) => {
                let (first, kind) = self.any(left, depth)?;
                if kind == Type::Text {
                    let second = self.typed(right, Type::Text, depth)?;
                    return Ok((Node::Join(Box::new(first), second), Type::Text));
                }
                self.arithmetic(Arithmetic::Add, (first, kind), right, depth)
            }
            (operators::SUBSTRACT, [left, right]) => self.arithmetic_of(Arithmetic::Subtract, left, right, depth),
            (operators::MULTIPLY, [left, right]) => self.arithmetic_of(Arithmetic::Multiply, left, right, depth),
            (operators::DIVIDE, [left, right]) => self.arithmetic_of(Arithmetic::Divide, left, right, depth),
            (operators::MODULO, [left, right]) => self.arithmetic_of(Arithmetic::Remainder, left, right, depth),
            (operators::IN, [needle, list]) => self.contained(needle, list, depth),
            _ if is_operator => Err(LogicError::Unsupported { what: "this operator" }),
            ("has", [argument]) => self.has(argument),
            ("matches", [text, pattern]) => self.matches(text, pattern, depth),
            ("date", [literal]) => date_literal(literal),
            _ => self.function(name, &args, depth),
        }
    }

    fn compare(&mut self, how: Comparison, left: &IdedExpr, right: &IdedExpr, depth: usize) -> Lowered {
        let (first, kind) = self.any(left, depth)?;
        let ordered = matches!(kind, Type::Int | Type::Date);
        let equality = matches!(how, Comparison::Equal | Comparison::NotEqual);
        if kind == Type::List || !(ordered || equality) {
            let expected = if equality { "bool, int, text or date" } else { "int or date" };
            return Err(LogicError::WrongType { expected, found: kind.name() });
        }
        let second = self.typed(right, kind, depth)?;
        Ok((Node::Compare(how, Box::new(first), second), Type::Bool))
    }

    fn arithmetic_of(&mut self, how: Arithmetic, left: &IdedExpr, right: &IdedExpr, depth: usize) -> Lowered {
        let first = self.any(left, depth)?;
        self.arithmetic(how, first, right, depth)
    }

    fn arithmetic(&mut self, how: Arithmetic, first: (Node, Type), right: &IdedExpr, depth: usize) -> Lowered {
        if first.1 != Type::Int {
            return Err(LogicError::WrongType { expected: Type::Int.name(), found: first.1.name() });
        }
        let second = self.typed(right, Type::Int, depth)?;
        Ok((Node::Arithmetic(how, Box::new(first.0), second), Type::Int))
    }

    fn contained(&mut self, needle: &IdedExpr, list: &IdedExpr, depth: usize) -> Lowered {
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

    fn has(&mut self, argument: &IdedExpr) -> Lowered {
        let node = match &argument.expr {
            Expr::Ident(name) => Node::HasField(self.field(name)?.0),
            other => Node::HasParam(self.param(other)?.0),
        };
        Ok((node, Type::Bool))
    }

    fn matches(&mut self, text: &IdedExpr, pattern: &IdedExpr, depth: usize) -> Lowered {
        let text = self.typed(text, Type::Text, depth)?;
        let Expr::Literal(LiteralValue::String(pattern)) = &pattern.expr else {
            return Err(LogicError::BadPattern);
        };
        let regex = bounded_regex(pattern.inner()).ok_or(LogicError::BadPattern)?;
        Ok((Node::Matches(text, regex), Type::Bool))
    }

    fn function(&mut self, name: &str, args: &[&IdedExpr], depth: usize) -> Lowered {
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
                let [first, rest @ ..] = args else {
                    return Err(arity());
                };
                let (node, kind) = self.any(first, depth)?;
                if !matches!(kind, Int | Date) {
                    return Err(LogicError::WrongType { expected: "int or date", found: kind.name() });
                }
                let mut nodes = vec![node];
                for argument in rest {
                    nodes.push(*self.typed(argument, kind, depth)?);
                }
                return Ok((Node::Call(function, nodes), kind));
            }
            "date" => (Function::Date, &[Int, Int, Int], Date),
            "year" => (Function::Year, &[Date], Int),
            "month" => (Function::Month, &[Date], Int),
            "day" => (Function::Day, &[Date], Int),
            "add_months" => (Function::AddMonths, &[Date, Int], Date),
            "add_days" => (Function::AddDays, &[Date, Int], Date),
            "months_between" => (Function::MonthsBetween, &[Date, Date], Int),
            "days_between" => (Function::DaysBetween, &[Date, Date], Int),
            "age_months" => (Function::AgeMonths, &[Date], Int),
            "has" | "matches" => return Err(arity()),
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

fn constant(literal: &LiteralValue) -> Lowered {
    let value = match literal {
        LiteralValue::Boolean(value) => Value::Bool(*value.inner()),
        LiteralValue::Int(value) => Value::Int(*value.inner()),
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

fn date_literal(literal: &IdedExpr) -> Lowered {
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
