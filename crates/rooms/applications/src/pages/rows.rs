//! The questions of a page with those inside of groups, and the rows of repeating groups.

use forms::{Field, Page};
use store::Language;

use crate::drafts::{Draft, RowChange};
use crate::view::row_title;

/// Name of the buttons that change rows, and what their values begin with.
pub(super) const ACTION: &str = "aktion";
const ADD: &str = "zeile-neu:";
const REMOVE: &str = "zeile-weg:";

/// A question where it stands.
pub(super) struct Question<'a> {
    pub(super) path: String,
    pub(super) field: &'a Field,
}

/// The questions of a page that are shown, those inside of groups and rows after their group.
pub(super) fn questions<'a>(draft: &Draft, page: &'a Page) -> Vec<Question<'a>> {
    let mut found = Vec::new();
    collect(draft, "", &page.fields, &mut found);
    found
}

/// The same for some fields in one row, without what stands inside of them.
pub(super) fn here<'a>(draft: &Draft, prefix: &str, fields: &'a [Field]) -> Vec<Question<'a>> {
    let shown = |path: &str| draft.evaluation.field(path).is_some_and(|state| state.visible);
    let question = |field: &'a Field| Question { path: format!("{prefix}{}", field.id), field };
    let asked = |question: &Question<'a>| shown(&question.path) && is_asked(draft, prefix, question.field);
    fields.iter().map(question).filter(asked).collect()
}

/// Whether the draft asks for this, or for something inside of it.
fn is_asked(draft: &Draft, prefix: &str, field: &Field) -> bool {
    let inside = || field.kind.fields().iter().any(|inner| is_asked(draft, prefix, inner));
    draft.asks(&format!("{prefix}{}", field.id)) || (field.kind.rows().is_none() && inside())
}

fn collect<'a>(draft: &Draft, prefix: &str, fields: &'a [Field], found: &mut Vec<Question<'a>>) {
    for question in here(draft, prefix, fields) {
        let (path, inner) = (question.path.clone(), question.field.kind.fields());
        found.push(question);
        match rows(draft, &path) {
            Some(rows) => rows.iter().for_each(|row| collect(draft, &format!("{path}.{row}."), inner, found)),
            None => collect(draft, prefix, inner, found),
        }
    }
}

/// The numbers of the rows of a repeating group.
pub(super) fn rows<'a>(draft: &'a Draft, group: &str) -> Option<&'a [u32]> {
    draft.evaluation.field(group)?.rows.as_deref()
}

/// The question with the rows in which it stands: "Kind 2: Vorname".
pub(crate) fn placed_question(language: Language, draft: &Draft, path: &str) -> String {
    let mut text = String::new();
    let parts: Vec<&str> = path.split('.').collect();
    let mut group = String::new();
    for pair in parts.chunks(2) {
        let [id, row] = pair else { break };
        group = if group.is_empty() { (*id).to_owned() } else { format!("{group}.{id}") };
        let place = rows(draft, &group).and_then(|rows| rows.iter().position(|number| number.to_string() == *row));
        text.push_str(&row_title(language, &draft.published, id, place.unwrap_or_default()));
        text.push_str(": ");
        group = format!("{group}.{row}");
    }
    text.push_str(&studio::question_text(&draft.published, language, path));
    text
}

pub(super) fn add_value(group: &str) -> String {
    format!("{ADD}{group}")
}

pub(super) fn remove_value(group: &str, row: u32) -> String {
    format!("{REMOVE}{group}.{row}")
}

/// The change of rows that a sent page asks for.
pub(super) fn wanted(fields: &[(String, String)]) -> Option<RowChange> {
    let value = fields.iter().find(|(name, _)| name == ACTION).map(|(_, value)| value)?;
    if let Some(group) = value.strip_prefix(ADD) {
        return Some(RowChange::Add { group: group.to_owned() });
    }
    let (group, row) = value.strip_prefix(REMOVE)?.rsplit_once('.')?;
    Some(RowChange::Remove { group: group.to_owned(), row: row.parse().ok()? })
}
