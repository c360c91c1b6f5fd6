//! HTML handlers: parse, verb, view. `/land/workshops` for whoever organises, `/amt/planung/workshops` for administrations,
//! `/workshop` for those who take part.

mod access;
mod exercises;
mod files;
mod form;
mod joining;
mod leading;
mod links;
mod live;
mod own;
mod paper;
mod parts;
mod people;
mod place;
mod programme;
mod registering;
mod screen;
mod series;
mod sheet;
mod taking;
mod waiting;

use axum::extract::FromRef;
use identity::{Clerk, Identity};
use store::{Actor, Reach, Scope};
use ui::{Failure, LARGEST_SHEET_BODY, Lane, Routes, Visitor};

pub(crate) use self::parts::until;
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
        .get("/land/workshops/{workshop}/zugaenge", Lane::Clerk, access::show)
        .post("/land/workshops/{workshop}/zugaenge", Lane::Clerk, access::send)
        .get("/land/workshops/{workshop}/uebungen", Lane::Clerk, exercises::show)
        .post("/land/workshops/{workshop}/uebungen", Lane::Clerk, exercises::send)
        .get("/land/workshops/{workshop}/uebungen/{exercise}", Lane::Clerk, paper::show)
        .upload("/land/workshops/{workshop}/uebungen/{exercise}/papier", LARGEST_SHEET_BODY, paper::send)
        .get("/land/workshops/{workshop}/uebungen/{exercise}/{list}", Lane::Clerk, paper::file)
        .get(OWN, Lane::Clerk, own::show)
        .post("/amt/planung/workshops/vorschlag", Lane::Clerk, taking::home::send)
        .get("/workshop/{code}", Lane::Citizen, registering::show)
        .post("/workshop/{code}/anmelden", Lane::Citizen, registering::send)
        .get("/workshop/platz/{registration}/{code}", Lane::Citizen, place::show)
        .post("/workshop/platz/{registration}/{code}/senden", Lane::Citizen, place::send)
        .get("/workshop/platz/{registration}/{code}/massnahmen", Lane::Citizen, taking::show)
        .post("/workshop/platz/{registration}/{code}/massnahmen/senden", Lane::Citizen, taking::send)
        .get("/workshop/leitung/{access}/{code}", Lane::Citizen, leading::show)
        .post("/workshop/leitung/{access}/{code}/senden", Lane::Citizen, leading::send)
        .get("/mitmachen", Lane::Citizen, joining::enter)
        .get("/mitmachen/{code}", Lane::Citizen, joining::show)
        .get("/mitmachen/{code}/stimme", Lane::Citizen, joining::over)
        .post("/mitmachen/{code}/stimme", Lane::Citizen, joining::send)
        .get("/mitmachen/{code}/strom", Lane::Citizen, waiting::flow)
        .get("/mitmachen/{code}/leinwand", Lane::Citizen, screen::show)
        .get("/mitmachen/{code}/leinwand/strom", Lane::Citizen, screen::flow)
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
