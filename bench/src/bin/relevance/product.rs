//! The product itself: the state imported into a store of its own and asked through the catalogue.

use std::path::Path;

use anyhow::Context;
use bench::database::with_state;
use directory::{Audience, Catalogue, Directory};
use jiff::civil::Date;

use crate::judged::{DEPTH, Judged};

/// A catalogue with the words of a folder like `data/thueringen`.
pub(crate) struct Product {
    directory: Directory,
    _folder: tempfile::TempDir,
}

impl Product {
    /// Imports a folder.
    ///
    /// # Errors
    /// The room's own.
    pub(crate) async fn import(data: &Path) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let store = with_state(&folder.path().join("relevance.sqlite"), data).await?;
        let directory = Directory::load(&store).await?;
        Ok(Self { directory, _folder: folder })
    }

    /// The ids that a search finds, best first.
    ///
    /// # Errors
    /// A place or an audience that does not exist.
    pub(crate) fn answer(&self, judged: &Judged) -> anyhow::Result<Vec<String>> {
        ask(&self.directory.catalogue(), judged, self.directory.today())
    }
}

fn ask(catalogue: &Catalogue, judged: &Judged, today: Date) -> anyhow::Result<Vec<String>> {
    let place = (!judged.place.is_empty()).then(|| judged.place.parse()).transpose();
    let place = place.map_err(|error| anyhow::anyhow!("{}: {error}", judged.place))?;
    let audience = match judged.audience.as_str() {
        "" => None,
        name => Some(Audience::from_name(name).with_context(|| format!("no audience {name}"))?),
    };
    let found = catalogue.find(&judged.query, place.as_ref(), audience, DEPTH, today)?;
    Ok(found.into_iter().map(|found| found.service.id.clone()).collect())
}
