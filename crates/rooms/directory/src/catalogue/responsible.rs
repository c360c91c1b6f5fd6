use std::sync::Arc;

use jiff::civil::Date;
use store::TenantId;

use super::Catalogue;
use crate::error::Error;
use crate::model::{
    ActsAs, Administration, Ags, AreaKey, AssignedRole, Assignee, Assignment, Curated, EntityKey, Exceptions,
    Execution, Finding, Municipality, Resolution, Responsibility, Responsible, Rule, Service, Step, Subject, Unit,
};

impl Catalogue {
    /// Which of our administrations is responsible for a service in a municipality on a day, and in whose name.
    ///
    /// `None` where the place does not decide, and where another authority is responsible ([`Catalogue::responsibility`]).
    ///
    /// # Errors
    /// [`Error::UnknownMunicipality`].
    pub fn responsible(&self, service: &Service, ags: &Ags, today: Date) -> Result<Option<Responsible>, Error> {
        Ok(match self.responsibility(service, ags, today)? {
            Responsibility::Office(responsible) => Some(responsible),
            Responsibility::Elsewhere { .. } | Responsibility::Open => None,
        })
    }

    /// Who is responsible for a service in a municipality on a day.
    ///
    /// What is assigned for the service itself comes first, then what is assigned for everything under its rule, each from
    /// the smallest area (12 digits of the regional key) to the largest (9, 5, 2); then the rule in general.
    ///
    /// # Errors
    /// [`Error::UnknownMunicipality`].
    pub fn responsibility(&self, service: &Service, ags: &Ags, today: Date) -> Result<Responsibility, Error> {
        let municipality = self.known(ags)?;
        let areas = AreaKey::around(&municipality.ars);
        let subjects = subjects(service);
        let assigned = subjects.iter().find_map(|subject| {
            self.assignments.find(subject, &areas, AssignedRole::Responsible, today).map(|(_, found)| found)
        });
        if let Some(assignment) = assigned {
            return Ok(self.assigned(assignment, municipality));
        }
        let Some(rule) = service.rule() else { return Ok(Responsibility::Open) };
        let mut responsible = self.by_rule(self.rule(rule, today)?, municipality);
        if let Some(Execution::Office { source, .. }) = service.bundle().and_then(|bundle| bundle.execution.as_ref()) {
            responsible.source.clone_from(source);
        }
        Ok(Responsibility::Office(responsible))
    }

    /// Where one may turn besides the responsible authority, when that is recorded for the place.
    pub fn contact(&self, service: &Service, ags: &Ags, today: Date) -> Option<&Assignment> {
        let areas = AreaKey::around(&self.municipality(ags)?.ars);
        let found = |subject| self.assignments.find(subject, &areas, AssignedRole::Contact, today);
        subjects(service).iter().find_map(found).map(|(_, found)| found)
    }

    /// Every look on the way to the responsible authority, in order; the last one decides, when one does.
    ///
    /// # Errors
    /// [`Error::UnknownMunicipality`].
    pub fn explain(&self, service: &Service, ags: &Ags, today: Date) -> Result<Vec<Step>, Error> {
        let municipality = self.known(ags)?;
        let mut steps = Vec::new();
        for subject in subjects(service) {
            for area in AreaKey::around(&municipality.ars) {
                let recorded = self.assignments.at(&subject, area, AssignedRole::Responsible);
                let decides = self.assignments.find(&subject, &[area], AssignedRole::Responsible, today);
                let finding = match (decides, recorded) {
                    (Some((_, found)), _) => Finding::Decides {
                        authority: self.assignee_name(&found.assignee),
                        valid: (found.valid_from, found.valid_to),
                        source: found.source.to_string(),
                    },
                    (None, [.., other]) => Finding::OtherTime(other.valid_from, other.valid_to),
                    (None, []) => Finding::Nothing,
                };
                let is_last = matches!(finding, Finding::Decides { .. });
                steps.push(Step {
                    subject: subject.clone(),
                    area: Some((area, self.area_name(area, municipality))),
                    finding,
                });
                if is_last {
                    return Ok(steps);
                }
            }
        }
        if let (Some(rule), Responsibility::Office(found)) = (service.rule(), self.responsibility(service, ags, today)?)
        {
            let authority = self.administration(found.administration).map(|office| office.name.clone());
            steps.push(Step {
                subject: Subject::Rule(rule.to_owned()),
                area: None,
                finding: Finding::Rule {
                    authority: authority.unwrap_or_default(),
                    note: found.note,
                    source: found.source,
                },
            });
        }
        Ok(steps)
    }

    /// Every assignment of a subject, by area.
    pub fn assignments_of(&self, subject: &Subject) -> Vec<(AreaKey, AssignedRole, &Assignment)> {
        self.assignments.of(subject)
    }

    /// How many assignments there are.
    pub fn assignment_count(&self) -> usize {
        self.assignments.len()
    }

    /// A unit outside of the administrations that run cases here.
    pub fn unit(&self, id: &str) -> Option<&Arc<Unit>> {
        self.assignments.unit(id)
    }

    /// Every such unit, by name.
    pub fn units(&self) -> Vec<&Arc<Unit>> {
        let mut all: Vec<&Arc<Unit>> = self.assignments.units().collect();
        all.sort_by(|one, other| (&one.name, &one.id).cmp(&(&other.name, &other.id)));
        all
    }

    /// The assignments that name a unit, with what each is about, in no order.
    pub fn assignments_of_units(&self) -> impl Iterator<Item = (&Subject, &Arc<Unit>, &Assignment)> {
        self.assignments.naming_units()
    }

    /// The name of an authority.
    pub fn assignee_name(&self, assignee: &Assignee) -> String {
        match assignee {
            Assignee::Administration(tenant, _) => {
                self.administration(*tenant).map(|office| office.name.clone()).unwrap_or_default()
            }
            Assignee::Unit(unit) => unit.name.clone(),
        }
    }

    /// Every rule that holds on a day, by name.
    pub fn rules_on(&self, today: Date) -> Vec<&Rule> {
        let mut all: Vec<&Rule> = self.rules.keys().filter_map(|name| self.rule(name, today).ok()).collect();
        all.sort_by(|one, other| one.name.cmp(&other.name));
        all
    }

    fn known(&self, ags: &Ags) -> Result<&Municipality, Error> {
        self.municipality(ags).ok_or_else(|| Error::UnknownMunicipality(ags.to_string()))
    }

    /// The name of an area around a municipality.
    fn area_name(&self, area: AreaKey, municipality: &Municipality) -> String {
        let name = match area.digits() {
            12 => Some(municipality.name.clone()),
            9 => self.administration(municipality.administration).map(|office| office.short_name.clone()),
            5 => self.county(&municipality.county).map(|county| county.official_name.clone()),
            _ => None,
        };
        name.unwrap_or_else(|| area.to_string())
    }

    fn assigned(&self, assignment: &Assignment, municipality: &Municipality) -> Responsibility {
        let source = assignment.source.to_string();
        match &assignment.assignee {
            Assignee::Unit(unit) => Responsibility::Elsewhere { unit: Arc::clone(unit), source },
            Assignee::Administration(tenant, entity) => {
                let (administration, entity, acts_as) = match entity {
                    Some(entity) => {
                        let entity = self.heir(entity).unwrap_or_else(|| entity.clone());
                        let own = self.administration(*tenant).and_then(Administration::entity);
                        let acts_as = if own.as_ref() == Some(&entity) { ActsAs::Itself } else { ActsAs::ForMember };
                        (*tenant, entity, acts_as)
                    }
                    None => self.itself(*tenant, &municipality.ags),
                };
                Responsibility::Office(Responsible { administration, entity, acts_as, note: None, source })
            }
        }
    }

    fn by_rule(&self, rule: &Rule, municipality: &Municipality) -> Responsible {
        let ags = &municipality.ags;
        // A municipality that is its own county has no county above it that could be responsible instead.
        let independent = self.counties.get(&municipality.county).is_some_and(|county| county.independent);
        let settled = match rule.resolution {
            Resolution::County => independent,
            Resolution::Municipality | Resolution::Administration | Resolution::Zone | Resolution::State => false,
        };
        let (administration, entity, acts_as) = match rule.resolution {
            Resolution::Municipality => self.for_municipality(municipality.administration, ags),
            Resolution::County => {
                let office = self.county_offices.get(&municipality.county).copied();
                self.itself(office.unwrap_or(municipality.administration), ags)
            }
            Resolution::Administration | Resolution::Zone => self.itself(municipality.administration, ags),
            Resolution::State => {
                let authority = self.state.by_rule(&rule.name);
                self.itself(authority.unwrap_or(municipality.administration), ags)
            }
        };
        let note =
            (!rule.note.is_empty() && (rule.exceptions == Exceptions::None || !settled)).then(|| rule.note.clone());
        Responsible { administration, entity, acts_as, note, source: rule.source.clone() }
    }

    /// True when a zone rule (resident parking) has no zone recorded for the municipality.
    pub(super) fn lacks_zone(&self, curated: &Curated, ags: &Ags, today: Date) -> bool {
        let is_zone = self.rule(&curated.rule, today).is_ok_and(|rule| rule.resolution == Resolution::Zone);
        let areas = self.municipality(ags).map(|municipality| AreaKey::around(&municipality.ars));
        let subject = Subject::Rule(curated.rule.clone());
        let role = AssignedRole::Responsible;
        is_zone && areas.is_none_or(|areas| self.assignments.find(&subject, &areas, role, today).is_none())
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
        let entity = self.administration(administration).and_then(Administration::entity);
        (administration, entity.unwrap_or_else(|| ags.into()), ActsAs::Itself)
    }
}

/// What may be assigned for a service: itself, then everything under its rule.
fn subjects(service: &Service) -> Vec<Subject> {
    let rule = service.rule().map(|rule| Subject::Rule(rule.to_owned()));
    std::iter::once(Subject::Service(service.id.clone())).chain(rule).collect()
}
