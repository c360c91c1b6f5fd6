//! FIM: a data schema of XDatenfelder becomes the draft of an online service, and a form gives its data back in the words of
//! the schema.
//!
//! [`draft`] makes the files of a service: what the schema asks becomes fields and groups that keep their FIM numbers, what
//! its rules say becomes logic. Whatever does not is listed with its words and the reason in `IMPORT.md`; nothing is dropped.
//! What the checks of a form refuse is taken out again and listed too, so a draft can always be built.
//!
//! [`json_schema`], [`data_json`] and [`data_xml`] go the other way: data keyed by FIM numbers.

mod attributes;
mod checks;
mod data;
mod demands;
mod formula;
mod gates;
mod question;
mod report;
mod settle;
mod speaker;
mod tree;
mod write;

use std::collections::BTreeMap;

use forms::{Form, Severity};
use ui::Lang;
use xdatenfelder::logic::Land;
use xdatenfelder::{Content, Message, Schema};

use crate::Bundle;

pub use data::{data_json, data_xml, json_schema};

/// What a draft is made for.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The Land whose rules count.
    pub land: Land,
    /// Language of the report.
    pub language: Lang,
    /// Day of the example.
    pub today: jiff::civil::Date,
    /// Values of code lists that the schema only names: address (with version or without) → code and name.
    pub lists: BTreeMap<String, Vec<(String, String)>>,
}

/// A draft of an online service.
#[derive(Debug)]
pub struct Draft {
    /// Id of the online service.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its files, with the report.
    pub bundle: Bundle,
    /// How much there is.
    pub counts: Counts,
}

/// How much an import made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Pages.
    pub pages: usize,
    /// Questions and texts.
    pub fields: usize,
    /// Rules of the schema, each text once for each element that bears it.
    pub rules: usize,
    /// Sentences of rules that are logic of the form.
    pub sentences: usize,
    /// Sentences that are listed for the author, those for other Länder among them.
    pub listed: usize,
    /// Of these, sentences for other Länder.
    pub other_lands: usize,
}

/// Why there is no draft.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NoDraft {
    /// The document holds something else than a schema.
    #[error("the document is no data schema")]
    NotASchema,
    /// The schema has more places than a form can have fields.
    #[error("the schema has more than {} places", tree::MOST_PLACES)]
    TooLarge,
    /// The draft cannot be built, which is a mistake of the import.
    #[error("the form cannot be built: {0}")]
    Unbuilt(String),
}

/// Makes the draft of an online service from a schema.
///
/// # Errors
/// [`NoDraft`] where the document is no schema or too large.
pub fn draft(message: &Message, wanted: &Wanted) -> Result<Draft, NoDraft> {
    let Content::Schema(schema) = &message.content else { return Err(NoDraft::NotASchema) };
    let mut tree = tree::Tree::of(schema, &wanted.lists).ok_or(NoDraft::TooLarge)?;
    let mut demands = demands::gather(&mut tree, schema, wanted.land);
    let id = service_id(schema);
    let (mut form, mut written) = (None, write::Written::default());
    for _ in 0..settle::MOST_ROUNDS {
        written = write::write(&tree, &demands, &id);
        let (definition, findings) = settle::checked(&written).map_err(NoDraft::Unbuilt)?;
        if !findings.iter().any(|finding| finding.severity == Severity::Error) {
            form = Some(Form::build(definition, &[]).map_err(|error| NoDraft::Unbuilt(error.to_string()))?);
            break;
        }
        if !settle::take_out(&mut demands, &written, &findings) {
            let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
            return Err(NoDraft::Unbuilt(errors.map(ToString::to_string).collect::<Vec<_>>().join("; ")));
        }
    }
    let form = form.ok_or_else(|| NoDraft::Unbuilt("too many rounds".to_owned()))?;
    let title = tree.node(0).map(|node| node.label.clone()).unwrap_or_default();
    let example = settle::example(&form, ui::text(wanted.language, "studio-import-example"), wanted.today);
    let counts = counts(&demands, &written);
    let files = report::files(&report::Told {
        schema,
        id: &id,
        title: &title,
        demands: &demands,
        written: &written,
        counts,
        example: &example,
        wanted,
    });
    Ok(Draft { id, title, bundle: files.into_iter().collect(), counts })
}

/// Each sentence that is in force counts once, wherever its rule stands.
fn counts(demands: &demands::Demands, written: &write::Written) -> Counts {
    let mut sentences: Vec<&demands::Source> = demands.sources.iter().collect();
    sentences.sort_by(|one, other| (&one.rule, &one.text).cmp(&(&other.rule, &other.text)));
    sentences.dedup();
    let other_lands = demands.listed.iter().filter(|(_, why)| matches!(why, demands::Listed::OtherLand(_))).count();
    let out = |source: &demands::Source| demands.listed.iter().any(|(listed, _)| listed == source);
    Counts {
        pages: written.pages,
        fields: written.fields,
        rules: demands.rules,
        sentences: sentences.into_iter().filter(|source| !out(source)).count(),
        listed: demands.listed.len(),
        other_lands,
    }
}

/// From the name of the schema and its number, so that two schemas of one name do not meet.
fn service_id(schema: &Schema) -> String {
    let number = schema.head.identifier.id.as_str().to_lowercase();
    let name = schema.labels.input.as_deref().filter(|label| !label.trim().is_empty()).unwrap_or(&schema.head.name);
    let name = tree::slug(name, '-', 47 - number.len().min(20));
    let name = if name.is_empty() { "schema".to_owned() } else { name };
    tree::slug(&format!("{name}-{number}"), '-', 48)
}
