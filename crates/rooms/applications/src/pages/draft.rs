use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use forms::{Problem, Progress};
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Button, Task, TaskState};
use ui::{Failure, Form, FormFields, Page, Path, Visitor, t, text_with};

use super::fields::{field_problems, file_question, is_file, page_fields};
use super::holder::{self, draft_path, hand_over};
use crate::drafts::{self, Draft};
use crate::model::{ApplicationId, ResumeCode};
use crate::offer::Offer;
use crate::view::{date_text, time_text};
use crate::{Desk, Error, Result};

/// Attempts to save when another tab of the same person saves at the same moment.
const ATTEMPTS: usize = 3;

#[derive(Deserialize)]
pub(crate) struct Wish {
    service: String,
    place: String,
}

/// `POST /antrag/neu`
pub(crate) async fn create(
    State(desk): State<Desk>,
    visitor: Visitor,
    Form(wish): Form<Wish>,
) -> Result<Response, Failure> {
    let offer = Offer::find(&desk, &wish.service, &wish.place)?;
    let mut scope = holder::write(&desk, offer.tenant, visitor.lang).await?;
    let (draft, code) = drafts::open(&mut scope, &desk, &offer).await?;
    scope.commit().await?;
    hand_over(&desk, draft, &code)
}

/// `GET /antrag/{draft}`
pub(crate) async fn tasks(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<ApplicationId>,
) -> Result<Response, Failure> {
    let (_, draft, code) = holder::draft(&desk, &visitor, &headers, id).await?;
    if draft.submitted.is_some() {
        return Ok(Redirect::to(&format!("{}/eingang", draft_path(id))).into_response());
    }
    let lang = visitor.lang;
    let ready = draft.evaluation.is_complete();
    let review = format!("{}/pruefen", draft_path(id));
    let mut tasks = section_tasks(lang, &draft);
    tasks.push(Task {
        title: t(lang, "applications-review-title"),
        href: ready.then(|| review.clone()),
        state: if ready { TaskState::Open } else { TaskState::Locked },
    });
    let next = draft.evaluation.first_open_page().map(|page| page_path(id, &page.id)).unwrap_or(review);
    let content = html! {
        p class="kern-body" { (draft.published.texts.text(lang, "intro")) }
        (addressee(lang, &desk, &draft))
        (kern::task_list(lang, Some(&t(lang, "applications-tasks")), &tasks))
        p { (kern::link_button(Button::Primary, &t(lang, "applications-continue"), &next)) }
        (resume_panel(lang, &draft, &code))
    };
    Ok(Page::new(&visitor, draft.published.title(lang)).example(draft.offer.is_example(&desk)).render(content))
}

fn section_tasks(lang: ui::Lang, draft: &Draft) -> Vec<Task> {
    let mut tasks = Vec::new();
    for section in &draft.published.form.definition().sections {
        let pages: Vec<_> =
            draft.evaluation.pages.iter().filter(|page| page.section == section.id && page.visible).collect();
        let Some(first) = pages.iter().find(|page| page.progress != Progress::Complete).or(pages.first()) else {
            continue;
        };
        let state = if pages.iter().all(|page| page.progress == Progress::Complete) {
            TaskState::Done
        } else if pages.iter().all(|page| page.progress == Progress::NotStarted) {
            TaskState::Open
        } else {
            TaskState::Started
        };
        tasks.push(Task {
            title: draft.published.texts.text(lang, &format!("section-{}", section.id)),
            href: Some(page_path(draft.id, &first.id)),
            state,
        });
    }
    tasks
}

/// Who receives the application, and in whose name.
pub(super) fn addressee(lang: ui::Lang, desk: &Desk, draft: &Draft) -> Markup {
    let (administration, entity) = draft.offer.names(desk);
    html! {
        p class="kern-body kern-body--small" {
            @if entity == administration {
                (text_with(lang, "applications-addressee", &[("administration", administration.into())]))
            } @else {
                (text_with(lang, "applications-addressee-for", &[
                    ("administration", administration.into()),
                    ("entity", entity.into()),
                ]))
            }
        }
    }
}

/// How to go on later or elsewhere.
pub(super) fn resume_panel(lang: ui::Lang, draft: &Draft, code: &ResumeCode) -> Markup {
    let kept = date_text(draft.expires_at.in_germany().date());
    kern::alert(
        kern::Tone::Info,
        &t(lang, "applications-resume-panel"),
        html! {
            p { (text_with(lang, "applications-resume-explained", &[("date", kept.into())])) }
            p class="dw-code" { (code.reveal()) }
        },
    )
}

fn page_path(draft: ApplicationId, page: &str) -> String {
    format!("{}/seite/{page}", draft_path(draft))
}

/// `GET /antrag/{draft}/seite/{page}`
pub(crate) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path((id, page)): Path<(ApplicationId, String)>,
) -> Result<Response, Failure> {
    let (_, draft, _) = holder::draft(&desk, &visitor, &headers, id).await?;
    if draft.submitted.is_some() {
        return Ok(Redirect::to(&format!("{}/eingang", draft_path(id))).into_response());
    }
    // What was sent before and is wrong shows its problems at once; a fresh page shows none.
    let state = draft.evaluation.page(&page).filter(|state| state.visible).ok_or(Error::NoPage)?;
    let problems = match state.progress {
        Progress::NotStarted => Vec::new(),
        _ => draft.evaluation.problems_on(&page).cloned().collect(),
    };
    Ok(form_page(&desk, &visitor, &draft, &page, &problems, None)?)
}

/// `POST /antrag/{draft}/seite/{page}`
pub(crate) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path((id, page)): Path<(ApplicationId, String)>,
    FormFields(fields): FormFields,
) -> Result<Response, Failure> {
    let (draft, refused) = save(&desk, &visitor, &headers, id, &page, &fields).await?;
    if !refused.is_empty() {
        // What was too large to keep can only be told now.
        let problems: Vec<Problem> = refused.into_iter().chain(draft.evaluation.problems_on(&page).cloned()).collect();
        return Ok(form_page(&desk, &visitor, &draft, &page, &problems, None)?);
    }
    let to_review = fields.iter().any(|(name, value)| name == "ziel" && value == "pruefen");
    Ok(Redirect::to(&onward(&draft, &page, to_review)).into_response())
}

/// Where a sent page leads: to itself while something is missing or wrong, so that the browser's way back never asks to send
/// again; then to the next one, or back to the review from which it was opened.
pub(super) fn onward(draft: &Draft, page: &str, to_review: bool) -> String {
    let review = format!("{}/pruefen", draft_path(draft.id));
    if draft.evaluation.problems_on(page).next().is_some() {
        let same = page_path(draft.id, page);
        return if to_review { format!("{same}?ziel=pruefen") } else { same };
    }
    if to_review && draft.evaluation.is_complete() {
        return review;
    }
    let following = draft.evaluation.page_after(page).or_else(|| draft.evaluation.first_open_page());
    following.map_or(review, |next| page_path(draft.id, &next.id))
}

/// `POST /antrag/{draft}/seite/{page}/sichern`
pub(crate) async fn autosave(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path((id, page)): Path<(ApplicationId, String)>,
    FormFields(fields): FormFields,
) -> Result<Response, Failure> {
    let (_, refused) = save(&desk, &visitor, &headers, id, &page, &fields).await?;
    let status = if refused.is_empty() { StatusCode::NO_CONTENT } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(status.into_response())
}

/// The name that the form knows for an input: the parts of a date come as `<field>-day`, and ids of fields have no hyphen.
fn input(name: &str) -> String {
    match name.rsplit_once('-') {
        Some((field, part @ ("day" | "month" | "year"))) => format!("{field}.{part}"),
        _ => name.to_owned(),
    }
}

/// Saves what a page sent, again when another tab saved at the same moment.
pub(super) async fn save(
    desk: &Desk,
    visitor: &Visitor,
    headers: &HeaderMap,
    id: ApplicationId,
    page: &str,
    fields: &[(String, String)],
) -> Result<(Draft, Vec<Problem>)> {
    let code = holder::resume_code(headers)?;
    let fields: Vec<(String, String)> = fields.iter().map(|(name, value)| (input(name), value.clone())).collect();
    let mut attempt = 1;
    loop {
        let mut scope = holder::write(desk, code.tenant(), visitor.lang).await?;
        let draft = drafts::load(&scope, desk, id, &code).await?;
        match drafts::save(&mut scope, desk, draft, &code, page, &fields).await {
            Ok(saved) => {
                scope.commit().await?;
                return Ok(saved);
            }
            Err(Error::Store(store::Error::Conflict(_))) if attempt < ATTEMPTS => attempt += 1,
            Err(error) => return Err(error),
        }
    }
}

/// One page of the form; with problems it says so in title, summary and beside each field.
pub(super) fn form_page(
    desk: &Desk,
    visitor: &Visitor,
    draft: &Draft,
    page: &str,
    problems: &[Problem],
    file_error: Option<(&str, String)>,
) -> Result<Response> {
    let lang = visitor.lang;
    let published = &draft.published;
    let definition = published.form.page(page).ok_or(Error::NoPage)?;
    let path = page_path(draft.id, page);
    let back = match draft.evaluation.page_before(page) {
        Some(before) => page_path(draft.id, &before.id),
        None => draft_path(draft.id),
    };
    let mut summary = field_problems(lang, published, problems);
    if let Some((field, message)) = &file_error {
        summary.insert(0, ui::FieldProblem { field: (*field).to_owned(), message: message.clone() });
    }
    let from_review = visitor.query.as_deref() == Some("ziel=pruefen");
    let saved = text_with(lang, "applications-saved-at", &[("time", time_text(draft.updated_at).into())]);
    let shown: Vec<_> = definition
        .fields
        .iter()
        .filter(|field| draft.evaluation.field(&field.id).is_some_and(|state| state.visible))
        .collect();
    let files: Vec<_> = shown.iter().filter(|field| is_file(field)).collect();
    let only_files = !files.is_empty() && files.len() == shown.len();
    let actions = html! {
        @if from_review { (kern::hidden("ziel", "pruefen")) }
        div class="dw-actions" {
            (kern::submit(&t(lang, "applications-next")))
            (kern::link(&t(lang, "applications-overview"), &draft_path(draft.id)))
        }
    };
    let content = html! {
        (kern::error_summary(lang, &summary))
        @if let Some(hint) = published.optional(lang, &format!("page-{page}-hint")) { p class="kern-body" { (hint) } }
        @for (index, field) in files.iter().enumerate() {
            @let error = file_error.as_ref().filter(|(name, _)| *name == field.id).map(|(_, message)| message.clone());
            @let last = (only_files && index + 1 == files.len()).then(|| actions.clone());
            (file_question(lang, draft, definition, field, error, problems, last))
        }
        @if !only_files {
            form class="dw-form" method="post" action=(path) data-autosave={ (path) "/sichern" } novalidate {
                (page_fields(lang, draft, definition, problems))
                (actions)
                (kern::autosave_status(lang, &if draft.answers.is_empty() { t(lang, "applications-not-saved-yet") } else { saved }))
            }
        }
    };
    let view = Page::new(visitor, published.texts.text(lang, &format!("page-{page}")))
        .preline(published.title(lang))
        .back(back)
        .errors(!summary.is_empty())
        .example(draft.offer.is_example(desk));
    let view = if summary.is_empty() { view } else { view.status(StatusCode::UNPROCESSABLE_ENTITY) };
    Ok(view.render(content))
}
