//! Costs of who could run the IT as a table: out, and in again with errors that name the row.

use std::collections::BTreeMap;

use ui::{Lang, Sheet, t};

use super::sheet::Columns;
use crate::model::{ALL_LAYERS, OperationCost, OperationFrame, OperationPlan};

/// The columns, by the name of their text.
pub(crate) const COST_COLUMNS: [&str; 6] = ["weg", "schicht", "einmal", "jahr", "stunden", "quelle"];

/// The heading of a column. Tables are in German: the same file goes out and comes in, whoever reads it.
pub(crate) fn cost_heading(column: &str) -> String {
    t(Lang::German, &format!("planning-operation-cost-{column}"))
}

fn layer_name(layer: &str) -> String {
    t(Lang::German, &format!("planning-operation-layer-{layer}"))
}

fn option_name(option: &str) -> String {
    t(Lang::German, &format!("planning-operation-option-{option}"))
}

/// What can have a cost with an option: everything together first, then each layer that it can run.
pub(crate) fn cost_rows<'a>(frame: &'a OperationFrame, option: &'a str) -> impl Iterator<Item = &'a str> {
    let able = frame.layers.iter().filter(move |layer| !layer.never.iter().any(|never| never == option));
    [ALL_LAYERS].into_iter().chain(able.map(|layer| layer.id.as_str()))
}

/// The cells of a cost as they are typed.
pub(crate) fn cost_cells(cost: Option<&OperationCost>) -> [String; 4] {
    let Some(cost) = cost else { return Default::default() };
    [ui::typed_money(cost.once), ui::typed_money(cost.yearly), cost.hours.to_string(), cost.source.clone()]
}

/// Every row in which a cost can stand, for the options that are looked at.
pub(crate) fn table_of_costs(frame: &OperationFrame, plan: &OperationPlan) -> (Vec<String>, Vec<Vec<String>>) {
    let mut rows = Vec::new();
    for option in plan.looked_at(frame) {
        for layer in cost_rows(frame, &option.id) {
            let cells = cost_cells(plan.costs.get(&option.id).and_then(|costs| costs.get(layer)));
            let names = [option_name(&option.id), layer_name(layer)];
            rows.push(names.into_iter().chain(cells.map(|cell| ui::harmless(&cell))).collect());
        }
    }
    (COST_COLUMNS.iter().map(|column| cost_heading(column)).collect(), rows)
}

/// A table that was read.
#[derive(Debug, Default)]
pub(crate) struct ReadCosts {
    /// Columns that must be there and are not.
    pub(crate) missing: Vec<&'static str>,
    /// The line and the column that cannot be read.
    pub(crate) problems: Vec<(u64, &'static str)>,
    /// Costs by option and layer; those of an option that is in the table take the place of all that it had.
    pub(crate) costs: BTreeMap<String, BTreeMap<String, OperationCost>>,
}

impl ReadCosts {
    /// Whether it can be taken over.
    pub(crate) fn is_sound(&self) -> bool {
        self.missing.is_empty() && self.problems.is_empty()
    }

    /// How many costs it has.
    pub(crate) fn count(&self) -> usize {
        self.costs.values().map(BTreeMap::len).sum()
    }
}

/// Reads a table. Nothing is written.
pub(crate) fn read_costs(frame: &OperationFrame, sheet: &Sheet) -> ReadCosts {
    let columns = Columns::of(sheet, &COST_COLUMNS, cost_heading);
    let missing = columns.without(&COST_COLUMNS);
    let mut read = ReadCosts { missing, ..ReadCosts::default() };
    if !read.missing.is_empty() {
        return read;
    }
    for row in &sheet.rows {
        let cell = |column: &str| ui::unmarked(columns.cell(row, column).unwrap_or_default());
        let (option, layer) = (cell("weg"), cell("schicht"));
        let option = frame.options.iter().find(|one| option_name(&one.id).eq_ignore_ascii_case(option));
        let Some(option) = option else {
            read.problems.push((row.line, "weg"));
            continue;
        };
        let Some(layer) = cost_rows(frame, &option.id).find(|id| layer_name(id).eq_ignore_ascii_case(layer)) else {
            read.problems.push((row.line, "schicht"));
            continue;
        };
        let costs = read.costs.entry(option.id.clone()).or_default();
        match OperationCost::parse(["einmal", "jahr", "stunden", "quelle"].map(cell)) {
            Ok(Some(_)) if costs.contains_key(layer) => read.problems.push((row.line, "schicht")),
            Ok(Some(cost)) => {
                costs.insert(layer.to_owned(), cost);
            }
            Ok(None) => {}
            Err(wrong) => read.problems.extend(wrong.into_iter().map(|column| (row.line, column))),
        }
    }
    read
}
