use std::sync::Arc;

use forms::{
    Coverage, Finding, Form, FormTest, Page, Section, Severity, Suggestion, TestResult, coverage, default_route,
    run_tests, suggestions,
};
use store::Language;

use crate::Result;
use crate::bundle::Bundle;
use crate::published::{self, Published, refused};

/// What an author learns about the files of an online service before they are published.
#[derive(Debug)]
pub struct Review {
    /// Id of the online service.
    pub service: String,
    /// What the checks of the form say, errors and warnings.
    pub findings: Vec<Finding>,
    /// What else is wrong: texts, manifest, examples that cannot be read; one sentence each.
    pub problems: Vec<String>,
    /// What came of the examples; empty while the form cannot be built.
    pub results: Vec<TestResult>,
    examples: Vec<FormTest>,
    files: Vec<String>,
    published: Option<Arc<Published>>,
}

/// Looks at everything that publishing looks at, and publishes nothing.
///
/// # Errors
/// [`crate::Error::File`] or [`crate::Error::Refused`] when `service.toml` or `form.json` is missing or cannot be read.
pub fn review(bundle: &Bundle) -> Result<Review> {
    let manifest = published::manifest(bundle)?;
    let service = manifest.id.clone();
    let definition = published::definition(bundle, &service)?;
    let findings = forms::check(&definition, &manifest.parameters);
    let mut review = Review {
        service: service.clone(),
        findings,
        problems: Vec::new(),
        results: Vec::new(),
        examples: Vec::new(),
        files: Vec::new(),
        published: None,
    };
    if let Ok(form) = Form::build(definition, &manifest.parameters) {
        let published = Arc::new(Published::assemble(manifest, form, bundle));
        review.problems = published::problems(&published);
        review.read_examples(bundle);
        review.results = run_tests(&published.form, &published.manifest.parameters, &review.examples);
        review.published = Some(published);
    }
    Ok(review)
}

/// A page on the way through a form.
#[derive(Debug)]
pub struct Stop {
    /// The page with its fields and conditions.
    pub page: Page,
    /// Its heading.
    pub title: String,
    /// The heading of its section.
    pub section: String,
    /// It lies on the default route, see [`forms::default_route`].
    pub usual: bool,
}

impl Review {
    /// Everything that hinders publishing, one sentence each.
    pub fn hindrances(&self) -> Vec<String> {
        let errors = self.findings.iter().filter(|finding| finding.severity == Severity::Error);
        let mut hindrances: Vec<String> = errors.map(ToString::to_string).collect();
        hindrances.extend(self.problems.iter().cloned());
        for result in &self.results {
            hindrances.extend(result.mismatches.iter().map(|mismatch| {
                let forms::Mismatch { what, expected, actual } = mismatch;
                format!("test `{}`: {what} should be {expected}, is {actual}", result.name)
            }));
        }
        hindrances
    }

    /// The version as it would be published; nothing while its form cannot be built. Its identity is nobody's.
    pub fn published(&self) -> Option<&Arc<Published>> {
        self.published.as_ref()
    }

    /// The examples that could be read, with the names of their files.
    pub fn examples(&self) -> impl Iterator<Item = (&str, &FormTest)> {
        self.files.iter().map(String::as_str).zip(&self.examples)
    }

    /// The form as its author wrote it; nothing while it cannot be built.
    pub fn definition(&self) -> Option<&forms::Definition> {
        self.published.as_ref().map(|published| published.form.definition())
    }

    /// Which conditions of the form the examples have seen true and false; nothing while the form cannot be built.
    pub fn coverage(&self) -> Option<Coverage> {
        let published = self.published.as_ref()?;
        Some(coverage(&published.form, &published.manifest.parameters, &self.examples))
    }

    /// Examples for what the coverage lacks, see [`forms::suggestions`].
    pub fn suggestions(&self, today: &str) -> Vec<Suggestion> {
        self.published.as_ref().map_or_else(Vec::new, |published| {
            suggestions(&published.form, &published.manifest.parameters, &self.examples, today)
        })
    }

    /// The pages of the form in their order, each with its condition; empty while the form cannot be built.
    pub fn route(&self, language: Language, today: &str) -> Vec<Stop> {
        let Some(Published { form, manifest, texts, .. }) = self.published.as_deref() else {
            return Vec::new();
        };
        let usual = default_route(form, &manifest.parameters, today);
        let stop = |section: &Section, page: &Page| Stop {
            section: texts.text(language, &format!("section-{}", section.id)),
            title: texts.text(language, &format!("page-{}", page.id)),
            usual: usual.contains(&page.id),
            page: page.clone(),
        };
        form.pages().map(|(section, page)| stop(section, page)).collect()
    }

    /// What is published when nothing hinders it.
    pub(crate) fn accepted(self) -> Result<Arc<Published>> {
        let hindrances = self.hindrances();
        match self.published {
            Some(published) if hindrances.is_empty() => Ok(published),
            _ => Err(refused(&self.service, hindrances)),
        }
    }

    fn read_examples(&mut self, bundle: &Bundle) {
        for (name, content) in bundle.inside("tests") {
            match serde_json::from_str::<FormTest>(content) {
                Ok(test) => {
                    self.examples.push(test);
                    self.files.push(name.to_owned());
                }
                Err(error) => self.problems.push(format!("tests/{name}: {error}")),
            }
        }
        if self.examples.is_empty() {
            self.problems.push("tests: a service needs at least one form test".to_owned());
        }
    }
}
