use plainxml::{Error, Node, Visit};

use crate::codes::{Coded, StructureChanges, WordingChanges};
use crate::field::CodeListIdentification;
use crate::group::Part;
use crate::head::{Head, Labels};
use crate::message::{is_before_3, is_version_1};
use crate::rule::Rule;
use crate::values::Identifier;

/// Everything that is asked for one purpose: `stammdatenschema`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schema {
    /// What all elements say about themselves.
    pub head: Head,
    /// What it is called: `bezeichnung`, in 2.0 `bezeichnungEingabe` and `bezeichnungAusgabe`.
    pub labels: Labels,
    /// What explains it: `hilfetext`.
    pub help: Option<String>,
    /// What users may change in its structure: `ableitungsmodifikationenStruktur`.
    pub structure_changes: Coded<StructureChanges>,
    /// Whether users may change its words: `ableitungsmodifikationenRepraesentation`.
    pub wording_changes: Coded<WordingChanges>,
    /// The document that it makes up: `dokumentsteckbrief` (3.0.0).
    pub document_profile: Option<Identifier>,
    /// Its rules: `regel`.
    pub rules: Vec<Rule>,
    /// What it is made of: `struktur`.
    pub parts: Vec<Part>,
}

impl Node for Schema {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        self.head.visit(visit, &mut self.labels)?;
        if !is_before_3(visit) {
            visit.maybe("bezeichnung", &mut self.labels.input)?;
        }
        visit.maybe("hilfetext", &mut self.help)?;
        visit.one("ableitungsmodifikationenStruktur", &mut self.structure_changes)?;
        visit.one("ableitungsmodifikationenRepraesentation", &mut self.wording_changes)?;
        if !is_before_3(visit) {
            visit.maybe("dokumentsteckbrief", &mut self.document_profile)?;
        }
        visit.many("regel", &mut self.rules)?;
        visit.many("struktur", &mut self.parts)
    }
}

/// A kind of document: `dokumentsteckbrief`, in 2.0 `dokumentensteckbrief`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentProfile {
    /// What all elements say about themselves.
    pub head: Head,
    /// What it is called: `bezeichnung`, in 2.0 `bezeichnungEingabe` and `bezeichnungAusgabe`.
    pub labels: Labels,
    /// Whether it stands for several others: `istAbstrakt`, in 2.0 `isReferenz`.
    pub is_abstract: bool,
    /// Which kind of document: `dokumentart` (3.0.0: code list `urn:xoev-de:fim-datenfelder:codeliste:dokumentart`).
    pub kind: Option<Coded<String>>,
    /// Which kind of document, in words: `dokumentart` (2.0).
    pub kind_text: Option<String>,
    /// What explains it: `hilfetext`.
    pub help: Option<String>,
}

impl Node for DocumentProfile {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        self.head.visit(visit, &mut self.labels)?;
        if is_before_3(visit) {
            visit.one("isReferenz", &mut self.is_abstract)?;
            visit.maybe("dokumentart", &mut self.kind_text)?;
        } else {
            visit.one("istAbstrakt", &mut self.is_abstract)?;
            visit.maybe("dokumentart", &mut self.kind)?;
            visit.maybe("bezeichnung", &mut self.labels.input)?;
        }
        visit.maybe("hilfetext", &mut self.help)
    }
}

/// A code list: `codeliste`, in 2.0 a document of its own, in version 1 inside a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeList {
    /// What all elements say about themselves.
    pub head: Head,
    /// What it is called.
    pub labels: Labels,
    /// Which list: `genericodeIdentification`.
    pub list: CodeListIdentification,
    /// Its long name: `langname`.
    pub long_name: Option<String>,
    /// The list itself: `genericode`, with an element `CodeList` inside, as it stands in the document.
    pub genericode: Vec<plainxml::Element>,
}

impl Node for CodeList {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        self.head.visit(visit, &mut self.labels)?;
        if is_version_1(visit) {
            visit.one("kennung", &mut self.list.canonical)?;
            visit.maybe("version", &mut self.list.version)?;
            return visit.maybe("langname", &mut self.long_name);
        }
        visit.one("genericodeIdentification", &mut self.list)?;
        visit.maybe("langname", &mut self.long_name)?;
        visit.verbatim("genericode", &mut self.genericode)
    }
}
