//! The overview by mail: who asked for it, and who had it already. Staff get one a day; whoever acts for a member municipality gets
//! one a week.

use directory::EntityKey;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Actor, Language, Reach, Scope};

use super::Identity;
use super::accounts::{changed, represented, roles};
use crate::error::Error;
use crate::model::{AccountId, ClerkSession, Roles};
use crate::tables::account;

/// Longest address.
const LONGEST: usize = 254;

/// Somebody who asked for the overview and had none yet: today, or this week.
#[derive(Clone)]
pub struct Recipient {
    /// The account.
    pub account: AccountId,
    /// Where the overview goes.
    pub email: String,
    /// What the person may do.
    pub roles: Roles,
    /// The member municipality for which the person acts: then the overview is of its week.
    pub represents: Option<EntityKey>,
}

impl Recipient {
    /// The day since which one overview is enough: today, or the Monday of this week.
    fn since(&self, today: Date) -> Date {
        match self.represents {
            Some(_) => today.saturating_sub(i64::from(today.weekday().since(Weekday::Monday)).days()),
            None => today,
        }
    }
}

impl Identity {
    /// Asks for the overview at an address, or no more; an address that is none is refused by the caller.
    ///
    /// # Errors
    /// The store's own.
    pub async fn set_overview(&self, session: &ClerkSession, email: Option<String>) -> Result<(), Error> {
        let actor = Actor::Account(session.account.into());
        let mut scope = self.store.write(Reach::Tenant(session.tenant), actor, Language::German).await?;
        let wanted = email.is_some();
        let mut row = changed(&scope, session.account).await?;
        row.email = Set(email.map(|email| email.chars().take(LONGEST).collect()));
        row.update(scope.db()).await?;
        scope.audit("identity.overview", session.account, json!({ "wanted": wanted }));
        scope.commit().await?;
        Ok(())
    }

    /// The address at which somebody gets the overview.
    ///
    /// # Errors
    /// The store's own.
    pub async fn overview(&self, session: &ClerkSession) -> Result<Option<String>, Error> {
        let scope = self.store.read_as_system(session.tenant).await?;
        let row = account::Entity::find_by_id((session.tenant, session.account)).one(scope.db()).await?;
        Ok(row.and_then(|row| row.email))
    }
}

/// Whoever of the scope's tenant asked for the overview and had none yet.
///
/// # Errors
/// The store's own.
pub async fn overview_recipients(scope: &Scope) -> Result<Vec<Recipient>, Error> {
    let rows = account::Entity::find()
        .filter(account::Column::TenantId.eq(scope.tenant()?))
        .filter(account::Column::Active.eq(true))
        .filter(account::Column::Email.is_not_null())
        .filter(not_since(scope.today()))
        .all(scope.db())
        .await?;
    let recipient = |row: account::Model| {
        let (roles, represents) = (roles(&row.roles)?, represented(row.represents.as_deref())?);
        let recipient = row.email.map(|email| Recipient { account: row.id, email, roles, represents });
        let had = |recipient: &Recipient| row.overview_on >= Some(recipient.since(scope.today()).to_string());
        Ok(recipient.filter(|recipient| !had(recipient)))
    };
    rows.into_iter().filter_map(|row| recipient(row).transpose()).collect()
}

/// Notes that somebody gets an overview today; false when another process was faster. Taken back when it did not go out.
///
/// # Errors
/// The store's own.
pub async fn note_overview(scope: &Scope, recipient: &Recipient, sent: bool) -> Result<bool, Error> {
    let today = scope.today().to_string();
    let (value, condition) = if sent {
        (Some(today), not_since(recipient.since(scope.today())))
    } else {
        (None, Condition::all().add(account::Column::OverviewOn.eq(today)))
    };
    let changed = account::Entity::update_many()
        .col_expr(account::Column::OverviewOn, Expr::value(value))
        .filter(account::Column::TenantId.eq(scope.tenant()?))
        .filter(account::Column::Id.eq(recipient.account))
        .filter(condition)
        .exec(scope.db())
        .await?;
    Ok(changed.rows_affected == 1)
}

fn not_since(day: Date) -> Condition {
    Condition::any().add(account::Column::OverviewOn.is_null()).add(account::Column::OverviewOn.lt(day.to_string()))
}
