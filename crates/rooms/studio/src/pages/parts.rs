//! Pieces that several pages show.

use maud::{Markup, html};
use ui::kern::{self, Tone};
use ui::{Lang, t, text_with};

use crate::difference::{Differences, FileChange};
use crate::{FormVersionId, Record, Review, Severity, Step};

pub(super) fn state_badge(lang: Lang, record: &Record) -> Markup {
    html! {
        @if record.proposal.is_some() { (kern::badge(Tone::Warning, &t(lang, "studio-state-waiting"))) " " }
        @if record.retired {
            (kern::badge(Tone::Danger, &t(lang, "studio-state-retired")))
        } @else if record.current.is_some() {
            (kern::badge(Tone::Success, &t(lang, "studio-state-online")))
        }
    }
}

/// "Fassung 3", with the beginning of its fingerprint.
pub(super) fn version_name(lang: Lang, record: &Record, version: FormVersionId) -> String {
    let known = record.version(version);
    let hash = known.map(|known| known.hash.chars().take(8).collect::<String>()).unwrap_or_default();
    let number = known.map_or(0, |known| known.number);
    text_with(lang, "studio-version", &[("number", number.into()), ("hash", hash.into())])
}

pub(super) fn step_text(lang: Lang, step: Step) -> String {
    t(lang, &format!("studio-step-{}", step.name()))
}

/// Everything that the checks say, each with its place and the way out: an error summary for what hinders publishing.
pub fn findings(lang: Lang, review: &Review) -> Markup {
    let (errors, warnings): (Vec<_>, Vec<_>) =
        review.findings.iter().partition(|finding| finding.severity == Severity::Error);
    let sentence = |finding: &forms::Finding| {
        let args = [("detail", finding.detail().into())];
        html! {
            strong { (finding.place.to_string()) } br;
            (text_with(lang, finding.key(), &args)) " "
            (text_with(lang, &format!("{}-next", finding.key()), &args))
        }
    };
    let failed: Vec<_> = review.results.iter().filter(|result| !result.passed()).collect();
    let hinders = !errors.is_empty() || !review.problems.is_empty() || !failed.is_empty();
    html! {
        @if hinders {
            (kern::alert(Tone::Danger, &t(lang, "studio-hindered"), html! {
                ul class="kern-list kern-list--bullet" {
                    @for finding in errors { li { (sentence(finding)) } }
                    @for problem in &review.problems { li { (problem) } }
                    @for result in failed {
                        @for mismatch in &result.mismatches {
                            li {
                                strong { (result.name) } br;
                                (text_with(lang, "studio-mismatch", &[
                                    ("what", mismatch.what.clone().into()),
                                    ("expected", mismatch.expected.clone().into()),
                                    ("actual", mismatch.actual.clone().into()),
                                ]))
                            }
                        }
                    }
                }
            }))
        } @else {
            (kern::alert(Tone::Success, &t(lang, "studio-sound"), html! { p { (t(lang, "studio-sound-text")) } }))
        }
        @if !warnings.is_empty() {
            (kern::alert(Tone::Warning, &t(lang, "studio-warnings"), html! {
                ul class="kern-list kern-list--bullet" { @for finding in warnings { li { (sentence(finding)) } } }
            }))
        }
    }
}

/// The examples with what came of them, and what they have not tried.
pub(super) fn examples(lang: Lang, review: &Review) -> Markup {
    let passed = review.results.iter().filter(|result| result.passed()).count();
    let coverage = review.coverage();
    html! {
        p class="kern-body" {
            (text_with(lang, "studio-examples", &[("passed", passed.into()), ("count", review.results.len().into())]))
            @if let Some(coverage) = &coverage {
                " " (text_with(lang, "studio-coverage", &[("seen", coverage.seen().into()), ("total", coverage.total().into())]))
            }
        }
        (kern::accordion(&t(lang, "studio-examples-list"), html! {
            ul class="kern-list kern-list--bullet" {
                @for result in &review.results {
                    li {
                        (result.name) " – "
                        strong { (t(lang, if result.passed() { "studio-example-holds" } else { "studio-example-fails" })) }
                    }
                }
            }
        }))
        @if let Some(coverage) = coverage.filter(|coverage| coverage.seen() < coverage.total()) {
            (kern::accordion(&t(lang, "studio-gaps"), html! {
                ul class="kern-list kern-list--bullet" {
                    @for (place, outcome) in coverage.gaps() {
                        @let key = if outcome { "studio-never-true" } else { "studio-never-false" };
                        li { (text_with(lang, key, &[("place", place.to_string().into())])) }
                    }
                }
            }))
        }
    }
}

/// Every difference to the current version, and what it means for applications that were begun.
pub fn difference_list(lang: Lang, found: &Differences) -> Markup {
    html! {
        @if found.form.is_empty() && found.files.is_empty() {
            p class="kern-body" { (t(lang, "studio-no-difference")) }
        } @else {
            ul class="kern-list kern-list--bullet" {
                @for difference in &found.form {
                    @let args = difference.details().map(|(name, value)| (name, value.into()));
                    li {
                        strong { (difference.place.to_string()) } ": " (text_with(lang, difference.key(), &args)) br;
                        span class="dw-muted" { (t(lang, difference.effect().key())) }
                    }
                }
                @for (change, path) in &found.files {
                    @let key = match change {
                        FileChange::Added => "studio-file-added",
                        FileChange::Changed => "studio-file-changed",
                        FileChange::Removed => "studio-file-removed",
                    };
                    li { (text_with(lang, key, &[("file", path.clone().into())])) }
                }
            }
            p class="kern-body" { (text_with(lang, "studio-effect", &[("effect", t(lang, found.effect().key()).into())])) }
        }
    }
}
