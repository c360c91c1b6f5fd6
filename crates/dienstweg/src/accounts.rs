//! `dienstweg account`: the people who work in an administration.

use std::io::{self, BufRead};

use anyhow::{Context, bail};
use directory::{Ags, Directory};
use identity::{Account, Identity, Login, Member, NewAccount, PasswordHash, Role, Roles, Settings};
use store::{Scope, Store, TenantId};
use ui::Explain;

use crate::config::Problem;
use crate::say::{Voice, line};

/// An account to create.
pub(crate) struct Wanted {
    pub(crate) tenant: TenantId,
    pub(crate) login: String,
    pub(crate) name: String,
    pub(crate) roles: Vec<Role>,
    /// For whom a representative acts.
    pub(crate) entity: Option<Ags>,
}

/// Creates an account; its password is the first line of standard input.
///
/// # Errors
/// A login that is taken or malformed, a password that is not good enough, a municipality that is no member of the
/// administration.
pub(crate) async fn create(store: &Store, wanted: Wanted, voice: Voice) -> anyhow::Result<()> {
    let login: Login = explained(voice, wanted.login.parse())?;
    let represents = match wanted.entity {
        Some(ags) => {
            let catalogue = Directory::load(store).await?.catalogue();
            Some(explained(voice, Member::of(&catalogue, wanted.tenant, &ags.into()))?)
        }
        None => None,
    };
    let password = password(store, &login, voice).await?;
    let mut scope = system(store, wanted.tenant).await?;
    let new = NewAccount { login, name: wanted.name, roles: Roles::of(&wanted.roles), password, represents };
    explained(voice, identity::create_account(&mut scope, new).await)?;
    scope.commit().await?;
    voice.say_with("dienstweg-account-created", &[("login", wanted.login.into())]);
    Ok(())
}

/// Sets a new password, the first line of standard input; sessions end and a lock-out is lifted.
///
/// # Errors
/// No such account, a password that is not good enough.
pub(crate) async fn set_password(store: &Store, tenant: TenantId, login: &str, voice: Voice) -> anyhow::Result<()> {
    let hash = password(store, &explained(voice, login.parse())?, voice).await?;
    let mut scope = system(store, tenant).await?;
    let account = find(&scope, login).await?;
    explained(voice, identity::set_password(&mut scope, account.id, hash).await)?;
    scope.commit().await?;
    voice.say_with("dienstweg-account-password", &[("login", login.into())]);
    Ok(())
}

/// Takes the second factor away from somebody who lost it.
///
/// # Errors
/// No such account.
pub(crate) async fn reset_factor(store: &Store, tenant: TenantId, login: &str, voice: Voice) -> anyhow::Result<()> {
    let mut scope = system(store, tenant).await?;
    let account = find(&scope, login).await?;
    explained(voice, identity::reset_second_factor(&mut scope, account.id).await)?;
    scope.commit().await?;
    voice.say_with("dienstweg-account-factor", &[("login", login.into())]);
    Ok(())
}

/// Ends an account.
///
/// # Errors
/// No such account.
pub(crate) async fn deactivate(store: &Store, tenant: TenantId, login: &str, voice: Voice) -> anyhow::Result<()> {
    let mut scope = system(store, tenant).await?;
    let account = find(&scope, login).await?;
    explained(voice, identity::deactivate_account(&mut scope, account.id).await)?;
    scope.commit().await?;
    voice.say_with("dienstweg-account-ended", &[("login", login.into())]);
    Ok(())
}

/// Lists the accounts of a tenant.
///
/// # Errors
/// No such tenant.
pub(crate) async fn list(store: &Store, tenant: TenantId, voice: Voice) -> anyhow::Result<()> {
    let scope = read(store, tenant).await?;
    for account in identity::accounts(&scope).await? {
        let roles: Vec<String> = account.roles.iter().map(|role| ui::text(voice.0, role.key())).collect();
        let state = if account.active { "dienstweg-account-active" } else { "dienstweg-account-inactive" };
        let Account { login, name, represents, .. } = account;
        let entity = represents.map(|entity| format!("\t{entity}")).unwrap_or_default();
        line(format!("{login}\t{name}\t{}\t{}{entity}", roles.join(", "), ui::text(voice.0, state)));
    }
    Ok(())
}

async fn password(store: &Store, login: &Login, voice: Voice) -> anyhow::Result<PasswordHash> {
    let mut first = zeroize::Zeroizing::new(String::new());
    io::stdin().lock().read_line(&mut first).context("the password cannot be read from standard input")?;
    let password = first.trim_end_matches(['\r', '\n']);
    if password.is_empty() {
        bail!("{}", ui::text(voice.0, "dienstweg-account-no-password"));
    }
    let identity = Identity::new(store.clone(), Settings::default());
    explained(voice, identity.hash_password(login, password).await)
}

async fn find(scope: &Scope, login: &str) -> anyhow::Result<Account> {
    let wanted: Login = login.parse()?;
    let found = identity::accounts(scope).await?.into_iter().find(|account| account.login == wanted.as_str());
    found.ok_or_else(|| Problem::new("dienstweg-trouble-no-account", &[("login", login)]).into())
}

async fn system(store: &Store, tenant: TenantId) -> anyhow::Result<Scope> {
    store.write_as_system(tenant).await.map_err(|error| unopened(error, tenant))
}

async fn read(store: &Store, tenant: TenantId) -> anyhow::Result<Scope> {
    let scope = store.read_as_system(tenant).await;
    scope.map_err(|error| unopened(error, tenant))
}

fn unopened(error: store::Error, tenant: TenantId) -> anyhow::Error {
    match error {
        store::Error::NotFound(_) => {
            Problem::new("dienstweg-trouble-no-tenant", &[("tenant", &tenant.to_string())]).into()
        }
        other => other.into(),
    }
}

/// An error of the room in the words that its pages would use.
fn explained<T>(voice: Voice, result: Result<T, identity::Error>) -> anyhow::Result<T> {
    result.map_err(|error| {
        let args = error.args();
        let happened = ui::text_with(voice.0, error.key(), &args);
        let next = ui::text_with(voice.0, &format!("{}-next", error.key()), &args);
        anyhow::anyhow!("{}. {next}", happened.trim_end_matches('.'))
    })
}
