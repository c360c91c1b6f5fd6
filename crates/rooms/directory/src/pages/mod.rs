//! Pages of the Zuständigkeitsfinder: parse, ask the catalogue, show.

mod ask;
mod body;
mod chart;
mod compare;
mod embed;
mod entrance;
mod here;
mod hours;
mod logo;
mod map;
mod opening;
mod parts;
mod place;
mod reason;
mod register;
mod search;
mod service;
mod sheet;
mod sitemap;
mod situations;
mod statements;
mod structured;
mod texts;
mod town;
mod trail;

pub use body::{Case, in_sentence};
pub(crate) use hours::in_one_line;
pub use map::chosen_map;
pub use sitemap::sitemaps;

use ui::{Lane, Routes};

use crate::api;
use crate::catalogue::Catalogue;
use crate::desk::Directory;
use crate::model::{Ags, EntityKey};

/// What became of the municipality with this key, one sentence for each change; nothing while it exists.
pub fn what_became(lang: ui::Lang, catalogue: &Catalogue, ags: &Ags) -> Vec<String> {
    catalogue.place(ags).map(|place| parts::formerly(lang, &place.formerly)).unwrap_or_default()
}

/// How to reach the office that works for a legal entity, as the responsible administration of a running case, and the contact
/// point that is recorded besides for this online service at the place.
pub fn whom_to_ask(
    lang: ui::Lang,
    catalogue: &Catalogue,
    (administration, entity): (store::TenantId, &EntityKey),
    (online_service, ags): (&str, Option<&Ags>),
    today: jiff::civil::Date,
) -> maud::Markup {
    let office = catalogue.office(administration, entity, today);
    let point = catalogue.contact_of(online_service, ags, today);
    maud::html! {
        @if let Some(office) = &office { (body::helper(lang, office)) }
        @if let Some(point) = &point { (body::contact_point(lang, point)) }
    }
}

/// The routes of this room: start page with three entrances, search, situations, register from A to Z, services,
/// places, the lists for search engines, and the JSON interface.
pub fn routes(directory: Directory) -> Routes {
    Routes::new()
        .get("/", Lane::Citizen, entrance::start)
        .get("/buerger", Lane::Citizen, entrance::citizens)
        .get("/unternehmen", Lane::Citizen, entrance::businesses)
        .get("/weitere", Lane::Citizen, entrance::others)
        .get("/leistung/{id}", Lane::Citizen, service::show)
        .get("/impressum", Lane::Citizen, statements::imprint)
        .get("/datenschutz", Lane::Citizen, statements::privacy)
        .get("/barrierefreiheit", Lane::Citizen, statements::accessibility)
        .get("/logo/{name}", Lane::Citizen, logo::show)
        .get("/lagen", Lane::Citizen, situations::index)
        .get("/lagen/{situation}", Lane::Citizen, situations::show)
        .get("/a-z", Lane::Citizen, register::index)
        .get("/a-z/{letter}", Lane::Citizen, register::show)
        .get("/leistung/{id}/zustaendigkeit", Lane::Citizen, reason::show)
        .get("/orte", Lane::Citizen, place::show)
        .get("/offen", Lane::Citizen, opening::show)
        .get("/karte", Lane::Citizen, map::show)
        .get("/karte/{county}", Lane::Citizen, map::county)
        .get("/gebuehren", Lane::Citizen, compare::list)
        .get("/gebuehren/{service}", Lane::Citizen, compare::show)
        .get("/gebuehren/{service}/tabelle.csv", Lane::Citizen, compare::download)
        .get("/einbetten", Lane::Citizen, embed::help)
        .get("/einbetten.js", Lane::Open, embed::script)
        .get_anywhere("/einbetten/leistung/{id}", Lane::Api, embed::service)
        .get_anywhere("/einbetten/suche", Lane::Api, embed::search)
        .get_anywhere("/api/v1/places", Lane::Api, api::places)
        .get_anywhere("/api/v1/services", Lane::Api, api::services)
        .get_anywhere("/api/v1/services/{id}", Lane::Api, api::service)
        .get("/ort/{ags}", Lane::Citizen, town::show)
        .get("/sitemap/{part}", Lane::Api, sitemap::part)
        .get_anywhere("/api/v1/suggestions", Lane::Api, api::suggestions::suggestions)
        .get("/api/pvog/v2/locations", Lane::Api, api::pvog::locations)
        .get("/api/pvog/v2/locations/suggestions", Lane::Api, api::pvog::suggestions)
        .get("/api/pvog/v7/servicedescriptions/{ars}", Lane::Api, api::pvog::descriptions)
        .get("/api/pvog/v2/organisationunits/titles", Lane::Api, api::pvog::titles)
        .get("/api/pvog/v5/organisationunits/detail", Lane::Api, api::pvog::detail)
        .with_state(directory)
}
