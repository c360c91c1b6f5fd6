//! A state with somebody who organises and administrations that are invited, on both databases.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{Request, StatusCode, header};
use directory::Directory;
use identity::{Identity, Role};
use store::testing::{Template, TestDatabase};
use store::{Actor, Consumer, Language, Reach, Scope, Store, TenantId, Timestamp, Worker};
use tower::ServiceExt;
use ui::{LayerConfig, Site, serve_layers};
use workshops::{
    Act, Audience, Desk, Host, Inviting, NewSeries, Person, Plan, Registration, RegistrationId, SeriesId, State,
    WorkshopId,
};

pub(crate) const PASSWORD: &str = "korrekt Pferd Batterie";
/// Stadtverwaltung Erfurt, where the organiser works.
pub(crate) const HOST: TenantId = TenantId(1);
/// Stadtverwaltung Nottertal-Heilinger Höhen.
pub(crate) const TOWN: TenantId = TenantId(51);

pub(crate) struct Land {
    pub(crate) db: TestDatabase,
    pub(crate) identity: Identity,
    pub(crate) directory: Directory,
    pub(crate) pages: Router,
}

/// Logins: `land` organises, `plan` plans for a town, `kim` has neither role.
pub(crate) async fn lands() -> Vec<Land> {
    static SUPPLIED: Template = Template::new();
    let supply = async |store: &Store| {
        let data: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../data/thueringen");
        directory::import_state(store, &data).await.unwrap();
        let identity = Identity::new(store.clone(), identity::Settings::default());
        for (tenant, login, role) in
            [(HOST, "land", Role::Organizer), (TOWN, "plan", Role::Coordinator), (HOST, "kim", Role::Clerk)]
        {
            let wanted: [(&str, &str, &[Role]); 1] = [(login, login, &[role])];
            identity::demo_accounts(&identity, tenant, &wanted, PASSWORD).await.unwrap();
        }
    };
    let rooms = [directory::MIGRATIONS, identity::MIGRATIONS, planning::MIGRATIONS, workshops::MIGRATIONS];
    let mut lands = Vec::new();
    for db in SUPPLIED.databases(&rooms, supply).await {
        let identity = Identity::new(db.store.clone(), identity::Settings::default());
        let directory = Directory::load(&db.store).await.unwrap();
        let desk = Desk {
            store: db.store.clone(),
            identity: identity.clone(),
            directory: directory.clone(),
            press: mailbox::Press::new(1),
            hub: workshops::Hub::new(db.store.clone()),
            mail: false,
            https: false,
        };
        let pages = identity::routes(identity.clone()).merge(workshops::routes(desk)).into_router();
        let site = Site { public_url: Some("https://land.example".to_owned()), ..Site::default() };
        lands.push(Land { db, identity, directory, pages: serve_layers(pages, &LayerConfig::new(site)) });
    }
    lands
}

pub(crate) fn plan(now: Timestamp, capacity: i32) -> Plan {
    let starts_at = now.plus_days(30);
    Plan {
        audience: Audience::Towns,
        place: "Rathaus, Festsaal".to_owned(),
        starts_at,
        ends_at: starts_at.plus_seconds(6 * 3_600),
        register_until: now.plus_days(20),
        capacity,
        per_office: 1,
        limited_until: now.plus_days(10),
        moderation: String::new(),
        keep_days: 30,
    }
}

pub(crate) fn person(name: &str) -> Person {
    Person {
        name: name.to_owned(),
        function: "Leitung".to_owned(),
        email: format!("{}@amt.example", name.to_lowercase().replace(' ', ".")),
        needs: String::new(),
    }
}

impl Land {
    pub(crate) fn host(&self) -> Host {
        Host::machine(HOST)
    }

    pub(crate) async fn scope(&self) -> Scope {
        self.db.store.write(Reach::Tenant(HOST), Actor::System, Language::German).await.unwrap()
    }

    /// A workshop for towns in its draft.
    pub(crate) async fn planned(&self, plan: &Plan) -> WorkshopId {
        let mut scope = self.scope().await;
        let series: SeriesId = scope.new_id();
        let new = NewSeries {
            title: "Digitale Kommune".to_owned(),
            organiser: "Ministerium".to_owned(),
            follow_ups: vec![14, 60, 180],
            source: String::new(),
        };
        workshops::create_series(&mut scope, self.host(), series, &new).await.unwrap();
        let id: WorkshopId = scope.new_id();
        workshops::plan_workshop(&mut scope, self.host(), series, id, plan).await.unwrap();
        scope.commit().await.unwrap();
        id
    }

    /// A workshop for towns that people register for.
    pub(crate) async fn opened(&self, capacity: i32) -> WorkshopId {
        let id = self.planned(&plan(self.db.clock.now(), capacity)).await;
        self.act(id, Act::Open).await;
        id
    }

    pub(crate) async fn act(&self, id: WorkshopId, act: Act) -> State {
        let mut scope = self.scope().await;
        let revision = workshops::workshop(&scope, self.host(), id).await.unwrap().revision;
        let catalogue = self.directory.catalogue();
        let state = workshops::act(&mut scope, self.host(), (id, revision), act, &catalogue).await.unwrap();
        scope.commit().await.unwrap();
        state
    }

    /// Carries invitations to where they belong.
    pub(crate) async fn deliver(&self) {
        let consumers: Vec<Arc<dyn Consumer>> = vec![Arc::new(Inviting::new(false))];
        Worker::new(self.db.store.clone(), consumers).unwrap().drain().await.unwrap();
    }

    /// The codes of the invitations, by number of the administration.
    pub(crate) async fn codes(&self, id: WorkshopId) -> Vec<(TenantId, String)> {
        let scope = self.scope().await;
        let all = workshops::invitations(&scope, id).await.unwrap();
        all.into_iter().map(|invitation| (invitation.administration, invitation.code)).collect()
    }

    pub(crate) async fn register(
        &self,
        code: &str,
        id: RegistrationId,
        person: &Person,
    ) -> workshops::Result<Registration> {
        let mut scope = self.db.store.write(Reach::Tenant(HOST), Actor::Anonymous, Language::German).await.unwrap();
        let done = workshops::register(&mut scope, code, id, person, false).await?;
        scope.commit().await.unwrap();
        Ok(done)
    }

    pub(crate) async fn new_id(&self) -> RegistrationId {
        self.scope().await.new_id()
    }

    pub(crate) async fn cookie(&self, login: &str) -> String {
        let token = self.identity.authenticate(login, PASSWORD).await.unwrap().token;
        format!("{}={}", identity::COOKIE, token.to_text())
    }

    pub(crate) async fn get(&self, cookie: &str, path: &str) -> Answer {
        let request = Request::get(path).header(header::COOKIE, cookie).header("accept", "text/html");
        self.send(request.body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&self, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", escape(value))).collect();
        let request = Request::post(path)
            .header(header::COOKIE, cookie)
            .header("accept", "text/html")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(pairs.join("&"))).unwrap()).await
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let answer = self.pages.clone().oneshot(request).await.unwrap();
        let status = answer.status();
        let head = |name| answer.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
        let (location, cookie) = (head(header::LOCATION), head(header::SET_COOKIE));
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        Answer { status, location, cookie, bytes }
    }
}

fn escape(value: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    value.bytes().map(byte).collect()
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) location: String,
    pub(crate) cookie: String,
    pub(crate) bytes: Bytes,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The value of the first hidden field of this name.
    pub(crate) fn hidden(&self, name: &str) -> String {
        let text = self.text();
        let rest =
            text.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no {name}: {text}")).1;
        rest.split_once('"').unwrap().0.to_owned()
    }

    /// Where the browser is led, without query.
    pub(crate) fn path(&self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text());
        self.location.split('?').next().unwrap().to_owned()
    }
}
