//! Everyday words that lead to services, and searches that found nothing.

use std::collections::{BTreeMap, HashMap};

use jiff::ToSpan;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;
use store::Scope;
use uuid::Uuid;

use super::texts::content_changed;
use crate::catalogue::STATE;
use crate::error::Error;
use crate::model::SynonymState;
use crate::tables::{missed_search, ozg_bundle, service, synonym};

/// Longest word or phrase, in characters.
const LONGEST_WORD: usize = 80;
/// A search without a hit is forgotten after so many days.
const FORGET_AFTER_DAYS: i64 = 90;
/// Searches that came less often, or on one day only, are not shown: nobody should be known by what only they look for.
const SHOWN_FROM: i64 = 3;
const SHOWN_FROM_DAYS: i64 = 2;
/// Different searches that are counted on one day; more say nothing new and would only fill the database.
const MOST_A_DAY: u64 = 1_000;
/// Searches that are shown at once.
const MOST_SHOWN: u64 = 200;

/// A word that leads to a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word or short phrase.
    pub word: String,
    /// Whether it leads there.
    pub state: SynonymState,
    /// Where it comes from.
    pub source: String,
}

/// A search that found nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// The words.
    pub words: String,
    /// How often within the last 90 days.
    pub count: i64,
    /// On how many days.
    pub days: i64,
    /// ISO day of the last time.
    pub last: String,
}

/// A word with single blanks; `None` when nobody could search for it.
pub(super) fn searchable(word: &str) -> Option<String> {
    let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
    (word.chars().any(char::is_alphanumeric) && word.chars().count() <= LONGEST_WORD).then_some(word)
}

/// Says whether a word leads to a service. A word that must not any more is kept as refused, so that no import brings it
/// back.
///
/// # Errors
/// [`Error::NoWord`], [`Error::UnknownService`]; [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn set_word(
    scope: &mut Scope,
    word: &str,
    service: &str,
    state: SynonymState,
    source: &str,
) -> Result<(), Error> {
    scope.require_provider()?;
    let word = searchable(word).ok_or_else(|| Error::NoWord(word.chars().take(LONGEST_WORD).collect()))?;
    must_exist(scope, service).await?;
    let row = synonym::ActiveModel {
        word: Set(word),
        service: Set(service.to_owned()),
        source: Set(source.to_owned()),
        imported: Set(false),
        state: Set(state.name().to_owned()),
    };
    let again = OnConflict::columns([synonym::Column::Word, synonym::Column::Service])
        .update_columns([synonym::Column::Source, synonym::Column::Imported, synonym::Column::State])
        .to_owned();
    synonym::Entity::insert(row).on_conflict(again).exec_without_returning(scope.db()).await?;
    content_changed(scope, STATE).await?;
    scope.audit("directory.word", Uuid::nil(), json!({ "service": service, "state": state.name() }));
    Ok(())
}

/// The words of a service, by word.
///
/// # Errors
/// The database's own.
pub async fn words_of(scope: &Scope, service: &str) -> Result<Vec<Word>, Error> {
    let rows = synonym::Entity::find()
        .filter(synonym::Column::Service.eq(service))
        .order_by_asc(synonym::Column::Word)
        .all(scope.db())
        .await?;
    let word = |row: synonym::Model| {
        let state = SynonymState::from_name(&row.state)?;
        Some(Word { word: row.word, state, source: row.source })
    };
    Ok(rows.into_iter().filter_map(word).collect())
}

/// Adds to the counts of searches that found nothing, and forgets the old ones.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn count_missed(scope: &Scope, counts: HashMap<String, i32>) -> Result<(), Error> {
    scope.require_provider()?;
    let oldest = scope.today().saturating_sub(FORGET_AFTER_DAYS.days()).to_string();
    missed_search::Entity::delete_many().filter(missed_search::Column::Day.lt(oldest)).exec(scope.db()).await?;
    let day = scope.today().to_string();
    let today = missed_search::Entity::find().filter(missed_search::Column::Day.eq(&day));
    let room = MOST_A_DAY.saturating_sub(today.count(scope.db()).await?);
    let room = usize::try_from(room).unwrap_or(usize::MAX);
    // In the same order in every process, so that two never wait for each other.
    let counts: BTreeMap<String, i32> = counts.into_iter().collect();
    for (words, count) in counts.into_iter().take(room) {
        let row = missed_search::ActiveModel { words: Set(words), day: Set(day.clone()), count: Set(count) };
        let again = OnConflict::columns([missed_search::Column::Words, missed_search::Column::Day])
            .value(
                missed_search::Column::Count,
                Expr::col((missed_search::Entity, missed_search::Column::Count)).add(count),
            )
            .to_owned();
        missed_search::Entity::insert(row).on_conflict(again).exec_without_returning(scope.db()).await?;
    }
    Ok(())
}

/// Searches that found nothing, the most frequent first.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn missed_searches(scope: &Scope) -> Result<Vec<Missed>, Error> {
    scope.require_provider()?;
    use missed_search::Column::{Count, Day, Words};
    let (times, days) = (Expr::col(Count).sum(), Expr::col(Day).count());
    let rows: Vec<(String, i64, i64, String)> = missed_search::Entity::find()
        .select_only()
        .column(Words)
        .column_as(times.clone(), "times")
        .column_as(days.clone(), "days")
        .column_as(Expr::col(Day).max(), "last")
        .group_by(Words)
        .having(times.clone().gte(SHOWN_FROM))
        .having(days.gte(SHOWN_FROM_DAYS))
        .order_by_desc(times)
        .order_by_asc(Words)
        .limit(MOST_SHOWN)
        .into_tuple()
        .all(scope.db())
        .await?;
    Ok(rows.into_iter().map(|(words, count, days, last)| Missed { words, count, days, last }).collect())
}

/// Forgets a search, because it leads somewhere now or never will.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn forget_missed(scope: &Scope, words: &str) -> Result<(), Error> {
    scope.require_provider()?;
    missed_search::Entity::delete_many().filter(missed_search::Column::Words.eq(words)).exec(scope.db()).await?;
    Ok(())
}

async fn must_exist(scope: &Scope, id: &str) -> Result<(), Error> {
    let exists = match id.strip_prefix("ozg-") {
        Some(number) => ozg_bundle::Entity::find_by_id(number).one(scope.db()).await?.is_some(),
        None => service::Entity::find_by_id(id).one(scope.db()).await?.is_some(),
    };
    if exists { Ok(()) } else { Err(Error::UnknownService(id.chars().take(100).collect())) }
}
