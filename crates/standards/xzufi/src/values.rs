//! Values that occur in every object: identifiers, codes, texts, links, periods.

use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use plainxml::Element;

use crate::language::Language;
use crate::tree::{all, attribute, html, make, set, text, text_of};
use crate::{Version, names};

/// `Identifikator`: a value inside the scheme of an agency. Two objects are the same when [`key`](Self::key) is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Identifier {
    /// The value; not blank in an object that was taken.
    pub value: String,
    /// Who keeps the scheme, such as `L100042`.
    pub agency: Option<String>,
    /// The name of who keeps it.
    pub agency_name: Option<String>,
    /// Where the data are.
    pub data_uri: Option<String>,
    /// The scheme inside the agency.
    pub scheme: Option<String>,
    /// The name of the scheme.
    pub scheme_name: Option<String>,
    /// Where the scheme is described.
    pub scheme_uri: Option<String>,
    /// The version of the scheme.
    pub scheme_version: Option<String>,
}

impl Identifier {
    /// A value in the scheme of an agency.
    pub fn new(agency: &str, scheme: &str, value: &str) -> Self {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Self { value: value.to_owned(), agency: some(agency), scheme: some(scheme), ..Self::default() }
    }

    /// The key that is unique across all senders: agency, scheme and value joined by `_`, as the portal network joins them.
    /// A `_` inside the first two is written `%5F`, so that different identifiers never share a key.
    pub fn key(&self) -> String {
        let part = |text: &Option<String>| text.as_deref().unwrap_or_default().replace('%', "%25").replace('_', "%5F");
        format!("{}_{}_{}", part(&self.agency), part(&self.scheme), self.value)
    }

    pub(crate) fn read(element: &Element) -> Option<Self> {
        let part = |name| attribute(element, name).map(str::to_owned);
        Some(Self {
            value: text(element)?.to_owned(),
            agency: part(names::AGENCY_ID),
            agency_name: part(names::AGENCY_NAME),
            data_uri: part(names::DATA_URI),
            scheme: part(names::SCHEME_ID),
            scheme_name: part(names::SCHEME_NAME),
            scheme_uri: part(names::SCHEME_URI),
            scheme_version: part(names::SCHEME_VERSION_ID),
        })
    }

    pub(crate) fn all(element: &Element, name: &'static str) -> Vec<Self> {
        all(element, name).filter_map(Self::read).collect()
    }

    pub(crate) fn element(&self, namespace: &Arc<str>, name: &str) -> Element {
        let mut element = make(namespace, name, &self.value);
        for (attribute, value) in [
            (names::AGENCY_ID, &self.agency),
            (names::AGENCY_NAME, &self.agency_name),
            (names::DATA_URI, &self.data_uri),
            (names::SCHEME_ID, &self.scheme),
            (names::SCHEME_NAME, &self.scheme_name),
            (names::SCHEME_URI, &self.scheme_uri),
            (names::SCHEME_VERSION_ID, &self.scheme_version),
        ] {
            if let Some(value) = value {
                set(&mut element, attribute, value);
            }
        }
        element
    }
}

impl fmt::Display for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.key())
    }
}

/// `Code`: an entry of a code list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Code {
    /// The list (URN).
    pub list: Option<String>,
    /// The version of the list.
    pub list_version: Option<String>,
    /// The entry.
    pub code: String,
    /// What the entry is called, as the sender wrote it.
    pub name: Option<String>,
}

impl Code {
    /// An entry of a list.
    pub fn new(list: &str, code: &str) -> Self {
        Self { list: Some(list.to_owned()), code: code.to_owned(), ..Self::default() }
    }

    pub(crate) fn read(element: &Element) -> Option<Self> {
        let code = text_of(element, names::CODE).or_else(|| text(element))?;
        Some(Self {
            list: attribute(element, names::LIST_URI).map(str::to_owned),
            list_version: attribute(element, names::LIST_VERSION_ID).map(str::to_owned),
            code: code.to_owned(),
            name: text_of(element, names::CODE_NAME).map(str::to_owned),
        })
    }

    pub(crate) fn child(element: &Element, name: &str) -> Option<Self> {
        element.child(name).and_then(Self::read)
    }

    pub(crate) fn all(element: &Element, name: &'static str) -> Vec<Self> {
        all(element, name).filter_map(Self::read).collect()
    }

    /// The parts of a code stand outside all namespaces, as in messages of version 2.2.
    pub(crate) fn element(&self, namespace: &Arc<str>, name: &str) -> Element {
        let mut element = make(namespace, name, "");
        for (attribute, value) in [(names::LIST_URI, &self.list), (names::LIST_VERSION_ID, &self.list_version)] {
            if let Some(value) = value {
                set(&mut element, attribute, value);
            }
        }
        let bare = Arc::default();
        element.children.push(make(&bare, names::CODE, &self.code));
        element.children.extend(self.name.as_deref().map(|name| make(&bare, names::CODE_NAME, name)));
        element
    }
}

/// A text in one language. Contents and descriptions of modules are HTML; names and titles are plain.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Text {
    /// Its language.
    pub language: Language,
    /// The text. Foreign HTML: whoever shows it must clean it first.
    pub text: String,
}

impl Text {
    /// A text.
    pub fn new(language: Language, text: &str) -> Self {
        Self { language, text: text.to_owned() }
    }

    pub(crate) fn element(&self, namespace: &Arc<str>, name: &str) -> Element {
        let mut element = make(namespace, name, &self.text);
        set(&mut element, names::LANGUAGE_CODE, self.language.code());
        element
    }
}

/// The text in a language, or the first one when there is none in it.
pub fn in_language<'t>(texts: &'t [Text], language: &Language) -> Option<&'t str> {
    let wanted = texts.iter().find(|text| text.language == *language);
    wanted.or(texts.first()).map(|text| text.text.as_str())
}

/// `sprachversion`: a language in which an object is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageVersion {
    /// The tag as it was written.
    pub code: String,
    /// The language.
    pub language: Language,
}

/// Which language a tag means in one object, where the object itself names its languages.
pub(crate) struct Tongues(Vec<LanguageVersion>);

impl Tongues {
    pub(crate) fn of(object: &Element) -> Self {
        let versions = all(object, names::LANGUAGE_VERSION).filter_map(|version| {
            let code = text_of(version, names::LANGUAGE_CODE).or_else(|| attribute(version, names::LANGUAGE_CODE))?;
            let name = text_of(version, names::LANGUAGE_NAME_GERMAN).unwrap_or_default();
            Some(LanguageVersion { code: code.to_owned(), language: Language::named(code, name) })
        });
        Self(versions.collect())
    }

    pub(crate) fn into_versions(self) -> Vec<LanguageVersion> {
        self.0
    }

    pub(crate) fn language(&self, code: &str) -> Language {
        let known = self.0.iter().find(|version| version.code == code);
        known.map_or_else(|| Language::of(code), |version| version.language.clone())
    }

    fn language_of(&self, element: &Element) -> Language {
        self.language(attribute(element, names::LANGUAGE_CODE).unwrap_or_default())
    }

    pub(crate) fn text(&self, element: &Element) -> Option<Text> {
        Some(Text { language: self.language_of(element), text: html(element) }).filter(|text| !text.text.is_empty())
    }

    /// The texts in all languages that stand in children of a name; empty ones are none.
    pub(crate) fn texts(&self, element: &Element, name: &'static str) -> Vec<Text> {
        all(element, name).filter_map(|child| self.text(child)).collect()
    }

    /// Links that stand in children of a name. What has no address is none.
    pub(crate) fn links(&self, element: &Element, name: &'static str) -> Vec<Link> {
        all(element, name).filter_map(|child| self.link(child)).collect()
    }

    pub(crate) fn link(&self, element: &Element) -> Option<Link> {
        let uri = text_of(element, names::URI).or_else(|| text_of(element, names::ONLINE_LINK));
        Some(Link {
            kind: Code::child(element, names::KIND),
            uri: uri.or_else(|| text(element))?.to_owned(),
            title: text_of(element, names::TITLE).map(str::to_owned),
            description: text_of(element, names::DESCRIPTION).map(str::to_owned),
            language: self.language_of(element),
        })
    }
}

/// A link. Its address is foreign: whoever shows it checks its scheme first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The kind, for links to online services.
    pub kind: Option<Code>,
    /// The address.
    pub uri: String,
    /// What it is called.
    pub title: Option<String>,
    /// What is there.
    pub description: Option<String>,
    /// The language of title and description.
    pub language: Language,
}

impl Link {
    /// A link in a language.
    pub fn new(language: Language, uri: &str, title: Option<&str>) -> Self {
        Self { kind: None, uri: uri.to_owned(), title: title.map(str::to_owned), description: None, language }
    }

    /// `address` names the child that holds the address.
    pub(crate) fn element(&self, namespace: &Arc<str>, name: &str, address: &str) -> Element {
        let mut element = make(namespace, name, "");
        set(&mut element, names::LANGUAGE_CODE, self.language.code());
        element.children.extend(self.kind.as_ref().map(|kind| kind.element(namespace, names::KIND)));
        element.children.push(make(namespace, address, &self.uri));
        for (name, value) in [(names::TITLE, &self.title), (names::DESCRIPTION, &self.description)] {
            element.children.extend(value.as_deref().map(|value| make(namespace, name, value)));
        }
        element
    }
}

/// `Zeitraum`: from when until when something holds, as the sender wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// First moment; from always when there is none.
    pub from: Option<String>,
    /// Last moment; for ever when there is none.
    pub until: Option<String>,
}

impl Period {
    pub(crate) fn all(element: &Element) -> Vec<Self> {
        let part = |period, name| text_of(period, name).map(str::to_owned);
        let periods = all(element, names::VALIDITY);
        periods
            .map(|period| Self { from: part(period, names::VALID_FROM), until: part(period, names::VALID_UNTIL) })
            .collect()
    }

    pub(crate) fn element(&self, namespace: &Arc<str>) -> Element {
        let mut element = make(namespace, names::VALIDITY, "");
        for (name, value) in [(names::VALID_FROM, &self.from), (names::VALID_UNTIL, &self.until)] {
            element.children.extend(value.as_deref().map(|value| make(namespace, name, value)));
        }
        element
    }
}

/// `Versionsinformation`: when an object was made and changed, by whom, and its version, as the sender wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VersionInfo {
    /// When it was made.
    pub created_at: Option<String>,
    /// Who made it.
    pub created_by: Option<String>,
    /// When it was changed.
    pub changed_at: Option<String>,
    /// Who changed it.
    pub changed_by: Option<String>,
    /// Its version.
    pub version: Option<String>,
}

impl VersionInfo {
    pub(crate) fn read(element: &Element) -> Self {
        let part = |name| text_of(element, name).map(str::to_owned);
        Self {
            created_at: part(names::CREATED_AT),
            created_by: part(names::CREATED_BY),
            changed_at: part(names::CHANGED_AT),
            changed_by: part(names::CHANGED_BY),
            version: part(names::VERSION),
        }
    }

    /// When it was changed last, or made when it never was; nothing when neither can be understood.
    pub fn moment(&self) -> Option<Timestamp> {
        [&self.changed_at, &self.created_at].into_iter().flatten().find_map(|text| moment(text))
    }

    pub(crate) fn element(&self, namespace: &Arc<str>, version: Version) -> Element {
        let mut element = make(namespace, version.version_info(), "");
        for (name, value) in [
            (names::CREATED_AT, &self.created_at),
            (names::CREATED_BY, &self.created_by),
            (names::CHANGED_AT, &self.changed_at),
            (names::CHANGED_BY, &self.changed_by),
            (names::VERSION, &self.version),
        ] {
            element.children.extend(value.as_deref().map(|value| make(namespace, name, value)));
        }
        element
    }
}

/// A moment as XML Schema writes it (`xs:dateTime`). Without an offset it counts as UTC: moments of one sender are compared
/// with each other, not with a clock.
pub fn moment(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    let civil = || TimeZone::UTC.to_timestamp(text.parse::<DateTime>().ok()?).ok();
    text.parse().ok().or_else(civil)
}

pub(crate) fn language_version(language: &Language, namespace: &Arc<str>) -> Element {
    let mut element = make(namespace, names::LANGUAGE_VERSION, "");
    element.children.push(make(namespace, names::LANGUAGE_CODE, language.code()));
    element.children.push(make(namespace, names::LANGUAGE_NAME_GERMAN, language.german_name()));
    element
}
