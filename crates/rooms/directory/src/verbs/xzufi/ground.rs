//! What of the directory an import must know.

use std::collections::{HashMap, HashSet};

use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QuerySelect};
use store::{Scope, TenantId};
use xzufi::{Class, Identifier, LIMITS, Object};

use crate::catalogue::{self, STATE};
use crate::error::Error;
use crate::model::{AdministrationKind, AreaKey, EntityKey, History, LegalEntityKind};
use crate::tables as table;

/// Areas, administrations and services as they are on the day when an import begins; services that it makes are added.
pub(super) struct Ground {
    areas: HashSet<AreaKey>,
    /// The legal entity that speaks for an area, and the tenant that works for it.
    owners: HashMap<AreaKey, (EntityKey, TenantId)>,
    ars_of_ags: HashMap<String, String>,
    administrations: HashMap<String, TenantId>,
    services: HashSet<String>,
    /// The curated service with a key in the catalogue of the federation, where that is one alone.
    by_leika: HashMap<String, Option<String>>,
    /// Which object speaks for the state about a service.
    speakers: HashMap<String, String>,
    next_position: i32,
}

impl Ground {
    pub(super) async fn read(scope: &Scope) -> Result<Self, Error> {
        let db = scope.db();
        let mut ground = Self {
            areas: HashSet::new(),
            owners: HashMap::new(),
            ars_of_ags: HashMap::new(),
            administrations: HashMap::new(),
            services: HashSet::new(),
            by_leika: HashMap::new(),
            speakers: HashMap::new(),
            next_position: 0,
        };
        ground.read_areas(scope).await?;
        for row in table::service::Entity::find().all(db).await? {
            ground.next_position = Ord::max(ground.next_position, row.position);
            if let Some(leika) = row.leika_key.filter(|_| !row.id.starts_with(super::SERVICE_PREFIX)) {
                let id = row.id.clone();
                ground.by_leika.entry(leika).and_modify(|one| *one = None).or_insert(Some(id));
            }
            ground.services.insert(row.id);
        }
        ground.read_speakers(scope).await?;
        Ok(ground)
    }

    /// Who speaks for the state about services of the catalogue, also where none of their texts is shown.
    async fn read_speakers(&mut self, scope: &Scope) -> Result<(), Error> {
        use table::transfer_object::Column;
        let rows: Vec<(String, String, String)> = table::transfer_object::Entity::find()
            .select_only()
            .columns([Column::Key, Column::Target, Column::Body])
            .filter(Column::Class.eq(Class::Service.name()))
            .filter(Column::GoneAt.is_null())
            .filter(Column::Target.ne(""))
            .filter(Column::Target.starts_with(super::SERVICE_PREFIX).not())
            .into_tuple()
            .all(scope.db())
            .await?;
        for (key, target, body) in rows {
            if let Ok(Object::Service(service)) = Object::read(&body, &LIMITS)
                && super::speaks_for_state(&service)
            {
                self.speakers.insert(target, super::source_of(&key));
            }
        }
        Ok(())
    }

    /// The areas of today: the imported state and what territorial reforms made of it since.
    async fn read_areas(&mut self, scope: &Scope) -> Result<(), Error> {
        let db = scope.db();
        let Some(history) = History::recorded(scope).await? else { return Ok(()) };
        let mut land = crate::model::Ground::default();
        for row in table::municipality::Entity::find().all(db).await? {
            let municipality = catalogue::municipality(row)?;
            land.municipalities.insert(municipality.ags.clone(), municipality);
        }
        for row in table::administration::Entity::find().all(db).await? {
            let office = catalogue::administration(row)?;
            land.administrations.insert(office.tenant, office);
        }
        history.bring(&mut land, scope.today());
        let counties = table::legal_entity::Entity::find()
            .filter(table::legal_entity::Column::Kind.eq(LegalEntityKind::County.name()))
            .all(db)
            .await?;
        let mut entities: HashMap<String, TenantId> =
            counties.into_iter().map(|row| (row.key, row.administration)).collect();
        for office in land.administrations.into_values() {
            if office.kind == AdministrationKind::MunicipalAssociation {
                entities.insert(office.key, office.tenant);
            }
            self.administrations.insert(office.name.to_lowercase(), office.tenant);
        }
        for municipality in land.municipalities.values() {
            entities.insert(municipality.ags.to_string(), municipality.administration);
        }
        for municipality in land.municipalities.into_values() {
            for area in AreaKey::around(&municipality.ars) {
                self.areas.insert(area);
                self.add_owner(area, municipality.ags.as_str(), &entities);
            }
            self.ars_of_ags.insert(municipality.ags.to_string(), municipality.ars.to_string());
        }
        Ok(())
    }

    fn add_owner(&mut self, area: AreaKey, ags: &str, entities: &HashMap<String, TenantId>) {
        let key = match area.digits() {
            2 => {
                self.owners.entry(area).or_insert((EntityKey::state(), STATE));
                return;
            }
            12 => ags.to_owned(),
            _ => area.to_string(),
        };
        // An independent city is its own county.
        let own = entities.get(&key).map(|tenant| (key.clone(), *tenant));
        let city = || {
            entities
                .get(ags)
                .filter(|_| area.digits() == 5 && ags.ends_with("000"))
                .map(|tenant| (ags.to_owned(), *tenant))
        };
        if let Some((key, tenant)) = own.or_else(city)
            && let Ok(key) = key.parse()
        {
            self.owners.entry(area).or_insert((key, tenant));
        }
    }

    /// The area of an identifier: a regional key of 12 digits (zeros at the end mean something larger) or its beginning, or
    /// a municipality key of 8 digits.
    pub(super) fn area(&self, id: &Identifier) -> Option<AreaKey> {
        let digits: String = id.value.chars().filter(|letter| !letter.is_whitespace()).collect();
        let known = |text: &str| text.parse::<AreaKey>().ok().filter(|area| self.areas.contains(area));
        match digits.len() {
            8 => known(self.ars_of_ags.get(&digits)?),
            12 => known(&digits).or_else(|| {
                [9, 5, 2].into_iter().find_map(|length| {
                    let (start, rest) = digits.split_at_checked(length)?;
                    known(start).filter(|_| rest.bytes().all(|digit| digit == b'0'))
                })
            }),
            _ => known(&digits),
        }
    }

    /// Who speaks for an area.
    pub(super) fn owner(&self, area: AreaKey) -> Option<&(EntityKey, TenantId)> {
        self.owners.get(&area)
    }

    /// Our administration with a name.
    pub(super) fn administration(&self, name: &str) -> Option<TenantId> {
        self.administrations.get(&name.trim().to_lowercase()).copied()
    }

    /// The service that an object is about: the one with its key in the catalogue of the federation, when nobody else
    /// speaks for the state about it, or a new one.
    pub(super) fn service_for(&mut self, key: &str, id: &Identifier, leika: &[String], for_state: bool) -> String {
        let source = super::source_of(key);
        let shared = leika.iter().find_map(|leika| self.by_leika.get(leika)?.clone());
        if let Some(shared) = shared {
            let speaker = self.speakers.get(&shared);
            if !for_state || speaker.is_none_or(|speaker| *speaker == source) {
                if for_state {
                    self.speakers.insert(shared.clone(), source);
                }
                return shared;
            }
        }
        let mut made = slug(id);
        if self.services.contains(&made) {
            let hash = crate::verbs::state::stable_id(&[key]).simple().to_string();
            made = format!("{}-{}", made.chars().take(60).collect::<String>(), &hash[..8]);
        }
        self.services.insert(made.clone());
        self.speakers.insert(made.clone(), source);
        made
    }

    pub(super) fn next_position(&mut self) -> i32 {
        self.next_position = self.next_position.saturating_add(1);
        self.next_position
    }
}

/// A short name for addresses out of agency and value.
fn slug(id: &Identifier) -> String {
    let words = format!("{}-{}", id.agency.as_deref().unwrap_or_default(), id.value).to_lowercase();
    let mut slug = super::SERVICE_PREFIX.to_owned();
    for letter in words.chars().take(60) {
        let letter = if letter.is_ascii_alphanumeric() { letter } else { '-' };
        if letter != '-' || !slug.ends_with('-') {
            slug.push(letter);
        }
    }
    slug.trim_end_matches('-').to_owned()
}
