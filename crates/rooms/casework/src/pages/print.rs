//! Letters for the post, printed in one go.

use applications::{date_text, time_text};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use store::Reach;
use ui::kern::{self, Alert, Button, DateParts, Field};
use ui::{Explain, Failure, Lang, Path, Query, Visitor, t, text_with};

use super::files::{download, looked};
use super::parts::{Done, Titles, beside, summary, titles};
use crate::model::BatchId;
use crate::verbs::{self, Posted, PrintBatch, Printable};
use crate::{Desk, Error, Problem};

const PAGE: &str = "/amt/druck";

/// The steps that lead here, and what is said about them.
const DONE: [(&str, &str); 2] = [("erstellt", "casework-print-made"), ("nichts", "casework-print-none")];

/// `GET /amt/druck`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let waiting = verbs::printable(&scope, clerk.session()).await?;
    let stacks = verbs::print_batches(&scope, clerk.session()).await?;
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let count = [("count", waiting.len().into())];
    Ok(clerk
        .page(&visitor, t(lang, "casework-print"))
        .lead(t(lang, "casework-print-lead"))
        .back("/amt")
        .example(desk.is_example(clerk.tenant()))
        .render(html! {
            @if let Some(key) = done.said(&DONE) { (Alert::info(t(lang, key)).announced().plain()) }
            @if waiting.is_empty() {
                p class="kern-body" { (t(lang, "casework-print-nothing")) }
            } @else {
                (letters(lang, &titles(&catalogue), "casework-print-waiting", &waiting))
                form method="post" action=(PAGE) class="dw-form" {
                    (clerk.csrf())
                    (kern::button(Button::Primary, &text_with(lang, "casework-print-make", &count)))
                }
            }
            h2 class="kern-heading-medium" { (t(lang, "casework-print-stacks")) }
            @if stacks.is_empty() {
                p class="kern-body" { (t(lang, "casework-print-no-stacks")) }
            } @else {
                ul class="kern-list kern-list--bullet" {
                    @for stack in &stacks {
                        li {
                            (kern::link(&stack_name(lang, stack), &format!("{PAGE}/{}", stack.id)))
                            ": " (posted(lang, stack))
                        }
                    }
                }
            }
        }))
}

fn stack_name(lang: Lang, stack: &PrintBatch) -> String {
    let args = [
        ("when", time_text(stack.made_at).into()),
        ("who", stack.made_by.as_str().into()),
        ("count", stack.letters.into()),
    ];
    text_with(lang, "casework-print-stack", &args)
}

fn posted(lang: Lang, stack: &PrintBatch) -> String {
    match &stack.posted {
        Some((day, who)) => {
            let args = [("date", date_text(*day).into()), ("who", who.as_str().into())];
            text_with(lang, "casework-print-posted", &args)
        }
        None => t(lang, "casework-print-not-posted"),
    }
}

fn letters(lang: Lang, titles: &Titles<'_>, caption: &str, letters: &[Printable]) -> Markup {
    let columns = ["casework-column-case", "casework-column-service", "casework-print-decided", "casework-notified-on"];
    let row = |letter: &Printable| {
        let service = titles.get(letter.online_service.as_str()).copied().unwrap_or(&letter.online_service);
        vec![
            kern::link(&letter.reference, &format!("/amt/vorgang/{}", letter.id)),
            html! { (service) },
            html! {
                (date_text(letter.decided_at.in_germany().date()))
                @if let Some(until) = letter.retrievable_until {
                    br;
                    @let args = [("date", date_text(until).into())];
                    span class="dw-muted" { (text_with(lang, "casework-print-unretrieved", &args)) }
                }
            },
            html! { (letter.notified_on.map_or_else(|| t(lang, "casework-print-open"), date_text)) },
        ]
    };
    kern::table(&kern::Table {
        caption: t(lang, caption),
        columns: columns.map(|key| kern::Column::new(t(lang, key))).to_vec(),
        rows: letters.iter().map(row).collect(),
    })
}

/// `POST /amt/druck`
pub(super) async fn make(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    if sent.is_again() {
        return Ok(Redirect::to(PAGE).into_response());
    }
    let clerk = &sent.clerk;
    let mut scope = desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    let Some(id) = verbs::print_batch(&mut scope, clerk.session()).await? else {
        return Ok(Redirect::to(&format!("{PAGE}?erledigt=nichts")).into_response());
    };
    scope.commit().await?;
    Ok(Redirect::to(&format!("{PAGE}/{id}?erledigt=erstellt")).into_response())
}

/// What the page of a stack shows besides it.
#[derive(Default)]
struct Notice {
    done: Option<&'static str>,
    outcome: Option<Posted>,
    problems: Vec<Problem>,
    typed: Option<DateParts>,
}

/// `GET /amt/druck/{batch}`
pub(super) async fn stack(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<BatchId>,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let notice = Notice { done: done.said(&DONE), ..Notice::default() };
    page(&desk, &visitor, &clerk, id, notice).await
}

/// `POST /amt/druck/{batch}`: the day on which the stack was given to the post.
pub(super) async fn post(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<BatchId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (clerk, part) = (&sent.clerk, |name: &str| sent.fields.get(name).unwrap_or_default().to_owned());
    let typed = DateParts { day: part("posted-day"), month: part("posted-month"), year: part("posted-year") };
    if sent.is_again() {
        let notice = Notice { done: Some("casework-done-typed-before"), typed: Some(typed), ..Notice::default() };
        return page(&desk, &visitor, clerk, id, notice).await;
    }
    let notice = match verbs::post_batch(&desk, clerk.session(), visitor.lang, id, typed.date()).await {
        Ok(outcome) => Notice { outcome: Some(outcome), ..Notice::default() },
        Err(Error::Refused(problems)) => Notice { problems, typed: Some(typed), ..Notice::default() },
        Err(error) => return Err(error.into()),
    };
    page(&desk, &visitor, clerk, id, notice).await
}

async fn page(desk: &Desk, visitor: &Visitor, clerk: &Clerk, id: BatchId, notice: Notice) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let found = verbs::printed(&scope, clerk.session(), id).await?;
    let today = scope.today();
    drop(scope);
    let (base, problems) = (format!("{PAGE}/{id}"), &notice.problems);
    let left = found.letters.iter().any(|letter| letter.notified_on.is_none());
    let field = Field::new(lang, "posted", t(lang, "casework-print-day"))
        .hint(t(lang, "casework-print-day-hint"))
        .error(beside(lang, problems, "posted"));
    let parts = notice.typed.clone().unwrap_or_else(|| DateParts::from_iso(&today.to_string()));
    let catalogue = desk.directory.catalogue();
    Ok(clerk
        .page(visitor, stack_name(lang, &found.batch))
        .lead(posted(lang, &found.batch))
        .back(PAGE)
        .example(desk.is_example(clerk.tenant()))
        .errors(!problems.is_empty())
        .status(if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY })
        .render(html! {
            (summary(lang, problems))
            @if let Some(key) = notice.done { (Alert::success(t(lang, key)).announced().plain()) }
            @if let Some(outcome) = &notice.outcome { (result(lang, outcome)) }
            @if !found.letters.is_empty() {
                p { (kern::link(&t(lang, "casework-print-open-file"), &format!("{base}/stapel.pdf"))) }
                p class="kern-body" { (t(lang, "casework-print-file-hint")) }
            }
            (letters(lang, &titles(&catalogue), "casework-print-letters", &found.letters))
            @if left {
                form method="post" action=(base) class="dw-form" novalidate {
                    (clerk.csrf())
                    (kern::date_input(&field, &parts))
                    (kern::button(Button::Primary, &t(lang, "casework-print-post")))
                }
            }
        }))
}

/// How many letters count as posted, and which do not.
fn result(lang: Lang, outcome: &Posted) -> Markup {
    let title = text_with(lang, "casework-print-done", &[("count", outcome.done.into())]);
    if outcome.failed.is_empty() {
        return Alert::success(title).announced().plain();
    }
    let line = |(reference, error): &(String, Error)| {
        let reason = text_with(lang, error.key(), &error.args());
        text_with(lang, "casework-bulk-failed", &[("case", reference.as_str().into()), ("reason", reason.into())])
    };
    Alert::warning(title).announced().body(html! {
        p { (t(lang, "casework-bulk-not-done")) }
        ul class="kern-list kern-list--bullet" { @for failed in &outcome.failed { li { (line(failed)) } } }
    })
}

/// `GET /amt/druck/{batch}/stapel.pdf`
pub(super) async fn file(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<BatchId>,
) -> Result<Response, Failure> {
    let (bytes, cases) = verbs::print_file(&desk, clerk.session(), visitor.lang, id).await?;
    for case in cases {
        looked(&desk, &clerk, case).await?;
    }
    Ok(download("application/pdf", "Druckstapel.pdf", bytes))
}
