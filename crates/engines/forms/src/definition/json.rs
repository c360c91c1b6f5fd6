//! How fields and options are written in JSON: flat, with only the attributes of their type.

use serde::{Deserialize, Serialize};

use super::{ChoiceOption, ComputedAs, DateBound, Field, Kind, Rule};

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
    autocomplete: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fim: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    max_length: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pattern: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    min: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    max: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    earliest: Option<DateBound>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    latest: Option<DateBound>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    options: Option<Vec<ChoiceOption>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    media_types: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    max_bytes: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    max_count: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(default, rename = "as", skip_serializing_if = "Option::is_none")]
    shown_as: Option<ComputedAs>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    internal: bool,
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
            "integer" => Kind::Integer { min: raw.min.take(), max: raw.max.take() },
            "money" => Kind::Money { min: raw.min.take(), max: raw.max.take() },
            "date" => Kind::Date { min: raw.earliest.take(), max: raw.latest.take() },
            "yes_no" => Kind::YesNo,
            "choice" => Kind::Choice { options: raw.options.take().ok_or_else(|| needs("options"))? },
            "multi_choice" => Kind::MultiChoice { options: raw.options.take().ok_or_else(|| needs("options"))? },
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
                value: raw.value.take().ok_or_else(|| needs("value"))?,
                shown_as: raw.shown_as.take().ok_or_else(|| needs("as"))?,
                internal: std::mem::take(&mut raw.internal),
            },
            _ => return Err(format!("field `{id}`: unknown type `{name}`")),
        };
        let field = Field {
            kind,
            required: std::mem::take(&mut raw.required),
            required_when: raw.required_when.take(),
            shown_when: raw.shown_when.take(),
            valid_when: std::mem::take(&mut raw.valid_when),
            autocomplete: raw.autocomplete.take(),
            fim: raw.fim.take(),
            id,
        };
        let asked = !matches!(field.kind, Kind::Information | Kind::Computed { .. });
        if !asked
            && (field.required
                || field.required_when.is_some()
                || !field.valid_when.is_empty()
                || field.autocomplete.is_some())
        {
            return Err(format!(
                "field `{}`: type `{name}` asks nothing, so it takes none of required, required_when, valid_when, autocomplete",
                field.id
            ));
        }
        match raw.leftover() {
            None => Ok(field),
            Some(attribute) => Err(format!("field `{}`: type `{name}` does not take `{attribute}`", field.id)),
        }
    }
}

impl RawField {
    fn leftover(&self) -> Option<&'static str> {
        [
            (self.max_length.is_some(), "max_length"),
            (self.pattern.is_some(), "pattern"),
            (self.min.is_some(), "min"),
            (self.max.is_some(), "max"),
            (self.earliest.is_some(), "earliest"),
            (self.latest.is_some(), "latest"),
            (self.options.is_some(), "options"),
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
                raw.min = min;
                raw.max = max;
            }
            Kind::Date { min, max } => {
                raw.earliest = min;
                raw.latest = max;
            }
            Kind::Choice { options } | Kind::MultiChoice { options } => raw.options = Some(options),
            Kind::File { media_types, max_bytes, max_count } => {
                raw.media_types = Some(media_types);
                raw.max_bytes = Some(max_bytes);
                raw.max_count = Some(max_count);
            }
            Kind::Computed { value, shown_as, internal } => {
                raw.value = Some(value);
                raw.shown_as = Some(shown_as);
                raw.internal = internal;
            }
            Kind::YesNo | Kind::Email | Kind::Phone | Kind::Iban | Kind::Consent | Kind::Information => {}
        }
        raw
    }
}
