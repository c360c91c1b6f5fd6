use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use identity::Sent;
use ui::{Failure, Path, Visitor};

use super::writing;
use crate::{
    Author, Desk, FormVersionId, HandedIn, approve as approve_version, hand_in_again, record, reject as reject_version,
};

/// The version that the person has looked at.
pub(super) fn version(sent: &Sent) -> Result<FormVersionId, Failure> {
    let text = sent.fields.get("fassung").unwrap_or_default();
    text.parse().map_err(|_| Failure::malformed("no version"))
}

/// Back to the page of the service, which says what was done. The catalogue in memory learns of it at once.
pub(super) async fn done(desk: &Desk, service: &str, what: &str) -> Result<Response, Failure> {
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
    let author = Author::of(sent.clerk.session())?;
    let version = version(&sent)?;
    let mut scope = writing(&desk, &visitor, &sent.clerk).await?;
    let record = record(&scope, &service).await?;
    if record.version(version).is_none() {
        return Err(crate::Error::Unknown(version.to_string()).into());
    }
    let outcome = hand_in_again(&mut scope, version, author, desk.second_person).await?;
    scope.commit().await?;
    let what = match outcome {
        HandedIn::Published => "published",
        HandedIn::Proposed => "proposed",
        HandedIn::AlreadyPublished | HandedIn::AlreadyProposed => "unchanged",
    };
    done(&desk, &record.service, what).await
}

/// `POST /redaktion/{service}/freigeben`
pub(super) async fn approve(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(service): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let author = Author::of(sent.clerk.session())?;
    let version = version(&sent)?;
    let mut scope = writing(&desk, &visitor, &sent.clerk).await?;
    approve_version(&mut scope, &service, version, author).await?;
    scope.commit().await?;
    done(&desk, &service, "approved").await
}

/// `POST /redaktion/{service}/ablehnen`
pub(super) async fn reject(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(service): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let author = Author::of(sent.clerk.session())?;
    let version = version(&sent)?;
    let mut scope = writing(&desk, &visitor, &sent.clerk).await?;
    let step = reject_version(&mut scope, &service, version, author).await?;
    scope.commit().await?;
    done(&desk, &service, step.name()).await
}
