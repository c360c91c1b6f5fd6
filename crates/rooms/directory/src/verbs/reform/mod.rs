//! Territorial reforms: a key list of a day is compared with what is recorded, and applied.

mod lists;
mod standing;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::Scope;
use uuid::Uuid;

use super::changed;
use super::import::insert;
use crate::catalogue;
use crate::error::Error;
use crate::model::{AreaList, AreaPlan, AreaVersion, Gone, Ground, History, OfficeVersion, Succession, plan};
use crate::tables as table;

pub use lists::{NamedFile, read_key_lists, read_successors};
pub(crate) use standing::standing;

/// The two digits of the Land whose areas are recorded.
///
/// # Errors
/// [`Error::Empty`] before the first import.
pub async fn land(scope: &Scope) -> Result<String, Error> {
    let county = table::county::Entity::find().one(scope.db()).await?.ok_or(Error::Empty)?;
    Ok(county.key.chars().take(2).collect())
}

/// What applying a key list would change, compared with what is recorded for its day. Writes nothing.
///
/// # Errors
/// [`Error::Empty`] before the first import; the database's own.
pub async fn compare_areas(
    scope: &Scope,
    list: AreaList,
    successors: Vec<Succession>,
    as_of: Date,
) -> Result<AreaPlan, Error> {
    let db = scope.db();
    let history = History::recorded(scope).await?.ok_or(Error::Empty)?;
    let mut ground = ground(scope).await?;
    history.bring(&mut ground, as_of);
    let counties: BTreeSet<String> =
        table::county::Entity::find().all(db).await?.into_iter().map(|row| row.key).collect();
    let mut plan = plan(&history, &ground, &counties, list, successors, as_of);
    recorded(scope, &mut plan, &ground).await?;
    Ok(plan)
}

/// Writes what a key list changes; each change counts from its own day on. The same list again changes nothing. Returns
/// whether something was written.
///
/// # Errors
/// [`Error::Areas`] while the plan has problems; nothing is written then. [`store::Error::WrongReach`] unless the scope has
/// the provider's reach.
pub async fn apply_areas(scope: &mut Scope, plan: AreaPlan) -> Result<bool, Error> {
    scope.require_provider()?;
    if !plan.problems.is_empty() {
        return Err(Error::Areas(plan.problems));
    }
    if plan.is_done() {
        return Ok(false);
    }
    let writes = plan.writes;
    insert(scope, writes.changes.into_iter().map(change).collect()).await?;
    insert(scope, writes.areas.into_iter().map(area).collect()).await?;
    insert(scope, writes.offices.into_iter().map(office).collect()).await?;
    if writes.list {
        let list = table::area_list::Model {
            as_of: plan.as_of.to_string(),
            municipalities: i32::try_from(plan.listed).unwrap_or(i32::MAX),
            source: plan.source,
            imported_at: scope.now(),
        };
        insert(scope, vec![list]).await?;
    }
    changed(scope).await?;
    let detail = json!({
        "as_of": plan.as_of.to_string(), "municipalities": plan.listed, "gone": plan.gone.len(), "new": plan.new.len(),
        "renamed": plan.renamed.len(), "moved": plan.moved.len(),
    });
    scope.audit("directory.areas", Uuid::nil(), detail);
    Ok(true)
}

fn change(row: Succession) -> table::area_change::Model {
    table::area_change::Model {
        old_key: row.old.to_string(),
        day: row.day.to_string(),
        new_key: row.new.to_string(),
        kind: row.kind.name().to_owned(),
        old_name: row.old_name,
        source: row.source,
    }
}

fn area(version: AreaVersion) -> table::area_version::Model {
    table::area_version::Model {
        ags: version.ags.to_string(),
        first_day: version.first_day.to_string(),
        ars: version.ars.to_string(),
        name: version.name,
        official_name: version.official_name,
        town: version.town,
        administration: version.administration,
        source: version.source,
    }
}

fn office(version: OfficeVersion) -> table::administration_version::Model {
    table::administration_version::Model {
        administration: version.tenant,
        first_day: version.first_day.to_string(),
        key: version.key,
        name: version.name,
        short_name: version.short_name,
        kind: version.kind.name().to_owned(),
        own_municipality: version.own_municipality.map(|ags| ags.to_string()),
        source: version.source,
    }
}

/// The areas as the imported state has them, without postcodes.
async fn ground(scope: &Scope) -> Result<Ground, Error> {
    let db = scope.db();
    let mut ground = Ground::default();
    for row in table::municipality::Entity::find().all(db).await? {
        let municipality = catalogue::municipality(row)?;
        ground.municipalities.insert(municipality.ags.clone(), municipality);
    }
    for row in table::administration::Entity::find().all(db).await? {
        let office = catalogue::administration(row)?;
        ground.administrations.insert(office.tenant, office);
    }
    Ok(ground)
}

/// Counts what is recorded about the municipalities that end.
async fn recorded(scope: &Scope, plan: &mut AreaPlan, ground: &Ground) -> Result<(), Error> {
    let db = scope.db();
    let gone: Vec<String> = plan.gone.iter().map(|gone| gone.ags.to_string()).collect();
    let key_of = |gone: &Gone| Some((gone.ags.to_string(), ground.municipalities.get(&gone.ags)?.ars.to_string()));
    let keys_of: BTreeMap<String, String> = plan.gone.iter().filter_map(key_of).collect();
    let heirs = plan.gone.iter().flat_map(|gone| gone.heirs.iter().map(|(ags, _)| ags.to_string()));
    let named: BTreeSet<String> = gone.iter().cloned().chain(heirs).collect();
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut values: BTreeMap<String, usize> = BTreeMap::new();
    let rows = table::entity_value::Entity::find().filter(table::entity_value::Column::Entity.is_in(named)).all(db);
    for row in rows.await? {
        *values.entry(row.entity.clone()).or_default() += 1;
        keys.entry(row.entity).or_default().insert(row.key);
    }
    let named_by_area: Vec<String> = keys_of.values().cloned().collect();
    let assigned = table::assignment::Entity::find().filter(table::assignment::Column::Area.is_in(named_by_area));
    let assigned = assigned.all(db).await?;
    let texts = table::service_text::Entity::find().filter(table::service_text::Column::Owner.is_in(gone.clone()));
    let texts = texts.all(db).await?;
    let fees = table::fee::Entity::find().filter(table::fee::Column::Scope.is_in(gone)).all(db).await?;
    for municipality in &mut plan.gone {
        let ags = municipality.ags.to_string();
        let own = keys.get(&ags).cloned().unwrap_or_default();
        let there: BTreeSet<String> =
            municipality.heirs.iter().filter_map(|(heir, _)| keys.get(heir.as_str())).flatten().cloned().collect();
        let recorded = &mut municipality.recorded;
        recorded.values = values.get(&ags).copied().unwrap_or_default();
        recorded.missing = own.difference(&there).cloned().collect();
        recorded.assignments = assigned.iter().filter(|row| keys_of.get(&ags) == Some(&row.area)).count();
        recorded.texts = texts.iter().filter(|row| row.owner == ags).count();
        recorded.fees = fees.iter().filter(|row| row.scope == ags).count();
    }
    Ok(())
}
