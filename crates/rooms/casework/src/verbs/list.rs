//! All cases of a view for the administration's own statistics: nobody who applied is named.

use std::collections::HashMap;

use identity::{AccountId, ClerkSession};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Scope, Timestamp};
use studio::Procedure;

use crate::model::{CaseId, State, Verdict};
use crate::tables::{case_file, decision};
use crate::verbs::file::{CaseFile, authorise};
use crate::verbs::inbox::{View, due_on};
use crate::{Desk, Result};

/// Rows that are read at once.
pub const LIST_ROWS: u64 = 1_000;

/// One case of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// The case.
    pub id: CaseId,
    /// Its number for people.
    pub reference: String,
    /// Under what it is filed.
    pub file_reference: Option<String>,
    /// Id of the online service.
    pub online_service: String,
    /// What is asked of the administration.
    pub procedure: Procedure,
    /// Key of the legal entity in whose name it is decided.
    pub legal_entity: String,
    /// The municipality it is about: AGS.
    pub area: String,
    /// Where it stands, and who works on it.
    pub state: State,
    /// When it arrived.
    pub received_at: Timestamp,
    /// The day by which it should be decided; a report has none.
    pub due_on: Option<Date>,
    /// When it was decided, and how it turned out.
    pub decided: Option<(Timestamp, Verdict)>,
}

/// Up to [`LIST_ROWS`] cases of the clerk's administration behind one of them, in the order of their ids: those of a view, or
/// all. Fewer are the last ones. The database goes on where it stopped, so the list takes no more memory the longer it is.
///
/// # Errors
/// [`crate::Error::Forbidden`] without the role, or the store's own.
pub async fn list(
    scope: &Scope,
    desk: &Desk,
    by: &ClerkSession,
    view: Option<View>,
    behind: Option<CaseId>,
) -> Result<Vec<ListRow>> {
    let clerk = authorise(scope, by)?;
    let mut query = case_file::Entity::find().filter(case_file::Column::TenantId.eq(scope.tenant()?));
    if let Some(view) = view {
        query = query.filter(case_file::Column::State.is_in(view.states().iter().copied()));
    }
    if view == Some(View::Mine) {
        query = query.filter(case_file::Column::Assignee.eq(clerk));
    }
    if let Some(id) = behind {
        query = query.filter(case_file::Column::Id.gt(id));
    }
    let rows = query.order_by_asc(case_file::Column::Id).limit(LIST_ROWS).all(scope.db()).await?;
    let ids: Vec<CaseId> = rows.iter().map(|row| row.id).collect();
    let applications: Vec<_> = ids.iter().map(|id| id.application()).collect();
    let versions = applications::form_versions(scope, &applications).await?;
    let decided = decided(scope, ids).await?;
    let mut list = Vec::with_capacity(rows.len());
    for row in rows {
        let CaseFile { row, state } = row.try_into()?;
        let version = versions.get(&row.id.application()).ok_or(store::Error::NotFound("application"))?;
        let published = desk.studio.version(scope, *version).await?;
        list.push(ListRow {
            decided: decided.get(&row.id).copied(),
            due_on: due_on(&published, row.due_on.as_deref()),
            procedure: published.manifest.procedure,
            id: row.id,
            reference: row.reference,
            file_reference: row.file_reference,
            online_service: row.online_service,
            legal_entity: row.legal_entity,
            area: row.area,
            state,
            received_at: row.received_at,
        });
    }
    Ok(list)
}

async fn decided(scope: &Scope, ids: Vec<CaseId>) -> Result<HashMap<CaseId, (Timestamp, Verdict)>> {
    let rows: Vec<(CaseId, Timestamp, String)> = decision::Entity::find()
        .select_only()
        .columns([decision::Column::CaseId, decision::Column::DecidedAt, decision::Column::Verdict])
        .filter(decision::Column::TenantId.eq(scope.tenant()?))
        .filter(decision::Column::CaseId.is_in(ids))
        .into_tuple()
        .all(scope.db())
        .await?;
    let known = |(id, at, verdict): (CaseId, Timestamp, String)| Some((id, (at, verdict.parse().ok()?)));
    Ok(rows.into_iter().filter_map(known).collect())
}

/// The names of the administration's accounts.
///
/// # Errors
/// As [`list`].
pub(crate) async fn names(scope: &Scope, by: &ClerkSession) -> Result<HashMap<AccountId, String>> {
    authorise(scope, by)?;
    Ok(identity::accounts(scope).await?.into_iter().map(|account| (account.id, account.name)).collect())
}
