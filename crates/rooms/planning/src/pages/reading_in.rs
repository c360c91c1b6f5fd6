//! The page on which a table is looked at first and then taken over all at once.

use axum::http::StatusCode;
use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use ui::kern::{self, Alert, TableForm};
use ui::{Lang, Visitor, t, text_with};

/// What is to be said about a table that was looked at.
pub enum Looked {
    /// Nothing of it can be read, for this reason.
    Unreadable(String),
    /// What is wrong, with the line in which it stands.
    Wrong(Vec<(u64, String)>),
    /// It can be taken over.
    Sound {
        /// What it would do.
        words: String,
        /// Whether that is anything.
        changes: bool,
    },
}

impl Looked {
    /// Columns that must be there and are not, by their headings.
    pub fn without_columns(lang: Lang, headings: &[String]) -> Self {
        Self::Unreadable(text_with(lang, "planning-table-columns", &[("columns", headings.join(", ").into())]))
    }

    fn is_sound(&self) -> bool {
        matches!(self, Self::Sound { .. })
    }
}

/// The page of one kind of table.
pub struct ReadingIn<'a> {
    /// Its texts are called `…-title` and `…-lead`.
    pub key: &'a str,
    /// Where one comes from.
    pub back: String,
    /// Where the table is sent to.
    pub action: &'a str,
    /// What stands above the form: where the table can be had.
    pub above: Markup,
    /// More fields of the form.
    pub more: Markup,
}

impl ReadingIn<'_> {
    /// The page with the table that was sent, and what is to be said about it.
    pub fn page(self, visitor: &Visitor, clerk: &Clerk, typed: &str, looked: Option<&Looked>) -> Response {
        let lang = visitor.lang;
        let wrong = looked.is_some_and(|looked| !looked.is_sound());
        let useful = matches!(looked, Some(Looked::Sound { changes: true, .. }));
        clerk
            .page(visitor, t(lang, &format!("{}-title", self.key)))
            .lead(t(lang, &format!("{}-lead", self.key)))
            .back(self.back)
            .wide()
            .errors(wrong)
            .status(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
            .render(html! {
                @if let Some(looked) = looked { (result(lang, looked)) }
                (self.above)
                (TableForm::new(lang, self.action, clerk.csrf(), t(lang, "planning-table-check"))
                    .file(t(lang, "planning-table-file"), t(lang, "planning-table-file-hint"))
                    .typed(t(lang, "planning-table-typed"), t(lang, "planning-table-typed-hint"), typed)
                    .more(self.more)
                    .take(useful, t(lang, "planning-table-take"))
                    .render())
            })
    }
}

fn result(lang: Lang, looked: &Looked) -> Markup {
    let unchanged = t(lang, "planning-table-unchanged");
    match looked {
        Looked::Unreadable(why) => Alert::danger(why).announced().body(html! { p { (unchanged) } }),
        Looked::Sound { words, .. } => Alert::info(words).announced().plain(),
        Looked::Wrong(problems) => kern::table_problems(
            &text_with(lang, "planning-table-problems", &[("count", problems.len().into())]),
            &unchanged,
            &t(lang, "planning-table-problems-caption"),
            &["line", "trouble"].map(|key| t(lang, &format!("planning-table-{key}"))),
            problems.iter().map(|(line, words)| vec![html! { (line) }, html! { (words) }]).collect(),
        ),
    }
}
