//! `dienstweg backup`: what the script that makes backups writes down after its work, for the operator to see.

use operations::BackupKind;
use store::{Actor, Language, Reach, Store};

use crate::say::Voice;

/// Writes down that a backup, or a rehearsal of restoring one, is finished.
///
/// # Errors
/// The database's own.
pub(crate) async fn note(store: &Store, kind: BackupKind, note: &str, voice: Voice) -> anyhow::Result<()> {
    let mut scope = store.write(Reach::Provider, Actor::System, Language::German).await?;
    operations::note_backup(&mut scope, kind, note).await?;
    scope.commit().await?;
    voice.say(match kind {
        BackupKind::Backup => "dienstweg-backup-noted",
        BackupKind::Rehearsal => "dienstweg-backup-rehearsal-noted",
    });
    Ok(())
}
