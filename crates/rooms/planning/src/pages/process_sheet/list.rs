use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::html;
use ui::kern::{self, Column, Table};
use ui::{Failure, Visitor, t, text_with};

use super::super::HOME;
use super::{address, law, minutes, reading};
use crate::Desk;
use crate::model::Saving;
use crate::verbs::{cases_of_a_year, process_sheets};

/// `GET /amt/planung/blatt`
pub(in crate::pages) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let kept = process_sheets(&scope, by).await?;
    let counted = cases_of_a_year(&scope).await?;
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let mut services: Vec<(String, String)> = catalogue
        .online_services()
        .filter_map(|online| Some((catalogue.service(&online.service)?.name.clone(), online.online_service.clone())))
        .collect();
    services.sort();
    let rows = services.into_iter().map(|(name, id)| {
        let cases = counted.get(&id).copied().unwrap_or_default();
        let kept = kept.get(&id);
        let saving = kept.and_then(|kept| kept.sheet.saving(cases));
        let state = match (kept, saving) {
            (None, _) => t(lang, "planning-sheet-state-none"),
            (Some(_), None) => t(lang, "planning-sheet-state-begun"),
            (Some(_), Some(_)) => t(lang, "planning-sheet-state-done"),
        };
        let hours = saving.and_then(Saving::hours);
        vec![
            kern::link(&name, &address(&id)),
            html! { (cases) },
            html! { (state) },
            html! { (saving.map_or_else(|| "–".to_owned(), |saving| minutes(lang, saving.minutes))) },
            html! {
                (hours.map_or_else(|| "–".to_owned(), |hours| text_with(lang, "planning-sheet-hours", &[("count", hours.into())])))
            },
        ]
    });
    let page = clerk.page(&visitor, t(lang, "planning-sheet-title")).lead(t(lang, "planning-sheet-intro")).back(HOME);
    Ok(page.wide().render(html! {
        (law(lang, &desk))
        (kern::table(&Table {
            caption: t(lang, "planning-sheet-services"),
            columns: vec![
                Column::new(t(lang, "planning-process-service")),
                Column::numeric(t(lang, "planning-sheet-cases-year")),
                Column::new(t(lang, "planning-sheet-state")),
                Column::numeric(t(lang, "planning-sheet-saved-case")),
                Column::numeric(t(lang, "planning-sheet-saved-year")),
            ],
            rows: rows.collect(),
        }))
    }))
}
