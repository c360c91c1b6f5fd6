//! The JSON interface: places and services.

pub(crate) mod pvog;
pub mod suggestions;

use axum::extract::State;
use serde::{Deserialize, Serialize};
use store::{Cents, Language};
use ui::{Failure, FieldProblem, Json, Path, Query, Visitor};
use utoipa::{OpenApi, ToSchema};

use crate::desk::Directory;
use crate::error::Error;
use crate::model::{
    ActsAs, Ags, Audience, Executor, FeeLine, Missing, Module, Office, Place, PlaceMatch, Service, ServiceKind,
    ServicePage, ServiceState,
};
use crate::pages::in_one_line;

/// How many services one answer holds at most.
const MOST_SERVICES: usize = 50;
const USUAL_SERVICES: usize = 20;
/// Longer words are cut.
const LONGEST_WORDS: usize = 200;

/// The description of this room's interface, to be merged into the whole.
#[derive(OpenApi)]
#[openapi(paths(places, services, service, crate::api::suggestions::suggestions))]
pub struct Description;

/// What a place search found.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PlacesAnswer {
    /// `one`, `many` (the person chooses) or `none`.
    pub result: &'static str,
    /// The municipalities that are meant.
    pub places: Vec<Place>,
    /// When nothing fits: what resembles the input.
    pub suggestions: Vec<Place>,
    /// Day of the territorial state, ISO.
    pub as_of: String,
}

/// How one gets a service.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum StateAnswer {
    /// Online at the place.
    OnlineHere {
        /// Id of the online service, for `POST /api/v1/applications`.
        online_service: String,
    },
    /// With a form to print.
    FormToPrint {
        /// Address of the form.
        href: String,
    },
    /// In person with an appointment.
    Appointment,
    /// In person.
    InPersonOnly,
    /// Another authority does it.
    OtherAuthority {
        /// Its name, in German, when recorded.
        authority: Option<String>,
        /// Its address, when recorded.
        link: Option<String>,
    },
    /// Not online here.
    NotOfferedHere {
        /// `online_service`, `zone`, or the key of the setting that is not recorded.
        missing: Vec<String>,
        /// One may go there instead.
        in_person_possible: bool,
    },
}

/// One hit of a search.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ServiceHit {
    /// Id of the service.
    pub id: String,
    /// Name, in German.
    pub name: String,
    /// What it is, in German; empty for OZG bundles.
    pub summary: String,
    /// `curated` or `ozg`.
    pub kind: &'static str,
    /// Address of its page.
    pub href: String,
    /// How one gets it; missing when a place must be named first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub availability: Option<StateAnswer>,
}

/// What a search found, best first.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ServicesAnswer {
    /// The services.
    pub services: Vec<ServiceHit>,
    /// Day of the territorial state, ISO.
    pub as_of: String,
}

/// An administration and the legal entity in whose name it acts.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ResponsibleAnswer {
    /// Number of the tenant.
    pub tenant: i32,
    /// Name of the administration.
    pub administration: String,
    /// Key of the legal entity.
    pub legal_entity: String,
    /// Name of the legal entity.
    pub legal_entity_name: String,
    /// True when it acts as the authority of a member municipality (§ 47 Abs. 2, § 51 ThürKO).
    pub acts_for_member: bool,
    /// What remains uncertain, in German.
    pub note: Option<String>,
    /// Source of the rule.
    pub source: String,
    /// Opening hours in German words, when recorded.
    pub hours: Option<String>,
    /// Electronic mail, when recorded.
    pub email: Option<String>,
    /// True when some of its values are fictitious.
    pub example: bool,
}

/// A recorded amount.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FeeAnswer {
    /// What is charged: words in German, or the key of a tariff.
    pub subject: String,
    /// Euro cents.
    #[schema(value_type = i64)]
    pub cents: Cents,
    /// Where it comes from.
    pub source: String,
    /// Invented for a demonstration.
    pub fictitious: bool,
}

/// Everything about one service.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ServiceAnswer {
    /// The service.
    #[serde(flatten)]
    pub service: ServiceHit,
    /// For whom.
    pub audiences: Vec<Audience>,
    /// The chosen place.
    pub place: Option<Place>,
    /// Who is responsible there.
    pub responsible: Option<ResponsibleAnswer>,
    /// For OZG bundles: `federal`, `regional` or `both`.
    pub executed_by: Option<&'static str>,
    /// Documents needed, in German.
    pub documents: Vec<String>,
    /// Recorded amounts.
    pub fees: Vec<FeeAnswer>,
    /// The fee in words, in German.
    pub fee_text: Option<String>,
    /// Deadlines, in German.
    pub deadline: Option<String>,
    /// Legal basis, in German.
    pub legal_basis: Option<String>,
    /// Ids of services that may be meant.
    pub alternatives: Vec<String>,
    /// Some values are fictitious.
    pub example: bool,
    /// Day of the territorial state, ISO.
    pub as_of: String,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct PlacesQuery {
    #[serde(default)]
    q: String,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct ServicesQuery {
    #[serde(default)]
    q: String,
    place: Option<String>,
    audience: Option<String>,
    limit: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct ServiceQuery {
    place: Option<String>,
}

/// Places that a postcode, name or key may mean.
#[utoipa::path(get, path = "/api/v1/places", params(("q" = String, Query, description = "Postcode, name or municipality key")),
    responses((status = 200, body = PlacesAnswer)))]
pub(crate) async fn places(State(directory): State<Directory>, Query(query): Query<PlacesQuery>) -> Json<PlacesAnswer> {
    let catalogue = directory.catalogue();
    let (result, places, suggestions) = match catalogue.places(&query.q) {
        PlaceMatch::One(place) => ("one", vec![place], Vec::new()),
        PlaceMatch::Many(places) => ("many", places, Vec::new()),
        PlaceMatch::None(suggestions) => ("none", Vec::new(), suggestions),
    };
    Json(PlacesAnswer { result, places, suggestions, as_of: catalogue.as_of().to_string() })
}

/// Services that fit the words.
#[utoipa::path(get, path = "/api/v1/services", params(
    ("q" = String, Query, description = "Words"),
    ("place" = Option<String>, Query, description = "Municipality key, eight digits"),
    ("audience" = Option<Audience>, Query, description = "For whom"),
    ("limit" = Option<u32>, Query, description = "How many at most (1 to 50)")),
    responses((status = 200, body = ServicesAnswer), (status = 422, description = "A parameter is wrong")))]
pub(crate) async fn services(
    State(directory): State<Directory>,
    visitor: Visitor,
    Query(query): Query<ServicesQuery>,
) -> Result<Json<ServicesAnswer>, Failure> {
    let catalogue = directory.catalogue();
    let mut problems = Vec::new();
    let mut wrong = |field: &str, key: &str| {
        problems.push(FieldProblem { field: field.to_owned(), message: visitor.t(key) });
    };
    let place = match given(query.place.as_deref()) {
        None => None,
        Some(text) => match text.parse::<Ags>() {
            Ok(ags) if catalogue.current_municipality(&ags).is_some() => catalogue.current_municipality(&ags).cloned(),
            _ => {
                wrong("place", "directory-api-place");
                None
            }
        },
    };
    let audience = match given(query.audience.as_deref()) {
        None => None,
        Some(text) => {
            let audience = Audience::from_name(text);
            if audience.is_none() {
                wrong("audience", "directory-api-audience");
            }
            audience
        }
    };
    let limit = match given(query.limit.as_deref()).map(str::parse::<usize>) {
        None => USUAL_SERVICES,
        Some(Ok(limit @ 1..=MOST_SERVICES)) => limit,
        Some(_) => {
            wrong("limit", "directory-api-limit");
            USUAL_SERVICES
        }
    };
    if !problems.is_empty() {
        return Err(Failure::new(axum::http::StatusCode::UNPROCESSABLE_ENTITY, "directory-failure-parameters")
            .with_fields(problems));
    }
    let words: String = query.q.chars().take(LONGEST_WORDS).collect();
    let found = catalogue.find(&words, place.as_ref(), audience, limit, directory.today())?;
    directory.searched(&catalogue, &words, place.as_ref(), &found);
    Ok(Json(ServicesAnswer {
        services: found.into_iter().map(|found| hit(&found.service, found.state, place.as_ref())).collect(),
        as_of: catalogue.as_of().to_string(),
    }))
}

/// One service, at a place or in general.
#[utoipa::path(get, path = "/api/v1/services/{id}", params(
    ("id" = String, Path, description = "Id of the service"),
    ("place" = Option<String>, Query, description = "Municipality key, eight digits")),
    responses((status = 200, body = ServiceAnswer), (status = 404, description = "No such service or municipality")))]
pub(crate) async fn service(
    State(directory): State<Directory>,
    Path(id): Path<String>,
    Query(query): Query<ServiceQuery>,
) -> Result<Json<ServiceAnswer>, Failure> {
    let catalogue = directory.catalogue();
    let place = given(query.place.as_deref())
        .map(|text| text.parse::<Ags>().map_err(|_| Error::UnknownMunicipality(text.chars().take(20).collect())))
        .transpose()?;
    let page = catalogue.service_page(&id, place.as_ref(), directory.today())?;
    Ok(Json(answer(page, catalogue.as_of().to_string())))
}

fn given(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn hit(service: &Service, state: Option<ServiceState>, place: Option<&Ags>) -> ServiceHit {
    let path = format!("/leistung/{}", service.id);
    ServiceHit {
        id: service.id.clone(),
        name: service.name.clone(),
        summary: service.plain(Module::Summary).unwrap_or_default(),
        kind: if service.curated().is_some() { "curated" } else { "ozg" },
        href: place.map_or_else(|| path.clone(), |ags| format!("{path}?ort={ags}")),
        availability: state.map(StateAnswer::from),
    }
}

impl From<ServiceState> for StateAnswer {
    fn from(state: ServiceState) -> Self {
        match state {
            ServiceState::OnlineHere { online_service } => Self::OnlineHere { online_service },
            ServiceState::FormToPrint { href } => Self::FormToPrint { href },
            ServiceState::Appointment => Self::Appointment,
            ServiceState::InPersonOnly => Self::InPersonOnly,
            ServiceState::OtherAuthority { authority } => {
                let (authority, link) = authority.map(|found| (found.name, found.link)).unzip();
                Self::OtherAuthority { authority, link: link.flatten() }
            }
            ServiceState::NotOfferedHere { missing, in_person_possible } => Self::NotOfferedHere {
                missing: missing
                    .into_iter()
                    .map(|missing| match missing {
                        Missing::OnlineService => "online_service".to_owned(),
                        Missing::Zone => "zone".to_owned(),
                        Missing::Activation => "activation".to_owned(),
                        Missing::Closed => "closed".to_owned(),
                        Missing::Value(key) => key,
                    })
                    .collect(),
                in_person_possible,
            },
        }
    }
}

fn answer(page: ServicePage, as_of: String) -> ServiceAnswer {
    let curated = page.service.curated();
    let said = |module| page.service.plain(module);
    let executed_by = match &page.service.kind {
        ServiceKind::Bundle(bundle) => Some(match bundle.executor {
            Executor::Federal => "federal",
            Executor::Regional => "regional",
            Executor::Both => "both",
        }),
        ServiceKind::Curated(_) => None,
    };
    ServiceAnswer {
        service: hit(&page.service, page.state, page.place.as_ref().map(|place| &place.ags)),
        audiences: curated.map(|curated| curated.audiences.clone()).unwrap_or_default(),
        responsible: page.responsible.map(|body| ResponsibleAnswer {
            hours: hours_in_words(&body.office),
            tenant: body.office.administration.tenant.0,
            administration: body.office.administration.name,
            legal_entity: body.entity.key.to_string(),
            legal_entity_name: body.entity.name,
            acts_for_member: body.responsible.acts_as == ActsAs::ForMember,
            note: body.responsible.note,
            source: body.responsible.source,
            email: body.office.email.map(|email| email.value),
            example: body.office.administration.example,
        }),
        place: page.place,
        executed_by,
        documents: page
            .service
            .texts
            .general(Module::Documents, Language::German)
            .map(|text| text.text.lines())
            .unwrap_or_default(),
        fees: page.fees.lines.into_iter().map(fee).collect(),
        fee_text: said(Module::Fee),
        deadline: said(Module::Deadline),
        legal_basis: said(Module::LegalBasis),
        alternatives: page.alternatives.into_iter().map(|other| other.id).collect(),
        example: page.example,
        as_of,
    }
}

/// From the data, else as they were recorded in words.
fn hours_in_words(office: &Office) -> Option<String> {
    let from_data = office.opening.as_ref().map(|opening| in_one_line(Language::German, opening));
    from_data.or_else(|| office.hours.as_ref().map(|hours| hours.value.clone()))
}

fn fee(line: FeeLine) -> FeeAnswer {
    match line {
        FeeLine::Fee(fee) => {
            FeeAnswer { subject: fee.subject, cents: fee.cents, source: fee.source, fictitious: false }
        }
        FeeLine::Tariff { key, cents, fictitious, source } => FeeAnswer { subject: key, cents, source, fictitious },
    }
}
