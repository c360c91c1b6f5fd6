//! The typed tree of an expression, and what it can name.

use std::collections::BTreeMap;

use regex::Regex;

use crate::definition::HitPolicy;
use crate::shape::Shape;
use crate::value::{Type, Value};

/// What expressions can name.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// Field id → position and type.
    pub(crate) fields: BTreeMap<String, (usize, Type)>,
    /// Parameter name → type.
    pub(crate) params: BTreeMap<String, Type>,
    /// Which fields stand in rows.
    pub(crate) shape: Shape,
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
    /// What is judged in every row of a group, by its scope; the type is that of the sum.
    Rows(Aggregate, usize, Type, Box<Node>),
    /// A decision table: conditions and values.
    Table(HitPolicy, Type, Vec<(Node, Node)>),
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
            Node::Not(inner) | Node::Negate(inner) | Node::Matches(inner, _) | Node::Rows(.., inner) => vec![inner],
            Node::Table(.., rows) => rows.iter().flat_map(|(condition, value)| [condition, value]).collect(),
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

/// What becomes of the rows of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aggregate {
    Sum,
    Exists,
    All,
    Count,
}

impl Aggregate {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "sum" => Self::Sum,
            "exists" => Self::Exists,
            "all" => Self::All,
            "count" => Self::Count,
            _ => return None,
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Function {
    Size,
    Number,
    Round,
    Floor,
    Ceil,
    Hour,
    Minute,
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
