//! Papers that somebody reads, talks about and writes on: headings, paragraphs, lists and tables.

use serde::Serialize;

use crate::letter::Head;

/// A paper such as the draft of a resolution (Beschlussvorlage). As a file to keep it is set by [`render`](crate::render), as one to
/// write on by [`document`](crate::document).
#[derive(Clone, Serialize)]
pub struct Paper {
    /// Letterhead, reference, subject.
    pub head: Head,
    /// Its parts in their order.
    pub parts: Vec<PaperPart>,
}

/// A part with a heading.
#[derive(Clone, Serialize)]
pub struct PaperPart {
    /// The heading.
    pub title: String,
    /// What stands below it.
    pub blocks: Vec<Block>,
}

/// A piece of a paper.
#[derive(Clone, Serialize)]
#[serde(tag = "kind", content = "content", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph; may have several lines.
    Text(String),
    /// A list without an order.
    List(Vec<String>),
    /// A numbered list.
    Numbered(Vec<String>),
    /// A table.
    Table(PaperTable),
}

/// A table with a row of headings.
#[derive(Clone, Serialize)]
pub struct PaperTable {
    /// Its columns.
    pub columns: Vec<PaperColumn>,
    /// A cell for each column of each row.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Serialize)]
pub struct PaperColumn {
    /// Its heading.
    pub title: String,
    /// Its part of the width, beside those of the others.
    pub share: u8,
    /// Whether it holds numbers, which stand at the right.
    pub numeric: bool,
}
