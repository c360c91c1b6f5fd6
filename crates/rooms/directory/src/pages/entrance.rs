use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use ui::kern::{self, Alert, Button, Card};
use ui::{Failure, Lang, Page, Public, Query, Visitor, t, text_with};

use super::body::helper;
use super::parts::{as_of, content_lang, entrance_key, place_list, state_badge, what_became};
use super::search::search_form;
use super::trail::{Asked, Trail};
use super::{situations, structured, town};
use crate::catalogue::Catalogue;
use crate::desk::Directory;
use crate::error::Error;
use crate::model::{Ags, Audience, Execution, FeeLine, Found, Module, Place, PlaceMatch, ServiceKind};

/// How many hits a page shows.
const MOST_HITS: usize = 20;
/// How many words are suggested when nothing fits.
const MOST_SUGGESTIONS: usize = 5;
/// A price in words that is longer does not fit on a card.
const LONGEST_PRICE: usize = 40;

/// The start page: three entrances with one search each; under the own address of a municipality the page of that one.
pub(crate) async fn start(State(directory): State<Directory>, visitor: Visitor) -> Result<Response, Failure> {
    let lang = visitor.lang;
    if let Some(ags) = home(&visitor, &directory.catalogue()) {
        return Ok(town::page(&directory, &visitor, ags.as_str(), None)?);
    }
    let day = directory.catalogue().as_of();
    let lead = visitor.t("directory-start-lead");
    let public = Public::new("/").description(&lead).data(structured::site(&visitor));
    let page = Page::new(&visitor, visitor.t("directory-start-title")).lead(lead).wide().public(public);
    Ok(page.render(html! {
        @for audience in Audience::ALL {
            section class="dw-stack" {
                h2 class="kern-heading-medium" { (visitor.t(&entrance_key(audience, "title"))) }
                p class="kern-body" { (visitor.t(&entrance_key(audience, "for"))) }
                (search_form(lang, audience, "", "", None))
                p { (kern::link(&visitor.t(&entrance_key(audience, "all")), audience.path())) }
            }
        }
        section class="dw-stack" {
            h2 class="kern-heading-medium" { (visitor.t("directory-start-browse")) }
            (ways(&visitor, &Trail::at_start()))
        }
        (as_of(lang, day))
    }))
}

/// The municipality under whose own address the request came.
fn home(visitor: &Visitor, catalogue: &Catalogue) -> Option<Ags> {
    let ags: Ags = visitor.home.as_ref()?.parse().ok()?;
    catalogue.municipality(&ags).map(|municipality| municipality.ags.clone())
}

/// The ways beside the search.
fn ways(visitor: &Visitor, trail: &Trail) -> Markup {
    let ways = [("/lagen", "situations"), ("/a-z", "register"), ("/orte", "place")];
    html! {
        ul class="dw-ways" {
            @for (path, name) in ways {
                li {
                    a class="kern-link" href=(trail.beside(path)) { (visitor.t(&format!("directory-{name}-link"))) }
                    p class="kern-body dw-muted" { (visitor.t(&format!("directory-{name}-about"))) }
                }
            }
        }
    }
}

pub(crate) async fn citizens(
    directory: State<Directory>,
    visitor: Visitor,
    asked: Query<Asked>,
) -> Result<Response, Failure> {
    Ok(entrance(&directory, &visitor, Audience::Citizen, &asked.0)?)
}

pub(crate) async fn businesses(
    directory: State<Directory>,
    visitor: Visitor,
    asked: Query<Asked>,
) -> Result<Response, Failure> {
    Ok(entrance(&directory, &visitor, Audience::Business, &asked.0)?)
}

pub(crate) async fn others(
    directory: State<Directory>,
    visitor: Visitor,
    asked: Query<Asked>,
) -> Result<Response, Failure> {
    Ok(entrance(&directory, &visitor, Audience::Other, &asked.0)?)
}

fn entrance(directory: &Directory, visitor: &Visitor, audience: Audience, asked: &Asked) -> Result<Response, Error> {
    let catalogue = directory.catalogue();
    let trail = Trail::of(asked, &catalogue).at(audience);
    // Under the own address of a municipality the place is known until somebody names another one.
    let trail = match home(visitor, &catalogue) {
        Some(ags) if trail.place.is_empty() => trail.to(ags.as_str()),
        _ => trail,
    };
    let typed = trail.place.as_str();
    let lang = visitor.lang;
    if typed.is_empty() {
        return results(directory, &catalogue, visitor, &trail, None);
    }
    match catalogue.places(typed) {
        PlaceMatch::One(place) => results(directory, &catalogue, visitor, &trail.to(place.ags.as_str()), Some(&place)),
        PlaceMatch::Many(places) => {
            let title = visitor.t("directory-chooser-title");
            let lead =
                text_with(lang, "directory-chooser-lead", &[("typed", typed.into()), ("count", places.len().into())]);
            Ok(Page::new(visitor, title).lead(lead).back(trail.to("").results()).render(html! {
                (place_list(lang, &places, |place| trail.to(place.ags.as_str()).results()))
                (as_of(lang, catalogue.as_of()))
            }))
        }
        PlaceMatch::None(suggestions) => {
            let message = text_with(lang, "directory-place-unknown", &[("typed", typed.into())]);
            let page = Page::new(visitor, visitor.t(&entrance_key(audience, "title")))
                .back(trail.to("").results())
                .errors(true)
                .wide()
                .status(StatusCode::UNPROCESSABLE_ENTITY);
            Ok(page.render(html! {
                (search_form(lang, audience, &trail.words, typed, Some(&message)))
                @if !suggestions.is_empty() {
                    h2 class="kern-heading-medium" { (visitor.t("directory-place-suggestions")) }
                    (place_list(lang, &suggestions, |place| trail.to(place.ags.as_str()).results()))
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
    trail: &Trail,
    place: Option<&Place>,
) -> Result<Response, Error> {
    let lang = visitor.lang;
    let ags = place.map(|place| &place.ags);
    let words = trail.words.as_str();
    let found = if words.is_empty() {
        Vec::new()
    } else {
        catalogue.find(words, ags, Some(trail.audience), MOST_HITS, directory.today())?
    };
    directory.searched(catalogue, words, ags, &found);
    let label = place.map(Place::label).unwrap_or_default();
    let way_back = if words.is_empty() { "/".to_owned() } else { trail.saying("").results() };
    let description = visitor.t(&entrance_key(trail.audience, "for"));
    let public = Public::new(trail.audience.path()).description(description).hidden(!words.is_empty());
    let page =
        Page::new(visitor, visitor.t(&entrance_key(trail.audience, "title"))).back(way_back).wide().public(public);
    Ok(page.render(html! {
        (search_form(lang, trail.audience, words, &label, None))
        @if let Some(place) = place { (what_became(lang, place)) }
        @if words.is_empty() {
            (situations::of_audience(catalogue, visitor, trail))
            (everything(catalogue, visitor, trail))
        } @else if found.is_empty() {
            (nothing(directory, catalogue, visitor, trail, place))
        } @else {
            h2 class="kern-heading-medium" {
                @if place.is_some() {
                    (text_with(lang, "directory-results-at", &[("count", found.len().into()), ("place", label.into())]))
                } @else {
                    (text_with(lang, "directory-results", &[("count", found.len().into())]))
                }
            }
            @if place.is_none() { p class="kern-body" { (visitor.t("directory-results-no-place")) } }
            div class="dw-stack" { @for hit in &found { (card(visitor, hit, trail)) } }
            p { (kern::link(&visitor.t("directory-all-services"), &trail.saying("").results())) }
        }
        (as_of(lang, catalogue.as_of()))
    }))
}

/// One hit: its name, what it is in one sentence, and in one line how, with whom and for how much.
pub(super) fn card(visitor: &Visitor, found: &Found, trail: &Trail) -> Markup {
    let lang = visitor.lang;
    let service = &found.service;
    let card = Card::new(service.name.clone()).under_heading().href(trail.service(&service.id));
    let card = match &service.kind {
        ServiceKind::Curated(_) => card,
        ServiceKind::Bundle(bundle) => card.preline(bundle.theme.clone()),
    };
    let summary = service.plain(Module::Summary).map(|summary| first_sentence(&summary).to_owned());
    let (office, price) = (executed_by(lang, found), price(lang, found));
    card.body(html! {
        @if let Some(summary) = summary { p class="kern-body" lang=[content_lang(lang)] { (summary) } }
        p class="kern-body dw-found" {
            @if let Some(state) = &found.state { (state_badge(lang, state)) " " }
            span class="dw-muted" {
                @if let Some(office) = &office { (office) }
                @if office.is_some() && price.is_some() { " · " }
                @if let Some(price) = price { (price) }
            }
        }
    })
}

/// Who does it, as far as that is recorded and does not wait for a place.
pub(super) fn executed_by(lang: Lang, found: &Found) -> Option<Markup> {
    let name = |text: &str| html! { span lang=[content_lang(lang)] { (text) } };
    if let Some(office) = &found.office {
        return Some(name(office));
    }
    match &found.service.bundle()?.execution {
        Some(Execution::Authority(authority)) => Some(name(&authority.name)),
        Some(Execution::Office { .. }) => None,
        None => Some(html! { (t(lang, "directory-authority-unknown")) }),
    }
}

/// What it costs, as short as it can honestly be said.
fn price(lang: Lang, found: &Found) -> Option<Markup> {
    let fees = &found.fees;
    let first = fees.lines.first();
    let cents = |line: &FeeLine| match line {
        FeeLine::Fee(fee) => fee.cents,
        FeeLine::Tariff { cents, .. } => *cents,
    };
    match (first, fees.lines.iter().map(cents).min()) {
        (Some(line @ FeeLine::Tariff { .. }), _) => {
            let text = text_with(lang, "directory-per-year", &[("amount", cents(line).to_string().into())]);
            Some(html! { (text) })
        }
        (Some(_), Some(least)) if fees.lines.len() > 1 => {
            let text = text_with(lang, "directory-price-from", &[("amount", least.to_string().into())]);
            Some(html! { (text) })
        }
        (Some(line), _) => Some(html! { (cents(line)) }),
        (None, _) => {
            let text = found.service.plain(Module::Fee)?;
            let text = first_sentence(&text);
            let is_short = text.chars().count() <= LONGEST_PRICE;
            let text = html! { span lang=[content_lang(lang)] { (text.trim_end_matches('.')) } };
            is_short.then_some(text)
        }
    }
}

/// A text up to the end of its first sentence.
fn first_sentence(text: &str) -> &str {
    text.split_inclusive(". ").next().unwrap_or(text).trim_end()
}

/// Every service for the audience, for those who would rather look than search.
fn everything(catalogue: &Catalogue, visitor: &Visitor, trail: &Trail) -> Markup {
    let services = catalogue
        .services()
        .iter()
        .filter(|service| service.curated().is_some_and(|curated| curated.audiences.contains(&trail.audience)));
    html! {
        h2 class="kern-heading-medium" { (visitor.t("directory-services-here")) }
        ul class="kern-list dw-columns" {
            @for service in services {
                li lang=[content_lang(visitor.lang)] {
                    a class="kern-link" href=(trail.service(&service.id)) { (service.name) }
                }
            }
        }
        p { (kern::link(&visitor.t("directory-register-link"), &trail.beside("/a-z"))) }
    }
}

/// Nothing fits: words that resemble, everything there is, and whom to ask.
fn nothing(
    directory: &Directory,
    catalogue: &Catalogue,
    visitor: &Visitor,
    trail: &Trail,
    place: Option<&Place>,
) -> Markup {
    let lang = visitor.lang;
    let title = text_with(lang, "directory-nothing", &[("words", (&trail.words).into())]);
    let suggestions = catalogue.similar_words(&trail.words, MOST_SUGGESTIONS);
    let town_hall = place.and_then(|place| catalogue.town_hall(&place.ags, directory.today()));
    html! {
        (Alert::info(title).announced().body(html! { p class="kern-body" { (visitor.t("directory-nothing-next")) } }))
        @if !suggestions.is_empty() {
            h2 class="kern-heading-medium" { (visitor.t("directory-nothing-suggestions")) }
            ul class="kern-list" {
                @for word in suggestions {
                    li lang=[content_lang(lang)] { (kern::link(word, &trail.saying(word).results())) }
                }
            }
        }
        p { (kern::link_button(Button::Secondary, &visitor.t("directory-all-services"), &trail.saying("").results())) }
        h2 class="kern-heading-medium" { (visitor.t("directory-nothing-ask")) }
        @match &town_hall {
            Some(office) => (helper(lang, office)),
            None => p class="kern-body" { (visitor.t("directory-nothing-place")) },
        }
    }
}
