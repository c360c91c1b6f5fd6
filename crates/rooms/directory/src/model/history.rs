use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use store::TenantId;

use super::{Administration, AdministrationKind, Ags, Ars, EntityKey, Municipality, Successors};

/// How a municipality is from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AreaVersion {
    pub(crate) ags: Ags,
    pub(crate) first_day: Date,
    pub(crate) ars: Ars,
    pub(crate) name: String,
    pub(crate) official_name: String,
    pub(crate) town: bool,
    pub(crate) administration: TenantId,
    pub(crate) source: String,
}

/// How an administration is from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OfficeVersion {
    pub(crate) tenant: TenantId,
    pub(crate) first_day: Date,
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) short_name: String,
    pub(crate) kind: AdministrationKind,
    pub(crate) own_municipality: Option<Ags>,
    pub(crate) source: String,
}

/// What is recorded about changes after the day of the imported state.
#[derive(Clone, Debug)]
pub(crate) struct History {
    /// Day of the imported state.
    pub(crate) base: Date,
    /// Days of the key lists that were applied, ascending.
    pub(crate) lists: Vec<Date>,
    pub(crate) areas: Vec<AreaVersion>,
    pub(crate) offices: Vec<OfficeVersion>,
    pub(crate) successors: Successors,
}

/// Municipalities and the administrations that work for them, on one day.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ground {
    pub(crate) municipalities: BTreeMap<Ags, Municipality>,
    pub(crate) administrations: BTreeMap<TenantId, Administration>,
    /// What ended until then, as it was on its last day.
    pub(crate) former: BTreeMap<Ags, Municipality>,
    /// Administrations that work for nobody any more; their cases stay with them until they are handed over.
    pub(crate) former_administrations: BTreeMap<TenantId, Administration>,
}

impl History {
    /// Day of the newest state that is known on a day.
    pub(crate) fn as_of(&self, day: Date) -> Date {
        self.lists.iter().copied().filter(|list| *list <= day).fold(self.base, Date::max)
    }

    /// Day of the newest state that was ever given, also one to come.
    pub(crate) fn latest(&self) -> Date {
        self.as_of(Date::MAX)
    }

    /// The next day after this one on which something changes.
    pub(crate) fn next_after(&self, day: Date) -> Option<Date> {
        let after = day.max(self.base);
        self.days().into_iter().find(|other| *other > after)
    }

    fn days(&self) -> BTreeSet<Date> {
        let areas = self.areas.iter().map(|version| version.first_day);
        let offices = self.offices.iter().map(|version| version.first_day);
        let ends = self.successors.rows().iter().map(|row| row.day);
        areas.chain(offices).chain(ends).chain(self.lists.iter().copied()).collect()
    }

    /// Brings the imported state to a day. Returns the municipalities that nobody gave a place on the map.
    pub(crate) fn bring(&self, ground: &mut Ground, day: Date) -> Vec<Ags> {
        let mut largest: BTreeMap<Ags, i32> = BTreeMap::new();
        for today in self.days().into_iter().filter(|other| *other > self.base && *other <= day) {
            for version in self.offices.iter().filter(|version| version.first_day == today) {
                if let Some(office) = ground.administrations.get_mut(&version.tenant) {
                    version.clone().into_office(office);
                }
            }
            for version in self.areas.iter().filter(|version| version.first_day == today) {
                match ground.municipalities.get_mut(&version.ags) {
                    Some(known) => version.clone().into_municipality(known),
                    None => {
                        largest.insert(version.ags.clone(), -1);
                        ground.municipalities.insert(version.ags.clone(), version.new_municipality());
                    }
                }
            }
            let ended: Vec<Ags> = ground
                .municipalities
                .keys()
                .filter(|ags| self.successors.ended(&EntityKey::from(*ags)) == Some(today))
                .cloned()
                .collect();
            for ags in ended {
                if let Some(old) = ground.municipalities.remove(&ags) {
                    self.hand_over(ground, &mut largest, &old, today);
                    ground.former.insert(ags, old);
                }
            }
        }
        let working: BTreeSet<TenantId> =
            ground.municipalities.values().map(|municipality| municipality.administration).collect();
        let gone: Vec<TenantId> = ground
            .administrations
            .values()
            .filter(|office| office.kind != AdministrationKind::DistrictOffice && !working.contains(&office.tenant))
            .map(|office| office.tenant)
            .collect();
        for tenant in gone {
            if let Some(office) = ground.administrations.remove(&tenant) {
                ground.former_administrations.insert(tenant, office);
            }
        }
        largest.into_iter().filter(|(_, population)| *population < 0).map(|(ags, _)| ags).collect()
    }

    /// Postcodes move along; inhabitants where everybody goes to one place.
    fn hand_over(&self, ground: &mut Ground, largest: &mut BTreeMap<Ags, i32>, old: &Municipality, today: Date) {
        let rows = self.successors.after(&EntityKey::from(&old.ags), today);
        let whole = rows.len() == 1;
        for new in rows.iter().filter_map(|row| row.new.municipality()) {
            let Some(heir) = ground.municipalities.get_mut(&new) else { continue };
            for postcode in &old.postcodes {
                if let Err(place) = heir.postcodes.binary_search(postcode) {
                    heir.postcodes.insert(place, postcode.clone());
                }
            }
            if whole {
                heir.population += old.population;
            }
            if let Some(population) = largest.get_mut(&new)
                && old.population > *population
            {
                *population = old.population;
                heir.position = old.position;
            }
        }
    }
}

impl OfficeVersion {
    fn into_office(self, office: &mut Administration) {
        if let Some(county) = self.key.get(..5) {
            office.county = county.to_owned();
        }
        office.key = self.key;
        office.name = self.name;
        office.short_name = self.short_name;
        office.kind = self.kind;
        office.own_municipality = self.own_municipality;
    }
}

impl AreaVersion {
    fn into_municipality(self, known: &mut Municipality) {
        self.ags.county().clone_into(&mut known.county);
        known.ars = self.ars;
        known.name = self.name;
        known.official_name = self.official_name;
        known.town = self.town;
        known.administration = self.administration;
    }

    /// A municipality that is new; its inhabitants, postcodes and place come from those it was made of.
    fn new_municipality(&self) -> Municipality {
        Municipality {
            ags: self.ags.clone(),
            ars: self.ars.clone(),
            name: self.name.clone(),
            official_name: self.official_name.clone(),
            town: self.town,
            county: self.ags.county().to_owned(),
            administration: self.administration,
            population: 0,
            position: (0.0, 0.0),
            postcodes: Vec::new(),
        }
    }
}
