use maud::{Markup, PreEscaped, html};
use serde_json::Value;

use crate::{Lang, Visitor};

/// Longest description that search engines show, in characters; the rest would be cut by them in the middle of a word.
const LONGEST_DESCRIPTION: usize = 300;

/// What search engines and previews of links learn about a page that everybody may read.
///
/// The page has one address without a language, which is the German one, and one address per further language
/// (`?sprache=`), each of which names all others (`hreflang`).
#[derive(Clone, Debug, Default)]
pub struct Public {
    path: String,
    description: String,
    data: Vec<Value>,
    hidden: bool,
}

impl Public {
    /// A page under its one address: path and query as they should be found, without a language.
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into(), ..Self::default() }
    }

    /// What the page is about, in one or two sentences of plain text.
    pub fn description(mut self, text: impl AsRef<str>) -> Self {
        self.description = shortened(text.as_ref());
        self
    }

    /// A thing of <https://schema.org> that the page describes.
    pub fn data(mut self, data: Value) -> Self {
        self.data.push(data);
        self
    }

    /// Not to be found itself, e.g. the results of a search; its links are followed all the same.
    pub fn hidden(mut self, hidden: bool) -> Self {
        self.hidden = hidden;
        self
    }

    /// What stands in the head of the page.
    pub(crate) fn head(&self, visitor: &Visitor, title: &str) -> Markup {
        let origin = visitor.origin();
        let here = language_address(&origin, &self.path, visitor.lang);
        let described = !self.description.is_empty();
        html! {
            @if self.hidden { meta name="robots" content="noindex, follow"; }
            @if described { meta name="description" content=(self.description); }
            @if !self.hidden {
                link rel="canonical" href=(here);
                @for lang in Lang::ALL {
                    link rel="alternate" hreflang=(lang.tag()) href=(language_address(&origin, &self.path, lang));
                }
                link rel="alternate" hreflang="x-default" href={ (origin) (self.path) };
            }
            meta property="og:type" content="website";
            meta property="og:site_name" content=(visitor.t("ui-product"));
            meta property="og:title" content=(title);
            @if described { meta property="og:description" content=(self.description); }
            meta property="og:url" content=(here);
            meta property="og:locale" content=(locale(visitor.lang));
            @for data in &self.data { (data_block(data)) }
        }
    }
}

/// The address of a page in one language: German without a mark, every other with `?sprache=`.
pub fn language_address(origin: &str, path: &str, lang: Lang) -> String {
    if lang == Lang::German {
        return format!("{origin}{path}");
    }
    let and = if path.contains('?') { '&' } else { '?' };
    format!("{origin}{path}{and}sprache={}", lang.tag())
}

/// JSON that stands in a page as data. No text in it can end the block or begin another element or comment: the letters with
/// which either begins are written as escapes, which are the same JSON.
fn data_block(data: &Value) -> Markup {
    let text = data.to_string();
    let mut safe = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => safe.push_str(&format!("\\u{:04x}", u32::from(letter))),
            other => safe.push(other),
        }
    }
    html! { script type="application/ld+json" { (PreEscaped(safe)) } }
}

fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::German | Lang::PlainGerman => "de_DE",
        Lang::English => "en_GB",
    }
}

/// Plain text on one line, cut after a whole word.
fn shortened(text: &str) -> String {
    let mut short = String::new();
    let mut letters = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count() + 1;
        if letters + length > LONGEST_DESCRIPTION {
            short.push_str(" …");
            break;
        }
        if letters > 0 {
            short.push(' ');
        }
        short.push_str(word);
        letters += length;
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_cannot_leave_its_block() {
        let hostile = "</script><script>alert(1)</script><!-- & \u{2028} ]]>";
        let block = data_block(&serde_json::json!({ "name": hostile })).into_string();
        assert_eq!((block.matches('<').count(), block.matches('>').count()), (2, 2), "{block}");
        let inside = block.split_once('>').and_then(|(_, rest)| rest.rsplit_once('<')).map(|(inside, _)| inside);
        let read: Value = serde_json::from_str(inside.unwrap_or_default()).unwrap_or_default();
        assert_eq!(read["name"], hostile, "it is the same JSON");
    }

    #[test]
    fn a_description_ends_after_a_word() {
        let text = shortened(&"Wörter  und\nmehr ".repeat(40));
        assert!(text.chars().count() <= LONGEST_DESCRIPTION + 2 && text.ends_with(" …"), "{text}");
        assert_eq!(shortened(" ein  Satz. "), "ein Satz.");
    }
}
