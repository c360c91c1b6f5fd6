use std::path::Path;

use identity::{ClerkSession, Identity, Role, Settings};
use operations::{Desk, Operator, Survey, survey};
use store::testing::{Template, TestDatabase};
use store::{Actor, Language, Reach, Scope, Store, TenantId};

/// The association of the demonstration, with twenty members.
pub(crate) const ASSOCIATION: TenantId = TenantId(145);
/// The password of everybody here.
pub(crate) const PASSWORD: &str = "Kurzer-Dienstweg-2026";
/// The dog registration in the catalogue.
pub(crate) const DOGS: &str = "hundesteuer-anmelden";

pub(crate) struct House {
    pub(crate) db: TestDatabase,
    pub(crate) desk: Desk,
    pub(crate) anna: Operator,
    pub(crate) bert: Operator,
}

/// Three published services that nobody switched on, two operators, and clerks in the association.
pub(crate) async fn houses() -> Vec<House> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let rooms = [directory::MIGRATIONS, identity::MIGRATIONS, studio::MIGRATIONS, operations::MIGRATIONS];
    static SUPPLIED: Template = Template::new();
    let supply = async |store: &Store| {
        directory::import_state(store, &root.join("data/thueringen")).await.unwrap();
        let mut scope = store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
        for service in ["hund-anmelden", "mangel-melden", "gewerbe-anmelden"] {
            let bundle = studio::Bundle::read(&root.join("services").join(service)).unwrap();
            studio::publish(&mut scope, &bundle).await.unwrap();
        }
        scope.commit().await.unwrap();
        let identity = Identity::new(store.clone(), Settings::default());
        let operators: [(&str, &str, &[Role]); 2] =
            [("anna", "Anna Betrieb", &[Role::Operator]), ("bert", "Bert Betrieb", &[Role::Operator])];
        identity::demo_accounts(&identity, TenantId(1), &operators, PASSWORD).await.unwrap();
        let clerks: [(&str, &str, &[Role]); 1] = [("clara", "Clara Amt", &[Role::Clerk])];
        identity::demo_accounts(&identity, ASSOCIATION, &clerks, PASSWORD).await.unwrap();
    };
    let mut houses = Vec::new();
    for db in SUPPLIED.databases(&rooms, supply).await {
        let identity = Identity::new(db.store.clone(), Settings { https: false, hashing_slots: 8 });
        let desk = Desk {
            store: db.store.clone(),
            identity: identity.clone(),
            studio: studio::Studio::new(),
            directory: directory::Directory::load(&db.store).await.unwrap(),
            blobs: blobs::Blobs::in_memory(),
            press: mailbox::Press::new(2),
            mail: true,
            equipment: operations::Equipment::default(),
            machine: std::sync::Arc::default(),
        };
        let anna = Operator::of(&session(&identity, "anna").await).unwrap();
        let bert = Operator::of(&session(&identity, "bert").await).unwrap();
        assert!(Operator::of(&session(&identity, "clara").await).is_err(), "a clerk runs nothing");
        houses.push(House { db, desk, anna, bert });
    }
    houses
}

pub(crate) async fn session(identity: &Identity, login: &str) -> ClerkSession {
    let logged_in = identity.authenticate(login, PASSWORD).await.unwrap();
    identity.current(&logged_in.token).await.unwrap().unwrap()
}

impl House {
    pub(crate) async fn write(&self, operator: Operator) -> Scope {
        self.db.store.write(Reach::Provider, operator.actor(), Language::German).await.unwrap()
    }

    pub(crate) async fn read(&self) -> Scope {
        self.db.store.read(Reach::Provider, Actor::System, Language::German).await.unwrap()
    }

    /// To read as an operator.
    pub(crate) async fn read_as(&self, operator: Operator) -> Scope {
        self.db.store.read(Reach::Provider, operator.actor(), Language::German).await.unwrap()
    }

    /// How everything stands now.
    pub(crate) async fn survey(&self) -> Survey {
        self.desk.directory.refresh().await.unwrap();
        survey(&self.read().await, &self.desk).await.unwrap()
    }
}
