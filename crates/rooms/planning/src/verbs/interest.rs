//! What people search for and cannot do online, and what a room voted for: counts, never with words or persons.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use directory::{Catalogue, Directory, Unserved, missed_searches};
use jiff::ToSpan;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QuerySelect};
use store::{Actor, Language, Reach, Scope, Store, TenantId};
use uuid::Uuid;

use crate::model::Interests;
use crate::tables::score::{missed_interest, service_interest, service_votes};
use crate::{Error, Result};

/// A search is forgotten after so many days, as one in vain is.
const FORGET_AFTER_DAYS: i64 = 90;
/// In place of an administration where no place was named.
const NOWHERE: i32 = 0;

/// Writes down which searches led to what is not online there; to be called now and then.
///
/// # Errors
/// The database's own; what was noted stays noted then.
pub async fn write_interest(store: &Store, directory: &Directory) -> Result<()> {
    let noted = directory.take_unserved();
    if noted.is_empty() {
        return Ok(());
    }
    let written = write(store, &noted).await;
    if written.is_err() {
        directory.give_back_unserved(noted);
    }
    written
}

async fn write(store: &Store, noted: &Unserved) -> Result<()> {
    let scope = store.write(Reach::Provider, Actor::System, Language::German).await?;
    let oldest = scope.today().saturating_sub(FORGET_AFTER_DAYS.days()).to_string();
    service_interest::Entity::delete_many().filter(service_interest::Column::Day.lt(oldest)).exec(scope.db()).await?;
    let day = scope.today().to_string();
    // In the same order in every process, so that two never wait for each other.
    let noted: BTreeMap<(&str, i32), i32> = noted
        .iter()
        .map(|((service, office), count)| ((service.as_str(), office.map_or(NOWHERE, |office| office.0)), *count))
        .collect();
    for ((service, administration), count) in noted {
        let row = service_interest::ActiveModel {
            service: Set(service.to_owned()),
            administration: Set(administration),
            day: Set(day.clone()),
            count: Set(count),
        };
        let sum = Expr::col((service_interest::Entity, service_interest::Column::Count)).add(count);
        let again = OnConflict::columns([
            service_interest::Column::Service,
            service_interest::Column::Administration,
            service_interest::Column::Day,
        ])
        .value(service_interest::Column::Count, sum)
        .to_owned();
        service_interest::Entity::insert(row).on_conflict(again).exec_without_returning(scope.db()).await?;
    }
    scope.commit().await?;
    Ok(())
}

/// Works out which services the searches in vain of the whole state lead to by now; to be called every hour, so that no page has
/// to search for each of them.
///
/// # Errors
/// The database's own.
pub async fn trace_missed(store: &Store, directory: &Directory) -> Result<()> {
    let scope = store.read(Reach::Provider, Actor::System, Language::German).await?;
    let missed: Vec<(String, i64)> =
        missed_searches(&scope).await?.into_iter().map(|one| (one.words, one.count)).collect();
    drop(scope);
    let (catalogue, today) = (directory.catalogue(), directory.today());
    let led = tokio::task::spawn_blocking(move || led(&catalogue, &missed, today)).await;
    let led = led.map_err(|error| Error::Store(store::Error::Inconsistent(error.to_string())))??;
    let scope = store.write(Reach::Provider, Actor::System, Language::German).await?;
    missed_interest::Entity::delete_many().exec(scope.db()).await?;
    let rows = led
        .into_iter()
        .map(|(service, count)| missed_interest::ActiveModel { service: Set(service), count: Set(count) });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        missed_interest::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
    }
    scope.commit().await?;
    Ok(())
}

fn led(
    catalogue: &Arc<Catalogue>,
    missed: &[(String, i64)],
    today: jiff::civil::Date,
) -> Result<BTreeMap<String, i64>, directory::Error> {
    let mut led = BTreeMap::new();
    for (words, count) in missed {
        if let Some(found) = catalogue.find(words, None, None, 1, today)?.into_iter().next() {
            *led.entry(found.service.id.clone()).or_default() += count;
        }
    }
    Ok(led)
}

/// Notes the votes of a workshop, by service, as demand of every administration that took part; noted again, they take the place of
/// the first.
///
/// # Errors
/// The database's own.
pub async fn note_votes(
    store: &Store,
    workshop: Uuid,
    votes: &BTreeMap<String, i64>,
    administrations: &BTreeSet<TenantId>,
) -> Result<()> {
    let scope = store.write(Reach::Provider, Actor::System, Language::German).await?;
    service_votes::Entity::delete_many().filter(service_votes::Column::Workshop.eq(workshop)).exec(scope.db()).await?;
    for administration in administrations.iter().filter(|_| !votes.is_empty()) {
        let rows = votes.iter().map(|(service, votes)| service_votes::ActiveModel {
            workshop: Set(workshop),
            administration: Set(administration.0),
            service: Set(service.clone()),
            votes: Set(*votes),
        });
        service_votes::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
    }
    scope.commit().await?;
    Ok(())
}

/// What was counted, for one administration or for all.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn interests(scope: &Scope, only: Option<TenantId>) -> Result<Interests> {
    scope.require_provider()?;
    use service_interest::Column::{Administration, Count, Day, Service};
    let oldest = scope.today().saturating_sub(FORGET_AFTER_DAYS.days()).to_string();
    let mut counted = service_interest::Entity::find()
        .select_only()
        .columns([Service, Administration])
        .column_as(Expr::col(Count).sum(), "times")
        .filter(Day.gte(oldest))
        .group_by(Service)
        .group_by(Administration);
    if let Some(only) = only {
        counted = counted.filter(Administration.is_in([NOWHERE, only.0]));
    }
    let counted: Vec<(String, i32, i64)> = counted.into_tuple().all(scope.db()).await?;
    let missed = missed_interest::Entity::find().all(scope.db()).await?;
    let mut interests =
        Interests { missed: missed.into_iter().map(|row| (row.service, row.count)).collect(), ..Interests::default() };
    let mut voted = service_votes::Entity::find();
    if let Some(only) = only {
        voted = voted.filter(service_votes::Column::Administration.eq(only.0));
    }
    for row in voted.all(scope.db()).await? {
        *interests.votes.entry(TenantId(row.administration)).or_default().entry(row.service).or_default() += row.votes;
    }
    for (service, administration, times) in counted {
        let counts = match administration {
            NOWHERE => &mut interests.anywhere,
            tenant => interests.here.entry(TenantId(tenant)).or_default(),
        };
        counts.insert(service, times);
    }
    Ok(interests)
}
