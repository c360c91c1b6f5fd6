//! The files of the draft: `form.json`, the texts, the code lists.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value as Json, json};
use ui::Lang;

use super::demands::{Claim, Demand, Demands};
use super::formula::Formula;
use super::tree::{Place, Tree, What, slug};

/// Questions of a page that is not divided.
const PAGE: usize = 12;

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
    pub(super) tree: &'w Tree<'s>,
    pub(super) demands: &'w Demands,
    pub(super) out: Written,
    /// Options that have a list already, by its values.
    pub(super) known_lists: BTreeMap<Vec<(String, String)>, String>,
}

/// Writes the form of a schema.
pub(super) fn write(tree: &Tree<'_>, demands: &Demands, id: &str) -> Written {
    let mut writer = Writer { tree, demands, out: Written::default(), known_lists: BTreeMap::new() };
    let sections = writer.sections();
    writer.out.form = json!({ "schema": 1, "id": id, "sections": sections });
    writer.out
}

impl Writer<'_, '_> {
    pub(super) fn text(&mut self, key: String, words: Words) {
        if !self.out.texts.iter().any(|(known, _)| *known == key) {
            self.out.texts.push((key, words));
        }
    }

    pub(super) fn schema_text(&mut self, key: String, text: &str) {
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
            let opener = self
                .tree
                .node(*child)
                .is_some_and(|node| !matches!(node.what, What::Group { .. } | What::Field { .. }));
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
        places
            .iter()
            .filter_map(
                |place| if self.tree.is_group(*place) { self.group(*place, None, 0) } else { self.field(*place) },
            )
            .collect()
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
    pub(super) fn shown(&self, place: Place, demand: Option<&Demand>, json: &mut Map<String, Json>) {
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
    pub(super) fn needed(&self, place: Place, demand: Option<&Demand>, json: &mut Map<String, Json>) {
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
}
