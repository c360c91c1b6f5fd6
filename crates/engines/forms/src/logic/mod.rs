//! The logic of forms: a subset of CEL, parsed, type-checked, and evaluated within a budget.
//!
//! # What can be written
//!
//! | | |
//! |---|---|
//! | names | every field id; `params.<name>` (dots of the parameter's key become underscores); `today` |
//! | types | `bool` (yes/no, consent), `int` (whole numbers, money in cents), `number` (exact decimals), `text` (text, one choice), `date`, `time`, `list` (several choices, attachments, rows) |
//! | literals | `true`, `false`, `42`, `1.5`, `'text'`, `"text"`, `date('2026-01-31')`, `time('20:00')` |
//! | operators | `&&` `\|\|` `!` `==` `!=` `<` `<=` `>` `>=` `+` `-` `*` `/` `%` `? :` and `in` (a list, or a literal such as `x in ['a', 'b']`) |
//! | answered? | `has(field)`, `has(params.name)` |
//! | size | `size(text)` in characters, `size(list)`, `size(group)` in rows |
//! | rows | `sum(group, value)`, `count(group, condition)`, `exists(group, condition)`, `all(group, condition)`: the second part is judged in every row |
//! | numbers | an `int` beside a `number` becomes one; `round(n)` (half away from zero), `floor(n)`, `ceil(n)` give an `int` |
//! | times | `hour(t)`, `minute(t)` |
//! | dates | `date(year, month, day)`, `year(d)`, `month(d)`, `day(d)`, `add_months(d, n)`, `add_days(d, n)`, `months_between(a, b)` and `days_between(a, b)` (complete ones, negative when `b` is earlier), `age_months(d)` = `months_between(d, today)` |
//! | choose | `min(a, b, …)`, `max(a, b, …)` of numbers, dates or times |
//! | pattern | `matches(text, 'regex')`: somewhere in the text; linear time |
//!
//! `add_months` keeps the last day of a shorter month (31 January + 1 month = 28 or 29 February, § 188 Abs. 3 BGB).
//! Division rounds towards zero.
//!
//! # Rows
//!
//! In a row of a repeating group a name means the field in that row; a field around the group is named as it is. From
//! outside, the fields of a group can only be named in the second part of `sum`, `count`, `exists` and `all`. A row without
//! a value adds nothing to a sum and is not counted; `exists` and `all` are missing when it could decide them. They
//! are decided by one row whatever the others say, as `||` and `&&` are.
//!
//! # Missing answers
//!
//! A field that is hidden, unanswered or wrongly answered has no value. Using it gives "missing", which spreads,
//! except through `&&` and `||`: `false && missing` is false and `true || missing` is true, in either order, as CEL
//! defines it for errors. `has(x)` is never missing. Lists are never missing but empty; a consent is never missing
//! but false. Missing counts as false in a condition, as "not judged" in a rule, and as no value in a
//! computed field or fee.
//!
//! # Bounds
//!
//! An expression has at most 2000 bytes, 300 tokens, nesting of 12 and a budget of 10 000 steps, or of 400 000 when it judges
//! rows or is a decision table; all expressions of an evaluation together have 20 million. Whole numbers are 64 bit, decimal ones have nine digits
//! before and six behind the point; both are checked. Whatever is beyond is an error value.

mod eval;
mod lower;
mod node;
mod scan;

use std::collections::BTreeSet;

pub(crate) use eval::{Facts, Failure, Values, evaluate, is_answer};
pub use lower::RESERVED;
pub(crate) use lower::bounded_regex;
pub(crate) use node::{Function, Names, Node};

use crate::definition::HitPolicy;
use crate::value::{Type, Value};

/// Most bytes of an expression's source.
pub const MAX_BYTES: usize = 2_000;
/// Most tokens of an expression.
pub const MAX_TOKENS: usize = 300;
/// Deepest nesting of brackets and conditionals.
pub const MAX_NESTING: usize = 12;
/// Steps an expression may take.
pub const BUDGET: u32 = 10_000;
/// Steps an expression may take that judges rows, and a decision table.
pub const ROWS_BUDGET: u32 = 400_000;
/// Steps all expressions of an evaluation may take together.
pub const WHOLE_BUDGET: u64 = 20_000_000;

/// Why an expression cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LogicError {
    /// Longer than [`MAX_BYTES`] or [`MAX_TOKENS`], or nested deeper than [`MAX_NESTING`].
    #[error("the expression is too long or nested too deeply")]
    TooComplex,
    /// Not an expression.
    #[error("syntax error at character {position}: {message}")]
    Syntax {
        /// What was expected.
        message: String,
        /// Characters from the start, counted from 1.
        position: usize,
    },
    /// No field and no built-in name is called so.
    #[error("there is no field `{name}`")]
    UnknownName {
        /// The name.
        name: String,
    },
    /// No parameter is called so.
    #[error("there is no parameter `{name}`")]
    UnknownParameter {
        /// The name after `params.`.
        name: String,
    },
    /// No function is called so.
    #[error("there is no function `{name}`")]
    UnknownFunction {
        /// The name.
        name: String,
    },
    /// A function got the wrong number of arguments.
    #[error("`{name}` takes another number of arguments")]
    WrongArity {
        /// The function.
        name: String,
    },
    /// A part of CEL that forms do not use.
    #[error("{what} cannot be used in forms")]
    Unsupported {
        /// The construct.
        what: &'static str,
    },
    /// An operand has the wrong type.
    #[error("expected {expected}, found {found}")]
    WrongType {
        /// Types that fit.
        expected: &'static str,
        /// The type found.
        found: &'static str,
    },
    /// The pattern of `matches` is not a literal, not a regular expression or too large.
    #[error("the pattern of `matches` must be a valid, literal regular expression")]
    BadPattern,
    /// The field is filled in once for every row of a group and was named from outside.
    #[error("`{name}` stands in the rows of a group; name it inside of sum, count, exists or all")]
    OutOfReach {
        /// The field.
        name: String,
    },
    /// Rows were asked for where there are none.
    #[error("`{name}` is not a group that repeats")]
    NotRepeated {
        /// The field.
        name: String,
    },
    /// The argument of `date` is no date, or that of `time` no time.
    #[error("`{text}` is not a date like 2026-01-31 or a time like 20:00")]
    BadDate {
        /// The literal.
        text: String,
    },
}

/// A compiled, well-typed expression.
#[derive(Debug, Clone)]
pub(crate) struct Expression {
    node: Node,
    fields: BTreeSet<usize>,
    budget: u32,
}

impl Expression {
    /// Parses and type-checks `source`, which stands in the rows of `scope`; the result must have the type `expected`.
    pub(crate) fn compile(source: &str, names: &Names, scope: usize, expected: Type) -> Result<Self, LogicError> {
        scan::check(source)?;
        let parser = cel::Env::default().parser().max_recursion_depth(64).error_recovery_limit(2);
        let parsed = parser.parse(source).map_err(|errors| {
            let first = errors.errors.first();
            LogicError::Syntax {
                message: first.map(|error| error.msg.clone()).unwrap_or_default(),
                position: first.and_then(|error| usize::try_from(error.pos.1).ok()).unwrap_or_default(),
            }
        })?;
        let lower::Lowered { node, kind, fields, names_rows } = lower::lower(&parsed, names, scope)?;
        let budget = if names_rows { ROWS_BUDGET } else { BUDGET };
        match kind {
            _ if kind == expected => Ok(Expression { node, fields, budget }),
            Type::Int if expected == Type::Number => Ok(Expression { node: lower::widened(node), fields, budget }),
            found => Err(LogicError::WrongType { expected: expected.name(), found: found.name() }),
        }
    }

    /// A decision table of conditions and values, which have the type `kind`.
    pub(crate) fn table(hit: HitPolicy, kind: Type, rows: Vec<(Vec<Self>, Self)>) -> Self {
        let always = Node::Constant(Value::Bool(true));
        let mut table = Self { node: always.clone(), fields: BTreeSet::new(), budget: ROWS_BUDGET };
        let rows = rows.into_iter().map(|(cells, value)| {
            let condition = cells.into_iter().map(|cell| table.part(cell));
            let condition = condition.reduce(|all, cell| Node::And(Box::new(all), Box::new(cell)));
            (condition.unwrap_or_else(|| always.clone()), table.part(value))
        });
        let rows = rows.collect();
        Self { node: Node::Table(hit, kind, rows), ..table }
    }

    fn part(&mut self, part: Self) -> Node {
        self.fields.extend(part.fields);
        part.node
    }

    /// Names of the parameters whose value it uses, without `params.`.
    pub(crate) fn parameters(&self) -> BTreeSet<&str> {
        let mut names = BTreeSet::new();
        self.node.walk(&mut |node| {
            if let Node::Param(name) = node {
                names.insert(name.as_str());
            }
        });
        names
    }

    /// Positions of the fields it names.
    pub(crate) fn fields(&self) -> &BTreeSet<usize> {
        &self.fields
    }

    /// The value, a missing answer, or a fault of the form.
    pub(crate) fn evaluate(&self, facts: &Facts<'_>) -> Result<Value, Failure> {
        eval::evaluate(&self.node, facts, self.budget)
    }

    /// The typed tree.
    pub(crate) fn node(&self) -> &Node {
        &self.node
    }

    /// Whether named values that take so many steps to copy could use up the budget, or rows whose number nobody knows.
    pub(crate) fn may_exhaust(&self, size: impl Fn(&Node) -> u32) -> bool {
        eval::cost(&self.node, &size) > BUDGET
    }

    /// Whether the expression is the literal `false`.
    pub(crate) fn is_never(&self) -> bool {
        matches!(self.node, Node::Constant(Value::Bool(false)))
    }
}
