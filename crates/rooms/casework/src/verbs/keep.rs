//! Closed cases until their deletion: what is due, what is kept longer and why, and the records of what was deleted.

use std::fmt;
use std::str::FromStr;

use identity::ClerkSession;
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Scope, Timestamp};
use studio::Retention;
use uuid::Uuid;

use crate::error::Error;
use crate::model::{CaseId, Event};
use crate::retention::rule_in;
use crate::tables::case_file::{self, Column};
use crate::tables::deletion_record::{self, Column as Record};
use crate::verbs::file::{CaseFile, Entry, authorise, load, lock_at};
use crate::verbs::view::unsealed_text;
use crate::verbs::work::message;
use crate::{Desk, Result};

/// Rows of a page of these lists.
pub const KEPT_ROWS: u64 = 50;

/// How many days ahead the list of deletions looks.
pub const SOON_DAYS: i32 = 30;

/// What the reason to keep a case is sealed for.
pub(crate) const HOLD: &str = "casework.hold";

/// The place of a row in one of these lists: a day or a moment, and the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    key: String,
    id: Uuid,
}

impl fmt::Display for Mark {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}_{}", self.key, self.id)
    }
}

impl FromStr for Mark {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (key, id) = text.split_once('_').ok_or(())?;
        let known = key.parse::<Date>().is_ok() || key.parse::<i64>().is_ok();
        Ok(Self { key: known.then(|| key.to_owned()).ok_or(())?, id: id.parse().map_err(|_| ())? })
    }
}

/// A closed case on its way to deletion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The case.
    pub id: CaseId,
    /// Its number for people.
    pub reference: String,
    /// Id of the online service.
    pub online_service: String,
    /// Key of the legal entity in whose name it was decided.
    pub legal_entity: String,
    /// When it was closed.
    pub closed_at: Timestamp,
    /// The day from which it is deleted.
    pub delete_on: Date,
    /// Why it is kept longer.
    pub hold: Option<String>,
}

/// The record of a case that was deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    /// Its number for people.
    pub reference: String,
    /// Id of the online service.
    pub online_service: String,
    /// Key of the legal entity.
    pub legal_entity: String,
    /// When the application arrived.
    pub received_at: Timestamp,
    /// When the case was closed.
    pub closed_at: Timestamp,
    /// When it was deleted.
    pub deleted_at: Timestamp,
    /// Days after the closing, as the service says.
    pub days: i32,
    /// Where that number comes from.
    pub source: String,
    /// How many files went with it.
    pub files: i32,
}

/// A page of a list, and where the next one begins.
pub type Listed<T> = (Vec<T>, Option<Mark>);

/// The closed cases that are deleted within [`SOON_DAYS`], the next ones first; or those that are kept longer.
///
/// # Errors
/// [`Error::Forbidden`] without the role, or the store's own.
pub async fn kept(scope: &Scope, by: &ClerkSession, held: bool, after: Option<&Mark>) -> Result<Listed<Kept>> {
    authorise(scope, by)?;
    let mut query = case_file::Entity::find()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::DeleteOn.is_not_null())
        .order_by_asc(Column::DeleteOn)
        .order_by_asc(Column::Id)
        .limit(KEPT_ROWS + 1);
    query = if held {
        query.filter(Column::Hold.is_not_null())
    } else {
        let limit = scope.today().saturating_add(SOON_DAYS.days());
        query.filter(Column::Hold.is_null()).filter(Column::DeleteOn.lte(limit.to_string()))
    };
    if let Some(mark) = after {
        let place = Expr::tuple([Expr::col(Column::DeleteOn), Expr::col(Column::Id)]);
        query = query.filter(place.gt(Expr::tuple([Expr::value(mark.key.as_str()), Expr::value(mark.id)])));
    }
    let (rows, next) =
        cut(query.all(scope.db()).await?, |row| Mark { key: row.delete_on.clone().unwrap_or_default(), id: row.id.0 });
    let ids = rows.iter().filter(|row| row.hold.is_some()).map(|row| row.id.0);
    let keys = scope.data_keys(ids).await?;
    let read = |row: case_file::Model| {
        let hold = match (&row.hold, keys.get(&row.id.0)) {
            (Some(sealed), Some(key)) => Some(unsealed_text(key, HOLD, sealed)?),
            _ => None,
        };
        let unknown = || store::Error::Inconsistent(format!("deletion of case {}", row.id));
        Ok(Kept {
            id: row.id,
            hold,
            closed_at: row.closed_at.ok_or_else(unknown)?,
            delete_on: row.delete_on.as_deref().and_then(|day| day.parse().ok()).ok_or_else(unknown)?,
            reference: row.reference,
            online_service: row.online_service,
            legal_entity: row.legal_entity,
        })
    };
    Ok((rows.into_iter().map(read).collect::<Result<_>>()?, next))
}

/// The records of what was deleted, the latest first.
///
/// # Errors
/// As [`kept`].
pub async fn deleted(scope: &Scope, by: &ClerkSession, after: Option<&Mark>) -> Result<Listed<Deleted>> {
    authorise(scope, by)?;
    let mut query = deletion_record::Entity::find()
        .filter(Record::TenantId.eq(scope.tenant()?))
        .order_by_desc(Record::DeletedAt)
        .order_by_desc(Record::Id)
        .limit(KEPT_ROWS + 1);
    if let Some((at, id)) = after.and_then(|mark| Some((mark.key.parse::<i64>().ok()?, mark.id))) {
        let place = Expr::tuple([Expr::col(Record::DeletedAt), Expr::col(Record::Id)]);
        query = query.filter(place.lt(Expr::tuple([Expr::value(at), Expr::value(id)])));
    }
    let (rows, next) =
        cut(query.all(scope.db()).await?, |row| Mark { key: row.deleted_at.0.to_string(), id: row.id.0 });
    let read = |row: deletion_record::Model| Deleted {
        reference: row.reference,
        online_service: row.online_service,
        legal_entity: row.legal_entity,
        received_at: row.received_at,
        closed_at: row.closed_at,
        deleted_at: row.deleted_at,
        days: row.rule_days,
        source: row.rule_source,
        files: row.files,
    };
    Ok((rows.into_iter().map(read).collect(), next))
}

/// One page of what was read with one row more.
fn cut<T>(mut rows: Vec<T>, mark: impl Fn(&T) -> Mark) -> (Vec<T>, Option<Mark>) {
    let most = usize::try_from(KEPT_ROWS).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    let next = rows.last().filter(|_| more).map(mark);
    (rows, next)
}

/// How a case is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keeping {
    /// Its number for people.
    pub reference: String,
    /// Title of the online service in the language of the scope.
    pub service: String,
    /// Counts its changes; a form sends it back.
    pub revision: i64,
    /// When it was closed, and from which day on it is deleted; nothing while it is not closed.
    pub dates: Option<(Timestamp, Date)>,
    /// The rule of the service.
    pub rule: Retention,
    /// Why it is kept longer.
    pub hold: Option<String>,
}

/// How a case of the clerk's own administration is kept; nothing of its content.
///
/// # Errors
/// [`store::Error::NotFound`] for a case of nobody or of another administration, [`Error::Forbidden`].
pub async fn keeping(scope: &Scope, desk: &Desk, by: &ClerkSession, id: CaseId) -> Result<Keeping> {
    authorise(scope, by)?;
    let CaseFile { row, state } = load(scope, id).await?;
    let application = applications::application(scope, id.application()).await?;
    let published = desk.studio.version(scope, application.form_version).await?;
    let hold = match &row.hold {
        Some(sealed) => Some(unsealed_text(&scope.data_key(id).await?, HOLD, sealed)?),
        None => None,
    };
    let delete_on = row.delete_on.as_deref().and_then(|day| day.parse().ok());
    Ok(Keeping {
        reference: row.reference,
        service: published.title(scope.language()),
        revision: row.revision,
        dates: row.closed_at.zip(delete_on),
        rule: rule_in(state, published.manifest.retention.clone()),
        hold,
    })
}

/// A closed case is kept beyond its day until [`end_hold`], as for a court case: the reason stands in its history.
///
/// # Errors
/// [`Error::Refused`] without a reason, [`Error::Stale`] when it is not closed, is kept already, or was changed since
/// `revision`, [`Error::Forbidden`].
pub async fn hold(scope: &mut Scope, by: &ClerkSession, id: CaseId, revision: i64, reason: &str) -> Result<()> {
    authorise(scope, by)?;
    let mut file = lock_at(scope, id, revision).await?;
    if file.row.hold.is_some() || !file.state.is_over() {
        return Err(Error::Stale);
    }
    let reason = message("reason", reason)?;
    let key = scope.data_key(id).await?;
    set_hold(scope, id, Some(key.seal(HOLD, reason.as_bytes())?)).await?;
    file.add(scope, &key, vec![Entry::from(Event::Held).with_detail(reason)]).await
}

/// The reason is gone: the case is deleted once its day has come.
///
/// # Errors
/// [`Error::Stale`] when it is not kept longer or was changed since `revision`, [`Error::Forbidden`].
pub async fn end_hold(scope: &mut Scope, by: &ClerkSession, id: CaseId, revision: i64) -> Result<()> {
    authorise(scope, by)?;
    let mut file = lock_at(scope, id, revision).await?;
    if file.row.hold.is_none() {
        return Err(Error::Stale);
    }
    let key = scope.data_key(id).await?;
    set_hold(scope, id, None).await?;
    file.add(scope, &key, vec![Event::HoldEnded.into()]).await
}

async fn set_hold(scope: &Scope, id: CaseId, hold: Option<Vec<u8>>) -> Result<()> {
    case_file::Entity::update_many()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Id.eq(id))
        .col_expr(Column::Hold, Expr::value(hold))
        .exec(scope.db())
        .await?;
    Ok(())
}
