//! Links that are good once: with one a person sets the own password, and nobody else ever knows it.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Actor, Language, Reach, Scope, TenantId, Timestamp};
use uuid::Uuid;

use super::Identity;
use super::accounts::{PasswordHash, changed, end_sessions, locked};
use crate::error::Error;
use crate::model::{AccountId, Attempts, Login};
use crate::tables::{access_link, account};

/// Days for which a link is good, where nobody configured another number.
pub const LINK_DAYS: i64 = 7;

/// The topic of a link that goes out by mail.
pub(crate) const INVITED: &str = "identity.invited";

/// Separates these codes from whatever else is made with the tenant's key.
const PURPOSE: &str = "identity.access_link";

/// A link that was just made. Nobody can see its code a second time.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessLink {
    /// Whose.
    pub account: AccountId,
    /// The name under which the person will log in.
    pub login: String,
    /// The name of the person.
    pub name: String,
    /// What stands at the end of its address.
    pub code: String,
    /// Until when it is good.
    pub until: Timestamp,
    /// The address to which it also goes by mail.
    pub mailed: Option<String>,
}

/// Never shows the code.
impl std::fmt::Debug for AccessLink {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("AccessLink")
            .field("account", &self.account)
            .field("until", &self.until)
            .finish_non_exhaustive()
    }
}

/// Whoever holds a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// The name under which the person will log in.
    pub login: String,
    /// The name of the person.
    pub name: String,
    tenant: TenantId,
    account: AccountId,
    hash: Vec<u8>,
}

/// A link that is to go out by mail.
pub(crate) struct Outgoing {
    pub(crate) code: String,
    pub(crate) email: String,
    pub(crate) until: Timestamp,
}

/// The code of a link: only whoever has the tenant's key can make it, so that the mail can be written later and no table holds it.
fn code(scope: &Scope, id: Uuid) -> Result<String, Error> {
    Ok(format!("{}-{}", scope.tenant()?, vault::hex(&scope.keyed_hash(PURPOSE, id.as_bytes())?)))
}

fn hash(code: &str) -> Vec<u8> {
    vault::sha256(format!("dienstweg/access-link/{code}").as_bytes()).to_vec()
}

/// Makes a link for an account; an earlier one is good no more.
pub(super) async fn make_link(scope: &mut Scope, row: &account::Model, mail: bool) -> Result<AccessLink, Error> {
    drop_link(scope, row.id).await?;
    let id = scope.new_uuid();
    let (code, until) = (code(scope, id)?, scope.now().plus_days(LINK_DAYS));
    let link = access_link::ActiveModel {
        tenant_id: Set(scope.tenant()?),
        account_id: Set(row.id),
        id: Set(id),
        hash: Set(hash(&code)),
        valid_until: Set(until),
        sent_at: Set(None),
    };
    access_link::Entity::insert(link).exec_without_returning(scope.db()).await?;
    let mailed = row.contact.clone().filter(|_| mail);
    if mailed.is_some() {
        scope.emit(INVITED, id, json!({}))?;
    }
    scope.audit("identity.access_link_made", row.id, json!({ "mailed": mailed.is_some() }));
    Ok(AccessLink { account: row.id, login: row.login.clone(), name: row.name.clone(), code, until, mailed })
}

/// Lets the link of an account be good no more.
pub(super) async fn drop_link(scope: &Scope, account: AccountId) -> Result<(), Error> {
    access_link::Entity::delete_many()
        .filter(access_link::Column::TenantId.eq(scope.tenant()?))
        .filter(access_link::Column::AccountId.eq(account))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// The links of the scope's tenant that are still good, by account.
pub(super) async fn open_links(scope: &Scope) -> Result<Vec<(AccountId, Timestamp)>, Error> {
    let rows = access_link::Entity::find()
        .filter(access_link::Column::TenantId.eq(scope.tenant()?))
        .filter(access_link::Column::ValidUntil.gt(scope.now()))
        .all(scope.db())
        .await?;
    Ok(rows.into_iter().map(|row| (row.account_id, row.valid_until)).collect())
}

/// The link that an entry of the outbox names, while it is good, has not gone out, and the person has an address.
pub(crate) async fn link_by_id(scope: &Scope, id: Uuid) -> Result<Option<Outgoing>, Error> {
    let found = access_link::Entity::find()
        .filter(access_link::Column::TenantId.eq(scope.tenant()?))
        .filter(access_link::Column::Id.eq(id))
        .filter(access_link::Column::ValidUntil.gt(scope.now()))
        .filter(access_link::Column::SentAt.is_null())
        .one(scope.db())
        .await?;
    let Some(link) = found else { return Ok(None) };
    let row = super::accounts::one(scope, link.account_id)?.one(scope.db()).await?;
    let Some(email) = row.and_then(|row| row.contact) else { return Ok(None) };
    Ok(Some(Outgoing { code: code(scope, id)?, email, until: link.valid_until }))
}

/// Notes that a link went out.
pub(crate) async fn note_link_sent(scope: &Scope, id: Uuid) -> Result<(), Error> {
    access_link::Entity::update_many()
        .col_expr(access_link::Column::SentAt, Expr::value(scope.now()))
        .filter(access_link::Column::TenantId.eq(scope.tenant()?))
        .filter(access_link::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    Ok(())
}

impl Identity {
    /// Whoever holds a link with this code.
    ///
    /// # Errors
    /// [`Error::LinkGone`] when it is unknown, was used or is too old; [`Error::Closed`] where nobody works.
    pub async fn invited(&self, code: &str) -> Result<Invited, Error> {
        let tenant: TenantId =
            code.split_once('-').and_then(|(tenant, _)| tenant.parse().ok()).ok_or(Error::LinkGone)?;
        let scope = match self.store.read(Reach::Tenant(tenant), Actor::Anonymous, Language::German).await {
            Err(store::Error::NotFound(_)) => return Err(Error::LinkGone),
            scope => scope?,
        };
        let link = good(&scope, &hash(code)).await?;
        let row = super::accounts::one(&scope, link.account_id)?.one(scope.db()).await?;
        let row = row.filter(|row| row.active).ok_or(Error::LinkGone)?;
        self.let_in(tenant)?;
        Ok(Invited { login: row.login, name: row.name, tenant, account: row.id, hash: link.hash })
    }

    /// Sets the first or a new password of whoever holds a link. The link is good no more, all sessions end.
    ///
    /// # Errors
    /// As [`Identity::invited`]; [`Error::Password`] when it is not good enough, [`Error::Busy`].
    pub async fn accept(&self, invited: &Invited, password: &str) -> Result<(), Error> {
        let login: Login = invited.login.parse()?;
        let PasswordHash(password) = self.hash_password(&login, password).await?;

        let mut scope = self.write_as(invited.tenant, invited.account).await?;
        // The account first, as everybody who changes both.
        let active = locked(&scope, invited.account).await?.active;
        let link = good(&scope, &invited.hash).await?;
        if !active || link.account_id != invited.account {
            return Err(Error::LinkGone);
        }
        let mut row = changed(&scope, invited.account).await?;
        row.password_hash = Set(password);
        row.failed_attempts = Set(Attempts::NONE.failed);
        row.locked_until = Set(Attempts::NONE.locked_until);
        row.update(scope.db()).await?;
        end_sessions(&scope, invited.account).await?;
        drop_link(&scope, invited.account).await?;
        scope.audit("identity.access_link_used", invited.account, json!({}));
        Ok(scope.commit().await?)
    }
}

async fn good(scope: &Scope, hash: &[u8]) -> Result<access_link::Model, Error> {
    let found = access_link::Entity::find()
        .filter(access_link::Column::TenantId.eq(scope.tenant()?))
        .filter(access_link::Column::Hash.eq(hash.to_vec()))
        .filter(access_link::Column::ValidUntil.gt(scope.now()))
        .one(scope.db())
        .await?;
    found.ok_or(Error::LinkGone)
}
