//! The key of one administration.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use aws_lc_rs::hmac;
use zeroize::Zeroizing;

use crate::DataKey;
use crate::envelope::{Cipher, Error, KeyId, Root, Secret};

/// The key of one tenant: wraps its data keys and makes its blind indexes. Cheap to clone.
#[derive(Clone)]
pub struct TenantKey(Arc<Inner>);

struct Inner {
    secret: Secret,
    cipher: Cipher,
    hashes: Root,
    /// The keys derived so far: a purpose comes again with every request.
    purposes: RwLock<HashMap<&'static str, hmac::Key>>,
}

impl TenantKey {
    /// A new random tenant key.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] when the cryptographic library cannot use it.
    pub fn generate() -> Result<Self, Error> {
        Self::from_secret(Zeroizing::new(crate::random()))
    }

    pub(crate) fn from_secret(secret: Secret) -> Result<Self, Error> {
        let cipher = Cipher::new(&secret, "tenant")?;
        let hashes = Root::new(&secret, "tenant");
        Ok(Self(Arc::new(Inner { secret, cipher, hashes, purposes: RwLock::default() })))
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.0.secret
    }

    /// The key's fingerprint.
    #[must_use]
    pub fn key_id(&self) -> KeyId {
        self.0.cipher.id()
    }

    /// Encrypts a data key for storing; `id`, the number of the row it belongs to, is bound to it.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] when the cryptographic library fails.
    pub fn wrap(&self, key: &DataKey, id: &[u8; 16]) -> Result<Vec<u8>, Error> {
        self.0.cipher.wrap(&place(id), key.secret())
    }

    /// Decrypts what [`wrap`](Self::wrap) made for the same id.
    ///
    /// # Errors
    ///
    /// [`Error::WrongKey`] when another tenant's key wrapped it, [`Error::Altered`] when the bytes were changed or
    /// belong to another row, [`Error::UnknownFormat`] when a newer version wrote them.
    pub fn unwrap(&self, wrapped: &[u8], id: &[u8; 16]) -> Result<DataKey, Error> {
        DataKey::from_secret(self.0.cipher.unwrap("the data key", &place(id), wrapped)?)
    }

    /// HMAC-SHA-256 under a key derived for `purpose`: a blind index to find an exact value without storing it.
    /// The same bytes hash differently for another purpose or another tenant.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] when the cryptographic library fails.
    pub fn hash(&self, purpose: &'static str, bytes: &[u8]) -> Result<[u8; 32], Error> {
        let known =
            self.0.purposes.read().unwrap_or_else(PoisonError::into_inner).get(purpose).map(|key| sign(key, bytes));
        if let Some(hash) = known {
            return Ok(hash);
        }
        let key = self.0.hashes.derive(["hash/", purpose])?;
        let hash = sign(&key, bytes);
        self.0.purposes.write().unwrap_or_else(PoisonError::into_inner).insert(purpose, key);
        Ok(hash)
    }
}

impl fmt::Debug for TenantKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "TenantKey({})", self.key_id())
    }
}

fn sign(key: &hmac::Key, bytes: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    out.copy_from_slice(hmac::sign(key, bytes).as_ref());
    out
}

fn place(id: &[u8; 16]) -> [u8; 21] {
    let mut place = *b"data/                ";
    place[5..].copy_from_slice(id);
    place
}
