//! Addresses of their own: what an administration asks for, and what the operators make live.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::{EntityKey, Host, OwnAddress, ask_for_address, confirm_address, own_addresses, withdraw_address};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Button, Column, Field, Table, Tone};
use ui::{Failure, FieldProblem, Lang, Path, Query, Visitor, t, text_with};

use super::settings::own;
use super::{HOME, OWN_ADDRESSES, SETTINGS, reading, reading_own, writing, writing_own};
use crate::{Desk, Error, Survey};

/// What may just have been done.
const DONE: [&str; 3] = ["gebeten", "aktiv", "zurueck"];
/// Longest name that is shown again.
const LONGEST: usize = 300;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// What was just done.
    #[serde(default)]
    erledigt: String,
}

/// The page of a legal entity.
pub(super) fn address(entity: &EntityKey) -> String {
    format!("{SETTINGS}/{entity}/adressen")
}

/// `GET /amt/einstellungen/{entity}/adressen`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(entity): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    page(&desk, &visitor, &clerk, &entity, (&asked.erledigt, "", None)).await
}

/// `POST /amt/einstellungen/{entity}/adressen`: asks for a name, or gives one back.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(entity): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let mut scope = writing_own(&desk, &visitor, &sent.clerk).await?;
    let survey = Survey::without_staff(&scope, &desk).await?;
    let entity = own(&survey, &sent.clerk, &entity)?;
    let typed: String = sent.fields.get("adresse").unwrap_or_default().chars().take(LONGEST).collect();
    let wrong = async |key: &str| {
        let problem = Some(t(visitor.lang, key));
        page(&desk, &visitor, &sent.clerk, entity.as_str(), ("", &typed, problem)).await
    };
    let Ok(host) = typed.parse::<Host>() else {
        drop(scope);
        return wrong("operations-address-wrong").await;
    };
    let done = match sent.fields.get("was") {
        Some("bitten") if is_main(&visitor, &host) => {
            drop(scope);
            return wrong("directory-failure-address-taken").await;
        }
        Some("bitten") => match ask_for_address(&mut scope, &entity, &host).await {
            Err(directory::Error::AddressTaken(_)) => {
                drop(scope);
                return wrong("directory-failure-address-taken").await;
            }
            asked => {
                asked.map_err(Error::from)?;
                "gebeten"
            }
        },
        Some("zurueck") => {
            withdraw_address(&mut scope, &entity, &host).await.map_err(Error::from)?;
            "zurueck"
        }
        _ => return Err(Failure::malformed("neither asked for nor given back")),
    };
    scope.commit().await.map_err(Error::from)?;
    desk.directory.refresh().await.map_err(Error::from)?;
    Ok(Redirect::to(&format!("{}?erledigt={done}", address(&entity))).into_response())
}

/// Whether the name is that of the installation itself.
fn is_main(visitor: &Visitor, host: &Host) -> bool {
    let origin = visitor.origin();
    let main = origin.split_once("://").and_then(|(_, main)| Host::of_request(main));
    visitor.site.public_url.is_some() && main.as_ref() == Some(host)
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    entity: &str,
    (done, typed, problem): (&str, &str, Option<String>),
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = reading_own(desk, visitor, clerk).await?;
    let survey = Survey::without_staff(&scope, desk).await?;
    let entity = own(&survey, clerk, entity)?;
    let mut known = own_addresses(&scope).await.map_err(Error::from)?;
    drop(scope);
    known.retain(|one| one.entity == entity);
    let name = survey.catalogue.entity(&entity).map(|entity| entity.name.clone()).unwrap_or_default();
    let problems: Vec<FieldProblem> =
        problem.iter().map(|message| FieldProblem { field: "adresse".to_owned(), message: message.clone() }).collect();
    let rows: Vec<Vec<Markup>> = known
        .iter()
        .map(|one| {
            vec![
                html! { (one.host) },
                state(lang, one),
                form(lang, clerk, &address(&entity), one, "zurueck", "operations-address-back"),
            ]
        })
        .collect();
    Ok(clerk
        .page(visitor, t(lang, "operations-addresses"))
        .preline(name)
        .lead(t(lang, "operations-addresses-lead"))
        .back(format!("{SETTINGS}/{entity}"))
        .errors(!problems.is_empty())
        .status(if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY })
        .render(html! {
            (told(lang, done))
            (kern::error_summary(lang, &problems))
            @if rows.is_empty() {
                p class="kern-body" { (t(lang, "operations-addresses-none")) }
            } @else {
                (table(lang, &["name", "state", "do"], rows))
            }
            form class="dw-form" method="post" action=(address(&entity)) {
                (clerk.csrf())
                (kern::text_input(&Field::new(lang, "adresse", t(lang, "operations-address-name"))
                    .hint(t(lang, "operations-address-hint")).value(typed).error(problem)))
                div class="dw-actions" {
                    (kern::submit_named(Button::Primary, &t(lang, "operations-address-ask"), "was", "bitten"))
                }
            }
        }))
}

/// `GET /betrieb/adressen`
pub(super) async fn all(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let mut known = own_addresses(&scope).await.map_err(Error::from)?;
    drop(scope);
    // What waits first.
    known.sort_by_key(|one| one.live_since.is_some());
    let lang = visitor.lang;
    let catalogue = desk.directory.catalogue();
    let row = |one: &OwnAddress| {
        let name = catalogue.entity(&one.entity).map(|entity| entity.name.clone()).unwrap_or_default();
        vec![
            html! { (one.host) },
            html! { (name) },
            state(lang, one),
            html! {
                @if one.live_since.is_none() {
                    (form(lang, &clerk, OWN_ADDRESSES, one, "aktiv", "operations-address-live"))
                }
                (form(lang, &clerk, OWN_ADDRESSES, one, "zurueck", "operations-address-take"))
            },
        ]
    };
    let rows: Vec<Vec<Markup>> = known.iter().map(row).collect();
    let page = clerk.page(&visitor, t(lang, "operations-addresses-all")).lead(t(lang, "operations-addresses-all-lead"));
    Ok(page.back(HOME).wide().render(html! {
        (told(lang, &asked.erledigt))
        @if rows.is_empty() {
            p class="kern-body" { (t(lang, "operations-addresses-nobody")) }
        } @else {
            (table(lang, &["name", "body", "state", "do"], rows))
        }
    }))
}

/// `POST /betrieb/adressen`: makes an address live, or takes it away.
pub(super) async fn decide(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (_, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let typed = sent.fields.get("adresse").unwrap_or_default();
    let host: Host = typed.parse().map_err(|_| Failure::malformed("no name of a website"))?;
    let done = match sent.fields.get("was") {
        Some("aktiv") => {
            confirm_address(&mut scope, &host).await.map_err(Error::from)?;
            "aktiv"
        }
        Some("zurueck") => {
            let known = own_addresses(&scope).await.map_err(Error::from)?;
            if let Some(one) = known.into_iter().find(|one| one.host == host) {
                withdraw_address(&mut scope, &one.entity, &host).await.map_err(Error::from)?;
            }
            "zurueck"
        }
        _ => return Err(Failure::malformed("neither made live nor taken away")),
    };
    scope.commit().await.map_err(Error::from)?;
    desk.directory.refresh().await.map_err(Error::from)?;
    Ok(Redirect::to(&format!("{OWN_ADDRESSES}?erledigt={done}")).into_response())
}

fn told(lang: Lang, done: &str) -> Markup {
    html! {
        @if let Some(done) = DONE.iter().find(|known| **known == done) {
            (Alert::success(t(lang, &format!("operations-address-done-{done}"))).announced().plain())
        }
    }
}

fn state(lang: Lang, one: &OwnAddress) -> Markup {
    let (tone, key, since) = match one.live_since {
        Some(since) => (Tone::Success, "operations-address-state-live", since),
        None => (Tone::Warning, "operations-address-state-asked", one.asked_at),
    };
    let day = ui::date(lang, since.in_germany().date());
    html! {
        (kern::badge(tone, &t(lang, key))) " "
        span class="dw-muted" { (text_with(lang, "operations-address-since", &[("day", day.into())])) }
    }
}

/// One button about one address.
fn form(lang: Lang, clerk: &Clerk, action: &str, one: &OwnAddress, act: &str, label: &str) -> Markup {
    let label = text_with(lang, label, &[("name", one.host.to_string().into())]);
    html! {
        form method="post" action=(action) {
            (clerk.csrf())
            (kern::hidden("adresse", &one.host.to_string()))
            (kern::submit_named(Button::Tertiary, &label, "was", act))
        }
    }
}

fn table(lang: Lang, columns: &[&str], rows: Vec<Vec<Markup>>) -> Markup {
    let columns = columns.iter().map(|name| Column::new(t(lang, &format!("operations-address-column-{name}"))));
    kern::table(&Table { caption: t(lang, "operations-addresses-caption"), columns: columns.collect(), rows })
}
