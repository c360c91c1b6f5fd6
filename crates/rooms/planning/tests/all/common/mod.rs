//! Two administrations that plan, and somebody who steers the state, on both databases.

use std::path::{Path, PathBuf};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{Request, StatusCode, header};
use directory::Directory;
use identity::{Identity, Role};
use planning::{Coordinator, Desk, Draft, NewMeasure, Organizer};
use store::testing::{Template, TestDatabase};
use store::{Actor, Language, Reach, Scope, Store, TenantId};
use tower::ServiceExt;
use ui::{LayerConfig, Site, serve_layers};

pub(crate) const PASSWORD: &str = "korrekt Pferd Batterie";
/// Stadtverwaltung Erfurt.
pub(crate) const ERFURT: TenantId = TenantId(1);
/// Stadtverwaltung Nottertal-Heilinger Höhen.
pub(crate) const OTHER: TenantId = TenantId(51);
/// A service that both work on.
pub(crate) const DOGS: &str = "hundesteuer-anmelden";

pub(crate) struct Office {
    pub(crate) db: TestDatabase,
    pub(crate) directory: Directory,
    pub(crate) pages: Router,
}

/// Logins: `jona` plans for Erfurt, `toni` for the other administration, `uli` steers the state, `kim` has no role here.
pub(crate) async fn offices() -> Vec<Office> {
    offices_with(&[], None).await
}

/// The same with the tables of more rooms, and with an online service that is published.
pub(crate) async fn offices_with(more: &[store::Migrations], published: Option<&str>) -> Vec<Office> {
    static SUPPLIED: Template = Template::new();
    let own = Template::new();
    let template = if more.is_empty() && published.is_none() { &SUPPLIED } else { &own };
    let first = [directory::MIGRATIONS, identity::MIGRATIONS, mailbox::MIGRATIONS, studio::MIGRATIONS];
    let rooms = [&first[..], more, &[operations::MIGRATIONS, planning::MIGRATIONS]].concat();
    let supply = async |store: &Store| {
        let data: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../data/thueringen");
        directory::import_state(store, &data).await.unwrap();
        if let Some(service) = published {
            let mut scope = store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../services").join(service);
            studio::publish(&mut scope, &studio::Bundle::read(&folder).unwrap()).await.unwrap();
            scope.commit().await.unwrap();
        }
        let identity = Identity::new(store.clone(), identity::Settings::default());
        for (tenant, login, role) in [
            (ERFURT, "jona", Role::Coordinator),
            (OTHER, "toni", Role::Coordinator),
            (ERFURT, "uli", Role::Organizer),
            (ERFURT, "kim", Role::Clerk),
        ] {
            let wanted: [(&str, &str, &[Role]); 1] = [(login, login, &[role])];
            identity::demo_accounts(&identity, tenant, &wanted, PASSWORD).await.unwrap();
        }
    };
    let mut offices = Vec::new();
    for db in template.databases(&rooms, supply).await {
        let identity = Identity::new(db.store.clone(), identity::Settings::default());
        let directory = Directory::load(&db.store).await.unwrap();
        let desk = Desk {
            store: db.store.clone(),
            identity: identity.clone(),
            directory: directory.clone(),
            studio: studio::Studio::new(),
            press: mailbox::Press::new(1),
            solving: planning::Solving::default(),
        };
        let pages = identity::routes(identity).merge(planning::routes(desk)).into_router();
        let pages = serve_layers(pages, &LayerConfig::new(Site::default()));
        offices.push(Office { db, directory, pages });
    }
    offices
}

/// Whoever plans for an administration, without an account.
pub(crate) fn by(tenant: TenantId) -> Coordinator {
    Coordinator::machine(tenant)
}

/// A new measure with a title.
pub(crate) fn new(title: &str) -> NewMeasure {
    NewMeasure { draft: draft(title), ..NewMeasure::default() }
}

/// What is written about a measure that has a title only.
pub(crate) fn draft(title: &str) -> Draft {
    Draft { title: title.to_owned(), ..Draft::default() }
}

impl Office {
    /// Writes in an administration.
    pub(crate) async fn writing(&self, tenant: TenantId) -> Scope {
        self.db.store.write_as_system(tenant).await.unwrap()
    }

    /// Reads in an administration.
    pub(crate) async fn reading(&self, tenant: TenantId) -> Scope {
        self.db.store.read_as_system(tenant).await.unwrap()
    }

    /// Takes a measure into a plan.
    pub(crate) async fn add(&self, tenant: TenantId, new: NewMeasure) -> planning::Result<planning::MeasureId> {
        let mut scope = self.writing(tenant).await;
        let id = planning::add_measure(&mut scope, by(tenant), &self.directory.catalogue(), new).await?;
        scope.commit().await?;
        Ok(id)
    }

    /// The measures of an administration.
    pub(crate) async fn measures(&self, tenant: TenantId) -> Vec<planning::Measure> {
        planning::measures(&self.reading(tenant).await, by(tenant)).await.unwrap()
    }

    /// What the whole state plans.
    pub(crate) async fn planned(&self) -> std::collections::BTreeMap<TenantId, planning::Planned> {
        let scope = self.db.store.read(Reach::Provider, Actor::System, Language::German).await.unwrap();
        planning::planned(&scope, Organizer::machine(), &self.directory.catalogue()).await.unwrap()
    }

    /// Logs in: the cookie, and the token for forms.
    pub(crate) async fn log_in(&self, login: &str) -> (String, String) {
        let form = format!("login={login}&password={}", PASSWORD.replace(' ', "+"));
        let answer = self.send("POST", "/anmelden", "", Some(&form)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let cookie = answer.cookie;
        let page = self.send("GET", "/amt/konto", &cookie, None).await;
        (cookie, hidden(&page.body, "csrf"))
    }

    pub(crate) async fn get(&self, path: &str, cookie: &str) -> Answer {
        self.send("GET", path, cookie, None).await
    }

    pub(crate) async fn post(&self, path: &str, cookie: &str, form: &str) -> Answer {
        self.send("POST", path, cookie, Some(form)).await
    }

    async fn send(&self, method: &str, path: &str, cookie: &str, form: Option<&str>) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header(header::COOKIE, cookie);
        if form.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        let body = form.map_or_else(Body::empty, |form| Body::from(form.to_owned()));
        let response = self.pages.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let header = |name| response.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        let cookie = header(header::SET_COOKIE).unwrap_or_default();
        let (status, location) = (response.status(), header(header::LOCATION).unwrap_or_default());
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Answer {
            status,
            location,
            cookie: cookie.split(';').next().unwrap_or_default().to_owned(),
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes,
        }
    }
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) location: String,
    pub(crate) cookie: String,
    pub(crate) body: String,
    pub(crate) bytes: Bytes,
}

/// The value of a hidden field.
pub(crate) fn hidden(page: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let rest = page.split_once(&mark).unwrap_or_else(|| panic!("no field {name} in {page}")).1;
    rest.split_once('"').unwrap().0.to_owned()
}
