//! `dienstweg tenant`: administrations created, suspended, leaving, deleted; and what carries a deletion out, whoever agreed.

use std::path::{Path, PathBuf};

use anyhow::Context;
use blobs::Blobs;
use jiff::civil::Date;
use operations::{Error, Operator, TenantStep};
use store::{Actor, Deletion, Language, NewTenant, Reach, Scope, Standing, Store, TenantId};
use ui::Explain;

use crate::command::tenant;
use crate::config::{Config, Problem};
use crate::say::{Voice, line};
use crate::tenant_export;
use crate::trouble::at;
use crate::wiring::Ground;

/// Tables with a column for the tenant whose rows stay when it is deleted, and why.
pub const KEPT_TABLES: [(&str, &str); 6] = [
    ("administration", "the published directory: people find the town hall still, wherever its cases are worked on"),
    ("state_authority", "the published directory, as for an administration"),
    ("by_law", "law of a municipality, which holds on; values cite it"),
    ("by_law_rate", "the tariff of such a by-law"),
    ("content_change", "a counter, by which every process notices that texts are gone"),
    (
        "statement_line",
        "accounts of the provider: what a quarter cost is shared out to the last cent, also among those who left",
    ),
];

/// What is asked of the tenants.
#[derive(clap::Subcommand)]
pub(crate) enum Asked {
    /// List number, official key and name of every tenant
    List,
    /// Create a tenant that no import brings: a ministry, the provider, a new administration
    Create {
        /// Its number, never used before
        #[arg(long, value_name = "NUMBER", value_parser = tenant)]
        number: TenantId,
        /// Its official key: five digits of a county up to twelve of a municipality
        #[arg(long)]
        key: String,
        /// Its name
        #[arg(long)]
        name: String,
    },
    /// Keep its staff out and take no new applications; what was submitted goes on
    Suspend {
        /// Number of the tenant
        #[arg(value_name = "NUMBER", value_parser = tenant)]
        number: TenantId,
        /// Why; its staff reads it
        #[arg(long)]
        reason: String,
    },
    /// Let it work again
    Resume {
        /// Number of the tenant
        #[arg(value_name = "NUMBER", value_parser = tenant)]
        number: TenantId,
        /// Why
        #[arg(long)]
        reason: String,
    },
    /// Set the last day on which it works here
    Leave {
        /// Number of the tenant
        #[arg(value_name = "NUMBER", value_parser = tenant)]
        number: TenantId,
        /// Last day (2026-12-31)
        #[arg(long, value_name = "DAY")]
        last_day: Date,
        /// Why
        #[arg(long)]
        reason: String,
    },
    /// Delete a tenant that has left: its key at once, then rows and files. Interrupted, it is simply called again
    Delete {
        /// Number of the tenant
        #[arg(value_name = "NUMBER", value_parser = tenant, required_unless_present = "again")]
        number: Option<TenantId>,
        /// Its official key, to confirm
        #[arg(long, value_name = "KEY", required_unless_present = "again")]
        confirm: Option<String>,
        /// Why; not needed for what two people agreed to on the pages
        #[arg(long, default_value = "")]
        reason: String,
        /// Repeat the deletions of this file (see `tenant deletions`) after an older backup was restored
        #[arg(long, value_name = "FILE", conflicts_with_all = ["number", "confirm"])]
        again: Option<PathBuf>,
    },
    /// Print the record of every deletion, one a line; keep it beside the backups
    Deletions,
    /// Write everything that a tenant has here into one archive (ZIP) that can be read without this program
    Export {
        /// Number of the tenant
        #[arg(value_name = "NUMBER", value_parser = tenant)]
        number: TenantId,
        /// File to write, or - for standard output
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Compare such an archive with the lists in it; needs no database
    CheckExport {
        /// The archive
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

/// Does what is asked.
///
/// # Errors
/// Those of each of them.
pub(crate) async fn run(store: &Store, config: &Config, what: Asked, voice: Voice) -> anyhow::Result<()> {
    match what {
        Asked::List => list(store, voice).await,
        Asked::Create { number, key, name } => create(store, number, key, name, voice).await,
        Asked::Suspend { number, reason } => change(store, number, Wanted::Suspend, &reason, voice).await,
        Asked::Resume { number, reason } => change(store, number, Wanted::Resume, &reason, voice).await,
        Asked::Leave { number, last_day, reason } => {
            change(store, number, Wanted::Leave(last_day), &reason, voice).await
        }
        Asked::Delete { again: Some(file), .. } => repeat(store, &Ground::files(config)?, &file, voice).await,
        Asked::Delete { number: Some(number), confirm: Some(key), reason, .. } => {
            delete(store, &Ground::files(config)?, number, (&key, &reason), voice).await
        }
        Asked::Delete { .. } => Ok(()),
        Asked::Deletions => deletions(store).await,
        Asked::Export { number, to } => tenant_export::export(store, config, number, &to, voice).await,
        // It needs no database and was done before.
        Asked::CheckExport { .. } => Ok(()),
    }
}

/// Lists the tenants with their numbers.
///
/// # Errors
/// The database's own.
pub(crate) async fn list(store: &Store, voice: Voice) -> anyhow::Result<()> {
    let scope = store.read(Reach::Public, Actor::System, Language::German).await?;
    for tenant in store::tenants(&scope).await? {
        let state = match tenant.standing {
            Standing::Active => String::new(),
            other => format!("\t{}", voice.words(&format!("operations-tenant-standing-{}", other.name()), &[])),
        };
        line(format!("{}\t{}\t{}{state}", tenant.id, tenant.key, tenant.name));
    }
    Ok(())
}

/// Creates a tenant that no import brings.
///
/// # Errors
/// A number or key that is not sound or taken.
pub(crate) async fn create(store: &Store, id: TenantId, key: String, name: String, voice: Voice) -> anyhow::Result<()> {
    let mut scope = provider(store).await?;
    let new = NewTenant { id, key, name, example: false };
    explained(voice, operations::create_tenant(&mut scope, new).await)?;
    scope.commit().await?;
    voice.say("operations-tenant-done-created");
    Ok(())
}

/// What is done to a tenant from the command line.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Wanted {
    Suspend,
    Resume,
    Leave(Date),
}

/// Suspends a tenant, takes it back, or sets its last day.
///
/// # Errors
/// No such tenant, no reason, a state in which this cannot be done.
pub(crate) async fn change(
    store: &Store,
    id: TenantId,
    wanted: Wanted,
    reason: &str,
    voice: Voice,
) -> anyhow::Result<()> {
    let (step, done) = match wanted {
        Wanted::Suspend => (TenantStep::Suspend, "operations-tenant-done-suspend"),
        Wanted::Resume => (TenantStep::Resume, "operations-tenant-done-resume"),
        Wanted::Leave(day) => (TenantStep::Leave(day), "operations-tenant-done-leave"),
    };
    let mut scope = provider(store).await?;
    take(&mut scope, id, step, reason, voice).await?;
    scope.commit().await?;
    voice.say(done);
    Ok(())
}

/// Deletes a tenant that has left, and says what was removed. Whoever sits at the machine confirms by typing the official key
/// in place of a second person; what two people agreed to on the pages goes on without.
///
/// # Errors
/// It has not left long enough, or the key is another.
pub(crate) async fn delete(
    store: &Store,
    blobs: &Blobs,
    id: TenantId,
    (confirmed, reason): (&str, &str),
    voice: Voice,
) -> anyhow::Result<()> {
    let mut scope = provider(store).await?;
    let tenant = store::tenant(&scope, id).await.map_err(|error| unknown(error, id))?;
    let known = store::deletion(&scope, id).await?;
    let key = known.as_ref().map_or(&tenant.key, |deletion| &deletion.key);
    if key != confirmed {
        return Err(Problem::new("dienstweg-trouble-confirm", &[("tenant", &id.to_string())]).into());
    }
    if known.is_none() {
        take(&mut scope, id, TenantStep::AskDeletion, reason, voice).await?;
    }
    take(&mut scope, id, TenantStep::ApproveDeletion, "", voice).await?;
    scope.commit().await?;
    carry_out(store, blobs, id).await?;
    let scope = provider(store).await?;
    if let Some(record) = store::deletion(&scope, id).await? {
        line(serde_json::to_string_pretty(&record.as_json()).context("the record cannot be written")?);
    }
    voice.say_with("dienstweg-tenant-deleted", &[("tenant", id.to_string().into())]);
    Ok(())
}

/// Prints the record of every deletion that was agreed to, one a line: to be kept beside the backups.
///
/// # Errors
/// The database's own.
pub(crate) async fn deletions(store: &Store) -> anyhow::Result<()> {
    let scope = store.read(Reach::Provider, Actor::System, Language::German).await?;
    for record in store::deletions(&scope).await?.iter().filter(|record| record.began_at.is_some()) {
        line(record.as_json());
    }
    Ok(())
}

/// Repeats the deletions of a file in a database that was restored from a backup older than they are.
///
/// # Errors
/// A file that cannot be read, a line that is no record, a record of another installation.
pub(crate) async fn repeat(store: &Store, blobs: &Blobs, file: &Path, voice: Voice) -> anyhow::Result<()> {
    let text = std::fs::read_to_string(file).with_context(|| at("dienstweg-trouble-file", file))?;
    for record in text.lines().filter(|line| !line.trim().is_empty()) {
        let record = serde_json::from_str(record).ok().and_then(|record| Deletion::from_json(&record));
        let record = record.ok_or_else(|| at("dienstweg-trouble-record", file))?;
        let tenant = record.tenant;
        let mut scope = provider(store).await?;
        store::repeat_deletion(&mut scope, &record).await.map_err(|error| unknown(error, tenant))?;
        scope.commit().await?;
        carry_out(store, blobs, tenant).await?;
        voice.say_with("dienstweg-tenant-deleted", &[("tenant", tenant.to_string().into())]);
    }
    Ok(())
}

/// Carries out what was agreed to and is not finished, also what another process was interrupted in; returns what is finished
/// now.
///
/// # Errors
/// The database's and the storage's own; what is done stays done, and the next call goes on.
pub async fn delete_tenants(store: &Store, blobs: &Blobs) -> anyhow::Result<Vec<Deletion>> {
    if !store.closed().values().any(|tenant| tenant.standing == Standing::Deleted) {
        return Ok(Vec::new());
    }
    let scope = store.read(Reach::Provider, Actor::System, Language::German).await?;
    let open = store::deletions(&scope).await?;
    drop(scope);
    let mut finished = Vec::new();
    for deletion in open.iter().filter(|deletion| deletion.began_at.is_some() && deletion.finished_at.is_none()) {
        finished.push(carry_out(store, blobs, deletion.tenant).await?);
    }
    Ok(finished)
}

async fn carry_out(store: &Store, blobs: &Blobs, id: TenantId) -> anyhow::Result<Deletion> {
    let kept = KEPT_TABLES.map(|(table, _)| table);
    store::erase_rows(store, id, &kept).await?;
    let files = blobs.delete_all(id).await?;
    store::note_files(store, id, files).await?;
    let record = store::finish_deletion(store, id, &kept).await?;
    let scope = provider(store).await?;
    directory::renew(&scope).await?;
    scope.commit().await?;
    Ok(record)
}

async fn take(scope: &mut Scope, id: TenantId, step: TenantStep, reason: &str, voice: Voice) -> anyhow::Result<()> {
    match operations::step_tenant(scope, Operator::machine(), id, step, (reason, None)).await {
        Err(Error::Store(error)) => Err(unknown(error, id)),
        done => explained(voice, done),
    }
}

async fn provider(store: &Store) -> anyhow::Result<Scope> {
    Ok(store.write(Reach::Provider, Actor::System, Language::German).await?)
}

pub(crate) fn unknown(error: store::Error, id: TenantId) -> anyhow::Error {
    match error {
        store::Error::NotFound(_) => Problem::new("dienstweg-trouble-no-tenant", &[("tenant", &id.to_string())]).into(),
        other => other.into(),
    }
}

/// An error of the room in the words that its pages would use.
fn explained<T>(voice: Voice, result: operations::Result<T>) -> anyhow::Result<T> {
    result.map_err(|error| {
        let happened = voice.words(error.key(), &error.args());
        let next = voice.words(&format!("{}-next", error.key()), &error.args());
        anyhow::anyhow!("{happened} {next}")
    })
}
