use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::Catalogue;
use crate::error::Error;
use crate::model::{Ags, Audience, Found, Service, ServiceKind, ServiceState};
use crate::tables::synonym;

/// OZG bundles yield to curated services that fit as well.
const BUNDLE_WEIGHT: f32 = 0.3;
/// What can be applied for online at the place rises.
const ONLINE_HERE: f32 = 1.2;

pub(super) fn build_index(
    services: &[Arc<Service>],
    official_names: &HashMap<String, String>,
    synonyms: &[synonym::Model],
) -> Result<finder::Index, Error> {
    let documents = services
        .iter()
        .map(|service| match &service.kind {
            ServiceKind::Curated(curated) => finder::Document {
                id: service.id.clone(),
                title: service.name.clone(),
                names: official_names.get(&service.id).cloned().into_iter().collect(),
                text: [Some(curated.summary.as_str()), curated.result.as_deref(), curated.legal_basis.as_deref()]
                    .into_iter()
                    .flatten()
                    .chain(curated.documents.iter().map(String::as_str))
                    .collect::<Vec<_>>()
                    .join(" "),
                audiences: curated.audiences.iter().map(|audience| (*audience).into()).collect(),
                weight: 1.0,
            },
            ServiceKind::Bundle(bundle) => finder::Document {
                id: service.id.clone(),
                title: service.name.clone(),
                names: Vec::new(),
                text: format!("{} {}", bundle.theme, bundle.situation),
                audiences: Vec::new(),
                weight: BUNDLE_WEIGHT,
            },
        })
        .collect();
    let synonyms: Vec<finder::Synonym> =
        synonyms.iter().map(|row| finder::Synonym { word: row.word.clone(), id: row.service.clone() }).collect();
    Ok(finder::Index::build(documents, &synonyms)?)
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
        Ok(hits
            .into_iter()
            .filter_map(|hit| self.service(&hit.id))
            .map(|service| Found { service: Arc::clone(service), state: self.state(service, place, today) })
            .collect())
    }

    fn preference(&self, id: &str, place: Option<&Ags>, today: Date) -> f32 {
        if !self.online.contains_key(id) {
            return 1.0;
        }
        let state = self.service(id).and_then(|service| self.state(service, place, today));
        if matches!(state, Some(ServiceState::OnlineHere { .. })) { ONLINE_HERE } else { 1.0 }
    }
}
