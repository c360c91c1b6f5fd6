//! The export of an administration: everything that it has here, in one archive that can be read without this program.

mod archive;
mod check;
mod guide;
mod records;
pub(crate) mod tables;

use std::sync::Arc;

use axum::http::StatusCode;
use casework::{CaseId, PACKAGE_LIST};
use identity::{AccountId, ClerkSession, Role};
use serde_json::{Value, json};
use store::{Actor, ExportTable, ExportedRow, Extract, Language, Reach, Scope, TenantId};
use tokio::io::AsyncWrite;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use ui::Explain;

use self::archive::{Archive, Listed};
pub use self::check::{Checked, Fault, check_export};
pub use self::records::{ExportId, TenantExport, exports, exports_of, note_exported};
use crate::Result;

/// The list of what is in the archive. It is written last.
pub const MANIFEST: &str = "MANIFEST.json";

/// What the manifest says of itself.
const FORMAT: (&str, u32) = ("dienstweg-export", 1);

/// Where the cases, the tables and the files that belong to no case lie.
const CASES: &str = "vorgaenge";
const TABLES: &str = "tabellen";
const FILES: &str = "dateien";

/// Rows of a table, and cases, that are asked for together.
const ROWS: u64 = 500;
const CASE_ROWS: u64 = 200;

/// What an export is made with. Cheap to clone.
#[derive(Clone)]
pub struct Exporter {
    desk: casework::Desk,
    tables: &'static [&'static [ExportTable]],
    /// One export at a time on the pages: the next one would only make both slower.
    turn: Arc<Semaphore>,
}

impl Exporter {
    /// With the desk of the clerks, and what every room says about its tables.
    #[must_use]
    pub fn new(desk: casework::Desk, tables: &'static [&'static [ExportTable]]) -> Self {
        Self { desk, tables, turn: Arc::new(Semaphore::new(1)) }
    }

    pub(crate) fn desk(&self) -> &casework::Desk {
        &self.desk
    }

    /// The place to write an export in; none while another one is written.
    pub(crate) fn turn(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.turn).try_acquire_owned().ok()
    }

    fn tables(&self) -> Vec<&'static ExportTable> {
        let mut tables: Vec<&ExportTable> = self.tables.iter().copied().flatten().collect();
        tables.sort_by_key(|table| table.name);
        tables
    }
}

/// Who takes the data of an administration along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taker {
    tenant: TenantId,
    account: Option<AccountId>,
}

impl Taker {
    /// Whoever sits at the machine of the program, for this administration.
    #[must_use]
    pub const fn machine(tenant: TenantId) -> Self {
        Self { tenant, account: None }
    }

    /// Whoever sets up the administration, for the own one.
    ///
    /// # Errors
    /// [`identity::Error::Forbidden`] without the role.
    pub fn manager(session: &ClerkSession) -> Result<Self> {
        if session.roles.has(Role::Manager) {
            Ok(Self { tenant: session.tenant, account: Some(session.account) })
        } else {
            Err(identity::Error::Forbidden.into())
        }
    }

    pub(crate) const fn tenant(self) -> TenantId {
        self.tenant
    }

    fn actor(self) -> Actor {
        self.account.map_or(Actor::System, |account| Actor::Account(account.into()))
    }
}

/// Writes the archive of an administration, also of one that is suspended or leaves. Reads case by case and page by page, so
/// memory does not grow with what there is, but for the list of the files. The list comes last and the archive opens only when it
/// is whole. [`note_exported`] writes down that it arrived.
///
/// # Errors
/// [`store::Error::NotFound`] for a tenant that is not there or was deleted; `out` or the database fails: what was written is no
/// archive then.
pub async fn export_tenant<W: AsyncWrite + Unpin + Send>(
    exporter: &Exporter,
    taker: Taker,
    out: &mut W,
) -> Result<TenantExport> {
    let begun = records::begin(&exporter.desk.store, taker).await?;
    let writing = Writing { exporter, taker, archive: Archive::new(out, begun.began_at), counts: Counts::default() };
    writing.all(begun).await
}

#[derive(Default)]
struct Counts {
    files: Vec<Value>,
    tables: Vec<Value>,
    cases: u64,
    /// Cases that were deleted while the export was written.
    gone: u64,
    /// Cases that cannot be read.
    broken: Vec<Value>,
    lost: Vec<Value>,
}

struct Writing<'a, W> {
    exporter: &'a Exporter,
    taker: Taker,
    archive: Archive<'a, W>,
    counts: Counts,
}

impl<W: AsyncWrite + Unpin + Send> Writing<'_, W> {
    async fn all(mut self, mut export: TenantExport) -> Result<TenantExport> {
        let scope = self.scope().await?;
        let tenant = store::tenant(&scope, self.taker.tenant).await?;
        drop(scope);
        let guide = guide::text(&tenant, &self.exporter.tables(), export.began_at);
        let written = self.archive.file("LIESMICH.txt", guide.as_bytes()).await?;
        self.list(&written);
        for table in self.exporter.tables().into_iter().filter(|table| table.stays.is_none()) {
            self.table(table).await?;
        }
        let cases = self.cases().await?;
        let scope = self.scope().await?;
        let finished_at = scope.store().clock().now();
        let waiting =
            Extract::begin(&scope, &ExportTable::new("outbox").without(&["payload"])).await?.count(&scope).await?;
        drop(scope);
        let Counts { files, tables, cases: folders, gone, broken, lost } = std::mem::take(&mut self.counts);
        let stays = self.exporter.tables().into_iter().filter_map(|table| Some((table.name, table.stays?.name())));
        let manifest = json!({
            "format": FORMAT.0,
            "version": FORMAT.1,
            "tenant": { "number": tenant.id, "key": tenant.key, "name": tenant.name },
            "program": env!("CARGO_PKG_VERSION"),
            "export": export.id,
            "began_at": export.began_at.rfc3339(),
            "finished_at": finished_at.rfc3339(),
            "cases": { "folders": folders, "deleted_meanwhile": gone, "unreadable": broken, "rows": cases },
            "tables": tables,
            "left_out": stays.map(|(table, reason)| json!({ "table": table, "reason": reason })).collect::<Vec<_>>(),
            "waiting_steps": waiting,
            "lost_files": lost,
            "files": files,
        });
        let written = self.archive.file(MANIFEST, format!("{manifest:#}").as_bytes()).await?;
        export.files = self.archive.files;
        export.cases = folders;
        export.sha256 = vault::hex(&written.sha256);
        export.bytes = self.archive.finish().await?;
        Ok(export)
    }

    async fn scope(&self) -> Result<Scope> {
        let (reach, actor) = (Reach::Tenant(self.taker.tenant), self.taker.actor());
        Ok(self.exporter.desk.store.read(reach, actor, Language::German).await?)
    }

    fn list(&mut self, written: &Listed) {
        self.counts.files.push(written.as_json());
    }

    /// One row a line, all of them one JSON list.
    async fn table(&mut self, table: &ExportTable) -> Result<()> {
        let path = format!("{TABLES}/{}.json", table.name);
        self.archive.begin(&path)?;
        let mut extract = Extract::begin(&self.scope().await?, table).await?;
        let (mut rows, mut named) = (0_u64, Vec::new());
        loop {
            let scope = self.scope().await?;
            let page = extract.next(&scope, ROWS).await?;
            drop(scope);
            if page.is_empty() {
                break;
            }
            for ExportedRow { values, file } in page {
                let gap = if rows == 0 { "[\n" } else { ",\n" };
                self.archive.write(format!("{gap}{}", Value::Object(values)).as_bytes()).await?;
                rows += 1;
                named.extend(file);
            }
        }
        self.archive.write(if rows == 0 { b"[]\n" } else { b"\n]\n" }).await?;
        let written = self.archive.end();
        self.list(&written);
        let there = extract.count(&self.scope().await?).await?;
        self.counts.tables.push(json!({
            "table": table.name,
            "path": path,
            "rows": rows,
            "rows_in_table": there,
            "unreadable_values": extract.unreadable,
            "without_columns": table.hidden(),
        }));
        for (blob, key, name) in named {
            self.named_file(table.name, &blob, key, name).await?;
        }
        Ok(())
    }

    /// A file that a row names.
    async fn named_file(&mut self, table: &str, blob: &str, key: uuid::Uuid, name: Option<String>) -> Result<()> {
        let name = name.map(|name| format!("-{}", blobs::clean_file_name(&name))).unwrap_or_default();
        let reference = blob.parse::<blobs::BlobRef>().ok();
        let shown: String = blob.chars().filter(char::is_ascii_alphanumeric).take(64).collect();
        let path = format!("{FILES}/{table}/{shown}{name}");
        let scope = self.scope().await?;
        let key = scope.data_key(key).await;
        drop(scope);
        let read = match (reference, key) {
            (Some(reference), Ok(key)) => self.exporter.desk.blobs.get(&key, self.taker.tenant, &reference).await,
            (_, Err(error)) if !matches!(error, store::Error::KeyDestroyed(_)) => return Err(error.into()),
            _ => {
                self.counts.lost.push(path.into());
                return Ok(());
            }
        };
        match read {
            Ok(bytes) => {
                let written = self.archive.file(&path, &bytes).await?;
                self.list(&written);
            }
            Err(blobs::Error::Missing(_) | blobs::Error::Crypto { .. }) => self.counts.lost.push(path.into()),
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// A folder for each case; returns how many there are in the end.
    async fn cases(&mut self) -> Result<i64> {
        let mut last: Option<CaseId> = None;
        loop {
            let scope = self.scope().await?;
            let cases = casework::cases_after(&scope, last, CASE_ROWS).await?;
            drop(scope);
            let Some(end) = cases.last() else { break };
            last = Some(*end);
            for id in cases {
                self.case(id).await?;
            }
        }
        let scope = self.scope().await?;
        Ok(Extract::begin(&scope, &ExportTable::new("case_file").without(&["hold"])).await?.count(&scope).await?)
    }

    async fn case(&mut self, id: CaseId) -> Result<()> {
        let desk = &self.exporter.desk;
        let mut package = match casework::export_case(desk, self.taker.tenant, id).await {
            Ok(Some(package)) => package,
            Ok(None) => {
                self.counts.gone += 1;
                return Ok(());
            }
            Err(error) if error.status() == StatusCode::SERVICE_UNAVAILABLE => return Err(error.into()),
            // One broken case does not keep the others: the list names it, and its rows are in the tables.
            Err(error) => {
                tracing::warn!(tenant = self.taker.tenant.0, case = %id, %error, "a case cannot be exported");
                self.counts.broken.push(id.to_string().into());
                return Ok(());
            }
        };
        let folder = format!("{CASES}/{}", package.reference());
        while let Some((path, bytes)) = package.next(desk).await? {
            let written = self.archive.file(&format!("{folder}/{path}"), &bytes).await?;
            // The list of the case lists the others.
            if path == PACKAGE_LIST {
                self.list(&written);
            }
        }
        self.counts.lost.extend(package.lost().iter().map(|path| Value::from(format!("{folder}/{path}"))));
        self.counts.cases += 1;
        Ok(())
    }
}
