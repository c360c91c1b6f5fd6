//! What an administration is invited to.

use axum::extract::State;
use axum::response::Response;
use directory::Catalogue;
use identity::Clerk;
use maud::{Markup, html};
use planning::Coordinator;
use store::Reach;
use ui::kern::{self, Button, Column, Table, Tone};
use ui::{Failure, Lang, Query, Visitor, t};

use super::OWN;
use super::parts::{Told, audience, state, until};
use crate::model::{Proposal, Standing, State as Stand};
use crate::verbs::{offers, proposals};
use crate::{Desk, Error};

/// `GET /amt/planung/workshops`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let coordinator = Coordinator::of(clerk.session()).map_err(Error::from)?;
    let scope = desk.store.read(Reach::Tenant(coordinator.tenant()), coordinator.actor(), lang).await?;
    let all = offers(&scope).await?;
    let brought = proposals(&scope, coordinator).await?;
    let now = scope.now();
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let rows = all.iter().map(|offer| {
        let open = offer.state == Stand::Open && now < offer.register_until;
        vec![
            html! { (offer.title) br; span class="dw-muted" { (audience(lang, offer.audience)) } },
            html! { (ui::moment(lang, offer.starts_at)) br; (offer.place) },
            html! { (until(lang, offer.register_until)) },
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
        (told.markup(lang, &["taken", "left"]))
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
        @if !brought.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "workshops-brought")) }
            p class="kern-body" { (t(lang, "workshops-brought-lead")) }
            (kern::table(&Table {
                caption: t(lang, "workshops-brought"),
                columns: ["workshops-measure", "workshops-theme", "workshops-owner", "workshops-until", "workshops-state", "workshops-act"]
                    .map(|key| Column::new(t(lang, key)))
                    .into(),
                rows: brought.iter().map(|one| brought_row(lang, &clerk, &catalogue, one)).collect(),
            }))
        }
    }))
}

/// What came home, with the two things that can be done with it.
fn brought_row(lang: Lang, clerk: &Clerk, catalogue: &Catalogue, one: &Proposal) -> Vec<Markup> {
    let service = one.service.as_deref().and_then(|id| catalogue.service(id)).map(|service| service.name.clone());
    let tone = match one.standing {
        Standing::Waiting => Tone::Warning,
        Standing::Taken => Tone::Success,
        Standing::Left => Tone::Info,
    };
    let act = |kind: Button, value: &str, key: &str| {
        html! {
            form method="post" action={ (OWN) "/vorschlag" } {
                (clerk.csrf())
                (kern::hidden("vorschlag", &one.id.to_string()))
                (kern::submit_named(kind, &format!("{} {}", t(lang, key), one.title), "tun", value))
            }
        }
    };
    vec![
        html! {
            (one.title)
            @if let Some(service) = service { br; span class="dw-muted" { (service) } }
        },
        html! { (t(lang, &format!("workshops-topic-{}", one.theme.name()))) },
        html! { (one.owner) },
        html! { @if let Some(day) = one.last_day { (ui::date(lang, day)) } },
        kern::badge(tone, &t(lang, &format!("workshops-result-{}", one.standing.name()))),
        html! {
            @if one.standing == Standing::Waiting {
                (act(Button::Secondary, "uebernehmen", "workshops-take"))
                (act(Button::Tertiary, "lassen", "workshops-leave"))
            }
        },
    ]
}
