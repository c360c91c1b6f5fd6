//! The published directory in memory: read on every request, rebuilt when it changes.

mod acting;
mod assignments;
mod attention;
mod browse;
mod compare;
mod content;
mod face;
mod load;
mod map;
mod near;
mod opening;
mod own_address;
mod page;
mod places;
mod responsible;
mod search;
mod state;
mod territory;
mod values;

pub(crate) use load::{administration, known, municipality, parse};
pub(crate) use territory::said;

pub(crate) use compare::{Comparison, NEAR, Recorded, Spread, Subject, is_statewide};
pub(crate) use map::{Extent, Land, Map, Mark, MarkKind};
pub(crate) use near::{Near, Role};

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use store::TenantId;

use self::assignments::Assignments;
use self::content::Content;
use crate::model::{
    Activations, Administration, Ags, County, Duty, EntityKey, Fee, LegalEntity, Municipality, OnlineService, Place,
    Rule, Service,
};

pub use self::acting::{Acting, LiveServices, Outside, OwnServices, Served};
pub use self::attention::Account;
pub(crate) use self::content::{STATE, revision as content_revision, text};

/// Everything the Zuständigkeitsfinder knows, as of one revision.
#[derive(Clone, Debug)]
pub struct Catalogue {
    revision: i64,
    territory: Arc<territory::Territory>,
    counties: HashMap<String, County>,
    administrations: BTreeMap<TenantId, Administration>,
    state: state::State,
    /// County key → the administration that does the county's work there.
    county_offices: HashMap<String, TenantId>,
    entities: HashMap<EntityKey, LegalEntity>,
    municipalities: BTreeMap<Ags, Municipality>,
    rules: HashMap<String, Vec<Rule>>,
    assignments: Arc<Assignments>,
    content: Arc<Content>,
    duties: Arc<[Duty]>,
    fees: HashMap<String, Vec<Fee>>,
    values: values::Values,
    own_addresses: own_address::OwnAddresses,
    online: HashMap<String, OnlineService>,
    activations: Activations,
    places: Arc<places::PlaceIndex>,
    /// The tenants that take no applications.
    closed: store::Closed,
    live: acting::Kept<LiveServices>,
    own: acting::Kept<OwnServices>,
    served: acting::Kept<Served>,
}

impl Catalogue {
    /// The day whose territorial state this is.
    pub fn as_of(&self) -> Date {
        self.territory.as_of()
    }

    /// Counts the changes of the directory; a higher one elsewhere means that this catalogue is old.
    pub fn revision(&self) -> i64 {
        self.revision
    }

    /// Counts the changes of texts and words, which come more often.
    pub fn content_revision(&self) -> i64 {
        self.content.revision
    }

    /// A service by its id.
    pub fn service(&self, id: &str) -> Option<&Arc<Service>> {
        self.content.services.get(*self.content.service_by_id.get(id)?)
    }

    /// Every service: the curated ones first, then the OZG bundles.
    pub fn services(&self) -> &[Arc<Service>] {
        &self.content.services
    }

    /// What laws ask of administrations, also what they ask no more.
    pub fn duties(&self) -> &[Duty] {
        &self.duties
    }

    /// A municipality by its key; by the key of one that ended its successor.
    pub fn municipality(&self, ags: &Ags) -> Option<&Municipality> {
        self.municipalities.get(self.current_municipality(ags)?)
    }

    /// Every municipality, by key.
    pub fn municipalities(&self) -> impl Iterator<Item = &Municipality> {
        self.municipalities.values()
    }

    /// An administration by its tenant, also one that works for no municipality any more.
    pub fn administration(&self, tenant: TenantId) -> Option<&Administration> {
        let of_today = self.administrations.get(&tenant).or_else(|| self.state.authority(tenant));
        of_today.or_else(|| self.former_administration(tenant))
    }

    /// The name of an administration; its number where none is known.
    pub fn office_name(&self, tenant: TenantId) -> String {
        self.administration(tenant).map_or_else(|| tenant.to_string(), |office| office.name.clone())
    }

    /// Whether an administration takes no applications at the moment, nor later if it leaves.
    pub fn is_closed(&self, tenant: TenantId) -> bool {
        self.closed.get(&tenant).is_some_and(|tenant| !tenant.standing.takes_applications())
    }

    /// Which tenants do not work as usual.
    pub(crate) fn closed(&self) -> &store::Closed {
        &self.closed
    }

    /// The same directory with what is known by now about tenants that do not work as usual.
    pub(crate) fn with_closed(&self, closed: store::Closed) -> Self {
        Self { closed, ..self.clone() }
    }

    /// Every administration of municipalities and counties, by tenant number; not the authorities of the state.
    pub fn administrations(&self) -> impl Iterator<Item = &Administration> {
        self.administrations.values()
    }

    /// The authorities of the state that run cases here, by tenant number.
    pub fn state_authorities(&self) -> impl Iterator<Item = &Administration> {
        self.state.authorities()
    }

    /// A legal entity by its key; by the key of one that ended its successor in law, see [`Catalogue::predecessor`]. One that
    /// was divided without an heir stays what it was.
    pub fn entity(&self, key: &EntityKey) -> Option<&LegalEntity> {
        self.entities.get(key).or_else(|| self.former_entity(key))
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

    /// A municipality as a place to choose; by the key of one that ended its successor, with what became of it.
    pub fn place(&self, ags: &Ags) -> Option<Place> {
        let municipality = self.municipality(ags)?;
        if municipality.ags != *ags {
            return self.former_place(ags, &municipality.ags);
        }
        Some(Place {
            ags: ags.clone(),
            name: municipality.name.clone(),
            district: None,
            county: self.counties.get(&municipality.county)?.official_name.clone(),
            administration: self.administration(municipality.administration)?.name.clone(),
            formerly: Vec::new(),
        })
    }

    fn office_entity(&self, entity: &EntityKey) -> Option<EntityKey> {
        self.administration(self.entity(entity)?.administration)?.entity()
    }
}
