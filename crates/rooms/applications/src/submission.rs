//! The one way to submit: validate and encrypt first, then hand finished rows to the intake, which writes what is waiting
//! in one transaction. Portal and interface end here.

use forms::{Answers, AnswersError, Evaluation, Kind};
use serde_json::json;
use store::{Actor, Item, Language, PreparedKey, Put, Reach, Scope, Store, Tenancy, TenantId};
use studio::Published;
use vault::DataKey;

use crate::assistance::Assistance;
use crate::error::Error;
use crate::model::{
    AccessCode, Application, ApplicationId, Channel, Content, Fee, PublicState, Receipt, Reference, ResumeCode,
};
use crate::offer::Offer;
use crate::records::{self, CONTENT, access_hash};
use crate::tables::application as table;
use crate::{Desk, Result, copies, drafts};

/// Submits a draft as it was reviewed. Submitting it again gives the same receipt.
///
/// # Errors
/// [`Error::Incomplete`] with every problem, [`Error::ChangedSinceReview`] when `revision` is not the draft's any more,
/// [`Error::NoDraft`], [`Error::Closed`] when the administration takes nothing new. After an error nothing was submitted.
pub async fn submit(desk: &Desk, id: ApplicationId, code: &ResumeCode, revision: i32) -> Result<Receipt> {
    let scope = applicant(&desk.store, code.tenant()).await?;
    let draft = drafts::load(&scope, desk, id, code).await?;
    if draft.correcting.is_some() {
        return Err(Error::AlreadySubmitted);
    }
    let tenancy = scope.tenancy()?.clone();
    let access = access_code(&tenancy, code.secret().as_bytes())?;
    if let Some(application) = draft.submitted {
        return Ok(receipt(application, access));
    }
    if !desk.store.standing(code.tenant()).takes_applications() {
        return Err(Error::Closed);
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
        channel: draft.assistance.as_ref().map_or(Channel::Portal, |assistance| assistance.channel),
        assistance: draft.assistance,
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
    let is_file = |path: &str| published.form.field(path).is_some_and(|field| matches!(field.kind, Kind::File { .. }));
    let invented: Vec<AnswersError> = answers
        .iter()
        .filter(|(path, ids)| is_file(path) && !ids.is_empty())
        .map(|(path, _)| AnswersError::WrongShape {
            field: path.to_owned(),
            kind: "file",
            expected: "nothing: the interface takes no files",
        })
        .collect();
    if !invented.is_empty() {
        return Err(Error::Answers(invented));
    }
    let evaluation = offer.evaluate(&desk.directory, &published, &answers, tenancy.today());
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
        assistance: None,
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
    assistance: Option<Assistance>,
    answers: Answers,
    evaluation: Evaluation,
    access: AccessCode,
    key: DataKey,
    prepared: Option<PreparedKey>,
    idempotency: Option<[u8; 32]>,
}

impl Order<'_> {
    async fn hand_in(self, desk: &Desk, tenancy: &Tenancy) -> Result<Receipt> {
        let mut content = Content {
            values: self.evaluation.submitted(),
            fees: self.evaluation.fees.iter().map(Fee::from).collect(),
            total: self.evaluation.fee_total,
            answers: self.answers,
            assistance: self.assistance.clone(),
            ..Content::default()
        };
        let written = |content: &Content| {
            let written = serde_json::to_string(content);
            written.map_err(|error| store::Error::Inconsistent(format!("the content of an application: {error}")))
        };
        let mut plain = written(&content)?;
        let named = [&self.offer.online_service, &self.offer.area, &plain].map(String::as_str).join("\n");
        let content_hash = vault::sha256(named.as_bytes());
        let concerned = copies::addressees(desk, self.offer, self.published, &content.values);
        if !concerned.is_empty() {
            // Not part of the fingerprint: who is responsible may change until the same is sent again.
            content.addressees = copies::plan(desk, self.offer, concerned, &self.access).await?;
            plain = written(&content)?;
        }
        let is_copied = content.addressees.iter().any(|addressee| addressee.copy.is_some());
        let tenant = self.offer.tenant;
        let now = tenancy.now();
        let submitted_at = self.assistance.as_ref().map_or(now, |assistance| assistance.received_at(now));
        let item = |reference: &Reference| -> Result<Item> {
            let row = table::Model {
                tenant_id: tenant,
                id: self.id,
                reference: reference.to_string(),
                online_service: self.offer.online_service.clone(),
                form_version: self.published.id,
                legal_entity: self.offer.legal_entity.clone(),
                area: self.offer.area.clone(),
                channel: self.channel.name().to_owned(),
                state: PublicState::Received.name().to_owned(),
                submitted_at,
                content: self.key.seal(CONTENT, plain.as_bytes()).map_err(store::Error::from)?,
                content_hash: content_hash.to_vec(),
                access_hash: access_hash(tenancy, &self.access)?,
                idempotency: self.idempotency.map(Vec::from),
                ending: None,
                rated_submitted: false,
                rated_decided: false,
                by_post_at: None,
                moved_to: None,
                address: None,
            };
            let by = self.assistance.as_ref().map(|assistance| &assistance.by);
            let detail =
                json!({ "reference": row.reference, "channel": row.channel, "form": row.form_version, "by": by });
            let mut item = Item::new(tenancy, row, "applications.submitted", self.id, &detail);
            if is_copied {
                item = item.with_payload(&json!({ "copies": true }));
            }
            Ok(match &self.prepared {
                Some(key) => item.with_key(key.clone()),
                None => item,
            })
        };
        // A program's key makes the reference, so a key that comes again meets what it brought before.
        let chance = self.idempotency.unwrap_or_else(vault::random);
        for bytes in chance.as_chunks().0 {
            let reference = Reference::from_bytes(tenant, bytes);
            if desk.intake.put(item(&reference)?).await? == Put::Stored {
                return Ok(Receipt { id: self.id, reference, access_code: self.access, submitted_at, content_hash });
            }
            let scope = applicant(&desk.store, tenant).await?;
            let known = match &self.idempotency {
                Some(key) => records::find_sent(&scope, &reference, key).await?,
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
        _ => Err(Error::AlreadySubmitted),
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
