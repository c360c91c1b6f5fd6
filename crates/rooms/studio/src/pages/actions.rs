use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use identity::Sent;
use store::Scope;
use ui::{Failure, Path, Visitor};

use super::writing;
use crate::{
    Author, Desk, FormVersionId, HandedIn, approve as approve_version, hand_in_again, record, reject as reject_version,
};

/// Who acts, on the version that they have looked at, and the scope in which it takes effect.
pub(super) async fn begin(
    desk: &Desk,
    visitor: &Visitor,
    sent: &Sent,
) -> Result<(Scope, Author, FormVersionId), Failure> {
    let author = Author::of(sent.clerk.session())?;
    let text = sent.fields.get("fassung").unwrap_or_default();
    let version = text.parse().map_err(|_| Failure::malformed("no version"))?;
    Ok((writing(desk, visitor, &sent.clerk).await?, author, version))
}

/// Lets it take effect and goes back to the page of the service, which says what was done. The catalogue in memory learns of
/// it at once.
pub(super) async fn done(desk: &Desk, scope: Scope, service: &str, what: &str) -> Result<Response, Failure> {
    scope.commit().await?;
    desk.directory.refresh().await?;
    Ok(Redirect::to(&format!("/redaktion/{service}?erledigt={what}")).into_response())
}

/// `POST /redaktion/{service}/veroeffentlichen`
pub(super) async fn publish(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(service): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (mut scope, author, version) = begin(&desk, &visitor, &sent).await?;
    let record = record(&scope, &service).await?;
    if record.version(version).is_none() {
        return Err(crate::Error::Unknown(version.to_string()).into());
    }
    let outcome = hand_in_again(&mut scope, version, author, desk.second_person).await?;
    let what = match outcome {
        HandedIn::Published => "published",
        HandedIn::Proposed => "proposed",
        HandedIn::AlreadyPublished | HandedIn::AlreadyProposed => "unchanged",
    };
    done(&desk, scope, &record.service, what).await
}

/// `POST /redaktion/{service}/freigeben`
pub(super) async fn approve(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(service): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (mut scope, author, version) = begin(&desk, &visitor, &sent).await?;
    approve_version(&mut scope, &service, version, author).await?;
    done(&desk, scope, &service, "approved").await
}

/// `POST /redaktion/{service}/ablehnen`
pub(super) async fn reject(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(service): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (mut scope, author, version) = begin(&desk, &visitor, &sent).await?;
    let step = reject_version(&mut scope, &service, version, author).await?;
    done(&desk, scope, &service, step.name()).await
}
