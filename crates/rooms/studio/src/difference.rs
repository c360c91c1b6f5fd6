use std::collections::BTreeSet;

use forms::{Difference, Effect};

use crate::Result;
use crate::bundle::Bundle;
use crate::published::{definition, manifest};

/// What is different between two versions of an online service.
#[derive(Debug)]
pub struct Differences {
    /// Id of the newer one.
    pub service: String,
    /// In the form, see [`forms::diff`].
    pub form: Vec<Difference>,
    /// Paths of the other files that were added, changed or removed.
    pub files: Vec<(FileChange, String)>,
}

/// What happened to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileChange {
    /// It was not there.
    Added,
    /// It reads differently.
    Changed,
    /// It is gone.
    Removed,
}

impl Differences {
    /// The strongest effect on applications that were begun with the older version.
    pub fn effect(&self) -> Effect {
        self.form.iter().map(Difference::effect).max().unwrap_or(Effect::None)
    }
}

/// Compares two versions of an online service; neither needs to be fit for publishing.
///
/// # Errors
/// [`crate::Error::File`] or [`crate::Error::Refused`] when a `service.toml` or `form.json` is missing or cannot be read.
pub fn diff(older: &Bundle, newer: &Bundle) -> Result<Differences> {
    let service = manifest(newer)?.id;
    let form = forms::diff(&definition(older, &service)?, &definition(newer, &service)?);
    let paths: BTreeSet<&str> = older.paths().chain(newer.paths()).filter(|path| *path != "form.json").collect();
    let files = paths.into_iter().filter_map(|path| {
        let change = match (older.get(path), newer.get(path)) {
            (None, _) => FileChange::Added,
            (_, None) => FileChange::Removed,
            (before, now) if before != now => FileChange::Changed,
            _ => return None,
        };
        Some((change, path.to_owned()))
    });
    Ok(Differences { files: files.collect(), form, service })
}
