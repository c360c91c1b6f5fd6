//! Invoices for a call-off: taken as the file says it, released by a second person, or sent back.

use blobs::Blobs;
use bytes::Bytes;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Scope, TenantId};

use super::delivery::turn;
use crate::error::odd;
use crate::model::{CallOffId, Incoming, Invoice, InvoiceId, NewInvoice, Order};
use crate::tables::{purchase_invoice as table, purchase_invoice_file};
use crate::{Error, Member, Result};

pub(super) async fn invoices(scope: &Scope, host: TenantId, id: CallOffId) -> Result<Vec<Invoice>> {
    let rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(host))
        .filter(table::Column::CallOff.eq(id))
        .order_by_asc(table::Column::TakenAt)
        .order_by_asc(table::Column::Id)
        .all(scope.db())
        .await?;
    let day = |text: &str| text.parse().map_err(|_| odd("the day of an invoice"));
    let read = |row: table::Model| {
        let said = NewInvoice {
            issued_on: day(&row.issued_on)?,
            due_on: row.due_on.as_deref().map(day).transpose()?,
            remarks: serde_json::from_str(&row.remarks).map_err(|_| odd("the remarks of an invoice"))?,
            seller: row.seller,
            number: row.number,
            net: row.net,
            gross: row.gross,
            checksum: row.checksum,
        };
        Ok(Invoice { id: row.id, said, released_at: row.released_at, returned_at: row.returned_at, reason: row.reason })
    };
    rows.into_iter().map(read).collect()
}

/// Takes an invoice as its XRechnung says it ([`crate::read_invoice`]), with what does not fit to the call-off, and keeps its file: an
/// electronic invoice is kept as it came.
///
/// # Errors
/// [`Error::InvoiceTwice`] for a number of this seller that is there and was not sent back, whatever it was called off
/// from; as [`turn`]; the storage's own. Then nothing is changed.
pub async fn take_invoice(
    scope: &mut Scope,
    member: Member,
    blobs: &Blobs,
    call_off: CallOffId,
    incoming: Incoming,
) -> Result<InvoiceId> {
    let order = turn(scope, member, call_off).await?;
    let new = incoming.against(&order);
    let twice = table::Entity::find()
        .filter(table::Column::TenantId.eq(member.host()))
        .filter(table::Column::Administration.eq(member.tenant()))
        .filter(table::Column::Seller.eq(&new.seller))
        .filter(table::Column::Number.eq(&new.number))
        .filter(table::Column::ReturnedAt.is_null())
        .one(scope.db())
        .await?;
    if twice.is_some() {
        return Err(Error::InvoiceTwice(new.number));
    }
    let id: InvoiceId = scope.new_id();
    let row = table::ActiveModel {
        tenant_id: Set(member.host()),
        id: Set(id),
        call_off: Set(call_off),
        administration: Set(member.tenant()),
        seller: Set(new.seller),
        number: Set(new.number),
        issued_on: Set(new.issued_on.to_string()),
        due_on: Set(new.due_on.map(|day| day.to_string())),
        net: Set(new.net),
        gross: Set(new.gross),
        checksum: Set(new.checksum),
        remarks: Set(serde_json::to_string(&new.remarks).map_err(|_| odd("remarks"))?),
        taken_by: Set(member.account()),
        taken_at: Set(scope.now()),
        released_by: Set(None),
        released_at: Set(None),
        returned_at: Set(None),
        reason: Set(String::new()),
    };
    table::Entity::insert(row).exec_without_returning(scope.db()).await?;
    let key = scope.create_data_key(id).await?;
    let file = purchase_invoice_file::ActiveModel {
        tenant_id: Set(member.host()),
        id: Set(id),
        blob: Set(blobs.put(&key, member.host(), incoming.file).await?),
    };
    purchase_invoice_file::Entity::insert(file).exec_without_returning(scope.db()).await?;
    scope.audit("procurement.invoice_taken", id, json!({ "administration": member.tenant() }));
    Ok(id)
}

/// The file of an invoice of the own administration, as it came, and the number of the invoice.
///
/// # Errors
/// [`Error::Unknown`]; as [`super::order`]; the storage's own.
pub async fn invoice_file(
    scope: &Scope,
    member: Member,
    blobs: &Blobs,
    call_off: CallOffId,
    id: InvoiceId,
) -> Result<(String, Bytes)> {
    let host = member.acts_in(scope)?;
    let row = table::Entity::find_by_id((host, id)).one(scope.db()).await?;
    let row = row.filter(|row| row.call_off == call_off && row.administration == member.tenant());
    let row = row.ok_or(Error::Unknown)?;
    let file = purchase_invoice_file::Entity::find_by_id((host, id)).one(scope.db()).await?.ok_or(Error::Unknown)?;
    let key = scope.data_key(id).await?;
    Ok((row.number, blobs.get(&key, host, &file.blob).await?))
}

/// An open invoice of a call-off, and who took it.
async fn open(scope: &Scope, order: &Order, id: InvoiceId) -> Result<table::Model> {
    let row = table::Entity::find_by_id((scope.tenant()?, id)).one(scope.db()).await?;
    let row = row.filter(|row| row.call_off == order.call_off.id).ok_or(Error::Unknown)?;
    if row.released_at.is_none() && row.returned_at.is_none() { Ok(row) } else { Err(Error::NotPossible) }
}

/// Releases an invoice for payment. Somebody else took it; it asks for no more than what was accepted and is not released yet. Where something
/// does not fit, the reason says why it is paid nevertheless.
///
/// # Errors
/// [`Error::SecondPerson`], [`Error::NotAccepted`], [`Error::NoReason`], [`Error::NotPossible`] when it was released or sent back,
/// [`Error::Unknown`]; as [`turn`]. Then nothing is changed.
pub async fn release_invoice(
    scope: &mut Scope,
    member: Member,
    call_off: CallOffId,
    id: InvoiceId,
    reason: &str,
) -> Result<()> {
    let order = turn(scope, member, call_off).await?;
    let row = open(scope, &order, id).await?;
    if row.taken_by.is_some() && row.taken_by == member.account() {
        return Err(Error::SecondPerson);
    }
    let fits = order.invoices.iter().any(|one| one.id == id && one.said.remarks.is_empty());
    if !fits && reason.is_empty() {
        return Err(Error::NoReason);
    }
    let payable = order.payable();
    if row.net.0 > payable.0 {
        return Err(Error::NotAccepted { net: row.net, payable });
    }
    let released = table::ActiveModel {
        released_by: Set(member.account()),
        released_at: Set(Some(scope.now())),
        reason: Set(reason.to_owned()),
        ..Default::default()
    };
    close(scope, id, released).await?;
    scope.audit("procurement.invoice_released", id, json!({ "administration": member.tenant() }));
    Ok(())
}

/// Sends an invoice back to its seller, who may send a better one of the same number.
///
/// # Errors
/// [`Error::NoReason`], [`Error::NotPossible`] when it was released or sent back, [`Error::Unknown`]; as [`turn`]. Then nothing is changed.
pub async fn return_invoice(
    scope: &mut Scope,
    member: Member,
    call_off: CallOffId,
    id: InvoiceId,
    reason: &str,
) -> Result<()> {
    let order = turn(scope, member, call_off).await?;
    open(scope, &order, id).await?;
    if reason.is_empty() {
        return Err(Error::NoReason);
    }
    let returned = table::ActiveModel {
        returned_at: Set(Some(scope.now())),
        reason: Set(reason.to_owned()),
        ..Default::default()
    };
    close(scope, id, returned).await?;
    scope.audit("procurement.invoice_returned", id, json!({ "administration": member.tenant() }));
    Ok(())
}

async fn close(scope: &Scope, id: InvoiceId, with: table::ActiveModel) -> Result<()> {
    table::Entity::update_many()
        .set(with)
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    Ok(())
}
