use std::collections::BTreeMap;

use jiff::civil;

use super::{Constant, Reason};
use crate::codes::{DataType, FieldKind};
use crate::field::Field;
use crate::group::{Element, Part};
use crate::schema::Schema;
use crate::values::Id;

/// What a rule can name: the fields and groups of a schema, however often each occurs.
#[derive(Clone, Debug, Default)]
pub struct Elements {
    known: BTreeMap<Id, Known>,
}

/// What is known of a field or group.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    names: Vec<String>,
    field: Option<Answer>,
    parts: Vec<Id>,
}

/// What a field holds.
#[derive(Clone, Debug)]
struct Answer {
    data_type: DataType,
    is_list: bool,
    /// Codes and names; none when the list is kept elsewhere.
    options: Option<Vec<(String, String)>>,
}

impl Elements {
    /// The elements of a schema.
    pub fn of(schema: &Schema) -> Self {
        let mut elements = Self::default();
        elements.add(schema);
        elements
    }

    /// Adds the elements of another schema.
    pub fn add(&mut self, schema: &Schema) {
        self.take(&schema.parts);
    }

    fn take(&mut self, parts: &[Part]) {
        // Whoever built the model by hand may nest deeper than a call can; a document cannot.
        let mut open: Vec<&Part> = parts.iter().collect();
        while let Some(part) = open.pop() {
            let head = part.element.head();
            let known = self.known.entry(head.identifier.id.clone()).or_default();
            let labels = part.element.labels();
            for name in [Some(&head.name), labels.input.as_ref(), labels.output.as_ref()].into_iter().flatten() {
                let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
                if !name.is_empty() && !known.names.contains(&name) {
                    known.names.push(name);
                }
            }
            match &part.element {
                Element::Field(field) if known.field.is_none() => known.field = Some(answer(field)),
                Element::Field(_) => {}
                Element::Group(group) => {
                    for part in &group.parts {
                        let id = &part.element.head().identifier.id;
                        if !known.parts.contains(id) {
                            known.parts.push(id.clone());
                        }
                    }
                    open.extend(&group.parts);
                }
            }
        }
        for known in self.known.values_mut() {
            known.names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        }
    }

    /// The element of a number as written; one of 2.0 also finds its successor of 3.0.0.
    pub(super) fn find(&self, number: &str) -> Option<Id> {
        let known = |number: &str| Id::new(number).filter(|id| self.known.contains_key(id));
        known(number).or_else(|| {
            let (kind, rest) = number.split_at_checked(3)?;
            (number.len() == 9).then(|| known(&format!("{kind}000{rest}")))?
        })
    }

    /// What it is called, longest first.
    pub(super) fn names(&self, id: &Id) -> &[String] {
        self.known.get(id).map_or(&[], |known| &known.names)
    }

    pub(super) fn is_group(&self, id: &Id) -> bool {
        self.known.get(id).is_some_and(|known| known.field.is_none())
    }

    pub(super) fn is_bool(&self, id: &Id) -> bool {
        self.answer(id).is_some_and(|answer| answer.data_type == DataType::Bool && !answer.is_list)
    }

    /// The parts of a group in their order.
    pub(super) fn parts(&self, id: &Id) -> &[Id] {
        self.known.get(id).map_or(&[], |known| &known.parts)
    }

    /// Whether the second stands somewhere inside the first.
    pub(super) fn holds(&self, group: &Id, inner: &Id) -> bool {
        let mut open = vec![group];
        let mut seen = Vec::new();
        while let Some(id) = open.pop() {
            if self.parts(id).contains(inner) {
                return true;
            }
            if !seen.contains(&id) {
                seen.push(id);
                open.extend(self.parts(id));
            }
        }
        false
    }

    /// Codes and names of what can be chosen, where the schema has them.
    pub(super) fn options(&self, id: &Id) -> &[(String, String)] {
        self.answer(id).and_then(|answer| answer.options.as_deref()).unwrap_or_default()
    }

    fn answer(&self, id: &Id) -> Option<&Answer> {
        self.known.get(id)?.field.as_ref()
    }

    /// A value as the field has it. The text may name the value, its name in the list, or both, as in `002 im Ausland`.
    pub(super) fn constant(&self, id: &Id, text: &str, label: Option<&str>) -> Result<Constant, Reason> {
        let text = text.trim();
        let unknown = || Reason::UnknownValue { field: id.clone(), value: text.to_owned() };
        let answer = self.answer(id).ok_or_else(unknown)?;
        if answer.is_list {
            return answer.code(id, text, label).ok_or_else(unknown)?;
        }
        match answer.data_type {
            DataType::Bool => truth(text).map(Constant::Bool),
            DataType::Number | DataType::Integer | DataType::Currency => number(text).map(Constant::Number),
            DataType::Date => day(text).map(Constant::Day),
            DataType::Text | DataType::TextLatin if !text.is_empty() => Some(Constant::Text(text.to_owned())),
            _ => None,
        }
        .ok_or_else(unknown)
    }
}

impl Answer {
    /// The value of the list; an error inside when the text says one value and the name of another.
    fn code(&self, field: &Id, text: &str, label: Option<&str>) -> Option<Result<Constant, Reason>> {
        let Some(options) = &self.options else {
            let looks_like_code = !text.is_empty() && text.len() <= 20 && !text.contains(char::is_whitespace);
            let is_code = looks_like_code && (text.bytes().any(|byte| byte.is_ascii_digit()) || label.is_some());
            return is_code.then(|| Ok(Constant::Code(text.to_owned())));
        };
        let of_label = |label: &str| options.iter().filter(|(_, name)| is_same(name, label)).collect::<Vec<_>>();
        let of_code = options.iter().find(|(code, _)| code == text).or_else(|| {
            let alike: Vec<_> = options.iter().filter(|(code, _)| is_same_number(code, text)).collect();
            (alike.len() == 1).then(|| alike.first().copied())?
        });
        if let Some((code, name)) = of_code {
            let others = label.map(of_label).unwrap_or_default();
            let another = !others.is_empty() && !others.iter().any(|(other, _)| other == code);
            return Some(match label {
                Some(label) if another && !is_same(name, label) => {
                    Err(Reason::WrongLabel { field: field.clone(), value: code.clone(), label: label.to_owned() })
                }
                _ => Ok(Constant::Code(code.clone())),
            });
        }
        if let [(code, _)] = of_label(text).as_slice() {
            return Some(Ok(Constant::Code(code.clone())));
        }
        // `002 im Ausland` as one text.
        let (code, label) = text.split_once(char::is_whitespace)?;
        let known = options.iter().any(|(other, _)| other == code);
        known.then(|| self.code(field, code, Some(label.trim_start_matches(['-', '–', '=', ':', ' ']))))?
    }
}

/// `05` and `005` are one number, `5a` is none.
fn is_same_number(code: &str, text: &str) -> bool {
    let number = |text: &str| text.parse::<u64>().ok();
    number(code).is_some() && number(code) == number(text)
}

fn is_same(one: &str, other: &str) -> bool {
    let plain = |text: &str| {
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        words.join(" ").trim_end_matches('.').to_owned()
    };
    plain(one) == plain(other)
}

/// What people write for yes and no.
pub(super) fn truth(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "ja" | "wahr" | "true" | "angekreuzt" => Some(true),
        "nein" | "falsch" | "false" => Some(false),
        _ => None,
    }
}

/// A German or English number.
pub(super) fn number(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(['€', '%']).trim();
    let plain = match (text.contains(','), text.contains('.')) {
        (true, _) => text.replace('.', "").replace(',', "."),
        (false, true) if is_grouped(text) => text.replace('.', ""),
        _ => text.to_owned(),
    };
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (all_digits(whole) && all_digits(decimals) && plain.len() <= 18).then_some(plain)
}

/// `10.000` and `1.000.000`.
fn is_grouped(text: &str) -> bool {
    let mut parts = text.split('.');
    let first = parts.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && !first.starts_with('0') && parts.all(|part| part.len() == 3)
}

/// `31.12.2024` or `2024-12-31`.
pub(super) fn day(text: &str) -> Option<civil::Date> {
    let text = text.trim();
    let mut parts = text.split('.');
    let mut german = || {
        let mut next = || parts.next()?.parse::<i16>().ok();
        let (day, month, year) = (next()?, next()?, next()?);
        civil::Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()
    };
    if text.contains('.') { german() } else { text.parse().ok() }
}

fn answer(field: &Field) -> Answer {
    let options = field.values.as_ref().map(|values| {
        let pair = |value: &crate::field::ListedValue| (value.code.trim().to_owned(), value.name.trim().to_owned());
        values.values.iter().map(pair).collect()
    });
    let is_list = options.is_some() || field.code_list.is_some() || field.kind.value == FieldKind::Select;
    Answer { data_type: field.data_type.value, is_list, options }
}
