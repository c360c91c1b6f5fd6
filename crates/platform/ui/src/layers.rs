use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tokio::sync::watch;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::{ConfigError, CsrfLayer};
use tracing::Instrument;
use uuid::Uuid;

use crate::failure::{self, Failure};
use crate::site::{CurrentSite, Site};
use crate::visitor::{LANGUAGE_COOKIE, Visitor, chosen, from_own_page};

const POLICY: &str = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'none'";
/// How long the file of an upload may be on its way: 10 MB in this time are less than half a megabit per second.
const FILE_TIME: Duration = Duration::from_secs(180);
static REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What the walls around all routes need to know.
#[derive(Clone, Debug)]
pub struct LayerConfig {
    /// Who runs the installation.
    pub site: Arc<Site>,
    /// Largest body of a request in bytes, unless a route declares another (`Routes::upload`).
    pub body_limit: usize,
    /// Longest time for an answer. For an upload it begins when the file has arrived, for which three minutes are given.
    pub timeout: Duration,
    /// True when visitors come over HTTPS: cookies become `Secure` and browsers are told to stay with HTTPS.
    pub https: bool,
    csrf: CsrfLayer,
}

impl LayerConfig {
    /// Usual limits: bodies up to 256 KiB, answers within 20 seconds, plain HTTP.
    pub fn new(site: Site) -> Self {
        Self {
            site: Arc::new(site),
            body_limit: 256 * 1024,
            timeout: Duration::from_secs(20),
            https: false,
            csrf: CsrfLayer::new(),
        }
    }

    /// Lets forms of another origin in (e.g. `https://login.example`), as a browser writes it: no path, no default port.
    pub fn trust_origin(mut self, origin: &str) -> Result<Self, ConfigError> {
        self.csrf = self.csrf.add_trusted_origin(origin)?;
        Ok(self)
    }
}

/// Puts the walls around a router, from outside to inside: what every answer has in common ([`common`]), panics, cross-site
/// requests, body limit. One stack and one common function, because axum clones and boxes everything inside a
/// layer for each request.
pub fn serve_layers(router: Router, config: &LayerConfig) -> Router {
    let panic = |_: Box<dyn std::any::Any + Send>| Failure::internal("panic").into_response();
    let foreign = |_| Failure::new(StatusCode::FORBIDDEN, "ui-failure-cross-site").into_response();
    let walls = Walls { site: CurrentSite(config.site.clone()), timeout: config.timeout, https: config.https };
    router.layer((
        from_fn_with_state(walls, common),
        CatchPanicLayer::custom(panic),
        config.csrf.clone().with_rejection_response(foreign),
        DefaultBodyLimit::max(config.body_limit),
    ))
}

#[derive(Clone, Debug)]
struct Walls {
    site: CurrentSite,
    timeout: Duration,
    https: bool,
}

/// What every answer has in common: number, span and measurement, the site, the choice of a language, error pages, a time
/// limit, security headers.
async fn common(State(walls): State<Walls>, mut request: Request, next: Next) -> Response {
    let observed = Observed::begin(&mut request);
    let site = walls.site.0.clone();
    request.extensions_mut().insert(walls.site);
    let (parts, body) = request.into_parts();
    let home = site.home(crate::visitor::host(&parts.headers)).is_some();
    let Choice { cookie, target } = language_chosen(&parts, walls.https).unwrap_or_default();
    let target = target.or_else(|| if home { main_address(&site, &parts) } else { None });
    let answer = async {
        match target {
            Some(target) => axum::response::Redirect::to(&target).into_response(),
            None => {
                let request = Request::from_parts(parts, body);
                failure::rendered(request, |request| limit_time(walls.timeout, request, next)).await
            }
        }
    };
    let mut response = answer.instrument(observed.span.clone()).await;
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    secure(response.headers_mut(), walls.https, home);
    observed.end(&mut response);
    response
}

/// A request that is being answered: numbered, with a span of its own, measured. Only the route template is recorded:
/// address and query of a request may hold personal data.
struct Observed {
    id: Option<HeaderValue>,
    method: String,
    route: String,
    span: tracing::Span,
    start: Instant,
}

impl Observed {
    fn begin(request: &mut Request) -> Self {
        let known = request.headers().get(&REQUEST_ID).and_then(|id| Uuid::try_parse_ascii(id.as_bytes()).ok());
        let id = known.unwrap_or_else(Uuid::new_v4).to_string();
        let header = HeaderValue::from_str(&id).ok();
        if let Some(header) = &header {
            request.headers_mut().insert(&REQUEST_ID, header.clone());
        }
        let route = request.extensions().get::<MatchedPath>().map_or("unknown", MatchedPath::as_str).to_owned();
        let method = request.method().as_str().to_owned();
        let span = tracing::info_span!("request", id, method, route);
        Self { id: header, method, route, span, start: Instant::now() }
    }

    fn end(self, response: &mut Response) {
        let elapsed = self.start.elapsed();
        let status = response.status().as_u16();
        self.span.in_scope(|| tracing::debug!(status, milliseconds = elapsed.as_secs_f64() * 1000.0, "answered"));
        metrics::histogram!("http_server_request_duration_seconds",
            "method" => self.method, "route" => self.route, "status" => status.to_string())
        .record(elapsed.as_secs_f64());
        if let Some(id) = self.id {
            response.headers_mut().insert(&REQUEST_ID, id);
        }
    }
}

fn secure(headers: &mut HeaderMap, https: bool, home: bool) {
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(self), microphone=()"),
    ];
    headers.reserve(fixed.len() + 4);
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // A handler may have a stricter policy, e.g. for a file that somebody else wrote.
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(POLICY));
    if https {
        // What else a body has below its own address is none of ours.
        let lasting = if home { "max-age=31536000" } else { "max-age=31536000; includeSubDomains" };
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(lasting));
    }
    // Nothing is kept by browsers or proxies unless a handler says so: most pages are personal.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}

/// Where a page that only the main address has lies there; nothing where no main address is configured.
fn main_address(site: &Site, parts: &Parts) -> Option<String> {
    let main = site.public_url.as_ref().filter(|_| parts.method.is_safe())?;
    let path = parts.uri.path();
    let below = |start: &&str| path.strip_prefix(*start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let rest = parts.uri.path_and_query().map_or(path, axum::http::uri::PathAndQuery::as_str);
    site.main_only.iter().any(below).then(|| format!("{main}{rest}"))
}

/// What `?sprache=` asks for.
#[derive(Default)]
struct Choice {
    cookie: Option<HeaderValue>,
    /// Where to go on: the same address without it.
    target: Option<String>,
}

/// `?sprache=` sets the cookie, so that the choice sticks. Whoever chose it on a page of ours comes back to the same address
/// without it, so that addresses stay clean. Everybody else, such as a search engine, finds the page under this address.
fn language_chosen(parts: &Parts, https: bool) -> Option<Choice> {
    let lang = chosen(parts.uri.query())?;
    if !matches!(parts.method, Method::GET | Method::HEAD) {
        return None;
    }
    let visitor = Visitor::from_parts(parts);
    if visitor.wants_json {
        return None;
    }
    let target = from_own_page(&parts.headers).then(|| match &visitor.query {
        Some(query) => format!("{}?{query}", visitor.path),
        None => visitor.path.clone(),
    });
    let secure = if https { "; Secure" } else { "" };
    let cookie = format!("{LANGUAGE_COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}", lang.tag());
    Some(Choice { cookie: HeaderValue::from_str(&cookie).ok(), target })
}

/// What a request is given time for, and until when.
#[derive(Clone, Copy, Debug)]
enum Due {
    Answer(tokio::time::Instant),
    Body(tokio::time::Instant),
}

/// The clock of one request, in its extensions. An upload stops it while its file is on its way.
#[derive(Clone, Debug)]
pub(crate) struct Clock {
    limit: Duration,
    due: Arc<watch::Sender<Due>>,
}

impl Clock {
    fn start(limit: Duration) -> Self {
        Self { limit, due: Arc::new(watch::Sender::new(Due::Answer(tokio::time::Instant::now() + limit))) }
    }

    fn await_file(&self) {
        self.due.send_replace(Due::Body(tokio::time::Instant::now() + FILE_TIME));
    }

    /// The file is there: from now on the general limit counts.
    pub(crate) fn file_arrived(&self) {
        self.due.send_if_modified(|due| {
            let on_its_way = matches!(due, Due::Body(_));
            if on_its_way {
                *due = Due::Answer(tokio::time::Instant::now() + self.limit);
            }
            on_its_way
        });
    }
}

async fn limit_time(limit: Duration, mut request: Request, next: Next) -> Response {
    let clock = Clock::start(limit);
    let mut changes = clock.due.subscribe();
    request.extensions_mut().insert(clock.clone());
    let mut answer = std::pin::pin!(next.run(request));
    loop {
        let (until, status) = match *changes.borrow_and_update() {
            Due::Answer(until) => (until, StatusCode::GATEWAY_TIMEOUT),
            Due::Body(until) => (until, StatusCode::REQUEST_TIMEOUT),
        };
        tokio::select! {
            biased;
            response = &mut answer => return response,
            Ok(()) = changes.changed() => {}
            () = tokio::time::sleep_until(until) => return status.into_response(),
        }
    }
}

/// Middleware of an upload: gives the file its own time.
pub(crate) async fn await_file(request: Request, next: Next) -> Response {
    if let Some(clock) = request.extensions().get::<Clock>() {
        clock.await_file();
    }
    next.run(request).await
}
