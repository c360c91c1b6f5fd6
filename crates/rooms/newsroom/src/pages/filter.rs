use directory::{Catalogue, Place, PlaceMatch};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use store::TenantId;
use ui::{Lang, t};

use crate::model::{Issuer, Kind};
use crate::verbs::{PAGE, Wanted};

/// What somebody asks for of a list, as the address says it.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    /// The place, as typed or as a key.
    #[serde(default)]
    pub(crate) ort: String,
    /// The number of an administration; 0 for the state.
    #[serde(default)]
    pub(crate) behoerde: String,
    /// A kind.
    #[serde(default)]
    pub(crate) art: String,
    /// The page, from 1.
    #[serde(default)]
    pub(crate) seite: String,
}

/// What was found of what somebody asked for.
#[derive(Clone, Debug)]
pub(crate) struct Filter {
    /// The place that is meant.
    pub(crate) place: Option<Place>,
    /// What was typed as place.
    pub(crate) typed: String,
    /// When the place was not one: those that may be meant.
    pub(crate) choice: Option<PlaceMatch>,
    /// In whose name.
    pub(crate) issuer: Option<Issuer>,
    /// Of which kind.
    pub(crate) kind: Option<Kind>,
    /// The page, from 1.
    pub(crate) page: usize,
}

impl Filter {
    pub(crate) fn of(asked: &Asked, catalogue: &Catalogue, kinds: &[Kind]) -> Self {
        let typed: String = asked.ort.trim().chars().take(100).collect();
        let found = (!typed.is_empty()).then(|| catalogue.places(&typed));
        let (place, choice) = match found {
            Some(PlaceMatch::One(place)) => (Some(place), None),
            other => (None, other),
        };
        let issuer = asked.behoerde.parse::<i32>().ok().map(|number| Issuer::from_column(TenantId(number)));
        let known = |issuer: &Issuer| match issuer {
            Issuer::State => true,
            Issuer::Administration(tenant) => catalogue.administration(*tenant).is_some(),
        };
        Self {
            place,
            typed,
            choice,
            issuer: issuer.filter(known),
            kind: Kind::from_name(&asked.art).filter(|kind| kinds.contains(kind)),
            page: asked.seite.parse().unwrap_or(1).clamp(1, 100_000),
        }
    }

    /// What the query looks for.
    pub(crate) fn wanted(&self, catalogue: &Catalogue, kinds: &[Kind]) -> Wanted {
        let issuers = match (&self.issuer, &self.place) {
            (Some(issuer), _) => Some(vec![*issuer]),
            (None, Some(place)) => Some(concerns(catalogue, place)),
            (None, None) => None,
        };
        let kinds = self.kind.map_or_else(|| kinds.to_vec(), |kind| vec![kind]);
        Wanted { issuers, kinds, limit: PAGE, offset: (self.page as u64 - 1) * PAGE }
    }

    /// An address with what was asked for; empty parts are left out.
    pub(crate) fn address(&self, path: &str, page: usize) -> String {
        let place = self.place.as_ref().map(|place| place.ags.to_string());
        let pairs = [
            ("ort", place.unwrap_or_default()),
            ("behoerde", self.issuer.map(|issuer| issuer.column().0.to_string()).unwrap_or_default()),
            ("art", self.kind.map(|kind| kind.name().to_owned()).unwrap_or_default()),
            ("seite", if page > 1 { page.to_string() } else { String::new() }),
        ];
        let pairs: Vec<String> = pairs
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)))
            .collect();
        if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
    }
}

/// Who speaks for a place: its administration, that of its county, and the state.
pub(crate) fn concerns(catalogue: &Catalogue, place: &Place) -> Vec<Issuer> {
    let mut issuers = vec![Issuer::State];
    if let Some(municipality) = catalogue.municipality(&place.ags) {
        issuers.push(Issuer::Administration(municipality.administration));
        issuers.extend(catalogue.county_administration(&place.ags).map(Issuer::Administration));
    }
    issuers
}

/// The name of whoever speaks.
pub(crate) fn issuer_name(lang: Lang, catalogue: &Catalogue, issuer: Issuer) -> String {
    match issuer {
        Issuer::State => t(lang, "newsroom-state"),
        Issuer::Administration(tenant) => catalogue.office_name(tenant),
    }
}

/// What a program asks for.
pub(crate) fn asked(place: &str, kind: &str) -> Asked {
    Asked { ort: place.to_owned(), art: kind.to_owned(), ..Asked::default() }
}
