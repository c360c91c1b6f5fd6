//! `dienstweg import xzufi` and `dienstweg export xzufi`: the directory as messages of the portal network.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Read};
use std::path::{Path, PathBuf};

use anyhow::Context;
use directory::{XzufiExport, XzufiImport, XzufiOptions, XzufiReport};
use store::{Store, Timestamp};
use xzufi::Reader;
use xzufi::source::{Folder, Listing, Page, Shape};

use crate::say::{Voice, problem};
use crate::trouble::at;

/// Most bytes of a page of JSON, which is held as a whole.
const MOST_PAGE: u64 = 512 << 20;
/// Most bytes of a listing.
const MOST_LISTING: u64 = 4 << 20;

/// What the import of messages is given.
#[derive(clap::Args)]
pub(crate) struct Import {
    /// A message, a page of the providing service (JSON), a listing of files, or a folder of these
    #[arg(value_name = "PATH")]
    path: PathBuf,
    /// Take only the objects of this agency (schemeAgencyID), such as L100042
    #[arg(long, value_name = "KEY")]
    provider_key: Option<String>,
    /// Say what would happen, and write nothing; references between objects are not followed
    #[arg(long)]
    dry_run: bool,
    /// The messages are all that the agency has: what came from it before and is not in them ends
    #[arg(long, requires = "provider_key")]
    complete: bool,
    /// With --complete: also when that is more than half of what came from it
    #[arg(long, requires = "complete")]
    allow_shrinking: bool,
}

/// What the export is given.
#[derive(clap::Args)]
pub(crate) struct Export {
    /// File to write
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Only what changed since then and what is no more, such as 2026-11-01 or 2026-11-01T06:00:00Z
    #[arg(long, value_name = "TIMESTAMP", value_parser = since)]
    since: Option<Timestamp>,
    /// Our own key as an agency (schemeAgencyID)
    #[arg(long, value_name = "KEY", default_value = "dienstweg")]
    provider_key: String,
    /// Version of the standard: 2.2 or 2.3
    #[arg(long, value_name = "VERSION", default_value = "2.2", value_parser = standard)]
    standard: xzufi::Version,
}

fn since(text: &str) -> Result<Timestamp, String> {
    let moment = xzufi::moment(text).ok_or_else(|| "a day or moment such as 2026-11-01T06:00:00Z".to_owned())?;
    Ok(Timestamp(moment.as_microsecond()))
}

fn standard(text: &str) -> Result<xzufi::Version, String> {
    match text {
        "2.2" => Ok(xzufi::Version::V2_2),
        "2.3" => Ok(xzufi::Version::V2_3),
        _ => Err("2.2 or 2.3".to_owned()),
    }
}

/// Imports a file (message, page or listing) or a folder and says what came of it.
///
/// # Errors
/// The path cannot be read, or the database's own; what was read before stays.
pub(crate) async fn import(store: &Store, asked: Import, voice: Voice) -> anyhow::Result<()> {
    let Import { path, provider_key, dry_run, complete, allow_shrinking } = asked;
    let path = path.as_path();
    let options = XzufiOptions { provider_key, dry_run, complete, allow_shrinking };
    let unread = || at("dienstweg-trouble-unread-message", path);
    let mut import = XzufiImport::begin(store, options).await.context("the directory cannot be read")?;
    for file in files(path, &mut import).with_context(unread)? {
        let read = read(&mut import, &file).await;
        if let Err(error) = read {
            // What was taken before stays, and is said.
            if let Ok(report) = import.stop().await {
                tell(&report, false, voice);
            }
            return Err(error.context(at("dienstweg-trouble-unread-message", &file)));
        }
    }
    let report = import.finish().await.with_context(unread)?;
    tell(&report, dry_run, voice);
    Ok(())
}

/// The files to read, in order: a listing stands for the files that it names.
fn files(path: &Path, import: &mut XzufiImport) -> anyhow::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return match shape(&mut BufReader::new(File::open(path)?))? {
            Shape::Listing => listed(path, import),
            _ => Ok(vec![path.to_owned()]),
        };
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            names.extend(entry.file_name().into_string());
        }
    }
    match Folder::plan(names) {
        Folder::Files(names) => Ok(names.into_iter().map(|name| path.join(name)).collect()),
        Folder::Listings(names) => {
            let mut all = Vec::new();
            for name in names {
                all.extend(listed(&path.join(name), import)?);
            }
            Ok(all)
        }
    }
}

fn listed(path: &Path, import: &mut XzufiImport) -> anyhow::Result<Vec<PathBuf>> {
    let mut text = String::new();
    File::open(path)?.take(MOST_LISTING).read_to_string(&mut text)?;
    let listing = Listing::read(&text);
    for (line, name) in listing.refused {
        import.refuse(&format!("{}:{line}", path.display()), &format!("`{name}` names no file beside the listing"));
    }
    Ok(listing.files.into_iter().map(|name| path.with_file_name(name)).collect())
}

fn shape(reader: &mut impl BufRead) -> std::io::Result<Shape> {
    Ok(Shape::of(reader.fill_buf()?))
}

async fn read(import: &mut XzufiImport, path: &Path) -> anyhow::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) => {
            import.refuse(&name, &format!("cannot be read: {error}"));
            return Ok(());
        }
    };
    let mut reader = BufReader::with_capacity(1 << 16, file);
    match shape(&mut reader)? {
        Shape::Empty => {}
        Shape::Message => match Reader::open(reader) {
            Ok(reader) => import.read(&name, reader).await?,
            Err(error) => import.refuse(&name, &error.to_string()),
        },
        Shape::Page => {
            let mut bytes = Vec::new();
            reader.take(MOST_PAGE).read_to_end(&mut bytes)?;
            match Page::read(&bytes) {
                Ok(page) if page.message.trim().is_empty() => {}
                Ok(page) => match Reader::open(page.message.as_bytes()) {
                    Ok(reader) => import.read(&name, reader).await?,
                    Err(error) => import.refuse(&name, &error.to_string()),
                },
                Err(error) => import.refuse(&name, &error.to_string()),
            }
        }
        Shape::Listing => import.refuse(&name, "a listing inside a listing; name the messages themselves"),
    }
    Ok(())
}

fn tell(report: &XzufiReport, dry_run: bool, voice: Voice) {
    for refusal in &report.refusals {
        problem(refusal);
    }
    if report.rejected > report.refusals.len() {
        let more = report.rejected - report.refusals.len();
        problem(voice.words("dienstweg-xzufi-more", &[("count", more.into())]));
    }
    voice.say_with(
        "dienstweg-xzufi-imported",
        &[
            ("accepted", report.accepted.into()),
            ("changed", report.changed.into()),
            ("unchanged", report.unchanged.into()),
            ("deleted", report.deleted.into()),
            ("rejected", report.rejected.into()),
        ],
    );
    if report.unnamed > 0 {
        voice.say_with("dienstweg-xzufi-unnamed", &[("count", report.unnamed.into())]);
    }
    if report.kept_texts > 0 {
        voice.say_with("dienstweg-xzufi-kept", &[("count", report.kept_texts.into())]);
    }
    if dry_run {
        voice.say("dienstweg-xzufi-dry-run");
    }
}

/// Writes the directory as a message, under the address of the installation, beside the file first, so that a file that is there is whole.
///
/// # Errors
/// The file cannot be written, or the database's own.
pub(crate) async fn export(store: &Store, asked: Export, site: Option<String>, voice: Voice) -> anyhow::Result<()> {
    let Export { file, since, provider_key, standard } = asked;
    let file = file.as_path();
    let wanted = XzufiExport { version: standard, provider_key, since, site };
    let unwritten = || at("dienstweg-trouble-unwritten-message", file);
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let beside = file.with_file_name(format!(".{name}-{}", std::process::id()));
    let sink = BufWriter::new(File::create(&beside).with_context(unwritten)?);
    let exported = directory::export_xzufi(store, sink, &wanted).await.map_err(anyhow::Error::from);
    let exported = exported.and_then(|exported| Ok(fs::rename(&beside, file).map(|()| exported)?));
    if exported.is_err() {
        // What is half written is of no use to anybody.
        let _ = fs::remove_file(&beside);
    }
    let exported = exported.with_context(unwritten)?;
    for (key, reason) in &exported.left_out {
        problem(format!("{key}: {reason}"));
    }
    voice.say_with(
        "dienstweg-xzufi-exported",
        &[
            ("file", file.display().to_string().into()),
            ("objects", exported.objects.into()),
            ("deletions", exported.deletions.into()),
            ("left", exported.left_out.len().into()),
        ],
    );
    Ok(())
}
