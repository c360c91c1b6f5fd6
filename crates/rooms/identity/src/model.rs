//! Types and rules, without any access to the outside.

mod access;

use std::fmt;
use std::str::FromStr;

use directory::{Catalogue, EntityKey};
use store::{TenantId, Timestamp};
use zeroize::Zeroizing;

use crate::error::Error;

pub(crate) use access::AccessState;
pub use access::{
    ACCESS_ANSWER_DAYS, ACCESS_HOURS, ACCESS_REASON, AccessGrant, AccessId, AccessLook, AccessPage, AccessStanding,
    NewAccess,
};

store::id_type!(
    /// An account of a member of staff.
    AccountId
);

/// What somebody may do. One person may have several roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Works on cases (Sachbearbeitung).
    Clerk,
    /// Approves decisions of others (Zeichnungsbefugnis).
    Approver,
    /// Writes and publishes online services and the texts that hold in the whole state (Redaktion).
    Author,
    /// Runs the installation (Betrieb).
    Operator,
    /// Looks after what is said in the name of their administration: local texts, news (Inhalte).
    Editor,
    /// Acts for a municipality in whose name the administration works (Vertretung der Gemeinde): is informed, and releases what
    /// the municipality has to decide itself (§ 47 ThürKO). Stands alone, and belongs to one [`Member`].
    Representative,
    /// Sets up their own administration: its settings, by-laws and people (Einrichtung der Verwaltung). Reaches no further than
    /// the legal entities for which the administration works.
    Manager,
    /// Plans how their own administration goes digital: measures, priorities, processes (Koordination der Digitalisierung).
    Coordinator,
    /// Steers the digitalisation of the whole state: weights that all agreed on, workshops, monitoring (Landeskoordination).
    Organizer,
    /// Decides about grants and pays them (Bewilligung).
    GrantOfficer,
    /// Advises those who apply for grants, and recommends; decides nothing (Förderberatung).
    GrantAdviser,
    /// Reads everything about grants, and changes nothing (Rechnungsprüfung).
    Auditor,
    /// Buys for all administrations together: surveys of demand, tenders, framework agreements (Gemeinsamer Einkauf).
    Buyer,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 13] = [
        Self::Clerk,
        Self::Approver,
        Self::Author,
        Self::Operator,
        Self::Editor,
        Self::Representative,
        Self::Manager,
        Self::Coordinator,
        Self::Organizer,
        Self::GrantOfficer,
        Self::GrantAdviser,
        Self::Auditor,
        Self::Buyer,
    ];

    /// The roles that whoever sets up an administration may give; all others are the provider's to give.
    pub const GIVEN: [Self; 5] = [Self::Clerk, Self::Approver, Self::Editor, Self::Manager, Self::Coordinator];

    /// The name under which it is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Clerk => "clerk",
            Self::Approver => "approver",
            Self::Author => "author",
            Self::Operator => "operator",
            Self::Editor => "editor",
            Self::Representative => "representative",
            Self::Manager => "manager",
            Self::Coordinator => "coordinator",
            Self::Organizer => "organizer",
            Self::GrantOfficer => "grant-officer",
            Self::GrantAdviser => "grant-adviser",
            Self::Auditor => "auditor",
            Self::Buyer => "buyer",
        }
    }

    /// Text key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Clerk => "identity-role-clerk",
            Self::Approver => "identity-role-approver",
            Self::Author => "identity-role-author",
            Self::Operator => "identity-role-operator",
            Self::Editor => "identity-role-editor",
            Self::Representative => "identity-role-representative",
            Self::Manager => "identity-role-manager",
            Self::Coordinator => "identity-role-coordinator",
            Self::Organizer => "identity-role-organizer",
            Self::GrantOfficer => "identity-role-grant-officer",
            Self::GrantAdviser => "identity-role-grant-adviser",
            Self::Auditor => "identity-role-auditor",
            Self::Buyer => "identity-role-buyer",
        }
    }

    const fn bit(self) -> u16 {
        1 << self as u8
    }
}

impl FromStr for Role {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|role| role.as_str() == name).ok_or(Error::UnknownRole)
    }
}

/// A set of roles. Stored as names with a blank between.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u16);

impl Roles {
    /// The set of these roles.
    #[must_use]
    pub fn of(roles: &[Role]) -> Self {
        Self(roles.iter().fold(0, |bits, role| bits | role.bit()))
    }

    /// Whether the role is in the set.
    #[must_use]
    pub const fn has(self, role: Role) -> bool {
        self.0 & role.bit() != 0
    }

    /// Whether all of them are roles that whoever sets up an administration may give.
    #[must_use]
    pub fn are_given(self) -> bool {
        self.iter().all(|role| Role::GIVEN.contains(&role))
    }

    /// The roles of the set.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.has(*role))
    }
}

impl fmt::Display for Roles {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.iter().map(Role::as_str).collect();
        out.write_str(&names.join(" "))
    }
}

impl FromStr for Roles {
    type Err = Error;

    fn from_str(names: &str) -> Result<Self, Error> {
        let roles: Result<Vec<Role>, Error> = names.split_whitespace().map(str::parse).collect();
        Ok(Self::of(&roles?))
    }
}

/// A login name: 3 to 64 characters out of letters, digits and `. - _ @ +`, in lower case, unique in the installation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Login(String);

impl Login {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The hash by which a login name leads to its tenant. It is not keyed, because no tenant is known yet; login names
    /// of staff are no secret.
    pub(crate) fn hash(&self) -> [u8; 32] {
        vault::sha256(format!("dienstweg/login/{}", self.0).as_bytes())
    }
}

impl FromStr for Login {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let login = text.trim().to_lowercase();
        let allowed = |character: char| character.is_alphanumeric() || ".-_@+".contains(character);
        if (3..=64).contains(&login.chars().count()) && login.chars().all(allowed) {
            Ok(Self(login))
        } else {
            Err(Error::InvalidLogin)
        }
    }
}

/// A municipality in whose name another administration works: a member of a Verwaltungsgemeinschaft, or of an erfüllende
/// Gemeinde (§§ 47, 51 ThürKO). Only the directory says who is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    tenant: TenantId,
    entity: EntityKey,
}

impl Member {
    /// The legal entity as a member of the tenant's administration.
    ///
    /// # Errors
    /// [`Error::NoMember`] for one that is not, and for the administration's own.
    pub fn of(catalogue: &Catalogue, tenant: TenantId, entity: &EntityKey) -> Result<Self, Error> {
        let is_member = catalogue.entities_of(tenant).iter().any(|known| known.key == *entity)
            && catalogue.acts_for_another(tenant, entity);
        if is_member { Ok(Self { tenant, entity: entity.clone() }) } else { Err(Error::NoMember) }
    }

    pub(crate) const fn tenant(&self) -> TenantId {
        self.tenant
    }

    /// The key of the legal entity.
    #[must_use]
    pub const fn entity(&self) -> &EntityKey {
        &self.entity
    }
}

/// An account as others may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its identifier.
    pub id: AccountId,
    /// The name under which the person logs in.
    pub login: String,
    /// The name that colleagues see.
    pub name: String,
    /// What the person may do.
    pub roles: Roles,
    /// False once the person has left.
    pub active: bool,
    /// Whether a second factor is set up.
    pub second_factor: bool,
    /// The member municipality for which the person acts.
    pub represents: Option<EntityKey>,
}

/// Somebody who is logged in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClerkSession {
    /// The tenant whose staff the person is.
    pub tenant: TenantId,
    /// The account.
    pub account: AccountId,
    /// The name under which the person logs in.
    pub login: String,
    /// The name that colleagues see.
    pub name: String,
    /// What the person may do.
    pub roles: Roles,
    /// Whether this session was opened with a second factor.
    pub second_factor: bool,
    /// The member municipality for which the person acts.
    pub represents: Option<EntityKey>,
}

/// What the cookie carries: the tenant's number and 256 random bits. Only a hash of it is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Token {
    tenant: TenantId,
    secret: Zeroizing<String>,
}

impl Token {
    pub(crate) fn random(tenant: TenantId) -> Self {
        let secret = Zeroizing::new(vault::hex(&vault::random::<32>()));
        Self { tenant, secret }
    }

    pub(crate) const fn tenant(&self) -> TenantId {
        self.tenant
    }

    pub(crate) fn hash(&self) -> Vec<u8> {
        vault::sha256(format!("dienstweg/session/{}", *self.secret).as_bytes()).to_vec()
    }

    /// A token for the forms of this session: whoever does not know the session cannot make it.
    pub(crate) fn csrf(&self) -> String {
        vault::hex(&vault::sha256(format!("dienstweg/csrf/{}", *self.secret).as_bytes()))
    }

    /// The cookie's value.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("{}.{}", self.tenant, *self.secret)
    }
}

impl FromStr for Token {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let parts = text.split_once('.').and_then(|(tenant, secret)| Some((tenant.parse().ok()?, secret)));
        match parts {
            Some((tenant, secret)) if secret.len() == 64 && secret.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
                let secret = Zeroizing::new(secret.to_owned());
                Ok(Self { tenant, secret })
            }
            _ => Err(Error::LoginRequired),
        }
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Token({}.…)", self.tenant)
    }
}

/// The path when it leads to a page of this installation that is not about logging in; so nobody can be sent elsewhere
/// after the login.
#[must_use]
pub fn local_path(path: &str) -> Option<&str> {
    let sound = path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= 500
        && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let page = path.split(['?', '#']).next().unwrap_or_default();
    let loops = page == "/anmelden" || page.starts_with("/anmelden/") || page == "/abmelden";
    (sound && !loops).then_some(path)
}

/// Failed attempts that are free of any delay.
const FREE_ATTEMPTS: i32 = 5;
/// The first delay, in seconds; it doubles with each further failure.
const FIRST_DELAY: i64 = 30;
/// The longest delay, in seconds: long enough against guessing, short enough for the owner of the account.
const LONGEST_DELAY: i64 = 15 * 60;
/// After so many seconds without a failure, counting starts anew.
const FORGIVEN_AFTER: i64 = 24 * 3600;

/// Failed attempts in a row and the moment until which no further one is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Attempts {
    pub(crate) failed: i32,
    pub(crate) locked_until: Timestamp,
}

impl Attempts {
    pub(crate) const NONE: Self = Self { failed: 0, locked_until: Timestamp(0) };

    /// Seconds until the next attempt is looked at.
    pub(crate) fn seconds_left(self, now: Timestamp) -> Option<i64> {
        let micros = self.locked_until.0 - now.0;
        (micros > 0 && self.failed >= FREE_ATTEMPTS).then(|| micros.div_euclid(1_000_000) + 1)
    }

    /// The count with one more attempt, taken as failed until it is known to be right: so attempts sent at the same
    /// moment cannot outrun the count. `locked_until` also remembers when the last one was.
    pub(crate) fn with_one_more(self, now: Timestamp) -> Self {
        let forgotten = now.0 > self.locked_until.plus_seconds(FORGIVEN_AFTER).0;
        let failed = if forgotten { 1 } else { self.failed.saturating_add(1) };
        let delay = match failed - FREE_ATTEMPTS {
            over if over < 0 => 0,
            over => (FIRST_DELAY << over.min(10)).min(LONGEST_DELAY),
        };
        Self { failed, locked_until: now.plus_seconds(delay) }
    }

    /// Whether this failure is the one that locks.
    pub(crate) const fn locks(self) -> bool {
        self.failed >= FREE_ATTEMPTS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_survive_storing() {
        for bits in 0..64 {
            let roles = Roles(bits);
            assert_eq!(roles.to_string().parse::<Roles>().unwrap(), roles);
        }
        assert!("clerk king".parse::<Roles>().is_err());
    }

    #[test]
    fn delays_grow_to_a_limit_and_are_forgiven() {
        let start = Timestamp(1_000_000_000_000);
        let mut attempts = Attempts::NONE;
        for _ in 0..4 {
            attempts = attempts.with_one_more(start);
            assert_eq!(attempts.seconds_left(start), None);
        }
        let mut delays = Vec::new();
        for _ in 0..8 {
            attempts = attempts.with_one_more(start);
            delays.push(attempts.locked_until.0 / 1_000_000 - start.0 / 1_000_000);
        }
        assert_eq!(delays, [30, 60, 120, 240, 480, 900, 900, 900]);
        assert_eq!(attempts.seconds_left(start.plus_seconds(900)), None);
        assert_eq!(attempts.with_one_more(start.plus_days(2)).failed, 1);
        let many = Attempts { failed: i32::MAX, locked_until: start };
        assert_eq!(many.with_one_more(start).locked_until, start.plus_seconds(900));
    }

    #[test]
    fn only_local_pages_are_led_to() {
        for path in ["/amt", "/amt/vorgang/1?seite=2", "/amt/konto#code"] {
            assert_eq!(local_path(path), Some(path));
        }
        for path in [
            "",
            "amt",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\nb",
            "/anmelden",
            "/anmelden/zweiter-faktor?x",
            "/abmelden",
            "/ä",
        ] {
            assert_eq!(local_path(path), None, "{path}");
        }
        assert_eq!(local_path(&format!("/{}", "a".repeat(500))), None);
    }

    #[test]
    fn login_names_are_folded() {
        assert_eq!("  A.Meyer@Example ".parse::<Login>().unwrap().as_str(), "a.meyer@example");
        for text in ["", "ab", "a b c", "a<b>", &"a".repeat(65)] {
            assert!(text.parse::<Login>().is_err(), "{text}");
        }
    }
}
