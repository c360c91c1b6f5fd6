//! The pulse: the page on which staff answer, that on which the coordinator begins rounds, and what is told of them.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::{Actor, Reach, TenantId};
use ui::kern::{self, Alert, Choice, Column, Field, Table};
use ui::{Failure, FieldProblem, FormFields, Lang, Query, Visitor, t, text_with};

use super::super::{HOME, STATE, reading, reading_state, writing};
use super::{IDEAS, PULSE, SURVEY, culture};
use crate::model::{FEWEST, TOP_ANSWER};
use crate::verbs::{answer_pulse, begin_round, open_round, pulse_of_state, pulse_results, pulse_rounds};
use crate::{Culture, Desk, Error, PulseResult, PulseRound, Quarter, Staff, Told};

/// The picture of a trend: its width for one round, its height, and the height of one point on the scale.
const STEP: u32 = 40;
const HEIGHT: u32 = 60;
const POINT: u32 = 12;

#[derive(Debug, Default, Deserialize)]
pub(in crate::pages) struct Asked {
    /// `ja`.
    #[serde(default)]
    erledigt: String,
}

/// `GET /amt/umfrage`
pub(in crate::pages) async fn survey(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    survey_page(&desk, &visitor, &clerk, &FormFields::default(), &[], asked.erledigt == "ja").await
}

/// `POST /amt/umfrage`
pub(in crate::pages) async fn answer(
    State(desk): State<Desk>,
    visitor: Visitor,
    sent: Sent,
) -> Result<Response, Failure> {
    let culture = culture()?;
    let staff = Staff::of(sent.clerk.session());
    let mut given = BTreeMap::new();
    let mut problems = Vec::new();
    for question in &culture.questions {
        let value = sent.fields.get(&question.id).and_then(|value| value.parse::<u8>().ok());
        match value.filter(|value| (1..=TOP_ANSWER).contains(value)) {
            Some(value) => {
                given.insert(question.id.clone(), value);
            }
            None => problems.push(FieldProblem {
                field: question.id.clone(),
                message: text_with(
                    visitor.lang,
                    "planning-pulse-missing",
                    &[("question", t(visitor.lang, &format!("planning-pulse-question-{}", question.id)).into())],
                ),
            }),
        }
    }
    if sent.is_again() {
        problems.clear();
    } else if problems.is_empty() {
        let mut scope = desk.store.write(Reach::Tenant(staff.tenant()), staff.actor(), visitor.lang).await?;
        match answer_pulse(&mut scope, staff, &culture, &given).await {
            Ok(_) => {
                scope.commit().await?;
                return Ok(Redirect::to(&format!("{SURVEY}?erledigt=ja")).into_response());
            }
            // It ended while somebody was reading: the page says so.
            Err(Error::Closed) => {}
            Err(error) => return Err(error.into()),
        }
    }
    survey_page(&desk, &visitor, &sent.clerk, &sent.fields, &problems, false).await
}

async fn survey_page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    typed: &FormFields,
    problems: &[FieldProblem],
    done: bool,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let culture = culture()?;
    let staff = Staff::of(clerk.session());
    let scope = desk.store.read(Reach::Tenant(staff.tenant()), staff.actor(), lang).await?;
    let open = open_round(&scope, staff).await?;
    drop(scope);
    let results = results(desk, lang, &culture, staff.tenant()).await?;
    let scale: Vec<Choice> = (1..=TOP_ANSWER)
        .map(|value| Choice::new(value.to_string(), t(lang, &format!("planning-pulse-answer-{value}"))))
        .collect();
    let question = |id: &str| {
        let error = problems.iter().find(|problem| problem.field == id).map(|problem| problem.message.clone());
        Field::new(lang, id, t(lang, &format!("planning-pulse-question-{id}")))
            .value(typed.get(id).unwrap_or_default())
            .error(error)
    };
    let page = clerk
        .page(visitor, t(lang, "planning-pulse-survey-title"))
        .lead(t(lang, "planning-pulse-survey-lead"))
        .back(clerk.home())
        .errors(!problems.is_empty())
        .status(if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY });
    Ok(page.render(html! {
        @if done { (Alert::success(t(lang, "planning-pulse-thanks")).announced().body(html! { p { (t(lang, "planning-pulse-thanks-next")) } })) }
        (kern::error_summary(lang, problems))
        @match open {
            None => { (Alert::info(t(lang, "planning-pulse-closed")).body(html! { p { (t(lang, "planning-pulse-closed-next")) } })) }
            Some((_, true)) => { @if !done { (Alert::info(t(lang, "planning-pulse-answered")).plain()) } }
            Some((round, false)) => {
                p class="kern-body" { (text_with(lang, "planning-survey-until", &[("day", ui::date(lang, round.last_day).into())])) }
                (Alert::info(t(lang, "planning-pulse-anonymous")).body(html! { p { (t(lang, "planning-pulse-anonymous-text")) } }))
                form class="dw-form" method="post" action=(SURVEY) novalidate {
                    (clerk.csrf())
                    @for one in &culture.questions { (kern::radios(&question(&one.id), &scale)) }
                    (kern::submit(&t(lang, "planning-pulse-send")))
                }
            }
        }
        (trend(lang, &culture, &results))
        h2 class="kern-heading-medium" { (t(lang, "planning-ideas-title")) }
        p class="kern-body" { (kern::link(&t(lang, "planning-ideas-send"), IDEAS)) }
    }))
}

/// What is told of the last rounds; worked out beyond the administration, because a small one is told only with others.
async fn results(desk: &Desk, lang: Lang, culture: &Culture, tenant: TenantId) -> Result<Vec<PulseResult>, Failure> {
    let scope = desk.store.read(Reach::Provider, Actor::System, lang).await?;
    Ok(pulse_results(&scope, &desk.directory.catalogue(), culture, tenant).await?)
}

fn quarter_name(lang: Lang, quarter: Quarter) -> String {
    let args = [("number", i64::from(quarter.number()).into()), ("year", i64::from(quarter.year()).to_string().into())];
    text_with(lang, "planning-pulse-quarter", &args)
}

/// A mean in tenths as people write it.
fn mean_text(lang: Lang, mean: Option<u32>) -> String {
    let point = if lang == Lang::English { '.' } else { ',' };
    mean.map_or_else(|| "–".to_owned(), |mean| format!("{}{point}{}", mean / 10, mean % 10))
}

/// What is told of a round, in a sentence.
fn told_text(lang: Lang, told: &Told) -> String {
    match told {
        Told::Running => t(lang, "planning-pulse-told-running"),
        Told::Own(people, _) => text_with(lang, "planning-pulse-told-own", &[("count", (*people).into())]),
        Told::County(people, offices, _) => text_with(
            lang,
            "planning-pulse-told-county",
            &[("count", (*people).into()), ("offices", (*offices).into())],
        ),
        Told::Later => t(lang, "planning-pulse-told-later"),
        Told::Nothing => text_with(lang, "planning-pulse-told-nothing", &[("fewest", FEWEST.into())]),
    }
}

/// The rounds over time: for each question a picture and the same numbers, the oldest first.
fn trend(lang: Lang, culture: &Culture, results: &[PulseResult]) -> Markup {
    let told: Vec<(&PulseResult, &[Option<u32>])> =
        results.iter().rev().filter_map(|result| Some((result, result.told.means()?))).collect();
    let mut columns = vec![Column::new(t(lang, "planning-pulse-question"))];
    columns.extend(told.iter().map(|(result, _)| Column::numeric(quarter_name(lang, result.round.quarter))));
    columns.push(Column::new(t(lang, "planning-pulse-trend")));
    let rows = culture.questions.iter().enumerate().map(|(place, question)| {
        let means: Vec<Option<u32>> = told.iter().map(|(_, means)| means.get(place).copied().flatten()).collect();
        let mut cells = vec![html! { (t(lang, &format!("planning-pulse-question-{}", question.id))) }];
        cells.extend(means.iter().map(|mean| html! { (mean_text(lang, *mean)) }));
        cells.push(picture(&means));
        cells
    });
    html! {
        @if !results.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "planning-pulse-results")) }
            ul class="kern-list kern-list--bullet" {
                @for result in results {
                    li { (quarter_name(lang, result.round.quarter)) ": " (told_text(lang, &result.told)) }
                }
            }
        }
        @if !told.is_empty() {
            (kern::table(&Table { caption: t(lang, "planning-pulse-results-table"), columns, rows: rows.collect() }))
        }
    }
}

/// Means over time as a line between 1 and 5; the numbers stand beside it.
fn picture(means: &[Option<u32>]) -> Markup {
    let width = STEP * u32::try_from(means.len()).unwrap_or(1).max(1);
    // The scale of 1 to 5 between the upper and the lower edge, in tenths.
    let y = |mean: u32| (HEIGHT - POINT / 2).saturating_sub(mean.saturating_sub(10) * POINT / 10);
    let points: Vec<(u32, u32)> = (0..)
        .zip(means)
        .filter_map(|(place, mean): (u32, &Option<u32>)| Some((place * STEP + STEP / 2, y((*mean)?))))
        .collect();
    html! {
        svg class="dw-bar" viewBox={ "0 0 " (width) " " (HEIGHT) } aria-hidden="true" {
            @for value in 1..=u32::from(TOP_ANSWER) {
                line class="dw-bar__tick" x1="0" x2=(width) y1=(y(value * 10)) y2=(y(value * 10)) {}
            }
            @for pair in points.windows(2) {
                @if let [(x1, y1), (x2, y2)] = pair { line class="dw-bar__today" x1=(x1) y1=(y1) x2=(x2) y2=(y2) {} }
            }
            @for (x, y) in &points { circle class="dw-bar--running" cx=(x) cy=(y) r="4" {} }
        }
    }
}

/// `GET /amt/planung/stimmung`
pub(in crate::pages) async fn rounds(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let (rounds, today) = (pulse_rounds(&scope, by).await?, scope.today());
    drop(scope);
    rounds_page(&desk, &visitor, &clerk, (&rounds, today), &FormFields::default(), &[]).await
}

/// `POST /amt/planung/stimmung`
pub(in crate::pages) async fn begin(
    State(desk): State<Desk>,
    visitor: Visitor,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let mut problems = Vec::new();
    let mut wrong =
        |field: &str, key: &str| problems.push(FieldProblem { field: field.to_owned(), message: t(lang, key) });
    let (first, last) = (sent.fields.date("beginn").date(), sent.fields.date("ende").date());
    for (name, day) in [("beginn", first), ("ende", last)] {
        if day.is_none() && !sent.is_again() {
            wrong(name, "planning-wrong-day");
        }
    }
    if let (Some(first), Some(last), false) = (first, last, sent.is_again()) {
        match begin_round(&mut scope, by, first, last).await {
            Ok(_) => {
                scope.commit().await?;
                return Ok(Redirect::to(PULSE).into_response());
            }
            Err(Error::BadDays) => wrong("ende", "planning-pulse-days"),
            Err(Error::RoundThere) => wrong("ende", "planning-pulse-there"),
            Err(error) => return Err(error.into()),
        }
    }
    let (rounds, today) = (pulse_rounds(&scope, by).await?, scope.today());
    drop(scope);
    rounds_page(&desk, &visitor, &sent.clerk, (&rounds, today), &sent.fields, &problems).await
}

async fn rounds_page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    (rounds, today): (&[PulseRound], jiff::civil::Date),
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let culture = culture()?;
    let results = results(desk, lang, &culture, clerk.tenant()).await?;
    let next = rounds.iter().find(|round| !round.is_over(today));
    let field = |name: &str, key: &str| {
        let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        Field::new(lang, name, t(lang, key)).error(error)
    };
    let page = clerk
        .page(visitor, t(lang, "planning-pulse-title"))
        .lead(t(lang, "planning-pulse-lead"))
        .back(HOME)
        .errors(!problems.is_empty())
        .status(if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY });
    Ok(page.wide().render(html! {
        (kern::error_summary(lang, problems))
        @if let Some(round) = next {
            @let args = [("first", ui::date(lang, round.first_day).into()), ("last", ui::date(lang, round.last_day).into())];
            (Alert::info(text_with(lang, "planning-pulse-runs", &args)).body(html! {
                p { (kern::link(&t(lang, "planning-pulse-survey-title"), SURVEY)) }
            }))
        }
        (trend(lang, &culture, &results))
        h2 class="kern-heading-medium" { (t(lang, "planning-pulse-new")) }
        p class="kern-body" { (t(lang, "planning-pulse-new-text")) }
        form class="dw-form" method="post" action=(PULSE) novalidate {
            (clerk.csrf())
            (kern::date_input(&field("beginn", "planning-survey-first"), &typed.date("beginn")))
            (kern::date_input(&field("ende", "planning-survey-last"), &typed.date("ende")))
            (kern::submit(&t(lang, "planning-pulse-begin")))
        }
        h2 class="kern-heading-medium" { (t(lang, "planning-culture-kept-title")) }
        p class="kern-body" { (t(lang, "planning-pulse-kept")) }
        p class="dw-muted" { (t(lang, "planning-own-source")) }
    }))
}

/// `GET /land/kultur`
pub(in crate::pages) async fn state(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let culture = culture()?;
    let (by, scope) = reading_state(&desk, &visitor, &clerk).await?;
    let quarters = pulse_of_state(&scope, by, &culture).await?;
    drop(scope);
    let rows = quarters.iter().map(|quarter| {
        vec![
            html! { (quarter_name(lang, quarter.quarter)) },
            html! { (quarter.rounds) },
            html! { (quarter.over) },
            html! {
                @match quarter.answers {
                    Some(answers) => (answers),
                    None => (text_with(lang, "planning-pulse-few", &[("fewest", FEWEST.into())])),
                }
            },
        ]
    });
    let page = clerk
        .page(&visitor, t(lang, "planning-culture-state-title"))
        .lead(t(lang, "planning-culture-state-lead"))
        .back(STATE);
    Ok(page.render(html! {
        @if quarters.is_empty() {
            p class="kern-body" { (t(lang, "planning-culture-state-none")) }
        } @else {
            (kern::table(&Table {
                caption: t(lang, "planning-culture-state-table"),
                columns: vec![
                    Column::new(t(lang, "planning-pulse-quarter-title")),
                    Column::numeric(t(lang, "planning-pulse-rounds")),
                    Column::numeric(t(lang, "planning-pulse-over")),
                    Column::numeric(t(lang, "planning-pulse-people")),
                ],
                rows: rows.collect(),
            }))
        }
    }))
}
