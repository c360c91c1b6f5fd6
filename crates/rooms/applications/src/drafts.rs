//! The draft: opened, saved with every answer, continued on another device.

mod correction;
mod opening;
mod sample;
mod shown;

use std::collections::BTreeSet;
use std::sync::Arc;

use blobs::{BlobRef, Blobs, Inspected, Limits, Release};
use bytes::Bytes;
use forms::{Answers, Carried, Evaluation, Kind, Patch, Problem};
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Scope, TenantId, Timestamp};
use studio::Published;
use vault::DataKey;

use crate::assistance::Assistance;
use crate::error::Error;
use crate::model::{Application, ApplicationId, Attachment, AttachmentId, DRAFT_DAYS, ResumeCode};
use crate::offer::Offer;
use crate::tables::{attachment, draft};
use crate::{Desk, Result, records};

pub use correction::{ByClerk, Correction, close_corrections, open_correction};
pub(crate) use correction::{Correcting, REASON, correct, reason, seal_reason};
pub use opening::{open, open_assisted};
pub use shown::Replaced;
pub(crate) use shown::{SHOWN, shown, shown_fields};

pub(crate) const ANSWERS: &str = "applications.answers";
pub(crate) const FILE_NAME: &str = "applications.file_name";

/// A draft with everything that follows from its answers.
pub struct Draft {
    /// Its identity, and that of the later application.
    pub id: ApplicationId,
    /// The version it is filled in with.
    pub published: Arc<Published>,
    /// Who will receive it, and in whose name.
    pub offer: Offer,
    /// What was typed.
    pub answers: Answers,
    /// What follows from it.
    pub evaluation: Evaluation,
    /// Counts the changes; what was reviewed is what is submitted.
    pub revision: i32,
    /// The last change.
    pub updated_at: Timestamp,
    /// When it is deleted unless it is changed.
    pub expires_at: Timestamp,
    /// Files that belong to it.
    pub attachments: Vec<Attachment>,
    /// The application that came from it, once it was submitted.
    pub submitted: Option<Application>,
    /// A newer version of the form that it cannot go on with unasked.
    pub newer: Option<Newer>,
    /// What may be corrected, when it was submitted and is filled in again.
    pub(crate) correcting: Option<Correcting>,
    /// How a clerk fills it in for somebody.
    pub(crate) assistance: Option<Assistance>,
    /// The day for which it is judged.
    day: Date,
    sent: BTreeSet<String>,
    pub(crate) key: DataKey,
}

/// A newer version of the form, and what it would do to the answers.
pub struct Newer {
    /// The version.
    pub published: Arc<Published>,
    /// What becomes of the answers.
    pub carried: Carried,
}

/// What is stored of a draft's content.
#[derive(Default, Serialize, Deserialize)]
struct Sheet {
    answers: Answers,
    /// Pages that the person has sent; the others were at most saved while somebody typed.
    sent: BTreeSet<String>,
    /// What may be corrected, while it is a correction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    correction: Option<Correction>,
    /// How a clerk fills it in for somebody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    assistance: Option<Assistance>,
}

/// A draft after a page was saved.
pub struct Saved {
    /// The draft as it is now.
    pub draft: Draft,
    /// Values that were larger than anything their field could hold; these fields keep their earlier answer.
    pub refused: Vec<Problem>,
    /// What another window had saved in the fields that this page changed.
    pub replaced: Vec<Replaced>,
}

impl Draft {
    /// The draft as it is after its answers were written in this scope, with what follows from them.
    fn after(self, scope: &Scope, Sheet { answers, sent, .. }: Sheet, evaluation: Evaluation) -> Self {
        let now = scope.now();
        let mut attachments = self.attachments;
        attachments.retain(|file| answers.get(&file.field).contains(&file.id.to_string()));
        Self {
            evaluation,
            revision: self.revision + 1,
            updated_at: now,
            expires_at: now.plus_days(DRAFT_DAYS),
            attachments,
            answers,
            sent,
            ..self
        }
    }

    /// The problems to show on a page: none before the person has sent it, because nobody likes to be told that something
    /// is missing while still answering.
    pub fn problems_to_show(&self, page: &str) -> Vec<Problem> {
        if self.sent.contains(page) { self.evaluation.problems_on(page).cloned().collect() } else { Vec::new() }
    }

    /// True when every page that is asked has been answered completely.
    pub fn is_finished(&self) -> bool {
        self.evaluation.is_complete() && self.first_open_page().is_none()
    }

    /// What is stored of it, with these answers.
    fn sheet(&self, answers: Answers, sent: BTreeSet<String>) -> Sheet {
        let correction = self.correcting.as_ref().map(|it| it.correction.clone());
        Sheet { answers, sent, correction, assistance: self.assistance.clone() }
    }

    fn open_for_changes(&self) -> Result<()> {
        if self.is_closed() { Err(Error::AlreadySubmitted) } else { Ok(()) }
    }
}

/// Finds the draft that a resume code opens.
///
/// # Errors
/// [`Error::NoDraft`].
pub async fn find_by_code(scope: &Scope, code: &ResumeCode) -> Result<ApplicationId> {
    let hash = secret_hash(scope, code.secret())?;
    let row = draft::Entity::find()
        .filter(draft::Column::TenantId.eq(scope.tenant()?))
        .filter(draft::Column::SecretHash.eq(hash.clone()).or(draft::Column::CorrectionHash.eq(hash)))
        .one(scope.db())
        .await?
        .filter(|row| row.expires_at > scope.now())
        .ok_or(Error::NoDraft)?;
    Ok(row.id)
}

/// The draft, if the code opens it.
///
/// # Errors
/// [`Error::NoDraft`] for an unknown draft, a wrong code or an expired draft.
pub async fn load(scope: &Scope, desk: &Desk, id: ApplicationId, code: &ResumeCode) -> Result<Draft> {
    load_row(scope, desk, row_of(scope, id)?, code).await
}

/// As [`load`], to change it in this scope: whoever else wants to change it waits for the end of the scope, on PostgreSQL by
/// the lock of the row, on SQLite because one writes at a time.
pub(crate) async fn load_to_change(scope: &Scope, desk: &Desk, id: ApplicationId, code: &ResumeCode) -> Result<Draft> {
    load_row(scope, desk, row_of(scope, id)?.lock_exclusive(), code).await
}

fn row_of(scope: &Scope, id: ApplicationId) -> Result<Select<draft::Entity>> {
    let of_tenant = draft::Entity::find().filter(draft::Column::TenantId.eq(scope.tenant()?));
    Ok(of_tenant.filter(draft::Column::Id.eq(id)))
}

async fn load_row(scope: &Scope, desk: &Desk, row: Select<draft::Entity>, code: &ResumeCode) -> Result<Draft> {
    let tenant = scope.tenant()?;
    let expected = secret_hash(scope, code.secret())?;
    let row = row
        .one(scope.db())
        .await?
        .filter(|row| opens(row, &expected) && row.expires_at > scope.now())
        .ok_or(Error::NoDraft)?;
    let id = row.id;
    let pinned = desk.studio.version(scope, row.form_version).await?;
    let key = scope.data_key(id).await?;
    let Sheet { answers, sent, correction, assistance } = unseal(&key, &row.answers)?;
    let offer = Offer { online_service: row.online_service, tenant, legal_entity: row.legal_entity, area: row.area };
    let submitted = records::find(scope, id).await?;
    let for_correction = row.correction_hash.as_ref().is_some_and(|hash| vault::same(hash, &expected));
    let correcting = match (correction, &submitted) {
        (Some(correction), Some(application)) if for_correction => {
            let before = records::content(scope, id).await?;
            Some(Correcting { correction, application: application.clone(), before })
        }
        _ => None,
    };
    let day = match (&correcting, &assistance) {
        (Some(correcting), _) => correcting.application.submitted_at.in_germany().date(),
        (None, Some(assistance)) => assistance.received_on,
        (None, None) => scope.today(),
    };
    let newest = match &submitted {
        Some(_) => Arc::clone(&pinned),
        None => desk.studio.successor(scope, &pinned).await?,
    };
    let judge = |published: &Published| offer.evaluate(&desk.directory, published, &answers, day);
    let (published, evaluation, newer) = go_along(pinned, newest, judge);
    let mut files = attachments(scope, id, &key).await?;
    files.retain(|file| answers.get(&file.field).contains(&file.id.to_string()));
    Ok(Draft {
        id,
        evaluation,
        offer,
        revision: row.revision,
        updated_at: row.updated_at,
        expires_at: row.expires_at,
        attachments: files,
        submitted,
        newer,
        published,
        answers,
        correcting,
        assistance,
        day,
        sent,
        key,
    })
}

/// Whether a code opens the draft: the applicant's own, or that of a correction under way.
fn opens(row: &draft::Model, hash: &[u8]) -> bool {
    let correction = row.correction_hash.as_ref().is_some_and(|own| vault::same(own, hash));
    vault::same(&row.secret_hash, hash) || correction
}

/// A draft goes on with the newest version by itself when no answer is lost or means something else, and nothing costs more
/// or less; it is stored with its next change. Otherwise it stays with its own version, and its holder is told.
fn go_along(
    pinned: Arc<Published>,
    newest: Arc<Published>,
    judge: impl Fn(&Published) -> Evaluation,
) -> (Arc<Published>, Evaluation, Option<Newer>) {
    let before = judge(&pinned);
    if pinned.id == newest.id {
        return (pinned, before, None);
    }
    let now = judge(&newest);
    let carried = Carried::between((&pinned.form, &before), (&newest.form, &now));
    if carried.is_smooth() { (newest, now, None) } else { (pinned, before, Some(Newer { published: newest, carried })) }
}

/// Goes on with the newer version, as the holder of the draft wants; the answers stay stored as they are.
///
/// # Errors
/// [`Error::AlreadySubmitted`], or the store's own.
pub async fn renew(scope: &mut Scope, mut draft: Draft) -> Result<()> {
    draft.open_for_changes()?;
    let Some(newer) = draft.newer.take() else { return Ok(()) };
    draft.published = newer.published;
    let sheet = draft.sheet(draft.answers.clone(), draft.sent.clone());
    write(scope, &draft, &sheet).await
}

/// Takes what a person sent with a page and saves it, wrong answers included: nothing that was typed is lost, and what was
/// not touched on the page keeps what another window has saved meanwhile.
///
/// # Errors
/// [`Error::AlreadySubmitted`], [`Error::NoPage`], or the store's own; then nothing has changed.
pub async fn save(
    scope: &mut Scope,
    desk: &Desk,
    draft: Draft,
    page: &str,
    pairs: &[(String, String)],
) -> Result<Saved> {
    let mut sent = draft.sent.clone();
    sent.insert(page.to_owned());
    take(scope, desk, draft, (page, pairs), sent).await
}

/// Like [`save`], for what a page saves by itself while somebody types: it does not count as sent.
///
/// # Errors
/// As [`save`].
pub(crate) async fn keep(
    scope: &mut Scope,
    desk: &Desk,
    draft: Draft,
    page: &str,
    pairs: &[(String, String)],
) -> Result<Saved> {
    let sent = draft.sent.clone();
    take(scope, desk, draft, (page, pairs), sent).await
}

async fn take(
    scope: &mut Scope,
    desk: &Desk,
    draft: Draft,
    (page, pairs): (&str, &[(String, String)]),
    mut sent: BTreeSet<String>,
) -> Result<Saved> {
    draft.open_for_changes()?;
    let (patch, refused, replaced) = read(&draft, page, pairs)?;
    if patch.is_no_change(&draft.answers) && sent == draft.sent {
        return Ok(Saved { draft, refused, replaced });
    }
    let mut answers = draft.answers.clone();
    answers.apply(&patch);
    let changed: Vec<&str> = patch.changes.keys().map(String::as_str).collect();
    let before = (&draft.evaluation, changed.iter().copied());
    let evaluation = draft.offer.evaluate_again(&desk.directory, &draft.published, before, &answers, draft.day);
    if !draft.sent.contains(page) && asks_more(&evaluation, page, pairs) {
        sent.remove(page);
    }
    let sheet = draft.sheet(answers, sent);
    write(scope, &draft, &sheet).await?;
    Ok(Saved { draft: draft.after(scope, sheet, evaluation), refused, replaced })
}

/// Whether all that is missing on a sent page are questions which the answers have only now brought up: nobody has left those
/// out.
fn asks_more(evaluation: &Evaluation, page: &str, pairs: &[(String, String)]) -> bool {
    let shown: BTreeSet<&str> = shown_fields(pairs).map(|(path, _)| path).collect();
    let mut problems = evaluation.problems_on(page).peekable();
    !shown.is_empty() && problems.peek().is_some() && problems.all(|problem| !shown.contains(problem.field.as_str()))
}

/// What a sent page changes, what of it was refused, and what another window had saved in its place.
fn read(draft: &Draft, page: &str, pairs: &[(String, String)]) -> Result<(Patch, Vec<Problem>, Vec<Replaced>)> {
    let inputs = pairs.iter().map(|(name, value)| (name, value));
    let mut patch = draft.published.form.accept(page, &draft.answers, inputs).map_err(|_| Error::NoPage)?;
    patch.changes.retain(|field, _| draft.asks(field));
    let refused = std::mem::take(&mut patch.refused);
    let replaced = shown::merge(&mut patch, pairs, &draft.answers);
    Ok((patch, refused, replaced))
}

/// A change of the rows of a repeating group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RowChange {
    /// One more at the end.
    Add {
        /// Path of the group.
        group: String,
    },
    /// One less, with everything in it.
    Remove {
        /// Path of the group.
        group: String,
        /// Number of the row.
        row: u32,
    },
}

/// Takes what a person sent with a page, adds or removes a row and saves both; the page does not count as sent.
///
/// # Errors
/// [`Error::AlreadySubmitted`], [`Error::NoPage`] for a group that is not shown on the page or takes no more rows, or the
/// store's own; then nothing has changed.
pub(crate) async fn change_rows(
    scope: &mut Scope,
    desk: &Desk,
    draft: Draft,
    (page, pairs): (&str, &[(String, String)]),
    change: &RowChange,
) -> Result<Saved> {
    draft.open_for_changes()?;
    let (patch, refused, replaced) = read(&draft, page, pairs)?;
    let mut answers = draft.answers.clone();
    answers.apply(&patch);
    let (RowChange::Add { group } | RowChange::Remove { group, .. }) = change;
    let state = draft.evaluation.field(group).filter(|state| state.visible && state.page == page);
    let limits = draft.published.form.field(group).and_then(|field| field.kind.rows());
    let (Some(_), Some(limits)) = (state, limits) else {
        return Err(Error::NoPage);
    };
    let least = limits.min;
    match change {
        RowChange::Add { .. } if answers.rows(group, least).len() >= usize::try_from(limits.max).unwrap_or(0) => {
            return Err(Error::NoPage);
        }
        RowChange::Add { .. } => {
            answers.add_row(group, least);
        }
        RowChange::Remove { row, .. } => {
            answers.remove_row(group, *row, least);
        }
    }
    let sheet = draft.sheet(answers, draft.sent.clone());
    write(scope, &draft, &sheet).await?;
    let changed = patch.changes.keys().chain([group]).map(String::as_str);
    let before = (&draft.evaluation, changed);
    let evaluation = draft.offer.evaluate_again(&desk.directory, &draft.published, before, &sheet.answers, draft.day);
    Ok(Saved { draft: draft.after(scope, sheet, evaluation), refused, replaced })
}

/// Adds a file to a field: the file is stored durably before the row that names it.
///
/// # Errors
/// [`Error::File`] with the reason, [`Error::TooManyFiles`], [`Error::NoPage`] for a field that takes no files.
pub async fn attach(
    scope: &mut Scope,
    blobs: &Blobs,
    draft: &Draft,
    field: &str,
    file: &Inspected,
    stored: &BlobRef,
) -> Result<AttachmentId> {
    draft.open_for_changes()?;
    let (_, _, max_count) = file_limits(draft, field)?;
    if draft.answers.get(field).len() >= usize::try_from(max_count).unwrap_or(usize::MAX) {
        blobs.delete(scope.tenant()?, stored).await?;
        return Err(Error::TooManyFiles(max_count));
    }
    let id: AttachmentId = scope.new_id();
    attachment::ActiveModel {
        tenant_id: Set(scope.tenant()?),
        id: Set(id),
        application: Set(draft.id),
        field: Set(field.to_owned()),
        file_name: Set(draft.key.seal(FILE_NAME, file.file_name.as_bytes()).map_err(store::Error::from)?),
        media_type: Set(file.media_type.as_str().to_owned()),
        bytes: Set(i64::try_from(file.bytes.len()).unwrap_or(i64::MAX)),
        sha256: Set(file.sha256.to_vec()),
        blob: Set(stored.to_string()),
        released: Set(file.release == Release::Released),
        created_at: Set(scope.now()),
    }
    .insert(scope.db())
    .await?;
    let mut answers = draft.answers.clone();
    answers.attach(field, id);
    write(scope, draft, &draft.sheet(answers, draft.sent.clone())).await?;
    Ok(id)
}

/// Looks at an uploaded file and stores it under the draft's key, before any row names it.
///
/// # Errors
/// [`Error::File`] with the reason, [`Error::NoPage`] for a field that takes no files.
pub async fn receive(
    tenant: TenantId,
    blobs: &Blobs,
    draft: &Draft,
    field: &str,
    file_name: &str,
    bytes: Bytes,
) -> Result<(Inspected, BlobRef)> {
    draft.open_for_changes()?;
    let (media_types, max_bytes, max_count) = file_limits(draft, field)?;
    if draft.answers.get(field).len() >= usize::try_from(max_count).unwrap_or(usize::MAX) {
        return Err(Error::TooManyFiles(max_count));
    }
    let limits = Limits {
        bytes: max_bytes,
        pictures: media_types.iter().any(|kind| kind.starts_with("image/")),
        documents: media_types.iter().any(|kind| kind == "application/pdf"),
        ..Limits::default()
    };
    let file = blobs.inspect(bytes, file_name, limits).await?;
    let stored = blobs.put(&draft.key, tenant, file.bytes.clone()).await?;
    Ok((file, stored))
}

/// Takes a file out of the answers. The file itself goes with the sweep: the same draft may be on its way into the intake
/// at this moment, and what it names must be there.
///
/// # Errors
/// [`Error::AlreadySubmitted`], [`Error::NoPage`] when the draft has no such file.
pub async fn detach(scope: &mut Scope, draft: &Draft, attachment: AttachmentId) -> Result<()> {
    draft.open_for_changes()?;
    let file = draft.attachments.iter().find(|file| file.id == attachment).ok_or(Error::NoPage)?;
    let mut answers = draft.answers.clone();
    answers.detach(&file.field, &attachment.to_string());
    write(scope, draft, &draft.sheet(answers, draft.sent.clone())).await
}

/// The files of an application or draft, oldest first.
pub(crate) async fn attachments(scope: &Scope, id: ApplicationId, key: &DataKey) -> Result<Vec<Attachment>> {
    let rows = attachment::Entity::find()
        .filter(attachment::Column::TenantId.eq(scope.tenant()?))
        .filter(attachment::Column::Application.eq(id))
        .order_by_asc(attachment::Column::Id)
        .all(scope.db())
        .await?;
    rows.into_iter().map(|row| opened(row, key)).collect()
}

pub(crate) fn opened(row: attachment::Model, key: &DataKey) -> Result<Attachment> {
    let name = key.open(FILE_NAME, &row.file_name).map_err(store::Error::from)?;
    Ok(Attachment {
        id: row.id,
        field: row.field,
        file_name: String::from_utf8_lossy(&name).into_owned(),
        media_type: row.media_type,
        bytes: row.bytes,
        sha256: fingerprint(&row.sha256)?,
        released: row.released,
    })
}

pub(crate) fn blob_ref(text: &str) -> Result<BlobRef> {
    text.parse().map_err(|_| store::Error::Inconsistent("an attachment names no blob".to_owned()).into())
}

pub(crate) fn fingerprint(bytes: &[u8]) -> Result<[u8; 32]> {
    bytes.try_into().map_err(|_| store::Error::Inconsistent("a fingerprint has another length".to_owned()).into())
}

fn file_limits<'a>(draft: &'a Draft, field: &str) -> Result<(&'a [String], u64, u32)> {
    let asked = draft.evaluation.field(field).and_then(|_| draft.published.form.field(field));
    match asked.map(|field| &field.kind) {
        Some(Kind::File { media_types, max_bytes, max_count }) => Ok((media_types, *max_bytes, *max_count)),
        _ => Err(Error::NoPage),
    }
}

async fn write(scope: &mut Scope, draft: &Draft, sheet: &Sheet) -> Result<()> {
    let now = scope.now();
    let written = draft::Entity::update_many()
        .filter(draft::Column::TenantId.eq(scope.tenant()?))
        .filter(draft::Column::Id.eq(draft.id))
        .filter(draft::Column::Revision.eq(draft.revision))
        .col_expr(draft::Column::FormVersion, Expr::value(draft.published.id))
        .col_expr(draft::Column::Answers, Expr::value(seal(&draft.key, sheet)?))
        .col_expr(draft::Column::Revision, Expr::value(draft.revision + 1))
        .col_expr(draft::Column::UpdatedAt, Expr::value(now))
        .col_expr(draft::Column::ExpiresAt, Expr::value(now.plus_days(DRAFT_DAYS)))
        .exec(scope.db())
        .await?;
    if written.rows_affected == 1 { Ok(()) } else { Err(store::Error::Conflict("draft").into()) }
}

pub(crate) fn secret_hash(scope: &Scope, secret: &str) -> Result<Vec<u8>> {
    Ok(scope.keyed_hash("applications.draft", secret.as_bytes())?.to_vec())
}

fn seal(key: &DataKey, sheet: &Sheet) -> Result<Vec<u8>> {
    Ok(key.seal(ANSWERS, json!(sheet).to_string().as_bytes()).map_err(store::Error::from)?)
}

fn unseal(key: &DataKey, sealed: &[u8]) -> Result<Sheet> {
    let plain = key.open(ANSWERS, sealed).map_err(store::Error::from)?;
    serde_json::from_slice(&plain)
        .map_err(|error| store::Error::Inconsistent(format!("the answers of a draft: {error}")).into())
}
