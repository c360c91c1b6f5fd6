//! `dienstweg import` and `dienstweg publish`: what the rooms need before they can work.

use std::path::{Path, PathBuf};

use anyhow::Context;
use directory::{Imported, Refused};
use store::{Actor, Language, Reach, Store};
use studio::{Author, Bundle, HandedIn, Studio};
use ui::Explain;

use crate::publishing;
use crate::say::Voice;
use crate::trouble::at;

/// Loads areas, administrations and catalogue from a folder like `data/thueringen`; the same state again changes nothing.
///
/// # Errors
/// A folder or file that is missing or malformed; nothing was written then.
pub(crate) async fn import(store: &Store, folder: &Path, voice: Voice) -> anyhow::Result<()> {
    if !folder.is_dir() {
        return Err(at("dienstweg-trouble-no-data", folder).into());
    }
    voice.say("dienstweg-import-running");
    match directory::import_state(store, folder).await.with_context(|| at("dienstweg-trouble-data", folder))? {
        Imported::Unchanged => voice.say("dienstweg-import-unchanged"),
        Imported::Written { new_tenants, rows } => {
            voice.say_with("dienstweg-import-written", &[("rows", rows.into()), ("tenants", new_tenants.into())]);
        }
    }
    Ok(())
}

/// Records a table of assignments, or only says what would happen; false when a row is refused, and then none is recorded.
///
/// # Errors
/// A file that cannot be read, the database's own.
pub(crate) async fn assignments(store: &Store, file: &Path, check: bool, voice: Voice) -> anyhow::Result<bool> {
    let table = table(file)?;
    let mut scope = store.write(Reach::Provider, Actor::System, Language::German).await?;
    match directory::assign_list(&mut scope, &table).await? {
        Ok(rows) if check => voice.say_with("dienstweg-assignments-would", &[("rows", rows.into())]),
        Ok(rows) => {
            scope.commit().await?;
            voice.say_with("dienstweg-assignments-written", &[("rows", rows.into())]);
        }
        Err(refused) => return Ok(tell(&refused, voice)),
    }
    Ok(true)
}

/// Records a table of units as [`assignments`] does one of assignments.
///
/// # Errors
/// A file that cannot be read, the database's own.
pub(crate) async fn units(store: &Store, file: &Path, check: bool, voice: Voice) -> anyhow::Result<bool> {
    let table = table(file)?;
    let mut scope = store.write(Reach::Provider, Actor::System, Language::German).await?;
    match directory::put_unit_list(&mut scope, &table).await? {
        Ok(rows) if check => voice.say_with("dienstweg-units-would", &[("rows", rows.into())]),
        Ok(rows) => {
            scope.commit().await?;
            voice.say_with("dienstweg-units-written", &[("rows", rows.into())]);
        }
        Err(refused) => return Ok(tell(&refused, voice)),
    }
    Ok(true)
}

/// Takes over a table of by-laws as [`assignments`] does one of assignments; what a key may hold is said by the online services
/// that are published.
///
/// # Errors
/// A file that cannot be read, the database's own.
pub(crate) async fn by_laws(store: &Store, file: &Path, check: bool, voice: Voice) -> anyhow::Result<bool> {
    let table = std::fs::read(file).with_context(|| at("dienstweg-trouble-unread-table", file))?;
    let mut scope = store.write(Reach::Provider, Actor::System, Language::German).await?;
    let kinds = Studio::new().parameters(&scope).await?;
    let report = match directory::import_by_laws(&mut scope, &table, &kinds).await? {
        Ok(report) => report,
        Err(problems) => {
            for row in &problems {
                let reason = row.problem.text(voice.0);
                voice.say_with("dienstweg-assignments-row", &[("line", row.line.into()), ("reason", reason.into())]);
            }
            voice.say_with("dienstweg-assignments-refused", &[("rows", problems.len().into())]);
            return Ok(false);
        }
    };
    let args = [
        ("by_laws", report.by_laws.into()),
        ("rates", report.rates.into()),
        ("entities", report.entities.into()),
        ("unchanged", report.unchanged.into()),
    ];
    if check {
        voice.say_with("dienstweg-by-laws-would", &args);
    } else {
        scope.commit().await?;
        voice.say_with("dienstweg-by-laws-written", &args);
    }
    Ok(true)
}

fn table(file: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(file).with_context(|| at("dienstweg-trouble-unread-table", file))
}

/// Says which rows were refused and why. False: nothing was recorded.
fn tell(refused: &[Refused], voice: Voice) -> bool {
    for row in refused {
        let reason = ui::text_with(voice.0, row.error.key(), &row.error.args());
        voice.say_with("dienstweg-assignments-row", &[("line", row.line.into()), ("reason", reason.into())]);
    }
    voice.say_with("dienstweg-assignments-refused", &[("rows", refused.len().into())]);
    false
}

/// Publishes every online service of a folder, one subfolder each; what is published already stays as it is. With
/// `second_person`, a new version of one that was published before is only proposed.
///
/// # Errors
/// A service that is malformed or fails its own tests; those before it are published.
pub(crate) async fn publish(store: &Store, folder: &Path, second_person: bool, voice: Voice) -> anyhow::Result<()> {
    for service in services(folder)? {
        let name = service.file_name().unwrap_or_default().to_string_lossy().into_owned();
        voice.say_with("dienstweg-publish-running", &[("service", name.into())]);
        let refused = || at("dienstweg-trouble-service", &service);
        let bundle = Bundle::read(&service).with_context(refused)?;
        let mut scope = store.write(Reach::Provider, Actor::System, Language::German).await?;
        let name = studio::review(&bundle).with_context(refused)?.service;
        let known = publishing::find(&scope, &name).await?;
        let propose = second_person && known.is_some_and(|known| known.current.is_some());
        let handed_in = studio::hand_in(&mut scope, &bundle, Author::operator(), propose).await;
        let (_, outcome) = handed_in.with_context(refused)?;
        scope.commit().await?;
        if outcome == HandedIn::Proposed {
            voice.say_with("dienstweg-service-proposed", &[("service", name.into())]);
        }
    }
    Ok(())
}

/// Switches on what is published for everybody in the Land.
///
/// # Errors
/// The database's own.
pub(crate) async fn activate_everywhere(store: &Store, voice: Voice) -> anyhow::Result<()> {
    let mut scope = store.write(Reach::Provider, Actor::System, Language::German).await?;
    directory::activate_everywhere(&mut scope).await?;
    scope.commit().await?;
    voice.say("dienstweg-publish-everywhere");
    Ok(())
}

/// The folders of online services inside a folder, in the order of their names.
///
/// # Errors
/// The folder cannot be read or has none.
pub(crate) fn services(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| at("dienstweg-trouble-no-services", folder))?;
    let mut services = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.join("service.toml").is_file() {
            services.push(path);
        }
    }
    services.sort();
    if services.is_empty() {
        return Err(at("dienstweg-trouble-empty-services", folder).into());
    }
    Ok(services)
}
