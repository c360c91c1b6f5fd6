use std::collections::BTreeMap;

use jiff::civil::Date;
use store::Cents;

use super::EntityKey;
use super::by_law::ByLawId;

/// One recorded value of a legal entity with its period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EntityValue {
    /// ISO date; empty means always.
    pub(crate) valid_from: String,
    /// Last day, ISO date; none for on and on.
    pub(crate) valid_to: Option<String>,
    /// The by-law that sets it.
    pub(crate) by_law: Option<ByLawId>,
    /// The legal entity whose value of the same key counts.
    pub(crate) taken_from: Option<EntityKey>,
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

/// Whose value it is that counts for a legal entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Its own.
    Own,
    /// It said that the value of another counts.
    TakenOver(EntityKey),
    /// That of the office that works for it, which it shares.
    Office(EntityKey),
    /// That of its county.
    County(EntityKey),
    /// It holds in the whole state.
    State,
}

/// A value that counts for a legal entity, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known<'a> {
    /// The value.
    pub setting: &'a Setting,
    /// Whose it is.
    pub origin: Origin,
    /// First day; none for always.
    pub valid_from: Option<Date>,
    /// Last day; none for on and on.
    pub valid_to: Option<Date>,
    /// The by-law that sets it.
    pub by_law: Option<ByLawId>,
}

/// The values in force for one legal entity, by key (`letterhead.street`, `bank.iban`, `dog_tax.first` …).
///
/// A value comes from the entity itself, or from the one that it named; for what is safe to share otherwise from the body whose
/// office works for it (`contact.…`, `hours`, `brand.…`, `privacy.…`, `accessibility.…`), from its county (`brand.…`), and from the state. An account or a
/// letterhead never comes from the state: money and letters would reach the wrong body.
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
pub fn is_shared_with_office(key: &str) -> bool {
    let beginnings = ["contact.", "brand.", "privacy.", "accessibility."];
    key == "hours" || beginnings.iter().any(|beginning| key.starts_with(beginning))
}

/// Keys that a county shares with everybody in it: how it looks, not how to reach it.
pub(crate) fn is_shared_with_county(key: &str) -> bool {
    key.starts_with("brand.")
}

/// Keys of a bank account.
pub fn is_of_an_account(key: &str) -> bool {
    key.starts_with("bank.")
}

/// Keys whose value may hold in the whole state.
pub(crate) fn is_of_the_state(key: &str) -> bool {
    !key.starts_with("letterhead.") && !key.starts_with("imprint.") && !is_of_an_account(key)
}

/// Keys about a body itself – address, account, how to reach it – and not about its law. Of a body that ended its successor's
/// count, and its own where the successor recorded none: what it had went to the successor.
pub(crate) fn is_of_the_body(key: &str) -> bool {
    let own = ["letterhead.", "imprint.", "bank."];
    is_shared_with_office(key) || own.iter().any(|beginning| key.starts_with(beginning))
}
