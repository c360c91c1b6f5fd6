use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Button, Card};
use ui::{Failure, Page, Query, Visitor, text_with};

use super::parts::{address, as_of, content_lang, entrance_key, place_list, search_form, state_badge, trimmed};
use crate::catalogue::Catalogue;
use crate::desk::Directory;
use crate::error::Error;
use crate::model::{Audience, Found, Place, PlaceMatch, ServiceKind};

/// How many hits a page shows.
const MOST_HITS: usize = 20;

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Search {
    #[serde(default)]
    q: String,
    #[serde(default)]
    ort: String,
}

/// The start page: three entrances with one search each.
pub(crate) async fn start(State(directory): State<Directory>, visitor: Visitor) -> Response {
    let lang = visitor.lang;
    let day = directory.catalogue().as_of();
    Page::new(&visitor, visitor.t("directory-start-title")).lead(visitor.t("directory-start-lead")).wide().render(
        html! {
            @for audience in Audience::ALL {
                section class="dw-stack" {
                    h2 class="kern-heading-medium" { (visitor.t(&entrance_key(audience, "title"))) }
                p class="kern-body" { (visitor.t(&entrance_key(audience, "for"))) }
                (search_form(lang, audience, "", "", None))
                p { (kern::link(&visitor.t(&entrance_key(audience, "all")), audience.path())) }
                }
            }
            (as_of(lang, day))
        },
    )
}

pub(crate) async fn citizens(
    directory: State<Directory>,
    visitor: Visitor,
    search: Query<Search>,
) -> Result<Response, Failure> {
    Ok(entrance(&directory, &visitor, Audience::Citizen, &search.0)?)
}

pub(crate) async fn businesses(
    directory: State<Directory>,
    visitor: Visitor,
    search: Query<Search>,
) -> Result<Response, Failure> {
    Ok(entrance(&directory, &visitor, Audience::Business, &search.0)?)
}

pub(crate) async fn others(
    directory: State<Directory>,
    visitor: Visitor,
    search: Query<Search>,
) -> Result<Response, Failure> {
    Ok(entrance(&directory, &visitor, Audience::Other, &search.0)?)
}

fn entrance(directory: &Directory, visitor: &Visitor, audience: Audience, search: &Search) -> Result<Response, Error> {
    let catalogue = directory.catalogue();
    let words = trimmed(&search.q);
    let typed = trimmed(&search.ort);
    let lang = visitor.lang;
    if typed.is_empty() {
        return results(directory, &catalogue, visitor, audience, &words, None);
    }
    match catalogue.places(&typed) {
        PlaceMatch::One(place) => results(directory, &catalogue, visitor, audience, &words, Some(&place)),
        PlaceMatch::Many(places) => {
            let title = visitor.t("directory-chooser-title");
            let lead = text_with(
                lang,
                "directory-chooser-lead",
                &[("typed", (&typed).into()), ("count", places.len().into())],
            );
            Ok(Page::new(visitor, title).lead(lead).back(address(audience.path(), &[("q", &words)])).render(html! {
                (place_list(lang, &places, |place| address(audience.path(), &[("q", &words), ("ort", place.ags.as_str())])))
                (as_of(lang, catalogue.as_of()))
            }))
        }
        PlaceMatch::None(suggestions) => {
            let message = text_with(lang, "directory-place-unknown", &[("typed", (&typed).into())]);
            let page = Page::new(visitor, visitor.t(&entrance_key(audience, "title")))
                .back("/")
                .errors(true)
                .wide()
                .status(StatusCode::UNPROCESSABLE_ENTITY);
            Ok(page.render(html! {
                (search_form(lang, audience, &words, &typed, Some(&message)))
                @if !suggestions.is_empty() {
                    h2 class="kern-heading-medium" { (visitor.t("directory-place-suggestions")) }
                    (place_list(lang, &suggestions, |place| {
                        address(audience.path(), &[("q", &words), ("ort", place.ags.as_str())])
                    }))
                }
                (as_of(lang, catalogue.as_of()))
            }))
        }
    }
}

fn results(
    directory: &Directory,
    catalogue: &Catalogue,
    visitor: &Visitor,
    audience: Audience,
    words: &str,
    place: Option<&Place>,
) -> Result<Response, Error> {
    let lang = visitor.lang;
    let ags = place.map(|place| &place.ags);
    let found = if words.is_empty() {
        Vec::new()
    } else {
        catalogue.find(words, ags, Some(audience), MOST_HITS, directory.today())?
    };
    let typed_place = place.map(Place::label).unwrap_or_default();
    let key = place.map(|place| place.ags.as_str()).unwrap_or_default();
    let page = Page::new(visitor, visitor.t(&entrance_key(audience, "title"))).back("/").wide();
    Ok(page.render(html! {
        (search_form(lang, audience, words, &typed_place, None))
        @if words.is_empty() {
            (everything(catalogue, visitor, audience, key))
        } @else if found.is_empty() {
            (nothing(visitor, audience, words, key))
        } @else {
            h2 class="kern-heading-medium" {
                @match place {
                    Some(place) => (text_with(lang, "directory-results-at", &[("count", found.len().into()), ("place", place.label().into())])),
                    None => (text_with(lang, "directory-results", &[("count", found.len().into())])),
                }
            }
            @if place.is_none() { p class="kern-body" { (visitor.t("directory-results-no-place")) } }
            div class="dw-stack" { @for hit in &found { (card(visitor, hit, key)) } }
        }
        (as_of(lang, catalogue.as_of()))
    }))
}

fn card(visitor: &Visitor, found: &Found, place: &str) -> Markup {
    let service = &found.service;
    let (preline, text) = match &service.kind {
        ServiceKind::Curated(curated) => (None, curated.summary.clone()),
        ServiceKind::Bundle(bundle) => (Some(bundle.theme.clone()), String::new()),
    };
    let mut card = Card::new(service.name.clone())
        .under_heading()
        .href(address(&format!("/leistung/{}", service.id), &[("ort", place)]));
    if let Some(preline) = preline {
        card = card.preline(preline);
    }
    let body = html! {
        @if !text.is_empty() { p class="kern-body" lang=[content_lang(visitor.lang)] { (text) } }
        @if let Some(state) = &found.state { p { (state_badge(visitor.lang, state)) } }
    };
    card.body(body)
}

/// Every service for the audience, for those who would rather look than search.
fn everything(catalogue: &Catalogue, visitor: &Visitor, audience: Audience, place: &str) -> Markup {
    let services = catalogue
        .services()
        .iter()
        .filter(|service| service.curated().is_some_and(|curated| curated.audiences.contains(&audience)));
    html! {
        h2 class="kern-heading-medium" { (visitor.t("directory-all-services")) }
        ul class="kern-list" {
            @for service in services {
                li lang=[content_lang(visitor.lang)] {
                    a class="kern-link" href=(address(&format!("/leistung/{}", service.id), &[("ort", place)])) { (service.name) }
                }
            }
        }
    }
}

fn nothing(visitor: &Visitor, audience: Audience, words: &str, place: &str) -> Markup {
    let title = text_with(visitor.lang, "directory-nothing", &[("words", words.into())]);
    Alert::info(title).announced().body(html! {
        p class="kern-body" { (visitor.t("directory-nothing-next")) }
        (kern::link_button(Button::Secondary, &visitor.t("directory-all-services"), &address(audience.path(), &[("ort", place)])))
    })
}
