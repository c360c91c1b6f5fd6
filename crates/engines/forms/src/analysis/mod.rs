//! What the conditions of a form say together: which can never be true, which always are.
//!
//! Each condition becomes a formula over atoms. A field or parameter has finitely many values that stand for all others
//! ([`domain`]); an atom they decide becomes a table, every other one may come out in any way ([`theory`]). A bounded search
//! ([`search`]) then looks for answers under which a condition has an outcome, in the company of what must hold before it is
//! asked: its page and field are shown, and so are the fields it names, as far as they are answered.
//!
//! All of this leaves out reasons why something is impossible and never invents one. So "impossible" is certain, and
//! only that becomes a finding. The search is bounded by steps, not by time: the same form has the same findings everywhere.

mod domain;
mod search;
mod theory;

use std::collections::BTreeSet;

pub(crate) use domain::Name;
use domain::{Domains, question};
pub(crate) use search::Witness;
use search::{Goal, Search, Verdict};
use theory::{Formula, Outcomes, Theory};

use crate::check::{Compiled, MAX_ROWS};
use crate::condition::{Condition, Conditions, Role};
use crate::definition::{Computation, ComputedAs, Definition, Field, Kind};
use crate::finding::{Finding, FindingKind, Place, Severity};
use crate::logic::{Expression, Node};
use crate::parameter::{Parameter, ParameterKind};
use crate::value::Value;

/// Outcomes with which a condition shows, offers, demands or charges something.
const HOLDS: Outcomes = Outcomes::TRUE.or(Outcomes::FAULT);
/// Outcomes with which it does not.
const FAILS: Outcomes = Outcomes::FALSE.or(Outcomes::MISSING);

/// Everything that is certain about the conditions of a form without a single answer.
pub(crate) fn findings(definition: &Definition, parameters: &[Parameter], compiled: &Compiled) -> Vec<Finding> {
    let conditions = Conditions::of(definition, compiled);
    let mut findings = unknown_options(definition, parameters, compiled, &conditions);
    let misspelt: BTreeSet<String> = findings.iter().map(|finding| finding.place.to_string()).collect();
    with_search(definition, parameters, &conditions, |search| {
        let mut report = Report { search, conditions: &conditions, dead: BTreeSet::new(), findings: &mut findings };
        for (number, condition) in conditions.all.iter().enumerate() {
            if !misspelt.contains(&condition.place.to_string()) {
                report.judge(number, condition);
            }
        }
        report.fields_of_dead_pages(definition);
    });
    findings
}

/// For each condition, by number, values under which it is probably asked and true, or false.
pub(crate) fn witnesses(
    definition: &Definition,
    parameters: &[Parameter],
    conditions: &Conditions<'_>,
    wanted: &[(usize, bool)],
) -> Vec<Option<Witness>> {
    with_search(definition, parameters, conditions, |search| {
        let witness = |(number, outcome): &(usize, bool)| {
            let condition = conditions.all.get(*number)?;
            // A missing answer is no convincing example while a false one exists.
            let outcomes = if *outcome { &[Outcomes::TRUE][..] } else { &[Outcomes::FALSE, Outcomes::MISSING][..] };
            outcomes.iter().find_map(|outcome| match search.ask(&goal(*number, condition, *outcome)) {
                Verdict::Possible(values) => Some(values),
                Verdict::Impossible | Verdict::Unknown => None,
            })
        };
        wanted.iter().map(witness).collect()
    })
}

fn with_search<T>(
    definition: &Definition,
    parameters: &[Parameter],
    conditions: &Conditions<'_>,
    work: impl FnOnce(&mut Search<'_>) -> T,
) -> T {
    let nodes = conditions.all.iter().map(|condition| condition.expression.node());
    let domains = Domains::of(definition, parameters, nodes);
    let mut theory = Theory::new(&domains, conditions.fields.len());
    let size = |node: &Node| size(node, &conditions.fields, parameters);
    let formulas: Vec<Formula> =
        conditions.all.iter().map(|condition| theory.formula(condition.expression, size)).collect();
    work(&mut Search::new(&theory, &formulas, conditions))
}

/// Steps that copying the longest possible value of a field or parameter takes; see [`crate::logic`], bounds.
fn size(node: &Node, fields: &[&Field], parameters: &[Parameter]) -> u32 {
    let of_text = |characters: u32| characters / 16 + 1;
    let of_list = |items: usize| u32::try_from(items).unwrap_or(u32::MAX);
    match node {
        Node::Field(position) => fields.get(*position).map_or(0, |field| match &field.kind {
            Kind::Text { max, .. } | Kind::Textarea { max } => of_text(*max),
            Kind::MultiChoice { options, .. } => of_list(options.len()),
            Kind::File { max_count, .. } => *max_count,
            Kind::Group { rows: Some(rows), .. } => rows.max,
            Kind::Computed { shown_as: ComputedAs::Text, .. } => of_text(20_000),
            Kind::Computed { by: Computation::Table(table), shown_as: ComputedAs::List, .. } => {
                of_list(table.rows.len())
            }
            // It takes over another list; that of a group's rows is the longest.
            Kind::Computed { shown_as: ComputedAs::List, .. } => MAX_ROWS,
            _ => of_text(64),
        }),
        Node::Param(name) => {
            let parameter = parameters.iter().find(|parameter| parameter.name() == *name);
            match parameter.filter(|parameter| parameter.kind == ParameterKind::Choices) {
                // Stored lists may repeat an option.
                Some(parameter) => of_list(parameter.options.len()).max(300),
                None => of_text(crate::read::TEXT_MAX),
            }
        }
        _ => 0,
    }
}

/// The condition comes to one of these outcomes while it is asked.
fn goal(number: usize, condition: &Condition<'_>, outcomes: Outcomes) -> Goal {
    let within = condition.within.iter().map(|outer| (*outer, HOLDS));
    let answered = condition.field.filter(|_| condition.role == Role::Rule);
    Goal { outcomes: within.chain([(number, outcomes)]).collect(), answered }
}

struct Report<'a, 'b> {
    search: &'a mut Search<'b>,
    conditions: &'a Conditions<'a>,
    /// Conditions of pages and fields that never hold: nothing inside is worth a word of its own.
    dead: BTreeSet<usize>,
    findings: &'a mut Vec<Finding>,
}

impl Report<'_, '_> {
    fn judge(&mut self, number: usize, condition: &Condition<'_>) {
        if condition.within.iter().any(|outer| self.dead.contains(outer)) {
            return;
        }
        let passes = if condition.role == Role::Rule { Outcomes::TRUE.or(Outcomes::MISSING) } else { HOLDS };
        let refuses = if condition.role == Role::Rule { Outcomes::FALSE.or(Outcomes::FAULT) } else { FAILS };
        if self.is_impossible(number, condition, passes) {
            self.never(number, condition);
        } else if self.is_impossible(number, condition, refuses) {
            let rule = condition.role == Role::Rule;
            let kind = if rule { FindingKind::RuleNeverFails } else { FindingKind::AlwaysTrue };
            self.add(Severity::Warning, condition.place.clone(), kind);
        }
    }

    fn is_impossible(&mut self, number: usize, condition: &Condition<'_>, outcomes: Outcomes) -> bool {
        matches!(self.search.ask(&goal(number, condition, outcomes)), Verdict::Impossible)
    }

    fn never(&mut self, number: usize, condition: &Condition<'_>) {
        let required = condition.field.and_then(|position| self.conditions.fields.get(position));
        let required = required.is_some_and(|field| field.required);
        let (severity, kind) = match condition.role {
            Role::Page => (switched_off(condition), FindingKind::NeverShown),
            Role::Field if required => (switched_off(condition), FindingKind::RequiredNeverShown),
            Role::Field => (switched_off(condition), FindingKind::NeverShown),
            Role::Option => (switched_off(condition), FindingKind::DeadOption),
            Role::Fee => (switched_off(condition), FindingKind::NeverCharged),
            Role::Required => (Severity::Warning, FindingKind::NeverRequired),
            Role::Rule => (Severity::Error, FindingKind::RuleNeverHolds),
        };
        if matches!(condition.role, Role::Page | Role::Field) {
            self.dead.insert(number);
        }
        self.add(severity, condition.place.clone(), kind);
    }

    fn fields_of_dead_pages(&mut self, definition: &Definition) {
        for (position, (page, field)) in definition.fields().enumerate() {
            let outer = self.conditions.shown.get(position).and_then(|within| within.first());
            let outer =
                outer.filter(|outer| self.dead.contains(outer)).and_then(|outer| self.conditions.all.get(*outer));
            if let Some(condition) = outer.filter(|condition| condition.role == Role::Page && field.required) {
                let place = Place { page: Some(page.id.clone()), item: Some(field.id.clone()), attribute: None };
                self.add(switched_off(condition), place, FindingKind::RequiredNeverShown);
            }
        }
    }

    fn add(&mut self, severity: Severity, place: Place, kind: FindingKind) {
        self.findings.push(Finding { severity, place, kind });
    }
}

/// Who writes `false` means it; every other condition that never holds is a mistake.
fn switched_off(condition: &Condition<'_>) -> Severity {
    if condition.expression.is_never() { Severity::Warning } else { Severity::Error }
}

/// Comparisons of a choice with something that cannot be chosen, in every expression of the form.
fn unknown_options(
    definition: &Definition,
    parameters: &[Parameter],
    compiled: &Compiled,
    conditions: &Conditions<'_>,
) -> Vec<Finding> {
    let conditions = conditions.all.iter().map(|condition| (condition.place.clone(), condition.expression));
    let computed = definition.fields().zip(&compiled.fields).filter_map(|((page, field), compiled)| {
        let place =
            Place { page: Some(page.id.clone()), item: Some(field.id.clone()), attribute: Some("value".into()) };
        Some((place, compiled.computed.as_ref()?))
    });
    let amounts = definition.fees.iter().zip(&compiled.fees).map(|(fee, compiled)| {
        let place = Place { item: Some(fee.id.clone()), attribute: Some("amount".into()), page: None };
        (place, &compiled.amount)
    });
    let fields: Vec<&Field> = definition.fields().map(|(_, field)| field).collect();
    let mut findings = Vec::new();
    for (place, expression) in conditions.chain(computed).chain(amounts) {
        for value in foreign_values(expression, &fields, parameters) {
            let kind = FindingKind::UnknownOption(value);
            findings.push(Finding { severity: Severity::Error, place: place.clone(), kind });
        }
    }
    findings
}

/// What an expression compares with choices although it is none of their options.
fn foreign_values(expression: &Expression, fields: &[&Field], parameters: &[Parameter]) -> BTreeSet<String> {
    let options = |name: &Name| -> Option<Vec<&str>> {
        let options: Vec<&str> = match name {
            Name::Field(position) => {
                fields.get(*position)?.kind.options().iter().map(|option| option.value.as_str()).collect()
            }
            Name::Param(name) => {
                let parameter = parameters.iter().find(|parameter| parameter.name() == *name)?;
                parameter.options.iter().map(String::as_str).collect()
            }
        };
        (!options.is_empty()).then_some(options)
    };
    let mut foreign = BTreeSet::new();
    expression.node().walk(&mut |node| {
        let Some((constants, options)) =
            question(node).and_then(|asked| Some((asked.constants, options(&asked.name)?)))
        else {
            return;
        };
        for constant in constants {
            if let Value::Text(text) = constant
                && !options.contains(&text.as_str())
            {
                foreign.insert(text.clone());
            }
        }
    });
    foreign
}
