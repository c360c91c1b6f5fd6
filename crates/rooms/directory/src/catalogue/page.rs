use std::sync::Arc;

use jiff::civil::Date;
use store::TenantId;

use super::Catalogue;
use crate::error::Error;
use crate::model::{
    Administration, Ags, Alternative, Curated, EntityKey, Execution, Executor, FeeLine, Fees, LegalEntity, Missing,
    Office, Responsible, ResponsibleBody, Service, ServiceKind, ServicePage, ServiceState, TrustLevel, Visit,
};

/// Keys of settings that a tariff consists of, in the order in which a page shows them.
const TARIFF_PARTS: &[&str] = &["first", "second", "further", "dangerous_first", "dangerous_further"];
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
            responsible,
            helpers,
            fees,
            state,
            alternatives,
            example,
        })
    }

    /// How one gets a service: at a place, or, where the place does not matter, in general.
    pub fn state(&self, service: &Service, place: Option<&Ags>, today: Date) -> Option<ServiceState> {
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
                let ags = place?;
                let responsible = self.responsible(service, ags, today).ok()??;
                Some(self.curated_state(service, curated, ags, &responsible, today))
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
        if self.lacks_zone(curated, ags, today) {
            return ServiceState::NotOfferedHere { missing: vec![Missing::Zone], in_person_possible };
        }
        let has = |key: &str| self.setting(&responsible.entity, key, today).is_some();
        let mut missing = vec![Missing::OnlineService];
        if let Some(online) = self.online.get(&service.id) {
            missing =
                online.requirements.iter().filter(|key| !has(key)).map(|key| Missing::Value(key.clone())).collect();
            if missing.is_empty() {
                return ServiceState::OnlineHere { online_service: online.online_service.clone() };
            }
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
    fn office(&self, tenant: TenantId, entity: &EntityKey, today: Date) -> Option<Office> {
        let setting = |key: &str| self.setting(entity, key, today).cloned();
        Some(Office {
            administration: self.administration(tenant)?.clone(),
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

    /// Whom else to ask: the administration of the municipality, then that of its county.
    ///
    /// Near means close in the order of administrations, not in kilometres: what a municipality does in its own sphere
    /// (§ 2 ThürKO) and what is bound to a place of residence no neighbour may do, however close it is and whatever it
    /// offers online.
    fn helpers(&self, ags: &Ags, responsible: Option<&ResponsibleBody>, today: Date) -> Vec<Office> {
        let mut found: Vec<Office> = self.town_hall(ags, today).into_iter().collect();
        let county = self.municipality(ags).and_then(|municipality| self.county_offices.get(&municipality.county));
        if let Some(tenant) = county
            && let Some(entity) = self.administration(*tenant).and_then(Administration::entity)
        {
            found.extend(self.office(*tenant, &entity, today));
        }
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
        Fees { lines, text: curated.fee_text.clone(), tariff_not_recorded }
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
                let siblings = ozg.and_then(|id| self.curated_by_ozg.get(id)).into_iter().flatten();
                siblings.filter_map(|place| self.services.get(*place)).filter(|other| other.id != service.id).collect()
            }
        };
        if found.is_empty() {
            let query = finder::Query { words: &service.name, audience: None, limit: MOST_ALTERNATIVES + 1 };
            let hits = self.index.search(&query)?;
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
