//! The place that comes along to a list of services: known, to be chosen first, or not known.

use axum::response::Response;
use maud::{Markup, html};
use ui::kern;
use ui::{Visitor, text_with};

use super::ask::Wanted;
use super::search::place_question;
use super::trail::Trail;
use crate::catalogue::Catalogue;
use crate::model::Place;

/// The place of the trail for a page with this title under this path; nothing in particular without one in the address, or
/// the page on which it is chosen first.
pub(super) fn here(
    catalogue: &Catalogue,
    visitor: &Visitor,
    trail: &Trail,
    title: &str,
    path: &str,
) -> Result<Option<Place>, Box<Response>> {
    let at = |place: &str| trail.to(place).beside(path);
    let form = |problem| place_form(visitor, trail, path, problem);
    Wanted { title, back: at(""), at: &at, form: &form }.place(visitor, catalogue, &trail.place)
}

/// For which place the page is, with the way to another one; without a place, the question for it.
pub(super) fn place_line(visitor: &Visitor, trail: &Trail, path: &str, place: Option<&Place>) -> Markup {
    match place {
        Some(place) => html! {
            p class="kern-body" {
                (text_with(visitor.lang, "directory-service-at", &[("place", place.label().into())])) " "
                a class="kern-link dw-aside" href=(trail.to("").beside(path)) { (visitor.t("directory-service-other-place")) }
            }
        },
        None => place_form(visitor, trail, path, None),
    }
}

fn place_form(visitor: &Visitor, trail: &Trail, path: &str, problem: Option<String>) -> Markup {
    let entrance = trail.entrance();
    html! {
        form class="dw-form dw-form--line" method="get" action=(path) {
            @if !entrance.is_empty() { (kern::hidden("eingang", entrance)) }
            (place_question(visitor.lang, &visitor.t("directory-list-place-hint"), &trail.place, problem))
            (kern::button(kern::Button::Secondary, &visitor.t("directory-list-place-submit")))
        }
    }
}
