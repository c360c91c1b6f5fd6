//! An application that is filled in again: as a draft of its own answers, of which only some may be changed.
//!
//! The draft has the number of the application, hence its key and its files, and a code of its own; what the applicant's
//! own code opens stays as it was. Every question asks as it did on the day of submission, with the values of that day.

use std::collections::BTreeSet;

use forms::{PageState, Progress};
use mailbox::Direction;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Actor, Scope};

use super::{Draft, Sheet, row_of, seal, secret_hash, unseal};
use crate::changes::{self, Difference};
use crate::error::Error;
use crate::model::{Application, ApplicationId, Content, DRAFT_DAYS, Fee, PublicState, ResumeCode, SECRET_LENGTH};
use crate::tables::{application, application_version, draft};
use crate::view::Reader;
use crate::{Result, records, requests};

/// What the reason of a correction is sealed for.
pub(crate) const REASON: &str = "applications.correction_reason";

/// Days for which what an applicant has typed into a correction keeps staff from beginning one of their own.
const UNDISTURBED_DAYS: i64 = 1;

/// Characters of the list of questions in a message about a correction; what does not fit stands beside the answers.
const LONGEST_LIST: usize = 1_000;

/// What may be changed, and by whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Ids of the questions.
    pub fields: BTreeSet<String>,
    /// The member of staff who corrects on the applicant's behalf, and why.
    #[serde(default)]
    pub by_clerk: Option<ByClerk>,
}

/// A correction on the applicant's behalf.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByClerk {
    /// The actor, as the history of the case names it.
    pub actor: String,
    /// Why, for the applicant to read.
    pub reason: String,
}

/// A correction under way, with what was submitted before.
pub(crate) struct Correcting {
    pub(crate) correction: Correction,
    pub(crate) application: Application,
    pub(crate) before: Content,
}

impl Draft {
    /// Whether nothing can be changed any more: it was submitted and is not being corrected.
    pub(crate) fn is_closed(&self) -> bool {
        self.submitted.is_some() && self.correcting.is_none()
    }

    /// Whether a member of staff fills it in on the applicant's behalf.
    pub(crate) fn is_by_clerk(&self) -> bool {
        self.correcting.as_ref().is_some_and(|correcting| correcting.correction.by_clerk.is_some())
    }

    /// Whether a question is asked: in a correction only those that are to be answered again, those that follow from the new
    /// answers, and those already changed.
    pub(crate) fn asks(&self, path: &str) -> bool {
        let Some(Correcting { correction, before, .. }) = &self.correcting else { return true };
        let of = |path: &str| path.split('.').next().unwrap_or_default().to_owned();
        let id = of(path);
        let changed = || {
            let known = self.answers.iter().chain(before.answers.iter()).map(|(path, _)| path);
            known.filter(|path| of(path) == id).any(|path| self.answers.get(path) != before.answers.get(path))
        };
        correction.fields.contains(&id)
            || self.evaluation.problems.iter().any(|problem| of(&problem.field) == id)
            || changed()
    }

    /// The pages with a question to answer.
    fn asked_pages(&self) -> impl Iterator<Item = &PageState> {
        let asks =
            |page: &str| self.correcting.is_none() || self.evaluation.fields_on(page).any(|it| self.asks(&it.id));
        self.evaluation.pages.iter().filter(move |page| page.visible && asks(&page.id))
    }

    /// How far a page is: in a correction it is open until it was sent.
    pub(crate) fn progress(&self, page: &PageState) -> Progress {
        if self.correcting.is_some() && !self.sent.contains(&page.id) { Progress::NotStarted } else { page.progress }
    }

    /// The pages of a section with a question to answer.
    pub(crate) fn pages_of(&self, section: &str) -> Vec<&PageState> {
        self.asked_pages().filter(|page| page.section == section).collect()
    }

    /// The page after this one.
    pub(crate) fn page_after(&self, page: &str) -> Option<&PageState> {
        self.asked_pages().skip_while(|state| state.id != page).nth(1)
    }

    /// The page before this one.
    pub(crate) fn page_before(&self, page: &str) -> Option<&PageState> {
        self.asked_pages().take_while(|state| state.id != page).last()
    }

    /// The first page that is not complete.
    pub(crate) fn first_open_page(&self) -> Option<&PageState> {
        self.asked_pages().find(|page| self.progress(page) != Progress::Complete)
    }

    /// Whether every page but this one is complete.
    pub(crate) fn is_last_open(&self, page: &str) -> bool {
        self.asked_pages().all(|state| state.id == page || self.progress(state) == Progress::Complete)
    }
}

/// Opens an application for a correction and gives the code under which it is filled in. A correction under way goes on with
/// what was typed, and with these questions as well.
///
/// # Errors
/// [`Error::NotCorrectable`]; [`Error::CorrectionUnderWay`] for a member of staff while the applicant is at it; the store's own.
pub async fn open_correction(
    scope: &mut Scope,
    application: &Application,
    correction: Correction,
) -> Result<ResumeCode> {
    if !application.state.is_open() {
        return Err(Error::NotCorrectable);
    }
    let tenant = scope.tenant()?;
    let id = application.id;
    let key = scope.data_key(id).await?;
    let secret = store::code_of(&scope.random::<SECRET_LENGTH>());
    let hash = secret_hash(scope, &secret)?;
    let now = scope.now();
    let known = row_of(scope, id)?.lock_exclusive().one(scope.db()).await?;
    let submitted = records::content(scope, id).await?.answers;
    let under_way = match &known {
        Some(row) if row.correction_hash.is_some() => unseal(&key, &row.answers)?,
        _ => Sheet::default(),
    };
    let sheet = match under_way.correction {
        Some(Correction { fields, by_clerk }) if by_clerk.is_some() == correction.by_clerk.is_some() => {
            Sheet { correction: Some(Correction { fields: &fields | &correction.fields, ..correction }), ..under_way }
        }
        Some(Correction { by_clerk: None, .. })
            if under_way.answers != submitted
                && known.as_ref().is_some_and(|row| row.updated_at > now.plus_days(-UNDISTURBED_DAYS)) =>
        {
            return Err(Error::CorrectionUnderWay);
        }
        _ => Sheet { answers: submitted, correction: Some(correction), ..Sheet::default() },
    };
    match known {
        Some(row) => {
            draft::Entity::update_many()
                .filter(draft::Column::TenantId.eq(tenant))
                .filter(draft::Column::Id.eq(id))
                .col_expr(draft::Column::Answers, Expr::value(seal(&key, &sheet)?))
                .col_expr(draft::Column::FormVersion, Expr::value(application.form_version))
                .col_expr(draft::Column::CorrectionHash, Expr::value(hash))
                .col_expr(draft::Column::Revision, Expr::value(row.revision + 1))
                .col_expr(draft::Column::UpdatedAt, Expr::value(now))
                .col_expr(draft::Column::ExpiresAt, Expr::value(now.plus_days(DRAFT_DAYS)))
                .exec(scope.db())
                .await?;
        }
        // It came from a program, or its draft was swept away: nobody has a code of the applicant's own.
        None => {
            let row = draft::ActiveModel {
                tenant_id: Set(tenant),
                id: Set(id),
                secret_hash: Set(secret_hash(scope, &store::code_of(&scope.random::<SECRET_LENGTH>()))?),
                online_service: Set(application.online_service.clone()),
                form_version: Set(application.form_version),
                legal_entity: Set(application.legal_entity.clone()),
                area: Set(application.area.clone()),
                answers: Set(seal(&key, &sheet)?),
                revision: Set(0),
                created_at: Set(now),
                updated_at: Set(now),
                expires_at: Set(now.plus_days(DRAFT_DAYS)),
                correction_hash: Set(Some(hash)),
            };
            draft::Entity::insert(row).exec_without_returning(scope.db()).await?;
        }
    }
    scope.audit("applications.correction_opened", id, json!({}));
    Ok(ResumeCode::new(tenant, secret))
}

/// The corrected answers take the place of what was submitted, which is kept.
///
/// # Errors
/// [`Error::Incomplete`] with every problem, [`Error::ChangedSinceReview`] when `revision` is not the draft's any more,
/// [`Error::NotCorrectable`] when the case was decided. After an error nothing was changed.
pub(crate) async fn correct(scope: &mut Scope, draft: Draft, revision: i32) -> Result<Application> {
    let Some(Correcting { correction, application, before }) = draft.correcting else { return Err(Error::NoDraft) };
    let id = application.id;
    if !draft.evaluation.is_complete() {
        return Err(Error::Incomplete(draft.evaluation.problems));
    }
    if draft.revision != revision {
        return Err(Error::ChangedSinceReview);
    }
    let row = application::Entity::find()
        .filter(application::Column::TenantId.eq(scope.tenant()?))
        .filter(application::Column::Id.eq(id))
        .lock_exclusive()
        .one(scope.db())
        .await?
        .ok_or(Error::NoApplication)?;
    let sealed = row.content.clone();
    let application = Application::try_from(row)?;
    if !application.state.is_open() {
        return Err(Error::NotCorrectable);
    }
    let content = Content {
        values: draft.evaluation.submitted(),
        fees: draft.evaluation.fees.iter().map(Fee::from).collect(),
        total: draft.evaluation.fee_total,
        answers: draft.answers,
        addressees: before.addressees.clone(),
        origin: before.origin.clone(),
        assistance: before.assistance.clone(),
    };
    if content != before {
        keep(scope, id, &draft.key, &correction, sealed).await?;
        records::replace_content(scope, id, &draft.key, &content).await?;
        let pair = (&before.values, &content.values);
        let language = scope.language();
        let changed = changes::differences(language, &draft.published, pair, &draft.attachments, Reader::Applicant);
        tell(scope, id, &correction, &changed).await?;
    }
    draft::Entity::update_many()
        .filter(draft::Column::TenantId.eq(scope.tenant()?))
        .filter(draft::Column::Id.eq(id))
        .col_expr(draft::Column::CorrectionHash, Expr::value(Option::<Vec<u8>>::None))
        .col_expr(draft::Column::Answers, Expr::value(seal(&draft.key, &Sheet::default())?))
        .col_expr(draft::Column::Revision, Expr::value(revision + 1))
        .exec(scope.db())
        .await?;
    requests::end_requests(scope, id, false).await?;
    if application.state == PublicState::QuestionOpen {
        records::advance(scope, id, PublicState::InReview).await?;
    }
    let by = correction.by_clerk.map(|clerk| clerk.actor);
    scope.audit("applications.corrected", id, json!({ "by": by }));
    scope.emit("applications.corrected", id, json!({ "by": by }))?;
    Ok(application)
}

/// Tells the other side in the mailbox which answers are new.
async fn tell(scope: &mut Scope, id: ApplicationId, correction: &Correction, changed: &[Difference]) -> Result<()> {
    let questions: Vec<&str> = changed.iter().map(|difference| difference.question.as_str()).collect();
    let questions: String = questions.join("\n").chars().take(LONGEST_LIST).collect();
    let mut args = vec![("questions", questions.into())];
    let (direction, key) = match &correction.by_clerk {
        None => (Direction::ToAdministration, "applications-correction-message"),
        Some(clerk) => {
            args.push(("reason", clerk.reason.as_str().into()));
            (Direction::ToApplicant, "applications-correction-message-by-clerk")
        }
    };
    mailbox::post_message(scope, id, direction, &ui::text_with(scope.language(), key, &args)).await?;
    Ok(())
}

/// Nothing can be corrected from now on: the case is decided on what is there. Called first by whoever decides, so that a
/// correction on its way is either part of what is decided or refused.
///
/// # Errors
/// The store's own.
pub async fn close_corrections(scope: &mut Scope, id: ApplicationId) -> Result<()> {
    draft::Entity::update_many()
        .filter(draft::Column::TenantId.eq(scope.tenant()?))
        .filter(draft::Column::Id.eq(id))
        .col_expr(draft::Column::CorrectionHash, Expr::value(Option::<Vec<u8>>::None))
        .exec(scope.db())
        .await?;
    requests::end_requests(scope, id, false).await
}

/// Keeps what was submitted before a correction.
async fn keep(
    scope: &Scope,
    id: ApplicationId,
    key: &vault::DataKey,
    correction: &Correction,
    sealed: Vec<u8>,
) -> Result<()> {
    use application_version::{ActiveModel, Column, Entity};
    let tenant = scope.tenant()?;
    let last: Option<Option<i32>> = Entity::find()
        .select_only()
        .column_as(Column::Version.max(), "last")
        .filter(Column::TenantId.eq(tenant))
        .filter(Column::Application.eq(id))
        .into_tuple()
        .one(scope.db())
        .await?;
    let reason = correction.by_clerk.as_ref().map(|clerk| seal_reason(key, &clerk.reason));
    let row = ActiveModel {
        tenant_id: Set(tenant),
        application: Set(id),
        version: Set(last.flatten().unwrap_or_default() + 1),
        corrected_at: Set(scope.now()),
        corrected_by: Set(correction.by_clerk.as_ref().map_or(Actor::Applicant.to_string(), |by| by.actor.clone())),
        reason: Set(reason.transpose()?),
        content: Set(sealed),
    };
    Entity::insert(row).exec_without_returning(scope.db()).await?;
    Ok(())
}

/// The reason of a correction, opened.
pub(crate) fn reason(key: &vault::DataKey, sealed: &[u8]) -> Result<String> {
    let plain = key.open(REASON, sealed).map_err(store::Error::from)?;
    Ok(String::from_utf8_lossy(&plain).into_owned())
}

/// The reason of a correction, sealed.
pub(crate) fn seal_reason(key: &vault::DataKey, reason: &str) -> Result<Vec<u8>> {
    Ok(key.seal(REASON, reason.as_bytes()).map_err(store::Error::from)?)
}
