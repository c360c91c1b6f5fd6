//! What editors do to an item, each from its page and with the revision that they looked at.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use identity::Sent;
use jiff::civil::{DateTime, Time};
use store::{Scope, Timestamp};
use ui::kern::DateParts;
use ui::{Failure, Path, Visitor, t};

use super::sheet::{Told, answer};
use super::typed::cleaned;
use super::{found, sheet_path, writing};
use crate::model::{ItemId, Lengths};
use crate::{Desk, Error, Writer, verbs};

/// The revision that was looked at; 0, which there is not, when nothing sensible was sent.
pub(super) fn revision(sent: &Sent) -> i32 {
    sent.fields.get("stand").and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// Back to a page, which says what was done.
pub(super) fn back(path: &str, what: &str) -> Response {
    Redirect::to(&format!("{path}?erledigt={what}")).into_response()
}

/// Who acts on which item; nothing when the form only came back after a login and must not act.
async fn begin(
    desk: &Desk,
    visitor: &Visitor,
    sent: &Sent,
    id: &str,
) -> Result<(ItemId, Option<(Writer, i32)>), Failure> {
    let (scope, writer, item) = found(desk, visitor, &sent.clerk, id).await?;
    drop(scope);
    Ok((item.id, (!sent.is_again()).then(|| (writer, revision(sent)))))
}

/// What needs no more than a click.
async fn clicked(
    desk: &Desk,
    visitor: &Visitor,
    sent: &Sent,
    id: &str,
    (verb, done): (impl AsyncFnOnce(&mut Scope, Writer, ItemId, i32) -> crate::Result<()>, &str),
) -> Result<Response, Failure> {
    let (item, Some((writer, revision))) = begin(desk, visitor, sent, id).await? else {
        return Ok(Redirect::to(&format!("{}/{id}", super::HOME)).into_response());
    };
    let mut scope = writing(desk, visitor, writer).await?;
    verb(&mut scope, writer, item, revision).await?;
    scope.commit().await?;
    Ok(back(&sheet_path(item), done))
}

/// `POST /redaktion/aktuelles/{item}/einreichen`
pub(super) async fn submit(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    clicked(&desk, &visitor, &sent, &id, (verbs::submit, "submitted")).await
}

/// `POST /redaktion/aktuelles/{item}/freigeben`
pub(super) async fn approve(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (item, begun) = begin(&desk, &visitor, &sent, &id).await?;
    let moment = Moment::sent(&sent);
    let told = |error: String| Told { moment: Some((moment.clone(), error)), ..Told::default() };
    let Some((writer, revision)) = begun else {
        return answer(&desk, &visitor, &sent.clerk, &id, &told(String::new())).await;
    };
    let publish_at = match moment.read(desk.store.clock().now()) {
        Ok(publish_at) => publish_at,
        Err(key) => return answer(&desk, &visitor, &sent.clerk, &id, &told(t(visitor.lang, key))).await,
    };
    let mut scope = writing(&desk, &visitor, writer).await?;
    match verbs::approve(&mut scope, writer, item, revision, publish_at, desk.second_person).await {
        Ok(()) => scope.commit().await?,
        Err(Error::Past) => {
            drop(scope);
            return answer(&desk, &visitor, &sent.clerk, &id, &told(t(visitor.lang, "newsroom-past"))).await;
        }
        Err(error) => return Err(error.into()),
    }
    Ok(back(&sheet_path(item), if publish_at.is_some() { "scheduled" } else { "approved" }))
}

/// `POST /redaktion/aktuelles/{item}/ablehnen`
pub(super) async fn hand_back(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let typed = cleaned(sent.fields.get("grund").unwrap_or_default());
    let reason: String = typed.chars().take(Lengths::REASON as usize).collect();
    let (item, begun) = begin(&desk, &visitor, &sent, &id).await?;
    let told = Told { reason: Some((&reason, t(visitor.lang, "newsroom-reason-missing"))), ..Told::default() };
    let Some((writer, revision)) = begun else {
        return answer(&desk, &visitor, &sent.clerk, &id, &told).await;
    };
    let mut scope = writing(&desk, &visitor, writer).await?;
    let own = verbs::item(&scope, writer, item).await?.submitted_by == Some(writer);
    if !own && reason.is_empty() {
        drop(scope);
        return answer(&desk, &visitor, &sent.clerk, &id, &told).await;
    }
    let step = verbs::hand_back(&mut scope, writer, item, revision, &reason).await?;
    scope.commit().await?;
    Ok(back(&sheet_path(item), step.name()))
}

/// `POST /redaktion/aktuelles/{item}/zurueckziehen`
pub(super) async fn withdraw(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    clicked(&desk, &visitor, &sent, &id, (verbs::withdraw, "withdrawn")).await
}

/// When something is to be published, as somebody typed it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) later: bool,
    pub(super) date: DateParts,
    pub(super) time: String,
}

impl Moment {
    fn sent(sent: &Sent) -> Self {
        let field =
            |name: &str| -> String { sent.fields.get(name).unwrap_or_default().trim().chars().take(20).collect() };
        Self {
            later: sent.fields.get("wann") == Some("spaeter"),
            date: DateParts { day: field("tag-day"), month: field("tag-month"), year: field("tag-year") },
            time: field("uhrzeit"),
        }
    }

    /// The moment; nothing for at once. Whoever names a moment to come does not mean at once, whatever else is chosen.
    fn read(&self, now: Timestamp) -> Result<Option<Timestamp>, &'static str> {
        match self.named() {
            Ok(at) if self.later || at > now => Ok(Some(at)),
            Err(key) if self.later => Err(key),
            Ok(_) | Err(_) => Ok(None),
        }
    }

    fn named(&self) -> Result<Timestamp, &'static str> {
        let date = self.date.date().ok_or("newsroom-moment-no-date")?;
        let time = clock(&self.time).ok_or("newsroom-moment-no-time")?;
        Ok(Timestamp::of_germany(DateTime::from_parts(date, time)))
    }
}

/// `9`, `9:30`, `09.30`, also with "Uhr".
fn clock(typed: &str) -> Option<Time> {
    let typed = typed.trim_end_matches("Uhr").trim();
    let (hour, minute) = typed.split_once([':', '.']).unwrap_or((typed, "0"));
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}
