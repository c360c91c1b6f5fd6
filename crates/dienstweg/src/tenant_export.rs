//! `dienstweg tenant export` and `check-export`: the data of an administration in one archive, and whether such an archive is whole.

use std::fs::{self, File};
use std::path::Path;

use anyhow::Context;
use operations::{Exporter, Fault, Taker, TenantExport};
use store::{ExportTable, TenantId};

use crate::config::Config;
use crate::say::{Voice, problem};
use crate::trouble::at;
use crate::wiring::{Ground, House};

/// What every room says about its tables.
pub const EXPORTS: &[&[ExportTable]] = &[
    store::EXPORT,
    directory::EXPORT,
    identity::EXPORT,
    mailbox::EXPORT,
    applications::EXPORT,
    casework::EXPORT,
    operations::EXPORT,
    planning::EXPORT,
    workshops::EXPORT,
    funding::EXPORT,
    procurement::EXPORT,
    newsroom::EXPORT,
];

/// Stands for standard output in place of a file.
const STANDARD_OUTPUT: &str = "-";

/// Writes the archive of an administration, beside the file first, so that a file that is there is whole.
///
/// # Errors
/// No such tenant, the file cannot be written, or the database's own.
pub(crate) async fn export(
    store: &store::Store,
    config: &Config,
    tenant: TenantId,
    to: &Path,
    voice: Voice,
) -> anyhow::Result<()> {
    let blobs = Ground::files(config)?.with_scanner(config.scanner.clone().map(blobs::Scanner::new));
    let ground = Ground { store: store.clone(), blobs };
    let house = House::open(&ground, config.into()).await?;
    let (exporter, taker) = (&house.exporter, Taker::machine(tenant));
    let export = if to.as_os_str() == STANDARD_OUTPUT {
        let mut out = tokio::fs::File::from_std(standard_output()?);
        written(operations::export_tenant(exporter, taker, &mut out).await, tenant)?
    } else {
        to_file(exporter, taker, tenant, to).await?
    };
    operations::note_exported(store, taker, &export).await?;
    // Standard output may be the archive.
    problem(voice.words(
        "dienstweg-tenant-exported",
        &[
            ("tenant", tenant.to_string().into()),
            ("cases", export.cases.into()),
            ("files", export.files.into()),
            ("bytes", export.bytes.into()),
            ("sha256", export.sha256.as_str().into()),
        ],
    ));
    Ok(())
}

async fn to_file(exporter: &Exporter, taker: Taker, tenant: TenantId, to: &Path) -> anyhow::Result<TenantExport> {
    let unwritten = || at("dienstweg-trouble-unwritten-message", to);
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    let beside = to.with_file_name(format!(".{name}-{}", std::process::id()));
    let mut out = tokio::fs::File::from_std(private(&beside).with_context(unwritten)?);
    let export = written(operations::export_tenant(exporter, taker, &mut out).await, tenant);
    let export = match export {
        Ok(export) => settle(&out, &beside, to).await.with_context(unwritten).map(|()| export),
        Err(error) => Err(error),
    };
    if export.is_err() {
        // What is half written is of no use to anybody.
        let _ = fs::remove_file(&beside);
    }
    export
}

/// The archive under its own name, also after a power cut.
async fn settle(out: &tokio::fs::File, beside: &Path, to: &Path) -> std::io::Result<()> {
    out.sync_all().await?;
    fs::rename(beside, to)?;
    #[cfg(unix)]
    match to.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => File::open(folder)?.sync_all()?,
        _ => File::open(".")?.sync_all()?,
    }
    Ok(())
}

/// Standard output as it is, without waiting for the end of a line.
#[cfg(unix)]
fn standard_output() -> std::io::Result<File> {
    use std::os::fd::AsFd;
    Ok(std::io::stdout().as_fd().try_clone_to_owned()?.into())
}

#[cfg(not(unix))]
fn standard_output() -> std::io::Result<File> {
    Err(std::io::ErrorKind::Unsupported.into())
}

/// A new file that only its owner may read.
fn private(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn written(export: operations::Result<TenantExport>, tenant: TenantId) -> anyhow::Result<TenantExport> {
    export.map_err(|error| match error {
        operations::Error::Store(error) => crate::tenants::unknown(error, tenant),
        other => other.into(),
    })
}

/// Says what an archive holds, and everything that is wrong with it; true when nothing is.
///
/// # Errors
/// The file cannot be read.
pub(crate) fn check(file: &Path, voice: Voice) -> anyhow::Result<bool> {
    let unread = || at("dienstweg-trouble-file", file);
    let archive = std::io::BufReader::new(File::open(file).with_context(unread)?);
    let checked = operations::check_export(archive).with_context(unread)?;
    for fault in &checked.faults {
        problem(voice.words(fault.key(), &[("name", fault.name().into())]));
    }
    if checked.faults.contains(&Fault::NoArchive) {
        return Ok(false);
    }
    voice.say_with(
        "dienstweg-tenant-checked",
        &[
            ("name", checked.name.as_str().into()),
            ("at", checked.began_at.as_str().into()),
            ("cases", checked.cases.into()),
            ("files", checked.files.into()),
            ("rows", checked.rows.into()),
            ("faults", checked.faults.len().into()),
            ("sha256", checked.sha256.as_str().into()),
        ],
    );
    Ok(checked.faults.is_empty())
}
