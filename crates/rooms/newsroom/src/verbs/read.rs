use std::collections::HashMap;

use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use store::{Scope, Timestamp};

use super::rows;
use crate::model::{Edition, Event, Issuer, Item, ItemId, Kind, Shown, Step};
use crate::tables::{news_edition, news_event, news_item};
use crate::writer::Writer;
use crate::{Error, Result};

/// How many items a page of a list has.
pub const PAGE: u64 = 20;

/// Events shown of one item, the newest.
const MOST_EVENTS: u64 = 200;

/// What somebody wants to see of what everybody may see.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// In whose name; everybody's when nothing is said.
    pub issuers: Option<Vec<Issuer>>,
    /// Of which kinds.
    pub kinds: Vec<Kind>,
    /// At most so many.
    pub limit: u64,
    /// After so many.
    pub offset: u64,
}

/// One item to work on.
///
/// # Errors
/// [`Error::Unknown`], or [`store::Error::WrongReach`] unless the scope has the reach of the issuer.
pub async fn item(scope: &Scope, writer: Writer, id: ItemId) -> Result<Item> {
    writer.acts_in(scope)?;
    let row = news_item::Entity::find()
        .filter(news_item::Column::TenantId.eq(writer.issuer().column()))
        .filter(news_item::Column::Id.eq(id))
        .one(scope.db())
        .await?
        .ok_or(Error::Unknown)?;
    let editions = rows::editions(scope, writer, id).await?;
    rows::read(row, editions.iter().map(rows::edition).collect())
}

/// A page of the items to work on, counted from 0, what was changed last first; and how many items there are.
///
/// # Errors
/// As [`item`], but for the item.
pub async fn items(scope: &Scope, writer: Writer, page: u64) -> Result<(Vec<Item>, u64)> {
    writer.acts_in(scope)?;
    let tenant = writer.issuer().column();
    let all = news_item::Entity::find().filter(news_item::Column::TenantId.eq(tenant));
    let count = all.clone().count(scope.db()).await?;
    let found = all
        .order_by_desc(news_item::Column::ChangedAt)
        .order_by_desc(news_item::Column::Id)
        .limit(PAGE)
        .offset(page.saturating_mul(PAGE))
        .all(scope.db())
        .await?;
    let mut editions: HashMap<ItemId, Vec<Edition>> = HashMap::new();
    let published = news_edition::Entity::find()
        .filter(news_edition::Column::TenantId.eq(tenant))
        .filter(news_edition::Column::Item.is_in(found.iter().map(|row| row.id)))
        .order_by_desc(news_edition::Column::Number)
        .all(scope.db())
        .await?;
    for row in &published {
        editions.entry(row.item).or_default().push(rows::edition(row));
    }
    let read = |row: news_item::Model| {
        let editions = editions.remove(&row.id).unwrap_or_default();
        rows::read(row, editions)
    };
    Ok((found.into_iter().map(read).collect::<Result<_>>()?, count))
}

/// What happened to an item, the newest first.
///
/// # Errors
/// As [`items`].
pub async fn history(scope: &Scope, writer: Writer, id: ItemId) -> Result<Vec<Event>> {
    writer.acts_in(scope)?;
    let issuer = writer.issuer();
    let found = news_event::Entity::find()
        .filter(news_event::Column::TenantId.eq(issuer.column()))
        .filter(news_event::Column::Item.eq(id))
        .order_by_desc(news_event::Column::Number)
        .limit(MOST_EVENTS)
        .all(scope.db())
        .await?;
    found
        .into_iter()
        .map(|row| {
            Ok(Event {
                step: Step::from_name(&row.kind).ok_or_else(|| rows::inconsistent("unknown step"))?,
                by: Writer::from_columns(issuer, row.by_tenant, row.by_account),
                at: row.at,
                reason: row.reason,
            })
        })
        .collect()
}

/// What everybody sees at the moment of the scope, the newest first; and how much there is. The scope has the reach of the
/// public.
///
/// # Errors
/// The database's own.
pub async fn shown(scope: &Scope, wanted: &Wanted) -> Result<(Vec<Shown>, u64)> {
    let kinds = wanted.kinds.iter().map(|kind| kind.name());
    let mut found = visible(scope.now()).filter(news_edition::Column::Kind.is_in(kinds));
    if let Some(issuers) = &wanted.issuers {
        let issuers = issuers.iter().map(|issuer| issuer.column());
        found = found.filter(news_edition::Column::TenantId.is_in(issuers));
    }
    let count = found.clone().count(scope.db()).await?;
    let found = found
        .order_by_desc(news_edition::Column::PublishedAt)
        .order_by_desc(news_edition::Column::Item)
        .limit(wanted.limit)
        .offset(wanted.offset)
        .all(scope.db())
        .await?;
    Ok((found.into_iter().map(rows::shown).collect::<Result<_>>()?, count))
}

/// What everybody sees at the moment of the scope under a code.
///
/// # Errors
/// [`Error::Unknown`] when nothing is shown there.
pub async fn shown_item(scope: &Scope, code: &str) -> Result<Shown> {
    let found = visible(scope.now()).filter(news_edition::Column::Code.eq(code)).one(scope.db()).await?;
    rows::shown(found.ok_or(Error::Unknown)?)
}

/// The one place that says what everybody sees: what was approved, from its moment on, until its end.
fn visible(now: Timestamp) -> Select<news_edition::Entity> {
    let not_over =
        Condition::any().add(news_edition::Column::ShownUntil.is_null()).add(news_edition::Column::ShownUntil.gt(now));
    news_edition::Entity::find().filter(news_edition::Column::ShownFrom.lte(now)).filter(not_over)
}
