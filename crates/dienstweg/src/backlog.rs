//! `dienstweg outbox`: what waits for its effect, and how it is driven on.

use store::{Store, Waiting};

use crate::say::{Voice, line};

/// Says what waits, a topic a line.
///
/// # Errors
/// The database's own.
pub(crate) async fn list(store: &Store, voice: Voice) -> anyhow::Result<()> {
    let waiting = store::backlog(store).await?;
    if waiting.is_empty() {
        voice.say("dienstweg-outbox-empty");
    }
    for Waiting { topic, entries, failed, oldest, reason } in waiting {
        let since = ui::moment(voice.0, oldest);
        let args = [("entries", entries.into()), ("failed", failed.into()), ("since", since.into())];
        line(format!("{topic:<26} {}", voice.words("dienstweg-outbox-waiting", &args)));
        if let Some(reason) = reason {
            line(format!("{:<26} {}", "", voice.words("dienstweg-outbox-reason", &[("reason", reason.into())])));
        }
    }
    Ok(())
}

/// Has everything tried again that waits for its next attempt.
///
/// # Errors
/// The database's own.
pub(crate) async fn retry(store: &Store, topic: Option<&str>, voice: Voice) -> anyhow::Result<()> {
    let entries = store::retry(store, topic).await?;
    voice.say_with("dienstweg-outbox-retried", &[("entries", entries.into())]);
    Ok(())
}
