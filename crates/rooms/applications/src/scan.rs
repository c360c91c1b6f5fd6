//! Files that stay locked until the virus scanner has looked at them.
//!
//! [`scan_later`] puts the files of an application into the outbox, [`Scanning`] asks the scanner about each and releases what
//! is clean, [`locks`] says why a file is still locked.

use std::collections::{BTreeMap, BTreeSet};

use blobs::{Blobs, Finding, LockReason, Scanner};
use futures::future::BoxFuture;
use sea_orm::sea_query::{Expr, OnConflict, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;
use store::{Consumer, ConsumerError, OutboxEvent, Scope, Store, TenantId};

use crate::Result;
use crate::drafts::blob_ref;
use crate::model::{ApplicationId, AttachmentId};
use crate::tables::{application, attachment as files};

/// The topic of the outbox; its subject is the file.
const TOPIC: &str = "applications.file_locked";

pub(crate) mod table {
    #![allow(unreachable_pub, reason = "the derive of SeaORM wants public items in a private module")]

    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::AttachmentId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "scan")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub attachment: AttachmentId,
        pub found: String,
        pub scanned_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Asks the scanner about files. Without a scanner nothing should consume the topic: the entries wait.
#[derive(Clone, Debug)]
pub struct Scanning {
    blobs: Blobs,
    scanner: Scanner,
}

impl Scanning {
    /// Over the scanner of these files, if there is one.
    #[must_use]
    pub fn new(blobs: &Blobs) -> Option<Self> {
        blobs.scanner().map(|scanner| Self { blobs: blobs.clone(), scanner: scanner.clone() })
    }

    async fn scan(&self, store: &Store, tenant: TenantId, file: AttachmentId) -> Result<(), ConsumerError> {
        let scope = store.read_as_system(tenant).await?;
        let Some(row) = unjudged(&scope, file).await? else { return Ok(()) };
        let key = match scope.data_key(row.application).await {
            // Deleted in the meantime.
            Err(store::Error::KeyDestroyed(_)) => return Ok(()),
            key => key?,
        };
        // A scanner takes its time; no transaction waits for it.
        drop(scope);
        let bytes = self.blobs.get(&key, tenant, &blob_ref(&row.blob)?).await?;
        let finding = self.scanner.scan(&bytes).await.inspect_err(|error| {
            tracing::warn!(tenant = tenant.0, attachment = %file, %error, "a file stays locked until the scanner answers");
        })?;
        let mut scope = store.write_as_system(tenant).await?;
        judge(&mut scope, file, finding).await?;
        Ok(scope.commit().await?)
    }
}

impl Consumer for Scanning {
    fn topics(&self) -> &'static [&'static str] {
        &[TOPIC]
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            for event in events {
                self.scan(store, event.tenant, AttachmentId(event.subject)).await?;
            }
            Ok(())
        })
    }
}

/// The locked file, unless it is gone, released, or judged already.
async fn unjudged(scope: &Scope, file: AttachmentId) -> Result<Option<files::Model>> {
    let tenant = scope.tenant()?;
    let row = files::Entity::find()
        .filter(files::Column::TenantId.eq(tenant))
        .filter(files::Column::Id.eq(file))
        .filter(files::Column::Released.eq(false))
        .one(scope.db())
        .await?;
    let judged = table::Entity::find()
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::Attachment.eq(file))
        .one(scope.db())
        .await?;
    Ok(row.filter(|_| judged.is_none()))
}

/// Keeps what the scanner said, and releases a clean file. The name of a finding is the scanner's, nothing of the file.
async fn judge(scope: &mut Scope, file: AttachmentId, finding: Finding) -> Result<()> {
    if unjudged(scope, file).await?.is_none() {
        return Ok(());
    }
    let tenant = scope.tenant()?;
    let found = match finding {
        Finding::Clean => String::new(),
        Finding::Infected(name) => name,
    };
    let row = table::ActiveModel {
        tenant_id: Set(tenant),
        attachment: Set(file),
        found: Set(found.clone()),
        scanned_at: Set(scope.now()),
    };
    let once = OnConflict::columns([table::Column::TenantId, table::Column::Attachment]).do_nothing().to_owned();
    if table::Entity::insert(row).on_conflict(once).exec_without_returning(scope.db()).await? == 0 {
        return Ok(());
    }
    if !found.is_empty() {
        tracing::warn!(tenant = tenant.0, attachment = %file, found, "the virus scanner found something in a file");
        scope.audit("applications.file_infected", file, json!({ "found": found }));
        return Ok(());
    }
    files::Entity::update_many()
        .filter(files::Column::TenantId.eq(tenant))
        .filter(files::Column::Id.eq(file))
        .col_expr(files::Column::Released, Expr::value(true))
        .exec(scope.db())
        .await?;
    scope.audit("applications.file_released", file, json!({}));
    Ok(())
}

/// Puts locked files that nobody judged before the scanner: those of some applications, or of every application of the tenant.
/// Returns how many. A file that is put there twice is scanned once.
///
/// # Errors
/// The store's own.
pub async fn scan_later(scope: &mut Scope, of: Option<&[ApplicationId]>) -> Result<usize> {
    let tenant = scope.tenant()?;
    let judged = Query::select()
        .column(table::Column::Attachment)
        .from(table::Entity)
        .and_where(table::Column::TenantId.eq(tenant))
        .to_owned();
    let submitted = Query::select()
        .column(application::Column::Id)
        .from(application::Entity)
        .and_where(application::Column::TenantId.eq(tenant))
        .to_owned();
    let mut waiting = files::Entity::find()
        .select_only()
        .column(files::Column::Id)
        .filter(files::Column::TenantId.eq(tenant))
        .filter(files::Column::Released.eq(false))
        .filter(files::Column::Id.not_in_subquery(judged));
    waiting = match of {
        Some(ids) => waiting.filter(files::Column::Application.is_in(ids.iter().copied())),
        None => waiting.filter(files::Column::Application.in_subquery(submitted)),
    };
    let waiting: Vec<AttachmentId> = waiting.into_tuple().all(scope.db()).await?;
    for file in &waiting {
        scope.emit(TOPIC, *file, json!({}))?;
    }
    Ok(waiting.len())
}

/// Why each locked file of an application is locked.
///
/// # Errors
/// The store's own.
pub async fn locks(scope: &Scope, blobs: &Blobs, id: ApplicationId) -> Result<BTreeMap<AttachmentId, LockReason>> {
    let tenant = scope.tenant()?;
    let locked: Vec<AttachmentId> = files::Entity::find()
        .select_only()
        .column(files::Column::Id)
        .filter(files::Column::TenantId.eq(tenant))
        .filter(files::Column::Application.eq(id))
        .filter(files::Column::Released.eq(false))
        .into_tuple()
        .all(scope.db())
        .await?;
    if locked.is_empty() {
        return Ok(BTreeMap::new());
    }
    let infected: BTreeSet<AttachmentId> = table::Entity::find()
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::Attachment.is_in(locked.iter().copied()))
        .filter(table::Column::Found.ne(""))
        .all(scope.db())
        .await?
        .into_iter()
        .map(|row| row.attachment)
        .collect();
    let reason = |file| if infected.contains(file) { LockReason::Infected } else { blobs.lock_reason() };
    Ok(locked.iter().map(|file| (*file, reason(file))).collect())
}
