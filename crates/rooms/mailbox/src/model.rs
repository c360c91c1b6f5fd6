//! Messages and documents and what they may be.

use std::fmt;
use std::str::FromStr;

use bytes::Bytes;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::Timestamp;

use crate::Error;
use crate::demand::Demand;

store::id_type!(
    /// Identity of a message.
    MessageId
);

store::id_type!(
    /// Identity of a document.
    DocumentId
);

/// The longest message, in characters.
pub const LONGEST_MESSAGE: usize = 4_000;

/// Which way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// From the administration to the person who applied.
    ToApplicant,
    /// From the person who applied to the administration.
    ToAdministration,
}

impl Direction {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::ToApplicant => "to_applicant",
            Self::ToAdministration => "to_administration",
        }
    }
}

impl FromStr for Direction {
    type Err = store::Error;

    fn from_str(text: &str) -> Result<Self, store::Error> {
        match text {
            "to_applicant" => Ok(Self::ToApplicant),
            "to_administration" => Ok(Self::ToAdministration),
            _ => Err(store::Error::Inconsistent("direction of a message".to_owned())),
        }
    }
}

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The applicant's copy of what they sent.
    Copy,
    /// A request for documents or an answer.
    Request,
    /// A decision.
    Decision,
    /// A certificate.
    Certificate,
    /// Anything else.
    Other,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Copy, Self::Request, Self::Decision, Self::Certificate, Self::Other];

    /// Its name in the database and in text keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Copy => "copy",
            Self::Request => "request",
            Self::Decision => "decision",
            Self::Certificate => "certificate",
            Self::Other => "other",
        }
    }
}

impl FromStr for Kind {
    type Err = store::Error;

    fn from_str(text: &str) -> Result<Self, store::Error> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| store::Error::Inconsistent("kind of a document".to_owned()))
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// A message. Not `Debug`: it carries what a person wrote.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// Its identity.
    pub id: MessageId,
    /// Which way it goes.
    pub direction: Direction,
    /// What it says.
    pub body: String,
    /// When it was sent.
    pub sent_at: Timestamp,
    /// When the other side first read it.
    pub read_at: Option<Timestamp>,
    /// When the applicant was told by e-mail that it is there.
    pub told_at: Option<Timestamp>,
}

/// A document as it lies in the mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its identity.
    pub id: DocumentId,
    /// What it is.
    pub kind: Kind,
    /// Key of the text that names it to a person.
    pub title_key: String,
    /// Its media type, such as `application/pdf`.
    pub media_type: String,
    /// Its size in bytes.
    pub size: i64,
    /// Its SHA-256.
    pub sha256: [u8; 32],
    /// When it was made available.
    pub made_available_at: Timestamp,
    /// The day on which it counts as notified, once the law says so (see `calendar::Calendar::notified`).
    pub notified_on: Option<Date>,
    /// When the applicant first retrieved it.
    pub retrieved_at: Option<Timestamp>,
    /// When the applicant was told by e-mail that it is there.
    pub told_at: Option<Timestamp>,
}

/// A document to be delivered. Not `Debug`: it carries a letter.
#[derive(Clone)]
pub struct Delivery {
    /// The caller's key for this delivery within its case, such as `decision` or the id of the request. Delivering with the
    /// same key again changes nothing.
    pub key: String,
    /// What the document is.
    pub kind: Kind,
    /// Key of the text that names it to a person.
    pub title_key: String,
    /// Its media type.
    pub media_type: String,
    /// Its content.
    pub bytes: Bytes,
    /// What it asks to pay.
    pub demand: Option<Demand>,
}

impl Delivery {
    /// A PDF document.
    pub fn pdf(key: impl Into<String>, kind: Kind, title_key: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self {
            key: key.into(),
            kind,
            title_key: title_key.into(),
            media_type: "application/pdf".to_owned(),
            bytes: bytes.into(),
            demand: None,
        }
    }

    /// Says what the document asks to pay.
    #[must_use]
    pub fn asking(mut self, demand: Option<Demand>) -> Self {
        self.demand = demand;
        self
    }
}

/// A document with its content. Not `Debug`: it carries a letter.
#[derive(Clone)]
pub struct Opened {
    /// The document, with the retrieval that has just been recorded.
    pub document: Document,
    /// Its content.
    pub bytes: Bytes,
}

/// Everything in the mailbox of one case, oldest first.
#[derive(Clone, Default)]
pub struct Correspondence {
    /// The messages.
    pub messages: Vec<Message>,
    /// The documents.
    pub documents: Vec<Document>,
    /// What they ask to pay.
    pub demands: Vec<Demand>,
}

impl Correspondence {
    /// How many messages of this direction the other side has not read.
    #[must_use]
    pub fn unread(&self, direction: Direction) -> usize {
        self.messages.iter().filter(|message| message.direction == direction && message.read_at.is_none()).count()
    }

    /// When a later decision took the place of this one, or of the one that this certificate came with; nothing for what holds.
    #[must_use]
    pub fn replaced(&self, document: &Document) -> Option<Timestamp> {
        let decisions = self.documents.iter().filter(|other| other.kind == Kind::Decision);
        let last = decisions.map(|other| other.made_available_at).max()?;
        let replaceable = matches!(document.kind, Kind::Decision | Kind::Certificate);
        (replaceable && document.made_available_at < last).then_some(last)
    }
}

/// A text as a message: line ends unified, invisible control characters and surrounding blanks left out.
///
/// # Errors
/// [`Error::Empty`] and [`Error::TooLong`] for a text that is no message.
pub fn message_text(body: &str) -> Result<String, Error> {
    let text: String =
        body.replace("\r\n", "\n").chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    let text = text.trim();
    let length = text.chars().count();
    match length {
        0 => Err(Error::Empty),
        1..=LONGEST_MESSAGE => Ok(text.to_owned()),
        _ => Err(Error::TooLong(length)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_has_between_one_and_four_thousand_characters() {
        assert!(matches!(message_text(" \r\n\t\u{0} "), Err(Error::Empty)));
        assert!(message_text(&"ü".repeat(4_000)).is_ok());
        assert!(matches!(message_text(&"ü".repeat(4_001)), Err(Error::TooLong(4_001))));
        assert_eq!(message_text(" Guten Tag,\r\nhier der Nachweis.\u{7} ").unwrap(), "Guten Tag,\nhier der Nachweis.");
    }

    #[test]
    fn kinds_and_directions_come_back_from_the_database() {
        for kind in Kind::ALL {
            assert_eq!(kind.as_str().parse::<Kind>().unwrap(), kind);
        }
        for direction in [Direction::ToApplicant, Direction::ToAdministration] {
            assert_eq!(direction.as_str().parse::<Direction>().unwrap(), direction);
        }
        assert!("letter".parse::<Kind>().is_err());
    }
}
