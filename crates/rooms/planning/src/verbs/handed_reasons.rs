//! Reasons of questions on their way: from the sheet of an administration to the authors of the form, and their reply to all.

use std::collections::BTreeMap;

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Scope, TenantId, Timestamp};
use studio::Author;
use uuid::Uuid;

use super::process_sheet;
use crate::model::{QuestionReply, Reason, WORDS_OF_A_REPLY};
use crate::tables::{handed_reasons as table, question_reply};
use crate::{Coordinator, Error, Result};

/// What an administration handed to the authors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedReasons {
    /// Which administration.
    pub tenant: TenantId,
    /// The revision of the sheet that it was part of.
    pub revision: i32,
    /// When.
    pub at: Timestamp,
    /// Why each question is asked, by the id of its field.
    pub reasons: BTreeMap<String, Reason>,
}

fn read(row: table::Model) -> Result<HandedReasons> {
    let reasons = serde_json::from_str(&row.reasons).map_err(unreadable)?;
    Ok(HandedReasons { tenant: row.tenant_id, revision: row.revision, at: row.handed_at, reasons })
}

fn unreadable(error: serde_json::Error) -> Error {
    Error::Store(store::Error::Inconsistent(format!("planning: reasons: {error}")))
}

/// Hands the reasons of a sheet, as they were seen at a revision, to the authors. What was handed over before is replaced.
///
/// # Errors
/// [`Error::Stale`] when the sheet changed since it was looked at; [`Error::Unknown`] when no question has a reason;
/// [`identity::Error::Forbidden`]; the store's own.
pub async fn hand_over_reasons(scope: &mut Scope, by: Coordinator, service: &str, revision: i32) -> Result<()> {
    let kept = process_sheet(scope, by, service).await?;
    if kept.revision != revision {
        return Err(Error::Stale);
    }
    if kept.sheet.reasons.is_empty() {
        return Err(Error::Unknown);
    }
    let row = table::ActiveModel {
        tenant_id: Set(by.tenant()),
        service: Set(service.to_owned()),
        revision: Set(revision),
        reasons: Set(serde_json::to_string(&kept.sheet.reasons).map_err(unreadable)?),
        handed_at: Set(scope.now()),
        handed_by: Set(by.account()),
    };
    let again = OnConflict::columns([table::Column::TenantId, table::Column::Service])
        .update_columns([
            table::Column::Revision,
            table::Column::Reasons,
            table::Column::HandedAt,
            table::Column::HandedBy,
        ])
        .to_owned();
    table::Entity::insert(row).on_conflict(again).exec_without_returning(scope.db()).await?;
    scope.audit("planning.reasons_handed_over", Uuid::nil(), json!({ "service": service }));
    Ok(())
}

/// What the own administration handed to the authors about a service; nothing before the first time.
///
/// # Errors
/// [`identity::Error::Forbidden`], or the store's own.
pub async fn own_handed_reasons(scope: &Scope, by: Coordinator, service: &str) -> Result<Option<HandedReasons>> {
    let tenant = by.acts_in(scope)?;
    table::Entity::find_by_id((tenant, service.to_owned())).one(scope.db()).await?.map(read).transpose()
}

/// What all administrations handed to the authors about a service, the latest first.
///
/// # Errors
/// [`store::Error::WrongReach`], [`identity::Error::Forbidden`], or the store's own.
pub async fn handed_reasons(scope: &Scope, author: Author, service: &str) -> Result<Vec<HandedReasons>> {
    author.acts_in(scope)?;
    let rows = table::Entity::find()
        .filter(table::Column::Service.eq(service))
        .order_by_desc(table::Column::HandedAt)
        .order_by_asc(table::Column::TenantId)
        .all(scope.db());
    rows.await?.into_iter().map(read).collect()
}

/// What the authors reply about the questions of a service, by the id of the field. Everybody may know.
///
/// # Errors
/// The store's own.
pub async fn replies(scope: &Scope, service: &str) -> Result<BTreeMap<String, QuestionReply>> {
    let rows = question_reply::Entity::find().filter(question_reply::Column::Service.eq(service)).all(scope.db());
    let reply = |row: question_reply::Model| {
        (row.field, QuestionReply { revision: row.revision, words: row.reply, at: row.replied_at })
    };
    Ok(rows.await?.into_iter().map(reply).collect())
}

/// Replies about a question of a service, in place of the reply that was seen at a revision (0 for none); no words take it back.
///
/// # Errors
/// [`Error::Words`] when there are too many of them; [`Error::Stale`] when another author replied meanwhile;
/// [`store::Error::WrongReach`], [`identity::Error::Forbidden`]; the store's own.
pub async fn reply(
    scope: &mut Scope,
    author: Author,
    (service, field): (&str, &str),
    revision: i32,
    words: &str,
) -> Result<()> {
    author.acts_in(scope)?;
    let words = words.trim();
    if words.chars().count() > WORDS_OF_A_REPLY {
        return Err(Error::Words);
    }
    let (tenant, account) = author.account().unzip();
    let done = if revision == 0 {
        let row = question_reply::ActiveModel {
            service: Set(service.to_owned()),
            field: Set(field.to_owned()),
            revision: Set(1),
            reply: Set(words.to_owned()),
            replied_at: Set(scope.now()),
            replied_by_tenant: Set(tenant),
            replied_by: Set(account),
        };
        let key = [question_reply::Column::Service, question_reply::Column::Field];
        let once = OnConflict::columns(key).do_nothing().to_owned();
        question_reply::Entity::insert(row).on_conflict(once).exec_without_returning(scope.db()).await?
    } else {
        let changed = question_reply::Entity::update_many()
            .col_expr(question_reply::Column::Revision, Expr::value(revision + 1))
            .col_expr(question_reply::Column::Reply, Expr::value(words))
            .col_expr(question_reply::Column::RepliedAt, Expr::value(scope.now()))
            .col_expr(question_reply::Column::RepliedByTenant, Expr::value(tenant))
            .col_expr(question_reply::Column::RepliedBy, Expr::value(account))
            .filter(question_reply::Column::Service.eq(service))
            .filter(question_reply::Column::Field.eq(field))
            .filter(question_reply::Column::Revision.eq(revision));
        changed.exec(scope.db()).await?.rows_affected
    };
    if done == 0 {
        return Err(Error::Stale);
    }
    scope.audit("planning.question_replied", Uuid::nil(), json!({ "service": service, "field": field }));
    Ok(())
}
