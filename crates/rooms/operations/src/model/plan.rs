use std::collections::BTreeSet;

use directory::model::AdministrationKind;
use directory::{Catalogue, EntityKey};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::TenantId;

use super::{Line, Step, Weight};

/// Which legal entities are meant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "by", content = "which")]
pub enum Target {
    /// All of them.
    #[default]
    All,
    /// Those whose administration is in one of these counties (keys of five digits).
    Counties(BTreeSet<String>),
    /// Those for which a kind of administration works, by its name.
    Kinds(BTreeSet<String>),
    /// Those for which one of these administrations works.
    Administrations(BTreeSet<i32>),
    /// These, by key.
    Entities(BTreeSet<EntityKey>),
}

impl Target {
    /// Whether a legal entity is meant for which an administration works.
    pub fn means(&self, catalogue: &Catalogue, entity: &EntityKey, administration: TenantId) -> bool {
        let office = || catalogue.administration(administration);
        match self {
            Self::All => true,
            Self::Counties(keys) => office().is_some_and(|office| keys.contains(&office.county)),
            Self::Kinds(names) => office().is_some_and(|office| names.contains(kind_name(office.kind))),
            Self::Administrations(numbers) => numbers.contains(&administration.0),
            Self::Entities(keys) => keys.contains(entity),
        }
    }
}

/// The kinds of administrations by name, in the order in which they are offered; the text key is `operations-kind-<name>`.
pub(crate) const KINDS: [AdministrationKind; 5] = [
    AdministrationKind::MunicipalAssociation,
    AdministrationKind::FulfillingMunicipality,
    AdministrationKind::IndependentMunicipality,
    AdministrationKind::DistrictOffice,
    AdministrationKind::StateAuthority,
];

pub(crate) fn kind_name(kind: AdministrationKind) -> &'static str {
    match kind {
        AdministrationKind::MunicipalAssociation => "municipal-association",
        AdministrationKind::FulfillingMunicipality => "fulfilling-municipality",
        AdministrationKind::IndependentMunicipality => "independent-municipality",
        AdministrationKind::DistrictOffice => "district-office",
        AdministrationKind::StateAuthority => "state-authority",
    }
}

/// In how many stages, and how far apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stages {
    /// How many, 1 to [`Stages::MOST`].
    pub count: u8,
    /// Days from one to the next.
    pub days_between: u16,
}

impl Stages {
    /// So many stages at most.
    pub const MOST: u8 = 12;
    /// So many days between two of them at most.
    pub const MOST_DAYS: u16 = 90;

    /// Everything on one day.
    pub const ONE: Self = Self { count: 1, days_between: 0 };
}

/// What a roll-out is to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Ids of services in the catalogue.
    pub services: BTreeSet<String>,
    /// For whom.
    pub target: Target,
    /// Switched on, or off.
    pub active: bool,
    /// Whether it is switched on where values are missing as well: it opens there with the last of them.
    pub incomplete: bool,
    /// The day of the first stage.
    pub first_day: Date,
    /// The stages.
    pub stages: Stages,
}

impl Plan {
    /// Whether the plan changes anything about a line.
    pub fn takes(&self, line: &Line) -> bool {
        if !self.active {
            return line.active || line.coming.is_some();
        }
        let weight = line.weight();
        !line.active && (weight == Weight::Notice || (self.incomplete && weight == Weight::Waits))
    }

    /// What is switched when. The administrations are dealt out evenly over the stages, in the order of their numbers; everything
    /// of one administration comes on one day.
    pub fn steps(&self, lines: &[Line]) -> Vec<Step> {
        let taken: Vec<&Line> = lines.iter().filter(|line| self.takes(line)).collect();
        let offices: Vec<TenantId> =
            taken.iter().map(|line| line.administration).collect::<BTreeSet<_>>().into_iter().collect();
        let count = usize::from(self.stages.count.clamp(1, Stages::MOST)).min(offices.len().max(1));
        let stage_of = |tenant: TenantId| {
            let place = offices.binary_search(&tenant).unwrap_or_default();
            u8::try_from(place * count / offices.len().max(1)).unwrap_or_default()
        };
        let mut steps: Vec<Step> = taken
            .into_iter()
            .map(|line| {
                let stage = stage_of(line.administration);
                Step {
                    service: line.service.clone(),
                    entity: line.entity.clone(),
                    stage,
                    first_day: self.day_of(stage),
                    was_active: line.active,
                    held: false,
                }
            })
            .collect();
        steps.sort_by(|one, other| {
            (one.stage, &one.entity, &one.service).cmp(&(other.stage, &other.entity, &other.service))
        });
        steps
    }

    /// The day of a stage, the first being 0.
    fn day_of(&self, stage: u8) -> Date {
        let days = i64::from(stage) * i64::from(self.stages.days_between);
        self.first_day.checked_add(days.days()).unwrap_or(Date::MAX)
    }
}
