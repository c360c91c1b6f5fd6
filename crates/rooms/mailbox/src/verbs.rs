//! What can be done with a mailbox. Whoever calls has checked that the person may see the case.

use blobs::Blobs;
use jiff::civil::Date;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Actor, Scope, Timestamp};
use uuid::Uuid;

use crate::Error;
use crate::model::{
    Correspondence, Delivery, Direction, Document, DocumentId, Message, MessageId, Opened, message_text,
};
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
    Ok(id)
}

/// Puts a document into the mailbox: first the file, then its row. A delivery whose key is there already changes nothing and
/// gives back what was delivered first.
///
/// A file whose row is not committed afterwards stays unreachable: nobody has its name.
///
/// # Errors
/// [`Error::Blobs`] when the file could not be stored; the store's own, among them a conflict when the same delivery is
/// being made elsewhere at this moment.
pub async fn deliver_document(
    scope: &mut Scope,
    blobs: &Blobs,
    case: impl Into<Uuid>,
    delivery: Delivery,
) -> Result<Document, Error> {
    let (tenant, case) = (scope.tenant()?, case.into());
    let there = document::Entity::find()
        .filter(document::Column::TenantId.eq(tenant))
        .filter(document::Column::CaseId.eq(case))
        .filter(document::Column::Delivery.eq(delivery.key.as_str()))
        .one(scope.db())
        .await?;
    if let Some(row) = there {
        return described(row);
    }
    let key = scope.data_key(case).await?;
    let size = i64::try_from(delivery.bytes.len()).unwrap_or(i64::MAX);
    let sha256 = vault::sha256(&delivery.bytes);
    let blob = blobs.put(&key, tenant, delivery.bytes).await?;
    let row = document::Model {
        tenant_id: tenant,
        id: scope.new_id(),
        case_id: case,
        delivery: delivery.key,
        kind: delivery.kind.as_str().to_owned(),
        title_key: delivery.title_key,
        media_type: delivery.media_type,
        blob: blob.clone(),
        size,
        sha256: sha256.to_vec(),
        made_available_at: scope.now(),
        notified_on: None,
        retrieved_at: None,
    };
    let inserted =
        document::Entity::insert(document::ActiveModel::from(row.clone())).exec_without_returning(scope.db()).await;
    if let Err(error) = inserted {
        blobs.delete(tenant, &blob).await?;
        let error = store::Error::from(error);
        return Err(if error.is_duplicate() { store::Error::Conflict("document").into() } else { error.into() });
    }
    scope.audit("mailbox.document", case, json!({ "document": row.id, "kind": delivery.kind }));
    described(row)
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
    let mut messages = Vec::with_capacity(rows.len());
    if !rows.is_empty() {
        let key = scope.data_key(case).await?;
        for row in rows {
            let text = key.open(&context(row.id), &row.body).map_err(store::Error::from)?;
            let body =
                String::from_utf8(text).map_err(|_| store::Error::Inconsistent("text of a message".to_owned()))?;
            messages.push(Message {
                id: row.id,
                direction: row.direction.parse()?,
                body,
                sent_at: row.sent_at,
                read_at: row.read_at,
            });
        }
    }
    let documents = document::Entity::find()
        .filter(document::Column::TenantId.eq(tenant))
        .filter(document::Column::CaseId.eq(case))
        .order_by_asc(document::Column::MadeAvailableAt)
        .order_by_asc(document::Column::Delivery)
        .all(scope.db())
        .await?
        .into_iter()
        .map(described)
        .collect::<Result<_, _>>()?;
    Ok(Correspondence { messages, documents })
}

/// Reads a document. When the applicant does so for the first time, the moment is recorded: it can make the decision count
/// as notified (§ 41 Abs. 2a VwVfG). Needs a writing scope for the applicant.
///
/// # Errors
/// [`Error::NoDocument`] when the case has none with this identity; [`Error::Blobs`] when the file cannot be read, and then
/// nothing is recorded; the store's own.
pub async fn open_document(
    scope: &mut Scope,
    blobs: &Blobs,
    case: impl Into<Uuid>,
    document: DocumentId,
) -> Result<Opened, Error> {
    let (tenant, case) = (scope.tenant()?, case.into());
    let mut row = document::Entity::find()
        .filter(document::Column::TenantId.eq(tenant))
        .filter(document::Column::CaseId.eq(case))
        .filter(document::Column::Id.eq(document))
        .one(scope.db())
        .await?
        .ok_or(Error::NoDocument)?;
    let key = scope.data_key(case).await?;
    let bytes = blobs.get(&key, tenant, &row.blob).await?;
    if scope.actor() == Actor::Applicant && row.retrieved_at.is_none() {
        let now = scope.now();
        let changed = document::Entity::update_many()
            .col_expr(document::Column::RetrievedAt, Expr::value(now))
            .filter(document::Column::TenantId.eq(tenant))
            .filter(document::Column::Id.eq(document))
            .filter(document::Column::RetrievedAt.is_null())
            .exec(scope.db())
            .await?;
        if changed.rows_affected == 1 {
            row.retrieved_at = Some(now);
            scope.audit("mailbox.retrieved", case, json!({ "document": document }));
            scope.emit("mailbox.retrieved", case, json!({ "document": document }))?;
        }
    }
    Ok(Opened { document: described(row)?, bytes })
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
    let row = document::Entity::find()
        .filter(document::Column::TenantId.eq(tenant))
        .filter(document::Column::CaseId.eq(case))
        .filter(document::Column::Id.eq(document))
        .one(scope.db())
        .await?
        .ok_or(Error::NoDocument)?;
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

/// Binds a sealed text to its row.
fn context(id: MessageId) -> String {
    format!("mailbox.message/{id}")
}

fn described(row: document::Model) -> Result<Document, Error> {
    let wrong = |what: &str| store::Error::Inconsistent(what.to_owned());
    Ok(Document {
        id: row.id,
        kind: row.kind.parse()?,
        title_key: row.title_key,
        media_type: row.media_type,
        size: row.size,
        sha256: row.sha256.try_into().map_err(|_| wrong("checksum of a document"))?,
        made_available_at: row.made_available_at,
        notified_on: row.notified_on.map(|day| day.parse()).transpose().map_err(|_| wrong("day of notification"))?,
        retrieved_at: row.retrieved_at,
    })
}
