//! All conditions of a form: where each stands and what holds whenever it is asked.

use crate::check::{Compiled, CompiledField};
use crate::definition::{Definition, Field, Page};
use crate::finding::Place;
use crate::logic::Expression;

/// What a condition decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Page,
    Field,
    Option,
    Required,
    Rule,
    Fee,
}

/// One condition.
#[derive(Debug)]
pub(crate) struct Condition<'a> {
    pub(crate) place: Place,
    pub(crate) role: Role,
    pub(crate) expression: &'a Expression,
    /// Numbers of the conditions that hold whenever this one is asked: that of its page, that of its field.
    pub(crate) within: Vec<usize>,
    /// The position of the field it belongs to.
    pub(crate) field: Option<usize>,
}

/// The conditions of a form in its order; each page before its fields, each field before what depends on it.
#[derive(Debug, Default)]
pub(crate) struct Conditions<'a> {
    pub(crate) all: Vec<Condition<'a>>,
    /// The fields by position.
    pub(crate) fields: Vec<&'a Field>,
    /// By field position: the conditions that hold when the field is shown.
    pub(crate) shown: Vec<Vec<usize>>,
    /// By field position and option: the condition under which it is offered.
    pub(crate) options: Vec<Vec<Option<usize>>>,
}

impl<'a> Conditions<'a> {
    pub(crate) fn of(definition: &'a Definition, compiled: &'a Compiled) -> Self {
        let mut conditions = Self { fields: definition.fields().map(|(_, field)| field).collect(), ..Self::default() };
        let mut fields = compiled.fields.iter().enumerate();
        for ((_, page), compiled_page) in definition.pages().zip(&compiled.pages) {
            let place = Place { page: Some(page.id.clone()), ..Place::default() };
            let shown = conditions.add(&place, "shown_when", Role::Page, compiled_page.shown.as_ref(), &[], None);
            let shown: Vec<usize> = shown.into_iter().collect();
            for (field, (position, compiled_field)) in page.all_fields().into_iter().zip(fields.by_ref()) {
                // What holds for a group holds for what is in it.
                let group = compiled.shape.parent_of(position).and_then(|group| conditions.shown.get(group));
                let outer = group.cloned().unwrap_or_else(|| shown.clone());
                conditions.add_field(page, field, position, compiled_field, &outer);
            }
        }
        for (fee, compiled) in definition.fees.iter().zip(&compiled.fees) {
            let place = Place { item: Some(fee.id.clone()), ..Place::default() };
            conditions.add(&place, "when", Role::Fee, compiled.when.as_ref(), &[], None);
        }
        conditions
    }

    fn add_field(
        &mut self,
        page: &Page,
        field: &Field,
        position: usize,
        compiled: &'a CompiledField,
        page_shown: &[usize],
    ) {
        let place = Place { page: Some(page.id.clone()), item: Some(field.id.clone()), attribute: None };
        let at = Some(position);
        let mut within = page_shown.to_vec();
        within.extend(self.add(&place, "shown_when", Role::Field, compiled.shown.as_ref(), page_shown, at));
        let conditions = compiled.options.iter().map(Option::as_ref).chain(std::iter::repeat(None));
        let options = field.kind.options().iter().zip(conditions);
        let options = options.map(|(option, shown)| self.add(&place, &option.value, Role::Option, shown, &within, at));
        let options = options.collect();
        self.options.push(options);
        self.add(&place, "required_when", Role::Required, compiled.required.as_ref(), &within, at);
        for (id, rule) in &compiled.rules {
            self.add(&place, id, Role::Rule, Some(rule), &within, at);
        }
        self.shown.push(within);
    }

    fn add(
        &mut self,
        place: &Place,
        attribute: &str,
        role: Role,
        expression: Option<&'a Expression>,
        within: &[usize],
        field: Option<usize>,
    ) -> Option<usize> {
        let expression = expression?;
        let place = Place { attribute: Some(attribute.to_owned()), ..place.clone() };
        self.all.push(Condition { place, role, expression, within: within.to_vec(), field });
        Some(self.all.len() - 1)
    }
}
