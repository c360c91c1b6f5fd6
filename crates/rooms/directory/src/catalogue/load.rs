use std::collections::{BTreeMap, HashMap};
use std::str::FromStr;
use std::sync::Arc;

use jiff::civil::Date;
use sea_orm::{EntityTrait, QueryOrder};
use store::{Cents, Language, Scope};

use super::Catalogue;
use super::assignments::Assignments;
use super::content::Content;
use super::places::PlaceIndex;
use super::territory::Territory;
use crate::error::Error;
use crate::model::{
    Activations, Addressees, Administration, AdministrationKind, Audience, Authority, County, Curated, Duty, Evidence,
    Exceptions, Execution, Executor, Fee, Ground, LegalEntity, LegalEntityKind, Module, Municipality, OnlineService,
    OzgBundle, Resolution, Rule, Service, ServiceKind, Sphere, Texts, TrustLevel, Visit,
};
use crate::tables as table;

impl Catalogue {
    /// Reads the whole directory as it is today; any reach may.
    ///
    /// # Errors
    /// [`Error::Empty`] before the first import, [`Error::Data`] for rows that do not fit together.
    pub async fn read(scope: &Scope) -> Result<Self, Error> {
        Self::read_on(scope, scope.today()).await
    }

    /// As [`Catalogue::read`], with the areas of another day.
    ///
    /// # Errors
    /// As [`Catalogue::read`].
    pub async fn read_on(scope: &Scope, day: Date) -> Result<Self, Error> {
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
        let duties = table::duty::Entity::find().order_by_asc(table::duty::Column::Place).all(db).await?;
        let fees = table::fee::Entity::find().order_by_asc(table::fee::Column::Id).all(db).await?;
        let online = table::online_service::Entity::find().all(db).await?;
        let activated = table::activation::Entity::find().all(db).await?;

        let counties: HashMap<String, County> =
            counties.into_iter().map(|row| (row.key.clone(), county(row))).collect();
        let administrations = administrations
            .into_iter()
            .map(|row| Ok((row.tenant_id, administration(row)?)))
            .collect::<Result<BTreeMap<_, _>, Error>>()?;
        let mut entities = entities
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
        for municipality in municipalities.values_mut() {
            municipality.postcodes.sort();
            municipality.postcodes.dedup();
        }
        let base = parse("directory_state.as_of", &state.as_of)?;
        let mut ground = Ground { municipalities, administrations, ..Ground::default() };
        let territory = Territory::bring(scope, base, day, &mut ground, &mut entities).await?;
        let Ground { municipalities, administrations, .. } = ground;
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
        let (state_authorities, acting) = super::state::State::read(scope, &rules_by_name).await?;
        entities.extend(acting.into_iter().map(|entity| (entity.key.clone(), entity)));
        let is_known = |tenant| administrations.contains_key(&tenant) || state_authorities.authority(tenant).is_some();
        let mut assignments = Assignments::read(scope, is_known).await?;
        assignments.renumber(&territory.renumbered());
        let content = Content::read(scope, &rules_by_name, None).await?;
        let mut fees_by_service: HashMap<String, Vec<Fee>> = HashMap::new();
        for row in fees {
            fees_by_service.entry(row.service.clone()).or_default().push(fee(row));
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

        let places = PlaceIndex::build(&municipalities, &counties, &administrations, &places, &territory)?;
        let mut activations = Activations::default();
        for row in activated {
            activations.set(row.service, parse("activation.entity", &row.entity)?, row.first_day, row.active);
        }
        let mut catalogue = Self {
            revision: state.revision,
            territory: Arc::new(territory),
            counties,
            administrations,
            state: state_authorities,
            county_offices,
            entities,
            municipalities,
            rules: rules_by_name,
            assignments: Arc::new(assignments),
            content: Arc::new(content),
            duties: duties.into_iter().map(duty).collect::<Result<_, _>>()?,
            fees: fees_by_service,
            values: super::values::read(scope).await?,
            own_addresses: super::own_address::read(scope).await?,
            online,
            activations: Activations::default(),
            live: super::acting::Kept::default(),
            served: super::acting::Kept::default(),
            own: super::acting::Kept::default(),
            places: Arc::new(places),
            closed: store::closed(scope).await?,
        };
        activations.inherit(|entity| catalogue.heir(entity));
        catalogue.activations = activations;
        Ok(catalogue)
    }

    /// The same areas, offices and responsibilities with the texts and values as they are now: much cheaper than everything.
    ///
    /// # Errors
    /// As [`Catalogue::read`].
    pub(crate) async fn with_texts_of_now(&self, scope: &Scope) -> Result<Self, Error> {
        let content = Arc::new(Content::read(scope, &self.rules, Some(&self.content)).await?);
        Ok(Self {
            content,
            values: super::values::read(scope).await?,
            own_addresses: super::own_address::read(scope).await?,
            ..self.clone()
        })
    }
}

pub(crate) fn wrong(file: &str, reason: impl Into<String>) -> Error {
    Error::Data { file: file.to_owned(), reason: reason.into() }
}

pub(crate) fn parse<T>(what: &str, text: &str) -> Result<T, Error>
where
    T: FromStr,
    T::Err: std::fmt::Display,
{
    text.parse().map_err(|error: T::Err| wrong(what, error.to_string()))
}

pub(crate) fn known<T>(what: &str, name: &str, value: Option<T>) -> Result<T, Error> {
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

pub(crate) fn administration(row: table::administration::Model) -> Result<Administration, Error> {
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

pub(crate) fn municipality(row: table::municipality::Model) -> Result<Municipality, Error> {
    Ok(Municipality {
        ags: parse("municipality.ags", &row.ags)?,
        ars: parse("municipality.ars", &row.ars)?,
        name: row.name,
        official_name: row.official_name,
        town: row.kind != "municipality",
        county: row.county,
        administration: row.administration,
        population: row.population,
        position: (parse("municipality.latitude", &row.latitude)?, parse("municipality.longitude", &row.longitude)?),
        // Where its own town hall stands is one of them, whatever the list of postcodes lacks.
        postcodes: Some(row.seat_postcode).filter(|seat| !seat.is_empty()).into_iter().collect(),
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

pub(super) fn curated(row: table::service::Model, texts: Arc<Texts>) -> Result<Service, Error> {
    let audiences = row
        .audiences
        .split(';')
        .map(|name| known("service.audiences", name, Audience::from_name(name)))
        .collect::<Result<_, _>>()?;
    let curated = Curated {
        audiences,
        leika_key: row.leika_key,
        ozg_id: row.ozg_id,
        rule: row.rule,
        sphere: match row.sphere.as_str() {
            "own" => Sphere::Own,
            "delegated" => Sphere::Delegated,
            other => return Err(wrong("service.sphere", format!("unknown value {other:?}"))),
        },
        trust_level: known("service.trust_level", &row.trust_level, TrustLevel::from_name(&row.trust_level))?,
        visit: row.visit.map(|name| known("service.visit", &name, Visit::from_name(&name))).transpose()?,
        tariff: row.tariff,
        cases_per_million: thousandths(&row.cases_per_1000),
    };
    let name = name(row.name, &texts);
    Ok(Service { id: row.id, name, texts, kind: ServiceKind::Curated(Box::new(curated)) })
}

/// A decimal number times a thousand; nothing where none is recorded.
fn thousandths(number: &str) -> Option<u32> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let part = format!("{part:0<3}");
    whole.parse::<u32>().ok()?.checked_mul(1_000)?.checked_add(part.get(..3)?.parse().ok()?)
}

/// The name people read: what editors wrote, else what the catalogue came with.
fn name(recorded: String, texts: &Texts) -> String {
    texts.general(Module::Name, Language::German).map_or(recorded, |text| text.text.plain())
}

/// Either an authority by its name, or a rule that finds the office for a place.
pub(super) fn execution(row: table::authority::Model, is_rule: impl Fn(&str) -> bool) -> Result<Execution, Error> {
    match (row.name, row.rule) {
        (Some(name), None) => Ok(Execution::Authority(Authority { name, link: row.link, source: row.source })),
        (None, Some(rule)) if is_rule(&rule) => Ok(Execution::Office { rule, source: row.source }),
        _ => Err(wrong("authority", format!("{} needs a name or a known rule", row.service))),
    }
}

pub(super) fn bundle(
    id: String,
    row: table::ozg_bundle::Model,
    execution: Option<Execution>,
    texts: Arc<Texts>,
) -> Service {
    let curated = row.curated.unwrap_or_default();
    Service {
        id,
        name: name(row.name, &texts),
        texts,
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

fn duty(row: table::duty::Model) -> Result<Duty, Error> {
    let day = |text: Option<String>| text.map(|text| parse("duty", &text)).transpose();
    Ok(Duty {
        addressees: known("duty.addressees", &row.addressees, Addressees::named(&row.addressees))?,
        evidence: known("duty.evidence", &row.evidence, Evidence::named(&row.evidence))?,
        applies_from: parse("duty.applies_from", &row.applies_from)?,
        applies_to: day(row.applies_to)?,
        checked_on: day(row.checked_on)?,
        id: row.id,
        law: row.law,
        provision: row.provision,
        title: row.title,
        body: row.body,
        source: row.source,
    })
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
