//! Editing what is said about services: by the state, and by the places.

mod list;
mod part;
mod report;
mod service;
mod words;

use directory::model::{Module, Service};
use directory::{Catalogue, EntityKey};
use identity::Clerk;
use serde::Deserialize;
use std::sync::Arc;
use store::Language;
use ui::{Lane, Lang, Routes, Visitor, t};

use crate::writer::Writer;
use crate::{Desk, Result};

pub(super) fn routes(routes: Routes<Desk>) -> Routes<Desk> {
    routes
        .get("/redaktion/inhalte", Lane::Clerk, list::show)
        .get("/redaktion/inhalte/{id}", Lane::Clerk, service::show)
        .post("/redaktion/inhalte/{id}", Lane::Clerk, service::vouch)
        .get("/redaktion/inhalte/{id}/{module}", Lane::Clerk, part::show)
        .post("/redaktion/inhalte/{id}/{module}", Lane::Clerk, part::save)
        .get("/redaktion/bericht", Lane::Clerk, report::show)
        .get("/redaktion/bericht.csv", Lane::Clerk, report::download)
        .get("/redaktion/worte", Lane::Clerk, words::missed)
        .post("/redaktion/worte", Lane::Clerk, words::forget)
        .get("/redaktion/worte/{id}", Lane::Clerk, words::show)
        .post("/redaktion/worte/{id}", Lane::Clerk, words::save)
}

/// In whose name, in which language, and what the page before did.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// Key of the owner.
    #[serde(default)]
    fuer: String,
    /// Tag of the language of the texts; `sprache` is that of the page.
    #[serde(default, rename = "in")]
    language: String,
    /// What was done.
    #[serde(default)]
    erledigt: String,
}

impl Asked {
    fn language(&self) -> Language {
        Language::from_tag(&self.language).unwrap_or_default()
    }
}

fn writer(visitor: &Visitor, clerk: &Clerk, catalogue: &Catalogue) -> Result<Writer> {
    Writer::of(clerk.session(), catalogue, t(visitor.lang, "studio-content-state"))
}

fn service_of(catalogue: &Catalogue, id: &str) -> Result<Arc<Service>> {
    let unknown = || directory::Error::UnknownService(id.chars().take(100).collect());
    Ok(Arc::clone(catalogue.service(id).ok_or_else(unknown)?))
}

fn language_name(lang: Lang, language: Language) -> String {
    t(lang, &format!("studio-language-{}", language.tag()))
}

fn module_name(lang: Lang, module: Module) -> String {
    t(lang, &module.key())
}

fn service_address(service: &str, owner: &EntityKey, language: Language) -> String {
    format!("/redaktion/inhalte/{service}?fuer={owner}&in={}", language.tag())
}

fn part_address(service: &str, module: Module, owner: &EntityKey, language: Language) -> String {
    format!("/redaktion/inhalte/{service}/{}?fuer={owner}&in={}", module.name(), language.tag())
}
