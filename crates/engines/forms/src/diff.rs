//! What is different between two versions of a form, and what that means for somebody in the middle of it.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde_json::{Map, Value as Json};

use crate::definition::{Definition, FeeRule, Field};
use crate::evaluation::{Evaluation, FieldState};
use crate::finding::Place;
use crate::form::Form;

/// One difference between two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where, in the newer version; for what was removed, in the older one.
    pub place: Place,
    /// What.
    pub kind: DifferenceKind,
}

/// What is different.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DifferenceKind {
    /// A page that was not there.
    PageAdded,
    /// A page that is gone, with its questions unless they moved.
    PageRemoved,
    /// A question, a text or a computed value that was not there.
    FieldAdded,
    /// It is gone.
    FieldRemoved,
    /// It stands on another page now; the id of the page it stood on.
    FieldMoved(String),
    /// It stands in the rows of another group now, or in none any more; the id of the group before, or nothing.
    Regrouped(Option<String>),
    /// Something else is asked under the same id; the names of both types.
    TypeChanged {
        /// Before.
        from: &'static str,
        /// Now.
        to: &'static str,
    },
    /// An option that was not there.
    OptionAdded(String),
    /// It is gone.
    OptionRemoved(String),
    /// A line of the bill that was not there.
    FeeAdded,
    /// It is gone.
    FeeRemoved,
    /// [`Place::attribute`] has another value.
    Changed {
        /// Before; nothing when it was not there.
        from: Option<String>,
        /// Now; nothing when it is gone.
        to: Option<String>,
    },
}

/// What a difference means for an application that was begun with the older version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Every answer stays what it was, and nothing more is asked.
    None,
    /// Something more may be asked; every answer stays.
    Asks,
    /// An answer may count no more, or something else may follow from it.
    Touches,
}

impl Effect {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::None => "forms-effect-none",
            Self::Asks => "forms-effect-asks",
            Self::Touches => "forms-effect-touches",
        }
    }
}

impl Difference {
    /// The key of its text: `forms-difference-…`. Its arguments: [`Difference::details`].
    pub fn key(&self) -> &'static str {
        use DifferenceKind as Kind;
        match &self.kind {
            Kind::PageAdded => "forms-difference-page-added",
            Kind::PageRemoved => "forms-difference-page-removed",
            Kind::FieldAdded => "forms-difference-field-added",
            Kind::FieldRemoved => "forms-difference-field-removed",
            Kind::FieldMoved(_) => "forms-difference-field-moved",
            Kind::Regrouped(_) => "forms-difference-field-regrouped",
            Kind::TypeChanged { .. } => "forms-difference-type-changed",
            Kind::OptionAdded(_) => "forms-difference-option-added",
            Kind::OptionRemoved(_) => "forms-difference-option-removed",
            Kind::FeeAdded => "forms-difference-fee-added",
            Kind::FeeRemoved => "forms-difference-fee-removed",
            Kind::Changed { from: None, .. } => "forms-difference-set",
            Kind::Changed { to: None, .. } => "forms-difference-unset",
            Kind::Changed { .. } => "forms-difference-changed",
        }
    }

    /// What was (`from`) and what is (`to`), as far as the text of the difference says it.
    pub fn details(&self) -> [(&'static str, &str); 2] {
        use DifferenceKind as Kind;
        let (from, to) = match &self.kind {
            Kind::FieldMoved(page) => (page.as_str(), ""),
            Kind::Regrouped(group) => (group.as_deref().unwrap_or("–"), ""),
            Kind::TypeChanged { from, to } => (*from, *to),
            Kind::OptionAdded(option) => ("", option.as_str()),
            Kind::OptionRemoved(option) => (option.as_str(), ""),
            Kind::Changed { from, to } => (from.as_deref().unwrap_or(""), to.as_deref().unwrap_or("")),
            _ => ("", ""),
        };
        [("from", from), ("to", to)]
    }

    /// What it means for who has begun.
    pub fn effect(&self) -> Effect {
        use DifferenceKind as Kind;
        match &self.kind {
            Kind::PageAdded | Kind::FieldMoved(_) | Kind::OptionAdded(_) => Effect::None,
            Kind::FieldAdded => Effect::Asks,
            Kind::Changed { from, to } => changed(self.place.attribute.as_deref(), from.as_deref(), to.as_deref()),
            Kind::PageRemoved
            | Kind::FieldRemoved
            | Kind::Regrouped(_)
            | Kind::TypeChanged { .. }
            | Kind::OptionRemoved(_)
            | Kind::FeeAdded
            | Kind::FeeRemoved => Effect::Touches,
        }
    }
}

/// A wider limit touches nobody, a narrower one may.
fn changed(attribute: Option<&str>, from: Option<&str>, to: Option<&str>) -> Effect {
    let number = |text: Option<&str>| text.and_then(|text| text.parse::<Decimal>().ok());
    let (before, now) = (number(from), number(to));
    let wider = match attribute {
        Some("autocomplete" | "default" | "fim" | "basis" | "schema") => true,
        Some("min_rows" | "min" | "earliest" | "max" | "latest" | "pattern" | "valid_when" | "required_when")
            if to.is_none() =>
        {
            true
        }
        Some("min" | "min_rows") => before.zip(now).is_some_and(|(before, now)| now <= before),
        Some("max" | "max_length" | "max_bytes" | "max_count" | "max_rows" | "decimals") => {
            before.zip(now).is_some_and(|(before, now)| now >= before)
        }
        Some("required") => to.is_none(),
        _ => false,
    };
    match attribute {
        _ if wider => Effect::None,
        Some("required" | "required_when") => Effect::Asks,
        _ => Effect::Touches,
    }
}

/// Every difference, in the order of the newer form; what was removed comes last.
pub fn diff(old: &Definition, new: &Definition) -> Vec<Difference> {
    let mut found = Vec::new();
    pages(old, new, &mut found);
    fields(old, new, &mut found);
    fees(&old.fees, &new.fees, &mut found);
    found
}

fn pages(old: &Definition, new: &Definition, found: &mut Vec<Difference>) {
    let place = |id: &str| Place { page: Some(id.to_owned()), ..Place::default() };
    let before: BTreeMap<&str, Option<&str>> =
        old.pages().map(|(_, page)| (&*page.id, page.shown_when.as_deref())).collect();
    for (_, page) in new.pages() {
        match before.get(&*page.id) {
            None => found.push(Difference { place: place(&page.id), kind: DifferenceKind::PageAdded }),
            Some(shown_when) => {
                attribute(place(&page.id), "shown_when", *shown_when, page.shown_when.as_deref(), found);
            }
        }
    }
    let gone = old.pages().filter(|(_, page)| !new.pages().any(|(_, other)| other.id == page.id));
    found.extend(gone.map(|(_, page)| Difference { place: place(&page.id), kind: DifferenceKind::PageRemoved }));
}

fn fields(old: &Definition, new: &Definition, found: &mut Vec<Difference>) {
    let place = |page: &str, field: &Field| Place {
        page: Some(page.to_owned()),
        item: Some(field.id.clone()),
        attribute: None,
    };
    let before: BTreeMap<&str, (&str, &Field)> =
        old.fields().map(|(page, field)| (&*field.id, (&*page.id, field))).collect();
    let (rows_before, rows_now) = (rows_around(old), rows_around(new));
    for (page, field) in new.fields() {
        let here = place(&page.id, field);
        let Some((old_page, old_field)) = before.get(&*field.id) else {
            found.push(Difference { place: here, kind: DifferenceKind::FieldAdded });
            continue;
        };
        if *old_page != page.id {
            found.push(Difference { place: here.clone(), kind: DifferenceKind::FieldMoved((*old_page).to_owned()) });
        }
        let of = rows_before.get(&*field.id).copied().flatten();
        if of != rows_now.get(&*field.id).copied().flatten() {
            let kind = DifferenceKind::Regrouped(of.map(str::to_owned));
            found.push(Difference { place: here.clone(), kind });
        }
        let (from, to) = (old_field.kind.name(), field.kind.name());
        if from == to {
            options(&here, old_field, field, found);
            attributes(&here, old_field, field, found);
        } else {
            found.push(Difference { place: here, kind: DifferenceKind::TypeChanged { from, to } });
        }
    }
    let gone = old.fields().filter(|(_, field)| !new.fields().any(|(_, other)| other.id == field.id));
    found.extend(
        gone.map(|(page, field)| Difference { place: place(&page.id, field), kind: DifferenceKind::FieldRemoved }),
    );
}

/// For every field the repeating group in whose rows it stands.
fn rows_around(definition: &Definition) -> BTreeMap<&str, Option<&str>> {
    fn collect<'a>(fields: &'a [Field], group: Option<&'a str>, found: &mut BTreeMap<&'a str, Option<&'a str>>) {
        for field in fields {
            found.insert(&field.id, group);
            let inner = if field.kind.rows().is_some() { Some(&*field.id) } else { group };
            collect(field.kind.fields(), inner, found);
        }
    }
    let mut found = BTreeMap::new();
    definition.pages().for_each(|(_, page)| collect(&page.fields, None, &mut found));
    found
}

fn options(place: &Place, old: &Field, new: &Field, found: &mut Vec<Difference>) {
    for option in new.kind.options() {
        match old.kind.options().iter().find(|other| other.value == option.value) {
            None => {
                let kind = DifferenceKind::OptionAdded(option.value.clone());
                found.push(Difference { place: place.clone(), kind });
            }
            Some(other) => {
                let name = format!("options.{}", option.value);
                attribute(place.clone(), &name, other.shown_when.as_deref(), option.shown_when.as_deref(), found);
            }
        }
    }
    let gone =
        old.kind.options().iter().filter(|option| !new.kind.options().iter().any(|other| other.value == option.value));
    found.extend(
        gone.map(|option| Difference {
            place: place.clone(),
            kind: DifferenceKind::OptionRemoved(option.value.clone()),
        }),
    );
}

fn attributes(place: &Place, old: &Field, new: &Field, found: &mut Vec<Difference>) {
    let (old, new) = (written(old), written(new));
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    for name in names.into_iter().filter(|name| !matches!(name.as_str(), "options" | "fields")) {
        attribute(place.clone(), name, old.get(name).map(text).as_deref(), new.get(name).map(text).as_deref(), found);
    }
}

/// The attributes as they stand in `form.json`.
fn written(field: &Field) -> Map<String, Json> {
    match serde_json::to_value(field) {
        Ok(Json::Object(attributes)) => attributes,
        _ => Map::new(),
    }
}

fn text(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn fees(old: &[FeeRule], new: &[FeeRule], found: &mut Vec<Difference>) {
    let place = |fee: &FeeRule| Place { item: Some(fee.id.clone()), ..Place::default() };
    for fee in new {
        let Some(before) = old.iter().find(|before| before.id == fee.id) else {
            found.push(Difference { place: place(fee), kind: DifferenceKind::FeeAdded });
            continue;
        };
        attribute(place(fee), "when", before.when.as_deref(), fee.when.as_deref(), found);
        attribute(place(fee), "amount", Some(&before.amount), Some(&fee.amount), found);
        attribute(place(fee), "basis", before.basis.as_deref(), fee.basis.as_deref(), found);
    }
    let gone = old.iter().filter(|fee| !new.iter().any(|other| other.id == fee.id));
    found.extend(gone.map(|fee| Difference { place: place(fee), kind: DifferenceKind::FeeRemoved }));
}

fn attribute(place: Place, name: &str, from: Option<&str>, to: Option<&str>, found: &mut Vec<Difference>) {
    if from != to {
        let kind = DifferenceKind::Changed { from: from.map(str::to_owned), to: to.map(str::to_owned) };
        found.push(Difference { place: Place { attribute: Some(name.to_owned()), ..place }, kind });
    }
}

/// What becomes of answers that were given to an older version, under a newer one. The answers themselves stay as they are:
/// what counts no more under the newer version still counts under the older one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Carried {
    /// Questions that were asked and are gone or hidden, answered or not.
    pub lost: Vec<String>,
    /// Answers that are refused now.
    pub refused: Vec<String>,
    /// Answers and computed values that are something else now.
    pub changed: Vec<String>,
    /// Questions that were not asked before and are asked now.
    pub asked: Vec<String>,
    /// What the service costs, before and now, in cents, when that differs.
    pub fee: Option<(i64, i64)>,
}

impl Carried {
    /// Compares what follows from the same answers, from the older version and from the newer one.
    pub fn between((old, before): (&Form, &Evaluation), (new, now): (&Form, &Evaluation)) -> Self {
        let asked = |form: &Form, field: &FieldState| {
            field.visible && form.field(&field.id).is_some_and(|field| field.kind.is_asked())
        };
        let mut carried = Self::default();
        for field in &before.fields {
            let other = now.field(&field.id).filter(|other| other.visible);
            let refused = now.problem_of(&field.id).is_some() && before.problem_of(&field.id).is_none();
            let told = match (&field.value, other) {
                (None, None) if asked(old, field) => &mut carried.lost,
                (Some(_), None) => &mut carried.lost,
                (Some(_), Some(_)) if refused => &mut carried.refused,
                (Some(_), Some(other)) if other.value != field.value => &mut carried.changed,
                _ => continue,
            };
            told.push(field.id.clone());
        }
        let newly = |field: &&FieldState| {
            asked(new, field) && !before.field(&field.id).is_some_and(|before| asked(old, before))
        };
        carried.asked = now.fields.iter().filter(newly).map(|field| field.id.clone()).collect();
        carried.fee = (before.fee_total != now.fee_total).then_some((before.fee_total, now.fee_total));
        carried
    }

    /// Whether an application may go on with the newer version without a word: no answer counts no more or means something
    /// else, and the price is the same.
    pub fn is_smooth(&self) -> bool {
        self.lost.is_empty() && self.refused.is_empty() && self.changed.is_empty() && self.fee.is_none()
    }
}
