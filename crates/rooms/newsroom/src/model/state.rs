/// How far an item is. What is shown to everybody follows from its editions, not from this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Being written. Leaves with [`Act::Submit`] or [`Act::Withdraw`].
    Draft,
    /// Waits for approval. Leaves with [`Act::Approve`], [`Act::HandBack`], [`Act::Change`] or [`Act::Withdraw`].
    Submitted,
    /// Approved as it stands; shown, or will be at its moment. Leaves with [`Act::Change`] or [`Act::Withdraw`].
    Approved,
    /// Not shown any more. Leaves with [`Act::Change`].
    Withdrawn,
}

/// What somebody does to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Writes on.
    Change,
    /// Asks for approval.
    Submit,
    /// Ends a submission without approving it.
    HandBack,
    /// Lets it be shown.
    Approve,
    /// Takes it from everybody's eyes.
    Withdraw,
}

/// What happened to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It was begun.
    Created,
    /// It was changed.
    Changed,
    /// It waits for approval.
    Submitted,
    /// It was approved.
    Approved,
    /// Whoever submitted it took it back.
    TakenBack,
    /// Somebody else refused it.
    Rejected,
    /// It is shown no more.
    Withdrawn,
}

impl State {
    const ALL: [Self; 4] = [Self::Draft, Self::Submitted, Self::Approved, Self::Withdrawn];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Approved => "approved",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// The state after an act and what happened; nothing when the act is not possible. `own`: whoever acts submitted it.
    pub fn after(self, act: Act, own: bool) -> Option<(Self, Step)> {
        match (self, act) {
            (_, Act::Change) => Some((Self::Draft, Step::Changed)),
            (Self::Draft, Act::Submit) => Some((Self::Submitted, Step::Submitted)),
            (Self::Submitted, Act::HandBack) => Some((Self::Draft, if own { Step::TakenBack } else { Step::Rejected })),
            (Self::Submitted, Act::Approve) => Some((Self::Approved, Step::Approved)),
            (Self::Draft | Self::Submitted | Self::Approved, Act::Withdraw) => Some((Self::Withdrawn, Step::Withdrawn)),
            _ => None,
        }
    }
}

impl Step {
    const ALL: [Self; 7] = [
        Self::Created,
        Self::Changed,
        Self::Submitted,
        Self::Approved,
        Self::TakenBack,
        Self::Rejected,
        Self::Withdrawn,
    ];

    /// The name under which it is stored; its text key is `newsroom-step-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Changed => "changed",
            Self::Submitted => "submitted",
            Self::Approved => "approved",
            Self::TakenBack => "taken-back",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }

    pub(crate) fn action(self) -> &'static str {
        match self {
            Self::Created => "newsroom.created",
            Self::Changed => "newsroom.changed",
            Self::Submitted => "newsroom.submitted",
            Self::Approved => "newsroom.approved",
            Self::TakenBack => "newsroom.taken-back",
            Self::Rejected => "newsroom.rejected",
            Self::Withdrawn => "newsroom.withdrawn",
        }
    }
}
