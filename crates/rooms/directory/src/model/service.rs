use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::{Cents, Language};

use super::{Administration, EntityKey, LegalEntity, Module, Opening, Place, Responsible, Setting, Texts, Unit};

/// For whom a service is: the three entrances.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Bürgerinnen und Bürger.
    Citizen,
    /// Unternehmen.
    Business,
    /// Weitere.
    Other,
}

impl Audience {
    /// All three, in the order of the start page.
    pub const ALL: [Self; 3] = [Self::Citizen, Self::Business, Self::Other];

    /// Its name in data and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Business => "business",
            Self::Other => "other",
        }
    }

    /// The audience of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.name() == name)
    }

    /// The path of its entrance.
    pub fn path(self) -> &'static str {
        match self {
            Self::Citizen => "/buerger",
            Self::Business => "/unternehmen",
            Self::Other => "/weitere",
        }
    }
}

impl From<Audience> for finder::Audience {
    fn from(audience: Audience) -> Self {
        match audience {
            Audience::Citizen => Self::Citizen,
            Audience::Business => Self::Business,
            Audience::Other => Self::Other,
        }
    }
}

/// Own or delegated sphere (eigener, übertragener Wirkungskreis; §§ 2, 3 ThürKO).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sphere {
    /// Eigener Wirkungskreis.
    Own,
    /// Übertragener Wirkungskreis.
    Delegated,
}

/// How sure the administration must be who applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrustLevel {
    /// Anonymous is enough.
    None,
    /// Normal.
    Normal,
    /// Substantial.
    Substantial,
    /// High.
    High,
    /// The person must appear.
    InPerson,
}

impl TrustLevel {
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "none" => Self::None,
            "normal" => Self::Normal,
            "substantial" => Self::Substantial,
            "high" => Self::High,
            "in_person" => Self::InPerson,
            _ => return None,
        })
    }
}

/// Whether one must or may go there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visit {
    /// The person must appear.
    Required,
    /// The person must appear, with an appointment.
    Appointment,
    /// The person may appear instead of identifying electronically.
    Possible,
}

impl Visit {
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "required" => Self::Required,
            "appointment" => Self::Appointment,
            "possible" => Self::Possible,
            _ => return None,
        })
    }
}

/// On which level an OZG bundle is executed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Executor {
    /// Federal authorities only.
    Federal,
    /// State or municipal authorities only.
    Regional,
    /// Both, depending on the single service.
    Both,
}

/// What a curated service has beyond its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curated {
    /// For whom.
    pub audiences: Vec<Audience>,
    /// Key in the LeiKa catalogue.
    pub leika_key: Option<String>,
    /// Number of the OZG bundle it belongs to.
    pub ozg_id: Option<String>,
    /// Name of the responsibility rule; empty where only assignments say who is responsible.
    pub rule: String,
    /// Own or delegated sphere.
    pub sphere: Sphere,
    /// How sure the administration must be who applies.
    pub trust_level: TrustLevel,
    /// Whether one must or may go there.
    pub visit: Option<Visit>,
    /// First part of the keys of settings that hold the amounts (`dog_tax`).
    pub tariff: Option<String>,
    /// How many cases there are in a year among a million people: an estimate, not a count.
    pub cases_per_million: Option<u32>,
}

/// An OZG bundle without a page of its own making.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OzgBundle {
    /// Number in the OZG catalogue.
    pub ozg_id: String,
    /// Theme (Themenfeld).
    pub theme: String,
    /// Situation of life or business (Lage).
    pub situation: String,
    /// On which level it is executed.
    pub executor: Executor,
    /// Who executes it, when recorded.
    pub execution: Option<Execution>,
    /// Ids of the curated services for the same concern; they are found instead of the bundle.
    pub curated: Vec<String>,
}

/// Who executes an OZG bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Execution {
    /// An authority outside of the municipal administrations.
    Authority(Authority),
    /// The office that a responsibility rule finds for the place.
    Office {
        /// Name of the rule.
        rule: String,
        /// Law or page that says so.
        source: String,
    },
}

/// An authority of the Federation, of the Land or of a social insurance, or a court.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// Its name, in German.
    pub name: String,
    /// Its address on the net, when recorded.
    pub link: Option<String>,
    /// Law or page that says so.
    pub source: String,
}

/// What kind of catalogue entry a service is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ServiceKind {
    /// A municipal service whose facts are compiled.
    Curated(Box<Curated>),
    /// A bundle of the OZG catalogue.
    Bundle(OzgBundle),
}

/// A service (Leistung).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its id in addresses, e.g. `hundesteuer-anmelden`, `ozg-10532`.
    pub id: String,
    /// Its name, in German.
    pub name: String,
    /// What is said about it, by everybody who says something.
    pub texts: Arc<Texts>,
    /// The rest.
    pub kind: ServiceKind,
}

impl Service {
    /// What the state says in a part, in German and without markup.
    pub fn plain(&self, module: Module) -> Option<String> {
        self.texts.general(module, Language::German).map(|text| text.text.plain())
    }

    /// Its name in a language, as far as the state has one.
    pub fn name_in(&self, language: Language) -> Cow<'_, str> {
        let of_language = self.texts.general(Module::Name, language).filter(|text| text.language == language);
        of_language.map_or(Cow::Borrowed(self.name.as_str()), |text| Cow::Owned(text.text.plain()))
    }

    /// The curated part, if it has one.
    pub fn curated(&self) -> Option<&Curated> {
        match &self.kind {
            ServiceKind::Curated(curated) => Some(curated),
            ServiceKind::Bundle(_) => None,
        }
    }

    /// The bundle of the OZG catalogue, if it is one.
    pub fn bundle(&self) -> Option<&OzgBundle> {
        match &self.kind {
            ServiceKind::Curated(_) => None,
            ServiceKind::Bundle(bundle) => Some(bundle),
        }
    }

    /// Name of the rule that finds the responsible office for a place; `None` where the place does not decide.
    pub fn rule(&self) -> Option<&str> {
        match &self.kind {
            ServiceKind::Curated(curated) => Some(curated.rule.as_str()).filter(|rule| !rule.is_empty()),
            ServiceKind::Bundle(bundle) => match bundle.execution.as_ref()? {
                Execution::Office { rule, .. } => Some(rule),
                Execution::Authority(_) => None,
            },
        }
    }
}

/// A recorded fee with the area and period it holds for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fee {
    /// What is charged, in German.
    pub subject: String,
    /// How much.
    pub cents: Cents,
    /// First ISO day.
    pub valid_from: Option<String>,
    /// Last ISO day.
    pub valid_to: Option<String>,
    /// `DE`, `16`, or the key of a legal entity.
    pub scope: String,
    /// Where it comes from.
    pub source: String,
}

impl Fee {
    /// True when the fee holds on this ISO date.
    pub fn holds_on(&self, date: &str) -> bool {
        self.valid_from.as_deref().is_none_or(|first| first <= date)
            && self.valid_to.as_deref().is_none_or(|last| date <= last)
    }
}

/// One line about money on a service page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FeeLine {
    /// A recorded fee, with its subject in German.
    Fee(Fee),
    /// A tariff of the legal entity, by the key of its setting.
    Tariff {
        /// Key of the setting, e.g. `dog_tax.first`.
        key: String,
        /// How much.
        cents: Cents,
        /// Invented for a demonstration.
        fictitious: bool,
        /// Where it comes from.
        source: String,
    },
}

/// What a service costs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fees {
    /// Recorded amounts that hold here and today.
    pub lines: Vec<FeeLine>,
    /// The amount depends on a tariff of the legal entity that is not recorded.
    pub tariff_not_recorded: bool,
}

/// An online service that stands for a service of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnlineService {
    /// Id of the service, e.g. `hundesteuer-anmelden`.
    pub service: String,
    /// Id of the online service, e.g. `hund-anmelden`.
    pub online_service: String,
    /// Keys of settings without which a legal entity cannot offer it.
    pub requirements: Vec<String>,
}

/// Why a service is not offered online at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Nobody made an online service for it yet.
    OnlineService,
    /// The legal entity has not recorded the value of this key.
    Value(String),
    /// The municipality has no recorded zone (resident parking).
    Zone,
    /// It lacks nothing, but is not switched on for the legal entity.
    Activation,
    /// The administration takes no applications here, for a while or for good.
    Closed,
}

/// Another service that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Id of the service.
    pub id: String,
    /// Its name, in German.
    pub name: String,
}

/// How one gets a service at a place: exactly one honest answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ServiceState {
    /// Here, online.
    OnlineHere {
        /// Id of the online service.
        online_service: String,
    },
    /// With a form to print.
    FormToPrint {
        /// Address of the form.
        href: String,
    },
    /// There, with an appointment.
    Appointment,
    /// There, in person.
    InPersonOnly,
    /// Another authority does it.
    OtherAuthority {
        /// Which one, when recorded.
        authority: Option<Authority>,
    },
    /// Not here yet.
    NotOfferedHere {
        /// What is missing.
        missing: Vec<Missing>,
        /// One may go there instead.
        in_person_possible: bool,
    },
}

/// Everything a service page says.
#[derive(Clone, Debug, PartialEq)]
pub struct ServicePage {
    /// The service.
    pub service: Arc<Service>,
    /// The chosen place.
    pub place: Option<Place>,
    /// Whose texts stand on the page, from the general to the special: the state, then whoever speaks for the place.
    pub owners: Vec<EntityKey>,
    /// Who is responsible there; `None` without a place and where the place does not decide.
    pub responsible: Option<ResponsibleBody>,
    /// Where one may turn besides (Ansprechpunkt), when recorded.
    pub contact: Option<ContactPoint>,
    /// Whom to ask where the service cannot be had online, the nearest first; without the responsible administration.
    pub helpers: Vec<Office>,
    /// What it costs there.
    pub fees: Fees,
    /// How one gets it there; `None` when a place must be chosen first.
    pub state: Option<ServiceState>,
    /// Services that may be meant or help.
    pub alternatives: Vec<Alternative>,
    /// Some values on the page are fictitious.
    pub example: bool,
}

/// A body that helps without being responsible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContactPoint {
    /// An administration that runs cases here.
    Office(Box<Office>),
    /// Another one.
    Unit(Arc<Unit>),
}

/// A responsible administration with what is recorded about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponsibleBody {
    /// The result of the rule.
    pub responsible: Responsible,
    /// The legal entity in whose name it acts.
    pub entity: LegalEntity,
    /// The administration and how to reach it.
    pub office: Office,
}

/// An administration and how to reach it, as far as that is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// The administration.
    pub administration: Administration,
    /// The day for which the rest holds.
    pub day: Date,
    /// Opening hours as data, when they are recorded so.
    pub opening: Option<Opening>,
    /// Opening hours in words, for where they are not recorded as data.
    pub hours: Option<Setting>,
    /// Address for letters, one line each.
    pub address: Vec<Setting>,
    /// Telephone.
    pub phone: Option<Setting>,
    /// Electronic mail.
    pub email: Option<Setting>,
}

impl Office {
    /// Every recorded value.
    pub fn settings(&self) -> impl Iterator<Item = &Setting> {
        let opening = self.opening.iter().map(|opening| &opening.record);
        self.address.iter().chain(&self.hours).chain(&self.phone).chain(&self.email).chain(opening)
    }
}

/// One hit of a search.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The service.
    pub service: Arc<Service>,
    /// How one gets it at the chosen place.
    pub state: Option<ServiceState>,
    /// Name of the administration that is responsible at the chosen place.
    pub office: Option<String>,
    /// What it costs there.
    pub fees: Fees,
}
