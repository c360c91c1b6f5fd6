//! What the rules of a schema demand of each place of the form.

use std::collections::{BTreeMap, BTreeSet};

use xdatenfelder::logic::{Condition, Constant, Effect, Elements, Land, Operand, Path, Pattern, Statement, translate};
use xdatenfelder::{Id, Schema};

use super::formula::{Formula, Speaker, Unsayable, literal};
use super::tree::{Answer, Node, Place, Tree, What, slug};

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
struct Standing {
    bearer: Place,
    rule: usize,
    source: usize,
    statement: Statement,
    target: Option<Place>,
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
                let rest = translation.rest.iter().map(|rest| (source(&rest.text), Listed::NotUnderstood(rest.reason.clone())));
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
                standing.push(Standing { bearer, rule: number, source: demands.sources.len() - 1, statement, target: None });
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

    /// What must not be filled, whatever is answered, is not in the form.
    fn remove(&mut self, tree: &Tree<'_>, standing: &[Standing]) {
        for one in standing {
            if let (Effect::Forbid(_), Condition::Constant(true), Some(target)) =
                (&one.statement.effect, &one.statement.when, one.target)
            {
                let wanted = standing.iter().any(|other| {
                    let demands = matches!(other.statement.effect, Effect::Require(_) | Effect::Show(_));
                    demands && other.target == Some(target) && other.statement.when == Condition::Constant(true)
                });
                if !wanted {
                    self.removed.insert(target, one.source);
                }
            }
        }
        // A group of which nothing is left is not in the form either.
        for place in (1..tree.nodes.len()).rev() {
            let Some(node) = tree.node(place) else { continue };
            let gone: Vec<usize> = node.children.iter().filter_map(|child| self.removed.get(child).copied()).collect();
            if let (Some(first), true) = (gone.first(), gone.len() == node.children.len()) {
                self.removed.entry(place).or_insert(*first);
            }
        }
    }

    /// Adds the questions whether an optional group is wanted, and which of several.
    fn ask<'s>(&mut self, tree: &mut Tree<'s>, standing: &[Standing]) {
        let mut ruled: BTreeSet<Place> = BTreeSet::new();
        for one in standing {
            let always = matches!((&one.statement.effect, &one.statement.when), (Effect::Require(_), Condition::Constant(true)));
            let shown = matches!(one.statement.effect, Effect::Show(_) | Effect::Forbid(_));
            ruled.extend(one.target.filter(|_| always || shown));
        }
        for place in 1..tree.nodes.len() {
            let Some(node) = tree.node(place) else { continue };
            if matches!(node.what, What::Group { choice: true }) {
                let members: Vec<Place> = node.children.iter().copied().filter(|it| !self.removed.contains_key(it)).collect();
                self.which(tree, place, members);
            }
        }
        for one in standing {
            let Effect::Valid(Condition::One(parts)) = &one.statement.effect else { continue };
            if one.statement.when != Condition::Constant(true) {
                continue;
            }
            let members: Option<Vec<Place>> = parts
                .iter()
                .map(|part| match part {
                    Condition::Filled(path) => match tree.find(&path.0, one.bearer).as_slice() {
                        [only] => Some(*only),
                        _ => None,
                    },
                    _ => None,
                })
                .collect();
            let Some(members) = members else { continue };
            let parent = |place: &Place| tree.node(*place).and_then(|node| node.parent);
            let first = members.first().and_then(parent);
            let free = |place: &Place| {
                let node = tree.node(*place);
                let plain = node.is_some_and(|node| node.rows.is_none() && !node.required);
                plain
                    && tree.is_group(*place)
                    && !ruled.contains(place)
                    && !self.removed.contains_key(place)
                    && !self.gates.contains_key(place)
            };
            if let (Some(parent_place), true) = (first, members.iter().all(|place| free(place) && parent(place) == first)) {
                self.which(tree, parent_place, members);
            }
        }
        for place in 1..tree.nodes.len() {
            let Some(node) = tree.node(place) else { continue };
            let plain = matches!(node.what, What::Group { choice: false } | What::Group { choice: true }) && node.rows.is_none();
            if !plain || node.required || ruled.contains(&place) || self.gates.contains_key(&place) {
                continue;
            }
            if tree.outwards(place).any(|place| self.removed.contains_key(&place)) || !self.has_required(tree, place) {
                continue;
            }
            let (label, parent) = (node.label.clone(), node.parent);
            let gate = tree.push_before(added(What::Gate, label, parent), place);
            self.gates.insert(place, (gate, None));
        }
    }

    fn which(&mut self, tree: &mut Tree<'_>, parent: Place, members: Vec<Place>) {
        let (Some(first), Some(node)) = (members.first().copied(), tree.node(parent)) else { return };
        if members.len() < 2 {
            return;
        }
        let label = node.label.clone();
        let question = added(What::Which { of: members.clone() }, label, Some(parent));
        let question = tree.push_before(question, first);
        for member in members {
            let value = tree.node(member).map(|node| node.id.replace('_', "-")).unwrap_or_default();
            self.gates.insert(member, (question, Some(value)));
        }
    }

    /// Whether something inside of a group must be filled once the group is used.
    fn has_required(&self, tree: &Tree<'_>, group: Place) -> bool {
        tree.node(group).is_some_and(|node| {
            node.children.iter().any(|child| {
                let Some(inner) = tree.node(*child) else { return false };
                if !inner.required || self.removed.contains_key(child) {
                    return false;
                }
                match &inner.what {
                    What::Field { answer, .. } => *answer != Answer::None,
                    What::Group { .. } => inner.rows.is_some() || self.has_required(tree, *child),
                    What::Gate | What::Which { .. } => true,
                }
            })
        })
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
                        let same = tree.answer(place) == tree.answer(target) && tree.rows_around(place) == tree.rows_around(target);
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

    /// A group must be filled of which no field must: then its first one, unless another is.
    fn require_something(
        &mut self,
        tree: &Tree<'_>,
        group: Place,
        claim: &Claim,
        speaker: &Speaker<'_>,
    ) -> Result<(), Unsayable> {
        let asked = |place: &Place| {
            tree.answer(*place).is_some_and(|answer| *answer != Answer::None)
                && tree.rows_around(*place) == tree.rows_around(group)
                && !speaker.removed.contains(place)
        };
        let fields: Vec<Place> = tree.inside(group).into_iter().filter(asked).collect();
        let Some((first, others)) = fields.split_first() else { return Err(Unsayable::Unsupported) };
        if others.len() > 40 {
            return Err(Unsayable::TooMany(String::new()));
        }
        let mut parts = vec![claim.formula.clone()];
        for other in others {
            let id = tree.node(*other).map(|node| Path(node.fim.cloned().into_iter().collect()));
            let Some(path) = id else { continue };
            let inner = Speaker { bearer: *other, ..speaker.clone_for(*first) };
            parts.push(inner.say(&Condition::Filled(path))?.negated());
        }
        let claim = Claim { source: claim.source, formula: Formula::all(parts) };
        self.of.entry(*first).or_default().require.push(claim);
        Ok(())
    }

    /// A condition that must hold: a rule on the fields that it names.
    fn check<'t>(
        &mut self,
        tree: &'t Tree<'t>,
        one: &Standing,
        valid: &Condition,
        speaker: &dyn Fn(Place, Place) -> Speaker<'t>,
    ) -> Result<(), Unsayable> {
        if let Some((path, kind)) = looks(valid) {
            let place = speaker(one.bearer, one.bearer).place(path)?;
            if tree.answer(place) == Some(&Answer::Text) && one.statement.when == Condition::Constant(true) {
                self.of.entry(place).or_default().kind = Some(kind);
                return Ok(());
            }
        }
        let say = |at: Place| -> Result<Formula, Unsayable> {
            let speaker = speaker(one.bearer, at);
            Ok(Formula::any(vec![speaker.say(&one.statement.when)?.negated(), speaker.say(valid)?]))
        };
        let general = say(one.bearer)?;
        if general == Formula::Constant(true) {
            return Ok(());
        }
        let places: Vec<Place> = general.places().into_iter().collect();
        // The question `which` that was made from this very sentence.
        let of_which = |place: &Place| tree.node(*place).is_some_and(|node| matches!(node.what, What::Which { .. }));
        if let ([only], Condition::One(_)) = (places.as_slice(), valid) {
            if of_which(only) {
                return Ok(());
            }
        }
        if self.require_one(tree, one, valid, speaker)? {
            return Ok(());
        }
        let needed = |place: &Place| tree.node(*place).is_some_and(|node| node.required);
        let mut at: Vec<Place> = match places.last() {
            Some(last) if needed(last) => vec![*last],
            _ => places.iter().rev().take(5).copied().collect(),
        };
        at.retain(|place| tree.answer(*place) != Some(&Answer::None));
        if at.is_empty() {
            return Err(Unsayable::Unsupported);
        }
        let rule = self.sources.get(one.source).map(|source| slug(&source.rule, '-', 24)).unwrap_or_default();
        for place in at {
            let formula = say(place)?;
            let demand = self.of.entry(place).or_default();
            let id = format!("{rule}-{}-{}", one.source, place);
            demand.checks.push(Check { id, claim: Claim { source: one.source, formula } });
        }
        Ok(())
    }

    /// `Mindestens eines der Felder`: a rule is judged once something is answered, so the first must be, unless another is.
    /// Whether that is all there is to it.
    fn require_one<'t>(
        &mut self,
        tree: &'t Tree<'t>,
        one: &Standing,
        valid: &Condition,
        speaker: &dyn Fn(Place, Place) -> Speaker<'t>,
    ) -> Result<bool, Unsayable> {
        let (Condition::Any(parts) | Condition::One(parts)) = valid else { return Ok(false) };
        let paths: Option<Vec<&Path>> = parts
            .iter()
            .map(|part| match part {
                Condition::Filled(path) => Some(path),
                Condition::Is(path, values) if values.as_slice() == [Constant::Bool(true)] => Some(path),
                _ => None,
            })
            .collect();
        let Some(paths) = paths else { return Ok(false) };
        let mut first = None;
        for path in &paths {
            let place = speaker(one.bearer, one.bearer).place(path)?;
            let open = tree.answer(place).is_some_and(|answer| *answer != Answer::None)
                && tree.node(place).is_some_and(|node| !node.required)
                && !self.removed.contains_key(&place);
            if open && first.is_none() {
                first = Some(place);
            }
        }
        let Some(first) = first else { return Ok(false) };
        let speaker = speaker(one.bearer, first);
        let mut others = vec![speaker.say(&one.statement.when)?];
        for (path, part) in paths.iter().zip(parts) {
            if speaker.place(path)? != first {
                others.push(speaker.say(part)?.negated());
            }
        }
        let claim = Claim { source: one.source, formula: Formula::all(others) };
        self.of.entry(first).or_default().require.push(claim);
        // That one of them is answered is all that was demanded.
        Ok(matches!(valid, Condition::Any(_)) && parts.iter().all(|part| matches!(part, Condition::Filled(_))))
    }
}

impl Speaker<'_> {
    fn clone_for(&self, at: Place) -> Self {
        Self { tree: self.tree, bearer: self.bearer, at, uncertain: self.uncertain, removed: self.removed, gates: self.gates }
    }
}

/// A question of the import's own.
fn added<'s>(what: What<'s>, label: String, parent: Option<Place>) -> Node<'s> {
    Node {
        fim: None,
        id: String::new(),
        label,
        hint: None,
        parent,
        children: Vec::new(),
        required: true,
        rows: None,
        what,
        rules: &[],
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

/// A rule that only says what a text looks like.
fn looks(valid: &Condition) -> Option<(&Path, &'static str)> {
    let Condition::Any(parts) = valid else { return None };
    parts.iter().find_map(|part| match part {
        Condition::Matches(path, Pattern::Iban) => Some((path, "iban")),
        Condition::Matches(path, Pattern::Email) => Some((path, "email")),
        _ => None,
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
