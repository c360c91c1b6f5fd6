//! Whether folder and database belong together: every process of an installation must see the same files.

use std::path::Path;

use anyhow::Context;
use store::Store;

use crate::config::Problem;
use crate::trouble::at;

/// Checks that a folder of files belongs to the installation of the database, and gives the first folder of a new
/// installation its mark.
///
/// # Errors
/// A folder of another installation, or a second folder, with what to do.
pub(crate) async fn check(store: &Store, folder: &Path) -> anyhow::Result<()> {
    let identity = store.identity().await?;
    let owner = blobs::owner(folder).with_context(|| at("dienstweg-trouble-mark", folder))?;
    let is_marked = owner.is_some();
    if let Some(owner) = owner.filter(|owner| *owner != identity) {
        let path = folder.display().to_string();
        let args = [("path", path.as_str()), ("owner", &owner), ("identity", &identity)];
        return Err(Problem::new("dienstweg-trouble-foreign-folder", &args).into());
    }
    let mark = || match is_marked {
        true => Ok(()),
        false => blobs::mark(folder, &identity).with_context(|| at("dienstweg-trouble-mark", folder)),
    };
    let is_first = store.adopt_folder(mark).await?;
    if is_first || is_marked {
        return Ok(());
    }
    let args = [("path", folder.display().to_string()), ("identity", identity)];
    Err(Problem::new("dienstweg-trouble-second-folder", &args.each_ref().map(|(name, value)| (*name, value.as_str())))
        .into())
}
