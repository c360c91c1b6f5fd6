//! The file plan of an administration, and the file reference of a case.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use store::Reach;
use ui::kern::{self, Alert, Button, Field};
use ui::{Failure, FormFields, Lang, Query, Visitor, t, text_with};

use super::case::Drawing;
use super::parts::{Done, beside, summary, titles};
use super::step::Step;
use super::steps;
use crate::model::filing::{FILE_PART_LENGTH, FILE_REFERENCE_LENGTH, USUAL_PATTERN};
use crate::verbs::{self, FilePlan};
use crate::{Desk, Error, Problem};

const PAGE: &str = "/amt/aktenplan";

/// The beginning of the name of a field, followed by the id of a service.
const PART: &str = "zeichen-";

/// The steps that lead back here, and what is said about them.
const DONE: [(&str, &str); 1] = [("gespeichert", "casework-done-file-plan")];

/// `GET /amt/aktenplan`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    let plan = verbs::file_plan(&scope, clerk.session()).await?;
    drop(scope);
    Ok(page(&desk, &visitor, &clerk, &plan, done.said(&DONE), &[]))
}

/// `POST /amt/aktenplan`
pub(super) async fn save(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (clerk, plan) = (&sent.clerk, read(&desk, &sent.fields));
    if sent.is_again() {
        return Ok(page(&desk, &visitor, clerk, &plan, Some("casework-done-typed-before"), &[]));
    }
    let mut scope = desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    match verbs::set_file_plan(&mut scope, clerk.session(), &plan).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{PAGE}?erledigt=gespeichert")).into_response())
        }
        Err(Error::Refused(problems)) => Ok(page(&desk, &visitor, clerk, &plan, None, &problems)),
        Err(error) => Err(error.into()),
    }
}

fn read(desk: &Desk, fields: &FormFields) -> FilePlan {
    let text = |name: &str| fields.get(name).unwrap_or_default().trim().to_owned();
    let catalogue = desk.directory.catalogue();
    let parts: BTreeMap<String, String> =
        titles(&catalogue).into_keys().map(|id| (id.to_owned(), text(&format!("{PART}{id}")))).collect();
    FilePlan { pattern: text("muster"), parts }
}

fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    plan: &FilePlan,
    done: Option<&str>,
    problems: &[Problem],
) -> Response {
    let lang = visitor.lang;
    let catalogue = desk.directory.catalogue();
    let mut services: Vec<(&str, &str)> = titles(&catalogue).into_iter().collect();
    services.sort_by_key(|(_, title)| *title);
    let year = desk.store.clock().today().year();
    let field = |name: String, label: String, value: &str| {
        let error = beside(lang, problems, &name);
        Field::new(lang, name, label).optional().error(error).value(value).autocomplete("off")
    };
    let part = |(id, title): &(&str, &str)| {
        let part = plan.parts.get(*id).map(String::as_str).unwrap_or_default();
        let first = Some(part).filter(|part| !part.is_empty()).and_then(|part| plan.first(part, year));
        let hint = first.map(|first| text_with(lang, "casework-file-first", &[("reference", first.into())]));
        let field = field(format!("{PART}{id}"), (*title).to_owned(), part);
        let field = field.max_length(u32::try_from(FILE_PART_LENGTH).unwrap_or_default());
        match hint {
            Some(hint) => field.hint(hint),
            None => field,
        }
    };
    let pattern = field("muster".to_owned(), t(lang, "casework-file-pattern"), &plan.pattern)
        .hint(text_with(lang, "casework-file-pattern-hint", &[("usual", USUAL_PATTERN.into())]))
        .max_length(u32::try_from(FILE_REFERENCE_LENGTH).unwrap_or_default());
    let group = Field::new(lang, "plan", t(lang, "casework-file-parts")).hint(t(lang, "casework-file-parts-hint"));
    clerk
        .page(visitor, t(lang, "casework-file-plan"))
        .lead(t(lang, "casework-file-plan-lead"))
        .back("/amt")
        .example(desk.is_example(clerk.tenant()))
        .errors(!problems.is_empty())
        .status(if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY })
        .render(html! {
            (summary(lang, problems))
            @if let Some(key) = done { (Alert::success(t(lang, key)).announced().plain()) }
            form method="post" action=(PAGE) class="dw-form" novalidate {
                (clerk.csrf())
                (kern::text_input(&pattern))
                (kern::fieldset(&group, html! {
                    div class="kern-fieldset__body dw-stack" {
                        @for service in &services { (kern::text_input(&part(service))) }
                    }
                }))
                div class="dw-actions" { (kern::submit(&t(lang, "casework-file-plan-save"))) }
            }
        })
}

/// `POST /amt/vorgang/{id}/aktenzeichen`
pub(super) async fn refile(step: Step) -> Result<Response, Failure> {
    let mut scope = step.write().await?;
    let reference = step.text("aktenzeichen");
    let done = verbs::refile(&mut scope, &step.desk, step.by(), step.id, step.revision(), reference).await;
    step.leave(scope, done, "aktenzeichen").await
}

/// The form that files a case elsewhere.
pub(super) fn of_case(view: &Drawing<'_>) -> Markup {
    let lang: Lang = view.lang;
    let own = view.case.file_reference.clone().unwrap_or_default();
    let field = Field::new(lang, "aktenzeichen", t(lang, "casework-file-reference"))
        .hint(t(lang, "casework-file-reference-hint"))
        .optional()
        .error(view.shown.message(lang, "aktenzeichen"))
        .value(view.shown.typed.file_reference.clone().unwrap_or(own))
        .max_length(u32::try_from(FILE_REFERENCE_LENGTH).unwrap_or_default())
        .autocomplete("off");
    html! {
        (steps::form(view, "aktenzeichen", html! {
            (kern::text_input(&field))
            (kern::button(Button::Secondary, &t(lang, "casework-file-reference-save")))
        }))
        p { (kern::link(&t(lang, "casework-file-plan"), PAGE)) }
    }
}
