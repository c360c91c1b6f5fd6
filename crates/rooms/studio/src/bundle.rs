use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::Result;
use crate::error::Error;

/// Most bytes of all files of a service together.
const MAX_BYTES: u64 = 4 << 20;

/// The files of an online service: path inside its folder → content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Bundle(BTreeMap<String, String>);

impl Bundle {
    /// Reads the folder of one online service.
    ///
    /// # Errors
    /// [`Error::File`] for a file that cannot be read, is not text, or makes the service too large.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut files = BTreeMap::new();
        let mut total = 0;
        collect(folder, "", &mut files, &mut total)?;
        Ok(Self(files))
    }

    /// The content of a file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// The paths of all files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The files directly inside a folder of the service.
    pub fn inside<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(path, content)| {
            let name = path.strip_prefix(folder)?.strip_prefix('/')?;
            Some((name, content.as_str()))
        })
    }

    /// Fingerprint of the whole content, in hexadecimal digits.
    pub fn hash(&self) -> String {
        let mut all = Vec::new();
        for (path, content) in &self.0 {
            for part in [path, content] {
                all.extend((part.len() as u64).to_be_bytes());
                all.extend(part.as_bytes());
            }
        }
        vault::hex(&vault::sha256(&all))
    }
}

impl FromIterator<(String, String)> for Bundle {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(files: I) -> Self {
        Self(files.into_iter().collect())
    }
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>, total: &mut u64) -> Result<()> {
    let failed = |path: &str, reason: &dyn std::fmt::Display| Error::File {
        path: format!("{}/{path}", folder.display()),
        reason: reason.to_string(),
    };
    let entries = fs::read_dir(folder).map_err(|error| failed("", &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| failed("", &error))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let kind = entry.file_type().map_err(|error| failed(&name, &error))?;
        let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
        if kind.is_dir() {
            collect(&entry.path(), &path, files, total)?;
            continue;
        }
        let content = fs::read_to_string(entry.path()).map_err(|error| failed(&name, &error))?;
        *total += content.len() as u64;
        if *total > MAX_BYTES {
            return Err(failed(&name, &"the files of the service are larger than 4 MiB together"));
        }
        files.insert(path, content);
    }
    Ok(())
}
