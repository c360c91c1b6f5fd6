//! Password hashing with Argon2id in a pool of its own, so that logging in can never starve the other pages.

use std::sync::Arc;
use std::time::Duration;

use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use zeroize::Zeroizing;

use crate::error::Error;
use crate::model::Login;

/// Shortest password, in characters (BSI ORP.4; NIST SP 800-63B asks for 8, and for 15 without a second factor).
pub const PASSWORD_MIN: usize = 12;
/// Longest password, in bytes: bounds the work of hashing.
const LONGEST: usize = 1024;
/// How long a request waits for its turn.
const PATIENCE: Duration = Duration::from_secs(2);

/// Why a new password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordProblem {
    /// Fewer than [`PASSWORD_MIN`] characters.
    #[error("shorter than {PASSWORD_MIN} characters")]
    TooShort,
    /// More than 1024 bytes.
    #[error("longer than 1024 bytes")]
    TooLong,
    /// Fewer than five different characters.
    #[error("fewer than five different characters")]
    TooSimple,
    /// Contains the login name.
    #[error("contains the login name")]
    ContainsLogin,
}

impl PasswordProblem {
    /// Text key of the problem.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::TooShort => "identity-password-too-short",
            Self::TooLong => "identity-password-too-long",
            Self::TooSimple => "identity-password-too-simple",
            Self::ContainsLogin => "identity-password-contains-login",
        }
    }
}

pub(crate) fn check(password: &str, login: &Login) -> Result<(), PasswordProblem> {
    if password.chars().count() < PASSWORD_MIN {
        return Err(PasswordProblem::TooShort);
    }
    if password.len() > LONGEST {
        return Err(PasswordProblem::TooLong);
    }
    let mut characters: Vec<char> = password.to_lowercase().chars().collect();
    characters.sort_unstable();
    characters.dedup();
    if characters.len() < 5 {
        return Err(PasswordProblem::TooSimple);
    }
    let name = login.as_str().split('@').next().unwrap_or_default();
    if name.len() >= 4 && password.to_lowercase().contains(name) {
        return Err(PasswordProblem::ContainsLogin);
    }
    Ok(())
}

/// The bounded pool. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Pool(Arc<Semaphore>);

/// A turn in the pool; given back when dropped or used.
pub(crate) struct Turn(OwnedSemaphorePermit);

impl Pool {
    pub(crate) fn new(slots: usize) -> Self {
        Self(Arc::new(Semaphore::new(slots)))
    }

    /// Waits at most two seconds for a turn.
    pub(crate) async fn turn(&self) -> Result<Turn, Error> {
        match tokio::time::timeout(PATIENCE, Arc::clone(&self.0).acquire_owned()).await {
            Ok(Ok(permit)) => Ok(Turn(permit)),
            _ => Err(Error::Busy),
        }
    }
}

impl Turn {
    /// Argon2id (RFC 9106) with 19 MiB, two passes and a random salt, as a PHC string.
    pub(crate) async fn hash(self, password: &str) -> Result<String, Error> {
        let password = Zeroizing::new(password.to_owned());
        self.run(move || {
            let salt = vault::random::<16>();
            Argon2::default()
                .hash_password_with_salt(password.as_bytes(), &salt)
                .map(|hash| hash.to_string())
                .map_err(|_| Error::Inside("Argon2 refused to hash"))
        })
        .await?
    }

    /// Whether the password fits the hash. Without a hash the same work is done and the answer is no.
    pub(crate) async fn verify(self, password: &str, hash: Option<String>) -> Result<bool, Error> {
        if password.len() > LONGEST {
            return Ok(false);
        }
        let password = Zeroizing::new(password.to_owned());
        self.run(move || match hash {
            Some(hash) => Argon2::default().verify_password(password.as_bytes(), hash.as_str()).is_ok(),
            None => {
                // Only the time matters: an unknown login name must not answer sooner than a known one.
                let _ = Argon2::default().hash_password_with_salt(password.as_bytes(), &[0; 16]);
                false
            }
        })
        .await
    }

    async fn run<T: Send + 'static>(self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
        let permit = self.0;
        tokio::task::spawn_blocking(move || {
            let _permit = permit;
            work()
        })
        .await
        .map_err(|_| Error::Inside("password hashing stopped"))
    }
}
