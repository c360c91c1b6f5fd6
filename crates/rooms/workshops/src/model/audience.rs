use directory::Catalogue;
use directory::model::{Administration, AdministrationKind};

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
