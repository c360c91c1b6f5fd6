//! What waits for clerks and approvers: for the daily overview by mail, in numbers only.

use std::collections::BTreeSet;

use identity::{ClerkSession, Role, Roles};
use jiff::ToSpan;
use jiff::civil::Date;
use mailbox::Direction;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use store::{Language, Scope, TenantId};
use ui::text_with;

use crate::model::Consent;
use crate::tables::case_file::{Column, Entity, Model};
use crate::verbs::approve::waiting;
use crate::verbs::figures::{COMPLETED, with_due_days};
use crate::verbs::file::authorise_approver;
use crate::verbs::inbox::{INBOX_ROWS, View};
use crate::verbs::names::Names;
use crate::{Desk, Result};

/// Days before the day by which it is due on which a case is named.
const SOON: i64 = 7;

/// Days after which those who approve decisions learn that a case is overdue.
pub const ESCALATED_AFTER: i64 = 3;

/// One sentence for each kind of case that waits in an administration, in German; none when nothing does, and none for
/// somebody who neither works on cases nor approves decisions. The number of queries depends on nothing.
///
/// # Errors
/// The store's own.
pub async fn overview(desk: &Desk, tenant: TenantId, roles: Roles) -> Result<Vec<String>> {
    let scope = desk.store.read_as_system(tenant).await?;
    let mut counted = Vec::new();
    if roles.has(Role::Clerk) {
        counted.extend(of_clerks(&scope, desk, tenant).await?);
    }
    if roles.has(Role::Approver) {
        let waiting = waiting(tenant, Consent::SecondPerson, None);
        counted.push(("casework-overview-approvals", waiting.count(scope.db()).await?));
        counted.push(("casework-overview-escalated", too_long(&scope, desk).await?.count(scope.db()).await?));
    }
    let line = |(key, count): (&str, u64)| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        (count > 0).then(|| text_with(Language::German, key, &[("count", count.into())]))
    };
    Ok(counted.into_iter().filter_map(line).collect())
}

/// How many cases of the scope's tenant somebody still has to decide, and on how many of them the day is over.
///
/// # Errors
/// The store's own.
pub async fn load(scope: &Scope, desk: &Desk) -> Result<(u64, u64)> {
    let tenant = scope.tenant()?;
    let cases = || Entity::find().filter(Column::TenantId.eq(tenant));
    let open = cases().filter(Column::State.is_not_in(COMPLETED)).count(scope.db()).await?;
    Ok((open, overdue(scope, desk, cases(), scope.today()).await?.count(scope.db()).await?))
}

/// What waits for clerks.
async fn of_clerks(scope: &Scope, desk: &Desk, tenant: TenantId) -> Result<[(&'static str, u64); 4]> {
    let (today, soon) = (scope.today(), scope.today().saturating_add(SOON.days()));
    let open = || Entity::find().filter(Column::TenantId.eq(tenant)).filter(Column::State.is_not_in(COMPLETED));
    // Given to somebody by a rule, it is as new as before.
    let new = open()
        .filter(Column::State.is_in(View::Open.states().iter().copied()))
        .filter(Expr::col(Column::LastEvent).equals(Column::ArrivalEvent));
    let due = due_services(scope, desk, open()).await?;
    let due = || open().filter(Column::OnlineService.is_in(&due));
    let soon = due().filter(Column::DueOn.between(today.to_string(), soon.to_string()));
    let overdue = due().filter(Column::DueOn.lt(today.to_string()));
    Ok([
        ("casework-overview-new", new.count(scope.db()).await?),
        ("casework-overview-answered", mailbox::unread_cases(scope, Direction::ToAdministration).await?),
        ("casework-overview-soon", soon.count(scope.db()).await?),
        ("casework-overview-overdue", overdue.count(scope.db()).await?),
    ])
}

/// A case that nobody decided for too long after it was due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Escalated {
    /// Its number for people.
    pub reference: String,
    /// Id of the online service.
    pub online_service: String,
    /// The day by which it was due, and the provision behind it.
    pub due: (Option<Date>, Option<String>),
    /// Who works on it.
    pub clerk: Option<String>,
}

/// What is overdue for more than [`ESCALATED_AFTER`] days, longest first, at most a page: for those who answer for the
/// administration. Nobody who applied is named.
///
/// # Errors
/// [`crate::Error::Forbidden`] without the role of an approver, or the store's own.
pub async fn escalated(scope: &Scope, desk: &Desk, by: &ClerkSession) -> Result<Vec<Escalated>> {
    authorise_approver(scope, by)?;
    let rows = too_long(scope, desk).await?.order_by_asc(Column::DueOn).order_by_asc(Column::Id).limit(INBOX_ROWS);
    let names = Names::read(scope).await?;
    let row = |row: Model| Escalated {
        reference: row.reference,
        online_service: row.online_service,
        due: (row.due_on.and_then(|day| day.parse().ok()), row.due_source),
        clerk: row.assignee.map(|clerk| names.of(clerk)),
    };
    Ok(rows.all(scope.db()).await?.into_iter().map(row).collect())
}

async fn too_long(scope: &Scope, desk: &Desk) -> Result<Select<Entity>> {
    let cases = Entity::find().filter(Column::TenantId.eq(scope.tenant()?));
    overdue(scope, desk, cases, scope.today().saturating_sub(ESCALATED_AFTER.days())).await
}

/// Those of these cases on which something is left to decide that was due before this day.
pub(crate) async fn overdue(scope: &Scope, desk: &Desk, cases: Select<Entity>, before: Date) -> Result<Select<Entity>> {
    let open = cases.filter(Column::State.is_not_in(COMPLETED));
    let due = due_services(scope, desk, open.clone()).await?;
    Ok(open.filter(Column::OnlineService.is_in(due)).filter(Column::DueOn.lt(before.to_string())))
}

/// The services of these cases that have a day by which they are due.
async fn due_services(scope: &Scope, desk: &Desk, cases: Select<Entity>) -> Result<BTreeSet<String>> {
    let examples: Vec<String> = cases
        .select_only()
        .column_as(Expr::col(Column::Reference).min(), "one")
        .group_by(Column::OnlineService)
        .into_tuple()
        .all(scope.db())
        .await?;
    with_due_days(scope, desk, &examples).await
}
