//! One ticket: what both sides see alike, and the page of the operators.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Names, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::{Scope, Timestamp};
use ui::kern::{self, Alert, Button, Field, Tone};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Page, Path, Query, Visitor, t, text_with};

use super::{TICKETS, acting_at, tenant_of};
use crate::model::{Priority, Ticket, TicketAct, TicketEntry, TicketState, Times};
use crate::verbs::{LONGEST_TEXT, handle, service_desk, ticket};
use crate::{Desk, Error, Operator, Result};

pub(super) fn state_badge(lang: Lang, state: TicketState, to_reporter: bool) -> Markup {
    let tone = match state {
        TicketState::New => Tone::Info,
        TicketState::InProgress => Tone::Info,
        TicketState::Waiting => Tone::Warning,
        TicketState::Solved | TicketState::Closed => Tone::Success,
    };
    let yours = to_reporter && state == TicketState::Waiting;
    let key = if yours { "operations-ticket-state-yours".to_owned() } else { state.key() };
    kern::badge(tone, &t(lang, &key))
}

pub(super) fn priority_badge(lang: Lang, priority: Priority) -> Markup {
    let tone = match priority {
        Priority::Urgent => Tone::Danger,
        Priority::High => Tone::Warning,
        Priority::Normal | Priority::Low => Tone::Info,
    };
    kern::badge(tone, &t(lang, &priority.key()))
}

/// What the page shows besides the ticket: what was done, or what was typed and why nothing was done.
#[derive(Debug, Default)]
pub(super) struct Typed {
    pub(super) text: String,
    pub(super) revision: i32,
    pub(super) done: String,
    pub(super) refused: Option<Error>,
}

impl Typed {
    pub(super) fn of(fields: &FormFields) -> Self {
        let revision = fields.get("stand").and_then(|text| text.parse().ok()).unwrap_or(-1);
        Self { text: fields.get("text").unwrap_or_default().to_owned(), revision, ..Self::default() }
    }

    pub(super) fn frame<'a>(&self, page: Page<'a>) -> Page<'a> {
        let status = self.refused.as_ref().map_or(StatusCode::OK, Explain::status);
        page.errors(self.refused.is_some()).status(status)
    }

    /// What was done, or why nothing was.
    pub(super) fn said(&self, lang: Lang) -> Markup {
        let done = TicketAct::from_name(&self.done);
        html! {
            @if let Some(done) = done {
                (Alert::success(t(lang, &format!("operations-ticket-done-{}", done.name()))).announced().plain())
            }
            @match &self.refused {
                Some(Error::NoText) => {
                    (kern::error_summary(lang, &[FieldProblem {
                        field: "text".to_owned(), message: t(lang, "operations-no-text"),
                    }]))
                }
                Some(error) => (Alert::danger(t(lang, error.key())).announced().body(html! {
                    p { (t(lang, &format!("{}-next", error.key()))) }
                })),
                None => {},
            }
        }
    }

    pub(super) fn field(&self, lang: Lang, key: &str) -> Markup {
        let error = matches!(self.refused, Some(Error::NoText)).then(|| t(lang, "operations-no-text"));
        let longest = u32::try_from(LONGEST_TEXT).unwrap_or(5_000);
        let field = Field::new(lang, "text", t(lang, key)).hint(t(lang, "operations-ticket-reply-hint"));
        kern::textarea(&field.value(self.text.clone()).error(error).max_length(longest), 6)
    }
}

pub(super) fn facts(lang: Lang, desk: &Desk, ticket: &Ticket, times: &Times, names: &Names) -> Markup {
    let catalogue = desk.directory.catalogue();
    let service = ticket.service.as_deref().and_then(|id| catalogue.service(id)).map(|service| service.name.clone());
    let mut facts = vec![
        (t(lang, "operations-state"), state_badge(lang, times.state, false)),
        (
            t(lang, "operations-ticket-priority"),
            html! {
                (priority_badge(lang, ticket.priority())) br;
                span class="dw-muted" { (t(lang, &ticket.affected.key())) " · " (t(lang, &ticket.hindered.key())) }
            },
        ),
        (
            t(lang, "operations-ticket-area"),
            html! { (t(lang, &ticket.area.key())) @if let Some(title) = service { br; (title) } },
        ),
        (t(lang, "operations-ticket-opened"), html! { (ui::moment(lang, ticket.opened_at)) }),
    ];
    if let Some(operator) = ticket.assigned {
        facts.push((t(lang, "operations-ticket-assigned"), html! { (names.name(lang, operator.account())) }));
    }
    if let Some(by) = times.react_by {
        facts.push((t(lang, "operations-ticket-react-by"), due(lang, by, times.reacts_late)));
    }
    if let Some(by) = times.solve_by {
        facts.push((t(lang, "operations-ticket-solve-by"), due(lang, by, times.solves_late)));
    }
    if let Some(day) = times.open_until {
        let until = text_with(lang, "operations-ticket-open-until", &[("day", ui::date(lang, day).into())]);
        facts.push((t(lang, "operations-ticket-reopen"), html! { (until) }));
    }
    kern::description_list(&facts)
}

/// A moment, and whether it has passed.
pub(super) fn due(lang: Lang, by: Timestamp, late: bool) -> Markup {
    html! {
        (ui::moment(lang, by))
        @if late { " " (kern::badge(Tone::Danger, &t(lang, "operations-ticket-late"))) }
    }
}

pub(super) fn conversation(lang: Lang, entries: &[TicketEntry], names: &Names) -> Markup {
    html! {
        h2 class="kern-heading-medium" { (t(lang, "operations-ticket-conversation")) }
        ol class="kern-list" {
            @for entry in entries {
                li {
                    strong { (t(lang, &entry.act.key())) }
                    " – " (names.name(lang, entry.by)) ", " (ui::moment(lang, entry.at))
                    @for line in entry.text.lines() { br; (line) }
                }
            }
        }
    }
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// The act that was just done.
    #[serde(default)]
    erledigt: String,
}

/// What is said about one that is not there.
fn unknown() -> Error {
    Error::UnknownTicket
}

/// `GET /betrieb/anliegen/{tenant}/{number}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((tenant, number)): Path<(String, i32)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (operator, scope) = acting_at(&desk, &visitor, &clerk, tenant_of(&tenant, unknown)?, (false, unknown)).await?;
    page(&desk, &visitor, (&clerk, operator), scope, number, &Typed { done: asked.erledigt, ..Typed::default() }).await
}

/// `POST /betrieb/anliegen/{tenant}/{number}/senden`: the field `was` says what is done.
pub(super) async fn act(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((asked, number)): Path<(String, i32)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let tenant = tenant_of(&asked, unknown)?;
    let typed = Typed::of(&sent.fields);
    let (operator, mut scope) = acting_at(&desk, &visitor, &sent.clerk, tenant, (true, unknown)).await?;
    if sent.is_again() {
        return page(&desk, &visitor, (&sent.clerk, operator), scope, number, &typed).await;
    }
    let act = sent.fields.get("was").and_then(TicketAct::from_name).ok_or_else(|| Failure::malformed("no act"))?;
    match handle(&mut scope, operator, (number, typed.revision), act, &typed.text).await {
        Ok(_) => {
            scope.commit().await.map_err(Error::from)?;
            Ok(Redirect::to(&format!("{TICKETS}/{tenant}/{number}?erledigt={}", act.name())).into_response())
        }
        Err(error @ (Error::Stale | Error::NoText | Error::NotPossible)) => {
            drop(scope);
            let (operator, scope) = acting_at(&desk, &visitor, &sent.clerk, tenant, (false, unknown)).await?;
            let refused = Typed { refused: Some(error), ..typed };
            page(&desk, &visitor, (&sent.clerk, operator), scope, number, &refused).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    (clerk, operator): (&Clerk, Operator),
    scope: Scope,
    number: i32,
    typed: &Typed,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (ticket, entries) = ticket(&scope, operator, number).await?;
    let office = store::tenant(&scope, ticket.tenant).await.map_err(Error::from)?.name;
    let times = service_desk(&scope).await?.times(&ticket, scope.now());
    drop(scope);
    let people = entries.iter().map(|entry| entry.by).chain([ticket.assigned.and_then(Operator::account)]);
    let names = Names::of(&desk.store, people).await?;
    let may = |act: &TicketAct| times.state.after(*act).is_some();
    let acts = [
        (TicketAct::Answer, Button::Primary),
        (TicketAct::Ask, Button::Secondary),
        (TicketAct::Solve, Button::Secondary),
    ];
    let mine = ticket.assigned == Some(operator);
    let page = clerk
        .page(visitor, ticket.subject.clone())
        .preline(format!(
            "{office}, {}",
            text_with(lang, "operations-ticket-number", &[("number", ticket.number.into())])
        ))
        .back(TICKETS);
    Ok(typed.frame(page).render(html! {
        (typed.said(lang))
        (facts(lang, desk, &ticket, &times, &names))
        (conversation(lang, &entries, &names))
        @if acts.iter().any(|(act, _)| may(act)) {
            form class="dw-form" method="post" action={ (TICKETS) "/" (ticket.tenant) "/" (ticket.number) "/senden" } novalidate {
                (clerk.csrf())
                (kern::hidden("stand", &ticket.revision.to_string()))
                (typed.field(lang, "operations-ticket-answer"))
                div class="dw-actions" {
                    @for (act, button) in acts.iter().filter(|(act, _)| may(act)) {
                        (kern::submit_named(*button, &t(lang, &format!("operations-ticket-do-{}", act.name())), "was", act.name()))
                    }
                    @if may(&TicketAct::Take) && !mine {
                        (kern::submit_named(Button::Tertiary, &t(lang, "operations-ticket-do-take"), "was", TicketAct::Take.name()))
                    }
                }
            }
        }
    }))
}
