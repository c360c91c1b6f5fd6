//! All roll-outs, and a new one: chosen, looked at, proposed.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Alert, Button, Column, Table};
use ui::{Failure, FieldProblem, Lang, Visitor, t, text_with};

use super::choose::Chosen;
use super::parts::{gap_counts, gap_list, outside, state_badge};
use super::{HOME, NEW, ROLL_OUTS, reading, writing};
use crate::model::{Line, Plan, RollOut, Weight};
use crate::{Desk, Survey, propose, roll_outs, survey};

/// `GET /betrieb/ausrollungen`
pub(super) async fn list(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let all = roll_outs(&scope).await?;
    drop(scope);
    let page = clerk.page(&visitor, t(lang, "operations-roll-outs")).lead(t(lang, "operations-roll-outs-lead"));
    Ok(page.back(HOME).wide().render(html! {
        div class="dw-actions" { (kern::link_button(Button::Primary, &t(lang, "operations-new"), NEW)) }
        @if all.is_empty() {
            p class="kern-body" { (t(lang, "operations-roll-outs-empty")) }
        } @else {
            (table_of(lang, &all))
        }
    }))
}

fn table_of(lang: Lang, all: &[RollOut]) -> Markup {
    let rows = all.iter().map(|one| {
        vec![
            html! {
                a class="kern-link" href={ (ROLL_OUTS) "/" (one.number) } { (one.number) " – " (one.title) }
            },
            html! { (state_badge(lang, one.state)) },
            html! { (one.plan.services.len()) },
            html! { (ui::date(lang, one.plan.first_day)) },
            html! { (ui::moment(lang, one.proposed_at)) },
        ]
    });
    kern::table(&Table {
        caption: t(lang, "operations-roll-outs-caption"),
        columns: vec![
            Column::new(t(lang, "operations-roll-out")),
            Column::new(t(lang, "operations-state")),
            Column::numeric(t(lang, "operations-services")),
            Column::new(t(lang, "operations-first-day")),
            Column::new(t(lang, "operations-proposed-at")),
        ],
        rows: rows.collect(),
    })
}

/// `GET /betrieb/ausrollungen/neu`
pub(super) async fn begin(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let survey = survey(&scope, &desk).await?;
    drop(scope);
    Ok(form(&visitor, &clerk, &survey, &Chosen::first(survey.today), &[]))
}

/// `POST /betrieb/ausrollungen/neu`: shows what would be switched, or proposes it.
pub(super) async fn send(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (_, scope) = reading(&desk, &visitor, &sent.clerk).await?;
    let survey = survey(&scope, &desk).await?;
    drop(scope);
    let chosen = Chosen::sent(&sent.fields);
    if sent.is_again() || sent.fields.get("aendern").is_some() {
        return Ok(form(&visitor, &sent.clerk, &survey, &chosen, &[]));
    }
    let plan = match chosen.plan(&survey, lang) {
        Ok(plan) => plan,
        Err(problems) => return Ok(form(&visitor, &sent.clerk, &survey, &chosen, &problems)),
    };
    let lines = survey.lines(&plan.services, &plan.target);
    if sent.fields.get("vorschlagen").is_none() || !lines.iter().any(|line| plan.takes(line)) {
        return Ok(preview(&visitor, &sent.clerk, &survey, &chosen, (&plan, &lines)));
    }
    let (operator, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let id = propose(&mut scope, &survey, operator, &chosen.title, plan).await?;
    let number = roll_outs(&scope).await?.into_iter().find(|known| known.id == id).map_or(0, |known| known.number);
    scope.commit().await?;
    Ok(Redirect::to(&format!("{ROLL_OUTS}/{number}?erledigt=propose")).into_response())
}

fn form(visitor: &Visitor, clerk: &Clerk, survey: &Survey, chosen: &Chosen, problems: &[FieldProblem]) -> Response {
    let lang = visitor.lang;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = clerk.page(visitor, t(lang, "operations-new")).lead(t(lang, "operations-new-lead")).back(ROLL_OUTS);
    page.errors(!problems.is_empty()).status(status).render(html! {
        (kern::error_summary(lang, problems))
        form class="dw-form" method="post" action=(NEW) {
            (clerk.csrf())
            (chosen.fields(lang, survey, problems))
            (kern::submit(&t(lang, "operations-preview")))
        }
    })
}

fn preview(
    visitor: &Visitor,
    clerk: &Clerk,
    survey: &Survey,
    chosen: &Chosen,
    (plan, lines): (&Plan, &[Line]),
) -> Response {
    let lang = visitor.lang;
    let taken = lines.iter().filter(|line| plan.takes(line)).count();
    let page = clerk.page(visitor, t(lang, "operations-preview-title")).lead(t(lang, "operations-preview-lead"));
    page.preline(chosen.title.clone()).wide().render(html! {
        (by_service(lang, survey, plan, lines))
        @if plan.active {
            (in_the_way(lang, survey, plan, lines))
            (outside(lang, survey, &survey.outside(&plan.services, &plan.target)))
        }
        @if taken > 0 { (stages(lang, survey, plan, lines)) } @else {
            (Alert::warning(t(lang, "operations-nothing")).plain())
        }
        form method="post" action=(NEW) {
            (clerk.csrf())
            (chosen.hidden())
            div class="dw-actions" {
                @if taken > 0 {
                    (kern::submit_named(Button::Primary, &t(lang, "operations-propose"), "vorschlagen", "1"))
                }
                (kern::submit_named(Button::Secondary, &t(lang, "operations-change"), "aendern", "1"))
            }
        }
    })
}

/// For each service: for how many it is switched, where it opens at once, where it waits, where not.
fn by_service(lang: Lang, survey: &Survey, plan: &Plan, lines: &[Line]) -> Markup {
    let count = |service: &str, wanted: &dyn Fn(&Line) -> bool| {
        lines.iter().filter(|line| line.service == service && wanted(line)).count()
    };
    let heads = if plan.active {
        ["operations-opens", "operations-opens-later", "operations-left-out", "operations-already"]
    } else {
        ["operations-ends", "operations-ends-waiting", "operations-left-out", "operations-already-off"]
    };
    let rows = plan.services.iter().map(|service| {
        let takes = |line: &Line| plan.takes(line);
        let cells = [
            count(service, &|line| takes(line) && line.weight() == Weight::Notice),
            count(service, &|line| takes(line) && line.weight() > Weight::Notice),
            count(service, &|line| !takes(line) && line.active != plan.active),
            count(service, &|line| !takes(line) && line.active == plan.active),
        ];
        let mut row = vec![html! { (survey.title(service, lang)) }];
        row.extend(cells.map(|cell| html! { (cell) }));
        row
    });
    let mut columns = vec![Column::new(t(lang, "operations-service"))];
    columns.extend(heads.map(|key| Column::numeric(t(lang, key))));
    kern::table(&Table { caption: t(lang, "operations-preview-caption"), columns, rows: rows.collect() })
}

/// What is missing, and how often.
fn in_the_way(lang: Lang, survey: &Survey, plan: &Plan, lines: &[Line]) -> Markup {
    let counts = gap_counts(lines.iter().filter(|line| line.active != plan.active));
    let rows = counts.iter().map(|(gap, count)| {
        let means = match gap.weight() {
            Weight::Notice => "operations-weight-notice",
            Weight::Waits => "operations-weight-waits",
            Weight::Blocks => "operations-weight-blocks",
        };
        vec![gap_list(lang, survey, std::slice::from_ref(gap)), html! { (t(lang, means)) }, html! { (count) }]
    });
    html! {
        @if !counts.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "operations-gaps")) }
            (kern::table(&Table {
                caption: t(lang, "operations-gap-counts"),
                columns: vec![
                    Column::new(t(lang, "operations-gap")),
                    Column::new(t(lang, "operations-means")),
                    Column::numeric(t(lang, "operations-places")),
                ],
                rows: rows.collect(),
            }))
        }
    }
}

/// What comes on which day.
fn stages(lang: Lang, survey: &Survey, plan: &Plan, lines: &[Line]) -> Markup {
    let steps = plan.steps(lines);
    let mut rows = Vec::new();
    for stage in 0..plan.stages.count {
        let own: Vec<_> = steps.iter().filter(|step| step.stage == stage).collect();
        let Some(first) = own.first() else { continue };
        let mut entities: Vec<_> = own.iter().map(|step| &step.entity).collect();
        entities.sort_unstable();
        entities.dedup();
        rows.push(vec![
            html! { (stage + 1) },
            html! { (ui::date(lang, first.first_day)) },
            html! { (entities.len()) },
            html! { (own.len()) },
        ]);
    }
    let late = plan.first_day == survey.today;
    html! {
        h2 class="kern-heading-medium" { (t(lang, "operations-stages")) }
        (kern::table(&Table {
            caption: t(lang, "operations-stages-caption"),
            columns: vec![
                Column::numeric(t(lang, "operations-stage")),
                Column::new(t(lang, "operations-first-day")),
                Column::numeric(t(lang, "operations-entities")),
                Column::numeric(t(lang, "operations-switches")),
            ],
            rows,
        }))
        @if late { p class="kern-body dw-muted" { (text_with(lang, "operations-at-approval", &[])) } }
    }
}
