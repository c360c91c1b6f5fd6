use maud::{Markup, html};

use super::icon;
use crate::{Lang, t, text_with};

/// The weight of a button. One primary button per page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    /// The next step.
    Primary,
    /// Another way.
    Secondary,
    /// Something by the way.
    Tertiary,
}

impl Button {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "kern-btn kern-btn--primary",
            Self::Secondary => "kern-btn kern-btn--secondary",
            Self::Tertiary => "kern-btn kern-btn--tertiary",
        }
    }
}

/// A button that sends its form.
pub fn button(kind: Button, label: &str) -> Markup {
    html! { button class=(kind.class()) type="submit" { span class="kern-label" { (label) } } }
}

/// The primary button that sends its form.
pub fn submit(label: &str) -> Markup {
    button(Button::Primary, label)
}

/// A button that sends its form together with a name and value, to tell several buttons apart.
pub fn submit_named(kind: Button, label: &str, name: &str, value: &str) -> Markup {
    html! {
        button class=(kind.class()) type="submit" name=(name) value=(value) { span class="kern-label" { (label) } }
    }
}

/// A link that looks like a button: leads somewhere, changes nothing.
pub fn link_button(kind: Button, label: &str, href: &str) -> Markup {
    html! { a class=(kind.class()) href=(href) { span class="kern-label" { (label) } } }
}

/// A link.
pub fn link(label: &str, href: &str) -> Markup {
    html! { a class="kern-link" href=(href) { (label) } }
}

/// The way back to the page before.
pub fn back_link(lang: Lang, href: &str) -> Markup {
    html! {
        a class="kern-link kern-link--no-visited-state dw-back" href=(href) { (icon("arrow-back")) (t(lang, "ui-back")) }
    }
}

/// A box with a title and text. With `href` the whole box is one link.
#[derive(Clone, Debug)]
pub struct Card {
    title: String,
    level: u8,
    preline: Option<String>,
    href: Option<String>,
}

impl Card {
    /// A box with its title (an `h2`).
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), level: 2, preline: None, href: None }
    }

    /// The title is an `h3`: under an `h2` of the page.
    pub fn under_heading(mut self) -> Self {
        self.level = 3;
        self
    }

    /// A line above the title.
    pub fn preline(mut self, text: impl Into<String>) -> Self {
        self.preline = Some(text.into());
        self
    }

    /// The whole box leads there.
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }

    /// The box with its text.
    pub fn body(self, body: Markup) -> Markup {
        let class = if self.href.is_some() { "kern-card kern-card--interactive" } else { "kern-card" };
        let title = match &self.href {
            Some(href) => {
                html! { a class="kern-link kern-link--stretched kern-link--no-visited-state" href=(href) { (self.title) } }
            }
            None => html! { (self.title) },
        };
        html! {
            div class=(class) {
                div class="kern-card__container" {
                    div class="kern-card__header" {
                        @if let Some(preline) = &self.preline { p class="kern-preline" { (preline) } }
                        @if self.level == 2 { h2 class="kern-title" { (title) } } @else { h3 class="kern-title" { (title) } }
                    }
                    @if !body.0.is_empty() { div class="kern-card__body" { (body) } }
                }
            }
        }
    }
}

/// One column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Heading of the column.
    pub title: String,
    /// Numbers stand on the right.
    pub numeric: bool,
}

impl Column {
    /// A column of words.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), numeric: false }
    }

    /// A column of numbers.
    pub fn numeric(title: impl Into<String>) -> Self {
        Self { title: title.into(), numeric: true }
    }
}

/// A table with caption and headings.
#[derive(Clone, Debug)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, one cell per column; the first cell is the row's heading.
    pub rows: Vec<Vec<Markup>>,
}

/// Columns that fit the narrowest screen.
const NARROW: usize = 2;

/// Draws a table. With more than two columns it may be too wide: its box then scrolls and can be reached with the keyboard; on a
/// telephone each row stands below the other, every cell with the heading of its column.
///
/// Roles are given though they are those of the elements: some browsers forget what a table is once its rows are laid out in
/// another way.
pub fn table(content: &Table) -> Markup {
    let wide = content.columns.len() > NARROW;
    let role = |role: &'static str| wide.then_some(role);
    html! {
        div class="kern-table-responsive" tabindex=[wide.then_some("0")] role=[wide.then_some("region")]
            aria-label=[wide.then_some(content.caption.as_str())] {
            table class={ "kern-table" @if wide { " dw-stacked" } } role=[role("table")] {
                caption class="kern-title" { (content.caption) }
                thead class="kern-table__head" role=[role("rowgroup")] {
                    tr class="kern-table__row" role=[role("row")] {
                        @for column in &content.columns {
                            th class={ "kern-table__header" @if column.numeric { " kern-table__header--numeric" } } scope="col"
                                role=[role("columnheader")] { (column.title) }
                        }
                    }
                }
                tbody class="kern-table__body" role=[role("rowgroup")] {
                    @for row in &content.rows {
                        tr class="kern-table__row" role=[role("row")] {
                            @for (index, cell) in row.iter().enumerate() {
                                @let column = content.columns.get(index);
                                @let numeric = column.is_some_and(|column| column.numeric);
                                @let heading = column.map(|column| column.title.as_str()).filter(|title| wide && !title.is_empty());
                                @if index == 0 {
                                    th class="kern-table__header" scope="row" role=[role("rowheader")] { (cell) }
                                } @else {
                                    td class={ "kern-table__cell" @if numeric { " kern-table__cell--numeric" } } role=[role("cell")]
                                        data-heading=[heading] { (cell) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Text that unfolds.
pub fn accordion(title: &str, body: Markup) -> Markup {
    html! {
        details class="kern-accordion" {
            summary class="kern-accordion__header" { span class="kern-title kern-title--small" { (title) } }
            div class="kern-accordion__body" { (body) }
        }
    }
}

/// Links to the pages of a long list. `page` counts from one; `href` makes the address of a page. Nothing for a single page.
pub fn pagination(lang: Lang, page: usize, pages: usize, href: impl Fn(usize) -> String) -> Markup {
    let near = |number: usize| number == 1 || number == pages || number.abs_diff(page) <= 1;
    html! {
        @if pages > 1 {
            nav class="dw-pagination" aria-label=(t(lang, "ui-pagination")) {
                ul {
                    @if page > 1 {
                        li { a class="kern-link kern-link--no-visited-state" rel="prev" href=(href(page - 1)) { (t(lang, "ui-pagination-previous")) } }
                    }
                    @for number in 1..=pages {
                        @if near(number) {
                            @let label = text_with(lang, "ui-pagination-page", &[("number", number.into())]);
                            li {
                                @if number == page {
                                    span aria-current="page" { span class="kern-sr-only" { (label) } span aria-hidden="true" { (number) } }
                                } @else {
                                    a class="kern-link kern-link--no-visited-state" href=(href(number)) aria-label=(label) { (number) }
                                }
                            }
                        } @else if near(number + 1) || near(number - 1) {
                            @if near(number - 1) { li aria-hidden="true" { "…" } }
                        }
                    }
                    @if page < pages {
                        li { a class="kern-link kern-link--no-visited-state" rel="next" href=(href(page + 1)) { (t(lang, "ui-pagination-next")) } }
                    }
                }
            }
        }
    }
}
