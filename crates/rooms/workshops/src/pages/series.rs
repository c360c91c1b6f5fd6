//! The form for a new series.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::html;
use ui::kern::{self, Width};
use ui::{Failure, FieldProblem, FormFields, Visitor, t};

use super::parts::{Typed, back, input, with_problems};
use super::{HOME, reading, writing};
use crate::model::FOLLOW_UPS;
use crate::verbs::{NewSeries, create_series};
use crate::{Desk, SeriesId};

/// Longest title.
const TITLE: u32 = 160;
/// Most times that is asked how far measures are, and the latest day.
const MOST_ASKED: usize = 6;
const LATEST: i64 = 1_000;

/// `GET /land/workshops/reihe`
pub(super) async fn begin(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let id: SeriesId = scope.new_id();
    let days: Vec<String> = FOLLOW_UPS.iter().map(ToString::to_string).collect();
    let typed = FormFields(vec![("kennung".to_owned(), id.to_string()), ("nachfragen".to_owned(), days.join(", "))]);
    Ok(page(&visitor, &clerk, &typed, &[]))
}

/// `POST /land/workshops/reihe`
pub(super) async fn create(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (host, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    if sent.is_again() {
        return Ok(page(&visitor, &sent.clerk, &sent.fields, &[]));
    }
    let mut typed = Typed::new(visitor.lang, &sent.fields);
    let title = typed.text("titel", TITLE, true);
    let organiser = typed.text("veranstalter", TITLE, true);
    let source = typed.text("quelle", 300, false);
    let days: Option<Vec<i64>> = sent
        .fields
        .get("nachfragen")
        .unwrap_or_default()
        .split([',', ';'])
        .map(str::trim)
        .filter(|day| !day.is_empty())
        .map(|day| day.parse().ok().filter(|day| (1..=LATEST).contains(day)))
        .collect();
    let days = days.filter(|days| days.len() <= MOST_ASKED && days.is_sorted());
    if days.is_none() {
        typed.wrong("nachfragen", "workshops-problem-days", &[]);
    }
    let id = sent.fields.get("kennung").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
    match days.filter(|_| typed.problems.is_empty()) {
        Some(follow_ups) => {
            create_series(&mut scope, host, id, &NewSeries { title, organiser, follow_ups, source }).await?;
            scope.commit().await?;
            Ok(back(HOME, "series"))
        }
        None => Ok(page(&visitor, &sent.clerk, &sent.fields, &typed.problems)),
    }
}

fn page(visitor: &Visitor, clerk: &Clerk, typed: &FormFields, problems: &[FieldProblem]) -> Response {
    let lang = visitor.lang;
    let field = |name: &str, key: &str| input(lang, typed, problems, name, key);
    let page = clerk.page(visitor, t(lang, "workshops-series-new")).back(HOME);
    with_problems(page, problems).render(html! {
        (kern::error_summary(lang, problems))
        form class="dw-form" method="post" action={ (HOME) "/reihe" } novalidate {
            (clerk.csrf())
            (kern::hidden("kennung", typed.get("kennung").unwrap_or_default()))
            (kern::text_input(&field("titel", "workshops-series-title").max_length(TITLE)))
            (kern::text_input(&field("veranstalter", "workshops-organiser").max_length(TITLE)))
            (kern::text_input(&field("nachfragen", "workshops-follow-ups").hint(t(lang, "workshops-follow-ups-hint")).width(Width::Medium)))
            (kern::text_input(&field("quelle", "workshops-source").hint(t(lang, "workshops-source-hint")).optional()))
            (kern::submit(&t(lang, "workshops-save")))
        }
    })
}
