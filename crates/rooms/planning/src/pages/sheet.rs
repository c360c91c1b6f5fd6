use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Button, Choice, Field};
use ui::{Failure, Path, Query, Visitor, t, text_with};

use super::culture::council;
use super::parts::{Plan, measure_link, measure_path, period, said, service_name, stale_alert, standing_badge};
use super::write::known;
use super::{MEASURES, reading, writing};
use crate::model::Status;
use crate::verbs::{MeasureEvent, confirm_status, history};
use crate::{Desk, Error, Measure};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// `neu`, `gespeichert`, `stand`.
    #[serde(default)]
    erledigt: String,
}

/// `GET /amt/planung/massnahmen/{measure}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let (plan, measure) = known(&desk, &scope, by, &id).await?;
    let history = history(&scope, by, measure.id).await?;
    let done = ["neu", "gespeichert", "stand"].into_iter().find(|done| *done == asked.erledigt);
    Ok(page(&desk, &visitor, &clerk, (&plan, &measure, &history), done, None))
}

/// `POST /amt/planung/massnahmen/{measure}/stand`
pub(super) async fn confirm(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let (plan, measure) = known(&desk, &scope, by, &id).await?;
    let history = history(&scope, by, measure.id).await?;
    let said = |name: &str| sent.fields.get(name).unwrap_or_default();
    let status = Status::from_name(said("status")).unwrap_or(measure.status);
    let again = |error: Option<&Error>| {
        page(&desk, &visitor, &sent.clerk, (&plan, &measure, &history), None, Some((status, said("grund"), error)))
    };
    if sent.is_again() {
        return Ok(again(None));
    }
    let revision = said("stand").parse().unwrap_or_default();
    match confirm_status(&mut scope, by, (measure.id, revision), status, said("grund")).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{}?erledigt=stand", measure_path(measure.id))).into_response())
        }
        Err(error @ (Error::NoReason | Error::CouncilRefused | Error::Stale)) => Ok(again(Some(&error))),
        Err(error) => Err(error.into()),
    }
}

/// A status that was chosen, the reason that was typed, and what is wrong with them.
type Typed<'a> = (Status, &'a str, Option<&'a Error>);

fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    (plan, measure, history): (&Plan, &Measure, &[MeasureEvent]),
    done: Option<&str>,
    typed: Option<Typed<'_>>,
) -> Response {
    let lang = visitor.lang;
    let (points, missing) = plan.concrete(measure);
    let error = typed.and_then(|(.., error)| error);
    let status = match error {
        Some(Error::Stale) => StatusCode::CONFLICT,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let path = measure_path(measure.id);
    clerk
        .page(visitor, &measure.draft.title)
        .preline(text_with(lang, "planning-measure-number", &[("number", i64::from(measure.number).into())]))
        .back(MEASURES)
        .errors(error.is_some())
        .status(status)
        .render(html! {
            @if let Some(done) = done { (Alert::success(t(lang, &format!("planning-done-{done}"))).announced().plain()) }
            @if matches!(error, Some(Error::Stale)) {
                (stale_alert(lang))
            }
            @if matches!(error, Some(Error::CouncilRefused)) {
                (Alert::danger(t(lang, "planning-council-refused")).announced().body(html! { p { (t(lang, "planning-council-refused-next")) } }))
            }
            (facts(desk, visitor, plan, measure))
            div class="dw-actions" {
                (kern::link_button(Button::Primary, &t(lang, "planning-edit"), &format!("{path}/bearbeiten")))
            }
            h2 class="kern-heading-medium" { (text_with(lang, "planning-concrete-is", &[("points", usize::from(points).into())])) }
            @if missing.is_empty() {
                p class="kern-body" { (t(lang, "planning-concrete-whole")) }
            } @else {
                p class="kern-body" { (t(lang, "planning-concrete-missing")) }
                ul class="kern-list kern-list--bullet" {
                    @for part in missing {
                        li {
                            (text_with(lang, "planning-concrete-part", &[
                                ("part", t(lang, &format!("planning-part-{}", part.name())).into()),
                                ("points", usize::from(part.points()).into()),
                            ]))
                        }
                    }
                }
            }
            (council(lang, plan, measure))
            h2 class="kern-heading-medium" { (t(lang, "planning-confirm-title")) }
            p class="kern-body" { (t(lang, "planning-confirm-text")) }
            (confirmation(visitor, clerk, measure, &path, typed))
            h2 class="kern-heading-medium" { (t(lang, "planning-history")) }
            ul class="kern-list kern-list--bullet" {
                @for event in history { li { (event_text(visitor, event)) } }
            }
        })
}

fn facts(desk: &Desk, visitor: &Visitor, plan: &Plan, measure: &Measure) -> Markup {
    let lang = visitor.lang;
    let draft = &measure.draft;
    let catalogue = desk.directory.catalogue();
    let fact = |key: &str, value: Markup| (t(lang, key), value);
    let line = |key: &str, text: &str| fact(key, html! { (said(lang, text)) });
    let mut facts = vec![
        fact(
            "planning-status",
            html! {
                (standing_badge(lang, plan.standing(measure)))
                @if !measure.reason.is_empty() { br; (measure.reason) }
            },
        ),
        fact("planning-theme", html! { (t(lang, &draft.theme.key())) }),
    ];
    if let Some(service) = &draft.service {
        facts.push(fact(
            "planning-column-leistung",
            html! {
                (service_name(lang, &catalogue, service))
                @if draft.goes_online { br; span class="dw-muted" { (t(lang, "planning-goes-online")) } }
            },
        ));
    }
    if let Some(goal) = draft.goal.and_then(|goal| plan.goal(goal)) {
        facts.push(line("planning-column-ziel", &goal.title));
    }
    facts.extend([
        line("planning-owner", &draft.owner),
        line("planning-period", &period(lang, measure)),
        line("planning-cost", &draft.cost.map(|cost| ui::money(lang, cost)).unwrap_or_default()),
        line("planning-column-geld", &draft.funding),
        line("planning-column-kennzahl", &draft.metric),
        line("planning-column-beschluss", &draft.decision),
    ]);
    let needs: Vec<&Measure> = draft.needs.iter().filter_map(|need| plan.measure(*need)).collect();
    if !needs.is_empty() {
        facts.push(fact(
            "planning-needs",
            html! {
                @for (place, need) in needs.iter().enumerate() { @if place > 0 { br; } (measure_link(need)) }
            },
        ));
    }
    if !draft.note.is_empty() {
        facts.push(line("planning-column-notiz", &draft.note));
    }
    facts.push(line("planning-origin", &t(lang, &format!("planning-origin-{}", measure.origin.name()))));
    kern::description_list(&facts)
}

fn confirmation(visitor: &Visitor, clerk: &Clerk, measure: &Measure, path: &str, typed: Option<Typed<'_>>) -> Markup {
    let lang = visitor.lang;
    let (chosen, reason, error) = typed.unwrap_or((measure.status, &measure.reason, None));
    let missing = matches!(error, Some(Error::NoReason)).then(|| t(lang, "planning-no-reason"));
    let statuses = Status::ALL.map(|status| Choice::new(status.name(), t(lang, &status.key())));
    html! {
        form class="dw-form" method="post" action={ (path) "/stand" } novalidate {
            (clerk.csrf())
            (kern::hidden("stand", &measure.revision.to_string()))
            (kern::radios(&Field::new(lang, "status", t(lang, "planning-status")).value(chosen.name()), &statuses))
            (kern::text_input(&Field::new(lang, "grund", t(lang, "planning-reason")).hint(t(lang, "planning-reason-hint"))
                .value(reason).optional().error(missing)))
            (kern::submit(&t(lang, "planning-confirm")))
        }
    }
}

fn event_text(visitor: &Visitor, event: &MeasureEvent) -> String {
    let lang = visitor.lang;
    let what = match event.kind.as_str() {
        "status" => text_with(
            lang,
            "planning-event-status",
            &[("status", t(lang, &format!("planning-status-{}", event.detail)).into())],
        ),
        kind => t(lang, &format!("planning-event-{kind}")),
    };
    format!("{}: {what}", ui::moment(lang, event.at))
}
