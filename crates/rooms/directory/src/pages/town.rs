//! "Your place": the administration of a municipality, how to reach it, and what can be done online there.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use ui::kern::{self, description_list};
use ui::{Failure, Page, Path, Public, Visitor, text_with};

use super::body::helper;
use super::parts::{address, as_of, content_lang, entrance_key, trimmed, what_became};
use super::search::search_form;
use super::structured;
use super::trail::Trail;
use crate::catalogue::Catalogue;
use crate::desk::Directory;
use crate::error::Error;
use crate::model::{Ags, Audience, Municipality, Office, Place, Service, ServiceState, collation};

/// One municipality.
pub(crate) async fn show(
    State(directory): State<Directory>,
    visitor: Visitor,
    Path(key): Path<String>,
) -> Result<Response, Failure> {
    Ok(page(&directory, &visitor, &key, Some("/orte"))?)
}

/// The page of a municipality, with a way back where there is one.
pub(super) fn page(directory: &Directory, visitor: &Visitor, key: &str, back: Option<&str>) -> Result<Response, Error> {
    let lang = visitor.lang;
    let catalogue = directory.catalogue();
    let today = directory.today();
    let unknown = || Error::UnknownMunicipality(trimmed(key));
    let ags: Ags = key.parse().map_err(|_| unknown())?;
    let (Some(place), Some(municipality), Some(town_hall)) =
        (catalogue.place(&ags), catalogue.municipality(&ags), catalogue.town_hall(&ags, today))
    else {
        return Err(unknown());
    };
    let trail = Trail::at_start().to(ags.as_str());
    let county = catalogue.county_office(&ags, today);
    let path = format!("/ort/{ags}");
    let description = text_with(lang, "directory-town-description", &[("place", place.label().into())]);
    let public = Public::new(path.clone())
        .description(&description)
        .data(structured::town(visitor, &place, &town_hall, &path))
        .data(structured::trail(
            visitor,
            &[(visitor.t("directory-places-title"), "/orte".to_owned()), (place.label(), path.clone())],
        ));
    let example = [Some(&town_hall), county.as_ref()].into_iter().flatten().flat_map(Office::settings);
    let page = Page::new(visitor, place.label())
        .lead(description)
        .example(example.into_iter().any(|setting| setting.fictitious))
        .body(ags.as_str())
        .public(public);
    let page = match back {
        Some(back) => page.back(back),
        None => page,
    };
    let online = online_here(&catalogue, &ags, today);
    Ok(page.render(html! {
        (what_became(lang, &place))
        h2 class="kern-heading-medium" { (visitor.t("directory-town-administration")) }
        (helper(lang, &town_hall))
        @if let Some(county) = &county {
            h2 class="kern-heading-medium" { (visitor.t("directory-town-county")) }
            (helper(lang, county))
        }
        h2 class="kern-heading-medium" { (visitor.t("directory-town-search")) }
        div class="dw-full" { (search_form(lang, Audience::Citizen, "", &place.label(), None)) }
        (ways(visitor, &trail))
        h2 class="kern-heading-medium" { (visitor.t("directory-town-online")) }
        @if online.is_empty() {
            p class="kern-body" { (visitor.t("directory-town-offline")) }
        } @else {
            ul class="kern-list" {
                @for service in &online {
                    li { a class="kern-link" lang=[content_lang(lang)] href=(trail.service(&service.id)) { (service.name) } }
                }
            }
        }
        h2 class="kern-heading-medium" { (visitor.t("directory-town-facts")) }
        (facts(visitor, &place, municipality))
        (as_of(lang, catalogue.as_of()))
    }))
}

/// What can be applied for online there, by name.
fn online_here(catalogue: &Catalogue, ags: &Ags, today: jiff::civil::Date) -> Vec<Arc<Service>> {
    let mut services: Vec<Arc<Service>> = catalogue
        .online_services()
        .filter_map(|online| catalogue.service(&online.service))
        .filter(|service| matches!(catalogue.state(service, Some(ags), today), Some(ServiceState::OnlineHere { .. })))
        .cloned()
        .collect();
    services.sort_by_cached_key(|service| collation(&service.name));
    services
}

/// The ways beside the search, each with the place.
fn ways(visitor: &Visitor, trail: &Trail) -> Markup {
    let beside = [("directory-situations-link", "/lagen"), ("directory-register-link", "/a-z")];
    let around = [
        ("directory-open-link", "/offen"),
        ("directory-map-link", "/karte"),
        ("directory-compare-list-title", "/gebuehren"),
    ];
    html! {
        ul class="kern-list" {
            @for audience in Audience::ALL {
                li {
                    (kern::link(
                        &visitor.t(&entrance_key(audience, "all")),
                        &address(audience.path(), &[("ort", &trail.place)]),
                    ))
                }
            }
            @if let Some(news) = visitor.site.news {
                li { (kern::link(&visitor.t("directory-town-news"), &address(news, &[("ort", &trail.place)]))) }
            }
            @for (key, path) in around { li { (kern::link(&visitor.t(key), &address(path, &[("ort", &trail.place)]))) } }
            @for (key, path) in beside { li { (kern::link(&visitor.t(key), &trail.beside(path))) } }
        }
    }
}

fn facts(visitor: &Visitor, place: &Place, municipality: &Municipality) -> Markup {
    description_list(&[
        (visitor.t("directory-place-county"), html! { (place.county) }),
        (visitor.t("directory-place-postcodes"), html! { (municipality.postcodes.join(", ")) }),
        (visitor.t("directory-place-population"), html! { (municipality.population) }),
        (visitor.t("directory-place-key"), html! { (place.ags) }),
    ])
}
