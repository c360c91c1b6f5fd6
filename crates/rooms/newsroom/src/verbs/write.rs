use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;
use store::{Scope, Timestamp, code_of};

use super::rows::{self, note};
use crate::model::{Act, Content, Item, ItemId, Kind, State, Step};
use crate::tables::{news_edition, news_item};
use crate::writer::Writer;
use crate::{Error, Result};

/// Begins an item, as a draft.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the reach of the issuer.
pub async fn create(scope: &mut Scope, writer: Writer, kind: Kind, content: &Content) -> Result<ItemId> {
    writer.acts_in(scope)?;
    let id: ItemId = scope.new_id();
    let row = news_item::ActiveModel {
        tenant_id: Set(writer.issuer().column()),
        id: Set(id),
        code: Set(code_of(&scope.random::<8>()).to_lowercase()),
        kind: Set(kind.name().to_owned()),
        state: Set(State::Draft.name().to_owned()),
        revision: Set(1),
        content: Set(json!(content).to_string()),
        changed_at: Set(scope.now()),
        changed_by_tenant: Set(writer.tenant_column()),
        changed_by: Set(writer.account_column()),
        submitted_by_tenant: Set(None),
        submitted_by: Set(None),
    };
    news_item::Entity::insert(row).exec_without_returning(scope.db()).await?;
    note(scope, writer, (id, kind), Step::Created, "").await?;
    Ok(id)
}

/// Writes on: the item is a draft again. What everybody sees stays as it is until the new text is approved.
///
/// # Errors
/// [`Error::Unknown`], [`Error::Stale`] when somebody else changed it since `revision`; as [`create`].
pub async fn change(scope: &mut Scope, writer: Writer, id: ItemId, revision: i32, content: &Content) -> Result<()> {
    let item = begun(scope, writer, id, revision).await?;
    let (state, step) = after(&item, writer, Act::Change)?;
    let row = news_item::ActiveModel {
        content: Set(json!(content).to_string()),
        changed_by_tenant: Set(writer.tenant_column()),
        changed_by: Set(writer.account_column()),
        submitted_by_tenant: Set(None),
        submitted_by: Set(None),
        ..Default::default()
    };
    write(scope, &item, state, row, None).await?;
    note(scope, writer, (id, item.kind), step, "").await
}

/// Asks for approval.
///
/// # Errors
/// [`Error::Incomplete`], [`Error::NotPossible`]; as [`change`].
pub async fn submit(scope: &mut Scope, writer: Writer, id: ItemId, revision: i32) -> Result<()> {
    let item = begun(scope, writer, id, revision).await?;
    let (state, step) = after(&item, writer, Act::Submit)?;
    let missing = item.content.missing(item.kind);
    if !missing.is_empty() {
        return Err(Error::Incomplete(missing));
    }
    let row = news_item::ActiveModel {
        submitted_by_tenant: Set(writer.tenant_column()),
        submitted_by: Set(writer.account_column()),
        ..Default::default()
    };
    write(scope, &item, state, row, None).await?;
    note(scope, writer, (id, item.kind), step, "").await
}

/// Lets everybody see what was submitted: at once, or from a moment in the future on. Until then they see what they saw.
///
/// # Errors
/// [`Error::SamePerson`] with `second_person` for whoever wrote or submitted it, [`Error::Past`]; as [`change`].
pub async fn approve(
    scope: &mut Scope,
    writer: Writer,
    id: ItemId,
    revision: i32,
    publish_at: Option<Timestamp>,
    second_person: bool,
) -> Result<()> {
    let item = begun(scope, writer, id, revision).await?;
    let (state, step) = after(&item, writer, Act::Approve)?;
    if second_person && item.is_of(writer) {
        return Err(Error::SamePerson);
    }
    let from = match publish_at {
        Some(at) if at <= scope.now() => return Err(Error::Past),
        Some(at) => at,
        None => scope.now(),
    };
    // Said again where it counts: the row goes on only at the word of somebody else.
    let others = second_person.then(|| others(writer));
    write(scope, &item, state, news_item::ActiveModel::default(), others).await?;
    release(scope, writer, &item, from).await?;
    note(scope, writer, (id, item.kind), step, "").await
}

/// Ends a submission without approving it: whoever submitted it takes it back, everybody else refuses it with a reason.
///
/// # Errors
/// [`Error::NotPossible`]; as [`change`].
pub async fn hand_back(scope: &mut Scope, writer: Writer, id: ItemId, revision: i32, reason: &str) -> Result<Step> {
    let item = begun(scope, writer, id, revision).await?;
    let (state, step) = after(&item, writer, Act::HandBack)?;
    let row = news_item::ActiveModel { submitted_by_tenant: Set(None), submitted_by: Set(None), ..Default::default() };
    write(scope, &item, state, row, None).await?;
    let reason = if step == Step::Rejected { reason } else { "" };
    note(scope, writer, (id, item.kind), step, reason).await?;
    Ok(step)
}

/// Takes an item from everybody's eyes, now and later; a draft that nobody needs any more goes the same way.
///
/// # Errors
/// [`Error::NotPossible`]; as [`change`].
pub async fn withdraw(scope: &mut Scope, writer: Writer, id: ItemId, revision: i32) -> Result<()> {
    let item = begun(scope, writer, id, revision).await?;
    let (state, step) = after(&item, writer, Act::Withdraw)?;
    write(scope, &item, state, news_item::ActiveModel::default(), None).await?;
    end(scope, writer, id, scope.now()).await?;
    note(scope, writer, (id, item.kind), step, "").await
}

/// The item as it was looked at, locked.
async fn begun(scope: &Scope, writer: Writer, id: ItemId, revision: i32) -> Result<Item> {
    writer.acts_in(scope)?;
    let row = news_item::Entity::find()
        .filter(news_item::Column::TenantId.eq(writer.issuer().column()))
        .filter(news_item::Column::Id.eq(id))
        .lock_exclusive()
        .one(scope.db())
        .await?
        .ok_or(Error::Unknown)?;
    if row.revision != revision {
        return Err(Error::Stale);
    }
    let editions = rows::editions(scope, writer, id).await?;
    rows::read(row, editions.iter().map(rows::edition).collect())
}

fn after(item: &Item, writer: Writer, act: Act) -> Result<(State, Step)> {
    item.state.after(act, item.submitted_by == Some(writer)).ok_or(Error::NotPossible)
}

/// Rows that somebody else wrote and submitted.
fn others(writer: Writer) -> Condition {
    let not_by = |column: news_item::Column| match writer.account_column() {
        Some(account) => Condition::any().add(column.is_null()).add(column.ne(account)),
        None => Condition::all().add(column.is_not_null()),
    };
    Condition::all().add(not_by(news_item::Column::ChangedBy)).add(not_by(news_item::Column::SubmittedBy))
}

/// Writes the next revision of an item.
async fn write(
    scope: &Scope,
    item: &Item,
    state: State,
    row: news_item::ActiveModel,
    others: Option<Condition>,
) -> Result<()> {
    let row = news_item::ActiveModel {
        state: Set(state.name().to_owned()),
        revision: Set(item.revision + 1),
        changed_at: Set(scope.now()),
        ..row
    };
    let done = news_item::Entity::update_many()
        .set(row)
        .filter(news_item::Column::TenantId.eq(item.issuer.column()))
        .filter(news_item::Column::Id.eq(item.id))
        .filter(news_item::Column::Revision.eq(item.revision))
        .filter(others.unwrap_or_else(Condition::all))
        .exec(scope.db())
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Makes a new edition from a moment on; what was shown before ends then.
async fn release(scope: &Scope, writer: Writer, item: &Item, from: Timestamp) -> Result<()> {
    let before = rows::editions(scope, writer, item.id).await?;
    let tenant = writer.issuer().column();
    end(scope, writer, item.id, from).await?;
    let kept = before.iter().filter(|row| row.shown_from < from);
    let published_at = kept.map(|row| row.published_at).min().unwrap_or(from);
    let row = news_edition::ActiveModel {
        tenant_id: Set(tenant),
        item: Set(item.id),
        number: Set(before.first().map_or(1, |row| row.number + 1)),
        code: Set(item.code.clone()),
        kind: Set(item.kind.name().to_owned()),
        content: Set(json!(item.content).to_string()),
        published_at: Set(published_at),
        shown_from: Set(from),
        shown_until: Set(None),
    };
    news_edition::Entity::insert(row).exec_without_returning(scope.db()).await?;
    Ok(())
}

/// Ends every edition of an item at a moment; those that would begin then or later go.
async fn end(scope: &Scope, writer: Writer, id: ItemId, at: Timestamp) -> Result<()> {
    let of_item = Condition::all()
        .add(news_edition::Column::TenantId.eq(writer.issuer().column()))
        .add(news_edition::Column::Item.eq(id));
    news_edition::Entity::delete_many()
        .filter(of_item.clone())
        .filter(news_edition::Column::ShownFrom.gte(at))
        .exec(scope.db())
        .await?;
    let open =
        Condition::any().add(news_edition::Column::ShownUntil.is_null()).add(news_edition::Column::ShownUntil.gt(at));
    news_edition::Entity::update_many()
        .col_expr(news_edition::Column::ShownUntil, Expr::value(at))
        .filter(of_item)
        .filter(open)
        .exec(scope.db())
        .await?;
    Ok(())
}
