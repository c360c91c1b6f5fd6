//! Which fields stand in the rows of which repeating group.

use crate::definition::{Definition, Field};

/// The repeating groups of a form. Scope 0 is the form itself; every repeating group opens one more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    /// By field position: its scope, and its place among the fields of that scope.
    pub(crate) places: Vec<(usize, usize)>,
    /// By field position: the group around it.
    pub(crate) parents: Vec<Option<usize>>,
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
            let inner = if field.kind.rows().is_some() {
                self.scopes.push(Scope { group: Some(position), parent: scope, fields: Vec::new() });
                self.scopes.len() - 1
            } else {
                scope
            };
            self.add(field.kind.fields(), inner, Some(position));
        }
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
        self.scopes.iter().position(|scope| scope.group == Some(group))
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
