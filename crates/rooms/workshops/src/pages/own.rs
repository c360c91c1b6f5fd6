//! What an administration is invited to.

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::html;
use planning::Coordinator;
use store::Reach;
use ui::kern::{self, Column, Table};
use ui::{Failure, Visitor, t};

use super::parts::{audience, state};
use crate::model::State as Stand;
use crate::verbs::offers;
use crate::{Desk, Error};

/// `GET /amt/planung/workshops`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let coordinator = Coordinator::of(clerk.session()).map_err(Error::from)?;
    let scope = desk.store.read(Reach::Tenant(coordinator.tenant()), coordinator.actor(), lang).await?;
    let all = offers(&scope).await?;
    let now = scope.now();
    drop(scope);
    let rows = all.iter().map(|offer| {
        let open = offer.state == Stand::Open && now < offer.register_until;
        vec![
            html! { (offer.title) br; span class="dw-muted" { (audience(lang, offer.audience)) } },
            html! { (ui::moment(lang, offer.starts_at)) br; (offer.place) },
            html! { (ui::moment(lang, offer.register_until)) },
            state(lang, offer.state),
            html! {
                @if open {
                    a class="kern-link" href={ "/workshop/" (offer.code) } {
                        (t(lang, "workshops-register")) span class="kern-sr-only" { " " (offer.title) }
                    }
                }
            },
        ]
    });
    let page = clerk.page(&visitor, t(lang, "workshops-own")).lead(t(lang, "workshops-own-lead")).back("/amt/planung");
    Ok(page.wide().render(html! {
        @if all.is_empty() {
            p class="kern-body" { (t(lang, "workshops-own-none")) }
        } @else {
            (kern::table(&Table {
                caption: t(lang, "workshops-own"),
                columns: ["workshops-one", "workshops-when", "workshops-register-until", "workshops-state", "workshops-act"]
                    .map(|key| Column::new(t(lang, key)))
                    .into(),
                rows: rows.collect(),
            }))
        }
    }))
}
