//! One question: its type and attributes.

use serde_json::{Map, Value as Json, json};
use xdatenfelder::{Constraints, Field, FieldKind};

use super::attributes::{bounds, computed_as, decimals, fixed_value, is_decimal, plain_pattern, spoken, well_known};
use super::demands::Demand;
use super::formula::cents;
use super::tree::{Answer, Place};
use super::write::{Words, Writer};

/// Options that are written in the form itself; more go into a list of their own.
const INLINE_OPTIONS: usize = 15;
/// Longest text on one line.
const LINE: u64 = 250;
/// Most characters of a text.
const LONGEST: u64 = 20_000;
const MEDIA_TYPES: [&str; 3] = ["application/pdf", "image/jpeg", "image/png"];
/// Most bytes of a file: 10 MB.
const MOST_BYTES: u64 = 10 << 20;

impl Writer<'_, '_> {
    pub(super) fn question(
        &mut self,
        place: Place,
        field: &Field,
        answer: &Answer,
        demand: Option<&Demand>,
        json: &mut Map<String, Json>,
    ) {
        let Some(node) = self.tree.node(place) else { return };
        let id = node.id.clone();
        self.shown(place, demand, json);
        if *answer == Answer::None {
            json.insert("type".to_owned(), "information".into());
            let content = field.content.as_deref().map(str::trim).filter(|text| !text.is_empty());
            let text = content.or(node.hint.as_deref()).unwrap_or(&node.label).to_owned();
            self.schema_text(format!("{id}-text"), &text);
            return;
        }
        let set = |json: &mut Map<String, Json>, name: &str, value: Json| {
            json.insert(name.to_owned(), value);
        };
        let fixed = match field.kind.value {
            FieldKind::Locked | FieldKind::Hidden => fixed_value(field, answer),
            _ => None,
        };
        let preset = demand.and_then(|demand| demand.preset.as_ref().map(|(_, literal)| literal.clone()));
        let concealed = demand.is_some_and(|demand| demand.concealed);
        let sum = demand.and_then(|demand| demand.computed.as_ref().map(|(_, sum)| sum.clone()));
        let told = match (sum, preset.clone().filter(|_| concealed), fixed) {
            (Some(sum), ..) => Some((sum, false)),
            (_, Some(literal), _) => Some((literal, true)),
            (.., Some(literal)) => Some((literal, field.kind.value == FieldKind::Hidden)),
            _ => None,
        };
        if let (Some((value, internal)), Some(shown_as)) = (told, computed_as(answer)) {
            set(json, "type", "computed".into());
            set(json, "value", value.into());
            set(json, "as", shown_as.into());
            if internal {
                set(json, "internal", true.into());
            }
            return;
        }
        if matches!(field.kind.value, FieldKind::Locked | FieldKind::Hidden) {
            self.remark(place, "studio-import-remark-locked", String::new());
        }
        if let Some(hint) = &node.hint {
            self.schema_text(format!("{id}-hint"), hint);
        }
        let kind = demand.and_then(|demand| demand.kind);
        self.kind(place, field, answer, kind, json);
        // Nobody can be made to answer what only the administration knows.
        if field.kind.value == FieldKind::Input || field.kind.value == FieldKind::Select {
            self.needed(place, demand, json);
        }
        if let Some(literal) = preset.or_else(|| field.content.is_some().then(|| fixed_value(field, answer)).flatten())
            && !matches!(answer, Answer::Files(_) | Answer::Choices(_))
        {
            set(json, "default", literal.into());
        }
        let mut rules: Vec<Json> = Vec::new();
        let constraints = field.constraints.as_ref();
        if let Some(least) =
            constraints.and_then(|some| some.min_length).filter(|least| *least > 1 && *answer == Answer::Text)
        {
            let rule = format!("{}-length", id.replace('_', "-"));
            rules.push(json!({ "id": rule, "when": format!("size({id}) >= {least}") }));
            self.text(format!("rule-{rule}"), Words::Own("studio-import-too-short", least.to_string()));
        }
        for check in demand.map_or(&[][..], |demand| &demand.checks) {
            rules.push(json!({ "id": check.id, "when": check.claim.formula.cel(true) }));
            let text =
                self.demands.sources.get(check.claim.source).map(|source| spoken(&source.text)).unwrap_or_default();
            self.schema_text(format!("rule-{}", check.id), &text);
        }
        if !rules.is_empty() {
            set(json, "valid_when", rules.into());
        }
    }

    fn remark(&mut self, place: Place, key: &'static str, detail: String) {
        let Some(node) = self.tree.node(place) else { return };
        let number = node.fim.map(ToString::to_string).unwrap_or_default();
        self.out.remarks.insert((format!("{number} {}", node.label).trim().to_owned(), key, detail));
    }

    /// The type and its attributes.
    fn kind(
        &mut self,
        place: Place,
        field: &Field,
        answer: &Answer,
        kind: Option<&'static str>,
        json: &mut Map<String, Json>,
    ) {
        let constraints = field.constraints.clone().unwrap_or_default();
        let mut set = |name: &str, value: Json| {
            json.insert(name.to_owned(), value);
        };
        match answer {
            Answer::Bool => set("type", "yes_no".into()),
            Answer::Time => set("type", "time".into()),
            Answer::Int => {
                set("type", "integer".into());
                bounds(&constraints, |text| text.parse::<i64>().ok().map(Json::from), &mut set);
            }
            Answer::Money => {
                set("type", "money".into());
                bounds(&constraints, |text| cents(text).map(Json::from), &mut set);
            }
            Answer::Number => {
                set("type", "number".into());
                set("decimals", decimals(&constraints).into());
                bounds(&constraints, |text| is_decimal(text).then(|| text.into()), &mut set);
            }
            Answer::Date => {
                set("type", "date".into());
                let day = |text: &Option<String>| {
                    text.as_ref().and_then(|text| text.get(..10)?.parse::<jiff::civil::Date>().ok())
                };
                let (least, most) = (day(&constraints.min_value), day(&constraints.max_value));
                if least.zip(most).is_none_or(|(least, most)| least <= most) {
                    if let Some(day) = least {
                        set("earliest", day.to_string().into());
                    }
                    if let Some(day) = most {
                        set("latest", day.to_string().into());
                    }
                }
            }
            Answer::Files(count) => {
                set("type", "file".into());
                let types: Vec<&str> =
                    field.media_types.iter().map(String::as_str).filter(|kind| MEDIA_TYPES.contains(kind)).collect();
                set("media_types", if types.is_empty() { MEDIA_TYPES.to_vec().into() } else { types.into() });
                set(
                    "max_bytes",
                    field.max_size.filter(|size| *size > 0).map_or(MOST_BYTES, |size| size.min(MOST_BYTES)).into(),
                );
                set("max_count", (*count).into());
            }
            Answer::Choice(options) | Answer::Choices(options) => {
                let several = matches!(answer, Answer::Choices(_));
                set("type", if several { "multi_choice" } else { "choice" }.into());
                let (name, value) = self.options(place, options);
                json.insert(name.to_owned(), value);
            }
            Answer::Text | Answer::None => self.text_kind(place, field, &constraints, kind, json),
        }
    }

    fn text_kind(
        &mut self,
        place: Place,
        field: &Field,
        constraints: &Constraints,
        kind: Option<&'static str>,
        json: &mut Map<String, Json>,
    ) {
        let label = self.tree.node(place).map(|node| node.label.clone()).unwrap_or_default();
        let mut set = |name: &str, value: Json| {
            json.insert(name.to_owned(), value);
        };
        if let Some(list) = &field.code_list {
            self.remark(place, "studio-import-remark-list", list.list.canonical.clone());
            set("type", "text".into());
            set("max_length", 100.into());
            return;
        }
        let known = kind.or_else(|| {
            let is_plain = constraints.pattern.as_ref().is_none_or(|pattern| pattern.contains('@'));
            is_plain.then(|| well_known(&label)).flatten()
        });
        if let Some(known) = known {
            set("type", known.into());
            return;
        }
        let longest = constraints.max_length.unwrap_or(LINE).clamp(1, LONGEST);
        set("type", if longest > LINE { "textarea" } else { "text" }.into());
        set("max_length", longest.into());
        let Some(pattern) = constraints.pattern.as_deref().map(str::trim).filter(|pattern| !pattern.is_empty()) else {
            return;
        };
        match plain_pattern(pattern) {
            Some(pattern) if longest <= LINE => {
                set("pattern", pattern.into());
                let id = self.tree.node(place).map(|node| node.id.clone()).unwrap_or_default();
                self.text(format!("{id}-problem"), Words::Own("studio-import-pattern", label));
            }
            _ => self.remark(place, "studio-import-remark-pattern", pattern.to_owned()),
        }
    }

    /// Few plain values stand in the form, others in a list of their own.
    fn options(&mut self, place: Place, options: &[(String, String)]) -> (&'static str, Json) {
        let id = self.tree.node(place).map(|node| node.id.clone()).unwrap_or_default();
        let plain = |code: &str| {
            !code.is_empty()
                && code.len() <= 48
                && code
                    .chars()
                    .all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-' || char == '_')
        };
        if options.len() <= INLINE_OPTIONS && options.iter().all(|(code, _)| plain(code)) {
            for (code, label) in options {
                self.schema_text(format!("{id}-option-{code}"), label);
            }
            return ("options", options.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>().into());
        }
        if let Some(name) = self.known_lists.get(options) {
            return ("list", name.clone().into());
        }
        let mut name = id.replace('_', "-");
        while self.out.lists.contains_key(&name) {
            name.push('x');
        }
        self.known_lists.insert(options.to_vec(), name.clone());
        self.out.lists.insert(name.clone(), options.to_vec());
        ("list", name.into())
    }
}
