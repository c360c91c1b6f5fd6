use std::collections::HashSet;

use jiff::civil::DateTime;
use store::TenantId;

use super::Catalogue;
use super::opening::Holidays;
use crate::error::Error;
use crate::model::plane::kilometres;
use crate::model::{
    Administration, AdministrationKind, Ags, EntityKey, Municipality, Office, OpenState, Responsible, Service,
};

/// Why an office is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// It is responsible for the service.
    Responsible,
    /// It works for the municipality.
    TownHall,
    /// It works for the county.
    County,
    /// It works for somebody else nearby.
    Neighbour,
}

/// Where an administration sits.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Seat {
    /// The municipality; its holidays are kept there.
    pub(crate) ags: Ags,
    /// Degrees WGS 84: the recorded point of that municipality, not the house.
    pub(crate) position: (f64, f64),
}

/// An office with whether it is open.
#[derive(Clone, Debug)]
pub(crate) struct Near {
    pub(crate) office: Office,
    pub(crate) role: Role,
    /// Between the recorded points of the municipalities, as the crow flies; `None` where the seat is not recorded.
    pub(crate) kilometres: Option<f64>,
    /// `None` where opening hours are not recorded as data.
    pub(crate) state: Option<OpenState>,
}

impl Catalogue {
    /// The offices for a municipality, or for a service there: who is responsible, the town hall, the county's office, and
    /// without a service up to `neighbours` others, the nearest first.
    ///
    /// # Errors
    /// [`Error::UnknownMunicipality`].
    pub(crate) fn near(
        &self,
        ags: &Ags,
        service: Option<&Service>,
        now: DateTime,
        neighbours: usize,
    ) -> Result<Vec<Near>, Error> {
        let here = self.municipality(ags).ok_or_else(|| Error::UnknownMunicipality(ags.to_string()))?;
        let responsible = match service {
            Some(service) => self.responsible(service, ags, now.date())?,
            None => None,
        };
        let mut wanted: Vec<(Role, TenantId, EntityKey)> = Vec::new();
        if let Some(Responsible { administration, entity, .. }) = responsible {
            wanted.push((Role::Responsible, administration, entity));
        }
        wanted.push((Role::TownHall, here.administration, ags.into()));
        let of = |tenant: TenantId| self.administration(tenant).and_then(Administration::entity);
        if let Some(tenant) = self.county_offices.get(&here.county)
            && let Some(entity) = of(*tenant)
        {
            wanted.push((Role::County, *tenant, entity));
        }
        if service.is_none() {
            let mut others: Vec<(f64, TenantId)> = self
                .administrations()
                .filter(|office| office.kind != AdministrationKind::DistrictOffice)
                .filter_map(|office| Some((kilometres(here.position, self.seat(office)?.position), office.tenant)))
                .collect();
            others.sort_by(|one, other| one.0.total_cmp(&other.0));
            let named: HashSet<TenantId> = wanted.iter().map(|(_, tenant, _)| *tenant).collect();
            let others = others.into_iter().map(|(_, tenant)| tenant).filter(|tenant| !named.contains(tenant));
            wanted.extend(others.take(neighbours).filter_map(|tenant| Some((Role::Neighbour, tenant, of(tenant)?))));
        }
        let holidays = Holidays::around(now.date());
        let mut named = HashSet::new();
        wanted.retain(|(_, tenant, _)| named.insert(*tenant));
        Ok(wanted
            .into_iter()
            .filter_map(|(role, tenant, entity)| self.near_office(here, role, tenant, &entity, now, &holidays))
            .collect())
    }

    fn near_office(
        &self,
        here: &Municipality,
        role: Role,
        tenant: TenantId,
        entity: &EntityKey,
        now: DateTime,
        holidays: &Holidays,
    ) -> Option<Near> {
        let office = self.office(tenant, entity, now.date())?;
        let seat = self.seat(&office.administration);
        let place = seat.as_ref().map_or(&here.ags, |seat| &seat.ags);
        let state = office.opening.as_ref().map(|opening| opening.at(now, |day| holidays.name(day, place)));
        let kilometres = seat.as_ref().map(|seat| kilometres(here.position, seat.position));
        Some(Near { office, role, kilometres, state })
    }

    /// Where an administration sits: in its own municipality, else in that with the name of its seat among its members, in
    /// its county, or anywhere when only one has that name.
    pub(crate) fn seat(&self, office: &Administration) -> Option<Seat> {
        let of = |municipality: &Municipality| Seat { ags: municipality.ags.clone(), position: municipality.position };
        if let Some(ags) = &office.own_municipality {
            return self.municipality(ags).map(of);
        }
        let name = plain(office.seat.as_deref()?);
        let named: Vec<&Municipality> = self.municipalities().filter(|other| plain(&other.name) == name).collect();
        let member = named.iter().find(|other| other.administration == office.tenant);
        let inside = member.or_else(|| named.iter().find(|other| other.county == office.county));
        let only = inside.copied().or_else(|| named.first().filter(|_| named.len() == 1).copied());
        // `Crossen` is short for `Crossen an der Elster`.
        let longer = || {
            let begins = |other: &&Municipality| {
                other.administration == office.tenant
                    && other.name.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '))
            };
            self.municipalities().find(begins)
        };
        only.or_else(longer).map(of)
    }

    /// The municipalities for which an administration works, by name; those of the county for a district office.
    pub(crate) fn members(&self, office: &Administration) -> Vec<&Municipality> {
        let mut members: Vec<&Municipality> = self
            .municipalities()
            .filter(|other| match office.kind {
                AdministrationKind::DistrictOffice => other.county == office.county,
                _ => other.administration == office.tenant,
            })
            .collect();
        members.sort_by(|one, other| one.name.cmp(&other.name));
        members
    }
}

/// A name without what follows a slash or parenthesis (`Kahla/Thür.`).
fn plain(name: &str) -> &str {
    name.split(['/', '(']).next().unwrap_or(name).trim()
}
