//! Letters as their recipient gets them: addressed, with the remedy that the authority has, and nobody else's.

use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use directory::Directory;
use funding::{Desk, Funder, GrantId, Mirroring, NewProgramme, ProgrammeId};
use identity::{Identity, Role};
use store::testing::{Template, TestDatabase};
use store::{Consumer, Store, TenantId, Worker};
use tower::ServiceExt;
use ui::{LayerConfig, Site, serve_layers};

use crate::common::plan;

const PASSWORD: &str = "korrekt Pferd Batterie";
/// The ministry of finance, a supreme authority of the Land; and a town, which is none.
const GIVERS: [TenantId; 2] = [TenantId(207), TenantId(1)];
/// Stadtverwaltung Nottertal-Heilinger Höhen.
const TOWN: TenantId = TenantId(51);

struct Land {
    db: TestDatabase,
    identity: Identity,
    pages: Router,
}

/// Logins: `plan` plans for the town, `other` for another one, `geld` decides at the ministry.
async fn lands() -> Vec<Land> {
    static SUPPLIED: Template = Template::new();
    let supply = async |store: &Store| {
        directory::import_state(store, &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../data/thueringen"))
            .await
            .unwrap();
        let identity = Identity::new(store.clone(), identity::Settings::default());
        for (tenant, login, role) in [
            (TOWN, "plan", Role::Coordinator),
            (TenantId(2), "other", Role::Coordinator),
            (GIVERS[0], "geld", Role::GrantOfficer),
        ] {
            let wanted: [(&str, &str, &[Role]); 1] = [(login, login, &[role])];
            identity::demo_accounts(&identity, tenant, &wanted, PASSWORD).await.unwrap();
        }
    };
    let rooms = [directory::MIGRATIONS, identity::MIGRATIONS, planning::MIGRATIONS, funding::MIGRATIONS];
    let mut lands = Vec::new();
    for db in SUPPLIED.databases(&rooms, supply).await {
        let identity = Identity::new(db.store.clone(), identity::Settings::default());
        let desk = Desk {
            store: db.store.clone(),
            identity: identity.clone(),
            directory: Directory::load(&db.store).await.unwrap(),
            press: mailbox::Press::new(1),
        };
        let pages = identity::routes(identity.clone()).merge(funding::routes(desk)).into_router();
        let pages = serve_layers(pages, &LayerConfig::new(Site::default()));
        lands.push(Land { db, identity, pages });
    }
    lands
}

impl Land {
    /// An application of the town that may not begin early.
    async fn denied(&self, giver: TenantId) -> GrantId {
        let by = Funder::machine(giver);
        let mut scope = self.db.tenant(giver.0).await;
        let programme: ProgrammeId = scope.new_id();
        let example = NewProgramme::example().unwrap();
        funding::create_programme(&mut scope, by, programme, &example).await.unwrap();
        let id: GrantId = scope.new_id();
        let asked = funding::Plan { early_start: Some("Eilt".to_owned()), ..plan(9_000, 0) };
        funding::receive(&mut scope, id, TOWN, &asked).await.unwrap();
        funding::answer_early_start(&mut scope, by, (id, 1), false, "Eilt nicht").await.unwrap();
        scope.commit().await.unwrap();
        let consumers: Vec<Arc<dyn Consumer>> = vec![Arc::new(Mirroring)];
        Worker::new(self.db.store.clone(), consumers).unwrap().drain().await.unwrap();
        id
    }

    async fn get(&self, login: &str, path: &str) -> (StatusCode, Vec<u8>) {
        let token = self.identity.authenticate(login, PASSWORD).await.unwrap().token;
        let cookie = format!("{}={}", identity::COOKIE, token.to_text());
        let request = Request::get(path).header(header::COOKIE, cookie).header("accept", "text/html");
        let answer = self.pages.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let status = answer.status();
        (status, to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec())
    }
}

/// What a document says.
fn words(docx: Vec<u8>) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    text
}

#[tokio::test]
async fn a_recipient_reads_where_to_turn_and_nobody_else_reads_it() {
    for land in lands().await {
        for (giver, turns) in GIVERS.into_iter().zip(["Klage beim Verwaltungsgericht Weimar", "Widerspruch erheben"]) {
            let id = land.denied(giver).await;
            let own = format!("/amt/foerderung/{id}/papier");
            let (status, letter) = land.get("plan", &format!("{own}/vorhabensbeginn-1.docx")).await;
            assert_eq!(status, StatusCode::OK, "{}: {giver}", land.db.name);
            let letter = words(letter);
            for said in ["Nottertal-Heilinger Höhen", "Eilt nicht", turns] {
                assert!(letter.contains(said), "{}: {giver} does not say {said}: {letter}", land.db.name);
            }
            for name in ["entwurf.docx", "bescheid-1.docx", "vorhabensbeginn-2.pdf", "vorhabensbeginn-1.odt"] {
                assert_eq!(land.get("plan", &format!("{own}/{name}")).await.0, StatusCode::NOT_FOUND, "{name}");
            }
            let (status, _) = land.get("other", &format!("{own}/vorhabensbeginn-1.docx")).await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{}: another town", land.db.name);
            let (status, page) = land.get("plan", &format!("/amt/foerderung/{id}")).await;
            assert_eq!(status, StatusCode::OK);
            assert!(String::from_utf8_lossy(&page).contains(&format!("{own}/vorhabensbeginn-1.pdf")));
        }
        // Nobody reads the papers of whoever receives by being the one who gives.
        let (status, _) = land.get("geld", "/amt/foerderung").await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{}", land.db.name);
    }
}
