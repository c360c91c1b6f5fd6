use forms::{Argument, CodeList, Definition, Form, FormError, Kind, ProblemKind};
use store::{Cents, Language};
use ui::Texts;

use crate::bundle::Bundle;
use crate::error::Error;
use crate::manifest::{Manifest, Resolution};
use crate::{FormVersionId, Result};

/// A published version, compiled and ready to use. Immutable; share it in an `Arc`.
#[derive(Debug)]
pub struct Published {
    /// Its identity.
    pub id: FormVersionId,
    /// What the service is.
    pub manifest: Manifest,
    /// What it asks.
    pub form: Form,
    /// Its words, per language.
    pub texts: Texts,
}

impl Published {
    /// Compiles a version from its files; the checks of [`crate::review`] belong to publishing, not to this.
    pub(crate) fn compile(id: FormVersionId, bundle: &Bundle) -> Result<Self> {
        let manifest = manifest(bundle)?;
        let form = Form::build(definition(bundle, &manifest.id)?, &manifest.parameters)
            .map_err(|error| refused(&manifest.id, form_problems(error)))?;
        Ok(Self { id, ..Self::assemble(manifest, form, bundle) })
    }

    /// A version that is not published yet and has no identity.
    pub(crate) fn assemble(manifest: Manifest, form: Form, bundle: &Bundle) -> Self {
        Self { id: FormVersionId(uuid::Uuid::nil()), form, texts: texts(bundle), manifest }
    }

    /// The name of the online service.
    pub fn title(&self, language: Language) -> String {
        self.texts.text(language, "title")
    }

    /// A text of the service, or nothing when the service has none under this key.
    pub fn optional(&self, language: Language, key: &str) -> Option<String> {
        self.texts.has(language, key).then(|| self.texts.text(language, key))
    }
}

/// The question of a field in a language; `field` is its id or path. A part of a well-known group is called as in every form
/// unless the service says otherwise.
pub fn question_text(published: &Published, language: Language, field: &str) -> String {
    let id = field.rsplit('.').next().unwrap_or(field);
    let key = format!("{id}-label");
    let part = || if published.texts.has(language, &key) { None } else { part_key(published, id) };
    part().map_or_else(|| published.texts.text(language, &key), |key| ui::text(language, &key))
}

/// What people read for a value of a choice, of a country, or of a list that was computed.
pub fn option_text(published: &Published, language: Language, field: &str, value: &str) -> String {
    let id = field.rsplit('.').next().unwrap_or(field);
    let key = format!("{id}-option-{value}");
    if published.texts.has(language, &key) {
        return published.texts.text(language, &key);
    }
    let kind = published.form.field(id).map(|field| &field.kind);
    let list = kind.and_then(Kind::list).and_then(|list| published.form.definition().lists.get(list));
    match (kind, list.and_then(|list| list.label(value, language.tag()))) {
        (_, Some(label)) => label.to_owned(),
        (Some(Kind::Country), None) => ui::text(language, &format!("country-{}", value.to_lowercase())),
        _ => match part_key(published, id) {
            Some(part) => ui::text(language, &format!("{part}-{value}")),
            None => published.texts.text(language, &key),
        },
    }
}

/// What is wrong with a value, in the program's own words.
pub fn problem_text(language: Language, problem: &ProblemKind) -> String {
    let value = |argument| -> ui::Value {
        match argument {
            Argument::Number(number) => number.into(),
            Argument::Decimal(number) => ui::decimal(language, &number.to_string()).into(),
            Argument::Cents(cents) => ui::money(language, Cents(cents)).into(),
            Argument::Date(date) => ui::date(language, date).into(),
            Argument::Text(text) => text.into(),
        }
    };
    let args: Vec<(&str, ui::Value)> =
        problem.args().into_iter().map(|(name, argument)| (name, value(argument))).collect();
    ui::text_with(language, &problem.key(), &args)
}

/// The program's own text key of a part of a well-known group.
fn part_key(published: &Published, id: &str) -> Option<String> {
    published.form.definition().fields().find_map(|(_, field)| match &field.kind {
        Kind::Group { of: Some(of), fields, .. } if fields.iter().any(|part| part.id == id) => {
            of.label_key(&field.id, id)
        }
        _ => None,
    })
}

/// What hinders publishing beside the findings of the form and its examples, all at once.
pub(crate) fn problems(published: &Published) -> Vec<String> {
    let mut problems: Vec<String> = published.texts.check().iter().map(ToString::to_string).collect();
    for language in Language::ALL {
        let missing = keys(published).into_iter().filter(|key| !published.texts.has(language, key));
        problems.extend(missing.map(|key| format!("texts/{}.ftl: `{key}` is missing", language.tag())));
    }
    if published.form.id() != published.manifest.id {
        problems.push(format!("form.json says `{}`, service.toml `{}`", published.form.id(), published.manifest.id));
    }
    problems.extend(published.manifest.contradictions());
    let unknown = published.manifest.named_fields().filter(|field| published.form.field(field).is_none());
    problems.extend(unknown.map(|field| format!("service.toml: the form has no field `{field}`")));
    let known = |section: &String| published.form.definition().sections.iter().any(|there| there.id == *section);
    let unknown = published.manifest.named_sections().filter(|section| !known(section));
    problems.extend(unknown.map(|section| format!("service.toml: the form has no section `{section}`")));
    problems
}

/// The text keys that a service must have.
fn keys(published: &Published) -> Vec<String> {
    let manifest = &published.manifest;
    let mut keys = vec!["title".to_owned(), "intro".to_owned(), manifest.trust_level.note.clone()];
    keys.extend(manifest.deadline.clone());
    keys.extend(manifest.outcomes.iter().map(|outcome| format!("outcome-{}", outcome.id)));
    let partly = manifest.outcomes.iter().filter(|outcome| outcome.result == Resolution::PartlyGranted);
    keys.extend(partly.map(|outcome| format!("outcome-{}-refused", outcome.id)));
    for certificate in &manifest.certificates {
        keys.extend(["title", "text", "note", "check"].map(|part| format!("certificate-{}-{part}", certificate.id)));
    }
    keys.extend(manifest.participations.iter().map(|participation| format!("participation-{}", participation.id)));
    keys.extend(manifest.parameters.iter().map(|parameter| parameter.label.clone()));
    keys.extend(published.form.definition().text_keys());
    keys.sort();
    keys.dedup();
    keys
}

/// The form with its code lists, unchecked.
pub(crate) fn definition(bundle: &Bundle, service: &str) -> Result<Definition> {
    let unread = |error: FormError| refused(service, vec![error.to_string()]);
    let definition = Definition::parse(file(bundle, "form.json")?).map_err(unread)?;
    let lists = bundle.inside("lists").filter_map(|(name, content)| Some((name.strip_suffix(".csv")?, content)));
    let lists = lists.map(|(name, content)| match CodeList::from_csv(content) {
        Ok(list) => Ok((name.to_owned(), list)),
        Err(error) => Err(Error::File { path: format!("lists/{name}.csv"), reason: error.to_string() }),
    });
    Ok(definition.with_lists(lists.collect::<Result<_>>()?))
}

pub(crate) fn manifest(bundle: &Bundle) -> Result<Manifest> {
    toml::from_str(file(bundle, "service.toml")?)
        .map_err(|error| Error::File { path: "service.toml".to_owned(), reason: error.to_string() })
}

fn texts(bundle: &Bundle) -> Texts {
    Texts::from_sources(Language::ALL.into_iter().filter_map(|language| {
        let content = bundle.get(&format!("texts/{}.ftl", language.tag()))?;
        Some((language, content.to_owned()))
    }))
}

pub(crate) fn file<'a>(bundle: &'a Bundle, path: &str) -> Result<&'a str> {
    bundle.get(path).ok_or_else(|| Error::File { path: path.to_owned(), reason: "is missing".to_owned() })
}

fn form_problems(error: forms::FormError) -> Vec<String> {
    match error {
        forms::FormError::Findings(findings) => findings.iter().map(ToString::to_string).collect(),
        other => vec![other.to_string()],
    }
}

pub(crate) fn refused(service: &str, problems: Vec<String>) -> Error {
    Error::Refused { service: service.to_owned(), problems }
}
