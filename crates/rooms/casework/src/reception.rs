//! What comes in from the citizen's side: applications and answers.

use std::collections::{BTreeMap, BTreeSet};

use applications::{ApplicationId, Clock};
use futures::future::BoxFuture;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::{Actor, Consumer, ConsumerError, OutboxEvent, Scope, Store, TenantId};
use uuid::Uuid;

use crate::model::{AnsweredBy, CaseId, Event};
use crate::register;
use crate::tables::case_file;
use crate::verbs::file::{CaseFile, Entry, first_due, lock};
use crate::verbs::routing::{self, Arrival};
use crate::verbs::work::drop_draft;
use crate::{Desk, Result, retention};

/// Makes cases out of applications, notes answers and ends what was taken back. Any event may come twice.
#[derive(Clone)]
pub struct Reception(Desk);

impl Reception {
    /// At a desk, whose forms say which answer is a name.
    #[must_use]
    pub const fn new(desk: Desk) -> Self {
        Self(desk)
    }
}

impl Consumer for Reception {
    fn topics(&self) -> &'static [&'static str] {
        &[
            "applications.submitted",
            "applications.answered",
            "applications.corrected",
            "applications.withdrawn",
            "applications.post_chosen",
        ]
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            for (tenant, batch) in by_tenant(events) {
                let mut scope = store.write_as_system(tenant).await?;
                let (submissions, words): (Vec<&OutboxEvent>, Vec<&OutboxEvent>) =
                    batch.into_iter().partition(|event| event.topic == "applications.submitted");
                receive(&mut scope, &self.0, &submissions).await?;
                for event in words {
                    match event.topic.as_str() {
                        "applications.withdrawn" => note_withdrawal(&mut scope, &self.0, event).await?,
                        "applications.post_chosen" => note_choice(&mut scope, event).await?,
                        _ => note_answer(&mut scope, &self.0, event).await?,
                    }
                }
                scope.commit().await?;
            }
            Ok(())
        })
    }
}

fn by_tenant(events: &[OutboxEvent]) -> BTreeMap<TenantId, Vec<&OutboxEvent>> {
    let mut batches: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for event in events {
        batches.entry(event.tenant).or_default().push(event);
    }
    batches
}

/// Opens the cases that are not there yet, and gives them to whom the rules say: a few queries for any number of applications.
async fn receive(scope: &mut Scope, desk: &Desk, events: &[&OutboxEvent]) -> Result<()> {
    let tenant = scope.tenant()?;
    let wanted: BTreeSet<Uuid> = events.iter().map(|event| event.subject).collect();
    if wanted.is_empty() {
        return Ok(());
    }
    let known: Vec<CaseId> = case_file::Entity::find()
        .select_only()
        .column(case_file::Column::Id)
        .filter(case_file::Column::TenantId.eq(tenant))
        .filter(case_file::Column::Id.is_in(wanted.iter().copied()))
        .into_tuple()
        .all(scope.db())
        .await?;
    let new: Vec<ApplicationId> =
        wanted.into_iter().filter(|id| !known.contains(&CaseId(*id))).map(ApplicationId).collect();
    let mut opened = applications::contents(scope, &new).await?;
    if opened.len() != new.len() {
        return Err(store::Error::NotFound("application").into());
    }
    // What was deleted meanwhile does not come back.
    opened.retain(|(_, content)| content.is_some());
    if opened.is_empty() {
        return Ok(());
    }
    let arrivals = routing::arrivals(scope, &opened).await?;
    let mut files = Vec::with_capacity(arrivals.len());
    for arrival in &arrivals {
        let published = desk.studio.version(scope, arrival.application.form_version).await?;
        let clocks = applications::clocks(&published, arrival.application, &[])?;
        files.push(row(tenant, arrival, &clocks));
    }
    case_file::Entity::insert_many(files).exec_without_returning(scope.db()).await?;
    routing::begin(scope, &arrivals).await?;
    let filed = arrivals.iter().filter_map(|one| Some((CaseId(one.application.id.0), one.file_reference.clone()?)));
    register::enter(scope, desk, &opened, &filed.collect()).await
}

/// The row of a case that begins.
pub(crate) fn row(tenant: TenantId, arrival: &Arrival<'_>, clocks: &[Clock]) -> case_file::ActiveModel {
    let Arrival { application, state, events, file_reference, before, .. } = arrival;
    let last_event = i32::try_from(events.len()).unwrap_or(i32::MAX).saturating_add(*before);
    let (due_on, due_source) = first_due(clocks, application.submitted_at);
    case_file::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(CaseId(application.id.0)),
        reference: Set(application.reference.to_string()),
        online_service: Set(application.online_service.clone()),
        legal_entity: Set(application.legal_entity.clone()),
        area: Set(application.area.clone()),
        state: Set(state.name().to_owned()),
        assignee: Set(state.clerk()),
        received_at: Set(application.submitted_at),
        due_on: Set(Some(due_on.to_string())),
        due_source: Set(due_source),
        revision: Set(1),
        last_event: Set(last_event),
        arrival_event: Set(last_event),
        closed_at: Set(None),
        delete_on: Set(None),
        hold: Set(None),
        file_reference: Set(file_reference.clone()),
    }
}

/// Notes that the applicant answered, in words or by correcting the application, or that a clerk corrected it; what comes after
/// the decision is noted too, and changes nothing else.
async fn note_answer(scope: &mut Scope, desk: &Desk, event: &OutboxEvent) -> Result<()> {
    let mut file = match lock(scope, CaseId(event.subject)).await {
        Err(error) if error.is_deleted() => return Ok(()),
        file => file?,
    };
    if file.knows(scope, event.id).await? {
        return Ok(());
    }
    let key = scope.data_key(event.subject).await?;
    let id = file.row.id;
    let (by, late) = match event.topic.as_str() {
        "applications.corrected" => (AnsweredBy::Correction, Event::Corrected),
        _ => (AnsweredBy::Applicant, Event::Answered),
    };
    let actor = event.payload["by"].as_str().map(str::to_owned);
    let entry = |line: Event| Entry::from(line).caused_by(event.id).done_by(actor.clone());
    match file.state.answered(by) {
        Ok((state, events)) => file.save(scope, &key, state, events.into_iter().map(entry).collect()).await?,
        Err(_) => file.add(scope, &key, vec![entry(late)]).await?,
    }
    if file.state.is_decided() {
        return Ok(());
    }
    if by == AnsweredBy::Correction {
        register::enter_again(scope, desk, id).await?;
    } else {
        applications::end_requests(scope, id.application(), true).await?;
    }
    clocks_again(scope, desk, &mut file).await
}

/// Looks at the clocks of a case after something was asked or answered.
pub(crate) async fn clocks_again(scope: &Scope, desk: &Desk, file: &mut CaseFile) -> Result<()> {
    let application = applications::application(scope, file.row.id.application()).await?;
    let published = desk.studio.version(scope, application.form_version).await?;
    let asked = applications::requests(scope, application.id).await?;
    file.set_due(scope, &applications::clocks(&published, &application, &asked)?).await
}

/// Notes that the applicant chose how decisions come; forms that are open stay valid.
async fn note_choice(scope: &mut Scope, event: &OutboxEvent) -> Result<()> {
    let mut file = match lock(scope, CaseId(event.subject)).await {
        Err(error) if error.is_deleted() => return Ok(()),
        file => file?,
    };
    if file.knows(scope, event.id).await? {
        return Ok(());
    }
    let key = scope.data_key(event.subject).await?;
    let line = Event::of_choice(event.payload["by_post"] == true);
    let entry = Entry::from(line).caused_by(event.id).done_by(Some(Actor::Applicant.to_string()));
    file.add(scope, &key, vec![entry]).await
}

/// Ends the case of an application that was taken back; a decision as far as it was typed goes with it.
async fn note_withdrawal(scope: &mut Scope, desk: &Desk, event: &OutboxEvent) -> Result<()> {
    let mut file = lock(scope, CaseId(event.subject)).await?;
    if file.knows(scope, event.id).await? {
        return Ok(());
    }
    let key = scope.data_key(event.subject).await?;
    let (state, events) = file.state.withdraw()?;
    drop_draft(scope, file.row.id).await?;
    let entries = events.into_iter().map(|line| Entry::from(line).caused_by(event.id)).collect();
    file.save(scope, &key, state, entries).await?;
    retention::plan_closed(scope, desk, &file).await
}
