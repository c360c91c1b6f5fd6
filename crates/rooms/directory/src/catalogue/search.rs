use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;
use store::Language;

use super::Catalogue;
use crate::error::Error;
use crate::model::{
    Ags, Audience, Curated, EntityKey, Found, Module, OzgBundle, Service, ServiceKind, ServiceState, Text,
};
use crate::tables::{equivalent, synonym};

/// OZG bundles yield to curated services that fit as well.
const BUNDLE_WEIGHT: f32 = 0.75;
/// What can be applied for online at the place rises.
const ONLINE_HERE: f32 = 1.2;

/// The search index. A bundle that curated services stand for has no entry of its own, so that no concern appears
/// twice; its name leads to them.
pub(super) fn build_index(
    services: &[Arc<Service>],
    official_names: &HashMap<String, String>,
    synonyms: &[synonym::Model],
    lexicon: &finder::Lexicon,
) -> finder::Index {
    let mut names: HashMap<&str, Vec<String>> = HashMap::new();
    for (id, name) in official_names {
        names.entry(id).or_default().push(name.clone());
    }
    for service in services {
        for id in service.bundle().map(|bundle| bundle.curated.as_slice()).unwrap_or_default() {
            names.entry(id).or_default().push(service.name.clone());
        }
    }
    let mut topics: HashMap<&str, Vec<String>> = HashMap::new();
    for bundle in services.iter().filter_map(|service| service.bundle()) {
        for id in &bundle.curated {
            topics.entry(id).or_default().push(topic(bundle));
        }
    }
    let documents = services
        .iter()
        .filter_map(|service| match &service.kind {
            ServiceKind::Curated(curated) => {
                let id = service.id.as_str();
                let (names, topics) = (names.remove(id).unwrap_or_default(), topics.remove(id).unwrap_or_default());
                Some(of_curated(service, curated, names, topics))
            }
            ServiceKind::Bundle(bundle) => bundle.curated.is_empty().then(|| of_bundle(service, bundle)),
        })
        .collect();
    let synonyms: Vec<finder::Synonym> =
        synonyms.iter().map(|row| finder::Synonym { word: row.word.clone(), id: row.service.clone() }).collect();
    finder::Index::build(documents, &synonyms, lexicon)
}

/// The parts of a text that say what a service is about; the others would only make it longer.
const SEARCHED: [Module; 8] = [
    Module::Teaser,
    Module::Summary,
    Module::Description,
    Module::Result,
    Module::Requirements,
    Module::Documents,
    Module::Hints,
    Module::LegalBasis,
];

/// What the state says about a service, in every language; its names in other languages too.
fn searched_text(service: &Service) -> String {
    let is_searched = |text: &&Text| {
        text.owner == EntityKey::state()
            && (SEARCHED.contains(&text.module) || (text.module == Module::Name && text.language != Language::German))
    };
    service.texts.iter().filter(is_searched).map(|text| text.text.plain()).collect::<Vec<_>>().join(" ")
}

fn of_curated(service: &Service, curated: &Curated, names: Vec<String>, topics: Vec<String>) -> finder::Document {
    finder::Document {
        id: service.id.clone(),
        title: service.name.clone(),
        names,
        topics,
        text: searched_text(service),
        audiences: curated.audiences.iter().map(|audience| (*audience).into()).collect(),
        weight: 1.0,
    }
}

fn of_bundle(service: &Service, bundle: &OzgBundle) -> finder::Document {
    finder::Document {
        id: service.id.clone(),
        title: service.name.clone(),
        names: Vec::new(),
        topics: vec![topic(bundle)],
        text: searched_text(service),
        audiences: Vec::new(),
        weight: BUNDLE_WEIGHT,
    }
}

/// The field of life and the situation, for which people look too.
fn topic(bundle: &OzgBundle) -> String {
    format!("{} {}", bundle.theme, bundle.situation)
}

/// What is known about words: those that mean the same, and the names of places, which say where and not what.
pub(super) fn lexicon(equivalents: &[equivalent::Model], municipalities: Vec<String>) -> finder::Lexicon {
    finder::Lexicon {
        equivalents: equivalents.iter().map(|row| row.words.split(';').map(str::to_owned).collect()).collect(),
        places: municipalities,
    }
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
        let hits = self.content.index.search_preferring(&query, |id| self.preference(id, place, today));
        hits.into_iter()
            .filter_map(|hit| self.service(&hit.id))
            .map(|service| self.found(service, place, today))
            .collect()
    }

    /// Titles and everyday words that begin like what was typed, best first; each with the service it leads to when there
    /// is only one.
    pub fn suggest(&self, typed: &str, audience: Option<Audience>, limit: usize) -> Vec<finder::Suggestion> {
        self.content.index.suggest(typed, audience.map(Into::into), limit)
    }

    /// Words that resemble what was typed and lead to a service, the most similar first.
    pub fn similar_words(&self, words: &str, limit: usize) -> Vec<&str> {
        self.content.index.similar(words, limit)
    }

    /// A service as a hit, with how one gets it at the place.
    pub(crate) fn found(&self, service: &Arc<Service>, place: Option<&Ags>, today: Date) -> Result<Found, Error> {
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
