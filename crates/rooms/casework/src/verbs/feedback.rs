//! What people said about the online services.

use applications::Feedback;
use identity::ClerkSession;
use store::Scope;

use crate::Result;
use crate::verbs::file::authorise;

/// What people said about the online services of the clerk's own administration. It leads to no case.
///
/// # Errors
/// [`crate::Error::Forbidden`] without the role, or the store's own.
pub async fn feedback(scope: &Scope, by: &ClerkSession) -> Result<Feedback> {
    authorise(scope, by)?;
    Ok(applications::feedback(scope).await?)
}
