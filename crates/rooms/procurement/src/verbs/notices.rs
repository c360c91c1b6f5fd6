//! What an administration knows of: its own rows, written from the outbox of whoever buys.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Scope, Store, TenantId};
use uuid::Uuid;

use super::{framework, survey};
use crate::error::odd;
use crate::model::{NoticeKind, SurveyState};
use crate::tables::procurement_notice as table;
use crate::{Error, Result};

/// An administration is to know of something, or that it has changed.
pub(crate) const NOTICE: &str = "procurement.notice";
/// Notices in a list, the newest.
const MOST: u64 = 100;

/// Something at a host that concerns the administration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Of what.
    pub subject: Uuid,
    /// What that is.
    pub kind: NoticeKind,
    /// Who buys.
    pub host: TenantId,
    /// What it is called.
    pub title: String,
    /// Its last day.
    pub until: jiff::civil::Date,
    /// Whether something can be done with it, as far as its days allow.
    pub open: bool,
}

/// Has administrations know of something of the scope.
pub(super) fn tell(
    scope: &mut Scope,
    subject: impl Into<Uuid>,
    offices: impl IntoIterator<Item = TenantId>,
) -> Result<()> {
    let subject = subject.into();
    for office in offices {
        scope.emit(NOTICE, subject, json!({ "administration": office }))?;
    }
    Ok(())
}

/// Writes down in an administration how something stands now. Done again it changes nothing.
pub(crate) async fn receive(store: &Store, host: TenantId, subject: Uuid, administration: TenantId) -> Result<()> {
    let scope = store.read_as_system(host).await?;
    let Some(row) = at_host(&scope, host, subject, administration).await? else { return Ok(()) };
    drop(scope);
    let scope = match store.write_as_system(administration).await {
        Ok(scope) => scope,
        // Whoever does not work here any more needs to know nothing.
        Err(store::Error::NotFound(_)) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let changing = OnConflict::columns([table::Column::TenantId, table::Column::Subject])
        .update_columns([table::Column::Title, table::Column::UntilDay, table::Column::Open])
        .to_owned();
    table::Entity::insert(row).on_conflict(changing).exec_without_returning(scope.db()).await?;
    Ok(scope.commit().await?)
}

/// How something stands at its host, as a row of an administration.
async fn at_host(
    scope: &Scope,
    host: TenantId,
    subject: Uuid,
    administration: TenantId,
) -> Result<Option<table::ActiveModel>> {
    let row = |kind: NoticeKind, title: String, until: jiff::civil::Date, open: bool| table::ActiveModel {
        tenant_id: Set(administration),
        subject: Set(subject),
        host: Set(host),
        kind: Set(kind.name().to_owned()),
        title: Set(title),
        until_day: Set(until.to_string()),
        open: Set(open),
    };
    match survey::find(scope, host, subject.into(), false).await {
        Ok(found) => {
            let open = found.state == SurveyState::Open;
            Ok(Some(row(NoticeKind::Survey, found.draft.title, found.draft.closes_on, open)))
        }
        Err(Error::Unknown) => match framework::find(scope, host, subject.into()).await {
            Ok(found) => Ok(Some(row(NoticeKind::Framework, found.title, found.ends_on, true))),
            Err(Error::Unknown) => Ok(None),
            Err(error) => Err(error),
        },
        Err(error) => Err(error),
    }
}

/// What the administration of the scope knows of, the newest first.
///
/// # Errors
/// The database's own.
pub async fn notices(scope: &Scope) -> Result<Vec<Notice>> {
    let rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .order_by_desc(table::Column::Subject)
        .limit(MOST)
        .all(scope.db())
        .await?;
    rows.into_iter().map(read).collect()
}

/// One of them.
pub(crate) async fn notice(scope: &Scope, subject: Uuid) -> Result<Notice> {
    let row = table::Entity::find_by_id((scope.tenant()?, subject)).one(scope.db()).await?;
    read(row.ok_or(Error::Unknown)?)
}

fn read(row: table::Model) -> Result<Notice> {
    Ok(Notice {
        subject: row.subject,
        kind: NoticeKind::from_name(&row.kind).ok_or_else(|| odd("the kind of a notice"))?,
        host: row.host,
        title: row.title,
        until: row.until_day.parse().map_err(|_| odd("the day of a notice"))?,
        open: row.open,
    })
}
