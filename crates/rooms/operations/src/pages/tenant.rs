use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::{Deletion, Language, Reach, Standing, TenantId, deletable_from};
use ui::kern::{self, Alert, Button, Column, DateParts, Field, Table};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Path, Query, Visitor, t, text_with};

use super::tenants::state;
use super::{export, own_use, privacy};
use crate::{
    Desk, Error, Operator, TenantExport, TenantLine, TenantStep, WAITING_DAYS, exports_of, step_tenant, tenant_line,
};

/// What was done, as the address says it.
const DONE: [&str; 7] = ["created", "suspend", "resume", "leave", "ask", "drop", "approve"];

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    erledigt: String,
}

/// `GET /betrieb/mandanten/{administration}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(number): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let id = of(&number)?;
    let done = DONE.into_iter().find(|done| *done == asked.erledigt);
    page(&desk, &visitor, &clerk, id, Shown { done, ..Shown::default() }).await
}

/// `POST /betrieb/mandanten/{administration}`: the field `schritt` says what is done.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let id = of(&number)?;
    let operator = Operator::of(sent.clerk.session())?;
    let said = |name: &str| sent.fields.get(name).unwrap_or_default();
    let name = DONE.into_iter().find(|done| *done == said("schritt"));
    let name = name.ok_or_else(|| Failure::malformed("no step"))?;
    let typed = Shown { form: name, typed: sent.fields.clone(), ..Shown::default() };
    if sent.is_again() {
        return page(&desk, &visitor, &sent.clerk, id, typed).await;
    }
    let problem = |field: &str, key: &str| FieldProblem { field: field.to_owned(), message: visitor.t(key) };
    let step = match name {
        "suspend" => TenantStep::Suspend,
        "resume" => TenantStep::Resume,
        "leave" => match sent.fields.date("letzter-tag").date() {
            Some(day) => TenantStep::Leave(day),
            None => {
                let wrong = problem("letzter-tag", "operations-tenant-last-day-wrong");
                return page(&desk, &visitor, &sent.clerk, id, Shown { problem: Some(wrong), ..typed }).await;
            }
        },
        "ask" => TenantStep::AskDeletion,
        "drop" => TenantStep::DropDeletion,
        "approve" => TenantStep::ApproveDeletion,
        _ => return Err(Failure::malformed("no step")),
    };
    let seen = said("stand").parse().map_err(|_| Failure::malformed("no state"))?;
    let mut scope = desk.store.write(Reach::Provider, operator.actor(), Language::German).await.map_err(Error::from)?;
    if step == TenantStep::ApproveDeletion {
        let tenant = store::tenant(&scope, id).await.map_err(Error::from)?;
        if tenant.key != said("schluessel").trim() {
            drop(scope);
            let wrong = problem("schluessel", "operations-tenant-confirm-wrong");
            return page(&desk, &visitor, &sent.clerk, id, Shown { problem: Some(wrong), ..typed }).await;
        }
    }
    let reason = format!("grund-{name}");
    match step_tenant(&mut scope, operator, id, step, (said(&reason), Some(seen))).await {
        Ok(()) => {
            scope.commit().await.map_err(Error::from)?;
            desk.directory.refresh().await.map_err(Error::from)?;
            Ok(Redirect::to(&format!("/betrieb/mandanten/{id}?erledigt={name}")).into_response())
        }
        Err(Error::NoReason) => {
            drop(scope);
            let wrong = problem(&reason, "operations-no-reason");
            page(&desk, &visitor, &sent.clerk, id, Shown { problem: Some(wrong), ..typed }).await
        }
        Err(error @ (Error::Stale | Error::NotPossible | Error::SamePerson | Error::OwnTenant)) => {
            drop(scope);
            page(&desk, &visitor, &sent.clerk, id, Shown { refused: Some(error), ..typed }).await
        }
        Err(error) => Err(error.into()),
    }
}

pub(super) fn of(number: &str) -> Result<TenantId, Failure> {
    number.parse().map_err(|()| Error::from(store::Error::NotFound("tenant")).into())
}

/// What the page shows besides the tenant: what was done, or what was typed and why nothing was done.
#[derive(Default)]
struct Shown {
    done: Option<&'static str>,
    form: &'static str,
    typed: FormFields,
    problem: Option<FieldProblem>,
    refused: Option<Error>,
}

async fn page(desk: &Desk, visitor: &Visitor, clerk: &Clerk, id: TenantId, shown: Shown) -> Result<Response, Failure> {
    let operator = Operator::of(clerk.session())?;
    let lang = visitor.lang;
    let line = tenant_line(desk, operator, id).await?;
    let scope = desk.store.read(Reach::Provider, operator.actor(), lang).await.map_err(Error::from)?;
    let exports = exports_of(&scope, operator, id).await?;
    drop(scope);
    let status = match (&shown.refused, &shown.problem) {
        (Some(error), _) => error.status(),
        (None, Some(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, None) => StatusCode::OK,
    };
    let problems: Vec<FieldProblem> = shown.problem.iter().cloned().collect();
    let forms = Forms {
        visitor,
        clerk,
        line: &line,
        exports: &exports,
        shown: &shown,
        path: format!("/betrieb/mandanten/{id}"),
    };
    Ok(clerk
        .page(visitor, line.tenant.name.clone())
        .preline(t(lang, "operations-tenants-title"))
        .back("/betrieb/mandanten")
        .errors(!problems.is_empty())
        .status(status)
        .render(html! {
            (kern::error_summary(lang, &problems))
            @if let Some(done) = shown.done {
                (Alert::success(t(lang, &format!("operations-tenant-done-{done}"))).announced().plain())
            }
            @if let Some(refused) = &shown.refused {
                (Alert::danger(t(lang, refused.key())).announced().body(html! {
                    p { (t(lang, &format!("{}-next", refused.key()))) }
                }))
            }
            (facts(lang, &line))
            @if desk.directory.catalogue().administration(id).is_some() && line.tenant.standing != Standing::Deleted {
                h2 class="kern-heading-medium" { (t(lang, "operations-papers")) }
                (privacy::list(lang, &format!("/betrieb/mandanten/{id}/datenschutz")))
                h2 class="kern-heading-medium" { (t(lang, "operations-reports")) }
                (own_use::list(lang, &own_use::of(id), desk.directory.today()))
            }
            (export::of_tenant(lang, id, line.tenant.standing, &exports))
            @if !line.managed && line.tenant.standing != Standing::Deleted {
                (Alert::warning(t(lang, "operations-tenant-unmanaged")).body(html! {
                    p { (kern::link(&t(lang, "operations-tenant-access"), &format!("/betrieb/mandanten/{id}/zugang"))) }
                }))
            }
            @match &line.deletion {
                Some(deletion) if deletion.began_at.is_some() => (record(lang, deletion)),
                Some(deletion) => (forms.asked(deletion, operator)),
                None => (forms.steps(desk)),
            }
        }))
}

fn facts(lang: Lang, line: &TenantLine) -> Markup {
    let TenantLine { tenant, accounts, services, .. } = line;
    let mut items = vec![
        (t(lang, "operations-tenant-new-number"), html! { (tenant.id) }),
        (t(lang, "operations-tenant-column-state"), state(lang, line)),
        (t(lang, "operations-tenant-since"), html! { (ui::moment(lang, tenant.since)) }),
    ];
    if tenant.standing != Standing::Deleted {
        items.insert(1, (t(lang, "operations-tenant-new-key"), html! { (tenant.key) }));
        items.push((t(lang, "operations-tenant-column-accounts"), html! { (accounts) }));
        items.push((t(lang, "operations-tenant-column-services"), html! { (services) }));
    }
    if !tenant.reason.is_empty() {
        items.push((t(lang, "operations-tenant-reason"), html! { (tenant.reason) }));
    }
    kern::description_list(&items)
}

/// The record of a deletion: what, how much, when, by whom, and where the audit chain ended.
fn record(lang: Lang, deletion: &Deletion) -> Markup {
    let at = |at: Option<store::Timestamp>| match at {
        Some(at) => ui::moment(lang, at),
        None => t(lang, "operations-tenant-deletion-open"),
    };
    let (events, hash) = deletion.chain.clone().unwrap_or_default();
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let items = [
        (t(lang, "operations-tenant-new-key"), html! { (deletion.key) }),
        (t(lang, "operations-tenant-reason"), html! { (deletion.reason) }),
        (
            t(lang, "operations-tenant-record-asked"),
            html! {
                (ui::moment(lang, deletion.asked_at)) br; span class="dw-muted dw-code" { (deletion.asked_by) }
            },
        ),
        (
            t(lang, "operations-tenant-record-began"),
            html! {
                (at(deletion.began_at)) br;
                span class="dw-muted dw-code" { (deletion.approved_by.clone().unwrap_or_default()) }
            },
        ),
        (t(lang, "operations-tenant-record-finished"), html! { (at(deletion.finished_at)) }),
        (t(lang, "operations-tenant-record-events"), html! { (events) }),
        (t(lang, "operations-tenant-record-head"), html! { span class="dw-code" { (hash) } }),
    ];
    let rows = deletion.removed.iter().map(|(name, removed)| vec![html! { (name) }, html! { (removed) }]).collect();
    let total: i64 = deletion.removed.values().sum();
    html! {
        h2 class="kern-heading-medium" { (t(lang, "operations-tenant-record-title")) }
        p class="kern-body" { (t(lang, "operations-tenant-record-text")) }
        (kern::description_list(&items))
        @if !deletion.removed.is_empty() {
            (kern::table(&Table {
                caption: text_with(lang, "operations-tenant-record-caption", &[("count", total.into())]),
                columns: vec![
                    Column::new(t(lang, "operations-tenant-record-table")),
                    Column::numeric(t(lang, "operations-tenant-record-rows")),
                ],
                rows,
            }))
        }
    }
}

/// What may be done to a tenant, a form each.
struct Forms<'a> {
    visitor: &'a Visitor,
    clerk: &'a Clerk,
    line: &'a TenantLine,
    exports: &'a [TenantExport],
    shown: &'a Shown,
    path: String,
}

impl Forms<'_> {
    fn lang(&self) -> Lang {
        self.visitor.lang
    }

    fn steps(&self, desk: &Desk) -> Markup {
        let (lang, standing) = (self.lang(), self.line.tenant.standing);
        let from = deletable_from(standing, WAITING_DAYS);
        let is_due = from.is_some_and(|day| day <= desk.store.clock().today());
        html! {
            @if standing.may_suspend() { (self.form("suspend", html! {})) }
            @if standing.may_resume() { (self.form("resume", html! {})) }
            @if standing.may_leave() {
                @let error = self.error("leave", "letzter-tag");
                @let typed = if self.shown.form == "leave" { self.shown.typed.date("letzter-tag") } else { DateParts::default() };
                @let field = Field::new(lang, "letzter-tag", t(lang, "operations-tenant-last-day"))
                    .hint(t(lang, "operations-tenant-last-day-hint")).error(error);
                (self.form("leave", kern::date_input(&field, &typed)))
            }
            @if is_due {
                (self.form("ask", export::before_deletion(lang, self.exports)))
            } @else if let Some(day) = from {
                h2 class="kern-heading-medium" { (t(lang, "operations-tenant-ask-title")) }
                p class="kern-body" {
                    (text_with(lang, "operations-tenant-deletable-from", &[("day", ui::date(lang, day).into())]))
                }
            }
        }
    }

    /// Somebody asked for the deletion; another person decides.
    fn asked(&self, deletion: &Deletion, operator: Operator) -> Markup {
        let lang = self.lang();
        let args = [("at", ui::moment(lang, deletion.asked_at).into()), ("reason", deletion.reason.as_str().into())];
        html! {
            (Alert::warning(t(lang, "operations-tenant-deletion-asked")).body(html! {
                p { (text_with(lang, "operations-tenant-deletion-asked-text", &args)) }
            }))
            @if deletion.may_approve(operator.actor()) {
                @let field = Field::new(lang, "schluessel", t(lang, "operations-tenant-confirm"))
                    .hint(text_with(lang, "operations-tenant-confirm-hint", &[("key", deletion.key.as_str().into())]))
                    .inputmode("numeric")
                    .max_length(12)
                    .error(self.error("approve", "schluessel"));
                (self.short("approve", html! { (export::before_deletion(lang, self.exports)) (kern::text_input(&field)) }))
            } @else {
                p class="kern-body" { (t(lang, "operations-tenant-other-person")) }
            }
            (self.short("drop", html! {}))
        }
    }

    fn error(&self, form: &str, field: &str) -> Option<String> {
        let problem = self.shown.problem.as_ref().filter(|problem| self.shown.form == form && problem.field == field);
        problem.map(|problem| problem.message.clone())
    }

    /// A form with a reason.
    fn form(&self, name: &'static str, more: Markup) -> Markup {
        let lang = self.lang();
        let reason = format!("grund-{name}");
        let field = Field::new(lang, reason.as_str(), t(lang, "operations-tenant-reason"))
            .hint(t(lang, &format!("operations-tenant-{name}-reason-hint")))
            .value(self.shown.typed.get(&reason).unwrap_or_default())
            .max_length(500)
            .error(self.error(name, &reason));
        self.short(name, html! { (more) (kern::textarea(&field, 2)) })
    }

    /// A form with its heading and what follows from it.
    fn short(&self, name: &'static str, fields: Markup) -> Markup {
        let lang = self.lang();
        html! {
            h2 class="kern-heading-medium" { (t(lang, &format!("operations-tenant-{name}-title"))) }
            p class="kern-body" { (t(lang, &format!("operations-tenant-{name}-text"))) }
            form method="post" action=(self.path) class="dw-form" novalidate {
                (self.clerk.csrf())
                (kern::hidden("schritt", name))
                (kern::hidden("stand", &self.line.tenant.since.0.to_string()))
                (fields)
                (kern::button(Button::Secondary, &t(lang, &format!("operations-tenant-{name}-do"))))
            }
        }
    }
}
