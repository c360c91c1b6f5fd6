//! The places of a schema: every field and group where it occurs, with an id of its own.

use std::collections::{BTreeMap, BTreeSet};

use xdatenfelder::{DataType, Element, Field, FieldKind, GroupKind, Id, Multiplicity, Part, Rule, Schema};

/// Rows of a group without a limit.
const MOST_ROWS: u32 = 100;
/// Files of a field without a limit.
const MOST_FILES: u32 = 20;
/// Values of a code list that a form takes.
const MOST_CODES: usize = 5_000;
/// Places of a schema.
pub(super) const MOST_PLACES: usize = 4_000;

/// Where something stands in the tree.
pub(super) type Place = usize;

/// A field or group at its place.
pub(super) struct Node<'s> {
    /// Number in FIM; none for what the import adds.
    pub(super) fim: Option<&'s Id>,
    /// Id in the form.
    pub(super) id: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) parent: Option<Place>,
    pub(super) children: Vec<Place>,
    /// The schema wants it there.
    pub(super) required: bool,
    /// Fewest and most rows of what repeats.
    pub(super) rows: Option<(u32, u32)>,
    pub(super) what: What<'s>,
    pub(super) rules: &'s [Rule],
}

/// What a node is.
pub(super) enum What<'s> {
    /// Parts that belong together; whether only one of them is used.
    Group { choice: bool },
    /// A question or text.
    Field { field: &'s Field, answer: Answer },
    /// `Möchten Sie Angaben zu … machen?` before a group that may be left out.
    Gate,
    /// Which of several groups.
    Which { of: Vec<Place> },
}

/// What expressions see of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Bool,
    Int,
    Number,
    Money,
    Date,
    Time,
    Text,
    /// A value of a list; its values and names.
    Choice(Vec<(String, String)>),
    /// Several values of a list.
    Choices(Vec<(String, String)>),
    Files(u32),
    /// Nothing: it is told.
    None,
}

/// All places. The first node is the schema itself.
pub(super) struct Tree<'s> {
    pub(super) nodes: Vec<Node<'s>>,
    ids: BTreeSet<String>,
}

/// Values of code lists that the schema does not hold, by the list's address.
pub(super) type Lists = BTreeMap<String, Vec<(String, String)>>;

impl<'s> Tree<'s> {
    /// The places of a schema; none when there are too many.
    pub(super) fn of(schema: &'s Schema, lists: &Lists) -> Option<Self> {
        let root = Node {
            fim: None,
            id: String::new(),
            label: name(schema.labels.input.as_deref(), &schema.head.name),
            hint: None,
            parent: None,
            children: Vec::new(),
            required: true,
            rows: None,
            what: What::Group { choice: false },
            rules: &schema.rules,
        };
        let ids = forms::logic::RESERVED.iter().map(|word| (*word).to_owned()).collect();
        let mut tree = Self { nodes: vec![root], ids };
        tree.take(0, &schema.parts, lists).then_some(tree)
    }

    fn take(&mut self, parent: Place, parts: &'s [Part], lists: &Lists) -> bool {
        parts.iter().all(|part| self.take_part(parent, part, lists))
    }

    fn take_part(&mut self, parent: Place, part: &'s Part, lists: &Lists) -> bool {
        let labels = part.element.labels();
        let head = part.element.head();
        let label = name(labels.input.as_deref(), &head.name);
        let (mut answer, mut rows) = (Answer::None, rows(part.multiplicity));
        if let Element::Field(field) = &part.element {
            answer = of_field(field, lists);
            match &mut answer {
                Answer::Files(count) => {
                    *count = rows.take().map_or(1, |(_, most)| most.min(MOST_FILES));
                }
                Answer::Choice(options) if rows.is_some() => {
                    answer = Answer::Choices(std::mem::take(options));
                    rows = None;
                }
                Answer::None => rows = None,
                _ => {}
            }
        }
        let wrapped = rows.is_some() && matches!(part.element, Element::Field(_));
        let place = self.push(Node {
            fim: Some(&head.identifier.id),
            id: String::new(),
            hint: help(&part.element),
            label: label.clone(),
            parent: Some(parent),
            children: Vec::new(),
            required: part.multiplicity.is_required(),
            rows,
            what: What::Group { choice: false },
            rules: match &part.element {
                Element::Field(field) => &field.rules,
                Element::Group(group) => &group.rules,
            },
        });
        if self.nodes.len() > MOST_PLACES {
            return false;
        }
        match &part.element {
            Element::Field(field) if !wrapped => {
                if let Some(node) = self.nodes.get_mut(place) {
                    node.what = What::Field { field, answer };
                }
                true
            }
            // A question that is asked several times is a group of one question.
            Element::Field(field) => {
                let inner = Node {
                    fim: Some(&head.identifier.id),
                    id: String::new(),
                    label,
                    hint: None,
                    parent: Some(place),
                    children: Vec::new(),
                    required: true,
                    rows: None,
                    what: What::Field { field, answer },
                    rules: &[],
                };
                if let Some(node) = self.nodes.get_mut(place) {
                    node.fim = None;
                }
                self.push(inner);
                true
            }
            Element::Group(group) => {
                let choice = group.kind.as_ref().is_some_and(|kind| kind.value == GroupKind::Choice);
                if let Some(node) = self.nodes.get_mut(place) {
                    node.what = What::Group { choice };
                }
                self.take(place, &group.parts, lists)
            }
        }
    }

    /// Adds a node as the last child of its parent and gives it an id from its label.
    pub(super) fn push(&mut self, mut node: Node<'s>) -> Place {
        node.id = self.fresh(&node.label);
        let place = self.nodes.len();
        if let Some(parent) = node.parent.and_then(|parent| self.nodes.get_mut(parent)) {
            parent.children.push(place);
        }
        self.nodes.push(node);
        place
    }

    /// Adds a node before another one of the same parent.
    pub(super) fn push_before(&mut self, node: Node<'s>, before: Place) -> Place {
        let parent = node.parent;
        let place = self.push(node);
        if let Some(parent) = parent.and_then(|parent| self.nodes.get_mut(parent)) {
            parent.children.retain(|child| *child != place);
            let at = parent.children.iter().position(|child| *child == before).unwrap_or(parent.children.len());
            parent.children.insert(at, place);
        }
        place
    }

    fn fresh(&mut self, label: &str) -> String {
        let base = slug(label, '_', 34);
        let base = if base.is_empty() { "field".to_owned() } else { base };
        let mut id = base.clone();
        let mut number = 2;
        while !self.ids.insert(id.clone()) {
            id = format!("{base}_{number}");
            number += 1;
        }
        id
    }

    pub(super) fn node(&self, place: Place) -> Option<&Node<'s>> {
        self.nodes.get(place)
    }

    pub(super) fn answer(&self, place: Place) -> Option<&Answer> {
        match &self.node(place)?.what {
            What::Field { answer, .. } => Some(answer),
            _ => None,
        }
    }

    pub(super) fn is_group(&self, place: Place) -> bool {
        self.node(place).is_some_and(|node| matches!(node.what, What::Group { .. }))
    }

    /// From the place itself outwards.
    pub(super) fn outwards(&self, place: Place) -> impl Iterator<Item = Place> {
        std::iter::successors(Some(place), |place| self.node(*place)?.parent)
    }

    /// The groups around a place that repeat, from the outside in.
    pub(super) fn rows_around(&self, place: Place) -> Vec<Place> {
        let inside = self.outwards(place).skip(1);
        let mut found: Vec<Place> =
            inside.filter(|place| self.node(*place).is_some_and(|node| node.rows.is_some())).collect();
        found.reverse();
        found
    }

    /// Every place inside, level by level.
    pub(super) fn inside(&self, place: Place) -> Vec<Place> {
        let mut found = vec![place];
        let mut next = 0;
        while let Some(place) = found.get(next).copied() {
            next += 1;
            found.extend(self.node(place).map_or(&[][..], |node| &node.children));
        }
        found
    }

    /// The nearest places of a number: inside of where the rule stands, else inside of what is around it. Several only when
    /// they are equally near.
    pub(super) fn find(&self, path: &[Id], from: Place) -> Vec<Place> {
        let Some((first, rest)) = path.split_first() else { return Vec::new() };
        let mut found = Vec::new();
        for around in self.outwards(from) {
            found = self.nearest(around, first);
            if !found.is_empty() {
                break;
            }
        }
        for id in rest {
            found = found.into_iter().flat_map(|place| self.nearest(place, id)).collect();
        }
        found
    }

    fn nearest(&self, around: Place, id: &Id) -> Vec<Place> {
        let mut level = vec![around];
        while !level.is_empty() {
            let is_it = |place: &Place| self.node(*place).is_some_and(|node| self.is_number(node, id));
            let found: Vec<Place> = level.iter().copied().filter(is_it).collect();
            if !found.is_empty() {
                return found;
            }
            let children = |place: &Place| self.node(*place).map_or(Vec::new(), |node| node.children.clone());
            level = level.iter().flat_map(children).collect();
        }
        Vec::new()
    }

    fn is_number(&self, node: &Node<'_>, id: &Id) -> bool {
        // A question asked several times: the group stands for it.
        let inner = || match node.children.as_slice() {
            [only] if node.fim.is_none() => self.node(*only)?.fim,
            _ => None,
        };
        node.fim.or_else(inner) == Some(id)
    }

    /// Where the rules of a bearer stand: every place with rules.
    pub(super) fn bearers(&self) -> Vec<Place> {
        (0..self.nodes.len()).filter(|place| self.node(*place).is_some_and(|node| !node.rules.is_empty())).collect()
    }
}

/// What a field holds for expressions.
fn of_field(field: &Field, lists: &Lists) -> Answer {
    if matches!(field.kind.value, FieldKind::Label) || field.data_type.value == DataType::Object {
        return Answer::None;
    }
    if let Some(values) = &field.values {
        let mut seen = BTreeSet::new();
        let pairs =
            values.values.iter().map(|value| (value.code.trim().to_owned(), name(Some(&value.name), &value.code)));
        let pairs: Vec<_> = pairs.filter(|(code, _)| !code.is_empty() && seen.insert(code.clone())).collect();
        if !pairs.is_empty() {
            return Answer::Choice(pairs);
        }
    }
    if let Some(reference) = &field.code_list {
        let list = &reference.list;
        let versioned = list.canonical_version.as_ref().and_then(|uri| lists.get(uri));
        if let Some(values) =
            versioned.or_else(|| lists.get(&list.canonical)).filter(|values| (1..=MOST_CODES).contains(&values.len()))
        {
            return Answer::Choice(values.clone());
        }
        return Answer::Text;
    }
    match field.data_type.value {
        DataType::Bool => Answer::Bool,
        DataType::Integer => Answer::Int,
        DataType::Number => Answer::Number,
        DataType::Currency => Answer::Money,
        DataType::Date => Answer::Date,
        DataType::Time => Answer::Time,
        DataType::File => Answer::Files(1),
        DataType::Text | DataType::TextLatin | DataType::DateTime => Answer::Text,
        DataType::Object => Answer::None,
    }
}

fn rows(multiplicity: Multiplicity) -> Option<(u32, u32)> {
    let most = multiplicity.maximum().unwrap_or(MOST_ROWS).clamp(1, 1_000);
    multiplicity.is_repeated().then(|| (multiplicity.minimum().min(most).min(20), most))
}

fn help(element: &Element) -> Option<String> {
    let help = match element {
        Element::Field(field) => field.help.input.as_deref(),
        Element::Group(group) => group.help.input.as_deref(),
    };
    help.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// What people read: the label, or else the name.
fn name(label: Option<&str>, name: &str) -> String {
    let label = label.map(str::trim).filter(|label| !label.is_empty()).unwrap_or(name);
    let words: Vec<&str> = label.split_whitespace().collect();
    if words.is_empty() { "?".to_owned() } else { words.join(" ") }
}

/// Lower case letters and digits joined by a sign, at most so many, without the end of a word where it is cut.
pub(super) fn slug(text: &str, joint: char, most: usize) -> String {
    let mut found = String::new();
    for char in text.chars() {
        let plain = match char {
            'ä' | 'Ä' => "ae",
            'ö' | 'Ö' => "oe",
            'ü' | 'Ü' => "ue",
            'ß' => "ss",
            'é' | 'è' | 'É' => "e",
            'á' | 'à' => "a",
            _ if char.is_ascii_alphanumeric() => {
                found.push(char.to_ascii_lowercase());
                continue;
            }
            _ => {
                if !found.is_empty() && !found.ends_with(joint) {
                    found.push(joint);
                }
                continue;
            }
        };
        found.push_str(plain);
    }
    if found.starts_with(|char: char| char.is_ascii_digit()) {
        found.insert(0, 'n');
        found.insert(1, joint);
    }
    if found.len() > most {
        let cut = found.get(..most).unwrap_or_default();
        let whole = cut.rfind(joint).filter(|end| *end > most / 2).unwrap_or(most);
        found.truncate(whole);
    }
    found.trim_end_matches(joint).to_owned()
}
