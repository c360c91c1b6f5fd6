//! One service: why it stands where it stands, and what is known about it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ranking::score::{BreakEven, Criterion, Gate, Input, Inputs, Part, Points, Ranked, Side};
use store::Reach;
use ui::kern::{self, Choice, Column, Field, Table, Width};
use ui::{Failure, FieldProblem, FormFields, Lang, Path, Visitor, t, text_with};

use super::PRIORITY;
use super::priority::{Board, badges, category_name, found, points, weights_sentence, whole};
use crate::model::Fact;
use crate::verbs::{SmallChange, enter};
use crate::{Coordinator, Desk, Error};

/// Reasons that are named on each side.
const REASONS: usize = 3;
/// Hours of a day of work.
const HOURS: f64 = 8.0;

/// `GET /amt/planung/reihenfolge/{entry}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(service): Path<String>,
) -> Result<Response, Failure> {
    let board = Board::of(&desk, &visitor, &clerk).await?;
    let typed = known(&board, &service);
    page(&visitor, &clerk, &board, &service, (&typed, &[]))
}

/// What was entered so far, as it is typed.
fn known(board: &Board, service: &str) -> FormFields {
    let facts = board.priorities.facts.get(service);
    let fields = facts.into_iter().flatten().map(|(fact, entered)| match fact {
        Fact::Value(_) => (fact.key().to_owned(), typed(entered.hundredths)),
        Fact::NotPerformed | Fact::Nobody => (fact.key().to_owned(), "ja".to_owned()),
    });
    FormFields(fields.collect())
}

/// Hundredths as people type them.
pub(super) fn typed(hundredths: i64) -> String {
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (whole, part) => format!("{whole},{part:02}").trim_end_matches('0').to_owned(),
    }
}

/// A number as somebody typed it, in hundredths: `12`, `0,5`, `1.234`; nothing for what is no such number.
pub(super) fn hundredths(text: &str) -> Option<i64> {
    let text = text.trim().replace([' ', '\u{a0}'], "");
    let (whole, part) = match text.split_once(',') {
        Some((whole, part)) => (whole.to_owned(), part),
        None => (text, ""),
    };
    let groups: Vec<&str> = whole.split('.').collect();
    let grouped = groups.iter().skip(1).all(|group| group.len() == 3);
    let digits = groups.concat();
    let plain = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    if digits.is_empty() || digits.len() > 12 || !grouped || part.len() > 2 || !plain(&digits) || !plain(part) {
        return None;
    }
    digits.parse::<i64>().ok()?.checked_mul(100)?.checked_add(format!("{part:0<2}").parse().ok()?)
}

/// `POST /amt/planung/reihenfolge/{entry}`
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(service): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let who = Coordinator::of(sent.clerk.session())?;
    let changes: Result<Vec<SmallChange>, Vec<FieldProblem>> = changes(&visitor, &service, &sent.fields);
    let changes = match changes {
        Ok(changes) if !sent.is_again() => changes,
        changes => {
            let problems = changes.err().unwrap_or_default();
            let board = Board::of(&desk, &visitor, &sent.clerk).await?;
            return page(&visitor, &sent.clerk, &board, &service, (&sent.fields, &problems));
        }
    };
    let mut scope = desk.store.write(Reach::Tenant(who.tenant()), who.actor(), visitor.lang).await?;
    enter(&mut scope, who, &desk.directory.catalogue(), &changes).await?;
    scope.commit().await?;
    Ok(Redirect::to(&format!("{PRIORITY}?erledigt=ja")).into_response())
}

/// Every field of the form, or what is wrong with some.
fn changes(visitor: &Visitor, service: &str, fields: &FormFields) -> Result<Vec<SmallChange>, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let mut changes = Vec::new();
    for fact in Fact::all() {
        let said = fields.get(fact.key()).unwrap_or_default().trim();
        let value = match fact {
            Fact::NotPerformed | Fact::Nobody => (!said.is_empty()).then_some(100),
            Fact::Value(_) if said.is_empty() => None,
            Fact::Value(_) => match hundredths(said).filter(|value| *value <= fact.most()) {
                Some(value) => Some(value),
                None => {
                    let message = visitor.t("planning-priority-number");
                    problems.push(FieldProblem { field: fact.key().to_owned(), message });
                    continue;
                }
            },
        };
        changes.push((service.to_owned(), fact, value));
    }
    if problems.is_empty() { Ok(changes) } else { Err(problems) }
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    board: &Board,
    service: &str,
    (typed, problems): (&FormFields, &[FieldProblem]),
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let row = board.priorities.rows.iter().find(|row| row.key == service).ok_or(Error::Unknown)?;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page =
        clerk.page(visitor, board.name(service, lang)).preline(t(lang, "planning-priority-title")).back(PRIORITY);
    Ok(page.errors(!problems.is_empty()).status(status).render(html! {
        (kern::error_summary(lang, problems))
        @match found(board, service) {
            Ok(one) => { (reasons(lang, board, one, &row.inputs)) }
            Err(_) => { p class="kern-body" { (t(lang, "planning-priority-not-performed-said")) } }
        }
        h2 class="kern-heading-medium" { (t(lang, "planning-priority-known")) }
        p class="kern-body" { (t(lang, "planning-priority-known-text")) }
        (form(lang, clerk, (service, board), &row.inputs, (typed, problems)))
    }))
}

/// Why the service stands where it stands.
fn reasons(lang: Lang, board: &Board, one: &Ranked<String>, inputs: &Inputs) -> Markup {
    html! {
        p class="kern-body" { (badges(lang, board, one)) }
        @if let Some(rank) = one.rank {
            p class="kern-body" { (text_with(lang, "planning-priority-stands", &[("rank", rank.into())])) }
        }
        @if one.gate == Some(Gate::InPerson) { p class="kern-body" { (t(lang, "planning-priority-in-person-text")) } }
        @for (side, points) in [(Side::Benefit, &one.score.benefit), (Side::Feasibility, &one.score.feasibility)] {
            (side_reasons(lang, side, points))
        }
        @if let Some(sentence) = searched(lang, board, &one.key, inputs) { p class="kern-body" { (sentence) } }
        @if let Some(sentence) = saving(lang, inputs) { p class="kern-body" { (sentence) } }
        @for sentence in tipping(lang, board, &one.key) { p class="kern-body" { (sentence) } }
        (parts(lang, one))
        p class="dw-muted" { (weights_sentence(lang, &board.priorities.weights)) }
    }
}

fn side_name(lang: Lang, side: Side) -> String {
    t(lang, if side == Side::Benefit { "planning-priority-benefit" } else { "planning-priority-feasibility" })
}

/// A side in sentences: its points, what lifts it, what lowers it, what is missing.
fn side_reasons(lang: Lang, side: Side, score: &Points) -> Markup {
    let (lifts, lowers) = score.reasons();
    let names = |parts: &[Part]| {
        let named = parts.iter().take(REASONS).map(|part| value(lang, part.criterion, part.amount, part.origin));
        named.collect::<Vec<_>>().join("; ")
    };
    let missing: Vec<String> = score.missing.iter().map(|one| criterion(lang, *one)).collect();
    html! {
        p class="kern-body" {
            strong { (side_name(lang, side)) ": " (points(lang, score)) "." }
            @if !lifts.is_empty() { " " (text_with(lang, "planning-priority-for", &[("what", names(&lifts).into())])) }
            @if !lowers.is_empty() { " " (text_with(lang, "planning-priority-against", &[("what", names(&lowers).into())])) }
            @if !missing.is_empty() { " " (text_with(lang, "planning-priority-missing", &[("what", missing.join(", ").into())])) }
        }
    }
}

pub(super) fn criterion(lang: Lang, criterion: Criterion) -> String {
    t(lang, &format!("planning-criterion-{}", criterion.key()))
}

/// A value with its criterion and where it comes from.
fn value(lang: Lang, of: Criterion, amount: f64, origin: ranking::score::Origin) -> String {
    let args = [
        ("criterion", criterion(lang, of).into()),
        ("value", step_or_number(lang, of, amount).into()),
        ("origin", t(lang, origin_key(origin)).into()),
    ];
    text_with(lang, "planning-priority-value", &args)
}

pub(super) fn origin_key(origin: ranking::score::Origin) -> &'static str {
    match origin {
        ranking::score::Origin::Measured => "planning-origin-measured",
        ranking::score::Origin::Entered => "planning-origin-entered",
        ranking::score::Origin::Estimated => "planning-origin-estimated",
    }
}

/// The word of a step, or the number.
fn step_or_number(lang: Lang, criterion: Criterion, amount: f64) -> String {
    match criterion.steps() {
        Some(_) => t(lang, &format!("planning-step-{}-{}", criterion.key(), whole(amount))),
        None => number(lang, amount),
    }
}

pub(super) fn number(lang: Lang, amount: f64) -> String {
    let text = format!("{amount:.2}");
    ui::decimal(lang, text.trim_end_matches('0').trim_end_matches('.'))
}

/// The searches and votes that are counted as demand, where nobody entered another number.
fn searched(lang: Lang, board: &Board, service: &str, inputs: &Inputs) -> Option<String> {
    let interest = board.priorities.interest.get(service)?;
    let measured = inputs.get(Criterion::Demand)?.origin() == ranking::score::Origin::Measured;
    let args = [
        ("total", interest.searches().into()),
        ("here", interest.here.into()),
        ("anywhere", interest.anywhere.into()),
        ("missed", interest.missed.into()),
    ];
    let searched = (interest.searches() > 0).then(|| text_with(lang, "planning-priority-searched", &args));
    let votes = [("votes", interest.votes.into())];
    let voted = (interest.votes > 0).then(|| text_with(lang, "planning-priority-voted", &votes));
    let said: Vec<String> = searched.into_iter().chain(voted).collect();
    measured.then(|| said.join(" "))
}

/// Whether it pays, where everything for that is known.
fn saving(lang: Lang, inputs: &Inputs) -> Option<String> {
    let amount = |criterion| inputs.get(criterion).map(Input::amount);
    let (cases, minutes) = (amount(Criterion::Cases)?, amount(Criterion::OfficeMinutes)?);
    let even = BreakEven::of(cases, minutes, amount(Criterion::Effort)? * HOURS, 0.0);
    let key = if even.pays() { "planning-priority-pays" } else { "planning-priority-pays-not" };
    let needed = even.cases_needed.map(|cases| whole(cases.ceil())).unwrap_or_default();
    let args = [
        ("saved", whole(even.saved).into()),
        ("spent", number(lang, (even.spent * 10.0).round() / 10.0).into()),
        ("cases", needed.into()),
    ];
    Some(text_with(lang, key, &args))
}

/// Which weight would move it into another category.
fn tipping(lang: Lang, board: &Board, service: &str) -> Vec<String> {
    let of = board.priorities.sensitivity.services.iter().find(|one| one.key == service);
    let Some(one) = of else { return Vec::new() };
    if one.stable() {
        return vec![t(lang, "planning-priority-stable")];
    }
    one.tipped_by
        .iter()
        .map(|(by, shift, category)| {
            let key = if *shift > 0.0 { "planning-priority-tips-more" } else { "planning-priority-tips-less" };
            let category = t(lang, &format!("planning-priority-{}", category_name(*category)));
            text_with(lang, key, &[("criterion", criterion(lang, *by).into()), ("category", category.into())])
        })
        .collect()
}

/// Each value with its points and its weight.
fn parts(lang: Lang, one: &Ranked<String>) -> Markup {
    let all = one.score.benefit.parts.iter().chain(&one.score.feasibility.parts);
    let rows = all.map(|part| {
        vec![
            html! { (criterion(lang, part.criterion)) },
            html! { (step_or_number(lang, part.criterion, part.amount)) " (" (t(lang, origin_key(part.origin))) ")" },
            html! { (whole(part.points)) },
            html! { (whole(part.share * 100.0)) " %" },
        ]
    });
    kern::accordion(
        &t(lang, "planning-priority-parts"),
        kern::table(&Table {
            caption: t(lang, "planning-priority-parts"),
            columns: vec![
                Column::new(t(lang, "planning-priority-criterion")),
                Column::new(t(lang, "planning-priority-amount")),
                Column::numeric(t(lang, "planning-priority-points")),
                Column::numeric(t(lang, "planning-priority-weight")),
            ],
            rows: rows.collect(),
        }),
    )
}

fn form(
    lang: Lang,
    clerk: &Clerk,
    (service, board): (&str, &Board),
    inputs: &Inputs,
    (typed, problems): (&FormFields, &[FieldProblem]),
) -> Markup {
    let entered = board.priorities.facts.get(service);
    let hint = |one: Criterion| {
        let day = entered.and_then(|facts| facts.get(&Fact::Value(one))).map(|entered| ui::moment(lang, entered.at));
        match (day, inputs.get(one)) {
            (Some(day), _) => text_with(lang, "planning-priority-entered", &[("day", day.into())]),
            (None, Some(input)) => value(lang, one, input.amount(), input.origin()),
            (None, None) => t(lang, "planning-priority-unknown-yet"),
        }
    };
    let field = |one: Criterion| {
        let error = problems.iter().find(|problem| problem.field == one.key()).map(|problem| problem.message.clone());
        let said = typed.get(one.key()).unwrap_or_default();
        Field::new(lang, one.key(), criterion(lang, one)).hint(hint(one)).value(said).optional().error(error)
    };
    let flag = |fact: Fact| {
        let label = t(lang, &format!("planning-priority-fact-{}", fact.key()));
        kern::checkbox(&Field::new(lang, fact.key(), label), "ja", typed.get(fact.key()).is_some())
    };
    html! {
        form class="dw-form" method="post" action={ (PRIORITY) "/" (service) } novalidate {
            (clerk.csrf())
            @for one in Criterion::ALL {
                @if let Some(most) = one.steps() {
                    @let steps = (0..=most).map(|step| {
                        Choice::new(step.to_string(), t(lang, &format!("planning-step-{}-{step}", one.key())))
                    });
                    @let none = Choice::new("", t(lang, "planning-priority-nothing"));
                    (kern::select(&field(one), &std::iter::once(none).chain(steps).collect::<Vec<_>>()))
                } @else {
                    (kern::text_input(&field(one).inputmode("decimal").max_length(15).width(Width::Short)))
                }
            }
            (flag(Fact::NotPerformed))
            (flag(Fact::Nobody))
            (kern::submit(&t(lang, "planning-priority-save")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written_here() {
        for (text, read) in [
            ("12", Some(1_200)),
            (" 0,5 ", Some(50)),
            ("1.234", Some(123_400)),
            ("1.234,25", Some(123_425)),
            ("12.5", None),
            ("", None),
            ("-1", None),
            ("1,234", None),
            ("zwölf", None),
            ("9999999999999", None),
        ] {
            assert_eq!(hundredths(text), read, "{text}");
        }
        for (value, text) in [(1_200, "12"), (50, "0,5"), (125, "1,25"), (0, "0")] {
            assert_eq!(typed(value), text);
            assert_eq!(hundredths(text), Some(value));
        }
    }
}
