//! What a telephone hears while its page stands: that another exercise was opened, or that this one is over.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Button};
use ui::{Failure, Lang, Path, Query, Visitor, t};

use super::screen::{answer, last};
use super::visiting;
use crate::Desk;
use crate::model::{Exercise, Phase, Workshop};
use crate::verbs::{Live, joined};

/// In place of an exercise while none is open.
const NONE: &str = "-";

/// Where a telephone hears about the room whose page shows an exercise or waits for one.
pub(super) fn path(workshop: &Workshop, shown: Option<&Exercise>) -> String {
    format!("/mitmachen/{}/strom?uebung={}", workshop.join_code, name(shown))
}

fn name(exercise: Option<&Exercise>) -> String {
    exercise.map_or_else(|| NONE.to_owned(), |exercise| exercise.id.to_string())
}

/// What the page shows.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Shown {
    #[serde(default)]
    uebung: String,
}

/// `GET /mitmachen/{code}/strom`
pub(super) async fn flow(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(code): Path<String>,
    Query(shown): Query<Shown>,
) -> Result<Response, Failure> {
    let scope = visiting(&desk, &visitor, &code).await?;
    let workshop = joined(&scope, &code).await?;
    drop(scope);
    let screen = desk.hub.wait(workshop.host, workshop.id).ok_or_else(|| Failure::busy(5))?;
    let (lang, here) = (visitor.lang, format!("/mitmachen/{}", workshop.join_code));
    let known = last(&headers).unwrap_or_else(|| shown.uebung.clone());
    Ok(answer(screen, Some(known), move |now: &Live| {
        let open = now.exercise.as_ref().filter(|exercise| exercise.phase == Phase::Open);
        let name = name(open);
        let words = if name == shown.uebung {
            // An event without a word would be none, and what was said before would stay.
            html! { span {} }
        } else {
            news(lang, open, &here)
        };
        (name, words)
    }))
}

fn news(lang: Lang, open: Option<&Exercise>, here: &str) -> Markup {
    match open {
        Some(exercise) => Alert::info(t(lang, "workshops-opened")).body(html! {
            p { (exercise.title) }
            p { (kern::link_button(Button::Primary, &t(lang, "workshops-opened-go"), here)) }
        }),
        None => Alert::info(t(lang, "workshops-closed")).body(html! {
            p { (kern::link(&t(lang, "workshops-joined-reload"), here)) }
        }),
    }
}
