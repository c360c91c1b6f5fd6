//! The shapes in which messages come: as files, as a folder of files, as a listing of files (collecting service of the portal
//! network), as pages of JSON (its providing service). Nothing here opens files or asks services: the caller does, and asks
//! here what to read next.

use std::cmp::Ordering;

use serde::Deserialize;

/// What a file or an answer is, told by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A message: for [`Reader`](crate::Reader).
    Message,
    /// A page of the providing service: for [`Page::read`].
    Page,
    /// A listing of files: for [`Listing::read`].
    Listing,
    /// Nothing: no bytes but white space.
    Empty,
}

impl Shape {
    /// Tells by the first bytes; a few hundred are enough.
    pub fn of(start: &[u8]) -> Self {
        let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
        match start.iter().find(|byte| !byte.is_ascii_whitespace()) {
            None => Self::Empty,
            Some(b'<') => Self::Message,
            Some(b'{') => Self::Page,
            Some(_) => Self::Listing,
        }
    }
}

/// Which files of a folder are read, in which order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Folder {
    /// Listings (`index….txt`), which name the messages.
    Listings(Vec<String>),
    /// There is no listing: all messages (`….xml`), and pages (`….json`).
    Files(Vec<String>),
}

impl Folder {
    /// Plans the reading of a folder by the names of its files. Names are ordered as people count: `part-2` before `part-10`.
    pub fn plan(names: impl IntoIterator<Item = String>) -> Self {
        let mut names: Vec<_> = names.into_iter().collect();
        names.sort_by(|left, right| as_people_count(left, right));
        let ends = |name: &str, end: &str| name.to_ascii_lowercase().ends_with(end);
        let is_listing = |name: &String| name.to_ascii_lowercase().starts_with("index") && ends(name, ".txt");
        let (listings, others): (Vec<_>, Vec<_>) = names.into_iter().partition(is_listing);
        if listings.is_empty() {
            return Self::Files(others.into_iter().filter(|name| ends(name, ".xml") || ends(name, ".json")).collect());
        }
        Self::Listings(listings)
    }
}

/// Compares digits by their value and everything else by its characters.
fn as_people_count(left: &str, right: &str) -> Ordering {
    let (mut ours, mut theirs) = (left, right);
    loop {
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let (many, more) = (digits(ours), digits(theirs));
        if many > 0 && more > 0 {
            let number = |text: &str, end: usize| text[..end].trim_start_matches('0').to_owned();
            let (one, other) = (number(ours, many), number(theirs, more));
            let order = one.len().cmp(&other.len()).then_with(|| one.cmp(&other));
            if order != Ordering::Equal {
                return order;
            }
            (ours, theirs) = (&ours[many..], &theirs[more..]);
            continue;
        }
        let (mut one, mut other) = (ours.chars(), theirs.chars());
        match (one.next(), other.next()) {
            (None, None) => return left.cmp(right),
            (mine, its) if mine == its => (ours, theirs) = (one.as_str(), other.as_str()),
            (mine, its) => return mine.cmp(&its),
        }
    }
}

/// A listing of the collecting service: one name of a file per line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The files, in order, each once.
    pub files: Vec<String>,
    /// Lines that name no file beside the listing, with their number from 1. They are not read: a name that leads
    /// elsewhere could open any file of the reader.
    pub refused: Vec<(usize, String)>,
}

impl Listing {
    /// Reads a listing. White space around names, blank lines and repetitions do not matter.
    pub fn read(text: &str) -> Self {
        let mut listing = Self::default();
        for (number, line) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
            let name = line.trim();
            if name.is_empty() || listing.files.iter().any(|known| known == name) {
                continue;
            }
            let leads_away =
                name.starts_with('.') || name.contains(['/', '\\', ':']) || name.contains(char::is_control);
            if leads_away {
                listing.refused.push((number + 1, name.to_owned()));
            } else {
                listing.files.push(name.to_owned());
            }
        }
        listing
    }
}

/// A page of the providing service.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Page {
    /// The message: for [`Reader`](crate::Reader). Empty when there is nothing new.
    #[serde(rename = "xzufiObjekte", default, deserialize_with = "or_empty")]
    pub message: String,
    /// Whether this was the last page.
    #[serde(rename = "vollstaendig")]
    pub is_last: bool,
    /// Where the next page starts, to remember it.
    #[serde(rename = "naechsterIndex", default)]
    pub next_index: Option<u64>,
    /// Where the next page is.
    #[serde(rename = "naechsteAnfrageUrl", default)]
    pub next_url: Option<String>,
}

fn or_empty<'d, D: serde::Deserializer<'d>>(value: D) -> Result<String, D::Error> {
    Ok(Option::<String>::deserialize(value)?.unwrap_or_default())
}

impl Page {
    /// Reads a page.
    ///
    /// # Errors
    ///
    /// The bytes are no such page; the error says where.
    pub fn read(bytes: &[u8]) -> Result<Self, PageError> {
        serde_json::from_slice(bytes).map_err(PageError)
    }

    /// Where to go on: nothing after the last page, or when the page does not say.
    pub fn next(&self) -> Option<&str> {
        self.next_url.as_deref().filter(|url| !self.is_last && !url.is_empty())
    }
}

/// Bytes that are no page of the providing service.
#[derive(Debug, thiserror::Error)]
#[error("not a page of the providing service (`xzufiObjekte`, `vollstaendig`): {0}; ask for it again")]
pub struct PageError(serde_json::Error);
