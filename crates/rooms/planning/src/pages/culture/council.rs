//! The part of the staff council in a measure.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Alert, Choice, DateParts, Field};
use ui::{Failure, FieldProblem, FormFields, Lang, Path, Visitor, t, text_with};

use super::super::parts::{Plan, form_status, measure_path, stale_alert};
use super::super::write::known;
use super::super::{reading, writing};
use super::culture;
use crate::verbs::save_council;
use crate::{CoDetermination, CouncilProblem, CouncilResult, CouncilStep, CouncilWarning, Desk, Error, Measure};

/// The last part of the address below a measure.
const COUNCIL: &str = "personalrat";

/// `GET /amt/planung/massnahmen/{measure}/personalrat`
pub(in crate::pages) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let (plan, measure) = known(&desk, &scope, by, &id).await?;
    drop(scope);
    page(&visitor, &clerk, &measure, &plan.council_of(&measure), &typed(&plan.council_of(&measure)), &[])
}

/// `POST /amt/planung/massnahmen/{measure}/personalrat`
pub(in crate::pages) async fn save(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let (plan, measure) = known(&desk, &scope, by, &id).await?;
    let kept = plan.council_of(&measure);
    let (step, mut problems) = read(lang, &sent.fields);
    if sent.is_again() {
        problems.clear();
    } else if problems.is_empty() {
        match save_council(&mut scope, by, measure.id, &step).await {
            Ok(()) => {
                scope.commit().await?;
                return Ok(Redirect::to(&format!("{}?erledigt=gespeichert", measure_path(measure.id))).into_response());
            }
            Err(Error::Council(wrong)) => {
                let problem = |wrong: &CouncilProblem| {
                    let (field, key) = match wrong {
                        CouncilProblem::AnsweredBefore => ("geantwortet", "planning-council-wrong-before"),
                        CouncilProblem::NoDayAsked => ("gefragt", "planning-council-wrong-asked"),
                        CouncilProblem::NoDayAnswered => ("geantwortet", "planning-council-wrong-answered"),
                        CouncilProblem::ResultWithoutPart => ("ergebnis", "planning-council-wrong-part"),
                    };
                    FieldProblem { field: field.to_owned(), message: t(lang, key) }
                };
                problems = wrong.iter().map(problem).collect();
            }
            // Whoever was overtaken is told so and keeps what was typed; the page holds the new revision.
            Err(Error::Stale) => {}
            Err(error) => return Err(error.into()),
        }
    }
    page(&visitor, &sent.clerk, &measure, &kept, &sent.fields, &problems)
}

fn typed(step: &CouncilStep) -> FormFields {
    let mut fields = vec![
        ("revision".to_owned(), step.revision.to_string()),
        ("noetig".to_owned(), step.needed.name().to_owned()),
        ("ergebnis".to_owned(), step.result.name().to_owned()),
    ];
    if step.changes_work {
        fields.push(("arbeit".to_owned(), "ja".to_owned()));
    }
    for (name, day) in [("gefragt", step.asked_on), ("geantwortet", step.answered_on)] {
        let parts = day.map(|day| DateParts::from_iso(&day.to_string())).unwrap_or_default();
        fields.push((format!("{name}-day"), parts.day));
        fields.push((format!("{name}-month"), parts.month));
        fields.push((format!("{name}-year"), parts.year));
    }
    FormFields(fields)
}

fn read(lang: Lang, fields: &FormFields) -> (CouncilStep, Vec<FieldProblem>) {
    let mut problems = Vec::new();
    let mut day = |name: &str| {
        let parts = fields.date(name);
        let day = parts.date();
        if day.is_none() && !parts.is_empty() {
            problems.push(FieldProblem { field: name.to_owned(), message: t(lang, "planning-wrong-day") });
        }
        day
    };
    let (asked_on, answered_on) = (day("gefragt"), day("geantwortet"));
    let said = |name: &str| fields.get(name).unwrap_or_default();
    let step = CouncilStep {
        changes_work: fields.get("arbeit").is_some(),
        needed: CoDetermination::from_name(said("noetig")).unwrap_or_default(),
        asked_on,
        answered_on,
        result: CouncilResult::from_name(said("ergebnis")).unwrap_or_default(),
        revision: said("revision").parse().unwrap_or(-1),
    };
    (step, problems)
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    measure: &Measure,
    kept: &CouncilStep,
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let law = culture()?.council;
    let held = typed.get("revision").and_then(|revision| revision.parse::<i32>().ok());
    let overtaken = held.is_some_and(|held| held != kept.revision);
    let status = form_status(overtaken, problems);
    let field = |name: &str, key: &str| {
        let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        Field::new(lang, name, t(lang, key)).error(error)
    };
    let needed = CoDetermination::ALL.map(|one| Choice::new(one.name(), needed_text(lang, one)));
    let results = CouncilResult::ALL.map(|one| Choice::new(one.name(), result_text(lang, one)));
    let path = measure_path(measure.id);
    let page = clerk
        .page(visitor, t(lang, "planning-council-title"))
        .preline(&measure.draft.title)
        .lead(t(lang, "planning-council-lead"))
        .back(&path)
        .errors(!problems.is_empty())
        .status(status);
    Ok(page.render(html! {
        @if overtaken {
            (stale_alert(lang))
        }
        (kern::error_summary(lang, problems))
        form class="dw-form" method="post" action={ (path) "/" (COUNCIL) } novalidate {
            (clerk.csrf())
            (kern::hidden("revision", &kept.revision.to_string()))
            (kern::checkbox(&Field::new(lang, "arbeit", t(lang, "planning-council-changes")).hint(t(lang, "planning-council-changes-hint")),
                "ja", typed.get("arbeit").is_some()))
            (kern::radios(&field("noetig", "planning-council-needed").value(typed.get("noetig").unwrap_or(kept.needed.name())), &needed))
            (kern::date_input(&field("gefragt", "planning-council-asked").optional(), &typed.date("gefragt")))
            (kern::date_input(&field("geantwortet", "planning-council-answered").optional(), &typed.date("geantwortet")))
            (kern::radios(&field("ergebnis", "planning-council-result").value(typed.get("ergebnis").unwrap_or(kept.result.name())), &results))
            (kern::submit(&t(lang, "planning-save")))
        }
        p class="dw-muted" {
            @if law.checked_on.is_none() { (t(lang, "planning-council-unchecked")) " " }
            (text_with(lang, "planning-source", &[("source", format!("{}, {}", law.law, law.source).into())]))
        }
    }))
}

fn needed_text(lang: Lang, needed: CoDetermination) -> String {
    t(lang, &format!("planning-council-needed-{}", needed.name()))
}

fn result_text(lang: Lang, result: CouncilResult) -> String {
    t(lang, &format!("planning-council-result-{}", result.name()))
}

/// The part of the council on the sheet of a measure, with a warning when it ought not to run yet.
pub(in crate::pages) fn section(lang: Lang, plan: &Plan, measure: &Measure) -> Markup {
    let step = plan.council_of(measure);
    let day = |day: Option<jiff::civil::Date>| {
        html! { (day.map_or_else(|| t(lang, "planning-not-said"), |day| ui::date(lang, day))) }
    };
    let mut facts = vec![(t(lang, "planning-council-needed"), html! { (needed_text(lang, step.needed)) })];
    if step.needed == CoDetermination::Needed {
        facts.push((t(lang, "planning-council-asked"), day(step.asked_on)));
        facts.push((t(lang, "planning-council-answered"), day(step.answered_on)));
        facts.push((t(lang, "planning-council-result"), html! { (result_text(lang, step.result)) }));
    }
    html! {
        h2 class="kern-heading-medium" { (t(lang, "planning-council-title")) }
        @if let Some(warning) = plan.council_warning(measure) {
            @let title = t(lang, warning.key());
            @let alert = if warning == CouncilWarning::Refused { Alert::danger(title) } else { Alert::warning(title) };
            (alert.body(html! { p { (t(lang, &format!("{}-next", warning.key()))) } }))
        }
        (kern::description_list(&facts))
        p class="kern-body" {
            (kern::link(&t(lang, "planning-council-edit"), &format!("{}/{COUNCIL}", measure_path(measure.id))))
        }
    }
}
