use std::sync::Arc;

use jiff::civil::Date;
use store::TenantId;

use super::Catalogue;
use crate::error::Error;
use crate::model::{
    Administration, Ags, Alternative, Assignee, Authority, ContactPoint, Curated, EntityKey, Execution, Executor,
    FeeLine, Fees, LegalEntity, Missing, Office, Responsibility, Responsible, ResponsibleBody, Service, ServiceKind,
    ServicePage, ServiceState, TrustLevel, Visit,
};

/// Keys of settings that a tariff consists of, in the order in which a page shows them.
pub(super) const TARIFF_PARTS: &[&str] = &["first", "second", "further", "dangerous_first", "dangerous_further"];
/// Without these a tariff is not recorded.
const TARIFF_NEEDS: &[&str] = &["first", "second", "further"];
/// Lines of an address for letters.
const ADDRESS: &[&str] = &["letterhead.street", "letterhead.postcode", "letterhead.city"];
/// How many other services a page names.
const MOST_ALTERNATIVES: usize = 5;

impl Catalogue {
    /// What the page of a service says, at a place or in general.
    ///
    /// # Errors
    /// [`Error::UnknownService`], [`Error::UnknownMunicipality`].
    pub fn service_page(&self, id: &str, place: Option<&Ags>, today: Date) -> Result<ServicePage, Error> {
        let service = self.service(id).ok_or_else(|| Error::UnknownService(id.chars().take(100).collect()))?;
        let chosen =
            place.map(|ags| self.place(ags).ok_or_else(|| Error::UnknownMunicipality(ags.to_string()))).transpose()?;
        let responsible = match place {
            Some(ags) => self.responsible(service, ags, today)?.map(|found| self.body(found, today)).transpose()?,
            None => None,
        };
        let contact = place.and_then(|ags| self.contact_point(service, ags, today));
        let owners = self.owners(place, responsible.as_ref().map(|body| &body.entity.key));
        let fees = match service.curated() {
            Some(curated) => self.fees(service, curated, responsible.as_ref().map(|body| &body.entity), today),
            None => Fees::default(),
        };
        let state = self.state(service, place, today);
        let helpers = match (place, needs_help(state.as_ref())) {
            (Some(ags), true) => self.helpers(ags, responsible.as_ref(), today),
            _ => Vec::new(),
        };
        let alternatives = self.alternatives(service, state.as_ref())?;
        let offices = responsible.iter().map(|body| &body.office).chain(&helpers);
        let example = offices.flat_map(Office::settings).any(|setting| setting.fictitious)
            || fees.lines.iter().any(|line| matches!(line, FeeLine::Tariff { fictitious: true, .. }));
        Ok(ServicePage {
            service: Arc::clone(service),
            place: chosen,
            owners,
            responsible,
            contact,
            helpers,
            fees,
            state,
            alternatives,
            example,
        })
    }

    /// Whose texts stand on a page, from the general to the special: the state, the county, the association, the
    /// municipality, and whoever else is responsible.
    pub(crate) fn owners(&self, place: Option<&Ags>, responsible: Option<&EntityKey>) -> Vec<EntityKey> {
        let mut owners = vec![EntityKey::state()];
        if let Some(municipality) = place.and_then(|ags| self.municipality(ags)) {
            let county = self.county_offices.get(&municipality.county);
            let offices = county.into_iter().chain([&municipality.administration]);
            owners.extend(offices.filter_map(|tenant| self.administration(*tenant)?.entity()));
            owners.push((&municipality.ags).into());
        }
        owners.extend(responsible.cloned());
        // The last place of each counts: whoever is named twice is special.
        let mut unique: Vec<EntityKey> = Vec::with_capacity(owners.len());
        for owner in owners.into_iter().rev() {
            if !unique.contains(&owner) {
                unique.push(owner);
            }
        }
        unique.reverse();
        unique
    }

    /// Where one may turn besides about an online service at a place, when that is recorded.
    pub(crate) fn contact_of(&self, online_service: &str, ags: Option<&Ags>, today: Date) -> Option<ContactPoint> {
        let online = self.online_services().find(|online| online.online_service == online_service)?;
        self.contact_point(self.service(&online.service)?, ags?, today)
    }

    fn contact_point(&self, service: &Service, ags: &Ags, today: Date) -> Option<ContactPoint> {
        match &self.contact(service, ags, today)?.assignee {
            Assignee::Unit(unit) => Some(ContactPoint::Unit(Arc::clone(unit))),
            Assignee::Administration(tenant, entity) => {
                let own = || self.administration(*tenant).and_then(Administration::entity);
                let entity = entity.clone().or_else(own)?;
                self.office(*tenant, &entity, today).map(Box::new).map(ContactPoint::Office)
            }
        }
    }

    /// How one gets a service: at a place, or, where the place does not matter, in general.
    pub fn state(&self, service: &Service, place: Option<&Ags>, today: Date) -> Option<ServiceState> {
        let responsibility = place.and_then(|ags| self.responsibility(service, ags, today).ok());
        if let Some(Responsibility::Elsewhere { unit, source }) = &responsibility {
            let authority = Authority { name: unit.name.clone(), link: unit.link.clone(), source: source.clone() };
            return Some(ServiceState::OtherAuthority { authority: Some(authority) });
        }
        match &service.kind {
            ServiceKind::Bundle(bundle) => match &bundle.execution {
                Some(Execution::Authority(authority)) => {
                    Some(ServiceState::OtherAuthority { authority: Some(authority.clone()) })
                }
                Some(Execution::Office { .. }) => place.map(|_| not_online()),
                None if bundle.executor == Executor::Federal => Some(ServiceState::OtherAuthority { authority: None }),
                None => Some(not_online()),
            },
            ServiceKind::Curated(curated) => {
                let Some(Responsibility::Office(responsible)) = &responsibility else {
                    let nobody_knows = place.is_some() && curated.rule.is_empty();
                    return nobody_knows.then_some(ServiceState::OtherAuthority { authority: None });
                };
                Some(self.curated_state(service, curated, place?, responsible, today))
            }
        }
    }

    fn curated_state(
        &self,
        service: &Service,
        curated: &Curated,
        ags: &Ags,
        responsible: &Responsible,
        today: Date,
    ) -> ServiceState {
        let in_person_possible = curated.visit == Some(Visit::Possible);
        let mut missing = self.hindrances(service, curated, &responsible.entity, ags, today);
        if missing.is_empty() && self.is_closed(responsible.administration) {
            missing.push(Missing::Closed);
        }
        if let (true, Some(online)) = (missing.is_empty(), self.online.get(&service.id)) {
            return ServiceState::OnlineHere { online_service: online.online_service.clone() };
        }
        if let Some(form) = self.setting(&responsible.entity, &format!("form.{}", service.id), today) {
            return ServiceState::FormToPrint { href: form.value.clone() };
        }
        match (curated.visit, curated.trust_level) {
            (Some(Visit::Appointment), _) => ServiceState::Appointment,
            (Some(Visit::Required), _) | (None, TrustLevel::InPerson) => ServiceState::InPersonOnly,
            _ => ServiceState::NotOfferedHere { missing, in_person_possible },
        }
    }

    fn body(&self, responsible: Responsible, today: Date) -> Result<ResponsibleBody, Error> {
        let entity = self
            .entity(&responsible.entity)
            .cloned()
            .ok_or_else(|| Error::UnknownEntity(responsible.entity.to_string()))?;
        let office = self.office(responsible.administration, &entity.key, today).ok_or(Error::Empty)?;
        Ok(ResponsibleBody { responsible, entity, office })
    }

    /// An administration, with how to reach it when it works for a legal entity.
    pub fn office(&self, tenant: TenantId, entity: &EntityKey, today: Date) -> Option<Office> {
        let setting = |key: &str| self.setting(entity, key, today).cloned();
        Some(Office {
            administration: self.administration(tenant)?.clone(),
            day: today,
            opening: self.opening(entity, today),
            hours: setting("hours"),
            address: ADDRESS.iter().filter_map(|key| setting(key)).collect(),
            phone: setting("contact.phone"),
            email: setting("contact.email"),
        })
    }

    /// The administration of the municipality, for whoever does not know where to turn.
    pub(crate) fn town_hall(&self, ags: &Ags, today: Date) -> Option<Office> {
        self.office(self.municipality(ags)?.administration, &ags.into(), today)
    }

    /// The administration of the municipality's county; `None` where the municipality is its own county.
    pub(crate) fn county_office(&self, ags: &Ags, today: Date) -> Option<Office> {
        let tenant = self.county_administration(ags)?;
        let entity = self.administration(tenant).and_then(Administration::entity)?;
        self.office(tenant, &entity, today)
    }

    /// The administration that does the county's work for a municipality, when it is another than its own.
    pub fn county_administration(&self, ags: &Ags) -> Option<TenantId> {
        let municipality = self.municipality(ags)?;
        let tenant = *self.county_offices.get(&municipality.county)?;
        (tenant != municipality.administration).then_some(tenant)
    }

    /// Whom else to ask: the administration of the municipality, then that of its county.
    ///
    /// Near means close in the order of administrations, not in kilometres: what a municipality does in its own sphere
    /// (§ 2 ThürKO) and what is bound to a place of residence no neighbour may do, however close it is and whatever it
    /// offers online.
    fn helpers(&self, ags: &Ags, responsible: Option<&ResponsibleBody>, today: Date) -> Vec<Office> {
        let mut found: Vec<Office> = self.town_hall(ags, today).into_iter().collect();
        found.extend(self.county_office(ags, today));
        let mut named: Vec<TenantId> = responsible.map(|body| body.responsible.administration).into_iter().collect();
        found.retain(|office| {
            let tenant = office.administration.tenant;
            let is_new = !named.contains(&tenant);
            named.push(tenant);
            is_new
        });
        found
    }

    pub(super) fn fees(&self, service: &Service, curated: &Curated, entity: Option<&LegalEntity>, today: Date) -> Fees {
        let day = today.to_string();
        let office = entity.and_then(|entity| self.administration(entity.administration));
        let applies = |scope: &str| {
            scope == "DE"
                || EntityKey::state().as_str() == scope
                || entity.is_some_and(|entity| entity.key.as_str() == scope)
                || office.is_some_and(|office| office.key == scope)
        };
        let recorded = self.fees.get(&service.id).into_iter().flatten();
        let mut lines: Vec<FeeLine> = recorded
            .filter(|fee| fee.holds_on(&day) && applies(&fee.scope))
            .map(|fee| FeeLine::Fee(fee.clone()))
            .collect();
        let mut tariff_not_recorded = false;
        if let (Some(tariff), Some(entity)) = (&curated.tariff, entity) {
            let setting = |part: &str| self.setting(&entity.key, &format!("{tariff}.{part}"), today);
            tariff_not_recorded = TARIFF_NEEDS.iter().any(|part| setting(part).is_none());
            let parts = TARIFF_PARTS.iter().filter_map(|part| {
                let setting = setting(part)?;
                Some(FeeLine::Tariff {
                    key: format!("{tariff}.{part}"),
                    cents: setting.cents()?,
                    fictitious: setting.fictitious,
                    source: setting.source.clone(),
                })
            });
            lines.splice(0..0, parts);
        }
        Fees { lines, tariff_not_recorded }
    }

    /// Other services that may be meant: those of the same OZG bundle, else those found by the name.
    fn alternatives(&self, service: &Service, state: Option<&ServiceState>) -> Result<Vec<Alternative>, Error> {
        if state.is_some() && !needs_help(state) && service.curated().is_some() {
            return Ok(Vec::new());
        }
        let mut found: Vec<&Arc<Service>> = match &service.kind {
            ServiceKind::Bundle(bundle) => bundle.curated.iter().filter_map(|id| self.service(id)).collect(),
            ServiceKind::Curated(curated) => {
                let ozg = curated.ozg_id.as_ref();
                let siblings = ozg.and_then(|id| self.content.curated_by_ozg.get(id)).into_iter().flatten();
                siblings
                    .filter_map(|place| self.content.services.get(*place))
                    .filter(|other| other.id != service.id)
                    .collect()
            }
        };
        if found.is_empty() {
            let query = finder::Query { words: &service.name, audience: None, limit: MOST_ALTERNATIVES + 1 };
            let hits = self.content.index.search(&query);
            found = hits
                .iter()
                .filter_map(|hit| self.service(&hit.id))
                .filter(|other| other.id != service.id && other.curated().is_some())
                .collect();
        }
        Ok(found
            .into_iter()
            .take(MOST_ALTERNATIVES)
            .map(|other| Alternative { id: other.id.clone(), name: other.name.clone() })
            .collect())
    }
}

/// What has no online service; of a bundle more is not known.
fn not_online() -> ServiceState {
    ServiceState::NotOfferedHere { missing: vec![Missing::OnlineService], in_person_possible: false }
}

/// True when the page must say whom to ask or what else may be meant.
fn needs_help(state: Option<&ServiceState>) -> bool {
    matches!(state, None | Some(ServiceState::NotOfferedHere { .. } | ServiceState::OtherAuthority { authority: None }))
}
