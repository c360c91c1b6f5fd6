//! Cases as somebody who runs the installation reads them, with an access that the administration granted. Nothing here changes a case:
//! what is written is the note that a page was read, in the transaction that reads it.

use identity::{AccessGrant, AccessId, AccessPage, ClerkSession};
use mailbox::{DocumentId, Opened};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Actor, Language, Reach, Scope, TenantId, Timestamp};

use crate::model::{CaseId, State};
use crate::tables::case_file;
use crate::verbs::file::{CaseFile, load};
use crate::verbs::view::{CaseView, read_case};
use crate::{Desk, Result};

/// Most cases in the list, the newest.
pub const INSPECTED_ROWS: u64 = 100;

/// A case in the list: nothing of what it is about but the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InspectedRow {
    /// The case.
    pub id: CaseId,
    /// Its number for people.
    pub reference: String,
    /// Id of the online service.
    pub online_service: String,
    /// When it arrived.
    pub received_at: Timestamp,
    /// Where it stands.
    pub state: State,
}

/// The cases that an access is about, the newest first. The scope must be committed before anything of it is shown.
///
/// # Errors
/// Those of [`identity::enter_access`].
pub async fn inspect_list(
    scope: &mut Scope,
    by: &ClerkSession,
    access: AccessId,
) -> Result<(AccessGrant, Vec<InspectedRow>)> {
    let access = identity::enter_access(scope, by, access).await?;
    let mut query = case_file::Entity::find().filter(case_file::Column::TenantId.eq(scope.tenant()?));
    if let Some(reference) = &access.reference {
        query = query.filter(case_file::Column::Reference.eq(reference));
    }
    let rows = query
        .order_by_desc(case_file::Column::ReceivedAt)
        .order_by_desc(case_file::Column::Id)
        .limit(INSPECTED_ROWS)
        .all(scope.db())
        .await?;
    let row = |row: case_file::Model| {
        let CaseFile { row, state } = CaseFile::try_from(row)?;
        let (id, reference, online_service) = (row.id, row.reference, row.online_service);
        Ok(InspectedRow { id, reference, online_service, received_at: row.received_at, state })
    };
    let rows = rows.into_iter().map(row).collect::<Result<Vec<InspectedRow>>>()?;
    identity::note_access_look(scope, &access, AccessPage::List, "").await?;
    Ok((access, rows))
}

/// A case that an access is about, with everything its page shows. The scope must be committed before anything of it is shown.
///
/// # Errors
/// [`store::Error::NotFound`] for a case that it is not about, and those of [`identity::enter_access`].
pub async fn inspect_case(
    scope: &mut Scope,
    desk: &Desk,
    by: &ClerkSession,
    access: AccessId,
    id: CaseId,
) -> Result<(AccessGrant, CaseView)> {
    let (access, file) = enter(scope, by, access, id).await?;
    note(scope, by, &access, AccessPage::Case, &file).await?;
    let case = read_case(scope, desk, by.account, file).await?;
    Ok((access, case))
}

/// A document of the administration in a case that an access is about. It is noted before the file is read; that somebody reads it
/// here is no retrieval.
///
/// # Errors
/// As [`inspect_case`], and the mailbox's own.
pub async fn inspect_document(
    desk: &Desk,
    by: &ClerkSession,
    (tenant, access): (TenantId, AccessId),
    id: CaseId,
    document: DocumentId,
) -> Result<Opened> {
    let actor = Actor::Account(by.account.0);
    let mut scope = desk.store.write(Reach::Tenant(tenant), actor, Language::German).await?;
    let (access, file) = enter(&scope, by, access, id).await?;
    note(&mut scope, by, &access, AccessPage::Document, &file).await?;
    scope.commit().await?;
    Ok(mailbox::retrieve_document(&desk.store, &desk.blobs, tenant, actor, id, document).await?)
}

/// The case, when the access is about it; otherwise there is none.
async fn enter(scope: &Scope, by: &ClerkSession, access: AccessId, id: CaseId) -> Result<(AccessGrant, CaseFile)> {
    let access = identity::enter_access(scope, by, access).await?;
    let file = load(scope, id).await?;
    if !access.covers(&file.row.reference) {
        return Err(store::Error::NotFound("case").into());
    }
    Ok((access, file))
}

/// Notes it for the administration, and for the applicant as any other look.
async fn note(
    scope: &mut Scope,
    by: &ClerkSession,
    access: &AccessGrant,
    page: AccessPage,
    file: &CaseFile,
) -> Result<()> {
    identity::note_access_look(scope, access, page, &file.row.reference).await?;
    let elsewhere = (by.tenant != scope.tenant()?).then_some(by.tenant);
    Ok(applications::note_look_from(scope, elsewhere, scope.actor(), file.row.id.application()).await?)
}
