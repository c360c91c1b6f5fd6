use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Button, Choice, Column, Field, Table};
use ui::{Failure, Query, Sheet, Visitor, kept_table, t, text_with};

use super::parts::{Plan, measure_link, period, said, service_name, standing_badge};
use super::{HOME, MEASURES, TABLE, reading};
use crate::model::{Stage, Theme};
use crate::verbs::table_of;
use crate::{Desk, Measure};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    thema: String,
    /// `vor`, `laeuft`, `spaet`, `fertig`; anything else for all.
    #[serde(default)]
    stand: String,
    /// How many measures a table changed.
    #[serde(default)]
    erledigt: String,
}

/// What is chosen where nothing is left out.
const ALL: &str = "alle";

/// The names of the stages in addresses, in their order.
const STAGES: [&str; 4] = ["vor", "laeuft", "spaet", "fertig"];

/// `GET /amt/planung/massnahmen`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let catalogue = desk.directory.catalogue();
    let plan = Plan::read(&scope, by, &catalogue).await?;
    drop(scope);
    let theme = Theme::from_name(&asked.thema);
    let stage = STAGES.iter().zip(Stage::ALL).find(|(name, _)| **name == asked.stand).map(|(_, stage)| stage);
    let fits = |measure: &&Measure| {
        theme.is_none_or(|theme| measure.draft.theme == theme)
            && stage.is_none_or(|stage| plan.standing(measure).stage() == stage)
    };
    let rows = plan.measures.iter().filter(fits).map(|measure| {
        let (points, _) = plan.concrete(measure);
        vec![
            html! {
                (measure_link(measure))
                @if let Some(service) = &measure.draft.service {
                    br; span class="dw-muted" { (service_name(lang, &catalogue, service)) }
                }
            },
            html! { (t(lang, &measure.draft.theme.key())) },
            html! { (said(lang, &measure.draft.owner)) },
            html! { (period(lang, measure)) },
            standing_badge(lang, plan.standing(measure)),
            html! { (text_with(lang, "planning-points", &[("points", usize::from(points).into())])) },
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    let done: Option<usize> = asked.erledigt.parse().ok();
    Ok(clerk
        .page(&visitor, t(lang, "planning-measures-title"))
        .lead(t(lang, "planning-measures-lead"))
        .back(HOME)
        .wide()
        .render(html! {
            @if let Some(count) = done {
                (Alert::success(text_with(lang, "planning-taken", &[("count", count.into())])).announced().plain())
            }
            div class="dw-actions" {
                (kern::link_button(Button::Primary, &t(lang, "planning-new"), &format!("{MEASURES}/neu")))
            }
            (filter(&visitor, &asked))
            @if rows.is_empty() {
                p class="kern-body" { (t(lang, "planning-measures-none")) }
            } @else {
                (kern::table(&Table { caption: t(lang, "planning-measures-title"), columns: columns(&visitor), rows }))
            }
            h2 class="kern-heading-medium" { (t(lang, "planning-tables")) }
            ul class="dw-links" {
                li { (kern::link(&t(lang, "planning-csv"), "/amt/planung/massnahmen.csv")) }
                li { (kern::link(&t(lang, "planning-xlsx"), "/amt/planung/massnahmen.xlsx")) }
                li { (kern::link(&t(lang, "planning-table-title"), TABLE)) }
            }
        }))
}

fn columns(visitor: &Visitor) -> Vec<Column> {
    let lang = visitor.lang;
    let mut columns: Vec<Column> =
        ["planning-measure", "planning-theme", "planning-owner", "planning-period", "planning-status"]
            .map(|key| Column::new(t(lang, key)))
            .into();
    columns.push(Column::numeric(t(lang, "planning-concrete")));
    columns
}

fn filter(visitor: &Visitor, asked: &Asked) -> Markup {
    let lang = visitor.lang;
    let all = || Choice::new(ALL, t(lang, "planning-all"));
    let chosen = |asked: &str| if asked.is_empty() { ALL.to_owned() } else { asked.to_owned() };
    let themes = Theme::ALL.iter().map(|theme| Choice::new(theme.name(), t(lang, &theme.key())));
    let stages = STAGES.iter().zip(Stage::ALL).map(|(name, stage)| Choice::new(*name, t(lang, &stage.key())));
    let themes: Vec<Choice> = [all()].into_iter().chain(themes).collect();
    let stages: Vec<Choice> = [all()].into_iter().chain(stages).collect();
    html! {
        form class="dw-form dw-filter" method="get" action=(MEASURES) {
            (kern::select(&Field::new(lang, "thema", t(lang, "planning-theme")).value(chosen(&asked.thema)), &themes))
            (kern::select(&Field::new(lang, "stand", t(lang, "planning-status")).value(chosen(&asked.stand)), &stages))
            (kern::submit(&t(lang, "planning-show")))
        }
    }
}

/// `GET /amt/planung/massnahmen.csv`
pub(super) async fn csv(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let (heading, rows) = table(&desk, &visitor, &clerk).await?;
    Ok(kept_table("massnahmen.csv", Sheet::write(heading, rows)))
}

/// `GET /amt/planung/massnahmen.xlsx`
pub(super) async fn xlsx(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let (heading, rows) = table(&desk, &visitor, &clerk).await?;
    Ok(kept_table("massnahmen.xlsx", Sheet::book(heading, rows)?))
}

async fn table(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> crate::Result<(Vec<String>, Vec<Vec<String>>)> {
    let (by, scope) = reading(desk, visitor, clerk).await?;
    let plan = Plan::read(&scope, by, &desk.directory.catalogue()).await?;
    Ok(table_of(&plan.measures, &plan.goals))
}
