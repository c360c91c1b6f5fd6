//! The values of legal entities: which one counts on a day, and whose it is.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use sea_orm::EntityTrait;
use store::Scope;

use super::Catalogue;
use super::load::parse;
use crate::error::Error;
use crate::model::{
    EntityKey, EntityValue, Known, Origin, Setting, Settings, is_of_the_state, is_shared_with_county,
    is_shared_with_office,
};
use crate::tables::entity_value;

/// Recorded values by legal entity and key.
pub(super) type Values = HashMap<EntityKey, BTreeMap<String, Vec<EntityValue>>>;

/// Reads every recorded value.
pub(super) async fn read(scope: &Scope) -> Result<Values, Error> {
    let mut values = Values::new();
    for row in entity_value::Entity::find().all(scope.db()).await? {
        let entity = parse("entity_value.entity", &row.entity)?;
        let taken_from = row.taken_from.map(|key| parse("entity_value.taken_from", &key)).transpose()?;
        values.entry(entity).or_default().entry(row.key).or_default().push(EntityValue {
            valid_from: row.valid_from,
            valid_to: row.valid_to,
            by_law: row.by_law,
            taken_from,
            setting: Setting { value: row.value, fictitious: row.fictitious, source: row.source },
        });
    }
    Ok(values)
}

impl Catalogue {
    /// One value of a legal entity in force on a day, see [`Catalogue::value`].
    pub fn setting(&self, entity: &EntityKey, key: &str, today: Date) -> Option<&Setting> {
        self.value(entity, key, today).map(|known| known.setting)
    }

    /// One value of a legal entity in force on a day, with its origin: its own, the one of the body that it named, its
    /// office's or county's for what they share, or the state's. Of a legal entity that ended the by-laws hold on (§ 9 Abs. 4
    /// `ThürKO` leaves the local law to the reform), its successor's address and account count.
    pub fn value(&self, entity: &EntityKey, key: &str, today: Date) -> Option<Known<'_>> {
        let day = today.to_string();
        let of = |entity: &EntityKey| self.recorded(entity, key, &day);
        let own = if self.entities.contains_key(entity) { of(entity) } else { self.former_value(entity, key, of) };
        own.or_else(|| {
            let office = is_shared_with_office(key).then(|| self.office_entity(entity)).flatten()?;
            Some(Known { origin: Origin::Office(office.clone()), ..of(&office)? })
        })
        .or_else(|| {
            let county = is_shared_with_county(key).then(|| entity.county()).flatten()?;
            Some(Known { origin: Origin::County(county.clone()), ..of(&county)? })
        })
        .or_else(|| {
            let state = is_of_the_state(key).then(|| of(&EntityKey::state())).flatten()?;
            Some(Known { origin: Origin::State, ..state })
        })
    }

    /// Every value of a legal entity in force on a day.
    pub fn settings(&self, entity: &EntityKey, today: Date) -> Settings {
        let chain = self.chain(entity);
        let others = [self.office_entity(entity), entity.county(), Some(EntityKey::state())];
        let bodies = chain.iter().cloned().chain(others.into_iter().flatten());
        let keys: BTreeSet<&String> =
            bodies.filter_map(|body| Some(self.values.get(&body)?.keys())).flatten().collect();
        let known = |key: &String| Some((key.clone(), self.setting(entity, key, today)?.clone()));
        Settings(keys.into_iter().filter_map(known).collect())
    }

    /// The entity's own value of a key in force on a day, with its first day.
    pub(crate) fn dated_setting(&self, entity: &EntityKey, key: &str, today: Date) -> Option<Known<'_>> {
        self.recorded(entity, key, &today.to_string())
    }

    /// What is recorded for an entity itself; where it named another one, the value of that one.
    fn recorded(&self, entity: &EntityKey, key: &str, day: &str) -> Option<Known<'_>> {
        let own = in_force(self.values.get(entity)?.get(key)?, day)?;
        let Some(other) = &own.taken_from else { return Some(known(own, Origin::Own)) };
        // One hop: what refers itself is no value.
        let theirs = in_force(self.values.get(other)?.get(key)?, day).filter(|value| value.taken_from.is_none())?;
        Some(known(theirs, Origin::TakenOver(other.clone())))
    }
}

fn known(value: &EntityValue, origin: Origin) -> Known<'_> {
    Known {
        setting: &value.setting,
        origin,
        valid_from: value.valid_from.parse().ok(),
        valid_to: value.valid_to.as_ref().and_then(|day| day.parse().ok()),
        by_law: value.by_law,
    }
}

/// The newest value whose first day has come, unless its last day has passed: nothing older comes back then.
pub(super) fn in_force<'a>(values: &'a [EntityValue], today: &str) -> Option<&'a EntityValue> {
    let begun = values.iter().filter(|value| value.valid_from.as_str() <= today);
    let newest = begun.max_by(|one, other| one.valid_from.cmp(&other.valid_from))?;
    newest.valid_to.as_deref().is_none_or(|last| today <= last).then_some(newest)
}
