//! The preview of an online service: of a folder, with `dienstweg service preview`, and of a version of this installation.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::Context;
use applications::PreviewChoice;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use identity::Clerk;
use maud::html;
use store::{Clock, Reach};
use studio::{Author, Bundle, Review};
use ui::kern::{self, Tone};
use ui::{Failure, Lane, LayerConfig, Page, Query, Routes, Visitor, t};

use crate::config::Problem;
use crate::door;
use crate::say::Voice;

/// Connections that look at the same time.
const SOCKETS: usize = 64;

/// Where the preview of a folder is.
const HERE: &str = "/";
const SHEET: &str = "/blatt";

/// The preview of any version of this installation, for its authors.
pub(crate) fn routes(desk: studio::Desk) -> Routes {
    Routes::new()
        .get("/redaktion/{service}/vorschau", Lane::Clerk, of_version)
        .get("/redaktion/{service}/vorschau/blatt", Lane::Clerk, sheet_of_version)
        .with_state(desk)
}

/// `GET /redaktion/{service}/vorschau`
async fn of_version(
    State(desk): State<studio::Desk>,
    visitor: Visitor,
    clerk: Clerk,
    ui::Path(service): ui::Path<String>,
    Query(choice): Query<PreviewChoice>,
) -> Result<Response, Failure> {
    let review = chosen(&desk, &visitor, &clerk, &service, &choice).await?;
    let path = format!("/redaktion/{}", review.service);
    let addresses = (format!("{path}/vorschau"), format!("{path}/vorschau/blatt"));
    let now = desk.store.clock().now();
    let content = applications::preview(visitor.lang, &review, &choice, now, (&addresses.0, &addresses.1))?;
    let title = review.published().map_or_else(|| review.service.clone(), |published| published.title(visitor.lang));
    Ok(Page::new(&visitor, t(visitor.lang, "applications-preview-title"))
        .preline(title)
        .lead(t(visitor.lang, "applications-preview-lead"))
        .navigation(clerk.navigation(&visitor))
        .account(clerk.account_bar(&visitor))
        .back(path)
        .render(content))
}

/// `GET /redaktion/{service}/vorschau/blatt`
async fn sheet_of_version(
    State(desk): State<studio::Desk>,
    visitor: Visitor,
    clerk: Clerk,
    ui::Path(service): ui::Path<String>,
    Query(choice): Query<PreviewChoice>,
) -> Result<Response, Failure> {
    let review = chosen(&desk, &visitor, &clerk, &service, &choice).await?;
    Ok(applications::preview_sheet(&visitor, &review, &choice, desk.store.clock().now())?)
}

/// The version that is asked for, or the newest one.
async fn chosen(
    desk: &studio::Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    service: &str,
    choice: &PreviewChoice,
) -> Result<std::sync::Arc<Review>, Failure> {
    Author::of(clerk.session())?;
    let scope = desk.store.read(Reach::Provider, clerk.actor(), visitor.lang).await?;
    let record = studio::record(&scope, service).await?;
    let asked = choice.fassung.parse().ok().filter(|version| record.version(*version).is_some());
    let newest = record.newest().or_else(|| record.versions.first().map(|version| version.id));
    let version = match (choice.fassung.is_empty(), asked) {
        (false, asked) => asked,
        (true, _) => newest,
    };
    let version = version.ok_or_else(|| studio::Error::Unknown(record.service.clone()))?;
    Ok(desk.studio.review(&scope, version).await?)
}

/// Serves the preview of a folder until it is asked to stop.
///
/// # Errors
/// An address that is not of this machine, or that is occupied.
pub(crate) fn run(folder: &Path, listen: SocketAddr, voice: Voice) -> anyhow::Result<()> {
    if !listen.ip().is_loopback() {
        return Err(Problem::new("dienstweg-trouble-preview-open", &[("address", &listen.to_string())]).into());
    }
    if !folder.is_dir() {
        return Err(crate::trouble::at("dienstweg-trouble-no-folder", folder).into());
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.context("the threads cannot be started")?;
    runtime.block_on(async {
        let listener = door::occupy("--listen", listen).await?;
        let address = format!("http://{}", listener.local_addr()?);
        let routes = Routes::new().get(HERE, Lane::Open, of_folder).get(SHEET, Lane::Open, sheet_of_folder);
        let routes = ui::assets().merge(ui::static_pages()).merge(routes.with_state(folder.to_owned()));
        let walls = LayerConfig::new(ui::Site::default());
        let stop = door::asked_to_stop();
        let shown = folder.display().to_string();
        voice.say_with("dienstweg-preview-running", &[("folder", shown.into()), ("address", address.into())]);
        door::serve(listener, door::inside(routes.into_router(), &walls), SOCKETS, stop).await;
        Ok(())
    })
}

async fn read(folder: PathBuf) -> Result<studio::Result<Review>, Failure> {
    let read = move || Bundle::read(&folder).and_then(|bundle| studio::review(&bundle));
    tokio::task::spawn_blocking(read).await.map_err(|_| Failure::internal("the folder was not read"))
}

async fn of_folder(
    State(folder): State<PathBuf>,
    visitor: Visitor,
    Query(choice): Query<PreviewChoice>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let review = match read(folder).await? {
        Ok(review) => review,
        Err(error) => return Ok(unread(&visitor, &error)),
    };
    let content = applications::preview(lang, &review, &choice, Clock::system().now(), (HERE, SHEET))?;
    let title = review.published().map_or_else(|| review.service.clone(), |published| published.title(lang));
    let page = Page::new(&visitor, t(lang, "applications-preview-title")).preline(title).bare();
    Ok(page.lead(t(lang, "applications-preview-lead")).render(html! {
        (content)
        p { (kern::link(&t(lang, "dienstweg-preview-reload"), HERE)) }
    }))
}

async fn sheet_of_folder(
    State(folder): State<PathBuf>,
    visitor: Visitor,
    Query(choice): Query<PreviewChoice>,
) -> Result<Response, Failure> {
    match read(folder).await? {
        Ok(review) => Ok(applications::preview_sheet(&visitor, &review, &choice, Clock::system().now())?),
        Err(error) => Ok(unread(&visitor, &error)),
    }
}

/// What is wrong with files that cannot be read at all.
fn unread(visitor: &Visitor, error: &studio::Error) -> Response {
    let lang = visitor.lang;
    let reasons = error.to_string();
    let page = Page::new(visitor, t(lang, "dienstweg-preview-unread")).bare().status(StatusCode::UNPROCESSABLE_ENTITY);
    page.render(html! {
        (kern::alert(Tone::Danger, &t(lang, "dienstweg-preview-unread"), html! {
            ul class="kern-list kern-list--bullet" { @for reason in reasons.lines() { li { (reason) } } }
        }))
        p class="kern-body" { (t(lang, "dienstweg-preview-unread-next")) }
        p { (kern::link(&t(lang, "dienstweg-preview-reload"), HERE)) }
    })
}
