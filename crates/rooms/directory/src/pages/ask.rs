//! Pages that need a place before they can say anything: the question, and what was meant.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use ui::kern::{self, Field};
use ui::{Page, Visitor, text_with};

use super::parts::{address, as_of, place_list};
use crate::catalogue::Catalogue;
use crate::model::{Place, PlaceMatch};

/// A page that asks for a place.
pub(super) struct Ask<'a> {
    /// Its address without the place.
    pub(super) path: &'a str,
    /// What else the address says.
    pub(super) query: &'a [(&'a str, &'a str)],
    pub(super) title: String,
    pub(super) lead: String,
    /// Where the way back leads.
    pub(super) back: String,
    /// What the button says.
    pub(super) submit: String,
}

/// A page that needs one place: how it is reached with another, and how it asks.
pub(super) struct Wanted<'a> {
    pub(super) title: &'a str,
    /// Where the way back leads from the page that asks again.
    pub(super) back: String,
    /// The address with a place.
    pub(super) at: &'a dyn Fn(&str) -> String,
    /// The question, with what is wrong with the answer.
    pub(super) form: &'a dyn Fn(Option<String>) -> Markup,
}

impl Wanted<'_> {
    /// The municipality that was typed, nothing when nothing was, or the page on which it is chosen or corrected.
    pub(super) fn place(
        &self,
        visitor: &Visitor,
        catalogue: &Catalogue,
        typed: &str,
    ) -> Result<Option<Place>, Box<Response>> {
        if typed.is_empty() {
            return Ok(None);
        }
        let lang = visitor.lang;
        let here = |place: &Place| (self.at)(place.ags.as_str());
        let day = as_of(lang, catalogue.as_of());
        Err(Box::new(match catalogue.places(typed) {
            PlaceMatch::One(place) => return Ok(Some(place)),
            PlaceMatch::Many(places) => {
                let counted = [("typed", typed.into()), ("count", places.len().into())];
                Page::new(visitor, visitor.t("directory-chooser-title"))
                    .preline(self.title)
                    .lead(text_with(lang, "directory-chooser-lead", &counted))
                    .back((self.at)(""))
                    .render(html! { (place_list(lang, &places, here)) (day) })
            }
            PlaceMatch::None(suggestions) => {
                let problem = text_with(lang, "directory-place-unknown", &[("typed", typed.into())]);
                Page::new(visitor, self.title)
                    .back(&self.back)
                    .errors(true)
                    .status(StatusCode::UNPROCESSABLE_ENTITY)
                    .render(html! {
                        ((self.form)(Some(problem)))
                        @if !suggestions.is_empty() {
                            h2 class="kern-heading-medium" { (visitor.t("directory-place-suggestions")) }
                            (place_list(lang, &suggestions, here))
                        }
                        (day)
                    })
            }
        }))
    }
}

impl Ask<'_> {
    /// As [`Wanted::place`].
    pub(super) fn place(
        &self,
        visitor: &Visitor,
        catalogue: &Catalogue,
        typed: &str,
    ) -> Result<Option<Place>, Box<Response>> {
        let wanted = Wanted {
            title: &self.title,
            back: self.back.clone(),
            at: &|place| self.at(place),
            form: &|problem| self.form(visitor, typed, problem),
        };
        wanted.place(visitor, catalogue, typed)
    }

    /// The address with a place.
    pub(super) fn at(&self, place: &str) -> String {
        let query: Vec<(&str, &str)> = [("ort", place)].into_iter().chain(self.query.iter().copied()).collect();
        address(self.path, &query)
    }

    /// The question.
    pub(super) fn form(&self, visitor: &Visitor, typed: &str, problem: Option<String>) -> Markup {
        let field = Field::new(visitor.lang, "ort", visitor.t("directory-search-place"))
            .hint(visitor.t("directory-search-place-hint"))
            .value(typed)
            .error(problem)
            .autocomplete("postal-code")
            .max_length(100);
        html! {
            form class="dw-form" method="get" action=(self.path) {
                @for (name, value) in self.query {
                    @if !value.is_empty() { (kern::hidden(name, value)) }
                }
                (kern::text_input(&field))
                (kern::submit(&self.submit))
            }
        }
    }
}
