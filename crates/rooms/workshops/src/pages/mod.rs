//! HTML handlers: parse, verb, view. `/land/workshops` for whoever organises, `/amt/planung/workshops` for administrations,
//! `/workshop` for those who take part.

mod files;
mod form;
mod links;
mod own;
mod parts;
mod people;
mod place;
mod programme;
mod registering;
mod series;
mod sheet;

use axum::extract::FromRef;
use identity::{Clerk, Identity};
use store::{Actor, Reach, Scope};
use ui::{Failure, Lane, Routes, Visitor};

use crate::verbs::tenant_of_code;
use crate::{Desk, Error, Host, Result};

impl FromRef<Desk> for Identity {
    fn from_ref(desk: &Desk) -> Self {
        desk.identity.clone()
    }
}

/// Where whoever organises begins.
const HOME: &str = "/land/workshops";
/// What an administration is invited to.
const OWN: &str = "/amt/planung/workshops";

/// The pages of this room.
pub fn routes(desk: Desk) -> Routes {
    Routes::new()
        .get(HOME, Lane::Clerk, programme::show)
        .get("/land/workshops/reihe", Lane::Clerk, series::begin)
        .post("/land/workshops/reihe", Lane::Clerk, series::create)
        .get("/land/workshops/reihe/{series}", Lane::Clerk, form::begin)
        .post("/land/workshops/reihe/{series}/neu", Lane::Clerk, form::create)
        .get("/land/workshops/{workshop}", Lane::Clerk, sheet::show)
        .post("/land/workshops/{workshop}", Lane::Clerk, sheet::act)
        .get("/land/workshops/{workshop}/aendern", Lane::Clerk, form::edit)
        .post("/land/workshops/{workshop}/aendern", Lane::Clerk, form::save)
        .get("/land/workshops/{workshop}/einladungen", Lane::Clerk, links::show)
        .get("/land/workshops/{workshop}/personen", Lane::Clerk, people::show)
        .post("/land/workshops/{workshop}/personen", Lane::Clerk, people::act)
        .get("/land/workshops/{workshop}/datei/{list}", Lane::Clerk, files::file)
        .get(OWN, Lane::Clerk, own::show)
        .get("/workshop/{code}", Lane::Citizen, registering::show)
        .post("/workshop/{code}/anmelden", Lane::Citizen, registering::send)
        .get("/workshop/platz/{registration}/{code}", Lane::Citizen, place::show)
        .post("/workshop/platz/{registration}/{code}/senden", Lane::Citizen, place::send)
        .with_state(desk)
}

async fn reading(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<(Host, Scope), Failure> {
    let host = Host::of(clerk.session())?;
    Ok((host, desk.store.read(Reach::Tenant(host.tenant()), host.actor(), visitor.lang).await?))
}

async fn writing(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<(Host, Scope), Failure> {
    let host = Host::of(clerk.session())?;
    Ok((host, desk.store.write(Reach::Tenant(host.tenant()), host.actor(), visitor.lang).await?))
}

/// To read what a code leads to, which carries the number of a tenant.
async fn visiting(desk: &Desk, visitor: &Visitor, code: &str) -> Result<Scope> {
    let tenant = tenant_of_code(code).ok_or(Error::Unknown)?;
    desk.store.read(Reach::Tenant(tenant), Actor::Anonymous, visitor.lang).await.map_err(unknown)
}

/// To change what a code leads to.
async fn changing(desk: &Desk, visitor: &Visitor, code: &str) -> Result<Scope> {
    let tenant = tenant_of_code(code).ok_or(Error::Unknown)?;
    desk.store.write(Reach::Tenant(tenant), Actor::Anonymous, visitor.lang).await.map_err(unknown)
}

/// A tenant that does not exist says no more than a wrong code.
fn unknown(error: store::Error) -> Error {
    match error {
        store::Error::NotFound(_) => Error::Unknown,
        other => other.into(),
    }
}
