use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use ui::kern::{self, Button, Column, Table};
use ui::{Failure, Lang, Visitor, t};

use super::parts::{share, standing_name};
use super::{
    ANNOUNCEMENTS, COSTS, DUTIES, FLEET, GAPS, NEW, OFFERS, ORDERS, OWN_ACCESS, OWN_ADDRESSES, QUEUES, RENEWALS,
    REQUESTS, ROLL_OUTS, TENANTS, TICKETS, UPTAKE, VALUES, reading,
};
use crate::model::{Line, Standing};
use crate::{Desk, Survey, survey};

/// `GET /betrieb`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let survey = survey(&scope, &desk).await?;
    drop(scope);
    let lines = survey.all();
    Ok(clerk.page(&visitor, t(lang, "operations-home-title")).lead(t(lang, "operations-home-lead")).wide().render(
        html! {
            div class="dw-actions" {
                (kern::link_button(Button::Primary, &t(lang, "operations-new"), NEW))
                (kern::link_button(Button::Secondary, &t(lang, "operations-fleet"), FLEET))
            }
            (rooms(lang))
            (uptake(lang, &survey, &lines))
        },
    ))
}

/// Where everything else is.
fn rooms(lang: Lang) -> Markup {
    let groups: [(&str, &[(&str, &str)]); 3] = [
        (
            "operations-home-services",
            &[
                ("operations-roll-outs", ROLL_OUTS),
                ("operations-renewals", RENEWALS),
                ("operations-gaps", GAPS),
                ("operations-values", VALUES),
                ("operations-requests", REQUESTS),
            ],
        ),
        (
            "operations-home-administrations",
            &[
                ("operations-tenants-title", TENANTS),
                ("operations-addresses-all", OWN_ADDRESSES),
                ("operations-own-access", OWN_ACCESS),
                ("operations-usage", UPTAKE),
                ("operations-duties", DUTIES),
                ("operations-tickets", TICKETS),
                ("operations-orders", ORDERS),
                ("operations-offers", OFFERS),
                ("operations-costs", COSTS),
            ],
        ),
        (
            "operations-home-run",
            &[("operations-fleet", FLEET), ("operations-queues", QUEUES), ("operations-announcements", ANNOUNCEMENTS)],
        ),
    ];
    html! {
        div class="dw-cards" {
            @for (heading, links) in groups {
                nav aria-label=(t(lang, heading)) {
                    h2 class="kern-heading-small" { (t(lang, heading)) }
                    ul class="kern-list" { @for (key, href) in links { li { (kern::link(&t(lang, key), href)) } } }
                }
            }
        }
    }
}

/// How each service stands in the whole Land.
fn uptake(lang: Lang, survey: &Survey, lines: &[Line]) -> Markup {
    let mut columns = vec![Column::new(t(lang, "operations-service")), Column::numeric(t(lang, "operations-reach"))];
    columns.extend(Standing::ALL.map(|standing| Column::numeric(standing_name(lang, standing))));
    let rows = survey.services.keys().map(|service| {
        let own: Vec<&Line> = lines.iter().filter(|line| line.service == *service).collect();
        let mut counts: BTreeMap<Standing, usize> = BTreeMap::new();
        own.iter().for_each(|line| *counts.entry(line.standing()).or_default() += 1);
        let people = |live: bool| {
            own.iter()
                .filter(|line| !live || line.standing() == Standing::Live)
                .map(|line| line.population)
                .sum::<i64>()
        };
        let mut row = vec![
            html! { a class="kern-link" href={ (GAPS) "?leistung=" (service) } { (survey.title(service, lang)) } },
            html! { (share(lang, people(true), people(false))) },
        ];
        row.extend(Standing::ALL.map(|standing| html! { (counts.get(&standing).copied().unwrap_or_default()) }));
        row
    });
    html! {
        h2 class="kern-heading-medium" { (t(lang, "operations-uptake-title")) }
        p class="kern-body" { (t(lang, "operations-uptake-text")) }
        (kern::table(&Table { caption: t(lang, "operations-uptake-caption"), columns, rows: rows.collect() }))
    }
}
