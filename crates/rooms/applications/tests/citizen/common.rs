//! A desk on a fresh database with the demo state and the services of the repository.

use std::path::{Path, PathBuf};

use applications::{ApplicationId, Desk, Offer, ResumeCode};
use store::testing::{Template, TestDatabase};
use store::{Actor, Intake, Language, Reach, Scope, Store, TenantId};

/// A member municipality of Nottertal-Heilinger Höhen with a tariff of its own.
pub(crate) const KOERNER: &str = "16064037";

pub(crate) struct Office {
    pub(crate) db: TestDatabase,
    pub(crate) desk: Desk,
}

pub(crate) async fn offices() -> Vec<Office> {
    let root: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let rooms = [directory::MIGRATIONS, mailbox::MIGRATIONS, studio::MIGRATIONS, applications::MIGRATIONS];
    static SUPPLIED: Template = Template::new();
    let supply = async |store: &Store| {
        directory::import_state(store, &root.join("data/thueringen")).await.expect("import");
        let mut scope = store.write(Reach::Provider, Actor::System, Language::German).await.expect("scope");
        for service in ["hund-anmelden", "mangel-melden", "meldebescheinigung", "plakatierung"] {
            let bundle = studio::Bundle::read(&root.join("services").join(service)).expect("service");
            studio::publish(&mut scope, &bundle).await.expect("publish");
        }
        directory::activate_everywhere(&mut scope).await.expect("activate");
        scope.commit().await.expect("commit");
    };
    let mut offices = Vec::new();
    for db in SUPPLIED.databases(&rooms, supply).await {
        let desk = Desk {
            directory: directory::Directory::load(&db.store).await.expect("directory"),
            studio: studio::Studio::new(),
            blobs: blobs::Blobs::in_memory(),
            press: mailbox::Press::new(1),
            intake: Intake::start(db.store.clone()).expect("an intake"),
            store: db.store.clone(),
            secure_cookies: false,
            notices: true,
        };
        offices.push(Office { db, desk });
    }
    offices
}

impl Office {
    pub(crate) fn offer(&self, service: &str) -> Offer {
        Offer::find(&self.desk, service, KOERNER).expect("offered in the example")
    }

    pub(crate) async fn scope(&self, tenant: TenantId) -> Scope {
        self.desk.store.write(Reach::Tenant(tenant), Actor::Applicant, Language::German).await.expect("scope")
    }

    pub(crate) async fn open(&self, service: &str) -> (Offer, ApplicationId, ResumeCode) {
        let offer = self.offer(service);
        let mut scope = self.scope(offer.tenant).await;
        let (id, code) = applications::open(&mut scope, &self.desk, &offer).await.expect("open");
        scope.commit().await.expect("commit");
        (offer, id, code)
    }

    pub(crate) async fn save(&self, id: ApplicationId, code: &ResumeCode, page: &str, pairs: &[(&str, &str)]) -> i32 {
        let mut scope = self.scope(code.tenant()).await;
        let draft = applications::load(&scope, &self.desk, id, code).await.expect("load");
        let pairs: Vec<(String, String)> =
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let saved = applications::save(&mut scope, &self.desk, draft, page, &pairs).await.expect("save");
        scope.commit().await.expect("commit");
        saved.draft.revision
    }

    /// A draft of a defect report that may be submitted, with its revision.
    pub(crate) async fn report(&self) -> (ApplicationId, ResumeCode, i32) {
        let (_, id, code) = self.open("mangel-melden").await;
        self.save(id, &code, "category", &[("category", "road")]).await;
        self.save(id, &code, "place", &[("place", "Hauptstraße 5")]).await;
        let revision =
            self.save(id, &code, "description", &[("description", "Schlagloch vor der Schule, sehr tief.")]).await;
        (id, code, revision)
    }
}
