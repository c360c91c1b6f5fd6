use std::collections::BTreeMap;

use directory::Catalogue;
use directory::model::AdministrationKind;
use store::TenantId;

/// Upper bounds of the classes of size of towns and associations, in inhabitants for whom the administration works; the last class
/// has none. A classification of this product: most administrations of the state have fewer than 10,000 inhabitants.
const BOUNDS: [i64; 4] = [5_000, 10_000, 20_000, 50_000];

/// Of fewer cases or administrations than this nothing is told beyond the administration.
pub const FEWEST: usize = 5;

/// Administrations that can be compared with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SizeClass {
    /// A town or an association, by the place of its upper bound.
    Local(usize),
    /// The office of a county.
    County,
}

impl SizeClass {
    /// Every class, the smallest first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=BOUNDS.len()).map(Self::Local).chain([Self::County])
    }

    /// From how many inhabitants on, and below how many.
    pub fn bounds(self) -> (Option<i64>, Option<i64>) {
        match self {
            Self::Local(class) => {
                let from = class.checked_sub(1).and_then(|before| BOUNDS.get(before));
                (from.copied(), BOUNDS.get(class).copied())
            }
            Self::County => (None, None),
        }
    }
}

/// The administrations with their inhabitants and their class; those without any are bodies of the state.
pub fn sizes(catalogue: &Catalogue) -> BTreeMap<TenantId, (i64, SizeClass)> {
    let mut people: BTreeMap<TenantId, i64> = BTreeMap::new();
    let mut of_county: BTreeMap<&str, i64> = BTreeMap::new();
    for municipality in catalogue.municipalities() {
        let population = i64::from(municipality.population);
        *people.entry(municipality.administration).or_default() += population;
        *of_county.entry(&municipality.county).or_default() += population;
    }
    let class = |people: i64| BOUNDS.iter().position(|bound| people < *bound).unwrap_or(BOUNDS.len());
    catalogue
        .administrations()
        .filter_map(|office| {
            if office.kind == AdministrationKind::DistrictOffice {
                let people = of_county.get(office.county.as_str()).copied().unwrap_or_default();
                return Some((office.tenant, (people, SizeClass::County)));
            }
            let people = *people.get(&office.tenant)?;
            Some((office.tenant, (people, SizeClass::Local(class(people)))))
        })
        .collect()
}
