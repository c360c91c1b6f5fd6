//! The texts that a form needs from its service.

use std::collections::BTreeSet;

use super::{Computation, ComputedAs, Definition, Field, Kind};

impl Definition {
    /// The keys of all texts without which something would be shown without words. Parts of well-known groups and entries of
    /// code lists have words of their own.
    pub fn text_keys(&self) -> BTreeSet<String> {
        let mut keys: BTreeSet<String> = self.fees.iter().map(|fee| format!("fee-{}", fee.id)).collect();
        for section in &self.sections {
            keys.insert(format!("section-{}", section.id));
            for page in &section.pages {
                keys.insert(format!("page-{}", page.id));
                page.fields.iter().for_each(|field| of_field(field, &mut keys));
            }
        }
        keys
    }
}

fn of_field(field: &Field, keys: &mut BTreeSet<String>) {
    let id = &field.id;
    keys.extend(field.valid_when.iter().map(|rule| format!("rule-{}", rule.id)));
    keys.insert(format!("{id}-label"));
    match &field.kind {
        Kind::Information => {
            keys.insert(format!("{id}-text"));
        }
        Kind::Choice { options, list: None } | Kind::MultiChoice { options, list: None } => {
            keys.extend(options.iter().map(|option| format!("{id}-option-{}", option.value)));
        }
        Kind::Computed { by: Computation::Table(table), shown_as: ComputedAs::List, .. } => {
            let texts = table.rows.iter().filter_map(|row| text_literal(&row.value));
            keys.extend(texts.map(|value| format!("{id}-option-{value}")));
        }
        Kind::Group { fields, rows, of } => {
            if rows.is_some() {
                keys.extend([format!("{id}-row"), format!("{id}-add")]);
            }
            if of.is_none() {
                fields.iter().for_each(|field| of_field(field, keys));
            }
        }
        _ => {}
    }
}

/// What a text literal says; nothing for any other expression.
fn text_literal(source: &str) -> Option<&str> {
    let source = source.trim();
    let within = |quote: char| source.strip_prefix(quote)?.strip_suffix(quote);
    within('\'').or_else(|| within('"')).filter(|text| !text.contains(['\'', '"', '\\']))
}
