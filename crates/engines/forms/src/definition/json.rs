//! How fields and options are written in JSON: flat, with only the attributes of their type.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::{ChoiceOption, Composite, Computation, ComputedAs, DateBound, DecisionTable, Field, Kind, Rows, Rule};
use crate::value::{number_json, number_of_json};

/// Deepest nesting of groups.
const MAX_DEPTH: usize = 16;

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum RawOption {
    Plain(String),
    Conditional(RawConditionalOption),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawConditionalOption {
    value: String,
    shown_when: String,
}

impl From<RawOption> for ChoiceOption {
    fn from(raw: RawOption) -> Self {
        match raw {
            RawOption::Plain(value) => ChoiceOption { value, shown_when: None },
            RawOption::Conditional(raw) => ChoiceOption { value: raw.value, shown_when: Some(raw.shown_when) },
        }
    }
}

impl From<ChoiceOption> for RawOption {
    fn from(option: ChoiceOption) -> Self {
        match option.shown_when {
            None => RawOption::Plain(option.value),
            Some(shown_when) => RawOption::Conditional(RawConditionalOption { value: option.value, shown_when }),
        }
    }
}

/// Every attribute a field can have in JSON; [`Field`] admits only those of its type.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawField {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    required: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    required_when: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    shown_when: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    valid_when: Vec<Rule>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    default: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    autocomplete: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fim: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    max_length: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pattern: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    min: Option<Json>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    max: Option<Json>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    decimals: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    earliest: Option<DateBound>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    latest: Option<DateBound>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    options: Option<Vec<ChoiceOption>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    list: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    media_types: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    max_bytes: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    max_count: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    table: Option<DecisionTable>,
    #[serde(default, rename = "as", skip_serializing_if = "Option::is_none")]
    shown_as: Option<ComputedAs>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    internal: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    with: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    min_rows: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    max_rows: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fields: Option<Vec<Field>>,
}

impl TryFrom<RawField> for Field {
    type Error = String;

    fn try_from(mut raw: RawField) -> Result<Self, String> {
        let id = std::mem::take(&mut raw.id);
        let name = std::mem::take(&mut raw.kind);
        let needs = |attribute: &str| format!("field `{id}`: type `{name}` needs `{attribute}`");
        let kind = match name.as_str() {
            "text" => Kind::Text { max: raw.max_length.take().unwrap_or(200), pattern: raw.pattern.take() },
            "textarea" => Kind::Textarea { max: raw.max_length.take().unwrap_or(2000) },
            "integer" => Kind::Integer { min: raw.whole_min()?, max: raw.whole_max()? },
            "number" => Kind::Number {
                min: decimal("min", raw.min.take())?,
                max: decimal("max", raw.max.take())?,
                decimals: raw.decimals.take().unwrap_or(2),
            },
            "money" => Kind::Money { min: raw.whole_min()?, max: raw.whole_max()? },
            "date" => Kind::Date { min: raw.earliest.take(), max: raw.latest.take() },
            "time" => Kind::Time,
            "yes_no" => Kind::YesNo,
            "choice" | "multi_choice" => {
                let list = raw.list.take();
                let options = match (raw.options.take(), &list) {
                    (Some(options), None) => options,
                    (None, Some(_)) => Vec::new(),
                    _ => return Err(needs("options` or `list")),
                };
                if name == "choice" { Kind::Choice { options, list } } else { Kind::MultiChoice { options, list } }
            }
            "country" => Kind::Country,
            "map_point" => Kind::MapPoint,
            "signature" => Kind::Signature,
            "email" => Kind::Email,
            "phone" => Kind::Phone,
            "iban" => Kind::Iban,
            "file" => Kind::File {
                media_types: raw.media_types.take().ok_or_else(|| needs("media_types"))?,
                max_bytes: raw.max_bytes.take().ok_or_else(|| needs("max_bytes"))?,
                max_count: raw.max_count.take().ok_or_else(|| needs("max_count"))?,
            },
            "consent" => Kind::Consent,
            "information" => Kind::Information,
            "computed" => Kind::Computed {
                by: match (raw.value.take(), raw.table.take()) {
                    (Some(value), None) => Computation::Expression(value),
                    (None, Some(table)) => Computation::Table(table),
                    _ => return Err(needs("value` or `table")),
                },
                shown_as: raw.shown_as.take().ok_or_else(|| needs("as"))?,
                internal: std::mem::take(&mut raw.internal),
            },
            "group" => {
                let fields = raw.fields.take().ok_or_else(|| needs("fields"))?;
                if depth(&fields) >= MAX_DEPTH {
                    return Err(format!("field `{id}`: groups are nested in at most {MAX_DEPTH} levels"));
                }
                Kind::Group { fields, rows: raw.rows(), of: None }
            }
            _ => match Composite::named(&name) {
                Some(kind) => raw.composite(kind, &id)?,
                None => return Err(format!("field `{id}`: unknown type `{name}`")),
            },
        };
        let composite = matches!(kind, Kind::Group { of: Some(_), .. });
        let field = Field {
            kind,
            required: std::mem::take(&mut raw.required),
            required_when: raw.required_when.take(),
            shown_when: raw.shown_when.take(),
            valid_when: std::mem::take(&mut raw.valid_when),
            default: raw.default.take(),
            autocomplete: raw.autocomplete.take(),
            fim: raw.fim.take(),
            id,
        };
        let repeats = field.kind.rows().is_some();
        let refused = [
            (field.required, "required", field.kind.is_asked() || repeats || composite),
            (field.required_when.is_some(), "required_when", field.kind.is_asked() || repeats),
            (!field.valid_when.is_empty(), "valid_when", field.kind.is_asked() || repeats),
            // Nobody consents by leaving a box as it was.
            (
                field.default.is_some(),
                "default",
                field.kind.is_asked() && !matches!(field.kind, Kind::Consent | Kind::Signature | Kind::File { .. }),
            ),
            (field.autocomplete.is_some(), "autocomplete", field.kind.is_asked() || composite),
        ];
        if let Some((_, attribute, _)) = refused.into_iter().find(|(given, _, taken)| *given && !taken) {
            return Err(format!("field `{}`: type `{name}` does not take `{attribute}`", field.id));
        }
        match raw.leftover() {
            None => Ok(field),
            Some(attribute) => Err(format!("field `{}`: type `{name}` does not take `{attribute}`", field.id)),
        }
    }
}

fn depth(fields: &[Field]) -> usize {
    fields.iter().map(|field| 1 + depth(field.kind.fields())).max().unwrap_or_default()
}

fn whole(name: &str, value: Option<Json>) -> Result<Option<i64>, String> {
    value.map(|value| value.as_i64().ok_or_else(|| format!("`{name}` must be a whole number"))).transpose()
}

fn decimal(name: &str, value: Option<Json>) -> Result<Option<Decimal>, String> {
    let read = |value: Json| match value {
        Json::Number(number) => number_of_json(&number),
        Json::String(text) => Decimal::from_str_exact(&text).ok(),
        _ => None,
    };
    value.map(|value| read(value).ok_or_else(|| format!("`{name}` must be a number"))).transpose()
}

impl RawField {
    fn whole_min(&mut self) -> Result<Option<i64>, String> {
        whole("min", self.min.take())
    }

    fn whole_max(&mut self) -> Result<Option<i64>, String> {
        whole("max", self.max.take())
    }

    fn rows(&mut self) -> Option<Rows> {
        let max = self.max_rows.take()?;
        Some(Rows { min: self.min_rows.take().unwrap_or_default(), max })
    }

    fn composite(&mut self, kind: super::parts::CompositeKind, id: &str) -> Result<Kind, String> {
        let of = Composite { kind, with: self.with.take().unwrap_or_default() };
        if let Some(part) = of.unknown_part() {
            return Err(format!("field `{id}`: type `{}` has no optional part `{part}`", of.name()));
        }
        let is_own = match self.autocomplete.as_deref() {
            None => false,
            Some("self") => true,
            Some(_) => return Err(format!("field `{id}`: `autocomplete` of a `{}` can only be `self`", of.name())),
        };
        Ok(Kind::Group { fields: of.fields(id, self.required, is_own), rows: self.rows(), of: Some(of) })
    }

    fn leftover(&self) -> Option<&'static str> {
        [
            (self.max_length.is_some(), "max_length"),
            (self.pattern.is_some(), "pattern"),
            (self.min.is_some(), "min"),
            (self.max.is_some(), "max"),
            (self.earliest.is_some(), "earliest"),
            (self.latest.is_some(), "latest"),
            (self.decimals.is_some(), "decimals"),
            (self.options.is_some(), "options"),
            (self.list.is_some(), "list"),
            (self.table.is_some(), "table"),
            (self.with.is_some(), "with"),
            (self.min_rows.is_some(), "min_rows"),
            (self.max_rows.is_some(), "max_rows"),
            (self.fields.is_some(), "fields"),
            (self.media_types.is_some(), "media_types"),
            (self.max_bytes.is_some(), "max_bytes"),
            (self.max_count.is_some(), "max_count"),
            (self.value.is_some(), "value"),
            (self.shown_as.is_some(), "as"),
            (self.internal, "internal"),
        ]
        .into_iter()
        .find_map(|(present, name)| present.then_some(name))
    }
}

impl From<Field> for RawField {
    fn from(field: Field) -> Self {
        let mut raw = RawField {
            id: field.id,
            kind: field.kind.name().to_owned(),
            required: field.required,
            required_when: field.required_when,
            shown_when: field.shown_when,
            valid_when: field.valid_when,
            default: field.default,
            autocomplete: field.autocomplete,
            fim: field.fim,
            ..RawField::default()
        };
        match field.kind {
            Kind::Text { max, pattern } => {
                raw.max_length = Some(max);
                raw.pattern = pattern;
            }
            Kind::Textarea { max } => raw.max_length = Some(max),
            Kind::Integer { min, max } | Kind::Money { min, max } => {
                raw.min = min.map(Json::from);
                raw.max = max.map(Json::from);
            }
            Kind::Number { min, max, decimals } => {
                raw.min = min.map(number_json);
                raw.max = max.map(number_json);
                raw.decimals = Some(decimals);
            }
            Kind::Date { min, max } => {
                raw.earliest = min;
                raw.latest = max;
            }
            Kind::Choice { options, list } | Kind::MultiChoice { options, list } => {
                raw.options = list.is_none().then_some(options);
                raw.list = list;
            }
            Kind::Group { fields, rows, of } => {
                raw.min_rows = rows.map(|rows| rows.min).filter(|min| *min > 0);
                raw.max_rows = rows.map(|rows| rows.max);
                match of {
                    Some(of) => raw.with = Some(of.with).filter(|with| !with.is_empty()),
                    None => raw.fields = Some(fields),
                }
            }
            Kind::File { media_types, max_bytes, max_count } => {
                raw.media_types = Some(media_types);
                raw.max_bytes = Some(max_bytes);
                raw.max_count = Some(max_count);
            }
            Kind::Computed { by, shown_as, internal } => {
                match by {
                    Computation::Expression(value) => raw.value = Some(value),
                    Computation::Table(table) => raw.table = Some(table),
                }
                raw.shown_as = Some(shown_as);
                raw.internal = internal;
            }
            Kind::Time
            | Kind::YesNo
            | Kind::Country
            | Kind::MapPoint
            | Kind::Signature
            | Kind::Email
            | Kind::Phone
            | Kind::Iban
            | Kind::Consent
            | Kind::Information => {}
        }
        raw
    }
}
