//! What people say about an online service: stars and words that lead to nobody. A row knows the month and not the day, its
//! number is drawn and not counted, and its words are sealed with a key of their own.

use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::Scope;

use crate::model::{ApplicationId, PublicState};
use crate::tables::{application, feedback as table};
use crate::{Result, records};

pub(crate) const WORDS: &str = "applications.feedback";

/// The most that people may write, in characters.
pub const LONGEST_WORDS: usize = 1_000;

/// Fewer answers to one question say who gave them, so they are not shown.
pub const FEWEST: i64 = 5;

/// So many texts are read at once.
const MOST_REMARKS: u64 = 100;

/// When somebody is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// After sending: about the form.
    Submitted,
    /// After the decision: about the procedure.
    Decided,
}

impl Stage {
    /// Both, in the order of time.
    pub const ALL: [Self; 2] = [Self::Submitted, Self::Decided];

    /// The name under which it is stored and which its text keys end with.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Decided => "decided",
        }
    }

    const fn mark(self) -> application::Column {
        match self {
            Self::Submitted => application::Column::RatedSubmitted,
            Self::Decided => application::Column::RatedDecided,
        }
    }

    fn from_name(name: &str) -> Result<Self> {
        let stage = Self::ALL.into_iter().find(|stage| stage.name() == name);
        stage.ok_or_else(|| store::Error::Inconsistent("stage of a feedback".to_owned()).into())
    }
}

/// One to five stars, and words if somebody has any.
#[derive(Clone, PartialEq, Eq)]
pub struct Rating {
    stars: i32,
    words: Option<String>,
}

impl Rating {
    /// Reads what a form sent.
    ///
    /// # Errors
    /// Every problem: the field and the text key of what is wrong.
    pub fn read(stars: &str, words: &str) -> Result<Self, Vec<(&'static str, &'static str)>> {
        let stars = stars.parse().ok().filter(|stars| (1..=5).contains(stars));
        let words = match mailbox::message_text(words) {
            Ok(words) if words.chars().count() <= LONGEST_WORDS => Ok(Some(words)),
            Err(mailbox::Error::Empty) => Ok(None),
            _ => Err(("worte", "applications-feedback-too-long")),
        };
        match (stars, words) {
            (Some(stars), Ok(words)) => Ok(Self { stars, words }),
            (stars, words) => {
                let missing = stars.is_none().then_some(("sterne", "applications-feedback-no-stars"));
                Err(missing.into_iter().chain(words.err()).collect())
            }
        }
    }
}

/// Whether the applicant may still say something at this stage: each of them asks once.
pub(crate) async fn is_open(scope: &Scope, id: ApplicationId, stage: Stage) -> Result<bool> {
    if stage == Stage::Decided && !is_decided(records::application(scope, id).await?.state) {
        return Ok(false);
    }
    let open: Option<bool> = application::Entity::find()
        .select_only()
        .column(stage.mark())
        .filter(application::Column::TenantId.eq(scope.tenant()?))
        .filter(application::Column::Id.eq(id))
        .into_tuple()
        .one(scope.db())
        .await?;
    Ok(open == Some(false))
}

const fn is_decided(state: PublicState) -> bool {
    matches!(state, PublicState::Decided | PublicState::Closed)
}

/// Keeps what an applicant says about the online service. Returns false when they said something at this stage before, and at
/// the later one while it is not decided; then nothing is kept.
///
/// # Errors
/// [`crate::Error::NoApplication`].
pub async fn rate(scope: &mut Scope, id: ApplicationId, stage: Stage, rating: &Rating) -> Result<bool> {
    let tenant = scope.tenant()?;
    let rated = records::application(scope, id).await?;
    if stage == Stage::Decided && !is_decided(rated.state) {
        return Ok(false);
    }
    let marked = application::Entity::update_many()
        .filter(application::Column::TenantId.eq(tenant))
        .filter(application::Column::Id.eq(id))
        .filter(stage.mark().eq(false))
        .col_expr(stage.mark(), Expr::value(true))
        .exec(scope.db())
        .await?;
    if marked.rows_affected != 1 {
        return Ok(false);
    }
    // No entry in the audit chain, and no number that tells a time: either would lead back.
    let number = uuid::Builder::from_random_bytes(scope.random()).into_uuid();
    let words = match &rating.words {
        Some(words) => {
            let key = scope.create_data_key(number).await?;
            Some(key.seal(WORDS, words.as_bytes()).map_err(store::Error::from)?)
        }
        None => None,
    };
    let row = table::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(number),
        online_service: Set(rated.online_service),
        month: Set(scope.today().strftime("%Y-%m").to_string()),
        stage: Set(stage.name().to_owned()),
        stars: Set(rating.stars),
        words: Set(words),
    };
    table::Entity::insert(row).exec_without_returning(scope.db()).await?;
    Ok(true)
}

/// How an online service did at one stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// The online service.
    pub online_service: String,
    /// When people were asked.
    pub stage: Stage,
    /// How many answered, and the sum of their stars; nothing while they are fewer than [`FEWEST`].
    pub answers: Option<(i64, i64)>,
}

/// What somebody wrote. Not `Debug`: people write names, though they are asked not to.
#[derive(Clone, PartialEq, Eq)]
pub struct Remark {
    /// About which online service.
    pub online_service: String,
    /// In which month: `2026-09`.
    pub month: String,
    /// When they were asked.
    pub stage: Stage,
    /// One to five.
    pub stars: i32,
    /// The text.
    pub words: String,
}

/// What was said about the online services of an administration.
#[derive(Clone, Default)]
pub struct Feedback {
    /// Of each online service and stage.
    pub scores: Vec<Score>,
    /// The newest texts, by month; of one month in no order. Only of what has a score that is shown.
    pub remarks: Vec<Remark>,
}

/// What was said about the online services of the tenant, in three queries.
///
/// # Errors
/// The store's own.
pub async fn feedback(scope: &Scope) -> Result<Feedback> {
    let tenant = scope.tenant()?;
    let counted: Vec<(String, String, i64, i64)> = table::Entity::find()
        .select_only()
        .columns([table::Column::OnlineService, table::Column::Stage])
        .column_as(table::Column::Id.count(), "number")
        .column_as(Expr::col(table::Column::Stars).sum(), "stars")
        .filter(table::Column::TenantId.eq(tenant))
        .group_by(table::Column::OnlineService)
        .group_by(table::Column::Stage)
        .order_by_asc(table::Column::OnlineService)
        .into_tuple()
        .all(scope.db())
        .await?;
    let mut scores = Vec::with_capacity(counted.len());
    let mut shown = Condition::any();
    for (online_service, stage, number, stars) in counted {
        let answers = (number >= FEWEST).then_some((number, stars));
        if answers.is_some() {
            let this = table::Column::OnlineService.eq(online_service.as_str());
            shown = shown.add(this.and(table::Column::Stage.eq(stage.as_str())));
        }
        scores.push(Score { stage: Stage::from_name(&stage)?, online_service, answers });
    }
    if shown.is_empty() {
        return Ok(Feedback { scores, remarks: Vec::new() });
    }
    let rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::Words.is_not_null())
        .filter(shown)
        .order_by_desc(table::Column::Month)
        .order_by_asc(table::Column::Id)
        .limit(MOST_REMARKS)
        .all(scope.db())
        .await?;
    let keys = scope.data_keys(rows.iter().map(|row| row.id)).await?;
    let opened = |row: table::Model| {
        let Some((key, sealed)) = keys.get(&row.id).zip(row.words.as_deref()) else { return Ok(None) };
        let words = key.open(WORDS, sealed).map_err(store::Error::from)?;
        let words = String::from_utf8_lossy(&words).into_owned();
        let stage = Stage::from_name(&row.stage)?;
        Ok(Some(Remark { online_service: row.online_service, month: row.month, stage, stars: row.stars, words }))
    };
    let remarks: Result<Vec<Option<Remark>>> = rows.into_iter().map(opened).collect();
    Ok(Feedback { scores, remarks: remarks?.into_iter().flatten().collect() })
}
