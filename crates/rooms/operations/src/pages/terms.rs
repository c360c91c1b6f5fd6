//! The hours of the service desk and its promises, from a day on.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use calendar::{Opening, Week};
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Field, Width};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Query, Visitor, t, text_with};

use super::{TERMS, TICKETS, reading, writing};
use crate::model::{Priority, ServiceDesk, ServiceTarget, Terms};
use crate::verbs::{service_desk, set_terms};
use crate::{Desk, Error};

/// The fields of the weekdays; the text keys are `operations-day-<name>`.
const DAYS: [&str; 7] = ["mo", "di", "mi", "do", "fr", "sa", "so"];
/// Longest source.
const LONGEST: usize = 300;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    erledigt: String,
}

/// The hours of a week, day by day.
pub(super) fn week(lang: Lang, terms: &Terms) -> Markup {
    let days = DAYS.iter().zip(terms.week.0).filter_map(|(day, opening)| {
        let opening = opening?.to_string().replace('-', " – ");
        Some((t(lang, &format!("operations-day-{day}")), html! { (opening) }))
    });
    kern::description_list(&days.collect::<Vec<_>>())
}

/// `GET /betrieb/anliegen/zeiten`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let service_desk = service_desk(&scope).await?;
    let now = service_desk.on(scope.today()).map(typed_of).unwrap_or_default();
    Ok(page(&visitor, &clerk, &service_desk, &now, &[], asked.erledigt == "ja"))
}

/// The fields of the form for terms that are recorded.
fn typed_of(terms: &Terms) -> FormFields {
    let mut fields = Vec::new();
    for (day, opening) in DAYS.iter().zip(terms.week.0) {
        fields.push(((*day).to_owned(), opening.map(|opening| opening.to_string()).unwrap_or_default()));
    }
    for priority in Priority::ALL {
        let target = terms.target(*priority);
        fields.push((format!("reaktion-{}", priority.name()), target.reaction.to_string()));
        fields.push((format!("loesung-{}", priority.name()), target.solving.to_string()));
    }
    fields.push(("feiertage".to_owned(), terms.place.to_string()));
    fields.push(("tage".to_owned(), terms.reopen_days.to_string()));
    FormFields(fields)
}

/// What was typed, or everything that is wrong with it.
fn sent_terms(visitor: &Visitor, fields: &FormFields) -> Result<(Date, Terms), Vec<FieldProblem>> {
    let said = |name: &str| fields.get(name).unwrap_or_default().trim().to_owned();
    let mut problems = Vec::new();
    let mut wrong = |field: &str, key: &str| {
        problems.push(FieldProblem { field: field.to_owned(), message: visitor.t(key) });
    };
    let mut week = Week::default();
    for (place, day) in week.0.iter_mut().zip(DAYS) {
        match said(day).parse::<Opening>() {
            Ok(opening) => *place = Some(opening),
            Err(_) if said(day).is_empty() => {}
            Err(_) => wrong(day, "operations-terms-opening-wrong"),
        }
    }
    if week == Week::default() && DAYS.iter().all(|day| said(day).is_empty()) {
        wrong("mo", "operations-terms-no-hours");
    }
    let mut number = |field: String| -> u16 {
        let number = said(&field).parse().ok().filter(|number| (1..=2_000).contains(number));
        if number.is_none() {
            wrong(&field, "operations-terms-number-wrong");
        }
        number.unwrap_or(1)
    };
    let mut targets = [ServiceTarget { reaction: 1, solving: 1 }; 4];
    for (target, priority) in targets.iter_mut().zip(Priority::ALL) {
        target.reaction = number(format!("reaktion-{}", priority.name()));
        target.solving = number(format!("loesung-{}", priority.name()));
    }
    let reopen_days = number("tage".to_owned());
    let place = said("feiertage").parse();
    if place.is_err() {
        wrong("feiertage", "operations-terms-place-wrong");
    }
    let source: String = said("quelle").chars().take(LONGEST).collect();
    if source.is_empty() {
        wrong("quelle", "operations-terms-source-missing");
    }
    let day = fields.date("ab").date();
    if day.is_none() {
        wrong("ab", "operations-day-wrong");
    }
    match (day, place) {
        (Some(day), Ok(place)) if problems.is_empty() => Ok((day, Terms { week, place, targets, reopen_days, source })),
        _ => Err(problems),
    }
}

/// `POST /betrieb/anliegen/zeiten`
pub(super) async fn send(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (operator, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let service_desk = service_desk(&scope).await?;
    if sent.is_again() {
        return Ok(page(&visitor, &sent.clerk, &service_desk, &sent.fields, &[], false));
    }
    let (day, terms) = match sent_terms(&visitor, &sent.fields) {
        Ok(terms) => terms,
        Err(problems) => return Ok(page(&visitor, &sent.clerk, &service_desk, &sent.fields, &problems, false)),
    };
    match set_terms(&mut scope, operator, day, &terms).await {
        Ok(()) => {
            scope.commit().await.map_err(Error::from)?;
            Ok(Redirect::to(&format!("{TERMS}?erledigt=ja")).into_response())
        }
        Err(error @ Error::DayPassed) => {
            let problem = FieldProblem { field: "ab".to_owned(), message: visitor.t(error.key()) };
            Ok(page(&visitor, &sent.clerk, &service_desk, &sent.fields, &[problem], false))
        }
        Err(error) => Err(error.into()),
    }
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    service_desk: &ServiceDesk,
    typed: &FormFields,
    problems: &[FieldProblem],
    done: bool,
) -> Response {
    let lang = visitor.lang;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let field = |name: &str, label: String| {
        let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        Field::new(lang, name, label).value(typed.get(name).unwrap_or_default()).error(error)
    };
    let short = |name: &str, label: String| {
        kern::text_input(&field(name, label).inputmode("numeric").max_length(4).width(Width::Short))
    };
    let page = clerk.page(visitor, t(lang, "operations-terms")).lead(t(lang, "operations-terms-lead")).back(TICKETS);
    page.errors(!problems.is_empty()).status(status).render(html! {
        @if done { (Alert::success(t(lang, "operations-terms-done")).announced().plain()) }
        (kern::error_summary(lang, problems))
        (recorded(lang, service_desk))
        h2 class="kern-heading-medium" { (t(lang, "operations-terms-new")) }
        form class="dw-form" method="post" action=(TERMS) novalidate {
            (clerk.csrf())
            (kern::date_input(&field("ab", t(lang, "operations-first-day")), &typed.date("ab")))
            (kern::group(&Field::new(lang, "zeiten", t(lang, "operations-terms-hours")).hint(t(lang, "operations-terms-hours-hint")), html! {
                @for day in DAYS {
                    (kern::text_input(&field(day, t(lang, &format!("operations-day-{day}"))).optional().max_length(13).width(Width::Short)))
                }
            }))
            (short("feiertage", t(lang, "operations-terms-place")))
            @for priority in Priority::ALL {
                (kern::group(&Field::new(lang, format!("ziel-{}", priority.name()), t(lang, &priority.key())), html! {
                    (short(&format!("reaktion-{}", priority.name()), t(lang, "operations-terms-reaction")))
                    (short(&format!("loesung-{}", priority.name()), t(lang, "operations-terms-solving")))
                }))
            }
            (short("tage", t(lang, "operations-terms-reopen")))
            (kern::text_input(&field("quelle", t(lang, "operations-terms-source")).max_length(300)))
            (kern::submit(&t(lang, "operations-terms-save")))
        }
    })
}

/// What holds, and from when on.
fn recorded(lang: Lang, service_desk: &ServiceDesk) -> Markup {
    html! {
        @for (first_day, terms) in service_desk.all().iter().rev() {
            @let title = if *first_day == Date::MIN {
                t(lang, "operations-terms-proposal")
            } else {
                text_with(lang, "operations-terms-from", &[("day", ui::date(lang, *first_day).into())])
            };
            (kern::accordion(&title, html! {
                (week(lang, terms))
                ul class="kern-list kern-list--bullet" {
                    @for priority in Priority::ALL {
                        @let target = terms.target(*priority);
                        li { (text_with(lang, "operations-terms-target", &[
                            ("priority", t(lang, &priority.key()).into()),
                            ("reaction", i64::from(target.reaction).into()), ("solving", i64::from(target.solving).into()),
                        ])) }
                    }
                }
                @if !terms.source.is_empty() { p class="kern-body dw-muted" { (terms.source) } }
            }))
        }
    }
}
