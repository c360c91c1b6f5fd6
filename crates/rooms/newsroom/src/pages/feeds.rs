use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::filter::{Asked, Filter, issuer_name};
use super::public::NEWS;
use super::public_scope;
use crate::feed::{self, Entry, Head};
use crate::{Desk, verbs};

/// How many entries a feed holds.
const ENTRIES: u64 = 50;

/// `GET /aktuelles/feed.atom`
pub(super) async fn atom(
    State(desk): State<Desk>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let kind = ("/aktuelles/feed.atom", "application/atom+xml; charset=utf-8");
    written(&desk, &visitor, &asked, kind, feed::atom).await
}

/// `GET /aktuelles/feed.rss`
pub(super) async fn rss(
    State(desk): State<Desk>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let kind = ("/aktuelles/feed.rss", "application/rss+xml; charset=utf-8");
    written(&desk, &visitor, &asked, kind, feed::rss).await
}

type Write = fn(&Head, &[Entry<'_>]) -> std::io::Result<Vec<u8>>;

async fn written(
    desk: &Desk,
    visitor: &Visitor,
    asked: &Asked,
    (path, media_type): (&str, &'static str),
    write: Write,
) -> Result<Response, Failure> {
    let lang = Lang::German;
    let catalogue = desk.directory.catalogue();
    let asked = Asked { seite: String::new(), ..asked.clone() };
    let filter = Filter::of(&asked, &catalogue, &NEWS);
    if filter.choice.is_some() {
        return Err(Failure::not_found().because("no such place"));
    }
    let mut wanted = filter.wanted(&catalogue, &NEWS);
    wanted.limit = ENTRIES;
    let scope = public_scope(desk, visitor).await?;
    let (items, _) = verbs::shown(&scope, &wanted).await?;
    let now = scope.now();
    drop(scope);
    let about = match (&filter.issuer, &filter.place) {
        (Some(issuer), _) => Some(issuer_name(lang, &catalogue, *issuer)),
        (None, Some(place)) => Some(place.label()),
        (None, None) => None,
    };
    let title = match about {
        Some(name) => text_with(lang, "newsroom-feed-title-of", &[("name", name.into())]),
        None => t(lang, "newsroom-feed-title"),
    };
    let head = Head {
        base: visitor.origin(),
        feed: filter.address(path, 1),
        page: filter.address("/aktuelles", 1),
        title,
        subtitle: t(lang, "newsroom-news-lead"),
        now,
    };
    let entries: Vec<Entry<'_>> =
        items.iter().map(|item| Entry { item, issuer: issuer_name(lang, &catalogue, item.issuer) }).collect();
    let bytes = write(&head, &entries).map_err(|error| Failure::internal(error.to_string()))?;
    let headers =
        [(header::CONTENT_TYPE, media_type), (header::CACHE_CONTROL, "public, max-age=300"), (header::VARY, "Host")];
    Ok((headers, bytes).into_response())
}
