//! The extractor by which other rooms learn who is logged in.

use axum::extract::{FromRef, FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{Method, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use directory::EntityKey;
use maud::{Markup, html};
use store::{Actor, TenantId};
use ui::{Failure, Multipart, NavigationLink, Page, SheetForm, Visitor, kern};

use crate::cookie;
use crate::error::Error;
use crate::model::{AccountId, ClerkSession, Role, Roles, Token, local_path};
use crate::verbs::{Identity, Seen};

/// What is done in the name of a member municipality, for whoever acts for it.
const BEHALF: &str = "/amt/in-unserem-namen";
/// Where whoever plans for their administration works.
const PLANNING: &str = "/amt/planung";
/// Where whoever steers the whole state works.
const STATE: &str = "/land";
/// Where grants are decided, and who works there.
const GRANTS: &str = "/foerderung";
const GRANTS_FOR: [Role; 3] = [Role::GrantOfficer, Role::GrantAdviser, Role::Auditor];
/// Where whoever plans for their administration sees the grants that it receives.
const OWN_GRANTS: &str = "/amt/foerderung";
/// Where somebody buys for all.
const BUYING: &str = "/einkauf";
/// Where an administration says what it needs, and calls off.
const OWN_BUYING: &str = "/amt/beschaffung";

/// What an administration sets for itself, for whoever sets it up.
const SETTINGS: &str = "/amt/einstellungen";

/// What it grants to whoever runs the installation, and what was read with it.
const ACCESS: &str = "/amt/zugriffe";
/// Where the provider helps every member of staff.
const HELP: &str = "/amt/hilfe";
/// Where every member of staff is asked and heard.
const VOICE: &str = "/amt/umfrage";

/// A member of staff who is logged in. Take it in every handler that only staff may use; the room's state offers the desk
/// with `impl FromRef<Desk> for Identity`.
///
/// When nobody is logged in, a person is led to the login page and back, a program gets 401.
///
/// ```
/// use axum::extract::{FromRef, State};
/// use identity::{Clerk, Identity, Role};
/// use ui::{Failure, Form, Lane, Routes};
///
/// #[derive(Clone)]
/// struct Desk { identity: Identity }
///
/// impl FromRef<Desk> for Identity {
///     fn from_ref(desk: &Desk) -> Self { desk.identity.clone() }
/// }
///
/// #[derive(serde::Deserialize)]
/// struct Decision { csrf: String }
///
/// async fn approve(State(desk): State<Desk>, clerk: Clerk, Form(sent): Form<Decision>) -> Result<String, Failure> {
///     clerk.check_csrf(&sent.csrf)?;
///     clerk.require(Role::Approver)?;
///     Ok(format!("{} may approve in tenant {}", clerk.name(), clerk.tenant()))
/// }
///
/// fn routes(desk: Desk) -> Routes {
///     Routes::new().post("/amt/beispiel", Lane::Clerk, approve).with_state(desk)
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Clerk {
    session: ClerkSession,
    token: Token,
}

impl Clerk {
    /// The session.
    #[must_use]
    pub const fn session(&self) -> &ClerkSession {
        &self.session
    }

    /// The tenant whose staff the person is; the reach of everything the person does.
    #[must_use]
    pub const fn tenant(&self) -> TenantId {
        self.session.tenant
    }

    /// The account.
    #[must_use]
    pub const fn account(&self) -> AccountId {
        self.session.account
    }

    /// The actor for the scope.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::Account(self.session.account.into())
    }

    /// The name that colleagues see.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.session.name
    }

    /// What the person may do.
    #[must_use]
    pub const fn roles(&self) -> Roles {
        self.session.roles
    }

    /// The member municipality for which the person acts.
    #[must_use]
    pub const fn represents(&self) -> Option<&EntityKey> {
        self.session.represents.as_ref()
    }

    /// Goes on only with this role.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub const fn require(&self, role: Role) -> Result<(), Error> {
        if self.session.roles.has(role) { Ok(()) } else { Err(Error::Forbidden) }
    }

    /// A hidden field `csrf` for every form with `method="post"`.
    #[must_use]
    pub fn csrf(&self) -> Markup {
        kern::hidden("csrf", &self.token.csrf())
    }

    /// Goes on only when the form was made for this session.
    ///
    /// # Errors
    /// [`Error::ForeignForm`].
    pub fn check_csrf(&self, sent: &str) -> Result<(), Error> {
        if vault::same(self.token.csrf().as_bytes(), sent.as_bytes()) { Ok(()) } else { Err(Error::ForeignForm) }
    }

    /// Reads a form with a table that was made for this session.
    ///
    /// # Errors
    /// As [`SheetForm::read`] and [`Self::check_csrf`].
    pub async fn sheet(&self, request: Request) -> Result<SheetForm, Failure> {
        let form = SheetForm::read(Multipart::from_request(request, &()).await?).await?;
        self.check_csrf(form.fields.get("csrf").unwrap_or_default())?;
        Ok(form)
    }

    /// Who is logged in, a link to the own account and the button to log out, for [`ui::Page::account`].
    #[must_use]
    pub fn account_bar(&self, visitor: &Visitor) -> Markup {
        html! {
            a class="kern-link kern-link--no-visited-state" href="/amt/konto" { (self.session.name) }
            form method="post" action="/abmelden" {
                (self.csrf())
                (kern::button(kern::Button::Tertiary, &visitor.t("identity-log-out")))
            }
        }
    }

    /// The links in the header of every page for staff: where this person may work.
    #[must_use]
    pub fn navigation(&self, visitor: &Visitor) -> Vec<NavigationLink> {
        let link = |key: &str, href: &str| NavigationLink::new(visitor, visitor.t(key), href);
        let mut links = Vec::new();
        if self.session.roles.has(Role::Clerk) {
            links.push(link("identity-navigation-inbox", "/amt"));
        }
        if self.session.roles.has(Role::Approver) {
            links.push(link("identity-navigation-approvals", "/amt/freigaben"));
        }
        if self.session.roles.has(Role::Representative) {
            links.push(link("identity-navigation-behalf", BEHALF));
            links.push(link("identity-navigation-approvals", "/amt/freigaben"));
        }
        if self.session.roles.has(Role::Author) {
            links.push(link("identity-navigation-authors", "/redaktion"));
        }
        if self.session.roles.has(Role::Author) || self.session.roles.has(Role::Editor) {
            links.push(link("identity-navigation-content", "/redaktion/inhalte"));
            links.push(link("identity-navigation-news", "/redaktion/aktuelles"));
        }
        if self.session.roles.has(Role::Manager) {
            links.push(link("identity-navigation-onboarding", "/amt/einrichtung"));
            links.push(link("identity-navigation-settings", SETTINGS));
            links.push(link("identity-navigation-access", ACCESS));
            links.push(link("identity-navigation-by-laws", "/amt/satzungen"));
            links.push(link("identity-navigation-people", "/amt/personen"));
        }
        if self.session.roles.has(Role::Coordinator) {
            links.push(link("identity-navigation-planning", PLANNING));
            links.push(link("identity-navigation-own-grants", OWN_GRANTS));
            links.push(link("identity-navigation-own-buying", OWN_BUYING));
        }
        if self.session.roles.has(Role::Organizer) {
            links.push(link("identity-navigation-state", STATE));
        }
        if GRANTS_FOR.into_iter().any(|role| self.session.roles.has(role)) {
            links.push(link("identity-navigation-grants", GRANTS));
        }
        if self.session.roles.has(Role::Buyer) {
            links.push(link("identity-navigation-buying", BUYING));
        }
        if self.session.roles.has(Role::Operator) {
            links.push(link("identity-navigation-operations", "/betrieb"));
        }
        if self.session.roles != Roles::default() && self.session.represents.is_none() {
            links.push(link("identity-navigation-voice", VOICE));
        }
        if self.session.roles != Roles::default() {
            links.push(link("identity-navigation-help", HELP));
        }
        // Some pages hang below others: of the links to where somebody is, only the nearest says so.
        let nearest = links.iter().filter(|link| link.current).map(|link| link.href.len()).max();
        for link in &mut links {
            link.current &= Some(link.href.len()) == nearest;
        }
        links
    }

    /// The frame of a page for members of staff: where they may work, and who they are.
    pub fn page<'a>(&self, visitor: &'a Visitor, title: impl Into<String>) -> Page<'a> {
        Page::new(visitor, title).navigation(self.navigation(visitor)).account(self.account_bar(visitor))
    }

    /// The page where this person's work begins.
    #[must_use]
    pub const fn home(&self) -> &'static str {
        let roles = self.session.roles;
        if roles.has(Role::Clerk) {
            "/amt"
        } else if roles.has(Role::Author) {
            "/redaktion"
        } else if roles.has(Role::Editor) {
            "/redaktion/inhalte"
        } else if roles.has(Role::Representative) {
            BEHALF
        } else if roles.has(Role::Approver) {
            "/amt/freigaben"
        } else if roles.has(Role::Manager) {
            SETTINGS
        } else if roles.has(Role::Coordinator) {
            PLANNING
        } else if roles.has(Role::Organizer) {
            STATE
        } else if roles.has(Role::GrantOfficer) || roles.has(Role::GrantAdviser) || roles.has(Role::Auditor) {
            GRANTS
        } else if roles.has(Role::Buyer) {
            BUYING
        } else if roles.has(Role::Operator) {
            "/betrieb"
        } else {
            "/amt"
        }
    }

    pub(crate) const fn token(&self) -> &Token {
        &self.token
    }
}

impl<S> FromRequestParts<S> for Clerk
where
    S: Send + Sync,
    Identity: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        match Self::seen(&Identity::from_ref(state), parts).await {
            Ok(clerk) => Ok(clerk),
            Err(Stranger::Nobody) => Err(lead_to("/anmelden", parts)),
            Err(Stranger::Halfway) => Err(lead_to("/anmelden/zweiter-faktor", parts)),
            Err(Stranger::Unknown(error)) => Err(Failure::from(error).into_response()),
        }
    }
}

/// Why there is no clerk.
pub(crate) enum Stranger {
    /// Nobody is logged in.
    Nobody,
    /// The second factor is missing.
    Halfway,
    /// It could not be found out.
    Unknown(Error),
}

impl Clerk {
    /// Who sent this request.
    pub(crate) async fn seen(identity: &Identity, parts: &Parts) -> Result<Self, Stranger> {
        let Some(token) = cookie::token(&parts.headers) else { return Err(Stranger::Nobody) };
        match identity.look(&token).await {
            Ok(Seen::Complete(session)) => Ok(Self { session, token }),
            Ok(Seen::Halfway) => Err(Stranger::Halfway),
            Ok(Seen::Closed(error)) => Err(Stranger::Unknown(error)),
            Ok(Seen::Nobody) => Err(Stranger::Nobody),
            Err(error) => Err(Stranger::Unknown(error)),
        }
    }
}

pub(crate) fn lead_to(page: &str, parts: &Parts) -> Response {
    let visitor = Visitor::from_parts(parts);
    if visitor.wants_json {
        return Failure::from(Error::LoginRequired).into_response();
    }
    let back = requested_page(&parts.method, &parts.uri);
    Redirect::to(&with_return(page, back.as_deref())).into_response()
}

/// A form cannot be sent again after the login, so only pages are returned to.
fn requested_page(method: &Method, uri: &Uri) -> Option<String> {
    method.is_safe().then(|| uri.path_and_query().map_or_else(|| uri.path().to_owned(), ToString::to_string))
}

/// The address with the page to return to, if there is one worth it.
pub(crate) fn with_return(page: &str, back: Option<&str>) -> String {
    match back.and_then(local_path) {
        Some(back) if back != "/amt" => {
            let escaped: String = back
                .bytes()
                .map(|byte| match byte {
                    b'/' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
                    byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
                    byte => format!("%{byte:02X}"),
                })
                .collect();
            format!("{page}?weiter={escaped}")
        }
        _ => page.to_owned(),
    }
}
