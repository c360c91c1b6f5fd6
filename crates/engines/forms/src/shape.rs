//! Which fields stand in the rows of which repeating group.

use crate::definition::{Definition, Field};
use crate::frames::{MOST_FRAMES, MOST_SLOTS};

/// The repeating groups of a form. Scope 0 is the form itself; every repeating group opens one more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    /// By field position: its scope, and its place among the fields of that scope.
    pub(crate) places: Vec<(usize, usize)>,
    /// By field position: the group around it.
    pub(crate) parents: Vec<Option<usize>>,
    /// By field position: the scope it opens, when it is a group that repeats.
    opens: Vec<Option<usize>>,
    pub(crate) scopes: Vec<Scope>,
}

/// What is filled in once for every row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Scope {
    /// The position of the group that repeats; nothing for the form itself.
    pub(crate) group: Option<usize>,
    /// The scope in which that group stands.
    pub(crate) parent: usize,
    /// Positions of the fields.
    pub(crate) fields: Vec<usize>,
}

impl Shape {
    pub(crate) fn of(definition: &Definition) -> Self {
        let mut shape = Self { scopes: vec![Scope::default()], ..Self::default() };
        for (_, page) in definition.pages() {
            shape.add(&page.fields, 0, None);
        }
        shape
    }

    fn add(&mut self, fields: &[Field], scope: usize, parent: Option<usize>) {
        for field in fields {
            let position = self.places.len();
            let members = self.scopes.get_mut(scope).map(|scope| &mut scope.fields);
            let place = members.map_or(0, |members| {
                members.push(position);
                members.len() - 1
            });
            self.places.push((scope, place));
            self.parents.push(parent);
            let opened = field.kind.rows().map(|_| {
                self.scopes.push(Scope { group: Some(position), parent: scope, fields: Vec::new() });
                self.scopes.len() - 1
            });
            self.opens.push(opened);
            self.add(field.kind.fields(), opened.unwrap_or(scope), Some(position));
        }
    }

    /// The group whose rows are too many from the beginning, with those around and before it.
    pub(crate) fn crowded(&self, definition: &Definition) -> Option<usize> {
        let fields: Vec<&Field> = definition.fields().map(|(_, field)| field).collect();
        let mut rows: Vec<usize> = Vec::new();
        let (mut all, mut slots) = (0_usize, 0_usize);
        for scope in &self.scopes {
            let least = scope.group.and_then(|group| fields.get(group)?.kind.rows());
            let least = least.map_or(1, |rows| usize::try_from(rows.min).unwrap_or(usize::MAX));
            let here = rows.get(scope.parent).map_or(1, |around| least.saturating_mul(*around));
            rows.push(here);
            all = all.saturating_add(here);
            slots = slots.saturating_add(here.saturating_mul(scope.fields.len()));
            if scope.group.is_some() && (all > MOST_FRAMES || slots > MOST_SLOTS) {
                return scope.group;
            }
        }
        None
    }

    /// The scope in which a field stands.
    pub(crate) fn scope_of(&self, position: usize) -> usize {
        self.places.get(position).map_or(0, |(scope, _)| *scope)
    }

    pub(crate) fn parent_of(&self, position: usize) -> Option<usize> {
        self.parents.get(position).copied().flatten()
    }

    /// The scope that a repeating group opens.
    pub(crate) fn opened_by(&self, group: usize) -> Option<usize> {
        self.opens.get(group).copied().flatten()
    }

    /// How many fields there are in one row of the scope.
    pub(crate) fn fields_in(&self, scope: usize) -> usize {
        self.scopes.get(scope).map_or(0, |scope| scope.fields.len())
    }

    pub(crate) fn parent_scope(&self, scope: usize) -> usize {
        self.scopes.get(scope).map_or(0, |scope| scope.parent)
    }

    /// Whether what is in `outer` can be named inside `scope`: it is the same, or around it.
    pub(crate) fn reaches(&self, mut scope: usize, outer: usize) -> bool {
        while scope != outer {
            if scope == 0 {
                return false;
            }
            scope = self.parent_scope(scope);
        }
        true
    }
}
