//! The screen in the room: how to join, and what comes of it while it happens.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive};
use axum::response::{IntoResponse, Response, Sse};
use futures::stream;
use maud::{Markup, PreEscaped, html};
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use tokio::time::Instant;
use ui::{Failure, Lang, Page, Path, Visitor, kern, t};

use super::live::shown;
use super::visiting;
use crate::hub::Screen;
use crate::verbs::{Live, joined, live};
use crate::{Desk, Workshop};

/// How long one answer goes on; then the browser asks anew, and nothing is missed.
const LONGEST: Duration = Duration::from_secs(600);
/// How often something is sent while nothing happens, so that nobody between takes the line for dead.
const HEARTBEAT: Duration = Duration::from_secs(10);
/// How soon a browser that lost the line asks again.
const AGAIN: Duration = Duration::from_secs(1);

/// `GET /mitmachen/{code}/leinwand`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = visiting(&desk, &visitor, &code).await?;
    let workshop = joined(&scope, &code).await?;
    let now = live(&scope, workshop.id).await?;
    drop(scope);
    let path = format!("/mitmachen/{}", workshop.join_code);
    let address = format!("{}{path}", visitor.origin());
    let page = Page::new(&visitor, &workshop.series.title).wide().script("screen.js");
    Ok(page.render(html! {
        div class="dw-screen" {
            section class="dw-screen__join" aria-label=(t(lang, "workshops-join")) {
                (qr(lang, &address))
                p class="kern-body kern-body--large" { (t(lang, "workshops-join-how")) }
                p class="kern-body kern-body--large" { (visitor.origin()) "/mitmachen" }
                p class="kern-heading-large" { (workshop.join_code) }
            }
            div class="dw-screen__live" data-live={ (path) "/leinwand/strom" } { (shown(lang, &now)) }
        }
        // With the script it comes by itself; without it this is the way.
        p class="kern-body" { (kern::link(&t(lang, "workshops-screen-reload"), &format!("{path}/leinwand"))) }
    }))
}

/// The address as a picture that telephones read.
fn qr(lang: Lang, address: &str) -> Markup {
    let Ok(code) = QrCode::with_error_correction_level(address, EcLevel::M) else { return html! {} };
    let picture = code.render::<svg::Color<'_>>().min_dimensions(240, 240).build();
    // What stands before the element belongs into a file, not into a page.
    let start = picture.find("<svg").unwrap_or(0);
    html! {
        div class="dw-screen__code" role="img" aria-label=(t(lang, "workshops-join-code")) {
            (PreEscaped(picture.get(start..).unwrap_or_default()))
        }
    }
}

/// What goes on in an answer.
struct Going<W> {
    /// The name of what there is to show, and what it looks like.
    words: W,
    screen: Screen,
    /// What the browser saw last, perhaps before it lost the line.
    known: Option<String>,
    fresh: bool,
    until: Instant,
}

/// `GET /mitmachen/{code}/leinwand/strom`
pub(super) async fn flow(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    let scope = visiting(&desk, &visitor, &code).await?;
    let Workshop { id, host, .. } = joined(&scope, &code).await?;
    drop(scope);
    let screen = desk.hub.look(host, id).ok_or_else(|| Failure::busy(5))?;
    let lang = visitor.lang;
    Ok(answer(screen, last(&headers), move |now| (now.mark(), shown(lang, now))))
}

/// What a browser saw last before it lost the line.
pub(super) fn last(headers: &HeaderMap) -> Option<String> {
    headers.get("last-event-id").and_then(|mark| mark.to_str().ok()).map(str::to_owned)
}

/// An answer that goes on: whenever the name of what there is to show changes, it is shown.
pub(super) fn answer(
    screen: Screen,
    known: Option<String>,
    words: impl Fn(&Live) -> (String, Markup) + Send + 'static,
) -> Response {
    let going = Going { words, screen, known, fresh: true, until: Instant::now() + LONGEST };
    let events = stream::unfold(going, |mut going| async move {
        let event = going.next().await?;
        Some((Ok::<_, Infallible>(event), going))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(HEARTBEAT)).into_response()
}

impl<W: Fn(&Live) -> (String, Markup)> Going<W> {
    /// The next thing to show; nothing when the answer ends.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if !std::mem::take(&mut self.fresh) {
                tokio::select! {
                    changed = self.screen.seen.changed() => changed.ok()?,
                    stopped = self.screen.open.wait_for(|open| !open) => { drop(stopped); return None }
                    () = tokio::time::sleep_until(self.until) => return None,
                }
            }
            let seen = self.screen.seen.borrow_and_update().clone();
            let Some(now) = seen else { continue };
            let (mark, words) = (self.words)(&now);
            if self.known.as_ref() == Some(&mark) {
                continue;
            }
            self.known = Some(mark.clone());
            let words = words.into_string().replace('\r', "");
            return Some(Event::default().id(mark).retry(AGAIN).event("stand").data(words));
        }
    }
}
