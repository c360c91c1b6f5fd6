use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Names};
use maud::html;
use ui::kern::{self, Column, Table};
use ui::{Failure, Visitor, t};

use super::parts::{state_badge, step_text, version_name};
use super::reading;
use crate::{Author, Desk, records};

/// `GET /redaktion`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    Author::of(clerk.session())?;
    let lang = visitor.lang;
    let scope = reading(&desk, &visitor, &clerk).await?;
    let records = records(&scope).await?;
    let mut titles = Vec::new();
    for record in &records {
        let title = match record.current.or_else(|| record.newest()) {
            Some(version) => desk.studio.version(&scope, version).await.map(|published| published.title(lang)),
            None => Ok(record.service.clone()),
        };
        // A version of an older program may not be readable any more; its line must be.
        titles.push(title.unwrap_or_else(|_| record.service.clone()));
    }
    drop(scope);
    let names =
        Names::of(&desk.store, records.iter().flat_map(|record| &record.history).map(|event| event.by.account()))
            .await?;
    let rows = records.iter().zip(&titles).map(|(record, title)| {
        let last = record.history.first();
        vec![
            html! {
                (kern::link(title, &format!("/redaktion/{}", record.service)))
                br; span class="dw-muted" { (record.service) }
            },
            html! { (state_badge(lang, record)) },
            html! { @if let Some(current) = record.current { (version_name(lang, record, current)) } @else { "–" } },
            html! {
                @if let Some(event) = last {
                    (step_text(lang, event.step)) ", " (ui::moment(lang, event.at))
                    br; span class="dw-muted" { (names.name(lang, event.by.account())) }
                }
            },
        ]
    });
    let table = Table {
        caption: t(lang, "studio-list-caption"),
        columns: ["studio-column-service", "studio-column-state", "studio-column-version", "studio-column-last"]
            .map(|key| Column::new(t(lang, key)))
            .into(),
        rows: rows.collect(),
    };
    Ok(clerk.page(&visitor, t(lang, "studio-title")).lead(t(lang, "studio-lead")).wide().render(html! {
        @if records.is_empty() {
            p class="kern-body" { (t(lang, "studio-list-empty")) }
            p { (kern::link(&t(lang, "ui-failure-home"), "/")) }
        } @else {
            (kern::table(&table))
        }
        p class="kern-body dw-muted" {
            (t(lang, if desk.second_person { "studio-two-people" } else { "studio-one-person" }))
        }
    }))
}
