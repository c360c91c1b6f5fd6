//! Filters of the inbox that clerks keep, each for himself or herself.

use identity::{AccountId, ClerkSession};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::Scope;

use crate::Result;
use crate::error::{Error, Problem};
use crate::model::FilterId;
use crate::tables::inbox_filter::{ActiveModel, Column, Entity, Model};
use crate::verbs::file::authorise;
use crate::verbs::inbox::{Filter, View};
use crate::verbs::labels;

/// Filters that a clerk can keep.
pub const FILTERS_MAX: usize = 20;

/// Characters of the name of a filter.
pub const FILTER_NAME_LENGTH: usize = 40;

/// A filter that a clerk kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFilter {
    /// Its identifier.
    pub id: FilterId,
    /// What the clerk calls it.
    pub name: String,
    /// What it asks the inbox for; always the first page.
    pub filter: Filter,
}

/// The clerk keeps a filter under a name. Words that were searched are never kept.
///
/// # Errors
/// [`Error::Refused`] for a name that is empty, too long or used already, for a label that is not there any more, and when
/// there are [`FILTERS_MAX`]; [`Error::Forbidden`].
pub async fn keep_filter(scope: &mut Scope, by: &ClerkSession, name: &str, filter: &Filter) -> Result<FilterId> {
    let clerk = authorise(scope, by)?;
    let refused = |key| Error::Refused(vec![Problem::new("name", key)]);
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if !(1..=FILTER_NAME_LENGTH).contains(&name.chars().count()) || name.chars().any(char::is_control) {
        return Err(refused("casework-problem-filter-name"));
    }
    if let Some(label) = filter.label
        && labels::locked(scope, Some(&[label])).await?.is_empty()
    {
        return Err(refused("casework-problem-label-gone"));
    }
    if of_clerk(scope, clerk).await?.len() >= FILTERS_MAX {
        return Err(refused("casework-problem-filters-full"));
    }
    let id: FilterId = scope.new_id();
    let row = ActiveModel {
        tenant_id: Set(scope.tenant()?),
        id: Set(id),
        account: Set(clerk),
        name: Set(name),
        view: Set(filter.view.name().to_owned()),
        label_id: Set(filter.label),
        online_service: Set(filter.service.clone()),
        legal_entity: Set(filter.entity.clone()),
    };
    let there = OnConflict::columns([Column::TenantId, Column::Account, Column::Name]).do_nothing().to_owned();
    if Entity::insert(row).on_conflict(there).exec_without_returning(scope.db()).await? == 0 {
        return Err(refused("casework-problem-filter-there"));
    }
    scope.audit("casework.filter_kept", id, json!({}));
    Ok(id)
}

/// The clerk gives up a filter.
///
/// # Errors
/// [`store::Error::NotFound`] for one that is not the clerk's own, [`Error::Forbidden`].
pub async fn drop_filter(scope: &mut Scope, by: &ClerkSession, id: FilterId) -> Result<()> {
    let clerk = authorise(scope, by)?;
    let gone = Entity::delete_many()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Id.eq(id))
        .filter(Column::Account.eq(clerk))
        .exec(scope.db())
        .await?;
    if gone.rows_affected == 0 {
        return Err(store::Error::NotFound("filter").into());
    }
    scope.audit("casework.filter_dropped", id, json!({}));
    Ok(())
}

/// What a clerk kept, by name.
pub(crate) async fn of_clerk(scope: &Scope, clerk: AccountId) -> Result<Vec<KeptFilter>> {
    let rows = Entity::find()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Account.eq(clerk))
        .order_by_asc(Column::Name)
        .all(scope.db())
        .await?;
    let read = |row: Model| {
        let filter = Filter {
            view: View::from_name(&row.view).unwrap_or_default(),
            label: row.label_id,
            service: row.online_service,
            entity: row.legal_entity,
            ..Filter::default()
        };
        KeptFilter { id: row.id, name: row.name, filter }
    };
    Ok(rows.into_iter().map(read).collect())
}
