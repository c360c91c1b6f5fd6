use std::sync::Arc;

use jiff::civil::Date;
use uuid::Uuid;
use vault::{DataKey, TenantKey};

use crate::Result;
use crate::clock::Timestamp;
use crate::ids::TenantId;
use crate::tables::data_key;

/// Letters and digits that are not mistaken for each other (Crockford's base 32).
const CODE_ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// An identifier that is made of a time and chance.
pub trait NewId: From<Uuid> {}

impl<T: From<Uuid>> NewId for T {}

/// A tenant's keys at one moment, without a transaction: what it takes to seal a row before anybody writes it.
#[derive(Clone)]
pub struct Tenancy {
    pub(crate) tenant: TenantId,
    pub(crate) key: Arc<TenantKey>,
    pub(crate) now: Timestamp,
}

/// A wrapped data key that was made before its row is written.
#[derive(Clone, Debug)]
pub struct PreparedKey(pub(crate) data_key::Model);

impl Tenancy {
    /// Whose keys.
    pub fn tenant(&self) -> TenantId {
        self.tenant
    }

    /// The moment.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Today's civil date in Germany.
    pub fn today(&self) -> Date {
        self.now.in_germany().date()
    }

    /// A fresh identifier (UUIDv7 of this moment).
    pub fn new_id<T: NewId>(&self) -> T {
        T::from(uuid_at(self.now))
    }

    /// A keyed hash under the tenant's key: for codes, tokens and blind indexes. The purpose separates them.
    ///
    /// # Errors
    /// The cryptographic library's own.
    pub fn keyed_hash(&self, purpose: &'static str, bytes: &[u8]) -> Result<[u8; 32]> {
        Ok(self.key.hash(purpose, bytes)?)
    }

    /// Makes the data key of a case without writing it; an [`Item`](crate::Item) of the intake takes it along.
    ///
    /// # Errors
    /// The cryptographic library's own.
    pub fn prepare_data_key(&self, id: impl Into<Uuid>) -> Result<(DataKey, PreparedKey)> {
        let id = id.into();
        let key = DataKey::generate()?;
        let wrapped = self.key.wrap(&key, id.as_bytes())?;
        Ok((key, PreparedKey(data_key::Model { tenant_id: self.tenant, id, wrapped })))
    }

    /// Unwraps a data key that was stored.
    ///
    /// # Errors
    /// [`Error::Key`](crate::Error::Key) when it does not fit the tenant's key.
    pub(crate) fn unwrap(&self, wrapped: &[u8], id: Uuid) -> Result<DataKey> {
        Ok(self.key.unwrap(wrapped, id.as_bytes())?)
    }
}

/// A fresh UUIDv7 of a moment.
pub(crate) fn uuid_at(moment: Timestamp) -> Uuid {
    let milliseconds = moment.0.div_euclid(1_000).unsigned_abs();
    uuid::Builder::from_unix_timestamp_millis(milliseconds, &vault::random()).into_uuid()
}

/// A code with a character that is easy to read out for each byte; it carries five bits of it.
pub fn code_of(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(CODE_ALPHABET[usize::from(byte & 31)])).collect()
}
