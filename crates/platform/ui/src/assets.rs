use std::collections::HashMap;
use std::sync::LazyLock;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::{Failure, Lane, Routes};

struct Asset {
    name: &'static str,
    path: &'static str,
    plain: &'static [u8],
    brotli: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

static ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

static BY_NAME: LazyLock<HashMap<&str, &Asset>> =
    LazyLock::new(|| ASSETS.iter().map(|asset| (asset.name, asset)).collect());
static BY_PATH: LazyLock<HashMap<&str, &Asset>> =
    LazyLock::new(|| ASSETS.iter().map(|asset| (asset.path, asset)).collect());

/// The address of a built file by its plain name, e.g. `kern.css` → `/assets/kern.3f….css`. An unknown name is answered
/// with itself under `/assets/`, which then is a plain 404.
pub fn asset_path(name: &str) -> String {
    BY_NAME.get(name).map_or_else(|| format!("/assets/{name}"), |asset| asset.path.to_owned())
}

/// Serves the built style sheets, fonts and scripts. Their names carry a hash of the content, so a browser may keep them
/// for good; Brotli and gzip copies are made at build time.
pub fn assets() -> Routes {
    Routes::new().get("/assets/{name}", Lane::Open, serve).get("/favicon.ico", Lane::Open, favicon).get(
        "/farbe/{tones}",
        Lane::Open,
        crate::accent::serve,
    )
}

async fn serve(uri: axum::http::Uri, headers: HeaderMap) -> Result<Response, Failure> {
    let asset = BY_PATH.get(uri.path()).ok_or_else(Failure::not_found)?;
    Ok(answer(asset, &headers, "public, max-age=31536000, immutable"))
}

/// A built file by its plain name, as the answer of a route whose address never changes, for the pages of others. It is
/// asked for anew every hour.
///
/// # Errors
/// Not found (404) when the build has no file of this name.
pub fn stable_asset(name: &str, headers: &HeaderMap) -> Result<Response, Failure> {
    let asset = BY_NAME.get(name).ok_or_else(Failure::not_found)?;
    let mut response = answer(asset, headers, "public, max-age=3600");
    let policy = HeaderName::from_static("cross-origin-resource-policy");
    response.headers_mut().insert(policy, HeaderValue::from_static("cross-origin"));
    Ok(response)
}

fn answer(asset: &Asset, headers: &HeaderMap, caching: &'static str) -> Response {
    // The path carries the hash of the content and therefore is a strong validator in itself; the coded copies differ.
    let (coding, bytes) = negotiate(asset, headers);
    let tag = format!("\"{}{}\"", asset.path.trim_start_matches("/assets/"), coding.map_or("", |coding| coding.1));
    let mut response = if unchanged(headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = Response::new(Body::from(bytes));
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(asset.name)));
        if let Some((name, _)) = coding {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        response
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}

async fn favicon() -> Response {
    axum::response::Redirect::permanent(&asset_path("favicon.svg")).into_response()
}

type Coding = (&'static str, &'static str);

fn negotiate(asset: &Asset, headers: &HeaderMap) -> (Option<Coding>, &'static [u8]) {
    for (coding, bytes) in [(("br", "-br"), asset.brotli), (("gzip", "-gz"), asset.gzip)] {
        if let Some(bytes) = bytes
            && accepts(headers, coding.0)
        {
            return (Some(coding), bytes);
        }
    }
    (None, asset.plain)
}

fn accepts(headers: &HeaderMap, coding: &str) -> bool {
    headers
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|entry| {
            let mut parts = entry.split(';').map(str::trim);
            let refused = |weight: &str| {
                weight.strip_prefix("q=").is_some_and(|weight| weight.parse::<f32>().is_ok_and(|weight| weight <= 0.0))
            };
            parts.next().is_some_and(|name| name.eq_ignore_ascii_case(coding)) && !parts.any(refused)
        })
}

fn unchanged(headers: &HeaderMap, tag: &str) -> bool {
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|known| known.trim().trim_start_matches("W/") == tag || known.trim() == "*")
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
