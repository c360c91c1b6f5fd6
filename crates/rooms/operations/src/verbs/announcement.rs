//! What the provider says on every page.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Scope, Timestamp};
use ui::Notice;

use crate::error::Error;
use crate::model::{Announced, Announcement, AnnouncementKind};
use crate::operator::Operator;
use crate::tables::announcement as table;
use crate::{AnnouncementId, Result};

/// Most announcements that are listed, the newest.
const LISTED: u64 = 100;

/// Announces something.
///
/// # Errors
/// [`Error::Announcement`] with all that is wrong; [`identity::Error::Forbidden`] for whoever is no operator.
pub async fn announce(scope: &mut Scope, operator: Operator, wanted: &Announced) -> Result<AnnouncementId> {
    operator.acts_in(scope)?;
    let (kind, (begins_at, ends_at), shown_from) = wanted.check(scope.now()).map_err(Error::Announcement)?;
    let id: AnnouncementId = scope.new_id();
    let [german, plain, english] = wanted.texts.clone().map(|text| ui::harmless(text.trim()));
    let row = table::ActiveModel {
        id: Set(id),
        kind: Set(kind.name().to_owned()),
        audience: Set(if wanted.staff_only { "staff" } else { "all" }.to_owned()),
        german: Set(german),
        plain: Set(plain),
        english: Set(english),
        begins_at: Set(begins_at),
        ends_at: Set(ends_at),
        shown_from: Set(shown_from),
        made_at: Set(scope.now()),
        made_by_tenant: Set(operator.tenant_column()),
        made_by: Set(operator.account_column()),
        withdrawn_at: Set(None),
    };
    table::Entity::insert(row).exec_without_returning(scope.db()).await?;
    scope.audit("operations.announced", id, json!({ "kind": kind.name() }));
    Ok(id)
}

/// Takes an announcement back; pages stop saying it. A second time changes nothing.
///
/// # Errors
/// [`store::Error::NotFound`]; [`identity::Error::Forbidden`] for whoever is no operator.
pub async fn withdraw_announcement(scope: &mut Scope, operator: Operator, id: AnnouncementId) -> Result<()> {
    operator.acts_in(scope)?;
    let row = table::Entity::find_by_id(id).one(scope.db()).await?;
    let row = row.ok_or(store::Error::NotFound("announcement"))?;
    if row.withdrawn_at.is_none() {
        table::Entity::update_many()
            .col_expr(table::Column::WithdrawnAt, Expr::value(scope.now()))
            .filter(table::Column::Id.eq(id))
            .exec(scope.db())
            .await?;
        scope.audit("operations.announcement_withdrawn", id, json!({}));
    }
    Ok(())
}

/// What was announced, the newest first.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn announcements(scope: &Scope) -> Result<Vec<Announcement>> {
    scope.require_provider()?;
    let rows = table::Entity::find().order_by_desc(table::Column::MadeAt).limit(LISTED).all(scope.db()).await?;
    rows.into_iter().map(announcement).collect()
}

/// What every page says at this moment, the oldest first.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn notices(scope: &Scope) -> Result<Vec<Notice>> {
    scope.require_provider()?;
    let now: Timestamp = scope.now();
    let rows = table::Entity::find()
        .filter(table::Column::EndsAt.gt(now))
        .filter(table::Column::WithdrawnAt.is_null())
        .order_by_asc(table::Column::BeginsAt)
        .order_by_asc(table::Column::Id)
        .all(scope.db())
        .await?;
    let all: Vec<Announcement> = rows.into_iter().map(announcement).collect::<Result<_>>()?;
    Ok(all.iter().filter(|one| one.is_shown(now)).map(Announcement::notice).collect())
}

fn announcement(row: table::Model) -> Result<Announcement> {
    let kind =
        AnnouncementKind::named(&row.kind).ok_or_else(|| store::Error::Inconsistent("announcement.kind".to_owned()))?;
    Ok(Announcement {
        id: row.id,
        kind,
        staff_only: row.audience == "staff",
        texts: [row.german, row.plain, row.english],
        span: (row.begins_at, row.ends_at),
        shown_from: row.shown_from,
        withdrawn_at: row.withdrawn_at,
    })
}
