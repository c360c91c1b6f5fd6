//! Decision tables: which value follows when several things are looked at together.

use serde::{Deserialize, Serialize};

/// A decision table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionTable {
    /// What counts when several rows fit.
    pub hit: HitPolicy,
    /// What is looked at, one expression per column.
    pub inputs: Vec<String>,
    /// In the order they are tried.
    pub rows: Vec<TableRow>,
}

/// One row of a decision table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableRow {
    /// One cell per column: `-` fits always; a comparison (`> 3`, `in ['a', 'b']`) is read behind the input; a `?` stands for
    /// the input (`> 3 && ? < 30`); a cell without either must be equal to the input.
    pub when: Vec<String>,
    /// The value that follows.
    pub value: String,
}

/// What counts when several rows fit (the policies F, U and C of DMN).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HitPolicy {
    /// The first of them.
    First,
    /// Only one may fit; several are a mistake of the form.
    Unique,
    /// All: numbers are added up, texts make a list.
    Collect,
}

/// A cell as a condition on an input; nothing when it fits always.
pub(crate) fn cell_condition(input: &str, cell: &str) -> Option<String> {
    let cell = cell.trim();
    if cell.is_empty() || cell == "-" {
        return None;
    }
    let compares = ["==", "!=", "<", ">", "in ", "in["].iter().any(|operator| cell.starts_with(operator));
    let replaced = outside_of_texts(cell, |part| part.replace('?', &format!("({input})")));
    Some(match () {
        () if compares => format!("({input}) {replaced}"),
        () if replaced != cell => replaced,
        () => format!("({input}) == ({cell})"),
    })
}

/// Changes what is not inside quotation marks.
fn outside_of_texts(source: &str, change: impl Fn(&str) -> String) -> String {
    let (mut result, mut plain, mut quote, mut escaped) = (String::new(), String::new(), None, false);
    for letter in source.chars() {
        match quote {
            Some(end) => {
                result.push(letter);
                if letter == end && !escaped {
                    quote = None;
                }
                escaped = letter == '\\' && !escaped;
            }
            None if letter == '\'' || letter == '"' => {
                result.push_str(&change(&std::mem::take(&mut plain)));
                result.push(letter);
                quote = Some(letter);
            }
            None => plain.push(letter),
        }
    }
    result.push_str(&change(&plain));
    result
}
