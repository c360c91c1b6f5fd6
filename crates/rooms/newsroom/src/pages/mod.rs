//! HTML handlers: parse, verb, view. Public pages, and those for editors.

mod actions;
mod drawn;
mod feeds;
mod files;
mod filter;
mod form;
mod inbox;
mod public;
mod sheet;
mod typed;
mod write;

use axum::extract::FromRef;
use identity::{Clerk, Identity};
use store::{Actor, Reach, Scope};
use ui::{Failure, Lane, Routes, Visitor};

use crate::model::{Item, ItemId};
use crate::{Desk, Error, Result, Writer, api, verbs};

pub(crate) use filter::{Filter, asked, issuer_name};

impl FromRef<Desk> for Identity {
    fn from_ref(desk: &Desk) -> Self {
        desk.identity.clone()
    }
}

/// Where editors begin.
const HOME: &str = "/redaktion/aktuelles";

/// The pages and the interface of this room.
pub fn routes(desk: Desk) -> Routes {
    Routes::new()
        .get("/aktuelles", Lane::Citizen, public::news)
        .get("/aktuelles/feed.atom", Lane::Citizen, feeds::atom)
        .get("/aktuelles/feed.rss", Lane::Citizen, feeds::rss)
        .get("/aktuelles/{slug}", Lane::Citizen, public::item)
        .get("/aktuelles/{slug}/datei/{file}", Lane::Citizen, files::published)
        .get("/publikationen", Lane::Citizen, public::publications)
        .get("/publikationen/{slug}", Lane::Citizen, public::item)
        .get("/wegweiser", Lane::Citizen, public::guides)
        .get("/wegweiser/{slug}", Lane::Citizen, public::item)
        .get("/api/v1/news", Lane::Api, api::news)
        .get("/redaktion/aktuelles", Lane::Clerk, inbox::show)
        .get("/redaktion/aktuelles/neu", Lane::Clerk, write::begin)
        .post("/redaktion/aktuelles/neu", Lane::Clerk, write::create)
        .get("/redaktion/aktuelles/{item}", Lane::Clerk, sheet::show)
        .get("/redaktion/aktuelles/{item}/bearbeiten", Lane::Clerk, write::edit)
        .post("/redaktion/aktuelles/{item}/bearbeiten", Lane::Clerk, write::save)
        .get("/redaktion/aktuelles/{item}/vorschau", Lane::Clerk, sheet::preview)
        .post("/redaktion/aktuelles/{item}/einreichen", Lane::Clerk, actions::submit)
        .post("/redaktion/aktuelles/{item}/freigeben", Lane::Clerk, actions::approve)
        .post("/redaktion/aktuelles/{item}/ablehnen", Lane::Clerk, actions::hand_back)
        .post("/redaktion/aktuelles/{item}/zurueckziehen", Lane::Clerk, actions::withdraw)
        .upload("/redaktion/aktuelles/{item}/datei", files::LARGEST_BODY, files::attach)
        .post("/redaktion/aktuelles/{item}/datei/{file}/entfernen", Lane::Clerk, files::detach)
        .get("/redaktion/aktuelles/{item}/datei/{file}", Lane::Clerk, files::draft)
        .with_state(desk)
}

/// The page of an item for editors.
fn sheet_path(id: ItemId) -> String {
    format!("{HOME}/{id}")
}

async fn public_scope(desk: &Desk, visitor: &Visitor) -> Result<Scope> {
    Ok(desk.store.read(Reach::Public, Actor::Anonymous, visitor.lang).await?)
}

async fn reading(desk: &Desk, visitor: &Visitor, writer: Writer) -> Result<Scope> {
    Ok(desk.store.read(writer.issuer().reach(), writer.actor(), visitor.lang).await?)
}

async fn writing(desk: &Desk, visitor: &Visitor, writer: Writer) -> Result<Scope> {
    Ok(desk.store.write(writer.issuer().reach(), writer.actor(), visitor.lang).await?)
}

/// An item of an address, in whichever of their names the person may write it.
async fn found(desk: &Desk, visitor: &Visitor, clerk: &Clerk, id: &str) -> Result<(Scope, Writer, Item), Failure> {
    let writers = Writer::of(clerk.session())?;
    let id: ItemId = id.parse().map_err(|_| Error::Unknown)?;
    for writer in writers {
        let scope = reading(desk, visitor, writer).await?;
        match verbs::item(&scope, writer, id).await {
            Ok(item) => return Ok((scope, writer, item)),
            Err(Error::Unknown) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(Error::Unknown.into())
}
