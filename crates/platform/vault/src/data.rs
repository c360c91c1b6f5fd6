//! The key of one case.

use std::fmt;
use std::sync::Arc;

use zeroize::Zeroizing;

use crate::envelope::{Cipher, Error, KeyId, Secret};

/// The key of one case (or another thing that is deleted as a whole). Cheap to clone.
#[derive(Clone)]
pub struct DataKey(Arc<Inner>);

struct Inner {
    secret: Secret,
    cipher: Cipher,
}

impl DataKey {
    /// How many bytes longer a sealed value is than its plaintext.
    pub const OVERHEAD: usize = 29;

    /// A new random data key.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] when the cryptographic library cannot use it.
    pub fn generate() -> Result<Self, Error> {
        Self::from_secret(Zeroizing::new(crate::random()))
    }

    pub(crate) fn from_secret(secret: Secret) -> Result<Self, Error> {
        let cipher = Cipher::new(&secret, "data")?;
        Ok(Self(Arc::new(Inner { secret, cipher })))
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.0.secret
    }

    /// The key's fingerprint.
    #[must_use]
    pub fn key_id(&self) -> KeyId {
        self.0.cipher.id()
    }

    /// Encrypts a value. `context` names its place (table, row, column: `"applications.answers/0190…"`) and must be
    /// given again to [`open`](Self::open); it is not stored.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] when the value is larger than AES-GCM allows.
    pub fn seal(&self, context: &str, plaintext: &[u8]) -> Result<Vec<u8>, Error> {
        self.0.cipher.seal(context.as_bytes(), plaintext)
    }

    /// Decrypts a value sealed with the same key and context.
    ///
    /// # Errors
    ///
    /// [`Error::Altered`] when the bytes were changed, another key sealed them or they belong to another context;
    /// [`Error::UnknownFormat`] when a newer version wrote them.
    pub fn open(&self, context: &str, sealed: &[u8]) -> Result<Vec<u8>, Error> {
        self.0.cipher.open("the stored value", context.as_bytes(), sealed)
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "DataKey({})", self.key_id())
    }
}
