//! How it was: stars and words, after sending and after the decision, without a name.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use store::{Scope, TenantId};
use ui::kern::{self, Button, Choice};
use ui::{Failure, FieldProblem, Form, Lang, Page, Path, Visitor, t, text_with};

use super::holder::{self, draft_path};
use crate::feedback::{self, LONGEST_WORDS, Rating, Stage};
use crate::model::{Application, ApplicationId, Reference};
use crate::{Desk, Error, Result};

/// Where somebody gives feedback: the application, the stage, and the page they come from.
struct Place {
    tenant: TenantId,
    id: ApplicationId,
    stage: Stage,
    back: String,
    action: String,
}

fn after_sending(tenant: TenantId, id: ApplicationId) -> Place {
    let path = draft_path(id);
    let (back, action) = (format!("{path}/eingang"), format!("{path}/rueckmeldung"));
    Place { tenant, id, stage: Stage::Submitted, back, action }
}

fn after_decision(application: &Application) -> Place {
    let back = format!("/status/{}", application.address);
    let (tenant, action) = (application.reference.tenant(), format!("{back}/rueckmeldung"));
    Place { tenant, id: application.id, stage: Stage::Decided, action, back }
}

/// What the receipt offers.
pub(super) async fn on_receipt(scope: &Scope, lang: Lang, id: ApplicationId) -> Result<Markup> {
    section(scope, lang, &after_sending(scope.tenant()?, id)).await
}

/// What the status page offers once it is decided.
pub(super) async fn on_status(scope: &Scope, lang: Lang, application: &Application) -> Result<Markup> {
    section(scope, lang, &after_decision(application)).await
}

async fn section(scope: &Scope, lang: Lang, place: &Place) -> Result<Markup> {
    if !feedback::is_open(scope, place.id, place.stage).await? {
        return Ok(html! {});
    }
    Ok(kern::accordion(&t(lang, "applications-feedback"), form(lang, place, &Given::default(), &[])))
}

/// What both pages say right after it.
pub(super) fn thanks(visitor: &Visitor) -> Markup {
    if visitor.query.as_deref() != Some("rueckmeldung=gesendet") {
        return html! {};
    }
    kern::Alert::success(t(visitor.lang, "applications-feedback-thanks")).announced().plain()
}

#[derive(Default, Deserialize)]
pub(crate) struct Given {
    #[serde(default)]
    sterne: String,
    #[serde(default)]
    worte: String,
}

fn form(lang: Lang, place: &Place, given: &Given, problems: &[FieldProblem]) -> Markup {
    let error = |field: &str| problems.iter().find(|it| it.field == field).map(|it| it.message.clone());
    let stars = kern::Field::new(lang, "sterne", t(lang, &format!("applications-feedback-{}", place.stage.name())))
        .value(given.sterne.as_str())
        .error(error("sterne"));
    let choice = |number: i64| {
        let stars = [("stars", number.into())];
        Choice::new(number.to_string(), text_with(lang, "applications-feedback-stars", &stars))
    };
    let choices: Vec<Choice> = (1..=5).rev().map(choice).collect();
    let words = kern::Field::new(lang, "worte", t(lang, "applications-feedback-words"))
        .hint(text_with(lang, "applications-feedback-words-hint", &[("most", LONGEST_WORDS.into())]))
        .value(given.worte.as_str())
        .error(error("worte"))
        .optional();
    html! {
        p class="kern-body" { (t(lang, "applications-feedback-anonymous")) }
        form method="post" action=(place.action) class="dw-form" novalidate {
            (kern::radios(&stars, &choices))
            (kern::textarea(&words, 4))
            (kern::button(Button::Secondary, &t(lang, "applications-feedback-send")))
        }
    }
}

/// `GET /antrag/{draft}/rueckmeldung`
pub(crate) async fn ask_after_sending(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<ApplicationId>,
) -> Result<Response, Failure> {
    let (scope, place) = of_draft(&desk, &visitor, &headers, id).await?;
    page(&visitor, &scope, &place, &Given::default(), &[]).await
}

/// `POST /antrag/{draft}/rueckmeldung`
pub(crate) async fn send_after_sending(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<ApplicationId>,
    Form(given): Form<Given>,
) -> Result<Response, Failure> {
    let (scope, place) = of_draft(&desk, &visitor, &headers, id).await?;
    keep(&desk, &visitor, scope, &place, &given).await
}

async fn of_draft(desk: &Desk, visitor: &Visitor, headers: &HeaderMap, id: ApplicationId) -> Result<(Scope, Place)> {
    let (scope, draft, code) = holder::draft(desk, visitor, headers, id).await?;
    let sent = draft.submitted.ok_or(Error::NoApplication)?;
    Ok((scope, after_sending(code.tenant(), sent.id)))
}

/// `GET /status/{reference}/rueckmeldung`
pub(crate) async fn ask_after_decision(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(reference): Path<String>,
) -> Result<Response, Failure> {
    let (scope, place) = of_status(&desk, &visitor, &headers, &reference).await?;
    page(&visitor, &scope, &place, &Given::default(), &[]).await
}

/// `POST /status/{reference}/rueckmeldung`
pub(crate) async fn send_after_decision(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(reference): Path<String>,
    Form(given): Form<Given>,
) -> Result<Response, Failure> {
    let (scope, place) = of_status(&desk, &visitor, &headers, &reference).await?;
    keep(&desk, &visitor, scope, &place, &given).await
}

async fn of_status(
    desk: &Desk,
    visitor: &Visitor,
    headers: &HeaderMap,
    reference: &str,
) -> Result<(Scope, Place), Failure> {
    let Ok(reference) = reference.parse::<Reference>() else { return Err(Failure::not_found()) };
    let (scope, application) = holder::application(desk, visitor, headers, &reference).await?;
    Ok((scope, after_decision(&application)))
}

/// Keeps it and leads back; a form that is sent twice is kept once.
async fn keep(desk: &Desk, visitor: &Visitor, scope: Scope, place: &Place, given: &Given) -> Result<Response, Failure> {
    let rating = match Rating::read(&given.sterne, &given.worte) {
        Ok(rating) => rating,
        Err(problems) => return page(visitor, &scope, place, given, &problems).await,
    };
    drop(scope);
    let mut scope = holder::write(desk, place.tenant, visitor.lang).await?;
    feedback::rate(&mut scope, place.id, place.stage, &rating).await?;
    scope.commit().await?;
    Ok(Redirect::to(&format!("{}?rueckmeldung=gesendet", place.back)).into_response())
}

/// The form on a page of its own, with what is wrong; back to where it is offered when there is nothing to say any more.
async fn page(
    visitor: &Visitor,
    scope: &Scope,
    place: &Place,
    given: &Given,
    problems: &[(&'static str, &'static str)],
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    if !feedback::is_open(scope, place.id, place.stage).await? {
        return Ok(Redirect::to(&place.back).into_response());
    }
    let problem = |(field, key): &(&str, &str)| {
        let message = text_with(lang, key, &[("most", LONGEST_WORDS.into())]);
        FieldProblem { field: (*field).to_owned(), message }
    };
    let problems: Vec<FieldProblem> = problems.iter().map(problem).collect();
    let wrong = !problems.is_empty();
    Ok(Page::new(visitor, t(lang, "applications-feedback"))
        .back(&place.back)
        .errors(wrong)
        .status(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .render(html! {
            (kern::error_summary(lang, &problems))
            (form(lang, place, given, &problems))
        }))
}
