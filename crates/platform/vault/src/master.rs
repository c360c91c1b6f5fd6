//! The key an operator holds.

use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

use crate::TenantKey;
use crate::envelope::{Cipher, Error, KEY, KeyId, Secret, wrapped_by};

/// With or without padding: both are written by common tools.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(base64::engine::DecodePaddingMode::Indifferent),
);

/// The key above all others, held by the operator outside the database. Cheap to clone.
#[derive(Clone)]
pub struct MasterKey(Arc<Inner>);

struct Inner {
    secret: Secret,
    cipher: Cipher,
}

impl MasterKey {
    /// A master key from 32 bytes.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] when the cryptographic library cannot use it.
    pub fn from_bytes(bytes: [u8; KEY]) -> Result<Self, Error> {
        Self::from_secret(Zeroizing::new(bytes))
    }

    /// A master key from the text of a key file: 64 hexadecimal digits or base64; surrounding white space is ignored.
    ///
    /// # Errors
    ///
    /// [`Error::NotAKey`] when the text is neither.
    pub fn from_text(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        let not_a_key = || Error::NotAKey { length: text.chars().count() };
        let bytes = Zeroizing::new(match from_hex(text) {
            Some(bytes) => bytes,
            None => BASE64.decode(text).map_err(|_| not_a_key())?,
        });
        let mut secret = Secret::default();
        if bytes.len() != KEY {
            return Err(not_a_key());
        }
        secret.copy_from_slice(&bytes);
        Self::from_secret(secret)
    }

    /// A new random master key.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] when the cryptographic library cannot use it.
    pub fn generate() -> Result<Self, Error> {
        Self::from_secret(Zeroizing::new(crate::random()))
    }

    fn from_secret(secret: Secret) -> Result<Self, Error> {
        let cipher = Cipher::new(&secret, "master")?;
        Ok(Self(Arc::new(Inner { secret, cipher })))
    }

    /// The key as base64, for the one place it may be written to: the operator's key file.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(BASE64.encode(&self.0.secret[..]))
    }

    /// The key's fingerprint.
    #[must_use]
    pub fn key_id(&self) -> KeyId {
        self.0.cipher.id()
    }

    /// The fingerprint of the master key that wrapped these bytes; none when they are too short to be a wrapped key.
    #[must_use]
    pub fn wrapped_by(wrapped: &[u8]) -> Option<KeyId> {
        wrapped_by(wrapped)
    }

    /// Encrypts a tenant's key for storing; `tenant` is bound to it.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] when the cryptographic library fails.
    pub fn wrap(&self, key: &TenantKey, tenant: i32) -> Result<Vec<u8>, Error> {
        self.0.cipher.wrap(&place(tenant), key.secret())
    }

    /// Decrypts what [`wrap`](Self::wrap) made for the same tenant.
    ///
    /// # Errors
    ///
    /// [`Error::WrongKey`] when another master key wrapped it, [`Error::Altered`] when the bytes were changed or
    /// belong to another tenant, [`Error::UnknownFormat`] when a newer version wrote them.
    pub fn unwrap(&self, wrapped: &[u8], tenant: i32) -> Result<TenantKey, Error> {
        TenantKey::from_secret(self.0.cipher.unwrap("the tenant key", &place(tenant), wrapped)?)
    }
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "MasterKey({})", self.key_id())
    }
}

fn place(tenant: i32) -> [u8; 11] {
    let mut place = *b"tenant/    ";
    place[7..].copy_from_slice(&tenant.to_be_bytes());
    place
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    if digits.len() != 2 * KEY {
        return None;
    }
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|d| u8::try_from(d).ok());
    digits.chunks_exact(2).map(|pair| Some(digit(pair[0])? << 4 | digit(pair[1])?)).collect()
}
