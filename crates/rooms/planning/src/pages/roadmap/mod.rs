//! The roadmap of an administration: what fits into money and hours, in which half-year, how far it may be from the best, and what does
//! not fit and why. Everything that is asked stands in the address, so a changed number is another page, and the one before is one step
//! back.

mod asked;
mod parts;
mod picture;
pub(super) mod state;

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use ranking::roadmap::{Conflict, Demand, Plan as Chosen};
use store::Cents;
use ui::kern::{self, Alert, Button, Column, Table};
use ui::{Failure, FormFields, Lang, Query, Visitor, t, text_with};

use self::asked::{Wishable, form, read};
use self::parts::{period_name, period_short, proof, reason};
use self::picture::{Bar, picture};
use super::parts::Plan;
use super::priority::Board;
use super::{HOME, MEASURES, PRIORITY, ROADMAP, reading, writing};
use crate::model::{
    Candidacy, Draft, Origin, Status, Terms, Theme, Tied, Wish, dated_duties, effort, half_year, mark_due, options,
    problem, tied,
};
use crate::solving::{Answer, For};
use crate::verbs::{NewMeasure, add_measure};
use crate::{Desk, Error};

/// What can be chosen, under which terms, with what ties it.
struct Ground {
    board: Board,
    terms: Terms,
    options: Vec<Candidacy>,
    tied: Tied,
    /// Duties that begin on a day: what they ask, from when, and the last half-year before.
    duties: Vec<(String, Date, usize)>,
    today: Date,
}

impl Ground {
    async fn of(desk: &Desk, visitor: &Visitor, clerk: &Clerk, mut terms: Terms) -> Result<Self, Failure> {
        // Only the state can have something made for all.
        terms.wishes.retain(|_, wish| !matches!(wish, Wish::Shared(_)));
        let board = Board::of(desk, visitor, clerk).await?;
        let (by, scope) = reading(desk, visitor, clerk).await?;
        let plan = Plan::read(&scope, by, &board.catalogue).await?;
        drop(scope);
        let today = desk.directory.today();
        let mut options = options(&board.priorities.rows, &board.priorities.ranked, &terms);
        let office = board.catalogue.administration(by.tenant()).ok_or(Error::Unknown)?;
        let duties = dated_duties(&board.catalogue, office, today, terms.periods);
        mark_due(&mut options, &board.catalogue, &duties);
        let duties = duties.iter().map(|(duty, period)| (duty.title.clone(), duty.applies_from, *period)).collect();
        let tied = tied(&options, &plan.measures, |measure| plan.standing(measure), today, terms.periods);
        Ok(Self { board, terms, options, tied, duties, today })
    }

    async fn answer(&self, desk: &Desk) -> Result<Arc<Answer>, Failure> {
        let problem = problem(&self.options, 1, &self.terms, &self.tied);
        let effort = effort(&problem);
        desk.solving.answer(For::Office, problem, effort).await
    }

    /// The name of what stands at a place of the problem: a service, or a measure with a day.
    fn name(&self, lang: Lang, place: usize) -> String {
        match self.options.get(place) {
            Some(option) => self.board.name(&option.service, lang),
            None => place
                .checked_sub(self.options.len())
                .and_then(|place| self.tied.fixed.get(place))
                .map(|fixed| fixed.title.clone())
                .unwrap_or_default(),
        }
    }
}

/// `GET /amt/planung/fahrplan`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let typed = FormFields(asked);
    let (terms, problems) = read(lang, &typed, Terms::of_office());
    let ground = Ground::of(&desk, &visitor, &clerk, terms).await?;
    let answer = if problems.is_empty() { Some(ground.answer(&desk).await?) } else { None };
    let services: Vec<Wishable> = ground
        .options
        .iter()
        .map(|option| Wishable {
            id: option.service.clone(),
            name: ground.board.name(&option.service, lang),
            is_shared: true,
        })
        .collect();
    Ok(clerk
        .page(&visitor, t(lang, "planning-roadmap-title"))
        .lead(t(lang, "planning-roadmap-lead"))
        .back(HOME)
        .wide()
        .errors(!problems.is_empty())
        .status(if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY })
        .render(html! {
            (kern::error_summary(lang, &problems))
            @match answer.as_deref() {
                None => {}
                Some(Ok(plan)) => {
                    (proof(lang, plan))
                    (sums(lang, &ground, plan))
                    (chosen(lang, &ground, plan))
                    (conditions(lang, &ground))
                    @if plan.choice[..ground.options.len()].iter().any(Option::is_some) { (take_over(lang, &clerk, &typed)) }
                    (left_out(lang, &ground, plan))
                }
                Some(Err(conflict)) => {
                    (contradiction(lang, &ground, conflict))
                    (conditions(lang, &ground))
                }
            }
            h2 class="kern-heading-medium" { (t(lang, "planning-roadmap-terms")) }
            (form(lang, (For::Office, ROADMAP), &services, (&ground.terms, &typed), &problems, ground.today))
            p class="kern-body" { (kern::link(&t(lang, "planning-roadmap-values"), PRIORITY)) }
        }))
}

/// The options that are done, with their half-year, the earliest first.
fn done<'a>(ground: &'a Ground, plan: &'a Chosen) -> Vec<(usize, &'a Candidacy, usize)> {
    let places = ground.options.iter().zip(&plan.choice).enumerate();
    let mut done: Vec<(usize, &Candidacy, usize)> =
        places.filter_map(|(place, (option, period))| Some((place, option, (*period)?))).collect();
    done.sort_by_key(|(place, _, period)| (*period, *place));
    done
}

/// What each half-year takes, as a picture and as a table.
fn sums(lang: Lang, ground: &Ground, plan: &Chosen) -> Markup {
    let (terms, today) = (&ground.terms, ground.today);
    let done = done(ground, plan);
    let rows = (0..terms.periods).map(|period| {
        let here: Vec<&Candidacy> =
            done.iter().filter(|(_, _, at)| *at == period).map(|(_, option, _)| *option).collect();
        let hours: u32 = here.iter().map(|option| option.hours).sum();
        let cost: i64 = here.iter().map(|option| option.cost.0).sum();
        let args = [
            ("hours", i64::from(hours).into()),
            ("all-hours", i64::from(terms.hours).into()),
            ("money", ui::money(lang, Cents(cost)).into()),
            ("all-money", ui::money(lang, terms.money).into()),
        ];
        vec![
            html! { (period_name(lang, today, period)) },
            html! { (here.len()) },
            html! { (text_with(lang, "planning-roadmap-spent", &args)) },
        ]
    });
    let periods: Vec<String> = (0..terms.periods).map(|period| period_short(today, period)).collect();
    let bars = done.iter().map(|(_, option, at)| Bar {
        name: ground.board.name(&option.service, lang),
        cells: (0..terms.periods)
            .map(|period| {
                (period == *at).then(|| {
                    text_with(lang, "planning-roadmap-hours-short", &[("hours", i64::from(option.hours).into())])
                })
            })
            .collect(),
    });
    html! {
        h2 class="kern-heading-medium" { (t(lang, "planning-roadmap-by-period")) }
        @if done.is_empty() {
            p class="kern-body" { (t(lang, "planning-roadmap-nothing")) }
        } @else {
            (picture(lang, &periods, &bars.collect::<Vec<_>>(), &t(lang, "planning-roadmap-picture-text")))
        }
        (kern::table(&Table {
            caption: t(lang, "planning-roadmap-spent-caption"),
            columns: vec![
                Column::new(t(lang, "planning-roadmap-half-year")),
                Column::numeric(t(lang, "planning-roadmap-services")),
                Column::new(t(lang, "planning-roadmap-spent-column")),
            ],
            rows: rows.collect(),
        }))
    }
}

/// What comes in which half-year, and what it keeps to.
fn chosen(lang: Lang, ground: &Ground, plan: &Chosen) -> Markup {
    let keeps = |place: usize, option: &Candidacy| {
        let mut notes = Vec::new();
        if let Some((_, title)) = option.due.as_ref().filter(|_| ground.terms.duties) {
            notes.push(text_with(lang, "planning-roadmap-for-duty", &[("duty", title.as_str().into())]));
        }
        let needs = ground.tied.needs.iter().filter(|(waiting, _)| *waiting == place);
        notes.extend(
            needs.map(|(_, on)| text_with(lang, "planning-roadmap-after", &[("other", ground.name(lang, *on).into())])),
        );
        notes
    };
    let rows = done(ground, plan).into_iter().map(|(place, option, period)| {
        vec![
            html! {
                (kern::link(&ground.board.name(&option.service, lang), &format!("{PRIORITY}/{}", option.service)))
                @for note in keeps(place, option) { br; span class="dw-muted" { (note) } }
            },
            html! { (period_name(lang, ground.today, period)) },
            html! { (format!("{:.0}", option.benefit)) },
            html! { (option.hours) },
            html! { (ui::money(lang, option.cost)) },
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    html! {
        @if !rows.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "planning-roadmap-chosen")) }
            (kern::table(&Table {
                caption: t(lang, "planning-roadmap-chosen-caption"),
                columns: vec![
                    Column::new(t(lang, "planning-column-leistung")),
                    Column::new(t(lang, "planning-roadmap-half-year")),
                    Column::numeric(t(lang, "planning-roadmap-benefit")),
                    Column::numeric(t(lang, "planning-roadmap-hours")),
                    Column::numeric(t(lang, "planning-cost")),
                ],
                rows,
            }))
        }
    }
}

/// What the roadmap keeps to besides money and hours: duties with a day, and what waits for what.
fn conditions(lang: Lang, ground: &Ground) -> Markup {
    let mut lines = Vec::new();
    for (title, day, period) in ground.duties.iter().filter(|_| ground.terms.duties) {
        let args = [
            ("duty", title.as_str().into()),
            ("day", ui::date(lang, *day).into()),
            ("period", period_name(lang, ground.today, *period).into()),
        ];
        lines.push(text_with(lang, "planning-roadmap-duty", &args));
    }
    for (waiting, on) in &ground.tied.needs {
        let fixed = on.checked_sub(ground.options.len()).and_then(|place| ground.tied.fixed.get(place));
        let key = match fixed {
            Some(fixed) if fixed.period.is_none() => "planning-roadmap-need-late",
            _ => "planning-roadmap-need",
        };
        let args = [("service", ground.name(lang, *waiting).into()), ("other", ground.name(lang, *on).into())];
        lines.push(text_with(lang, key, &args));
    }
    for (waiting, other) in &ground.tied.undated {
        let args = [("service", ground.name(lang, *waiting).into()), ("other", other.as_str().into())];
        lines.push(text_with(lang, "planning-roadmap-need-undated", &args));
    }
    html! {
        @if !lines.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "planning-roadmap-conditions")) }
            ul { @for line in lines { li { (line) } } }
        }
    }
}

/// The plan becomes measures with one press; the form holds what the address holds.
fn take_over(lang: Lang, clerk: &Clerk, typed: &FormFields) -> Markup {
    html! {
        form class="dw-form" method="post" action=(ROADMAP) {
            (clerk.csrf())
            @for (name, value) in typed.0.iter().filter(|(_, value)| !value.is_empty()) { (kern::hidden(name, value)) }
            p class="kern-body" { (t(lang, "planning-roadmap-take-text")) }
            (kern::button(Button::Primary, &t(lang, "planning-roadmap-take")))
        }
    }
}

/// What is not on it, and why.
fn left_out(lang: Lang, ground: &Ground, plan: &Chosen) -> Markup {
    let name = |place: usize| ground.name(lang, place);
    let rows = ground.options.iter().zip(&plan.left_out).filter_map(|(option, why)| {
        let why = reason(lang, why.as_ref()?, ground.today, name);
        Some(vec![html! { (ground.board.name(&option.service, lang)) }, html! { (why) }])
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    html! {
        @if !rows.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "planning-roadmap-out")) }
            (kern::accordion(&text_with(lang, "planning-roadmap-out-count", &[("count", rows.len().into())]), html! {
                (kern::table(&Table {
                    caption: t(lang, "planning-roadmap-out-caption"),
                    columns: vec![Column::new(t(lang, "planning-column-leistung")), Column::new(t(lang, "planning-roadmap-why"))],
                    rows,
                }))
            }))
        }
    }
}

/// What is demanded and cannot be had together.
fn contradiction(lang: Lang, ground: &Ground, conflict: &Conflict) -> Markup {
    let names = conflict.demands.iter().map(|demand| {
        let (Demand::Due(place) | Demand::Pin(place)) = demand;
        let name = ground.name(lang, *place);
        let duty = ground.options.get(*place).and_then(|option| option.due.as_ref()).filter(|_| ground.terms.duties);
        match (demand, duty) {
            (Demand::Due(_), Some((_, title))) => {
                let note = text_with(lang, "planning-roadmap-for-duty", &[("duty", title.as_str().into())]);
                format!("{name} ({note})")
            }
            _ => name,
        }
    });
    let help = match (conflict.money, conflict.staff) {
        (true, true) => Some("planning-roadmap-help-either"),
        (true, false) => Some("planning-roadmap-help-money"),
        (false, true) => Some("planning-roadmap-help-staff"),
        (false, false) => None,
    };
    Alert::danger(t(lang, "planning-roadmap-conflict")).announced().body(html! {
        ul { @for name in names { li { (name) } } }
        p { (t(lang, "planning-roadmap-conflict-next")) }
        @if let Some(help) = help { p { (t(lang, help)) } }
    })
}

/// `POST /amt/planung/fahrplan`: takes the plan of these terms over as measures. What is in the plan already stays as it is.
pub(super) async fn take(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (terms, problems) = read(lang, &sent.fields, Terms::of_office());
    let ground = Ground::of(&desk, &visitor, &sent.clerk, terms).await?;
    if sent.is_again() || !problems.is_empty() {
        return Ok(Redirect::to(ROADMAP).into_response());
    }
    let answer = ground.answer(&desk).await?;
    let Ok(plan) = answer.as_ref() else {
        return Ok(Redirect::to(ROADMAP).into_response());
    };
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let mut taken = 0;
    for (_, option, period) in done(&ground, plan) {
        let (first_day, last_day) = half_year(ground.today, period);
        let name = ground.board.name(&option.service, lang);
        let draft = Draft {
            title: text_with(lang, "planning-roadmap-measure", &[("service", name.into())]),
            theme: Theme::Services,
            service: Some(option.service.clone()),
            goes_online: true,
            first_day: Some(first_day),
            last_day: Some(last_day),
            cost: Some(option.cost),
            ..Draft::default()
        };
        let reference = option.service.clone();
        let new = NewMeasure { draft, status: Status::Planned, origin: Origin::Roadmap, reference };
        match add_measure(&mut scope, by, &ground.board.catalogue, new).await {
            Ok(_) => taken += 1,
            Err(Error::Again) => {}
            Err(error) => return Err(error.into()),
        }
    }
    scope.commit().await?;
    Ok(Redirect::to(&format!("{MEASURES}?erledigt={taken}")).into_response())
}
