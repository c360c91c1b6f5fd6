use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use serde::Deserialize;
use ui::kern::{self, Field};
use ui::{Failure, Page, Public, Query, Visitor, text_with};

use super::parts::{as_of, place_list, trimmed};
use super::search::{Suggest, suggesting};
use crate::desk::Directory;
use crate::model::{Ags, Place, PlaceMatch};

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Search {
    #[serde(default)]
    q: String,
}

/// Places: which municipalities a postcode or name means. One that is meant for sure is shown at once.
pub(crate) async fn show(
    State(directory): State<Directory>,
    visitor: Visitor,
    Query(search): Query<Search>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = directory.catalogue();
    let typed = trimmed(&search.q);
    let here = |place: &Place| format!("/ort/{}", place.ags);
    let day = as_of(lang, catalogue.as_of());
    let ask = |error: Option<String>| {
        let field = Field::new(lang, "q", visitor.t("directory-search-place"))
            .hint(visitor.t("directory-search-place-hint"))
            .value(&typed)
            .error(error)
            .max_length(100);
        html! {
            form class="dw-form" method="get" action="/orte" role="search" {
                (suggesting(lang, Suggest::Places, kern::search_input(&field)))
                (kern::submit(&visitor.t("directory-search-submit")))
            }
        }
    };
    if typed.is_empty() {
        let public = Public::new("/orte").description(visitor.t("directory-place-about"));
        let page = Page::new(&visitor, visitor.t("directory-places-title")).back("/").public(public);
        return Ok(page.render(html! { (ask(None)) (day) }));
    }
    Ok(match catalogue.places(&typed) {
        PlaceMatch::Many(places) => {
            let lead = text_with(
                lang,
                "directory-chooser-lead",
                &[("typed", (&typed).into()), ("count", places.len().into())],
            );
            Page::new(&visitor, visitor.t("directory-chooser-title"))
                .lead(lead)
                .back("/orte")
                .render(html! { (place_list(lang, &places, here)) (day) })
        }
        PlaceMatch::None(suggestions) => {
            let message = text_with(lang, "directory-place-unknown", &[("typed", (&typed).into())]);
            Page::new(&visitor, visitor.t("directory-places-title"))
                .back("/")
                .errors(true)
                .status(StatusCode::UNPROCESSABLE_ENTITY)
                .render(html! {
                    (ask(Some(message)))
                    @if !suggestions.is_empty() {
                        h2 class="kern-heading-medium" { (visitor.t("directory-place-suggestions")) }
                        (place_list(lang, &suggestions, here))
                    }
                    (day)
                })
        }
        // A key that is no more keeps its address: that page says what became of it.
        PlaceMatch::One(_) if typed.parse::<Ags>().is_ok() => Redirect::to(&format!("/ort/{typed}")).into_response(),
        PlaceMatch::One(place) => Redirect::to(&here(&place)).into_response(),
    })
}
