//! Where the master key comes from, and its file.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use vault::MasterKey;
use zeroize::Zeroizing;

use super::reader::Reader;
use crate::trouble::at;

/// Where the master key is kept. Debug output names the place, never the key.
#[derive(Clone)]
pub enum KeySource {
    /// In the configuration itself, meant for the environment of a container.
    Text(Zeroizing<String>),
    /// In a file.
    File(PathBuf),
}

impl std::fmt::Debug for KeySource {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(_) => out.write_str("Text(…)"),
            Self::File(file) => write!(out, "File({})", file.display()),
        }
    }
}

impl KeySource {
    pub(crate) fn read(reader: &mut Reader, data_dir: &Path) -> Self {
        let text = reader.secret("master_key").map(Zeroizing::new);
        let file = reader.text("master_key_file");
        match (text, file) {
            (Some(text), None) => {
                if MasterKey::from_text(&text).is_err() {
                    reader.problem("dienstweg-config-master-key", &[]);
                }
                Self::Text(text)
            }
            (None, file) => {
                let file = file.map_or_else(|| data_dir.join("master.key"), PathBuf::from);
                reader.defaulted("master_key_file", file.display());
                Self::File(file)
            }
            (Some(text), Some(_)) => {
                reader.problem("dienstweg-config-two-keys", &[]);
                Self::Text(text)
            }
        }
    }

    /// The key. A missing file is made when `may_create` says that nothing was encrypted yet.
    ///
    /// # Errors
    /// A file that is missing, unreadable or holds no key; the message says what to do.
    pub fn load(&self, may_create: bool) -> anyhow::Result<MasterKey> {
        let file = match self {
            Self::Text(text) => return Ok(MasterKey::from_text(text)?),
            Self::File(file) => file,
        };
        match std::fs::read_to_string(file).map(Zeroizing::new) {
            Ok(text) => {
                warn_when_open(file);
                MasterKey::from_text(&text).map_err(|_| at("dienstweg-trouble-key-none", file).into())
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound && may_create => {
                let key = MasterKey::generate()?;
                write_key(file, &key)?;
                tracing::warn!(file = %file.display(), "a new master key was made; keep a copy of it in a safe place");
                Ok(key)
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(at("dienstweg-trouble-key-missing", file).into())
            }
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                Err(at("dienstweg-trouble-key-none", file).into())
            }
            Err(error) => Err(error).with_context(|| at("dienstweg-trouble-key-unreadable", file)),
        }
    }
}

/// Writes a key into a new file that only its owner may read; it survives a power cut.
///
/// # Errors
/// A file that exists already is never overwritten.
pub(crate) fn write_key(file: &Path, key: &MasterKey) -> anyhow::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let written = || -> io::Result<()> {
        std::fs::create_dir_all(folder)?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut out = options.open(file)?;
        out.write_all(key.to_text().as_bytes())?;
        out.write_all(b"\n")?;
        out.sync_all()?;
        File::open(folder)?.sync_all()
    };
    written().map_err(|error| {
        let key = match error.kind() {
            io::ErrorKind::AlreadyExists => "dienstweg-trouble-key-exists",
            _ => "dienstweg-trouble-file",
        };
        anyhow::Error::new(error).context(at(key, file))
    })
}

#[cfg(unix)]
fn warn_when_open(file: &Path) {
    use std::os::unix::fs::PermissionsExt;
    if let Ok(about) = std::fs::metadata(file)
        && about.permissions().mode() & 0o077 != 0
    {
        tracing::warn!(file = %file.display(), "others may read the master key; run chmod 600 on it");
    }
}

#[cfg(not(unix))]
fn warn_when_open(_: &Path) {}
