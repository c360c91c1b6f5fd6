use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use forms::{PageState, Problem, Progress};
use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use ui::kern::{self, Button, Task, TaskState};
use ui::{Failure, Form, FormFields, Json, Page, Path, Visitor, t, text_with};

use super::fields::{Creditor, field_problems, file_question, is_file, page_fields, replaced_box, replaced_notice};
use super::holder::{self, draft_path, hand_over};
use super::rows::{self, questions};
use super::version::newer_version;
use super::{assisted, correction};
use crate::drafts::{self, Draft, Replaced, RowChange, Saved};
use crate::model::{ApplicationId, ResumeCode};
use crate::offer::Offer;
use crate::{Desk, Error, Result};

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
    hand_over(desk.secure_cookies, draft, &code)
}

/// `GET /antrag/{draft}`
pub(crate) async fn tasks(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<ApplicationId>,
) -> Result<Response, Failure> {
    let (_, draft, code) = holder::draft(&desk, &visitor, &headers, id).await?;
    if draft.is_closed() {
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
    let (onward, next) = match draft.first_open_page() {
        Some(page) if draft.answers.is_empty() => ("applications-begin", page_path(id, &page.id)),
        Some(page) => ("applications-continue", page_path(id, &page.id)),
        None => ("applications-to-review", review),
    };
    let content = html! {
        @if let Some(assistance) = &draft.assistance { (assisted::intro(lang, assistance)) }
        @match &draft.correcting {
            Some(correcting) => (correction::intro(lang, correcting)),
            None => p class="kern-body" { (draft.published.texts.text(lang, "intro")) },
        }
        (addressee(lang, &desk, &draft))
        (draft.offer.reform(&desk, lang, "applications-reform-draft"))
        (newer_version(lang, &draft))
        (kern::task_list(lang, Some(&t(lang, "applications-tasks")), &tasks))
        p { (kern::link_button(Button::Primary, &t(lang, onward), &next)) }
        @if !draft.is_by_clerk() && draft.assistance.is_none() { (resume_panel(lang, &draft, &code)) }
    };
    Ok(Page::new(&visitor, draft.published.title(lang))
        .example(draft.offer.is_example(&desk))
        .body(draft.offer.legal_entity.as_str())
        .render(content))
}

/// The sections that are asked at the moment, in order, with their pages.
fn asked_sections(draft: &Draft) -> Vec<(&str, Vec<&PageState>)> {
    let sections = draft.published.form.definition().sections.iter();
    sections
        .map(|section| (section.id.as_str(), draft.pages_of(&section.id)))
        .filter(|(_, pages)| !pages.is_empty())
        .collect()
}

fn section_title(lang: ui::Lang, draft: &Draft, section: &str) -> String {
    draft.published.texts.text(lang, &format!("section-{section}"))
}

fn section_tasks(lang: ui::Lang, draft: &Draft) -> Vec<Task> {
    let task = |(section, pages): (&str, Vec<&PageState>)| {
        let open = pages.iter().find(|page| draft.progress(page) != Progress::Complete);
        let state = match open {
            None => TaskState::Done,
            Some(_) if pages.iter().all(|page| draft.progress(page) == Progress::NotStarted) => TaskState::Open,
            Some(_) => TaskState::Started,
        };
        let first = open.or(pages.first());
        Task {
            title: section_title(lang, draft, section),
            href: first.map(|page| page_path(draft.id, &page.id)),
            state,
        }
    };
    asked_sections(draft).into_iter().map(task).collect()
}

/// "Schritt 3 von 7: Zahlung": the steps are those of the task list, the review is the last one.
pub(super) fn step(lang: ui::Lang, draft: &Draft, page: Option<&str>) -> String {
    let sections = asked_sections(draft);
    let here = page.and_then(|page| sections.iter().position(|(_, pages)| pages.iter().any(|state| state.id == page)));
    let title = match here.and_then(|place| sections.get(place)) {
        Some((section, _)) => section_title(lang, draft, section),
        None => t(lang, "applications-review-step"),
    };
    let number = here.map_or(sections.len() + 1, |place| place + 1);
    text_with(
        lang,
        "applications-step",
        &[("step", number.into()), ("of", (sections.len() + 1).into()), ("title", title.into())],
    )
}

/// Who receives the application, and in whose name.
pub(super) fn addressee(lang: ui::Lang, desk: &Desk, draft: &Draft) -> Markup {
    let (administration, entity) = draft.offer.names(desk);
    let words = draft.published.manifest.procedure;
    html! {
        p class="kern-body kern-body--small" {
            @if entity == administration {
                (words.text_with(lang, "applications-addressee", &[("administration", administration.into())]))
            } @else {
                (words.text_with(lang, "applications-addressee-for", &[
                    ("administration", administration.into()),
                    ("entity", entity.into()),
                ]))
            }
        }
    }
}

/// How to go on later or elsewhere.
pub(super) fn resume_panel(lang: ui::Lang, draft: &Draft, code: &ResumeCode) -> Markup {
    let kept = ui::date(lang, draft.expires_at.in_germany().date());
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
    if draft.is_closed() {
        return Ok(Redirect::to(&format!("{}/eingang", draft_path(id))).into_response());
    }
    draft.evaluation.page(&page).filter(|state| state.visible).ok_or(Error::NoPage)?;
    let told = Told { problems: draft.problems_to_show(&page), ..Told::default() };
    Ok(form_page(&desk, &visitor, &draft, &page, &told)?)
}

/// `POST /antrag/{draft}/seite/{page}`
pub(crate) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path((id, page)): Path<(ApplicationId, String)>,
    FormFields(fields): FormFields,
) -> Result<Response, Failure> {
    let change = rows::wanted(&fields);
    let Saved { draft, mut refused, replaced } = match &change {
        None => save(&desk, &visitor, &headers, id, &page, &fields).await?,
        Some(change) => change_rows(&desk, &visitor, &headers, (id, &page, &fields), change).await?,
    };
    if !refused.is_empty() || !replaced.is_empty() {
        // What was too large to keep, and what another window had saved, can only be told now.
        refused.extend(draft.evaluation.problems_on(&page).cloned());
        let told = Told { problems: refused, replaced, ..Told::default() };
        return Ok(form_page(&desk, &visitor, &draft, &page, &told)?);
    }
    let to_review = fields.iter().any(|(name, value)| name == "ziel" && value == "pruefen");
    if let Some(change) = change {
        return Ok(Redirect::to(&row_path(&draft, &page, to_review, &change)).into_response());
    }
    Ok(Redirect::to(&onward(&draft, &page, to_review)).into_response())
}

/// The page at the row that was added, or at the group from which one was taken.
fn row_path(draft: &Draft, page: &str, to_review: bool, change: &RowChange) -> String {
    let at = match change {
        RowChange::Remove { group, .. } => group.clone(),
        RowChange::Add { group } => match rows::rows(draft, group).and_then(<[u32]>::last) {
            Some(row) => format!("{group}.{row}"),
            None => group.clone(),
        },
    };
    let query = if to_review { "?ziel=pruefen" } else { "" };
    format!("{}{query}#{}", page_path(draft.id, page), kern::field_id(&at))
}

/// Where a sent page leads: to itself while something is missing or wrong, so that the browser's way back never asks to send
/// again; then to the next one, or to the review when nothing is left to answer or it was opened from there.
pub(super) fn onward(draft: &Draft, page: &str, to_review: bool) -> String {
    let review = format!("{}/pruefen", draft_path(draft.id));
    if draft.evaluation.problems_on(page).next().is_some() {
        let same = page_path(draft.id, page);
        return if to_review { format!("{same}?ziel=pruefen") } else { same };
    }
    if draft.is_finished() || (to_review && draft.evaluation.is_complete()) {
        return review;
    }
    let following = draft.page_after(page).or_else(|| draft.first_open_page());
    following.map_or(review, |next| page_path(draft.id, &next.id))
}

/// What the page learns when it has saved by itself.
#[derive(Serialize)]
struct Kept {
    /// What it shows from now on in the fields that it sent.
    shown: Vec<String>,
    /// What another window had saved in the same fields.
    notice: Option<String>,
}

/// `POST /antrag/{draft}/seite/{page}/sichern`
pub(crate) async fn autosave(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path((id, page)): Path<(ApplicationId, String)>,
    FormFields(fields): FormFields,
) -> Result<Response, Failure> {
    let code = holder::resume_code(&headers)?;
    let (desk, code, page, fields) = (&desk, &code, page.as_str(), &inputs(&fields)[..]);
    let (scope, saved) = holder::change(desk, visitor.lang, id, code, move |mut scope, draft| async move {
        let saved = drafts::keep(&mut scope, desk, draft, page, fields).await?;
        Ok((scope, saved))
    })
    .await?;
    scope.commit().await.map_err(Error::from)?;
    let Saved { draft, refused, replaced } = saved;
    let kept = Kept {
        shown: drafts::shown_fields(fields).map(|(field, _)| drafts::shown(field, &draft.answers)).collect(),
        notice: replaced.first().map(|first| replaced_notice(visitor.lang, &draft, first)),
    };
    let status = if refused.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Json(kept)).into_response())
}

/// The pairs under the names that the form knows: the parts of a date come as `<field>-day`, and ids of fields have no hyphen.
fn inputs(fields: &[(String, String)]) -> Vec<(String, String)> {
    let name = |name: &str| match name.rsplit_once('-') {
        Some((field, part @ ("day" | "month" | "year"))) => format!("{field}.{part}"),
        _ => name.to_owned(),
    };
    fields.iter().map(|(field, value)| (name(field), value.clone())).collect()
}

/// Saves what a person sent.
pub(super) async fn save(
    desk: &Desk,
    visitor: &Visitor,
    headers: &HeaderMap,
    id: ApplicationId,
    page: &str,
    fields: &[(String, String)],
) -> Result<Saved> {
    let (code, fields) = (&holder::resume_code(headers)?, &inputs(fields)[..]);
    let (scope, saved) = holder::change(desk, visitor.lang, id, code, move |mut scope, draft| async move {
        let saved = drafts::save(&mut scope, desk, draft, page, fields).await?;
        Ok((scope, saved))
    })
    .await?;
    scope.commit().await?;
    Ok(saved)
}

/// Saves what a person sent and adds or removes a row.
async fn change_rows(
    desk: &Desk,
    visitor: &Visitor,
    headers: &HeaderMap,
    (id, page, fields): (ApplicationId, &str, &[(String, String)]),
    change: &RowChange,
) -> Result<Saved> {
    let (code, fields) = (&holder::resume_code(headers)?, &inputs(fields)[..]);
    let (scope, saved) = holder::change(desk, visitor.lang, id, code, move |mut scope, draft| async move {
        let saved = drafts::change_rows(&mut scope, desk, draft, (page, fields), change).await?;
        Ok((scope, saved))
    })
    .await?;
    scope.commit().await?;
    Ok(saved)
}

/// What a page of the form tells besides its questions.
#[derive(Default)]
pub(super) struct Told<'a> {
    /// What is missing or wrong.
    pub(super) problems: Vec<Problem>,
    /// Why a file was not taken.
    pub(super) file_error: Option<(&'a str, String)>,
    /// What another window had saved.
    pub(super) replaced: Vec<Replaced>,
}

/// One page of the form; with problems it says so in title, summary and beside each field.
pub(super) fn form_page(
    desk: &Desk,
    visitor: &Visitor,
    draft: &Draft,
    page: &str,
    told: &Told<'_>,
) -> Result<Response> {
    let Told { problems, file_error, replaced } = told;
    let lang = visitor.lang;
    let published = &draft.published;
    let definition = published.form.page(page).ok_or(Error::NoPage)?;
    let path = page_path(draft.id, page);
    let back = match draft.page_before(page) {
        Some(before) => page_path(draft.id, &before.id),
        None => draft_path(draft.id),
    };
    let mut summary = field_problems(lang, draft, problems);
    if let Some((field, message)) = file_error {
        summary.insert(0, ui::FieldProblem { field: (*field).to_owned(), message: message.clone() });
    }
    let from_review = visitor.query.as_deref() == Some("ziel=pruefen");
    let saved = text_with(lang, "applications-saved-at", &[("time", ui::moment(lang, draft.updated_at).into())]);
    let questions = questions(draft, definition);
    let (files, others): (Vec<_>, Vec<_>) = questions.iter().partition(|question| is_file(question.field));
    let only_files = !files.is_empty() && others.is_empty();
    let creditor = Creditor { name: draft.offer.names(desk).1, id: draft.offer.setting(desk, "bank.creditor_id") };
    let actions = html! {
        @if from_review { (kern::hidden("ziel", "pruefen")) }
        div class="dw-actions" {
            (kern::submit(&t(lang, if draft.is_last_open(page) { "applications-to-review" } else { "applications-next" })))
            (kern::link(&t(lang, "applications-overview"), &draft_path(draft.id)))
        }
    };
    let content = html! {
        (kern::error_summary(lang, &summary))
        @if !replaced.is_empty() { (replaced_box(lang, draft, replaced)) }
        @if let Some(hint) = published.optional(lang, &format!("page-{page}-hint")) { p class="kern-body" { (hint) } }
        @for (index, question) in files.iter().enumerate() {
            @let error = file_error.as_ref().filter(|(name, _)| *name == question.path).map(|(_, message)| message.clone());
            @let last = (only_files && index + 1 == files.len()).then(|| actions.clone());
            (file_question(lang, draft, definition, question, error, problems, last))
        }
        @if !only_files {
            form class="dw-form" method="post" action=(path) data-autosave={ (path) "/sichern" } novalidate {
                (page_fields(lang, &creditor, draft, definition, problems))
                (actions)
                (kern::autosave_status(lang, &if draft.answers.is_empty() { t(lang, "applications-not-saved-yet") } else { saved }))
            }
        }
    };
    // Also as the answer to something that was sent, this is the page at its own address.
    let here = Visitor { page: path.clone(), ..visitor.clone() };
    let view = Page::new(&here, published.texts.text(lang, &format!("page-{page}")))
        .preline(published.title(lang))
        .step(step(lang, draft, Some(page)))
        .back(back)
        .errors(!summary.is_empty())
        .example(draft.offer.is_example(desk))
        .body(draft.offer.legal_entity.as_str());
    let view = if summary.is_empty() { view } else { view.status(StatusCode::UNPROCESSABLE_ENTITY) };
    Ok(view.render(content))
}
