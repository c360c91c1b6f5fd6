use std::cmp::Reverse;
use std::collections::BTreeMap;

use directory::Catalogue;
use directory::model::{Administration, AdministrationKind};
use jiff::civil::Date;

/// Which administrations a workshop is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Audience {
    /// Landkreise: their district offices.
    Counties,
    /// Städte, also those that are no part of a county.
    Towns,
    /// Gemeinden and Verwaltungsgemeinschaften.
    Municipalities,
}

impl Audience {
    /// Every group.
    pub const ALL: [Self; 3] = [Self::Counties, Self::Towns, Self::Municipalities];

    /// The name under which it is stored; its text key is `workshops-audience-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Counties => "counties",
            Self::Towns => "towns",
            Self::Municipalities => "municipalities",
        }
    }

    /// The group of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.name() == name)
    }

    /// The group of an administration: a town is what the official list of municipalities calls one.
    pub fn of(catalogue: &Catalogue, office: &Administration) -> Self {
        let own = office.own_municipality.as_ref().and_then(|ags| catalogue.municipality(ags));
        match office.kind {
            AdministrationKind::DistrictOffice => Self::Counties,
            _ if own.is_some_and(|municipality| municipality.town) => Self::Towns,
            _ => Self::Municipalities,
        }
    }
}

/// The services that most administrations of a group work on, to vote about: their names, at most so many.
pub fn suggested(catalogue: &Catalogue, audience: Audience, today: Date, most: usize) -> Vec<String> {
    let own = catalogue.own_services(today);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (tenant, services) in own.iter() {
        let fits = catalogue.administration(*tenant).is_some_and(|office| Audience::of(catalogue, office) == audience);
        for service in services.iter().filter(|_| fits) {
            *counts.entry(service).or_default() += 1;
        }
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(service, count)| (Reverse(*count), *service));
    let names = counts.into_iter().filter_map(|(id, _)| catalogue.service(id).map(|service| service.name.clone()));
    names.take(most).collect()
}
