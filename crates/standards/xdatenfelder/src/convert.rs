use crate::codes::{Coded, DataType, FieldKind, Prefill, ReleaseStatus, RuleKind};
use crate::field::Field;
use crate::group::{Element, Group, Part};
use crate::head::{Head, Labels};
use crate::message::{Content, Message, Standard};
use crate::rule::Rule;
use crate::schema::{DocumentProfile, Schema};
use crate::values::{Id, Identifier, Version};

impl Message {
    /// The document in 3.0.0; none for a code list, which 3.0.0 keeps in genericode alone.
    ///
    /// Numbers of eight digits get the `000` that 3.0.0 puts behind the first two, versions a third number. A status of 2.0
    /// becomes the nearest one: `aktiv` is `5` (released, silver), `inVorbereitung` is `2`, `inaktiv` is `7`. What 3.0.0 says of
    /// the elements that carry a rule and not of the rule itself is left out, as is a list that version 1 describes inside a field.
    #[must_use]
    pub fn to_version_3(&self) -> Option<Message> {
        let mut message = self.clone();
        if self.standard == Standard::V3 {
            return Some(message);
        }
        message.standard = Standard::V3;
        message.header.version = None;
        match &mut message.content {
            Content::Schema(schema) => of_schema(schema),
            Content::Group(group) => of_group(group),
            Content::Field(field) => of_field(field),
            Content::DocumentProfile(profile) => of_profile(profile),
            Content::CodeList(_) => return None,
        }
        Some(message)
    }
}

const STATUS: (&str, &str) = ("urn:xoev-de:xprozess:codeliste:status", "2022-07-12");

/// A value with the list that 3.0.0 takes it from.
fn listed<T>(coded: &mut Coded<T>, name: &str, version: &str) {
    coded.list = Some(format!("urn:xoev-de:fim:codeliste:xdatenfelder.{name}"));
    coded.list_version = Some(version.to_owned());
    coded.name = None;
}

fn identifier(identifier: &mut Identifier) {
    let number = identifier.id.as_str();
    let digits = number.bytes().skip(1).filter(u8::is_ascii_digit).count();
    if let (9, 8, Some((start, end))) = (number.len(), digits, number.split_at_checked(3)) {
        identifier.id = Id::new(&format!("{start}000{end}")).unwrap_or_else(|| identifier.id.clone());
    }
    if let Some(version) = identifier.version.as_ref().filter(|version| version.as_str().split('.').count() == 2) {
        identifier.version = Version::new(&format!("{version}.0"));
    }
}

fn of_head(head: &mut Head) {
    identifier(&mut head.identifier);
    let status = match head.status.value {
        ReleaseStatus::InPreparation => ReleaseStatus::InProgress,
        ReleaseStatus::Active => ReleaseStatus::Silver,
        ReleaseStatus::NoLongerActive => ReleaseStatus::Inactive,
        other => other,
    };
    let (list, version) = STATUS;
    head.status = Coded { list: Some(list.to_owned()), list_version: Some(version.to_owned()), ..Coded::from(status) };
}

fn of_schema(schema: &mut Schema) {
    of_head(&mut schema.head);
    schema.labels.output = None;
    listed(&mut schema.structure_changes, "ableitungsmodifikationenStruktur", "1.0");
    listed(&mut schema.wording_changes, "ableitungsmodifikationenRepraesentation", "1.0");
    schema.rules.iter_mut().for_each(of_rule);
    schema.parts.iter_mut().for_each(of_part);
}

fn of_profile(profile: &mut DocumentProfile) {
    of_head(&mut profile.head);
    profile.kind_text = None;
    let Labels { output, .. } = &mut profile.labels;
    *output = None;
}

fn of_part(part: &mut Part) {
    match &mut part.element {
        Element::Group(group) => of_group(group),
        Element::Field(field) => of_field(field),
    }
}

fn of_group(group: &mut Group) {
    of_head(&mut group.head);
    listed(&mut group.element_kind, "schemaelementart", "1.0");
    group.rules.iter_mut().for_each(of_rule);
    group.parts.iter_mut().for_each(of_part);
}

fn of_field(field: &mut Field) {
    of_head(&mut field.head);
    listed(&mut field.element_kind, "schemaelementart", "1.0");
    // A text that is shown had no kind of its own in 2.0.
    if field.data_type.value == DataType::Object && field.kind.value == FieldKind::Input {
        field.kind.value = FieldKind::Label;
    }
    listed(&mut field.kind, "feldart", "2.0");
    listed(&mut field.data_type, "datentyp", "2.0");
    let mut prefill = Coded::from(Prefill::None);
    listed(&mut prefill, "vorbefuellung", "1.0");
    field.prefill = Some(prefill);
    if let Some(constraints) = &mut field.constraints {
        // The object of JSON is attributes now; words that were none stay.
        if constraints.text.trim_start().starts_with('{') {
            constraints.text.clear();
        }
    }
    if let Some(list) = &mut field.code_list {
        list.identifier = None;
    }
    field.described_list = None;
    field.rules.iter_mut().for_each(of_rule);
}

fn of_rule(rule: &mut Rule) {
    identifier(&mut rule.identifier);
    rule.release = None;
    let mut kind = Coded::from(RuleKind::Complex);
    listed(&mut kind, "regeltyp", "1.0");
    rule.kind = Some(kind);
}
