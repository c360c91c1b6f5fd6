//! `dienstweg service`: what an author who works with files wants to know. Reads folders, needs no database.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Context;
use studio::{
    Bundle, Coverage, Difference, Differences, FileChange, Finding, FormTest, Review, Severity, Stop, review,
};

use crate::say::{Voice, line, plain, problem};
use crate::supply::services;
use crate::trouble::{at, words};

/// Reviews online services and says what it found, or with `suggest` prints examples as JSON. Whether all of them could be
/// published; one that cannot be read is said and does not hinder the others.
///
/// # Errors
/// A folder that is missing or has no online service.
pub(crate) fn check(folders: &[PathBuf], suggest: bool, voice: Voice) -> anyhow::Result<bool> {
    let mut sound = true;
    let mut suggested = BTreeMap::new();
    for folder in expanded(folders)? {
        match read(&folder) {
            Ok(review) => {
                sound &= review.hindrances().is_empty();
                if suggest {
                    suggested.extend(suggestions(&folder, &review));
                } else {
                    tell(&folder, &review, voice);
                }
            }
            Err(error) => {
                sound = false;
                problem(words(&error, voice));
            }
        }
    }
    if suggest {
        line(serde_json::to_string_pretty(&suggested)?);
    }
    Ok(sound)
}

/// Says the pages of online services in their order, with the conditions under which they and their fields are shown.
///
/// # Errors
/// As [`check`], and a service that cannot be read or whose form cannot be built.
pub(crate) fn routes(folders: &[PathBuf], voice: Voice) -> anyhow::Result<()> {
    for folder in expanded(folders)? {
        let (review, stops) = way(&folder, voice)?;
        voice.say_with("dienstweg-routes-service", &[("service", review.service.into())]);
        for (number, stop) in stops.iter().enumerate() {
            tell_stop(number + 1, stop, voice);
        }
    }
    Ok(())
}

/// Prints the picture of all routes through the form of one online service, as SVG.
///
/// # Errors
/// As [`routes`].
pub(crate) fn picture(folder: &Path, voice: Voice) -> anyhow::Result<()> {
    let (review, stops) = way(folder, voice)?;
    let name = review.published().map_or_else(|| review.service.clone(), |published| published.title(voice.0));
    let title = voice.words("studio-picture-title", &[("service", name.into())]);
    plain(&studio::picture_file(voice.0, &title, &stops));
    Ok(())
}

fn way(folder: &Path, voice: Voice) -> anyhow::Result<(Review, Vec<Stop>)> {
    let review = read(folder)?;
    let stops = review.route(voice.0, &today());
    if stops.is_empty() { Err(at("dienstweg-trouble-unbuilt-service", folder).into()) } else { Ok((review, stops)) }
}

/// Says every difference between the folders of two versions and what it means for applications that were begun.
///
/// # Errors
/// A `service.toml` or `form.json` that cannot be read.
pub(crate) fn diff(older: &Path, newer: &Path, voice: Voice) -> anyhow::Result<()> {
    let bundle = |folder: &Path| readable(folder, Bundle::read(folder));
    let found = readable(newer, studio::diff(&bundle(older)?, &bundle(newer)?))?;
    voice.say_with("dienstweg-check-service", &[("service", found.service.clone().into())]);
    tell_differences(&found, voice);
    Ok(())
}

/// Every difference, and what they mean together.
pub(crate) fn tell_differences(found: &Differences, voice: Voice) {
    for difference in &found.form {
        line(comparison(difference, voice));
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
}

/// Prints the JSON Schema of the data that an application of this service holds.
///
/// # Errors
/// A `service.toml` or `form.json` that cannot be read.
pub(crate) fn schema(folder: &Path) -> anyhow::Result<()> {
    let review = read(folder)?;
    let Some(definition) = review.definition() else {
        return Err(at("dienstweg-trouble-unbuilt-service", folder).into());
    };
    line(serde_json::to_string_pretty(&studio::fim::json_schema(definition))?);
    Ok(())
}

fn tell_stop(number: usize, stop: &Stop, voice: Voice) {
    let mark = if stop.usual { "●" } else { "○" };
    let named = format!("{mark} {number}. {} ({})", stop.title, stop.page.id);
    line(conditional(named, stop.page.shown_when.as_deref(), voice));
    for field in stop.page.all_fields().into_iter().filter(|field| field.shown_when.is_some()) {
        line(conditional(format!("     {}", field.id), field.shown_when.as_deref(), voice));
    }
}

fn conditional(named: String, condition: Option<&str>, voice: Voice) -> String {
    match condition {
        None => named,
        Some(condition) => {
            voice.words("dienstweg-routes-when", &[("named", named.into()), ("condition", condition.into())])
        }
    }
}

fn read(folder: &Path) -> anyhow::Result<Review> {
    readable(folder, Bundle::read(folder).and_then(|bundle| review(&bundle)))
}

pub(crate) fn readable<T>(folder: &Path, read: studio::Result<T>) -> anyhow::Result<T> {
    read.with_context(|| at("dienstweg-trouble-unread-service", folder))
}

fn today() -> String {
    store::Clock::system().today().to_string()
}

/// Each folder that is an online service, and the online services in each one that is not.
fn expanded(folders: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for folder in folders {
        if folder.join("service.toml").is_file() {
            found.push(folder.clone());
        } else if folder.is_dir() {
            found.extend(services(folder)?);
        } else {
            return Err(at("dienstweg-trouble-no-folder", folder).into());
        }
    }
    Ok(found)
}

/// File → content of every suggested example.
fn suggestions(folder: &Path, review: &Review) -> impl Iterator<Item = (String, FormTest)> {
    review.suggestions(&today()).into_iter().enumerate().map(|(number, suggestion)| {
        let file = folder.join(format!("tests/suggestion-{:02}.json", number + 1));
        (file.display().to_string(), suggestion.test)
    })
}

pub(crate) fn tell(folder: &Path, review: &Review, voice: Voice) {
    voice.say_with("dienstweg-check-service", &[("service", review.service.clone().into())]);
    for finding in &review.findings {
        line(sentence(finding, voice));
    }
    for problem in &review.problems {
        voice.say_with("dienstweg-check-problem", &[("problem", problem.into())]);
    }
    for result in &review.results {
        for mismatch in &result.mismatches {
            let args = [
                ("test", result.name.clone().into()),
                ("what", mismatch.what.clone().into()),
                ("expected", mismatch.expected.clone().into()),
                ("actual", mismatch.actual.clone().into()),
            ];
            voice.say_with("dienstweg-check-mismatch", &args);
        }
    }
    if let Some(coverage) = review.coverage() {
        let passed = review.results.iter().filter(|result| result.passed()).count();
        voice.say_with("dienstweg-check-tests", &[("passed", passed.into()), ("count", review.results.len().into())]);
        tell_coverage(folder, &coverage, voice);
    }
    let sound = review.hindrances().is_empty();
    voice.say(if sound { "dienstweg-check-sound" } else { "dienstweg-check-broken" });
}

fn sentence(finding: &Finding, voice: Voice) -> String {
    let args = [("detail", finding.detail().into())];
    let next = format!("{}-next", finding.key());
    let key = match finding.severity {
        Severity::Error => "dienstweg-check-error",
        Severity::Warning => "dienstweg-check-warning",
    };
    let args = [
        ("place", finding.place.to_string().into()),
        ("finding", voice.words(finding.key(), &args).into()),
        ("next", voice.words(&next, &args).into()),
    ];
    voice.words(key, &args)
}

fn tell_coverage(folder: &Path, coverage: &Coverage, voice: Voice) {
    let (seen, total) = (coverage.seen(), coverage.total());
    voice.say_with("dienstweg-check-coverage", &[("seen", seen.into()), ("total", total.into())]);
    for (place, outcome) in coverage.gaps() {
        let key = if outcome { "dienstweg-check-never-true" } else { "dienstweg-check-never-false" };
        voice.say_with(key, &[("place", place.to_string().into())]);
    }
    if seen < total {
        voice.say_with("dienstweg-check-suggest", &[("folder", folder.display().to_string().into())]);
    }
}

fn comparison(difference: &Difference, voice: Voice) -> String {
    let args = difference.details().map(|(name, value)| (name, value.into()));
    let args = [
        ("place", difference.place.to_string().into()),
        ("difference", voice.words(difference.key(), &args).into()),
        ("effect", voice.words(difference.effect().key(), &[]).into()),
    ];
    voice.words("dienstweg-diff-line", &args)
}
