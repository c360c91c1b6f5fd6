//! What an administration needs before it can work here, step by step: computed from what is recorded, never ticked by hand.

use directory::EntityKey;

/// A step of setting up an administration, in the order in which they are usually taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum SetUp {
    /// How to reach each legal entity, and when.
    Base,
    /// The head of its letters.
    Letterhead,
    /// Somebody who sets it up, somebody who works on cases, a second person where one is wanted.
    People,
    /// Where fees are paid to.
    Payment,
    /// What its by-laws set for the online services.
    Tariffs,
    /// What it says about itself: § 5 DDG, Art. 13 DSGVO, § 7 BITV 2.0.
    Privacy,
    /// How news about a case reaches people.
    Delivery,
    /// The first online service that people can use.
    Release,
}

impl SetUp {
    /// Every step.
    pub(crate) const ALL: [Self; 8] = [
        Self::Base,
        Self::Letterhead,
        Self::People,
        Self::Payment,
        Self::Tariffs,
        Self::Privacy,
        Self::Delivery,
        Self::Release,
    ];

    /// Its name; the text key is `operations-onboarding-step-<name>`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::Letterhead => "letterhead",
            Self::People => "people",
            Self::Payment => "payment",
            Self::Tariffs => "tariffs",
            Self::Privacy => "privacy",
            Self::Delivery => "delivery",
            Self::Release => "release",
        }
    }

    /// The step in which a value that an online service requires is recorded.
    pub(crate) fn of_value(key: &str) -> Self {
        match key.split('.').next().unwrap_or_default() {
            "contact" | "hours" => Self::Base,
            "letterhead" => Self::Letterhead,
            "bank" => Self::Payment,
            "imprint" | "privacy" | "accessibility" => Self::Privacy,
            _ => Self::Tariffs,
        }
    }
}

/// What a step lacks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Lack {
    /// A legal entity has no value of this key, or one that no service can work with.
    Value(EntityKey, String),
    /// Nobody can come in and set up the administration.
    NoManager,
    /// Nobody works on cases.
    NoClerk,
    /// A decision wants a second person, and there is none.
    NoSecondPerson,
    /// No online service can be used.
    NothingLive,
}

/// How it stands with a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StepState {
    /// The step.
    pub(crate) step: SetUp,
    /// Whether the administration needs it at all.
    pub(crate) needed: bool,
    /// What is missing.
    pub(crate) lacks: Vec<Lack>,
}

impl StepState {
    /// Whether something is missing.
    pub(crate) fn is_open(&self) -> bool {
        self.needed && !self.lacks.is_empty()
    }

    /// Name of its state; the text key is `operations-onboarding-<name>`.
    pub(crate) fn state(&self) -> &'static str {
        match (self.needed, self.lacks.is_empty()) {
            (false, _) => "unneeded",
            (true, true) => "done",
            (true, false) => "open",
        }
    }
}

/// How much of the needed steps is done, in whole percent, rounded down: 100 means that nothing is open.
pub(crate) fn completion(steps: &[StepState]) -> usize {
    let needed = steps.iter().filter(|step| step.needed).count();
    let open = steps.iter().filter(|step| step.is_open()).count();
    (needed - open) * 100 / needed.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn completion_counts_needed_steps_and_reaches_100_only_when_nothing_is_open() {
        let step = |needed, lacks: usize| StepState { step: SetUp::People, needed, lacks: vec![Lack::NoClerk; lacks] };
        assert_eq!(completion(&[]), 0);
        assert_eq!(completion(&[step(true, 0), step(false, 0)]), 100);
        assert_eq!(completion(&[step(true, 0), step(true, 2), step(true, 0)]), 66);
        assert_eq!(completion(&[step(true, 1)]), 0);
    }

    #[test]
    fn every_value_belongs_to_a_step() {
        for (key, step) in [
            ("hours", SetUp::Base),
            ("contact.email", SetUp::Base),
            ("letterhead.city", SetUp::Letterhead),
            ("bank.iban", SetUp::Payment),
            ("privacy.officer", SetUp::Privacy),
            ("dog_tax.first", SetUp::Tariffs),
        ] {
            assert_eq!(SetUp::of_value(key), step, "{key}");
        }
    }
}
