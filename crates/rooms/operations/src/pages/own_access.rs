//! What somebody who runs the installation asked administrations for: access to their cases, and how it stands.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{ACCESS_HOURS, ACCESS_REASON, AccessGrant, AccessId, AccessStanding, Clerk, NewAccess, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;
use store::{Reach, TenantId};
use ui::kern::{self, Alert, Button, Choice, Column, Field, Table};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Path, Query, Visitor, t, text_with};

use super::access::{about, badge, hours};
use super::{HOME, OWN_ACCESS, reading};
use crate::access::ACCESS_ASKED;
use crate::{Desk, Error, Operator, Result};

/// What may just have been done.
const DONE: [&str; 2] = ["asked", "returned"];

/// Characters of the longest number of a case, as somebody may type it.
const LONGEST_REFERENCE: u32 = 40;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    erledigt: String,
    /// The administration that is chosen already.
    #[serde(default)]
    verwaltung: String,
}

/// `GET /betrieb/zugriffe`
pub(super) async fn list(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let done = DONE.into_iter().find(|done| *done == asked.erledigt);
    let typed = FormFields(vec![("verwaltung".to_owned(), asked.verwaltung)]);
    page(&desk, &visitor, &clerk, done, &typed, &[]).await
}

/// `POST /betrieb/zugriffe`: asks an administration.
pub(super) async fn send(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let operator = Operator::of(sent.clerk.session())?;
    if sent.is_again() {
        return page(&desk, &visitor, &sent.clerk, None, &sent.fields, &[]).await;
    }
    let said = |name: &str| sent.fields.get(name).unwrap_or_default().trim().to_owned();
    let tenant = said("verwaltung").parse::<TenantId>().ok();
    let known = tenant.filter(|tenant| desk.directory.catalogue().administration(*tenant).is_some());
    let reference = read_reference(&said("vorgang"), known).ok();
    let new = NewAccess {
        reference: reference.clone().unwrap_or_default(),
        reason: said("grund"),
        hours: said("stunden").parse().unwrap_or_default(),
    };
    let mut problems = Vec::new();
    let mut problem = |field: &str, message: String| problems.push(FieldProblem { field: field.to_owned(), message });
    if known.is_none() {
        problem("verwaltung", visitor.t("operations-access-no-administration"));
    }
    if reference.is_none() {
        problem("vorgang", visitor.t("operations-access-no-reference"));
    }
    if !ACCESS_HOURS.contains(&new.hours) {
        problem("stunden", visitor.t("identity-access-hours-missing"));
    }
    let meaningful = new.reason.chars().filter(|character| character.is_alphanumeric()).count();
    if meaningful < ACCESS_REASON.0 || new.reason.chars().count() > ACCESS_REASON.1 {
        let error = identity::Error::AccessReason;
        problem("grund", text_with(visitor.lang, error.key(), &error.args()));
    }
    let Some(tenant) = known.filter(|_| problems.is_empty()) else {
        return page(&desk, &visitor, &sent.clerk, None, &sent.fields, &problems).await;
    };
    let mut scope = desk.store.write(Reach::Tenant(tenant), operator.actor(), visitor.lang).await?;
    let (id, is_new) = identity::ask_access(&mut scope, sent.clerk.session(), &new).await?;
    if is_new && desk.mail {
        scope.emit(ACCESS_ASKED, id, json!({}))?;
    }
    scope.commit().await?;
    Ok(Redirect::to(&format!("{OWN_ACCESS}?erledigt=asked")).into_response())
}

/// `POST /betrieb/zugriffe/{tenant}/{access}/beenden`: takes a request back, or gives an access back.
pub(super) async fn end(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((tenant, id)): Path<(String, AccessId)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let operator = Operator::of(sent.clerk.session())?;
    let unknown = |()| Error::from(store::Error::NotFound("tenant"));
    let tenant: TenantId = tenant.parse().map_err(unknown)?;
    let mut scope = desk.store.write(Reach::Tenant(tenant), operator.actor(), visitor.lang).await?;
    identity::return_access(&mut scope, sent.clerk.session(), id).await?;
    scope.commit().await?;
    Ok(Redirect::to(&format!("{OWN_ACCESS}?erledigt=returned")).into_response())
}

/// The number of a case of this administration as it is stored; empty when none was typed.
fn read_reference(typed: &str, tenant: Option<TenantId>) -> Result<String, ()> {
    if typed.is_empty() {
        return Ok(String::new());
    }
    let reference: applications::Reference = typed.parse().map_err(drop)?;
    if tenant.is_none_or(|tenant| reference.tenant() == tenant) { Ok(reference.to_string()) } else { Err(()) }
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    done: Option<&'static str>,
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (_, scope) = reading(desk, visitor, clerk).await?;
    let found = identity::own_accesses(&scope, clerk.session()).await?;
    drop(scope);
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = clerk.page(visitor, t(lang, "operations-own-access")).lead(t(lang, "operations-own-access-lead"));
    Ok(page.back(HOME).wide().errors(!problems.is_empty()).status(status).render(html! {
        (kern::error_summary(lang, problems))
        @if let Some(done) = done {
            (Alert::success(t(lang, &format!("operations-own-access-done-{done}"))).announced().plain())
        }
        @if !found.is_empty() { (table(lang, desk, clerk, &found)) }
        h2 class="kern-heading-medium" { (t(lang, "operations-own-access-new")) }
        (form(lang, desk, clerk, typed, problems))
    }))
}

fn table(lang: Lang, desk: &Desk, clerk: &Clerk, found: &[AccessGrant]) -> Markup {
    let catalogue = desk.directory.catalogue();
    let row = |access: &AccessGrant| {
        let name = catalogue.administration(access.tenant).map(|office| office.name.clone());
        let name = name.unwrap_or_else(|| access.tenant.to_string());
        let open = access.standing == AccessStanding::Open;
        let address = format!("{OWN_ACCESS}/{}/{}", access.tenant, access.id);
        vec![
            html! { (ui::moment(lang, access.asked_at)) br; (name) },
            html! { (about(lang, access)) br; span class="dw-muted" { (access.reason) } },
            html! {
                (badge(lang, access.standing))
                @if let Some(end) = access.ends_at.filter(|_| open) {
                    br; (t(lang, "operations-access-until")) " " (ui::moment(lang, end))
                }
            },
            html! {
                @if open { (kern::link(&t(lang, "operations-own-access-use"), &address)) }
                @if open || access.standing == AccessStanding::Asked {
                    form method="post" action={ (address) "/beenden" } {
                        (clerk.csrf())
                        (kern::button(Button::Tertiary, &t(lang, "operations-own-access-end")))
                    }
                }
            },
        ]
    };
    kern::table(&Table {
        caption: t(lang, "operations-own-access-caption"),
        columns: ["asked", "about", "state", "do"]
            .map(|name| Column::new(t(lang, &format!("operations-access-column-{name}"))))
            .into(),
        rows: found.iter().map(row).collect(),
    })
}

fn form(lang: Lang, desk: &Desk, clerk: &Clerk, typed: &FormFields, problems: &[FieldProblem]) -> Markup {
    let catalogue = desk.directory.catalogue();
    let error =
        |field: &str| problems.iter().find(|problem| problem.field == field).map(|problem| problem.message.clone());
    let field = |name: &str, key: &str| {
        let value = typed.get(name).unwrap_or_default();
        Field::new(lang, name, t(lang, key)).value(value).error(error(name))
    };
    let mut offices: Vec<Choice> =
        catalogue.administrations().map(|office| Choice::new(office.tenant.to_string(), &office.name)).collect();
    offices.sort_by(|one, other| one.label.cmp(&other.label));
    let times: Vec<Choice> =
        ACCESS_HOURS.iter().map(|count| Choice::new(count.to_string(), hours(lang, *count))).collect();
    html! {
        form method="post" action=(OWN_ACCESS) class="dw-form" novalidate {
            (clerk.csrf())
            (kern::select(&field("verwaltung", "operations-access-administration"), &offices))
            (kern::text_input(&field("vorgang", "operations-access-reference")
                .hint(t(lang, "operations-access-reference-hint")).max_length(LONGEST_REFERENCE).optional()))
            (kern::textarea(&field("grund", "operations-access-reason")
                .hint(t(lang, "operations-access-reason-hint")).max_length(500), 3))
            (kern::radios(&field("stunden", "operations-access-hours"), &times))
            (kern::submit(&t(lang, "operations-own-access-ask")))
        }
    }
}
