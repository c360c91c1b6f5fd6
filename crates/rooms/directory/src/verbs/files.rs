//! The files of a state and their rows.

use std::collections::BTreeMap;
use std::path::Path;

use aws_lc_rs::digest;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::model::Ags;

/// Every file of a state.
const FILES: [&str; 17] = [
    "counties.csv",
    "administrations.csv",
    "state_authorities.csv",
    "municipalities.csv",
    "postcodes.csv",
    "places.csv",
    "responsibilities.csv",
    "exceptions.csv",
    "services.csv",
    "ozg.csv",
    "authorities.csv",
    "synonyms.csv",
    "equivalents.csv",
    "fees.csv",
    "tariffs.csv",
    "examples.csv",
    "duties.csv",
];

/// The files of a state as text.
pub(super) struct Files {
    texts: BTreeMap<&'static str, String>,
    pub(super) checksum: String,
}

impl Files {
    pub(super) fn read(folder: &Path) -> Result<Self, Error> {
        let mut texts = BTreeMap::new();
        let mut hash = digest::Context::new(&digest::SHA256);
        for name in FILES {
            let text = std::fs::read_to_string(folder.join(name))
                .map_err(|error| Error::Data { file: name.to_owned(), reason: error.to_string() })?;
            hash.update(name.as_bytes());
            hash.update(&(text.len() as u64).to_be_bytes());
            hash.update(text.as_bytes());
            texts.insert(name, text);
        }
        let checksum = hash.finish().as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { texts, checksum })
    }

    pub(super) fn rows<T: DeserializeOwned>(&self, name: &'static str) -> Result<Vec<T>, Error> {
        let text = self.texts.get(name).map(String::as_str).unwrap_or_default();
        csv::Reader::from_reader(text.as_bytes())
            .deserialize()
            .collect::<Result<_, _>>()
            .map_err(|error| Error::Data { file: name.to_owned(), reason: error.to_string() })
    }
}

#[derive(Deserialize)]
pub(super) struct CountyRow {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) official_name: String,
    pub(super) kind: String,
    pub(super) seat: String,
    pub(super) population_2023: i32,
}

#[derive(Deserialize)]
pub(super) struct AdministrationRow {
    pub(super) tenant: i32,
    pub(super) key: String,
    pub(super) name: String,
    pub(super) short_name: String,
    pub(super) kind: String,
    pub(super) county: String,
    pub(super) own_municipality: Option<Ags>,
    pub(super) seat: Option<String>,
    pub(super) example: bool,
}

#[derive(Deserialize)]
pub(super) struct StateAuthorityRow {
    pub(super) tenant: i32,
    pub(super) key: String,
    pub(super) name: String,
    pub(super) short_name: String,
    pub(super) entity_name: String,
    pub(super) seat: Option<String>,
    pub(super) rules: String,
    pub(super) example: bool,
}

#[derive(Deserialize)]
pub(super) struct MunicipalityRow {
    pub(super) ags: Ags,
    pub(super) ars: String,
    pub(super) name: String,
    pub(super) official_name: String,
    pub(super) kind: String,
    pub(super) county: String,
    pub(super) administration: String,
    pub(super) population_2023: i32,
    pub(super) seat_postcode: String,
    pub(super) latitude: String,
    pub(super) longitude: String,
}

#[derive(Deserialize)]
pub(super) struct PostcodeRow {
    pub(super) postcode: String,
    pub(super) ags: String,
}

#[derive(Deserialize)]
pub(super) struct PlaceRow {
    pub(super) name: String,
    pub(super) postcode: String,
    pub(super) ags: Option<String>,
    pub(super) certainty: String,
}

#[derive(Deserialize)]
pub(super) struct RuleRow {
    pub(super) rule: String,
    pub(super) resolution: String,
    pub(super) exceptions: String,
    pub(super) note: String,
    pub(super) valid_from: String,
    pub(super) valid_to: Option<String>,
    pub(super) source: String,
}

#[derive(Deserialize)]
pub(super) struct ExceptionRow {
    pub(super) rule: String,
    pub(super) ags: String,
    pub(super) source: String,
}

#[derive(Deserialize)]
pub(super) struct ServiceRow {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) summary: String,
    pub(super) audiences: String,
    pub(super) leika_key: Option<String>,
    pub(super) leika_name: Option<String>,
    pub(super) ozg_id: Option<String>,
    pub(super) responsibility: String,
    pub(super) sphere: String,
    pub(super) legal_basis: String,
    pub(super) fee_text: String,
    pub(super) deadline: String,
    pub(super) documents: String,
    pub(super) trust_level: String,
    pub(super) visit: Option<String>,
    pub(super) result: String,
    pub(super) cases_per_1000_estimate: String,
    pub(super) tariff: Option<String>,
    pub(super) source: String,
}

#[derive(Deserialize)]
pub(super) struct OzgRow {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) theme: String,
    pub(super) situation: String,
    pub(super) federal_executed: i32,
    pub(super) executed_by_state_or_municipality: bool,
    pub(super) curated: Option<String>,
    pub(super) curated_source: Option<String>,
    pub(super) source: String,
}

#[derive(Deserialize)]
pub(super) struct AuthorityRow {
    pub(super) service: String,
    pub(super) name: Option<String>,
    pub(super) link: Option<String>,
    pub(super) rule: Option<String>,
    pub(super) source: String,
}

#[derive(Deserialize)]
pub(super) struct SynonymRow {
    pub(super) word: String,
    pub(super) service: String,
    pub(super) source: String,
}

#[derive(Deserialize)]
pub(super) struct EquivalentRow {
    pub(super) words: String,
    pub(super) source: String,
}

#[derive(Deserialize)]
pub(super) struct FeeRow {
    pub(super) service: String,
    pub(super) case: String,
    pub(super) cents: i64,
    pub(super) valid_from: Option<String>,
    pub(super) valid_to: Option<String>,
    pub(super) scope: String,
    pub(super) source: String,
}

#[derive(Deserialize)]
pub(super) struct DutyRow {
    pub(super) id: String,
    pub(super) law: String,
    pub(super) provision: String,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) addressees: String,
    pub(super) applies_from: String,
    pub(super) applies_to: Option<String>,
    pub(super) evidence: String,
    pub(super) checked_on: Option<String>,
    pub(super) source: String,
}

#[derive(Deserialize)]
pub(super) struct TariffRow {
    pub(super) ags: String,
    pub(super) first_dog_cents: Option<i64>,
    pub(super) second_dog_cents: Option<i64>,
    pub(super) further_dog_cents: Option<i64>,
    pub(super) dangerous_first_cents: Option<i64>,
    pub(super) dangerous_further_cents: Option<i64>,
    pub(super) taxable_from_months: Option<i64>,
    pub(super) valid_from: String,
    pub(super) source: String,
}

#[derive(Deserialize)]
pub(super) struct ValueRow {
    pub(super) entity: String,
    pub(super) key: String,
    pub(super) value: String,
    pub(super) fictitious: bool,
    pub(super) source: String,
}
