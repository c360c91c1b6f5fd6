//! That somebody took the data of an administration along: when, who, and whether it arrived whole.

use identity::AccountId;
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Language, Reach, Scope, Store, TenantId, Timestamp};

use super::Taker;
use crate::tables::tenant_export::{self as table, Column, Entity};
use crate::{Operator, Result};

store::id_type! {
    /// An export.
    ExportId
}

/// Exports that a page shows, newest first.
const SHOWN: u64 = 20;

/// An export of an administration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TenantExport {
    /// The administration.
    pub tenant: TenantId,
    /// The export.
    pub id: ExportId,
    /// When it began.
    pub began_at: Timestamp,
    /// Who took it along: an account of the administration, or nobody's, at the machine of the program.
    pub by: Option<AccountId>,
    /// When it had arrived whole; nothing while it runs, and when it broke off.
    pub finished_at: Option<Timestamp>,
    /// Folders of cases.
    pub cases: u64,
    /// Files in the archive.
    pub files: u64,
    /// Size of the archive in bytes.
    pub bytes: u64,
    /// SHA-256 of its list, in hexadecimal digits: whoever compares it knows that the archive is this one.
    pub sha256: String,
}

/// Writes down that an export begins.
pub(super) async fn begin(store: &Store, taker: Taker) -> Result<TenantExport> {
    let mut scope = store.write(Reach::Tenant(taker.tenant), taker.actor(), Language::German).await?;
    let export = TenantExport {
        tenant: taker.tenant,
        id: scope.new_id(),
        began_at: scope.now(),
        by: taker.account,
        finished_at: None,
        cases: 0,
        files: 0,
        bytes: 0,
        sha256: String::new(),
    };
    let row = table::ActiveModel {
        tenant_id: Set(export.tenant),
        id: Set(export.id),
        began_at: Set(export.began_at),
        taken_by: Set(export.by),
        finished_at: Set(None),
        cases: Set(0),
        files: Set(0),
        bytes: Set(0),
        sha256: Set(String::new()),
    };
    Entity::insert(row).exec_without_returning(scope.db()).await?;
    scope.audit("operations.tenant_export_began", export.id, json!({}));
    scope.commit().await?;
    Ok(export)
}

/// Writes down that an export has arrived whole, where it was to go.
///
/// # Errors
/// The store's own.
pub async fn note_exported(store: &Store, taker: Taker, export: &TenantExport) -> Result<()> {
    let mut scope = store.write(Reach::Tenant(taker.tenant), taker.actor(), Language::German).await?;
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let row = table::ActiveModel {
        tenant_id: Set(taker.tenant),
        id: Set(export.id),
        finished_at: Set(Some(scope.store().clock().now())),
        cases: Set(number(export.cases)),
        files: Set(number(export.files)),
        bytes: Set(number(export.bytes)),
        sha256: Set(export.sha256.clone()),
        ..Default::default()
    };
    row.update(scope.db()).await?;
    let detail = json!({
        "cases": export.cases, "files": export.files, "bytes": export.bytes, "sha256": export.sha256,
    });
    scope.audit("operations.tenant_exported", export.id, detail);
    Ok(scope.commit().await?)
}

/// The exports of the own administration, newest first.
///
/// # Errors
/// The store's own.
pub async fn exports(scope: &Scope, _: Taker) -> Result<Vec<TenantExport>> {
    read(scope, scope.tenant()?).await
}

/// The exports of an administration, for the provider, newest first.
///
/// # Errors
/// [`identity::Error::Forbidden`] for another actor, the store's own.
pub async fn exports_of(scope: &Scope, operator: Operator, tenant: TenantId) -> Result<Vec<TenantExport>> {
    operator.acts_in(scope)?;
    read(scope, tenant).await
}

async fn read(scope: &Scope, tenant: TenantId) -> Result<Vec<TenantExport>> {
    let rows = Entity::find()
        .filter(Column::TenantId.eq(tenant))
        .order_by_desc(Column::BeganAt)
        .order_by_desc(Column::Id)
        .limit(SHOWN)
        .all(scope.db())
        .await?;
    let count = |number: i64| u64::try_from(number).unwrap_or_default();
    let export = |row: table::Model| TenantExport {
        tenant: row.tenant_id,
        id: row.id,
        began_at: row.began_at,
        by: row.taken_by,
        finished_at: row.finished_at,
        cases: count(row.cases),
        files: count(row.files),
        bytes: count(row.bytes),
        sha256: row.sha256,
    };
    Ok(rows.into_iter().map(export).collect())
}
