//! The routing number of public bodies in Germany (Leitweg-ID, format specification of KoSIT), which stands in the buyer
//! reference of an invoice (BT-10).

use std::fmt;
use std::str::FromStr;

use crate::mod97;

/// A Leitweg-ID whose check digits are right.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LeitwegId {
    coarse: String,
    fine: Option<String>,
    check: u8,
}

/// Why a text is no Leitweg-ID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LeitwegError {
    /// Not two or three parts between hyphens.
    #[error("a Leitweg-ID has two or three parts between hyphens")]
    Parts,
    /// The first part is none.
    #[error("the first part is 2 to 12 digits and begins with the number of a Land, 01 to 16, or with 99 for the Bund")]
    Coarse,
    /// The middle part is none.
    #[error("the middle part is 1 to 30 letters and digits")]
    Fine,
    /// The last part is none.
    #[error("the last part is two check digits")]
    CheckDigits,
    /// The check digits belong to another number.
    #[error("the check digits do not fit, they would be {expected:02}: there is a typing error")]
    Mismatch {
        /// What they would be.
        expected: u8,
    },
}

impl LeitwegId {
    /// The number of an address: the first part, and the middle part where there is one.
    ///
    /// # Errors
    ///
    /// One of the parts is none.
    pub fn new(coarse: &str, fine: Option<&str>) -> Result<Self, LeitwegError> {
        let is_land = matches!(coarse.get(..2).and_then(|land| land.parse().ok()), Some(1_u8..=16 | 99));
        if !is_land || coarse.len() > 12 || !coarse.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(LeitwegError::Coarse);
        }
        let is_fine =
            |fine: &str| matches!(fine.len(), 1..=30) && fine.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if fine.is_some_and(|fine| !is_fine(fine)) {
            return Err(LeitwegError::Fine);
        }
        let rest = mod97::remainder([coarse, fine.unwrap_or_default(), "00"].iter().flat_map(|part| part.bytes()));
        let check = 98 - rest.ok_or(LeitwegError::Fine)?;
        Ok(Self { coarse: coarse.to_owned(), fine: fine.map(str::to_owned), check })
    }

    /// Which body it is of: digits of the regional key.
    pub fn coarse(&self) -> &str {
        &self.coarse
    }

    /// Which part of the body, numbered by itself.
    pub fn fine(&self) -> Option<&str> {
        self.fine.as_deref()
    }

    /// The check digits (ISO/IEC 7064, MOD 97-10).
    pub fn check_digits(&self) -> u8 {
        self.check
    }
}

impl FromStr for LeitwegId {
    type Err = LeitwegError;

    fn from_str(text: &str) -> Result<Self, LeitwegError> {
        let parts: Vec<&str> = text.trim().split('-').collect();
        let (coarse, fine, check) = match parts[..] {
            [coarse, check] => (coarse, None, check),
            [coarse, fine, check] => (coarse, Some(fine), check),
            _ => return Err(LeitwegError::Parts),
        };
        let is_check = check.len() == 2 && check.bytes().all(|byte| byte.is_ascii_digit());
        let id = Self::new(coarse, fine)?;
        match check.parse::<u8>() {
            Ok(check) if is_check && check == id.check => Ok(id),
            Ok(_) if is_check => Err(LeitwegError::Mismatch { expected: id.check }),
            _ => Err(LeitwegError::CheckDigits),
        }
    }
}

impl fmt::Display for LeitwegId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.fine {
            Some(fine) => write!(out, "{}-{fine}-{:02}", self.coarse, self.check),
            None => write!(out, "{}-{:02}", self.coarse, self.check),
        }
    }
}
