//! What the administration grants to whoever runs the installation: requests to answer, what is open, and every page that was read.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{AccessGrant, AccessId, AccessLook, AccessStanding, Clerk, Names, Role, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Button, Column, Table, Tone};
use ui::{Explain, Failure, Lang, Query, Visitor, t, text_with};

use super::{ACCESS, reading_own, writing_own};
use crate::{Desk, Error};

/// What may just have been done.
const DONE: [&str; 3] = ["granted", "refused", "revoked"];

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    erledigt: String,
}

/// `GET /amt/zugriffe`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let done = DONE.into_iter().find(|done| *done == asked.erledigt);
    page(&desk, &visitor, &clerk, done, None).await
}

/// `POST /amt/zugriffe`: answers a request, or ends what was granted.
pub(super) async fn send(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    sent.clerk.require(Role::Manager)?;
    if sent.is_again() {
        return Ok(Redirect::to(ACCESS).into_response());
    }
    let said = |name: &str| sent.fields.get(name).unwrap_or_default();
    let id: AccessId = said("zugriff").parse().map_err(|_| Failure::malformed("no access"))?;
    let by = sent.clerk.session();
    let mut scope = writing_own(&desk, &visitor, &sent.clerk).await?;
    let (step, done) = match said("was") {
        "granted" => (identity::decide_access(&mut scope, by, id, true).await, "granted"),
        "refused" => (identity::decide_access(&mut scope, by, id, false).await, "refused"),
        "revoked" => (identity::revoke_access(&mut scope, by, id).await, "revoked"),
        _ => return Err(Failure::malformed("no step")),
    };
    match step {
        Ok(()) => {
            scope.commit().await.map_err(Error::from)?;
            Ok(Redirect::to(&format!("{ACCESS}?erledigt={done}")).into_response())
        }
        Err(error @ (identity::Error::AccessClosed | identity::Error::OperatorSide)) => {
            drop(scope);
            page(&desk, &visitor, &sent.clerk, None, Some(error)).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    done: Option<&'static str>,
    refused: Option<identity::Error>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = reading_own(desk, visitor, clerk).await?;
    let found = identity::accesses(&scope, clerk.session()).await?;
    let looks = identity::access_looks(&scope, clerk.session()).await?;
    drop(scope);
    let deciders = found.iter().map(|access| access.decided.map(|(_, account)| (access.tenant, account)));
    let names = Names::of(&desk.store, deciders).await?;
    let mut counts: BTreeMap<AccessId, usize> = BTreeMap::new();
    looks.iter().for_each(|look| *counts.entry(look.access).or_default() += 1);
    let (waiting, rest): (Vec<&AccessGrant>, Vec<&AccessGrant>) =
        found.iter().partition(|access| access.standing == AccessStanding::Asked);
    let (open, over): (Vec<&AccessGrant>, Vec<&AccessGrant>) =
        rest.into_iter().partition(|access| access.standing == AccessStanding::Open);
    let view = View { lang, desk, clerk, names };
    let page = clerk.page(visitor, t(lang, "operations-access")).lead(t(lang, "operations-access-lead"));
    let status = refused.as_ref().map_or(StatusCode::OK, Explain::status);
    Ok(page.wide().errors(refused.is_some()).status(status).render(html! {
        @if let Some(done) = done {
            (Alert::success(t(lang, &format!("operations-access-done-{done}"))).announced().plain())
        }
        @if let Some(refused) = &refused {
            (Alert::danger(t(lang, refused.key())).announced().body(html! {
                p { (t(lang, &format!("{}-next", refused.key()))) }
            }))
        }
        h2 class="kern-heading-medium" { (t(lang, "operations-access-waiting")) }
        @if waiting.is_empty() { p class="kern-body" { (t(lang, "operations-access-nothing-waits")) } }
        @for access in waiting { (view.card(access, &["granted", "refused"])) }
        @if !open.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "operations-access-open")) }
            @for access in open { (view.card(access, &["revoked"])) }
        }
        @if !over.is_empty() { (view.over(&over, &counts)) }
        h2 class="kern-heading-medium" id="protokoll" { (t(lang, "operations-access-log")) }
        p class="kern-body" { (t(lang, "operations-access-log-text")) }
        @if looks.is_empty() { p class="kern-body" { (t(lang, "operations-access-log-empty")) } }
        @else { (log(lang, &found, &looks)) }
    }))
}

struct View<'a> {
    lang: Lang,
    desk: &'a Desk,
    clerk: &'a Clerk,
    names: Names,
}

impl View<'_> {
    fn card(&self, access: &AccessGrant, steps: &[&str]) -> Markup {
        let lang = self.lang;
        html! {
            (kern::Card::new(self.who(access)).under_heading().preline(ui::moment(lang, access.asked_at)).body(html! {
                (kern::description_list(&facts(lang, access)))
                form method="post" action=(ACCESS) class="dw-actions" {
                    (self.clerk.csrf())
                    (kern::hidden("zugriff", &access.id.to_string()))
                    @for step in steps {
                        @let kind = if *step == "granted" { Button::Primary } else { Button::Secondary };
                        (kern::submit_named(kind, &t(lang, &format!("operations-access-do-{step}")), "was", step))
                    }
                }
            }))
        }
    }

    /// Who asked, and whose staff that is.
    fn who(&self, access: &AccessGrant) -> String {
        let catalogue = self.desk.directory.catalogue();
        match catalogue.administration(access.by.0) {
            Some(office) => format!("{} ({})", access.by_name, office.name),
            None => access.by_name.clone(),
        }
    }

    fn over(&self, over: &[&AccessGrant], counts: &BTreeMap<AccessId, usize>) -> Markup {
        let lang = self.lang;
        let row = |access: &&AccessGrant| {
            let decided = access.decided.map(|(_, account)| self.names.name(lang, Some((access.tenant, account))));
            vec![
                html! { (ui::moment(lang, access.asked_at)) br; (self.who(access)) },
                html! { (about(lang, access)) br; span class="dw-muted" { (access.reason) } },
                html! { (badge(lang, access.standing)) },
                html! { (decided.unwrap_or_default()) },
                html! { (counts.get(&access.id).copied().unwrap_or_default()) },
            ]
        };
        let names = ["asked", "about", "state", "decided-by"];
        let mut columns: Vec<Column> =
            names.map(|name| Column::new(t(lang, &format!("operations-access-column-{name}")))).into();
        columns.push(Column::numeric(t(lang, "operations-access-column-looks")));
        kern::table(&Table {
            caption: t(lang, "operations-access-over"),
            columns,
            rows: over.iter().map(row).collect(),
        })
    }
}

fn log(lang: Lang, found: &[AccessGrant], looks: &[AccessLook]) -> Markup {
    let who: BTreeMap<AccessId, &str> = found.iter().map(|access| (access.id, access.by_name.as_str())).collect();
    let row = |look: &AccessLook| {
        vec![
            html! { (ui::moment(lang, look.at)) },
            html! { (who.get(&look.access).copied().unwrap_or_default()) },
            html! { (t(lang, &format!("operations-access-page-{}", look.page.name()))) },
            html! { (look.reference) },
        ]
    };
    kern::table(&Table {
        caption: t(lang, "operations-access-log"),
        columns: ["when", "who", "page", "case"]
            .map(|name| Column::new(t(lang, &format!("operations-access-column-{name}"))))
            .into(),
        rows: looks.iter().map(row).collect(),
    })
}

/// What somebody asks for.
pub(super) fn facts(lang: Lang, access: &AccessGrant) -> Vec<(String, Markup)> {
    let mut items = vec![
        (t(lang, "operations-access-column-about"), html! { (about(lang, access)) }),
        (t(lang, "operations-access-reason"), html! { (access.reason) }),
        (t(lang, "operations-access-hours"), html! { (hours(lang, access.hours)) }),
        (t(lang, "operations-access-column-state"), badge(lang, access.standing)),
    ];
    if let Some(end) = access.ends_at {
        items.push((t(lang, "operations-access-until"), html! { (ui::moment(lang, end)) }));
    }
    items
}

/// The one case, or all of them.
pub(super) fn about(lang: Lang, access: &AccessGrant) -> String {
    match &access.reference {
        Some(reference) => text_with(lang, "operations-access-one", &[("reference", reference.as_str().into())]),
        None => t(lang, "operations-access-all"),
    }
}

pub(super) fn hours(lang: Lang, hours: i32) -> String {
    text_with(lang, "operations-access-hours-of", &[("hours", i64::from(hours).into())])
}

pub(super) fn badge(lang: Lang, standing: AccessStanding) -> Markup {
    let tone = match standing {
        AccessStanding::Open => Tone::Success,
        AccessStanding::Asked => Tone::Warning,
        AccessStanding::Refused | AccessStanding::Revoked => Tone::Danger,
        AccessStanding::Lapsed | AccessStanding::Over | AccessStanding::Returned => Tone::Info,
    };
    kern::badge(tone, &t(lang, &format!("operations-access-standing-{}", standing.name())))
}
