//! Administrations of one size beside those of another.

use std::collections::BTreeMap;

use directory::Catalogue;
use flow::{By, View, risk};
use maud::{Markup, html};
use ui::kern::{self, Column, Table};
use ui::{Lang, t};

use super::super::parts::class_name;
use super::parts::{asked_back, maybe};
use crate::model::{FEWEST, SizeClass, sizes};

/// One row for each class with enough cases.
pub(super) fn compared(lang: Lang, catalogue: &Catalogue, view: &View<'_>) -> Markup {
    let sizes: BTreeMap<String, SizeClass> =
        sizes(catalogue).into_iter().map(|(tenant, (_, class))| (tenant.to_string(), class)).collect();
    let parts = view.split(By::Administration);
    let rows = SizeClass::all().filter_map(|class| {
        let fits = |name: &&str| sizes.get(*name) == Some(&class);
        let of_class: Vec<&str> = parts.iter().map(|(name, _)| *name).filter(fits).collect();
        let view = view.of_administrations(&of_class);
        let title = html! { (class_name(lang, class)) };
        if view.cases() < FEWEST as u64 {
            return (view.cases() > 0).then(|| {
                let few = html! { (t(lang, "planning-process-few")) };
                vec![title, few, html! { "–" }, html! { "–" }, html! { "–" }]
            });
        }
        let late = risk(&view, i64::MIN);
        // What is asked or late in a few cases is not told, and neither is how many.
        let told = |part: u64, whole: u64| {
            if part < FEWEST as u64 { "–".to_owned() } else { format!("{} %", part * 100 / whole.max(1)) }
        };
        let ended = late.ended;
        Some(vec![
            title,
            html! { (view.cases()) },
            html! { @if ended < FEWEST as u64 { "–" } @else { (maybe(lang, view.median_duration())) } },
            html! { (told(asked_back(&view).cases, view.cases())) },
            html! { (told(late.late, ended)) },
        ])
    });
    html! {
        h2 class="kern-heading-medium" { (t(lang, "planning-process-sizes")) }
        (kern::table(&Table {
            caption: t(lang, "planning-process-sizes"),
            columns: vec![
                Column::new(t(lang, "planning-process-size")),
                Column::numeric(t(lang, "planning-process-in-cases")),
                Column::numeric(t(lang, "planning-process-median")),
                Column::numeric(t(lang, "planning-process-asked")),
                Column::numeric(t(lang, "planning-process-too-late")),
            ],
            rows: rows.collect(),
        }))
    }
}
