//! What authors should put right in a schema of 3.0.0.
//!
//! The messages are those of the code list `urn:xoev-de:fim-datenfelder:codeliste:xdfm` in version 1.8 (FIM-Baustein
//! Datenfelder). [`Check::ALL`] are the ones that are checked. Not checked are:
//!
//! - those that reading refuses already: 1021, 1026 to 1034, 1038, 1042, 1046, 1047, 1059, 1091, 1092 (with line and column);
//! - those about document profiles, and those that need code lists, other schemas or a repository: 1008, 1036, 1037, 1049, 1052 to 1055, 1076, 1107, 1115, 1121 to
//!   1126, 1134, 1135;
//! - those about the words of a rule, which is not understood here: 1001, 1019, 1035, 1041;
//! - those about content and limits of moments and times, about recommended lengths, characters and spelling, and about
//!   relations: 1048, 1051, 1069 to 1075, 1077, 1079 to 1084, 1087, 1088, 1094, 1095, 1117, 1127 to 1133, 1136 to 1138,
//!   1140, 1141, 1144;
//! - those that the list itself has switched off: 1089, 1104, 1108, 1110 to 1114, 1119.

mod checks;
mod field;

use std::collections::{BTreeMap, BTreeSet};

pub use checks::{Check, Severity};

use crate::codes::{ElementKind, ReleaseStatus};
use crate::group::{Element, Group, Part};
use crate::head::{Head, Help, Labels};
use crate::message::{Content, Message, Standard};
use crate::rule::Rule;
use crate::schema::Schema;
use crate::values::{Id, Identifier, Multiplicity};

/// Something that authors should put right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Finding {
    /// Which element.
    pub element: Identifier,
    /// What is wrong with it.
    pub check: Check,
}

/// What authors should put right in a schema, group or field of 3.0.0: each finding once, however often the element is used,
/// in the order of identifiers. Documents of 2.0 and other documents have none, the messages are not made for them.
pub fn lint(message: &Message) -> Vec<Finding> {
    let mut findings = Findings::default();
    if message.standard == Standard::V3 {
        match &message.content {
            Content::Schema(schema) => findings.schema(schema),
            Content::Group(group) => findings.group(group),
            Content::Field(field) => field::check(&mut findings, field),
            Content::DocumentProfile(_) | Content::CodeList(_) => {}
        }
        findings.versions();
    }
    findings.found.into_iter().collect()
}

#[derive(Default)]
struct Findings {
    found: BTreeSet<Finding>,
    /// Fields and groups that were met.
    met: BTreeMap<Id, BTreeSet<Identifier>>,
}

pub(crate) fn is_empty(text: &Option<String>) -> bool {
    text.as_deref().is_none_or(|text| text.trim().is_empty())
}

const DEFAULT_PROFILE: &str = "D99000000001";

impl Findings {
    fn when(&mut self, wrong: bool, element: &Identifier, check: Check) {
        if wrong {
            self.found.insert(Finding { element: element.clone(), check });
        }
    }

    fn schema(&mut self, schema: &Schema) {
        let own = &schema.head.identifier;
        self.head(&schema.head, 'S', Check::NoDayOfSchemaStatus);
        self.when(is_empty(&schema.labels.input), own, Check::NoLabel);
        self.when(schema.parts.is_empty(), own, Check::EmptySchema);
        self.when(schema.document_profile.is_none(), own, Check::NoDocumentProfile);
        let default = schema.document_profile.as_ref().is_some_and(|profile| profile.id.as_str() == DEFAULT_PROFILE);
        self.when(default, own, Check::DefaultProfile);
        use ReleaseStatus::{Gold, MethodApproved, Silver};
        let released = matches!(schema.head.status.value, MethodApproved | Silver | Gold);
        self.when(default && released, own, Check::ReleasedWithDefaultProfile);
        self.parts(&schema.parts, Check::TwiceInSchema);
        self.rules(&schema.rules);
    }

    fn group(&mut self, group: &Group) {
        let own = &group.head.identifier;
        self.head(&group.head, 'G', Check::NoDayOfStatus);
        self.words(&group.head, &group.labels, &group.help);
        self.source(&group.head, group.element_kind.value);
        self.when(group.parts.is_empty(), own, Check::EmptyGroup);
        self.when(group.parts.len() == 1, own, Check::SinglePart);
        if group.kind.is_some() {
            self.when(group.parts.len() < 2, own, Check::ShortChoice);
            for part in &group.parts {
                let optional = Multiplicity::new(0, Some(1)) == Some(part.multiplicity);
                self.when(!optional, &part.element.head().identifier, Check::ChoicePartIsRequired);
            }
        }
        if group.element_kind.value == ElementKind::LegalNorm {
            for part in &group.parts {
                let named = part.legal_bases.iter().any(|basis| !basis.text.trim().is_empty());
                let from_norm = part.element.element_kind() == ElementKind::LegalNorm;
                self.when(!named && !from_norm, &part.element.head().identifier, Check::NoBasisOfMultiplicity);
            }
        }
        self.parts(&group.parts, Check::TwiceInGroup);
        self.rules(&group.rules);
    }

    fn parts(&mut self, parts: &[Part], twice: Check) {
        let mut seen = BTreeSet::new();
        for part in parts {
            let head = part.element.head();
            self.when(!seen.insert(&head.identifier), &head.identifier, twice);
            let is_abstract = part.element.element_kind() == ElementKind::Abstract;
            self.when(is_abstract, &head.identifier, Check::AbstractPart);
            self.when(head.status.value == ReleaseStatus::Inactive, &head.identifier, Check::Inactive);
            self.met.entry(head.identifier.id.clone()).or_default().insert(head.identifier.clone());
            match &part.element {
                Element::Group(group) => self.group(group),
                Element::Field(field) => {
                    field::check(self, field);
                    field::check_part(self, field, part.multiplicity);
                }
            }
        }
    }

    fn rules(&mut self, rules: &[Rule]) {
        for rule in rules {
            self.form_of_id(&rule.identifier, 'R');
            self.when(rule.name.trim().is_empty(), &rule.identifier, Check::NoName);
            self.when(is_empty(&rule.text), &rule.identifier, Check::EmptyRule);
        }
    }

    fn head(&mut self, head: &Head, letter: char, no_day: Check) {
        self.form_of_id(&head.identifier, letter);
        self.when(head.name.trim().is_empty(), &head.identifier, Check::NoName);
        use ReleaseStatus::{Draft, Gold, Inactive, MethodApproved, Silver};
        let set = matches!(head.status.value, Draft | MethodApproved | Silver | Gold | Inactive);
        self.when(set && head.status_set_on.is_none(), &head.identifier, no_day);
    }

    fn form_of_id(&mut self, identifier: &Identifier, letter: char) {
        let digits = identifier.id.as_str().strip_prefix(letter);
        let right = digits.is_some_and(|digits| digits.len() == 11 && digits.bytes().all(|byte| byte.is_ascii_digit()));
        self.when(!right, identifier, Check::FormOfId);
    }

    fn words(&mut self, head: &Head, labels: &Labels, help: &Help) {
        let own = &head.identifier;
        self.when(is_empty(&labels.input), own, Check::NoInputLabel);
        self.when(is_empty(&labels.output), own, Check::NoOutputLabel);
        for (label, help) in [(&labels.input, &help.input), (&labels.output, &help.output)] {
            let Some(help) = help.as_deref().map(str::trim).filter(|help| !help.is_empty()) else { continue };
            self.when(label.as_deref().map(str::trim) == Some(help), own, Check::HelpRepeatsLabel);
            self.when(head.name.trim() == help, own, Check::HelpRepeatsName);
        }
    }

    fn source(&mut self, head: &Head, kind: ElementKind) {
        let named = head.legal_bases.iter().any(|basis| !basis.text.trim().is_empty());
        self.when(!named && kind == ElementKind::LegalNorm, &head.identifier, Check::NoLegalBasis);
        self.when(!named && kind == ElementKind::Harmonised, &head.identifier, Check::NoSourceOfHarmonised);
    }

    fn versions(&mut self) {
        let several = std::mem::take(&mut self.met).into_values().filter(|versions| versions.len() > 1);
        for identifier in several.flatten() {
            self.when(true, &identifier, Check::SeveralVersions);
        }
    }
}
