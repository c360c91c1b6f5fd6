//! HTML handlers: parse, verb, view. `/foerderung` for whoever gives the money, `/amt/foerderung` for whoever receives it.

mod desk;
mod evidence;
mod import;
mod journal;
mod letter;
mod one;
mod overview;
mod own;
mod own_forms;
mod own_parts;
mod parts;
mod programme;
mod propose;
mod running;

use axum::extract::FromRef;
use identity::{Clerk, Identity};
use store::{Reach, Scope};
use ui::{Failure, LARGEST_SHEET_BODY, Lane, Routes, Visitor};

use crate::{Desk, Funder};

impl FromRef<Desk> for Identity {
    fn from_ref(desk: &Desk) -> Self {
        desk.identity.clone()
    }
}

/// Where whoever gives the money begins.
const HOME: &str = "/foerderung";
/// Who received what.
const OVERVIEW: &str = "/foerderung/uebersicht";
/// Grants that were decided elsewhere.
const IMPORT: &str = "/foerderung/einlesen";

/// The pages of this room.
pub fn routes(desk: Desk) -> Routes {
    Routes::new()
        .get(HOME, Lane::Clerk, desk::show)
        .get("/foerderung/programm", Lane::Clerk, programme::show)
        .post("/foerderung/programm", Lane::Clerk, programme::act)
        .get("/foerderung/journal", Lane::Clerk, journal::show)
        .get("/foerderung/journal.csv", Lane::Clerk, journal::table)
        .get("/foerderung/journal.xlsx", Lane::Clerk, journal::book)
        .get(OVERVIEW, Lane::Clerk, overview::show)
        .get("/foerderung/uebersicht.csv", Lane::Clerk, overview::table)
        .get("/foerderung/uebersicht.xlsx", Lane::Clerk, overview::book)
        .get("/foerderung/nachweis.zip", Lane::Clerk, evidence::of_programme)
        .get("/foerderung/{grant}/nachweis.zip", Lane::Clerk, evidence::of_grant)
        .get(IMPORT, Lane::Clerk, import::show)
        .upload(IMPORT, LARGEST_SHEET_BODY, import::send)
        .post(import::RELEASE, Lane::Clerk, import::release)
        .get(import::EMPTY, Lane::Clerk, import::empty)
        .get("/foerderung/{grant}", Lane::Clerk, one::show)
        .post("/foerderung/{grant}", Lane::Clerk, one::act)
        .get("/foerderung/{grant}/entscheidung", Lane::Clerk, propose::show)
        .post("/foerderung/{grant}/entscheidung", Lane::Clerk, propose::send)
        .get("/foerderung/{grant}/papier/{letter}", Lane::Clerk, letter::file)
        .get("/foerderung/{grant}/verwendung", Lane::Clerk, running::show)
        .post("/foerderung/{grant}/verwendung", Lane::Clerk, running::act)
        .get(own::OWN, Lane::Clerk, own::list)
        .get("/amt/foerderung/{grant}", Lane::Clerk, own::show)
        .post("/amt/foerderung/{grant}", Lane::Clerk, own::act)
        .get("/amt/foerderung/{grant}/papier/{letter}", Lane::Clerk, letter::own_file)
        .with_state(desk)
}

async fn reading(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<(Funder, Scope), Failure> {
    let by = Funder::of(clerk.session())?;
    Ok((by, desk.store.read(Reach::Tenant(by.tenant()), by.actor(), visitor.lang).await?))
}

async fn writing(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<(Funder, Scope), Failure> {
    let by = Funder::of(clerk.session())?;
    Ok((by, desk.store.write(Reach::Tenant(by.tenant()), by.actor(), visitor.lang).await?))
}
