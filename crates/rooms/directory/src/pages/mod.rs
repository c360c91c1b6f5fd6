//! Pages of the Zuständigkeitsfinder: parse, ask the catalogue, show.

mod body;
mod entrance;
mod parts;
mod place;
mod service;
mod trail;

pub use body::{Case, in_sentence};

use ui::{Lane, Routes};

use crate::api;
use crate::desk::Directory;

/// The routes of this room: start page with three entrances, search, services, places, and the JSON interface.
pub fn routes(directory: Directory) -> Routes {
    Routes::new()
        .get("/", Lane::Citizen, entrance::start)
        .get("/buerger", Lane::Citizen, entrance::citizens)
        .get("/unternehmen", Lane::Citizen, entrance::businesses)
        .get("/weitere", Lane::Citizen, entrance::others)
        .get("/leistung/{id}", Lane::Citizen, service::show)
        .get("/orte", Lane::Citizen, place::show)
        .get("/api/v1/places", Lane::Api, api::places)
        .get("/api/v1/services", Lane::Api, api::services)
        .get("/api/v1/services/{id}", Lane::Api, api::service)
        .with_state(directory)
}
