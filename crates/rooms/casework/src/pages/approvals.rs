//! What waits for a second person: the list, the decision as it would go out, and the answer to it.

use applications::{Reader, answers_view, time_text};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use store::Reach;
use ui::kern::{self, Alert, Button, Field};
use ui::{Explain, Failure, Lang, Path, Query, Visitor, t, text_with};

use super::case::{Drawing, Shown};
use super::files::looked;
use super::parts::{Done, Titles, beside, due_text, revision, titles};
use super::preview;
use crate::model::{CaseId, Consent};
use crate::verbs::{self, Approvals, ESCALATED_AFTER, Escalated, Proposed, Taken, Waiting};
use crate::{Desk, Error, Result};

const ADDRESS: &str = "/amt/freigaben";

/// What leads back to the list, and what is said about it.
const DONE: [(&str, &str); 3] = [
    ("freigegeben", "casework-done-approved"),
    ("zugestimmt", "casework-done-agreed"),
    ("zurueck", "casework-done-given-back"),
];

/// `GET /amt/freigaben`
pub(super) async fn list(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let found = verbs::approvals(&scope, &desk, clerk.session()).await?;
    let member = clerk.represents().is_some();
    let escalated = if member { Vec::new() } else { verbs::escalated(&scope, &desk, clerk.session()).await? };
    let today = scope.today();
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let titles = titles(&catalogue);
    let row = |waiting: &Waiting| {
        let row = &waiting.row;
        let title = titles.get(row.online_service.as_str()).copied().unwrap_or(&row.online_service);
        vec![
            html! { (kern::link(&row.reference, &format!("{ADDRESS}/{}", row.id))) br; (title) },
            html! { (row.applicant.clone().unwrap_or_else(|| t(lang, "casework-anonymous"))) },
            html! {
                (waiting.proposed_by) br; (time_text(waiting.proposed_at))
                @if waiting.own { br; span class="dw-muted" { (t(lang, "casework-approval-own")) } }
            },
            due_text(lang, row.due_on, today),
        ]
    };
    let table = kern::Table {
        caption: caption(lang, &found),
        columns: ["casework-column-case", "casework-column-applicant", "casework-proposed-by", "casework-column-due"]
            .map(|key| kern::Column::new(t(lang, key)))
            .to_vec(),
        rows: found.rows.iter().map(row).collect(),
    };
    let page = clerk.page(&visitor, t(lang, "casework-approvals")).wide().example(desk.is_example(clerk.tenant()));
    Ok(page.render(html! {
        @if let Some(key) = done.said(&DONE) { (Alert::success(t(lang, key)).announced().plain()) }
        p class="kern-body" { (t(lang, if member { "casework-member-lead" } else { "casework-approvals-lead" })) }
        @if table.rows.is_empty() {
            p class="kern-body" role="status" { (t(lang, "casework-approvals-none")) }
            p { (kern::link(&t(lang, "casework-reload"), ADDRESS)) }
        } @else {
            (kern::table(&table))
        }
        (too_long(lang, &titles, &escalated, today))
    }))
}

/// What is overdue for too long; nothing where nothing is.
fn too_long(lang: Lang, titles: &Titles<'_>, found: &[Escalated], today: Date) -> Markup {
    if found.is_empty() {
        return html! {};
    }
    let row = |case: &Escalated| {
        let (due, source) = &case.due;
        vec![
            html! {
                (case.reference) br;
                (titles.get(case.online_service.as_str()).copied().unwrap_or(&case.online_service))
            },
            html! {
                (due_text(lang, *due, today))
                @if let Some(source) = source { br; span class="dw-muted" { (source) } }
            },
            html! { (case.clerk.clone().unwrap_or_else(|| t(lang, "casework-nobody"))) },
        ]
    };
    let table = kern::Table {
        caption: text_with(lang, "casework-escalated", &[("days", ESCALATED_AFTER.into())]),
        columns: ["casework-column-case", "casework-column-due", "casework-column-clerk"]
            .map(|key| kern::Column::new(t(lang, key)))
            .to_vec(),
        rows: found.iter().map(row).collect(),
    };
    html! {
        h2 class="kern-heading-medium" id="ueberfaellig" { (t(lang, "casework-escalated-title")) }
        p class="kern-body" { (t(lang, "casework-escalated-text")) }
        (kern::table(&table))
    }
}

fn caption(lang: Lang, found: &Approvals) -> String {
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let shown = found.rows.len() as u64;
    let count = [("count", number(found.total).into()), ("shown", number(shown).into())];
    let key = if found.total > shown { "casework-approvals-more" } else { "casework-approvals-caption" };
    text_with(lang, key, &count)
}

/// `GET /amt/freigaben/{id}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
) -> Result<Response, Failure> {
    page(&desk, &visitor, &clerk, id, Answer::default()).await
}

/// What was typed on the page, and what is wrong with it.
#[derive(Default)]
struct Answer {
    reason: String,
    error: Option<Error>,
    again: bool,
}

async fn read(desk: &Desk, visitor: &Visitor, clerk: &Clerk, id: CaseId) -> Result<Proposed> {
    let mut scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    let found = verbs::proposed(&mut scope, desk, clerk.session(), id).await?;
    drop(scope);
    looked(desk, clerk, id).await?;
    Ok(found)
}

/// What was sent came too late: nothing waits any more. The reason is not lost.
fn gone(desk: &Desk, visitor: &Visitor, clerk: &Clerk, answer: &Answer) -> Response {
    let lang = visitor.lang;
    let page = clerk.page(visitor, t(lang, "casework-approval")).back(ADDRESS).example(desk.is_example(clerk.tenant()));
    page.errors(true).status(StatusCode::CONFLICT).render(html! {
        (trouble(lang, answer))
        @if !answer.reason.trim().is_empty() {
            p class="kern-body" { (t(lang, "casework-your-text")) }
            (kern::textarea(&Field::new(lang, "kept", t(lang, "casework-kept-text")).value(answer.reason.as_str()), 4))
        }
    })
}

async fn page(desk: &Desk, visitor: &Visitor, clerk: &Clerk, id: CaseId, answer: Answer) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let found = match read(desk, visitor, clerk, id).await {
        Err(Error::Transition(_)) if answer.error.is_some() || answer.again => {
            return Ok(gone(desk, visitor, clerk, &answer));
        }
        found => found?,
    };
    let status = answer.error.as_ref().map_or(StatusCode::OK, Explain::status);
    let case = &found.case;
    let today = desk.store.clock().today();
    let shown = Shown::default();
    let view = Drawing { lang, desk, clerk, case, shown: &shown, today };
    // Whoever acts for the municipality decides on what goes out, and needs nothing else of the case.
    let whole = found.side == Consent::SecondPerson;
    Ok(clerk
        .page(visitor, t(lang, "casework-approval"))
        .preline(text_with(lang, "casework-case", &[("reference", case.reference().into())]))
        .back(ADDRESS)
        .example(desk.is_example(clerk.tenant()))
        .errors(answer.error.is_some())
        .status(status)
        .render(html! {
            (trouble(lang, &answer))
            @if whole { (view.summary()) }
            (kern::description_list(&[(
                t(lang, "casework-proposed-by"),
                html! { (found.proposed_by) ", " (time_text(found.proposed_at)) },
            )]))
            (decision(&view, &found, &answer))
            @if whole {
                h2 class="kern-heading-medium" id="antrag" { (case.text(lang, "casework-application")) }
                (answers_view(lang, &case.published, &case.content, &case.attachments, Reader::Clerk))
                (view.attachments())
                (mailbox::thread(lang, mailbox::Reader::Administration, &case.mailbox, |document| {
                    format!("/amt/vorgang/{}/dokument/{document}", case.id)
                }))
                (view.notes())
                div class="dw-full" id="verlauf" { (view.history()) }
            }
        }))
}

fn trouble(lang: Lang, answer: &Answer) -> Markup {
    html! {
        @match &answer.error {
            Some(Error::Refused(problems)) => (super::parts::summary(lang, problems)),
            Some(error) => (Alert::danger(t(lang, error.key())).announced().body(html! {
                p { (t(lang, &format!("{}-next", error.key()))) }
            })),
            None => @if answer.again { (Alert::success(t(lang, "casework-done-typed-before")).announced().plain()) },
        }
    }
}

/// What is proposed, and the two answers to it.
fn decision(view: &Drawing<'_>, found: &Proposed, answer: &Answer) -> Markup {
    let (lang, case) = (view.lang, view.case);
    let base = format!("{ADDRESS}/{}", case.id);
    let hidden = html! { (view.clerk.csrf()) (kern::hidden("revision", &case.revision.to_string())) };
    let problems = match &answer.error {
        Some(Error::Refused(problems)) => problems.as_slice(),
        _ => &[],
    };
    let reason = Field::new(lang, "reason", t(lang, "casework-give-back-reason"))
        .hint(t(lang, "casework-give-back-reason-hint"))
        .value(answer.reason.as_str())
        .error(beside(lang, problems, "reason"));
    html! {
        h2 class="kern-heading-medium" { (case.text(lang, "casework-outcome")) }
        @match &found.preview {
            Ok(preview) => (preview::content(lang, case, preview, &format!("{base}/blatt"))),
            Err(_) => (Alert::warning(t(lang, "casework-approval-outdated")).body(html! {
                p { (t(lang, "casework-approval-outdated-next")) }
            })),
        }
        @if found.own {
            (Alert::warning(t(lang, "casework-own-proposal")).body(html! { p { (t(lang, "casework-own-proposal-next")) } }))
        } @else {
            @if let Ok(preview) = &found.preview {
                @let final_words = match (found.side, found.last) {
                    (Consent::SecondPerson, true) => "casework-approval-final",
                    (Consent::Member, true) => "casework-member-final",
                    (_, false) => "casework-approval-first",
                };
                (Alert::warning(case.text(lang, final_words)).plain())
                form method="post" action={ (base) "/erteilen" } class="dw-form" {
                    (hidden)
                    (kern::hidden("seal", &preview.seal))
                    div class="dw-actions" { (kern::submit(&t(lang, if found.last { "casework-approve" } else { "casework-approve-first" }))) }
                }
            }
            form method="post" action={ (base) "/zurueckgeben" } class="dw-form" novalidate {
                (hidden)
                (kern::textarea(&reason, 3))
                (kern::button(Button::Secondary, &t(lang, "casework-give-back")))
            }
        }
    }
}

/// `GET /amt/freigaben/{id}/blatt/{sheet}`: set now, stored nowhere.
pub(super) async fn sheet(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, name)): Path<(CaseId, String)>,
) -> Result<Response, Failure> {
    let found = read(&desk, &visitor, &clerk, id).await?;
    preview::pdf(&desk, found.preview?, &name).await
}

/// `POST /amt/freigaben/{id}/erteilen`: it takes nothing but the seal of what was shown.
pub(super) async fn approve(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let clerk = &sent.clerk;
    if sent.is_again() {
        return page(&desk, &visitor, clerk, id, Answer::default()).await;
    }
    let (revision, seal) = (revision(&sent), sent.fields.get("seal").unwrap_or_default());
    let mut scope = desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    match verbs::approve(&mut scope, &desk, clerk.session(), id, revision, seal).await {
        Ok(taken) => {
            scope.commit().await?;
            Ok(back(said(taken)))
        }
        Err(error @ (Error::Stale | Error::Transition(_))) => {
            drop(scope);
            let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
            if let Some(taken) = verbs::was_decided(&scope, clerk.session(), id, seal).await? {
                return Ok(back(said(taken)));
            }
            drop(scope);
            refuse(&desk, &visitor, clerk, id, Answer { error: Some(error), ..Answer::default() }).await
        }
        Err(error) => {
            drop(scope);
            refuse(&desk, &visitor, clerk, id, Answer { error: Some(error), ..Answer::default() }).await
        }
    }
}

/// `POST /amt/freigaben/{id}/zurueckgeben`
pub(super) async fn give_back(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let clerk = &sent.clerk;
    let reason = sent.fields.get("reason").unwrap_or_default().to_owned();
    if sent.is_again() {
        return page(&desk, &visitor, clerk, id, Answer { reason, error: None, again: true }).await;
    }
    let mut scope = desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    match verbs::give_back(&mut scope, clerk.session(), id, revision(&sent), &reason).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(back("zurueck"))
        }
        Err(error) => {
            drop(scope);
            refuse(&desk, &visitor, clerk, id, Answer { reason, error: Some(error), again: false }).await
        }
    }
}

/// The page with what is wrong, when that is for the approver to mend.
async fn refuse(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    id: CaseId,
    answer: Answer,
) -> Result<Response, Failure> {
    match answer.error {
        Some(error) if !error.is_for_the_page() => Err(error.into()),
        _ => page(desk, visitor, clerk, id, answer).await,
    }
}

/// What became of the decision with this yes.
const fn said(taken: Taken) -> &'static str {
    match taken {
        Taken::Decided => "freigegeben",
        Taken::Proposed => "zugestimmt",
    }
}

fn back(done: &str) -> Response {
    Redirect::to(&format!("{ADDRESS}?erledigt={done}")).into_response()
}
