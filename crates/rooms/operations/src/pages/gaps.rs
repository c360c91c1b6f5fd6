//! What is missing where.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Button, Choice, Column, Field, Table};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::parts::{download, gap_counts, gap_list, outside, standing_badge, standing_name};
use super::{ASK, GAPS, HOME, INHERIT, VALUES, reading};
use crate::model::{Line, Standing, Target};
use crate::{Desk, Survey, survey, template};

/// Lines of one page.
const PAGE: usize = 50;
/// Kinds of gaps that are counted on the page.
const MOST_KINDS: usize = 12;

/// Which lines are wanted.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// Id of a service; empty for all.
    #[serde(default)]
    leistung: String,
    /// Key of a county; empty for all.
    #[serde(default)]
    kreis: String,
    /// Name of a standing; empty for everything that is not live.
    #[serde(default)]
    stand: String,
    /// The page, from 1.
    #[serde(default)]
    seite: String,
}

impl Asked {
    fn target(&self) -> Target {
        match self.kreis.as_str() {
            "" => Target::All,
            county => Target::Counties([county.to_owned()].into()),
        }
    }

    fn services(&self, survey: &Survey) -> BTreeSet<String> {
        match self.leistung.as_str() {
            "" => survey.services.keys().cloned().collect(),
            service => [service.to_owned()].into(),
        }
    }

    pub(super) fn lines(&self, survey: &Survey) -> Vec<Line> {
        let wanted = Standing::ALL.into_iter().find(|standing| standing.name() == self.stand);
        let mut lines = survey.lines(&self.services(survey), &self.target());
        lines.retain(|line| match wanted {
            Some(wanted) => line.standing() == wanted,
            None => line.standing() != Standing::Live,
        });
        lines
    }

    pub(super) fn query(&self) -> String {
        let escape = |text: &str| -> String {
            text.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect()
        };
        format!("leistung={}&kreis={}&stand={}", escape(&self.leistung), escape(&self.kreis), escape(&self.stand))
    }
}

/// `GET /betrieb/luecken`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let survey = survey(&scope, &desk).await?;
    drop(scope);
    let lines = asked.lines(&survey);
    let page = asked.seite.parse::<usize>().unwrap_or(1).max(1);
    let pages = lines.len().div_ceil(PAGE);
    let query = asked.query();
    let shown = lines.iter().skip((page - 1).saturating_mul(PAGE)).take(PAGE);
    Ok(clerk.page(&visitor, t(lang, "operations-gaps")).lead(t(lang, "operations-gaps-lead")).back(HOME).wide().render(
        html! {
            (filter(lang, &survey, &asked))
            p class="kern-body" { (text_with(lang, "operations-gaps-count", &[("count", lines.len().into())])) }
            @if !lines.is_empty() {
                (counts(lang, &survey, &lines))
                div class="dw-actions" {
                    (kern::link_button(Button::Secondary, &t(lang, "operations-gaps-table"), &format!("{GAPS}.csv?{query}")))
                    (kern::link_button(Button::Secondary, &t(lang, "operations-values"), VALUES))
                    (kern::link_button(Button::Secondary, &t(lang, "operations-inherit"), INHERIT))
                    (kern::link_button(Button::Secondary, &t(lang, "operations-requests-new"), &format!("{ASK}?{query}")))
                }
                (table_of(lang, &survey, shown))
                (kern::pagination(lang, page, pages, |page| format!("{GAPS}?{query}&seite={page}")))
            }
            (outside(lang, &survey, &survey.outside(&asked.services(&survey), &asked.target())))
        },
    ))
}

/// `GET /betrieb/luecken.csv`: a line for each legal entity, a column for each value that is missing.
pub(super) async fn table(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let survey = survey(&scope, &desk).await?;
    drop(scope);
    Ok(download("fehlende-angaben.csv", template(&survey, &asked.lines(&survey), visitor.lang)))
}

fn filter(lang: Lang, survey: &Survey, asked: &Asked) -> Markup {
    let services: Vec<Choice> =
        survey.services.keys().map(|service| Choice::new(service, survey.title(service, lang))).collect();
    let counties: Vec<Choice> =
        survey.catalogue.counties().into_iter().map(|county| Choice::new(&county.key, &county.official_name)).collect();
    let standings: Vec<Choice> =
        Standing::ALL.into_iter().map(|standing| Choice::new(standing.name(), standing_name(lang, standing))).collect();
    let field = |name: &str, key: &str, value: &str| Field::new(lang, name, t(lang, key)).value(value).optional();
    html! {
        form class="dw-form" method="get" action=(GAPS) {
            (kern::select(&field("leistung", "operations-service", &asked.leistung), &services))
            (kern::select(&field("kreis", "operations-county", &asked.kreis), &counties))
            (kern::select(&field("stand", "operations-standing", &asked.stand), &standings))
            (kern::submit(&t(lang, "operations-show")))
        }
    }
}

/// Which gaps there are most of.
fn counts(lang: Lang, survey: &Survey, lines: &[Line]) -> Markup {
    let counts = gap_counts(lines.iter());
    let rows = counts
        .iter()
        .take(MOST_KINDS)
        .map(|(gap, count)| vec![gap_list(lang, survey, std::slice::from_ref(gap)), html! { (count) }]);
    html! {
        (kern::accordion(&t(lang, "operations-gap-counts"), kern::table(&Table {
            caption: t(lang, "operations-gap-counts"),
            columns: vec![Column::new(t(lang, "operations-gap")), Column::numeric(t(lang, "operations-places"))],
            rows: rows.collect(),
        })))
    }
}

/// Lines as a table.
pub(super) fn table_of<'a>(lang: Lang, survey: &Survey, lines: impl Iterator<Item = &'a Line>) -> Markup {
    let rows = lines.map(|line| {
        let (entity, office) = (survey.entity_name(line), survey.office_name(line.administration));
        vec![
            html! {
                (entity) " " span class="dw-muted" { (line.entity.as_str()) }
                @if entity != office { br; span class="dw-muted" { (office) } }
            },
            html! { (survey.title(&line.service, lang)) },
            html! {
                (standing_badge(lang, line.standing()))
                @if let Some(day) = line.coming { br; (ui::date(lang, day)) }
            },
            gap_list(lang, survey, &line.gaps),
        ]
    });
    kern::table(&Table {
        caption: t(lang, "operations-gaps-caption"),
        columns: ["operations-entity", "operations-service", "operations-standing", "operations-gap"]
            .map(|key| Column::new(t(lang, key)))
            .into(),
        rows: rows.collect(),
    })
}
