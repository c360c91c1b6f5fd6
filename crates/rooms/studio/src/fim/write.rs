//! The files of the draft: `form.json`, the texts, the code lists.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value as Json, json};
use ui::Lang;
use xdatenfelder::{Constraints, Field, FieldKind};

use super::demands::{Claim, Demand, Demands};
use super::formula::{Formula, cents};
use super::tree::{Answer, Place, Tree, What, slug};

/// Options that are written in the form itself; more go into a list of their own.
const INLINE_OPTIONS: usize = 15;
/// Questions of a page that is not divided.
const PAGE: usize = 12;
/// Longest text on one line.
const LINE: u64 = 250;
/// Most characters of a text.
const LONGEST: u64 = 20_000;
const MEDIA_TYPES: [&str; 3] = ["application/pdf", "image/jpeg", "image/png"];
/// Most bytes of a file: 10 MB.
const MOST_BYTES: u64 = 10 << 20;

/// What the files say.
#[derive(Default)]
pub(super) struct Written {
    pub(super) form: Json,
    /// Text keys and texts, in order.
    pub(super) texts: Vec<(String, Words)>,
    /// Name of a list → value and label.
    pub(super) lists: BTreeMap<String, Vec<(String, String)>>,
    pub(super) pages: usize,
    pub(super) fields: usize,
    /// Fields that need an author: number and text key of the reason.
    pub(super) remarks: BTreeSet<(String, &'static str, String)>,
    /// Fields by their place, in the order of the form.
    pub(super) places: Vec<(Place, String)>,
}

/// A text of the schema, which is German, or one of the product with an argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Words {
    Schema(String),
    Own(&'static str, String),
}

impl Words {
    pub(super) fn say(&self, lang: Lang) -> String {
        match self {
            Self::Schema(text) => text.clone(),
            Self::Own(key, name) => ui::text_with(lang, key, &[("name", name.as_str().into())]),
        }
    }
}

pub(super) struct Writer<'w, 's> {
    tree: &'w Tree<'s>,
    demands: &'w Demands,
    out: Written,
    /// Options that have a list already, by its values.
    known_lists: BTreeMap<Vec<(String, String)>, String>,
}

/// Writes the form of a schema.
pub(super) fn write(tree: &Tree<'_>, demands: &Demands, id: &str) -> Written {
    let mut writer = Writer { tree, demands, out: Written::default(), known_lists: BTreeMap::new() };
    let sections = writer.sections();
    writer.out.form = json!({ "schema": 1, "id": id, "sections": sections });
    writer.out
}

impl Writer<'_, '_> {
    fn text(&mut self, key: String, words: Words) {
        if !self.out.texts.iter().any(|(known, _)| *known == key) {
            self.out.texts.push((key, words));
        }
    }

    fn schema_text(&mut self, key: String, text: &str) {
        if !text.trim().is_empty() {
            self.text(key, Words::Schema(text.trim().to_owned()));
        }
    }

    fn is_gone(&self, place: Place) -> bool {
        self.demands.removed.contains_key(&place)
    }

    /// Each group of the schema is a section; questions between them are sections of one page.
    fn sections(&mut self) -> Vec<Json> {
        let children = self.tree.node(0).map(|node| node.children.clone()).unwrap_or_default();
        let mut sections = Vec::new();
        let mut loose: Vec<Place> = Vec::new();
        let mut pending: Vec<Place> = Vec::new();
        for place in children.into_iter().chain([usize::MAX]) {
            // The question whether a group is wanted stands before the group.
            let is_group = self.tree.is_group(place);
            let opens = self.tree.node(place).is_some_and(|node| matches!(node.what, What::Gate));
            if place != usize::MAX && !is_group && !opens {
                loose.push(place);
                continue;
            }
            if opens {
                pending.push(place);
                continue;
            }
            let section = self.loose(std::mem::take(&mut loose), sections.len());
            sections.extend(section);
            if place == usize::MAX && sections.is_empty() {
                sections.push(self.nothing());
            }
            if is_group {
                let section = self.section(place, std::mem::take(&mut pending), sections.len());
                sections.extend(section);
            }
        }
        sections
    }

    fn loose(&mut self, places: Vec<Place>, number: usize) -> Option<Json> {
        let fields: Vec<Json> = places.into_iter().filter_map(|place| self.field(place)).collect();
        if fields.is_empty() {
            return None;
        }
        let id = format!("general-{}", number + 1);
        self.text(format!("section-{id}"), Words::Own("studio-import-general", String::new()));
        self.text(format!("page-{id}"), Words::Own("studio-import-general", String::new()));
        self.out.pages += 1;
        Some(json!({ "id": id, "pages": [ { "id": id, "fields": fields } ] }))
    }

    /// A schema that asks nothing, or nothing in this Land.
    fn nothing(&mut self) -> Json {
        let id = "nothing";
        for key in ["section-nothing", "page-nothing", "nothing-label"] {
            self.text(key.to_owned(), Words::Own("studio-import-general", String::new()));
        }
        self.text("nothing-text".to_owned(), Words::Own("studio-import-nothing", String::new()));
        (self.out.pages, self.out.fields) = (1, 1);
        json!({ "id": id, "pages": [ { "id": id, "fields": [ { "id": id, "type": "information" } ] } ] })
    }

    fn section(&mut self, group: Place, before: Vec<Place>, number: usize) -> Option<Json> {
        if self.is_gone(group) {
            return None;
        }
        let (label, hint) = self.tree.node(group).map(|node| (node.label.clone(), node.hint.clone()))?;
        let id = format!("{}-{}", slug(&label, '-', 36), number + 1);
        let mut pages = Vec::new();
        let gates: Vec<Json> = before.into_iter().filter_map(|place| self.field(place)).collect();
        let parts = self.parts(group);
        let several = parts.len() > 1;
        let mut gates = Some(gates);
        for part in parts {
            let title = match part.as_slice() {
                [only] if several => self.tree.node(*only).map_or(label.clone(), |node| node.label.clone()),
                _ => label.clone(),
            };
            let suffix = if pages.is_empty() { String::new() } else { format!("-{}", pages.len() + 1) };
            let only = several.then_some(part);
            let Some(wrapped) = self.group(group, only, pages.len()) else { continue };
            let mut fields = gates.take().unwrap_or_default();
            fields.push(wrapped);
            let page = format!("{id}{suffix}");
            self.schema_text(format!("page-{page}"), &title);
            if let (Some(hint), true) = (&hint, pages.is_empty()) {
                self.schema_text(format!("page-{page}-hint"), hint);
            }
            pages.push(json!({ "id": page, "fields": fields }));
        }
        if pages.is_empty() {
            return None;
        }
        self.out.pages += pages.len();
        self.schema_text(format!("section-{id}"), &label);
        Some(json!({ "id": id, "pages": pages }))
    }

    /// How a group is divided into pages: not at all when it is short, repeats or lets choose.
    fn parts(&self, group: Place) -> Vec<Vec<Place>> {
        let Some(node) = self.tree.node(group) else { return Vec::new() };
        let whole = vec![node.children.clone()];
        let is_choice = matches!(node.what, What::Group { choice: true });
        if node.rows.is_some() || is_choice || self.questions(group) <= PAGE {
            return whole;
        }
        let mut parts: Vec<Vec<Place>> = Vec::new();
        let mut open: Vec<Place> = Vec::new();
        let mut count = 0;
        for child in &node.children {
            let size = self.questions(*child);
            let own_page = self.tree.is_group(*child) && size >= 4;
            let opener = self.tree.node(*child).is_some_and(|node| !matches!(node.what, What::Group { .. } | What::Field { .. }));
            if !open.is_empty() && (own_page || count + size > PAGE) && !self.follows_opener(&open) {
                parts.push(std::mem::take(&mut open));
                count = 0;
            }
            open.push(*child);
            count += size;
            if own_page && !opener {
                parts.push(std::mem::take(&mut open));
                count = 0;
            }
        }
        if !open.is_empty() {
            parts.push(open);
        }
        parts
    }

    fn follows_opener(&self, open: &[Place]) -> bool {
        let last = open.last().and_then(|place| self.tree.node(*place));
        last.is_some_and(|node| matches!(node.what, What::Gate | What::Which { .. }))
    }

    fn questions(&self, place: Place) -> usize {
        self.tree.inside(place).into_iter().filter(|place| !self.tree.is_group(*place) && !self.is_gone(*place)).count()
    }

    fn children(&mut self, places: &[Place]) -> Vec<Json> {
        places.iter().filter_map(|place| if self.tree.is_group(*place) { self.group(*place, None, 0) } else { self.field(*place) }).collect()
    }

    /// A group, or the part of it that is on one page.
    fn group(&mut self, place: Place, only: Option<Vec<Place>>, number: usize) -> Option<Json> {
        if self.is_gone(place) {
            return None;
        }
        let node = self.tree.node(place)?;
        let children = only.unwrap_or_else(|| node.children.clone());
        let fields = self.children(&children);
        if fields.is_empty() {
            return None;
        }
        let id = if number == 0 { node.id.clone() } else { format!("{}_p{}", node.id, number + 1) };
        let mut json = Map::new();
        json.insert("id".to_owned(), id.clone().into());
        json.insert("type".to_owned(), "group".into());
        if let Some(fim) = node.fim {
            json.insert("fim".to_owned(), fim.as_str().into());
        }
        let demand = self.demands.of.get(&place);
        self.shown(place, demand, &mut json);
        if let Some((least, most)) = node.rows {
            let least = if node.required { least.max(1) } else { 0 };
            if least > 0 {
                json.insert("min_rows".to_owned(), least.into());
            }
            json.insert("max_rows".to_owned(), most.into());
            if least == 0 {
                self.needed(place, demand, &mut json);
            }
            self.text(format!("{id}-row"), Words::Schema(node.label.clone()));
            self.text(format!("{id}-add"), Words::Own("studio-import-add", node.label.clone()));
        }
        json.insert("fields".to_owned(), fields.into());
        self.schema_text(format!("{id}-label"), &node.label);
        if let Some(hint) = &node.hint {
            self.schema_text(format!("{id}-hint"), hint);
        }
        self.out.places.push((place, id));
        Some(json.into())
    }

    /// When it is shown.
    fn shown(&self, place: Place, demand: Option<&Demand>, json: &mut Map<String, Json>) {
        let formula = self.shown_formula(place, demand);
        if formula != Formula::Constant(true) {
            json.insert("shown_when".to_owned(), formula.cel(false).into());
        }
    }

    fn shown_formula(&self, place: Place, demand: Option<&Demand>) -> Formula {
        let none = Demand::default();
        let demand = demand.unwrap_or(&none);
        let of = |claims: &[Claim]| claims.iter().map(|claim| claim.formula.clone()).collect::<Vec<_>>();
        let gate = self.demands.gates.get(&place).and_then(|(gate, value)| {
            let id = &self.tree.node(*gate)?.id;
            Some(match value {
                None => Formula::plain(*gate, format!("{id} == true")),
                Some(value) => Formula::plain(*gate, format!("{id} == '{value}'")),
            })
        });
        let shows = [of(&demand.only), of(&demand.show)].concat();
        let mut parts = Vec::new();
        match gate {
            // Required by a rule: nobody is asked.
            Some(gate) if shows.is_empty() => parts.push(Formula::any([vec![gate], of(&demand.require)].concat())),
            Some(gate) => parts.extend([gate, Formula::any(shows)]),
            None if shows.is_empty() => {}
            None => parts.push(Formula::any([shows, of(&demand.require)].concat())),
        }
        parts.extend(of(&demand.hide).into_iter().map(Formula::negated));
        Formula::all(parts)
    }

    /// When it must be answered.
    fn needed(&self, place: Place, demand: Option<&Demand>, json: &mut Map<String, Json>) {
        let required = self.tree.node(place).is_some_and(|node| node.required);
        let none = Demand::default();
        let demand = demand.unwrap_or(&none);
        let of = |claims: &[Claim]| claims.iter().map(|claim| claim.formula.clone()).collect::<Vec<_>>();
        let unless = Formula::any(of(&demand.optional));
        let mut parts = of(&demand.require);
        if required {
            parts.push(unless.negated());
        }
        let needed = Formula::any(parts);
        let shown = self.shown_formula(place, Some(demand));
        if needed == Formula::Constant(true) || (needed == shown && needed != Formula::Constant(false)) {
            json.insert("required".to_owned(), true.into());
        } else if needed != Formula::Constant(false) {
            json.insert("required_when".to_owned(), needed.cel(false).into());
        }
    }

    fn field(&mut self, place: Place) -> Option<Json> {
        if self.is_gone(place) {
            return None;
        }
        let tree = self.tree;
        let node = tree.node(place)?;
        let mut json = Map::new();
        json.insert("id".to_owned(), node.id.clone().into());
        let id = node.id.clone();
        self.out.places.push((place, id.clone()));
        self.out.fields += 1;
        match &node.what {
            What::Group { .. } => return self.group(place, None, 0),
            What::Gate => {
                json.insert("type".to_owned(), "yes_no".into());
                json.insert("required".to_owned(), true.into());
                self.text(format!("{id}-label"), Words::Own("studio-import-gate", node.label.clone()));
                self.gate_shown(place, &mut json);
            }
            What::Which { of } => {
                json.insert("type".to_owned(), "choice".into());
                let mut options: Vec<Json> = Vec::new();
                for member in of {
                    if self.is_gone(*member) {
                        continue;
                    }
                    let Some(member) = tree.node(*member) else { continue };
                    let value = member.id.replace('_', "-");
                    self.out.texts.push((format!("{id}-option-{value}"), Words::Schema(member.label.clone())));
                    options.push(value.into());
                }
                json.insert("options".to_owned(), options.into());
                let owner = node.parent.and_then(|parent| self.tree.node(parent));
                json.insert("required".to_owned(), true.into());
                let label = owner.map_or(node.label.clone(), |owner| owner.label.clone());
                self.text(format!("{id}-label"), Words::Own("studio-import-which", label));
            }
            What::Field { field, answer } => {
                if let Some(fim) = node.fim {
                    json.insert("fim".to_owned(), fim.as_str().into());
                }
                self.schema_text(format!("{id}-label"), &node.label);
                let demand = self.demands.of.get(&place);
                self.question(place, field, answer, demand, &mut json);
            }
        }
        Some(json.into())
    }

    /// The question whether a group is wanted is not asked while the group is hidden or required.
    fn gate_shown(&self, gate: Place, json: &mut Map<String, Json>) {
        let group = self.demands.gates.iter().find(|(_, (question, _))| *question == gate);
        let Some(demand) = group.and_then(|(group, _)| self.demands.of.get(group)) else { return };
        let opposed = demand.hide.iter().chain(&demand.require).map(|claim| claim.formula.clone().negated()).collect();
        let formula = Formula::all(opposed);
        if formula != Formula::Constant(true) {
            json.insert("shown_when".to_owned(), formula.cel(false).into());
        }
    }

    fn question(&mut self, place: Place, field: &Field, answer: &Answer, demand: Option<&Demand>, json: &mut Map<String, Json>) {
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
        if let Some(literal) = preset.or_else(|| field.content.is_some().then(|| fixed_value(field, answer)).flatten()) {
            if !matches!(answer, Answer::Files(_) | Answer::Choices(_)) {
                set(json, "default", literal.into());
            }
        }
        let mut rules: Vec<Json> = Vec::new();
        let constraints = field.constraints.as_ref();
        if let Some(least) = constraints.and_then(|some| some.min_length).filter(|least| *least > 1 && *answer == Answer::Text) {
            let rule = format!("{}-length", id.replace('_', "-"));
            rules.push(json!({ "id": rule, "when": format!("size({id}) >= {least}") }));
            self.text(format!("rule-{rule}"), Words::Own("studio-import-too-short", least.to_string()));
        }
        for check in demand.map_or(&[][..], |demand| &demand.checks) {
            rules.push(json!({ "id": check.id, "when": check.claim.formula.cel(true) }));
            let text = self.demands.sources.get(check.claim.source).map(|source| spoken(&source.text)).unwrap_or_default();
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
    fn kind(&mut self, place: Place, field: &Field, answer: &Answer, kind: Option<&'static str>, json: &mut Map<String, Json>) {
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
                let day = |text: &Option<String>| text.as_ref().and_then(|text| text.get(..10)?.parse::<jiff::civil::Date>().ok());
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
                let types: Vec<&str> = field.media_types.iter().map(String::as_str).filter(|kind| MEDIA_TYPES.contains(kind)).collect();
                set("media_types", if types.is_empty() { MEDIA_TYPES.to_vec().into() } else { types.into() });
                set("max_bytes", field.max_size.filter(|size| *size > 0).map_or(MOST_BYTES, |size| size.min(MOST_BYTES)).into());
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

    fn text_kind(&mut self, place: Place, field: &Field, constraints: &Constraints, kind: Option<&'static str>, json: &mut Map<String, Json>) {
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
        let Some(pattern) = constraints.pattern.as_deref().map(str::trim).filter(|pattern| !pattern.is_empty()) else { return };
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
                && code.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-' || char == '_')
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

/// What the schema gives a field that cannot be changed.
fn fixed_value(field: &Field, answer: &Answer) -> Option<String> {
    use xdatenfelder::logic::Constant;
    let content = field.content.as_deref()?.trim();
    if content.is_empty() || content.contains('\n') {
        return None;
    }
    let constant = match answer {
        Answer::Bool => Constant::Bool(matches!(content, "true" | "wahr" | "1" | "ja")),
        Answer::Int | Answer::Number | Answer::Money => Constant::Number(content.replace(',', ".")),
        Answer::Date => Constant::Day(content.parse().ok()?),
        _ => Constant::Text(content.to_owned()),
    };
    super::formula::literal(&constant, answer)
}

fn computed_as(answer: &Answer) -> Option<&'static str> {
    Some(match answer {
        Answer::Bool => "yes_no",
        Answer::Int => "integer",
        Answer::Number => "number",
        Answer::Money => "money",
        Answer::Date => "date",
        Answer::Time => "time",
        Answer::Text | Answer::Choice(_) => "text",
        Answer::Choices(_) | Answer::Files(_) | Answer::None => return None,
    })
}

fn bounds(constraints: &Constraints, read: impl Fn(&str) -> Option<Json>, set: &mut impl FnMut(&str, Json)) {
    let value = |text: &Option<String>| text.as_deref().map(str::trim).and_then(&read);
    let (least, most) = (value(&constraints.min_value), value(&constraints.max_value));
    let number = |value: &Json| value.as_f64().or_else(|| value.as_str()?.parse().ok());
    if let (Some(least), Some(most)) = (&least, &most) {
        if number(least).zip(number(most)).is_some_and(|(least, most)| least > most) {
            return;
        }
    }
    if let Some(least) = least {
        set("min", least);
    }
    if let Some(most) = most {
        set("max", most);
    }
}

fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let all = |text: &str, most: usize| !text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
    all(whole, 9) && all(decimals, 6)
}

/// As many decimals as the bounds have, at least two.
fn decimals(constraints: &Constraints) -> u32 {
    let of = |text: &Option<String>| text.as_deref().and_then(|text| Some(text.trim().split_once('.')?.1.len())).unwrap_or(0);
    let most = of(&constraints.min_value).max(of(&constraints.max_value)).clamp(2, 6);
    u32::try_from(most).unwrap_or(2)
}

/// Questions that every form asks alike.
fn well_known(label: &str) -> Option<&'static str> {
    let plain: String = label.to_lowercase().chars().filter(|char| char.is_alphanumeric()).collect();
    match plain.as_str() {
        "email" | "emailadresse" | "emailadressen" => Some("email"),
        "telefon" | "telefonnummer" | "telefax" | "telefaxnummer" | "mobiltelefon" | "mobil" | "mobilnummer" | "fax"
        | "handynummer" | "rufnummer" | "festnetz" => Some("phone"),
        "iban" => Some("iban"),
        _ => None,
    }
}

/// A pattern of XML Schema that means the same in a form; none for what only XML Schema has.
fn plain_pattern(pattern: &str) -> Option<String> {
    let only_there = ["\\i", "\\c", "\\I", "\\C", "\\p{Is", "\\P{Is", "-[", "&&"];
    let anchored = pattern.trim_start_matches('^').trim_end_matches('$');
    let fits = !only_there.iter().any(|part| pattern.contains(part)) && pattern.len() <= 500;
    fits.then(|| anchored.to_owned())
}

/// A rule as people read it: without the numbers of fields.
fn spoken(text: &str) -> String {
    let is_number = |word: &str| {
        word.len() > 7 && word.starts_with(['F', 'G']) && word.bytes().skip(1).all(|byte| byte.is_ascii_digit())
    };
    let mut words = Vec::new();
    for word in text.split_whitespace() {
        let bare = word.trim_start_matches(['"', '(', '\'', '„']);
        let end = bare.find(|char: char| !char.is_ascii_alphanumeric() && char != '.').unwrap_or(bare.len());
        let (number, rest) = bare.split_at(end);
        if !number.is_empty() && number.split('.').all(is_number) {
            let rest = rest.trim();
            if !rest.is_empty() && rest != "," {
                words.push(rest.to_owned());
            }
            continue;
        }
        words.push(word.to_owned());
    }
    words.join(" ")
}

/// A file of texts in Fluent.
pub(super) fn fluent(texts: &[(String, Words)], lang: Lang) -> String {
    let mut file = String::new();
    for (key, words) in texts {
        file.push_str(key);
        file.push_str(" =");
        let text = words.say(lang);
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        match lines.as_slice() {
            [only] => {
                file.push(' ');
                file.push_str(&escaped(only));
                file.push('\n');
            }
            several => {
                file.push('\n');
                for line in several {
                    if line.is_empty() {
                        file.push('\n');
                    } else {
                        file.push_str("    ");
                        file.push_str(&escaped(line));
                        file.push('\n');
                    }
                }
            }
        }
    }
    file
}

/// Braces, and signs that mean something at the start of a line.
fn escaped(line: &str) -> String {
    let mut found = String::new();
    for (place, char) in line.chars().enumerate() {
        match char {
            '{' => found.push_str("{\"{\"}"),
            '}' => found.push_str("{\"}\"}"),
            '[' | '*' | '.' | '#' | '-' if place == 0 => found.push_str(&format!("{{\"{char}\"}}")),
            char if char.is_control() => found.push(' '),
            char => found.push(char),
        }
    }
    found
}
