//! Access of the provider's staff to the cases of one administration: for hours, granted by the administration itself.

use store::{TenantId, Timestamp};

use crate::model::AccountId;

store::id_type!(
    /// A request for access, and the access that was granted on it.
    AccessId
);

/// The hours that can be asked for. The longest is one working day: the processor acts only on the controller's instruction and
/// on nothing more than it needs (Art. 28 Abs. 3 Buchst. a, Art. 5 Abs. 1 Buchst. c DSGVO, which name no number).
pub const ACCESS_HOURS: [i32; 4] = [1, 2, 4, 8];

/// Days after which a request that nobody answered ends. No law names a number.
pub const ACCESS_ANSWER_DAYS: i64 = 7;

/// Fewest and most characters of a reason.
pub const ACCESS_REASON: (usize, usize) = (10, 500);

/// What was done with a request, as it is stored. What time does to it is [`AccessStanding`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AccessState {
    /// Nobody has answered. Leaves by each of the others.
    Asked,
    /// The administration agreed. Leaves by `Revoked` and `Returned`.
    Granted,
    /// The administration did not agree. Nothing leaves it.
    Refused,
    /// Whoever asked took it back, before or after it was granted. Nothing leaves it.
    Returned,
    /// The administration ended it. Nothing leaves it.
    Revoked,
}

impl AccessState {
    const ALL: [Self; 5] = [Self::Asked, Self::Granted, Self::Refused, Self::Returned, Self::Revoked];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Granted => "granted",
            Self::Refused => "refused",
            Self::Returned => "returned",
            Self::Revoked => "revoked",
        }
    }

    pub(crate) fn read(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// How it stands at a moment.
    pub(crate) fn standing(self, asked_at: Timestamp, ends_at: Option<Timestamp>, now: Timestamp) -> AccessStanding {
        match self {
            Self::Asked if now >= asked_at.plus_days(ACCESS_ANSWER_DAYS) => AccessStanding::Lapsed,
            Self::Asked => AccessStanding::Asked,
            Self::Granted if ends_at.is_none_or(|end| now >= end) => AccessStanding::Over,
            Self::Granted => AccessStanding::Open,
            Self::Refused => AccessStanding::Refused,
            Self::Returned => AccessStanding::Returned,
            Self::Revoked => AccessStanding::Revoked,
        }
    }
}

/// How an access stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessStanding {
    /// It waits for the administration.
    Asked,
    /// Nobody answered in time.
    Lapsed,
    /// It can be used.
    Open,
    /// Its time is over.
    Over,
    /// The administration did not agree.
    Refused,
    /// Whoever asked took it back.
    Returned,
    /// The administration ended it.
    Revoked,
}

impl AccessStanding {
    /// Every standing.
    pub const ALL: [Self; 7] =
        [Self::Asked, Self::Lapsed, Self::Open, Self::Over, Self::Refused, Self::Returned, Self::Revoked];

    /// The word for it in texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Lapsed => "lapsed",
            Self::Open => "open",
            Self::Over => "over",
            Self::Refused => "refused",
            Self::Returned => "returned",
            Self::Revoked => "revoked",
        }
    }
}

/// A request to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAccess {
    /// The number of the one case it is about; empty for all cases of the administration.
    pub reference: String,
    /// Why it is needed, in the words of whoever asks.
    pub reason: String,
    /// For how many hours, one of [`ACCESS_HOURS`].
    pub hours: i32,
}

/// A request, and the access that was granted on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessGrant {
    /// Its identifier.
    pub id: AccessId,
    /// The administration whose cases it is about.
    pub tenant: TenantId,
    /// The number of the one case it is about; none for all cases.
    pub reference: Option<String>,
    /// Why.
    pub reason: String,
    /// For how many hours, counted from the moment it was granted.
    pub hours: i32,
    /// When somebody asked.
    pub asked_at: Timestamp,
    /// The administration whose staff asked, and the account.
    pub by: (TenantId, AccountId),
    /// The name of who asked.
    pub by_name: String,
    /// When and by whom the request was answered.
    pub decided: Option<(Timestamp, AccountId)>,
    /// Until when it can be used at the longest.
    pub ends_at: Option<Timestamp>,
    /// When it was revoked or taken back.
    pub ended_at: Option<Timestamp>,
    /// How it stands.
    pub standing: AccessStanding,
}

impl AccessGrant {
    /// Whether it is about the case with this number.
    #[must_use]
    pub fn covers(&self, reference: &str) -> bool {
        self.reference.as_deref().is_none_or(|own| own == reference)
    }
}

/// A page that was read with an access.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessLook {
    /// With which.
    pub access: AccessId,
    /// When.
    pub at: Timestamp,
    /// What was read.
    pub page: AccessPage,
    /// The number of the case; empty for the list of cases.
    pub reference: String,
}

/// What can be read with an access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessPage {
    /// The list of the cases.
    List,
    /// A case.
    Case,
    /// A document of the administration.
    Document,
}

impl AccessPage {
    /// Every page.
    pub const ALL: [Self; 3] = [Self::List, Self::Case, Self::Document];

    /// The name under which it is stored, and of its text.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Case => "case",
            Self::Document => "document",
        }
    }

    pub(crate) fn read(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_ends_requests_and_access() {
        let asked = Timestamp(1_000_000_000_000);
        let ends = Some(asked.plus_seconds(3_600));
        let later = |seconds| asked.plus_seconds(seconds);
        for (state, now, standing) in [
            (AccessState::Asked, later(0), AccessStanding::Asked),
            (AccessState::Asked, later(7 * 86_400 - 1), AccessStanding::Asked),
            (AccessState::Asked, later(7 * 86_400), AccessStanding::Lapsed),
            (AccessState::Granted, later(3_599), AccessStanding::Open),
            (AccessState::Granted, later(3_600), AccessStanding::Over),
            (AccessState::Revoked, later(1), AccessStanding::Revoked),
            (AccessState::Returned, later(1), AccessStanding::Returned),
            (AccessState::Refused, later(1), AccessStanding::Refused),
        ] {
            assert_eq!(state.standing(asked, ends, now), standing, "{state:?} at {now:?}");
            assert_eq!(AccessState::read(state.name()), Some(state));
        }
        assert_eq!(
            AccessState::Granted.standing(asked, None, asked),
            AccessStanding::Over,
            "without an end it is none"
        );
    }
}
