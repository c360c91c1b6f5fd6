//! A decision that takes the place of one that is out.

use std::str::FromStr;

use identity::AccountId;
use studio::ProcedureLaw;

use super::{Event, State, Step, Transition};

/// Why a decision that is out is amended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amendment {
    /// Obvious errors are corrected (Berichtigung, § 42 ThürVwVfG).
    Corrected,
    /// It was unlawful and is withdrawn (Rücknahme, § 48 ThürVwVfG).
    Withdrawn,
    /// It was lawful and is revoked (Widerruf, § 49 ThürVwVfG).
    Revoked,
}

impl Amendment {
    /// Every kind, in the order shown.
    pub const ALL: [Self; 3] = [Self::Corrected, Self::Withdrawn, Self::Revoked];

    /// The name under which it is stored and sent by forms.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Corrected => "corrected",
            Self::Withdrawn => "withdrawn",
            Self::Revoked => "revoked",
        }
    }

    /// The text key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Corrected => "casework-amendment-corrected",
            Self::Withdrawn => "casework-amendment-withdrawn",
            Self::Revoked => "casework-amendment-revoked",
        }
    }

    /// The provision it rests on when the clerk names none. Of levies only the correction has one: which of §§ 130 to 132 and
    /// 172 to 177 AO holds depends on the kind of levy.
    #[must_use]
    pub const fn usual_basis(self, law: ProcedureLaw) -> Option<&'static str> {
        match (law, self) {
            (ProcedureLaw::Administrative, Self::Corrected) => Some("§ 42 ThürVwVfG"),
            (ProcedureLaw::Administrative, Self::Withdrawn) => Some("§ 48 ThürVwVfG"),
            (ProcedureLaw::Administrative, Self::Revoked) => Some("§ 49 ThürVwVfG"),
            (ProcedureLaw::Levies, Self::Corrected) => Some("§ 15 ThürKAG in Verbindung mit § 129 AO"),
            (ProcedureLaw::Levies, Self::Withdrawn | Self::Revoked) => None,
        }
    }
}

impl FromStr for Amendment {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|amendment| amendment.name() == name).ok_or(())
    }
}

impl State {
    /// A clerk, who need not be the one before, begins to amend the decision that is out.
    ///
    /// # Errors
    /// When no decision is out, or it is being amended already.
    pub fn amend(self, clerk: AccountId) -> Transition {
        match self {
            Self::Delivered(_) | Self::Closed(_) => Ok((Self::Amending(clerk), vec![Event::AmendmentBegun])),
            _ => self.refuse(Step::Amend),
        }
    }

    /// The clerk gives it up; the decision stays as it is, notified or not.
    ///
    /// # Errors
    /// When nothing is being amended, or by another clerk.
    pub fn end_amendment(self, clerk: AccountId, notified: bool) -> Transition {
        let state = if notified { Self::Closed(clerk) } else { Self::Delivered(clerk) };
        match self {
            Self::Amending(own) if own == clerk => Ok((state, vec![Event::AmendmentEnded])),
            _ => self.refuse(Step::EndAmendment),
        }
    }
}
