use plainxml::{Error, Node, Problem, Visit};

use crate::codes::{Coded, ElementKind, GroupKind};
use crate::field::Field;
use crate::head::{Head, Help, Labels, LegalBasis};
use crate::message::is_before_3;
use crate::rule::Rule;
use crate::values::Multiplicity;

/// Fields and groups that belong together: `datenfeldgruppe`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// What all elements say about themselves.
    pub head: Head,
    /// What it is called.
    pub labels: Labels,
    /// What it rests on: `schemaelementart`.
    pub element_kind: Coded<ElementKind>,
    /// Whether only one of its parts is used: `art` (3.0.0).
    pub kind: Option<Coded<GroupKind>>,
    /// What explains it.
    pub help: Help,
    /// Its rules: `regel`.
    pub rules: Vec<Rule>,
    /// What it is made of: `struktur`.
    pub parts: Vec<Part>,
}

impl Node for Group {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        self.head.visit(visit, &mut self.labels)?;
        if !is_before_3(visit) {
            self.labels.visit(visit)?;
        }
        visit.one("schemaelementart", &mut self.element_kind)?;
        if !is_before_3(visit) {
            visit.maybe("art", &mut self.kind)?;
        }
        self.help.visit(visit)?;
        visit.many("regel", &mut self.rules)?;
        visit.many("struktur", &mut self.parts)
    }
}

/// A field or group at its place, with how often it occurs there: `struktur`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// How often: `anzahl`.
    pub multiplicity: Multiplicity,
    /// What that rests on: `bezug`.
    pub legal_bases: Vec<LegalBasis>,
    /// What occurs: `enthaelt`.
    pub element: Element,
}

impl Node for Part {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.one("anzahl", &mut self.multiplicity)?;
        visit.many("bezug", &mut self.legal_bases)?;
        visit.one("enthaelt", &mut self.element)
    }
}

/// What a part holds: `enthaelt`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Element {
    /// A group: `datenfeldgruppe`.
    Group(Box<Group>),
    /// A field: `datenfeld`.
    Field(Box<Field>),
}

impl Default for Element {
    fn default() -> Self {
        Self::Field(Box::default())
    }
}

impl Element {
    /// What all elements say about themselves.
    pub fn head(&self) -> &Head {
        match self {
            Self::Group(group) => &group.head,
            Self::Field(field) => &field.head,
        }
    }

    /// What it is called.
    pub fn labels(&self) -> &Labels {
        match self {
            Self::Group(group) => &group.labels,
            Self::Field(field) => &field.labels,
        }
    }

    /// What it rests on.
    pub fn element_kind(&self) -> ElementKind {
        match self {
            Self::Group(group) => group.element_kind.value,
            Self::Field(field) => field.element_kind.value,
        }
    }
}

impl Node for Element {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        let (mut group, mut field) = match std::mem::take(self) {
            Self::Group(group) => (Some(*group), None),
            Self::Field(field) => (None, Some(*field)),
        };
        visit.maybe("datenfeldgruppe", &mut group)?;
        visit.maybe("datenfeld", &mut field)?;
        *self = match (group, field) {
            (Some(group), None) => Self::Group(Box::new(group)),
            (None, Some(field)) => Self::Field(Box::new(field)),
            (None, None) => return Err(visit.fault(Problem::Missing("datenfeld".to_owned()))),
            (Some(_), Some(_)) => return Err(visit.fault(Problem::Unexpected("datenfeld".to_owned()))),
        };
        Ok(())
    }
}
