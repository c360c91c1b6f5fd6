//! Assignments in memory: a few looks into tables of numbers.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;
use sea_orm::EntityTrait;
use store::{Scope, TenantId};

use super::load::{known, parse, wrong};
use crate::error::Error;
use crate::model::{AreaKey, AssignedRole, Assignee, Assignment, EntityKey, Subject, Unit};
use crate::tables as table;

/// Every assignment, by subject and area.
#[derive(Debug, Default)]
pub(super) struct Assignments {
    by_subject: HashMap<Subject, HashMap<(AreaKey, AssignedRole), Vec<Assignment>>>,
    units: HashMap<String, Arc<Unit>>,
    count: usize,
}

impl Assignments {
    pub(super) async fn read(scope: &Scope, is_tenant: impl Fn(TenantId) -> bool) -> Result<Self, Error> {
        let units = table::unit::Entity::find().all(scope.db()).await?;
        let rows = table::assignment::Entity::find().all(scope.db()).await?;
        let mut all = Self {
            units: units.into_iter().map(|row| (row.id.clone(), Arc::new(unit(row)))).collect(),
            ..Self::default()
        };
        // The same law stands behind very many rows.
        let mut sources: HashMap<String, Arc<str>> = HashMap::new();
        for row in rows {
            let source = sources.entry(row.source.clone()).or_insert_with(|| row.source.as_str().into());
            let source = Arc::clone(source);
            let id = row.id;
            // One row that leads nowhere must not keep everybody from finding anything.
            if let Err(error) = all.add(row, source, &is_tenant) {
                tracing::warn!(assignment = %id, %error, "an assignment is left out");
            }
        }
        Ok(all)
    }

    fn add(
        &mut self,
        row: table::assignment::Model,
        source: Arc<str>,
        is_tenant: impl Fn(TenantId) -> bool,
    ) -> Result<(), Error> {
        let assignee = match (row.administration, &row.unit) {
            (Some(tenant), None) if is_tenant(tenant) => {
                let entity: Option<EntityKey> =
                    row.entity.as_deref().map(|key| parse("assignment.entity", key)).transpose()?;
                Assignee::Administration(tenant, entity)
            }
            (None, Some(id)) => {
                let unit = self.units.get(id).ok_or_else(|| wrong("assignment", format!("there is no unit {id}")))?;
                Assignee::Unit(Arc::clone(unit))
            }
            _ => return Err(wrong("assignment", "it names no authority, or one that does not exist")),
        };
        let area: AreaKey = parse("assignment.area", &row.area)?;
        let role = known("assignment.role", &row.role, AssignedRole::from_name(&row.role))?;
        let valid_from = (!row.valid_from.is_empty()).then_some(row.valid_from.as_str());
        let assignment = Assignment {
            id: row.id,
            assignee,
            valid_from: valid_from.map(|day| parse("assignment.valid_from", day)).transpose()?,
            valid_to: row.valid_to.as_deref().map(|day| parse("assignment.valid_to", day)).transpose()?,
            source,
        };
        let areas = self.by_subject.entry(Subject::from(row.subject.as_str())).or_default();
        areas.entry((area, role)).or_default().push(assignment);
        self.count += 1;
        Ok(())
    }

    /// What is assigned under a key that an area had before holds under the key that it has now.
    pub(super) fn renumber(&mut self, keys: &[(AreaKey, AreaKey)]) {
        for areas in self.by_subject.values_mut().filter(|_| !keys.is_empty()) {
            for (old, new) in keys {
                for role in AssignedRole::ALL {
                    if let Some(list) = areas.remove(&(*old, role)) {
                        areas.entry((*new, role)).or_default().extend(list);
                    }
                }
            }
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// What is recorded for one subject, area and role, at any time.
    pub(super) fn at(&self, subject: &Subject, area: AreaKey, role: AssignedRole) -> &[Assignment] {
        self.by_subject.get(subject).and_then(|areas| areas.get(&(area, role))).map(Vec::as_slice).unwrap_or_default()
    }

    /// The assignment that holds on a day in the smallest of the areas; of several there the newest.
    pub(super) fn find(
        &self,
        subject: &Subject,
        areas: &[AreaKey],
        role: AssignedRole,
        day: Date,
    ) -> Option<(AreaKey, &Assignment)> {
        let by_area = self.by_subject.get(subject)?;
        areas.iter().find_map(|area| {
            let all = by_area.get(&(*area, role))?.iter().filter(|assignment| assignment.holds_on(day));
            all.max_by_key(|assignment| (assignment.valid_from, assignment.id)).map(|found| (*area, found))
        })
    }

    /// Every assignment of a subject, by area and role.
    pub(super) fn of(&self, subject: &Subject) -> Vec<(AreaKey, AssignedRole, &Assignment)> {
        let mut all: Vec<(AreaKey, AssignedRole, &Assignment)> = self
            .by_subject
            .get(subject)
            .into_iter()
            .flatten()
            .flat_map(|((area, role), list)| list.iter().map(|assignment| (*area, *role, assignment)))
            .collect();
        all.sort_by_key(|(area, role, assignment)| (*area, *role, assignment.valid_from, assignment.id));
        all
    }

    /// Every assignment that names a unit, with its subject, in no order.
    pub(super) fn naming_units(&self) -> impl Iterator<Item = (&Subject, &Arc<Unit>, &Assignment)> {
        let all =
            self.by_subject.iter().flat_map(|(subject, areas)| areas.values().flatten().map(move |one| (subject, one)));
        all.filter_map(|(subject, one)| match &one.assignee {
            Assignee::Unit(unit) => Some((subject, unit, one)),
            Assignee::Administration(..) => None,
        })
    }

    /// A unit by its id.
    pub(super) fn unit(&self, id: &str) -> Option<&Arc<Unit>> {
        self.units.get(id)
    }

    /// Every unit, in no order.
    pub(super) fn units(&self) -> impl Iterator<Item = &Arc<Unit>> {
        self.units.values()
    }
}

pub(crate) fn unit(row: table::unit::Model) -> Unit {
    Unit {
        id: row.id,
        name: row.name,
        address: row.address,
        phone: row.phone,
        email: row.email,
        link: row.link,
        source: row.source,
    }
}
