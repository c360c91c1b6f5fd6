//! What can be done with a mailbox. Whoever calls has checked that the person may see the case.

use std::collections::HashSet;

use blobs::BlobRef;
use jiff::civil::Date;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Actor, Language, Reach, Scope, Store, TenantId, Timestamp};
use uuid::Uuid;
use vault::DataKey;

use crate::Error;
use crate::documents::{described, find, unsealed};
use crate::model::{Correspondence, Direction, Document, DocumentId, Message, MessageId, message_text};
use crate::notices;
use crate::tables::{document, message};

/// Posts a message; its text is sealed with the case's data key.
///
/// # Errors
/// [`Error::Empty`] and [`Error::TooLong`] for a text that is no message; the store's own.
pub async fn post_message(
    scope: &mut Scope,
    case: impl Into<Uuid>,
    direction: Direction,
    body: &str,
) -> Result<MessageId, Error> {
    let text = message_text(body)?;
    let (tenant, case) = (scope.tenant()?, case.into());
    let id: MessageId = scope.new_id();
    let sealed = scope.data_key(case).await?.seal(&context(id), text.as_bytes()).map_err(store::Error::from)?;
    // Two messages of one transaction keep their order.
    let latest = message::Entity::find()
        .filter(message::Column::TenantId.eq(tenant))
        .filter(message::Column::CaseId.eq(case))
        .order_by_desc(message::Column::SentAt)
        .one(scope.db())
        .await?;
    let sent_at = latest.map_or(scope.now(), |latest| scope.now().max(Timestamp(latest.sent_at.0 + 1)));
    let row = message::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        case_id: Set(case),
        direction: Set(direction.as_str().to_owned()),
        body: Set(sealed),
        sent_at: Set(sent_at),
        read_at: Set(None),
    };
    message::Entity::insert(row).exec_without_returning(scope.db()).await?;
    scope.audit("mailbox.message", case, json!({ "message": id, "direction": direction }));
    if direction == Direction::ToApplicant {
        notices::announce(scope, case, id.0).await?;
    }
    Ok(id)
}

/// Everything in the mailbox of a case, oldest first.
///
/// # Errors
/// The store's own; a key destroyed when the case was deleted.
pub async fn list(scope: &mut Scope, case: impl Into<Uuid>) -> Result<Correspondence, Error> {
    let (tenant, case) = (scope.tenant()?, case.into());
    let rows = message::Entity::find()
        .filter(message::Column::TenantId.eq(tenant))
        .filter(message::Column::CaseId.eq(case))
        .order_by_asc(message::Column::SentAt)
        .all(scope.db())
        .await?;
    let documents = document::Entity::find()
        .filter(document::Column::TenantId.eq(tenant))
        .filter(document::Column::CaseId.eq(case))
        .order_by_asc(document::Column::MadeAvailableAt)
        .order_by_asc(document::Column::Delivery)
        .all(scope.db())
        .await?;
    if rows.is_empty() && documents.is_empty() {
        return Ok(Correspondence::default());
    }
    let key = scope.data_key(case).await?;
    let told = notices::told(scope, case).await?;
    let message = |row: message::Model| {
        let told_at = told.get(&row.id.0).copied();
        Ok(Message { told_at, ..opened(&key, row)? })
    };
    let document = |row: document::Model| {
        let told_at = told.get(&row.id.0).copied();
        Ok(Document { told_at, ..described(row)? })
    };
    let mut correspondence = Correspondence {
        messages: rows.into_iter().map(message).collect::<Result<_, Error>>()?,
        documents: documents.iter().cloned().map(document).collect::<Result<_, Error>>()?,
        demands: Vec::new(),
    };
    // What is replaced asks for nothing any more.
    for (row, document) in documents.iter().zip(&correspondence.documents) {
        if let Some(sealed) = row.demand.as_deref().filter(|_| correspondence.replaced(document).is_none()) {
            correspondence.demands.push(unsealed(&key, sealed)?);
        }
    }
    Ok(correspondence)
}

fn opened(key: &DataKey, row: message::Model) -> Result<Message, Error> {
    let text = key.open(&context(row.id), &row.body).map_err(store::Error::from)?;
    Ok(Message {
        id: row.id,
        direction: row.direction.parse()?,
        body: String::from_utf8(text).map_err(|_| store::Error::Inconsistent("text of a message".to_owned()))?,
        sent_at: row.sent_at,
        read_at: row.read_at,
        told_at: None,
    })
}

/// Those of the cases in which the other side has messages of this direction that it has not read; one query.
///
/// # Errors
/// The store's own.
pub async fn unread(scope: &Scope, cases: &[Uuid], direction: Direction) -> Result<HashSet<Uuid>, Error> {
    if cases.is_empty() {
        return Ok(HashSet::new());
    }
    let found: Vec<Uuid> = message::Entity::find()
        .select_only()
        .column(message::Column::CaseId)
        .filter(message::Column::TenantId.eq(scope.tenant()?))
        .filter(message::Column::CaseId.is_in(cases.iter().copied()))
        .filter(message::Column::Direction.eq(direction.as_str()))
        .filter(message::Column::ReadAt.is_null())
        .distinct()
        .into_tuple()
        .all(scope.db())
        .await?;
    Ok(found.into_iter().collect())
}

/// In how many cases the other side has messages of this direction that it has not read.
///
/// # Errors
/// The store's own.
pub async fn unread_cases(scope: &Scope, direction: Direction) -> Result<u64, Error> {
    Ok(message::Entity::find()
        .select_only()
        .column(message::Column::CaseId)
        .distinct()
        .filter(message::Column::TenantId.eq(scope.tenant()?))
        .filter(message::Column::Direction.eq(direction.as_str()))
        .filter(message::Column::ReadAt.is_null())
        .count(scope.db())
        .await?)
}

/// Marks the messages of one direction as read by the other side; gives how many were new.
///
/// # Errors
/// The store's own.
pub async fn mark_read(scope: &mut Scope, case: impl Into<Uuid>, direction: Direction) -> Result<u64, Error> {
    let (tenant, case) = (scope.tenant()?, case.into());
    let changed = message::Entity::update_many()
        .col_expr(message::Column::ReadAt, Expr::value(scope.now()))
        .filter(message::Column::TenantId.eq(tenant))
        .filter(message::Column::CaseId.eq(case))
        .filter(message::Column::Direction.eq(direction.as_str()))
        .filter(message::Column::ReadAt.is_null())
        .exec(scope.db())
        .await?;
    Ok(changed.rows_affected)
}

/// Marks those messages of one direction as read that were shown to the other side. A writing transaction is opened only
/// when one of them is new; a busy database leaves them new until they are shown again. Gives how many were new.
///
/// # Errors
/// The store's own, except for a busy database.
pub async fn mark_seen(
    store: &Store,
    tenant: TenantId,
    actor: Actor,
    case: impl Into<Uuid>,
    shown: &Correspondence,
    direction: Direction,
) -> Result<u64, Error> {
    let new = |message: &&Message| message.direction == direction && message.read_at.is_none();
    let unread: Vec<MessageId> = shown.messages.iter().filter(new).map(|message| message.id).collect();
    if unread.is_empty() {
        return Ok(0);
    }
    match mark(store, tenant, actor, case.into(), unread).await {
        Err(Error::Store(error)) if error.is_temporary() => Ok(0),
        done => done,
    }
}

async fn mark(
    store: &Store,
    tenant: TenantId,
    actor: Actor,
    case: Uuid,
    messages: Vec<MessageId>,
) -> Result<u64, Error> {
    let scope = store.write(Reach::Tenant(tenant), actor, Language::German).await?;
    let changed = message::Entity::update_many()
        .col_expr(message::Column::ReadAt, Expr::value(scope.now()))
        .filter(message::Column::TenantId.eq(tenant))
        .filter(message::Column::CaseId.eq(case))
        .filter(message::Column::Id.is_in(messages))
        .filter(message::Column::ReadAt.is_null())
        .exec(scope.db())
        .await?;
    scope.commit().await?;
    Ok(changed.rows_affected)
}

/// Records the day on which a document counts as notified. Saying so again with the same day changes nothing.
///
/// # Errors
/// [`Error::NoDocument`] when the case has none with this identity; a conflict when another day was recorded before.
pub async fn mark_notified(
    scope: &mut Scope,
    case: impl Into<Uuid>,
    document: DocumentId,
    on: Date,
) -> Result<(), Error> {
    let (tenant, case) = (scope.tenant()?, case.into());
    let row = find(scope, tenant, case, document).await?;
    match row.notified_on {
        Some(day) if day == on.to_string() => Ok(()),
        Some(_) => Err(store::Error::Conflict("day of notification").into()),
        None => {
            document::Entity::update_many()
                .col_expr(document::Column::NotifiedOn, Expr::value(on.to_string()))
                .filter(document::Column::TenantId.eq(tenant))
                .filter(document::Column::Id.eq(document))
                .exec(scope.db())
                .await?;
            scope.audit("mailbox.notified", case, json!({ "document": document, "on": on.to_string() }));
            Ok(())
        }
    }
}

/// Deletes everything in the mailbox of a case; gives the files to be deleted after the commit.
///
/// # Errors
/// The store's own.
pub async fn erase(scope: &mut Scope, case: impl Into<Uuid>) -> Result<Vec<BlobRef>, Error> {
    let (tenant, case) = (scope.tenant()?, case.into());
    let files: Vec<BlobRef> = document::Entity::find()
        .select_only()
        .column(document::Column::Blob)
        .filter(document::Column::TenantId.eq(tenant))
        .filter(document::Column::CaseId.eq(case))
        .into_tuple()
        .all(scope.db())
        .await?;
    document::Entity::delete_many()
        .filter(document::Column::TenantId.eq(tenant))
        .filter(document::Column::CaseId.eq(case))
        .exec(scope.db())
        .await?;
    message::Entity::delete_many()
        .filter(message::Column::TenantId.eq(tenant))
        .filter(message::Column::CaseId.eq(case))
        .exec(scope.db())
        .await?;
    notices::erase(scope, tenant, case).await?;
    Ok(files)
}

/// What a message is sealed for.
pub(crate) const MESSAGE: &str = "mailbox.message";

/// Binds a sealed text to its row.
pub(crate) fn context(id: MessageId) -> String {
    format!("{MESSAGE}/{id}")
}
