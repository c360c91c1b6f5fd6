//! What a page showed, so that a page that has grown old undoes nothing.
//!
//! A page names each of its questions with a fingerprint of the answer it showed, in hidden inputs called [`SHOWN`]. When it
//! is sent, an answer that is still the one it showed was not touched by the person and changes nothing, whatever another
//! window has saved since. An answer that was touched is saved; when another window had saved a different one meanwhile,
//! the person is told what it was. A question that the page does not name keeps its answer.

use std::collections::BTreeMap;

use forms::{Answers, Change, Patch};

/// Name of the inputs that say what a page showed: `<field>:<fingerprint>`.
pub(crate) const SHOWN: &str = "gezeigt";

/// What was saved by another window and is replaced by what this one sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// The field.
    pub field: String,
    /// What had been typed there.
    pub answer: Vec<String>,
}

/// The value of the input [`SHOWN`] for a field.
pub(crate) fn shown(field: &str, answers: &Answers) -> String {
    format!("{field}:{}", fingerprint(answers.get(field)))
}

/// The fields that a sent page names, with the fingerprints of what it showed.
pub(crate) fn shown_fields(pairs: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    pairs.iter().filter(|(name, _)| name == SHOWN).filter_map(|(_, value)| value.split_once(':'))
}

/// Sixteen hexadecimal digits. Browsers send the line breaks of a text in other characters than they got them in.
fn fingerprint(values: &[String]) -> String {
    let text = values.iter().map(|value| value.replace("\r\n", "\n")).collect::<Vec<_>>().join("\0");
    vault::hex(&vault::sha256(text.as_bytes())[..8])
}

/// Leaves in the patch what the person changed since the page was shown, and says what that replaces. A page that does not
/// say what it showed counts as a whole.
pub(super) fn merge(patch: &mut Patch, pairs: &[(String, String)], answers: &Answers) -> Vec<Replaced> {
    let was: BTreeMap<&str, &str> = shown_fields(pairs).collect();
    let mut replaced = Vec::new();
    if was.is_empty() {
        return replaced;
    }
    patch.changes.retain(|field, _| was.contains_key(field.as_str()));
    for (field, change) in &mut patch.changes {
        let Change::Set(sent) = change else { continue };
        let (was, sent, now) = (was[field.as_str()], fingerprint(sent), fingerprint(answers.get(field)));
        if sent == was {
            *change = Change::Asked;
        } else if now != was && now != sent {
            replaced.push(Replaced { field: field.clone(), answer: answers.get(field).to_vec() });
        }
    }
    replaced
}
