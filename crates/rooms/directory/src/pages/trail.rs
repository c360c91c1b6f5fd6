use maud::{Markup, html};
use serde::Deserialize;
use ui::{Lang, t, text_with};

use super::parts::{address, content_lang, entrance_key, trimmed};
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
}

/// The way to a page: entrance, words and place. It goes into every link, so that no way back loses them.
#[derive(Clone, Debug)]
pub(super) struct Trail {
    pub(super) audience: Audience,
    pub(super) words: String,
    /// The place, as typed or as a key.
    pub(super) place: String,
}

impl Trail {
    pub(super) fn of(asked: &Asked) -> Self {
        Self {
            audience: Audience::from_name(&asked.eingang).unwrap_or(Audience::Citizen),
            words: trimmed(&asked.q),
            place: trimmed(&asked.ort),
        }
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
        let query = [("ort", self.place.as_str()), ("q", &self.words), ("eingang", self.entrance())];
        address(&format!("/leistung/{id}"), &query)
    }

    /// Fields that a form on the page of a service sends along.
    pub(super) fn hidden(&self) -> Markup {
        html! {
            @for (name, value) in [("q", self.words.as_str()), ("eingang", self.entrance())] {
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

    fn entrance(&self) -> &'static str {
        if self.audience == Audience::Citizen { "" } else { self.audience.name() }
    }
}
