//! Taking an application back: a section of the status page, and a page that asks once more.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use studio::Procedure;
use ui::kern::{self, Button};
use ui::{Explain, Failure, FieldProblem, Form, Lang, Page, Path, Visitor, t, text_with};

use super::holder;
use crate::model::{Application, PublicState, Reference};
use crate::{Desk, Error, records, withdrawal};

/// What the status page offers while it is open.
pub(super) fn section(lang: Lang, words: Procedure, application: &Application) -> Markup {
    if !application.state.is_open() {
        return html! {};
    }
    kern::accordion(
        &words.text(lang, "applications-withdraw"),
        html! {
            p class="kern-body" { (words.text(lang, "applications-withdraw-explained")) }
            form method="post" action=(address(application)) class="dw-form" {
                (reason(lang, "", None))
                (kern::button(Button::Secondary, &t(lang, "applications-withdraw-next")))
            }
        },
    )
}

/// What the status page says right after it.
pub(super) fn done(visitor: &Visitor, words: Procedure) -> Markup {
    if visitor.query.as_deref() != Some("zurueckgenommen=ja") {
        return html! {};
    }
    kern::Alert::success(words.text(visitor.lang, "applications-withdraw-done")).announced().plain()
}

fn address(application: &Application) -> String {
    format!("/status/{}/zuruecknehmen", application.address)
}

fn reason(lang: Lang, value: &str, error: Option<String>) -> Markup {
    let field = kern::Field::new(lang, "grund", t(lang, "applications-withdraw-reason"))
        .hint(t(lang, "applications-withdraw-reason-hint"))
        .value(value)
        .error(error)
        .optional();
    kern::textarea(&field, 4)
}

#[derive(Default, Deserialize)]
pub(crate) struct Given {
    #[serde(default)]
    grund: String,
    #[serde(default)]
    sicher: String,
}

/// `GET /status/{reference}/zuruecknehmen`
pub(crate) async fn ask(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(reference): Path<String>,
) -> Result<Response, Failure> {
    let Ok(reference) = reference.parse::<Reference>() else { return Err(Failure::not_found()) };
    page(&desk, &visitor, &headers, &reference, &Given::default(), None).await
}

/// `POST /status/{reference}/zuruecknehmen`: asks once more, and does it when the answer is yes.
pub(crate) async fn withdraw(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(reference): Path<String>,
    Form(given): Form<Given>,
) -> Result<Response, Failure> {
    let Ok(reference) = reference.parse::<Reference>() else { return Err(Failure::not_found()) };
    if given.sicher != "ja" {
        let error = mailbox::message_text(&given.grund).err();
        let error = error.filter(|error| !matches!(error, mailbox::Error::Empty));
        return page(&desk, &visitor, &headers, &reference, &given, error.as_ref()).await;
    }
    let (scope, application) = holder::application(&desk, &visitor, &headers, &reference).await?;
    let tenant = scope.tenant()?;
    drop(scope);
    let mut scope = holder::write(&desk, tenant, visitor.lang).await?;
    match withdrawal::withdraw(&mut scope, application.id, &given.grund).await {
        Ok(_) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("/status/{reference}?zurueckgenommen=ja")).into_response())
        }
        Err(Error::Mailbox(error @ mailbox::Error::TooLong(_))) => {
            drop(scope);
            page(&desk, &visitor, &headers, &reference, &given, Some(&error)).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The second step: the question, with the reason as it was typed.
async fn page(
    desk: &Desk,
    visitor: &Visitor,
    headers: &HeaderMap,
    reference: &Reference,
    given: &Given,
    error: Option<&mailbox::Error>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (scope, application) = holder::application(desk, visitor, headers, reference).await?;
    let status = format!("/status/{reference}");
    match application.state {
        state if state.is_open() => {}
        PublicState::Withdrawn => return Ok(Redirect::to(&status).into_response()),
        PublicState::Transferred => return Err(mailbox::Error::Moving.into()),
        _ => return Err(Error::Decided.into()),
    }
    let published = desk.studio.version(&scope, application.form_version).await?;
    let content = records::content(&scope, application.id).await?;
    drop(scope);
    let words = published.manifest.procedure;
    let message = error.map(|error| {
        let args = error.args();
        format!("{} {}", text_with(lang, error.key(), &args), text_with(lang, &format!("{}-next", error.key()), &args))
    });
    let problems: Vec<FieldProblem> =
        message.iter().map(|message| FieldProblem { field: "grund".to_owned(), message: message.clone() }).collect();
    let markup = html! {
        (kern::error_summary(lang, &problems))
        (kern::Alert::warning(words.text(lang, "applications-withdraw-sure")).body(html! {
            p { (words.text(lang, "applications-withdraw-explained")) }
            @if content.addressees.iter().any(|addressee| addressee.copy.is_some()) {
                p { (t(lang, "applications-withdraw-others")) }
            }
        }))
        form method="post" action=(address(&application)) class="dw-form" {
            (kern::hidden("sicher", "ja"))
            (reason(lang, &given.grund, message))
            div class="dw-actions" {
                (kern::button(Button::Primary, &words.text(lang, "applications-withdraw-yes")))
                (kern::link_button(Button::Secondary, &t(lang, "applications-withdraw-no"), &status))
            }
        }
    };
    Ok(Page::new(visitor, words.text(lang, "applications-withdraw"))
        .preline(published.title(lang))
        .errors(error.is_some())
        .status(if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .render(markup))
}
