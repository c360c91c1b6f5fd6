//! The online services of this repository: their forms hold, their examples hold, their texts are complete.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentBundle, FluentResource};
use forms::{CodeList, Definition, Form, FormTest, Kind, Parameter, check, run_tests};

struct Service {
    id: String,
    toml: toml::Table,
    json: String,
    folder: PathBuf,
}

impl Service {
    fn parameters(&self) -> Vec<Parameter> {
        self.toml.get("parameters").map_or_else(Vec::new, |list| list.clone().try_into().unwrap())
    }

    fn definition(&self) -> Definition {
        let folder = self.folder.join("lists");
        let files = std::fs::read_dir(folder).into_iter().flatten().map(|file| file.unwrap().path());
        let list = |path: PathBuf| {
            let list = CodeList::from_csv(&std::fs::read_to_string(&path).unwrap()).unwrap();
            (path.file_stem().unwrap().to_str().unwrap().to_owned(), list)
        };
        Definition::parse(&self.json).unwrap().with_lists(files.map(list).collect())
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.join(name)).unwrap()
    }

    fn examples(&self) -> Vec<FormTest> {
        let files = std::fs::read_dir(self.folder.join("tests")).unwrap();
        files.map(|file| serde_json::from_slice(&std::fs::read(file.unwrap().path()).unwrap()).unwrap()).collect()
    }
}

fn services() -> Vec<Service> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../services");
    let folders = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let found: Vec<Service> = folders
        .map(|folder| Service {
            id: folder.file_name().unwrap().to_str().unwrap().to_owned(),
            toml: std::fs::read_to_string(folder.join("service.toml")).unwrap().parse().unwrap(),
            json: std::fs::read_to_string(folder.join("form.json")).unwrap(),
            folder,
        })
        .collect();
    assert!(found.len() >= 16);
    found
}

#[test]
fn every_form_is_free_of_findings() {
    for service in services() {
        let definition = service.definition();
        assert_eq!(definition.id, service.id);
        assert_eq!(service.toml.get("id").and_then(toml::Value::as_str), Some(service.id.as_str()));
        assert_eq!(check(&definition, &service.parameters()), [], "{}", service.id);
        let written = serde_json::to_string(&definition).unwrap();
        let again = Definition::parse(&written).unwrap().with_lists(definition.lists.clone());
        assert_eq!(again, definition, "{}: export is not lossless", service.id);
    }
}

#[test]
fn every_example_holds() {
    for service in services() {
        let form = Form::build(service.definition(), &service.parameters()).unwrap();
        let tests = service.examples();
        let least = if service.id == "hund-anmelden" { 6 } else { 3 };
        assert!(tests.len() >= least, "{}", service.id);
        for result in run_tests(&form, &service.parameters(), &tests) {
            assert!(result.passed(), "{}: {}\n{:#?}", service.id, result.name, result.mismatches);
        }
    }
}

/// Keys without which something would be shown without words.
fn needed_keys(service: &Service) -> BTreeSet<String> {
    let definition = service.definition();
    let mut keys = definition.text_keys();
    keys.extend(["title", "intro", "deadline", "trust-note"].map(str::to_owned));
    let groups = definition
        .fields()
        .map(|(_, field)| field)
        .filter(|field| matches!(field.kind, Kind::Group { of: Some(_), .. }));
    let parts: BTreeSet<&str> = groups.flat_map(|group| group.kind.fields()).map(|part| part.id.as_str()).collect();
    for (_, field) in definition.fields().filter(|(_, field)| !parts.contains(field.id.as_str())) {
        if matches!(field.kind, Kind::Text { pattern: Some(_), .. }) {
            keys.insert(format!("{}-problem", field.id));
        }
    }
    for parameter in service.parameters() {
        keys.insert(format!("{}-hint", parameter.label));
        keys.extend(parameter.options.iter().map(|option| format!("{}-option-{option}", parameter.label)));
        keys.insert(parameter.label);
    }
    for outcome in service.toml.get("outcomes").and_then(toml::Value::as_array).unwrap() {
        let id = outcome.get("id").and_then(toml::Value::as_str).unwrap();
        keys.insert(format!("outcome-{id}"));
        keys.insert(format!("outcome-{id}-text"));
    }
    keys
}

#[test]
fn every_text_exists_in_every_language() {
    for service in services() {
        let needed = needed_keys(&service);
        let mut seen: Option<BTreeSet<String>> = None;
        for language in ["de", "de-x-leicht", "en"] {
            let source = service.text(&format!("texts/{language}.ftl"));
            let resource = FluentResource::try_new(source).unwrap();
            let keys: BTreeSet<String> = resource
                .entries()
                .filter_map(|entry| match entry {
                    fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
                    _ => None,
                })
                .collect();
            let missing: Vec<_> = needed.difference(&keys).collect();
            assert!(missing.is_empty(), "{} {language}: missing {missing:?}", service.id);
            let mut bundle = FluentBundle::new(vec!["de".parse::<unic_langid::LanguageIdentifier>().unwrap()]);
            bundle.add_resource(resource).unwrap();
            for key in &keys {
                let pattern = bundle.get_message(key).unwrap().value().unwrap();
                let mut errors = Vec::new();
                let text = bundle.format_pattern(pattern, None, &mut errors);
                assert!(errors.is_empty() && !text.trim().is_empty(), "{} {language}: {key}", service.id);
            }
            let same = seen.get_or_insert_with(|| keys.clone());
            assert_eq!(*same, keys, "{} {language}: another set of keys", service.id);
        }
    }
}
