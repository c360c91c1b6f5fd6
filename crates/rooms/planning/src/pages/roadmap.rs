//! The roadmap: what fits into money and hours, in which half-year, how far it may be from the best, and what does not fit and why.
//! Everything that is asked stands in the address, so a changed number is another page, and the one before is one step back.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use ranking::roadmap::{Conflict, Demand, LeftOut, Plan, Unsolved, solve};
use store::Cents;
use ui::kern::{self, Alert, Button, Choice, Column, Field, Table, Width};
use ui::{Failure, FieldProblem, FormFields, Lang, Query, Visitor, t, text_with};

use super::priority::Board;
use super::{HOME, MEASURES, PRIORITY, ROADMAP, writing};
use crate::model::{
    Candidacy, Draft, MOST_HOURS, MOST_MONEY, Origin, PERIODS, Status, Terms, Theme, Wish, effort, half_year, options,
    problem,
};
use crate::verbs::{NewMeasure, add_measure};
use crate::{Desk, Error};

/// What stands before the id of a service in the name of the field of its wish.
const WISH: &str = "wunsch-";

/// `GET /amt/planung/fahrplan`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let board = Board::of(&desk, &visitor, &clerk).await?;
    let typed = FormFields(asked);
    let (terms, problems) = read(lang, &typed);
    let options = options(&board.priorities, &terms);
    let today = desk.directory.today();
    let outcome = if problems.is_empty() { Some(solved(&desk, &options, &terms).await?) } else { None };
    Ok(clerk
        .page(&visitor, t(lang, "planning-roadmap-title"))
        .lead(t(lang, "planning-roadmap-lead"))
        .back(HOME)
        .wide()
        .errors(!problems.is_empty())
        .status(if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY })
        .render(html! {
            (kern::error_summary(lang, &problems))
            @match &outcome {
                None => {}
                Some(Ok(plan)) => {
                    (proof(lang, plan))
                    (chosen(lang, &board, &options, plan, &terms, today))
                    @if plan.choice.iter().any(Option::is_some) { (take_over(lang, &clerk, &typed)) }
                    (left_out(lang, &board, &options, plan, today))
                }
                Some(Err(conflict)) => { (contradiction(lang, &board, &options, conflict)) }
            }
            h2 class="kern-heading-medium" { (t(lang, "planning-roadmap-terms")) }
            (form(lang, &board, &options, (&terms, &typed), &problems, today))
            p class="kern-body" { (kern::link(&t(lang, "planning-roadmap-values"), PRIORITY)) }
        }))
}

/// What was asked, with every number that cannot be read.
fn read(lang: Lang, typed: &FormFields) -> (Terms, Vec<FieldProblem>) {
    let mut terms = Terms::default();
    let mut problems = Vec::new();
    let said = |name: &str| typed.get(name).map(str::trim).filter(|text| !text.is_empty());
    let mut wrong = |field: &str, key: &str| {
        problems.push(FieldProblem { field: field.to_owned(), message: t(lang, key) });
    };
    if let Some(text) = said("halbjahre") {
        match text.parse().ok().filter(|periods| PERIODS.contains(periods)) {
            Some(periods) => terms.periods = periods,
            None => wrong("halbjahre", "planning-roadmap-wrong-periods"),
        }
    }
    let money = |text: &str| ui::read_money(text).filter(|money| (0..=MOST_MONEY.0).contains(&money.0));
    for (name, amount) in [("geld", &mut terms.money), ("allein", &mut terms.alone)] {
        match said(name).map(money) {
            None => {}
            Some(Some(read)) => *amount = read,
            Some(None) => wrong(name, "planning-wrong-money"),
        }
    }
    if let Some(text) = said("stunden") {
        match text.parse().ok().filter(|hours| *hours <= MOST_HOURS) {
            Some(hours) => terms.hours = hours,
            None => wrong("stunden", "planning-roadmap-wrong-hours"),
        }
    }
    let wishes = typed.0.iter().filter_map(|(name, value)| Some((name.strip_prefix(WISH)?, value)));
    let wishes = wishes.filter_map(|(id, wish)| Some((id.to_owned(), Wish::from_name(wish, terms.periods)?)));
    terms.wishes = wishes.collect();
    (terms, problems)
}

/// The best plan that was found, or what contradicts itself. Few are searched for at once; whoever finds no place is asked to come again.
async fn solved(desk: &Desk, options: &[Candidacy], terms: &Terms) -> Result<Result<Plan, Conflict>, Failure> {
    let place = desk.solving.place().ok_or(Error::Busy)?;
    let problem = problem(options, terms);
    let search = tokio::task::spawn_blocking(move || {
        let _place = place;
        solve(&problem, effort(&problem))
    });
    match search.await.map_err(|error| Failure::internal(error.to_string()))? {
        Ok(plan) => Ok(Ok(plan)),
        Err(Unsolved::Conflict(conflict)) => Ok(Err(conflict)),
        Err(Unsolved::Undecided) => Err(Error::Undecided.into()),
        Err(Unsolved::Malformed(error)) => Err(Failure::internal(error.to_string())),
    }
}

fn period_name(lang: Lang, today: Date, period: usize) -> String {
    let (first, _) = half_year(today, period);
    let half = if first.month() == 1 { 1 } else { 2 };
    text_with(lang, "planning-roadmap-period", &[("half", half.into()), ("year", first.year().to_string().into())])
}

/// How far the plan may be from the best.
fn proof(lang: Lang, plan: &Plan) -> Markup {
    if plan.optimal() {
        return Alert::success(t(lang, "planning-roadmap-best")).plain();
    }
    // Rounded up: it is said what is certain.
    let tenths = ((plan.bound - plan.objective) * 1_000).div_ceil(plan.bound.max(1));
    let share = ui::decimal(lang, &format!("{}.{}", tenths / 10, tenths % 10));
    Alert::info(text_with(lang, "planning-roadmap-gap", &[("share", share.into())])).plain()
}

/// What comes in which half-year.
fn chosen(lang: Lang, board: &Board, options: &[Candidacy], plan: &Plan, terms: &Terms, today: Date) -> Markup {
    let in_period = |period: usize| {
        options.iter().zip(&plan.choice).filter(move |(_, at)| **at == Some(period)).map(|(option, _)| option)
    };
    html! {
        @for period in 0..terms.periods {
            @let hours: u32 = in_period(period).map(|option| option.hours).sum();
            @let cost: i64 = in_period(period).map(|option| option.cost.0).sum();
            @let rows: Vec<Vec<Markup>> = in_period(period).map(|option| vec![
                kern::link(&board.name(&option.service, lang), &format!("{PRIORITY}/{}", option.service)),
                html! { (format!("{:.0}", option.benefit)) },
                html! { (option.hours) },
                html! { (ui::money(lang, option.cost)) },
            ]).collect();
            h2 class="kern-heading-medium" { (period_name(lang, today, period)) }
            p class="kern-body" {
                (text_with(lang, "planning-roadmap-spent", &[
                    ("hours", i64::from(hours).into()), ("all-hours", i64::from(terms.hours).into()),
                    ("money", ui::money(lang, Cents(cost)).into()), ("all-money", ui::money(lang, terms.money).into()),
                ]))
            }
            @if rows.is_empty() {
                p class="kern-body" { (t(lang, "planning-roadmap-nothing")) }
            } @else {
                (kern::table(&Table {
                    caption: period_name(lang, today, period),
                    columns: vec![
                        Column::new(t(lang, "planning-column-leistung")),
                        Column::numeric(t(lang, "planning-roadmap-benefit")),
                        Column::numeric(t(lang, "planning-roadmap-hours")),
                        Column::numeric(t(lang, "planning-cost")),
                    ],
                    rows,
                }))
            }
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
fn left_out(lang: Lang, board: &Board, options: &[Candidacy], plan: &Plan, today: Date) -> Markup {
    let rows: Vec<Vec<Markup>> = options
        .iter()
        .zip(&plan.left_out)
        .filter_map(|(option, why)| {
            let why = why.as_ref()?;
            Some(vec![html! { (board.name(&option.service, lang)) }, html! { (reason(lang, why, today)) }])
        })
        .collect();
    html! {
        @if !rows.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "planning-roadmap-out")) }
            (kern::accordion(&text_with(lang, "planning-roadmap-out-count", &[("count", rows.len().into())]), html! {
                (kern::table(&Table {
                    caption: t(lang, "planning-roadmap-out"),
                    columns: vec![Column::new(t(lang, "planning-column-leistung")), Column::new(t(lang, "planning-roadmap-why"))],
                    rows,
                }))
            }))
        }
    }
}

fn reason(lang: Lang, why: &LeftOut, today: Date) -> String {
    let periods = |periods: &[usize]| {
        periods.iter().map(|period| period_name(lang, today, *period)).collect::<Vec<_>>().join(", ")
    };
    match why {
        LeftOut::Never => t(lang, "planning-roadmap-out-never"),
        LeftOut::Full { money, staff } => {
            let mut sentences = Vec::new();
            for (key, list) in [("planning-roadmap-out-money", money), ("planning-roadmap-out-staff", staff)] {
                if !list.is_empty() {
                    sentences.push(text_with(lang, key, &[("periods", periods(list).into())]));
                }
            }
            sentences.join(" ")
        }
        LeftOut::NothingGained | LeftOut::Alternative(_) | LeftOut::Needs(_) => t(lang, "planning-roadmap-out-nothing"),
    }
}

/// What is demanded and cannot be had together.
fn contradiction(lang: Lang, board: &Board, options: &[Candidacy], conflict: &Conflict) -> Markup {
    let names = conflict.demands.iter().map(|demand| {
        let (Demand::Due(place) | Demand::Pin(place)) = demand;
        options.get(*place).map(|option| board.name(&option.service, lang)).unwrap_or_default()
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

fn form(
    lang: Lang,
    board: &Board,
    options: &[Candidacy],
    (terms, typed): (&Terms, &FormFields),
    problems: &[FieldProblem],
    today: Date,
) -> Markup {
    let field = |name: &str, key: &str, usual: String| {
        let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        let value = typed.get(name).filter(|text| !text.trim().is_empty()).map_or(usual, str::to_owned);
        Field::new(lang, name, t(lang, key)).value(value).width(Width::Short).error(error)
    };
    let free = [Choice::new("frei", t(lang, "planning-roadmap-free"))];
    let fixed = [Wish::Must, Wish::Never]
        .map(|wish| Choice::new(wish.name(), t(lang, &format!("planning-roadmap-wish-{}", wish.name()))));
    let periods =
        (0..terms.periods).map(|period| Choice::new(Wish::In(period).name(), period_name(lang, today, period)));
    let wishes: Vec<Choice> = free.into_iter().chain(fixed).chain(periods).collect();
    html! {
        form class="dw-form" method="get" action=(ROADMAP) novalidate {
            (kern::text_input(&field("halbjahre", "planning-roadmap-periods", terms.periods.to_string()).inputmode("numeric")))
            (kern::text_input(&field("geld", "planning-roadmap-money", ui::typed_money(terms.money)).inputmode("decimal")))
            (kern::text_input(&field("stunden", "planning-roadmap-staff", terms.hours.to_string())
                .hint(t(lang, "planning-roadmap-staff-hint")).inputmode("numeric")))
            (kern::text_input(&field("allein", "planning-roadmap-alone", ui::typed_money(terms.alone))
                .hint(t(lang, "planning-roadmap-alone-hint")).inputmode("decimal")))
            (kern::accordion(&t(lang, "planning-roadmap-wishes"), html! {
                p class="kern-body" { (t(lang, "planning-roadmap-wishes-text")) }
                @for option in options {
                    @let wish = terms.wishes.get(&option.service).map_or_else(|| "frei".to_owned(), |wish| wish.name());
                    (kern::select(&Field::new(lang, format!("{WISH}{}", option.service), board.name(&option.service, lang))
                        .value(wish), &wishes))
                }
            }))
            (kern::submit(&t(lang, "planning-roadmap-do")))
        }
    }
}

/// `POST /amt/planung/fahrplan`: takes the plan of these terms over as measures. What is in the plan already stays as it is.
pub(super) async fn take(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let board = Board::of(&desk, &visitor, &sent.clerk).await?;
    let (terms, problems) = read(lang, &sent.fields);
    let options = options(&board.priorities, &terms);
    if sent.is_again() || !problems.is_empty() {
        return Ok(Redirect::to(ROADMAP).into_response());
    }
    let Ok(plan) = solved(&desk, &options, &terms).await? else {
        return Ok(Redirect::to(ROADMAP).into_response());
    };
    let today = desk.directory.today();
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let mut taken = 0;
    for (option, period) in options.iter().zip(&plan.choice) {
        let Some(period) = period else { continue };
        let (first_day, last_day) = half_year(today, *period);
        let draft = Draft {
            title: text_with(
                lang,
                "planning-roadmap-measure",
                &[("service", board.name(&option.service, lang).into())],
            ),
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
        match add_measure(&mut scope, by, &board.catalogue, new).await {
            Ok(_) => taken += 1,
            Err(Error::Again) => {}
            Err(error) => return Err(error.into()),
        }
    }
    scope.commit().await?;
    Ok(Redirect::to(&format!("{MEASURES}?erledigt={taken}")).into_response())
}
