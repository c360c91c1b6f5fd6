use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Field, description_list};
use ui::{Failure, Page, Query, Visitor, text_with};

use super::parts::{address, as_of, entrance_key, place_list, setting, trimmed};
use crate::desk::Directory;
use crate::model::{Audience, EntityKey, Place, PlaceMatch};

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Search {
    #[serde(default)]
    q: String,
}

/// Places: which municipalities a postcode or name means, and who works for one.
pub(crate) async fn show(
    State(directory): State<Directory>,
    visitor: Visitor,
    Query(search): Query<Search>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = directory.catalogue();
    let typed = trimmed(&search.q);
    let here = |place: &Place| address("/orte", &[("q", place.ags.as_str())]);
    let day = as_of(lang, catalogue.as_of());
    let ask = |error: Option<String>| {
        let field = Field::new(lang, "q", visitor.t("directory-search-place"))
            .hint(visitor.t("directory-search-place-hint"))
            .value(&typed)
            .error(error)
            .max_length(100);
        html! {
            form class="dw-form" method="get" action="/orte" role="search" {
                (kern::search_input(&field))
                (kern::submit(&visitor.t("directory-search-submit")))
            }
        }
    };
    if typed.is_empty() {
        let page = Page::new(&visitor, visitor.t("directory-places-title")).back("/");
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
        PlaceMatch::One(place) => {
            let example = catalogue
                .municipality(&place.ags)
                .and_then(|municipality| catalogue.administration(municipality.administration))
                .is_some_and(|office| office.example);
            Page::new(&visitor, place.label())
                .back("/orte")
                .example(example)
                .render(html! { (municipality(&directory, &visitor, &place)) (day) })
        }
    })
}

fn municipality(directory: &Directory, visitor: &Visitor, place: &Place) -> Markup {
    let lang = visitor.lang;
    let catalogue = directory.catalogue();
    let Some(municipality) = catalogue.municipality(&place.ags) else { return html! {} };
    let hours = catalogue.setting(&EntityKey::from(&place.ags), "hours", directory.today());
    let rows = [
        (visitor.t("directory-place-county"), html! { (place.county) }),
        (visitor.t("directory-place-administration"), html! { (place.administration) }),
        (visitor.t("directory-place-postcodes"), html! { (municipality.postcodes.join(", ")) }),
        (visitor.t("directory-place-population"), html! { (municipality.population) }),
        (visitor.t("directory-place-key"), html! { (place.ags) }),
        (
            visitor.t("directory-hours"),
            match hours {
                Some(hours) => setting(lang, hours),
                None => html! { (visitor.t("directory-not-recorded")) },
            },
        ),
    ];
    html! {
        (description_list(&rows))
        h2 class="kern-heading-medium" { (visitor.t("directory-place-services")) }
        ul class="kern-list" {
            @for audience in Audience::ALL {
                li {
                    a class="kern-link" href=(address(audience.path(), &[("ort", place.ags.as_str())])) {
                        (visitor.t(&entrance_key(audience, "title")))
                    }
                }
            }
        }
    }
}
