//! Values of legal entities that no single service declares, because letters and pages need them everywhere.

use forms::{Parameter, ParameterKind};

/// Their keys with the kind of value, in the order in which people fill them in; the text key is
/// `operations-value-<key with hyphens>`.
const STANDARD: [(&str, ParameterKind); 19] = [
    ("letterhead.street", ParameterKind::Text),
    ("letterhead.postcode", ParameterKind::Text),
    ("letterhead.city", ParameterKind::Text),
    ("contact.email", ParameterKind::Email),
    ("contact.phone", ParameterKind::Text),
    ("contact.fax", ParameterKind::Text),
    ("hours", ParameterKind::Text),
    ("brand.color", ParameterKind::Text),
    ("bank.holder", ParameterKind::Text),
    ("bank.iban", ParameterKind::Iban),
    ("bank.bic", ParameterKind::Text),
    ("bank.name", ParameterKind::Text),
    ("imprint.represented_by", ParameterKind::Text),
    ("privacy.officer", ParameterKind::Text),
    ("privacy.notice", ParameterKind::Text),
    ("accessibility.email", ParameterKind::Email),
    ("accessibility.phone", ParameterKind::Text),
    ("accessibility.barriers", ParameterKind::Text),
    ("accessibility.reviewed_on", ParameterKind::Text),
];

/// The keys of all of them, in the order in which people fill them in.
pub(crate) fn standard_keys() -> impl Iterator<Item = &'static str> {
    STANDARD.iter().map(|(key, _)| *key)
}

/// The declaration of one of them; its label is a text key of the program.
pub(crate) fn standard(key: &str) -> Option<Parameter> {
    let (key, kind) = STANDARD.into_iter().find(|(known, _)| *known == key)?;
    Some(Parameter {
        key: key.to_owned(),
        kind,
        required: false,
        options: Vec::new(),
        min: None,
        max: None,
        label: format!("operations-value-{}", key.replace(['.', '_'], "-")),
    })
}
