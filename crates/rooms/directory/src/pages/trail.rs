use maud::{Markup, html};
use serde::Deserialize;
use ui::{Lang, t, text_with};

use super::parts::{address, content_lang, entrance_key, trimmed};
use super::register::{letter_name, letter_of};
use crate::catalogue::Catalogue;
use crate::model::Audience;

/// What a person asked for on the way to a page, as the address carries it on.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    /// Words of the search.
    #[serde(default)]
    q: String,
    /// The place, as typed or as a key.
    #[serde(default)]
    ort: String,
    /// The entrance, when it was not that of citizens.
    #[serde(default)]
    eingang: String,
    /// The list on which the page was chosen: `lagen/<slug>` or `a-z/<letter>`.
    #[serde(default)]
    von: String,
    /// How the page is wanted: `druck` for a sheet of paper.
    #[serde(default)]
    ansicht: String,
}

impl Asked {
    /// True when the page is wanted as a sheet of paper.
    pub(super) fn wants_sheet(&self) -> bool {
        self.ansicht == "druck"
    }
}

/// A list on which a service was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum List {
    /// A situation, by its name in addresses.
    Situation {
        /// Name in addresses.
        slug: String,
        /// Name in German.
        name: String,
    },
    /// A letter of the register, small.
    Letter(char),
}

impl List {
    /// Only what there is: an address cannot invent a list.
    fn read(text: &str, catalogue: &Catalogue) -> Option<Self> {
        match text.split_once('/')? {
            ("lagen", slug) => {
                let situation = catalogue.situation(slug)?;
                Some(Self::Situation { slug: situation.slug.clone(), name: situation.name.clone() })
            }
            ("a-z", letter) => letter_of(letter).map(Self::Letter),
            _ => None,
        }
    }

    fn path(&self) -> String {
        match self {
            Self::Situation { slug, .. } => format!("lagen/{slug}"),
            Self::Letter(letter) => format!("a-z/{letter}"),
        }
    }

    fn label(&self, lang: Lang) -> String {
        match self {
            Self::Situation { name, .. } => name.clone(),
            Self::Letter(letter) => {
                text_with(lang, "directory-trail-letter", &[("letter", letter_name(*letter).into())])
            }
        }
    }
}

/// The way to a page: entrance, words and place. It goes into every link, so that no way back loses them.
#[derive(Clone, Debug)]
pub(super) struct Trail {
    pub(super) audience: Audience,
    pub(super) words: String,
    /// The place, as typed or as a key.
    pub(super) place: String,
    /// The list on which a service was chosen.
    list: Option<List>,
}

impl Trail {
    pub(super) fn of(asked: &Asked, catalogue: &Catalogue) -> Self {
        Self {
            list: List::read(&asked.von, catalogue),
            audience: Audience::from_name(&asked.eingang).unwrap_or(Audience::Citizen),
            words: trimmed(&asked.q),
            place: trimmed(&asked.ort),
        }
    }

    /// Where every way begins.
    pub(super) fn at_start() -> Self {
        Self { audience: Audience::Citizen, words: String::new(), place: String::new(), list: None }
    }

    pub(super) fn at(&self, audience: Audience) -> Self {
        Self { audience, ..self.clone() }
    }

    /// The same way with another place.
    pub(super) fn to(&self, place: &str) -> Self {
        Self { place: place.to_owned(), ..self.clone() }
    }

    /// The same way with other words.
    pub(super) fn saying(&self, words: &str) -> Self {
        Self { words: words.to_owned(), ..self.clone() }
    }

    /// The results, or without words everything there is.
    pub(super) fn results(&self) -> String {
        address(self.audience.path(), &[("q", &self.words), ("ort", &self.place)])
    }

    pub(super) fn service(&self, id: &str) -> String {
        self.along(&format!("/leistung/{id}"), "")
    }

    /// The page of a service as a sheet of paper.
    pub(super) fn sheet(&self, id: &str) -> String {
        self.along(&format!("/leistung/{id}"), "druck")
    }

    /// Why the authority of a service is responsible.
    pub(super) fn reason(&self, id: &str) -> String {
        self.along(&format!("/leistung/{id}/zustaendigkeit"), "")
    }

    fn along(&self, path: &str, view: &str) -> String {
        let list = self.list.as_ref().map(List::path).unwrap_or_default();
        let query = [
            ("ort", self.place.as_str()),
            ("q", &self.words),
            ("eingang", self.entrance()),
            ("von", &list),
            ("ansicht", view),
        ];
        address(path, &query)
    }

    /// The same way by a situation.
    pub(super) fn by_situation(&self, slug: &str, name: &str) -> Self {
        Self { list: Some(List::Situation { slug: slug.to_owned(), name: name.to_owned() }), ..self.saying("") }
    }

    /// The same way by a letter of the register.
    pub(super) fn by_letter(&self, letter: char) -> Self {
        Self { list: Some(List::Letter(letter)), ..self.saying("") }
    }

    /// A page beside the results (`/lagen`, `/a-z`, …), to which entrance and place come along.
    pub(super) fn beside(&self, path: &str) -> String {
        address(path, &[("ort", self.place.as_str()), ("eingang", self.entrance())])
    }

    /// Where the way led from to the page of a service: the list on which it was chosen, else the results.
    pub(super) fn back(&self) -> String {
        match &self.list {
            Some(list) => self.beside(&format!("/{}", list.path())),
            None => self.results(),
        }
    }

    /// Fields that a form on the page of a service sends along.
    pub(super) fn hidden(&self) -> Markup {
        let list = self.list.as_ref().map(List::path).unwrap_or_default();
        html! {
            @for (name, value) in [("q", self.words.as_str()), ("eingang", self.entrance()), ("von", &list)] {
                @if !value.is_empty() { input type="hidden" name=(name) value=(value); }
            }
        }
    }

    /// Where a page below the results stands.
    pub(super) fn breadcrumb(&self, lang: Lang, here: &str) -> Markup {
        let entrance = t(lang, &entrance_key(self.audience, "title"));
        let mut steps = vec![(t(lang, "directory-trail-start"), "/".to_owned()), (entrance, self.saying("").results())];
        if !self.words.is_empty() {
            let words = text_with(lang, "directory-trail-search", &[("words", (&self.words).into())]);
            steps.push((words, self.results()));
        }
        if let Some(list) = &self.list {
            steps.push((list.label(lang), self.back()));
        }
        html! {
            nav aria-label=(t(lang, "directory-trail")) {
                p class="kern-body dw-muted" {
                    @for (label, href) in steps {
                        a class="kern-link" href=(href) { (label) } span aria-hidden="true" { " › " }
                    }
                    span aria-current="page" lang=[content_lang(lang)] { (here) }
                }
            }
        }
    }

    pub(super) fn entrance(&self) -> &'static str {
        if self.audience == Audience::Citizen { "" } else { self.audience.name() }
    }
}
