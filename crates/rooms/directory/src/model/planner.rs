use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use store::TenantId;

use super::plan::{AreaList, AreaPlan, Gone, Moved, NewArea, Problem, Recorded, Rekeyed, Renamed, Writes};
use super::{
    Administration, AdministrationKind, Ags, AreaVersion, ChangeKind, EntityKey, Ground, History, Municipality,
    OfficeVersion, Succession, Successors, municipality_name, split_name,
};

/// Compares the recorded state of a day with a key list of that day. `ground` is the state on `as_of`, `counties` the keys
/// of the recorded counties, `given` what a file says about successors.
pub(crate) fn plan(
    history: &History,
    ground: &Ground,
    counties: &BTreeSet<String>,
    list: AreaList,
    given: Vec<Succession>,
    as_of: Date,
) -> AreaPlan {
    let mut planner = Planner {
        as_of,
        before: history.as_of(as_of),
        ground,
        counties,
        list: &list,
        successors: Successors::default(),
        rekeyed: BTreeMap::new(),
        problems: Vec::new(),
        writes: Writes::default(),
    };
    if history.latest() > as_of {
        planner.problems.push(Problem::Older(history.latest()));
    }
    let later = planner.successors(history, given);
    let (offices, office_of) = planner.offices();
    let gone = planner.gone();
    let new = planner.new_areas(&office_of);
    let (renamed, moved, unchanged) = planner.changed(&office_of);
    planner.check_rows();
    let closed = planner.closed(&office_of);
    planner.writes.list = !history.lists.contains(&as_of) && as_of > history.base;
    let Planner { before, problems, writes, .. } = planner;
    AreaPlan {
        as_of,
        before,
        recorded: ground.municipalities.len(),
        listed: list.areas.len(),
        unchanged,
        gone,
        new,
        renamed,
        moved,
        offices,
        closed,
        later,
        problems,
        writes,
        uneven: list.uneven,
        source: list.source,
    }
}

struct Planner<'a> {
    as_of: Date,
    before: Date,
    ground: &'a Ground,
    counties: &'a BTreeSet<String>,
    list: &'a AreaList,
    successors: Successors,
    rekeyed: BTreeMap<TenantId, Date>,
    problems: Vec<Problem>,
    writes: Writes,
}

impl<'a> Planner<'a> {
    /// The recorded rows with the new ones; how many wait for a later list.
    fn successors(&mut self, history: &History, given: Vec<Succession>) -> usize {
        let known = history.successors.rows();
        let is_known = |row: &Succession| {
            known
                .iter()
                .any(|other| (&other.old, &other.new, other.day, other.kind) == (&row.old, &row.new, row.day, row.kind))
        };
        let mut later = 0;
        let mut fresh = Vec::new();
        for mut row in given.into_iter().filter(|row| !is_known(row)) {
            if row.day > self.as_of {
                later += 1;
                continue;
            }
            let recorded = row.old.municipality().and_then(|ags| self.ground.municipalities.get(&ags));
            let office = self.ground.administrations.values().find(|office| office.key == row.old.as_str());
            if let Some(name) = recorded.map(|area| &area.official_name).or_else(|| office.map(|office| &office.name)) {
                row.old_name.clone_from(name);
                if row.kind.ends() && row.day <= self.before {
                    self.problems.push(Problem::Early(row.old.clone(), row.day));
                }
            }
            fresh.push(row);
        }
        match Successors::new(known.iter().chain(&fresh).cloned().collect()) {
            Ok(successors) => self.successors = successors,
            Err(contradictions) => {
                self.problems.extend(contradictions.into_iter().map(Problem::Contradiction));
                self.successors = history.successors.clone();
            }
        }
        self.writes.changes = fresh;
        later
    }

    /// The day that a row gives for a change of this kind.
    fn day_of(&self, kind: ChangeKind, key: &EntityKey) -> Option<Date> {
        let rows = self.successors.rows().iter();
        let days = rows.filter(|row| row.kind == kind && row.old == *key).map(|row| row.day);
        days.filter(|day| *day > self.before && *day <= self.as_of).max()
    }

    fn heir(&self, ags: &Ags) -> Option<Ags> {
        self.successors.chain(&ags.into(), self.as_of).last()?.municipality()
    }

    /// Which administration works for each association on the list, and which of them get another key.
    fn offices(&mut self) -> (Vec<Rekeyed>, BTreeMap<String, TenantId>) {
        let associations = self.list.associations();
        let mut office_of = BTreeMap::new();
        let mut rekeyed = Vec::new();
        for (key, members) in &associations {
            let known = self.ground.administrations.values().find(|office| office.key == *key);
            if let Some(office) = known {
                office_of.insert(key.clone(), office.tenant);
                continue;
            }
            let Some((office, day)) = self.predecessor(key, members, &associations) else {
                let names = members.iter().map(|ags| self.listed_name(ags)).collect();
                self.problems.push(Problem::NoAdministration(key.clone(), names));
                continue;
            };
            let Some(version) = self.version_of(office, key, members, day) else {
                self.problems.push(Problem::NoOwnMunicipality(key.clone()));
                continue;
            };
            office_of.insert(key.clone(), office.tenant);
            self.rekeyed.insert(office.tenant, day);
            rekeyed.push(Rekeyed {
                tenant: office.tenant,
                before: (office.key.clone(), office.name.clone()),
                after: (version.key.clone(), version.name.clone()),
                kind: version.kind,
                day,
            });
            self.writes.offices.push(version);
        }
        (rekeyed, office_of)
    }

    /// The administration that goes on under a new key: the one that the successor table names, else the only one whose own
    /// municipality, or its successor, is among the members.
    fn predecessor(
        &self,
        key: &str,
        members: &BTreeSet<Ags>,
        associations: &BTreeMap<String, BTreeSet<Ags>>,
    ) -> Option<(&'a Administration, Date)> {
        let ground: &'a Ground = self.ground;
        let offices = || ground.administrations.values();
        let named = self.successors.rows().iter().find(|row| {
            row.kind == ChangeKind::NewKey && row.new.as_str() == key && row.day > self.before && row.day <= self.as_of
        });
        if let Some(row) = named
            && let Some(office) = offices().find(|office| office.key == row.old.as_str())
        {
            return Some((office, row.day));
        }
        let mut fitting = offices().filter_map(|office| {
            let own = office.own_municipality.as_ref()?;
            let is_free = !associations.contains_key(&office.key);
            (is_free && members.contains(&self.heir(own)?)).then_some((office, own))
        });
        let (office, own) = fitting.next()?;
        if fitting.next().is_some() {
            return None;
        }
        let own = EntityKey::from(own);
        let day = self.day_of(ChangeKind::Moved, &own).or_else(|| self.successors.ended(&own));
        Some((office, day.unwrap_or(self.as_of)))
    }

    fn version_of(
        &self,
        office: &Administration,
        key: &str,
        members: &BTreeSet<Ags>,
        day: Date,
    ) -> Option<OfficeVersion> {
        let kind = kind_of(key);
        let own = match kind {
            AdministrationKind::MunicipalAssociation
            | AdministrationKind::DistrictOffice
            | AdministrationKind::StateAuthority => None,
            AdministrationKind::IndependentMunicipality => Some(members.first()?.clone()),
            AdministrationKind::FulfillingMunicipality => {
                let heir = office.own_municipality.as_ref().and_then(|own| self.heir(own));
                let heir = heir.filter(|heir| members.contains(heir));
                let called = || members.iter().find(|ags| self.listed_name(ags) == office.short_name).cloned();
                Some(heir.or_else(called)?)
            }
        };
        let (name, short_name) = match &own {
            None => (office.name.clone(), office.short_name.clone()),
            Some(own) => {
                let name = self.listed_name(own);
                let is_same = office.own_municipality.is_some() && office.short_name == name;
                let called = if is_same { office.name.clone() } else { office_name(&name, self.is_town(own)) };
                (called, name)
            }
        };
        Some(OfficeVersion {
            tenant: office.tenant,
            first_day: day,
            key: key.to_owned(),
            name,
            short_name,
            kind,
            own_municipality: own,
            source: self.list.source.clone(),
        })
    }

    fn listed_name(&self, ags: &Ags) -> String {
        let official = self.list.areas.get(ags).map(|(_, name)| name.as_str()).unwrap_or_default();
        match self.ground.municipalities.get(ags) {
            Some(known) if split_name(&known.official_name).0 == split_name(official).0 => known.name.clone(),
            _ => split_name(official).0.to_owned(),
        }
    }

    /// A town by its official name; a few towns do not carry the word there, and stay what they were.
    fn is_town(&self, ags: &Ags) -> bool {
        let official = self.list.areas.get(ags).map(|(_, name)| name.as_str()).unwrap_or_default();
        let before = self.ground.municipalities.get(ags);
        split_name(official).1 || before.is_some_and(|known| known.town && !split_name(&known.official_name).1)
    }

    fn gone(&mut self) -> Vec<Gone> {
        let missing = self.ground.municipalities.values().filter(|known| !self.list.areas.contains_key(&known.ags));
        let mut all = Vec::new();
        for known in missing {
            let key = EntityKey::from(&known.ags);
            let day = self.successors.ended(&key).filter(|day| *day <= self.as_of);
            let ends = match day {
                Some(_) => self.successors.ends(&key, self.as_of),
                None => {
                    self.problems.push(Problem::NoSuccessor(known.ags.clone(), known.name.clone()));
                    Vec::new()
                }
            };
            let heirs = ends.iter().filter_map(EntityKey::municipality).map(|ags| {
                let name = self.listed_name(&ags);
                (ags, name)
            });
            all.push(Gone {
                ags: known.ags.clone(),
                name: known.name.clone(),
                day,
                heirs: heirs.collect(),
                recorded: Recorded::default(),
            });
        }
        all
    }

    fn new_areas(&mut self, office_of: &BTreeMap<String, TenantId>) -> Vec<NewArea> {
        let mut all = Vec::new();
        for (ags, (ars, official)) in &self.list.areas {
            if !self.counties.contains(ags.county()) {
                self.problems.push(Problem::NoCounty(ags.clone(), official.clone()));
            }
            if self.ground.municipalities.contains_key(ags) {
                continue;
            }
            let key = EntityKey::from(ags);
            let rows = self.successors.rows().iter().filter(|row| row.kind.ends() && row.new == key);
            let made_of: Vec<Ags> = rows.clone().filter_map(|row| row.old.municipality()).collect();
            let day = rows.map(|row| row.day).min();
            all.push(NewArea { ags: ags.clone(), name: official.clone(), day, made_of });
            let Some(day) = day else {
                self.problems.push(Problem::NoOrigin(ags.clone(), official.clone()));
                continue;
            };
            let Some(ars) = ars else {
                self.problems.push(Problem::NoRegionalKey(ags.clone(), official.clone()));
                continue;
            };
            // Without an administration there is a problem already.
            if let Some(tenant) = office_of.get(ars.association()) {
                let (name, town) = split_name(official);
                self.writes.areas.push(AreaVersion {
                    ags: ags.clone(),
                    first_day: day,
                    ars: ars.clone(),
                    name: name.to_owned(),
                    official_name: official.clone(),
                    town,
                    administration: *tenant,
                    source: self.list.source.clone(),
                });
            }
        }
        all
    }

    fn changed(&mut self, office_of: &BTreeMap<String, TenantId>) -> (Vec<Renamed>, Vec<Moved>, usize) {
        let (mut renamed, mut moved, mut unchanged) = (Vec::new(), Vec::new(), 0);
        for known in self.ground.municipalities.values() {
            let Some((ars, official)) = self.list.areas.get(&known.ags) else { continue };
            let key = EntityKey::from(&known.ags);
            let ars = ars.as_ref().unwrap_or(&known.ars);
            let tenant = office_of.get(ars.association()).copied().unwrap_or(known.administration);
            let renamed_on = (*official != known.official_name)
                .then(|| self.day_of(ChangeKind::Renamed, &key).unwrap_or(self.as_of));
            let moved_on = (*ars != known.ars || tenant != known.administration).then(|| {
                let with_office = self.rekeyed.get(&tenant).copied().filter(|_| tenant == known.administration);
                self.day_of(ChangeKind::Moved, &key).or(with_office).unwrap_or(self.as_of)
            });
            if let Some(day) = renamed_on {
                let (before, after) = (known.official_name.clone(), official.clone());
                renamed.push(Renamed { ags: known.ags.clone(), before, after, day });
                self.record(ChangeKind::Renamed, &key, known, day);
            }
            if let Some(day) = moved_on {
                let name = |tenant: TenantId| {
                    let version = self.writes.offices.iter().find(|version| version.tenant == tenant);
                    let office = self.ground.administrations.get(&tenant);
                    version.map(|version| version.name.clone()).or_else(|| office.map(|office| office.name.clone()))
                };
                let before = self.ground.administrations.get(&known.administration).map(|office| office.name.clone());
                moved.push(Moved {
                    ags: known.ags.clone(),
                    name: known.name.clone(),
                    before: (known.ars.association().to_owned(), before.unwrap_or_default()),
                    after: (ars.association().to_owned(), name(tenant).unwrap_or_default()),
                    day,
                });
                self.record(ChangeKind::Moved, &key, known, day);
            }
            if renamed_on.is_none() && moved_on.is_none() {
                unchanged += 1;
            }
            let mut version = AreaVersion {
                ags: known.ags.clone(),
                first_day: self.as_of,
                ars: known.ars.clone(),
                name: known.name.clone(),
                official_name: known.official_name.clone(),
                town: known.town,
                administration: known.administration,
                source: self.list.source.clone(),
            };
            let days: BTreeSet<Date> = renamed_on.into_iter().chain(moved_on).collect();
            for day in days {
                version.first_day = day;
                if renamed_on.is_some_and(|first| first <= day) {
                    version.name = self.listed_name(&known.ags);
                    version.town = self.is_town(&known.ags);
                    version.official_name.clone_from(official);
                }
                if moved_on.is_some_and(|first| first <= day) {
                    version.ars = ars.clone();
                    version.administration = tenant;
                }
                self.writes.areas.push(version.clone());
            }
        }
        (renamed, moved, unchanged)
    }

    /// A change that only the list told is recorded as well.
    fn record(&mut self, kind: ChangeKind, key: &EntityKey, known: &Municipality, day: Date) {
        let rows = self.successors.rows().iter();
        if rows.filter(|row| row.kind == kind && row.old == *key).all(|row| row.day != day) {
            self.writes.changes.push(Succession {
                old: key.clone(),
                new: key.clone(),
                day,
                kind,
                old_name: known.official_name.clone(),
                source: self.list.source.clone(),
            });
        }
    }

    /// Every chain ends in something that exists, and what ended is not on the list.
    fn check_rows(&mut self) {
        let mut problems = BTreeMap::new();
        let offices: BTreeSet<&str> = self
            .ground
            .administrations
            .values()
            .map(|office| office.key.as_str())
            .chain(self.writes.offices.iter().map(|version| version.key.as_str()))
            .collect();
        for row in self.successors.rows().iter().filter(|row| row.kind.ends() && row.day <= self.as_of) {
            if row.old.municipality().is_some_and(|ags| self.list.areas.contains_key(&ags)) {
                problems.insert((row.old.clone(), None), Problem::StillListed(row.old.clone()));
            }
            for end in self.successors.ends(&row.old, self.as_of) {
                let exists = match end.municipality() {
                    Some(ags) => self.list.areas.contains_key(&ags),
                    None => offices.contains(end.as_str()),
                };
                if !exists {
                    problems.insert((row.old.clone(), Some(end.clone())), Problem::NoEnd(row.old.clone(), end));
                }
            }
        }
        self.problems.extend(problems.into_values());
    }

    /// Administrations for which no municipality is left.
    fn closed(&mut self, office_of: &BTreeMap<String, TenantId>) -> Vec<(TenantId, String)> {
        if office_of.is_empty() {
            return Vec::new();
        }
        let working: BTreeSet<TenantId> = office_of.values().copied().collect();
        let mut closed = Vec::new();
        for office in self.ground.administrations.values() {
            if office.kind == AdministrationKind::DistrictOffice || working.contains(&office.tenant) {
                continue;
            }
            closed.push((office.tenant, office.name.clone()));
            let has_heir = office.key.parse().is_ok_and(|key| self.successors.ended(&key).is_some());
            if office.kind == AdministrationKind::MunicipalAssociation && !has_heir {
                self.problems.push(Problem::NoHeir(office.key.clone(), office.name.clone()));
            }
        }
        closed
    }
}

/// What an administration is by its key (Destatis, Gemeindeverzeichnis: association part of the regional key): 0… a
/// municipality for itself, 5001 to 5049 a Verwaltungsgemeinschaft, from 5050 on a municipality that works for others.
fn kind_of(key: &str) -> AdministrationKind {
    match key.get(5..).unwrap_or_default() {
        part if part.starts_with('0') => AdministrationKind::IndependentMunicipality,
        part if part < "5050" => AdministrationKind::MunicipalAssociation,
        _ => AdministrationKind::FulfillingMunicipality,
    }
}

/// The name of a municipality's administration: `Stadtverwaltung Erfurt`.
fn office_name(name: &str, town: bool) -> String {
    let entity = municipality_name("", town);
    format!("{}verwaltung {name}", entity.trim_end())
}
