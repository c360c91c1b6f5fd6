//! Personal links for those who moderate or advise, for whoever organises.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use store::Scope;
use ui::kern::{self, Button, Choice, Column, Table, Tone};
use ui::{Failure, FieldProblem, FormFields, Path, Query, Visitor, t};

use super::parts::{Told, Typed, back, input, with_problems};
use super::{HOME, reading, writing};
use crate::model::{AccessKind, Workshop};
use crate::verbs::{access_code, accesses, give_access, revoke_access, workshop};
use crate::{AccessId, Desk, Error, Host, WorkshopId};

/// Longest name.
const NAME: u32 = 120;

/// `GET /land/workshops/{workshop}/zugaenge`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<WorkshopId>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let (host, scope) = reading(&desk, &visitor, &clerk).await?;
    let found = workshop(&scope, host, id).await?;
    let fresh: AccessId = scope.new_id();
    let list = list(&visitor, &clerk, &scope, host, &found).await?;
    let typed = FormFields(vec![("kennung".to_owned(), fresh.to_string())]);
    Ok(page(&visitor, &clerk, &found, &list, &told, &typed, &[]))
}

/// Everybody who has or had a link.
async fn list(
    visitor: &Visitor,
    clerk: &Clerk,
    scope: &Scope,
    host: Host,
    found: &Workshop,
) -> Result<Option<Table>, Failure> {
    let lang = visitor.lang;
    let all = accesses(scope, host, found.id).await?;
    let mut rows = Vec::new();
    for access in &all {
        let path = super::leading::path(access.id, &access_code(scope, access.id)?);
        let over = access.revoked || access.until <= scope.now();
        rows.push(vec![
            html! { (access.name) br; span class="dw-muted" { (t(lang, &format!("workshops-access-{}", access.kind.name()))) } },
            html! {
                @if over { (kern::badge(Tone::Danger, &t(lang, "workshops-access-over"))) }
                @else { (kern::link(&format!("{}{path}", visitor.origin()), &path)) }
            },
            html! { (ui::moment(lang, access.until)) },
            html! { @if !over { (revoke(visitor, clerk, found, access.id, &access.name)) } },
        ]);
    }
    let columns = ["workshops-person", "workshops-access-link", "workshops-access-until", "workshops-act"];
    Ok((!rows.is_empty()).then(|| Table {
        caption: t(lang, "workshops-access"),
        columns: columns.map(|key| Column::new(t(lang, key))).into(),
        rows,
    }))
}

fn revoke(visitor: &Visitor, clerk: &Clerk, found: &Workshop, id: AccessId, name: &str) -> Markup {
    html! {
        form method="post" action={ (HOME) "/" (found.id) "/zugaenge" } {
            (clerk.csrf())
            (kern::hidden("zugang", &id.to_string()))
            (kern::submit_named(Button::Tertiary, &format!("{} {name}", visitor.t("workshops-access-revoke")), "tun", "sperren"))
        }
    }
}

/// `POST /land/workshops/{workshop}/zugaenge`
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<WorkshopId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (host, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let found = workshop(&scope, host, id).await?;
    let here = format!("{HOME}/{id}/zugaenge");
    if sent.fields.get("tun") == Some("sperren") && !sent.is_again() {
        let access = sent.fields.get("zugang").and_then(|id| id.parse().ok()).ok_or(Error::Unknown)?;
        revoke_access(&mut scope, host, id, access).await?;
        scope.commit().await?;
        return Ok(back(&here, "revoked"));
    }
    let mut typed = Typed::new(visitor.lang, &sent.fields);
    let name = typed.text("name", NAME, true);
    let kind = AccessKind::from_name(sent.fields.get("art").unwrap_or_default());
    if kind.is_none() {
        typed.wrong("art", "workshops-problem-access", &[]);
    }
    let problems = typed.problems;
    let (Some(kind), true, false) = (kind, problems.is_empty(), sent.is_again()) else {
        let list = list(&visitor, &sent.clerk, &scope, host, &found).await?;
        let problems = if sent.is_again() { Vec::new() } else { problems };
        return Ok(page(&visitor, &sent.clerk, &found, &list, &Told::default(), &sent.fields, &problems));
    };
    let fresh = sent.fields.get("kennung").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
    give_access(&mut scope, host, (id, fresh), kind, &name).await?;
    scope.commit().await?;
    Ok(back(&here, "given"))
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    found: &Workshop,
    list: &Option<Table>,
    told: &Told,
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Response {
    let lang = visitor.lang;
    let kinds = AccessKind::ALL.map(|kind| {
        let key = format!("workshops-access-{}", kind.name());
        Choice::new(kind.name(), t(lang, &key)).hint(t(lang, &format!("{key}-hint")))
    });
    let page = clerk.page(visitor, t(lang, "workshops-access")).preline(&found.series.title);
    with_problems(page.back(format!("{HOME}/{}", found.id)).wide(), problems).render(html! {
        (told.markup(lang, &["given", "revoked"]))
        (kern::error_summary(lang, problems))
        p class="kern-body" { (t(lang, "workshops-access-lead")) }
        @if let Some(list) = list { (kern::table(list)) }
        h2 class="kern-heading-medium" { (t(lang, "workshops-access-new")) }
        form class="dw-form" method="post" action={ (HOME) "/" (found.id) "/zugaenge" } novalidate {
            (clerk.csrf())
            (kern::hidden("kennung", typed.get("kennung").unwrap_or_default()))
            (kern::text_input(&input(lang, typed, problems, "name", "workshops-name").max_length(NAME)))
            (kern::radios(&input(lang, typed, problems, "art", "workshops-access-kind"), &kinds))
            (kern::submit(&t(lang, "workshops-access-give")))
        }
    })
}
