//! From rows to values and back.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::Scope;

use crate::model::{Content, Edition, Issuer, Item, ItemId, Kind, Shown, State, Step};
use crate::tables::{news_edition, news_event, news_item};
use crate::writer::Writer;
use crate::{Error, Result};

pub(super) fn inconsistent(what: &str) -> Error {
    store::Error::Inconsistent(format!("newsroom: {what}")).into()
}

fn content(stored: &str) -> Result<Content> {
    serde_json::from_str(stored).map_err(|error| inconsistent(&format!("content: {error}")))
}

fn kind(name: &str) -> Result<Kind> {
    Kind::from_name(name).ok_or_else(|| inconsistent("unknown kind"))
}

/// An item with its editions.
pub(super) fn read(row: news_item::Model, editions: Vec<Edition>) -> Result<Item> {
    let issuer = Issuer::from_column(row.tenant_id);
    let submitted = row.submitted_by_tenant.is_some() || row.state == State::Submitted.name();
    Ok(Item {
        id: row.id,
        issuer,
        kind: kind(&row.kind)?,
        code: row.code,
        state: State::from_name(&row.state).ok_or_else(|| inconsistent("unknown state"))?,
        revision: row.revision,
        content: content(&row.content)?,
        changed_at: row.changed_at,
        changed_by: Writer::from_columns(issuer, row.changed_by_tenant, row.changed_by),
        submitted_by: submitted.then(|| Writer::from_columns(issuer, row.submitted_by_tenant, row.submitted_by)),
        editions,
    })
}

pub(super) fn edition(row: &news_edition::Model) -> Edition {
    Edition { number: row.number, from: row.shown_from, until: row.shown_until }
}

pub(super) fn shown(row: news_edition::Model) -> Result<Shown> {
    Ok(Shown {
        id: row.item,
        issuer: Issuer::from_column(row.tenant_id),
        kind: kind(&row.kind)?,
        code: row.code,
        content: content(&row.content)?,
        published_at: row.published_at,
        updated_at: row.shown_from,
    })
}

/// The editions of an item, the newest first.
pub(super) async fn editions(scope: &Scope, writer: Writer, id: ItemId) -> Result<Vec<news_edition::Model>> {
    let rows = news_edition::Entity::find()
        .filter(news_edition::Column::TenantId.eq(writer.issuer().column()))
        .filter(news_edition::Column::Item.eq(id))
        .order_by_desc(news_edition::Column::Number)
        .all(scope.db())
        .await?;
    Ok(rows)
}

/// Writes down what happened.
pub(super) async fn note(
    scope: &mut Scope,
    writer: Writer,
    (id, kind): (ItemId, Kind),
    step: Step,
    reason: &str,
) -> Result<()> {
    let tenant = writer.issuer().column();
    let last: Option<i32> = news_event::Entity::find()
        .select_only()
        .column(news_event::Column::Number)
        .filter(news_event::Column::TenantId.eq(tenant))
        .filter(news_event::Column::Item.eq(id))
        .order_by_desc(news_event::Column::Number)
        .into_tuple()
        .one(scope.db())
        .await?;
    let row = news_event::ActiveModel {
        tenant_id: Set(tenant),
        item: Set(id),
        number: Set(last.unwrap_or(0) + 1),
        kind: Set(step.name().to_owned()),
        by_tenant: Set(writer.tenant_column()),
        by_account: Set(writer.account_column()),
        at: Set(scope.now()),
        reason: Set(reason.to_owned()),
    };
    news_event::Entity::insert(row).exec_without_returning(scope.db()).await?;
    scope.audit(step.action(), id, json!({ "kind": kind.name() }));
    Ok(())
}
