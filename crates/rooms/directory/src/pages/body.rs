//! Bodies on pages: their names in a sentence, and how to reach them.

use maud::{Markup, html};
use ui::kern::{description_list, link};
use ui::{Lang, t, text_with};

use super::hours;
use super::parts::{content_lang, fictitious, setting};
use crate::model::{ActsAs, ContactPoint, Gender, LegalEntity, Office, ResponsibleBody, Setting, Unit};

/// The grammatical case of a name in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// `die Gemeinde Körner`, `der Landkreis Gotha`
    Nominative,
    /// `für die Gemeinde Körner`, `für den Landkreis Gotha`
    Accusative,
    /// `von der Gemeinde Körner`, `von dem Landkreis Gotha`
    Dative,
}

/// The name of a body with its article, as it stands within a sentence; the one place that knows the articles.
///
/// In languages that keep German names as they are it is the name alone.
pub fn in_sentence(lang: Lang, name: &str, gender: Gender, case: Case) -> String {
    let key = match case {
        Case::Nominative => "directory-body-nominative",
        Case::Accusative => "directory-body-accusative",
        Case::Dative => "directory-body-dative",
    };
    text_with(lang, key, &[("name", name.into()), ("gender", gender.name().into())])
}

pub(super) fn entity_in_sentence(lang: Lang, entity: &LegalEntity, case: Case) -> String {
    in_sentence(lang, &entity.name, entity.gender(), case)
}

fn name(lang: Lang, text: &str) -> Markup {
    html! { span lang=[content_lang(lang)] { (text) } }
}

/// Who is responsible, in whose name, and how to reach them.
pub(super) fn responsible(lang: Lang, body: &ResponsibleBody) -> Markup {
    let office = &body.office.administration;
    let mut rows = vec![
        (t(lang, "directory-responsible-office"), name(lang, &office.name)),
        (
            t(lang, "directory-responsible-entity"),
            html! {
                (name(lang, &body.entity.name))
                @if body.responsible.acts_as == ActsAs::ForMember {
                    br;
                    span class="dw-muted" {
                        (text_with(lang, "directory-acts-for", &[
                            ("office", in_sentence(lang, &office.name, office.gender(), Case::Nominative).into()),
                            ("entity", entity_in_sentence(lang, &body.entity, Case::Accusative).into()),
                            ("sender", entity_in_sentence(lang, &body.entity, Case::Dative).into()),
                        ]))
                    }
                }
            },
        ),
    ];
    if let Some(note) = &body.responsible.note {
        rows.push((t(lang, "directory-responsible-note"), name(lang, note)));
    }
    rows.extend(contact(lang, &body.office));
    rows.push((t(lang, "directory-rule-source"), name(lang, &body.responsible.source)));
    html! {
        h2 class="kern-heading-medium" { (t(lang, "directory-responsible-title")) }
        (description_list(&rows))
    }
}

/// Where one may turn besides the responsible authority.
pub(super) fn contact_point(lang: Lang, point: &ContactPoint) -> Markup {
    html! {
        h2 class="kern-heading-medium" { (t(lang, "directory-contact-point-title")) }
        @match point {
            ContactPoint::Office(office) => (helper(lang, office)),
            ContactPoint::Unit(unit) => (self::unit(lang, unit)),
        }
    }
}

fn unit(lang: Lang, unit: &Unit) -> Markup {
    let recorded = [
        ("directory-address", unit.address.as_deref().map(|text| html! { (text) })),
        ("directory-phone", unit.phone.as_deref().map(|text| html! { (text) })),
        ("directory-email", unit.email.as_deref().map(|text| html! { (text) })),
        ("directory-authority-link", unit.link.as_deref().map(|href| link(href, href))),
    ];
    let mut rows = vec![(t(lang, "directory-authority"), name(lang, &unit.name))];
    rows.extend(recorded.into_iter().filter_map(|(key, value)| Some((t(lang, key), value?))));
    description_list(&rows)
}

/// Whom else to ask.
pub(super) fn helpers(lang: Lang, offices: &[Office]) -> Markup {
    html! {
        @if !offices.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "directory-helpers-title")) }
            p class="kern-body" { (t(lang, "directory-helpers-lead")) }
            @for office in offices { (helper(lang, office)) }
        }
    }
}

/// One administration with how to reach it, in short where nothing is recorded.
pub(super) fn helper(lang: Lang, office: &Office) -> Markup {
    let mut rows = vec![(t(lang, "directory-place-administration"), name(lang, &office.administration.name))];
    if office.settings().next().is_some() {
        rows.extend(contact(lang, office));
    } else {
        rows.push((t(lang, "directory-contact"), not_recorded(lang)));
    }
    description_list(&rows)
}

fn contact(lang: Lang, office: &Office) -> [(String, Markup); 4] {
    let known = |value: Option<&Setting>| value.map_or_else(|| not_recorded(lang), |value| setting(lang, value));
    let address = html! {
        @for (index, line) in office.address.iter().enumerate() {
            @if index > 0 { @if index == 1 { ", " } @else { " " } }
            (line.value)
        }
        @if office.address.iter().any(|line| line.fictitious) { " " (fictitious(lang)) }
    };
    let address = if office.address.is_empty() { not_recorded(lang) } else { address };
    [
        (t(lang, "directory-address"), address),
        (t(lang, "directory-phone"), known(office.phone.as_ref())),
        (t(lang, "directory-email"), known(office.email.as_ref())),
        (t(lang, "directory-hours"), hours::of_office(lang, office)),
    ]
}

fn not_recorded(lang: Lang) -> Markup {
    html! { (t(lang, "directory-not-recorded")) }
}
