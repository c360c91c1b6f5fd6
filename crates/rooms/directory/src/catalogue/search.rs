use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;

use super::Catalogue;
use crate::error::Error;
use crate::model::{Ags, Audience, Curated, Found, OzgBundle, Service, ServiceKind, ServiceState};
use crate::tables::synonym;

/// OZG bundles yield to curated services that fit as well.
const BUNDLE_WEIGHT: f32 = 0.3;
/// What can be applied for online at the place rises.
const ONLINE_HERE: f32 = 1.2;
/// Words that resemble what was typed less than this are not worth suggesting.
const RESEMBLES: f64 = 0.8;

/// The search index. A bundle that curated services stand for has no entry of its own, so that no concern appears
/// twice; its name leads to them.
pub(super) fn build_index(
    services: &[Arc<Service>],
    official_names: &HashMap<String, String>,
    synonyms: &[synonym::Model],
) -> Result<finder::Index, Error> {
    let mut names: HashMap<&str, Vec<String>> = HashMap::new();
    for (id, name) in official_names {
        names.entry(id).or_default().push(name.clone());
    }
    for service in services {
        for id in service.bundle().map(|bundle| bundle.curated.as_slice()).unwrap_or_default() {
            names.entry(id).or_default().push(service.name.clone());
        }
    }
    let documents = services
        .iter()
        .filter_map(|service| match &service.kind {
            ServiceKind::Curated(curated) => {
                Some(of_curated(service, curated, names.remove(service.id.as_str()).unwrap_or_default()))
            }
            ServiceKind::Bundle(bundle) => bundle.curated.is_empty().then(|| of_bundle(service, bundle)),
        })
        .collect();
    let synonyms: Vec<finder::Synonym> =
        synonyms.iter().map(|row| finder::Synonym { word: row.word.clone(), id: row.service.clone() }).collect();
    Ok(finder::Index::build(documents, &synonyms)?)
}

fn of_curated(service: &Service, curated: &Curated, names: Vec<String>) -> finder::Document {
    finder::Document {
        id: service.id.clone(),
        title: service.name.clone(),
        names,
        text: [Some(curated.summary.as_str()), curated.result.as_deref(), curated.legal_basis.as_deref()]
            .into_iter()
            .flatten()
            .chain(curated.documents.iter().map(String::as_str))
            .collect::<Vec<_>>()
            .join(" "),
        audiences: curated.audiences.iter().map(|audience| (*audience).into()).collect(),
        weight: 1.0,
    }
}

fn of_bundle(service: &Service, bundle: &OzgBundle) -> finder::Document {
    finder::Document {
        id: service.id.clone(),
        title: service.name.clone(),
        names: Vec::new(),
        text: format!("{} {}", bundle.theme, bundle.situation),
        audiences: Vec::new(),
        weight: BUNDLE_WEIGHT,
    }
}

/// The words that lead to a service, as they are written.
pub(super) fn known_words(services: &[Arc<Service>], synonyms: &[synonym::Model]) -> BTreeSet<String> {
    let titles = services.iter().map(|service| service.name.clone());
    titles.chain(synonyms.iter().map(|row| row.word.clone())).collect()
}

impl Catalogue {
    /// Services that fit the words, best first, each with how one gets it at the place.
    ///
    /// # Errors
    /// Only defects of the index.
    pub fn find(
        &self,
        words: &str,
        place: Option<&Ags>,
        audience: Option<Audience>,
        limit: usize,
        today: Date,
    ) -> Result<Vec<Found>, Error> {
        let query = finder::Query { words, audience: audience.map(Into::into), limit };
        let hits = self.index.search_preferring(&query, |id| self.preference(id, place, today))?;
        hits.into_iter()
            .filter_map(|hit| self.service(&hit.id))
            .map(|service| self.found(service, place, today))
            .collect()
    }

    /// Words that resemble what was typed and lead to a service, the most similar first.
    pub fn similar_words(&self, words: &str, limit: usize) -> Vec<&str> {
        let typed = finder::fold(&words.to_lowercase());
        let mut ranked: Vec<(f64, &str)> = self
            .words
            .iter()
            .map(|word| (strsim::jaro_winkler(&typed, &finder::fold(&word.to_lowercase())), word.as_str()))
            .filter(|(similarity, _)| *similarity >= RESEMBLES)
            .collect();
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(other.1)));
        ranked.into_iter().take(limit).map(|(_, word)| word).collect()
    }

    fn found(&self, service: &Arc<Service>, place: Option<&Ags>, today: Date) -> Result<Found, Error> {
        let responsible = match place {
            Some(ags) => self.responsible(service, ags, today)?,
            None => None,
        };
        let entity = responsible.as_ref().and_then(|found| self.entity(&found.entity));
        let fees = service.curated().map(|curated| self.fees(service, curated, entity, today));
        Ok(Found {
            service: Arc::clone(service),
            state: self.state(service, place, today),
            office: responsible
                .and_then(|found| self.administration(found.administration))
                .map(|office| office.name.clone()),
            fees: fees.unwrap_or_default(),
        })
    }

    fn preference(&self, id: &str, place: Option<&Ags>, today: Date) -> f32 {
        if !self.online.contains_key(id) {
            return 1.0;
        }
        let state = self.service(id).and_then(|service| self.state(service, place, today));
        if matches!(state, Some(ServiceState::OnlineHere { .. })) { ONLINE_HERE } else { 1.0 }
    }
}
