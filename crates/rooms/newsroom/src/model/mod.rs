//! Types and rules; no access to the outside.

mod content;
mod item;
mod kind;
mod state;

pub use content::{Attached, Content, FileId, Text};
pub use item::{Edition, Event, Item, ItemId, Shown};
pub use kind::{Issuer, Kind};
pub use state::{Act, State, Step};

pub(crate) use content::{LANGUAGES, Lengths, MOST_FILES, MOST_SERVICES};
pub(crate) use item::{Standing, code_in, slug};
