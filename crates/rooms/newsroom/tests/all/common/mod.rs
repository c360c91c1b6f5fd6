//! A newsroom with editors of two administrations and authors of the state, on both databases.

use std::path::{Path, PathBuf};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{Request, StatusCode, header};
use blobs::Blobs;
use directory::Directory;
use identity::{Identity, Role};
use jiff::civil::date;
use newsroom::{Content, Desk, Issuer, ItemId, Kind, Text, Writer};
use store::testing::{Template, TestDatabase};
use store::{Actor, Language, Reach, Scope, Store, TenantId, Timestamp};
use tower::ServiceExt;
use ui::{LayerConfig, Site, serve_layers};

pub(crate) const PASSWORD: &str = "korrekt Pferd Batterie";
/// Stadtverwaltung Erfurt.
pub(crate) const ERFURT: TenantId = TenantId(1);
/// Stadtverwaltung Nottertal-Heilinger Höhen.
pub(crate) const OTHER: TenantId = TenantId(51);

pub(crate) struct Office {
    pub(crate) db: TestDatabase,
    pub(crate) identity: Identity,
    pub(crate) pages: Router,
}

/// Logins: `robin` and `luca` write for Erfurt, `toni` for the other administration, `alex` (of Erfurt) and `sascha` (of the
/// other) for the state, `kim` has no role here.
pub(crate) async fn offices() -> Vec<Office> {
    offices_with(None).await
}

pub(crate) async fn offices_with(scanner: Option<blobs::Scanner>) -> Vec<Office> {
    static SUPPLIED: Template = Template::new();
    let supply = async |store: &Store| {
        let data: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../data/thueringen");
        directory::import_state(store, &data).await.unwrap();
        let identity = Identity::new(store.clone(), identity::Settings::default());
        for (tenant, login, role) in [
            (ERFURT, "robin", Role::Editor),
            (ERFURT, "luca", Role::Editor),
            (OTHER, "toni", Role::Editor),
            (ERFURT, "alex", Role::Author),
            (OTHER, "sascha", Role::Author),
            (ERFURT, "kim", Role::Clerk),
        ] {
            let wanted: [(&str, &str, &[Role]); 1] = [(login, login, &[role])];
            identity::demo_accounts(&identity, tenant, &wanted, PASSWORD).await.unwrap();
        }
    };
    let mut offices = Vec::new();
    for db in SUPPLIED.databases(&[directory::MIGRATIONS, identity::MIGRATIONS, newsroom::MIGRATIONS], supply).await {
        let identity = Identity::new(db.store.clone(), identity::Settings::default());
        let blobs = Blobs::in_memory().with_scanner(scanner.clone());
        let desk = Desk {
            store: db.store.clone(),
            identity: identity.clone(),
            directory: Directory::load(&db.store).await.unwrap(),
            blobs,
            second_person: true,
        };
        let pages = identity::routes(identity.clone()).merge(newsroom::routes(desk)).into_router();
        let site = Site { public_url: Some("https://amt.example".to_owned()), ..Site::default() };
        let pages = serve_layers(pages, &LayerConfig::new(site));
        offices.push(Office { db, identity, pages });
    }
    offices
}

/// A complete press release.
pub(crate) fn press(title: &str) -> Content {
    let german = Text {
        title: title.to_owned(),
        teaser: "Kurz gesagt.".to_owned(),
        body: "Ein Absatz.\n\n- eins\n- zwei".to_owned(),
        ..Text::default()
    };
    let contact = "Pressestelle".to_owned();
    Content { german, date: Some(date(2026, 9, 1)), contact, ..Content::default() }
}

/// A complete guide page.
pub(crate) fn guide(title: &str) -> Content {
    Content { date: None, contact: String::new(), ..press(title) }
}

impl Office {
    pub(crate) async fn writer(&self, login: &str) -> Writer {
        let token = self.identity.authenticate(login, PASSWORD).await.unwrap().token;
        let session = self.identity.current(&token).await.unwrap().unwrap();
        Writer::of(&session).unwrap()[0]
    }

    /// A writing scope in which somebody acts in the name for which they write.
    pub(crate) async fn acting(&self, writer: Writer) -> Scope {
        self.db.store.write(writer.issuer().reach(), writer.actor(), Language::German).await.unwrap()
    }

    /// The same to read.
    pub(crate) async fn reading(&self, writer: Writer) -> Scope {
        self.db.store.read(writer.issuer().reach(), writer.actor(), Language::German).await.unwrap()
    }

    pub(crate) async fn public(&self) -> Scope {
        self.db.store.read(Reach::Public, Actor::Anonymous, Language::German).await.unwrap()
    }

    /// Something submitted by one and approved by another.
    pub(crate) async fn published(
        &self,
        (by, other): (Writer, Writer),
        kind: Kind,
        content: &Content,
        at: Option<Timestamp>,
    ) -> ItemId {
        let mut scope = self.acting(by).await;
        let id = newsroom::create(&mut scope, by, kind, content).await.unwrap();
        newsroom::submit(&mut scope, by, id, 1).await.unwrap();
        scope.commit().await.unwrap();
        let mut scope = self.acting(other).await;
        newsroom::approve(&mut scope, other, id, 2, at, true).await.unwrap();
        scope.commit().await.unwrap();
        id
    }

    /// The titles that everybody sees.
    pub(crate) async fn titles(&self, issuers: Option<Vec<Issuer>>) -> Vec<String> {
        let wanted = newsroom::Wanted { issuers, kinds: Kind::ALL.to_vec(), limit: 50, offset: 0 };
        let (items, count) = newsroom::shown(&self.public().await, &wanted).await.unwrap();
        assert_eq!(items.len() as u64, count);
        items.into_iter().map(|item| item.content.german.title).collect()
    }

    pub(crate) async fn cookie(&self, login: &str) -> String {
        let token = self.identity.authenticate(login, PASSWORD).await.unwrap().token;
        format!("{}={}", identity::COOKIE, token.to_text())
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let answer = self.pages.clone().oneshot(request).await.unwrap();
        let status = answer.status();
        let head = |name| answer.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
        let (kind, location, manner) =
            (head(header::CONTENT_TYPE), head(header::LOCATION), head(header::CONTENT_DISPOSITION));
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        Answer { status, kind, location, manner, bytes }
    }

    pub(crate) async fn get(&self, cookie: &str, path: &str) -> Answer {
        let request = Request::get(path)
            .header(header::COOKIE, cookie)
            .header(header::HOST, "amt.example")
            .header("accept", "text/html");
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

    pub(crate) async fn upload(
        &self,
        cookie: &str,
        path: &str,
        fields: &[(&str, &str)],
        (name, bytes): (&str, &[u8]),
    ) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!("--x\r\nContent-Disposition: form-data; name=\"datei\"; filename=\"{name}\"\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--x--\r\n");
        let request = Request::post(path)
            .header(header::COOKIE, cookie)
            .header("accept", "text/html")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
        self.send(request.body(Body::from(body)).unwrap()).await
    }
}

pub(crate) fn escape(value: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    value.bytes().map(byte).collect()
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) kind: String,
    pub(crate) location: String,
    pub(crate) manner: String,
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
