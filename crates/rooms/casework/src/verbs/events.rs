//! The histories of cases as an event log: what happened when, never to whom and never what was written.

use std::collections::HashMap;

use flow::{CaseIndex, Log, LogBuilder, Moment, Resource};
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use store::{Reach, Scope, TenantId, Timestamp};
use studio::{Procedure, Studio};

use crate::Result;
use crate::model::{CaseId, Event};
use crate::tables::{case_event, case_file};

/// What is a step of the procedure. Notes, labels, who sits in for whom and how something is filed are not.
const STEPS: [&str; 31] = [
    Event::Received.name(),
    Event::TransferReceived.name(),
    Event::Claimed.name(),
    "taken_over",
    Event::Released.name(),
    "assigned",
    Event::Asked.name(),
    Event::Answered.name(),
    Event::AnswerRecorded.name(),
    Event::Corrected.name(),
    Event::StatementAsked.name(),
    Event::StatementGiven.name(),
    Event::StatementDeemed.name(),
    Event::StatementOverdue.name(),
    Event::Proposed.name(),
    Event::Approved.name(),
    Event::GivenBack.name(),
    Event::TakenBack.name(),
    Event::Lapsed.name(),
    Event::MemberAsked.name(),
    Event::MemberRecorded.name(),
    Event::MemberAgreed.name(),
    Event::Decided.name(),
    Event::Delivered.name(),
    Event::Informed.name(),
    Event::Notified.name(),
    Event::Closed.name(),
    Event::Withdrawn.name(),
    Event::Transferred.name(),
    Event::AmendmentBegun.name(),
    Event::AmendmentEnded.name(),
];

/// With these nothing is left to decide here; the first one counts, so an amendment does not make a case longer.
const ENDS: [&str; 3] = [Event::Decided.name(), Event::Withdrawn.name(), Event::Transferred.name()];
/// What a second person or the member municipality does.
const APPROVERS: [&str; 3] = [Event::Approved.name(), Event::GivenBack.name(), Event::MemberAgreed.name()];
/// What the applicant does, unless a clerk did it for them.
const APPLICANTS: [&str; 4] =
    [Event::Received.name(), Event::Answered.name(), Event::Corrected.name(), Event::Withdrawn.name()];

/// Which cases an event log is about; what is empty does not limit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogWanted {
    /// Id of an online service.
    pub service: Option<String>,
    /// Key of the legal entity in whose name they are decided.
    pub entity: Option<String>,
    /// Those that arrived on one of these days of German time: the first, and the one after the last.
    pub days: Option<(Date, Date)>,
}

/// The event log of the administration of the scope; with the provider's reach that of all administrations, which the caller has to
/// record and of which it may only tell numbers that are large enough. Two queries, and one for each service. What another
/// administration did before it handed a case over is left out: that one has it in its own log.
///
/// # Errors
/// [`store::Error::WrongReach`] with another reach, [`crate::Error::Flow`], or the store's own.
pub async fn event_log(scope: &Scope, studio: &Studio, wanted: &LogWanted) -> Result<Log> {
    let tenant = match scope.reach() {
        Reach::Provider => None,
        _ => Some(scope.tenant()?),
    };
    let mut log = LogBuilder::new();
    let mut ended = ends(scope, tenant, wanted).await?;
    let mut due: HashMap<String, bool> = HashMap::new();
    let mut known: HashMap<(TenantId, CaseId), CaseIndex> = HashMap::new();
    let mut query = cases(tenant, wanted);
    query.columns([
        (case_file::Entity, case_file::Column::OnlineService),
        (case_file::Entity, case_file::Column::LegalEntity),
        (case_file::Entity, case_file::Column::DueOn),
    ]);
    for row in scope.db().query_all(&query).await? {
        let place: (TenantId, CaseId) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let (service, entity): (String, String) = (row.try_get_by_index(2)?, row.try_get_by_index(3)?);
        let due_on: Option<String> = row.try_get_by_index(4)?;
        let has_due_day = match due.get(&service) {
            Some(known) => *known,
            None => {
                let has = has_due_day(scope, studio, &service).await;
                due.insert(service.clone(), has);
                has
            }
        };
        let case = flow::Case {
            service: &service,
            administration: &place.0.to_string(),
            entity: &entity,
            due: due_on.filter(|_| has_due_day).and_then(|day| end_of(&day)),
            ended: ended.remove(&place),
        };
        known.insert(place, log.case(&case)?);
    }
    let mut query = events(tenant, wanted, &STEPS);
    query.columns([
        (case_event::Entity, case_event::Column::Sequence),
        (case_event::Entity, case_event::Column::At),
        (case_event::Entity, case_event::Column::Kind),
        (case_event::Entity, case_event::Column::Actor),
    ]);
    for row in scope.db().query_all(&query).await? {
        let place: (TenantId, CaseId) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let Some(case) = known.get(&place) else { continue };
        let (sequence, at): (i32, Timestamp) = (row.try_get_by_index(2)?, row.try_get_by_index(3)?);
        let (kind, actor): (String, String) = (row.try_get_by_index(4)?, row.try_get_by_index(5)?);
        let activity = log.activity(&kind)?;
        log.event(*case, activity, at.0, sequence.unsigned_abs(), resource(&kind, &actor));
    }
    Ok(log.build())
}

/// Who did something. Whoever is named by an account works here.
fn resource(kind: &str, actor: &str) -> Resource {
    if actor.starts_with("account:") {
        if APPROVERS.contains(&kind) { Resource::Approver } else { Resource::Clerk }
    } else if actor == "applicant" || APPLICANTS.contains(&kind) {
        Resource::Applicant
    } else {
        Resource::System
    }
}

/// Reports have no day by which they are due (as in the figures of an administration).
async fn has_due_day(scope: &Scope, studio: &Studio, service: &str) -> bool {
    studio.current(scope, service).await.is_ok_and(|published| published.manifest.procedure == Procedure::Application)
}

/// The last moment of a day of German time.
fn end_of(day: &str) -> Option<Moment> {
    let day: Date = day.parse().ok()?;
    Some(Timestamp::of_germany(day.checked_add(1.day()).ok()?.at(0, 0, 0, 0)).0 - 1)
}

/// When nothing was left to decide, for each case in which that is so.
async fn ends(
    scope: &Scope,
    tenant: Option<TenantId>,
    wanted: &LogWanted,
) -> Result<HashMap<(TenantId, CaseId), Moment>> {
    let mut query = events(tenant, wanted, &ENDS);
    query.expr_as(Expr::col((case_event::Entity, case_event::Column::At)).min(), "ended").group_by_columns([
        (case_event::Entity, case_event::Column::TenantId),
        (case_event::Entity, case_event::Column::CaseId),
    ]);
    let mut ends = HashMap::new();
    for row in scope.db().query_all(&query).await? {
        ends.insert((row.try_get_by_index(0)?, row.try_get_by_index(1)?), row.try_get_by_index(2)?);
    }
    Ok(ends)
}

/// Tenant and id of the cases.
fn cases(tenant: Option<TenantId>, wanted: &LogWanted) -> SelectStatement {
    let mut query = Query::select();
    query
        .columns([(case_file::Entity, case_file::Column::TenantId), (case_file::Entity, case_file::Column::Id)])
        .from(case_file::Entity);
    limit(&mut query, tenant, wanted);
    query
}

/// Tenant and case of what happened to them and has one of these names.
fn events(tenant: Option<TenantId>, wanted: &LogWanted, kinds: &[&'static str]) -> SelectStatement {
    let event = |column: case_event::Column| Expr::col((case_event::Entity, column));
    let case = |column: case_file::Column| Expr::col((case_file::Entity, column));
    let same = event(case_event::Column::TenantId)
        .eq(case(case_file::Column::TenantId))
        .and(event(case_event::Column::CaseId).eq(case(case_file::Column::Id)));
    let mut query = Query::select();
    query
        .columns([(case_event::Entity, case_event::Column::TenantId), (case_event::Entity, case_event::Column::CaseId)])
        .from(case_file::Entity)
        .inner_join(case_event::Entity, same)
        .and_where(event(case_event::Column::Kind).is_in(kinds.iter().copied()))
        .and_where(event(case_event::Column::Office).is_null());
    limit(&mut query, tenant, wanted);
    query
}

fn limit(query: &mut SelectStatement, tenant: Option<TenantId>, wanted: &LogWanted) {
    let case = |column: case_file::Column| Expr::col((case_file::Entity, column));
    if let Some(tenant) = tenant {
        query.and_where(case(case_file::Column::TenantId).eq(tenant));
    }
    if let Some(service) = &wanted.service {
        query.and_where(case(case_file::Column::OnlineService).eq(service.as_str()));
    }
    if let Some(entity) = &wanted.entity {
        query.and_where(case(case_file::Column::LegalEntity).eq(entity.as_str()));
    }
    if let Some((first, behind)) = wanted.days {
        let begin = |day: Date| Timestamp::of_germany(day.at(0, 0, 0, 0)).0;
        query
            .and_where(case(case_file::Column::ReceivedAt).gte(begin(first)))
            .and_where(case(case_file::Column::ReceivedAt).lt(begin(behind)));
    }
}
