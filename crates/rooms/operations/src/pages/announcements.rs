//! What the provider says on every page: announced, seen, taken back.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::Timestamp;
use ui::kern::{self, Alert, Button, Choice, Column, Field, Table, Tone, Width};
use ui::{Failure, FieldProblem, FormFields, Lang, Query, Visitor, t, text_with};

use super::{ANNOUNCEMENTS, HOME, reading, writing};
use crate::model::{ANNOUNCEMENT_LENGTH, Announced, Announcement, AnnouncementKind};
use crate::verbs::{announce, announcements, withdraw_announcement};
use crate::{Desk, Error};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    erledigt: String,
}

/// `GET /betrieb/ankuendigungen`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    page(&desk, &visitor, &clerk, &asked.erledigt, &FormFields::default(), &[]).await
}

/// `POST /betrieb/ankuendigungen`
pub(super) async fn send(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (operator, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let done = |what: &str| Ok(Redirect::to(&format!("{ANNOUNCEMENTS}?erledigt={what}")).into_response());
    if let Some(id) = sent.fields.get("zurueck") {
        let id = id.parse::<uuid::Uuid>().map_err(|_| Error::from(store::Error::NotFound("announcement")))?;
        withdraw_announcement(&mut scope, operator, id.into()).await?;
        scope.commit().await?;
        return done("withdrawn");
    }
    if sent.is_again() {
        return done("announced");
    }
    let said = |name: &str| sent.fields.get(name).unwrap_or_default().to_owned();
    let wanted = Announced {
        kind: said("art"),
        staff_only: said("fuer") == "staff",
        texts: ["text-de", "text-leicht", "text-en"].map(said),
        span: [(sent.fields.date("von").date(), said("von-zeit")), (sent.fields.date("bis").date(), said("bis-zeit"))],
    };
    match announce(&mut scope, operator, &wanted).await {
        Ok(_) => {
            scope.commit().await?;
            done("announced")
        }
        Err(Error::Announcement(wrong)) => {
            drop(scope);
            let lang = visitor.lang;
            let longest = i64::try_from(ANNOUNCEMENT_LENGTH).unwrap_or(i64::MAX);
            let problem = |(field, key): (&str, &str)| FieldProblem {
                field: field.to_owned(),
                message: text_with(lang, key, &[("most", longest.into())]),
            };
            let problems: Vec<FieldProblem> = wrong.into_iter().map(problem).collect();
            page(&desk, &visitor, &sent.clerk, "", &sent.fields, &problems).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    done: &str,
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (_, scope) = reading(desk, visitor, clerk).await?;
    let known = announcements(&scope).await?;
    let now = scope.now();
    drop(scope);
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let done = ["announced", "withdrawn"].into_iter().find(|known| *known == done);
    Ok(clerk
        .page(visitor, t(lang, "operations-announcements"))
        .lead(t(lang, "operations-announcements-lead"))
        .back(HOME)
        .errors(!problems.is_empty())
        .status(status)
        .wide()
        .render(html! {
            (kern::error_summary(lang, problems))
            @if let Some(done) = done {
                (Alert::success(t(lang, &format!("operations-announcements-done-{done}"))).announced().plain())
            }
            (list(lang, clerk, now, &known))
            (form(lang, clerk, typed, problems))
        }))
}

fn list(lang: Lang, clerk: &Clerk, now: Timestamp, known: &[Announcement]) -> Markup {
    let rows = known.iter().map(|one| {
        let (tone, state) = match one {
            _ if one.withdrawn_at.is_some() => (Tone::Info, "withdrawn"),
            _ if one.span.1 <= now => (Tone::Info, "over"),
            _ if one.is_shown(now) => (Tone::Success, "shown"),
            _ => (Tone::Warning, "to-come"),
        };
        let is_live = one.withdrawn_at.is_none() && one.span.1 > now;
        vec![
            html! { strong { (one.title(lang)) } br; (one.texts[0]) },
            html! { (t(lang, if one.staff_only { "operations-announcement-for-staff" } else { "operations-announcement-for-all" })) },
            html! { (kern::badge(tone, &t(lang, &format!("operations-announcement-{state}")))) br; span class="dw-muted" { (ui::moment(lang, one.shown_from)) } },
            html! {
                @if is_live {
                    form method="post" action=(ANNOUNCEMENTS) {
                        (clerk.csrf())
                        (kern::hidden("zurueck", &one.id.to_string()))
                        (kern::button(Button::Tertiary, &t(lang, "operations-announcement-withdraw")))
                    }
                }
            },
        ]
    });
    let rows: Vec<_> = rows.collect();
    html! {
        @if rows.is_empty() {
            p class="kern-body" { (t(lang, "operations-announcements-none")) }
        } @else {
            (kern::table(&Table {
                caption: t(lang, "operations-announcements-caption"),
                columns: ["what", "for", "state", "do"]
                    .map(|name| Column::new(t(lang, &format!("operations-announcement-column-{name}"))))
                    .into(),
                rows,
            }))
        }
    }
}

fn form(lang: Lang, clerk: &Clerk, typed: &FormFields, problems: &[FieldProblem]) -> Markup {
    let field = |name: &'static str, key: &str| {
        let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        Field::new(lang, name, t(lang, &format!("operations-announcement-{key}")))
            .value(typed.get(name).unwrap_or_default())
            .error(error)
    };
    let kinds = AnnouncementKind::ALL.map(|kind| {
        let key = format!("operations-announcement-kind-{}", kind.name());
        Choice::new(kind.name(), t(lang, &key)).hint(t(lang, &format!("{key}-hint")))
    });
    let audiences =
        ["all", "staff"].map(|name| Choice::new(name, t(lang, &format!("operations-announcement-for-{name}"))));
    let audience = typed.get("fuer").unwrap_or("all").to_owned();
    html! {
        h2 class="kern-heading-medium" { (t(lang, "operations-announcement-new")) }
        form method="post" action=(ANNOUNCEMENTS) class="dw-form" novalidate {
            (clerk.csrf())
            (kern::radios(&field("art", "kind"), &kinds))
            (kern::radios(&field("fuer", "audience").value(audience), &audiences))
            (kern::date_input(&field("von", "from"), &typed.date("von")))
            (kern::text_input(&field("von-zeit", "from-time").hint(t(lang, "operations-announcement-time-hint")).width(Width::Short)))
            (kern::date_input(&field("bis", "to"), &typed.date("bis")))
            (kern::text_input(&field("bis-zeit", "to-time").hint(t(lang, "operations-announcement-time-hint")).width(Width::Short)))
            (kern::textarea(&field("text-de", "german"), 2))
            (kern::textarea(&field("text-leicht", "plain").optional(), 2))
            (kern::textarea(&field("text-en", "english").optional(), 2))
            (kern::submit(&t(lang, "operations-announcement-do")))
        }
    }
}
