//! HTML handlers: parse, verb, view.

mod actions;
mod case;
mod decision_form;
mod files;
mod inbox;
mod parts;
mod preview;
mod step;
mod steps;

use axum::extract::FromRef;
use identity::{Clerk, Identity};
use ui::{Lane, Page, Routes, Visitor};

use crate::Desk;

impl FromRef<Desk> for Identity {
    fn from_ref(desk: &Desk) -> Self {
        desk.identity.clone()
    }
}

/// The pages of this room.
pub fn routes(desk: Desk) -> Routes {
    Routes::new()
        .get("/amt", Lane::Clerk, inbox::show)
        .get("/amt/vorgang/{id}", Lane::Clerk, case::show)
        .post("/amt/vorgang/{id}/uebernehmen", Lane::Clerk, actions::claim)
        .post("/amt/vorgang/{id}/freigeben", Lane::Clerk, actions::release)
        .post("/amt/vorgang/{id}/frage", Lane::Clerk, actions::ask)
        .post("/amt/vorgang/{id}/antwort", Lane::Clerk, actions::record_answer)
        .post("/amt/vorgang/{id}/notiz", Lane::Clerk, actions::note)
        .post("/amt/vorgang/{id}/entwurf", Lane::Clerk, actions::save_draft)
        .post("/amt/vorgang/{id}/pruefen", Lane::Clerk, actions::check)
        .get("/amt/vorgang/{id}/vorschau", Lane::Clerk, preview::show)
        .get("/amt/vorgang/{id}/vorschau/{sheet}", Lane::Clerk, preview::sheet)
        .post("/amt/vorgang/{id}/entscheiden", Lane::Clerk, actions::decide)
        .post("/amt/vorgang/{id}/abschliessen", Lane::Clerk, actions::close)
        .get("/amt/vorgang/{id}/dokument/{document}", Lane::Clerk, files::document)
        .get("/amt/vorgang/{id}/anlage/{attachment}", Lane::Clerk, files::attachment)
        .with_state(desk)
}

/// The frame of a page for members of staff.
fn staff_page<'a>(visitor: &'a Visitor, clerk: &Clerk, title: impl Into<String>) -> Page<'a> {
    Page::new(visitor, title).navigation(clerk.navigation(visitor)).account(clerk.account_bar(visitor))
}
