use std::collections::BTreeMap;
use std::ops::AddAssign;

use directory::Catalogue;
use jiff::civil::Date;
use planning::{SizeClass, sizes};
use store::{Cents, TenantId};

use super::GrantId;

/// What grants come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Applications that came in.
    pub applications: i64,
    /// Those that money was granted for.
    pub grants: i64,
    /// Granted and not taken back.
    pub bound: Cents,
    /// Paid.
    pub drawn: Cents,
    /// Accepted as used for its purpose.
    pub proven: Cents,
}

impl AddAssign for Sums {
    fn add_assign(&mut self, other: Self) {
        self.applications += other.applications;
        self.grants += other.grants;
        self.bound.0 += other.bound.0;
        self.drawn.0 += other.drawn.0;
        self.proven.0 += other.proven.0;
    }
}

/// What the grants of one recipient for one object come to.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) recipient: TenantId,
    pub(crate) object: String,
    pub(crate) sums: Sums,
}

/// A line of an overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<K> {
    /// Whose it is.
    pub of: K,
    /// Inhabitants, where they say something.
    pub people: Option<i64>,
    /// What the grants come to.
    pub sums: Sums,
}

impl<K> Line<K> {
    /// What is bound for each inhabitant.
    pub fn per_head(&self) -> Option<Cents> {
        self.people.and_then(|people| self.sums.bound.0.checked_div(people)).map(Cents)
    }
}

/// Who received what, compared with who lives there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The whole state.
    pub all: Line<()>,
    /// Each county by its key, in the order of their names. What its office and its municipalities receive counts together.
    pub counties: Vec<Line<String>>,
    /// Each class of size, the smallest first.
    pub classes: Vec<Line<SizeClass>>,
    /// Each object by its short name.
    pub objects: Vec<Line<String>>,
    /// Each administration that can apply, also without any application; by name.
    pub offices: Vec<Line<TenantId>>,
}

impl Overview {
    /// Adds up what each recipient has for each object.
    pub(crate) fn of(catalogue: &Catalogue, parts: &[Part]) -> Self {
        let sizes = sizes(catalogue);
        let (mut all, mut by_office, mut by_object) = (Sums::default(), BTreeMap::new(), BTreeMap::new());
        for part in parts {
            all += part.sums;
            *by_office.entry(part.recipient).or_insert_with(Sums::default) += part.sums;
            *by_object.entry(part.object.clone()).or_insert_with(Sums::default) += part.sums;
        }
        let mut people_of: BTreeMap<&str, i64> = BTreeMap::new();
        for municipality in catalogue.municipalities() {
            *people_of.entry(&municipality.county).or_default() += i64::from(municipality.population);
        }
        let (mut by_county, mut by_class) = (BTreeMap::<&str, Sums>::new(), BTreeMap::<SizeClass, (i64, Sums)>::new());
        let mut offices = Vec::new();
        for office in catalogue.administrations() {
            let Some((people, class)) = sizes.get(&office.tenant) else { continue };
            let sums = by_office.get(&office.tenant).copied().unwrap_or_default();
            *by_county.entry(&office.county).or_default() += sums;
            let of_class = by_class.entry(*class).or_default();
            of_class.0 += people;
            of_class.1 += sums;
            offices.push((&office.name, Line { of: office.tenant, people: Some(*people), sums }));
        }
        offices.sort_by_key(|(name, _)| *name);
        let counties = catalogue.counties().into_iter().map(|county| Line {
            of: county.key.clone(),
            people: people_of.get(county.key.as_str()).copied(),
            sums: by_county.get(county.key.as_str()).copied().unwrap_or_default(),
        });
        let classes = SizeClass::all().map(|class| {
            let (people, sums) = by_class.get(&class).copied().unwrap_or_default();
            Line { of: class, people: Some(people), sums }
        });
        Self {
            all: Line { of: (), people: Some(people_of.values().sum()), sums: all },
            counties: counties.collect(),
            classes: classes.collect(),
            objects: by_object.into_iter().map(|(of, sums)| Line { of, people: None, sums }).collect(),
            offices: offices.into_iter().map(|(_, line)| line).collect(),
        }
    }

    /// The administrations that never applied.
    pub fn without(&self) -> impl Iterator<Item = &Line<TenantId>> {
        self.offices.iter().filter(|line| line.sums.applications == 0)
    }
}

/// How long decisions take, in days from the day on which everything was there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pace {
    /// Decisions that are counted.
    pub decided: i64,
    /// Half of them took no longer than this.
    pub median: Option<i64>,
    /// The longest.
    pub longest: Option<i64>,
    /// What waits longest for its decision, the oldest first.
    pub waiting: Vec<Waiting>,
}

impl Pace {
    /// Out of how many decisions took how many days, fewer days first.
    pub(crate) fn of(days: &[(i64, i64)], waiting: Vec<Waiting>) -> Self {
        let decided: i64 = days.iter().map(|(_, count)| count).sum();
        let mut passed = 0;
        let half = days.iter().find(|(_, count)| {
            passed += count;
            passed * 2 >= decided
        });
        Self { decided, median: half.map(|(days, _)| *days), longest: days.last().map(|(days, _)| *days), waiting }
    }
}

/// An application that waits for its decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Its grant.
    pub id: GrantId,
    /// What it is for.
    pub title: String,
    /// Who applied.
    pub recipient: TenantId,
    /// Since when everything is there.
    pub since: Date,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_decisions_took_no_longer_than_the_median() {
        for (days, median, longest) in [
            (&[][..], None, None),
            (&[(3, 1)][..], Some(3), Some(3)),
            (&[(1, 1), (9, 1)][..], Some(1), Some(9)),
            (&[(1, 1), (5, 1), (9, 1)][..], Some(5), Some(9)),
            (&[(2, 10), (40, 9)][..], Some(2), Some(40)),
        ] {
            let pace = Pace::of(days, Vec::new());
            assert_eq!((pace.median, pace.longest), (median, longest), "{days:?}");
        }
    }
}
