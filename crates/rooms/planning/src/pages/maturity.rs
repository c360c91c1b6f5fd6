//! Where an administration stands: the maturity of each of its services, under both official models.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Button, Choice, Column, Field, Table, Tone};
use ui::{Failure, Lang, Path, Query, Sheet, Visitor, kept_table, t, text_with};

use super::parts::service_name;
use super::{HOME, MATURITY, MEASURES, reading, writing};
use crate::model::{Level, Maturity, Source};
use crate::verbs::{maturity, said, say_maturity, what_is_known};
use crate::{Desk, Error};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// The name of a model.
    #[serde(default)]
    modell: String,
    #[serde(default)]
    erledigt: String,
}

/// The model of a name; the older one, which most know, where none is named.
fn model(name: &str) -> Result<Maturity, Failure> {
    let all = Maturity::all().map_err(|error| Failure::internal(error.to_string()))?;
    let at = all.iter().position(|model| model.id == name).unwrap_or_default();
    all.into_iter().nth(at).ok_or_else(Failure::not_found)
}

/// `GET /amt/planung/reifegrad?modell=`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let model = model(&asked.modell)?;
    let catalogue = desk.directory.catalogue();
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let levels = maturity(&scope, by, &catalogue, &model).await?;
    drop(scope);
    let mut levels: Vec<(String, &String, &Level)> =
        levels.iter().map(|(id, level)| (service_name(lang, &catalogue, id), id, level)).collect();
    levels.sort_by(|one, other| (other.2.level, &one.0).cmp(&(one.2.level, &other.0)));
    let good = levels.iter().filter(|(.., level)| level.level >= model.good_from).count();
    let rows = levels.iter().map(|(name, id, level)| {
        vec![
            kern::link(name, &format!("{MATURITY}/{id}?modell={}", model.id)),
            badge(lang, &model, level),
            html! { (holding(lang, &model, level).join(", ")) },
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    let known = [("good", good.into()), ("all", levels.len().into()), ("from", i64::from(model.good_from).into())];
    Ok(clerk
        .page(&visitor, t(lang, "planning-maturity-title"))
        .lead(t(lang, "planning-maturity-lead"))
        .back(HOME)
        .wide()
        .render(html! {
            (models(lang, &model))
            p class="kern-body" { (text_with(lang, "planning-maturity-sum", &known)) }
            (kern::table(&Table {
                caption: t(lang, "planning-maturity-title"),
                columns: ["planning-column-leistung", "planning-maturity-level", "planning-maturity-holding"]
                    .map(|key| Column::new(t(lang, key))).into(),
                rows,
            }))
            p class="kern-body" { (kern::link(&t(lang, "planning-csv"), &format!("{MATURITY}.csv?modell={}", model.id))) }
            (origin(lang, &model))
        }))
}

/// The other model is one press away.
fn models(lang: Lang, chosen: &Maturity) -> Markup {
    let choices = ["ozg-1-1", "ozg-2-0"].map(|id| Choice::new(id, t(lang, &format!("planning-model-{id}"))));
    html! {
        form class="dw-form dw-filter" method="get" action=(MATURITY) {
            (kern::select(&Field::new(lang, "modell", t(lang, "planning-model")).value(&chosen.id), &choices))
            (kern::submit(&t(lang, "planning-show")))
        }
    }
}

/// Where the model comes from, and what of it is not certain.
fn origin(lang: Lang, model: &Maturity) -> Markup {
    html! {
        p class="dw-muted" { (text_with(lang, "planning-source", &[("source", model.source.as_str().into())])) }
        @if !model.verified { p class="dw-muted" { (t(lang, "planning-maturity-unverified")) } }
    }
}

fn level_text(lang: Lang, model: &Maturity, level: u8) -> String {
    let args = [
        ("level", i64::from(level).into()),
        ("highest", i64::from(model.highest).into()),
        ("name", t(lang, &format!("planning-level-{}-{level}", model.id)).into()),
    ];
    text_with(lang, "planning-level", &args)
}

fn badge(lang: Lang, model: &Maturity, level: &Level) -> Markup {
    let tone = if level.level >= model.good_from { Tone::Success } else { Tone::Info };
    html! {
        (kern::badge(tone, &level_text(lang, model, level.level)))
        @if level.at_most > level.level {
            br;
            span class="dw-muted" {
                (text_with(lang, "planning-level-at-most", &[("level", i64::from(level.at_most).into())]))
            }
        }
    }
}

/// The criteria that keep a service at its level; none at the highest.
fn holding(lang: Lang, model: &Maturity, level: &Level) -> Vec<String> {
    if level.level == model.highest {
        return Vec::new();
    }
    let pairs = model.criteria.iter().zip(&level.answers);
    let holds = pairs
        .filter(|(criterion, (place, _))| criterion.answers.get(*place).is_some_and(|step| step.up_to == level.level));
    holds.map(|(criterion, _)| t(lang, &format!("planning-criterion-{}", criterion.id))).collect()
}

/// `GET /amt/planung/reifegrad.csv?modell=`
pub(super) async fn csv(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = Lang::German;
    let model = model(&asked.modell)?;
    let catalogue = desk.directory.catalogue();
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let levels = maturity(&scope, by, &catalogue, &model).await?;
    let heading = [
        "planning-column-leistung",
        "planning-maturity-level",
        "planning-maturity-possible",
        "planning-maturity-holding",
    ];
    let rows = levels.iter().map(|(id, level)| {
        [
            ui::harmless(&service_name(lang, &catalogue, id)),
            level.level.to_string(),
            level.at_most.to_string(),
            holding(lang, &model, level).join(", "),
        ]
    });
    let table = Sheet::write(heading.map(|key| t(lang, key)), rows);
    Ok(kept_table(&format!("reifegrad-{}.csv", model.id), table))
}

/// `GET /amt/planung/reifegrad/{service}?modell=`
pub(super) async fn service(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(service): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let model = model(&asked.modell)?;
    let catalogue = desk.directory.catalogue();
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let known = what_is_known(&scope, by, &catalogue).remove(&service).ok_or(Error::Unknown)?;
    let said = said(&scope, by, &model).await?.remove(&service).unwrap_or_default();
    drop(scope);
    let level = model.level(known, &said);
    let action = format!("{MATURITY}/{service}?modell={}", model.id);
    let pairs: Vec<_> = model.criteria.iter().zip(&level.answers).collect();
    let facts = pairs.iter().filter(|(_, (_, source))| *source == Source::System).map(|(criterion, (place, _))| {
        let answer = criterion.answers.get(*place).map(|step| answer_text(lang, &criterion.id, &step.id));
        (t(lang, &format!("planning-criterion-{}", criterion.id)), html! { (answer.unwrap_or_default()) })
    });
    let facts: Vec<(String, Markup)> = facts.collect();
    Ok(clerk
        .page(&visitor, service_name(lang, &catalogue, &service))
        .preline(t(lang, &format!("planning-model-{}", model.id)))
        .back(format!("{MATURITY}?modell={}", model.id))
        .render(html! {
            @if asked.erledigt == "ja" { (Alert::success(t(lang, "planning-done-gespeichert")).announced().plain()) }
            p class="kern-body" { (badge(lang, &model, &level)) }
            @if !known.live {
                div class="dw-actions" {
                    (kern::link_button(Button::Secondary, &t(lang, "planning-maturity-plan"), &format!("{MEASURES}/neu?leistung={service}")))
                }
            }
            @if !facts.is_empty() {
                h2 class="kern-heading-medium" { (t(lang, "planning-maturity-known")) }
                (kern::description_list(&facts))
            }
            @if facts.len() < pairs.len() {
                h2 class="kern-heading-medium" { (t(lang, "planning-maturity-asked")) }
                p class="kern-body" { (t(lang, "planning-maturity-asked-text")) }
                form class="dw-form" method="post" action=(action) novalidate {
                    (clerk.csrf())
                    @for (criterion, (place, source)) in pairs.iter().filter(|(_, (_, source))| *source != Source::System) {
                        @let chosen = criterion.answers.get(*place).filter(|_| *source == Source::Said);
                        @let choices: Vec<Choice> = criterion.answers.iter()
                            .map(|step| Choice::new(&step.id, answer_text(lang, &criterion.id, &step.id))).collect();
                        (kern::radios(&Field::new(lang, &criterion.id, t(lang, &format!("planning-criterion-{}", criterion.id)))
                            .value(chosen.map(|step| step.id.as_str()).unwrap_or_default()).optional(), &choices))
                    }
                    (kern::submit(&t(lang, "planning-save")))
                }
            }
            (origin(lang, &model))
        }))
}

fn answer_text(lang: Lang, criterion: &str, answer: &str) -> String {
    t(lang, &format!("planning-criterion-{criterion}-{answer}"))
}

/// `POST /amt/planung/reifegrad/{service}?modell=`
pub(super) async fn say(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(service): Path<String>,
    Query(asked): Query<Asked>,
    sent: Sent,
) -> Result<Response, Failure> {
    let model = model(&asked.modell)?;
    let back = format!("{MATURITY}/{service}?modell={}", model.id);
    if sent.is_again() {
        return Ok(Redirect::to(&back).into_response());
    }
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let answers: BTreeMap<String, String> = sent.fields.0.iter().cloned().collect();
    say_maturity(&mut scope, by, &desk.directory.catalogue(), &model, &service, &answers).await?;
    scope.commit().await?;
    Ok(Redirect::to(&format!("{back}&erledigt=ja")).into_response())
}
