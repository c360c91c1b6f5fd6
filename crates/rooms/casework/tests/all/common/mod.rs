//! The state of the repository with its services, clerks in two administrations, and a browser for their pages.

use std::path::Path;
use std::sync::Arc;

use applications::{ApplicationId, Offer, Receipt};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use casework::{CaseId, CaseView, DecisionForm, Delivery, Desk, Exchange, Reception, Transfer};
use identity::{AccountId, ClerkSession, Identity, Login, Member, NewAccount, PasswordHash, Role, Roles, Settings};
use mailbox::Direction;
use serde_json::{Value, json};
use store::testing::{Template, TestDatabase};
use store::{Actor, Consumer, Intake, Language, Reach, Scope, Store, TenantId, Worker};
use tokio::sync::OnceCell;
use tower::ServiceExt;

/// Stadtverwaltung Nottertal-Heilinger Höhen, which works for Körner as well (§ 51 ThürKO).
pub(crate) const NOTTERTAL: TenantId = TenantId(51);
/// Verwaltungsgemeinschaft Südliches Saaletal.
pub(crate) const SAALETAL: TenantId = TenantId(145);
/// Gemeinde Körner, a member of Nottertal's administration.
pub(crate) const KOERNER: &str = "16064037";
/// Gemeinde Altenberga, a member of the Verwaltungsgemeinschaft.
pub(crate) const ALTENBERGA: &str = "16074002";

pub(crate) const PASSWORD: &str = "korrekt Pferd Batterie";

/// A picture of two by two pixels.
pub(crate) const PNG: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0, 253, 212, 154,
    115, 0, 0, 0, 17, 73, 68, 65, 84, 120, 156, 99, 248, 207, 192, 0, 68, 96, 226, 63, 3, 0, 29, 240, 3, 253, 160, 51,
    9, 137, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
];

pub(crate) struct Office {
    pub(crate) db: TestDatabase,
    pub(crate) desk: Desk,
    pub(crate) citizens: applications::Desk,
    pub(crate) worker: Worker,
    pub(crate) router: Router,
    /// Clerk of Nottertal.
    pub(crate) anna: ClerkSession,
    /// Clerk of Nottertal.
    pub(crate) carla: ClerkSession,
    /// Author of Nottertal, no clerk.
    pub(crate) dora: ClerkSession,
    /// Clerk of the Verwaltungsgemeinschaft.
    pub(crate) bernd: ClerkSession,
}

pub(crate) async fn offices() -> Vec<Office> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let rooms = [
        directory::MIGRATIONS,
        identity::MIGRATIONS,
        mailbox::MIGRATIONS,
        studio::MIGRATIONS,
        applications::MIGRATIONS,
        casework::MIGRATIONS,
    ];
    static SUPPLIED: Template = Template::new();
    let supply = async |store: &Store| {
        directory::import_state(store, &root.join("data/thueringen")).await.unwrap();
        let mut scope = store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
        for service in ["hund-anmelden", "mangel-melden", "meldebescheinigung"] {
            let bundle = studio::Bundle::read(&root.join("services").join(service)).unwrap();
            studio::publish(&mut scope, &bundle).await.unwrap();
        }
        directory::activate_everywhere(&mut scope).await.unwrap();
        scope.commit().await.unwrap();
    };
    let mut offices = Vec::new();
    for db in SUPPLIED.databases(&rooms, supply).await {
        let identity = Identity::new(db.store.clone(), Settings { https: false, hashing_slots: 8 });
        let desk = Desk {
            store: db.store.clone(),
            identity: identity.clone(),
            studio: studio::Studio::new(),
            directory: directory::Directory::load(&db.store).await.unwrap(),
            blobs: blobs::Blobs::in_memory(),
            press: mailbox::Press::new(2),
        };
        let citizens = applications::Desk {
            store: db.store.clone(),
            studio: desk.studio.clone(),
            directory: desk.directory.clone(),
            blobs: desk.blobs.clone(),
            press: desk.press.clone(),
            intake: Intake::start(db.store.clone()).expect("an intake"),
            secure_cookies: false,
            notices: true,
        };
        let consumers: Vec<Arc<dyn Consumer>> = vec![
            Arc::new(Reception::new(desk.clone())),
            Arc::new(Delivery::new(desk.clone())),
            Arc::new(Exchange::new(desk.clone())),
            Arc::new(Transfer::new(desk.clone())),
        ];
        let worker = Worker::new(db.store.clone(), consumers).unwrap();
        let router = identity::routes(identity.clone()).merge(casework::routes(desk.clone())).into_router();
        let anna = hire(&db, &identity, NOTTERTAL, "anna", &[Role::Clerk]).await;
        let carla = hire(&db, &identity, NOTTERTAL, "carla", &[Role::Clerk]).await;
        let dora = hire(&db, &identity, NOTTERTAL, "dora", &[Role::Author]).await;
        let bernd = hire(&db, &identity, SAALETAL, "bernd", &[Role::Clerk]).await;
        offices.push(Office { db, desk, citizens, worker, router, anna, carla, dora, bernd });
    }
    offices
}

pub(crate) async fn hire(
    db: &TestDatabase,
    identity: &Identity,
    tenant: TenantId,
    login: &str,
    roles: &[Role],
) -> ClerkSession {
    employ(db, identity, tenant, login, roles, None).await
}

async fn employ(
    db: &TestDatabase,
    identity: &Identity,
    tenant: TenantId,
    login: &str,
    roles: &[Role],
    member: Option<Member>,
) -> ClerkSession {
    // Everybody has the same one, and hashing takes long on purpose.
    static HASHED: OnceCell<PasswordHash> = OnceCell::const_new();
    let name: Login = login.parse().unwrap();
    let password = HASHED.get_or_init(async || identity.hash_password(&name, PASSWORD).await.unwrap()).await.clone();
    let mut scope = db.store.write_as_system(tenant).await.unwrap();
    let new = NewAccount {
        login: name,
        name: format!("Frau {login}"),
        roles: Roles::of(roles),
        password,
        represents: member.clone(),
    };
    let account: AccountId = identity::create_account(&mut scope, new).await.unwrap();
    scope.commit().await.unwrap();
    ClerkSession {
        tenant,
        account,
        login: login.to_owned(),
        name: format!("Frau {login}"),
        roles: Roles::of(roles),
        second_factor: false,
        represents: member.map(|member| member.entity().clone()),
    }
}

/// A dog that moved in: tax from the month after.
pub(crate) fn dog() -> Value {
    json!({
        "first_name": "Marlene", "family_name": "Beispiel", "birth_date": "1984-03-09",
        "street": "Hauptstraße", "house_number": "12 a", "postcode": "99998", "city": "Körner",
        "dog_breed": "Mischling", "dog_sex": "female", "dog_birth_date": "2023-04-01",
        "origin": "moved-with-dog", "moved_in": "2026-08-17", "other_dogs": 0, "dangerous": false,
        "exemption_wanted": false, "sepa_wanted": false, "delivery": "retrieval", "privacy_read": true, "correct": true
    })
}

/// A dog whose tax is collected.
pub(crate) fn dog_with_mandate() -> Value {
    let mut dog = dog();
    dog["sepa_wanted"] = true.into();
    dog["account_holder"] = "Marlene Beispiel".into();
    dog["iban"] = "DE02120300000000202051".into();
    dog["sepa_mandate"] = true.into();
    dog
}

/// A dog that should be free of tax.
pub(crate) fn rescue_dog() -> Value {
    let mut dog = dog();
    dog["exemption_wanted"] = true.into();
    dog["exemption_reasons"] = json!(["rescue-dog"]);
    dog
}

pub(crate) fn certificate(delivery: &str) -> Value {
    json!({
        "first_name": "Marlene", "family_name": "Beispiel", "birth_date": "1984-03-09",
        "street": "Hauptstraße", "house_number": "12 a", "postcode": "07768", "city": "Altenberga",
        "certificate_kind": "simple", "copies": 1, "delivery": delivery, "privacy_read": true, "correct": true
    })
}

pub(crate) fn pothole() -> Value {
    json!({ "category": "road", "place": "Bahnhofstraße 14", "description": "Tiefes Schlagloch auf der Fahrbahn." })
}

impl Office {
    /// Somebody who acts for a member of an administration.
    pub(crate) async fn representative(&self, tenant: TenantId, login: &str, entity: &str) -> ClerkSession {
        let catalogue = self.desk.directory.catalogue();
        let member = Member::of(&catalogue, tenant, &entity.parse().unwrap()).unwrap();
        employ(&self.db, &self.desk.identity, tenant, login, &[Role::Representative], Some(member)).await
    }

    /// Submits an application and lets the worker make a case of it.
    pub(crate) async fn case(&self, service: &str, place: &str, answers: &Value) -> (CaseId, Receipt) {
        let receipt = self.submit(service, place, answers).await;
        self.worker.drain().await.unwrap();
        (CaseId(receipt.id.0), receipt)
    }

    pub(crate) async fn submit(&self, service: &str, place: &str, answers: &Value) -> Receipt {
        let offer = Offer::find(&self.citizens, service, place).unwrap();
        let key = vault::random::<8>().map(|byte| format!("{byte:02x}")).concat();
        applications::submit_from_program(&self.citizens, &offer, &key, answers).await.unwrap().0
    }

    pub(crate) async fn write(&self, by: &ClerkSession) -> Scope {
        let actor = Actor::Account(by.account.0);
        self.db.store.write(Reach::Tenant(by.tenant), actor, Language::German).await.unwrap()
    }

    pub(crate) async fn read(&self, by: &ClerkSession) -> Scope {
        let actor = Actor::Account(by.account.0);
        self.db.store.read(Reach::Tenant(by.tenant), actor, Language::German).await.unwrap()
    }

    pub(crate) async fn applicant(&self, tenant: TenantId) -> Scope {
        self.db.store.write(Reach::Tenant(tenant), Actor::Applicant, Language::German).await.unwrap()
    }

    pub(crate) async fn view(&self, by: &ClerkSession, id: CaseId) -> CaseView {
        let mut scope = self.read(by).await;
        casework::open_case(&mut scope, &self.desk, by, id).await.unwrap()
    }

    pub(crate) async fn claim(&self, by: &ClerkSession, id: CaseId) {
        let revision = self.view(by, id).await.revision;
        let mut scope = self.write(by).await;
        casework::claim(&mut scope, by, id, revision).await.unwrap();
        scope.commit().await.unwrap();
    }

    pub(crate) async fn decide(&self, by: &ClerkSession, id: CaseId, form: &DecisionForm) -> casework::Result<()> {
        let revision = self.view(by, id).await.revision;
        let mut scope = self.write(by).await;
        casework::save_draft(&mut scope, by, id, form).await?;
        scope.commit().await.unwrap();
        let mut scope = self.write(by).await;
        let seal = casework::preview(&scope, &self.desk, by, id, form).await?.seal;
        casework::decide(&mut scope, &self.desk, by, id, revision, &seal).await?;
        scope.commit().await.unwrap();
        Ok(())
    }

    /// A report with a photo that a person sent through the pages.
    pub(crate) async fn report_with_photo(&self, photo: &'static [u8]) -> CaseId {
        self.report_with_photos(&[photo]).await.0
    }

    /// A report with photos that a person sent through the pages.
    pub(crate) async fn report_with_photos(&self, photos: &[&'static [u8]]) -> (CaseId, Receipt) {
        let offer = Offer::find(&self.citizens, "mangel-melden", KOERNER).unwrap();
        let mut scope = self.applicant(offer.tenant).await;
        let (id, code) = applications::open(&mut scope, &self.citizens, &offer).await.unwrap();
        scope.commit().await.unwrap();
        let pages = [
            ("category", "category", "road"),
            ("place", "place", "Bahnhofstraße 14"),
            ("description", "description", "Tiefes Schlagloch auf der Fahrbahn."),
        ];
        for (page, field, value) in pages {
            let mut scope = self.applicant(offer.tenant).await;
            let draft = applications::load(&scope, &self.citizens, id, &code).await.unwrap();
            let pairs = [(field.to_owned(), value.to_owned())];
            applications::save(&mut scope, &self.citizens, draft, page, &pairs).await.unwrap();
            scope.commit().await.unwrap();
        }
        let blobs = &self.citizens.blobs;
        for photo in photos {
            let mut scope = self.applicant(offer.tenant).await;
            let draft = applications::load(&scope, &self.citizens, id, &code).await.unwrap();
            let photo = Bytes::from_static(photo);
            let (file, stored) =
                applications::receive(offer.tenant, blobs, &draft, "photos", "Loch & Straße.png", photo).await.unwrap();
            applications::attach(&mut scope, blobs, &draft, "photos", &file, &stored).await.unwrap();
            scope.commit().await.unwrap();
        }
        let scope = self.applicant(offer.tenant).await;
        let revision = applications::load(&scope, &self.citizens, id, &code).await.unwrap().revision;
        drop(scope);
        let receipt = applications::submit(&self.citizens, id, &code, revision).await.unwrap();
        self.worker.drain().await.unwrap();
        (CaseId(id.0), receipt)
    }

    /// What the applicant writes on the status page.
    pub(crate) async fn answer(&self, tenant: TenantId, id: CaseId, text: &str) {
        let mut scope = self.applicant(tenant).await;
        let message = mailbox::post_message(&mut scope, id, Direction::ToAdministration, text).await.unwrap();
        scope.emit("applications.answered", id, json!({ "message": message })).unwrap();
        scope.commit().await.unwrap();
    }

    /// The applicant opens the document of the decision.
    pub(crate) async fn retrieve(&self, tenant: TenantId, id: CaseId) -> Bytes {
        let mut scope = self.applicant(tenant).await;
        let documents = mailbox::list(&mut scope, id).await.unwrap().documents;
        drop(scope);
        let document = documents.last().expect("a document").id;
        let (store, blobs) = (&self.db.store, &self.desk.blobs);
        mailbox::retrieve_document(store, blobs, tenant, Actor::Applicant, id, document).await.unwrap().bytes
    }

    pub(crate) async fn public_state(&self, tenant: TenantId, id: CaseId) -> applications::PublicState {
        let scope = self.applicant(tenant).await;
        applications::application(&scope, ApplicationId(id.0)).await.unwrap().state
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        Answer { status: parts.status, headers: parts.headers, bytes: to_bytes(body, usize::MAX).await.unwrap() }
    }

    pub(crate) async fn get(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::get(path).header(header::COOKIE, cookie).header(header::ACCEPT, "text/html");
        self.send(request.body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", escape(value))).collect();
        let request = Request::post(path)
            .header(header::COOKIE, cookie)
            .header(header::ACCEPT, "text/html")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body.join("&"))).unwrap()).await
    }

    pub(crate) async fn log_in(&self, login: &str) -> String {
        let answer = self.post("/anmelden", "", &[("login", login), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body());
        let line = answer.headers.get(header::SET_COOKIE).unwrap().to_str().unwrap();
        line.split(';').next().unwrap().to_owned()
    }
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Bytes,
}

impl Answer {
    pub(crate) fn body(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub(crate) fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The value of the first hidden field of this name.
    pub(crate) fn hidden(&self, name: &str) -> String {
        let body = self.body();
        let start = format!("name=\"{name}\" value=\"");
        let rest = body.split_once(&start).unwrap_or_else(|| panic!("{name} in {body}")).1;
        rest.split_once('"').unwrap().0.to_owned()
    }
}

fn escape(value: &str) -> String {
    value
        .bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// A question in words only.
pub(crate) fn words() -> applications::Wanted {
    applications::Wanted::default()
}

/// A decision form with a way of delivery and nothing else.
pub(crate) fn form(outcome: &str, delivery: &str) -> DecisionForm {
    DecisionForm { outcome: outcome.to_owned(), delivery: delivery.to_owned(), ..DecisionForm::default() }
}

/// The form that issues a certificate.
pub(crate) fn issued(delivery: &str) -> DecisionForm {
    DecisionForm { compared: true, ..form("issued", delivery) }
}

pub(crate) fn fee(text: &str, amount: &str) -> casework::FeeRow {
    casework::FeeRow { text: text.to_owned(), amount: amount.to_owned(), basis: String::new() }
}
