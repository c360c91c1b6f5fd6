use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Alert, Button};
use ui::{Failure, Lang, Path, Visitor, t, text_with};

use super::{address, writing};
use crate::verbs::{HandedReasons, KeptSheet, hand_over_reasons};
use crate::{Desk, Error};

/// `POST /amt/planung/blatt/{service}/uebergeben`
pub(in crate::pages) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(service): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let revision = sent.fields.get("revision").and_then(|text| text.parse().ok()).unwrap_or(-1);
    let done = match hand_over_reasons(&mut scope, by, &service, revision).await {
        Ok(()) => {
            scope.commit().await?;
            "uebergeben"
        }
        Err(Error::Stale) => "veraltet",
        Err(error) => return Err(error.into()),
    };
    Ok(Redirect::to(&format!("{}?erledigt={done}#redaktion", address(&service))).into_response())
}

/// What was handed to the authors, and the button for it; nothing while no question has a reason.
pub(super) fn section(
    lang: Lang,
    clerk: &Clerk,
    service: &str,
    kept: &KeptSheet,
    handed: Option<&HandedReasons>,
    stale: bool,
) -> Markup {
    let sheet = &kept.sheet;
    let is_same = handed.is_some_and(|handed| handed.reasons == sheet.reasons);
    html! {
        @if !sheet.reasons.is_empty() {
            h2 class="kern-heading-medium" id="redaktion" { (t(lang, "planning-questions-hand-over")) }
            @if stale { (Alert::warning(t(lang, "planning-questions-stale")).announced().plain()) }
            p class="kern-body" {
                (text_with(lang, "planning-questions-hand-over-text", &[("count", sheet.dispensable().count().into())]))
            }
            @if let Some(handed) = handed {
                p class="kern-body" {
                    (text_with(lang, "planning-questions-handed", &[("time", ui::moment(lang, handed.at).into())]))
                    @if !is_same { " " (t(lang, "planning-questions-changed-since")) }
                }
            }
            @if !is_same {
                form method="post" action={ (address(service)) "/uebergeben" } {
                    (clerk.csrf())
                    (kern::hidden("revision", &kept.revision.to_string()))
                    (kern::button(Button::Secondary, &t(lang, "planning-questions-hand-over-do")))
                }
            }
        }
    }
}
