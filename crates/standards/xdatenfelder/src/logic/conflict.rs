//! Sentences of one rule that demand opposite things for the same answers.

use std::collections::BTreeMap;

use super::{Comparison, Condition, Constant, Effect, Path, Reason, Statement, Translation, Untranslated};

/// Most combinations of answers that are tried.
const MOST: usize = 20_000;

/// Moves statements that contradict each other to the rest.
pub(super) fn set_aside(translation: &mut Translation) {
    let statements = &translation.statements;
    let mut wrong: Vec<(String, String)> = Vec::new();
    for (place, one) in statements.iter().enumerate() {
        for other in statements.iter().skip(place + 1) {
            if opposed(&one.effect, &other.effect) && share_land(one, other) && can_both(&one.when, &other.when) {
                wrong.push((one.text.clone(), other.text.clone()));
                wrong.push((other.text.clone(), one.text.clone()));
            }
        }
    }
    for (text, other) in wrong {
        if translation.rest.iter().any(|rest| rest.text == text) {
            continue;
        }
        translation.statements.retain(|statement| statement.text != text);
        translation.rest.push(Untranslated { text, reason: Reason::Contradiction(other) });
    }
}

fn opposed(one: &Effect, other: &Effect) -> bool {
    let demands = |effect: &Effect| matches!(effect, Effect::Require(_) | Effect::Show(_));
    let forbids = |effect: &Effect| matches!(effect, Effect::Forbid(_));
    let differs = (demands(one) && forbids(other)) || (forbids(one) && demands(other));
    differs && one.target() == other.target()
}

fn share_land(one: &Statement, other: &Statement) -> bool {
    match (&one.lands, &other.lands) {
        (Some(some), Some(others)) => some.iter().any(|land| others.contains(land)),
        _ => true,
    }
}

/// What a field may hold, as far as it matters.
#[derive(Clone, Copy, PartialEq)]
enum Answer<'c> {
    Empty,
    Value(&'c Constant),
    /// Any value that is not named.
    Other,
}

/// Whether there are answers for which both hold. Comparisons of numbers and days may come out in any way and are taken as
/// facts of their own; where there are too many answers to try, only equal conditions count.
fn can_both(one: &Condition, other: &Condition) -> bool {
    some_answers(one, other, |one, other| one && other).unwrap_or(one == other)
}

impl Condition {
    /// Whether both hold for the same answers, as far as that can be told: comparisons of numbers, days and texts are taken
    /// as facts of their own.
    pub fn is_equivalent(&self, other: &Condition) -> bool {
        let differs = some_answers(self, other, |one, other| one != other);
        differs.map_or(self == other, |differs| !differs)
    }
}

/// Whether there are answers for which the two come out so; none where there are too many to try.
fn some_answers(one: &Condition, other: &Condition, so: impl Fn(bool, bool) -> bool) -> Option<bool> {
    let (one, other) = (&by_facts(one), &by_facts(other));
    let mut named: BTreeMap<&Path, Vec<&Constant>> = BTreeMap::new();
    let mut facts: Vec<&Condition> = Vec::new();
    gather(one, &mut named, &mut facts);
    gather(other, &mut named, &mut facts);
    let choices: Vec<(&Path, Vec<Answer<'_>>)> = named
        .into_iter()
        .map(|(path, constants)| {
            let is_bool = constants.iter().any(|constant| matches!(constant, Constant::Bool(_)));
            let mut answers = vec![Answer::Empty];
            match is_bool {
                true => answers.extend([&Constant::Bool(true), &Constant::Bool(false)].map(Answer::Value)),
                false => {
                    answers.extend(constants.into_iter().map(Answer::Value));
                    answers.push(Answer::Other);
                }
            }
            (path, answers)
        })
        .collect();
    let sizes = choices.iter().map(|(_, answers)| answers.len()).chain(facts.iter().map(|_| 2));
    let mut total = sizes.into_iter();
    let total = total.try_fold(1_usize, |total, size| total.checked_mul(size).filter(|total| *total <= MOST))?;
    Some((0..total).any(|number| {
        let mut number = number;
        let mut next = |size: usize| {
            let digit = number % size;
            number /= size;
            digit
        };
        let picked: BTreeMap<&Path, Answer<'_>> = choices
            .iter()
            .map(|(path, answers)| (*path, answers.get(next(answers.len())).copied().unwrap_or(Answer::Empty)))
            .collect();
        let truths: Vec<bool> = facts.iter().map(|_| next(2) == 1).collect();
        let world = World { picked: &picked, facts: &facts, truths: &truths };
        so(world.holds(one), world.holds(other))
    }))
}

fn gather<'c>(
    condition: &'c Condition,
    named: &mut BTreeMap<&'c Path, Vec<&'c Constant>>,
    facts: &mut Vec<&'c Condition>,
) {
    match condition {
        Condition::Constant(_) => {}
        Condition::All(parts) | Condition::Any(parts) | Condition::One(parts) => {
            parts.iter().for_each(|part| gather(part, named, facts));
        }
        Condition::Not(inner) => gather(inner, named, facts),
        Condition::Filled(path) => {
            named.entry(path).or_default();
        }
        Condition::Is(path, values) => {
            let known = named.entry(path).or_default();
            for value in values {
                if !known.contains(&value) {
                    known.push(value);
                }
            }
        }
        Condition::Compare(..) | Condition::ValidDate(..) | Condition::Matches(..) => {
            if !facts.contains(&condition) {
                facts.push(condition);
            }
        }
    }
}

struct World<'w, 'c> {
    picked: &'w BTreeMap<&'c Path, Answer<'c>>,
    facts: &'w [&'c Condition],
    truths: &'w [bool],
}

impl World<'_, '_> {
    fn holds(&self, condition: &Condition) -> bool {
        let answer = |path: &Path| self.picked.get(path).copied().unwrap_or(Answer::Empty);
        match condition {
            Condition::Constant(value) => *value,
            Condition::All(parts) => parts.iter().all(|part| self.holds(part)),
            Condition::Any(parts) => parts.iter().any(|part| self.holds(part)),
            Condition::One(parts) => parts.iter().filter(|part| self.holds(part)).count() == 1,
            Condition::Not(inner) => !self.holds(inner),
            Condition::Filled(path) => !matches!(answer(path), Answer::Empty),
            Condition::Is(path, values) => {
                matches!(answer(path), Answer::Value(constant) if values.contains(constant))
            }
            Condition::Compare(..) | Condition::ValidDate(..) | Condition::Matches(..) => {
                let place = self.facts.iter().position(|fact| *fact == condition);
                place.and_then(|place| self.truths.get(place)).copied().unwrap_or(false)
            }
        }
    }
}

/// `x >= 18` as the opposite of `x < 18`, so that the two do not count as independent. (Of an empty field neither holds, which
/// makes more look contradictory, never less.)
fn by_facts(condition: &Condition) -> Condition {
    let each = |parts: &[Condition]| parts.iter().map(by_facts).collect();
    match condition {
        Condition::All(parts) => Condition::All(each(parts)),
        Condition::Any(parts) => Condition::Any(each(parts)),
        Condition::One(parts) => Condition::One(each(parts)),
        Condition::Not(inner) => Condition::Not(Box::new(by_facts(inner))),
        Condition::Compare(left, Comparison::GreaterOrEqual, right) => {
            Condition::Compare(left.clone(), Comparison::Less, right.clone()).negated()
        }
        Condition::Compare(left, Comparison::Greater, right) => {
            Condition::Compare(left.clone(), Comparison::LessOrEqual, right.clone()).negated()
        }
        other => other.clone(),
    }
}
