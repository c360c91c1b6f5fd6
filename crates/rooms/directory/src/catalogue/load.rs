use std::collections::{BTreeMap, HashMap, HashSet};
use std::str::FromStr;
use std::sync::Arc;

use sea_orm::{EntityTrait, QueryOrder};
use store::{Cents, Scope};

use super::Catalogue;
use super::places::PlaceIndex;
use super::search::{build_index, known_words};
use crate::error::Error;
use crate::model::{
    Administration, AdministrationKind, Audience, Authority, County, Curated, EntityValue, Exceptions, Execution,
    Executor, Fee, LegalEntity, LegalEntityKind, Municipality, OnlineService, OzgBundle, Resolution, Rule, Service,
    ServiceKind, Setting, Sphere, TrustLevel, Visit,
};
use crate::tables as table;

impl Catalogue {
    /// Reads the whole directory; any reach may.
    ///
    /// # Errors
    /// [`Error::Empty`] before the first import, [`Error::Data`] for rows that do not fit together.
    pub async fn read(scope: &Scope) -> Result<Self, Error> {
        let db = scope.db();
        let state = table::directory_state::Entity::find_by_id(1).one(db).await?.ok_or(Error::Empty)?;
        let counties = table::county::Entity::find().all(db).await?;
        let administrations = table::administration::Entity::find().all(db).await?;
        let entities = table::legal_entity::Entity::find().all(db).await?;
        let municipalities = table::municipality::Entity::find().all(db).await?;
        let postcodes = table::postcode::Entity::find()
            .order_by_asc(table::postcode::Column::Postcode)
            .order_by_asc(table::postcode::Column::Ags)
            .all(db)
            .await?;
        let places = table::place::Entity::find().order_by_asc(table::place::Column::Id).all(db).await?;
        let rules = table::responsibility::Entity::find().all(db).await?;
        let exceptions = table::responsibility_exception::Entity::find().all(db).await?;
        let services = table::service::Entity::find().order_by_asc(table::service::Column::Position).all(db).await?;
        let texts = table::service_text::Entity::find().all(db).await?;
        let bundles = table::ozg_bundle::Entity::find().order_by_asc(table::ozg_bundle::Column::Id).all(db).await?;
        let authorities = table::authority::Entity::find().all(db).await?;
        let synonyms = table::synonym::Entity::find().all(db).await?;
        let fees = table::fee::Entity::find().order_by_asc(table::fee::Column::Id).all(db).await?;
        let values = table::entity_value::Entity::find().all(db).await?;
        let online = table::online_service::Entity::find().all(db).await?;

        let counties: HashMap<String, County> =
            counties.into_iter().map(|row| (row.key.clone(), county(row))).collect();
        let administrations = administrations
            .into_iter()
            .map(|row| Ok((row.tenant_id, administration(row)?)))
            .collect::<Result<BTreeMap<_, _>, Error>>()?;
        let entities = entities
            .into_iter()
            .map(|row| {
                let entity = legal_entity(row)?;
                Ok((entity.key.clone(), entity))
            })
            .collect::<Result<HashMap<_, _>, Error>>()?;
        let mut municipalities = municipalities
            .into_iter()
            .map(|row| {
                let municipality = municipality(row)?;
                Ok((municipality.ags.clone(), municipality))
            })
            .collect::<Result<BTreeMap<_, _>, Error>>()?;
        for row in postcodes {
            if let Some(municipality) = municipalities.get_mut(&parse("postcode.ags", &row.ags)?) {
                municipality.postcodes.push(row.postcode);
            }
        }
        let county_offices = county_offices(&counties, &administrations)?;
        for administration in administrations.values() {
            if administration.entity().is_none_or(|key| !entities.contains_key(&key)) {
                return Err(wrong("administration", format!("{} acts for no legal entity", administration.key)));
            }
        }

        let mut rules_by_name: HashMap<String, Vec<Rule>> = HashMap::new();
        for row in rules {
            rules_by_name.entry(row.rule.clone()).or_default().push(rule(row)?);
        }
        let exceptions = exceptions
            .into_iter()
            .map(|row| Ok((row.rule, parse("responsibility_exception.ags", &row.ags)?)))
            .collect::<Result<HashSet<_>, Error>>()?;

        let mut modules: HashMap<String, HashMap<String, String>> = HashMap::new();
        for row in texts {
            modules.entry(row.service).or_default().insert(row.module, row.text);
        }
        let mut all = Vec::with_capacity(services.len() + bundles.len());
        let mut curated_by_ozg: HashMap<String, Vec<usize>> = HashMap::new();
        let mut names: HashMap<String, String> = HashMap::new();
        for row in services {
            if !rules_by_name.contains_key(&row.rule) {
                return Err(wrong("service", format!("{} names the unknown rule {}", row.id, row.rule)));
            }
            if let Some(ozg) = &row.ozg_id {
                curated_by_ozg.entry(ozg.clone()).or_default().push(all.len());
            }
            if let Some(name) = &row.leika_name {
                names.insert(row.id.clone(), name.clone());
            }
            let modules = modules.remove(&row.id).unwrap_or_default();
            all.push(Arc::new(curated(row, modules)?));
        }
        let mut executions = authorities
            .into_iter()
            .map(|row| Ok((row.service.clone(), execution(row, |rule| rules_by_name.contains_key(rule))?)))
            .collect::<Result<HashMap<_, _>, Error>>()?;
        for row in bundles {
            let id = format!("ozg-{}", row.id);
            let execution = executions.remove(&id);
            all.push(Arc::new(bundle(id, row, execution)));
        }
        let service_by_id: HashMap<String, usize> =
            all.iter().enumerate().map(|(place, service)| (service.id.clone(), place)).collect();

        for service in &all {
            let covered = service.bundle().map(|bundle| bundle.curated.as_slice()).unwrap_or_default();
            if let Some(id) = covered.iter().find(|id| !service_by_id.contains_key(*id)) {
                return Err(wrong("ozg_bundle.curated", format!("{} names the unknown service {id}", service.id)));
            }
        }

        let mut fees_by_service: HashMap<String, Vec<Fee>> = HashMap::new();
        for row in fees {
            fees_by_service.entry(row.service.clone()).or_default().push(fee(row));
        }
        let mut values_by_entity: HashMap<_, BTreeMap<String, Vec<EntityValue>>> = HashMap::new();
        for row in values {
            let key = parse("entity_value.entity", &row.entity)?;
            values_by_entity.entry(key).or_default().entry(row.key.clone()).or_default().push(EntityValue {
                valid_from: row.valid_from,
                setting: Setting { value: row.value, fictitious: row.fictitious, source: row.source },
            });
        }
        let online = online
            .into_iter()
            .map(|row| {
                let requirements = serde_json::from_str(&row.requirements)
                    .map_err(|error| wrong("online_service.requirements", error.to_string()))?;
                let service = row.service.clone();
                Ok((service, OnlineService { service: row.service, online_service: row.online_service, requirements }))
            })
            .collect::<Result<HashMap<_, _>, Error>>()?;

        let places = PlaceIndex::build(&municipalities, &counties, &administrations, &places)?;
        let index = build_index(&all, &names, &synonyms)?;
        let words = known_words(&all, &synonyms);
        Ok(Self {
            as_of: parse("directory_state.as_of", &state.as_of)?,
            revision: state.revision,
            counties,
            administrations,
            county_offices,
            entities,
            municipalities,
            rules: rules_by_name,
            exceptions,
            services: all,
            service_by_id,
            curated_by_ozg,
            fees: fees_by_service,
            values: values_by_entity,
            online,
            places,
            index,
            words,
        })
    }
}

pub(super) fn wrong(file: &str, reason: impl Into<String>) -> Error {
    Error::Data { file: file.to_owned(), reason: reason.into() }
}

pub(super) fn parse<T>(what: &str, text: &str) -> Result<T, Error>
where
    T: FromStr,
    T::Err: std::fmt::Display,
{
    text.parse().map_err(|error: T::Err| wrong(what, error.to_string()))
}

fn known<T>(what: &str, name: &str, value: Option<T>) -> Result<T, Error> {
    value.ok_or_else(|| wrong(what, format!("unknown value {name:?}")))
}

fn county(row: table::county::Model) -> County {
    County {
        key: row.key,
        name: row.name,
        official_name: row.official_name,
        independent: row.independent,
        seat: row.seat,
    }
}

fn administration(row: table::administration::Model) -> Result<Administration, Error> {
    Ok(Administration {
        tenant: row.tenant_id,
        kind: known("administration.kind", &row.kind, AdministrationKind::from_name(&row.kind))?,
        own_municipality: row.own_municipality.map(|ags| parse("administration.own_municipality", &ags)).transpose()?,
        key: row.key,
        name: row.name,
        short_name: row.short_name,
        county: row.county,
        seat: row.seat,
        example: row.example,
    })
}

fn legal_entity(row: table::legal_entity::Model) -> Result<LegalEntity, Error> {
    Ok(LegalEntity {
        key: parse("legal_entity.key", &row.key)?,
        kind: known("legal_entity.kind", &row.kind, LegalEntityKind::from_name(&row.kind))?,
        name: row.name,
        administration: row.administration,
    })
}

fn municipality(row: table::municipality::Model) -> Result<Municipality, Error> {
    Ok(Municipality {
        ags: parse("municipality.ags", &row.ags)?,
        ars: parse("municipality.ars", &row.ars)?,
        name: row.name,
        county: row.county,
        administration: row.administration,
        population: row.population,
        position: (parse("municipality.latitude", &row.latitude)?, parse("municipality.longitude", &row.longitude)?),
        postcodes: Vec::new(),
    })
}

fn county_offices(
    counties: &HashMap<String, County>,
    administrations: &BTreeMap<store::TenantId, Administration>,
) -> Result<HashMap<String, store::TenantId>, Error> {
    counties
        .values()
        .map(|county| {
            administrations
                .values()
                .find(|office| {
                    office.county == county.key
                        && (county.independent || office.kind == AdministrationKind::DistrictOffice)
                })
                .map(|office| (county.key.clone(), office.tenant))
                .ok_or_else(|| wrong("administration", format!("no office does the work of county {}", county.key)))
        })
        .collect()
}

fn rule(row: table::responsibility::Model) -> Result<Rule, Error> {
    Ok(Rule {
        resolution: known("responsibility.resolution", &row.resolution, Resolution::from_name(&row.resolution))?,
        exceptions: known("responsibility.exceptions", &row.exceptions, Exceptions::from_name(&row.exceptions))?,
        name: row.rule,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        note: row.note,
        source: row.source,
    })
}

fn curated(row: table::service::Model, mut texts: HashMap<String, String>) -> Result<Service, Error> {
    let audiences = row
        .audiences
        .split(';')
        .map(|name| known("service.audiences", name, Audience::from_name(name)))
        .collect::<Result<_, _>>()?;
    let documents = texts.remove("documents").unwrap_or_default();
    let curated = Curated {
        summary: texts.remove("summary").unwrap_or_default(),
        audiences,
        leika_key: row.leika_key,
        ozg_id: row.ozg_id,
        rule: row.rule,
        sphere: match row.sphere.as_str() {
            "own" => Sphere::Own,
            "delegated" => Sphere::Delegated,
            other => return Err(wrong("service.sphere", format!("unknown value {other:?}"))),
        },
        legal_basis: texts.remove("legal_basis"),
        fee_text: texts.remove("fee"),
        deadline: texts.remove("deadline"),
        documents: documents.split('\n').filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        result: texts.remove("result"),
        trust_level: known("service.trust_level", &row.trust_level, TrustLevel::from_name(&row.trust_level))?,
        visit: row.visit.map(|name| known("service.visit", &name, Visit::from_name(&name))).transpose()?,
        tariff: row.tariff,
    };
    Ok(Service { id: row.id, name: row.name, kind: ServiceKind::Curated(Box::new(curated)) })
}

/// Either an authority by its name, or a rule that finds the office for a place.
fn execution(row: table::authority::Model, is_rule: impl Fn(&str) -> bool) -> Result<Execution, Error> {
    match (row.name, row.rule) {
        (Some(name), None) => Ok(Execution::Authority(Authority { name, link: row.link, source: row.source })),
        (None, Some(rule)) if is_rule(&rule) => Ok(Execution::Office { rule, source: row.source }),
        _ => Err(wrong("authority", format!("{} needs a name or a known rule", row.service))),
    }
}

fn bundle(id: String, row: table::ozg_bundle::Model, execution: Option<Execution>) -> Service {
    let curated = row.curated.unwrap_or_default();
    Service {
        id,
        name: row.name,
        kind: ServiceKind::Bundle(OzgBundle {
            ozg_id: row.id,
            theme: row.theme,
            situation: row.situation,
            executor: match (row.federal, row.regional) {
                (true, true) => Executor::Both,
                (true, false) => Executor::Federal,
                (false, _) => Executor::Regional,
            },
            execution,
            curated: curated.split(';').filter(|id| !id.is_empty()).map(str::to_owned).collect(),
        }),
    }
}

fn fee(row: table::fee::Model) -> Fee {
    Fee {
        subject: row.subject,
        cents: Cents(row.cents),
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        scope: row.scope,
        source: row.source,
    }
}
