//! Where one online service can be used, as a map and as the same in a table.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::State;
use axum::response::Response;
use directory::{Ags, chosen_map};
use identity::Clerk;
use maud::html;
use serde::Deserialize;
use ui::kern::{self, Choice, Column, Field, Table};
use ui::{Failure, Query, Visitor, t, text_with};

use super::parts::share;
use super::{UPTAKE, UPTAKE_MAP, reading};
use crate::{Desk, survey};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// Id of a service; empty for the first one.
    #[serde(default)]
    leistung: String,
}

/// What stands in the row of a county: municipalities and people, there and with the service.
#[derive(Default)]
struct Row {
    municipalities: usize,
    online: usize,
    people: i64,
    reached: i64,
}

/// `GET /betrieb/nutzung/karte?leistung=`
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
    let known = survey.services.keys().find(|service| **service == asked.leistung);
    let service = known.or(survey.services.keys().next()).cloned().unwrap_or_default();
    let catalogue = &survey.catalogue;
    let mut online: BTreeSet<Ags> = BTreeSet::new();
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    let entry = catalogue.service(&service);
    for here in catalogue.municipalities() {
        let is_online = entry.is_some_and(|entry| catalogue.is_online(entry, &here.ags, survey.today));
        let row = rows.entry(here.county.as_str()).or_default();
        row.municipalities += 1;
        row.people += i64::from(here.population);
        if is_online {
            row.online += 1;
            row.reached += i64::from(here.population);
            online.insert(here.ags.clone());
        }
    }
    let all = catalogue.municipalities().count();
    let title = survey.title(&service, lang);
    let (people, reached) = rows.values().fold((0, 0), |sum, row| (sum.0 + row.people, sum.1 + row.reached));
    let args = [
        ("service", title.as_str().into()),
        ("online", online.len().into()),
        ("all", all.into()),
        ("share", share(lang, reached, people).into()),
    ];
    let said = text_with(lang, "operations-uptake-map-said", &args);
    let choices: Vec<Choice> =
        survey.services.keys().map(|service| Choice::new(service, survey.title(service, lang))).collect();
    let table = catalogue.counties().into_iter().filter_map(|county| {
        let row = rows.get(county.key.as_str())?;
        let counted = [("part", row.online.into()), ("whole", row.municipalities.into())];
        Some(vec![
            html! { (county.official_name) },
            html! { (text_with(lang, "operations-of", &counted)) },
            html! { (share(lang, row.reached, row.people)) },
        ])
    });
    let table = table.collect();
    let page = clerk.page(&visitor, t(lang, "operations-uptake-map")).back(UPTAKE);
    Ok(page.render(html! {
        form class="dw-form" method="get" action=(UPTAKE_MAP) {
            (kern::select(&Field::new(lang, "leistung", t(lang, "operations-service")).value(&service), &choices))
            (kern::submit(&t(lang, "operations-show")))
        }
        (chosen_map(lang, catalogue, &online, &title, &said))
        (kern::table(&Table {
            caption: t(lang, "operations-uptake-map-caption"),
            columns: vec![
                Column::new(t(lang, "operations-county")),
                Column::numeric(t(lang, "operations-uptake-map-online")),
                Column::numeric(t(lang, "operations-reach")),
            ],
            rows: table,
        }))
    }))
}
