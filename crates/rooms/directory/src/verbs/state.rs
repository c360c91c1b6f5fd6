use std::collections::BTreeMap;

use aws_lc_rs::digest;
use jiff::civil::Date;
use store::{Language, NewTenant, TenantId, Timestamp};
use uuid::Uuid;

use super::files::{
    AdministrationRow, AuthorityRow, CountyRow, DutyRow, EquivalentRow, ExceptionRow, FeeRow, Files, MunicipalityRow,
    OzgRow, PlaceRow, PostcodeRow, RuleRow, ServiceRow, StateAuthorityRow, SynonymRow, TariffRow, ValueRow,
};
use crate::catalogue::STATE;
use crate::error::Error;
use crate::model::{
    Addressees, AssignedRole, EntityKey, Evidence, LegalEntityKind, Mode, Module, RichText, Subject, SynonymState,
    check_opening,
};
use crate::tables as table;

/// The rows of a state, ready to write.
pub(super) struct Rows {
    pub(super) tenants: Vec<NewTenant>,
    pub(super) counties: Vec<table::county::Model>,
    pub(super) administrations: Vec<table::administration::Model>,
    pub(super) state_authorities: Vec<table::state_authority::Model>,
    pub(super) entities: Vec<table::legal_entity::Model>,
    pub(super) municipalities: Vec<table::municipality::Model>,
    pub(super) postcodes: Vec<table::postcode::Model>,
    pub(super) places: Vec<table::place::Model>,
    pub(super) rules: Vec<table::responsibility::Model>,
    pub(super) assignments: Vec<table::assignment::Model>,
    pub(super) services: Vec<table::service::Model>,
    pub(super) texts: Vec<table::service_text::Model>,
    pub(super) bundles: Vec<table::ozg_bundle::Model>,
    pub(super) authorities: Vec<table::authority::Model>,
    pub(super) synonyms: Vec<table::synonym::Model>,
    pub(super) equivalents: Vec<table::equivalent::Model>,
    pub(super) fees: Vec<table::fee::Model>,
    pub(super) duties: Vec<table::duty::Model>,
    pub(super) values: Vec<table::entity_value::Model>,
}

impl Rows {
    pub(super) fn build(files: &Files) -> Result<Self, Error> {
        let offices: Vec<AdministrationRow> = files.rows("administrations.csv")?;
        let authorities: Vec<StateAuthorityRow> = files.rows("state_authorities.csv")?;
        let counties: Vec<CountyRow> = files.rows("counties.csv")?;
        let municipalities: Vec<MunicipalityRow> = files.rows("municipalities.csv")?;
        let by_key: BTreeMap<&str, TenantId> =
            offices.iter().map(|row| (row.key.as_str(), TenantId(row.tenant))).collect();
        let office = |key: &str| {
            by_key.get(key).copied().ok_or_else(|| Error::Data {
                file: "municipalities.csv".to_owned(),
                reason: format!("no administration {key}"),
            })
        };
        let entities = entities(&offices, &counties, &municipalities, office)?;
        let municipalities: Vec<table::municipality::Model> = municipalities
            .into_iter()
            .map(|row| {
                Ok(table::municipality::Model {
                    administration: office(&row.administration)?,
                    ags: row.ags.to_string(),
                    ars: row.ars,
                    name: row.name,
                    official_name: row.official_name,
                    kind: row.kind,
                    county: row.county,
                    population: row.population_2023,
                    seat_postcode: row.seat_postcode,
                    latitude: row.latitude,
                    longitude: row.longitude,
                })
            })
            .collect::<Result<_, Error>>()?;
        let assignments = exceptions(files.rows("exceptions.csv")?, &municipalities)?;
        let (services, texts) = services(files.rows("services.csv")?);
        let mut values = tariffs(files.rows("tariffs.csv")?);
        let recorded: Vec<ValueRow> = files.rows("examples.csv")?;
        for row in &recorded {
            check_opening(&row.key, &row.value).map_err(|reason| Error::Data {
                file: "examples.csv".to_owned(),
                reason: format!("{} of {}: {reason}", row.key, row.entity),
            })?;
        }
        values.extend(recorded.into_iter().map(|row| table::entity_value::Model {
            entity: row.entity,
            key: row.key,
            valid_from: String::new(),
            value: row.value,
            fictitious: row.fictitious,
            imported: true,
            source: row.source,
            valid_to: None,
            by_law: None,
            taken_from: None,
        }));
        Ok(Self {
            tenants: offices.iter().map(tenant).chain(authorities.iter().map(tenant_of_state)).collect(),
            counties: counties.into_iter().map(county).collect(),
            administrations: offices.into_iter().map(administration).collect(),
            state_authorities: authorities.into_iter().map(state_authority).collect(),
            entities,
            municipalities,
            postcodes: files
                .rows::<PostcodeRow>("postcodes.csv")?
                .into_iter()
                .map(|row| table::postcode::Model { postcode: row.postcode, ags: row.ags })
                .collect(),
            places: (1..)
                .zip(files.rows::<PlaceRow>("places.csv")?)
                .map(|(id, row)| table::place::Model {
                    id,
                    name: row.name,
                    postcode: row.postcode,
                    ags: row.ags,
                    certainty: row.certainty,
                })
                .collect(),
            rules: files.rows::<RuleRow>("responsibilities.csv")?.into_iter().map(rule).collect(),
            assignments,
            services,
            texts,
            bundles: files.rows::<OzgRow>("ozg.csv")?.into_iter().map(bundle).collect(),
            authorities: files.rows::<AuthorityRow>("authorities.csv")?.into_iter().map(authority).collect(),
            synonyms: files.rows::<SynonymRow>("synonyms.csv")?.into_iter().map(synonym).collect(),
            equivalents: files
                .rows::<EquivalentRow>("equivalents.csv")?
                .into_iter()
                .map(|row| table::equivalent::Model { words: row.words, source: row.source })
                .collect(),
            duties: (1..)
                .zip(files.rows("duties.csv")?)
                .map(|(place, row)| duty(place, row))
                .collect::<Result<_, _>>()?,
            fees: (1..).zip(files.rows::<FeeRow>("fees.csv")?).map(|(id, row)| fee(id, row)).collect(),
            values,
        })
    }
}

/// The legal entities: municipalities, Verwaltungsgemeinschaften (§ 46 ThürKO) and counties. An erfüllende Gemeinde is
/// a municipality; her association with others is no legal person (§ 51 ThürKO).
fn entities(
    offices: &[AdministrationRow],
    counties: &[CountyRow],
    municipalities: &[MunicipalityRow],
    office: impl Fn(&str) -> Result<TenantId, Error>,
) -> Result<Vec<table::legal_entity::Model>, Error> {
    let mut all = Vec::with_capacity(offices.len() + municipalities.len());
    for row in municipalities {
        let word = if row.kind == "municipality" { "Gemeinde" } else { "Stadt" };
        all.push(table::legal_entity::Model {
            key: row.ags.to_string(),
            name: format!("{word} {}", row.name),
            kind: LegalEntityKind::Municipality.name().to_owned(),
            administration: office(&row.administration)?,
        });
    }
    for row in offices {
        let (kind, name) = match row.kind.as_str() {
            "municipal_association" => (LegalEntityKind::MunicipalAssociation, row.name.clone()),
            "district_office" => {
                let county = counties.iter().find(|county| county.key == row.county);
                (LegalEntityKind::County, county.map_or(&row.name, |county| &county.official_name).clone())
            }
            _ => continue,
        };
        all.push(table::legal_entity::Model {
            key: row.key.clone(),
            name,
            kind: kind.name().to_owned(),
            administration: TenantId(row.tenant),
        });
    }
    Ok(all)
}

fn tenant(row: &AdministrationRow) -> NewTenant {
    NewTenant {
        id: TenantId(row.tenant),
        key: format!("{:0<12}", row.key),
        name: row.name.clone(),
        example: row.example,
    }
}

fn tenant_of_state(row: &StateAuthorityRow) -> NewTenant {
    NewTenant {
        id: TenantId(row.tenant),
        key: format!("{:0<12}", row.key),
        name: row.name.clone(),
        example: row.example,
    }
}

fn state_authority(row: StateAuthorityRow) -> table::state_authority::Model {
    table::state_authority::Model {
        tenant_id: TenantId(row.tenant),
        key: row.key,
        name: row.name,
        short_name: row.short_name,
        entity_name: row.entity_name,
        seat: row.seat,
        rules: row.rules,
        example: row.example,
    }
}

fn county(row: CountyRow) -> table::county::Model {
    table::county::Model {
        key: row.key,
        name: row.name,
        official_name: row.official_name,
        independent: row.kind == "independent_city",
        seat: row.seat,
        population: row.population_2023,
    }
}

fn administration(row: AdministrationRow) -> table::administration::Model {
    table::administration::Model {
        tenant_id: TenantId(row.tenant),
        key: row.key,
        name: row.name,
        short_name: row.short_name,
        kind: row.kind,
        county: row.county,
        own_municipality: row.own_municipality.map(|ags| ags.to_string()),
        seat: row.seat,
        example: row.example,
    }
}

fn rule(row: RuleRow) -> table::responsibility::Model {
    table::responsibility::Model {
        rule: row.rule,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        resolution: row.resolution,
        exceptions: row.exceptions,
        note: row.note,
        source: row.source,
    }
}

fn services(rows: Vec<ServiceRow>) -> (Vec<table::service::Model>, Vec<table::service_text::Model>) {
    let mut services = Vec::with_capacity(rows.len());
    let mut texts = Vec::new();
    for (position, row) in (1..).zip(rows) {
        let documents: String = items(&row.documents).iter().map(|item| format!("- {item}\n")).collect();
        let modules = [
            (Module::Summary, row.summary),
            (Module::LegalBasis, row.legal_basis),
            (Module::Fee, row.fee_text),
            (Module::Deadline, row.deadline),
            (Module::Documents, documents),
            (Module::Result, row.result),
        ];
        let said = modules.into_iter().filter(|(_, words)| !words.is_empty());
        texts.extend(said.map(|(module, words)| state_text(&row.id, module, &words, &row.source)));
        services.push(table::service::Model {
            id: row.id,
            position,
            name: row.name,
            audiences: row.audiences,
            leika_key: row.leika_key,
            leika_name: row.leika_name,
            ozg_id: row.ozg_id,
            rule: row.responsibility,
            sphere: row.sphere,
            trust_level: row.trust_level,
            visit: row.visit,
            tariff: row.tariff,
            cases_per_1000: row.cases_per_1000_estimate,
            source: row.source,
        });
    }
    (services, texts)
}

fn state_text(service: &str, module: Module, words: &str, source: &str) -> table::service_text::Model {
    table::service_text::Model {
        service: service.to_owned(),
        owner: EntityKey::state().to_string(),
        module: module.name().to_owned(),
        language: Language::German.tag().to_owned(),
        tenant_id: STATE,
        body: RichText::from_words(words).as_html().to_owned(),
        mode: Mode::Adds.name().to_owned(),
        approved_by: None,
        approved_on: None,
        checked_on: None,
        changed_at: Timestamp(0),
        imported: true,
        source: source.to_owned(),
    }
}

/// A municipality on the list of exceptions from a rule has an office of its own.
fn exceptions(
    rows: Vec<ExceptionRow>,
    municipalities: &[table::municipality::Model],
) -> Result<Vec<table::assignment::Model>, Error> {
    rows.into_iter()
        .map(|row| {
            let municipality = municipalities.iter().find(|municipality| municipality.ags == row.ags);
            let municipality = municipality.ok_or_else(|| Error::Data {
                file: "exceptions.csv".to_owned(),
                reason: format!("no municipality {}", row.ags),
            })?;
            let subject = Subject::Rule(row.rule).to_string();
            Ok(table::assignment::Model {
                id: stable_id(&[&subject, &municipality.ars]),
                subject,
                area: municipality.ars.clone(),
                role: AssignedRole::Responsible.name().to_owned(),
                administration: Some(municipality.administration),
                unit: None,
                entity: None,
                valid_from: String::new(),
                valid_to: None,
                imported: true,
                source: row.source,
            })
        })
        .collect()
}

/// An id that the same content always gets, so that a second import does not make a second row.
pub(super) fn stable_id(parts: &[&str]) -> Uuid {
    let hash = digest::digest(&digest::SHA256, parts.join("\u{1f}").as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.as_ref()[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

fn synonym(row: SynonymRow) -> table::synonym::Model {
    table::synonym::Model {
        word: row.word,
        service: row.service,
        source: row.source,
        imported: true,
        state: SynonymState::Approved.name().to_owned(),
    }
}

/// The items of a list in one cell, which semicolons separate.
fn items(list: &str) -> Vec<String> {
    list.split(';').map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
}

fn bundle(row: OzgRow) -> table::ozg_bundle::Model {
    table::ozg_bundle::Model {
        id: row.id,
        name: row.name,
        theme: row.theme,
        situation: row.situation,
        federal: row.federal_executed > 0 || !row.executed_by_state_or_municipality,
        regional: row.executed_by_state_or_municipality,
        curated: row.curated,
        curated_source: row.curated_source,
        source: row.source,
    }
}

fn authority(row: AuthorityRow) -> table::authority::Model {
    table::authority::Model { service: row.service, name: row.name, link: row.link, rule: row.rule, source: row.source }
}

fn fee(id: i32, row: FeeRow) -> table::fee::Model {
    table::fee::Model {
        id,
        service: row.service,
        subject: row.case,
        cents: row.cents,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        scope: row.scope,
        source: row.source,
    }
}

fn duty(place: i32, row: DutyRow) -> Result<table::duty::Model, Error> {
    let wrong = |what: &str| Error::Data { file: "duties.csv".to_owned(), reason: format!("{}: {what}", row.id) };
    Addressees::named(&row.addressees).ok_or_else(|| wrong("addressees"))?;
    Evidence::named(&row.evidence).ok_or_else(|| wrong("evidence"))?;
    for day in [Some(&row.applies_from), row.applies_to.as_ref(), row.checked_on.as_ref()].into_iter().flatten() {
        day.parse::<Date>().map_err(|_| wrong(day))?;
    }
    Ok(table::duty::Model {
        id: row.id,
        place,
        law: row.law,
        provision: row.provision,
        title: row.title,
        body: row.text,
        addressees: row.addressees,
        applies_from: row.applies_from,
        applies_to: row.applies_to,
        evidence: row.evidence,
        checked_on: row.checked_on,
        source: row.source,
    })
}

fn tariffs(rows: Vec<TariffRow>) -> Vec<table::entity_value::Model> {
    let mut values = Vec::new();
    for row in rows {
        let parts = [
            ("dog_tax.first", row.first_dog_cents),
            ("dog_tax.second", row.second_dog_cents),
            ("dog_tax.further", row.further_dog_cents),
            ("dog_tax.dangerous_first", row.dangerous_first_cents),
            ("dog_tax.dangerous_further", row.dangerous_further_cents),
            ("dog_tax.taxable_from_months", row.taxable_from_months),
        ];
        values.extend(parts.into_iter().filter_map(|(key, amount)| {
            Some(table::entity_value::Model {
                entity: row.ags.clone(),
                key: key.to_owned(),
                valid_from: row.valid_from.clone(),
                value: amount?.to_string(),
                fictitious: false,
                imported: true,
                source: row.source.clone(),
                valid_to: None,
                by_law: None,
                taken_from: None,
            })
        }));
    }
    values
}
