//! Envelope encryption: a [`MasterKey`] wraps a [`TenantKey`] per administration, which wraps a [`DataKey`] per case.
//!
//! Everything here is pure: bytes in, bytes out. Where the keys are kept is the business of `store`.
//! Destroying the wrapped form of a data key erases one case, that of a tenant key a whole administration,
//! and both reach the backups.
//!
//! The algorithm is AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D § 8.2.2); one key must stay below 2³²
//! messages, which a key per case does by far. What a value belongs to is bound as associated data, so that a
//! ciphertext moved to another row or column no longer opens.

mod data;
mod envelope;
mod master;
mod tenant;

pub use data::DataKey;
pub use envelope::{Error, KeyId};
pub use master::MasterKey;
pub use tenant::TenantKey;

/// `N` bytes from the operating system's random source, fit for keys, tokens and nonces.
///
/// # Panics
///
/// When the operating system gives no randomness: nothing secret can be made then, and going on would be worse.
#[must_use]
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    assert!(aws_lc_rs::rand::fill(&mut bytes).is_ok(), "the operating system's random source failed");
    bytes
}

/// Whether two byte strings are equal, in a time that does not tell where they differ.
#[must_use]
pub fn same(left: &[u8], right: &[u8]) -> bool {
    aws_lc_rs::constant_time::verify_slices_are_equal(left, right).is_ok()
}

/// SHA-256 of the bytes: for fingerprints of stored files and of random tokens, never for personal data
/// (which needs [`TenantKey::hash`]).
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    out.copy_from_slice(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes).as_ref());
    out
}

/// The bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

/// SHA-256 of what comes in pieces.
pub struct Sha256(aws_lc_rs::digest::Context);

impl Sha256 {
    /// Of nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self(aws_lc_rs::digest::Context::new(&aws_lc_rs::digest::SHA256))
    }

    /// The next piece.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The checksum of all pieces.
    #[must_use]
    pub fn finish(self) -> [u8; 32] {
        let mut out = [0; 32];
        out.copy_from_slice(self.0.finish().as_ref());
        out
    }
}

impl Default for Sha256 {
    fn default() -> Self {
        Self::new()
    }
}
