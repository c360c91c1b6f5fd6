//! Surveys of the state among all administrations: who answered, what came out, and the report for everybody.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use store::{Actor, Reach, Scope, TenantId, Timestamp};
use ui::kern::{self, Alert, Button, Column, Field, Table};
use ui::{Failure, FieldProblem, FormFields, Lang, Path, Visitor, t, text_with};

use super::parts::class_name;
use super::self_check::questionnaire;
use super::{STATE, SURVEYS, reading_state, writing_state};
use crate::model::{FEWEST, Questionnaire, sizes};
use crate::verbs::{Answered, NewSurvey, Report, Survey, begin_survey, publish_survey, report, responses, surveys};
use crate::{Desk, Error, SurveyId};

/// `GET /land/umfragen`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let (_, scope) = reading_state(&desk, &visitor, &clerk).await?;
    let all = surveys(&scope).await?;
    Ok(page(&visitor, &clerk, &all, &FormFields::default(), &[]))
}

/// `POST /land/umfragen`
pub(super) async fn begin(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, mut scope) = writing_state(&desk, &visitor, &sent.clerk).await?;
    let all = surveys(&scope).await?;
    let mut problems = Vec::new();
    let mut wrong =
        |field: &str, key: &str| problems.push(FieldProblem { field: field.to_owned(), message: t(lang, key) });
    let (first, last) = (sent.fields.date("beginn").date(), sent.fields.date("ende").date());
    for (name, day) in [("beginn", first), ("ende", last)] {
        if day.is_none() {
            wrong(name, "planning-wrong-day");
        }
    }
    if let (Some(first_day), Some(last_day), false) = (first, last, sent.is_again()) {
        let said = |name: &str| sent.fields.get(name).unwrap_or_default().to_owned();
        let new = NewSurvey { title: said("titel"), purpose: said("zweck"), first_day, last_day };
        match begin_survey(&mut scope, by, new).await {
            Ok(id) => {
                scope.commit().await?;
                return Ok(Redirect::to(&format!("{SURVEYS}/{id}")).into_response());
            }
            Err(Error::NoTitle) => wrong("titel", "planning-wrong-title"),
            Err(Error::BadDays) => wrong("ende", "planning-survey-days"),
            Err(error) => return Err(error.into()),
        }
    } else if sent.is_again() {
        problems.clear();
    }
    Ok(page(&visitor, &sent.clerk, &all, &sent.fields, &problems))
}

fn page(visitor: &Visitor, clerk: &Clerk, all: &[Survey], typed: &FormFields, problems: &[FieldProblem]) -> Response {
    let lang = visitor.lang;
    let field = |name: &str, key: &str| {
        let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        Field::new(lang, name, t(lang, key)).value(typed.get(name).unwrap_or_default()).error(error)
    };
    clerk
        .page(visitor, t(lang, "planning-surveys-title"))
        .lead(t(lang, "planning-surveys-lead"))
        .back(STATE)
        .errors(!problems.is_empty())
        .status(if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY })
        .render(html! {
            (kern::error_summary(lang, problems))
            @if all.is_empty() {
                p class="kern-body" { (t(lang, "planning-surveys-none")) }
            } @else {
                ul class="dw-links" {
                    @for survey in all {
                        li {
                            (kern::link(&survey.title, &format!("{SURVEYS}/{}", survey.id)))
                            br; span class="dw-muted" { (days(lang, survey)) }
                        }
                    }
                }
            }
            h2 class="kern-heading-medium" { (t(lang, "planning-survey-new")) }
            form class="dw-form" method="post" action=(SURVEYS) novalidate {
                (clerk.csrf())
                (kern::text_input(&field("titel", "planning-survey-name").max_length(200)))
                (kern::textarea(&field("zweck", "planning-survey-purpose").hint(t(lang, "planning-survey-purpose-hint")).optional().max_length(4_000), 4))
                (kern::date_input(&field("beginn", "planning-survey-first"), &typed.date("beginn")))
                (kern::date_input(&field("ende", "planning-survey-last"), &typed.date("ende")))
                (kern::submit(&t(lang, "planning-survey-begin")))
            }
        })
}

fn days(lang: Lang, survey: &Survey) -> String {
    format!("{} – {}", ui::date(lang, survey.first_day), ui::date(lang, survey.last_day))
}

async fn known(scope: &Scope, id: &str) -> Result<Survey, Failure> {
    let id: SurveyId = id.parse().map_err(|_| Error::Unknown)?;
    let survey = surveys(scope).await?.into_iter().find(|survey| survey.id == id);
    Ok(survey.ok_or(Error::Unknown)?)
}

/// `GET /land/umfragen/{survey}`
pub(super) async fn survey(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let questions = questionnaire()?;
    let catalogue = desk.directory.catalogue();
    let (by, scope) = reading_state(&desk, &visitor, &clerk).await?;
    let survey = known(&scope, &id).await?;
    let responses = responses(&scope, by, survey.id).await?;
    let report = report(&scope, &catalogue, &questions, survey.id).await?;
    let today = scope.today();
    drop(scope);
    let (mut open, mut begun): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let sizes: BTreeMap<TenantId, _> = sizes(&catalogue);
    for office in catalogue.administrations().filter(|office| sizes.contains_key(&office.tenant)) {
        match responses.get(&office.tenant) {
            None => open.push(office.name.clone()),
            Some(false) => begun.push(office.name.clone()),
            Some(true) => {}
        }
    }
    let published = survey.published_at;
    Ok(clerk.page(&visitor, &survey.title).preline(days(lang, &survey)).back(SURVEYS).wide().render(html! {
        p class="kern-body" { (survey.purpose) }
        (tables(lang, &questions, &report))
        h2 class="kern-heading-medium" { (t(lang, "planning-survey-open")) }
        (names(lang, "planning-survey-not-begun", &open))
        (names(lang, "planning-survey-begun", &begun))
        @if published.is_some() {
            (Alert::success(t(lang, "planning-survey-published")).body(html! {
                p { (kern::link(&t(lang, "planning-survey-report"), &format!("/studien/{}", survey.id))) }
            }))
        } @else if survey.last_day <= today {
            form class="dw-form" method="post" action={ (SURVEYS) "/" (survey.id) "/veroeffentlichen" } {
                (clerk.csrf())
                p class="kern-body" { (t(lang, "planning-survey-publish-text")) }
                (kern::button(Button::Primary, &t(lang, "planning-survey-publish")))
            }
        } @else {
            p class="kern-body" { (t(lang, "planning-survey-publish-later")) }
        }
    }))
}

/// Names of administrations, folded.
fn names(lang: Lang, key: &str, names: &[String]) -> Markup {
    let title = text_with(lang, key, &[("count", names.len().into())]);
    html! {
        @if names.is_empty() { p class="kern-body" { (title) } }
        @else { (kern::accordion(&title, html! { ul class="kern-list kern-list--bullet" { @for name in names { li { (name) } } } })) }
    }
}

/// What came out, of everybody and by class.
fn tables(lang: Lang, questions: &Questionnaire, report: &Report) -> Markup {
    let percent = |value: Option<u32>| value.map_or_else(|| "–".to_owned(), |value| format!("{value} %"));
    let line = |name: String, answered: &Answered| {
        let counts = [("part", answered.answered.into()), ("whole", answered.asked.into())];
        let mut cells = vec![html! { (name) }, html! { (text_with(lang, "planning-of", &counts)) }];
        cells.extend(answered.means.iter().map(|mean| html! { (percent(*mean)) }));
        cells
    };
    let mut rows = vec![line(t(lang, "planning-survey-all"), &report.all)];
    rows.extend(report.classes.iter().map(|(class, answered)| line(class_name(lang, *class), answered)));
    let mut columns = vec![Column::new(t(lang, "planning-class")), Column::numeric(t(lang, "planning-survey-answers"))];
    columns.extend(
        questions
            .dimensions
            .iter()
            .map(|dimension| Column::numeric(t(lang, &format!("planning-dimension-{}", dimension.id)))),
    );
    html! {
        (kern::table(&Table { caption: t(lang, "planning-survey-result"), columns, rows }))
        p class="dw-muted" { (text_with(lang, "planning-survey-suppressed", &[("fewest", FEWEST.into())])) }
    }
}

/// `POST /land/umfragen/{survey}/veroeffentlichen`
pub(super) async fn publish(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (by, mut scope) = writing_state(&desk, &visitor, &sent.clerk).await?;
    let id: SurveyId = id.parse().map_err(|_| Error::Unknown)?;
    if !sent.is_again() {
        publish_survey(&mut scope, by, id).await?;
        scope.commit().await?;
    }
    Ok(Redirect::to(&format!("{SURVEYS}/{id}")).into_response())
}

/// A survey whose report is published, and what came out.
async fn published(desk: &Desk, lang: Lang, id: &str) -> Result<(Survey, Timestamp, Questionnaire, Report), Failure> {
    let questions = questionnaire()?;
    let scope = desk.store.read(Reach::Provider, Actor::System, lang).await?;
    let survey = known(&scope, id).await?;
    let at = survey.published_at.ok_or(Error::Unknown)?;
    let report = report(&scope, &desk.directory.catalogue(), &questions, survey.id).await?;
    Ok((survey, at, questions, report))
}

/// `GET /studien/{survey}`: for everybody, once it is published.
pub(super) async fn public(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (survey, at, questions, report) = published(&desk, lang, &id).await?;
    let on = ui::date(lang, at.in_germany().date());
    Ok(ui::Page::new(&visitor, &survey.title).preline(days(lang, &survey)).wide().render(html! {
        p class="kern-body" { (survey.purpose) }
        p class="kern-body" { (text_with(lang, "planning-survey-published-on", &[("day", on.into())])) }
        (tables(lang, &questions, &report))
        p class="kern-body" { (kern::link(&t(lang, "planning-csv"), &format!("/studien/{}/tabelle.csv", survey.id))) }
        p class="dw-muted" { (t(lang, "planning-own-source")) }
    }))
}

/// `GET /studien/{survey}/tabelle.csv`: the same as a table.
pub(super) async fn public_table(State(desk): State<Desk>, Path(id): Path<String>) -> Result<Response, Failure> {
    let lang = Lang::German;
    let (_, _, questions, report) = published(&desk, lang, &id).await?;
    let mut heading: Vec<String> =
        ["planning-class", "planning-survey-answers", "planning-office"].map(|key| t(lang, key)).into();
    let dimensions =
        questions.dimensions.iter().map(|dimension| t(lang, &format!("planning-dimension-{}", dimension.id)));
    heading.extend(dimensions);
    let line = |name: String, answered: &Answered| {
        let mut cells = vec![name, answered.answered.to_string(), answered.asked.to_string()];
        cells.extend(answered.means.iter().map(|mean| mean.map(|mean| mean.to_string()).unwrap_or_default()));
        cells
    };
    let all = line(t(lang, "planning-survey-all"), &report.all);
    let classes = report.classes.iter().map(|(class, answered)| line(class_name(lang, *class), answered));
    Ok(ui::kept_table("umfrage.csv", ui::Sheet::write(heading, [all].into_iter().chain(classes))))
}
