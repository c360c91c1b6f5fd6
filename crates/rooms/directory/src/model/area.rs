use jiff::civil::Date;
use serde::Serialize;
use store::TenantId;

use super::{Ags, Ars, EntityKey};

/// A county (Landkreis) or independent city.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct County {
    /// Five digits.
    pub key: String,
    /// Short name, e.g. `Gotha`.
    pub name: String,
    /// Name in a sentence, e.g. `Landkreis Gotha`, `Wartburgkreis`, `Erfurt`.
    pub official_name: String,
    /// True for an independent city (kreisfreie Stadt), which is its own county.
    pub independent: bool,
    /// Seat of the district office.
    pub seat: String,
}

/// What kind of administration runs cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AdministrationKind {
    /// A municipality for itself alone (verbandsfreie Gemeinde, also independent cities).
    IndependentMunicipality,
    /// Verwaltungsgemeinschaft (§ 46 ThürKO).
    MunicipalAssociation,
    /// Erfüllende Gemeinde (§ 51 ThürKO).
    FulfillingMunicipality,
    /// Landratsamt.
    DistrictOffice,
    /// Landesbehörde: an authority of the state without a municipal area, such as a ministry.
    StateAuthority,
}

impl AdministrationKind {
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "independent_municipality" => Self::IndependentMunicipality,
            "municipal_association" => Self::MunicipalAssociation,
            "fulfilling_municipality" => Self::FulfillingMunicipality,
            "district_office" => Self::DistrictOffice,
            _ => return None,
        })
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::IndependentMunicipality => "independent_municipality",
            Self::MunicipalAssociation => "municipal_association",
            Self::FulfillingMunicipality => "fulfilling_municipality",
            Self::DistrictOffice => "district_office",
            Self::StateAuthority => "state_authority",
        }
    }
}

/// An administration: the body that works on cases, a tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Administration {
    /// Its tenant.
    pub tenant: TenantId,
    /// Nine digits, or five for a district office. That of an authority of the state has no official meaning.
    pub key: String,
    /// Its name, e.g. `Stadtverwaltung Erfurt`.
    pub name: String,
    /// The name without its kind, e.g. `Erfurt`.
    pub short_name: String,
    /// Its kind.
    pub kind: AdministrationKind,
    /// Key of its county; empty for an authority of the state.
    pub county: String,
    /// The municipality whose office it is; none for a Verwaltungsgemeinschaft, a district office or an authority of the state.
    pub own_municipality: Option<Ags>,
    /// Where it sits, when that is recorded.
    pub seat: Option<String>,
    /// True when some of its values are fictitious.
    pub example: bool,
}

impl Administration {
    /// The gender of its name.
    pub fn gender(&self) -> Gender {
        match self.kind {
            AdministrationKind::DistrictOffice | AdministrationKind::StateAuthority => Gender::Neuter,
            AdministrationKind::IndependentMunicipality
            | AdministrationKind::MunicipalAssociation
            | AdministrationKind::FulfillingMunicipality => Gender::Feminine,
        }
    }

    /// The legal entity that acts when the administration acts in its own name.
    ///
    /// A Verwaltungsgemeinschaft is a legal person (§ 46 ThürKO); an erfüllende Gemeinde acts as itself, the
    /// association with its neighbours is none (§ 51 ThürKO); a district office acts for its county, an authority of the state for
    /// the state.
    pub fn entity(&self) -> Option<EntityKey> {
        match &self.own_municipality {
            Some(ags) => Some(ags.into()),
            None => self.key.parse().ok(),
        }
    }
}

/// The grammatical gender of a body's name, which decides about its article in German.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// die Gemeinde, die Stadt, die Verwaltungsgemeinschaft, die Stadtverwaltung
    Feminine,
    /// der Landkreis, der Ilm-Kreis
    Masculine,
    /// das Landratsamt, das Finanzministerium
    Neuter,
}

impl Gender {
    /// Its name in texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Feminine => "feminine",
            Self::Masculine => "masculine",
            Self::Neuter => "neuter",
        }
    }
}

/// What kind of legal entity something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LegalEntityKind {
    /// Gemeinde or Stadt.
    Municipality,
    /// Verwaltungsgemeinschaft.
    MunicipalAssociation,
    /// Landkreis.
    County,
    /// Das Land, acting through one of its authorities.
    State,
}

impl LegalEntityKind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::MunicipalAssociation => "municipal_association",
            Self::County => "county",
            Self::State => "state",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Municipality, Self::MunicipalAssociation, Self::County].into_iter().find(|kind| kind.name() == name)
    }
}

/// A legal entity (Rechtsträger): in whose name decisions go out. It acts through an administration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegalEntity {
    /// Its key.
    pub key: EntityKey,
    /// Its name as on a letterhead, e.g. `Gemeinde Körner`.
    pub name: String,
    /// Its kind.
    pub kind: LegalEntityKind,
    /// The administration that works for it.
    pub administration: TenantId,
}

impl LegalEntity {
    /// The gender of its name.
    pub fn gender(&self) -> Gender {
        match self.kind {
            LegalEntityKind::Municipality | LegalEntityKind::MunicipalAssociation => Gender::Feminine,
            LegalEntityKind::County | LegalEntityKind::State => Gender::Masculine,
        }
    }
}

/// The legal entity that a municipality is: `Gemeinde Körner`, `Stadt Weimar`.
pub(crate) fn entity_of(municipality: &Municipality) -> LegalEntity {
    LegalEntity {
        key: (&municipality.ags).into(),
        name: municipality_name(&municipality.name, municipality.town),
        kind: LegalEntityKind::Municipality,
        administration: municipality.administration,
    }
}

/// The name of a municipality as on a letterhead.
pub(crate) fn municipality_name(name: &str, town: bool) -> String {
    format!("{} {name}", if town { "Stadt" } else { "Gemeinde" })
}

/// The name without what follows the comma, and whether that says that it is a town: `Erfurt, Stadt`.
pub(crate) fn split_name(official: &str) -> (&str, bool) {
    let (name, rest) = official.split_once(',').unwrap_or((official, ""));
    let town = rest.split([',', ' ']).any(|word| word == "Stadt" || word == "Landeshauptstadt");
    (name.trim(), town)
}

/// A municipality.
#[derive(Clone, Debug, PartialEq)]
pub struct Municipality {
    /// Its key.
    pub ags: Ags,
    /// Its regional key.
    pub ars: Ars,
    /// Its name, e.g. `Erfurt`.
    pub name: String,
    /// Its name as in the official key list, e.g. `Erfurt, Stadt`.
    pub official_name: String,
    /// True for a town (Stadt).
    pub town: bool,
    /// Key of its county.
    pub county: String,
    /// The administration that works for it.
    pub administration: TenantId,
    /// Inhabitants on the day of the state.
    pub population: i32,
    /// A point inside, in degrees WGS 84: latitude, longitude.
    pub position: (f64, f64),
    /// Its postcodes, ascending.
    pub postcodes: Vec<String>,
}

/// A place a person can choose; always one municipality.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Place {
    /// Key of the municipality.
    #[schema(value_type = String, example = "16051000")]
    pub ags: Ags,
    /// Name of the municipality.
    pub name: String,
    /// The part of the municipality that was named, when it has a name of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// Name of the county or independent city; names of municipalities alone are not unique.
    pub county: String,
    /// Name of the administration that works for the municipality.
    pub administration: String,
    /// What the place was called by and where it went, when it was a municipality of its own; oldest change first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub formerly: Vec<Formerly>,
}

/// One change of a municipality that is none any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Formerly {
    /// Name of the municipality before.
    pub name: String,
    /// First day on which it was none.
    #[schema(value_type = String, example = "2024-01-01")]
    #[serde(serialize_with = "as_iso")]
    pub since: Date,
    /// Name of the municipality it belongs to from that day on.
    pub now: String,
}

fn as_iso<S: serde::Serializer>(date: &Date, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(date)
}

impl Place {
    /// The part of the municipality with its municipality, without the county.
    pub fn short_label(&self) -> String {
        match &self.district {
            Some(district) => format!("{district}, {}", self.name),
            None => self.name.clone(),
        }
    }

    /// The name with its county, e.g. `Elxleben (Ilm-Kreis)`; unique, and readable by the place search.
    pub fn label(&self) -> String {
        let name = self.short_label();
        if self.county == self.name { name } else { format!("{name} ({})", self.county) }
    }
}

/// What a place search found. It never guesses: more than one possible municipality is [`PlaceMatch::Many`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceMatch {
    /// Nothing; these resemble what was typed.
    None(Vec<Place>),
    /// Exactly one municipality.
    One(Place),
    /// Several municipalities: the person chooses.
    Many(Vec<Place>),
}
