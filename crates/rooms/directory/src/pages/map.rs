use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, description_list};
use ui::{Failure, Lang, Page, Path, Query, Visitor, t, text_with};

use super::ask::Ask;
use super::parts::{address, as_of, content_lang, trimmed};
use super::{chart, hours, opening};
use crate::catalogue::{Catalogue, Extent, Map, Mark, MarkKind};
use crate::desk::Directory;
use crate::error::Error;
use crate::model::plane::Point;
use crate::model::{Administration, AdministrationKind, Ags, County, Municipality, Place};

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    ort: String,
    /// Key of an administration, when nobody asked for one of its municipalities.
    #[serde(default)]
    amt: String,
}

/// The map of the state, or of the administration that works for a place.
pub(crate) async fn show(
    State(directory): State<Directory>,
    visitor: Visitor,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let catalogue = directory.catalogue();
    let typed = trimmed(&wanted.ort);
    if !wanted.amt.is_empty() {
        let office =
            catalogue.administrations().find(|office| office.key == wanted.amt).ok_or_else(Failure::not_found)?;
        let member =
            office.own_municipality.as_ref().or_else(|| catalogue.members(office).first().map(|member| &member.ags));
        let place = member.and_then(|ags| catalogue.place(ags)).ok_or_else(Failure::not_found)?;
        return Ok(administration(&directory, &visitor, &catalogue, &place, None)?);
    }
    let ask = Ask {
        path: "/karte",
        query: &[],
        title: visitor.t("directory-map-title"),
        lead: visitor.t("directory-map-lead"),
        back: "/".to_owned(),
        submit: visitor.t("directory-map-submit"),
    };
    match ask.place(&visitor, &catalogue, &typed) {
        Err(page) => Ok(*page),
        Ok(None) => Ok(state(&visitor, &catalogue, &ask)),
        Ok(Some(place)) => Ok(administration(&directory, &visitor, &catalogue, &place, Some(&place.ags))?),
    }
}

/// The map of one county.
pub(crate) async fn county(
    State(directory): State<Directory>,
    visitor: Visitor,
    Path(key): Path<String>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = directory.catalogue();
    let county = catalogue.county(&key).ok_or_else(Failure::not_found)?;
    let offices = catalogue.offices_of(county);
    let marks = offices
        .iter()
        .filter_map(|office| {
            let at = Point::of(catalogue.seat(office)?.position);
            Some(Mark { at, kind: MarkKind::Office, label: office.short_name.clone() })
        })
        .collect::<Vec<_>>();
    // Without a recorded seat there is no number on the map: such an office stands at the end of the list.
    let (placed, unplaced): (Vec<&Administration>, Vec<&Administration>) =
        offices.into_iter().partition(|office| catalogue.seat(office).is_some());
    let map = catalogue.map(Extent::County(county), None, marks);
    let title = text_with(lang, "directory-map-county-title", &[("county", (&county.official_name).into())]);
    let page = Page::new(&visitor, title.clone()).back("/karte");
    Ok(page.render(html! {
        (figure(lang, &map, placed.len(), &title, "directory-map-county-description"))
        h2 class="kern-heading-medium" { (visitor.t("directory-map-offices")) }
        ol class="dw-map-list" { @for office in &placed { (office_item(&visitor, &catalogue, office)) } }
        @if !unplaced.is_empty() {
            h3 class="kern-heading-small" { (visitor.t("directory-map-unplaced")) }
            ul class="dw-map-list" { @for office in &unplaced { (office_item(&visitor, &catalogue, office)) } }
        }
        (as_of(lang, catalogue.as_of()))
    }))
}

/// An administration in the list below a map: where its own map is, and for whom it works.
fn office_item(visitor: &Visitor, catalogue: &Catalogue, office: &Administration) -> Markup {
    let lang = visitor.lang;
    let members = catalogue.members(office);
    let is_county = office.kind == AdministrationKind::DistrictOffice;
    html! {
        li {
            @if is_county {
                span lang=[content_lang(lang)] { (office.name) }
                " " span class="dw-muted" { (visitor.t("directory-map-works-for-county")) }
            } @else {
                a class="kern-link" lang=[content_lang(lang)] href=(address("/karte", &[("amt", &office.key)])) { (office.name) }
            }
            @if !is_county && members.len() > 1 {
                br;
                span class="dw-muted" { (text_with(lang, "directory-map-works-for", &[("count", members.len().into())])) " " }
                @for (index, member) in members.iter().enumerate() {
                    @if index > 0 { ", " }
                    a class="kern-link" lang=[content_lang(lang)] href=(address("/orte", &[("q", member.ags.as_str())])) { (member.name) }
                }
            }
        }
    }
}

fn state(visitor: &Visitor, catalogue: &Catalogue, ask: &Ask<'_>) -> Response {
    let lang = visitor.lang;
    let counties: Vec<&County> =
        catalogue.counties().into_iter().filter(|county| catalogue.middle(county).is_some()).collect();
    let marks = counties
        .iter()
        .filter_map(|county| {
            Some(Mark { at: catalogue.middle(county)?, kind: MarkKind::Office, label: county.name.clone() })
        })
        .collect();
    let map = catalogue.map(Extent::State, None, marks);
    let sizes = catalogue.county_sizes();
    Page::new(visitor, ask.title.clone()).lead(ask.lead.clone()).back(ask.back.clone()).render(html! {
        (ask.form(visitor, "", None))
        (figure(lang, &map, counties.len(), &visitor.t("directory-map-state"), "directory-map-state-description"))
        h2 class="kern-heading-medium" { (visitor.t("directory-map-counties")) }
        ol class="dw-map-list" {
            @for county in counties {
                @let (municipalities, administrations) = sizes.get(county.key.as_str()).copied().unwrap_or_default();
                @let counted = [("municipalities", municipalities.into()), ("administrations", administrations.into())];
                li {
                    a class="kern-link" lang=[content_lang(lang)] href={ "/karte/" (county.key) } { (county.official_name) }
                    " " span class="dw-muted" { (text_with(lang, "directory-map-county-size", &counted)) }
                }
            }
        }
        (as_of(lang, catalogue.as_of()))
    })
}

/// The map of the administration that works for a place; `own` is the municipality to point out.
fn administration(
    directory: &Directory,
    visitor: &Visitor,
    catalogue: &Catalogue,
    place: &Place,
    own: Option<&Ags>,
) -> Result<Response, Error> {
    let lang = visitor.lang;
    let unknown = || Error::UnknownMunicipality(place.ags.to_string());
    let here = catalogue.municipality(&place.ags).ok_or_else(unknown)?;
    let office = catalogue.administration(here.administration).ok_or_else(unknown)?;
    let members = catalogue.members(office);
    let seat = catalogue.seat(office);
    // An association may sit in a town that is no member of it; then the town stands at the end of the list.
    let is_seat = |other: &Municipality| seat.as_ref().is_some_and(|seat| seat.ags == other.ags);
    let outside = seat.as_ref().filter(|_| !members.iter().any(|member| is_seat(member)));
    let outside = outside.and_then(|seat| catalogue.municipality(&seat.ags));
    let marks = members
        .iter()
        .copied()
        .chain(outside)
        .map(|member| {
            let kind = if is_seat(member) { MarkKind::Office } else { MarkKind::Place };
            Mark { at: Point::of(member.position), kind, label: member.name.clone() }
        })
        .collect();
    let map = catalogue.map(Extent::Administration(office), own, marks);
    let now = directory.now();
    let near = catalogue.near(&place.ags, None, now, 0)?;
    let town_hall = near.first();
    let title = text_with(lang, "directory-map-office-title", &[("office", (&office.short_name).into())]);
    let county = catalogue.county(&here.county);
    let example = town_hall.is_some_and(|near| near.office.settings().any(|value| value.fictitious));
    Ok(Page::new(visitor, title.clone()).preline(office.name.clone()).back(format!("/karte/{}", here.county)).example(example).render(html! {
        (figure(lang, &map, members.len(), &title, "directory-map-office-description"))
        h2 class="kern-heading-medium" { (visitor.t("directory-map-places")) }
        ol class="dw-map-list" {
            @for member in &members { (member_item(visitor, member, is_seat(member), own == Some(&member.ags))) }
            @if let Some(town) = outside { (member_item(visitor, town, true, false)) }
        }
        @if let Some(near) = town_hall {
            h2 class="kern-heading-medium" { (visitor.t("directory-map-office")) }
            p class="kern-body dw-found" {
                (hours::badge(lang, &near.office, near.state.as_ref()))
                @if let Some(state) = &near.state { strong { (hours::what_next(lang, state, now)) } }
            }
            (description_list(&[
                (t(lang, "directory-place-administration"), html! { span lang=[content_lang(lang)] { (office.name) } }),
                (t(lang, "directory-contact-short"), opening::reach(lang, &near.office)),
                (t(lang, "directory-hours"), hours::of_office(lang, &near.office)),
            ]))
        }
        ul class="dw-links" {
            li { (kern::link(&visitor.t("directory-open-link"), &address("/offen", &[("ort", place.ags.as_str())]))) }
            @if let Some(county) = county {
                @let name = text_with(lang, "directory-map-county-title", &[("county", (&county.official_name).into())]);
                li { (kern::link(&name, &format!("/karte/{}", county.key))) }
            }
            li { (kern::link(&visitor.t("directory-service-other-place"), "/karte")) }
        }
        (as_of(lang, catalogue.as_of()))
    }))
}

fn member_item(visitor: &Visitor, member: &Municipality, is_seat: bool, is_own: bool) -> Markup {
    let lang = visitor.lang;
    html! {
        li {
            a class="kern-link" lang=[content_lang(lang)] href=(address("/orte", &[("q", member.ags.as_str())])) { (member.name) }
            @if is_seat { " " span class="dw-muted" { (visitor.t("directory-map-seat")) } }
            @if is_own { " " strong { (visitor.t("directory-map-own")) } }
        }
    }
}

/// The picture with what must be known to read it.
/// The map of the whole state on which some municipalities are filled and marked with a dot, with a sentence that says what that
/// means: for pages that have the same as a table.
pub fn chosen_map(lang: Lang, catalogue: &Catalogue, chosen: &BTreeSet<Ags>, title: &str, said: &str) -> Markup {
    explained(lang, &catalogue.map(Extent::Chosen(chosen), None, Vec::new()), title, said)
}

fn figure(lang: Lang, map: &Map, count: usize, title: &str, description: &str) -> Markup {
    explained(lang, map, title, &text_with(lang, description, &[("count", count.into())]))
}

fn explained(lang: Lang, map: &Map, title: &str, said: &str) -> Markup {
    html! {
        figure class="dw-map-figure" {
            (chart::picture(map, title, said))
            figcaption class="kern-body kern-body--small dw-muted" { (said) " " (t(lang, "directory-map-note")) }
        }
    }
}
