//! One step for several cases of the inbox: each by itself and in a transaction of its own, so that one that does not go
//! keeps no other from it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use identity::{AccountId, ClerkSession};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::{Actor, Language, Reach, Scope};

use crate::error::{Error, Problem};
use crate::model::{CaseId, InvalidTransition, LabelId, State, Step};
use crate::tables::case_file;
use crate::verbs::alike::{Alike, was_decided_alike};
use crate::verbs::assign::{assign, works_on_cases};
use crate::verbs::decide::take;
use crate::verbs::file::{CaseFile, authorise};
use crate::verbs::inbox::INBOX_ROWS;
use crate::verbs::labels::{self, set_labels};
use crate::verbs::work::claim;
use crate::{Desk, Result};

/// What is to be done with each of them.
#[derive(Clone, PartialEq, Eq)]
pub enum BulkStep {
    /// The clerk takes what nobody works on; from colleagues nothing is taken over this way.
    Claim,
    /// They are handed to a colleague.
    Assign(Option<AccountId>),
    /// A label is put on them.
    Label(Option<LabelId>),
    /// They are decided alike, as they were previewed.
    Decide(Alike),
}

/// What came of it.
#[derive(Debug, Default)]
pub struct Bulk {
    /// How many it was done with.
    pub done: usize,
    /// The others: the number for people, if it is a case of this administration, and why not.
    pub failed: Vec<(Option<String>, Error)>,
}

/// Takes a step with each of these cases, given with the revision that the clerk saw.
///
/// # Errors
/// [`Error::Refused`] when none or more than a page of cases are picked, or when nobody or no label is chosen for them;
/// [`Error::Forbidden`]. Nothing was done then.
pub async fn bulk(
    desk: &Desk,
    by: &ClerkSession,
    language: Language,
    picked: &[(CaseId, i64)],
    step: BulkStep,
) -> Result<Bulk> {
    let (reach, actor) = (Reach::Tenant(by.tenant), Actor::Account(by.account.0));
    let scope = desk.store.read(reach.clone(), actor, language).await?;
    authorise(&scope, by)?;
    let picked = some_of_them(picked)?;
    check(&scope, &step).await?;
    let files = files(&scope, &picked).await?;
    drop(scope);
    let mut outcome = Bulk::default();
    for (id, revision) in picked {
        let mut scope = desk.store.write(reach.clone(), actor, language).await?;
        let file = files.get(&id);
        let done = match &step {
            // The revision, asked for again with the row locked, stands for the state.
            BulkStep::Claim => match file {
                Some(file) if file.row.revision == revision && file.state != State::Received => {
                    Err(InvalidTransition { from: file.state, step: Step::Claim }.into())
                }
                _ => claim(&mut scope, by, id, revision).await,
            },
            BulkStep::Assign(to) => assign(&mut scope, by, id, revision, *to).await,
            BulkStep::Label(label) => {
                set_labels(&mut scope, by, id, &label.iter().copied().collect(), &BTreeSet::new()).await
            }
            BulkStep::Decide(alike) => {
                let by_seal = (alike.seal(id), Some(alike));
                take(&mut scope, desk, by, id, revision, by_seal).await.map(|_| ())
            }
        };
        let done = match (done, &step) {
            (Ok(()), _) => scope.commit().await.map_err(Error::from),
            (Err(error), BulkStep::Decide(alike)) => {
                // What this attempt wrote before it was refused is no decision: ask another transaction.
                drop(scope);
                let scope = desk.store.read(reach.clone(), actor, language).await?;
                if was_decided_alike(&scope, by, id, alike).await? { Ok(()) } else { Err(error) }
            }
            (Err(error), _) => Err(error),
        };
        match done {
            Ok(()) => outcome.done += 1,
            Err(error) => outcome.failed.push((file.map(|file| file.row.reference.clone()), error)),
        }
    }
    Ok(outcome)
}

/// Whether there is somebody or something to do it with: said once and beside its field, not of every case.
async fn check(scope: &Scope, step: &BulkStep) -> Result<()> {
    match step {
        BulkStep::Claim | BulkStep::Decide(_) => Ok(()),
        BulkStep::Assign(to) => {
            let accounts = identity::accounts(scope).await?;
            let there = accounts.iter().any(|account| Some(account.id) == *to && works_on_cases(account));
            if there { Ok(()) } else { Err(refused("an", "casework-problem-colleague")) }
        }
        BulkStep::Label(label) => {
            let there = labels::all(scope).await?.iter().any(|known| Some(known.id) == *label);
            if there { Ok(()) } else { Err(refused("setzen", "casework-problem-label-chosen")) }
        }
    }
}

/// The cases that are picked, each once: at least one, and no more than a page shows.
pub(crate) fn some_of_them(picked: &[(CaseId, i64)]) -> Result<BTreeMap<CaseId, i64>> {
    let picked: BTreeMap<CaseId, i64> = picked.iter().copied().collect();
    match picked.len() as u64 {
        0 => Err(refused("auswahl", "casework-problem-picked")),
        number if number > INBOX_ROWS => Err(refused("auswahl", "casework-problem-picked-many")),
        _ => Ok(picked),
    }
}

pub(crate) async fn files(scope: &Scope, picked: &BTreeMap<CaseId, i64>) -> Result<HashMap<CaseId, CaseFile>> {
    let rows = case_file::Entity::find()
        .filter(case_file::Column::TenantId.eq(scope.tenant()?))
        .filter(case_file::Column::Id.is_in(picked.keys().copied()))
        .all(scope.db())
        .await?;
    rows.into_iter().map(|row| Ok((row.id, CaseFile::try_from(row)?))).collect()
}

pub(crate) fn refused(field: &str, key: &'static str) -> Error {
    Error::Refused(vec![Problem::new(field, key)])
}
