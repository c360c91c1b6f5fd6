//! Code lists in the form of OASIS genericode 1.0 (Committee Specification 01, 2007), as XRepository hands them out.
//!
//! [`read`] turns a document `CodeList` with a `SimpleCodeList` into a [`CodeList`]; [`write()`] turns it back. Annotations
//! are kept as they stand. Not read, because no list of XÖV uses them and nothing is fetched from elsewhere: column sets
//! by reference (`ColumnSetRef`), complex values (`ComplexValue`), sets of lists (`CodeListSet`), data types with facets.
//! They are an error, never dropped.
//!
//! ```
//! let list = genericode::read(include_bytes!("../tests/fixtures/rassen.xml"))?;
//! assert_eq!(list.label("101"), Some("Dackel"));
//! # Ok::<(), genericode::Error>(())
//! ```

mod model;
mod nodes;

use std::collections::BTreeSet;

use plainxml::Document;

pub use model::{Agency, CodeList, Column, ColumnUse, Identification, Key, Row, Text};
pub use plainxml::{Element, Error, Limits, Position, Problem};

/// The namespace of `CodeList`; the elements inside have none.
pub const NAMESPACE: &str = "http://docs.oasis-open.org/codelist/ns/genericode/1.0/";

const ROOT: &str = "CodeList";

/// Reads a code list, within the usual [`Limits`].
///
/// # Errors
///
/// The first thing that is not XML or not genericode as it is read here, with line and column.
pub fn read(bytes: &[u8]) -> Result<CodeList, Error> {
    read_element(&plainxml::parse(bytes, &Limits::default())?)
}

/// Reads a code list that stands inside another document, as in `xdatenfelder.codeliste.0105`.
///
/// # Errors
///
/// As [`read`].
pub fn read_element(element: &Element) -> Result<CodeList, Error> {
    if element.name != ROOT || &*element.namespace != NAMESPACE {
        let found = format!("{{{}}}{}", element.namespace, element.name);
        return Err(fault(element, Problem::Document { found, expected: "a code list of genericode 1.0" }));
    }
    let list: CodeList = plainxml::read(element, "")?;
    check(&list).map_err(|(place, problem)| place.fault(element, problem))?;
    Ok(list)
}

fn fault(element: &Element, problem: Problem) -> Error {
    Error { position: Some(element.position), path: format!("/{}", element.name), problem }
}

/// Writes a code list. What was read and is written can be read again and is the same.
///
/// # Errors
///
/// A text holds a character that XML forbids; an identifier is used twice or not declared.
pub fn write(list: &CodeList) -> Result<Vec<u8>, Error> {
    check(list).map_err(|(_, problem)| Error { position: None, path: format!("/{ROOT}"), problem })?;
    let document = Document { root: ROOT, prefix: "gc", namespace: NAMESPACE, qualified: false };
    plainxml::write(list.clone(), &document)
}

/// The number of a column, key or row.
enum Place {
    Column(usize),
    Key(usize),
    Row(usize),
}

impl Place {
    fn fault(&self, root: &Element, problem: Problem) -> Error {
        let (set, name, number) = match self {
            Self::Column(number) => ("ColumnSet", "Column", number),
            Self::Key(number) => ("ColumnSet", "Key", number),
            Self::Row(number) => ("SimpleCodeList", "Row", number),
        };
        let inside = root.child(set).map(|set| set.children.as_slice()).unwrap_or_default();
        let element = inside.iter().filter(|child| child.name == name).nth(*number).unwrap_or(root);
        Error { position: Some(element.position), path: format!("/{ROOT}/{set}/{name}"), problem }
    }
}

/// Columns have different identifiers; keys and rows refer to columns; a row has one value for a column.
fn check(list: &CodeList) -> Result<(), (Place, Problem)> {
    let mut columns = BTreeSet::new();
    for (number, column) in list.columns.iter().enumerate() {
        if !columns.insert(column.id.as_str()) {
            return Err((Place::Column(number), Problem::Ambiguous(column.id.clone())));
        }
    }
    let declared = |id: &str| if columns.contains(id) { Ok(()) } else { Err(Problem::Undeclared(id.to_owned())) };
    for (number, key) in list.keys.iter().enumerate() {
        key.columns.iter().try_for_each(|id| declared(id)).map_err(|problem| (Place::Key(number), problem))?;
    }
    for (number, row) in list.rows.iter().enumerate() {
        let mut seen = BTreeSet::new();
        for (id, _) in &row.values {
            declared(id).map_err(|problem| (Place::Row(number), problem))?;
            if !seen.insert(id) {
                return Err((Place::Row(number), Problem::Ambiguous(id.clone())));
            }
        }
    }
    Ok(())
}
