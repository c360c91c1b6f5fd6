//! Labels: those of an administration on a page of their own, and those of a case.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use store::Reach;
use ui::kern::{self, Alert, Button, Choice, Field};
use ui::{Failure, Path, Query, Visitor, t, text_with};

use super::case::Drawing;
use super::parts::{Done, beside, folded, summary};
use super::step::Step;
use super::steps;
use crate::model::LabelId;
use crate::verbs::{self, LABEL_LENGTH, LABELS_MAX, Label};
use crate::{Desk, Error, Problem};

const PAGE: &str = "/amt/schlagworte";

/// The steps that lead back here, and what is said about them.
const DONE: [(&str, &str); 2] = [("angelegt", "casework-done-label"), ("geloescht", "casework-done-label-deleted")];

/// `GET /amt/schlagworte`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let done = done.said(&DONE);
    page(&desk, &visitor, &clerk, done, "", &[]).await
}

/// `POST /amt/schlagworte`
pub(super) async fn create(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (clerk, name) = (&sent.clerk, sent.fields.get("name").unwrap_or_default());
    if sent.is_again() {
        return page(&desk, &visitor, clerk, Some("casework-done-typed-before"), name, &[]).await;
    }
    let mut scope = desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    match verbs::create_label(&mut scope, clerk.session(), name).await {
        Ok(_) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{PAGE}?erledigt=angelegt")).into_response())
        }
        Err(Error::Refused(problems)) => {
            drop(scope);
            page(&desk, &visitor, clerk, None, name, &problems).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /amt/schlagworte/{id}/loeschen`
pub(super) async fn delete(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<LabelId>,
    sent: Sent,
) -> Result<Response, Failure> {
    if sent.is_again() {
        return Ok(Redirect::to(PAGE).into_response());
    }
    let clerk = &sent.clerk;
    let mut scope = desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    verbs::delete_label(&mut scope, clerk.session(), id).await?;
    scope.commit().await?;
    Ok(Redirect::to(&format!("{PAGE}?erledigt=geloescht")).into_response())
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    done: Option<&str>,
    typed: &str,
    problems: &[Problem],
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let labels = verbs::labels(&scope, clerk.session()).await?;
    drop(scope);
    let most = i64::try_from(LABELS_MAX).unwrap_or_default();
    let field = Field::new(lang, "name", t(lang, "casework-label-name"))
        .hint(t(lang, "casework-label-name-hint"))
        .error(beside(lang, problems, "name"))
        .max_length(u32::try_from(LABEL_LENGTH).unwrap_or_default())
        .autocomplete("off")
        .value(typed);
    let delete = |label: &Label| {
        let args = [("name", label.name.as_str().into())];
        html! {
            form method="post" action={ (PAGE) "/" (label.id) "/loeschen" } class="dw-form" {
                (clerk.csrf())
                p class="kern-body" { (t(lang, "casework-label-delete-hint")) }
                (kern::button(Button::Secondary, &text_with(lang, "casework-label-delete", &args)))
            }
        }
    };
    Ok(clerk
        .page(visitor, t(lang, "casework-labels"))
        .lead(text_with(lang, "casework-labels-lead", &[("count", most.into())]))
        .back("/amt")
        .example(desk.is_example(clerk.tenant()))
        .errors(!problems.is_empty())
        .status(if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY })
        .render(html! {
            (summary(lang, problems))
            @if let Some(key) = done { (Alert::success(t(lang, key)).announced().plain()) }
            @if labels.is_empty() { p class="kern-body" { (t(lang, "casework-labels-none")) } }
            div { @for label in &labels { (folded(&label.name, false, delete(label))) } }
            h2 class="kern-heading-medium" { (t(lang, "casework-label-new")) }
            form method="post" action=(PAGE) class="dw-form" novalidate {
                (clerk.csrf())
                (kern::text_input(&field))
                (kern::submit(&t(lang, "casework-label-save")))
            }
        }))
}

/// `POST /amt/vorgang/{id}/schlagworte`: what was ticked is put on, what was ticked before and is no more is taken away.
/// Whatever a colleague changed meanwhile stays as it is.
pub(super) async fn set(step: Step) -> Result<Response, Failure> {
    let read = |name: &str| -> BTreeSet<LabelId> { step.fields.all(name).filter_map(|id| id.parse().ok()).collect() };
    let (before, ticked) = (read("vorher"), read("schlagwort"));
    let put = ticked.difference(&before).copied().collect();
    let take = before.difference(&ticked).copied().collect();
    let mut scope = step.write().await?;
    let done = verbs::set_labels(&mut scope, step.by(), step.id, &put, &take).await;
    step.leave(scope, done, "schlagworte").await
}

/// The form that changes the labels of a case.
pub(super) fn of_case(view: &Drawing<'_>) -> Markup {
    let (lang, labels) = (view.lang, &view.case.labels);
    let on: Vec<String> = labels.iter().filter(|(_, on)| *on).map(|(label, _)| label.id.to_string()).collect();
    let ticked: Vec<&str> = view.shown.typed.labels.as_ref().unwrap_or(&on).iter().map(String::as_str).collect();
    let choices: Vec<Choice> =
        labels.iter().map(|(label, _)| Choice::new(label.id.to_string(), label.name.clone())).collect();
    let field = Field::new(lang, "schlagwort", t(lang, "casework-labels"))
        .hint(t(lang, "casework-labels-hint"))
        .error(view.shown.message(lang, "schlagwort"));
    html! {
        @if !choices.is_empty() {
            (steps::form(view, "schlagworte", html! {
                @for id in &on { (kern::hidden("vorher", id)) }
                (kern::checkboxes(&field, &choices, &ticked))
                (kern::button(Button::Secondary, &t(lang, "casework-labels-save")))
            }))
        }
        p { (kern::link(&t(lang, "casework-labels-manage"), PAGE)) }
    }
}
