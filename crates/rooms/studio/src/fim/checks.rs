//! Conditions that must hold, as rules on the fields that they name.

use xdatenfelder::logic::{Condition, Constant, Path, Pattern};

use super::demands::{Check, Claim, Demands, Standing};
use super::formula::{Formula, Unsayable};
use super::speaker::Speaker;
use super::tree::{Answer, Place, Tree, What, slug};

impl Demands {
    /// A condition that must hold: a rule on the fields that it names.
    pub(super) fn check<'t>(
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
        if let ([only], Condition::One(_)) = (places.as_slice(), valid)
            && of_which(only)
        {
            return Ok(());
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
    pub(super) fn require_one<'t>(
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

    /// A group must be filled of which no field must: then its first one, unless another is.
    pub(super) fn require_something(
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
