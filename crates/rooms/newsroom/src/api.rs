//! The JSON interface: what everybody sees, for programs and for pages of municipalities.

use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use store::{Actor, Reach};
use ui::{Failure, FieldProblem, Json, Query, Visitor, t};
use utoipa::{OpenApi, ToSchema};

use crate::body::Body;
use crate::model::{Issuer, Kind, Shown};
use crate::pages::{Filter, issuer_name};
use crate::{Desk, verbs};

/// How many items one answer holds at most.
const MOST: u64 = 50;
const USUAL: u64 = 20;

/// The description of this room's interface, to be merged into the whole.
#[derive(OpenApi)]
#[openapi(paths(news))]
pub struct Description;

/// What is wanted.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    place: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    limit: String,
}

/// One item.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct NewsItem {
    /// Its identity.
    pub id: String,
    /// `press`, `campaign`, `publication` or `guide`.
    pub kind: &'static str,
    /// Number of the tenant that speaks; missing for the state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tenant: Option<i32>,
    /// Name of whoever speaks, in German.
    pub issuer: String,
    /// Language of the texts: the one asked for where the item has it, else `de`.
    pub language: &'static str,
    /// Headline.
    pub title: String,
    /// What it is about; may be empty.
    pub teaser: String,
    /// The text as HTML: headings, paragraphs, lists, links and emphasis, nothing else.
    pub html: String,
    /// Day that it bears, ISO.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// First day on which it holds, ISO.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Last day, ISO.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Ids of services of the catalogue.
    pub services: Vec<String>,
    /// Address of its page, without host.
    pub href: String,
    /// When it was published first (RFC 3339).
    pub published_at: String,
    /// Since when it reads as it does (RFC 3339).
    pub updated_at: String,
}

/// What everybody sees, the newest first.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct NewsAnswer {
    /// The items.
    pub news: Vec<NewsItem>,
    /// How many there are altogether.
    pub total: u64,
}

/// Press releases, campaigns, publications and guide pages that are shown at this moment.
#[utoipa::path(
    get,
    path = "/api/v1/news",
    params(
        ("place" = Option<String>, Query, description = "AGS of a municipality: what its administration, its county and the state say"),
        ("kind" = Option<String>, Query, description = "`press`, `campaign`, `publication` or `guide`; all when missing"),
        ("limit" = Option<u64>, Query, description = "At most so many, 1 to 50; 20 when missing"),
    ),
    responses(
        (status = 200, body = NewsAnswer),
        (status = 422, description = "A place, kind or limit that there is not (`application/problem+json`)"),
    )
)]
pub(crate) async fn news(
    State(desk): State<Desk>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Json<NewsAnswer>, Failure> {
    let catalogue = desk.directory.catalogue();
    let asked_for = crate::pages::asked(&asked.place, &asked.kind);
    let filter = Filter::of(&asked_for, &catalogue, &Kind::ALL);
    let limit = if asked.limit.is_empty() { Some(USUAL) } else { asked.limit.parse().ok() };
    let faults = [
        ("place", filter.choice.is_some() || (!asked.place.is_empty() && filter.place.is_none())),
        ("kind", !asked.kind.is_empty() && filter.kind.is_none()),
        ("limit", limit.is_none_or(|limit| !(1..=MOST).contains(&limit))),
    ];
    let problems: Vec<FieldProblem> = faults
        .iter()
        .filter(|(_, faulty)| *faulty)
        .map(|(name, _)| FieldProblem {
            field: (*name).to_owned(),
            message: t(visitor.lang, &format!("newsroom-api-{name}")),
        })
        .collect();
    if !problems.is_empty() {
        return Err(Failure::new(StatusCode::UNPROCESSABLE_ENTITY, "newsroom-api-refused").with_fields(problems));
    }
    let mut wanted = filter.wanted(&catalogue, &Kind::ALL);
    wanted.limit = limit.unwrap_or(USUAL);
    let scope = desk.store.read(Reach::Public, Actor::Anonymous, visitor.lang).await.map_err(crate::Error::from)?;
    let (items, total) = verbs::shown(&scope, &wanted).await?;
    let news = items
        .iter()
        .map(|item| described(&visitor, item, issuer_name(store::Language::German, &catalogue, item.issuer)));
    Ok(Json(NewsAnswer { news: news.collect(), total }))
}

fn described(visitor: &Visitor, item: &Shown, issuer: String) -> NewsItem {
    let content = &item.content;
    let (text, language) = content.text(visitor.lang);
    let iso = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string());
    NewsItem {
        id: item.id.to_string(),
        kind: item.kind.name(),
        tenant: match item.issuer {
            Issuer::State => None,
            Issuer::Administration(tenant) => Some(tenant.0),
        },
        issuer,
        language: language.tag(),
        title: text.title.clone(),
        teaser: text.teaser.clone(),
        html: Body::read(&text.body).map(|body| body.markup().into_string()).unwrap_or_default(),
        date: iso(content.date),
        from: iso(content.from),
        until: iso(content.until),
        services: content.services.clone(),
        href: item.address(),
        published_at: item.published_at.rfc3339(),
        updated_at: item.updated_at.rfc3339(),
    }
}
