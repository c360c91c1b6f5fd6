//! The self-check: 24 questions once a year, filled in as far as the system knows, and compared with administrations of the same size.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use store::{Actor, Reach};
use ui::kern::{self, Alert, Button, Choice, Column, Field, Table};
use ui::{Failure, FieldProblem, Lang, Path, Visitor, t, text_with};

use super::parts::{class_name, share_bar};
use super::{CHECK, HOME, reading, writing};
use crate::model::{BEST, Questionnaire, sizes};
use crate::verbs::{Peers, SelfCheck, Survey, answer_check, begin_check, peers, self_checks, surveys};
use crate::{CheckId, Desk, Error, SurveyId};

/// The questions.
pub(super) fn questionnaire() -> Result<Questionnaire, Failure> {
    Questionnaire::read().map_err(|error| Failure::internal(error.to_string()))
}

/// `GET /amt/planung/selbstcheck`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let questions = questionnaire()?;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let checks = self_checks(&scope, by).await?;
    let surveys = surveys(&scope).await?;
    let today = scope.today();
    drop(scope);
    let newest = checks.iter().find(|check| check.finished_at.is_some());
    let open = checks.iter().find(|check| check.finished_at.is_none() && check.survey.is_none());
    let catalogue = desk.directory.catalogue();
    let class = sizes(&catalogue).get(&by.tenant()).map(|(_, class)| *class);
    let peers = match class.filter(|_| newest.is_some()) {
        Some(class) => {
            let scope = desk.store.read(Reach::Provider, Actor::System, lang).await?;
            Some((class, peers(&scope, &catalogue, &questions, by.tenant(), class).await?))
        }
        None => None,
    };
    let waiting = surveys.iter().filter(|survey| survey.is_open(today));
    Ok(clerk.page(&visitor, t(lang, "planning-check-title")).lead(t(lang, "planning-check-lead")).back(HOME).render(html! {
        @for survey in waiting { (asked(&visitor, &clerk, survey, &checks)) }
        @if let Some(check) = newest {
            h2 class="kern-heading-medium" { (t(lang, "planning-check-result")) }
            @if let Some(at) = check.finished_at {
                p class="kern-body" { (text_with(lang, "planning-check-of", &[("day", ui::date(lang, at.in_germany().date()).into())])) }
            }
            (result(lang, &questions, check, peers.as_ref().map(|(_, peers)| peers)))
            @if let Some((class, peers)) = &peers {
                p class="kern-body" {
                    (text_with(lang, "planning-check-peers", &[
                        ("count", peers.count.into()), ("class", class_name(lang, *class).into()),
                    ]))
                }
            }
        }
        form class="dw-form" method="post" action=(CHECK) {
            (clerk.csrf())
            (kern::button(Button::Primary, &t(lang, if open.is_some() { "planning-check-go-on" } else { "planning-check-begin" })))
        }
        @if checks.iter().filter(|check| check.finished_at.is_some()).count() > 1 {
            h2 class="kern-heading-medium" { (t(lang, "planning-check-before")) }
            ul class="dw-links" {
                @for check in checks.iter().filter(|check| check.finished_at.is_some()) {
                    li { (kern::link(&check_name(lang, check), &format!("{CHECK}/{}", check.id))) }
                }
            }
        }
    }))
}

fn check_name(lang: Lang, check: &SelfCheck) -> String {
    let at = check.finished_at.unwrap_or(check.begun_at);
    text_with(lang, "planning-check-of", &[("day", ui::date(lang, at.in_germany().date()).into())])
}

/// A survey that waits for the administration, or has its answer.
fn asked(visitor: &Visitor, clerk: &Clerk, survey: &Survey, checks: &[SelfCheck]) -> Markup {
    let lang = visitor.lang;
    let own = checks.iter().find(|check| check.survey == Some(survey.id));
    let until = text_with(lang, "planning-survey-until", &[("day", ui::date(lang, survey.last_day).into())]);
    let alert = if own.is_some_and(|check| check.finished_at.is_some()) {
        Alert::success(text_with(lang, "planning-survey-answered", &[("title", survey.title.as_str().into())]))
    } else {
        Alert::info(text_with(lang, "planning-survey-asks", &[("title", survey.title.as_str().into())]))
    };
    alert.body(html! {
        p { (survey.purpose) }
        p { (until) }
        @if own.is_none_or(|check| check.finished_at.is_none()) {
            form method="post" action=(CHECK) {
                (clerk.csrf())
                (kern::hidden("umfrage", &survey.id.to_string()))
                (kern::button(Button::Secondary, &t(lang, "planning-survey-answer")))
            }
        }
    })
}

/// How far an administration is in each dimension, beside others of its size, as bars and in a table.
fn result(lang: Lang, questions: &Questionnaire, check: &SelfCheck, peers: Option<&Peers>) -> Markup {
    let scores = questions.scores(&check.values());
    let percent = |value: Option<u32>| value.map_or_else(|| "–".to_owned(), |value| format!("{value} %"));
    let rows = questions.dimensions.iter().zip(&scores).enumerate().map(|(place, (dimension, own))| {
        let others = peers.and_then(|peers| peers.means.get(place).copied().flatten());
        vec![
            html! { (t(lang, &format!("planning-dimension-{}", dimension.id))) },
            html! { (percent(*own)) },
            html! { (percent(others)) },
            share_bar(*own, others),
        ]
    });
    kern::table(&Table {
        caption: t(lang, "planning-check-result"),
        columns: vec![
            Column::new(t(lang, "planning-check-dimension")),
            Column::numeric(t(lang, "planning-check-own")),
            Column::numeric(t(lang, "planning-check-others")),
            Column::new(t(lang, "planning-check-bar")),
        ],
        rows: rows.collect(),
    })
}

/// `POST /amt/planung/selbstcheck`
pub(super) async fn begin(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let questions = questionnaire()?;
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let survey: Option<SurveyId> = sent.fields.get("umfrage").and_then(|survey| survey.parse().ok());
    let id = begin_check(&mut scope, by, &desk.directory.catalogue(), &questions, survey).await?;
    scope.commit().await?;
    Ok(Redirect::to(&format!("{CHECK}/{id}")).into_response())
}

/// `GET /amt/planung/selbstcheck/{check}`
pub(super) async fn form(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let questions = questionnaire()?;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let id: CheckId = id.parse().map_err(|_| Error::Unknown)?;
    let check = self_checks(&scope, by).await?.into_iter().find(|check| check.id == id).ok_or(Error::Unknown)?;
    Ok(page(&visitor, &clerk, &questions, &check, &[], false))
}

/// `POST /amt/planung/selbstcheck/{check}`
pub(super) async fn answer(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let questions = questionnaire()?;
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let id: CheckId = id.parse().map_err(|_| Error::Unknown)?;
    let given: BTreeMap<String, u8> = sent
        .fields
        .0
        .iter()
        .filter_map(|(name, value)| Some((name.clone(), value.parse().ok().filter(|value| *value <= BEST)?)))
        .collect();
    let finish = sent.fields.get("abschliessen").is_some() && !sent.is_again();
    let open = answer_check(&mut scope, by, &questions, id, &given, finish).await?;
    let check = self_checks(&scope, by).await?.into_iter().find(|check| check.id == id).ok_or(Error::Unknown)?;
    scope.commit().await?;
    if finish && open.is_empty() {
        return Ok(Redirect::to(CHECK).into_response());
    }
    let missing: &[String] = if finish { &open } else { &[] };
    Ok(page(&visitor, &sent.clerk, &questions, &check, missing, true))
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    questions: &Questionnaire,
    check: &SelfCheck,
    missing: &[String],
    kept: bool,
) -> Response {
    let lang = visitor.lang;
    let problem =
        |question: &String| FieldProblem { field: question.clone(), message: t(lang, "planning-check-missing") };
    let problems: Vec<FieldProblem> = missing.iter().map(problem).collect();
    let finished = check.finished_at.is_some();
    let choices: Vec<Choice> =
        (0..=BEST).map(|value| Choice::new(value.to_string(), t(lang, &format!("planning-answer-{value}")))).collect();
    let title = t(lang, if finished { "planning-check-finished" } else { "planning-check-title" });
    clerk
        .page(visitor, title)
        .lead(t(lang, "planning-check-form-lead"))
        .back(CHECK)
        .errors(!problems.is_empty())
        .status(if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY })
        .render(html! {
            @if kept && problems.is_empty() { (Alert::success(t(lang, "planning-check-kept")).announced().plain()) }
            (kern::error_summary(lang, &problems))
            form class="dw-form" method="post" action={ (CHECK) "/" (check.id) } novalidate {
                (clerk.csrf())
                @for dimension in &questions.dimensions {
                    h2 class="kern-heading-medium" { (t(lang, &format!("planning-dimension-{}", dimension.id))) }
                    @for question in &dimension.questions {
                        @let given = check.answers.get(&question.id);
                        @let words = t(lang, &format!("planning-question-{}", question.id));
                        @if finished || given.is_some_and(|(_, known)| *known) {
                            @let value = given.map_or_else(|| t(lang, "planning-not-said"), |(value, _)| t(lang, &format!("planning-answer-{value}")));
                            p class="kern-body" {
                                strong { (words) } br; (value)
                                @if given.is_some_and(|(_, known)| *known) { br; span class="dw-muted" { (t(lang, "planning-check-known")) } }
                            }
                        } @else {
                            @let error = problems.iter().find(|problem| problem.field == question.id).map(|problem| problem.message.clone());
                            (kern::radios(&Field::new(lang, &question.id, words)
                                .value(given.map(|(value, _)| value.to_string()).unwrap_or_default()).error(error), &choices))
                        }
                    }
                }
                @if !finished {
                    div class="dw-actions" {
                        (kern::submit_named(Button::Primary, &t(lang, "planning-check-finish"), "abschliessen", "1"))
                        (kern::button(Button::Secondary, &t(lang, "planning-check-keep")))
                    }
                }
            }
            p class="dw-muted" { (t(lang, "planning-own-source")) }
        })
}
