//! HTML handlers: parse, verb, view.

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

/// Where operators begin.
pub(crate) const HOME: &str = "/betrieb";

/// The pages of this room.
pub fn routes(desk: Desk) -> Routes {
    Routes::new().get(HOME, Lane::Clerk, home::show).with_state(desk)
}
