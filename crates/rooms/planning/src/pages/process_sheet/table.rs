//! The steps of a sheet as a table: to take home, and to bring back.

use axum::extract::{Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use identity::Clerk;
use maud::html;
use studio::Published;
use ui::kern::{self, TableForm};
use ui::{Failure, Lang, Path, Sheet as Cells, Visitor, t, text_with};

use super::steps::problem;
use super::{address, doer, medium, published, reading, writing};
use crate::model::{Course, Doer, MOST_STEPS, Medium, ProcessSheet, SheetStep};
use crate::pages::parts::{form_status, stale_alert};
use crate::verbs::{process_sheet, save_process_sheet};
use crate::{Desk, Error};

/// The columns of the table.
const COLUMNS: [&str; 6] = ["part", "what", "doer", "medium", "minutes", "waiting"];
/// A line of the file, the column, and what is wrong.
struct RowProblem {
    line: u64,
    column: &'static str,
    key: &'static str,
}

/// `GET /amt/planung/blatt/{service}/blatt.csv`
pub(in crate::pages) async fn export(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(service): Path<String>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    published(&desk, &scope, &service).await?;
    let sheet = process_sheet(&scope, by, &service).await?.sheet;
    let rows = Course::ALL.iter().flat_map(|part| {
        sheet.steps(*part).iter().map(move |step| {
            [
                part_word(lang, *part),
                ui::harmless(&step.what),
                doer(lang, step.doer),
                medium(lang, step.medium),
                step.minutes.to_string(),
                step.waiting.to_string(),
            ]
        })
    });
    let table = Cells::write(COLUMNS.map(|column| t(lang, &format!("planning-sheet-{column}"))), rows);
    Ok(ui::kept_table(&format!("{service}-blatt.csv"), table))
}

fn part_word(lang: Lang, part: Course) -> String {
    t(lang, &format!("planning-sheet-word-{}", part.name()))
}

/// `GET /amt/planung/blatt/{service}/tabelle`
pub(in crate::pages) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(service): Path<String>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let published = published(&desk, &scope, &service).await?;
    let revision = process_sheet(&scope, by, &service).await?.revision;
    Ok(page(&visitor, &clerk, (&service, &published), ("", &revision.to_string()), &[], false))
}

/// `POST /amt/planung/blatt/{service}/tabelle`: the steps of both parts are replaced, or nothing is.
pub(in crate::pages) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(service): Path<String>,
    request: Request,
) -> Result<Response, Failure> {
    // Who may not is told so before anything is read.
    drop(reading(&desk, &visitor, &clerk).await?);
    let form = clerk.sheet(request).await?;
    let (by, mut scope) = writing(&desk, &visitor, &clerk).await?;
    let published = published(&desk, &scope, &service).await?;
    let revision = form.fields.get("revision").unwrap_or_default();
    let again = |problems: &[RowProblem], stale| {
        page(&visitor, &clerk, (&service, &published), (&form.table, revision), problems, stale)
    };
    let kept = process_sheet(&scope, by, &service).await?;
    if revision.parse() != Ok(kept.revision) {
        let now = kept.revision.to_string();
        return Ok(page(&visitor, &clerk, (&service, &published), (&form.table, &now), &[], true));
    }
    let mut sheet = kept.sheet;
    if let Err(problems) = take(visitor.lang, &form.table, &mut sheet) {
        return Ok(again(&problems, false));
    }
    match save_process_sheet(&mut scope, by, &service, kept.revision, &sheet).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{}?erledigt=ja", address(&service))).into_response())
        }
        Err(Error::Stale) => Ok(again(&[], true)),
        Err(error) => Err(error.into()),
    }
}

/// Puts the steps of a table into a sheet; everything that is wrong, with its line.
fn take(lang: Lang, table: &str, sheet: &mut ProcessSheet) -> Result<(), Vec<RowProblem>> {
    let Some(cells) = Cells::read(table).filter(|cells| !cells.rows.is_empty()) else {
        return Err(vec![RowProblem { line: 1, column: "what", key: "table" }]);
    };
    if cells.heading.len() != COLUMNS.len() {
        return Err(vec![RowProblem { line: 1, column: "part", key: "columns" }]);
    }
    let mut problems = Vec::new();
    let mut parts = [(Course::Now, Vec::new()), (Course::Target, Vec::new())];
    for row in &cells.rows {
        let cell = |place: usize| row.cells.get(place).map_or("", |cell| cell.trim());
        let same = |word: &str, place: usize| cell(place).to_lowercase() == word.to_lowercase();
        let part = Course::ALL.iter().find(|part| same(&part_word(lang, **part), 0) || same(part.name(), 0));
        let who = Doer::ALL.iter().find(|one| same(&doer(lang, **one), 2) || same(one.name(), 2));
        let by = Medium::ALL.iter().find(|one| same(&medium(lang, **one), 3) || same(one.name(), 3));
        if part.is_none() {
            problems.push(RowProblem { line: row.line, column: "part", key: "choice" });
        }
        let what = ui::unmarked(cell(1));
        let step = SheetStep::parse([
            what,
            who.map_or("", |one| one.name()),
            by.map_or("", |one| one.name()),
            cell(4),
            cell(5),
        ]);
        match step {
            Ok(step) => {
                let steps = parts.iter_mut().find(|(known, _)| Some(known) == part);
                if let (Some(step), Some((_, steps))) = (step, steps) {
                    steps.push(step);
                    if steps.len() > MOST_STEPS {
                        problems.push(RowProblem { line: row.line, column: "part", key: "many" });
                    }
                }
            }
            Err(wrong) => {
                problems.extend(wrong.into_iter().map(|(column, key)| RowProblem { line: row.line, column, key }));
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    for (part, steps) in parts {
        sheet.set_steps(part, steps);
    }
    Ok(())
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    (service, published): (&str, &Published),
    (typed, revision): (&str, &str),
    problems: &[RowProblem],
    stale: bool,
) -> Response {
    let lang = visitor.lang;
    let status = form_status(stale, problems);
    let rows = problems.iter().map(|row| {
        vec![
            html! { (row.line) },
            html! { (t(lang, &format!("planning-sheet-{}", row.column))) },
            html! { (problem(lang, row.key)) },
        ]
    });
    let rows: Vec<_> = rows.collect();
    clerk
        .page(visitor, t(lang, "planning-sheet-upload"))
        .preline(published.title(lang))
        .lead(t(lang, "planning-sheet-upload-lead"))
        .back(address(service))
        .errors(!problems.is_empty())
        .status(status)
        .render(html! {
            @if stale { (stale_alert(lang)) }
            @if !rows.is_empty() {
                @let columns = ["line", "column", "trouble"].map(|key| t(lang, &format!("planning-sheet-{key}")));
                (kern::table_problems(
                    &text_with(lang, "planning-sheet-upload-wrong", &[("count", problems.len().into())]),
                    &t(lang, "planning-sheet-upload-wrong-next"),
                    &t(lang, "planning-sheet-upload-problems"),
                    &columns,
                    rows,
                ))
            }
            p class="kern-body" { (kern::link(&t(lang, "planning-sheet-csv"), &format!("{}/blatt.csv", address(service)))) }
            (TableForm::new(lang, &format!("{}/tabelle", address(service)), clerk.csrf(), t(lang, "planning-sheet-upload-do"))
                .file(t(lang, "planning-sheet-file"), "")
                .typed(t(lang, "planning-sheet-table"), t(lang, "planning-sheet-table-hint"), typed)
                .more(kern::hidden("revision", revision))
                .render())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_apostrophe_stays_and_the_mark_before_a_formula_goes() {
        let heading = COLUMNS.join(";");
        let row = |what: &str| format!("now;{what};{};{};5;0", Doer::ALL[0].name(), Medium::ALL[0].name());
        for (cell, what) in [("'s Gravenhage anrufen", "'s Gravenhage anrufen"), ("'=Summe bilden", "=Summe bilden")] {
            let mut sheet = ProcessSheet::default();
            assert!(take(Lang::German, &format!("{heading}\n{}\n", row(cell)), &mut sheet).is_ok(), "{cell}");
            assert_eq!(sheet.now[0].what, what);
        }
    }
}
