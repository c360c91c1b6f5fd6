//! `dienstweg import xdatenfelder`: a FIM data schema becomes the draft of an online service. Reads files, needs no database.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::Context;
use studio::fim::{Draft, NoDraft, Wanted, draft};
use xdatenfelder::logic::Land;

use crate::say::Voice;
use crate::trouble::at;

/// Most bytes of a file that is read: what the reader of XML takes at most.
const MOST_BYTES: u64 = 64 << 20;

/// Writes the folder of a draft and says what is in it.
///
/// # Errors
/// A file that cannot be read or is no schema; a folder that is there already. Nothing is written then.
pub(crate) fn xdatenfelder(
    file: &Path,
    out: Option<&Path>,
    land: Land,
    lists: Option<&Path>,
    voice: Voice,
) -> anyhow::Result<()> {
    let unread = || at("dienstweg-trouble-unread-schema", file);
    let message = xdatenfelder::read(&bytes(file).with_context(unread)?).with_context(unread)?;
    let lists = lists.map(code_lists).transpose()?.unwrap_or_default();
    let wanted = Wanted { land, language: voice.0, today: store::Clock::system().today(), lists };
    let made = draft(&message, &wanted).map_err(|error| refused(error, file))?;
    let folder = out.map_or_else(|| PathBuf::from(&made.id), Path::to_path_buf);
    write(&made, &folder)?;
    tell(&made, &folder, land, voice);
    Ok(())
}

fn refused(error: NoDraft, file: &Path) -> anyhow::Error {
    match error {
        NoDraft::NotASchema => at("dienstweg-trouble-no-schema", file).into(),
        other => anyhow::Error::new(other).context(at("dienstweg-trouble-unread-schema", file)),
    }
}

fn bytes(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The values of every code list of a folder, by its address with version and without. Files that are something else are
/// passed over.
fn code_lists(folder: &Path) -> anyhow::Result<BTreeMap<String, Vec<(String, String)>>> {
    let unread = || at("dienstweg-trouble-no-lists", folder);
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder).with_context(unread)? {
        let path = entry.with_context(unread)?.path();
        if path.extension().is_some_and(|extension| extension == "xml") {
            paths.push(path);
        }
    }
    paths.sort();
    let mut lists = BTreeMap::new();
    for path in paths {
        let unread = || at("dienstweg-trouble-unread-list", &path);
        let list = match genericode::read(&bytes(&path).with_context(unread)?) {
            Ok(list) => list,
            Err(error) if matches!(error.problem, genericode::Problem::Document { .. }) => continue,
            Err(error) => return Err(anyhow::Error::new(error).context(unread())),
        };
        let values: Vec<(String, String)> =
            list.entries().map(|(code, name)| (code.to_owned(), name.to_owned())).collect();
        let of = &list.identification;
        for address in of.canonical_version_uri.iter().chain([&of.canonical_uri]) {
            lists.insert(address.clone(), values.clone());
        }
    }
    Ok(lists)
}

/// All files beside the folder first, then under its name: a folder that is there is whole.
fn write(made: &Draft, folder: &Path) -> anyhow::Result<()> {
    if folder.exists() {
        return Err(at("dienstweg-trouble-folder-taken", folder).into());
    }
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let beside = folder.with_file_name(format!(".{name}-{}", std::process::id()));
    let unwritten = || at("dienstweg-trouble-unwritten", folder);
    let written = write_files(made, &beside).and_then(|()| fs::rename(&beside, folder));
    if written.is_err() {
        // What is half written is of no use to anybody.
        let _ = fs::remove_dir_all(&beside);
    }
    written.with_context(unwritten)
}

fn write_files(made: &Draft, folder: &Path) -> io::Result<()> {
    for path in made.bundle.paths() {
        let file = folder.join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&file, made.bundle.get(path).unwrap_or_default())?;
    }
    Ok(())
}

fn tell(made: &Draft, folder: &Path, land: Land, voice: Voice) {
    let counts = made.counts;
    voice.say_with(
        "dienstweg-import-made",
        &[
            ("title", made.title.clone().into()),
            ("folder", folder.display().to_string().into()),
            ("pages", counts.pages.into()),
            ("fields", counts.fields.into()),
        ],
    );
    voice.say_with(
        "dienstweg-import-rules",
        &[
            ("rules", counts.rules.into()),
            ("sentences", counts.sentences.into()),
            ("listed", (counts.listed - counts.other_lands.min(counts.listed)).into()),
            ("lands", counts.other_lands.into()),
            ("land", land.name().into()),
        ],
    );
    voice.say_with("dienstweg-import-next", &[("folder", folder.display().to_string().into())]);
}
