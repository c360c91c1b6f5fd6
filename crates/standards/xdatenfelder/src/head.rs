//! What all elements say about themselves (2.0: `AllgemeineAngaben`).

use plainxml::{Error, Node, Problem, Visit};

use crate::codes::{Coded, RelationKind, ReleaseStatus};
use crate::message::is_before_3;
use crate::values::{Day, Identifier, Moment};

/// What all elements say about themselves: which one it is, what it is, how far it has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Which element: `identifikation`.
    pub identifier: Identifier,
    /// What authors call it: `name`.
    pub name: String,
    /// What authors note about it: `beschreibung`.
    pub description: Option<String>,
    /// What it means: `definition`.
    pub definition: Option<String>,
    /// What it rests on: `bezug`.
    pub legal_bases: Vec<LegalBasis>,
    /// How far it has come: `freigabestatus`, in 2.0 `status`.
    pub status: Coded<ReleaseStatus>,
    /// Since when: `statusGesetztAm`, in 2.0 `freigabedatum`.
    pub status_set_on: Option<Day>,
    /// By whom: `statusGesetztDurch`, in 2.0 `fachlicherErsteller`.
    pub status_set_by: Option<String>,
    /// First day of use: `gueltigAb`.
    pub valid_from: Option<Day>,
    /// Last day of use: `gueltigBis`.
    pub valid_until: Option<Day>,
    /// What is new in this version: `versionshinweis`.
    pub version_note: Option<String>,
    /// When it was published: `veroeffentlichungsdatum`.
    pub published_on: Option<Day>,
    /// When it was last changed: `letzteAenderung` (3.0.0).
    pub changed_at: Option<Moment>,
    /// How it relates to others: `relation` (3.0.0).
    pub relations: Vec<Relation>,
    /// Words to find it by: `stichwort` (3.0.0).
    pub keywords: Vec<Keyword>,
}

impl Head {
    pub(crate) fn visit<V: Visit>(&mut self, visit: &mut V, labels: &mut Labels) -> Result<(), Error> {
        self.identifier.visit_in(visit)?;
        visit.one("name", &mut self.name)?;
        if is_before_3(visit) { self.visit_2(visit, labels) } else { self.visit_3(visit) }
    }

    fn visit_2<V: Visit>(&mut self, visit: &mut V, labels: &mut Labels) -> Result<(), Error> {
        labels.visit(visit)?;
        visit.maybe("beschreibung", &mut self.description)?;
        visit.maybe("definition", &mut self.definition)?;
        visit.many("bezug", &mut self.legal_bases)?;
        visit_status(visit, "status", &mut self.status)?;
        visit.maybe("gueltigAb", &mut self.valid_from)?;
        visit.maybe("gueltigBis", &mut self.valid_until)?;
        visit.maybe("fachlicherErsteller", &mut self.status_set_by)?;
        visit.maybe("versionshinweis", &mut self.version_note)?;
        visit.maybe("freigabedatum", &mut self.status_set_on)?;
        visit.maybe("veroeffentlichungsdatum", &mut self.published_on)
    }

    fn visit_3<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.maybe("beschreibung", &mut self.description)?;
        visit.maybe("definition", &mut self.definition)?;
        visit.many("bezug", &mut self.legal_bases)?;
        visit_status(visit, "freigabestatus", &mut self.status)?;
        visit.maybe("statusGesetztAm", &mut self.status_set_on)?;
        visit.maybe("statusGesetztDurch", &mut self.status_set_by)?;
        visit.maybe("gueltigAb", &mut self.valid_from)?;
        visit.maybe("gueltigBis", &mut self.valid_until)?;
        visit.maybe("versionshinweis", &mut self.version_note)?;
        visit.maybe("veroeffentlichungsdatum", &mut self.published_on)?;
        visit.maybe("letzteAenderung", &mut self.changed_at)?;
        visit.many("relation", &mut self.relations)?;
        visit.many("stichwort", &mut self.keywords)
    }
}

/// The status, from the list of the version at hand.
pub(crate) fn visit_status<V: Visit>(
    visit: &mut V,
    name: &'static str,
    status: &mut Coded<ReleaseStatus>,
) -> Result<(), Error> {
    visit.one(name, status)?;
    let (fits, expected) = match is_before_3(visit) {
        true => (status.value.is_of_version_2(), "a status of 2.0: inVorbereitung, aktiv, inaktiv"),
        false => (!status.value.is_of_version_2(), "a status of 3.0.0: 1 to 8"),
    };
    if fits { Ok(()) } else { Err(visit.fault(Problem::value(status.value.code(), expected))) }
}

/// What an element is called where people meet it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// On a form: `bezeichnungEingabe`; of a schema `bezeichnung`.
    pub input: Option<String>,
    /// On a document: `bezeichnungAusgabe`.
    pub output: Option<String>,
}

impl Labels {
    pub(crate) fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.maybe("bezeichnungEingabe", &mut self.input)?;
        visit.maybe("bezeichnungAusgabe", &mut self.output)
    }
}

/// What explains an element where people meet it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Help {
    /// On a form: `hilfetextEingabe`.
    pub input: Option<String>,
    /// On a document: `hilfetextAusgabe`.
    pub output: Option<String>,
}

impl Help {
    pub(crate) fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.maybe("hilfetextEingabe", &mut self.input)?;
        visit.maybe("hilfetextAusgabe", &mut self.output)
    }
}

/// A provision, a standard or another source: `bezug`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LegalBasis {
    /// Where it can be read: attribute `link` (3.0.0).
    pub link: Option<String>,
    /// How it is cited.
    pub text: String,
}

impl Node for LegalBasis {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.attribute("link", &mut self.link)?;
        visit.content(&mut self.text)
    }
}

/// A word to find an element by: `stichwort`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keyword {
    /// The vocabulary it comes from: attribute `uri`.
    pub uri: Option<String>,
    /// The word.
    pub text: String,
}

impl Node for Keyword {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.attribute("uri", &mut self.uri)?;
        visit.content(&mut self.text)
    }
}

/// How an element relates to another: `relation`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relation {
    /// In which way: `praedikat`.
    pub kind: Coded<RelationKind>,
    /// To which: `objekt`.
    pub object: Identifier,
}

impl Node for Relation {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.one("praedikat", &mut self.kind)?;
        visit.one("objekt", &mut self.object)
    }
}
