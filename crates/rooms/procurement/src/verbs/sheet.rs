//! Reports as tables: out, and in again with errors that name the row.

use std::collections::BTreeMap;

use directory::Catalogue;
use jiff::civil::Date;
use ui::kern::DateParts;
use ui::{Lang, Sheet, SheetRow, t};

use super::report::{Asked, problems};
use crate::model::{Article, ArticleId, Line, Report, ReportProblem};

/// The columns that an administration fills in, and those that tell it what it fills in.
const COLUMNS: [&str; 7] = ["nr", "artikel", "einheit", "listenpreis", "menge", "bedarf", "haushaltsstelle"];
/// Those that must be there.
const NEEDED: [&str; 4] = ["nr", "menge", "bedarf", "haushaltsstelle"];

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RowProblem {
    pub(crate) line: u64,
    pub(crate) problem: ReportProblem,
}

/// A table that was read.
#[derive(Clone, Debug, Default)]
pub(crate) struct ReportRead {
    /// Columns that must be there and are not, by their headings.
    pub(crate) missing: Vec<String>,
    /// What is wrong, with the line in which it stands.
    pub(crate) problems: Vec<RowProblem>,
    /// What it says.
    pub(crate) lines: Vec<Line>,
}

impl ReportRead {
    /// Whether it can be taken over.
    pub(crate) fn is_sound(&self) -> bool {
        self.missing.is_empty() && self.problems.is_empty()
    }
}

/// The heading of a column. Tables are in German: the same file goes out and comes in, whoever reads it.
fn heading(column: &str) -> String {
    t(Lang::German, &format!("procurement-column-{column}"))
}

/// A day as it is typed: `31.12.2027`.
pub(crate) fn typed_day(day: Option<Date>) -> String {
    day.map(|day| day.strftime("%d.%m.%Y").to_string()).unwrap_or_default()
}

/// A day as `31.12.2027` or `2027-12-31`.
pub(crate) fn read_day(typed: &str) -> Option<Date> {
    typed.parse().ok().or_else(|| {
        let mut parts = typed.split('.').map(str::to_owned);
        DateParts { day: parts.next()?, month: parts.next()?, year: parts.next()? }.date()
    })
}

/// A whole number as people write it: `1000`, `1.000`.
pub(crate) fn read_whole(typed: &str) -> Option<i32> {
    let (first, groups) = typed.split_once('.').map_or((typed, None), |(first, rest)| (first, Some(rest)));
    let grouped = groups.is_none_or(|groups| first.len() <= 3 && groups.split('.').all(|group| group.len() == 3));
    let sound = grouped && first.bytes().all(|byte| byte.is_ascii_digit());
    sound.then(|| typed.replace('.', "").parse().ok()).flatten()
}

/// A quantity as it was typed. Nothing typed is nothing; what is no number is below zero, which no report may say.
pub(crate) fn read_quantity(typed: &str) -> i32 {
    if typed.is_empty() { 0 } else { read_whole(typed).unwrap_or(-1) }
}

/// The report of an administration, with a row for every article.
pub(crate) fn own_table(asked: &Asked) -> (Vec<String>, Vec<Vec<String>>) {
    let row = |article: &Article| {
        let line = asked.reports.get(&article.id).map(Report::said);
        vec![
            article.number.to_string(),
            ui::harmless(&article.said.name),
            ui::harmless(&article.said.unit),
            ui::typed_money(article.said.list_price),
            line.map(|line| line.quantity.to_string()).unwrap_or_default(),
            typed_day(line.and_then(|line| line.wanted_on)),
            line.map(|line| ui::harmless(&line.budget_item)).unwrap_or_default(),
        ]
    };
    (COLUMNS.map(heading).into(), asked.articles.iter().map(row).collect())
}

/// Everything that was reported, for whoever buys.
pub(crate) fn pooled_table(
    catalogue: &Catalogue,
    articles: &[Article],
    reports: &[Report],
) -> (Vec<String>, Vec<Vec<String>>) {
    let articles: BTreeMap<ArticleId, &Article> = articles.iter().map(|article| (article.id, article)).collect();
    let rows = reports.iter().filter_map(|report| {
        let article = articles.get(&report.line.article)?;
        let office = catalogue.administration(report.administration).map(|office| office.name.clone());
        Some(vec![
            ui::harmless(&office.unwrap_or_else(|| report.administration.to_string())),
            article.number.to_string(),
            ui::harmless(&article.said.name),
            report.line.quantity.to_string(),
            typed_day(report.line.wanted_on),
            ui::harmless(&report.line.budget_item),
            t(Lang::German, if report.released { "procurement-yes" } else { "procurement-no" }),
        ])
    });
    let columns = ["verwaltung", "nr", "artikel", "menge", "bedarf", "haushaltsstelle", "freigegeben"];
    (columns.map(heading).into(), rows.collect())
}

/// Reads the report of an administration. Articles that are not in the table stay as they are; nothing is written.
pub(crate) fn read_report(asked: &Asked, sheet: &Sheet, today: Date) -> ReportRead {
    let place = |column: &str| {
        let wanted = heading(column);
        sheet.heading.iter().position(|cell| cell.eq_ignore_ascii_case(&wanted))
    };
    let [Some(number), Some(quantity), Some(day), Some(budget)] = NEEDED.map(place) else {
        let missing = NEEDED.into_iter().filter(|column| place(column).is_none()).map(heading);
        return ReportRead { missing: missing.collect(), ..ReportRead::default() };
    };
    let articles: BTreeMap<i32, ArticleId> =
        asked.articles.iter().map(|article| (article.number, article.id)).collect();
    let cell = |row: &SheetRow, at: usize| row.cells.get(at).map(|cell| cell.trim().to_owned()).unwrap_or_default();
    let mut read = ReportRead::default();
    let mut rows = Vec::new();
    for row in &sheet.rows {
        let Some(article) = cell(row, number).parse().ok().and_then(|number: i32| articles.get(&number)) else {
            read.problems.push(RowProblem { line: row.line, problem: ReportProblem::Article });
            continue;
        };
        let budget = cell(row, budget);
        rows.push(row.line);
        read.lines.push(Line {
            article: *article,
            quantity: read_quantity(&cell(row, quantity)),
            wanted_on: read_day(&cell(row, day)),
            budget_item: ui::unmarked(&budget).to_owned(),
        });
    }
    for (place, problem) in problems(&read.lines, &asked.articles, today) {
        read.problems.extend(rows.get(place).map(|line| RowProblem { line: *line, problem }));
    }
    read.problems.sort_by_key(|problem| problem.line);
    read
}
