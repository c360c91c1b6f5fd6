use std::sync::Arc;

use jiff::civil::Date;

use super::Catalogue;
use crate::error::Error;
use crate::model::{
    Ags, Alternative, Curated, EntityKey, Executor, FeeLine, Fees, Missing, Responsible, ResponsibleBody, Service,
    ServiceKind, ServicePage, ServiceState, TrustLevel, Visit,
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
        let responsible = match (place, service.curated()) {
            (Some(ags), Some(curated)) => {
                let responsible = self.responsible_for(curated, ags, today)?;
                Some(self.body(responsible, today)?)
            }
            _ => None,
        };
        let fees = match service.curated() {
            Some(curated) => self.fees(service, curated, responsible.as_ref(), today),
            None => Fees::default(),
        };
        let state = self.state(service, place, today);
        let alternatives = self.alternatives(service, state.as_ref())?;
        let example = responsible.as_ref().is_some_and(|body| {
            let contact = body.address.iter().chain(&body.hours).chain(&body.email);
            contact.into_iter().any(|setting| setting.fictitious)
        }) || fees.lines.iter().any(|line| matches!(line, FeeLine::Tariff { fictitious: true, .. }));
        Ok(ServicePage { service: Arc::clone(service), place: chosen, responsible, fees, state, alternatives, example })
    }

    /// How one gets a service: at a place, or, where the place does not matter, in general.
    pub fn state(&self, service: &Service, place: Option<&Ags>, today: Date) -> Option<ServiceState> {
        match &service.kind {
            ServiceKind::Bundle(bundle) => Some(match bundle.executor {
                Executor::Federal => ServiceState::OtherAuthority { link: None },
                Executor::Regional | Executor::Both => {
                    ServiceState::NotOfferedHere { missing: vec![Missing::OnlineService], in_person_possible: false }
                }
            }),
            ServiceKind::Curated(curated) => {
                let ags = place?;
                let responsible = self.responsible_for(curated, ags, today).ok()?;
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
        let administration = self.administration(responsible.administration).cloned().ok_or(Error::Empty)?;
        let entity = self
            .entity(&responsible.entity)
            .cloned()
            .ok_or_else(|| Error::UnknownEntity(responsible.entity.to_string()))?;
        let setting = |key: &str| self.setting(&entity.key, key, today).cloned();
        Ok(ResponsibleBody {
            hours: setting("hours"),
            address: ADDRESS.iter().filter_map(|key| setting(key)).collect(),
            email: setting("contact.email"),
            responsible,
            administration,
            entity,
        })
    }

    fn fees(&self, service: &Service, curated: &Curated, body: Option<&ResponsibleBody>, today: Date) -> Fees {
        let day = today.to_string();
        let applies = |scope: &str| {
            scope == "DE"
                || EntityKey::state().as_str() == scope
                || body.is_some_and(|body| body.entity.key.as_str() == scope || body.administration.key == scope)
        };
        let recorded = self.fees.get(&service.id).into_iter().flatten();
        let mut lines: Vec<FeeLine> = recorded
            .filter(|fee| fee.holds_on(&day) && applies(&fee.scope))
            .map(|fee| FeeLine::Fee(fee.clone()))
            .collect();
        let mut tariff_not_recorded = false;
        if let (Some(tariff), Some(body)) = (&curated.tariff, body) {
            let setting = |part: &str| self.setting(&body.entity.key, &format!("{tariff}.{part}"), today);
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
        let needed =
            matches!(state, None | Some(ServiceState::NotOfferedHere { .. } | ServiceState::OtherAuthority { .. }));
        if !needed {
            return Ok(Vec::new());
        }
        let ozg = match &service.kind {
            ServiceKind::Bundle(bundle) => Some(&bundle.ozg_id),
            ServiceKind::Curated(curated) => curated.ozg_id.as_ref(),
        };
        let siblings = ozg.and_then(|id| self.curated_by_ozg.get(id)).into_iter().flatten();
        let mut found: Vec<&Arc<Service>> =
            siblings.filter_map(|place| self.services.get(*place)).filter(|other| other.id != service.id).collect();
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
