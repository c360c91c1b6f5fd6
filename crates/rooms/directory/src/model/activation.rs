use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use uuid::Uuid;

use super::EntityKey;

/// An online service is switched on or off for a legal entity, from a day on (Freischaltung).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activation {
    /// Id of the service in the catalogue.
    pub service: String,
    /// The legal entity; that of the Land for everybody who has none of its own.
    pub entity: EntityKey,
    /// First day.
    pub first_day: Date,
    /// Whether it is on from that day.
    pub active: bool,
    /// The roll-out that says so.
    pub roll_out: Option<Uuid>,
}

/// What is switched on where, by service.
#[derive(Clone, Debug, Default)]
pub(crate) struct Activations(HashMap<String, HashMap<EntityKey, Days>>);

/// From which day on it is on or off, in order. Days are ISO dates; empty means always.
type Days = BTreeMap<String, bool>;

impl Activations {
    pub(crate) fn set(&mut self, service: String, entity: EntityKey, first_day: String, active: bool) {
        self.0.entry(service).or_default().entry(entity).or_default().insert(first_day, active);
    }

    /// What was on for legal entities that ended is on for those that came after them, as far as nothing is said of these.
    /// `heir` names who stands today for a key.
    pub(crate) fn inherit(&mut self, heir: impl Fn(&EntityKey) -> Option<EntityKey>) {
        for entities in self.0.values_mut() {
            let bequeathed: Vec<(EntityKey, Days)> = entities
                .iter()
                .filter_map(|(entity, days)| Some((heir(entity).filter(|heir| heir != entity)?, days.clone())))
                .collect();
            let named: Vec<EntityKey> = entities.keys().cloned().collect();
            for (heir, days) in bequeathed.into_iter().filter(|(heir, _)| !named.contains(heir)) {
                let inherited = entities.entry(heir).or_default();
                for (day, active) in days {
                    // Of several that became one it is enough that one had it.
                    *inherited.entry(day).or_default() |= active;
                }
            }
        }
    }

    /// Whether a service is on for a legal entity on a day: what is said of itself, else what is said for the whole Land.
    pub(crate) fn is_active(&self, service: &str, entity: &EntityKey, today: Date) -> bool {
        let today = today.to_string();
        let Some(entities) = self.0.get(service) else { return false };
        let of = |entity: &EntityKey| {
            let days = entities.get(entity)?;
            days.range(..=today.clone()).next_back().map(|(_, active)| *active)
        };
        of(entity).or_else(|| of(&EntityKey::state())).unwrap_or(false)
    }

    /// The first day after another on which a service is on for a legal entity that has it not before.
    pub(crate) fn coming(&self, service: &str, entity: &EntityKey, today: Date) -> Option<Date> {
        let today_text = today.to_string();
        let days = self.0.get(service)?.get(entity)?;
        let mut later = days.range((std::ops::Bound::Excluded(today_text), std::ops::Bound::Unbounded));
        later.find(|(_, active)| **active).and_then(|(day, _)| day.parse().ok())
    }
}
