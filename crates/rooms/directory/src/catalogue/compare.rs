use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use store::Cents;

use super::Catalogue;
use super::page::TARIFF_PARTS;
use crate::error::Error;
use crate::model::plane::kilometres;
use crate::model::{Ags, Curated, EntityKey, Fee, Municipality, Service};

/// Bodies within this distance count as near, in kilometres as the crow flies.
pub(crate) const NEAR: f64 = 30.0;

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Subject {
    /// A part of a tariff, by the key of its setting.
    Tariff(String),
    /// A recorded fee, by its words in German.
    Fee(String),
}

impl Subject {
    /// Its name in addresses.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Tariff(name) | Self::Fee(name) => name,
        }
    }
}

/// What one body charges.
#[derive(Clone, Debug)]
pub(crate) struct Recorded {
    pub(crate) entity: EntityKey,
    pub(crate) name: String,
    /// Name of the county.
    pub(crate) county: String,
    /// A municipality for which it is responsible, for its page.
    pub(crate) place: Ags,
    pub(crate) cents: Cents,
    /// ISO date; empty when not recorded.
    pub(crate) valid_from: String,
    pub(crate) fictitious: bool,
    pub(crate) source: String,
    /// From the chosen municipality to the nearest one of this body, as the crow flies; `None` without a choice.
    pub(crate) kilometres: Option<f64>,
    /// It charges whoever lives in the chosen municipality.
    pub(crate) own: bool,
    /// It is in the county of the chosen municipality.
    pub(crate) in_county: bool,
}

/// How amounts spread over a region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Spread {
    /// Bodies whose amount is recorded.
    pub(crate) recorded: usize,
    /// Bodies that may charge it.
    pub(crate) of: usize,
    /// Least, median and highest amount; `None` when nothing is recorded.
    pub(crate) amounts: Option<(Cents, Cents, Cents)>,
}

/// What a service costs in one place and in others.
#[derive(Debug)]
pub(crate) struct Comparison {
    /// Everything about which something local is recorded.
    pub(crate) subjects: Vec<Subject>,
    /// What is compared.
    pub(crate) subject: Option<Subject>,
    /// Fees that are the same in the whole state.
    pub(crate) everywhere: Vec<Fee>,
    /// Every recorded amount, in no order.
    pub(crate) rows: Vec<Recorded>,
    /// The county of the chosen municipality, what is near it, and the state.
    pub(crate) county: Option<Spread>,
    pub(crate) near: Option<Spread>,
    pub(crate) state: Spread,
    /// Name of the body that charges at the chosen municipality.
    pub(crate) own: Option<String>,
}

/// A body that may charge, and for which municipalities it does.
struct Payee<'a> {
    entity: EntityKey,
    places: Vec<&'a Municipality>,
    kilometres: Option<f64>,
}

impl Catalogue {
    /// Compares what a service costs; `wanted` names what of it, `place` from where one looks.
    ///
    /// # Errors
    /// [`Error::UnknownService`] for one without fees of its own, [`Error::UnknownMunicipality`].
    pub(crate) fn compare_fees(
        &self,
        service: &Service,
        wanted: &str,
        place: Option<&Ags>,
        today: Date,
    ) -> Result<Comparison, Error> {
        let curated = service.curated().ok_or_else(|| Error::UnknownService(service.id.clone()))?;
        let here = place
            .map(|ags| self.municipality(ags).ok_or_else(|| Error::UnknownMunicipality(ags.to_string())))
            .transpose()?;
        let payees = self.payees(service, here, today)?;
        let local = self.local_fees(service, today);
        let subjects = self.subjects(curated, &payees, &local);
        let subject = subjects.iter().find(|subject| subject.name() == wanted).or(subjects.first()).cloned();
        let mut rows = Vec::new();
        for payee in &payees {
            if let Some(subject) = &subject {
                rows.extend(self.amount(payee, subject, &local, here, today));
            }
        }
        let spread = |fits: &dyn Fn(&Payee<'_>) -> bool| {
            let region: BTreeSet<&EntityKey> =
                payees.iter().filter(|payee| fits(payee)).map(|payee| &payee.entity).collect();
            let amounts: Vec<Cents> =
                rows.iter().filter(|row| region.contains(&row.entity)).map(|row| row.cents).collect();
            spread(region.len(), amounts)
        };
        let county = here.map(|here| spread(&|payee| payee.is_in(&here.county)));
        let near = here.map(|_| spread(&|payee| payee.kilometres.is_some_and(|distance| distance <= NEAR)));
        let state = spread(&|_| true);
        let own = here.and_then(|here| payees.iter().find(|payee| payee.serves(&here.ags)));
        let own = own.and_then(|payee| self.entity(&payee.entity)).map(|entity| entity.name.clone());
        let day = today.to_string();
        let recorded = self.fees.get(&service.id).into_iter().flatten();
        let everywhere = recorded.filter(|fee| fee.holds_on(&day) && is_statewide(fee)).cloned().collect();
        Ok(Comparison { subjects, subject, everywhere, rows, county, near, state, own })
    }

    /// Services about which at least one local amount is recorded, in the order of the catalogue.
    pub(crate) fn comparable(&self, today: Date) -> Vec<&Service> {
        let is_comparable = |service: &&Service| {
            let tariff = service.curated().and_then(|curated| curated.tariff.as_ref());
            tariff.is_some() || !self.local_fees(service, today).is_empty()
        };
        self.services().iter().map(AsRef::as_ref).filter(is_comparable).collect()
    }

    fn local_fees(&self, service: &Service, today: Date) -> Vec<&Fee> {
        let day = today.to_string();
        let recorded = self.fees.get(&service.id).into_iter().flatten();
        recorded.filter(|fee| fee.holds_on(&day) && !is_statewide(fee)).collect()
    }

    fn payees(&self, service: &Service, here: Option<&Municipality>, today: Date) -> Result<Vec<Payee<'_>>, Error> {
        let mut payees: BTreeMap<EntityKey, Vec<&Municipality>> = BTreeMap::new();
        for municipality in self.municipalities() {
            if let Some(responsible) = self.responsible(service, &municipality.ags, today)? {
                payees.entry(responsible.entity).or_default().push(municipality);
            }
        }
        let from_here = |places: &[&Municipality]| {
            let here = here?;
            places.iter().map(|place| kilometres(here.position, place.position)).min_by(f64::total_cmp)
        };
        Ok(payees
            .into_iter()
            .map(|(entity, places)| Payee { kilometres: from_here(&places), entity, places })
            .collect())
    }

    fn subjects(&self, curated: &Curated, payees: &[Payee<'_>], local: &[&Fee]) -> Vec<Subject> {
        let mut subjects = Vec::new();
        if let Some(tariff) = &curated.tariff {
            let keys = TARIFF_PARTS.iter().map(|part| format!("{tariff}.{part}"));
            let is_recorded = |key: &String| {
                payees.iter().any(|payee| self.values.get(&payee.entity).is_some_and(|values| values.contains_key(key)))
            };
            subjects.extend(keys.filter(is_recorded).map(Subject::Tariff));
        }
        for fee in local {
            let subject = Subject::Fee(fee.subject.clone());
            if !subjects.contains(&subject) {
                subjects.push(subject);
            }
        }
        subjects
    }

    /// What a body charges, when that is recorded.
    fn amount(
        &self,
        payee: &Payee<'_>,
        subject: &Subject,
        local: &[&Fee],
        here: Option<&Municipality>,
        today: Date,
    ) -> Option<Recorded> {
        let entity = self.entity(&payee.entity)?;
        let place = *payee.places.first()?;
        let (cents, valid_from, fictitious, source) = match subject {
            Subject::Tariff(key) => {
                let value = self.dated_setting(&payee.entity, key, today)?;
                (
                    value.setting.cents()?,
                    value.valid_from.map(|day| day.to_string()).unwrap_or_default(),
                    value.setting.fictitious,
                    value.setting.source.clone(),
                )
            }
            Subject::Fee(words) => {
                let office = self.administration(entity.administration)?;
                let is_its = |scope: &str| scope == payee.entity.as_str() || scope == office.key;
                let fee = local.iter().find(|fee| fee.subject == *words && is_its(&fee.scope))?;
                (fee.cents, fee.valid_from.clone().unwrap_or_default(), false, fee.source.clone())
            }
        };
        Some(Recorded {
            entity: payee.entity.clone(),
            name: entity.name.clone(),
            county: self.county(&place.county).map(|county| county.official_name.clone()).unwrap_or_default(),
            place: here.filter(|here| payee.serves(&here.ags)).map_or(&place.ags, |here| &here.ags).clone(),
            cents,
            valid_from,
            fictitious,
            source,
            kilometres: payee.kilometres,
            own: here.is_some_and(|here| payee.serves(&here.ags)),
            in_county: here.is_some_and(|here| payee.is_in(&here.county)),
        })
    }
}

impl Payee<'_> {
    fn serves(&self, ags: &Ags) -> bool {
        self.places.iter().any(|place| place.ags == *ags)
    }

    fn is_in(&self, county: &str) -> bool {
        self.places.iter().any(|place| place.county == county)
    }
}

/// True for a fee that no municipality decides.
pub(crate) fn is_statewide(fee: &Fee) -> bool {
    fee.scope == "DE" || fee.scope == EntityKey::state().as_str()
}

/// Least, median and highest of some amounts; the median of an even number lies half way, rounded down to a cent.
fn spread(of: usize, mut amounts: Vec<Cents>) -> Spread {
    amounts.sort_by_key(|amount| amount.0);
    let recorded = amounts.len();
    let middle = amounts.get(recorded / 2).zip(amounts.get(recorded.saturating_sub(1) / 2));
    let amounts = match (amounts.first(), middle, amounts.last()) {
        (Some(least), Some((one, other)), Some(most)) => Some((*least, Cents(i64::midpoint(one.0, other.0)), *most)),
        _ => None,
    };
    Spread { recorded, of, amounts }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_amounts() {
        let of = |amounts: &[i64]| spread(9, amounts.iter().copied().map(Cents).collect()).amounts.map(|all| all.1.0);
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[500]), Some(500));
        assert_eq!(of(&[900, 100, 500]), Some(500));
        assert_eq!(of(&[100, 501]), Some(300));
        let all = spread(9, vec![Cents(5), Cents(1)]);
        assert_eq!((all.recorded, all.of, all.amounts), (2, 9, Some((Cents(1), Cents(3), Cents(5)))));
    }
}
