//! What keeps a command from its work, in words for whoever runs the program: what is wrong, what was left alone, what to do.

use std::io;
use std::path::Path;

use store::Diagnosis;

use crate::config::{Config, Problem};
use crate::say::Voice;

/// A problem that names one path.
pub(crate) fn at(key: &'static str, path: &Path) -> Problem {
    Problem::new(key, &[("path", &path.display().to_string())])
}

/// The sentence for an error, with the reasons of libraries behind it. Reasons that repeat each other are said once.
pub(crate) fn words(error: &anyhow::Error, voice: Voice) -> String {
    let problem = error.downcast_ref::<Problem>();
    let sentence = problem.map(|problem| problem.sentence(voice.0));
    let own = problem.map(ToString::to_string);
    let mut reasons: Vec<String> = Vec::new();
    for reason in error.chain().map(ToString::to_string).filter(|reason| Some(reason) != own.as_ref()) {
        if !reasons.iter().any(|said| said.contains(&reason)) {
            reasons.push(reason);
        }
    }
    let reasons = reasons.join(": ");
    match sentence {
        None => voice.words("dienstweg-failed", &[("reason", reasons.into())]),
        Some(sentence) if reasons.is_empty() => sentence,
        Some(sentence) => {
            voice.words("dienstweg-trouble-reason", &[("problem", sentence.into()), ("reason", reasons.into())])
        }
    }
}

/// An error of the database at the start of a command, with what its operator can do.
pub(crate) fn database(error: store::Error, config: &Config) -> anyhow::Error {
    let key = match &error {
        store::Error::NewerSchema(steps) => {
            return Problem::new("dienstweg-trouble-newer", &[("steps", &steps.join(", "))]).into();
        }
        store::Error::WrongMasterKey { needed, found } => {
            return Problem::new("dienstweg-trouble-key-wrong", &[("needed", needed), ("found", found)]).into();
        }
        other => match other.diagnosis() {
            Some(Diagnosis::Damaged) => "dienstweg-trouble-database-damaged",
            Some(Diagnosis::NoFile) => "dienstweg-trouble-database-file",
            Some(Diagnosis::ReadOnly) => "dienstweg-trouble-database-read-only",
            Some(Diagnosis::Full) => "dienstweg-trouble-database-full",
            Some(Diagnosis::Busy) => "dienstweg-trouble-database-busy",
            Some(Diagnosis::Unreachable) => "dienstweg-trouble-database-unreachable",
            Some(Diagnosis::Login) => "dienstweg-trouble-database-login",
            Some(Diagnosis::NoDatabase) => "dienstweg-trouble-database-missing",
            Some(Diagnosis::Rights) => "dienstweg-trouble-database-rights",
            None => "dienstweg-trouble-database",
        },
    };
    let shown = config.shown.iter().find(|shown| shown.name == "database_url");
    let shown = shown.map(|shown| shown.value.as_str()).unwrap_or_default();
    anyhow::Error::new(error).context(Problem::new(key, &[("database", shown)]))
}

/// The text key for an address that cannot be listened on.
pub(crate) fn of_listening(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::AddrInUse => "dienstweg-trouble-listen-used",
        io::ErrorKind::AddrNotAvailable => "dienstweg-trouble-listen-foreign",
        io::ErrorKind::PermissionDenied => "dienstweg-trouble-listen-forbidden",
        _ => "dienstweg-trouble-listen",
    }
}
