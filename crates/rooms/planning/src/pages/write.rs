use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::html;
use serde::Deserialize;
use store::Scope;
use ui::kern;
use ui::{Failure, FieldProblem, FormFields, Path, Query, Visitor, t};

use super::form::{self, fields, problems, typed};
use super::parts::{Plan, form_status, measure_path, stale_alert};
use super::{MEASURES, reading, writing};
use crate::verbs::{NewMeasure, add_measure, change_measure};
use crate::{Coordinator, Desk, Error, Measure, MeasureId};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// A service that the measure is to bring online.
    #[serde(default)]
    leistung: String,
}

/// `GET /amt/planung/massnahmen/neu?leistung=`
pub(super) async fn begin(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let plan = Plan::read(&scope, by, &desk.directory.catalogue()).await?;
    let mut typed = FormFields(vec![("thema".to_owned(), "services".to_owned())]);
    if plan.own.contains(&asked.leistung) {
        typed.0.push(("leistung".to_owned(), asked.leistung));
    }
    let once = scope.new_uuid().to_string();
    Ok(page(&desk, &visitor, &clerk, &plan, Target::New(&once), &typed, &[]))
}

/// `POST /amt/planung/massnahmen/neu`
pub(super) async fn create(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let catalogue = desk.directory.catalogue();
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let (draft, mut wrong) = form::read(visitor.lang, &sent.fields);
    let once = sent.fields.get("einmal").unwrap_or_default().to_owned();
    if !sent.is_again() && wrong.is_empty() {
        // The form holds a mark of its own: sent twice, it makes one measure.
        let new = NewMeasure { draft, reference: once.clone(), ..NewMeasure::default() };
        match add_measure(&mut scope, by, &catalogue, new).await {
            Ok(id) => {
                scope.commit().await?;
                return Ok(Redirect::to(&format!("{}?erledigt=neu", measure_path(id))).into_response());
            }
            Err(Error::Again) => return Ok(Redirect::to(MEASURES).into_response()),
            Err(Error::Contradicts(contradictions)) => wrong = problems(visitor.lang, &contradictions),
            Err(error) => return Err(error.into()),
        }
    } else if sent.is_again() {
        wrong.clear();
    }
    let plan = Plan::read(&scope, by, &catalogue).await?;
    Ok(page(&desk, &visitor, &sent.clerk, &plan, Target::New(&once), &sent.fields, &wrong))
}

/// `GET /amt/planung/massnahmen/{measure}/bearbeiten`
pub(super) async fn edit(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let (plan, measure) = known(&desk, &scope, by, &id).await?;
    Ok(page(&desk, &visitor, &clerk, &plan, Target::Known(&measure), &typed(&measure.draft), &[]))
}

/// `POST /amt/planung/massnahmen/{measure}/bearbeiten`
pub(super) async fn save(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let catalogue = desk.directory.catalogue();
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let (plan, measure) = known(&desk, &scope, by, &id).await?;
    let (draft, mut wrong) = form::read(visitor.lang, &sent.fields);
    let revision = sent.fields.get("stand").and_then(|revision| revision.parse().ok()).unwrap_or_default();
    if sent.is_again() {
        wrong.clear();
    } else if wrong.is_empty() {
        match change_measure(&mut scope, by, &catalogue, (measure.id, revision), draft).await {
            Ok(()) => {
                scope.commit().await?;
                return Ok(Redirect::to(&format!("{}?erledigt=gespeichert", measure_path(measure.id))).into_response());
            }
            Err(Error::Contradicts(contradictions)) => wrong = problems(visitor.lang, &contradictions),
            // Whoever was overtaken is told so and keeps what was typed; the page holds the new revision.
            Err(Error::Stale) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(page(&desk, &visitor, &sent.clerk, &plan, Target::Known(&measure), &sent.fields, &wrong))
}

/// The plan, and the measure of an address.
pub(super) async fn known(desk: &Desk, scope: &Scope, by: Coordinator, id: &str) -> Result<(Plan, Measure), Failure> {
    let id: MeasureId = id.parse().map_err(|_| Error::Unknown)?;
    let plan = Plan::read(scope, by, &desk.directory.catalogue()).await?;
    let measure = plan.measure(id).cloned().ok_or(Error::Unknown)?;
    Ok((plan, measure))
}

/// What a form writes.
#[derive(Clone, Copy)]
enum Target<'a> {
    /// A new measure; the form's mark of its own.
    New(&'a str),
    /// A measure of the plan.
    Known(&'a Measure),
}

fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    plan: &Plan,
    target: Target<'_>,
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Response {
    let lang = visitor.lang;
    let own = match target {
        Target::New(_) => None,
        Target::Known(measure) => Some(measure),
    };
    let back = own.map_or_else(|| MEASURES.to_owned(), |measure| measure_path(measure.id));
    let action =
        own.map_or_else(|| format!("{MEASURES}/neu"), |measure| format!("{}/bearbeiten", measure_path(measure.id)));
    let held = typed.get("stand").and_then(|revision| revision.parse::<i32>().ok());
    let overtaken = own.is_some_and(|measure| held.is_some_and(|held| held != measure.revision));
    let status = form_status(overtaken, problems);
    clerk
        .page(visitor, t(lang, if own.is_some() { "planning-edit" } else { "planning-new" }))
        .lead(t(lang, "planning-form-lead"))
        .back(&back)
        .errors(!problems.is_empty())
        .status(status)
        .render(html! {
            @if overtaken {
                (stale_alert(lang))
            }
            (kern::error_summary(lang, problems))
            form class="dw-form" method="post" action=(action) novalidate {
                (clerk.csrf())
                @match target {
                    Target::Known(measure) => (kern::hidden("stand", &measure.revision.to_string())),
                    Target::New(once) => (kern::hidden("einmal", once)),
                }
                (fields(lang, &desk.directory.catalogue(), plan, own.map(|measure| measure.id), typed, problems))
                (kern::submit(&t(lang, "planning-save")))
            }
        })
}
