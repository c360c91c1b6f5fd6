//! `dienstweg service publish | retire | list`: what becomes of online services in this installation.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;

use anyhow::Context;
use store::{Actor, Language, Reach, Scope, Store};
use studio::{Author, Bundle, HandedIn, Record, Studio};

use crate::author::{readable, tell, tell_differences};
use crate::config::Problem;
use crate::say::{Voice, line};
use crate::trouble::at;

/// Publishes the online service of a folder, or proposes it where a second person is wanted. Says first what the checks find
/// and what is different; on a terminal it asks, unless `sure`. False when something hinders it.
///
/// # Errors
/// A folder that cannot be read, or the database's own; nothing was changed then.
pub(crate) async fn publish(
    store: &Store,
    folder: &Path,
    second_person: bool,
    sure: bool,
    voice: Voice,
) -> anyhow::Result<bool> {
    let bundle = readable(folder, Bundle::read(folder))?;
    let review = readable(folder, studio::review(&bundle))?;
    tell(folder, &review, voice);
    if !review.hindrances().is_empty() {
        return Ok(false);
    }
    let service = review.service.clone();
    let known = find(&reading(store).await?, &service).await?;
    let said = |key: &str| voice.say_with(key, &[("service", service.clone().into())]);
    let is_same = known.as_ref().is_some_and(|known| !known.retired && is_current(known, &bundle));
    if is_same {
        said("dienstweg-service-same");
        return Ok(true);
    }
    match known.as_ref().and_then(|known| known.current) {
        Some(current) => {
            let before = Studio::new().files(&reading(store).await?, current).await?;
            voice.say("dienstweg-service-compared");
            tell_differences(&readable(folder, studio::diff(&before, &bundle))?, voice);
        }
        None => voice.say("dienstweg-service-first"),
    }
    if !sure && !confirmed(second_person, voice) {
        voice.say("dienstweg-service-left");
        return Ok(false);
    }
    let mut scope = writing(store).await?;
    let handed_in = studio::hand_in(&mut scope, &bundle, Author::operator(), second_person).await;
    let (_, outcome) = handed_in.with_context(|| at("dienstweg-trouble-service", folder))?;
    scope.commit().await?;
    said(match outcome {
        HandedIn::Published => "dienstweg-service-published",
        HandedIn::Proposed => "dienstweg-service-proposed",
        HandedIn::AlreadyPublished => "dienstweg-service-same",
        HandedIn::AlreadyProposed => "dienstweg-service-waits",
    });
    Ok(true)
}

/// Retires an online service.
///
/// # Errors
/// No online service was published under this id.
pub(crate) async fn retire(store: &Store, service: &str, voice: Voice) -> anyhow::Result<()> {
    let mut scope = writing(store).await?;
    let retired = studio::retire(&mut scope, service, Author::operator()).await;
    let retired = retired.map_err(|error| match error {
        studio::Error::Unknown(_) => anyhow::Error::new(Problem::new("dienstweg-trouble-unknown-service", &[])),
        other => other.into(),
    })?;
    scope.commit().await?;
    let key = if retired { "dienstweg-service-retired" } else { "dienstweg-service-retired-before" };
    voice.say_with(key, &[("service", service.into())]);
    Ok(())
}

/// Lists the online services with state, version, day of the last change and title.
///
/// # Errors
/// The database's own.
pub(crate) async fn list(store: &Store, voice: Voice) -> anyhow::Result<()> {
    let scope = reading(store).await?;
    let records = studio::records(&scope).await?;
    if records.is_empty() {
        voice.say("dienstweg-service-none");
    }
    let width = records.iter().map(|record| record.service.chars().count()).max().unwrap_or_default();
    let shelf = Studio::new();
    for record in &records {
        let title = match record.current.or_else(|| record.newest()) {
            Some(version) => shelf.version(&scope, version).await.map(|published| published.title(voice.0)).ok(),
            None => None,
        };
        let number = record.current.and_then(|current| record.number(current)).unwrap_or_default();
        let day = record.history.first().map(|event| event.at.in_germany().date().to_string()).unwrap_or_default();
        let states: Vec<String> = states(record).iter().map(|key| voice.words(key, &[])).collect();
        let (service, title) = (&record.service, title.unwrap_or_default());
        line(format!("{service:<width$}  {number:>3}  {day:<10}  {title} – {}", states.join(", ")));
    }
    Ok(())
}

fn states(record: &Record) -> Vec<&'static str> {
    let waits = record.proposal.is_some().then_some("studio-state-waiting");
    let is = match record.current {
        Some(_) if record.retired => Some("studio-state-retired"),
        Some(_) => Some("studio-state-online"),
        None => None,
    };
    is.into_iter().chain(waits).collect()
}

/// The record of an online service; nothing when nobody knows it yet.
pub(crate) async fn find(scope: &Scope, service: &str) -> anyhow::Result<Option<Record>> {
    match studio::record(scope, service).await {
        Ok(record) => Ok(Some(record)),
        Err(studio::Error::Unknown(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn is_current(record: &Record, bundle: &Bundle) -> bool {
    let current = record.current.and_then(|current| record.version(current));
    current.is_some_and(|current| current.hash == bundle.hash())
}

async fn reading(store: &Store) -> anyhow::Result<Scope> {
    Ok(store.read(Reach::Provider, Actor::System, Language::German).await?)
}

async fn writing(store: &Store) -> anyhow::Result<Scope> {
    Ok(store.write(Reach::Provider, Actor::System, Language::German).await?)
}

/// Asks whoever sits there. A script has said already what it wants.
fn confirmed(second_person: bool, voice: Voice) -> bool {
    let (input, mut output) = (io::stdin(), io::stdout());
    if !input.is_terminal() || !output.is_terminal() {
        return true;
    }
    let key = if second_person { "dienstweg-service-sure-propose" } else { "dienstweg-service-sure" };
    let _ = write!(output, "{}", voice.words(key, &[]));
    let _ = output.flush();
    let mut answer = String::new();
    let read = input.lock().read_line(&mut answer);
    read.is_ok() && matches!(answer.trim().to_lowercase().as_str(), "j" | "ja" | "y" | "yes")
}
