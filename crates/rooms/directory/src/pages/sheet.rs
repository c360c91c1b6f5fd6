//! The page of a service as a sheet of paper: what one needs on the way to the office, and nothing else.

use axum::response::Response;
use jiff::civil::Date;
use maud::{Markup, html};
use ui::kern;
use ui::{Page, Public, Visitor, text_with};

use super::body;
use super::parts::{as_of, date, state_badge};
use super::texts;
use super::trail::Trail;
use crate::catalogue::Catalogue;
use crate::model::ServicePage;

/// The sheet.
pub(super) fn show(
    catalogue: &Catalogue,
    visitor: &Visitor,
    trail: &Trail,
    content: &ServicePage,
    today: Date,
) -> Response {
    let lang = visitor.lang;
    let service = &content.service;
    // Whoever types the address needs no way back.
    let address = format!("{}{}", visitor.origin(), paper_address(content));
    let public = Public::new(format!("/leistung/{}", service.id)).hidden(true);
    let place = content.place.as_ref().map(|place| place.label());
    let page = Page::new(visitor, service.name_in(lang).into_owned()).bare().public(public);
    let page = match place {
        Some(place) => page.preline(place),
        None => page,
    };
    page.render(html! {
        div class="dw-toolbar" {
            (kern::link(&visitor.t("directory-sheet-back"), &trail.service(&service.id)))
            p class="kern-body" data-print=(visitor.t("directory-sheet-print")) { (visitor.t("directory-sheet-how")) }
        }
        div class="dw-paper dw-stack" {
            (texts::summary(catalogue, visitor, content))
            @if let Some(state) = &content.state { p { (state_badge(lang, state)) } }
            @if let Some(found) = &content.responsible { (body::responsible(lang, found)) }
            @if let Some(contact) = &content.contact { (body::contact_point(lang, contact)) }
            (body::helpers(lang, &content.helpers))
            (texts::facts(catalogue, visitor, content))
            (notes(visitor))
            @if content.example { p class="kern-body kern-body--small" { (visitor.t("ui-example")) } }
            p class="kern-body kern-body--small" {
                (text_with(lang, "directory-sheet-printed", &[
                    ("date", date(lang, today).into()),
                    ("address", address.into()),
                ]))
            }
            (as_of(lang, catalogue.as_of()))
        }
    })
}

/// Room to write on, which a sheet of paper has and a screen needs not.
fn notes(visitor: &Visitor) -> Markup {
    html! {
        div class="dw-notes" { h2 class="kern-heading-medium" { (visitor.t("directory-sheet-notes")) } }
    }
}

fn paper_address(content: &ServicePage) -> String {
    match &content.place {
        Some(place) => format!("/leistung/{}?ort={}", content.service.id, place.ags),
        None => format!("/leistung/{}", content.service.id),
    }
}
