//! What all three keys share: sealing, wrapping, derivation, errors.

use std::fmt;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::{hkdf, hmac};
use zeroize::Zeroizing;

/// The only format so far; the byte leads every sealed value so that another can follow.
const VERSION: u8 = 1;
const TAG: usize = 16;
const SEALED_HEADER: usize = 1 + NONCE_LEN;
const WRAPPED_HEADER: usize = 1 + KeyId::LENGTH;

/// Length of every key in bytes.
pub(crate) const KEY: usize = 32;

/// Fingerprint of a key, safe to print, log and store. It cannot be turned back into the key.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyId([u8; Self::LENGTH]);

impl KeyId {
    /// Length in bytes.
    pub const LENGTH: usize = 8;

    /// The fingerprint's bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; Self::LENGTH] {
        &self.0
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&crate::hex(&self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "KeyId({self})")
    }
}

/// Why something could not be encrypted or decrypted. No message carries key material or plaintext.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A key given as text is neither 64 hexadecimal digits nor the base64 form of 32 bytes.
    #[error(
        "this is not a key: expected 64 hexadecimal digits or 32 bytes as base64, found {length} characters; \
         make a new one with `dienstweg key generate`, or check that the key file was copied whole"
    )]
    NotAKey {
        /// How many characters were given.
        length: usize,
    },
    /// The value was wrapped by another key than the one at hand.
    #[error(
        "wrapped by key {needed}, but the key at hand is {found}: configure the {level} key {needed}, \
         or restore the backup that belongs to key {found}"
    )]
    WrongKey {
        /// `master` or `tenant`.
        level: &'static str,
        /// The key that would open it.
        needed: KeyId,
        /// The key that was tried.
        found: KeyId,
    },
    /// The right key was used, but the bytes do not belong to this place or were changed.
    #[error(
        "{what} does not open with {level} key {key}: it was changed, cut off, or belongs to another place; \
         restore it from a backup and run `dienstweg verify`"
    )]
    Altered {
        /// What was to be opened.
        what: &'static str,
        /// `master`, `tenant` or `data`.
        level: &'static str,
        /// The key that was tried.
        key: KeyId,
    },
    /// The first byte names a format this version does not know.
    #[error(
        "{what} has format {found}, this version knows format {VERSION}: use the version that wrote it or a newer one"
    )]
    UnknownFormat {
        /// What was to be opened.
        what: &'static str,
        /// The format named by the first byte.
        found: u8,
    },
    /// The cryptographic library refused, which it does only for values past its limits (64 GiB).
    #[error("the cryptographic library refused the operation: the value is larger than AES-GCM allows")]
    Refused,
}

/// 32 secret bytes that are wiped when dropped.
pub(crate) type Secret = Zeroizing<[u8; KEY]>;

/// A key ready to encrypt, with its fingerprint.
pub(crate) struct Cipher {
    key: LessSafeKey,
    id: KeyId,
    level: &'static str,
}

impl Cipher {
    /// The cipher under `secret` itself.
    pub(crate) fn new(secret: &Secret, level: &'static str) -> Result<Self, Error> {
        let unbound = UnboundKey::new(&AES_256_GCM, &secret[..]).map_err(|_| Error::Refused)?;
        Ok(Self { key: LessSafeKey::new(unbound), id: fingerprint(secret, level), level })
    }

    pub(crate) const fn id(&self) -> KeyId {
        self.id
    }

    /// `version ‖ nonce ‖ ciphertext ‖ tag`.
    pub(crate) fn seal(&self, aad: &[u8], plaintext: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce: [u8; NONCE_LEN] = crate::random();
        let mut out = Vec::with_capacity(SEALED_HEADER + plaintext.len() + TAG);
        out.push(VERSION);
        out.extend_from_slice(&nonce);
        out.extend_from_slice(plaintext);
        let tag = self
            .key
            .seal_in_place_separate_tag(Nonce::assume_unique_for_key(nonce), Aad::from(aad), &mut out[SEALED_HEADER..])
            .map_err(|_| Error::Refused)?;
        out.extend_from_slice(tag.as_ref());
        Ok(out)
    }

    pub(crate) fn open(&self, what: &'static str, aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, Error> {
        let altered = || Error::Altered { what, level: self.level, key: self.id };
        let (&version, rest) = sealed.split_first().ok_or_else(altered)?;
        if version != VERSION {
            return Err(Error::UnknownFormat { what, found: version });
        }
        let (nonce, body) = rest.split_first_chunk::<NONCE_LEN>().ok_or_else(altered)?;
        let mut body = body.to_vec();
        let length = self
            .key
            .open_in_place(Nonce::assume_unique_for_key(*nonce), Aad::from(aad), &mut body)
            .map_err(|_| altered())?
            .len();
        body.truncate(length);
        Ok(body)
    }

    /// `version ‖ fingerprint of the wrapping key ‖ sealed key`.
    pub(crate) fn wrap(&self, place: &[u8], secret: &Secret) -> Result<Vec<u8>, Error> {
        let mut out = Vec::with_capacity(WRAPPED_HEADER + SEALED_HEADER + KEY + TAG);
        out.push(VERSION);
        out.extend_from_slice(&self.id.0);
        out.extend_from_slice(&self.seal(place, &secret[..])?);
        Ok(out)
    }

    pub(crate) fn unwrap(&self, what: &'static str, place: &[u8], wrapped: &[u8]) -> Result<Secret, Error> {
        let altered = || Error::Altered { what, level: self.level, key: self.id };
        if let Some(&found) = wrapped.first().filter(|&&version| version != VERSION) {
            return Err(Error::UnknownFormat { what, found });
        }
        let needed = wrapped_by(wrapped).ok_or_else(altered)?;
        if needed != self.id {
            return Err(Error::WrongKey { level: self.level, needed, found: self.id });
        }
        let bytes = Zeroizing::new(self.open(what, place, &wrapped[WRAPPED_HEADER..])?);
        let mut secret = Secret::default();
        if bytes.len() != KEY {
            return Err(altered());
        }
        secret.copy_from_slice(&bytes);
        Ok(secret)
    }
}

/// The fingerprint in front of a wrapped key; none when the bytes are too short to be one.
pub(crate) fn wrapped_by(wrapped: &[u8]) -> Option<KeyId> {
    wrapped.get(1..WRAPPED_HEADER)?.try_into().ok().map(KeyId)
}

/// What keys for single purposes are derived from (RFC 5869); the first half of the work is done once.
pub(crate) struct Root(hkdf::Prk);

impl Root {
    pub(crate) fn new(secret: &Secret, level: &str) -> Self {
        Self(hkdf::Salt::new(hkdf::HKDF_SHA256, level.as_bytes()).extract(&secret[..]))
    }

    /// An HMAC key for the purpose that the parts name together.
    pub(crate) fn derive(&self, purpose: [&str; 2]) -> Result<hmac::Key, Error> {
        let info = [b"dienstweg/".as_slice(), purpose[0].as_bytes(), purpose[1].as_bytes()];
        self.0.expand(&info, hmac::HMAC_SHA256).map(hmac::Key::from).map_err(|_| Error::Refused)
    }
}

fn fingerprint(secret: &Secret, level: &str) -> KeyId {
    let key = hmac::Key::new(hmac::HMAC_SHA256, &secret[..]);
    let mut context = hmac::Context::with_key(&key);
    context.update(b"dienstweg/fingerprint/");
    context.update(level.as_bytes());
    let mut id = [0; KeyId::LENGTH];
    id.copy_from_slice(&context.sign().as_ref()[..KeyId::LENGTH]);
    KeyId(id)
}
