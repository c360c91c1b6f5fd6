use std::collections::BTreeMap;

use store::Cents;

/// One recorded value of a legal entity with its period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EntityValue {
    /// ISO date; empty means always.
    pub(crate) valid_from: String,
    pub(crate) setting: Setting,
}

/// A recorded value: an address line, an account, a tariff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The value as text; money in cents.
    pub value: String,
    /// True when it was invented for a demonstration. Only examples have such values.
    pub fictitious: bool,
    /// Where it comes from.
    pub source: String,
}

impl Setting {
    /// The value as money, when it is a whole number of cents.
    pub fn cents(&self) -> Option<Cents> {
        self.value.parse().ok().map(Cents)
    }
}

/// The values in force for one legal entity, by key (`letterhead.street`, `bank.iban`, `dog_tax.first` …).
///
/// A value comes from the entity itself; for `contact.…` and `hours` otherwise from the body whose office works for it;
/// otherwise from the state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings(pub(crate) BTreeMap<String, Setting>);

impl Settings {
    /// The setting of a key.
    pub fn get(&self, key: &str) -> Option<&Setting> {
        self.0.get(key)
    }

    /// The value of a key as text.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(|setting| setting.value.as_str())
    }

    /// The value of a key as money.
    pub fn cents(&self, key: &str) -> Option<Cents> {
        self.0.get(key).and_then(Setting::cents)
    }

    /// Every setting, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Setting)> {
        self.0.iter().map(|(key, setting)| (key.as_str(), setting))
    }

    /// True when some value was invented.
    pub fn any_fictitious(&self) -> bool {
        self.0.values().any(|setting| setting.fictitious)
    }
}

/// Keys that an entity shares with the office that works for it.
pub(crate) fn is_shared_with_office(key: &str) -> bool {
    key == "hours" || key.starts_with("contact.")
}

/// Keys about a body itself – address, account, how to reach it – and not about its law. Of a body that ended its successor's
/// count, and its own where the successor recorded none: what it had went to the successor.
pub(crate) fn is_of_the_body(key: &str) -> bool {
    is_shared_with_office(key) || key.starts_with("letterhead.") || key.starts_with("bank.")
}
