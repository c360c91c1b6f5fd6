//! Recording who is responsible where.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde::Deserialize;
use serde_json::json;
use store::{Scope, TenantId};
use uuid::Uuid;

use super::{changed, import::insert};
use crate::error::Error;
use crate::model::{AreaKey, AssignedRole, EntityKey, Subject};
use crate::tables::{
    administration, administration_version, area_version, assignment, legal_entity, municipality, ozg_bundle,
    responsibility, service, state_authority, unit,
};

/// Whom a new assignment names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewAssignee {
    /// An administration that runs cases here, by its key, and in whose name when it is not its own.
    Administration(String, Option<EntityKey>),
    /// Another authority, by the id of its unit.
    Unit(String),
}

/// An assignment to record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAssignment {
    /// What it is about.
    pub subject: Subject,
    /// Where.
    pub area: AreaKey,
    /// In which role.
    pub role: AssignedRole,
    /// Who.
    pub assignee: NewAssignee,
    /// First day; none for always.
    pub valid_from: Option<Date>,
    /// Last day; none for on and on.
    pub valid_to: Option<Date>,
    /// Law or page it comes from.
    pub source: String,
}

/// A row of a list that was refused.
#[derive(Debug)]
pub struct Refused {
    /// Line of the file, the heading being line 1.
    pub line: u64,
    /// Why.
    pub error: Error,
}

/// Records an assignment.
///
/// # Errors
/// [`Error::Assignment`] says which part is wrong, [`Error::Contradiction`] which other assignment is in the way;
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn assign(scope: &mut Scope, new: NewAssignment) -> Result<Uuid, Error> {
    scope.require_provider()?;
    // Counted first: a unit that is being removed is gone before this looks for it, or stays.
    changed(scope).await?;
    let mut book = Book::open(scope, Some(&new.subject)).await?;
    let row = book.enter(scope.new_uuid(), new)?;
    let (id, detail) = (row.id, json!({ "subject": row.subject, "area": row.area, "role": row.role }));
    insert(scope, vec![row]).await?;
    scope.audit("directory.assigned", id, detail);
    Ok(id)
}

/// Records a list of assignments in one transaction: all of them, or none when a row is refused.
///
/// Columns: `subject` (id of a service, `rule:<name>`), `area`, `role`, `administration` (its key), `unit`, `entity`,
/// `valid_from`, `valid_to`, `source`.
///
/// # Errors
/// The rows that were refused, each with its line; [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn assign_list(scope: &mut Scope, csv: &str) -> Result<Result<usize, Vec<Refused>>, Error> {
    scope.require_provider()?;
    changed(scope).await?;
    let mut book = Book::open(scope, None).await?;
    let (mut rows, mut refused) = (Vec::new(), Vec::new());
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    for (line, row) in (2..).zip(reader.deserialize::<Line>()) {
        let entered = row
            .map_err(|error| wrong("row", error.to_string()))
            .and_then(NewAssignment::try_from)
            .and_then(|new| book.enter(scope.new_uuid(), new));
        match entered {
            Ok(row) => rows.push(row),
            Err(error) => refused.push(Refused { line, error }),
        }
    }
    if !refused.is_empty() {
        return Ok(Err(refused));
    }
    let count = insert(scope, rows).await?;
    scope.audit("directory.assigned_list", Uuid::nil(), json!({ "rows": count }));
    Ok(Ok(count))
}

/// Lets an assignment end; a day before it begins takes it away. One that ended earlier stays as it is.
///
/// # Errors
/// [`Error::UnknownAssignment`]; [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn end_assignment(scope: &mut Scope, id: Uuid, last: Date) -> Result<(), Error> {
    scope.require_provider()?;
    let row = assignment::Entity::find_by_id(id).one(scope.db()).await?.ok_or(Error::UnknownAssignment(id))?;
    let last = last.to_string();
    if row.valid_to.as_ref().is_some_and(|known| *known <= last) {
        return Ok(());
    }
    if last < row.valid_from {
        assignment::Entity::delete_by_id(id).exec(scope.db()).await?;
    } else {
        let ended = assignment::Model { valid_to: Some(last.clone()), imported: false, ..row };
        assignment::Entity::update(ended.into_active_model().reset_all()).exec(scope.db()).await?;
    }
    changed(scope).await?;
    scope.audit("directory.assignment_ended", id, json!({ "last": last }));
    Ok(())
}

#[derive(Deserialize)]
struct Line {
    subject: String,
    area: String,
    role: String,
    administration: Option<String>,
    unit: Option<String>,
    entity: Option<String>,
    valid_from: Option<String>,
    valid_to: Option<String>,
    source: String,
}

impl TryFrom<Line> for NewAssignment {
    type Error = Error;

    fn try_from(line: Line) -> Result<Self, Error> {
        let entity = line
            .entity
            .map(|key| key.parse())
            .transpose()
            .map_err(|error: crate::model::KeyError| wrong("entity", error.to_string()))?;
        Ok(Self {
            subject: Subject::from(line.subject.as_str()),
            area: line.area.parse().map_err(|error: crate::model::AreaKeyError| wrong("area", error.to_string()))?,
            role: AssignedRole::from_name(&line.role)
                .ok_or_else(|| wrong("role", format!("{:?} is neither responsible nor contact", line.role)))?,
            assignee: match (line.administration, line.unit) {
                (Some(key), None) => NewAssignee::Administration(key, entity),
                (None, Some(id)) => NewAssignee::Unit(id),
                _ => return Err(wrong("authority", "exactly one of administration and unit is needed")),
            },
            valid_from: day(line.valid_from)?,
            valid_to: day(line.valid_to)?,
            source: line.source,
        })
    }
}

fn day(text: Option<String>) -> Result<Option<Date>, Error> {
    let day = |text: String| text.parse().map_err(|error: jiff::Error| wrong("period", format!("{text:?}: {error}")));
    text.map(day).transpose()
}

fn wrong(what: &'static str, reason: impl Into<String>) -> Error {
    Error::Assignment { what, reason: reason.into() }
}

pub(super) type Place = (String, String, String);
/// Administration, unit, legal entity.
type Columns = (Option<TenantId>, Option<String>, Option<String>);

/// What exists, and what is assigned already: every new row is held against it.
struct Book {
    subjects: HashSet<String>,
    areas: HashSet<AreaKey>,
    administrations: HashMap<String, TenantId>,
    names: HashMap<TenantId, String>,
    entities: HashMap<String, TenantId>,
    units: HashSet<String>,
    assigned: HashMap<Place, Vec<assignment::Model>>,
}

impl Book {
    /// `only`: what is assigned for other subjects does not matter.
    async fn open(scope: &Scope, only: Option<&Subject>) -> Result<Self, Error> {
        let db = scope.db();
        let mut assigned = assignment::Entity::find();
        if let Some(subject) = only {
            assigned = assigned.filter(assignment::Column::Subject.eq(subject.to_string()));
        }
        let mut by_place: HashMap<Place, Vec<assignment::Model>> = HashMap::new();
        for row in assigned.all(db).await? {
            by_place.entry(place(&row)).or_default().push(row);
        }
        let services = service::Entity::find().all(db).await?.into_iter().map(|row| row.id);
        let bundles = ozg_bundle::Entity::find().all(db).await?.into_iter().map(|row| format!("ozg-{}", row.id));
        let rules =
            responsibility::Entity::find().all(db).await?.into_iter().map(|row| Subject::Rule(row.rule).to_string());
        let subjects = services.chain(bundles).chain(rules).collect();
        let mut areas = HashSet::new();
        for row in municipality::Entity::find().all(db).await? {
            if let Ok(ars) = row.ars.parse() {
                areas.extend(AreaKey::around(&ars));
            }
        }
        let administrations = administration::Entity::find().all(db).await?;
        let entities = legal_entity::Entity::find().all(db).await?;
        let units = unit::Entity::find().all(db).await?;
        let mut names: HashMap<TenantId, String> =
            administrations.iter().map(|row| (row.tenant_id, row.name.clone())).collect();
        let mut administrations: HashMap<String, TenantId> =
            administrations.into_iter().map(|row| (row.key, row.tenant_id)).collect();
        let mut entities: HashMap<String, TenantId> =
            entities.into_iter().map(|row| (row.key, row.administration)).collect();
        for row in state_authority::Entity::find().all(db).await? {
            entities.insert(row.key.clone(), row.tenant_id);
            administrations.insert(row.key, row.tenant_id);
            names.insert(row.tenant_id, row.name);
        }
        // What key lists brought since the import of the state, also for days to come.
        for row in area_version::Entity::find().all(db).await? {
            if let Ok(ars) = row.ars.parse() {
                areas.extend(AreaKey::around(&ars));
            }
            entities.insert(row.ags, row.administration);
        }
        let versions = administration_version::Entity::find().all(db).await?;
        administrations.extend(versions.into_iter().map(|row| (row.key, row.administration)));
        Ok(Self {
            subjects,
            areas,
            administrations,
            names,
            entities,
            units: units.into_iter().map(|row| row.id).collect(),
            assigned: by_place,
        })
    }

    fn enter(&mut self, id: Uuid, new: NewAssignment) -> Result<assignment::Model, Error> {
        let subject = new.subject.to_string();
        if !self.subjects.contains(&subject) {
            return Err(wrong("subject", format!("there is neither a service nor a rule {subject:?}")));
        }
        if !self.areas.contains(&new.area) {
            return Err(wrong("area", format!("there is no area {}", new.area)));
        }
        if let (Some(first), Some(last)) = (new.valid_from, new.valid_to)
            && last < first
        {
            return Err(wrong("period", format!("{last} is before {first}")));
        }
        let (administration, unit, entity) = self.assignee(new.assignee)?;
        let row = assignment::Model {
            id,
            subject,
            area: new.area.to_string(),
            role: new.role.name().to_owned(),
            administration,
            unit,
            entity,
            valid_from: new.valid_from.map(|day| day.to_string()).unwrap_or_default(),
            valid_to: new.valid_to.map(|day| day.to_string()),
            imported: false,
            source: new.source,
        };
        let others = self.assigned.entry(place(&row)).or_default();
        if let Some(other) = others.iter().find(|other| overlap(other, &row)) {
            let key = other.administration.and_then(|tenant| self.names.get(&tenant).cloned());
            return Err(Error::Contradiction {
                authority: other.unit.clone().or(key).unwrap_or_default(),
                area: row.area,
                other: other.id,
            });
        }
        others.push(row.clone());
        Ok(row)
    }

    fn assignee(&self, new: NewAssignee) -> Result<Columns, Error> {
        match new {
            NewAssignee::Unit(id) if self.units.contains(&id) => Ok((None, Some(id), None)),
            NewAssignee::Unit(id) => Err(wrong("authority", format!("there is no unit {id:?}"))),
            NewAssignee::Administration(key, entity) => {
                let missing = || wrong("authority", format!("there is no administration {key:?}"));
                let tenant = *self.administrations.get(&key).ok_or_else(missing)?;
                if let Some(entity) = &entity
                    && self.entities.get(entity.as_str()) != Some(&tenant)
                {
                    return Err(wrong("entity", format!("{key} does not work for {entity}")));
                }
                Ok((Some(tenant), None, entity.map(|key| key.to_string())))
            }
        }
    }
}

pub(super) fn place(row: &assignment::Model) -> Place {
    (row.subject.clone(), row.area.clone(), row.role.clone())
}

/// ISO dates compare like days; an empty first day is before every other.
pub(super) fn overlap(one: &assignment::Model, other: &assignment::Model) -> bool {
    let begins_in_time =
        |row: &assignment::Model, until: Option<&str>| until.is_none_or(|last| row.valid_from.as_str() <= last);
    begins_in_time(one, other.valid_to.as_deref()) && begins_in_time(other, one.valid_to.as_deref())
}
