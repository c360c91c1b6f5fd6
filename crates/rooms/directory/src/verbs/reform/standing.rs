use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use store::{Scope, TenantId};

use crate::error::Error;
use crate::model::{EntityKey, History};
use crate::tables as table;

/// How a legal entity stands today, straight from the database.
pub(crate) struct Standing {
    /// Its key, then those of its successors up to the one that exists.
    pub(crate) chain: Vec<EntityKey>,
    /// The administration that works for it.
    pub(crate) tenant: Option<TenantId>,
    /// Key of the legal entity whose office that is.
    pub(crate) office: Option<String>,
}

/// How a legal entity stands today; `None` when there never was one of this key.
pub(crate) async fn standing(scope: &Scope, key: &EntityKey) -> Result<Option<Standing>, Error> {
    let today = scope.today();
    let Some(history) = History::recorded(scope).await? else { return Ok(None) };
    let mut chain = history.successors.chain(key, today);
    let Some(last) = chain.last() else { return Ok(None) };
    let mut tenant = administration_of(scope, &history, last, today).await?;
    if tenant.is_none()
        && let Some(version) = history.offices.iter().find(|version| version.key == last.as_str())
        && version.first_day <= today
    {
        // An association that became a municipality working for its neighbours (§ 51 ThürKO).
        tenant = Some(version.tenant);
        chain.extend(version.own_municipality.as_ref().map(EntityKey::from));
    }
    let office = match tenant {
        Some(tenant) => office(scope, &history, tenant, today).await?,
        None => None,
    };
    // A key that ended was known once, even where nobody is recorded who works for its successor.
    let is_known = tenant.is_some() || history.successors.ended(key).is_some();
    Ok(is_known.then_some(Standing { chain, tenant, office }))
}

async fn administration_of(
    scope: &Scope,
    history: &History,
    key: &EntityKey,
    today: Date,
) -> Result<Option<TenantId>, Error> {
    let version = key.municipality().and_then(|ags| {
        let versions = history.areas.iter().filter(|version| version.ags == ags && version.first_day <= today);
        versions.max_by_key(|version| version.first_day)
    });
    if let Some(version) = version {
        return Ok(Some(version.administration));
    }
    let row = table::legal_entity::Entity::find_by_id(key.as_str()).one(scope.db()).await?;
    let Some(row) = row else { return authority_of(scope, key).await };
    // A Verwaltungsgemeinschaft whose administration goes on under another key is none any more.
    let rekeyed = key.municipality().is_none()
        && history.offices.iter().any(|version| {
            version.tenant == row.administration
                && version.first_day <= today
                && version.key.len() == key.as_str().len()
        });
    Ok((!rekeyed).then_some(row.administration))
}

/// The authority of the state that acts under this key.
async fn authority_of(scope: &Scope, key: &EntityKey) -> Result<Option<TenantId>, Error> {
    use table::state_authority::{Column, Entity};
    let row = Entity::find().filter(Column::Key.eq(key.as_str())).one(scope.db()).await?;
    Ok(row.map(|row| row.tenant_id))
}

async fn office(scope: &Scope, history: &History, tenant: TenantId, today: Date) -> Result<Option<String>, Error> {
    let versions = history.offices.iter().filter(|version| version.tenant == tenant && version.first_day <= today);
    if let Some(version) = versions.max_by_key(|version| version.first_day) {
        let own = version.own_municipality.as_ref().map(ToString::to_string);
        return Ok(Some(own.unwrap_or_else(|| version.key.clone())));
    }
    let row = table::administration::Entity::find_by_id(tenant).one(scope.db()).await?;
    Ok(row.map(|row| row.own_municipality.unwrap_or(row.key)))
}

impl Standing {
    /// The values of a key that are in force, of everybody in the chain and of the state, oldest first.
    pub(crate) async fn values(&self, scope: &Scope, today: Date) -> Result<Vec<table::entity_value::Model>, Error> {
        let state = EntityKey::state();
        let owners = self.chain.iter().map(EntityKey::as_str).chain([state.as_str()]);
        let county = self.chain.last().and_then(EntityKey::county);
        let owners = owners.chain(self.office.as_deref()).chain(county.as_ref().map(EntityKey::as_str));
        let owners: Vec<&str> = owners.collect();
        Ok(table::entity_value::Entity::find()
            .filter(table::entity_value::Column::Entity.is_in(owners))
            .filter(table::entity_value::Column::ValidFrom.lte(today.to_string()))
            .order_by_asc(table::entity_value::Column::ValidFrom)
            .all(scope.db())
            .await?)
    }
}
