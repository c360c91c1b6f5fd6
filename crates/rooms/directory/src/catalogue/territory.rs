//! Areas by day: what is recorded about changes, and how a key of yesterday leads to what exists today.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use sea_orm::EntityTrait;
use store::{Scope, TenantId};

use super::Catalogue;
use super::load::{known, parse, wrong};
use crate::error::Error;
use crate::model::{
    Administration, AdministrationKind, Ags, AreaKey, AreaVersion, ChangeKind, EntityKey, Formerly, Ground, History,
    LegalEntity, LegalEntityKind, OfficeVersion, Place, Succession, Successors, entity_of, is_of_the_body,
    municipality_name, split_name,
};
use crate::tables as table;

impl History {
    /// As [`History::read`], after the day of the state that was imported; `None` before the first import.
    pub(crate) async fn recorded(scope: &Scope) -> Result<Option<Self>, Error> {
        let state = table::directory_state::Entity::find_by_id(1).one(scope.db()).await?;
        match state {
            Some(state) => Self::read(scope, parse("directory_state.as_of", &state.as_of)?).await.map(Some),
            None => Ok(None),
        }
    }

    /// Reads what is recorded about changes; any reach may.
    pub(crate) async fn read(scope: &Scope, base: Date) -> Result<Self, Error> {
        let db = scope.db();
        let lists = table::area_list::Entity::find().all(db).await?;
        let changes = table::area_change::Entity::find().all(db).await?;
        let areas = table::area_version::Entity::find().all(db).await?;
        let offices = table::administration_version::Entity::find().all(db).await?;
        let mut lists =
            lists.iter().map(|row| parse("area_list.as_of", &row.as_of)).collect::<Result<Vec<Date>, _>>()?;
        lists.sort_unstable();
        let mut rows = changes.into_iter().map(succession).collect::<Result<Vec<_>, _>>()?;
        rows.sort_by(|one, other| (one.day, &one.old, &one.new).cmp(&(other.day, &other.old, &other.new)));
        let successors = Successors::new(rows).map_err(|problems| wrong("area_change", said(&problems)))?;
        let areas = areas.into_iter().map(area_version).collect::<Result<_, _>>()?;
        let offices = offices.into_iter().map(office_version).collect::<Result<_, _>>()?;
        Ok(Self { base, lists, areas, offices, successors })
    }
}

/// Several problems in one line, for the log.
pub(crate) fn said(problems: &[impl ToString]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn succession(row: table::area_change::Model) -> Result<Succession, Error> {
    Ok(Succession {
        old: parse("area_change.old_key", &row.old_key)?,
        new: parse("area_change.new_key", &row.new_key)?,
        day: parse("area_change.day", &row.day)?,
        kind: known("area_change.kind", &row.kind, ChangeKind::from_name(&row.kind))?,
        old_name: row.old_name,
        source: row.source,
    })
}

fn area_version(row: table::area_version::Model) -> Result<AreaVersion, Error> {
    Ok(AreaVersion {
        ags: parse("area_version.ags", &row.ags)?,
        first_day: parse("area_version.first_day", &row.first_day)?,
        ars: parse("area_version.ars", &row.ars)?,
        name: row.name,
        official_name: row.official_name,
        town: row.town,
        administration: row.administration,
        source: row.source,
    })
}

fn office_version(row: table::administration_version::Model) -> Result<OfficeVersion, Error> {
    let own = row.own_municipality.map(|ags| parse("administration_version.own_municipality", &ags)).transpose()?;
    Ok(OfficeVersion {
        tenant: row.administration,
        first_day: parse("administration_version.first_day", &row.first_day)?,
        kind: known("administration_version.kind", &row.kind, AdministrationKind::from_name(&row.kind))?,
        own_municipality: own,
        key: row.key,
        name: row.name,
        short_name: row.short_name,
        source: row.source,
    })
}

/// What a catalogue knows of the days around its own.
#[derive(Debug)]
pub(super) struct Territory {
    day: Date,
    as_of: Date,
    next: Option<Date>,
    successors: Successors,
    /// Legal entities that ended, with their last names.
    former: HashMap<EntityKey, LegalEntity>,
    former_administrations: BTreeMap<TenantId, Administration>,
    /// Short names of municipalities that ended.
    former_names: BTreeMap<EntityKey, String>,
    /// Areas that are the same under another regional key: the key before, the key now.
    renumbered: Vec<(AreaKey, AreaKey)>,
}

impl Territory {
    /// Brings what the imported state says to a day.
    pub(super) async fn bring(
        scope: &Scope,
        base: Date,
        day: Date,
        ground: &mut Ground,
        entities: &mut HashMap<EntityKey, LegalEntity>,
    ) -> Result<Self, Error> {
        let history = History::read(scope, base).await?;
        let before = regional_keys(ground);
        let lost = history.bring(ground, day);
        if let Some(ags) = lost.first() {
            return Err(wrong("area_version", format!("{ags} was made of nothing that is recorded")));
        }
        let mut former = HashMap::new();
        let mut former_names = BTreeMap::new();
        for row in history.successors.rows().iter().filter(|row| row.kind.ends() && row.day <= day) {
            let (name, town) = split_name(&row.old_name);
            let entity = LegalEntity {
                key: row.old.clone(),
                name: municipality_name(name, town),
                kind: LegalEntityKind::Municipality,
                administration: TenantId(0),
            };
            if row.old.municipality().is_some() && !name.is_empty() {
                former.insert(row.old.clone(), entity);
                former_names.insert(row.old.clone(), name.to_owned());
            }
        }
        for old in ground.former.values() {
            let key = EntityKey::from(&old.ags);
            let entity = entities.remove(&key).unwrap_or_else(|| entity_of(old));
            former_names.insert(key.clone(), old.name.clone());
            former.insert(key, entity);
        }
        let changed: Vec<&Ags> =
            history.areas.iter().filter(|area| area.first_day <= day).map(|area| &area.ags).collect();
        for municipality in ground.municipalities.values() {
            let key = EntityKey::from(&municipality.ags);
            if changed.contains(&&municipality.ags) || !entities.contains_key(&key) {
                entities.insert(key, entity_of(municipality));
            }
        }
        associations(ground, entities, &mut former);
        Ok(Self {
            day,
            as_of: history.as_of(day),
            next: history.next_after(day),
            successors: history.successors,
            former,
            former_administrations: std::mem::take(&mut ground.former_administrations),
            former_names,
            renumbered: renumbered(&before, &regional_keys(ground)),
        })
    }

    /// Areas that are the same under another regional key.
    pub(super) fn renumbered(&self) -> Vec<(AreaKey, AreaKey)> {
        self.renumbered.clone()
    }

    pub(super) fn as_of(&self) -> Date {
        self.as_of
    }

    /// Everything into which a municipality that ended went, with its former name.
    pub(super) fn gone(&self) -> impl Iterator<Item = (Ags, &str, Vec<Ags>)> {
        self.former_names.iter().filter_map(|(key, name)| Some((key.municipality()?, name.as_str(), self.ends(key))))
    }

    /// The municipalities in which a key lives on.
    pub(super) fn ends(&self, key: &EntityKey) -> Vec<Ags> {
        self.successors.ends(key, self.day).iter().filter_map(EntityKey::municipality).collect()
    }
}

/// The regional keys of municipalities and administrations.
fn regional_keys(ground: &Ground) -> BTreeMap<Owner, String> {
    let areas = ground.municipalities.values().map(|area| (Owner::Area(area.ags.clone()), area.ars.to_string()));
    let offices = ground.administrations.values().filter(|office| office.kind != AdministrationKind::DistrictOffice);
    areas.chain(offices.map(|office| (Owner::Office(office.tenant), office.key.clone()))).collect()
}

/// Whose regional key it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Owner {
    Area(Ags),
    Office(TenantId),
}

fn renumbered(before: &BTreeMap<Owner, String>, after: &BTreeMap<Owner, String>) -> Vec<(AreaKey, AreaKey)> {
    let pairs = before.iter().filter_map(|(owner, old)| Some((old, after.get(owner)?)));
    pairs
        .filter(|(old, new)| old != new)
        .filter_map(|(old, new)| Some((old.parse().ok()?, new.parse().ok()?)))
        .collect()
}

/// The legal entities of associations: those that are there, and those that are no more.
fn associations(
    ground: &Ground,
    entities: &mut HashMap<EntityKey, LegalEntity>,
    former: &mut HashMap<EntityKey, LegalEntity>,
) {
    let mut present = Vec::new();
    let associations =
        ground.administrations.values().filter(|office| office.kind == AdministrationKind::MunicipalAssociation);
    for office in associations {
        let Some(key) = office.entity() else { continue };
        entities.entry(key.clone()).or_insert_with(|| LegalEntity {
            key: key.clone(),
            name: office.name.clone(),
            kind: LegalEntityKind::MunicipalAssociation,
            administration: office.tenant,
        });
        present.push(key);
    }
    let is_gone =
        |entity: &LegalEntity| entity.kind == LegalEntityKind::MunicipalAssociation && !present.contains(&entity.key);
    let gone: Vec<EntityKey> =
        entities.values().filter(|entity| is_gone(entity)).map(|entity| entity.key.clone()).collect();
    for key in gone {
        if let Some(entity) = entities.remove(&key) {
            former.insert(key, entity);
        }
    }
}

impl Catalogue {
    /// The day for which this catalogue holds.
    pub fn day(&self) -> Date {
        self.territory.day
    }

    /// The next day on which areas change, as far as recorded.
    pub fn next_change(&self) -> Option<Date> {
        self.territory.next
    }

    /// The key under which a legal entity, or its successor in law, exists on the day of this catalogue.
    pub fn heir(&self, key: &EntityKey) -> Option<EntityKey> {
        if self.entities.contains_key(key) {
            return Some(key.clone());
        }
        self.chain(key).into_iter().rev().find(|heir| self.entities.contains_key(heir))
    }

    /// The legal entity that this one succeeded, when the key is of one that ended; with its last name.
    pub fn predecessor(&self, key: &EntityKey) -> Option<&LegalEntity> {
        if self.entities.contains_key(key) || self.heir(key).is_none() {
            return None;
        }
        self.territory.former.get(key)
    }

    /// The municipality that exists on the day of this catalogue under a key or instead of it; `None` where nothing of it is
    /// known, and where it was divided without an heir.
    pub fn current_municipality(&self, ags: &Ags) -> Option<&Ags> {
        if let Some((known, _)) = self.municipalities.get_key_value(ags) {
            return Some(known);
        }
        let chain = self.territory.successors.chain(&ags.into(), self.territory.day);
        Some(self.municipalities.get_key_value(&chain.last()?.municipality()?)?.0)
    }

    /// The municipalities that a key may mean on the day of this catalogue: itself, its successor, or several after a division.
    pub fn municipalities_after(&self, ags: &Ags) -> Vec<Ags> {
        let mut ends = self.territory.ends(&ags.into());
        ends.retain(|end| self.municipalities.contains_key(end));
        ends
    }

    /// Whether an administration acts for a legal entity that is not its own; for one that ended its successor counts.
    pub fn acts_for_another(&self, tenant: TenantId, entity: &EntityKey) -> bool {
        let own = self.administration(tenant).and_then(Administration::entity);
        own != Some(self.heir(entity).unwrap_or_else(|| entity.clone()))
    }

    /// The name by which people know a municipality: a former one with the one it belongs to now, a divided one by its last.
    pub fn municipality_name(&self, ags: &Ags) -> Option<String> {
        let place = self.place(ags).map(|place| place.short_label());
        place.or_else(|| self.territory.former_names.get(&ags.into()).cloned())
    }

    pub(super) fn former_administration(&self, tenant: TenantId) -> Option<&Administration> {
        self.territory.former_administrations.get(&tenant)
    }

    pub(super) fn former_entity(&self, key: &EntityKey) -> Option<&LegalEntity> {
        let heir = self.heir(key).and_then(|heir| self.entities.get(&heir));
        heir.or_else(|| self.territory.former.get(key))
    }

    /// A place as one knows it who has the key of a municipality that ended.
    pub(super) fn former_place(&self, ags: &Ags, now: &Ags) -> Option<Place> {
        let place = self.place(now)?;
        let district = self.territory.former_names.get(&ags.into()).filter(|name| **name != place.name).cloned();
        Some(Place { district, formerly: self.formerly(ags, now), ..place })
    }

    /// What became of a municipality that ended, step by step, up to one that exists.
    pub(super) fn formerly(&self, ags: &Ags, now: &Ags) -> Vec<Formerly> {
        let end = EntityKey::from(now);
        let mut here = EntityKey::from(ags);
        let mut steps = Vec::new();
        while here != end {
            let rows = self.territory.successors.after(&here, self.territory.day);
            let leads =
                |row: &&&Succession| self.territory.successors.ends(&row.new, self.territory.day).contains(&end);
            let Some(row) = rows.iter().find(leads) else { break };
            let name = self.territory.former_names.get(&here).cloned();
            let next =
                row.new.municipality().and_then(|ags| self.municipalities.get(&ags)).map(|next| next.name.clone());
            let next = next.or_else(|| self.territory.former_names.get(&row.new).cloned());
            if let (Some(name), Some(next)) = (name, next)
                && name != next
            {
                steps.push(Formerly { name, since: row.day, now: next });
            }
            here = row.new.clone();
        }
        steps
    }

    /// The key, then its successors up to the legal entity that exists.
    pub(super) fn chain(&self, key: &EntityKey) -> Vec<EntityKey> {
        let mut chain = self.territory.successors.chain(key, self.territory.day);
        if let Some(last) = chain.last()
            && !self.entities.contains_key(last)
            && let Some(office) = self.administrations.values().find(|office| office.key == last.as_str())
        {
            // An association that became a municipality working for its neighbours (§ 51 ThürKO).
            chain.extend(office.entity());
        }
        chain
    }

    /// A value of a legal entity that ended: its by-laws hold on until its successor replaces them for its area, its address and
    /// account are the successor's.
    pub(super) fn former_value<T>(
        &self,
        key: &EntityKey,
        setting: &str,
        of: impl Fn(&EntityKey) -> Option<T>,
    ) -> Option<T> {
        let chain = self.chain(key);
        if is_of_the_body(setting) { chain.iter().rev().find_map(of) } else { chain.iter().find_map(of) }
    }
}
