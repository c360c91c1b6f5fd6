use maud::{Markup, html};

use super::{Alert, Button, Column, Field, Table, file_input, submit, submit_named, table, textarea};
use crate::{Lang, SHEET_FILES, Sheet, t};

/// More problems of a table than this only hide what is wrong.
const MOST_PROBLEMS: usize = 200;

/// The form of a page that reads a table in, as [`crate::SheetForm`] takes it: a file, or the table as text; looked at first, then taken
/// over where there is something to take.
pub struct TableForm<'a> {
    lang: Lang,
    action: &'a str,
    csrf: Markup,
    file: (String, String),
    typed: (String, String, &'a str),
    lines: u8,
    more: Markup,
    check: String,
    take: Option<String>,
}

impl<'a> TableForm<'a> {
    /// A form that is sent to an address, with its token and the words of its button.
    pub fn new(lang: Lang, action: &'a str, csrf: Markup, check: impl Into<String>) -> Self {
        Self {
            lang,
            action,
            csrf,
            file: Default::default(),
            typed: Default::default(),
            lines: 8,
            more: html! {},
            check: check.into(),
            take: None,
        }
    }

    /// The field of the file: what stands before it, and a hint that may be empty.
    #[must_use]
    pub fn file(mut self, label: impl Into<String>, hint: impl Into<String>) -> Self {
        self.file = (label.into(), hint.into());
        self
    }

    /// The field of the text: what stands before it, a hint, and what was typed.
    #[must_use]
    pub fn typed(mut self, label: impl Into<String>, hint: impl Into<String>, typed: &'a str) -> Self {
        self.typed = (label.into(), hint.into(), typed);
        self
    }

    /// How many lines of text are to be seen; eight otherwise.
    #[must_use]
    pub fn lines(mut self, lines: u8) -> Self {
        self.lines = lines;
        self
    }

    /// More fields.
    #[must_use]
    pub fn more(mut self, fields: Markup) -> Self {
        self.more = fields;
        self
    }

    /// A second button that takes over (`uebernehmen`) what was looked at, where that is useful.
    #[must_use]
    pub fn take(mut self, useful: bool, label: impl Into<String>) -> Self {
        self.take = useful.then(|| label.into());
        self
    }

    /// The form.
    pub fn render(self) -> Markup {
        let file = Field::new(self.lang, "datei", self.file.0).optional();
        let file = if self.file.1.is_empty() { file } else { file.hint(self.file.1) };
        let (label, hint, typed) = self.typed;
        let fault = Sheet::fault(typed).map(|key| t(self.lang, key));
        let typed = Field::new(self.lang, "tabelle", label).hint(hint).value(typed).optional();
        html! {
            @if let Some(fault) = fault { (Alert::danger(fault).plain()) }
            form class="dw-form" method="post" action=(self.action) enctype="multipart/form-data" {
                (self.csrf)
                (file_input(&file, SHEET_FILES))
                (textarea(&typed, self.lines))
                (self.more)
                div class="dw-actions" {
                    (submit(&self.check))
                    @if let Some(take) = self.take { (submit_named(Button::Secondary, &take, "uebernehmen", "1")) }
                }
            }
        }
    }
}

/// What is wrong in a table that was read, line by line, under a sentence that says what became of it. The first column is the line.
pub fn table_problems(title: &str, next: &str, caption: &str, columns: &[String], rows: Vec<Vec<Markup>>) -> Markup {
    let mut shown = rows;
    shown.truncate(MOST_PROBLEMS);
    let columns = columns.iter().enumerate().map(|(place, title)| match place {
        0 => Column::numeric(title.as_str()),
        _ => Column::new(title.as_str()),
    });
    html! {
        (Alert::danger(title).announced().body(html! { p { (next) } }))
        (table(&Table { caption: caption.to_owned(), columns: columns.collect(), rows: shown }))
    }
}
