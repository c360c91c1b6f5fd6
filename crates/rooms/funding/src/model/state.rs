/// How far a grant is. What somebody may do in a state is what [`State::after`] answers for an [`Act`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// The application came in. Leaves by: something is missing, everything is there, withdrawn.
    Received,
    /// Something was asked for. Leaves by: everything is there, asked again, withdrawn.
    Incomplete,
    /// Everything is there; the technical check. Leaves by: a proposal, something is missing after all, withdrawn.
    Complete,
    /// A decision was proposed and waits for a second person. Leaves by: granted, refused, sent back, withdrawn.
    Proposed,
    /// Granted, and still open to an objection. Leaves by: it becomes final.
    Granted,
    /// Refused. Nothing leaves it.
    Refused,
    /// The recipient took the application back. Nothing leaves it.
    Withdrawn,
    /// Final: money is called and spent. Leaves by: the proof of use is handed in.
    Running,
    /// The proof waits to be looked at. Leaves by: sent back, accepted, money is claimed back.
    Proof,
    /// Money is claimed back. Leaves by: it was paid.
    Recovery,
    /// Checked; what was bought must serve its purpose until a day. Leaves by: that day has come.
    Earmarked,
    /// All done. Nothing leaves it.
    Closed,
}

/// What moves a grant on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// The funder asks for what is missing.
    Ask,
    /// Everything is there.
    Complete,
    /// Somebody proposes a decision.
    Propose,
    /// The second person does not agree.
    SendBack,
    /// The second person grants.
    Grant,
    /// The second person refuses.
    Refuse,
    /// The recipient takes it back.
    Withdraw,
    /// Nobody can object any more.
    Settle,
    /// The recipient proves how the money was used.
    Prove,
    /// The proof is not sufficient yet.
    ReturnProof,
    /// The proof is good, perhaps with less money than was granted.
    Accept,
    /// More was paid than is due.
    Claim,
    /// What was claimed has been paid.
    Recovered,
    /// What was bought has served its time.
    End,
}

impl State {
    /// Every state, in the order in which a grant goes through them.
    pub const ALL: [Self; 12] = [
        Self::Received,
        Self::Incomplete,
        Self::Complete,
        Self::Proposed,
        Self::Granted,
        Self::Running,
        Self::Proof,
        Self::Recovery,
        Self::Earmarked,
        Self::Closed,
        Self::Refused,
        Self::Withdrawn,
    ];

    /// The name under which it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Incomplete => "incomplete",
            Self::Complete => "complete",
            Self::Proposed => "proposed",
            Self::Granted => "granted",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Running => "running",
            Self::Proof => "proof",
            Self::Recovery => "recovery",
            Self::Earmarked => "earmarked",
            Self::Closed => "closed",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// The state that follows, if this can be done now.
    pub const fn after(self, act: Act) -> Option<Self> {
        match (self, act) {
            (Self::Received | Self::Incomplete | Self::Complete, Act::Ask) => Some(Self::Incomplete),
            (Self::Received | Self::Incomplete, Act::Complete) | (Self::Proposed, Act::SendBack) => {
                Some(Self::Complete)
            }
            (Self::Complete, Act::Propose) => Some(Self::Proposed),
            (Self::Proposed, Act::Grant) => Some(Self::Granted),
            (Self::Proposed, Act::Refuse) => Some(Self::Refused),
            (Self::Received | Self::Incomplete | Self::Complete | Self::Proposed, Act::Withdraw) => {
                Some(Self::Withdrawn)
            }
            (Self::Granted, Act::Settle) | (Self::Proof, Act::ReturnProof) => Some(Self::Running),
            (Self::Running, Act::Prove) => Some(Self::Proof),
            (Self::Proof, Act::Accept) | (Self::Recovery, Act::Recovered) => Some(Self::Earmarked),
            (Self::Proof, Act::Claim) => Some(Self::Recovery),
            (Self::Earmarked, Act::End) => Some(Self::Closed),
            _ => None,
        }
    }

    /// Whether it waits for a decision about money.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Incomplete | Self::Complete | Self::Proposed)
    }

    /// Whether money was granted.
    pub const fn is_granted(self) -> bool {
        matches!(self, Self::Granted | Self::Running | Self::Proof | Self::Recovery | Self::Earmarked | Self::Closed)
    }
}

/// Whether a project may begin before it is decided (vorzeitiger Vorhabensbeginn, Nr. 1.3 VV zu § 44 ThürLHO). It promises no money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EarlyStart {
    /// Nobody asked for it.
    None,
    /// Asked for. Leaves by: allowed, not allowed.
    Asked,
    /// Allowed from a day on.
    Allowed,
    /// Not allowed.
    Denied,
}

impl EarlyStart {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::None, Self::Asked, Self::Allowed, Self::Denied];

    /// The name under which it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Asked => "asked",
            Self::Allowed => "allowed",
            Self::Denied => "denied",
        }
    }

    /// The one of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}
