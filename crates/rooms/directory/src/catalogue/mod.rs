//! The published directory in memory: read on every request, rebuilt when it changes.

mod load;
mod page;
mod places;
mod responsible;
mod search;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;
use store::TenantId;

use crate::model::{
    Administration, Ags, County, EntityKey, EntityValue, Fee, LegalEntity, Municipality, OnlineService, Place, Rule,
    Service, Setting, Settings, is_shared_with_office,
};

/// Everything the Zuständigkeitsfinder knows, as of one revision.
#[derive(Debug)]
pub struct Catalogue {
    as_of: Date,
    revision: i64,
    counties: HashMap<String, County>,
    administrations: BTreeMap<TenantId, Administration>,
    /// County key → the administration that does the county's work there.
    county_offices: HashMap<String, TenantId>,
    entities: HashMap<EntityKey, LegalEntity>,
    municipalities: BTreeMap<Ags, Municipality>,
    rules: HashMap<String, Vec<Rule>>,
    exceptions: HashSet<(String, Ags)>,
    services: Vec<Arc<Service>>,
    service_by_id: HashMap<String, usize>,
    curated_by_ozg: HashMap<String, Vec<usize>>,
    fees: HashMap<String, Vec<Fee>>,
    values: HashMap<EntityKey, BTreeMap<String, Vec<EntityValue>>>,
    online: HashMap<String, OnlineService>,
    places: places::PlaceIndex,
    index: finder::Index,
    /// What leads to a service, for suggestions.
    words: BTreeSet<String>,
}

impl Catalogue {
    /// The day whose territorial state this is.
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// Counts the changes of the directory; a higher one elsewhere means that this catalogue is old.
    pub fn revision(&self) -> i64 {
        self.revision
    }

    /// A service by its id.
    pub fn service(&self, id: &str) -> Option<&Arc<Service>> {
        self.services.get(*self.service_by_id.get(id)?)
    }

    /// Every service: the curated ones first, then the OZG bundles.
    pub fn services(&self) -> &[Arc<Service>] {
        &self.services
    }

    /// A municipality by its key.
    pub fn municipality(&self, ags: &Ags) -> Option<&Municipality> {
        self.municipalities.get(ags)
    }

    /// Every municipality, by key.
    pub fn municipalities(&self) -> impl Iterator<Item = &Municipality> {
        self.municipalities.values()
    }

    /// An administration by its tenant.
    pub fn administration(&self, tenant: TenantId) -> Option<&Administration> {
        self.administrations.get(&tenant)
    }

    /// Every administration, by tenant number.
    pub fn administrations(&self) -> impl Iterator<Item = &Administration> {
        self.administrations.values()
    }

    /// A legal entity by its key.
    pub fn entity(&self, key: &EntityKey) -> Option<&LegalEntity> {
        self.entities.get(key)
    }

    /// The legal entities for which an administration works, its own first.
    pub fn entities_of(&self, tenant: TenantId) -> Vec<&LegalEntity> {
        let own = self.administration(tenant).and_then(Administration::entity);
        let mut all: Vec<&LegalEntity> =
            self.entities.values().filter(|entity| entity.administration == tenant).collect();
        all.sort_by_key(|entity| (own.as_ref() != Some(&entity.key), entity.key.clone()));
        all
    }

    /// Every published online service, in no order.
    pub fn online_services(&self) -> impl Iterator<Item = &OnlineService> {
        self.online.values()
    }

    /// The online service published for a service.
    pub fn online_service(&self, service: &str) -> Option<&OnlineService> {
        self.online.get(service)
    }

    /// The county with this key of five digits.
    pub fn county(&self, key: &str) -> Option<&County> {
        self.counties.get(key)
    }

    /// A municipality as a place to choose.
    pub fn place(&self, ags: &Ags) -> Option<Place> {
        let municipality = self.municipality(ags)?;
        Some(Place {
            ags: ags.clone(),
            name: municipality.name.clone(),
            district: None,
            county: self.counties.get(&municipality.county)?.official_name.clone(),
            administration: self.administration(municipality.administration)?.name.clone(),
        })
    }

    /// One value of a legal entity in force on a day: its own, its office's for `contact.…` and `hours`, or the state's.
    pub fn setting(&self, entity: &EntityKey, key: &str, today: Date) -> Option<&Setting> {
        let today = today.to_string();
        let of = |entity: &EntityKey| in_force(self.values.get(entity)?.get(key)?, &today);
        of(entity)
            .or_else(|| is_shared_with_office(key).then(|| of(&self.office_entity(entity)?)).flatten())
            .or_else(|| of(&EntityKey::state()))
    }

    /// Every value of a legal entity in force on a day.
    pub fn settings(&self, entity: &EntityKey, today: Date) -> Settings {
        let today = today.to_string();
        let mut settings = BTreeMap::new();
        let mut add = |from: &EntityKey, wanted: fn(&str) -> bool| {
            for (key, values) in self.values.get(from).into_iter().flatten() {
                if let Some(setting) = in_force(values, &today).filter(|_| wanted(key)) {
                    settings.insert(key.clone(), setting.clone());
                }
            }
        };
        add(&EntityKey::state(), |_| true);
        if let Some(office) = self.office_entity(entity) {
            add(&office, is_shared_with_office);
        }
        add(entity, |_| true);
        Settings(settings)
    }

    fn office_entity(&self, entity: &EntityKey) -> Option<EntityKey> {
        self.administration(self.entity(entity)?.administration)?.entity()
    }
}

/// The newest value whose first day has come.
fn in_force<'a>(values: &'a [EntityValue], today: &str) -> Option<&'a Setting> {
    values
        .iter()
        .filter(|value| value.valid_from.as_str() <= today)
        .max_by(|one, other| one.valid_from.cmp(&other.valid_from))
        .map(|value| &value.setting)
}
