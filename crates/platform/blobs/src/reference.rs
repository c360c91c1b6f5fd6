//! The name of a stored file.

use std::fmt;
use std::str::FromStr;

use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

/// The name under which a file is stored: 32 hexadecimal digits, random, without meaning. A database value (`text`).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, DeriveValueType)]
#[serde(try_from = "String", into = "String")]
pub struct BlobRef(String);

impl BlobRef {
    const LENGTH: usize = 32;

    pub(crate) fn random() -> Self {
        Self(vault::hex(&vault::random::<16>()))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the text could be a name; a database value is not checked when it is read.
    pub(crate) fn is_sound(&self) -> bool {
        self.0.len() == Self::LENGTH && self.0.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    }
}

impl fmt::Display for BlobRef {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// The text is not the name of a stored file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a stored file: expected 32 hexadecimal digits")]
pub struct NotABlobRef;

impl TryFrom<String> for BlobRef {
    type Error = NotABlobRef;

    fn try_from(text: String) -> Result<Self, NotABlobRef> {
        let reference = Self(text);
        if reference.is_sound() { Ok(reference) } else { Err(NotABlobRef) }
    }
}

impl FromStr for BlobRef {
    type Err = NotABlobRef;

    fn from_str(text: &str) -> Result<Self, NotABlobRef> {
        text.to_owned().try_into()
    }
}

impl From<BlobRef> for String {
    fn from(reference: BlobRef) -> Self {
        reference.0
    }
}
