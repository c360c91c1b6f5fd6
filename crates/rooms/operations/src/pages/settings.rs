//! What an administration sets for itself: every value of a legal entity, and where it comes from.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use directory::{AccountProposal, EntityKey, account_proposals, confirm_account, discard_account};
use identity::{Clerk, Role, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::{Scope, Timestamp};
use ui::kern::{self, Alert, Button, Column, Table, Tone};
use ui::{Failure, Lang, Path, Query, Visitor, t, text_with};

use super::export::EXPORT_PAGE;
use super::{OWN_DUTIES, OWN_USE, PRIVACY, SETTINGS, reading_own, writing_own};
use crate::verbs::{COLOUR, Row, origin_text};
use crate::{Desk, Result, Survey};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// What was just done.
    #[serde(default)]
    erledigt: String,
}

/// What may just have been done.
const DONE: [&str; 6] = ["gespeichert", "beendet", "uebernommen", "vorgeschlagen", "bestaetigt", "verworfen"];

/// A legal entity of the own administration.
///
/// # Errors
/// [`directory::Error::NotYours`].
pub(super) fn own(survey: &Survey, clerk: &Clerk, asked: &str) -> Result<EntityKey> {
    let own = survey.catalogue.entities_of(clerk.tenant());
    let wanted = own.iter().find(|entity| asked.is_empty() || entity.key.as_str() == asked);
    let not_yours = || directory::Error::NotYours(asked.chars().take(12).collect());
    Ok(wanted.ok_or_else(not_yours)?.key.clone())
}

/// The page of a legal entity.
pub(super) fn address(entity: &EntityKey, done: &str) -> String {
    format!("{SETTINGS}/{entity}?erledigt={done}")
}

/// Whether nobody else could confirm what this person enters.
pub(super) async fn is_alone(scope: &Scope, clerk: &Clerk) -> Result<bool> {
    let accounts = identity::accounts(scope).await?;
    let others = accounts.iter().filter(|account| account.id != clerk.account() && account.active);
    Ok(!others.into_iter().any(|account| account.roles.has(Role::Manager)))
}

/// `GET /amt/einstellungen`: those of the administration's own legal entity.
pub(super) async fn begin(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    page(&desk, &visitor, &clerk, "", &asked).await
}

/// `GET /amt/einstellungen/{entity}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(entity): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    page(&desk, &visitor, &clerk, &entity, &asked).await
}

async fn page(desk: &Desk, visitor: &Visitor, clerk: &Clerk, entity: &str, asked: &Asked) -> Result<Response, Failure> {
    let scope = reading_own(desk, visitor, clerk).await?;
    let survey = Survey::without_staff(&scope, desk).await?;
    let entity = own(&survey, clerk, entity)?;
    let waiting: Vec<AccountProposal> =
        account_proposals(&scope).await?.into_iter().filter(|one| one.entity == entity).collect();
    let alone = is_alone(&scope, clerk).await?;
    let lang = visitor.lang;
    let name = survey.catalogue.entity(&entity).map(|entity| entity.name.clone()).unwrap_or_default();
    let page = clerk.page(visitor, t(lang, "operations-settings")).lead(t(lang, "operations-settings-lead")).wide();
    Ok(page.render(html! {
        @if let Some(done) = DONE.iter().find(|done| **done == asked.erledigt) {
            (Alert::success(t(lang, &format!("operations-settings-done-{done}"))).announced().plain())
        }
        ul class="dw-links" {
            @for (key, href) in [
                ("operations-duties", OWN_DUTIES),
                ("operations-reports", OWN_USE),
                ("operations-papers", PRIVACY),
                ("operations-export", EXPORT_PAGE),
            ] {
                li { (kern::link(&t(lang, key), href)) }
            }
        }
        (bodies(lang, &survey, clerk, &entity))
        h2 class="kern-heading-medium" { (name) }
        ul class="dw-links" {
            li { (kern::link(&t(lang, "operations-face"), &super::face::address(&entity))) }
            li { (kern::link(&t(lang, "operations-addresses"), &super::own_addresses::address(&entity))) }
        }
        @if !waiting.is_empty() { (confirmation(lang, &survey, clerk, &waiting, alone)) }
        (sections(lang, &survey, &entity))
    }))
}

/// The legal entities to choose from.
fn bodies(lang: Lang, survey: &Survey, clerk: &Clerk, chosen: &EntityKey) -> Markup {
    let own = survey.catalogue.entities_of(clerk.tenant());
    if own.len() < 2 {
        return html! {};
    }
    html! {
        nav aria-label=(t(lang, "operations-settings-bodies")) {
            ul class="kern-list kern-list--bullet" {
                @for entity in own {
                    li {
                        @if entity.key == *chosen {
                            strong aria-current="page" { (entity.name) }
                        } @else {
                            (kern::link(&entity.name, &format!("{SETTINGS}/{}", entity.key)))
                        }
                    }
                }
            }
        }
    }
}

fn sections(lang: Lang, survey: &Survey, entity: &EntityKey) -> Markup {
    let sections = survey.sections(entity, lang);
    let missing = |row: &&Row<'_>| row.known.is_none() && !row.needed_by.is_empty();
    let count = sections.iter().flat_map(|section| &section.rows).filter(missing).count();
    html! {
        @if count > 0 {
            (Alert::warning(text_with(lang, "operations-settings-missing", &[("count", count.into())])).plain())
        }
        @for section in &sections {
            @let title = section.service.map_or_else(
                || t(lang, "operations-settings-everywhere"), |service| survey.title(service, lang));
            (kern::table(&Table {
                caption: title,
                columns: vec![
                    Column::new(t(lang, "operations-settings-name")),
                    Column::new(t(lang, "operations-settings-value")),
                    Column::new(t(lang, "operations-settings-origin")),
                ],
                rows: section.rows.iter().map(|row| line(lang, survey, entity, row)).collect(),
            }))
        }
    }
}

fn line(lang: Lang, survey: &Survey, entity: &EntityKey, row: &Row<'_>) -> Vec<Markup> {
    let there = match row.parameter.key.as_str() {
        COLOUR => super::face::address(entity),
        key => format!("{SETTINGS}/{entity}/{key}"),
    };
    let name = kern::link(&row.label, &there);
    match &row.known {
        Some(known) => vec![
            name,
            html! { (survey.shown(&row.parameter, &known.setting.value, lang)) },
            html! {
                (origin_text(&survey.catalogue, &known.origin, lang))
                @if !known.setting.source.is_empty() { br; span class="dw-muted" { (known.setting.source) } }
                @if let Some(last) = known.valid_to {
                    br; (text_with(lang, "operations-settings-until", &[("day", ui::date(lang, last).into())]))
                }
            },
        ],
        None if row.needed_by.is_empty() => {
            vec![name, html! { (t(lang, "operations-settings-none")) }, html! { (t(lang, "operations-settings-free")) }]
        }
        None => {
            let services: Vec<String> = row.needed_by.iter().map(|service| survey.title(service, lang)).collect();
            let waits = text_with(lang, "operations-settings-waits", &[("services", services.join(", ").into())]);
            vec![name, kern::badge(Tone::Warning, &t(lang, "operations-settings-lacks")), html! { (waits) }]
        }
    }
}

/// What waits for a second person.
fn confirmation(lang: Lang, survey: &Survey, clerk: &Clerk, waiting: &[AccountProposal], alone: bool) -> Markup {
    let account = uuid::Uuid::from(clerk.account());
    let own = waiting.iter().any(|one| one.proposed_by == account);
    let seen = waiting.iter().map(|one| one.proposed_at).max().unwrap_or(Timestamp(0));
    let entity = waiting.first().map(|one| one.entity.clone());
    let value = |one: &AccountProposal| match &one.taken_from {
        Some(from) => origin_text(&survey.catalogue, &directory::Origin::TakenOver(from.clone()), lang),
        None => one.value.clone(),
    };
    let facts: Vec<(String, Markup)> =
        waiting.iter().map(|one| (survey.value_name(&one.key, lang), html! { (value(one)) })).collect();
    html! {
        (Alert::warning(t(lang, "operations-account-waits")).body(html! {
            p { (t(lang, if own && !alone { "operations-account-other" } else { "operations-account-check" })) }
        }))
        (kern::description_list(&facts))
        @if let Some(entity) = entity {
            form method="post" action={ (SETTINGS) "/" (entity) } {
                (clerk.csrf())
                (kern::hidden("stand", &seen.0.to_string()))
                div class="dw-actions" {
                    @if !own || alone {
                        (kern::submit_named(Button::Primary, &t(lang, "operations-account-confirm"), "was", "bestaetigen"))
                    }
                    (kern::submit_named(Button::Secondary, &t(lang, "operations-account-discard"), "was", "verwerfen"))
                }
            }
        }
    }
}

/// `POST /amt/einstellungen/{entity}`: confirms or throws away what waits.
pub(super) async fn decide(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(asked): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let mut scope = writing_own(&desk, &visitor, &sent.clerk).await?;
    let survey = Survey::without_staff(&scope, &desk).await?;
    let entity = own(&survey, &sent.clerk, &asked)?;
    if sent.is_again() {
        return Ok(Redirect::to(&address(&entity, "")).into_response());
    }
    let done = match sent.fields.get("was") {
        Some("bestaetigen") => {
            let seen = sent.fields.get("stand").and_then(|text| text.parse().ok()).unwrap_or(0);
            let alone = is_alone(&scope, &sent.clerk).await?;
            confirm_account(&mut scope, &entity, Timestamp(seen), alone).await.map_err(crate::Error::from)?;
            "bestaetigt"
        }
        Some("verwerfen") => {
            discard_account(&mut scope, &entity).await.map_err(crate::Error::from)?;
            "verworfen"
        }
        _ => return Err(Failure::malformed("neither confirmed nor discarded")),
    };
    scope.commit().await.map_err(crate::Error::from)?;
    desk.directory.refresh().await.map_err(crate::Error::from)?;
    Ok(Redirect::to(&address(&entity, done)).into_response())
}
