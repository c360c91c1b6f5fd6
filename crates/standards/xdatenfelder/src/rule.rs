use plainxml::{Element, Error, Node, Visit};

use crate::codes::{Coded, ReleaseStatus, RuleKind};
use crate::head::{Keyword, Labels, LegalBasis, visit_status};
use crate::message::is_before_3;
use crate::values::{Day, Identifier, Moment};

/// What must hold between fields: `regel`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rule {
    /// Which rule: `identifikation`.
    pub identifier: Identifier,
    /// What authors call it: `name`.
    pub name: String,
    /// What authors note about it: `beschreibung`.
    pub description: Option<String>,
    /// The rule itself in German: `freitextRegel`, in 2.0 `definition`.
    pub text: Option<String>,
    /// What it rests on: `bezug`.
    pub legal_bases: Vec<LegalBasis>,
    /// Words to find it by: `stichwort` (3.0.0).
    pub keywords: Vec<Keyword>,
    /// Who answers for it: `fachlicherErsteller`.
    pub author: Option<String>,
    /// When it was last changed: `letzteAenderung` (3.0.0).
    pub changed_at: Option<Moment>,
    /// What it does: `typ` (3.0.0).
    pub kind: Option<Coded<RuleKind>>,
    /// What a program would work with: `param` (3.0.0), as it stands in the document. No released schema uses it.
    pub parameters: Vec<Element>,
    /// What a program would set: `ziel` (3.0.0), as it stands in the document. No released schema uses it.
    pub targets: Vec<Element>,
    /// The rule as a program: `skript`, in 2.0 `script`. In practice empty.
    pub script: Option<String>,
    /// What a program would report: `fehler` (3.0.0), as it stands in the document. No released schema uses it.
    pub errors: Vec<Element>,
    /// What only 2.0 says about a rule.
    pub release: Option<RuleRelease>,
}

impl Node for Rule {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        self.identifier.visit_in(visit)?;
        visit.one("name", &mut self.name)?;
        if is_before_3(visit) { self.visit_2(visit) } else { self.visit_3(visit) }
    }
}

impl Rule {
    fn visit_2<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        let release = self.release.get_or_insert_default();
        release.labels.visit(visit)?;
        visit.maybe("beschreibung", &mut self.description)?;
        visit.maybe("definition", &mut self.text)?;
        visit.many("bezug", &mut self.legal_bases)?;
        visit_status(visit, "status", &mut release.status)?;
        visit.maybe("gueltigAb", &mut release.valid_from)?;
        visit.maybe("gueltigBis", &mut release.valid_until)?;
        visit.maybe("fachlicherErsteller", &mut self.author)?;
        visit.maybe("versionshinweis", &mut release.version_note)?;
        visit.maybe("freigabedatum", &mut release.status_set_on)?;
        visit.maybe("veroeffentlichungsdatum", &mut release.published_on)?;
        visit.maybe("script", &mut self.script)
    }

    fn visit_3<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.maybe("beschreibung", &mut self.description)?;
        visit.maybe("freitextRegel", &mut self.text)?;
        visit.many("bezug", &mut self.legal_bases)?;
        visit.many("stichwort", &mut self.keywords)?;
        visit.maybe("fachlicherErsteller", &mut self.author)?;
        visit.maybe("letzteAenderung", &mut self.changed_at)?;
        visit.maybe("typ", &mut self.kind)?;
        visit.verbatim("param", &mut self.parameters)?;
        visit.verbatim("ziel", &mut self.targets)?;
        visit.maybe("skript", &mut self.script)?;
        visit.verbatim("fehler", &mut self.errors)
    }
}

/// How far a rule has come; 3.0.0 says this of the elements that carry the rule only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleRelease {
    /// What it is called: `bezeichnungEingabe`, `bezeichnungAusgabe`.
    pub labels: Labels,
    /// How far it has come: `status`.
    pub status: Coded<ReleaseStatus>,
    /// Since when: `freigabedatum`.
    pub status_set_on: Option<Day>,
    /// First day of use: `gueltigAb`.
    pub valid_from: Option<Day>,
    /// Last day of use: `gueltigBis`.
    pub valid_until: Option<Day>,
    /// What is new in this version: `versionshinweis`.
    pub version_note: Option<String>,
    /// When it was published: `veroeffentlichungsdatum`.
    pub published_on: Option<Day>,
}
