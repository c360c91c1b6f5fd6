//! The JSON interface of the search field: what a person may be about to type.

use axum::extract::State;
use serde::{Deserialize, Serialize};
use ui::{Json, Query};
use utoipa::ToSchema;

use crate::desk::Directory;
use crate::model::Audience;

/// How many suggestions one answer holds at most.
const MOST: usize = 20;
const USUAL: usize = 8;

/// Something to choose while typing.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SuggestionAnswer {
    /// Title or everyday word, as it is written.
    pub text: String,
    /// Address of the service it leads to; missing when several are meant and it is worth a search.
    pub href: Option<String>,
}

/// What may be meant, best first.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SuggestionsAnswer {
    /// The suggestions.
    pub suggestions: Vec<SuggestionAnswer>,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct SuggestionsQuery {
    #[serde(default)]
    q: String,
    audience: Option<String>,
    limit: Option<String>,
}

/// Titles and everyday words that begin like what was typed. It is asked with every letter, so that a parameter it does
/// not understand counts as not given.
#[utoipa::path(get, path = "/api/v1/suggestions", params(
    ("q" = String, Query, description = "What was typed so far"),
    ("audience" = Option<Audience>, Query, description = "For whom"),
    ("limit" = Option<u32>, Query, description = "How many at most (1 to 20, 8 otherwise)")),
    responses((status = 200, body = SuggestionsAnswer)))]
pub(crate) async fn suggestions(
    State(directory): State<Directory>,
    Query(query): Query<SuggestionsQuery>,
) -> Json<SuggestionsAnswer> {
    let audience = query.audience.as_deref().and_then(Audience::from_name);
    let limit = query.limit.and_then(|limit| limit.parse().ok()).filter(|limit| (1..=MOST).contains(limit));
    let found = directory.catalogue().suggest(&query.q, audience, limit.unwrap_or(USUAL));
    let suggestions = found
        .into_iter()
        .map(|suggestion| SuggestionAnswer {
            text: suggestion.text,
            href: suggestion.id.map(|id| format!("/leistung/{id}")),
        })
        .collect();
    Json(SuggestionsAnswer { suggestions })
}
