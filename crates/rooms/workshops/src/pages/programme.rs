//! Every series with its workshops.

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::html;
use ui::kern::{self, Button, Column, Table};
use ui::{Failure, Query, Visitor, t, text_with};

use super::parts::{Told, audience, state, when};
use super::{HOME, reading};
use crate::verbs::{places, programme};
use crate::{Desk, WorkshopId};

/// `GET /land/workshops`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (host, scope) = reading(&desk, &visitor, &clerk).await?;
    let all = programme(&scope, host).await?;
    let ids: Vec<WorkshopId> = all.iter().flat_map(|(_, workshops)| workshops.iter().map(|one| one.id)).collect();
    let places = places(&scope, &ids).await?;
    drop(scope);
    let page = clerk.page(&visitor, t(lang, "workshops-title")).lead(t(lang, "workshops-lead")).back("/land");
    Ok(page.wide().render(html! {
        (told.markup(lang, &["series"]))
        div class="dw-actions" {
            (kern::link_button(Button::Secondary, &t(lang, "workshops-series-new"), &format!("{HOME}/reihe")))
        }
        @if all.is_empty() { p class="kern-body" { (t(lang, "workshops-empty")) } }
        @for (series, workshops) in &all {
            h2 class="kern-heading-medium" { (series.title) }
            p class="kern-body" {
                (series.organiser)
                @if !series.source.is_empty() { br; span class="dw-muted" { (t(lang, "workshops-source")) ": " (series.source) } }
            }
            @if !workshops.is_empty() {
                (kern::table(&Table {
                    caption: text_with(lang, "workshops-of-series", &[("title", series.title.as_str().into())]),
                    columns: vec![
                        Column::new(t(lang, "workshops-for")),
                        Column::new(t(lang, "workshops-when")),
                        Column::new(t(lang, "workshops-place")),
                        Column::numeric(t(lang, "workshops-taken")),
                        Column::new(t(lang, "workshops-state")),
                    ],
                    rows: workshops.iter().map(|one| {
                        let counted = places.get(&one.id).copied().unwrap_or_default();
                        vec![
                            kern::link(&audience(lang, one.plan.audience), &format!("{HOME}/{}", one.id)),
                            html! { (when(lang, one)) },
                            html! { (one.plan.place) },
                            html! { (counted.taken) " / " (one.plan.capacity) },
                            state(lang, one.state),
                        ]
                    }).collect(),
                }))
            }
            p class="kern-body" {
                a class="kern-link" href={ (HOME) "/reihe/" (series.id) } {
                    (t(lang, "workshops-new")) span class="kern-sr-only" { " " (series.title) }
                }
            }
        }
    }))
}
