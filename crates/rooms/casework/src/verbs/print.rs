//! Letters for the post: what waits is printed in one go, and one day of posting counts for the whole stack.

use std::collections::HashMap;

use identity::ClerkSession;
use jiff::civil::Date;
use letters::Letter;
use mailbox::{DocumentId, Kind};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Actor, Language, Reach, Scope, Timestamp};

use crate::error::{Error, Problem};
use crate::model::{BatchId, CaseId, Delivery, Event};
use crate::notification::retrieve_until;
use crate::tables::{case_file, decision, print_batch as batch, print_item as item};
use crate::verbs::decide::{Handing, close, load_decision};
use crate::verbs::file::{authorise, load, lock};
use crate::verbs::names::Names;
use crate::{Desk, Result, letter};

/// Letters in one stack; more of them wait for the next one.
const BATCH_MAX: u64 = 50;

/// Days for which every rule leaves a decision for retrieval.
const SURELY_RETRIEVABLE: i64 = 7;

/// Stacks that are listed, newest first.
const BATCHES_LISTED: u64 = 30;

/// A decision that goes by post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printable {
    /// The case.
    pub id: CaseId,
    /// Its number for people.
    pub reference: String,
    /// Which online service.
    pub online_service: String,
    /// When it was decided.
    pub decided_at: Timestamp,
    /// The day on which it counts as notified, once it was posted.
    pub notified_on: Option<Date>,
    /// The last day to retrieve it, where it goes by post because nobody did; no such day where no rule names one.
    pub retrievable_until: Option<Date>,
}

/// A stack of letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintBatch {
    /// Its identity.
    pub id: BatchId,
    /// When it was made.
    pub made_at: Timestamp,
    /// Who made it.
    pub made_by: String,
    /// The day on which it was given to the post, and who said so.
    pub posted: Option<(Date, String)>,
    /// How many letters it has.
    pub letters: usize,
}

/// A stack with its letters in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The stack.
    pub batch: PrintBatch,
    /// Its letters.
    pub letters: Vec<Printable>,
}

/// What came of posting a stack.
#[derive(Debug, Default)]
pub struct Posted {
    /// How many letters count as posted now.
    pub done: usize,
    /// The others: number of the case, and why not.
    pub failed: Vec<(String, Error)>,
}

/// The decisions of the administration that go by post and are in no stack yet, oldest first, as many as fit into one; also
/// those that were ready for retrieval and that nobody retrieved in time (§ 41 Abs. 2a VwVfG).
///
/// # Errors
/// [`Error::Forbidden`], the store's own.
pub async fn printable(scope: &Scope, by: &ClerkSession) -> Result<Vec<Printable>> {
    authorise(scope, by)?;
    let tenant = scope.tenant()?;
    let in_a_stack = Query::select()
        .column(item::Column::CaseId)
        .from(item::Entity)
        .and_where(item::Column::TenantId.eq(tenant))
        .to_owned();
    // Which day is the last one to retrieve them, the calendar says of each.
    let unretrieved = decision::Column::Delivery
        .eq(Delivery::Retrieval.name())
        .and(decision::Column::DeliveredAt.lt(scope.now().plus_days(-SURELY_RETRIEVABLE)));
    let decisions = decision::Entity::find()
        .filter(decision::Column::TenantId.eq(tenant))
        .filter(decision::Column::Delivery.eq(Delivery::Post.name()).or(unretrieved))
        .filter(decision::Column::DocumentId.is_not_null())
        .filter(decision::Column::NotifiedOn.is_null())
        .filter(decision::Column::CaseId.not_in_subquery(in_a_stack))
        .order_by_asc(decision::Column::DecidedAt)
        .order_by_asc(decision::Column::CaseId)
        .limit(BATCH_MAX)
        .all(scope.db())
        .await?;
    let today = scope.today();
    let mut letters = with_cases(scope, decisions).await?;
    letters.retain(|letter| letter.retrievable_until.is_none_or(|until| until < today));
    Ok(letters)
}

/// Decisions with their cases, in the order given.
async fn with_cases(scope: &Scope, decisions: Vec<decision::Model>) -> Result<Vec<Printable>> {
    let cases = case_file::Entity::find()
        .filter(case_file::Column::TenantId.eq(scope.tenant()?))
        .filter(case_file::Column::Id.is_in(decisions.iter().map(|row| row.case_id)))
        .all(scope.db())
        .await?;
    let mut cases: HashMap<CaseId, case_file::Model> = cases.into_iter().map(|row| (row.id, row)).collect();
    let printable = |row: decision::Model| {
        let case = cases.remove(&row.case_id)?;
        let provided = row.delivered_at.filter(|_| row.delivery == Delivery::Retrieval.name());
        let until = provided.map(|at| retrieve_until(at.in_germany().date(), &case.area).unwrap_or(Date::MAX));
        Some(Printable {
            retrievable_until: until,
            id: case.id,
            reference: case.reference,
            online_service: case.online_service,
            decided_at: row.decided_at,
            notified_on: row.notified_on.and_then(|day| day.parse().ok()),
        })
    };
    Ok(decisions.into_iter().filter_map(printable).collect())
}

/// Puts what waits into a stack, which can be printed again and again from then on; nothing when nothing waits. Each
/// case is in one stack only, so a button pressed twice makes one.
///
/// # Errors
/// [`Error::Forbidden`]; a conflict when a colleague makes one at this moment.
pub async fn print_batch(scope: &mut Scope, by: &ClerkSession) -> Result<Option<BatchId>> {
    let clerk = authorise(scope, by)?;
    let waiting = printable(scope, by).await?;
    if waiting.is_empty() {
        return Ok(None);
    }
    let (tenant, id): (_, BatchId) = (scope.tenant()?, scope.new_id());
    let row = batch::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        made_at: Set(scope.now()),
        made_by: Set(clerk),
        posted_on: Set(None),
        posted_by: Set(None),
    };
    batch::Entity::insert(row).exec_without_returning(scope.db()).await?;
    let items = waiting.iter().zip(1..).map(|(letter, place)| item::ActiveModel {
        tenant_id: Set(tenant),
        case_id: Set(letter.id),
        batch: Set(id),
        place: Set(place),
    });
    if let Err(error) = item::Entity::insert_many(items).exec_without_returning(scope.db()).await {
        let error = store::Error::from(error);
        return Err(if error.is_duplicate() { store::Error::Conflict("print batch").into() } else { error.into() });
    }
    let keys = scope.data_keys(waiting.iter().map(|letter| letter.id.0)).await?;
    for letter in &waiting {
        let mut file = lock(scope, letter.id).await?;
        let key = keys.get(&letter.id.0).ok_or(store::Error::KeyDestroyed(tenant))?;
        file.add(scope, key, vec![Event::Printed.into()]).await?;
    }
    scope.audit("casework.print_batch", id, json!({ "letters": waiting.len() }));
    Ok(Some(id))
}

/// The newest stacks of the administration.
///
/// # Errors
/// [`Error::Forbidden`], the store's own.
pub async fn print_batches(scope: &Scope, by: &ClerkSession) -> Result<Vec<PrintBatch>> {
    authorise(scope, by)?;
    let rows = batch::Entity::find()
        .filter(batch::Column::TenantId.eq(scope.tenant()?))
        .order_by_desc(batch::Column::Id)
        .limit(BATCHES_LISTED)
        .all(scope.db())
        .await?;
    let counts: Vec<(BatchId, i64)> = item::Entity::find()
        .select_only()
        .column(item::Column::Batch)
        .column_as(item::Column::CaseId.count(), "letters")
        .filter(item::Column::TenantId.eq(scope.tenant()?))
        .filter(item::Column::Batch.is_in(rows.iter().map(|row| row.id)))
        .group_by(item::Column::Batch)
        .into_tuple()
        .all(scope.db())
        .await?;
    let counts: HashMap<BatchId, i64> = counts.into_iter().collect();
    let names = Names::read(scope).await?;
    let described = |row: batch::Model| {
        let letters = counts.get(&row.id).copied().unwrap_or_default();
        described(row, &names, usize::try_from(letters).unwrap_or_default())
    };
    Ok(rows.into_iter().map(described).collect())
}

fn described(row: batch::Model, names: &Names, letters: usize) -> PrintBatch {
    let day = row.posted_on.as_deref().and_then(|day| day.parse().ok());
    PrintBatch {
        id: row.id,
        made_at: row.made_at,
        made_by: names.of(row.made_by),
        posted: day.zip(row.posted_by.map(|id| names.of(id))),
        letters,
    }
}

/// A stack with its letters; those of cases that were deleted since are missing.
///
/// # Errors
/// [`store::Error::NotFound`] for a stack of nobody or of another administration, [`Error::Forbidden`].
pub async fn printed(scope: &Scope, by: &ClerkSession, id: BatchId) -> Result<Printed> {
    authorise(scope, by)?;
    let tenant = scope.tenant()?;
    let row = batch::Entity::find()
        .filter(batch::Column::TenantId.eq(tenant))
        .filter(batch::Column::Id.eq(id))
        .one(scope.db())
        .await?
        .ok_or(store::Error::NotFound("print batch"))?;
    let order: Vec<CaseId> = item::Entity::find()
        .select_only()
        .column(item::Column::CaseId)
        .filter(item::Column::TenantId.eq(tenant))
        .filter(item::Column::Batch.eq(id))
        .order_by_asc(item::Column::Place)
        .into_tuple()
        .all(scope.db())
        .await?;
    let decisions = decision::Entity::find()
        .filter(decision::Column::TenantId.eq(tenant))
        .filter(decision::Column::CaseId.is_in(order.iter().copied()))
        .all(scope.db())
        .await?;
    let mut decisions: HashMap<CaseId, decision::Model> = decisions.into_iter().map(|row| (row.case_id, row)).collect();
    let ordered = order.iter().filter_map(|case| decisions.remove(case)).collect();
    let letters = with_cases(scope, ordered).await?;
    Ok(Printed { batch: described(row, &Names::read(scope).await?, letters.len()), letters })
}

/// The whole stack as one PDF file: for each letter a sheet with the address, then the documents as they were filed,
/// unchanged. It is set anew each time and stored nowhere.
///
/// # Errors
/// As [`printed`]; [`store::Error::NotFound`] for an empty stack; [`Error::Press`] when a place to set letters is
/// missing.
pub async fn print_file(
    desk: &Desk,
    by: &ClerkSession,
    language: Language,
    id: BatchId,
) -> Result<(Vec<u8>, Vec<CaseId>)> {
    let actor = Actor::Account(by.account.0);
    let mut scope = desk.store.read(Reach::Tenant(by.tenant), actor, language).await?;
    let stack = printed(&scope, by, id).await?;
    let mut letters = Vec::with_capacity(stack.letters.len());
    for letter in &stack.letters {
        let file = load(&scope, letter.id).await?;
        let facts = letter::Facts::read(&scope, desk, &file).await?;
        let filed = mailbox::list(&mut scope, letter.id).await?;
        let goes = |document: &mailbox::Document| {
            matches!(document.kind, Kind::Decision | Kind::Certificate) && filed.replaced(document).is_none()
        };
        let documents: Vec<DocumentId> = filed.documents.iter().filter(|it| goes(it)).map(|it| it.id).collect();
        letters.push((letter.id, facts, documents));
    }
    drop(scope);
    if letters.is_empty() {
        return Err(store::Error::NotFound("letter").into());
    }
    let (all, made_on) = (letters.len(), stack.batch.made_at.in_germany().date());
    let mut sheets = Vec::new();
    let mut cases = Vec::with_capacity(all);
    for (number, (case, facts, documents)) in letters.into_iter().enumerate() {
        let mut filed = Vec::with_capacity(documents.len());
        for document in documents {
            let opened = mailbox::retrieve_document(&desk.store, &desk.blobs, by.tenant, actor, case, document).await?;
            filed.push(opened.bytes.to_vec());
        }
        let pages = filed.iter().filter_map(|pdf| letters::pages(pdf)).sum();
        let cover = facts.cover(made_on, (number + 1, all), filed.len(), pages);
        sheets.push(desk.press.set(Letter::Cover(Box::new(cover))).await?.into_bytes());
        sheets.extend(filed);
        cases.push(case);
    }
    Ok((desk.press.bind(sheets).await?, cases))
}

/// The stack was given to the post on a day: every letter in it that is not notified yet counts as posted then
/// (§ 41 Abs. 2 Satz 1 VwVfG), each by itself and in a transaction of its own. Again does what was left undone.
///
/// # Errors
/// [`Error::Refused`] for a day that cannot be; as [`printed`]. Nothing was done then.
pub async fn post_batch(
    desk: &Desk,
    by: &ClerkSession,
    language: Language,
    id: BatchId,
    on: Option<Date>,
) -> Result<Posted> {
    let (reach, actor) = (Reach::Tenant(by.tenant), Actor::Account(by.account.0));
    let scope = desk.store.read(reach.clone(), actor, language).await?;
    let stack = printed(&scope, by, id).await?;
    let made = stack.batch.made_at.in_germany().date();
    let on = on.filter(|day| (made..=scope.today()).contains(day));
    let on = on.ok_or_else(|| Error::Refused(vec![Problem::new("posted", "casework-problem-batch-posted")]))?;
    drop(scope);
    let mut posted = Posted::default();
    for letter in stack.letters.iter().filter(|letter| letter.notified_on.is_none()) {
        let mut scope = desk.store.write(reach.clone(), actor, language).await?;
        match post_one(&mut scope, desk, by, letter.id, on).await {
            Ok(true) => {
                scope.commit().await?;
                posted.done += 1;
            }
            Ok(false) => {}
            Err(error) => posted.failed.push((letter.reference.clone(), error)),
        }
    }
    let mut scope = desk.store.write(reach, actor, language).await?;
    let noted = batch::Entity::update_many()
        .filter(batch::Column::TenantId.eq(by.tenant))
        .filter(batch::Column::Id.eq(id))
        .filter(batch::Column::PostedOn.is_null())
        .col_expr(batch::Column::PostedOn, Expr::value(on.to_string()))
        .col_expr(batch::Column::PostedBy, Expr::value(by.account.0))
        .exec(scope.db())
        .await?;
    if noted.rows_affected == 1 {
        scope.audit("casework.print_batch_posted", id, json!({ "on": on.to_string(), "letters": posted.done }));
        scope.commit().await?;
    }
    Ok(posted)
}

/// Another decision took the place of one that may have been printed: it goes by post for itself.
pub(crate) async fn take_out(scope: &Scope, id: CaseId) -> Result<()> {
    item::Entity::delete_many()
        .filter(item::Column::TenantId.eq(scope.tenant()?))
        .filter(item::Column::CaseId.eq(id))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// False when somebody else was faster.
async fn post_one(scope: &mut Scope, desk: &Desk, by: &ClerkSession, id: CaseId, on: Date) -> Result<bool> {
    let revision = lock(scope, id).await?.row.revision;
    if load_decision(scope, id).await?.is_some_and(|decision| decision.notified_on.is_some()) {
        return Ok(false);
    }
    close(scope, desk, by, id, revision, Some(Handing::Post), Some(on)).await?;
    Ok(true)
}
