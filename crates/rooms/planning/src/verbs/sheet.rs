//! A plan as a table: out, and in again with errors that name the row.

use std::collections::{BTreeMap, BTreeSet};

use directory::Catalogue;
use store::Scope;
use ui::{Lang, Sheet, SheetRow, t};

use super::measure::{change, insert, next_number, surroundings};
use super::rows;
use crate::model::{Contradiction, CouncilResult, Draft, Measure, Status, Theme, contradictions};
use crate::{Coordinator, Error, GoalId, MeasureId, NewMeasure, Result};

/// The columns, by the name of their field; the heading is their text in German.
pub const COLUMNS: [&str; 16] = [
    "nr",
    "titel",
    "thema",
    "leistung",
    "online",
    "ziel",
    "wer",
    "beginn",
    "ende",
    "kosten",
    "geld",
    "beschluss",
    "kennzahl",
    "braucht",
    "stand",
    "notiz",
];

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowProblem {
    /// There is no measure with this number.
    NoNumber,
    /// The number stands in two rows.
    Twice,
    /// A cell cannot be read; the column.
    Cell(&'static str),
    /// What is written contradicts something.
    Contradicts(Contradiction),
}

/// A table that was read, and what it would do.
#[derive(Clone, Debug, Default)]
pub struct Read {
    /// Columns that must be there and are not.
    pub missing: Vec<&'static str>,
    /// What is wrong, with the line in which it stands.
    pub problems: Vec<(u64, RowProblem)>,
    /// New measures, with the line.
    new: Vec<(u64, Draft, Status)>,
    /// Those that change.
    changed: Vec<(u64, Measure, Draft, Status)>,
    /// Rows in which nothing changes.
    pub same: usize,
}

impl Read {
    /// Whether it can be taken over.
    pub fn is_sound(&self) -> bool {
        self.missing.is_empty() && self.problems.is_empty()
    }

    /// How many measures come in.
    pub fn added(&self) -> usize {
        self.new.len()
    }

    /// How many are changed.
    pub fn changed(&self) -> usize {
        self.changed.len()
    }

    /// How many are new and how many change.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty()
    }
}

/// The heading of a column. Tables are in German: the same file goes out and comes in, whoever reads it.
fn heading(column: &str) -> String {
    t(Lang::German, &format!("planning-column-{column}"))
}

/// The plan as a table: heading and rows.
pub fn table_of(measures: &[Measure], goals: &[crate::Goal]) -> (Vec<String>, Vec<Vec<String>>) {
    let goals: BTreeMap<GoalId, &str> = goals.iter().map(|goal| (goal.id, goal.title.as_str())).collect();
    let numbers: BTreeMap<MeasureId, i32> = measures.iter().map(|measure| (measure.id, measure.number)).collect();
    let row = |measure: &Measure| {
        let draft = &measure.draft;
        let needs: Vec<String> =
            draft.needs.iter().filter_map(|need| numbers.get(need)).map(ToString::to_string).collect();
        vec![
            measure.number.to_string(),
            ui::harmless(&draft.title),
            t(Lang::German, &draft.theme.key()),
            draft.service.clone().unwrap_or_default(),
            if draft.goes_online { t(Lang::German, "planning-yes") } else { String::new() },
            draft.goal.and_then(|goal| goals.get(&goal).copied()).map(ui::harmless).unwrap_or_default(),
            ui::harmless(&draft.owner),
            typed_day(draft.first_day),
            typed_day(draft.last_day),
            draft.cost.map(ui::typed_money).unwrap_or_default(),
            ui::harmless(&draft.funding),
            ui::harmless(&draft.decision),
            ui::harmless(&draft.metric),
            needs.join(", "),
            t(Lang::German, &measure.status.key()),
            ui::harmless(&draft.note),
        ]
    };
    (COLUMNS.iter().map(|column| heading(column)).collect(), measures.iter().map(row).collect())
}

/// Reads a table: rows with a number change that measure, rows without one are new. Columns that are not there leave what they would
/// hold as it is. Nothing is written.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody but the coordinator of the administration.
pub async fn read_measures(
    scope: &Scope,
    coordinator: Coordinator,
    catalogue: &Catalogue,
    sheet: &Sheet,
) -> Result<Read> {
    let tenant = coordinator.acts_in(scope)?;
    let mut around = surroundings(scope, catalogue, tenant).await?;
    let goals = rows::goals(scope, tenant).await?;
    let council = super::culture::council::all(scope, tenant).await?;
    let known: BTreeMap<i32, Measure> =
        around.others.values().map(|measure| (measure.number, measure.clone())).collect();
    let columns = Columns::of(sheet, &COLUMNS, heading);
    let missing = columns.without(&["titel"]);
    let mut read = Read { missing, ..Read::default() };
    if !read.missing.is_empty() {
        return Ok(read);
    }
    let mut seen = BTreeSet::new();
    let mut drafts: Vec<(u64, Option<Measure>, Draft, Status)> = Vec::new();
    for row in &sheet.rows {
        let cell = |column: &str| columns.cell(row, column);
        let number = cell("nr").unwrap_or_default();
        let before = match number.parse::<i32>() {
            _ if number.is_empty() => None,
            Ok(number) if !seen.insert(number) => {
                read.problems.push((row.line, RowProblem::Twice));
                continue;
            }
            Ok(number) if known.contains_key(&number) => known.get(&number).cloned(),
            _ => {
                read.problems.push((row.line, RowProblem::NoNumber));
                continue;
            }
        };
        let cells = Cells { cell: &cell, goals: &goals, known: &known };
        let (draft, status, wrong) = cells.draft(before.as_ref());
        read.problems.extend(wrong.into_iter().map(|column| (row.line, RowProblem::Cell(column))));
        drafts.push((row.line, before, draft, status));
    }
    // Every row is judged in the plan as it would be with all of them.
    for (_, before, draft, status) in &drafts {
        if let Some(before) = before {
            let after = Measure { draft: draft.clone(), status: *status, ..before.clone() };
            around.others.insert(before.id, after);
        }
    }
    for (line, before, draft, status) in drafts {
        let id = before.as_ref().map(|measure| measure.id);
        let own = id.and_then(|id| around.others.remove(&id));
        let mut wrong = contradictions(id, &draft, &around);
        let refused = id.and_then(|id| council.get(&id)).is_some_and(|step| step.result == CouncilResult::Refused);
        let begins = status == Status::Running && before.as_ref().is_some_and(|before| before.status != status);
        wrong.extend((refused && begins).then_some(Contradiction::CouncilRefused));
        read.problems.extend(wrong.into_iter().map(|wrong| (line, RowProblem::Contradicts(wrong))));
        match (before, own) {
            (Some(before), Some(own)) => {
                around.others.insert(before.id, own);
                if before.draft == draft && before.status == status {
                    read.same += 1;
                } else {
                    read.changed.push((line, before, draft, status));
                }
            }
            _ => read.new.push((line, draft, status)),
        }
    }
    read.problems.sort_by_key(|(line, _)| *line);
    Ok(read)
}

/// The cells of a row.
struct Cells<'a> {
    cell: &'a dyn Fn(&str) -> Option<&'a str>,
    goals: &'a [crate::Goal],
    known: &'a BTreeMap<i32, Measure>,
}

impl Cells<'_> {
    /// What the row says, and the columns that cannot be read. What is not in the table stays as it was.
    fn draft(&self, before: Option<&Measure>) -> (Draft, Status, Vec<&'static str>) {
        let mut draft = before.map(|measure| measure.draft.clone()).unwrap_or_default();
        let mut status = before.map(|measure| measure.status).unwrap_or_default();
        let mut wrong = Vec::new();
        let cell = self.cell;
        for (column, text) in [
            ("titel", &mut draft.title),
            ("wer", &mut draft.owner),
            ("geld", &mut draft.funding),
            ("beschluss", &mut draft.decision),
            ("kennzahl", &mut draft.metric),
            ("notiz", &mut draft.note),
        ] {
            if let Some(typed) = cell(column) {
                *text = ui::unmarked(typed).to_owned();
            }
        }
        let named = |key: String, typed: &str| t(Lang::German, &key).eq_ignore_ascii_case(typed);
        if let Some(typed) = cell("thema").filter(|typed| !typed.is_empty()) {
            match Theme::ALL.into_iter().find(|theme| named(theme.key(), typed)) {
                Some(theme) => draft.theme = theme,
                None => wrong.push("thema"),
            }
        }
        if let Some(typed) = cell("stand").filter(|typed| !typed.is_empty()) {
            match Status::ALL.into_iter().find(|status| named(status.key(), typed)) {
                // Giving up needs a reason, which no table has.
                Some(Status::Dropped) if status != Status::Dropped => wrong.push("stand"),
                Some(said) => status = said,
                None => wrong.push("stand"),
            }
        }
        if let Some(typed) = cell("leistung") {
            draft.service = Some(typed.to_owned()).filter(|typed| !typed.is_empty());
        }
        if let Some(typed) = cell("online") {
            match typed {
                "" => draft.goes_online = false,
                typed if named("planning-yes".to_owned(), typed) => draft.goes_online = true,
                _ => wrong.push("online"),
            }
        }
        if let Some(typed) = cell("ziel") {
            let typed = ui::unmarked(typed).to_owned();
            let found = self.goals.iter().find(|goal| goal.title == typed);
            match found {
                _ if typed.is_empty() => draft.goal = None,
                Some(goal) => draft.goal = Some(goal.id),
                None => wrong.push("ziel"),
            }
        }
        for (column, day) in [("beginn", &mut draft.first_day), ("ende", &mut draft.last_day)] {
            match cell(column) {
                None => {}
                Some("") => *day = None,
                Some(typed) => match read_day(typed) {
                    Some(read) => *day = Some(read),
                    None => wrong.push(column),
                },
            }
        }
        match cell("kosten") {
            None => {}
            Some("") => draft.cost = None,
            Some(typed) => match ui::read_money(typed) {
                Some(cost) => draft.cost = Some(cost),
                None => wrong.push("kosten"),
            },
        }
        if let Some(typed) = cell("braucht") {
            let numbers = typed.split([',', ' ', '+']).filter(|part| !part.is_empty());
            let needs: Option<Vec<MeasureId>> =
                numbers.map(|part| Some(self.known.get(&part.parse().ok()?)?.id)).collect();
            match needs {
                Some(needs) => draft.needs = needs,
                None => wrong.push("braucht"),
            }
        }
        (draft, status, wrong)
    }
}

/// Where the columns of a table stand, by the name under which they are known here.
pub struct Columns(BTreeMap<&'static str, usize>);

impl Columns {
    /// Those of these names that the table has; `heading` says how each is headed.
    pub fn of(sheet: &Sheet, names: &[&'static str], heading: impl Fn(&str) -> String) -> Self {
        let place = |name: &'static str| {
            let wanted = heading(name);
            Some((name, sheet.heading.iter().position(|cell| cell.eq_ignore_ascii_case(&wanted))?))
        };
        Self(names.iter().copied().filter_map(place).collect())
    }

    /// Those of these names that the table does not have.
    pub fn without(&self, needed: &[&'static str]) -> Vec<&'static str> {
        needed.iter().copied().filter(|name| !self.0.contains_key(name)).collect()
    }

    /// What stands in a column of a row; nothing when the table has no such column.
    pub fn cell<'a>(&self, row: &'a SheetRow, name: &str) -> Option<&'a str> {
        let at = self.0.get(name)?;
        Some(row.cells.get(*at).map(|cell| cell.trim()).unwrap_or_default())
    }
}

/// A day as it is typed: `31.12.2027`.
pub(super) fn typed_day(day: Option<jiff::civil::Date>) -> String {
    day.map(|day| format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())).unwrap_or_default()
}

/// A day as `31.12.2027` or `2027-12-31`.
pub fn read_day(typed: &str) -> Option<jiff::civil::Date> {
    if let Ok(day) = typed.parse() {
        return Some(day);
    }
    let mut parts = typed.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let parts = ui::kern::DateParts { day: day.to_owned(), month: month.to_owned(), year: year.to_owned() };
    parts.date()
}

/// Writes what was read, all of it.
///
/// # Errors
/// [`Error::Unsound`] for a table with a problem; [`Error::Stale`] when somebody changed a measure meanwhile.
pub async fn take_measures(scope: &mut Scope, coordinator: Coordinator, read: Read) -> Result<()> {
    let tenant = coordinator.acts_in(scope)?;
    if !read.is_sound() {
        return Err(Error::Unsound);
    }
    for (_, draft, status) in read.new {
        let number = next_number(scope, tenant).await?;
        insert(scope, coordinator, tenant, number, NewMeasure { draft, status, ..NewMeasure::default() }).await?;
    }
    for (_, before, draft, status) in read.changed {
        change(scope, coordinator, tenant, (before.id, before.revision), draft).await?;
        if status != before.status {
            let revision = before.revision + 1;
            super::measure::confirm_status(scope, coordinator, (before.id, revision), status, "").await?;
        }
    }
    Ok(())
}
