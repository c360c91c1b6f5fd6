use serde::{Deserialize, Serialize};

/// What a criterion speaks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// What is gained.
    Benefit,
    /// How easily it can be done.
    Feasibility,
}

/// What a service is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// Cases in a year.
    Cases,
    /// Minutes of work that the office saves with each case.
    OfficeMinutes,
    /// Minutes, with the way, that the person saves with each case.
    CitizenMinutes,
    /// 0 none, 1 without a date, 2 with a date, 3 the date has passed.
    Duty,
    /// How often it is asked for online: searches without an online service, and points given in workshops.
    Demand,
    /// Weight in politics, 0 to 3.
    Policy,
    /// 0 none, 1 on the market, 2 of the Land or of others for all, 3 in the shared catalogue.
    Solution,
    /// Days of work to introduce it.
    Effort,
    /// How it reaches the specialist procedure: 0 not at all to 3 plugged in.
    Interface,
    /// How many of these stand in the way: written form, originals, personal appearance. 0 to 3.
    Obstacle,
}

impl Criterion {
    /// All of them, benefit first.
    pub const ALL: [Self; 10] = [
        Self::Cases,
        Self::OfficeMinutes,
        Self::CitizenMinutes,
        Self::Duty,
        Self::Demand,
        Self::Policy,
        Self::Solution,
        Self::Effort,
        Self::Interface,
        Self::Obstacle,
    ];

    /// The side it counts for.
    #[must_use]
    pub fn side(self) -> Side {
        if self < Self::Solution { Side::Benefit } else { Side::Feasibility }
    }

    /// The criteria of a side.
    pub fn of(side: Side) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |criterion| criterion.side() == side)
    }

    /// Its name in data and texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::OfficeMinutes => "office_minutes",
            Self::CitizenMinutes => "citizen_minutes",
            Self::Duty => "duty",
            Self::Demand => "demand",
            Self::Policy => "policy",
            Self::Solution => "solution",
            Self::Effort => "effort",
            Self::Interface => "interface",
            Self::Obstacle => "obstacle",
        }
    }

    /// The criterion of this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|criterion| criterion.key() == key)
    }

    /// The highest step, of a criterion that is given in steps.
    #[must_use]
    pub fn steps(self) -> Option<u8> {
        matches!(self, Self::Duty | Self::Policy | Self::Solution | Self::Interface | Self::Obstacle).then_some(3)
    }

    /// Whether less of it is better.
    #[must_use]
    pub fn less_is_better(self) -> bool {
        matches!(self, Self::Effort | Self::Obstacle)
    }

    /// Its place in [`Criterion::ALL`].
    pub(super) fn index(self) -> usize {
        self as usize
    }
}
