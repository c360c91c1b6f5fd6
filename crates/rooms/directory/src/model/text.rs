//! Texts about services: what is said, in which part, in which language, by whom.

use std::collections::HashSet;
use std::sync::LazyLock;

use ammonia::Builder;
use jiff::civil::Date;
use maud::{Markup, PreEscaped};
use store::{Language, Timestamp};

use super::EntityKey;

/// A part of the description of a service (Textmodul).
///
/// The parts and their codes are those of the code list `urn:de:xzufi:codeliste:leistungstextmodulleika`; fee, deadline
/// and duration are modules of their own in XZuFi, `Result` is ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Module {
    /// Leistungsbezeichnung II (03): the name people read.
    Name,
    /// Teaser (24).
    Teaser,
    /// Kurztext (05): what it is, in a few sentences.
    Summary,
    /// Volltext (06).
    Description,
    /// Voraussetzungen (09).
    Requirements,
    /// Erforderliche Unterlagen (08), one list item each.
    Documents,
    /// Verfahrensablauf (11).
    Procedure,
    /// Kosten, in words.
    Fee,
    /// Frist.
    Deadline,
    /// Bearbeitungsdauer.
    Duration,
    /// What one gets.
    Result,
    /// Formulare (14).
    Forms,
    /// Hinweise (16).
    Hints,
    /// Weiterführende Informationen (15).
    More,
    /// Zuständige Stelle (22).
    Responsible,
    /// Ansprechpunkt (23).
    Contact,
    /// Handlungsgrundlagen (07).
    LegalBasis,
    /// Rechtsbehelf (25).
    Remedy,
}

impl Module {
    /// Every part, in the order of a page.
    pub const ALL: [Self; 18] = [
        Self::Name,
        Self::Teaser,
        Self::Summary,
        Self::Description,
        Self::Requirements,
        Self::Documents,
        Self::Procedure,
        Self::Fee,
        Self::Deadline,
        Self::Duration,
        Self::Result,
        Self::Forms,
        Self::Hints,
        Self::More,
        Self::Responsible,
        Self::Contact,
        Self::LegalBasis,
        Self::Remedy,
    ];

    /// Its name in data and in the keys of its headings (`directory-module-…`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Teaser => "teaser",
            Self::Summary => "summary",
            Self::Description => "description",
            Self::Requirements => "requirements",
            Self::Documents => "documents",
            Self::Procedure => "procedure",
            Self::Fee => "fee",
            Self::Deadline => "deadline",
            Self::Duration => "duration",
            Self::Result => "result",
            Self::Forms => "forms",
            Self::Hints => "hints",
            Self::More => "more",
            Self::Responsible => "responsible",
            Self::Contact => "contact",
            Self::LegalBasis => "legal_basis",
            Self::Remedy => "remedy",
        }
    }

    /// The part of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|module| module.name() == name)
    }

    /// Key of its heading.
    pub fn key(self) -> String {
        format!("directory-module-{}", self.name().replace('_', "-"))
    }

    /// True for a part that only the state says: names and teasers are the same everywhere.
    pub fn is_of_the_state(self) -> bool {
        matches!(self, Self::Name | Self::Teaser)
    }

    /// True for a part of one line without markup.
    pub fn is_line(self) -> bool {
        matches!(self, Self::Name)
    }
}

/// Longest text of one part, in bytes.
pub const LONGEST_TEXT: usize = 40_000;

/// HTML that is known to be harmless: `p`, `br`, `strong`, `em`, `ul`, `ol`, `li`, `h3`, `h4`, and `a` with an address of
/// `http`, `https`, `mailto` or `tel`. Everything else is taken out when a text comes in; what stands between unknown
/// elements stays, scripts and styles go with their content.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RichText(String);

static SUBSET: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut subset = Builder::empty();
    subset
        .tags(HashSet::from(["p", "br", "strong", "em", "ul", "ol", "li", "h3", "h4", "a"]))
        .clean_content_tags(HashSet::from([
            "script", "style", "iframe", "object", "template", "noscript", "svg", "math",
        ]))
        .tag_attributes(std::collections::HashMap::from([("a", HashSet::from(["href"]))]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("noopener"));
    subset
});

impl RichText {
    /// Takes out of HTML whatever does not belong to the subset.
    pub fn from_html(html: &str) -> Self {
        let text = Self(SUBSET.clean(html).to_string().trim().to_owned());
        // Elements without a word say nothing.
        if text.lines().is_empty() { Self(String::new()) } else { text }
    }

    /// Paragraphs and lists out of plain words: an empty line separates paragraphs, lines that begin with `- ` are the
    /// items of a list.
    ///
    /// ```
    /// use directory::model::RichText;
    /// let text = RichText::from_words("Bitte mitbringen:\n- Ausweis\n- Foto < 1 Jahr");
    /// assert_eq!(text.as_html(), "<p>Bitte mitbringen:</p><ul><li>Ausweis</li><li>Foto &lt; 1 Jahr</li></ul>");
    /// ```
    pub fn from_words(words: &str) -> Self {
        Self(Self::blocks(words, escaped))
    }

    fn blocks(words: &str, write: impl Fn(&str) -> String) -> String {
        let mut html = String::new();
        let mut open = "";
        for line in words.lines().map(str::trim) {
            let item = line.strip_prefix("- ").or_else(|| line.strip_prefix("• "));
            let wanted = match (line.is_empty(), item) {
                (true, _) => "",
                (_, Some(_)) => "ul",
                (_, None) => "p",
            };
            if open != wanted {
                close(&mut html, open);
                if !wanted.is_empty() {
                    html.push_str(&format!("<{wanted}>"));
                }
            } else if wanted == "p" {
                html.push_str("<br>");
            }
            open = wanted;
            match item {
                Some(item) => html.push_str(&format!("<li>{}</li>", write(item))),
                None => html.push_str(&write(line)),
            }
        }
        close(&mut html, open);
        html
    }

    /// What somebody typed: HTML when it looks like it, else plain words.
    pub fn from_input(input: &str) -> Self {
        let mut rest = input;
        while let Some((_, after)) = rest.split_once('<') {
            if after.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '/' || letter == '!') {
                return Self::from_html(&with_known_names(input));
            }
            rest = after;
        }
        Self::from_words(input)
    }

    /// What this program itself made harmless before it was stored.
    pub(crate) fn stored(html: String) -> Self {
        Self(html)
    }

    /// The HTML.
    pub fn as_html(&self) -> &str {
        &self.0
    }

    /// The HTML for a page.
    pub fn markup(&self) -> Markup {
        PreEscaped(self.0.clone())
    }

    /// True when it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words without markup, blocks and items on lines of their own.
    pub fn plain(&self) -> String {
        self.lines().join("\n")
    }

    /// Each block and each item of a list, without markup.
    pub fn lines(&self) -> Vec<String> {
        let mut words = String::with_capacity(self.0.len());
        self.read(&mut |piece| match piece {
            Piece::Text(text) => words.push_str(text),
            Piece::Begin("br") | Piece::End("p" | "li" | "h3" | "h4") => words.push('\n'),
            Piece::Begin(_) | Piece::End(_) => {}
        });
        unescape(&words).lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    /// As it can be edited: plain words where nothing is lost, else the HTML.
    pub fn input(&self) -> String {
        let mut words = String::with_capacity(self.0.len());
        let mut is_plain = true;
        self.read(&mut |piece| match piece {
            Piece::Text(text) => words.push_str(text),
            Piece::Begin("li") => words.push_str("- "),
            Piece::Begin("br") | Piece::End("li") => words.push('\n'),
            Piece::End("p") => words.push_str("\n\n"),
            Piece::End("ul") => words.push('\n'),
            Piece::Begin("p" | "ul") => {}
            Piece::Begin(_) | Piece::End(_) => is_plain = false,
        });
        let words = unescape(&words).trim().to_owned();
        if is_plain && Self::from_words(&words).lines() == self.lines() { words } else { self.0.clone() }
    }

    /// Its pieces in order; the HTML has no comments and no `<` outside of elements.
    fn read(&self, each: &mut dyn FnMut(Piece<'_>)) {
        let mut rest = self.0.as_str();
        while let Some((text, after)) = rest.split_once('<') {
            each(Piece::Text(text));
            let Some((element, after)) = after.split_once('>') else {
                rest = "";
                break;
            };
            let name = element.split([' ', '/']).find(|part| !part.is_empty()).unwrap_or_default();
            if element.starts_with('/') {
                each(Piece::End(name))
            } else {
                each(Piece::Begin(name))
            }
            rest = after;
        }
        each(Piece::Text(rest));
    }
}

/// Elements that make blocks; HTML without any of them has its paragraphs and lists as plain words have.
const BLOCKS: [&str; 8] = ["<p", "<ul", "<ol", "<li", "<br", "<h", "<div", "<table"];

/// HTML as people type it: what is bold is strong, every heading is one below those of the page, and words between inline
/// elements keep their paragraphs and lists.
fn with_known_names(input: &str) -> String {
    let mut html = input.to_owned();
    for (from, to) in [("b", "strong"), ("i", "em"), ("h1", "h3"), ("h2", "h3"), ("h5", "h4"), ("h6", "h4")] {
        for (from, to) in [(format!("<{from}>"), format!("<{to}>")), (format!("</{from}>"), format!("</{to}>"))] {
            html = html.replace(&from, &to).replace(&from.to_uppercase(), &to);
        }
    }
    let lower = html.to_ascii_lowercase();
    if BLOCKS.iter().any(|block| lower.contains(block)) { html } else { RichText::blocks(&html, str::to_owned) }
}

enum Piece<'a> {
    Text(&'a str),
    Begin(&'a str),
    End(&'a str),
}

fn close(html: &mut String, open: &str) {
    if !open.is_empty() {
        html.push_str(&format!("</{open}>"));
    }
}

/// Words as text of an element.
fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn unescape(html: &str) -> String {
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u{a0}")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// What a local text does with the text of the state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Stands below it.
    #[default]
    Adds,
    /// Stands in its place.
    Replaces,
}

impl Mode {
    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Adds => "adds",
            Self::Replaces => "replaces",
        }
    }

    /// The mode of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Adds, Self::Replaces].into_iter().find(|mode| mode.name() == name)
    }
}

/// The text of one part in one language, as one owner says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Which part.
    pub module: Module,
    /// Its language.
    pub language: Language,
    /// Who says it: the state, a county, a Verwaltungsgemeinschaft, a municipality.
    pub owner: EntityKey,
    /// What it says.
    pub text: RichText,
    /// What it does with the text of the state; of no meaning for the state's own.
    pub mode: Mode,
    /// Who approved it (fachlich freigegeben durch).
    pub approved_by: Option<String>,
    /// When.
    pub approved_on: Option<Date>,
    /// When its owner last said that it is still right.
    pub checked_on: Option<Date>,
    /// When it was last written.
    pub changed_at: Timestamp,
    /// Where it comes from.
    pub source: String,
}

/// After so many months a text counts as old.
pub const STALE_AFTER_MONTHS: i32 = 12;

impl Text {
    /// The day on which somebody last vouched for it.
    pub fn vouched_on(&self) -> Option<Date> {
        self.approved_on.max(self.checked_on)
    }

    /// True when nobody vouched for it within the last twelve months.
    pub fn is_stale(&self, today: Date) -> bool {
        let limit = today.saturating_sub(jiff::Span::new().months(STALE_AFTER_MONTHS));
        self.vouched_on().is_none_or(|day| day < limit)
    }
}

/// One part of a page: the text of the state and what the place adds, or what the place says instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergedModule<'a> {
    /// Which part.
    pub module: Module,
    /// The texts, the general one first; never empty.
    pub texts: Vec<&'a Text>,
}

/// The texts of a service, as the catalogue holds them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(Vec<Text>);

impl Texts {
    /// Orders texts; empty ones say nothing and go.
    pub(crate) fn new(mut texts: Vec<Text>) -> Self {
        texts.retain(|text| !text.text.is_empty());
        texts.sort_by(|one, other| (one.module, &one.owner).cmp(&(other.module, &other.owner)));
        Self(texts)
    }

    /// Every text.
    pub fn iter(&self) -> impl Iterator<Item = &Text> {
        self.0.iter()
    }

    /// What an owner says in a part: in the wanted language, else in German.
    pub fn of(&self, owner: &EntityKey, module: Module, language: Language) -> Option<&Text> {
        let said = |language| {
            self.0.iter().find(move |text| text.module == module && text.language == language && text.owner == *owner)
        };
        said(language).or_else(|| said(Language::German))
    }

    /// What the state says in a part.
    pub fn general(&self, module: Module, language: Language) -> Option<&Text> {
        self.of(&EntityKey::state(), module, language)
    }

    /// The parts of a page for owners from the general to the special one, merged part by part.
    pub fn merged(&self, owners: &[EntityKey], language: Language) -> Vec<MergedModule<'_>> {
        Module::ALL.into_iter().filter_map(|module| self.merged_module(module, owners, language)).collect()
    }

    /// One part of a page.
    pub fn merged_module(&self, module: Module, owners: &[EntityKey], language: Language) -> Option<MergedModule<'_>> {
        let mut texts = Vec::new();
        for text in owners.iter().filter_map(|owner| self.of(owner, module, language)) {
            if text.mode == Mode::Replaces {
                texts.clear();
            }
            texts.push(text);
        }
        (!texts.is_empty()).then_some(MergedModule { module, texts })
    }
}

#[cfg(test)]
mod tests;
