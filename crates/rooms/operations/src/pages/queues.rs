//! What waits for its effect (letters, mails, scans), why it failed, and how it is driven on.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;
use store::Waiting;
use ui::kern::{self, Alert, Button, Column, Table, Tone};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::{HOME, QUEUES, reading, writing};
use crate::Desk;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// How many entries are tried again.
    #[serde(default)]
    erledigt: String,
}

/// `GET /betrieb/warteschlangen`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    drop(reading(&desk, &visitor, &clerk).await?);
    let waiting = store::backlog(&desk.store).await?;
    let page = clerk.page(&visitor, t(lang, "operations-queues")).lead(t(lang, "operations-queues-lead")).back(HOME);
    Ok(page.wide().render(html! {
        @if let Ok(count) = asked.erledigt.parse::<u64>() {
            (Alert::success(text_with(lang, "operations-queues-retried", &[("count", count.into())])).announced().plain())
        }
        @if waiting.is_empty() {
            p class="kern-body" { (t(lang, "operations-queues-empty")) }
        } @else {
            (table_of(lang, &clerk, &waiting))
        }
    }))
}

fn table_of(lang: Lang, clerk: &Clerk, waiting: &[Waiting]) -> Markup {
    let rows = waiting.iter().map(|one| {
        vec![
            html! { (one.topic) },
            html! { (one.entries) },
            html! {
                @if one.failed > 0 { (kern::badge(Tone::Warning, &one.failed.to_string())) } @else { "0" }
                @if let Some(reason) = &one.reason { br; span class="dw-muted" lang="en" { (reason) } }
            },
            html! { (ui::moment(lang, one.oldest)) },
            html! {
                form method="post" action=(QUEUES) {
                    (clerk.csrf())
                    (kern::hidden("art", &one.topic))
                    (kern::button(Button::Tertiary, &text_with(lang, "operations-queues-retry", &[("topic", one.topic.as_str().into())])))
                }
            },
        ]
    });
    kern::table(&Table {
        caption: t(lang, "operations-queues-caption"),
        columns: vec![
            Column::new(t(lang, "operations-queues-topic")),
            Column::numeric(t(lang, "operations-queues-entries")),
            Column::new(t(lang, "operations-queues-failed")),
            Column::new(t(lang, "operations-queues-oldest")),
            Column::new(t(lang, "operations-queues-do")),
        ],
        rows: rows.collect(),
    })
}

/// `POST /betrieb/warteschlangen`: has what waits of one topic tried again at once.
pub(super) async fn retry(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (_, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let topic: String = sent.fields.get("art").unwrap_or_default().chars().take(80).collect();
    if sent.is_again() {
        return Ok(Redirect::to(QUEUES).into_response());
    }
    scope.audit("operations.retried", uuid::Uuid::nil(), json!({ "topic": topic }));
    scope.commit().await?;
    let entries = store::retry(&desk.store, Some(&topic)).await?;
    Ok(Redirect::to(&format!("{QUEUES}?erledigt={entries}")).into_response())
}
