use jiff::civil::Date;
use store::TenantId;

use super::Catalogue;
use crate::error::Error;
use crate::model::{ActsAs, Ags, Curated, EntityKey, Exceptions, Execution, Resolution, Responsible, Rule, Service};

impl Catalogue {
    /// Who is responsible for a service in a municipality on a day, and in whose name.
    ///
    /// `None` where the place does not decide: for OZG bundles of other authorities, or of which none is recorded.
    ///
    /// # Errors
    /// [`Error::UnknownMunicipality`].
    pub fn responsible(&self, service: &Service, ags: &Ags, today: Date) -> Result<Option<Responsible>, Error> {
        let Some(rule) = service.rule() else { return Ok(None) };
        let mut responsible = self.responsible_by(rule, ags, today)?;
        if let Some(Execution::Office { source, .. }) = service.bundle().and_then(|bundle| bundle.execution.as_ref()) {
            responsible.source.clone_from(source);
        }
        Ok(Some(responsible))
    }

    fn responsible_by(&self, rule: &str, ags: &Ags, today: Date) -> Result<Responsible, Error> {
        let municipality = self.municipality(ags).ok_or_else(|| Error::UnknownMunicipality(ags.to_string()))?;
        let rule = self.rule(rule, today)?;
        let excepted = self.exceptions.contains(&(rule.name.clone(), ags.clone()));
        let uncertain = rule.exceptions != Exceptions::None && !excepted;
        // A municipality that is its own county has no county above it that could be responsible instead.
        let independent = self.counties.get(&municipality.county).is_some_and(|county| county.independent);
        let settled = match rule.resolution {
            Resolution::County => independent,
            Resolution::Municipality | Resolution::Administration | Resolution::Zone => false,
        };
        let (administration, entity, acts_as) = match rule.resolution {
            Resolution::Municipality => self.for_municipality(municipality.administration, ags),
            Resolution::County if !excepted => {
                let office = self.county_offices.get(&municipality.county).copied();
                self.itself(office.unwrap_or(municipality.administration), ags)
            }
            Resolution::Administration | Resolution::Zone | Resolution::County => {
                self.itself(municipality.administration, ags)
            }
        };
        let note = (!rule.note.is_empty() && (rule.exceptions == Exceptions::None || (uncertain && !settled)))
            .then(|| rule.note.clone());
        Ok(Responsible { administration, entity, acts_as, note, source: rule.source.clone() })
    }

    /// True when a zone rule (resident parking) has no zone recorded for the municipality.
    pub(super) fn lacks_zone(&self, curated: &Curated, ags: &Ags, today: Date) -> bool {
        self.rule(&curated.rule, today).is_ok_and(|rule| {
            rule.resolution == Resolution::Zone && !self.exceptions.contains(&(rule.name.clone(), ags.clone()))
        })
    }

    fn rule(&self, name: &str, today: Date) -> Result<&Rule, Error> {
        let today = today.to_string();
        self.rules
            .get(name)
            .and_then(|rules| {
                rules
                    .iter()
                    .filter(|rule| rule.holds_on(&today))
                    .max_by(|one, other| one.valid_from.cmp(&other.valid_from))
            })
            .ok_or_else(|| Error::Data {
                file: "responsibility".to_owned(),
                reason: format!("rule {name} does not hold on {today}"),
            })
    }

    fn for_municipality(&self, administration: TenantId, ags: &Ags) -> (TenantId, EntityKey, ActsAs) {
        let own = self.administration(administration).and_then(|office| office.own_municipality.as_ref());
        let acts_as = if own == Some(ags) { ActsAs::Itself } else { ActsAs::ForMember };
        (administration, ags.into(), acts_as)
    }

    fn itself(&self, administration: TenantId, ags: &Ags) -> (TenantId, EntityKey, ActsAs) {
        let entity = self.administration(administration).and_then(|office| office.entity());
        (administration, entity.unwrap_or_else(|| ags.into()), ActsAs::Itself)
    }
}
