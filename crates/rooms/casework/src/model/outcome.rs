//! How a decision turns out and how it reaches the applicant.

use std::str::FromStr;

/// How a decision turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The applicant gets what was asked for.
    Granted,
    /// A part of it.
    PartlyGranted,
    /// Nothing of it.
    Refused,
    /// Nothing had to be granted or refused: the matter is settled (erledigt).
    Settled,
}

impl Verdict {
    /// Whether the decision needs reasons: it burdens the person, or does not follow the application
    /// (§ 39 Abs. 2 Nr. 1 VwVfG).
    #[must_use]
    pub const fn needs_reasons(self) -> bool {
        matches!(self, Self::PartlyGranted | Self::Refused)
    }

    /// The name under which it is stored.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::PartlyGranted => "partly_granted",
            Self::Refused => "refused",
            Self::Settled => "settled",
        }
    }

    /// The text key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Granted => "casework-verdict-granted",
            Self::PartlyGranted => "casework-verdict-partly-granted",
            Self::Refused => "casework-verdict-refused",
            Self::Settled => "casework-verdict-settled",
        }
    }
}

impl FromStr for Verdict {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        [Self::Granted, Self::PartlyGranted, Self::Refused, Self::Settled]
            .into_iter()
            .find(|verdict| verdict.name() == name)
            .ok_or(())
    }
}

/// How the decision reaches the applicant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// Ready for retrieval on the status page: counts as notified on the day after the retrieval
    /// (§ 41 Abs. 2a Satz 3 VwVfG).
    Retrieval,
    /// Printed and posted: counts as notified some days after it was posted (§ 41 Abs. 2 Satz 1 VwVfG).
    Post,
    /// Handed over at the counter: notified at that moment (§ 41 Abs. 1 VwVfG).
    Pickup,
}

impl Delivery {
    /// Every way, in the order shown.
    pub const ALL: [Self; 3] = [Self::Retrieval, Self::Post, Self::Pickup];

    /// The name under which it is stored and sent by forms.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Retrieval => "retrieval",
            Self::Post => "post",
            Self::Pickup => "pickup",
        }
    }
}

impl FromStr for Delivery {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        match name {
            "retrieval" => Ok(Self::Retrieval),
            "post" => Ok(Self::Post),
            "pickup" => Ok(Self::Pickup),
            _ => Err(()),
        }
    }
}
