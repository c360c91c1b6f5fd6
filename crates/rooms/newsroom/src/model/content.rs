use blobs::BlobRef;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::{Language, TenantId};

use super::Kind;
use crate::body::Body;

store::id_type! {
    /// A file of an item.
    FileId
}

/// Most files of an item.
pub(crate) const MOST_FILES: usize = 10;

/// Most services that an item names.
pub(crate) const MOST_SERVICES: usize = 20;

/// The languages of an item with what the names of their fields begin with.
pub(crate) const LANGUAGES: [(Language, &str); 3] =
    [(Language::German, "de"), (Language::PlainGerman, "leicht"), (Language::English, "en")];

/// Longest texts, in characters.
pub(crate) struct Lengths;

impl Lengths {
    pub(crate) const TITLE: u32 = 160;
    pub(crate) const SUBLINE: u32 = 200;
    pub(crate) const TEASER: u32 = 500;
    pub(crate) const BODY: u32 = 15_000;
    pub(crate) const QUOTE: u32 = 1_000;
    pub(crate) const SPEAKER: u32 = 200;
    pub(crate) const CONTACT: u32 = 500;
    pub(crate) const ALT: u32 = 300;
    pub(crate) const REASON: u32 = 1_000;
}

/// What an item says in one language. Empty when it does not say it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Text {
    /// Headline.
    pub title: String,
    /// Line below the headline; press releases only.
    pub subline: String,
    /// What it is about, for lists.
    pub teaser: String,
    /// The text, in the subset of Markdown that [`Body`] describes.
    pub body: String,
    /// What somebody says; press releases only.
    pub quote: String,
    /// Who says it.
    pub speaker: String,
}

/// A file of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attached {
    /// Its identity; also that of its key.
    pub id: FileId,
    /// The administration under whose key it lies.
    pub holder: TenantId,
    /// Where it lies.
    pub blob: BlobRef,
    /// What it is.
    pub media_type: String,
    /// Name to show.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// What is to be seen, for those who do not see it; for a document, what it holds.
    pub alt: String,
}

impl Attached {
    /// Whether it is a picture.
    pub fn is_picture(&self) -> bool {
        self.media_type.starts_with("image/")
    }
}

/// Everything an item says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// In German; always there.
    pub german: Text,
    /// In plain German.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plain: Option<Text>,
    /// In English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub english: Option<Text>,
    /// The day that a press release or publication bears.
    #[serde(with = "iso")]
    pub date: Option<Date>,
    /// First day on which a campaign or guide page holds.
    #[serde(with = "iso")]
    pub from: Option<Date>,
    /// Last day.
    #[serde(with = "iso")]
    pub until: Option<Date>,
    /// Whom the press may ask.
    pub contact: String,
    /// How one gets a publication on paper, see [`Body`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub order: String,
    /// Ids of services of the catalogue.
    pub services: Vec<String>,
    /// Pictures and documents.
    pub files: Vec<Attached>,
}

impl Content {
    /// What is said in a language, if it is.
    pub fn said(&self, language: Language) -> Option<&Text> {
        match language {
            Language::German => Some(&self.german),
            Language::PlainGerman => self.plain.as_ref(),
            Language::English => self.english.as_ref(),
        }
    }

    /// What somebody reads who wants a language, and in which language it is.
    pub fn text(&self, wanted: Language) -> (&Text, Language) {
        match self.said(wanted) {
            Some(text) => (text, wanted),
            None => (&self.german, Language::German),
        }
    }

    /// The first picture of a publication.
    pub fn cover(&self) -> Option<&Attached> {
        self.files.iter().find(|file| file.is_picture())
    }

    /// A file.
    pub fn file(&self, id: FileId) -> Option<&Attached> {
        self.files.iter().find(|file| file.id == id)
    }

    /// What must be there before it can be approved: text keys, empty when nothing is missing.
    pub fn missing(&self, kind: Kind) -> Vec<&'static str> {
        let mut missing = Vec::new();
        let mut want = |there: bool, key: &'static str| {
            if !there {
                missing.push(key);
            }
        };
        let texts = || [Some(&self.german), self.plain.as_ref(), self.english.as_ref()].into_iter().flatten();
        want(texts().all(|text| !text.title.is_empty()), "newsroom-missing-title");
        want(texts().all(|text| !text.body.is_empty()), "newsroom-missing-body");
        want(texts().all(|text| Body::read(&text.body).is_ok()), "newsroom-missing-sound-body");
        match kind {
            Kind::Press => {
                want(self.date.is_some(), "newsroom-missing-date");
                want(!self.contact.is_empty(), "newsroom-missing-contact");
                want(texts().all(|text| text.quote.is_empty() || !text.speaker.is_empty()), "newsroom-missing-speaker");
            }
            Kind::Publication => {
                want(self.files.iter().any(|file| !file.is_picture()), "newsroom-missing-document");
            }
            Kind::Campaign => want(self.from.is_some() && self.until.is_some(), "newsroom-missing-period"),
            Kind::Guide => {}
        }
        missing
    }
}

/// Dates as ISO text, absent ones as null.
mod iso {
    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(date: &Option<Date>, out: S) -> Result<S::Ok, S::Error> {
        date.map(|date| date.to_string()).serialize(out)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
        let text: Option<String> = Option::deserialize(from)?;
        text.map(|text| text.parse().map_err(D::Error::custom)).transpose()
    }
}
