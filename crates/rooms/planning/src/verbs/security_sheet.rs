//! The self-assessment of security as a table: out, and in again with errors that name the row.

use std::collections::BTreeSet;

use ui::{Lang, Sheet, t};

use super::sheet::{Columns, read_day, typed_day};
use crate::model::{Checklists, MOST_QUESTIONS, Met, SecurityItem, by_checklist};

/// The columns, by the name of their text.
pub(crate) const SECURITY_COLUMNS: [&str; 7] = ["liste", "nummer", "frage", "antwort", "massnahme", "wer", "bis"];
/// Letters of a question.
const LONGEST_QUESTION: usize = 500;

/// The heading of a column. Tables are in German: the same file goes out and comes in, whoever reads it.
pub(crate) fn security_heading(column: &str) -> String {
    t(Lang::German, &format!("planning-security-column-{column}"))
}

fn answer_name(met: Met) -> String {
    t(Lang::German, &format!("planning-security-{}", met.name()))
}

/// Every requirement of a body.
pub(crate) fn table_of_security(lists: &Checklists, written: &[SecurityItem]) -> (Vec<String>, Vec<Vec<String>>) {
    let row = |item: SecurityItem| {
        let question = match item.number {
            0 => t(Lang::German, &format!("planning-security-list-{}", item.checklist)),
            _ => item.question,
        };
        vec![
            item.checklist.to_string(),
            item.number.to_string(),
            ui::harmless(&question),
            item.met.map(answer_name).unwrap_or_default(),
            ui::harmless(&item.measure),
            ui::harmless(&item.owner),
            typed_day(item.due),
        ]
    };
    let rows = by_checklist(lists, written).into_values().flatten().map(row).collect();
    (SECURITY_COLUMNS.iter().map(|column| security_heading(column)).collect(), rows)
}

/// A table that was read.
#[derive(Debug, Default)]
pub(crate) struct ReadSecurity {
    /// Columns that must be there and are not.
    pub(crate) missing: Vec<&'static str>,
    /// The line and the column that cannot be read.
    pub(crate) problems: Vec<(u64, &'static str)>,
    /// What changes.
    pub(crate) items: Vec<SecurityItem>,
}

impl ReadSecurity {
    /// Whether it can be taken over.
    pub(crate) fn is_sound(&self) -> bool {
        self.missing.is_empty() && self.problems.is_empty()
    }
}

/// Reads a table: the questions of the BSI's list, or answers to those that are there. Nothing is written.
pub(crate) fn read_security(lists: &Checklists, written: &[SecurityItem], sheet: &Sheet) -> ReadSecurity {
    let columns = Columns::of(sheet, &SECURITY_COLUMNS, security_heading);
    let missing = columns.without(&["liste", "nummer", "frage"]);
    let mut read = ReadSecurity { missing, ..ReadSecurity::default() };
    if !read.missing.is_empty() {
        return read;
    }
    let numbers = lists.numbers();
    let mut seen = BTreeSet::new();
    for row in &sheet.rows {
        // What is not in the table stays as it was.
        let cell = |column: &str| columns.cell(row, column).map(ui::unmarked);
        let number = |column: &str, most: i32| {
            cell(column).and_then(|cell| cell.parse::<i32>().ok()).filter(|number| (0..=most).contains(number))
        };
        let list = number("liste", i32::MAX).filter(|list| numbers.contains(list));
        let Some(checklist) = list else {
            read.problems.push((row.line, "liste"));
            continue;
        };
        let Some(number) = number("nummer", MOST_QUESTIONS).filter(|number| seen.insert((checklist, *number))) else {
            read.problems.push((row.line, "nummer"));
            continue;
        };
        let before = written.iter().find(|item| (item.checklist, item.number) == (checklist, number));
        let mut item = before.cloned().unwrap_or(SecurityItem { checklist, number, ..SecurityItem::default() });
        if number > 0 {
            item.question = cell("frage").unwrap_or_default().to_owned();
            if item.question.is_empty() || item.question.chars().count() > LONGEST_QUESTION {
                read.problems.push((row.line, "frage"));
            }
        }
        match cell("antwort") {
            None => {}
            Some("") => item.met = None,
            Some(typed) => match Met::ALL.into_iter().find(|met| answer_name(*met).eq_ignore_ascii_case(typed)) {
                Some(met) => item.met = Some(met),
                None => read.problems.push((row.line, "antwort")),
            },
        }
        if let Some(typed) = cell("massnahme") {
            item.measure = typed.to_owned();
        }
        if let Some(typed) = cell("wer") {
            item.owner = typed.to_owned();
        }
        match cell("bis") {
            None => {}
            Some("") => item.due = None,
            Some(typed) => match read_day(typed) {
                Some(day) => item.due = Some(day),
                None => read.problems.push((row.line, "bis")),
            },
        }
        if item.lacks_reason() {
            read.problems.push((row.line, "massnahme"));
        }
        if before.map_or(number > 0 || item.met.is_some(), |before| *before != item) {
            read.items.push(item);
        }
    }
    read
}
