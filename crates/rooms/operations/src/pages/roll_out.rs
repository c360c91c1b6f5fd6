//! One roll-out: what it switches, how far it is, who must act, what happened, and what can be done.

use std::collections::{BTreeMap, HashMap};

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::EntityKey;
use identity::{Clerk, Names, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::Scope;
use ui::kern::{self, Alert, Button, Column, Field, Table};
use ui::{Failure, Lang, Path, Query, Sheet, Visitor, t, text_with};

use super::parts::{download, gap_sentences, standing_name, state_badge};
use super::{ROLL_OUTS, gaps, reading, writing};
use crate::model::{Act, Line, RollOut, Standing, State as RollOutState};
use crate::{Desk, Operator, Survey, act, progress, roll_out, survey};

/// Lines that are shown of what waits.
const MOST: usize = 100;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// The act that was just done.
    #[serde(default)]
    erledigt: String,
}

/// A reason that was not given, for which act.
type Missing<'a> = Option<(Act, &'a str)>;

/// `GET /betrieb/ausrollungen/{number}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(number): Path<i32>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (operator, scope) = reading(&desk, &visitor, &clerk).await?;
    page(&desk, &visitor, (&clerk, operator), &scope, number, (Act::from_name(&asked.erledigt), None)).await
}

/// `POST /betrieb/ausrollungen/{number}`
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(number): Path<i32>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (operator, scope) = reading(&desk, &visitor, &sent.clerk).await?;
    let known = roll_out(&scope, number).await?;
    let what = sent.fields.get("was").and_then(Act::from_name).ok_or_else(|| Failure::malformed("no act"))?;
    let reason = sent.fields.get(&reason_field(what)).unwrap_or_default().trim().to_owned();
    if sent.is_again() || (what.wants_reason() && reason.is_empty()) {
        let missing = (!sent.is_again()).then_some((what, reason.as_str()));
        return page(&desk, &visitor, (&sent.clerk, operator), &scope, number, (None, missing)).await;
    }
    let survey = survey(&scope, &desk).await?;
    drop(scope);
    let revision = sent.fields.get("stand").and_then(|text| text.parse().ok()).unwrap_or(0);
    let (operator, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    act(&mut scope, &survey, operator, (known.id, revision), what, &reason).await?;
    scope.commit().await?;
    desk.directory.refresh().await?;
    Ok(Redirect::to(&format!("{ROLL_OUTS}/{number}?erledigt={}", what.name())).into_response())
}

/// `GET /betrieb/ausrollungen/{number}/liste.csv`
pub(super) async fn table(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(number): Path<i32>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let known = roll_out(&scope, number).await?;
    let survey = survey(&scope, &desk).await?;
    drop(scope);
    let lines = lines(&survey, &known);
    let heads = [
        "operations-key",
        "operations-entity",
        "operations-office",
        "operations-service",
        "operations-stage",
        "operations-first-day",
        "operations-standing",
        "operations-gap",
    ];
    let rows = known.steps.iter().map(|step| {
        let line = lines.get(&(step.service.as_str(), &step.entity));
        [
            step.entity.to_string(),
            line.map(|line| survey.entity_name(line)).unwrap_or_default(),
            line.map(|line| survey.office_name(line.administration)).unwrap_or_default(),
            survey.title(&step.service, lang),
            (step.stage + 1).to_string(),
            step.first_day.to_string(),
            line.map(|line| standing_name(lang, line.standing())).unwrap_or_default(),
            line.map(|line| gap_sentences(lang, &survey, &line.gaps).join(" ")).unwrap_or_default(),
        ]
    });
    let table = Sheet::write(heads.map(|key| t(lang, key)), rows);
    Ok(download(&format!("ausrollung-{number}.csv"), table))
}

/// How what a roll-out is about stands now.
fn lines<'a>(survey: &Survey, known: &'a RollOut) -> HashMap<(&'a str, &'a EntityKey), Line> {
    let mut now: HashMap<(String, EntityKey), Line> = survey
        .lines(&known.plan.services, &known.plan.target)
        .into_iter()
        .map(|line| ((line.service.clone(), line.entity.clone()), line))
        .collect();
    let places = known.steps.iter();
    places
        .filter_map(|step| {
            let line = now.remove(&(step.service.clone(), step.entity.clone()))?;
            Some(((step.service.as_str(), &step.entity), line))
        })
        .collect()
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    (clerk, operator): (&Clerk, Operator),
    scope: &Scope,
    number: i32,
    (done, missing): (Option<Act>, Missing<'_>),
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let known = roll_out(scope, number).await?;
    let survey = survey(scope, desk).await?;
    let names = Names::of(&desk.store, known.history.iter().map(|event| event.by.account())).await?;
    let lines = lines(&survey, &known);
    let status = if missing.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = clerk
        .page(visitor, known.title.clone())
        .preline(text_with(lang, "operations-roll-out-number", &[("number", number.into())]))
        .back(ROLL_OUTS)
        .wide()
        .errors(missing.is_some())
        .status(status);
    Ok(page.render(html! {
        @if let Some(done) = done {
            (Alert::success(t(lang, &format!("operations-done-{}", done.name()))).announced().plain())
        }
        (facts(lang, &survey, &known))
        (actions(lang, clerk, operator, &known, missing))
        (stages(lang, &survey, &known, &lines))
        (waiting(lang, &survey, &known, &lines))
        (history(lang, &known, &names))
    }))
}

fn facts(lang: Lang, survey: &Survey, known: &RollOut) -> Markup {
    let plan = &known.plan;
    let progress = progress(survey, known);
    let titles: Vec<String> = plan.services.iter().map(|service| survey.title(service, lang)).collect();
    let counts = [("all", progress.all.into()), ("begun", progress.begun.into()), ("live", progress.live.into())];
    kern::description_list(&[
        (t(lang, "operations-state"), state_badge(lang, known.state)),
        (
            t(lang, "operations-switch"),
            html! { (t(lang, if plan.active { "operations-switch-an" } else { "operations-switch-aus" })) },
        ),
        (t(lang, "operations-services"), html! { (titles.join(", ")) }),
        (
            t(lang, "operations-progress"),
            html! { (text_with(lang, if plan.active { "operations-progress-on" } else { "operations-progress-off" }, &counts)) },
        ),
    ])
}

/// What this person can do now.
fn actions(lang: Lang, clerk: &Clerk, operator: Operator, known: &RollOut, missing: Missing<'_>) -> Markup {
    let own = known.proposed_by == operator;
    let may = |what: &Act| match what {
        Act::Approve => !own,
        Act::Withdraw => own,
        Act::Reject => !own,
        _ => true,
    };
    let held = known.steps.iter().any(|step| step.held);
    let sensible = |what: &Act| match what {
        Act::Pause => known.plan.stages.count > 1,
        Act::Resume => held,
        _ => true,
    };
    let open: Vec<Act> =
        Act::ALL.into_iter().filter(|what| known.state.after(*what).is_some() && may(what) && sensible(what)).collect();
    html! {
        @if own && known.state == RollOutState::Proposed {
            (Alert::info(t(lang, "operations-waits-for-second")).plain())
        }
        @for what in open {
            @let key = format!("operations-act-{}", what.name());
            @let button = if what == Act::Approve { Button::Primary } else { Button::Secondary };
            @let form = html! {
                form class="dw-form" method="post" action={ (ROLL_OUTS) "/" (known.number) } {
                    (clerk.csrf())
                    (kern::hidden("stand", &known.revision.to_string()))
                    (kern::hidden("was", what.name()))
                    @if what.wants_reason() {
                        @let typed = missing.filter(|(which, _)| *which == what);
                        @let error = typed.map(|_| t(lang, "operations-reason-missing"));
                        (kern::text_input(&Field::new(lang, reason_field(what), t(lang, "operations-reason"))
                            .value(typed.map(|(_, text)| text).unwrap_or_default()).error(error).max_length(300)))
                    }
                    (kern::button(button, &t(lang, &key)))
                }
            };
            @if what.wants_reason() && missing.is_none_or(|(which, _)| which != what) {
                (kern::accordion(&t(lang, &key), html! { p class="kern-body" { (t(lang, &format!("{key}-means"))) } (form) }))
            } @else {
                p class="kern-body" { (t(lang, &format!("{key}-means"))) }
                (form)
            }
        }
    }
}

/// Several forms of the page ask why; each under a name of its own.
fn reason_field(what: Act) -> String {
    format!("grund-{}", what.name())
}

fn stages(lang: Lang, survey: &Survey, known: &RollOut, lines: &HashMap<(&str, &EntityKey), Line>) -> Markup {
    let mut by_stage: BTreeMap<u8, (String, usize, BTreeMap<Standing, usize>)> = BTreeMap::new();
    for step in &known.steps {
        let day = match (step.held, known.state) {
            (true, _) => t(lang, "operations-held"),
            _ => ui::date(lang, step.first_day),
        };
        let (_, count, standings) = by_stage.entry(step.stage).or_insert_with(|| (day, 0, BTreeMap::new()));
        *count += 1;
        if let Some(line) = lines.get(&(step.service.as_str(), &step.entity)) {
            *standings.entry(line.standing()).or_default() += 1;
        }
    }
    let rows = by_stage.iter().map(|(stage, (day, count, standings))| {
        let now: Vec<String> =
            standings.iter().map(|(standing, count)| format!("{} {}", count, standing_name(lang, *standing))).collect();
        vec![html! { (stage + 1) }, html! { (day) }, html! { (count) }, html! { (now.join(", ")) }]
    });
    html! {
        h2 class="kern-heading-medium" { (t(lang, "operations-stages")) }
        (kern::table(&Table {
            caption: text_with(lang, "operations-stages-now", &[("date", ui::date(lang, survey.today).into())]),
            columns: vec![
                Column::numeric(t(lang, "operations-stage")),
                Column::new(t(lang, "operations-first-day")),
                Column::numeric(t(lang, "operations-switches")),
                Column::new(t(lang, "operations-standing")),
            ],
            rows: rows.collect(),
        }))
        p class="kern-body" {
            (kern::link(&t(lang, "operations-roll-out-table"), &format!("{ROLL_OUTS}/{}/liste.csv", known.number)))
        }
    }
}

/// Where it is switched on and people cannot apply yet: who must act, and why.
fn waiting(lang: Lang, survey: &Survey, known: &RollOut, lines: &HashMap<(&str, &EntityKey), Line>) -> Markup {
    let own = known.steps.iter().filter_map(|step| lines.get(&(step.service.as_str(), &step.entity)));
    let waiting: Vec<&Line> = own.filter(|line| line.weight() > crate::model::Weight::Notice).collect();
    html! {
        @if known.plan.active && !waiting.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "operations-waiting")) }
            p class="kern-body" { (text_with(lang, "operations-waiting-count", &[("count", waiting.len().into()), ("shown", waiting.len().min(MOST).into())])) }
            (gaps::table_of(lang, survey, waiting.into_iter().take(MOST)))
        }
    }
}

fn history(lang: Lang, known: &RollOut, names: &Names) -> Markup {
    html! {
        h2 class="kern-heading-medium" { (t(lang, "operations-history")) }
        ol class="kern-list" {
            @for event in &known.history {
                li {
                    (ui::moment(lang, event.at)) ": " (t(lang, &format!("operations-happened-{}", event.act.name())))
                    " (" (names.name(lang, event.by.account())) ")"
                    @if !event.reason.is_empty() { br; (event.reason) }
                }
            }
        }
    }
}
