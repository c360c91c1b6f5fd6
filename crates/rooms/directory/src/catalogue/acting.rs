//! Who acts for a service, in the whole Land.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;
use store::TenantId;

use super::Catalogue;
use crate::model::{Ags, Curated, EntityKey, Missing, Responsibility, Service, ServiceState, Unit};

/// A legal entity in whose name a service is done, with the municipalities for which it does so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acting {
    /// The legal entity.
    pub entity: EntityKey,
    /// The administration that works on it.
    pub administration: TenantId,
    /// The municipalities, by key.
    pub municipalities: Vec<Ags>,
    /// How many people live there.
    pub population: i64,
}

/// Municipalities for which no administration that runs cases here does a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outside {
    /// Who is responsible instead; nothing where nobody is recorded, or the place does not decide.
    pub unit: Option<Arc<Unit>>,
    /// The municipalities, by key.
    pub municipalities: Vec<Ags>,
}

/// Ids of the services that somebody can apply for online, by the administration that works on them.
pub type LiveServices = BTreeMap<TenantId, BTreeSet<String>>;

/// Ids of the services of the catalogue of facts that an administration works on, whether online or not.
pub type OwnServices = BTreeMap<TenantId, BTreeSet<String>>;

/// How many people each administration works for, by the service of the catalogue of facts.
pub type Served = BTreeMap<TenantId, BTreeMap<String, i64>>;

/// What was worked out last, and for which day. A copy of the catalogue begins anew: it is made to be changed.
#[derive(Debug)]
pub(super) struct Kept<T>(Mutex<Option<(Date, Arc<T>)>>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl<T> Kept<T> {
    /// What was kept for the day, or what is worked out now.
    fn on(&self, today: Date, work_out: impl FnOnce() -> T) -> Arc<T> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((day, known)) = &*kept
            && *day == today
        {
            return Arc::clone(known);
        }
        let known = Arc::new(work_out());
        *kept = Some((today, Arc::clone(&known)));
        known
    }
}

impl Catalogue {
    /// The services that somebody can apply for online on a day, in the whole Land. Every legal entity is asked, so the answer is
    /// kept as long as the catalogue and the day are the same.
    pub fn live_services(&self, today: Date) -> Arc<LiveServices> {
        self.live.on(today, || {
            let mut live = LiveServices::new();
            for service in self.online.keys().filter_map(|id| self.service(id)) {
                for acting in self.acting(service, today) {
                    if acting.municipalities.first().is_some_and(|ags| self.is_online(service, ags, today)) {
                        live.entry(acting.administration).or_default().insert(service.id.clone());
                    }
                }
            }
            live
        })
    }

    /// The services that each administration works on, online or not, for everything that the catalogue has facts about; kept as
    /// [`Self::live_services`].
    pub fn own_services(&self, today: Date) -> Arc<OwnServices> {
        self.own.on(today, || {
            let mut own = OwnServices::new();
            for service in self.services().iter().filter(|service| service.curated().is_some()) {
                for acting in self.acting(service, today) {
                    own.entry(acting.administration).or_default().insert(service.id.clone());
                }
            }
            own
        })
    }

    /// The services of [`Self::own_services`] with the people for whom the administration does them; kept as those.
    pub fn served(&self, today: Date) -> Arc<Served> {
        self.served.on(today, || {
            let mut served = Served::new();
            for service in self.services().iter().filter(|service| service.curated().is_some()) {
                for acting in self.acting(service, today) {
                    let of_office = served.entry(acting.administration).or_default();
                    *of_office.entry(service.id.clone()).or_default() += acting.population;
                }
            }
            served
        })
    }

    /// Every legal entity in whose name a service is done on a day, by key. Municipalities for which somebody outside is
    /// responsible, or nobody is recorded, belong to none.
    pub fn acting(&self, service: &Service, today: Date) -> Vec<Acting> {
        let mut all: BTreeMap<EntityKey, Acting> = BTreeMap::new();
        for municipality in self.municipalities() {
            let Ok(Responsibility::Office(found)) = self.responsibility(service, &municipality.ags, today) else {
                continue;
            };
            let acting = all.entry(found.entity.clone()).or_insert_with(|| Acting {
                entity: found.entity,
                administration: found.administration,
                municipalities: Vec::new(),
                population: 0,
            });
            acting.municipalities.push(municipality.ags.clone());
            acting.population += i64::from(municipality.population);
        }
        all.into_values().collect()
    }

    /// The municipalities that [`Self::acting`] leaves out, by who is responsible for them; those for which nobody is recorded first.
    pub fn outside(&self, service: &Service, today: Date) -> Vec<Outside> {
        let mut all: BTreeMap<Option<String>, Outside> = BTreeMap::new();
        for municipality in self.municipalities() {
            let unit = match self.responsibility(service, &municipality.ags, today) {
                Ok(Responsibility::Office(_)) => continue,
                Ok(Responsibility::Elsewhere { unit, .. }) => Some(unit),
                Ok(Responsibility::Open) | Err(_) => None,
            };
            let key = unit.as_ref().map(|unit| unit.id.clone());
            let outside = all.entry(key).or_insert_with(|| Outside { unit, municipalities: Vec::new() });
            outside.municipalities.push(municipality.ags.clone());
        }
        all.into_values().collect()
    }

    /// Whether an online service is switched on for a legal entity on a day; whether it lacks values is another question.
    pub fn is_active(&self, service: &str, entity: &EntityKey, today: Date) -> bool {
        self.activations.is_active(service, entity, today)
    }

    /// The first day to come on which an online service is switched on for a legal entity.
    pub fn active_from(&self, service: &str, entity: &EntityKey, today: Date) -> Option<Date> {
        self.activations.coming(service, entity, today)
    }

    /// Whether somebody can apply for a service online in a municipality on a day.
    pub fn is_online(&self, service: &Service, ags: &Ags, today: Date) -> bool {
        matches!(self.state(service, Some(ags), today), Some(ServiceState::OnlineHere { .. }))
    }

    /// Whether a legal entity exists under this key on the day of the catalogue.
    pub fn exists(&self, key: &EntityKey) -> bool {
        self.entities.contains_key(key)
    }

    /// Whether a service depends on a zone and none is recorded for a municipality on a day.
    pub fn wants_zone(&self, service: &str, ags: &Ags, today: Date) -> bool {
        let curated = self.service(service).and_then(|service| service.curated());
        curated.is_some_and(|curated| self.lacks_zone(curated, ags, today))
    }

    /// What hinders an online service from being offered in the name of a legal entity: required values, and, when it lacks none,
    /// that it is not switched on. `municipality` is any for which it acts.
    pub(super) fn hindrances(
        &self,
        service: &Service,
        curated: &Curated,
        entity: &EntityKey,
        municipality: &Ags,
        today: Date,
    ) -> Vec<Missing> {
        if self.lacks_zone(curated, municipality, today) {
            return vec![Missing::Zone];
        }
        let Some(online) = self.online.get(&service.id) else { return vec![Missing::OnlineService] };
        let lacks = |key: &&String| self.setting(entity, key, today).is_none();
        let missing: Vec<Missing> =
            online.requirements.iter().filter(lacks).map(|key| Missing::Value(key.clone())).collect();
        if missing.is_empty() && !self.is_active(&service.id, entity, today) {
            return vec![Missing::Activation];
        }
        missing
    }
}
