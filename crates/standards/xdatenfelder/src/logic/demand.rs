//! What subject, verb and predicate of a clause demand together.

use super::clause::{Flow, Said};
use super::condition::{Sign, compare};
use super::cursor::{Cursor, Read};
use super::predicate::{Manner, Predicate, Verb, has_value};
use super::subject::{Amount, Subject};
use super::{Condition, Constant, Effect, Land, Operand, Path};

impl Cursor<'_> {
    pub(super) fn demand(&self, flow: &mut Flow, lands: Option<Vec<Land>>, effect: Effect) {
        let when = flow.when.clone().unwrap_or(Condition::Constant(true));
        flow.said.push(Said { lands, when, effect });
    }

    /// The demand that subject, verb and predicate make together.
    pub(super) fn conclude(
        &self,
        flow: &mut Flow,
        subject: &Subject,
        verb: Verb,
        manner: Manner,
        predicate: Predicate,
    ) -> Read<()> {
        let Manner { not, only, mandatory, lands, values, .. } = manner;
        let several = subject.amount != Amount::All;
        if several
            || matches!(
                predicate,
                Predicate::Value | Predicate::Compared(..) | Predicate::Looks(_) | Predicate::Calendar
            )
            || (values.is_some() && predicate != Predicate::Preset)
        {
            if only || mandatory || !matches!(verb, Verb::Must | Verb::May) {
                return self.stuck();
            }
            let valid = self.assertion(subject, verb, not, values, &predicate)?;
            self.demand(flow, lands, Effect::Valid(valid));
            return Ok(());
        }
        if let (true, Some(some)) = (only, &lands) {
            // `darf nur für die Länder NI und RP angezeigt werden`
            let shown = matches!(predicate, Predicate::Shown | Predicate::Filled) && !not && !several;
            if !shown || !matches!(verb, Verb::May | Verb::Is | Verb::Must) {
                return self.stuck();
            }
            let others = Land::except(some);
            for path in &subject.paths {
                self.demand(flow, Some(some.clone()), Effect::Show(path.clone()));
                self.demand(flow, Some(others.clone()), Effect::Forbid(path.clone()));
            }
            return Ok(());
        }
        for path in &subject.paths {
            if only {
                let allowed = matches!(predicate, Predicate::Filled | Predicate::Shown) && !not && flow.when.is_none();
                if !allowed || verb == Verb::Can {
                    return self.stuck();
                }
                flow.said.push(Said {
                    lands: lands.clone(),
                    when: Condition::Constant(false),
                    effect: Effect::Forbid(path.clone()),
                });
                continue;
            }
            let effect =
                match (verb, &predicate, not) {
                    (Verb::Must | Verb::Is, Predicate::Preset, false) => match &values {
                        Some((false, values)) => match values.as_slice() {
                            [value] => Effect::Preset(path.clone(), value.clone()),
                            _ => return self.stuck(),
                        },
                        _ => return self.stuck(),
                    },
                    (Verb::Must | Verb::Is, Predicate::Filled | Predicate::Mandatory, false) => {
                        Effect::Require(path.clone())
                    }
                    (Verb::Must | Verb::Is, Predicate::Shown, false) if mandatory => Effect::Require(path.clone()),
                    (Verb::Must | Verb::Is, Predicate::Shown, false) => Effect::Show(path.clone()),
                    (Verb::Must | Verb::Is, Predicate::Hidden | Predicate::Empty, false) if !mandatory => {
                        if manner.unseen { Effect::Conceal(path.clone()) } else { Effect::Forbid(path.clone()) }
                    }
                    (Verb::Must | Verb::May | Verb::Is, Predicate::Shown, true) if !mandatory => {
                        Effect::Forbid(path.clone())
                    }
                    (Verb::May, Predicate::Filled, true) => Effect::Forbid(path.clone()),
                    (Verb::Must | Verb::May, Predicate::Empty, true) => Effect::Require(path.clone()),
                    (Verb::Must | Verb::Is, Predicate::Mandatory, true)
                    | (Verb::Must, Predicate::Filled, true)
                    | (Verb::Must | Verb::Is, Predicate::Optional, false)
                    | (Verb::Can, Predicate::Filled, false) => Effect::Optional(path.clone()),
                    _ => return self.stuck(),
                };
            self.demand(flow, lands.clone(), effect);
        }
        Ok(())
    }

    /// What must hold.
    fn assertion(
        &self,
        subject: &Subject,
        verb: Verb,
        not: bool,
        values: Option<(bool, Vec<Constant>)>,
        predicate: &Predicate,
    ) -> Read<Condition> {
        // `darf höchstens eines …`, `darf nicht die Auswahl 01 …`; `darf …` alone demands nothing.
        if verb == Verb::May && !not && subject.amount != Amount::AtMostOne {
            return self.stuck();
        }
        if *predicate == Predicate::Calendar {
            let [day, month, year] = subject.paths.as_slice() else { return self.stuck() };
            return if not { self.stuck() } else { Ok(Condition::ValidDate(day.clone(), month.clone(), year.clone())) };
        }
        let of = |path: &Path| -> Option<Condition> {
            let empty = || Condition::Filled(path.clone()).negated();
            let condition = match (predicate, &values) {
                (Predicate::Value | Predicate::Filled, Some((negated, values))) => has_value(path, *negated, values),
                (Predicate::Filled, None) => Condition::Filled(path.clone()),
                (Predicate::Compared(by, negated, right), None) => {
                    let holds = compare(Operand::Element(path.clone()), Sign::of(*by, *negated != not), right.clone());
                    let other = match right {
                        Operand::Element(other) => Some(Condition::Filled(other.clone()).negated()),
                        _ => None,
                    };
                    return Some(Condition::Any([Some(empty()), other, Some(holds)].into_iter().flatten().collect()));
                }
                (Predicate::Looks(pattern), None) if !not => {
                    return Some(Condition::Any(vec![empty(), Condition::Matches(path.clone(), *pattern)]));
                }
                _ => return None,
            };
            Some(condition)
        };
        let parts: Option<Vec<Condition>> = subject.paths.iter().map(of).collect();
        let Some(parts) = parts else { return self.stuck() };
        let compared = matches!(predicate, Predicate::Compared(..) | Predicate::Looks(_));
        Ok(match subject.amount {
            Amount::All if not && !compared => Condition::all(parts.into_iter().map(Condition::negated).collect()),
            Amount::All => Condition::all(parts),
            _ if not || compared => return self.stuck(),
            Amount::AtLeastOne => Condition::any(parts),
            Amount::ExactlyOne => Condition::One(parts),
            Amount::AtMostOne => {
                let none = Condition::any(parts.clone()).negated();
                Condition::Any(vec![none, Condition::One(parts)])
            }
        })
    }
}
