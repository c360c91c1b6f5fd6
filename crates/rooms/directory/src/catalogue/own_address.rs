//! Which body is meant by the name under which a request came.

use std::collections::HashMap;
use std::sync::Arc;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::Scope;

use super::Catalogue;
use super::load::parse;
use crate::error::Error;
use crate::model::{ADDRESS_LIVE, EntityKey, Host};
use crate::tables::own_address;

/// The names that are live, and whose they are.
pub(super) type OwnAddresses = Arc<HashMap<Host, EntityKey>>;

pub(super) async fn read(scope: &Scope) -> Result<OwnAddresses, Error> {
    let rows = own_address::Entity::find().filter(own_address::Column::State.eq(ADDRESS_LIVE)).all(scope.db()).await?;
    let read = |row: own_address::Model| {
        Ok((parse("own_address.host", &row.host)?, parse("own_address.entity", &row.entity)?))
    };
    Ok(Arc::new(rows.into_iter().map(read).collect::<Result<_, Error>>()?))
}

impl Catalogue {
    /// The legal entity that has this name, as a request says it, as its own.
    pub fn home(&self, host: &str) -> Option<&EntityKey> {
        if self.own_addresses.is_empty() {
            return None;
        }
        let entity = self.own_addresses.get(&Host::of_request(host)?)?;
        self.entity(entity).map(|_| entity)
    }
}
