//! Values of one body taken over for all others of its administration that lack them.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::html;
use serde::Deserialize;
use store::TenantId;
use ui::kern::{self, Alert, Button, Column, Table};
use ui::{Failure, Query, Visitor, t, text_with};

use super::{GAPS, INHERIT, reading, writing};
use crate::verbs::{heritable, inherit};
use crate::{Desk, survey};

/// Lines of one page.
const PAGE: usize = 50;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    erledigt: String,
    #[serde(default)]
    seite: String,
}

/// `GET /betrieb/uebernehmen`
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
    let all = heritable(&survey);
    let number = asked.seite.parse::<usize>().unwrap_or(1).max(1);
    let pages = all.len().div_ceil(PAGE);
    let name = |key: &str| survey.catalogue.entity(&key.parse().ok()?).map(|entity| entity.name.clone());
    let rows = all.iter().skip((number - 1).saturating_mul(PAGE)).take(PAGE).map(|one| {
        let value = survey.value_name(&one.key, lang);
        let from = name(one.from.as_str()).unwrap_or_default();
        let takers: Vec<String> = one.takers.iter().filter_map(|taker| name(taker.as_str())).collect();
        let args = [("value", value.as_str().into()), ("from", from.as_str().into()), ("count", takers.len().into())];
        vec![
            html! { (survey.office_name(one.administration)) },
            html! { (value) },
            html! { (from) },
            html! { (takers.len()) br; span class="dw-muted" { (takers.join(", ")) } },
            html! {
                form method="post" action=(INHERIT) {
                    (clerk.csrf())
                    (kern::hidden("verwaltung", &one.administration.to_string()))
                    (kern::hidden("angabe", &one.key))
                    (kern::hidden("von", one.from.as_str()))
                    (kern::button(Button::Tertiary, &text_with(lang, "operations-inherit-do", &args)))
                }
            },
        ]
    });
    let rows: Vec<_> = rows.collect();
    let page = clerk.page(&visitor, t(lang, "operations-inherit")).lead(t(lang, "operations-inherit-lead")).back(GAPS);
    Ok(page.wide().render(html! {
        @if let Ok(count) = asked.erledigt.parse::<u64>() {
            (Alert::success(text_with(lang, "operations-inherit-done", &[("count", count.into())])).announced().plain())
        }
        @if rows.is_empty() {
            p class="kern-body" { (t(lang, "operations-inherit-none")) }
        } @else {
            (kern::table(&Table {
                caption: t(lang, "operations-inherit-caption"),
                columns: vec![
                    Column::new(t(lang, "operations-office")),
                    Column::new(t(lang, "operations-inherit-value")),
                    Column::new(t(lang, "operations-inherit-from")),
                    Column::new(t(lang, "operations-inherit-takers")),
                    Column::new(t(lang, "operations-queues-do")),
                ],
                rows,
            }))
            (kern::pagination(lang, number, pages, |page| format!("{INHERIT}?seite={page}")))
        }
    }))
}

/// `POST /betrieb/uebernehmen`
pub(super) async fn send(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (operator, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let said = |name: &str| sent.fields.get(name).unwrap_or_default();
    let tenant = TenantId(said("verwaltung").parse().unwrap_or_default());
    let survey = survey(&scope, &desk).await?;
    let count = inherit(&mut scope, operator, &survey, (tenant, said("angabe"), said("von"))).await?;
    scope.commit().await?;
    desk.directory.refresh().await.map_err(crate::Error::from)?;
    Ok(Redirect::to(&format!("{INHERIT}?erledigt={count}")).into_response())
}
