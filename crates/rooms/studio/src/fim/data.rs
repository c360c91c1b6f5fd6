//! The data of an application in the words of the schema: JSON Schema, JSON and XML keyed by FIM numbers.

use forms::Definition;
use serde_json::{Map, Value as Json, json};

/// How a field is written in `form.json`.
type Raw = Map<String, Json>;

/// The JSON Schema (draft 2020-12) of the data that an application with this form holds: one member for each field and group with
/// a FIM number, under that number. What has none is not in the data; members of a group without a number stand where
/// the group would.
pub fn json_schema(definition: &Definition) -> Json {
    let mut object = Object::default();
    for field in fields(definition) {
        object.add(&field, true);
    }
    let mut schema = object.schema();
    if let Json::Object(members) = &mut schema {
        members.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
        members.insert("$id".to_owned(), format!("urn:dienstweg:form:{}", definition.id).into());
    }
    schema
}

/// The fields outside of groups, as they are written.
fn fields(definition: &Definition) -> Vec<Raw> {
    let whole = serde_json::to_value(definition).unwrap_or_default();
    let list = |value: &Json, name: &str| value.get(name).and_then(Json::as_array).cloned().unwrap_or_default();
    let pages = list(&whole, "sections").into_iter().flat_map(|section| list(&section, "pages"));
    let fields = pages.flat_map(|page| {
        let conditional = page.get("shown_when").is_some();
        list(&page, "fields").into_iter().map(move |field| (conditional, field))
    });
    let mut found = Vec::new();
    for (conditional, field) in fields {
        let Json::Object(mut field) = field else { continue };
        if conditional {
            field.insert("required".to_owned(), false.into());
        }
        found.push(field);
    }
    found
}

fn text<'f>(field: &'f Raw, name: &str) -> &'f str {
    field.get(name).and_then(Json::as_str).unwrap_or_default()
}

fn inner(field: &Raw) -> Vec<Raw> {
    let fields = field.get("fields").and_then(Json::as_array).cloned().unwrap_or_default();
    fields.into_iter().filter_map(|field| if let Json::Object(field) = field { Some(field) } else { None }).collect()
}

/// An object of JSON Schema while it is put together.
#[derive(Default)]
struct Object {
    properties: Map<String, Json>,
    required: Vec<String>,
}

impl Object {
    fn add(&mut self, field: &Raw, always: bool) {
        let kind = text(field, "type");
        let number = text(field, "fim");
        let always = always && field.get("shown_when").is_none();
        let needed = always && field.get("required") == Some(&Json::Bool(true));
        if kind == "information" {
            return;
        }
        if !is_group(field) {
            if !number.is_empty() {
                self.put(number, value_schema(field), needed);
            }
            return;
        }
        let repeats = field.get("max_rows").and_then(Json::as_u64);
        if number.is_empty() && repeats.is_none() {
            inner(field).iter().for_each(|field| self.add(field, always));
            return;
        }
        let mut object = Object::default();
        inner(field).iter().for_each(|field| object.add(field, true));
        if number.is_empty() {
            self.rows_without_number(field, object, always);
            return;
        }
        let has_required = !object.required.is_empty();
        match repeats {
            None => self.merge(number, object, always && has_required),
            Some(most) => {
                let least = field.get("min_rows").and_then(Json::as_u64).unwrap_or(0);
                let list = json!({ "type": "array", "minItems": least, "maxItems": most, "items": object.schema() });
                self.put(number, list, always && least > 0);
            }
        }
    }

    /// A question that is asked several times: its values as a list under its own number.
    fn rows_without_number(&mut self, field: &Raw, object: Object, always: bool) {
        let least = field.get("min_rows").and_then(Json::as_u64).unwrap_or(0);
        let most = field.get("max_rows").and_then(Json::as_u64).unwrap_or(1);
        for (number, schema) in object.properties {
            let list = json!({ "type": "array", "minItems": least, "maxItems": most, "items": schema });
            self.put(&number, list, always && least > 0);
        }
    }

    fn put(&mut self, number: &str, schema: Json, needed: bool) {
        self.properties.entry(number.to_owned()).or_insert(schema);
        if needed && !self.required.iter().any(|known| known == number) {
            self.required.push(number.to_owned());
        }
    }

    /// A group that is divided between pages is one object.
    fn merge(&mut self, number: &str, object: Object, needed: bool) {
        let schema = object.schema();
        match self.properties.get_mut(number) {
            None => self.put(number, schema, needed),
            Some(known) => {
                let parts = |schema: &Json, name: &str| schema.get(name).cloned().unwrap_or_default();
                if let (Some(Json::Object(all)), Json::Object(more)) =
                    (known.get_mut("properties"), parts(&schema, "properties"))
                {
                    for (name, schema) in more {
                        all.entry(name).or_insert(schema);
                    }
                }
                if let (Json::Object(known), Json::Array(more)) = (known, parts(&schema, "required")) {
                    let all = known.entry("required").or_insert_with(|| Json::Array(Vec::new()));
                    if let Json::Array(all) = all {
                        all.extend(more);
                    }
                }
                self.put(number, Json::Null, needed);
            }
        }
    }

    fn schema(self) -> Json {
        let mut members = Map::new();
        members.insert("type".to_owned(), "object".into());
        members.insert("properties".to_owned(), self.properties.into());
        if !self.required.is_empty() {
            members.insert("required".to_owned(), self.required.into());
        }
        members.insert("additionalProperties".to_owned(), false.into());
        members.into()
    }
}

fn is_group(field: &Raw) -> bool {
    matches!(text(field, "type"), "group" | "address" | "person" | "organisation")
}

fn value_schema(field: &Raw) -> Json {
    let kind = match text(field, "type") {
        "computed" => match text(field, "as") {
            "text" => "text",
            "list" => "multi_choice",
            other => other,
        },
        other => other,
    };
    let mut schema = Map::new();
    let mut set = |name: &str, value: Json| {
        schema.insert(name.to_owned(), value);
    };
    let number = |name: &str| {
        let value = field.get(name)?;
        value.as_f64().or_else(|| value.as_str()?.parse().ok()).map(Json::from)
    };
    match kind {
        "integer" | "money" => {
            set("type", "integer".into());
            for (name, attribute) in [("minimum", "min"), ("maximum", "max")] {
                if let Some(value) = field.get(attribute) {
                    set(name, value.clone());
                }
            }
        }
        "number" => {
            set("type", "number".into());
            for (name, attribute) in [("minimum", "min"), ("maximum", "max")] {
                if let Some(value) = number(attribute) {
                    set(name, value);
                }
            }
        }
        "date" => {
            set("type", "string".into());
            set("format", "date".into());
        }
        "time" => {
            set("type", "string".into());
            set("pattern", "^[0-2][0-9]:[0-5][0-9]$".into());
        }
        "yes_no" | "consent" => set("type", "boolean".into()),
        "email" => {
            set("type", "string".into());
            set("format", "email".into());
        }
        "choice" => {
            set("type", "string".into());
            if let Some(values) = option_values(field) {
                set("enum", values);
            }
        }
        "multi_choice" | "file" => {
            set("type", "array".into());
            let items = option_values(field)
                .map_or(json!({ "type": "string" }), |values| json!({ "type": "string", "enum": values }));
            set("items", items);
            if let Some(most) = field.get("max_count") {
                set("maxItems", most.clone());
            }
        }
        _ => {
            set("type", "string".into());
            if let Some(most) = field.get("max_length") {
                set("maxLength", most.clone());
            }
            if let Some(pattern) = field.get("pattern").and_then(Json::as_str) {
                set("pattern", format!("^(?:{pattern})$").into());
            }
        }
    }
    schema.into()
}

fn option_values(field: &Raw) -> Option<Json> {
    let options = field.get("options")?.as_array()?;
    let values = options.iter().filter_map(|option| option.as_str().or_else(|| option.get("value")?.as_str()));
    Some(values.collect::<Vec<_>>().into())
}

/// The answers of an application under the FIM numbers of their fields. `answers` are the submitted ones: flat by the ids of
/// the fields, rows of a repeating group as a list of objects.
pub fn data_json(definition: &Definition, answers: &Map<String, Json>) -> Json {
    let mut data = Map::new();
    collect(&fields(definition), answers, &mut data);
    data.into()
}

fn collect(fields: &[Raw], answers: &Map<String, Json>, data: &mut Map<String, Json>) {
    for field in fields {
        let number = text(field, "fim");
        let id = text(field, "id");
        if !is_group(field) {
            if let (false, Some(value)) = (number.is_empty(), answers.get(id)) {
                data.insert(number.to_owned(), value.clone());
            }
            continue;
        }
        let inner = inner(field);
        if field.get("max_rows").is_some() {
            let rows = answers.get(id).and_then(Json::as_array).cloned().unwrap_or_default();
            let rows = rows.iter().filter_map(Json::as_object).map(|row| {
                let mut data = Map::new();
                collect(&inner, row, &mut data);
                data
            });
            let rows: Vec<Map<String, Json>> = rows.filter(|row| !row.is_empty()).collect();
            if rows.is_empty() {
                continue;
            }
            if number.is_empty() {
                for (name, value) in rows.into_iter().flatten() {
                    if let Json::Array(values) = data.entry(name).or_insert_with(|| Json::Array(Vec::new())) {
                        values.push(value);
                    }
                }
            } else {
                data.insert(number.to_owned(), rows.into());
            }
            continue;
        }
        if number.is_empty() {
            collect(&inner, answers, data);
            continue;
        }
        let mut group = Map::new();
        collect(&inner, answers, &mut group);
        if group.is_empty() {
            continue;
        }
        match data.entry(number.to_owned()).or_insert_with(|| Json::Object(Map::new())) {
            Json::Object(known) => known.extend(group),
            other => *other = group.into(),
        }
    }
}

/// The same data as XML: an element for each number, one for each row and value; `root` is the number of the schema.
pub fn data_xml(definition: &Definition, answers: &Map<String, Json>, root: &str) -> String {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    element(&mut xml, &element_name(root), &data_json(definition, answers), 0);
    xml
}

/// A number of FIM is a name of XML; whatever is none becomes one.
fn element_name(text: &str) -> String {
    let plain: String =
        text.chars().filter(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '.')).collect();
    if plain.starts_with(|char: char| char.is_ascii_alphabetic()) { plain } else { format!("S{plain}") }
}

fn element(xml: &mut String, name: &str, value: &Json, depth: usize) {
    let indent = "  ".repeat(depth);
    match value {
        Json::Array(values) => values.iter().for_each(|value| element(xml, name, value, depth)),
        Json::Object(members) => {
            xml.push_str(&format!("{indent}<{name}>\n"));
            for (name, value) in members {
                element(xml, &element_name(name), value, depth + 1);
            }
            xml.push_str(&format!("{indent}</{name}>\n"));
        }
        Json::Null => {}
        Json::String(text) => xml.push_str(&format!("{indent}<{name}>{}</{name}>\n", escaped(text))),
        other => xml.push_str(&format!("{indent}<{name}>{other}</{name}>\n")),
    }
}

/// Text of XML 1.0: without the characters that it forbids.
fn escaped(text: &str) -> String {
    let mut found = String::new();
    for char in text.chars() {
        match char {
            '&' => found.push_str("&amp;"),
            '<' => found.push_str("&lt;"),
            '>' => found.push_str("&gt;"),
            '\r' => found.push_str("&#13;"),
            '\t' | '\n' => found.push(char),
            char if char.is_control() || matches!(char, '\u{fffe}' | '\u{ffff}') => {}
            char => found.push(char),
        }
    }
    found
}
