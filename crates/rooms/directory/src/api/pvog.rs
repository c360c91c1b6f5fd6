//! The directory in the shapes of the search service of the portal network (PVOG), for programs that were made for it.
//!
//! Paths, parameters and the fields that the documentation of each answer names as *seen* come from calls that programs in
//! public make. Everything else is not verified: fields that other programs may expect are empty rather than missing.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::Language;
use ui::{Failure, FieldProblem, Json, Path, Query, Visitor};

use crate::catalogue::Catalogue;
use crate::desk::Directory;
use crate::error::Error;
use crate::model::{Administration, Ags, Assignee, Module, Municipality, PlaceMatch, Responsibility, Service, Unit};

/// How many entries a page has when nothing is said, and at most.
const USUAL_SIZE: usize = 10;
const MOST_SIZE: usize = 50;
/// A search looks no further.
const MOST_HITS: usize = 200;
/// Longer words are cut.
const LONGEST_WORDS: usize = 200;

/// A municipality. Seen: all fields.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Location {
    ars: String,
    ags: String,
    name: String,
    /// Its first postcode.
    zip: String,
    zip_code_count: usize,
}

/// A page of services. Seen: `serviceDescriptions.content` with `id`, `title`, `description`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Descriptions {
    service_descriptions: Slice,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Slice {
    content: Vec<Description>,
    number: usize,
    size: usize,
    total_elements: usize,
    total_pages: usize,
    first: bool,
    last: bool,
}

#[derive(Debug, Serialize)]
struct Description {
    id: String,
    title: String,
    description: String,
}

/// An organisational unit by its title. Seen: all fields.
#[derive(Debug, Serialize)]
pub(crate) struct Title {
    id: String,
    title: String,
    role: Role,
}

/// Seen: codes `01` (responsible body) and `02` (contact point).
#[derive(Debug, Serialize)]
struct Role {
    code: &'static str,
}

/// An organisational unit. Seen: the fields; not what is inside `additionalInformation` and `location`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Detail {
    id: String,
    languages: [&'static str; 1],
    last_update: Option<String>,
    title: String,
    forms: [(); 0],
    employees: [(); 0],
    additional_information: Information,
    bank_accounts: [(); 0],
    location: Where,
    communication_systems: [(); 0],
    role: Option<Role>,
}

#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Information {
    opening_hours: Option<String>,
    link: Option<String>,
}

#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Where {
    /// One line each.
    address: Vec<String>,
    phone: Option<String>,
    email: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Words {
    #[serde(default)]
    q: String,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Search {
    #[serde(default)]
    q: String,
    size: Option<String>,
    page: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    ars: String,
    #[serde(default, rename = "lbId")]
    service: String,
}

/// Municipalities that a postcode, name or key may mean.
pub(crate) async fn locations(State(directory): State<Directory>, Query(words): Query<Words>) -> Json<Vec<Location>> {
    let catalogue = directory.catalogue();
    let places = match catalogue.places(&cut(&words.q)) {
        PlaceMatch::One(place) => vec![place],
        PlaceMatch::Many(places) => places,
        PlaceMatch::None(_) => Vec::new(),
    };
    Json(as_locations(&catalogue, places.into_iter().map(|place| place.ags)))
}

/// Municipalities that resemble what was typed, too. The shape is not verified.
pub(crate) async fn suggestions(State(directory): State<Directory>, Query(words): Query<Words>) -> Json<Vec<Location>> {
    let catalogue = directory.catalogue();
    let places = match catalogue.places(&cut(&words.q)) {
        PlaceMatch::One(place) => vec![place],
        PlaceMatch::Many(places) | PlaceMatch::None(places) => places,
    };
    Json(as_locations(&catalogue, places.into_iter().map(|place| place.ags)))
}

/// Services that fit the words at a place; all of them without words.
pub(crate) async fn descriptions(
    State(directory): State<Directory>,
    visitor: Visitor,
    Path(ars): Path<String>,
    Query(search): Query<Search>,
) -> Result<Json<Descriptions>, Failure> {
    let catalogue = directory.catalogue();
    let ags = municipality(&catalogue, &ars)?.ags.clone();
    let mut problems = Vec::new();
    let mut number = |field: &str, key: &str, text: Option<&str>, usual: usize, fits: fn(&usize) -> bool| {
        let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return usual };
        text.parse().ok().filter(fits).unwrap_or_else(|| {
            problems.push(FieldProblem { field: field.to_owned(), message: visitor.t(key) });
            usual
        })
    };
    let size = number("size", "directory-api-limit", search.size.as_deref(), USUAL_SIZE, |size| {
        (1..=MOST_SIZE).contains(size)
    });
    let page = number("page", "directory-api-page", search.page.as_deref(), 0, |page| *page < 100_000);
    if !problems.is_empty() {
        return Err(
            Failure::new(StatusCode::UNPROCESSABLE_ENTITY, "directory-failure-parameters").with_fields(problems)
        );
    }
    let words = cut(&search.q);
    let services: Vec<_> = if words.trim().is_empty() {
        catalogue.services().to_vec()
    } else {
        let found = catalogue.find(&words, Some(&ags), None, MOST_HITS, directory.today())?;
        found.into_iter().map(|found| found.service).collect()
    };
    let total_pages = services.len().div_ceil(size);
    let start = page.saturating_mul(size);
    let content: Vec<_> = services.iter().skip(start).take(size).map(|service| description(service)).collect();
    Ok(Json(Descriptions {
        service_descriptions: Slice {
            content,
            number: page,
            size,
            total_elements: services.len(),
            total_pages,
            first: page == 0,
            last: page.saturating_add(1) >= total_pages,
        },
    }))
}

/// Who is responsible for a service at a place, and where one may turn besides.
pub(crate) async fn titles(
    State(directory): State<Directory>,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Vec<Title>>, Failure> {
    let catalogue = directory.catalogue();
    let today = directory.today();
    let ags = municipality(&catalogue, &wanted.ars)?.ags.clone();
    let unknown = || Error::UnknownService(wanted.service.chars().take(100).collect());
    let service = catalogue.service(&wanted.service).ok_or_else(unknown)?;
    let mut titles = Vec::new();
    match catalogue.responsibility(service, &ags, today)? {
        Responsibility::Office(found) => {
            titles.extend(catalogue.administration(found.administration).map(|office| of_office(office, "01")));
        }
        Responsibility::Elsewhere { unit, .. } => titles.push(of_unit(&unit, "01")),
        Responsibility::Open => {}
    }
    match catalogue.contact(service, &ags, today).map(|found| &found.assignee) {
        Some(Assignee::Administration(tenant, _)) => {
            titles.extend(catalogue.administration(*tenant).map(|office| of_office(office, "02")));
        }
        Some(Assignee::Unit(unit)) => titles.push(of_unit(unit, "02")),
        None => {}
    }
    Ok(Json(titles))
}

/// An organisational unit by its id.
pub(crate) async fn detail(
    State(directory): State<Directory>,
    Query(words): Query<Words>,
) -> Result<Json<Detail>, Failure> {
    let catalogue = directory.catalogue();
    let id = words.q.trim();
    if let Some(office) = catalogue.administrations().find(|office| office.key == id) {
        return Ok(Json(detail_of_office(&catalogue, office, directory.today())));
    }
    let unit = catalogue.unit(id).ok_or_else(|| Error::UnknownEntity(id.chars().take(100).collect()))?;
    Ok(Json(detail_of_unit(unit)))
}

fn cut(words: &str) -> String {
    words.chars().take(LONGEST_WORDS).collect()
}

/// By regional key, or by the key of the municipality.
fn municipality<'c>(catalogue: &'c Catalogue, key: &str) -> Result<&'c Municipality, Error> {
    let found = match key.parse::<Ags>() {
        Ok(ags) => catalogue.municipality(&ags),
        Err(_) => catalogue.municipalities().find(|municipality| municipality.ars.as_str() == key),
    };
    found.ok_or_else(|| Error::UnknownMunicipality(key.chars().take(20).collect()))
}

fn as_locations(catalogue: &Catalogue, places: impl Iterator<Item = Ags>) -> Vec<Location> {
    let mut known: Vec<Ags> = Vec::new();
    let mut all = Vec::new();
    for municipality in places.filter_map(|ags| catalogue.municipality(&ags)) {
        if known.contains(&municipality.ags) {
            continue;
        }
        known.push(municipality.ags.clone());
        all.push(Location {
            ars: municipality.ars.to_string(),
            ags: municipality.ags.to_string(),
            name: municipality.name.clone(),
            zip: municipality.postcodes.first().cloned().unwrap_or_default(),
            zip_code_count: municipality.postcodes.len(),
        });
    }
    all
}

fn description(service: &Service) -> Description {
    let said = |module| service.texts.general(module, Language::German).map(|text| text.text.plain());
    let teaser = [Module::Teaser, Module::Summary, Module::Description].into_iter().find_map(said);
    Description { id: service.id.clone(), title: service.name.clone(), description: teaser.unwrap_or_default() }
}

fn of_office(office: &Administration, code: &'static str) -> Title {
    Title { id: office.key.clone(), title: office.name.clone(), role: Role { code } }
}

fn of_unit(unit: &Unit, code: &'static str) -> Title {
    Title { id: unit.id.clone(), title: unit.name.clone(), role: Role { code } }
}

fn bare(id: &str, title: &str) -> Detail {
    Detail {
        id: id.to_owned(),
        languages: ["de"],
        last_update: None,
        title: title.to_owned(),
        forms: [],
        employees: [],
        additional_information: Information::default(),
        bank_accounts: [],
        location: Where::default(),
        communication_systems: [],
        role: None,
    }
}

fn detail_of_office(catalogue: &Catalogue, office: &Administration, today: Date) -> Detail {
    let entity = office.entity();
    let setting = |key: &str| {
        let found = entity.as_ref().and_then(|entity| catalogue.setting(entity, key, today));
        found.map(|setting| setting.value.clone())
    };
    let lines = ["letterhead.street", "letterhead.postcode", "letterhead.city"];
    Detail {
        additional_information: Information { opening_hours: setting("hours"), link: None },
        location: Where {
            address: lines.into_iter().filter_map(setting).collect(),
            phone: setting("contact.phone"),
            email: setting("contact.email"),
        },
        ..bare(&office.key, &office.name)
    }
}

fn detail_of_unit(unit: &Unit) -> Detail {
    Detail {
        additional_information: Information { opening_hours: None, link: unit.link.clone() },
        location: Where {
            address: unit.address.iter().flat_map(|address| address.lines()).map(str::to_owned).collect(),
            phone: unit.phone.clone(),
            email: unit.email.clone(),
        },
        ..bare(&unit.id, &unit.name)
    }
}
