//! Conditions as formulas over atoms, atoms as tables over variables with finitely many values.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;

use super::domain::{Domains, Name, name};
use crate::logic::{BUDGET, Expression, Facts, Failure, Function, Node, Values, evaluate};
use crate::parameter::Params;
use crate::value::Value;

/// Most rows of the table of an atom; a larger one is free to be anything.
const MAX_ROWS: usize = 512;
/// Steps for all tables of a form, counted in nodes evaluated.
const MAX_TABLE_STEPS: usize = 2_000_000;

/// A set of what a condition can come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Outcomes(u8);

impl Outcomes {
    pub(super) const TRUE: Self = Self(1);
    pub(super) const FALSE: Self = Self(2);
    pub(super) const MISSING: Self = Self(4);
    pub(super) const FAULT: Self = Self(8);
    pub(super) const NONE: Self = Self(0);
    pub(super) const ALL: Self = Self(15);
    const EACH: [Self; 4] = [Self::TRUE, Self::FALSE, Self::MISSING, Self::FAULT];

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) fn is_within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    fn any(outcomes: &[Self]) -> Self {
        outcomes.iter().fold(Self::NONE, |all, outcome| all.or(*outcome))
    }

    fn each(self) -> impl Iterator<Item = Self> {
        Self::EACH.into_iter().filter(move |outcome| self.meets(*outcome))
    }

    /// What follows when each outcome is turned into others.
    fn then(self, next: impl Fn(Self) -> Self) -> Self {
        self.each().fold(Self::NONE, |all, outcome| all.or(next(outcome)))
    }

    fn negated(self) -> Self {
        self.then(|outcome| match outcome {
            Self::TRUE => Self::FALSE,
            Self::FALSE => Self::TRUE,
            other => other,
        })
    }

    /// `&&` is decided by a false, `||` by a true; see [`crate::logic`].
    fn joined(self, other: Self, decisive: Self) -> Self {
        self.then(|first| {
            other.then(|second| match (first, second) {
                _ if first == decisive || second == decisive => decisive,
                (Self::MISSING, Self::MISSING | Self::FAULT) => second,
                (Self::MISSING | Self::FAULT, _) => first,
                _ => second,
            })
        })
    }
}

impl From<Result<Value, Failure>> for Outcomes {
    fn from(result: Result<Value, Failure>) -> Self {
        match result {
            Ok(Value::Bool(true)) => Self::TRUE,
            Ok(Value::Bool(false)) => Self::FALSE,
            Err(Failure::Missing) => Self::MISSING,
            Ok(_) | Err(Failure::Fault | Failure::Exhausted) => Self::FAULT,
        }
    }
}

/// A condition; what joins its atoms.
#[derive(Debug)]
pub(super) enum Formula {
    Atom(usize),
    Not(Box<Formula>),
    And(Box<Formula>, Box<Formula>),
    Or(Box<Formula>, Box<Formula>),
    If(Box<Formula>, Box<Formula>, Box<Formula>),
    /// Too large to be looked at.
    Unknown,
}

/// A part of a condition without `&&`, `||`, `!`: what it comes to for all values of its variables.
#[derive(Debug)]
struct Atom {
    variables: Vec<usize>,
    /// One row for each combination, the last variable turning fastest.
    table: Vec<Outcomes>,
    any: Outcomes,
}

/// A field, a parameter, or (without a name) the outcome of an atom that no table decides.
#[derive(Debug)]
pub(super) struct Variable {
    pub(super) name: Option<Name>,
    /// How many values it has.
    pub(super) size: usize,
}

/// All atoms and variables of a form.
#[derive(Debug)]
pub(super) struct Theory<'a> {
    pub(super) domains: &'a Domains,
    pub(super) variables: Vec<Variable>,
    atoms: Vec<Atom>,
    /// Atoms by how they are written; the same question has the same answer.
    known: BTreeMap<String, usize>,
    named: BTreeMap<Name, usize>,
    steps_left: usize,
    fields: usize,
}

impl<'a> Theory<'a> {
    pub(super) fn new(domains: &'a Domains, fields: usize) -> Self {
        Self {
            domains,
            variables: Vec::new(),
            atoms: Vec::new(),
            known: BTreeMap::new(),
            named: BTreeMap::new(),
            steps_left: MAX_TABLE_STEPS,
            fields,
        }
    }

    pub(super) fn variable(&self, name: &Name) -> Option<usize> {
        self.named.get(name).copied()
    }

    /// The condition as a formula; `size` as in [`Expression::may_exhaust`].
    pub(super) fn formula(&mut self, expression: &Expression, size: impl Fn(&Node) -> u32) -> Formula {
        if expression.may_exhaust(size) { Formula::Unknown } else { self.lower(expression.node()) }
    }

    fn lower(&mut self, node: &Node) -> Formula {
        let mut part = |node: &Node| Box::new(self.lower(node));
        match node {
            Node::Not(inner) => Formula::Not(part(inner)),
            Node::And(left, right) => Formula::And(part(left), part(right)),
            Node::Or(left, right) => Formula::Or(part(left), part(right)),
            Node::If(condition, yes, no) => Formula::If(part(condition), part(yes), part(no)),
            atom => Formula::Atom(self.atom(atom)),
        }
    }

    fn atom(&mut self, node: &Node) -> usize {
        let written = format!("{node:?}");
        if let Some(known) = self.known.get(&written) {
            return *known;
        }
        let atom = self.decided(node).unwrap_or_else(|| {
            let mut table = Outcomes::EACH.to_vec();
            table.retain(|outcome| *outcome != Outcomes::FAULT || may_fault(node));
            let any = Outcomes::any(&table);
            let variable = self.add(Variable { name: None, size: table.len() });
            Atom { variables: vec![variable], table, any }
        });
        self.atoms.push(atom);
        self.known.insert(written, self.atoms.len() - 1);
        self.atoms.len() - 1
    }

    /// The table of a node that the domains decide.
    fn decided(&mut self, node: &Node) -> Option<Atom> {
        if !self.domains.decide(node) {
            return None;
        }
        let (mut names, mut nodes) = (BTreeSet::new(), 0_usize);
        node.walk(&mut |part| {
            nodes += 1;
            names.extend(name(part));
        });
        let rows = names.iter().try_fold(1_usize, |rows, name| rows.checked_mul(self.domains.get(name)?.values.len()));
        let rows = rows.filter(|rows| *rows <= MAX_ROWS)?;
        self.steps_left = self.steps_left.checked_sub(rows.saturating_mul(nodes + self.fields / 8))?;
        let names: Vec<Name> = names.into_iter().collect();
        let table: Vec<Outcomes> = (0..rows).map(|row| self.outcome(node, &names, row)).collect();
        let any = Outcomes::any(&table);
        let variables = names.into_iter().map(|name| self.named(name)).collect();
        Some(Atom { variables, table, any })
    }

    /// What the node comes to in one row of its table.
    fn outcome(&self, node: &Node, names: &[Name], mut row: usize) -> Outcomes {
        let mut fields = vec![None; self.fields];
        let mut params = Params::new();
        for name in names.iter().rev() {
            let values = self.domains.get(name).map_or(&[][..], |domain| domain.values.as_slice());
            let value = values.get(row % values.len().max(1)).cloned().flatten();
            row /= values.len().max(1);
            match (name, value) {
                (Name::Field(position), value) => {
                    if let Some(slot) = fields.get_mut(*position) {
                        *slot = value;
                    }
                }
                (Name::Param(key), Some(value)) => {
                    params.set(key, value);
                }
                (Name::Param(_), None) => {}
            }
        }
        let facts = Facts { fields: Values::Flat(&fields), params: &params, today: date(2020, 1, 1), left: None };
        evaluate(node, &facts, BUDGET).into()
    }

    fn named(&mut self, name: Name) -> usize {
        if let Some(known) = self.named.get(&name) {
            return *known;
        }
        let size = self.domains.get(&name).map_or(1, |domain| domain.values.len());
        let variable = self.add(Variable { name: Some(name.clone()), size });
        self.named.insert(name, variable);
        variable
    }

    fn add(&mut self, variable: Variable) -> usize {
        self.variables.push(variable);
        self.variables.len() - 1
    }

    /// What the formula can come to while some variables have a value; counts the steps it takes.
    pub(super) fn outcomes(&self, formula: &Formula, chosen: &[Option<usize>], steps: &mut usize) -> Outcomes {
        *steps += 1;
        let mut part = |formula: &Formula| self.outcomes(formula, chosen, steps);
        match formula {
            Formula::Atom(atom) => self.atoms.get(*atom).map_or(Outcomes::ALL, |atom| self.row(atom, chosen)),
            Formula::Not(inner) => part(inner).negated(),
            Formula::And(left, right) => part(left).joined(part(right), Outcomes::FALSE),
            Formula::Or(left, right) => part(left).joined(part(right), Outcomes::TRUE),
            Formula::If(condition, yes, no) => {
                let (condition, yes, no) = (part(condition), part(yes), part(no));
                condition.then(|outcome| match outcome {
                    Outcomes::TRUE => yes,
                    Outcomes::FALSE => no,
                    failure => failure,
                })
            }
            Formula::Unknown => Outcomes::ALL,
        }
    }

    fn row(&self, atom: &Atom, chosen: &[Option<usize>]) -> Outcomes {
        let mut row = 0;
        for variable in &atom.variables {
            let size = self.variables.get(*variable).map_or(1, |variable| variable.size);
            match chosen.get(*variable).copied().flatten() {
                Some(value) => row = row * size + value,
                None => return atom.any,
            }
        }
        atom.table.get(row).copied().unwrap_or(Outcomes::ALL)
    }

    /// The variables of a formula, in the order in which it names them.
    pub(super) fn variables_of(&self, formula: &Formula, found: &mut Vec<usize>) {
        match formula {
            Formula::Atom(atom) => {
                for variable in self.atoms.get(*atom).map_or(&[][..], |atom| atom.variables.as_slice()) {
                    if !found.contains(variable) {
                        found.push(*variable);
                    }
                }
            }
            Formula::Not(inner) => self.variables_of(inner, found),
            Formula::And(left, right) | Formula::Or(left, right) => {
                self.variables_of(left, found);
                self.variables_of(right, found);
            }
            Formula::If(condition, yes, no) => {
                self.variables_of(condition, found);
                self.variables_of(yes, found);
                self.variables_of(no, found);
            }
            Formula::Unknown => {}
        }
    }
}

/// Whether some values bring the node beyond the numbers, days or texts that can be written; its budget suffices.
fn may_fault(node: &Node) -> bool {
    let mut found = false;
    node.walk(&mut |part| {
        found |= match part {
            Node::Negate(_) | Node::Arithmetic(..) | Node::Join(..) => true,
            Node::Call(function, _) => !matches!(
                function,
                Function::Size | Function::Year | Function::Month | Function::Day | Function::Min | Function::Max
            ),
            _ => false,
        };
    });
    found
}
