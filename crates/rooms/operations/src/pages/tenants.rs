use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::{Language, NewTenant, Reach, Standing, TenantId};
use ui::kern::{self, Column, Field, Table, Tone, Width};
use ui::{Failure, FieldProblem, FormFields, Lang, Query, Visitor, t, text_with};

use crate::{Desk, Error, Operator, TenantLine, create_tenant, tenant_lines};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    suche: String,
}

/// `GET /betrieb/mandanten?suche=`
pub(super) async fn list(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    page(&desk, &visitor, &clerk, &asked.suche, &FormFields::default(), Vec::new()).await
}

/// `POST /betrieb/mandanten`
pub(super) async fn create(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let operator = Operator::of(sent.clerk.session())?;
    let said = |name: &str| sent.fields.get(name).unwrap_or_default().trim().to_owned();
    if sent.is_again() {
        return page(&desk, &visitor, &sent.clerk, "", &sent.fields, Vec::new()).await;
    }
    let id = TenantId(said("nummer").parse().unwrap_or_default());
    let new = NewTenant { id, key: said("schluessel"), name: said("name"), example: false };
    let mut scope = desk.store.write(Reach::Provider, operator.actor(), Language::German).await.map_err(Error::from)?;
    match create_tenant(&mut scope, new).await {
        Ok(()) => {
            scope.commit().await.map_err(Error::from)?;
            Ok(Redirect::to(&format!("/betrieb/mandanten/{id}?erledigt=created")).into_response())
        }
        Err(Error::Tenant(problem)) => {
            drop(scope);
            let problem = FieldProblem { field: problem.field().to_owned(), message: visitor.t(problem.key()) };
            page(&desk, &visitor, &sent.clerk, "", &sent.fields, vec![problem]).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    search: &str,
    typed: &FormFields,
    problems: Vec<FieldProblem>,
) -> Result<Response, Failure> {
    let operator = Operator::of(clerk.session())?;
    let lang = visitor.lang;
    let words = search.trim().to_lowercase();
    let found = |line: &TenantLine| {
        let TenantLine { tenant, .. } = line;
        words.is_empty()
            || tenant.name.to_lowercase().contains(&words)
            || tenant.key.contains(&words)
            || tenant.id.to_string().contains(&words)
    };
    let lines: Vec<TenantLine> = tenant_lines(desk, operator).await?.into_iter().filter(found).collect();
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(clerk
        .page(visitor, t(lang, "operations-tenants-title"))
        .lead(t(lang, "operations-tenants-lead"))
        .back("/betrieb")
        .errors(!problems.is_empty())
        .status(status)
        .wide()
        .render(html! {
            (kern::error_summary(lang, &problems))
            form method="get" action="/betrieb/mandanten" class="dw-form" role="search" {
                (kern::search_input(
                    &Field::new(lang, "suche", t(lang, "operations-tenants-search")).value(search.trim()).optional(),
                ))
                (kern::submit(&t(lang, "operations-tenants-search-do")))
            }
            p class="kern-body" {
                (kern::link(&t(lang, "operations-onboarding-all"), "/betrieb/mandanten/einrichtung"))
            }
            @if lines.is_empty() {
                p class="kern-body" { (t(lang, "operations-tenants-none")) }
            } @else {
                (kern::table(&table(lang, &lines)))
            }
            (new_tenant(visitor, clerk, typed, &problems))
        }))
}

fn table(lang: Lang, lines: &[TenantLine]) -> Table {
    let rows = lines.iter().map(|line| {
        let TenantLine { tenant, accounts, services, .. } = line;
        vec![
            html! {
                (kern::link(&tenant.name, &format!("/betrieb/mandanten/{}", tenant.id)))
                br; span class="dw-muted" { (tenant.id) " · " (tenant.key) }
            },
            state(lang, line),
            html! { (accounts) },
            html! { (services) },
        ]
    });
    let columns = [
        Column::new(t(lang, "operations-tenant-column-tenant")),
        Column::new(t(lang, "operations-tenant-column-state")),
        Column::numeric(t(lang, "operations-tenant-column-accounts")),
        Column::numeric(t(lang, "operations-tenant-column-services")),
    ];
    let caption = text_with(lang, "operations-tenants-caption", &[("count", lines.len().into())]);
    Table { caption, columns: columns.into(), rows: rows.collect() }
}

/// How it stands with a tenant, in a word or two.
pub(super) fn state(lang: Lang, line: &TenantLine) -> Markup {
    let tone = match line.tenant.standing {
        Standing::Active => Tone::Success,
        Standing::Suspended | Standing::Leaving(_) => Tone::Warning,
        Standing::Deleted => Tone::Danger,
    };
    let last_day = match line.tenant.standing {
        Standing::Leaving(day) => Some(ui::date(lang, day)),
        _ => None,
    };
    let unfinished = line.deletion.as_ref().is_some_and(|deletion| deletion.finished_at.is_none());
    html! {
        (kern::badge(tone, &t(lang, &format!("operations-tenant-standing-{}", line.tenant.standing.name()))))
        @if let Some(day) = last_day {
            br; span class="dw-muted" { (text_with(lang, "operations-tenant-last-day-is", &[("day", day.into())])) }
        }
        @if unfinished { br; span class="dw-muted" { (t(lang, "operations-tenant-deletion-open")) } }
    }
}

fn new_tenant(visitor: &Visitor, clerk: &Clerk, typed: &FormFields, problems: &[FieldProblem]) -> Markup {
    let lang = visitor.lang;
    let field = |name: &str, key: &str| {
        let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        Field::new(lang, name, t(lang, &format!("operations-tenant-new-{key}")))
            .value(typed.get(name).unwrap_or_default())
            .error(error)
    };
    html! {
        h2 class="kern-heading-medium" { (t(lang, "operations-tenant-new-title")) }
        p class="kern-body" { (t(lang, "operations-tenant-new-text")) }
        form method="post" action="/betrieb/mandanten" class="dw-form" novalidate {
            (clerk.csrf())
            (kern::text_input(
                &field("nummer", "number")
                    .hint(t(lang, "operations-tenant-new-number-hint"))
                    .inputmode("numeric")
                    .max_length(4)
                    .width(Width::Short),
            ))
            (kern::text_input(
                &field("schluessel", "key")
                    .hint(t(lang, "operations-tenant-new-key-hint"))
                    .inputmode("numeric")
                    .max_length(12),
            ))
            (kern::text_input(&field("name", "name").max_length(200)))
            (kern::submit(&t(lang, "operations-tenant-new-do")))
        }
    }
}
