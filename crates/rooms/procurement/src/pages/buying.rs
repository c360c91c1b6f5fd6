use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use ui::kern::{self, Button, Card, Column, Table, Tone};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::parts::{Told, standing};
use super::{FRAMEWORKS, LIMITS, SURVEYS, TENDERS, reading};
use crate::Desk;
use crate::model::{Framework, Tender};
use crate::verbs::{frameworks, surveys, tenders};

/// `GET /einkauf`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (buyer, scope) = reading(&desk, &visitor, &clerk).await?;
    let surveys = surveys(&scope, buyer).await?;
    let tenders = tenders(&scope, buyer).await?;
    let frameworks = frameworks(&scope, buyer).await?;
    let today = scope.today();
    drop(scope);
    let survey_rows = surveys.iter().map(|survey| {
        vec![
            kern::link(&survey.draft.title, &format!("{SURVEYS}/{}", survey.id)),
            html! { (standing(lang, survey, today)) },
        ]
    });
    let tender_row = |tender: &Tender| {
        vec![
            kern::link(&tender.said.title, &format!("{TENDERS}/{}", tender.id)),
            html! { (t(lang, &format!("procurement-procedure-{}", tender.said.procedure.name()))) },
            html! { (t(lang, &format!("procurement-tender-{}", tender.state.name()))) },
        ]
    };
    let framework_row = |one: &Framework| {
        let used = text_with(lang, "procurement-percent", &[("share", one.used().into())]);
        vec![
            kern::link(&format!("{}. {}", one.number, one.title), &format!("{FRAMEWORKS}/{}", one.id)),
            html! { (one.supplier) },
            html! { (ui::date(lang, one.ends_on)) },
            kern::badge(if one.is_nearly_used() { Tone::Warning } else { Tone::Success }, &used),
        ]
    };
    Ok(clerk.page(&visitor, t(lang, "procurement-title")).lead(t(lang, "procurement-lead")).wide().render(html! {
        (told.markup(lang))
        div class="dw-actions" {
            (kern::link_button(Button::Primary, &t(lang, "procurement-survey-new"), &format!("{SURVEYS}/neu")))
        }
        (list(lang, "surveys", &["survey", "standing"], survey_rows.collect()))
        (list(lang, "tenders", &["tender", "procedure", "standing"], tenders.iter().map(tender_row).collect()))
        (list(lang, "frameworks", &["framework", "supplier", "until", "used"], frameworks.iter().map(framework_row).collect()))
        div class="dw-cards" {
            (Card::new(t(lang, "procurement-limits-title")).href(LIMITS).body(html! {
                p { (t(lang, "procurement-limits-intro")) }
            }))
        }
    }))
}

/// A table, whose caption is its heading, or that there is nothing yet.
fn list(lang: Lang, name: &str, columns: &[&str], rows: Vec<Vec<Markup>>) -> Markup {
    let title = t(lang, &format!("procurement-{name}"));
    html! {
        @if rows.is_empty() {
            h2 class="kern-heading-medium" { (title) }
            p class="kern-body" { (t(lang, &format!("procurement-{name}-none"))) }
        } @else {
            (kern::table(&Table {
                caption: title,
                columns: columns.iter().map(|key| Column::new(t(lang, &format!("procurement-{key}")))).collect(),
                rows,
            }))
        }
    }
}
