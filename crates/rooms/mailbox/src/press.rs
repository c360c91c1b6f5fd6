//! Setting letters: pure computing that fills a core, so only a few at a time.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use bytes::Bytes;
use letters::{Letter, Pdf};
use tokio::sync::Semaphore;
use ui::Explain;

use crate::seal::{SealError, Signer, Unsealed};

/// How long a letter waits for a place. Whoever waits longer is better told so than kept waiting.
const PATIENCE: Duration = Duration::from_secs(2);

/// A number of places at which letters are set. Cheap to clone; every clone shares the places.
#[derive(Clone)]
pub struct Press {
    places: Arc<Semaphore>,
    signer: Arc<dyn Signer>,
}

impl fmt::Debug for Press {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Press").field("places", &self.places).finish_non_exhaustive()
    }
}

impl Press {
    /// A press that sets this many letters at once, one at least.
    #[must_use]
    pub fn new(slots: usize) -> Self {
        let places = Arc::new(Semaphore::new(slots.clamp(1, Semaphore::MAX_PERMITS)));
        Self { places, signer: Arc::new(Unsealed) }
    }

    /// The same places, with a seal on everything that goes out.
    #[must_use]
    pub fn sealed_by(self, signer: Arc<dyn Signer>) -> Self {
        Self { signer, ..self }
    }

    /// Sets a letter that goes out, and seals it.
    ///
    /// # Errors
    /// As [`Press::set`], and [`PressError::Seal`].
    pub async fn issue(&self, letter: Letter) -> Result<Bytes, PressError> {
        let pdf = Bytes::from(self.set(letter).await?.into_bytes());
        let signer = Arc::clone(&self.signer);
        let work = tokio::task::spawn_blocking(move || signer.seal(pdf));
        Ok(work.await.map_err(|_| PressError::Interrupted)??)
    }

    /// Sets a letter on a thread for blocking work. The place stays taken until the work is done, also when the caller is
    /// gone before.
    ///
    /// # Errors
    /// [`PressError::Busy`] when no place is free within two seconds; [`PressError::Letter`] when the letter cannot be set.
    pub async fn set(&self, letter: Letter) -> Result<Pdf, PressError> {
        let waiting = tokio::time::timeout(PATIENCE, Arc::clone(&self.places).acquire_owned());
        let Ok(Ok(place)) = waiting.await else { return Err(PressError::Busy) };
        let work = tokio::task::spawn_blocking(move || {
            let _place = place;
            letters::render(&letter)
        });
        Ok(work.await.map_err(|_| PressError::Interrupted)??)
    }

    /// Puts finished letters behind each other, at one of the same places.
    ///
    /// # Errors
    /// [`PressError::Busy`]; [`PressError::Bind`] when one of them is no PDF file.
    pub async fn bind(&self, letters: Vec<Vec<u8>>) -> Result<Vec<u8>, PressError> {
        let waiting = tokio::time::timeout(PATIENCE, Arc::clone(&self.places).acquire_owned());
        let Ok(Ok(place)) = waiting.await else { return Err(PressError::Busy) };
        let work = tokio::task::spawn_blocking(move || {
            let _place = place;
            letters::bind(&letters)
        });
        Ok(work.await.map_err(|_| PressError::Interrupted)??)
    }
}

/// Why a letter was not set.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// Every place was taken for too long; the same letter may succeed in a moment.
    #[error("no place to set a letter within {} seconds", PATIENCE.as_secs())]
    Busy,
    /// The work ended without a result.
    #[error("setting a letter was interrupted")]
    Interrupted,
    /// The letter could not be set.
    #[error("letter: {0}")]
    Letter(#[from] letters::Error),
    /// It could not be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// Letters could not be put behind each other.
    #[error("stack: {0}")]
    Bind(#[from] letters::NotBound),
}

impl Explain for PressError {
    fn status(&self) -> StatusCode {
        match self {
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Interrupted | Self::Letter(_) | Self::Bind(_) | Self::Seal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Busy => "mailbox-press-busy",
            Self::Interrupted | Self::Letter(_) | Self::Bind(_) | Self::Seal(_) => "ui-failure-internal",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn whoever_finds_no_place_is_told_so_after_two_seconds() {
        let press = Press::new(0);
        let taken = Arc::clone(&press.places).acquire_owned().await.unwrap();
        let began = tokio::time::Instant::now();
        assert!(matches!(press.clone().set(nothing()).await, Err(PressError::Busy)));
        assert_eq!(began.elapsed().as_secs(), 2);
        drop(taken);
        // A letter about nothing is refused, which shows that it was looked at.
        assert!(matches!(press.set(nothing()).await, Err(PressError::Letter(letters::Error::NoSubject))));
        assert_eq!(press.places.available_permits(), 1, "the place is free again");
    }

    #[test]
    fn busy_is_explained_in_every_language() {
        let error = PressError::Busy;
        assert_eq!(error.status(), StatusCode::SERVICE_UNAVAILABLE);
        for lang in store::Language::ALL {
            for key in [error.key().to_owned(), format!("{}-next", error.key())] {
                assert!(!ui::text(lang, &key).contains('['), "{key}");
            }
        }
    }

    fn nothing() -> Letter {
        let word = String::new;
        Letter::Request(Box::new(letters::Request {
            head: letters::Head {
                language: letters::Language::German,
                issuer: letters::Issuer {
                    name: word(),
                    department: None,
                    acting: None,
                    return_address: word(),
                    footer: Vec::new(),
                },
                recipient: Vec::new(),
                reference: word(),
                date: jiff::civil::date(2026, 9, 1),
                contact: None,
                facts: Vec::new(),
                subject: word(),
                example: None,
                words: letters::Words {
                    reference: word(),
                    date: word(),
                    contact: word(),
                    phone: word(),
                    email: word(),
                    room: word(),
                    page: word(),
                },
            },
            salutation: word(),
            opening: Vec::new(),
            items: Vec::new(),
            deadline: None,
            answering: Vec::new(),
            closing: letters::Closing { greeting: word(), on_behalf: None, name: word(), note: None },
            words: letters::RequestWords { items: word(), answering: word() },
        }))
    }
}
