//! Help from the provider, for every member of staff: telling what is wrong, and reading what was answered.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Names, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::{Reach, Scope};
use ui::kern::{self, Alert, Button, Choice, Column, Field, Table};
use ui::{Failure, FieldProblem, FormFields, Lang, Path, Query, Visitor, t, text_with};

use super::ticket::{Typed, conversation, facts, priority_badge, state_badge};
use super::{HELP, NEW_TICKET, OWN_COSTS, PROVIDER};
use crate::model::{Affected, Area, Hindered, ServiceDesk, Ticket, TicketAct};
use crate::verbs::{
    LONGEST_SUBJECT, LONGEST_TEXT, NewTicket, open_ticket, own_ticket, own_tickets, reply, service_desk, services,
};
use crate::{Desk, Error, Result, Staff, TicketId};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// The act that was just done.
    #[serde(default)]
    erledigt: String,
}

async fn reading(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<Scope> {
    Ok(desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?)
}

async fn writing(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<Scope> {
    Ok(desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?)
}

/// `GET /amt/hilfe`: what was reported, by this person or in this administration.
pub(super) async fn list(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = reading(&desk, &visitor, &clerk).await?;
    let staff = Staff::of(clerk.session());
    let tickets = own_tickets(&scope, staff).await?;
    let service_desk = service_desk(&scope).await?;
    let page = clerk.page(&visitor, t(lang, "operations-help")).lead(t(lang, "operations-help-lead")).wide();
    Ok(page.render(html! {
        div class="dw-actions" {
            (kern::link_button(Button::Primary, &t(lang, "operations-help-new"), NEW_TICKET))
            @if staff.manages() {
                (kern::link_button(Button::Secondary, &t(lang, "operations-provider"), PROVIDER))
                (kern::link_button(Button::Secondary, &t(lang, "operations-own-costs"), OWN_COSTS))
            }
        }
        (hours(lang, &service_desk, &scope))
        h2 class="kern-heading-medium" { (t(lang, if staff.manages() { "operations-help-all" } else { "operations-help-own" })) }
        @if tickets.is_empty() {
            p class="kern-body" { (t(lang, "operations-help-empty")) }
        } @else {
            (table_of(lang, &service_desk, &tickets, &scope))
        }
    }))
}

/// When somebody is there.
fn hours(lang: Lang, service_desk: &ServiceDesk, scope: &Scope) -> Markup {
    let Some(terms) = service_desk.on(scope.today()) else { return html! {} };
    html! {
        p class="kern-body" { (t(lang, "operations-help-hours")) }
        (super::terms::week(lang, terms))
    }
}

fn table_of(lang: Lang, service_desk: &ServiceDesk, tickets: &[Ticket], scope: &Scope) -> Markup {
    let rows = tickets.iter().map(|ticket| {
        let times = service_desk.times(ticket, scope.now());
        vec![
            html! { a class="kern-link" href={ (HELP) "/" (ticket.number) } { (ticket.number) " – " (ticket.subject) } },
            state_badge(lang, times.state, true),
            priority_badge(lang, ticket.priority()),
            html! { (ui::moment(lang, ticket.opened_at)) },
        ]
    });
    kern::table(&Table {
        caption: t(lang, "operations-help-caption"),
        columns: vec![
            Column::new(t(lang, "operations-ticket")),
            Column::new(t(lang, "operations-state")),
            Column::new(t(lang, "operations-ticket-priority")),
            Column::new(t(lang, "operations-ticket-opened")),
        ],
        rows: rows.collect(),
    })
}

/// `GET /amt/hilfe/neu`
pub(super) async fn begin(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let scope = reading(&desk, &visitor, &clerk).await?;
    let id: TicketId = scope.new_id();
    let typed = FormFields(vec![("kennung".to_owned(), id.to_string())]);
    form(&desk, &visitor, &clerk, &scope, &typed, &[]).await
}

/// `POST /amt/hilfe/neu`
pub(super) async fn send(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let mut scope = writing(&desk, &visitor, &sent.clerk).await?;
    let known = services(&scope, &desk).await?;
    let said = |name: &str| sent.fields.get(name).unwrap_or_default().trim().to_owned();
    let mut problems = Vec::new();
    let mut wrong = |field: &str, key: &str| {
        problems.push(FieldProblem { field: field.to_owned(), message: visitor.t(key) });
    };
    let area = Area::from_name(&said("bereich"));
    let affected = Affected::from_name(&said("betroffen"));
    let hindered = Hindered::from_name(&said("behindert"));
    if said("betreff").is_empty() {
        wrong("betreff", "operations-ticket-subject-missing");
    }
    if said("text").is_empty() {
        wrong("text", "operations-ticket-text-missing");
    }
    if area.is_none() {
        wrong("bereich", "operations-ticket-area-missing");
    }
    if affected.is_none() {
        wrong("betroffen", "operations-ticket-affected-missing");
    }
    if hindered.is_none() {
        wrong("behindert", "operations-ticket-hindered-missing");
    }
    let chosen = area.zip(affected).zip(hindered);
    let (Some(((area, affected), hindered)), true, false) = (chosen, problems.is_empty(), sent.is_again()) else {
        return form(&desk, &visitor, &sent.clerk, &scope, &sent.fields, &problems).await;
    };
    let new = NewTicket {
        id: said("kennung").parse().map_err(|_| Failure::malformed("no identity of the ticket"))?,
        subject: said("betreff"),
        text: said("text"),
        area,
        service: Some(said("dienst")).filter(|service| known.contains_key(service)),
        affected,
        hindered,
    };
    let number = open_ticket(&mut scope, Staff::of(sent.clerk.session()), new).await?;
    scope.commit().await.map_err(Error::from)?;
    Ok(Redirect::to(&format!("{HELP}/{number}?erledigt=open")).into_response())
}

async fn form(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    scope: &Scope,
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let known = services(scope, desk).await?;
    let services: Vec<Choice> = known.iter().map(|(id, published)| Choice::new(id, published.title(lang))).collect();
    let field = |name: &str, key: &str| {
        let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        Field::new(lang, name, t(lang, key)).value(typed.get(name).unwrap_or_default()).error(error)
    };
    let areas: Vec<Choice> = Area::ALL.iter().map(|area| Choice::new(area.name(), t(lang, &area.key()))).collect();
    let affected: Vec<Choice> = Affected::ALL.iter().map(|one| Choice::new(one.name(), t(lang, &one.key()))).collect();
    let hindered: Vec<Choice> = Hindered::ALL.iter().map(|one| Choice::new(one.name(), t(lang, &one.key()))).collect();
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = clerk.page(visitor, t(lang, "operations-help-new")).lead(t(lang, "operations-help-new-lead"));
    Ok(page.back(HELP).errors(!problems.is_empty()).status(status).render(html! {
        (kern::error_summary(lang, problems))
        (Alert::warning(t(lang, "operations-ticket-no-personal-data"))
            .body(html! { p { (t(lang, "operations-ticket-no-personal-data-text")) } }))
        form class="dw-form" method="post" action=(NEW_TICKET) novalidate {
            (clerk.csrf())
            (kern::hidden("kennung", typed.get("kennung").unwrap_or_default()))
            (kern::text_input(&field("betreff", "operations-ticket-subject")
                .hint(t(lang, "operations-ticket-subject-hint")).max_length(u32::try_from(LONGEST_SUBJECT).unwrap_or(100))))
            (kern::textarea(&field("text", "operations-ticket-text")
                .hint(t(lang, "operations-ticket-text-hint")).max_length(u32::try_from(LONGEST_TEXT).unwrap_or(5_000)), 8))
            (kern::radios(&field("bereich", "operations-ticket-area"), &areas))
            (kern::select(&field("dienst", "operations-ticket-service").optional(), &services))
            (kern::radios(&field("betroffen", "operations-ticket-affected"), &affected))
            (kern::radios(&field("behindert", "operations-ticket-hindered"), &hindered))
            (kern::submit(&t(lang, "operations-ticket-send")))
        }
    }))
}

/// `GET /amt/hilfe/{number}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(number): Path<i32>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let scope = reading(&desk, &visitor, &clerk).await?;
    page(&desk, &visitor, &clerk, scope, number, &Typed { done: asked.erledigt, ..Typed::default() }).await
}

/// `POST /amt/hilfe/{number}`: the field `was` says what is done.
pub(super) async fn act(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(number): Path<i32>,
    sent: Sent,
) -> Result<Response, Failure> {
    let typed = Typed::of(&sent.fields);
    let mut scope = writing(&desk, &visitor, &sent.clerk).await?;
    if sent.is_again() {
        return page(&desk, &visitor, &sent.clerk, scope, number, &typed).await;
    }
    let act = sent.fields.get("was").and_then(TicketAct::from_name).ok_or_else(|| Failure::malformed("no act"))?;
    let done = reply(&mut scope, Staff::of(sent.clerk.session()), (number, typed.revision), act, &typed.text).await;
    match done {
        Ok(_) => {
            scope.commit().await.map_err(Error::from)?;
            Ok(Redirect::to(&format!("{HELP}/{number}?erledigt={}", act.name())).into_response())
        }
        Err(error @ (Error::Stale | Error::NoText | Error::NotPossible)) => {
            drop(scope);
            let scope = reading(&desk, &visitor, &sent.clerk).await?;
            page(&desk, &visitor, &sent.clerk, scope, number, &Typed { refused: Some(error), ..typed }).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    scope: Scope,
    number: i32,
    typed: &Typed,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let staff = Staff::of(clerk.session());
    let (ticket, entries) = own_ticket(&scope, staff, number).await?;
    let service_desk = service_desk(&scope).await?;
    let times = service_desk.times(&ticket, scope.now());
    drop(scope);
    let people = entries.iter().map(|entry| entry.by).chain([ticket.assigned.and_then(crate::Operator::account)]);
    let names = Names::of(&desk.store, people).await?;
    let may = |act: TicketAct| times.state.after(act).is_some();
    let number_text = text_with(lang, "operations-ticket-number", &[("number", ticket.number.into())]);
    let page = clerk.page(visitor, ticket.subject.clone()).preline(number_text).back(HELP);
    Ok(typed.frame(page).render(html! {
        (typed.said(lang))
        (facts(lang, desk, &ticket, &times, &names))
        (conversation(lang, &entries, &names))
        @if may(TicketAct::Write) {
            form class="dw-form" method="post" action={ (HELP) "/" (ticket.number) } novalidate {
                (clerk.csrf())
                (kern::hidden("stand", &ticket.revision.to_string()))
                (typed.field(lang, "operations-ticket-reply"))
                div class="dw-actions" {
                    (kern::submit_named(Button::Primary, &t(lang, "operations-ticket-do-write"), "was", TicketAct::Write.name()))
                    (kern::submit_named(Button::Secondary, &t(lang, "operations-ticket-do-settle"), "was", TicketAct::Settle.name()))
                }
            }
        }
    }))
}
