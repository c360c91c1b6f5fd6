//! The second factor: time-based codes of six digits (RFC 6238), as every authenticator app makes them.

use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use serde_json::json;
use store::{Actor, Language, Reach, Scope, Timestamp};
use totp_rs::{Algorithm, TOTP};
use zeroize::Zeroizing;

use super::Identity;
use super::accounts::{changed, end_sessions, locked, note_login, one};
use super::sessions::{close_session, find, open_session};
use crate::error::Error;
use crate::model::{AccountId, Attempts, ClerkSession, Token};
use crate::tables::account;

/// Length of a step in seconds.
const STEP: u64 = 30;
/// The name under which an app lists the account.
const ISSUER: &str = "Dienstweg";

/// A second factor that is being set up: the secret is shown until the first code has proved that the app has it.
pub struct Enrolment {
    totp: TOTP,
}

impl Enrolment {
    /// The secret in groups of four characters, to type it into an app.
    #[must_use]
    pub fn secret(&self) -> Zeroizing<String> {
        let text = Zeroizing::new(self.totp.get_secret_base32());
        let groups: Vec<String> =
            text.as_bytes().chunks(4).map(|group| group.iter().copied().map(char::from).collect()).collect();
        Zeroizing::new(groups.join(" "))
    }

    /// The same as a QR code, an SVG picture.
    ///
    /// # Errors
    /// [`Error::Inside`] when the address does not fit a QR code.
    pub fn qr_code(&self) -> Result<String, Error> {
        let code = QrCode::with_error_correction_level(self.totp.get_url(), EcLevel::M)
            .map_err(|_| Error::Inside("the address of the second factor does not fit a QR code"))?;
        Ok(code.render::<svg::Color<'_>>().min_dimensions(240, 240).build())
    }
}

impl Identity {
    /// Completes a login with the code of the second factor. The session gets a new token; a code is good for one login.
    ///
    /// # Errors
    /// [`Error::WrongCode`], [`Error::Locked`] after five wrong codes in a row, [`Error::LoginRequired`] when the
    /// password is longer ago than ten minutes.
    pub async fn verify_second_factor(&self, token: &Token, code: &str) -> Result<Token, Error> {
        let mut scope = match self.write(token.tenant(), Actor::Anonymous).await {
            Ok(scope) => scope,
            Err(Error::Store(store::Error::NotFound(_))) => return Err(Error::LoginRequired),
            Err(error) => return Err(error),
        };
        let Some((session, _)) = find(&scope, token).await?.filter(|(session, _)| !session.complete) else {
            return Err(Error::LoginRequired);
        };
        self.let_in(token.tenant())?;
        let account = locked(&scope, session.account_id).await?;
        let Some(sealed) = account.totp_secret.clone() else {
            return Err(Error::LoginRequired);
        };
        let totp = open(&scope, &account, &sealed).await?;

        match accept(&scope, account, &totp, code).await? {
            Verdict::Right => {
                close_session(&scope, token).await?;
                let token = open_session(&scope, session.account_id, true, true).await?;
                note_login(&scope, session.account_id).await?;
                scope.audit("identity.login", session.account_id, json!({ "second_factor": true }));
                scope.commit().await?;
                Ok(token)
            }
            Verdict::Wrong(error) => {
                note_wrong_code(&mut scope, session.account_id);
                scope.commit().await?;
                Err(error)
            }
            Verdict::NotLookedAt(error) => Err(error),
        }
    }

    /// Begins to set up a second factor, after the password. An earlier one stays in force until the new one is proved.
    ///
    /// # Errors
    /// [`Error::WrongCredentials`], [`Error::Locked`], [`Error::Busy`].
    pub async fn begin_enrolment(&self, session: &ClerkSession, password: &str) -> Result<(), Error> {
        self.confirm_password(session, password).await?;
        let scope = self.write_as(session.tenant, session.account).await?;
        let key = scope.data_key(session.account).await?;
        let secret = Zeroizing::new(scope.random::<20>());
        let mut row = changed(&scope, session.account).await?;
        row.totp_pending = Set(Some(key.seal(&place(session.account), &secret[..])?));
        row.update(scope.db()).await?;
        Ok(scope.commit().await?)
    }

    /// Whether the account has a second factor in force.
    ///
    /// # Errors
    /// The store's own.
    pub async fn has_second_factor(&self, session: &ClerkSession) -> Result<bool, Error> {
        let actor = Actor::Account(session.account.into());
        let scope = self.store.read(Reach::Tenant(session.tenant), actor, Language::German).await?;
        let account = one(&scope, session.account)?.one(scope.db()).await?;
        Ok(account.is_some_and(|account| account.totp_secret.is_some()))
    }

    /// The second factor that is being set up, if one is.
    ///
    /// # Errors
    /// The store's own.
    pub async fn enrolment(&self, session: &ClerkSession) -> Result<Option<Enrolment>, Error> {
        let actor = Actor::Account(session.account.into());
        let scope = self.store.read(Reach::Tenant(session.tenant), actor, Language::German).await?;
        let Some(account) = one(&scope, session.account)?.one(scope.db()).await? else {
            return Ok(None);
        };
        let Some(sealed) = account.totp_pending.clone() else {
            return Ok(None);
        };
        let totp = open(&scope, &account, &sealed).await?;
        Ok(Some(Enrolment { totp }))
    }

    /// Puts the second factor into force with its first code. All sessions of the account end; the returned one takes
    /// their place.
    ///
    /// # Errors
    /// [`Error::WrongCode`], [`Error::Locked`], [`Error::NoEnrolment`] when none is being set up.
    pub async fn confirm_enrolment(&self, session: &ClerkSession, code: &str) -> Result<Token, Error> {
        let mut scope = self.write_as(session.tenant, session.account).await?;
        let account = locked(&scope, session.account).await?;
        let Some(sealed) = account.totp_pending.clone() else {
            return Err(Error::NoEnrolment);
        };
        let totp = open(&scope, &account, &sealed).await?;
        match accept(&scope, account, &totp, code).await? {
            Verdict::Right => {
                let mut row = changed(&scope, session.account).await?;
                row.totp_secret = Set(Some(sealed));
                row.totp_pending = Set(None);
                row.update(scope.db()).await?;
                end_sessions(&scope, session.account).await?;
                let token = open_session(&scope, session.account, true, true).await?;
                scope.audit("identity.second_factor_enabled", session.account, json!({}));
                scope.commit().await?;
                Ok(token)
            }
            Verdict::Wrong(error) => {
                note_wrong_code(&mut scope, session.account);
                scope.commit().await?;
                Err(error)
            }
            Verdict::NotLookedAt(error) => Err(error),
        }
    }

    /// Removes the own second factor, after the password. Other sessions of the account end; the returned one takes
    /// their place.
    ///
    /// # Errors
    /// [`Error::WrongCredentials`], [`Error::Locked`], [`Error::Busy`].
    pub async fn remove_second_factor(&self, session: &ClerkSession, password: &str) -> Result<Token, Error> {
        self.confirm_password(session, password).await?;
        let mut scope = self.write_as(session.tenant, session.account).await?;
        super::accounts::reset_second_factor(&mut scope, session.account).await?;
        let token = open_session(&scope, session.account, true, false).await?;
        scope.commit().await?;
        Ok(token)
    }

    /// Goes on only with the own password, typed once more: before a step that nobody else may take at an open screen. Wrong attempts
    /// count as those of a login.
    ///
    /// # Errors
    /// [`Error::WrongCredentials`], [`Error::Locked`], [`Error::Busy`].
    pub async fn confirm_password(&self, session: &ClerkSession, password: &str) -> Result<(), Error> {
        let turn = self.pool.turn().await?;
        let actor = Actor::Account(session.account.into());
        self.check_password(turn, session.tenant, session.account, actor, password).await?;
        Ok(())
    }
}

enum Verdict {
    Right,
    Wrong(Error),
    NotLookedAt(Error),
}

/// Looks at a code and writes down what came of it: the step that was used, or one more failure.
async fn accept(scope: &Scope, account: account::Model, totp: &TOTP, code: &str) -> Result<Verdict, Error> {
    let now = scope.now();
    let so_far = Attempts { failed: account.totp_failed_attempts, locked_until: account.totp_locked_until };
    if let Some(seconds) = so_far.seconds_left(now) {
        return Ok(Verdict::NotLookedAt(Error::Locked { seconds }));
    }
    let used = step_of(totp, code, now, account.totp_last_step);
    let attempts = if used.is_some() { Attempts::NONE } else { so_far.with_one_more(now) };
    let mut row: account::ActiveModel = account.into();
    row.totp_failed_attempts = Set(attempts.failed);
    row.totp_locked_until = Set(attempts.locked_until);
    if let Some(step) = used {
        row.totp_last_step = Set(step);
    }
    row.update(scope.db()).await?;
    Ok(match (used, attempts.seconds_left(now)) {
        (Some(_), _) => Verdict::Right,
        (None, Some(seconds)) => Verdict::Wrong(Error::Locked { seconds }),
        (None, None) => Verdict::Wrong(Error::WrongCode),
    })
}

fn note_wrong_code(scope: &mut Scope, id: AccountId) {
    scope.audit("identity.second_factor_failed", id, json!({}));
}

/// The step whose code was given: the current one or a neighbour (RFC 6238 § 5.2), later than the last one used.
fn step_of(totp: &TOTP, code: &str, now: Timestamp, last: i64) -> Option<i64> {
    let code: String = code.chars().filter(|character| !character.is_whitespace()).collect();
    let current = u64::try_from(now.0).ok()? / 1_000_000 / STEP;
    (current.saturating_sub(1)..=current + 1)
        .filter(|step| vault::same(totp.generate(step * STEP).as_bytes(), code.as_bytes()))
        .filter_map(|step| i64::try_from(step).ok())
        .find(|step| *step > last)
}

async fn open(scope: &Scope, account: &account::Model, sealed: &[u8]) -> Result<TOTP, Error> {
    let secret = scope.data_key(account.id).await?.open(&place(account.id), sealed)?;
    TOTP::new(Algorithm::SHA1, 6, 1, STEP, secret, Some(ISSUER.to_owned()), account.login.clone())
        .map_err(|_| Error::Inside("a stored second factor cannot be used"))
}

fn place(id: AccountId) -> String {
    format!("identity.account.totp/{id}")
}
