//! Values of many legal entities from one table, each cell checked before anything is written.

use std::collections::{BTreeSet, HashMap};

use directory::{EntityKey, NewValue};
use forms::{Parameter, ProblemKind};
use jiff::civil::Date;
use store::{Language, Scope};
use ui::{Sheet, SheetRow};

use super::Survey;
use crate::model::{Gap, Line};
use crate::{Operator, Result};

/// Key of the colour of pages.
pub(crate) const COLOUR: &str = "brand.color";
/// Columns that are no values, each by the names under which it may stand.
const ENTITY: [&str; 4] = ["entity", "ags", "schluessel", "schlüssel"];
const VALID_FROM: [&str; 3] = ["valid_from", "gueltig_ab", "gültig ab"];
const SOURCE: [&str; 2] = ["source", "quelle"];
const IGNORED: [&str; 4] = ["name", "administration", "verwaltung", "fehlt"];

/// What a table says, checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filling {
    /// The legal entities whose rows are right, with what would be recorded for each.
    pub ready: Vec<(EntityKey, Vec<NewValue>)>,
    /// What is wrong, by line. A legal entity with anything wrong gets nothing.
    pub problems: Vec<RowProblem>,
}

impl Filling {
    /// How many values would be recorded.
    pub fn values(&self) -> usize {
        self.ready.iter().map(|(_, values)| values.len()).sum()
    }
}

/// Something wrong in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// The line of the file, from 1; the heading is line 1.
    pub line: u64,
    /// The heading of the column; empty when the whole line is meant.
    pub column: String,
    /// What.
    pub trouble: Trouble,
}

/// What may be wrong in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is nothing in it.
    Empty,
    /// No column names the legal entity.
    NoEntityColumn,
    /// No published service knows this value.
    UnknownColumn,
    /// Two columns are about the same value.
    RepeatedColumn,
    /// The line has more or fewer cells than the heading, or quotes that do not close.
    Shape,
    /// No legal entity has this key.
    UnknownEntity(String),
    /// The legal entity stands in this line already.
    Repeated(u64),
    /// A cell that is no value of its kind.
    Value(ProblemKind),
    /// A day that is none.
    Day,
    /// A line without a source, and none for the whole table.
    NoSource,
    /// A cell that should be a colour and is none.
    Colour,
    /// An account is recorded already: only the administration itself changes it.
    RecordedAccount,
}

impl Trouble {
    /// Text key for what is wrong and what to do; [`Trouble::Value`] has the words of the forms.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "operations-table-empty",
            Self::NoEntityColumn => "operations-table-no-entity-column",
            Self::UnknownColumn => "operations-table-unknown-column",
            Self::RepeatedColumn => "operations-table-repeated-column",
            Self::Shape => "operations-table-shape",
            Self::UnknownEntity(_) => "operations-table-unknown-entity",
            Self::Repeated(_) => "operations-table-repeated",
            Self::Value(_) => "operations-table-value",
            Self::Day => "operations-table-day",
            Self::NoSource => "operations-table-no-source",
            Self::Colour => "operations-face-colour-wrong",
            Self::RecordedAccount => "operations-table-recorded-account",
        }
    }

    /// The sentence.
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Value(problem) => studio::problem_text(language, problem),
            Self::UnknownEntity(key) => ui::text_with(language, self.key(), &[("key", key.as_str().into())]),
            Self::Repeated(line) => ui::text_with(language, self.key(), &[("line", (*line).into())]),
            _ => ui::text(language, self.key()),
        }
    }
}

/// A column of the table.
enum Column {
    Entity,
    ValidFrom,
    Source,
    Ignored,
    Value(Box<Parameter>),
}

/// Reads a table: one line for each legal entity, one column for each value; separated by commas, semicolons or tabs. A heading is
/// the key of the value, alone or in square brackets behind its name. Empty cells change nothing. `source` is for lines that name
/// none. Nothing is written.
pub fn read(survey: &Survey, table: &str, source: &str) -> Filling {
    let mut filling = Filling::default();
    let Some(Sheet { heading, rows }) = Sheet::read(table) else {
        filling.problems.push(RowProblem { line: 1, column: String::new(), trouble: Trouble::Empty });
        return filling;
    };
    let Some(columns) = columns(survey, &heading, &mut filling.problems) else { return filling };
    let mut seen: HashMap<EntityKey, u64> = HashMap::new();
    let mut broken: BTreeSet<EntityKey> = BTreeSet::new();
    for SheetRow { line, cells } in &rows {
        let line = *line;
        let row = Row { survey, heading: &heading, columns: &columns, record: cells, line };
        match row.read(source) {
            Ok((entity, values)) => {
                if let Some(first) = seen.insert(entity.clone(), line) {
                    filling.problems.push(row.problem(None, Trouble::Repeated(first)));
                    broken.insert(entity);
                } else if !values.is_empty() {
                    filling.ready.push((entity, values));
                }
            }
            Err((entity, problems)) => {
                if let Some(entity) = entity {
                    seen.insert(entity.clone(), line);
                    broken.insert(entity);
                }
                filling.problems.extend(problems);
            }
        }
    }
    filling.ready.retain(|(entity, _)| !broken.contains(entity));
    filling
}

fn columns(survey: &Survey, heading: &[String], problems: &mut Vec<RowProblem>) -> Option<Vec<Column>> {
    let before = problems.len();
    let mut known = BTreeSet::new();
    let mut columns = Vec::with_capacity(heading.len());
    for title in heading {
        let lower = title.to_lowercase();
        let is = |names: &[&str]| names.contains(&lower.as_str());
        let key = title.rsplit_once('[').and_then(|(_, key)| key.strip_suffix(']')).unwrap_or(title).trim();
        let column = if is(&ENTITY) {
            Column::Entity
        } else if is(&VALID_FROM) {
            Column::ValidFrom
        } else if is(&SOURCE) {
            Column::Source
        } else if is(&IGNORED) || title.is_empty() {
            Column::Ignored
        } else if let Some(declared) = survey.declared(key) {
            if !known.insert(key.to_owned()) {
                problems.push(RowProblem { line: 1, column: title.clone(), trouble: Trouble::RepeatedColumn });
            }
            Column::Value(Box::new(declared.parameter))
        } else {
            problems.push(RowProblem { line: 1, column: title.clone(), trouble: Trouble::UnknownColumn });
            Column::Ignored
        };
        columns.push(column);
    }
    if !columns.iter().any(|column| matches!(column, Column::Entity)) {
        problems.push(RowProblem { line: 1, column: String::new(), trouble: Trouble::NoEntityColumn });
    }
    (problems.len() == before).then_some(columns)
}

/// What is wrong with a line, and whose it is when that can be told.
type Wrong = (Option<EntityKey>, Vec<RowProblem>);

struct Row<'a> {
    survey: &'a Survey,
    heading: &'a [String],
    columns: &'a [Column],
    record: &'a [String],
    line: u64,
}

impl Row<'_> {
    fn problem(&self, column: Option<usize>, trouble: Trouble) -> RowProblem {
        let column = column.and_then(|number| self.heading.get(number).cloned()).unwrap_or_default();
        RowProblem { line: self.line, column, trouble }
    }

    /// The legal entity and its values, or everything that is wrong with the line.
    fn read(&self, source: &str) -> Result<(EntityKey, Vec<NewValue>), Wrong> {
        if self.record.len() != self.columns.len() {
            return Err((self.entity().ok(), vec![self.problem(None, Trouble::Shape)]));
        }
        let mut problems = Vec::new();
        let entity = match self.entity() {
            Ok(entity) => Some(entity),
            Err(problem) => {
                problems.push(problem);
                None
            }
        };
        let mut valid_from: Option<Date> = None;
        let mut own_source = source.trim();
        for (number, (column, cell)) in self.columns.iter().zip(self.record).enumerate() {
            match column {
                Column::Source if !cell.trim().is_empty() => own_source = cell.trim(),
                Column::ValidFrom if !cell.trim().is_empty() => match day(cell.trim()) {
                    Some(day) => valid_from = Some(day),
                    None => problems.push(self.problem(Some(number), Trouble::Day)),
                },
                _ => {}
            }
        }
        let mut values = Vec::new();
        for (number, (column, cell)) in self.columns.iter().zip(self.record).enumerate() {
            let Column::Value(parameter) = column else { continue };
            match parameter.read(cell) {
                Ok(None) => {}
                Ok(Some(_)) if entity.as_ref().is_some_and(|entity| self.has_account(entity, &parameter.key)) => {
                    problems.push(self.problem(Some(number), Trouble::RecordedAccount));
                }
                Ok(Some(value)) if !is_sound(&parameter.key, &Parameter::stored(&value)) => {
                    problems.push(self.problem(Some(number), Trouble::Colour));
                }
                Ok(Some(value)) => values.push(NewValue {
                    key: parameter.key.clone(),
                    valid_from,
                    value: Parameter::stored(&value),
                    source: own_source.to_owned(),
                }),
                Err(problem) => problems.push(self.problem(Some(number), Trouble::Value(problem))),
            }
        }
        if !values.is_empty() && own_source.is_empty() {
            problems.push(self.problem(None, Trouble::NoSource));
        }
        match entity {
            Some(entity) if problems.is_empty() => Ok((entity, values)),
            entity => Err((entity, problems)),
        }
    }

    fn entity(&self) -> Result<EntityKey, RowProblem> {
        let number = self.columns.iter().position(|column| matches!(column, Column::Entity)).unwrap_or_default();
        let cell = self.record.get(number).map(|cell| cell.trim()).unwrap_or_default();
        let known = cell.parse::<EntityKey>().ok().filter(|key| self.survey.catalogue.exists(key));
        known.ok_or_else(|| {
            let shown: String = cell.chars().take(20).collect();
            self.problem(Some(number), Trouble::UnknownEntity(shown))
        })
    }

    /// Whether another account stands there: a table must not lead payments elsewhere.
    fn has_account(&self, entity: &EntityKey, key: &str) -> bool {
        key.starts_with("bank.") && self.survey.catalogue.setting(entity, key, self.survey.today).is_some()
    }
}

/// Whether what should be a colour is one.
pub(crate) fn is_sound(key: &str, value: &str) -> bool {
    key != COLOUR || value.parse::<ui::Accent>().is_ok()
}

/// `2027-01-01` or `1.1.2027`.
fn day(cell: &str) -> Option<Date> {
    cell.parse().ok().or_else(|| Date::strptime("%d.%m.%Y", cell).ok())
}

/// Records what a table says of the legal entities whose lines are right.
///
/// # Errors
/// The directory's own, then nothing is recorded; [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn apply(scope: &mut Scope, operator: Operator, filling: &Filling) -> Result<()> {
    operator.acts_in(scope)?;
    for (entity, values) in &filling.ready {
        directory::set_values(scope, entity, values.clone()).await?;
    }
    Ok(())
}

/// A table to fill in: a line for each legal entity that lacks something, a column for each value that somebody lacks.
pub fn template(survey: &Survey, lines: &[Line], language: Language) -> String {
    let mut entities: Vec<&Line> = Vec::new();
    let mut keys: Vec<&str> = Vec::new();
    for line in lines {
        let missing = line.gaps.iter().filter(|gap| matches!(gap, Gap::Missing(_) | Gap::Unfit(_)));
        let missing: Vec<&str> = missing.filter_map(Gap::value).collect();
        if missing.is_empty() {
            continue;
        }
        if !entities.iter().any(|known| known.entity == line.entity) {
            entities.push(line);
        }
        for key in missing {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    entities.sort_by(|one, other| (one.administration, &one.entity).cmp(&(other.administration, &other.entity)));
    let heading = ["schluessel", "name", "verwaltung", "gueltig_ab", "quelle"].map(str::to_owned).into_iter();
    let named = keys.iter().map(|key| format!("{} [{key}]", survey.value_name(key, language)));
    let rows = entities.into_iter().map(|line| {
        let first = [
            line.entity.to_string(),
            survey.entity_name(line),
            survey.office_name(line.administration),
            String::new(),
            String::new(),
        ];
        first.into_iter().chain(keys.iter().map(|_| String::new()))
    });
    Sheet::write(heading.chain(named), rows)
}
