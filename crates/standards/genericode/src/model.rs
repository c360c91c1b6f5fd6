use plainxml::Element;

/// A code list: `CodeList`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeList {
    /// What is said about the list beyond genericode, as it stands: `Annotation`.
    pub annotations: Vec<Element>,
    /// Which list in which version: `Identification`.
    pub identification: Identification,
    /// The columns, in order: `ColumnSet/Column`.
    pub columns: Vec<Column>,
    /// What identifies a row: `ColumnSet/Key`.
    pub keys: Vec<Key>,
    /// The rows, in order: `SimpleCodeList/Row`.
    pub rows: Vec<Row>,
}

impl CodeList {
    /// The column that holds the code: the first of the first key; without keys, the first required one.
    pub fn code_column(&self) -> Option<&str> {
        let key = self.keys.iter().find_map(|key| key.columns.first());
        key.map(String::as_str).or_else(|| self.required().next())
    }

    /// The column that people read: the first required one that holds no code, else the first other one.
    pub fn label_column(&self) -> Option<&str> {
        let code = self.code_column();
        let all = self.columns.iter().map(|column| column.id.as_str());
        self.required().chain(all).find(|id| Some(*id) != code)
    }

    /// What people read for a code.
    pub fn label(&self, code: &str) -> Option<&str> {
        let column = self.code_column()?;
        let row = self.rows.iter().find(|row| row.value(column) == Some(code))?;
        row.value(self.label_column()?)
    }

    /// Codes with what people read, in order. A row without code is passed over; a code without label stands for itself.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        let (code, label) = (self.code_column(), self.label_column());
        self.rows.iter().filter_map(move |row| {
            let value = row.value(code?)?;
            Some((value, label.and_then(|label| row.value(label)).unwrap_or(value)))
        })
    }

    fn required(&self) -> impl Iterator<Item = &str> {
        let required = self.columns.iter().filter(|column| column.usage == ColumnUse::Required);
        required.map(|column| column.id.as_str())
    }
}

/// Which list in which version: `Identification`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identification {
    /// A name for programs: `ShortName`.
    pub short_name: Text,
    /// Names for people: `LongName`.
    pub long_names: Vec<Text>,
    /// The version: `Version`.
    pub version: String,
    /// The list in any version: `CanonicalUri`.
    pub canonical_uri: String,
    /// The list in this version: `CanonicalVersionUri`.
    pub canonical_version_uri: Option<String>,
    /// Where this version can be had: `LocationUri`.
    pub locations: Vec<String>,
    /// Who keeps the list: `Agency`.
    pub agency: Option<Agency>,
}

/// Who keeps a list: `Agency`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agency {
    /// A name for programs: `ShortName`.
    pub short_name: Option<Text>,
    /// Names for people: `LongName`.
    pub long_names: Vec<Text>,
    /// Numbers of the body: `Identifier`.
    pub identifiers: Vec<Text>,
}

/// A text with its language and its number scheme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The language: attribute `xml:lang`.
    pub language: Option<String>,
    /// What kind of name or number it is: attribute `Identifier`.
    pub scheme: Option<String>,
    /// The text.
    pub text: String,
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self { language: None, scheme: None, text: text.to_owned() }
    }
}

/// Whether each row has a value: attribute `Use`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColumnUse {
    /// Each row has one: `required`.
    Required,
    /// A row may have one: `optional`.
    #[default]
    Optional,
}

/// A column: `Column`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// What keys and rows call it: attribute `Id`.
    pub id: String,
    /// Whether each row has a value: attribute `Use`.
    pub usage: ColumnUse,
    /// What is said about it beyond genericode, as it stands: `Annotation`.
    pub annotations: Vec<Element>,
    /// A name for programs: `ShortName`.
    pub short_name: Text,
    /// Names for people: `LongName`.
    pub long_names: Vec<Text>,
    /// The column in any list and version: `CanonicalUri`.
    pub canonical_uri: Option<String>,
    /// The type of its values (XML Schema 2): `Data/@Type`.
    pub data_type: String,
    /// The language of its values: `Data/@Lang`.
    pub language: Option<String>,
}

/// What identifies a row: `Key`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Key {
    /// What it is called: attribute `Id`.
    pub id: String,
    /// What is said about it beyond genericode, as it stands: `Annotation`.
    pub annotations: Vec<Element>,
    /// A name for programs: `ShortName`.
    pub short_name: Text,
    /// Names for people: `LongName`.
    pub long_names: Vec<Text>,
    /// Its columns: `ColumnRef/@Ref`.
    pub columns: Vec<String>,
}

/// A row: `Row`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Column and value, in order: `Value`; none where the document has the column without a value.
    pub values: Vec<(String, Option<String>)>,
}

impl Row {
    /// The value of a column.
    pub fn value(&self, column: &str) -> Option<&str> {
        self.values.iter().find(|(id, _)| id == column)?.1.as_deref()
    }
}
