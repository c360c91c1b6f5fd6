//! How the bodies look in whose name pages speak, and under which addresses of their own they are reached.

use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::Accent;

/// How a body looks on pages; nothing of it is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Face {
    /// Its name.
    pub name: Option<String>,
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

/// Who knows the bodies in whose name pages speak.
pub trait Bodies: Send + Sync {
    /// How the body with this key looks; as usual where there is none, or nothing is recorded.
    fn face(&self, key: &str) -> Face;
    /// Key of the body that has this name, as it stands in a request, as its own address.
    fn home(&self, host: &str) -> Option<String>;
}

/// Whom all pages ask about bodies. Until somebody is named, every body looks as usual and none has an address of its own.
#[derive(Clone, Default)]
pub struct Faces(Arc<OnceLock<Box<dyn Bodies>>>);

impl Faces {
    /// Names whom pages ask from now on; a second one is not asked.
    pub fn ask(&self, who: impl Bodies + 'static) {
        let _ = self.0.set(Box::new(who));
    }

    /// How a body looks at this moment.
    pub fn of(&self, body: &str) -> Face {
        self.0.get().map(|bodies| bodies.face(body)).unwrap_or_default()
    }

    /// Key of the body that has this name as its own address.
    pub(crate) fn home(&self, host: &str) -> Option<String> {
        self.0.get().and_then(|bodies| bodies.home(host))
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
