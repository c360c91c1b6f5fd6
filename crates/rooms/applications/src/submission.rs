//! The one way to submit: validate and encrypt first, then hand finished rows to the intake, which writes what is waiting
//! in one transaction. Portal and interface end here.

use forms::{Answers, AnswersError, Context, Evaluation, Kind, evaluate};
use futures::future::BoxFuture;
use sea_orm::EntityTrait;
use serde_json::json;
use store::{Actor, IntakeWriter, Language, PreparedKey, Reach, Scope, Store, TenantId};
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

    fn write<'a>(&'a self, scope: &'a mut Scope, items: &'a [Submission]) -> BoxFuture<'a, store::Result<()>> {
        Box::pin(async move {
            scope.insert_data_keys(items.iter().filter_map(|item| item.key.clone()).collect()).await?;
            let rows = items.iter().map(|item| table::ActiveModel::from(item.row.clone()));
            table::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
            for Submission { row, .. } in items {
                scope.audit_for(
                    row.tenant_id,
                    "applications.submitted",
                    row.id,
                    json!({ "reference": row.reference, "channel": row.channel, "form": row.form_version }),
                );
                scope.emit_for(row.tenant_id, "applications.submitted", row.id, json!({}));
            }
            Ok(())
        })
    }
}

/// Submits a draft as it was reviewed. Submitting it again gives the same receipt.
///
/// # Errors
/// [`Error::Incomplete`] with every problem, [`Error::ChangedSinceReview`] when `revision` is not the draft's any more,
/// [`Error::NoDraft`]. After an error nothing was submitted.
pub async fn submit(desk: &Desk, id: ApplicationId, code: &ResumeCode, revision: i32) -> Result<Receipt> {
    let scope = applicant(&desk.store, code.tenant()).await?;
    let draft = drafts::load(&scope, desk, id, code).await?;
    let access = access_code(&scope, code.secret().as_bytes())?;
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
    };
    order.hand_in(desk, scope).await
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
    let scope = applicant(&desk.store, offer.tenant).await?;
    let published = desk.studio.current(&scope, &offer.online_service).await?;
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
    let params = offer.params(desk, &published.manifest, scope.today());
    let evaluation = evaluate(&published.form, &answers, &Context { params: &params, today: scope.today() });
    if !evaluation.is_complete() {
        return Err(Error::Incomplete(evaluation.problems));
    }
    // The key names the application, so that a repeated request meets its own row.
    let hash = scope.keyed_hash("applications.idempotency", idempotency_key.as_bytes())?;
    let mut name = [0; 16];
    name.copy_from_slice(&hash[..16]);
    let id = ApplicationId(uuid::Builder::from_custom_bytes(name).into_uuid());
    let access = access_code(&scope, &hash)?;
    let (key, prepared) = scope.prepare_data_key(id)?;
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
    };
    Ok((order.hand_in(desk, scope).await?, fee))
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
}

impl Order<'_> {
    async fn hand_in(self, desk: &Desk, scope: Scope) -> Result<Receipt> {
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
        let plain = json!(content).to_string();
        let named = [&self.offer.online_service, &self.offer.area, &plain].map(String::as_str).join("\n");
        let content_hash = vault::sha256(named.as_bytes());
        let tenant = self.offer.tenant;
        // A repeated key must not reach the intake: its row would make a whole batch fail.
        if self.channel == Channel::Api
            && let Some(application) = records::find(&scope, self.id).await?
        {
            return known(application, &content_hash, self.access);
        }
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
            submitted_at: scope.now(),
            content: self.key.seal(CONTENT, plain.as_bytes()).map_err(store::Error::from)?,
            content_hash: content_hash.to_vec(),
            access_hash: access_hash(&scope, &self.access)?,
        };
        let codes: [String; ATTEMPTS] = std::array::from_fn(|_| scope.code(Reference::CODE_LENGTH));
        // No transaction is open while the submission waits for its batch.
        drop(scope);
        for code in codes {
            let reference = Reference::new(tenant, code);
            let row = table::Model { reference: reference.to_string(), ..row.clone() };
            let submitted_at = row.submitted_at;
            match desk.intake.put(Submission { row, key: self.prepared.clone() }).await {
                Ok(()) => {
                    return Ok(Receipt {
                        id: self.id,
                        reference,
                        access_code: self.access,
                        submitted_at,
                        content_hash,
                    });
                }
                Err(error) if error.is_duplicate() => {}
                Err(error) => return Err(error.into()),
            }
            let scope = applicant(&desk.store, tenant).await?;
            if let Some(application) = records::find(&scope, self.id).await? {
                return known(application, &content_hash, self.access);
            }
        }
        Err(store::Error::Busy.into())
    }
}

/// The receipt of what was submitted before under the same identity. Other content gets no receipt: it was not submitted.
fn known(application: Application, content_hash: &[u8; 32], access: AccessCode) -> Result<Receipt> {
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
    Ok(receipt(application, access_code(scope, code.secret().as_bytes())?))
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
fn access_code(scope: &Scope, secret: &[u8]) -> Result<AccessCode> {
    Ok(AccessCode::from_hash(scope.keyed_hash("applications.access_code", secret)?))
}

async fn applicant(store: &Store, tenant: TenantId) -> Result<Scope> {
    Ok(store.read(Reach::Tenant(tenant), Actor::Applicant, Language::German).await?)
}
