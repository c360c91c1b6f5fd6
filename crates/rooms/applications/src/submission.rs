//! The one way to submit: validate and encrypt first, then hand finished rows to the intake, which writes what is waiting
//! in one transaction. Portal and interface end here.

use std::collections::HashSet;

use forms::{Answers, AnswersError, Evaluation, Kind};
use futures::future::BoxFuture;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;
use store::{Actor, IntakeWriter, Language, PreparedKey, Put, Reach, Scope, Store, Tenancy, TenantId};
use studio::Published;
use vault::DataKey;

use crate::error::Error;
use crate::model::{
    AccessCode, Application, ApplicationId, Channel, Content, Fee, PublicState, Receipt, Reference, ResumeCode,
};
use crate::offer::Offer;
use crate::records::{self, CONTENT, access_hash};
use crate::tables::application as table;
use crate::{Desk, Result, drafts};

/// Attempts to find a reference that nobody has.
const ATTEMPTS: usize = 4;

/// The finished rows of one application.
#[derive(Clone)]
pub struct Submission {
    row: table::Model,
    key: Option<PreparedKey>,
}

/// Writes submissions of any tenants in one transaction.
pub struct Writer;

impl IntakeWriter for Writer {
    type Item = Submission;

    fn tenant(&self, item: &Submission) -> TenantId {
        item.row.tenant_id
    }

    fn write<'a>(&'a self, scope: &'a mut Scope, items: &'a [Submission]) -> BoxFuture<'a, store::Result<Vec<Put>>> {
        Box::pin(async move {
            let rows = items.iter().map(|item| table::ActiveModel::from(item.row.clone()));
            let inserted = table::Entity::insert_many(rows)
                .on_conflict(OnConflict::new().do_nothing().to_owned())
                .exec_without_returning(scope.db())
                .await?;
            let puts = if usize::try_from(inserted).is_ok_and(|inserted| inserted == items.len()) {
                vec![Put::Stored; items.len()]
            } else {
                among_the_stored(scope, items).await?
            };
            let new = || items.iter().zip(&puts).filter(|(_, put)| **put == Put::Stored).map(|(item, _)| item);
            scope.insert_data_keys(new().filter_map(|item| item.key.clone()).collect()).await?;
            for Submission { row, .. } in new() {
                scope.audit_for(
                    row.tenant_id,
                    "applications.submitted",
                    row.id,
                    json!({ "reference": row.reference, "channel": row.channel, "form": row.form_version }),
                );
                scope.emit_for(row.tenant_id, "applications.submitted", row.id, json!({}));
            }
            Ok(puts)
        })
    }
}

/// Which items the insert before has stored. Identity and reference together tell: the reference of a conflicting item was
/// made by chance just now.
async fn among_the_stored(scope: &Scope, items: &[Submission]) -> store::Result<Vec<Put>> {
    let stored: HashSet<(TenantId, ApplicationId, String)> = table::Entity::find()
        .select_only()
        .columns([table::Column::TenantId, table::Column::Id, table::Column::Reference])
        .filter(table::Column::TenantId.is_in(items.iter().map(|item| item.row.tenant_id)))
        .filter(table::Column::Reference.is_in(items.iter().map(|item| item.row.reference.as_str())))
        .into_tuple()
        .all(scope.db())
        .await?
        .into_iter()
        .collect();
    let put = |Submission { row, .. }: &Submission| {
        let known = !stored.contains(&(row.tenant_id, row.id, row.reference.clone()));
        if known { Put::Known } else { Put::Stored }
    };
    Ok(items.iter().map(put).collect())
}

/// Submits a draft as it was reviewed. Submitting it again gives the same receipt.
///
/// # Errors
/// [`Error::Incomplete`] with every problem, [`Error::ChangedSinceReview`] when `revision` is not the draft's any more,
/// [`Error::NoDraft`]. After an error nothing was submitted.
pub async fn submit(desk: &Desk, id: ApplicationId, code: &ResumeCode, revision: i32) -> Result<Receipt> {
    let scope = applicant(&desk.store, code.tenant()).await?;
    let draft = drafts::load(&scope, desk, id, code).await?;
    let tenancy = scope.tenancy()?.clone();
    let access = access_code(&tenancy, code.secret().as_bytes())?;
    if let Some(application) = draft.submitted {
        return Ok(receipt(application, access));
    }
    if !draft.evaluation.is_complete() {
        return Err(Error::Incomplete(draft.evaluation.problems));
    }
    if draft.revision != revision {
        return Err(Error::ChangedSinceReview);
    }
    let order = Order {
        id,
        offer: &draft.offer,
        published: &draft.published,
        channel: Channel::Portal,
        answers: draft.answers,
        evaluation: draft.evaluation,
        access,
        key: draft.key,
        prepared: None,
        idempotency: None,
    };
    // No transaction is open while the submission waits for its batch.
    drop(scope);
    order.hand_in(desk, &tenancy).await
}

/// Submits answers that a program sent. The same idempotency key gives the same receipt.
///
/// # Errors
/// [`Error::Answers`] and [`Error::Incomplete`] with every problem, [`Error::IdempotencyMismatch`] when the key was used
/// for other answers.
pub async fn submit_from_program(
    desk: &Desk,
    offer: &Offer,
    idempotency_key: &str,
    answers: &serde_json::Value,
) -> Result<(Receipt, i64)> {
    if !(8..=200).contains(&idempotency_key.len()) || !idempotency_key.chars().all(|c| c.is_ascii_graphic()) {
        return Err(Error::IdempotencyKey);
    }
    let tenancy = desk.store.tenancy(offer.tenant).await?;
    let published = desk.studio.recent(&desk.store, &offer.online_service).await?;
    let answers = Answers::from_json(&published.form, answers).map_err(Error::Answers)?;
    let invented: Vec<AnswersError> = published
        .form
        .definition()
        .fields()
        .filter(|(_, field)| matches!(field.kind, Kind::File { .. }) && !answers.get(&field.id).is_empty())
        .map(|(_, field)| AnswersError::WrongShape {
            field: field.id.clone(),
            kind: "file",
            expected: "nothing: the interface takes no files",
        })
        .collect();
    if !invented.is_empty() {
        return Err(Error::Answers(invented));
    }
    let evaluation = offer.evaluate(desk, &published, &answers, tenancy.today());
    if !evaluation.is_complete() {
        return Err(Error::Incomplete(evaluation.problems));
    }
    let hash = tenancy.keyed_hash("applications.idempotency", idempotency_key.as_bytes())?;
    let id: ApplicationId = tenancy.new_id();
    let access = access_code(&tenancy, &hash)?;
    let (key, prepared) = tenancy.prepare_data_key(id)?;
    let fee = evaluation.fee_total;
    let order = Order {
        id,
        offer,
        published: &published,
        channel: Channel::Api,
        answers,
        evaluation,
        access,
        key,
        prepared: Some(prepared),
        idempotency: Some(hash),
    };
    Ok((order.hand_in(desk, &tenancy).await?, fee))
}

struct Order<'a> {
    id: ApplicationId,
    offer: &'a Offer,
    published: &'a Published,
    channel: Channel,
    answers: Answers,
    evaluation: Evaluation,
    access: AccessCode,
    key: DataKey,
    prepared: Option<PreparedKey>,
    idempotency: Option<[u8; 32]>,
}

impl Order<'_> {
    async fn hand_in(self, desk: &Desk, tenancy: &Tenancy) -> Result<Receipt> {
        let fees = self.evaluation.fees.iter().map(|line| Fee {
            id: line.id.clone(),
            cents: line.cents,
            basis: line.basis.clone(),
        });
        let content = Content {
            values: self.evaluation.submitted(),
            fees: fees.collect(),
            total: self.evaluation.fee_total,
            answers: self.answers,
        };
        let plain = serde_json::to_string(&content)
            .map_err(|error| store::Error::Inconsistent(format!("the content of an application: {error}")))?;
        let named = [&self.offer.online_service, &self.offer.area, &plain].map(String::as_str).join("\n");
        let content_hash = vault::sha256(named.as_bytes());
        let tenant = self.offer.tenant;
        let row = table::Model {
            tenant_id: tenant,
            id: self.id,
            reference: String::new(),
            online_service: self.offer.online_service.clone(),
            form_version: self.published.id,
            legal_entity: self.offer.legal_entity.clone(),
            area: self.offer.area.clone(),
            channel: self.channel.name().to_owned(),
            state: PublicState::Received.name().to_owned(),
            submitted_at: tenancy.now(),
            content: self.key.seal(CONTENT, plain.as_bytes()).map_err(store::Error::from)?,
            content_hash: content_hash.to_vec(),
            access_hash: access_hash(tenancy, &self.access)?,
            idempotency: self.idempotency.map(Vec::from),
        };
        for _ in 0..ATTEMPTS {
            let reference = Reference::new(tenant, store::code(Reference::CODE_LENGTH));
            let row = table::Model { reference: reference.to_string(), ..row.clone() };
            let submitted_at = row.submitted_at;
            if desk.intake.put(Submission { row, key: self.prepared.clone() }).await? == Put::Stored {
                return Ok(Receipt { id: self.id, reference, access_code: self.access, submitted_at, content_hash });
            }
            let scope = applicant(&desk.store, tenant).await?;
            let known = match &self.idempotency {
                Some(hash) => records::find_by_idempotency(&scope, hash).await?,
                None => records::find(&scope, self.id).await?,
            };
            if let Some(application) = known {
                return known_receipt(application, &content_hash, self.access);
            }
            // Only the reference was taken already.
        }
        Err(store::Error::Busy.into())
    }
}

/// The receipt of what was submitted before under the same identity. Other content gets no receipt: it was not submitted.
fn known_receipt(application: Application, content_hash: &[u8; 32], access: AccessCode) -> Result<Receipt> {
    match application.channel {
        _ if application.content_hash == *content_hash => Ok(receipt(application, access)),
        Channel::Api => Err(Error::IdempotencyMismatch),
        Channel::Portal => Err(Error::AlreadySubmitted),
    }
}

/// The receipt of a submitted draft.
///
/// # Errors
/// [`Error::NoApplication`] while the draft was not submitted.
pub fn receipt_of(scope: &Scope, draft: &drafts::Draft, code: &ResumeCode) -> Result<Receipt> {
    let application = draft.submitted.clone().ok_or(Error::NoApplication)?;
    Ok(receipt(application, access_code(scope.tenancy()?, code.secret().as_bytes())?))
}

fn receipt(application: Application, access_code: AccessCode) -> Receipt {
    Receipt {
        id: application.id,
        reference: application.reference,
        access_code,
        submitted_at: application.submitted_at,
        content_hash: application.content_hash,
    }
}

/// The code follows from a secret that its holder has, so that a repeated answer shows the same one.
fn access_code(tenancy: &Tenancy, secret: &[u8]) -> Result<AccessCode> {
    Ok(AccessCode::from_hash(tenancy.keyed_hash("applications.access_code", secret)?))
}

async fn applicant(store: &Store, tenant: TenantId) -> Result<Scope> {
    Ok(store.read(Reach::Tenant(tenant), Actor::Applicant, Language::German).await?)
}
