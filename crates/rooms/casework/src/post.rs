//! What the administration writes into the mailbox of a case.

use mailbox::Direction;
use store::{Language, Scope};

use crate::Result;
use crate::model::CaseId;
use crate::verbs::AnswerWay;

/// A question to the applicant.
pub(crate) async fn question(scope: &mut Scope, id: CaseId, text: &str) -> Result<()> {
    mailbox::mark_read(scope, id, Direction::ToAdministration).await?;
    mailbox::post_message(scope, id, Direction::ToApplicant, text).await?;
    Ok(())
}

/// The message about an answer that a clerk wrote down: it says so, for nobody shall seem to have written what somebody else
/// did.
pub(crate) fn recorded(way: AnswerWay, text: &str) -> String {
    let way = ui::text(Language::German, way.key());
    ui::text_with(Language::German, "casework-recorded-answer", &[("way", way.into()), ("text", text.into())])
}

/// Posts the message of [`recorded`].
pub(crate) async fn recorded_answer(scope: &mut Scope, id: CaseId, text: &str) -> Result<()> {
    mailbox::post_message(scope, id, Direction::ToAdministration, text).await?;
    mailbox::mark_read(scope, id, Direction::ToAdministration).await?;
    Ok(())
}

/// The result of a case in which no document is made.
pub(crate) async fn result(scope: &mut Scope, id: CaseId, text: &str) -> Result<()> {
    mailbox::post_message(scope, id, Direction::ToApplicant, text).await?;
    Ok(())
}
