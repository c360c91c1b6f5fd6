//! Logging in with name and password.

use std::time::Duration;

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Actor, Language, Reach, TenantId};
use tokio::time::{Instant, sleep_until};

use super::Identity;
use super::accounts::{PasswordHash, changed, end_sessions, locked, note_login, save_attempts};
use super::sessions::open_session;
use crate::error::Error;
use crate::model::{AccountId, Attempts, ClerkSession, Login, Token};
use crate::passwords::{self, Turn};
use crate::tables::{account, login_name};

/// A refused login is answered this long after its turn came, so that the time tells nothing about the account.
const REFUSAL: Duration = Duration::from_millis(300);
/// How many unknown login names are remembered per process.
const STRANGERS: usize = 10_000;

/// The outcome of a right password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedIn {
    /// The new session.
    pub token: Token,
    /// Whether the session is good for nothing but [`Identity::verify_second_factor`].
    pub second_factor_needed: bool,
}

impl Identity {
    /// Logs somebody in. An unknown name, a wrong password and an account that was ended look alike, also in time.
    ///
    /// # Errors
    /// [`Error::WrongCredentials`], [`Error::Locked`] after five failures in a row, [`Error::Busy`] when too many
    /// people log in at this moment, [`Error::Closed`] for the staff of an administration that does not work here.
    pub async fn authenticate(&self, login: &str, password: &str) -> Result<LoggedIn, Error> {
        let turn = self.pool.turn().await?;
        let began = Instant::now();
        let result = self.check_login(turn, login, password).await;
        if matches!(result, Err(Error::WrongCredentials | Error::Locked { .. })) {
            sleep_until(began + REFUSAL).await;
        }
        result
    }

    async fn check_login(&self, turn: Turn, login: &str, password: &str) -> Result<LoggedIn, Error> {
        let login = login.parse::<Login>().ok();
        let found = match &login {
            Some(login) => self.lookup(login).await?,
            None => None,
        };
        let Some((tenant, id)) = found else {
            return self.refuse_stranger(turn, login, password).await;
        };
        let account = self.check_password(turn, tenant, id, Actor::Anonymous, password).await?;
        self.let_in(tenant)?;

        let mut scope = self.write_as(tenant, id).await?;
        let second_factor_needed = account.totp_secret.is_some();
        let token = open_session(&scope, id, !second_factor_needed, false).await?;
        if !second_factor_needed {
            note_login(&scope, id).await?;
            scope.audit("identity.login", id, json!({ "second_factor": false }));
        }
        scope.commit().await?;
        Ok(LoggedIn { token, second_factor_needed })
    }

    /// The account behind a login name.
    pub(super) async fn lookup(&self, login: &Login) -> Result<Option<(TenantId, AccountId)>, Error> {
        let scope = self.store.read(Reach::Public, Actor::Anonymous, Language::German).await?;
        let row = login_name::Entity::find()
            .filter(login_name::Column::Hash.eq(login.hash().to_vec()))
            .one(scope.db())
            .await?;
        Ok(row.map(|row| (row.tenant_id, row.account_id)))
    }

    /// Checks the password of an account. The attempt is counted before it is looked at and forgiven when it was right.
    pub(super) async fn check_password(
        &self,
        turn: Turn,
        tenant: TenantId,
        id: AccountId,
        actor: Actor,
        password: &str,
    ) -> Result<account::Model, Error> {
        let scope = self.write(tenant, actor).await?;
        let account = locked(&scope, id).await?;
        let so_far = Attempts { failed: account.failed_attempts, locked_until: account.locked_until };
        if let Some(seconds) = so_far.seconds_left(scope.now()) {
            return Err(Error::Locked { seconds });
        }
        let attempts = so_far.with_one_more(scope.now());
        save_attempts(&scope, id, attempts).await?;
        scope.commit().await?;

        let has_password = account.active && !account.password_hash.is_empty();
        let hash = has_password.then(|| account.password_hash.clone());
        let right = turn.verify(password, hash).await?;

        let mut scope = self.write(tenant, actor).await?;
        if right {
            save_attempts(&scope, id, Attempts::NONE).await?;
            scope.commit().await?;
            return Ok(account);
        }
        scope.audit("identity.login_failed", id, json!({}));
        if attempts.locks() {
            scope.audit("identity.locked", id, json!({ "failed": attempts.failed }));
        }
        let now = scope.now();
        scope.commit().await?;
        Err(refusal(attempts, now))
    }

    /// Does for a name that nobody has what is done for a name that somebody has.
    async fn refuse_stranger(&self, turn: Turn, login: Option<Login>, password: &str) -> Result<LoggedIn, Error> {
        let Some(login) = login else {
            turn.verify(password, None).await?;
            return Err(Error::WrongCredentials);
        };
        let now = self.store.clock().now();
        let attempts = {
            let mut strangers =
                self.strangers.lock().map_err(|_| Error::Inside("the count of attempts was left broken"))?;
            let so_far = strangers.get(&login.hash()).copied().unwrap_or(Attempts::NONE);
            if let Some(seconds) = so_far.seconds_left(now) {
                return Err(Error::Locked { seconds });
            }
            if strangers.len() >= STRANGERS {
                strangers.retain(|_, attempts| attempts.seconds_left(now).is_some());
            }
            if strangers.len() >= STRANGERS {
                strangers.clear();
            }
            let attempts = so_far.with_one_more(now);
            strangers.insert(login.hash(), attempts);
            attempts
        };
        turn.verify(password, None).await?;
        Err(refusal(attempts, now))
    }

    /// Changes the own password. All sessions of the account end; the returned one takes their place.
    ///
    /// # Errors
    /// [`Error::WrongCredentials`] when the current password is wrong, [`Error::Password`] when the new one is not good
    /// enough, [`Error::Locked`], [`Error::Busy`].
    pub async fn change_password(&self, session: &ClerkSession, current: &str, new: &str) -> Result<Token, Error> {
        let login: Login = session.login.parse()?;
        passwords::check(new, &login)?;
        let actor = Actor::Account(session.account.into());
        let turn = self.pool.turn().await?;
        self.check_password(turn, session.tenant, session.account, actor, current).await?;
        let PasswordHash(hash) = self.hash_password(&login, new).await?;

        let mut scope = self.write_as(session.tenant, session.account).await?;
        let mut row = changed(&scope, session.account).await?;
        row.password_hash = Set(hash);
        row.update(scope.db()).await?;
        end_sessions(&scope, session.account).await?;
        let token = open_session(&scope, session.account, true, session.second_factor).await?;
        scope.audit("identity.password_changed", session.account, json!({}));
        scope.commit().await?;
        Ok(token)
    }
}

fn refusal(attempts: Attempts, now: store::Timestamp) -> Error {
    match attempts.seconds_left(now) {
        Some(seconds) => Error::Locked { seconds },
        None => Error::WrongCredentials,
    }
}
