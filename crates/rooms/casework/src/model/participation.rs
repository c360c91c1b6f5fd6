//! How somebody takes part in a case (Beteiligung): asked, answered, or silent. No IO.

use std::str::FromStr;

use super::{Event, State};

store::id_type!(
    /// A request for a statement. It has the same identifier on both sides.
    ParticipationId
);

/// Where a request for a statement stands. Only the methods of this type lead from one state to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Asked, and in time. Leaves by every method.
    Open,
    /// Asked, and the time is over; an answer is still taken. Leaves as [`Standing::Open`].
    Overdue,
    /// Answered. Nothing leads from it.
    Answered,
    /// Not answered in time, which the law takes for consent (fiction). Leaves by [`Standing::answer`], when it turns
    /// out that the answer was there in time.
    Deemed,
    /// The one who asked took it back. Nothing leads from it.
    Withdrawn,
    /// The case ended before there was an answer. Nothing leads from it.
    Ended,
}

impl Standing {
    const ALL: [Self; 6] = [Self::Open, Self::Overdue, Self::Answered, Self::Deemed, Self::Withdrawn, Self::Ended];

    /// The states in which an answer is awaited.
    pub(crate) const OPEN: [&'static str; 2] = [Self::Open.name(), Self::Overdue.name()];

    /// The answer is there: `in_time` or not, and whether silence would have been consent. An answer after the fiction
    /// is kept and changes nothing.
    #[must_use]
    pub const fn answer(self, in_time: bool, silence_consents: bool) -> Option<Self> {
        match self {
            Self::Open | Self::Overdue | Self::Deemed if in_time => Some(Self::Answered),
            Self::Open | Self::Overdue if !silence_consents => Some(Self::Answered),
            Self::Open | Self::Overdue | Self::Deemed => Some(Self::Deemed),
            Self::Answered | Self::Withdrawn | Self::Ended => None,
        }
    }

    /// The time is over without an answer; once.
    #[must_use]
    pub const fn lapse(self, silence_consents: bool) -> Option<Self> {
        match self {
            Self::Open if silence_consents => Some(Self::Deemed),
            Self::Open => Some(Self::Overdue),
            _ => None,
        }
    }

    /// The clerk takes the request back.
    #[must_use]
    pub const fn withdraw(self) -> Option<Self> {
        if self.is_open() { Some(Self::Withdrawn) } else { None }
    }

    /// The case ends.
    #[must_use]
    pub const fn end(self) -> Option<Self> {
        if self.is_open() { Some(Self::Ended) } else { None }
    }

    /// Whether an answer is awaited.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Overdue)
    }

    /// The name under which it is stored.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Overdue => "overdue",
            Self::Answered => "answered",
            Self::Deemed => "deemed",
            Self::Withdrawn => "withdrawn",
            Self::Ended => "ended",
        }
    }

    /// The text key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "casework-standing-open",
            Self::Overdue => "casework-standing-overdue",
            Self::Answered => "casework-standing-answered",
            Self::Deemed => "casework-standing-deemed",
            Self::Withdrawn => "casework-standing-withdrawn",
            Self::Ended => "casework-standing-ended",
        }
    }
}

impl FromStr for Standing {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|standing| standing.name() == name).ok_or(())
    }
}

impl State {
    /// The statement of somebody else is there. A decision that waits for approval lapses, because it was proposed without
    /// having seen it; nothing else changes.
    #[must_use]
    pub fn heard(self) -> (Self, Vec<Event>) {
        match self {
            Self::AwaitingApproval(clerk) => (Self::InReview(clerk), vec![Event::Lapsed]),
            other => (other, Vec::new()),
        }
    }
}

/// What those who were asked say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stance {
    /// They agree.
    Consent,
    /// They agree under conditions.
    Conditions,
    /// They do not agree.
    Refusal,
    /// It does not concern them.
    NotConcerned,
}

impl Stance {
    /// Every one, in the order offered.
    pub const ALL: [Self; 4] = [Self::Consent, Self::Conditions, Self::Refusal, Self::NotConcerned];

    /// Whether it needs words.
    #[must_use]
    pub const fn needs_words(self) -> bool {
        matches!(self, Self::Conditions | Self::Refusal)
    }

    /// The name under which it is stored and which forms send.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Conditions => "conditions",
            Self::Refusal => "refusal",
            Self::NotConcerned => "not_concerned",
        }
    }

    /// The text key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Consent => "casework-stance-consent",
            Self::Conditions => "casework-stance-conditions",
            Self::Refusal => "casework-stance-refusal",
            Self::NotConcerned => "casework-stance-not-concerned",
        }
    }
}

impl FromStr for Stance {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|stance| stance.name() == name).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::Standing::{Answered, Deemed, Ended, Open, Overdue, Withdrawn};
    use super::*;

    #[test]
    fn silence_is_consent_only_where_the_law_says_so_and_only_after_the_time() {
        // (state, in time, silence is consent, state after the answer, source)
        let answers = [
            (Open, true, true, Some(Answered), "§ 36 Abs. 2 Satz 2 BauGB: refused in time"),
            (Open, false, true, Some(Deemed), "§ 36 Abs. 2 Satz 2 BauGB: the consent counts as given already"),
            (Deemed, true, true, Some(Answered), "it was there in time and only came to the file later"),
            (Deemed, false, true, Some(Deemed), "a consent that counts as given is not taken back by a late refusal"),
            (Open, true, false, Some(Answered), "no fiction"),
            (Overdue, false, false, Some(Answered), "a late statement may still be considered"),
            (Answered, true, false, None, "answered once"),
            (Withdrawn, true, true, None, "taken back"),
            (Ended, true, true, None, "decided"),
        ];
        for (state, in_time, consents, after, source) in answers {
            assert_eq!(state.answer(in_time, consents), after, "{state:?}: {source}");
        }
        for state in Standing::ALL {
            assert_eq!(state.lapse(true), (state == Open).then_some(Deemed), "{state:?}");
            assert_eq!(state.lapse(false), (state == Open).then_some(Overdue), "{state:?}");
            assert_eq!(state.withdraw(), state.is_open().then_some(Withdrawn), "{state:?}");
            assert_eq!(state.end(), state.is_open().then_some(Ended), "{state:?}");
            assert_eq!(state.name().parse(), Ok(state));
        }
        for stance in Stance::ALL {
            assert_eq!(stance.name().parse(), Ok(stance));
        }
    }
}
