use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use ranking::score::Origin;
use serde::Deserialize;
use studio::Published;
use ui::kern::{self, Alert, Button, Column, Table};
use ui::{Failure, Lang, Path, Query, Visitor, t, text_with};

use super::super::PROCESS_SHEETS;
use super::{address, doer, hand_over, law, medium, minutes, part_name, published, questions, reading};
use crate::Desk;
use crate::model::{Course, ProcessSheet, QuestionReply, Saving};
use crate::verbs::{cases_of_a_year, own_handed_reasons, process_sheet, replies};

#[derive(Debug, Default, Deserialize)]
pub(in crate::pages) struct Asked {
    #[serde(default)]
    erledigt: String,
}

/// `GET /amt/planung/blatt/{service}`
pub(in crate::pages) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(service): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let published = published(&desk, &scope, &service).await?;
    let kept = process_sheet(&scope, by, &service).await?;
    let handed = own_handed_reasons(&scope, by, &service).await?;
    let replies = replies(&scope, &service).await?;
    let counted = cases_of_a_year(&scope).await?.get(&service).copied().unwrap_or_default();
    drop(scope);
    let (here, sheet) = (address(&service), &kept.sheet);
    let page =
        clerk.page(&visitor, published.title(lang)).preline(t(lang, "planning-sheet-title")).back(PROCESS_SHEETS);
    Ok(page.wide().render(html! {
        @match asked.erledigt.as_str() {
            "ja" => { (Alert::success(t(lang, "planning-sheet-saved")).announced().plain()) }
            "uebergeben" => { (Alert::success(t(lang, "planning-questions-done")).announced().plain()) }
            _ => {}
        }
        p class="kern-body" { (t(lang, "planning-sheet-how")) }
        (result(lang, sheet.saving(counted)))
        @for part in Course::ALL.iter().copied() { (steps(lang, sheet, part, &here)) }
        (reasons(lang, sheet, &published, &replies, &here))
        (hand_over::section(lang, &clerk, &service, &kept, handed.as_ref(), asked.erledigt == "veraltet"))
        h2 class="kern-heading-medium" { (t(lang, "planning-sheet-more")) }
        ul class="dw-links" {
            li { (kern::link(&t(lang, "planning-sheet-csv"), &format!("{here}/blatt.csv"))) }
            li { (kern::link(&t(lang, "planning-sheet-upload"), &format!("{here}/tabelle"))) }
            li { (kern::link(&t(lang, "planning-sheet-process"), &format!("{}?leistung={service}", super::super::PROCESS))) }
        }
        (law(lang, &desk))
    }))
}

/// Where a number comes from.
fn origin(lang: Lang, origin: Origin) -> String {
    let name = match origin {
        Origin::Measured => "measured",
        Origin::Entered => "entered",
        Origin::Estimated => "estimated",
    };
    t(lang, &format!("planning-sheet-origin-{name}"))
}

fn result(lang: Lang, saving: Option<Saving>) -> Markup {
    let Some(saving) = saving else {
        return html! { p class="kern-body" role="status" { (t(lang, "planning-sheet-no-result")) } };
    };
    let mut items = vec![(
        t(lang, "planning-sheet-saved-case"),
        html! { (minutes(lang, saving.minutes)) " (" (origin(lang, saving.origin)) ")" },
    )];
    if let Some((cases, from)) = saving.cases {
        items.push((t(lang, "planning-sheet-cases-year"), html! { (cases) " (" (origin(lang, from)) ")" }));
    }
    let hours = saving.hours().map_or_else(
        || t(lang, "planning-sheet-hours-unknown"),
        |hours| text_with(lang, "planning-sheet-hours", &[("count", hours.into())]),
    );
    items.push((t(lang, "planning-sheet-saved-year"), html! { (hours) }));
    items.push((t(lang, "planning-sheet-breaks-less"), html! { (saving.breaks) }));
    items.push((t(lang, "planning-sheet-fields-less"), html! { (saving.fields) }));
    html! {
        h2 class="kern-heading-medium" { (t(lang, "planning-sheet-result")) }
        (kern::description_list(&items))
    }
}

fn steps(lang: Lang, sheet: &ProcessSheet, part: Course, here: &str) -> Markup {
    let rows = sheet.steps(part).iter().enumerate().map(|(number, step)| {
        vec![
            html! { (number + 1) ". " (step.what) },
            html! { (doer(lang, step.doer)) },
            html! { (medium(lang, step.medium)) },
            html! { (step.minutes) },
            html! { (step.waiting) },
        ]
    });
    let sums = [
        ("minutes", i64::from(sheet.minutes(part)).into()),
        ("days", i64::from(sheet.waiting(part)).into()),
        ("breaks", sheet.breaks(part).into()),
    ];
    html! {
        h2 class="kern-heading-medium" { (t(lang, &format!("planning-sheet-part-{}", part.name()))) }
        @if sheet.steps(part).is_empty() {
            p class="kern-body" { (t(lang, &format!("planning-sheet-part-{}-empty", part.name()))) }
        } @else {
            (kern::table(&Table {
                caption: t(lang, &format!("planning-sheet-part-{}", part.name())),
                columns: vec![
                    Column::new(t(lang, "planning-sheet-what")),
                    Column::new(t(lang, "planning-sheet-doer")),
                    Column::new(t(lang, "planning-sheet-medium")),
                    Column::numeric(t(lang, "planning-sheet-minutes")),
                    Column::numeric(t(lang, "planning-sheet-waiting")),
                ],
                rows: rows.collect(),
            }))
            p class="kern-body" { (text_with(lang, "planning-sheet-sums", &sums)) }
        }
        div class="dw-actions" {
            (kern::link_button(Button::Secondary, &t(lang, &format!("planning-sheet-part-{}-write", part.name())),
                &format!("{here}/{}", part_name(part))))
        }
    }
}

fn reasons(
    lang: Lang,
    sheet: &ProcessSheet,
    published: &Published,
    replies: &BTreeMap<String, QuestionReply>,
    here: &str,
) -> Markup {
    let all = questions(published, lang);
    let known = |id: &String| sheet.reasons.get(id);
    let rows = all.iter().filter_map(|(id, words)| {
        let reason = known(id)?;
        Some(vec![
            html! { (words) },
            html! { (t(lang, &format!("planning-sheet-why-{}", reason.why.name()))) },
            html! {
                (reason.said)
                @if let Some(reply) = replies.get(id).filter(|reply| !reply.words.is_empty()) {
                    p class="kern-body" { strong { (t(lang, "planning-questions-reply-of-authors")) } " " (reply.words) }
                }
            },
        ])
    });
    let rows: Vec<_> = rows.collect();
    let open = all.len() - rows.len();
    html! {
        h2 class="kern-heading-medium" { (t(lang, "planning-sheet-questions")) }
        p class="kern-body" { (text_with(lang, "planning-sheet-questions-open", &[("open", open.into()), ("all", all.len().into())])) }
        @if !rows.is_empty() {
            (kern::table(&Table {
                caption: t(lang, "planning-sheet-questions"),
                columns: vec![
                    Column::new(t(lang, "planning-sheet-question")),
                    Column::new(t(lang, "planning-sheet-why")),
                    Column::new(t(lang, "planning-sheet-said")),
                ],
                rows,
            }))
        }
        @for (key, text) in [("documents", &sheet.documents), ("signs", &sheet.signs)] {
            @if !text.is_empty() {
                h3 class="kern-heading-small" { (t(lang, &format!("planning-sheet-{key}"))) }
                @for line in text.lines() { p class="kern-body" { (line) } }
            }
        }
        div class="dw-actions" {
            (kern::link_button(Button::Secondary, &t(lang, "planning-sheet-questions-write"), &format!("{here}/fragen")))
        }
    }
}
