/// How far a workshop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Being prepared; nobody knows of it. Leaves with [`Act::Open`] or [`Act::Cancel`].
    Draft,
    /// Invited to; people register. Leaves with [`Act::Close`], [`Act::Start`] or [`Act::Cancel`].
    Open,
    /// Nobody registers any more. Leaves with [`Act::Open`], [`Act::Start`] or [`Act::Cancel`].
    Closed,
    /// It is the day: people come in, exercises run. Leaves with [`Act::Finish`], or [`Act::Back`] when it was begun by mistake.
    Running,
    /// Over. Final.
    Done,
    /// Will not take place. Final.
    Cancelled,
}

/// What whoever organises does with a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Invites, or lets people register again.
    Open,
    /// Ends the registration.
    Close,
    /// Begins on the day.
    Start,
    /// Takes the beginning back; nothing of what was written is lost.
    Back,
    /// Ends it.
    Finish,
    /// Calls it off.
    Cancel,
}

impl State {
    const ALL: [Self; 6] = [Self::Draft, Self::Open, Self::Closed, Self::Running, Self::Done, Self::Cancelled];

    /// The name under which it is stored; its text key is `workshops-state-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Running => "running",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// The state after an act; nothing when the act is not possible.
    pub fn after(self, act: Act) -> Option<Self> {
        match (self, act) {
            (Self::Draft | Self::Closed, Act::Open) => Some(Self::Open),
            (Self::Open, Act::Close) => Some(Self::Closed),
            (Self::Open | Self::Closed, Act::Start) => Some(Self::Running),
            (Self::Running, Act::Back) => Some(Self::Closed),
            (Self::Running, Act::Finish) => Some(Self::Done),
            (Self::Draft | Self::Open | Self::Closed, Act::Cancel) => Some(Self::Cancelled),
            _ => None,
        }
    }

    /// Whether nothing changes any more.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Cancelled)
    }
}

impl Act {
    /// Every act.
    pub const ALL: [Self; 6] = [Self::Open, Self::Close, Self::Start, Self::Back, Self::Finish, Self::Cancel];

    /// The name under which forms send it; its text key is `workshops-act-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Close => "close",
            Self::Start => "start",
            Self::Back => "back",
            Self::Finish => "finish",
            Self::Cancel => "cancel",
        }
    }

    /// The act of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_stays_over_and_a_draft_is_not_begun() {
        for act in Act::ALL {
            assert_eq!(State::Done.after(act), None);
            assert_eq!(State::Cancelled.after(act), None);
        }
        assert_eq!(State::Draft.after(Act::Start), None, "nobody was invited");
        assert_eq!(State::Running.after(Act::Cancel), None, "people are in the room");
        assert_eq!(State::Closed.after(Act::Open), Some(State::Open));
        assert_eq!(State::Running.after(Act::Back), Some(State::Closed), "begun by mistake");
    }
}
