//! Whose files a folder holds: two installations must not share one, nor one installation use two.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// The file that holds the identity of the installation.
const MARK: &str = "installation";

/// The identity that [`mark`] wrote into a folder; none when it was never marked or does not exist.
///
/// # Errors
///
/// The operating system's own.
pub fn owner(folder: &Path) -> io::Result<Option<String>> {
    match std::fs::read_to_string(folder.join(MARK)) {
        Ok(text) => Ok(Some(text.trim().to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes the identity of an installation into its folder; it survives a power cut and is there whole or not at all.
///
/// # Errors
///
/// The operating system's own.
pub fn mark(folder: &Path, identity: &str) -> io::Result<()> {
    let unfinished = folder.join(format!("{MARK}.new"));
    let mut file = File::create(&unfinished)?;
    writeln!(file, "{identity}")?;
    file.sync_all()?;
    std::fs::rename(&unfinished, folder.join(MARK))?;
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}
