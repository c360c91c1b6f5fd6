//! Everything that an administration has here, as one archive for whoever sets it up, and what the provider sees of that.

use std::io;

use axum::body::{Body, Bytes};
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::response::Response;
use futures::stream::try_unfold;
use identity::{Clerk, Identity, OWN_PASSWORD, own_password_field, own_password_problem};
use maud::{Markup, html};
use serde::Deserialize;
use store::{Reach, Standing, TenantId};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::task::JoinHandle;
use ui::kern::{self, Alert, Column, Table, Tone};
use ui::{Explain, Failure, FieldProblem, Form, Lane, Lang, Routes, Visitor, t, text_with};

use super::SETTINGS;
use super::fleet::bytes;
use crate::export::{Exporter, Taker, TenantExport, export_tenant, exports, note_exported};
use crate::{Error, Result};

/// Where an administration takes its data along.
pub(super) const EXPORT_PAGE: &str = "/amt/ausfuhr";

/// Bytes that wait to be sent before more is written.
const WAITING: usize = 256 * 1024;

impl FromRef<Exporter> for Identity {
    fn from_ref(exporter: &Exporter) -> Self {
        exporter.desk().identity.clone()
    }
}

/// The page on which an administration takes its data along.
pub fn export_routes(exporter: Exporter) -> Routes {
    Routes::new().get(EXPORT_PAGE, Lane::Clerk, show).post(EXPORT_PAGE, Lane::Clerk, send).with_state(exporter)
}

/// What is sent; its password waits for no login.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    password: String,
}

/// `GET /amt/ausfuhr`
async fn show(State(exporter): State<Exporter>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    page(&exporter, &visitor, &clerk, None, None).await
}

/// `POST /amt/ausfuhr`: after the password, the archive, written while it is sent.
async fn send(
    State(exporter): State<Exporter>,
    visitor: Visitor,
    clerk: Clerk,
    Form(asked): Form<Asked>,
) -> Result<Response, Failure> {
    clerk.check_csrf(&asked.csrf)?;
    let taker = Taker::manager(clerk.session())?;
    if asked.password.is_empty() {
        let message = visitor.t("identity-current-password-missing");
        let missing = FieldProblem { field: OWN_PASSWORD.to_owned(), message };
        return page(&exporter, &visitor, &clerk, Some((missing, StatusCode::UNPROCESSABLE_ENTITY)), None).await;
    }
    let identity = &exporter.desk().identity;
    if let Err(error) = identity.confirm_password(clerk.session(), &asked.password).await {
        return match own_password_problem(&visitor, &error) {
            Some(problem) => page(&exporter, &visitor, &clerk, Some((problem, error.status())), None).await,
            None => Err(error.into()),
        };
    }
    let Some(turn) = exporter.turn() else {
        return page(&exporter, &visitor, &clerk, None, Some(Error::Exporting)).await;
    };
    let name = format!("ausfuhr-{}-{}.zip", clerk.tenant(), exporter.desk().store.clock().today());
    let (reader, mut writer) = tokio::io::duplex(WAITING);
    let writing = exporter.clone();
    let work = tokio::spawn(async move {
        let _turn = turn;
        let export = export_tenant(&writing, taker, &mut writer).await?;
        writer.shutdown().await?;
        Ok(export)
    });
    let sending = Sending { exporter, taker, reader, work: Some(work) };
    let chunks = try_unfold(sending, |mut sending| async move {
        let chunk = sending.next().await.inspect_err(|error| {
            tracing::warn!(tenant = sending.taker.tenant().0, %error, "an export broke off");
        })?;
        Ok::<_, Error>(chunk.map(|chunk| (chunk, sending)))
    });
    Ok(ui::kept(&name, "application/zip", Body::from_stream(chunks)))
}

/// An archive on its way to a browser. Whoever goes away ends it.
struct Sending {
    exporter: Exporter,
    taker: Taker,
    reader: DuplexStream,
    work: Option<JoinHandle<Result<TenantExport>>>,
}

impl Sending {
    /// The next bytes; nothing when all of them were taken, which is then written down. Where the archive broke off, so does the answer.
    async fn next(&mut self) -> Result<Option<Bytes>> {
        let mut piece = Vec::with_capacity(WAITING / 4);
        if self.reader.read_buf(&mut piece).await? > 0 {
            return Ok(Some(piece.into()));
        }
        let Some(work) = self.work.take() else { return Ok(None) };
        let export = work.await.map_err(io::Error::other)??;
        note_exported(&self.exporter.desk().store, self.taker, &export).await?;
        Ok(None)
    }
}

async fn page(
    exporter: &Exporter,
    visitor: &Visitor,
    clerk: &Clerk,
    problem: Option<(FieldProblem, StatusCode)>,
    refused: Option<Error>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let taker = Taker::manager(clerk.session())?;
    let store = &exporter.desk().store;
    let scope = store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await.map_err(Error::from)?;
    let known = exports(&scope, taker).await?;
    drop(scope);
    let status = match (&problem, &refused) {
        (Some((_, status)), _) => *status,
        (None, Some(error)) => error.status(),
        (None, None) => StatusCode::OK,
    };
    let problem = problem.map(|(problem, _)| problem);
    let page = clerk.page(visitor, t(lang, "operations-export")).lead(t(lang, "operations-export-lead"));
    Ok(page.back(SETTINGS).errors(problem.is_some() || refused.is_some()).status(status).render(html! {
        (kern::error_summary(lang, problem.as_slice()))
        @if let Some(refused) = &refused {
            (Alert::danger(t(lang, refused.key())).announced().body(html! {
                p { (t(lang, &format!("{}-next", refused.key()))) }
            }))
        }
        ul class="kern-list kern-list--bullet" {
            @for part in ["cases", "tables", "files", "without"] {
                li { (t(lang, &format!("operations-export-has-{part}"))) }
            }
        }
        (Alert::warning(t(lang, "operations-export-care")).body(html! { p { (t(lang, "operations-export-care-text")) } }))
        form method="post" action=(EXPORT_PAGE) class="dw-form" novalidate {
            (clerk.csrf())
            (own_password_field(visitor, problem.as_ref()))
            (kern::submit(&t(lang, "operations-export-do")))
        }
        p class="kern-body" { (t(lang, "operations-export-check")) }
        h2 class="kern-heading-medium" { (t(lang, "operations-export-records")) }
        (records(lang, &known))
    }))
}

/// When the data of an administration was taken along, and whether it arrived.
fn records(lang: Lang, known: &[TenantExport]) -> Markup {
    if known.is_empty() {
        return html! { p class="kern-body" { (t(lang, "operations-export-never")) } };
    }
    let row = |export: &TenantExport| {
        let by = if export.by.is_some() { "operations-export-by-manager" } else { "operations-export-by-machine" };
        let whole = export.finished_at.is_some();
        vec![
            html! { (ui::moment(lang, export.began_at)) br; span class="dw-muted" { (t(lang, by)) } },
            html! {
                @if whole { (kern::badge(Tone::Success, &t(lang, "operations-export-whole"))) }
                @else { (kern::badge(Tone::Warning, &t(lang, "operations-export-open"))) }
            },
            html! { @if whole { (export.cases) } @else { "–" } },
            html! { @if whole { (bytes(lang, export.bytes)) } @else { "–" } },
            html! { span class="dw-code" { (export.sha256) } },
        ]
    };
    let names = [("began", false), ("state", false), ("cases", true), ("size", true), ("sha256", false)];
    kern::table(&Table {
        caption: t(lang, "operations-export-records"),
        columns: names
            .map(|(name, numeric)| {
                let title = t(lang, &format!("operations-export-column-{name}"));
                if numeric { Column::numeric(title) } else { Column::new(title) }
            })
            .into(),
        rows: known.iter().map(row).collect(),
    })
}

/// What the provider sees: how to do it at the machine, and what was taken along. The archive itself is full of cases.
pub(super) fn of_tenant(lang: Lang, id: TenantId, standing: Standing, known: &[TenantExport]) -> Markup {
    if standing == Standing::Deleted {
        return html! {};
    }
    let command = format!("dienstweg tenant export {id} --to {id}.zip");
    html! {
        h2 class="kern-heading-medium" { (t(lang, "operations-export")) }
        p class="kern-body" { (t(lang, "operations-export-provider")) }
        p class="kern-body" { code class="dw-code" { (command) } }
        (records(lang, known))
    }
}

/// Before a deletion: whether the administration has its data.
pub(super) fn before_deletion(lang: Lang, known: &[TenantExport]) -> Markup {
    let last = known.iter().find(|export| export.finished_at.is_some());
    html! {
        @match last {
            Some(export) => p class="kern-body" {
                (text_with(lang, "operations-export-last", &[("at", ui::moment(lang, export.began_at).into())]))
            },
            None => (Alert::warning(t(lang, "operations-export-none")).body(html! {
                p { (t(lang, "operations-export-none-text")) }
            })),
        }
    }
}
