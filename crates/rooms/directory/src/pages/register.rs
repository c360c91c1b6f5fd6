//! The register from A to Z: names of services, and everyday words that point to them.

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use ui::kern;
use ui::{Failure, Page, Path, Public, Query, Visitor, text_with};

use super::here::{here, place_line};
use super::parts::{as_of, content_lang};
use super::trail::{Asked, Trail};
use crate::catalogue::Catalogue;
use crate::desk::Directory;
use crate::model::{Entry, Letter};

/// What the administrations here do, under its letters; every letter leads to everything that begins with it.
pub(crate) async fn index(
    State(directory): State<Directory>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = directory.catalogue();
    let trail = Trail::of(&asked, &catalogue);
    let title = visitor.t("directory-register-title");
    let place = match here(&catalogue, &visitor, &trail, &title, "/a-z") {
        Ok(place) => place,
        Err(answer) => return Ok(*answer),
    };
    let trail = trail.to(place.as_ref().map_or("", |place| place.ags.as_str()));
    let lead = visitor.t("directory-register-lead");
    let public = Public::new("/a-z").description(&lead);
    let page = Page::new(&visitor, title).lead(lead).back(trail.results()).public(public);
    Ok(page.render(html! {
        @if let Some(place) = &place { (place_line(&visitor, &trail, "/a-z", Some(place))) }
        (letters(&visitor, &catalogue, &trail, None))
        @for letter in catalogue.register() {
            @let own: Vec<&Entry> = letter.entries.iter().filter(|entry| is_curated(entry)).collect();
            @if !own.is_empty() {
                h2 class="kern-heading-medium" { (letter_name(letter.letter)) }
                ul class="kern-list dw-index" { @for entry in own { (line(&visitor, &by(&trail, letter), entry)) } }
            }
        }
        p { (kern::link(&visitor.t("directory-situations-link"), &trail.beside("/lagen"))) }
        (as_of(lang, catalogue.as_of()))
    }))
}

/// Everything that begins with one letter.
pub(crate) async fn show(
    State(directory): State<Directory>,
    visitor: Visitor,
    Path(wanted): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = directory.catalogue();
    let wanted = letter_of(&wanted).ok_or_else(Failure::not_found)?;
    let found = catalogue.register().iter().find(|letter| letter.letter.to_ascii_lowercase() == wanted);
    let trail = Trail::of(&asked, &catalogue);
    let shown = letter_name(wanted);
    let path = format!("/a-z/{wanted}");
    let title = text_with(lang, "directory-register-letter", &[("letter", (&shown).into())]);
    let place = match here(&catalogue, &visitor, &trail, &title, &path) {
        Ok(place) => place,
        Err(answer) => return Ok(*answer),
    };
    let trail = trail.to(place.as_ref().map_or("", |place| place.ags.as_str()));
    let description = text_with(lang, "directory-register-description", &[("letter", (&shown).into())]);
    let public = Public::new(path.clone()).description(description).hidden(found.is_none());
    let page = Page::new(&visitor, title).back(trail.beside("/a-z")).public(public);
    Ok(page.render(html! {
        @if let Some(place) = &place { (place_line(&visitor, &trail, &path, Some(place))) }
        (letters(&visitor, &catalogue, &trail, Some(wanted)))
        @match found {
            Some(letter) => {
                ul class="kern-list dw-index" {
                    @for entry in &letter.entries { (line(&visitor, &by(&trail, letter), entry)) }
                }
            }
            None => p class="kern-body" {
                (text_with(lang, "directory-register-nothing", &[("letter", shown.into())]))
            },
        }
        (as_of(lang, catalogue.as_of()))
    }))
}

/// The letter of an address: `a` to `z`, `0` for everything that begins with none.
pub(super) fn letter_of(text: &str) -> Option<char> {
    text.chars().next().filter(|first| text.len() == 1 && (first.is_ascii_lowercase() || *first == '0'))
}

/// The letter as it is shown.
pub(super) fn letter_name(letter: char) -> String {
    if letter == '0' { "0–9".to_owned() } else { letter.to_ascii_uppercase().to_string() }
}

fn by(trail: &Trail, letter: &Letter) -> Trail {
    trail.by_letter(letter.letter.to_ascii_lowercase())
}

fn is_curated(entry: &Entry) -> bool {
    !entry.points && entry.services.iter().any(|service| service.curated().is_some())
}

/// The letters with which something begins.
fn letters(visitor: &Visitor, catalogue: &Catalogue, trail: &Trail, current: Option<char>) -> Markup {
    let all = catalogue.register().iter().map(|letter| letter.letter);
    html! {
        nav class="dw-letters" aria-label=(visitor.t("directory-register-letters")) {
            ul {
                @for letter in all {
                    @let small = letter.to_ascii_lowercase();
                    li {
                        a class="kern-link kern-link--no-visited-state" href=(trail.beside(&format!("/a-z/{small}")))
                            aria-current=[(current == Some(small)).then_some("page")] { (letter_name(letter)) }
                    }
                }
            }
        }
    }
}

/// A name, or an everyday word with where it points to.
fn line(visitor: &Visitor, trail: &Trail, entry: &Entry) -> Markup {
    let lang = visitor.lang;
    let german = content_lang(lang);
    let link = |id: &str, name: &str| html! { a class="kern-link" lang=[german] href=(trail.service(id)) { (name) } };
    html! {
        li {
            @if entry.points {
                span lang=[german] { (entry.text) } " – " (visitor.t("directory-register-see")) " "
                @for (index, service) in entry.services.iter().enumerate() {
                    @if index > 0 { ", " }
                    (link(&service.id, &service.name))
                }
            } @else {
                @for (index, service) in entry.services.iter().enumerate() {
                    @if index > 0 { br; }
                    (link(&service.id, &service.name))
                    // Two services of one name are told apart by the theme.
                    @if entry.services.len() > 1 {
                        @if let Some(bundle) = service.bundle() {
                            " " span class="dw-muted" lang=[german] { "(" (bundle.theme) ")" }
                        }
                    }
                }
            }
        }
    }
}
