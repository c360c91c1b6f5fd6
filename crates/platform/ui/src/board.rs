//! What whoever runs the installation has to say on every page at this moment, such as that it will be serviced.

use std::sync::{Arc, PoisonError, RwLock};

use crate::Lang;

/// Words for every page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Only members of staff see it.
    pub staff_only: bool,
    /// Something does not work, or will not work for a while.
    pub warns: bool,
    /// Its words, in the language of the visitor and in that of the text, where it is not written in the former.
    pub words: Vec<NoticeWords>,
}

/// The words of a notice for visitors of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeWords {
    /// For visitors of this language.
    pub lang: Lang,
    /// What it is about and when.
    pub title: String,
    /// The text.
    pub text: String,
    /// The language in which the text is written.
    pub written_in: Lang,
}

/// The notices that every page shows; all pages share one board.
#[derive(Clone, Debug, Default)]
pub struct Board(Arc<RwLock<Arc<[Notice]>>>);

impl Board {
    /// Shows these notices from now on, and no others.
    pub fn show(&self, notices: Vec<Notice>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = notices.into();
    }

    /// What is shown at this moment.
    pub fn shown(&self) -> Arc<[Notice]> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The same board, not one that says the same.
impl PartialEq for Board {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Board {}
