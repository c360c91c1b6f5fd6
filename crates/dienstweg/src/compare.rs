//! `dienstweg service diff`: what a newer version of an online service changes, and for whom.

use std::path::Path;

use anyhow::Context;
use studio::{Bundle, Difference, FileChange};

use crate::say::{Voice, line};
use crate::trouble::at;

/// Says every difference between the folders of two versions and what it means for applications that were begun.
///
/// # Errors
/// A `service.toml` or `form.json` that cannot be read.
pub(crate) fn diff(older: &Path, newer: &Path, voice: Voice) -> anyhow::Result<()> {
    let unread = |folder: &Path| at("dienstweg-trouble-unread-service", folder);
    let read = |folder: &Path| Bundle::read(folder).with_context(|| unread(folder));
    let found = studio::diff(&read(older)?, &read(newer)?).with_context(|| unread(newer))?;
    voice.say_with("dienstweg-check-service", &[("service", found.service.clone().into())]);
    for difference in &found.form {
        line(words(difference, voice));
    }
    for (change, path) in &found.files {
        let key = match change {
            FileChange::Added => "dienstweg-diff-file-added",
            FileChange::Changed => "dienstweg-diff-file-changed",
            FileChange::Removed => "dienstweg-diff-file-removed",
        };
        voice.say_with(key, &[("file", path.clone().into())]);
    }
    if found.form.is_empty() && found.files.is_empty() {
        voice.say("dienstweg-diff-none");
    } else {
        voice.say_with("dienstweg-diff-effect", &[("effect", voice.words(found.effect().key(), &[]).into())]);
    }
    Ok(())
}

fn words(difference: &Difference, voice: Voice) -> String {
    let args = difference.details().map(|(name, value)| (name, value.into()));
    let args = [
        ("place", difference.place.to_string().into()),
        ("difference", voice.words(difference.key(), &args).into()),
        ("effect", voice.words(difference.effect().key(), &[]).into()),
    ];
    voice.words("dienstweg-diff-line", &args)
}
