//! Sessions: opened at login, looked at with each request, ended by the person or by time.

use sea_orm::sea_query::{Condition, Expr};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Actor, Language, Reach, Scope, Timestamp};

use super::Identity;
use super::accounts::{represented, roles};
use crate::error::Error;
use crate::model::{AccountId, ClerkSession, Token};
use crate::tables::{account, session};

/// A session ends after so many seconds without a request.
const IDLE: i64 = 30 * 60;
/// A session ends after so many seconds in any case.
const LONGEST: i64 = 10 * 3600;
/// Time for the second factor after the password, in seconds.
const HALFWAY: i64 = 10 * 60;
/// The last request is noted at most once in so many seconds, to spare a write with each page.
const NOTED_EVERY: i64 = 60;

/// What a cookie stands for.
#[derive(Debug)]
pub(crate) enum Seen {
    /// For nobody, or for nobody any more.
    Nobody,
    /// For somebody whose administration does not work here.
    Closed(Error),
    /// For somebody whose second factor is still missing.
    Halfway,
    /// For somebody who is logged in.
    Complete(ClerkSession),
}

impl Identity {
    /// Who is logged in with this token; nobody when the session is unknown, has ended, still needs the second factor,
    /// or the account was ended.
    ///
    /// # Errors
    /// The store's own.
    pub async fn current(&self, token: &Token) -> Result<Option<ClerkSession>, Error> {
        match self.look(token).await? {
            Seen::Complete(session) => Ok(Some(session)),
            Seen::Nobody | Seen::Halfway | Seen::Closed(_) => Ok(None),
        }
    }

    pub(crate) async fn look(&self, token: &Token) -> Result<Seen, Error> {
        let tenant = token.tenant();
        let scope = match self.store.read(Reach::Tenant(tenant), Actor::Anonymous, Language::German).await {
            Ok(scope) => scope,
            Err(store::Error::NotFound(_)) => return Ok(Seen::Nobody),
            Err(error) => return Err(error.into()),
        };
        let Some((found, account)) = find(&scope, token).await? else {
            return Ok(Seen::Nobody);
        };
        let now = scope.now();
        scope.commit().await?;
        if let Err(closed) = self.let_in(tenant) {
            return Ok(Seen::Closed(closed));
        }
        if !found.complete {
            return Ok(Seen::Halfway);
        }
        if now.0 >= found.seen_at.plus_seconds(NOTED_EVERY).0 {
            self.note(token, now).await?;
        }
        Ok(Seen::Complete(ClerkSession {
            tenant,
            account: account.id,
            roles: roles(&account.roles)?,
            represents: represented(account.represents.as_deref())?,
            login: account.login,
            name: account.name,
            second_factor: found.second_factor,
        }))
    }

    async fn note(&self, token: &Token, now: Timestamp) -> Result<(), Error> {
        let scope = self.write(token.tenant(), Actor::Anonymous).await?;
        session::Entity::update_many()
            .col_expr(session::Column::SeenAt, Expr::value(now))
            .filter(session::Column::TenantId.eq(token.tenant()))
            .filter(session::Column::Hash.eq(token.hash()))
            .exec(scope.db())
            .await?;
        Ok(scope.commit().await?)
    }

    /// Ends a session. One that has ended already is no error.
    ///
    /// # Errors
    /// The store's own.
    pub async fn log_out(&self, token: &Token) -> Result<(), Error> {
        let mut scope = match self.write(token.tenant(), Actor::Anonymous).await {
            Ok(scope) => scope,
            Err(Error::Store(store::Error::NotFound(_))) => return Ok(()),
            Err(error) => return Err(error),
        };
        if let Some((found, _)) = find(&scope, token).await? {
            close_session(&scope, token).await?;
            scope.audit("identity.logout", found.account_id, json!({}));
        }
        Ok(scope.commit().await?)
    }
}

/// The session of a token with its account, unless its time is over or the account was ended.
pub(super) async fn find(scope: &Scope, token: &Token) -> Result<Option<(session::Model, account::Model)>, Error> {
    let found = session::Entity::find()
        .filter(session::Column::TenantId.eq(scope.tenant()?))
        .filter(session::Column::Hash.eq(token.hash()))
        .find_also_related(account::Entity)
        .one(scope.db())
        .await?;
    Ok(match found {
        Some((session, Some(account))) if account.active && is_open(&session, scope.now()) => Some((session, account)),
        _ => None,
    })
}

fn is_open(session: &session::Model, now: Timestamp) -> bool {
    let longest = if session.complete { LONGEST } else { HALFWAY };
    now < session.created_at.plus_seconds(longest) && now < session.seen_at.plus_seconds(IDLE)
}

/// Opens a session with a new token and clears away those of the tenant whose time is over.
pub(super) async fn open_session(
    scope: &Scope,
    id: AccountId,
    complete: bool,
    second_factor: bool,
) -> Result<Token, Error> {
    let (tenant, now) = (scope.tenant()?, scope.now());
    session::Entity::delete_many()
        .filter(session::Column::TenantId.eq(tenant))
        .filter(
            Condition::any()
                .add(session::Column::CreatedAt.lte(now.plus_seconds(-LONGEST)))
                .add(session::Column::SeenAt.lte(now.plus_seconds(-IDLE))),
        )
        .exec(scope.db())
        .await?;
    let token = Token::random(tenant);
    let row = session::ActiveModel {
        tenant_id: Set(tenant),
        hash: Set(token.hash()),
        account_id: Set(id),
        complete: Set(complete),
        second_factor: Set(second_factor),
        created_at: Set(now),
        seen_at: Set(now),
    };
    session::Entity::insert(row).exec_without_returning(scope.db()).await?;
    Ok(token)
}

pub(super) async fn close_session(scope: &Scope, token: &Token) -> Result<(), Error> {
    session::Entity::delete_many()
        .filter(session::Column::TenantId.eq(scope.tenant()?))
        .filter(session::Column::Hash.eq(token.hash()))
        .exec(scope.db())
        .await?;
    Ok(())
}
