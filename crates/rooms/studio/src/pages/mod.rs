//! HTML handlers: parse, verb, view.

mod actions;
mod assignments;
mod content;
mod list;
mod parts;
mod retire;
mod routes;
mod service;
mod units;

use axum::extract::FromRef;
use identity::{Clerk, Identity};
use store::{Reach, Scope};
use ui::{Lane, Routes, Visitor};

use crate::{Desk, Result};

pub use parts::{difference_list, findings};

impl FromRef<Desk> for Identity {
    fn from_ref(desk: &Desk) -> Self {
        desk.identity.clone()
    }
}

/// The pages of this room.
pub fn routes(desk: Desk) -> Routes {
    content::routes(Routes::new())
        .get("/redaktion/zustaendigkeiten", Lane::Clerk, assignments::show)
        .post("/redaktion/zustaendigkeiten", Lane::Clerk, assignments::send)
        .get("/redaktion/stellen", Lane::Clerk, units::list)
        .post("/redaktion/stellen", Lane::Clerk, units::add)
        .get("/redaktion/stellen/{id}", Lane::Clerk, units::show)
        .post("/redaktion/stellen/{id}", Lane::Clerk, units::send)
        .get("/redaktion", Lane::Clerk, list::show)
        .get("/redaktion/{service}", Lane::Clerk, service::show)
        .get("/redaktion/{service}/wege", Lane::Clerk, routes::show)
        .post("/redaktion/{service}/veroeffentlichen", Lane::Clerk, actions::publish)
        .post("/redaktion/{service}/freigeben", Lane::Clerk, actions::approve)
        .post("/redaktion/{service}/ablehnen", Lane::Clerk, actions::reject)
        .get("/redaktion/{service}/einstellen", Lane::Clerk, retire::ask)
        .post("/redaktion/{service}/einstellen", Lane::Clerk, retire::send)
        .with_state(desk)
}

async fn reading(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<Scope> {
    Ok(desk.store.read(Reach::Provider, clerk.actor(), visitor.lang).await?)
}

async fn writing(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<Scope> {
    Ok(desk.store.write(Reach::Provider, clerk.actor(), visitor.lang).await?)
}
