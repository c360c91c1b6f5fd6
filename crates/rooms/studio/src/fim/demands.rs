//! What the rules of a schema demand of each place of the form.

use std::collections::{BTreeMap, BTreeSet};

use xdatenfelder::logic::{Condition, Constant, Effect, Elements, Land, Operand, Statement, translate};
use xdatenfelder::{Id, Schema};

use super::formula::{Formula, Unsayable, literal};
use super::speaker::Speaker;
use super::tree::{Answer, Place, Tree};

/// A sentence of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Source {
    pub(super) rule: String,
    pub(super) text: String,
}

/// Why a sentence is not in the form, or not as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Listed {
    /// It was not understood.
    NotUnderstood(xdatenfelder::logic::Reason),
    /// It is for other Länder.
    OtherLand(Vec<Land>),
    /// It cannot be said in the logic of forms.
    Unsayable(Unsayable),
    /// It contradicts others, says the check of the form: which check, and where.
    Refused(String, String),
}

/// A demand with the sentence it comes from.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    pub(super) source: usize,
    pub(super) formula: Formula,
}

/// A rule on a field.
#[derive(Clone, Debug)]
pub(super) struct Check {
    pub(super) id: String,
    pub(super) claim: Claim,
}

/// What is demanded of one place.
#[derive(Clone, Debug, Default)]
pub(super) struct Demand {
    /// Shown exactly then.
    pub(super) only: Vec<Claim>,
    pub(super) show: Vec<Claim>,
    pub(super) hide: Vec<Claim>,
    pub(super) require: Vec<Claim>,
    pub(super) optional: Vec<Claim>,
    pub(super) checks: Vec<Check>,
    /// The literal it starts with.
    pub(super) preset: Option<(usize, String)>,
    /// It has its value unseen.
    pub(super) concealed: bool,
    /// A sum.
    pub(super) computed: Option<(usize, String)>,
    /// A kind of text that rules ask for.
    pub(super) kind: Option<&'static str>,
}

/// All that was made of the rules.
pub(super) struct Demands {
    pub(super) of: BTreeMap<Place, Demand>,
    pub(super) sources: Vec<Source>,
    pub(super) listed: Vec<(Source, Listed)>,
    pub(super) notes: Vec<Source>,
    /// Places that are never used in this Land, with the sentence.
    pub(super) removed: BTreeMap<Place, usize>,
    /// Group → its question and the value that opens it; none for yes.
    pub(super) gates: BTreeMap<Place, (Place, Option<String>)>,
    /// Sentences in all, and rules.
    pub(super) rules: usize,
}

/// A statement where it stands.
pub(super) struct Standing {
    pub(super) bearer: Place,
    pub(super) rule: usize,
    pub(super) source: usize,
    pub(super) statement: Statement,
    pub(super) target: Option<Place>,
}

/// Reads all rules for one Land.
pub(super) fn gather<'s>(tree: &mut Tree<'s>, schema: &'s Schema, land: Land) -> Demands {
    let elements = Elements::of(schema);
    let mut demands = Demands {
        of: BTreeMap::new(),
        sources: Vec::new(),
        listed: Vec::new(),
        notes: Vec::new(),
        removed: BTreeMap::new(),
        gates: BTreeMap::new(),
        rules: 0,
    };
    let mut standing = Vec::new();
    let mut number = 0;
    let mut seen: BTreeMap<(Option<Id>, String), xdatenfelder::logic::Translation> = BTreeMap::new();
    for bearer in tree.bearers() {
        let Some(node) = tree.node(bearer) else { continue };
        let id = node.fim.cloned();
        for rule in node.rules {
            number += 1;
            let text = rule.text.clone().unwrap_or_default();
            let key = (id.clone(), text);
            let first = !seen.contains_key(&key);
            let translation = seen.entry(key).or_insert_with(|| translate(rule, &elements, id.as_ref())).clone();
            let name = rule.identifier.to_string();
            let source = |text: &str| Source { rule: name.clone(), text: one_line(text) };
            if first {
                demands.rules += 1;
                let rest = translation
                    .rest
                    .iter()
                    .map(|rest| (source(&rest.text), Listed::NotUnderstood(rest.reason.clone())));
                demands.listed.extend(rest);
                demands.notes.extend(translation.notes.iter().map(|note| source(note)));
            }
            for statement in translation.statements {
                let source = source(&statement.text);
                if let Some(lands) = statement.lands.as_ref().filter(|lands| !lands.contains(&land)) {
                    if first {
                        demands.list(source, Listed::OtherLand(lands.clone()));
                    }
                    continue;
                }
                demands.sources.push(source);
                standing.push(Standing {
                    bearer,
                    rule: number,
                    source: demands.sources.len() - 1,
                    statement,
                    target: None,
                });
            }
        }
    }
    demands.find_targets(tree, &mut standing);
    demands.remove(tree, &standing);
    demands.ask(tree, &standing);
    demands.claim(tree, &standing);
    demands
}

impl Demands {
    pub(super) fn list(&mut self, source: Source, why: Listed) {
        if !self.listed.iter().any(|(other, reason)| *other == source && *reason == why) {
            self.listed.push((source, why));
        }
    }

    fn list_number(&mut self, source: usize, why: Listed) {
        if let Some(source) = self.sources.get(source).cloned() {
            self.list(source, why);
        }
    }

    fn find_targets(&mut self, tree: &Tree<'_>, standing: &mut Vec<Standing>) {
        standing.retain_mut(|one| {
            let Some(path) = one.statement.effect.target() else { return true };
            let why = match tree.find(&path.0, one.bearer).as_slice() {
                [only] => {
                    one.target = Some(*only);
                    return true;
                }
                [] => Unsayable::Nowhere(path.to_string()),
                _ => Unsayable::Ambiguous(path.to_string()),
            };
            self.list_number(one.source, Listed::Unsayable(why));
            false
        });
    }

    /// Turns the statements into what is demanded of each place.
    fn claim(&mut self, tree: &Tree<'_>, standing: &[Standing]) {
        let removed: BTreeSet<Place> = self.removed.keys().copied().collect();
        let mut uncertain: BTreeSet<Place> = self.gates.keys().copied().collect();
        for one in standing {
            if !matches!(one.statement.effect, Effect::Require(_) | Effect::Valid(_)) {
                uncertain.extend(one.target);
            }
        }
        let gates = self.gates.clone();
        let gate_of = |place: Place| gates.get(&place).cloned();
        let speaker = |bearer: Place, at: Place| Speaker {
            tree,
            bearer,
            at,
            uncertain: &uncertain,
            removed: &removed,
            gates: &gate_of,
        };
        for one in standing {
            let gone = |place: Place| tree.outwards(place).any(|place| removed.contains(&place));
            if gone(one.bearer) || one.target.is_some_and(gone) {
                continue;
            }
            let done = match &one.statement.effect {
                Effect::Valid(valid) => self.check(tree, one, valid, &speaker),
                effect => match one.target {
                    Some(target) => {
                        let when = speaker(one.bearer, target).say(&one.statement.when);
                        when.and_then(|when| {
                            let paired = paired(one, standing);
                            self.demand(tree, one, effect, target, when, paired, &speaker)
                        })
                    }
                    None => Ok(()),
                },
            };
            if let Err(why) = done {
                self.list_number(one.source, Listed::Unsayable(why));
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one statement with all that it is about")]
    fn demand<'t>(
        &mut self,
        tree: &'t Tree<'t>,
        one: &Standing,
        effect: &Effect,
        target: Place,
        when: Formula,
        paired: bool,
        speaker: &dyn Fn(Place, Place) -> Speaker<'t>,
    ) -> Result<(), Unsayable> {
        let claim = Claim { source: one.source, formula: when.clone() };
        let told = tree.answer(target) == Some(&Answer::None);
        let plain_group = tree.is_group(target) && tree.node(target).is_some_and(|node| node.rows.is_none());
        match effect {
            Effect::Require(_) | Effect::Show(_) => {
                let require = matches!(effect, Effect::Require(_)) && !told;
                if require && plain_group && !self.has_required(tree, target) {
                    self.require_something(tree, target, &claim, &speaker(one.bearer, target))?;
                }
                let demand = self.of.entry(target).or_default();
                if paired {
                    demand.only.push(claim.clone());
                } else if !require {
                    demand.show.push(claim.clone());
                }
                if require {
                    demand.require.push(claim);
                }
            }
            // What is only shown then is hidden otherwise: the other sentence of the pair says it already.
            Effect::Forbid(_) if paired => {}
            Effect::Forbid(_) => self.of.entry(target).or_default().hide.push(claim),
            Effect::Optional(_) => self.of.entry(target).or_default().optional.push(claim),
            Effect::Preset(_, constant) => {
                let answer = tree.answer(target).ok_or(Unsayable::Unsupported)?;
                let text = literal(constant, answer).ok_or_else(|| Unsayable::Value(constant.to_string()))?;
                let demand = self.of.entry(target).or_default();
                demand.preset = Some((one.source, text));
                if when != Formula::Constant(true) {
                    demand.show.push(claim);
                }
            }
            Effect::Conceal(_) => {
                let demand = self.of.entry(target).or_default();
                if demand.preset.is_none() {
                    return Err(Unsayable::Unsupported);
                }
                demand.concealed = true;
            }
            Effect::Compute(_, Operand::Sum(paths)) => {
                let speaker = speaker(one.bearer, target);
                let names: Result<Vec<String>, Unsayable> = paths
                    .iter()
                    .map(|path| {
                        let place = speaker.place(path)?;
                        let summable = matches!(tree.answer(place), Some(Answer::Int | Answer::Number | Answer::Money));
                        let same = tree.answer(place) == tree.answer(target)
                            && tree.rows_around(place) == tree.rows_around(target);
                        match tree.node(place) {
                            Some(node) if summable && same => Ok(node.id.clone()),
                            _ => Err(Unsayable::Value(path.to_string())),
                        }
                    })
                    .collect();
                self.of.entry(target).or_default().computed = Some((one.source, names?.join(" + ")));
            }
            _ => return Err(Unsayable::Unsupported),
        }
        Ok(())
    }
}

/// Whether a rule says both when something is shown or required and that it is not otherwise.
fn paired(one: &Standing, standing: &[Standing]) -> bool {
    let same = |other: &&Standing| other.rule == one.rule && other.target == one.target;
    let (mut shown, mut hidden) = (Vec::new(), Vec::new());
    for other in standing.iter().filter(same) {
        match other.statement.effect {
            Effect::Require(_) | Effect::Show(_) => shown.push(other.statement.when.clone()),
            Effect::Forbid(_) => hidden.push(other.statement.when.clone()),
            _ => {}
        }
    }
    if shown.is_empty() || hidden.is_empty() {
        return false;
    }
    let (shown, hidden) = (Condition::any(shown), Condition::any(hidden));
    shown.is_equivalent(&hidden.clone().negated()) || answered_opposites(&shown, &hidden)
}

/// `= Ja` and `= Nein` of one question leave out only that it is not answered.
fn answered_opposites(one: &Condition, other: &Condition) -> bool {
    match (one, other) {
        (Condition::Is(path, values), Condition::Is(other, others)) => {
            let truth = |values: &[Constant]| match values {
                [Constant::Bool(value)] => Some(*value),
                _ => None,
            };
            path == other && truth(values).zip(truth(others)).is_some_and(|(one, other)| one != other)
        }
        _ => false,
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
