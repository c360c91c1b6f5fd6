//! Decisions by post: a part of the status page.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use studio::Published;
use ui::kern::{self, Button};
use ui::{Failure, Form, Lang, Path, Visitor, t, text_with};

use super::holder;
use crate::model::{Application, Reference};
use crate::{Desk, by_post};

/// What the status page offers until it is decided, where a decision makes a letter.
pub(super) fn section(lang: Lang, published: &Published, application: &Application) -> Markup {
    let letters = published.manifest.outcomes.iter().any(|outcome| outcome.decision);
    if !letters || !application.state.is_open() {
        return html! {};
    }
    let form = |what: &str, key: &str| {
        html! {
            form method="post" action=(format!("/status/{}/postweg", application.address)) class="dw-form" {
                (kern::hidden("was", what))
                (kern::button(Button::Secondary, &t(lang, key)))
            }
        }
    };
    match application.by_post {
        Some(since) => {
            let args = [("when", ui::moment(lang, since).into())];
            html! {
                h2 class="kern-heading-medium" { (t(lang, "applications-post-title")) }
                p class="kern-body" { (text_with(lang, "applications-post-since", &args)) }
                (form("elektronisch", "applications-post-electronic"))
            }
        }
        None => kern::accordion(
            &t(lang, "applications-post"),
            html! {
                p class="kern-body" { (t(lang, "applications-post-explained")) }
                (form("post", "applications-post-choose"))
            },
        ),
    }
}

/// What the status page says right after it.
pub(super) fn done(visitor: &Visitor) -> Markup {
    let key = match visitor.query.as_deref() {
        Some("postweg=post") => "applications-post-done",
        Some("postweg=elektronisch") => "applications-post-undone",
        _ => return html! {},
    };
    kern::Alert::success(t(visitor.lang, key)).announced().plain()
}

#[derive(Default, Deserialize)]
pub(crate) struct Given {
    #[serde(default)]
    was: String,
}

/// `POST /status/{reference}/postweg`
pub(crate) async fn choose(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(reference): Path<String>,
    Form(given): Form<Given>,
) -> Result<Response, Failure> {
    let Ok(reference) = reference.parse::<Reference>() else { return Err(Failure::not_found()) };
    let (scope, application) = holder::application(&desk, &visitor, &headers, &reference).await?;
    let tenant = scope.tenant()?;
    drop(scope);
    let chosen = match given.was.as_str() {
        "post" => true,
        "elektronisch" => false,
        _ => return Ok(Redirect::to(&format!("/status/{reference}")).into_response()),
    };
    let mut scope = holder::write(&desk, tenant, visitor.lang).await?;
    by_post::choose_post(&mut scope, application.id, chosen).await?;
    scope.commit().await?;
    Ok(Redirect::to(&format!("/status/{reference}?postweg={}", given.was)).into_response())
}
