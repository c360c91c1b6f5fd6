//! HTML handlers: parse, verb, view. `/amt/planung` for an administration, `/land` for the whole state.

mod home;

use axum::extract::FromRef;
use identity::Identity;
use ui::{Lane, Routes};

use crate::Desk;

impl FromRef<Desk> for Identity {
    fn from_ref(desk: &Desk) -> Self {
        desk.identity.clone()
    }
}

/// Where an administration plans.
pub(crate) const HOME: &str = "/amt/planung";
/// Where the whole state is steered.
pub(crate) const STATE: &str = "/land";

/// The pages of this room.
pub fn routes(desk: Desk) -> Routes {
    Routes::new().get(HOME, Lane::Clerk, home::own).get(STATE, Lane::Clerk, home::state).with_state(desk)
}
