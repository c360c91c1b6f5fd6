//! How cases really go, from their histories.

use casework::{LogWanted, event_log};
use flow::Log;
use serde_json::json;
use store::Scope;
use uuid::Uuid;

use crate::{Coordinator, Desk, Error, Organizer, Result};

/// The histories of the own administration.
///
/// # Errors
/// [`identity::Error::Forbidden`], or the casework's own.
pub async fn processes(scope: &Scope, desk: &Desk, by: Coordinator, wanted: &LogWanted) -> Result<Log> {
    by.acts_in(scope)?;
    Ok(event_log(scope, &desk.studio, wanted).await?)
}

/// The histories of one service in all administrations, noted in the audit chain. Whoever shows them tells nothing about fewer than
/// [`crate::FEWEST`] cases.
///
/// # Errors
/// [`identity::Error::Forbidden`]; [`Error::Unknown`] without a service, because all cases of the state are too many to look at;
/// or the casework's own.
pub async fn processes_of_all(scope: &mut Scope, desk: &Desk, by: Organizer, wanted: &LogWanted) -> Result<Log> {
    by.acts_in(scope)?;
    let service = wanted.service.clone().ok_or(Error::Unknown)?;
    scope.audit("planning.processes_looked_at", Uuid::nil(), json!({ "service": service }));
    Ok(event_log(scope, &desk.studio, wanted).await?)
}
