use store::Timestamp;

use super::{Content, Issuer, Kind, State, Step};
use crate::writer::Writer;

store::id_type! {
    /// A press release, publication, guide page or campaign.
    ItemId
}

/// Something approved, with the time in which everybody sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The first one of an item has the number 1.
    pub number: i32,
    /// From when on.
    pub from: Timestamp,
    /// Until when; nothing when no end is known.
    pub until: Option<Timestamp>,
}

impl Edition {
    /// Whether everybody sees it at this moment.
    pub fn is_shown(&self, now: Timestamp) -> bool {
        self.from <= now && self.until.is_none_or(|until| until > now)
    }
}

/// What somebody writes at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its identity.
    pub id: ItemId,
    /// In whose name it speaks.
    pub issuer: Issuer,
    /// What kind it is of.
    pub kind: Kind,
    /// The end of its public address: eight characters.
    pub code: String,
    /// How far it is.
    pub state: State,
    /// Counts the changes: who changes names the one that they have seen.
    pub revision: i32,
    /// What it says.
    pub content: Content,
    /// When it was changed last.
    pub changed_at: Timestamp,
    /// Who wrote at it last.
    pub changed_by: Writer,
    /// Who asked for approval; nothing when nobody did since the last change.
    pub submitted_by: Option<Writer>,
    /// What was approved so far, the newest first.
    pub editions: Vec<Edition>,
}

/// How an item stands, for those who work on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    Draft,
    Submitted,
    Scheduled(Timestamp),
    Published(Timestamp),
    Withdrawn,
}

impl Item {
    /// Whether somebody wrote or submitted what waits, and so cannot approve it.
    pub fn is_of(&self, writer: Writer) -> bool {
        self.changed_by == writer || self.submitted_by == Some(writer)
    }

    /// What everybody sees at this moment.
    pub fn edition(&self, now: Timestamp) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.is_shown(now))
    }

    /// What everybody will see later.
    pub fn upcoming(&self, now: Timestamp) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.from > now)
    }

    pub(crate) fn standing(&self, now: Timestamp) -> Standing {
        match self.state {
            State::Draft => Standing::Draft,
            State::Submitted => Standing::Submitted,
            State::Withdrawn => Standing::Withdrawn,
            State::Approved => match (self.upcoming(now), self.edition(now)) {
                (Some(edition), _) => Standing::Scheduled(edition.from),
                (None, Some(edition)) => Standing::Published(edition.from),
                (None, None) => Standing::Withdrawn,
            },
        }
    }

    /// The public address, whether or not anything is shown there.
    pub fn address(&self) -> String {
        address(self.kind, &self.content, &self.code)
    }
}

/// What everybody sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Which item.
    pub id: ItemId,
    /// In whose name it speaks.
    pub issuer: Issuer,
    /// What kind it is of.
    pub kind: Kind,
    /// The end of its address.
    pub code: String,
    /// What it says.
    pub content: Content,
    /// When it was published first.
    pub published_at: Timestamp,
    /// Since when it reads as it does.
    pub updated_at: Timestamp,
}

impl Shown {
    /// Its public address.
    pub fn address(&self) -> String {
        address(self.kind, &self.content, &self.code)
    }
}

/// Something that happened to an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What.
    pub step: Step,
    /// By whom.
    pub by: Writer,
    /// When.
    pub at: Timestamp,
    /// Why, when somebody refused it.
    pub reason: String,
}

/// Letters of a headline in an address.
const LONGEST_SLUG: usize = 60;

/// The headline as part of an address, and the code.
pub(crate) fn slug(content: &Content, code: &str) -> String {
    let slug = ui::slug(&content.german.title, LONGEST_SLUG);
    if slug.is_empty() { code.to_owned() } else { format!("{slug}-{code}") }
}

/// The code at the end of an address.
pub(crate) fn code_in(slug: &str) -> Option<&str> {
    let code = slug.rsplit('-').next()?;
    (code.len() == 8 && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())).then_some(code)
}

fn address(kind: Kind, content: &Content, code: &str) -> String {
    format!("{}/{}", kind.shelf(), slug(content, code))
}
