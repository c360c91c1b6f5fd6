//! Rules by which new cases find their clerk: which one holds, and why.

use identity::AccountId;

use super::{Event, InvalidTransition, State, Step};

store::id_type!(
    /// A routing rule (Zuteilungsregel).
    RuleId
);

/// Which cases a rule is for: everything that it names has to be so. One that names nothing is for every case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Condition {
    /// Id of the online service.
    pub service: Option<String>,
    /// Key of the legal entity in whose name it is decided.
    pub entity: Option<String>,
    /// Beginning of the key of the municipality (AGS) that it is about.
    pub area: Option<String>,
}

/// Why one of two rules goes before the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precedence {
    /// It names more.
    MoreConditions,
    /// It names the service, the other does not.
    Service,
    /// It names the legal entity, the other does not.
    Entity,
    /// Its area is the smaller one.
    SmallerArea,
}

impl Condition {
    /// Whether it holds for a case.
    #[must_use]
    pub fn holds(&self, service: &str, entity: &str, area: &str) -> bool {
        self.service.as_ref().is_none_or(|wanted| wanted == service)
            && self.entity.as_ref().is_none_or(|wanted| wanted == entity)
            && self.area.as_ref().is_none_or(|wanted| area.starts_with(wanted.as_str()))
    }

    /// How exact it is; of all conditions that hold for one case no two are equally exact.
    pub(crate) fn exactness(&self) -> (usize, bool, bool, usize) {
        let named = [&self.service, &self.entity, &self.area].into_iter().flatten().count();
        (named, self.service.is_some(), self.entity.is_some(), self.area.as_ref().map_or(0, String::len))
    }

    /// Why it goes before another one that holds for the same case; nothing when it does not.
    #[must_use]
    pub fn before(&self, other: &Self) -> Option<Precedence> {
        let (own, others) = (self.exactness(), other.exactness());
        if own <= others {
            return None;
        }
        Some(match own {
            own if own.0 > others.0 => Precedence::MoreConditions,
            own if own.1 != others.1 => Precedence::Service,
            own if own.2 != others.2 => Precedence::Entity,
            _ => Precedence::SmallerArea,
        })
    }
}

impl State {
    /// A rule gives a new case to a clerk.
    ///
    /// # Errors
    /// When somebody works on it, or when it is decided.
    pub fn route(self, clerk: AccountId) -> Result<(Self, Vec<Event>), InvalidTransition> {
        match self {
            Self::Received => Ok((Self::InReview(clerk), vec![Event::Routed(clerk)])),
            from => Err(InvalidTransition { from, step: Step::Assign }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn condition(service: Option<&str>, entity: Option<&str>, area: Option<&str>) -> Condition {
        let own = |text: Option<&str>| text.map(str::to_owned);
        Condition { service: own(service), entity: own(entity), area: own(area) }
    }

    #[test]
    fn the_more_exact_condition_goes_first() {
        let (dog, town) = (Some("dog"), Some("16064037"));
        for (first, second, why) in [
            (condition(dog, None, None), condition(None, None, None), Precedence::MoreConditions),
            (condition(None, town, Some("16")), condition(dog, None, None), Precedence::MoreConditions),
            (condition(dog, None, None), condition(None, town, None), Precedence::Service),
            (condition(dog, None, Some("16")), condition(None, town, town), Precedence::Service),
            (condition(None, town, None), condition(None, None, town), Precedence::Entity),
            (condition(None, None, town), condition(None, None, Some("16064")), Precedence::SmallerArea),
        ] {
            assert_eq!(first.before(&second), Some(why), "{first:?} {second:?}");
            assert_eq!(second.before(&first), None);
        }
    }

    #[test]
    fn of_all_conditions_that_hold_for_a_case_one_goes_first() {
        const AREA: &str = "16064037";
        let mut all = Vec::new();
        for service in [None, Some("dog")] {
            for entity in [None, Some("town")] {
                all.push(condition(service, entity, None));
                all.extend((1..=AREA.len()).map(|length| condition(service, entity, Some(&AREA[..length]))));
            }
        }
        for one in &all {
            assert!(one.holds("dog", "town", AREA) && !one.holds("cat", "city", "25000000") || *one == all[0]);
            for other in &all {
                let decided = one.before(other).is_some() != other.before(one).is_some();
                assert_eq!(decided, one != other, "{one:?} {other:?}");
            }
        }
    }
}
