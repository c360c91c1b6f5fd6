/// Whether a word leads to a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SynonymState {
    /// Reviewed: it does.
    Approved,
    /// It must not, whoever proposes it again.
    Refused,
}

impl SynonymState {
    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Refused => "refused",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Approved, Self::Refused].into_iter().find(|state| state.name() == name)
    }
}
