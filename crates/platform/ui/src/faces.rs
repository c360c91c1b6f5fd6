//! How the bodies look in whose name pages speak.

use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::Accent;

/// How a body looks on pages; nothing of it is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Face {
    /// The picture in the header.
    pub logo: Option<Picture>,
    /// The colour of links and buttons.
    pub colour: Option<Accent>,
}

/// A picture that this website serves itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Where it lies.
    pub address: String,
    /// What it shows.
    pub alt: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

type Ask = Box<dyn Fn(&str) -> Face + Send + Sync>;

/// Who knows how a body looks, by its key; all pages ask the same. Until somebody is named, every body looks as usual.
#[derive(Clone, Default)]
pub struct Faces(Arc<OnceLock<Ask>>);

impl Faces {
    /// Names whom pages ask from now on; a second one is not asked.
    pub fn ask(&self, who: impl Fn(&str) -> Face + Send + Sync + 'static) {
        let _ = self.0.set(Box::new(who));
    }

    /// How a body looks at this moment.
    pub fn of(&self, body: &str) -> Face {
        self.0.get().map(|ask| ask(body)).unwrap_or_default()
    }
}

impl fmt::Debug for Faces {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Faces").field(&self.0.get().is_some()).finish()
    }
}

/// The same one is asked, not one that says the same.
impl PartialEq for Faces {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Faces {}
