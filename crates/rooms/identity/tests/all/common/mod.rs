//! An office with two tenants, and a browser that talks to its pages.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRef, State};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use identity::{Clerk, Identity, NewAccount, Role, Roles, Settings};
use sea_orm::{ConnectionTrait, Statement};
use serde::Deserialize;
use store::testing::{TestDatabase, databases};
use store::{Actor, Language, Reach, TenantId};
use tower::ServiceExt;
use ui::{Failure, Form, Lane, Routes, Visitor};

pub(crate) const PASSWORD: &str = "korrekt Pferd Batterie";

pub(crate) struct Office {
    pub(crate) db: TestDatabase,
    pub(crate) identity: Identity,
    pub(crate) router: Router,
}

/// A room of somebody else that uses the extractor.
#[derive(Clone)]
struct Desk(Identity);

impl FromRef<Desk> for Identity {
    fn from_ref(desk: &Desk) -> Self {
        desk.0.clone()
    }
}

#[derive(Deserialize)]
struct Sent {
    #[serde(default)]
    csrf: String,
}

async fn probe(clerk: Clerk, visitor: Visitor) -> String {
    format!("{} {} {} {}", clerk.tenant(), clerk.name(), clerk.csrf().0, clerk.account_bar(&visitor).0)
}

async fn approve(State(_): State<Desk>, clerk: Clerk, Form(sent): Form<Sent>) -> Result<String, Failure> {
    clerk.check_csrf(&sent.csrf)?;
    clerk.require(Role::Approver)?;
    Ok(format!("{:?}", clerk.actor()))
}

/// Tenant 1 with anna (clerk and approver) and carla (clerk), tenant 2 with bernd (clerk); on each database.
pub(crate) async fn offices(settings: Settings) -> Vec<Office> {
    let mut offices = Vec::new();
    for db in databases(&[identity::MIGRATIONS]).await {
        db.with_tenants(&[1, 2]).await;
        let identity = Identity::new(db.store.clone(), settings);
        let routes = Routes::new()
            .get("/amt/probe", Lane::Clerk, probe)
            .post("/amt/probe", Lane::Clerk, approve)
            .with_state(Desk(identity.clone()));
        let router = identity::routes(identity.clone()).merge(routes).into_router();
        let office = Office { db, identity, router };
        office.hire(1, "anna", &[Role::Clerk, Role::Approver]).await;
        office.hire(1, "carla", &[Role::Clerk]).await;
        office.hire(2, "bernd", &[Role::Clerk]).await;
        offices.push(office);
    }
    offices
}

/// A slot that is never taken away: tests of other things do not wait.
pub(crate) fn roomy() -> Settings {
    Settings { https: false, hashing_slots: 8 }
}

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |value| value.to_str().unwrap())
    }

    /// `name=value` of the cookie that was set.
    pub(crate) fn cookie(&self) -> Option<String> {
        let line = self.headers.get(header::SET_COOKIE)?.to_str().unwrap();
        Some(line.split(';').next().unwrap().to_owned())
    }

    /// The text between two others.
    pub(crate) fn between(&self, before: &str, after: &str) -> &str {
        let rest = self.body.split_once(before).unwrap_or_else(|| panic!("{before} in {}", self.body)).1;
        rest.split_once(after).unwrap().0
    }

    pub(crate) fn csrf(&self) -> &str {
        self.between("name=\"csrf\" value=\"", "\"")
    }
}

impl Office {
    pub(crate) async fn hire(&self, tenant: i32, login: &str, roles: &[Role]) -> identity::AccountId {
        let login: identity::Login = login.parse().unwrap();
        let password = self.identity.hash_password(&login, PASSWORD).await.unwrap();
        let mut scope = self.db.tenant(tenant).await;
        let name = format!("Frau {}", login.as_str());
        let new = NewAccount { login, name, roles: Roles::of(roles), password, represents: None };
        let id = identity::create_account(&mut scope, new).await.unwrap();
        scope.commit().await.unwrap();
        id
    }

    pub(crate) async fn request(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    pub(crate) async fn get(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::get(path).header(header::COOKIE, cookie).header(header::ACCEPT, "text/html");
        self.request(request.body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", escape(value))).collect();
        let request = Request::builder()
            .method(Method::POST)
            .uri(path)
            .header(header::COOKIE, cookie)
            .header(header::ACCEPT, "text/html")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.request(request.body(Body::from(body.join("&"))).unwrap()).await
    }

    /// Logs in through the page and returns the cookie.
    pub(crate) async fn log_in(&self, login: &str) -> String {
        let answer = self.post("/anmelden", "", &[("login", login), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        answer.cookie().unwrap()
    }

    pub(crate) async fn is_logged_in(&self, cookie: &str) -> bool {
        self.get("/amt/probe", cookie).await.status == StatusCode::OK
    }

    /// How many events of this kind the audit chain of a tenant holds.
    pub(crate) async fn events(&self, tenant: i32, action: &str) -> i64 {
        self.count(
            tenant,
            &format!("select count(*) as n from audit_event where tenant_id = {tenant} and action = '{action}'"),
        )
        .await
    }

    pub(crate) async fn count(&self, tenant: i32, sql: &str) -> i64 {
        let reach = Reach::Tenant(TenantId(tenant));
        let scope = self.db.store.read(reach, Actor::System, Language::German).await.unwrap();
        let statement = Statement::from_string(scope.db().get_database_backend(), sql);
        let row = scope.db().query_one_raw(statement).await.unwrap().unwrap();
        row.try_get("", "n").unwrap()
    }
}

fn escape(value: &str) -> String {
    value
        .bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
