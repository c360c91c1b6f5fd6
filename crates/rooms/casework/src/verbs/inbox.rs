//! The list of cases of an administration.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

use applications::ApplicationId;
use identity::{AccountId, ClerkSession};
use jiff::civil::Date;
use mailbox::Direction;
use sea_orm::sea_query::{Asterisk, Expr, ExprTrait, Order, Query, UnionType};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
};
use store::{Scope, TenantId, Timestamp};
use studio::{Procedure, Published};
use uuid::Uuid;

use crate::model::{CaseId, LabelId, State};
use crate::register::cases_with;
use crate::tables::case_file::{Column, Entity, Model};
use crate::tables::{case_label, number_of};
use crate::verbs::deputies::away_today;
use crate::verbs::file::{CaseFile, authorise};
use crate::verbs::filters::{self, KeptFilter};
use crate::verbs::labels::{self, Label};
use crate::{Desk, Result, letter};

/// Rows of a page of the inbox.
pub const INBOX_ROWS: u64 = 50;

/// Up to so many cases are counted; of more the inbox says that they are more. Counting all that was ever decided took
/// longer than reading the page.
pub const INBOX_COUNTED: u64 = 1_000;

/// Which cases the inbox shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Everything that still waits for the administration.
    #[default]
    Open,
    /// What the clerk works on, and what the colleagues do whom the clerk deputises today, undecided.
    Mine,
    /// What waits for an answer of the applicant.
    Waiting,
    /// What waits for a second person to approve it.
    Approval,
    /// What is decided or was taken back, newest first.
    Decided,
    /// What was handed over to another administration, newest first.
    Transferred,
}

impl View {
    /// Every view, in the order shown.
    pub const ALL: [Self; 6] =
        [Self::Open, Self::Mine, Self::Waiting, Self::Approval, Self::Decided, Self::Transferred];

    /// The name in the address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "offen",
            Self::Mine => "meine",
            Self::Waiting => "wartend",
            Self::Approval => "freigabe",
            Self::Decided => "entschieden",
            Self::Transferred => "abgegeben",
        }
    }

    /// The text key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "casework-view-open",
            Self::Mine => "casework-view-mine",
            Self::Waiting => "casework-view-waiting",
            Self::Approval => "casework-view-approval",
            Self::Decided => "casework-view-decided",
            Self::Transferred => "casework-view-transferred",
        }
    }

    /// The states of its cases.
    pub(crate) const fn states(self) -> &'static [&'static str] {
        match self {
            Self::Open => &["received", "in_review"],
            Self::Mine => &["in_review", "awaiting_applicant", "awaiting_approval", "amending", "amendment_proposed"],
            Self::Waiting => &["awaiting_applicant"],
            Self::Approval => &["awaiting_approval", "amendment_proposed"],
            Self::Decided => &["decided", "delivered", "closed", "amending", "amendment_proposed", "withdrawn"],
            Self::Transferred => &["transferred"],
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
    /// Only cases with this label.
    pub label: Option<LabelId>,
    /// Only cases of this online service.
    pub service: Option<String>,
    /// Only cases in the name of this legal entity.
    pub entity: Option<String>,
    /// Only the case with this reference, or those with all these words, in whatever view they are.
    pub words: Option<String>,
    /// Only what follows this row.
    pub after: Option<Position>,
}

/// The place of a row in the order of the inbox: a page begins behind the last row of the one before, wherever that is by then.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    due_on: String,
    received_at: i64,
    id: Uuid,
}

impl fmt::Display for Position {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}_{}_{}", self.due_on, self.received_at, self.id)
    }
}

impl FromStr for Position {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.splitn(3, '_');
        let mut next = || parts.next().ok_or(());
        let due_on: Date = next()?.parse().map_err(|_| ())?;
        Ok(Self {
            due_on: due_on.to_string(),
            received_at: next()?.parse().map_err(|_| ())?,
            id: next()?.parse().map_err(|_| ())?,
        })
    }
}

/// What is new about a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It arrived, and nobody has done anything with it.
    Arrived,
    /// The applicant wrote something that nobody has read.
    Answered,
}

/// One row of the inbox. Not `Debug`: it names the applicant.
#[derive(Clone, PartialEq, Eq)]
pub struct InboxRow {
    /// The case.
    pub id: CaseId,
    /// Its number for people.
    pub reference: String,
    /// Id of the online service.
    pub online_service: String,
    /// Who applied, if the form asks for a name.
    pub applicant: Option<String>,
    /// What is new about it.
    pub news: Option<News>,
    /// Key of the legal entity in whose name it is decided.
    pub legal_entity: String,
    /// The municipality it is about: AGS.
    pub area: String,
    /// What is asked of the administration.
    pub procedure: Procedure,
    /// Where it stands, and who works on it.
    pub state: State,
    /// Counts its changes; a form sends it back.
    pub revision: i64,
    /// What colleagues put on it, by name.
    pub labels: Vec<String>,
    /// When it arrived.
    pub received_at: Timestamp,
    /// The day by which it should be decided; a report has none.
    pub due_on: Option<Date>,
    /// The provision behind that day.
    pub due_source: Option<String>,
    /// From whom and to whom it was handed over last.
    pub moved: Option<(TenantId, TenantId)>,
}

/// A page of the inbox.
#[derive(Clone, Default)]
pub struct Inbox {
    /// Its rows, the most urgent first.
    pub rows: Vec<InboxRow>,
    /// How many there are in all, at most one more than [`INBOX_COUNTED`]; of a search by words at most one more than
    /// [`INBOX_ROWS`].
    pub total: u64,
    /// How many there are in each of [`View::ALL`], each at most one more than [`INBOX_COUNTED`].
    pub counts: [u64; 6],
    /// Where the next page begins, if there is one.
    pub next: Option<Position>,
    /// Who of the administration is away today, each with the last day.
    pub away: HashMap<AccountId, Date>,
    /// The colleagues whom the clerk deputises today, each with the last day.
    pub deputised: Vec<(AccountId, Date)>,
    /// The labels of the administration.
    pub labels: Vec<Label>,
    /// The filters that the clerk kept.
    pub filters: Vec<KeptFilter>,
}

/// The cases of the clerk's own administration, those by their due day first. Names are read from the sealed applications of
/// this page only.
///
/// # Errors
/// [`Error::Forbidden`] without the role, or the store's own.
pub async fn inbox(scope: &Scope, desk: &Desk, by: &ClerkSession, filter: &Filter) -> Result<Inbox> {
    let clerk = authorise(scope, by)?;
    let away = away_today(scope).await?;
    let (deputised, away) = (away.deputised_by(clerk)?, away.until()?);
    let (labels, filters) = (labels::all(scope).await?, filters::of_clerk(scope, clerk).await?);
    if let Some(text) = filter.words.as_deref() {
        let mut rows = match text.parse::<applications::Reference>() {
            Ok(reference) => with_reference(scope, &reference).await?,
            Err(_) => cases_with(scope, text, INBOX_ROWS + 1).await?,
        };
        let total = rows.len() as u64;
        rows.truncate(usize::try_from(INBOX_ROWS).unwrap_or(usize::MAX));
        let rows = read(scope, desk, rows, &labels).await?;
        return Ok(Inbox { total, rows, away, deputised, labels, filters, ..Inbox::default() });
    }
    let own: Vec<AccountId> = deputised.iter().map(|(colleague, _)| *colleague).chain([clerk]).collect();
    let counts = counts(scope, filter, &own).await?;
    let (rows, next) = page(scope, filter, &own).await?;
    let total = View::ALL.iter().position(|view| *view == filter.view).map_or(0, |place| counts[place]);
    let rows = read(scope, desk, rows, &labels).await?;
    Ok(Inbox { rows, total, counts, next, away, deputised, labels, filters })
}

/// The case with this number, and those that came from elsewhere under it.
async fn with_reference(scope: &Scope, reference: &applications::Reference) -> Result<Vec<Model>> {
    let query = Entity::find().filter(Column::TenantId.eq(scope.tenant()?));
    let number = reference.to_string();
    let mut found = query.filter(Column::Reference.eq(&number)).all(scope.db()).await?;
    let others = cases_with(scope, &number, INBOX_ROWS).await?;
    found.extend(others.into_iter().filter(|case| case.reference != number));
    Ok(found)
}

/// One page in one query: of each state, and in the own cases of each clerk, as many rows as a page has at most, each read in
/// the order of the index, and merged.
async fn page(scope: &Scope, filter: &Filter, own: &[AccountId]) -> Result<(Vec<Model>, Option<Position>)> {
    let order = if matches!(filter.view, View::Decided | View::Transferred) { Order::Desc } else { Order::Asc };
    let clerks: Vec<Option<AccountId>> =
        if filter.view == View::Mine { own.iter().copied().map(Some).collect() } else { vec![None] };
    let mut runs = Query::select();
    for (place, state) in filter.view.states().iter().enumerate() {
        for (other, clerk) in clerks.iter().enumerate() {
            let run = run(scope, filter, state, *clerk, &order)?.into_query();
            if place + other == 0 {
                runs.column(Asterisk).from_subquery(run, "run");
            } else {
                runs.union(UnionType::All, Query::select().column(Asterisk).from_subquery(run, "run").take());
            }
        }
    }
    let runs = scope.db().get_database_backend().build(&runs);
    let mut rows = Model::find_by_statement(runs).all(scope.db()).await?;
    rows.sort_by_cached_key(position);
    if order == Order::Desc {
        rows.reverse();
    }
    let most = usize::try_from(INBOX_ROWS).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    let next = rows.last().filter(|_| more).map(position);
    Ok((rows, next))
}

/// The rows of a page that one range of the index has.
fn run(scope: &Scope, filter: &Filter, state: &str, clerk: Option<AccountId>, order: &Order) -> Result<Select<Entity>> {
    let mut query = narrowed(scope, filter)?.filter(Column::State.eq(state));
    if let Some(clerk) = clerk {
        query = query.filter(Column::Assignee.eq(clerk));
    }
    if let Some(position) = &filter.after {
        query = query.filter(behind(position, order));
    }
    for column in [Column::DueOn, Column::ReceivedAt, Column::Id] {
        query = query.order_by(column, order.clone());
    }
    Ok(query.limit(INBOX_ROWS + 1))
}

fn position(row: &Model) -> Position {
    Position { due_on: row.due_on.clone().unwrap_or_default(), received_at: row.received_at.0, id: row.id.0 }
}

fn behind(position: &Position, order: &Order) -> Expr {
    let columns = [Column::DueOn, Column::ReceivedAt, Column::Id].map(Expr::col);
    let values = [Expr::value(position.due_on.as_str()), Expr::value(position.received_at), Expr::value(position.id)];
    let (columns, values) = (Expr::tuple(columns), Expr::tuple(values));
    if *order == Order::Desc { columns.lt(values) } else { columns.gt(values) }
}

/// The cases of the tenant that have what the filter asks for besides the view.
fn narrowed(scope: &Scope, filter: &Filter) -> Result<Select<Entity>> {
    let tenant = scope.tenant()?;
    let mut query = Entity::find().filter(Column::TenantId.eq(tenant));
    if let Some(service) = &filter.service {
        query = query.filter(Column::OnlineService.eq(service));
    }
    if let Some(entity) = &filter.entity {
        query = query.filter(Column::LegalEntity.eq(entity));
    }
    if let Some(label) = filter.label {
        let with = Query::select()
            .column(case_label::Column::CaseId)
            .from(case_label::Entity)
            .and_where(case_label::Column::TenantId.eq(tenant))
            .and_where(case_label::Column::LabelId.eq(label))
            .to_owned();
        query = query.filter(Column::Id.in_subquery(with));
    }
    Ok(query)
}

/// How many cases each view has, in one query: of each state, and in the own cases of each clerk, no more rows are read than
/// are counted.
async fn counts(scope: &Scope, filter: &Filter, own: &[AccountId]) -> Result<[u64; 6]> {
    let narrowed = narrowed(scope, filter)?.select_only().column(Column::Id).limit(INBOX_COUNTED + 1);
    let mut views = Query::select();
    for view in View::ALL {
        let mut sum = Expr::val(0_i64);
        for state in view.states() {
            let of_state = narrowed.clone().filter(Column::State.eq(*state));
            let runs = match view {
                View::Mine => own.iter().map(|clerk| of_state.clone().filter(Column::Assignee.eq(*clerk))).collect(),
                _ => vec![of_state],
            };
            for run in runs {
                sum = sum.add(number_of(run.into_query()));
            }
        }
        views.expr_as(sum, view.name());
    }
    let row = scope.db().query_one(&views).await?.ok_or(store::Error::NotFound("count"))?;
    let mut counts = [0; 6];
    for (count, view) in counts.iter_mut().zip(View::ALL) {
        *count = Ord::min(row.try_get::<i64>("", view.name())?.unsigned_abs(), INBOX_COUNTED + 1);
    }
    Ok(counts)
}

/// The rows with what only the sealed applications and the mailbox know.
pub(crate) async fn read(scope: &Scope, desk: &Desk, rows: Vec<Model>, labels: &[Label]) -> Result<Vec<InboxRow>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id.0).collect();
    let cases: Vec<CaseId> = rows.iter().map(|row| row.id).collect();
    let mut labelled = labels::of_cases(scope, &cases).await?;
    let answered = mailbox::unread(scope, &ids, Direction::ToAdministration).await?;
    let known: Vec<ApplicationId> = ids.iter().copied().map(ApplicationId).collect();
    let opened = applications::contents(scope, &known).await?;
    let moved = applications::last_moves(scope, &known).await?;
    let mut opened: HashMap<_, _> = opened.into_iter().map(|(known, content)| (known.id, (known, content))).collect();
    let mut read = Vec::with_capacity(rows.len());
    for row in rows {
        let CaseFile { row, state } = row.try_into()?;
        let (application, content) =
            opened.remove(&row.id.application()).ok_or(store::Error::NotFound("application"))?;
        let published = desk.studio.version(scope, application.form_version).await?;
        let news = match state {
            _ if answered.contains(&row.id.0) => Some(News::Answered),
            State::Received | State::InReview(_) if row.last_event == row.arrival_event => Some(News::Arrived),
            _ => None,
        };
        let on = labelled.remove(&row.id).unwrap_or_default();
        read.push(InboxRow {
            labels: labels.iter().filter(|label| on.contains(&label.id)).map(|label| label.name.clone()).collect(),
            state,
            news,
            procedure: published.manifest.procedure,
            // Nobody, once the key of the case is destroyed.
            applicant: content.and_then(|content| letter::applicant(&published, &content)),
            revision: row.revision,
            id: row.id,
            reference: row.reference,
            online_service: row.online_service,
            legal_entity: row.legal_entity,
            area: row.area,
            received_at: row.received_at,
            due_on: due_on(&published, row.due_on.as_deref()),
            due_source: row.due_source,
            moved: moved.get(&application.id).copied(),
        });
    }
    Ok(read)
}

/// The day by which something has to happen first. A report is not decided on; its service may have a clock all the same.
pub(crate) fn due_on(published: &Published, stored: Option<&str>) -> Option<Date> {
    match published.manifest.procedure {
        Procedure::Report if published.manifest.clocks.is_empty() => None,
        Procedure::Application | Procedure::Report => stored?.parse().ok(),
    }
}
