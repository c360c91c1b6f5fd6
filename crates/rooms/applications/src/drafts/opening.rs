//! How a draft begins: by the person themselves, or by a clerk who helps.

use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use serde_json::json;
use store::Scope;
use studio::Studio;

use super::{Sheet, seal, secret_hash};
use crate::assistance::Assistance;
use crate::model::{ApplicationId, DRAFT_DAYS, ResumeCode, SECRET_LENGTH};
use crate::offer::Offer;
use crate::tables::draft;
use crate::{Desk, Result};

/// Opens an empty draft of an online service for a place; the tenant of the scope is the one that will work on it.
///
/// # Errors
/// [`studio::Error::Unknown`] when nothing is published, the store's own.
pub async fn open(scope: &mut Scope, desk: &Desk, offer: &Offer) -> Result<(ApplicationId, ResumeCode)> {
    begin(scope, &desk.studio, offer, Sheet::default()).await
}

/// As [`open`], for a clerk who fills it in for somebody. It is judged for the day on which it reached the administration.
///
/// # Errors
/// As [`open`].
pub async fn open_assisted(
    scope: &mut Scope,
    studio: &Studio,
    offer: &Offer,
    assistance: Assistance,
) -> Result<(ApplicationId, ResumeCode)> {
    begin(scope, studio, offer, Sheet { assistance: Some(assistance), ..Sheet::default() }).await
}

async fn begin(scope: &mut Scope, studio: &Studio, offer: &Offer, sheet: Sheet) -> Result<(ApplicationId, ResumeCode)> {
    let tenant = scope.tenant()?;
    let published = studio.current(scope, &offer.online_service).await?;
    let id: ApplicationId = scope.new_id();
    let secret = store::code_of(&scope.random::<SECRET_LENGTH>());
    let key = scope.create_data_key(id).await?;
    let now = scope.now();
    draft::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        secret_hash: Set(secret_hash(scope, &secret)?),
        online_service: Set(offer.online_service.clone()),
        form_version: Set(published.id),
        legal_entity: Set(offer.legal_entity.clone()),
        area: Set(offer.area.clone()),
        answers: Set(seal(&key, &sheet)?),
        revision: Set(0),
        created_at: Set(now),
        updated_at: Set(now),
        expires_at: Set(now.plus_days(DRAFT_DAYS)),
        correction_hash: Set(None),
    }
    .insert(scope.db())
    .await?;
    let channel = sheet.assistance.as_ref().map(|assistance| assistance.channel);
    scope.audit("applications.draft_opened", id, json!({ "service": offer.online_service, "channel": channel }));
    Ok((id, ResumeCode::new(tenant, secret)))
}
