//! What comes in from the citizen's side: applications and answers.

use std::collections::{BTreeMap, BTreeSet};

use applications::{Application, ApplicationId};
use futures::future::BoxFuture;
use jiff::ToSpan;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;
use store::{Consumer, ConsumerError, OutboxEvent, Scope, Store};
use uuid::Uuid;

use crate::Result;
use crate::model::{AnsweredBy, CaseId, Event, State};
use crate::tables::{case_event, case_file};
use crate::verbs::file::{Entry, lock};

/// Makes cases out of applications and notes answers. Any event may come twice.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reception;

impl Consumer for Reception {
    fn topics(&self) -> &'static [&'static str] {
        &["applications.submitted", "applications.answered"]
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            for (tenant, batch) in by_tenant(events) {
                let mut scope = store.write_as_system(tenant).await?;
                let (answers, submissions): (Vec<&OutboxEvent>, Vec<&OutboxEvent>) =
                    batch.into_iter().partition(|event| event.topic == "applications.answered");
                receive(&mut scope, &submissions).await?;
                for event in answers {
                    note_answer(&mut scope, event).await?;
                }
                scope.commit().await?;
            }
            Ok(())
        })
    }
}

fn by_tenant(events: &[OutboxEvent]) -> BTreeMap<store::TenantId, Vec<&OutboxEvent>> {
    let mut batches: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for event in events {
        batches.entry(event.tenant).or_default().push(event);
    }
    batches
}

/// Opens the cases that are not there yet: three queries for any number of applications.
async fn receive(scope: &mut Scope, events: &[&OutboxEvent]) -> Result<()> {
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
    let applications = applications::applications(scope, &new).await?;
    if applications.len() != new.len() {
        return Err(store::Error::NotFound("application").into());
    }
    if applications.is_empty() {
        return Ok(());
    }
    let (state, received) = State::received();
    let files: Vec<case_file::ActiveModel> =
        applications.iter().map(|application| row(tenant, application, state)).collect();
    case_file::Entity::insert_many(files).exec_without_returning(scope.db()).await?;
    let lines: Vec<case_event::ActiveModel> = applications
        .iter()
        .flat_map(|application| received.iter().map(move |event| (application, event)))
        .map(|(application, event)| case_event::ActiveModel {
            tenant_id: Set(tenant),
            case_id: Set(CaseId(application.id.0)),
            sequence: Set(1),
            at: Set(scope.now()),
            actor: Set(scope.actor().to_string()),
            kind: Set(event.name().to_owned()),
            source: Set(None),
            detail: Set(None),
        })
        .collect();
    case_event::Entity::insert_many(lines).exec_without_returning(scope.db()).await?;
    for application in &applications {
        scope.audit(Event::Received.action(), application.id, json!({ "to": state.name() }));
    }
    Ok(())
}

fn row(tenant: store::TenantId, application: &Application, state: State) -> case_file::ActiveModel {
    case_file::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(CaseId(application.id.0)),
        reference: Set(application.reference.to_string()),
        online_service: Set(application.online_service.clone()),
        legal_entity: Set(application.legal_entity.clone()),
        area: Set(application.area.clone()),
        state: Set(state.name().to_owned()),
        assignee: Set(None),
        received_at: Set(application.submitted_at),
        due_on: Set(Some(due_on(application).to_string())),
        revision: Set(1),
        last_event: Set(1),
    }
}

/// The day by which a case should be decided: afterwards the applicant may sue for a decision (§ 75 Satz 2 VwGO).
fn due_on(application: &Application) -> jiff::civil::Date {
    application.submitted_at.in_germany().date().saturating_add(3.months())
}

/// Notes that the applicant answered; an answer after the decision is noted too, and changes nothing else.
async fn note_answer(scope: &mut Scope, event: &OutboxEvent) -> Result<()> {
    let mut file = lock(scope, CaseId(event.subject)).await?;
    if file.knows(scope, event.id).await? {
        return Ok(());
    }
    let key = scope.data_key(event.subject).await?;
    match file.state.answered(AnsweredBy::Applicant) {
        Ok((state, events)) => {
            let entries = events.into_iter().map(|line| Entry::from(line).caused_by(event.id)).collect();
            file.save(scope, &key, state, entries).await
        }
        Err(_) => file.add(scope, &key, vec![Entry::from(Event::Answered).caused_by(event.id)]).await,
    }
}
