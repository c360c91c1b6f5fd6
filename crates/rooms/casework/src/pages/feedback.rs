//! What people said about the online services: for everybody who works on their cases.

use applications::{FEWEST, Feedback, Remark, Score, Stage};
use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use store::Reach;
use ui::kern::{self, Card, Column, Table};
use ui::{Failure, Lang, Visitor, t, text_with};

use super::parts::{Titles, titles};
use crate::{Desk, verbs};

/// `GET /amt/rueckmeldungen`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let found = verbs::feedback(&scope, clerk.session()).await?;
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let titles = titles(&catalogue);
    Ok(clerk
        .page(&visitor, t(lang, "casework-feedback"))
        .lead(text_with(lang, "casework-feedback-lead", &[("fewest", FEWEST.into())]))
        .back("/amt")
        .example(desk.is_example(clerk.tenant()))
        .render(html! {
            @if found.scores.is_empty() {
                p class="kern-body" role="status" { (t(lang, "casework-feedback-none")) }
            } @else {
                (scores(lang, &titles, &found))
                h2 class="kern-heading-medium" { (t(lang, "casework-feedback-remarks")) }
                (remarks(lang, &titles, &found.remarks))
            }
        }))
}

/// One row for each online service, one column for each stage.
fn scores(lang: Lang, titles: &Titles<'_>, found: &Feedback) -> Markup {
    let mut services: Vec<&str> = found.scores.iter().map(|score| score.online_service.as_str()).collect();
    services.dedup();
    let cell = |service: &str, stage: Stage| {
        let score = found.scores.iter().find(|score| score.online_service == service && score.stage == stage);
        html! { (score.map_or_else(|| t(lang, "casework-feedback-no-answer"), |score| average(lang, score))) }
    };
    let row = |service: &&str| {
        let title = titles.get(service).copied().unwrap_or(service);
        let stages = Stage::ALL.into_iter().map(|stage| cell(service, stage));
        std::iter::once(html! { (title) }).chain(stages).collect()
    };
    kern::table(&Table {
        caption: t(lang, "casework-feedback-caption"),
        columns: ["casework-figures-service", "casework-feedback-submitted", "casework-feedback-decided"]
            .map(|key| Column::new(t(lang, key)))
            .to_vec(),
        rows: services.iter().map(row).collect(),
    })
}

fn average(lang: Lang, score: &Score) -> String {
    match score.answers {
        Some((answers, stars)) => {
            let tenths = (stars * 10 + answers / 2) / answers;
            let average = ui::decimal(lang, &format!("{}.{}", tenths / 10, tenths % 10));
            let args = [("average", average.into()), ("answers", answers.into())];
            text_with(lang, "casework-feedback-average", &args)
        }
        None => text_with(lang, "casework-feedback-few", &[("fewest", FEWEST.into())]),
    }
}

fn remarks(lang: Lang, titles: &Titles<'_>, remarks: &[Remark]) -> Markup {
    let preline = |remark: &Remark| {
        let stage = match remark.stage {
            Stage::Submitted => "casework-feedback-submitted",
            Stage::Decided => "casework-feedback-decided",
        };
        let stars = i64::from(remark.stars);
        text_with(lang, "casework-feedback-said", &[("stage", t(lang, stage).into()), ("stars", stars.into())])
    };
    let month = |remark: &Remark| match remark.month.split_once('-') {
        Some((year, month)) => format!("{month}/{year}"),
        None => remark.month.clone(),
    };
    html! {
        @if remarks.is_empty() { p class="kern-body" { (t(lang, "casework-feedback-no-remarks")) } }
        @for group in remarks.chunk_by(|one, other| one.month == other.month) {
            @if let Some(first) = group.first() {
                h3 class="kern-heading-small" { (month(first)) }
            }
            @for remark in group {
                @let service = remark.online_service.as_str();
                (Card::new(titles.get(service).copied().unwrap_or(service)).under_heading().preline(preline(remark)).body(html! {
                    p class="kern-body" { (applications::lines(&remark.words)) }
                }))
            }
        }
    }
}
