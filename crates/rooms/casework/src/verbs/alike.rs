//! One decision for several cases of the inbox: the same outcome with the same reasons; amounts, dates, the way and the letter
//! are each case's own. Each is previewed, and taken in a transaction of its own ([`crate::bulk`]).

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use identity::ClerkSession;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::Scope;
use studio::{Outcome, Published};

use crate::decision::DecisionForm;
use crate::error::Error;
use crate::model::{CaseId, InvalidTransition, State, Step};
use crate::tables::case_draft;
use crate::verbs::bulk::{files, refused, some_of_them};
use crate::verbs::decide::{Hands, Preview, look, was_decided};
use crate::verbs::deputies::away_today;
use crate::verbs::file::{CaseFile, authorise};
use crate::{Desk, Result, letter};

/// What is decided alike. Not `Debug`: reasons may name people.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Alike {
    /// Id of the outcome.
    pub outcome: String,
    /// The reasons; empty where none are due.
    pub reasons: String,
    /// The seal of each preview that the clerk saw; [`candidates`] needs none.
    pub seals: BTreeMap<CaseId, String>,
}

impl Alike {
    pub(crate) fn form(&self, fresh: DecisionForm) -> DecisionForm {
        DecisionForm { outcome: self.outcome.clone(), reasons: self.reasons.clone(), ..fresh }
    }

    /// Only what was never decided is decided with others: an amendment has reasons of its own. What was typed for one case is
    /// not decided over.
    pub(crate) fn may_decide(&self, file: &CaseFile, has_draft: bool) -> Result<()> {
        match file.state {
            State::InReview(_) if has_draft => Err(Error::HasDraft),
            State::InReview(_) => Ok(()),
            from => Err(InvalidTransition { from, step: Step::Decide }.into()),
        }
    }

    /// The seal of the preview that the clerk saw of a case.
    pub(crate) fn seal(&self, id: CaseId) -> &str {
        self.seals.get(&id).map(String::as_str).unwrap_or_default()
    }
}

/// A case that is to be decided with others. Not `Debug`: it names the applicant.
pub struct Candidate {
    /// The case.
    pub id: CaseId,
    /// Counts its changes, as the clerk saw it.
    pub revision: i64,
    /// Its number for people.
    pub reference: String,
    /// Who applied, if the form asks for a name.
    pub applicant: Option<String>,
    /// The decision as it would be taken now, or why it cannot; nothing while no outcome is chosen.
    pub preview: Option<Result<Preview>>,
}

/// Cases of one online service that are to be decided alike.
pub struct Candidates {
    /// The form that the first of them was filled in with.
    pub published: Arc<Published>,
    /// The outcomes that one of them can have. Those with a certificate are missing: what it confirms is compared with the
    /// register case by case.
    pub outcomes: Vec<Outcome>,
    /// The cases.
    pub cases: Vec<Candidate>,
}

/// The cases that are picked, given with the revision that the clerk saw, and the decision of each as it would be taken now;
/// sets nothing and changes nothing. The number of queries depends on their legal entities, not on the cases.
///
/// # Errors
/// [`Error::Refused`] when none or more than a page of cases, or cases of several services are picked; [`Error::Forbidden`].
pub async fn candidates(
    scope: &Scope,
    desk: &Desk,
    by: &ClerkSession,
    picked: &[(CaseId, i64)],
    alike: Option<&Alike>,
) -> Result<Candidates> {
    let clerk = authorise(scope, by)?;
    let picked = some_of_them(picked)?;
    let files = files(scope, &picked).await?;
    let mut services = files.values().map(|file| file.row.online_service.as_str());
    let service = services.next().ok_or_else(|| refused("auswahl", "casework-problem-picked"))?;
    if services.any(|other| other != service) {
        return Err(refused("auswahl", "casework-problem-picked-services"));
    }
    let away = away_today(scope).await?;
    let mut facts = letter::Facts::of_undecided(scope, desk, files.values()).await?;
    let drafted = drafted(scope, &picked).await?;
    let preview = |file: &CaseFile, facts: &letter::Facts, alike: &Alike| {
        if file.row.revision != picked[&file.row.id] {
            return Err(Error::Stale);
        }
        file.state.decide(away.place(clerk, file.state))?;
        alike.may_decide(file, drafted.contains(&file.row.id))?;
        look(scope, file, facts, &alike.form(facts.fresh_form(scope.today())), Hands::of_clerk(scope, by))
    };
    let mut cases = Vec::with_capacity(files.len());
    let (mut published, mut outcomes): (Option<Arc<Published>>, Vec<Outcome>) = (None, Vec::new());
    for (id, file) in picked.keys().filter_map(|id| files.get_key_value(id)) {
        let Some(facts) = facts.remove(id) else { continue };
        let manifest = &facts.published().manifest;
        let can_be =
            |outcome: &&Outcome| outcome.is_open(facts.answers()) && manifest.certificate_of(outcome).is_none();
        for outcome in manifest.outcomes.iter().filter(can_be) {
            if !outcomes.iter().any(|known| known.id == outcome.id) {
                outcomes.push(outcome.clone());
            }
        }
        cases.push(Candidate {
            id: *id,
            revision: file.row.revision,
            reference: file.row.reference.clone(),
            applicant: facts.applicant(),
            preview: alike.map(|alike| preview(file, &facts, alike)),
        });
        published.get_or_insert(facts.into_published());
    }
    let published = published.ok_or_else(|| refused("auswahl", "casework-problem-picked"))?;
    Ok(Candidates { published, outcomes, cases })
}

/// Which of them have a draft.
async fn drafted(scope: &Scope, picked: &BTreeMap<CaseId, i64>) -> Result<HashSet<CaseId>> {
    let query = case_draft::Entity::find()
        .select_only()
        .column(case_draft::Column::CaseId)
        .filter(case_draft::Column::TenantId.eq(scope.tenant()?))
        .filter(case_draft::Column::CaseId.is_in(picked.keys().copied()));
    let ids: Vec<CaseId> = query.into_tuple().all(scope.db()).await?;
    Ok(ids.into_iter().collect())
}

/// Whether one of them was decided by this very preview already, as when the button is pressed twice.
pub(crate) async fn was_decided_alike(scope: &Scope, by: &ClerkSession, id: CaseId, alike: &Alike) -> Result<bool> {
    match alike.seals.get(&id) {
        Some(seal) => Ok(was_decided(scope, by, id, seal).await?.is_some()),
        None => Ok(false),
    }
}
