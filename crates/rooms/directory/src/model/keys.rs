use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A key of the wrong form.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not {1}")]
pub struct KeyError(String, &'static str);

macro_rules! key {
    ($(#[$meta:meta])* $name:ident, $what:literal, |$text:ident| $fits:expr) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The digits.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = KeyError;

            fn from_str(text: &str) -> Result<Self, KeyError> {
                let $text = text;
                if text.bytes().all(|byte| byte.is_ascii_digit()) && $fits {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(KeyError(text.chars().take(20).collect(), $what))
                }
            }
        }

        impl TryFrom<String> for $name {
            type Error = KeyError;

            fn try_from(text: String) -> Result<Self, KeyError> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(key: $name) -> Self {
                key.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }
    };
}

key!(
    /// Official municipality key (Amtlicher Gemeindeschlüssel): eight digits; the first five name the county.
    Ags,
    "a municipality key of eight digits",
    |text| text.len() == 8
);

key!(
    /// Official regional key (Amtlicher Regionalschlüssel): twelve digits; the middle four name the association.
    Ars,
    "a regional key of twelve digits",
    |text| text.len() == 12
);

key!(
    /// Key of a legal entity: two digits for the state, five for a county, eight for a municipality, nine for a
    /// Verwaltungsgemeinschaft.
    EntityKey,
    "the key of a legal entity (2, 5, 8 or 9 digits)",
    |text| matches!(text.len(), 2 | 5 | 8 | 9)
);

impl Ags {
    /// The first five digits: the county or independent city.
    pub fn county(&self) -> &str {
        &self.0[..5]
    }
}

impl Ars {
    /// The first nine digits: the association of municipalities, or the municipality where it has none.
    pub fn association(&self) -> &str {
        &self.0[..9]
    }

    /// The municipality key inside: county and municipality without the association.
    pub fn municipality(&self) -> Ags {
        Ags(format!("{}{}", &self.0[..5], &self.0[9..]))
    }
}

impl EntityKey {
    /// The key as that of a municipality, when it is one.
    pub fn municipality(&self) -> Option<Ags> {
        (self.0.len() == 8).then(|| Ags(self.0.clone()))
    }

    /// The county that it lies in, unless it is one itself, or the state.
    pub(crate) fn county(&self) -> Option<Self> {
        (self.0.len() > 5).then(|| Self(self.0[..5].to_owned()))
    }

    /// Thuringia, for values that hold in the whole state.
    pub fn state() -> Self {
        Self("16".to_owned())
    }
}

impl From<Ags> for EntityKey {
    fn from(ags: Ags) -> Self {
        Self(ags.0)
    }
}

impl From<&Ags> for EntityKey {
    fn from(ags: &Ags) -> Self {
        Self(ags.0.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_digits_of_a_fixed_length() {
        assert_eq!("16051000".parse::<Ags>().map(|ags| ags.county().to_owned()), Ok("16051".to_owned()));
        for wrong in ["", "1605100", "160510000", "16O51000", " 16051000", "１６０５１０００"] {
            assert!(wrong.parse::<Ags>().is_err(), "{wrong}");
        }
        for right in ["16", "16061", "16051000", "160745011"] {
            assert!(right.parse::<EntityKey>().is_ok(), "{right}");
        }
    }
}
