//! Decisions by post: a clerk writes down what the applicant said.

use identity::ClerkSession;
use store::Scope;

use crate::Result;
use crate::error::{Error, Problem};
use crate::model::{CaseId, Event, InvalidTransition, Step};
use crate::verbs::file::{Entry, authorise, lock_at};
use crate::verbs::work::AnswerWay;

/// The clerk notes on the applicant's behalf that decisions are wanted by post, or not any more. Forms that are open
/// stay valid, except for a preview of a decision that would come another way.
///
/// # Errors
/// [`Error::Refused`] when nothing says how the applicant told it, [`Error::Stale`], [`Error::Transition`] once the
/// case is decided, [`Error::Forbidden`].
pub async fn choose_post(
    scope: &mut Scope,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    way: Option<AnswerWay>,
    by_post: bool,
) -> Result<()> {
    authorise(scope, by)?;
    let way = way.ok_or_else(|| Error::Refused(vec![Problem::new("post-way", "casework-problem-way")]))?;
    let mut file = lock_at(scope, id, revision).await?;
    if file.state.is_decided() {
        return Err(InvalidTransition { from: file.state, step: Step::Answer }.into());
    }
    if applications::choose_post(scope, id.application(), by_post).await? {
        let key = scope.data_key(id).await?;
        file.add(scope, &key, vec![Entry::from(Event::of_choice(by_post)).with_detail(way.name())]).await?;
    }
    Ok(())
}
