//! The elements of genericode, each described once for reading and writing.

use plainxml::{Error, Lexical, Node, Problem, Visit};

use crate::model::{Agency, CodeList, Column, ColumnUse, Identification, Key, Row, Text};

/// An attribute that must be there.
fn required<T: Lexical + Clone, V: Visit>(visit: &mut V, name: &'static str, value: &mut T) -> Result<(), Error> {
    let mut found = Some(value.clone());
    visit.attribute(name, &mut found)?;
    *value = found.ok_or_else(|| visit.fault(Problem::MissingAttribute(name.to_owned())))?;
    Ok(())
}

impl Node for CodeList {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.verbatim("Annotation", &mut self.annotations)?;
        visit.one("Identification", &mut self.identification)?;
        let columns = std::mem::take(&mut self.columns);
        let mut set = ColumnSet { columns, keys: std::mem::take(&mut self.keys) };
        visit.one("ColumnSet", &mut set)?;
        (self.columns, self.keys) = (set.columns, set.keys);
        let mut rows = Rows(std::mem::take(&mut self.rows));
        visit.one("SimpleCodeList", &mut rows)?;
        self.rows = rows.0;
        Ok(())
    }
}

impl Node for Identification {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.one("ShortName", &mut self.short_name)?;
        visit.many("LongName", &mut self.long_names)?;
        visit.one("Version", &mut self.version)?;
        visit.one("CanonicalUri", &mut self.canonical_uri)?;
        visit.maybe("CanonicalVersionUri", &mut self.canonical_version_uri)?;
        visit.many("LocationUri", &mut self.locations)?;
        visit.maybe("Agency", &mut self.agency)
    }
}

impl Node for Agency {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.maybe("ShortName", &mut self.short_name)?;
        visit.many("LongName", &mut self.long_names)?;
        visit.many("Identifier", &mut self.identifiers)
    }
}

impl Node for Text {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.language(&mut self.language)?;
        visit.attribute("Identifier", &mut self.scheme)?;
        visit.content(&mut self.text)
    }
}

#[derive(Default)]
struct ColumnSet {
    columns: Vec<Column>,
    keys: Vec<Key>,
}

impl Node for ColumnSet {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.many("Column", &mut self.columns)?;
        visit.many("Key", &mut self.keys)
    }
}

impl Lexical for ColumnUse {
    const EXPECTED: &'static str = "`required` or `optional`";

    fn parse(text: &str) -> Option<Self> {
        match text.trim() {
            "required" => Some(Self::Required),
            "optional" => Some(Self::Optional),
            _ => None,
        }
    }

    fn print(&self) -> String {
        match self {
            Self::Required => "required".to_owned(),
            Self::Optional => "optional".to_owned(),
        }
    }
}

impl Node for Column {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        required(visit, "Id", &mut self.id)?;
        required(visit, "Use", &mut self.usage)?;
        visit.verbatim("Annotation", &mut self.annotations)?;
        visit.one("ShortName", &mut self.short_name)?;
        visit.many("LongName", &mut self.long_names)?;
        visit.maybe("CanonicalUri", &mut self.canonical_uri)?;
        let mut data = Data { data_type: std::mem::take(&mut self.data_type), language: self.language.take() };
        visit.one("Data", &mut data)?;
        (self.data_type, self.language) = (data.data_type, data.language);
        Ok(())
    }
}

#[derive(Default)]
struct Data {
    data_type: String,
    language: Option<String>,
}

impl Node for Data {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        required(visit, "Type", &mut self.data_type)?;
        visit.attribute("Lang", &mut self.language)
    }
}

impl Node for Key {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        required(visit, "Id", &mut self.id)?;
        visit.verbatim("Annotation", &mut self.annotations)?;
        visit.one("ShortName", &mut self.short_name)?;
        visit.many("LongName", &mut self.long_names)?;
        let mut references = self.columns.drain(..).map(ColumnReference).collect();
        visit.many("ColumnRef", &mut references)?;
        self.columns = references.into_iter().map(|reference| reference.0).collect();
        Ok(())
    }
}

#[derive(Default)]
struct ColumnReference(String);

impl Node for ColumnReference {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        required(visit, "Ref", &mut self.0)
    }
}

#[derive(Default)]
struct Rows(Vec<Row>);

impl Node for Rows {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.many("Row", &mut self.0)
    }
}

impl Node for Row {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        let mut values = self.values.drain(..).map(|(column, value)| Value { column, value }).collect();
        visit.many("Value", &mut values)?;
        self.values = values.into_iter().map(|value| (value.column, value.value)).collect();
        Ok(())
    }
}

#[derive(Default)]
struct Value {
    column: String,
    value: Option<String>,
}

impl Node for Value {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        required(visit, "ColumnRef", &mut self.column)?;
        visit.maybe("SimpleValue", &mut self.value)
    }
}
