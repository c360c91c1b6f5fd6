//! Objects that refer to others: responsibilities and specialisations, once everything that came is there.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Scope, TenantId};
use xzufi::{Class, Identifier, LIMITS, Object, Responsibility, Specialisation};

use super::objects::{ADMINISTRATION, owners};
use super::texts::{Speech, Vouched, said};
use super::{MOST_ASSIGNMENTS, MOST_VALUES, SOURCE, XzufiImport, global_key, source_of, stored_key, texts};
use crate::error::Error;
use crate::model::{AssignedRole, Mode, Module};
use crate::tables::{assignment, transfer_object};
use crate::verbs::assign::{Place, overlap, place};
use crate::verbs::{import::insert, state::stable_id};

/// Objects in one transaction.
const BATCH: u64 = 300;

/// An object, and the assignments that it is to become.
type Wanted<'r> = (&'r transfer_object::Model, Vec<assignment::Model>);

/// Where the objects of one batch lead: what the referenced objects became, by key, and by class and local value where that
/// is one alone.
#[derive(Default)]
struct Targets {
    by_key: HashMap<String, String>,
    by_local: HashMap<(String, String), Option<String>>,
}

impl Targets {
    fn find(&self, class: &Class, id: &Identifier) -> Option<&str> {
        let exact = self.by_key.get(&stored_key(class, id)).map(String::as_str);
        exact.or_else(|| self.by_local.get(&(class.name().to_owned(), id.value.clone()))?.as_deref())
    }

    async fn read(scope: &Scope, objects: &[(transfer_object::Model, Object)]) -> Result<Self, Error> {
        use transfer_object::Column;
        let referred = objects.iter().flat_map(|(_, object)| references(object));
        let referred: HashMap<String, String> =
            referred.map(|(class, id)| (stored_key(&class, &id), id.value)).collect();
        let columns = || {
            transfer_object::Entity::find()
                .select_only()
                .columns([Column::Key, Column::Class, Column::Local, Column::Target])
                .filter(Column::GoneAt.is_null())
        };
        let mut targets = Self::default();
        let keys: Vec<&str> = referred.keys().map(String::as_str).collect();
        for keys in keys.chunks(MOST_VALUES) {
            let found: Vec<(String, String, String, String)> =
                columns().filter(Column::Key.is_in(keys.iter().copied())).into_tuple().all(scope.db()).await?;
            targets.by_key.extend(found.into_iter().map(|(key, _, _, target)| (key, target)));
        }
        let missing: HashSet<&str> = referred
            .iter()
            .filter(|(key, _)| !targets.by_key.contains_key(*key))
            .map(|(_, local)| local.as_str())
            .collect();
        let missing: Vec<&str> = missing.into_iter().collect();
        // Senders leave out agency or scheme in references: the value alone must do where nothing else has it.
        let classes = [Class::Service, Class::Unit, Class::OnlineService];
        for missing in missing.chunks(MOST_VALUES) {
            let found: Vec<(String, String, String, String)> = columns()
                .filter(Column::Class.is_in(classes.iter().map(Class::name)))
                .filter(Column::Local.is_in(missing.iter().copied()))
                .into_tuple()
                .all(scope.db())
                .await?;
            for (_, class, local, target) in found {
                targets.by_local.entry((class, local)).and_modify(|one| *one = None).or_insert(Some(target));
            }
        }
        Ok(targets)
    }
}

fn references(object: &Object) -> Vec<(Class, Identifier)> {
    let service = |id| (Class::Service, id);
    match object {
        Object::Assignment(assignment) => {
            let owner = assignment.owner().map(|id| (Class::Unit, id));
            owner.into_iter().chain(assignment.responsibility().services.into_iter().map(service)).collect()
        }
        Object::Unit(unit) => unit.responsibilities().into_iter().flat_map(|one| one.services).map(service).collect(),
        Object::Specialisation(special) => special.service().map(service).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// Follows everything that waits, batch by batch.
pub(super) async fn follow(import: &mut XzufiImport) -> Result<(), Error> {
    let mut after = String::new();
    loop {
        let scope = import.writing().await?;
        let rows = transfer_object::Entity::find()
            .filter(transfer_object::Column::Pending.eq(true))
            .filter(transfer_object::Column::Key.gt(after.as_str()))
            .order_by_asc(transfer_object::Column::Key)
            .limit(BATCH)
            .all(scope.db())
            .await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after.clone_from(&last.key);
        let objects: Vec<_> = rows
            .into_iter()
            .filter_map(|row| {
                let object = Object::read(&row.body, &LIMITS).ok()?;
                Some((row, object))
            })
            .collect();
        let outcome = batch(import, &scope, &objects).await?;
        scope.commit().await?;
        for (key, reason) in outcome {
            if let Some((place, is_new)) = import.waiting.get(&key) {
                let class = objects.iter().find(|(row, _)| row.key == key).map_or("", |(row, _)| row.class.as_str());
                import.report.refuse(place, class, global_key(&key), reason);
                let counted = if *is_new { &mut import.report.accepted } else { &mut import.report.changed };
                *counted = counted.saturating_sub(1);
            }
        }
    }
}

/// Writes what a batch leads to. Returns what goes on waiting, and why.
async fn batch(
    import: &mut XzufiImport,
    scope: &Scope,
    objects: &[(transfer_object::Model, Object)],
) -> Result<Vec<(String, String)>, Error> {
    let targets = Targets::read(scope, objects).await?;
    let mut waiting = Vec::new();
    let mut wanted: Vec<Wanted<'_>> = Vec::new();
    let mut speeches = Vec::new();
    let mut stale = Vec::new();
    let mut done: Vec<(&str, String)> = Vec::new();
    for (row, object) in objects {
        let outcome = match object {
            Object::Specialisation(special) => speech(import, special, row, &targets).map(|(service, all)| {
                stale.extend(Some(source_of(&row.key)).filter(|_| !row.target.is_empty()));
                speeches.extend(all);
                done.push((&row.key, service));
            }),
            Object::Assignment(assignment) => {
                let owner = assignment.owner().unwrap_or_default();
                if assignment.is_of_online_service() {
                    done.push((&row.key, String::new()));
                    continue;
                }
                let missing = || format!("the unit {owner} is not here; it waits until it comes");
                let target = targets.find(&Class::Unit, &owner).ok_or_else(missing);
                target.and_then(|target| {
                    let rows = assignments(import, &[assignment.responsibility()], target, &row.key, &targets)?;
                    wanted.push((row, rows));
                    Ok(())
                })
            }
            Object::Unit(unit) => {
                assignments(import, &unit.responsibilities(), &row.target, &row.key, &targets).map(|rows| {
                    wanted.push((row, rows));
                })
            }
            _ => {
                done.push((&row.key, row.target.clone()));
                Ok(())
            }
        };
        if let Err(reason) = outcome {
            waiting.push((row.key.clone(), reason));
        }
        // Memory stays bounded however much the objects of a batch name.
        if wanted.iter().map(|(_, rows)| rows.len()).sum::<usize>() >= MOST_ASSIGNMENTS {
            done.extend(record(scope, std::mem::take(&mut wanted), &mut waiting).await?);
        }
    }
    import.report.kept_texts += texts::write(scope, &speeches, &stale).await?;
    done.extend(record(scope, wanted, &mut waiting).await?);
    for (key, target) in done {
        settle(scope, key, Some(target), None).await?;
    }
    for (key, reason) in &waiting {
        settle(scope, key, None, Some(reason)).await?;
    }
    Ok(waiting)
}

async fn settle(scope: &Scope, key: &str, target: Option<String>, problem: Option<&str>) -> Result<(), Error> {
    use transfer_object::Column;
    let mut update = transfer_object::Entity::update_many()
        .col_expr(Column::Pending, Expr::value(problem.is_some()))
        .col_expr(Column::Problem, Expr::value(problem.map(str::to_owned)));
    if let Some(target) = target {
        update = update.col_expr(Column::Target, Expr::value(target));
    }
    update.filter(Column::Key.eq(key)).exec(scope.db()).await?;
    Ok(())
}

/// Writes assignments in the place of those that the same objects became before. Everything is checked first: an object that
/// contradicts what is recorded of another authority waits, and what it became before stays.
async fn record<'r>(
    scope: &Scope,
    wanted: Vec<Wanted<'r>>,
    waiting: &mut Vec<(String, String)>,
) -> Result<Vec<(&'r str, String)>, Error> {
    let recorded = recorded(scope, &wanted).await?;
    let mut refused = contradictions(&wanted, &recorded);
    let mut sources = Vec::new();
    let mut new = Vec::new();
    let mut done = Vec::new();
    for (number, (object, rows)) in wanted.into_iter().enumerate() {
        if let Some(reason) = refused.remove(&number) {
            waiting.push((object.key.clone(), reason));
            continue;
        }
        sources.push(source_of(&object.key));
        new.extend(rows.into_iter().filter(|row| !is_recorded_otherwise(&recorded, row)));
        done.push((object.key.as_str(), object.target.clone()));
    }
    for sources in sources.chunks(MOST_VALUES) {
        let theirs = assignment::Column::Source.is_in(sources.iter().cloned());
        assignment::Entity::delete_many().filter(theirs).exec(scope.db()).await?;
    }
    insert(scope, new).await?;
    Ok(done)
}

/// What is recorded where objects want to write.
async fn recorded(scope: &Scope, wanted: &[Wanted<'_>]) -> Result<HashMap<Place, Vec<assignment::Model>>, Error> {
    let rows = || wanted.iter().flat_map(|(_, rows)| rows);
    let subjects: HashSet<&str> = rows().map(|row| row.subject.as_str()).collect();
    let areas: HashSet<&str> = rows().map(|row| row.area.as_str()).collect();
    let places: HashSet<Place> = rows().map(place).collect();
    let (subjects, areas): (Vec<&str>, Vec<&str>) = (subjects.into_iter().collect(), areas.into_iter().collect());
    let mut recorded: HashMap<Place, Vec<assignment::Model>> = HashMap::new();
    for subjects in subjects.chunks(MOST_VALUES) {
        for areas in areas.chunks(MOST_VALUES) {
            let rows = assignment::Entity::find()
                .filter(assignment::Column::Subject.is_in(subjects.iter().copied()))
                .filter(assignment::Column::Area.is_in(areas.iter().copied()))
                .all(scope.db())
                .await?;
            for row in rows {
                let place = place(&row);
                if places.contains(&place) {
                    recorded.entry(place).or_default().push(row);
                }
            }
        }
    }
    Ok(recorded)
}

/// The objects, by their number, that contradict another authority: one that stays recorded, or one that an object before
/// them names. What a refused object became before stays, so the others are held against that as well.
fn contradictions(wanted: &[Wanted<'_>], recorded: &HashMap<Place, Vec<assignment::Model>>) -> BTreeMap<usize, String> {
    let makers: HashMap<String, usize> =
        wanted.iter().enumerate().map(|(number, (object, _))| (source_of(&object.key), number)).collect();
    let mut refused: BTreeMap<usize, String> = BTreeMap::new();
    loop {
        let before = refused.len();
        let mut taken: HashMap<Place, Vec<&assignment::Model>> = HashMap::new();
        for (number, (_, rows)) in wanted.iter().enumerate() {
            if refused.contains_key(&number) {
                continue;
            }
            let stays =
                |other: &&assignment::Model| makers.get(&other.source).is_none_or(|maker| refused.contains_key(maker));
            let contradiction = rows.iter().find_map(|row| {
                let place = place(row);
                let there = recorded.get(&place).into_iter().flatten().filter(stays);
                let mut others = there.chain(taken.get(&place).into_iter().flatten().copied());
                let other = others.find(|other| overlap(other, row) && !is_same_authority(other, row))?;
                Some(format!(
                    "for {} in {} another authority is recorded as {} ({}); end that assignment or correct this one",
                    row.subject, row.area, row.role, other.source
                ))
            });
            if let Some(reason) = contradiction {
                refused.insert(number, reason);
                continue;
            }
            for row in rows.iter().filter(|row| !is_recorded_otherwise(recorded, row)) {
                taken.entry(place(row)).or_default().push(row);
            }
        }
        if refused.len() == before {
            return refused;
        }
    }
}

/// Whether somebody else than an object of XZuFi recorded the same authority: then theirs holds, with what it says besides.
fn is_recorded_otherwise(recorded: &HashMap<Place, Vec<assignment::Model>>, row: &assignment::Model) -> bool {
    let mut others = recorded.get(&place(row)).into_iter().flatten();
    others.any(|other| !other.source.starts_with(SOURCE) && overlap(other, row) && is_same_authority(other, row))
}

fn is_same_authority(one: &assignment::Model, other: &assignment::Model) -> bool {
    (one.administration, &one.unit) == (other.administration, &other.unit)
}

/// The rows of responsibilities: one for each service and area.
fn assignments(
    import: &XzufiImport,
    all: &[Responsibility],
    owner: &str,
    key: &str,
    targets: &Targets,
) -> Result<Vec<assignment::Model>, String> {
    let mut rows: Vec<assignment::Model> = Vec::new();
    let mut ids = HashSet::new();
    let tenant = owner.strip_prefix(ADMINISTRATION).and_then(|number| number.parse().ok()).map(TenantId);
    for responsibility in all {
        let role = role(responsibility)?;
        let (valid_from, valid_to) = period(responsibility)?;
        let mut areas = Vec::new();
        for id in &responsibility.areas {
            let foreign =
                || format!("there is no area {}; check `gebietID`", id.value.chars().take(20).collect::<String>());
            areas.push(import.ground.area(id).ok_or_else(foreign)?.to_string());
        }
        if areas.is_empty() {
            areas.push("16".to_owned());
        }
        for service in &responsibility.services {
            let missing = || format!("the service {service} is not here; it waits until it comes");
            let subject = targets.find(&Class::Service, service).ok_or_else(missing)?;
            for area in &areas {
                let id = stable_id(&[key, subject, area, role.name(), &valid_from]);
                if !ids.insert(id) {
                    continue;
                }
                rows.push(assignment::Model {
                    id,
                    subject: subject.to_owned(),
                    area: area.clone(),
                    role: role.name().to_owned(),
                    administration: tenant,
                    unit: tenant.is_none().then(|| owner.to_owned()),
                    entity: None,
                    valid_from: valid_from.clone(),
                    valid_to: valid_to.clone(),
                    imported: false,
                    source: source_of(key),
                });
            }
        }
    }
    Ok(rows)
}

/// Code `01` or none: the responsible body; `02`: a contact point.
fn role(responsibility: &Responsibility) -> Result<AssignedRole, String> {
    match responsibility.role.as_ref().map(|role| role.code.as_str()) {
        None | Some("01") => Ok(AssignedRole::Responsible),
        Some("02") => Ok(AssignedRole::Contact),
        Some(other) => {
            let other: String = other.chars().take(20).collect();
            Err(format!("the role `{other}` is not known here; use 01 (responsible) or 02 (contact)"))
        }
    }
}

fn period(responsibility: &Responsibility) -> Result<(String, Option<String>), String> {
    let day = |text: &Option<String>| -> Result<Option<String>, String> {
        let Some(text) = text else { return Ok(None) };
        let day: Option<Date> = text.get(..10).and_then(|day| day.parse().ok());
        let wrong = || format!("`{}` is no day; write it as 2026-01-31", text.chars().take(30).collect::<String>());
        day.map(|day| Some(day.to_string())).ok_or_else(wrong)
    };
    match responsibility.validity.as_slice() {
        [] => Ok((String::new(), None)),
        [first, ..] => Ok((day(&first.from)?.unwrap_or_default(), day(&first.until)?)),
    }
}

fn speech(
    import: &XzufiImport,
    special: &Specialisation,
    row: &transfer_object::Model,
    targets: &Targets,
) -> Result<(String, Vec<Speech>), String> {
    let id = special.service().ok_or("it does not say its service; add `leistungID`")?;
    let missing = || format!("the service {id} is not here; it waits until it comes");
    let service = targets.find(&Class::Service, &id).ok_or_else(missing)?;
    let view = special.as_service();
    let mut said = said(&view)?;
    said.retain(|(module, _), _| *module != Module::Name);
    let vouched = Vouched::of(&view);
    let speeches = owners(&special.areas(), &import.ground)?.into_iter().map(|(owner, tenant)| Speech {
        service: service.to_owned(),
        owner,
        tenant,
        mode: Mode::Replaces,
        said: said.clone(),
        vouched: vouched.clone(),
        source: source_of(&row.key),
    });
    Ok((service.to_owned(), speeches.collect()))
}
