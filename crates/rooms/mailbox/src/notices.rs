//! E-mail to an applicant: that there is news, never what. The address is confirmed by a link before anything else is
//! sent to it, and every mail says how to stop.

mod sending;

pub use sending::Notices;

use std::collections::HashMap;

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Language, Scope, TenantId, Timestamp};
use uuid::Uuid;
use vault::DataKey;

use crate::Error;
use crate::tables::{notice, notice_address as table};

/// How often an address may be entered for one application, and for how many applications one address, within an hour:
/// who enters the address of somebody else must not flood them.
pub const ASKED_PER_HOUR: i32 = 3;

/// How long the link that confirms an address works, in days; what was not confirmed is forgotten then.
pub const CONFIRM_DAYS: i64 = 3;

/// The longest address, in characters (RFC 5321, 4.5.3.1.3, without the angle brackets).
pub const LONGEST_ADDRESS: usize = 254;

const HOUR: i64 = 3_600;

/// What the content is sealed for.
pub(crate) const CONTENT: &str = "mailbox.notice";

/// Whether an applicant is told by e-mail that there is news.
#[derive(Clone, PartialEq, Eq)]
pub enum Notified {
    /// No.
    No,
    /// This address still has to be confirmed.
    Asked(String),
    /// Yes, at this address.
    Yes(String),
}

#[derive(Serialize, Deserialize)]
struct Content {
    address: String,
    token: String,
    reference: String,
}

impl Content {
    fn sealed(&self, key: &DataKey) -> Result<Vec<u8>, Error> {
        let plain = serde_json::to_vec(self).map_err(|_| store::Error::Inconsistent("a notice".to_owned()))?;
        Ok(key.seal(CONTENT, &plain).map_err(store::Error::from)?)
    }

    fn opened(key: &DataKey, sealed: &[u8]) -> Result<Self, Error> {
        let plain = key.open(CONTENT, sealed).map_err(store::Error::from)?;
        Ok(serde_json::from_slice(&plain).map_err(|_| store::Error::Inconsistent("a notice".to_owned()))?)
    }
}

impl table::Model {
    fn language(&self) -> Language {
        Language::from_tag(&self.language).unwrap_or(Language::German)
    }

    /// Whether mails go out, or a confirmation is still waited for.
    fn counts(&self, now: Timestamp) -> bool {
        let in_time = self.confirmed_at.is_some() || now < self.asked_at.plus_days(CONFIRM_DAYS);
        !self.content.is_empty() && in_time
    }
}

async fn of_case(scope: &Scope, case: Uuid) -> Result<Option<table::Model>, Error> {
    let tenant = scope.tenant()?;
    let query = table::Entity::find().filter(table::Column::TenantId.eq(tenant)).filter(table::Column::CaseId.eq(case));
    Ok(query.one(scope.db()).await?)
}

async fn of_token(scope: &Scope, token: &str) -> Result<Option<table::Model>, Error> {
    let query = table::Entity::find()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::TokenHash.eq(token_hash(scope, token)?));
    Ok(query.one(scope.db()).await?)
}

async fn described(scope: &Scope, row: Option<table::Model>) -> Result<Notified, Error> {
    let Some(row) = row.filter(|row| row.counts(scope.now())) else { return Ok(Notified::No) };
    let Content { address, .. } = Content::opened(&scope.data_key(row.case_id).await?, &row.content)?;
    Ok(if row.confirmed_at.is_some() { Notified::Yes(address) } else { Notified::Asked(address) })
}

/// Whether the applicant of a case is told by e-mail.
///
/// # Errors
/// The store's own.
pub async fn notified(scope: &Scope, case: impl Into<Uuid>) -> Result<Notified, Error> {
    let row = of_case(scope, case.into()).await?;
    described(scope, row).await
}

/// The applicant wants to be told at this address, which is asked for confirmation by e-mail. `reference` is the number
/// of the case that the mails name. An address that is asked or confirmed already is not asked again within the hour.
///
/// # Errors
/// [`Error::NoAddress`], [`Error::AskedTooOften`]; the store's own.
pub async fn ask_notices(
    scope: &mut Scope,
    case: impl Into<Uuid>,
    reference: &str,
    address: &str,
) -> Result<(), Error> {
    let (tenant, case, now, address) = (scope.tenant()?, case.into(), scope.now(), address.trim());
    if address.chars().count() > LONGEST_ADDRESS || !mail::is_address(address) {
        return Err(Error::NoAddress);
    }
    let before = of_case(scope, case).await?;
    let known = described(scope, before.clone()).await?;
    let unconfirmed = matches!(&known, Notified::Asked(known) if known == address);
    if matches!(&known, Notified::Yes(known) if known == address) {
        return Ok(());
    }
    let hour = before.as_ref().filter(|row| now < row.hour_began.plus_seconds(HOUR));
    let (hour_began, asked) = hour.map_or((now, 0), |row| (row.hour_began, row.asked));
    // A button pressed twice asks once.
    if unconfirmed && before.as_ref().is_some_and(|row| now < row.asked_at.plus_seconds(60)) {
        return Ok(());
    }
    let address_hash = address_hash(scope, address)?;
    if asked >= ASKED_PER_HOUR || others(scope, case, &address_hash).await? >= u64::from(ASKED_PER_HOUR.unsigned_abs())
    {
        return Err(Error::AskedTooOften);
    }
    let token = vault::hex(&scope.random::<16>());
    let content = Content { address: address.to_owned(), token: token.clone(), reference: reference.to_owned() };
    let row = table::ActiveModel {
        tenant_id: Set(tenant),
        case_id: Set(case),
        content: Set(content.sealed(&scope.data_key(case).await?)?),
        language: Set(scope.language().tag().to_owned()),
        token_hash: Set(token_hash(scope, &token)?),
        address_hash: Set(address_hash),
        asked_at: Set(now),
        hour_began: Set(hour_began),
        asked: Set(asked + 1),
        confirmed_at: Set(None),
    };
    let again = OnConflict::columns([table::Column::TenantId, table::Column::CaseId])
        .update_columns([
            table::Column::Content,
            table::Column::Language,
            table::Column::TokenHash,
            table::Column::AddressHash,
            table::Column::AskedAt,
            table::Column::HourBegan,
            table::Column::Asked,
            table::Column::ConfirmedAt,
        ])
        .to_owned();
    table::Entity::insert(row).on_conflict(again).exec_without_returning(scope.db()).await?;
    scope.audit("mailbox.notices_asked", case, json!({}));
    scope.emit(sending::ASKED, case, json!({}))?;
    Ok(())
}

/// For how many other cases of the tenant this address was entered within the hour.
async fn others(scope: &Scope, case: Uuid, address_hash: &[u8]) -> Result<u64, Error> {
    let query = table::Entity::find()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::AddressHash.eq(address_hash))
        .filter(table::Column::AskedAt.gt(scope.now().plus_seconds(-HOUR)))
        .filter(table::Column::CaseId.ne(case));
    Ok(query.count(scope.db()).await?)
}

/// What the link of a mail leads to; nothing for one that never was, or that no longer is.
///
/// # Errors
/// The store's own.
pub async fn notices_by_token(scope: &Scope, token: &str) -> Result<Option<Notified>, Error> {
    match of_token(scope, token).await? {
        Some(row) => Ok(Some(described(scope, Some(row)).await?)),
        None => Ok(None),
    }
}

/// Whoever reads the mail confirms the address; again changes nothing. False when it was stopped or the link is too
/// old.
///
/// # Errors
/// [`Error::NoNotices`] for a link that never was; the store's own.
pub async fn confirm_notices(scope: &mut Scope, token: &str) -> Result<bool, Error> {
    let row = of_token(scope, token).await?.ok_or(Error::NoNotices)?;
    if !row.counts(scope.now()) {
        return Ok(false);
    }
    if row.confirmed_at.is_none() {
        table::Entity::update_many()
            .col_expr(table::Column::ConfirmedAt, Expr::value(scope.now()))
            .filter(table::Column::TenantId.eq(row.tenant_id))
            .filter(table::Column::CaseId.eq(row.case_id))
            .filter(table::Column::TokenHash.eq(row.token_hash))
            .exec(scope.db())
            .await?;
        scope.audit("mailbox.notices_confirmed", row.case_id, json!({}));
    }
    Ok(true)
}

/// No more e-mails, by the link of a mail; again changes nothing.
///
/// # Errors
/// [`Error::NoNotices`] for a link that never was; the store's own.
pub async fn stop_notices_by_token(scope: &mut Scope, token: &str) -> Result<(), Error> {
    let row = of_token(scope, token).await?.ok_or(Error::NoNotices)?;
    stop_notices(scope, row.case_id).await
}

/// No more e-mails for this case: the address is deleted. What stays counts how often one was entered within the hour.
///
/// # Errors
/// The store's own.
pub async fn stop_notices(scope: &mut Scope, case: impl Into<Uuid>) -> Result<(), Error> {
    let (tenant, case) = (scope.tenant()?, case.into());
    let stopped = table::Entity::update_many()
        .col_expr(table::Column::Content, Expr::value(Vec::<u8>::new()))
        .col_expr(table::Column::ConfirmedAt, Expr::value(None::<i64>))
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::CaseId.eq(case))
        .filter(table::Column::Content.ne(Vec::<u8>::new()))
        .exec(scope.db())
        .await?;
    if stopped.rows_affected > 0 {
        scope.audit("mailbox.notices_stopped", case, json!({}));
    }
    Ok(())
}

/// Forgets the addresses of a tenant that nobody confirmed in time; returns how many.
///
/// # Errors
/// The store's own.
pub async fn forget_unconfirmed(scope: &Scope) -> Result<u64, Error> {
    let gone = table::Entity::delete_many()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::ConfirmedAt.is_null())
        .filter(table::Column::AskedAt.lte(scope.now().plus_days(-CONFIRM_DAYS)))
        .exec(scope.db())
        .await?;
    Ok(gone.rows_affected)
}

/// Something new lies in the mailbox for the applicant: whoever wants to be told will be.
pub(crate) async fn announce(scope: &mut Scope, case: Uuid, item: Uuid) -> Result<(), Error> {
    let wanted = of_case(scope, case).await?.is_some_and(|row| row.confirmed_at.is_some());
    if wanted {
        scope.emit(sending::NEWS, case, json!({ "item": item }))?;
    }
    Ok(())
}

/// When the applicant was told of each message and document of a case.
pub(crate) async fn told(scope: &Scope, case: Uuid) -> Result<HashMap<Uuid, Timestamp>, Error> {
    let rows = notice::Entity::find()
        .filter(notice::Column::TenantId.eq(scope.tenant()?))
        .filter(notice::Column::CaseId.eq(case))
        .all(scope.db())
        .await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.item?, row.sent_at))).collect())
}

fn token_hash(scope: &Scope, token: &str) -> Result<Vec<u8>, Error> {
    Ok(scope.keyed_hash("mailbox.notice.token", token.as_bytes())?.to_vec())
}

fn address_hash(scope: &Scope, address: &str) -> Result<Vec<u8>, Error> {
    Ok(scope.keyed_hash("mailbox.notice.address", address.to_lowercase().as_bytes())?.to_vec())
}

/// An address as it travels to another administration. The links of mails that are out stay valid.
pub(crate) struct Address(table::Model, Content);

/// The address of a case; nothing when there is none, or it was stopped.
pub(crate) async fn address(scope: &Scope, case: Uuid, key: &DataKey) -> Result<Option<Address>, Error> {
    let Some(row) = of_case(scope, case).await?.filter(|row| row.counts(scope.now())) else { return Ok(None) };
    let content = Content::opened(key, &row.content)?;
    Ok(Some(Address(row, content)))
}

impl Address {
    pub(crate) async fn write(self, scope: &Scope, case: Uuid, key: &DataKey) -> Result<(), Error> {
        let Self(row, content) = self;
        let row = table::Model {
            tenant_id: scope.tenant()?,
            case_id: case,
            content: content.sealed(key)?,
            token_hash: token_hash(scope, &content.token)?,
            address_hash: address_hash(scope, &content.address)?,
            ..row
        };
        table::Entity::insert(table::ActiveModel::from(row)).exec_without_returning(scope.db()).await?;
        Ok(())
    }
}

/// Forgets the address of a case; false when there is none.
pub(crate) async fn forget(scope: &Scope, case: Uuid) -> Result<bool, Error> {
    let gone = table::Entity::delete_many()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::CaseId.eq(case))
        .exec(scope.db())
        .await?;
    Ok(gone.rows_affected > 0)
}

/// Deletes address and proofs of a case.
pub(crate) async fn erase(scope: &Scope, tenant: TenantId, case: Uuid) -> Result<(), Error> {
    notice::Entity::delete_many()
        .filter(notice::Column::TenantId.eq(tenant))
        .filter(notice::Column::CaseId.eq(case))
        .exec(scope.db())
        .await?;
    table::Entity::delete_many()
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::CaseId.eq(case))
        .exec(scope.db())
        .await?;
    Ok(())
}
