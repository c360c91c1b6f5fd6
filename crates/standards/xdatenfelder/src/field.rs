use plainxml::{Error, Lexical, Node, Visit};
use serde_json::Value;

use crate::codes::{Coded, DataType, ElementKind, FieldKind, Prefill};
use crate::head::{Head, Help, Labels};
use crate::message::{is_before_3, is_version_1};
use crate::rule::Rule;
use crate::schema::CodeList;
use crate::values::Identifier;

/// One question or one text: `datenfeld`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// What all elements say about themselves.
    pub head: Head,
    /// What it is called.
    pub labels: Labels,
    /// What it rests on: `schemaelementart`.
    pub element_kind: Coded<ElementKind>,
    /// What explains it.
    pub help: Help,
    /// What it does: `feldart`.
    pub kind: Coded<FieldKind>,
    /// What it holds: `datentyp`.
    pub data_type: Coded<DataType>,
    /// Which values are allowed: `praezisierung`.
    pub constraints: Option<Constraints>,
    /// What it shows or starts with: `inhalt`.
    pub content: Option<String>,
    /// Whether it is filled from what is known already: `vorbefuellung` (3.0.0).
    pub prefill: Option<Coded<Prefill>>,
    /// What there is to choose from, written here: `werte` (3.0.0).
    pub values: Option<Values>,
    /// What there is to choose from, kept elsewhere: `codelisteReferenz`.
    pub code_list: Option<CodeListReference>,
    /// The list in its own words: `codeliste` (version 1 only, where it stands for the reference).
    pub described_list: Option<Box<CodeList>>,
    /// Column of the list that holds the code: `codeKey` (3.0.0).
    pub code_column: Option<String>,
    /// Column of the list that holds what people read: `nameKey` (3.0.0).
    pub name_column: Option<String>,
    /// Column of the list that holds what explains a value: `helpKey` (3.0.0).
    pub help_column: Option<String>,
    /// Its rules: `regel`.
    pub rules: Vec<Rule>,
    /// Largest size of a file in bytes: `maxSize` (3.0.0).
    pub max_size: Option<u64>,
    /// Kinds of files: `mediaType` (3.0.0).
    pub media_types: Vec<String>,
}

impl Node for Field {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        self.head.visit(visit, &mut self.labels)?;
        if is_before_3(visit) { self.visit_2(visit) } else { self.visit_3(visit) }
    }
}

impl Field {
    fn visit_2<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.one("schemaelementart", &mut self.element_kind)?;
        self.help.visit(visit)?;
        visit.one("feldart", &mut self.kind)?;
        visit.one("datentyp", &mut self.data_type)?;
        visit.maybe("praezisierung", &mut self.constraints)?;
        visit.maybe("inhalt", &mut self.content)?;
        if is_version_1(visit) {
            self.visit_described_list(visit)?;
        } else {
            visit.maybe("codelisteReferenz", &mut self.code_list)?;
        }
        visit.many("regel", &mut self.rules)
    }

    fn visit_described_list<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        let mut list = self.described_list.take().map(|list| *list);
        visit.maybe("codeliste", &mut list)?;
        self.code_list = list
            .as_ref()
            .map(|list| CodeListReference { identifier: Some(list.head.identifier.clone()), list: list.list.clone() });
        self.described_list = list.map(Box::new);
        Ok(())
    }

    fn visit_3<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        self.labels.visit(visit)?;
        visit.one("schemaelementart", &mut self.element_kind)?;
        self.help.visit(visit)?;
        visit.one("feldart", &mut self.kind)?;
        visit.one("datentyp", &mut self.data_type)?;
        visit.maybe("praezisierung", &mut self.constraints)?;
        visit.maybe("inhalt", &mut self.content)?;
        visit.maybe("vorbefuellung", &mut self.prefill)?;
        visit.maybe("werte", &mut self.values)?;
        visit.maybe("codelisteReferenz", &mut self.code_list)?;
        visit.maybe("codeKey", &mut self.code_column)?;
        visit.maybe("nameKey", &mut self.name_column)?;
        visit.maybe("helpKey", &mut self.help_column)?;
        visit.many("regel", &mut self.rules)?;
        visit.maybe("maxSize", &mut self.max_size)?;
        visit.many("mediaType", &mut self.media_types)
    }
}

/// Which values a field allows: `praezisierung`. Attributes in 3.0.0, an object of JSON inside the element in 2.0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Constraints {
    /// Fewest characters: `minLength`.
    pub min_length: Option<u64>,
    /// Most characters: `maxLength`.
    pub max_length: Option<u64>,
    /// Smallest number or earliest date: `minValue`.
    pub min_value: Option<String>,
    /// Largest number or latest date: `maxValue`.
    pub max_value: Option<String>,
    /// What a text must match as a whole: `pattern` (a regular expression of XML Schema).
    pub pattern: Option<String>,
    /// The text of the element. In 2.0 this is what counts when it is written, a note where it is no JSON.
    pub text: String,
}

impl Node for Constraints {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        if is_before_3(visit) {
            visit.content(&mut self.text)?;
            self.take_from_text();
            return Ok(());
        }
        visit.attribute("minLength", &mut self.min_length)?;
        visit.attribute("maxLength", &mut self.max_length)?;
        visit.attribute("minValue", &mut self.min_value)?;
        visit.attribute("maxValue", &mut self.max_value)?;
        visit.attribute("pattern", &mut self.pattern)?;
        visit.content(&mut self.text)
    }
}

impl Constraints {
    fn take_from_text(&mut self) {
        let Ok(Value::Object(members)) = serde_json::from_str(&self.text) else { return };
        let text = |name: &str| match members.get(name)? {
            Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        };
        let length = |name| text(name).and_then(|text| u64::parse(&text));
        *self = Self {
            min_length: length("minLength"),
            max_length: length("maxLength"),
            min_value: text("minValue"),
            max_value: text("maxValue"),
            pattern: text("pattern"),
            text: std::mem::take(&mut self.text),
        };
    }
}

/// What there is to choose from: `werte`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    /// Each `wert`, in order.
    pub values: Vec<ListedValue>,
}

impl Node for Values {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.many("wert", &mut self.values)
    }
}

/// A value to choose: `wert`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedValue {
    /// What is stored: `code`.
    pub code: String,
    /// What people read: `name`.
    pub name: String,
    /// What explains it: `hilfe`.
    pub help: Option<String>,
}

impl Node for ListedValue {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.one("code", &mut self.code)?;
        visit.one("name", &mut self.name)?;
        visit.maybe("hilfe", &mut self.help)
    }
}

/// A code list that is kept elsewhere: `codelisteReferenz`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeListReference {
    /// The number of the list in the collection of FIM: `identifikation` (2.0).
    pub identifier: Option<Identifier>,
    /// Which list.
    pub list: CodeListIdentification,
}

impl Node for CodeListReference {
    const BLANK_IS_ABSENT: bool = true;

    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        if is_before_3(visit) {
            visit.maybe("identifikation", &mut self.identifier)?;
            visit.one("genericodeIdentification", &mut self.list)
        } else {
            self.list.visit(visit)
        }
    }
}

/// Which code list of genericode: in 2.0 `genericodeIdentification`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeListIdentification {
    /// The list in any version: `canonicalIdentification`.
    pub canonical: String,
    /// The version; none for the newest: `version`.
    pub version: Option<String>,
    /// The list in this version: `canonicalVersionUri`.
    pub canonical_version: Option<String>,
}

impl Node for CodeListIdentification {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.one("canonicalIdentification", &mut self.canonical)?;
        visit.maybe("version", &mut self.version)?;
        visit.maybe("canonicalVersionUri", &mut self.canonical_version)
    }
}
