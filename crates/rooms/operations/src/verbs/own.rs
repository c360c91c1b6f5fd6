//! What a legal entity needs to have recorded, and where each value comes from.

use std::collections::{BTreeMap, BTreeSet};

use directory::{Catalogue, EntityKey, Known, Origin};
use forms::{Parameter, ParameterKind};
use store::{Cents, Language};

use super::Survey;
use crate::model::standard_keys;

/// Values that belong together: those that everything needs, or those of an online service.
#[derive(Debug)]
pub(crate) struct Section<'a> {
    /// Id of the online service in the catalogue; none for what everything needs.
    pub(crate) service: Option<&'a str>,
    /// The values.
    pub(crate) rows: Vec<Row<'a>>,
}

/// One value of a legal entity.
#[derive(Debug)]
pub(crate) struct Row<'a> {
    /// What it may be.
    pub(crate) parameter: Parameter,
    /// What it is called.
    pub(crate) label: String,
    /// What counts today.
    pub(crate) known: Option<Known<'a>>,
    /// Ids of the online services that cannot be offered without it.
    pub(crate) needed_by: Vec<&'a str>,
}

impl Survey {
    /// Every value that the services of a legal entity know; each once.
    pub(crate) fn sections(&self, entity: &EntityKey, language: Language) -> Vec<Section<'_>> {
        let acts = |id: &&String| {
            let service = self.catalogue.service(id);
            service.is_some_and(|service| {
                self.catalogue.acting(service, self.today).iter().any(|acting| acting.entity == *entity)
            })
        };
        let own: BTreeSet<&String> = self.services.keys().filter(acts).collect();
        let mut needed: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (id, published) in self.services.iter().filter(|(id, _)| own.contains(id)) {
            let manifest = &published.manifest;
            let required = manifest.parameters.iter().filter(|parameter| parameter.required);
            let keys = required.map(|parameter| &parameter.key);
            for key in keys.chain(manifest.required_values.iter().map(|value| &value.key)) {
                needed.entry(key).or_default().push(id.as_str());
            }
        }
        let mut seen = BTreeSet::new();
        let mut row = |key: &str| {
            let declared = self.declared(key).filter(|_| seen.insert(key.to_owned()))?;
            let label = declared.label(language);
            let parameter = declared.parameter;
            let needed_by = needed.get(key).cloned().unwrap_or_default();
            let known = self.catalogue.value(entity, key, self.today);
            Some(Row { parameter, label, known, needed_by })
        };
        let standard = Section { service: None, rows: standard_keys().filter_map(&mut row).collect() };
        let mut sections = vec![standard];
        for (id, published) in self.services.iter().filter(|(id, _)| own.contains(id)) {
            let keys = published.manifest.parameters.iter().map(|parameter| parameter.key.as_str());
            let rows: Vec<Row<'_>> = keys.filter_map(&mut row).collect();
            if !rows.is_empty() {
                sections.push(Section { service: Some(id), rows });
            }
        }
        sections
    }

    /// The value of a key as people read it.
    pub(crate) fn shown(&self, parameter: &Parameter, stored: &str, language: Language) -> String {
        match (parameter.kind, stored.parse()) {
            (ParameterKind::Cents, Ok(cents)) => ui::money(language, Cents(cents)),
            (ParameterKind::Choice | ParameterKind::Choices, _) => {
                let choices = stored.split(';').map(str::trim).filter(|choice| !choice.is_empty());
                choices.map(|choice| self.choice(parameter, choice, language)).collect::<Vec<_>>().join(", ")
            }
            _ => stored.to_owned(),
        }
    }

    /// What a choice is called.
    pub(crate) fn choice(&self, parameter: &Parameter, choice: &str, language: Language) -> String {
        let declared = self.declared(&parameter.key);
        declared.map_or_else(|| choice.to_owned(), |declared| declared.option(language, choice))
    }
}

/// Where a value comes from, in a sentence.
pub(crate) fn origin_text(catalogue: &Catalogue, origin: &Origin, language: Language) -> String {
    let of = |key: &str, entity: &EntityKey| {
        let name = catalogue.entity(entity).map(|entity| entity.name.clone()).unwrap_or_default();
        ui::text_with(language, key, &[("entity", name.into())])
    };
    match origin {
        Origin::Own => ui::text(language, "operations-origin-own"),
        Origin::TakenOver(entity) => of("operations-origin-taken-over", entity),
        Origin::Office(entity) => of("operations-origin-office", entity),
        Origin::County(entity) => of("operations-origin-county", entity),
        Origin::State => ui::text(language, "operations-origin-state"),
    }
}
