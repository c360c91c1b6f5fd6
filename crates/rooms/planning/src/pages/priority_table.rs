//! The list as a table to take home, and values that come back in one.

use std::collections::BTreeMap;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::Clerk;
use maud::{Markup, html};
use ranking::score::{Criterion, Inputs};
use store::Reach;
use ui::kern::{self, Alert, TableForm};
use ui::{Failure, Lang, Sheet, Visitor, kept_table, t, text_with};

use super::priority::{Board, category_name, whole};
use super::priority_one::{criterion, hundredths, number, origin_key};
use super::{PRIORITY, PRIORITY_TABLE};
use crate::model::Fact;
use crate::verbs::{SmallChange, enter};
use crate::{Coordinator, Desk, Result};

/// What is wrong in a line of a table.
struct Wrong {
    line: u64,
    message: String,
}

/// The headings before those of the criteria.
fn headings(lang: Lang) -> Vec<String> {
    let first = ["key", "service", "rank", "category", "benefit", "feasibility"]
        .map(|name| t(lang, &format!("planning-priority-{name}")));
    let values = Criterion::ALL.into_iter().flat_map(|one| {
        let origin = text_with(lang, "planning-priority-origin-of", &[("criterion", criterion(lang, one).into())]);
        [criterion(lang, one), origin]
    });
    first.into_iter().chain(values).collect()
}

/// One line for each service of the list.
fn lines(lang: Lang, board: &Board) -> Vec<Vec<String>> {
    let inputs: BTreeMap<&str, &Inputs> =
        board.priorities.rows.iter().map(|row| (row.key.as_str(), &row.inputs)).collect();
    let line = |one: &ranking::score::Ranked<String>| {
        let side = |points: &ranking::score::Points| points.value.map(whole).unwrap_or_default();
        let category = one.score.category().map_or("unknown", category_name);
        let mut cells = vec![
            one.key.clone(),
            board.name(&one.key, lang),
            one.rank.map(|rank| rank.to_string()).unwrap_or_default(),
            t(lang, &format!("planning-priority-{category}")),
            side(&one.score.benefit),
            side(&one.score.feasibility),
        ];
        for criterion in Criterion::ALL {
            let input = inputs.get(one.key.as_str()).and_then(|inputs| inputs.get(criterion));
            cells.push(input.map(|input| number(lang, input.amount())).unwrap_or_default());
            cells.push(input.map(|input| t(lang, origin_key(input.origin()))).unwrap_or_default());
        }
        cells
    };
    board.priorities.ranked.iter().map(line).collect()
}

/// `GET /amt/planung/reihenfolge.csv`
pub(super) async fn csv(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let board = Board::of(&desk, &visitor, &clerk).await?;
    let table = Sheet::write(headings(visitor.lang), lines(visitor.lang, &board));
    Ok(kept_table("reihenfolge.csv", table))
}

/// `GET /amt/planung/reihenfolge.xlsx`
pub(super) async fn xlsx(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let board = Board::of(&desk, &visitor, &clerk).await?;
    Ok(kept_table("reihenfolge.xlsx", Sheet::book(headings(visitor.lang), lines(visitor.lang, &board))?))
}

/// `GET /amt/planung/reihenfolge/tabelle`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    Board::of(&desk, &visitor, &clerk).await?;
    Ok(page(&visitor, &clerk, "", None))
}

/// `POST /amt/planung/reihenfolge/tabelle`: looks at the table, or takes it over.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    request: Request,
) -> Result<Response, Failure> {
    // Who may not is told so before anything is read.
    let who = Coordinator::of(clerk.session())?;
    let form = clerk.sheet(request).await?;
    let board = Board::of(&desk, &visitor, &clerk).await?;
    let outcome = read(visitor.lang, &board, &form.table);
    match &outcome {
        Ok(changes) if form.fields.get("uebernehmen").is_some() => {
            let mut scope = desk.store.write(Reach::Tenant(who.tenant()), who.actor(), visitor.lang).await?;
            enter(&mut scope, who, &board.catalogue, changes).await?;
            scope.commit().await?;
            Ok(Redirect::to(&format!("{PRIORITY}?erledigt=ja")).into_response())
        }
        _ => Ok(page(&visitor, &clerk, &form.table, Some(&outcome))),
    }
}

/// The values of a table that are news, or everything that is wrong, line by line.
fn read(lang: Lang, board: &Board, table: &str) -> Result<Vec<SmallChange>, Vec<Wrong>> {
    let first = |key: &str| vec![Wrong { line: 1, message: t(lang, key) }];
    let sheet = Sheet::read(table).ok_or_else(|| first("planning-priority-table-empty"))?;
    let place = |heading: &str| sheet.heading.iter().position(|one| one.eq_ignore_ascii_case(heading));
    let key = place(&t(lang, "planning-priority-key")).ok_or_else(|| first("planning-priority-table-key"))?;
    let columns: Vec<(Criterion, usize)> =
        Criterion::ALL.into_iter().filter_map(|one| Some((one, place(&criterion(lang, one))?))).collect();
    if columns.is_empty() {
        return Err(first("planning-priority-table-columns"));
    }
    let known: BTreeMap<&str, &Inputs> =
        board.priorities.rows.iter().map(|row| (row.key.as_str(), &row.inputs)).collect();
    let (mut changes, mut wrong): (Vec<SmallChange>, Vec<Wrong>) = (Vec::new(), Vec::new());
    for row in &sheet.rows {
        let cell = |place: usize| row.cells.get(place).map(|cell| cell.trim()).unwrap_or_default();
        let id = cell(key);
        let Some(inputs) = known.get(id) else {
            let message = text_with(lang, "planning-priority-table-unknown", &[("key", id.into())]);
            wrong.push(Wrong { line: row.line, message });
            continue;
        };
        for (one, place) in &columns {
            let said = cell(*place);
            let now = inputs.get(*one).map(|input| number(lang, input.amount()));
            if said.is_empty() || now.as_deref() == Some(said) {
                continue;
            }
            let fact = Fact::Value(*one);
            let fits = |value: &i64| *value <= fact.most() && (one.steps().is_none() || value % 100 == 0);
            match hundredths(said).filter(fits) {
                Some(value) => changes.push((id.to_owned(), fact, Some(value))),
                None => {
                    let args = [("column", criterion(lang, *one).into()), ("value", said.into())];
                    wrong.push(Wrong {
                        line: row.line,
                        message: text_with(lang, "planning-priority-table-value", &args),
                    });
                }
            }
        }
    }
    if wrong.is_empty() { Ok(changes) } else { Err(wrong) }
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    typed: &str,
    outcome: Option<&Result<Vec<SmallChange>, Vec<Wrong>>>,
) -> Response {
    let lang = visitor.lang;
    let wrong = outcome.is_some_and(Result::is_err);
    let useful = matches!(outcome, Some(Ok(changes)) if !changes.is_empty());
    let page = clerk.page(visitor, t(lang, "planning-priority-read")).lead(t(lang, "planning-priority-read-lead"));
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    page.back(PRIORITY).errors(wrong).status(status).render(html! {
        @if let Some(outcome) = outcome { (result(lang, outcome)) }
        (TableForm::new(lang, PRIORITY_TABLE, clerk.csrf(), t(lang, "planning-priority-check"))
            .file(t(lang, "planning-priority-file"), "")
            .typed(t(lang, "planning-priority-table"), t(lang, "planning-priority-table-hint"), typed)
            .take(useful, t(lang, "planning-priority-apply"))
            .render())
    })
}

fn result(lang: Lang, outcome: &Result<Vec<SmallChange>, Vec<Wrong>>) -> Markup {
    match outcome {
        Ok(changes) => {
            let count = [("count", changes.len().into())];
            Alert::info(text_with(lang, "planning-priority-ready", &count)).announced().plain()
        }
        Err(wrong) => kern::table_problems(
            &text_with(lang, "planning-priority-problems", &[("count", wrong.len().into())]),
            &t(lang, "planning-priority-problems-text"),
            &t(lang, "planning-priority-problems-caption"),
            &["line", "trouble"].map(|key| t(lang, &format!("planning-priority-{key}"))),
            wrong.iter().map(|one| vec![html! { (one.line) }, html! { (one.message) }]).collect(),
        ),
    }
}
