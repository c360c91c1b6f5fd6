//! What every page stands on: languages, layout, KERN components, routes with lanes, and error pages.
//!
//! A room describes its pages in three steps: parse the request (extractors of this crate, whose rejections are our error
//! pages), call a verb, and render with [`Page`] and [`kern`]. Its routes are collected in [`Routes`], which records method,
//! path and [`Lane`] for the tests that walk every route. The binary joins them and wraps everything in [`serve_layers`].
//!
//! User-facing text lives only in `locales/<language>/<room>.ftl` and is read with [`text`] or, inside markup, [`t`].

mod accent;
mod assets;
mod board;
mod explain;
mod extract;
mod faces;
mod failure;
mod format;
mod kept;
pub mod kern;
pub mod lanes;
mod layers;
mod page;
mod public;
mod rest;
mod routes;
mod sheet;
mod site;
mod static_pages;
mod texts;
mod visitor;

pub use accent::{Accent, Mode, NoColour, Tone};
pub use assets::{asset_path, assets, stable_asset};
pub use board::{Board, Notice, NoticeWords};
pub use explain::Explain;
pub use extract::{Form, FormFields, Json, Multipart, Part, Path, Query};
pub use faces::{Bodies, Face, Faces, Picture};
pub use failure::{Failure, FieldProblem, Problem};
pub use format::{date, decimal, harmless, moment, money, month, read_money, slug, typed_money, unmarked};
pub use kept::{kept, kept_table};
pub use lanes::Lane;
pub use layers::{LayerConfig, serve_layers};
pub use maud::{Markup, html};
pub use page::{NavigationLink, Page};
pub use public::{Public, language_address};
pub use routes::{Route, Routes};
pub use sheet::{LARGEST_SHEET_BODY, SHEET_FILES, Sheet, SheetForm, SheetRow, decoded};
pub use site::{Operator, Site, SiteLink};
pub use static_pages::{Body, Statement, statement, static_pages};
pub use store::Language as Lang;
pub use texts::{TextProblem, Texts, Value, t, text, text_with, texts};
pub use visitor::{LANGUAGE_COOKIE, Visitor};
