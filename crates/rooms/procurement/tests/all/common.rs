//! A state with somebody who buys for all and administrations that are asked, on both databases.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{Request, StatusCode, header};
use directory::Directory;
use identity::{Identity, Role};
use procurement::{
    ArticleId, Asked, Buyer, Carrying, DemandId, Desk, EvbIt, Member, NewArticle, NewCallOff, NewSurvey,
};
use store::testing::{Template, TestDatabase};
use store::{Actor, Cents, Consumer, Language, Reach, Scope, Store, TenantId, Worker};
use tower::ServiceExt;
use ui::{LayerConfig, Site, serve_layers};

pub(crate) const PASSWORD: &str = "korrekt Pferd Batterie";
/// Stadtverwaltung Erfurt, where somebody buys for all.
pub(crate) const HOST: TenantId = TenantId(1);
/// Stadtverwaltung Nottertal-Heilinger Höhen.
pub(crate) const TOWN: TenantId = TenantId(51);

pub(crate) struct Land {
    pub(crate) db: TestDatabase,
    pub(crate) identity: Identity,
    pub(crate) directory: Directory,
    pub(crate) blobs: blobs::Blobs,
    pub(crate) pages: Router,
}

/// Logins: `einkauf` and `einkauf-2` buy for all, `plan` and `plan-2` coordinate a town, `kim` has neither role.
pub(crate) async fn lands() -> Vec<Land> {
    static SUPPLIED: Template = Template::new();
    let supply = async |store: &Store| {
        let data: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../data/thueringen");
        directory::import_state(store, &data).await.unwrap();
        let identity = Identity::new(store.clone(), identity::Settings::default());
        for (tenant, login, role) in [
            (HOST, "einkauf", Role::Buyer),
            (HOST, "einkauf-2", Role::Buyer),
            (TOWN, "plan", Role::Coordinator),
            (TOWN, "plan-2", Role::Coordinator),
            (HOST, "kim", Role::Clerk),
        ] {
            let wanted: [(&str, &str, &[Role]); 1] = [(login, login, &[role])];
            identity::demo_accounts(&identity, tenant, &wanted, PASSWORD).await.unwrap();
        }
    };
    let rooms = [
        directory::MIGRATIONS,
        identity::MIGRATIONS,
        planning::MIGRATIONS,
        funding::MIGRATIONS,
        procurement::MIGRATIONS,
    ];
    let mut lands = Vec::new();
    for db in SUPPLIED.databases(&rooms, supply).await {
        let identity = Identity::new(db.store.clone(), identity::Settings::default());
        let directory = Directory::load(&db.store).await.unwrap();
        let blobs = blobs::Blobs::in_memory();
        let desk = Desk {
            store: db.store.clone(),
            identity: identity.clone(),
            directory: directory.clone(),
            press: mailbox::Press::new(1),
            blobs: blobs.clone(),
            mail: false,
        };
        let pages = identity::routes(identity.clone()).merge(procurement::routes(desk)).into_router();
        let site = Site { public_url: Some("https://land.example".to_owned()), ..Site::default() };
        lands.push(Land { db, identity, directory, blobs, pages: serve_layers(pages, &LayerConfig::new(site)) });
    }
    lands
}

/// An article at so many cents.
pub(crate) fn article(name: &str, group: &str, cents: i64) -> NewArticle {
    NewArticle {
        name: name.to_owned(),
        group: group.to_owned(),
        unit: "Stück".to_owned(),
        evb_it: EvbIt::Purchase,
        list_price: Cents(cents),
        price_source: "Probe".to_owned(),
    }
}

/// So many of one article.
pub(crate) fn wanted(article: ArticleId, quantity: i32) -> NewCallOff {
    let lines = [(article, quantity)].into();
    NewCallOff { budget_item: "4711".to_owned(), lines, paid_from: None, measure: None }
}

impl Land {
    pub(crate) fn buyer(&self) -> Buyer {
        Buyer::machine(HOST)
    }

    pub(crate) fn town(&self) -> Member {
        Member::machine(TOWN, HOST)
    }

    pub(crate) async fn scope(&self) -> Scope {
        self.db.store.write(Reach::Tenant(HOST), Actor::System, Language::German).await.unwrap()
    }

    /// A survey with two articles that is open for so many days.
    pub(crate) async fn opened(&self, days: i64) -> DemandId {
        let mut scope = self.scope().await;
        let id: DemandId = scope.new_id();
        let closes_on = scope.now().plus_days(days).in_germany().date();
        let new = NewSurvey { title: "Rechner".to_owned(), purpose: "Probe".to_owned(), closes_on };
        procurement::draft_survey(&mut scope, self.buyer(), id, &new).await.unwrap();
        for new in [article("Rechner", "Arbeitsplatz", 94_900), article("Scanner", "Scannen", 189_000)] {
            let article: ArticleId = scope.new_id();
            procurement::add_article(&mut scope, self.buyer(), id, article, new).await.unwrap();
        }
        let catalogue = self.directory.catalogue();
        procurement::open_survey(&mut scope, self.buyer(), (id, 1), &catalogue).await.unwrap();
        scope.commit().await.unwrap();
        id
    }

    pub(crate) async fn asked(&self, id: DemandId) -> Asked {
        procurement::asked(&self.scope().await, self.town(), id).await.unwrap()
    }

    /// Carries what concerns administrations to them.
    pub(crate) async fn deliver(&self) {
        let consumers: Vec<Arc<dyn Consumer>> = vec![Arc::new(Carrying)];
        Worker::new(self.db.store.clone(), consumers).unwrap().drain().await.unwrap();
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

    /// Sends a table as the form of a page that reads one in.
    pub(crate) async fn table(&self, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let part = |(name, value): &(&str, &str)| {
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body: String = fields.iter().map(part).collect::<String>() + "--x--\r\n";
        let request = Request::post(path)
            .header(header::COOKIE, cookie)
            .header("accept", "text/html")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let answer = self.pages.clone().oneshot(request).await.unwrap();
        let status = answer.status();
        let location = answer.headers().get(header::LOCATION).map_or("", |value| value.to_str().unwrap()).to_owned();
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        Answer { status, location, bytes }
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
}
