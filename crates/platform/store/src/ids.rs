use std::fmt;
use std::str::FromStr;

use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The number of a tenant (1 to 9999): a body that runs cases. It leads the key of every row of that tenant and stands
/// in front of its reference numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, DeriveValueType)]
pub struct TenantId(pub i32);

/// Four digits, as in a reference number.
impl fmt::Display for TenantId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.0)
    }
}

impl FromStr for TenantId {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text.parse::<i32>() {
            Ok(number @ 1..=9999) => Ok(Self(number)),
            _ => Err(()),
        }
    }
}

/// How far a transaction may see. Every scope declares one; the row-level policies of PostgreSQL hold it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The rows of one tenant.
    Tenant(TenantId),
    /// Published data only, read only.
    Public,
    /// The provider: published data to write, counts and metadata of tenants, never case content.
    Provider,
    /// The worker: leased outbox rows.
    Worker,
    /// The intake: inserts for the tenants of one batch.
    Intake(Vec<TenantId>),
    /// The rows of one tenant whose key is gone, to take them away.
    Erasure(TenantId),
}

impl Reach {
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Tenant(_) | Self::Erasure(_) => "tenant",
            Self::Public => "public",
            Self::Provider => "provider",
            Self::Worker => "worker",
            Self::Intake(_) => "intake",
        }
    }
}

/// Who acts. The audit chain stores it without a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Somebody whom we do not know.
    Anonymous,
    /// The holder of a draft or of an access code.
    Applicant,
    /// A member of staff.
    Account(Uuid),
    /// The program itself: worker, import, command line.
    System,
}

impl fmt::Display for Actor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Anonymous => out.write_str("anonymous"),
            Self::Applicant => out.write_str("applicant"),
            Self::Account(id) => write!(out, "account:{id}"),
            Self::System => out.write_str("system"),
        }
    }
}

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// German.
    #[default]
    #[serde(rename = "de")]
    German,
    /// German in plain language (Leichte Sprache).
    #[serde(rename = "de-x-leicht")]
    PlainGerman,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Every language, German first.
    pub const ALL: [Self; 3] = [Self::German, Self::PlainGerman, Self::English];

    /// The language tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::PlainGerman => "de-x-leicht",
            Self::English => "en",
        }
    }

    /// The language of a tag, if it is one of ours.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}

/// Declares a UUIDv7 newtype that is a database value, JSON text and part of an address. The calling crate needs `uuid` and
/// `sea-orm` itself: their derive wants plain paths.
#[macro_export]
macro_rules! id_type {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            $crate::reexport::serde::Serialize, $crate::reexport::serde::Deserialize,
            $crate::reexport::sea_orm::DeriveValueType,
        )]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl $crate::reexport::sea_orm::TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, $crate::reexport::sea_orm::DbErr> {
                Err($crate::reexport::sea_orm::DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl From<$crate::reexport::uuid::Uuid> for $name {
            fn from(id: $crate::reexport::uuid::Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for $crate::reexport::uuid::Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.0, out)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::reexport::uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}
