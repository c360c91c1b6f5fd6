//! Steps of a clerk before the decision.

use std::collections::BTreeSet;

use applications::{ByClerk, Correction, ResumeCode, Wanted};
use identity::{AccountId, ClerkSession};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::Scope;
use vault::DataKey;

use crate::decision::DecisionForm;
use crate::error::{Error, Problem};
use crate::model::{AnsweredBy, CaseId, Event};
use crate::reception::clocks_again;
use crate::tables::{case_draft, case_note};
use crate::verbs::deputies::{lines, place};
use crate::verbs::file::{Entry, authorise, load, lock, lock_at};
use crate::{Desk, Result};

/// What a note is sealed for.
pub(crate) const NOTE: &str = "casework.note";

/// What a draft of a decision is sealed for.
pub(crate) const DRAFT: &str = "casework.draft";

/// By what way an answer came that a clerk writes down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerWay {
    /// By telephone.
    Phone,
    /// On paper.
    Paper,
    /// At the counter.
    Counter,
}

impl AnswerWay {
    /// Every way, in the order shown.
    pub const ALL: [Self; 3] = [Self::Phone, Self::Paper, Self::Counter];

    /// The name that forms send.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Paper => "paper",
            Self::Counter => "counter",
        }
    }

    /// The text key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Phone => "casework-way-phone",
            Self::Paper => "casework-way-paper",
            Self::Counter => "casework-way-counter",
        }
    }

    /// The way of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.name() == name)
    }
}

/// The clerk takes the case, or takes it over from a colleague.
///
/// # Errors
/// [`Error::Stale`] when the case changed since `revision`, [`Error::Transition`], [`Error::Forbidden`].
pub async fn claim(scope: &mut Scope, by: &ClerkSession, id: CaseId, revision: i64) -> Result<()> {
    let clerk = authorise(scope, by)?;
    let mut file = lock_at(scope, id, revision).await?;
    let (state, events) = file.state.claim(clerk)?;
    let key = scope.data_key(id).await?;
    file.save(scope, &key, state, events.into_iter().map(Entry::from).collect()).await
}

/// The clerk gives the case back to everybody.
///
/// # Errors
/// As [`claim`].
pub async fn release(scope: &mut Scope, by: &ClerkSession, id: CaseId, revision: i64) -> Result<()> {
    let clerk = authorise(scope, by)?;
    let mut file = lock_at(scope, id, revision).await?;
    let place = place(scope, clerk, file.state).await?;
    let (state, events) = file.state.release(place)?;
    let key = scope.data_key(id).await?;
    file.save(scope, &key, state, lines(clerk, place, events)).await
}

/// The clerk asks the applicant; the question lies in the mailbox, and the questions of the form that it is about may be
/// answered again.
///
/// # Errors
/// As [`claim`], and [`Error::Refused`] for a text that is empty or too long or a day that has passed.
pub async fn ask(
    scope: &mut Scope,
    desk: &Desk,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    question: &str,
    wanted: &Wanted,
) -> Result<()> {
    let clerk = authorise(scope, by)?;
    let question = message("question", question)?;
    if wanted.until.is_some_and(|day| day < scope.today()) {
        return Err(Error::Refused(vec![Problem::new("until", "casework-problem-until")]));
    }
    let mut file = lock_at(scope, id, revision).await?;
    let place = place(scope, clerk, file.state).await?;
    let (state, events) = file.state.ask(place)?;
    let key = scope.data_key(id).await?;
    file.save(scope, &key, state, lines(clerk, place, events)).await?;
    applications::request(scope, id.application(), wanted).await?;
    clocks_again(scope, desk, &mut file).await?;
    crate::post::question(scope, id, &question).await
}

/// The clerk opens the application to correct some answers on the applicant's behalf, who reads what was changed and why. Gives
/// the code under which it is filled in.
///
/// # Errors
/// As [`claim`], and [`Error::Refused`] without a question or a reason.
pub async fn correct(
    scope: &mut Scope,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    fields: BTreeSet<String>,
    reason: &str,
) -> Result<ResumeCode> {
    let clerk = authorise(scope, by)?;
    let mut problems = Vec::new();
    if fields.is_empty() {
        problems.push(Problem::new("corrected-0", "casework-problem-fields"));
    }
    let reason = match message("reason", reason) {
        Err(Error::Refused(more)) => {
            problems.extend(more);
            String::new()
        }
        other => other?,
    };
    if !problems.is_empty() {
        return Err(Error::Refused(problems));
    }
    let file = lock_at(scope, id, revision).await?;
    file.state.ask(place(scope, clerk, file.state).await?)?;
    let application = applications::application(scope, id.application()).await?;
    let by_clerk = Some(ByClerk { actor: scope.actor().to_string(), reason });
    Ok(applications::open_correction(scope, &application, Correction { fields, by_clerk }).await?)
}

/// The clerk writes down an answer that came another way; the applicant sees in the mailbox what was written down, with the
/// words that say so, and the whole of it is one message.
///
/// # Errors
/// As [`ask`].
pub async fn record_answer(
    scope: &mut Scope,
    desk: &Desk,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    way: Option<AnswerWay>,
    answer: &str,
) -> Result<()> {
    authorise(scope, by)?;
    let written = message("answer", answer).and_then(|answer| match way {
        Some(way) => message("answer", &crate::post::recorded(way, &answer)),
        None => Ok(answer),
    });
    let (way, answer) = match (way, written) {
        (Some(way), Ok(answer)) => (way, answer),
        (way, answer) => {
            let mut problems = Vec::new();
            if way.is_none() {
                problems.push(Problem::new("way", "casework-problem-way"));
            }
            if let Err(Error::Refused(more)) = answer {
                problems.extend(more);
            }
            return Err(Error::Refused(problems));
        }
    };
    let mut file = lock_at(scope, id, revision).await?;
    let (state, events) = file.state.answered(AnsweredBy::Clerk)?;
    let key = scope.data_key(id).await?;
    let entries = events.into_iter().map(|event| Entry::from(event).with_detail(way.name())).collect();
    file.save(scope, &key, state, entries).await?;
    applications::end_requests(scope, id.application(), false).await?;
    clocks_again(scope, desk, &mut file).await?;
    crate::post::recorded_answer(scope, id, &answer).await
}

/// A note for colleagues; it needs no claim and makes no open form stale.
///
/// # Errors
/// [`Error::Refused`] for a text that is empty or too long, [`Error::Forbidden`].
pub async fn note(scope: &mut Scope, by: &ClerkSession, id: CaseId, note: &str) -> Result<()> {
    let author = authorise(scope, by)?;
    let note = message("note", note)?;
    let mut file = lock(scope, id).await?;
    let key = scope.data_key(id).await?;
    let row = case_note::ActiveModel {
        tenant_id: Set(scope.tenant()?),
        case_id: Set(id),
        id: Set(scope.new_uuid()),
        at: Set(scope.now()),
        author: Set(author),
        content: Set(key.seal(NOTE, note.as_bytes())?),
    };
    case_note::Entity::insert(row).exec_without_returning(scope.db()).await?;
    file.add(scope, &key, vec![Event::Noted.into()]).await
}

/// Keeps a decision as far as it is typed, so that nothing is lost; changes nothing else.
///
/// # Errors
/// [`Error::Transition`] once the case is decided, [`Error::Forbidden`].
pub async fn save_draft(scope: &mut Scope, by: &ClerkSession, id: CaseId, form: &DecisionForm) -> Result<()> {
    let clerk = authorise(scope, by)?;
    let file = load(scope, id).await?;
    file.state.decide(place(scope, clerk, file.state).await?)?;
    let key = scope.data_key(id).await?;
    keep_draft(scope, id, clerk, &key, form).await
}

/// Writes a draft down, in place of the one before.
pub(crate) async fn keep_draft(
    scope: &Scope,
    id: CaseId,
    clerk: AccountId,
    key: &DataKey,
    form: &DecisionForm,
) -> Result<()> {
    let row = case_draft::ActiveModel {
        tenant_id: Set(scope.tenant()?),
        case_id: Set(id),
        saved_at: Set(scope.now()),
        saved_by: Set(clerk),
        content: Set(key.seal(DRAFT, json!(form).to_string().as_bytes())?),
    };
    case_draft::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([case_draft::Column::TenantId, case_draft::Column::CaseId])
                .update_columns([case_draft::Column::SavedAt, case_draft::Column::SavedBy, case_draft::Column::Content])
                .to_owned(),
        )
        .exec_without_returning(scope.db())
        .await?;
    Ok(())
}

pub(crate) async fn drop_draft(scope: &Scope, id: CaseId) -> Result<()> {
    case_draft::Entity::delete_many()
        .filter(case_draft::Column::TenantId.eq(scope.tenant()?))
        .filter(case_draft::Column::CaseId.eq(id))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// A text that says something and fits into a message of the mailbox; notes keep to the same measure.
pub(crate) fn message(field: &str, text: &str) -> Result<String> {
    let key = match mailbox::message_text(text) {
        Ok(text) if text.chars().count() > 2 => return Ok(text),
        Ok(_) | Err(mailbox::Error::Empty) => "casework-problem-empty",
        Err(mailbox::Error::TooLong(_)) => "casework-problem-too-long",
        Err(error) => return Err(error.into()),
    };
    Err(Error::Refused(vec![Problem::new(field, key)]))
}
