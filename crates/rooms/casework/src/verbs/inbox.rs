//! The list of cases of an administration.

use identity::{AccountId, ClerkSession};
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, NullOrdering, Order};
use sea_orm::{ColumnTrait, Condition, EntityTrait, FromQueryResult, Iterable, QueryFilter, QueryOrder, QuerySelect};
use store::{Scope, Timestamp};

use crate::Result;
use crate::error::Error;
use crate::model::{CaseId, State};
use crate::tables::case_file::{Column, Entity, Model};
use crate::verbs::file::{CaseFile, authorise};

/// Rows of a page of the inbox.
pub const INBOX_ROWS: u64 = 50;

/// Which cases the inbox shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Everything that still waits for the administration.
    #[default]
    Open,
    /// What the clerk works on, undecided.
    Mine,
    /// What waits for an answer of the applicant.
    Waiting,
    /// What is decided, newest first.
    Decided,
}

impl View {
    /// Every view, in the order shown.
    pub const ALL: [Self; 4] = [Self::Open, Self::Mine, Self::Waiting, Self::Decided];

    /// The name in the address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "offen",
            Self::Mine => "meine",
            Self::Waiting => "wartend",
            Self::Decided => "entschieden",
        }
    }

    /// The text key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "casework-view-open",
            Self::Mine => "casework-view-mine",
            Self::Waiting => "casework-view-waiting",
            Self::Decided => "casework-view-decided",
        }
    }

    /// The view of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }
}

/// What the inbox is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Which cases.
    pub view: View,
    /// Only the case with this reference, in whatever view it is.
    pub reference: Option<String>,
    /// The page, counted from zero.
    pub page: u64,
}

/// One row of the inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InboxRow {
    /// The case.
    pub id: CaseId,
    /// Its number for people.
    pub reference: String,
    /// Id of the online service.
    pub online_service: String,
    /// Key of the legal entity in whose name it is decided.
    pub legal_entity: String,
    /// The municipality it is about: AGS.
    pub area: String,
    /// Where it stands, and who works on it.
    pub state: State,
    /// When it arrived.
    pub received_at: Timestamp,
    /// The day by which it should be decided.
    pub due_on: Option<Date>,
}

/// A page of the inbox.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inbox {
    /// Its rows, the most urgent first.
    pub rows: Vec<InboxRow>,
    /// How many there are in all.
    pub total: u64,
}

#[derive(FromQueryResult)]
struct Counted {
    #[sea_orm(nested)]
    case: Model,
    total: i64,
}

/// The cases of the clerk's own administration, those by their due day first; one query.
///
/// # Errors
/// [`Error::Forbidden`] without the role, or the store's own.
pub async fn inbox(scope: &Scope, by: &ClerkSession, filter: &Filter) -> Result<Inbox> {
    let clerk = authorise(scope, by)?;
    let mut query = Entity::find()
        .select_only()
        .columns(Column::iter())
        .column_as(Expr::cust("count(*) over ()"), "total")
        .filter(Column::TenantId.eq(scope.tenant()?));
    query = match filter.reference.as_deref() {
        Some(text) => match text.parse::<applications::Reference>() {
            Ok(reference) => query.filter(Column::Reference.eq(reference.to_string())),
            Err(_) => return Ok(Inbox::default()),
        },
        None => query.filter(shown(filter.view, clerk)),
    };
    query = match filter.view {
        View::Decided => query.order_by_desc(Column::ReceivedAt),
        _ => query.order_by_with_nulls(Column::DueOn, Order::Asc, NullOrdering::Last).order_by_asc(Column::ReceivedAt),
    };
    let rows = query
        .order_by_asc(Column::Id)
        .offset(filter.page.saturating_mul(INBOX_ROWS))
        .limit(INBOX_ROWS)
        .into_model::<Counted>()
        .all(scope.db())
        .await?;
    let total = rows.first().map_or(0, |row| row.total.unsigned_abs());
    let rows = rows.into_iter().map(|row| InboxRow::try_from(row.case)).collect::<Result<_>>()?;
    Ok(Inbox { rows, total })
}

fn shown(view: View, clerk: AccountId) -> Condition {
    let all = Condition::all();
    match view {
        View::Open => all.add(Column::State.is_in(["received", "in_review"])),
        View::Mine => all.add(Column::State.is_in(["in_review", "awaiting_applicant"])).add(Column::Assignee.eq(clerk)),
        View::Waiting => all.add(Column::State.eq("awaiting_applicant")),
        View::Decided => all.add(Column::State.is_in(["decided", "delivered", "closed"])),
    }
}

impl TryFrom<Model> for InboxRow {
    type Error = Error;

    fn try_from(row: Model) -> Result<Self> {
        let CaseFile { row, state } = row.try_into()?;
        Ok(Self {
            state,
            id: row.id,
            reference: row.reference,
            online_service: row.online_service,
            legal_entity: row.legal_entity,
            area: row.area,
            received_at: row.received_at,
            due_on: row.due_on.and_then(|date| date.parse().ok()),
        })
    }
}
