//! What the administration still needs from an applicant, and until when the administration has to act.

use std::collections::BTreeSet;

use calendar::{Calendar, ClockKind, ClockRule, Gap, Place, Standing};
use jiff::civil::Date;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Scope, Timestamp};
use studio::{Procedure, Published};

use crate::model::{Application, ApplicationId};
use crate::tables::application_request::{ActiveModel, Column, Entity, Model};
use crate::{Result, records};

/// What a clerk asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Ids of the questions that are to be answered again; empty for a question in words only.
    pub fields: BTreeSet<String>,
    /// Until when the answer should be there.
    pub until: Option<Date>,
    /// Whether the application is not complete without it: some clocks stand until it is there.
    pub incomplete: bool,
}

/// A request as it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// When.
    pub asked_at: Timestamp,
    /// What for.
    pub wanted: Wanted,
    /// When it was met or became void.
    pub ended_at: Option<Timestamp>,
}

impl Request {
    pub(crate) fn is_open(&self) -> bool {
        self.ended_at.is_none()
    }
}

/// A time limit of the administration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// What has to happen.
    pub kind: ClockKind,
    /// Until when, or since when it stands.
    pub standing: Standing,
    /// The provision.
    pub source: String,
}

/// Writes down what is asked for; called by casework in the transaction of its own change.
///
/// # Errors
/// [`crate::Error::NoApplication`], or the store's own.
pub async fn request(scope: &mut Scope, id: ApplicationId, wanted: &Wanted) -> Result<()> {
    records::application(scope, id).await?;
    let row = ActiveModel {
        tenant_id: Set(scope.tenant()?),
        application: Set(id),
        id: Set(scope.new_uuid()),
        asked_at: Set(scope.now()),
        asked_by: Set(scope.actor().to_string()),
        fields: Set(json!(wanted.fields).to_string()),
        until: Set(wanted.until.map(|day| day.to_string())),
        incomplete: Set(wanted.incomplete),
        ended_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(scope.db()).await?;
    scope.audit("applications.requested", id, json!({ "fields": wanted.fields, "incomplete": wanted.incomplete }));
    Ok(())
}

/// Everything that was asked for, oldest first.
///
/// # Errors
/// The store's own.
pub async fn requests(scope: &Scope, id: ApplicationId) -> Result<Vec<Request>> {
    let rows = Entity::find()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Application.eq(id))
        .order_by_asc(Column::AskedAt)
        .order_by_asc(Column::Id)
        .all(scope.db())
        .await?;
    rows.into_iter().map(Request::try_from).collect()
}

/// The questions that are open for answering again.
#[must_use]
pub fn asked_again(requests: &[Request]) -> BTreeSet<String> {
    requests.iter().filter(|request| request.is_open()).flat_map(|request| request.wanted.fields.clone()).collect()
}

/// Ends what was asked for; of a question in words that is an answer in words, so with `only_words` the rest stays open.
///
/// # Errors
/// The store's own.
pub async fn end_requests(scope: &mut Scope, id: ApplicationId, only_words: bool) -> Result<()> {
    let mut open = Entity::update_many()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Application.eq(id))
        .filter(Column::EndedAt.is_null())
        .col_expr(Column::EndedAt, Expr::value(scope.now()));
    if only_words {
        open = open.filter(Column::Fields.eq("[]"));
    }
    open.exec(scope.db()).await?;
    Ok(())
}

/// Until when the administration has to act, the most urgent first; standing clocks last. A report has those of its service only.
///
/// # Errors
/// The calendar's own.
pub fn clocks(published: &Published, application: &Application, requests: &[Request]) -> Result<Vec<Clock>> {
    let received = application.submitted_at.in_germany().date();
    let day = |at: Timestamp| at.in_germany().date();
    let gaps: Vec<Gap> = requests
        .iter()
        .filter(|request| request.wanted.incomplete)
        .map(|request| Gap { from: day(request.asked_at), until: request.ended_at.map(day) })
        .collect();
    let general = (published.manifest.procedure == Procedure::Application).then(ClockRule::inaction);
    let rules = published.manifest.clocks.iter().cloned().chain(general).filter(|rule| rule.applies(received));
    let place: Place = application.area.parse()?;
    let last = gaps.iter().filter_map(|gap| gap.until).max().unwrap_or(received).max(received);
    let calendar = Calendar::thuringia(received.year()..=last.year() + 2)?;
    let clock = |rule: ClockRule| {
        let standing = calendar.clock(&rule, received, &gaps, &place)?;
        Ok(Clock { kind: rule.kind, standing, source: rule.source })
    };
    let mut clocks = rules.map(clock).collect::<Result<Vec<Clock>>>()?;
    clocks.sort_by_key(|clock| match clock.standing {
        Standing::Until(day) => (false, day),
        Standing::Since(day) => (true, day),
    });
    Ok(clocks)
}

impl TryFrom<Model> for Request {
    type Error = crate::Error;

    fn try_from(row: Model) -> Result<Self> {
        let broken = |_| store::Error::Inconsistent(format!("a request of application {}", row.application));
        let fields = serde_json::from_str(&row.fields).map_err(broken)?;
        let until = row.until.as_deref().and_then(|day| day.parse().ok());
        Ok(Self {
            asked_at: row.asked_at,
            wanted: Wanted { fields, until, incomplete: row.incomplete },
            ended_at: row.ended_at,
        })
    }
}
