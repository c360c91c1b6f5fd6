use directory::Evidence;
use store::Timestamp;

/// How a duty stands at an administration, with what shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Id of the duty in the directory.
    pub duty: String,
    /// How it stands.
    pub done: Done,
    /// How much of it: what is there, and of how many.
    pub counted: (usize, usize),
    /// What the administration recorded itself.
    pub recorded: Option<Recorded>,
}

/// What an administration says about a duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// What was done.
    pub text: String,
    /// Where that can be seen (https); may be empty.
    pub link: String,
    /// When it was recorded.
    pub at: Timestamp,
}

/// Whether a duty is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Done {
    /// It is.
    Yes,
    /// A part of it is.
    Partly,
    /// It is not.
    No,
    /// Nobody recorded anything, and the program cannot know.
    Unknown,
}

impl Done {
    /// Every one, from the best to the worst.
    pub const ALL: [Self; 4] = [Self::Yes, Self::Partly, Self::No, Self::Unknown];

    /// Its name; the text key is `operations-duty-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }

    /// What counts show: all is yes, nothing is no.
    pub(crate) fn of((there, all): (usize, usize)) -> Self {
        match there {
            0 => Self::No,
            _ if there < all => Self::Partly,
            _ => Self::Yes,
        }
    }
}

impl Proof {
    /// A duty that is counted from what is there.
    pub(crate) fn counted(duty: &str, counted: (usize, usize)) -> Self {
        Self { duty: duty.to_owned(), done: Done::of(counted), counted, recorded: None }
    }

    /// A duty of which only the administration knows.
    pub(crate) fn recorded(duty: &str, recorded: Option<Recorded>) -> Self {
        let done = if recorded.is_some() { Done::Yes } else { Done::Unknown };
        Self { duty: duty.to_owned(), done, counted: (0, 0), recorded }
    }
}

/// The keys of values that show one kind of evidence; nothing where it is no value that shows it.
pub(crate) fn values_of(evidence: Evidence) -> &'static [&'static str] {
    match evidence {
        Evidence::Access => &["contact.email"],
        Evidence::Information => &["letterhead.street", "contact.phone", "contact.email", "hours"],
        Evidence::Payment => &["bank.holder", "bank.iban"],
        Evidence::Online | Evidence::Status | Evidence::Recorded => &[],
    }
}
