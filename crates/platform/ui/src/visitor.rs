use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};

use crate::site::{CurrentSite, Site};
use crate::{Lang, t};

/// The cookie that remembers the chosen language (`de`, `de-x-leicht` or `en`); it holds nothing else.
pub const LANGUAGE_COOKIE: &str = "sprache";

/// Who looks at a page, as far as layout and wording need to know. As an extractor it never fails.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The language: `?sprache=`, else the cookie, else `Accept-Language`, else German.
    pub lang: Lang,
    /// The request wants JSON rather than a page.
    pub wants_json: bool,
    /// Path of the request, without query.
    pub path: String,
    /// Query of the request, without `sprache`.
    pub query: Option<String>,
    /// Address of the page to show again in another language: this one, or for a sent form the page it stood on.
    pub page: String,
    /// Method of the request.
    pub method: Method,
    /// Number under which the log knows this request; shown on error pages.
    pub request_id: Option<String>,
    /// Name and port under which this request found the installation, as the browser says.
    pub host: Option<String>,
    /// Key of the legal entity under whose own address the request came. It preselects, and grants nothing.
    pub home: Option<String>,
    /// Who runs the installation.
    pub site: Arc<Site>,
}

impl Default for Visitor {
    fn default() -> Self {
        Self {
            lang: Lang::German,
            wants_json: false,
            path: "/".to_owned(),
            query: None,
            page: "/".to_owned(),
            method: Method::GET,
            request_id: None,
            host: None,
            home: None,
            site: Arc::default(),
        }
    }
}

impl Visitor {
    /// Reads the visitor from the head of a request.
    pub fn from_parts(parts: &Parts) -> Self {
        let headers = &parts.headers;
        let query = parts.uri.query();
        let page = if parts.method.is_safe() {
            address(parts.uri.path(), query)
        } else {
            form_page(parts.uri.path(), headers)
        };
        let site = parts.extensions.get::<CurrentSite>().cloned().unwrap_or_default();
        Self {
            lang: chosen(query).or_else(|| remembered(headers)).or_else(|| preferred(headers)).unwrap_or_default(),
            wants_json: wants_json(parts.uri.path(), headers),
            path: local(parts.uri.path()),
            query: query.map(without_language).filter(|query| !query.is_empty()),
            page,
            method: parts.method.clone(),
            request_id: headers.get("x-request-id").and_then(|id| id.to_str().ok()).map(str::to_owned),
            host: host(headers).map(str::to_owned),
            home: site.0.home(host(headers)),
            site: site.0,
        }
    }

    /// Scheme, name and port in front of addresses that must be whole: as configured, else as the browser named them; empty
    /// when nobody says.
    pub fn origin(&self) -> String {
        match (&self.site.public_url, &self.host) {
            (Some(url), _) => url.clone(),
            (None, Some(host)) => format!("http://{host}"),
            (None, None) => String::new(),
        }
    }

    /// The text of a key in this visitor's language.
    pub fn t(&self, key: &str) -> String {
        t(self.lang, key)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::from_parts(parts))
    }
}

/// A path with its query, without the language.
fn address(path: &str, query: Option<&str>) -> String {
    let path = local(path);
    match query.map(without_language).filter(|query| !query.is_empty()) {
        Some(query) => format!("{path}?{query}"),
        None => path,
    }
}

/// The page on which a form sent to `action` stood, as far as the browser says; only ever used as an address of our own. A
/// form sent again from its own answer stood on the page above: `…/datei/<field>` and `…/<action>` hang below their pages.
fn form_page(action: &str, headers: &HeaderMap) -> String {
    let referer = headers.get(header::REFERER).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let Some((_, rest)) = referer.split_once("://").and_then(|(_, rest)| rest.split_once('/')) else {
        return "/".to_owned();
    };
    let (path, query) = rest.split_once('?').map_or((rest, None), |(path, query)| (path, Some(query)));
    if local(path) != action {
        return address(path, query);
    }
    let above = action.split_once("/datei/").or_else(|| action.rsplit_once('/')).map_or("", |(above, _)| above);
    address(above, None)
}

/// The `Host` of a request, when it can be one.
pub(crate) fn host(headers: &HeaderMap) -> Option<&str> {
    let host = headers.get(header::HOST)?.to_str().ok()?;
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':' | b'[' | b']');
    (!host.is_empty() && host.len() <= 255 && host.bytes().all(fits)).then_some(host)
}

/// Whether a request comes from a link on a page of ours, as far as the browser says.
pub(crate) fn from_own_page(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match text("sec-fetch-site") {
        Some(site) => site == "same-origin",
        None => {
            let referer = text("referer").and_then(|referer| referer.split_once("://"));
            let from = referer.and_then(|(_, rest)| rest.split('/').next());
            from.is_some() && from == host(headers)
        }
    }
}

// `//host` would be an address of somebody else in a link or redirect.
fn local(path: &str) -> String {
    format!("/{}", path.trim_start_matches(['/', '\\']))
}

pub(crate) fn chosen(query: Option<&str>) -> Option<Lang> {
    query?.split('&').find_map(|pair| pair.strip_prefix("sprache=")).and_then(Lang::from_tag)
}

pub(crate) fn without_language(query: &str) -> String {
    query.split('&').filter(|pair| !pair.starts_with("sprache=")).collect::<Vec<_>>().join("&")
}

fn remembered(headers: &HeaderMap) -> Option<Lang> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(LANGUAGE_COOKIE)?.strip_prefix('='))
        .and_then(Lang::from_tag)
}

fn preferred(headers: &HeaderMap) -> Option<Lang> {
    let value = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut best: Option<(f32, Lang)> = None;
    for entry in value.split(',').take(20) {
        let mut parts = entry.split(';').map(str::trim);
        let tag = parts.next().unwrap_or_default().to_ascii_lowercase();
        let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(1.0, |weight| weight.parse().unwrap_or(0.0));
        let lang = match tag.as_str() {
            "de-x-leicht" => Lang::PlainGerman,
            "de" => Lang::German,
            "en" => Lang::English,
            other if other.starts_with("de-") => Lang::German,
            other if other.starts_with("en-") => Lang::English,
            _ => continue,
        };
        if weight > 0.0 && best.is_none_or(|(found, _)| weight > found) {
            best = Some((weight, lang));
        }
    }
    best.map(|(_, lang)| lang)
}

fn wants_json(path: &str, headers: &HeaderMap) -> bool {
    if path.starts_with("/api/") {
        return true;
    }
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let names =
        |kind: &str| accept.split(',').any(|entry| entry.split(';').next().is_some_and(|name| name.trim() == kind));
    !names("text/html") && (names("application/json") || names("application/problem+json"))
}
