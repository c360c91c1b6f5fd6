use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::{HeaderValue, Method, header};
use axum::middleware::{from_fn, from_fn_with_state, map_response};
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};

use crate::lanes::{Admission, Lane, admit};
use crate::{Failure, failure, layers, rest};

/// One route as it is recorded for the tests that walk every route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The method; `GET` also answers `HEAD`.
    pub method: Method,
    /// The path with its variable parts in braces, e.g. `/antrag/{draft}`.
    pub path: String,
    /// The lane.
    pub lane: Lane,
}

/// The routes of a room: what axum needs, and a list of what there is.
///
/// ```
/// # use ui::{Failure, Lane, Path, Routes};
/// # #[derive(Clone)] struct Desk;
/// # async fn show(axum::extract::State(_): axum::extract::State<Desk>, Path(id): Path<u32>) -> Result<String, Failure> { Ok(id.to_string()) }
/// fn routes(desk: Desk) -> Routes {
///     Routes::new().get("/dinge/{id}", Lane::Citizen, show).with_state(desk)
/// }
/// ```
#[derive(Debug)]
pub struct Routes<S = ()> {
    entries: Vec<(Route, MethodRouter<S>)>,
}

impl<S: Clone + Send + Sync + 'static> Default for Routes<S> {
    fn default() -> Self {
        Self::new()
    }
}

impl<S: Clone + Send + Sync + 'static> Routes<S> {
    /// No routes yet.
    pub fn new() -> Self {
        Self { entries: Vec::new() }
    }

    fn add(mut self, method: Method, path: &str, lane: Lane, handler: MethodRouter<S>) -> Self {
        self.entries.push((Route { method, path: path.to_owned(), lane }, handler));
        self
    }

    /// Adds a page or resource to read.
    pub fn get<H: Handler<T, S>, T: 'static>(self, path: &str, lane: Lane, handler: H) -> Self {
        self.add(Method::GET, path, lane, get(handler))
    }

    /// Adds something to read that scripts on the websites of others may read as well (CORS): public data, the same for
    /// everybody. Browsers send no cookies along; what changes something is never among it.
    pub fn get_anywhere<H: Handler<T, S>, T: 'static>(self, path: &str, lane: Lane, handler: H) -> Self {
        self.add(Method::GET, path, lane, get(handler).layer(map_response(for_anybody)))
    }

    /// Adds an action.
    pub fn post<H: Handler<T, S>, T: 'static>(self, path: &str, lane: Lane, handler: H) -> Self {
        self.add(Method::POST, path, lane, post(handler))
    }

    /// Adds an action that takes files. It stands in [`Lane::Upload`], its body may have up to `max_bytes` instead of the
    /// general limit and may take three minutes to arrive; when the handler has read it to its end with
    /// [`Multipart`](crate::Multipart), the general time limit begins. What the handler leaves of the body is read and dropped,
    /// within bounds, so that the browser hears the answer.
    pub fn upload<H: Handler<T, S>, T: 'static>(self, path: &str, max_bytes: usize, handler: H) -> Self {
        let walls = (from_fn(layers::await_file), from_fn(rest::drop_rest), DefaultBodyLimit::max(max_bytes));
        self.add(Method::POST, path, Lane::Upload, post(handler).layer(walls))
    }

    /// Adds all routes of another list.
    pub fn merge(mut self, other: Self) -> Self {
        self.entries.extend(other.entries);
        self
    }

    /// Gives the handlers their state (the room's desk).
    pub fn with_state(self, state: S) -> Routes {
        let entries = self.entries.into_iter().map(|(route, handler)| (route, handler.with_state(state.clone())));
        Routes { entries: entries.collect() }
    }

    /// What there is, in the order in which it was added.
    pub fn list(&self) -> Vec<Route> {
        self.entries.iter().map(|(route, _)| route.clone()).collect()
    }
}

impl Routes {
    /// A router without admission limits, for tests of a single room. Failures are rendered, unknown addresses answered.
    pub fn into_router(self) -> Router {
        self.build(None).layer(from_fn(failure::render_failures))
    }

    /// The router of the whole program, each route behind the gate of its lane. [`serve_layers`](crate::serve_layers)
    /// render its failures.
    pub fn into_admitted_router(self, admission: &Admission) -> Router {
        self.build(Some(admission))
    }

    fn build(self, admission: Option<&Admission>) -> Router {
        let mut router = Router::new();
        for (route, handler) in self.entries {
            let handler = match admission.and_then(|admission| admission.gate(route.lane)) {
                Some(gate) => handler.route_layer(from_fn_with_state(gate.clone(), admit)),
                None => handler,
            };
            router = router.route(&route.path, handler);
        }
        router
            .method_not_allowed_fallback(|| async {
                Failure::new(axum::http::StatusCode::METHOD_NOT_ALLOWED, "ui-failure-method")
            })
            .fallback(|| async { Failure::not_found() })
    }
}

async fn for_anybody(mut response: Response) -> Response {
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}
