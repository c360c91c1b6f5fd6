//! What a clerk does: each handler checks the form's token, calls one verb and leads back to the case.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use identity::Clerk;
use serde::Deserialize;
use store::{Reach, Scope};
use ui::kern::DateParts;
use ui::{Failure, Form, FormFields, Path, Visitor};

use super::case::{Trouble, Typed, page};
use super::{decision_form, files};
use crate::model::CaseId;
use crate::verbs::{self, AnswerWay, Handing};
use crate::{Desk, Error, Result};

/// A form with nothing but its token and the revision it was made for.
#[derive(Deserialize)]
pub(super) struct Plain {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    revision: i64,
}

/// A form with a text.
#[derive(Deserialize)]
pub(super) struct Text {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    revision: i64,
    #[serde(default)]
    question: String,
    #[serde(default)]
    answer: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    way: String,
}

/// The form that files a case.
#[derive(Deserialize)]
pub(super) struct Posted {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    revision: i64,
    #[serde(default)]
    handing: String,
    #[serde(default, rename = "posted-day")]
    day: String,
    #[serde(default, rename = "posted-month")]
    month: String,
    #[serde(default, rename = "posted-year")]
    year: String,
}

/// Opens a writing scope for the clerk, if the form belongs to the session.
async fn enter(desk: &Desk, visitor: &Visitor, clerk: &Clerk, csrf: &str) -> Result<Scope, Failure> {
    clerk.check_csrf(csrf)?;
    Ok(desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?)
}

/// Commits and leads back, or shows the case again with what was typed.
async fn leave(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    id: CaseId,
    scope: Scope,
    done: Result<()>,
    (message, typed): (&str, Typed),
) -> Result<Response, Failure> {
    match done {
        Ok(()) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("/amt/vorgang/{id}?erledigt={message}")).into_response())
        }
        Err(
            error @ (Error::Stale
            | Error::Transition(_)
            | Error::Refused(_)
            | Error::NoBankAccount(_)
            | Error::Mailbox(mailbox::Error::Empty | mailbox::Error::TooLong(_))),
        ) => {
            drop(scope);
            page(desk, visitor, clerk, id, None, Some(Trouble { error, typed })).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /amt/vorgang/{id}/uebernehmen`
pub(super) async fn claim(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
    Form(form): Form<Plain>,
) -> Result<Response, Failure> {
    let mut scope = enter(&desk, &visitor, &clerk, &form.csrf).await?;
    let done = verbs::claim(&mut scope, clerk.session(), id, form.revision).await;
    leave(&desk, &visitor, &clerk, id, scope, done, ("uebernommen", Typed::default())).await
}

/// `POST /amt/vorgang/{id}/freigeben`
pub(super) async fn release(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
    Form(form): Form<Plain>,
) -> Result<Response, Failure> {
    let mut scope = enter(&desk, &visitor, &clerk, &form.csrf).await?;
    let done = verbs::release(&mut scope, clerk.session(), id, form.revision).await;
    leave(&desk, &visitor, &clerk, id, scope, done, ("freigegeben", Typed::default())).await
}

/// `POST /amt/vorgang/{id}/frage`
pub(super) async fn ask(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
    Form(form): Form<Text>,
) -> Result<Response, Failure> {
    let mut scope = enter(&desk, &visitor, &clerk, &form.csrf).await?;
    let done = verbs::ask(&mut scope, clerk.session(), id, form.revision, &form.question).await;
    let typed = Typed { question: Some(form.question), ..Typed::default() };
    leave(&desk, &visitor, &clerk, id, scope, done, ("gefragt", typed)).await
}

/// `POST /amt/vorgang/{id}/antwort`
pub(super) async fn record_answer(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
    Form(form): Form<Text>,
) -> Result<Response, Failure> {
    let mut scope = enter(&desk, &visitor, &clerk, &form.csrf).await?;
    let way = AnswerWay::from_name(&form.way);
    let done = verbs::record_answer(&mut scope, clerk.session(), id, form.revision, way, &form.answer).await;
    let typed = Typed { answer: Some((form.way, form.answer)), ..Typed::default() };
    leave(&desk, &visitor, &clerk, id, scope, done, ("antwort", typed)).await
}

/// `POST /amt/vorgang/{id}/notiz`
pub(super) async fn note(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
    Form(form): Form<Text>,
) -> Result<Response, Failure> {
    let mut scope = enter(&desk, &visitor, &clerk, &form.csrf).await?;
    let done = verbs::note(&mut scope, clerk.session(), id, &form.note).await;
    let typed = Typed { note: Some(form.note), ..Typed::default() };
    leave(&desk, &visitor, &clerk, id, scope, done, ("notiz", typed)).await
}

fn revision(fields: &FormFields) -> i64 {
    fields.get("revision").and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// `POST /amt/vorgang/{id}/entwurf`: also what the script sends while somebody types.
pub(super) async fn save_draft(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    fields: FormFields,
) -> Result<Response, Failure> {
    let mut scope = enter(&desk, &visitor, &clerk, fields.get("csrf").unwrap_or_default()).await?;
    let form = decision_form::sent(&fields);
    let done = verbs::save_draft(&mut scope, clerk.session(), id, &form).await;
    if headers.get("x-requested-with").is_some_and(|value| value == "autosave") {
        done?;
        scope.commit().await?;
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let typed = Typed { decision: Some(form), ..Typed::default() };
    leave(&desk, &visitor, &clerk, id, scope, done, ("entwurf", typed)).await
}

/// `POST /amt/vorgang/{id}/vorschau.pdf`
pub(super) async fn preview(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
    fields: FormFields,
) -> Result<Response, Failure> {
    let mut scope = enter(&desk, &visitor, &clerk, fields.get("csrf").unwrap_or_default()).await?;
    let form = decision_form::sent(&fields);
    let typed = |form| Typed { decision: Some(form), ..Typed::default() };
    if let Err(error) = verbs::save_draft(&mut scope, clerk.session(), id, &form).await {
        return leave(&desk, &visitor, &clerk, id, scope, Err(error), ("", typed(form))).await;
    }
    scope.commit().await?;
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    let letter = match verbs::preview(&scope, &desk, clerk.session(), id, &form).await {
        Ok(letter) => letter,
        Err(error) => return leave(&desk, &visitor, &clerk, id, scope, Err(error), ("", typed(form))).await,
    };
    drop(scope);
    let bytes = desk.press.set(letters::Letter::Decision(Box::new(letter))).await?.into_bytes();
    let headers = [
        (header::CONTENT_TYPE, "application/pdf"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"vorschau.pdf\""),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, files::PRIVATE),
    ];
    Ok((headers, bytes).into_response())
}

/// `POST /amt/vorgang/{id}/entscheiden`
pub(super) async fn decide(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
    fields: FormFields,
) -> Result<Response, Failure> {
    let mut scope = enter(&desk, &visitor, &clerk, fields.get("csrf").unwrap_or_default()).await?;
    let form = decision_form::sent(&fields);
    let done = verbs::decide(&mut scope, &desk, clerk.session(), id, revision(&fields), &form).await;
    let typed = Typed { decision: Some(form), ..Typed::default() };
    leave(&desk, &visitor, &clerk, id, scope, done, ("entschieden", typed)).await
}

/// `POST /amt/vorgang/{id}/abschliessen`
pub(super) async fn close(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
    Form(form): Form<Posted>,
) -> Result<Response, Failure> {
    let mut scope = enter(&desk, &visitor, &clerk, &form.csrf).await?;
    let parts = DateParts { day: form.day, month: form.month, year: form.year };
    let handing = Handing::from_name(&form.handing);
    let done = verbs::close(&mut scope, &desk, clerk.session(), id, form.revision, handing, parts.date()).await;
    let typed = Typed { posted: Some((form.handing, parts)), ..Typed::default() };
    leave(&desk, &visitor, &clerk, id, scope, done, ("abgeschlossen", typed)).await
}
